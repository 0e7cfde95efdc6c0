/* figures.c - `sitstat figures`: lists figures as a table, CSV or JSON. */
#include <string.h>

#include "cli/cli.h"
#include "cli/known.h"
#include "cli/show.h"
#include "sitstat/place.h"
#include "sitstat/text.h"

static const struct option_row rows[] = {
    {"as-of", 0, "DAY", "what was known on that day: one figure a series, period and item", false},
    {"all", 'a', NULL, "every revision in the table too (--csv and --json always show all)", false},
    {"measure", 'm', "CODE", "only this measure", false},
    {"place", 'p', "CODE", "only this place (alpha-3, p-code or name)", false},
    {"origin", 'o', "CODE", "only from this origin (alpha-3, p-code or name)", false},
    {"from", 0, "DAY", "only periods that end on this day or later", false},
    {"to", 0, "DAY", "only periods that end on this day or before", false},
    {"report", 0, "N", "only figures of this report ('sitstat sources' lists them)", false},
    {"batch", 0, "N", "only figures of this batch ('sitstat batches' lists them)", false},
    {"csv", 0, NULL, "RFC 4180 with a header, all columns", false},
    {"json", 0, NULL, "a JSON array", false},
    {0},
};

enum form { FORM_TABLE, FORM_CSV, FORM_JSON };

struct listing {
    enum form form;
    struct buffer out;
    struct json json;
    struct table *table;
    size_t columns; /* of the table: the day and the report only where there is room for them */
    uint64_t count;
};

static const char *const csv_columns[] = {
    "figure",      "measure", "kind",     "unit",   "place", "place_name", "origin",
    "origin_name", "group",   "start",    "end",    "value", "low",        "high",
    "qualifier",   "status",  "known_on", "report", "line",  "column",     "raw"};

enum { N_COLUMNS = sizeof csv_columns / sizeof *csv_columns };

/* The texts of one figure, in the order of csv_columns. */
struct texts {
    const char *at[N_COLUMNS];
    char ref[FIGURE_REF_TEXT], start[DATE_TEXT], end[DATE_TEXT], known_on[DATE_TEXT];
    char value[NUMBER_TEXT], low[NUMBER_TEXT], high[NUMBER_TEXT], line[NUMBER_TEXT];
};

static void fill_texts(const struct store_figure *f, struct texts *t)
{
    const struct figure *x = &f->figure;
    const struct series *s = &x->series;
    bool has_line = x->line > 0;
    const char *const all[N_COLUMNS] = {
        figure_ref_format(f->ref, t->ref),
        s->measure,
        kind_name(s->kind),
        s->unit,
        s->place,
        s->place_name,
        s->origin,
        s->origin_name,
        s->group,
        date_format(x->period.first, t->start),
        date_format(x->period.last, t->end),
        number_format(x->value, t->value),
        number_format(x->low, t->low),
        number_format(x->high, t->high),
        qualifier_name(x->qualifier),
        status_name(x->status),
        date_format(x->known_on, t->known_on),
        f->report_name,
        has_line ? number_format(number_whole(x->line), t->line) : "",
        has_line ? f->column_name : "",
        has_line ? x->raw : "",
    };
    memcpy(t->at, all, sizeof all);
}

/* A number stays one, a minus and all; any other cell is made safe for spreadsheets. */
static int put_cell(struct buffer *out, const char *text, struct error *err)
{
    struct number n;
    size_t len = strlen(text);
    bool number = number_parse(text, len, (struct number_style){.decimal = '.'}, &n) == 0;
    return number ? text_csv(out, text, len, err) : text_csv_safe(out, text, len, err);
}

static int put_csv(struct listing *l, const struct texts *t, struct error *err)
{
    for (size_t i = 0; i < N_COLUMNS; i++) {
        const char *text = t->at[i] ? t->at[i] : "";
        if ((i > 0 && buffer_char(&l->out, ',', err) < 0) || put_cell(&l->out, text, err) < 0)
            return -1;
    }
    if (buffer_text(&l->out, "\r\n", err) < 0)
        return -1;
    return 0;
}

static void put_json(struct listing *l, const struct store_figure *f, const struct texts *t)
{
    struct json *j = &l->json;
    json_object(j, NULL);
    for (size_t i = 0; i < N_COLUMNS; i++) {
        bool number = strcmp(csv_columns[i], "value") == 0 || strcmp(csv_columns[i], "low") == 0 ||
                      strcmp(csv_columns[i], "high") == 0;
        if (number)
            continue;
        if (strcmp(csv_columns[i], "line") == 0)
            json_whole(j, "line", f->figure.line);
        else
            json_text(j, csv_columns[i], t->at[i] ? t->at[i] : "");
    }
    json_number(j, "value", f->figure.value);
    json_number(j, "low", f->figure.low);
    json_number(j, "high", f->figure.high);
    json_text(j, "attributed_to", f->figure.attributed_to);
    json_text(j, "publisher", f->publisher);
    json_text(j, "role", role_name(f->role));
    json_text(j, "item", f->figure.item);
    json_whole(j, "batch", f->batch);
    json_text(j, "recorded", f->recorded);
    json_object_end(j);
}

static int put_table(struct listing *l, const struct store_figure *f, const struct texts *t,
                     struct error *err)
{
    char series[SERIES_TEXT], period[64], value[96], full[128];
    bool actual = f->figure.status == STATUS_ACTUAL;
    if (series_format(&f->figure.series, series, sizeof series) < 0)
        series[0] = '\0';
    show_period(f->figure.period, period, sizeof period);
    show_amount(&f->figure, value, sizeof value);
    snprintf(full, sizeof full, actual ? "%s" : "%s %s", value, status_name(f->figure.status));
    const char *cells[] = {t->at[0], series, period, full, t->known_on, f->report_name};
    for (size_t i = 0; i < l->columns; i++)
        if (table_cell(l->table, cells[i]) < 0)
            return error_memory(err);
    return 0;
}

static int each(void *context, const struct store_figure *f, struct error *err)
{
    struct listing *l = context;
    struct texts texts;
    fill_texts(f, &texts);
    l->count++;
    if (l->form == FORM_TABLE)
        return put_table(l, f, &texts, err);
    if (l->form == FORM_JSON)
        put_json(l, f, &texts);
    else if (put_csv(l, &texts, err) < 0)
        return -1;
    if (l->json.failed) {
        *err = l->json.err;
        return -1;
    }
    if (l->out.len < 65536)
        return 0;
    /* Out in pieces: the list may be longer than the memory. */
    int result = cli_write(&l->out, err);
    buffer_clear(&l->out);
    return result;
}

/* "Poland", "poland": the code of a country or region that has one; else the text as it is. */
static const char *code_or_name(const char *text)
{
    struct place_match match;
    if (text == NULL || !place_find_name(text, strlen(text), NULL, &match) || match.ambiguous ||
        match.place->code[0] == '\0')
        return text;
    return match.place->code;
}

static int read_filter(const struct options *o, struct series_pattern *pattern,
                       struct store_filter *filter, enum form form, struct error *err)
{
    long report = 0, batch = 0;
    memset(filter, 0, sizeof *filter);
    if (option_day(o, "as-of", &filter->as_of, err) < 0 ||
        option_days(o, &filter->from, &filter->to, err) < 0 ||
        option_whole(o, "report", 1, UINT32_MAX, &report, err) < 0 ||
        option_whole(o, "batch", 1, UINT32_MAX, &batch, err) < 0)
        return -1;
    filter->measure = option_value(o, "measure");
    filter->place = code_or_name(option_value(o, "place"));
    filter->origin = code_or_name(option_value(o, "origin"));
    filter->report = (uint32_t)report;
    filter->batch = (uint32_t)batch;
    filter->current = form == FORM_TABLE && !option_given(o, "all");
    filter->with_superseded = true;
    if (o->n_arguments == 0)
        return 0;
    if (series_pattern_parse(o->arguments[0], pattern, err) < 0)
        return -1;
    filter->pattern = pattern;
    return 0;
}

static int begin(struct listing *l, struct error *err)
{
    static const char *const headers[] = {"figure", "series",   "period",
                                          "value",  "known on", "report"};
    buffer_init(&l->out, 0);
    if (l->form == FORM_TABLE) {
        l->table = table_new(headers, l->columns);
        if (l->table == NULL)
            return error_memory(err);
        table_right(l->table, 3);
        table_keep(l->table, 0);
        table_keep(l->table, 2);
    }
    if (l->form == FORM_JSON) {
        json_begin(&l->json, &l->out, true);
        json_array(&l->json, NULL);
    }
    for (size_t i = 0; i < N_COLUMNS && l->form == FORM_CSV; i++)
        if (buffer_printf(&l->out, err, "%s%s", csv_columns[i], i + 1 < N_COLUMNS ? "," : "\r\n") <
            0)
            return -1;
    return 0;
}

/* No figure: because there is none, or because what was asked for is a slip of the keyboard? */
static int explain_none(struct store *s, const struct options *o, const struct store_filter *filter,
                        struct error *err)
{
    if ((o->n_arguments > 0 && known_series(s, o->arguments[0], err) < 0) ||
        (filter->measure && known_measure(s, filter->measure, err) < 0) ||
        (filter->place && known_place(s, filter->place, err) < 0) ||
        (filter->origin && known_place(s, filter->origin, err) < 0))
        return -1;
    return 0;
}

static int run(const struct cli *cli, const struct options *o, struct error *err)
{
    struct listing l = {.form = option_given(o, "csv")    ? FORM_CSV
                                : option_given(o, "json") ? FORM_JSON
                                                          : FORM_TABLE,
                        .columns = cli->columns >= 120  ? 6
                                   : cli->columns >= 96 ? 5
                                                        : 4};
    struct store s = {0};
    struct series_pattern pattern;
    struct store_filter filter;
    int status = CLI_FAILED;
    if (read_filter(o, &pattern, &filter, l.form, err) < 0)
        return CLI_FAILED;
    if (begin(&l, err) < 0 || cli_open(cli, &s, STORE_READ, err) < 0 ||
        store_each_figure(&s, &filter, each, &l, err) < 0 ||
        (l.count == 0 && explain_none(&s, o, &filter, err) < 0))
        goto out;
    if (l.form == FORM_JSON) {
        json_array_end(&l.json);
        if (json_end(&l.json, err) < 0)
            goto out;
    }
    if (l.form == FORM_TABLE) {
        if (l.count == 0)
            cli_say("no figures");
        else if (table_print(l.table, cli, err) < 0)
            goto out;
    } else if (cli_write(&l.out, err) < 0) {
        goto out;
    }
    status = CLI_DONE;
out:
    table_free(l.table);
    buffer_free(&l.out);
    store_close(&s);
    return status;
}

static const struct example examples[] = {
    {"sitstat figures refugee-arrivals@POL", "the arrivals in Poland, newest revision of each day"},
    {"sitstat figures --as-of 2022-03-10 --csv", "what was known on 10 March, for a spreadsheet"},
    {0},
};

const struct command command_figures = {
    .name = "figures",
    .arguments = "[SERIES]",
    .summary = "List figures, as known today or on an earlier day",
    .text =
        "Without options a table of the newest figure of each series, period and item. A series is "
        "written MEASURE@PLACE or MEASURE@PLACE:ORIGIN, with {key=value} for a group; '*' matches "
        "any part. The first column is the figure's name for 'sitstat why'.",
    .options = rows,
    .examples = examples,
    .least = 0,
    .most = 1,
    .run = run,
};
