/* seriesplace.c - the place and the origin of a record: its finest level, by code or by name. */
#include "ingest/csv/series.h"

#include <stdio.h>
#include <string.h>

#include "sitstat/place.h"
#include "sitstat/text.h"

/* What a text says of a place. */
struct found_place {
    const char *code; /* not NUL-terminated where it is a p-code of the input */
    size_t code_len;  /* 0: not found */
    const char *name; /* NULL: as given */
};

static struct found_place of_gazetteer(const struct place *place)
{
    return (struct found_place){place->code, strlen(place->code), place->name};
}

static bool find_code(const char *s, size_t len, struct found_place *out)
{
    const struct place *place = place_find_code(s, len);
    if (place)
        *out = of_gazetteer(place);
    else if (place_pcode_country(s, len))
        *out = (struct found_place){s, len, NULL};
    return out->code_len > 0;
}

/* COUNTRY (alpha-3 or NULL) is what the record says already. Names below the first level give no
 * code: a namesake of a coarser level would lend them its own. Areas keep the name given. */
static bool find_name(const char *s, size_t len, int level, const char *country,
                      struct found_place *out)
{
    struct place_match match;
    if (level > 1 || !place_find_name(s, len, country, &match) || match.type != PLACE_NAME ||
        match.place->type == PLACE_AREA || match.place->code[0] == '\0')
        return false;
    if (country && strcmp(match.place->country, country) != 0)
        return false;
    if (level == 1 && match.place->type == PLACE_COUNTRY)
        return false;
    *out = of_gazetteer(match.place);
    return true;
}

bool series_total(const struct csv *csv, const char *s, size_t len)
{
    struct buffer folded = {.data = NULL};
    bool total = text_fold(s, len, &folded, NULL) == 0 &&
                 words_total(&csv->words, buffer_string(&folded), folded.len);
    buffer_free(&folded);
    return total;
}

/* What the columns of one level say: a known code, else a known name; the texts as given. */
struct level {
    struct found_place code, name;
    struct cell label, raw_code; /* len 0: none */
};

static void read_level(const struct csv *csv, const struct record *r, bool origin, int level,
                       const char *country, struct level *out)
{
    /* A total of places with nothing above it keeps its label, so that it is told from its parts; a
     * total over origins is the figure without an origin. */
    bool keeps_total = level == 0 && !origin && country == NULL;
    enum column_role code_role = origin ? COLUMN_ORIGIN_CODE : COLUMN_PLACE_CODE;
    enum column_role name_role = origin ? COLUMN_ORIGIN : COLUMN_PLACE;
    memset(out, 0, sizeof *out);
    for (size_t i = 0; i < csv->n_columns; i++) {
        const struct column *c = &csv->columns[i];
        size_t len;
        if (c->level != level || (c->role != code_role && c->role != name_role))
            continue;
        const char *s = series_cell(csv, r, i, &len);
        if (s == NULL)
            continue;
        if (series_total(csv, s, len)) {
            if (keeps_total && c->role == name_role && out->label.len == 0)
                out->label = (struct cell){s, len};
            continue;
        }
        if (c->role == code_role) {
            if (out->raw_code.len == 0)
                out->raw_code = (struct cell){s, len};
            if (out->code.code_len == 0)
                (void)find_code(s, len, &out->code);
        } else {
            if (out->label.len == 0)
                out->label = (struct cell){s, len};
            if (out->name.code_len == 0 && !find_name(s, len, level, country, &out->name) &&
                level == 0 && len <= 3)
                (void)find_code(s, len, &out->name);
        }
    }
}

/* The finest level that the record fills: its code where one is known, and its name. */
int series_place(const struct csv *csv, const struct record *r, bool origin,
                 const char *default_code, struct buffer *code, struct buffer *name,
                 struct error *err)
{
    char country[8] = "";
    const struct place *given = place_find_code(default_code, strlen(default_code));
    if (given && given->type == PLACE_COUNTRY)
        snprintf(country, sizeof country, "%s", given->code);
    for (int level = 0; level <= PLACE_LEVELS; level++) {
        struct level l;
        read_level(csv, r, origin, level, country[0] ? country : NULL, &l);
        if (l.label.len == 0 && l.raw_code.len == 0)
            continue;
        const struct found_place *found = l.code.code_len ? &l.code : &l.name;
        if (level == 0 && found->code_len == 3)
            snprintf(country, sizeof country, "%.3s", found->code);
        /* countries get one name however they were written; what lies below keeps its own */
        struct cell shown = level == 0 && found->name
                                ? (struct cell){found->name, strlen(found->name)}
                            : l.label.len ? l.label
                            : found->name ? (struct cell){found->name, strlen(found->name)}
                                          : l.raw_code;
        if (series_text(code, found->code_len ? found->code : "", found->code_len, err) < 0 ||
            series_text(name, shown.at, shown.len, err) < 0)
            return -1;
    }
    return 0;
}

int series_default_place(const char *told, struct buffer *code, struct buffer *name,
                         struct error *err)
{
    const struct place *place = told[0] ? place_find_code(told, strlen(told)) : NULL;
    if (told[0] == '\0' || code->len > 0 || name->len > 0)
        return 0;
    const char *label = place ? place->name : told;
    return series_text(code, told, strlen(told), err) < 0
               ? -1
               : series_text(name, label, strlen(label), err);
}
