/* reader.c - physical lines to records; see reader.h. */
#include "ingest/csv/reader.h"

#include <csv.h>
#include <string.h>

enum { OPEN_LINES_MOST = 1000 }; /* a quote that stays open longer was never closed */

/* One reading. */
struct run {
    struct reader *r;
    struct csv_parser parser; /* for lines without quotes: trims blanks, which at_field undoes */
    struct csv_parser exact;  /* for records with quotes: trims nothing */
    record_fn *fn;
    void *context;
    struct error *err;
    struct cells cells;
    const char *at;    /* libcsv is here in a run of plain lines */
    const char *limit; /* where that run ends */
    const char *begin; /* of the record that is being read */
    /* next places that matter, found ahead; `end` where there is none */
    const char *quote, *nul, *cr;
    const char *end;  /* of the complete lines in the window */
    const char *seen; /* what came before was handed to reader.bytes */
    int state;        /* 0, 1 stopped, -1 failed */
};

const char *fault_sentence(enum fault fault)
{
    static const char *const sentences[] = {
        [FAULT_NONE] = "",
        [FAULT_QUOTE] = "a quote in this record is not closed, or not doubled within its cell",
        [FAULT_NUL] = "the record holds a NUL byte",
        [FAULT_LONG] = "the record is longer than 4 MiB",
    };
    return sentences[fault];
}

static bool is_blank(const struct run *run, char c)
{
    return (c == ' ' || c == '\t') && c != run->r->dialect.delimiter[0];
}

static void hand_over(struct run *run, const struct record *record)
{
    run->r->lines += record->lines;
    if (run->state == 0)
        run->state = run->fn(run->context, record, run->err);
}

static size_t line_end(const struct run *run, const char *p, const char *limit)
{
    if (p >= limit)
        return 0;
    if (p[0] == '\r' && p + 1 < limit && p[1] == '\n')
        return 2;
    return p[0] == run->r->source->newline;
}

/* ---- lines without quotes: libcsv's cells are found again in the input, nothing is copied ------
 */

/* libcsv drops blank lines: they are seen here, before the first cell of the next record. */
static void pass_blank_lines(struct run *run)
{
    for (;;) {
        const char *p = run->at;
        while (p < run->limit && is_blank(run, *p))
            p++;
        size_t n = line_end(run, p, run->limit);
        if (n == 0)
            return;
        hand_over(run, &(struct record){.line = run->r->lines + 1,
                                        .lines = 1,
                                        .raw = run->at,
                                        .raw_len = (size_t)(p - run->at)});
        run->at = p + n;
    }
}

static void at_field(void *field, size_t len, void *data)
{
    struct run *run = data;
    (void)field;
    if (run->cells.n == 0) {
        pass_blank_lines(run);
        run->begin = run->at;
    }
    const char *from = run->at, *p = from;
    while (is_blank(run, *p) && p < run->limit)
        p++;
    p += len;
    while (is_blank(run, *p) && p < run->limit)
        p++;
    if (run->cells.n < run->cells.size)
        run->cells.at[run->cells.n++] = (struct cell){from, (size_t)(p - from)};
    else if (cells_add(&run->cells, from, (size_t)(p - from), run->err) < 0)
        run->state = -1;
    run->at = p + (p < run->limit && *p == run->r->dialect.delimiter[0]);
}

static void at_row(int end, void *data)
{
    struct run *run = data;
    const char *stop = run->at;
    (void)end;
    /* after the last cell `at` stands on the line end, or past a delimiter that ended the line */
    hand_over(run, &(struct record){.cells = run->cells.at,
                                    .n = run->cells.n,
                                    .line = run->r->lines + 1,
                                    .lines = 1,
                                    .raw = run->begin,
                                    .raw_len = (size_t)(stop - run->begin)});
    run->at += line_end(run, run->at, run->limit);
    run->cells.n = 0;
}

static int feed(struct run *run, struct csv_parser *parser, const char *s, size_t len, bool last,
                void (*field)(void *, size_t, void *), void (*row)(int, void *))
{
    if (csv_parse(parser, s, len, field, row, run) != len)
        return error_set(run->err, ERR_MEMORY, "%s", csv_strerror(csv_error(parser)));
    if (last && csv_fini(parser, field, row, run) != 0)
        return error_set(run->err, ERR_FORMAT, "%s", csv_strerror(csv_error(parser)));
    return 0;
}

static int read_plain(struct run *run, const char *from, const char *to)
{
    bool ended = to > from && (to[-1] == '\n' || to[-1] == '\r');
    run->at = from;
    run->limit = to;
    run->cells.n = 0;
    if (feed(run, &run->parser, from, (size_t)(to - from), !ended, at_field, at_row) < 0)
        return -1;
    if (run->at < to)
        pass_blank_lines(run);
    if (run->at < to) /* a last line of blanks without a line end */
        hand_over(run, &(struct record){.line = run->r->lines + 1,
                                        .lines = 1,
                                        .raw = run->at,
                                        .raw_len = (size_t)(to - run->at)});
    return run->state;
}

/* ---- records with quotes -------------------------------------------------------------------- */

static void copy_field(void *field, size_t len, void *data)
{
    struct run *run = data;
    struct buffer *text = &run->cells.text;
    const char *at = text->data + text->len;
    /* the buffer has room for the whole record: pointers into it stay good */
    if (buffer_append(text, field, len, run->err) < 0 ||
        cells_add(&run->cells, at, len, run->err) < 0)
        run->state = -1;
}

static void row_done(int end, void *data)
{
    (void)end;
    (void)data;
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

static int by_libcsv(struct run *run, const char *from, size_t len)
{
    run->cells.n = 0;
    buffer_clear(&run->cells.text);
    if (buffer_reserve(&run->cells.text, len + 1, run->err) < 0)
        return -1;
    struct csv_parser *parser = run->r->dialect.skip_blanks ? &run->parser : &run->exact;
    return feed(run, parser, from, len, true, copy_field, row_done);
}

/* How far a record that starts at FROM goes. */
struct extent {
    const char *stop; /* without the line end */
    const char *next;
    uint32_t lines;
    enum split_result result;
};

static const char *find_line_end(const struct run *run, const char *p)
{
    const char *q = memchr(p, run->r->source->newline, (size_t)(run->end - p));
    return q ? q : run->end;
}

static struct extent one_line(const struct run *run, const char *from)
{
    const char *stop = find_line_end(run, from);
    struct extent x = {.stop = stop, .next = stop < run->end ? stop + 1 : stop, .lines = 1};
    if (stop > from && stop < run->end && *stop == '\n' && stop[-1] == '\r')
        x.stop--;
    return x;
}

/* Follows the quotes of one record over its lines: closed, still open at the end of the window, or
 * faulty. A small machine of its own because libcsv cannot tell a fault from text. */
static struct extent follow_quotes(const struct run *run, const char *from)
{
    const struct dialect *d = &run->r->dialect;
    size_t n_delimiter = strlen(d->delimiter);
    struct extent x = one_line(run, from);
    const char *p = from;
    bool start = true;
    for (;;) {
        if (start && d->skip_blanks)
            while (p < x.stop && is_blank(run, *p))
                p++;
        if (start && p < x.stop && *p == d->quote) {
            for (p++;; p++) {
                if (p >= x.stop) { /* the cell goes on in the next line */
                    if (x.next >= run->end || x.lines >= OPEN_LINES_MOST) {
                        x.result = SPLIT_OPEN;
                        return x;
                    }
                    struct extent more = one_line(run, x.next);
                    p = x.next - 1;
                    x = (struct extent){more.stop, more.next, x.lines + 1, SPLIT_FINE};
                    continue;
                }
                if (d->escape && *p == d->escape) {
                    p++;
                    continue;
                }
                if (*p != d->quote)
                    continue;
                if (!d->escape && p + 1 < x.stop && p[1] == d->quote) {
                    p++;
                    continue;
                }
                break;
            }
            p++;
            while (p < x.stop && is_blank(run, *p))
                p++;
            if (p < x.stop && strncmp(p, d->delimiter, n_delimiter) != 0) {
                x.result = SPLIT_FAULT;
                return x;
            }
        }
        start = false;
        if (p >= x.stop)
            return x;
        if (n_delimiter > 0 && strncmp(p, d->delimiter, n_delimiter) == 0) {
            p += n_delimiter;
            start = true;
            continue;
        }
        if (d->escape && *p == d->escape)
            p++;
        p++;
    }
}

static int hand_over_cells(struct run *run, const char *from, const struct extent *x,
                           enum fault fault)
{
    struct record record = {.cells = run->cells.at,
                            .n = run->cells.n,
                            .line = run->r->lines + 1,
                            .lines = x->lines,
                            .raw = from,
                            .raw_len = (size_t)(x->stop - from),
                            .fault = fault};
    hand_over(run, &record);
    run->cells.n = 0;
    return run->state;
}

/* The best reading of a line whose quotes are faulty: quotes by the rules as far as they go, else
 * as text, whichever gives the number of cells of the table. */
static int read_faulty(struct run *run, const char *from, enum fault fault)
{
    struct extent x = one_line(run, from);
    struct dialect unquoted = run->r->dialect;
    enum split_result result;
    size_t len = (size_t)(x.stop - from);
    if (split_record(from, len, &run->r->dialect, &run->cells, &result, run->err) < 0)
        return -1;
    unquoted.quote = 0;
    if (result == SPLIT_OPEN || (run->r->expected && run->cells.n != run->r->expected)) {
        struct cells literal;
        cells_init(&literal);
        if (split_record(from, len, &unquoted, &literal, &result, run->err) < 0) {
            cells_free(&literal);
            return -1;
        }
        struct cells other = run->cells;
        run->cells = literal;
        cells_free(&other);
    }
    return hand_over_cells(run, from, &x, fault);
}

static bool all_blank(const struct run *run, const char *from, const char *to)
{
    while (from < to && (is_blank(run, *from) ||
                         (run->r->dialect.runs && *from == run->r->dialect.delimiter[0])))
        from++;
    return from >= to;
}

/* Reads the one record at *FROM. 1 where the window must grow first. */
static int read_record(struct run *run, const char **from, bool ended)
{
    const struct dialect *d = &run->r->dialect;
    struct extent x = follow_quotes(run, *from), line = one_line(run, *from);
    int state;
    if (x.result == SPLIT_OPEN && !ended && x.lines < OPEN_LINES_MOST)
        return 1;
    if (memchr(*from, '\0', (size_t)(line.stop - *from))) {
        x = line;
        state = read_faulty(run, *from, FAULT_NUL);
    } else if (all_blank(run, *from, line.stop)) {
        run->cells.n = 0;
        x = line;
        state = hand_over_cells(run, *from, &x, FAULT_NONE);
    } else if (x.result != SPLIT_FINE) {
        x = line;
        state = read_faulty(run, *from, FAULT_QUOTE);
    } else if (dialect_by_libcsv(d) && (run->r->source->newline == '\n')) {
        state = by_libcsv(run, *from, (size_t)(x.stop - *from));
        bool astray = x.lines > 1 && run->r->expected && run->cells.n != run->r->expected;
        if (astray)
            x = line;
        if (state == 0)
            state = astray ? read_faulty(run, *from, FAULT_QUOTE)
                           : hand_over_cells(run, *from, &x, FAULT_NONE);
    } else {
        enum split_result result;
        state = split_record(*from, (size_t)(x.stop - *from), d, &run->cells, &result, run->err);
        if (state == 0)
            state = hand_over_cells(run, *from, &x, FAULT_NONE);
    }
    *from = x.next;
    return state < 0 ? -1 : 0;
}

/* ---- the window -------------------------------------------------------------------------------
 */

static const char *next_of(const char *known, const char *from, const char *end, char c)
{
    if (known >= from)
        return known;
    const char *p = memchr(from, c, (size_t)(end - from));
    return p ? p : end;
}

/* The next CR that does not belong to a line end. */
static const char *next_lone_cr(const struct run *run, const char *from)
{
    if (run->cr >= from || run->r->source->newline == '\r')
        return run->r->source->newline == '\r' ? run->end : run->cr;
    for (const char *p = from; (p = memchr(p, '\r', (size_t)(run->end - p))) != NULL; p++)
        if (p + 1 >= run->end || p[1] != '\n')
            return p;
    return run->end;
}

/* Where the next line with something special starts: a quote, a NUL, a CR within it. */
static const char *plain_until(struct run *run, const char *from)
{
    const struct dialect *d = &run->r->dialect;
    if (!dialect_by_libcsv(d))
        return from;
    run->quote = d->quote ? next_of(run->quote, from, run->end, d->quote) : run->end;
    run->nul = next_of(run->nul, from, run->end, '\0');
    run->cr = next_lone_cr(run, from);
    const char *p = run->quote < run->nul ? run->quote : run->nul;
    p = run->cr < p ? run->cr : p;
    if (p == run->end)
        return p;
    const char *start = memrchr(from, run->r->source->newline, (size_t)(p - from));
    return start ? start + 1 : from;
}

static int read_window(struct run *run, bool ended)
{
    struct source *s = run->r->source;
    const char *from = s->text.data + s->at;
    run->quote = run->nul = run->cr = NULL;
    while (from < run->end && run->state == 0) {
        const char *to = plain_until(run, from);
        if (to > from) {
            if (read_plain(run, from, to) < 0)
                return -1;
            from = to;
            continue;
        }
        int state = read_record(run, &from, ended);
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
    hand_over(run, &record);
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
        run->end = last ? last + 1 : text;
        if (run->end > text + handed) {
            if (hand_bytes(run, text + handed, run->end, handed_lines + 1) < 0)
                return -1;
            if (run->r->bytes)
                for (const char *p = text + handed; p < run->end; p++) {
                    p = memchr(p, s->newline, (size_t)(run->end - p));
                    if (p == NULL)
                        break;
                    handed_lines++;
                }
            handed = (size_t)(run->end - text);
        }
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
