/* export.c - `sitstat export`: figures for other programs. */
#include <string.h>

#include "cli/gather.h"
#include "sitstat/export.h"
#include "sitstat/workbook.h"

static const struct option_row rows[] = {
    {"format", 'F', "NAME", "csv (default), hxl, json, sdmx or xlsx", false},
    {"output", 'o', "FILE", "write to FILE instead of stdout (xlsx needs it)", false},
    {"as-of", 0, "DAY", "only what was known on that day, the newest of each figure", false},
    {"all", 'a', NULL, "every revision", false},
    {"from", 0, "DAY", "only periods that end on this day or later", false},
    {"to", 0, "DAY", "only periods that end on this day or before", false},
    {"force", 'f', NULL, "replace FILE where it exists", false},
    {0},
};

#define PIECE ((size_t)1 << 20) /* what is written to stdout at a time */

struct job {
    struct export text;
    struct workbook *workbook;
    struct gather gather;
    struct buffer out;
    bool direct; /* to stdout, piece by piece */
};

static int put_figure(void *context, const struct store_figure *f, struct error *err)
{
    struct job *job = context;
    struct export_figure figure = {
        .figure = &f->figure, .ref = f->ref, .publisher = f->publisher, .report = f->report_name};
    if (job->workbook)
        return workbook_add(job->workbook, &figure, err);
    if (export_add(&job->text, &figure, err) < 0)
        return -1;
    if (job->direct && job->out.len >= PIECE) {
        if (cli_write(&job->out, err) < 0)
            return -1;
        buffer_clear(&job->out);
    }
    return 0;
}

static int each_pattern(struct job *job, struct store *s, const struct options *o,
                        struct store_filter *filter, struct error *err)
{
    if (o->n_arguments == 0)
        return store_each_figure(s, filter, put_figure, job, err);
    for (size_t i = 0; i < job->gather.n; i++) {
        filter->series = job->gather.at[i]->report.id;
        if (store_each_figure(s, filter, put_figure, job, err) < 0)
            return -1;
    }
    filter->series = 0;
    return 0;
}

static int put_charts(struct job *job, struct store *s, const struct store_filter *filter,
                      const struct wording *w, struct error *err)
{
    struct gather_options options = {.as_of = filter->as_of ? filter->as_of : DAY_NONE,
                                     .from = filter->from,
                                     .to = filter->to,
                                     .trend.no_forecast = true};
    for (size_t i = 0; i < job->gather.n; i++) {
        struct gathered *x = job->gather.at[i];
        if (gather_points(&job->gather, s, x, &options, err) < 0)
            return -1;
        if (x->points.n > 1 && workbook_series(job->workbook, w, &x->report, err) < 0)
            return -1;
    }
    return 0;
}

static int select_series(struct job *job, struct store *s, const struct options *o,
                         struct error *err)
{
    if (gather_facts(&job->gather, s, err) < 0)
        return -1;
    if (o->n_arguments == 0)
        return gather_pattern(&job->gather, s, NULL, err);
    for (size_t i = 0; i < o->n_arguments; i++)
        if (gather_pattern(&job->gather, s, o->arguments[i], err) < 0)
            return -1;
    return 0;
}

static int write_out(struct job *job, const struct options *o, struct error *err)
{
    const char *path = option_value(o, "output");
    if (path)
        return cli_write_file(path, buffer_string(&job->out), job->out.len,
                              option_given(o, "force"), err);
    return cli_write(&job->out, err);
}

static int run_job(struct job *job, const struct cli *cli, const struct options *o,
                   struct store_filter *filter, bool xlsx, struct error *err)
{
    struct store s = {0};
    struct wording w = {0};
    enum export_format format = EXPORT_CSV;
    const char *name = option_value(o, "format");
    int result = -1;
    if (!xlsx && name)
        export_find(name, &format);
    if (cli_open(cli, &s, STORE_READ, err) < 0 || select_series(job, &s, o, err) < 0 ||
        wording_load(&w, "en", err) < 0 ||
        (xlsx ? workbook_begin(&job->workbook, filter->as_of ? filter->as_of : date_today(), err)
              : export_begin(&job->text, format, &job->out, err)) < 0 ||
        each_pattern(job, &s, o, filter, err) < 0)
        goto out;
    if (xlsx ? put_charts(job, &s, filter, &w, err) < 0 ||
                   workbook_end(job->workbook, &job->out, err) < 0
             : export_end(&job->text, err) < 0)
        goto out;
    result = write_out(job, o, err);
out:
    wording_free(&w);
    store_close(&s);
    return result;
}

static int run(const struct cli *cli, const struct options *o, struct error *err)
{
    struct job job;
    struct store_filter filter = {.as_of = DAY_NONE, .from = DAY_NONE, .to = DAY_NONE};
    enum export_format format;
    const char *name = option_value(o, "format");
    bool xlsx = name && strcmp(name, "xlsx") == 0;
    memset(&job, 0, sizeof job);
    buffer_init(&job.out, 0);
    if (name && !xlsx && export_find(name, &format) < 0) {
        error_set(err, ERR_USAGE,
                  "there is no format \"%.20s\"; these are there: csv, hxl, json, sdmx, xlsx",
                  name);
        return CLI_USAGE;
    }
    if (xlsx && option_value(o, "output") == NULL) {
        error_set(err, ERR_USAGE, "a workbook goes into a file: -o FILE.xlsx");
        return CLI_USAGE;
    }
    if (option_day(o, "as-of", &filter.as_of, err) < 0 ||
        option_days(o, &filter.from, &filter.to, err) < 0)
        return CLI_USAGE;
    filter.current = !option_given(o, "all");
    job.direct = option_value(o, "output") == NULL;
    int result = run_job(&job, cli, o, &filter, xlsx, err);
    workbook_free(job.workbook);
    gather_free(&job.gather);
    buffer_free(&job.out);
    return result < 0 ? CLI_FAILED : CLI_DONE;
}

static const struct example examples[] = {
    {"sitstat export > figures.csv", "All figures as known today."},
    {"sitstat export refugee-arrivals@POL --format xlsx -o poland.xlsx",
     "A workbook with native charts."},
    {"sitstat export --format hxl --as-of 2022-03-20 -o shared.csv",
     "HXL-tagged, as known on that day."},
    {0},
};

const struct command command_export = {
    .name = "export",
    .arguments = "[SERIES...]",
    .summary = "Write figures as CSV, HXL, JSON, SDMX-CSV or a workbook",
    .text =
        "Writes the newest figure of each series, period and item, or with --all every revision. "
        "csv, hxl and json carry the figures with their qualifiers, bounds, status, source and day "
        "of publication, under names that 'sitstat import' reads back to the same figures. sdmx is "
        "SDMX-CSV 2.0. xlsx is a workbook with a sheet of all figures and a sheet with a native "
        "chart for each series.\n\n"
        "Texts that a spreadsheet would run as formulas are defused; numbers stay numbers.",
    .options = rows,
    .examples = examples,
    .least = 0,
    .most = SIZE_MAX,
    .run = run,
};
