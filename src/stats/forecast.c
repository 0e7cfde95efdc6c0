/* forecast.c - simple forecasts combined, with intervals from the errors they made in the series.
 *
 * Combinations of simple methods have held against everything cleverer in forecasting competitions
 * (Makridakis and Hibon 2000; Makridakis, Spiliotis and Assimakopoulos 2020). Nothing here was
 * chosen series by series: weights, spread and scale follow from each series' own errors. */
#include "sitstat/forecast.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "forecast_parts.h"
#include "numeric.h"

#define GROWTH_PRIOR                                                                               \
    20 /* what simple smoothing says of the growth of the variance, in observations */
#define UNKNOWN_DRIFT                                                                              \
    4 /* parts of the variance that a walk's unknown drift adds, a step over n                     \
       */

/* What speaks for a component before any value is seen: most short series have no slope to follow.
 * One number for all series, from the development samples of M3, M4 and NN5. */
static double prior(enum component which)
{
    return which == COMPONENT_DAMPED || which == COMPONENT_THETA ? 0.75 : 1;
}

/* One scale: values or logarithms. */
struct combination {
    struct adjusted scale;
    struct components parts;
    double weight[COMPONENTS];
    double parameters; /* fitted, on the average of the components, and half the season's */
    size_t first;      /* first origin whose errors count */
    double skill;
    double *variance; /* of the error, a step; owned */
};

static void combination_free(struct combination *c)
{
    adjusted_free(&c->scale);
    components_free(&c->parts);
    free(c->variance);
}

static double combined(const struct combination *c, size_t origin, size_t step)
{
    double sum = 0;
    for (enum component k = 0; k < COMPONENTS; k++)
        sum += c->weight[k] * components_at(&c->parts, k, origin)[step];
    return sum;
}

/* What parameters fitted to the same values make errors look too small (Akaike 1969: final
 * prediction error). */
static double fair(double n, double parameters)
{
    return (n + parameters) / fmax(n - parameters, 2);
}

/* Mean absolute error of one component over all origins and steps, squared. */
static double component_error(const struct combination *c, enum component which)
{
    const double *x = c->scale.value;
    size_t n = c->parts.n, count = 0;
    double sum = 0;
    for (size_t i = c->first; i + 1 < n; i++) {
        const double *ahead = components_at(&c->parts, which, i);
        for (size_t h = 0; h < c->parts.horizon && i + h + 1 < n; h++, count++)
            sum += fabs(x[i + h + 1] - ahead[h]);
    }
    return count ? sum * sum / ((double)count * (double)count) *
                       fair((double)n, component_parameters(which))
                 : 0;
}

/* Weights as likelihoods: errors over a horizon overlap, so that n values hold n / horizon of them.
 */
static void weigh(struct combination *c)
{
    double error[COMPONENTS], least = INFINITY, total = 0;
    double power = (double)c->parts.n / (double)c->parts.horizon / 2;
    for (enum component k = 0; k < COMPONENTS; k++) {
        error[k] = component_error(c, k);
        least = fmin(least, error[k]);
    }
    c->parameters = c->scale.season > 1 ? (double)c->scale.season / 2 : 0;
    for (enum component k = 0; k < COMPONENTS; k++) {
        c->weight[k] = prior(k) * (least > 0 ? pow(least / error[k], power) : error[k] <= least);
        total += c->weight[k];
    }
    for (enum component k = 0; k < COMPONENTS; k++) {
        c->weight[k] /= total;
        c->parameters += c->weight[k] * component_parameters(k);
    }
}

/* Mean squared error at one step, and the sums of absolute ones; 0 where no origin has that step.
 */
static double step_error(const struct combination *c, size_t h, size_t *count, double *own,
                         double *naive)
{
    const double *x = c->scale.value;
    double sum = 0;
    *count = 0;
    for (size_t i = c->first; i + h + 1 < c->parts.n; i++, ++*count) {
        double e = x[i + h + 1] - combined(c, i, h);
        sum += e * e;
        *own += fabs(e);
        *naive += fabs(x[i + h + 1] - x[i]);
    }
    return *count ? sum / (double)*count : 0;
}

/* Variance of the error at each step: that of one step, growing in proportion to the steps. The
 * growth is fitted to the errors at all steps, with that of simple smoothing (alpha², Hyndman et
 * al. 2008) as prior; what is not known of a walk's drift adds h / n of it. */
static void spread(struct combination *c)
{
    size_t n = c->parts.n, count;
    double size = (double)n, own = 0, naive = 0, weights = GROWTH_PRIOR;
    double growth = GROWTH_PRIOR * c->parts.alpha * c->parts.alpha;
    double first = step_error(c, 0, &count, &own, &naive);
    for (size_t h = 1; h < c->parts.horizon; h++) {
        double mean = step_error(c, h, &count, &own, &naive), steps = (double)h + 1;
        if (!(first > 0) || count == 0)
            continue;
        /* Errors h steps ahead overlap, and their variance varies as its square. */
        double w = (double)count / (steps * steps * steps);
        growth += w * (mean / first - 1) * (double)h;
        weights += w * (double)h * (double)h;
    }
    growth = fmax(growth / weights, 0);
    first *= fair(size, c->parameters);
    for (size_t h = 0; h < c->parts.horizon; h++)
        c->variance[h] = first * (1 + growth * (double)h) *
                         (1 + UNKNOWN_DRIFT * fmin(growth, 1) * (double)(h + 1) / size);
    c->skill = naive > 0 ? own / naive * sqrt(fair(size, c->parameters)) : own > 0 ? INFINITY : 1;
}

static int combine(const double *v, size_t n, size_t season, size_t horizon, bool logarithm,
                   struct combination *out, struct error *err)
{
    *out = (struct combination){.first = n / 4 > 3 ? n / 4 : 3};
    out->variance = numeric_new(horizon, err);
    if (!out->variance || adjust(v, n, season, logarithm, &out->scale, err) ||
        components_run(out->scale.value, n, horizon, &out->parts, err))
        return -1;
    weigh(out);
    spread(out);
    return 0;
}

static void fill(const struct combination *c, struct forecast *out)
{
    size_t n = c->parts.n;
    double df = fmax((double)(n - c->first) - c->parameters, 3);
    double t80 = numeric_t(0.9, df), t95 = numeric_t(0.975, df);
    for (size_t h = 0; h < out->horizon; h++) {
        double middle = combined(c, n - 1, h), sd = sqrt(c->variance[h]);
        out->mean[h] = adjusted_back(&c->scale, middle, h + 1);
        out->lo80[h] = adjusted_back(&c->scale, middle - t80 * sd, h + 1);
        out->hi80[h] = adjusted_back(&c->scale, middle + t80 * sd, h + 1);
        out->lo95[h] = adjusted_back(&c->scale, middle - t95 * sd, h + 1);
        out->hi95[h] = adjusted_back(&c->scale, middle + t95 * sd, h + 1);
    }
    out->season = c->scale.season;
    out->skill = c->skill;
}

static int reserve(struct forecast *f, size_t horizon, struct error *err)
{
    double *block = numeric_new(5 * horizon, err);
    if (!block)
        return -1;
    *f = (struct forecast){.mean = block,
                           .lo80 = block + horizon,
                           .hi80 = block + 2 * horizon,
                           .lo95 = block + 3 * horizon,
                           .hi95 = block + 4 * horizon,
                           .horizon = horizon,
                           .season = 1,
                           .skill = NAN};
    return 0;
}

void forecast_free(struct forecast *f)
{
    free(f->mean);
    *f = (struct forecast){0};
}

/* Whether simple smoothing makes logarithms likelier than values (Box and Cox 1964). */
static bool logarithms_fit_better(const struct combination *values, const struct combination *logs,
                                  const double *v)
{
    double n = (double)values->parts.n, jacobian = 0;
    for (size_t i = 0; i < values->parts.n; i++)
        jacobian += log(v[i]);
    return -0.5 * n * log(fmax(logs->parts.sse, 1e-300)) - jacobian >
           -0.5 * n * log(fmax(values->parts.sse, 1e-300));
}

/* Between the two upper ends: the logarithm's may lie far out. */
static double upper_between(double a, double b)
{
    return a > 0 && b > 0 ? sqrt(a * b) : (a + b) / 2;
}

/* The middle of both scales: where logarithms fit better they need not be right for what comes. */
static void join(struct forecast *f, const struct forecast *other)
{
    for (size_t h = 0; h < f->horizon; h++) {
        f->mean[h] = (f->mean[h] + other->mean[h]) / 2;
        f->lo80[h] = (f->lo80[h] + other->lo80[h]) / 2;
        f->lo95[h] = (f->lo95[h] + other->lo95[h]) / 2;
        f->hi80[h] = upper_between(f->hi80[h], other->hi80[h]);
        f->hi95[h] = upper_between(f->hi95[h], other->hi95[h]);
    }
    f->skill = (f->skill + other->skill) / 2;
}

static void keep_above_zero(struct forecast *f)
{
    for (size_t i = 0; i < 5 * f->horizon; i++) /* one block holds all five */
        f->mean[i] = fmax(f->mean[i], 0);
}

int stats_forecast(const double *v, size_t n, size_t season, size_t horizon, struct forecast *out,
                   struct error *err)
{
    struct combination values = {0}, logs = {0};
    struct forecast other = {0};
    bool positive = true, at_least_zero = true;
    int result = -1;
    *out = (struct forecast){0};
    if (n < FORECAST_LEAST)
        return error_set(err, ERR_RANGE, "a forecast needs at least %d values, there are %zu",
                         FORECAST_LEAST, n);
    double *filled = numeric_copy(v, n, err);
    if (!filled || fill_gaps(filled, n, err) || reserve(out, horizon, err) ||
        reserve(&other, horizon, err) || combine(filled, n, season, horizon, false, &values, err))
        goto out;
    for (size_t i = 0; i < n; i++) {
        positive &= filled[i] > 0;
        at_least_zero &= filled[i] >= 0;
    }
    fill(&values, out);
    if (positive) {
        if (combine(filled, n, season, horizon, true, &logs, err))
            goto out;
        fill(&logs, &other);
        if (logarithms_fit_better(&values, &logs, filled))
            join(out, &other);
    }
    if (at_least_zero)
        keep_above_zero(out);
    result = 0;
out:
    free(filled);
    forecast_free(&other);
    combination_free(&values);
    combination_free(&logs);
    if (result)
        forecast_free(out);
    return result;
}
