/* html_evidence.c - the end of the HTML page: how numbers were made, and the evidence of figures.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report/derived.h"
#include "report/html.h"

void put_derived_link(struct page *p, size_t series, const char *name, const char *look,
                      const char *text)
{
    char open[96];
    snprintf(open, sizeof open, "<a class=\"%s\" href=\"#d-%zu-%s\">", look, series + 1, name);
    put_cell(p, open, text, "</a>");
}

void put_how(struct page *p, size_t series)
{
    const char *name = derived_has(p, series, "slope")  ? "slope"
                       : derived_has(p, series, "test") ? "test"
                                                        : NULL;
    if (name == NULL)
        return;
    put(p, " ");
    put_derived_link(p, series, name, "ref", wording_text(p->b->w, "brief.how.link"));
}

/* ---- how numbers were made ----------------------------------------------------------------------
 */

static void put_names(struct page *p, const struct figure_ref *refs, size_t n, bool all)
{
    char name[FIGURE_REF_TEXT];
    for (size_t i = 0; i < n; i++) {
        put(p, i == 0 ? " " : all ? ", " : " … ");
        put_ref_name(p, refs[i], figure_ref_format(refs[i], name));
    }
}

static void put_derived(struct page *p, size_t series, const struct trend_row *row)
{
    const struct report_series *r = &p->b->series[series].report;
    struct derived d;
    char open[64];
    derived_find(r, row, &d);
    if (d.n == 0)
        return;
    snprintf(open, sizeof open, "<li id=\"d-%zu-%s\">\n<b>", series + 1, row->derived);
    put_cell(p, open,
             say(&p->say, "derived.head", WORDS({"label", row->label}, {"value", row->value})),
             "</b> ");
    put_cell(p, "", r->code, "<br>\n");
    put_cell(p, "", row->method, "\n<span class=\"from\">");
    put_text(p, derived_from(p, &d));
    put_names(p, d.refs, d.n_refs, d.all);
    const char *rows = derived_rows(p, r, row);
    put_cell(p, *rows ? " (" : "", rows, *rows ? ")" : "");
    put(p, "</span>\n</li>\n");
}

static void put_sum(struct page *p, const struct brief_sum *sum)
{
    const struct report_series *r = &p->b->series[sum->series].report;
    char name[FIGURE_REF_TEXT];
    put(p, "<li class=\"screen\" id=\"s-");
    put(p, figure_ref_format(sum->ref, name));
    put_cell(p, "\">\n<b>", say_period(&p->say, sum->period, WORDING_NAME), "</b> ");
    put_cell(p, "", r->code, "<br>\n");
    put_cell(p, "", sum_method(p, sum), "\n<span class=\"from\">");
    for (size_t i = 0; i < sum->n_parts; i++) {
        const struct brief_part *part = &sum->parts[i];
        put(p, i ? ", " : "");
        put_ref_name(p, part->point.ref, say_value(&p->say, r->series.unit, &part->point, false));
        if (sum->flags & POINT_RECONCILED)
            put_cell(p, " (", page_publisher(p, part->publisher, ""), ")");
    }
    if (sum->n > sum->n_parts)
        put_cell(p, " ", say_count(&p->say, "derived.more", sum->n - sum->n_parts, NULL), "");
    put(p, "</span>\n</li>\n");
}

static void put_all_derived(struct page *p)
{
    struct trend_row rows[TREND_ROWS];
    size_t found = 0;
    for (size_t i = 0; i < p->b->n_series; i++) {
        size_t n = trend_rows(&p->say, &p->b->series[i].report, rows);
        for (size_t k = 0; k < n; k++) {
            if (rows[k].derived == NULL)
                continue;
            if (found++ == 0) {
                put_cell(p, "<h3>", wording_text(p->b->w, "brief.derived"), "</h3>\n");
                put_cell(p, "<p>", wording_text(p->b->w, "brief.derived.intro"), "</p>\n");
                put(p, "<ul class=\"evidence\">\n");
            }
            put_derived(p, i, &rows[k]);
        }
    }
    if (found == 0 && p->b->n_sums > 0)
        put(p, "<ul class=\"evidence\">\n");
    for (size_t i = 0; i < p->b->n_sums; i++)
        put_sum(p, &p->b->sums[i]);
    if (found > 0 || p->b->n_sums > 0)
        put(p, "</ul>\n");
}

/* ---- evidence -----------------------------------------------------------------------------------
 */

static void put_excerpt(struct page *p, const struct brief_evidence *e)
{
    struct excerpt x = page_excerpt(e);
    put(p, "<pre>");
    if (*e->header)
        put_cell(p, "<span class=\"head\">", page_clip(p, e->header), "</span>\n");
    put(p, x.cut_before ? "… " : "");
    put_textn(p, x.text, x.mark);
    put(p, x.mark_len ? "<mark>" : "");
    put_textn(p, x.text + x.mark, x.mark_len);
    put(p, x.mark_len ? "</mark>" : "");
    put_textn(p, x.text + x.mark + x.mark_len, x.len - x.mark - x.mark_len);
    put(p, x.cut_after ? " …</pre>\n" : "</pre>\n");
}

static void put_evidence(struct page *p, const struct brief_evidence *e, bool printed)
{
    char name[FIGURE_REF_TEXT], number[NUMBER_TEXT];
    figure_ref_format(e->ref, name);
    /* What only the tables behind the charts hold is left out on paper, as they are. */
    put(p, printed ? "<li id=\"e-" : "<li class=\"screen\" id=\"e-");
    put(p, name);
    put(p, "\">\n<code>sitstat why ");
    put(p, name);
    put(p, "</code><br>\n");
    if (e->missing) {
        put_word(p, "brief.evidence.missing");
        put(p, "\n</li>\n");
        return;
    }
    put_cell(p, "<b>", *e->raw ? e->raw : number_format(e->value, number), "</b> ");
    put_text(p, e->series);
    put(p, ", ");
    put_text(p, say_period(&p->say, e->period, WORDING_NAME));
    put_cell(p, "\n<span class=\"from\">", page_from(p, e), "</span>\n");
    if (e->excerpt_len > 0)
        put_excerpt(p, e);
    put(p, "</li>\n");
}

void html_evidence(struct page *p)
{
    put_heading(p, "evidence", "brief.evidence");
    put_all_derived(p);
    put_cell(p, "<h3>", wording_text(p->b->w, "brief.figures"), "</h3>\n");
    put_cell(p, "<p>", wording_text(p->b->w, "brief.evidence.intro"), "</p>\n");
    put(p, "<ul class=\"evidence\">\n");
    struct figure_ref *stated = NULL;
    size_t n = 0, k = 0;
    if (page_stated_refs(p->b, &stated, &n, p->err) < 0)
        p->failed = true;
    for (size_t i = 0; i < p->b->n_evidence && !p->failed; i++) {
        const struct brief_evidence *e = &p->b->evidence[i];
        while (k < n && figure_ref_compare(stated[k], e->ref) < 0)
            k++;
        put_evidence(p, e, k < n && figure_ref_compare(stated[k], e->ref) == 0);
    }
    free(stated);
    put(p, "</ul>\n</section>");
}
