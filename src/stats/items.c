/* items.c - points become the analysed series: levels, flows as reported, or differences. */
#include "items.h"

#include <math.h>
#include <stdlib.h>

#include "numeric.h"

/* Days of a week on which a daily series may be silent, its next report covering them: a weekend.
 * Of one that speaks every second or third day nobody knows whether a report covers the days before
 * it or stands for its own day alone. */
#define SILENT_MOST 2

static const double lengths[PRECISIONS] = {
    [PRECISION_DAY] = 1,           [PRECISION_WEEK] = 7,        [PRECISION_MONTH] = 30.436875,
    [PRECISION_QUARTER] = 91.3106, [PRECISION_YEAR] = 365.2425, [PRECISION_SPAN] = 1,
};

static day_t last_day(const struct point *p)
{
    return p->period.last != DAY_NONE ? p->period.last : p->period.first;
}

static day_t first_day(const struct point *p)
{
    return p->period.first != DAY_NONE ? p->period.first : p->period.last;
}

static bool is_usable(const struct point *p)
{
    return isfinite(p->value) && last_day(p) != DAY_NONE && p->status != STATUS_FORECAST &&
           p->status != STATUS_TARGET && p->status != STATUS_SUPERSEDED;
}

/* The precision that most points have; the finer one where two have as many. */
static enum precision common_precision(const struct point *points, size_t n)
{
    size_t count[PRECISIONS] = {0};
    enum precision best = PRECISION_DAY;
    for (size_t i = 0; i < n; i++)
        if (is_usable(&points[i]) && points[i].period.precision < PRECISIONS)
            count[points[i].period.precision]++;
    for (enum precision k = PRECISION_DAY; k < PRECISIONS; k++)
        if (count[k] > count[best])
            best = k;
    return best;
}

/* The step of levels that are dated by day, from the days between them. */
static int step_of_days(const struct trend_item *items, size_t n, enum precision *out,
                        struct error *err)
{
    static const struct {
        double least, most;
        enum precision precision;
    } steps[] = {{6, 8, PRECISION_WEEK},
                 {28, 31, PRECISION_MONTH},
                 {89, 92, PRECISION_QUARTER},
                 {365, 366, PRECISION_YEAR}};
    *out = PRECISION_DAY;
    if (n < 3)
        return 0;
    double *gaps = numeric_new(n, err);
    if (!gaps)
        return -1;
    for (size_t i = 1; i < n; i++)
        gaps[i - 1] = (double)(items[i].last - items[i - 1].last);
    double middle = numeric_median(gaps, n - 1);
    for (size_t k = 0; k < sizeof steps / sizeof *steps; k++) {
        size_t near = 0;
        for (size_t i = 0; i + 1 < n; i++)
            near += gaps[i] >= steps[k].least && gaps[i] <= steps[k].most;
        /* Irregular days are not weeks because their median is 7. */
        if (middle >= steps[k].least && middle <= steps[k].most && near * 4 >= (n - 1) * 3)
            *out = steps[k].precision;
    }
    free(gaps);
    return 0;
}

/* What may be meant by a point's value: both bounds equal to it where it is exact. */
static void read_bounds(const struct point *p, double *low, double *high)
{
    bool open_low = p->qualifier == QUALIFIER_LESS_THAN || p->qualifier == QUALIFIER_AT_MOST;
    bool open_high = p->qualifier == QUALIFIER_MORE_THAN || p->qualifier == QUALIFIER_AT_LEAST;
    *low = !isnan(p->low) ? p->low : open_low ? NAN : p->value;
    *high = !isnan(p->high) ? p->high : open_high ? NAN : p->value;
}

static double periods_in_days(enum precision period, double days)
{
    double periods = days / lengths[period];
    return period >= PRECISION_MONTH && period <= PRECISION_YEAR ? fmax(rint(2 * periods) / 2, 0.5)
                                                                 : periods;
}

double items_day(const struct trend_item *item)
{
    return ((double)item->first + (double)item->last) / 2;
}

double items_periods_between(const struct trend *t, size_t a, size_t b)
{
    return periods_in_days(t->period, items_day(&t->items[b]) - items_day(&t->items[a]));
}

/* One item a point, in order; of two that end on one day, or overlap, the finer is kept. */
static void take_points(const struct point *points, size_t n, enum precision wanted,
                        struct trend *t)
{
    bool flow = t->derivation == TREND_AS_REPORTED;
    for (size_t i = 0; i < n; i++) {
        const struct point *p = &points[i];
        if (!is_usable(p) || (flow && p->period.precision != wanted)) {
            t->n_left_out++;
            continue;
        }
        struct trend_item item = {.first = flow ? first_day(p) : last_day(p), .last = last_day(p)};
        item.value = p->value;
        read_bounds(p, &item.low, &item.high);
        item.mean7 = NAN;
        item.point = i;
        struct trend_item *before = t->n ? &t->items[t->n - 1] : NULL;
        if (before && item.first <= before->last) {
            t->n_left_out++;
            if (item.last == before->last &&
                first_day(p) > first_day(&points[before->point])) /* a finer one of that day */
                *before = item;
            continue;
        }
        t->items[t->n++] = item;
    }
}

/* Only the newest period may be unfinished: what was published on its own day and never revised
 * since stands. A level holds at the moment it was counted. */
static void mark_provisional(struct trend *t, const struct point *points)
{
    if (t->n == 0)
        return;
    struct trend_item *newest = &t->items[t->n - 1];
    const struct point *p = &points[newest->point];
    if (p->status == STATUS_PROVISIONAL ||
        (t->derivation != TREND_LEVEL && p->flags & POINT_PROVISIONAL))
        newest->flags |= TREND_PROVISIONAL;
}

/* A flow over a span of days becomes its mean a day. */
static void spread_spans(struct trend *t)
{
    for (size_t i = 0; i < t->n; i++) {
        struct trend_item *item = &t->items[i];
        double days = (double)(item->last - item->first) + 1;
        item->value /= days;
        item->low /= days;
        item->high /= days;
    }
}

/* Totals become differences of neighbours, divided by the periods between them. */
static void difference(struct trend *t)
{
    for (size_t i = t->n; i-- > 1;) {
        struct trend_item *item = &t->items[i], *before = &t->items[i - 1];
        double k = periods_in_days(t->period, (double)(item->last - before->last));
        item->first = before->last + 1;
        item->value = (item->value - before->value) / k;
        double low = (item->low - before->high) / k, high = (item->high - before->low) / k;
        item->low = low;
        item->high = high;
        if (item->value < 0)
            item->flags |= TREND_NEGATIVE;
        if (k > 1.5)
            item->flags |= TREND_AFTER_GAP;
    }
    for (size_t i = 1; i < t->n; i++)
        t->items[i - 1] = t->items[i];
    t->n -= t->n > 0;
}

double items_missing(const struct trend *t, size_t i)
{
    if (t->derivation == TREND_AS_REPORTED && t->taken == PRECISION_SPAN)
        return (double)(t->items[i].first - t->items[i - 1].last) - 1;
    return fmax(rint(items_periods_between(t, i - 1, i)) - 1, 0);
}

/* Periods that no item covers. */
static void count_gaps(struct trend *t)
{
    for (size_t i = 1; i < t->n; i++) {
        double missing = items_missing(t, i);
        if (missing >= 1) {
            t->n_gaps += (size_t)missing;
            t->items[i].flags |= TREND_AFTER_GAP;
        }
    }
}

/* Days up to `last` that the item speaks for, and their sum. */
static day_t covered_from(const struct trend *t, size_t i)
{
    const struct trend_item *item = &t->items[i];
    if (i == 0 || t->period != PRECISION_DAY || t->derivation != TREND_AS_REPORTED)
        return item->first;
    day_t silent = item->first - t->items[i - 1].last - 1;
    return silent <= SILENT_MOST ? item->first - silent : item->first;
}

static double mean7_of_flow(const struct trend *t, size_t i)
{
    day_t last = t->items[i].last, need = last - 6;
    double sum = 0;
    day_t silent = 0;
    for (size_t j = i + 1; j-- > 0;) {
        const struct trend_item *item = &t->items[j];
        if (item->last != last) /* days that nobody reported on */
            return NAN;
        day_t from = covered_from(t, j), use = from > need ? from : need;
        silent += item->first > use ? item->first - use : 0;
        if (silent > SILENT_MOST)
            return NAN;
        double reported = (double)(item->last - item->first) + 1;
        double total = item->value * reported / t->period_days;
        sum += total * (double)(last - use + 1) / (double)(item->last - from + 1);
        if (from <= need)
            return sum / 7;
        last = from - 1;
    }
    return NAN;
}

static double mean7_of_level(const struct trend *t, size_t i)
{
    day_t need = t->items[i].last - 6;
    double sum = 0;
    size_t count = 0, j = i + 1;
    if (t->items[0].last > need)
        return NAN;
    for (; j-- > 0 && t->items[j].last >= need; count++)
        sum += t->items[j].value;
    return sum / (double)count;
}

static void finish_items(struct trend *t)
{
    for (size_t i = 0; i < t->n; i++) {
        struct trend_item *item = &t->items[i];
        if (!(item->low == item->value && item->high == item->value))
            item->flags |= TREND_BOUNDED;
        if (t->period_days <= 7 && item->last - item->first < 7)
            item->mean7 = t->derivation == TREND_LEVEL ? mean7_of_level(t, i) : mean7_of_flow(t, i);
        t->n_bounded += (item->flags & TREND_BOUNDED) != 0;
        t->n_provisional += (item->flags & TREND_PROVISIONAL) != 0;
        t->n_negative += (item->flags & TREND_NEGATIVE) != 0;
    }
}

/* What falls in every third step is no running total, whatever it was called: the dead of each year,
 * filed under a measure that mostly comes as a total. Corrections are rarer. */
static bool falls_often(const struct trend *t)
{
    size_t falls = 0;
    for (size_t i = 1; i < t->n; i++)
        falls += t->items[i].high < t->items[i - 1].low;
    return falls >= 2 && falls * 3 >= t->n - 1;
}

int items_make(const struct point *points, size_t n, struct trend *t, struct error *err)
{
    t->derivation = t->kind == KIND_FLOW         ? TREND_AS_REPORTED
                    : t->kind == KIND_CUMULATIVE ? TREND_DIFFERENCED
                                                 : TREND_LEVEL;
    t->n_points = n;
    t->items = calloc(n ? n : 1, sizeof *t->items);
    if (!t->items)
        return error_memory(err);
    enum precision common = common_precision(points, n);
    take_points(points, n, common, t);
    if (t->derivation == TREND_DIFFERENCED && falls_often(t))
        t->derivation = TREND_LEVEL;
    for (size_t i = 0; i < n; i++)
        t->n_conflicts += (points[i].flags & POINT_CONFLICT) != 0;
    t->period = t->taken = common;
    if (t->derivation != TREND_AS_REPORTED &&
        (common == PRECISION_DAY || common == PRECISION_SPAN) &&
        step_of_days(t->items, t->n, &t->period, err))
        return -1;
    if (t->derivation == TREND_AS_REPORTED && common == PRECISION_SPAN) {
        spread_spans(t);
        t->period = PRECISION_DAY;
    }
    t->period_days = lengths[t->period];
    if (t->derivation == TREND_DIFFERENCED)
        difference(t);
    else
        count_gaps(t);
    mark_provisional(t, points);
    finish_items(t);
    return 0;
}
