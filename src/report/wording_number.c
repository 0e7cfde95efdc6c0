/* wording_number.c - numbers in the language of a report: grouped, rounded, shortened, signed. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "sitstat/number.h"
#include "sitstat/wording.h"

#define NONE_TEXT "\xE2\x80\x93" /* an en dash: no number */

/* Writes the plain decimal PLAIN ("-1234.5") with the language's marks. */
static void localise(const struct wording *w, const char *plain, char out[static WORDING_TEXT])
{
    const char *thousands = wording_text(w, "number.thousands");
    const char *minus = *plain == '-' ? wording_text(w, "number.minus") : "";
    plain += *plain == '-';
    size_t whole = strspn(plain, "0123456789");
    size_t n = (size_t)snprintf(out, WORDING_TEXT, "%s", minus);
    for (size_t i = 0; i < whole && n + 8 < WORDING_TEXT; i++) {
        if (i > 0 && (whole - i) % 3 == 0)
            n += (size_t)snprintf(out + n, WORDING_TEXT - n, "%s", thousands);
        out[n++] = plain[i];
        out[n] = '\0';
    }
    if (plain[whole] == '.')
        snprintf(out + n, WORDING_TEXT - n, "%s%s", wording_text(w, "number.decimal"),
                 plain + whole + 1);
    else /* an exponent stays as it is */
        snprintf(out + n, WORDING_TEXT - n, "%s", plain + whole);
}

/* VALUE with DECIMALS digits after the mark, the zeros at its end left out. */
static void rounded(const struct wording *w, double value, int decimals,
                    char out[static WORDING_TEXT])
{
    char plain[NUMBER_TEXT];
    double scale = 1;
    for (int i = 0; i < decimals; i++)
        scale *= 10;
    /* number_format() of the rounded value gives the fewest digits, without a locale. */
    double near = round(value * scale) / scale;
    localise(w, number_format(number_real(near == 0 ? 0 : near), plain), out);
}

const char *wording_whole(const struct wording *w, double value, char out[static WORDING_TEXT])
{
    char plain[NUMBER_TEXT];
    if (isfinite(value))
        localise(w, number_format(number_real(value), plain), out);
    else
        snprintf(out, WORDING_TEXT, "%s", NONE_TEXT);
    return out;
}

const char *wording_number(const struct wording *w, double value, char out[static WORDING_TEXT])
{
    double size = fabs(value);
    if (!isfinite(value) || size >= 1e15 || value == round(value))
        return wording_whole(w, value, out);
    int decimals = size >= 99.5 ? 0 : size >= 1 ? 1 : 2;
    while (size < 0.0995 && decimals < 6) {
        size *= 10;
        decimals++;
    }
    rounded(w, value, decimals, out);
    return out;
}

/* NUMBER in the text of KEY, such as "{n}M"; NUMBER alone where that is too long. */
static const char *with_unit(const struct wording *w, const char *key, const char *number,
                             char out[static WORDING_TEXT])
{
    static const char mark[] = "{n}";
    const char *text = wording_text(w, key), *at = strstr(text, mark);
    /* In place and not in a buffer: where memory lacks "1.2M" must not become "1.2". */
    int len = at ? snprintf(out, WORDING_TEXT, "%.*s%s%s", (int)(at - text), text, number,
                            at + strlen(mark))
                 : WORDING_TEXT;
    if (len < 0 || len >= WORDING_TEXT)
        snprintf(out, WORDING_TEXT, "%s", number);
    return out;
}

const char *wording_short(const struct wording *w, double value, char out[static WORDING_TEXT])
{
    static const struct {
        double from;
        const char *key;
    } steps[] = {{1e9, "number.billion"}, {1e6, "number.million"}, {1e3, "number.thousand"}};
    char number[WORDING_TEXT];
    double size = fabs(value);
    if (!isfinite(value) || size < 99999.5)
        return wording_number(w, value, out);
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        double scaled = size / steps[i].from;
        if (scaled < 0.9995) /* 999,950 is 1M and not 1,000K */
            continue;
        rounded(w, value / steps[i].from, scaled < 99.95 ? scaled < 9.995 ? 2 : 1 : 0, number);
        return with_unit(w, steps[i].key, number, out);
    }
    return wording_whole(w, value, out);
}

const char *wording_percent(const struct wording *w, double ratio, char out[static WORDING_TEXT])
{
    char number[WORDING_TEXT];
    double percent = fabs(ratio) * 100;
    if (!isfinite(ratio))
        return wording_whole(w, ratio, out);
    rounded(w, percent, percent < 9.95 ? 1 : 0, number);
    return with_unit(w, "number.percent", number, out);
}

const char *wording_signed(const struct wording *w, double value, char out[static WORDING_TEXT])
{
    wording_number(w, value, out);
    size_t len = strlen(out);
    if (value > 0 && len + 2 <= WORDING_TEXT) {
        memmove(out + 1, out, len + 1);
        out[0] = '+';
    }
    return out;
}
