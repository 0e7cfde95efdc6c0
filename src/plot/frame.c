/* frame.c - titles, foot line and axes. */
#include "frame.h"
#include "names.h"
#include "timeplot.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define TITLE_LINES 3
#define SUBTITLE_LINES 2
#define FOOT_LINES 3
#define FOOT_TEXT 1024

static void add(char *out, const char *sentence)
{
    size_t len = strlen(out);
    if (sentence != NULL && sentence[0] != '\0')
        snprintf(out + len, FOOT_TEXT - len, "%s%s", len ? " " : "", sentence);
}

static unsigned flags_of(const struct chart *c, bool *bounds)
{
    unsigned flags = 0;
    *bounds = false;
    for (size_t i = 0; i < c->n_series; i++)
        for (size_t k = 0; k < c->series[i].n; k++) {
            const struct chart_point *p = &c->series[i].at[k];
            flags |= p->flags;
            *bounds |= isfinite(p->low) && isfinite(p->high) && p->low < p->high;
        }
    return flags;
}

static bool ends_sentence(const char *text)
{
    size_t len = strlen(text);
    return len > 0 && strchr(".!?", text[len - 1]) != NULL;
}

/* Source, day, and a word on each mark that a reader may not know. */
static void foot_text(const struct scene *s, char out[static FOOT_TEXT])
{
    const struct chart *c = s->chart;
    const struct chart_words *w = s->words;
    enum chart_kind kind = s->result->kind;
    bool through_time = kind == CHART_TREND || kind == CHART_COMPARE || kind == CHART_MULTIPLES ||
                        kind == CHART_SOURCES || kind == CHART_REVISIONS;
    char day[TICK_TEXT], line[512];
    bool bounds;
    unsigned flags = flags_of(c, &bounds);
    out[0] = '\0';
    if (c->source != NULL && c->source[0] != '\0') {
        snprintf(line, sizeof line, "%s: %s%s", w->source, c->source,
                 ends_sentence(c->source) ? "" : ".");
        add(out, line);
    }
    if (c->as_of != DAY_NONE) {
        time_day_text(w, c->as_of, day);
        snprintf(line, sizeof line, "%s %s.", w->as_of, day);
        add(out, line);
    }
    if (through_time) {
        add(out, flags & CHART_PROVISIONAL ? w->provisional : NULL);
        add(out, bounds ? w->bounds : NULL);
    }
    if (through_time && !(kind == CHART_SOURCES && sources_in_rows(c))) {
        add(out, flags & CHART_MORE_THAN ? w->more_than : NULL);
        add(out, flags & CHART_LESS_THAN ? w->less_than : NULL);
        add(out, c->log_scale ? w->log_scale : NULL);
    }
    if (kind == CHART_MAP || kind == CHART_FLOWS)
        add(out, w->boundaries);
    if (kind == CHART_TREND || kind == CHART_COMPARE || kind == CHART_REVISIONS ||
        (kind == CHART_SOURCES && !sources_in_rows(c))) {
        struct extent e = extent_chart(c, kind);
        bool bars = kind == CHART_TREND && c->n_series > 0 && c->series[0].flow;
        if (extent_any(&e) && !c->log_scale && !extent_zero(&e, bars))
            add(out, w->cut_axis);
    }
    add(out, flags & CHART_ESTIMATE ? w->estimate : NULL);
    if (kind == CHART_TREND && c->n_forecast > 0)
        add(out, w->intervals);
    if (kind == CHART_MULTIPLES)
        add(out, c->free_scale ? w->free_scale : w->same_scale);
    add(out, c->note);
}

/* The title over lines of about one length: a last line of one word looks like a slip. */
static void wrap_title(const char *title, double width, struct wrapped *out)
{
    struct wrapped narrower;
    metrics_wrap(title, face_title.size, true, width, TITLE_LINES, out);
    if (out->n < 2 || out->line[out->n - 1].cut)
        return;
    for (int k = 1; k <= 16; k++) { /* in steps of 3 %, down to about a half */
        double less = width * (1 - 0.03 * k);
        metrics_wrap(title, face_title.size, true, less, TITLE_LINES, &narrower);
        if (narrower.n > out->n || narrower.line[narrower.n - 1].cut)
            break;
        *out = narrower;
    }
}

struct rect frame_draw(struct scene *s)
{
    const struct chart *c = s->chart;
    double width = s->width - 2 * MARGIN;
    struct rect area = {MARGIN, 12, s->width - MARGIN, s->height - 12};
    struct wrapped lines;
    char foot[FOOT_TEXT];
    if (c->title != NULL && c->title[0] != '\0') {
        wrap_title(c->title, width, &lines);
        area.top = scene_wrapped(s, MARGIN, area.top, ANCHOR_LEFT, face_title, SHADE_INK, &lines);
        area.top += 4;
    }
    if (c->subtitle != NULL && c->subtitle[0] != '\0') {
        metrics_wrap(c->subtitle, face_subtitle.size, false, width, SUBTITLE_LINES, &lines);
        area.top =
            scene_wrapped(s, MARGIN, area.top, ANCHOR_LEFT, face_subtitle, SHADE_MUTED, &lines);
    }
    foot_text(s, foot);
    metrics_wrap(foot, face_foot.size, false, width, FOOT_LINES, &lines);
    area.bottom -= (double)lines.n * face_foot.size * LINE_HEIGHT;
    scene_wrapped(s, MARGIN, area.bottom, ANCHOR_LEFT, face_foot, SHADE_MUTED, &lines);
    area.top += 20;
    area.bottom -= 12;
    return area;
}

void frame_empty(struct scene *s, struct rect area)
{
    struct wrapped lines;
    double middle = (area.top + area.bottom) / 2;
    metrics_wrap(s->words->no_data, face_subtitle.size, false, area.right - area.left, 2, &lines);
    scene_rule(s, "grid", area.left, area.top, area.right, area.top, SHADE_GRID);
    scene_rule(s, "grid", area.left, area.bottom, area.right, area.bottom, SHADE_AXIS);
    scene_wrapped(s, (area.left + area.right) / 2, middle - face_subtitle.size, ANCHOR_CENTRE,
                  face_subtitle, SHADE_MUTED, &lines);
    scene_note(s, "there is no figure to draw");
}

void axis_values(struct scene *s, struct rect *plot, struct scale *y)
{
    double ticks[TICKS], wide = 0;
    char text[TICK_TEXT];
    size_t n = scale_ticks(y, ticks);
    for (size_t i = 0; i < n; i++) {
        scale_tick_text(s->words, y, ticks[i], text);
        wide = fmax(wide, metrics_width(text, strlen(text), face_axis.size, false));
    }
    plot->left += wide + 8;
    y->from = plot->bottom;
    y->to = plot->top;
    for (size_t i = 0; i < n; i++) {
        double at = scale_at(y, ticks[i]);
        bool axis = ticks[i] == 0 || (i == 0 && y->low >= 0);
        scale_tick_text(s->words, y, ticks[i], text);
        scene_text(s, plot->left - 8, at, ANCHOR_RIGHT, face_axis, SHADE_MUTED, text, strlen(text));
        scene_rule(s, "grid", plot->left, at, plot->right, at, axis ? SHADE_AXIS : SHADE_GRID);
    }
}

double axis_days_room(const struct time_scale *x)
{
    int first, last, month, mday;
    date_to_civil((day_t)x->first, &first, &month, &mday);
    date_to_civil((day_t)ceil(x->last) - 1, &last, &month, &mday);
    return 8 + face_axis.size * LINE_HEIGHT * (first != last ? 2 : 1);
}

void axis_days(struct scene *s, struct rect *plot, struct time_scale *x)
{
    struct time_tick ticks[TICKS];
    double wide = metrics_width("00 Mmm", 6, face_axis.size, false), before = -1e9;
    x->from = plot->left;
    x->to = plot->right;
    for (size_t i = 0; i < 12; i++) {
        const char *name = s->words->months_short[i];
        wide = fmax(wide, metrics_width(name, strlen(name), face_axis.size, false) +
                              metrics_width("00 ", 3, face_axis.size, false));
    }
    size_t n = time_ticks(x, s->words, wide, ticks);
    for (size_t i = 0; i < n; i++) {
        double half =
            metrics_width(ticks[i].text, strlen(ticks[i].text), face_axis.size, false) / 2;
        double at = fmin(fmax(ticks[i].at, MARGIN + half), s->width - MARGIN - half);
        double top = plot->bottom + 8;
        if (at - half < before + 4)
            continue;
        before = at + half;
        scene_rule(s, "grid", ticks[i].at, plot->bottom, ticks[i].at, plot->bottom + 4, SHADE_AXIS);
        scene_text(s, at, top + face_axis.size / 2, ANCHOR_CENTRE, face_axis, SHADE_MUTED,
                   ticks[i].text, strlen(ticks[i].text));
        scene_text(s, at, top + face_axis.size * (0.5 + LINE_HEIGHT), ANCHOR_CENTRE, face_axis,
                   SHADE_MUTED, ticks[i].year, strlen(ticks[i].year));
    }
}
