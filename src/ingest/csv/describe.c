/* describe.c - what is known of a table, in words and as JSON. */
#include <string.h>

#include "ingest/csv/plan.h"
#include "sitstat/json.h"
#include "sitstat/measure.h"

const char *csv_sha256(const struct csv *csv)
{
    return csv->source.sha256;
}

int64_t csv_bytes(const struct csv *csv)
{
    return csv->source.bytes;
}

const char *csv_form(const struct csv *csv)
{
    return csv->json ? "json" : "csv";
}

size_t csv_columns(const struct csv *csv)
{
    return csv->n_columns;
}

const char *csv_column_name(const struct csv *csv, size_t i)
{
    return csv->columns[i].name;
}

uint32_t csv_file_column(const struct csv *csv, size_t i)
{
    size_t parts = csv->composite ? csv->composite : 1;
    return (uint32_t)(i < parts ? (csv->composite ? 1 : i + 1) : i + 2 - parts);
}

const char *csv_file_column_name(const struct csv *csv, uint32_t number)
{
    size_t parts = csv->composite ? csv->composite : 1;
    if (number == 1 && csv->composite)
        return csv->composite_name;
    return csv->columns[number + parts - 2].name;
}

uint32_t csv_header_line(const struct csv *csv)
{
    return csv->shape.header_last;
}

const char *csv_question(const struct csv *csv)
{
    return csv->question.code == ERR_NONE ? "" : csv->question.text;
}

void csv_marks(const struct csv *csv, char *delimiter, char *quote)
{
    *delimiter = csv->json ? '\0' : csv->reader.dialect.delimiter[0];
    *quote = csv->json ? '\0' : csv->reader.dialect.quote;
}

void csv_reading(const struct csv *csv, struct csv_reading *out)
{
    *out = (struct csv_reading){.encoding = csv->source.encoding,
                                .layout = csv->wide ? "wide" : "long",
                                .decimal = csv->decimal,
                                .thousands = csv->thousands,
                                .dates = csv->dates,
                                .quote = {csv->reader.dialect.quote, '\0'}};
    memcpy(out->delimiter, csv->reader.dialect.delimiter, sizeof out->delimiter);
}

void csv_columns_say(const struct csv *csv, size_t i, const char **role, const char **measure,
                     const char **why)
{
    const struct column *c = &csv->columns[i];
    *role = column_role_name(c->role);
    *measure = c->role == COLUMN_VALUE ? c->measure : "";
    *why = c->why;
}

bool csv_measure_overruled(const struct csv *csv, size_t i)
{
    const struct column *c = &csv->columns[i];
    return csv->options.measure && c->role == COLUMN_VALUE && c->measure[0] && !c->measure_told &&
           strcmp(c->measure, csv->options.measure) != 0;
}

static const char *kind_text(const struct csv *csv, const struct column *c)
{
    const struct measure *m = measure_find(c->measure);
    if (c->role != COLUMN_VALUE || !c->measure[0])
        return csv->options.kind >= 0 && c->role == COLUMN_VALUE
                   ? kind_name((enum kind)csv->options.kind)
                   : NULL;
    return kind_name(csv->options.kind >= 0 ? (enum kind)csv->options.kind
                     : c->kind >= 0         ? (enum kind)c->kind
                     : m                    ? m->kind
                                            : KIND_UNKNOWN);
}

static const char *text_or_null(const char *text)
{
    return text[0] ? text : NULL;
}

void csv_describe(const struct csv *csv, struct json *out)
{
    const struct dialect *d = &csv->reader.dialect;
    char quote[2] = {d->quote, '\0'};
    json_text(out, "encoding", csv->source.encoding);
    json_text(out, "delimiter", csv->json ? NULL : text_or_null(d->delimiter));
    json_text(out, "quote", csv->json ? NULL : text_or_null(quote));
    json_text(out, "decimal", text_or_null(csv->decimal));
    json_text(out, "thousands", text_or_null(csv->thousands));
    json_text(out, "dates", text_or_null(csv->dates));
    json_text(out, "layout", csv->wide ? "wide" : "long");
    json_array(out, "columns");
    for (size_t i = 0; i < csv->n_columns; i++) {
        const struct column *c = &csv->columns[i];
        json_object(out, NULL);
        json_text(out, "name", c->name);
        json_text(out, "role", column_role_name(c->role));
        json_text(out, "measure", c->role == COLUMN_VALUE ? text_or_null(c->measure) : NULL);
        json_text(out, "kind", kind_text(csv, c));
        json_text(out, "why", c->why);
        json_object_end(out);
    }
    json_array_end(out);
}
