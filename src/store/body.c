/* body.c - reading kept documents again: the whole, or the lines around a figure. */
#include "private.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>
#include <zstd.h>

#include "sitstat/text.h"

/* Appends the block that the query's row holds: its length in the document, packed, content. */
static int unpack(struct query *q, int first, struct buffer *out, struct error *err)
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
        if (unpack(&q, 0, out, err) < 0) {
            got = -1;
            break;
        }
    query_close(&q);
    return got;
}

/* Appends IN, written in ENCODING, as UTF-8; what cannot be read becomes U+FFFD. */
static int to_utf8(const char *encoding, struct buffer *in, struct buffer *out, struct error *err)
{
    char *from = in->data;
    size_t left = in->len;
    iconv_t converter = iconv_open("UTF-8", encoding);
    if (converter == (iconv_t)-1)
        return buffer_append(out, in->data, in->len, err);
    int result = -1;
    while (left > 0) {
        char piece[4096], *to = piece;
        size_t room = sizeof piece;
        size_t n = iconv(converter, &from, &left, &to, &room);
        int why = errno;
        if (buffer_append(out, piece, sizeof piece - room, err) < 0)
            goto out;
        if (n == (size_t)-1 && why != E2BIG) {
            if (why == EINVAL)
                break; /* a character is cut in two at the end */
            if (buffer_text(out, "\xEF\xBF\xBD", err) < 0)
                goto out;
            from++;
            left--;
        }
    }
    result = 0;
out:
    iconv_close(converter);
    return result;
}

struct table_style {
    char encoding[64];
    bool bare_cr;
};

static int read_style(struct store_handle *h, uint32_t report, struct table_style *style,
                      struct error *err)
{
    struct query q;
    memset(style, 0, sizeof *style);
    if (query_open(&q, h, "SELECT encoding, bare_cr FROM report WHERE id = ?", err) < 0)
        return -1;
    query_int(&q, 1, report);
    int got = query_step(&q, err);
    if (got > 0) {
        const char *encoding = column_text(&q, 0);
        if (strlen(encoding) < sizeof style->encoding)
            memcpy(style->encoding, encoding, strlen(encoding) + 1);
        style->bare_cr = column_int(&q, 1) != 0;
    }
    query_close(&q);
    return got < 0 ? -1 : 0;
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

int body_lines(struct store_handle *h, uint32_t report, uint32_t line, size_t most,
               struct buffer *out, struct error *err)
{
    struct table_style style;
    struct buffer raw = {0}, text = {0};
    struct query q = {0};
    uint32_t first_line = 0;
    int result = -1, got;
    if (read_style(h, report, &style, err) < 0)
        return -1;
    bool utf8 = style.encoding[0] == '\0' || strcmp(style.encoding, "UTF-8") == 0;
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
        if (first_line == 0)
            first_line = (uint32_t)column_int(&q, 0);
        if (unpack(&q, 1, &raw, err) < 0)
            goto out;
        const struct buffer *seen = &raw;
        if (!utf8) {
            buffer_clear(&text);
            if (to_utf8(style.encoding, &raw, &text, err) < 0)
                goto out;
            seen = &text;
        }
        const char *at = find_line(seen, first_line, line, style.bare_cr ? '\r' : '\n');
        size_t have = at ? seen->len - (size_t)(at - seen->data) : 0;
        if (have >= most) {
            result = buffer_append(out, at, most, err);
            goto out;
        }
    }
    if (got < 0)
        goto out;
    const struct buffer *seen = utf8 ? &raw : &text;
    const char *at =
        seen->len ? find_line(seen, first_line, line, style.bare_cr ? '\r' : '\n') : NULL;
    result = at ? buffer_append(out, at, seen->len - (size_t)(at - seen->data), err) : 0;
out:
    query_close(&q);
    buffer_free(&raw);
    buffer_free(&text);
    return result;
}
