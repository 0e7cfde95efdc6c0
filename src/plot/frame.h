/* frame.h - what is around the marks: titles, foot line, axes, labels at line ends. */
#ifndef SITSTAT_PLOT_FRAME_H
#define SITSTAT_PLOT_FRAME_H

#include "metrics.h"
#include "scale.h"
#include "scene.h"

#define MARGIN 18.0

struct rect frame_draw(struct scene *s);
/* Title, subtitle and foot; returns what is left for the marks. */
void frame_empty(struct scene *s, struct rect area);
/* In place of marks where there is nothing to show. */

void axis_values(struct scene *s, struct rect *plot, struct scale *y);
/* Fits Y into PLOT, takes room for its labels off the left side, and draws labels and grid. */
void axis_days(struct scene *s, struct rect *plot, struct time_scale *x);
/* Fits X into PLOT and draws its labels below PLOT->bottom, which time_room() has left free. */
double axis_days_room(const struct time_scale *x);
/* Height of the labels of a day axis. */

struct end_label {
    struct wrapped text;
    double end;    /* where its line ends: x */
    double want;   /* and y: the middle where it belongs */
    double middle; /* where it goes, by spread_labels() */
    int shade;
    struct face first, rest; /* looks of the first line and of the others */
};
void label_text(struct end_label *l, const char *name, const char *value, double width,
                size_t lines, char *text, size_t size);
/* Name and value in at most LINES lines; a long name is cut, the value never. TEXT (SIZE bytes)
 * holds the words as long as L is used. */
void spread_labels(struct end_label *labels, size_t n, double top, double bottom);
/* Moves middles as little as possible so that no two overlap and all stay within [top, bottom]
 * where they fit. */
double label_height(const struct end_label *l);
void draw_end_labels(struct scene *s, double x, const struct end_label *labels, size_t n);
/* At X, with a leader from the line's end where a label had to move. */
#endif
