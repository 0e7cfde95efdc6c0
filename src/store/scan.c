/* scan.c - reading figures in the order of their key, the revisions of each together. */
#include "private.h"

#include <stdlib.h>
#include <string.h>

#define NUMBERS                                                                                    \
    "SELECT series, last, first, item, report, line, col, batch, marks, value, low, high, "        \
    "known_on"
#define TEXTS ", raw, length, attributed_to"
#define MANY                                                                                       \
    " FROM figure WHERE series BETWEEN ? AND ? "                                                   \
    "ORDER BY series, last, first, item, report, line, col"
#define ONE                                                                                        \
    " FROM figure WHERE series = ? AND last BETWEEN ? AND ? "                                      \
    "ORDER BY last, first, item, report, line, col"

static int begin(struct scan *scan, struct store_handle *h, const char *sql, struct error *err)
{
    memset(scan, 0, sizeof *scan);
    scan->h = h;
    if (reports_refresh(h, err) < 0 || query_open(&scan->q, h, sql, err) < 0)
        return -1;
    h->scans++;
    return 0;
}

int scan_begin(struct scan *scan, struct store_handle *h, uint32_t from, uint32_t to, bool texts,
               struct error *err)
{
    if (begin(scan, h, texts ? NUMBERS TEXTS MANY : NUMBERS MANY, err) < 0)
        return -1;
    scan->texts = texts;
    query_int(&scan->q, 1, from);
    query_int(&scan->q, 2, to);
    return 0;
}

int scan_series(struct scan *scan, struct store_handle *h, uint32_t series, int64_t from,
                int64_t to, bool texts, struct error *err)
{
    if (begin(scan, h, texts ? NUMBERS TEXTS ONE : NUMBERS ONE, err) < 0)
        return -1;
    scan->texts = texts;
    query_int(&scan->q, 1, series);
    query_int(&scan->q, 2, from);
    query_int(&scan->q, 3, to);
    return 0;
}

void scan_end(struct scan *scan)
{
    if (scan->h == NULL)
        return;
    if (scan->q.st != NULL)
        scan->h->scans--;
    query_close(&scan->q);
    free(scan->rows);
    arena_free(&scan->strings);
    arena_free(&scan->older);
    memset(scan, 0, sizeof *scan);
}

static const char *keep_text(struct scan *scan, int i, struct error *err)
{
    if (sqlite3_column_type(scan->q.st, i) == SQLITE_NULL)
        return "";
    const char *text = column_text(&scan->q, i);
    return arena_text(&scan->strings, text, strlen(text), err);
}

/* Reads the next row into scan->next: 1, 0 at the end, -1. */
static int read_row(struct scan *scan, struct error *err)
{
    struct query *q = &scan->q;
    struct scan_row *r = &scan->next;
    int got = query_step(q, err);
    if (got <= 0)
        return got;
    r->series = (uint32_t)column_int(q, 0);
    r->last = (day_t)column_int(q, 1);
    r->first = (day_t)column_int(q, 2);
    r->item = (uint32_t)column_int(q, 3);
    r->report = (uint32_t)column_int(q, 4);
    r->line = (uint32_t)column_int(q, 5);
    r->col = (uint32_t)column_int(q, 6);
    r->batch = (uint32_t)column_int(q, 7);
    r->marks = (uint32_t)column_int(q, 8);
    r->value = column_number(q, 9);
    r->low = column_number(q, 10);
    r->high = column_number(q, 11);
    r->known_on = column_day(q, 12);
    /* Rows of one report mostly follow each other. */
    if (r->source == NULL || r->source->id != r->report)
        r->source = reports_find(scan->h, r->report);
    if (r->source == NULL)
        return error_at(err, STORE_CORRUPT, scan->h->path, 0, 0,
                        "figures name a report that is not there; run 'sitstat check'");
    if (r->known_on == DAY_NONE)
        r->known_on = r->source->published;
    if (!scan->texts)
        return 1;
    r->raw = keep_text(scan, 13, err);
    r->length = column_int(q, 14);
    r->attributed_to = keep_text(scan, 15, err);
    return r->raw == NULL || r->attributed_to == NULL ? -1 : 1;
}

static int add_row(struct scan *scan, struct error *err)
{
    if (scan->n == scan->size) {
        size_t size = scan->size ? scan->size * 2 : 8;
        struct scan_row *rows = realloc(scan->rows, size * sizeof *rows);
        if (rows == NULL)
            return error_memory(err);
        scan->rows = rows;
        scan->size = size;
    }
    scan->rows[scan->n++] = scan->next;
    return 0;
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

int scan_group(struct scan *scan, struct error *err)
{
    int got = 1;
    scan->n = 0;
    /* Texts of the group that was handed out go; those of the row read ahead stay. */
    arena_free(&scan->older);
    scan->older = scan->strings;
    scan->strings.blocks = NULL;
    if (scan->done)
        return 0;
    if (!scan->pending)
        got = read_row(scan, err);
    if (got <= 0) {
        scan->done = true;
        return got;
    }
    do {
        if (add_row(scan, err) < 0)
            return -1;
        got = read_row(scan, err);
        if (got < 0)
            return -1;
    } while (got > 0 && scan->next.series == scan->rows[0].series &&
             scan->next.last == scan->rows[0].last && scan->next.first == scan->rows[0].first &&
             scan->next.item == scan->rows[0].item);
    scan->pending = got > 0;
    scan->done = got == 0;
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
