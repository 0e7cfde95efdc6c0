/* describe.h - order statistics, moving windows and outliers of plain arrays.
 *
 * Arrays are not changed. What is undefined is NaN; functions that need memory return 0, or -1 with
 * ERR_MEMORY. Values of 1e15 lose no more digits than doubles have: sums are compensated. */
#ifndef SITSTAT_DESCRIBE_H
#define SITSTAT_DESCRIBE_H

#include <stddef.h>

#include "sitstat/error.h"

double stats_sum(const double *v, size_t n);
/* Compensated (Neumaier 1974); 0 for n = 0. */
double stats_mean(const double *v, size_t n);    /* NaN for n = 0 */
double stats_squares(const double *v, size_t n); /* sum of (v - mean)^2, in two passes */

struct robust {
    double median;
    double mad;          /* 1.4826 x median absolute deviation about the median; 0 for n = 1 */
    double quantile7[5]; /* 5, 25, 50, 75, 95 %, type 7 of Hyndman and Fan (1996) */
};
int stats_robust(const double *v, size_t n, struct robust *out, struct error *err);
/* All NaN for n = 0. */
double stats_quantile7(const double *sorted, size_t n, double probability);

void stats_rolling7(const double *v, size_t n, double *mean_trailing, double *mean_centered,
                    double *median_centered);
/* Arrays of n: the mean over i-6..i, the mean and the median over i-3..i+3. NaN where a window is
 * not complete. Any output may be NULL. */

size_t stats_hampel(const double *v, size_t n, size_t *outliers);
/* How many, and their 0-based positions in OUTLIERS (room for n): those of 3..n-4 with |v_i - m| >
 * 3 x 1.4826 x MAD, m and MAD of the window i-3..i+3 (Hampel 1974; k = 3, t0 = 3). None for n < 7.
 * In a window of equal values but one the MAD is 0 and that one is an outlier. */

#define GESD_MOST 10
struct gesd {
    size_t steps;             /* min(10, n / 4); 0: n < 12 or all values equal */
    double R[GESD_MOST];      /* largest |v - mean| / sd of what is left; NaN where sd is 0 */
    double lambda[GESD_MOST]; /* its critical value at 5 % */
    size_t at[GESD_MOST];     /* 0-based position that was taken out */
    size_t n_outliers;        /* the first so many are outliers */
};
int stats_gesd(const double *v, size_t n, struct gesd *out, struct error *err);
/* Generalised extreme studentized deviate, two-sided (Rosner 1983). */
#endif
