/* shape.c - where the table stands in the file: preamble, header rows, tags, first line of data. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "ingest/csv/composite.h"
#include "ingest/csv/mend.h"
#include "ingest/csv/sample.h"
#include "sitstat/text.h"

/* ---- tags -------------------------------------------------------------------------------- */

bool hxl_is_row(const struct cell *cells, size_t n)
{
    /* HXL 1.1: at least half of the cells that are not blank are hashtags */
    size_t tags = 0, texts = 0;
    for (size_t i = 0; i < n; i++) {
        size_t len = cells[i].len;
        const char *s = text_trim(cells[i].at, &len);
        if (len > 1 && s[0] == '#' && isalpha((unsigned char)s[1]))
            tags++;
        else if (len > 0)
            texts++;
    }
    return tags > 0 && tags > texts;
}

/* ---- columns ----------------------------------------------------------------------------- */

static char *copy_trimmed(const char *s, size_t len)
{
    s = text_trim(s, &len);
    return strndup(s, len);
}

static bool is_total_name(const struct csv *csv, const struct cell *cell)
{
    struct buffer folded = {.data = NULL};
    bool total = words_fold(cell->at, cell->len, &folded, NULL) == 0 &&
                 words_total(&csv->words, buffer_string(&folded), folded.len);
    buffer_free(&folded);
    return total;
}

static bool named_above(const struct sample *s, size_t first, size_t row, size_t c)
{
    for (size_t i = first; i < row; i++) {
        size_t len = c < s->at[i].n ? s->at[i].cells[c].len : 0;
        if (len > 0 && text_trim(s->at[i].cells[c].at, &len) && len > 0)
            return true;
    }
    return false;
}

/* The name over column C from header rows [first, last]; names that span columns go to the right.
 */
static int header_name(const struct csv *csv, const struct sample *s, size_t first, size_t last,
                       size_t c, struct buffer *out, struct error *err)
{
    /* a total beside the parts belongs to none of the names that span those */
    bool spans = !(c < s->at[last].n && is_total_name(csv, &s->at[last].cells[c]));
    buffer_clear(out);
    for (size_t row = first; row <= last; row++) {
        const struct sample_record *r = &s->at[row];
        size_t at = c < r->n ? c : r->n;
        size_t len = 0;
        const char *text = "";
        if (at < r->n) {
            len = r->cells[at].len;
            text = text_trim(r->cells[at].at, &len);
        }
        /* up to where a name above begins: that one spans no further either */
        while (spans && len == 0 && row < last && at > 0 && r->n > c &&
               !named_above(s, first, row, at)) {
            at--;
            len = r->cells[at].len;
            text = text_trim(r->cells[at].at, &len);
        }
        bool same =
            len > 0 && out->len >= len && memcmp(out->data + out->len - len, text, len) == 0;
        if (len == 0 || same)
            continue;
        if ((out->len > 0 && buffer_char(out, ' ', err) < 0) ||
            buffer_append(out, text, len, err) < 0)
            return -1;
    }
    return 0;
}

static int make_columns(struct csv *csv, const struct sample *s, long first, long last, long hxl,
                        struct error *err)
{
    struct buffer text = {.data = NULL};
    int result = -1;
    size_t n = csv->shape.columns;
    csv->columns = calloc(n ? n : 1, sizeof *csv->columns);
    if (csv->columns == NULL)
        return error_memory(err);
    csv->n_columns = n;
    for (size_t i = 0; i < n; i++) {
        struct column *c = &csv->columns[i];
        c->kind = -1;
        if (first >= 0 && header_name(csv, s, (size_t)first, (size_t)last, i, &text, err) < 0)
            goto out;
        if (first < 0) {
            buffer_clear(&text);
            if (buffer_printf(&text, err, "#%zu", i + 1) < 0)
                goto out;
        }
        c->raw_name = first >= 0 && first == last && i < s->at[first].n
                          ? strndup(s->at[first].cells[i].at, s->at[first].cells[i].len)
                          : strndup(buffer_string(&text), text.len);
        c->name = copy_trimmed(buffer_string(&text), text.len);
        c->hxl = hxl >= 0 && i < s->at[hxl].n
                     ? copy_trimmed(s->at[hxl].cells[i].at, s->at[hxl].cells[i].len)
                     : strdup("");
        if (c->raw_name == NULL || c->name == NULL || c->hxl == NULL) {
            error_memory(err);
            goto out;
        }
        if (words_fold(c->name, strlen(c->name), &text, err) < 0)
            goto out;
        c->folded = strndup(buffer_string(&text), text.len);
        if (c->folded == NULL) {
            error_memory(err);
            goto out;
        }
    }
    result = 0;
out:
    buffer_free(&text);
    return result;
}

/* ---- finding ----------------------------------------------------------------------------- */

struct block {
    size_t from, to; /* records of the sample */
};

static bool next_block(const struct sample *s, size_t at, struct block *out)
{
    while (at < s->n && sample_blank(&s->at[at]))
        at++;
    out->from = at;
    while (at < s->n && !sample_blank(&s->at[at]))
        at++;
    out->to = at;
    return out->from < out->to;
}

/* A block with a regular body: more than one record, several columns, some of them values. */
static bool is_table(const struct csv *csv, const struct sample *s, struct block b)
{
    char typed[COLUMNS_MOST] = {0};
    size_t width = sample_width(s, b.from, b.to), regular = 0;
    if (width < 2 || width > COLUMNS_MOST)
        return false;
    for (size_t i = b.from; i < b.to; i++)
        regular += s->at[i].n == width;
    if (regular < 2 || regular * 2 < b.to - b.from)
        return false;
    size_t from = b.from + (b.to - b.from > 1);
    return sample_typed(csv, s, from, b.to, width, typed) > 0;
}

/* The records among which the table is looked for. */
static struct block choose_block(const struct csv *csv, const struct sample *s)
{
    struct block b = {0, 0}, all = {0, s->n}, found = all;
    int nth = 0;
    bool any = false;
    for (size_t at = 0; next_block(s, at, &b); at = b.to) {
        bool table = is_table(csv, s, b);
        if (csv->options.table > 0) {
            if ((b.to - b.from > 1 || table) && ++nth == csv->options.table)
                return b;
            continue;
        }
        size_t width = sample_width(s, b.from, b.to);
        bool outgrows = any && table && sample_width(s, found.from, found.to) <= 2 && width > 2 &&
                        (b.to - b.from) * width > 5 * 2 * (found.to - found.from);
        if ((!any && table) || outgrows) { /* pairs of name and text before a table are preamble */
            any = true;
            found = b;
        } else if (any && sample_width(s, b.from, b.to) == sample_width(s, found.from, found.to)) {
            char typed[COLUMNS_MOST] = {0};
            sample_typed(csv, s, found.from + 1, found.to, width, typed);
            if (sample_header_score(csv, &s->at[b.from], width, typed) <= 0)
                found.to = b.to; /* the table goes on after a blank line */
            else
                break;
        } else if (any) {
            break;
        }
    }
    return csv->options.table > 0 ? (struct block){s->n, s->n} : found;
}

static bool is_dense(const struct sample_record *r, size_t width)
{
    size_t filled = sample_filled(r);
    return filled * 2 > width || (width <= 2 && filled == width) ||
           (r->n == width && filled * 2 >= width && width > 1);
}

/* A title that the marks of the other columns follow. */
static bool is_title(const struct sample_record *r)
{
    return r->n > 1 && r->cells[0].len > 0 && sample_filled(r) == 1;
}

/* Where the body's first row stands: the first record with at least half of the cells filled. A
 * line of preamble that its commas part into some cells gives way to names over all columns. */
static size_t first_dense(const struct csv *csv, const struct sample *s, struct block b,
                          size_t width)
{
    size_t at = b.from;
    while (at < b.to && !is_dense(&s->at[at], width))
        at++;
    if (at == b.to)
        return b.from;
    char typed[COLUMNS_MOST] = {0};
    sample_typed(csv, s, at + 1, b.to, width, typed);
    if (is_title(&s->at[at]) && at + 1 < b.to &&
        sample_header_score(csv, &s->at[at + 1], width, typed) > 0)
        return at + 1;
    for (size_t i = at; i < b.to && i < at + 25 && s->at[at].n < width; i++)
        if (s->at[i].n == width)
            return is_dense(&s->at[i], width) && sample_all_text(csv, &s->at[i]) &&
                           sample_typed(csv, s, i + 1, b.to, width, typed) > 0
                       ? i
                       : at;
    return at;
}

struct rows { /* of the sample; -1: none */
    long first, last, hxl;
    size_t data;
};

enum { HEADER_ROWS_MOST = 4 };

/* TYPED as the records from AT have it, or from the first below it that is one of values: rows of
 * names above few records must not count as texts among them. Returns how many are. */
static size_t typed_below(const struct csv *csv, const struct sample *s, size_t at, struct block b,
                          size_t width, char *typed)
{
    for (size_t i = at; i < b.to && i <= at + HEADER_ROWS_MOST; i++) {
        size_t n = sample_typed(csv, s, i, b.to, width, typed);
        if (n > (i > at) && s->at[i].n == width &&
            /* one column alone may have texts at its top */
            sample_header_score(csv, &s->at[i], width, typed) < 0)
            return n;
    }
    return sample_typed(csv, s, at, b.to, width, typed);
}

/* Rows of names below the first: texts over most columns of values. */
static void extend_header(const struct csv *csv, const struct sample *s, struct block b,
                          size_t width, struct rows *out)
{
    char typed[COLUMNS_MOST] = {0};
    size_t n_typed = typed_below(csv, s, out->data, b, width, typed);
    while (n_typed > 0 && out->data + 1 < b.to && out->last - out->first < HEADER_ROWS_MOST - 1 &&
           s->at[out->data].n == width && sample_all_names(csv, &s->at[out->data]) &&
           sample_header_score(csv, &s->at[out->data], width, typed) * 2 >=
               (int)n_typed + (s->at[out->data].cells[0].len > 0)) {
        out->last++;
        out->data++;
    }
}

static void find_rows(const struct csv *csv, const struct sample *s, struct block b, size_t width,
                      struct rows *out)
{
    char typed[COLUMNS_MOST] = {0};
    size_t at = first_dense(csv, s, b, width);
    *out = (struct rows){-1, -1, -1, at};
    if (b.from >= b.to) /* no record at all */
        return;
    for (size_t i = b.from; i < b.to && i < b.from + 25; i++)
        if (hxl_is_row(s->at[i].cells, s->at[i].n)) {
            out->hxl = (long)i;
            out->first = out->last = i > b.from ? (long)i - 1 : (long)i;
            out->data = i + 1;
            return;
        }
    size_t n_typed = typed_below(csv, s, at + 1, b, width, typed);
    if (at + 1 >= b.to) { /* one row alone: a header without data, or data without a header */
        if (sample_all_text(csv, &s->at[at]))
            *out = (struct rows){(long)at, (long)at, -1, at + 1};
        return;
    }
    /* names that span columns, and blank where the values are */
    if (n_typed > 0 && sample_header_score(csv, &s->at[at], width, typed) == 0 &&
        sample_filled(&s->at[at]) < s->at[at].n && sample_all_names(csv, &s->at[at]) &&
        at + 2 < b.to && sample_filled(&s->at[at + 1]) == width &&
        sample_all_names(csv, &s->at[at + 1]) &&
        sample_header_score(csv, &s->at[at + 1], width, typed) == (int)n_typed)
        at++;
    bool header = n_typed > 0
                      ? sample_header_score(csv, &s->at[at], width, typed) > 0
                      : sample_all_text(csv, &s->at[at]) && !sample_repeats_below(s, at, b.to);
    if (!header)
        return;
    *out = (struct rows){(long)at, (long)at, -1, at + 1};
    /* rows of names above (they span columns) and below */
    while (out->first > (long)b.from && s->at[out->first - 1].n == width &&
           sample_filled(&s->at[out->first - 1]) >= 2 &&
           sample_all_names(csv, &s->at[out->first - 1]))
        out->first--;
    if (n_typed > 0)
        extend_header(csv, s, b, width, out);
}

/* A header that another mark parts than the table's gets the cells of that. */
static int mend_header(const struct csv *csv, struct sample_record *r, size_t width,
                       struct error *err)
{
    struct cells cells;
    const char *reason;
    int state = 0;
    cells_init(&cells);
    if (r->n * 2 <= width) /* else its own marks part it well enough */
        state = mend_record(r->raw, r->raw_len, &csv->reader.dialect, width, MEND_BY_ALL_MARKS,
                            &cells, &reason, err);
    if (state > 0)
        state = sample_replace(r, &cells, err);
    cells_free(&cells);
    return state < 0 ? -1 : 0;
}

/* The names that stand before a blank line, or that another mark parts. */
static int find_header_before(const struct csv *csv, struct sample *s, size_t width,
                              struct rows *rows, struct error *err)
{
    long at = (long)rows->data - 1;
    while (at >= 0 && sample_blank(&s->at[at]))
        at--;
    if (at < 0 || width < 2)
        return 0;
    struct sample_record *r = &s->at[at];
    if (mend_header(csv, r, width, err) < 0)
        return -1;
    if (r->n != width || sample_filled(r) * 2 <= width || !sample_all_names(csv, r))
        return 0;
    rows->first = rows->last = at;
    while (rows->first > 0 && s->at[rows->first - 1].n == width &&
           sample_filled(&s->at[rows->first - 1]) >= 2 &&
           sample_all_text(csv, &s->at[rows->first - 1]))
        rows->first--;
    return 0;
}

/* The block of the told header: what follows it up to a blank line, more where the table that was
 * found goes on. */
static void told_block(const struct sample *s, size_t header, struct block *b)
{
    struct block next;
    if (header < b->from || header >= b->to)
        b->to = next_block(s, header + 1, &next) ? next.to : header + 1;
    b->from = header;
}

static int told_rows(const struct csv *csv, struct sample *s, struct block *b, struct rows *out,
                     struct error *err)
{
    const struct csv_options *o = &csv->options;
    out->hxl = -1;
    if (o->header == 0) {
        out->first = out->last = -1;
        out->data = b->from;
        return 0;
    }
    for (size_t i = 0; i < s->n; i++) {
        if (s->at[i].line != (uint32_t)o->header)
            continue;
        told_block(s, i, b);
        out->first = out->last = (long)i;
        out->data = i + 1;
        while (out->data < s->n && s->at[out->data].line <= (uint32_t)o->header_last)
            out->last = (long)out->data++;
        if (out->data < s->n && hxl_is_row(s->at[out->data].cells, s->at[out->data].n))
            out->hxl = (long)out->data++;
        else if (o->header_last == 0)
            extend_header(csv, s, *b, sample_width(s, b->from, b->to), out);
        while (out->data < s->n && sample_blank(&s->at[out->data]))
            out->data++;
        return mend_header(csv, &s->at[i], sample_width(s, b->from, b->to), err);
    }
    return error_set(err, ERR_USAGE,
                     "no record starts on line %d, so the header cannot be there; look at the "
                     "lines with 'sitstat inspect'",
                     o->header);
}

/* A header that only a CR parts from the first record, on one line: the names alone are left. */
static int cut_header(struct csv *csv, struct sample_record *r, size_t width, struct error *err)
{
    struct cells cells;
    enum split_result result;
    const char *end = mend_line_end(r->raw, r->raw_len, &csv->reader.dialect);
    int state = 0;
    if (end == NULL || r->n <= width ||
        (state = mend_lines(r->raw, r->raw_len, &csv->reader.dialect, width, err)) <= 0)
        return state;
    cells_init(&cells);
    state =
        split_record(r->raw, (size_t)(end - r->raw), &csv->reader.dialect, &cells, &result, err);
    if (state == 0)
        state = sample_replace(r, &cells, err);
    cells_free(&cells);
    free(csv->header_rest);
    csv->header_rest = strndup(end + 1, r->raw_len - (size_t)(end + 1 - r->raw));
    return state < 0 || csv->header_rest ? state : error_memory(err);
}

enum { PREAMBLE_MOST = 1 << 16 };

static int keep_preamble(struct csv *csv, const struct sample *s, size_t to, struct error *err)
{
    buffer_clear(&csv->preamble);
    for (size_t i = 0; i < to && csv->preamble.len < PREAMBLE_MOST; i++) {
        const struct sample_record *r = &s->at[i];
        size_t len = r->raw_len < 1000 ? r->raw_len : 1000;
        if (buffer_printf(&csv->preamble, err, "%u ", (unsigned)r->line) < 0)
            return -1;
        for (size_t k = 0; k < len; k++) /* one line each */
            if (buffer_char(&csv->preamble, (unsigned char)r->raw[k] < ' ' ? ' ' : r->raw[k], err) <
                0)
                return -1;
        if (buffer_char(&csv->preamble, '\n', err) < 0)
            return -1;
    }
    return 0;
}

int shape_find(struct csv *csv, struct sample *s, struct error *err)
{
    struct block b = choose_block(csv, s);
    struct rows rows = {-1, -1, -1, b.from};
    struct shape *shape = &csv->shape;
    if (csv->options.table > 0 && b.from >= s->n)
        return error_set(err, ERR_USAGE, "there is no table %d in this file", csv->options.table);
    if (csv->options.header >= 0 && told_rows(csv, s, &b, &rows, err) < 0)
        return -1;
    size_t width = sample_width(s, b.from, b.to);
    if (width > COLUMNS_MOST)
        return error_set(err, ERR_LIMIT, "a table has at most %d columns; this one has %zu",
                         COLUMNS_MOST, width);
    size_t cut = 0;
    if (csv->options.header < 0) {
        cut = first_dense(csv, s, b, width);
        if (b.from < b.to && cut_header(csv, &s->at[cut], width, err) < 0)
            return -1;
        find_rows(csv, s, b, width, &rows);
        if (rows.first < 0 && rows.hxl < 0 && find_header_before(csv, s, width, &rows, err) < 0)
            return -1;
    }
    if (csv->header_rest && rows.last != (long)cut) {
        free(csv->header_rest);
        csv->header_rest = NULL;
    }
    if (rows.first >= 0 && cut_header(csv, &s->at[rows.last], width, err) < 0)
        return -1;
    if (rows.first >= 0 && s->at[rows.last].n > width && rows.hxl < 0)
        width = s->at[rows.last].n;
    if (rows.hxl >= 0 && s->at[rows.hxl].n > width)
        width = s->at[rows.hxl].n;
    *shape = (struct shape){.columns = width, .only_block = csv->options.table > 0};
    if (rows.first >= 0 && rows.first != rows.hxl) {
        shape->header_first = s->at[rows.first].line;
        shape->header_last = s->at[rows.last].line;
    }
    if (rows.first >= 0 && rows.first == rows.last && rows.hxl < 0)
        shape->header_cells = s->at[rows.first].n;
    if (rows.hxl >= 0)
        shape->hxl = s->at[rows.hxl].line;
    if (rows.data < s->n)
        shape->data = s->at[rows.data].line;
    else if (s->n > 0)
        shape->data = s->at[s->n - 1].line + s->at[s->n - 1].lines;
    else
        shape->data = 1;
    csv->reader.expected = width;
    long head = rows.first >= 0 ? rows.first : rows.hxl >= 0 ? rows.hxl : (long)rows.data;
    if (keep_preamble(csv, s, (size_t)head, err) < 0)
        return -1;
    if (make_columns(csv, s, rows.first, rows.last, rows.hxl, err) < 0)
        return -1;
    char typed[COLUMNS_MOST] = {0};
    sample_typed(csv, s, rows.data < b.to ? rows.data : b.to, b.to, width, typed);
    for (size_t i = 0; i < csv->n_columns; i++)
        csv->columns[i].typed = typed[i] != 0;
    return rows.first >= 0 && csv->n_columns ? composite_columns(csv, err) : 0;
}
