/* number.c - finds the quantities of numeric sentences: numbers, ranges, percentages, money. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "numeral.h"

static void set_currency(char out[4], double packed)
{
    unsigned long v = (unsigned long)packed;
    out[0] = (char)(v >> 16 & 0xff);
    out[1] = (char)(v >> 8 & 0xff);
    out[2] = (char)(v & 0xff);
    out[3] = '\0';
}

/* Is the number at token I part of a name ("F-16", "COVID-19", "Q3", "BR-319")? */
static bool named(const struct parse *p, size_t i, size_t first)
{
    if (i == first)
        return false;
    if (!parse_glued(p, i)) {
        /* "ISO 3888-2", "BMW X6": an acronym that nobody knows, and no noun behind the number */
        const struct token *b = &p->tokens[i - 1];
        return b->type == TOKEN_WORD && (b->flags & T_UPPER) && words[b->word].own == 0 &&
               p->tokens[i].type == TOKEN_DIGITS && p->tokens[i].end - p->tokens[i].start == 4 &&
               parse_mark(p, i + 1, '-') && parse_glued(p, i + 1);
    }
    const struct token *before = &p->tokens[i - 1];
    if (before->type == TOKEN_WORD)
        return parse_match(p, i - 1, ROLE_currency, NULL) == NULL;
    if (before->type == TOKEN_MARK && before->mark == '-' && i - 1 > first && parse_glued(p, i - 1))
        return p->tokens[i - 2].type == TOKEN_WORD && !parse_may(p, i - 2, ROLE_digit) &&
               !parse_may(p, i - 2, ROLE_tens) && !parse_may(p, i - 2, ROLE_scale);
    return before->type == TOKEN_MARK && strchr("@#_\\", before->mark) != NULL;
}

/* Telephone numbers, clock times and scores: chains of digits with marks between. Returns the token
 * after the chain, or I where there is none. */
static size_t chain(const struct parse *p, size_t i, size_t end)
{
    size_t at = i, parts = 0, colons = 0, hyphens = 0, dots = 0, slashes = 0;
    if (p->tokens[i].type != TOKEN_DIGITS)
        return i;
    while (at < end && p->tokens[at].type == TOKEN_DIGITS) {
        parts++;
        at++;
        if (at + 1 < end && parse_glued(p, at) && parse_glued(p, at + 1) &&
            p->tokens[at].type == TOKEN_MARK && strchr(":-./", p->tokens[at].mark) != NULL &&
            p->tokens[at + 1].type == TOKEN_DIGITS &&
            p->tokens[at].end - p->tokens[at].start <= 1) {
            char m = p->tokens[at].mark;
            colons += m == ':';
            hyphens += m == '-';
            dots += m == '.';
            slashes += m == '/';
            at++;
        } else {
            break;
        }
    }
    if (colons > 0 && hyphens + dots + slashes == 0 && parts <= 3)
        return at;
    if (parts >= 3 && (hyphens >= 2 || slashes >= 2 || (dots >= 2 && parts > 3)))
        return at;
    if (parts == 3 && dots == 2 && p->tokens[i + 2].end - p->tokens[i + 2].start != 3)
        return at;
    return i;
}

static double at_value(const struct numeral *n, bool high)
{
    return n->vague ? (high ? n->high : n->low) : n->value;
}

/* The first number of a range takes the scale that only the second bears: "3 to 5 million",
 * "10-12,000". */
static void share_scale(struct numeral *a, const struct numeral *b)
{
    if (a->scale > 1 || a->vague || a->fraction || (a->words && b->scale < 1000))
        return;
    if (b->scale > 1 && a->value * b->scale <= b->value) {
        a->value *= b->scale;
    } else if (b->grouped && !a->grouped && a->value < 1000 && b->value >= 1000 &&
               fmod(b->value, 1000) == 0 && a->value * 1000 < b->value) {
        a->value *= 1000;
    }
}

static bool change_before(const struct parse *p, size_t first, size_t i)
{
    size_t n;
    for (size_t k = i; k > first && k + 12 > i; k--) {
        const struct entry *e = parse_match(p, k - 1, ROLE_before, &n);
        if (e != NULL && (e->value == HEDGE_increase || e->value == HEDGE_decrease))
            return true;
    }
    return false;
}

struct reader {
    struct parse *p;
    uint32_t sentence;
    size_t first, end;
    size_t label_end; /* token after the last number that was only a label; 0: none */
};

static size_t skip_sign(const struct parse *p, size_t i)
{
    if (parse_match(p, i, ROLE_currency, NULL) == NULL || parse_may(p, i, ROLE_suffix))
        return i;
    bool letters = parse_mark(p, i, '$') && i + 1 < p->n_tokens && parse_glued(p, i + 1) &&
                   (p->tokens[i + 1].flags & T_UPPER);
    return i + (letters ? 2 : 1); /* "$US160" */
}

static bool year_like(const struct parse *p, const struct numeral *n)
{
    return !n->words && !n->grouped && n->last == n->first + 1 && n->value >= 1800 &&
           n->value <= 2099 && p->tokens[n->first].end - p->tokens[n->first].start == 4;
}

/* Behind A: does a second number make it a range? */
static bool range_behind(const struct reader *r, struct numeral *a, bool between, bool money,
                         struct numeral *b)
{
    const struct parse *p = r->p;
    size_t i = a->last, n;
    if (i < r->end && p->tokens[i].type == TOKEN_MARK && between)
        i = skip_sign(p, i);
    bool percent = parse_match(p, i, ROLE_percent, &n) != NULL;
    if (percent)
        i += n;
    if (i + 1 >= r->end || a->none)
        return false;
    bool dash = parse_mark(p, i, '-');
    if (dash && parse_glued(p, i) != parse_glued(p, i + 1))
        return false;
    if (between) {
        if (!dash && !parse_function(p, i, F_and) && !parse_function(p, i, F_to))
            return false;
    } else if (!dash && !(parse_function(p, i, F_to) && !parse_function(p, i, F_for)) &&
               !(parse_function(p, i, F_or) && a->words)) {
        return false;
    }
    size_t next = i + 1;
    if (parse_is(p, next, ROLE_before, HEDGE_about))
        next++;
    next = skip_sign(p, next);
    if (named(p, next, r->first) && !dash)
        return false;
    if (!numeral_at(p, next, r->end, money, b) || b->none || b->ordinal ||
        (b->fraction && !a->fraction) || (a->fraction && !b->fraction))
        return false;
    if (dash && parse_mark(p, b->last, '-') && parse_glued(p, b->last) &&
        p->tokens[b->last + 1 < p->n_tokens ? b->last + 1 : b->last].type == TOKEN_DIGITS)
        return false;
    if (percent && parse_match(p, b->last, ROLE_percent, NULL) == NULL)
        return false;
    if (year_like(p, a) && !year_like(p, b))
        return false;
    share_scale(a, b);
    if (at_value(a, false) >= at_value(b, true))
        return false;
    if (parse_function(p, i, F_or) && at_value(b, true) > at_value(a, false) * 2)
        return false;
    return between || !parse_function(p, i, F_to) || a->words || true;
}

static struct quantity *add_quantity(struct reader *r, const struct numeral *n)
{
    struct parse *p = r->p;
    void *more = parse_grow(p->quantities, &p->size_quantities, p->n_quantities,
                            sizeof *p->quantities);
    if (more == NULL)
        return NULL;
    p->quantities = more;
    struct quantity *q = &p->quantities[p->n_quantities++];
    *q = (struct quantity){.first = n->first, .last = n->last, .sentence = r->sentence,
                           .noun = TEXT_NOUN_COUNT, .head = UINT32_MAX};
    q->words = n->words;
    q->attached = n->attached;
    q->form = n->none ? QUANTITY_NONE
                      : n->ordinal ? QUANTITY_ORDINAL
                                   : n->fraction ? QUANTITY_FRACTION : QUANTITY_COUNT;
    if (n->vague) {
        q->low = number_real(n->low);
        q->high = number_real(n->high);
        q->qualifier = QUALIFIER_VAGUE;
    } else {
        /* products such as 2.3 * 1e6 carry a last bit of noise */
        double near = round(n->value);
        bool whole = fabs(n->value - near) < 1e-9 * fabs(near) && fabs(near) >= 1;
        q->value = number_real(whole ? near : n->value);
    }
    return q;
}

static void set_span(const struct parse *p, struct quantity *q)
{
    q->span.start = p->tokens[q->first].start;
    q->span.end = p->tokens[q->last - 1].end;
    q->outer_first = q->first;
    q->outer_last = q->last;
}

/* "%", "per cent", currencies and physical units on either side of the number. */
static void dress(struct parse *p, struct quantity *q, size_t first, size_t end)
{
    size_t n;
    const struct entry *e;
    size_t i = q->last;
    if (parse_mark(p, i, '-') && parse_glued(p, i) && i + 1 < end)
        i++;
    if ((e = parse_match(p, q->last, ROLE_percent, &n)) != NULL && q->last + n <= end) {
        q->form = QUANTITY_PERCENT;
        q->last += (uint32_t)n;
        set_span(p, q);
        return;
    }
    size_t before;
    e = parse_match_back(p, first, q->first, ROLE_currency, &before);
    if (e == NULL && q->first > first && parse_mark(p, q->first - 1, '.') &&
        parse_glued(p, q->first - 1)) {
        e = parse_match_back(p, first, q->first - 1, ROLE_currency, &before); /* "Rs. 500" */
        before += e != NULL;
    }
    if (e != NULL && !(before == 1 && (words[p->tokens[q->first - 1].word].roles >> ROLE_function &
                                       1))) {
        q->form = QUANTITY_MONEY;
        set_currency(q->currency, e->value);
        q->outer_first = q->first - (uint32_t)before;
        if (q->outer_first > first && parse_mark(p, q->first - 1, '$')) {
            const struct token *w = &p->tokens[q->outer_first - 1]; /* "US $5 million" */
            if (w->type == TOKEN_WORD && (w->flags & T_UPPER) && w->end - w->start <= 3)
                q->outer_first--;
        }
        return;
    }
    if ((e = parse_match(p, i, ROLE_currency, &n)) != NULL && i + n <= end) {
        q->form = QUANTITY_MONEY;
        set_currency(q->currency, e->value);
        q->unit_first = (uint32_t)i;
        q->unit_last = q->outer_last = (uint32_t)(i + n);
        return;
    }
    if (q->form == QUANTITY_COUNT && (e = parse_match(p, i, ROLE_measure, &n)) != NULL &&
        i + n <= end && !(parse_function(p, i, F_in) && true)) {
        bool letter = p->tokens[i].end - p->tokens[i].start == 1;
        if (letter && !parse_glued(p, i) &&
            !(i + 1 >= end || p->tokens[i + 1].type != TOKEN_WORD ||
              parse_function(p, i + 1, F_of)))
            return;
        if (letter && (p->tokens[i].flags & T_CAPITAL))
            return;
        q->form = QUANTITY_MEASURE;
        q->physical = (uint8_t)e->value;
        q->unit_first = (uint32_t)i;
        q->unit_last = q->outer_last = (uint32_t)(i + n);
        return;
    }
    if (q->form == QUANTITY_COUNT && (e = parse_match(p, i, ROLE_timeunit, &n)) != NULL &&
        i + n <= end) {
        q->form = QUANTITY_MEASURE;
        q->physical = UNIT_other;
        q->unit_first = (uint32_t)i;
        q->unit_last = q->outer_last = (uint32_t)(i + n);
    }
}

/* "one" that counts nothing: "one of them", "no one", "that one", "one another". */
static bool pronoun_one(const struct parse *p, const struct numeral *n, size_t first, size_t end)
{
    if (n->value != 1 || n->last != n->first + 1 || !n->words)
        return false;
    size_t i = n->first;
    if (i > first) {
        const struct token *t = &p->tokens[i - 1];
        static const char *const before[] = {"no",   "that",  "this", "the", "any", "every", "some",
                                             "each", "which", "good", "only", "another", "loved"};
        for (size_t k = 0; k < sizeof before / sizeof *before; k++)
            if (t->type == TOKEN_WORD && strlen(before[k]) == t->end - t->start &&
                strncasecmp(p->text + t->start, before[k], t->end - t->start) == 0 &&
                !(i + 1 < end && p->tokens[i + 1].type == TOKEN_WORD &&
                  parse_may(p, i + 1, ROLE_noun)))
                return true;
    }
    if (i + 1 < end) {
        if (parse_function(p, i + 1, F_another) || p->tokens[i + 1].mark == 's')
            return true;
        if (p->tokens[i + 1].type == TOKEN_WORD && parse_function(p, i + 1, F_be))
            return true;
    }
    return false;
}

/* Numbers that only mark a place in the text: notes behind a full stop ("online.30 While"), items of a
 * list ("; 2. Risk"), a number said twice ("Two (2)"). */
static bool marks_text(const struct parse *p, size_t first, const struct numeral *n)
{
    size_t i = n->first, last = n->last;
    if (i == first || n->words || n->scale > 1 || n->grouped || last != i + 1 ||
        p->tokens[i].end - p->tokens[i].start > 3)
        return false;
    bool capital = last < p->n_tokens && p->tokens[last].type == TOKEN_WORD &&
                   (p->tokens[last].flags & T_CAPITAL) && (p->tokens[last].flags & T_SPACE);
    if (i >= first + 2 && parse_glued(p, i) && parse_glued(p, i - 1) && parse_mark(p, i - 1, '.') &&
        p->tokens[i - 2].type == TOKEN_WORD && (capital || parse_may(p, last, ROLE_month)))
        return true;
    bool item = (parse_mark(p, i - 1, ';') || parse_mark(p, i - 1, ':') ||
                 (parse_function(p, i - 1, F_and) && parse_mark(p, i - 2, ';'))) &&
                parse_mark(p, last, '.') && parse_glued(p, last) && last + 1 < p->n_tokens &&
                p->tokens[last + 1].type == TOKEN_WORD && (p->tokens[last + 1].flags & T_CAPITAL);
    if (item)
        return true;
    struct numeral before;
    return i >= first + 2 && parse_mark(p, i - 1, '(') && parse_mark(p, last, ')') &&
           numeral_words(p, i - 2, i - 1, &before) && before.last == i - 1 &&
           before.value == n->value;
}

/* "a 15-year-old boy", "four-year-old", "aged 6-59 months": ages count nothing. */
static bool is_age(const struct parse *p, size_t first, const struct numeral *n)
{
    size_t i = n->last;
    if (n->first > first && parse_is(p, n->first - 1, ROLE_distractor, DIS_age))
        return true;
    if (parse_mark(p, i, '-'))
        i++;
    return parse_is(p, i, ROLE_timeunit, TIME_year) && parse_mark(p, i + 1, '-') &&
           i + 2 < p->n_tokens && p->tokens[i + 2].end - p->tokens[i + 2].start <= 4 &&
           p->text[p->tokens[i + 2].start] == 'o';
}

static bool labelled(const struct parse *p, size_t first, const struct numeral *n)
{
    size_t i = n->first;
    if (i == first || n->words || n->scale > 1 || n->grouped)
        return false;
    size_t back = i;
    if (parse_mark(p, back - 1, '.') && parse_glued(p, back - 1) && back - 1 > first)
        back--;
    size_t k;
    const struct entry *e = parse_match_back(p, first, back, ROLE_distractor, &k);
    if (e == NULL || e->value != DIS_label)
        return false;
    /* "the camp 300 people": a count where a noun follows; "Zone 4", "resolution 1559" where not */
    if (n->last < p->n_tokens && parse_may(p, n->last, ROLE_noun) &&
        !(p->tokens[i - 1].flags & T_CAPITAL))
        return false;
    return (p->tokens[back - 1].flags & T_CAPITAL) || p->tokens[back - 1].mark == 0;
}

/* "+211 920 555 014": the digits behind a plus sign, or behind "hotline", "call", "fax". */
static size_t phone(const struct reader *r, size_t i)
{
    const struct parse *p = r->p;
    bool plus = i > r->first && parse_mark(p, i - 1, '+') && parse_glued(p, i);
    bool word = false;
    if (p->tokens[i].type != TOKEN_DIGITS)
        return i;
    for (size_t k = i; k > r->first && k + 4 > i && !word && !plus; k--)
        word = parse_is(p, k - 1, ROLE_distractor, DIS_phone);
    if (!word && !(plus && i + 1 < r->end && !parse_glued(p, i + 1) &&
                   p->tokens[i + 1].type == TOKEN_DIGITS))
        return i;
    while (i < r->end && (p->tokens[i].type == TOKEN_DIGITS ||
                          (p->tokens[i].type == TOKEN_MARK && strchr("-()/.", p->tokens[i].mark))))
        i++;
    return i;
}

/* "$US160 million": the sign, then the country's letters, then the number. */
static bool dollar_us(const struct parse *p, size_t first, size_t i)
{
    return i >= first + 2 && parse_glued(p, i) && parse_glued(p, i - 1) &&
           parse_mark(p, i - 2, '$') && (p->tokens[i - 1].flags & T_UPPER) != 0;
}

/* "one over 20", "one out of three", "9 in 10": one number, a fraction. */
static bool ratio_behind(const struct reader *r, struct numeral *a)
{
    const struct parse *p = r->p;
    struct numeral b;
    size_t i = a->last, next = i + 1;
    if (i + 1 >= r->end || a->vague || a->none || a->fraction)
        return false;
    bool over = parse_function(p, i, F_over), in = parse_function(p, i, F_in);
    bool out = parse_function(p, i, F_out) && parse_function(p, i + 1, F_of);
    if (!over && !in && !out)
        return false;
    next += out;
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

static int read_quantity(struct reader *r, size_t *at, struct error *err)
{
    struct parse *p = r->p;
    struct numeral a, b;
    size_t i = *at, jump;
    if ((jump = chain(p, i, r->end)) > i || (jump = phone(r, i)) > i) {
        *at = jump;
        return 0;
    }
    size_t n;
    bool money = i > r->first && (parse_match_back(p, r->first, i, ROLE_currency, &n) != NULL ||
                                  dollar_us(p, r->first, i));
    if (!numeral_at(p, i, r->end, money, &a)) {
        *at = i + 1;
        return 0;
    }
    *at = a.last;
    if (named(p, i, r->first) || pronoun_one(p, &a, r->first, r->end) ||
        marks_text(p, r->first, &a) || is_age(p, r->first, &a)) {
        r->label_end = 0;
        return 0;
    }
    /* "Regions 1, 2 and 7": the label holds for the whole list */
    bool listed = r->label_end > 0 && i <= r->label_end + 2 && !a.grouped && a.scale == 1 &&
                  !a.words && !parse_may(p, a.last, ROLE_noun);
    if (listed || labelled(p, r->first, &a)) {
        r->label_end = a.last;
        return 0;
    }
    r->label_end = 0;
    if (ratio_behind(r, &a))
        *at = a.last;
    size_t start = i;
    if (money && i > r->first)
        start = dollar_us(p, r->first, i) ? i - 2 : i - 1;
    bool between = start > r->first && (parse_function(p, start - 1, F_between) &&
                                        !parse_function(p, start - 1, F_all));
    bool from = start > r->first && parse_function(p, start - 1, F_from);
    bool range = range_behind(r, &a, between, money, &b) &&
                 !(from && change_before(p, r->first, start - 1)) &&
                 !(start > r->first && parse_function(p, start - 1, F_by) &&
                   change_before(p, r->first, start - 1));
    struct quantity *q = add_quantity(r, &a);
    if (q == NULL)
        return error_memory(err);
    if (range) {
        q->low = number_real(at_value(&a, false));
        q->high = number_real(at_value(&b, true));
        q->value = number_none();
        q->qualifier = QUALIFIER_BETWEEN;
        q->last = b.last;
        q->form = a.fraction ? QUANTITY_FRACTION : QUANTITY_COUNT;
        q->words = a.words && b.words;
        if (between || from)
            q->first = (uint32_t)start - 1;
        *at = b.last;
    }
    set_span(p, q);
    if (range && (between || from)) {
        struct quantity probe = *q;
        probe.first = (uint32_t)i;
        dress(p, &probe, r->first, r->end);
        probe.first = q->first;
        probe.outer_first = q->first;
        if (probe.form == QUANTITY_PERCENT)
            probe.span.start = p->tokens[q->first].start;
        *q = probe;
    } else {
        dress(p, q, r->first, r->end);
    }
    if (q->form == QUANTITY_PERCENT)
        *at = q->last;
    /* a sign, where the number stands free: "-5", "minus 5" */
    if (q->first > r->first && q->value.type != NUMBER_NONE) {
        size_t s = q->first - 1;
        bool sign = (parse_mark(p, s, '-') && parse_glued(p, q->first) &&
                     (s == r->first || (p->tokens[s].flags & T_SPACE))) ||
                    parse_match(p, s, ROLE_minus, NULL) != NULL;
        if (sign && parse_match(p, s, ROLE_before, NULL) == NULL)
            q->value = number_real(-number_double(q->value));
    }
    return 0;
}

/* "from 20 million to 500 million euros", "pledges cover 18.2m" behind "USD 71m": numbers that share
 * the currency, and where it bears one the scale, of the number beside them. */
static void share_money(struct parse *p)
{
    for (size_t k = 0; k + 1 < p->n_quantities; k++) {
        struct quantity *a = &p->quantities[k], *b = &p->quantities[k + 1];
        if (a->sentence == b->sentence && b->form == QUANTITY_MONEY && a->form == QUANTITY_COUNT &&
            a->first > 0 && parse_function(p, a->first - 1, F_from) &&
            b->outer_first == a->last + 1 && parse_function(p, a->last, F_to)) {
            a->form = QUANTITY_MONEY;
            memcpy(a->currency, b->currency, sizeof a->currency);
            const struct entry *e = parse_match(p, b->last - 1, ROLE_scale, NULL);
            if (e != NULL && parse_match(p, a->last - 1, ROLE_scale, NULL) == NULL &&
                number_double(a->value) < 1000)
                a->value = number_real(number_double(a->value) * e->value);
        }
        bool scaled = parse_match(p, b->last - 1, ROLE_scale, NULL) != NULL ||
                      parse_match(p, b->last - 1, ROLE_suffix, NULL) != NULL;
        bool bare = b->outer_last >= p->n_tokens || p->tokens[b->outer_last].type != TOKEN_WORD ||
                    parse_function(p, b->outer_last, F_and);
        if (a->form == QUANTITY_MONEY && b->form == QUANTITY_COUNT && scaled && bare &&
            b->value.type != NUMBER_NONE && number_double(b->value) >= 1e6 &&
            p->sentences[a->sentence].paragraph == p->sentences[b->sentence].paragraph) {
            b->form = QUANTITY_MONEY;
            memcpy(b->currency, a->currency, sizeof b->currency);
        }
    }
}

/* "125.928; 65.517": where a text groups thousands by dots and nothing speaks against it, a dot
 * before three digits groups. */
static bool groups_by_dots(const struct parse *p)
{
    size_t dots = 0, others = 0;
    for (size_t i = 0; i + 2 < p->n_tokens; i++) {
        if (p->tokens[i].type != TOKEN_DIGITS || !parse_glued(p, i + 1) || !parse_glued(p, i + 2) ||
            p->tokens[i + 2].type != TOKEN_DIGITS)
            continue;
        size_t n = p->tokens[i + 2].end - p->tokens[i + 2].start;
        if (parse_mark(p, i + 1, '.'))
            *(n == 3 && p->text[p->tokens[i].start] != '0' ? &dots : &others) += 1;
        else if (parse_mark(p, i + 1, ',') && n == 3)
            others++;
    }
    return dots >= 2 && others == 0;
}

int parse_numbers(struct parse *p, struct error *err)
{
    p->dots_group = groups_by_dots(p);
    for (size_t s = 0; s < p->n_sentences; s++) {
        if (!p->sentences[s].numeric)
            continue;
        struct reader r = {p, (uint32_t)s, p->sentences[s].first, p->sentences[s].last, 0};
        for (size_t i = r.first; i < r.end;) {
            const struct token *t = &p->tokens[i];
            static const uint64_t starts =
                1ull << ROLE_digit | 1ull << ROLE_teen | 1ull << ROLE_tens | 1ull << ROLE_hundred |
                1ull << ROLE_scale | 1ull << ROLE_dozen | 1ull << ROLE_vague | 1ull << ROLE_zero |
                1ull << ROLE_none | 1ull << ROLE_fraction | 1ull << ROLE_function;
            if (t->type == TOKEN_DIGITS || (words[t->word].roles & starts) ||
                (t->type == TOKEN_MARK && (t->mark == 'f' || t->mark == '.')) ||
                (t->type == TOKEN_WORD && !(t->flags & T_CAPITAL) && t->end - t->start <= 9)) {
                if (read_quantity(&r, &i, err) < 0)
                    return -1;
            } else {
                i++;
            }
        }
    }
    share_money(p);
    return 0;
}
