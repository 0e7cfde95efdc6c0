/* household_size.c - `sitstat household-size`: persons from households, recorded as an estimate of
 * its own with the size and its source. The households' figures stay as they are. */
#include <math.h>
#include <string.h>

#include "cli/cli.h"
#include "cli/parse.h"
#include "cli/show.h"
#include "sitstat/sha256.h"

static const struct option_row rows[] = {
    {"source", 's', "TEXT", "where the size comes from: survey, registration, agreed figure",
     false},
    {"publisher", 0, "NAME", "who published the size", false},
    {"json", 0, NULL, "one JSON object", false},
    {0},
};

/* The document that bears the estimates out: one line a figure, "3-17-4: 12,000 households × 4.2 =
 * 50,400 persons"; and the figures in the order of its lines. */
struct work {
    struct store *store;
    double size;
    const char *size_text;
    uint32_t report; /* 0: the first pass only writes the document */
    struct buffer body;
    long line;
    size_t at; /* byte of the line's start, second pass */
    uint64_t figures, duplicates;
    day_t newest;
};

static bool in_households(const struct figure *f)
{
    return strcmp(f->series.unit, "households") == 0 || strcmp(f->series.unit, "families") == 0;
}

static struct number scaled(struct number n, double size)
{
    return n.type == NUMBER_NONE ? n : number_real(round(number_double(n) * size));
}

static int write_line(struct work *w, const struct store_figure *f, struct error *err)
{
    char ref[FIGURE_REF_TEXT], before[96], after[96];
    struct figure persons = f->figure;
    persons.value = scaled(persons.value, w->size);
    persons.low = scaled(persons.low, w->size);
    persons.high = scaled(persons.high, w->size);
    show_value(&f->figure, before, sizeof before);
    show_value(&persons, after, sizeof after);
    return buffer_printf(&w->body, err, "%s: %s %s x %s = %s persons\n",
                         figure_ref_format(f->ref, ref), before, f->figure.series.unit,
                         w->size_text, after);
}

static int store_line(struct work *w, const struct store_figure *f, struct error *err)
{
    const char *line = w->body.data + w->at, *end = strchr(line, '\n'),
               *equals = strstr(line, "= ");
    struct figure_ref ref;
    struct figure persons = f->figure;
    char raw[120];
    bool duplicate;
    if (end == NULL || equals == NULL || equals > end)
        return error_set(err, ERR_FORMAT,
                         "the figures changed while they were being read: try again");
    equals += 2;
    size_t length = (size_t)(strstr(equals, " persons") - equals);
    snprintf(raw, sizeof raw, "%.*s", (int)length, equals);
    w->line++;
    persons.value = scaled(persons.value, w->size);
    persons.low = scaled(persons.low, w->size);
    persons.high = scaled(persons.high, w->size);
    persons.series.unit = "persons";
    persons.status = persons.status == STATUS_ACTUAL ? STATUS_ESTIMATE : persons.status;
    persons.line = w->line;
    persons.column = (long)(equals - w->body.data);
    persons.length = (long)length;
    persons.raw = raw;
    if (store_add_figure(w->store, w->report, &persons, &ref, &duplicate, err) < 0)
        return -1;
    w->figures += !duplicate;
    w->duplicates += duplicate;
    w->at = (size_t)(end - w->body.data) + 1;
    return 0;
}

static int each(void *context, const struct store_figure *f, struct error *err)
{
    struct work *w = context;
    if (!in_households(&f->figure))
        return 0;
    if (f->figure.known_on > w->newest)
        w->newest = f->figure.known_on;
    return w->report == 0 ? write_line(w, f, err) : store_line(w, f, err);
}

/* The figures come in the same order in both passes: both are within one write transaction. */
static int convert(struct work *w, const struct store_filter *filter, const struct options *o,
                   struct error *err)
{
    char name[200], sha[SHA256_HEX];
    bool known;
    if (store_each_figure(w->store, filter, each, w, err) < 0)
        return -1;
    if (w->body.len == 0)
        return error_set(err, ERR_UNKNOWN,
                         "no figure of these series counts households or families");
    sha256_hex(w->body.data, w->body.len, sha);
    snprintf(name, sizeof name, "household size %s, %s", w->size_text, option_value(o, "source"));
    struct store_report report = {
        .form = "derived",
        .name = name,
        .title = name,
        .publisher = option_given(o, "publisher") ? option_value(o, "publisher") : "",
        .language = "en",
        .published = w->newest,
        .bytes = (int64_t)w->body.len};
    snprintf(report.sha256, sizeof report.sha256, "%s", sha);
    if (store_add_report(w->store, &report, w->body.data, w->body.len, &w->report, &known, err) < 0)
        return -1;
    return store_each_figure(w->store, filter, each, w, err);
}

static int run(const struct cli *cli, const struct options *o, struct error *err)
{
    struct store s = {0};
    struct series_pattern pattern;
    struct store_filter filter = {.current = true};
    struct work w = {.store = &s, .size_text = o->arguments[0], .newest = DAY_NONE};
    struct number size;
    uint32_t batch = 0;
    int status = CLI_FAILED;
    buffer_init(&w.body, 0);
    if (parse_number(o->arguments[0], &size, err) < 0)
        return CLI_USAGE;
    w.size = number_double(size);
    if (!(w.size >= 1 && w.size <= 20)) {
        error_set(err, ERR_REFUSED, "a household has from 1 to 20 persons on average, not %.40s",
                  o->arguments[0]);
        return CLI_FAILED;
    }
    if (!option_given(o, "source")) {
        error_set(err, ERR_USAGE, "say where the size comes from with --source");
        return CLI_USAGE;
    }
    if (o->n_arguments > 1) {
        if (series_pattern_parse(o->arguments[1], &pattern, err) < 0)
            return CLI_USAGE;
        filter.pattern = &pattern;
    }
    if (cli_open(cli, &s, STORE_WRITE, err) < 0 || store_begin(&s, "household-size", err) < 0)
        goto out;
    if (convert(&w, &filter, o, err) < 0 || store_commit(&s, &batch, err) < 0) {
        store_rollback(&s);
        goto out;
    }
    if (option_given(o, "json"))
        printf("{\"figures\":%llu,\"duplicates\":%llu,\"batch\":%u}\n",
               (unsigned long long)w.figures, (unsigned long long)w.duplicates, (unsigned)batch);
    else
        cli_say("%llu figure%s in persons from households of %s, batch %u",
                (unsigned long long)w.figures, w.figures == 1 ? "" : "s", w.size_text,
                (unsigned)batch);
    status = CLI_DONE;
out:
    buffer_free(&w.body);
    store_close(&s);
    return status;
}

static const struct example examples[] = {
    {"sitstat household-size 5.2 idps@SDN --source \"DTM Sudan, round 4\"",
     "estimates of persons beside every figure of households"},
    {0},
};

const struct command command_household_size = {
    .name = "household-size",
    .arguments = "PERSONS [SERIES]",
    .summary = "Turn households into persons, recorded as such",
    .text =
        "Households are not persons and are never added to them. With an average size, figures in "
        "persons are made beside those in households, as estimates of a report of their own whose "
        "lines say how each was made; 'undo' takes them back.",
    .options = rows,
    .examples = examples,
    .least = 1,
    .most = 2,
    .run = run,
};
