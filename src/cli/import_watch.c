/* import_watch.c - watching what an import stores for running totals that are none. The kind of a
 * measure is what it mostly comes as: the dead of each year, under a measure that mostly comes as a
 * total, would be told as new deaths below zero; the dead of each event would never be added up. */
#include "cli/import_watch.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sitstat/measure.h"

struct watched_series {
    bool total;  /* cumulative */
    bool counts; /* persons and the like, not money */
    day_t last;  /* of the row before */
    double value;
    uint32_t steps, falls;
};

static struct watched_series *series_at(struct import_watch *f, uint32_t id, struct error *err)
{
    if (id >= f->size) {
        size_t size = (size_t)id + 1 + f->size;
        struct watched_series *at = realloc(f->at, size * sizeof *at);
        if (at == NULL) {
            error_memory(err);
            return NULL;
        }
        memset(at + f->size, 0, (size - f->size) * sizeof *at);
        f->at = at;
        f->size = size;
    }
    return &f->at[id];
}

static void note_unknown(struct import_watch *f, const char *measure)
{
    for (size_t i = 0; i < f->n_unknown; i++)
        if (strncmp(f->unknown[i], measure, sizeof f->unknown[i] - 1) == 0)
            return;
    if (f->n_unknown < WATCH_UNKNOWN)
        snprintf(f->unknown[f->n_unknown++], sizeof f->unknown[0], "%s", measure);
}

static int on_series(void *context, const struct series *series, uint32_t *id, struct error *err)
{
    struct import_watch *f = context;
    if (f->inner.series(f->inner.context, series, id, err) < 0)
        return -1;
    if (series->kind == KIND_UNKNOWN)
        note_unknown(f, series->measure);
    const struct measure *m = measure_find(series->measure);
    bool total = series->kind == KIND_CUMULATIVE && !f->told;
    bool counts = m != NULL && !measure_is_money(m);
    struct watched_series *s = total || counts ? series_at(f, *id, err) : NULL;
    if (s == NULL)
        return total || counts ? -1 : 0;
    s->total = total;
    s->counts = counts;
    s->last = DAY_NONE;
    return 0;
}

/* Of any two days the later one of a total is the higher one, in whatever order they come. */
static void watch(struct import_watch *f, const struct sink_row *row)
{
    struct watched_series *s = row->series < f->size ? &f->at[row->series] : NULL;
    double value = number_double(row->value);
    f->negative += s != NULL && s->counts && value < 0;
    if (s != NULL && s->total && row->item != 0 && row->line != f->line) {
        f->line = row->line;
        f->records++;
        f->new_items += row->item > f->newest_item;
        f->newest_item = row->item > f->newest_item ? row->item : f->newest_item;
    }
    if (s == NULL || !s->total || row->last == DAY_NONE || row->item != 0 ||
        row->qualifier != QUALIFIER_EXACT || row->status != STATUS_ACTUAL)
        return;
    if (s->last != DAY_NONE && row->last != s->last) {
        s->steps++;
        s->falls += row->last > s->last ? value < s->value : value > s->value;
    }
    s->last = row->last;
    s->value = value;
}

static int on_row(void *context, const struct sink_row *row, struct error *err)
{
    struct import_watch *f = context;
    watch(f, row);
    return f->inner.row(f->inner.context, row, err);
}

static int on_item(void *context, const char *text, size_t len, uint32_t *id, struct error *err)
{
    struct import_watch *f = context;
    return f->inner.item(f->inner.context, text, len, id, err);
}

static int on_reject(void *context, uint32_t line, uint32_t column, const char *reason,
                     const char *raw, size_t len, struct error *err)
{
    struct import_watch *f = context;
    return f->inner.reject(f->inner.context, line, column, reason, raw, len, err);
}

static int on_bytes(void *context, const char *bytes, size_t len, uint32_t first_line,
                    struct error *err)
{
    struct import_watch *f = context;
    return f->inner.bytes(f->inner.context, bytes, len, first_line, err);
}

struct sink import_watch_sink(struct import_watch *f, const struct sink *inner, bool told)
{
    import_watch_free(f);
    *f = (struct import_watch){.inner = *inner, .told = told};
    return (struct sink){.context = f,
                         .series = on_series,
                         .item = on_item,
                         .row = on_row,
                         .reject = on_reject,
                         .bytes = on_bytes};
}

static bool falls(const struct watched_series *s)
{
    return s->total && s->falls >= 2 && s->falls * 3 >= s->steps;
}

static int name_first(struct import_watch *f, struct store *s, uint32_t id, struct error *err)
{
    struct store_series_list list;
    memset(&list, 0, sizeof list);
    if (store_list_series(s, NULL, 1, &list, err) < 0)
        return -1;
    for (size_t i = 0; i < list.n; i++)
        if (list.at[i].id == id && series_format(&list.at[i].series, f->first, sizeof f->first) < 0)
            f->first[0] = '\0';
    store_series_list_free(&list);
    return 0;
}

int import_watch_end(struct import_watch *f, struct store *s, struct error *err)
{
    int result = 0;
    for (size_t i = 0; i < f->size && result == 0; i++)
        if (falls(&f->at[i]) && f->n++ == 0)
            result = name_first(f, s, (uint32_t)i, err);
    free(f->at);
    f->at = NULL;
    f->size = 0;
    return result;
}

void import_watch_say(const struct import_watch *f)
{
    if (f->negative > 0)
        printf("  %llu figure%s below zero of what is counted from zero up: kept as %s\n",
               (unsigned long long)f->negative, f->negative == 1 ? " is" : "s are",
               f->negative == 1 ? "it stands" : "they stand");
    if (f->new_items > 1 && f->new_items * 2 > f->records)
        printf(
            "  each record has an id of its own, yet its figures are kept as running totals, which "
            "are never added up: where records are events, 'undo' this batch and import with "
            "--kind flow\n");
    if (f->n == 0)
        return;
    printf("  %s", f->first);
    if (f->n > 1)
        printf(" and %zu more series", f->n - 1);
    printf(
        " %s kept as %s, but %s again and again: where the figures are counted by period, 'undo' "
        "this batch and import with --kind flow\n",
        f->n > 1 ? "are" : "is", f->n > 1 ? "running totals" : "a running total",
        f->n > 1 ? "fall" : "falls");
}

void import_watch_free(struct import_watch *f)
{
    free(f->at);
    f->at = NULL;
    f->size = 0;
}
