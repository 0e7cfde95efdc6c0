/* period.c - the days for which a figure holds. */
#include "draft.h"

void draft_period(struct drafts *all, size_t k)
{
    struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct mention *at = NULL, *since = NULL;
    int best = 1000;
    for (size_t i = 0; i < p->n_mentions; i++) {
        const struct mention *m = &p->mentions[i];
        if (m->sentence != d->sentence || m->period.last == DAY_NONE || m->type != MENTION_DATE)
            continue;
        int cost = m->first >= d->q->last ? (int)(m->first - d->q->last)
                                          : (int)(d->q->first - m->first) + 2;
        if (m->first < d->clause_first || m->first >= d->clause_last)
            cost += 12;
        if (m->lead == TW_since) {
            since = m;
            continue;
        }
        if (cost < best) {
            best = cost;
            at = m;
        }
    }
    d->period = (struct period){DAY_NONE, DAY_NONE, PRECISION_SPAN};
    bool ahead = d->status == STATUS_FORECAST || d->status == STATUS_TARGET;
    if (since != NULL) {
        d->kind = KIND_CUMULATIVE;
        d->period.first = since->period.first;
        d->period.last = at != NULL ? at->period.last : all->as_of;
        d->period_why = since->span;
        return;
    }
    if (at != NULL) {
        d->period = at->period;
        d->period_why = at->span;
        if (ahead && (at->lead == TW_by || at->lead == TW_until || at->lead == TW_before))
            d->period.first = DAY_NONE;
        else if (d->kind == KIND_STOCK)
            d->period = period_day(at->period.last);
        else if (d->kind == KIND_CUMULATIVE)
            d->kind = KIND_FLOW;
        return;
    }
    if (ahead)
        return;
    d->period_rule = "the day of publication";
    if (d->kind == KIND_STOCK)
        d->period = period_day(all->as_of);
    else if (d->kind == KIND_CUMULATIVE)
        d->period.last = all->as_of;
}
