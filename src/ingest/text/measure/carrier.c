/* carrier.c - what carries people, and those who leave together by it: flights, buses, convoys. */
#include "../figure/draft.h"
#include "counts.h"

/* "70 vehicles carrying families", "38 flights have brought people home": what carries people,
 * however many, brings no aid. */
static bool with_people(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->unit_last;
    if (parse_function(p, i, F_with) && parse_is(p, i + 1, ROLE_noun, NOUN_troop))
        return true; /* "61 planes with paratroopers" */
    bool moved = false;
    for (; i < d->clause_last && (parse_function(p, i, F_have) || parse_reads(p, i, "already"));
         i++)
        ;
    moved = parse_among(p, i, "brought", "taken", "took", "flown", "flew", "carried");
    if (parse_among(p, i, "came", "went", "limped", "returned") &&
        (parse_reads(p, i + 1, "home") || parse_reads(p, i + 1, "back")))
        return true; /* "One aircraft came home with a hole in its wing" */
    if (!moved && !parse_reads(p, i, "carrying"))
        return false;
    for (size_t k = i + 1; k < i + 4 && !(moved && parse_function(p, k, F_and)); k++)
        if (parse_is(p, k, ROLE_noun, NOUN_people) || parse_is(p, k, ROLE_noun, NOUN_household) ||
            parse_is(p, k, ROLE_noun, NOUN_displaced) || parse_is(p, k, ROLE_noun, NOUN_refugee))
            return p->tokens[i + 1].type != TOKEN_DIGITS;
    return false;
}

/* "Two C-130s landed in the desert and plucked 150 oil workers from a strip": does the next number,
 * before END, count people whom it takes out of danger? */
static bool picks_up(const struct parse *p, const struct draft *d, const struct quantity *next,
                     const struct quantity *end)
{
    if (next >= end || next->sentence != d->sentence || next->form != QUANTITY_COUNT ||
        next->outer_first > d->q->unit_last + 24u || next->noun == NOUN_weight ||
        next->noun == NOUN_item || next->unit_last == next->unit_first)
        return false;
    size_t i = next->outer_first;
    if (!parse_among(p, i - 1, "plucked", "evacuated", "rescued", "airlifted", "hoisted",
                     "winched"))
        return false;
    for (size_t k = d->q->unit_last; k < i; k++)
        if (p->tokens[k].type == TOKEN_MARK && !parse_mark(p, k, 's'))
            return false;
    return true;
}

/* "repatriated 350 Burundians in two convoys": what people go in, who are told of before. */
static bool went_in(const struct parse *p, const struct draft *d)
{
    const struct draft *before = d->q > p->quantities ? d - 1 : NULL;
    size_t o = d->q->outer_first;
    if (before == NULL || o == 0 || before->measure == NULL || before->sentence != d->sentence ||
        !(parse_function(p, o - 1, F_in) || parse_function(p, o - 1, F_on)))
        return false;
    return draft_is(before->measure, "returns") || draft_is(before->measure, "evacuations") ||
           draft_is(before->measure, "refugee-arrivals");
}

/* "11 charter flights took 2,915 persons to Larnaca": what carries people brings no aid. */
bool draft_carries_people(const struct parse *p, const struct draft *d)
{
    const struct quantity *next = d->q + 1, *end = p->quantities + p->n_quantities;
    while (next < end && (next->dropped || next->noun == NOUN_aircraft) &&
           next->sentence == d->sentence)
        next++; /* "sixteen C-17s and one C-130 left on Thursday with 6,000 people" */
    if (d->noun != NOUN_aircraft && d->noun != NOUN_flight && d->noun != NOUN_ship &&
        d->noun != NOUN_vehicle && d->noun != NOUN_train && d->noun != NOUN_convoy)
        return false;
    if (went_in(p, d))
        return true;
    if (d->noun == NOUN_convoy)
        return false;
    if (with_people(p, d))
        return true;
    if (picks_up(p, d, next, end))
        return true;
    bool with =
        next < end && next->outer_first > 0 && parse_function(p, next->outer_first - 1u, F_with);
    if (next >= end || next->sentence != d->sentence || next->dropped ||
        next->form != QUANTITY_COUNT || next->outer_first > d->q->unit_last + (with ? 14u : 8u) ||
        !((next->unit_last == next->unit_first && parse_function(p, next->outer_last, F_more)) ||
          next->noun == NOUN_people || next->noun == NOUN_refugee || next->noun == NOUN_migrant ||
          next->noun == NOUN_evacuee || next->noun == NOUN_household ||
          next->noun == NOUN_injured || next->noun == NOUN_displaced ||
          next->noun == NOUN_national))
        return false;
    if (parse_function(p, next->outer_first - 1u, F_for))
        return false; /* "14 trucks carrying food for 30,000 people" */
    if (with)
        return true; /* "Twelve trains left for Lviv with 14,000 evacuees" */
    for (size_t i = d->q->unit_last; i < next->outer_first; i++)
        if (parse_in(p, i, SET_carries) || parse_in(p, i, SET_evacuating) ||
            parse_is(p, i, ROLE_verb, VERB_evacuate))
            return true;
    return false;
}

#define CARRIER_NEAR 14 /* tokens behind the verb */

/* "left Palanca for Husi, across the Prut, on 14 coaches", "have left under the evacuation
 * programme": somebody sees to it that they go. */
bool draft_left_together(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    const struct sentence *s = &p->sentences[d->sentence];
    bool led = false; /* by "under the" */
    if (draft_total_evacuated(p, d->q))
        return true;
    for (size_t i = d->verb_last; i < d->verb_last + CARRIER_NEAR && i + 2 < s->last; i++) {
        if (led && parse_reads(p, i, "evacuation"))
            return true;
        if (parse_mark(p, i, ';') || (i > d->verb_last && parse_match(p, i, ROLE_verb, NULL)))
            return false;
        led |= parse_in(p, i, SET_under);
        if (parse_function(p, i, F_on) && parse_in(p, i + 2, SET_carrier) &&
            (p->tokens[i + 1].type == TOKEN_DIGITS || (p->tokens[i + 1].roles & NUMBER_ROLES)))
            return true;
    }
    return false;
}

/* "The ship took 700 off, and 250 more leave tomorrow", "1,900 were taken out of Beirut. Of these,
 * 150 left on Monday": as those before. */
bool draft_after_evacuated(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    size_t first = p->sentences[d->sentence].first;
    bool of = d->bare && d->q->outer_first <= first + 3u && parse_function(p, first, F_of) &&
              parse_in(p, first + 1, SET_these);
    for (size_t k = (size_t)(d - all->at); of && k > 0 && k + 4 > (size_t)(d - all->at); k--)
        if (all->at[k - 1].measure != NULL)
            return all->at[k - 1].sentence + 1 == d->sentence &&
                   draft_is(all->at[k - 1].measure, "evacuations");
    if (!d->bare || d == all->at || d[-1].measure == NULL ||
        !draft_is(d[-1].measure, "evacuations"))
        return false;
    return d[-1].sentence == d->sentence || /* "Another 90 leave each day" */
           (d[-1].sentence + 1 == d->sentence &&
            draft_outset(p, d->q, d->clause_first) < d->q->outer_first &&
            p->sentences[d->sentence].paragraph == p->sentences[d->sentence - 1].paragraph);
}
