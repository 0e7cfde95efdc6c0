/* extract.c - `sitstat extract`: the dated figures of a text, without a database. */
#include <string.h>

#include "cli/cli.h"
#include "cli/extract_json.h"
#include "cli/own_words.h"
#include "sitstat/extract.h"

static const struct option_row rows[] = {
    {"published", 'p', "DAY", "the day of publication, from which \"yesterday\" is told", false},
    {"all", 'a', NULL, "every quantity of the text, not only figures of measures", false},
    {"json", 0, NULL, "one JSON object, with the words that made each field", false},
    {"jsonl", 0, NULL, "read and write one JSON document a line", false},
    {"text", 't', NULL, "print the text that spans refer to", false},
    {"language", 'l', "CODE", "en or fr (default: told from the text)", false},
    OWN_WORDS_OPTIONS,
    {0},
};

static const struct example examples[] = {
    {"sitstat extract report.txt --published 2022-03-05", "lists the figures of a report"},
    {"sitstat extract --jsonl documents.jsonl", "reads many documents, writes JSON"},
    {0},
};

static int add_row(struct table *t, const struct extracted *x)
{
    const struct figure *f = &x->figure;
    const struct series *s = &f->series;
    char a[DATE_TEXT], b[DATE_TEXT], period[48], place[160], sure[8];
    date_format(f->period.first, a);
    date_format(f->period.last, b);
    if (f->period.first == f->period.last || f->period.first == DAY_NONE)
        snprintf(period, sizeof period, "%s", b);
    else
        snprintf(period, sizeof period, "%s..%s", a, b);
    const char *where = s->place[0] != '\0' ? s->place : s->place_name;
    const char *from = s->origin[0] != '\0' ? s->origin : s->origin_name;
    snprintf(place, sizeof place, "%.70s%s%.70s", where, from[0] != '\0' ? " < " : "", from);
    snprintf(sure, sizeof sure, "%.2f", x->confidence);
    const char *unit = x->currency[0] != '\0' ? x->currency : x->unit_differs;
    return table_cell(t, f->raw) < 0 || table_cell(t, unit) < 0 ||
                   table_cell(t, qualifier_name(f->qualifier)) < 0 ||
                   table_cell(t, s->measure[0] != '\0' ? s->measure : "-") < 0 ||
                   table_cell(t, s->measure[0] != '\0' ? kind_name(s->kind) : "") < 0 ||
                   table_cell(t, status_name(f->status)) < 0 || table_cell(t, place) < 0 ||
                   table_cell(t, period) < 0 || table_cell(t, f->attributed_to) < 0 ||
                   table_cell(t, sure) < 0
               ? -1
               : 0;
}

static int print_table(const struct cli *cli, const struct extraction *e, struct error *err)
{
    static const char *const headers[] = {"number", "unit",  "qualifier", "measure", "kind",
                                          "status", "place", "period",    "said by", "sure"};
    struct table *t = table_new(headers, 10);
    int failed = -1;
    if (t == NULL)
        return error_memory(err);
    table_right(t, 0);
    for (size_t k = 0; k < e->n_figures; k++)
        if (add_row(t, &e->figures[k]) < 0) {
            error_memory(err);
            goto out;
        }
    if (e->n_figures == 0)
        cli_say("no figures were found");
    failed = e->n_figures == 0 ? 0 : table_print(t, cli, err);
out:
    table_free(t);
    return failed;
}

static int one_file(const struct cli *cli, const struct options *o, const char *path,
                    struct extract_options *options, struct error *err)
{
    struct document d = {0};
    struct extraction e = {0};
    struct buffer out;
    int failed = -1;
    buffer_init(&out, 0);
    if (document_read(&d, path, err) < 0)
        goto out;
    extract_tell_page(path, &d);
    if (option_given(o, "text")) {
        failed = cli_write(&d.text, err);
        goto out;
    }
    if (extract_text(buffer_string(&d.text), d.text.len, options, &e, err) < 0) {
        error_place(err, path, 0);
        goto out;
    }
    extract_tell(path, e.passed_over);
    if (!option_given(o, "json"))
        failed = print_table(cli, &e, err);
    else if (extract_json(&out, path, &e, buffer_string(&d.text), true, err) == 0)
        failed = cli_write(&out, err);
out:
    buffer_free(&out);
    extraction_free(&e);
    document_free(&d);
    return failed;
}

static int run(const struct cli *cli, const struct options *o, struct error *err)
{
    struct extract_options options = {.published = DAY_NONE};
    options.all = option_given(o, "all");
    options.dates = option_given(o, "json") || option_given(o, "jsonl");
    options.language = option_value(o, "language");
    if (option_day(o, "published", &options.published, err) < 0)
        return CLI_USAGE;
    if (options.language != NULL && strcmp(options.language, "en") != 0 &&
        strcmp(options.language, "fr") != 0) {
        error_set(err, ERR_USAGE, "there are no word tables for \"%.20s\"; take en or fr",
                  options.language);
        return CLI_USAGE;
    }
    struct extract_words *words;
    if (own_words(o, &words, err) < 0)
        return CLI_FAILED;
    options.words = words;
    int failed = 0;
    for (size_t k = 0; k < o->n_arguments && failed == 0; k++) {
        const char *path = o->arguments[k];
        failed = option_given(o, "jsonl") ? extract_jsonl(&options, path, err)
                                          : one_file(cli, o, path, &options, err);
    }
    extract_words_free(words);
    return failed < 0 || cli_flush(err) < 0 ? CLI_FAILED : CLI_DONE;
}

const struct command command_extract = {
    .name = "extract",
    .arguments = "FILE...",
    .summary = "Find the dated figures of a text, without storing them",
    .text =
        "Reads plain text, Markdown, HTML or PDF (\"-\" is standard input) and lists each figure "
        "with its number, qualifier, measure, place, period and speaker. 'sitstat read' stores "
        "the same figures as proposals.\n\n"
        "With --jsonl each input line is a document {\"id\",\"text\",\"date\"} and each output "
        "line its figures and dates. Spans count bytes of the text that --text "
        "prints.\n\n"
        "A sentence with more than 64 numbers is a row of a table, not prose: its numbers are "
        "passed over, and how many is said. A text of more than 256 MB, or with more than a "
        "million numbers or dates, is refused.\n\n" OWN_WORDS_TEXT,
    .options = rows,
    .examples = examples,
    .least = 1,
    .most = SIZE_MAX,
    .run = run,
};
