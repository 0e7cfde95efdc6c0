/* forecast.c - simple forecasts combined, with intervals from the errors they made in the series.
 */
#include "sitstat/forecast.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "forecast_parts.h"
#include "numeric.h"

#define SKILL_POWER 4 /* how much a component's error counts against it */

struct combination {
    struct components parts;
    double weight[COMPONENTS];
    double parameters; /* fitted, on the average */
    size_t first;      /* first origin whose errors count */
    double skill;      /* mean absolute error over that of the naive forecast */
    double *variance;  /* of the error, a step; owned */
};

static void combination_free(struct combination *c)
{
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

/* Mean squared error of one component over all origins and steps, made fair for what it fitted
 * (Akaike's final prediction error). */
static double component_error(const struct combination *c, enum component which, const double *x)
{
    size_t n = c->parts.n, count = 0;
    double sum = 0, size = (double)n, fitted = component_parameters(which);
    for (size_t i = c->first; i + 1 < n; i++) {
        const double *ahead = components_at(&c->parts, which, i);
        for (size_t h = 0; h < c->parts.horizon && i + h + 1 < n; h++, count++)
            sum += (x[i + h + 1] - ahead[h]) * (x[i + h + 1] - ahead[h]);
    }
    return count ? sum / (double)count * (size + fitted) / (size - fitted) : 0;
}

static void weigh(struct combination *c, const double *x)
{
    double error[COMPONENTS], least = INFINITY, total = 0;
    for (enum component k = 0; k < COMPONENTS; k++) {
        error[k] = component_error(c, k, x);
        least = fmin(least, error[k]);
    }
    for (enum component k = 0; k < COMPONENTS; k++) {
        c->weight[k] = least > 0 ? pow(least / error[k], SKILL_POWER) : error[k] <= least;
        total += c->weight[k];
    }
    c->parameters = 0;
    for (enum component k = 0; k < COMPONENTS; k++) {
        c->weight[k] /= total;
        c->parameters += c->weight[k] * component_parameters(k);
    }
}

/* Variance of the error at each step: that of one step, and a growth in proportion to the steps
 * that is fitted to the errors at all of them, with simple smoothing's alpha² as its prior. */
static void spread(struct combination *c, const double *x)
{
    size_t n = c->parts.n;
    double first = 0, growth = 4 * c->parts.alpha * c->parts.alpha, weights = 4;
    double naive = 0, own = 0;
    for (size_t h = 0; h < c->parts.horizon; h++) {
        double sum = 0;
        size_t count = 0;
        for (size_t i = c->first; i + h + 1 < n; i++, count++) {
            double e = x[i + h + 1] - combined(c, i, h);
            sum += e * e;
            own += fabs(e);
            naive += fabs(x[i + h + 1] - x[i]);
        }
        double mean = count ? sum / (double)count : 0, steps = (double)h + 1;
        if (h == 0) {
            first = mean;
        } else if (first > 0 && count > 0) {
            double w = (double)count / steps / (steps * steps);
            growth += w * (mean / first - 1) * (steps - 1);
            weights += w * (steps - 1) * (steps - 1);
        }
    }
    growth = fmax(growth / weights, 0);
    first *= (double)n / ((double)n - c->parameters);
    for (size_t h = 0; h < c->parts.horizon; h++)
        c->variance[h] = first * (1 + growth * (double)h);
    c->skill = naive > 0 ? own / naive : own > 0 ? INFINITY : 1;
}

static int combine(const double *x, size_t n, size_t horizon, struct combination *out,
                   struct error *err)
{
    *out = (struct combination){.first = n / 3};
    out->variance = numeric_new(horizon, err);
    if (!out->variance || components_run(x, n, horizon, &out->parts, err))
        return -1;
    weigh(out, x);
    spread(out, x);
    return 0;
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

int stats_forecast(const double *v, size_t n, size_t season, size_t horizon, struct forecast *out,
                   struct error *err)
{
    struct adjusted a = {0};
    struct combination c = {0};
    int result = -1;
    *out = (struct forecast){0};
    if (n < FORECAST_LEAST)
        return error_set(err, ERR_RANGE, "a forecast needs at least %d values, there are %zu",
                         FORECAST_LEAST, n);
    if (reserve(out, horizon, err) || adjust(v, n, season, &a, err) ||
        combine(a.value, n, horizon, &c, err))
        goto out;
    out->season = a.season;
    out->skill = c.skill;
    double df = fmax((double)n - c.parameters - (a.season > 1 ? (double)a.season / 2 : 0), 3);
    double t80 = numeric_t(0.9, df), t95 = numeric_t(0.975, df);
    for (size_t h = 0; h < horizon; h++) {
        double middle = combined(&c, n - 1, h), sd = sqrt(c.variance[h]);
        out->mean[h] = adjusted_back(&a, middle, h + 1);
        out->lo80[h] = adjusted_back(&a, middle - t80 * sd, h + 1);
        out->hi80[h] = adjusted_back(&a, middle + t80 * sd, h + 1);
        out->lo95[h] = adjusted_back(&a, middle - t95 * sd, h + 1);
        out->hi95[h] = adjusted_back(&a, middle + t95 * sd, h + 1);
    }
    result = 0;
out:
    combination_free(&c);
    adjusted_free(&a);
    if (result)
        forecast_free(out);
    return result;
}
