/* private.h - what the files of the store share: the handle, queries, and codes of stored numbers.
 */
#ifndef SITSTAT_STORE_PRIVATE_H
#define SITSTAT_STORE_PRIVATE_H

#include <sqlite3.h>

#include "sitstat/arena.h"
#include "sitstat/store.h"

#define STORE_APPLICATION_ID 0x73697473 /* "sits" */
#define STORE_SCHEMA_VERSION 2
#define DAY_OPEN ((int64_t)INT32_MIN) /* DAY_NONE as stored in a period */

struct cached_statement {
    const char *sql; /* a literal: found by its address */
    sqlite3_stmt *statement;
};

struct known_report { /* what reading figures needs of a report */
    uint32_t id;
    uint32_t publisher; /* a number for each publisher; those unknown count as one */
    uint32_t batch;
    day_t published;
    bool hand, text; /* form */
    const char *name, *publisher_name, *recorded;
    const char **columns; /* NULL: not read yet */
    size_t n_columns;
};

struct block_place { /* where a piece of a kept document starts */
    int64_t start;
    uint32_t first_line;
};

struct store_handle {
    sqlite3 *db;
    char *path;
    enum store_mode mode;
    struct cached_statement statements[128];
    size_t n_statements;
    unsigned busy_seed;
    bool fresh; /* the file was made just now and has no write-ahead log yet */
    bool tidy;  /* there was no log beside the file when it was opened for reading */
    /* the running batch */
    uint32_t batch; /* 0: none */
    uint64_t batch_figures;
    uint32_t rests_on; /* the batch noted last in batch_rests */
    uint64_t stored;   /* anything that makes the batch worth keeping */
    /* reports as of the last look */
    struct known_report *reports; /* ascending by id */
    size_t n_reports;
    struct arena report_texts;
    int64_t reports_version; /* -1: read them anew */
    uint32_t recent[16];     /* series read last: where a figure is looked for first */
    size_t n_recent;
    struct buffer lines; /* of a kept document, as body_lines() unpacked them last */
    uint32_t lines_report, lines_first;
    bool lines_whole;    /* the first of them is there from its start */
    bool lines_end;      /* they go to the document's end */
    int64_t lines_last;  /* the start of the last piece that was unpacked */
    uint32_t lines_line; /* a line of them, and where it starts: the next one wanted is near it */
    size_t lines_start;
    struct block_place *blocks; /* of the document that body_lines() read last, ascending */
    size_t n_blocks, size_blocks;
    uint32_t blocks_report;
    struct buffer header; /* the header record that excerpt_row() showed last */
    uint32_t header_report;
    int scans;               /* open ones: they point at reports */
    struct store_bulk *bulk; /* whose block is being inserted */
    bool rows_known;         /* import_rows is registered */
    struct values *values;   /* what take_value() adds to */
    size_t block_rows;       /* figures that bulk import sorts at a time; 0: the default */
};

/* ---- queries ------------------------------------------------------------------------------- */

/* A prepared statement in use. SQL must be a literal: statements are kept by its address. */
struct query {
    struct store_handle *h;
    sqlite3_stmt *st;
    int rc; /* the first failed bind */
};

int query_open(struct query *q, struct store_handle *h, const char *sql, struct error *err);
void query_int(struct query *q, int i, int64_t value);
void query_day(struct query *q, int i, day_t day); /* DAY_NONE: NULL */
void query_real(struct query *q, int i, double value);
void query_text(struct query *q, int i, const char *text); /* NULL: "" */
void query_textn(struct query *q, int i, const char *text, size_t len);
void query_blob(struct query *q, int i, const void *bytes, size_t len);
void query_null(struct query *q, int i);
void query_number(struct query *q, int i, struct number n);
/* Texts and blobs are not copied: they must live until query_close(). */
int query_step(struct query *q, struct error *err);
/* 1: a row; 0: done; -1: failed. */
void query_close(struct query *q);
int query_run(struct query *q, struct error *err);
/* Steps to the end and closes. */
int query_one(struct store_handle *h, const char *sql, int64_t *out, struct error *err);
/* The first column of the first row of a query without parameters. */

int64_t column_int(struct query *q, int i);
day_t column_day(struct query *q, int i); /* NULL: DAY_NONE */
struct number column_number(struct query *q, int i);
const char *column_text(struct query *q, int i); /* never NULL; lives until the next step */

int sql_error(struct store_handle *h, int rc, struct error *err);
/* ERR from SQLite's last error on this handle; returns -1. */
int sql_exec(struct store_handle *h, const char *sql, struct error *err);

/* ---- transactions ---------------------------------------------------------------------------- */

int write_begin(struct store_handle *h, bool *own, struct error *err);
/* BEGIN IMMEDIATE where no batch is running (OWN true). */
int write_end(struct store_handle *h, bool own, int result, struct error *err);
/* Commits, or rolls back where RESULT is not 0. Returns the result. */
int need_batch(const struct store_handle *h, struct error *err);
int batch_begin(struct store *s, const char *command, bool *own, struct error *err);
/* Begins a batch where none is running (OWN true). */
int batch_end(struct store *s, bool own, int result, struct error *err);
/* Ends it, by RESULT. Returns the result. */
int batch_rests(struct store_handle *h, uint32_t on, struct error *err);
/* The running batch left figures out because batch ON holds them: ON cannot be undone before it. */
void store_settle(struct store_handle *h);
/* (open.c) A new file gets its write-ahead log after its first batch, or when it is closed; if that
 * fails, then when it is next opened. */
int store_migrate(struct store_handle *h, enum store_mode mode, bool empty, struct error *err);
int store_schema(struct store_handle *h, int from, int *to, struct error *err);
/* Makes the tables and views of version TO out of those of version FROM (0: of nothing). */
int store_words(struct store_handle *h, struct error *err);
void moment_text(char out[static 24]); /* now: "2022-03-05T10:11:12Z" */

/* ---- codes --------------------------------------------------------------------------------- */

static inline unsigned marks_make(unsigned precision, unsigned qualifier, unsigned status)
{
    return precision | qualifier << 3 | status << 7;
}
static inline unsigned marks_precision(unsigned marks)
{
    return marks & 7;
}
static inline unsigned marks_qualifier(unsigned marks)
{
    return (marks >> 3) & 15;
}
static inline unsigned marks_status(unsigned marks)
{
    return (marks >> 7) & 7;
}
static inline unsigned status_in_time(unsigned status, day_t first, day_t last, day_t known_on)
{
    /* A period that begins after the day of publication cannot have happened yet. */
    day_t begin = first != DAY_NONE ? first : last;
    bool ahead = begin != DAY_NONE && known_on != DAY_NONE && begin > known_on;
    return ahead && status == STATUS_ACTUAL ? STATUS_FORECAST : status;
}

/* ---- shared parts -------------------------------------------------------------------------- */

int reports_refresh(struct store_handle *h, struct error *err);
struct known_report *reports_find(const struct store_handle *h, uint32_t id);

/* Series are numbered from 1 on, as they come; a file whose ids are beyond this was not made here.
 */
#define SERIES_MOST INT32_MAX
int series_beyond(const struct store_handle *h, struct error *err);
/* Says that the file's series have ids beyond that; always -1. */

int series_id(struct store_handle *h, const struct series *series, uint32_t *id, struct error *err);
/* Finds or adds. */
int item_id(struct store_handle *h, const char *text, size_t len, uint32_t *id, struct error *err);
int series_read(struct query *q, int first, struct arena *arena, struct series *out,
                struct error *err);
/* Columns FIRST.. are measure, kind, unit, place, place_name, origin, origin_name, group. */
int series_list_read(struct store_handle *h, const struct series_pattern *pattern,
                     struct store_series_list *out, struct error *err);
/* The series with figures that PATTERN means (NULL: all); counts are not filled. */
int series_list_by_id(struct store_handle *h, struct store_series_list *out, struct error *err);
/* All series with figures, ascending by id. */

/* Figures with what their run says of them: the table that a query reads where it is not written
 * for speed. A constraint on series or report finds the runs by their index. */
#define FIGURES                                                                                    \
    "(SELECT u.series, f.last, coalesce(f.first, f.last) AS first, coalesce(f.item, 0) AS item, "  \
    "u.report, f.line, coalesce(u.col, f.col) AS col, u.batch, coalesce(u.marks, f.marks) AS "     \
    "marks, f.value, f.low, f.high, f.known_on, f.raw, f.length, f.attributed_to "                 \
    "FROM figure_run u CROSS JOIN figure f ON f.id BETWEEN u.id AND u.until)"

/* ---- scanning figures ------------------------------------------------------------------------ */

struct figure_run { /* see figures.sql */
    int64_t id, until;
    uint32_t series, report, batch;
    day_t least, most;  /* last days of its first and its last figure */
    int64_t marks, col; /* of all its figures; -1: each has its own */
};
int run_add(struct store_handle *h, const struct figure_run *run, struct error *err);
/* Of the running batch; RUN's own is not looked at. */

/* The runs of one series after the other. */
struct run_list {
    struct query q;
    struct figure_run *at; /* of this series, ascending by `least` */
    size_t n, size;
    struct figure_run ahead; /* the first of the next series */
    bool pending, done;
};
int runs_begin(struct run_list *list, struct store_handle *h, uint32_t from, uint32_t to,
               int64_t least, int64_t most, struct error *err);
/* Of series FROM to TO, with figures of periods that end LEAST to MOST. */
int runs_next(struct run_list *list, struct error *err);
/* 1: list->at holds the runs of the next series; 0: the end; -1. */
void runs_end(struct run_list *list);
size_t runs_entwined(const struct run_list *list, size_t from);
/* How many runs from FROM on have periods in common, one with the next: at least 1. */

struct scan_row {
    struct number value, low, high;
    uint32_t series, item, report, line, col, batch, marks;
    day_t last, first, known_on;
    struct known_report *source;
    /* only where the scan reads texts; owned by the scan until its next group */
    const char *raw, *attributed_to;
    int64_t length;
};

enum scan_what {
    SCAN_KEYS, /* last, first and item only */
    SCAN_NUMBERS,
    SCAN_TEXTS
};
enum { SCAN_CURSORS = 6 };

struct scan_cursor { /* stands on a row */
    struct query q;
    struct figure_run run;
    struct scan_row row;
};

/* Reads figures by series, period and item, all revisions of each at a time. Runs of a series that
 * have periods in common are read side by side. */
struct scan {
    struct store_handle *h;
    enum scan_what what;
    int64_t from, to; /* periods end so */
    struct run_list runs;
    size_t begun; /* of runs.at: those before are read, or have a cursor */
    struct scan_cursor cursors[SCAN_CURSORS];
    size_t n_cursors;
    struct scan_row *rows; /* the group */
    size_t n, size;
    struct arena strings; /* of the group */
    bool open;
};
int scan_begin(struct scan *scan, struct store_handle *h, uint32_t from, uint32_t to,
               enum scan_what what, struct error *err);
/* Series FROM to TO. */
int scan_series(struct scan *scan, struct store_handle *h, uint32_t series, int64_t from,
                int64_t to, enum scan_what what, struct error *err);
/* One series, periods that end FROM to TO. */
int scan_group(struct scan *scan, struct error *err);
/* 1: scan->rows holds a group, oldest revision first; 0: the end; -1. */
void scan_end(struct scan *scan);
double value_used(struct number value, struct number low, struct number high);
/* The value, else the middle of the bounds, else the one bound there is. */
int figure_taken(const struct store_handle *h, struct error *err);
/* Refuses: another figure has this one's report, line and column. Returns -1. */
int row_order(const struct scan_row *a, const struct scan_row *b);
/* By known_on, then as recorded. */
size_t scan_newest(const struct scan *scan, day_t as_of, bool superseded);
/* Index of the newest row known on AS_OF (DAY_NONE: any), n where there is none. */

int report_read(struct store_handle *h, uint32_t id, struct arena *arena, struct store_report *out,
                struct error *err);
/* ERR_UNKNOWN where there is none. */
int report_copy(struct store_report *r, struct arena *arena, struct error *err);
/* Moves the strings of R into ARENA. */
int report_columns(struct store_handle *h, struct known_report *report, struct error *err);

/* ---- figures in full --------------------------------------------------------------------------
 */

struct figure_reader { /* turns rows of a scan into figures with all their names */
    struct store_handle *h;
    const struct series *series;
    char *preferred; /* the publisher recommended for this series, NULL: none */
    uint32_t batch;  /* whose moment `recorded` is */
    char recorded[24];
    struct buffer item;
    char raw[NUMBER_TEXT];
};
int figure_reader_series(struct figure_reader *reader, struct store_handle *h, uint32_t id,
                         const struct series *series, struct error *err);
/* The rows that follow are of this series. Start with a zeroed reader. */
int figure_read(struct figure_reader *reader, const struct scan_row *row, struct store_figure *out,
                struct error *err);
/* OUT's strings live until the next call, the scan's next group, and figure_reader_free(). */
void figure_reader_free(struct figure_reader *reader);
int preferred_publisher(struct store_handle *h, uint32_t series, const char *measure, char **out,
                        struct error *err);
/* The recommended publisher if it has figures of the series, else NULL; free() it. */
int series_by_id(struct store_handle *h, uint32_t id, struct arena *arena, struct series *out,
                 struct error *err);

int proposal_copy(struct store *s, const struct store_proposal *p, uint32_t *id, struct error *err);
/* Adds P with its state; the figure of an accepted one is not added. */

/* ---- documents --------------------------------------------------------------------------------
 */

struct block_writer; /* keeps a document's bytes, compressed in pieces */
int body_write(struct store_handle *h, uint32_t report, const char *body, size_t len,
               struct error *err);
/* The whole of a text, readable with the sqlite3 shell. */
int blocks_begin(struct store_handle *h, uint32_t report, struct block_writer **out,
                 struct error *err);
int blocks_put(struct block_writer *w, const char *bytes, size_t len, uint32_t first_line,
               struct error *err);
int blocks_end(struct block_writer *w, struct error *err);
/* Writes what is left; frees W in any case. */
void blocks_abandon(struct block_writer *w);

int block_unpack(struct query *q, int first, struct buffer *out, struct error *err);
/* Appends the block in the query's row: columns FIRST.. are length, packed, content. */
int body_lines(struct store_handle *h, uint32_t report, uint32_t line, char line_end, size_t most,
               const char **text, size_t *len, struct error *err);
/* TEXT is the document from physical LINE on, at most MOST bytes of it, until the next call; LEN is
 * 0 where the document is not kept or has no such line. */
void body_forget(struct store_handle *h);
/* Documents may have come or gone: what is remembered of them no longer holds. */

/* What is shown of a figure's document, each with the number marked. OUT->figure and OUT->report
 * are filled. */
int excerpt_row(struct store_handle *h, struct store_evidence *out, struct error *err);
int excerpt_object(struct store_handle *h, struct store_evidence *out, struct error *err);
int excerpt_text(struct store *s, struct store_evidence *out, struct error *err);

#endif
