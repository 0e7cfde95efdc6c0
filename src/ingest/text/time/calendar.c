/* calendar.c - dates by the name of their month: "5 March 2022", "March 5th", "11-17 March". */
#include <stdio.h>
#include <string.h>

#include "when.h"

/* "4 May 1699.", "27 April 1292 and": does a year stand at token I that is too old for any other
 * than a whole date to have? */
static bool old_year(const struct when_context *c, size_t i)
{
    const struct parse *p = c->p;
    if (!when_digits(c, i, 4, 4) || when_value(p, i) < 1000 || when_value(p, i) >= 1800)
        return false;
    const struct token *next = &p->tokens[i + 1];
    return i + 1 >= c->end || (next->type == TOKEN_MARK && !parse_glued(p, i + 2)) ||
           (next->functions != 0 && !parse_may(p, i + 1, ROLE_noun));
}

/* ", 2022", " of 2022", "-2022", "'22" behind a month: adds the year. */
void when_year_behind(const struct when_context *c, struct when *w)
{
    const struct parse *p = c->p;
    size_t i = w->last, last;
    int y;
    bool comma = parse_mark(p, i, ',') || parse_mark(p, i, '-') || parse_mark(p, i, '.') ||
                 parse_mark(p, i, '/');
    if (comma)
        i++;
    if (parse_function(p, i, F_of) || parse_function(p, i, F_in))
        i++;
    size_t n;
    if (when_word(c, i, TW_this, &n) && parse_is(p, i + n, ROLE_timeunit, TIME_year)) {
        int m, d;
        date_to_civil(c->published, &w->year, &m, &d);
        w->last = (uint32_t)(i + n + 1);
        return;
    }
    if (when_word(c, i, TW_last, &n) && i + n < c->end &&
        parse_is(p, i + n, ROLE_timeunit, TIME_year)) {
        int m, d;
        date_to_civil(c->published, &w->year, &m, &d);
        w->year--;
        w->last = (uint32_t)(i + n + 1);
        return;
    }
    if (when_word(c, i, TW_next, &n) && i + n < c->end &&
        parse_is(p, i + n, ROLE_timeunit, TIME_year)) {
        int m, d;
        date_to_civil(c->published, &w->year, &m, &d);
        w->year++;
        w->last = (uint32_t)(i + n + 1);
        return;
    }
    bool old = w->mday != 0 && old_year(c, i);
    if (old)
        y = when_value(p, i), last = i + 1;
    if (old || (i < c->end && when_written_year(c, i, &y, &last))) {
        if (last + 1 < c->end && (parse_mark(p, last, ',') || parse_mark(p, last, '.')) &&
            parse_glued(p, last) && parse_glued(p, last + 1) && when_digits(c, last + 1, 1, 3))
            return;
        if (comma && last < c->end && parse_may(p, last, ROLE_noun) &&
            !parse_may(p, last, ROLE_function) &&
            !parse_among(p, last, "death", "deaths", "murder", "murders", "killings", "massacre"))
            return; /* but "his May 7, 1978 death" */
        w->year = y;
        w->last = (uint32_t)last;
    } else if (parse_function(p, i - 1, F_of) && when_digits(c, i, 2, 2) &&
               when_value(p, i) >= 40) {
        w->year = when_short_year(when_value(p, i)); /* "April of 87" */
        w->last = (uint32_t)i + 1;
    } else if (parse_mark(p, i, '\'') && when_digits(c, i + 1, 2, 2) && parse_glued(p, i + 1)) {
        w->year = when_short_year(when_value(p, i + 1));
        w->last = (uint32_t)i + 2;
    }
}

static bool day_first(const struct when_context *c, size_t i, struct when *out);

/* "March 10-16", "March 10 to 16": the last day of the range; 0: none. */
static int last_day(const struct when_context *c, struct when *w)
{
    const struct parse *p = c->p;
    size_t link = w->last, end, n;
    int to;
    bool dash = parse_mark(p, link, '-');
    bool between = w->first > c->first && parse_function(p, w->first - 1u, F_between);
    if (!dash && !parse_function(p, link, F_to) && !when_word(c, link, TW_until, &n) &&
        !(between && parse_function(p, link, F_and)))
        return 0;
    bool the = parse_function(p, link + 1, F_the); /* "from March 3rd to the 9th" */
    size_t at = link + 1 + the;
    if (!when_small(c, at, 31, &to, &end) || to <= w->mday ||
        (p->tokens[at].type != TOKEN_DIGITS && !(the && parse_one(p, at, ROLE_ordinal))) ||
        (the && end == at + 1 && p->tokens[at].type == TOKEN_DIGITS))
        return 0;
    if (end < c->end && parse_function(p, end, F_of))
        return 0; /* "from 3 May to the 9th of June" */
    if (end < c->end && (parse_may(p, end, ROLE_month) || parse_one(p, end, ROLE_scale) ||
                         parse_may(p, end, ROLE_percent) || parse_one(p, end, ROLE_noun)))
        return 0;
    if (end < c->end && parse_glued(p, end) && !parse_mark(p, end, ',') &&
        !parse_mark(p, end, '.') && !parse_mark(p, end, ')') && !parse_mark(p, end, ';') &&
        p->tokens[end].mark != 's')
        return 0;
    if (end + 1 < c->end && parse_glued(p, end) && parse_glued(p, end + 1) &&
        p->tokens[end + 1].type == TOKEN_DIGITS)
        return 0;
    w->last = (uint32_t)end;
    return to;
}

/* Makes the day of W the first of a range up to day TO of its month. */
static bool make_range(const struct when_context *c, struct when *w, int to)
{
    when_resolve(c, w);
    if (w->period.first == DAY_NONE)
        return false;
    day_t last = w->period.first + to - w->mday;
    w->period = period_span(w->period.first, last);
    w->precision = PRECISION_SPAN;
    return true;
}

/* "at the end of March 19 centres were open", "in May 30 trucks came": the number behind month I,
 * at token AT, counts what follows, since a part of a month has no day, and nor has "in". */
static bool counts_behind(const struct when_context *c, size_t i, size_t at)
{
    const struct parse *p = c->p;
    const struct token *next = &p->tokens[at + 1];
    if (p->language == LANGUAGE_FR || at != i + 1 || i == c->first || at + 1 >= c->end ||
        p->tokens[at].type != TOKEN_DIGITS || next->type != TOKEN_WORD || next->functions != 0 ||
        !(next->flags & T_SPACE))
        return false;
    if (next->flags & T_CAPITAL) /* "In June 3 WFP ships docked" */
        return parse_function(p, i - 1, F_in) && parse_one(p, at + 2, ROLE_noun) &&
               !(p->tokens[at + 2].flags & T_CAPITAL) && parse_may(p, at + 2, ROLE_noun);
    size_t n;
    const struct entry *e = parse_match_back(p, c->first, i, ROLE_timeword, &n);
    if (e != NULL && (e->value == TW_end || e->value == TW_start || e->value == TW_mid ||
                      e->value == TW_early || e->value == TW_late))
        return true;
    return parse_function(p, i - 1, F_in) &&
           (parse_may(p, at + 1, ROLE_noun) || p->text[next->end - 1] == 's');
}

/* "June eleven nineteen ninety-four", but "in June eleven people died": is the number behind the
 * month a day, since a year in words follows? */
static bool spelled_year(const struct when_context *c, size_t i)
{
    int y;
    size_t last;
    i += parse_mark(c->p, i, ',');
    return i < c->end && c->p->tokens[i].type == TOKEN_WORD && when_written_year(c, i, &y, &last);
}

/* "March   20   9": is the number at token AT, behind a month, a cell of its own? */
static bool own_cell(const struct parse *p, size_t at)
{
    return parse_gap(p, at) &&
           (at + 1 >= p->n_tokens || parse_gap(p, at + 1) || p->tokens[at + 1].type == TOKEN_LINE);
}

static bool month_first(const struct when_context *c, size_t i, struct when *out)
{
    const struct parse *p = c->p;
    const struct entry *e = when_month(c, i);
    int d;
    size_t at = i + 1, last;
    if (e == NULL)
        return false;
    when_set(out, i, i + 1, 0, (int)e->value, 0);
    if (parse_mark(p, at, '.') && parse_glued(p, at))
        at++;
    if (parse_mark(p, at, '-') ||
        (parse_mark(p, at, '/') && p->tokens[at + 1].type == TOKEN_DIGITS) ||
        (parse_mark(p, at, ',') && when_digits(c, at + 1, 1, 2) && at + 2 < c->end &&
         parse_glued(p, at + 2) && p->tokens[at + 2].type == TOKEN_WORD)) /* "October, 1st" */
        at++;
    if (parse_function(p, at, F_the))
        at++;
    if (when_small(c, at, 31, &d, &last) && d >= 1 && !counts_behind(c, i, at) &&
        !own_cell(p, at) &&
        !(last < c->end && (parse_may(p, last, ROLE_scale) || parse_may(p, last, ROLE_percent))) &&
        (p->tokens[at].type == TOKEN_DIGITS || last > at + 1 ||
         parse_match(p, at, ROLE_ordinal, NULL) != NULL || spelled_year(c, last)) &&
        !(last + 1 < c->end && (parse_mark(p, last, ',') || parse_mark(p, last, '.')) &&
          parse_glued(p, last) && parse_glued(p, last + 1) &&
          (when_digits(c, last + 1, 3, 3) ||
           (p->tokens[last + 1].type == TOKEN_DIGITS && last + 2 < c->end &&
            parse_may(p, last + 2, ROLE_scale))))) { /* "since January 1.9 million" */
        out->mday = d;
        out->precision = PRECISION_DAY;
        out->last = (uint32_t)last;
        /* "nineteen eighty six" behind "twenty five" is the year */
        int to = last_day(c, out);
        when_year_behind(c, out);
        return to == 0 || make_range(c, out, to);
    }
    size_t month_end = out->last;
    when_year_behind(c, out);
    if (out->last == month_end && parse_mark(p, i + 1, '.') && parse_glued(p, i + 1) &&
        when_width(p, i) <= 4 && i + 2 < c->end)
        out->last = (uint32_t)i + 2, when_year_behind(c, out);
    size_t end = out->last;
    if (parse_mark(p, i + 1, '-') && parse_mark(p, end, '-') && end == i + 3 &&
        parse_glued(p, end) && when_digits(c, end + 1, 1, 2) && parse_glued(p, end + 1) &&
        date_valid(out->year, out->month, when_value(p, end + 1))) { /* "March-2021-14" */
        out->mday = when_value(p, end + 1);
        out->precision = PRECISION_DAY;
        out->last = (uint32_t)end + 2;
    }
    return true;
}

int when_day_behind(const struct when_context *c, size_t *last)
{
    const struct parse *p = c->p;
    size_t end;
    int day;
    if (!when_digits(c, *last, 1, 2) || !when_small(c, *last, 31, &day, &end) || day < 1)
        return 0;
    const struct token *t = &p->tokens[end];
    bool counts =
        end < c->end && (parse_may(p, end, ROLE_noun) || parse_may(p, end, ROLE_scale) ||
                         parse_may(p, end, ROLE_percent) || parse_may(p, end, ROLE_adjective) ||
                         (t->type == TOKEN_WORD && t->functions == 0 && t->word == 0) ||
                         (t->type == TOKEN_MARK && end + 1 < c->end && parse_glued(p, end) &&
                          parse_glued(p, end + 1)));
    if (counts && !parse_may(p, end, ROLE_function))
        return 0;
    *last = end;
    return day;
}

/* "Situation report 4, 20 March", "Sitrep 3 - 20 March", "Flash update #4, 20 March": is the number
 * at token I that of a report, and no day? */
static bool numbers_report(const struct when_context *c, size_t i)
{
    static const char *const issues[] = {
        "report", "sitrep",  "update",    "bulletin", "issue",    "number",  "no",    "nr",
        "n",      "num",     "edition",   "snapshot", "overview", "monitor", "brief", "factsheet",
        "flash",  "figures", "dashboard", "rapport",  "numéro",   NULL};
    const struct parse *p = c->p;
    while (i > c->first && p->tokens[i - 1].type == TOKEN_MARK &&
           strchr(",;:()-/", p->tokens[i - 1].mark) == NULL)
        i--; /* "#", "No.", "N°" */
    return i > c->first && parse_spelled(p, i - 1, issues);
}

/* "11–17 March 2024", "5 to 7 May": the first day shares the month of the second. */
static bool day_range(const struct when_context *c, size_t i, struct when *out)
{
    const struct parse *p = c->p;
    int a, b;
    size_t last, end, n;
    size_t start = i + (parse_function(p, i, F_the) ? 1 : 0);
    if (!when_small(c, start, 31, &a, &last) || a < 1)
        return false;
    if (!parse_mark(p, last, '-') && !when_word(c, last, TW_until, &n) &&
        !parse_function(p, last, F_to) &&
        !(parse_function(p, last, F_and) && i > c->first && parse_function(p, i - 1, F_between)))
        return false;
    size_t second = last + 1 + (parse_function(p, last + 1, F_the) ? 1 : 0);
    if (!when_small(c, second, 31, &b, &end) || b <= a || numbers_report(c, i))
        return false;
    struct when w;
    bool led = i > c->first && (parse_function(p, i - 1, F_from) ||
                                parse_function(p, i - 1, F_between) || last > start + 1);
    bool named = day_first(c, second, &w) && w.mday == b && w.month != 0;
    if (!named && !(led && parse_function(p, end, F_of) && when_within(c, second, &w) &&
                    w.period.first == w.period.last)) /* "from 5 to 9 of last month" */
        return false;
    when_resolve(c, &w);
    if (w.period.last == DAY_NONE)
        return false;
    *out = w;
    out->first = (uint32_t)i;
    out->period = period_span(w.period.last - (b - a), w.period.last);
    out->precision = PRECISION_SPAN;
    return true;
}

/* "5 and 12 March", "10, 11 and 12 March": a day whose month the last of its list bears. */
static bool listed_day(const struct when_context *c, size_t i, struct when *out)
{
    const struct parse *p = c->p;
    int d, other;
    size_t last, at;
    struct when w = {0};
    if (!when_digits(c, i, 1, 2) || !when_small(c, i, 31, &d, &last) || d < 1 ||
        numbers_report(c, i))
        return false;
    at = last;
    for (int k = 0; k < 4; k++) {
        bool and = parse_function(p, at, F_and);
        if (!and&&!parse_mark(p, at, ','))
            return false;
        at += parse_mark(p, at, ',') && parse_function(p, at + 1, F_and) ? 2 : 1;
        if (!when_digits(c, at, 1, 2))
            return false;
        if (day_first(c, at, &w))
            break;
        if (and || !when_small(c, at, 31, &other, &at) || other <= d)
            return false;
    }
    if (w.month == 0 || w.mday <= d)
        return false;
    when_set(out, i, last, w.year, w.month, d);
    return true;
}

/* "on the fifth", "since the twenty-second": does the ordinal at token AT, behind "the" at token I,
 * stand for day D of a month? The first few are told of too much else: "on the second". */
static bool lone_ordinal(const struct when_context *c, size_t i, size_t at, int d)
{
    const struct parse *p = c->p;
    size_t n;
    return d > 3 && i > c->first && p->tokens[at].type == TOKEN_WORD &&
           (parse_one(p, at, ROLE_ordinal) || parse_one(p, at, ROLE_tens)) &&
           (parse_function(p, i - 1, F_on) || when_word(c, i - 1, TW_since, &n) ||
            when_word(c, i - 1, TW_until, &n));
}

static bool day_first(const struct when_context *c, size_t i, struct when *out)
{
    const struct parse *p = c->p;
    int d, y;
    size_t last, at = i;
    bool the = parse_function(p, at, F_the);
    if (the)
        at++;
    if (!when_small(c, at, 31, &d, &last) || d < 1)
        return false;
    size_t m = last;
    if (parse_mark(p, m, '-') || parse_mark(p, m, '.'))
        m++;
    if (parse_function(p, m, F_of))
        m++;
    if (parse_function(p, m, F_the) && parse_is(p, m + 1, ROLE_timeunit, TIME_month) && the)
        return false;
    const struct entry *e = when_month(c, m);
    if (e != NULL) {
        when_set(out, at, m + 1, 0, (int)e->value, d);
        out->first = (uint32_t)i;
        when_year_behind(c, out);
        return true;
    }
    /* "the 13th", "on the 4th" */
    bool digits = last == at + 2 && p->tokens[at].type == TOKEN_DIGITS;
    if (the && (digits || lone_ordinal(c, i, at, d)) && d <= 31 &&
        !(last < c->end && p->tokens[last].type == TOKEN_WORD &&
          !parse_is(p, last, ROLE_timeword, TW_until) &&
          (parse_may(p, last, ROLE_timeunit) || parse_match(p, last, ROLE_noun, NULL) != NULL ||
           parse_reads(p, last, "such") || !(p->tokens[last].roles >> ROLE_function & 1)))) {
        int month, day;
        date_to_civil(c->published, &y, &month, &day);
        if (d > day && !when_future(c)) {
            month--;
            if (month == 0) {
                month = 12;
                y--;
            }
        }
        if (!date_valid(y, month, d))
            return false;
        when_set(out, i, last, y, month, d);
        return true;
    }
    return false;
}

/* "the third month of 2021", "the 9th month of next year". */
static bool nth_month(const struct when_context *c, size_t i, struct when *out)
{
    const struct parse *p = c->p;
    int k, y, m, d;
    size_t at = i + (parse_function(p, i, F_the) ? 1 : 0), last, n;
    if (!when_small(c, at, 12, &k, &last) || k < 1 ||
        !parse_is(p, last, ROLE_timeunit, TIME_month) || !parse_function(p, last + 1, F_of))
        return false;
    at = last + 2;
    date_to_civil(c->published, &y, &m, &d);
    int given;
    if (when_written_year(c, at, &given, &last)) {
        y = given;
    } else if (when_word(c, at, TW_next, &n) || when_word(c, at, TW_last, &n) ||
               when_word(c, at, TW_this, &n)) {
        y += when_word(c, at, TW_next, &n) ? 1 : when_word(c, at, TW_last, &n) ? -1 : 0;
        if (!parse_is(p, at + n, ROLE_timeunit, TIME_year))
            return false;
        last = at + n + 1;
    } else {
        return false;
    }
    when_set(out, i, last, y, k, 0);
    return true;
}

#define REACH 16 /* tokens: further no reader looks for the word that it needs */

/* Behind the number at token I, up to LAST: may a dash, "to" or "and" join it to a second day? */
static bool joins_days(const struct when_context *c, size_t last)
{
    return parse_mark(c->p, last, '-') || parse_function(c->p, last, F_to) ||
           parse_function(c->p, last, F_and) || (when_words(c, last) >> TW_until & 1) != 0;
}

/* A time by the number K at token I, or behind "the" there, which is read up to token LAST. */
static bool counted_date(const struct when_context *c, size_t i, int k, size_t last,
                         struct when *out)
{
    const struct parse *p = c->p;
    bool the = parse_function(p, i, F_the),
         unit = parse_may(p, last, ROLE_timeunit) ||
                (parse_mark(p, last, '-') && k <= 4 && parse_one(p, last + 1, ROLE_timeunit));
    bool part = unit || parse_may(p, last, ROLE_fraction); /* "first half of 2021" */
    bool listed = parse_mark(p, last, ',') || parse_function(p, last, F_and);
    return (k <= 31 && joins_days(c, last) && day_range(c, i, out)) ||
           (k <= 31 && (the || when_near(c, last, 2, TRAIT_month)) && day_first(c, i, out)) ||
           (listed && when_near(c, i, REACH, TRAIT_month) && listed_day(c, i, out)) ||
           (k <= 4 && part && when_quarter(c, i, out)) || (unit && when_week(c, i, out));
}

bool when_calendar(const struct when_context *c, size_t i, struct when *out)
{
    int k;
    size_t last, at = i + (parse_function(c->p, i, F_the) ? 1 : 0);
    bool counted = when_small(c, at, 999, &k, &last);
    if (counted && parse_may(c->p, last, ROLE_timeunit) && nth_month(c, i, out))
        return true;
    if (parse_may(c->p, i, ROLE_month) && month_first(c, i, out)) /* "sept" is a number, too */
        return true;
    if (counted && counted_date(c, i, k, last, out))
        return true;
    bool week = parse_may(c->p, at, ROLE_timeunit) || (when_words(c, at) >> TW_last & 1) != 0;
    return (when_width(c->p, i) == 1 && when_quarter(c, i, out)) || /* "Q1", "1Q" */
           (week && when_week(c, i, out));
}
