/* tell.c - options of tables from the command line, counts of lines as JSON. */
#include "cli/tell.h"

int tell_options(const struct options *o, struct csv_options *out, struct error *err)
{
    long header = -1, table = 0;
    enum kind kind;
    const char *text = option_value(o, "kind");
    csv_options_init(out);
    out->measure = option_value(o, "measure");
    out->place = option_value(o, "place");
    out->origin = option_value(o, "origin");
    out->date = option_value(o, "date");
    out->dialect = option_value(o, "dialect");
    if (text) {
        if (kind_find(text, &kind) < 0 || kind == KIND_UNKNOWN)
            return error_set(err, ERR_USAGE, "--kind is stock, flow or cumulative, not \"%.40s\"",
                             text);
        out->kind = (int)kind;
    }
    if (option_whole(o, "header", 0, 1000000000, &header, err) < 0 ||
        option_whole(o, "table", 1, 1000000, &table, err) < 0)
        return -1;
    out->header = (int)header;
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
    json_whole(j, "missing_cells", (int64_t)counts->missing_cells);
    json_whole(j, "rejected_cells", (int64_t)counts->rejected_cells);
}
