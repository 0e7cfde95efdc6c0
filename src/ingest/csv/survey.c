/* survey.c - gathers, over the records of a table, what the cells of each column are. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "ingest/csv/plan.h"
#include "sitstat/place.h"
#include "sitstat/text.h"

struct survey_run {
    struct csv *csv;
    uint64_t bytes, most;
};

static void add_plain_number(struct column_facts *f, const char *s, size_t len)
{
    int64_t value = 0;
    if (len == 0 || len > 15)
        return;
    for (size_t i = 0; i < len; i++) {
        if (!isdigit((unsigned char)s[i]))
            return;
        value = value * 10 + (s[i] - '0');
    }
    double v = (double)value;
    if (f->numbers == 1 || v < f->least)
        f->least = v;
    if (f->numbers == 1 || v > f->most)
        f->most = v;
    f->years += len == 4 && v >= 1900 && v <= 2100;
    f->months += len <= 2 && v >= 1 && v <= 12;
}

static int add_distinct(struct column_facts *f, const char *s, size_t len, struct error *err)
{
    if (f->many || keys_find(&f->distinct, s, len))
        return 0;
    if (f->distinct.n == DISTINCT_MOST) {
        f->many = true;
        return 0;
    }
    return keys_add(&f->distinct, s, len, 1, err);
}

/* A text that is a date may be a number, too: digits with one mark at most. "1.03.2022" is none. */
static bool is_plain_amount(const char *s, size_t len)
{
    size_t marks = 0;
    for (size_t i = 0; i < len; i++)
        marks += !isdigit((unsigned char)s[i]);
    return marks < 2 && cell_looks_number(s, len);
}

static int add_cell(struct csv *csv, struct column *c, const struct cell *cell, struct error *err)
{
    struct column_facts *f = &c->facts;
    struct period period;
    size_t len = cell->len;
    const char *s = text_trim(cell->at, &len);
    f->cells++;
    f->bytes += len;
    if (words_missing(&csv->words, s, len)) {
        f->missing++;
        if (len == 0)
            return 0;
        return add_distinct(f, s, len, err);
    }
    enum date_result date = cell_date_parse(&csv->words, s, len, ORDER_UNKNOWN, &period, &f->date);
    bool dated = date == DATE_FINE || date == DATE_AMBIGUOUS;
    f->dates += dated;
    f->short_years = f->short_years || date == DATE_SHORT_YEAR;
    if (dated ? is_plain_amount(s, len) : cell_is_amount(&csv->words, s, len)) {
        f->numbers++;
        number_evidence_add(&f->number, s, len);
        add_plain_number(f, s, len);
    } else if (words_month(&csv->words, s, len)) {
        f->months++;
    }
    if (len > 7 && (memcmp(s, "http://", 7) == 0 || memcmp(s, "https:/", 7) == 0))
        f->urls++;
    return add_distinct(f, s, len, err);
}

static int add_record(void *context, enum record_class what, const struct record *r,
                      const char *reason, struct error *err)
{
    struct survey_run *run = context;
    (void)reason;
    if (what != RECORD_DATA)
        return 0;
    for (size_t i = 0; i < r->n && i < run->csv->n_columns; i++)
        if (add_cell(run->csv, &run->csv->columns[i], &r->cells[i], err) < 0)
            return -1;
    run->bytes += r->raw_len + 1;
    return run->bytes > run->most;
}

/* How many of a column's different texts are codes or names of places; some of them tell. */
static void look_up_places(struct csv *csv, struct column_facts *f)
{
    struct place_match match;
    f->codes = f->names = f->places = f->looked_up = 0;
    bool numeric = f->numbers * 2 > f->cells - f->missing;
    if (numeric && (f->fractions || f->least < 4 || f->most > 999))
        return;
    for (size_t i = 0; i < f->distinct.size && f->looked_up < LOOKED_UP_MOST; i++) {
        const struct key_slot *slot = &f->distinct.slots[i];
        if (slot->hash == 0)
            continue;
        const char *s = f->distinct.text.data + slot->at;
        if (words_missing(&csv->words, s, slot->len))
            continue;
        /* ISO 3166-1 has numbers for codes, of three digits as they are written */
        bool code =
            slot->len <= 12 && (!numeric || slot->len == 3) &&
            (place_find_code(s, slot->len) != NULL || place_pcode_country(s, slot->len) != NULL);
        bool name = !numeric && slot->len > 3 && place_find_name(s, slot->len, NULL, &match);
        f->looked_up++;
        f->codes += code;
        f->names += name;
        f->places += code || name;
    }
}

int survey(struct csv *csv, bool all, struct error *err)
{
    struct survey_run run = {.csv = csv, .most = all ? UINT64_MAX : SURVEY_BYTES};
    struct csv_counts counts;
    for (size_t i = 0; i < csv->n_columns; i++) {
        keys_free(&csv->columns[i].facts.distinct);
        csv->columns[i].facts = (struct column_facts){.cells = 0};
    }
    if (table_each(csv, &counts, add_record, &run, err) < 0)
        return -1;
    for (size_t i = 0; i < csv->n_columns; i++)
        look_up_places(csv, &csv->columns[i].facts);
    csv->surveyed_all = run.bytes <= run.most;
    return 0;
}
