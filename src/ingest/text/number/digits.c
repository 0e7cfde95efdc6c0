/* digits.c - numbers in digits: groups, fractions, powers, and the scales behind them. */
#include <math.h>
#include <string.h>

#include "numeral.h"

static size_t width(const struct parse *p, size_t i)
{
    return p->tokens[i].end - p->tokens[i].start;
}

static bool digits_at(const struct parse *p, size_t i, size_t end)
{
    return i < end && p->tokens[i].type == TOKEN_DIGITS;
}

static inline double digits_value(const struct parse *p, size_t i)
{
    double v = 0;
    const char *end = p->text + p->tokens[i].end;
    for (const char *s = p->text + p->tokens[i].start; s < end; s++)
        v = v * 10 + (*s - '0');
    return v;
}

/* White space of one character between tokens I - 1 and I, on one line. */
static bool one_space(const struct parse *p, size_t i)
{
    const unsigned char *s = (const unsigned char *)p->text + p->tokens[i - 1].end;
    size_t n = p->tokens[i].start - p->tokens[i - 1].end;
    if (n == 1)
        return *s == ' ';
    return (n == 2 && s[0] == 0xc2 && s[1] == 0xa0) ||
           (n == 3 && s[0] == 0xe2 && (s[1] == 0x80 || s[1] == 0x81)); /* and no note's number */
}

/* Groups behind the first digits: returns the token after them. MARK ' ' for a space. */
static size_t groups(const struct parse *p, size_t i, size_t end, char mark, double *value)
{
    size_t last = i + 1;
    double v = *value;
    for (;;) {
        size_t next = mark == ' ' ? last : last + 1;
        if (!digits_at(p, next, end) || width(p, next) != 3)
            break;
        if (mark == ' ') {
            if (!one_space(p, next))
                break;
            if (next + 1 < end && parse_glued(p, next + 1) && parse_mark(p, next + 1, '-') &&
                digits_at(p, next + 2, end) && parse_glued(p, next + 2) &&
                !(digits_at(p, next + 3, end) && one_space(p, next + 3) && width(p, next + 3) == 3))
                break; /* "10 000-15 000" is a range, but "5 100-200" is not */
        } else if (!parse_mark(p, last, mark) || !parse_glued(p, last) || !parse_glued(p, next)) {
            break;
        }
        v = v * 1000 + digits_value(p, next);
        last = next + 1;
    }
    *value = v;
    return last;
}

/* "12,34,567": groups of two and a last one of three, as in South Asia. */
static size_t indian(const struct parse *p, size_t i, size_t end, double *value)
{
    double v = *value;
    size_t last = i + 1;
    while (parse_mark(p, last, ',') && parse_glued(p, last) && digits_at(p, last + 1, end) &&
           parse_glued(p, last + 1)) {
        size_t w = width(p, last + 1);
        if (w != 2 && w != 3)
            return 0;
        v = v * (w == 2 ? 100 : 1000) + digits_value(p, last + 1);
        last += 2;
        if (w == 3) {
            *value = v;
            return last > i + 3 ? last : 0;
        }
    }
    return 0;
}

/* "115, 051": a comma and a stray space before a group that nothing else could be. */
static size_t loose_groups(const struct parse *p, size_t i, size_t end, double *value)
{
    size_t last = i + 1;
    if (i > 0 && (parse_may(p, i - 1, ROLE_month) || p->tokens[i - 1].type == TOKEN_DIGITS ||
                  parse_mark(p, i - 1, ',')))
        return 0;
    if (i > 2 && p->tokens[i - 2].type == TOKEN_DIGITS && parse_may(p, i - 3, ROLE_month))
        return 0; /* "From August 7 to 13, 300 people came" */
    if (!parse_mark(p, last, ',') || !parse_glued(p, last) || !digits_at(p, last + 1, end) ||
        width(p, last + 1) != 3 || width(p, i) > 3 || !one_space(p, last + 1))
        return 0;
    if (last + 2 < end &&
        (parse_mark(p, last + 2, ',') || parse_function(p, last + 2, F_and) ||
         parse_function(p, last + 2, F_of) || parse_function(p, last + 2, F_more)))
        return 0; /* "killed at least 245, 115 of them in the capital" */
    if (last + 2 < end && parse_function(p, last + 2, F_in) &&
        digits_value(p, last + 1) < digits_value(p, i))
        return 0; /* "killed 340, 200 in Swat": a part */
    *value = *value * 1000 + digits_value(p, last + 1);
    return last + 2;
}

static size_t fraction_digits(const struct parse *p, size_t last, size_t end, char mark,
                              double *value)
{
    if (!parse_mark(p, last, mark) || !parse_glued(p, last) || !digits_at(p, last + 1, end) ||
        !parse_glued(p, last + 1) || width(p, last + 1) > 15)
        return last;
    if (mark == ',' && last >= 2 && parse_mark(p, last - 2, ',') && parse_glued(p, last - 1))
        return last; /* "22,24,26": a list */
    if (parse_mark(p, last + 2, mark) && parse_glued(p, last + 2) && digits_at(p, last + 3, end) &&
        parse_glued(p, last + 3))
        return last; /* "10.12.2015", "1.2.3" */
    *value += digits_value(p, last + 1) / pow(10, (double)width(p, last + 1));
    return last + 2;
}

static const double unicode_fractions[] = {1.0 / 7, 1.0 / 9, 0.1,   1.0 / 3, 2.0 / 3,
                                           0.2,     0.4,     0.6,   0.8,     1.0 / 6,
                                           5.0 / 6, 0.125,   0.375, 0.625,   0.875};

/* "½", "⅔": 0 where the mark at token I is none. */
static double sign_fraction(const struct parse *p, size_t i)
{
    if (!parse_mark(p, i, 'f'))
        return 0;
    const unsigned char *s = (const unsigned char *)p->text + p->tokens[i].start;
    if (s[0] == 0xc2)
        return s[1] == 0xbc ? 0.25 : s[1] == 0xbd ? 0.5 : 0.75;
    int k = s[2] - 0x90; /* U+2150 and on */
    return s[1] == 0x85 && k >= 0 && k < 15 ? unicode_fractions[k] : 0;
}

/* "x10", " x 10": the token after the ten that VALUE is multiplied by, where I is; else I. */
static size_t times_ten(const struct parse *p, size_t i, size_t end)
{
    bool sign = i < end && (p->text[p->tokens[i].start] == 'x' || parse_mark(p, i, 'x') ||
                            parse_mark(p, i, '*'));
    return sign && width(p, i) <= 2 && digits_at(p, i + 1, end) && digits_value(p, i + 1) == 10 &&
                   parse_glued(p, i) == parse_glued(p, i + 1)
               ? i + 2
               : i;
}

/* "1e10", "2^5", "1.3x10^6" behind VALUE: returns the token after it. */
static size_t power(const struct parse *p, size_t last, size_t end, double *value)
{
    size_t i = last;
    bool ten = false, minus = false;
    if (i < end && parse_glued(p, i) && p->tokens[i].type == TOKEN_WORD && width(p, i) == 1 &&
        (p->text[p->tokens[i].start] | 0x20) == 'e') {
        ten = true;
    } else {
        i = times_ten(p, i, end);
        ten = i > last;
        if (!parse_mark(p, i, '^') || !parse_glued(p, i))
            return last;
    }
    i++;
    if ((parse_mark(p, i, '-') || parse_mark(p, i, '+')) && parse_glued(p, i)) {
        minus = p->tokens[i].mark == '-';
        i++;
    }
    if (!digits_at(p, i, end) || !parse_glued(p, i) || width(p, i) > 3)
        return last;
    double e = digits_value(p, i) * (minus ? -1 : 1);
    *value = ten ? *value * pow(10, e) : pow(*value, e);
    return i + 1;
}

/* "2/3" at token I, below one; else 0. */
static double slash_fraction(const struct parse *p, size_t i, size_t end)
{
    if (!digits_at(p, i + 2, end) || !parse_mark(p, i + 1, '/') || !parse_glued(p, i + 1) ||
        !parse_glued(p, i + 2) || width(p, i) > 3 || width(p, i + 2) > 3 ||
        (parse_mark(p, i + 3, '/') && parse_glued(p, i + 3)))
        return 0;
    double above = digits_value(p, i), below = digits_value(p, i + 2);
    bool follows = below == above + 1 && above >= 10; /* "152/153", "the 18/19 year-olds" */
    return above < below && !follows ? above / below : 0;
}

/* Is token I the day of a month named before it: "On May 8 350 people", "On Jan. 12, 350"? */
static bool day_of_month(const struct parse *p, size_t i)
{
    size_t name = i > 1 && parse_mark(p, i - 1, '.') ? i - 2 : i - 1;
    return p->language != LANGUAGE_FR && i > 0 && parse_may(p, name, ROLE_month) &&
           digits_value(p, i) <= 31;
}

/* The groups behind the first digits, by whichever mark they have. Returns the token after them. */
static size_t any_groups(const struct parse *p, size_t i, size_t end, double *value)
{
    size_t last;
    if (i + 1 >= end || p->tokens[i + 1].type == TOKEN_WORD)
        return i + 1; /* nearly always what is counted follows */
    if ((p->tokens[i + 1].type == TOKEN_DIGITS || parse_mark(p, i + 1, ',')) &&
        !parse_glued(p, i + 2) && day_of_month(p, i))
        return i + 1;
    char mark = p->tokens[i + 1].type == TOKEN_DIGITS ? ' ' : p->tokens[i + 1].mark;
    if (mark == ',' || mark == ' ' || mark == '\'' || mark == '.') {
        double v = *value;
        size_t to = groups(p, i, end, mark, &v);
        bool comma = mark == '.' && to == i + 3 && parse_mark(p, to, ',') && parse_glued(p, to) &&
                     digits_at(p, to + 1, end) && parse_glued(p, to + 1) &&
                     width(p, to + 1) != 3; /* "1.111,11" */
        bool fraction = mark == '.' && to < i + 5 && !p->dots_group && !comma;
        if (to > i + 1 && !fraction) { /* one group behind a dot is a fraction */
            *value = v;
            return to;
        }
    }
    if ((last = indian(p, i, end, value)) > 0 || (last = loose_groups(p, i, end, value)) > 0)
        return last;
    return i + 1;
}

/* ".5": digits behind a point that nothing stands before. */
static bool bare_decimals(const struct parse *p, size_t i, size_t end)
{
    return parse_mark(p, i, '.') && digits_at(p, i + 1, end) && parse_glued(p, i + 1) &&
           (i == 0 || !parse_glued(p, i) || p->tokens[i - 1].type == TOKEN_MARK) &&
           !(i > 0 && parse_mark(p, i - 1, '.')) &&
           !(parse_mark(p, i + 2, ',') && parse_glued(p, i + 2) && parse_glued(p, i + 3) &&
             width(p, i + 1) <= 3 && digits_at(p, i + 3, end) && width(p, i + 3) == 3);
    /* " .182,663 face masks": the full stop of the sentence before */
}

/* Nearly always a word follows the digits at token I, behind a space: they are all of the number.
 */
static bool plain_behind(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i];
    return t[1].type == TOKEN_WORD && t[1].start != t->end;
}

/* Does a sign or a line's end at token I, behind a number, end it, as no digits go on? */
static inline bool ended_by_sign(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i];
    if (t->type == TOKEN_LINE)
        return true;
    return t->type == TOKEN_MARK && t[1].type != TOKEN_DIGITS && t->mark != '-' && t->mark != 'f' &&
           t->mark != '*' && t->mark != 'x' && t->mark != '^';
}

/* "½", ".5": a number in digits that begins with a sign. */
static bool signed_digits(const struct parse *p, size_t i, size_t end, struct numeral *out)
{
    double part = sign_fraction(p, i);
    if (part > 0) {
        out->value = part;
        out->fraction = true;
        out->last = (uint32_t)i + 1;
        return true;
    }
    if (!bare_decimals(p, i, end))
        return false;
    out->last = (uint32_t)i + 2;
    out->value = digits_value(p, i + 1) / pow(10, (double)width(p, i + 1));
    return true;
}

bool numeral_digits(const struct parse *p, size_t i, size_t end, struct numeral *out)
{
    double value = 0, part;
    *out = (struct numeral){.first = (uint32_t)i, .scale = 1};
    if (!digits_at(p, i, end))
        return i < p->n_tokens && p->tokens[i].type == TOKEN_MARK && signed_digits(p, i, end, out);
    if (width(p, i) > 18)
        return false;
    value = digits_value(p, i);
    bool alone = plain_behind(p, i) || ended_by_sign(p, i + 1);
    size_t last = !alone && width(p, i) <= 3 ? any_groups(p, i, end, &value) : i + 1;
    out->grouped = last > i + 1;
    out->value = value;
    out->last = (uint32_t)last;
    if (alone || ended_by_sign(p, last) ||
        (out->grouped && plain_behind(p, last - 1) && /* but "12,000 x 10" */
         (last == p->n_tokens || p->text[p->tokens[last].start] != 'x')))
        return true;
    size_t before = last;
    last = fraction_digits(p, last, end, '.', &value);
    if (last == before && (!out->grouped || parse_mark(p, i + 1, '.') || i + 1 == last))
        last = fraction_digits(p, last, end, ',', &value);
    last = power(p, last, end, &value);
    if ((part = sign_fraction(p, last)) > 0) {
        value += part;
        last++;
    } else if ((part = slash_fraction(p, i, end)) > 0) {
        value = part;
        last = i + 3;
        out->fraction = true;
    } else if (last == i + 1 && digits_at(p, last, end) && one_space(p, last) &&
               (part = slash_fraction(p, last, end)) > 0) { /* "1 2/3" */
        value += part;
        last += 3;
    } else if (last == i + 1 && parse_mark(p, last, '-') && parse_glued(p, last) &&
               parse_glued(p, last + 1) && digits_at(p, last + 1, end) && width(p, i) <= 3 &&
               (part = slash_fraction(p, last + 1, end)) > 0) { /* "6-1/2" */
        value += part;
        last += 4;
    }
    out->value = value;
    out->last = (uint32_t)last;
    return true;
}

static bool ordinal_suffix(const struct parse *p, size_t i)
{
    static const struct {
        char text[5];
        uint8_t len;
        bool french;
    } ends[] = {{"st", 2, false}, {"nd", 2, false}, {"rd", 2, false}, {"th", 2, false},
                {"er", 2, true},  {"ème", 4, true}, {"e", 1, true}};
    if (!parse_glued(p, i) || p->tokens[i].type != TOKEN_WORD || width(p, i) > sizeof "ème" - 1)
        return false;
    const char *s = p->text + p->tokens[i].start;
    for (size_t k = 0; k < sizeof ends / sizeof *ends; k++)
        if (ends[k].len == width(p, i) && ((s[0] ^ ends[k].text[0]) & ~0x20) == 0 &&
            strncasecmp(s, ends[k].text, ends[k].len) == 0)
            return !ends[k].french || (p->language & LANGUAGE_FR);
    return false;
}

/* "three dozens", "3 millions", but not "in May 15 thousands fled". */
static bool counts_plural(const struct numeral *n, const struct entry *e)
{
    bool dozens = e->value == 12 && !n->grouped; /* "2 dozens" */
    return n->value < 1000 ? n->words || dozens || e->value >= 1e6
                           : n->words && e->value > n->scale;
}

/* How many tokens stand at token I between a number and its scale: "1.5-million", "1.5+ million",
 * "1.5-plus million". */
static size_t before_scale(const struct parse *p, size_t i)
{
    if (!parse_glued(p, i))
        return 0;
    if (parse_mark(p, i, '+'))
        return parse_may(p, i + 1, ROLE_scale) ? 1 : 0;
    if (!parse_mark(p, i, '-') || !parse_glued(p, i + 1))
        return 0;
    return parse_reads(p, i + 1, "plus") && parse_may(p, i + 2, ROLE_scale) ? 2 : 1;
}

/* Scales behind a number: "million", "lakh crore", "hundred", "m". */
static void scales(const struct parse *p, size_t end, bool money, struct numeral *n)
{
    for (int k = 0; k < 3 && n->last < end; k++) {
        size_t i = n->last;
        const struct entry *e;
        i += before_scale(p, i);
        if (i >= end || !(p->tokens[i].roles & (SCALE_ROLES | 1ull << ROLE_suffix)))
            return;
        if ((e = parse_match(p, i, ROLE_scale, NULL)) == NULL &&
            ((e = parse_match(p, i, ROLE_hundred, NULL)) == NULL || k > 0) &&
            ((e = parse_match(p, i, ROLE_dozen, NULL)) == NULL || k > 0 || n->words) &&
            ((e = parse_match(p, i, ROLE_vague, NULL)) == NULL || !counts_plural(n, e))) {
            bool pair = width(p, i) == 2 && p->text[p->tokens[i].start + 1] == 'n' &&
                        !(p->tokens[i].flags & T_CAPITAL); /* "4.5 bn" */
            char letter = width(p, i) == 1 ? p->text[p->tokens[i].start] : '\0';
            bool part = n->value != floor(n->value); /* "4.2 M", but "45 F, 12 M" are people */
            bool people = letter == 'M' &&
                          (parse_may(p, i + 1, ROLE_noun) || parse_may(p, i + 1, ROLE_adjective));
            bool apart = (letter | 0x20) == 'k' || (letter == 'G' && n->grouped) || /* "10 k" */
                         ((letter == 'M' || letter == 'B') && part) || people;      /* "8 M IDPs" */
            bool paid = p->language == LANGUAGE_FR && /* "68,1 M USD", "3 Md d'euros" */
                        (parse_match(p, i + 1, ROLE_currency, NULL) != NULL ||
                         (parse_function(p, i + 1, F_of) &&
                          parse_match(p, i + 2, ROLE_currency, NULL) != NULL));
            bool mil = (part || money) && parse_reads(p, i, "mil"); /* "4.5 mil" */
            bool near =
                parse_glued(p, i) || pair || ((money || paid) && width(p, i) <= 2) || apart || mil;
            if (i + 1 < end && parse_glued(p, i + 1) && digits_at(p, i + 1, end))
                return; /* "32m2" */
            if (!near || (e = parse_match(p, i, ROLE_suffix, NULL)) == NULL || k > 0)
                return;
            if (!money && ((letter | 0x20) == 't' || (letter | 0x20) == 'g') && !apart)
                return; /* "143t": tonnes, "5g": grams */
            if (!money && width(p, i) == 2 && !pair && p->text[p->tokens[i].start] == 'm' &&
                parse_glued(p, i) && parse_match(p, i + 1, ROLE_currency, NULL) == NULL)
                return; /* "120mm of rain" */
        }
        n->value *= e->value;
        n->low *= e->value;
        n->high *= e->value;
        n->scale *= e->value;
        n->last = (uint32_t)i + 1;
    }
}

/* "forty-four and 1/2", "12 thousandths": a fraction behind a whole number. */
static void fraction_behind(const struct parse *p, size_t end, struct numeral *n)
{
    size_t i = n->last;
    double part;
    if (n->vague || n->fraction || n->none || n->ordinal || i >= end)
        return;
    const struct entry *e = n->words ? NULL : parse_match(p, i, ROLE_fraction, NULL);
    if (e != NULL && e->value < 0.25 && p->text[p->tokens[i].end - 1] == 's') {
        n->value *= e->value;
        n->fraction = true;
        n->last++;
    } else if (n->scale < 1000 && parse_function(p, i, F_and) &&
               (part = slash_fraction(p, i + 1, end)) > 0) {
        n->value += part;
        n->last += 4;
    }
}

/* "3 lakh 25 thousand", "2 million 300 thousand": a smaller scale behind the first. */
static void smaller_scale(const struct parse *p, size_t end, struct numeral *n)
{
    struct numeral part;
    const struct entry *e;
    while (n->scale > 1000 && digits_at(p, n->last, end) &&
           numeral_digits(p, n->last, end, &part) &&
           (e = part.last < end ? parse_match(p, part.last, ROLE_scale, NULL) : NULL) != NULL &&
           e->value < n->scale && part.value * e->value < n->scale) {
        n->value += part.value * e->value;
        n->scale = e->value;
        n->last = part.last + 1;
    }
}

/* Adds to the digits of OUT what goes on with them: "3rd", "3 lakh 25 thousand", "3 hundred and
 * 21", "2 and a half million". */
static void go_on(const struct parse *p, size_t end, bool money, struct numeral *out)
{
    if (ordinal_suffix(p, out->last)) {
        out->ordinal = true;
        out->last++;
        return;
    }
    scales(p, end, money, out);
    smaller_scale(p, end, out);
    numeral_odd(p, end, out);
    struct numeral rest;
    if (out->scale == 100 && out->last + 1 < end && parse_function(p, out->last, F_and) &&
        (numeral_digits(p, out->last + 1, end, &rest) ||
         numeral_words(p, out->last + 1, end, &rest)) &&
        rest.value < 100 && parse_match(p, rest.last, ROLE_hundred, NULL) == NULL && !rest.vague &&
        !rest.fraction && !rest.none && rest.value >= 1) {
        out->value += rest.value; /* "3 hundred and 21" */
        out->last = rest.last;
    }
    size_t k = out->last;
    const struct entry *f;
    if (k + 2 < end && parse_function(p, k, F_and) && parse_function(p, k + 1, F_a) &&
        (f = parse_match(p, k + 2, ROLE_fraction, NULL)) != NULL && f->value < 1) {
        out->value += f->value * (out->scale > 1 ? out->scale : 1);
        out->last = (uint32_t)k + 3;
        if (out->scale == 1)
            scales(p, end, money, out);
    }
    fraction_behind(p, end, out);
    out->attached =
        out->last < end && parse_glued(p, out->last) && p->tokens[out->last].type == TOKEN_WORD;
}

/* What may go on with a number in digits, behind a space. */
#define MORE (SCALE_ROLES | 1ull << ROLE_suffix | 1ull << ROLE_fraction | 1ull << ROLE_function)

/* Is the number before token LAST all there is of it? */
static inline bool ended(const struct parse *p, size_t last)
{
    return (plain_behind(p, last - 1) || ended_by_sign(p, last)) &&
           (p->tokens[last].roles & MORE) == 0 && p->tokens[last].mark != '+';
}

static bool read_numeral(const struct parse *p, size_t i, size_t end, bool money,
                         struct numeral *out)
{
    if (numeral_digits(p, i, end, out)) {
        if (!ended(p, out->last))
            go_on(p, end, money, out);
        return true;
    }
    if (!numeral_words(p, i, end, out))
        return false;
    if (!out->vague && !out->fraction && !out->none && !out->ordinal)
        scales(p, end, money, out);
    fraction_behind(p, end, out);
    numeral_odd(p, end, out);
    return true;
}

bool numeral_at(const struct parse *p, size_t i, size_t end, bool money, struct numeral *out)
{
    if (!digits_at(p, i, end) || width(p, i) > 18 || !ended(p, i + 1))
        return read_numeral(p, i, end, money, out);
    *out = (struct numeral){
        .first = (uint32_t)i, .last = (uint32_t)i + 1, .value = digits_value(p, i), .scale = 1};
    return true; /* about every other number */
}
