/* reader.c - physical lines to records; see reader.h. */
#include "ingest/csv/reader.h"
#include "ingest/csv/extent.h"
#include "ingest/csv/mend.h"

#include <csv.h>
#include <string.h>

/* One reading. */
struct run {
    struct reader *r;
    struct extent_area area;  /* the complete lines in the window */
    struct csv_parser parser; /* trims blanks */
    struct csv_parser exact;  /* trims nothing */
    record_fn *fn;
    void *context;
    struct error *err;
    struct cells cells;
    /* next places that matter, found ahead; `end` where there is none */
    const char *quote, *nul, *cr;
    const char *seen; /* what came before was handed to reader.bytes */
    int state;        /* 0, 1 stopped, -1 failed */
};

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

static bool is_blank(const struct run *run, char c)
{
    return extent_is_blank(&run->r->dialect, c);
}

static void hand_over(struct run *run, const struct record *record)
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
        while (p < stop && is_blank(run, *p))
            p++;
        run->cells.n = 0;
        if (p < stop && cut_line(run, from, stop) < 0)
            return -1;
        hand_over(run, &(struct record){.cells = run->cells.at,
                                        .n = run->cells.n,
                                        .line = run->r->lines + 1,
                                        .lines = 1,
                                        .raw = from,
                                        .raw_len = (size_t)(stop - from)});
        from = end ? end + 1 : to;
    }
    return run->state;
}

/* ---- records with quotes ----------------------------------------------------------------- */

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

static int feed(struct run *run, struct csv_parser *parser, const char *s, size_t len)
{
    if (csv_parse(parser, s, len, copy_field, row_done, run) != len)
        return error_set(run->err, ERR_MEMORY, "%s", csv_strerror(csv_error(parser)));
    if (csv_fini(parser, copy_field, row_done, run) != 0)
        return error_set(run->err, ERR_FORMAT, "%s", csv_strerror(csv_error(parser)));
    return 0;
}

static int by_libcsv(struct run *run, const char *from, size_t len)
{
    run->cells.n = 0;
    buffer_clear(&run->cells.text);
    if (buffer_reserve(&run->cells.text, len + 1, run->err) < 0)
        return -1;
    struct csv_parser *parser = run->r->dialect.skip_blanks ? &run->parser : &run->exact;
    return feed(run, parser, from, len);
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

static int read_one_line(struct run *run, const char *from, const struct dialect *d,
                         enum split_result *result)
{
    struct extent x = extent_line(&run->area, from);
    return split_record(from, (size_t)(x.stop - from), d, &run->cells, result, run->err);
}

/* The best reading of a record whose quotes are faulty: by the rules as far as they go where that
 * gives the table's cells; else with the faulty quote as text; else with all quotes as text. X is
 * what extent_record() found, and becomes what was taken. 1 where the window must grow first. */
static int read_faulty(struct run *run, const char *from, bool ended, struct extent *x)
{
    struct dialect unquoted = run->r->dialect;
    enum split_result result;
    size_t expected = run->r->expected;
    const char *opened = x->opened;
    if (read_one_line(run, from, &run->r->dialect, &result) < 0)
        return -1;
    if (result == SPLIT_OPEN || (expected && run->cells.n != expected)) {
        struct extent y = extent_record(&run->area, from, opened);
        if (y.result == SPLIT_OPEN && !ended && y.lines < EXTENT_LINES_MOST)
            return 1;
        if (y.result == SPLIT_FINE) {
            *x = y;
            if (split_record_but(from, (size_t)(y.stop - from), &run->r->dialect, opened,
                                 &run->cells, &result, run->err) < 0)
                return -1;
            return hand_over_cells(run, from, x, FAULT_QUOTE);
        }
        unquoted.quote = 0;
        if (read_one_line(run, from, &unquoted, &result) < 0)
            return -1;
    }
    *x = extent_line(&run->area, from);
    return hand_over_cells(run, from, x, FAULT_QUOTE);
}

/* The NUL's line alone, with its quotes as text. */
static int read_nul(struct run *run, const char *from, const struct extent *line)
{
    struct dialect unquoted = run->r->dialect;
    enum split_result result;
    unquoted.quote = 0;
    if (read_one_line(run, from, &unquoted, &result) < 0)
        return -1;
    return hand_over_cells(run, from, line, FAULT_NUL);
}

/* Whether the line at FROM begins a record of the table's own width. */
static int is_record(struct run *run, const char *from, bool *is)
{
    struct extent x = extent_record(&run->area, from, NULL);
    enum split_result result;
    *is = false;
    if (x.result != SPLIT_FINE)
        return 0;
    int state = split_record(from, (size_t)(x.stop - from), &run->r->dialect, &run->cells, &result,
                             run->err);
    *is = state == 0 && run->cells.n == run->r->expected;
    return state;
}

/* Whether a record over several lines began with a stray quote: its first line alone has just the
 * cells of the table, and so has what begins with the next; the whole has not. */
static int is_astray(struct run *run, const char *from, const struct extent *x, bool *astray)
{
    struct extent line = extent_line(&run->area, from);
    struct cells whole = run->cells;
    enum split_result result;
    *astray = false;
    if (x->lines == 1 || run->r->expected == 0 || whole.n == run->r->expected)
        return 0;
    cells_init(&run->cells);
    int state = split_record_but(from, (size_t)(line.stop - from), &run->r->dialect, x->crossed,
                                 &run->cells, &result, run->err);
    if (state == 0 && run->cells.n == run->r->expected)
        state = is_record(run, line.next, astray);
    cells_free(&run->cells);
    run->cells = whole;
    return state;
}

/* Whether another mark makes a record over several lines of what stands at FROM, with just the
 * table's cells: *X is then its extent, and its cells are read. *MORE: the window must grow. */
static int read_other_mark(struct run *run, const char *from, bool ended, struct extent *x,
                           bool *more)
{
    struct extent_area area = run->area;
    const char *end = from;
    for (size_t i = 0; i < MEND_LINES_MOST && end < area.end; i++)
        end = extent_line(&run->area, end).next;
    bool whole = end < area.end || ended;
    area.end = end;
    for (size_t i = 0; i < mend_mark_count(); i++) {
        struct dialect other = run->r->dialect;
        enum split_result result;
        memcpy(other.delimiter, mend_mark(i), strlen(mend_mark(i)) + 1);
        other.runs = false;
        area.dialect = &other;
        struct extent y = extent_record(&area, from, NULL);
        *more = y.result == SPLIT_OPEN && !whole;
        if (*more) /* the marks have an order: none is passed over for want of text */
            return 0;
        if (y.result != SPLIT_FINE || y.lines == 1)
            continue;
        if (split_record(from, (size_t)(y.stop - from), &other, &run->cells, &result, run->err) < 0)
            return -1;
        if (result == SPLIT_FINE && run->cells.n == run->r->expected) {
            *x = y;
            return 1;
        }
    }
    return 0;
}

static bool all_blank(const struct run *run, const char *from, const char *to)
{
    while (from < to && (is_blank(run, *from) ||
                         (run->r->dialect.runs && *from == run->r->dialect.delimiter[0])))
        from++;
    return from >= to;
}

static bool odd_quotes(const struct run *run, const char *from, const char *to)
{
    bool odd = false;
    for (const char *p = from; (p = memchr(p, run->r->dialect.quote, (size_t)(to - p))); p++)
        odd = !odd;
    return odd;
}

/* Tries other marks where a quote stays open at the end of the line. As read_other_mark(). */
static int try_other_mark(struct run *run, const char *from, bool ended, struct extent *x,
                          bool *more)
{
    struct extent line = extent_line(&run->area, from);
    if (run->r->expected < 3 || !run->r->dialect.quote || !odd_quotes(run, from, line.stop))
        return 0;
    return read_other_mark(run, from, ended, x, more);
}

/* A record whose quotes are right. 1 where the window must grow first. */
static int read_fine(struct run *run, const char *from, bool ended, struct extent *x)
{
    const struct dialect *d = &run->r->dialect;
    enum split_result result;
    bool astray, more = false;
    bool by_lib = dialect_by_libcsv(d) && run->r->source->newline == '\n';
    size_t len = (size_t)(x->stop - from);
    if ((by_lib ? by_libcsv(run, from, len)
                : split_record(from, len, d, &run->cells, &result, run->err)) < 0 ||
        is_astray(run, from, x, &astray) < 0)
        return -1;
    if (astray) {
        x->opened = x->crossed;
        return read_faulty(run, from, ended, x);
    }
    if (x->lines > 1 || run->cells.n >= run->r->expected || !odd_quotes(run, from, x->stop))
        return hand_over_cells(run, from, x, FAULT_NONE);
    int other = try_other_mark(run, from, ended, x, &more);
    if (other != 0)
        return other < 0 ? -1 : hand_over_cells(run, from, x, FAULT_MARK);
    if (more)
        return 1;
    /* the attempts have overwritten the cells */
    if (split_record(from, len, d, &run->cells, &result, run->err) < 0)
        return -1;
    return hand_over_cells(run, from, x, FAULT_NONE);
}

/* A record whose quotes are faulty. 1 where the window must grow first. */
static int read_unfine(struct run *run, const char *from, bool ended, struct extent *x)
{
    bool more = false;
    int other = try_other_mark(run, from, ended, x, &more);
    if (other != 0)
        return other < 0 ? -1 : hand_over_cells(run, from, x, FAULT_MARK);
    return more ? 1 : read_faulty(run, from, ended, x);
}

/* Reads the one record at *FROM. 1 where the window must grow first. */
static int read_record(struct run *run, const char **from, bool ended)
{
    struct extent x = extent_record(&run->area, *from, NULL), line = extent_line(&run->area, *from);
    int state;
    if (x.result == SPLIT_OPEN && !ended && x.lines < EXTENT_LINES_MOST)
        return 1;
    if (memchr(*from, '\0', (size_t)(line.stop - *from))) {
        x = line;
        state = read_nul(run, *from, &x);
    } else if (all_blank(run, *from, line.stop)) {
        run->cells.n = 0;
        x = line;
        state = hand_over_cells(run, *from, &x, FAULT_NONE);
    } else {
        state = x.result == SPLIT_FINE ? read_fine(run, *from, ended, &x)
                                       : read_unfine(run, *from, ended, &x);
        if (state == 1 && run->state == 0)
            return 1;
    }
    *from = x.next;
    return state < 0 ? -1 : 0;
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
