/* gallery.c - draws every kind of chart in every size and theme, and the hard cases, into a folder
 * with an index.html to look at.
 *
 *     gallery DATA.csv FOLDER */
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include "gallery_data.h"

/* What to draw: a kind over the first N series of a set, or those named, parted by '|'. */
struct spec {
    const char *id;
    enum chart_kind kind;
    const char *set, *names;
    size_t n;
    bool flow, free_scale, log_scale;
    const char *title, *subtitle, *source;
};

#define EUROSTAT "Eurostat, beneficiaries of temporary protection"
#define UNHCR "UNHCR Refugee Data Finder"
static const struct spec specs[] = {
    {"trend", CHART_TREND, "arrivals", NULL, 1, true, false, false,
     "Arrivals in Poland peaked on 6 March and have fallen by three quarters",
     "Refugees from Ukraine, arrivals a day and 7-day mean, 24 February – 25 March 2022",
     "UNHCR; Polish Border Guard"},
    {"trend-stock", CHART_TREND, "protection", "Germany", 1, false, false, false,
     "Germany's protection scheme counts 1.1 million people",
     "Beneficiaries of temporary protection at the end of each month", EUROSTAT},
    {"compare", CHART_COMPARE, "protection", "Germany|Poland|Czechia|Spain", 4, false, false, false,
     "Germany has overtaken Poland as the largest host of people who fled Ukraine",
     "Beneficiaries of temporary protection at the end of each month", EUROSTAT},
    {"multiples", CHART_MULTIPLES, "protection",
     "Germany|Poland|Czechia|Spain|Romania|Italy|Slovakia|Netherlands|Ireland|Belgium|Austria|"
     "Norway",
     12, false, false, false, "Two of twelve hosts hold more than half of all beneficiaries",
     "Beneficiaries of temporary protection at the end of each month", EUROSTAT},
    {"multiples-free", CHART_MULTIPLES, "protection", "Germany|Poland|Czechia|Spain|Romania|Italy",
     6, false, true, false, "Numbers still rise in most hosts; in Italy they fell in 2023",
     "Beneficiaries of temporary protection at the end of each month", EUROSTAT},
    {"areas", CHART_AREAS, "origins", NULL, 10, false, false, false,
     "The number of refugees has doubled since 2015",
     "Refugees under UNHCR's mandate by country of origin, end of year", UNHCR},
    {"share-areas", CHART_SHARE_AREAS, "origins", NULL, 10, false, false, false,
     "Three countries of origin account for more than half of all refugees",
     "Share of refugees under UNHCR's mandate by country of origin, end of year", UNHCR},
    {"stacks", CHART_STACKS, "origins", NULL, 10, false, false, false,
     "The number of refugees has doubled since 2015",
     "Refugees under UNHCR's mandate by country of origin, end of year", UNHCR},
    {"share-stacks", CHART_SHARE_STACKS, "origins", NULL, 10, false, false, false,
     "Three countries of origin account for more than half of all refugees",
     "Share of refugees under UNHCR's mandate by country of origin, end of year", UNHCR},
    {"ranked", CHART_RANKED, "protection", NULL, 31, false, false, false,
     "Germany and Poland host half of those who fled Ukraine to the EU",
     "Beneficiaries of temporary protection, latest month of each country", EUROSTAT},
    {"dumbbell", CHART_DUMBBELL, "protection",
     "Germany|Poland|Czechia|Spain|Romania|Italy|Slovakia|Netherlands|Ireland|Belgium", 10, false,
     false, false, "Poland and Czechia count fewer people than in 2022, other large hosts more",
     "Beneficiaries of temporary protection", EUROSTAT},
    {"revisions", CHART_REVISIONS, "vintages", NULL, 2, false, false, false,
     "The end-of-month report doubled the figure of 15 August",
     "People who arrived in Italy by sea, by day, as published on two days",
     "Italian Ministry of the Interior, as collected by ondata"},
    {"sources", CHART_SOURCES, "claims", NULL, 5, false, false, false,
     "Sources agree on about one million, within a wide range",
     "An example: estimates of one figure by five sources", "illustrative data"},
    {"calendar", CHART_CALENDAR, "sea", NULL, 1, true, false, false,
     "Arrivals by sea cluster in the weeks of calm weather",
     "People who arrived in Italy by sea each day, July 2022 – December 2023",
     "Italian Ministry of the Interior"},
    {"coverage", CHART_CALENDAR, "protection", NULL, 31, false, false, false,
     "Six countries have gaps in their monthly reports",
     "Figures on temporary protection by country and month", EUROSTAT},
    {"pyramid", CHART_PYRAMID, "ages", NULL, 40, false, false, false,
     "Nine in ten arrivals are women and children", "An example: arrivals by age and sex",
     "illustrative data"},
    {"map", CHART_MAP, "protection", NULL, 31, false, false, false,
     "Most people who fled Ukraine to the EU are in Germany and Poland",
     "Beneficiaries of temporary protection, latest month of each country", EUROSTAT},
    {"flows", CHART_FLOWS, "flows", NULL, 14, false, false, false,
     "Germany, Poland and Czechia host most who fled Ukraine within Europe",
     "Refugees from Ukraine in the 14 largest hosts of Europe, end of 2023", UNHCR},
    {"log", CHART_COMPARE, "protection", "Germany|Ireland|Iceland|Liechtenstein", 4, false, false,
     true, "Small hosts grew at the same pace as large ones",
     "Beneficiaries of temporary protection at the end of each month", EUROSTAT},
};
#define SPECS (sizeof specs / sizeof specs[0])

static bool named(const char *list, const char *name, size_t *order)
{
    size_t len = strlen(name), k = 0;
    for (const char *at = list; at != NULL; k++) {
        const char *bar = strchr(at, '|');
        size_t n = bar ? (size_t)(bar - at) : strlen(at);
        if (n == len && memcmp(at, name, n) == 0) {
            *order = k;
            return true;
        }
        at = bar ? bar + 1 : NULL;
    }
    return false;
}

static size_t pick(const struct data *d, const struct spec *spec, struct chart_series out[SERIES])
{
    size_t n = 0;
    for (size_t i = 0; i < d->n; i++) {
        const struct set *set = &d->sets[i];
        for (size_t k = 0; k < set->n && strcmp(set->name, spec->set) == 0; k++) {
            size_t order = n;
            if (spec->names != NULL && !named(spec->names, set->series[k].name, &order))
                continue;
            if (order < spec->n) {
                out[order] = set->series[k];
                out[order].flow = spec->flow;
                n++;
            }
        }
    }
    return n;
}

struct gallery {
    struct chart_session session;
    const char *folder;
    struct buffer page;
    size_t charts;
};

static int draw(struct gallery *g, const struct chart *c, const char *name, struct error *err)
{
    struct buffer picture;
    struct chart_result result;
    char path[512];
    int status = -1;
    buffer_init(&picture, 0);
    snprintf(path, sizeof path, "%s/%s.%s", g->folder, name, chart_format_name(c->format));
    FILE *file = NULL;
    if (chart_draw(&g->session, c, &picture, &result, err) < 0)
        goto out;
    file = fopen(path, "wb");
    if (file == NULL || fwrite(picture.data, 1, picture.len, file) != picture.len) {
        error_errno(err, path, "write this file");
        goto out;
    }
    g->charts++;
    if (c->format == CHART_SVG &&
        buffer_printf(&g->page, err,
                      "<figure><img loading=\"lazy\" src=\"%s.svg\" alt=\"\"><figcaption>%s %s"
                      "</figcaption></figure>\n",
                      name, name, result.note) < 0)
        goto out;
    status = 0;
out:
    if (file != NULL && fclose(file) != 0)
        status = error_errno(err, path, "write this file");
    buffer_free(&picture);
    return status;
}

/* A mean over seven points, for the look of it. */
static size_t seven_mean(const struct chart_series *s, struct chart_point out[64])
{
    for (size_t i = 0; i < s->n && i < 64; i++) {
        out[i] = s->at[i];
        out[i].flags = 0;
        out[i].value = NAN;
        for (size_t k = 0; k < 7 && i >= 6; k++)
            out[i].value = (k ? out[i].value : 0) + s->at[i - k].value / 7;
    }
    return s->n < 64 ? s->n : 64;
}

static void set_trend(struct chart *c, struct chart_point points[64], struct chart_point mean[64],
                      day_t *brk, struct chart_forecast fan[7])
{
    static struct chart_series series;
    series = c->series[0];
    memcpy(points, series.at, series.n * sizeof *points);
    points[series.n - 1].flags |= CHART_PROVISIONAL;
    series.at = points;
    c->series = &series;
    c->mean = mean;
    c->n_mean = seven_mean(&series, mean);
    *brk = points[14].last;
    c->breaks = brk;
    c->n_breaks = 1;
    double level = mean[c->n_mean - 1].value;
    for (int i = 0; i < 7; i++)
        fan[i] =
            (struct chart_forecast){points[series.n - 1].last + 1 + i, level * (1 - 0.03 * (i + 1)),
                                    level * (0.94 - 0.06 * i),         level * (1.05 + 0.01 * i),
                                    level * (0.88 - 0.08 * i),         level * (1.12 + 0.03 * i)};
    c->forecast = fan;
    c->n_forecast = 7;
    c->line_label = "7-day mean\n29K a day,\n23K by 1 April";
}

static int draw_spec(struct gallery *g, const struct data *d, const struct spec *spec,
                     enum chart_size size, enum chart_theme theme, bool dark,
                     enum chart_format format, struct error *err)
{
    struct chart_series series[SERIES] = {{0}};
    struct chart_point points[64], mean[64];
    struct chart_forecast fan[7];
    day_t brk;
    struct chart c;
    char name[128];
    chart_init(&c);
    c.kind = spec->kind;
    c.size = size;
    c.theme = theme;
    c.dark = dark;
    c.format = format;
    c.title = spec->title;
    c.subtitle = spec->subtitle;
    c.source = spec->source;
    c.free_scale = spec->free_scale;
    c.log_scale = spec->log_scale;
    c.series = series;
    c.n_series = pick(d, spec, series);
    c.as_of = date_from_civil(2025, 4, 30);
    if (strcmp(spec->id, "trend") == 0) {
        c.as_of = date_from_civil(2022, 3, 26);
        set_trend(&c, points, mean, &brk, fan);
    }
    snprintf(name, sizeof name, "%s_%s_%s%s", spec->id, chart_size_name(size),
             chart_theme_name(theme), dark ? "_dark" : "");
    for (char *at = name; *at != '\0'; at++)
        *at = *at == ':' ? '-' : *at;
    return draw(g, &c, name, err);
}

/* ---- hard cases --------------------------------------------------------------------------------
 */

static double wave(size_t i)
{
    return 5000 + 4000 * sin((double)i / 9) + (double)(i * 7919 % 1000);
}
static double zero(size_t i)
{
    (void)i;
    return 0;
}
static double below(size_t i)
{
    return 400 * cos((double)i / 5) - 100;
}
static double spread(size_t i)
{
    return pow(10, (double)(i % 7));
}
static double gappy(size_t i)
{
    return i % 11 > 7 ? NAN : wave(i);
}
static double level(size_t i)
{
    return 5684177 + 1500 * sin((double)i);
}

static const struct {
    const char *id, *title;
    size_t n;
    int step;
    bool flow;
    double (*value)(size_t i);
    enum chart_kind kind;
} hard[] = {
    {"hard-none", "There is nothing to show yet", 0, 1, true, wave, CHART_TREND},
    {"hard-one", "A single figure has been published", 1, 1, true, wave, CHART_TREND},
    {"hard-one-stock", "A single figure has been published", 1, 1, false, wave, CHART_TREND},
    {"hard-two", "Two figures have been published", 2, 7, false, wave, CHART_TREND},
    {"hard-zeros", "Nobody has arrived", 30, 1, true, zero, CHART_TREND},
    {"hard-negative", "Corrections outweighed arrivals on most days", 60, 1, true, below,
     CHART_TREND},
    {"hard-spread", "Values span six orders of magnitude", 40, 1, true, spread, CHART_TREND},
    {"hard-gaps", "Figures are missing on some days", 120, 1, false, gappy, CHART_TREND},
    {"hard-level", "The number has hardly changed", 40, 30, false, level, CHART_TREND},
    {"hard-5000-bars", "Thirteen years of daily figures", 5000, 1, true, wave, CHART_TREND},
    {"hard-5000-calendar", "Thirteen years of daily figures", 5000, 1, true, wave, CHART_CALENDAR},
    {"hard-400-bars", "A year of daily figures", 400, 1, true, wave, CHART_TREND},
};

static int draw_hard(struct gallery *g, struct error *err)
{
    struct chart_point *points = calloc(5000, sizeof *points);
    int status = points == NULL ? error_memory(err) : 0;
    for (size_t h = 0; status == 0 && h < sizeof hard / sizeof hard[0]; h++) {
        day_t day = date_from_civil(2011, 2, 3);
        for (size_t i = 0; i < hard[h].n; i++) {
            points[i] = (struct chart_point){day, day, hard[h].value(i), NAN, NAN, 0};
            if (i % 9 == 4 && hard[h].n < 50) {
                points[i].low = points[i].value * 0.8;
                points[i].high = points[i].value * 1.3;
            }
            if (i % 9 == 7 && hard[h].n < 50)
                points[i].flags = CHART_MORE_THAN;
            day += hard[h].step;
        }
        struct chart_series series = {
            .name = "Example", .at = points, .n = hard[h].n, .flow = hard[h].flow};
        struct chart c;
        chart_init(&c);
        c.kind = hard[h].kind;
        c.series = &series;
        c.n_series = 1;
        c.title = hard[h].title;
        c.subtitle = "An example that is hard to draw";
        c.source = "made-up figures";
        status = draw(g, &c, hard[h].id, err);
    }
    free(points);
    return status;
}

static int draw_long(struct gallery *g, const struct data *d, struct error *err)
{
    static const char *const names[] = {
        "People displaced within the eastern regions, by order of the authorities",
        "United Kingdom of Great Britain and Northern Ireland",
        "Donaudampfschifffahrtsgesellschaftskapitänswitwenunterstützungskasse",
        "Démocratique du Congo (République)",
        "Ελλάδα",
        "Україна",
        "日本国の難民受け入れ数",
        "Lao"};
    struct chart_series series[8];
    int status = 0;
    for (size_t i = 0; i < 8; i++) {
        series[i] = d->sets[1].series[i + 3];
        series[i].name = names[i];
    }
    for (enum chart_kind kind = CHART_TREND; status == 0 && kind < CHART_KINDS; kind++) {
        struct chart c;
        char name[64];
        chart_init(&c);
        c.kind = kind;
        c.series = series;
        c.n_series = 8;
        c.size = CHART_SQUARE;
        c.title = "A title so long that it cannot stand on one line, nor on two, since it says who "
                  "moved where and why, and what the office has done about it in all these months";
        c.subtitle =
            "Beneficiaries of temporary protection at the end of each month, by country of "
            "residence, without those who have left for another country since then";
        c.source = EUROSTAT;
        snprintf(name, sizeof name, "long-%s", chart_kind_name(kind));
        status = draw(g, &c, name, err);
    }
    return status;
}

static double seconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static int draw_all(struct gallery *g, const struct data *d, struct error *err)
{
    double start = seconds();
    for (size_t i = 0; i < SPECS; i++)
        for (enum chart_size size = 0; size < CHART_SIZES; size++)
            for (enum chart_theme theme = 0; theme < CHART_THEMES; theme++)
                for (int dark = 0; dark < 2; dark++)
                    if (draw_spec(g, d, &specs[i], size, theme, dark, CHART_SVG, err) < 0)
                        return -1;
    if (draw_hard(g, err) < 0 || draw_long(g, d, err) < 0)
        return -1;
    double took = seconds() - start;
    printf("%zu SVG charts in %.2f s, %.1f ms each\n", g->charts, took,
           1000 * took / (double)g->charts);
    for (size_t i = 0; i < SPECS; i++)
        if (draw_spec(g, d, &specs[i], CHART_WIDE, CHART_UNHCR, false, CHART_PNG, err) < 0 ||
            draw_spec(g, d, &specs[i], CHART_WIDE, CHART_UNHCR, false, CHART_PDF, err) < 0)
            return -1;
    return 0;
}

static int write_page(struct gallery *g, struct error *err)
{
    char path[512];
    snprintf(path, sizeof path, "%s/index.html", g->folder);
    FILE *file = fopen(path, "wb");
    if (file == NULL)
        return error_errno(err, path, "write this file");
    fprintf(file,
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Charts</title><style>"
            "body{font-family:Lato,Arial,sans-serif;background:#ddd}"
            "figure{display:inline-block;margin:8px;width:520px;vertical-align:top}"
            "img{width:100%%}</style><body><h1>Charts</h1>\n%s</body></html>\n",
            buffer_string(&g->page));
    return fclose(file) == 0 ? 0 : error_errno(err, path, "write this file");
}

int main(int argc, char **argv)
{
    struct data *d = calloc(1, sizeof *d);
    struct gallery g = {.folder = argc > 2 ? argv[2] : "."};
    struct error err = {0};
    int status = -1;
    if (d == NULL || argc != 3) {
        fprintf(stderr, "usage: gallery DATA.csv FOLDER\n");
        free(d);
        return 2;
    }
    if (mkdir(g.folder, 0777) < 0 && errno != EEXIST)
        error_errno(&err, g.folder, "make this folder");
    else if (gallery_load(d, argv[1], &err) == 0 &&
             chart_session_open(&g.session, NULL, NULL, &err) == 0 && draw_all(&g, d, &err) == 0)
        status = write_page(&g, &err);
    if (status < 0)
        fprintf(stderr, "gallery: %s\n", err.text);
    chart_session_close(&g.session);
    buffer_free(&g.page);
    buffer_free(&d->text);
    free(d->points);
    free(d);
    return status < 0;
}
