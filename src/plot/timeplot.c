/* timeplot.c - lines, bars and marks in one panel of values by days. */
#include "timeplot.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define BAR_SHARE 0.72   /* of a period, as in the house style */
#define SPAN_GAP 2.0     /* points between bars that stand for spans of days */
#define MOST_PERIOD 90.0 /* points of the picture; a single bar is no wall */
#define LEAST_BAR 2.0    /* points of the picture; narrower bars become a line */
#define CARET 4.0
#define DENSE 1.5      /* values a point of the picture */
#define GAP_FACTOR 3.0 /* a pause this many times the usual one is a gap */

struct extent extent_none(void)
{
    return (struct extent){INFINITY, -INFINITY, INFINITY};
}

void extent_add(struct extent *e, double value)
{
    if (!isfinite(value))
        return;
    e->low = fmin(e->low, value);
    e->high = fmax(e->high, value);
    if (value > 0)
        e->least_positive = fmin(e->least_positive, value);
}

void extent_points(struct extent *e, const struct chart_point *at, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        extent_add(e, at[i].value);
        extent_add(e, at[i].low);
        extent_add(e, at[i].high);
    }
}

static void extent_forecast(struct extent *e, const struct chart *c)
{
    for (size_t i = 0; i < c->n_forecast; i++) {
        const struct chart_forecast *f = &c->forecast[i];
        const double values[] = {f->mean, f->low80, f->high80, f->low95, f->high95};
        for (size_t k = 0; k < sizeof values / sizeof values[0]; k++)
            extent_add(e, values[k]);
    }
}

struct extent extent_chart(const struct chart *c, enum chart_kind kind)
{
    struct extent e = extent_none();
    bool trend = kind == CHART_TREND;
    for (size_t i = 0; i < c->n_series && (i == 0 || !trend); i++)
        extent_points(&e, c->series[i].at, c->series[i].n);
    if (trend) {
        extent_points(&e, c->mean, c->n_mean);
        extent_forecast(&e, c);
    }
    return e;
}

bool extent_any(const struct extent *e)
{
    return e->low <= e->high;
}

void extent_warn(struct scene *s, const struct extent *e)
{
    if (!s->chart->log_scale && e->low >= 0 && e->high / e->least_positive > 1e4)
        scene_note(s, "the values span a factor of more than 10,000, so that the small ones look "
                      "like nothing: a log scale would show them");
}

bool extent_zero(const struct extent *e, bool bars)
{
    return bars || e->low <= 0 || e->low == e->high || e->low < 0.85 * e->high;
}

bool timeplot_begin(struct scene *s, struct rect area, double right_room, const struct extent *e,
                    bool bars, struct timeplot *t)
{
    bool log = s->chart->log_scale;
    if (log && e->low <= 0) {
        scene_refuse(s, ERR_REFUSED,
                     "a log scale cannot show zero or negative values; leave --log out");
        return false;
    }
    t->plot = area;
    t->plot.right -= right_room;
    t->plot.bottom -= axis_days_room(&t->x);
    size_t target = (size_t)fmax(2, (t->plot.bottom - t->plot.top) / 54);
    scale_fit(&t->y, e->low, e->high, extent_zero(e, bars), log, target);
    axis_values(s, &t->plot, &t->y);
    axis_days(s, &t->plot, &t->x);
    return !s->failed;
}

static int compare_doubles(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* A pause between points that is longer than this many days is a gap: three times the usual. */
static double longest_pause(struct scene *s, const struct chart_point *at, size_t n)
{
    if (n < 2)
        return INFINITY;
    double *steps = malloc((n - 1) * sizeof *steps);
    if (steps == NULL) {
        error_memory(&s->err); /* a line over a gap would show what nobody counted */
        s->failed = true;
        return INFINITY;
    }
    bool ascending = true; /* as of most series: a figure every day */
    for (size_t i = 1; i < n; i++) {
        steps[i - 1] = (double)at[i].last - at[i - 1].last;
        ascending &= i == 1 || steps[i - 1] >= steps[i - 2];
    }
    if (!ascending)
        qsort(steps, n - 1, sizeof *steps, compare_doubles);
    double usual = steps[(n - 1) / 2];
    free(steps);
    return fmax(usual * GAP_FACTOR, 1.5);
}

static bool drawable(const struct timeplot *t, const struct chart_point *p)
{
    return isfinite(p->value) && p->last != DAY_NONE && (!t->y.log || p->value > 0);
}

void timeplot_line(struct scene *s, const struct timeplot *t, const char *layer, int shade,
                   const struct chart_point *at, size_t n)
{
    double pause = longest_pause(s, at, n);
    if (strcmp(layer, "lines") == 0 && (double)n > DENSE * fabs(t->x.to - t->x.from))
        layer = "faint"; /* a wide line would fill the panel */
    const struct chart_point *before = NULL;
    size_t run = 0;
    scene_piece(s, layer, shade);
    for (size_t i = 0; i < n; i++) {
        const struct chart_point *p = &at[i];
        if (!drawable(t, p)) {
            before = NULL;
            continue;
        }
        double x = time_middle(&t->x, p), y = scale_at(&t->y, p->value);
        if (before == NULL || (double)p->last - before->last > pause) {
            if (run > 0)
                scene_gap(s, layer);
            run = 0;
        }
        scene_xy(s, layer, x, y);
        run++;
        before = p;
        bool next = i + 1 < n && drawable(t, p + 1) && (double)p[1].last - p->last <= pause;
        if (run == 1 && !next)
            scene_dot(s, "dots", x, y, 6, shade);
    }
}

static double period_width(const struct timeplot *t)
{
    return t->x.wide * fabs(t->x.to - t->x.from) / (t->x.last - t->x.first);
}

double timeplot_bar_half(const struct timeplot *t, const struct chart_point *p)
{
    if (p->flags & CHART_SPAN && p->first != DAY_NONE) {
        double days = (double)(p->last - p->first) + 1;
        double wide = days * fabs(t->x.to - t->x.from) / (t->x.last - t->x.first);
        return fmax(wide - SPAN_GAP, wide * BAR_SHARE) / 2;
    }
    return fmin(period_width(t), MOST_PERIOD) * BAR_SHARE / 2;
}

bool timeplot_bars_fit(const struct timeplot *t)
{
    return period_width(t) * BAR_SHARE >= LEAST_BAR;
}

void timeplot_bars(struct scene *s, const struct timeplot *t, int shade,
                   const struct chart_point *at, size_t n)
{
    double zero = scale_at(&t->y, t->y.log ? t->y.low : fmax(t->y.low, 0));
    for (size_t i = 0; i < n; i++) {
        const struct chart_point *p = &at[i];
        if (!drawable(t, p))
            continue;
        double x = time_middle(&t->x, p), half = timeplot_bar_half(t, p);
        const char *layer = p->flags & CHART_PROVISIONAL ? "hollow" : "bars";
        scene_box(s, layer, x - half, scale_at(&t->y, p->value), x + half, zero, shade);
    }
}

static void caret(struct scene *s, double x, double y, double up, int shade)
{
    scene_part(s, "carets", shade);
    scene_xy(s, "carets", x - CARET, y - up * 4);
    scene_xy(s, "carets", x + CARET, y - up * 4);
    scene_xy(s, "carets", x, y - up * (4 + 1.5 * CARET));
}

void timeplot_marks(struct scene *s, const struct timeplot *t, int shade,
                    const struct chart_point *at, size_t n, bool bars)
{
    double half = fmax(0.75, fmin(1.5, period_width(t) * 0.12));
    for (size_t i = 0; i < n; i++) {
        const struct chart_point *p = &at[i];
        if (!drawable(t, p))
            continue;
        double x = time_middle(&t->x, p), y = scale_at(&t->y, p->value);
        if (isfinite(p->low) && isfinite(p->high) && p->low < p->high && (!t->y.log || p->low > 0))
            scene_box(s, "bounds", x - half, scale_at(&t->y, p->high), x + half,
                      scale_at(&t->y, p->low), bars ? SHADE_MUTED : shade);
        if (p->flags & CHART_MORE_THAN)
            caret(s, x, y, 1, shade);
        if (p->flags & CHART_LESS_THAN)
            caret(s, x, y, -1, shade);
        if (!bars && p->flags & CHART_PROVISIONAL)
            scene_dot(s, "rings", x, y, 8, shade);
    }
}

const struct chart_point *last_value(const struct chart_point *at, size_t n)
{
    while (n > 0 && !isfinite(at[n - 1].value))
        n--;
    return n > 0 ? &at[n - 1] : NULL;
}
