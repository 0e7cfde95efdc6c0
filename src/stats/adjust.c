/* adjust.c - the scale on which a series is forecast: gaps filled, season off, logarithm or not. */
#include "forecast_parts.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "numeric.h"
#include "sitstat/describe.h"
#include "sitstat/smoothing.h"

static int fill_gaps(double *v, size_t n, struct error *err)
{
    size_t known = n;
    for (size_t i = 0; i < n; i++) {
        if (isnan(v[i]))
            continue;
        for (size_t k = known == n ? 0 : known + 1; k < i; k++)
            v[k] = known == n
                       ? v[i]
                       : v[known] + (v[i] - v[known]) * (double)(k - known) / (double)(i - known);
        known = i;
    }
    if (known == n)
        return error_set(err, ERR_RANGE, "a series without any value cannot be forecast");
    for (size_t k = known + 1; k < n; k++)
        v[k] = v[known];
    return 0;
}

/* Deviation of every value from the centred moving average over a season, NaN at the ends. */
static void deviations(const double *v, size_t n, size_t season, double *out)
{
    size_t half = season / 2;
    for (size_t i = 0; i < n; i++) {
        out[i] = NAN;
        if (i < half || i + half >= n)
            continue;
        double sum = stats_sum(v + i - half, 2 * half + 1);
        if (season % 2 == 0)
            sum -= (v[i - half] + v[i + half]) / 2;
        out[i] = v[i] - sum / (double)season;
    }
}

/* Seasonal indices: medians of the deviations at each place, which a single odd day cannot move,
 * shrunk towards none by James and Stein's rule (Miller and Williams 2003). False where nothing is
 * left. WORK holds 2n. */
static bool find_index(const double *v, size_t n, size_t season, double *index, double *work)
{
    double *deviation = work, *list = work + n, squares = 0, between = 0, mean = 0;
    size_t used = 0;
    if (season < 2 || n < 2 * season + 1)
        return false;
    deviations(v, n, season, deviation);
    for (size_t g = 0; g < season; g++) {
        size_t m = 0;
        for (size_t i = g; i < n; i += season)
            if (!isnan(deviation[i]))
                list[m++] = deviation[i];
        if (m == 0)
            return false;
        index[g] = numeric_median(list, m);
        mean += index[g] / (double)season;
    }
    for (size_t g = 0; g < season; g++)
        index[g] -= mean;
    for (size_t i = 0; i < n; i++) {
        if (isnan(deviation[i]))
            continue;
        double g = index[i % season];
        squares += (deviation[i] - g) * (deviation[i] - g);
        between += g * g;
        used++;
    }
    double places = (double)season, left = (double)used - places;
    double f = left > 0 && squares > 0 ? between / (places - 1) / (squares / left) : INFINITY;
    double keep = 1 - (places > 3 ? (places - 3) / (places - 1) : 0) / f;
    if (!(keep > 0) || !(between > 0))
        return false;
    for (size_t g = 0; g < season; g++)
        index[g] *= keep;
    return true;
}

/* The best one-step sum of squares on this scale as a log-likelihood. */
static double scale_likelihood(const double *x, size_t n)
{
    struct smoothing s;
    stats_smoothing(x, n, SMOOTHING_SES, &s);
    return -0.5 * (double)n * log(fmax(s.sse, 1e-300));
}

static void take_index(const struct adjusted *a, double *x)
{
    for (size_t i = 0; a->season > 1 && i < a->n; i++)
        x[i] -= a->index[i % a->season];
}

/* Fills A on the scale of logarithms or of values. */
static void adjust_on(struct adjusted *a, const double *v, size_t season, bool logarithm,
                      double *work)
{
    a->logarithm = logarithm;
    for (size_t i = 0; i < a->n; i++)
        a->value[i] = logarithm ? log(v[i]) : v[i];
    a->season = find_index(a->value, a->n, season, a->index, work) ? season : 1;
    take_index(a, a->value);
}

int adjust(const double *v, size_t n, size_t season, struct adjusted *out, struct error *err)
{
    *out = (struct adjusted){.n = n, .season = 1, .at_least_zero = true};
    int result = -1;
    double *work = numeric_new(3 * n, err), jacobian = 0;
    out->value = numeric_new(n, err);
    out->index = numeric_new(season ? season : 1, err);
    if (!work || !out->value || !out->index)
        goto out;
    double *filled = work + 2 * n;
    memcpy(filled, v, n * sizeof *v);
    if (fill_gaps(filled, n, err))
        goto out;
    bool positive = true;
    for (size_t i = 0; i < n; i++) {
        positive &= filled[i] > 0;
        out->at_least_zero &= filled[i] >= 0;
    }
    adjust_on(out, filled, season, false, work);
    if (positive && n >= SMOOTHING_LEAST) {
        double plain = scale_likelihood(out->value, n);
        for (size_t i = 0; i < n; i++)
            jacobian += log(filled[i]);
        adjust_on(out, filled, season, true, work);
        if (scale_likelihood(out->value, n) - jacobian < plain)
            adjust_on(out, filled, season, false, work);
    }
    result = 0;
out:
    free(work);
    if (result)
        adjusted_free(out);
    return result;
}

void adjusted_free(struct adjusted *a)
{
    free(a->value);
    free(a->index);
    *a = (struct adjusted){0};
}

double adjusted_back(const struct adjusted *a, double x, size_t step)
{
    if (a->season > 1)
        x += a->index[(a->n + step - 1) % a->season];
    if (a->logarithm)
        x = exp(x);
    return a->at_least_zero ? fmax(x, 0) : x;
}
