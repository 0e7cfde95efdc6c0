/* scan.c - reading figures by series, period and item, the revisions of each together. */
#include "private.h"

#include <stdlib.h>
#include <string.h>

#define KEYS "SELECT last, first, item"
#define NUMBERS KEYS ", marks, value, line, col, low, high, known_on"
#define TEXTS NUMBERS ", raw, length, attributed_to"
enum { C_LAST, C_FIRST, C_ITEM, C_MARKS, C_VALUE, C_LINE, C_COL, C_LOW, C_HIGH, C_KNOWN_ON, C_RAW };

enum { BISECT_FROM = 64 };

#define RUN " FROM figure WHERE id BETWEEN ? AND ? ORDER BY id"
#define PART " FROM figure WHERE id BETWEEN ? AND ? AND last >= ? ORDER BY id"
/* Where more runs have periods in common than are read side by side. */
#define ALL                                                                                        \
    ", report, batch FROM " FIGURES " WHERE series = ? AND last BETWEEN ? AND ? "                  \
    "ORDER BY last, first, item"

static const struct {
    const char *run, *part, *all;
    int columns;
} queries[] = {
    [SCAN_KEYS] = {KEYS RUN, KEYS PART, KEYS ALL, 3},
    [SCAN_NUMBERS] = {NUMBERS RUN, NUMBERS PART, NUMBERS ALL, 10},
    [SCAN_TEXTS] = {TEXTS RUN, TEXTS PART, TEXTS ALL, 13},
};

static int begin(struct scan *scan, struct store_handle *h, uint32_t first, uint32_t last,
                 int64_t from, int64_t to, enum scan_what what, struct error *err)
{
    memset(scan, 0, sizeof *scan);
    scan->h = h;
    scan->what = what;
    scan->from = from;
    scan->to = to;
    if (reports_refresh(h, err) < 0 || runs_begin(&scan->runs, h, first, last, from, to, err) < 0)
        return -1;
    h->scans++;
    scan->open = true;
    return 0;
}

int scan_begin(struct scan *scan, struct store_handle *h, uint32_t from, uint32_t to,
               enum scan_what what, struct error *err)
{
    return begin(scan, h, from, to, INT64_MIN, INT64_MAX, what, err);
}

int scan_series(struct scan *scan, struct store_handle *h, uint32_t series, int64_t from,
                int64_t to, enum scan_what what, struct error *err)
{
    return begin(scan, h, series, series, from, to, what, err);
}

void scan_end(struct scan *scan)
{
    if (scan->h == NULL)
        return;
    if (scan->open)
        scan->h->scans--;
    for (size_t i = 0; i < scan->n_cursors; i++)
        query_close(&scan->cursors[i].q);
    runs_end(&scan->runs);
    free(scan->rows);
    arena_free(&scan->strings);
    memset(scan, 0, sizeof *scan);
}

/* ---- cursors --------------------------------------------------------------------------------- */

static int read_numbers(struct scan *scan, struct scan_cursor *c, struct error *err)
{
    struct query *q = &c->q;
    struct scan_row *r = &c->row;
    r->marks = (uint32_t)(c->run.marks >= 0 ? c->run.marks : column_int(q, C_MARKS));
    r->value = column_number(q, C_VALUE);
    r->line = (uint32_t)column_int(q, C_LINE);
    r->col = (uint32_t)(c->run.col >= 0 ? c->run.col : column_int(q, C_COL));
    r->low = column_number(q, C_LOW);
    r->high = column_number(q, C_HIGH);
    r->known_on = column_day(q, C_KNOWN_ON);
    r->report = c->run.report;
    r->batch = c->run.batch;
    if (r->report == 0) { /* the rows of several runs */
        r->report = (uint32_t)column_int(q, queries[scan->what].columns);
        r->batch = (uint32_t)column_int(q, queries[scan->what].columns + 1);
    }
    if (r->source == NULL || r->source->id != r->report)
        r->source = reports_find(scan->h, r->report);
    if (r->source == NULL)
        return error_at(err, STORE_CORRUPT, scan->h->path, 0, 0,
                        "figures name a report that is not there; run 'sitstat check'");
    if (r->known_on == DAY_NONE)
        r->known_on = r->source->published;
    return 0;
}

/* Steps to the next row: 1, 0 where the cursor is through, -1. */
static int advance(struct scan *scan, struct scan_cursor *c, struct error *err)
{
    int got = query_step(&c->q, err);
    if (got <= 0)
        return got;
    int64_t last = column_int(&c->q, C_LAST);
    if (last > scan->to && c->run.report != 0)
        return 0; /* what follows ends later still */
    c->row.last = (day_t)last;
    c->row.first = sqlite3_column_type(c->q.st, C_FIRST) == SQLITE_NULL
                       ? c->row.last
                       : (day_t)column_int(&c->q, C_FIRST);
    c->row.item = (uint32_t)column_int(&c->q, C_ITEM);
    return scan->what != SCAN_KEYS && read_numbers(scan, c, err) < 0 ? -1 : 1;
}

/* Moves cursor I on; one that is through makes room. */
static int move_on(struct scan *scan, size_t i, struct error *err)
{
    int got = advance(scan, &scan->cursors[i], err);
    if (got != 0)
        return got;
    query_close(&scan->cursors[i].q);
    scan->cursors[i] = scan->cursors[--scan->n_cursors];
    return 0;
}

/* The last day of the figure ID's period. */
static int day_of(struct scan *scan, int64_t id, int64_t *out, struct error *err)
{
    struct query q;
    *out = INT64_MAX;
    if (query_open(&q, scan->h, "SELECT last FROM figure WHERE id = ?", err) < 0)
        return -1;
    query_int(&q, 1, id);
    int got = query_step(&q, err);
    if (got > 0)
        *out = column_int(&q, 0);
    query_close(&q);
    return got < 0 ? -1 : 0;
}

/* Where DAY would stand if the run's figures were spread evenly, as those of a daily series are. */
static int64_t even_place(const struct figure_run *run, int64_t day)
{
    if (run->most <= run->least || run->until > (int64_t)1 << 52) /* a damaged file */
        return run->id;
    double share = (double)(day - run->least) / (double)(run->most - run->least);
    int64_t at = run->id + (int64_t)(share * (double)(run->until - run->id) + 0.5);
    return at < run->id ? run->id : at > run->until ? run->until : at;
}

/* Leaves out what ends before scan->from: of long runs most is not looked at. Figures of a run
 * ascend. First it looks where the day should be, then beside that, then by halves. */
static int skip_to(struct scan *scan, struct figure_run *run, struct error *err)
{
    if (run->least >= scan->from || run->id < 1 || run->until - run->id < BISECT_FROM)
        return 0;
    int64_t id = run->id, until = run->until, probe = even_place(run, scan->from), last;
    for (int probes = 0; id <= until; probes++) {
        if (day_of(scan, probe, &last, err) < 0)
            return -1;
        if (last < scan->from)
            id = probe + 1;
        else
            until = probe - 1;
        probe = probes > 0 ? id + (until - id) / 2 : last < scan->from ? id : until;
    }
    run->id = id;
    return 0;
}

/* A cursor on RUN, or on all of the runs RUN[0..n). It steps at once, so that the next one gets a
 * statement of its own. */
static int add_cursor(struct scan *scan, const struct figure_run *run, size_t n, struct error *err)
{
    struct scan_cursor *c = &scan->cursors[scan->n_cursors];
    bool part = run->least < scan->from || run->most > scan->to;
    *c = (struct scan_cursor){.run = *run, .row = {.series = run->series}};
    if (n == 1 && skip_to(scan, &c->run, err) < 0)
        return -1;
    if (query_open(&c->q, scan->h,
                   n > 1  ? queries[scan->what].all
                   : part ? queries[scan->what].part
                          : queries[scan->what].run,
                   err) < 0)
        return -1;
    if (n > 1) {
        int64_t most = run->most;
        for (size_t k = 1; k < n; k++)
            most = run[k].most > most ? run[k].most : most;
        c->run.report = 0;
        c->run.marks = c->run.col = -1;
        query_int(&c->q, 1, run->series);
        query_int(&c->q, 2, run->least > scan->from ? run->least : scan->from);
        query_int(&c->q, 3, most < scan->to ? most : scan->to);
    } else {
        query_int(&c->q, 1, c->run.id);
        query_int(&c->q, 2, c->run.until);
        if (part)
            query_int(&c->q, 3, scan->from);
    }
    scan->n_cursors++;
    return move_on(scan, scan->n_cursors - 1, err) < 0 ? -1 : 0;
}

/* Begins the runs that come next: 1, 0 where there are none, -1. */
static int next_runs(struct scan *scan, struct error *err)
{
    while (scan->n_cursors == 0) {
        struct run_list *runs = &scan->runs;
        if (scan->begun == runs->n) {
            int got = runs_next(runs, err);
            scan->begun = 0;
            if (got <= 0)
                return got;
        }
        const struct figure_run *run = &runs->at[scan->begun];
        size_t n = runs_entwined(runs, scan->begun);
        scan->begun += n;
        if (n > SCAN_CURSORS) {
            if (add_cursor(scan, run, n, err) < 0)
                return -1;
            continue;
        }
        for (size_t i = 0; i < n; i++)
            if (add_cursor(scan, &run[i], 1, err) < 0)
                return -1;
    }
    return 1;
}

/* ---- groups ---------------------------------------------------------------------------------- */

static const char *keep_text(struct scan *scan, struct query *q, int i, struct error *err)
{
    if (sqlite3_column_type(q->st, i) == SQLITE_NULL)
        return "";
    const char *text = column_text(q, i);
    return arena_text(&scan->strings, text, strlen(text), err);
}

static int add_row(struct scan *scan, struct scan_cursor *c, struct error *err)
{
    if (scan->n == scan->size) {
        size_t size = scan->size ? scan->size * 2 : 8;
        struct scan_row *rows = realloc(scan->rows, size * sizeof *rows);
        if (rows == NULL)
            return error_memory(err);
        scan->rows = rows;
        scan->size = size;
    }
    struct scan_row *r = &scan->rows[scan->n++];
    *r = c->row;
    if (scan->what != SCAN_TEXTS)
        return 0;
    r->raw = keep_text(scan, &c->q, C_RAW, err);
    r->length = column_int(&c->q, C_RAW + 1);
    r->attributed_to = keep_text(scan, &c->q, C_RAW + 2, err);
    return r->raw == NULL || r->attributed_to == NULL ? -1 : 0;
}

#define ORDER(a, b) (((a) > (b)) - ((a) < (b)))

int row_order(const struct scan_row *a, const struct scan_row *b)
{
    int order = ORDER(a->known_on, b->known_on);
    if (order == 0)
        order = ORDER(a->batch, b->batch);
    if (order == 0)
        order = ORDER(a->report, b->report);
    if (order == 0)
        order = ORDER(a->line, b->line);
    return order != 0 ? order : ORDER(a->col, b->col);
}

static int compare_rows(const void *a, const void *b)
{
    return row_order(a, b);
}

static int compare_keys(const struct scan_row *a, const struct scan_row *b)
{
    int order = ORDER(a->last, b->last);
    if (order == 0)
        order = ORDER(a->first, b->first);
    return order != 0 ? order : ORDER(a->item, b->item);
}

int scan_group(struct scan *scan, struct error *err)
{
    scan->n = 0;
    arena_free(&scan->strings);
    int got = next_runs(scan, err);
    if (got <= 0)
        return got;
    struct scan_row key = scan->cursors[0].row;
    for (size_t i = 1; i < scan->n_cursors; i++)
        if (compare_keys(&scan->cursors[i].row, &key) < 0)
            key = scan->cursors[i].row;
    for (size_t i = 0; i < scan->n_cursors;) {
        if (compare_keys(&scan->cursors[i].row, &key) != 0) {
            i++;
            continue;
        }
        if (add_row(scan, &scan->cursors[i], err) < 0 || move_on(scan, i, err) < 0)
            return -1;
    }
    if (scan->n > 1)
        qsort(scan->rows, scan->n, sizeof *scan->rows, compare_rows);
    return 1;
}

size_t scan_newest(const struct scan *scan, day_t as_of, bool superseded)
{
    for (size_t i = scan->n; i > 0; i--) {
        const struct scan_row *r = &scan->rows[i - 1];
        if ((as_of == DAY_NONE || r->known_on <= as_of) &&
            (superseded || marks_status(r->marks) != STATUS_SUPERSEDED))
            return i - 1;
    }
    return scan->n;
}

double value_used(struct number value, struct number low, struct number high)
{
    if (value.type != NUMBER_NONE)
        return number_double(value);
    if (low.type != NUMBER_NONE && high.type != NUMBER_NONE)
        return (number_double(low) + number_double(high)) / 2;
    return number_double(low.type != NUMBER_NONE ? low : high);
}
