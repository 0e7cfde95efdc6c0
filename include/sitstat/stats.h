/* stats.h - trends: what is happening in one series, and how sure that is.
 *
 * Pure functions on arrays: no I/O, no SQL, no global state. The single statistics are in
 * describe.h, trendtest.h, regression.h, decompose.h, breaks.h, smoothing.h and forecast.h. */
#ifndef SITSTAT_STATS_H
#define SITSTAT_STATS_H

#include "sitstat/error.h"
#include "sitstat/figure.h"
#include "sitstat/trend.h"

int trend_compute(const struct point *points, size_t n, const struct trend_options *options,
                  struct trend *out, struct error *err);
/* Fills OUT (any content) from N points in the order of struct points. n = 0 gives a trend that
 * says so. OPTIONS may be NULL. Fails for lack of memory only (OUT is then empty). */
void trend_free(struct trend *t);
/* Accepts a zeroed struct. */

int stats_false_discovery(const double *p, size_t n, double *q, struct error *err);
/* Many series: Q gets each p adjusted by Benjamini and Hochberg (1995), so that among the series
 * with q < 0.05 no more than 5 % are expected to be false alarms. NaN (not tested) stays NaN and
 * does not count. Q may be P. Returns 0, or -1 with ERR_MEMORY. */
#endif
