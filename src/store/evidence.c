/* evidence.c - where a figure came from: the row or the sentence, and its revisions. */
#include "private.h"

#include <stdlib.h>
#include <string.h>

enum {
    RECORD_MOST = 64 * 1024, /* bytes of a record that are looked through */
    CONTEXT = 400,           /* bytes of a text shown before and after a number */
};

struct place_of { /* the key of a figure */
    uint32_t series, item;
    day_t last, first;
};

/* ---- finding the figure ------------------------------------------------------------------------
 */

static int look_in(struct store_handle *h, uint32_t series, struct figure_ref ref,
                   struct place_of *out, struct error *err)
{
    struct query q;
    if (query_open(&q, h,
                   "SELECT series, last, first, item FROM figure "
                   "WHERE series = ? AND report = ? AND line = ? AND col = ? LIMIT 1",
                   err) < 0)
        return -1;
    query_int(&q, 1, series);
    query_int(&q, 2, ref.report);
    query_int(&q, 3, ref.line);
    query_int(&q, 4, ref.column);
    int got = query_step(&q, err);
    if (got > 0)
        *out = (struct place_of){(uint32_t)column_int(&q, 0), (uint32_t)column_int(&q, 3),
                                 (day_t)column_int(&q, 1), (day_t)column_int(&q, 2)};
    query_close(&q);
    return got;
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
        if (got != 0)
            return got;
    }
    if (query_open(&q, h,
                   "SELECT series, last, first, item FROM figure "
                   "WHERE report = ? AND line = ? AND col = ? LIMIT 1",
                   err) < 0)
        return -1;
    query_int(&q, 1, ref.report);
    query_int(&q, 2, ref.line);
    query_int(&q, 3, ref.column);
    int got = query_step(&q, err);
    if (got > 0)
        *out = (struct place_of){(uint32_t)column_int(&q, 0), (uint32_t)column_int(&q, 3),
                                 (day_t)column_int(&q, 1), (day_t)column_int(&q, 2)};
    query_close(&q);
    return got;
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
        scan_series(&scan, h, place->series, place->last, place->last, true, err) < 0)
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

/* ---- rows ---------------------------------------------------------------------------------- */

struct cells {
    char delimiter, quote, line_end;
};

static int read_cells(struct store_handle *h, uint32_t report, struct cells *cells,
                      uint32_t *header_line, struct error *err)
{
    struct query q;
    if (query_open(&q, h, "SELECT delimiter, quote, header_line, bare_cr FROM report WHERE id = ?",
                   err) < 0)
        return -1;
    query_int(&q, 1, report);
    int got = query_step(&q, err);
    if (got > 0) {
        cells->delimiter = column_text(&q, 0)[0];
        cells->quote = column_text(&q, 1)[0];
        *header_line = (uint32_t)column_int(&q, 2);
        cells->line_end = column_int(&q, 3) ? '\r' : '\n';
    }
    query_close(&q);
    return got < 0 ? -1 : 0;
}

/* Walks the record at TEXT: its length without the line end, and where cell COLUMN lies in it. A
 * quote counts where a cell starts with it (RFC 4180); one that never closes ends with its line. */
static size_t walk_record(const char *text, size_t len, const struct cells *cells, uint32_t column,
                          size_t *cell, size_t *cell_len)
{
    uint32_t at = 1;
    size_t start = 0, i = 0;
    *cell = *cell_len = 0;
    for (;; i++) {
        if (i == start && i < len && cells->quote && text[i] == cells->quote) {
            size_t end = i + 1;
            while (end < len && !(text[end] == cells->quote &&
                                  (end + 1 == len || text[end + 1] != cells->quote)))
                end += text[end] == cells->quote ? 2 : 1;
            if (end < len)
                i = end + 1;
        }
        bool over = i >= len || text[i] == cells->line_end;
        if (!over && (cells->delimiter == '\0' || text[i] != cells->delimiter))
            continue;
        if (at++ == column) {
            *cell = start;
            *cell_len = i - start;
        }
        start = i + 1;
        if (over)
            break;
        if (i + 1 < len)
            continue;
    }
    size_t end = i < len ? i : len;
    return end > 0 && text[end - 1] == '\r' ? end - 1 : end;
}

static int row_evidence(struct store_handle *h, struct store_evidence *out, struct error *err)
{
    struct buffer text = {0};
    struct cells cells = {0};
    uint32_t header_line = 0;
    size_t cell, cell_len;
    int result = -1;
    const struct store_figure *f = &out->figure;
    if (read_cells(h, f->ref.report, &cells, &header_line, err) < 0 ||
        body_lines(h, f->ref.report, f->ref.line, RECORD_MOST, &text, err) < 0)
        goto out;
    size_t len =
        text.len ? walk_record(text.data, text.len, &cells, f->ref.column, &cell, &cell_len) : 0;
    out->excerpt = arena_text(&out->strings, buffer_string(&text), len, err);
    if (out->excerpt == NULL)
        goto out;
    out->excerpt_len = len;
    out->excerpt_line = f->ref.line;
    /* The cell as it stands may have quotes or blanks around the number. */
    const char *raw = f->figure.raw;
    const char *hit = len && *raw ? memmem(out->excerpt + cell, cell_len, raw, strlen(raw)) : NULL;
    if (hit == NULL && cells.delimiter == '\0' && len && *raw)
        hit = memmem(out->excerpt, len, raw, strlen(raw));
    out->mark = hit ? (size_t)(hit - out->excerpt) : len ? cell : 0;
    out->mark_len = hit ? strlen(raw) : len ? cell_len : 0;
    if (header_line > 0) {
        buffer_clear(&text);
        if (body_lines(h, f->ref.report, header_line, RECORD_MOST, &text, err) < 0)
            goto out;
        len = text.len ? walk_record(text.data, text.len, &cells, 0, &cell, &cell_len) : 0;
        if ((out->header = arena_text(&out->strings, buffer_string(&text), len, err)) == NULL)
            goto out;
    }
    result = 0;
out:
    buffer_free(&text);
    return result;
}

/* ---- sentences ---------------------------------------------------------------------------------
 */

static int sentence_evidence(struct store_handle *h, struct store_evidence *out, bool *found,
                             struct error *err)
{
    struct query q;
    const struct figure_ref ref = out->figure.ref;
    if (query_open(&q, h,
                   "SELECT sentence, mark, mark_len, why FROM proposal "
                   "WHERE report = ? AND line = ? AND col = ? ORDER BY id DESC LIMIT 1",
                   err) < 0)
        return -1;
    query_int(&q, 1, ref.report);
    query_int(&q, 2, ref.line);
    query_int(&q, 3, ref.column);
    int got = query_step(&q, err);
    *found = got > 0;
    if (got > 0) {
        const char *sentence = column_text(&q, 0), *why = column_text(&q, 3);
        out->excerpt_len = strlen(sentence);
        out->excerpt = arena_text(&out->strings, sentence, out->excerpt_len, err);
        out->why = arena_text(&out->strings, why, strlen(why), err);
        out->mark = (size_t)column_int(&q, 1);
        out->mark_len = (size_t)column_int(&q, 2);
        out->excerpt_line = ref.line;
        if (out->excerpt == NULL || out->why == NULL)
            got = -1;
    }
    query_close(&q);
    return got < 0 ? -1 : 0;
}

/* The text around the number, from paragraph to paragraph, where no sentence was kept with it. */
static int text_evidence(struct store *s, struct store_evidence *out, struct error *err)
{
    struct buffer body = {0};
    int result = store_report_body(s, out->figure.ref.report, &body, err);
    size_t at = out->figure.ref.column, len = (size_t)out->figure.figure.length;
    if (result == 0 && body.len > 0 && at <= body.len && len <= body.len - at) {
        size_t from = at, to = at + len;
        while (from > 0 && at - from < CONTEXT && body.data[from - 1] != '\n')
            from--;
        while (to < body.len && to - at - len < CONTEXT && body.data[to] != '\n')
            to++;
        /* Never begin or end within a character. */
        while (from < at && ((unsigned char)body.data[from] & 0xC0) == 0x80)
            from++;
        while (to > at + len && to < body.len && ((unsigned char)body.data[to] & 0xC0) == 0x80)
            to--;
        out->excerpt = arena_text(&out->strings, body.data + from, to - from, err);
        out->excerpt_len = to - from;
        out->mark = at - from;
        out->mark_len = len;
        out->excerpt_line = out->figure.ref.line;
        result = out->excerpt ? 0 : -1;
    }
    buffer_free(&body);
    return result;
}

int store_evidence(struct store *s, struct figure_ref ref, struct store_evidence *out,
                   struct error *err)
{
    struct store_handle *h = s->handle;
    struct place_of place = {0};
    struct series series;
    char name[FIGURE_REF_TEXT];
    bool found = false;
    memset(out, 0, sizeof *out);
    out->excerpt = out->header = out->why = "";
    int got = find_figure(h, ref, &place, err);
    if (got == 0)
        return error_set(err, ERR_UNKNOWN,
                         "there is no figure %s; 'sitstat figures' lists them with their names",
                         figure_ref_format(ref, name));
    if (got < 0 || reports_refresh(h, err) < 0 ||
        series_by_id(h, place.series, &out->strings, &series, err) < 0 ||
        read_revisions(h, &place, ref, &series, out, err) < 0 ||
        report_read(h, ref.report, &out->strings, &out->report, err) < 0)
        goto failed;
    const struct known_report *known = reports_find(h, ref.report);
    if (ref.line == 0 || known == NULL || known->hand)
        return 0;
    if (!known->text)
        got = row_evidence(h, out, err);
    else if ((got = sentence_evidence(h, out, &found, err)) == 0 && !found)
        got = text_evidence(s, out, err);
    if (got == 0)
        return 0;
failed:
    store_evidence_free(out);
    return -1;
}

void store_evidence_free(struct store_evidence *e)
{
    free(e->revisions);
    arena_free(&e->strings);
    memset(e, 0, sizeof *e);
}
