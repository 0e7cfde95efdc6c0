/* decompose.h - smooth lines through a series, and its season.
 *
 * Functions return 0, or -1 with ERR_MEMORY. */
#ifndef SITSTAT_DECOMPOSE_H
#define SITSTAT_DECOMPOSE_H

#include <stddef.h>

#include "sitstat/error.h"

int stats_lowess(const double *t, const double *v, size_t n, double *fitted, struct error *err);
/* Robust locally weighted lines (Cleveland 1979): windows of 2/3 of the points, 3 robustness
 * iterations, every point fitted. T ascending, may repeat; n >= 2. */

int stats_stl(const double *v, size_t n, size_t season, double *seasonal, double *trend,
              double *remainder, struct error *err);
/* Season by loess (Cleveland, Cleveland, McRae and Terpenning 1990), periodic: the same at each
 * place of every cycle. season >= 2 and n > 2 season, else all NaN. The three add up to V. */
#endif
