/* regression.c - straight lines and multiple regression by least squares. */
#include "sitstat/regression.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "numeric.h"

/* Everything about a line but its residuals; sums in long double, centred before they are squared.
 */
struct line {
    long double mean_t, mean_v, tt, tv, vv, intercept, slope;
};

static struct line fit_line(const double *t, const double *v, size_t n)
{
    struct line l = {0};
    for (size_t i = 0; i < n; i++) {
        l.mean_t += t[i];
        l.mean_v += v[i];
    }
    l.mean_t /= (long double)n;
    l.mean_v /= (long double)n;
    for (size_t i = 0; i < n; i++) {
        long double dt = t[i] - l.mean_t, dv = v[i] - l.mean_v;
        l.tt += dt * dt;
        l.tv += dt * dv;
        l.vv += dv * dv;
    }
    l.slope = l.tv / l.tt;
    l.intercept = l.mean_v - l.slope * l.mean_t;
    return l;
}

static long double residual(const struct line *l, double t, double v)
{
    return (v - l->mean_v) - l->slope * (t - l->mean_t);
}

/* Newey and West's covariance of (intercept, slope): (X'X)^-1 S (X'X)^-1 with Bartlett weights. In
 * the basis (1, t - mean) X'X is diagonal; the intercept is then that of the centred line less mean
 * x slope. */
static void newey_west(const double *t, const double *v, size_t n, const struct line *l,
                       struct ols *out)
{
    long double s00 = 0, s01 = 0, s11 = 0;
    for (size_t lag = 0; lag <= out->newey_west_lag && lag < n; lag++) {
        long double weight = 1 - (long double)lag / (long double)(out->newey_west_lag + 1);
        long double c00 = 0, c01 = 0, c11 = 0;
        for (size_t i = lag; i < n; i++) {
            long double ta = t[i] - l->mean_t, tb = t[i - lag] - l->mean_t;
            long double ee = residual(l, t[i], v[i]) * residual(l, t[i - lag], v[i - lag]);
            c00 += ee;
            c01 += ee * (ta + tb) / 2;
            c11 += ee * ta * tb;
        }
        long double factor = lag ? 2 * weight : 1;
        s00 += factor * c00;
        s01 += factor * c01;
        s11 += factor * c11;
    }
    long double size = (long double)n;
    long double centre = s00 / (size * size), slope = s11 / (l->tt * l->tt);
    long double both = s01 / (size * l->tt);
    long double intercept = centre - 2 * l->mean_t * both + l->mean_t * l->mean_t * slope;
    out->newey_west_se[0] = (double)sqrtl(intercept > 0 ? intercept : 0);
    out->newey_west_se[1] = (double)sqrtl(slope > 0 ? slope : 0);
}

void stats_ols(const double *t, const double *v, size_t n, struct ols *out)
{
    *out = (struct ols){NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, 0, {NAN, NAN}};
    out->newey_west_lag = (size_t)floor(4 * pow((double)n / 100, 2.0 / 9));
    if (n < 3 || numeric_all_equal(t, n))
        return;
    struct line l = fit_line(t, v, n);
    long double sse = 0, largest = 0;
    for (size_t i = 0; i < n; i++) {
        long double e = residual(&l, t[i], v[i]);
        sse += e * e;
        largest = fmaxl(largest, fabsl(v[i]));
    }
    long double df = (long double)n - 2, variance = sse / df;
    out->intercept = (double)l.intercept;
    out->slope = (double)l.slope;
    out->se_slope = (double)sqrtl(variance / l.tt);
    out->se_intercept = (double)sqrtl(variance * (1 / (long double)n + l.mean_t * l.mean_t / l.tt));
    double q = numeric_t(0.975, (double)df);
    out->lo95 = out->slope - q * out->se_slope;
    out->hi95 = out->slope + q * out->se_slope;
    if (sqrtl(variance) > 1e-15L * largest) { /* else the residuals are rounding */
        out->t = (double)(l.slope / sqrtl(variance / l.tt));
        out->p = numeric_p_student(out->t, (double)df);
        out->r2 = (double)(1 - sse / l.vv);
    }
    if (n >= 7)
        newey_west(t, v, n, &l, out);
}

int stats_loglinear(const double *t, const double *v, size_t n, struct loglinear *out,
                    struct error *err)
{
    *out = (struct loglinear){NAN, NAN, NAN, NAN};
    for (size_t i = 0; i < n; i++)
        if (!(v[i] > 0))
            return 0;
    double *logs = numeric_new(n, err);
    if (!logs)
        return -1;
    for (size_t i = 0; i < n; i++)
        logs[i] = log(v[i]);
    struct ols line;
    stats_ols(t, logs, n, &line);
    free(logs);
    out->r = line.slope;
    out->lo95 = line.lo95;
    out->hi95 = line.hi95;
    if (out->r > 0)
        out->doubling_time = M_LN2 / out->r;
    return 0;
}

/* ---- multiple regression -----------------------------------------------------------------------
 */

struct qr {
    size_t n, k;
    long double *a;        /* n x k, column after column: Householder vectors below the diagonal */
    long double *y;        /* n: Q'v in the end */
    long double *diagonal; /* of R */
};

/* Reflects column J onto the diagonal and applies it to what is right of it; -1 where it depends on
 * the columns before. */
static int reflect(struct qr *q, size_t j)
{
    long double *a = q->a + j * q->n, norm = 0, whole = 0;
    for (size_t i = j; i < q->n; i++)
        norm += a[i] * a[i];
    for (size_t i = 0; i < q->n; i++)
        whole += a[i] * a[i];
    norm = sqrtl(norm);
    if (!(norm > 1e-14L * sqrtl(whole)))
        return -1;
    if (a[j] > 0)
        norm = -norm;
    q->diagonal[j] = norm;
    a[j] -= norm;
    long double scale = -1 / (norm * a[j]);
    for (size_t c = j + 1; c <= q->k; c++) {
        long double *b = c < q->k ? q->a + c * q->n : q->y, dot = 0;
        for (size_t i = j; i < q->n; i++)
            dot += a[i] * b[i];
        for (size_t i = j; i < q->n; i++)
            b[i] -= scale * dot * a[i];
    }
    return 0;
}

/* Solves R x = rhs in place; R's upper part stands in the columns, its diagonal apart. */
static void back_substitute(const struct qr *q, long double *x)
{
    for (size_t j = q->k; j-- > 0;) {
        for (size_t c = j + 1; c < q->k; c++)
            x[j] -= q->a[c * q->n + j] * x[c];
        x[j] /= q->diagonal[j];
    }
}

/* Diagonal of (R'R)^-1: the sums of squares of the rows of R^-1. */
static void standard_errors(const struct qr *q, long double sigma, const long double *scale,
                            long double *column, double *se)
{
    for (size_t j = 0; j < q->k; j++)
        se[j] = 0;
    for (size_t c = 0; c < q->k; c++) {
        for (size_t j = 0; j < q->k; j++)
            column[j] = j == c;
        back_substitute(q, column);
        for (size_t j = 0; j < q->k; j++)
            se[j] += (double)(column[j] * column[j]);
    }
    for (size_t j = 0; j < q->k; j++)
        se[j] = (double)(sigma / scale[j]) * sqrt(se[j]);
}

int stats_multiple(const double *x, size_t columns, const double *v, size_t n, double *coefficient,
                   double *se, double *residual_sd, struct error *err)
{
    if (columns == 0 || n <= columns)
        return error_set(err, ERR_RANGE, "a regression on %zu columns needs more than %zu rows",
                         columns, n);
    int result = -1;
    long double *memory = malloc((n * columns + n + 3 * columns) * sizeof *memory);
    if (!memory)
        return error_memory(err);
    struct qr q = {.n = n, .k = columns, .a = memory, .y = memory + n * columns};
    q.diagonal = q.y + n;
    long double *scale = q.diagonal + columns, *solution = scale + columns;
    for (size_t j = 0; j < columns; j++) {
        scale[j] = 0;
        for (size_t i = 0; i < n; i++)
            scale[j] = fmaxl(scale[j], fabsl(x[i * columns + j]));
        if (!(scale[j] > 0))
            scale[j] = 1;
        for (size_t i = 0; i < n; i++)
            q.a[j * n + i] = x[i * columns + j] / scale[j];
    }
    for (size_t i = 0; i < n; i++)
        q.y[i] = v[i];
    for (size_t j = 0; j < columns; j++)
        if (reflect(&q, j)) {
            error_set(err, ERR_RANGE,
                      "column %zu of the regression depends on those before it: "
                      "leave it out",
                      j + 1);
            goto out;
        }
    long double sse = 0;
    for (size_t i = columns; i < n; i++)
        sse += q.y[i] * q.y[i];
    long double sigma = sqrtl(sse / (long double)(n - columns));
    for (size_t j = 0; j < columns; j++)
        solution[j] = q.y[j];
    back_substitute(&q, solution);
    for (size_t j = 0; j < columns; j++)
        coefficient[j] = (double)(solution[j] / scale[j]);
    if (se)
        standard_errors(&q, sigma, scale, solution, se);
    if (residual_sd)
        *residual_sd = (double)sigma;
    result = 0;
out:
    free(memory);
    return result;
}
