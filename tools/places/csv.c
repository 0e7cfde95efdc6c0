/* csv.c - reading the gazetteer's own CSV files. */
#include "places.h"

#include <stdlib.h>
#include <string.h>

#include "sitstat/buffer.h"

_Noreturn void fail(const char *file, long line, const char *why, const char *what)
{
    fprintf(stderr, "places: %s:%ld: %s: %s\n", file, line, why, what);
    exit(1);
}

void *grow(void *items, size_t count, size_t size)
{
    /* Powers of two only: the call before last made room up to the next one. */
    if (count > 0 && (count & (count - 1)) != 0)
        return items;
    items = realloc(items, (count ? 2 * count : 1) * size);
    if (items == NULL)
        fail("-", 0, "no memory", "");
    return items;
}

static void split(struct csv *csv)
{
    char *read = csv->next, *write = csv->next;
    csv->n = 0;
    for (;;) {
        bool quoted = *read == '"';
        if (csv->n == MOST_CELLS)
            fail(csv->path, csv->line, "too many cells", "");
        csv->cells[csv->n++] = write;
        if (quoted)
            read++;
        while (*read && *read != '\n' && (quoted || *read != ',')) {
            if (quoted && *read == '"' && *++read != '"') {
                quoted = false;
                continue;
            }
            *write++ = *read++;
        }
        char end = *read;
        if (quoted)
            fail(csv->path, csv->line, "a quote is not closed", "");
        if (end)
            read++;
        *write++ = '\0';
        if (end != ',')
            break;
    }
    csv->next = read;
}

bool csv_next_row(struct csv *csv)
{
    if (*csv->next == '\0')
        return false;
    csv->line++;
    split(csv);
    if (csv->columns > 0 && csv->n != csv->columns)
        fail(csv->path, csv->line, "cells do not match the header", csv->cells[0]);
    return true;
}

void csv_open_file(struct csv *csv, const char *folder, const char *name, const char *header)
{
    struct buffer content;
    struct error err;
    size_t size = strlen(folder) + strlen(name) + 2, length = strlen(header);
    char *path = grow(NULL, 0, size);
    snprintf(path, size, "%s/%s", folder, name);
    memset(csv, 0, sizeof *csv);
    csv->path = path;
    buffer_init(&content, 0);
    if (buffer_read_file(&content, path, &err) < 0)
        fail(path, 0, err.text, "");
    if (content.len <= length || memcmp(content.data, header, length) != 0 ||
        content.data[length] != '\n')
        fail(path, 1, "the header must be", header);
    csv->content = csv->next = content.data;
    csv_next_row(csv);
    csv->columns = csv->n;
}
