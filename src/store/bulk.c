/* bulk.c - the sink of an import: gathers rows in a block and stores it when it is full. */
#include "bulk.h"

#include <stdlib.h>
#include <string.h>

enum {
    BLOCK_ROWS = 1 << 18,    /* 8 MiB: soon enough that reading and storing go on side by side */
    BLOCK_MOST = 1 << 20,    /* where there are many series, so that their runs don't get short */
    RUN_LEAST = 32,          /* figures of a series in a block, on average */
    BLOCK_MEMORY = 36 << 20, /* rows with their rare parts */
    FIRST_ROWS = 4096,
    CHANGES_KEPT = 100,
};

struct number bulk_value(const struct bulk_block *b, const struct bulk_row *row)
{
    struct number n = {.type = NUMBER_NONE};
    if (row->marks & ROW_EXTRA)
        return b->extras[row->value.extra].value;
    if (row->marks & ROW_NONE)
        return n;
    if (row->marks & ROW_REAL) {
        n.type = NUMBER_REAL;
        n.real = row->value.real;
    } else {
        n.type = NUMBER_WHOLE;
        n.whole = row->value.whole;
    }
    return n;
}

const struct bulk_extra *bulk_extra(const struct bulk_block *b, const struct bulk_row *row)
{
    return row->marks & ROW_EXTRA ? &b->extras[row->value.extra] : NULL;
}

day_t bulk_known_on(const struct store_bulk *bulk, const struct bulk_row *row)
{
    const struct bulk_extra *extra = bulk_extra(&bulk->block, row);
    return extra != NULL && extra->known_on != DAY_NONE ? extra->known_on : bulk->known_on;
}

void bulk_block_free(struct bulk_block *block)
{
    free(block->rows);
    free(block->extras);
    free(block->order);
    buffer_free(&block->texts);
    memset(block, 0, sizeof *block);
}

/* ---- flushing -------------------------------------------------------------------------------- */

static void count_records(struct store_bulk *bulk)
{
    const struct bulk_block *b = &bulk->block;
    for (size_t from = 0, to; from < b->n; from = to) {
        bool all = true;
        for (to = from; to < b->n && b->rows[to].line == b->rows[from].line; to++)
            all = all && (b->rows[to].marks & ROW_DUPLICATE);
        bulk->result.duplicate_records += all;
    }
}

/* Remembers which of the import's new series have figures now. */
static int note_series(struct store_bulk *bulk, struct error *err)
{
    const struct bulk_block *b = &bulk->block;
    uint32_t most = b->rows[b->order[b->n - 1]].series;
    if (most < bulk->first_new)
        return 0;
    size_t need = (size_t)(most - bulk->first_new) / 8 + 1;
    if (need > bulk->seen_size) {
        unsigned char *seen = realloc(bulk->seen, need * 2);
        if (seen == NULL)
            return error_memory(err);
        memset(seen + bulk->seen_size, 0, need * 2 - bulk->seen_size);
        bulk->seen = seen;
        bulk->seen_size = need * 2;
    }
    for (size_t i = b->n; i > 0; i--) {
        uint32_t series = b->rows[b->order[i - 1]].series;
        if (series < bulk->first_new)
            break;
        uint32_t bit = series - bulk->first_new;
        bulk->seen[bit / 8] |= (unsigned char)(1u << bit % 8);
    }
    return 0;
}

static int flush(struct store_bulk *bulk, struct error *err)
{
    struct bulk_block *b = &bulk->block;
    if (b->n == 0)
        return 0;
    uint64_t duplicates = bulk->result.duplicate_figures;
    if (bulk_sort(b, err) < 0 || bulk_compare(bulk, err) < 0)
        return -1;
    count_records(bulk);
    uint64_t figures = b->n - (bulk->result.duplicate_figures - duplicates);
    if ((figures > 0 && bulk_insert(bulk, err) < 0) || note_series(bulk, err) < 0)
        return -1;
    bulk->result.figures += figures;
    b->n = b->n_extras = 0;
    b->items = false;
    b->days = b->alike = true;
    buffer_clear(&b->texts);
    return 0;
}

/* ---- the sink -------------------------------------------------------------------------------- */

static int sink_series(void *context, const struct series *series, uint32_t *id, struct error *err)
{
    struct store_bulk *bulk = context;
    bulk->n_series++;
    return series_id(bulk->h, series, id, err);
}

static int sink_item(void *context, const char *text, size_t len, uint32_t *id, struct error *err)
{
    struct store_bulk *bulk = context;
    return item_id(bulk->h, text, len, id, err);
}

static int add_extra(struct bulk_block *b, const struct sink_row *row, uint32_t *index,
                     struct error *err)
{
    const struct sink_extra *from = row->extra;
    if (b->n_extras == b->size_extras) {
        size_t size = b->size_extras ? b->size_extras * 2 : 256;
        struct bulk_extra *extras = realloc(b->extras, size * sizeof *extras);
        if (extras == NULL)
            return error_memory(err);
        b->extras = extras;
        b->size_extras = size;
    }
    struct bulk_extra *to = &b->extras[b->n_extras];
    *to = (struct bulk_extra){.value = row->value,
                              .low = from->low,
                              .high = from->high,
                              .known_on = from->known_on,
                              .raw = UINT32_MAX};
    if (from->raw != NULL) {
        to->raw = (uint32_t)b->texts.len;
        to->raw_len = (uint32_t)from->raw_len;
        if (buffer_append(&b->texts, from->raw, from->raw_len, err) < 0)
            return -1;
    }
    *index = (uint32_t)b->n_extras++;
    return 0;
}

static int grow(struct bulk_block *b, struct error *err)
{
    size_t size = b->size ? b->size * 2 : FIRST_ROWS;
    struct bulk_row *rows = realloc(b->rows, size * sizeof *rows);
    if (rows == NULL)
        return error_memory(err);
    b->rows = rows;
    b->size = size;
    return 0;
}

static bool is_full(const struct store_bulk *bulk)
{
    const struct bulk_block *b = &bulk->block;
    size_t most = bulk->h->block_rows;
    if (most == 0) {
        most = (size_t)bulk->n_series * RUN_LEAST;
        most = most < BLOCK_ROWS ? BLOCK_ROWS : most > BLOCK_MOST ? BLOCK_MOST : most;
    }
    return b->n >= most ||
           b->n * sizeof *b->rows + b->n_extras * sizeof *b->extras + b->texts.len >= BLOCK_MEMORY;
}

static int sink_row(void *context, const struct sink_row *row, struct error *err)
{
    struct store_bulk *bulk = context;
    struct bulk_block *b = &bulk->block;
    /* Only between records: whether a record is a duplicate is known when all of it is here. */
    if (row->line != bulk->last_line && is_full(bulk) && flush(bulk, err) < 0)
        return -1;
    bulk->last_line = row->line;
    if (b->n == b->size && grow(b, err) < 0)
        return -1;
    day_t known_on =
        row->extra && row->extra->known_on != DAY_NONE ? row->extra->known_on : bulk->known_on;
    unsigned status = status_in_time(row->status, row->first, row->last, known_on);
    unsigned marks = marks_make(row->precision, row->qualifier, status);
    struct bulk_row *to = &b->rows[b->n];
    *to = (struct bulk_row){
        .series = row->series,
        .item = row->item,
        .first = row->first,
        .last = row->last,
        .line = row->line,
        .column = row->column,
    };
    if (row->extra != NULL) {
        marks |= ROW_EXTRA;
        if (add_extra(b, row, &to->value.extra, err) < 0)
            return -1;
    } else if (row->value.type == NUMBER_WHOLE) {
        to->value.whole = row->value.whole;
    } else if (row->value.type == NUMBER_REAL) {
        marks |= ROW_REAL;
        to->value.real = row->value.real;
    } else {
        marks |= ROW_NONE;
    }
    to->marks = (uint16_t)marks;
    b->items = b->items || row->item != 0;
    b->days = b->days && row->first == row->last;
    b->alike = b->alike && row->column == b->rows[0].column &&
               ((to->marks ^ b->rows[0].marks) & ROW_STORED) == 0;
    b->n++;
    return 0;
}

static int sink_reject(void *context, uint32_t line, uint32_t column, const char *reason,
                       const char *raw, size_t len, struct error *err)
{
    struct store_bulk *bulk = context;
    struct query q;
    if (query_open(&q, bulk->h,
                   "INSERT INTO reject (report, line, col, reason, batch, raw) "
                   "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                   err) < 0)
        return -1;
    query_int(&q, 1, bulk->report);
    query_int(&q, 2, line);
    query_int(&q, 3, column);
    query_text(&q, 4, reason);
    query_int(&q, 5, bulk->h->batch);
    query_blob(&q, 6, raw, len);
    if (query_run(&q, err) < 0)
        return -1;
    bulk->rejects += (uint64_t)sqlite3_changes64(bulk->h->db);
    return 0;
}

static int sink_bytes(void *context, const char *bytes, size_t len, uint32_t first_line,
                      struct error *err)
{
    struct store_bulk *bulk = context;
    return bulk->bytes ? blocks_put(bulk->bytes, bytes, len, first_line, err) : 0;
}

/* ---- beginning and ending ----------------------------------------------------------------------
 */

static int has_bytes(struct store_handle *h, uint32_t report, bool *has, struct error *err)
{
    struct query q;
    if (query_open(&q, h, "SELECT 1 FROM report_block WHERE report = ? LIMIT 1", err) < 0)
        return -1;
    query_int(&q, 1, report);
    int got = query_step(&q, err);
    *has = got > 0;
    query_close(&q);
    return got < 0 ? -1 : 0;
}

int store_bulk_begin(struct store *s, uint32_t report, day_t known_on, struct store_bulk **out,
                     struct sink *sink, struct error *err)
{
    struct store_handle *h = s->handle;
    int64_t last_series;
    bool has;
    *out = NULL;
    if (need_batch(h, err) < 0 || reports_refresh(h, err) < 0 || bulk_register(h, err) < 0 ||
        has_bytes(h, report, &has, err) < 0 ||
        query_one(h, "SELECT max(id) FROM figure_series", &last_series, err) < 0)
        return -1;
    if (last_series > SERIES_MOST)
        return series_beyond(h, err);
    const struct known_report *known = reports_find(h, report);
    if (known == NULL)
        return error_set(err, ERR_UNKNOWN, "there is no report %u", (unsigned)report);
    struct store_bulk *bulk = calloc(1, sizeof *bulk);
    if (bulk == NULL)
        return error_memory(err);
    bulk->h = h;
    bulk->report = report;
    bulk->known_on = known_on != DAY_NONE ? known_on : known->published;
    bulk->own_day = bulk->known_on != known->published;
    bulk->first_new = (uint32_t)last_series + 1;
    bulk->block.days = bulk->block.alike = true;
    buffer_init(&bulk->block.texts, UINT32_MAX - 1);
    if (!has && blocks_begin(h, report, &bulk->bytes, err) < 0) {
        free(bulk);
        return -1;
    }
    *out = bulk;
    *sink = (struct sink){.context = bulk,
                          .series = sink_series,
                          .item = sink_item,
                          .row = sink_row,
                          .reject = sink_reject,
                          .bytes = sink_bytes};
    return 0;
}

void store_bulk_abandon(struct store_bulk *bulk)
{
    if (bulk == NULL)
        return;
    blocks_abandon(bulk->bytes);
    bulk_block_free(&bulk->block);
    store_bulk_result_free(&bulk->result);
    free(bulk->seen);
    free(bulk->claims);
    free(bulk->taken);
    free(bulk);
}

int store_bulk_end(struct store_bulk *bulk, struct store_bulk_result *result, struct error *err)
{
    int status = flush(bulk, err);
    memset(result, 0, sizeof *result);
    if (status == 0 && bulk->bytes != NULL) {
        status = blocks_end(bulk->bytes, err);
        bulk->bytes = NULL;
    }
    if (status == 0) {
        bulk->h->batch_figures += bulk->result.figures;
        bulk->h->stored += bulk->result.figures + bulk->rejects;
        *result = bulk->result;
        bulk->result.changes = NULL;
    }
    store_bulk_abandon(bulk);
    return status;
}

void store_bulk_result_free(struct store_bulk_result *result)
{
    free(result->changes);
    memset(result, 0, sizeof *result);
}

int bulk_note_change(struct store_bulk *bulk, const struct store_change *change, uint32_t series,
                     struct error *err)
{
    struct store_bulk_result *r = &bulk->result;
    struct arena texts = {0};
    struct series text;
    if (r->n_changes == CHANGES_KEPT)
        return 0;
    if (r->changes == NULL) {
        r->changes = malloc(CHANGES_KEPT * sizeof *r->changes);
        if (r->changes == NULL)
            return error_memory(err);
    }
    int got = series_by_id(bulk->h, series, &texts, &text, err);
    if (got == 0) {
        struct store_change *to = &r->changes[r->n_changes++];
        *to = *change;
        series_format(&text, to->series, sizeof to->series);
    }
    arena_free(&texts);
    return got;
}
