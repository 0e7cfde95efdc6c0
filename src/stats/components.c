/* components.c - four simple forecasts, from every origin within the series.
 *
 * Each is fitted once to the whole series and then run through it, so that its errors at each
 * distance can be seen where they were made. */
#include "forecast_parts.h"

#include <math.h>
#include <stdlib.h>

#include "numeric.h"
#include "sitstat/smoothing.h"

double component_parameters(enum component which)
{
    static const double fitted[COMPONENTS] = {
        [COMPONENT_NAIVE] = 0, [COMPONENT_SES] = 2, [COMPONENT_DAMPED] = 5, [COMPONENT_THETA] = 3};
    return fitted[which];
}

static double *at(const struct components *c, enum component which, size_t origin)
{
    return c->ahead + ((size_t)which * c->n + origin) * c->horizon;
}

const double *components_at(const struct components *c, enum component which, size_t origin)
{
    return at(c, which, origin);
}

/* A smoothing model's forecasts; also gives back its level after each value. */
static void run_smoothing(struct components *c, enum component which, const double *x,
                          const struct smoothing *s)
{
    double level = s->l0, slope = s->b0;
    for (size_t i = 0; i < c->n; i++) {
        double step = s->phi * slope, e = x[i] - (level + step), damp = s->phi, total = 0;
        double *out = at(c, which, i);
        level += step + s->alpha * e;
        slope = step + s->beta * e;
        for (size_t h = 0; h < c->horizon; h++) {
            total += damp;
            damp *= s->phi;
            out[h] = level + total * slope;
        }
    }
}

/* Theta: the level of SES, and half of the least-squares slope up to each origin. */
static void run_theta(struct components *c, const double *x, double alpha)
{
    double st = 0, sx = 0, stx = 0, stt = 0, fade = 1;
    for (size_t i = 0; i < c->n; i++) {
        double t = (double)i, size = t + 1, dx = x[i] - x[0], slope = 0;
        st += t;
        sx += dx;
        stx += t * dx;
        stt += t * t;
        if (i > 0)
            slope = (stx - st * sx / size) / (stt - st * st / size) / 2;
        fade *= 1 - alpha;
        const double *level = at(c, COMPONENT_SES, i);
        double *out = at(c, COMPONENT_THETA, i);
        for (size_t h = 0; h < c->horizon; h++)
            out[h] = level[0] + slope * ((double)h + (1 - fade) / alpha);
    }
}

int components_run(const double *x, size_t n, size_t horizon, struct components *out,
                   struct error *err)
{
    static const struct {
        enum component which;
        enum smoothing_model model;
    } models[] = {{COMPONENT_SES, SMOOTHING_SES}, {COMPONENT_DAMPED, SMOOTHING_DAMPED}};
    *out = (struct components){.n = n, .horizon = horizon};
    out->ahead = numeric_new(COMPONENTS * n * horizon, err);
    if (!out->ahead)
        return -1;
    for (size_t i = 0; i < n; i++)
        for (size_t h = 0; h < horizon; h++)
            at(out, COMPONENT_NAIVE, i)[h] = x[i];
    for (size_t k = 0; k < sizeof models / sizeof *models; k++) {
        struct smoothing s;
        stats_smoothing(x, n, models[k].model, &s);
        run_smoothing(out, models[k].which, x, &s);
        if (models[k].which == COMPONENT_SES) {
            out->alpha = s.alpha;
            out->sse = s.sse;
        }
    }
    run_theta(out, x, out->alpha);
    return 0;
}

void components_free(struct components *c)
{
    free(c->ahead);
    *c = (struct components){0};
}
