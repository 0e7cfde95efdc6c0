/* forecast_parts.h - the pieces of stats_forecast(): scale and season, component forecasts, spread.
 */
#ifndef SITSTAT_STATS_FORECAST_PARTS_H
#define SITSTAT_STATS_FORECAST_PARTS_H

#include <stdbool.h>
#include <stddef.h>

#include "sitstat/error.h"

/* adjust.c: values on the scale on which they are forecast, without their season. */
struct adjusted {
    double *value; /* n; owned */
    size_t n;
    bool logarithm;
    size_t season; /* 1: none found */
    double *index; /* added at each place of the cycle; owned */
};
int adjust(const double *v, size_t n, size_t season, bool logarithm, struct adjusted *out,
           struct error *err);
/* V without gaps; above 0 where LOGARITHM. */
void adjusted_free(struct adjusted *a);
double adjusted_back(const struct adjusted *a, double x, size_t step);
/* From the adjusted scale to the values' for STEP (1: the first after the end). */
int fill_gaps(double *v, size_t n, struct error *err);
/* NaN within the series are filled on straight lines, those outside with the nearest value.
 * ERR_RANGE where there is no value at all. */

/* components.c: the forecasts that are combined, from every origin within the series. */
enum component { COMPONENT_NAIVE, COMPONENT_SES, COMPONENT_DAMPED, COMPONENT_THETA, COMPONENTS };
struct components {
    size_t n, horizon;
    double *ahead;     /* [component][origin][step]; owned */
    double alpha, sse; /* of simple exponential smoothing */
};
int components_run(const double *x, size_t n, size_t horizon, struct components *out,
                   struct error *err);
void components_free(struct components *c);
const double *components_at(const struct components *c, enum component which, size_t origin);
double component_parameters(enum component which);
#endif
