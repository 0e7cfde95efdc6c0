/* excerpt.c - what is shown of the document that a figure came from: its row, object or sentence.
 */
#include "private.h"

#include <stdlib.h>
#include <string.h>

enum {
    RECORD_MOST = 64 * 1024, /* bytes of a record that are looked through */
    OBJECT_MOST = 1024 * 1024,
    CONTEXT = 400, /* bytes of a text shown before and after a number */
};

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

/* The end of the cell that starts at I: where its delimiter or the line's end stands. A quote
 * counts where a cell starts with it (RFC 4180); one that never closes is an ordinary character. */
static size_t cell_end(const char *text, size_t len, size_t i, const struct cells *cells)
{
    if (cells->quote && i < len && text[i] == cells->quote) {
        size_t end = i + 1;
        while (end < len) {
            bool quote = text[end] == cells->quote;
            if (quote && (end + 1 == len || text[end + 1] != cells->quote))
                break;
            end += quote ? 2 : 1;
        }
        i = end < len ? end + 1 : i;
    }
    while (i < len && text[i] != cells->line_end &&
           (cells->delimiter == '\0' || text[i] != cells->delimiter))
        i++;
    return i;
}

/* The length of the record at TEXT without its line end, and where cell COLUMN lies in it. */
static size_t walk_record(const char *text, size_t len, const struct cells *cells, uint32_t column,
                          size_t *cell, size_t *cell_len)
{
    size_t start = 0, end = 0;
    *cell = *cell_len = 0;
    for (uint32_t at = 1;; at++) {
        end = cell_end(text, len, start, cells);
        if (at == column) {
            *cell = start;
            *cell_len = end - start;
        }
        if (end >= len || text[end] == cells->line_end)
            break;
        start = end + 1;
    }
    return end > 0 && text[end - 1] == '\r' ? end - 1 : end;
}

/* The header record, the same for all figures of a table. */
static int read_header(struct store_handle *h, uint32_t report, uint32_t line,
                       const struct cells *cells, struct error *err)
{
    const char *text;
    size_t cell, cell_len, len;
    if (h->header_report == report && h->batch == 0)
        return 0;
    h->header_report = 0;
    buffer_clear(&h->header);
    if (body_lines(h, report, line, cells->line_end, RECORD_MOST, &text, &len, err) < 0)
        return -1;
    len = len ? walk_record(text, len, cells, 0, &cell, &cell_len) : 0;
    if (buffer_append(&h->header, text, len, err) < 0)
        return -1;
    h->header_report = report;
    return 0;
}

int excerpt_row(struct store_handle *h, struct store_evidence *out, struct error *err)
{
    struct cells cells = {0};
    uint32_t header_line = 0;
    size_t cell = 0, cell_len = 0, len;
    const char *text;
    const struct store_figure *f = &out->figure;
    if (read_cells(h, f->ref.report, &cells, &header_line, err) < 0 ||
        body_lines(h, f->ref.report, f->ref.line, cells.line_end, RECORD_MOST, &text, &len, err) <
            0)
        return -1;
    len = len ? walk_record(text, len, &cells, f->ref.column, &cell, &cell_len) : 0;
    out->excerpt = arena_text(&out->strings, text, len, err);
    if (out->excerpt == NULL)
        return -1;
    out->excerpt_len = len;
    out->excerpt_line = f->ref.line;
    /* The cell as it stands may have quotes or blanks around the number. */
    const char *raw = f->figure.raw;
    const char *hit = len && *raw ? memmem(out->excerpt + cell, cell_len, raw, strlen(raw)) : NULL;
    if (hit == NULL && cells.delimiter == '\0' && len && *raw)
        hit = memmem(out->excerpt, len, raw, strlen(raw));
    out->mark = hit ? (size_t)(hit - out->excerpt) : len ? cell : 0;
    out->mark_len = hit ? strlen(raw) : len ? cell_len : 0;
    if (header_line == 0)
        return 0;
    if (read_header(h, f->ref.report, header_line, &cells, err) < 0)
        return -1;
    out->header = arena_text(&out->strings, buffer_string(&h->header), h->header.len, err);
    return out->header ? 0 : -1;
}

/* ---- objects ------------------------------------------------------------------------------- */

/* A record of a JSON file is kept as a line; the number stands after its column's name. */
int excerpt_object(struct store_handle *h, struct store_evidence *out, struct error *err)
{
    const char *from;
    size_t len;
    if (body_lines(h, out->figure.ref.report, out->figure.ref.line, '\n', OBJECT_MOST, &from, &len,
                   err) < 0)
        return -1;
    const char *end = len ? memchr(from, '\n', len) : NULL;
    len = end ? (size_t)(end - from) : len;
    const char *text = arena_text(&out->strings, from, len, err);
    if (text == NULL)
        return -1;
    out->excerpt = text;
    out->excerpt_len = len;
    out->excerpt_line = out->figure.ref.line;
    const char *name = out->figure.column_name, *raw = out->figure.figure.raw;
    const char *key = *name ? strstr(text, name) : text;
    const char *hit = key && *raw ? strstr(key + strlen(name), raw) : NULL;
    if (hit != NULL) {
        out->mark = (size_t)(hit - text);
        out->mark_len = strlen(raw);
    }
    return 0;
}

/* ---- sentences ---------------------------------------------------------------------------------
 */

static int sentence(struct store_handle *h, struct store_evidence *out, bool *found,
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
static int paragraph(struct store *s, struct store_evidence *out, struct error *err)
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

int excerpt_text(struct store *s, struct store_evidence *out, struct error *err)
{
    bool found;
    if (sentence(s->handle, out, &found, err) < 0)
        return -1;
    return found ? 0 : paragraph(s, out, err);
}
