/* break_statistic.c - how much better a series is told with one shift of its mean than without, or
 * with one turn of its line than without. */
#include "break_table.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>

#include "numeric.h"
#include "sitstat/describe.h"

#define COLUMNS_MOST 2

double break_phi(size_t i)
{
    return -0.4 + (0.96 + 0.4) * (double)i / (BREAK_PHIS - 1);
}

void break_range(enum break_shape shape, size_t n, size_t *first, size_t *last)
{
    *first = shape == BREAK_SHIFT ? 2 : 3;
    *last = shape == BREAK_SHIFT ? n - 2 : n - 4;
}

/* The series and what explains it without a break - a constant, for a turn a line too - for one
 * coefficient: rows are whitened by z_t = v_t - phi v_(t-1), the first by sqrt(1 - phi²). */
struct white {
    size_t n, columns;
    double phi, q; /* q = 1 - phi */
    double *z, *column[COLUMNS_MOST];
    double gram[COLUMNS_MOST][COLUMNS_MOST], det; /* of the columns */
    double with_z[COLUMNS_MOST];
    double rss, least_rss; /* LEAST keeps exact fits finite */
};

static void whiten(const double *v, size_t n, double phi, double *out)
{
    out[0] = sqrt(1 - phi * phi) * v[0];
    for (size_t i = 1; i < n; i++)
        out[i] = v[i] - phi * v[i - 1];
}

static double product(const double *a, const double *b, size_t n)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += a[i] * b[i];
    return sum;
}

/* a' G^-1 b for the Gram matrix of the columns. */
static double solve(const struct white *w, const double *a, const double *b)
{
    if (w->columns == 1)
        return a[0] * b[0] / w->gram[0][0];
    return (w->gram[1][1] * a[0] * b[0] - w->gram[0][1] * (a[0] * b[1] + a[1] * b[0]) +
            w->gram[0][0] * a[1] * b[1]) /
           w->det;
}

static void fit_columns(struct white *w)
{
    for (size_t i = 0; i < w->columns; i++) {
        w->with_z[i] = product(w->column[i], w->z, w->n);
        for (size_t j = 0; j <= i; j++)
            w->gram[i][j] = w->gram[j][i] = product(w->column[i], w->column[j], w->n);
    }
    w->det = w->columns == 1 ? w->gram[0][0]
                             : w->gram[0][0] * w->gram[1][1] - w->gram[0][1] * w->gram[0][1];
    w->rss = fmax(product(w->z, w->z, w->n) - solve(w, w->with_z, w->with_z), w->least_rss);
}

/* Log-likelihood. Half of the determinants that restricted likelihoods have stands between these
 * and plain ones: in simulations the former lose shifts in weak autocorrelation, the latter in
 * strong. */
static double likelihood(const struct white *w, double rss, double det)
{
    return -0.5 * (double)w->n * log(rss) - 0.25 * log(det) + 0.5 * log1p(-w->phi * w->phi);
}

/* Sums over the rows after K of a whitened sequence, and of it times the position. */
struct tail {
    double plain, timed;
};

/* Product of the break's whitened column with a whitened sequence X. A shift is 1 at K and q after
 * it; a turn, (t - K) / (n - 1) before whitening, is (q (t - K) + phi) / (n - 1) after it. */
static double with_break(const struct white *w, enum break_shape shape, size_t k, const double *x,
                         const struct tail *t)
{
    if (shape == BREAK_SHIFT)
        return x[k] + w->q * t->plain;
    return (w->q * (t->timed - (double)k * t->plain) + w->phi * t->plain) / (double)(w->n - 1);
}

static double break_square(const struct white *w, enum break_shape shape, size_t k)
{
    double m = (double)(w->n - 1 - k), q = w->q, phi = w->phi, all = (double)(w->n - 1);
    if (shape == BREAK_SHIFT)
        return 1 + m * q * q;
    return (q * q * m * (m + 1) * (2 * m + 1) / 6 + q * phi * m * (m + 1) + phi * phi * m) /
           (all * all);
}

/* Log-likelihoods with a break at every K of its range: sums from the end make each K a matter of a
 * few operations. */
static void with_breaks(const struct white *w, enum break_shape shape, double *out)
{
    struct tail z = {0, 0}, column[COLUMNS_MOST] = {{0, 0}, {0, 0}};
    size_t first, last;
    break_range(shape, w->n, &first, &last);
    for (size_t k = w->n - 1; k >= first; k--) {
        if (k <= last) {
            double d[COLUMNS_MOST];
            for (size_t i = 0; i < w->columns; i++)
                d[i] = with_break(w, shape, k, w->column[i], &column[i]);
            double det = break_square(w, shape, k) - solve(w, d, d);
            double e = with_break(w, shape, k, w->z, &z) - solve(w, d, w->with_z);
            out[k] = likelihood(w, fmax(w->rss - e * e / det, w->least_rss), w->det * det);
        }
        z.plain += w->z[k];
        z.timed += (double)k * w->z[k];
        for (size_t i = 0; i < w->columns; i++) {
            column[i].plain += w->column[i][k];
            column[i].timed += (double)k * w->column[i][k];
        }
    }
}

/* The shortest run of positions around the best that holds 95 % of the likelihood, grown towards
 * the likelier neighbour. */
static void location_interval(const double *chance, size_t first, size_t last, double total,
                              struct break_statistic *out)
{
    double sum = chance[out->at];
    out->earliest = out->latest = out->at;
    while (sum < 0.95 * total) {
        double down = out->earliest > first ? chance[out->earliest - 1] : -1;
        double up = out->latest < last ? chance[out->latest + 1] : -1;
        if (down < 0 && up < 0)
            break;
        if (down >= up)
            sum += chance[--out->earliest];
        else
            sum += chance[++out->latest];
    }
}

/* Log of the mean of exp over all coefficients. */
static double log_mean(const double *x)
{
    double top = x[0], sum = 0;
    for (size_t g = 1; g < BREAK_PHIS; g++)
        top = fmax(top, x[g]);
    for (size_t g = 0; g < BREAK_PHIS; g++)
        sum += exp(x[g] - top);
    return top + log(sum / BREAK_PHIS);
}

/* What the likelihoods say of the break: WITH holds a row of n a coefficient. CHANCE holds n. */
static void summarize(const double *with, const double *without, size_t n, enum break_shape shape,
                      double *chance, struct break_statistic *out)
{
    double top = -INFINITY, sum = 0, mass[BREAK_PHIS] = {0};
    size_t first, last;
    break_range(shape, n, &first, &last);
    for (size_t g = 0; g < BREAK_PHIS; g++)
        for (size_t k = first; k <= last; k++)
            top = fmax(top, with[g * n + k]);
    out->at = first;
    for (size_t k = first; k <= last; k++) {
        chance[k] = 0;
        for (size_t g = 0; g < BREAK_PHIS; g++) {
            double x = exp(with[g * n + k] - top);
            chance[k] += x;
            mass[g] += x;
        }
        sum += chance[k];
        if (chance[k] > chance[out->at])
            out->at = k;
    }
    double mean = log_mean(without), places = (double)(last - first + 1);
    out->log_factor = top + log(sum / places / BREAK_PHIS) - mean;
    for (size_t g = 0; g < BREAK_PHIS; g++)
        out->weight[g] = (exp(without[g] - mean) / BREAK_PHIS + mass[g] / sum) / 2;
    location_interval(chance, first, last, sum, out);
}

int break_statistic(const double *v, size_t n, enum break_shape shape, struct break_statistic *out,
                    struct error *err)
{
    double *block = numeric_new(n * (BREAK_PHIS + 7), err);
    if (!block)
        return -1;
    double *centred = block, *one = block + n, *rise = block + 2 * n, *chance = block + 3 * n;
    double *with = block + 7 * n, mean = stats_mean(v, n);
    double flat[BREAK_PHIS], line[BREAK_PHIS];
    struct white w = {.n = n, .z = block + 4 * n, .column = {block + 5 * n, block + 6 * n}};
    for (size_t i = 0; i < n; i++) {
        centred[i] = v[i] - mean;
        one[i] = 1;
        rise[i] = (double)i / (double)(n - 1) - 0.5;
        w.least_rss += 1e-14 * centred[i] * centred[i];
    }
    for (size_t g = 0; g < BREAK_PHIS; g++) {
        w.phi = break_phi(g);
        w.q = 1 - w.phi;
        whiten(centred, n, w.phi, w.z);
        whiten(one, n, w.phi, w.column[0]);
        whiten(rise, n, w.phi, w.column[1]);
        w.columns = 1;
        fit_columns(&w);
        flat[g] = likelihood(&w, w.rss, w.det);
        if (shape == BREAK_SHIFT)
            with_breaks(&w, shape, with + g * n);
        w.columns = 2;
        fit_columns(&w);
        line[g] = likelihood(&w, w.rss, w.det);
        if (shape == BREAK_TURN)
            with_breaks(&w, shape, with + g * n);
    }
    summarize(with, shape == BREAK_SHIFT ? flat : line, n, shape, chance, out);
    out->line_factor = log_mean(line) - log_mean(flat);
    free(block);
    return 0;
}
