/* status.c - is a figure a fact, a forecast, a target, or replaced by the text itself? */
#include <string.h>

#include "draft.h"

static bool modal_at(const struct parse *p, size_t i, int value, size_t *n)
{
    const struct entry *e = parse_match(p, i, ROLE_modal, n);
    return e != NULL && (int)e->value == value;
}

void draft_status(struct drafts *all, size_t k)
{
    struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct quantity *q = d->q;
    size_t n;
    d->status = STATUS_ACTUAL;
    if (strcmp(d->measure, "funding-required") == 0) {
        d->status = STATUS_TARGET;
        return;
    }
    for (size_t i = d->clause_first; i < d->clause_last; i++) {
        if (i >= q->first && i < q->last)
            continue;
        if (modal_at(p, i, MODAL_forecast, &n)) {
            d->status = STATUS_FORECAST;
            d->status_why = (struct span){p->tokens[i].start, p->tokens[i + n - 1].end};
        }
    }
}
