/* items.h - from points to the analysed series of one value a period. */
#ifndef SITSTAT_STATS_ITEMS_H
#define SITSTAT_STATS_ITEMS_H

#include "sitstat/trend.h"

int items_make(const struct point *points, size_t n, struct trend *t, struct error *err);
/* Fills derivation, period, items (but their outlier flags) and the counts of T from t->kind. */

double items_day(const struct trend_item *item);
/* The middle of the days it covers. */
double items_periods_between(const struct trend *t, size_t a, size_t b);
/* From item A to item B, in periods; whole for regular months, quarters and years. */
double items_missing(const struct trend *t, size_t i);
/* Periods between item I and the one before it that no item covers. */
#endif
