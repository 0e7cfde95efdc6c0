/* convert.c - one data record to its figures: period, values, status, evidence. */
#include "ingest/csv/convert.h"

#include "ingest/csv/roles.h"

#include <stdio.h>
#include <string.h>

#include "sitstat/text.h"

enum { PROGRESS_EVERY = 20000 };

static long column_of(const struct csv *csv, enum column_role role)
{
    for (size_t i = 0; i < csv->n_columns; i++)
        if (csv->columns[i].role == role)
            return (long)i;
    return -1;
}

int conversion_init(struct conversion *c, struct error *err)
{
    struct csv *csv = c->csv;
    c->date = column_of(csv, COLUMN_DATE);
    c->start = column_of(csv, COLUMN_START);
    c->end = column_of(csv, COLUMN_END);
    c->year = column_of(csv, COLUMN_YEAR);
    c->month = column_of(csv, COLUMN_MONTH);
    c->day = column_of(csv, COLUMN_DAY);
    c->week = column_of(csv, COLUMN_WEEK);
    c->quarter = column_of(csv, COLUMN_QUARTER);
    for (int i = 0; i < 3; i++) {
        c->start_parts[i] = column_of(csv, (enum column_role)(COLUMN_START_YEAR + i));
        c->end_parts[i] = column_of(csv, (enum column_role)(COLUMN_END_YEAR + i));
    }
    c->published = column_of(csv, COLUMN_PUBLISHED);
    c->status = column_of(csv, COLUMN_STATUS);
    c->qualifier = column_of(csv, COLUMN_QUALIFIER);
    c->id = column_of(csv, COLUMN_ID);
    c->low = column_of(csv, COLUMN_LOW);
    c->high = column_of(csv, COLUMN_HIGH);
    if (series_cache_init(&c->series, csv, err) < 0)
        return -1;
    c->needed = c->series.n_values ? c->series.values[c->series.n_values - 1] + 1 : 0;
    return 0;
}

void conversion_free(struct conversion *c)
{
    series_cache_free(&c->series);
}

/* ---- rejects ----------------------------------------------------------------------------- */

static int reject(struct conversion *c, const struct record *r, long column, const char *reason,
                  struct error *err)
{
    const char *raw = r->raw;
    size_t len = r->raw_len;
    if (column >= 0 && (size_t)column < r->n) {
        raw = r->cells[column].at;
        len = r->cells[column].len;
    }
    if (c->sink == NULL)
        return 0;
    uint32_t of_file = column >= 0 ? csv_file_column(c->csv, (size_t)column) : 0;
    return c->sink->reject(c->sink->context, r->line, of_file, reason, raw, len, err);
}

static int reject_record(struct conversion *c, const struct record *r, long column,
                         const char *reason, struct error *err)
{
    c->counts->rejected++;
    return reject(c, r, column, reason, err);
}

/* ---- values ------------------------------------------------------------------------------ */

/* What all values of a record share. */
struct shared {
    struct when when;
    day_t known_on; /* DAY_NONE: the report's */
    enum status status;
    enum qualifier qualifier;
    uint32_t set, item;
    bool has_set;
};

/* Whole numbers without any mark, which most cells are. */
static bool read_plain(const struct cell *cell, struct number *out)
{
    int64_t value = 0;
    if (cell->len == 0 || cell->len > 18 || (cell->at[0] == '0' && cell->len > 1))
        return false;
    for (size_t i = 0; i < cell->len; i++) {
        if (cell->at[i] < '0' || cell->at[i] > '9')
            return false;
        value = value * 10 + (cell->at[i] - '0');
    }
    *out = number_whole(value);
    return true;
}

static bool reads_otherwise(const struct conversion *c, const struct cell *cell)
{
    static const struct number_style styles[] = {
        {'.', ','}, {',', '.'}, {'.', ' '}, {'.', 0xa0}, {'.', 0x202f}, {'.', '\''}, {'.', 0x2019}};
    struct cell_number n;
    for (size_t i = 0; i < sizeof styles / sizeof *styles; i++)
        if (cell_number_parse(&c->csv->words, cell->at, cell->len, styles[i], &n) == 0)
            return true;
    return false;
}

static int find_series(struct conversion *c, const struct record *r, struct shared *s, size_t value,
                       const char *unit, struct made *made, struct error *err)
{
    struct series_cache *cache = &c->series;
    const struct column *column = &c->csv->columns[cache->values[value]];
    if (!s->has_set) {
        if (series_set(cache, r, &s->set, err) < 0)
            return -1;
        s->has_set = true;
    }
    if (unit[0]) {
        char key[64];
        int n = snprintf(key, sizeof key, "%u %zu %s", s->set, value, unit);
        const uint32_t *known = keys_find(&cache->rare, key, (size_t)n);
        if (known) {
            *made = (struct made){.id = *known / KINDS, .kind = (uint8_t)(*known % KINDS)};
            return 0;
        }
        int state = series_make(c->csv, r, column, unit, c->sink, made, err);
        if (state != 0)
            return state;
        return keys_add(&cache->rare, key, (size_t)n, made->id * KINDS + made->kind, err);
    }
    struct made *slot = &cache->made[s->set * cache->n_values + value];
    if (slot->id == 0) {
        int state = series_make(c->csv, r, column, "", c->sink, slot, err);
        if (state != 0)
            return state;
    }
    *made = *slot;
    return 0;
}

static int put_figure(struct conversion *c, const struct record *r, struct shared *s, size_t value,
                      const struct cell_number *n, bool canonical, struct period period,
                      struct error *err)
{
    size_t at = c->series.values[value];
    struct sink_row row = {
        .line = r->line,
        .column = (uint16_t)csv_file_column(c->csv, at),
        .value = n->value,
        .item = s->item,
        .last = period.last,
        .first = period.first,
        .precision = (uint8_t)period.precision,
        .qualifier = (uint8_t)(n->qualifier != QUALIFIER_EXACT ? n->qualifier : s->qualifier)};
    enum status status = n->status_given ? n->status : s->status;
    const struct column *column = &c->csv->columns[at];
    if (status < STATUS_FORECAST && column->status != STATUS_ACTUAL)
        status = column->status; /* a target is none the less one for being final or estimated */
    day_t known_on = s->known_on != DAY_NONE ? s->known_on : c->known_on;
    struct sink_extra extra = {.low = n->low, .high = n->high, .known_on = s->known_on};
    char text[NUMBER_TEXT];
    const char *unit = n->percent ? "percent" : n->unit;
    struct made made;
    int state = find_series(c, r, s, value, unit, &made, err);
    if (state != 0)
        return state;
    row.series = made.id;
    c->counts->figures++;
    /* a cumulative figure as of a day has counted since a start that nobody tells */
    if (made.kind == KIND_CUMULATIVE && !s->when.started)
        row.first = DAY_NONE;
    day_t begins = row.first != DAY_NONE ? row.first : row.last;
    if (begins > known_on && status == STATUS_ACTUAL) {
        status = STATUS_FORECAST;
        c->counts->ahead++;
    }
    if (c->sink == NULL)
        return 0;
    row.status = (uint8_t)status;
    if (!canonical) {
        const struct cell *cell = &r->cells[at];
        number_format(n->value, text);
        if (strlen(text) != cell->len || memcmp(text, cell->at, cell->len) != 0) {
            extra.raw = cell->at;
            extra.raw_len = cell->len;
        }
    }
    if (extra.raw || s->known_on != DAY_NONE || n->low.type != NUMBER_NONE ||
        n->high.type != NUMBER_NONE)
        row.extra = &extra;
    return c->sink->row(c->sink->context, &row, err);
}

/* ---- records ----------------------------------------------------------------------------- */

static int read_shared(struct conversion *c, const struct record *r, struct shared *s,
                       struct error *err)
{
    struct cell cell;
    struct period p;
    s->known_on = DAY_NONE;
    if (c->published >= 0 && convert_date(c, r, c->published, &p) > 0)
        s->known_on = p.last;
    if (c->status >= 0 && convert_cell(c, r, c->status, &cell) &&
        !flag_status(cell.at, cell.len, &s->status)) {
        char name[24];
        snprintf(name, sizeof name, "%.*s", (int)(cell.len < 23 ? cell.len : 23), cell.at);
        (void)status_find(name, &s->status);
    }
    if (c->qualifier >= 0 && convert_cell(c, r, c->qualifier, &cell)) {
        char name[24];
        snprintf(name, sizeof name, "%.*s", (int)(cell.len < 23 ? cell.len : 23), cell.at);
        (void)qualifier_find(name, &s->qualifier);
    }
    if (c->id >= 0 && c->sink && convert_cell(c, r, c->id, &cell))
        return c->sink->item(c->sink->context, cell.at, cell.len, &s->item, err);
    return 0;
}

/* What was read of the cells of values before anything is handed on. */
struct tally {
    size_t fine, missing, bad;
};

static int reject_cell(struct conversion *c, const struct record *r, long column,
                       const char *reason, struct tally *t, struct error *err)
{
    t->bad++;
    c->counts->rejected_cells++;
    return reject(c, r, column, reason, err);
}

/* Takes the bounds from columns of their own, where the value's cell has none. */
static void read_bounds(const struct conversion *c, const struct record *r,
                        struct number_style style, struct cell_number *n)
{
    const long columns[] = {c->low, c->high};
    struct number *const bounds[] = {&n->low, &n->high};
    struct cell cell;
    for (size_t i = 0; i < 2; i++)
        if (bounds[i]->type == NUMBER_NONE && convert_cell(c, r, columns[i], &cell) &&
            number_parse(cell.at, cell.len, style, bounds[i]) != 0)
            *bounds[i] = number_none();
}

static int read_value(struct conversion *c, const struct record *r, struct shared *s, size_t value,
                      struct tally *t, struct error *err)
{
    size_t at = c->series.values[value];
    const struct column *column = &c->csv->columns[at];
    struct cell_number n = {.percent = false};
    if (at >= r->n) {
        t->missing++;
        return 0;
    }
    const struct cell *cell = &r->cells[at];
    bool canonical = read_plain(cell, &n.value);
    int state =
        canonical ? 0 : cell_number_parse(&c->csv->words, cell->at, cell->len, column->style, &n);
    if (state >= 0 && (c->low >= 0 || c->high >= 0))
        read_bounds(c, r, column->style, &n);
    if (state == 1 && n.low.type == NUMBER_NONE && n.high.type == NUMBER_NONE) {
        t->missing++;
        return 0;
    }
    struct period period = convert_period(column, &s->when);
    const char *reason = NULL;
    if (state == -2)
        reason = "the number is too large";
    else if (state < 0)
        reason = "the cell holds no number that can be read";
    else if (period_none(&period) &&
             !c->csv->own) /* the store may hold one: it comes back as it was */
        reason = "the record has no date";
    if (state < 0 && !c->csv->surveyed_all && !c->csv->told.decimal && reads_otherwise(c, cell)) {
        c->again = true;
        return 0;
    }
    if (reason)
        return reject_cell(c, r, period_none(&period) && state >= 0 ? -1 : (long)at, reason, t,
                           err);
    state = put_figure(c, r, s, value, &n, canonical, period, err);
    if (state == SERIES_NO_MEASURE)
        return reject_cell(c, r, -1, "the record does not say what its number counts", t, err);
    t->fine += state == 0;
    return state;
}

static int convert_data(struct conversion *c, const struct record *r, struct error *err)
{
    struct shared s = {.status = STATUS_ACTUAL};
    struct tally t = {.bad = 0};
    if (r->n < c->needed && r->n < c->csv->n_columns) {
        char reason[120];
        snprintf(reason, sizeof reason, "the record has %zu cells where the header has %zu", r->n,
                 c->csv->n_columns);
        return reject_record(c, r, -1, reason, err);
    }
    convert_when(c, r, &s.when);
    if (c->again)
        return 1;
    if (s.when.fault)
        return reject_record(c, r, s.when.column, s.when.fault, err);
    if (read_shared(c, r, &s, err) < 0)
        return -1;
    for (size_t i = 0; i < c->series.n_values; i++) {
        if (read_value(c, r, &s, i, &t, err) < 0)
            return -1;
        if (c->again)
            return 1;
    }
    c->counts->missing_cells += t.missing;
    /* a record is rejected where nothing of it could be used and something was there */
    if (t.bad > 0 && t.fine == 0)
        c->counts->rejected++;
    else
        c->counts->records++;
    return 0;
}

int convert_record(void *context, enum record_class what, const struct record *r,
                   const char *reason, struct error *err)
{
    struct conversion *c = context;
    if (c->progress && ++c->since_progress >= PROGRESS_EVERY) {
        c->since_progress = 0;
        double share =
            c->csv->source.bytes ? (double)c->csv->reader.offset / (double)c->csv->source.bytes : 1;
        if (c->progress(c->progress_context, r->line, share, err) < 0)
            return -1;
    }
    if (what == RECORD_BAD)
        return reject_record(c, r, -1, reason, err);
    return what == RECORD_DATA ? convert_data(c, r, err) : 0;
}
