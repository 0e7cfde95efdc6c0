/* briefing_draw.h - the charts of a briefing on their way: planned, drawn, taken. */
#ifndef SITSTAT_CLI_BRIEFING_DRAW_H
#define SITSTAT_CLI_BRIEFING_DRAW_H

#include <pthread.h>

#include "cli/briefing.h"
#include "cli/charting.h"

struct job { /* a chart that is planned; it lives until its picture is taken */
    struct chart chart;
    struct brief_chart *out;
    const char *code; /* of its first series, and what is said of it, for names of files */
    const char *what;
    size_t number; /* from 1 */
    struct job *next;
};

struct run { /* comparable series of one section, one after the other; n 0: none yet */
    size_t section, first, n;
    struct brief_chart *compared; /* place of the chart of all of them, where there are two */
};

struct drawing {
    struct briefing *b;
    struct arena memory; /* of the charts */
    struct charting charting;
    struct chart_session session;
    bool open, threaded;
    pthread_t thread;
    pthread_mutex_t lock; /* of the next eight */
    pthread_cond_t change;
    size_t ready, sections;           /* series that may be drawn, and their sections */
    bool all;                         /* there will be no more */
    bool planned, done;               /* all charts of all series are; or it failed */
    const struct brief_chart **drawn; /* in the order in which they were */
    size_t n_drawn, n_seen;           /* of these by whoever waits for them */
    int result;
    struct error err;
    struct brief_chart *charts; /* in the order of the pages; those of a section side by side */
    size_t n_charts;
    struct run run;            /* that is not planned to its end */
    struct job *first, **last; /* those that gnuplot was not asked for yet */
    struct brief_chart *asked; /* the chart that gnuplot works on; NULL: none */
};

int drawing_plan(struct drawing *d, size_t series, size_t section, struct error *err);
/* The next SERIES is complete: adds the jobs that are certain now. */
int drawing_plan_end(struct drawing *d, struct error *err);
/* There is no further series. */
const char *drawing_keep(struct drawing *d, struct buffer *text, int failed, struct error *err);
/* A copy of TEXT, which is freed; NULL where appending to it FAILED. */
#endif
