/* where.c - the place where a figure holds and the place that its people or goods come from. */
#include <string.h>

#include "draft.h"

void drafts_home(struct drafts *d)
{
    struct parse *p = d->p;
    d->home = NULL;
    for (size_t k = 0; k < p->n_places; k++) {
        const struct place_ref *r = &p->places[k];
        if (r->place != NULL && r->type == PLACE_NAME && r->place->type == PLACE_COUNTRY) {
            d->home = r;
            return;
        }
    }
}

static int cost_of(const struct draft *d, const struct place_ref *r)
{
    const struct quantity *q = d->q;
    int cost = r->first >= q->last ? (int)(r->first - q->last) : (int)(q->first - r->first) + 2;
    if (r->first < d->clause_first || r->first >= d->clause_last)
        cost += 12;
    return cost;
}

void draft_place(struct drafts *all, size_t k)
{
    struct parse *p = all->p;
    struct draft *d = &all->at[k];
    int best = 1000, best_origin = 1000;
    for (size_t i = 0; i < p->n_places; i++) {
        const struct place_ref *r = &p->places[i];
        if (r->sentence != d->sentence)
            continue;
        bool demonym = r->type != PLACE_NAME && !r->written;
        bool inside = r->first >= d->q->outer_last && r->first < d->q->unit_last;
        int cost = cost_of(d, r);
        if (demonym) {
            if (inside && cost < best_origin) {
                d->origin = r;
                best_origin = cost;
            }
            continue;
        }
        if (r->function == F_from) {
            if (cost < best_origin) {
                d->origin = r;
                best_origin = cost;
            }
            continue;
        }
        if (r->written && r->place == NULL)
            cost += 3;
        if (r->function == TEXT_FUNCTION_COUNT || r->function == F_by)
            cost += 3;
        if (r->function == F_of)
            cost += 4;
        if (cost < best) {
            d->place = r;
            best = cost;
        }
    }
    if (d->place == NULL) {
        d->place = k > 0 && all->at[k - 1].place != NULL &&
                           p->sentences[all->at[k - 1].sentence].paragraph ==
                               p->sentences[d->sentence].paragraph
                       ? all->at[k - 1].place
                       : all->home;
        d->place_rule = "the place told before";
    }
    if (d->origin == NULL && d->inherited && k > 0)
        d->origin = all->at[k - 1].origin;
}
