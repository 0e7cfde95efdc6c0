/* table.c - tables for people: columns padded to their widest cell and cut to the terminal. */
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"
#include "sitstat/text.h"

enum { TABLE_COLUMNS = 16, TABLE_GAP = 2, TABLE_LEAST = 6 };

struct table {
    size_t columns;
    bool right[TABLE_COLUMNS], keep[TABLE_COLUMNS];
    char **cells; /* row by row, the headers first */
    size_t n, size;
};

struct table *table_new(const char *const *headers, size_t columns)
{
    struct table *t = calloc(1, sizeof *t);
    if (t == NULL || columns > TABLE_COLUMNS) {
        free(t);
        return NULL;
    }
    t->columns = columns;
    for (size_t i = 0; i < columns; i++)
        if (table_cell(t, headers[i]) < 0) {
            table_free(t);
            return NULL;
        }
    return t;
}

void table_free(struct table *t)
{
    if (t == NULL)
        return;
    for (size_t i = 0; i < t->n; i++)
        free(t->cells[i]);
    free(t->cells);
    free(t);
}

void table_right(struct table *t, size_t column)
{
    t->right[column] = true;
}

void table_keep(struct table *t, size_t column)
{
    t->keep[column] = true;
}

int table_cell(struct table *t, const char *text)
{
    struct buffer clean;
    if (t->n == t->size) {
        size_t size = t->size ? t->size * 2 : 64;
        char **cells = realloc(t->cells, size * sizeof *cells);
        if (cells == NULL)
            return -1;
        t->cells = cells;
        t->size = size;
    }
    buffer_init(&clean, 0);
    /* text_clean() takes control characters out: no cell can steer the terminal. */
    if (text_clean(text ? text : "", text ? strlen(text) : 0, 2000, &clean, NULL) < 0) {
        buffer_free(&clean);
        return -1;
    }
    t->cells[t->n++] = clean.data; /* the cell owns the bytes from here on */
    return 0;
}

/* Widths so that the row fits COLUMNS: the widest column gives way first. */
static void find_widths(const struct table *t, size_t columns, size_t *widths)
{
    size_t total = TABLE_GAP * (t->columns - 1);
    memset(widths, 0, t->columns * sizeof *widths);
    for (size_t i = 0; i < t->n; i++) {
        size_t width = utf8_width(t->cells[i], strlen(t->cells[i]));
        if (width > widths[i % t->columns])
            widths[i % t->columns] = width;
    }
    for (size_t i = 0; i < t->columns; i++)
        total += widths[i];
    while (total > columns) {
        size_t widest = t->columns;
        for (size_t i = 0; i < t->columns; i++)
            if (!t->right[i] && !t->keep[i] && widths[i] > TABLE_LEAST &&
                (widest == t->columns || widths[i] > widths[widest]))
                widest = i;
        if (widest == t->columns)
            return;
        widths[widest]--;
        total--;
    }
}

static int put_cell(struct buffer *b, const char *cell, size_t width, bool right, bool last,
                    struct error *err)
{
    size_t len = strlen(cell), full = utf8_width(cell, len);
    size_t fits = full > width ? utf8_fit(cell, len, width - 1) : len;
    size_t used = full > width ? utf8_width(cell, fits) + 1 : full;
    int pad = (int)(width - used);
    if (right && buffer_printf(b, err, "%*s", pad, "") < 0)
        return -1;
    if (buffer_append(b, cell, fits, err) < 0 ||
        (full > width && buffer_text(b, "\xE2\x80\xA6", err) < 0))
        return -1;
    if (!last && buffer_printf(b, err, "%*s", (right ? 0 : pad) + TABLE_GAP, "") < 0)
        return -1;
    return 0;
}

int table_print(struct table *t, const struct cli *cli, struct error *err)
{
    size_t widths[TABLE_COLUMNS];
    struct buffer b;
    int result = -1;
    buffer_init(&b, 0);
    find_widths(t, cli->columns, widths);
    for (size_t i = 0, column = 0; i < t->n; i++) {
        bool last = column + 1 == t->columns, head = i < t->columns && cli->color;
        if (head && column == 0 && buffer_text(&b, "\033[1m", err) < 0)
            goto out;
        if (put_cell(&b, t->cells[i], widths[column], t->right[column], last, err) < 0)
            goto out;
        if (last && buffer_text(&b, head ? "\033[0m\n" : "\n", err) < 0)
            goto out;
        column = last ? 0 : column + 1;
    }
    result = cli_write(&b, err);
out:
    buffer_free(&b);
    return result;
}
