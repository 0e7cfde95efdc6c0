/* values.c - the values of all series in one pass, for statistics over the whole store.
 *
 * Most series say one thing of each period. Those are read without what points have beside
 * their value, a fifth of what store_each_points() costs; any other series is settled by
 * store_points(). */
#include "private.h"

#include <stdlib.h>
#include <string.h>

struct values {
    day_t *last;
    double *value;
    size_t n, size;
    int64_t before; /* the last day of the row before */
    bool plain;     /* so far each row says all of its period */
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

/* Takes the row (last, value, marks) over. As an aggregate it is called from within the one step
 * that goes through a run: stepping from row to row costs half as much again. */
static void take_row(sqlite3_context *context, int argc, sqlite3_value **argv)
{
    struct values *v = ((struct store_handle *)sqlite3_user_data(context))->values;
    if (v == NULL || !v->plain)
        return;
    int64_t last = sqlite3_value_int64(argv[0]);
    v->plain =
        last != v->before && sqlite3_value_type(argv[1]) != SQLITE_NULL &&
        (argc < 3 || marks_status((unsigned)sqlite3_value_int64(argv[2])) != STATUS_SUPERSEDED);
    v->before = last;
    if (v->plain && values_add(v, (day_t)last, sqlite3_value_double(argv[1]), NULL) < 0)
        sqlite3_result_error_nomem(context);
}

static void take_no_more(sqlite3_context *context)
{
    (void)context;
}

static int register_take(struct store_handle *h, struct error *err)
{
    int rc = SQLITE_OK;
    for (int n = 2; n <= 3 && rc == SQLITE_OK; n++)
        rc = sqlite3_create_function_v2(h->db, "take_value", n, SQLITE_UTF8 | SQLITE_DIRECTONLY, h,
                                        NULL, take_row, take_no_more, NULL);
    return rc == SQLITE_OK ? 0 : sql_error(h, rc, err);
}

/* Reads the rows of one run. v->plain turns false where one row a period does not say it all. */
static int read_run(struct store_handle *h, const struct figure_run *run, struct values *v,
                    struct error *err)
{
    static const char alike[] = "SELECT take_value(last, value) FROM figure "
                                "WHERE id BETWEEN ? AND ?";
    static const char each[] = "SELECT take_value(last, value, marks) FROM figure "
                               "WHERE id BETWEEN ? AND ?";
    struct query q;
    bool same = run->marks >= 0;
    v->plain = !same || marks_status((unsigned)run->marks) != STATUS_SUPERSEDED;
    if (!v->plain)
        return 0;
    if (query_open(&q, h, same ? alike : each, err) < 0)
        return -1;
    query_int(&q, 1, run->id);
    query_int(&q, 2, run->until);
    h->values = v;
    int result = query_run(&q, err);
    h->values = NULL;
    return result;
}

static int read_runs(struct store_handle *h, const struct run_list *runs, struct values *v,
                     struct error *err)
{
    v->n = 0;
    v->before = INT64_MIN;
    v->plain = true;
    for (size_t i = 0; v->plain && i < runs->n; i++) {
        if (i > 0 && runs->at[i].least <= runs->at[i - 1].most)
            v->plain = false;
        else if (read_run(h, &runs->at[i], v, err) < 0)
            return -1;
    }
    return 0;
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
    if (register_take(h, err) < 0 || series_list_by_id(h, &list, err) < 0)
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
        if (read_runs(h, &runs, &v, err) < 0 || (!v.plain && settle(s, id, &points, &v, err) < 0) ||
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
