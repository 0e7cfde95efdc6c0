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

/* ---- periods ----------------------------------------------------------------------------- */

static bool cell_given(const struct conversion *c, const struct record *r, long column,
                       struct cell *out)
{
    if (column < 0 || (size_t)column >= r->n || r->cells[column].len == 0)
        return false;
    size_t len = r->cells[column].len;
    const char *s = text_trim(r->cells[column].at, &len);
    *out = (struct cell){s, len};
    return !words_missing(&c->csv->words, s, len);
}

/* A day that is known to the week, month or year only: the period lasts as long. It begins on the
 * day that stands there. */
static void widen(const struct conversion *c, const struct record *r, long accuracy,
                  struct period *p)
{
    struct cell cell;
    int year, month, day;
    if (accuracy < 0 || p->precision != PRECISION_DAY || !cell_given(c, r, accuracy, &cell))
        return;
    date_to_civil(p->first, &year, &month, &day);
    if (cell.len == 4 && strncasecmp(cell.at, "week", 4) == 0)
        *p = period_span(p->first, p->first + 6);
    else if (cell.len == 5 && strncasecmp(cell.at, "month", 5) == 0)
        *p = period_span(p->first, period_month(year, month).last);
    else if (cell.len == 4 && strncasecmp(cell.at, "year", 4) == 0)
        *p = period_span(p->first, period_year(year).last);
}

/* 1 where the column gives a date, 0 where it is blank, -1 where it is none. */
static int read_date(struct conversion *c, const struct record *r, long column, struct period *out)
{
    struct cell cell;
    const struct csv *csv = c->csv;
    if (column >= 0 && (size_t)column < r->n && csv->columns[column].accuracy < 0 &&
        cell_iso_day(r->cells[column].at, r->cells[column].len, out))
        return 1;
    if (!cell_given(c, r, column, &cell))
        return 0;
    enum date_result result =
        cell_date_parse(&csv->words, cell.at, cell.len, csv->columns[column].order, out, NULL);
    if (result == DATE_FINE) {
        widen(c, r, csv->columns[column].accuracy, out);
        return 1;
    }
    /* a late cell that another order would read, or that leaves the order open */
    struct period other;
    if (!csv->surveyed_all &&
        (result == DATE_AMBIGUOUS ||
         cell_date_parse(&csv->words, cell.at, cell.len, ORDER_UNKNOWN, &other, NULL) == DATE_FINE))
        c->again = true;
    return -1;
}

static int read_small(const struct conversion *c, const struct record *r, long column)
{
    struct cell cell;
    struct number n;
    if (!cell_given(c, r, column, &cell))
        return 0;
    const struct number_style plain = {'.', 0};
    if (number_parse(cell.at, cell.len, plain, &n) == 0 && n.type == NUMBER_WHOLE && n.whole > 0 &&
        n.whole < 10000)
        return (int)n.whole;
    return words_month(&c->csv->words, cell.at, cell.len);
}

/* A year with whatever stands around it: "2015", "2015/16" is none. */
static struct period year_month(int year, int month)
{
    if (year < 1 || month < 0 || month > 12)
        return (struct period){DAY_NONE, DAY_NONE, PRECISION_DAY};
    return month ? period_month(year, month) : period_year(year);
}

struct when {
    struct period period; /* first DAY_NONE and last DAY_NONE: none */
    int year;             /* 0: none */
    bool started;         /* the record says when its period begins */
    const char *fault;
    long column;
};

static bool none(const struct period *p)
{
    return p->first == DAY_NONE && p->last == DAY_NONE;
}

static void read_span(struct conversion *c, const struct record *r, struct when *w)
{
    struct period start, end;
    int from = read_date(c, r, c->start, &start), to = read_date(c, r, c->end, &end);
    w->started = from > 0;
    if (from < 0 || to < 0) {
        w->fault = "the cell holds no date that can be read";
        w->column = from < 0 ? c->start : c->end;
    } else if (from > 0 && to > 0 && end.last < start.first) {
        w->fault = "the period ends before it starts";
        w->column = c->end;
    } else if (from > 0 && to > 0) {
        w->period = period_span(start.first, end.last);
    } else if (from > 0) {
        w->period = start;
    } else if (to > 0) {
        w->period = end;
    }
}

static int read_part(const struct conversion *c, const struct record *r, long column)
{
    struct cell cell;
    return cell_given(c, r, column, &cell) ? period_part(cell.at, cell.len) : 0;
}

/* Year, month and day, or year and week or quarter, in columns of their own. */
static void read_parts(struct conversion *c, const struct record *r, struct when *w)
{
    int month = c->month >= 0 ? read_small(c, r, c->month) : 0;
    int day = c->day >= 0 && month ? read_small(c, r, c->day) : 0;
    int week = month ? 0 : read_part(c, r, c->week);
    int quarter = month || week ? 0 : read_part(c, r, c->quarter);
    w->period = year_month(w->year, month);
    if (week) {
        day_t monday = date_from_iso_week(w->year, week, 1);
        w->fault = monday == DAY_NONE ? "the year has no such week" : NULL;
        w->column = c->week;
        w->period = period_span(monday, monday + 6);
    } else if (quarter >= 1 && quarter <= 4) {
        w->period = period_quarter(w->year, quarter);
    }
    if (day == 0)
        return;
    if (date_valid(w->year, month, day)) {
        w->period = period_day(date_from_civil(w->year, month, day));
    } else {
        w->fault = "year, month and day make no date";
        w->column = c->day;
    }
}

static void read_when(struct conversion *c, const struct record *r, struct when *w)
{
    *w = (struct when){.period = {DAY_NONE, DAY_NONE, PRECISION_DAY}, .column = -1};
    if (c->start >= 0 || c->end >= 0)
        read_span(c, r, w);
    if (w->fault)
        return;
    if (none(&w->period) && c->date >= 0) {
        int state = read_date(c, r, c->date, &w->period);
        if (state < 0) {
            w->fault = "the cell holds no date that can be read";
            w->column = c->date;
            return;
        }
        if (state == 0)
            w->period.first = w->period.last = DAY_NONE;
    }
    if (c->year >= 0) {
        struct cell cell;
        struct period p;
        w->year = read_small(c, r, c->year);
        if (w->year == 0 && cell_given(c, r, c->year, &cell) && none(&w->period)) {
            if (read_date(c, r, c->year, &p) > 0) {
                w->period = p;
                return;
            }
            w->fault = "the cell holds no year";
            w->column = c->year;
            return;
        }
    }
    if (none(&w->period) && w->year)
        read_parts(c, r, w);
    if (none(&w->period) && c->csv->date_given) {
        int month = c->month >= 0 ? read_small(c, r, c->month) : 0;
        int year, m, d;
        date_to_civil(c->csv->date.first, &year, &m, &d);
        w->year = year;
        w->period = month && c->csv->date.precision == PRECISION_YEAR ? year_month(year, month)
                                                                      : c->csv->date;
    }
}

/* The period of one value: the record's, or what the header adds. */
static struct period value_period(const struct column *column, const struct when *w)
{
    if (column->period_form == HEADER_PERIOD)
        return column->period;
    if (column->period_form == HEADER_NO_PERIOD)
        return w->period;
    int year = w->year, month, day;
    if (year == 0 && !none(&w->period))
        date_to_civil(w->period.last, &year, &month, &day);
    return year ? period_month(year, column->month)
                : (struct period){DAY_NONE, DAY_NONE, PRECISION_DAY};
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
    if (c->published >= 0 && read_date(c, r, c->published, &p) > 0)
        s->known_on = p.last;
    if (c->status >= 0 && cell_given(c, r, c->status, &cell) &&
        !flag_status(cell.at, cell.len, &s->status)) {
        char name[24];
        snprintf(name, sizeof name, "%.*s", (int)(cell.len < 23 ? cell.len : 23), cell.at);
        (void)status_find(name, &s->status);
    }
    if (c->qualifier >= 0 && cell_given(c, r, c->qualifier, &cell)) {
        char name[24];
        snprintf(name, sizeof name, "%.*s", (int)(cell.len < 23 ? cell.len : 23), cell.at);
        (void)qualifier_find(name, &s->qualifier);
    }
    if (c->id >= 0 && c->sink && cell_given(c, r, c->id, &cell))
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
        if (bounds[i]->type == NUMBER_NONE && cell_given(c, r, columns[i], &cell) &&
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
    struct period period = value_period(column, &s->when);
    const char *reason = NULL;
    if (state == -2)
        reason = "the number is too large";
    else if (state < 0)
        reason = "the cell holds no number that can be read";
    else if (none(&period) && !c->csv->own) /* the store may hold one: it comes back as it was */
        reason = "the record has no date";
    if (state < 0 && !c->csv->surveyed_all && !c->csv->told.decimal && reads_otherwise(c, cell)) {
        c->again = true;
        return 0;
    }
    if (reason)
        return reject_cell(c, r, none(&period) && state >= 0 ? -1 : (long)at, reason, t, err);
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
    read_when(c, r, &s.when);
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
