/* onemore.c - numbers that go on with what was told without one: "A ship unloaded rice; two more
 * are due", "claimed 33 lives, those of 31 refugees and two farmers". */
#include "../figure/draft.h"
#include "counts.h"

#define BACK 30 /* tokens */

/* "are due", "will follow", "are to come": is what stands at token I still to come? */
static bool to_come(const struct parse *p, size_t i)
{
    if (parse_one(p, i, ROLE_modal))
        return true; /* also "will go tomorrow" */
    return parse_function(p, i, F_be) &&
           (parse_one(p, i + 1, ROLE_modal) || parse_is(p, i + 1, ROLE_verb, VERB_arrive) ||
            (parse_function(p, i + 1, F_to) && parse_may(p, i + 2, ROLE_verb)));
}

/* "Three planes brought 2,500 tents; two more are due": the carriers of NOUN, whose word ends at
 * token I, were counted, with a load of which the ellipsis of K would make more. */
static bool more_of_several(const struct drafts *all, size_t k, size_t i, int noun)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    if (k < 2 || d[-1].measure == NULL || d[-1].noun == noun || d[-1].q->first < i)
        return false;
    for (const struct draft *b = d - 1; b > all->at && d - b < 4; b--)
        if (b[-1].measure != NULL && b[-1].noun == noun && b[-1].q->unit_last == i &&
            b[-1].sentence == d[-1].sentence) {
            bool follow = noun == NOUN_aircraft && parse_reads(p, d->q->outer_last + 2u, "follow");
            d->noun = (uint8_t)(follow ? NOUN_flight : noun); /* whatever they do */
            d->noun_at = (uint32_t)i - 1;
            return true;
        }
    return false;
}

bool draft_more_of_one(const struct drafts *all, size_t k)
{
    static const int carriers[] = {NOUN_ship,    NOUN_aircraft, NOUN_flight,
                                   NOUN_vehicle, NOUN_convoy,   NOUN_train};
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct quantity *q = d->q;
    if (q->unit_last > q->unit_first || q->form != QUANTITY_COUNT ||
        number_double(q->value) > 100 || !parse_function(p, q->outer_last, F_more) ||
        !to_come(p, q->outer_last + 1u))
        return false;
    size_t first = p->sentences[d->sentence].first;
    if (q->outer_first <= first + 1 && d->sentence > 0)
        first = p->sentences[d->sentence - 1].first;
    for (size_t i = q->outer_first; i > first + 1 && i + BACK > q->outer_first; i--) {
        const struct entry *e = parse_match(p, i - 1, ROLE_noun, NULL);
        for (size_t c = 0; e != NULL && c < sizeof carriers / sizeof *carriers; c++) {
            if ((int)e->value != carriers[c])
                continue;
            for (size_t a = i - 1; a > first && a + 3 > i - 1; a--)
                if (parse_function(p, a - 1, F_a) ||
                    (parse_function(p, a - 1, F_the) &&
                     parse_among(p, a, "last", "latest", "first"))) {
                    d->noun = (uint8_t)e->value;
                    d->noun_at = (uint32_t)i - 1;
                    return true;
                }
            return more_of_several(all, k, i, (int)e->value);
        }
    }
    return false;
}

const struct measure_rule *draft_traffic(const struct drafts *all, size_t k,
                                         const struct measure_rule *r)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct draft *before = NULL;
    const struct sentence *s = &p->sentences[d->sentence];
    if (!draft_is(r->measure, "aid-convoys") || d->verb != VERB_cross ||
        !parse_either(p, d->noun_at, "vehicles", "vehicle") || (s->sets >> SET_relief & 1) ||
        d->q->unit_last != d->noun_at + 1u)
        return r;
    for (size_t j = k; j > 0 && k - j < 8 && before == NULL; j--)
        before = all->at[j - 1].measure != NULL ? &all->at[j - 1] : NULL;
    if (before == NULL || !draft_is(before->measure, "border-crossings"))
        return r;
    d->unit = "vehicles";
    return draft_rule(NOUN_people, VERB_cross);
}

bool draft_those_of(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct draft *b = k > 0 ? d - 1 : NULL;
    size_t i = d->q->outer_first;
    if (b == NULL || b->measure == NULL || b->sentence != d->sentence || i < b->q->last + 2u ||
        !parse_function(p, i - 1, F_of) || !parse_in(p, i - 2, SET_these) ||
        !(draft_is(b->measure, "killed") || draft_is(b->measure, "injured")) ||
        !parse_reads(p, i - 2, "those"))
        return false;
    d->measure = b->measure;
    d->kind = b->kind;
    d->verb = b->verb;
    d->verb_first = d->verb_last = 0;
    return true;
}

/* Are all words of the line that D stands in its number and the people that it counts? */
static bool only_nationals(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    size_t i = d->q->unit_last;
    return s->starts_line && d->q->outer_first <= s->first + (s->bullet ? 1u : 0u) &&
           i == d->q->outer_last + 1u && (i >= s->last || p->tokens[i].type == TOKEN_LINE) &&
           (d->noun == NOUN_national || draft_people_at(p, d->sentence, d->q->outer_last));
}

/* "Refugees and asylum-seekers": who those under the heading in sentence S are; TEXT_NOUN_COUNT: it
 * does not say. */
static int guests_of(const struct parse *p, uint32_t s)
{
    const struct sentence *h = &p->sentences[s];
    for (size_t i = h->first; h->heading && !h->numeric && i < h->last; i++) {
        const struct entry *e = parse_match(p, i, ROLE_noun, NULL);
        if (e != NULL)
            return e->value == NOUN_refugee || e->value == NOUN_seeker ||
                           e->value == NOUN_arrival || e->value == NOUN_migrant
                       ? (int)e->value
                       : TEXT_NOUN_COUNT;
    }
    return TEXT_NOUN_COUNT;
}

bool draft_measure_guests(const char *measure)
{
    static const char *const of_guests[] = {"refugees",         "refugee-arrivals",
                                            "asylum-seekers",   "asylum-applications",
                                            "migrant-arrivals", "temporary-protection"};
    for (size_t i = 0; i < sizeof of_guests / sizeof *of_guests; i++)
        if (draft_is(measure, of_guests[i]))
            return true;
    return false;
}

bool draft_nationals_below(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct draft *b = k > 0 ? d - 1 : NULL;
    const struct sentence *s = &p->sentences[d->sentence];
    if (d->sentence == 0 || !s[-1].starts_line || s[-1].paragraph != s->paragraph ||
        !only_nationals(p, d))
        return false;
    int noun = guests_of(p, d->sentence - 1);
    if (noun != TEXT_NOUN_COUNT) {
        d->noun = (uint8_t)noun;
        draft_no_verb(d, VERB_none);
        draft_set_rule(d, draft_rule(noun, VERB_none));
        return true;
    }
    if (b == NULL || b->measure == NULL || b->sentence + 1 != d->sentence ||
        !draft_measure_guests(b->measure))
        return false;
    draft_take(d, b);
    return true;
}

bool draft_flies_sorties(const struct parse *p, const struct draft *d)
{
    const struct quantity *next = d->q + 1;
    size_t i = d->q->unit_last, n;
    if (d->noun != NOUN_aircraft || next >= p->quantities + p->n_quantities ||
        next->sentence != d->sentence || next->dropped || next->outer_first > i + 4u ||
        !(next->noun == NOUN_flight || parse_among(p, next->outer_last, "missions", "sorties")))
        return false;
    i += parse_function(p, i, F_have) ? 1u : 0u;
    const struct entry *e = parse_match(p, i, ROLE_verb, &n);
    return (e != NULL && i + n == next->outer_first) ||
           parse_among(p, i, "flew", "made", "flown") ||
           (i > d->q->unit_last && parse_among(p, i, "flown", "made", "carried"));
}

/* "The army counts 40 dead. On Sunday it had spoken of 31": whoever gave the number before has
 * given this one. */
bool draft_restated(const struct parse *p, const struct draft *d)
{
    static const char *const gave[] = {"spoke", "spoken", "given", "counted",  "named", "listed",
                                       "put",   "told",   "gave",  "reported", NULL};
    size_t i = d->q->outer_first;
    i -= i > d->clause_first && (parse_function(p, i - 1, F_of) || parse_function(p, i - 1, F_at));
    if (i < d->clause_first + 2u || !parse_spelled(p, i - 1, gave))
        return false;
    for (size_t k = i - 1; k > d->clause_first && k + 4 > i; k--)
        if (parse_function(p, k - 1, F_it) || parse_function(p, k - 1, F_he) ||
            parse_function(p, k - 1, F_they))
            return true;
    return false;
}

/* "In March there were three camps in Chad. Today there are eight": with a time, and nothing more
 * that is counted. */
bool draft_there_now(const struct parse *p, const struct draft *d)
{
    const struct quantity *q = d->q;
    size_t i = q->outer_first;
    return i >= d->clause_first + 2u && parse_function(p, i - 1, F_be) &&
           parse_in(p, i - 2, SET_there) && q->outer_last < p->n_tokens &&
           p->tokens[q->outer_last].type != TOKEN_WORD &&
           parse_mentions_end(p, d->sentence) > p->sentences[d->sentence].mentions;
}

/* "are in 87 shelters, and 7,800 others are displaced": is what stands at token I said of people
 * only? */
bool counted_said_of_people(const struct parse *p, size_t i)
{
    while (parse_function(p, i, F_be) || parse_function(p, i, F_have))
        i++;
    const struct entry *e = parse_match(p, i, ROLE_noun, NULL);
    return e != NULL && e->value != NOUN_other && draft_counts_people((int)e->value) &&
           parse_may(p, i, ROLE_verb);
}

bool counted_others(const struct parse *p, const struct quantity *q)
{
    return q->unit_last > q->unit_first && q->unit_last <= q->unit_first + 2u &&
           (parse_reads(p, q->unit_last - 1u, "others") ||
            parse_reads(p, q->unit_last - 1u, "ones")); /* "1,018 new ones came" */
}

bool counted_other_things(const struct parse *p, const struct draft *d)
{
    size_t n;
    const struct quantity *o = d->q > p->quantities ? d->q - 1 : NULL;
    if (o == NULL || o->sentence != d->sentence || o->first < d->clause_first || o->dropped ||
        o->form != QUANTITY_COUNT || o->unit_last == o->unit_first ||
        parse_may(p, o->unit_last - 1u, ROLE_timeunit) ||
        parse_match_back(p, d->clause_first, d->q->outer_first, ROLE_verb, &n) != NULL)
        return false; /* a verb right before says what was done to people */
    for (size_t i = o->unit_first; i < o->unit_last; i++) {
        const struct entry *e = parse_match(p, i, ROLE_noun, NULL);
        if ((e != NULL && draft_counts_people((int)e->value)) ||
            (p->tokens[i].flags & T_CAPITAL)) /* "sheltering 700,000 Iraqis" */
            return false;
    }
    return true;
}
