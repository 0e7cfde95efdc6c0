/* number.c - reading and writing numbers without the user's locale. */
#include "sitstat/number.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sitstat/text.h"

struct number number_none(void)
{
    return (struct number){.type = NUMBER_NONE, .whole = 0};
}

struct number number_whole(int64_t whole)
{
    return (struct number){.type = NUMBER_WHOLE, .whole = whole};
}

struct number number_real(double real)
{
    if (real == floor(real) && fabs(real) <= 9007199254740992.0)
        return number_whole((int64_t)real);
    return (struct number){.type = NUMBER_REAL, .real = real};
}

double number_double(struct number n)
{
    return n.type == NUMBER_WHOLE ? (double)n.whole : n.type == NUMBER_REAL ? n.real : NAN;
}

bool number_equal(struct number a, struct number b)
{
    if (a.type != b.type)
        return false;
    return a.type == NUMBER_NONE ||
           (a.type == NUMBER_WHOLE ? a.whole == b.whole : a.real == b.real);
}

int number_compare(struct number a, struct number b)
{
    if (a.type == NUMBER_NONE || b.type == NUMBER_NONE)
        return (a.type != NUMBER_NONE) - (b.type != NUMBER_NONE);
    if (a.type == NUMBER_WHOLE && b.type == NUMBER_WHOLE)
        return (a.whole > b.whole) - (a.whole < b.whole);
    double x = number_double(a), y = number_double(b);
    return (x > y) - (x < y);
}

/* What a number is put together from while it is read. */
struct reading {
    char plain[64]; /* digits, '.', exponent: for the C library in the C locale */
    size_t len;
    int64_t whole;
    bool negative, overflow, fraction, exponent;
    int digits;
};

static void take_digit(struct reading *r, char c)
{
    r->digits++;
    if (r->len < sizeof r->plain - 8)
        r->plain[r->len++] = c;
    else
        r->overflow = true;
    if (!r->fraction && !r->exponent &&
        (__builtin_mul_overflow(r->whole, 10, &r->whole) ||
         __builtin_sub_overflow(r->whole, c - '0', &r->whole)))
        r->overflow = true;
}

/* Reads the whole part with its groups. Returns the bytes read, or -1. Groups are counted so that
 * "1,23" or "1,2345" is never taken for a thousand. */
static long read_whole(const char *s, size_t len, uint32_t mark, struct reading *r)
{
    size_t i = 0, group = 0;
    bool grouped = false;
    while (i < len) {
        if (s[i] >= '0' && s[i] <= '9') {
            take_digit(r, s[i++]);
            group++;
            continue;
        }
        uint32_t code;
        size_t n = utf8_decode(s + i, len - i, &code);
        if (mark == 0 || code != mark || i + n >= len || s[i + n] < '0' || s[i + n] > '9')
            break;
        if (grouped ? group != 3 : group < 1 || group > 3)
            return -1;
        grouped = true;
        group = 0;
        i += n;
    }
    return grouped && group != 3 ? -1 : (long)i;
}

static size_t read_digits(const char *s, size_t len, struct reading *r)
{
    size_t i = 0;
    for (; i < len && s[i] >= '0' && s[i] <= '9'; i++)
        take_digit(r, s[i]);
    return i;
}

static int finish(const struct reading *r, struct number *out)
{
    if (!r->fraction && !r->exponent) {
        if (r->overflow || (!r->negative && r->whole == INT64_MIN))
            return -2;
        *out = number_whole(r->negative ? r->whole : -r->whole);
        return 0;
    }
    if (r->overflow && r->len >= sizeof r->plain - 8)
        return -2;
    /* The C locale is what a program starts with and sitstat never calls setlocale(). */
    double value = strtod(r->plain, NULL);
    if (!isfinite(value))
        return -2;
    *out = number_real(r->negative ? -value : value);
    return 0;
}

int number_parse(const char *text, size_t len, struct number_style style, struct number *out)
{
    struct reading r = {.len = 0};
    size_t i = 0;
    uint32_t code = 0;
    if (len > 0) {
        size_t n = utf8_decode(text, len, &code);
        if (code == '-' || code == '+' || code == 0x2212) {
            r.negative = code != '+';
            i = n;
        }
    }
    long whole = read_whole(text + i, len - i, style.thousands, &r);
    if (whole < 0)
        return -1;
    i += (size_t)whole;
    if (i < len && style.decimal && text[i] == style.decimal) {
        r.fraction = true;
        r.plain[r.len++] = '.';
        size_t n = read_digits(text + i + 1, len - i - 1, &r);
        if (n == 0)
            return -1;
        i += 1 + n;
    }
    if (r.digits == 0)
        return -1;
    if (i < len && (text[i] == 'e' || text[i] == 'E')) {
        i++;
        r.exponent = true;
        r.plain[r.len++] = 'e';
        if (i < len && (text[i] == '-' || text[i] == '+'))
            r.plain[r.len++] = text[i++];
        size_t n = read_digits(text + i, len - i, &r);
        if (n == 0 || n > 4)
            return -1;
        i += n;
    }
    if (i != len)
        return -1;
    r.plain[r.len] = '\0';
    return finish(&r, out);
}

/* By hand: snprintf was a tenth of the time of writing what a text says. */
static void write_whole(int64_t whole, char out[static NUMBER_TEXT])
{
    char digits[NUMBER_TEXT];
    size_t n = 0, len = 0;
    uint64_t left = whole < 0 ? 0 - (uint64_t)whole : (uint64_t)whole;
    do
        digits[n++] = (char)('0' + left % 10);
    while ((left /= 10) > 0);
    if (whole < 0)
        out[len++] = '-';
    while (n > 0)
        out[len++] = digits[--n];
    out[len] = '\0';
}

/* A double with few decimals, such as 2.5 or 0.125: the fewest digits that read back as the same
 * double, told by exact division (Clinger 1990: whole numbers and powers of ten that a double holds
 * give a correctly rounded quotient). False where it takes more. */
static bool write_decimals(double real, char out[static NUMBER_TEXT])
{
    static const double powers[] = {1, 10, 100, 1000, 1e4, 1e5, 1e6};
    double size = fabs(real);
    if (!(size >= 1e-4 && size < 1e9))
        return false;
    for (size_t k = 1; k < sizeof powers / sizeof *powers; k++) {
        double whole = nearbyint(size * powers[k]);
        if (whole >= 1e15 || whole / powers[k] != size)
            continue;
        char *to = out;
        int64_t digits = (int64_t)whole, power = (int64_t)powers[k];
        if (real < 0)
            *to++ = '-';
        write_whole(digits / power, to);
        to += strlen(to);
        *to++ = '.';
        for (size_t at = k; at > 0; at--) {
            power /= 10;
            *to++ = (char)('0' + digits / power % 10);
        }
        *to = '\0';
        return true;
    }
    return false;
}

const char *number_format(struct number n, char out[static NUMBER_TEXT])
{
    if (n.type == NUMBER_NONE) {
        out[0] = '\0';
    } else if (n.type == NUMBER_WHOLE) {
        write_whole(n.whole, out);
    } else if (!write_decimals(n.real, out)) {
        /* Fewest digits that read back as the same double. */
        int digits = 15;
        snprintf(out, NUMBER_TEXT, "%.*g", digits, n.real);
        while (digits < 17 && strtod(out, NULL) != n.real)
            snprintf(out, NUMBER_TEXT, "%.*g", ++digits, n.real);
        /* %g turns to an exponent early; past int64 only an exponent tells a double. */
        if (strchr(out, 'e') != NULL && fabs(n.real) >= 1 && fabs(n.real) < 1e18) {
            snprintf(out, NUMBER_TEXT, "%.0f", n.real);
        } else if (strchr(out, 'e') != NULL && fabs(n.real) >= 1e-5 && fabs(n.real) < 1) {
            /* The same digits, after the four zeros that made %g turn. */
            snprintf(out, NUMBER_TEXT, "%.*f", digits + 4, n.real);
            for (size_t len = strlen(out); out[len - 1] == '0'; len--)
                out[len - 1] = '\0';
        }
    }
    return out;
}

const char *number_short(double value, char out[static NUMBER_TEXT])
{
    static const struct {
        double from;
        const char *letter;
    } steps[] = {{1e12, "T"}, {1e9, "B"}, {1e6, "M"}, {1e3, "K"}};
    if (!isfinite(value)) {
        out[0] = '\0';
        return out;
    }
    double size = fabs(value);
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        double scaled = size / steps[i].from;
        /* 999,950 is 1M and not 1,000K: round before choosing the letter. */
        if (scaled < 0.9995)
            continue;
        int decimals = scaled < 9.95 ? 1 : 0;
        snprintf(out, NUMBER_TEXT, "%s%.*f", value < 0 ? "-" : "", decimals, scaled);
        size_t len = strlen(out);
        if (decimals == 1 && out[len - 1] == '0')
            out[len -= 2] = '\0';
        snprintf(out + len, NUMBER_TEXT - len, "%s", steps[i].letter);
        return out;
    }
    int decimals = size == floor(size) || size >= 99.5 ? 0 : size >= 9.95 ? 1 : 2;
    snprintf(out, NUMBER_TEXT, "%.*f", decimals, value);
    return out;
}
