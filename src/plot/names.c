/* names.c - chart kinds, sizes, themes, formats and words, as tables. */
#include "names.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static const char *const time_layers[] = {"grid",  "areas",  "bars",   "hollow",  "bounds",
                                          "lines", "dashes", "faint",  "leaders", "dots",
                                          "rings", "carets", "breaks", NULL};
static const char *const bar_layers[] = {"grid", "bars", "dots", "rings", NULL};
static const char *const cell_layers[] = {"cells", "gaps", "grid", NULL};
static const char *const map_layers[] = {"land",   "enclaves", "regions", "inner", "arrows",
                                         "plates", "cells",    "grid",    "dots",  NULL};

/* In the order of enum chart_kind. */
static const struct kind_row kinds[CHART_KINDS] = {
    {"auto", "the kind that suits the data", NULL, NULL, NULL},
    {"trend", "one series through time, with mean, break and forecast", "plots/time.gp", draw_trend,
     time_layers},
    {"compare", "two to four lines, labelled at their ends", "plots/time.gp", draw_compare,
     time_layers},
    {"multiples", "a small panel for each series", "plots/time.gp", draw_multiples, time_layers},
    {"areas", "stacked areas", "plots/time.gp", draw_areas, time_layers},
    {"share-areas", "stacked areas as shares of 100 %", "plots/time.gp", draw_areas, time_layers},
    {"stacks", "stacked bars", "plots/time.gp", draw_stacks, time_layers},
    {"share-stacks", "stacked bars as shares of 100 %", "plots/time.gp", draw_stacks, time_layers},
    {"ranked", "the latest values, largest first, with their change", "plots/bars.gp", draw_ranked,
     bar_layers},
    {"dumbbell", "each series at two days", "plots/bars.gp", draw_dumbbell, bar_layers},
    {"revisions", "what was known of one series on several days", "plots/time.gp", draw_revisions,
     time_layers},
    {"sources", "what each source says, with bounds", "plots/time.gp", draw_sources, time_layers},
    {"calendar", "coverage and gaps by day, or by series and period", "plots/cells.gp",
     draw_calendar, cell_layers},
    {"pyramid", "age bands by sex", "plots/bars.gp", draw_pyramid, bar_layers},
    {"map", "the latest values as shades of countries or regions", "plots/map.gp", draw_map,
     map_layers},
    {"flows", "the latest values as arrows from origin to place", "plots/map.gp", draw_flows,
     map_layers},
};

/* A4 half page is 210 by 148.5 mm at 96 points an inch. */
static const struct {
    const char *name;
    double width, height;
} sizes[CHART_SIZES] = {
    {"16:9", 800, 450}, {"4:3", 800, 600}, {"a4-half", 794, 562}, {"square", 600, 600}};
static const char *const themes[CHART_THEMES] = {"unhcr", "hdx", "greyscale"};
static const char *const formats[CHART_FORMATS] = {"svg", "png", "pdf"};

static const struct chart_words english = {
    .months = {"January", "February", "March", "April", "May", "June", "July", "August",
               "September", "October", "November", "December"},
    .months_short = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
                     "Dec"},
    .weekdays = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"},
    .thousand = "K",
    .million = "M",
    .billion = "B",
    .decimal = ".",
    .percent = "%",
    .brk = "break",
    .as_of = "As of",
    .source = "Source",
    .no_data = "There is no figure for this chart yet",
    .provisional = "Hollow: provisional.",
    .intervals = "Shaded: 80% and 95% forecast intervals.",
    .bounds = "Range bars: lowest and highest.",
    .more_than = "Caret upward: at least that many.",
    .less_than = "Caret downward: at most that many.",
    .estimate = "Includes estimates.",
    .log_scale = "Log scale: each step is ten times the one before.",
    .cut_axis = "The axis does not start at zero.",
    .free_scale = "Each panel has its own scale.",
    .same_scale = "All panels have the same scale.",
    .gap = "no figure",
    .others = "Others",
    .more = "more",
    .reported = "reported",
    .boundaries = "Boundaries and names shown do not imply endorsement.",
    .change = "change since the figure before",
    .change_since = "change since",
    .left = "Female",
    .right = "Male",
};

const struct chart_words *chart_words_english(void)
{
    return &english;
}

const struct kind_row *kind_row(enum chart_kind kind)
{
    return &kinds[kind];
}

void size_points(enum chart_size size, double *width, double *height)
{
    *width = sizes[size].width;
    *height = sizes[size].height;
}

const char *chart_kind_name(enum chart_kind kind)
{
    return kinds[kind].name;
}

const char *chart_kind_says(enum chart_kind kind)
{
    return kinds[kind].says;
}

const char *chart_size_name(enum chart_size size)
{
    return sizes[size].name;
}

const char *chart_theme_name(enum chart_theme theme)
{
    return themes[theme];
}

const char *chart_format_name(enum chart_format format)
{
    return formats[format];
}

typedef const char *name_fn(int i);

static const char *kind_at(int i)
{
    return kinds[i].name;
}

static const char *size_at(int i)
{
    return sizes[i].name;
}

static const char *theme_at(int i)
{
    return themes[i];
}

static const char *format_at(int i)
{
    return formats[i];
}

static int find(const char *what, name_fn *at, int n, const char *name, struct error *err)
{
    char list[256] = "";
    for (int i = 0; i < n; i++) {
        size_t len = strlen(list);
        if (strcmp(at(i), name) == 0)
            return i;
        snprintf(list + len, sizeof list - len, "%s%s", i ? ", " : "", at(i));
    }
    return error_set(err, ERR_UNKNOWN, "there is no chart %s '%.40s'; use one of %s", what, name,
                     list);
}

int chart_kind_find(const char *name, enum chart_kind *out, struct error *err)
{
    int i = find("kind", kind_at, CHART_KINDS, name, err);
    if (i >= 0)
        *out = (enum chart_kind)i;
    return i < 0 ? -1 : 0;
}

int chart_size_find(const char *name, enum chart_size *out, struct error *err)
{
    int i = find("size", size_at, CHART_SIZES, name, err);
    if (i >= 0)
        *out = (enum chart_size)i;
    return i < 0 ? -1 : 0;
}

int chart_theme_find(const char *name, enum chart_theme *out, struct error *err)
{
    int i = find("theme", theme_at, CHART_THEMES, name, err);
    if (i >= 0)
        *out = (enum chart_theme)i;
    return i < 0 ? -1 : 0;
}

int chart_format_find(const char *name, enum chart_format *out, struct error *err)
{
    int i = find("format", format_at, CHART_FORMATS, name, err);
    if (i >= 0)
        *out = (enum chart_format)i;
    return i < 0 ? -1 : 0;
}

void chart_init(struct chart *c)
{
    memset(c, 0, sizeof *c);
    c->as_of = c->since = DAY_NONE;
}

/* Points that have a value. */
static size_t counted(const struct chart_series *s, size_t most)
{
    size_t n = 0;
    for (size_t i = 0; i < s->n && n < most; i++)
        n += isfinite(s->at[i].value) ? 1 : 0;
    return n;
}

enum chart_kind chart_choose(const struct chart *c)
{
    size_t single = 0, sided = 0;
    for (size_t i = 0; i < c->n_series; i++) {
        const struct chart_series *s = &c->series[i];
        single += counted(s, 2) < 2;
        sided += s->side != 0;
    }
    if (c->n_series <= 1)
        return CHART_TREND;
    if (sided == c->n_series)
        return CHART_PYRAMID;
    if (2 * single > c->n_series)
        return CHART_RANKED;
    return c->n_series <= 4 ? CHART_COMPARE : c->n_series <= 16 ? CHART_MULTIPLES : CHART_RANKED;
}
