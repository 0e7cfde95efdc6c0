/* listing.c - a list that a command prints: rows of a table, or objects of one JSON array. */
#include "cli/listing.h"

#include <string.h>

void listing_init(struct listing *l, bool as_json)
{
    memset(l, 0, sizeof *l);
    l->as_json = as_json;
    buffer_init(&l->out, 0);
    if (!as_json)
        return;
    json_begin(&l->json, &l->out, true);
    json_array(&l->json, NULL);
}

void listing_free(struct listing *l)
{
    table_free(l->table);
    buffer_free(&l->out);
    memset(l, 0, sizeof *l);
}

int listing_headers(struct listing *l, const char *const *headers, size_t n, struct error *err)
{
    if (l->as_json)
        return 0;
    l->table = table_new(headers, n);
    return l->table ? 0 : error_memory(err);
}

void listing_right(struct listing *l, size_t column)
{
    if (l->table != NULL)
        table_right(l->table, column);
}

int listing_row(struct listing *l, const char *const *cells, size_t n, struct error *err)
{
    for (size_t i = 0; i < n; i++)
        if (table_cell(l->table, cells[i]) < 0)
            return error_memory(err);
    return 0;
}

int listing_print(struct listing *l, const struct cli *cli, struct error *err)
{
    if (!l->as_json)
        return table_print(l->table, cli, err);
    json_array_end(&l->json);
    return json_end(&l->json, err) < 0 ? -1 : cli_write(&l->out, err);
}
