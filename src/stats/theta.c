/* theta.c - the Theta method, and the seasonal indices it starts with. */
#include "sitstat/smoothing.h"

#include <math.h>
#include <stdlib.h>

#include "numeric.h"
#include "sitstat/describe.h"

static bool is_seasonal(const double *v, size_t n, size_t season)
{
    double mean = stats_mean(v, n), c0 = stats_squares(v, n), squares = 0, r = 0;
    for (size_t k = 1; k <= season; k++) {
        double c = 0;
        for (size_t i = k; i < n; i++)
            c += (v[i] - mean) * (v[i - k] - mean);
        r = c / c0;
        if (k < season)
            squares += r * r;
    }
    return fabs(r) > numeric_z(0.95) * sqrt((1 + 2 * squares) / (double)n);
}

/* Mean ratio to the centred moving average at each place of the cycle, scaled to mean 1; false
 * where one is not defined or (nearly) 0. SUM and COUNT hold a place each. */
static bool fill_indices(const double *v, size_t n, size_t season, double *index, double *count)
{
    size_t half = season / 2;
    for (size_t g = 0; g < season; g++)
        index[g] = count[g] = 0;
    for (size_t i = half; i + half < n; i++) {
        double trend = stats_sum(v + i - half, 2 * half + 1);
        if (season % 2 == 0)
            trend -= (v[i - half] + v[i + half]) / 2;
        trend /= (double)season;
        if (trend == 0)
            return false;
        index[i % season] += v[i] / trend;
        count[i % season]++;
    }
    for (size_t g = 0; g < season; g++)
        index[g] /= count[g];
    double mean = stats_mean(index, season);
    for (size_t g = 0; g < season; g++) {
        index[g] /= mean;
        if (!(fabs(index[g]) >= 1e-10))
            return false;
    }
    return true;
}

int stats_seasonal(const double *v, size_t n, size_t season, struct seasonal *out,
                   struct error *err)
{
    *out = (struct seasonal){1, NULL};
    if (season < 2 || n <= 2 * season || numeric_all_equal(v, n) || !is_seasonal(v, n, season))
        return 0;
    double *index = numeric_new(2 * season, err);
    if (!index)
        return -1;
    if (!fill_indices(v, n, season, index, index + season)) {
        free(index);
        return 0;
    }
    *out = (struct seasonal){season, index};
    return 0;
}

void seasonal_free(struct seasonal *s)
{
    free(s->index);
    *s = (struct seasonal){1, NULL};
}

/* Half the least-squares slope of X on 0..n-1. */
static double half_slope(const double *x, size_t n)
{
    double middle = ((double)n - 1) / 2, mean = stats_mean(x, n), tt = 0, tv = 0;
    for (size_t i = 0; i < n; i++) {
        double t = (double)i - middle;
        tt += t * t;
        tv += t * (x[i] - mean);
    }
    return tv / tt / 2;
}

int stats_theta(const double *v, size_t n, size_t season, size_t horizon, struct theta *out,
                double *mean, double *variance, struct error *err)
{
    *out = (struct theta){.drift = NAN};
    int result = -1;
    struct seasonal s = {1, NULL};
    double *x = numeric_copy(v, n, err);
    if (!x || stats_seasonal(v, n, season, &s, err))
        goto out;
    out->seasonal = s.index != NULL;
    for (size_t i = 0; i < n && s.index != NULL; i++)
        x[i] /= s.index[i % s.season];
    stats_smoothing(x, n, SMOOTHING_SES, &out->ses);
    if (n >= SMOOTHING_LEAST)
        out->drift = half_slope(x, n);
    double alpha = out->ses.alpha, lift = (1 - pow(1 - alpha, (double)n)) / alpha;
    for (size_t h = 0; h < horizon; h++) {
        mean[h] = out->ses.level + out->drift * ((double)h + lift);
        if (s.index != NULL)
            mean[h] *= s.index[(n + h) % s.season];
        variance[h] = out->ses.sigma2 * (1 + (double)h * alpha * alpha);
    }
    result = 0;
out:
    free(x);
    seasonal_free(&s);
    return result;
}
