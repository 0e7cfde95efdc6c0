/* figures.c - adding single figures, and listing figures with all their names. */
#include "private.h"

#include <stdlib.h>
#include <string.h>

/* ---- adding ---------------------------------------------------------------------------------- */

int figure_taken(const struct store_handle *h, struct error *err)
{
    return error_at(err, ERR_REFUSED, h->path, 0, 0,
                    "this document is stored already and was read differently then; undo that "
                    "batch first ('sitstat batches' lists them)");
}

static bool same_values(const struct scan_row *r, const struct figure *f)
{
    return number_equal(r->value, f->value) && number_equal(r->low, f->low) &&
           number_equal(r->high, f->high) && marks_qualifier(r->marks) == (unsigned)f->qualifier;
}

/* Looks for a stored figure of the same publisher that says the same. */
static int find_equal(struct store_handle *h, uint32_t report_id, uint32_t series, uint32_t item,
                      const struct figure *f, struct figure_ref *ref, bool *found, uint32_t *batch,
                      struct error *err)
{
    struct scan scan;
    bool taken = false;
    int got;
    *found = false;
    if (scan_series(&scan, h, series, f->period.last, f->period.last, SCAN_NUMBERS, err) < 0) {
        scan_end(&scan);
        return -1;
    }
    /* Only now: a scan may read the list of reports anew. */
    const struct known_report *report = reports_find(h, report_id);
    while ((got = scan_group(&scan, err)) > 0 && report != NULL && !*found) {
        if (scan.rows[0].first != f->period.first || scan.rows[0].item != item)
            continue;
        for (size_t i = 0; i < scan.n && !*found; i++) {
            const struct scan_row *r = &scan.rows[i];
            taken = taken || (f->line > 0 && r->report == report_id && r->line == f->line &&
                              r->col == f->column);
            if (r->source->publisher == report->publisher && r->known_on == f->known_on &&
                same_values(r, f)) {
                *found = true;
                *ref = (struct figure_ref){r->report, r->line, r->col};
                *batch = r->batch;
            }
        }
    }
    scan_end(&scan);
    return got < 0 ? -1 : taken && !*found ? figure_taken(h, err) : 0;
}

static int insert_figure(struct store_handle *h, uint32_t series, uint32_t item,
                         const struct figure *f, struct figure_ref ref, struct error *err)
{
    struct query q;
    unsigned status = status_in_time(f->status, f->period.first, f->period.last, f->known_on);
    if (query_open(&q, h,
                   "INSERT INTO figure (last, first, marks, value, line, col, item, low, high, "
                   "known_on, raw, length, attributed_to) "
                   "VALUES (?1, nullif(?2, ?1), ?3, ?4, ?5, ?6, nullif(?7, 0), ?8, ?9, ?10, ?11, "
                   "?12, ?13)",
                   err) < 0)
        return -1;
    query_int(&q, 1, f->period.last);
    query_int(&q, 2, f->period.first);
    query_int(&q, 3, marks_make(f->period.precision, f->qualifier, status));
    query_number(&q, 4, f->value);
    query_int(&q, 5, ref.line);
    query_int(&q, 6, ref.column);
    query_int(&q, 7, item);
    query_number(&q, 8, f->low);
    query_number(&q, 9, f->high);
    query_day(&q, 10, f->known_on);
    if (f->raw != NULL && *f->raw)
        query_text(&q, 11, f->raw);
    if (f->length > 0)
        query_int(&q, 12, f->length);
    if (f->attributed_to != NULL && *f->attributed_to)
        query_text(&q, 13, f->attributed_to);
    if (query_run(&q, err) < 0)
        return -1;
    int64_t id = sqlite3_last_insert_rowid(h->db);
    const struct figure_run run = {.id = id,
                                   .until = id,
                                   .series = series,
                                   .report = ref.report,
                                   .least = f->period.last,
                                   .most = f->period.last,
                                   .marks = -1,
                                   .col = -1};
    return run_add(h, &run, err);
}

/* What was added by hand has no place in a document: its figures are numbered. */
static int number_figure(struct store_handle *h, uint32_t report, bool fresh,
                         struct figure_ref *ref, struct error *err)
{
    struct query q;
    *ref = (struct figure_ref){report, 0, (uint32_t)h->batch_figures + 1};
    if (fresh)
        return 0; /* all that it has is of this batch */
    if (query_open(&q, h, "SELECT max(col) FROM " FIGURES " WHERE report = ? AND line = 0", err) <
        0)
        return -1;
    query_int(&q, 1, report);
    int got = query_step(&q, err);
    if (got > 0 && column_int(&q, 0) >= ref->column)
        ref->column = (uint32_t)column_int(&q, 0) + 1;
    query_close(&q);
    return got < 0 ? -1 : 0;
}

int store_add_figure(struct store *s, uint32_t report, const struct figure *given,
                     struct figure_ref *ref, bool *duplicate, struct error *err)
{
    struct store_handle *h = s->handle;
    struct figure f = *given;
    uint32_t series, item, batch = 0;
    *duplicate = false;
    if (need_batch(h, err) < 0 || reports_refresh(h, err) < 0)
        return -1;
    const struct known_report *known = reports_find(h, report);
    if (known == NULL)
        return error_set(err, ERR_UNKNOWN, "there is no report %u", (unsigned)report);
    if (f.value.type == NUMBER_NONE && f.low.type == NUMBER_NONE && f.high.type == NUMBER_NONE)
        return error_set(err, ERR_REFUSED, "a figure needs a value or a bound; give a number");
    if (f.known_on == DAY_NONE)
        f.known_on = known->published;
    bool fresh = known->batch == h->batch;
    size_t item_len = f.item ? strlen(f.item) : 0;
    if (series_id(h, &f.series, &series, err) < 0 || item_id(h, f.item, item_len, &item, err) < 0 ||
        find_equal(h, report, series, item, &f, ref, duplicate, &batch, err) < 0)
        return -1;
    if (*duplicate)
        return batch_rests(h, batch, err);
    *ref = (struct figure_ref){report, (uint32_t)f.line, (uint32_t)f.column};
    if (f.line <= 0 && number_figure(h, report, fresh, ref, err) < 0)
        return -1;
    if (insert_figure(h, series, item, &f, *ref, err) < 0)
        return -1;
    h->batch_figures++;
    h->stored++;
    return 0;
}

/* ---- reading --------------------------------------------------------------------------------- */

int preferred_publisher(struct store_handle *h, uint32_t series, const char *measure, char **out,
                        struct error *err)
{
    struct query q;
    *out = NULL;
    if (query_open(&q, h,
                   "SELECT publisher FROM preference WHERE measure IN (?, '') "
                   "ORDER BY measure DESC, id DESC LIMIT 1",
                   err) < 0)
        return -1;
    query_text(&q, 1, measure);
    int got = query_step(&q, err);
    if (got > 0 && (*out = strdup(column_text(&q, 0))) == NULL)
        got = error_memory(err);
    query_close(&q);
    if (got <= 0)
        return got;
    if (query_open(&q, h,
                   "SELECT 1 FROM figure_run f JOIN report r ON r.id = f.report "
                   "WHERE f.series = ? AND r.publisher = ? LIMIT 1",
                   err) < 0)
        return -1;
    query_int(&q, 1, series);
    query_text(&q, 2, *out);
    got = query_step(&q, err);
    query_close(&q);
    if (got <= 0) {
        free(*out);
        *out = NULL;
    }
    return got < 0 ? -1 : 0;
}

int figure_reader_series(struct figure_reader *reader, struct store_handle *h, uint32_t id,
                         const struct series *series, struct error *err)
{
    free(reader->preferred);
    reader->preferred = NULL;
    reader->h = h;
    reader->series = series;
    return preferred_publisher(h, id, series->measure, &reader->preferred, err);
}

void figure_reader_free(struct figure_reader *reader)
{
    free(reader->preferred);
    buffer_free(&reader->item);
    memset(reader, 0, sizeof *reader);
}

static int read_recorded(struct figure_reader *reader, uint32_t batch, struct error *err)
{
    struct query q;
    if (reader->batch == batch)
        return 0;
    if (query_open(&q, reader->h, "SELECT recorded FROM batch WHERE id = ?", err) < 0)
        return -1;
    query_int(&q, 1, batch);
    int got = query_step(&q, err);
    const char *text = got > 0 ? column_text(&q, 0) : "";
    size_t len = strnlen(text, sizeof reader->recorded - 1);
    memcpy(reader->recorded, text, len);
    reader->recorded[len] = '\0';
    reader->batch = batch;
    query_close(&q);
    return got < 0 ? -1 : 0;
}

static int read_item(struct figure_reader *reader, uint32_t item, struct error *err)
{
    struct query q;
    buffer_clear(&reader->item);
    if (item == 0)
        return 0;
    if (query_open(&q, reader->h, "SELECT text FROM item WHERE id = ?", err) < 0)
        return -1;
    query_int(&q, 1, item);
    int got = query_step(&q, err);
    if (got > 0)
        got = buffer_text(&reader->item, column_text(&q, 0), err);
    query_close(&q);
    return got < 0 ? -1 : 0;
}

int figure_read(struct figure_reader *reader, const struct scan_row *row, struct store_figure *out,
                struct error *err)
{
    const struct known_report *report = row->source;
    if (read_recorded(reader, row->batch, err) < 0 || read_item(reader, row->item, err) < 0 ||
        report_columns(reader->h, row->source, err) < 0)
        return -1;
    bool table = !report->hand && !report->text;
    *out = (struct store_figure){
        .ref = {row->report, row->line, row->col},
        .role = ROLE_NONE,
        .report_name = report->name,
        .publisher = report->publisher_name,
        .batch = row->batch,
        .recorded = reader->recorded,
        .column_name = table && row->col <= report->n_columns ? report->columns[row->col] : "",
        .figure =
            {
                .series = *reader->series,
                .period = {row->first, row->last, (enum precision)marks_precision(row->marks)},
                .value = row->value,
                .low = row->low,
                .high = row->high,
                .qualifier = (enum qualifier)marks_qualifier(row->marks),
                .status = (enum status)marks_status(row->marks),
                .known_on = row->known_on,
                .item = buffer_string(&reader->item),
                .line = row->line,
                .column = row->line > 0 ? row->col : 0,
                .length = (long)row->length,
                .raw = row->raw,
                .attributed_to = row->attributed_to,
            },
    };
    if (row->raw == NULL || *row->raw == '\0')
        out->figure.raw = number_format(row->value, reader->raw);
    if (reader->preferred != NULL)
        out->role = strcmp(reader->preferred, report->publisher_name) == 0 ? ROLE_RECOMMENDED
                                                                           : ROLE_TRIANGULATION;
    return 0;
}

/* By code or, as in a series that a user writes, by name. */
static bool place_fits(const char *asked, const char *code, const char *name)
{
    return asked == NULL || strcmp(asked, code) == 0 || strcmp(asked, name) == 0;
}

static bool wanted(const struct store_filter *filter, const struct series *s)
{
    return (filter->measure == NULL || strcmp(filter->measure, s->measure) == 0) &&
           place_fits(filter->place, s->place, s->place_name) &&
           place_fits(filter->origin, s->origin, s->origin_name);
}

static int pass_on(struct figure_reader *reader, const struct scan_row *row,
                   const struct store_filter *filter, store_figure_fn *fn, void *context,
                   struct error *err)
{
    struct store_figure f;
    if ((filter->report != 0 && row->report != filter->report) ||
        (filter->batch != 0 && row->batch != filter->batch))
        return 0;
    return figure_read(reader, row, &f, err) < 0 || fn(context, &f, err) < 0 ? -1 : 0;
}

static int each_of_series(struct figure_reader *reader, uint32_t series,
                          const struct store_filter *filter, store_figure_fn *fn, void *context,
                          struct error *err)
{
    struct scan scan;
    bool any_from = filter->from == 0 || filter->from == DAY_NONE;
    bool any_to = filter->to == 0 || filter->to == DAY_NONE;
    day_t as_of = filter->as_of == 0 ? DAY_NONE : filter->as_of;
    bool one = as_of != DAY_NONE || filter->current;
    int got = scan_series(&scan, reader->h, series, any_from ? DAY_OPEN : filter->from,
                          any_to ? INT32_MAX : filter->to, SCAN_TEXTS, err);
    while (got >= 0 && (got = scan_group(&scan, err)) > 0) {
        if (one) {
            size_t i = scan_newest(&scan, as_of, !filter->current || filter->with_superseded);
            if (i < scan.n)
                got = pass_on(reader, &scan.rows[i], filter, fn, context, err);
        } else {
            for (size_t i = 0; got >= 0 && i < scan.n; i++)
                got = pass_on(reader, &scan.rows[i], filter, fn, context, err);
        }
    }
    scan_end(&scan);
    return got < 0 ? -1 : 0;
}

static int each_listed(struct figure_reader *reader, struct store_handle *h,
                       const struct store_filter *filter, store_figure_fn *fn, void *context,
                       struct error *err)
{
    struct store_series_list list;
    int result = 0;
    if (series_list_read(h, filter->pattern, &list, err) < 0)
        return -1;
    for (size_t i = 0; result == 0 && i < list.n; i++) {
        const struct series *series = &list.at[i].series;
        if (!wanted(filter, series))
            continue;
        result = figure_reader_series(reader, h, list.at[i].id, series, err);
        if (result == 0)
            result = each_of_series(reader, list.at[i].id, filter, fn, context, err);
    }
    reader->series = NULL;
    store_series_list_free(&list);
    return result;
}

/* One series by its number: the list of all would be read once for each of many. */
static int each_numbered(struct figure_reader *reader, struct store_handle *h,
                         const struct store_filter *filter, store_figure_fn *fn, void *context,
                         struct error *err)
{
    struct arena texts = {0};
    struct series series;
    int result = series_by_id(h, filter->series, &texts, &series, err);
    if (result == 0 && wanted(filter, &series)) {
        result = figure_reader_series(reader, h, filter->series, &series, err);
        if (result == 0)
            result = each_of_series(reader, filter->series, filter, fn, context, err);
    }
    reader->series = NULL;
    arena_free(&texts);
    return result;
}

int store_each_figure(struct store *s, const struct store_filter *filter, store_figure_fn *fn,
                      void *context, struct error *err)
{
    struct figure_reader reader = {0};
    if (reports_refresh(s->handle, err) < 0)
        return -1;
    int result = (filter->series != 0 ? each_numbered : each_listed)(&reader, s->handle, filter, fn,
                                                                     context, err);
    figure_reader_free(&reader);
    return result;
}
