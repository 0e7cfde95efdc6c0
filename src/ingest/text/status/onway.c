/* onway.c - aid that has set out, or is to, and has not come: "left Manila with 120 tonnes, due in
 * on Friday". */
#include <string.h>

#include "../figure/draft.h"
#include "status.h"

#define WAY_FAR 20 /* tokens from what is carried to what says when it comes */

/* Does what stands behind token I go on with what is carried, without another subject? */
static bool goes_on(const struct parse *p, size_t i)
{
    return parse_function(p, i, F_and) || parse_function(p, i, F_that) ||
           parse_reads(p, i, "which") || parse_mark(p, i, ',');
}

/* "due in on Friday", "should dock", "yet to take off": does token I tell of an arrival to come? */
static bool yet_to_come(const struct parse *p, size_t i)
{
    if (parse_in(p, i, SET_due))
        return (parse_mark(p, i - 1, ',') ||
                (parse_function(p, i - 1, F_be) && goes_on(p, i - 2))) &&
               (!parse_function(p, i + 1, F_to) || parse_may(p, i + 2, ROLE_verb));
    if (parse_reads(p, i, "yet"))
        return parse_function(p, i - 1, F_have) && parse_function(p, i + 1, F_to);
    if (!parse_among(p, i, "should", "will") || !goes_on(p, i - 1))
        return false;
    return parse_among(p, i + 1, "dock", "arrive", "land", "berth", "reach") ||
           (parse_reads(p, i + 1, "be") &&
            (parse_function(p, i + 2, F_at) || parse_function(p, i + 2, F_in)));
}

bool status_on_its_way(const struct parse *p, const struct draft *d)
{
    static const uint64_t come =
        1ull << VERB_arrive | 1ull << VERB_land | 1ull << VERB_deliver | 1ull << VERB_reach;
    const struct sentence *s = &p->sentences[d->sentence];
    const struct quantity *next = d->q + 1, *all = p->quantities + p->n_quantities;
    size_t i = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->last, end = i + WAY_FAR;
    if ((s->roles >> ROLE_modal & 1) == 0 ||
        !(d->measure[0] == 'a' ? strncmp(d->measure, "aid-", 4) == 0
                               : draft_is(d->measure, "relief-items")))
        return false;
    while (next < all && next->dropped)
        next++;
    if (next < all && next->sentence == d->sentence && next->outer_first < end)
        end = next->outer_first;
    bool come_before = d->verb_last > d->verb_first && d->verb_last <= d->q->first &&
                       (come >> d->verb & 1) &&
                       !parse_among(p, d->verb_first, "sails", "sailed", "left", "leaves") &&
                       parse_semicolon(p, d->verb_last, d->q->first) >= d->q->first;
    for (; i < end && i < s->last; i++) {
        if (parse_mark(p, i, ';') || parse_among(p, i, "docked", "arrived", "landed", "reached"))
            return false;
        if (yet_to_come(p, i) && (!come_before || parse_reads(p, i, "yet")))
            return true;
    }
    return false;
}
