/* multiples.c - a small panel for each series, all by the same days. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "names.h"
#include "timeplot.h"

#define PANELS 36
#define GUTTER 22.0
#define LEAST_WIDTH 130.0

static const struct face face_panel = {12.5, true};
static const struct face face_small = {11.5, false};

/* As many columns as make panels about half again as wide as high. */
static size_t columns_for(size_t n, double width, double height)
{
    size_t best = 1;
    double least = INFINITY;
    for (size_t columns = 1;
         columns <= n && (columns == 1 || width / (double)columns > LEAST_WIDTH); columns++) {
        size_t rows = (n + columns - 1) / columns;
        double ratio = width / (double)columns / (height / (double)rows);
        /* Empty places cost too. */
        double cost = fabs(log(ratio / 1.6)) + 0.3 * (double)(rows * columns - n) / (double)n;
        if (cost < least) {
            least = cost;
            best = columns;
        }
    }
    return best;
}

static void draw_values(struct scene *s, struct rect *plot, struct scale *y, bool labelled)
{
    char text[TICK_TEXT];
    double ticks[TICKS];
    size_t n = scale_ticks(y, ticks);
    y->from = plot->bottom;
    y->to = plot->top;
    for (size_t i = 0; i < n; i++) {
        double at = scale_at(y, ticks[i]);
        bool axis = ticks[i] == 0 || (i == 0 && y->low >= 0);
        scene_rule(s, "grid", plot->left, at, plot->right, at, axis ? SHADE_AXIS : SHADE_GRID);
        scale_tick_text(s->words, y, ticks[i], text);
        if (labelled)
            scene_text(s, plot->left - 6, at, ANCHOR_RIGHT, face_small, SHADE_MUTED, text,
                       strlen(text));
    }
}

static void draw_days(struct scene *s, const struct rect *plot, const struct time_scale *x)
{
    struct time_tick ticks[TICKS];
    double before = -1e9;
    size_t n = time_ticks(x, s->words, metrics_width("2000", 4, face_small.size, false), ticks);
    /* The first and the last are enough in a small panel. */
    for (size_t i = 0; i<n; i += n> 2 ? n - 1 : 1) {
        char text[2 * TICK_TEXT];
        snprintf(text, sizeof text, "%s%s%s", ticks[i].text, ticks[i].year[0] ? " " : "",
                 ticks[i].year);
        double half = metrics_width(text, strlen(text), face_small.size, false) / 2;
        double at = fmin(fmax(ticks[i].at, plot->left + half - 8), plot->right - half + 8);
        if (at - half < before + 6)
            continue;
        before = at + half;
        scene_rule(s, "grid", ticks[i].at, plot->bottom, ticks[i].at, plot->bottom + 3, SHADE_AXIS);
        scene_text(s, at, plot->bottom + 11, ANCHOR_CENTRE, face_small, SHADE_MUTED, text,
                   strlen(text));
    }
}

static double widest_tick(const struct scene *s, const struct scale *y)
{
    double ticks[TICKS], wide = 0;
    char text[TICK_TEXT];
    size_t n = scale_ticks(y, ticks);
    for (size_t i = 0; i < n; i++) {
        scale_tick_text(s->words, y, ticks[i], text);
        wide = fmax(wide, metrics_width(text, strlen(text), face_small.size, false));
    }
    return wide;
}

static struct extent extent_of_one(const struct chart_series *series)
{
    struct extent e = extent_none();
    extent_points(&e, series->at, series->n);
    return e;
}

struct panels {
    size_t n, columns, rows, lines; /* LINES of a name */
    double width, height, left;     /* of one, and the room for value labels */
    struct scale shared;
    struct extent all;
};

static void draw_panel(struct scene *s, const struct panels *p, struct rect box,
                       const struct chart_series *series, struct time_scale x, bool first)
{
    struct timeplot t = {.plot = box, .x = x, .y = p->shared};
    const struct chart_point *last = last_value(series->at, series->n);
    struct extent e = extent_of_one(series);
    struct wrapped name;
    char number[TICK_TEXT] = "";
    bool flow = series->flow && !s->chart->log_scale;
    if (last != NULL)
        scale_number(s->words, last->value, number);
    double room = metrics_width(number, strlen(number), face_small.size, false) + 8;
    metrics_wrap(series->name ? series->name : "", face_panel.size, true,
                 box.right - box.left - room, p->lines, &name);
    scene_wrapped(s, box.left, box.top, ANCHOR_LEFT, face_panel, SHADE_INK, &name);
    scene_text(s, box.right, box.top + face_panel.size * LINE_HEIGHT / 2, ANCHOR_RIGHT, face_small,
               SHADE_HUE_TEXT, number, strlen(number));
    t.plot.top += (double)p->lines * face_panel.size * LINE_HEIGHT + 10;
    t.plot.bottom -= 20;
    t.plot.left += p->left;
    if (s->chart->free_scale && extent_any(&e))
        scale_fit(&t.y, e.low, e.high, true, s->chart->log_scale, 3);
    draw_values(s, &t.plot, &t.y, first || s->chart->free_scale);
    t.x.from = t.plot.left;
    t.x.to = t.plot.right;
    draw_days(s, &t.plot, &t.x);
    bool bars = flow && timeplot_bars_fit(&t);
    if (bars)
        timeplot_bars(s, &t, SHADE_BAR, series->at, series->n);
    else
        timeplot_line(s, &t, "lines", SHADE_LINE, series->at, series->n);
    timeplot_marks(s, &t, SHADE_LINE, series->at, series->n, bars);
}

void draw_multiples(struct scene *s, struct rect area)
{
    const struct chart *c = s->chart;
    struct panels p = {.n = c->n_series < PANELS ? c->n_series : PANELS, .all = extent_none()};
    struct time_scale x;
    for (size_t i = 0; i < p.n; i++)
        extent_points(&p.all, c->series[i].at, c->series[i].n);
    if (!extent_any(&p.all) || !time_fit(&x, c->series, p.n)) {
        frame_empty(s, area);
        return;
    }
    if (c->log_scale && p.all.low <= 0) {
        scene_refuse(s, ERR_REFUSED,
                     "a log scale cannot show zero or negative values; leave --log out");
        return;
    }
    if (p.n < c->n_series)
        scene_note(s, "there are more series than panels: only the first 36 are shown");
    if (!c->free_scale)
        extent_warn(s, &p.all);
    p.columns = columns_for(p.n, area.right - area.left, area.bottom - area.top);
    p.rows = (p.n + p.columns - 1) / p.columns;
    p.width = (area.right - area.left - GUTTER * (double)(p.columns - 1)) / (double)p.columns;
    p.height = (area.bottom - area.top + 8) / (double)p.rows;
    scale_fit(&p.shared, p.all.low, p.all.high, true, c->log_scale, 3);
    p.left = widest_tick(s, &p.shared) + 8;
    p.lines = 1;
    for (size_t i = 0; i < p.n && p.height > 110; i++) {
        const char *name = c->series[i].name ? c->series[i].name : "";
        if (metrics_width(name, strlen(name), face_panel.size, true) > p.width - 42)
            p.lines = 2;
    }
    for (size_t i = 0; i < p.n; i++) {
        size_t row = i / p.columns, column = i % p.columns;
        double left = area.left + (double)column * (p.width + GUTTER);
        double top = area.top + (double)row * p.height - 8;
        struct rect box = {left, top, left + p.width, top + p.height - 4};
        draw_panel(s, &p, box, &c->series[i], x, column == 0);
    }
}
