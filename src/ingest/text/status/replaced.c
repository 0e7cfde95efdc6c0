/* replaced.c - numbers that hold no longer by what stands beside them: "revising upwards the 318 he
 * had given", "At first it spoke of 199, then of 240", "An hour later it corrected the toll to 13".
 */
#include "../figure/draft.h"
#include "../measure/counts.h"
#include "status.h"

/* "revising upwards the 318 he had given on Saturday": what somebody has given before. */
static bool given_before(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_first, end = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->last;
    if (i < d->clause_first + 2u || !parse_function(p, i - 1, F_the))
        return false;
    end += parse_function(p, end, F_that) ? 1u : 0u;
    if (!(parse_function(p, end, F_he) || parse_function(p, end, F_it) ||
          parse_function(p, end, F_they) || parse_reads(p, end, "she")) ||
        !parse_function(p, end + 1, F_have))
        return false;
    for (size_t k = i - 1; k > d->clause_first && k + 4 > i; k--)
        if (parse_in(p, k - 1, SET_amends))
            return true;
    return false;
}

/* "At first the army had spoken of 199, then of 240": what was said only at first. */
static bool said_at_first(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    const struct quantity *next = d->q + 1;
    size_t i = s->first, end = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->outer_last;
    bool first = (parse_function(p, i, F_at) && parse_reads(p, i + 1, "first")) ||
                 parse_among(p, i, "initially", "originally");
    return first && next < p->quantities + p->n_quantities && next->sentence == d->sentence &&
           parse_mark(p, end, ',') && parse_among(p, end + 1, "then", "later") &&
           next->outer_first <= end + 5u;
}

#define SAID_FAR 16 /* tokens from "having said" to the number */

/* "Washington, having said that it would contribute 4,000, now talks of 1,000": what somebody said
 * before saying something else now. */
static bool having_said(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_first, first = p->sentences[d->sentence].first,
           end = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->outer_last;
    if (!parse_mark(p, end, ',') || !parse_in(p, end + 1, SET_now))
        return false;
    for (; i > first + 1u && i + SAID_FAR > d->q->outer_first; i--)
        if (parse_reads(p, i - 2, "having") && parse_function(p, i - 2, F_have))
            return parse_one(p, i - 1, ROLE_say) ||
                   parse_among(p, i - 1, "promised", "offered", "pledged", "planned", "spoken");
    return false;
}

bool status_replaced(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    return (parse_sentence_in(s, SET_amends) && given_before(p, d)) ||
           (parse_sentence_in(s, SET_atfirst) && (said_at_first(p, d) || having_said(p, d)));
}

/* "corrected the toll to thirteen": does the number of D correct the toll told before? */
static bool corrects_toll(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_first;
    if (i < d->clause_first + 4u || !parse_function(p, i - 1, F_to))
        return false;
    i -= parse_among(p, i - 2, "upwards", "upward", "downwards", "up", "down") ? 1u : 0u;
    return parse_in(p, i - 2, SET_toll) &&
           (parse_function(p, i - 3, F_the) || parse_function(p, i - 3, F_its) ||
            parse_function(p, i - 3, F_that) || parse_reads(p, i - 3, "this")) &&
           parse_in(p, i - 4, SET_amends) && !parse_among(p, i - 4, "raising", "updating");
}

#define CORRECTED_BACK 6 /* figures */

void status_corrects(struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    const struct draft *d = &all->at[k];
    if (!corrects_toll(p, d))
        return;
    for (size_t j = k; j > 0 && k - j < CORRECTED_BACK; j--) {
        struct draft *b = &all->at[j - 1];
        if (p->sentences[b->sentence].paragraph != p->sentences[d->sentence].paragraph)
            return;
        if (b->measure == NULL || !draft_is(b->measure, d->measure) ||
            draft_part_of(p, b - (j > 1), b))
            continue;
        if (b->sentence != d->sentence && b->status == STATUS_ACTUAL)
            b->status = STATUS_SUPERSEDED;
        return;
    }
}
