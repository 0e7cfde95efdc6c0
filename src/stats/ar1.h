/* ar1.h - the part of stats_ar1() that needs no test: quick enough to compare scales with. */
#ifndef SITSTAT_STATS_AR1_H
#define SITSTAT_STATS_AR1_H

#include <stddef.h>

void ar1_likelihood(const double *t, const double *v, size_t n, double step, double *phi,
                    double *log_likelihood);
/* The members of struct ar1 of these names; NaN where they are not defined. */
#endif
