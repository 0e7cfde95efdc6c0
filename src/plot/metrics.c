/* metrics.c - text widths and line breaks. */
#include "metrics.h"

#include <string.h>

#include "sitstat/text.h"

#define ELLIPSIS 0.9 /* its width in ems, at most */

static double glyph(uint32_t code, bool bold)
{
    if (code >= 0x20 && code <= 0x17f)
        return (bold ? widths_latin_bold : widths_latin_regular)[code - 0x20] / 100.0;
    if (code >= 0x400 && code <= 0x491)
        return (bold ? widths_cyrillic_bold : widths_cyrillic_regular)[code - 0x400] / 100.0;
    if (code < 0x20 || (code >= 0x300 && code <= 0x36f) || (code >= 0x200b && code <= 0x200f))
        return 0;
    if (code >= 0x1100 && (code <= 0x115f || (code >= 0x2e80 && code <= 0xffe6) || code >= 0x1f000))
        return 1.05; /* East Asian and pictographs: a full em */
    return 0.75;
}

double metrics_width(const char *text, size_t len, double size, bool bold)
{
    double sum = 0;
    while (len > 0) {
        uint32_t code;
        size_t used = utf8_decode(text, len, &code);
        sum += glyph(code, bold);
        text += used;
        len -= used;
    }
    return sum * size;
}

/* Bytes of the longest prefix that fits WIDTH; at least one character. */
static size_t fit(const char *text, size_t len, double size, bool bold, double width)
{
    size_t at = 0;
    double sum = 0;
    while (at < len) {
        uint32_t code;
        size_t used = utf8_decode(text + at, len - at, &code);
        sum += glyph(code, bold) * size;
        if (sum > width && at > 0)
            break;
        at += used;
    }
    return at;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* How many digits TEXT starts with. */
static size_t digits(const char *text)
{
    size_t n = 0;
    while (is_digit(text[n]))
        n++;
    return n;
}

/* Whether the blank at TEXT[AT] stands within a date ("6 March 2022", "1er mars"): behind a day or
 * another small number, or before a year. A reader wants those on one line. */
static bool is_bound(const char *text, size_t at)
{
    enum { DAY_LONG = 3, YEAR_LONG = 4 };
    size_t from = at;
    while (from > 0 && text[from - 1] != ' ')
        from--;
    unsigned char next = (unsigned char)text[at + 1];
    bool letter = next >= 0x80 || (next >= 'A' && next <= 'Z') || (next >= 'a' && next <= 'z');
    if (at == from)
        return false;
    if (digits(text + at + 1) == YEAR_LONG)
        return !is_digit(text[at - 1]);
    return at - from <= DAY_LONG && is_digit(text[from]) && letter;
}

void metrics_wrap(const char *text, double size, bool bold, double width, size_t most,
                  struct wrapped *out)
{
    memset(out, 0, sizeof *out);
    if (most > WRAP_LINES)
        most = WRAP_LINES;
    while (*text == ' ' || *text == '\n')
        text++;
    while (*text != '\0' && out->n < most) {
        size_t paragraph = strcspn(text, "\n"), len = paragraph;
        bool last = out->n + 1 == most, more = text[paragraph] != '\0';
        if (metrics_width(text, len, size, bold) > width) {
            len = fit(text, len, size, bold, width);
            size_t blank = len;
            while (blank > 0 && (text[blank] != ' ' || is_bound(text, blank)))
                blank--;
            if (blank > 0)
                len = blank;
            more = true;
        }
        if (last && more)
            len = fit(text, len, size, bold, width - ELLIPSIS * size);
        const char *next = text + len;
        while (len > 0 && text[len - 1] == ' ')
            len--;
        double wide = metrics_width(text, len, size, bold) + (last && more ? ELLIPSIS * size : 0);
        out->line[out->n].text = text;
        out->line[out->n].len = len;
        out->line[out->n++].cut = last && more;
        if (wide > out->width)
            out->width = wide;
        text = next;
        while (*text == ' ')
            text++;
        if (*text == '\n')
            text++;
    }
}
