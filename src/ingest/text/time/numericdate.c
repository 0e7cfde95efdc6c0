/* numericdate.c - dates in digits: "2022-03-05", "5/3/22", "15.03.2022", "5-Mar-2022". */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "when.h"

/* "2022-03-05", "2020/23/Sep", "20170302". */
static bool iso(const struct when_context *c, size_t i, struct when *out)
{
    const struct parse *p = c->p;
    if (when_digits(c, i, 8, 8)) {
        int v = when_value(p, i), y = v / 10000, m = v / 100 % 100, d = v % 100;
        if (y < 1900 || y > 2099 || !date_valid(y, m, d))
            return false;
        when_set(out, i, i + 1, y, m, d);
        return true;
    }
    if (!when_digits(c, i, 4, 4) || i + 2 >= c->end || p->tokens[i + 1].type != TOKEN_MARK ||
        strchr("-/.", p->tokens[i + 1].mark) == NULL || !parse_glued(p, i + 1) ||
        !parse_glued(p, i + 2))
        return false;
    if (parse_one(p, i + 2, ROLE_month) && parse_mark(p, i + 3, p->tokens[i + 1].mark) &&
        parse_glued(p, i + 3) && parse_glued(p, i + 4) && when_digits(c, i + 4, 1, 2)) {
        int month = (int)parse_match(p, i + 2, ROLE_month, NULL)->value;
        when_set(out, i, i + 5, when_value(p, i), month, when_value(p, i + 4));
        return date_valid(out->year, out->month, out->mday); /* "2021-Mar-03" */
    }
    if (!when_digits(c, i + 2, 1, 2))
        return false;
    char mark = p->tokens[i + 1].mark;
    int y = when_value(p, i), m = when_value(p, i + 2);
    if (y < 1000 || y > 2999)
        return false;
    if (parse_mark(p, i + 3, mark) && parse_glued(p, i + 3) && parse_glued(p, i + 4)) {
        const struct entry *e;
        if (when_digits(c, i + 4, 1, 2) && date_valid(y, m, when_value(p, i + 4))) {
            when_set(out, i, i + 5, y, m, when_value(p, i + 4));
            return true;
        }
        if (i + 4 < c->end && (e = parse_match(p, i + 4, ROLE_month, NULL)) != NULL &&
            date_valid(y, (int)e->value, m)) {
            when_set(out, i, i + 5, y, (int)e->value, m);
            return true;
        }
    }
    bool years = mark == '-' && m == (y + 1) % 100 && i > c->first && i + 3 < c->end &&
                 p->tokens[i - 1].type == TOKEN_WORD && !parse_gap(p, i); /* "in 2010-11" */
    if (when_width(p, i + 2) == 2 && m >= 1 && m <= 12 && mark != '.' && !years &&
        !(mark == '-' && i + 3 < c->end && parse_glued(p, i + 3))) {
        when_set(out, i, i + 3, y, m, 0); /* "2022-03" */
        return true;
    }
    return false;
}

/* Do the words before token I say that a bare "15.03" is a date? */
static bool date_expected(const struct when_context *c, size_t i)
{
    const struct parse *p = c->p;
    size_t n;
    if (i == c->first)
        return true;
    if (parse_mark(p, i - 1, ',') || parse_mark(p, i - 1, '('))
        i--;
    if (i == c->first)
        return false;
    return parse_function(p, i - 1, F_on) || parse_may(p, i - 1, ROLE_weekday) ||
           parse_may(p, i - 1, ROLE_day) || when_word(c, i - 1, TW_since, &n) ||
           when_word(c, i - 1, TW_until, &n) || when_word(c, i - 1, TW_by, &n);
}

/* "1 2/3", "1/4 inch". */
static bool fraction_here(const struct when_context *c, size_t i, size_t last)
{
    const struct parse *p = c->p;
    static const uint64_t numbers = 1ull << ROLE_digit | 1ull << ROLE_teen | 1ull << ROLE_tens |
                                    1ull << ROLE_hundred | 1ull << ROLE_scale;
    if (i > c->first + 1 && parse_function(p, i - 1, F_and) && /* "forty and 1/2" */
        (p->tokens[i - 2].type == TOKEN_DIGITS || (words[p->tokens[i - 2].word].own & numbers)))
        return true;
    int above = when_value(p, i), below = when_value(p, i + 2);
    bool halved = below <= 32 && above % 2 == 1 && above < below && (below & (below - 1)) == 0;
    const struct token *t = &p->tokens[last];
    static const uint64_t leads = 1ull << F_on | 1ull << F_by | 1ull << F_from | 1ull << F_to |
                                  1ull << F_of | 1ull << F_in | 1ull << F_for | 1ull << F_between;
    bool led = i > c->first &&
               ((p->tokens[i - 1].functions & leads) != 0 || parse_one(p, i - 1, ROLE_timeword));
    if (halved && i > c->first + 1 && parse_mark(p, i - 1, '-') && parse_glued(p, i) &&
        p->tokens[i - 2].type == TOKEN_DIGITS && parse_glued(p, i - 1))
        return true; /* "101-5/8" */
    if (halved && last < c->end && t->type == TOKEN_WORD && t->functions == 0 &&
        !(t->roles & TIME_ROLES) && !(t->flags & T_CAPITAL) && !led)
        return true; /* "rose 1/4 point" */
    return (i > c->first && (p->tokens[i - 1].type == TOKEN_DIGITS ||
                             parse_one(p, i - 1, ROLE_minus))) || /* "minus 1/2" */
           (last < c->end && (parse_one(p, last, ROLE_dozen) || parse_one(p, last, ROLE_scale))) ||
           (last < c->end && (parse_match(p, last, ROLE_measure, NULL) != NULL ||
                              parse_match(p, last, ROLE_percent, NULL) != NULL));
}

/* The year in four or two digits at token I. */
static int year_at(const struct parse *p, size_t i)
{
    int y = when_value(p, i);
    return when_width(p, i) == 4 ? y : when_short_year(y);
}

static bool is_year(const struct when_context *c, size_t i)
{
    return when_digits(c, i, 4, 4) || when_digits(c, i, 2, 2);
}

/* "12-2015", "5-Mar-2022": a month and a year, or a day and a month by its name. */
static bool month_named(const struct when_context *c, size_t i, struct when *out)
{
    const struct parse *p = c->p;
    char mark = p->tokens[i + 1].mark;
    int a = when_value(p, i);
    if (when_digits(c, i + 2, 4, 4) && a >= 1 && a <= 12 && mark != '.') {
        int y = when_value(p, i + 2);
        if (y < 1800 || y > 2099 || (i + 3 < c->end && parse_mark(p, i + 3, mark)))
            return false;
        when_set(out, i, i + 3, y, a, 0);
        return true;
    }
    const struct entry *e = parse_match(p, i + 2, ROLE_month, NULL);
    if (e == NULL || a < 1 || a > 31)
        return false;
    when_set(out, i, i + 3, 0, (int)e->value, a);
    if (parse_mark(p, i + 3, mark) && parse_glued(p, i + 3) && is_year(c, i + 4)) {
        out->year = year_at(p, i + 4);
        out->last = (uint32_t)i + 5;
    }
    return true;
}

/* What follows "5/3": *YEAR, 0 where none is told, and *LAST; false: that is no date. */
static bool year_follows(const struct when_context *c, size_t i, int *year, size_t *last)
{
    const struct parse *p = c->p;
    char mark = p->tokens[i + 1].mark;
    size_t next = i + 3;
    *year = 0;
    *last = next;
    if (parse_mark(p, next, mark) && parse_glued(p, next) && next + 1 < c->end &&
        parse_glued(p, next + 1) && is_year(c, next + 1)) {
        *year = year_at(p, next + 1);
        *last = next = i + 5;
        return !(next + 1 < c->end && parse_mark(p, next, mark) && parse_glued(p, next) &&
                 when_digits(c, next + 1, 1, 4));
    }
    if (mark == '-')
        return false;
    bool dotted = mark == '.' && parse_mark(p, next, '.') && parse_glued(p, next) &&
                  !parse_glued(p, next + 1) && next + 1 < c->end &&
                  p->tokens[next + 1].type == TOKEN_WORD &&
                  !(p->tokens[next + 1].flags & T_CAPITAL) && when_width(p, i + 2) == 2;
    if (dotted && date_expected(c, i)) { /* "since 24.02. the total is" */
        *last = next + 1;
        return true;
    }
    if (mark == '.') /* but not "1.25", "7.25e-3" */
        return when_width(p, i + 2) == 2 && date_expected(c, i) &&
               !(when_value(p, i + 2) > 12 && next >= c->end) && !(p->undated && i == c->first) &&
               !(next < c->end && parse_glued(p, next) && p->tokens[next].type == TOKEN_WORD) &&
               !(next < c->end && parse_may(p, next, ROLE_currency)) &&
               !(next < c->end &&
                 (parse_may(p, next, ROLE_scale) || parse_may(p, next, ROLE_percent)));
    return next >= c->end || !parse_glued(p, next) || p->tokens[next].type == TOKEN_MARK;
}

/* "1/4 of", "2/3 people", "1 2/3": a fraction, where "A/B" has no year. */
static bool slashed_fraction(const struct when_context *c, size_t i, size_t last, int a, int b)
{
    const struct parse *p = c->p;
    if (last < c->end && parse_function(p, last, F_of))
        return true;
    if (p->undated && i == c->first && last >= c->end && a < b)
        return true; /* that is all there is, and no year is known */
    if (a < b && i > c->first + 1 && parse_mark(p, i - 1, '-') && parse_glued(p, i) &&
        parse_glued(p, i - 1) && when_digits(c, i - 2, 1, 2) &&
        !(i > c->first + 2 && parse_glued(p, i - 2) && p->tokens[i - 3].type == TOKEN_MARK))
        return true; /* "6-1/2" */
    if (a < b && b <= 12 && !date_expected(c, i) && i != c->first && last < c->end &&
        p->tokens[last].type == TOKEN_WORD && parse_may(p, last, ROLE_noun))
        return true;
    return fraction_here(c, i, last);
}

/* "scored 7/10", "101-3/8", "GC.17/5": is what stands there, "A/B" without a year, no date since it
 * is a mark out of ten, or part of a number or a code? */
static bool no_day(const struct when_context *c, size_t i, size_t last, int a, int b)
{
    const struct parse *p = c->p;
    if (i > c->first && parse_glued(p, i) && p->tokens[i - 1].type == TOKEN_MARK &&
        strchr("./:", p->tokens[i - 1].mark) != NULL)
        return true;
    if (last < c->end && parse_mark(p, last, '/') && parse_glued(p, last))
        return true;
    if (i > c->first && parse_among(p, i - 1, "up", "down", "off"))
        return true;                                             /* "up 5/8" */
    bool up_to = last < c->end && parse_function(p, last, F_to); /* "1/2 to one per cent" */
    if (up_to && a == 1 && b == 2 && !date_expected(c, i))
        return true;
    return b == 10 && a <= 10 && i > c->first && p->tokens[i - 1].type == TOKEN_WORD &&
           !date_expected(c, i) && !parse_function(p, i - 1, F_from) &&
           !parse_function(p, i - 1, F_between) && !parse_function(p, i - 1, F_and) &&
           !parse_function(p, i - 1, F_to) && !parse_one(p, i - 1, ROLE_timeword);
}

#define ATTACKS_OF 2001 /* "since 9/11" */

/* How many days the day of a month is from the publication, in YEAR or, where that is 0, in the
 * year that brings it nearest; very many where there is no such day. */
static long days_off(const struct when_context *c, int year, int month, int mday)
{
    int now, m, d;
    long least = LONG_MAX;
    date_to_civil(c->published, &now, &m, &d);
    for (int y = year != 0 ? year : now - 1; y <= (year != 0 ? year : now + 1); y++) {
        if (!date_valid(y, month, mday))
            continue;
        long off = labs((long)date_from_civil(y, month, mday) - (long)c->published);
        least = off < least ? off : least;
    }
    return least;
}

/* "1/5 Good morning. ... 2/5 Most came": the parts of a text in several posts. The first one, which
 * opens the text, says so. */
static bool part_of_thread(const struct parse *p, size_t i, int of)
{
    return (p->tokens[i].flags & T_START) && p->tokens[0].type == TOKEN_DIGITS &&
           parse_mark(p, 1, '/') && p->tokens[2].type == TOKEN_DIGITS && when_value(p, 0) == 1 &&
           when_value(p, 2) == of && of > 1;
}

#define NEAR_DAYS 45

/* "12/9" in a report of 17 September: is the day written first? Who writes of the last weeks tells
 * so by which of the two readings is among them. */
static bool day_leads(const struct when_context *c, int year, int a, int b)
{
    return a != b && !c->p->undated && days_off(c, year, a, b) > NEAR_DAYS &&
           days_off(c, year, b, a) <= NEAR_DAYS;
}

bool when_numeric(const struct when_context *c, size_t i, struct when *out)
{
    const struct parse *p = c->p;
    if (iso(c, i, out))
        return true;
    if (!when_digits(c, i, 1, 2) || i + 2 >= c->end || p->tokens[i + 1].type != TOKEN_MARK ||
        strchr("/.-", p->tokens[i + 1].mark) == NULL || !parse_glued(p, i + 1) ||
        !parse_glued(p, i + 2))
        return false;
    if (i > c->first && parse_mark(p, i - 1, '-') && parse_glued(p, i) &&
        (i - 1 == c->first || !parse_glued(p, i - 1)))
        return false; /* "-4/5" */
    if (!when_digits(c, i + 2, 1, 2))
        return month_named(c, i, out);
    char mark = p->tokens[i + 1].mark;
    int a = when_value(p, i), b = when_value(p, i + 2), y;
    size_t last;
    if (mark == '/' && part_of_thread(p, i, b)) {
        when_start(out, i, i + 3, MENTION_VAGUE); /* no day, and no number either */
        return true;
    }
    if (!year_follows(c, i, &y, &last))
        return false;
    int month = mark == '.' ? b : a, mday = mark == '.' ? a : b;
    if (month > 12 || (mark == '/' && mday <= 12 && day_leads(c, y, month, mday))) {
        int swap = month;
        month = mday;
        mday = swap;
    }
    if (month < 1 || month > 12 || mday < 1 || mday > 31 ||
        (y == 0 && mark == '/' && slashed_fraction(c, i, last, a, b)) ||
        !date_valid(y != 0 ? y : 2000, month, mday))
        return false;
    if (y == 0 && mark == '/' && no_day(c, i, last, a, b))
        return false;
    if (y == 0 && mark == '/' && a == 9 && b == 11 && days_off(c, ATTACKS_OF, 9, 11) > 365 &&
        c->published > date_from_civil(ATTACKS_OF, 9, 11) &&
        (days_off(c, 0, 9, 11) > NEAR_DAYS || parse_one(p, last, ROLE_event)))
        y = ATTACKS_OF, month = 9, mday = 11;
    when_set(out, i, last, y, month, mday);
    if (y == 0 && parse_mark(p, last, ',') && when_digits(c, last + 1, 4, 4) &&
        when_value(p, last + 1) >= 1900 && when_value(p, last + 1) <= 2099) { /* "5/1-5/7, 2020" */
        out->year = when_value(p, last + 1);
        out->last = (uint32_t)last + 2;
    }
    return true;
}

void when_next_date(const struct when_context *c, struct when *w)
{
    size_t i = w->first;
    day_t day = DAY_NONE;
    if (i > c->first && parse_mark(c->p, i + 1, '/') &&
        parse_is(c->p, i - 1, ROLE_timeword, TW_next))
        day = when_coming(c, i, w);
    if (day != DAY_NONE)
        w->period = period_day(day);
}
