/* maps.c - mappings as lines KEY=VALUE under "map:NAME", and "map-shape:HASH" that leads to NAME.
 */
#include "cli/maps.h"

#include <stdlib.h>
#include <string.h>

#include "sitstat/sha256.h"

static int put_line(struct buffer *b, const char *key, const char *value, struct error *err)
{
    if (value == NULL)
        return 0;
    if (strchr(value, '\n') != NULL)
        return error_set(err, ERR_USAGE,
                         "a name with a line break in it cannot be kept in a "
                         "mapping; name the column by its number, #N");
    return buffer_printf(b, err, "%s=%s\n", key, value);
}

static int shape_key(const struct csv *csv, struct buffer *out, struct error *err)
{
    struct sha256 digest;
    char hex[SHA256_HEX];
    sha256_init(&digest);
    for (size_t i = 0; i < csv_columns(csv); i++) {
        const char *name = csv_column_name(csv, i);
        sha256_add(&digest, name, strlen(name) + 1);
    }
    sha256_end(&digest, hex);
    return buffer_printf(out, err, "map-shape:%s", hex);
}

static int keep(struct store *s, const char *name, const struct buffer *text, const struct csv *csv,
                struct error *err)
{
    struct buffer key = {.data = NULL};
    int result = -1;
    if (buffer_printf(&key, err, "map:%s", name) < 0 ||
        store_keep(s, buffer_string(&key), buffer_string(text), err) < 0)
        goto out;
    buffer_clear(&key);
    if (shape_key(csv, &key, err) == 0)
        result = store_keep(s, buffer_string(&key), name, err);
out:
    buffer_free(&key);
    return result;
}

int map_save(struct store *s, const char *name, const struct csv *csv,
             const struct csv_options *told, struct error *err)
{
    struct buffer text = {.data = NULL};
    int result = -1;
    if (put_line(&text, "measure", told->measure, err) < 0 ||
        put_line(&text, "kind", told->kind >= 0 ? kind_name((enum kind)told->kind) : NULL, err) <
            0 ||
        put_line(&text, "place", told->place, err) < 0 ||
        put_line(&text, "origin", told->origin, err) < 0 ||
        put_line(&text, "dates", told->dates, err) < 0 ||
        put_line(&text, "dialect", told->dialect, err) < 0 ||
        (told->century != 0 && buffer_printf(&text, err, "century=%d\n", told->century) < 0))
        goto out;
    if ((told->header >= 0 && told->header_last > 0 &&
         buffer_printf(&text, err, "header=%d-%d\n", told->header, told->header_last) < 0) ||
        (told->header >= 0 && told->header_last == 0 &&
         buffer_printf(&text, err, "header=%d\n", told->header) < 0) ||
        (told->table > 0 && buffer_printf(&text, err, "table=%d\n", told->table) < 0))
        goto out;
    for (size_t i = 0; i < told->n_columns; i++)
        if (put_line(&text, "column", told->columns[i], err) < 0)
            goto out;
    result = keep(s, name, &text, csv, err);
out:
    buffer_free(&text);
    return result;
}

static void take_line(struct map *map, char *line, struct csv_options *o)
{
    char *value = strchr(line, '=');
    enum kind kind;
    if (value == NULL)
        return;
    *value++ = '\0';
    const struct {
        const char *key;
        const char **at;
    } texts[] = {{"measure", &o->measure},
                 {"place", &o->place},
                 {"origin", &o->origin},
                 {"dates", &o->dates},
                 {"dialect", &o->dialect}};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (strcmp(line, texts[i].key) == 0 && *texts[i].at == NULL)
            *texts[i].at = value;
    if (strcmp(line, "kind") == 0 && o->kind < 0 && kind_find(value, &kind) == 0)
        o->kind = (int)kind;
    if (strcmp(line, "header") == 0 && o->header < 0)
        (void)csv_header_lines(value, o, NULL);
    if (strcmp(line, "century") == 0 && o->century == 0)
        o->century = (int)strtol(value, NULL, 10);
    if (strcmp(line, "table") == 0 && o->table == 0)
        o->table = (int)strtol(value, NULL, 10);
    if (strcmp(line, "column") == 0 && map->n_columns < MAP_COLUMNS)
        map->columns[map->n_columns++] = value;
}

int map_load(struct store *s, const char *name, struct map *map, struct csv_options *options,
             struct error *err)
{
    struct buffer key = {.data = NULL};
    bool found = false;
    memset(map, 0, sizeof *map);
    int result = buffer_printf(&key, err, "map:%s", name) < 0
                     ? -1
                     : store_kept(s, buffer_string(&key), &map->text, &found, err);
    buffer_free(&key);
    if (result < 0)
        return -1;
    if (!found)
        return error_set(err, ERR_UNKNOWN,
                         "there is no mapping \"%.80s\"; --save-map keeps what was told", name);
    for (char *line = map->text.data; line && *line;) {
        char *end = strchr(line, '\n');
        if (end)
            *end = '\0';
        take_line(map, line, options);
        line = end ? end + 1 : NULL;
    }
    for (size_t i = 0; i < options->n_columns && map->n_columns < MAP_COLUMNS; i++)
        map->columns[map->n_columns++] = options->columns[i];
    options->columns = map->columns;
    options->n_columns = map->n_columns;
    return 0;
}

int map_find(struct store *s, const struct csv *csv, struct buffer *name, bool *found,
             struct error *err)
{
    struct buffer key = {.data = NULL};
    int result =
        shape_key(csv, &key, err) < 0 ? -1 : store_kept(s, buffer_string(&key), name, found, err);
    buffer_free(&key);
    return result;
}

void map_free(struct map *map)
{
    buffer_free(&map->text);
    memset(map, 0, sizeof *map);
}
