/* classes.h - values sorted into at most five classes with round bounds, and their legend. */
#ifndef SITSTAT_PLOT_CLASSES_H
#define SITSTAT_PLOT_CLASSES_H

#include "frame.h"

struct classes {
    double bound[RAMP + 1]; /* class K holds [bound[K], bound[K + 1]), the last also its end */
    size_t n;
};

void classes_make(double *values, size_t n, struct classes *out);
/* By quantiles, because figures of people are skewed: a few places hold most. Sorts VALUES. */
int classes_shade(const struct classes *c, double value);
/* SHADE_RAMP + k; with fewer classes than shades, the darker ones. */
double classes_legend(struct scene *s, struct rect area, const struct classes *c, const char *layer,
                      int empty, bool whole);
/* Swatches at the bottom of AREA, the last one for "no figure" in shade EMPTY; WHOLE: numbers of
 * figures. Returns the height taken. */
#endif
