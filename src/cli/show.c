/* show.c - figures in words and columns. */
#include "cli/show.h"

#include <string.h>

void show_period(struct period period, char *out, size_t size)
{
    char first[DATE_TEXT], last[DATE_TEXT];
    date_format(period.first, first);
    date_format(period.last, last);
    if (period.first == DAY_NONE && period.last == DAY_NONE)
        snprintf(out, size, "no date");
    else if (period.first == DAY_NONE)
        snprintf(out, size, "to %s", last);
    else if (period.last == DAY_NONE)
        snprintf(out, size, "from %s", first);
    else if (period.first == period.last)
        snprintf(out, size, "%s", last);
    else if (period.precision == PRECISION_MONTH)
        snprintf(out, size, "%.7s", last);
    else if (period.precision == PRECISION_YEAR)
        snprintf(out, size, "%.4s", last);
    else
        snprintf(out, size, "%s to %s", first, last);
}

void show_number(struct number n, char *out, size_t size)
{
    char plain[NUMBER_TEXT];
    size_t at = 0;
    number_format(n, plain);
    const char *s = plain;
    if (*s == '-' && size > 1)
        out[at++] = *s++;
    size_t whole = strspn(s, "0123456789");
    bool group = strchr(s, 'e') == NULL;
    for (size_t i = 0; s[i] && at + 2 < size; i++) {
        if (group && i > 0 && i < whole && (whole - i) % 3 == 0)
            out[at++] = ',';
        out[at++] = s[i];
    }
    out[size > at ? at : size - 1] = '\0';
}

void show_value(const struct figure *f, char *out, size_t size)
{
    static const char *const words[QUALIFIERS] = {
        "", "about ", "nearly ", "more than ", "at least ", "less than ", "at most ", "", ""};
    char value[64], low[64], high[64];
    show_number(f->value, value, sizeof value);
    show_number(f->low, low, sizeof low);
    show_number(f->high, high, sizeof high);
    if (f->value.type != NUMBER_NONE)
        snprintf(out, size, "%s%s", words[f->qualifier < QUALIFIERS ? f->qualifier : 0], value);
    else if (*low && *high)
        snprintf(out, size, "%s\xE2\x80\x93%s", low, high);
    else if (*low || *high)
        snprintf(out, size, "%s%s", *low ? "at least " : "at most ", *low ? low : high);
    else
        snprintf(out, size, "no number");
}

void show_amount(const struct figure *f, char *out, size_t size)
{
    const char *unit = f->series.unit ? f->series.unit : "";
    bool currency = strlen(unit) == 3 && strspn(unit, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 3;
    show_value(f, out, size);
    size_t len = strlen(out);
    if (currency && len < size)
        snprintf(out + len, size - len, " %s", unit);
    else if (strcmp(unit, "percent") == 0 && len < size) /* of refugees, and no refugees */
        snprintf(out + len, size - len, "%%");
}

void show_place(const char *code, const char *name, char *out, size_t size)
{
    bool both = *code && *name && strcmp(code, name) != 0;
    snprintf(out, size, both ? "%s (%s)" : "%s", *name ? name : code, code);
}
