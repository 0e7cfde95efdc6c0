/* keep.c - which of several columns that could have a role keeps it. */
#include <stdio.h>
#include <string.h>

#include "ingest/csv/roles.h"
#include "sitstat/place.h"

/* Only the first column of a role counts; told before tagged or named, and whole days first. */
static void keep_one(struct csv *csv, enum column_role role)
{
    struct column *best = NULL;
    for (size_t i = 0; i < csv->n_columns; i++) {
        struct column *c = &csv->columns[i];
        if (c->role != role)
            continue;
        bool by_cells_only = strncmp(c->why, "its cells", 9) == 0;
        bool best_by_cells = best && strncmp(best->why, "its cells", 9) == 0;
        if (best == NULL || (c->told && !best->told) ||
            (c->told == best->told && best_by_cells && !by_cells_only))
            best = c;
    }
    for (size_t i = 0; i < csv->n_columns; i++) {
        struct column *c = &csv->columns[i];
        if (c->role == role && c != best)
            column_set(c, COLUMN_IGNORE, "the column \"%.80s\" is the %s", best->name,
                       column_role_name(role));
    }
}

/* A day of the month needs its month and year, a week and a quarter their year. */
static void keep_days(struct csv *csv)
{
    bool year = false, month = false;
    for (size_t i = 0; i < csv->n_columns; i++) {
        year = year || csv->columns[i].role == COLUMN_YEAR;
        month = month || csv->columns[i].role == COLUMN_MONTH;
    }
    for (size_t i = 0; i < csv->n_columns; i++) {
        struct column *c = &csv->columns[i];
        bool complete = c->role == COLUMN_DAY ? year && month : year;
        if ((c->role == COLUMN_DAY || c->role == COLUMN_WEEK || c->role == COLUMN_QUARTER) &&
            !c->told && !complete)
            column_set(c, COLUMN_GROUP, "no other column makes it a period: it parts the series");
    }
}

/* "Western Asia", "Sub-Saharan Africa": are the cells of C that name places areas of countries? */
static bool holds_countries(const struct column *c)
{
    const struct keys *k = &c->facts.distinct;
    size_t areas = 0, others = 0;
    for (size_t i = 0; i < k->size; i++) {
        struct place_match match;
        if (k->slots[i].hash == 0 ||
            !place_find_name(k->text.data + k->slots[i].at, k->slots[i].len, NULL, &match))
            continue;
        areas += match.place->type == PLACE_AREA;
        others += match.place->type != PLACE_AREA;
    }
    return areas > others;
}

/* "Europe" beside "Poland" is no part of Poland: fewer different regions than countries are what
 * the countries are grouped by. */
static void keep_countries(struct csv *csv)
{
    size_t countries = 0;
    for (size_t i = 0; i < csv->n_columns; i++) {
        const struct column *c = &csv->columns[i];
        if ((c->role == COLUMN_PLACE || c->role == COLUMN_PLACE_CODE) && c->level == 0 &&
            c->facts.distinct.n > countries)
            countries = c->facts.distinct.n;
    }
    for (size_t i = 0; i < csv->n_columns; i++) {
        struct column *c = &csv->columns[i];
        if (c->role == COLUMN_PLACE && c->level == 1 && !c->told && !c->facts.many &&
            c->facts.distinct.n < countries)
            column_set(c, COLUMN_IGNORE, "it groups the countries");
        if (c->role == COLUMN_ORIGIN && c->level == 1 && !c->told && holds_countries(c))
            column_set(c, COLUMN_IGNORE, "its regions are of several countries");
    }
}

/* Of two dates that of the report says when the other was known. */
static void keep_dates(struct csv *csv)
{
    size_t dates = 0;
    bool published = false;
    for (size_t i = 0; i < csv->n_columns; i++) {
        dates += csv->columns[i].role == COLUMN_DATE;
        published = published || csv->columns[i].role == COLUMN_PUBLISHED;
    }
    for (size_t i = 0; i < csv->n_columns && dates > 1 && !published; i++) {
        struct column *c = &csv->columns[i];
        if (c->role != COLUMN_DATE || c->told ||
            !(strstr(c->folded, "report") || strstr(c->folded, "rapport") ||
              strstr(c->folded, "bericht") || strstr(c->folded, "informe")))
            continue;
        column_set(c, COLUMN_PUBLISHED, "another column has the date that it reports");
        published = true;
    }
}

/* "Name" beside the codes of places names them: where a code is not known, the name is. */
static void keep_names_of_codes(struct csv *csv)
{
    const struct column *code = NULL;
    for (size_t i = 0; i < csv->n_columns; i++)
        if (csv->columns[i].role == COLUMN_PLACE)
            return;
        else if (csv->columns[i].role == COLUMN_PLACE_CODE && code == NULL)
            code = &csv->columns[i];
    for (size_t i = 0; i < csv->n_columns && code; i++) {
        struct column *c = &csv->columns[i];
        if (c->role != COLUMN_GROUP || c->told || strcmp(c->folded, "name") != 0 ||
            c->facts.looked_up == 0 || c->facts.names * 10 < c->facts.looked_up * 8)
            continue;
        column_set(c, COLUMN_PLACE, "it names the places whose codes stand beside");
        c->level = code->level;
    }
}

/* Places found by their cells alone give way to those that a header names. */
static void keep_named_places(struct csv *csv)
{
    bool named = false;
    for (size_t i = 0; i < csv->n_columns; i++) {
        const struct column *c = &csv->columns[i];
        named = named || ((c->role == COLUMN_PLACE || c->role == COLUMN_PLACE_CODE) &&
                          strncmp(c->why, "its cells", 9) != 0);
    }
    for (size_t i = 0; i < csv->n_columns && named; i++) {
        struct column *c = &csv->columns[i];
        if ((c->role == COLUMN_PLACE || c->role == COLUMN_PLACE_CODE) &&
            strncmp(c->why, "its cells", 9) == 0)
            column_set(c, COLUMN_GROUP, "its cells are places, but another column is the place");
    }
}

/* Bounds are those of one value; beside several values they are values of their own. */
static void keep_bounds(struct csv *csv)
{
    size_t values = 0;
    for (size_t i = 0; i < csv->n_columns; i++)
        values += csv->columns[i].role == COLUMN_VALUE;
    for (size_t i = 0; i < csv->n_columns && values != 1; i++) {
        struct column *c = &csv->columns[i];
        if ((c->role == COLUMN_LOW || c->role == COLUMN_HIGH) && !c->told)
            column_by_cells(c);
    }
}

void keep_decide(struct csv *csv)
{
    static const enum column_role single[] = {
        COLUMN_DATE,        COLUMN_START,     COLUMN_END,      COLUMN_YEAR,      COLUMN_MONTH,
        COLUMN_DAY,         COLUMN_WEEK,      COLUMN_QUARTER,  COLUMN_STATUS,    COLUMN_PUBLISHED,
        COLUMN_QUALIFIER,   COLUMN_KIND,      COLUMN_LOW,      COLUMN_HIGH,      COLUMN_START_YEAR,
        COLUMN_START_MONTH, COLUMN_START_DAY, COLUMN_END_YEAR, COLUMN_END_MONTH, COLUMN_END_DAY};
    keep_named_places(csv);
    keep_names_of_codes(csv);
    keep_dates(csv);
    keep_days(csv);
    keep_countries(csv);
    keep_bounds(csv);
    for (size_t i = 0; i < sizeof single / sizeof *single; i++)
        keep_one(csv, single[i]);
}
