/* add.c - `sitstat add`: one figure by hand, with its source and date. */
#include <ctype.h>
#include <string.h>

#include "cli/cli.h"
#include "cli/parse.h"
#include "cli/show.h"

static const struct option_row rows[] = {
    {"date", 'd', "PERIOD", "the day or period it holds for: 2022-03-05, 2022-03, FIRST..LAST",
     false},
    {"source", 's', "TEXT", "where the number stands: title, page, call, mail", false},
    {"publisher", 0, "NAME", "who published it", false},
    {"published", 0, "DAY", "the day on which it was published (default: the last day of --date)",
     false},
    {"low", 0, "NUMBER", "lower bound", false},
    {"high", 0, "NUMBER", "upper bound", false},
    {"qualifier", 'q', "WORD", "exact, about, nearly, more_than, at_least, less_than, at_most",
     false},
    {"status", 0, "WORD", "actual, provisional, estimate, forecast, target", false},
    {"unit", 'u', "UNIT", "for money its ISO 4217 code", false},
    {"said-by", 0, "NAME", "whoever states it, where that is not the publisher", false},
    {"json", 0, NULL, "one JSON object", false},
    {0},
};

/* Everything the new figure points into. */
struct entry {
    struct series_pattern series;
    struct place_text place, origin;
    struct figure figure;
    char unit[64], raw[120];
};

static int read_series(const char *text, const struct options *o, struct entry *e,
                       struct error *err)
{
    struct series *s = &e->figure.series;
    if (series_pattern_parse(text, &e->series, err) < 0)
        return -1;
    const struct measure *m = measure_find(e->series.measure);
    if (m == NULL)
        return error_set(err, ERR_UNKNOWN,
                         "there is no measure \"%.80s\"; 'sitstat measures' lists them",
                         e->series.measure);
    if (!e->series.place_given || strchr(e->series.place, '*') != NULL)
        return error_set(err, ERR_USAGE, "say where the figure holds: %s@PLACE, for example %s@POL",
                         m->code, m->code);
    if (parse_place(e->series.place, "place", &e->place, err) < 0 ||
        parse_place(e->series.origin_given ? e->series.origin : "", "origin", &e->origin, err) < 0)
        return -1;
    const char *unit = option_value(o, "unit");
    if (measure_is_money(m)) {
        if (unit == NULL || strlen(unit) != 3 || !isupper((unsigned char)unit[0]) ||
            !isupper((unsigned char)unit[1]) || !isupper((unsigned char)unit[2]))
            return error_set(err, ERR_USAGE,
                             "%s is money: give its currency with --unit, for example --unit USD",
                             m->code);
    } else if (unit != NULL && strcmp(unit, m->unit) != 0) {
        return error_set(err, ERR_REFUSED,
                         "%s is counted in %s, not in %.40s: turn the number into %s first",
                         m->code, m->unit, unit, m->unit);
    }
    snprintf(e->unit, sizeof e->unit, "%s", unit ? unit : m->unit);
    *s = (struct series){.measure = m->code,
                         .kind = e->series.kind >= 0 ? (enum kind)e->series.kind : m->kind,
                         .unit = e->unit,
                         .place = e->place.code,
                         .place_name = e->place.name,
                         .origin = e->origin.code,
                         .origin_name = e->origin.name,
                         .group = e->series.group_given ? e->series.group : ""};
    return 0;
}

static int read_bounds(const char *text, const struct options *o, struct figure *f,
                       struct error *err)
{
    const char *low = option_value(o, "low"), *high = option_value(o, "high");
    const char *qualifier = option_value(o, "qualifier");
    f->value = f->low = f->high = number_none();
    if (text != NULL && parse_number(text, &f->value, err) < 0)
        return -1;
    if ((low && parse_number(low, &f->low, err) < 0) ||
        (high && parse_number(high, &f->high, err) < 0))
        return -1;
    if (text == NULL && low == NULL && high == NULL)
        return error_set(err, ERR_USAGE, "give a number, or bounds with --low and --high");
    f->qualifier = text == NULL ? QUALIFIER_BETWEEN : QUALIFIER_EXACT;
    if (qualifier != NULL && qualifier_find(qualifier, &f->qualifier) < 0)
        return error_set(
            err, ERR_USAGE,
            "\"%.40s\" is no qualifier; take exact, about, nearly, more_than, at_least, "
            "less_than, at_most or vague",
            qualifier);
    if ((f->qualifier == QUALIFIER_MORE_THAN || f->qualifier == QUALIFIER_AT_LEAST) && low == NULL)
        f->low = f->value;
    if ((f->qualifier == QUALIFIER_LESS_THAN || f->qualifier == QUALIFIER_AT_MOST) && high == NULL)
        f->high = f->value;
    const struct number all[] = {f->low, f->value, f->high};
    struct number before = number_none();
    for (size_t i = 0; i < 3; i++) {
        if (all[i].type == NUMBER_NONE)
            continue;
        if (number_double(all[i]) < 0)
            return error_set(
                err, ERR_REFUSED,
                "people, goods and pledges are counted from 0 up; for a correction give "
                "the corrected figure and it becomes a revision");
        if (before.type != NUMBER_NONE && number_compare(before, all[i]) > 0)
            return error_set(
                err, ERR_REFUSED,
                "the bounds are out of order: --low must not be above the number, nor the "
                "number above --high");
        before = all[i];
    }
    return 0;
}

static int read_time(const struct options *o, struct figure *f, struct error *err)
{
    const char *date = option_value(o, "date"), *status = option_value(o, "status");
    if (date == NULL)
        return error_set(err, ERR_USAGE,
                         "say when the figure holds with --date, for example "
                         "--date 2022-03-05");
    if (parse_period(date, &f->period, err) < 0 || option_published(o, &f->known_on, err) < 0)
        return -1;
    if (f->series.kind == KIND_STOCK) {
        if (strstr(date, "..") != NULL)
            return error_set(
                err, ERR_REFUSED,
                "a stock holds on one day, not over a period: give the day, or name the "
                "kind with SERIES/flow");
        f->period.first = f->period.last;
    }
    day_t today = date_today();
    if (status != NULL && status_find(status, &f->status) < 0)
        return error_set(err, ERR_USAGE,
                         "\"%.40s\" is no status; take actual, provisional, estimate, forecast or "
                         "target",
                         status);
    if (f->known_on == DAY_NONE)
        f->known_on = f->period.last < today ? f->period.last : today;
    if (f->known_on > today)
        return error_set(err, ERR_REFUSED,
                         "nothing can be known on a day that is still to come: "
                         "--published must not be after today");
    bool future = f->period.first > f->known_on;
    if (future && (f->status == STATUS_ACTUAL || f->status == STATUS_PROVISIONAL))
        return error_set(err, ERR_REFUSED,
                         "the period begins after the day of publication: say --status forecast or "
                         "target, or correct the dates");
    return 0;
}

static int store_entry(struct store *s, const struct options *o, struct entry *e,
                       struct figure_ref *ref, uint32_t *batch, bool *duplicate, struct error *err)
{
    const char *publisher = option_value(o, "publisher");
    struct store_report report = {.form = "hand",
                                  .name = option_value(o, "source"),
                                  .publisher = publisher ? publisher : "",
                                  .title = option_value(o, "source"),
                                  .language = "",
                                  .published = e->figure.known_on};
    uint32_t id;
    bool known;
    if (store_begin(s, "add", err) < 0)
        return -1;
    if (store_add_report(s, &report, NULL, 0, &id, &known, err) < 0 ||
        store_add_figure(s, id, &e->figure, ref, duplicate, err) < 0)
        goto fail;
    if (*duplicate) {
        store_rollback(s);
        return 0;
    }
    return store_commit(s, batch, err);
fail:
    store_rollback(s);
    return -1;
}

static int run(const struct cli *cli, const struct options *o, struct error *err)
{
    struct entry e;
    struct store s = {0};
    struct figure_ref ref = {0};
    uint32_t batch = 0;
    bool duplicate = false;
    int status = CLI_FAILED;
    memset(&e, 0, sizeof e);
    e.figure.item = "";
    e.figure.raw = "";
    e.figure.attributed_to = option_given(o, "said-by") ? option_value(o, "said-by") : "";
    if (!option_given(o, "source") || *option_value(o, "source") == '\0') {
        error_set(err, ERR_USAGE,
                  "say where the number stands with --source: no figure is kept "
                  "without its source");
        return CLI_USAGE;
    }
    if (read_series(o->arguments[0], o, &e, err) < 0 ||
        read_bounds(o->n_arguments > 1 ? o->arguments[1] : NULL, o, &e.figure, err) < 0 ||
        read_time(o, &e.figure, err) < 0)
        return CLI_FAILED;
    if (cli_open(cli, &s, STORE_CREATE, err) < 0 ||
        store_entry(&s, o, &e, &ref, &batch, &duplicate, err) < 0)
        goto out;
    char name[FIGURE_REF_TEXT], series[SERIES_TEXT], value[96];
    series_format(&e.figure.series, series, sizeof series);
    show_value(&e.figure, value, sizeof value);
    if (option_given(o, "json"))
        printf("{\"figure\":\"%s\",\"batch\":%u,\"duplicate\":%s}\n",
               duplicate ? "" : figure_ref_format(ref, name), (unsigned)batch,
               duplicate ? "true" : "false");
    else if (duplicate)
        cli_say("%s: this figure is here already; nothing was added", series);
    else
        cli_say("%s: %s is figure %s, batch %u", series, value, figure_ref_format(ref, name),
                (unsigned)batch);
    status = CLI_DONE;
out:
    store_close(&s);
    return status;
}

static const struct example examples[] = {
    {"sitstat add refugees@MDA:UKR 88000 --date 2022-04-30 --source \"UNHCR portal\" --publisher "
     "UNHCR",
     "88,000 refugees from Ukraine in Moldova on 30 April 2022"},
    {"sitstat add troops@POL:USA 10000 -q more_than -d 2022-03-05 -s \"Prime minister, press "
     "call\"",
     "more than 10,000: a lower bound, and kept as one"},
    {0},
};

const struct command command_add = {
    .name = "add",
    .arguments = "SERIES [NUMBER]",
    .summary = "Add one figure by hand, with its source and date",
    .text =
        "SERIES is MEASURE@PLACE or MEASURE@PLACE:ORIGIN. A figure for a period that is on record "
        "already becomes a revision; nothing is overwritten. What makes no sense is refused with a "
        "sentence that says what to do.",
    .options = rows,
    .examples = examples,
    .least = 1,
    .most = 2,
    .run = run,
};
