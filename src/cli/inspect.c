/* inspect.c - `sitstat inspect`: how a table would be read, and the table made clean. */
#include <stdio.h>
#include <string.h>

#include "cli/opening.h"
#include "sitstat/text.h"

static const struct option_row rows[] = {
    TELL_ROWS,
    OPENING_ROWS,
    {"csv", 0, NULL, "the table as clean CSV: header and records, nothing else", false},
    {"json", 0, NULL, "one JSON object", false},
    {0},
};

/* ---- clean CSV --------------------------------------------------------------------------- */

static int put_record(void *context, uint32_t line, const char *const *cells, const size_t *lens,
                      size_t n, struct error *err)
{
    struct buffer *out = context;
    (void)line;
    for (size_t i = 0; i < n; i++) {
        /* a record of one empty cell would be a blank line, which is no record */
        bool lone = n == 1 && lens[i] == 0;
        if ((i > 0 && buffer_char(out, ',', err) < 0) ||
            (lone ? buffer_text(out, "\"\"", err) : text_csv(out, cells[i], lens[i], err)) < 0)
            return -1;
    }
    if (buffer_text(out, "\r\n", err) < 0)
        return -1;
    if (out->len < (1 << 16))
        return 0;
    int result = cli_write(out, err);
    buffer_clear(out);
    return result;
}

static int inspect_csv(struct csv *csv, struct error *err)
{
    struct buffer out = {.data = NULL};
    int result = csv_each_record(csv, put_record, &out, err);
    if (result == 0)
        result = cli_write(&out, err);
    buffer_free(&out);
    return result;
}

/* ---- description ------------------------------------------------------------------------- */

static int inspect_json(struct csv *csv, const char *name, struct error *err)
{
    struct csv_counts counts;
    struct buffer out = {.data = NULL};
    struct json j;
    if (csv_count(csv, &counts, err) < 0)
        return -1;
    json_begin(&j, &out, true);
    json_object(&j, NULL);
    json_text(&j, "file", name);
    json_text(&j, "sha256", csv_sha256(csv));
    json_whole(&j, "lines", (int64_t)counts.lines);
    json_whole(&j, "accepted", (int64_t)counts.records);
    json_whole(&j, "duplicates", 0);
    tell_counts(&j, &counts);
    json_whole(&j, "figures", (int64_t)counts.figures);
    csv_describe(csv, &j);
    json_text(&j, "question", csv_question(csv)[0] ? csv_question(csv) : NULL);
    json_object_end(&j);
    int result = json_end(&j, err);
    if (result == 0)
        result = cli_write(&out, err);
    buffer_free(&out);
    return result;
}

struct preview {
    struct buffer out;
    size_t left;
};

static int preview_record(void *context, uint32_t line, const char *const *cells,
                          const size_t *lens, size_t n, struct error *err)
{
    struct preview *p = context;
    if (buffer_printf(&p->out, err, "  line %u:", (unsigned)line) < 0)
        return -1;
    for (size_t i = 0; i < n; i++)
        if (buffer_text(&p->out, i ? " | " : " ", err) < 0 ||
            text_clean(cells[i], lens[i], 40, &p->out, err) < 0)
            return -1;
    if (buffer_char(&p->out, '\n', err) < 0)
        return -1;
    return --p->left == 0;
}

static int print_columns(const struct csv *csv, const struct cli *cli, struct error *err)
{
    static const char *const headers[] = {"column", "role", "measure", "because"};
    struct table *t = table_new(headers, 4);
    int result = t ? 0 : error_memory(err);
    for (size_t i = 0; i < csv_columns(csv) && result == 0; i++) {
        const char *role, *measure, *why;
        csv_columns_say(csv, i, &role, &measure, &why);
        const char *const cells[] = {csv_column_name(csv, i), role, measure, why};
        for (size_t k = 0; k < 4 && result == 0; k++)
            if (table_cell(t, cells[k]) < 0)
                result = error_memory(err);
    }
    if (result == 0)
        result = table_print(t, cli, err);
    table_free(t);
    return result;
}

/* A mark as people can see it. */
static const char *show_mark(const char *mark, const char *none)
{
    return mark[0] == '\0'           ? none
           : strcmp(mark, "\t") == 0 ? "tab"
           : strcmp(mark, " ") == 0  ? "blank"
           : mark[0] & (char)0x80    ? "special blank or apostrophe"
                                     : mark;
}

static int inspect_words(struct csv *csv, const struct cli *cli, const char *name,
                         struct error *err)
{
    struct csv_counts counts;
    struct csv_reading reading;
    struct preview p = {.left = 4};
    if (csv_count(csv, &counts, err) < 0)
        return -1;
    csv_reading(csv, &reading);
    printf("%s: %s, delimiter %s, quote %s, %s layout\n", name, reading.encoding,
           show_mark(reading.delimiter, "none"), show_mark(reading.quote, "none"), reading.layout);
    printf("  decimal mark %s, thousands mark %s, dates %s\n",
           show_mark(reading.decimal, "none seen"), show_mark(reading.thousands, "none seen"),
           reading.dates[0] ? reading.dates : "in one order only");
    uint64_t no_data =
        counts.preamble + counts.header + counts.hxl + counts.blank + counts.footnote;
    printf("  %llu lines: %llu records, %llu rejected, %llu no data; %llu figures\n",
           (unsigned long long)counts.lines, (unsigned long long)counts.records,
           (unsigned long long)counts.rejected, (unsigned long long)no_data,
           (unsigned long long)counts.figures);
    tell_other_table(&counts);
    printf("\n");
    if (print_columns(csv, cli, err) < 0)
        return -1;
    printf("\n");
    int result = csv_each_record(csv, preview_record, &p, err);
    if (result == 0)
        result = cli_write(&p.out, err);
    buffer_free(&p.out);
    if (result == 0 && csv_question(csv)[0])
        printf("\nimport would ask: %s\n", csv_question(csv));
    return result;
}

static int run(const struct cli *cli, const struct options *o, struct error *err)
{
    struct csv_options told;
    struct opening t = {.csv = NULL};
    const char *path = o->arguments[0];
    if (tell_options(o, &told, err) < 0)
        return CLI_USAGE;
    int result = opening_table(&t, cli, o, path, NULL, err);
    if (result == 0)
        result = option_given(o, "csv")    ? inspect_csv(t.csv, err)
                 : option_given(o, "json") ? inspect_json(t.csv, t.name, err)
                                           : inspect_words(t.csv, cli, t.name, err);
    opening_close(&t);
    if (result < 0)
        error_place(err, path, 0);
    return result < 0 || cli_flush(err) < 0 ? CLI_FAILED : CLI_DONE;
}

static const struct example examples[] = {
    {"sitstat inspect population.csv", "shows header, roles of columns and what is ambiguous"},
    {"sitstat inspect --csv messy.txt > clean.csv", "makes a clean table of a messy one"},
    {0},
};

const struct command command_inspect = {
    .name = "inspect",
    .arguments = "FILE",
    .summary = "Show how a table would be read, or make it clean",
    .text = "Shows encoding, dialect, conventions, the role of every column with the reason for "
            "it, the first records, and what 'sitstat import' would ask. Stores nothing, and "
            "works without a date or a measure.",
    .options = rows,
    .examples = examples,
    .least = 1,
    .most = 1,
    .run = run,
};
