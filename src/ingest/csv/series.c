/* series.c - from the texts of a record to measure, place, origin, unit and group. */
#include "ingest/csv/series.h"
#include "ingest/csv/scale.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sitstat/measure.h"
#include "sitstat/place.h"
#include "sitstat/text.h"

static bool is_dimension(enum column_role role)
{
    return role == COLUMN_PLACE || role == COLUMN_PLACE_CODE || role == COLUMN_ORIGIN ||
           role == COLUMN_ORIGIN_CODE || role == COLUMN_MEASURE || role == COLUMN_UNIT ||
           role == COLUMN_GROUP || role == COLUMN_GROUPS || role == COLUMN_KIND;
}

int series_cache_init(struct series_cache *s, const struct csv *csv, struct error *err)
{
    memset(s, 0, sizeof *s);
    s->last_set = UINT32_MAX;
    s->dimensions = calloc(csv->n_columns + 1, sizeof *s->dimensions);
    s->values = calloc(csv->n_columns + 1, sizeof *s->values);
    if (s->dimensions == NULL || s->values == NULL)
        return error_memory(err);
    for (size_t i = 0; i < csv->n_columns; i++) {
        if (is_dimension(csv->columns[i].role))
            s->dimensions[s->n_dimensions++] = i;
        if (csv->columns[i].role == COLUMN_VALUE)
            s->values[s->n_values++] = i;
    }
    return 0;
}

void series_cache_free(struct series_cache *s)
{
    keys_free(&s->sets);
    keys_free(&s->rare);
    free(s->made);
    free(s->dimensions);
    free(s->values);
    buffer_free(&s->key);
    free(s->links);
    memset(s, 0, sizeof *s);
}

static int add_link(struct series_cache *s, struct error *err)
{
    if (s->n_links == s->links_size) {
        size_t size = s->links_size ? s->links_size * 2 : 256;
        struct set_link *more = realloc(s->links, size * sizeof *more);
        if (more == NULL)
            return error_memory(err);
        s->links = more;
        s->links_size = size;
    }
    s->links[s->n_links++] = (struct set_link){
        .key = (uint32_t)s->sets.text.len, .len = (uint32_t)s->key.len, .next = UINT32_MAX};
    return 0;
}

static int add_set(struct series_cache *s, uint32_t *set, struct error *err)
{
    if (s->n_made + s->n_values > s->made_size) {
        size_t size = s->made_size ? s->made_size * 2 : 1024;
        while (size < s->n_made + s->n_values)
            size *= 2;
        struct made *more = realloc(s->made, size * sizeof *more);
        if (more == NULL)
            return error_memory(err);
        s->made = more;
        s->made_size = size;
    }
    if (add_link(s, err) < 0)
        return -1;
    memset(s->made + s->n_made, 0, s->n_values * sizeof *s->made);
    *set = (uint32_t)s->n_links - 1;
    s->n_made += s->n_values;
    return keys_add(&s->sets, buffer_string(&s->key), s->key.len, *set, err);
}

/* Whether the record is of SET, by its key. */
static bool is_of_set(const struct series_cache *s, const struct record *r, uint32_t set)
{
    if (set >= s->n_links)
        return false;
    const char *p = s->sets.text.data + s->links[set].key, *end = p + s->links[set].len;
    for (size_t i = 0; i < s->n_dimensions; i++) {
        if (s->dimensions[i] < r->n) {
            const struct cell *c = &r->cells[s->dimensions[i]];
            if ((size_t)(end - p) <= c->len || memcmp(p, c->at, c->len) != 0)
                return false;
            p += c->len;
        }
        if (p == end || *p++ != '\x1f')
            return false;
    }
    return p == end;
}

static int make_key(struct series_cache *s, const struct record *r, struct error *err)
{
    size_t need = s->n_dimensions + 1;
    for (size_t i = 0; i < s->n_dimensions; i++)
        if (s->dimensions[i] < r->n)
            need += r->cells[s->dimensions[i]].len;
    buffer_clear(&s->key);
    if (buffer_reserve(&s->key, need, err) < 0)
        return -1;
    char *p = s->key.data;
    for (size_t i = 0; i < s->n_dimensions; i++) {
        if (s->dimensions[i] < r->n) {
            const struct cell *c = &r->cells[s->dimensions[i]];
            memcpy(p, c->at, c->len);
            p += c->len;
        }
        *p++ = '\x1f';
    }
    s->key.len = (size_t)(p - s->key.data);
    return 0;
}

int series_set(struct series_cache *s, const struct record *r, uint32_t *set, struct error *err)
{
    /* Tables go through their series in the same order again and again, or stay with one. */
    uint32_t last = s->last_set, next = last < s->n_links ? s->links[last].next : UINT32_MAX;
    if (is_of_set(s, r, next)) {
        *set = s->last_set = next;
        return 0;
    }
    if (is_of_set(s, r, last)) {
        *set = last;
    } else {
        if (make_key(s, r, err) < 0)
            return -1;
        const uint32_t *known = keys_find(&s->sets, s->key.data, s->key.len);
        if (known)
            *set = *known;
        else if (add_set(s, set, err) < 0)
            return -1;
    }
    if (last < s->n_links)
        s->links[last].next = *set;
    s->last_set = *set;
    return 0;
}

/* ---- one series, from its texts ---------------------------------------------------------- */

struct parts {
    struct series series;
    struct buffer texts[6]; /* measure, place, place name, origin, origin name, unit */
    char group[2048];
};

enum { T_MEASURE, T_PLACE, T_PLACE_NAME, T_ORIGIN, T_ORIGIN_NAME, T_UNIT };

const char *series_cell(const struct csv *csv, const struct record *r, size_t i, size_t *len)
{
    if (i >= r->n)
        return NULL;
    *len = r->cells[i].len;
    const char *s = text_trim(r->cells[i].at, len);
    return *len == 0 || words_missing(&csv->words, s, *len) ? NULL : s;
}

int series_text(struct buffer *b, const char *s, size_t len, struct error *err)
{
    buffer_clear(b);
    return text_clean(s, len, 200, b, err);
}

static int find_measure(const struct csv *csv, const struct record *r, const struct column *value,
                        struct buffer *code, struct error *err)
{
    struct buffer folded = {.data = NULL};
    int result = -1;
    if (value->measure[0])
        return series_text(code, value->measure, strlen(value->measure), err);
    for (size_t i = 0; i < csv->n_columns; i++) {
        size_t len, from, n;
        if (csv->columns[i].role != COLUMN_MEASURE)
            continue;
        const char *s = series_cell(csv, r, i, &len);
        if (s == NULL)
            continue;
        if (csv->own) {
            result = series_text(code, s, len, err);
            goto out;
        }
        if (words_fold(s, len, &folded, err) < 0)
            goto out;
        const struct measure *m =
            words_measure(&csv->words, buffer_string(&folded), folded.len, &from, &n);
        char own[CODE_SIZE];
        /* only a phrase that is all of the text: "refugees aged 60" are not the refugees */
        const char *name = m && n == folded.len ? m->code : own_code(buffer_string(&folded), own);
        result = series_text(code, name, strlen(name), err);
        goto out;
    }
    result = 0;
out:
    buffer_free(&folded);
    return result;
}

static bool plain_unit(const struct words *w, const char *s, size_t len)
{
    struct buffer folded = {.data = NULL};
    bool plain =
        words_fold(s, len, &folded, NULL) < 0 || scale_is_plain_unit(w, buffer_string(&folded));
    buffer_free(&folded);
    return plain;
}

static int find_unit(const struct csv *csv, const struct record *r, const struct column *value,
                     const char *cell_unit, const struct measure *m, struct buffer *unit,
                     struct error *err)
{
    const char *text = m ? m->unit : "";
    bool money = m == NULL || measure_is_money(m);
    char scaled[64];
    if (cell_unit[0])
        text = cell_unit;
    else if (value->unit[0])
        text = value->unit;
    else
        for (size_t i = 0; i < csv->n_columns; i++) {
            size_t len;
            if (csv->columns[i].role != COLUMN_UNIT)
                continue;
            const char *s = series_cell(csv, r, i, &len);
            if (s && csv->own)
                return series_text(unit, s, len, err);
            const char *currency = s ? words_currency(&csv->words, s, len) : NULL;
            if (currency && money) {
                text = currency;
                break;
            }
            /* a unit that we do not know, "USD million", "households": not the measure's own */
            if (s && !plain_unit(&csv->words, s, len))
                return series_text(unit, s, len, err);
        }
    snprintf(scaled, sizeof scaled, "%s%s", value->scale, text);
    return series_text(unit, scaled, strlen(scaled), err);
}

/* One part of "key=value;key=value" without its escapes, up to STOP; returns what follows. */
static const char *group_part(const char *s, const char *end, char stop, struct buffer *out,
                              struct error *err)
{
    buffer_clear(out);
    while (s < end && *s != stop && *s != ';') {
        s += *s == '\\' && s + 1 < end;
        if (buffer_char(out, *s++, err) < 0)
            return NULL;
    }
    return s < end && *s == stop ? s + 1 : s;
}

static int add_groups(const char *s, size_t len, char *group, size_t size, struct error *err)
{
    struct buffer key = {.data = NULL}, value = {.data = NULL};
    const char *end = s + len;
    int result = 0;
    while (result == 0 && s != NULL && s < end) {
        if ((s = group_part(s, end, '=', &key, err)) == NULL ||
            (s = group_part(s, end, ';', &value, err)) == NULL ||
            group_add(group, size, buffer_string(&key), buffer_string(&value), err) < 0)
            result = -1;
    }
    buffer_free(&key);
    buffer_free(&value);
    return result;
}

static int find_group(const struct csv *csv, const struct record *r, const struct column *value,
                      char *group, size_t size, struct error *err)
{
    struct buffer text = {.data = NULL};
    int result = -1;
    if (value->group_key[0] &&
        group_add(group, size, value->group_key, value->group_value, err) < 0)
        goto out;
    for (size_t i = 0; i < csv->n_columns; i++) {
        size_t len;
        enum column_role role = csv->columns[i].role;
        if (role != COLUMN_GROUP && role != COLUMN_GROUPS)
            continue;
        const char *s = series_cell(csv, r, i, &len);
        if (s == NULL || series_total(csv, s, len))
            continue;
        if (role == COLUMN_GROUPS) {
            if (add_groups(s, len, group, size, err) < 0)
                goto out;
            continue;
        }
        /* IDMC and IOM mark which of several sources they recommend: the others stay apart from it
         */
        if (strcmp(csv->columns[i].key, "role") == 0 && len >= 11 &&
            strncasecmp(s, "recommended", 11) == 0)
            continue;
        if (series_text(&text, s, len, err) < 0 ||
            group_add(group, size, csv->columns[i].key, buffer_string(&text), err) < 0)
            goto out;
    }
    result = 0;
out:
    buffer_free(&text);
    return result;
}

/* Told by the user, else by the record, else the measure's own. */
static int find_kind(const struct csv *csv, const struct record *r, const struct column *value,
                     const struct measure *m)
{
    for (size_t i = 0; i < csv->n_columns && csv->options.kind < 0; i++) {
        char name[24];
        enum kind kind;
        size_t len;
        const char *s = csv->columns[i].role == COLUMN_KIND ? series_cell(csv, r, i, &len) : NULL;
        if (s == NULL)
            continue;
        snprintf(name, sizeof name, "%.*s", (int)(len < 23 ? len : 23), s);
        if (kind_find(name, &kind) == 0)
            return (int)kind;
    }
    return csv->options.kind >= 0 ? csv->options.kind
           : value->kind >= 0     ? value->kind
           : m                    ? (int)m->kind
                                  : KIND_UNKNOWN;
}

static int fill_parts(const struct csv *csv, const struct record *r, const struct column *value,
                      const char *unit, struct parts *p, struct error *err)
{
    struct buffer *t = p->texts;
    if (find_measure(csv, r, value, &t[T_MEASURE], err) < 0)
        return -1;
    if (t[T_MEASURE].len == 0)
        return SERIES_NO_MEASURE;
    const struct measure *m = measure_find(buffer_string(&t[T_MEASURE]));
    if (value->place[0]) {
        if (series_text(&t[T_PLACE], value->place, strlen(value->place), err) < 0 ||
            series_text(&t[T_PLACE_NAME], value->place_name, strlen(value->place_name), err) < 0)
            return -1;
    } else if (series_place(csv, r, false, csv->options.place, &t[T_PLACE], &t[T_PLACE_NAME], err) <
                   0 ||
               series_default_place(csv->options.place, &t[T_PLACE], &t[T_PLACE_NAME], err) < 0) {
        return -1;
    }
    if (series_place(csv, r, true, "", &t[T_ORIGIN], &t[T_ORIGIN_NAME], err) < 0 ||
        series_default_place(csv->options.origin, &t[T_ORIGIN], &t[T_ORIGIN_NAME], err) < 0 ||
        find_unit(csv, r, value, unit, m, &t[T_UNIT], err) < 0 ||
        find_group(csv, r, value, p->group, sizeof p->group, err) < 0)
        return -1;
    int kind = find_kind(csv, r, value, m);
    p->series = (struct series){
        .measure = buffer_string(&t[T_MEASURE]),
        .kind = (enum kind)kind,
        .unit = buffer_string(&t[T_UNIT]),
        .place = buffer_string(&t[T_PLACE]),
        .place_name = buffer_string(&t[T_PLACE_NAME]),
        .origin = buffer_string(&t[T_ORIGIN]),
        .origin_name = buffer_string(&t[T_ORIGIN_NAME]),
        .group = p->group,
    };
    return 0;
}

int series_make(const struct csv *csv, const struct record *r, const struct column *value,
                const char *unit, const struct sink *sink, struct made *made, struct error *err)
{
    struct parts p = {.group = ""};
    int result = fill_parts(csv, r, value, unit, &p, err);
    if (result == 0) {
        *made = (struct made){.id = 1, .kind = (uint8_t)p.series.kind};
        if (sink)
            result = sink->series(sink->context, &p.series, &made->id, err);
    }
    for (size_t i = 0; i < sizeof p.texts / sizeof *p.texts; i++)
        buffer_free(&p.texts[i]);
    return result;
}
