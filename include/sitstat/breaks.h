/* breaks.h - where a series changes its level: segments of least cost, and breaks that are tested.
 *
 * V is an array of n values at equal steps; nothing is changed. Functions return 0, or -1 with
 * ERR_MEMORY. */
#ifndef SITSTAT_BREAKS_H
#define SITSTAT_BREAKS_H

#include <stdbool.h>
#include <stddef.h>

#include "sitstat/error.h"

struct segments {
    double scale;    /* 1.4826 x MAD of the differences / sqrt 2, else their sd / sqrt 2 */
    double penalty;  /* 2 log n */
    double cost;     /* sums of squares of v / scale within segments + penalty x changes */
    size_t *changes; /* 1-based last positions of all segments but the final one; owned */
    size_t n;
};
int stats_segments(const double *v, size_t n, struct segments *out, struct error *err);
/* The least cost over all partitions (Jackson et al. 2005), with the pruning of PELT (Killick,
 * Fearnhead and Eckley 2012), which is exact for this cost. Believes in independence: under
 * autocorrelation it finds too many. cost is NaN where scale is 0 or n < 5. */
void segments_free(struct segments *s);

struct level_break {
    size_t at;               /* 0-based position of the first value after the break */
    size_t earliest, latest; /* 95 % interval of that position */
    double p;                /* chance of so clear a break in an AR(1) series without any */
};
#define BREAKS_MOST 8
struct breaks {
    struct level_break at[BREAKS_MOST]; /* ascending */
    size_t n;
    double p; /* of the first break tried, found or not; NaN: not tested */
};
int stats_breaks(const double *v, size_t n, struct breaks *out, struct error *err);
/* Likelihood-ratio test of one shift of the mean in AR(1) noise: likelihoods are averaged over the
 * coefficient and over the position, and critical values were simulated (break_table.c), so that 5
 * % of series without a break are said to have one. A shift that a straight line, or a turning
 * point, tells better is no break. A break parts the series, and both sides are searched at a
 * stricter level. Nothing is tested for n < BREAKS_LEAST. */
#define BREAKS_LEAST 10

int stats_turn(const double *v, size_t n, bool *found, struct level_break *out, struct error *err);
/* The latest turning point: where one straight line in AR(1) noise goes over into another, tested
 * like a shift (at 5 %; after a first one was found at the stricter level). at is the position
 * where the new line begins. p NaN: not tested, n < TURN_LEAST. */
#define TURN_LEAST 12
#endif
