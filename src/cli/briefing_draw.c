/* briefing_draw.c - the charts of a briefing, all from one gnuplot process. */
#include <stdio.h>
#include <string.h>

#include "cli/briefing.h"
#include "cli/charting.h"
#include "sitstat/place.h"
#include "sitstat/text.h"

/* "charts/refugee-arrivals-pol-ukr.svg": letters and digits of CODE, one '-' for all else. */
static const char *file_name(struct briefing *b, const char *code, const char *what, size_t number,
                             struct error *err)
{
    struct buffer folded, name;
    buffer_init(&folded, 0);
    buffer_init(&name, 0);
    int failed = text_fold(code, strlen(code), &folded, err) < 0 ||
                 buffer_printf(&name, err, "charts/%02zu-", number) < 0;
    size_t n = 0;
    for (const char *s = buffer_string(&folded); !failed && *s && n < 60; s++) {
        bool plain = (*s >= 'a' && *s <= 'z') || (*s >= '0' && *s <= '9');
        if (!plain && (name.len == 0 || name.data[name.len - 1] == '-'))
            continue;
        failed = buffer_char(&name, plain ? *s : '-', err);
        n++;
    }
    failed = failed || buffer_printf(&name, err, "%s.svg", what) < 0;
    buffer_free(&folded);
    return briefing_text(b, &name, failed, err);
}

/* "UNHCR; Polish Border Guard": who published what the N series from FIRST on show. */
static const char *publishers(struct briefing *b, size_t first, size_t n, struct error *err)
{
    struct buffer text;
    int failed = 0;
    buffer_init(&text, 0);
    for (size_t i = first; i < first + n && !failed; i++) {
        const char *name = b->series[i].report.publisher;
        bool known = false;
        for (size_t k = first; k < i && !known; k++)
            known = strcmp(b->series[k].report.publisher ? b->series[k].report.publisher : "",
                           name ? name : "") == 0;
        if (known || name == NULL || *name == '\0')
            continue;
        failed = (text.len > 0 && buffer_text(&text, "; ", err) < 0) ||
                 buffer_text(&text, name, err) < 0;
    }
    return briefing_text(b, &text, failed, err);
}

/* What a drawing run carries along. */
struct drawing {
    struct briefing *b;
    struct charting charting;
    struct chart_session session;
    size_t number; /* of the chart, from 1 */
};

/* Draws CHART for N series from FIRST on and adds it to the section. */
static int add_chart(struct drawing *d, struct brief_section *section, struct brief_chart *charts,
                     struct chart *chart, size_t first, size_t n, const char *what,
                     struct error *err)
{
    struct briefing *b = d->b;
    struct buffer svg;
    char id[32];
    struct chart_result result;
    snprintf(id, sizeof id, "chart%zu", ++d->number);
    chart->id = id;
    buffer_init(&svg, 0);
    int failed = chart_draw(&d->session, chart, &svg, &result, err);
    chart->id = NULL;
    struct brief_chart *out = &charts[section->n_charts];
    *out = (struct brief_chart){.title = chart->title,
                                .alt = chart->alt ? chart->alt : chart->title,
                                .svg_len = svg.len,
                                .first = first,
                                .n = n};
    out->svg = briefing_text(b, &svg, failed, err);
    if (out->svg == NULL)
        return -1;
    out->file = file_name(b, b->series[first].report.code, what, d->number, err);
    if (out->file == NULL)
        return -1;
    section->n_charts++;
    return 0;
}

/* A place without a code that is no place of the gazetteer, or an area of many countries, is a
 * whole or a rest: "All countries", "Others". */
static bool is_total(const struct report_series *r)
{
    struct place_match match;
    const char *name = r->series.place_name;
    return *r->series.place == '\0' &&
           (!place_find_name(name, strlen(name), NULL, &match) || match.place->type == PLACE_AREA);
}

static bool comparable(const struct report_series *a, const struct report_series *b)
{
    /* A total does not stand beside its parts, nor a line beside a single figure. */
    return a->series.kind == b->series.kind && strcmp(a->series.unit, b->series.unit) == 0 &&
           is_total(a) == is_total(b) && (a->points->n < 3) == (b->points->n < 3);
}

/* The run of comparable series from FIRST on: one chart for all of them, and one for each. */
static int draw_run(struct drawing *d, struct brief_section *section, struct brief_chart *charts,
                    size_t first, size_t n, struct error *err)
{
    struct briefing *b = d->b;
    struct chart chart;
    d->charting.publishers = publishers(b, first, n, err);
    if (d->charting.publishers == NULL)
        return -1;
    if (n > 1) {
        const struct report_series **r = briefing_get(b, n, sizeof *r, err);
        if (r == NULL)
            return -1;
        for (size_t i = 0; i < n; i++)
            r[i] = &b->series[first + i].report;
        if (charting_many(&d->charting, r, n, &chart, err) < 0 ||
            add_chart(d, section, charts, &chart, first, n, "-compared", err) < 0)
            return -1;
    }
    for (size_t i = first; i < first + n; i++) {
        const struct report_series *r = &b->series[i].report;
        /* A picture of one or two figures says no more than the figures. */
        if (r->points->n < (n > 1 ? 3u : 2u))
            continue;
        d->charting.publishers = publishers(b, i, 1, err);
        if (d->charting.publishers == NULL || charting_trend(&d->charting, r, &chart, err) < 0 ||
            add_chart(d, section, charts, &chart, i, 1, "", err) < 0)
            return -1;
    }
    return 0;
}

static int draw_section(struct drawing *d, struct brief_section *section, struct error *err)
{
    struct briefing *b = d->b;
    /* At most one chart a series and one a run of two or more. */
    struct brief_chart *charts = briefing_get(b, 2 * section->n, sizeof *charts, err);
    size_t end = section->first + section->n;
    if (charts == NULL)
        return -1;
    for (size_t i = section->first; i < end;) {
        size_t n = 1;
        while (i + n < end && comparable(&b->series[i].report, &b->series[i + n].report))
            n++;
        if (draw_run(d, section, charts, i, n, err) < 0)
            return -1;
        i += n;
    }
    section->charts = charts;
    return 0;
}

int briefing_draw(struct briefing *b, struct error *err)
{
    struct drawing d = {.b = b};
    int result = 0;
    if (b->brief.n_sections == 0)
        return 0;
    charting_init(&d.charting, &b->wording, &b->memory, b->brief.as_of);
    if (chart_session_open(&d.session, NULL, NULL, err) < 0)
        return -1;
    for (size_t i = 0; i < b->brief.n_sections && result == 0; i++)
        result = draw_section(&d, &b->sections[i], err);
    chart_session_close(&d.session);
    return result;
}
