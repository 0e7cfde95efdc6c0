/* jsoninput.c - JSON arrays of objects, as the services of UNHCR and HDX return them, as records.
 */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ingest/csv/plan.h"
#include "sitstat/text.h"

enum { JSON_MOST = 256 << 20 };

static bool is_records(const json_t *v)
{
    return json_is_array(v) && (json_array_size(v) == 0 || json_is_object(json_array_get(v, 0)));
}

/* The array of objects: the document itself, or the largest one among its members ("data", "items",
 * "results"), one object deep. */
static json_t *find_records(json_t *root)
{
    json_t *best = NULL, *value, *inner;
    const char *key, *inner_key;
    if (is_records(root))
        return root;
    json_object_foreach(root, key, value)
    {
        if (is_records(value) && (!best || json_array_size(value) > json_array_size(best)))
            best = value;
        if (json_is_object(value))
            json_object_foreach(value, inner_key, inner)
            {
                if (is_records(inner) && (!best || json_array_size(inner) > json_array_size(best)))
                    best = inner;
            }
    }
    return best;
}

static int add_column(struct csv *csv, const char *key, struct error *err)
{
    struct buffer folded = {.data = NULL};
    int result = -1;
    struct column *more = realloc(csv->columns, (csv->n_columns + 1) * sizeof *more);
    if (more == NULL)
        return error_memory(err);
    csv->columns = more;
    struct column *c = &csv->columns[csv->n_columns];
    memset(c, 0, sizeof *c);
    c->kind = -1;
    csv->n_columns++;
    if (words_fold(key, strlen(key), &folded, err) < 0)
        goto out;
    c->raw_name = strdup(key);
    c->name = strdup(key);
    c->folded = strdup(buffer_string(&folded));
    c->hxl = strdup("");
    if (c->raw_name == NULL || c->name == NULL || c->folded == NULL || c->hxl == NULL)
        error_memory(err);
    else
        result = 0;
out:
    buffer_free(&folded);
    return result;
}

/* Columns are the members of all objects, in the order in which they first come. */
static int find_columns(struct csv *csv, struct error *err)
{
    struct keys seen = {.n = 0};
    size_t i;
    json_t *object, *value;
    const char *key;
    int result = -1;
    json_array_foreach(csv->json, i, object)
    {
        json_object_foreach(object, key, value)
        {
            if (keys_find(&seen, key, strlen(key)) || json_is_array(value) || json_is_object(value))
                continue;
            if (csv->n_columns == COLUMNS_MOST) {
                error_set(err, ERR_LIMIT, "the objects have more than %d members", COLUMNS_MOST);
                goto out;
            }
            if (keys_add(&seen, key, strlen(key), 1, err) < 0 || add_column(csv, key, err) < 0)
                goto out;
        }
    }
    result = 0;
out:
    keys_free(&seen);
    return result;
}

int json_read(struct csv *csv, const char *path, struct error *err)
{
    struct buffer text = {.data = NULL};
    struct source *s = &csv->source;
    json_error_t fault;
    int more, result = -1;
    buffer_init(&text, JSON_MOST);
    if (source_rewind(s, err) < 0)
        return -1;
    do {
        more = source_more(s, err);
        if (more < 0 || buffer_append(&text, s->text.data, s->text.len, err) < 0)
            goto out;
        s->at = s->text.len;
    } while (more > 0);
    json_t *root = json_loadb(buffer_string(&text), text.len, JSON_REJECT_DUPLICATES, &fault);
    if (root == NULL) {
        error_at(err, ERR_FORMAT, path, fault.line, fault.column, "this is no valid JSON: %s",
                 fault.text);
        goto out;
    }
    json_t *records = find_records(root);
    if (records)
        csv->json = json_incref(records);
    json_decref(root);
    if (records == NULL) {
        error_at(err, ERR_FORMAT, path, 0, 0,
                 "there is no array of objects in this JSON to take for records");
        goto out;
    }
    csv->shape = (struct shape){.data = 1};
    if (find_columns(csv, err) < 0)
        goto out;
    csv->shape.columns = csv->n_columns;
    result = 0;
out:
    buffer_free(&text);
    return result;
}

void json_release(struct csv *csv)
{
    json_decref(csv->json);
}

/* The shortest text that reads back as REAL. The mark of a JSON number is always that of a
 * fraction: with a fourth digit "1.234" can't be taken for a thousand, whatever the strings beside
 * it say. */
static void write_real(double real, char *text, size_t size)
{
    for (int digits = 1; digits <= 17; digits++) {
        snprintf(text, size, "%.*g", digits, real);
        if (strtod(text, NULL) == real)
            break;
    }
    const char *mark = strchr(text, '.');
    size_t len = strlen(text);
    if (mark != NULL && strspn(mark + 1, "0123456789") == 3 && mark + 4 == text + len)
        snprintf(text + len, size - len, "0");
}

/* A member as the text of a cell. */
static int add_text(struct cells *cells, const json_t *value, struct error *err)
{
    char text[40] = "";
    if (json_is_string(value))
        return cells_add(cells, json_string_value(value), json_string_length(value), err);
    if (json_is_integer(value))
        snprintf(text, sizeof text, "%lld", (long long)json_integer_value(value));
    else if (json_is_real(value))
        write_real(json_real_value(value), text, sizeof text);
    else if (json_is_boolean(value))
        snprintf(text, sizeof text, "%s", json_is_true(value) ? "true" : "false");
    const char *at = cells->text.data + cells->text.len;
    return buffer_append(&cells->text, text, strlen(text), err) < 0
               ? -1
               : cells_add(cells, at, strlen(text), err);
}

/* The evidence of record N is line N: each record is kept as a line of JSON. */
static int hand_record(struct csv *csv, const json_t *object, uint32_t line, struct error *err)
{
    char *text = json_dumps(object, JSON_PRESERVE_ORDER | JSON_ENCODE_ANY);
    if (text == NULL)
        return error_memory(err);
    int state = csv->reader.bytes(csv->reader.bytes_context, text, strlen(text), line, err);
    if (state == 0)
        state = csv->reader.bytes(csv->reader.bytes_context, "\n", 1, line, err);
    free(text);
    return state;
}

int json_each(struct csv *csv, record_fn *fn, void *context, struct error *err)
{
    struct cells cells;
    int state = 0;
    cells_init(&cells);
    csv->reader.lines = 0;
    for (size_t i = 0; i < json_array_size(csv->json) && state == 0; i++) {
        const json_t *object = json_array_get(csv->json, i);
        cells.n = 0;
        buffer_clear(&cells.text);
        if (csv->reader.bytes)
            state = hand_record(csv, object, (uint32_t)i + 1, err);
        if (state != 0)
            break;
        /* pointers into the text must stay good: room for all numbers first */
        state = buffer_reserve(&cells.text, csv->n_columns * 40 + 1, err);
        for (size_t c = 0; c < csv->n_columns && state == 0; c++)
            state = add_text(&cells, json_object_get(object, csv->columns[c].raw_name), err);
        csv->reader.lines++;
        struct record record = {.cells = cells.at,
                                .n = cells.n,
                                .line = (uint32_t)i + 1,
                                .lines = 1,
                                .raw = "",
                                .raw_len = 0};
        if (state == 0)
            state = fn(context, &record, err);
    }
    cells_free(&cells);
    return state;
}
