/* combine.c - taking another store in: reports, figures with their evidence, rejects, proposals. */
#include "private.h"

#include <stdlib.h>
#include <string.h>

struct combine {
    struct store *to;
    struct store_handle *from;
    uint32_t *reports;       /* ids here, by index in from->reports */
    struct store_bulk *bulk; /* of the report that is being copied, where it is a table */
    struct sink sink;
    struct store_bulk_result *result;
};

/* ---- reports ------------------------------------------------------------------------------- */

/* Hand entries have no bytes to tell them by: the same source and day is the same report. */
static int find_hand(struct store_handle *h, const struct store_report *r, uint32_t *id,
                     struct error *err)
{
    struct query q;
    *id = 0;
    if (query_open(&q, h,
                   "SELECT id FROM report WHERE sha256 = '' AND form = ? AND name = ? "
                   "AND publisher = ? AND title = ? AND published IS ? LIMIT 1",
                   err) < 0)
        return -1;
    query_text(&q, 1, r->form);
    query_text(&q, 2, r->name);
    query_text(&q, 3, r->publisher);
    query_text(&q, 4, r->title);
    query_day(&q, 5, r->published);
    int got = query_step(&q, err);
    if (got > 0)
        *id = (uint32_t)column_int(&q, 0);
    query_close(&q);
    return got < 0 ? -1 : 0;
}

/* Runs TO's statement with each row of FROM's, the report's number first and then the row's
 * columns. */
static int copy_rows(struct store_handle *from, const char *select, uint32_t from_report,
                     struct store_handle *to, const char *insert, uint32_t to_report,
                     struct error *err)
{
    struct query in, out;
    int got;
    if (query_open(&in, from, select, err) < 0)
        return -1;
    query_int(&in, 1, from_report);
    while ((got = query_step(&in, err)) > 0) {
        if ((got = query_open(&out, to, insert, err)) < 0)
            break;
        query_int(&out, 1, to_report);
        for (int i = 0; i < sqlite3_column_count(in.st); i++) {
            int rc = sqlite3_bind_value(out.st, i + 2, sqlite3_column_value(in.st, i));
            out.rc = out.rc == SQLITE_OK ? rc : out.rc;
        }
        if ((got = query_run(&out, err)) < 0)
            break;
    }
    query_close(&in);
    return got;
}

static int copy_document(struct combine *c, uint32_t from, uint32_t to, struct error *err)
{
    struct store_handle *h = c->to->handle;
    return copy_rows(
               c->from,
               "SELECT start, first_line, length, packed, content FROM report_block "
               "WHERE report = ?",
               from, h,
               "INSERT INTO report_block (report, start, first_line, length, packed, content) "
               "VALUES (?, ?, ?, ?, ?, ?)",
               to, err) < 0 ||
                   copy_rows(c->from, "SELECT number, name FROM report_column WHERE report = ?",
                             from, h,
                             "INSERT INTO report_column (report, number, name) VALUES (?, ?, ?)",
                             to, err) < 0 ||
                   copy_rows(c->from,
                             "SELECT delimiter, quote, header_line, bare_cr FROM report "
                             "WHERE id = ?",
                             from, h,
                             "UPDATE report SET delimiter = ?2, quote = ?3, header_line = ?4, "
                             "bare_cr = ?5 WHERE id = ?1",
                             to, err) < 0
               ? -1
               : 0;
}

static int copy_report(struct combine *c, size_t i, struct error *err)
{
    struct store_handle *h = c->to->handle;
    struct arena texts = {0};
    struct store_report r;
    bool known = false;
    uint32_t from = c->from->reports[i].id, *to = &c->reports[i];
    int result = -1;
    if (report_read(c->from, from, &texts, &r, err) < 0)
        goto out;
    if (r.sha256[0] == '\0' && find_hand(h, &r, to, err) < 0)
        goto out;
    known = *to != 0;
    if (!known && store_add_report(c->to, &r, NULL, 0, to, &known, err) < 0)
        goto out;
    if (!known && copy_document(c, from, *to, err) < 0)
        goto out;
    result =
        copy_rows(c->from, "SELECT line, col, reason, raw FROM reject WHERE report = ?", from, h,
                  /* the batch that is running is the newest */
                  "INSERT INTO reject (report, line, col, reason, raw, batch) "
                  "VALUES (?, ?, ?, ?, ?, (SELECT max(id) FROM batch)) ON CONFLICT DO NOTHING",
                  *to, err);
out:
    arena_free(&texts);
    return result;
}

/* ---- figures ------------------------------------------------------------------------------- */

static void add_counts(struct store_bulk_result *to, struct store_bulk_result *from)
{
    to->figures += from->figures;
    to->duplicate_figures += from->duplicate_figures;
    to->duplicate_records += from->duplicate_records;
    to->conflicts += from->conflicts;
    to->up += from->up;
    to->down += from->down;
    to->same += from->same;
    to->appeared += from->appeared;
    if (to->changes == NULL) {
        to->changes = from->changes;
        to->n_changes = from->n_changes;
        from->changes = NULL;
    }
    store_bulk_result_free(from);
}

static int end_table(struct combine *c, struct error *err)
{
    struct store_bulk_result part;
    struct store_bulk *bulk = c->bulk;
    c->bulk = NULL;
    if (bulk == NULL)
        return 0;
    if (store_bulk_end(bulk, &part, err) < 0)
        return -1;
    add_counts(c->result, &part);
    return 0;
}

/* Columns of the query below. */
enum {
    Q_REPORT,
    Q_LINE,
    Q_COL,
    Q_SERIES,
    Q_LAST,
    Q_FIRST,
    Q_ITEM,
    Q_MARKS,
    Q_VALUE,
    Q_LOW,
    Q_HIGH,
    Q_KNOWN_ON,
    Q_RAW,
    Q_LENGTH,
    Q_SAID
};

static int read_item_text(struct store_handle *h, uint32_t id, struct buffer *out,
                          struct error *err)
{
    struct query q;
    buffer_clear(out);
    if (id == 0)
        return 0;
    if (query_open(&q, h, "SELECT text FROM item WHERE id = ?", err) < 0)
        return -1;
    query_int(&q, 1, id);
    int got = query_step(&q, err);
    if (got > 0 && buffer_text(out, column_text(&q, 0), err) < 0)
        got = -1;
    query_close(&q);
    return got < 0 ? -1 : 0;
}

static int copy_row(struct combine *c, struct query *q, uint32_t series, const char *item,
                    struct error *err)
{
    const char *raw = column_text(q, Q_RAW);
    uint32_t marks = (uint32_t)column_int(q, Q_MARKS), id;
    bool bare = sqlite3_column_type(q->st, Q_RAW) == SQLITE_NULL;
    struct sink_extra extra = {.low = column_number(q, Q_LOW),
                               .high = column_number(q, Q_HIGH),
                               .known_on = column_day(q, Q_KNOWN_ON),
                               .raw = bare ? NULL : raw,
                               .raw_len = bare ? 0 : strlen(raw)};
    bool rare = !bare || extra.low.type != NUMBER_NONE || extra.high.type != NUMBER_NONE ||
                extra.known_on != DAY_NONE;
    if (item_id(c->to->handle, item, strlen(item), &id, err) < 0)
        return -1;
    struct sink_row row = {.series = series,
                           .item = id,
                           .first = (day_t)column_int(q, Q_FIRST),
                           .last = (day_t)column_int(q, Q_LAST),
                           .line = (uint32_t)column_int(q, Q_LINE),
                           .column = (uint16_t)column_int(q, Q_COL),
                           .precision = (uint8_t)marks_precision(marks),
                           .qualifier = (uint8_t)marks_qualifier(marks),
                           .status = (uint8_t)marks_status(marks),
                           .value = column_number(q, Q_VALUE),
                           .extra = rare ? &extra : NULL};
    return c->sink.row(c->sink.context, &row, err);
}

static int copy_single(struct combine *c, struct query *q, uint32_t report,
                       const struct series *series, const char *item, struct error *err)
{
    uint32_t marks = (uint32_t)column_int(q, Q_MARKS);
    struct figure_ref ref;
    bool duplicate;
    struct figure f = {
        .series = *series,
        .period = {(day_t)column_int(q, Q_FIRST), (day_t)column_int(q, Q_LAST),
                   (enum precision)marks_precision(marks)},
        .value = column_number(q, Q_VALUE),
        .low = column_number(q, Q_LOW),
        .high = column_number(q, Q_HIGH),
        .qualifier = (enum qualifier)marks_qualifier(marks),
        .status = (enum status)marks_status(marks),
        .known_on = column_day(q, Q_KNOWN_ON),
        .item = item,
        .line = (long)column_int(q, Q_LINE),
        .column = (long)column_int(q, Q_COL),
        .length = (long)column_int(q, Q_LENGTH),
        .raw = column_text(q, Q_RAW),
        .attributed_to = column_text(q, Q_SAID),
    };
    if (store_add_figure(c->to, report, &f, &ref, &duplicate, err) < 0)
        return -1;
    if (duplicate)
        c->result->duplicate_figures++;
    else
        c->result->figures++;
    return 0;
}

struct mapped_series {
    uint32_t there, here; /* its ids; here 0: not met yet */
    struct series text;
};

/* The other store's series, by id there. As many as it has rows, whatever their ids say. */
struct series_map {
    struct mapped_series *at;
    size_t n;
    struct arena strings;
};

static int no_series(const struct combine *c, struct error *err)
{
    return error_at(err, STORE_CORRUPT, c->from->path, 0, 0,
                    "figures name a series that is not there; run 'sitstat check' on that file");
}

static int list_series(struct combine *c, struct series_map *map, struct error *err)
{
    struct query q;
    size_t size = 0;
    int got;
    if (query_open(&q, c->from, "SELECT id FROM figure_series ORDER BY id", err) < 0)
        return -1;
    while ((got = query_step(&q, err)) > 0) {
        int64_t id = column_int(&q, 0);
        if (id < 1 || id > SERIES_MOST) {
            got = series_beyond(c->from, err);
            break;
        }
        if (map->n == size) {
            size = size ? size * 2 : 256;
            struct mapped_series *at = realloc(map->at, size * sizeof *at);
            if (at == NULL) {
                got = error_memory(err);
                break;
            }
            map->at = at;
        }
        map->at[map->n++] = (struct mapped_series){.there = (uint32_t)id};
    }
    query_close(&q);
    return got < 0 ? -1 : 0;
}

static int compare_mapped(const void *key, const void *at)
{
    int64_t id = *(const int64_t *)key, there = ((const struct mapped_series *)at)->there;
    return (id > there) - (id < there);
}

static int map_series(struct combine *c, struct series_map *map, int64_t id,
                      struct mapped_series **out, struct error *err)
{
    struct mapped_series *m =
        map->n == 0 ? NULL : bsearch(&id, map->at, map->n, sizeof *map->at, compare_mapped);
    if (m == NULL)
        return no_series(c, err);
    *out = m;
    if (m->here != 0)
        return 0;
    if (series_by_id(c->from, m->there, &map->strings, &m->text, err) < 0)
        return -1;
    return series_id(c->to->handle, &m->text, &m->here, err);
}

static int copy_figures(struct combine *c, struct series_map *map, struct error *err)
{
    struct query q;
    struct buffer item = {0};
    struct known_report *source = NULL;
    uint32_t report = 0;
    int got;
    if (query_open(&q, c->from,
                   "SELECT report, line, col, series, last, first, item, marks, value, low, high, "
                   "known_on, raw, length, attributed_to FROM " FIGURES
                   " ORDER BY report, line, col",
                   err) < 0)
        return -1;
    while ((got = query_step(&q, err)) > 0) {
        uint32_t id = (uint32_t)column_int(&q, Q_REPORT);
        int64_t series = column_int(&q, Q_SERIES);
        struct mapped_series *mapped = NULL;
        if (source == NULL || source->id != id) {
            if ((got = end_table(c, err)) < 0)
                break;
            source = reports_find(c->from, id);
            if (source == NULL) {
                got = error_at(err, STORE_CORRUPT, c->from->path, 0, 0,
                               "figures name a report that is not there; run 'sitstat check' on "
                               "that file");
                break;
            }
            report = c->reports[source - c->from->reports];
            if (!source->hand && !source->text &&
                (got = store_bulk_begin(c->to, report, source->published, &c->bulk, &c->sink,
                                        err)) < 0)
                break;
        }
        if (map_series(c, map, series, &mapped, err) < 0 ||
            read_item_text(c->from, (uint32_t)column_int(&q, Q_ITEM), &item, err) < 0)
            got = -1;
        else if (c->bulk != NULL)
            got = copy_row(c, &q, mapped->here, buffer_string(&item), err);
        else
            got = copy_single(c, &q, report, &mapped->text, buffer_string(&item), err);
        if (got < 0)
            break;
    }
    query_close(&q);
    buffer_free(&item);
    return got < 0 ? -1 : end_table(c, err);
}

/* ---- proposals ----------------------------------------------------------------------------- */

static int copy_proposals(struct combine *c, struct error *err)
{
    struct store other = {c->from};
    struct store_proposals list;
    int result = 0;
    if (store_list_proposals(&other, NULL, 0, &list, err) < 0)
        return -1;
    for (size_t i = 0; result == 0 && i < list.n; i++) {
        struct store_proposal p = list.at[i];
        const struct known_report *source = reports_find(c->from, p.report);
        uint32_t id;
        if (source == NULL)
            continue;
        p.report = c->reports[source - c->from->reports];
        result = proposal_copy(c->to, &p, &id, err);
    }
    store_proposals_free(&list);
    return result;
}

/* ---- all ----------------------------------------------------------------------------------- */

static int copy_all(struct combine *c, struct error *err)
{
    struct series_map map = {0};
    int result = -1;
    size_t n = c->from->n_reports;
    c->reports = calloc(n + 1, sizeof *c->reports);
    if (c->reports == NULL) {
        error_memory(err);
        goto out;
    }
    if (list_series(c, &map, err) < 0)
        goto out;
    for (size_t i = 0; i < n; i++)
        if (copy_report(c, i, err) < 0)
            goto out;
    if (copy_figures(c, &map, err) < 0 || copy_proposals(c, err) < 0 ||
        copy_rows(c->from,
                  "SELECT code, name, unit, kind, hxl FROM measure m WHERE ?1 = 0 "
                  "AND id = (SELECT max(id) FROM measure WHERE code = m.code)",
                  0, c->to->handle,
                  "INSERT INTO measure (batch, code, name, unit, kind, hxl) "
                  "SELECT (SELECT max(id) FROM batch), ?2, ?3, ?4, ?5, ?6 WHERE ?1 = 0 "
                  "AND NOT EXISTS (SELECT 1 FROM measure WHERE code = ?2)",
                  0, err) < 0)
        goto out;
    result = 0;
out:
    store_bulk_abandon(c->bulk);
    free(map.at);
    arena_free(&map.strings);
    free(c->reports);
    return result;
}

int store_merge(struct store *s, const char *other_path, struct store_bulk_result *result,
                struct error *err)
{
    struct store other = {NULL};
    struct combine c = {.to = s, .result = result};
    bool own = s->handle->batch == 0;
    memset(result, 0, sizeof *result);
    if (store_open(&other, other_path, STORE_READ, err) < 0)
        return -1;
    c.from = other.handle;
    int status = reports_refresh(other.handle, err);
    if (status == 0 && own)
        status = store_begin(s, "merge", err);
    else
        own = false;
    if (status == 0)
        status = copy_all(&c, err);
    if (status == 0 && own)
        status = store_commit(s, NULL, err);
    else if (own)
        store_rollback(s);
    store_close(&other);
    if (status < 0)
        store_bulk_result_free(result);
    return status;
}
