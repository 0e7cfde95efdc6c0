/* break_statistic.c - how much better a series is told with one shift of its mean than without. */
#include "break_table.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>

#include "numeric.h"
#include "sitstat/describe.h"

#define EDGE 2 /* values before and after a shift, at least */

double break_phi(size_t i)
{
    return -0.4 + (0.96 + 0.4) * (double)i / (BREAK_PHIS - 1);
}

/* Log-likelihoods for one coefficient: without a shift, and with one at every K into WITH. The rows
 * are whitened by z_t = v_t - phi v_(t-1), the first by sqrt(1 - phi²); sums from the end make each
 * K a matter of a few operations. Half of the determinants that restricted likelihoods have stands
 * between these and plain ones: in simulations the former lose shifts in weak autocorrelation, the
 * latter in strong. LEAST_RSS keeps exact fits finite. */
static double likelihoods(const double *v, size_t n, double phi, double least_rss, double *z,
                          double *with)
{
    double q = 1 - phi, s = sqrt(1 - phi * phi), yy = 0, cy = 0, log_det = 0.5 * log1p(-phi * phi);
    for (size_t i = 0; i < n; i++) {
        z[i] = i ? v[i] - phi * v[i - 1] : s * v[0];
        yy += z[i] * z[i];
        cy += z[i] * (i ? q : s);
    }
    double size = (double)n, cc = s * s + (size - 1) * q * q;
    double rss = fmax(yy - cy * cy / cc, least_rss), tail = 0;
    for (size_t k = n - 1; k >= EDGE; k--) {
        double after = size - 1 - (double)k;
        if (k + EDGE <= n) {
            double cd = q + after * q * q, dd = 1 + after * q * q, dy = z[k] + q * tail;
            double det = dd - cd * cd / cc, e = dy - cd * cy / cc;
            double left = fmax(rss - e * e / det, least_rss);
            with[k] = -0.5 * size * log(left) - 0.25 * (log(cc) + log(det)) + log_det;
        }
        tail += z[k];
    }
    return -0.5 * size * log(rss) - 0.25 * log(cc) + log_det;
}

/* The same with a line that rises by one from the first value to the last. */
static double line_likelihood(const double *z, size_t n, double phi, double least_rss)
{
    double q = 1 - phi, s = sqrt(1 - phi * phi), size = (double)n, last = -0.5;
    double cc = 0, cd = 0, dd = 0, cy = 0, dy = 0, yy = 0;
    for (size_t i = 0; i < n; i++) {
        double rise = (double)i / (size - 1) - 0.5;
        double c = i ? q : s, d = i ? rise - phi * last : s * rise;
        last = rise;
        cc += c * c;
        cd += c * d;
        dd += d * d;
        cy += c * z[i];
        dy += d * z[i];
        yy += z[i] * z[i];
    }
    double det = dd - cd * cd / cc, e = dy - cd * cy / cc;
    double left = fmax(yy - cy * cy / cc - e * e / det, least_rss);
    return -0.5 * size * log(left) - 0.25 * (log(cc) + log(det)) + 0.5 * log1p(-phi * phi);
}

/* The shortest run of positions around the best that holds 95 % of the likelihood, grown towards
 * the likelier neighbour. */
static void location_interval(const double *chance, size_t n, double total,
                              struct break_statistic *out)
{
    double sum = chance[out->at];
    out->earliest = out->latest = out->at;
    while (sum < 0.95 * total) {
        double down = out->earliest > EDGE ? chance[out->earliest - 1] : -1;
        double up = out->latest + EDGE < n ? chance[out->latest + 1] : -1;
        if (down < 0 && up < 0)
            break;
        if (down >= up)
            sum += chance[--out->earliest];
        else
            sum += chance[++out->latest];
    }
}

int break_statistic(const double *v, size_t n, struct break_statistic *out, struct error *err)
{
    double *block = numeric_new(n * (BREAK_PHIS + 3), err);
    if (!block)
        return -1;
    double *centred = block, *z = block + n, *chance = block + 2 * n, *with = block + 3 * n;
    double mean = stats_mean(v, n), least = 0, without[BREAK_PHIS], line[BREAK_PHIS],
           top0 = -INFINITY, top1 = -INFINITY;
    for (size_t i = 0; i < n; i++) {
        centred[i] = v[i] - mean;
        least += 1e-14 * centred[i] * centred[i];
    }
    for (size_t g = 0; g < BREAK_PHIS; g++) {
        double *row = with + g * n;
        without[g] = likelihoods(centred, n, break_phi(g), least, z, row);
        line[g] = line_likelihood(z, n, break_phi(g), least);
        top0 = fmax(top0, without[g]);
        for (size_t k = EDGE; k + EDGE <= n; k++)
            top1 = fmax(top1, row[k]);
    }
    double sum0 = 0, sum1 = 0, sum_line = 0;
    for (size_t g = 0; g < BREAK_PHIS; g++)
        sum0 += exp(without[g] - top0);
    for (size_t g = 0; g < BREAK_PHIS; g++)
        sum_line += exp(line[g] - top0);
    out->line_factor = log(sum_line / sum0);
    double mass[BREAK_PHIS] = {0};
    out->at = EDGE;
    for (size_t k = EDGE; k + EDGE <= n; k++) {
        chance[k] = 0;
        for (size_t g = 0; g < BREAK_PHIS; g++) {
            double likelihood = exp(with[g * n + k] - top1);
            chance[k] += likelihood;
            mass[g] += likelihood;
        }
        sum1 += chance[k];
        if (chance[k] > chance[out->at])
            out->at = k;
    }
    out->log_factor = log(sum1 / (double)(n + 1 - 2 * EDGE)) + top1 - log(sum0) - top0;
    for (size_t g = 0; g < BREAK_PHIS; g++)
        out->weight[g] = (exp(without[g] - top0) / sum0 + mass[g] / sum1) / 2;
    location_interval(chance, n, sum1, out);
    free(block);
    return 0;
}
