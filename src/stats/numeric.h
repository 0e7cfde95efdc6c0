/* numeric.h - small numerical helpers shared within src/stats. */
#ifndef SITSTAT_STATS_NUMERIC_H
#define SITSTAT_STATS_NUMERIC_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "sitstat/error.h"

double *numeric_new(size_t n, struct error *err);
/* N doubles, not initialised (at least one is allocated); NULL with ERR set. */
double *numeric_copy(const double *v, size_t n, struct error *err);
void numeric_sort(double *v, size_t n);
double numeric_select(double *v, size_t n, size_t k);
/* The value of 0-based rank K; reorders V so that what is before it is not greater. K < N. */
double numeric_median(double *v, size_t n);
/* Reorders V. NaN for n = 0; the mean of the middle two for even n. */
bool numeric_all_equal(const double *v, size_t n);
double numeric_p_normal(double z);
/* Two-sided, from the tail: right to the smallest double. NaN for NaN. */
double numeric_p_student(double t, double df);
struct student { /* Student's distribution, its constant computed once */
    double df, log_beta;
};
struct student numeric_student(double df);
double numeric_student_tail(const struct student *s, double t);
/* Chance to exceed T, from the tail. GSL's takes five times as long, most of it for the constant.
 */
double numeric_z(double probability);
double numeric_t(double probability, double df);

typedef double numeric_function(double x, void *context);
double numeric_least(numeric_function *f, void *context, double lo, double hi, int steps,
                     double *at);
/* Golden-section search: the least value seen between LO and HI after STEPS shrinkings. */


/* A generator whose state the caller owns (SplitMix64: Steele, Lea and Flood 2014), so that the
 * same input gives the same output. */
struct numeric_random {
    uint64_t state;
    double spare;
    bool has_spare;
};
struct numeric_random numeric_seed(uint64_t seed);
uint64_t numeric_random_bits(struct numeric_random *r);
double numeric_random_unit(struct numeric_random *r);   /* in [0, 1) */
double numeric_random_normal(struct numeric_random *r); /* Marsaglia's polar method */
#endif
