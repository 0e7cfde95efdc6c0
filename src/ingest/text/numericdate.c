/* numericdate.c - dates in digits: "2022-03-05", "5/3/22", "15.03.2022", "5-Mar-2022". */
#include <stdio.h>
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
        !parse_glued(p, i + 2) || !when_digits(c, i + 2, 1, 2))
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
    if (when_width(p, i + 2) == 2 && m >= 1 && m <= 12 && mark != '.' &&
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
    return (i > c->first && p->tokens[i - 1].type == TOKEN_DIGITS) ||
           (last < c->end && (parse_one(p, last, ROLE_dozen) || parse_one(p, last, ROLE_scale))) ||
           (last < c->end && (parse_match(p, last, ROLE_measure, NULL) != NULL ||
                              parse_match(p, last, ROLE_percent, NULL) != NULL));
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
    char mark = p->tokens[i + 1].mark;
    const struct entry *e;
    int a = when_value(p, i), b, y = 0;
    size_t last;
    if (when_digits(c, i + 2, 1, 2)) {
        b = when_value(p, i + 2);
    } else if (when_digits(c, i + 2, 4, 4) && a >= 1 && a <= 12 && mark != '.') {
        b = when_value(p, i + 2); /* "12-2015" */
        if (b < 1800 || b > 2099 || (i + 3 < c->end && parse_mark(p, i + 3, mark)))
            return false;
        when_set(out, i, i + 3, b, a, 0);
        return true;
    } else if ((e = parse_match(p, i + 2, ROLE_month, NULL)) != NULL && a >= 1 && a <= 31) {
        when_set(out, i, i + 3, 0, (int)e->value, a);
        if (parse_mark(p, i + 3, mark) && parse_glued(p, i + 3) &&
            (when_digits(c, i + 4, 4, 4) || when_digits(c, i + 4, 2, 2))) {
            out->year = when_width(p, i + 4) == 4 ? when_value(p, i + 4)
                                                  : when_short_year(when_value(p, i + 4));
            out->last = (uint32_t)i + 5;
        }
        return true;
    } else {
        return false;
    }
    last = i + 3;
    if (parse_mark(p, i + 3, mark) && parse_glued(p, i + 3) && i + 4 < c->end &&
        parse_glued(p, i + 4) && (when_digits(c, i + 4, 4, 4) || when_digits(c, i + 4, 2, 2))) {
        y = when_width(p, i + 4) == 4 ? when_value(p, i + 4)
                                      : when_short_year(when_value(p, i + 4));
        last = i + 5;
        if (last + 1 < c->end && parse_mark(p, last, mark) && parse_glued(p, last) &&
            when_digits(c, last + 1, 1, 4))
            return false;
    } else if (mark == '-') {
        return false;
    } else if (mark == '.') {
        if (when_width(p, i + 2) != 2 || !date_expected(c, i) ||
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
         last < c->end && p->tokens[last].type == TOKEN_WORD && parse_may(p, last, ROLE_noun)) ||
        (y == 0 && mark == '/' && fraction_here(c, i, last)))
        return false;
    if (!date_valid(y != 0 ? y : 2000, month, mday))
        return false;
    when_set(out, i, last, y, month, mday);
    if (y == 0 && parse_mark(p, last, ',') && when_digits(c, last + 1, 4, 4) &&
        when_value(p, last + 1) >= 1900 && when_value(p, last + 1) <= 2099) { /* "5/1-5/7, 2020" */
        out->year = when_value(p, last + 1);
        out->last = (uint32_t)last + 2;
    }
    return true;
}
