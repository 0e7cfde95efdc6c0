/* values.c - the values of all series in one pass, for statistics over the whole store.
 *
 * Most series say one thing of each period. Those are read with four columns a row, which costs a
 * third of what store_each_points() does; any other series is settled by store_points(). */
#include "private.h"

#include <stdlib.h>
#include <string.h>

struct values {
    day_t *last;
    double *value;
    size_t n, size;
};

static int values_add(struct values *v, day_t last, double value, struct error *err)
{
    if (v->n == v->size) {
        size_t size = v->size ? v->size * 2 : 1024;
        day_t *lasts = realloc(v->last, size * sizeof *lasts);
        if (lasts == NULL)
            return error_memory(err);
        v->last = lasts;
        double *values = realloc(v->value, size * sizeof *values);
        if (values == NULL)
            return error_memory(err);
        v->value = values;
        v->size = size;
    }
    v->last[v->n] = last;
    v->value[v->n++] = value;
    return 0;
}

static int settle(struct store *s, uint32_t series, struct points *points, struct values *v,
                  struct error *err)
{
    v->n = 0;
    if (store_points(s, series, DAY_NONE, points, err) < 0)
        return -1;
    for (size_t i = 0; i < points->n; i++)
        if (values_add(v, points->at[i].period.last, points->at[i].value, err) < 0)
            return -1;
    return 0;
}

/* Reads the rows of one run. Returns 1, 0 where one row a period does not say it all, -1. */
static int read_plain(struct store_handle *h, const struct figure_run *run, struct values *v,
                      struct error *err)
{
    static const char alike[] = "SELECT last, value FROM figure WHERE id BETWEEN ? AND ? "
                                "ORDER BY id";
    static const char each[] = "SELECT last, value, marks FROM figure WHERE id BETWEEN ? AND ? "
                               "ORDER BY id";
    struct query q;
    int64_t before = v->n > 0 ? v->last[v->n - 1] : INT64_MIN;
    int got = 0;
    bool same = run->marks >= 0;
    bool plain = !same || marks_status((unsigned)run->marks) != STATUS_SUPERSEDED;
    if (query_open(&q, h, same ? alike : each, err) < 0)
        return -1;
    query_int(&q, 1, run->id);
    query_int(&q, 2, run->until);
    while (plain && (got = query_step(&q, err)) > 0) {
        int64_t last = column_int(&q, 0);
        plain = last != before && sqlite3_column_type(q.st, 1) != SQLITE_NULL &&
                (same || marks_status((unsigned)column_int(&q, 2)) != STATUS_SUPERSEDED);
        before = last;
        if (plain && values_add(v, (day_t)last, sqlite3_column_double(q.st, 1), err) < 0) {
            got = -1;
            break;
        }
    }
    query_close(&q);
    return got < 0 ? -1 : plain;
}

/* All runs of a series; as read_plain(). */
static int read_series(struct store_handle *h, const struct run_list *runs, struct values *v,
                       struct error *err)
{
    int plain = 1;
    v->n = 0;
    for (size_t i = 0; plain > 0 && i < runs->n; i++)
        plain = i > 0 && runs->at[i].least <= runs->at[i - 1].most
                    ? 0
                    : read_plain(h, &runs->at[i], v, err);
    return plain;
}

int store_each_values(struct store *s, store_values_fn *fn, void *context, struct error *err)
{
    struct store_handle *h = s->handle;
    struct store_series_list list;
    struct values v = {0};
    struct points points;
    struct run_list runs = {0};
    int result = -1, got;
    size_t i = 0;
    points_init(&points);
    if (series_list_by_id(h, &list, err) < 0)
        return -1;
    if (runs_begin(&runs, h, 0, UINT32_MAX, INT64_MIN, INT64_MAX, err) < 0)
        goto out;
    while ((got = runs_next(&runs, err)) > 0) {
        uint32_t id = runs.at[0].series;
        while (i < list.n && list.at[i].id < id)
            i++;
        if (i == list.n || list.at[i].id != id) {
            error_at(err, STORE_CORRUPT, store_path(s), 0, 0,
                     "figures name a series that is not there; run 'sitstat check'");
            goto out;
        }
        int plain = read_series(h, &runs, &v, err);
        if (plain < 0 || (!plain && settle(s, id, &points, &v, err) < 0) ||
            (v.n > 0 && fn(context, &list.at[i], v.last, v.value, v.n, err) < 0))
            goto out;
    }
    result = got;
out:
    runs_end(&runs);
    free(v.last);
    free(v.value);
    points_free(&points);
    store_series_list_free(&list);
    return result;
}
