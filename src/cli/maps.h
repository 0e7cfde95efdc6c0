/* maps.h - what a user told of a table once, kept in the store for files of the same shape. */
#ifndef SITSTAT_CLI_MAPS_H
#define SITSTAT_CLI_MAPS_H

#include "sitstat/csv.h"
#include "sitstat/store.h"

#define MAP_COLUMNS 256

/* A mapping read back: options point into its text. */
struct map {
    struct buffer text;
    const char *columns[MAP_COLUMNS];
    size_t n_columns;
};

int map_save(struct store *s, const char *name, const struct csv *csv,
             const struct csv_options *told, struct error *err);
/* Under NAME, and for every file whose columns have the same names in the same order. */
int map_load(struct store *s, const char *name, struct map *map, struct csv_options *options,
             struct error *err);
/* Fills what OPTIONS leaves open; columns told now come after those of the map and win. */
int map_find(struct store *s, const struct csv *csv, struct buffer *name, bool *found,
             struct error *err);
/* The mapping that was saved for a table of this shape. */
void map_free(struct map *map);
#endif
