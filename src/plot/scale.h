/* scale.h - from values and days to points of the picture, with ticks where readers expect them. */
#ifndef SITSTAT_PLOT_SCALE_H
#define SITSTAT_PLOT_SCALE_H

#include <stdbool.h>
#include <stddef.h>

#include "scene.h"
#include "sitstat/date.h"

#define TICKS 40
#define TICK_TEXT 64

struct scale {        /* values */
    double low, high; /* of the axis */
    double from, to;  /* where these are in the picture */
    double step;      /* between ticks; 0: log scale */
    bool log;
    const char *suffix; /* of tick texts, "%"; NULL: none */
};

void scale_fit(struct scale *s, double low, double high, bool from_zero, bool log, size_t target);
/* An axis with round ends around [low, high] and about TARGET ticks. FROM_ZERO: the axis has a
 * zero. Not finite or the same on both sides: an axis that still shows something. */
double scale_at(const struct scale *s, double value);
size_t scale_ticks(const struct scale *s, double out[static TICKS]);

void scale_number(const struct chart_words *words, double value, char out[static TICK_TEXT]);
/* 999, 1.2K, 12K, 1.2M in the words' language. */
void scale_tick_text(const struct chart_words *words, const struct scale *s, double value,
                     char out[static TICK_TEXT]);
/* The same, with as many decimals as tell neighbouring ticks apart. */

struct time_scale {
    double first, last; /* days; a day D covers [D, D + 1] */
    double from, to;
    double wide; /* the usual length of a period in days */
};
struct time_tick {
    double at;            /* in the picture */
    char text[TICK_TEXT]; /* "24 Feb", "Mar", "2022" */
    char year[8];         /* for a second line, "" else */
};

bool time_fit(struct time_scale *t, const struct chart_series *series, size_t n);
/* The days of all points; false where there are none. */
void time_trim(struct time_scale *t);
/* For lines: from the middle of the first period to that of the last, where there are some. */
double time_middle(const struct time_scale *t, const struct chart_point *p);
double time_at(const struct time_scale *t, double day);
size_t time_ticks(const struct time_scale *t, const struct chart_words *words, double label_width,
                  struct time_tick out[static TICKS]);
/* As many as fit where each needs LABEL_WIDTH. */
void time_day_text(const struct chart_words *words, day_t day, char out[static TICK_TEXT]);
/* "24 February 2022" */
#endif
