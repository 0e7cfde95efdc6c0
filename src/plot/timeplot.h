/* timeplot.h - what the kinds that run through time share: one panel of values by days. */
#ifndef SITSTAT_PLOT_TIMEPLOT_H
#define SITSTAT_PLOT_TIMEPLOT_H

#include "frame.h"

struct timeplot {
    struct rect plot; /* inside the axes */
    struct scale y;
    struct time_scale x;
};

struct extent { /* of values; low > high: none */
    double low, high;
    double least_positive;
};
struct extent extent_none(void);
void extent_add(struct extent *e, double value);
void extent_points(struct extent *e, const struct chart_point *at, size_t n); /* with bounds */
struct extent extent_chart(const struct chart *c, enum chart_kind kind);
/* Of all that the kind draws in one panel. */
bool extent_any(const struct extent *e);
void extent_warn(struct scene *s, const struct extent *e);
/* Notes where values span so much that a log scale would show more. */
bool extent_zero(const struct extent *e, bool bars);
/* Whether the axis should begin at zero: always for bars, for lines unless they hardly vary. */

bool timeplot_begin(struct scene *s, struct rect area, double right_room, const struct extent *e,
                    bool bars, struct timeplot *t);
/* Axes for T->x (already fitted) and E. False where the scene failed. */

void timeplot_line(struct scene *s, const struct timeplot *t, const char *layer, int shade,
                   const struct chart_point *at, size_t n);
/* A polyline with gaps where values or periods are missing; a point alone becomes a dot. */
void timeplot_bars(struct scene *s, const struct timeplot *t, int shade,
                   const struct chart_point *at, size_t n);
double timeplot_bar_half(const struct timeplot *t, const struct chart_point *p);
/* Half the width of the bar of P: a share of a period, but all days of a span. */
bool timeplot_bars_fit(const struct timeplot *t);
/* False where bars would be thinner than a reader can tell apart. */
void timeplot_marks(struct scene *s, const struct timeplot *t, int shade,
                    const struct chart_point *at, size_t n, bool bars);
/* Bounds, carets, and rings on provisional points of lines. */
const struct chart_point *last_value(const struct chart_point *at, size_t n);
/* The last point with a value, or NULL. */
#endif
