/* plotting.h - the kinds of chart that need more of the store than points and trends. */
#ifndef SITSTAT_CLI_PLOTTING_H
#define SITSTAT_CLI_PLOTTING_H

#include "cli/charting.h"
#include "cli/gather.h"

int plotting_vintages(struct charting *c, struct store *s, const struct gathered *g,
                      const struct gather_options *o, struct chart *out, struct error *err);
/* The series as it was known after each publication: the first, the last, and some between. */
int plotting_sources(struct charting *c, struct store *s, const struct gathered *g,
                     const struct gather_options *o, struct chart *out, struct error *err);
/* A series for each publisher. */
int plotting_pyramid(struct charting *c, const struct report_series *const *r, size_t n,
                     struct chart *out, struct error *err);
/* Names the series of OUT (N, in the memory of C) after their age, puts them to the side of their
 * sex, youngest first, and titles the chart with the share of women and girls; leaves it as it is
 * where some group says neither. */
int plotting_need_pyramid(const struct report_series *const *r, size_t n, struct error *err);
/* ERR_REFUSED where a series says neither: it would be drawn as women or men by chance. */
int plotting_parts(const struct report_series *const *r, size_t n, struct error *err);
/* ERR_REFUSED where one series holds another: a stack would count people twice. */
#endif
