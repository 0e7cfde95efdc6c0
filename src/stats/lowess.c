/* lowess.c - robust locally weighted lines (Cleveland 1979, 1981). */
#include "sitstat/decompose.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include "numeric.h"

#define SHARE (2.0 / 3)
#define ITERATIONS 3

struct lowess {
    const double *t, *v;
    size_t n;
    double *weight, *robust; /* robust NULL in the first round */
};

static double cube(double x)
{
    return x * x * x;
}

/* Tricube weights from LEFT on around x, times the robustness weights, made to add up to 1. Returns
 * the end of what has weight (past RIGHT where times are equal), or LEFT where nothing has. */
static size_t local_weights(struct lowess *l, double x, size_t left, double width)
{
    double total = 0;
    size_t j = left;
    for (; j < l->n; j++) {
        double r = fabs(l->t[j] - x), w = 0;
        if (r <= 0.999 * width) {
            w = r <= 0.001 * width ? 1 : cube(1 - cube(r / width));
            if (l->robust)
                w *= l->robust[j];
            total += w;
        } else if (l->t[j] > x) {
            break;
        }
        l->weight[j] = w;
    }
    if (!(total > 0))
        return left;
    for (size_t k = left; k < j; k++)
        l->weight[k] /= total;
    return j;
}

/* The value at x of the line through the window; V[i] itself where it has no weight. */
static double local_fit(struct lowess *l, size_t i, size_t left, size_t right)
{
    double x = l->t[i], width = fmax(x - l->t[left], l->t[right] - x);
    size_t end = local_weights(l, x, left, width);
    if (end == left)
        return l->v[i];
    if (width > 0) {
        double centre = 0, square = 0;
        for (size_t j = left; j < end; j++)
            centre += l->weight[j] * l->t[j];
        for (size_t j = left; j < end; j++)
            square += l->weight[j] * (l->t[j] - centre) * (l->t[j] - centre);
        /* Points too near to each other give no slope. */
        if (sqrt(square) > 0.001 * (l->t[l->n - 1] - l->t[0])) {
            double b = (x - centre) / square;
            for (size_t j = left; j < end; j++)
                l->weight[j] *= b * (l->t[j] - centre) + 1;
        }
    }
    double sum = 0;
    for (size_t j = left; j < end; j++)
        sum += l->weight[j] * l->v[j];
    return sum;
}

static void smooth(struct lowess *l, double *fitted)
{
    size_t span = (size_t)(SHARE * (double)l->n + 1e-7), left = 0;
    span = span < 2 ? 2 : span > l->n ? l->n : span;
    size_t right = span - 1;
    for (size_t i = 0; i < l->n; i++) {
        if (i > 0 && l->t[i] == l->t[i - 1]) {
            fitted[i] = fitted[i - 1];
            continue;
        }
        while (right + 1 < l->n && l->t[i] - l->t[left] > l->t[right + 1] - l->t[i]) {
            left++;
            right++;
        }
        fitted[i] = local_fit(l, i, left, right);
    }
}

/* Bisquare weights of the residuals; false where most of them are (nearly) 0 and nothing is left to
 * do. WORK holds n. */
static bool robustness_weights(const struct lowess *l, const double *fitted, double *weights,
                               double *work)
{
    double mean = 0;
    for (size_t i = 0; i < l->n; i++) {
        work[i] = fabs(l->v[i] - fitted[i]);
        mean += work[i] / (double)l->n;
    }
    double limit = 6 * numeric_median(work, l->n);
    if (limit < 1e-7 * mean || !(limit > 0))
        return false;
    for (size_t i = 0; i < l->n; i++) {
        double r = fabs(l->v[i] - fitted[i]), u = 1 - (r / limit) * (r / limit);
        weights[i] = r <= 0.001 * limit ? 1 : r <= 0.999 * limit ? u * u : 0;
    }
    return true;
}

int stats_lowess(const double *t, const double *v, size_t n, double *fitted, struct error *err)
{
    double *block = numeric_new(3 * n, err);
    if (!block)
        return -1;
    struct lowess l = {t, v, n, block, NULL};
    smooth(&l, fitted);
    for (int i = 0; i < ITERATIONS; i++) {
        if (!robustness_weights(&l, fitted, block + n, block + 2 * n))
            break;
        l.robust = block + n;
        smooth(&l, fitted);
    }
    free(block);
    return 0;
}
