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

/* The start of LINE in what was unpacked last; NULL where it is not there. */
static const char *recall_line(struct store_handle *h, uint32_t report, uint32_t line,
                               char line_end)
{
    if (h->lines_report != report || h->lines.len == 0 || line < h->lines_first ||
        (line == h->lines_first && !h->lines_whole))
        return NULL;
    return find_line(h, line, line_end);
}

static bool is_enough(const struct store_handle *h, const char *at, size_t most)
{
    return at != NULL && h->lines.len - (size_t)(at - h->lines.data) >= most;
}

/* Forgets what stands before the line that was found at AT. */
static void drop_before(struct store_handle *h, const char *at)
{
    size_t gone = (size_t)(at - h->lines.data);
    h->lines.len -= gone;
    memmove(h->lines.data, at, h->lines.len + 1);
    h->lines_first = h->lines_line;
    h->lines_start = 0;
    h->lines_whole = true;
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

/* Unpacks REPORT from LINE on until MOST bytes of it are there; *AT is where LINE starts, or is
 * already in what was unpacked last: then only what follows that is unpacked. Otherwise each piece
 * of a table was, once for its own lines and again for the last of the piece before. */
static int unpack_lines(struct store_handle *h, uint32_t report, uint32_t line, char line_end,
                        size_t most, const char **at, struct error *err)
{
    struct query q;
    int got;
    h->lines_report = 0;
    if (*at != NULL)
        drop_before(h, *at);
    else
        buffer_clear(&h->lines);
    if (read_blocks(h, report, err) < 0 ||
        query_open(&q, h,
                   "SELECT first_line, length, packed, content, start FROM report_block "
                   "WHERE report = ? AND start >= ? ORDER BY start",
                   err) < 0)
        return -1;
    query_int(&q, 1, report);
    query_int(&q, 2, h->lines.len > 0 ? h->lines_last + 1 : block_before(h, line));
    while ((got = query_step(&q, err)) > 0) {
        h->lines_last = column_int(&q, 4);
        if (h->lines.len == 0) {
            h->lines_first = h->lines_line = (uint32_t)column_int(&q, 0);
            h->lines_start = 0;
            h->lines_whole = h->lines_last == 0; /* else it may begin within its first line */
        }
        if (block_unpack(&q, 1, &h->lines, err) < 0) {
            got = -1;
            break;
        }
        *at = find_line(h, line, line_end);
        if (is_enough(h, *at, most))
            break;
    }
    query_close(&q);
    if (got == 0 && h->lines.len > 0)
        *at = find_line(h, line, line_end); /* where there was nothing to add */
    h->lines_report = got < 0 ? 0 : report;
    h->lines_end = got == 0;
    return got < 0 ? -1 : 0;
}

int body_lines(struct store_handle *h, uint32_t report, uint32_t line, char line_end, size_t most,
               const char **text, size_t *len, struct error *err)
{
    const char *at = recall_line(h, report, line, line_end);
    if (!(at != NULL && h->lines_end) && !is_enough(h, at, most) &&
        unpack_lines(h, report, line, line_end, most, &at, err) < 0)
        return -1;
    *len = at ? h->lines.len - (size_t)(at - h->lines.data) : 0;
    *len = *len < most ? *len : most;
    *text = at ? at : "";
    return 0;
}
