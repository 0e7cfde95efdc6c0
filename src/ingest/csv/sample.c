/* sample.c - the first records of a file, and what their cells look like before any is understood.
 */
#include "ingest/csv/sample.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "sitstat/text.h"

/* ---- the sample -------------------------------------------------------------------------- */

static void free_cells(struct sample_record *r)
{
    for (size_t k = 0; k < r->n; k++)
        free((char *)r->cells[k].at);
    free(r->cells);
    r->cells = NULL;
    r->n = 0;
}

static int copy_cells(struct sample_record *r, const struct cell *cells, size_t n,
                      struct error *err)
{
    r->cells = calloc(n ? n : 1, sizeof *r->cells);
    if (r->cells == NULL)
        return error_memory(err);
    for (; r->n < n; r->n++) {
        size_t len = cells[r->n].len;
        char *copy = malloc(len + 1);
        if (copy == NULL)
            return error_memory(err);
        memcpy(copy, cells[r->n].at, len);
        copy[len] = '\0';
        r->cells[r->n] = (struct cell){copy, len};
    }
    return 0;
}

enum { LINES_BEFORE = 25 };

struct taking {
    struct sample *sample;
    uint32_t from; /* the line of a header that was told: what stands long before is not kept */
};

static int take_record(void *context, const struct record *r, struct error *err)
{
    struct taking *t = context;
    struct sample *s = t->sample;
    if (r->line + LINES_BEFORE < t->from)
        return 0;
    struct sample_record *keep = &s->at[s->n++];
    *keep = (struct sample_record){.line = r->line, .lines = r->lines, .raw_len = r->raw_len};
    keep->raw = malloc(r->raw_len + 1);
    if (keep->raw == NULL)
        return error_memory(err);
    memcpy(keep->raw, r->raw, r->raw_len);
    keep->raw[r->raw_len] = '\0';
    if (copy_cells(keep, r->cells, r->n, err) < 0)
        return -1;
    return s->n == SAMPLE_RECORDS;
}

int sample_read(struct csv *csv, struct sample *out, struct error *err)
{
    int header = csv->options.header;
    struct taking t = {out, header > 0 ? (uint32_t)header : 0};
    out->n = 0;
    return reader_run(&csv->reader, take_record, &t, err);
}

int sample_replace(struct sample_record *r, const struct cells *cells, struct error *err)
{
    free_cells(r);
    return copy_cells(r, cells->at, cells->n, err);
}

void sample_drop(struct sample *s)
{
    for (size_t i = 0; i < s->n; i++) {
        free_cells(&s->at[i]);
        free(s->at[i].raw);
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
    if (len > 2 && s[0] == '\'' && s[len - 1] == '\'') { /* in quotes that its file has not */
        s++;
        len -= 2;
    }
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

size_t sample_filled(const struct sample_record *r)
{
    size_t n = 0;
    for (size_t i = 0; i < r->n; i++) {
        size_t len = r->cells[i].len;
        text_trim(r->cells[i].at, &len);
        n += len > 0;
    }
    return n;
}

bool sample_blank(const struct sample_record *r)
{
    return sample_filled(r) == 0;
}

/* The most frequent width among records [from, to). */
size_t sample_width(const struct sample *s, size_t from, size_t to)
{
    size_t best = 0, most = 0;
    for (size_t i = from; i < to; i++) {
        size_t count = 0;
        if (sample_blank(&s->at[i]))
            continue;
        for (size_t k = from; k < to; k++)
            count += s->at[k].n == s->at[i].n && !sample_blank(&s->at[k]);
        if (count > most || (count == most && s->at[i].n > best)) {
            most = count;
            best = s->at[i].n;
        }
    }
    return best;
}

/* Columns whose cells below HEADER are mostly numbers or dates: TYPED[i]. Returns how many. */
size_t sample_typed(const struct csv *csv, const struct sample *s, size_t from, size_t to,
                    size_t width, char *typed)
{
    size_t n = 0;
    for (size_t c = 0; c < width; c++) {
        size_t yes = 0, no = 0, dates = 0;
        for (size_t i = from; i < to; i++) {
            if (s->at[i].n != width)
                continue;
            enum look look = look_at(csv, &s->at[i].cells[c]);
            yes += look == LOOK_NUMBER || look == LOOK_DATE;
            no += look == LOOK_TEXT;
            dates += look == LOOK_DATE;
        }
        typed[c] = (char)(yes == 0 || yes < 2 * no ? 0
                          : dates * 2 > yes        ? TYPED_DATES
                                                   : TYPED_NUMBERS);
        n += typed[c] != 0;
    }
    return n;
}

/* A name of a column that is itself a year, a month or a day: "2015", "Jan-2014". PRECISIONS where
 * it is none. */
static enum precision period_name(const struct csv *csv, const struct cell *c)
{
    enum { FROM_1900 = -25567, TO_2100 = 47846 }; /* days: "6.2202" and "2544" are numbers */
    struct period period;
    size_t len = c->len;
    const char *s = text_trim(c->at, &len);
    if (words_month(&csv->words, s, len))
        return PRECISION_MONTH;
    enum date_result date =
        len >= 4 ? cell_date_parse(&csv->words, s, len, ORDER_DAY_FIRST, &period, NULL) : DATE_NONE;
    if (date == DATE_SHORT_YEAR)
        return PRECISION_DAY;
    return date == DATE_FINE && period.first >= FROM_1900 && period.last <= TO_2100
               ? period.precision
               : PRECISIONS;
}

/* "0-17", "18+": an age group, in numbers. */
static bool is_age_name(const struct cell *c)
{
    size_t len = c->len, i = 0, from;
    int least = 0, most = 0;
    const char *s = text_trim(c->at, &len);
    for (; i < len && i < 3 && isdigit((unsigned char)s[i]); i++)
        least = least * 10 + (s[i] - '0');
    if (i == 0 || i == len)
        return false;
    if (s[i] == '+')
        return i + 1 == len;
    if (s[i] != '-')
        return false;
    for (from = ++i; i < len && i < from + 3 && isdigit((unsigned char)s[i]); i++)
        most = most * 10 + (s[i] - '0');
    return i > from && i == len && most > least && most < 120;
}

/* Cells that look like values but may be names: several years, months or days of one form ("AGO" is
 * Angola beside "2016"), or age groups that differ. */
struct odd_names {
    size_t periods[PRECISIONS + 1];
    bool ages_differ;
};

static struct odd_names count_odd_names(const struct csv *csv, const struct sample_record *r,
                                        size_t width)
{
    struct odd_names odd = {.ages_differ = false};
    const struct cell *age = NULL;
    for (size_t c = 0; c < width && c < r->n; c++) {
        odd.periods[period_name(csv, &r->cells[c])]++;
        if (!is_age_name(&r->cells[c]))
            continue;
        if (age && (age->len != r->cells[c].len || memcmp(age->at, r->cells[c].at, age->len) != 0))
            odd.ages_differ = true;
        age = &r->cells[c];
    }
    return odd;
}

static bool is_odd_name(const struct csv *csv, const struct odd_names *odd, const struct cell *c)
{
    enum precision form = period_name(csv, c);
    return (form != PRECISIONS && odd->periods[form] >= 2) || (odd->ages_differ && is_age_name(c));
}

/* How much a record looks like a header over the TYPED columns: texts for, values against. */
int sample_header_score(const struct csv *csv, const struct sample_record *r, size_t width,
                        const char *typed)
{
    int score = 0;
    struct odd_names odd = count_odd_names(csv, r, width);
    for (size_t c = 0; c < width && c < r->n; c++) {
        if (!typed[c])
            continue;
        enum look look = look_at(csv, &r->cells[c]);
        if (look == LOOK_TEXT)
            score++;
        else if (look == LOOK_NUMBER || look == LOOK_DATE)
            /* months and years as names stand over numbers: over dates they are dates themselves */
            score += typed[c] == TYPED_NUMBERS && is_odd_name(csv, &odd, &r->cells[c]) ? 1 : -1;
    }
    return score;
}

static bool same_cells(const struct sample_record *a, const struct sample_record *b)
{
    return a->raw_len == b->raw_len && memcmp(a->raw, b->raw, a->raw_len) == 0;
}

bool sample_repeats_below(const struct sample *s, size_t row, size_t to)
{
    const struct sample_record *r = &s->at[row];
    for (size_t c = 0; c < r->n; c++)
        for (size_t i = row + 1; i < to; i++)
            if (!same_cells(r, &s->at[i]) && c < s->at[i].n &&
                s->at[i].cells[c].len == r->cells[c].len && r->cells[c].len > 0 &&
                memcmp(s->at[i].cells[c].at, r->cells[c].at, r->cells[c].len) == 0)
                return true;
    return false;
}

bool sample_all_text(const struct csv *csv, const struct sample_record *r)
{
    for (size_t c = 0; c < r->n; c++) {
        enum look look = look_at(csv, &r->cells[c]);
        if (look == LOOK_NUMBER || look == LOOK_DATE)
            return false;
    }
    return true;
}

bool sample_all_names(const struct csv *csv, const struct sample_record *r)
{
    struct odd_names odd = count_odd_names(csv, r, r->n);
    for (size_t c = 0; c < r->n; c++) {
        enum look look = look_at(csv, &r->cells[c]);
        if ((look == LOOK_NUMBER || look == LOOK_DATE) &&
            period_name(csv, &r->cells[c]) == PRECISIONS && !is_odd_name(csv, &odd, &r->cells[c]))
            return false;
    }
    return true;
}
