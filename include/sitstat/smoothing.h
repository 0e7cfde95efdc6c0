/* smoothing.h - exponential smoothing, Theta and the random walks, each with its forecast.
 *
 * V is an array of n values at equal steps. Models are undefined (all NaN) for n < SMOOTHING_LEAST.
 * Nothing allocates but what takes an ERR. A forecast of h steps is a mean and a variance a step:
 * the 95 % interval is mean -+ z(0.975) sqrt(variance). */
#ifndef SITSTAT_SMOOTHING_H
#define SITSTAT_SMOOTHING_H

#include <stdbool.h>
#include <stddef.h>

#include "sitstat/error.h"

#define SMOOTHING_LEAST 10

enum smoothing_model { SMOOTHING_SES, SMOOTHING_HOLT, SMOOTHING_DAMPED };

/* e = v - (l + phi b); l <- l + phi b + alpha e; b <- phi b + beta e (Hyndman et al. 2008, class
 * 1). */
struct smoothing {
    enum smoothing_model model;
    double alpha, beta, phi; /* ses: beta and phi are 0; holt: phi is 1 */
    double l0, b0;
    double sse, sigma2;
    double level, slope; /* after the last value */
};
void stats_smoothing(const double *v, size_t n, enum smoothing_model model, struct smoothing *out);
/* Least squares over alpha in [1e-4, 0.9999], beta in [1e-4, alpha], phi in [0.8, 0.98]. For each
 * of these the best l0 and b0 solve a linear problem (variable projection: Golub and Pereyra 1973),
 * so that the search has at most three dimensions; it starts from several points of a grid. */
void smoothing_forecast(const struct smoothing *s, size_t horizon, double *mean, double *variance);

struct seasonal {  /* classical multiplicative indices */
    size_t season; /* 1: none */
    double *index; /* of season places, mean 1; owned */
};
int stats_seasonal(const double *v, size_t n, size_t season, struct seasonal *out,
                   struct error *err);
/* The test and the indices of the Theta method: none where n <= 2 season, the autocorrelation at
 * lag SEASON is not significant at 90 %, or an index is not above 1e-10. */
void seasonal_free(struct seasonal *s);

struct theta { /* Assimakopoulos and Nikolopoulos (2000); Hyndman and Billah (2003) */
    bool seasonal;
    struct smoothing ses; /* of the seasonally adjusted values */
    double drift;         /* half the least-squares slope on 0..n-1 */
};
int stats_theta(const double *v, size_t n, size_t season, size_t horizon, struct theta *out,
                double *mean, double *variance, struct error *err);
/* MEAN and VARIANCE of HORIZON steps; the variance is not multiplied by the index. */

struct walk {
    double drift; /* 0 for the naive one */
    double sigma2;
};
void stats_naive(const double *v, size_t n, size_t horizon, struct walk *out, double *mean,
                 double *variance);
void stats_drift(const double *v, size_t n, size_t horizon, struct walk *out, double *mean,
                 double *variance);
#endif
