/* change.c - the same series on two days, compared: new figures, revisions, silences, forecasts. */
#include "sitstat/change.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define REGULAR_LEAST 4 /* figures from which a usual step is told */
#define SILENT_STEPS 3  /* usual steps without a figure that count as silence */

const char *change_name(enum change_what what)
{
    static const char *const names[CHANGES_WHAT] = {
        "new",         "revised up",    "revised down",     "restated",        "withdrawn",
        "fell silent", "forecast held", "forecast strayed", "forecast missed",
    };
    return names[what];
}

void changes_init(struct changes *c)
{
    memset(c, 0, sizeof *c);
}

void changes_free(struct changes *c)
{
    free(c->at);
    changes_init(c);
}

static int add(struct changes *c, const struct change *change, struct error *err)
{
    if (c->n == c->size) {
        size_t size = c->size ? c->size * 2 : 64;
        struct change *at = realloc(c->at, size * sizeof *at);
        if (at == NULL)
            return error_memory(err);
        c->at = at;
        c->size = size;
    }
    c->at[c->n++] = *change;
    return 0;
}

static bool is_ahead(const struct point *p)
{
    return p->status == STATUS_FORECAST || p->status == STATUS_TARGET;
}

static int compare_points(const struct point *a, const struct point *b)
{
    if (a->period.last != b->period.last)
        return a->period.last < b->period.last ? -1 : 1;
    if (a->period.first != b->period.first)
        return a->period.first < b->period.first ? -1 : 1;
    return (int)is_ahead(a) - (int)is_ahead(b);
}

static bool same_double(double a, double b)
{
    return a == b || (isnan(a) && isnan(b));
}

static struct change base_change(size_t series, const struct point *before,
                                 const struct point *after)
{
    const struct point *known = after != NULL ? after : before; /* one of them is there */
    return (struct change){
        .series = series,
        .period = known != NULL ? known->period : (struct period){0},
        .before = before ? before->value : NAN,
        .after = after ? after->value : NAN,
        .low = NAN,
        .high = NAN,
        .was = before ? *before : (struct point){.known_on = DAY_NONE},
        .is = after ? *after : (struct point){.known_on = DAY_NONE},
    };
}

/* What became of one period; BEFORE or AFTER may be NULL. */
static int compare_period(struct changes *c, size_t series, const struct point *before,
                          const struct point *after, struct error *err)
{
    struct change change = base_change(series, before, after);
    if (before == NULL)
        change.what = CHANGED_NEW;
    else if (after == NULL)
        change.what = CHANGED_WITHDRAWN;
    else if (!same_double(before->value, after->value))
        change.what = after->value > before->value ? CHANGED_UP : CHANGED_DOWN;
    else if (before->status != after->status || before->qualifier != after->qualifier ||
             ((before->flags ^ after->flags) & POINT_PROVISIONAL) ||
             !same_double(before->low, after->low) || !same_double(before->high, after->high))
        change.what = CHANGED_STATUS;
    else
        return 0;
    return add(c, &change, err);
}

static int compare_days(const void *a, const void *b)
{
    day_t x = *(const day_t *)a, y = *(const day_t *)b;
    return x < y ? -1 : x > y;
}

/* Whether the series had a usual rhythm and has been silent for long on DAY. LAST: its last point.
 */
static int is_silent(const struct points *p, day_t day, bool *silent, bool *regular,
                     const struct point **last, struct error *err)
{
    size_t n = 0;
    day_t *steps = malloc((p->n + 1) * sizeof *steps);
    if (steps == NULL)
        return error_memory(err);
    *last = NULL;
    for (size_t i = 0; i < p->n; i++) {
        const struct point *at = &p->at[i];
        if (is_ahead(at) || at->period.last == DAY_NONE)
            continue;
        if (*last && at->period.last > (*last)->period.last)
            steps[n++] = at->period.last - (*last)->period.last;
        *last = at;
    }
    qsort(steps, n, sizeof *steps, compare_days);
    *regular = n + 1 >= REGULAR_LEAST;
    *silent =
        *regular && (int64_t)day - (*last)->period.last > (int64_t)SILENT_STEPS * steps[n / 2];
    free(steps);
    return 0;
}

int changes_compare(struct changes *c, size_t series, const struct points *before,
                    const struct points *after, day_t day_before, day_t day_after,
                    struct error *err)
{
    size_t i = 0, k = 0;
    while (i < before->n || k < after->n) {
        int order = i == before->n  ? 1
                    : k == after->n ? -1
                                    : compare_points(&before->at[i], &after->at[k]);
        if (compare_period(c, series, order <= 0 ? &before->at[i] : NULL,
                           order >= 0 ? &after->at[k] : NULL, err) < 0)
            return -1;
        i += order <= 0;
        k += order >= 0;
    }
    bool was_silent, silent, was_regular, regular;
    const struct point *last_before, *last;
    if (is_silent(before, day_before, &was_silent, &was_regular, &last_before, err) < 0 ||
        is_silent(after, day_after, &silent, &regular, &last, err) < 0)
        return -1;
    if (!silent || was_silent || !was_regular)
        return 0;
    struct change change = base_change(series, NULL, last);
    change.what = CHANGED_STOPPED;
    return add(c, &change, err);
}

int changes_check_forecast(struct changes *c, size_t series, const struct forecast_step *steps,
                           size_t n, const struct trend *now, const struct points *after,
                           struct error *err)
{
    size_t k = 0;
    for (size_t i = 0; i < n; i++) {
        const struct forecast_step *step = &steps[i];
        while (k < now->n && now->items[k].last < step->period.last)
            k++;
        if (k == now->n || now->items[k].last != step->period.last ||
            now->items[k].first != step->period.first || (now->items[k].flags & TREND_PROVISIONAL))
            continue;
        double value = now->items[k].value;
        struct change change = base_change(series, NULL, &after->at[now->items[k].point]);
        change.before = step->mean;
        change.after = value;
        change.low = step->lo95;
        change.high = step->hi95;
        change.what = value >= step->lo80 && value <= step->hi80   ? CHANGED_FORECAST_HELD
                      : value >= step->lo95 && value <= step->hi95 ? CHANGED_FORECAST_NEAR
                                                                   : CHANGED_FORECAST_MISSED;
        if (add(c, &change, err) < 0)
            return -1;
    }
    return 0;
}

/* Place in the report: what corrects an earlier statement comes first. */
static int rank(enum change_what what)
{
    static const int ranks[CHANGES_WHAT] = {
        [CHANGED_UP] = 0,
        [CHANGED_DOWN] = 0,
        [CHANGED_WITHDRAWN] = 1,
        [CHANGED_STATUS] = 2,
        [CHANGED_STOPPED] = 3,
        [CHANGED_FORECAST_MISSED] = 4,
        [CHANGED_FORECAST_NEAR] = 5,
        [CHANGED_FORECAST_HELD] = 6,
        [CHANGED_NEW] = 7,
    };
    return ranks[what];
}

static double relative_size(const struct change *c)
{
    double step = fabs(c->after - c->before), from = fabs(c->before);
    if (!isfinite(step))
        return 0;
    return from > 0 ? step / from : INFINITY;
}

static int by_weight(const void *a, const void *b)
{
    const struct change *x = a, *y = b;
    int order = rank(x->what) - rank(y->what);
    if (order != 0)
        return order;
    if (rank(x->what) == 0 && relative_size(x) != relative_size(y))
        return relative_size(x) > relative_size(y) ? -1 : 1;
    if (x->series != y->series)
        return x->series < y->series ? -1 : 1;
    if (x->period.last != y->period.last)
        return x->period.last < y->period.last ? -1 : 1;
    return x->period.first < y->period.first ? -1 : x->period.first > y->period.first;
}

void changes_sort(struct changes *c)
{
    if (c->n > 1)
        qsort(c->at, c->n, sizeof *c->at, by_weight);
}
