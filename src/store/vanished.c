/* vanished.c - what a newer publication of a table no longer carries. Nothing is deleted: a figure
 * that is gone from its source stays as it was known, and is told. */
#include "private.h"

enum { CANDIDATES = 3 };

/* Reports of the same publisher and form, published before, with at least half of the columns: the
 * newest first. Cheap, so that a store of many tables is not read for each import. */
static int find_candidates(struct store_handle *h, uint32_t report, uint32_t ids[CANDIDATES],
                           size_t *n, struct error *err)
{
    struct query q;
    int got;
    *n = 0;
    if (query_open(&q, h,
                   "SELECT r.id FROM report r JOIN report n ON n.id = ?1 "
                   "JOIN batch b ON b.id = r.batch WHERE r.id <> n.id AND b.undone IS NULL "
                   "AND r.publisher = n.publisher AND r.form = n.form "
                   "AND r.published < n.published AND "
                   "2 * (SELECT count(*) FROM report_column c JOIN report_column d "
                   "ON d.report = r.id AND d.name = c.name WHERE c.report = n.id) >= "
                   "max(1, (SELECT count(*) FROM report_column WHERE report = r.id)) "
                   "ORDER BY r.published DESC, r.id DESC LIMIT ?2",
                   err) < 0)
        return -1;
    query_int(&q, 1, report);
    query_int(&q, 2, CANDIDATES);
    while ((got = query_step(&q, err)) > 0 && *n < CANDIDATES)
        ids[(*n)++] = (uint32_t)column_int(&q, 0);
    query_close(&q);
    return got < 0 ? -1 : 0;
}

/* Whether REPORT carries at least half of the series of BEFORE: then it is a newer snapshot of the
 * same table, and not one about other places. */
static int is_snapshot(struct store_handle *h, uint32_t before, uint32_t report, bool *is,
                       struct error *err)
{
    struct query q;
    if (query_open(&q, h,
                   "SELECT count(*), coalesce(sum(EXISTS (SELECT 1 FROM figure_run g "
                   "WHERE g.series = f.series AND g.report = ?2)), 0) "
                   "FROM (SELECT DISTINCT series FROM figure_run WHERE report = ?1) f",
                   err) < 0)
        return -1;
    query_int(&q, 1, before);
    query_int(&q, 2, report);
    int got = query_step(&q, err);
    *is = got > 0 && column_int(&q, 0) > 0 && 2 * column_int(&q, 1) >= column_int(&q, 0);
    query_close(&q);
    return got < 0 ? -1 : 0;
}

static int hand(struct store_handle *h, struct query *q, store_vanished_fn *fn, void *context,
                struct error *err)
{
    struct arena texts = {0};
    struct series series;
    struct store_vanished v = {
        .ref = {(uint32_t)column_int(q, 3), (uint32_t)column_int(q, 4), (uint32_t)column_int(q, 5)},
        .period = {(day_t)column_int(q, 2), (day_t)column_int(q, 1),
                   (enum precision)marks_precision((uint32_t)column_int(q, 6))},
        .value = value_used(column_number(q, 7), column_number(q, 8), column_number(q, 9))};
    int result = series_by_id(h, (uint32_t)column_int(q, 0), &texts, &series, err);
    if (result == 0) {
        v.series = &series;
        result = fn(context, &v, err);
    }
    arena_free(&texts);
    return result;
}

struct days {
    int64_t first, last;
};

/* The periods that REPORT covers. */
static int covered(struct store_handle *h, uint32_t report, struct days *out, struct error *err)
{
    struct query q;
    if (query_open(&q, h, "SELECT min(least), max(most) FROM figure_run WHERE report = ?1", err) <
        0)
        return -1;
    query_int(&q, 1, report);
    int got = query_step(&q, err);
    *out = (struct days){column_int(&q, 0), column_int(&q, 1)};
    query_close(&q);
    return got < 0 ? -1 : 0;
}

/* Figures of SERIES in BEFORE on DAYS, of which REPORT has none. What REPORT has of it is sorted
 * once: asking for each of its figures would read its run again and again. The series finds the
 * runs, not the report (a plus sign hides it): a report has as many runs as it has series. */
static int each_missing_of(struct store_handle *h, int64_t series, uint32_t before, uint32_t report,
                           struct days days, store_vanished_fn *fn, void *context,
                           struct error *err)
{
    struct query q;
    int got;
    if (query_open(&q, h,
                   "SELECT series, last, first, report, line, col, marks, value, low, high "
                   "FROM " FIGURES " WHERE series = ?1 AND +report = ?2 "
                   "AND last BETWEEN ?4 AND ?5 AND (last, first, item) NOT IN "
                   "(SELECT last, first, item FROM " FIGURES " WHERE series = ?1 AND +report = ?3)",
                   err) < 0)
        return -1;
    query_int(&q, 1, series);
    query_int(&q, 2, before);
    query_int(&q, 3, report);
    query_int(&q, 4, days.first);
    query_int(&q, 5, days.last);
    while ((got = query_step(&q, err)) > 0)
        if (hand(h, &q, fn, context, err) < 0) {
            got = -1;
            break;
        }
    query_close(&q);
    return got < 0 ? -1 : 0;
}

/* Series by series, so that memory does not grow with the table. */
static int each_missing(struct store_handle *h, uint32_t before, uint32_t report,
                        store_vanished_fn *fn, void *context, struct error *err)
{
    struct days days;
    int got = 1;
    int64_t series = 0;
    if (covered(h, report, &days, err) < 0)
        return -1;
    while (got > 0) {
        struct query q;
        if (query_open(&q, h,
                       "SELECT min(series) FROM figure_run WHERE series > ?1 AND +report = ?2",
                       err) < 0)
            return -1;
        query_int(&q, 1, series);
        query_int(&q, 2, before);
        got = query_step(&q, err);
        series = got > 0 ? column_int(&q, 0) : 0;
        query_close(&q);
        if (got > 0 && series == 0) /* NULL: no more */
            break;
        if (got > 0 && each_missing_of(h, series, before, report, days, fn, context, err) < 0)
            return -1;
    }
    return got < 0 ? -1 : 0;
}

int store_each_vanished(struct store *s, uint32_t report, uint32_t *before, store_vanished_fn *fn,
                        void *context, struct error *err)
{
    uint32_t ids[CANDIDATES];
    size_t n;
    *before = 0;
    if (find_candidates(s->handle, report, ids, &n, err) < 0)
        return -1;
    for (size_t i = 0; i < n; i++) {
        bool is;
        if (is_snapshot(s->handle, ids[i], report, &is, err) < 0)
            return -1;
        if (!is)
            continue;
        *before = ids[i];
        return each_missing(s->handle, ids[i], report, fn, context, err);
    }
    return 0;
}

int store_each_vanished_ref(struct store *s, store_vanished_ref_fn *fn, void *context,
                            struct error *err)
{
    struct query q;
    int got;
    /* receipts are our own JSON; those of texts have no such member */
    if (query_open(&q, s->handle,
                   "SELECT v.value, r.name, coalesce(r.published, -2147483648) FROM batch b "
                   "JOIN report r ON r.batch = b.id, "
                   "json_each(CASE WHEN json_valid(b.receipt) THEN b.receipt ELSE '{}' END, "
                   "'$.revisions.vanished_figures') v "
                   "WHERE b.undone IS NULL ORDER BY b.id",
                   err) < 0)
        return -1;
    while ((got = query_step(&q, err)) > 0) {
        struct figure_ref ref;
        if (figure_ref_parse(column_text(&q, 0), &ref) == 0 &&
            fn(context, ref, column_text(&q, 1), (day_t)column_int(&q, 2), err) < 0) {
            got = -1;
            break;
        }
    }
    query_close(&q);
    return got < 0 ? -1 : 0;
}
