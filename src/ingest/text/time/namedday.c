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

#define NAMED_DECADES 30000 /* data/time_words.csv has them as this and the year */

/* "the nineties", "the late nineteen nineties", but "in her nineties": ten years by their name. */
static bool decade(const struct when_context *c, size_t i, int y, struct when *out)
{
    const struct parse *p = c->p;
    size_t first = i > c->first && parse_is(p, i - 1, ROLE_teen, 19) ? i - 1 : i, n;
    size_t the = first;
    if (parse_match_back(p, c->first, first, ROLE_timeword, &n) != NULL)
        the -= n; /* "the late", or "late" behind "the" */
    if (first == c->first ||
        !(parse_function(p, first - 1, F_the) || parse_function(p, the, F_the) ||
          (the > c->first && parse_function(p, the - 1, F_the))))
        return false;
    when_set(out, first, i + 1, 0, 0, 0);
    out->period = period_span(date_from_civil(y, 1, 1), date_from_civil(y + 9, 12, 31));
    out->precision = PRECISION_SPAN;
    snprintf(out->timex, sizeof out->timex, "%03d", y / 10);
    return true;
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
    if (e->value >= NAMED_DECADES)
        return decade(c, i, (int)e->value - NAMED_DECADES, out);
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

void when_year_by_weekday(const struct when_context *c, struct when *date, int wanted)
{
    int y, m, d, near = 0;
    if (date->year != 0 || date->month == 0 || date->mday == 0)
        return;
    struct when told = *date;
    when_resolve(c, &told);
    if (told.period.first == DAY_NONE || told.period.first != told.period.last ||
        date_weekday(told.period.first) == wanted)
        return;
    date_to_civil(told.period.first, &y, &m, &d);
    for (int other = y - 1; other <= y + 1; other += 2) {
        day_t day = date_from_civil(other, m, d);
        if (day != DAY_NONE && date_weekday(day) == wanted &&
            (near == 0 || (other > y && day - c->published < 180)))
            near = other;
    }
    if (near != 0)
        date->period = period_day(date_from_civil(near, m, d));
}

/* "Monday 4 May 2015": the date behind the name. */
static bool dated_weekday(const struct when_context *c, size_t i, int wanted, struct when *out)
{
    const struct parse *p = c->p;
    struct when date;
    size_t d = i + 1;
    if (parse_mark(p, d, ',') || parse_mark(p, d, '-') || parse_mark(p, d, '.'))
        d++;
    bool aside = parse_mark(p, d, '(') && d + 1 < c->end; /* "on Tuesday (4 May)" */
    d += aside;
    if (d >= c->end || p->tokens[d].type == TOKEN_LINE ||
        !(when_numeric(c, d, &date) || when_calendar(c, d, &date)) ||
        !(date.mday != 0 || date.precision == PRECISION_DAY) || date.weekday != 0)
        return false;
    when_year_by_weekday(c, &date, wanted);
    *out = date;
    out->first = (uint32_t)i;
    out->weekday = wanted;
    return true;
}

day_t when_coming(const struct when_context *c, size_t i, const struct when *w)
{
    int y, m, d;
    size_t n;
    date_to_civil(c->published, &y, &m, &d);
    if (w->weekday != 0 && w->mday == 0)
        return c->published + 1 + (w->weekday - date_weekday(c->published) + 6) % 7;
    const struct entry *e = w->holiday ? parse_match(c->p, i, ROLE_holiday, &n) : NULL;
    bool year_told = w->last > i + (e != NULL ? n : 0);
    if (w->year != 0 || (e != NULL && year_told) || (e == NULL && (w->month == 0 || w->mday == 0)))
        return DAY_NONE;
    for (int k = y; k < y + 9; k++) {
        day_t day =
            e != NULL ? holiday_day((int)e->value, k) : date_from_civil(k, w->month, w->mday);
        if (day != DAY_NONE && day > c->published)
            return day;
    }
    return DAY_NONE;
}

/* "Mon 13 ....... 38", "Mon 6: 13,920": does the number between FIRST, which begins its line, and
 * LAST head a row with a number of its own? */
static bool heads_row(const struct when_context *c, size_t first, size_t last)
{
    const struct parse *p = c->p;
    if (first > 0 && p->tokens[first - 1].type != TOKEN_LINE &&
        !(p->tokens[first - 1].type == TOKEN_MARK &&
          (first < 2 || p->tokens[first - 2].type == TOKEN_LINE)))
        return false;
    bool colon = last + 1 < c->end && parse_mark(p, last, ':') &&
                 !parse_glued(p, last + 1); /* "Mon 6: 13,920", and not "Mon 6:30" */
    if (last >= c->end || p->tokens[last].type == TOKEN_WORD || (parse_glued(p, last) && !colon))
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

/* Nothing but a full stop, a question mark or a closing sign is left of the sentence. */
static bool ends_sentence(const struct when_context *c, size_t i)
{
    return i >= c->end || (i + 1 >= c->end && c->p->tokens[i].type == TOKEN_MARK &&
                           strchr(".?!", c->p->tokens[i].mark) != NULL);
}

/* The nearest day K of a month that is the WANTED day of the week, ahead of the publication (STEP
 * 1) or up to it (-1); DAY_NONE where there is none within a year or so. */
static day_t nearest(const struct when_context *c, int k, int wanted, int step)
{
    int y, m, d;
    date_to_civil(c->published, &y, &m, &d);
    for (int n = 0; n < 14; n++) {
        int months = y * 12 + m - 1 + step * n;
        day_t day = date_from_civil(months / 12, months % 12 + 1, k);
        if (day != DAY_NONE && date_weekday(day) == wanted &&
            (step > 0 ? day >= c->published : day <= c->published))
            return day;
    }
    return DAY_NONE;
}

#define NEAR_DAYS 62

/* "Sat 14th", "Friday the 17th", a row's "Mon 13": the nearest month with such a day. */
static bool numbered_weekday(const struct when_context *c, size_t i, int wanted, struct when *out)
{
    size_t last, at = i + 1;
    int k;
    if (parse_function(c->p, at, F_the))
        at++;
    if (at >= c->end || !when_small(c, at, 31, &k, &last))
        return false;
    bool word = c->p->tokens[at].type == TOKEN_WORD; /* "Tuesday the fourth" */
    if (word ? at == i + 1 || !parse_one(c->p, last - 1, ROLE_ordinal) ||
                   (last < c->end && c->p->tokens[last].type == TOKEN_WORD &&
                    !(c->p->tokens[last].roles >> ROLE_function & 1))
             : !(last == at + 2 || ends_sentence(c, last) || heads_row(c, i, last)))
        return false;
    if (last < c->end && (parse_function(c->p, last, F_of) || parse_one(c->p, last, ROLE_month)))
        return false; /* the month is told */
    day_t back = nearest(c, k, wanted, -1), ahead = nearest(c, k, wanted, 1);
    bool soon = ahead != DAY_NONE && ahead - c->published <= NEAR_DAYS;
    if (ahead != DAY_NONE &&
        (when_future(c) || back == DAY_NONE || (soon && c->published - back > NEAR_DAYS)))
        back = ahead;
    out->period = period_day(back);
    out->last = (uint32_t)last;
    return back != DAY_NONE;
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

/* "on Mondays", "every Friday": no day of its own. */
static bool each_weekday(const struct when_context *c, size_t i)
{
    const struct parse *p = c->p;
    const struct token *t = &p->tokens[i];
    if (p->language != LANGUAGE_EN || parse_is(p, i + 1, ROLE_timeword, TW_ago))
        return false;
    return (t->end - t->start > 6 && p->text[t->end - 1] == 's') ||
           (i > c->first && parse_among(p, i - 1, "every", "each"));
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
    const struct token *next = t + 1;
    if (t->end - t->start == 3 && i == c->first && i + 1 < c->end && next->type == TOKEN_WORD &&
        !(next->flags & T_CAPITAL) &&
        !(next->roles & (1ull << ROLE_function | 1ull << ROLE_timeword | 1ull << ROLE_daypart |
                         1ull << ROLE_verb | 1ull << ROLE_modal | 1ull << ROLE_ordinal)))
        return false; /* "Sun cream" */
    bool name = i > c->first && parse_function(p, i - 1, F_the) && next->type == TOKEN_WORD &&
                (next->flags & (T_CAPITAL | T_UPPER)) == T_CAPITAL && !(t->flags & T_UPPER);
    if (i + 1 < c->end && t->end - t->start == 3 && next->type == TOKEN_WORD &&
        (next->flags & T_CAPITAL) && !(t->flags & T_UPPER))
        name = true; /* "Sun Chemical" */
    if (name && !(next->roles & NAMED_TIMES) && !parse_may(p, at, ROLE_daypart))
        return false; /* "the Sunday Times" */
    int wanted = (int)e->value, today = date_weekday(c->published);
    int back = (today - wanted + 7) % 7;
    *out = (struct when){
        .first = (uint32_t)i, .last = (uint32_t)i + 1, .weekday = wanted, .relative = true};
    out->precision = PRECISION_DAY;
    if (numbered_weekday(c, i, wanted, out) || dated_weekday(c, i, wanted, out) ||
        weekday_of_week(c, i, wanted, out))
        return true;
    if (each_weekday(c, i)) {
        out->type = MENTION_SET;
        out->first -= i > c->first && parse_among(p, i - 1, "every", "each");
        out->period = (struct period){DAY_NONE, DAY_NONE, PRECISION_SPAN};
        snprintf(out->timex, sizeof out->timex, "XXXX-WXX-%d", wanted);
        return true;
    }
    /* with the latest such day not after the publication, but the coming one in the future */
    day_t day = c->published - back;
    bool until = i > c->first && when_word(c, i - 1, TW_until, &n) && p->language == LANGUAGE_EN &&
                 !when_told_past(c); /* "are on strike until Friday" */
    if (until || when_future(c))
        day = c->published + (back == 0 ? 0 : 7 - back);
    out->period = period_day(day);
    if (at < c->end && parse_match(p, at, ROLE_daypart, &n) != NULL)
        out->last += (uint32_t)n;
    if (at < c->end && (when_word(c, at, TW_last, &n) || when_word(c, at, TW_next, &n)) &&
        parse_is(p, at + n, ROLE_timeunit, TIME_week)) {
        bool ahead = when_word(c, at, TW_next, &n);
        out->period = period_day(c->published - today + wanted + (ahead ? 7 : -7));
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
