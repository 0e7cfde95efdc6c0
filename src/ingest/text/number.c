/* number.c - finds the quantities of numeric sentences: numbers, ranges, percentages, money. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "numeral.h"

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
    if (numeral_named(p, next, r->first) && !dash)
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
    void *more =
        parse_grow(p->quantities, &p->size_quantities, p->n_quantities, sizeof *p->quantities);
    if (more == NULL)
        return NULL;
    p->quantities = more;
    struct quantity *q = &p->quantities[p->n_quantities++];
    *q = (struct quantity){.first = n->first,
                           .last = n->last,
                           .sentence = r->sentence,
                           .noun = TEXT_NOUN_COUNT,
                           .head = UINT32_MAX};
    q->words = n->words;
    q->attached = n->attached;
    q->form = n->none       ? QUANTITY_NONE
              : n->ordinal  ? QUANTITY_ORDINAL
              : n->fraction ? QUANTITY_FRACTION
                            : QUANTITY_COUNT;
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
    if ((jump = numeral_chain(p, i, r->end)) > i ||
        (jump = numeral_phone(p, i, r->first, r->end)) > i) {
        *at = jump;
        return 0;
    }
    size_t n;
    bool money = i > r->first && (parse_match_back(p, r->first, i, ROLE_currency, &n) != NULL ||
                                  numeral_dollar(p, r->first, i));
    if (!numeral_at(p, i, r->end, money, &a)) {
        *at = i + 1;
        return 0;
    }
    *at = a.last;
    if (numeral_named(p, i, r->first) || numeral_pronoun(p, &a, r->first, r->end) ||
        numeral_marks_text(p, r->first, &a) || numeral_age(p, r->first, &a)) {
        r->label_end = 0;
        struct numeral to; /* "aged 16 to 65" */
        if (numeral_age(p, r->first, &a) &&
            (parse_function(p, a.last, F_to) || parse_mark(p, a.last, '-')) &&
            numeral_digits(p, a.last + 1, r->end, &to))
            *at = to.last;
        return 0;
    }
    /* "Regions 1, 2 and 7": the label holds for the whole list */
    bool listed = r->label_end > 0 && i <= r->label_end + 2 && !a.grouped && a.scale == 1 &&
                  !a.words && !parse_may(p, a.last, ROLE_noun);
    if (listed || numeral_labelled(p, r->first, &a)) {
        r->label_end = a.last;
        return 0;
    }
    r->label_end = 0;
    if (ratio_behind(r, &a))
        *at = a.last;
    size_t start = i;
    if (money && i > r->first)
        start = numeral_dollar(p, r->first, i) ? i - 2 : i - 1;
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
    quantity_span(p, q);
    if (range && (between || from)) {
        struct quantity probe = *q;
        probe.first = (uint32_t)i;
        quantity_dress(p, &probe, r->first, r->end);
        probe.first = q->first;
        probe.outer_first = q->first;
        if (probe.form == QUANTITY_PERCENT)
            probe.span.start = p->tokens[q->first].start;
        *q = probe;
    } else {
        quantity_dress(p, q, r->first, r->end);
    }
    if (q->form == QUANTITY_PERCENT)
        *at = q->last;
    /* a sign, where the number stands free: "-5", "minus 5" */
    if (q->first > r->first && q->value.type != NUMBER_NONE) {
        size_t s = q->first - 1;
        bool sign = (parse_mark(p, s, '-') && parse_glued(p, q->first) &&
                     (s == r->first || (p->tokens[s].flags & T_SPACE))) ||
                    parse_match(p, s, ROLE_minus, NULL) != NULL ||
                    (s > r->first && parse_mark(p, s, '-') && parse_one(p, s - 1, ROLE_minus));
        if (sign && parse_match(p, s, ROLE_before, NULL) == NULL)
            q->value = number_real(-number_double(q->value));
    }
    return 0;
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
            static const uint64_t scales =
                1ull << ROLE_scale | 1ull << ROLE_hundred | 1ull << ROLE_dozen | 1ull << ROLE_vague;
            static const uint64_t starts =
                1ull << ROLE_digit | 1ull << ROLE_teen | 1ull << ROLE_tens | 1ull << ROLE_hundred |
                1ull << ROLE_scale | 1ull << ROLE_dozen | 1ull << ROLE_vague | 1ull << ROLE_zero |
                1ull << ROLE_none | 1ull << ROLE_fraction;
            if (t->type == TOKEN_DIGITS || parse_function(p, i, F_a) ||
                (words[t->word].roles & starts) ||
                (t->type == TOKEN_MARK && (t->mark == 'f' || t->mark == '.')) ||
                (t->type == TOKEN_WORD && i + 1 < r.end &&
                 (words[p->tokens[i + 1].word].roles & scales))) { /* "several hundred" */
                if (read_quantity(&r, &i, err) < 0)
                    return -1;
            } else {
                i++;
            }
        }
    }
    quantity_share_money(p);
    return 0;
}
