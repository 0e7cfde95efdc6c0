/* json_fuzz.c - JSON records as figures. The evidence of a record is that record and no other, and
 * a figure that stands in the document as a number is that number. */
#include "table.h"

#include <jansson.h>
#include <math.h>

enum { ROWS = 1024 };

struct rows {
    struct sink_row at[ROWS];
    size_t n;
};

static void keep_row(void *context, const struct sink_row *row)
{
    struct rows *rows = context;
    if (rows->n < ROWS)
        rows->at[rows->n++] = *row;
}

/* The lines of the evidence as an array. */
static json_t *read_evidence(const struct buffer *evidence)
{
    json_t *records = json_loads("[]", 0, NULL); /* json_array() is sitstat's own */
    for (size_t at = 0; at < evidence->len;) {
        const char *line = evidence->data + at, *end = memchr(line, '\n', evidence->len - at);
        PROMISE(end != NULL);
        json_t *record = json_loadb(line, (size_t)(end - line), JSON_DECODE_ANY, NULL);
        PROMISE(record != NULL);
        PROMISE(json_array_append_new(records, record) == 0);
        at += (size_t)(end - line) + 1;
    }
    return records;
}

/* Whether RECORDS are one of the arrays in the document, at most two members deep. */
static bool stands_in(json_t *root, json_t *records, int depth)
{
    const char *key;
    json_t *value;
    if (json_equal(root, records))
        return true;
    json_object_foreach(root, key,
                        value) if (depth > 0 && stands_in(value, records, depth - 1)) return true;
    return false;
}

/* A number of the document may have become so many thousands or millions, by a word beside it, but
 * no other digits. */
static bool is_number_of(double figure, double number)
{
    static const double scales[] = {1, 1e3, 1e5, 1e6, 1e7, 1e9, 1e12, 1e-2};
    for (size_t i = 0; i < sizeof scales / sizeof *scales; i++)
        if (fabs(figure - number * scales[i]) <= 1e-12 * fabs(figure))
            return true;
    return false;
}

static void look_at_rows(struct csv *csv, json_t *records, const struct rows *rows)
{
    for (size_t i = 0; i < rows->n; i++) {
        const struct sink_row *row = &rows->at[i];
        json_t *record = json_array_get(records, row->line - 1);
        PROMISE(json_is_object(record));
        PROMISE(row->column >= 1);
        json_t *member = json_object_get(record, csv_file_column_name(csv, row->column));
        if (member == NULL) /* shown names are trimmed */
            continue;
        PROMISE(json_is_string(member) || json_is_number(member));
        if (json_is_number(member) && row->value.type != NUMBER_NONE)
            PROMISE(is_number_of(number_double(row->value), json_number_value(member)));
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct csv *csv = NULL;
    struct csv_options o;
    struct error err = {.code = ERR_NONE};
    if (size < 1)
        return 0;
    take_options(&o, data[0]);
    if (csv_open(&csv, fuzz_file(data + 1, size - 1), &o, &err) < 0) {
        PROMISE_SENTENCE(&err);
        csv_close(csv);
        return 0;
    }
    if (strcmp(csv_form(csv), "json") == 0) {
        static struct rows rows;
        struct buffer evidence;
        buffer_init(&evidence, 0);
        rows.n = 0;
        struct taken t = {.evidence = &evidence, .look = keep_row, .context = &rows};
        if (take_table(csv, &t) && rows.n == t.rows) {
            json_t *root = json_loadb((const char *)data + 1, size - 1, 0, NULL);
            json_t *records = read_evidence(&evidence);
            if (root != NULL) /* a document in UTF-16 or with a mark is not read so easily */
                PROMISE(stands_in(root, records, 2));
            look_at_rows(csv, records, &rows);
            json_decref(root);
            json_decref(records);
        }
        buffer_free(&evidence);
    }
    csv_close(csv);
    return 0;
}
