/* range.c - two numbers that make one: ranges and ratios. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "numeral.h"

double number_at(const struct numeral *n, bool high)
{
    return n->vague ? (high ? n->high : n->low) : n->value;
}

/* The first number of a range takes the scale that only the second bears: "3 to 5 million",
 * "10-12,000". */
static void share_scale(struct numeral *a, const struct numeral *b)
{
    if (a->scale > 1 || a->vague || a->fraction || (a->words && b->scale < 1000))
        return;
    bool hundreds = a->words && a->value < 10 && b->scale >= 1000 && b->value >= b->scale * 100;
    if (hundreds && fmod(b->value / b->scale, 100) == 0) {
        a->value *= b->scale * 100; /* "two to three hundred thousand" */
        return;
    }
    if (b->scale > 1 && a->value * b->scale <= b->value) {
        a->value *= b->scale;
    } else if (b->grouped && !a->grouped && a->value < 1000 && b->value >= 1000 &&
               fmod(b->value, 1000) == 0 && a->value * 1000 < b->value) {
        a->value *= 1000;
    }
}

bool number_change(const struct parse *p, size_t first, size_t i)
{
    size_t n;
    for (size_t k = i; k > first && k + 12 > i; k--) {
        const struct entry *e = parse_match(p, k - 1, ROLE_before, &n);
        if (e != NULL && (e->value == HEDGE_increase || e->value == HEDGE_decrease))
            return true;
        if (k == i && parse_in(p, k - 1, SET_gone))
            return true; /* "the toll went from 20 to 40" */
    }
    return false;
}

static bool year_like(const struct parse *p, const struct numeral *n)
{
    return !n->words && !n->grouped && n->last == n->first + 1 && n->value >= 1800 &&
           n->value <= 2099 && p->tokens[n->first].end - p->tokens[n->first].start == 4;
}

/* The percent sign, measure or money that stands behind number token I: its length, 0 for none. */
static size_t unit_behind(const struct parse *p, size_t i)
{
    size_t n;
    if (parse_match(p, i, ROLE_percent, &n) != NULL || parse_match(p, i, ROLE_measure, &n) != NULL)
        return n;
    return parse_match(p, i, ROLE_currency, &n) != NULL ? n : 0;
}

static bool same_words(const struct parse *p, size_t a, size_t b, size_t n)
{
    for (size_t k = 0; k < n; k++)
        if (b + k >= p->n_tokens || p->tokens[a + k].word != p->tokens[b + k].word)
            return false;
    return true;
}

/* Does token I join the ends of a range? */
static bool joins(const struct parse *p, size_t i, const struct numeral *a, bool between)
{
    if (parse_mark(p, i, '-'))
        return parse_glued(p, i) == parse_glued(p, i + 1) &&
               !(parse_gap(p, i) && parse_gap(p, i + 1)); /* a cell without a number */
    if (parse_function(p, i, F_to))
        return !parse_function(p, i, F_for); /* "1 for 240 people" */
    if (between)
        return parse_function(p, i, F_and);
    if (parse_is(p, i, ROLE_timeword, TW_until)) /* "20 through 100" */
        return p->tokens[i].end - p->tokens[i].start == 7;
    return parse_function(p, i, F_or) && a->words;
}

bool number_range(const struct number_reader *r, struct numeral *a, bool between, bool money,
                  struct numeral *b)
{
    const struct parse *p = r->p;
    size_t unit = a->last, i = unit;
    if (i + 1 >= r->end || a->none)
        return false;
    size_t n = unit_behind(p, i);
    i += n;
    bool spelled = parse_mark(p, i, '-') && parse_glued(p, i) && parse_function(p, i + 1, F_to) &&
                   parse_mark(p, i + 2, '-') && parse_glued(p, i + 3);
    spelled |= parse_mark(p, i, '-') && parse_glued(p, i) && !parse_glued(p, i + 1) &&
               parse_function(p, i + 1, F_to) && n == 0; /* "6- to 8-year-olds" */
    i += spelled;                                        /* "5-to-10 dollars" */
    if (i + 1 >= r->end || !joins(p, i, a, between))
        return false;
    if (a->ordinal && parse_function(p, i, F_to))
        return false; /* "brings the total since the 14th to 143,000" */
    if (parse_function(p, i, F_to) && a->first > r->first &&
        parse_may(p, a->first - 1, ROLE_month) && (p->tokens[a->first - 1].flags & T_CAPITAL) &&
        a->value <= 31)
        return false; /* "since November 3 to 2,860 tons" */
    bool dash = parse_mark(p, i, '-');
    if (dash && !parse_glued(p, i) && !a->words && p->tokens[i + 1].type == TOKEN_WORD)
        return false; /* "Nov 18 - Half a million" */
    size_t next = i + 1 + (spelled && parse_mark(p, i + 1, '-'));
    if (parse_is(p, next, ROLE_before, HEDGE_about))
        next++;
    next = number_skip_sign(p, next);
    if (number_named(p, next, r->first) && !dash && !spelled)
        return false;
    if (!numeral_at(p, next, r->end, money, b) || b->none || b->ordinal ||
        b->fraction != a->fraction)
        return false;
    if (dash && parse_mark(p, b->last, '-') && parse_glued(p, b->last) &&
        b->last + 1 < p->n_tokens && p->tokens[b->last + 1].type == TOKEN_DIGITS)
        return false;
    if (n > 0 && !same_words(p, unit, b->last, n)) /* "44 mg to 50 mg" */
        return false;
    if (year_like(p, a) && !year_like(p, b))
        return false;
    if (dash && !parse_glued(p, i) && a->first > r->first && a->value <= 31 && b->value > 31 &&
        parse_may(p, a->first - 1, ROLE_month) && (p->tokens[a->first - 1].flags & T_CAPITAL))
        return false; /* "KHARKIV, May 12 - 4,100 people": a dateline */
    share_scale(a, b);
    if (number_at(a, false) >= number_at(b, true))
        return false;
    size_t k;
    bool share = n == 0 && parse_may(p, b->last, ROLE_percent); /* "fell 2 to 7 percent" */
    const struct entry *moved =
        parse_function(p, i, F_to) && !share && number_at(b, true) >= a->value * 3
            ? parse_match_back(p, r->first, a->first, ROLE_before, &k)
            : NULL;
    if (moved != NULL && (moved->value == HEDGE_increase || moved->value == HEDGE_decrease))
        return false; /* "rose 40 million dollars to 4.2 billion" */
    return !parse_function(p, i, F_or) || number_at(b, true) <= number_at(a, false) * 2;
}

/* "one over 20", "one out of three", "9 in 10": one number, a fraction. */
bool number_ratio(const struct number_reader *r, struct numeral *a)
{
    const struct parse *p = r->p;
    struct numeral b;
    size_t i = a->last + (size_t)(parse_mark(p, a->last, '-') && parse_glued(p, a->last)),
           next = i + 1; /* "one-in-five" */
    if (i + 1 >= r->end || a->vague || a->none || a->fraction)
        return false;
    bool over = parse_function(p, i, F_over) ||
                (p->language == LANGUAGE_FR && parse_function(p, i, F_on)),
         in = parse_function(p, i, F_in);
    bool out = parse_function(p, i, F_out) && parse_function(p, i + 1, F_of);
    if (!over && !in && !out)
        return false;
    next += (size_t)out + (size_t)(i > a->last && parse_mark(p, next, '-'));
    next += (in || out) && parse_in(p, next, SET_each); /* "one in every three" */
    if (!numeral_at(p, next, r->end, false, &b) || b.vague || b.none || b.fraction || b.ordinal ||
        b.value <= a->value)
        return false;
    bool usual = b.value <= 12 || b.value == 20 || b.value == 100 || b.value == 1000;
    if (over ? !a->words : !(a->words || b.words || usual))
        return false;
    if (in && b.value > 1000)
        return false;
    a->value /= b.value;
    a->fraction = true;
    a->last = b.last;
    return true;
}
