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

/* Reads the rows of one series, of which the query stands on the first. PLAIN turns false where one
 * row a period does not say it all. Returns as query_step() for the row after. */
static int read_plain(struct query *q, int64_t series, struct values *v, bool *plain,
                      struct error *err)
{
    int64_t before = INT64_MIN;
    int got;
    v->n = 0;
    *plain = true;
    do {
        int64_t last = column_int(q, 1);
        if (*plain) {
            unsigned status = marks_status((unsigned)column_int(q, 2));
            *plain = last != before && status != STATUS_SUPERSEDED &&
                     sqlite3_column_type(q->st, 3) != SQLITE_NULL;
            if (*plain && values_add(v, (day_t)last, sqlite3_column_double(q->st, 3), err) < 0)
                return -1;
        }
        before = last;
        got = query_step(q, err);
    } while (got > 0 && column_int(q, 0) == series);
    return got;
}

int store_each_values(struct store *s, store_values_fn *fn, void *context, struct error *err)
{
    struct store_series_list list;
    struct values v = {0};
    struct points points;
    struct query q = {0};
    int result = -1, got;
    size_t i = 0;
    points_init(&points);
    if (series_list_by_id(s->handle, &list, err) < 0)
        return -1;
    if (query_open(&q, s->handle,
                   "SELECT series, last, marks, value FROM figure "
                   "ORDER BY series, last, first, item, report, line, col",
                   err) < 0)
        goto out;
    for (got = query_step(&q, err); got > 0;) {
        int64_t id = column_int(&q, 0);
        bool plain;
        while (i < list.n && list.at[i].id < id)
            i++;
        if (i == list.n || list.at[i].id != id) {
            error_at(err, STORE_CORRUPT, store_path(s), 0, 0,
                     "figures name a series that is not there; run 'sitstat check'");
            goto out;
        }
        got = read_plain(&q, id, &v, &plain, err);
        if (got < 0 || (!plain && settle(s, (uint32_t)id, &points, &v, err) < 0) ||
            (v.n > 0 && fn(context, &list.at[i], v.last, v.value, v.n, err) < 0))
            goto out;
    }
    result = got;
out:
    query_close(&q);
    free(v.last);
    free(v.value);
    points_free(&points);
    store_series_list_free(&list);
    return result;
}
