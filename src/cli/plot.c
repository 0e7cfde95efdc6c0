/* plot.c - `sitstat plot SERIES...`: a chart of one or more series. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/plotting.h"

static const struct option_row rows[] = {
    {"output", 'o', "FILE", "write FILE: .svg, .png or .pdf (default: SVG to standard output)",
     false},
    {"kind", 'k', "KIND", "trend, compare, multiples, areas, ranked, map, ... (see below)", false},
    {"size", 's', "SIZE", "16:9, 4:3, a4-half or square", false},
    {"theme", 't', "THEME", "unhcr, hdx or greyscale", false},
    {"dark", 0, NULL, "light on dark", false},
    {"title", 0, "TEXT", "in place of the finding", false},
    {"subtitle", 0, "TEXT", "in place of measure, unit and period", false},
    {"note", 0, "TEXT", "a sentence more at the foot", false},
    {"as-of", 0, "DAY", "as known on that day", false},
    {"from", 0, "DAY", "only periods that end on this day or later", false},
    {"to", 0, "DAY", "only periods that end on this day or before", false},
    {"since", 0, "DAY", "the day that ranked and dumbbell compare with", false},
    {"horizon", 0, "N", "forecast N periods (default 7)", false},
    {"no-forecast", 0, NULL, "leave the forecast out", false},
    {"log", 0, NULL, "a log scale; the chart says so", false},
    {"free-scale", 0, NULL, "multiples: each panel its own scale; the chart says so", false},
    {"language", 'l', "CODE", "en, fr or uk", false},
    {"template", 0, "FILE", "draw with this gnuplot script in place of sitstat's own", false},
    {"script", 0, NULL, "print the gnuplot script instead of drawing", false},
    {"force", 'f', NULL, "replace FILE", false},
    {0},
};

/* What a run of the command holds. */
struct plot {
    struct store store;
    struct gather gather;
    struct gather_options options;
    struct wording wording;
    struct arena memory;
    struct charting charting;
    const struct report_series **series;
    struct chart chart;
    struct buffer publishers, template_text;
};

static int read_format(const struct options *o, struct chart *c, struct error *err)
{
    const char *path = option_value(o, "output");
    const char *dot = path ? strrchr(path, '.') : NULL;
    if (path == NULL || strcmp(path, "-") == 0)
        return 0;
    if (dot != NULL && chart_format_find(dot + 1, &c->format, NULL) == 0)
        return 0;
    return error_set(err, ERR_USAGE,
                     "the name of the chart's file says its format: end it in .svg, .png or .pdf");
}

/* What the command line says of the chart; the series are not known yet. */
static int read_options(const struct options *o, struct plot *p, struct error *err)
{
    const char *kind = option_value(o, "kind"), *size = option_value(o, "size");
    const char *theme = option_value(o, "theme");
    struct chart *c = &p->chart;
    long horizon = 0;
    chart_init(c);
    p->options = (struct gather_options){.as_of = DAY_NONE};
    if ((kind && chart_kind_find(kind, &c->kind, err) < 0) ||
        (size && chart_size_find(size, &c->size, err) < 0) ||
        (theme && chart_theme_find(theme, &c->theme, err) < 0) || read_format(o, c, err) < 0 ||
        option_day(o, "as-of", &p->options.as_of, err) < 0 ||
        option_days(o, &p->options.from, &p->options.to, err) < 0 ||
        option_day(o, "since", &c->since, err) < 0 ||
        option_whole(o, "horizon", 1, 1000, &horizon, err) < 0)
        return -1;
    p->options.trend.horizon = (size_t)horizon;
    p->options.trend.no_forecast = option_given(o, "no-forecast");
    c->dark = option_given(o, "dark");
    c->log_scale = option_given(o, "log");
    c->free_scale = option_given(o, "free-scale");
    return 0;
}

/* "UNHCR; Polish Border Guard": who published the latest figures. */
static int list_publishers(struct plot *p, struct error *err)
{
    const size_t n = p->gather.n;
    for (size_t i = 0; i < n; i++) {
        const char *name = p->gather.at[i]->report.publisher;
        bool known = name == NULL || *name == '\0';
        for (size_t k = 0; k < i && !known; k++) {
            const char *before = p->gather.at[k]->report.publisher;
            known = before != NULL && strcmp(before, name) == 0;
        }
        if (!known && ((p->publishers.len > 0 && buffer_text(&p->publishers, "; ", err) < 0) ||
                       buffer_text(&p->publishers, name, err) < 0))
            return -1;
    }
    p->charting.publishers = buffer_string(&p->publishers);
    return 0;
}

/* The day the chart speaks for: the one asked for, else the newest publication in it. */
static day_t known_on(const struct plot *p)
{
    day_t day = DAY_NONE;
    if (p->options.as_of != DAY_NONE)
        return p->options.as_of;
    for (size_t i = 0; i < p->gather.n; i++)
        for (size_t k = 0; k < p->gather.at[i]->points.n; k++)
            if (p->gather.at[i]->points.at[k].known_on > day)
                day = p->gather.at[i]->points.at[k].known_on;
    return day;
}

static int gather_series(struct plot *p, const struct options *o, struct error *err)
{
    struct gather *g = &p->gather;
    if (gather_facts(g, &p->store, err) < 0)
        return -1;
    for (size_t i = 0; i < o->n_arguments; i++)
        if (gather_pattern(g, &p->store, o->arguments[i], err) < 0)
            return -1;
    p->series = calloc(g->n + 1, sizeof *p->series);
    if (p->series == NULL)
        return error_memory(err);
    for (size_t i = 0; i < g->n; i++) {
        if (gather_points(g, &p->store, g->at[i], &p->options, err) < 0)
            return -1;
        p->series[i] = &g->at[i]->report;
    }
    charting_init(&p->charting, &p->wording, &p->memory, known_on(p));
    return list_publishers(p, err);
}

/* One axis can only show one unit, and flows are no stocks. Panels of their own scale and a table
 * of coverage can show anything. */
static int check_comparable(const struct plot *p, const struct chart *c, struct error *err)
{
    bool stacked = c->kind == CHART_AREAS || c->kind == CHART_SHARE_AREAS ||
                   c->kind == CHART_STACKS || c->kind == CHART_SHARE_STACKS ||
                   c->kind == CHART_PYRAMID;
    bool any = c->kind == CHART_CALENDAR || (c->kind == CHART_MULTIPLES && c->free_scale);
    const struct report_series *a = p->series[0];
    for (size_t i = 1; i < p->gather.n && !any; i++) {
        const struct report_series *b = p->series[i];
        if (strcmp(a->series.unit, b->series.unit) != 0)
            return error_set(
                err, ERR_REFUSED,
                "%.150s is in %.30s and %.150s in %.30s, which no axis can share; draw "
                "them apart, or take --kind multiples --free-scale",
                a->code, a->series.unit, b->code, b->series.unit);
        if (a->series.kind != b->series.kind)
            return error_set(err, ERR_REFUSED,
                             "%.150s is a %s and %.150s a %s, which no axis can share; draw them "
                             "apart, or take --kind multiples --free-scale",
                             a->code, kind_name(a->series.kind), b->code,
                             kind_name(b->series.kind));
    }
    if (c->kind == CHART_PYRAMID && plotting_need_pyramid(p->series, p->gather.n, err) < 0)
        return -1;
    return stacked ? plotting_parts(p->series, p->gather.n, err) : 0;
}

static int fill_one(struct plot *p, struct chart *c, struct error *err)
{
    const enum chart_kind kind = p->chart.kind;
    if (charting_trend(&p->charting, p->series[0], c, err) < 0)
        return -1;
    c->kind = kind;
    if (kind == CHART_REVISIONS)
        return plotting_vintages(&p->charting, &p->store, p->gather.at[0], &p->options, c, err);
    if (kind == CHART_SOURCES)
        return plotting_sources(&p->charting, &p->store, p->gather.at[0], &p->options, c, err);
    return 0;
}

static int fill_many(struct plot *p, struct chart *c, struct error *err)
{
    const enum chart_kind kind = p->chart.kind;
    if (kind == CHART_TREND || kind == CHART_REVISIONS || kind == CHART_SOURCES)
        return error_set(err, ERR_USAGE, "a chart of kind %s shows one series; %zu are named",
                         chart_kind_name(kind), p->gather.n);
    if (charting_many(&p->charting, p->series, p->gather.n, c, err) < 0)
        return -1;
    c->kind = kind;
    if (kind != CHART_AUTO && kind != CHART_PYRAMID)
        return 0;
    return plotting_pyramid(&p->charting, p->series, p->gather.n, c, err);
}

/* The chart of what was gathered, with what the command line asked for. */
static int fill_chart(struct plot *p, const struct options *o, struct error *err)
{
    const char *title = option_value(o, "title"), *subtitle = option_value(o, "subtitle");
    const char *template_path = option_value(o, "template"), *note = option_value(o, "note");
    const struct chart asked = p->chart;
    struct chart c;
    if (check_comparable(p, &asked, err) < 0 ||
        (p->gather.n == 1 ? fill_one(p, &c, err) : fill_many(p, &c, err)) < 0)
        return -1;
    c.size = asked.size;
    c.theme = asked.theme;
    c.format = asked.format;
    c.dark = asked.dark;
    c.log_scale = asked.log_scale;
    c.free_scale = asked.free_scale;
    c.since = asked.since;
    c.title = title ? title : c.title;
    c.subtitle = subtitle ? subtitle : c.subtitle;
    c.note = note ? note : c.note;
    if (template_path != NULL) {
        if (buffer_read_file(&p->template_text, template_path, err) < 0)
            return -1;
        c.template = buffer_string(&p->template_text);
    }
    p->chart = c;
    return 0;
}

static int draw(struct plot *p, bool script, struct buffer *out, struct error *err)
{
    struct chart_session session = {0};
    struct chart_result result;
    if (script)
        return chart_script(&p->chart, out, NULL, err);
    if (chart_session_open(&session, NULL, NULL, err) < 0)
        return -1;
    int status = chart_draw(&session, &p->chart, out, &result, err);
    chart_session_close(&session);
    if (status == 0 && result.note[0] != '\0')
        cli_say("note: %s", result.note);
    return status;
}

static int run(const struct cli *cli, const struct options *o, struct error *err)
{
    struct plot p = {0};
    struct buffer picture;
    const char *path = option_value(o, "output"), *language = option_value(o, "language");
    int status = CLI_FAILED;
    bool to_stdout = path == NULL || strcmp(path, "-") == 0;
    buffer_init(&picture, 0);
    gather_init(&p.gather);
    if (read_options(o, &p, err) < 0)
        return CLI_USAGE;
    if (to_stdout && !option_given(o, "script") && isatty(STDOUT_FILENO)) {
        error_set(err, ERR_USAGE, "name a file for the chart with -o, such as -o chart.svg");
        return CLI_USAGE;
    }
    if (wording_load(&p.wording, language ? language : "en", err) < 0 ||
        cli_open(cli, &p.store, STORE_READ, err) < 0 || gather_series(&p, o, err) < 0 ||
        fill_chart(&p, o, err) < 0 || draw(&p, option_given(o, "script"), &picture, err) < 0)
        goto out;
    if (to_stdout || option_given(o, "script"))
        status = cli_write(&picture, err) == 0 ? CLI_DONE : CLI_FAILED;
    else if (cli_write_file(path, picture.data, picture.len, option_given(o, "force"), err) == 0) {
        cli_say("%s: %s", path, p.chart.title ? p.chart.title : "");
        status = CLI_DONE;
    }
out:
    if (status != CLI_DONE && err != NULL && err->code == ERR_USAGE)
        status = CLI_USAGE;
    buffer_free(&picture);
    buffer_free(&p.publishers);
    buffer_free(&p.template_text);
    free(p.series);
    arena_free(&p.memory);
    gather_free(&p.gather);
    wording_free(&p.wording);
    store_close(&p.store);
    return status;
}

static const struct example examples[] = {
    {"sitstat plot refugee-arrivals@POL:UKR -o poland.svg",
     "Arrivals with their mean, break and forecast."},
    {"sitstat plot 'refugees@*:UKR' --kind map -o hosts.png", "A map of the latest figures."},
    {"sitstat plot 'refugees@*:UKR' --kind ranked --since 2022-04-01 -o rank.pdf",
     "A ranking with the change since that day."},
    {0},
};

const struct command command_plot = {
    .name = "plot",
    .arguments = "SERIES...",
    .summary = "Draw a chart of one or more series",
    .text =
        "Draws the series to SVG, PNG (at twice the size) or PDF. The kind of chart is chosen from "
        "the data when none is asked for, and the title says the finding, with its hedge.\n\n"
        "Kinds: trend (one series), compare (two to four lines), multiples (a panel a series), "
        "areas, share-areas, stacks and share-stacks (parts of a whole), ranked (latest values "
        "with their change), dumbbell (two days), revisions (what was known when), sources (who "
        "says what), calendar (coverage and gaps), pyramid (groups by age and sex), map (countries "
        "or regions by shade) and flows (arrows from origin to place).\n\n"
        "Series in different units, or stocks and flows, never share an axis; a total is not "
        "stacked with its parts. Of a flow only periods of the commonest length are drawn: a "
        "month's total has no place among days, and a note says so. Flows over spans of days are "
        "drawn a day. What a chart cannot show, such as small values beside very large "
        "ones, is said in a note.\n\n"
        "--script prints the gnuplot script: its last part, from the first plot command on, is the "
        "template that --template replaces.",
    .options = rows,
    .examples = examples,
    .least = 1,
    .most = SIZE_MAX,
    .run = run,
};
