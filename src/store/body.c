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

void body_forget(struct store_handle *h)
{
    h->lines_report = h->blocks_report = h->header_report = 0; /* numbers may be given again */
}

/* The start of physical LINE in what was unpacked; NULL where that ends before. */
static const char *find_line(struct store_handle *h, uint32_t line, char end)
{
    const char *stop = h->lines.data + h->lines.len, *p = h->lines.data + h->lines_start;
    if (line < h->lines_line) {
        p = h->lines.data;
        h->lines_line = h->lines_first;
    }
    for (; h->lines_line < line; h->lines_line++) {
        const char *next = memchr(p, end, (size_t)(stop - p));
        if (next == NULL)
            break;
        p = next + 1;
    }
    h->lines_start = (size_t)(p - h->lines.data);
    return h->lines_line == line && p < stop ? p : NULL;
}

/* The start of LINE in what was unpacked last, where all that is wanted of it is there; NULL else.
 */
static const char *recall_line(struct store_handle *h, uint32_t report, uint32_t line,
                               char line_end, size_t most)
{
    /* What was unpacked may begin within its first line, unless that is the document's. */
    if (h->lines_report != report || h->lines.len == 0 || line < h->lines_first ||
        (line == h->lines_first && line > 1))
        return NULL;
    const char *at = find_line(h, line, line_end);
    size_t len = at ? h->lines.len - (size_t)(at - h->lines.data) : 0;
    return at != NULL && (len >= most || h->lines_end) ? at : NULL;
}

static int add_block(struct store_handle *h, struct block_place place, struct error *err)
{
    if (h->n_blocks == h->size_blocks) {
        size_t size = h->size_blocks ? h->size_blocks * 2 : 64;
        struct block_place *at = realloc(h->blocks, size * sizeof *at);
        if (at == NULL)
            return error_memory(err);
        h->blocks = at;
        h->size_blocks = size;
    }
    h->blocks[h->n_blocks++] = place;
    return 0;
}

/* Where the pieces of REPORT start. They are read once for many figures of a document: to ask the
 * database for each line would read the head of every piece each time. */
static int read_blocks(struct store_handle *h, uint32_t report, struct error *err)
{
    struct query q;
    int got;
    /* A running batch may be writing the document. */
    if (h->blocks_report == report && h->n_blocks > 0 && h->batch == 0)
        return 0;
    h->n_blocks = h->blocks_report = 0;
    if (query_open(&q, h,
                   "SELECT start, first_line FROM report_block WHERE report = ? ORDER BY start",
                   err) < 0)
        return -1;
    query_int(&q, 1, report);
    while ((got = query_step(&q, err)) > 0) {
        struct block_place place = {column_int(&q, 0), (uint32_t)column_int(&q, 1)};
        if (add_block(h, place, err) < 0) {
            got = -1;
            break;
        }
    }
    query_close(&q);
    h->blocks_report = got < 0 ? 0 : report;
    return got;
}

/* The start of the last piece that begins on a line before LINE: a piece may begin within the line
 * on which it starts. */
static int64_t block_before(const struct store_handle *h, uint32_t line)
{
    size_t low = 0, high = h->n_blocks;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (h->blocks[middle].first_line < line)
            low = middle + 1;
        else
            high = middle;
    }
    return low > 0 ? h->blocks[low - 1].start : 0;
}

/* Unpacks REPORT from LINE on until MOST bytes of it are there; *AT is where LINE starts. */
static int unpack_lines(struct store_handle *h, uint32_t report, uint32_t line, char line_end,
                        size_t most, const char **at, struct error *err)
{
    struct query q;
    int got;
    h->lines_report = 0;
    buffer_clear(&h->lines);
    if (read_blocks(h, report, err) < 0 ||
        query_open(&q, h,
                   "SELECT first_line, length, packed, content FROM report_block "
                   "WHERE report = ? AND start >= ? ORDER BY start",
                   err) < 0)
        return -1;
    query_int(&q, 1, report);
    query_int(&q, 2, block_before(h, line));
    while ((got = query_step(&q, err)) > 0) {
        if (h->lines.len == 0) {
            h->lines_first = h->lines_line = (uint32_t)column_int(&q, 0);
            h->lines_start = 0;
        }
        if (block_unpack(&q, 1, &h->lines, err) < 0) {
            got = -1;
            break;
        }
        *at = find_line(h, line, line_end);
        if (*at != NULL && h->lines.len - (size_t)(*at - h->lines.data) >= most)
            break;
    }
    query_close(&q);
    h->lines_report = got < 0 ? 0 : report;
    h->lines_end = got == 0;
    return got < 0 ? -1 : 0;
}

int body_lines(struct store_handle *h, uint32_t report, uint32_t line, char line_end, size_t most,
               const char **text, size_t *len, struct error *err)
{
    const char *at = recall_line(h, report, line, line_end, most);
    if (at == NULL && unpack_lines(h, report, line, line_end, most, &at, err) < 0)
        return -1;
    *len = at ? h->lines.len - (size_t)(at - h->lines.data) : 0;
    *len = *len < most ? *len : most;
    *text = at ? at : "";
    return 0;
}
