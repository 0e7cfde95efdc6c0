/* wording_name.c - measures, places, groups and units in the language of a report. */
#include <stdio.h>
#include <string.h>

#include "sitstat/place.h"
#include "sitstat/text.h"
#include "sitstat/wording.h"

#define NAME_MOST 120 /* code points of a name in a sentence */

/* Text of the table under PREFIX.NAME, NULL where there is none. */
static const char *find_under(const struct wording *w, const char *prefix, const char *name,
                              size_t len)
{
    char key[160];
    int n = snprintf(key, sizeof key, "%s.%.*s", prefix, (int)(len < 128 ? len : 128), name);
    return n > 0 && (size_t)n < sizeof key ? wording_find(w, key) : NULL;
}

int wording_measure(const struct wording *w, const char *code, const char *fallback,
                    struct buffer *out, struct error *err)
{
    const char *name = find_under(w, "measure", code, strlen(code));
    if (name == NULL)
        name = fallback && *fallback ? fallback : code;
    return text_clean(name, strlen(name), NAME_MOST, out, err);
}

int wording_unit(const struct wording *w, const char *unit, struct buffer *out, struct error *err)
{
    const char *name = find_under(w, "unit", unit, strlen(unit));
    return text_clean(name ? name : unit, strlen(name ? name : unit), NAME_MOST, out, err);
}

/* English names of countries that take an article end in one of the words of `place.article`. */
static bool takes_article(const struct wording *w, const char *name)
{
    const char *list = wording_find(w, "place.article"), *last = strrchr(name, ' ');
    if (list == NULL || strncmp(name, "the ", 4) == 0 || strncmp(name, "The ", 4) == 0)
        return false;
    if (strncmp(name, "Republic of ", 12) == 0)
        return true;
    last = last ? last + 1 : name;
    for (size_t len = 0; *list; list += len + (list[len] == ' ')) {
        len = strcspn(list, " ");
        if (strlen(last) == len && memcmp(list, last, len) == 0)
            return true;
    }
    return false;
}

/* A whole or a rest that files name in English ("All countries"), in the language; else NULL. */
static const char *total_name(const struct wording *w, const char *name)
{
    char lower[32];
    size_t len = name ? strlen(name) : 0;
    if (len == 0 || len >= sizeof lower)
        return NULL;
    for (size_t i = 0; i < len; i++)
        lower[i] = (char)(name[i] >= 'A' && name[i] <= 'Z' ? name[i] + ('a' - 'A') : name[i]);
    return find_under(w, "place.total", lower, len);
}

static const char *bare_name(const struct wording *w, const char *code, const char *name)
{
    const char *label = code && strlen(code) == 3 ? place_label(code, w->language) : NULL;
    if (label == NULL && (code == NULL || *code == '\0'))
        label = total_name(w, name);
    return label ? label : name && *name ? name : code ? code : "";
}

static int place_text(const struct wording *w, const char *code, const char *name,
                      struct buffer *out, struct error *err)
{
    const char *label = bare_name(w, code, name);
    if (takes_article(w, label) && buffer_text(out, "the ", err) < 0)
        return -1;
    return text_clean(label, strlen(label), NAME_MOST, out, err);
}

/* One part of a group without its escapes, from S up to STOP; returns what follows. */
static const char *group_part(const char *s, char stop, char *out, size_t size)
{
    size_t n = 0;
    while (*s && *s != stop && *s != ';') {
        s += *s == '\\' && s[1] ? 1 : 0;
        if (n + 1 < size)
            out[n++] = *s;
        s++;
    }
    out[n] = '\0';
    return *s == stop ? s + 1 : s;
}

/* "sex: female", either in the language where the table has it. */
static int pair_text(const struct wording *w, const char *key, const char *value,
                     struct buffer *out, struct error *err)
{
    const char *key_name = find_under(w, "group", key, strlen(key));
    const char *value_name = find_under(w, "group", value, strlen(value));
    struct buffer clean_key, clean_value;
    int result = -1;
    buffer_init(&clean_key, 0);
    buffer_init(&clean_value, 0);
    key_name = key_name ? key_name : key;
    value_name = value_name ? value_name : value;
    if (text_clean(key_name, strlen(key_name), NAME_MOST, &clean_key, err) == 0 &&
        text_clean(value_name, strlen(value_name), NAME_MOST, &clean_value, err) == 0)
        result = wording_fill(
            w, out, "group.pair",
            WORDS({"key", buffer_string(&clean_key)}, {"value", buffer_string(&clean_value)}), err);
    buffer_free(&clean_key);
    buffer_free(&clean_value);
    return result;
}

static int group_text(const struct wording *w, const char *group, struct buffer *out,
                      struct error *err)
{
    char key[128], value[256];
    const char *s = group;
    while (*s) {
        s = group_part(s, '=', key, sizeof key);
        s = group_part(s, ';', value, sizeof value);
        if ((out->len > 0 && buffer_text(out, ", ", err) < 0) ||
            pair_text(w, key, value, out, err) < 0)
            return -1;
    }
    return 0;
}

static bool has(const char *code, const char *name)
{
    return (code && *code) || (name && *name);
}

int wording_subject(const struct wording *w, const struct series *s, const char *measure_name,
                    struct buffer *out, struct error *err)
{
    static const char *const keys[2][2] = {{NULL, "subject.origin"},
                                           {"subject.place", "subject.both"}};
    struct buffer measure, place, origin, group, whole;
    bool placed = has(s->place, s->place_name), from = has(s->origin, s->origin_name);
    const char *key = keys[placed][from];
    int result = -1;
    buffer_init(&measure, 0);
    buffer_init(&place, 0);
    buffer_init(&origin, 0);
    buffer_init(&group, 0);
    buffer_init(&whole, 0);
    if (wording_measure(w, s->measure, measure_name, &measure, err) < 0 ||
        place_text(w, s->place, s->place_name, &place, err) < 0 ||
        place_text(w, s->origin, s->origin_name, &origin, err) < 0 ||
        (s->group && group_text(w, s->group, &group, err) < 0))
        goto out;
    const struct word *words =
        WORDS({"measure", buffer_string(&measure)}, {"place", buffer_string(&place)},
              {"origin", buffer_string(&origin)});
    if (key ? wording_fill(w, &whole, key, words, err)
            : buffer_text(&whole, buffer_string(&measure), err))
        goto out;
    if (group.len > 0)
        result = wording_fill(
            w, out, "subject.group",
            WORDS({"subject", buffer_string(&whole)}, {"group", buffer_string(&group)}), err);
    else
        result = buffer_append(out, buffer_string(&whole), whole.len, err);
out:
    buffer_free(&measure);
    buffer_free(&place);
    buffer_free(&origin);
    buffer_free(&group);
    buffer_free(&whole);
    return result;
}

int wording_label(const struct wording *w, const struct series *s, bool place, bool origin,
                  bool group, struct buffer *out, struct error *err)
{
    struct buffer from, part;
    size_t start = out->len;
    int result = -1;
    buffer_init(&from, 0);
    buffer_init(&part, 0);
    const char *name = has(s->place, s->place_name) ? bare_name(w, s->place, s->place_name)
                                                    : wording_text(w, "label.all");
    if (place && text_clean(name, strlen(name), NAME_MOST, out, err) < 0)
        goto out;
    if (origin && has(s->origin, s->origin_name) &&
        (place_text(w, s->origin, s->origin_name, &from, err) < 0 ||
         (out->len > start && buffer_text(out, ", ", err) < 0) ||
         wording_fill(w, out, "label.origin", WORDS({"origin", buffer_string(&from)}), err) < 0))
        goto out;
    if (group && s->group && *s->group &&
        ((out->len > start && buffer_text(out, ", ", err) < 0) ||
         group_text(w, s->group, &part, err) < 0 ||
         buffer_append(out, buffer_string(&part), part.len, err) < 0))
        goto out;
    result = out->len > start ? 0 : wording_measure(w, s->measure, NULL, out, err);
out:
    buffer_free(&from);
    buffer_free(&part);
    return result;
}

int wording_place(const struct wording *w, const struct series *s, struct buffer *out,
                  struct error *err)
{
    return has(s->place, s->place_name) ? place_text(w, s->place, s->place_name, out, err)
                                        : buffer_text(out, wording_text(w, "label.all"), err);
}

int wording_origin(const struct wording *w, const struct series *s, struct buffer *out,
                   struct error *err)
{
    return has(s->origin, s->origin_name) ? place_text(w, s->origin, s->origin_name, out, err)
                                          : buffer_text(out, wording_text(w, "label.all"), err);
}
