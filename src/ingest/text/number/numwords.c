/* numwords.c - numbers in words: "twelve thousand five hundred", "half a million", "tens of
 * thousands", "a few hundred". */
#include <strings.h>

#include "numeral.h"

/* "dix-sept" to "dix-neuf" where token I is "dix"; else only the teen there. */
static size_t teen(const struct parse *p, size_t i, size_t end, double *value)
{
    size_t next = i + 1 + (parse_mark(p, i + 1, '-') && parse_glued(p, i + 1));
    const struct entry *d = numeral_one_of(p, next, end, ROLE_digit);
    if (!(p->language & LANGUAGE_FR) || *value != 10 || d == NULL || d->value < 7)
        return i + 1;
    *value += d->value;
    return next + 1;
}

/* Below a hundred: "five", "seventeen", "twenty-one", "twenty one". Returns the token after it. */
size_t numeral_small(const struct parse *p, size_t i, size_t end, double *value)
{
    const struct entry *e;
    if ((e = numeral_one_of(p, i, end, ROLE_teen)) != NULL) {
        *value = e->value;
        return teen(p, i, end, value);
    }
    if ((e = numeral_one_of(p, i, end, ROLE_tens)) != NULL) {
        *value = e->value;
        size_t next = i + 1 + (parse_mark(p, i + 1, '-') && parse_glued(p, i + 1));
        const struct entry *d = numeral_one_of(p, next, end, ROLE_digit);
        if (d == NULL && (p->language & LANGUAGE_FR)) {
            if (parse_function(p, next, F_and)) /* "vingt et un", "soixante et onze" */
                next++;
            d = numeral_one_of(p, next, end, ROLE_digit);
            if (d == NULL && (e->value == 60 || e->value == 80))
                d = numeral_one_of(p, next, end, ROLE_teen);
            if (d != NULL && d->value >= 10) { /* "soixante-dix-sept" */
                double part = d->value;
                size_t to = teen(p, next, end, &part);
                *value += part;
                return to;
            }
        }
        if (d == NULL || (next == i + 1 && (p->tokens[next].flags & T_START)))
            return i + 1;
        *value += d->value;
        return next + 1;
    }
    if ((e = numeral_one_of(p, i, end, ROLE_digit)) != NULL) {
        *value = e->value;
        if (p->language & LANGUAGE_FR) { /* "quatre-vingt(s)", "quatre-vingt-dix" */
            size_t next = i + 1 + (parse_mark(p, i + 1, '-') && parse_glued(p, i + 1));
            double rest = 0;
            if (e->value == 4 && parse_is(p, next, ROLE_tens, 20)) {
                *value = 80;
                size_t more = next + 1 + (parse_mark(p, next + 1, '-') ? 1 : 0);
                size_t to = numeral_small(p, more, end, &rest);
                if (to > more && rest < 20) {
                    *value += rest;
                    return to;
                }
                return next + 1;
            }
        }
        return i + 1;
    }
    return i;
}

size_t numeral_skip_join(const struct parse *p, size_t i, size_t end)
{
    if (i + 1 < end && parse_function(p, i, F_and))
        return i + 1;
    if (parse_mark(p, i, '-') && parse_glued(p, i) && parse_glued(p, i + 1))
        return i + 1;
    if (i + 1 < end && parse_mark(p, i, ',') &&
        (words[p->tokens[i + 1].word].roles &
         (1ull << ROLE_digit | 1ull << ROLE_teen | 1ull << ROLE_tens)))
        return i + 1;
    return i;
}

/* Up to 999: "two hundred and five", "a hundred", "twelve hundred". */
static size_t hundreds(const struct parse *p, size_t i, size_t end, double *value)
{
    double v = 0, rest = 0;
    size_t to = numeral_small(p, i, end, &v);
    if (to == i && parse_function(p, i, F_a) &&
        (numeral_one_of(p, i + 1, end, ROLE_hundred) != NULL ||
         (numeral_one_of(p, i + 1, end, ROLE_scale) != NULL))) {
        v = 1;
        to = i + 1;
    } else if (to == i && (p->language & LANGUAGE_FR) &&
               numeral_one_of(p, i, end, ROLE_hundred) != NULL) {
        v = 1;
    } else if (to == i && numeral_one_of(p, i, end, ROLE_hundred) == NULL) {
        return i;
    }
    if (numeral_one_of(p, to, end, ROLE_hundred) == NULL) {
        *value = v;
        return to;
    }
    v = (v == 0 ? 1 : v) * 100;
    to++;
    size_t next = numeral_skip_join(p, to, end);
    size_t after = numeral_small(p, next, end, &rest);
    if (after > next && (next == to || !parse_mark(p, to, ',')))
        to = after;
    else
        rest = 0;
    *value = v + rest;
    return to;
}

/* The whole of a number: groups of hundreds, each before its scale, scales falling. */
size_t numeral_cardinal(const struct parse *p, size_t i, size_t end, double *value, double *scale)
{
    double total = 0, below = 1e18;
    size_t to = i, at = i;
    *scale = 1;
    for (int part = 0; part < 6; part++) {
        double v = 0;
        size_t after = hundreds(p, at, end, &v);
        if (after == at) {
            if (part > 0 || numeral_one_of(p, at, end, ROLE_scale) == NULL)
                break;
            if (!(p->language & LANGUAGE_FR) && !(at > 0 && parse_function(p, at - 1, F_per)))
                break; /* a bare "million" is no number; French "mille" is */
            v = 1;
        }
        double times = 1;
        const struct entry *e;
        while ((e = numeral_one_of(p, after, end, ROLE_scale)) != NULL) {
            times *= e->value;
            after++;
        }
        if (part > 0 && (times >= below || (times == 1 && v >= below)))
            break;
        if (part > 0 && below == 1)
            break;
        total += v * times;
        if (times > 1)
            *scale = times;
        below = times;
        to = after;
        at = numeral_skip_join(p, to, end);
        /* "five million and three people came, two of them": a comma joins only before a scale */
        if (at > to && parse_mark(p, to, ',')) {
            double w = 0;
            size_t peek = hundreds(p, at, end, &w);
            if (numeral_one_of(p, peek, end, ROLE_scale) == NULL && peek == at + 1 && w < 20)
                break;
        }
        if (below == 1)
            break;
    }
    *value = total;
    return to;
}

/* "tens of thousands", "hundreds", "several hundred", "a few thousand", "dozens". */
static bool vague(const struct parse *p, size_t i, size_t end, struct numeral *out)
{
    static const struct {
        const char *text;
        size_t len;
    } few[] = {{"few", 3}, {"several", 7}, {"plusieurs", 9}, {"quelques", 8}, {"many", 4}};
    size_t at = i;
    bool some = false;
    if (parse_function(p, at, F_a))
        at++;
    if (!parse_may(p, i, ROLE_vague) && !(p->tokens[at + (at < p->n_tokens)].roles & SCALE_ROLES))
        return false;
    if (at < end)
        for (size_t k = 0; k < sizeof few / sizeof *few; k++)
            if (p->tokens[at].end - p->tokens[at].start == few[k].len &&
                strncasecmp(p->text + p->tokens[at].start, few[k].text, few[k].len) == 0)
                some = true;
    const struct entry *e;
    double size = 0;
    if (some) {
        at++;
        if ((e = numeral_one_of(p, at, end, ROLE_hundred)) == NULL &&
            (e = numeral_one_of(p, at, end, ROLE_scale)) == NULL &&
            (e = numeral_one_of(p, at, end, ROLE_dozen)) == NULL &&
            (e = numeral_one_of(p, at, end, ROLE_vague)) == NULL)
            return false;
        size = e->value;
        at++;
        if ((e = numeral_one_of(p, at, end, ROLE_scale)) != NULL) {
            size *= e->value;
            at++;
        }
    } else {
        if ((e = numeral_one_of(p, i, end, ROLE_vague)) == NULL)
            return false;
        at = i + 1;
        size = e->value;
        bool of = parse_function(p, at, F_of) || (p->language & LANGUAGE_FR);
        size_t more = parse_function(p, at, F_of) ? at + 1 : at;
        const struct entry *m = of ? numeral_one_of(p, more, end, ROLE_vague) : NULL;
        if (m != NULL && m->value >= 100) {
            size *= m->value;
            at = more + 1;
        } else if (e->value == 10) {
            return false;
        }
    }
    out->first = (uint32_t)i;
    out->last = (uint32_t)at;
    out->vague = true;
    out->low = size * 2;
    out->high = size == 12 ? 99 : size == 20 ? 99 : size * 10 - 1;
    out->words = true;
    out->scale = 1;
    return true;
}

/* "nought point nought three", "two point five": digits behind the point, word by word. */
static void decimals(const struct parse *p, size_t end, struct numeral *out)
{
    size_t i = out->last;
    double unit = 1, v = 0;
    if (numeral_one_of(p, i, end, ROLE_point) == NULL)
        return;
    for (i++; i < end; i++) {
        const struct entry *e;
        if ((e = numeral_one_of(p, i, end, ROLE_digit)) != NULL ||
            (e = numeral_one_of(p, i, end, ROLE_zero)) != NULL) {
            unit /= 10;
            v += e->value * unit;
        } else if (numeral_one_of(p, i, end, ROLE_teen) != NULL ||
                   numeral_one_of(p, i, end, ROLE_tens) != NULL) {
            double pair = 0; /* "one point twenty-five" */
            unit /= 100;
            i = numeral_small(p, i, end, &pair) - 1;
            v += pair * unit;
        } else {
            break;
        }
    }
    if (i > out->last + 1) {
        out->value += v;
        out->last = (uint32_t)i;
    }
}

/* "une centaine", "deux dizaines de milliers": about V of what token AT, behind I, names. */
static bool rounded(const struct parse *p, size_t i, size_t at, double v, size_t end,
                    struct numeral *out)
{
    const struct entry *e = at > i ? numeral_one_of(p, at, end, ROLE_round) : NULL, *s;
    if (e == NULL)
        return false;
    out->value = v * e->value;
    out->about = true;
    at++;
    if (parse_function(p, at, F_of) && ((s = numeral_one_of(p, at + 1, end, ROLE_scale)) != NULL ||
                                        (s = numeral_one_of(p, at + 1, end, ROLE_vague)) != NULL)) {
        out->value *= s->value;
        out->scale = s->value;
        at += 2;
    }
    out->last = (uint32_t)at;
    return true;
}

/* Nearly always a number is one word, and what is counted follows. */
static bool one_word(const struct parse *p, size_t i, const struct numeral *n)
{
    uint64_t more =
        NUMBER_ROLES | 1ull << ROLE_point | 1ull << ROLE_ordinal | 1ull << ROLE_function;
    const struct token *next = &p->tokens[n->last];
    return n->last == i + 1 && next->type == TOKEN_WORD && (next->roles & more) == 0 &&
           !parse_function(p, i, F_and);
}

bool numeral_words(const struct parse *p, size_t i, size_t end, struct numeral *out)
{
    const struct entry *e;
    *out = (struct numeral){.first = (uint32_t)i, .scale = 1, .words = true};
    if (vague(p, i, end, out))
        return true;
    if ((e = numeral_one_of(p, i, end, ROLE_zero)) != NULL ||
        (e = numeral_one_of(p, i, end, ROLE_none)) != NULL) {
        size_t n = 1;
        out->none = e->role == ROLE_none;
        parse_match(p, i, e->role, &n);
        out->last = (uint32_t)(i + n);
        if (!out->none)
            decimals(p, end, out);
        return true;
    }
    bool part = parse_function(p, i, F_a) || parse_may(p, i, ROLE_fraction) ||
                (p->language & LANGUAGE_FR); /* "un demi" */
    if (part && numeral_half(p, i, end, out))
        return true;
    double v = 1;
    size_t at = numeral_small(p, i, end, &v);
    if (rounded(p, i, at, v, end, out))
        return true;
    if (parse_function(p, i, F_a)) /* "a dozen", "two dozen", "a couple" */
        v = 1, at = i + 1;
    if ((e = numeral_one_of(p, at, end, ROLE_dozen)) != NULL && (at > i || e->value == 12)) {
        out->value = v * e->value;
        out->last = (uint32_t)at + 1;
        const struct entry *s;
        size_t next = at + 1 + parse_function(p, at + 1, F_of);
        if (e->value == 2 &&
            ((s = numeral_one_of(p, next, end, ROLE_hundred)) != NULL ||
             (s = numeral_one_of(p, next, end, ROLE_scale)) != NULL)) { /* "a couple of hundred" */
            out->value *= s->value;
            out->last = (uint32_t)next + 1;
        }
        return true;
    }
    out->last = (uint32_t)numeral_cardinal(p, i, end, &out->value, &out->scale);
    if (out->last == i)
        return false;
    if (one_word(p, i, out))
        return true;
    if (numeral_one_of(p, out->last, end, ROLE_point) != NULL)
        decimals(p, end, out);
    else
        numeral_part(p, i, end, out);
    numeral_of_scale(p, end, out);
    return true;
}
