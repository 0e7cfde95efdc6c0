/* html_parts.c - the sections of the HTML page: measures, forecasts, disputes, sources, methods. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report/html.h"
#include "report/rows.h"

void put_item(struct page *p, const char *id, const char *text)
{
    put(p, "<li><a href=\"#");
    put(p, id);
    put(p, "\">");
    put_text(p, text);
    put(p, "</a></li>\n");
}

void put_cell(struct page *p, const char *open, const char *text, const char *close)
{
    put(p, open);
    put_text(p, text);
    put(p, close);
}

/* The head of a table: a cell for each key. */
static void put_table(struct page *p, const char *caption, const char *const *keys, size_t n)
{
    put(p, "<div class=\"scroll\">\n<table>\n");
    if (caption)
        put_cell(p, "<caption>", caption, "</caption>\n");
    put(p, "<thead>\n<tr>");
    for (size_t i = 0; i < n; i++)
        put_cell(p, "<th scope=\"col\">", wording_text(p->b->w, keys[i]), "</th>");
    put(p, "</tr>\n</thead>\n<tbody>\n");
}

static void end_table(struct page *p)
{
    put(p, "</tbody>\n</table>\n</div>\n");
}

/* The figures behind a chart, the newest BRIEF_ROWS of each series. */
static void put_data(struct page *p, size_t series)
{
    static const char *const keys[] = {"brief.column.period", "brief.column.figure",
                                       "brief.column.published"};
    const struct points *points = p->b->series[series].report.points;
    size_t first = points->n > BRIEF_ROWS ? points->n - BRIEF_ROWS : 0;
    put_table(p, page_subject(p, series), keys, 3);
    for (size_t i = first; i < points->n; i++) {
        const struct point *at = &points->at[i];
        put_cell(p, "<tr><th scope=\"row\">", say_period(&p->say, at->period, WORDING_NAME),
                 "</th><td class=\"num\">");
        put_ref_link(p, at->ref,
                     say_value(&p->say, p->b->series[series].report.series.unit, at, false));
        put_cell(p, "</td><td>", say_day(&p->say, at->known_on), "</td></tr>\n");
    }
    end_table(p);
    if (first > 0)
        put_cell(p, "<p>", say_count(&p->say, "brief.data.earlier", first, NULL), "</p>\n");
}

static void put_hole(struct page *p, const struct brief_chart *chart)
{
    struct brief_frame *f = p->frame;
    if (p->failed)
        return;
    if (f->n == f->size) {
        size_t size = f->size ? f->size * 2 : 32;
        struct brief_hole *holes = realloc(f->holes, size * sizeof *holes);
        if (holes == NULL) {
            error_memory(p->err);
            p->failed = true;
            return;
        }
        f->holes = holes;
        f->size = size;
    }
    f->holes[f->n++] = (struct brief_hole){p->out->len, chart};
}

static void put_chart(struct page *p, const struct brief_chart *chart)
{
    put(p, "<figure role=\"group\" tabindex=\"0\" aria-label=\"");
    put_text(p, chart->alt);
    put(p, "\">\n");
    put_hole(p, chart);
    put(p, "\n</figure>\n<details>\n<summary>");
    put_word(p, "brief.data");
    put(p, "</summary>\n");
    for (size_t i = 0; i < chart->n; i++)
        put_data(p, chart->first + i);
    put(p, "</details>\n");
}

static void put_rows(struct page *p, size_t series)
{
    struct trend_row rows[TREND_ROWS];
    size_t n = trend_rows(&p->say, &p->b->series[series].report, rows);
    char name[FIGURE_REF_TEXT];
    if (n == 0)
        return;
    put(p, "<table class=\"trend\">\n<tbody>\n");
    for (size_t i = 0; i < n; i++) {
        put_cell(p, "<tr><th scope=\"row\">", rows[i].label, "</th><td>");
        if (rows[i].derived)
            put_derived_link(p, series, rows[i].derived, "n", rows[i].value);
        else
            put_ref_link(p, rows[i].refs[0], rows[i].value);
        for (size_t k = 1; k < ROW_REFS; k++) {
            if (page_evidence(p->b, rows[i].refs[k]) == NULL)
                continue;
            put(p, " <a class=\"ref\" href=\"#e-");
            put(p, figure_ref_format(rows[i].refs[k], name));
            put(p, "\">[");
            put(p, name);
            put(p, "]</a>");
        }
        put(p, "</td></tr>\n");
    }
    put(p, "</tbody>\n</table>\n");
}

/* LINES parted by line ends as a list. */
static void put_caveats(struct page *p, const char *lines)
{
    if (*lines == '\0')
        return;
    put(p, "<div class=\"caveats\">\n<h4>");
    put_word(p, "brief.caveats");
    put(p, "</h4>\n<ul>\n");
    while (*lines) {
        size_t len = strcspn(lines, "\n");
        put(p, "<li>");
        put_textn(p, lines, len);
        put(p, "</li>\n");
        lines += len + (lines[len] == '\n');
    }
    put(p, "</ul>\n</div>\n");
}

/* The charts of more than one series (ALL), or those of SERIES alone. */
static void put_charts(struct page *p, const struct brief_section *s, bool all, size_t series)
{
    for (size_t i = 0; i < s->n_charts; i++) {
        const struct brief_chart *c = &s->charts[i];
        if (all ? c->n > 1 : c->n == 1 && c->first == series)
            put_chart(p, c);
    }
}

void html_section(struct page *p, size_t i)
{
    const struct brief_section *s = &p->b->sections[i];
    char id[64];
    snprintf(id, sizeof id, "<section id=\"m-%zu\">\n<h2>", i + 1);
    put_cell(p, id, s->name, "</h2>\n");
    put_cell(p, "<p class=\"who\">", page_who(p, s), "</p>\n");
    put_charts(p, s, true, 0);
    for (size_t k = s->first; k < s->first + s->n; k++) {
        put_cell(p, "<h3>", page_heading(p, k), "</h3>\n");
        put_charts(p, s, false, k);
        put_cell(p, "<p>", page_sentence(p, sentence_trend, k), "");
        put_how(p, k);
        put(p, "</p>\n");
        put_rows(p, k);
        put_caveats(p, page_sentence(p, sentence_caveats, k));
    }
    put(p, "</section>\n");
}

static size_t put_stated(struct page *p, size_t series)
{
    const struct points *stated = p->b->series[series].report.stated;
    for (size_t i = 0; stated != NULL && i < stated->n; i++) {
        put(p, "<li>");
        put_ref_link(p, stated->at[i].ref, page_stated(p, series, &stated->at[i]));
        put(p, "</li>\n");
    }
    return stated ? stated->n : 0;
}

void html_forecasts(struct page *p)
{
    size_t given = 0;
    put_heading(p, "forecasts", "brief.forecasts");
    put(p, "<ul class=\"plain\">\n");
    for (size_t i = 0; i < p->b->n_series; i++) {
        given += put_stated(p, i);
        if (p->b->series[i].report.trend->forecast.state != FORECAST_GIVEN)
            continue;
        put(p, "<li>");
        put_derived_link(p, i, "forecast", "n", page_sentence(p, sentence_forecast, i));
        put(p, "</li>\n");
        given++;
    }
    put(p, "</ul>\n");
    if (given == 0)
        put_cell(p, "<p>", wording_text(p->b->w, "brief.forecasts.none"), "</p>\n");
    put(p, "</section>");
}

static void put_dispute(struct page *p, const struct brief_dispute *d)
{
    static const char *const keys[] = {"brief.column.source", "brief.column.figure",
                                       "brief.column.role", "brief.column.published"};
    put_table(p, page_dispute(p, d), keys, 4);
    for (size_t i = 0; i < d->n_claims; i++) {
        const struct brief_claim *c = &d->claims[i];
        put_cell(p, "<tr><th scope=\"row\">", page_publisher(p, c->publisher, c->report),
                 "</th><td class=\"num\">");
        put_ref_name(
            p, c->point.ref,
            say_value(&p->say, p->b->series[d->series].report.series.unit, &c->point, false));
        put_cell(p, "</td><td>", page_role(p, c->role), "</td>");
        put_cell(p, "<td>", say_day(&p->say, c->point.known_on), "</td></tr>\n");
    }
    end_table(p);
}

void html_disputes(struct page *p)
{
    if (p->b->n_disputes == 0)
        return;
    put_heading(p, "disputes", "brief.disputes");
    for (size_t i = 0; i < p->b->n_disputes; i++)
        put_dispute(p, &p->b->disputes[i]);
    put(p, "</section>");
}

void html_sources(struct page *p)
{
    static const char *const keys[] = {"brief.column.source", "brief.column.report",
                                       "brief.column.published", "brief.column.used"};
    put_heading(p, "sources", "brief.sources");
    put_table(p, NULL, keys, 4);
    for (size_t i = 0, figures; i < p->b->n_sources;) {
        const struct brief_source *s = &p->b->sources[i];
        i += page_same_source(p->b, i, &figures);
        put_cell(p, "<tr><th scope=\"row\">", page_publisher(p, s->publisher, ""), "</th>");
        put_cell(p, "<td>", *s->title ? s->title : s->report, "</td>");
        put_cell(p, "<td>", say_day(&p->say, s->published), "</td>");
        put_cell(p, "<td class=\"num\">", say_whole(&p->say, (double)figures), "</td></tr>\n");
    }
    end_table(p);
    put(p, "</section>");
}

void html_methods(struct page *p)
{
    char key[32];
    put_heading(p, "methods", "brief.methods");
    put(p, "<ul class=\"plain\">\n");
    for (size_t i = 1; i <= PAGE_METHODS; i++) {
        snprintf(key, sizeof key, "brief.method.%zu", i);
        put_cell(p, "<li>", wording_text(p->b->w, key), "</li>\n");
    }
    for (size_t i = 0; i < p->b->n_notes; i++)
        put_cell(p, "<li>", p->b->notes[i], "</li>\n");
    if (p->b->left_out > 0)
        put_cell(p, "<li>", say_count(&p->say, "brief.left_out", p->b->left_out, NULL), "</li>\n");
    put(p, "</ul>\n</section>");
}
