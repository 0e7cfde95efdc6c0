/* fraction.c - parts in words: "half a million", "three quarters", "two and a half",
 * "thirty-fifths".
 */
#include <string.h>

#include "numeral.h"

/* The denominator at token I: "fifths", "hundredths", "thirty-fifths". Returns the token after it.
 */
static size_t denominator(const struct parse *p, size_t i, size_t end, double *value)
{
    const struct entry *t = numeral_one_of(p, i, end, ROLE_tens);
    size_t at = i;
    double tens = 0;
    if (t != NULL) {
        tens = t->value;
        at = i + 1 + (parse_mark(p, i + 1, '-') && parse_glued(p, i + 1));
    }
    const struct entry *f = numeral_one_of(p, at, end, ROLE_fraction);
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
    static const uint64_t others = TIME_ROLES | NUMBER_ROLES | 1ull << ROLE_verb |
                                   1ull << ROLE_say | 1ull << ROLE_modal | 1ull << ROLE_before |
                                   1ull << ROLE_after;
    if (parse_one(p, i, ROLE_timeunit))
        return true; /* "a third day" */
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
bool numeral_half(const struct parse *p, size_t i, size_t end, struct numeral *out)
{
    const struct entry *f, *s;
    size_t at = i;
    bool article = parse_function(p, at, F_a) ||
                   ((p->language & LANGUAGE_FR) && parse_is(p, at, ROLE_digit, 1) &&
                    numeral_one_of(p, at + 1, end, ROLE_fraction) != NULL);
    if (article)
        at++;
    if ((f = numeral_one_of(p, at, end, ROLE_fraction)) == NULL ||
        (!article && f->value != 0.5 &&
         !(f->value == 0.25 && numeral_one_of(p, at + 1, end, ROLE_scale) != NULL)))
        return false; /* but "quarter million" */
    if (article && f->value != 0.5 && parse_may(p, at, ROLE_timeunit) &&
        !parse_function(p, at + 1, F_of) && numeral_one_of(p, at + 1, end, ROLE_scale) == NULL)
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
    if ((s = numeral_one_of(p, next, end, ROLE_scale)) != NULL ||
        (s = numeral_one_of(p, next, end, ROLE_dozen)) ||
        (s = numeral_one_of(p, next, end, ROLE_hundred)) != NULL) {
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
void numeral_of_scale(const struct parse *p, size_t end, struct numeral *out)
{
    size_t i = out->last;
    const struct entry *s;
    if (!out->fraction || !parse_function(p, i, F_of) || !parse_function(p, i + 1, F_a) ||
        ((s = numeral_one_of(p, i + 2, end, ROLE_scale)) == NULL &&
         (s = numeral_one_of(p, i + 2, end, ROLE_dozen)) == NULL))
        return;
    out->value *= s->value;
    out->scale = s->value;
    out->fraction = false;
    out->last = (uint32_t)i + 3;
}

/* "twenty-first", "hundred and second": no fraction has these names. */
static bool ends_in_ordinal(const struct parse *p, size_t end, struct numeral *out)
{
    size_t i = out->last, k = numeral_skip_join(p, i, end);
    const struct entry *e =
        k > i && !parse_mark(p, i, ',') ? numeral_one_of(p, k, end, ROLE_ordinal) : NULL;
    if (e == NULL || e->value > 2 || parse_mark(p, k + 1, '-') ||
        !(parse_function(p, i, F_and) ? out->value >= 100
                                      : numeral_one_of(p, i - 1, end, ROLE_tens) != NULL))
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
    if (i + 4 < end && parse_function(p, i, F_and) && parse_mark(p, i + 1, '-') &&
        parse_function(p, i + 2, F_a) && parse_mark(p, i + 3, '-') && parse_glued(p, i + 4) &&
        (f = numeral_one_of(p, i + 4, end, ROLE_fraction)) != NULL && f->value <= 0.5) {
        out->value += f->value * out->scale; /* "five-and-a-half" */
        out->last = (uint32_t)i + 5;
        return;
    }
    if (i + 1 >= end || !parse_function(p, i, F_and))
        return;
    if (parse_function(p, i + 1, F_a) || parse_is(p, i + 1, ROLE_digit, 1)) {
        f = numeral_one_of(p, i + 2, end, ROLE_fraction);
        if (f == NULL)
            return;
        const struct entry *s = numeral_one_of(p, i + 3, end, ROLE_scale);
        if (s != NULL && out->scale > s->value)
            out->value += f->value * s->value; /* "one billion and a quarter million" */
        else
            out->value += f->value * out->scale;
        out->last = (uint32_t)i + 3 + (s != NULL && out->scale > s->value);
        return;
    }
    to = numeral_small(p, i + 1, end, &part);
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
        size_t to = numeral_small(p, k + 1, end, &part);
        size_t after = to > k + 1 ? denominator(p, to, end, &below) : to;
        if (after == to || part >= below || to != out->last)
            continue;
        if (numeral_cardinal(p, i, k, &whole, &scale) != k)
            continue;
        out->value = whole + part / below * (scale >= 1000 ? scale : 1);
        out->last = (uint32_t)after;
        return true;
    }
    /* "one hundred thirty fifths": 100 over 35 */
    for (size_t k = out->last; k > i + 1 && k + 3 > out->last; k--) {
        double below = 0, whole = 0, scale = 1;
        size_t after = denominator(p, k - 1, end, &below);
        if (numeral_one_of(p, k - 1, end, ROLE_tens) == NULL || after <= k || after <= out->last ||
            !plural(p, after - 1))
            continue;
        if (numeral_cardinal(p, i, k - 1, &whole, &scale) != k - 1)
            continue;
        out->value = whole / below;
        out->last = (uint32_t)after;
        out->fraction = true;
        return true;
    }
    return false;
}

void numeral_part(const struct parse *p, size_t i, size_t end, struct numeral *out)
{
    if (!ends_in_fraction(p, i, end, out) && !ends_in_ordinal(p, end, out))
        add_fraction(p, end, out);
}

void numeral_odd(const struct parse *p, size_t end, struct numeral *out)
{
    size_t i = out->last;
    if (i + 2 >= end || !parse_mark(p, i, '-') || !parse_reads(p, i + 1, "odd"))
        return;
    const struct entry *e = parse_match(p, i + 2, ROLE_scale, NULL);
    if (e == NULL || out->scale > 1)
        return;
    out->value *= e->value;
    out->scale = e->value;
    out->about = true;
    out->last = (uint32_t)i + 3;
}
