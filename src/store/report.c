/* report.c - the documents that figures come from: adding, finding, listing. */
#include "private.h"

#include <stdlib.h>
#include <string.h>

#define REPORT_COLUMNS "id, form, name, publisher, title, language, published, sha256, bytes, batch"

/* Strings point into the query's row. */
static void read_report(struct query *q, struct store_report *r)
{
    memset(r, 0, sizeof *r);
    r->id = (uint32_t)column_int(q, 0);
    r->form = column_text(q, 1);
    r->name = column_text(q, 2);
    r->publisher = column_text(q, 3);
    r->title = column_text(q, 4);
    r->language = column_text(q, 5);
    r->published = column_day(q, 6);
    const char *sha256 = column_text(q, 7);
    if (strlen(sha256) < sizeof r->sha256)
        memcpy(r->sha256, sha256, strlen(sha256) + 1);
    r->bytes = column_int(q, 8);
    r->batch = (uint32_t)column_int(q, 9);
}

int report_copy(struct store_report *r, struct arena *arena, struct error *err)
{
    const char **texts[] = {&r->form, &r->name, &r->publisher, &r->title, &r->language};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        if ((*texts[i] = arena_text(arena, *texts[i], strlen(*texts[i]), err)) == NULL)
            return -1;
    return 0;
}

int report_read(struct store_handle *h, uint32_t id, struct arena *arena, struct store_report *out,
                struct error *err)
{
    struct query q;
    if (query_open(&q, h, "SELECT " REPORT_COLUMNS " FROM report WHERE id = ?", err) < 0)
        return -1;
    query_int(&q, 1, id);
    int got = query_step(&q, err);
    if (got > 0) {
        read_report(&q, out);
        if (report_copy(out, arena, err) < 0)
            got = -1;
    } else if (got == 0) {
        got = error_set(err, ERR_UNKNOWN, "there is no report %u; 'sitstat sources' lists them",
                        (unsigned)id);
    }
    query_close(&q);
    return got < 0 ? -1 : 0;
}

int store_find_report(struct store *s, const char *sha256, struct store_report *out, bool *found,
                      struct buffer *strings, struct error *err)
{
    struct query q;
    *found = false;
    if (query_open(&q, s->handle,
                   "SELECT " REPORT_COLUMNS " FROM report WHERE sha256 = ? AND sha256 <> '' "
                   "ORDER BY id DESC LIMIT 1",
                   err) < 0)
        return -1;
    query_text(&q, 1, sha256);
    int got = query_step(&q, err);
    if (got > 0) {
        read_report(&q, out);
        const char **texts[] = {&out->form, &out->name, &out->publisher, &out->title,
                                &out->language};
        size_t offsets[5];
        for (size_t i = 0; got > 0 && i < 5; i++) {
            offsets[i] = strings->len;
            if (buffer_append(strings, *texts[i], strlen(*texts[i]) + 1, err) < 0)
                got = -1;
        }
        /* The buffer moves while it grows: point into it when it is done. */
        for (size_t i = 0; got > 0 && i < 5; i++)
            *texts[i] = strings->data + offsets[i];
        *found = got > 0;
    }
    query_close(&q);
    return got < 0 ? -1 : 0;
}

/* The same bytes, not undone; a day or publisher that is stated must be the same too, since bytes
 * that were published again on another day are another report. */
static int find_same(struct store_handle *h, const struct store_report *r, uint32_t *id,
                     struct error *err)
{
    struct query q;
    *id = 0;
    if (r->sha256[0] == '\0')
        return 0;
    if (query_open(&q, h,
                   "SELECT id FROM report WHERE sha256 = ?1 AND sha256 <> '' "
                   "AND (?2 IS NULL OR published = ?2) AND (?3 = '' OR publisher = ?3) "
                   "ORDER BY id DESC LIMIT 1",
                   err) < 0)
        return -1;
    query_text(&q, 1, r->sha256);
    query_day(&q, 2, r->published);
    query_text(&q, 3, r->publisher);
    int got = query_step(&q, err);
    if (got > 0)
        *id = (uint32_t)column_int(&q, 0);
    query_close(&q);
    return got < 0 ? -1 : 0;
}

int store_add_report(struct store *s, const struct store_report *report, const char *body,
                     size_t len, uint32_t *id, bool *known, struct error *err)
{
    struct store_handle *h = s->handle;
    struct query q;
    *known = false;
    if (need_batch(h, err) < 0 || find_same(h, report, id, err) < 0)
        return -1;
    if (*id != 0) {
        *known = true;
        return 0;
    }
    if (query_open(&q, h,
                   "INSERT INTO report (batch, form, name, publisher, title, language, published, "
                   "sha256, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                   err) < 0)
        return -1;
    query_int(&q, 1, h->batch);
    query_text(&q, 2, report->form);
    query_text(&q, 3, report->name);
    query_text(&q, 4, report->publisher);
    query_text(&q, 5, report->title);
    query_text(&q, 6, report->language);
    query_day(&q, 7, report->published != DAY_NONE ? report->published : date_today());
    query_text(&q, 8, report->sha256);
    query_int(&q, 9, report->bytes);
    if (query_run(&q, err) < 0)
        return -1;
    *id = (uint32_t)sqlite3_last_insert_rowid(h->db);
    h->stored++;
    h->reports_version = -1;
    return body ? body_write(h, *id, body, len, err) : 0;
}

int store_set_table(struct store *s, uint32_t report, const struct store_table *t,
                    struct error *err)
{
    struct store_handle *h = s->handle;
    struct query q;
    if (need_batch(h, err) < 0 ||
        query_open(&q, h,
                   "UPDATE report SET delimiter = ?, quote = ?, header_line = ? "
                   "WHERE id = ?",
                   err) < 0)
        return -1;
    query_textn(&q, 1, &t->delimiter, t->delimiter ? 1 : 0);
    query_textn(&q, 2, &t->quote, t->quote ? 1 : 0);
    query_int(&q, 3, t->header_line);
    query_int(&q, 4, report);
    if (query_run(&q, err) < 0)
        return -1;
    for (size_t i = 0; i < t->n_columns; i++) {
        if (query_open(&q, h,
                       "INSERT INTO report_column (report, number, name) VALUES (?, ?, ?) "
                       "ON CONFLICT DO UPDATE SET name = excluded.name",
                       err) < 0)
            return -1;
        query_int(&q, 1, report);
        query_int(&q, 2, (int64_t)i + 1);
        query_text(&q, 3, t->columns[i]);
        if (query_run(&q, err) < 0)
            return -1;
    }
    h->reports_version = -1;
    return 0;
}

static int each_report(struct store *s, const char *sql, store_report_fn *fn, void *context,
                       struct error *err)
{
    struct query q;
    int got;
    if (query_open(&q, s->handle, sql, err) < 0)
        return -1;
    while ((got = query_step(&q, err)) > 0) {
        struct store_report r;
        read_report(&q, &r);
        if (fn(context, &r, (uint64_t)column_int(&q, 10), err) < 0) {
            got = -1;
            break;
        }
    }
    query_close(&q);
    return got;
}

int store_each_report(struct store *s, store_report_fn *fn, void *context, struct error *err)
{
    return each_report(s,
                       "SELECT " REPORT_COLUMNS ", coalesce(n, 0) FROM report LEFT JOIN (SELECT "
                       "report, count(*) AS n FROM " FIGURES " GROUP BY report) c ON c.report = id "
                       "ORDER BY id",
                       fn, context, err);
}

int store_list_reports(struct store *s, store_report_fn *fn, void *context, struct error *err)
{
    return each_report(s, "SELECT " REPORT_COLUMNS ", 0 FROM report ORDER BY id", fn, context, err);
}

/* ---- what reading figures needs of the reports ----------------------------------------------- */

static int read_known(struct store_handle *h, struct error *err)
{
    struct query q;
    size_t size = 0;
    int got;
    free(h->reports);
    arena_free(&h->report_texts);
    h->reports = NULL;
    h->n_reports = 0;
    if (query_open(&q, h,
                   "SELECT r.id, r.published, r.form, r.name, r.publisher, b.recorded, "
                   "r.batch "
                   "FROM report r JOIN batch b ON b.id = r.batch ORDER BY r.id",
                   err) < 0)
        return -1;
    while ((got = query_step(&q, err)) > 0) {
        if (h->n_reports == size) {
            size = size ? size * 2 : 32;
            struct known_report *more = realloc(h->reports, size * sizeof *more);
            if (more == NULL) {
                got = error_memory(err);
                break;
            }
            h->reports = more;
        }
        struct known_report *r = &h->reports[h->n_reports];
        const char **texts[] = {&r->name, &r->publisher_name, &r->recorded};
        memset(r, 0, sizeof *r);
        r->id = (uint32_t)column_int(&q, 0);
        r->published = column_day(&q, 1);
        r->batch = (uint32_t)column_int(&q, 6);
        r->hand = strcmp(column_text(&q, 2), "hand") == 0;
        r->text = strcmp(column_text(&q, 2), "text") == 0;
        for (int i = 0; i < 3; i++) {
            const char *text = column_text(&q, 3 + i);
            if ((*texts[i] = arena_text(&h->report_texts, text, strlen(text), err)) == NULL)
                got = -1;
        }
        if (got < 0)
            break;
        h->n_reports++;
    }
    query_close(&q);
    return got;
}

static int by_publisher(const void *a, const void *b)
{
    const struct known_report *const *x = a, *const *y = b;
    int order = strcmp((*x)->publisher_name, (*y)->publisher_name);
    return order != 0 ? order : ((*x)->id > (*y)->id) - ((*x)->id < (*y)->id);
}

/* Gives reports of one publisher one number; unknown publishers count as one. */
static int number_publishers(struct store_handle *h, struct error *err)
{
    if (h->n_reports == 0)
        return 0;
    struct known_report **sorted = malloc(h->n_reports * sizeof(struct known_report *));
    if (sorted == NULL)
        return error_memory(err);
    for (size_t i = 0; i < h->n_reports; i++)
        sorted[i] = &h->reports[i];
    qsort(sorted, h->n_reports, sizeof(struct known_report *), by_publisher);
    uint32_t number = 0;
    for (size_t i = 0; i < h->n_reports; i++) {
        if (i == 0 || strcmp(sorted[i]->publisher_name, sorted[i - 1]->publisher_name) != 0)
            number++;
        sorted[i]->publisher = number;
    }
    free(sorted);
    return 0;
}

int reports_refresh(struct store_handle *h, struct error *err)
{
    int64_t version;
    if (h->scans > 0)
        return 0; /* rows in use point at what there is */
    /* Changes when another connection has written; what this one writes of reports sets it to -1.
     */
    if (query_one(h, "PRAGMA data_version", &version, err) < 0)
        return -1;
    if (version == h->reports_version)
        return 0;
    h->reports_version = -1;
    if (read_known(h, err) < 0 || number_publishers(h, err) < 0)
        return -1;
    h->reports_version = version;
    return 0;
}

struct known_report *reports_find(const struct store_handle *h, uint32_t id)
{
    size_t low = 0, high = h->n_reports;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (h->reports[middle].id < id)
            low = middle + 1;
        else
            high = middle;
    }
    return low < h->n_reports && h->reports[low].id == id ? &h->reports[low] : NULL;
}

int report_columns(struct store_handle *h, struct known_report *report, struct error *err)
{
    struct query q;
    int64_t n = 0;
    int got;
    if (report->columns != NULL)
        return 0;
    if (query_open(&q, h, "SELECT max(number) FROM report_column WHERE report = ?", err) < 0)
        return -1;
    query_int(&q, 1, report->id);
    if ((got = query_step(&q, err)) > 0)
        n = column_int(&q, 0);
    query_close(&q);
    if (got < 0)
        return -1;
    if (n < 0 || n > UINT16_MAX)
        n = 0;
    const char **names = arena_get(&h->report_texts, ((size_t)n + 1) * sizeof(const char *), err);
    if (names == NULL)
        return -1;
    for (int64_t i = 0; i <= n; i++)
        names[i] = "";
    if (query_open(&q, h, "SELECT number, name FROM report_column WHERE report = ?", err) < 0)
        return -1;
    query_int(&q, 1, report->id);
    while ((got = query_step(&q, err)) > 0) {
        int64_t number = column_int(&q, 0);
        const char *name = column_text(&q, 1);
        if (number < 1 || number > n)
            continue;
        if ((names[number] = arena_text(&h->report_texts, name, strlen(name), err)) == NULL) {
            got = -1;
            break;
        }
    }
    query_close(&q);
    if (got < 0)
        return -1;
    report->columns = names;
    report->n_columns = (size_t)n;
    return 0;
}
