/* series.c - ids of series and items, and finding series by a pattern. */
#include "private.h"

#include <stdlib.h>
#include <string.h>

static const char *or_empty(const char *text)
{
    return text ? text : "";
}

static void bind_series(struct query *q, const struct series *s)
{
    query_text(q, 1, s->measure);
    query_int(q, 2, s->kind);
    query_text(q, 3, s->unit);
    query_text(q, 4, s->place);
    query_text(q, 5, s->place_name);
    query_text(q, 6, s->origin);
    query_text(q, 7, s->origin_name);
    query_text(q, 8, s->group);
}

int series_id(struct store_handle *h, const struct series *series, uint32_t *id, struct error *err)
{
    struct query q;
    if (query_open(&q, h,
                   "SELECT id FROM figure_series WHERE measure = ?1 AND kind = ?2 AND unit = ?3 "
                   "AND place = ?4 AND CASE place WHEN '' THEN place_name ELSE '' END = ?5 "
                   "AND origin = ?6 AND CASE origin WHEN '' THEN origin_name ELSE '' END = ?7 "
                   "AND \"group\" = ?8",
                   err) < 0)
        return -1;
    bind_series(&q, series);
    query_text(&q, 5, *or_empty(series->place) ? "" : series->place_name);
    query_text(&q, 6, series->origin);
    query_text(&q, 7, *or_empty(series->origin) ? "" : series->origin_name);
    int got = query_step(&q, err);
    if (got > 0)
        *id = (uint32_t)column_int(&q, 0);
    query_close(&q);
    if (got != 0)
        return got < 0 ? -1 : 0;
    if (query_open(&q, h,
                   "INSERT INTO figure_series (measure, kind, unit, place, place_name, origin, "
                   "origin_name, \"group\") VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                   err) < 0)
        return -1;
    bind_series(&q, series);
    if (query_run(&q, err) < 0)
        return -1;
    *id = (uint32_t)sqlite3_last_insert_rowid(h->db);
    return 0;
}

int item_id(struct store_handle *h, const char *text, size_t len, uint32_t *id, struct error *err)
{
    struct query q;
    *id = 0;
    if (len == 0)
        return 0;
    if (query_open(&q, h, "INSERT INTO item (text) VALUES (?) ON CONFLICT DO NOTHING", err) < 0)
        return -1;
    query_textn(&q, 1, text, len);
    if (query_run(&q, err) < 0)
        return -1;
    if (sqlite3_changes64(h->db) > 0) {
        *id = (uint32_t)sqlite3_last_insert_rowid(h->db);
        return 0;
    }
    if (query_open(&q, h, "SELECT id FROM item WHERE text = ?", err) < 0)
        return -1;
    query_textn(&q, 1, text, len);
    int got = query_step(&q, err);
    if (got > 0)
        *id = (uint32_t)column_int(&q, 0);
    query_close(&q);
    if (got == 0)
        return error_set(err, STORE_CORRUPT,
                         "the database's index of items is damaged; run "
                         "'sitstat check'");
    return got < 0 ? -1 : 0;
}

int series_read(struct query *q, int first, struct arena *arena, struct series *out,
                struct error *err)
{
    const char **texts[] = {&out->measure,    NULL,         &out->unit,        &out->place,
                            &out->place_name, &out->origin, &out->origin_name, &out->group};
    out->kind = (enum kind)column_int(q, first + 1);
    if (out->kind >= KINDS)
        out->kind = KIND_UNKNOWN;
    for (int i = 0; i < 8; i++) {
        if (texts[i] == NULL)
            continue;
        const char *text = column_text(q, first + i);
        if ((*texts[i] = arena_text(arena, text, strlen(text), err)) == NULL)
            return -1;
    }
    return 0;
}

/* ---- patterns ------------------------------------------------------------------------------ */

static bool part_fits(const char *pattern, const char *code, const char *name)
{
    if (strcmp(pattern, "*") == 0)
        return true;
    if (*pattern == '\0')
        return *code == '\0' && *name == '\0';
    return strcmp(pattern, code) == 0 || strcmp(pattern, name) == 0;
}

static bool series_fits(const struct series_pattern *p, const struct series *s)
{
    return (strcmp(p->measure, "*") == 0 || strcmp(p->measure, s->measure) == 0) &&
           (p->kind < 0 || p->kind == (int)s->kind) &&
           part_fits(p->place, s->place, s->place_name) &&
           part_fits(p->origin, s->origin, s->origin_name) &&
           (strcmp(p->group, "*") == 0 || strcmp(p->group, s->group) == 0);
}

static int list_add(struct store_series_list *list, const struct store_series *series,
                    struct error *err)
{
    if (list->n == list->size) {
        size_t size = list->size ? list->size * 2 : 64;
        struct store_series *at = realloc(list->at, size * sizeof *at);
        if (at == NULL)
            return error_memory(err);
        list->at = at;
        list->size = size;
    }
    list->at[list->n++] = *series;
    return 0;
}

static bool same_place(const struct series *a, const struct series *b)
{
    return strcmp(a->measure, b->measure) == 0 && strcmp(a->place, b->place) == 0 &&
           strcmp(a->place_name, b->place_name) == 0;
}

static bool no_origin(const struct series *s)
{
    return *s->origin == '\0' && *s->origin_name == '\0';
}

static bool own_kind(const struct series *s)
{
    const struct measure *m = measure_find(s->measure);
    return m != NULL && m->kind == s->kind;
}

/* Of the series FROM..TO of one measure and place: drops those with an origin, a group, or a kind
 * that is not the measure's own, where the pattern says nothing of it and there is one without.
 * Moves the rest to AT; returns its new end. */
static size_t prefer_plain(const struct series_pattern *p, struct store_series *list, size_t from,
                           size_t to, size_t at)
{
    bool plain_origin = false, plain_group = false, plain_kind = false;
    for (size_t i = from; i < to; i++)
        plain_origin |= !p->origin_given && no_origin(&list[i].series);
    for (size_t i = from; i < to; i++)
        plain_group |= !p->group_given && *list[i].series.group == '\0' &&
                       (!plain_origin || no_origin(&list[i].series));
    for (size_t i = from; i < to; i++)
        plain_kind |= p->kind == SERIES_KIND_UNSAID && own_kind(&list[i].series);
    for (size_t i = from; i < to; i++) {
        const struct series *s = &list[i].series;
        if ((!plain_origin || no_origin(s)) && (!plain_group || *s->group == '\0') &&
            (!plain_kind || own_kind(s)))
            list[at++] = list[i];
    }
    return at;
}

static void keep_meant(const struct series_pattern *p, struct store_series_list *list)
{
    size_t kept = 0;
    for (size_t from = 0, to; from < list->n; from = to) {
        for (to = from + 1; to < list->n; to++)
            if (!same_place(&list->at[from].series, &list->at[to].series))
                break;
        kept = prefer_plain(p, list->at, from, to, kept);
    }
    list->n = kept;
}

static int has_figures(struct store_handle *h, uint32_t series, bool *any, struct error *err)
{
    struct query q;
    if (query_open(&q, h, "SELECT 1 FROM figure_run WHERE series = ? LIMIT 1", err) < 0)
        return -1;
    query_int(&q, 1, series);
    int got = query_step(&q, err);
    query_close(&q);
    *any = got > 0;
    return got < 0 ? -1 : 0;
}

/* What all series that fit have in this column; NULL where they differ. */
static const char *wanted(const char *part)
{
    return *part == '\0' || strcmp(part, "*") == 0 ? NULL : part;
}

/* Opens Q on the series that may fit, in their order: a briefing asks for one series at a time, and
 * to read and sort all of the database's for each took longer than to read their figures. */
static int open_list(struct query *q, struct store_handle *h, const struct series_pattern *pattern,
                     struct error *err)
{
#define LIST                                                                                       \
    "SELECT id, measure, kind, unit, place, place_name, origin, origin_name, \"group\" "           \
    "FROM figure_series "
#define IN_ORDER                                                                                   \
    "ORDER BY measure, place, place_name, origin, origin_name, \"group\", kind, unit, id"
    if (pattern == NULL || wanted(pattern->measure) == NULL)
        return query_open(q, h, LIST IN_ORDER, err);
    if (query_open(q, h,
                   LIST "WHERE measure = ?1 AND (?2 IS NULL OR place = ?2 OR place_name = ?2) "
                        "AND (?3 IS NULL OR origin = ?3 OR origin_name = ?3) " IN_ORDER,
                   err) < 0)
        return -1;
    query_text(q, 1, pattern->measure);
    const char *const parts[] = {wanted(pattern->place), wanted(pattern->origin)};
    for (int i = 0; i < 2; i++)
        if (parts[i] != NULL)
            query_text(q, 2 + i, parts[i]);
        else
            query_null(q, 2 + i);
    return 0;
#undef LIST
#undef IN_ORDER
}

int series_list_read(struct store_handle *h, const struct series_pattern *pattern,
                     struct store_series_list *out, struct error *err)
{
    struct query q;
    int got;
    memset(out, 0, sizeof *out);
    if (open_list(&q, h, pattern, err) < 0)
        return -1;
    while ((got = query_step(&q, err)) > 0) {
        struct store_series series = {.id = (uint32_t)column_int(&q, 0)};
        bool any = false;
        if (series_read(&q, 1, &out->strings, &series.series, err) < 0 ||
            ((pattern == NULL || series_fits(pattern, &series.series)) &&
             (has_figures(h, series.id, &any, err) < 0 ||
              (any && list_add(out, &series, err) < 0)))) {
            got = -1;
            break;
        }
    }
    query_close(&q);
    if (got < 0) {
        store_series_list_free(out);
        return -1;
    }
    if (pattern != NULL && pattern->place_given)
        keep_meant(pattern, out);
    return 0;
}

static int by_id(const void *a, const void *b)
{
    uint32_t x = ((const struct store_series *)a)->id, y = ((const struct store_series *)b)->id;
    return (x > y) - (x < y);
}

int series_list_by_id(struct store_handle *h, struct store_series_list *out, struct error *err)
{
    if (series_list_read(h, NULL, out, err) < 0)
        return -1;
    if (out->n > 0)
        qsort(out->at, out->n, sizeof *out->at, by_id);
    return 0;
}

void store_series_list_free(struct store_series_list *list)
{
    free(list->at);
    arena_free(&list->strings);
    memset(list, 0, sizeof *list);
}

int series_beyond(const struct store_handle *h, struct error *err)
{
    return error_at(
        err, STORE_CORRUPT, h->path, 0, 0,
        "its series have numbers that sitstat does not give; 'sitstat check' names them");
}

int series_by_id(struct store_handle *h, uint32_t id, struct arena *arena, struct series *out,
                 struct error *err)
{
    struct query q;
    if (query_open(&q, h,
                   "SELECT measure, kind, unit, place, place_name, origin, origin_name, \"group\" "
                   "FROM figure_series WHERE id = ?",
                   err) < 0)
        return -1;
    query_int(&q, 1, id);
    int got = query_step(&q, err);
    if (got > 0)
        got = series_read(&q, 0, arena, out, err) < 0 ? -1 : 1;
    else if (got == 0)
        got = error_set(err, ERR_UNKNOWN, "there is no series %u", (unsigned)id);
    query_close(&q);
    return got < 0 ? -1 : 0;
}

/* ---- listing with counts --------------------------------------------------------------------- */

/* Counts the figures of S, revisions of one figure once, to MOST of them. */
static int count_figures(struct store_handle *h, struct store_series *s, uint32_t most,
                         struct error *err)
{
    struct scan scan;
    s->first = s->last = DAY_NONE;
    int got = scan_series(&scan, h, s->id, INT64_MIN, INT64_MAX, SCAN_KEYS, err);
    while (got >= 0 && s->figures < most && (got = scan_group(&scan, err)) > 0) {
        const struct scan_row *r = &scan.rows[0];
        day_t begin = r->first == DAY_NONE ? r->last : r->first;
        if (s->figures++ == 0 || begin < s->first)
            s->first = begin;
        s->last = r->last;
    }
    scan_end(&scan);
    return got;
}

/* The newest day of S, where not all of its figures were counted. */
static int find_last(struct store_handle *h, struct store_series *s, struct error *err)
{
    struct query q;
    if (query_open(&q, h, "SELECT most FROM figure_run WHERE series = ? ORDER BY most DESC LIMIT 1",
                   err) < 0)
        return -1;
    query_int(&q, 1, s->id);
    int got = query_step(&q, err);
    if (got > 0)
        s->last = (day_t)column_int(&q, 0);
    query_close(&q);
    return got < 0 ? -1 : 0;
}

int store_list_series(struct store *s, const struct series_pattern *pattern, uint32_t most,
                      struct store_series_list *out, struct error *err)
{
    if (series_list_read(s->handle, pattern, out, err) < 0)
        return -1;
    for (size_t i = 0; i < out->n; i++) {
        int got = count_figures(s->handle, &out->at[i], most, err);
        if (got < 0 || (got > 0 && find_last(s->handle, &out->at[i], err) < 0)) {
            store_series_list_free(out);
            return -1;
        }
    }
    return 0;
}

int store_find_series(struct store *s, const struct series_pattern *pattern,
                      struct store_series_list *out, struct error *err)
{
    return store_list_series(s, pattern, UINT32_MAX, out, err);
}
