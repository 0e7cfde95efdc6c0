/* within.c - parts of a period: "the first two weeks of March", "the last Friday of May", "the
 * second half of June", "the 4th of this month"; and periods up to or from a day: "the week ending
 * 6 March", "the 12 months to June". */
#include "when.h"

/* The month, quarter or year at token I. */
static bool outer(const struct when_context *c, size_t i, struct when *out)
{
    const struct entry *e = i < c->end ? when_month(c, i) : NULL;
    if (e != NULL) {
        when_set(out, i, i + 1, 0, (int)e->value, 0);
        when_year_behind(c, out);
    } else if (i >= c->end ||
               !(when_quarter(c, i, out) || when_year(c, i, out) || when_relative(c, i, out))) {
        return false;
    }
    when_resolve(c, out);
    return out->type == MENTION_DATE && out->period.first != DAY_NONE &&
           out->period.last - out->period.first >= 27;
}

static void put(struct when *out, size_t i, size_t last, struct period period)
{
    when_start(out, i, last, MENTION_DATE);
    out->period = period;
    out->precision = period.precision;
}

/* "first two weeks", "last three days" at token AT, then "of" and a period. */
static bool first_units(const struct when_context *c, size_t i, size_t at, bool final,
                        struct when *out)
{
    struct when_amount a;
    struct when in;
    if (parse_function(c->p, at, F_a) || !when_amount(c, at, &a) || a.count < 0 ||
        a.unit <= TIME_hour)
        return false;
    bool months = (a.unit == TIME_month || a.unit == TIME_quarter) && a.months > 1 &&
                  a.months < 12 && a.days == 0;
    if (final && months && parse_function(c->p, a.last, F_of) &&
        parse_function(c->p, a.last + 1, F_the) &&
        parse_is(c->p, a.last + 2, ROLE_timeunit, TIME_year)) {
        struct period of = when_unit(TIME_year, c->published, 0);
        if (of.last > c->published + 31 && !when_future(c)) /* it is over */
            of = when_unit(TIME_year, c->published, -1);
        put(out, i, a.last + 3, period_span(when_moved(of.last + 1, &a, -1), of.last));
        return true;
    }
    months &= !final;
    if (months && parse_function(c->p, a.last, F_of) && parse_function(c->p, a.last + 1, F_the) &&
        parse_is(c->p, a.last + 2, ROLE_timeunit, TIME_year) &&
        c->p->tokens[a.last + 3].type != TOKEN_DIGITS) {
        a.last += 3; /* "In the first six months of the year Uganda received": of this one */
    }
    if (months &&
        !parse_function(c->p, a.last, F_of)) { /* "in the first nine months": of the year */
        struct period year = when_unit(TIME_year, c->published, 0);
        if (when_moved(year.first, &a, 1) - 1 > c->published && !when_future(c))
            year = when_unit(TIME_year, c->published, -1);
        put(out, i, a.last, period_span(year.first, when_moved(year.first, &a, 1) - 1));
        return true;
    }
    if (!(parse_function(c->p, a.last, F_of) || parse_function(c->p, a.last, F_in)) ||
        !outer(c, a.last + 1, &in))
        return false;
    day_t edge =
        final ? when_moved(in.period.last + 1, &a, -1) : when_moved(in.period.first, &a, 1) - 1;
    if (edge < in.period.first || edge > in.period.last)
        return false;
    put(out, i, in.last,
        final ? period_span(edge, in.period.last) : period_span(in.period.first, edge));
    return true;
}

/* The Kth UNIT of the period IN, the last one where FINAL; its first day is DAY_NONE for none. */
static struct period unit_of(enum text_time unit, const struct period *in, int k, bool final)
{
    struct period none = {DAY_NONE, DAY_NONE, PRECISION_SPAN};
    struct period of = final ? when_unit(unit, in->last, 0) : when_unit(unit, in->first, k - 1);
    if (unit == TIME_weekend) { /* the first one may lie in the week before */
        of = final ? when_unit(unit, in->last - 5, 0) : when_unit(unit, in->first, k - 1);
        if (final && of.first + 7 <= in->last)
            of = when_unit(unit, in->last, 0);
        if (!final && date_weekday(in->first) == 7)
            of = when_unit(unit, in->first, k);
        return of.first < in->first || of.first > in->last ? none : of;
    }
    return of.first < in->first || of.last > in->last ? none : of;
}

/* "the first day of April", "the last month of 2020", "the last weekend in May". */
static bool one_unit(const struct when_context *c, size_t i, size_t at, int k, bool final,
                     struct when *out)
{
    struct when in;
    size_t last;
    const struct entry *e = when_unit_at(c, at, &last);
    if (e == NULL || e->value < TIME_dayunit || e->value == TIME_weekday_unit ||
        e->value == TIME_week || e->value == TIME_fortnight || last != at + 1 ||
        parse_one(c->p, at - 1, ROLE_digit) || c->p->text[c->p->tokens[at].end - 1] == 's' ||
        !(parse_function(c->p, last, F_of) || parse_function(c->p, last, F_in)) ||
        !outer(c, last + 1, &in))
        return false;
    struct period of = unit_of((enum text_time)(int)e->value, &in.period, k, final);
    if (of.first == DAY_NONE || of.last - of.first >= in.period.last - in.period.first)
        return false;
    put(out, i, in.last, of);
    return true;
}

/* The Kth such weekday of a month, the last one where K is 0. */
static bool nth_weekday(const struct when_context *c, size_t i, size_t at, int k, struct when *out)
{
    struct when in;
    const struct entry *e = at < c->end ? parse_match(c->p, at, ROLE_weekday, NULL) : NULL;
    if (e == NULL || k > 5 ||
        !(parse_function(c->p, at + 1, F_of) || parse_function(c->p, at + 1, F_in)) ||
        !outer(c, at + 2, &in))
        return false;
    int wanted = (int)e->value;
    day_t day = in.period.first + (wanted - date_weekday(in.period.first) + 7) % 7 + 7 * (k - 1);
    if (k == 0)
        day = in.period.last - (date_weekday(in.period.last) - wanted + 7) % 7;
    put(out, i, in.last, period_day(day));
    return day <= in.period.last;
}

/* "the first half of March". */
static bool half_month(const struct when_context *c, size_t i, size_t at, int k, struct when *out)
{
    struct when in;
    const struct entry *e = at < c->end ? parse_match(c->p, at, ROLE_fraction, NULL) : NULL;
    if (e == NULL || e->value != 0.5 || k < 1 || k > 2)
        return false;
    if (!parse_function(c->p, at + 1, F_of) || !outer(c, at + 2, &in) ||
        in.period.precision != PRECISION_MONTH)
        return false;
    day_t middle = in.period.first + 14;
    put(out, i, in.last,
        k == 1 ? period_span(in.period.first, middle) : period_span(middle + 1, in.period.last));
    return true;
}

/* "the 4th of this month", "20 of next month". */
static bool day_of_month(const struct when_context *c, size_t i, size_t at, int k, struct when *out)
{
    struct when in;
    if (!parse_function(c->p, at, F_of) || k < 1 || k > 31 || at + 1 >= c->end ||
        !when_relative(c, at + 1, &in) || in.period.precision != PRECISION_MONTH ||
        in.period.first + k - 1 > in.period.last)
        return false;
    put(out, i, in.last, period_day(in.period.first + k - 1));
    return true;
}

/* "the week ending 6 March", "the week of 7 March", "the 12 months to June 2022". */
static bool up_to(const struct when_context *c, size_t i, size_t at, struct when *out)
{
    struct when_amount a;
    struct when in;
    size_t n;
    bool counted = !parse_function(c->p, at, F_a) && when_amount(c, at, &a);
    if (!counted) {
        const struct entry *e = when_unit_at(c, at, &a.last);
        if (e == NULL || e->value <= TIME_hour)
            return false;
        when_amount_of(&a, 1, (enum text_time)(int)e->value);
    }
    size_t link = a.last;
    bool end = when_word(c, link, TW_ending, &n) ||
               (parse_function(c->p, link, F_to) && a.unit != TIME_dayunit && (n = 1) == 1);
    bool from = !end && when_word(c, link, TW_beginning, &n);
    bool of = !end && !from && !counted && (a.unit == TIME_week || a.unit == TIME_weekend) &&
              parse_function(c->p, link, F_of);
    if ((!end && !from && !of) || a.count < 0)
        return false;
    size_t day = link + (of ? 1 : n);
    day += parse_function(c->p, day, F_on) ? 1 : 0;
    if (day >= c->end || !(when_numeric(c, day, &in) || when_calendar(c, day, &in) ||
                           when_weekday(c, day, &in) || when_holiday(c, day, &in)))
        return false;
    bool days = of && in.precision == PRECISION_SPAN && in.period.first != DAY_NONE &&
                in.period.first + 6 == in.period.last; /* "the week of August 7 to 13" */
    if (!days)
        when_resolve(c, &in);
    if (in.type != MENTION_DATE || in.period.first == DAY_NONE || in.period.last == DAY_NONE ||
        (!end && !days && in.period.first != in.period.last))
        return false;
    if (days)
        put(out, i, in.last, in.period);
    else if (of && a.unit == TIME_weekend) /* that of its week, but of a Monday the one before */
        put(out, i, in.last, when_unit(TIME_weekend, in.period.first - 2, 0));
    else if (of)
        put(out, i, in.last, when_unit(TIME_week, in.period.first, 0));
    else if (end)
        put(out, i, in.last, period_span(when_moved(in.period.last + 1, &a, -1), in.period.last));
    else
        put(out, i, in.last, period_span(in.period.first, when_moved(in.period.first, &a, 1) - 1));
    out->relative = false;
    out->year = in.year;
    return out->period.first > DAY_NONE + 1 && out->period.first <= out->period.last;
}

bool when_within(const struct when_context *c, size_t i, struct when *out)
{
    size_t at = i + (parse_function(c->p, i, F_the) ? 1 : 0), last, n;
    int k = 0;
    if (at >= c->end)
        return false;
    if (at == i && parse_one(c->p, i, ROLE_timeunit) && when_unit_edge(c, i, out))
        return true;
    if (when_near(c, at, 8, TRAIT_unit) && up_to(c, i, at, out))
        return true;
    bool final = when_word(c, at, TW_last, &n);
    if (final)
        last = at + n;
    else if (!when_small(c, at, 31, &k, &last) || k < 1)
        return false;
    if (nth_weekday(c, i, last, k, out) || one_unit(c, i, last, k, final, out))
        return true;
    return ((final || k == 1) && first_units(c, i, last, final, out)) ||
           (!final && (half_month(c, i, last, k, out) || day_of_month(c, i, last, k, out)));
}
