/* calendar.c - dates by the calendar: "5 March 2022", "March 5th", "Q1 2019", "2022-03-05",
 * "1990s", "the week 31 of 2018". */
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "when.h"

static size_t width(const struct parse *p, size_t i)
{
    return p->tokens[i].end - p->tokens[i].start;
}

static bool is_digits(const struct when_context *c, size_t i, size_t least, size_t most)
{
    const struct parse *p = c->p;
    return i < c->end && p->tokens[i].type == TOKEN_DIGITS && width(p, i) >= least &&
           width(p, i) <= most;
}

static int digits(const struct parse *p, size_t i)
{
    int v = 0;
    for (uint32_t k = p->tokens[i].start; k < p->tokens[i].end && v < 100000000; k++)
        v = v * 10 + (p->text[k] - '0');
    return v;
}

bool when_word(const struct when_context *c, size_t i, enum text_timeword word, size_t *n)
{
    const struct parse *p = c->p;
    if (i >= c->end || !parse_may(p, i, ROLE_timeword))
        return false;
    const struct word *w = &words[p->tokens[i].word];
    for (size_t k = 0; k < w->n; k++) {
        const struct entry *e = &word_entries[w->first + k];
        if (e->role != ROLE_timeword || (int)e->value != (int)word || !(e->language & p->language))
            continue;
        size_t m = 0;
        while (m < e->more && i + m + 1 < c->end && p->tokens[i + m + 1].word == e->next[m])
            m++;
        if (m == e->more) {
            *n = m + 1;
            return true;
        }
    }
    return false;
}

bool when_small(const struct when_context *c, size_t i, int most, int *value, size_t *last)
{
    const struct parse *p = c->p;
    const struct entry *e;
    if (is_digits(c, i, 1, 3)) {
        *value = digits(p, i);
        *last = i + 1;
        if (*last < c->end && parse_glued(p, *last) && p->tokens[*last].type == TOKEN_WORD) {
            static const char *const ends[] = {"st", "nd", "rd", "th", "er"};
            bool found = false;
            for (size_t k = 0; k < 5; k++)
                found |= width(p, *last) == 2 &&
                         strncasecmp(p->text + p->tokens[*last].start, ends[k], 2) == 0;
            if (found)
                ++*last;
        }
        return *value <= most;
    }
    if (i >= c->end)
        return false;
    if ((e = parse_match(p, i, ROLE_ordinal, NULL)) || (e = parse_match(p, i, ROLE_digit, NULL)) ||
        (e = parse_match(p, i, ROLE_teen, NULL))) {
        *value = (int)e->value;
        *last = i + 1;
        return *value <= most;
    }
    if ((e = parse_match(p, i, ROLE_tens, NULL)) != NULL) {
        *value = (int)e->value;
        *last = i + 1;
        size_t next = i + 1 + (parse_mark(p, i + 1, '-') ? 1 : 0);
        if (next < c->end && ((e = parse_match(p, next, ROLE_digit, NULL)) ||
                              (e = parse_match(p, next, ROLE_ordinal, NULL))) &&
            e->value < 10) {
            *value += (int)e->value;
            *last = next + 1;
        }
        return *value <= most;
    }
    return false;
}

bool when_written_year(const struct when_context *c, size_t i, int *year, size_t *last)
{
    const struct parse *p = c->p;
    if (is_digits(c, i, 4, 4)) {
        *year = digits(p, i);
        *last = i + 1;
        return *year >= 1800 && *year <= 2199;
    }
    int high, low;
    size_t at, end;
    if (i >= c->end || p->tokens[i].type != TOKEN_WORD || !when_small(c, i, 20, &high, &at))
        return false;
    if (high == 2 && parse_is(p, at, ROLE_scale, 1000)) {
        at++;
        if (parse_function(p, at, F_and))
            at++;
        *year = 2000;
        *last = at;
        if (when_small(c, at, 99, &low, &end)) {
            *year += low;
            *last = end;
        }
        return true;
    }
    bool hundred = parse_match(p, at, ROLE_hundred, NULL) != NULL;
    if (high < (hundred ? 15 : 18) || high > 20)
        return false;
    if (hundred) {
        at++;
        if (parse_function(p, at, F_and))
            at++;
    } else if (at < c->end && parse_mark(p, at, '-')) {
        at++;
    }
    if (!when_small(c, at, 99, &low, &end) || low < 10 || p->tokens[at].type != TOKEN_WORD)
        return false;
    *year = high * 100 + low;
    *last = end;
    return true;
}

static int two_digit_year(int y)
{
    return y < 40 ? 2000 + y : 1900 + y;
}

static void set(struct when *w, size_t first, size_t last, int year, int month, int mday)
{
    *w = (struct when){.first = (uint32_t)first, .last = (uint32_t)last, .year = year,
                       .month = month, .mday = mday};
    w->precision = mday ? PRECISION_DAY : month ? PRECISION_MONTH : PRECISION_YEAR;
}

/* "2022-03-05", "2020/23/Sep", "20170302". */
static bool iso(const struct when_context *c, size_t i, struct when *out)
{
    const struct parse *p = c->p;
    if (is_digits(c, i, 8, 8)) {
        int v = digits(p, i), y = v / 10000, m = v / 100 % 100, d = v % 100;
        if (y < 1900 || y > 2099 || !date_valid(y, m, d))
            return false;
        set(out, i, i + 1, y, m, d);
        return true;
    }
    if (!is_digits(c, i, 4, 4) || i + 2 >= c->end || p->tokens[i + 1].type != TOKEN_MARK || strchr("-/.", p->tokens[i + 1].mark) == NULL ||
        !parse_glued(p, i + 1) || !parse_glued(p, i + 2) || !is_digits(c, i + 2, 1, 2))
        return false;
    char mark = p->tokens[i + 1].mark;
    int y = digits(p, i), m = digits(p, i + 2);
    if (y < 1000 || y > 2999)
        return false;
    if (parse_mark(p, i + 3, mark) && parse_glued(p, i + 3) && parse_glued(p, i + 4)) {
        const struct entry *e;
        if (is_digits(c, i + 4, 1, 2) && date_valid(y, m, digits(p, i + 4))) {
            set(out, i, i + 5, y, m, digits(p, i + 4));
            return true;
        }
        if (i + 4 < c->end && (e = parse_match(p, i + 4, ROLE_month, NULL)) != NULL &&
            date_valid(y, (int)e->value, m)) {
            set(out, i, i + 5, y, (int)e->value, m);
            return true;
        }
    }
    if (width(p, i + 2) == 2 && m >= 1 && m <= 12 && mark != '.' &&
        !(mark == '-' && i + 3 < c->end && parse_glued(p, i + 3))) {
        set(out, i, i + 3, y, m, 0); /* "2022-03" */
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

bool when_numeric(const struct when_context *c, size_t i, struct when *out)
{
    const struct parse *p = c->p;
    if (iso(c, i, out))
        return true;
    if (!is_digits(c, i, 1, 2) || i + 2 >= c->end || p->tokens[i + 1].type != TOKEN_MARK ||
        strchr("/.-", p->tokens[i + 1].mark) == NULL || !parse_glued(p, i + 1) ||
        !parse_glued(p, i + 2))
        return false;
    char mark = p->tokens[i + 1].mark;
    const struct entry *e;
    int a = digits(p, i), b, y = 0;
    size_t last;
    if (is_digits(c, i + 2, 1, 2)) {
        b = digits(p, i + 2);
    } else if (is_digits(c, i + 2, 4, 4) && a >= 1 && a <= 12 && mark != '.') {
        b = digits(p, i + 2); /* "12-2015" */
        if (b < 1800 || b > 2099 || (i + 3 < c->end && parse_mark(p, i + 3, mark)))
            return false;
        set(out, i, i + 3, b, a, 0);
        return true;
    } else if ((e = parse_match(p, i + 2, ROLE_month, NULL)) != NULL && a >= 1 && a <= 31) {
        set(out, i, i + 3, 0, (int)e->value, a);
        if (parse_mark(p, i + 3, mark) && parse_glued(p, i + 3) &&
            (is_digits(c, i + 4, 4, 4) || is_digits(c, i + 4, 2, 2))) {
            out->year = width(p, i + 4) == 4 ? digits(p, i + 4) : two_digit_year(digits(p, i + 4));
            out->last = (uint32_t)i + 5;
        }
        return true;
    } else {
        return false;
    }
    last = i + 3;
    if (parse_mark(p, i + 3, mark) && parse_glued(p, i + 3) && i + 4 < c->end &&
        parse_glued(p, i + 4) && (is_digits(c, i + 4, 4, 4) || is_digits(c, i + 4, 2, 2))) {
        y = width(p, i + 4) == 4 ? digits(p, i + 4) : two_digit_year(digits(p, i + 4));
        last = i + 5;
        if (last + 1 < c->end && parse_mark(p, last, mark) && parse_glued(p, last) &&
            is_digits(c, last + 1, 1, 4))
            return false;
    } else if (mark == '-') {
        return false;
    } else if (mark == '.') {
        if (width(p, i + 2) != 2 || !date_expected(c, i) ||
            (last < c->end && (parse_may(p, last, ROLE_scale) || parse_may(p, last, ROLE_percent))))
            return false;
    } else if (last < c->end && parse_glued(p, last) && p->tokens[last].type != TOKEN_MARK) {
        return false;
    }
    int month = mark == '.' ? b : a, mday = mark == '.' ? a : b;
    if (month > 12) {
        int swap = month;
        month = mday;
        mday = swap;
    }
    if (month < 1 || month > 12 || mday < 1 || mday > 31 ||
        (y == 0 && mark == '/' && last < c->end && parse_function(p, last, F_of)) ||
        (y == 0 && mark == '/' && a < b && b <= 12 && !date_expected(c, i) && i != c->first &&
         last < c->end && p->tokens[last].type == TOKEN_WORD && parse_may(p, last, ROLE_noun)))
        return false;
    if (!date_valid(y != 0 ? y : 2000, month, mday))
        return false;
    set(out, i, last, y, month, mday);
    if (y == 0 && parse_mark(p, last, ',') && is_digits(c, last + 1, 4, 4) &&
        digits(p, last + 1) >= 1900 && digits(p, last + 1) <= 2099) { /* "5/1-5/7, 2020" */
        out->year = digits(p, last + 1);
        out->last = (uint32_t)last + 2;
    }
    return true;
}

/* ", 2022", " of 2022", "-2022", "'22" behind a month: adds the year. */
static void year_behind(const struct when_context *c, struct when *w)
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
    if (i < c->end && when_written_year(c, i, &y, &last)) {
        if (last + 1 < c->end && (parse_mark(p, last, ',') || parse_mark(p, last, '.')) &&
            parse_glued(p, last) && parse_glued(p, last + 1) && is_digits(c, last + 1, 1, 3))
            return;
        if (comma && last < c->end && parse_may(p, last, ROLE_noun) &&
            !parse_may(p, last, ROLE_function))
            return;
        w->year = y;
        w->last = (uint32_t)last;
    } else if (parse_function(p, i - 1, F_of) && is_digits(c, i, 2, 2) && digits(p, i) >= 40) {
        w->year = two_digit_year(digits(p, i)); /* "April of 87" */
        w->last = (uint32_t)i + 1;
    } else if (parse_mark(p, i, '\'') && is_digits(c, i + 1, 2, 2) && parse_glued(p, i + 1)) {
        w->year = two_digit_year(digits(p, i + 1));
        w->last = (uint32_t)i + 2;
    }
}

static bool day_first(const struct when_context *c, size_t i, struct when *out);

static const struct entry *month_at(const struct when_context *c, size_t i)
{
    const struct parse *p = c->p;
    if (i >= c->end)
        return NULL;
    const struct entry *e = parse_match(p, i, ROLE_month, NULL);
    if (e == NULL)
        return NULL;
    const struct token *t = &p->tokens[i];
    bool verb = e->value == 5 || e->value == 3 || width(p, i) == 3; /* "may", "march", "jan" */
    if (verb && !(t->flags & T_CAPITAL)) {
        /* in small letters only beside a day, a year or "in" */
        bool near = (i > c->first && (p->tokens[i - 1].type == TOKEN_DIGITS ||
                                      parse_function(p, i - 1, F_in) ||
                                      parse_function(p, i - 1, F_of))) ||
                    is_digits(c, i + 1, 1, 4);
        return near ? e : NULL;
    }
    if (e->value == 5 && i == c->first && i + 1 < c->end && p->tokens[i + 1].type == TOKEN_WORD)
        return NULL;
    return e;
}

static bool month_first(const struct when_context *c, size_t i, struct when *out)
{
    const struct parse *p = c->p;
    const struct entry *e = month_at(c, i);
    int d;
    size_t at = i + 1, last;
    if (e == NULL)
        return false;
    set(out, i, i + 1, 0, (int)e->value, 0);
    if (parse_mark(p, at, '.') && parse_glued(p, at))
        at++;
    if (parse_mark(p, at, '-') || parse_mark(p, at, '/') ||
        (parse_mark(p, at, ',') && is_digits(c, at + 1, 1, 2) && at + 2 < c->end &&
         parse_glued(p, at + 2) && p->tokens[at + 2].type == TOKEN_WORD)) /* "October, 1st" */
        at++;
    if (parse_function(p, at, F_the))
        at++;
    if (when_small(c, at, 31, &d, &last) && d >= 1 &&
        !(last < c->end && (parse_may(p, last, ROLE_scale) || parse_may(p, last, ROLE_percent))) &&
        (p->tokens[at].type == TOKEN_DIGITS || last > at + 1 ||
         parse_match(p, at, ROLE_ordinal, NULL) != NULL) &&
        !(last + 1 < c->end && (parse_mark(p, last, ',') || parse_mark(p, last, '.')) &&
          parse_glued(p, last) && parse_glued(p, last + 1) && is_digits(c, last + 1, 3, 3))) {
        out->mday = d;
        out->precision = PRECISION_DAY;
        out->last = (uint32_t)last;
        /* "nineteen eighty six" behind "twenty five" is the year */
        year_behind(c, out);
        return true;
    }
    size_t month_end = out->last;
    year_behind(c, out);
    if (out->last == month_end && parse_mark(p, i + 1, '.') && parse_glued(p, i + 1) &&
        width(p, i) <= 4 && i + 2 < c->end)
        out->last = (uint32_t)i + 2, year_behind(c, out);
    return true;
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
    if (!parse_mark(p, last, '-') && !when_word(c, last, TW_until, &n) && !parse_function(p, last, F_to) &&
        !(parse_function(p, last, F_and) && i > c->first && parse_function(p, i - 1, F_between)))
        return false;
    size_t second = last + 1 + (parse_function(p, last + 1, F_the) ? 1 : 0);
    if (!when_small(c, second, 31, &b, &end) || b <= a)
        return false;
    struct when w;
    if (!day_first(c, second, &w) || w.mday != b || w.month == 0)
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
    const struct entry *e = month_at(c, m);
    if (e != NULL) {
        set(out, at, m + 1, 0, (int)e->value, d);
        out->first = (uint32_t)i;
        year_behind(c, out);
        return true;
    }
    /* "the 13th", "on the 4th" */
    if (the && last == at + 2 && p->tokens[at].type == TOKEN_DIGITS && d <= 31 &&
        !(last < c->end && p->tokens[last].type == TOKEN_WORD &&
          (parse_may(p, last, ROLE_timeunit) || parse_may(p, last, ROLE_noun) ||
           !(words[p->tokens[last].word].roles >> ROLE_function & 1)))) {
        int month, day;
        date_to_civil(c->published, &y, &month, &day);
        if (d > day && !c->future) {
            month--;
            if (month == 0) {
                month = 12;
                y--;
            }
        }
        if (!date_valid(y, month, d))
            return false;
        set(out, i, last, y, month, d);
        return true;
    }
    return false;
}

/* "Q1 2019", "the first quarter of 2019", "H1", "first half of 2018". */
static bool quarter(const struct when_context *c, size_t i, struct when *out)
{
    const struct parse *p = c->p;
    size_t at = i, n;
    int k = 0, y = 0, m, d;
    bool half = false;
    if (at + 1 < c->end && width(p, at) == 1 && is_digits(c, at + 1, 1, 1) &&
        parse_glued(p, at + 1)) {
        char letter = (char)(p->text[p->tokens[at].start] & 0x5f);
        half = letter == 'H';
        k = digits(p, at + 1);
        if ((letter != 'Q' && letter != 'H') || k < 1 || k > (half ? 2 : 4))
            return false;
        at += 2;
    } else {
        if (parse_function(p, at, F_the))
            at++;
        size_t last;
        if (!when_small(c, at, 4, &k, &last) || k < 1)
            return false;
        half = parse_is(p, last, ROLE_fraction, 0) || parse_match(p, last, ROLE_fraction, NULL);
        bool is_quarter = parse_is(p, last, ROLE_timeunit, TIME_quarter);
        half = half && !is_quarter;
        if ((!half && !is_quarter) ||
            (half && (k > 2 || !(parse_function(p, last + 1, F_of)))))
            return false;
        if (is_quarter && p->tokens[at].type == TOKEN_WORD && parse_match(p, at, ROLE_digit, NULL))
            return false;
        at = last + 1;
    }
    size_t yi = at;
    if (parse_mark(p, yi, ',') || parse_mark(p, yi, '-') || parse_mark(p, yi, '/'))
        yi++;
    if (parse_function(p, yi, F_of) || parse_function(p, yi, F_in))
        yi++;
    if (parse_function(p, yi, F_the))
        yi++;
    size_t last;
    date_to_civil(c->published, &y, &m, &d);
    int given = 0;
    if (when_written_year(c, yi, &given, &last)) {
        y = given;
        at = last;
    } else if (when_word(c, yi, TW_last, &n) && parse_is(p, yi + n, ROLE_timeunit, TIME_year)) {
        y--;
        at = yi + n + 1;
    } else if (when_word(c, yi, TW_this, &n) && parse_is(p, yi + n, ROLE_timeunit, TIME_year)) {
        at = yi + n + 1;
    } else if (yi > at && parse_is(p, yi, ROLE_timeunit, TIME_year)) {
        at = yi + 1;
    } else if (half) {
        return false;
    } else if (date_from_civil(y, 3 * k - 2, 1) > c->published && !c->future) {
        y--;
    }
    set(out, i, at, y, 0, 0);
    if (half)
        out->period = period_span(date_from_civil(y, 6 * k - 5, 1),
                                  date_add_months(date_from_civil(y, 6 * k - 5, 1), 6) - 1);
    else
        out->period = period_quarter(y, k);
    out->precision = half ? PRECISION_SPAN : PRECISION_QUARTER;
    snprintf(out->timex, sizeof out->timex, "%04d-%c%d", y, half ? 'H' : 'Q', k);
    return true;
}

/* "week 31", "the third week of 2018", "the last week of May". */
static bool week_of(const struct when_context *c, size_t i, struct when *out)
{
    const struct parse *p = c->p;
    size_t at = i, n, last;
    int k = 0, y, m, d, iso_year, iso_week;
    if (parse_function(p, at, F_the))
        at++;
    bool final = when_word(c, at, TW_last, &n);
    date_iso_week(c->published, &iso_year, &iso_week);
    date_to_civil(c->published, &y, &m, &d);
    if (parse_is(p, at, ROLE_timeunit, TIME_week) && when_small(c, at + 1, 53, &k, &last) &&
        p->tokens[at + 1].type == TOKEN_DIGITS) {
        y = iso_year;
        at = last;
        size_t yi = at + (parse_function(p, at, F_of) ? 1 : 0);
        if (when_written_year(c, yi, &y, &last))
            at = last;
        else if (when_word(c, yi, TW_last, &n) && parse_is(p, yi + n, ROLE_timeunit, TIME_year)) {
            y = iso_year - 1;
            at = yi + n + 1;
        }
    } else if (final || (when_small(c, at, 53, &k, &last) && k > 0)) {
        size_t w = final ? at + n : last;
        if (!parse_is(p, w, ROLE_timeunit, TIME_week) || !parse_function(p, w + 1, F_of))
            return false;
        struct when inner;
        if (when_written_year(c, w + 2, &y, &last)) {
            at = last;
            if (final)
                date_iso_week(date_from_civil(y, 12, 28), &iso_year, &k);
        } else if (month_first(c, w + 2, &inner) && inner.mday == 0) {
            when_resolve(c, &inner);
            day_t first = inner.period.first;
            day_t monday = first - date_weekday(first) + 1;
            if (date_weekday(first) > 4)
                monday += 7;
            monday += 7 * ((final ? 5 : k) - 1);
            while (final && monday + 3 > inner.period.last)
                monday -= 7;
            set(out, i, inner.last, 0, 0, 0);
            out->period = period_span(monday, monday + 6);
            out->precision = PRECISION_WEEK;
            date_iso_week(monday, &iso_year, &iso_week);
            snprintf(out->timex, sizeof out->timex, "%04d-W%02d", iso_year, iso_week);
            return true;
        } else {
            return false;
        }
    } else {
        return false;
    }
    day_t monday = date_from_iso_week(y, k, 1);
    if (monday == DAY_NONE)
        return false;
    set(out, i, at, 0, 0, 0);
    out->period = period_span(monday, monday + 6);
    out->precision = PRECISION_WEEK;
    snprintf(out->timex, sizeof out->timex, "%04d-W%02d", y, k);
    return true;
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
    set(out, i, last, y, k, 0);
    return true;
}

bool when_calendar(const struct when_context *c, size_t i, struct when *out)
{
    return nth_month(c, i, out) || month_first(c, i, out) || day_range(c, i, out) || day_first(c, i, out) || quarter(c, i, out) ||
           week_of(c, i, out);
}

/* A bare year needs a word that lets it be one: "in 2019", "2019 budget" but not "2019 people". */
static bool year_fits(const struct when_context *c, size_t i, size_t last)
{
    const struct parse *p = c->p;
    if (p->tokens[i].type == TOKEN_WORD)
        return i > c->first && (parse_function(p, i - 1, F_in) || parse_function(p, i - 1, F_of));
    if (i > c->first && parse_glued(p, i)) {
        char m = p->tokens[i - 1].mark;
        if (p->tokens[i - 1].type != TOKEN_MARK || strchr("(=\"-/~", m) == NULL)
            return false;
        if (m == '-' && i - 1 > c->first && p->tokens[i - 2].type == TOKEN_WORD &&
            !parse_may(p, i - 2, ROLE_timeword) && (p->tokens[i - 2].flags & T_UPPER))
            return false;
        if (m == '-' && i - 1 > c->first && p->tokens[i - 2].type == TOKEN_DIGITS &&
            parse_glued(p, i - 1) && width(p, i - 2) < 4)
            return false;
    }
    size_t n;
    if (i > c->first && (parse_match_back(p, c->first, i, ROLE_currency, &n) != NULL ||
                         parse_match_back(p, c->first, i, ROLE_before, &n) != NULL)) {
        const struct entry *e = parse_match_back(p, c->first, i, ROLE_before, &n);
        if (e == NULL || !parse_may(p, i - 1, ROLE_timeword))
            return false;
    }
    if (last >= c->end)
        return true;
    const struct token *t = &p->tokens[last];
    if (parse_glued(p, last) && (t->type == TOKEN_WORD || (t->mark != 0 && strchr("%.,:", t->mark) &&
                                                           last + 1 < c->end &&
                                                           p->tokens[last + 1].type == TOKEN_DIGITS &&
                                                           parse_glued(p, last + 1))))
        return false;
    if (t->type == TOKEN_WORD && !(t->flags & T_CAPITAL)) {
        bool inside = i > c->first && (parse_function(p, i - 1, F_in) ||
                                       parse_function(p, i - 1, F_of) ||
                                       parse_function(p, i - 1, F_the));
        if (!inside && (parse_may(p, last, ROLE_noun) || parse_may(p, last, ROLE_adjective) ||
                        parse_may(p, last, ROLE_scale) || parse_may(p, last, ROLE_measure) ||
                        parse_may(p, last, ROLE_currency) || parse_may(p, last, ROLE_timeunit) ||
                        t->word == 0)) {
            /* after a comma or at the start a year may still stand before a noun */
            bool plural = p->text[t->end - 1] == 's';
            return t->word == 0 && (!plural || (i > c->first &&
                                                p->tokens[i - 1].type == TOKEN_MARK));
        }
    }
    return true;
}

bool when_year(const struct when_context *c, size_t i, struct when *out)
{
    const struct parse *p = c->p;
    int y, k;
    size_t last;
    /* "the 1990s", "1990s", "'90s", "15th century" */
    size_t at = i + (parse_function(p, i, F_the) ? 1 : 0);
    if (is_digits(c, at, 4, 4) && at + 1 < c->end && parse_glued(p, at + 1) &&
        ((width(p, at + 1) == 1 && p->text[p->tokens[at + 1].start] == 's') ||
         p->tokens[at + 1].mark == 's') &&
        digits(p, at) % 10 == 0) {
        y = digits(p, at);
        set(out, i, at + 2, 0, 0, 0);
        out->period = period_span(date_from_civil(y, 1, 1), date_from_civil(y + 9, 12, 31));
        out->precision = PRECISION_SPAN;
        snprintf(out->timex, sizeof out->timex, "%03d", y / 10);
        return true;
    }
    if (when_small(c, at, 30, &k, &last) && k > 0 &&
        parse_is(p, last, ROLE_timeunit, TIME_century)) {
        set(out, i, last + 1, 0, 0, 0);
        out->period = period_span(date_from_civil(k * 100 - 100 < 1 ? 1 : k * 100 - 100, 1, 1),
                                  date_from_civil(k * 100 - 1, 12, 31));
        out->precision = PRECISION_SPAN;
        snprintf(out->timex, sizeof out->timex, "%02d", k - 1);
        return true;
    }
    if (!when_written_year(c, i, &y, &last) || !year_fits(c, i, last))
        return false;
    const struct entry *e;
    struct when q;
    if (last + 1 < c->end && width(p, last) == 1 && p->tokens[last].type == TOKEN_WORD &&
        quarter(c, last, &q) && q.last == last + 2) { /* "2020 q1" */
        int number = digits(p, last + 1);
        set(out, i, last + 2, y, 0, 0);
        out->period = period_quarter(y, number);
        out->precision = PRECISION_QUARTER;
        return true;
    }
    if (last < c->end && (e = month_at(c, last)) != NULL) { /* "2017 April" */
        set(out, i, last + 1, y, (int)e->value, 0);
        return true;
    }
    set(out, i, last, y, 0, 0);
    /* "2018/19", "2014-15": a span of years */
    if ((parse_mark(p, last, '/') || parse_mark(p, last, '-')) && parse_glued(p, last) &&
        is_digits(c, last + 1, 2, 2) && parse_glued(p, last + 1) &&
        digits(p, last + 1) == (y + 1) % 100) {
        out->last = (uint32_t)last + 2;
        out->period = period_span(date_from_civil(y, 1, 1), date_from_civil(y + 1, 12, 31));
        out->precision = PRECISION_SPAN;
        snprintf(out->timex, sizeof out->timex, "%04d/%04d", y, y + 1);
    }
    return true;
}
