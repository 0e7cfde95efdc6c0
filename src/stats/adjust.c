/* adjust.c - the scale on which a series is forecast: logarithm or not, season taken off. */
#include "forecast_parts.h"

#include <math.h>
#include <stdlib.h>

#include "numeric.h"
#include "sort.h"
#include "sitstat/describe.h"

int fill_gaps(double *v, size_t n, struct error *err)
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

/* Mean of the fifth of V in the middle: nearly as safe from odd days as the median (of fewer than
 * seven values it is the median), and less rough (trimmed means: Tukey 1962). Sorts V. */
static double middle(double *v, size_t n, double *work)
{
    size_t cut = 2 * n / 5;
    if (2 * cut >= n)
        cut = (n - 1) / 2;
    sort_inversions(v, work, n);
    return stats_mean(v + cut, n - 2 * cut);
}

/* Seasonal indices: the middle of the deviations at each place, which a single odd day cannot move,
 * shrunk towards none by James and Stein's rule (Miller and Williams 2003). False where nothing is
 * left. WORK holds 3n. */
static bool find_index(const double *v, size_t n, size_t season, double *index, double *work)
{
    double *deviation = work, *list = work + n, *spare = work + 2 * n, squares = 0, between = 0,
           mean = 0;
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
        index[g] = middle(list, m, spare);
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

int adjust(const double *v, size_t n, size_t season, bool logarithm, struct adjusted *out,
           struct error *err)
{
    *out = (struct adjusted){.n = n, .season = 1, .logarithm = logarithm};
    double *work = numeric_new(3 * n, err);
    out->value = numeric_new(n, err);
    out->index = numeric_new(season ? season : 1, err);
    if (!work || !out->value || !out->index) {
        free(work);
        adjusted_free(out);
        return -1;
    }
    for (size_t i = 0; i < n; i++)
        out->value[i] = logarithm ? log(v[i]) : v[i];
    if (find_index(out->value, n, season, out->index, work))
        out->season = season;
    for (size_t i = 0; out->season > 1 && i < n; i++)
        out->value[i] -= out->index[i % out->season];
    free(work);
    return 0;
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
    return a->logarithm ? exp(x) : x;
}
