/* told.c - what the user tells of a file: dialect, header lines, places, date. */
#include <stdlib.h>
#include <string.h>

#include "ingest/csv/plan.h"
#include "sitstat/place.h"

void csv_options_init(struct csv_options *o)
{
    *o = (struct csv_options){.kind = -1, .header = -1};
}

static int copy_option(char *out, size_t size, const char *value, size_t len, const char *name,
                       struct error *err)
{
    if (len >= size)
        return error_set(err, ERR_USAGE, "the %s in --dialect is too long", name);
    memcpy(out, value, len);
    out[len] = '\0';
    if (strcmp(out, "\\t") == 0)
        memcpy(out, "\t", 2);
    return 0;
}

/* The value of a key of --dialect, into its member of T. */
typedef int take_fn(struct told *t, const char *value, size_t len, struct error *err);

static int take_delimiter(struct told *t, const char *value, size_t len, struct error *err)
{
    t->has_delimiter = true;
    return copy_option(t->delimiter, sizeof t->delimiter, value, len, "delimiter", err);
}

static int take_quote(struct told *t, const char *value, size_t len, struct error *err)
{
    t->has_quote = true;
    return copy_option(t->quote, sizeof t->quote, value, len, "quote", err);
}

static int take_escape(struct told *t, const char *value, size_t len, struct error *err)
{
    t->has_escape = true;
    return copy_option(t->escape, sizeof t->escape, value, len, "escape", err);
}

static int take_encoding(struct told *t, const char *value, size_t len, struct error *err)
{
    t->has_encoding = true;
    return copy_option(t->encoding, sizeof t->encoding, value, len, "encoding", err);
}

static int take_decimal(struct told *t, const char *value, size_t len, struct error *err)
{
    if (len != 1 || (value[0] != '.' && value[0] != ','))
        return error_set(err, ERR_USAGE, "the decimal mark is . or , and not \"%.*s\"", (int)len,
                         value);
    t->decimal = value[0];
    return 0;
}

static const struct {
    const char *name;
    take_fn *take;
} keys[] = {
    {"delimiter=", take_delimiter}, {"quote=", take_quote},     {"escape=", take_escape},
    {"encoding=", take_encoding},   {"decimal=", take_decimal},
};
enum { KEYS = sizeof keys / sizeof *keys };

static size_t find_key(const char *text)
{
    size_t key = 0;
    while (key < KEYS && strncmp(text, keys[key].name, strlen(keys[key].name)) != 0)
        key++;
    return key;
}

/* "delimiter=,,quote='": a value runs to the next ",KEY=" or to the end. */
static int tell_dialect(struct told *t, const char *text, struct error *err)
{
    for (const char *p = text; *p;) {
        size_t key = find_key(p);
        if (key == KEYS)
            return error_set(err, ERR_USAGE,
                             "--dialect wants delimiter=, quote=, escape=, encoding= or decimal=, "
                             "not \"%s\"",
                             p);
        p += strlen(keys[key].name);
        const char *stop = p;
        while (*stop && !(*stop == ',' && find_key(stop + 1) < KEYS))
            stop++;
        if (keys[key].take(t, p, (size_t)(stop - p), err) < 0)
            return -1;
        p = *stop ? stop + 1 : stop;
    }
    return 0;
}

int csv_header_lines(const char *text, struct csv_options *o, struct error *err)
{
    char *end;
    long first = strtol(text, &end, 10), last = 0;
    bool fine = end != text && first >= 0 && first <= 1000000000;
    if (fine && *end == '-') {
        const char *from = end + 1;
        last = strtol(from, &end, 10);
        fine = end != from && first > 0 && last >= first && last <= first + 24;
    }
    if (!fine || *end)
        return error_set(err, ERR_USAGE,
                         "--header wants a line such as 3, lines such as 3-4, or 0 where there is "
                         "no header, not \"%.40s\"",
                         text);
    o->header = (int)first;
    o->header_last = (int)last;
    return 0;
}

static int check_place(const char *text, const char **out, const char *option, struct error *err)
{
    struct place_match match;
    if (text == NULL) {
        *out = "";
        return 0;
    }
    const struct place *place = place_find_code(text, strlen(text));
    if (place == NULL && place_find_name(text, strlen(text), NULL, &match) && match.place->code[0])
        place = match.place;
    if (place)
        *out = place->code;
    else if (place_pcode_country(text, strlen(text)))
        *out = text;
    else
        return error_set(err, ERR_UNKNOWN,
                         "%s \"%s\" is neither a country's code nor a p-code; 'sitstat places' "
                         "finds codes",
                         option, text);
    return 0;
}

enum date_order told_order(const struct csv *csv)
{
    return csv->options.dates == NULL               ? ORDER_UNKNOWN
           : strcmp(csv->options.dates, "mdy") == 0 ? ORDER_MONTH_FIRST
                                                    : ORDER_DAY_FIRST;
}

int told_take(struct csv *csv, const struct csv_options *o, struct error *err)
{
    csv->options = *o;
    if (check_place(o->place, &csv->options.place, "--place", err) < 0 ||
        check_place(o->origin, &csv->options.origin, "--origin", err) < 0)
        return -1;
    if (o->dates && strcmp(o->dates, "dmy") != 0 && strcmp(o->dates, "mdy") != 0)
        return error_set(err, ERR_USAGE, "--dates is dmy or mdy, not \"%.40s\"", o->dates);
    if (o->century != 0 && o->century != 1900 && o->century != 2000)
        return error_set(err, ERR_USAGE, "--century is 1900 or 2000, not %d", o->century);
    if (o->dialect && tell_dialect(&csv->told, o->dialect, err) < 0)
        return -1;
    if (o->date) {
        csv->date_given = true;
        if (date_parse_iso(o->date, strlen(o->date), &csv->date) < 0)
            return error_set(err, ERR_USAGE,
                             "--date wants a day, month or year such as 2014-12-31, 2014-12 or "
                             "2014, not \"%s\"",
                             o->date);
    }
    return 0;
}
