/* report.h - what sitstat says about series: sentences, the trend report, rankings.
 *
 * Pure functions from plain structs into buffers: no store, no chart, no clock, no locale. A struct
 * report_series borrows everything; NULL texts count as "". Terminal text has its control
 * characters made harmless; JSON and CSV carry raw numbers, whatever the language. All return 0, or
 * -1 with ERR_MEMORY or ERR_LIMIT. */
#ifndef SITSTAT_REPORT_H
#define SITSTAT_REPORT_H

#include "sitstat/buffer.h"
#include "sitstat/figure.h"
#include "sitstat/trend.h"
#include "sitstat/wording.h"

struct report_series {
    uint32_t id; /* in the store */
    struct series series;
    const char *code;            /* as series_format() writes it */
    const char *measure_name;    /* as the store knows it */
    const struct points *points; /* what was counted */
    const struct points *stated; /* forecasts and targets that sources state; NULL: none */
    const struct trend *trend;
    const char *publisher, *report; /* who published the latest figure, and in which report */
    double q; /* of trend.test.p among the series of a ranking, NaN elsewhere: report_rank() */
};

const struct point *report_latest(const struct report_series *s);
/* The newest figure that is no forecast or target, NULL where there is none: that of the trend,
 * else (a single cumulative figure has no difference to tell a trend from) the last point with a
 * value. */

/* ---- sentences: plain text, to be escaped by whoever puts it on a page -------------------------
 */

int sentence_trend(const struct wording *w, const struct report_series *s, struct buffer *out,
                   struct error *err);
/* One plain sentence a press officer may quote. It says no more than the numbers do: a direction
 * only where a test finds one, "at least" where only a bound is known, "No trend can be told from 9
 * points" where that is so. Stocks stand at a level, flows happen within a period, cumulative
 * figures have reached a total. */
int sentence_title(const struct wording *w, const struct report_series *s, struct buffer *out,
                   struct error *err);
/* The finding as a title, with the same hedge: "Refugee arrivals in Poland peaked on 6 March 2022,
 * then fell by half". At most about 90 characters. */
int sentence_subtitle(const struct wording *w, const struct report_series *s, struct buffer *out,
                      struct error *err);
/* Measure, unit and period: "Persons a day, 24 February 2022 to 25 March 2022". */
int sentence_caveats(const struct wording *w, const struct report_series *s, struct buffer *out,
                     struct error *err);
/* What a reader must know, from the flags: one sentence a line, "" where there is nothing. */
int sentence_alt(const struct wording *w, const struct report_series *s, struct buffer *out,
                 struct error *err);
/* What a chart of the series shows, for those who cannot see it: title, first, greatest and latest
 * value. */
int sentence_forecast(const struct wording *w, const struct report_series *s, struct buffer *out,
                      struct error *err);
/* What the forecast says with its interval, or why there is none. */
int sentence_stated(const struct wording *w, const struct report_series *s, const struct point *p,
                    struct buffer *out, struct error *err);
/* A forecast or target of a source, said as such: it is no finding of ours. */
int sentence_value(const struct wording *w, const struct point *p, struct buffer *out,
                   struct error *err);
/* The figure with its qualifier: "24,000", "at least 700,000", "between 10,000 and 12,000". */

/* ---- the trend report ---------------------------------------------------------------------------
 */

int report_trend_text(const struct wording *w, const struct report_series *s, struct buffer *out,
                      struct error *err);
/* Heading, a table of at most 80 columns, and the sentence. */
int report_trend_json(const struct wording *w, const struct report_series *s, size_t n, bool array,
                      struct buffer *out, struct error *err);
/* An array of objects, or the N = 1 object alone. Undefined numbers are null. */
int report_trend_csv(const struct wording *w, const struct report_series *s, size_t n,
                     struct buffer *out, struct error *err);
/* One row a series, with a header. */

void report_rank(struct report_series *s, size_t n);
/* Fills q (Benjamini and Hochberg 1995, over the series that have a p) and sorts: by q, then by the
 * size of the relative change of the window, then by code. */
int report_rank_text(const struct wording *w, const struct report_series *s, size_t n,
                     size_t columns, struct buffer *out, struct error *err);
/* A ranked table for a terminal, COLUMNS wide. */
#endif
