/* opening.c - opens files, pipes and sheets as tables, and applies mappings. */
#include "cli/opening.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

const char *opening_base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return strcmp(path, "-") == 0 ? "standard input" : slash != NULL ? slash + 1 : path;
}

/* A workbook's sheet stands in for the file; its name says which. */
static int open_sheet(struct opening *t, const struct options *o, const char *path,
                      const volatile sig_atomic_t *stop, struct error *err)
{
    long n = 1;
    if (option_whole(o, "sheet", 1, 1000, &n, err) < 0 ||
        spreadsheet_open(&t->sheet, path, (size_t)n, stop, err) < 0)
        return -1;
    snprintf(t->name, sizeof t->name, "%s, sheet %ld", opening_base_name(path), n);
    if (t->sheet.sheets > 1 && !option_given(o, "sheet"))
        cli_say("%s has %zu sheets; this is the first, --sheet N takes another",
                opening_base_name(path), t->sheet.sheets);
    return 0;
}

static bool tells_anything(const struct csv_options *o)
{
    return o->measure || o->kind >= 0 || o->place || o->origin || o->dialect || o->header >= 0 ||
           o->table > 0 || o->n_columns > 0;
}

/* Reads the table again as a mapping tells: the one named, or the one kept for its shape. */
static int apply_map(struct opening *t, const struct cli *cli, const char *path, const char *name,
                     struct error *err)
{
    struct buffer kept = {.data = NULL};
    struct store s = {0};
    bool found = false;
    int result = -1;
    if (cli_open(cli, &s, STORE_READ, err) < 0) {
        /* One kept for the shape would only help: whether the store is fit is seen when it is
         * filled. */
        if (name == NULL)
            err->code = ERR_NONE;
        result = name ? -1 : 0;
        goto out;
    }
    if (name == NULL && map_find(&s, t->csv, &kept, &found, err) < 0)
        goto out;
    if (name == NULL && !found) {
        result = 0;
        goto out;
    }
    if (map_load(&s, name ? name : buffer_string(&kept), &t->map, &t->told, err) < 0)
        goto out;
    if (found)
        cli_say("%s: read by the mapping \"%s\", kept for tables of this shape", t->name,
                buffer_string(&kept));
    result = csv_reopen(&t->csv, path, &t->told, err);
out:
    store_close(&s);
    buffer_free(&kept);
    return result;
}

int opening_table(struct opening *t, const struct cli *cli, const struct options *o,
                  const char *path, const volatile sig_atomic_t *stop, struct error *err)
{
    const char *name = option_value(o, "map");
    snprintf(t->name, sizeof t->name, "%s", opening_base_name(path));
    if (tell_options(o, &t->told, err) < 0 ||
        (spreadsheet_is(path) && open_sheet(t, o, path, stop, err) < 0))
        return -1;
    if (t->sheet.sheets > 0)
        path = t->sheet.path;
    bool told = tells_anything(&t->told);
    struct csv_options plain;
    csv_options_init(&plain); /* with a mapping, options may name what only that makes known */
    if (csv_open(&t->csv, path, name ? &plain : &t->told, err) < 0)
        return -1;
    if (name == NULL && (told || access(cli->database, F_OK) < 0))
        return 0;
    return apply_map(t, cli, path, name, err);
}

void opening_close(struct opening *t)
{
    csv_close(t->csv);
    map_free(&t->map);
    spreadsheet_close(&t->sheet);
    t->csv = NULL;
}
