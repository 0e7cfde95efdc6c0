/* read.c - the gazetteer's files, in the order in which their names win. */
#include "places.h"

#include <stdlib.h>
#include <string.h>

const char place_languages[PLACE_LANGUAGES][3] = {"en", "fr", "de", "es", "it",
                                                  "pt", "pl", "uk", "ru"};

static void copy(const struct csv *from, char *to, size_t size, const char *text)
{
    size_t len = strlen(text);
    if (len >= size)
        fail(from->path, from->line, "too long for struct place", text);
    memcpy(to, text, len + 1);
}

uint32_t gazetteer_add(struct gazetteer *g, const struct csv *from, enum place_type type,
                       const char *code, const char *country, const char *name,
                       const char *population)
{
    g->places = grow(g->places, g->n_places, sizeof *g->places);
    struct place *place = &g->places[g->n_places];
    memset(place, 0, sizeof *place);
    place->type = type;
    place->population = (uint32_t)strtoul(population, NULL, 10);
    copy(from, place->code, sizeof place->code, code);
    copy(from, place->country, sizeof place->country, country);
    copy(from, place->name, sizeof place->name, name);
    if (g->n_places > SENSE_PLACE)
        fail(from->path, from->line, "too many places", name);
    return (uint32_t)g->n_places++;
}

void gazetteer_add_code(struct gazetteer *g, const struct csv *from, const char *code, bool unhcr,
                        uint32_t place)
{
    if (code[0] == '\0')
        return;
    g->codes = grow(g->codes, g->n_codes, sizeof *g->codes);
    struct place_code *row = &g->codes[g->n_codes++];
    memset(row, 0, sizeof *row);
    copy(from, row->code, sizeof row->code, code);
    row->unhcr = unhcr;
    row->place = place;
}

uint32_t gazetteer_find(const struct gazetteer *g, const struct csv *from, const char *key)
{
    const char *slash = strrchr(key, '/');
    for (uint32_t i = 0; i < g->n_places; i++) {
        const struct place *place = &g->places[i];
        if (place->code[0] && strcmp(place->code, key) == 0)
            return i;
        if (place->type == PLACE_AREA && strcmp(place->name, key) == 0)
            return i;
        if (slash && strcmp(place->country, slash + 1) == 0 &&
            strlen(place->name) == (size_t)(slash - key) && place->type != PLACE_REGION &&
            memcmp(place->name, key, (size_t)(slash - key)) == 0)
            return i;
    }
    fail(from->path, from->line, "no such place", key);
}

/* alpha3,alpha2,numeric,population, a label a language, names */
static void read_countries(struct gazetteer *g, const char *folder)
{
    struct csv csv;
    csv_open_file(&csv, folder, "countries.csv",
                  "alpha3,alpha2,numeric,population,en,fr,de,es,it,pt,pl,uk,ru,names");
    while (csv_next_row(&csv)) {
        char **cell = csv.cells;
        uint32_t place = gazetteer_add(g, &csv, PLACE_COUNTRY, cell[0], cell[0], cell[4], cell[3]);
        if (place > 0 && strcmp(g->places[place - 1].code, cell[0]) >= 0)
            fail(csv.path, csv.line, "not in the order of alpha-3", cell[0]);
        g->labels = grow(g->labels, place, sizeof *g->labels);
        for (size_t i = 0; i < 3; i++)
            gazetteer_add_code(g, &csv, cell[i], false, place);
        for (size_t i = 0; i < PLACE_LANGUAGES; i++) {
            g->labels[place][i] = cell[4 + i];
            add_name(g, place, PLACE_NAME, cell[4 + i]);
        }
        add_names(g, place, PLACE_NAME, cell[4 + PLACE_LANGUAGES]);
    }
    g->n_countries = g->n_places;
}

static void check_country(const struct gazetteer *g, const struct csv *csv, const char *country)
{
    if (country[0] && g->places[gazetteer_find(g, csv, country)].type != PLACE_COUNTRY)
        fail(csv->path, csv->line, "no country", country);
}

/* code,country,population,name,names */
static void read_regions(struct gazetteer *g, const char *folder)
{
    struct csv csv;
    csv_open_file(&csv, folder, "regions.csv", "code,country,population,name,names");
    while (csv_next_row(&csv)) {
        char **cell = csv.cells;
        check_country(g, &csv, cell[1]);
        uint32_t place = gazetteer_add(g, &csv, PLACE_REGION, cell[0], cell[1], cell[3], cell[2]);
        gazetteer_add_code(g, &csv, cell[0], false, place);
        add_name(g, place, PLACE_NAME, cell[3]);
        add_names(g, place, PLACE_NAME, cell[4]);
    }
}

/* name,country,population,names */
static void read_named(struct gazetteer *g, const char *folder, const char *file,
                       enum place_type type)
{
    struct csv csv;
    csv_open_file(&csv, folder, file, "name,country,population,names");
    while (csv_next_row(&csv)) {
        char **cell = csv.cells;
        check_country(g, &csv, cell[1]);
        uint32_t place = gazetteer_add(g, &csv, type, "", cell[1], cell[0], cell[2]);
        add_name(g, place, PLACE_NAME, cell[0]);
        add_names(g, place, PLACE_NAME, cell[3]);
    }
}

/* place,language,name: what reports write, where the sources' own choice differs */
static void read_labels(struct gazetteer *g, const char *folder)
{
    struct csv csv;
    csv_open_file(&csv, folder, "labels.csv", "place,language,name");
    while (csv_next_row(&csv)) {
        char **cell = csv.cells;
        uint32_t place = gazetteer_find(g, &csv, cell[0]);
        size_t i = 0;
        while (i < PLACE_LANGUAGES && strcmp(place_languages[i], cell[1]) != 0)
            i++;
        if (i == PLACE_LANGUAGES || (i > 0 && place >= g->n_countries))
            fail(csv.path, csv.line, "no such label", cell[1]);
        if (i == 0)
            copy(&csv, g->places[place].name, sizeof g->places->name, cell[2]);
        if (place < g->n_countries)
            g->labels[place][i] = cell[2];
        add_name(g, place, PLACE_NAME, cell[2]);
    }
}

/* place,kind,names */
static void read_aliases(struct gazetteer *g, const char *folder)
{
    static const char *const kinds[] = {"name", "adjective", "people"};
    struct csv csv;
    csv_open_file(&csv, folder, "aliases.csv", "place,kind,names");
    while (csv_next_row(&csv)) {
        char **cell = csv.cells;
        unsigned kind = 0;
        while (kind < 3 && strcmp(kinds[kind], cell[1]) != 0)
            kind++;
        if (kind == 3)
            fail(csv.path, csv.line, "no such kind", cell[1]);
        add_names(g, gazetteer_find(g, &csv, cell[0]), (enum place_name_type)kind, cell[2]);
    }
}

/* code,scheme,place */
static void read_codes(struct gazetteer *g, const char *folder)
{
    struct csv csv;
    csv_open_file(&csv, folder, "codes.csv", "code,scheme,place");
    while (csv_next_row(&csv))
        gazetteer_add_code(g, &csv, csv.cells[0], strcmp(csv.cells[1], "unhcr") == 0,
                           gazetteer_find(g, &csv, csv.cells[2]));
}

static void read_common(struct gazetteer *g, const char *folder)
{
    struct csv csv;
    csv_open_file(&csv, folder, "words.csv", "word");
    while (csv_next_row(&csv)) {
        g->common = grow(g->common, g->n_common, sizeof *g->common);
        g->common[g->n_common++] = folded(csv.cells[0]);
    }
}

void gazetteer_read(struct gazetteer *g, const char *folder)
{
    read_countries(g, folder);
    read_regions(g, folder);
    read_named(g, folder, "areas.csv", PLACE_AREA);
    read_named(g, folder, "cities.csv", PLACE_CITY);
    read_named(g, folder, "towns.csv", PLACE_CITY);
    read_named(g, folder, "sites.csv", PLACE_SITE);
    read_labels(g, folder);
    read_aliases(g, folder);
    read_codes(g, folder);
    read_common(g, folder);
}
