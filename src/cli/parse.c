/* parse.c - reading what users write. */
#include "cli/parse.h"

#include <string.h>

#include "sitstat/place.h"

int parse_place(const char *text, const char *what, struct place_text *out, struct error *err)
{
    size_t len = strlen(text);
    memset(out, 0, sizeof *out);
    if (len == 0 || strcmp(text, "*") == 0)
        return 0;
    struct place_match match;
    const struct place *p = place_find_code(text, len);
    if (p == NULL && place_find_name(text, len, NULL, &match)) {
        if (match.ambiguous)
            return error_set(err, ERR_AMBIGUOUS,
                             "several places are called \"%.80s\"; name the %s by its code "
                             "('sitstat places' finds it)",
                             text, what);
        p = match.place;
    }
    if (p != NULL) {
        snprintf(out->code, sizeof out->code, "%s", p->code);
        snprintf(out->name, sizeof out->name, "%s", p->name);
        return 0;
    }
    if (place_pcode_country(text, len) != NULL && len < sizeof out->code) {
        snprintf(out->code, sizeof out->code, "%s", text);
        return 0;
    }
    return error_set(
        err, ERR_UNKNOWN,
        "\"%.80s\" is no known %s; write a country's code or name, a p-code, or a town "
        "('sitstat places NAME' tells what is known)",
        text, what);
}

int parse_number(const char *text, struct number *out, struct error *err)
{
    int failed = number_parse(text, strlen(text), (struct number_style){'.', ','}, out);
    if (failed == -2)
        return error_set(err, ERR_RANGE, "\"%.60s\" is too large a number to be kept", text);
    if (failed)
        return error_set(err, ERR_USAGE,
                         "\"%.60s\" is no number; write digits, with a dot for a fraction", text);
    return 0;
}

int parse_period(const char *text, struct period *out, struct error *err)
{
    const char *dots = strstr(text, "..");
    struct period a, b;
    if (dots == NULL) {
        if (date_parse_iso(text, strlen(text), out) == 0)
            return 0;
    } else if (date_parse_iso(text, (size_t)(dots - text), &a) == 0 &&
               date_parse_iso(dots + 2, strlen(dots + 2), &b) == 0) {
        if (b.last < a.first)
            return error_set(err, ERR_RANGE, "the period \"%.60s\" ends before it begins", text);
        *out = period_span(a.first, b.last);
        return 0;
    }
    return error_set(
        err, ERR_RANGE,
        "\"%.60s\" is no period that exists; write 2022-03-05, 2022-03, 2022, 2022-Q1 or "
        "2022-02-24..2022-03-05",
        text);
}
