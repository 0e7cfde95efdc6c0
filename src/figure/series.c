/* series.c - writing and reading series and figure references as users see them. */
#include "sitstat/figure.h"

#include <stdio.h>
#include <string.h>

#include "sitstat/measure.h"

/* Without printf: a briefing writes tens of thousands of them. */
const char *figure_ref_format(struct figure_ref ref, char out[static FIGURE_REF_TEXT])
{
    const uint32_t parts[] = {ref.report, ref.line, ref.column};
    char *to = out;
    for (size_t i = 0; i < 3; i++) {
        char back[12];
        size_t n = 0;
        uint32_t rest = parts[i];
        if (i > 0)
            *to++ = '-';
        do
            back[n++] = (char)('0' + rest % 10);
        while ((rest /= 10) > 0);
        while (n > 0)
            *to++ = back[--n];
    }
    *to = '\0';
    return out;
}

/* Reads digits up to STOP; NULL where there are none or they overflow. */
static const char *read_part(const char *s, char stop, uint32_t *out)
{
    uint64_t value = 0;
    const char *start = s;
    for (; *s >= '0' && *s <= '9'; s++) {
        value = value * 10 + (uint64_t)(*s - '0');
        if (value > UINT32_MAX)
            return NULL;
    }
    if (s == start || *s != stop)
        return NULL;
    *out = (uint32_t)value;
    return stop ? s + 1 : s;
}

int figure_ref_parse(const char *text, struct figure_ref *out)
{
    const char *s = read_part(text, '-', &out->report);
    if (s != NULL)
        s = read_part(s, '-', &out->line);
    if (s != NULL)
        s = read_part(s, '\0', &out->column);
    return s != NULL && out->report > 0 ? 0 : -1;
}

int figure_ref_compare(struct figure_ref a, struct figure_ref b)
{
    if (a.report != b.report)
        return a.report < b.report ? -1 : 1;
    if (a.line != b.line)
        return a.line < b.line ? -1 : 1;
    return a.column < b.column ? -1 : a.column > b.column;
}

/* Writes S with ';', '=' and '\' escaped; returns the length, SIZE where it does not fit. */
static size_t escape_part(const char *s, char *out, size_t size)
{
    size_t n = 0;
    for (; *s; s++) {
        bool special = *s == ';' || *s == '=' || *s == '\\';
        if (n + 2 + special > size)
            return size;
        if (special)
            out[n++] = '\\';
        out[n++] = *s;
    }
    out[n] = '\0';
    return n;
}

/* The end of the "key=value" at S: its ';' or the NUL. */
static const char *pair_end(const char *s)
{
    while (*s && *s != ';')
        s += *s == '\\' && s[1] ? 2 : 1;
    return s;
}

int group_add(char *group, size_t size, const char *key, const char *value, struct error *err)
{
    char pair[512];
    size_t n = escape_part(key, pair, sizeof pair);
    if (n + 2 < sizeof pair) {
        pair[n++] = '=';
        pair[n] = '\0';
        size_t more = escape_part(value, pair + n, sizeof pair - n);
        n = more == sizeof pair - n ? sizeof pair : n + more;
    }
    size_t len = strlen(group);
    if (n >= sizeof pair || len + n + 2 > size)
        return error_set(err, ERR_LIMIT,
                         "the groups of a series are longer than %zu bytes: leave out columns with "
                         "--column NAME=ignore",
                         size);
    char *at = group;
    while (*at && strcmp(at, pair) < 0) {
        /* strcmp() runs past this pair, but differs within it or at its end. */
        const char *end = pair_end(at);
        at = group + (*end ? end - group + 1 : end - group);
    }
    if (*at) {
        memmove(at + n + 1, at, len - (size_t)(at - group) + 1);
        memcpy(at, pair, n);
        at[n] = ';';
    } else {
        if (at > group)
            *at++ = ';';
        memcpy(at, pair, n + 1);
    }
    return 0;
}

int series_format(const struct series *s, char *out, size_t size)
{
    const struct measure *m = measure_find(s->measure);
    const char *place = s->place && *s->place ? s->place : s->place_name ? s->place_name : "";
    const char *origin = s->origin && *s->origin ? s->origin : s->origin_name ? s->origin_name : "";
    bool kind = m != NULL ? m->kind != s->kind : s->kind != KIND_UNKNOWN;
    bool group = s->group && *s->group;
    int n = snprintf(out, size, "%s@%s%s%s%s%s%s%s%s", s->measure, place, *origin ? ":" : "",
                     origin, group ? "{" : "", group ? s->group : "", group ? "}" : "",
                     kind ? "/" : "", kind ? kind_name(s->kind) : "");
    return n < 0 || (size_t)n >= size ? -1 : 0;
}

static int take_part(const char *s, size_t len, char *out, size_t size, const char *what,
                     struct error *err)
{
    if (len >= size)
        return error_set(err, ERR_USAGE, "the %s of this series is longer than %zu bytes", what,
                         size - 1);
    memcpy(out, s, len);
    out[len] = '\0';
    return 0;
}

int series_pattern_parse(const char *text, struct series_pattern *out, struct error *err)
{
    memset(out, 0, sizeof *out);
    out->kind = SERIES_KIND_UNSAID;
    strncpy(out->place, "*", sizeof out->place - 1);
    strncpy(out->origin, "*", sizeof out->origin - 1);
    strncpy(out->group, "*", sizeof out->group - 1);
    const char *at = strchr(text, '@');
    const char *brace = strchr(text, '{');
    const char *group_end = brace ? strrchr(text, '}') : NULL;
    const char *slash = strrchr(text, '/');
    const char *end = text + strlen(text);
    if (slash != NULL && (group_end == NULL || slash > group_end)) {
        enum kind kind;
        /* A place's name may hold a slash: only a kind's name ends a series. */
        if (kind_find(slash + 1, &kind) == 0) {
            out->kind = (int)kind;
            end = slash;
        } else if (strcmp(slash + 1, "*") == 0) {
            out->kind = SERIES_KIND_ANY;
            end = slash;
        }
    }
    if (brace != NULL) {
        if (group_end == NULL || group_end + 1 != end)
            return error_set(err, ERR_USAGE,
                             "\"%.100s\" has no '}' where its group ends; write a series as "
                             "MEASURE@PLACE:ORIGIN{key=value}",
                             text);
        if (take_part(brace + 1, (size_t)(group_end - brace - 1), out->group, sizeof out->group,
                      "group", err) < 0)
            return -1;
        out->group_given = true;
        end = brace;
    }
    const char *measure_end = at && at < end ? at : end;
    if (measure_end == text)
        return error_set(
            err, ERR_USAGE,
            "\"%.100s\" names no measure; write a series as MEASURE@PLACE, for example "
            "refugee-arrivals@POL:UKR ('sitstat measures' lists the measures)",
            text);
    if (take_part(text, (size_t)(measure_end - text), out->measure, sizeof out->measure, "measure",
                  err) < 0)
        return -1;
    if (measure_end == end)
        return 0;
    const char *place = at + 1;
    const char *colon = memchr(place, ':', (size_t)(end - place));
    out->place_given = true;
    if (take_part(place, (size_t)((colon ? colon : end) - place), out->place, sizeof out->place,
                  "place", err) < 0)
        return -1;
    if (colon == NULL)
        return 0;
    out->origin_given = true;
    return take_part(colon + 1, (size_t)(end - colon - 1), out->origin, sizeof out->origin,
                     "origin", err);
}
