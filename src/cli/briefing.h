/* briefing.h - the work of `sitstat brief`, step by step: select, gather, compare, draw, prove. */
#ifndef SITSTAT_CLI_BRIEFING_H
#define SITSTAT_CLI_BRIEFING_H

#include "cli/gather.h"
#include "sitstat/arena.h"
#include "sitstat/brief.h"
#include "sitstat/chart.h"

#define BRIEFING_SERIES 12  /* series of a briefing that nobody configured */
#define BRIEFING_MEASURE 4  /* ... of one measure */
#define BRIEFING_DISPUTES 8 /* periods in dispute that are shown, the newest of each series */

struct briefing { /* zeroed, then briefing_free() */
    struct store *store;
    const struct cli *cli;
    struct gather gather;
    struct wording wording;
    struct brief_config config;
    struct arena memory; /* everything that lives as long as the briefing */
    struct brief brief;
    struct changes changes;
    struct brief_state state; /* what the last briefing said */
    char id[72];              /* key of its state in the store */
    struct brief_series *series;
    size_t room; /* for so many of them */
    struct brief_section *sections;
    struct brief_evidence *evidence;
    struct brief_source *sources;
    bool scripts; /* also keep the script of each chart */
    struct drawing *drawing;
};

void briefing_free(struct briefing *b);
int briefing_select(struct briefing *b, day_t as_of, struct error *err);
/* Fills brief.series, brief.sections and brief.key from the configuration, else from the data. */
int briefing_recall(struct briefing *b, struct error *err);
/* Fills brief.number, brief.last, the series' `before` and the changes from what was kept. */
int briefing_keep(struct briefing *b, struct error *err);
/* Keeps what this briefing publishes; nothing is written where the store has just that already. */
int briefing_draw_open(struct briefing *b, struct error *err);
/* Starts gnuplot, before anything else: it takes a moment to get ready. */
int briefing_draw_series(struct briefing *b, struct error *err);
/* The series that there are so far are complete: has them drawn beside what follows. */
void briefing_draw_all(struct briefing *b);
/* There are no more. */
int briefing_draw_plan(struct briefing *b, struct error *err);
/* The charts have all but their pictures. */
const struct brief_chart *briefing_draw_next(struct briefing *b, struct error *err);
/* The next chart whose picture is there, in the order in which they come; NULL: no more, or a
 * failure, which briefing_draw_wait() tells. */
int briefing_draw_wait(struct briefing *b, struct error *err);
/* The pictures are there. */
void briefing_draw_free(struct briefing *b);
int briefing_prove(struct briefing *b, struct error *err);
/* Fills disputes, sums, evidence and sources. */
int briefing_disputes(struct briefing *b, struct error *err);
int briefing_sums(struct briefing *b, struct error *err);

void *briefing_get(struct briefing *b, size_t n, size_t size, struct error *err);
/* N cleared things of SIZE bytes that live as long as the briefing; NULL with ERR set. */
const char *briefing_text(struct briefing *b, struct buffer *text, int failed, struct error *err);
/* A copy of TEXT, which is freed; NULL where appending to it FAILED. */
#endif
