/* describe.c - sums, order statistics, moving windows, and the Hampel and Rosner outlier rules. */
#include "sitstat/describe.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "numeric.h"

#define MAD_TO_SD 1.4826

double stats_sum(const double *v, size_t n)
{
    double sum = 0, lost = 0;
    for (size_t i = 0; i < n; i++) {
        double t = sum + v[i];
        lost += fabs(sum) >= fabs(v[i]) ? (sum - t) + v[i] : (v[i] - t) + sum;
        sum = t;
    }
    return sum + lost;
}

double stats_mean(const double *v, size_t n)
{
    return n ? stats_sum(v, n) / (double)n : NAN;
}

double stats_squares(const double *v, size_t n)
{
    double mean = stats_mean(v, n), squares = 0, rest = 0;
    for (size_t i = 0; i < n; i++) {
        squares += (v[i] - mean) * (v[i] - mean);
        rest += v[i] - mean;
    }
    return n ? squares - rest * rest / (double)n : 0;
}

double stats_quantile7(const double *sorted, size_t n, double probability)
{
    if (n == 0)
        return NAN;
    double h = (double)(n - 1) * probability, below = floor(h);
    size_t i = (size_t)below;
    if (i + 1 >= n)
        return sorted[n - 1];
    return sorted[i] + (h - below) * (sorted[i + 1] - sorted[i]);
}

int stats_robust(const double *v, size_t n, struct robust *out, struct error *err)
{
    static const double share[5] = {0.05, 0.25, 0.5, 0.75, 0.95};
    double *sorted = numeric_copy(v, n, err);
    if (!sorted)
        return -1;
    numeric_sort(sorted, n);
    for (size_t i = 0; i < 5; i++)
        out->quantile7[i] = stats_quantile7(sorted, n, share[i]);
    out->median = numeric_median(sorted, n);
    for (size_t i = 0; i < n; i++)
        sorted[i] = fabs(v[i] - out->median);
    out->mad = MAD_TO_SD * numeric_median(sorted, n);
    free(sorted);
    return 0;
}

void stats_rolling7(const double *v, size_t n, double *mean_trailing, double *mean_centered,
                    double *median_centered)
{
    for (size_t i = 0; i < n; i++) {
        if (mean_trailing)
            mean_trailing[i] = i >= 6 ? stats_mean(v + i - 6, 7) : NAN;
        if (!mean_centered && !median_centered)
            continue;
        bool whole = i >= 3 && i + 3 < n;
        double window[7];
        if (whole)
            memcpy(window, v + i - 3, sizeof window);
        if (mean_centered)
            mean_centered[i] = whole ? stats_mean(window, 7) : NAN;
        if (median_centered)
            median_centered[i] = whole ? numeric_median(window, 7) : NAN;
    }
}

size_t stats_hampel(const double *v, size_t n, size_t *outliers)
{
    size_t count = 0;
    for (size_t i = 3; i + 3 < n; i++) {
        double window[7];
        memcpy(window, v + i - 3, sizeof window);
        double median = numeric_median(window, 7);
        for (size_t k = 0; k < 7; k++)
            window[k] = fabs(v[i - 3 + k] - median);
        double mad = numeric_median(window, 7);
        if (fabs(v[i] - median) > 3 * MAD_TO_SD * mad)
            outliers[count++] = i;
    }
    return count;
}

/* The first value farthest from the mean of what is left. */
static size_t gesd_farthest(const double *left, size_t n, double mean)
{
    size_t far = 0;
    for (size_t i = 1; i < n; i++)
        if (fabs(left[i] - mean) > fabs(left[far] - mean))
            far = i;
    return far;
}

int stats_gesd(const double *v, size_t n, struct gesd *out, struct error *err)
{
    *out = (struct gesd){0};
    if (n < 12 || numeric_all_equal(v, n))
        return 0;
    int result = -1;
    double *left = numeric_copy(v, n, err);
    size_t *at = malloc(n * sizeof *at);
    if (!left || !at) {
        error_memory(err);
        goto out;
    }
    for (size_t i = 0; i < n; i++)
        at[i] = i;
    out->steps = n / 4 < GESD_MOST ? n / 4 : GESD_MOST;
    for (size_t i = 0; i < out->steps; i++) {
        size_t m = n - i;
        double mean = stats_mean(left, m);
        double sd = sqrt(stats_squares(left, m) / (double)(m - 1));
        size_t far = gesd_farthest(left, m, mean);
        double df = (double)m - 2;
        double q = numeric_t(1 - 0.05 / (2 * (double)m), df);
        out->R[i] = sd > 0 ? fabs(left[far] - mean) / sd : NAN;
        out->lambda[i] = ((double)m - 1) * q / sqrt((df + q * q) * (double)m);
        out->at[i] = at[far];
        if (out->R[i] > out->lambda[i])
            out->n_outliers = i + 1;
        memmove(left + far, left + far + 1, (m - far - 1) * sizeof *left);
        memmove(at + far, at + far + 1, (m - far - 1) * sizeof *at);
    }
    result = 0;
out:
    free(left);
    free(at);
    return result;
}
