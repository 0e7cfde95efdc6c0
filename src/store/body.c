/* body.c - reading kept documents again: the whole, or the lines around a figure. */
#include "private.h"

#include <stdlib.h>
#include <string.h>
#include <zstd.h>
#include <zstd_errors.h>

/* Appends the block that the query's row holds: its length in the document, packed, content. */
int block_unpack(struct query *q, int first, struct buffer *out, struct error *err)
{
    int64_t length = column_int(q, first);
    bool packed = column_int(q, first + 1) != 0;
    const void *content = sqlite3_column_blob(q->st, first + 2);
    size_t size = (size_t)sqlite3_column_bytes(q->st, first + 2);
    if (length < 0 || (uint64_t)length > BUFFER_CAP_DEFAULT || (!packed && size != (size_t)length))
        goto damaged;
    if (!packed)
        return buffer_append(out, content ? content : "", size, err);
    if (buffer_reserve(out, (size_t)length, err) < 0)
        return -1;
    size_t n = ZSTD_decompress(out->data + out->len, (size_t)length, content, size);
    if (ZSTD_getErrorCode(n) == ZSTD_error_memory_allocation)
        return error_memory(err);
    if (ZSTD_isError(n) || n != (size_t)length)
        goto damaged;
    out->len += n;
    out->data[out->len] = '\0';
    return 0;
damaged:
    return error_at(err, STORE_CORRUPT, q->h->path, 0, 0,
                    "a kept document is damaged; run 'sitstat check'");
}

int store_report_body(struct store *s, uint32_t report, struct buffer *out, struct error *err)
{
    struct query q;
    struct arena texts = {0};
    struct store_report r;
    int got = report_read(s->handle, report, &texts, &r, err);
    arena_free(&texts);
    if (got < 0 || query_open(&q, s->handle,
                              "SELECT length, packed, content FROM report_block WHERE report = ? "
                              "ORDER BY start",
                              err) < 0)
        return -1;
    query_int(&q, 1, report);
    while ((got = query_step(&q, err)) > 0)
        if (block_unpack(&q, 0, out, err) < 0) {
            got = -1;
            break;
        }
    query_close(&q);
    return got;
}

/* The start of physical LINE in TEXT, whose first byte is on FIRST_LINE; NULL where it ends before.
 */
static const char *find_line(const struct buffer *text, uint32_t first_line, uint32_t line,
                             char end)
{
    const char *p = text->data, *stop = p + text->len;
    for (uint32_t at = first_line; at < line; at++) {
        p = memchr(p, end, (size_t)(stop - p));
        if (p == NULL)
            return NULL;
        p++;
    }
    return p < stop ? p : NULL;
}

/* The start of LINE in what was unpacked last, where all that is wanted of it is there; NULL else.
 */
static const char *recall_line(struct store_handle *h, uint32_t report, uint32_t line,
                               char line_end, size_t most)
{
    /* What was unpacked may begin within its first line, unless that is the document's. */
    if (h->lines_report != report || h->lines.len == 0 ||
        (line <= h->lines_first && h->lines_first > 1))
        return NULL;
    const char *at = find_line(&h->lines, h->lines_first, line, line_end);
    return at != NULL && h->lines.len - (size_t)(at - h->lines.data) >= most ? at : NULL;
}

int body_lines(struct store_handle *h, uint32_t report, uint32_t line, char line_end, size_t most,
               struct buffer *out, struct error *err)
{
    struct query q;
    const char *at = recall_line(h, report, line, line_end, most);
    int result = -1, got;
    if (at != NULL)
        return buffer_append(out, at, most, err);
    h->lines_report = 0;
    buffer_clear(&h->lines);
    /* A block may begin within the line on which it starts: begin before that line. */
    if (query_open(&q, h,
                   "SELECT first_line, length, packed, content FROM report_block "
                   "WHERE report = ?1 AND start >= coalesce((SELECT max(start) FROM report_block "
                   "WHERE report = ?1 AND first_line < ?2), 0) ORDER BY start",
                   err) < 0)
        return -1;
    query_int(&q, 1, report);
    query_int(&q, 2, line);
    while ((got = query_step(&q, err)) > 0) {
        if (h->lines.len == 0)
            h->lines_first = (uint32_t)column_int(&q, 0);
        if (block_unpack(&q, 1, &h->lines, err) < 0)
            goto out;
        at = find_line(&h->lines, h->lines_first, line, line_end);
        if (at != NULL && h->lines.len - (size_t)(at - h->lines.data) >= most)
            break;
    }
    if (got < 0)
        goto out;
    h->lines_report = report;
    size_t len = at ? h->lines.len - (size_t)(at - h->lines.data) : 0;
    result = buffer_append(out, at, len < most ? len : most, err);
out:
    query_close(&q);
    return result;
}
