/* stats.c - `sitstat stats`: every statistic of one series. */
#include <string.h>

#include "cli/cli.h"
#include "cli/one_series.h"
#include "cli/stats_print.h"

static const struct option_row rows[] = {
    {"input", 'i', "FILE", "a CSV file of two columns, time and value; - is standard input", false},
    {"season", 's', "N", "rows of one season (7, 12, ...)", false},
    {"as-of", 0, "DAY", "the series as it was known on that day", false},
    {"json", 0, NULL, "one JSON object with every statistic", false},
    {0},
};

static const struct example examples[] = {
    {"sitstat stats refugee-arrivals@POL", "The statistics of a series of the database."},
    {"sitstat stats --input arrivals.csv --json --season 7",
     "All statistics of a file, for a program."},
    {0},
};

static int run(const struct cli *cli, const struct options *o, struct error *err)
{
    struct one_series s = {0};
    const char *input = option_value(o, "input");
    long season = 0;
    day_t as_of;
    int status = CLI_FAILED;
    if ((input != NULL) == (o->n_arguments == 1)) {
        error_set(err, ERR_USAGE, "name one series, or a file with --input");
        return CLI_USAGE;
    }
    if (option_whole(o, "season", 2, 10000, &season, err) < 0 ||
        option_day(o, "as-of", &as_of, err) < 0)
        return CLI_USAGE;
    if ((input ? one_series_read(&s, input, err)
               : one_series_find(cli, &s, o->arguments[0], as_of, err)) < 0)
        goto out;
    if ((option_given(o, "json") ? stats_print_json(&s, (size_t)season, err)
                                 : stats_print_table(cli, &s, (size_t)season, err)) < 0)
        goto out;
    status = CLI_DONE;
out:
    one_series_free(&s);
    return status;
}

const struct command command_stats = {
    .name = "stats",
    .arguments = "[SERIES]",
    .summary = "Print every statistic of one series",
    .text =
        "Prints the statistics of one series: trend tests, slopes with their intervals, growth, "
        "moving means, a season, segments, exponential smoothing and Theta with their forecasts, "
        "outliers, and order statistics.\n\n"
        "SERIES is a series of the database, as 'sitstat figures' writes it. With --input the "
        "series is read from a CSV file with a header and two columns: a number or a day "
        "(YYYY-MM-DD), then the value. Days count from the first row.\n\n"
        "With --json every statistic is printed with 17 significant digits; what is not defined "
        "is null, and positions count rows from 1. 'sitstat trend' says what the numbers mean.",
    .options = rows,
    .examples = examples,
    .least = 0,
    .most = 1,
    .run = run,
};
