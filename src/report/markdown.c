/* markdown.c - the briefing as Markdown (CommonMark with tables), for mail and wikis.
 *
 * Every figure carries its reference as [^3-17-4]; the footnotes at the end hold the evidence. */
#include <stdio.h>
#include <string.h>

#include "report/derived.h"
#include "sitstat/text.h"

static void put_line(struct page *p, const char *before, const char *text, const char *after)
{
    put(p, before);
    put_text(p, text);
    put(p, after);
}

static void put_own_reference(struct page *p, struct figure_ref ref)
{
    char name[FIGURE_REF_TEXT];
    if (page_evidence(p->b, ref) == NULL)
        return;
    put(p, "[^");
    put(p, figure_ref_format(ref, name));
    put(p, "]");
}

/* The reference of a figure, or to what it was added up of. */
static void put_reference(struct page *p, struct figure_ref ref)
{
    char name[FIGURE_REF_TEXT];
    if (page_sum(p->b, ref) == NULL) {
        put_own_reference(p, ref);
        return;
    }
    put(p, "[^s-");
    put(p, figure_ref_format(ref, name));
    put(p, "]");
}

static void put_derived_reference(struct page *p, size_t series, const char *name)
{
    char text[64];
    snprintf(text, sizeof text, "[^d-%zu-%s]", series + 1, name);
    put(p, text);
}

/* How the trend of the series was found. */
static void put_how(struct page *p, size_t series)
{
    if (derived_has(p, series, "slope"))
        put_derived_reference(p, series, "slope");
    else if (derived_has(p, series, "test"))
        put_derived_reference(p, series, "test");
}

static void heading(struct page *p, const char *key)
{
    put_line(p, "\n## ", wording_text(p->b->w, key), "\n\n");
}

static void put_row_head(struct page *p, const char *const *keys, size_t n)
{
    put(p, "|");
    for (size_t i = 0; i < n; i++)
        put_line(p, " ", wording_text(p->b->w, keys[i]), " |");
    put(p, "\n|");
    for (size_t i = 0; i < n; i++)
        put(p, " --- |");
    put(p, "\n");
}

static void put_keys(struct page *p)
{
    const struct brief *b = p->b;
    if (b->n_key == 0)
        return;
    heading(p, "brief.key");
    for (size_t i = 0; i < b->n_key; i++) {
        const struct point *now = page_latest(b, b->key[i]);
        const struct brief_section *section = page_section_of(b, b->key[i]);
        if (now == NULL)
            continue;
        put_line(p, "- **", say_value(&p->say, b->series[b->key[i]].report.series.unit, now, true),
                 "**");
        put_reference(p, now->ref);
        put_line(p, " ", page_subject(p, b->key[i]), " (");
        put_text(p, say_period(&p->say, now->period, WORDING_NAME));
        put(p, ")");
        const char *delta = page_delta(p, b->key[i]);
        put_line(p, *delta ? ": " : "", delta, "");
        if (*delta)
            put_reference(p, page_delta_ref(b, b->key[i]));
        put(p, ". ");
        if (section)
            put_line(p, "*", page_who(p, section), "*");
        put(p, "\n");
    }
}

static void put_highlights(struct page *p)
{
    const struct brief *b = p->b;
    heading(p, "brief.highlights");
    if (b->n_series == 0)
        put_line(p, "", say(&p->say, "brief.empty", WORDS({"day", say_day(&p->say, b->as_of)})),
                 "\n");
    for (size_t i = 0; i < b->n_key; i++) {
        const struct point *now = page_latest(b, b->key[i]);
        put_line(p, "- ", page_sentence(p, sentence_trend, b->key[i]), "");
        if (now)
            put_reference(p, now->ref);
        put_how(p, b->key[i]);
        put(p, "\n");
    }
}

static void put_changes(struct page *p)
{
    const struct changes *c = p->b->changes;
    size_t i = 0, shown = 0;
    heading(p, "brief.changes");
    put_line(p, "", page_changes_intro(p), "\n\n");
    while (i < c->n && shown++ < PAGE_CHANGES) {
        size_t n = changes_group(c, i);
        put_line(p, "- ", page_change(p, i, n), "");
        put_reference(p, c->at[i].was.ref);
        put_reference(p, c->at[i + n - 1].is.ref);
        put(p, "\n");
        i += n;
    }
    if (i < c->n)
        put_line(p, "\n", say_count(&p->say, "brief.changes.more", c->n - i, NULL), "\n");
}

/* The charts of more than one series (ALL), or those of SERIES alone. */
static void put_charts(struct page *p, const struct brief_section *s, bool all, size_t series)
{
    for (size_t i = 0; i < s->n_charts; i++) {
        const struct brief_chart *c = &s->charts[i];
        if (all ? c->n < 2 : c->n > 1 || c->first != series)
            continue;
        put_line(p, "\n![", c->alt, "](");
        put(p, c->file);
        put(p, ")\n");
    }
}

static void put_series(struct page *p, const struct brief_section *section, size_t series)
{
    static const char *const keys[] = {"brief.column.measure", "brief.column.figure"};
    struct trend_row rows[TREND_ROWS];
    size_t n = trend_rows(&p->say, &p->b->series[series].report, rows);
    put_line(p, "\n### ", page_heading(p, series), "\n");
    put_charts(p, section, false, series);
    put(p, "\n");
    put_line(p, "", page_sentence(p, sentence_trend, series), "");
    put_how(p, series);
    put(p, "\n\n");
    put_row_head(p, keys, 2);
    for (size_t i = 0; i < n; i++) {
        put_line(p, "| ", rows[i].label, " | ");
        put_text(p, rows[i].value);
        for (size_t k = 0; k < ROW_REFS; k++)
            put_reference(p, rows[i].refs[k]);
        if (rows[i].derived)
            put_derived_reference(p, series, rows[i].derived);
        put(p, " |\n");
    }
    const char *lines = page_sentence(p, sentence_caveats, series);
    put(p, *lines ? "\n" : "");
    while (*lines) {
        size_t len = strcspn(lines, "\n");
        put(p, "- ");
        put_textn(p, lines, len);
        put(p, "\n");
        lines += len + (lines[len] == '\n');
    }
}

static void put_sections(struct page *p)
{
    for (size_t i = 0; i < p->b->n_sections; i++) {
        const struct brief_section *s = &p->b->sections[i];
        put_line(p, "\n## ", s->name, "\n\n");
        put_line(p, "*", page_who(p, s), "*\n");
        put_charts(p, s, true, 0);
        for (size_t k = s->first; k < s->first + s->n; k++)
            put_series(p, s, k);
    }
}

static void put_forecasts(struct page *p)
{
    size_t given = 0;
    heading(p, "brief.forecasts");
    for (size_t i = 0; i < p->b->n_series; i++) {
        const struct points *stated = p->b->series[i].report.stated;
        for (size_t k = 0; stated != NULL && k < stated->n; k++) {
            put_line(p, "- ", page_stated(p, i, &stated->at[k]), "");
            put_reference(p, stated->at[k].ref);
            put(p, "\n");
            given++;
        }
        if (p->b->series[i].report.trend->forecast.state == FORECAST_GIVEN) {
            put_line(p, "- ", page_sentence(p, sentence_forecast, i), "");
            put_derived_reference(p, i, "forecast");
            put(p, "\n");
            given++;
        }
    }
    if (given == 0)
        put_line(p, "", wording_text(p->b->w, "brief.forecasts.none"), "\n");
}

static void put_disputes(struct page *p)
{
    static const char *const keys[] = {"brief.column.source", "brief.column.figure",
                                       "brief.column.role", "brief.column.published"};
    if (p->b->n_disputes > 0)
        heading(p, "brief.disputes");
    for (size_t i = 0; i < p->b->n_disputes; i++) {
        const struct brief_dispute *d = &p->b->disputes[i];
        put_line(p, i > 0 ? "\n" : "", page_dispute(p, d), "\n\n");
        put_row_head(p, keys, 4);
        for (size_t k = 0; k < d->n_claims; k++) {
            const struct brief_claim *c = &d->claims[k];
            put_line(p, "| ", page_publisher(p, c->publisher, c->report), " | ");
            put_text(p, say_value(&p->say, p->b->series[d->series].report.series.unit, &c->point,
                                  false));
            put_own_reference(p, c->point.ref);
            put_line(p, " | ", page_role(p, c->role), " | ");
            put_line(p, "", say_day(&p->say, c->point.known_on), " |\n");
        }
    }
}

static void put_sources(struct page *p)
{
    static const char *const keys[] = {"brief.column.source", "brief.column.report",
                                       "brief.column.published", "brief.column.used"};
    heading(p, "brief.sources");
    put_row_head(p, keys, 4);
    for (size_t i = 0, figures; i < p->b->n_sources;) {
        const struct brief_source *s = &p->b->sources[i];
        i += page_same_source(p->b, i, &figures);
        put_line(p, "| ", page_publisher(p, s->publisher, ""), " | ");
        put_line(p, "", *s->title ? s->title : s->report, " | ");
        put_line(p, "", say_day(&p->say, s->published), " | ");
        put_line(p, "", say_whole(&p->say, (double)figures), " |\n");
    }
}

static void put_methods(struct page *p)
{
    char key[32];
    heading(p, "brief.methods");
    for (size_t i = 1; i <= PAGE_METHODS; i++) {
        snprintf(key, sizeof key, "brief.method.%zu", i);
        put_line(p, "- ", wording_text(p->b->w, key), "\n");
    }
    for (size_t i = 0; i < p->b->n_notes; i++)
        put_line(p, "- ", p->b->notes[i], "\n");
    if (p->b->left_out > 0)
        put_line(p, "- ", say_count(&p->say, "brief.left_out", p->b->left_out, NULL), "\n");
}

static void put_derived(struct page *p, size_t series, const struct trend_row *row)
{
    const struct report_series *r = &p->b->series[series].report;
    struct derived d;
    derived_find(r, row, &d);
    if (d.n == 0)
        return;
    put(p, "\n");
    put_derived_reference(p, series, row->derived);
    put_line(p, ": **",
             say(&p->say, "derived.head", WORDS({"label", row->label}, {"value", row->value})),
             "** ");
    put_line(p, "", r->code, ". ");
    put_line(p, "", row->method, " ");
    put_line(p, "", derived_from(p, &d), "");
    for (size_t i = 0; i < d.n_refs; i++) {
        put(p, i == 0 ? " " : d.all ? ", " : " … ");
        put_own_reference(p, d.refs[i]);
    }
    const char *rows = derived_rows(p, r, row);
    put_line(p, *rows ? " (" : "", rows, *rows ? ")\n" : "\n");
}

static void put_sum(struct page *p, const struct brief_sum *sum)
{
    char name[FIGURE_REF_TEXT];
    put(p, "\n[^s-");
    put(p, figure_ref_format(sum->ref, name));
    put_line(p, "]: **", say_period(&p->say, sum->period, WORDING_NAME), "** ");
    put_line(p, "", p->b->series[sum->series].report.code, ". ");
    put_line(p, "", sum_method(p, sum), ":");
    for (size_t i = 0; i < sum->n_parts; i++) {
        put_line(p, i ? ", " : " ",
                 say_value(&p->say, p->b->series[sum->series].report.series.unit,
                           &sum->parts[i].point, false),
                 "");
        if (sum->flags & POINT_RECONCILED)
            put_line(p, " (", page_publisher(p, sum->parts[i].publisher, ""), ")");
        put_own_reference(p, sum->parts[i].point.ref);
    }
    if (sum->n > sum->n_parts)
        put_line(p, " ", say_count(&p->say, "derived.more", sum->n - sum->n_parts, NULL), "");
    put(p, "\n");
}

static void put_all_derived(struct page *p)
{
    struct trend_row rows[TREND_ROWS];
    for (size_t i = 0; i < p->b->n_series; i++) {
        size_t n = trend_rows(&p->say, &p->b->series[i].report, rows);
        for (size_t k = 0; k < n; k++)
            if (rows[k].derived)
                put_derived(p, i, &rows[k]);
    }
    for (size_t i = 0; i < p->b->n_sums; i++)
        put_sum(p, &p->b->sums[i]);
}

static void put_evidence(struct page *p)
{
    heading(p, "brief.evidence");
    put_line(p, "", wording_text(p->b->w, "brief.evidence.intro"), "\n");
    put_all_derived(p);
    for (size_t i = 0; i < p->b->n_evidence; i++) {
        const struct brief_evidence *e = &p->b->evidence[i];
        char name[FIGURE_REF_TEXT], number[NUMBER_TEXT];
        figure_ref_format(e->ref, name);
        put(p, "\n[^");
        put(p, name);
        put(p, "]: `sitstat why ");
        put(p, name);
        put(p, "`: ");
        if (e->missing) {
            put_line(p, "", wording_text(p->b->w, "brief.evidence.missing"), "\n");
            continue;
        }
        put_line(p, "**", *e->raw ? e->raw : number_format(e->value, number), "** ");
        put_text(p, e->series);
        put_line(p, ", ", say_period(&p->say, e->period, WORDING_NAME), ". ");
        put_line(p, "", page_from(p, e), ".");
        struct excerpt x = page_excerpt(e);
        put(p, x.len > 0 ? " “" : "");
        put(p, x.cut_before ? "… " : "");
        put_textn(p, x.text, x.len);
        put(p, x.cut_after ? " …" : "");
        put(p, x.len > 0 ? "”\n" : "\n");
    }
}

int brief_markdown(const struct brief *b, struct buffer *out, struct error *err)
{
    static void (*const parts[])(struct page *) = {
        put_keys,     put_highlights, put_changes, put_sections, put_forecasts,
        put_disputes, put_sources,    put_methods, put_evidence,
    };
    struct page p;
    page_begin(&p, b, out, text_markdown, err);
    put_line(&p, "# ", b->title, "\n\n");
    if (*b->organisation)
        put_line(&p, "", b->organisation, "  \n");
    put_line(&p, "", page_issue(&p), "\n");
    for (size_t i = 0; i < sizeof parts / sizeof *parts && !p.failed; i++)
        parts[i](&p);
    put_line(&p, "\n---\n\n", page_made(&p), "\n");
    return page_end(&p);
}
