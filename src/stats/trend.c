/* trend.c - everything that is said about one series, in the order in which it is found. */
#include "sitstat/stats.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ar1.h"
#include "items.h"
#include "numeric.h"
#include "sitstat/describe.h"
#include "sitstat/forecast.h"
#include "sitstat/regression.h"
#include "sitstat/trendtest.h"
#include "trend_parts.h"

#define NOWHERE TREND_NOWHERE
#define LEVEL_TEST 0.05
#define STEADY_SHARE 0.1 /* a change within so much of the level is no change to speak of */
#define NEGBIN_FROM 1.5  /* dispersion above which counts are taken as negative binomial */

static struct estimate no_estimate(void)
{
    return (struct estimate){NAN, NAN, NAN};
}

static void trend_init(struct trend *t, const struct trend_options *o)
{
    struct trend_change none = {NOWHERE, NAN, NAN, NAN, NAN};
    *t = (struct trend){.kind = o->kind,
                        .latest = NOWHERE,
                        .latest_point = NOWHERE,
                        .latest_day = DAY_NONE,
                        .latest_value = NAN,
                        .complete = NOWHERE,
                        .on_previous = none,
                        .on_7_days = none,
                        .on_28_days = none,
                        .slope = no_estimate(),
                        .growth = {GROWTH_NONE, no_estimate(), no_estimate(), false, no_estimate()},
                        .test = {NAN, NAN, false, NAN},
                        .break_p = NAN,
                        .turn = {NOWHERE, DAY_NONE, DAY_NONE, DAY_NONE, NAN},
                        .peak = NOWHERE,
                        .trough = NOWHERE,
                        .n_revisions = o->revisions,
                        .since = DAY_NONE};
    t->forecast.skill = NAN;
    t->forecast.state = o->no_forecast ? FORECAST_NOT_ASKED : FORECAST_TOO_FEW;
    t->bounds = (struct trend_bounds){false, false, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, true};
}

void trend_free(struct trend *t)
{
    free(t->items);
    free(t->breaks);
    free(t->outliers);
    free(t->forecast.steps);
    memset(t, 0, sizeof *t);
}

/* ---- latest value, changes, extremes -----------------------------------------------------------
 */

static void find_latest(struct trend *t, const struct point *points)
{
    for (size_t i = 0; i < t->n; i++) {
        const struct trend_item *item = &t->items[i];
        t->latest = i;
        if (item->flags & TREND_PROVISIONAL)
            continue;
        t->complete = i;
        if (t->peak == NOWHERE || item->value > t->items[t->peak].value)
            t->peak = i;
        if (t->trough == NOWHERE || item->value < t->items[t->trough].value)
            t->trough = i;
    }
    if (t->latest == NOWHERE)
        return;
    const struct point *p = &points[t->items[t->latest].point];
    t->latest_point = t->items[t->latest].point;
    t->latest_ref = p->ref;
    t->latest_day = t->items[t->latest].last;
    t->latest_value = p->value;
}

static struct trend_change change_from(const struct trend *t, size_t against)
{
    struct trend_change c = {NOWHERE, NAN, NAN, NAN, NAN};
    if (against == NOWHERE || t->complete == NOWHERE)
        return c;
    const struct trend_item *now = &t->items[t->complete], *then = &t->items[against];
    c.against = against;
    c.absolute = now->value - then->value;
    c.relative = then->value > 0 ? c.absolute / then->value : NAN;
    c.absolute_low = now->low - then->high;
    c.absolute_high = now->high - then->low;
    return c;
}

/* The item that ends DAYS before the newest complete one, give or take SLACK days. */
static size_t item_before(const struct trend *t, day_t days, day_t slack)
{
    if (t->complete == NOWHERE)
        return NOWHERE;
    day_t wanted = t->items[t->complete].last - days;
    size_t best = NOWHERE;
    day_t least = slack + 1;
    for (size_t i = 0; i < t->complete; i++) {
        day_t off = t->items[i].last - wanted;
        off = off < 0 ? -off : off;
        if (off < least && !(t->items[i].flags & TREND_PROVISIONAL)) {
            least = off;
            best = i;
        }
    }
    return best;
}

static void find_changes(struct trend *t)
{
    size_t previous = NOWHERE;
    for (size_t i = 0; t->complete != NOWHERE && i < t->complete; i++)
        if (!(t->items[i].flags & TREND_PROVISIONAL))
            previous = i;
    t->on_previous = change_from(t, previous);
    t->on_7_days = change_from(t, item_before(t, 7, 1));
    t->on_28_days = change_from(t, item_before(t, 28, 3));
}

static int find_outliers(struct trend *t, struct error *err)
{
    double *v = numeric_new(t->n, err);
    t->outliers = malloc((t->n ? t->n : 1) * sizeof *t->outliers);
    if (!v || !t->outliers) {
        free(v);
        return error_memory(err);
    }
    size_t m = t->complete == NOWHERE ? 0 : t->complete + 1;
    for (size_t i = 0; i < m; i++)
        v[i] = t->items[i].value;
    t->n_outliers = stats_hampel(v, m, t->outliers);
    for (size_t i = 0; i < t->n_outliers; i++)
        t->items[t->outliers[i]].flags |= TREND_OUTLIER;
    free(v);
    return 0;
}

/* ---- slope, test, growth -----------------------------------------------------------------------
 */

int sample_test(const struct sample *s, struct sample_result *out, struct error *err)
{
    bool positive;
    double *logs = numeric_new(s->n, err);
    if (!logs)
        return -1;
    out->logarithm = sample_prefers_logs(s, logs, &positive);
    out->log_line.slope = NAN;
    if (positive)
        stats_ar1(s->position, logs, s->n, s->step, &out->log_line);
    if (out->logarithm)
        out->line = out->log_line;
    else
        stats_ar1(s->position, s->value, s->n, s->step, &out->line);
    free(logs);
    return 0;
}

/* How much autocorrelation PHI widens the variance of a slope. */
static double inflation(double phi)
{
    return phi > 0 ? (1 + phi) / (1 - phi) : 1;
}

/* Autocorrelation of the Pearson residuals of a count model. */
static double residual_phi(const struct sample *s, const struct counts *c, double *work)
{
    double phi, unused;
    for (size_t i = 0; i < s->n; i++) {
        double mu = exp(c->intercept + c->r * s->day[i]);
        double variance = mu + (isnan(c->theta) ? 0 : mu * mu / c->theta);
        work[i] = (s->value[i] - mu) / sqrt(variance);
    }
    ar1_likelihood(s->position, work, s->n, s->step, &phi, &unused);
    return isnan(phi) ? 0 : phi;
}

static int count_growth(const struct sample *s, struct trend_growth *g, struct error *err)
{
    struct counts c;
    stats_quasipoisson(s->day, s->value, s->n, &c);
    if (isnan(c.r))
        return 0;
    g->model = GROWTH_QUASIPOISSON;
    if (c.dispersion > NEGBIN_FROM) {
        struct counts wide;
        stats_negbin(s->day, s->value, s->n, &wide);
        if (isfinite(wide.theta) && isfinite(wide.se)) {
            c = wide;
            g->model = GROWTH_NEGBIN;
        }
    }
    double *work = numeric_new(s->n, err);
    if (!work)
        return -1;
    double reach =
        numeric_t(0.975, (double)s->n - 2) * c.se * sqrt(inflation(residual_phi(s, &c, work)));
    g->rate = (struct estimate){c.r, c.r - reach, c.r + reach};
    free(work);
    return 0;
}

static struct estimate scale_estimate(struct estimate e, double factor)
{
    return (struct estimate){e.value * factor, e.low * factor, e.high * factor};
}

int sample_growth(const struct sample *s, const struct trend *t, bool counts,
                  const struct sample_result *test, struct trend_growth *g, struct error *err)
{
    *g = (struct trend_growth){GROWTH_NONE, no_estimate(), no_estimate(), false, no_estimate()};
    if (s->n < TREND_LEAST)
        return 0;
    if (counts && t->derivation != TREND_LEVEL && stats_are_counts(s->value, s->n)) {
        if (count_growth(s, g, err))
            return -1;
    } else if (!isnan(test->log_line.slope)) {
        g->model = GROWTH_LOGLINEAR;
        struct estimate r = {test->log_line.slope, test->log_line.low, test->log_line.high};
        g->rate = scale_estimate(r, 1 / t->period_days);
    }
    if (g->model == GROWTH_NONE)
        return 0;
    double span = s->day[s->n - 1] - s->day[0];
    g->ratio = (struct estimate){exp(g->rate.value * span), exp(g->rate.low * span),
                                 exp(g->rate.high * span)};
    g->halving = g->rate.value < 0;
    if (g->rate.value != 0)
        g->doubling.value = M_LN2 / fabs(g->rate.value);
    if (g->rate.low > 0 || g->rate.high < 0) {
        double a = M_LN2 / fabs(g->rate.low), b = M_LN2 / fabs(g->rate.high);
        g->doubling.low = fmin(a, b);
        g->doubling.high = fmax(a, b);
    }
    return 0;
}

enum trend_direction sample_direction(const struct sample *s, const struct sample_result *r)
{
    const struct ar1 *line = &r->line;
    if (s->n < TREND_LEAST)
        return TREND_UNCLEAR;
    if (numeric_all_equal(s->value, s->n))
        return TREND_STEADY;
    if (isnan(line->p))
        return TREND_UNCLEAR;
    if (line->p < LEVEL_TEST)
        return line->slope > 0 ? TREND_RISING : TREND_FALLING;
    double span = s->position[s->n - 1] - s->position[0];
    double level = r->logarithm ? 1 : fabs(stats_mean(s->value, s->n));
    double most = fmax(fabs(line->low), fabs(line->high)) * span;
    return most <= STEADY_SHARE * level ? TREND_STEADY : TREND_UNCLEAR;
}

static enum trend_strength strength_of(double p)
{
    return p < 0.001  ? STRENGTH_VERY
           : p < 0.01 ? STRENGTH_STRONG
           : p < 0.05 ? STRENGTH_MODERATE
                      : STRENGTH_NONE;
}

static int find_trend(struct trend *t, const struct trend_options *o, struct sample *s,
                      struct error *err)
{
    struct sample_result r;
    struct mann_kendall mk;
    struct sen sen;
    t->tested = s->n;
    if (s->n == 0)
        return 0;
    t->since = t->items[s->item[0]].first;
    if (sample_test(s, &r, err) || stats_mann_kendall(s->value, s->n, &mk, err))
        return -1;
    double widen = inflation(isnan(r.line.phi) ? 0 : r.line.phi);
    if (stats_sen(s->day, s->value, s->n, widen, &sen, err))
        return -1;
    t->slope = (struct estimate){sen.slope, sen.low, sen.high};
    if (s->n >= TREND_LEAST) {
        t->test = (struct trend_test){r.line.p, r.line.phi, r.logarithm, mk.p};
        t->strength = isnan(r.line.p) ? STRENGTH_NONE : strength_of(r.line.p);
    }
    t->direction = sample_direction(s, &r);
    if (sample_growth(s, t, o->counts, &r, &t->growth, err))
        return -1;
    return bounds_find(t, o, s, err);
}

/* ---- what limits a statement --------------------------------------------------------------------
 */

static void find_limits(struct trend *t, const struct point *points)
{
    size_t missing = 0;
    bool sources = false, conflict = false, negative = false;
    for (size_t i = t->window; i < t->n; i++) {
        const struct point *p = &points[t->items[i].point];
        if (i > t->window)
            missing += (size_t)items_missing(t, i);
        conflict |= (p->flags & POINT_CONFLICT) != 0;
        negative |= (t->items[i].flags & TREND_NEGATIVE) != 0;
        sources |= p->spread_high - p->spread_low > 0.1 * fabs(p->value);
    }
    bool provisional = t->latest != NOWHERE && t->items[t->latest].flags & TREND_PROVISIONAL;
    bool mixed = false;
    for (size_t i = 0; i < t->n_points && t->derivation == TREND_AS_REPORTED; i++)
        mixed |= points[i].period.precision != t->taken && points[i].status == STATUS_ACTUAL;
    const struct {
        bool holds;
        enum trend_limit limit;
    } rows[] = {{t->tested < TREND_LEAST, LIMIT_FEW_POINTS},
                {missing * 10 > t->tested + missing, LIMIT_GAPS},
                {!t->bounds.direction_stands, LIMIT_BOUNDS},
                {provisional, LIMIT_PROVISIONAL},
                {conflict, LIMIT_CONFLICT},
                {sources, LIMIT_SOURCES},
                {negative, LIMIT_NEGATIVE},
                {t->kind == KIND_UNKNOWN, LIMIT_UNKNOWN_KIND},
                {t->n_revisions > 0, LIMIT_REVISED},
                {mixed, LIMIT_MIXED},
                {t->kind == KIND_CUMULATIVE && t->derivation == TREND_LEVEL, LIMIT_NO_TOTAL},
                {t->test.ar1 > 0.5, LIMIT_AUTOCORRELATED}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rows[i].holds)
            t->limits |= rows[i].limit;
}

int trend_compute(const struct point *points, size_t n, const struct trend_options *options,
                  struct trend *out, struct error *err)
{
    static const struct trend_options standard = {0};
    const struct trend_options *o = options ? options : &standard;
    struct sample s = {0};
    trend_init(out, o);
    if (items_make(points, n, out, err))
        goto fail;
    find_latest(out, points);
    find_changes(out);
    window_last(out, o->window ? o->window : TREND_WINDOW);
    out->searched = out->window;
    if (find_outliers(out, err) || (!o->no_forecast && future_find(out, o, err)) ||
        window_find_breaks(out, err) || window_find_turn(out, err) || sample_make(&s, out, err) ||
        find_trend(out, o, &s, err))
        goto fail;
    find_limits(out, points);
    sample_free(&s);
    return 0;
fail:
    sample_free(&s);
    trend_free(out);
    return -1;
}
