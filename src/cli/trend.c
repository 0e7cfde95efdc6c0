/* trend.c - `sitstat trend SERIES`: what is happening in a series, in a table and one sentence. */
#include <stdlib.h>
#include <string.h>

#include "cli/gather.h"

static const struct option_row rows[] = {
    {"all", 'a', NULL, "all series, ranked by how sure their trends are", false},
    {"as-of", 0, "DAY", "as known on that day", false},
    {"from", 0, "DAY", "only periods that end on this day or later", false},
    {"to", 0, "DAY", "only periods that end on this day or before", false},
    {"window", 'w', "N", "look back over N periods (default 60)", false},
    {"horizon", 0, "N", "forecast N periods (default 7)", false},
    {"language", 'l', "CODE", "en, fr or uk", false},
    {"json", 0, NULL, "a JSON array, one object a series", false},
    {"csv", 0, NULL, "one row a series, with a header", false},
    {0},
};

static int read_options(const struct options *o, struct gather_options *out, struct error *err)
{
    long window = 0, horizon = 0;
    *out = (struct gather_options){.as_of = DAY_NONE};
    if (option_day(o, "as-of", &out->as_of, err) < 0 ||
        option_days(o, &out->from, &out->to, err) < 0 ||
        option_whole(o, "window", 4, 100000, &window, err) < 0 ||
        option_whole(o, "horizon", 1, 1000, &horizon, err) < 0)
        return -1;
    out->trend.window = (size_t)window;
    out->trend.horizon = (size_t)horizon;
    out->trend.no_forecast = option_given(o, "all");
    return 0;
}

static int write_reports(const struct cli *cli, const struct options *o, const struct wording *w,
                         struct report_series *series, size_t n, struct buffer *out,
                         struct error *err)
{
    bool ranked = option_given(o, "all");
    if (ranked)
        report_rank(series, n);
    if (option_given(o, "json"))
        return report_trend_json(w, series, n, true, out, err);
    if (option_given(o, "csv"))
        return report_trend_csv(w, series, n, out, err);
    if (ranked)
        return report_rank_text(w, series, n, cli->columns, out, err);
    for (size_t i = 0; i < n; i++)
        if ((i > 0 && buffer_text(out, "\n", err) < 0) ||
            report_trend_text(w, &series[i], out, err) < 0)
            return -1;
    return 0;
}

static int run(const struct cli *cli, const struct options *o, struct error *err)
{
    struct store s = {0};
    struct gather g;
    struct gather_options options;
    struct wording w = {0};
    struct buffer out;
    struct report_series *series = NULL;
    const char *language = option_value(o, "language");
    int status = CLI_FAILED;
    gather_init(&g);
    buffer_init(&out, 0);
    if (o->n_arguments == 0 && !option_given(o, "all")) {
        error_set(err, ERR_USAGE,
                  "name a series, such as refugee-arrivals@POL:UKR, or ask for --all");
        return CLI_USAGE;
    }
    if (read_options(o, &options, err) < 0)
        return CLI_USAGE;
    if (wording_load(&w, language ? language : "en", err) < 0 ||
        cli_open(cli, &s, STORE_READ, err) < 0 || gather_facts(&g, &s, err) < 0)
        goto out;
    if (o->n_arguments == 0 && gather_pattern(&g, &s, NULL, err) < 0)
        goto out;
    for (size_t i = 0; i < o->n_arguments; i++)
        if (gather_pattern(&g, &s, o->arguments[i], err) < 0)
            goto out;
    series = calloc(g.n + 1, sizeof *series);
    if (series == NULL) {
        error_memory(err);
        goto out;
    }
    for (size_t i = 0; i < g.n; i++) {
        if (gather_points(&g, &s, g.at[i], &options, err) < 0)
            goto out;
        series[i] = g.at[i]->report;
    }
    if (write_reports(cli, o, &w, series, g.n, &out, err) == 0 && cli_write(&out, err) == 0)
        status = CLI_DONE;
out:
    free(series);
    buffer_free(&out);
    wording_free(&w);
    gather_free(&g);
    store_close(&s);
    return status;
}

static const struct example examples[] = {
    {"sitstat trend refugee-arrivals@POL:UKR", "The trend of one series."},
    {"sitstat trend 'refugee-arrivals@*' --as-of 2022-03-20", "All places, as known on that day."},
    {"sitstat trend --all", "All series, those with the surest trends first."},
    {0},
};

const struct command command_trend = {
    .name = "trend",
    .arguments = "[SERIES...]",
    .summary = "Tell what is happening in a series, in a table and one sentence",
    .text =
        "Prints for each SERIES the latest figure with its source, its change on the figure "
        "before, "
        "on 7 and on 28 days before, the 7-day mean, the slope with its interval, the doubling or "
        "halving time, the last break, and one plain sentence that says no more than the numbers "
        "do.\n\n"
        "A series is written MEASURE@PLACE, MEASURE@PLACE:ORIGIN, with {key=value} for a group; * "
        "stands for any part. Stocks are read as levels, flows as they are, cumulative figures by "
        "their differences. Provisional figures are left out of all tests.\n\n"
        "--all ranks the series by q: the p of the trend test with the false discovery rate held "
        "among all of them (Benjamini and Hochberg 1995).",
    .options = rows,
    .examples = examples,
    .least = 0,
    .most = SIZE_MAX,
    .run = run,
};
