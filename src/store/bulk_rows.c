/* bulk_rows.c - the sorted block as a virtual table, so that one INSERT ... SELECT stores it.
 *
 * Inserting rows in the order of their key through one statement is what makes import fast: SQLite
 * appends to the same page again and again, and no row pays for binding and starting a statement.
 */
#include "bulk.h"

#include <stdlib.h>

struct rows_table {
    sqlite3_vtab base;
    struct store_handle *h;
};

struct rows_cursor {
    sqlite3_vtab_cursor base;
    const struct store_bulk *bulk;
    size_t at;
};

enum {
    COL_LAST,
    COL_FIRST,
    COL_MARKS,
    COL_VALUE,
    COL_LINE,
    COL_COL,
    COL_ITEM,
    COL_LOW,
    COL_HIGH,
    COL_KNOWN_ON,
    COL_RAW
};

static int rows_connect(sqlite3 *db, void *aux, int argc, const char *const *argv,
                        sqlite3_vtab **out, char **message)
{
    (void)argc, (void)argv, (void)message;
    struct rows_table *table = sqlite3_malloc(sizeof *table);
    if (table == NULL)
        return SQLITE_NOMEM;
    *table = (struct rows_table){.h = aux};
    int rc =
        sqlite3_declare_vtab(db, "CREATE TABLE rows (last, first, marks, value, line, col, item, "
                                 "low, high, known_on, raw)");
    if (rc == SQLITE_OK)
        rc = sqlite3_vtab_config(db, SQLITE_VTAB_DIRECTONLY);
    if (rc != SQLITE_OK) {
        sqlite3_free(table);
        return rc;
    }
    *out = &table->base;
    return SQLITE_OK;
}

static int rows_disconnect(sqlite3_vtab *base)
{
    sqlite3_free(base);
    return SQLITE_OK;
}

static int rows_best_index(sqlite3_vtab *base, sqlite3_index_info *info)
{
    (void)base;
    info->estimatedCost = 1e6;
    info->estimatedRows = 1000000;
    return SQLITE_OK;
}

static int rows_open(sqlite3_vtab *base, sqlite3_vtab_cursor **out)
{
    struct rows_cursor *cursor = sqlite3_malloc(sizeof *cursor);
    if (cursor == NULL)
        return SQLITE_NOMEM;
    *cursor = (struct rows_cursor){.bulk = ((struct rows_table *)base)->h->bulk};
    *out = &cursor->base;
    return SQLITE_OK;
}

static int rows_close(sqlite3_vtab_cursor *base)
{
    sqlite3_free(base);
    return SQLITE_OK;
}

static const struct bulk_row *row_at(const struct rows_cursor *c)
{
    const struct bulk_block *b = &c->bulk->block;
    return &b->rows[b->order[c->at]];
}

/* The rows of a series lie far apart in the block: fetch some ahead. */
enum { AHEAD = 12 };

static void skip_duplicates(struct rows_cursor *c)
{
    const struct bulk_block *b = &c->bulk->block;
    if (c->at + AHEAD < b->n)
        __builtin_prefetch(&b->rows[b->order[c->at + AHEAD]]);
    while (c->at < b->n && (row_at(c)->marks & ROW_DUPLICATE))
        c->at++;
}

static int rows_filter(sqlite3_vtab_cursor *base, int index, const char *name, int argc,
                       sqlite3_value **argv)
{
    struct rows_cursor *c = (struct rows_cursor *)base;
    (void)index, (void)name, (void)argc, (void)argv;
    c->at = c->bulk ? 0 : SIZE_MAX;
    if (c->bulk)
        skip_duplicates(c);
    return SQLITE_OK;
}

static int rows_next(sqlite3_vtab_cursor *base)
{
    struct rows_cursor *c = (struct rows_cursor *)base;
    c->at++;
    skip_duplicates(c);
    return SQLITE_OK;
}

static int rows_eof(sqlite3_vtab_cursor *base)
{
    struct rows_cursor *c = (struct rows_cursor *)base;
    return c->bulk == NULL || c->at >= c->bulk->block.n;
}

static void result_number(sqlite3_context *context, struct number n)
{
    if (n.type == NUMBER_WHOLE)
        sqlite3_result_int64(context, n.whole);
    else if (n.type == NUMBER_REAL)
        sqlite3_result_double(context, n.real);
}

static void result_rare(const struct store_bulk *bulk, const struct bulk_row *row,
                        sqlite3_context *context, int column)
{
    const struct bulk_extra *extra = bulk_extra(&bulk->block, row);
    if (column == COL_KNOWN_ON) {
        if (extra != NULL && extra->known_on != DAY_NONE)
            sqlite3_result_int64(context, extra->known_on);
        else if (bulk->own_day)
            sqlite3_result_int64(context, bulk->known_on);
    } else if (extra == NULL) {
        return; /* NULL */
    } else if (column == COL_RAW) {
        if (extra->raw != UINT32_MAX)
            sqlite3_result_text(context, bulk->block.texts.data + extra->raw, (int)extra->raw_len,
                                SQLITE_STATIC);
    } else {
        result_number(context, column == COL_LOW ? extra->low : extra->high);
    }
}

static int rows_column(sqlite3_vtab_cursor *base, sqlite3_context *context, int column)
{
    const struct rows_cursor *c = (const struct rows_cursor *)base;
    const struct bulk_row *row = row_at(c);
    switch (column) {
    case COL_LAST:
        sqlite3_result_int(context, row->last);
        break;
    case COL_FIRST:
        if (row->first != row->last)
            sqlite3_result_int(context, row->first);
        break;
    case COL_ITEM:
        if (row->item != 0)
            sqlite3_result_int64(context, row->item);
        break;
    case COL_LINE:
        sqlite3_result_int64(context, row->line);
        break;
    case COL_COL:
        sqlite3_result_int(context, row->column);
        break;
    case COL_MARKS:
        sqlite3_result_int(context, row->marks & ROW_STORED);
        break;
    case COL_VALUE:
        result_number(context, bulk_value(&c->bulk->block, row));
        break;
    default:
        result_rare(c->bulk, row, context, column);
        break;
    }
    return SQLITE_OK;
}

static int rows_rowid(sqlite3_vtab_cursor *base, sqlite3_int64 *out)
{
    *out = (sqlite3_int64)((struct rows_cursor *)base)->at;
    return SQLITE_OK;
}

/* Without xCreate it is eponymous only: it can be selected from, and nothing of it is stored. */
static const sqlite3_module rows_module = {
    .xConnect = rows_connect,
    .xBestIndex = rows_best_index,
    .xDisconnect = rows_disconnect,
    .xOpen = rows_open,
    .xClose = rows_close,
    .xFilter = rows_filter,
    .xNext = rows_next,
    .xEof = rows_eof,
    .xColumn = rows_column,
    .xRowid = rows_rowid,
};

int bulk_register(struct store_handle *h, struct error *err)
{
    if (h->rows_known)
        return 0;
    int rc = sqlite3_create_module_v2(h->db, "import_rows", &rows_module, h, NULL);
    if (rc != SQLITE_OK)
        return sql_error(h, rc, err);
    h->rows_known = true;
    return 0;
}

/* Whether the rows of the block have nothing of their own but period, value and line. */
static bool is_alike(const struct store_bulk *bulk)
{
    const struct bulk_block *b = &bulk->block;
    return b->alike && !b->items && b->n_extras == 0 && !bulk->own_day;
}

/* Says of each series of the block which figures are its own; BEFORE is the id of the last figure
 * before the block. */
static int add_runs(struct store_bulk *bulk, int64_t before, struct error *err)
{
    const struct bulk_block *b = &bulk->block;
    struct figure_run run = {.report = bulk->report, .until = before, .marks = -1, .col = -1};
    if (is_alike(bulk)) {
        run.marks = b->rows[0].marks & ROW_STORED;
        run.col = b->rows[0].column;
    }
    for (size_t from = 0, to; from < b->n; from = to) {
        run.series = b->rows[b->order[from]].series;
        run.id = run.until + 1;
        for (to = from; to < b->n && b->rows[b->order[to]].series == run.series; to++) {
            const struct bulk_row *row = &b->rows[b->order[to]];
            if (row->marks & ROW_DUPLICATE)
                continue;
            if (run.until < run.id)
                run.least = row->last;
            run.most = row->last;
            run.until++;
        }
        if (run.until >= run.id && run_add(bulk->h, &run, err) < 0)
            return -1;
    }
    return 0;
}

int bulk_insert(struct store_bulk *bulk, struct error *err)
{
    /* OR ROLLBACK: a failure ends the whole batch anyway, and SQLite need not remember every page
     * that it changes in case the statement alone has to be taken back. Every column costs: leave
     * out those that are NULL in the whole block. */
    static const char days[] = "INSERT OR ROLLBACK INTO figure (last, value, line) "
                               "SELECT last, value, line FROM import_rows";
    static const char periods[] = "INSERT OR ROLLBACK INTO figure (last, value, line, first) "
                                  "SELECT last, value, line, first FROM import_rows";
    static const char all[] =
        "INSERT OR ROLLBACK INTO figure (last, value, line, first, marks, col, item, low, high, "
        "known_on, raw) SELECT last, value, line, first, marks, col, item, low, high, known_on, "
        "raw FROM import_rows";
    struct query q;
    int64_t before;
    if (query_one(bulk->h, "SELECT max(id) FROM figure", &before, err) < 0 ||
        query_open(&q, bulk->h,
                   !is_alike(bulk)    ? all
                   : bulk->block.days ? days
                                      : periods,
                   err) < 0)
        return -1;
    bulk->h->bulk = bulk;
    int result = query_run(&q, err);
    bulk->h->bulk = NULL;
    return result < 0 ? -1 : add_runs(bulk, before, err);
}
