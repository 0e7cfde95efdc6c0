/* each.c - the records of a table as they stand, for those who want no figures. */
#include <stdlib.h>
#include <string.h>

#include "ingest/csv/mend.h"
#include "ingest/csv/plan.h"

struct each {
    struct csv *csv;
    csv_cells_fn *fn;
    void *context;
    const char **cells;
    size_t *lens, size;
};

static int make_room(struct each *e, size_t n, struct error *err)
{
    if (n <= e->size)
        return 0;
    const char **cells = realloc(e->cells, n * sizeof *cells);
    if (cells)
        e->cells = cells;
    size_t *lens = cells ? realloc(e->lens, n * sizeof *lens) : NULL;
    if (lens == NULL)
        return error_memory(err);
    e->lens = lens;
    e->size = n;
    return 0;
}

/* "a, b, c" in a table parted by "," alone: the blanks belong to the marks. */
static void take_blanks(struct each *e, size_t n)
{
    const struct dialect *d = &e->csv->reader.dialect;
    bool all = n >= 3 && d->delimiter[0] != ' ' && d->delimiter[1] == '\0' && !e->csv->json;
    for (size_t i = 1; i < n && all; i++)
        all = e->lens[i] > 0 && e->cells[i][0] == ' ';
    for (size_t i = 1; i < n && all; i++) {
        e->cells[i]++;
        e->lens[i]--;
    }
}

static int hand_cells(struct each *e, uint32_t line, const struct cell *cells, size_t n,
                      struct error *err)
{
    if (make_room(e, n, err) < 0)
        return -1;
    for (size_t i = 0; i < n; i++) {
        e->cells[i] = cells[i].at;
        e->lens[i] = cells[i].len;
    }
    take_blanks(e, n);
    return e->fn(e->context, line, e->cells, e->lens, n, err);
}

/* The records of one line that CRs part. */
static int hand_pieces(struct each *e, uint32_t line, const char *raw, const char *end,
                       struct error *err)
{
    struct cells cells;
    enum split_result result;
    int state = 0;
    cells_init(&cells);
    while (state == 0 && raw < end) {
        const char *stop = mend_line_end(raw, (size_t)(end - raw), &e->csv->reader.dialect);
        stop = stop ? stop : end;
        state =
            split_record(raw, (size_t)(stop - raw), &e->csv->reader.dialect, &cells, &result, err);
        if (state == 0)
            state = hand_cells(e, line, cells.at, cells.n, err);
        raw = stop + 1;
    }
    cells_free(&cells);
    return state;
}

static int give_cells(void *context, enum record_class what, const struct record *r,
                      const char *reason, struct error *err)
{
    struct each *e = context;
    const struct csv *csv = e->csv;
    (void)reason;
    if ((what != RECORD_DATA && what != RECORD_BAD && what != RECORD_BLANK) || r->n == 0 ||
        r->line < csv->shape.data)
        return 0;
    if (csv->composite > 1) /* the cells as they stand, not as they are parted */
        return hand_pieces(e, r->line, r->raw, r->raw + r->raw_len, err);
    if (what == RECORD_BAD && !csv->json) {
        int lines = mend_lines(r->raw, r->raw_len, &csv->reader.dialect, csv->n_columns, err);
        if (lines != 0)
            return lines < 0 ? -1 : hand_pieces(e, r->line, r->raw, r->raw + r->raw_len, err);
    }
    return hand_cells(e, r->line, r->cells, r->n, err);
}

static int give_header(struct each *e, struct error *err)
{
    const struct csv *csv = e->csv;
    size_t n = csv->shape.header_cells ? csv->shape.header_cells : csv->n_columns;
    size_t extra = csv->composite > 1 ? csv->composite - 1 : 0;
    n = csv->shape.header_cells ? n : n - extra;
    for (size_t i = 0; i < n; i++) {
        e->cells[i] = i == 0 && csv->composite ? csv->composite_name
                                               : csv->columns[i + (i ? extra : 0)].raw_name;
        e->lens[i] = strlen(e->cells[i]);
    }
    take_blanks(e, n);
    int state = e->fn(e->context, csv->shape.header_last, e->cells, e->lens, n, err);
    if (state == 0 && csv->header_rest)
        state = hand_pieces(e, csv->shape.header_last, csv->header_rest,
                            csv->header_rest + strlen(csv->header_rest), err);
    return state;
}

int csv_each_record(struct csv *csv, csv_cells_fn *fn, void *context, struct error *err)
{
    struct each e = {.csv = csv, .fn = fn, .context = context, .size = csv->n_columns};
    struct csv_counts counts;
    int result = -1;
    e.cells = calloc(e.size, sizeof *e.cells);
    e.lens = calloc(e.size, sizeof *e.lens);
    if (e.cells == NULL || e.lens == NULL) {
        error_memory(err);
        goto out;
    }
    if (csv->n_columns > 0 && (csv->shape.header_first > 0 || csv->json)) {
        int state = give_header(&e, err);
        if (state != 0) {
            result = state < 0 ? -1 : 0;
            goto out;
        }
    }
    result = table_each(csv, &counts, give_cells, &e, err);
out:
    free(e.cells);
    free(e.lens);
    return result;
}
