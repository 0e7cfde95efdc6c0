/* charting.h - from series and their trends to charts: where stats and report meet plot. */
#ifndef SITSTAT_CLI_CHARTING_H
#define SITSTAT_CLI_CHARTING_H

#include "sitstat/arena.h"
#include "sitstat/chart.h"
#include "sitstat/report.h"

struct charting { /* what all charts of one run share */
    const struct wording *w;
    struct arena *memory; /* owns all that the charts point to */
    day_t as_of;
    struct chart_words words;
    const char *publishers; /* for the source line; set before each chart */
};

void charting_init(struct charting *c, const struct wording *w, struct arena *memory, day_t as_of);
int charting_points(struct charting *c, const struct report_series *r, struct chart_series *out,
                    struct error *err);
/* The figures of a series as a chart takes them, but for its name; forecasts and targets of sources
 * are left out, of flows also periods of other lengths than most;
 * flows over spans of days are given a day. */
bool charting_is_whole(const struct series *s);
/* A place without a code that is no place of the gazetteer, or an area of many countries, is a
 * whole or a rest: "All countries", "Others". */
int charting_trend(struct charting *c, const struct report_series *r, struct chart *out,
                   struct error *err);
/* One series with its mean, breaks and forecast; the title says the finding. */
int charting_subject(struct charting *c, const struct report_series *const *r, size_t n,
                     struct buffer *out, struct error *err);
/* Appends what the N series have in common: the measure with the place and the origin of all. */
int charting_many(struct charting *c, const struct report_series *const *r, size_t n,
                  struct chart *out, struct error *err);
/* Several series of one kind and unit, most often of one measure, that each have a latest figure;
 * their kind of chart is chosen from the data. */
#endif
