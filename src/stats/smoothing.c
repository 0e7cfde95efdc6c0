/* smoothing.c - exponential smoothing fitted by variable projection, and the random walks. */
#include "sitstat/smoothing.h"

#include <math.h>

#include "numeric.h"

#define ALPHA_LEAST 1e-4
#define ALPHA_MOST 0.9999
#define PHI_LEAST 0.8
#define PHI_MOST 0.98
#define SEARCH_EVALUATIONS 120 /* of each refinement: enough for 1e-6 of the least sum */
#define STARTS 3

struct problem {
    const double *v;
    size_t n;
    enum smoothing_model model;
};
struct solution {
    double sse, l0, b0; /* l0 less v[0] */
};

/* The least sum of squares given alpha, beta, phi. The errors are linear in l0 and b0: one run on
 * the data from zero and one a starting value on no data give the columns of that problem. Levels
 * are taken from v[0], as nothing depends on a shift. */
static struct solution project(const struct problem *q, double alpha, double beta, double phi)
{
    double l = 0, b = 0, l1 = 1, b1 = 0, l2 = 0, b2 = 1;
    double s11 = 0, s12 = 0, s22 = 0, s1 = 0, s2 = 0, ss = 0, origin = q->v[0];
    for (size_t i = 0; i < q->n; i++) {
        double step = phi * b, step1 = phi * b1, step2 = phi * b2;
        double e = (q->v[i] - origin) - (l + step), e1 = -(l1 + step1), e2 = -(l2 + step2);
        l += step + alpha * e;
        b = step + beta * e;
        l1 += step1 + alpha * e1;
        b1 = step1 + beta * e1;
        l2 += step2 + alpha * e2;
        b2 = step2 + beta * e2;
        ss += e * e;
        s1 += e * e1;
        s2 += e * e2;
        s11 += e1 * e1;
        s12 += e1 * e2;
        s22 += e2 * e2;
    }
    struct solution s = {0, 0, 0};
    double det = s11 * s22 - s12 * s12;
    if (q->model != SMOOTHING_SES && det > 1e-12 * s11 * s22) {
        s.l0 = (s12 * s2 - s22 * s1) / det;
        s.b0 = (s12 * s1 - s11 * s2) / det;
    } else {
        s.l0 = -s1 / s11;
    }
    s.sse = ss + s.l0 * s1 + s.b0 * s2;
    return s;
}

/* Bounds are reached by x -> lo + (hi - lo) sin²x, so that the search itself knows none. */
static double bounded(double x, double lo, double hi)
{
    double s = sin(x);
    return lo + (hi - lo) * s * s;
}

static double unbounded(double y, double lo, double hi)
{
    return hi > lo ? asin(sqrt(fmin(fmax((y - lo) / (hi - lo), 0), 1))) : 0;
}

static void parameters(enum smoothing_model model, const double *x, double *alpha, double *beta,
                       double *phi)
{
    *alpha = bounded(x[0], ALPHA_LEAST, ALPHA_MOST);
    *beta = model == SMOOTHING_SES ? 0 : bounded(x[1], ALPHA_LEAST, *alpha);
    *phi = model == SMOOTHING_SES    ? 0
           : model == SMOOTHING_HOLT ? 1
                                     : bounded(x[2], PHI_LEAST, PHI_MOST);
}

static double objective(const double *x, void *context)
{
    const struct problem *q = context;
    double alpha, beta, phi;
    parameters(q->model, x, &alpha, &beta, &phi);
    double sse = project(q, alpha, beta, phi).sse;
    return isfinite(sse) ? sse : HUGE_VAL;
}

static double objective_of_alpha(double alpha, void *context)
{
    const struct problem *q = context;
    return project(q, alpha, 0, 0).sse;
}

struct start {
    double x[3], sse;
};

static void keep_start(struct start *best, const struct start *s)
{
    for (size_t i = 0; i < STARTS; i++)
        if (s->sse < best[i].sse) {
            for (size_t k = STARTS - 1; k > i; k--)
                best[k] = best[k - 1];
            best[i] = *s;
            return;
        }
}

/* The best points of a grid. */
static void first_points(struct problem *q, struct start *best)
{
    static const double alphas[] = {0.001, 0.05, 0.15, 0.35, 0.6, 0.85, 0.999};
    static const double shares[] = {0.001, 0.03, 0.12, 0.4, 0.95}; /* beta / alpha */
    static const double phis[] = {0.82, 0.9, 0.97};
    for (size_t i = 0; i < STARTS; i++)
        best[i].sse = HUGE_VAL;
    for (size_t i = 0; i < sizeof alphas / sizeof *alphas; i++)
        for (size_t j = 0; j < sizeof shares / sizeof *shares; j++)
            for (size_t k = 0; k < (q->model == SMOOTHING_DAMPED ? 3 : 1); k++) {
                struct start s;
                s.x[0] = unbounded(alphas[i], ALPHA_LEAST, ALPHA_MOST);
                s.x[1] = unbounded(alphas[i] * shares[j], ALPHA_LEAST, alphas[i]);
                s.x[2] = unbounded(phis[k], PHI_LEAST, PHI_MOST);
                s.sse = objective(s.x, q);
                keep_start(best, &s);
            }
}

static void search_many(struct problem *q, double *x)
{
    struct start best[STARTS] = {0}; /* where no point of the grid is finite, the first one stays */
    first_points(q, best);
    size_t dimensions = q->model == SMOOTHING_DAMPED ? 3 : 2, least = 0;
    for (size_t i = 0; i < STARTS; i++) {
        if (!(best[i].sse < HUGE_VAL))
            continue;
        best[i].sse =
            numeric_simplex(objective, q, dimensions, best[i].x, 0.15, SEARCH_EVALUATIONS);
        if (best[i].sse < best[least].sse)
            least = i;
    }
    for (size_t k = 0; k < 3; k++)
        x[k] = best[least].x[k];
}

/* In one dimension: golden section beside the best points of a grid. */
static double search_alpha(struct problem *q)
{
    enum { CELLS = 20 };
    double width = (ALPHA_MOST - ALPHA_LEAST) / CELLS, sse[CELLS + 1], least = HUGE_VAL, best = 0;
    for (int i = 0; i <= CELLS; i++)
        sse[i] = project(q, ALPHA_LEAST + width * i, 0, 0).sse;
    for (int i = 0; i <= CELLS; i++) {
        if ((i > 0 && sse[i - 1] < sse[i]) || (i < CELLS && sse[i + 1] < sse[i]))
            continue; /* no local least */
        double lo = ALPHA_LEAST + width * (i > 0 ? i - 1 : 0), at = 0;
        double hi = ALPHA_LEAST + width * (i < CELLS ? i + 1 : CELLS);
        double found = numeric_least(objective_of_alpha, q, lo, hi, 32, &at);
        if (i == 0 && sse[0] <= found) { /* the ends themselves are never tried inside */
            found = sse[0];
            at = ALPHA_LEAST;
        }
        if (i == CELLS && sse[CELLS] <= found) {
            found = sse[CELLS];
            at = ALPHA_MOST;
        }
        if (found < least) {
            least = found;
            best = at;
        }
    }
    return best;
}

/* Runs the model from its printed parameters: what is reported is what they give. */
static void replay(const double *v, size_t n, struct smoothing *s)
{
    s->level = s->l0;
    s->slope = s->b0;
    s->sse = 0;
    for (size_t i = 0; i < n; i++) {
        double step = s->phi * s->slope, e = v[i] - (s->level + step);
        s->level += step + s->alpha * e;
        s->slope = step + s->beta * e;
        s->sse += e * e;
    }
    static const double fitted[] = {2, 4, 5}; /* ses, holt, damped */
    s->sigma2 = s->sse / ((double)n - fitted[s->model]);
}

void stats_smoothing(const double *v, size_t n, enum smoothing_model model, struct smoothing *out)
{
    *out = (struct smoothing){model, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN};
    if (n < SMOOTHING_LEAST)
        return;
    struct problem q = {v, n, model};
    if (model == SMOOTHING_SES) {
        out->alpha = search_alpha(&q);
        out->beta = out->phi = 0;
    } else {
        double x[3] = {0, 0, 0};
        search_many(&q, x);
        parameters(model, x, &out->alpha, &out->beta, &out->phi);
    }
    struct solution s = project(&q, out->alpha, out->beta, out->phi);
    out->l0 = v[0] + s.l0;
    out->b0 = s.b0;
    replay(v, n, out);
}

void smoothing_forecast(const struct smoothing *s, size_t horizon, double *mean, double *variance)
{
    double damp = s->phi, total = 0, spread = 1;
    for (size_t h = 0; h < horizon; h++) {
        total += damp;
        damp *= s->phi;
        mean[h] = s->level + total * s->slope;
        variance[h] = s->sigma2 * spread;
        double c = s->alpha + s->beta * total;
        spread += c * c;
    }
}

void stats_naive(const double *v, size_t n, size_t horizon, struct walk *out, double *mean,
                 double *variance)
{
    *out = (struct walk){0, NAN};
    if (n >= 2) {
        out->sigma2 = 0;
        for (size_t i = 1; i < n; i++)
            out->sigma2 += (v[i] - v[i - 1]) * (v[i] - v[i - 1]);
        out->sigma2 /= (double)(n - 1);
    }
    for (size_t h = 0; h < horizon; h++) {
        mean[h] = n ? v[n - 1] : NAN;
        variance[h] = (double)(h + 1) * out->sigma2;
    }
}

void stats_drift(const double *v, size_t n, size_t horizon, struct walk *out, double *mean,
                 double *variance)
{
    *out = (struct walk){NAN, NAN};
    if (n >= 3) {
        out->drift = (v[n - 1] - v[0]) / (double)(n - 1);
        out->sigma2 = 0;
        for (size_t i = 1; i < n; i++) {
            double e = v[i] - v[i - 1] - out->drift;
            out->sigma2 += e * e;
        }
        out->sigma2 /= (double)(n - 2);
    }
    for (size_t h = 0; h < horizon; h++) {
        double steps = (double)(h + 1);
        mean[h] = n ? v[n - 1] + steps * out->drift : NAN;
        variance[h] = out->sigma2 * steps * (1 + steps / (double)(n - 1));
    }
}
