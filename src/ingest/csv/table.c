/* table.c - the stream of a file's records, each with what it is: data, header, footnote, bad. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ingest/csv/composite.h"
#include "ingest/csv/mend.h"
#include "ingest/csv/plan.h"
#include "sitstat/text.h"

enum {
    HELD_MOST = 1000,
    NOTE_LENGTH = 40,
};

/* A record that may turn out to be a footnote: known only when nothing but such follows. */
struct held {
    struct record record;
    struct cells cells;
};

struct stream {
    struct csv *csv;
    struct csv_counts *counts;
    table_fn *fn;
    void *context;
    bool blank_before, data_before, ended;
    size_t suspect; /* cells of the record held last where it may be another table's header */
    struct held *held;
    size_t n_held;
    struct cells parts; /* of a composite record */
};

static bool cell_is_blank(const struct cell *c)
{
    size_t len = c->len;
    text_trim(c->at, &len);
    return len == 0;
}

static bool all_blank(const struct cell *cells, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (!cell_is_blank(&cells[i]))
            return false;
    return true;
}

static int hand(struct stream *s, enum record_class what, const struct record *r,
                const char *reason, struct error *err)
{
    return s->fn ? s->fn(s->context, what, r, reason, err) : 0;
}

static int count_other(struct stream *s, enum record_class what, const struct record *r,
                       struct error *err)
{
    uint64_t *const counters[] = {
        [RECORD_HEADER] = &s->counts->header,     [RECORD_HXL] = &s->counts->hxl,
        [RECORD_PREAMBLE] = &s->counts->preamble, [RECORD_BLANK] = &s->counts->blank,
        [RECORD_FOOTNOTE] = &s->counts->footnote,
    };
    ++*counters[what];
    s->counts->continuation += r->lines - 1;
    return hand(s, what, r, NULL, err);
}

/* ---- data -------------------------------------------------------------------------------- */

static bool is_value(const struct csv *csv, const struct cell *c)
{
    struct period period;
    return words_missing(&csv->words, c->at, c->len) || cell_looks_number(c->at, c->len) ||
           cell_date_parse(&csv->words, c->at, c->len, ORDER_DAY_FIRST, &period, NULL) != DATE_NONE;
}

/* Whether the columns of values hold values: a footnote has words there, as many as it may have. */
static bool keeps_types(const struct csv *csv, const struct cell *cells)
{
    size_t typed = 0, filled = 0;
    for (size_t i = 0; i < csv->n_columns; i++) {
        if (!csv->columns[i].typed)
            continue;
        if (!is_value(csv, &cells[i]))
            return false;
        typed++;
        filled += !cell_is_blank(&cells[i]);
    }
    return typed > 0 && filled * 2 >= typed;
}

static bool has_values(const struct csv *csv)
{
    for (size_t i = 0; i < csv->n_columns; i++)
        if (csv->columns[i].typed)
            return true;
    return false;
}

/* 'Aid','Kyiv','': quotes on either side of just the table's marks. */
static bool is_all_quoted(const struct csv *csv, const struct record *r)
{
    const char mark[] = {'\'', csv->reader.dialect.delimiter[0], '\'', '\0'};
    const char *end = r->raw + r->raw_len, *p = r->raw;
    size_t n = 1;
    for (; (p = memmem(p, (size_t)(end - p), mark, 3)) != NULL; p += 2)
        n++;
    return n == csv->n_columns && r->raw_len > 2 && r->raw[0] == '\'' && end[-1] == '\'';
}

/* Among words alone a mark that texts do not have, where the table's own does next to nothing. */
static bool is_parted_well(const struct csv *csv, const struct record *r)
{
    return csv->n_columns > 3 && r->n * 2 <= csv->n_columns &&
           (memchr(r->raw, ';', r->raw_len) || memchr(r->raw, '\t', r->raw_len) ||
            memchr(r->raw, '|', r->raw_len));
}

/* The reading by another mark or quote, where that gives just the table's cells. */
static int part_otherwise(const struct csv *csv, const struct record *r, struct cells *out,
                          const char **reason, struct error *err)
{
    enum mend_marks by = r->n < csv->n_columns || r->fault != FAULT_NONE ? MEND_BY_ALL_MARKS
                         : r->n > csv->n_columns                         ? MEND_BY_SURE_MARKS
                                                                         : MEND_BY_NO_MARK;
    if (csv->json)
        return 0;
    int state =
        mend_record(r->raw, r->raw_len, &csv->reader.dialect, csv->n_columns, by, out, reason, err);
    if (state > 0 && !has_values(csv))
        return is_all_quoted(csv, r) || is_parted_well(csv, r);
    return state > 0 ? keeps_types(csv, out->at) : state;
}

static int give_mended(struct stream *s, const struct record *r, bool *given, struct error *err)
{
    struct cells cells;
    const char *reason = "";
    cells_init(&cells);
    int state = part_otherwise(s->csv, r, &cells, &reason, err);
    *given = state > 0;
    if (state > 0) {
        struct record other = *r;
        other.cells = cells.at;
        other.n = cells.n;
        state = hand(s, RECORD_BAD, &other, reason, err);
    }
    cells_free(&cells);
    return state;
}

/* 'Kyiv','12': all in quotes that the table has not, so that no value can be read. */
static bool is_wrapped(const struct csv *csv, const struct record *r)
{
    return r->raw_len > 2 && r->raw[0] == '\'' && r->raw[r->raw_len - 1] == '\'' && !csv->json &&
           csv->reader.dialect.quote == '"' &&
           (r->n < csv->n_columns || !keeps_types(csv, r->cells));
}

static int give_data(struct stream *s, const struct record *r, struct error *err)
{
    size_t columns = s->csv->n_columns;
    char reason[120];
    s->counts->continuation += r->lines - 1;
    s->data_before = true;
    bool more = r->n > columns && columns > 0 && !all_blank(r->cells + columns, r->n - columns);
    if (r->n < columns || more || r->fault == FAULT_QUOTE || is_wrapped(s->csv, r)) {
        bool given;
        int state = give_mended(s, r, &given, err);
        if (state != 0 || given)
            return state;
    }
    if (r->fault != FAULT_NONE)
        return hand(s, RECORD_BAD, r, fault_sentence(r->fault), err);
    if (!more)
        return hand(s, RECORD_DATA, r, NULL, err);
    snprintf(reason, sizeof reason, "the record has %zu cells where the header has %zu", r->n,
             columns);
    return hand(s, RECORD_BAD, r, reason, err);
}

static int give_held(struct stream *s, bool footnotes, struct error *err)
{
    int state = 0;
    for (size_t i = 0; i < s->n_held; i++) {
        struct held *h = &s->held[i];
        if (state == 0)
            state = footnotes ? count_other(s, RECORD_FOOTNOTE, &h->record, err)
                              : give_data(s, &h->record, err);
        cells_free(&h->cells);
    }
    s->n_held = 0;
    return state;
}

static int hold(struct stream *s, const struct record *r, struct error *err)
{
    struct held *h;
    if (s->n_held == HELD_MOST) {
        int state = give_held(s, false, err);
        if (state != 0)
            return state;
    }
    if (s->held == NULL) {
        s->held = calloc(HELD_MOST, sizeof *s->held);
        if (s->held == NULL)
            return error_memory(err);
    }
    h = &s->held[s->n_held++];
    cells_init(&h->cells);
    size_t need = r->raw_len;
    for (size_t i = 0; i < r->n; i++)
        need += r->cells[i].len;
    if (buffer_reserve(&h->cells.text, need, err) < 0)
        return -1;
    for (size_t i = 0; i < r->n; i++) {
        const char *at = h->cells.text.data + h->cells.text.len;
        if (buffer_append(&h->cells.text, r->cells[i].at, r->cells[i].len, err) < 0 ||
            cells_add(&h->cells, at, r->cells[i].len, err) < 0)
            return -1;
    }
    h->record = *r;
    h->record.cells = h->cells.at;
    h->record.raw = h->cells.text.data + h->cells.text.len;
    return buffer_append(&h->cells.text, r->raw, r->raw_len, err);
}

/* ---- what a record is -------------------------------------------------------------------- */

/* A lone text where the table has several columns. */
static bool may_be_note(const struct stream *s, const struct record *r)
{
    size_t columns = s->csv->n_columns;
    if (columns < 2 || !s->data_before || r->n == 0)
        return false;
    if (r->n == 1) /* a number alone is a record that lost its marks */
        return !cell_looks_number(r->cells[0].at, r->cells[0].len);
    if ((r->cells[1].len > 0 && r->cells[1].at[0] > ' ') || !all_blank(r->cells + 1, r->n - 1))
        return false;
    if (columns == 2) /* a text where the values stand */
        return s->blank_before && s->csv->columns[0].typed && !is_value(s->csv, &r->cells[0]);
    size_t len = r->cells[0].len;
    const char *text = text_trim(r->cells[0].at, &len);
    return s->blank_before || s->n_held > 0 || len > NOTE_LENGTH ||
           (len > 0 && (*text == '*' || *text == '(' || memmem(text, len, ": ", 2)));
}

static bool repeats_header(const struct stream *s, const struct record *r)
{
    const struct csv *csv = s->csv;
    if (csv->shape.header_first == 0 || r->n != csv->n_columns || r->n < 2)
        return false;
    for (size_t i = 0; i < r->n; i++) {
        size_t len = r->cells[i].len;
        const char *text = text_trim(r->cells[i].at, &len);
        if (strlen(csv->columns[i].name) != len || memcmp(csv->columns[i].name, text, len) != 0)
            return false;
    }
    return true;
}

/* After a blank line: another width, or texts over all columns of values, is another table. */
static bool begins_other_table(const struct stream *s, const struct record *r)
{
    size_t typed = 0;
    if (!s->blank_before || !s->data_before)
        return false;
    if (s->csv->shape.only_block || (r->n != s->csv->n_columns && r->n > 1))
        return true;
    for (size_t i = 0; i < r->n && i < s->csv->n_columns; i++) {
        if (!s->csv->columns[i].typed)
            continue;
        typed++;
        if (is_value(s->csv, &r->cells[i]))
            return false;
    }
    return typed > 0 && r->n == s->csv->n_columns;
}

static bool parts_otherwise(const struct stream *s, const struct record *r)
{
    struct cells cells;
    const char *reason;
    cells_init(&cells);
    bool parts = r->n < s->csv->n_columns && part_otherwise(s->csv, r, &cells, &reason, NULL) > 0;
    cells_free(&cells);
    return parts;
}

/* Texts over all columns, another number of them, amid a table of values: if the next record is as
 * wide, another table begins here without a blank line. */
static bool may_be_header(const struct stream *s, const struct record *r)
{
    size_t typed = 0;
    if (!s->data_before || r->n < 2 || r->n == s->csv->n_columns || r->fault != FAULT_NONE)
        return false;
    for (size_t i = 0; i < r->n; i++)
        if (is_value(s->csv, &r->cells[i]))
            return false;
    for (size_t i = 0; i < s->csv->n_columns; i++)
        typed += s->csv->columns[i].typed;
    return typed > 0;
}

static int end_table(struct stream *s, uint32_t line, const struct record *r, struct error *err)
{
    s->ended = true;
    s->counts->other_table = line;
    int state = give_held(s, true, err);
    return state ? state : count_other(s, RECORD_FOOTNOTE, r, err);
}

/* The record after one that may be another table's header. */
static int after_suspect(struct stream *s, const struct record *r, bool *dealt_with,
                         struct error *err)
{
    *dealt_with = s->suspect == r->n;
    s->suspect = 0;
    return *dealt_with ? end_table(s, s->held[s->n_held - 1].record.line, r, err)
                       : give_held(s, false, err);
}

static int before_data(struct stream *s, const struct record *r, struct error *err)
{
    const struct shape *shape = &s->csv->shape;
    if (r->line >= shape->header_first && r->line <= shape->header_last)
        return count_other(s, RECORD_HEADER, r, err);
    return count_other(s, r->line == shape->hxl ? RECORD_HXL : RECORD_PREAMBLE, r, err);
}

static int on_whole_record(struct stream *s, const struct record *r, struct error *err)
{
    const struct shape *shape = &s->csv->shape;
    bool blank_before = s->blank_before;
    if (s->suspect) {
        bool dealt_with;
        int state = after_suspect(s, r, &dealt_with, err);
        if (state != 0 || dealt_with)
            return state;
    }
    if (r->n == 0 || (r->cells[0].len == 0 && r->fault == FAULT_NONE && all_blank(r->cells, r->n) &&
                      s->csv->n_columns > 1 && r->line >= shape->data)) {
        s->blank_before = true;
        return count_other(s, RECORD_BLANK, r, err);
    }
    if (r->line < shape->data)
        return before_data(s, r, err);
    if (s->ended)
        return count_other(s, RECORD_FOOTNOTE, r, err);
    if (r->cells[0].len > 0 && r->cells[0].at[0] == s->csv->columns[0].name[0] &&
        repeats_header(s, r))
        return count_other(s, RECORD_HEADER, r, err);
    if (r->fault == FAULT_NONE && may_be_note(s, r) && !parts_otherwise(s, r))
        return hold(s, r, err);
    if (blank_before && begins_other_table(s, r))
        return end_table(s, r->line, r, err);
    if (may_be_header(s, r) && !parts_otherwise(s, r)) {
        s->suspect = r->n;
        return hold(s, r, err);
    }
    s->blank_before = false;
    if (s->n_held > 0) {
        int state = give_held(s, false, err);
        if (state != 0)
            return state;
    }
    return give_data(s, r, err);
}

/* Parts the first cell of a record where the table has several columns in it. */
static int on_record(void *context, const struct record *r, struct error *err)
{
    struct stream *s = context;
    struct record parted = *r;
    if (s->csv->composite < 2 || r->line < s->csv->shape.data || r->n == 0 || s->ended)
        return on_whole_record(s, r, err);
    int state = composite_record(s->csv, r, &s->parts, err);
    if (state < 0)
        return -1;
    if (state == 0 && r->n > 1) {
        s->counts->continuation += r->lines - 1;
        return hand(s, RECORD_BAD, r, "the first cell has not as many parts as its header", err);
    }
    if (state == 0) /* a lone text */
        return on_whole_record(s, r, err);
    parted.cells = s->parts.at;
    parted.n = s->parts.n;
    return on_whole_record(s, &parted, err);
}

int table_each(struct csv *csv, struct csv_counts *counts, table_fn *fn, void *context,
               struct error *err)
{
    struct stream s = {.csv = csv, .counts = counts, .fn = fn, .context = context};
    memset(counts, 0, sizeof *counts);
    int state = csv->json ? json_each(csv, on_record, &s, err)
                          : reader_run(&csv->reader, on_record, &s, err);
    if (state == 0)
        state = give_held(&s, s.suspect == 0, err);
    for (size_t i = 0; i < s.n_held; i++)
        cells_free(&s.held[i].cells);
    free(s.held);
    cells_free(&s.parts);
    counts->lines = csv->reader.lines;
    return state < 0 ? -1 : 0;
}
