/* scale.c - axes of values: round ends, ticks and their texts. */
#include "scale.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* The smallest of 1, 2, 2.5, 5, 10 times a power of ten that is at least ROUGH (Heckbert 1990). */
static double nice_step(double rough)
{
    static const double nice[] = {1, 2, 2.5, 5, 10};
    double power = pow(10, floor(log10(rough)));
    for (size_t i = 0; i < 5; i++)
        if (nice[i] * power >= rough * (1 - 1e-9))
            return nice[i] * power;
    return 10 * power;
}

static void fit_log(struct scale *s, double low, double high)
{
    s->low = pow(10, floor(log10(low) + 1e-9));
    s->high = pow(10, ceil(log10(high) - 1e-9));
    if (s->high <= s->low)
        s->high = s->low * 10;
    s->log = true;
    s->step = 0;
}

void scale_fit(struct scale *s, double low, double high, bool from_zero, bool log, size_t target)
{
    s->log = false;
    if (!(low <= high)) /* also where they are NaN */
        low = high = 0;
    if (log && low > 0) {
        fit_log(s, low, high);
        return;
    }
    if (from_zero) {
        low = low > 0 ? 0 : low;
        high = high < 0 ? 0 : high;
    }
    if (low == 0 && high == 0) { /* nothing but zeros: no fractions of a person */
        *s = (struct scale){
            .low = 0, .high = 1, .step = 1, .from = s->from, .to = s->to, .suffix = s->suffix};
        return;
    }
    if (high - low <= fabs(high) * 1e-12) {
        double around = high == 0 ? 1 : fabs(high) * 0.5;
        low = low == 0 ? 0 : low - around;
        high += around;
    }
    s->step = nice_step((high - low) / (double)target);
    s->low = floor(low / s->step + 1e-9) * s->step;
    s->high = ceil(high / s->step - 1e-9) * s->step;
}

double scale_at(const struct scale *s, double value)
{
    double share;
    if (s->log)
        share = value > 0 ? log10(value / s->low) / log10(s->high / s->low) : 0;
    else
        share = (value - s->low) / (s->high - s->low);
    return s->from + share * (s->to - s->from);
}

size_t scale_ticks(const struct scale *s, double out[static TICKS])
{
    size_t n = 0;
    if (s->log) {
        /* powers of ten, at most TICKS of them: NOLINTNEXTLINE(cert-flp30-c) */
        for (double v = s->low; v <= s->high * 1.001 && n < TICKS; v *= 10)
            out[n++] = v;
        return n;
    }
    /* whole numbers: NOLINTNEXTLINE(cert-flp30-c) */
    for (double k = round(s->low / s->step); k * s->step <= s->high + s->step / 2 && n < TICKS; k++)
        out[n++] = k == 0 ? 0 : k * s->step;
    return n;
}

/* SIZE / 10^(3 LETTER) with DECIMALS, without needless zeros, in the words' language. */
static void number_text(const struct chart_words *words, double value, double unit, int decimals,
                        const char *letter, char out[static TICK_TEXT])
{
    char digits[48];
    /* Rounded by hand and printed as whole numbers: printf's decimal mark follows the locale. */
    double scaled = fabs(value) / unit;
    double factor = pow(10, decimals);
    double whole = floor(scaled), part = round((scaled - whole) * factor);
    if (part >= factor) {
        whole += 1;
        part = 0;
    }
    while (decimals > 0 && fmod(part, 10) == 0) {
        part /= 10;
        decimals--;
    }
    if (decimals > 0)
        snprintf(digits, sizeof digits, "%.0f%s%0*.0f", whole, words->decimal, decimals, part);
    else
        snprintf(digits, sizeof digits, "%.0f", whole);
    bool zero = whole == 0 && part == 0;
    snprintf(out, TICK_TEXT, "%s%s%s", value < 0 && !zero ? "\u2212" : "", digits,
             zero ? "" : letter);
}

struct unit {
    double size;
    const char *letter;
};

static struct unit unit_for(const struct chart_words *words, double size)
{
    /* 999,950 is 1M and not 1,000K. */
    if (size >= 999.5e6)
        return (struct unit){1e9, words->billion};
    if (size >= 999.5e3)
        return (struct unit){1e6, words->million};
    if (size >= 999.5)
        return (struct unit){1e3, words->thousand};
    return (struct unit){1, ""};
}

void scale_number(const struct chart_words *words, double value, char out[static TICK_TEXT])
{
    if (!isfinite(value)) {
        out[0] = '\0';
        return;
    }
    struct unit unit = unit_for(words, fabs(value));
    double scaled = fabs(value) / unit.size;
    bool bare = unit.size < 1e3;
    int decimals = scaled < 9.95 ? (bare && scaled < 0.995 ? 2 : 1) : bare && scaled < 99.5 ? 1 : 0;
    number_text(words, value, unit.size, decimals, unit.letter, out);
}

void scale_tick_text(const struct chart_words *words, const struct scale *s, double value,
                     char out[static TICK_TEXT])
{
    double size = s->log ? fabs(value) : fmax(fabs(s->low), fabs(s->high));
    double step = s->log ? fabs(value) : s->step;
    struct unit unit = unit_for(words, s->log ? size : fmax(size * 0.999, step));
    /* 0, 500, 1,000, 1,500 read better as 500, 1K, 1.5K. */
    if (!s->log && value != 0 && (fabs(value) < unit.size || fabs(value) >= 999.5 * unit.size))
        unit = unit_for(words, fabs(value));
    int decimals = 0;
    while (decimals < 6 && fabs(step / unit.size * pow(10, decimals) -
                                round(step / unit.size * pow(10, decimals))) > 1e-6)
        decimals++;
    number_text(words, value, unit.size, decimals, unit.letter, out);
    if (s->suffix != NULL)
        strncat(out, s->suffix, TICK_TEXT - strlen(out) - 1);
}
