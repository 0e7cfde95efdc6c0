/* record.c - one record that needs more than its delimiters: with quotes, faulty ones, a NUL,
 * another mark. */
#include "ingest/csv/run.h"
#include "ingest/csv/mend.h"

#include <string.h>

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
    run_hand_over(run, &record);
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
    while (from < to && (run_blank(run, *from) ||
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
int run_record(struct run *run, const char **from, bool ended)
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
