/* trendtest.h - is there a trend, how steep, and is it more than chance?
 *
 * Rank tests work on positions, slopes on true times T (any order of magnitude, ascending unless
 * said). Nothing is changed; what is undefined is NaN. Functions that need memory return 0, or -1
 * with ERR_MEMORY. p is two-sided and computed from the tail: it does not underflow above 1e-300.
 */
#ifndef SITSTAT_TRENDTEST_H
#define SITSTAT_TRENDTEST_H

#include <stddef.h>
#include <stdint.h>

#include "sitstat/error.h"

struct mann_kendall {
    int64_t S;    /* sum over i < j of the sign of v_j - v_i */
    double var_s; /* with ties, exact up to n = 1e5 */
    double z, p;  /* normal with continuity correction; NaN where all values are equal or n < 2 */
    double tau_a, tau_b; /* NaN as above; tau_a NaN for n < 2 only */
};
int stats_mann_kendall(const double *v, size_t n, struct mann_kendall *out, struct error *err);
/* Mann (1945), Kendall (1975). Believes in independence: under autocorrelation use stats_ar1(). In
 * n log n steps, by merge sort (Knight 1966). */

int stats_seasonal_mann_kendall(const double *v, size_t n, size_t season, struct mann_kendall *out,
                                struct error *err);
/* S and var_s summed over the sub-series g, g + season, ... (Hirsch, Slack and Smith 1982), no
 * covariance between them; tau_a and tau_b are NaN. */

struct hamed_rao {
    double var_s, z, p; /* NaN: all values equal; z, p also where the correction is not positive */
};
int stats_hamed_rao(const double *v, size_t n, struct hamed_rao *out, struct error *err);
/* Hamed and Rao (1998): the variance corrected by the autocorrelation of ranks of the detrended
 * series. n² steps. Still cries wolf in short series. */

struct sen {
    double slope;
    double low, high; /* 95 %; NaN where n is too small for such ranks */
};
int stats_sen(const double *t, const double *v, size_t n, double inflation, struct sen *out,
              struct error *err);
/* The median of (v_j - v_i) / (t_j - t_i) over t_j > t_i (Theil 1950, Sen 1968), its interval from
 * Kendall's variance less the ties of both, times INFLATION: 1 for independent errors, (1 + phi) /
 * (1 - phi) for AR(1). T in any order. NaN where no two times differ. Exact,
 * in about n log n steps and memory in proportion to n. */

struct ar1 {
    double p;                 /* of a slope other than 0 */
    double phi;               /* autocorrelation one step apart, mean over its likelihood */
    double slope, low, high;  /* 95 %, of v a unit of t */
    double at_first, at_last; /* the line at the first and last time */
    double log_likelihood;    /* restricted, greatest over phi, up to a constant of n and t */
};
void stats_ar1(const double *t, const double *v, size_t n, double step, struct ar1 *out);
/* v = a + b t + u with AR(1) errors u, by restricted maximum likelihood on a grid of 75 values of
 * phi in [-0.5, 0.98]; p and the interval are those of Student's t with n - 2 degrees of freedom
 * averaged over the likelihood of phi, which keeps false alarms near their level in short series,
 * where the estimate of phi is poor. STEP is the time between neighbours: longer gaps weaken the
 * correlation as phi^(gap / step). T ascending. NaN for n < 5, constant series, and equal times. */
#endif
