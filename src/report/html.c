/* html.c - the briefing as one HTML file: the frame, key figures, highlights, changes, sources.
 *
 * The frame is plots/briefing.html: each {{name}} in it is one row of the table below. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report/derived.h"
#include "report/html.h"
#include "sitstat/embed.h"
#include "sitstat/text.h"

static void put_link(struct page *p, const char *kind, struct figure_ref ref, const char *text)
{
    char name[FIGURE_REF_TEXT];
    if (page_evidence(p->b, ref) == NULL) {
        put_text(p, text);
        return;
    }
    put(p, "<a class=\"n\" href=\"#");
    put(p, kind);
    put(p, figure_ref_format(ref, name));
    put(p, "\">");
    put_text(p, text);
    put(p, "</a>");
}

void put_ref_name(struct page *p, struct figure_ref ref, const char *text)
{
    put_link(p, "e-", ref, text);
}

void put_ref_link(struct page *p, struct figure_ref ref, const char *text)
{
    put_link(p, page_sum(p->b, ref) ? "s-" : "e-", ref, text);
}

/* A small link to the evidence of a sentence. */
static void put_source_link(struct page *p, struct figure_ref ref)
{
    char name[FIGURE_REF_TEXT];
    if (page_evidence(p->b, ref) == NULL)
        return;
    put(p, " <a class=\"ref\" href=\"#e-");
    put(p, figure_ref_format(ref, name));
    put(p, "\">[");
    put(p, name);
    put(p, "]</a>");
}

void put_heading(struct page *p, const char *id, const char *key)
{
    put(p, "<section id=\"");
    put(p, id);
    put(p, "\">\n<h2>");
    put_word(p, key);
    put(p, "</h2>\n");
}

static void put_language(struct page *p)
{
    put_text(p, p->b->w->language);
}

static void put_title(struct page *p)
{
    put_text(p, p->b->title);
}

static void put_style(struct page *p)
{
    const struct embedded *css = embedded_find("plots/briefing.css");
    put(p, p->b->style ? p->b->style : css ? css->data : "");
}

static void put_skip(struct page *p)
{
    put_word(p, "brief.skip");
}

static void put_head(struct page *p)
{
    const struct brief *b = p->b;
    put(p, "<header>\n");
    if (*b->organisation) {
        put(p, "<p class=\"office\">");
        put_text(p, b->organisation);
        put(p, "</p>\n");
    }
    put(p, "<h1>");
    put_title(p);
    put(p, "</h1>\n<p class=\"as-of\">");
    put_text(p, page_issue(p));
    put(p, "</p>\n</header>");
}

static void put_contents(struct page *p)
{
    put(p, "<nav aria-label=\"");
    put_word(p, "brief.contents");
    put(p, "\">\n<ul>\n");
    static const char *const before[][2] = {{"highlights", "brief.highlights"},
                                            {"changes", "brief.changes"}};
    static const char *const after[][2] = {{"forecasts", "brief.forecasts"},
                                           {"sources", "brief.sources"},
                                           {"methods", "brief.methods"},
                                           {"evidence", "brief.evidence"}};
    char id[32];
    for (size_t i = 0; i < 2; i++)
        put_item(p, before[i][0], wording_text(p->b->w, before[i][1]));
    for (size_t i = 0; i < p->b->n_sections; i++) {
        snprintf(id, sizeof id, "m-%zu", i + 1);
        put_item(p, id, p->b->sections[i].name);
    }
    for (size_t i = 0; i < 4; i++)
        put_item(p, after[i][0], wording_text(p->b->w, after[i][1]));
    put(p, "</ul>\n</nav>");
}

static void put_key(struct page *p, size_t series, size_t note)
{
    const struct point *now = page_latest(p->b, series);
    char mark[32];
    if (now == NULL)
        return;
    const char *value = say_value(&p->say, p->b->series[series].report.series.unit, now, true),
               *delta = page_delta(p, series);
    put(p, utf8_width(value, strlen(value)) > 9 ? "<li>\n<span class=\"big long\">"
                                                : "<li>\n<span class=\"big\">");
    put_ref_link(p, now->ref, value);
    put(p, "</span>\n<span class=\"what\">");
    put_text(p, page_subject(p, series));
    snprintf(mark, sizeof mark, "<sup>%zu</sup>", note);
    put(p, mark);
    put(p, "</span>\n<span class=\"when\">");
    put_text(p, say_period(&p->say, now->period, WORDING_NAME));
    put(p, "</span>\n");
    if (*delta) {
        put(p, "<span class=\"delta\">");
        put_ref_link(p, page_delta_ref(p->b, series), delta);
        put(p, "</span>\n");
    }
    put(p, "</li>\n");
}

static void put_keys(struct page *p)
{
    const struct brief *b = p->b;
    const struct brief_section *notes[4];
    size_t n_notes = 0;
    if (b->n_key == 0)
        return;
    put(p, "<section id=\"key\" class=\"first\" aria-label=\"");
    put_word(p, "brief.key");
    put(p, "\">\n<ul class=\"keys\">\n");
    for (size_t i = 0; i < b->n_key; i++) {
        const struct brief_section *section = page_section_of(b, b->key[i]);
        size_t note = 0;
        while (note < n_notes && notes[note] != section)
            note++;
        if (note == n_notes)
            notes[n_notes++] = section;
        put_key(p, b->key[i], note + 1);
    }
    put(p, "</ul>\n<ol class=\"notes\">\n");
    for (size_t i = 0; i < n_notes; i++) {
        put(p, "<li>");
        put_text(p, page_who(p, notes[i]));
        put(p, "</li>\n");
    }
    put(p, "</ol>\n</section>");
}

static void put_highlights(struct page *p)
{
    const struct brief *b = p->b;
    put_heading(p, "highlights", "brief.highlights");
    if (b->n_series == 0) {
        put(p, "<p>");
        put_text(p, say(&p->say, "brief.empty", WORDS({"day", say_day(&p->say, b->as_of)})));
        put(p, "</p>\n");
    }
    put(p, "<ul class=\"highlights\">\n");
    for (size_t i = 0; i < b->n_key; i++) {
        const struct point *now = page_latest(b, b->key[i]);
        put(p, "<li>");
        put_text(p, page_sentence(p, sentence_trend, b->key[i]));
        if (now)
            put_source_link(p, now->ref);
        put_how(p, b->key[i]);
        put(p, "</li>\n");
    }
    put(p, "</ul>\n</section>");
}

static void put_changes(struct page *p)
{
    const struct brief *b = p->b;
    size_t i = 0, shown = 0;
    put_heading(p, "changes", "brief.changes");
    put(p, "<p>");
    put_text(p, page_changes_intro(p));
    put(p, "</p>\n<ul class=\"plain\">\n");
    while (i < b->changes->n && shown < PAGE_CHANGES) {
        size_t n = changes_group(b->changes, i);
        const struct change *c = &b->changes->at[i];
        put(p, "<li>");
        put_text(p, page_change(p, i, n));
        put_source_link(p, c->was.ref);
        put_source_link(p, c[n - 1].is.ref);
        put(p, "</li>\n");
        i += n;
        shown++;
    }
    put(p, "</ul>\n");
    if (i < b->changes->n) {
        put(p, "<p>");
        put_text(p, say_count(&p->say, "brief.changes.more", b->changes->n - i, NULL));
        put(p, "</p>\n");
    }
    put(p, "</section>");
}

static void put_sections(struct page *p)
{
    for (size_t i = 0; i < p->b->n_sections; i++)
        html_section(p, i);
}

static void put_foot(struct page *p)
{
    put(p, "<footer>\n<p>");
    put_text(p, page_made(p));
    put(p, "</p>\n</footer>");
}

static const struct {
    const char *name;
    void (*put)(struct page *p);
} parts[] = {
    {"language", put_language},
    {"title", put_title},
    {"style", put_style},
    {"skip", put_skip},
    {"head", put_head},
    {"contents", put_contents},
    {"key_figures", put_keys},
    {"highlights", put_highlights},
    {"changes", put_changes},
    {"sections", put_sections},
    {"forecasts", html_forecasts},
    {"disputes", html_disputes},
    {"sources", html_sources},
    {"methods", html_methods},
    {"evidence", html_evidence},
    {"foot", put_foot},
};

static int put_part(struct page *p, const char *name, size_t len)
{
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (strlen(parts[i].name) == len && memcmp(parts[i].name, name, len) == 0) {
            parts[i].put(p);
            return 0;
        }
    return error_set(p->err, ERR_FORMAT,
                     "the template asks for {{%.*s}}, which there is not: see plots/briefing.html "
                     "for those that there are",
                     (int)(len < 40 ? len : 40), name);
}

int brief_html_frame(const struct brief *b, struct brief_frame *frame, struct error *err)
{
    const struct embedded *own = embedded_find("plots/briefing.html");
    const char *s = b->page ? b->page : own ? own->data : "";
    struct page p;
    page_begin(&p, b, &frame->text, text_html, err);
    p.frame = frame;
    while (!p.failed) {
        const char *open = strstr(s, "{{"), *close = open ? strstr(open, "}}") : NULL;
        if (close == NULL) {
            put(&p, s);
            break;
        }
        if (buffer_append(p.out, s, (size_t)(open - s), err) < 0 ||
            put_part(&p, open + 2, (size_t)(close - open - 2)) < 0)
            p.failed = true;
        s = close + 2;
    }
    return page_end(&p);
}

int brief_html_fill(const struct brief_frame *frame, struct buffer *out, struct error *err)
{
    const char *text = buffer_string(&frame->text);
    size_t done = 0, all = frame->text.len;
    for (size_t i = 0; i < frame->n; i++)
        all += frame->holes[i].chart->svg_len;
    if (buffer_reserve(out, all, err) < 0)
        return -1;
    for (size_t i = 0; i < frame->n; i++) {
        const struct brief_hole *hole = &frame->holes[i];
        if (buffer_append(out, text + done, hole->at - done, err) < 0 ||
            buffer_append(out, hole->chart->svg, hole->chart->svg_len, err) < 0)
            return -1;
        done = hole->at;
    }
    return buffer_append(out, text + done, frame->text.len - done, err);
}

void brief_frame_free(struct brief_frame *frame)
{
    buffer_free(&frame->text);
    free(frame->holes);
    *frame = (struct brief_frame){0};
}

int brief_html(const struct brief *b, struct buffer *out, struct error *err)
{
    struct brief_frame frame = {0};
    int result =
        brief_html_frame(b, &frame, err) < 0 || brief_html_fill(&frame, out, err) < 0 ? -1 : 0;
    brief_frame_free(&frame);
    return result;
}
