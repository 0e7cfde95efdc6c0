/* store.h - the figure store: one SQLite file that keeps every revision with its evidence.
 *
 * Figures are never overwritten. `known_on` (the day of publication) and the moment of recording
 * make the store bitemporal. A batch is one import, read, review session or hand entry, undone as a
 * whole. No name of SQLite leaves this header, so that a shared server can stand here later.
 *
 * A struct store owns its handle; store_close() frees it and accepts a zeroed struct. Strings in
 * result structs are owned by the result (free with the function named beside it) unless said.
 * Errors: STORE_FOREIGN, STORE_NEWER, STORE_BUSY, STORE_IO, STORE_CORRUPT, ERR_MEMORY, and what a
 * function names. */
#ifndef SITSTAT_STORE_H
#define SITSTAT_STORE_H

#include "sitstat/arena.h"
#include "sitstat/buffer.h"
#include "sitstat/figure.h"
#include "sitstat/measure.h"
#include "sitstat/sink.h"

struct store_handle;
struct store {
    struct store_handle *handle;
};

enum store_mode {
    STORE_READ,   /* must exist; nothing is ever written */
    STORE_WRITE,  /* must exist */
    STORE_CREATE, /* made where it does not exist */
};

int store_open(struct store *s, const char *path, enum store_mode mode, struct error *err);
/* Opens, checks whose file it is, migrates an older schema (each step one transaction). */
void store_close(struct store *s);
const char *store_path(const struct store *s);

/* ---- batches ------------------------------------------------------------------------------- */

struct store_report { /* the document figures come from */
    uint32_t id;
    const char *form;      /* "csv", "json", "text", "hand", ... */
    const char *name;      /* base name of the file, or the title of a hand entry's source */
    const char *publisher; /* "" where unknown */
    const char *title, *language;
    day_t published; /* known_on of its figures where they have none of their own */
    char sha256[65]; /* hex; "" for a hand entry */
    int64_t bytes;
    uint32_t batch;
};

int store_begin(struct store *s, const char *command, struct error *err);
/* Starts a write transaction (BEGIN IMMEDIATE) and a batch named after the command. */
int store_commit(struct store *s, uint32_t *batch, struct error *err);
/* Ends it; BATCH (may be NULL) is 0 where nothing was stored: then no batch is left behind. On
 * failure nothing of it is stored. */
void store_rollback(struct store *s);

int store_add_report(struct store *s, const struct store_report *report, const char *body,
                     size_t len, uint32_t *id, bool *known, struct error *err);
/* Within a batch. A report with the same SHA-256 that is not undone is found again instead of
 * added (KNOWN true), unless REPORT states another day or publisher than it has: the same bytes
 * published on another day are another report. So pass DAY_NONE and "" where the user states
 * nothing. BODY (may be NULL) is the text whose spans the figures name, kept as it is. */
int store_find_report(struct store *s, const char *sha256, struct store_report *out, bool *found,
                      struct buffer *strings, struct error *err);
struct store_table {            /* how a report's table is written: lets its rows be shown again */
    char delimiter, quote;      /* 0: none */
    uint32_t header_line;       /* physical line of the header; 0: none */
    const char *const *columns; /* the header's cells as they stand, for columns 1.. */
    size_t n_columns;
};
int store_set_table(struct store *s, uint32_t report, const struct store_table *t,
                    struct error *err);
/* Within a batch, for a CSV report. */
int store_set_receipt(struct store *s, const char *json, struct error *err);
/* The receipt of the running batch, kept with it. */

/* ---- bulk figures ---------------------------------------------------------------------------- */

struct store_bulk; /* sorts rows by series in blocks and inserts each with one INSERT ... SELECT */

enum store_change_kind { CHANGE_UP, CHANGE_DOWN, CHANGE_CONFLICT };
struct store_change { /* what a new figure did to what was known before */
    struct figure_ref ref;
    enum store_change_kind what;
    double before, after;
    char series[256];
    struct period period;
};
struct store_bulk_result {
    uint64_t figures; /* stored */
    uint64_t
        duplicate_figures; /* not stored: series, period, item, known_on and values were there */
    uint64_t duplicate_records; /* lines all of whose figures were duplicates */
    uint64_t conflicts;         /* figures of one report, series, period and item that differ */
    uint64_t up, down, same, appeared; /* against what the store knew before this report */
    struct store_change *changes;      /* the first 100; owned */
    size_t n_changes;
};

int store_bulk_begin(struct store *s, uint32_t report, day_t known_on, struct store_bulk **out,
                     struct sink *sink, struct error *err);
/* Fills SINK so that ingest can feed it. Within a batch. KNOWN_ON is the day for rows without
 * one of their own; DAY_NONE: the day the report was published, as store_add_report() found or
 * set it. */
int store_bulk_end(struct store_bulk *bulk, struct store_bulk_result *result, struct error *err);
/* Flushes, frees BULK. */
void store_bulk_abandon(struct store_bulk *bulk);
void store_bulk_result_free(struct store_bulk_result *result);

struct store_vanished { /* lives until the callback returns */
    struct figure_ref ref;
    const struct series *series;
    struct period period;
    double value;
};
typedef int store_vanished_fn(void *context, const struct store_vanished *v, struct error *err);
int store_each_vanished(struct store *s, uint32_t report, uint32_t *before, store_vanished_fn *fn,
                        void *context, struct error *err);
/* The figures of the table's snapshot BEFORE (0: there is none) that REPORT, a newer one of the
 * same publisher with half of its columns and series, no longer carries within its periods. Within
 * the batch that stored REPORT, behind store_bulk_end(). */
typedef int store_vanished_ref_fn(void *context, struct figure_ref ref, const char *report,
                                  day_t published, struct error *err);
int store_each_vanished_ref(struct store *s, store_vanished_ref_fn *fn, void *context,
                            struct error *err);
/* The figures that receipts tell as vanished, with the REPORT that lacks them. */

int store_add_figure(struct store *s, uint32_t report, const struct figure *f,
                     struct figure_ref *ref, bool *duplicate, struct error *err);
/* One figure (hand entries, accepted proposals), all of its parts; within a batch. */

/* ---- reading --------------------------------------------------------------------------------- */

struct store_filter {                     /* zeroed: everything */
    uint32_t series;                      /* only this one, without listing all; 0: any */
    const struct series_pattern *pattern; /* NULL: all series */
    const char *measure, *place, *origin; /* NULL: any; places by code or name */
    day_t as_of;                          /* DAY_NONE or 0: every revision */
    bool current;           /* only the newest figure of each series, period and item */
    day_t from, to;         /* periods that end in [from, to]; DAY_NONE or 0: open */
    uint32_t report, batch; /* 0: any */
    bool with_superseded;   /* also status superseded, where `current` */
};
struct store_figure { /* a figure with all that is known of it; strings live until the next call */
    struct figure_ref ref;
    struct figure figure;
    enum role role;
    const char *report_name, *publisher;
    uint32_t batch;
    const char *recorded;    /* "2022-03-05T10:11:12Z" */
    const char *column_name; /* header of the cell, "" where none is known */
};
typedef int store_figure_fn(void *context, const struct store_figure *f, struct error *err);
int store_each_figure(struct store *s, const struct store_filter *filter, store_figure_fn *fn,
                      void *context, struct error *err);
/* Calls FN in the order series (measure, place, origin, group, kind), period, item, known_on. */

struct store_series {
    uint32_t id;
    struct series series;
    uint32_t figures; /* revisions not counted */
    day_t first, last;
};
struct store_series_list {
    struct store_series *at;
    size_t n, size;
    struct arena strings;
};
int store_find_series(struct store *s, const struct series_pattern *pattern /* NULL: all */,
                      struct store_series_list *out, struct error *err);
int store_list_series(struct store *s, const struct series_pattern *pattern, uint32_t most,
                      struct store_series_list *out, struct error *err);
/* The same without looking at every figure of the store: FIGURES counts to MOST (at least 1) and no
 * further. */
void store_series_list_free(struct store_series_list *list);
int store_points(struct store *s, uint32_t series, day_t as_of /* DAY_NONE: newest */,
                 struct points *out, struct error *err);
/* The series as known on AS_OF, one point a period: items of a flow summed; sources that disagree
 * reconciled by role, else by median, with the spread; conflicts flagged, never added. Figures of
 * status forecast and target are points with that status; superseded ones are left out. */

typedef int store_points_fn(void *context, const struct store_series *series,
                            const struct points *points, struct error *err);
int store_each_points(struct store *s, day_t as_of, store_points_fn *fn, void *context,
                      struct error *err);
/* The same for every series in one pass over the store, in the order of their ids. What FN gets is
 * void when it returns. */

typedef int store_values_fn(void *context, const struct store_series *series, const day_t *last,
                            const double *values, size_t n, struct error *err);
int store_each_values(struct store *s, store_values_fn *fn, void *context, struct error *err);
/* Only the last day and the value of those points, as known now; three times as fast. */

struct store_evidence {
    struct store_figure figure;
    struct store_report report;
    const char *excerpt; /* the row or the sentence with what stands around it */
    size_t excerpt_len;
    size_t mark, mark_len;          /* the number within the excerpt */
    uint32_t excerpt_line;          /* physical line on which the excerpt starts */
    const char *header;             /* CSV: the header record, "" where none is known */
    const char *why;                /* text: which words made each field (JSON), "" where none */
    struct store_figure *revisions; /* same series, period, item; oldest first */
    size_t n_revisions;
    struct arena strings;
};
int store_evidence(struct store *s, struct figure_ref ref, struct store_evidence *out,
                   struct error *err);
/* ERR_UNKNOWN where there is no such figure. */
struct figure_place { /* where a figure is known to be */
    uint32_t series;
    day_t last;                        /* of its period */
    const struct series *names;        /* of that series */
    const struct store_report *report; /* in which it is */
};
int store_evidence_at(struct store *s, struct figure_ref ref, const struct figure_place *place,
                      struct store_evidence *out, struct error *err);
/* The same for many figures of whose place all is known: without revisions, role and moment of
 * recording, and with PLACE's names and report. ERR_UNKNOWN where it is not there. Ascending by REF
 * is fastest: a document is then read once. */
void store_evidence_free(struct store_evidence *e);
int store_report_body(struct store *s, uint32_t report, struct buffer *out, struct error *err);
/* The document's bytes as they were read. */

/* ---- proposals ------------------------------------------------------------------------------- */

struct store_proposal {
    uint32_t id;
    uint32_t report;
    struct figure figure; /* line, column (byte offset), length, raw, attributed_to filled */
    double confidence;    /* 0..1 */
    const char *why;      /* JSON: which words made each field */
    const char *state;    /* "open", "accepted", "rejected" */
    const char *report_name, *publisher;
    const char *sentence;  /* the sentence around the number */
    size_t mark, mark_len; /* the number within it */
};
struct store_proposals {
    struct store_proposal *at;
    size_t n, size;
    struct arena strings;
};
int store_add_proposal(struct store *s, const struct store_proposal *p, uint32_t *id, bool *known,
                       struct error *err);
int store_list_proposals(struct store *s, const char *state /* NULL: all */, uint32_t report,
                         struct store_proposals *out, struct error *err);
void store_proposals_free(struct store_proposals *list);
int store_edit_proposal(struct store *s, uint32_t id, const struct figure *f, struct error *err);
/* Keeps the extracted fields beside the edited ones: `why` shows both. */
int store_accept_proposal(struct store *s, uint32_t id, struct figure_ref *ref, struct error *err);
int store_reject_proposal(struct store *s, uint32_t id, const char *reason, struct error *err);
int store_reopen_proposal(struct store *s, uint32_t id, struct error *err);
/* All within a batch; ERR_UNKNOWN for an id that is not there, ERR_REFUSED for one that is decided.
 */

/* ---- batches, rejects, sources, measures -------------------------------------------------------
 */

struct store_batch {
    uint32_t id;
    const char *command, *recorded, *receipt;
    bool undone;
    uint64_t figures;
    const char *report; /* its report, the first by name where there are several; "": none */
    uint64_t reports;   /* how many it holds; 0 once it is undone */
};
typedef int store_batch_fn(void *context, const struct store_batch *b, struct error *err);
int store_each_batch(struct store *s, store_batch_fn *fn, void *context, struct error *err);
int store_undo(struct store *s, uint32_t batch, uint64_t *figures, struct error *err);
/* Takes back exactly one batch: figures, proposals, decisions, report. ERR_UNKNOWN, ERR_REFUSED
 * where it is undone already or a later batch builds on it (accepted proposals of its report). */

typedef int store_reject_fn(void *context, uint32_t line, uint32_t column, const char *reason,
                            const char *raw, size_t len, struct error *err);
int store_each_reject(struct store *s, uint32_t batch, store_reject_fn *fn, void *context,
                      struct error *err);
typedef int store_report_fn(void *context, const struct store_report *r, uint64_t figures,
                            struct error *err);
int store_each_report(struct store *s, store_report_fn *fn, void *context, struct error *err);
int store_list_reports(struct store *s, store_report_fn *fn, void *context, struct error *err);
/* The same without counting: FIGURES is 0. Counting looks at every figure of the store. */
int store_prefer_source(struct store *s, const char *publisher, const char *measure,
                        struct error *err);
/* Figures of PUBLISHER get the role recommended, others of the same series triangulation (MEASURE
 * NULL: for all measures). */

int store_set_measure(struct store *s, const struct measure *m, struct error *err);
/* The user's own measure, or the kind, unit and name of one met in a file: series of it that had
 * the kind it had before get the new one. This and store_prefer_source() are a batch of their
 * own where none is running. */
typedef int store_measure_fn(void *context, const struct measure *m, uint64_t figures,
                             struct error *err);
int store_each_measure(struct store *s, store_measure_fn *fn, void *context, struct error *err);

int store_keep(struct store *s, const char *key, const char *value, struct error *err);
int store_kept(struct store *s, const char *key, struct buffer *out, bool *found,
               struct error *err);
/* Small texts by key: saved mappings ("map:NAME"), what a briefing published ("brief:..."). One
 * kept within a batch is taken back with it. */

int store_merge(struct store *s, const char *other_path, struct store_bulk_result *result,
                struct error *err);
/* Copies reports, figures with evidence and rejects of another store in, as one batch. */

struct store_problem {
    char text[400];
};
typedef int store_problem_fn(void *context, const struct store_problem *p, struct error *err);
int store_check(struct store *s, store_problem_fn *fn, void *context, uint64_t *checked,
                struct error *err);
/* SQLite's integrity_check, foreign keys, evidence that does not hold the value, figures actual
 * before their time, bounds out of order, kinds at odds. FN is called for each problem. */
#endif
