/* brief.c - `sitstat brief -o DIR`: the briefing, in one run. */
#include <string.h>

#include "cli/brief_output.h"
#include "cli/briefing.h"
#include "sitstat/embed.h"
#include "sitstat/sha256.h"

static const struct option_row rows[] = {
    {"output", 'o', "DIR", "the folder to write to; made where it does not exist", false},
    {"config", 'c', "FILE", "what the briefing holds; without it the data decide", false},
    {"as-of", 0, "DAY", "as known on that day (default: today)", false},
    {"title", 't', "TEXT", "the title", false},
    {"language", 'l', "CODE", "en, fr or uk", false},
    {"pdf", 0, NULL, "also briefing.pdf, by WeasyPrint, where that is installed", false},
    {"scripts", 0, NULL, "also the gnuplot script of each chart, to be changed by hand", false},
    {"draft", 0, NULL, "do not keep in the database what this briefing says", false},
    {"force", 'f', NULL, "replace files in DIR that are not of an earlier briefing", false},
    {"json", 0, NULL, "print the manifest on stdout", false},
    {0},
};

static int read_config(struct briefing *b, const struct options *o, struct buffer *text,
                       struct error *err)
{
    const char *path = option_value(o, "config"), *title = option_value(o, "title");
    const char *language = option_value(o, "language");
    char hex[SHA256_HEX];
    if ((path && buffer_read_file(text, path, err) < 0) ||
        brief_config_read(&b->config, buffer_string(text), text->len, path ? path : "", err) < 0)
        return -1;
    language = language ? language : *b->config.language ? b->config.language : "en";
    if (wording_load(&b->wording, language, err) < 0)
        return -1;
    title = title ? title : b->config.title;
    b->brief.w = &b->wording;
    b->brief.title = *title ? title : wording_text(&b->wording, "brief.title");
    b->brief.organisation = b->config.organisation;
    b->brief.notes = b->config.notes;
    b->brief.n_notes = b->config.n_notes;
    /* Runs of briefings are told apart by what they show, unless the office names them. */
    sha256_hex(buffer_string(text), text->len, hex);
    snprintf(b->id, sizeof b->id, "brief:%.60s",
             *b->config.id   ? b->config.id
             : text->len > 0 ? hex
                             : "default");
    return 0;
}

/* What went into the briefing beside the store. */
static int list_inputs(struct briefing *b, const struct options *o, const struct buffer *config,
                       struct error *err)
{
    struct brief_input *inputs = briefing_get(b, 4, sizeof *inputs, err);
    char *hex = briefing_get(b, 1, SHA256_HEX, err);
    size_t n = 0;
    if (inputs == NULL || hex == NULL)
        return -1;
    inputs[n++] = (struct brief_input){.name = "sitstat", .version = SITSTAT_VERSION, .sha256 = ""};
    if (option_value(o, "config")) {
        const char *path = option_value(o, "config"), *base = strrchr(path, '/');
        sha256_hex(buffer_string(config), config->len, hex);
        inputs[n++] =
            (struct brief_input){.name = base ? base + 1 : path, .version = "", .sha256 = hex};
    }
    b->brief.inputs = inputs;
    b->brief.n_inputs = n;
    return 0;
}

static int run_briefing(struct briefing *b, const struct options *o, day_t as_of,
                        struct buffer *config, struct buffer *manifest, struct error *err)
{
    struct buffer page;
    int result = -1;
    buffer_init(&page, 0);
    if (*b->config.template) {
        if (buffer_read_file(&page, b->config.template, err) < 0)
            goto out;
        b->brief.page = buffer_string(&page);
    }
    if (briefing_select(b, as_of, err) < 0 || briefing_recall(b, err) < 0 ||
        briefing_prove(b, err) < 0 || list_inputs(b, o, config, err) < 0)
        goto out;
    if (option_given(o, "draft"))
        store_close(b->store); /* while gnuplot draws: it takes a moment */
    if (brief_output(b, option_value(o, "output"), option_given(o, "force"), option_given(o, "pdf"),
                     manifest, err) < 0)
        goto out;
    result = option_given(o, "draft") ? 0 : briefing_keep(b, err);
out:
    buffer_free(&page);
    return result;
}

static int run(const struct cli *cli, const struct options *o, struct error *err)
{
    struct briefing b;
    struct store s = {0};
    struct buffer config, manifest;
    day_t as_of = DAY_NONE;
    int status = CLI_FAILED;
    memset(&b, 0, sizeof b);
    buffer_init(&config, (size_t)1 << 20);
    buffer_init(&manifest, 0);
    if (option_value(o, "output") == NULL) {
        error_set(err, ERR_USAGE, "say where the briefing goes: -o DIR");
        return CLI_USAGE;
    }
    if (option_day(o, "as-of", &as_of, err) < 0)
        return CLI_USAGE;
    b.store = &s;
    b.cli = cli;
    b.scripts = option_given(o, "scripts");
    if (briefing_draw_open(&b, err) < 0 || read_config(&b, o, &config, err) < 0 ||
        cli_open(cli, &s, STORE_READ, err) < 0 ||
        run_briefing(&b, o, as_of == DAY_NONE ? date_today() : as_of, &config, &manifest, err) < 0)
        goto out;
    if (option_given(o, "json") && cli_write(&manifest, err) < 0)
        goto out;
    if (!option_given(o, "json"))
        cli_say("briefing no. %ld: %zu series, %zu figures with evidence, in %s", b.brief.number,
                b.brief.n_series, b.brief.n_evidence, option_value(o, "output"));
    status = CLI_DONE;
out:
    briefing_free(&b);
    buffer_free(&config);
    buffer_free(&manifest);
    store_close(&s);
    return status;
}

static const struct example examples[] = {
    {"sitstat brief -o briefing", "A briefing of the data as known today."},
    {"sitstat brief -o briefing -c ukraine.conf --as-of 2022-03-20 --pdf",
     "One configured, as known on that day, with a PDF."},
    {0},
};

const struct command command_brief = {
    .name = "brief",
    .arguments = "",
    .summary = "Write the briefing: page, charts, all figures and their sources",
    .text =
        "Writes into DIR: index.html (one file, charts inline, nothing loaded from elsewhere), "
        "briefing.md, charts/*.svg, figures.csv with every number used, and manifest.json with "
        "what "
        "went in and out. Every number leads to the row or the sentence it came from.\n\n"
        "The same database, configuration and day give the same bytes. The database keeps what was "
        "published, so that the next briefing of the same configuration says what changed; a "
        "second "
        "briefing for the same day is the same briefing. Files in DIR that are not of an earlier "
        "briefing are left alone, unless with --force.\n\n"
        "The configuration is a file of lines \"key = value\", each with a default: id, title, "
        "organisation, number (of the first briefing), language, from, to (days), forecast (yes or "
        "no), series (one a line, repeated, in the order of the briefing), key (series of the key "
        "figures, repeated), measures and places (lists with commas, where no series is named), "
        "who "
        "MEASURE (who is counted), note (for the method notes, repeated), template (an HTML frame "
        "like plots/briefing.html). A line that starts with # is a comment.",
    .options = rows,
    .examples = examples,
    .least = 0,
    .most = 0,
    .run = run,
};
