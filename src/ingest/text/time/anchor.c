/* anchor.c - times told from another time of the text: "the next day", "a year earlier", "the same
 * month", "in the same period of 2021". */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "when.h"

/* The time that the text has come to: the last one told in this sentence or the one before it. That
 * of the event itself only where no other is told: "on Friday raised the toll of the 28 September
 * quake, from 1,424 a day earlier". WHOLE: nor when something was said, if another is. */
static const struct mention *told_before(const struct when_context *c, bool whole)
{
    const struct parse *p = c->p;
    const struct mention *last = NULL;
    for (size_t k = p->n_mentions; k > 0 && k + 4 > p->n_mentions; k--) {
        const struct mention *m = &p->mentions[k - 1];
        bool near = m->sentence + 1 >= c->sentence ||
                    (m->sentence + 2 == c->sentence &&
                     p->sentences[m->sentence].paragraph == p->sentences[c->sentence].paragraph);
        if (!near || (last != NULL && m->sentence != last->sentence))
            break;
        if (m->type != MENTION_DATE || m->period.first == DAY_NONE || m->period.last == DAY_NONE)
            continue;
        if (!m->event && !(whole && m->said))
            return m;
        last = last == NULL || (last->event && !m->event) ? m : last;
    }
    return last;
}

/* The last day that the text told of what happened, not of since when: "the same day" is that one.
 */
static const struct mention *day_before(const struct when_context *c)
{
    const struct parse *p = c->p;
    for (size_t k = p->n_mentions; k > 0 && k + 8 > p->n_mentions; k--) {
        const struct mention *m = &p->mentions[k - 1];
        if (m->sentence + 6 < c->sentence)
            return NULL;
        if (m->type == MENTION_DATE && m->period.first == m->period.last &&
            m->period.precision == PRECISION_DAY && m->period.last != DAY_NONE &&
            (m->lead == TEXT_TIMEWORD_COUNT || m->lead == TW_end))
            return m; /* also "at the end of last year" */
    }
    return NULL;
}

bool when_earlier(const struct when_context *c, size_t i, size_t *n)
{
    if (!when_word(c, i, TW_earlier, n))
        return false;
    size_t next = i + *n; /* "2 weeks before Christmas" */
    return when_width(c->p, i) != 6 || next >= c->end || c->p->tokens[next].type == TOKEN_MARK ||
           parse_may(c->p, next, ROLE_function);
}

static struct period shift(struct period p, const struct when_amount *a, int sign)
{
    int y, m, d;
    day_t first = when_moved(p.first, a, sign), last = when_moved(p.last, a, sign);
    struct period none = {DAY_NONE, DAY_NONE, PRECISION_SPAN};
    if (first == DAY_NONE || last == DAY_NONE)
        return none;
    date_to_civil(first, &y, &m, &d);
    bool days = a->days > 0 || a->hours > 0;
    switch (p.precision) {
    case PRECISION_DAY:
        return period_day(last);
    case PRECISION_MONTH:
        return days ? none : period_month(y, m);
    case PRECISION_QUARTER:
        return days || a->months % 3 != 0 ? none : period_quarter(y, (m + 2) / 3);
    case PRECISION_YEAR:
        return days || a->months % 12 != 0 ? none : period_year(y);
    case PRECISION_WEEK:
        if (a->months > 0)
            return none;
        p = period_span(first, last);
        p.precision = PRECISION_WEEK;
        return p;
    default:
        if (!days) { /* a span up to the end of a month ends there again */
            int by, bm, bd;
            date_to_civil(p.last, &by, &bm, &bd);
            date_to_civil(last, &y, &m, &d);
            if (bd == date_month_days(by, bm))
                last += date_month_days(y, m) - d;
        }
        return period_span(first, last);
    }
}

/* "the next day", "the following day", "the day before", "the previous day". */
static bool next_day(const struct when_context *c, size_t i, const struct mention *base,
                     struct when *out)
{
    size_t n;
    const struct entry *e = parse_match(c->p, i, ROLE_day, &n);
    bool after = parse_function(c->p, i, F_the) && /* "and another four the day after" */
                 parse_is(c->p, i + 1, ROLE_timeunit, TIME_dayunit) &&
                 parse_reads(c->p, i + 2, "after") &&
                 (i + 3 >= c->end || c->p->tokens[i + 3].type == TOKEN_MARK ||
                  c->p->tokens[i + 3].type == TOKEN_LINE);
    if (after && base->period.precision == PRECISION_DAY) {
        when_start(out, i, i + 3, MENTION_DATE);
        out->period = period_day(base->period.last + 1);
        return true;
    }
    if (e == NULL || n != 3 || (e->value != 1 && e->value != -1) ||
        !parse_function(c->p, i, F_the) || base->period.precision != PRECISION_DAY)
        return false;
    when_start(out, i, i + n, MENTION_DATE);
    out->period = period_day(base->period.last + (int)e->value);
    return true;
}

static bool spelled(const struct parse *p, size_t i, const char *word)
{
    const struct token *t = &p->tokens[i < p->n_tokens ? i : 0];
    return i < p->n_tokens && t->end - t->start == strlen(word) &&
           strncasecmp(p->text + t->start, word, strlen(word)) == 0;
}

/* "the year before", "the month earlier", "the week previous": the unit before the time told. */
static bool unit_before(const struct when_context *c, size_t i, const struct mention *base,
                        struct when *out)
{
    size_t last, n;
    if (!parse_function(c->p, i, F_the) || parse_one(c->p, i, ROLE_digit))
        return false; /* "un an plus tôt" is counted */
    const struct entry *e = when_unit_at(c, i + 1, &last);
    if (e == NULL || e->value <= TIME_dayunit || last != i + 2)
        return false;
    bool before = when_earlier(c, last, &n) || spelled(c->p, last, "previous") ||
                  spelled(c->p, last, "prior");
    if (!before || (last + 1 < c->end && parse_one(c->p, last + 1, ROLE_timeunit)))
        return false;
    enum text_time unit = (enum text_time)(int)e->value;
    struct when_amount a;
    when_amount_of(&a, 1, unit);
    when_start(out, i, last + 1, MENTION_DATE);
    bool alike = (unit == TIME_year && base->period.precision > PRECISION_DAY) ||
                 (unit == TIME_week && base->period.last - base->period.first == 6);
    out->period = alike ? shift(base->period, &a, -1) : when_unit(unit, base->period.first, -1);
    if (out->period.last == DAY_NONE)
        out->period = when_unit(unit, base->period.first, -1);
    out->precision = out->period.precision;
    return true;
}

/* "three days later", "a year earlier". */
static bool shifted(const struct when_context *c, size_t i, const struct mention *base,
                    struct when *out)
{
    struct when_amount a;
    size_t n;
    if (!when_amount(c, i, &a) || a.count < 0)
        return false;
    bool later = when_word(c, a.last, TW_later, &n) && when_width(c->p, a.last) == 5 && n == 1;
    if (!later && !when_earlier(c, a.last, &n))
        return false;
    when_start(out, i, a.last + n, MENTION_DATE);
    out->period = shift(base->period, &a, later ? 1 : -1);
    out->precision = out->period.precision;
    return out->period.last != DAY_NONE;
}

/* "of 2021", "last year", "the previous year", "a year earlier" behind token I. */
static bool other_year(const struct when_context *c, size_t i, int base, int *year, size_t *last)
{
    size_t n;
    if (parse_function(c->p, i, F_of) || parse_function(c->p, i, F_in))
        i++;
    if (i < c->end && when_written_year(c, i, year, last))
        return true;
    i += parse_function(c->p, i, F_the) ? 1 : 0;
    if (!when_word(c, i, TW_last, &n) && !when_word(c, i, TW_past, &n) &&
        !parse_function(c->p, i, F_a))
        return false;
    n = parse_function(c->p, i, F_a) ? 1 : n;
    if (!parse_is(c->p, i + n, ROLE_timeunit, TIME_year))
        return false;
    *last = i + n + 1;
    if (parse_function(c->p, i, F_a)) {
        if (!when_earlier(c, *last, &n) && !when_word(c, *last, TW_ago, &n))
            return false;
        *last += n;
    }
    *year = base - 1;
    return true;
}

/* "As of 11 May, 418,300 had arrived since 15 April": the day up to which what counts from SINCE
 * was told; that of publication where none is. */
static day_t up_to(const struct when_context *c, const struct mention *since)
{
    const struct parse *p = c->p;
    for (size_t k = p->sentences[since->sentence].mentions; k < p->n_mentions; k++) {
        const struct mention *m = &p->mentions[k];
        if (m->sentence == since->sentence && m->type == MENTION_DATE &&
            (m->lead == TW_asof || m->lead == TW_by) && m->period.last > since->period.first &&
            m->period.last <= c->published)
            return m->period.last;
    }
    return c->published;
}

/* "the same day", "that month", "the same period of last year". */
static bool same(const struct when_context *c, size_t i, const struct mention *base,
                 struct when *out)
{
    const struct parse *p = c->p;
    size_t n = 1, last;
    int y, m, d, year;
    bool that = spelled(p, i, "that");
    if (!that && !when_word(c, i, TW_same, &n) &&
        !(parse_function(p, i, F_the) && when_word(c, i + 1, TW_same, &n) && ++n))
        return false;
    size_t at = i + n;
    const struct entry *e = when_unit_at(c, at, &last);
    bool period = !that && (spelled(p, at, "period") || spelled(p, at, "time") ||
                            spelled(p, at, "stretch") || spelled(p, at, "span") ||
                            spelled(p, at, "timeframe") || spelled(p, at, "interval") ||
                            spelled(p, at, "months") || spelled(p, at, "weeks"));
    struct when_amount many;
    bool counted = !that && !period && when_amount(c, at, &many) && many.count > 1 &&
                   (many.months > 0 || many.days > 1); /* "the same ten months of 2019" */
    period |= counted;
    if (period)
        e = NULL;
    if ((e == NULL && !period) || (e != NULL && e->value <= TIME_hour))
        return false;
    if (period)
        last = counted ? many.last : at + 1;
    struct mention since;
    if (counted && base->period.first == base->period.last) {
        since = *base; /* "11,409 up to 31 October" */
        since.period = period_span(when_moved(base->period.last + 1, &many, -1), base->period.last);
        base = &since;
    }
    if (period && base->lead == TW_since && base->period.first < c->published) {
        since = *base; /* "since 1 January 9,800, against 13,000 in the same period of 2021" */
        since.period = period_span(base->period.first, up_to(c, base));
        base = &since;
    }
    bool since_then = i > 0 && parse_is(p, i - 1, ROLE_timeword, TW_since); /* "since that day" */
    if (e != NULL && e->value == TIME_dayunit && !since_then && day_before(c) != NULL)
        base = day_before(c);
    day_t of_year = base->period.first; /* week 1 of 2019 began on 31 December 2018 */
    of_year += base->period.last >= of_year + 6 ? 3 : 0;
    date_to_civil(of_year, &y, &m, &d);
    when_start(out, i, last, MENTION_DATE);
    if (!that && other_year(c, last, y, &year, &last)) {
        struct when_amount a;
        when_amount_of(&a, abs(year - y), TIME_year);
        out->period = shift(base->period, &a, year > y ? 1 : -1);
        out->last = (uint32_t)last;
    } else if (period) {
        out->period = base->period;
    } else {
        enum text_time unit = (enum text_time)(int)e->value;
        if (unit == TIME_dayunit && base->period.precision != PRECISION_DAY)
            return false;
        out->period = when_unit(unit, base->period.last, 0);
    }
    out->precision = out->period.precision;
    return out->period.last != DAY_NONE;
}

static void put(struct when *out, size_t i, size_t last, struct period period)
{
    when_start(out, i, last, MENTION_DATE);
    out->period = period;
    out->precision = period.precision;
}

/* Days that the longest UNIT has; 0: too short to be told from another time. */
static int unit_days(enum text_time unit)
{
    switch (unit) {
    case TIME_weekday_unit:
        return 1;
    case TIME_weekend:
        return 2;
    case TIME_week:
        return 7;
    case TIME_month:
        return 31;
    case TIME_quarter:
        return 92;
    case TIME_semester:
        return 184;
    case TIME_year:
        return 366;
    case TIME_decade:
        return 3653;
    default:
        return 0;
    }
}

/* The UNIT after (SIGN 1) or before (-1) the time BASE, which is no longer than one. */
static struct period unit_from(enum text_time unit, const struct period *base, int sign)
{
    day_t first = base->first;
    struct when_amount a;
    when_amount_of(&a, 1, unit);
    if (unit == TIME_weekend) /* that of its own week comes next, and that before is over */
        return when_unit(unit, first, sign > 0 ? (date_weekday(first) > 5) : -1);
    if (unit == TIME_weekday_unit) {
        do
            first += sign;
        while (date_weekday(first) > 5);
        return period_day(first);
    }
    bool spans = unit == TIME_year && sign < 0 && base->last - base->first > 31;
    struct period alike = {DAY_NONE, DAY_NONE, PRECISION_SPAN};
    if (spans || (unit == TIME_week && base->last - first == 6)) /* "up from 20 the year before" */
        alike = shift(*base, &a, sign);
    return alike.last != DAY_NONE ? alike : when_unit(unit, first, sign);
}

/* "the following April", "the previous Monday": the one after or before the time BASE. */
static bool name_from(const struct when_context *c, size_t i, const struct period *base, int sign,
                      struct when *out)
{
    int y, m, d;
    const struct entry *e = when_month(c, i + 2);
    if (e != NULL && base->last - base->first < 32) {
        date_to_civil(base->first, &y, &m, &d);
        if (sign > 0 ? (int)e->value <= m : (int)e->value >= m)
            y += sign;
        put(out, i, i + 3, period_month(y, (int)e->value));
        return true;
    }
    if (i + 2 >= c->end || base->first != base->last ||
        (e = parse_match(c->p, i + 2, ROLE_weekday, NULL)) == NULL)
        return false;
    int off = sign * ((int)e->value - date_weekday(base->first)) + 7;
    put(out, i, i + 3, period_day(base->first + sign * (off % 7 == 0 ? 7 : off % 7)));
    return true;
}

/* "jailed in 2016 and freed the following year", "over the previous three months": what is told so
 * is told from the time before, and not from the day of publication. */
static bool pointed_from(const struct when_context *c, size_t i, struct when *out)
{
    static const char *const on[] = {"following", "subsequent", NULL}, *const back[] = {
                                                                           "previous", "preceding",
                                                                           "prior", NULL};
    const struct parse *p = c->p;
    if (!parse_function(p, i, F_the) ||
        !(when_words(c, i + 1) & (1ull << TW_next | 1ull << TW_last)))
        return false;
    int sign = parse_spelled(p, i + 1, on) ? 1 : parse_spelled(p, i + 1, back) ? -1 : 0;
    const struct mention *m = sign != 0 ? told_before(c, true) : NULL;
    if (m == NULL || m->lead == TW_since)
        return false;
    struct when_amount a;
    size_t last;
    struct period base = m->period;
    if (name_from(c, i, &base, sign, out))
        return true;
    const struct entry *e = when_unit_at(c, i + 2, &last);
    if (e != NULL && p->text[p->tokens[last - 1].end - 1] != 's') {
        if (base.last - base.first >= unit_days((enum text_time)(int)e->value))
            return false;
        bool again = sign < 0 && parse_spelled(p, m->first + 1, back) && /* as before */
                     p->tokens[m->last - 1].word == p->tokens[last - 1].word;
        put(out, i, last, again ? base : unit_from((enum text_time)(int)e->value, &base, sign));
        return out->period.first > DAY_NONE + 1;
    }
    if (e != NULL || !when_amount(c, i + 2, &a) || a.count < 0 ||
        (a.unit != TIME_dayunit && base.last - base.first >= unit_days(a.unit)) ||
        (a.unit == TIME_dayunit && base.first != base.last))
        return false;
    day_t from = sign > 0 ? base.last : base.first, to = when_moved(from, &a, sign);
    if (to == DAY_NONE)
        return false;
    put(out, i, a.last, sign > 0 ? period_span(from + 1, to) : period_span(to, from - 1));
    when_duration_text(out, a.count, a.unit);
    return true;
}

/* "the Friday before", "the previous" of a day told. */
static bool weekday_before(const struct when_context *c, size_t i, const struct mention *base,
                           struct when *out)
{
    size_t n;
    const struct entry *e =
        parse_function(c->p, i, F_the) ? parse_match(c->p, i + 1, ROLE_weekday, &n) : NULL;
    if (e == NULL || n != 1 || !when_earlier(c, i + 2, &n) ||
        base->period.precision != PRECISION_DAY)
        return false;
    int back = (date_weekday(base->period.first) - (int)e->value + 7) % 7;
    when_start(out, i, i + 2 + n, MENTION_DATE);
    out->period = period_day(base->period.first - (back == 0 ? 7 : back));
    return true;
}

bool when_anchored(const struct when_context *c, size_t i, struct when *out)
{
    const struct mention *base = told_before(c, false);
    struct mention today = {.period = period_day(c->published)};
    if (base == NULL && day_before(c) != NULL && same(c, i, day_before(c), out))
        return true;  /* "Twenty nations take part. On the same day" */
    if (base == NULL) /* "against 4,480 the week before", where no time was told */
        return c->p->language != LANGUAGE_FR && unit_before(c, i, &today, out);
    return next_day(c, i, base, out) || pointed_from(c, i, out) || unit_before(c, i, base, out) ||
           weekday_before(c, i, base, out) || shifted(c, i, base, out) ||
           same(c, i, told_before(c, true), out);
}
