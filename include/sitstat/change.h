/* change.h - what changed in what is known: the same series on two days, compared.
 *
 * Both the briefing ("since the last briefing") and `sitstat diff` use it. A struct changes owns
 * its list and nothing that the list points to. */
#ifndef SITSTAT_CHANGE_H
#define SITSTAT_CHANGE_H

#include "sitstat/buffer.h"
#include "sitstat/figure.h"
#include "sitstat/trend.h"
#include "sitstat/wording.h"

enum change_what {
    CHANGED_NEW,             /* a period that had no figure has one */
    CHANGED_UP,              /* a figure was revised upwards */
    CHANGED_DOWN,            /* ... downwards */
    CHANGED_STATUS,          /* same value, other status or qualifier: provisional became actual */
    CHANGED_WITHDRAWN,       /* a figure is no longer there */
    CHANGED_STOPPED,         /* the series used to report regularly and has fallen silent */
    CHANGED_FORECAST_HELD,   /* a figure lies within the 80 % interval forecast for it */
    CHANGED_FORECAST_NEAR,   /* within the 95 % interval only */
    CHANGED_FORECAST_MISSED, /* outside it */
    CHANGES_WHAT
};
const char *change_name(enum change_what what); /* "new", "revised up", ... for JSON and CSV */

struct change {
    enum change_what what;
    size_t series;        /* whatever number the caller gave the series */
    struct period period; /* STOPPED: the last period that has a figure */
    struct point was, is; /* the figures; ref zeroed and known_on DAY_NONE where there is none */
    double before, after; /* NaN where there was or is none; forecasts: mean and what came */
    double low, high;     /* forecasts: the 95 % interval; else NaN */
};
struct changes {
    struct change *at;
    size_t n, size;
};
void changes_init(struct changes *c);
void changes_free(struct changes *c);

struct forecast_step { /* a forecast that was published: trend_step without what is not compared */
    struct period period;
    double mean, lo80, hi80, lo95, hi95;
};

int changes_compare(struct changes *c, size_t series, const struct points *before,
                    const struct points *after, day_t day_before, day_t day_after,
                    struct error *err);
/* Adds what differs between the series as known on DAY_BEFORE and on DAY_AFTER, by period. Silence
 * counts as stopped where it lasts more than three times the usual step between figures (median, at
 * least four figures), and did not last so long on DAY_BEFORE. */
int changes_check_forecast(struct changes *c, size_t series, const struct forecast_step *steps,
                           size_t n, const struct trend *now, const struct points *after,
                           struct error *err);
/* Adds how a published forecast compares with the figures that have come since. Provisional figures
 * are not held against it. */
size_t changes_group(const struct changes *c, size_t i);
/* How many changes from I on one sentence tells: new figures of one series, forecasts that held. */
int sentence_change(const struct wording *w, const char *subject, const char *unit,
                    const struct change *c, size_t n, const char *publisher, struct buffer *out,
                    struct error *err);
/* The N changes at C as a plain sentence about SUBJECT (wording_subject()), counted in UNIT;
 * PUBLISHER of the new figure, "" where it is not known. */
void changes_sort(struct changes *c);
/* Revisions first, larger relative ones before smaller, then silences, forecasts, new figures. */
#endif
