/* blocks.c - keeping a document's bytes in compressed pieces. */
#include "private.h"

#include <stdlib.h>
#include <string.h>
#include <zstd.h>

#include "sitstat/text.h"

enum {
    BLOCK_BYTES = 256 * 1024, /* of the document; a row is shown again by unpacking one or two */
    PACK_LEVEL = 1,
};

struct block_writer {
    struct store_handle *h;
    uint32_t report;
    uint32_t first_line;
    int64_t start;
    bool lf, cr; /* met in the document */
    char *raw;
    size_t len;
    char *packed;
    size_t packed_size;
    ZSTD_CCtx *packer;
};

static int write_block(struct store_handle *h, uint32_t report, int64_t start, uint32_t first_line,
                       size_t length, const void *packed, size_t packed_len, const char *text,
                       struct error *err)
{
    struct query q;
    if (query_open(&q, h,
                   "INSERT INTO report_block (report, start, first_line, length, packed, content) "
                   "VALUES (?, ?, ?, ?, ?, ?)",
                   err) < 0)
        return -1;
    query_int(&q, 1, report);
    query_int(&q, 2, start);
    query_int(&q, 3, first_line);
    query_int(&q, 4, (int64_t)length);
    query_int(&q, 5, packed != NULL);
    if (packed != NULL)
        query_blob(&q, 6, packed, packed_len);
    else if (utf8_valid(text, length) && memchr(text, '\0', length) == NULL)
        query_textn(&q, 6, text, length);
    else
        query_blob(&q, 6, text, length);
    return query_run(&q, err);
}

int body_write(struct store_handle *h, uint32_t report, const char *body, size_t len,
               struct error *err)
{
    return write_block(h, report, 0, 1, len, NULL, 0, body, err);
}

int blocks_begin(struct store_handle *h, uint32_t report, struct block_writer **out,
                 struct error *err)
{
    struct block_writer *w = calloc(1, sizeof *w);
    *out = NULL;
    if (w == NULL)
        return error_memory(err);
    w->h = h;
    w->report = report;
    w->packed_size = ZSTD_compressBound(BLOCK_BYTES);
    w->raw = malloc(BLOCK_BYTES);
    w->packed = malloc(w->packed_size);
    w->packer = ZSTD_createCCtx();
    if (w->raw == NULL || w->packed == NULL || w->packer == NULL) {
        blocks_abandon(w);
        return error_memory(err);
    }
    *out = w;
    return 0;
}

static int flush(struct block_writer *w, struct error *err)
{
    if (w->len == 0)
        return 0;
    size_t n = ZSTD_compressCCtx(w->packer, w->packed, w->packed_size, w->raw, w->len, PACK_LEVEL);
    if (ZSTD_isError(n))
        return error_memory(err);
    if (write_block(w->h, w->report, w->start, w->first_line, w->len, w->packed, n, NULL, err) < 0)
        return -1;
    w->start += (int64_t)w->len;
    w->len = 0;
    return 0;
}

int blocks_put(struct block_writer *w, const char *bytes, size_t len, uint32_t first_line,
               struct error *err)
{
    if (!w->lf) {
        w->lf = memchr(bytes, '\n', len) != NULL;
        w->cr = w->cr || memchr(bytes, '\r', len) != NULL;
    }
    /* A piece that does not fit begins a block, so that blocks begin where lines do. */
    if (w->len > 0 && w->len + len > BLOCK_BYTES && flush(w, err) < 0)
        return -1;
    while (len > 0) {
        if (w->len == 0)
            w->first_line = first_line;
        size_t n = BLOCK_BYTES - w->len < len ? BLOCK_BYTES - w->len : len;
        /* Lines within a long piece are counted, for the block that begins within it. */
        memcpy(w->raw + w->len, bytes, n);
        w->len += n;
        bytes += n;
        len -= n;
        if (len > 0) {
            for (const char *p = w->raw, *end = p + w->len;
                 (p = memchr(p, '\n', (size_t)(end - p))); p++)
                first_line++;
            if (flush(w, err) < 0)
                return -1;
        }
    }
    return 0;
}

void blocks_abandon(struct block_writer *w)
{
    if (w == NULL)
        return;
    ZSTD_freeCCtx(w->packer);
    free(w->packed);
    free(w->raw);
    free(w);
}

int blocks_end(struct block_writer *w, struct error *err)
{
    int result = flush(w, err);
    struct query q;
    if (result == 0 && w->cr && !w->lf) {
        result = query_open(&q, w->h, "UPDATE report SET bare_cr = 1 WHERE id = ?", err);
        if (result == 0) {
            query_int(&q, 1, w->report);
            result = query_run(&q, err);
        }
    }
    blocks_abandon(w);
    return result;
}
