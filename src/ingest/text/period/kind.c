/* kind.c - the kind that the tense, a rate or the time of a figure makes: how many there are, how
 * many came to be counted, how many within a time. */
#include <string.h>

#include "../figure/draft.h"
#include "../measure/counts.h"
#include "figuretime.h"

/* "In May alone 10,400 were registered": how many came to be counted in that time. */
static bool counted_within(const struct parse *p, const struct draft *d, const struct mention *at)
{
    if (at->lead != TEXT_TIMEWORD_COUNT && at->lead != TW_during)
        return false;
    if (parse_among(p, at->last, "alone"))
        return true;
    return d->verb == VERB_register && d->verb_first > 0 && d->verb_last > d->verb_first &&
           parse_in(p, d->verb_first - 1, SET_past) && parse_function(p, d->verb_first - 1, F_be);
}

/* "Newly granted, 20-26 February: 2,870": those of that time alone. */
static bool newly(const struct parse *p, const struct draft *d, const struct mention *at)
{
    if (at->period.first == at->period.last)
        return false;
    for (size_t i = d->clause_first; i < d->q->last; i++)
        if (parse_among(p, i, "newly", "new"))
            return true;
    return false;
}

/* "granted temporary protection to 117 people on Friday": as many as were given it that day. */
static bool granted_then(const struct parse *p, const struct draft *d, const struct mention *at)
{
    size_t i = d->verb_first;
    if (!draft_is(d->measure, "temporary-protection") || d->verb_last <= i ||
        at->lead != TEXT_TIMEWORD_COUNT || at->said)
        return false;
    return parse_among(p, i, "granted", "gave", "received", "obtained", "extended", "given") &&
           !tense_perfect(p, d);
}

bool kind_within(const struct parse *p, const struct draft *d, const struct mention *at)
{
    return counted_within(p, d, at) || newly(p, d, at) || granted_then(p, d, at);
}

/* "expects the number to exceed 50,000": a count that runs on. */
static bool exceeds(const struct parse *p, const struct draft *d)
{
    static const char *const passes[] = {"exceed", "pass",    "reach", "top",
                                         "hit",    "surpass", "climb", NULL};
    size_t i = d->q->outer_first;
    if (!d->bare && !d->inherited && d->noun_at >= d->q->first)
        return false;
    for (size_t k = i > d->clause_first + 2u ? i - 2 : d->clause_first; k < d->q->first; k++)
        if (parse_spelled(p, k, passes))
            return true;
    return false;
}

/* "48,300 people were directly affected": told as past behind the number, and not as it stands. */
static bool were_affected(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->last;
    if (!parse_function(p, i, F_be) || !parse_in(p, i, SET_past))
        return false;
    i += parse_reads(p, i + 1, "affected") ? 1u : 2u; /* "directly" */
    return parse_reads(p, i, "affected");
}

void kind_set(const struct drafts *all, struct draft *d, const struct times *t, bool ahead)
{
    if (tense_in_force(all->p, d)) {
        d->kind = KIND_STOCK;
        return;
    }
    if (d->kind != KIND_STOCK && !ahead && (tense_perfect(all->p, d) || tense_so_far(all->p, d)) &&
        (t->at == NULL || t->at->said || t->at->lead == TW_by || t->at->lead == TW_asof ||
         (t->at->lead == TW_until && t->at->period.first == t->at->period.last)))
        d->kind = KIND_CUMULATIVE;
    if (draft_is(d->measure, "people-affected") && !ahead && tense_perfect(all->p, d))
        d->kind = KIND_CUMULATIVE; /* "the floods have affected" */
    if (d->kind == KIND_FLOW && !ahead && toll_counts(d->measure) && draft_brings_total(all->p, d))
        d->kind = KIND_CUMULATIVE; /* "three more bodies, which takes the toll to 82" */
    if (since_registers(all->p, d) && !ahead && tense_perfect(all->p, d) && tense_so_far(all->p, d))
        d->kind = KIND_CUMULATIVE;
    if (draft_is(d->measure, "people-affected") && d->verb == VERB_affect &&
        d->verb_last > d->verb_first && d->verb_last <= d->q->first &&
        !parse_among(all->p, d->verb_first, "affects", "affect"))
        d->kind = KIND_CUMULATIVE; /* "landslides affected 7,800 people", but "it affects" now */
    if (draft_is(d->measure, "people-affected") && !ahead && were_affected(all->p, d) &&
        !(t->at != NULL && t->at->lead == TW_asof))
        d->kind = KIND_CUMULATIVE;
    if (ahead && d->rate == NULL && d->kind != KIND_STOCK && exceeds(all->p, d)) {
        d->kind = KIND_CUMULATIVE;
        return;
    }
    if (d->rate != NULL || (ahead && d->kind == KIND_CUMULATIVE && d->noun != NOUN_money &&
                            strcmp(d->measure, "people-reached") != 0))
        d->kind = KIND_FLOW;
}
