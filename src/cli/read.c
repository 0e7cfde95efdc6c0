/* read.c - `sitstat read`: a report's figures into the store, as proposals to be reviewed. */
#include <stdio.h>
#include <string.h>

#include "cli/cli.h"
#include "cli/extract_json.h"
#include "cli/own_words.h"
#include "sitstat/extract.h"
#include "sitstat/sha256.h"

static const struct option_row rows[] = {
    {"published", 'p', "DAY", "the day of publication, from which \"yesterday\" is told", false},
    {"publisher", 0, "NAME", "who published the report", false},
    {"title", 0, "TEXT", "its title (default: the page's own, else the file's name)", false},
    {"language", 'l', "CODE", "en or fr (default: told from the text)", false},
    OWN_WORDS_OPTIONS,
    {"json", 0, NULL, "the receipt as one JSON object", false},
    {0},
};

struct reading {
    struct document document;
    struct extraction extraction;
    struct store_report report;
    uint32_t id, batch;
    bool known;
    size_t added, again;
};

static const char *base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return strcmp(path, "-") == 0 ? "standard input" : slash != NULL ? slash + 1 : path;
}

static int64_t line_of(const char *text, size_t offset)
{
    int64_t line = 1;
    for (const char *at = text; (at = memchr(at, '\n', offset - (size_t)(at - text))) != NULL; at++)
        line++;
    return line;
}

static int add_proposal(struct store *s, struct reading *r, struct extracted *x, struct error *err)
{
    const char *text = buffer_string(&r->document.text);
    const struct measure *m = measure_find(x->figure.series.measure);
    struct figure *f = &x->figure;
    struct buffer why;
    struct json j;
    uint32_t id;
    bool known;
    int failed = -1;
    buffer_init(&why, 0);
    json_begin(&j, &why, false);
    extract_why(x, text, &j, NULL);
    if (json_end(&j, err) < 0)
        goto out;
    while (why.len > 0 && why.data[why.len - 1] == '\n')
        why.data[--why.len] = '\0';
    f->line = (long)line_of(text, x->span.start);
    f->series.unit = x->currency[0] != '\0'       ? x->currency
                     : x->unit_differs[0] != '\0' ? x->unit_differs
                                                  : m->unit;
    struct store_proposal p = {
        .report = r->id,
        .figure = *f,
        .confidence = x->confidence,
        .why = buffer_string(&why),
        .state = "open",
        .report_name = r->report.name,
        .publisher = r->report.publisher,
        .mark = x->span.start - x->sentence.start,
        .mark_len = x->span.end - x->span.start,
    };
    struct buffer sentence;
    buffer_init(&sentence, 0);
    if (buffer_append(&sentence, text + x->sentence.start, x->sentence.end - x->sentence.start,
                      err) == 0) {
        p.sentence = buffer_string(&sentence);
        failed = store_add_proposal(s, &p, &id, &known, err);
    }
    buffer_free(&sentence);
    if (failed == 0) {
        r->added += !known;
        r->again += known;
    }
out:
    buffer_free(&why);
    return failed;
}

static int store_reading(struct store *s, struct reading *r, struct error *err)
{
    if (store_begin(s, "read", err) < 0)
        return -1;
    const struct buffer *body = &r->document.text;
    char receipt[160];
    if (store_add_report(s, &r->report, buffer_string(body), body->len, &r->id, &r->known, err) < 0)
        goto fail;
    for (size_t k = 0; k < r->extraction.n_figures; k++)
        if (!r->extraction.figures[k].repeated && /* said twice is one proposal */
            add_proposal(s, r, &r->extraction.figures[k], err) < 0)
            goto fail;
    snprintf(receipt, sizeof receipt, "{\"figures\":%zu,\"proposals\":%zu,\"known\":%zu}",
             r->extraction.n_figures, r->added, r->again);
    if (store_set_receipt(s, receipt, err) < 0)
        goto fail;
    return store_commit(s, &r->batch, err);
fail:
    store_rollback(s);
    return -1;
}

static void tell(const struct reading *r, const struct options *o)
{
    size_t n = r->extraction.n_figures;
    if (option_given(o, "json")) {
        printf("{\"report\":%u,\"batch\":%u,\"figures\":%zu,\"proposals\":%zu,\"known\":%zu}\n",
               (unsigned)r->id, (unsigned)r->batch, n, r->added, r->again);
        return;
    }
    extract_tell(r->report.name, r->extraction.passed_over);
    if (n == 0)
        cli_say("%s: no figures were found", r->report.name);
    else if (r->added == 0)
        cli_say("%s: was read before; nothing was added", r->report.name);
    else
        cli_say("%s: %zu figure%s, %zu new proposal%s, batch %u; 'sitstat review' decides on them",
                r->report.name, n, n == 1 ? "" : "s", r->added, r->added == 1 ? "" : "s",
                (unsigned)r->batch);
}

static int read_one(const struct cli *cli, const struct options *o, const char *path,
                    const struct extract_options *options, struct error *err)
{
    struct reading r = {0};
    struct store s = {0};
    int failed = -1;
    if (document_read(&r.document, path, err) < 0)
        goto out;
    extract_tell_page(path, &r.document);
    const struct buffer *text = &r.document.text;
    if (extract_text(buffer_string(text), text->len, options, &r.extraction, err) < 0) {
        error_place(err, path, 0);
        goto out;
    }
    const char *publisher = option_value(o, "publisher"), *title = option_value(o, "title");
    if (title == NULL)
        title = r.document.title.len > 0 ? buffer_string(&r.document.title) : base_name(path);
    r.report = (struct store_report){.form = "text",
                                     .name = base_name(path),
                                     .publisher = publisher != NULL ? publisher : "",
                                     .title = title,
                                     .language = r.extraction.language,
                                     .published = options->published,
                                     .bytes = (int64_t)r.document.bytes.len};
    sha256_hex(r.document.bytes.data, r.document.bytes.len, r.report.sha256);
    if (cli_open(cli, &s, STORE_CREATE, err) < 0 || store_reading(&s, &r, err) < 0)
        goto out;
    tell(&r, o);
    failed = 0;
out:
    store_close(&s);
    extraction_free(&r.extraction);
    document_free(&r.document);
    return failed;
}

static int run(const struct cli *cli, const struct options *o, struct error *err)
{
    struct extract_options options = {.published = DAY_NONE};
    if (option_published(o, &options.published, err) < 0)
        return CLI_USAGE;
    if (options.published == DAY_NONE) {
        error_set(err, ERR_USAGE,
                  "say when the report was published, for example --published 2022-03-05: figures "
                  "such as \"yesterday\" cannot be dated without it");
        return CLI_USAGE;
    }
    options.language = option_value(o, "language");
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
    for (size_t k = 0; k < o->n_arguments && failed == 0; k++)
        failed = read_one(cli, o, o->arguments[k], &options, err);
    extract_words_free(words);
    return failed < 0 || cli_flush(err) < 0 ? CLI_FAILED : CLI_DONE;
}

static const struct example examples[] = {
    {"sitstat read bulletin.txt --published 2022-03-05 --publisher UNHCR",
     "files each figure of the bulletin as a proposal"},
    {0},
};

const struct command command_read = {
    .name = "read",
    .arguments = "FILE...",
    .summary = "Read a report's figures into proposals",
    .text = "Reads plain text, Markdown, HTML or PDF (\"-\" is standard input) and files every "
            "figure of a known measure as a proposal, with its sentence and the words that made "
            "each field. Nothing enters a trend before 'sitstat review' has accepted it.\n\n"
            "The same report again adds nothing.\n\n" OWN_WORDS_TEXT,
    .options = rows,
    .examples = examples,
    .least = 1,
    .most = SIZE_MAX,
    .run = run,
};
