/* composite.c - parts the first column of Eurostat's TSV; see composite.h. */
#include "ingest/csv/composite.h"

#include <stdlib.h>
#include <string.h>

bool composite_header(const char *line, size_t len)
{
    const char *end = memchr(line, '\n', len);
    len = end ? (size_t)(end - line) : len;
    const char *tab = memchr(line, '\t', len);
    const char *slash = tab ? memchr(line, '\\', (size_t)(tab - line)) : NULL;
    return slash && memchr(line, ',', (size_t)(slash - line)) &&
           memchr(tab, ',', len - (size_t)(tab - line)) == NULL;
}

static int name_part(struct column *c, const char *name, size_t len, struct error *err)
{
    struct buffer folded = {.data = NULL};
    int result = -1;
    c->kind = -1;
    c->raw_name = strndup(name, len);
    c->name = strndup(name, len);
    c->hxl = strdup("");
    if (words_fold(name, len, &folded, err) == 0) {
        c->folded = strdup(buffer_string(&folded));
        result = c->raw_name && c->name && c->hxl && c->folded ? 0 : error_memory(err);
    }
    buffer_free(&folded);
    return result;
}

int composite_columns(struct csv *csv, struct error *err)
{
    struct column first = csv->columns[0];
    const char *slash = strchr(first.name, '\\'), *p = first.name;
    size_t parts = 1;
    if (slash == NULL || slash == p || slash[1] == '\0' || csv->n_columns < 2)
        return 0;
    for (const char *q = p; q < slash; q++)
        parts += *q == ',';
    if (parts > 1 && csv->reader.dialect.delimiter[0] == ',')
        return 0;
    if (csv->n_columns + parts > COLUMNS_MOST)
        return error_set(err, ERR_LIMIT, "a table has at most %d columns", COLUMNS_MOST);
    struct column *more = realloc(csv->columns, (csv->n_columns + parts) * sizeof *more);
    if (more == NULL)
        return error_memory(err);
    csv->columns = more;
    memmove(more + parts, more + 1, (csv->n_columns - 1) * sizeof *more);
    memset(more, 0, parts * sizeof *more);
    csv->n_columns += parts - 1;
    csv->composite = parts;
    csv->composite_name = first.raw_name; /* as it stands */
    int result = 0;
    for (size_t i = 0; i < parts && result == 0; i++) {
        size_t n = strcspn(p, ",\\");
        result = name_part(&more[i], p, n, err);
        p += n + 1;
    }
    free(first.name);
    free(first.folded);
    free(first.hxl);
    return result;
}

int composite_record(const struct csv *csv, const struct record *r, struct cells *out,
                     struct error *err)
{
    size_t n = 0;
    out->n = 0;
    for (size_t i = 0; r->n > 0 && i <= r->cells[0].len; i++) {
        const char *at = r->cells[0].at;
        if (i < r->cells[0].len && at[i] != ',')
            continue;
        size_t from = n ? (size_t)(out->at[n - 1].at + out->at[n - 1].len + 1 - at) : 0;
        if (cells_add(out, at + from, i - from, err) < 0)
            return -1;
        n++;
    }
    for (size_t i = 1; i < r->n; i++)
        if (cells_add(out, r->cells[i].at, r->cells[i].len, err) < 0)
            return -1;
    return n == csv->composite;
}
