/* rowperiod.c - the period that a record or one of its values holds for, from its cells and its
 * header. */
#include "ingest/csv/convert.h"

#include "ingest/csv/roles.h"

#include <string.h>

#include "sitstat/text.h"

bool convert_cell(const struct conversion *c, const struct record *r, long column, struct cell *out)
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
    if (accuracy < 0 || p->precision != PRECISION_DAY || !convert_cell(c, r, accuracy, &cell))
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
int convert_date(struct conversion *c, const struct record *r, long column, struct period *out)
{
    struct cell cell;
    const struct csv *csv = c->csv;
    if (column >= 0 && (size_t)column < r->n && csv->columns[column].accuracy < 0 &&
        cell_iso_day(r->cells[column].at, r->cells[column].len, out))
        return 1;
    if (!convert_cell(c, r, column, &cell))
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
    if (!convert_cell(c, r, column, &cell))
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

bool period_none(const struct period *p)
{
    return p->first == DAY_NONE && p->last == DAY_NONE;
}

/* As convert_date() of a year, a month and a day in PARTS, of which the last ones may be blank. */
static int read_date_parts(const struct conversion *c, const struct record *r, const long parts[3],
                           struct period *out)
{
    struct cell cell;
    int year = read_small(c, r, parts[0]), month = read_small(c, r, parts[1]);
    int day = month ? read_small(c, r, parts[2]) : 0;
    if (!convert_cell(c, r, parts[0], &cell))
        return 0;
    *out = day ? period_day(date_from_civil(year, month, day)) : year_month(year, month);
    return (day && !date_valid(year, month, day)) || period_none(out) ? -1 : 1;
}

static void read_span(struct conversion *c, const struct record *r, struct when *w)
{
    struct period start, end;
    bool starts_parted = c->start < 0 && c->start_parts[0] >= 0;
    bool ends_parted = c->end < 0 && c->end_parts[0] >= 0;
    int from = starts_parted ? read_date_parts(c, r, c->start_parts, &start)
                             : convert_date(c, r, c->start, &start);
    int to =
        ends_parted ? read_date_parts(c, r, c->end_parts, &end) : convert_date(c, r, c->end, &end);
    w->started = from > 0;
    if (from < 0 || to < 0) {
        bool parted = from < 0 ? starts_parted : ends_parted;
        w->fault =
            parted ? "year, month and day make no date" : "the cell holds no date that can be read";
        w->column = from < 0 ? (parted ? c->start_parts[0] : c->start)
                             : (parted ? c->end_parts[0] : c->end);
    } else if (from > 0 && to > 0 && end.last < start.first) {
        w->fault = "the period ends before it starts";
        w->column = ends_parted ? c->end_parts[0] : c->end;
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
    return convert_cell(c, r, column, &cell) ? period_part(cell.at, cell.len) : 0;
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

void convert_when(struct conversion *c, const struct record *r, struct when *w)
{
    *w = (struct when){.period = {DAY_NONE, DAY_NONE, PRECISION_DAY}, .column = -1};
    if (c->start >= 0 || c->end >= 0 || c->start_parts[0] >= 0 || c->end_parts[0] >= 0)
        read_span(c, r, w);
    if (w->fault)
        return;
    if (period_none(&w->period) && c->date >= 0) {
        int state = convert_date(c, r, c->date, &w->period);
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
        if (w->year == 0 && convert_cell(c, r, c->year, &cell) && period_none(&w->period)) {
            if (convert_date(c, r, c->year, &p) > 0) {
                w->period = p;
                return;
            }
            w->fault = "the cell holds no year";
            w->column = c->year;
            return;
        }
    }
    if (period_none(&w->period) && w->year)
        read_parts(c, r, w);
    if (period_none(&w->period) && c->csv->date_given) {
        int month = c->month >= 0 ? read_small(c, r, c->month) : 0;
        int year, m, d;
        date_to_civil(c->csv->date.first, &year, &m, &d);
        w->year = year;
        w->period = month && c->csv->date.precision == PRECISION_YEAR ? year_month(year, month)
                                                                      : c->csv->date;
    }
}

/* The period of one value: the record's, or what the header adds. */
struct period convert_period(const struct column *column, const struct when *w)
{
    if (column->period_form == HEADER_PERIOD)
        return column->period;
    if (column->period_form == HEADER_NO_PERIOD)
        return w->period;
    int year = w->year, month, day;
    if (year == 0 && !period_none(&w->period))
        date_to_civil(w->period.last, &year, &month, &day);
    return year ? period_month(year, column->month)
                : (struct period){DAY_NONE, DAY_NONE, PRECISION_DAY};
}
