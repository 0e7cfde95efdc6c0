/* rows.h - what the kinds with a row a series share: names to the left, marks to the right. */
#ifndef SITSTAT_PLOT_ROWS_H
#define SITSTAT_PLOT_ROWS_H

#include "frame.h"

struct row {
    const struct chart_series *series;
    double now, before; /* NaN where there is none */
    double low, high;   /* bounds of now */
    day_t day;          /* of now */
    unsigned flags;
};

struct rows {
    struct row *at;   /* owned */
    size_t n;         /* rows with a value */
    size_t shown;     /* that fit the picture */
    day_t newest;     /* the latest day of any row */
    struct rect plot; /* right of the names */
    double height;    /* of one row */
};

bool rows_build(struct scene *s, day_t now, day_t since, bool first, struct rows *rows);
/* A row a series that has a value at or before NOW (DAY_NONE: any), largest first; `before` is the
 * value at SINCE, or of the point before (FIRST: of the first point). False: no memory, or none. */
void rows_place(struct scene *s, struct rect area, double left_room, double right_room,
                struct rows *rows);
/* Draws the names; says how many rows did not fit. Marks may use ROWS->plot, which keeps LEFT_ROOM
 * and RIGHT_ROOM free for labels. */
double row_middle(const struct rows *rows, size_t i);
void rows_scale(const struct rows *rows, bool zero, bool bounds, struct scale *x);
/* An axis over the shown values, without rounding, from the left to the right of the plot. */
void rows_free(struct rows *rows);
void signed_percent(const struct scene *s, double before, double now, char out[static TICK_TEXT]);
/* "+12%", "−3%", "±0%"; a factor where it is large; "" where it is not defined. */
#endif
