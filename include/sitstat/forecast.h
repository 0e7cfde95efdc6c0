/* forecast.h - what comes next, and how sure that is. */
#ifndef SITSTAT_FORECAST_H
#define SITSTAT_FORECAST_H

#include <stddef.h>

#include "sitstat/error.h"

#define FORECAST_LEAST 10

struct forecast {
    double *mean, *lo80, *hi80, *lo95, *hi95; /* of `horizon` steps; one block, owned by mean */
    size_t horizon;
    size_t season; /* the season that was used, 1: none */
    double skill;  /* mean absolute error within the series over that of the naive forecast; below 1
                      the forecast was better */
};
int stats_forecast(const double *v, size_t n, size_t season, size_t horizon, struct forecast *out,
                   struct error *err);
/* V at equal steps, NaN for gaps; SEASON 0 or 1: none. Returns 0, or -1 with ERR_MEMORY, or
 * ERR_RANGE for n < FORECAST_LEAST or V without any value. */
void forecast_free(struct forecast *f);
#endif
