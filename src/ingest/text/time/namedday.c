/* namedday.c - days with a name: holidays, seasons and weekdays. */
#include <stdio.h>
#include <string.h>

#include "when.h"

#include "when.h"

/* Days of Easter (Gregorian; Meeus, Astronomical Algorithms, 1991, chapter 8). */
static day_t easter(int y)
{
    int a = y % 19, b = y / 100, c = y % 100, d = b / 4, e = b % 4, f = (b + 8) / 25;
    int g = (b - f + 1) / 3, h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
    int month = (h + l - 7 * m + 114) / 31, day = (h + l - 7 * m + 114) % 31 + 1;
    return date_from_civil(y, month, day);
}

/* Holidays on the nth weekday of a month: data/time_words.csv names them 20001 and on. */
static const struct {
    int month, nth, weekday, plus; /* nth 5: the last one */
} floating[] = {{11, 4, 4, 0}, {5, 2, 7, 0},  {6, 3, 7, 0}, {1, 3, 1, 0},  {5, 5, 1, 0},
                {11, 4, 4, 1}, {11, 4, 4, 4}, {9, 1, 1, 0}, {10, 2, 1, 0}, {2, 3, 1, 0}};

static day_t holiday_day(int code, int y)
{
    if (code < 2000)
        return date_from_civil(y, code / 100, code % 100);
    if (code < 20000)
        return easter(y) + code - 10000;
    size_t k = (size_t)(code - 20001);
    if (k >= sizeof floating / sizeof *floating)
        return DAY_NONE;
    day_t first = date_from_civil(y, floating[k].month, 1);
    int skip = (floating[k].weekday - date_weekday(first) + 7) % 7;
    day_t day = first + skip + 7 * (floating[k].nth - 1);
    if (day >= first + date_month_days(y, floating[k].month))
        day -= 7;
    return day + floating[k].plus;
}

/* "from Easter to Pentecost": does a span of time lead to the feast at token I? */
static bool follows_feast(const struct when_context *c, size_t i)
{
    for (size_t k = i - 1; k > c->first && k + 8 > i; k--)
        if (parse_may(c->p, k - 1, ROLE_holiday) || parse_may(c->p, k - 1, ROLE_timeword) ||
            parse_may(c->p, k - 1, ROLE_month) || parse_may(c->p, k - 1, ROLE_weekday))
            return true;
    return false;
}

bool when_holiday(const struct when_context *c, size_t i, struct when *out)
{
    const struct parse *p = c->p;
    size_t n, at = i, k;
    int y, m, d, given;
    bool next = false, last = false;
    if (when_word(c, at, TW_next, &k)) {
        next = true;
        at += k;
    } else if (when_word(c, at, TW_last, &k)) {
        last = true;
        at += k;
    } else if (when_word(c, at, TW_this, &k)) {
        at += k;
    }
    const struct entry *e = at < c->end ? parse_match(p, at, ROLE_holiday, &n) : NULL;
    if (e == NULL)
        return false;
    if (at == i && i > c->first && parse_function(p, i - 1, F_to) &&
        (p->tokens[i].flags & T_CAPITAL) && !follows_feast(c, i))
        return false; /* "1,350 to Pentecost": an island */
    date_to_civil(c->published, &y, &m, &d);
    bool weekend = parse_is(p, at + n, ROLE_timeunit, TIME_weekend);
    if (weekend)
        n++;
    *out = (struct when){.first = (uint32_t)i, .last = (uint32_t)(at + n), .holiday = true};
    size_t yi = at + n, end;
    if (parse_function(p, yi, F_of) || parse_function(p, yi, F_in) || parse_mark(p, yi, ','))
        yi++;
    if (when_written_year(c, yi, &given, &end)) {
        y = given;
        out->last = (uint32_t)end;
    } else if (when_word(c, yi, TW_this, &k) && parse_is(p, yi + k, ROLE_timeunit, TIME_year)) {
        out->last = (uint32_t)(yi + k + 1);
    } else {
        day_t day = holiday_day((int)e->value, y);
        if (next || when_future(c))
            y += day <= c->published;
        else if (last || day > c->published)
            y -= day >= c->published;
    }
    day_t day = holiday_day((int)e->value, y);
    out->precision = PRECISION_DAY;
    out->period = period_day(day);
    if (weekend && day != DAY_NONE) { /* with the Monday, where that is the holiday */
        bool monday = date_weekday(day) == 1;
        day_t saturday = monday ? day - 2 : day - date_weekday(day) + 6;
        out->period = period_span(saturday, monday ? day : saturday + 1);
        out->precision = PRECISION_SPAN;
    }
    return day != DAY_NONE;
}

bool when_season(const struct when_context *c, size_t i, struct when *out)
{
    const struct parse *p = c->p;
    int y;
    size_t last, at = i + 1;
    const struct entry *e = parse_match(p, i, ROLE_season, NULL);
    if (e == NULL)
        return false;
    if (parse_function(p, at, F_of) || parse_function(p, at, F_in))
        at++;
    if (!when_written_year(c, at, &y, &last))
        return false;
    *out = (struct when){.first = (uint32_t)i, .last = (uint32_t)last, .type = MENTION_VAGUE};
    out->period = (struct period){DAY_NONE, DAY_NONE, PRECISION_SPAN};
    snprintf(out->timex, sizeof out->timex, "%04d-%c%c", y, (int)e->value >> 8,
             (int)e->value & 0xff);
    return true;
}

/* "Monday 4 May 2015": the date behind the name. */
static bool dated_weekday(const struct when_context *c, size_t i, int wanted, struct when *out)
{
    const struct parse *p = c->p;
    struct when date;
    size_t d = i + 1;
    if (parse_mark(p, d, ',') || parse_mark(p, d, '-') || parse_mark(p, d, '.'))
        d++;
    if (d >= c->end || p->tokens[d].type == TOKEN_LINE ||
        !(when_numeric(c, d, &date) || when_calendar(c, d, &date)) ||
        !(date.mday != 0 || date.precision == PRECISION_DAY) || date.weekday != 0)
        return false;
    *out = date;
    out->first = (uint32_t)i;
    out->weekday = wanted;
    return true;
}

/* "Mon 13 ....... 38": does the number between FIRST, which begins its line, and LAST head a row
 * with a number of its own? */
static bool heads_row(const struct when_context *c, size_t first, size_t last)
{
    const struct parse *p = c->p;
    if (first > 0 && p->tokens[first - 1].type != TOKEN_LINE &&
        !(p->tokens[first - 1].type == TOKEN_MARK &&
          (first < 2 || p->tokens[first - 2].type == TOKEN_LINE)))
        return false;
    if (last >= c->end || p->tokens[last].type == TOKEN_WORD || parse_glued(p, last))
        return false;
    if (p->tokens[last].end - p->tokens[last].start >= 3)
        return true; /* a leader of dots */
    if (p->tokens[last].type == TOKEN_MARK && last + 1 < c->end && parse_glued(p, last + 1) &&
        parse_mark(p, last + 1, p->tokens[last].mark))
        return true; /* "Fri 17 ....... closed" */
    for (size_t i = last; i < c->end && p->tokens[i].type != TOKEN_LINE; i++)
        if (p->tokens[i].type == TOKEN_DIGITS)
            return true;
    return false;
}

/* "Sat 14th", "Friday the 17th", a row's "Mon 13": the nearest month with such a day. */
static bool numbered_weekday(const struct when_context *c, size_t i, int wanted, struct when *out)
{
    size_t last, at = i + 1;
    int k, y, m, d;
    if (parse_function(c->p, at, F_the))
        at++;
    if (at >= c->end || c->p->tokens[at].type != TOKEN_DIGITS ||
        !when_small(c, at, 31, &k, &last) || !(last == at + 2 || heads_row(c, i, last)))
        return false;
    date_to_civil(c->published, &y, &m, &d);
    bool future = when_future(c);
    for (int step = 0; step < 12; step++) {
        int months = y * 12 + m - 1 + (future ? step : -step);
        day_t day = date_from_civil(months / 12, months % 12 + 1, k);
        if (day != DAY_NONE && date_weekday(day) == wanted && (future || day <= c->published)) {
            out->period = period_day(day);
            out->last = (uint32_t)last;
            return true;
        }
    }
    return false;
}

/* "Friday last week": the day of a week that is told behind it. */
static bool weekday_of_week(const struct when_context *c, size_t i, int wanted, struct when *out)
{
    struct when week;
    if (i + 1 >= c->end || !when_relative(c, i + 1, &week) || week.period.first == DAY_NONE ||
        week.type != MENTION_DATE ||
        (week.precision != PRECISION_WEEK && week.period.last - week.period.first != 6))
        return false;
    day_t monday = week.period.first - date_weekday(week.period.first) + 1;
    out->period = period_day(monday + wanted - 1);
    out->last = week.last;
    return true;
}

/* "Friday", "Monday 4 May 2015", "Friday last week", "Saturday 3 weeks ago". */
bool when_weekday(const struct when_context *c, size_t i, struct when *out)
{
    const struct parse *p = c->p;
    size_t n, at = i + 1;
    const struct entry *e = parse_match(p, i, ROLE_weekday, &n);
    if (e == NULL)
        return false;
    const struct token *t = &p->tokens[i];
    if (t->end - t->start <= 3 && !(t->flags & T_CAPITAL))
        return false; /* "sat", "sun", "mon" */
    int wanted = (int)e->value, today = date_weekday(c->published);
    int back = (today - wanted + 7) % 7;
    *out = (struct when){
        .first = (uint32_t)i, .last = (uint32_t)i + 1, .weekday = wanted, .relative = true};
    out->precision = PRECISION_DAY;
    if (dated_weekday(c, i, wanted, out) || numbered_weekday(c, i, wanted, out) ||
        weekday_of_week(c, i, wanted, out))
        return true;
    /* with the latest such day not after the publication, but the coming one in the future */
    day_t day = c->published - back;
    if (when_future(c))
        day = c->published + (back == 0 ? 0 : 7 - back);
    out->period = period_day(day);
    if (at < c->end && parse_match(p, at, ROLE_daypart, &n) != NULL)
        out->last += (uint32_t)n;
    if (at < c->end && (when_word(c, at, TW_last, &n) || when_word(c, at, TW_next, &n)) &&
        parse_is(p, at + n, ROLE_timeunit, TIME_week)) {
        bool next = when_word(c, at, TW_next, &n);
        out->period = period_day(c->published - today + wanted + (next ? 7 : -7));
        out->last = (uint32_t)(at + n + 1);
    } else if (p->language == LANGUAGE_FR && at < c->end && when_word(c, at, TW_next, &n)) {
        out->period = period_day(c->published + (back == 0 ? 7 : 7 - back)); /* "lundi prochain" */
        out->last = (uint32_t)(at + n);
    } else if (p->language == LANGUAGE_FR && at < c->end && when_word(c, at, TW_last, &n)) {
        out->period = period_day(c->published - (back == 0 ? 7 : back)); /* "lundi dernier" */
        out->last = (uint32_t)(at + n);
    }
    return true;
}
