/* ellipsis.c - numbers without a noun that stand for what was told before: "2,000 a day", "Chad
 * 910,000", "down from 2.6 million". */
#include <string.h>

#include "../figure/draft.h"
#include "counts.h"

bool draft_same_block(const struct parse *p, uint32_t a, uint32_t b)
{
    return b - a <= 2 || p->sentences[a].paragraph == p->sentences[b].paragraph;
}

void draft_take(struct draft *d, const struct draft *from)
{
    d->noun = from->noun;
    d->verb = from->verb;
    d->measure = from->measure;
    d->kind = from->kind;
    d->unit = from->unit;
    d->inherited = true;
}

/* "Spain has sent 86 rescuers and Qatar 87": the number before names what both count. */
static bool shares_unit(const struct parse *p, const struct quantity *before,
                        const struct quantity *q)
{
    if (before->unit_last == before->unit_first || before->form != QUANTITY_COUNT ||
        before->sentence != q->sentence)
        return false;
    for (size_t i = before->unit_last; i < q->outer_first; i++)
        if (!parse_mark(p, i, ',') && !parse_function(p, i, F_and) &&
            !(p->tokens[i].type == TOKEN_WORD && (p->tokens[i].flags & T_CAPITAL)))
            return false;
    return true;
}

/* "600,000 homes are without power, down from 2.6 million". */
static bool compares(const struct parse *p, const struct quantity *before, const struct quantity *q)
{
    size_t n, i = q->outer_first;
    const struct entry *e = parse_match_back(p, before->last, i, ROLE_function, &n);
    bool against = parse_function(p, i - 1, F_against);
    return before->sentence == q->sentence && (before->unit_last > before->unit_first || against) &&
           before->form == QUANTITY_COUNT &&
           (against || (e != NULL && (int)e->value == F_compared));
}

/* "UNHCR's figure is 23,300", "The number is to rise to 3,300": is Q said to be the count of what
 * was told before? */
static bool is_tally(const struct parse *p, const struct quantity *q)
{
    const struct sentence *s = &p->sentences[q->sentence];
    size_t i = q->outer_first;
    if (!(s->sets >> SET_tally & 1) || i < s->first + 2u ||
        !(parse_function(p, i - 1, F_be) || parse_function(p, i - 1, F_to) ||
          parse_function(p, i - 1, F_at) || parse_in(p, i - 1, SET_stands)))
        return false;
    for (size_t k = s->first; k + 1 < i && k < s->first + 8u; k++)
        if (parse_in(p, k, SET_tally))
            return !parse_function(p, k + 1, F_of) && !parse_function(p, k + 1, F_for);
    return false;
}

bool draft_revised_from(const struct parse *p, const struct quantity *q)
{
    size_t i = q->outer_first;
    if (i < 3 || !parse_function(p, i - 1, F_from))
        return false;
    for (size_t k = i - 1; k > 1 && k + 3 > i; k--)
        if (parse_function(p, k - 1, F_it) || parse_in(p, k - 1, SET_toll))
            return parse_in(p, k - 2, SET_revises) || parse_in(p, k - 3, SET_revises);
    return false;
}

const struct mention *draft_lately(const struct parse *p, const struct draft *d,
                                   const struct draft *before)
{
    size_t i = d->q->outer_first;
    if (before->sentence != d->sentence || i < 4 || !parse_mark(p, d->q->outer_last, ')') ||
        before->kind == KIND_STOCK)
        return NULL;
    i -= parse_mark(p, i - 1, ':') ? 1 : 0;
    for (size_t k = p->sentences[d->sentence].mentions; k < parse_mentions_end(p, d->sentence);
         k++) {
        const struct mention *m = &p->mentions[k];
        size_t first = m->first - (parse_function(p, m->first - 1, F_the) ? 1u : 0u);
        first -= parse_function(p, first - 1, F_in) ? 1u : 0u;
        if (m->last == i && m->type == MENTION_DATE && m->period.first < m->period.last &&
            m->relative && first > 0 && parse_mark(p, first - 1, '(') &&
            m->period.last <= p->published)
            return m;
    }
    return NULL;
}

bool draft_brings_total(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_first;
    if (i < d->clause_first + 3u || !parse_function(p, i - 1, F_to))
        return false;
    bool total = false;
    for (size_t k = i - 1; k > d->clause_first && k + 9 > i; k--) {
        total |= parse_in(p, k - 1, SET_toll) || parse_in(p, k - 1, SET_tally);
        if (parse_in(p, k - 1, SET_brings))
            return total;
    }
    return false;
}

/* "the final count could exceed 54,000": what the toll before it counted. */
static bool of_toll(const struct parse *p, const struct draft *d)
{
    static const char *const passes[] = {"exceed",  "pass",     "reach", "top",     "surpass",
                                         "hit",     "climb",    "rise",  "exceeds", "passed",
                                         "reached", "exceeded", "to",    "at",      NULL};
    size_t i = d->q->outer_first;
    if (!(p->sentences[d->sentence].sets >> SET_toll & 1) || i < d->clause_first + 2u ||
        !(parse_spelled(p, i - 1, passes) || (d->q->hedge.end > d->q->hedge.start)))
        return false;
    for (size_t k = i; k > d->clause_first && k + 8 > i; k--)
        if (parse_in(p, k - 1, SET_toll))
            return !parse_function(p, k, F_of);
    return false;
}

/* May a number alone stand for what another sentence told? It begins its sentence or line, a verb
 * or "more" follows, or the sentence tells a place or a day: "They are calling 5,300" does not. */
static bool stands_for(const struct parse *p, const struct draft *d)
{
    const struct quantity *q = d->q;
    const struct sentence *s = &p->sentences[d->sentence];
    size_t i = q->outer_last;
    if (s->starts_line || q->outer_first <= s->first + 2 || parse_may(p, i, ROLE_verb) ||
        parse_may(p, i, ROLE_modal) || parse_function(p, i, F_be) || parse_function(p, i, F_have) ||
        parse_function(p, i, F_of) || parse_function(p, i, F_more) ||
        parse_function(p, i, F_another) || parse_function(p, q->outer_first - 1, F_another) ||
        is_tally(p, q) || draft_revised_from(p, q) || of_toll(p, d))
        return true;
    for (size_t k = s->places; k < parse_places_end(p, d->sentence); k++)
        if (!p->places[k].dateline)
            return true;
    return parse_mentions_end(p, d->sentence) > s->mentions;
}

/* "housing 80,410 Syrians in nine camps, up from 74,100": compared with the number that is of its
 * size. */
static const struct draft *likest(const struct drafts *all, size_t k)
{
    const struct draft *d = &all->at[k], *best = NULL;
    size_t n, i = d->q->outer_first;
    const struct entry *e =
        i > 0 ? parse_match_back(all->p, d->clause_first, i, ROLE_function, &n) : NULL;
    double v = number_double(d->q->value), least = 4;
    if ((e == NULL || (int)e->value != F_compared) &&
        !(i > 0 && parse_function(all->p, i - 1, F_against)))
        return NULL;
    for (size_t j = k; j > 0 && all->at[j - 1].sentence == d->sentence && k - j < 5; j--) {
        const struct draft *b = &all->at[j - 1];
        double o = number_double(b->q->value);
        if (b->measure == NULL || o <= 0 || v <= 0 || b->q->form != d->q->form)
            continue;
        double ratio = o > v ? o / v : v / o;
        if (j == k && ratio < 8) /* "311 centres remain open, against 1,315 on Sunday" */
            return b;
        if (ratio < least) {
            least = ratio;
            best = b;
        }
    }
    return best;
}

bool draft_compared(const struct drafts *all, size_t k, struct draft *d)
{
    const struct draft *alike = likest(all, k);
    if (alike == NULL)
        return false;
    draft_take(d, alike);
    return true;
}

/* "1,450 people sleep in 32 schools; in June it will be fewer than 500": the first figure of the
 * sentence is what "it" goes on with. */
static const struct draft *it_is(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    const struct draft *d = &all->at[k], *first = NULL;
    size_t i = d->q->outer_first;
    while (i > d->clause_first &&
           (parse_function(p, i - 1, F_be) || parse_function(p, i - 1, F_have) ||
            parse_one(p, i - 1, ROLE_modal)))
        i--;
    if (i == d->q->outer_first || i == d->clause_first || !parse_function(p, i - 1, F_it))
        return NULL;
    for (size_t j = k; j > 0 && all->at[j - 1].sentence == d->sentence && k - j < 5; j--)
        if (all->at[j - 1].measure != NULL && all->at[j - 1].noun != NOUN_capacity)
            first = &all->at[j - 1]; /* not "Built for 60,000, ...; today it is 78,500" */
    const struct draft *b =
        k > 0 ? d - 1 : NULL; /* "On Monday 120 crossed. On Tuesday it was 90" */
    if (first == NULL && b != NULL && b->measure != NULL && b->sentence + 1 == d->sentence &&
        b->q->form == d->q->form &&
        p->sentences[b->sentence].paragraph == p->sentences[d->sentence].paragraph &&
        parse_mentions_end(p, d->sentence) > p->sentences[d->sentence].mentions)
        return b;
    return first;
}

/* "13,400 people sleep in 154 shelters. Canoas has 20,700 in 87": the sites that those told right
 * before are in, as the people before them were. */
static const struct draft *sites_too(const struct drafts *all, size_t k)
{
    const struct draft *d = &all->at[k], *b = d - 1;
    if (k < 2 || !parse_function(all->p, d->q->outer_first - 1u, F_in) || b->measure == NULL ||
        !b->inherited || !draft_counts_people(b->noun) || b->sentence != d->sentence ||
        b->q->outer_last + 1u != d->q->outer_first)
        return NULL;
    for (size_t j = k - 1; j > 0 && k - j < 5; j--)
        if (all->at[j - 1].measure != NULL &&
            (all->at[j - 1].noun == NOUN_site || all->at[j - 1].noun == NOUN_hall))
            return &all->at[j - 1];
    return NULL;
}

/* "Treatment units. Seventeen are planned": prose of a paragraph of its own goes on with nothing.
 */
static bool new_paragraph(const struct parse *p, uint32_t a, uint32_t b)
{
    return p->sentences[a].paragraph != p->sentences[b].paragraph && !p->sentences[b].starts_line;
}

/* "Vovchansk, which had 17,000 inhabitants, now has fewer than 100": as many live there. */
static bool of_inhabitants(const struct parse *p, const struct draft *before, const struct draft *d)
{
    const struct quantity *o = before->q;
    return before->sentence == d->sentence && o->head < p->n_tokens &&
           parse_function(p, d->q->outer_first - 1u, F_have) && o->outer_first > 0 &&
           parse_function(p, o->outer_first - 1u, F_have) &&
           parse_spelled(p, o->head, (const char *const[]){"inhabitants", "residents", NULL});
}

/* "asks for a paper with four signatures and has been shown three": does D, the object of a verb,
 * go on with the number of other things that its sentence told just before? */
static bool asks_for_more(const struct parse *p, const struct draft *before, const struct draft *d)
{
    const struct quantity *o = before->q, *q = d->q;
    size_t i = q->outer_first;
    if (before->sentence == d->sentence && o->form == QUANTITY_COUNT && !o->dropped && o->words &&
        q->words && o->unit_last == i - 1u && o->unit_last > o->unit_first &&
        parse_mark(p, i - 1, ';') && number_double(q->value) <= number_double(o->value))
        return true; /* "It had chartered seven ships; two turned up" */
    return before->sentence == d->sentence && !o->dropped && o->form == QUANTITY_COUNT &&
           o->unit_last > o->unit_first && o->unit_last < i &&
           number_double(q->value) <= number_double(o->value) && q->words && o->words &&
           (q->outer_last >= p->n_tokens || p->tokens[q->outer_last].type != TOKEN_WORD) &&
           p->tokens[i - 1].type == TOKEN_WORD && p->tokens[i - 1].functions == 0 &&
           !(p->tokens[i - 1].flags & T_CAPITAL);
}

/* Does the sentence of figure K count two sorts of other things before it, which it may go on with?
 */
static bool other_things(const struct drafts *all, size_t k)
{
    size_t n = 0;
    for (size_t j = k; j > 0 && all->at[j - 1].sentence == all->at[k].sentence; j--) {
        const struct draft *b = &all->at[j - 1];
        if (b->measure != NULL)
            return false;
        n += !b->q->dropped && b->q->form == QUANTITY_COUNT && b->q->unit_last > b->q->unit_first;
    }
    return n > 1;
}

/* "millions more are threatened by hunger", "50 were discharged": done to D, which has no noun, is
 * what no rule knows of, so that it goes on with nothing. */
static bool done_otherwise(const struct parse *p, const struct draft *d)
{
    static const char *const freed[] = {"released", "freed", "discharged", "acquitted", NULL};
    size_t i = d->q->outer_last, start;
    i += parse_function(p, i, F_more) || parse_function(p, i, F_another);
    start = i;
    while (i < start + 3 && (parse_function(p, i, F_be) || parse_function(p, i, F_have)))
        i++;
    bool passive = i > start && parse_function(p, i - 1, F_be);
    const struct token *t = &p->tokens[i];
    size_t len = t->end - t->start;
    if (passive && t->type == TOKEN_WORD && len > 4 && memcmp(p->text + t->end - 2, "ly", 2) == 0) {
        t = &p->tokens[++i]; /* "conditionally released" */
        len = t->end - t->start;
    }
    if (!passive || t->type != TOKEN_WORD || len < 5 || memcmp(p->text + t->end - 2, "ed", 2) != 0)
        return false;
    return parse_spelled(p, i, freed) ||
           (parse_match(p, i, ROLE_verb, NULL) == NULL &&
            parse_match(p, i, ROLE_noun, NULL) == NULL && !parse_may(p, i, ROLE_modal) &&
            !parse_function(p, i + 1, F_out));
}

/* Does its sentence tell a figure before K? */
static bool measured_before(const struct drafts *all, size_t k)
{
    for (size_t j = k; j > 0 && all->at[j - 1].sentence == all->at[k].sentence; j--)
        if (all->at[j - 1].measure != NULL)
            return true;
    return false;
}

/* What an elliptic number counts: as the figure before it in the same paragraph or list. */
bool draft_inherit(struct drafts *all, size_t k)
{
    struct draft *d = &all->at[k];
    const struct draft *alike;
    if (draft_compared(all, k, d))
        return true;
    if (done_otherwise(all->p, d))
        return false;
    bool of_them = parse_function(all->p, d->q->outer_last, F_of) &&
                   parse_function(all->p, d->q->outer_last + 1, F_them);
    size_t o = d->q->outer_first;
    if (o > d->clause_first + 2u && parse_function(all->p, o - 2, F_of) &&
        (parse_in(all->p, o - 1, SET_these) || parse_function(all->p, o - 1, F_who)) &&
        parse_mark(all->p, o - 3, ',') && !measured_before(all, k))
        return false; /* "Rescue teams, of whom 43 are at work": of those, whatever was told before
                       */
    if (o > 1 && parse_function(all->p, o - 1u, F_of) &&
        parse_spelled(all->p, o - 2u,
                      (const char *const[]){"remain", "remained", "left", "survive", NULL}))
        return false; /* "7,500 people remain of 60,000" */
    alike = it_is(all, k);
    if (alike == NULL)
        alike = sites_too(all, k);
    if (alike == NULL)
        alike = how_many_by(all, k);
    if (alike != NULL) {
        draft_take(d, alike);
        return true;
    }
    for (size_t j = k; j > 0 && k - j < 6; j--) {
        const struct draft *before = &all->at[j - 1];
        if (!draft_same_block(all->p, before->sentence, d->sentence) ||
            (before->measure == NULL && !before->q->dropped && j == k &&
             (shares_unit(all->p, before->q, d->q) || compares(all->p, before->q, d->q))))
            return false;
        if (before->measure == NULL && !before->q->dropped && j == k &&
            before->sentence + 1 == d->sentence && before->noun == NOUN_other &&
            before->q->form == QUANTITY_COUNT && !all->p->sentences[d->sentence].starts_line &&
            parse_function(all->p, d->q->outer_first - 1u, F_to))
            return false; /* "in five regions. It may spread to eight" */
        bool own_line = all->p->sentences[d->sentence].starts_line || is_tally(all->p, d->q) ||
                        d->q->outer_first <= all->p->sentences[d->sentence].first + 2u;
        if (before->measure != NULL && before->sentence != d->sentence && other_things(all, k))
            return false; /* "9 helicopters and 450 rescuers, China 3 and 190" */
        if (before->measure != NULL && before->sentence != d->sentence && !own_line &&
            (before->noun == NOUN_dead || before->noun == NOUN_injured) &&
            !draft_revised_from(all->p, d->q) && !of_toll(all->p, d) && !draft_restated(all->p, d))
            return false; /* the dead of another sentence: "opened the site to 40,000" */
        if (before->measure != NULL && before->sentence != d->sentence && !own_line && !of_them &&
            (before->noun == NOUN_site || before->noun == NOUN_hall) &&
            !parse_function(all->p, d->q->outer_first - 1u, F_another) &&
            !parse_function(all->p, d->q->outer_last, F_more) && !draft_there_now(all->p, d)) {
            if (j > 1 && all->at[j - 2].measure != NULL &&
                all->at[j - 2].sentence == before->sentence &&
                draft_counts_people(all->at[j - 2].noun))
                continue; /* "80,000 refugees in nine camps. In Lebanon it registered 37,240" */
            return false; /* "has opened 33 camps. Bangladesh turned back 80" */
        }
        if (before->measure == NULL && !before->q->dropped && j == k &&
            before->sentence == d->sentence && before->noun == NOUN_aircraft &&
            all->p->language != LANGUAGE_FR)
            return false; /* "nine aircraft and fuel for six" */
        if (before->measure == NULL && !before->q->dropped && j == k &&
            before->sentence == d->sentence && !of_them && /* "in the past 24 hours, 6 of them" */
            (before->q->form == QUANTITY_MONEY || before->q->form == QUANTITY_MEASURE))
            return false; /* "was 900 shillings at Christmas and is 2,200 now" */
        if (j == k && before->measure == NULL &&
            (asks_for_more(all->p, before, d) || of_inhabitants(all->p, before, d)))
            return false;
        if (before->sentence != d->sentence && before->measure != NULL &&
            (!stands_for(all->p, d) || new_paragraph(all->p, before->sentence, d->sentence)))
            return false;
        if (before->measure != NULL && (before->sentence == d->sentence || own_line) && j > 1 &&
            (before->noun == NOUN_site || before->noun == NOUN_hall) &&
            all->at[j - 2].measure != NULL && all->at[j - 2].sentence == before->sentence &&
            draft_counts_people(all->at[j - 2].noun) &&
            number_double(d->q->value) > 3 * number_double(before->q->value))
            continue; /* "50,896 people in 50 schools; 18,000 were left" */
        if (j == k && before->measure == NULL && before->sentence == d->sentence &&
            !before->q->dropped && before->q->form == QUANTITY_COUNT &&
            (before->noun == NOUN_national || before->noun == NOUN_people) &&
            parse_function(all->p, all->p->sentences[d->sentence].first, F_of) &&
            number_double(d->q->value) <= number_double(before->q->value))
            return false; /* "Of 2.86 million Venezuelans half a million have no papers" */
        if (of_them && j == k && before->measure == NULL && before->sentence == d->sentence &&
            !before->q->dropped && before->q->form == QUANTITY_COUNT &&
            number_double(d->q->value) <= number_double(before->q->value))
            return false; /* "saw 170 patients, 70 of them children" */
        if (of_them && before->measure != NULL &&
            (before->q->form != d->q->form ||
             (before->sentence != d->sentence && before->q->value.type != NUMBER_NONE &&
              number_double(before->q->value) < number_double(d->q->value))))
            continue; /* "88 flights have brought 1,900 tonnes, 31 of them" */
        if (own_line && before->measure != NULL && before->sentence != d->sentence && j > 1 &&
            all->at[j - 2].measure != NULL && all->at[j - 2].sentence == before->sentence &&
            draft_part_of(all->p, &all->at[j - 2], before))
            continue; /* "South Sudan 525,900 incl. 430,400 returnees / Ethiopia 47,300" */
        if (own_line && before->measure != NULL && before->sentence != d->sentence && j > 1 &&
            all->at[j - 2].measure == before->measure &&
            parse_mark(all->p, before->q->outer_first - 1u, '(') &&
            all->at[j - 2].sentence == before->sentence && before->unit != NULL)
            continue; /* "74,114 (19,280 families) in 66 centres / Daraga: 14,070" */
        if (before->measure == NULL || before->noun == NOUN_money || before->noun == NOUN_weight ||
            before->noun == NOUN_capacity ||
            (before->noun == NOUN_place && before->sentence != d->sentence))
            continue;
        draft_take(d, before);
        return true;
    }
    return false;
}

/* A number without a noun that may stand for one told before: "94,081 of them", "30,513 in Sri
 * Lanka", "Germany: more than 4,500", "2,000 a day". */
bool draft_elliptic(const struct parse *p, const struct quantity *q)
{
    const struct sentence *s = &p->sentences[q->sentence];
    size_t i = q->outer_last;
    if (q->form != QUANTITY_COUNT || q->attached)
        return false;

    if (parse_mark(p, i, '-') && parse_glued(p, i) && i + 1 < s->last && parse_glued(p, i + 1) &&
        p->tokens[i + 1].type == TOKEN_WORD)
        return false; /* "the 34-page communiqué" */
    if (i >= s->last || p->tokens[i].type != TOKEN_WORD)
        return true;
    if (parse_match(p, i, ROLE_verb, NULL) != NULL || parse_one(p, i, ROLE_modal) ||
        parse_match(p, i, ROLE_timeword, NULL) != NULL || parse_one(p, i, ROLE_weekday))
        return true;
    return q->unit_first == q->unit_last;
}

bool draft_does_so(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    size_t i = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->outer_last;
    while (parse_function(p, i, F_have) || parse_one(p, i, ROLE_modal))
        i++;
    if (!draft_counts_people(d->noun) || !parse_in(p, i, SET_did) ||
        !(parse_spelled(p, i + 1, (const char *const[]){"so", "likewise", NULL}) ||
          (parse_function(p, i + 1, F_the) && parse_in(p, i + 2, SET_same))))
        return false;
    for (size_t j = k; j > 0 && j + 4 > k; j--) {
        const struct draft *b = &all->at[j - 1];
        if (!draft_same_block(p, b->sentence, d->sentence))
            return false;
        if (b->measure == NULL || !draft_counts_people(b->noun))
            continue;
        draft_take(d, b);
        const struct measure_rule *r = draft_rule(NOUN_people, b->verb);
        if (r != NULL && verb_prevented(p, b->q, b->verb_first)) {
            d->measure = r->measure; /* "21,000 households cannot go home; 6,200 have done so" */
            d->kind = (enum kind)r->kind;
        }
        return true;
    }
    return false;
}

bool draft_such(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    size_t i = d->q->unit_first, head = d->q->unit_last - 1u;
    if (d->q->unit_last < i + 2u || !parse_in(p, i, SET_such))
        return false;
    const struct token *t = &p->tokens[head];
    for (size_t j = k; j > 0 && j + 8 > k; j--) {
        const struct draft *b = &all->at[j - 1];
        const struct token *o = &p->tokens[b->q->unit_last - (b->q->unit_last > 0)];
        if (b->measure == NULL || b->q->unit_last == b->q->unit_first ||
            o->end - o->start != t->end - t->start ||
            memcmp(p->text + o->start, p->text + t->start, t->end - t->start) != 0)
            continue;
        d->noun = b->noun;
        d->noun_at = (uint32_t)head;
        return true;
    }
    return false;
}
