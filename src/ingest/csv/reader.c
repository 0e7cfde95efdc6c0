/* reader.c - physical lines to records; see reader.h. */
#include "ingest/csv/run.h"

#include <string.h>

const char *fault_sentence(enum fault fault)
{
    static const char *const sentences[] = {
        [FAULT_NONE] = "",
        [FAULT_QUOTE] = "a quote in this record is not closed, or not doubled within its cell",
        [FAULT_MARK] = "the record is parted by another mark than the table",
        [FAULT_NUL] = "the record holds a NUL byte",
        [FAULT_LONG] = "the record is longer than 4 MiB",
    };
    return sentences[fault];
}

bool run_blank(const struct run *run, char c)
{
    return extent_is_blank(&run->r->dialect, c);
}

void run_hand_over(struct run *run, const struct record *record)
{
    run->r->lines += record->lines;
    if (run->state == 0)
        run->state = run->fn(run->context, record, run->err);
}

/* ---- lines without quotes ----------------------------------------------------------------- */

/* Without a quote there is nothing to parse: every delimiter parts two cells. Nothing is copied,
 * and this costs a fifth of what a parser does, on nearly all lines of nearly all files. */
static int cut_line(struct run *run, const char *from, const char *to)
{
    const char delimiter = run->r->dialect.delimiter[0];
    const char *p = from, *next;
    run->cells.n = 0;
    do {
        next = memchr(p, delimiter, (size_t)(to - p));
        const char *stop = next ? next : to;
        if (run->cells.n < run->cells.size)
            run->cells.at[run->cells.n++] = (struct cell){p, (size_t)(stop - p)};
        else if (cells_add(&run->cells, p, (size_t)(stop - p), run->err) < 0)
            return -1;
        p = stop + 1;
    } while (next != NULL);
    return 0;
}

static int read_plain(struct run *run, const char *from, const char *to)
{
    const char newline = run->r->source->newline;
    while (from < to && run->state == 0) {
        const char *end = memchr(from, newline, (size_t)(to - from)), *p = from;
        const char *stop = end ? end : to; /* the last line may lack its LF alone */
        stop -= stop > from && newline == '\n' && stop[-1] == '\r';
        while (p < stop && run_blank(run, *p))
            p++;
        run->cells.n = 0;
        if (p < stop && cut_line(run, from, stop) < 0)
            return -1;
        run_hand_over(run, &(struct record){.cells = run->cells.at,
                                            .n = run->cells.n,
                                            .line = run->r->lines + 1,
                                            .lines = 1,
                                            .raw = from,
                                            .raw_len = (size_t)(stop - from)});
        from = end ? end + 1 : to;
    }
    return run->state;
}

static int no_blank(unsigned char c)
{
    (void)c;
    return 0;
}

static int only_lf(unsigned char c)
{
    return c == '\n';
}

/* ---- the window -------------------------------------------------------------------------- */

static const char *next_of(const char *known, const char *from, const char *end, char c)
{
    if (known >= from)
        return known;
    const char *p = memchr(from, c, (size_t)(end - from));
    return p ? p : end;
}

/* The next CR or LF that is no line end here but that libcsv would take for one. */
static const char *next_false_end(const struct run *run, const char *from)
{
    if (run->cr >= from)
        return run->cr;
    if (run->r->source->newline == '\r')
        return next_of(NULL, from, run->area.end, '\n');
    for (const char *p = from; (p = memchr(p, '\r', (size_t)(run->area.end - p))) != NULL; p++)
        if (p + 1 >= run->area.end || p[1] != '\n')
            return p;
    return run->area.end;
}

/* Where the next line with something special starts: a quote, a NUL, a CR within it. */
static const char *plain_until(struct run *run, const char *from)
{
    const struct dialect *d = &run->r->dialect;
    if (!dialect_by_libcsv(d))
        return from;
    run->quote = d->quote ? next_of(run->quote, from, run->area.end, d->quote) : run->area.end;
    run->nul = next_of(run->nul, from, run->area.end, '\0');
    run->cr = next_false_end(run, from);
    const char *p = run->quote < run->nul ? run->quote : run->nul;
    p = run->cr < p ? run->cr : p;
    if (p == run->area.end)
        return p;
    const char *start = memrchr(from, run->r->source->newline, (size_t)(p - from));
    return start ? start + 1 : from;
}

static int read_window(struct run *run, bool ended)
{
    struct source *s = run->r->source;
    const char *from = s->text.data + s->at;
    run->quote = run->nul = run->cr = NULL;
    while (from < run->area.end && run->state == 0) {
        const char *to = plain_until(run, from);
        if (to > from) {
            if (read_plain(run, from, to) < 0)
                return -1;
            from = to;
            continue;
        }
        int state = run_record(run, &from, ended);
        if (state < 0)
            return -1;
        if (state == 1)
            break;
    }
    s->at = (size_t)(from - s->text.data);
    return run->state;
}

static int hand_bytes(struct run *run, const char *from, const char *to, uint32_t line)
{
    struct reader *r = run->r;
    if (r->bytes == NULL || from >= to)
        return 0;
    return r->bytes(r->bytes_context, from, (size_t)(to - from), line, run->err);
}

/* A record that does not end within the most that is held: given up, up to its line's end. */
static int give_up_line(struct run *run)
{
    struct source *s = run->r->source;
    struct record record = {.line = run->r->lines + 1,
                            .lines = 1,
                            .raw = s->text.data,
                            .raw_len = 1024,
                            .fault = FAULT_LONG};
    struct cell none = {"", 0};
    record.cells = &none;
    record.n = 1;
    for (;;) {
        const char *from = s->text.data + s->at, *end = s->text.data + s->text.len;
        const char *p = memchr(from, s->newline, (size_t)(end - from));
        const char *to = p ? p + 1 : end;
        if (hand_bytes(run, from, to, record.line) < 0)
            return -1;
        if (p || s->ended) {
            s->at = (size_t)(to - s->text.data);
            break;
        }
        s->at = s->text.len;
        if (source_more(s, run->err) < 0)
            return -1;
        record.raw = "";
        record.raw_len = 0;
    }
    run_hand_over(run, &record);
    return run->state;
}

static int read_all(struct run *run)
{
    struct source *s = run->r->source;
    size_t handed = 0; /* bytes of the window that reader.bytes has had */
    uint32_t handed_lines = 0;
    for (;;) {
        size_t dropped = s->at;
        int more = source_more(s, run->err);
        if (more < 0)
            return -1;
        handed -= handed < dropped ? handed : dropped;
        const char *text = s->text.data, *end = text + s->text.len;
        if (text == NULL || s->text.len == 0) {
            if (more == 0)
                return 0;
            continue;
        }
        const char *last = more ? memrchr(text, s->newline, s->text.len) : end - 1;
        run->area.end = last ? last + 1 : text;
        if (run->area.end > text + handed) {
            if (hand_bytes(run, text + handed, run->area.end, handed_lines + 1) < 0)
                return -1;
            if (run->r->bytes)
                for (const char *p = text + handed; p < run->area.end; p++) {
                    p = memchr(p, s->newline, (size_t)(run->area.end - p));
                    if (p == NULL)
                        break;
                    handed_lines++;
                }
            handed = (size_t)(run->area.end - text);
        }
        run->r->offset = s->offset;
        int state = read_window(run, more == 0);
        if (state != 0)
            return state;
        if (more == 0 && s->at >= s->text.len)
            return 0;
        if (more && s->at == 0 && s->text.len >= SOURCE_LINE_MOST && give_up_line(run) != 0)
            return -1;
        if (s->at == 0 && more)
            continue;
        handed_lines = run->r->lines > handed_lines ? run->r->lines : handed_lines;
    }
}

int reader_run(struct reader *r, record_fn *fn, void *context, struct error *err)
{
    struct run run = {.r = r, .fn = fn, .context = context, .err = err};
    run.area = (struct extent_area){.dialect = &r->dialect, .newline = r->source->newline};
    unsigned char delimiter = (unsigned char)r->dialect.delimiter[0];
    /* where there is no quote NUL stands for one: records with NULs never come here */
    unsigned char quote = (unsigned char)r->dialect.quote;
    r->lines = 0;
    if (source_rewind(r->source, err) < 0)
        return -1;
    if (csv_init(&run.parser, 0) != 0)
        return error_memory(err);
    if (csv_init(&run.exact, 0) != 0) {
        csv_free(&run.parser);
        return error_memory(err);
    }
    cells_init(&run.cells);
    csv_set_delim(&run.parser, delimiter);
    csv_set_quote(&run.parser, quote);
    csv_set_delim(&run.exact, delimiter);
    csv_set_quote(&run.exact, quote);
    csv_set_space_func(&run.exact, no_blank);
    csv_set_term_func(&run.exact, only_lf);
    int state = read_all(&run);
    cells_free(&run.cells);
    csv_free(&run.exact);
    csv_free(&run.parser);
    return state < 0 ? -1 : 0;
}
