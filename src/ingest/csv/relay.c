/* relay.c - a ring of batches between the thread that reads and the one that called. */
#include "ingest/csv/relay.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/csv/ring.h"

struct span { /* of a batch's text */
    uint32_t at, len;
};

/* A record whose cells are the spans from `first`. */
struct held_record {
    struct span raw;
    uint32_t first, n, line, lines;
    enum fault fault;
};

/* One piece of the input and the records that ended in it. */
struct batch {
    struct buffer text; /* the piece, then copies of what stands elsewhere */
    size_t piece;       /* bytes of the piece, 0: none */
    uint32_t first_line;
    struct span *spans;
    size_t n_spans, spans_size;
    struct held_record *records;
    size_t n_records, records_size;
    int64_t offset; /* of the source behind the piece */
};

struct relay {
    struct reader reader; /* the other thread's own */
    struct ring ring;
    struct batch batches[RING_PLACES];
    int state;
    struct error err; /* the other thread's */
    /* the other thread's batch and where its piece stands in the source's window */
    struct batch *filling;
    const char *window;
};

/* ---- the thread that reads --------------------------------------------------------------- */

static struct batch *next_to_fill(struct relay *relay)
{
    long place = ring_fill(&relay->ring);
    if (place < 0)
        return NULL;
    struct batch *b = &relay->batches[place];
    buffer_clear(&b->text);
    b->piece = b->n_spans = b->n_records = 0;
    return b;
}

static void hand_on(struct relay *relay)
{
    if (relay->filling == NULL)
        return;
    relay->filling->offset = relay->reader.source->offset;
    ring_hand_on(&relay->ring);
    relay->filling = NULL;
}

/* A new piece of text begins a new batch. */
static int take_piece(void *context, const char *bytes, size_t len, uint32_t first_line,
                      struct error *err)
{
    struct relay *relay = context;
    hand_on(relay);
    struct batch *b = relay->filling = next_to_fill(relay);
    if (b == NULL)
        return 0; /* stopped: the next record ends the reading */
    relay->window = bytes;
    b->piece = len;
    b->first_line = first_line;
    return buffer_append(&b->text, bytes, len, err);
}

/* Where S stands in the batch: in its piece, or in a copy (a record that began in an earlier one).
 */
static int locate(struct relay *relay, const char *s, size_t len, struct span *out,
                  struct error *err)
{
    struct batch *b = relay->filling;
    uintptr_t at = (uintptr_t)s, from = (uintptr_t)relay->window;
    if (at >= from && at + len <= from + b->piece) {
        *out = (struct span){(uint32_t)(at - from), (uint32_t)len};
        return 0;
    }
    *out = (struct span){(uint32_t)b->text.len, (uint32_t)len};
    return buffer_append(&b->text, s, len, err);
}

static int grow(void **at, size_t *size, size_t need, size_t each, struct error *err)
{
    if (need <= *size)
        return 0;
    size_t more = *size ? *size * 2 : 1024;
    while (more < need)
        more *= 2;
    void *grown = realloc(*at, more * each);
    if (grown == NULL)
        return error_memory(err);
    *at = grown;
    *size = more;
    return 0;
}

static int take_record(void *context, const struct record *r, struct error *err)
{
    struct relay *relay = context;
    if (relay->filling == NULL)
        relay->filling = next_to_fill(relay);
    struct batch *b = relay->filling;
    if (b == NULL)
        return 1;
    void *records = b->records, *spans = b->spans;
    int grown = grow(&records, &b->records_size, b->n_records + 1, sizeof *b->records, err);
    b->records = records;
    if (grown < 0)
        return -1;
    grown = grow(&spans, &b->spans_size, b->n_spans + r->n, sizeof *b->spans, err);
    b->spans = spans;
    if (grown < 0)
        return -1;
    struct held_record *h = &b->records[b->n_records++];
    *h = (struct held_record){.first = (uint32_t)b->n_spans,
                              .n = (uint32_t)r->n,
                              .line = r->line,
                              .lines = r->lines,
                              .fault = r->fault};
    if (locate(relay, r->raw, r->raw_len, &h->raw, err) < 0)
        return -1;
    for (size_t i = 0; i < r->n; i++)
        if (locate(relay, r->cells[i].at, r->cells[i].len, &b->spans[b->n_spans++], err) < 0)
            return -1;
    return 0;
}

static void *read_all(void *context)
{
    struct relay *relay = context;
    relay->state = reader_run(&relay->reader, take_record, relay, &relay->err);
    hand_on(relay);
    ring_end(&relay->ring);
    return NULL;
}

/* ---- the thread that called -------------------------------------------------------------- */

static int use_batch(const struct batch *b, struct reader *r, struct cells *cells, record_fn *fn,
                     void *context, struct error *err)
{
    int state = 0;
    if (b->piece > 0 && r->bytes)
        state = r->bytes(r->bytes_context, b->text.data, b->piece, b->first_line, err);
    for (size_t i = 0; i < b->n_records && state == 0; i++) {
        const struct held_record *h = &b->records[i];
        cells->n = 0;
        for (uint32_t k = 0; k < h->n && state == 0; k++) {
            const struct span *span = &b->spans[h->first + k];
            state = cells_add(cells, b->text.data + span->at, span->len, err);
        }
        const struct record record = {.cells = cells->at,
                                      .n = h->n,
                                      .line = h->line,
                                      .lines = h->lines,
                                      .raw = b->text.data + h->raw.at,
                                      .raw_len = h->raw.len,
                                      .fault = h->fault};
        r->lines += h->lines;
        if (state == 0)
            state = fn(context, &record, err);
    }
    return state;
}

static void relay_free(struct relay *relay)
{
    for (size_t i = 0; i < RING_PLACES; i++) {
        buffer_free(&relay->batches[i].text);
        free(relay->batches[i].spans);
        free(relay->batches[i].records);
    }
    ring_free(&relay->ring);
    free(relay);
}

int relay_run(struct reader *r, record_fn *fn, void *context, struct error *err)
{
    struct relay *relay = calloc(1, sizeof *relay);
    struct cells cells;
    int state = 0;
    if (relay == NULL)
        return error_memory(err);
    ring_init(&relay->ring);
    relay->reader = *r;
    relay->reader.bytes = take_piece;
    relay->reader.bytes_context = relay;
    if (ring_start(&relay->ring, read_all, relay) < 0) {
        relay_free(relay);
        return reader_run(r, fn, context, err); /* one thread does it too */
    }
    cells_init(&cells);
    r->lines = 0;
    for (long place; state == 0 && (place = ring_use(&relay->ring)) >= 0;) {
        r->offset = relay->batches[place].offset;
        state = use_batch(&relay->batches[place], r, &cells, fn, context, err);
        ring_give_back(&relay->ring, state != 0);
    }
    ring_join(&relay->ring);
    cells_free(&cells);
    if (state == 0 && relay->state < 0) {
        if (err)
            *err = relay->err;
        state = -1;
    }
    relay_free(relay);
    return state < 0 ? -1 : 0;
}
