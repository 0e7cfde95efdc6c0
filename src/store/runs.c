/* runs.c - runs of figures: adding them, and those of one series after the other. */
#include "private.h"

#include <stdlib.h>
#include <string.h>

int run_add(struct store_handle *h, const struct figure_run *run, struct error *err)
{
    struct query q;
    if (query_open(&q, h,
                   "INSERT INTO figure_run (id, until, series, report, batch, least, most, marks, "
                   "col) VALUES (?, ?, ?, ?, ?, ?, ?, nullif(?, -1), nullif(?, -1))",
                   err) < 0)
        return -1;
    query_int(&q, 1, run->id);
    query_int(&q, 2, run->until);
    query_int(&q, 3, run->series);
    query_int(&q, 4, run->report);
    query_int(&q, 5, h->batch);
    query_int(&q, 6, run->least);
    query_int(&q, 7, run->most);
    query_int(&q, 8, run->marks);
    query_int(&q, 9, run->col);
    return query_run(&q, err);
}

static int read_ahead(struct run_list *list, struct error *err)
{
    struct query *q = &list->q;
    int got = list->done ? 0 : query_step(q, err);
    list->pending = got > 0;
    if (got <= 0) {
        list->done = true;
        query_close(q);
        return got;
    }
    list->ahead = (struct figure_run){
        .id = column_int(q, 0),
        .until = column_int(q, 1),
        .series = (uint32_t)column_int(q, 2),
        .report = (uint32_t)column_int(q, 3),
        .batch = (uint32_t)column_int(q, 4),
        .least = (day_t)column_int(q, 5),
        .most = (day_t)column_int(q, 6),
        .marks = column_int(q, 7),
        .col = column_int(q, 8),
    };
    return 1;
}

int runs_begin(struct run_list *list, struct store_handle *h, uint32_t from, uint32_t to,
               int64_t least, int64_t most, struct error *err)
{
    memset(list, 0, sizeof *list);
    if (query_open(&list->q, h,
                   "SELECT id, until, series, report, batch, least, most, coalesce(marks, -1), "
                   "coalesce(col, -1) FROM figure_run WHERE series BETWEEN ?1 AND ?2 AND least <= "
                   "?4 AND most >= ?3 "
                   "ORDER BY series, least, id",
                   err) < 0)
        return -1;
    query_int(&list->q, 1, from);
    query_int(&list->q, 2, to);
    query_int(&list->q, 3, least);
    query_int(&list->q, 4, most);
    /* Now, so that whoever asks next gets a statement of its own. */
    return read_ahead(list, err) < 0 ? -1 : 0;
}

void runs_end(struct run_list *list)
{
    query_close(&list->q);
    free(list->at);
    memset(list, 0, sizeof *list);
}

int runs_next(struct run_list *list, struct error *err)
{
    list->n = 0;
    while (list->pending && (list->n == 0 || list->ahead.series == list->at[0].series)) {
        if (list->n == list->size) {
            size_t size = list->size ? list->size * 2 : 16;
            struct figure_run *at = realloc(list->at, size * sizeof *at);
            if (at == NULL)
                return error_memory(err);
            list->at = at;
            list->size = size;
        }
        list->at[list->n++] = list->ahead;
        if (read_ahead(list, err) < 0)
            return -1;
    }
    return list->n > 0;
}

size_t runs_entwined(const struct run_list *list, size_t from)
{
    day_t most = list->at[from].most;
    size_t to = from + 1;
    for (; to < list->n && list->at[to].least <= most; to++)
        most = list->at[to].most > most ? list->at[to].most : most;
    return to - from;
}
