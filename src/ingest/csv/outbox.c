/* outbox.c - figures, rejects and bytes on their way from one thread to another; see outbox.h. */
#include "ingest/csv/outbox.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/csv/ring.h"
#include "sitstat/buffer.h"

enum { ENTRIES = 4096, TEXTS_MOST = 256 << 10, SERIES_TEXTS = 7 };

enum entry_type { ENTRY_SERIES, ENTRY_ITEM, ENTRY_ROW, ENTRY_REJECT, ENTRY_BYTES, ENTRY_PROGRESS };

struct span { /* of a batch's texts */
    uint32_t at, len;
};

struct entry {
    enum entry_type type;
    uint32_t line, column;
    struct span text, reason; /* item, raw; of a series the first of its texts in a row */
    union {
        struct sink_row row;
        enum kind kind;
        struct {
            uint64_t lines;
            double share;
        } progress;
    };
};

struct batch {
    struct entry entries[ENTRIES];
    size_t n;
    struct sink_extra extras[ENTRIES]; /* raw is a span of texts: its offset, as a number */
    size_t n_extras;
    struct buffer texts;
};

struct outbox {
    struct ring ring;
    struct batch *batches; /* one a place */
    /* of the thread that works */
    struct batch *filling;
    uint32_t n_series, n_items;
    struct sink box;
    outbox_work *work;
    void *work_context;
    int result;
    struct error err;
    /* of the thread that called */
    struct sink *sink;
    csv_progress_fn *progress;
    void *progress_context;
    uint32_t *series; /* ids there by ids here */
    size_t series_used, series_size;
    uint32_t item;
};

/* ---- the thread that works ------------------------------------------------------------------- */

static void hand_on(struct outbox *o)
{
    if (o->filling != NULL)
        ring_hand_on(&o->ring);
    o->filling = NULL;
}

/* A new entry with room for LEN bytes of text; NULL where the caller has stopped, or no memory. */
static struct entry *new_entry(struct outbox *o, enum entry_type type, size_t len,
                               struct error *err)
{
    struct batch *b = o->filling;
    if (b != NULL && (b->n == ENTRIES || b->texts.len + len > TEXTS_MOST)) {
        hand_on(o);
        b = NULL;
    }
    if (b == NULL) {
        long place = ring_fill(&o->ring);
        if (place < 0) {
            error_set(err, ERR_INTERRUPTED, "stopped");
            return NULL;
        }
        b = o->filling = &o->batches[place];
        b->n = b->n_extras = 0;
        buffer_clear(&b->texts);
    }
    if (buffer_reserve(&b->texts, len + 1, err) < 0)
        return NULL;
    struct entry *e = &b->entries[b->n++];
    e->type = type;
    return e;
}

/* There is room: new_entry() made it. */
static struct span put_text(struct outbox *o, const char *text, size_t len)
{
    struct buffer *b = &o->filling->texts;
    struct span span = {(uint32_t)b->len, (uint32_t)len};
    if (len > 0)
        memcpy(b->data + b->len, text, len);
    b->len += len;
    b->data[b->len] = '\0';
    return span;
}

static int box_series(void *context, const struct series *s, uint32_t *id, struct error *err)
{
    struct outbox *o = context;
    const char *const texts[SERIES_TEXTS] = {s->measure, s->unit,        s->place, s->place_name,
                                             s->origin,  s->origin_name, s->group};
    size_t len = 0;
    for (size_t i = 0; i < SERIES_TEXTS; i++)
        len += strlen(texts[i]) + 1;
    struct entry *e = new_entry(o, ENTRY_SERIES, len, err);
    if (e == NULL)
        return -1;
    e->kind = s->kind;
    for (size_t i = 0; i < SERIES_TEXTS; i++) {
        struct span span = put_text(o, texts[i], strlen(texts[i]) + 1);
        if (i == 0)
            e->text = span;
    }
    *id = ++o->n_series;
    return 0;
}

static int box_item(void *context, const char *text, size_t len, uint32_t *id, struct error *err)
{
    struct outbox *o = context;
    struct entry *e = new_entry(o, ENTRY_ITEM, len, err);
    if (e == NULL)
        return -1;
    e->text = put_text(o, text, len);
    *id = ++o->n_items;
    return 0;
}

static int box_row(void *context, const struct sink_row *row, struct error *err)
{
    struct outbox *o = context;
    size_t len = row->extra && row->extra->raw ? row->extra->raw_len : 0;
    struct entry *e = new_entry(o, ENTRY_ROW, len, err);
    if (e == NULL)
        return -1;
    e->row = *row;
    if (row->extra == NULL)
        return 0;
    struct sink_extra *extra = &o->filling->extras[o->filling->n_extras++];
    *extra = *row->extra;
    e->row.extra = extra;
    e->text = put_text(o, row->extra->raw, len);
    return 0;
}

static int box_reject(void *context, uint32_t line, uint32_t column, const char *reason,
                      const char *raw, size_t len, struct error *err)
{
    struct outbox *o = context;
    struct entry *e = new_entry(o, ENTRY_REJECT, strlen(reason) + 1 + len, err);
    if (e == NULL)
        return -1;
    e->line = line;
    e->column = column;
    e->reason = put_text(o, reason, strlen(reason) + 1);
    e->text = put_text(o, raw, len);
    return 0;
}

static int box_bytes(void *context, const char *bytes, size_t len, uint32_t first_line,
                     struct error *err)
{
    struct outbox *o = context;
    struct entry *e = new_entry(o, ENTRY_BYTES, len, err);
    if (e == NULL)
        return -1;
    e->line = first_line;
    e->text = put_text(o, bytes, len);
    return 0;
}

static int box_progress(void *context, uint64_t lines, double share, struct error *err)
{
    struct outbox *o = context;
    struct entry *e = new_entry(o, ENTRY_PROGRESS, 0, err);
    if (e == NULL)
        return -1;
    e->progress.lines = lines;
    e->progress.share = share;
    return 0;
}

static void *work(void *context)
{
    struct outbox *o = context;
    o->result = o->work(o->work_context, &o->box, box_progress, o, &o->err);
    hand_on(o);
    ring_end(&o->ring);
    return NULL;
}

/* ---- the thread that called ------------------------------------------------------------------ */

static int use_series(struct outbox *o, const struct entry *e, const char *text, struct error *err)
{
    struct series s = {.kind = e->kind};
    const char **const texts[SERIES_TEXTS] = {&s.measure, &s.unit,        &s.place, &s.place_name,
                                              &s.origin,  &s.origin_name, &s.group};
    for (size_t i = 0; i < SERIES_TEXTS; i++) {
        *texts[i] = text;
        text += strlen(text) + 1;
    }
    if (o->series_used == o->series_size) {
        size_t size = o->series_size ? o->series_size * 2 : 256;
        uint32_t *series = realloc(o->series, size * sizeof *series);
        if (series == NULL)
            return error_memory(err);
        o->series = series;
        o->series_size = size;
    }
    return o->sink->series(o->sink->context, &s, &o->series[o->series_used++], err);
}

static int use_row(struct outbox *o, struct entry *e, const char *text, struct error *err)
{
    struct sink_row *row = &e->row;
    row->series = o->series[row->series - 1];
    if (row->item != 0)
        row->item = o->item;
    if (row->extra != NULL && row->extra->raw != NULL)
        ((struct sink_extra *)row->extra)->raw = text;
    return o->sink->row(o->sink->context, row, err);
}

static int use_batch(struct outbox *o, struct batch *b, struct error *err)
{
    struct sink *sink = o->sink;
    int state = 0;
    for (size_t i = 0; i < b->n && state == 0; i++) {
        struct entry *e = &b->entries[i];
        const char *texts = b->texts.data, *text = texts + e->text.at;
        switch (e->type) {
        case ENTRY_SERIES:
            state = use_series(o, e, text, err);
            break;
        case ENTRY_ITEM:
            state = sink->item(sink->context, text, e->text.len, &o->item, err);
            break;
        case ENTRY_ROW:
            state = use_row(o, e, text, err);
            break;
        case ENTRY_REJECT:
            state = sink->reject(sink->context, e->line, e->column, texts + e->reason.at, text,
                                 e->text.len, err);
            break;
        case ENTRY_BYTES:
            state = sink->bytes(sink->context, text, e->text.len, e->line, err);
            break;
        case ENTRY_PROGRESS:
            if (o->progress)
                state = o->progress(o->progress_context, e->progress.lines, e->progress.share, err);
            break;
        }
    }
    return state;
}

static int drain(struct outbox *o, struct error *err)
{
    int state = 0;
    for (long place; state == 0 && (place = ring_use(&o->ring)) >= 0;) {
        state = use_batch(o, &o->batches[place], err);
        ring_give_back(&o->ring, state != 0);
    }
    ring_join(&o->ring);
    if (state == 0 && o->result < 0 && err)
        *err = o->err;
    return state != 0 ? -1 : o->result;
}

int outbox_run(struct sink *sink, csv_progress_fn *progress, void *progress_context,
               outbox_work *work_fn, void *context, struct error *err)
{
    struct outbox o = {.sink = sink,
                       .progress = progress,
                       .progress_context = progress_context,
                       .work = work_fn,
                       .work_context = context};
    int result = -1;
    o.box = (struct sink){.context = &o,
                          .series = box_series,
                          .item = box_item,
                          .row = box_row,
                          .reject = box_reject,
                          .bytes = sink->bytes ? box_bytes : NULL};
    o.batches = calloc(RING_PLACES, sizeof *o.batches);
    if (o.batches == NULL)
        return error_memory(err);
    ring_init(&o.ring);
    if (ring_start(&o.ring, work, &o) == 0)
        result = drain(&o, err);
    else /* one thread does it too */
        result = work_fn(context, sink, progress, progress_context, err);
    ring_free(&o.ring);
    for (size_t i = 0; i < RING_PLACES; i++)
        buffer_free(&o.batches[i].texts);
    free(o.batches);
    free(o.series);
    return result;
}
