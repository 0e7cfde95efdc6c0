/* nobody.c - numbers that count nobody and nothing that is measured: samples of a survey, years in
 * the name of a plan, what each family is paid, crossings that are open. */
#include <string.h>

#include "../figure/draft.h"
#include "../period/figuretime.h"
#include "counts.h"

#define RESETTLED 8 /* tokens from a number to where those go on to */

/* "In a survey of 3,400 refugees", "interviewed 1,200 households", "of 500 households surveyed, 90
 * per cent": who was asked, and no count of anyone. */
static bool surveyed(const struct parse *p, const struct draft *d)
{
    const struct quantity *q = d->q;
    size_t o = q->outer_first, first = p->sentences[d->sentence].first, then = q->unit_last;
    if (o > first && parse_in(p, o - 1, SET_sampled) &&
        !(o > first + 1 && parse_function(p, o - 2, F_be)))
        return true;
    if (o > first + 1 && parse_in(p, o - 2, SET_sample) &&
        (parse_function(p, o - 1, F_of) || parse_function(p, o - 1, F_with) ||
         parse_function(p, o - 1, F_across) || parse_function(p, o - 1, F_in) ||
         parse_reads(p, o - 1, "among")))
        return true;
    while (parse_function(p, then, F_be) || parse_function(p, then, F_have))
        then++;
    return parse_in(p, then, SET_sampled);
}

/* "The Humanitarian Response Plan 2023 has received": the year in a name. */
static bool year_of_plan(const struct parse *p, const struct draft *d)
{
    const struct quantity *q = d->q;
    double v = number_double(q->value);
    return q->form == QUANTITY_COUNT && q->value.type != NUMBER_NONE && v >= 1990 && v < 2100 &&
           q->last == q->first + 1u && p->tokens[q->first].end - p->tokens[q->first].start == 4 &&
           q->unit_last == q->unit_first && q->first > p->sentences[d->sentence].first &&
           parse_in(p, q->first - 1, SET_yearly) && (p->tokens[q->first - 1].flags & T_CAPITAL);
}

/* "Each family receives 2,000 hryvnias", "every person will be paid 100,000 drams": so much for one
 * of many, and no sum that is given. */
static bool paid_each(const struct parse *p, const struct draft *d)
{
    if (d->noun != NOUN_money)
        return false;
    for (size_t i = d->clause_first; i < d->q->outer_first; i++) {
        if (!parse_in(p, i, SET_each))
            continue;
        for (size_t k = i + 1; k < i + 4 && k < d->q->outer_first; k++)
            if (parse_is(p, k, ROLE_noun, NOUN_people) || parse_is(p, k, ROLE_noun, NOUN_household))
                return true;
    }
    return false;
}

/* "three members of one family", "fourteen people under one tarpaulin": one that the others share.
 */
static bool shared_one(const struct parse *p, const struct draft *d)
{
    const struct quantity *q = d->q;
    if (!q->words || q->value.type == NUMBER_NONE || number_double(q->value) != 1 ||
        q->outer_first <= p->sentences[d->sentence].first + 1u)
        return false;
    size_t before = q->outer_first - 1u;
    if (d->noun == NOUN_household || d->noun == NOUN_people)
        return parse_function(p, before, F_of) && parse_may(p, before - 1, ROLE_noun) &&
               !parse_is(p, before - 1, ROLE_noun, NOUN_dead); /* but "the death of one woman" */
    return d->noun == NOUN_item &&
           (q->qualifier == QUALIFIER_LESS_THAN || parse_function(p, before, F_in));
}

/* "Only two crossings are open", "has reopened three crossings": places, and nobody crosses. */
static bool gates(const struct parse *p, const struct draft *d)
{
    const struct quantity *q = d->q;
    if (d->noun != NOUN_crossing)
        return false;
    size_t o = q->outer_first;
    if (o > d->clause_first && parse_in(p, o - 1, SET_gates))
        return true;
    if (q->words && o > d->clause_first + 1u && parse_function(p, o - 1, F_the) &&
        parse_among(p, o - 2, "at", "through", "via", "of", "over", "across", "in"))
        return true; /* "5,500 returnees at the two crossings" */
    for (size_t i = q->unit_last; i < q->unit_last + 4u && i < d->clause_last; i++)
        if (parse_in(p, i, SET_gates))
            return true;
    return false;
}

/* "Of 1,200 beds, 1,150 are taken", "900 of the 1,000 places in Calais are occupied": how many are
 * used, and no more room. */
static bool beds_used(const struct parse *p, const struct draft *d)
{
    static const char *const used[] = {"taken", "occupied", "filled", "full", "used", NULL};
    const struct quantity *q = d->q;
    size_t i = q->outer_last, end = p->sentences[d->sentence].last;
    if ((d->noun != NOUN_capacity && d->noun != NOUN_place) || q->unit_first == i)
        return false;
    bool of = parse_function(p, i, F_of);
    if (of && parse_function(p, i + 1, F_them) && parse_spelled(p, i + 2, used))
        return true;
    while (of && i < end && !parse_function(p, i, F_be) &&
           (p->tokens[i].type != TOKEN_MARK || parse_glued(p, i + 1)))
        i++;
    if (!parse_function(p, i, F_be))
        return false;
    i += parse_among(p, i + 1, "still", "now", "already", "currently") ? 2u : 1u;
    return parse_spelled(p, i, used);
}

/* "The mission had 13,289 soldiers; 9,900 have left since": who is no longer there. */
static bool troops_left(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_last;
    if (d->noun != NOUN_troop || d->q->unit_last > d->q->unit_first)
        return false;
    while (i < d->q->outer_last + 4u &&
           (parse_function(p, i, F_have) || parse_among(p, i, "since", "already", "now", "then")))
        i++;
    if (parse_either(p, i, "gone", "went"))
        return parse_reads(p, i + 1, "home");
    return parse_among(p, i, "left", "departed", "withdrew") && !parse_function(p, i + 1, F_for) &&
           !parse_function(p, i + 1, F_to);
}

/* "Of 251 hostages, 33 were killed and 97 had been freed": who is free again, whatever others
 * suffered. */
static bool set_free(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->unit_last > d->q->outer_last ? d->q->unit_last : d->q->outer_last, be = i;
    if (!draft_counts_people(d->noun) || d->q->form != QUANTITY_COUNT)
        return false;
    while (i < be + 4u && (parse_function(p, i, F_have) || parse_function(p, i, F_be) ||
                           parse_among(p, i, "since", "already", "later", "now")))
        i++;
    return i > be && parse_among(p, i, "freed", "released", "ransomed", "liberated");
}

/* "We sent 240 patients home", "1,200 pupils were sent home": by who cares for them, and back to no
 * country. */
static bool dismissed(const struct parse *p, const struct draft *d)
{
    static const char *const home[] = {"home", NULL};
    const struct quantity *q = d->q;
    size_t i = q->unit_last, o = q->outer_first;
    if (q->head == UINT32_MAX || !parse_in(p, q->head, SET_charges))
        return false;
    if (o > d->clause_first + 1u && parse_spelled(p, o - 1, home) && parse_in(p, o - 2, SET_sends))
        return !parse_function(p, i, F_to);
    bool sent = o > d->clause_first && parse_in(p, o - 1, SET_sends);
    while (parse_function(p, i, F_be) || parse_function(p, i, F_have))
        i++;
    if (!sent && i > q->unit_last && parse_in(p, i, SET_sends)) {
        sent = true;
        i++;
    }
    return sent && parse_spelled(p, i, home) && !parse_function(p, i + 1, F_to);
}

/* "300 migrants were tested", "1,300 children were pursuing their education": what is said of them
 * says nothing that is measured. */
static bool occupied(const struct parse *p, const struct draft *d)
{
    static const uint64_t noun = 1ull << NOUN_migrant | 1ull << NOUN_refugee |
                                 1ull << NOUN_displaced | 1ull << NOUN_returnee |
                                 1ull << NOUN_people;
    const struct quantity *q = d->q;
    if (!(noun >> d->noun & 1) || q->unit_last == q->unit_first || q->head == UINT32_MAX)
        return false;
    size_t i = q->head + 1u, last = i + 9;
    while (i < last && i < d->clause_last && p->tokens[i].type != TOKEN_MARK &&
           !parse_in(p, i, SET_occupied) &&
           (!parse_one(p, i, ROLE_verb) || p->tokens[i].functions != 0))
        i++; /* "under five years of age have been" */
    bool joins = parse_among(p, i, "attended", "attend", "participated", "participate");
    return parse_in(p, i, SET_occupied) && !(joins && d->noun == NOUN_people);
}

/* "(62%) had at least one missing family member": what so many households have. */
static bool one_of_share(const struct parse *p, const struct quantity *q)
{
    if (!q->words || q->qualifier != QUALIFIER_AT_LEAST || q->value.type == NUMBER_NONE ||
        number_double(q->value) != 1)
        return false;
    const struct quantity *first = q, *end = p->quantities + p->n_quantities;
    while (first > p->quantities && first[-1].sentence == q->sentence)
        first--;
    for (const struct quantity *o = first; o < end && o->sentence == q->sentence; o++)
        if (o->form == QUANTITY_PERCENT || o->form == QUANTITY_FRACTION)
            return true;
    return false;
}

/* "are part of a batch of 40,000", of which nothing else is said. */
static bool of_batch(const struct parse *p, const struct quantity *q)
{
    static const char *const lots[] = {"batch", "consignment", "lot", "stock", NULL};
    size_t i = q->outer_first;
    bool none = q->value.type != NUMBER_NONE && number_double(q->value) == 0;
    return q->unit_last == q->unit_first && i > p->sentences[q->sentence].first + 1u &&
           parse_function(p, i - 1, F_of) &&
           (parse_spelled(p, i - 2, lots) ||
            (none && parse_either(p, i - 2, "low", "high"))); /* "a rent from a low of zero" */
}

/* "companies with profits higher than one million dollars": what somebody earns. */
static bool earned(const struct parse *p, const struct draft *d)
{
    static const char *const earnings[] = {"profits", "profit",   "income",  "incomes",  "salaries",
                                           "salary",  "earnings", "revenue", "turnover", NULL};
    size_t o = d->q->outer_first;
    for (size_t i = o; d->noun == NOUN_money && i > d->clause_first && i + 5 > o; i--)
        if (parse_spelled(p, i - 1, earnings))
            return true;
    return false;
}

/* "of the schools 26 are accommodating displaced people": who takes them in is not they. */
static bool takes_in(const struct parse *p, const struct quantity *q)
{
    static const char *const takes[] = {"accommodating", "hosting", "sheltering", "housing", NULL};
    size_t i = q->outer_last;
    return q->unit_last == q->unit_first && parse_function(p, i, F_be) &&
           parse_spelled(p, i + 1, takes) && p->tokens[i + 2].type == TOKEN_WORD &&
           p->tokens[i + 2].functions == 0;
}

/* "204 refugees departed for resettlement countries: 120 to the United States", "628 have left for
 * third countries": who goes on to be settled elsewhere has neither come nor gone home. */
static bool resettles(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    const struct quantity *q = d->q;
    bool leaves = false;
    if (!parse_sentence_in(s, SET_departs) && !parse_sentence_in(s, SET_resettling))
        return false;
    size_t i = q->last;
    for (; i < q->last + RESETTLED && i < d->clause_last && !parse_mark(p, i, ','); i++) {
        leaves |= parse_in(p, i, SET_departs) &&
                  (parse_function(p, i + 1, F_for) || parse_function(p, i + 1, F_to));
        bool third = parse_reads(p, i, "third") && parse_reads(p, i + 1, "countries");
        if (leaves && (third || parse_in(p, i, SET_resettling)))
            return true;
    }
    if (q->unit_last > q->unit_first || !parse_function(p, q->outer_last, F_to))
        return false;
    for (i = s->first; i < q->first; i++)
        if (parse_reads(p, i, "resettlement"))
            return true;
    return false;
}

/* "the average number of children per school is 500". */
static bool average_per(const struct parse *p, const struct draft *d)
{
    const struct quantity *q = d->q;
    bool per = false;
    if (q->unit_last > q->unit_first || q->outer_first == d->clause_first ||
        !parse_function(p, q->outer_first - 1u, F_be))
        return false;
    for (size_t i = d->clause_first; i < q->outer_first && !per; i++)
        per = parse_function(p, i, F_per);
    return per;
}

/* "It will take four more months to repair it": of time, though another word stands between. */
static bool of_time(const struct parse *p, const struct quantity *q)
{
    size_t i = q->outer_last;
    return q->form == QUANTITY_COUNT && q->unit_last == q->unit_first &&
           (parse_function(p, i, F_more) || parse_reads(p, i, "additional")) &&
           parse_may(p, i + 1, ROLE_timeunit);
}

/* "since World War Two": the number is of the name. */
static bool of_war(const struct parse *p, const struct quantity *q)
{
    return q->words && (p->tokens[q->first].flags & T_CAPITAL) && q->first > 1 &&
           parse_reads(p, q->first - 1, "war") && parse_reads(p, q->first - 2, "world");
}

/* "on an 85 to 12 vote": how many were for it and against. */
static bool voted(const struct parse *p, const struct quantity *q)
{
    size_t i = q->outer_last;
    if (parse_function(p, i, F_to) && p->tokens[i + 1].type == TOKEN_DIGITS)
        i += 2;
    else if (q->outer_first < 2 || !parse_function(p, q->outer_first - 1u, F_to) ||
             p->tokens[q->outer_first - 2].type != TOKEN_DIGITS)
        return false;
    return parse_among(p, i, "vote", "votes", "majority", "margin");
}

/* "40,000 people, out of 50,000, have fled": how many there are, of whom so many did; but who is to
 * be reached is told. */
static bool there_in_all(const struct parse *p, const struct draft *d)
{
    const struct quantity *q = d->q, *b = q - 1;
    size_t o = q->outer_first;
    bool bare = d->bare || parse_among(p, q->head, "residents", "inhabitants");
    return bare && q > p->quantities && q->form == QUANTITY_COUNT && b->sentence == q->sentence &&
           b->form == QUANTITY_COUNT && b->unit_last > b->unit_first && o >= b->unit_last + 2u &&
           o <= b->unit_last + 3u && parse_function(p, o - 1, F_of) &&
           parse_function(p, o - 2, F_out) && draft_counts_people(b->noun) &&
           d[-1].measure != NULL && !draft_is(d[-1].measure, "people-reached") &&
           number_double(b->value) < number_double(q->value);
}

/* Do A and B count as many? */
static bool same_value(const struct quantity *a, const struct quantity *b)
{
    return a->value.type != NUMBER_NONE && b->value.type != NUMBER_NONE &&
           number_double(a->value) == number_double(b->value);
}

/* "303 soldiers for 303 others", "1,000 for 1,000": one side's prisoners for as many of the
 * other's.
 */
static bool traded(const struct parse *p, const struct draft *d)
{
    const struct quantity *q = d->q, *end = p->quantities + p->n_quantities;
    const struct sentence *s = &p->sentences[d->sentence];
    size_t i = q->unit_last > q->outer_last ? q->unit_last : q->outer_last, o = q->outer_first;
    if (q->form != QUANTITY_COUNT || !(s->functions >> F_for & 1))
        return false;
    for (size_t v = i; v < i + 3u; v++) /* "303 soldiers were exchanged for 303" */
        if (parse_function(p, v, F_for) && q + 1 < end && q[1].outer_first == v + 1u &&
            q[1].sentence == q->sentence && q[1].form == QUANTITY_COUNT && same_value(q, q + 1))
            return true;
    return o > s->first && parse_function(p, o - 1, F_for) && q > p->quantities &&
           q[-1].sentence == q->sentence && q[-1].outer_last + 4u >= o && same_value(q, q - 1);
}

bool countable_nobody(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    bool asks = parse_sentence_in(s, SET_sampled) || parse_sentence_in(s, SET_sample);
    return (asks && surveyed(p, d)) || year_of_plan(p, d) || paid_each(p, d) || shared_one(p, d) ||
           gates(p, d) || beds_used(p, d) || troops_left(p, d) || countable_otherwise(p, d) ||
           set_free(p, d) || resettles(p, d) || voted(p, d->q) || change_falls(p, d->q) ||
           average_per(p, d) || takes_in(p, d->q) || earned(p, d) || one_of_share(p, d->q) ||
           of_batch(p, d->q) || traded(p, d) || there_in_all(p, d) || of_time(p, d->q) ||
           of_war(p, d->q) || (parse_sentence_in(s, SET_occupied) && occupied(p, d)) ||
           (parse_sentence_in(s, SET_sends) && dismissed(p, d));
}
