/* noun.c - what a number counts when the noun does not follow it: labels, lists, headings, and
 * parts of a whole. */
#include <string.h>

#include "../figure/draft.h"
#include "counts.h"
#include "rolls.h"

/* "Egypt hosts 1.5 million, Chad 910,000 and Sudan 600,000 refugees": the noun of the list's end.
 */
bool draft_list_noun(const struct drafts *all, size_t k, struct draft *d)
{
    const struct parse *p = all->p;
    for (size_t j = k; j + 1 < p->n_quantities && j < k + 6; j++) {
        const struct quantity *a = &p->quantities[j], *b = &p->quantities[j + 1];
        if (b->sentence != a->sentence)
            return false;
        if (j == k && b->outer_first == a->outer_last + 1u &&
            parse_function(p, a->outer_last, F_in) &&
            (b->noun == NOUN_site || b->noun == NOUN_hall)) {
            d->noun = NOUN_people; /* "Leyte: 12,400 in 61 schools": who is there */
            return true;
        }
        for (size_t i = a->outer_last; i < b->outer_first; i++) {
            const struct token *t = &p->tokens[i];
            bool name = t->type == TOKEN_WORD && (t->flags & T_CAPITAL);
            bool change = j == k && p->language == LANGUAGE_FR &&
                          a->outer_first > 0 && /* "de 53 à 47 morts" */
                          parse_function(p, i, F_to) && parse_function(p, a->outer_first - 1, F_of);
            if (!name && !change && !parse_mark(p, i, ',') && !parse_function(p, i, F_and) &&
                !parse_function(p, i, F_in))
                return false;
        }
        if (b->noun != TEXT_NOUN_COUNT && b->noun != NOUN_other && b->form == QUANTITY_COUNT) {
            d->noun = b->noun;
            d->noun_at = b->head;
            return true;
        }
    }
    return false;
}

/* "Ethiopia (823,000), Kenya (550,000) and Uganda (1.6m) host most refugees": a number in brackets
 * behind a name is of what the sentence goes on to tell. */
bool draft_bracket_noun(const struct drafts *all, struct draft *d)
{
    const struct parse *p = all->p;
    const struct quantity *q = d->q;
    const struct sentence *s = &p->sentences[d->sentence];
    size_t i = q->outer_first, n;
    if (i < s->first + 2 || !parse_mark(p, i - 1, '(') || !parse_mark(p, q->outer_last, ')') ||
        p->tokens[i - 2].type != TOKEN_WORD || !(p->tokens[i - 2].flags & T_CAPITAL))
        return false;
    for (size_t k = q->outer_last; k < s->last; k++) {
        const struct entry *e = parse_match(p, k, ROLE_noun, &n);
        if (e == NULL || !label_carries((int)e->value))
            continue;
        d->noun = (uint8_t)e->value;
        d->noun_at = (uint32_t)k;
        return true;
    }
    return false;
}

/* "Ancuabe (12,300), Chiure (45,957)": does Q go on with the list of names and brackets that the
 * number BEFORE it begins? */
bool draft_bracket_next(const struct parse *p, const struct quantity *before,
                        const struct quantity *q)
{
    size_t i = before->outer_last;
    if (before->sentence != q->sentence || !parse_mark(p, i, ')') ||
        !parse_mark(p, q->outer_first - 1, '(') || q->form != before->form)
        return false;
    for (i++; i + 1 < q->outer_first; i++)
        if (!parse_mark(p, i, ',') && !parse_mark(p, i, ';') && !parse_function(p, i, F_and) &&
            !parse_function(p, i, F_the) && !parse_function(p, i, F_in) &&
            !parse_function(p, i, F_to) && !parse_mark(p, i, '-') &&
            !(p->tokens[i].type == TOKEN_WORD &&
              ((p->tokens[i].flags & T_CAPITAL) || parse_in(p, i, SET_kind))))
            return false;
    return parse_mark(p, before->outer_first - 1, '(');
}

/* Does sentence S, which is before number Q, hold a number that counts? */
bool draft_line_counts(const struct parse *p, const struct quantity *q, uint32_t s)
{
    for (const struct quantity *o = q; o > p->quantities && o[-1].sentence >= s; o--)
        if (o[-1].sentence == s && !o[-1].dropped)
            return true;
    return false;
}

bool draft_heading_between(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    size_t b = k;
    while (b > 0 && all->at[b - 1].q->dropped)
        b--; /* the hour of "Persons accommodated at 6 a.m.:" */
    for (uint32_t s = all->at[k].sentence; b > 0 && s > all->at[b - 1].sentence + 1u; s--)
        if (p->sentences[s - 1].heading &&
            !(p->sentences[s - 1].numeric && draft_line_counts(p, all->at[k].q, s - 1)))
            return true;
    return false;
}

/* "Aid trucks that entered, by day:", "IV. HOUSES", "BY REGION (families affected)", "Displaced
 * persons by municipality": a line that is there for those below it. */
static bool leads_lines(const struct parse *p, const struct sentence *h)
{
    size_t i = h->last;
    while (i > h->first && p->tokens[i - 1].type == TOKEN_LINE)
        i--;
    if ((h->functions & (1ull << F_by | 1ull << F_per)) != 0)
        return true;
    return i < h->first + 4u || parse_mark(p, i - 1, ':') || parse_mark(p, i - 1, ')');
}

/* "Deliveries by destination (tonnes)": what the numbers below are told in. */
static bool weighs(const struct parse *p, const struct sentence *h)
{
    for (size_t i = h->first; (h->roles >> ROLE_measure & 1) && i + 1 < h->last; i++)
        if (parse_is(p, i, ROLE_measure, UNIT_tonne) &&
            (parse_mark(p, i + 1, ')') || parse_mark(p, i - (i > 0), ',') ||
             (i > h->first && parse_function(p, i - 1, F_in))))
            return true;
    return false;
}

/* "Evacuated on 11 June", "Killed" over bare lines: whom it befell. */
static bool befallen_under(const struct parse *p, const struct sentence *h, struct draft *d)
{
    static const int verbs[] = {VERB_die,    VERB_injure, VERB_vanish, VERB_evacuate,
                                VERB_arrest, VERB_return, VERB_deport, VERB_displace,
                                VERB_cross,  VERB_arrive, VERB_reach};
    const struct entry *e = parse_match(p, h->first, ROLE_verb, NULL);
    for (size_t k = 0; e != NULL && k < sizeof verbs / sizeof *verbs; k++)
        if ((int)e->value == verbs[k] && p->text[p->tokens[h->first + e->more].end - 1] == 'd') {
            d->noun = NOUN_people;
            d->verb = (uint8_t)verbs[k];
            return true;
        }
    return false;
}

/* "In shelters, by city" over bare lines: how many are there. */
static bool sheltered_by(const struct parse *p, const struct sentence *h, struct draft *d)
{
    size_t k = h->first;
    while (k < h->first + 2u && p->tokens[k].type == TOKEN_MARK)
        k++;
    if (!parse_function(p, k, F_in))
        return false;
    k += parse_function(p, k + 1, F_the) || parse_one(p, k + 1, ROLE_adjective) ? 2u : 1u;
    if (k + 1 >= h->last || !parse_is(p, k, ROLE_noun, NOUN_site) ||
        (p->tokens[k + 1].type == TOKEN_WORD && !parse_function(p, k + 1, F_by) &&
         !parse_function(p, k + 1, F_per)))
        return false;
    d->noun = NOUN_people;
    d->verb = VERB_shelter;
    return true;
}

/* "People in shelters this morning" over bare lines. */
static bool people_somewhere(const struct parse *p, const struct sentence *h, struct draft *d)
{
    for (size_t i = h->first; (h->roles >> ROLE_noun & 1) && i + 2 < h->last; i++) {
        if (!parse_is(p, i, ROLE_noun, NOUN_people) && !parse_is(p, i, ROLE_noun, NOUN_household))
            continue;
        size_t k = i + 1 + (size_t)parse_function(p, i + 2, F_the);
        const struct entry *e = parse_match(p, i + 1, ROLE_verb, NULL);
        bool sheltered =
            parse_function(p, i + 1, F_in) &&
            (parse_is(p, k + 1, ROLE_noun, NOUN_site) || parse_is(p, k + 2, ROLE_noun, NOUN_site));
        if (!sheltered && (e == NULL || draft_rule(NOUN_people, (int)e->value) == NULL))
            return false;
        d->noun = NOUN_people;
        d->verb = sheltered ? VERB_shelter : (uint8_t)e->value;
        return true;
    }
    return false;
}

/* "30 May: 4": is a day all that the line of D says but for its number? */
static bool line_of_day(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    if (s->mentions == parse_mentions_end(p, d->sentence))
        return false;
    const struct mention *m = &p->mentions[s->mentions];
    size_t after = d->q->outer_last;
    return m->type == MENTION_DATE && m->period.first == m->period.last &&
           m->first <= s->first + 1u && d->q->outer_first <= m->last + 1u &&
           d->q->outer_first >= m->last && d->q->unit_last == d->q->unit_first &&
           (after >= s->last || p->tokens[after].type == TOKEN_LINE || parse_mark(p, after, '('));
}

/* Sets the noun of D to what the heading in sentence S - 1 says that the numbers under it count. */
static bool heading_says(const struct parse *p, uint32_t s, struct draft *d)
{
    const struct sentence *h = &p->sentences[s - 1];
    bool found = sheltered_by(p, h, d) ||
                 (parse_is(p, h->first, ROLE_noun, NOUN_people) && people_somewhere(p, h, d));
    bool leads = leads_lines(p, h), days = line_of_day(p, d);
    if (found) {
        d->under = s;
        return true;
    }
    size_t n = 1;
    for (size_t i = h->first; i < h->last; i += n) {
        const struct entry *e = parse_match(p, i, ROLE_noun, &n);
        bool head = e != NULL &&
                    (((e->value == NOUN_place || e->value == NOUN_protection) && i == h->first) ||
                     label_carries((int)e->value));
        bool under = leads || (days && e != NULL && e->value != NOUN_site &&
                               e->value != NOUN_place); /* "Visits to camps" */
        bool told = head || (e != NULL && under &&
                             (label_carries_change((int)e->value) || e->value == NOUN_home ||
                              e->value == NOUN_item || e->value == NOUN_beneficiary));
        if (told && found && parse_function(p, i - 1, F_and))
            break; /* "Refugees and asylum-seekers" */
        if (told)
            d->noun = (uint8_t)e->value; /* "Refugee arrivals": the last one is the head */
        else if (found)
            break;
        found |= told;
        n = e != NULL ? n : 1;
    }
    found = found || people_somewhere(p, h, d) || befallen_under(p, h, d);
    if (found && d->noun == NOUN_protection && !parse_may(p, h->first + 2u, ROLE_noun)) {
        d->noun = NOUN_people; /* "TEMPORARY PROTECTION, 9 June": who has it, no permits */
        d->verb = VERB_protect;
    }
    if (!found && weighs(p, h)) {
        d->noun = NOUN_weight;
        d->verb = VERB_deliver;
        found = true;
    }
    d->under = found ? s : 0;
    size_t own = 1;
    for (size_t i = h->first; found && i < h->last; i += own) {
        if (parse_match(p, i, ROLE_noun, &own) != NULL)
            continue; /* the "asylum" of "ASYLUM-SEEKERS" is no verb */
        own = 1;
        if (parse_in(p, i, SET_whence) && i > h->first && parse_function(p, i - 1, F_by))
            continue; /* "by sending country" */
        const struct entry *e = parse_match(p, i, ROLE_verb, NULL);
        if (e != NULL && draft_rule(d->noun, (int)e->value) != NULL)
            d->verb = (uint8_t)e->value; /* "Refugees arriving at the main station" */
    }
    return found;
}

/* "Day by day", "Daily": does the heading H say no more than that its lines are days? */
static bool only_days(const struct parse *p, const struct sentence *h)
{
    size_t i = h->first;
    while (i < h->last &&
           (p->tokens[i].type != TOKEN_WORD ||
            parse_among(p, i, "day", "days", "by", "per", "daily", "each", "figures", "numbers")))
        i++;
    return i == h->last;
}

bool draft_heading_noun(const struct drafts *all, struct draft *d)
{
    const struct parse *p = all->p;
    if (!p->sentences[d->sentence].starts_line)
        return rolls_open(p, d) && (heading_says(p, d->sentence, d) || rolls_people(all, d));
    bool days = false;
    for (uint32_t s = d->sentence; s > 0 && d->sentence - s < 12; s--) {
        const struct sentence *h = &p->sentences[s - 1];
        if (h->paragraph != p->sentences[d->sentence].paragraph && s < d->sentence && !days)
            return false;
        if (h->heading && !(h->numeric && draft_line_counts(p, d->q, s - 1))) {
            if (heading_says(p, s, d) || days || !line_of_day(p, d) || !only_days(p, h))
                return d->under != 0;
            days = true; /* what it counts, a heading above says */
        }
    }
    return false;
}

/* "– of whom children: 6,120" on a line of its own, below the whole. */
static bool opens_part(const struct parse *p, const struct draft *part)
{
    const struct sentence *s = &p->sentences[part->sentence];
    size_t i = s->first;
    while (i < s->first + 3u && i < part->q->first && p->tokens[i].type == TOKEN_MARK)
        i++;
    const struct entry *e = s->starts_line ? parse_match(p, i, ROLE_function, NULL) : NULL;
    return e != NULL && (int)e->value == F_including;
}

/* "94,081 of them", "including 42 children": a smaller number of the same sentence behind a word
 * that makes it a part of the one before. */
bool draft_part_of(const struct parse *p, const struct draft *whole, const struct draft *part)
{
    if (whole->measure != NULL && whole->sentence + 1 == part->sentence && opens_part(p, part))
        return number_double(whole->q->value) > number_double(part->q->value);
    if (whole->measure == NULL || whole->sentence != part->sentence ||
        number_double(whole->q->value) <= number_double(part->q->value))
        return false;
    if (parse_function(p, part->q->outer_last, F_of) &&
        parse_function(p, part->q->outer_last + 1, F_them))
        return true;
    for (size_t i = whole->q->outer_last; i < part->q->outer_first; i++) {
        const struct entry *e = parse_function_starts(p, i, F_including)
                                    ? parse_match(p, i, ROLE_function, NULL)
                                    : NULL;
        if (e != NULL && (int)e->value == F_including)
            return true;
    }
    return false;
}
