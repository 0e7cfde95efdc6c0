/* regression.h - least squares, growth rates, and count models.
 *
 * T and V are arrays of n; T may be in any order and repeat. What is undefined is NaN. Where memory
 * is needed they return 0, or -1 with ERR_MEMORY (stats_multiple() also ERR_RANGE). */
#ifndef SITSTAT_REGRESSION_H
#define SITSTAT_REGRESSION_H

#include <stdbool.h>
#include <stddef.h>

#include "sitstat/error.h"

struct ols { /* v = intercept + slope t */
    double intercept, slope;
    double se_intercept, se_slope;
    double t, p;       /* of the slope; NaN where the fit is exact */
    double lo95, hi95; /* of the slope, Student with n - 2 degrees of freedom */
    double r2;
    size_t newey_west_lag;   /* floor(4 (n/100)^(2/9)) */
    double newey_west_se[2]; /* intercept, slope (Newey and West 1987); NaN for n < 7 */
};
void stats_ols(const double *t, const double *v, size_t n, struct ols *out);
/* Two-pass on centred data in compensated sums: NIST's Norris to 1e-12. All NaN for n < 3 or where
 * all times are equal. */

struct loglinear {        /* log v = a + r t */
    double r, lo95, hi95; /* per unit of t; NaN where a value is not positive, or n < 3 */
    double doubling_time; /* NaN for r <= 0 */
};
int stats_loglinear(const double *t, const double *v, size_t n, struct loglinear *out,
                    struct error *err);

struct counts { /* log of the mean = intercept + r t */
    double intercept, r;
    double se;         /* of r */
    double dispersion; /* Pearson's X² / (n - 2) of the Poisson fit */
    double theta; /* negative binomial: variance mu + mu²/theta; NaN where it has no maximum */
};
void stats_quasipoisson(const double *t, const double *v, size_t n, struct counts *out);
void stats_negbin(const double *t, const double *v, size_t n, struct counts *out);
/* Maximum likelihood by iterated least squares (McCullagh and Nelder 1989), theta by Newton steps
 * on its profile (Venables and Ripley 2002). All NaN where a value is no whole number >= 0, all
 * are 0, n < 5, or all times are equal. Without overdispersion the negative binomial is Poisson's.
 */
bool stats_are_counts(const double *v, size_t n);

int stats_multiple(const double *x, size_t columns, const double *v, size_t n, double *coefficient,
                   double *se, double *residual_sd, struct error *err);
/* v = X c by Householder QR on scaled columns; X is n rows of COLUMNS values, the constant (where
 * wanted) a column of ones. SE and RESIDUAL_SD may be NULL. ERR_RANGE where n <= columns or the
 * columns depend on each other. NIST's Longley to 1e-9. */
#endif
