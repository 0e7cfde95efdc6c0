/* sources.c - rejects, preferred publishers, measures of the user's own, and kept texts. */
#include "private.h"

#include <string.h>

int store_each_reject(struct store *s, uint32_t batch, store_reject_fn *fn, void *context,
                      struct error *err)
{
    struct query q;
    int got;
    if (query_open(&q, s->handle,
                   "SELECT line, col, reason, raw FROM reject WHERE ?1 = 0 OR batch = ?1 "
                   "ORDER BY report, line, col",
                   err) < 0)
        return -1;
    query_int(&q, 1, batch);
    while ((got = query_step(&q, err)) > 0) {
        const char *raw = sqlite3_column_blob(q.st, 3);
        if (fn(context, (uint32_t)column_int(&q, 0), (uint32_t)column_int(&q, 1),
               column_text(&q, 2), raw ? raw : "", (size_t)sqlite3_column_bytes(q.st, 3),
               err) < 0) {
            got = -1;
            break;
        }
    }
    query_close(&q);
    return got;
}

int store_prefer_source(struct store *s, const char *publisher, const char *measure,
                        struct error *err)
{
    struct store_handle *h = s->handle;
    struct query q;
    bool own;
    int got;
    if (query_open(&q, h, "SELECT 1 FROM report WHERE publisher = ? AND publisher <> '' LIMIT 1",
                   err) < 0)
        return -1;
    query_text(&q, 1, publisher);
    got = query_step(&q, err);
    query_close(&q);
    if (got == 0)
        return error_set(err, ERR_UNKNOWN,
                         "no report here is published by \"%.100s\"; 'sitstat sources' lists the "
                         "publishers",
                         publisher);
    if (got < 0 || batch_begin(s, "sources prefer", &own, err) < 0)
        return -1;
    int result = query_open(&q, h,
                            "INSERT INTO preference (batch, measure, publisher) SELECT ?1, ?2, ?3 "
                            "WHERE ?3 IS NOT (SELECT publisher FROM preference WHERE measure = ?2 "
                            "ORDER BY id DESC LIMIT 1)",
                            err);
    if (result == 0) {
        query_int(&q, 1, h->batch);
        query_text(&q, 2, measure);
        query_text(&q, 3, publisher);
        result = query_run(&q, err);
    }
    if (result == 0)
        h->stored += sqlite3_changes(h->db) > 0; /* said a second time it changes nothing */
    return batch_end(s, own, result, err);
}

/* ---- measures ------------------------------------------------------------------------------ */

static int own_measure(struct query *q, struct store_handle *h, const char *code, struct measure *m,
                       struct error *err)
{
    if (query_open(
            q, h,
            "SELECT name, unit, kind, hxl FROM measure WHERE code = ? ORDER BY id DESC LIMIT 1",
            err) < 0)
        return -1;
    query_text(q, 1, code);
    int got = query_step(q, err);
    if (got > 0)
        *m = (struct measure){.code = code,
                              .name = column_text(q, 0),
                              .unit = column_text(q, 1),
                              .kind = (enum kind)column_int(q, 2),
                              .hxl = column_text(q, 3)};
    return got;
}

/* Of a series o that of the new kind which is otherwise the same. */
#define TWINS                                                                                      \
    "JOIN figure_series t ON t.measure = o.measure AND t.kind = ?2 AND t.kind <> o.kind "          \
    "AND t.unit = o.unit AND t.place = o.place "                                                   \
    "AND (o.place <> '' OR t.place_name = o.place_name) AND t.origin = o.origin "                  \
    "AND (o.origin <> '' OR t.origin_name = o.origin_name) AND t.\"group\" = o.\"group\" "
#define OLD_ONES "(SELECT id FROM figure_series WHERE measure = ?1 AND kind = ?3 AND kind <> ?2)"

/* Series stored under the kind that was believed before get the one that is known now. Where there
 * is one of that kind already, its figures are joined to it. */
static int change_kind(struct store_handle *h, const struct measure *m, int64_t before,
                       struct error *err)
{
    static const char note[] =
        "INSERT INTO series_kind (batch, series, before, joined) SELECT ?4, o.id, o.kind, "
        "EXISTS (SELECT 1 FROM figure_series t WHERE t.measure = o.measure AND t.kind = ?2 "
        "AND t.unit = o.unit AND t.place = o.place "
        "AND (o.place <> '' OR t.place_name = o.place_name) AND t.origin = o.origin "
        "AND (o.origin <> '' OR t.origin_name = o.origin_name) AND t.\"group\" = o.\"group\") "
        "FROM figure_series o WHERE o.measure = ?1 AND o.kind = ?3 ON CONFLICT DO NOTHING";
    static const char rename[] =
        "UPDATE OR IGNORE figure_series SET kind = ?2 WHERE measure = ?1 AND kind = ?3";
    /* The same cell read under both kinds: once is enough. */
    static const char thin[] =
        "DELETE FROM figure WHERE id IN (SELECT f.id FROM figure_series o " TWINS
        "JOIN figure_run u ON u.series = o.id CROSS JOIN figure f ON f.id BETWEEN u.id AND u.until "
        "WHERE o.measure = ?1 AND o.kind = ?3 AND (t.id, u.report, f.line, coalesce(u.col, f.col), "
        "f.last, coalesce(f.first, f.last)) IN (SELECT v.series, v.report, g.line, "
        "coalesce(v.col, g.col), g.last, coalesce(g.first, g.last) FROM figure_run v "
        "CROSS JOIN figure g ON g.id BETWEEN v.id AND v.until WHERE v.series IN "
        "(SELECT id FROM figure_series WHERE measure = ?1 AND kind = ?2)))";
    static const char empty[] =
        "DELETE FROM figure_run WHERE NOT EXISTS (SELECT 1 FROM figure f "
        "WHERE f.id BETWEEN figure_run.id AND until) AND series IN " OLD_ONES;
    static const char trim[] =
        "UPDATE figure_run SET (id, until, least, most) = (SELECT min(f.id), max(f.id), "
        "min(f.last), max(f.last) FROM figure f WHERE f.id BETWEEN figure_run.id AND until) "
        "WHERE series IN " OLD_ONES;
    static const char join[] = "UPDATE figure_run SET series = t.id FROM figure_series o " TWINS
                               "WHERE figure_run.series = o.id AND o.measure = ?1 AND o.kind = ?3";
    static const char *const steps[] = {note, rename, thin, empty, trim, join};
    if (before == (int64_t)m->kind)
        return 0;
    for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
        struct query q;
        if (query_open(&q, h, steps[i], err) < 0)
            return -1;
        query_text(&q, 1, m->code);
        query_int(&q, 2, m->kind);
        query_int(&q, 3, before);
        if (i == 0)
            query_int(&q, 4, h->batch);
        if (query_run(&q, err) < 0)
            return -1;
    }
    return 0;
}

int store_set_measure(struct store *s, const struct measure *m, struct error *err)
{
    struct store_handle *h = s->handle;
    struct query q;
    struct measure old;
    int64_t before = KIND_UNKNOWN;
    bool own;
    if (m->code == NULL || *m->code == '\0')
        return error_set(err, ERR_REFUSED, "a measure needs a code, such as \"aid-flights\"");
    if (batch_begin(s, "measures set", &own, err) < 0)
        return -1;
    int got = own_measure(&q, h, m->code, &old, err);
    if (got > 0)
        before = old.kind;
    query_close(&q);
    int result = got < 0 ? -1
                         : query_open(&q, h,
                                      "INSERT INTO measure (batch, code, name, unit, kind, hxl) "
                                      "SELECT ?1, ?2, ?3, ?4, ?5, ?6 WHERE NOT EXISTS "
                                      "(SELECT 1 FROM measure WHERE id = "
                                      "(SELECT max(id) FROM measure WHERE code = ?2) "
                                      "AND name = ?3 AND unit = ?4 AND kind = ?5 AND hxl = ?6)",
                                      err);
    if (result == 0) {
        query_int(&q, 1, h->batch);
        query_text(&q, 2, m->code);
        query_text(&q, 3, m->name);
        query_text(&q, 4, m->unit);
        query_int(&q, 5, m->kind);
        query_text(&q, 6, m->hxl);
        result = query_run(&q, err);
    }
    if (result == 0) {
        h->stored += sqlite3_changes(h->db) > 0;
        result = change_kind(h, m, before, err);
    }
    return batch_end(s, own, result, err);
}

int store_each_measure(struct store *s, store_measure_fn *fn, void *context, struct error *err)
{
    struct query q, one;
    int got;
    if (query_open(&q, s->handle,
                   "SELECT code, unit, kind, sum(n) FROM ("
                   "SELECT measure AS code, unit, kind, n FROM figure_series JOIN "
                   "(SELECT series, count(*) AS n FROM " FIGURES
                   " GROUP BY series) c ON c.series = id "
                   "UNION ALL SELECT code, unit, kind, 0 FROM measure) GROUP BY code ORDER BY code",
                   err) < 0)
        return -1;
    while ((got = query_step(&q, err)) > 0) {
        const char *code = column_text(&q, 0);
        const struct measure *known = measure_find(code);
        struct measure m = {.code = code,
                            .name = code,
                            .unit = column_text(&q, 1),
                            .kind = (enum kind)column_int(&q, 2),
                            .hxl = ""};
        if (known != NULL)
            m = *known;
        int own = own_measure(&one, s->handle, code, &m, err);
        if (own < 0 || fn(context, &m, (uint64_t)column_int(&q, 3), err) < 0)
            got = -1;
        query_close(&one);
        if (got < 0)
            break;
    }
    query_close(&q);
    return got;
}

/* ---- kept texts ---------------------------------------------------------------------------- */

static int forget(struct store_handle *h, const char *key, struct error *err)
{
    struct query q;
    if (query_open(&q, h, "DELETE FROM kept WHERE key = ?", err) < 0)
        return -1;
    query_text(&q, 1, key);
    return query_run(&q, err);
}

int store_keep(struct store *s, const char *key, const char *value, struct error *err)
{
    struct store_handle *h = s->handle;
    struct query q;
    bool own;
    if (write_begin(h, &own, err) < 0)
        return -1;
    /* Outside of a batch there is nothing to go back to. */
    int result = own ? forget(h, key, err) : 0;
    if (result == 0)
        result =
            query_open(&q, h,
                       "INSERT INTO kept (batch, key, value) SELECT ?1, ?2, ?3 WHERE ?3 IS NOT "
                       "(SELECT value FROM kept WHERE key = ?2 ORDER BY id DESC LIMIT 1)",
                       err);
    if (result == 0) {
        query_int(&q, 1, own ? 0 : h->batch);
        query_text(&q, 2, key);
        query_text(&q, 3, value);
        result = query_run(&q, err);
    }
    if (result == 0 && !own)
        h->stored += sqlite3_changes(h->db) > 0;
    return write_end(h, own, result, err);
}

int store_kept(struct store *s, const char *key, struct buffer *out, bool *found, struct error *err)
{
    struct query q;
    *found = false;
    if (query_open(&q, s->handle, "SELECT value FROM kept WHERE key = ? ORDER BY id DESC LIMIT 1",
                   err) < 0)
        return -1;
    query_text(&q, 1, key);
    int got = query_step(&q, err);
    *found = got > 0;
    if (got > 0 && buffer_text(out, column_text(&q, 0), err) < 0)
        got = -1;
    query_close(&q);
    return got < 0 ? -1 : 0;
}
