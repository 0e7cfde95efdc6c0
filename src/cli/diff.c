/* diff.c - `sitstat diff DAY1 DAY2`: what changed in what was known between two days. */
#include <stdlib.h>
#include <string.h>

#include "cli/gather.h"
#include "sitstat/change.h"
#include "sitstat/text.h"

static const struct option_row rows[] = {
    {"series", 's', "SERIES", "only these series (patterns as in 'sitstat help trend')", true},
    {"most", 'n', "N", "at most N sentences (default 200)", false},
    {"language", 'l', "CODE", "en, fr or uk", false},
    {"json", 0, NULL, "a JSON array with every change", false},
    {0},
};

struct diff {
    struct store store;
    struct gather gather;
    struct wording wording;
    struct changes changes;
    struct buffer out;
    day_t before, after;
};

static int compare_series(struct diff *d, size_t i, struct error *err)
{
    struct points before, after;
    int result = -1;
    points_init(&before);
    points_init(&after);
    if (store_points(&d->store, d->gather.at[i]->report.id, d->before, &before, err) == 0 &&
        store_points(&d->store, d->gather.at[i]->report.id, d->after, &after, err) == 0)
        result = changes_compare(&d->changes, i, &before, &after, d->before, d->after, err);
    points_free(&before);
    points_free(&after);
    return result;
}

static void put_period_and_values(struct json *j, const struct change *c)
{
    char day[DATE_TEXT], ref[FIGURE_REF_TEXT];
    json_text(j, "start", date_format(c->period.first, day));
    json_text(j, "end", date_format(c->period.last, day));
    json_real(j, "before", c->before);
    json_real(j, "after", c->after);
    json_text(j, "figure_before", c->was.ref.report ? figure_ref_format(c->was.ref, ref) : NULL);
    json_text(j, "figure", c->is.ref.report ? figure_ref_format(c->is.ref, ref) : NULL);
    json_text(j, "known_before",
              c->was.known_on == DAY_NONE ? NULL : date_format(c->was.known_on, day));
    json_text(j, "known_on", c->is.known_on == DAY_NONE ? NULL : date_format(c->is.known_on, day));
}

static int write_json(struct diff *d, struct error *err)
{
    struct json j;
    json_begin(&j, &d->out, true);
    json_array(&j, NULL);
    for (size_t i = 0; i < d->changes.n; i++) {
        const struct change *c = &d->changes.at[i];
        json_object(&j, NULL);
        json_text(&j, "what", change_name(c->what));
        json_text(&j, "series", d->gather.at[c->series]->report.code);
        put_period_and_values(&j, c);
        json_text(&j, "publisher", gather_publisher(&d->gather, c->is.ref.report));
        json_object_end(&j);
    }
    json_array_end(&j);
    return json_end(&j, err);
}

static int write_sentence(struct diff *d, const struct change *c, size_t n, struct error *err)
{
    const struct report_series *r = &d->gather.at[c->series]->report;
    struct buffer subject, sentence;
    int result = -1;
    buffer_init(&subject, 0);
    buffer_init(&sentence, 0);
    if (wording_subject(&d->wording, &r->series, r->measure_name, &subject, err) == 0 &&
        sentence_change(&d->wording, buffer_string(&subject), r->series.unit, c, n,
                        gather_publisher(&d->gather, c[n - 1].is.ref.report), &sentence,
                        err) == 0 &&
        text_terminal(&d->out, buffer_string(&sentence), sentence.len, err) == 0)
        result = buffer_char(&d->out, '\n', err);
    buffer_free(&subject);
    buffer_free(&sentence);
    return result;
}

static int write_sentences(struct diff *d, long most, struct error *err)
{
    size_t i = 0;
    for (long shown = 0; i < d->changes.n && shown < most; shown++) {
        size_t n = changes_group(&d->changes, i);
        if (write_sentence(d, &d->changes.at[i], n, err) < 0)
            return -1;
        i += n;
    }
    if (i < d->changes.n)
        cli_say("%zu further changes: --most N shows more", d->changes.n - i);
    if (d->changes.n == 0)
        cli_say("nothing changed between these days");
    return 0;
}

static int find_series(struct diff *d, const struct options *o, struct error *err)
{
    const char *const *patterns;
    size_t n = option_values(o, "series", &patterns);
    if (gather_facts(&d->gather, &d->store, err) < 0)
        return -1;
    if (n == 0)
        return gather_pattern(&d->gather, &d->store, NULL, err);
    for (size_t i = 0; i < n; i++)
        if (gather_pattern(&d->gather, &d->store, patterns[i], err) < 0)
            return -1;
    return 0;
}

static int run(const struct cli *cli, const struct options *o, struct error *err)
{
    struct diff d;
    const char *language = option_value(o, "language");
    long most = 200;
    int status = CLI_FAILED;
    memset(&d, 0, sizeof d);
    buffer_init(&d.out, 0);
    if (date_parse_day(o->arguments[0], &d.before, err) < 0 ||
        date_parse_day(o->arguments[1], &d.after, err) < 0 ||
        option_whole(o, "most", 1, 1000000000, &most, err) < 0)
        return CLI_USAGE;
    if (d.before > d.after) {
        error_set(err, ERR_USAGE,
                  "the first day comes after the second: write the earlier one first");
        return CLI_USAGE;
    }
    if (wording_load(&d.wording, language ? language : "en", err) < 0 ||
        cli_open(cli, &d.store, STORE_READ, err) < 0 || find_series(&d, o, err) < 0)
        goto out;
    for (size_t i = 0; i < d.gather.n; i++)
        if (compare_series(&d, i, err) < 0)
            goto out;
    changes_sort(&d.changes);
    if ((option_given(o, "json") ? write_json(&d, err) : write_sentences(&d, most, err)) == 0 &&
        cli_write(&d.out, err) == 0)
        status = CLI_DONE;
out:
    changes_free(&d.changes);
    wording_free(&d.wording);
    gather_free(&d.gather);
    buffer_free(&d.out);
    store_close(&d.store);
    return status;
}

static const struct example examples[] = {
    {"sitstat diff 2022-03-14 2022-03-20", "What became known in that week."},
    {"sitstat diff 2022-03-14 2022-03-20 -s refugee-arrivals@POL --json",
     "The same of one place, as JSON."},
    {0},
};

const struct command command_diff = {
    .name = "diff",
    .arguments = "DAY1 DAY2",
    .summary = "What changed in what was known between two days",
    .text =
        "Compares what was known on DAY1 with what was known on DAY2, by the days on which figures "
        "were published: revisions up and down (largest first), figures withdrawn, series that "
        "fell "
        "silent after regular reporting, and new figures. Each line says who published the change "
        "and when; 'sitstat why' shows where a figure stands.",
    .options = rows,
    .examples = examples,
    .least = 2,
    .most = 2,
    .run = run,
};
