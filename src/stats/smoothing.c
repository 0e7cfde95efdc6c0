/* smoothing.c - exponential smoothing fitted by variable projection, and the random walks. */
#include "sitstat/smoothing.h"

#include <math.h>
#include <stdbool.h>

#include "numeric.h"
#include "simplex.h"

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

/* Each step of a run waits for the one before it. So several runs go side by side, in the lanes of
 * the processor: four take little longer than one, and give the same numbers. */
enum { LANES = 4 };
typedef double lanes __attribute__((vector_size(LANES * sizeof(double))));

/* Of the errors e on the data, and of the columns e1 and e2: sums of their products. */
struct sums {
    lanes s11, s12, s22, s1, s2, ss;
};

struct setting {
    double alpha, beta, phi;
};

#define RUN_NAME run_anywhere
#define RUN_TARGET
#include "smoothing_run.h"
/* Where the processor has lanes that wide, four numbers are one operation. Not with its fused
 * multiply-add: the numbers must be the same on every machine. */
#if defined __x86_64__ && defined __GNUC__
#define RUN_NAME run_wide
#define RUN_TARGET __attribute__((target("avx2")))
#include "smoothing_run.h"
#define WITH_WIDE
#endif

/* The least sum of squares given each of N settings, at most LANES. The errors are linear in l0 and
 * b0: one run on the data from zero and one a starting value on no data give the columns of that
 * problem. Levels are taken from v[0], as nothing depends on a shift. */
static void project(const struct problem *q, const struct setting *at, size_t n,
                    struct solution *out)
{
    struct sums s;
#ifdef WITH_WIDE
    if (__builtin_cpu_supports("avx2"))
        run_wide(q, at, n, &s);
    else
#endif
        run_anywhere(q, at, n, &s);
    for (size_t k = 0; k < n; k++) {
        double s11 = s.s11[k], s12 = s.s12[k], s22 = s.s22[k], s1 = s.s1[k], s2 = s.s2[k];
        double det = s11 * s22 - s12 * s12;
        out[k] = (struct solution){0, 0, 0};
        if (q->model != SMOOTHING_SES && det > 1e-12 * s11 * s22) {
            out[k].l0 = (s12 * s2 - s22 * s1) / det;
            out[k].b0 = (s12 * s1 - s11 * s2) / det;
        } else {
            out[k].l0 = -s1 / s11;
        }
        out[k].sse = s.ss[k] + out[k].l0 * s1 + out[k].b0 * s2;
    }
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

static struct setting setting_at(enum smoothing_model model, const double *x)
{
    double alpha = bounded(x[0], ALPHA_LEAST, ALPHA_MOST);
    return (struct setting){
        .alpha = alpha,
        .beta = model == SMOOTHING_SES ? 0 : bounded(x[1], ALPHA_LEAST, alpha),
        .phi = model == SMOOTHING_SES    ? 0
               : model == SMOOTHING_HOLT ? 1
                                         : bounded(x[2], PHI_LEAST, PHI_MOST),
    };
}

/* The sums at N points, at most LANES. */
static void sums_at(const struct problem *q, const double *const *x, size_t n, double *sse)
{
    struct setting at[LANES] = {0};
    struct solution found[LANES];
    for (size_t k = 0; k < n; k++)
        at[k] = setting_at(q->model, x[k]);
    project(q, at, n, found);
    for (size_t k = 0; k < n; k++)
        sse[k] = isfinite(found[k].sse) ? found[k].sse : HUGE_VAL;
}

static double objective_of_alpha(double alpha, void *context)
{
    const struct problem *q = context;
    struct solution found;
    project(q, &(struct setting){alpha, 0, 0}, 1, &found);
    return found.sse;
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

/* The sums of N starts, in whose order they are kept. */
static void try_starts(const struct problem *q, struct start *s, size_t n, struct start *best)
{
    const double *x[LANES] = {0};
    double sse[LANES];
    for (size_t k = 0; k < n; k++)
        x[k] = s[k].x;
    sums_at(q, x, n, sse);
    for (size_t k = 0; k < n; k++) {
        s[k].sse = sse[k];
        keep_start(best, &s[k]);
    }
}

/* The best points of a grid. */
static void first_points(const struct problem *q, struct start *best)
{
    static const double alphas[] = {0.001, 0.05, 0.15, 0.35, 0.6, 0.85, 0.999};
    static const double shares[] = {0.001, 0.03, 0.12, 0.4, 0.95}; /* beta / alpha */
    static const double phis[] = {0.82, 0.9, 0.97};
    struct start s[LANES];
    size_t n = 0;
    for (size_t i = 0; i < STARTS; i++)
        best[i].sse = HUGE_VAL;
    for (size_t i = 0; i < sizeof alphas / sizeof *alphas; i++)
        for (size_t j = 0; j < sizeof shares / sizeof *shares; j++)
            for (size_t k = 0; k < (q->model == SMOOTHING_DAMPED ? 3 : 1); k++) {
                s[n].x[0] = unbounded(alphas[i], ALPHA_LEAST, ALPHA_MOST);
                s[n].x[1] = unbounded(alphas[i] * shares[j], ALPHA_LEAST, alphas[i]);
                s[n].x[2] = unbounded(phis[k], PHI_LEAST, PHI_MOST);
                if (++n == LANES) {
                    try_starts(q, s, n, best);
                    n = 0;
                }
            }
    if (n > 0)
        try_starts(q, s, n, best);
}

/* From the best points on, in step. */
static void refine(const struct problem *q, struct start *best)
{
    struct simplex search[STARTS];
    size_t dimensions = q->model == SMOOTHING_DAMPED ? 3 : 2;
    bool running[STARTS];
    _Static_assert(STARTS <= LANES, "one lane each");
    for (size_t i = 0; i < STARTS; i++) {
        running[i] = best[i].sse < HUGE_VAL;
        simplex_begin(&search[i], dimensions, best[i].x, 0.15, SEARCH_EVALUATIONS);
    }
    for (;;) {
        const double *x[LANES] = {0};
        double sse[LANES];
        size_t n = 0, of[LANES];
        for (size_t i = 0; i < STARTS; i++)
            if (running[i] && (x[n] = simplex_next(&search[i])) != NULL)
                of[n++] = i;
        if (n == 0)
            break;
        sums_at(q, x, n, sse);
        for (size_t k = 0; k < n; k++)
            simplex_tell(&search[of[k]], sse[k]);
    }
    for (size_t i = 0; i < STARTS; i++)
        if (running[i])
            best[i].sse = simplex_best(&search[i], best[i].x);
}

static void search_many(const struct problem *q, double *x)
{
    struct start best[STARTS] = {0}; /* where no point of the grid is finite, the first one stays */
    size_t least = 0;
    first_points(q, best);
    refine(q, best);
    for (size_t i = 0; i < STARTS; i++)
        if (best[i].sse < best[least].sse)
            least = i;
    for (size_t k = 0; k < 3; k++)
        x[k] = best[least].x[k];
}

/* In one dimension: golden section beside the best points of a grid. */
static double search_alpha(struct problem *q)
{
    enum { CELLS = 20 };
    double width = (ALPHA_MOST - ALPHA_LEAST) / CELLS, least = HUGE_VAL, best = 0;
    double sse[CELLS + 1] = {0};
    for (int i = 0; i <= CELLS; i += LANES) {
        struct setting at[LANES] = {0};
        struct solution found[LANES];
        int n = CELLS + 1 - i < LANES ? CELLS + 1 - i : LANES;
        for (int k = 0; k < n; k++)
            at[k].alpha = ALPHA_LEAST + width * (i + k);
        project(q, at, (size_t)n, found);
        for (int k = 0; k < n; k++)
            sse[i + k] = found[k].sse;
    }
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
    struct setting best = {0};
    struct solution s;
    if (model == SMOOTHING_SES) {
        best.alpha = search_alpha(&q);
    } else {
        double x[3] = {0, 0, 0};
        search_many(&q, x);
        best = setting_at(model, x);
    }
    out->alpha = best.alpha;
    out->beta = best.beta;
    out->phi = best.phi;
    project(&q, &best, 1, &s);
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
