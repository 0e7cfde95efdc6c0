/* shape.c - where the table stands in the file: preamble, header rows, tags, first line of data. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "ingest/csv/plan.h"
#include "sitstat/text.h"

/* ---- the sample -------------------------------------------------------------------------- */

struct taking {
    struct sample *sample;
    struct csv *csv;
};

static int take_record(void *context, const struct record *r, struct error *err)
{
    struct taking *t = context;
    struct sample *s = t->sample;
    struct sample_record *keep = &s->at[s->n];
    *keep = (struct sample_record){.line = r->line, .lines = r->lines, .n = r->n};
    keep->cells = calloc(r->n ? r->n : 1, sizeof *keep->cells);
    if (keep->cells == NULL)
        return error_memory(err);
    s->n++;
    for (size_t i = 0; i < r->n; i++) {
        char *copy = malloc(r->cells[i].len + 1);
        if (copy == NULL)
            return error_memory(err);
        memcpy(copy, r->cells[i].at, r->cells[i].len);
        copy[r->cells[i].len] = '\0';
        keep->cells[i] = (struct cell){copy, r->cells[i].len};
    }
    return s->n == SAMPLE_RECORDS;
}

int head_sample_take(struct csv *csv, struct sample *out, struct error *err)
{
    struct taking t = {out, csv};
    out->n = 0;
    return reader_run(&csv->reader, take_record, &t, err);
}

void head_sample_free(struct sample *s)
{
    for (size_t i = 0; i < s->n; i++) {
        for (size_t k = 0; k < s->at[i].n; k++)
            free((char *)s->at[i].cells[k].at);
        free(s->at[i].cells);
    }
    s->n = 0;
}

/* ---- what cells look like ---------------------------------------------------------------- */

enum look { LOOK_BLANK, LOOK_MISSING, LOOK_NUMBER, LOOK_DATE, LOOK_TEXT };

static enum look look_at(const struct csv *csv, const struct cell *c)
{
    struct period period;
    size_t len = c->len;
    const char *s = text_trim(c->at, &len);
    if (len == 0)
        return LOOK_BLANK;
    if (words_missing(&csv->words, s, len))
        return LOOK_MISSING;
    if (cell_looks_number(s, len))
        return LOOK_NUMBER;
    enum date_result date = cell_date_parse(&csv->words, s, len, ORDER_DAY_FIRST, &period, NULL);
    if (date != DATE_NONE)
        return LOOK_DATE;
    struct cell_number number;
    const struct number_style plain = {'.', ','};
    return cell_number_parse(&csv->words, s, len, plain, &number) == 1 ? LOOK_MISSING
           : cell_is_amount(&csv->words, s, len)                       ? LOOK_NUMBER
                                                                       : LOOK_TEXT;
}

static size_t filled(const struct sample_record *r)
{
    size_t n = 0;
    for (size_t i = 0; i < r->n; i++) {
        size_t len = r->cells[i].len;
        text_trim(r->cells[i].at, &len);
        n += len > 0;
    }
    return n;
}

static bool is_blank(const struct sample_record *r)
{
    return filled(r) == 0;
}

/* The most frequent width among records [from, to). */
static size_t usual_width(const struct sample *s, size_t from, size_t to)
{
    size_t best = 0, most = 0;
    for (size_t i = from; i < to; i++) {
        size_t count = 0;
        if (is_blank(&s->at[i]))
            continue;
        for (size_t k = from; k < to; k++)
            count += s->at[k].n == s->at[i].n && !is_blank(&s->at[k]);
        if (count > most || (count == most && s->at[i].n > best)) {
            most = count;
            best = s->at[i].n;
        }
    }
    return best;
}

/* Columns whose cells below HEADER are mostly numbers or dates: TYPED[i]. Returns how many. */
static size_t find_typed(const struct csv *csv, const struct sample *s, size_t from, size_t to,
                         size_t width, bool *typed)
{
    size_t n = 0;
    for (size_t c = 0; c < width; c++) {
        size_t yes = 0, no = 0;
        for (size_t i = from; i < to; i++) {
            if (s->at[i].n != width)
                continue;
            enum look look = look_at(csv, &s->at[i].cells[c]);
            yes += look == LOOK_NUMBER || look == LOOK_DATE;
            no += look == LOOK_TEXT;
        }
        typed[c] = yes > 0 && yes >= 2 * no;
        n += typed[c];
    }
    return n;
}

/* A name of a column that is itself a year, a month or a day: "2015", "Jan-2014". */
static bool is_period_name(const struct csv *csv, const struct cell *c)
{
    struct period period;
    size_t len = c->len;
    const char *s = text_trim(c->at, &len);
    if (words_month(&csv->words, s, len))
        return true;
    return len >= 4 &&
           cell_date_parse(&csv->words, s, len, ORDER_DAY_FIRST, &period, NULL) == DATE_FINE;
}

/* How much a record looks like a header over the TYPED columns: texts for, values against. */
static int header_score(const struct csv *csv, const struct sample_record *r, size_t width,
                        const bool *typed)
{
    int score = 0;
    size_t periods = 0;
    for (size_t c = 0; c < width && c < r->n; c++)
        periods += is_period_name(csv, &r->cells[c]);
    for (size_t c = 0; c < width && c < r->n; c++) {
        if (!typed[c])
            continue;
        enum look look = look_at(csv, &r->cells[c]);
        if (look == LOOK_TEXT)
            score++;
        else if (look == LOOK_NUMBER || look == LOOK_DATE)
            score += periods >= 2 && is_period_name(csv, &r->cells[c]) ? 1 : -1;
    }
    return score;
}

static bool repeats_below(const struct sample *s, size_t row, size_t to)
{
    const struct sample_record *r = &s->at[row];
    for (size_t c = 0; c < r->n; c++)
        for (size_t i = row + 1; i < to; i++)
            if (c < s->at[i].n && s->at[i].cells[c].len == r->cells[c].len && r->cells[c].len > 0 &&
                memcmp(s->at[i].cells[c].at, r->cells[c].at, r->cells[c].len) == 0)
                return true;
    return false;
}

static bool all_text(const struct csv *csv, const struct sample_record *r)
{
    for (size_t c = 0; c < r->n; c++) {
        enum look look = look_at(csv, &r->cells[c]);
        if (look == LOOK_NUMBER || look == LOOK_DATE)
            return false;
    }
    return true;
}

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

/* The name over column C from header rows [first, last]; names that span columns go to the right.
 */
static int header_name(const struct sample *s, size_t first, size_t last, size_t c,
                       struct buffer *out, struct error *err)
{
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
        while (len == 0 && row < last && at > 0 && r->n > c) {
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
        if (first >= 0 && header_name(s, (size_t)first, (size_t)last, i, &text, err) < 0)
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
    while (at < s->n && is_blank(&s->at[at]))
        at++;
    out->from = at;
    while (at < s->n && !is_blank(&s->at[at]))
        at++;
    out->to = at;
    return out->from < out->to;
}

/* A block with a regular body: more than one record, several columns, some of them values. */
static bool is_table(const struct csv *csv, const struct sample *s, struct block b)
{
    bool typed[COLUMNS_MOST] = {false};
    size_t width = usual_width(s, b.from, b.to), regular = 0;
    if (width < 2 || width > COLUMNS_MOST)
        return false;
    for (size_t i = b.from; i < b.to; i++)
        regular += s->at[i].n == width;
    if (regular < 2 || regular * 2 < b.to - b.from)
        return false;
    size_t from = b.from + (b.to - b.from > 1);
    return find_typed(csv, s, from, b.to, width, typed) > 0;
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
        size_t width = usual_width(s, b.from, b.to);
        bool outgrows = any && table && usual_width(s, found.from, found.to) <= 2 && width > 2 &&
                        (b.to - b.from) * width > 5 * 2 * (found.to - found.from);
        if ((!any && table) || outgrows) { /* pairs of name and text before a table are preamble */
            any = true;
            found = b;
        } else if (any && usual_width(s, b.from, b.to) == usual_width(s, found.from, found.to)) {
            bool typed[COLUMNS_MOST] = {false};
            find_typed(csv, s, found.from + 1, found.to, width, typed);
            if (header_score(csv, &s->at[b.from], width, typed) <= 0)
                found.to = b.to; /* the table goes on after a blank line */
            else
                break;
        } else if (any) {
            break;
        }
    }
    return csv->options.table > 0 ? (struct block){s->n, s->n} : found;
}

/* Where the body's first row stands: the first record with at least half of the cells filled. */
static size_t first_dense(const struct sample *s, struct block b, size_t width)
{
    for (size_t i = b.from; i < b.to; i++)
        if (filled(&s->at[i]) * 2 > width || (width <= 2 && filled(&s->at[i]) == width) ||
            (s->at[i].n == width && filled(&s->at[i]) * 2 >= width && width > 1))
            return i;
    return b.from;
}

struct rows { /* of the sample; -1: none */
    long first, last, hxl;
    size_t data;
};

static void find_rows(const struct csv *csv, const struct sample *s, struct block b, size_t width,
                      struct rows *out)
{
    bool typed[COLUMNS_MOST] = {false};
    size_t at = first_dense(s, b, width);
    *out = (struct rows){-1, -1, -1, at};
    for (size_t i = b.from; i < b.to && i < b.from + 25; i++)
        if (hxl_is_row(s->at[i].cells, s->at[i].n)) {
            out->hxl = (long)i;
            out->first = out->last = i > b.from ? (long)i - 1 : (long)i;
            out->data = i + 1;
            return;
        }
    size_t n_typed = find_typed(csv, s, at + 1, b.to, width, typed);
    if (at + 1 >= b.to) { /* one row alone: a header without data, or data without a header */
        if (all_text(csv, &s->at[at]))
            *out = (struct rows){(long)at, (long)at, -1, at + 1};
        return;
    }
    bool header = n_typed > 0 ? header_score(csv, &s->at[at], width, typed) > 0
                              : all_text(csv, &s->at[at]) && !repeats_below(s, at, b.to);
    if (!header)
        return;
    *out = (struct rows){(long)at, (long)at, -1, at + 1};
    /* rows of names above (they span columns) and below */
    while (out->first > (long)b.from && s->at[out->first - 1].n == width &&
           filled(&s->at[out->first - 1]) >= 2 && all_text(csv, &s->at[out->first - 1]))
        out->first--;
    while (n_typed > 0 && out->data + 1 < b.to && out->last - out->first < 3 &&
           s->at[out->data].n == width && all_text(csv, &s->at[out->data]) &&
           header_score(csv, &s->at[out->data], width, typed) * 2 > (int)n_typed) {
        out->last++;
        out->data++;
    }
}

static int told_rows(const struct csv *csv, const struct sample *s, struct block b,
                     struct rows *out, struct error *err)
{
    out->hxl = -1;
    if (csv->options.header == 0) {
        out->first = out->last = -1;
        out->data = b.from;
        return 0;
    }
    for (size_t i = 0; i < s->n; i++) {
        if (s->at[i].line != (uint32_t)csv->options.header)
            continue;
        out->first = out->last = (long)i;
        out->data = i + 1;
        if (i + 1 < s->n && hxl_is_row(s->at[i + 1].cells, s->at[i + 1].n)) {
            out->hxl = (long)i + 1;
            out->data++;
        }
        return 0;
    }
    return error_set(err, ERR_USAGE,
                     "no record starts on line %d, so the header cannot be there; look at the "
                     "lines with 'sitstat inspect'",
                     csv->options.header);
}

int shape_find(struct csv *csv, const struct sample *s, struct error *err)
{
    struct block b = choose_block(csv, s);
    struct rows rows = {-1, -1, -1, b.from};
    struct shape *shape = &csv->shape;
    if (csv->options.table > 0 && b.from >= s->n)
        return error_set(err, ERR_USAGE, "there is no table %d in this file", csv->options.table);
    size_t width = usual_width(s, b.from, b.to);
    if (width > COLUMNS_MOST)
        return error_set(err, ERR_LIMIT, "a table has at most %d columns; this one has %zu",
                         COLUMNS_MOST, width);
    if (csv->options.header >= 0) {
        if (told_rows(csv, s, b, &rows, err) < 0)
            return -1;
    } else {
        find_rows(csv, s, b, width, &rows);
    }
    if (rows.first >= 0 && s->at[rows.last].n > width && rows.hxl < 0)
        width = s->at[rows.last].n;
    if (rows.hxl >= 0 && s->at[rows.hxl].n > width)
        width = s->at[rows.hxl].n;
    *shape = (struct shape){.columns = width, .only_block = csv->options.table > 0};
    if (rows.first >= 0 && rows.first != rows.hxl) {
        shape->header_first = s->at[rows.first].line;
        shape->header_last = s->at[rows.last].line;
    }
    if (rows.hxl >= 0)
        shape->hxl = s->at[rows.hxl].line;
    if (rows.data < s->n)
        shape->data = s->at[rows.data].line;
    else if (s->n > 0)
        shape->data = s->at[s->n - 1].line + s->at[s->n - 1].lines;
    else
        shape->data = 1;
    csv->reader.expected = width;
    if (make_columns(csv, s, rows.first, rows.last, rows.hxl, err) < 0)
        return -1;
    bool typed[COLUMNS_MOST] = {false};
    find_typed(csv, s, rows.data < b.to ? rows.data : b.to, b.to, width, typed);
    for (size_t i = 0; i < csv->n_columns; i++)
        csv->columns[i].typed = typed[i];
    return 0;
}
