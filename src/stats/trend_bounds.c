/* trend_bounds.c - what the bounds of figures ("more than 700,000", ranges) leave open.
 *
 * Interval-censored values have no single trend. The results are computed again with the values
 * where the bounds allow the least and the greatest of them: all low, all high, and tilted (one
 * half of the window low, the other high), which gives the flattest and the steepest line. */
#include "trend_parts.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "numeric.h"

enum side { SIDE_LOW, SIDE_HIGH };
static const enum side scenarios[][2] = {/* first half, second half */
                                         {SIDE_LOW, SIDE_LOW},
                                         {SIDE_HIGH, SIDE_HIGH},
                                         {SIDE_LOW, SIDE_HIGH},
                                         {SIDE_HIGH, SIDE_LOW}};

/* The bound on SIDE; where that side is open the stated value stands in for it. */
static double bound_of(const struct trend_item *item, enum side side)
{
    double bound = side == SIDE_LOW ? item->low : item->high;
    return isnan(bound) ? item->value : bound;
}

static void widen(double *low, double *high, double x)
{
    if (isnan(x))
        return;
    *low = isnan(*low) ? x : fmin(*low, x);
    *high = isnan(*high) ? x : fmax(*high, x);
}

static int add_scenario(struct trend *t, const struct trend_options *o, const struct sample *s,
                        struct error *err)
{
    struct trend_bounds *b = &t->bounds;
    struct sample_result r;
    struct trend_growth growth;
    struct sen sen;
    if (sample_test(s, &r, err) || stats_sen(s->day, s->value, s->n, 1, &sen, err) ||
        sample_growth(s, t, o->counts, &r, &growth, err))
        return -1;
    widen(&b->slope_low, &b->slope_high, sen.slope);
    widen(&b->rate_low, &b->rate_high, growth.rate.value);
    if (s->n >= TREND_LEAST)
        widen(&b->p_low, &b->p_high, r.line.p);
    b->direction_stands &= sample_direction(s, &r) == t->direction;
    return 0;
}

int bounds_find(struct trend *t, const struct trend_options *o, const struct sample *s,
                struct error *err)
{
    struct trend_bounds *b = &t->bounds;
    const struct trend_item *latest = &t->items[t->latest];
    widen(&b->slope_low, &b->slope_high, t->slope.value);
    widen(&b->rate_low, &b->rate_high, t->growth.rate.value);
    widen(&b->p_low, &b->p_high, t->test.p);
    b->latest_low = latest->low;
    b->latest_high = latest->high;
    b->open = isnan(latest->low) || isnan(latest->high);
    for (size_t i = 0; i < s->n; i++) {
        const struct trend_item *item = &t->items[s->item[i]];
        b->any |= (item->flags & TREND_BOUNDED) != 0;
        b->open |= isnan(item->low) || isnan(item->high);
    }
    if (!b->any)
        return 0;
    struct sample other = *s;
    other.value = numeric_new(s->n, err);
    if (!other.value)
        return -1;
    int result = 0;
    for (size_t k = 0; k < sizeof scenarios / sizeof *scenarios && !result; k++) {
        for (size_t i = 0; i < s->n; i++)
            other.value[i] = bound_of(&t->items[s->item[i]], scenarios[k][2 * i >= s->n]);
        result = add_scenario(t, o, &other, err);
    }
    free(other.value);
    return result;
}
