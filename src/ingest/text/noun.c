/* noun.c - what a number counts when the noun does not follow it: labels, lists, headings, and
 * parts of a whole. */
#include <string.h>

#include "draft.h"

bool draft_spelled(const struct parse *p, size_t i, const char *const *list)
{
    if (i >= p->n_tokens)
        return false;
    const char *s = p->text + p->tokens[i].start;
    size_t len = p->tokens[i].end - p->tokens[i].start;
    int first = *s | 0x20; /* tells nearly all words apart */
    if ((unsigned char)*s < 'A')
        return false; /* no word begins with a digit or a mark */
    for (; *list != NULL; list++)
        if ((**list | 0x20) == first && strncasecmp(s, *list, len) == 0 && (*list)[len] == '\0')
            return true;
    return false;
}

/* Is token I within another number or the noun phrase that it counts? */
static bool counted(const struct drafts *all, size_t k, size_t i)
{
    const struct parse *p = all->p;
    for (size_t j = k; j > 0 && j + 4 > k; j--) {
        const struct quantity *q = all->at[j - 1].q;
        size_t last = q->unit_last > q->outer_last ? q->unit_last : q->outer_last;
        if (last + 1 < p->n_tokens && parse_function(p, last, F_and) &&
            parse_may(p, last + 1, ROLE_noun))
            last += 2; /* "refugees and migrants" */
        if (!q->dropped && q->form != QUANTITY_PERCENT && i >= q->outer_first && i < last)
            return true;
    }
    return false;
}

/* Nouns that a number may stand for at some distance: "the number of refugees passed two million".
 */
static bool carries(int noun)
{
    switch (noun) {
    case NOUN_refugee:
    case NOUN_migrant:
    case NOUN_displaced:
    case NOUN_returnee:
    case NOUN_seeker:
    case NOUN_application:
    case NOUN_stateless:
    case NOUN_dead:
    case NOUN_injured:
    case NOUN_missing:
    case NOUN_arrival:
    case NOUN_influx:
    case NOUN_crossing:
    case NOUN_return:
    case NOUN_displacement:
    case NOUN_evacuee:
    case NOUN_troop:
        return true;
    default:
        return false;
    }
}

/* Nouns that a bare number stands for only where it is what they changed to: "aid flights rose to
 * 153 on Tuesday from 25". Elsewhere a number behind them may be anything's. */
static bool carries_change(int noun)
{
    return noun == NOUN_flight || noun == NOUN_vehicle || noun == NOUN_ship ||
           noun == NOUN_capacity || noun == NOUN_site || noun == NOUN_protected ||
           noun == NOUN_homeless || noun == NOUN_detainee || noun == NOUN_affected ||
           noun == NOUN_need;
}

/* Does number Q say what something rose or fell to, or from? */
static bool changed_to(const struct parse *p, const struct quantity *q, size_t first)
{
    size_t i = q->outer_first;
    static const char *const numbers[] = {"number", "numbers", "numbered", "totalled", NULL};
    if (i > first && draft_spelled(p, i - 1, numbers))
        return true;
    if (i == first || !(parse_function(p, i - 1, F_to) || parse_function(p, i - 1, F_from)))
        return false;
    for (size_t k = i - 1; k > first && i - k < 8; k--) {
        const struct entry *e = parse_match(p, k - 1, ROLE_before, NULL);
        if (e != NULL && (e->value == HEDGE_increase || e->value == HEDGE_decrease))
            return true;
    }
    return false;
}

/* "the number of people buried in Bam at 28,000". */
static bool number_of(const struct parse *p, size_t i)
{
    static const char *const counts_of[] = {"number", "numbers", "total", "count", NULL};
    return i > 1 && parse_function(p, i - 1, F_of) && draft_spelled(p, i - 2, counts_of);
}

/* Is the label that starts at token FIRST only where those told before are: "– dans des camps :"?
 */
static bool within_sites(const struct parse *p, size_t first, const struct draft *d)
{
    size_t i = d->noun_at;
    if (d->noun != NOUN_site && d->noun != NOUN_hall && d->noun != NOUN_household)
        return false;
    while (i > first && (parse_function(p, i - 1, F_of) || parse_function(p, i - 1, F_the)))
        i--;
    return i > first && parse_function(p, i - 1, F_in) && i <= first + 3;
}

/* "the troops there are 450", "put the soldiers at 2,000": is Q said to be how many they are? */
static bool numbers_troops(const struct parse *p, const struct quantity *q)
{
    size_t i = q->outer_first - (q->outer_first > 0);
    return parse_function(p, i, F_to) || parse_function(p, i, F_at) || parse_function(p, i, F_be) ||
           parse_function(p, i, F_of) || parse_in(p, i, SET_stands) ||
           p->tokens[i].type == TOKEN_MARK || p->language == LANGUAGE_FR;
}

enum label draft_label(const struct drafts *all, size_t k, struct draft *d)
{
    const struct parse *p = all->p;
    const struct quantity *q = d->q;
    size_t first = d->clause_first, i = q->outer_first, n, stop;
    uint8_t verb = VERB_none;
    bool found = false, site = false;
    if (i == first)
        return LABEL_NONE;
    const struct entry *than = parse_match_back(p, first, i, ROLE_function, &n);
    if (than != NULL && than->value == F_compared && k > 0 && d[-1].measure != NULL &&
        d[-1].sentence == d->sentence && d[-1].q->form == q->form && p->language != LANGUAGE_FR)
        return LABEL_NONE; /* "9,600 are in the camps, down from 23,000" */
    if (p->sentences[d->sentence].starts_line && q->outer_last + 1u >= d->clause_last)
        for (size_t j = first; j < i && i < first + 8; j++) {
            const struct entry *e = parse_match(p, j, ROLE_noun, NULL);
            if (e != NULL && e->value == NOUN_other && e->more == 0)
                return LABEL_OTHER; /* "Cholera cases (2022) 12,200" */
        }
    for (stop = i; stop > first && i - stop < 3; stop--)
        if (p->tokens[stop - 1].type == TOKEN_MARK && p->tokens[stop - 1].mark != ',')
            break;
    bool label = stop > first && p->tokens[stop - 1].type == TOKEN_MARK &&
                 strchr(":-_.(", p->tokens[stop - 1].mark) != NULL && stop == i;
    if (parse_mark(p, i - 1, ',') && (q->outer_last >= d->clause_last)) {
        label = true; /* "food packs delivered to Region VIII, 150,500;" */
        stop = i;
    }
    if (i >= first + 2 && parse_function(p, i - 1, F_of) && parse_in(p, i - 2, SET_formation)) {
        d->noun = NOUN_troop; /* "a battalion of more than 500" */
        d->noun_at = (uint32_t)(i - 2);
        return LABEL_NOUN;
    }
    stop = label ? stop - 1 : i;
    static const char *const none[] = {"released", "freed",     "discharged", "recovered",
                                       "schools",  "hospitals", "bridges",    NULL};
    if (label && stop - first <= 3 && draft_spelled(p, first, none))
        return LABEL_OTHER; /* "Released: 40" */
    bool change = !label && changed_to(p, q, first);
    bool aside = label && parse_mark(p, q->outer_last, ')') && k > 0 && d[-1].measure != NULL &&
                 d[-1].sentence == d->sentence; /* "had protection in Finland (December: 92,675)" */
    for (size_t j = stop; j > first && j + 14 > stop; j--) {
        if (parse_mark(p, j - 1, ';') || (aside && parse_mark(p, j - 1, '(')))
            break;
        if (counted(all, k, j - 1)) {
            site |= label && parse_match(p, j - 1, ROLE_noun, NULL) != NULL &&
                    parse_is(p, j - 1, ROLE_noun, NOUN_site);
            if (!site)
                break;
            continue;
        }
        const struct entry *e = parse_match(p, j - 1, ROLE_noun, &n);
        if (e != NULL && !label && j > first + 1 && parse_may(p, j - 1, ROLE_verb) &&
            (((q->unit_last > q->unit_first || p->language == LANGUAGE_FR) &&
              parse_function(p, j - 2, F_be)) ||
             (p->language != LANGUAGE_FR && draft_of_before(p, q, j - 1))))
            e = NULL; /* "410,000 are displaced and 88,000 Malians" */
        bool compound = found && j - 1 + n == d->noun_at; /* "family food packs" */
        if (e != NULL && e->value == NOUN_troop && !label && !change && !numbers_troops(p, q))
            break; /* "Dominican soldiers turned back 640" */
        if (e != NULL && j - 1 + n <= stop && !compound &&
            (label || carries((int)e->value) || (e->value == NOUN_people && number_of(p, j - 1)) ||
             (change && carries_change((int)e->value)))) {
            d->noun = (uint8_t)e->value; /* the first of them is the head: "IDPs in sites" */
            d->noun_at = (uint32_t)(j - 1);
            found = true;
        }
        e = parse_match(p, j - 1, ROLE_verb, NULL);
        if (e != NULL && label && j - 1 <= first + 1)
            verb = (uint8_t)e->value;
    }
    if (found && label && p->language == LANGUAGE_FR && within_sites(p, first, d))
        return LABEL_NONE; /* "– dans des sites : 190 411", of those told before */
    if (found && (d->noun == NOUN_people || d->noun == NOUN_household) && label)
        for (size_t j = d->noun_at + 1; j + 1 < stop; j++)
            if (parse_function(p, j, F_in) &&
                (parse_is(p, j + 1, ROLE_noun, NOUN_site) ||
                 (j + 2 == stop && parse_function(p, j + 1, F_them)))) {
                d->verb = VERB_shelter; /* "Persons in shelters: 613,400" */
                return LABEL_SITE;
            }
    if (found && label && d->noun == NOUN_site && k + 1 < p->n_quantities &&
        parse_function(p, q->outer_last, F_in) && p->quantities[k + 1].noun == NOUN_site &&
        p->quantities[k + 1].outer_first == q->outer_last + 1u)
        site = true; /* "Camps: 611,000 in 736 camps" */
    else if (found)
        return d->noun == NOUN_other ? LABEL_OTHER : LABEL_NOUN;
    if (site) { /* "In 154 centres: 127,626" */
        d->noun = NOUN_people;
        d->verb = VERB_shelter;
        return LABEL_SITE;
    }
    const struct entry *done = parse_match_back(p, first, stop, ROLE_verb, &n);
    if (done != NULL && stop > first + n &&
        (done->value == VERB_destroy || done->value == VERB_damage) &&
        (parse_is(p, stop - n - 1, ROLE_noun, NOUN_hall) ||
         parse_is(p, stop - n - 1, ROLE_noun, NOUN_other)))
        return LABEL_OTHER; /* "Schools damaged 12" */
    if (done != NULL && (done->value == VERB_destroy || done->value == VERB_damage) &&
        (stop - n == first || parse_mark(p, stop - n - 1, ',') ||
         parse_mark(p, stop - n - 1, ';') || parse_mark(p, stop - n - 1, '.') ||
         parse_is(p, stop - n - 1, ROLE_noun, NOUN_home))) {
        d->noun = NOUN_home; /* "HOUSES. Destroyed 29,300, damaged 44,800" */
        d->noun_at = (uint32_t)(stop - n);
        return LABEL_NOUN;
    }
    if (label && measure_rules[NOUN_people][verb].measure != NULL) {
        d->noun = NOUN_people; /* "Crossed at Ras Ajdir: 2,485" */
        d->noun_at = (uint32_t)first;
        return LABEL_NOUN;
    }
    return LABEL_NONE;
}

/* "Egypt hosts 1.5 million, Chad 910,000 and Sudan 600,000 refugees": the noun of the list's end.
 */
bool draft_list_noun(const struct drafts *all, size_t k, struct draft *d)
{
    const struct parse *p = all->p;
    for (size_t j = k; j + 1 < p->n_quantities && j < k + 6; j++) {
        const struct quantity *a = &p->quantities[j], *b = &p->quantities[j + 1];
        if (b->sentence != a->sentence)
            return false;
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
        if (e == NULL || !carries((int)e->value))
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
    uint32_t before = k > 0 ? all->at[k - 1].sentence : 0;
    for (uint32_t s = before + 1; k > 0 && s < all->at[k].sentence; s++)
        if (p->sentences[s].heading && !p->sentences[s].numeric)
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
    for (size_t k = h->first; k < i; k++)
        if (parse_function(p, k, F_by) || parse_function(p, k, F_per))
            return true;
    return i < h->first + 4u || parse_mark(p, i - 1, ':') || parse_mark(p, i - 1, ')');
}

/* "Deliveries by destination (tonnes)": what the numbers below are told in. */
static bool weighs(const struct parse *p, const struct sentence *h)
{
    for (size_t i = h->first; i + 1 < h->last; i++)
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

/* "People in shelters this morning" over bare lines. */
static bool people_somewhere(const struct parse *p, const struct sentence *h, struct draft *d)
{
    for (size_t i = h->first; i + 2 < h->last; i++) {
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

bool draft_heading_noun(const struct drafts *all, struct draft *d)
{
    const struct parse *p = all->p;
    if (!p->sentences[d->sentence].starts_line)
        return false;
    for (uint32_t s = d->sentence; s > 0 && d->sentence - s < 12; s--) {
        const struct sentence *h = &p->sentences[s - 1];
        if (h->paragraph != p->sentences[d->sentence].paragraph && s < d->sentence)
            return false;
        if (!h->heading || draft_line_counts(p, d->q, s - 1))
            continue;
        bool found = false, leads = leads_lines(p, h);
        size_t n = 1;
        for (size_t i = h->first; i < h->last; i += n) {
            const struct entry *e = parse_match(p, i, ROLE_noun, &n);
            bool head =
                e != NULL && ((e->value == NOUN_place && i == h->first) || carries((int)e->value));
            bool told = head || (e != NULL && leads &&
                                 (carries_change((int)e->value) || e->value == NOUN_home ||
                                  e->value == NOUN_item || e->value == NOUN_beneficiary));
            if (told)
                d->noun = (uint8_t)e->value; /* "Refugee arrivals": the last one is the head */
            else if (found)
                break;
            found |= told;
            n = e != NULL ? n : 1;
        }
        found = found || people_somewhere(p, h, d) || befallen_under(p, h, d);
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
            const struct entry *e = parse_match(p, i, ROLE_verb, NULL);
            if (e != NULL && draft_rule(d->noun, (int)e->value) != NULL)
                d->verb = (uint8_t)e->value; /* "Refugees arriving at the main station" */
        }
        return found;
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
        const struct entry *e = parse_match(p, i, ROLE_function, NULL);
        if (e != NULL && (int)e->value == F_including)
            return true;
    }
    return false;
}
