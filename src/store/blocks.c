/* blocks.c - keeping a document's bytes in pieces, compressed beside the import by a second thread.
 */
#include "private.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <zstd.h>

#include "sitstat/text.h"

enum {
    BLOCK_BYTES = 256 * 1024, /* of the document; a row is shown again by unpacking one or two */
    PACK_LEVEL =
        -1, /* a thirtieth more bytes than level 1, for a twentieth less work of an import */
    SLOTS = 4,
};

enum slot_state { SLOT_FREE, SLOT_FULL, SLOT_PACKED };

struct slot {
    enum slot_state state;
    uint32_t first_line;
    int64_t start;
    char *raw, *packed;
    size_t len, packed_len; /* packed_len is an error of Zstandard's where packing failed */
};

/* The slots go round: this thread fills them and writes what is packed, a second one packs. Only
 * `state`, `stop` and the hand-over they stand for are shared, under the lock. */
struct block_writer {
    struct store_handle *h;
    uint32_t report;
    int64_t start;
    bool lf, cr;    /* met in the document */
    size_t at;      /* the slot that is being filled */
    size_t pack_at; /* the packer's */
    bool tried, threaded, stop;
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t changed;
    size_t packed_size;
    ZSTD_CCtx *packer;
    struct slot slots[SLOTS];
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

static void pack(struct block_writer *w, struct slot *slot)
{
    slot->packed_len = ZSTD_compressCCtx(w->packer, slot->packed, w->packed_size, slot->raw,
                                         slot->len, PACK_LEVEL);
}

static void *pack_slots(void *context)
{
    struct block_writer *w = context;
    pthread_mutex_lock(&w->lock);
    for (;;) {
        struct slot *slot = &w->slots[w->pack_at];
        while (!w->stop && slot->state != SLOT_FULL)
            pthread_cond_wait(&w->changed, &w->lock);
        if (w->stop)
            break;
        pthread_mutex_unlock(&w->lock);
        pack(w, slot);
        pthread_mutex_lock(&w->lock);
        slot->state = SLOT_PACKED;
        w->pack_at = (w->pack_at + 1) % SLOTS;
        pthread_cond_signal(&w->changed);
    }
    pthread_mutex_unlock(&w->lock);
    return NULL;
}

/* Without a second thread the first one packs: slower, not wrong. */
static void start_thread(struct block_writer *w)
{
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, &before); /* Ctrl-C belongs to the first thread */
    w->tried = true;
    w->threaded = pthread_create(&w->thread, NULL, pack_slots, w) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
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
    w->packer = ZSTD_createCCtx();
    pthread_mutex_init(&w->lock, NULL);
    pthread_cond_init(&w->changed, NULL);
    bool room = w->packer != NULL;
    for (size_t i = 0; i < SLOTS; i++) {
        w->slots[i].raw = malloc(BLOCK_BYTES);
        w->slots[i].packed = malloc(w->packed_size);
        room = room && w->slots[i].raw != NULL && w->slots[i].packed != NULL;
    }
    if (!room) {
        blocks_abandon(w);
        return error_memory(err);
    }
    *out = w;
    return 0;
}

static void set_state(struct block_writer *w, struct slot *slot, enum slot_state state)
{
    pthread_mutex_lock(&w->lock);
    slot->state = state;
    pthread_cond_signal(&w->changed);
    pthread_mutex_unlock(&w->lock);
}

/* The slot's state once it is not waiting to be packed. */
static enum slot_state wait_packed(struct block_writer *w, struct slot *slot)
{
    pthread_mutex_lock(&w->lock);
    while (w->threaded && slot->state == SLOT_FULL)
        pthread_cond_wait(&w->changed, &w->lock);
    enum slot_state state = slot->state;
    pthread_mutex_unlock(&w->lock);
    if (state != SLOT_FULL)
        return state;
    pack(w, slot);
    return SLOT_PACKED;
}

/* Writes a slot that was filled, if it was. */
static int empty_slot(struct block_writer *w, struct slot *slot, struct error *err)
{
    if (wait_packed(w, slot) == SLOT_FREE)
        return 0;
    if (ZSTD_isError(slot->packed_len))
        return error_memory(err);
    if (write_block(w->h, w->report, slot->start, slot->first_line, slot->len, slot->packed,
                    slot->packed_len, slot->raw, err) < 0)
        return -1;
    slot->len = 0;
    set_state(w, slot, SLOT_FREE);
    return 0;
}

/* Hands the slot that is being filled over, and makes room in the next. */
static int flush(struct block_writer *w, struct error *err)
{
    struct slot *slot = &w->slots[w->at];
    if (slot->len == 0)
        return 0;
    slot->start = w->start;
    w->start += (int64_t)slot->len;
    set_state(w, slot, SLOT_FULL);
    w->at = (w->at + 1) % SLOTS;
    /* A document of one block is not worth a thread. */
    if (w->at == 2 && !w->tried)
        start_thread(w);
    return empty_slot(w, &w->slots[w->at], err);
}

int blocks_put(struct block_writer *w, const char *bytes, size_t len, uint32_t first_line,
               struct error *err)
{
    if (!w->lf) {
        w->lf = memchr(bytes, '\n', len) != NULL;
        w->cr = w->cr || memchr(bytes, '\r', len) != NULL;
    }
    /* A piece that does not fit begins a block, so that blocks begin where lines do. */
    if (w->slots[w->at].len + len > BLOCK_BYTES && flush(w, err) < 0)
        return -1;
    while (len > 0) {
        struct slot *slot = &w->slots[w->at];
        if (slot->len == 0)
            slot->first_line = first_line;
        size_t n = BLOCK_BYTES - slot->len < len ? BLOCK_BYTES - slot->len : len;
        memcpy(slot->raw + slot->len, bytes, n);
        slot->len += n;
        bytes += n;
        len -= n;
        if (len == 0)
            break;
        /* The piece goes on in the next block: count the lines that it had here. */
        const char *p = bytes - n;
        while ((p = memchr(p, '\n', (size_t)(bytes - p))) != NULL) {
            first_line++;
            p++;
        }
        if (flush(w, err) < 0)
            return -1;
    }
    return 0;
}

void blocks_abandon(struct block_writer *w)
{
    if (w == NULL)
        return;
    if (w->threaded) {
        pthread_mutex_lock(&w->lock);
        w->stop = true;
        pthread_cond_signal(&w->changed);
        pthread_mutex_unlock(&w->lock);
        pthread_join(w->thread, NULL);
    }
    pthread_cond_destroy(&w->changed);
    pthread_mutex_destroy(&w->lock);
    ZSTD_freeCCtx(w->packer);
    for (size_t i = 0; i < SLOTS; i++) {
        free(w->slots[i].raw);
        free(w->slots[i].packed);
    }
    free(w);
}

int blocks_end(struct block_writer *w, struct error *err)
{
    int result = flush(w, err);
    struct query q;
    /* In the order of the document: the oldest is the one after the last that was filled. */
    for (size_t i = 0; result == 0 && i < SLOTS; i++)
        result = empty_slot(w, &w->slots[(w->at + i) % SLOTS], err);
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
