/* tell.c - options of tables from the command line, counts of lines as JSON. */
#include "cli/tell.h"

#include <stdio.h>

/* "3": the header begins on line 3; "3-4": it is these lines; "0": there is none. */
static int tell_header(const struct options *o, struct csv_options *out, struct error *err)
{
    const char *text = option_value(o, "header");
    return text ? csv_header_lines(text, out, err) : 0;
}

int tell_options(const struct options *o, struct csv_options *out, struct error *err)
{
    long table = 0, century = 0;
    enum kind kind;
    const char *text = option_value(o, "kind");
    csv_options_init(out);
    out->measure = option_value(o, "measure");
    out->place = option_value(o, "place");
    out->origin = option_value(o, "origin");
    out->date = option_value(o, "date");
    out->dates = option_value(o, "dates");
    out->dialect = option_value(o, "dialect");
    if (text) {
        if (kind_find(text, &kind) < 0 || kind == KIND_UNKNOWN)
            return error_set(err, ERR_USAGE, "--kind is stock, flow or cumulative, not \"%.40s\"",
                             text);
        out->kind = (int)kind;
    }
    if (tell_header(o, out, err) < 0 || option_whole(o, "table", 1, 1000000, &table, err) < 0 ||
        option_whole(o, "century", 1900, 2000, &century, err) < 0)
        return -1;
    out->century = (int)century;
    out->table = (int)table;
    out->n_columns = option_values(o, "column", &out->columns);
    return 0;
}

void tell_counts(struct json *j, const struct csv_counts *counts)
{
    json_whole(j, "rejected", (int64_t)counts->rejected);
    json_whole(j, "continuation", (int64_t)counts->continuation);
    json_object(j, "non_data");
    json_whole(j, "preamble", (int64_t)counts->preamble);
    json_whole(j, "header", (int64_t)counts->header);
    json_whole(j, "hxl", (int64_t)counts->hxl);
    json_whole(j, "blank", (int64_t)counts->blank);
    json_whole(j, "footnote", (int64_t)counts->footnote);
    json_object_end(j);
    if (counts->other_table)
        json_whole(j, "other_table", counts->other_table);
    else
        json_null(j, "other_table");
    json_whole(j, "missing_cells", (int64_t)counts->missing_cells);
    json_whole(j, "rejected_cells", (int64_t)counts->rejected_cells);
}

void tell_other_table(const struct csv_counts *counts)
{
    if (counts->other_table)
        printf("  another table begins on line %u and was not read: --header %u reads it\n",
               (unsigned)counts->other_table, (unsigned)counts->other_table);
}
