/* evidence.c - where a figure came from: the row or the sentence, and its revisions. */
#include "private.h"

#include <stdlib.h>
#include <string.h>

struct place_of { /* the key of a figure */
    uint32_t series, item;
    day_t last, first;
};

/* ---- finding the figure ------------------------------------------------------------------------
 */

/* Columns series, last, first, item of the query's row; closes it. */
static int read_place(struct query *q, struct place_of *out, struct error *err)
{
    int got = query_step(q, err);
    if (got > 0)
        *out = (struct place_of){(uint32_t)column_int(q, 0), (uint32_t)column_int(q, 3),
                                 (day_t)column_int(q, 1), (day_t)column_int(q, 2)};
    query_close(q);
    return got;
}

static int look_in(struct store_handle *h, uint32_t series, struct figure_ref ref,
                   struct place_of *out, struct error *err)
{
    struct query q;
    if (query_open(&q, h,
                   "SELECT series, last, first, item FROM " FIGURES
                   " WHERE series = ? AND report = ? AND line = ? AND col = ? LIMIT 1",
                   err) < 0)
        return -1;
    query_int(&q, 1, series);
    query_int(&q, 2, ref.report);
    query_int(&q, 3, ref.line);
    query_int(&q, 4, ref.column);
    return read_place(&q, out, err);
}

/* There is no index by report and line: it would cost every import more than looking costs here.
 * Whoever asks has mostly read the series just before. */
static int find_figure(struct store_handle *h, struct figure_ref ref, struct place_of *out,
                       struct error *err)
{
    struct query q;
    size_t most = sizeof h->recent / sizeof h->recent[0];
    for (size_t i = 0; i < h->n_recent && i < most; i++) {
        int got = look_in(h, h->recent[i], ref, out, err);
        if (got > 0) { /* the next one asked for is mostly of the same series */
            uint32_t found = h->recent[i];
            h->recent[i] = h->recent[0];
            h->recent[0] = found;
        }
        if (got != 0)
            return got;
    }
    if (query_open(&q, h,
                   "SELECT series, last, first, item FROM " FIGURES
                   " WHERE report = ? AND line = ? AND col = ? LIMIT 1",
                   err) < 0)
        return -1;
    query_int(&q, 1, ref.report);
    query_int(&q, 2, ref.line);
    query_int(&q, 3, ref.column);
    return read_place(&q, out, err);
}

static int keep(struct arena *arena, const char **text, struct error *err)
{
    *text = arena_text(arena, *text, strlen(*text), err);
    return *text != NULL ? 0 : -1;
}

/* Moves all strings of F into ARENA. */
static int keep_figure(struct arena *arena, struct store_figure *f, struct error *err)
{
    const char **texts[] = {&f->report_name,         &f->publisher,   &f->recorded,
                            &f->column_name,         &f->figure.item, &f->figure.raw,
                            &f->figure.attributed_to};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        if (keep(arena, texts[i], err) < 0)
            return -1;
    return 0;
}

static int read_revisions(struct store_handle *h, const struct place_of *place,
                          struct figure_ref ref, const struct series *series,
                          struct store_evidence *out, struct error *err)
{
    struct figure_reader reader = {0};
    struct scan scan = {0};
    int result = -1, got;
    bool found = false;
    if (figure_reader_series(&reader, h, place->series, series, err) < 0 ||
        scan_series(&scan, h, place->series, place->last, place->last, SCAN_TEXTS, err) < 0)
        goto out;
    while ((got = scan_group(&scan, err)) > 0)
        if (scan.rows[0].first == place->first && scan.rows[0].item == place->item)
            break;
    if (got <= 0)
        goto out;
    out->revisions = calloc(scan.n, sizeof *out->revisions);
    if (out->revisions == NULL) {
        error_memory(err);
        goto out;
    }
    for (size_t i = 0; i < scan.n; i++) {
        struct store_figure *f = &out->revisions[i];
        if (figure_read(&reader, &scan.rows[i], f, err) < 0 ||
            keep_figure(&out->strings, f, err) < 0)
            goto out;
        out->n_revisions++;
        if (f->ref.report == ref.report && f->ref.line == ref.line && f->ref.column == ref.column) {
            out->figure = *f;
            found = true;
        }
    }
    result = found ? 0 : -1;
out:
    scan_end(&scan);
    figure_reader_free(&reader);
    return result;
}

/* ---- all ------------------------------------------------------------------------------------ */

static int unknown_figure(struct figure_ref ref, struct error *err)
{
    char name[FIGURE_REF_TEXT];
    return error_set(err, ERR_UNKNOWN,
                     "there is no figure %s; 'sitstat figures' lists them with their names",
                     figure_ref_format(ref, name));
}

/* What the document shows, once OUT's figure and report are known. */
static int read_excerpt(struct store *s, struct store_evidence *out, struct error *err)
{
    if (out->figure.ref.line == 0)
        return 0; /* added by hand: there is no document */
    if (strcmp(out->report.form, "text") == 0)
        return excerpt_text(s, out, err);
    if (strcmp(out->report.form, "json") == 0)
        return excerpt_object(s->handle, out, err);
    return excerpt_row(s->handle, out, err);
}

int store_evidence(struct store *s, struct figure_ref ref, struct store_evidence *out,
                   struct error *err)
{
    struct store_handle *h = s->handle;
    struct place_of place = {0};
    struct series series;
    memset(out, 0, sizeof *out);
    out->excerpt = out->header = out->why = "";
    int got = find_figure(h, ref, &place, err);
    if (got == 0)
        return unknown_figure(ref, err);
    if (got < 0 || reports_refresh(h, err) < 0 ||
        series_by_id(h, place.series, &out->strings, &series, err) < 0 ||
        read_revisions(h, &place, ref, &series, out, err) < 0 ||
        report_read(h, ref.report, &out->strings, &out->report, err) < 0 ||
        read_excerpt(s, out, err) < 0) {
        store_evidence_free(out);
        return -1;
    }
    return 0;
}

/* The figure itself: 1, 0 where it is not there, -1. */
static int read_at(struct store_handle *h, struct figure_ref ref, const struct figure_place *place,
                   struct store_evidence *out, struct error *err)
{
    struct figure_reader reader = {.h = h, .series = place->names};
    struct scan scan;
    bool found = false;
    int got = scan_series(&scan, h, place->series, place->last, place->last, SCAN_TEXTS, err);
    while (got >= 0 && !found && (got = scan_group(&scan, err)) > 0)
        for (size_t i = 0; i < scan.n && !found && got > 0; i++) {
            const struct scan_row *r = &scan.rows[i];
            found = r->report == ref.report && r->line == ref.line && r->col == ref.column;
            if (!found)
                continue;
            reader.batch = r->batch; /* when it was recorded is not asked */
            if (figure_read(&reader, r, &out->figure, err) < 0 ||
                keep_figure(&out->strings, &out->figure, err) < 0)
                got = -1;
        }
    scan_end(&scan);
    figure_reader_free(&reader);
    return got < 0 ? -1 : found;
}

int store_evidence_at(struct store *s, struct figure_ref ref, const struct figure_place *place,
                      struct store_evidence *out, struct error *err)
{
    memset(out, 0, sizeof *out);
    out->excerpt = out->header = out->why = "";
    out->report = *place->report;
    int got = read_at(s->handle, ref, place, out, err);
    if (got == 0)
        unknown_figure(ref, err);
    if (got > 0 && read_excerpt(s, out, err) == 0)
        return 0;
    store_evidence_free(out);
    return -1;
}

void store_evidence_free(struct store_evidence *e)
{
    free(e->revisions);
    arena_free(&e->strings);
    memset(e, 0, sizeof *e);
}
