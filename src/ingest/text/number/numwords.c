/* numwords.c - numbers in words: "twelve thousand five hundred", "half a million", "tens of
 * thousands", "a few hundred". */
#include <string.h>

#include "numeral.h"

static const struct entry *one_of(const struct parse *p, size_t i, size_t end,
                                  enum role_of_word role)
{
    return i < end ? parse_match(p, i, role, NULL) : NULL;
}

/* "dix-sept" to "dix-neuf" where token I is "dix"; else only the teen there. */
static size_t teen(const struct parse *p, size_t i, size_t end, double *value)
{
    size_t next = i + 1 + (parse_mark(p, i + 1, '-') && parse_glued(p, i + 1));
    const struct entry *d = one_of(p, next, end, ROLE_digit);
    if (!(p->language & LANGUAGE_FR) || *value != 10 || d == NULL || d->value < 7)
        return i + 1;
    *value += d->value;
    return next + 1;
}

/* Below a hundred: "five", "seventeen", "twenty-one", "twenty one". Returns the token after it. */
static size_t small(const struct parse *p, size_t i, size_t end, double *value)
{
    const struct entry *e;
    if ((e = one_of(p, i, end, ROLE_teen)) != NULL) {
        *value = e->value;
        return teen(p, i, end, value);
    }
    if ((e = one_of(p, i, end, ROLE_tens)) != NULL) {
        *value = e->value;
        size_t next = i + 1 + (parse_mark(p, i + 1, '-') && parse_glued(p, i + 1));
        const struct entry *d = one_of(p, next, end, ROLE_digit);
        if (d == NULL && (p->language & LANGUAGE_FR)) {
            if (parse_function(p, next, F_and)) /* "vingt et un", "soixante et onze" */
                next++;
            d = one_of(p, next, end, ROLE_digit);
            if (d == NULL && (e->value == 60 || e->value == 80))
                d = one_of(p, next, end, ROLE_teen);
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
    if ((e = one_of(p, i, end, ROLE_digit)) != NULL) {
        *value = e->value;
        if (p->language & LANGUAGE_FR) { /* "quatre-vingt(s)", "quatre-vingt-dix" */
            size_t next = i + 1 + (parse_mark(p, i + 1, '-') && parse_glued(p, i + 1));
            double rest = 0;
            if (e->value == 4 && parse_is(p, next, ROLE_tens, 20)) {
                *value = 80;
                size_t more = next + 1 + (parse_mark(p, next + 1, '-') ? 1 : 0);
                size_t to = small(p, more, end, &rest);
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

static size_t skip_join(const struct parse *p, size_t i, size_t end)
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
    size_t to = small(p, i, end, &v);
    if (to == i && parse_function(p, i, F_a) &&
        (one_of(p, i + 1, end, ROLE_hundred) != NULL ||
         (one_of(p, i + 1, end, ROLE_scale) != NULL))) {
        v = 1;
        to = i + 1;
    } else if (to == i && (p->language & LANGUAGE_FR) && one_of(p, i, end, ROLE_hundred) != NULL) {
        v = 1;
    } else if (to == i && one_of(p, i, end, ROLE_hundred) == NULL) {
        return i;
    }
    if (one_of(p, to, end, ROLE_hundred) == NULL) {
        *value = v;
        return to;
    }
    v = (v == 0 ? 1 : v) * 100;
    to++;
    size_t next = skip_join(p, to, end);
    size_t after = small(p, next, end, &rest);
    if (after > next && (next == to || !parse_mark(p, to, ',')))
        to = after;
    else
        rest = 0;
    *value = v + rest;
    return to;
}

/* The whole of a number: groups of hundreds, each before its scale, scales falling. */
static size_t cardinal(const struct parse *p, size_t i, size_t end, double *value, double *scale)
{
    double total = 0, below = 1e18;
    size_t to = i, at = i;
    *scale = 1;
    for (int part = 0; part < 6; part++) {
        double v = 0;
        size_t after = hundreds(p, at, end, &v);
        if (after == at) {
            if (part > 0 || one_of(p, at, end, ROLE_scale) == NULL)
                break;
            if (!(p->language & LANGUAGE_FR) && !(at > 0 && parse_function(p, at - 1, F_per)))
                break; /* a bare "million" is no number; French "mille" is */
            v = 1;
        }
        double times = 1;
        const struct entry *e;
        while ((e = one_of(p, after, end, ROLE_scale)) != NULL) {
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
        at = skip_join(p, to, end);
        /* "five million and three people came, two of them": a comma joins only before a scale */
        if (at > to && parse_mark(p, to, ',')) {
            double w = 0;
            size_t peek = hundreds(p, at, end, &w);
            if (one_of(p, peek, end, ROLE_scale) == NULL && peek == at + 1 && w < 20)
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
                __builtin_memcmp(p->text + p->tokens[at].start, few[k].text, few[k].len) == 0)
                some = true;
    const struct entry *e;
    double size = 0;
    if (some) {
        at++;
        if ((e = one_of(p, at, end, ROLE_hundred)) == NULL &&
            (e = one_of(p, at, end, ROLE_scale)) == NULL &&
            (e = one_of(p, at, end, ROLE_dozen)) == NULL &&
            (e = one_of(p, at, end, ROLE_vague)) == NULL)
            return false;
        size = e->value;
        at++;
        if ((e = one_of(p, at, end, ROLE_scale)) != NULL) {
            size *= e->value;
            at++;
        }
    } else {
        if ((e = one_of(p, i, end, ROLE_vague)) == NULL)
            return false;
        at = i + 1;
        size = e->value;
        bool of = parse_function(p, at, F_of) || (p->language & LANGUAGE_FR);
        size_t more = parse_function(p, at, F_of) ? at + 1 : at;
        const struct entry *m = of ? one_of(p, more, end, ROLE_vague) : NULL;
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

/* The denominator at token I: "fifths", "hundredths", "thirty-fifths". Returns the token after it.
 */
static size_t denominator(const struct parse *p, size_t i, size_t end, double *value)
{
    const struct entry *t = one_of(p, i, end, ROLE_tens);
    size_t at = i;
    double tens = 0;
    if (t != NULL) {
        tens = t->value;
        at = i + 1 + (parse_mark(p, i + 1, '-') && parse_glued(p, i + 1));
    }
    const struct entry *f = one_of(p, at, end, ROLE_fraction);
    if (f == NULL || (tens > 0 && (f->value > 0.5 || f->value < 0.1)))
        return i;
    *value = tens > 0 ? tens + __builtin_round(1 / f->value) : 1 / f->value;
    return at + 1;
}

/* "a third quake", "a fifth round", but "a third share", "a third voted", "a third larger": may the
 * word at token I be what an ordinal counts? */
static bool only_names(const struct parse *p, size_t i)
{
    static const char *const endings[] = {"ed", "ly", "er", "ing", "s"};
    const struct token *t = &p->tokens[i];
    size_t len = t->end - t->start;
    static const uint64_t others = TIME_ROLES | NUMBER_ROLES | 1ull << ROLE_verb | 1ull << ROLE_say |
                                   1ull << ROLE_modal | 1ull << ROLE_before | 1ull << ROLE_after;
    if (t->type != TOKEN_WORD || t->functions != 0 || (t->roles & others) != 0 || len < 3 ||
        !(t->flags & T_SPACE) ||
        parse_among(p, i, "share", "stake", "interest", "holding", "discount"))
        return false;
    for (size_t k = 0; k < sizeof endings / sizeof *endings; k++) {
        size_t n = strlen(endings[k]);
        if (len > n && memcmp(p->text + t->end - n, endings[k], n) == 0)
            return false;
    }
    return true;
}

/* "half a million", "a quarter", "three quarters", "half". */
static bool half_or_part(const struct parse *p, size_t i, size_t end, struct numeral *out)
{
    const struct entry *f, *s;
    size_t at = i;
    bool article = parse_function(p, at, F_a) ||
                   ((p->language & LANGUAGE_FR) && parse_is(p, at, ROLE_digit, 1) &&
                    one_of(p, at + 1, end, ROLE_fraction) != NULL);
    if (article)
        at++;
    if ((f = one_of(p, at, end, ROLE_fraction)) == NULL || (!article && f->value != 0.5))
        return false;
    if (article && f->value != 0.5 && parse_may(p, at, ROLE_timeunit) &&
        !parse_function(p, at + 1, F_of) && one_of(p, at + 1, end, ROLE_scale) == NULL)
        return false; /* "a quarter" of a year, "a second" */
    if (article && f->value < 0.5 && at + 1 < end && parse_one(p, at, ROLE_ordinal) &&
        (parse_match(p, at + 1, ROLE_noun, NULL) != NULL || only_names(p, at + 1)))
        return false; /* "a third convoy" */
    out->value = f->value;
    at++;
    size_t next = at;
    if (parse_mark(p, next, '-') && parse_glued(p, next) &&
        ((p->language & LANGUAGE_FR) ||
         (p->tokens[next + 1].roles & (1ull << ROLE_dozen | 1ull << ROLE_scale)) != 0))
        next++; /* "un demi-million", "a half-dozen" */
    if (parse_function(p, next, F_of) && parse_function(p, next + 1, F_a))
        next++;
    if (parse_function(p, next, F_a))
        next++;
    if ((s = one_of(p, next, end, ROLE_scale)) != NULL || (s = one_of(p, next, end, ROLE_dozen)) ||
        (s = one_of(p, next, end, ROLE_hundred)) != NULL) {
        out->value *= s->value;
        out->scale = s->value;
        at = next + 1;
    } else {
        out->fraction = true;
    }
    out->last = (uint32_t)at;
    return true;
}

static bool plural(const struct parse *p, size_t i)
{
    return p->text[p->tokens[i].end - 1] == 's';
}

/* "three quarters of a million": what the fraction in OUT is of. */
static void of_scale(const struct parse *p, size_t end, struct numeral *out)
{
    size_t i = out->last;
    const struct entry *s;
    if (!out->fraction || !parse_function(p, i, F_of) || !parse_function(p, i + 1, F_a) ||
        ((s = one_of(p, i + 2, end, ROLE_scale)) == NULL &&
         (s = one_of(p, i + 2, end, ROLE_dozen)) == NULL))
        return;
    out->value *= s->value;
    out->scale = s->value;
    out->fraction = false;
    out->last = (uint32_t)i + 3;
}

/* "twenty-first", "hundred and second": no fraction has these names. */
static bool ends_in_ordinal(const struct parse *p, size_t end, struct numeral *out)
{
    size_t i = out->last, k = skip_join(p, i, end);
    const struct entry *e =
        k > i && !parse_mark(p, i, ',') ? one_of(p, k, end, ROLE_ordinal) : NULL;
    if (e == NULL || e->value > 2 || parse_mark(p, k + 1, '-') ||
        !(parse_function(p, i, F_and) ? out->value >= 100
                                      : one_of(p, i - 1, end, ROLE_tens) != NULL))
        return false;
    out->ordinal = true;
    out->last = (uint32_t)k + 1;
    return true;
}

/* Adds the fraction behind the whole number in OUT: "two and a half", "twenty and three fifths",
 * "five billion and three quarters", "one hundred thirty fifths". */
static void add_fraction(const struct parse *p, size_t end, struct numeral *out)
{
    double below = 0, part = 0;
    size_t i = out->last, to;
    const struct entry *f;
    if (parse_mark(p, i, '-') && parse_glued(p, i) && parse_glued(p, i + 1))
        i++; /* "one-third" */
    if (i > out->first && (to = denominator(p, i, end, &below)) > i) {
        if (below == 4 && parse_may(p, i, ROLE_timeunit) && out->value < 5 && out->last == i &&
            p->text[p->tokens[i].end - 1] != 's' && !parse_function(p, to, F_of))
            return;
        if (out->value >= 20 && !plural(p, to - 1)) { /* "twenty-third", "hundred and fifth" */
            out->ordinal = true;
            out->last = (uint32_t)to;
            return;
        }
        out->value /= below; /* "three quarters", "one hundred thirty-fifths" */
        out->last = (uint32_t)to;
        out->fraction = true;
        return;
    }
    if (i + 1 >= end || !parse_function(p, i, F_and))
        return;
    if (parse_function(p, i + 1, F_a) || parse_is(p, i + 1, ROLE_digit, 1)) {
        f = one_of(p, i + 2, end, ROLE_fraction);
        if (f == NULL)
            return;
        const struct entry *s = one_of(p, i + 3, end, ROLE_scale);
        if (s != NULL && out->scale > s->value)
            out->value += f->value * s->value; /* "one billion and a quarter million" */
        else
            out->value += f->value * out->scale;
        out->last = (uint32_t)i + 3 + (s != NULL && out->scale > s->value);
        return;
    }
    to = small(p, i + 1, end, &part);
    to += to > i + 1 && parse_mark(p, to, '-') && parse_glued(p, to) && parse_glued(p, to + 1);
    size_t after = to > i + 1 ? denominator(p, to, end, &below) : to;
    if (after > to && part < below) { /* "two and three-quarters" */
        out->value += part / below * out->scale;
        out->last = (uint32_t)after;
    }
}

/* "one hundred and three quarters" is 100.75, but "one hundred and thirty-two fifths" is 132/5: the
 * last words are a fraction of their own where they are less than one. */
static bool ends_in_fraction(const struct parse *p, size_t i, size_t end, struct numeral *out)
{
    for (size_t k = i; k < out->last; k++) {
        double part = 0, below = 0, whole = 0, scale = 1;
        if (!parse_function(p, k, F_and))
            continue;
        size_t to = small(p, k + 1, end, &part);
        size_t after = to > k + 1 ? denominator(p, to, end, &below) : to;
        if (after == to || part >= below || to != out->last)
            continue;
        if (cardinal(p, i, k, &whole, &scale) != k)
            continue;
        out->value = whole + part / below * (scale >= 1000 ? scale : 1);
        out->last = (uint32_t)after;
        return true;
    }
    /* "one hundred thirty fifths": 100 over 35 */
    for (size_t k = out->last; k > i + 1 && k + 3 > out->last; k--) {
        double below = 0, whole = 0, scale = 1;
        size_t after = denominator(p, k - 1, end, &below);
        if (one_of(p, k - 1, end, ROLE_tens) == NULL || after <= k || after <= out->last ||
            !plural(p, after - 1))
            continue;
        if (cardinal(p, i, k - 1, &whole, &scale) != k - 1)
            continue;
        out->value = whole / below;
        out->last = (uint32_t)after;
        out->fraction = true;
        return true;
    }
    return false;
}

/* "nought point nought three", "two point five": digits behind the point, word by word. */
static void decimals(const struct parse *p, size_t end, struct numeral *out)
{
    size_t i = out->last;
    double unit = 1, v = 0;
    if (one_of(p, i, end, ROLE_point) == NULL)
        return;
    for (i++; i < end; i++) {
        const struct entry *e;
        if ((e = one_of(p, i, end, ROLE_digit)) != NULL ||
            (e = one_of(p, i, end, ROLE_zero)) != NULL) {
            unit /= 10;
            v += e->value * unit;
        } else if (one_of(p, i, end, ROLE_teen) != NULL || one_of(p, i, end, ROLE_tens) != NULL) {
            double pair = 0; /* "one point twenty-five" */
            unit /= 100;
            i = small(p, i, end, &pair) - 1;
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
    const struct entry *e = at > i ? one_of(p, at, end, ROLE_round) : NULL, *s;
    if (e == NULL)
        return false;
    out->value = v * e->value;
    out->about = true;
    at++;
    if (parse_function(p, at, F_of) && ((s = one_of(p, at + 1, end, ROLE_scale)) != NULL ||
                                        (s = one_of(p, at + 1, end, ROLE_vague)) != NULL)) {
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
    if ((e = one_of(p, i, end, ROLE_zero)) != NULL || (e = one_of(p, i, end, ROLE_none)) != NULL) {
        size_t n = 1;
        out->none = e->role == ROLE_none;
        parse_match(p, i, e->role, &n);
        out->last = (uint32_t)(i + n);
        if (!out->none)
            decimals(p, end, out);
        return true;
    }
    if (half_or_part(p, i, end, out))
        return true;
    double v = 1;
    size_t at = small(p, i, end, &v);
    if (rounded(p, i, at, v, end, out))
        return true;
    if (parse_function(p, i, F_a)) /* "a dozen", "two dozen", "a couple" */
        v = 1, at = i + 1;
    if ((e = one_of(p, at, end, ROLE_dozen)) != NULL && (at > i || e->value == 12)) {
        out->value = v * e->value;
        out->last = (uint32_t)at + 1;
        const struct entry *s;
        size_t next = at + 1 + parse_function(p, at + 1, F_of);
        if (e->value == 2 &&
            ((s = one_of(p, next, end, ROLE_hundred)) != NULL ||
             (s = one_of(p, next, end, ROLE_scale)) != NULL)) { /* "a couple of hundred" */
            out->value *= s->value;
            out->last = (uint32_t)next + 1;
        }
        return true;
    }
    out->last = (uint32_t)cardinal(p, i, end, &out->value, &out->scale);
    if (out->last == i)
        return false;
    if (one_word(p, i, out))
        return true;
    if (one_of(p, out->last, end, ROLE_point) != NULL)
        decimals(p, end, out);
    else if (!ends_in_fraction(p, i, end, out) && !ends_in_ordinal(p, end, out))
        add_fraction(p, end, out);
    of_scale(p, end, out);
    return true;
}
