/* why.c - `sitstat why FIGURE`: from a number back to its row or sentence. */
#include <string.h>

#include "cli/cli.h"
#include "cli/show.h"
#include "sitstat/text.h"

static const struct option_row rows[] = {
    {"json", 0, NULL, "one JSON object", false},
    {0},
};

/* The excerpt with the number marked: bold in a terminal, between arrows elsewhere. */
static int put_excerpt(struct buffer *b, const struct store_evidence *e, bool color,
                       struct error *err)
{
    size_t from = e->mark <= e->excerpt_len ? e->mark : e->excerpt_len;
    size_t to = from + e->mark_len <= e->excerpt_len ? from + e->mark_len : e->excerpt_len;
    const char *open = color ? "\033[1;4m" : "»", *close = color ? "\033[0m" : "«";
    bool mark = to > from;
    if (text_terminal(b, e->excerpt, from, err) < 0 || (mark && buffer_text(b, open, err) < 0) ||
        text_terminal(b, e->excerpt + from, to - from, err) < 0 ||
        (mark && buffer_text(b, close, err) < 0) ||
        text_terminal(b, e->excerpt + to, e->excerpt_len - to, err) < 0)
        return -1;
    return b->len > 0 && b->data[b->len - 1] == '\n' ? 0 : buffer_char(b, '\n', err);
}

/* Adds one "name  text" line; nothing for an empty text. */
static int put_line(struct buffer *b, const char *name, const char *text, struct error *err)
{
    if (text == NULL || *text == '\0')
        return 0;
    if (buffer_printf(b, err, "%-12s", name) < 0 || text_terminal(b, text, strlen(text), err) < 0)
        return -1;
    return buffer_char(b, '\n', err);
}

static int put_source(struct buffer *b, const struct store_evidence *e, struct error *err)
{
    const struct store_report *r = &e->report;
    char published[DATE_TEXT], line[64] = "", text[640];
    if (e->figure.figure.line > 0)
        snprintf(line, sizeof line, ", line %ld", e->figure.figure.line);
    snprintf(text, sizeof text, "%s%s%s%s", r->name, line,
             *e->figure.column_name ? ", column " : "", e->figure.column_name);
    if (put_line(b, "from", text, err) < 0 || put_line(b, "title", r->title, err) < 0 ||
        put_line(b, "publisher", r->publisher, err) < 0 ||
        put_line(b, "said by", e->figure.figure.attributed_to, err) < 0 ||
        put_line(b, "published", date_format(r->published, published), err) < 0 ||
        put_line(b, "SHA-256", r->sha256, err) < 0)
        return -1;
    snprintf(text, sizeof text, "%s, batch %u", e->figure.recorded, (unsigned)e->figure.batch);
    return put_line(b, "recorded", text, err);
}

static int put_revisions(struct buffer *b, const struct store_evidence *e, struct error *err)
{
    if (e->n_revisions < 2)
        return buffer_text(b, "\nno other revision is known\n", err);
    if (buffer_text(b, "\nrevisions\n", err) < 0)
        return -1;
    for (size_t i = 0; i < e->n_revisions; i++) {
        const struct store_figure *r = &e->revisions[i];
        char value[96], known_on[DATE_TEXT], ref[FIGURE_REF_TEXT];
        show_value(&r->figure, value, sizeof value);
        figure_ref_format(r->ref, ref);
        if (buffer_printf(b, err, "  %s  %-24s %-12s ", date_format(r->figure.known_on, known_on),
                          value, ref) < 0 ||
            text_terminal(b, r->report_name, strlen(r->report_name), err) < 0 ||
            buffer_char(b, '\n', err) < 0)
            return -1;
    }
    return 0;
}

static int put_text(const struct cli *cli, const struct store_evidence *e, struct buffer *b,
                    struct error *err)
{
    const struct figure *f = &e->figure.figure;
    char series[SERIES_TEXT], period[64], value[96], place[256], ref[FIGURE_REF_TEXT], text[640];
    series_format(&f->series, series, sizeof series);
    show_period(f->period, period, sizeof period);
    show_value(f, value, sizeof value);
    snprintf(text, sizeof text, "%s %s (%s)", value, f->series.unit, status_name(f->status));
    if (put_line(b, "figure", figure_ref_format(e->figure.ref, ref), err) < 0 ||
        put_line(b, "series", series, err) < 0)
        return -1;
    show_place(f->series.place, f->series.place_name, place, sizeof place);
    if (put_line(b, "place", place, err) < 0)
        return -1;
    show_place(f->series.origin, f->series.origin_name, place, sizeof place);
    if (put_line(b, "origin", place, err) < 0 || put_line(b, "period", period, err) < 0 ||
        put_line(b, "value", text, err) < 0 || put_source(b, e, err) < 0)
        return -1;
    if (e->excerpt_len > 0) {
        if (buffer_char(b, '\n', err) < 0)
            return -1;
        if (e->header && *e->header &&
            (text_terminal(b, e->header, strlen(e->header), err) < 0 ||
             buffer_char(b, '\n', err) < 0))
            return -1;
        if (put_excerpt(b, e, cli->color, err) < 0)
            return -1;
    }
    if (e->why && *e->why && put_line(b, "\nread from", e->why, err) < 0)
        return -1;
    return put_revisions(b, e, err);
}

static void put_json_figure(struct json *j, const char *name, const struct store_figure *f)
{
    char ref[FIGURE_REF_TEXT], start[DATE_TEXT], end[DATE_TEXT], known_on[DATE_TEXT];
    char series[SERIES_TEXT];
    if (series_format(&f->figure.series, series, sizeof series) < 0)
        series[0] = '\0';
    json_object(j, name);
    json_text(j, "figure", figure_ref_format(f->ref, ref));
    json_text(j, "series", series);
    json_text(j, "start", date_format(f->figure.period.first, start));
    json_text(j, "end", date_format(f->figure.period.last, end));
    json_number(j, "value", f->figure.value);
    json_number(j, "low", f->figure.low);
    json_number(j, "high", f->figure.high);
    json_text(j, "unit", f->figure.series.unit);
    json_text(j, "qualifier", qualifier_name(f->figure.qualifier));
    json_text(j, "status", status_name(f->figure.status));
    json_text(j, "known_on", date_format(f->figure.known_on, known_on));
    json_text(j, "attributed_to", f->figure.attributed_to);
    json_text(j, "report", f->report_name);
    json_whole(j, "line", f->figure.line);
    json_text(j, "column", f->column_name);
    json_text(j, "raw", f->figure.raw);
    json_text(j, "recorded", f->recorded);
    json_whole(j, "batch", f->batch);
    json_object_end(j);
}

static int put_json(const struct store_evidence *e, struct buffer *b, struct error *err)
{
    struct json j;
    char published[DATE_TEXT];
    json_begin(&j, b, true);
    json_object(&j, NULL);
    put_json_figure(&j, "figure", &e->figure);
    json_object(&j, "report");
    json_text(&j, "name", e->report.name);
    json_text(&j, "publisher", e->report.publisher);
    json_text(&j, "title", e->report.title);
    json_text(&j, "published", date_format(e->report.published, published));
    json_text(&j, "sha256", e->report.sha256);
    json_object_end(&j);
    json_text(&j, "header", e->header);
    json_textn(&j, "excerpt", e->excerpt ? e->excerpt : "", e->excerpt_len);
    json_whole(&j, "excerpt_line", e->excerpt_line);
    json_whole(&j, "mark", (int64_t)e->mark);
    json_whole(&j, "mark_length", (int64_t)e->mark_len);
    json_text(&j, "why", e->why);
    json_array(&j, "revisions");
    for (size_t i = 0; i < e->n_revisions; i++)
        put_json_figure(&j, NULL, &e->revisions[i]);
    json_array_end(&j);
    json_object_end(&j);
    return json_end(&j, err);
}

static int run(const struct cli *cli, const struct options *o, struct error *err)
{
    struct store s = {0};
    struct store_evidence e;
    struct figure_ref ref;
    struct buffer b;
    int status = CLI_FAILED;
    memset(&e, 0, sizeof e);
    buffer_init(&b, 0);
    if (figure_ref_parse(o->arguments[0], &ref) < 0) {
        error_set(err, ERR_USAGE,
                  "\"%.60s\" names no figure; take it from the first column of 'sitstat figures', "
                  "for example 3-17-4",
                  o->arguments[0]);
        return CLI_USAGE;
    }
    if (cli_open(cli, &s, STORE_READ, err) < 0 || store_evidence(&s, ref, &e, err) < 0)
        goto out;
    if ((option_given(o, "json") ? put_json(&e, &b, err) : put_text(cli, &e, &b, err)) < 0 ||
        cli_write(&b, err) < 0)
        goto out;
    status = CLI_DONE;
out:
    store_evidence_free(&e);
    buffer_free(&b);
    store_close(&s);
    return status;
}

static const struct example examples[] = {
    {"sitstat why 3-17-4",
     "the figure of report 3, line 17, column 4: its row, source and revisions"},
    {0},
};

const struct command command_why = {
    .name = "why",
    .arguments = "FIGURE",
    .summary = "Show the row or the sentence behind a figure, and its revisions",
    .text = "FIGURE is REPORT-LINE-COLUMN, as 'sitstat figures' and every briefing name it. For a "
            "figure read from a text the last part is the byte where the number starts.",
    .options = rows,
    .examples = examples,
    .least = 1,
    .most = 1,
    .run = run,
};
