/* trend_future.c - the forecast of a trend, and why there is none. */
#include "trend_parts.h"

#include <math.h>
#include <stdlib.h>

#include "items.h"
#include "numeric.h"
#include "sitstat/forecast.h"

#define HISTORY 200 /* periods that a forecast looks back over */

/* The periods up to the newest complete item at equal steps, NaN where none covers one. */
struct grid {
    double *value; /* owned */
    size_t n, gaps;
    size_t first; /* item */
};

static int grid_make(const struct trend *t, struct grid *g, struct error *err)
{
    double back = 0;
    *g = (struct grid){0};
    size_t last = t->complete, first = last;
    while (first > 0 && items_periods_between(t, first - 1, last) < HISTORY)
        first--;
    back = rint(items_periods_between(t, first, last));
    g->first = first;
    g->n = (size_t)back + 1;
    g->value = numeric_new(g->n, err);
    if (!g->value)
        return -1;
    for (size_t k = 0; k < g->n; k++)
        g->value[k] = NAN;
    for (size_t i = first; i <= last; i++) {
        double at = back - rint(items_periods_between(t, i, last));
        if (at >= 0 && !(t->items[i].flags & TREND_PROVISIONAL))
            g->value[(size_t)at] = t->items[i].value;
    }
    for (size_t k = 0; k < g->n; k++)
        g->gaps += isnan(g->value[k]) ? 1 : 0;
    return 0;
}

/* First and last day of the STEP-th period after DAY. */
static void period_after(enum precision period, day_t day, size_t step, struct trend_step *out)
{
    static const int months[PRECISIONS] = {
        [PRECISION_MONTH] = 1, [PRECISION_QUARTER] = 3, [PRECISION_YEAR] = 12};
    int k = (int)step;
    if (months[period]) {
        /* Ends of months stay ends of months. */
        day_t next = day + 1;
        out->first = date_add_months(next, months[period] * (k - 1));
        out->last = date_add_months(next, months[period] * k) - 1;
        return;
    }
    day_t length = period == PRECISION_WEEK ? 7 : 1;
    out->first = day + length * (k - 1) + 1;
    out->last = day + length * k;
}

static size_t season_of(enum precision period)
{
    static const size_t seasons[PRECISIONS] = {
        [PRECISION_DAY] = 7, [PRECISION_MONTH] = 12, [PRECISION_QUARTER] = 4};
    return seasons[period] ? seasons[period] : 1;
}

int future_find(struct trend *t, const struct trend_options *o, struct error *err)
{
    struct trend_forecast *out = &t->forecast;
    struct grid g = {0};
    struct forecast f = {0};
    size_t horizon = o->horizon ? o->horizon : TREND_HORIZON;
    int result = -1;
    out->state = FORECAST_TOO_FEW;
    if (t->complete == TREND_NOWHERE || t->complete + 1 < FORECAST_LEAST)
        return 0;
    if (grid_make(t, &g, err))
        return -1;
    result = 0;
    if (g.n < FORECAST_LEAST) /* several items in one period, or most of them long ago */
        goto out;
    if (g.gaps * 4 > g.n) {
        out->state = FORECAST_GAPS;
        goto out;
    }
    result = stats_forecast(g.value, g.n, season_of(t->period), horizon, &f, err);
    if (result)
        goto out;
    out->skill = f.skill;
    out->season = f.season;
    out->first = g.first;
    if (!(f.skill < 1)) {
        out->state = FORECAST_NO_BETTER;
        goto out;
    }
    out->steps = malloc(horizon * sizeof *out->steps);
    if (!out->steps) {
        result = error_memory(err);
        goto out;
    }
    for (size_t h = 0; h < horizon; h++) {
        struct trend_step *step = &out->steps[h];
        *step = (struct trend_step){DAY_NONE,  DAY_NONE,  f.mean[h], f.lo80[h],
                                    f.hi80[h], f.lo95[h], f.hi95[h]};
        period_after(t->period, t->items[t->complete].last, h + 1, step);
    }
    out->n = horizon;
    out->state = FORECAST_GIVEN;
out:
    free(g.value);
    forecast_free(&f);
    return result;
}
