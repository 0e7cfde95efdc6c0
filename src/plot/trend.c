/* trend.c - the trend chart: bars or a line, moving mean, breaks, forecast fan. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "names.h"
#include "timeplot.h"

#define LABEL_SHARE 0.3 /* of the picture's width, at most, for the label at the line's end */
#define BREAKS 6        /* more are noise */
#define BREAK_ROOM 20.0

static const struct chart_series nothing;

static double forecast_x(const struct timeplot *t, day_t day)
{
    return time_at(&t->x, (double)day + 1 - t->x.wide / 2);
}

struct origin {
    double x, y; /* where the fan opens */
};

static void draw_fan(struct scene *s, const struct timeplot *t, struct origin from, bool wide)
{
    const struct chart *c = s->chart;
    bool any = false;
    for (size_t i = 0; i < c->n_forecast; i++)
        any |= isfinite(wide ? c->forecast[i].low95 : c->forecast[i].low80);
    if (!any)
        return;
    scene_piece(s, "areas", wide ? SHADE_FAN95 : SHADE_FAN80);
    scene_xy(s, "areas", from.x, from.y);
    for (size_t i = 0; i < 2 * c->n_forecast; i++) {
        bool back = i >= c->n_forecast;
        const struct chart_forecast *f = &c->forecast[back ? 2 * c->n_forecast - 1 - i : i];
        double low = wide ? f->low95 : f->low80, high = wide ? f->high95 : f->high80;
        double v = back ? low : high;
        if (isfinite(v) && (!t->y.log || v > 0))
            scene_xy(s, "areas", forecast_x(t, f->day), scale_at(&t->y, v));
    }
}

static double draw_forecast(struct scene *s, const struct timeplot *t, struct origin from)
{
    const struct chart *c = s->chart;
    double end = from.y;
    if (c->n_forecast == 0)
        return end;
    draw_fan(s, t, from, true);
    draw_fan(s, t, from, false);
    scene_piece(s, "dashes", SHADE_LINE);
    scene_xy(s, "dashes", from.x, from.y);
    for (size_t i = 0; i < c->n_forecast; i++) {
        const struct chart_forecast *f = &c->forecast[i];
        if (!isfinite(f->mean) || (t->y.log && f->mean <= 0))
            continue;
        end = scale_at(&t->y, f->mean);
        scene_xy(s, "dashes", forecast_x(t, f->day), end);
    }
    return end;
}

/* A dotted line down to the value, with a word in a strip above the marks. Words that would meet
 * are left out: the line stands. */
static void draw_breaks(struct scene *s, const struct timeplot *t,
                        const struct chart_series *series)
{
    const struct chart *c = s->chart;
    double taken = -1e9, top = t->plot.top - BREAK_ROOM;
    for (size_t i = 0; i < c->n_breaks && i < BREAKS; i++) {
        int year, month, mday;
        char text[128];
        double x = time_at(&t->x, (double)c->breaks[i] + 0.5), y = t->plot.bottom;
        if (c->breaks[i] < t->x.first || c->breaks[i] >= t->x.last)
            continue;
        for (size_t k = 0; k < series->n; k++) {
            const struct chart_point *p = &series->at[k];
            if (p->last < c->breaks[i] || !isfinite(p->value))
                continue;
            if (p->first <= c->breaks[i])
                x = time_middle(&t->x, p);
            y = scale_at(&t->y, p->value);
            break;
        }
        scene_rule(s, "breaks", x, top, x, y, SHADE_MUTED);
        date_to_civil(c->breaks[i], &year, &month, &mday);
        if (t->x.wide > 300)
            snprintf(text, sizeof text, "%s: %d", s->words->brk, year);
        else if (t->x.wide > 27)
            snprintf(text, sizeof text, "%s: %s %d", s->words->brk, s->words->months[month - 1],
                     year);
        else
            snprintf(text, sizeof text, "%s: %d %s", s->words->brk, mday,
                     s->words->months[month - 1]);
        double wide = metrics_width(text, strlen(text), face_label.size, false);
        bool left = x + 6 + wide > s->width - MARGIN;
        double from = left ? x - 6 - wide : x + 6;
        if (from < taken + 8)
            continue;
        taken = from + wide;
        scene_text(s, left ? x - 6 : x + 6, top + 8, left ? ANCHOR_RIGHT : ANCHOR_LEFT, face_label,
                   SHADE_MUTED, text, strlen(text));
    }
}

/* What stands at the line's end: the caller's words, or the last value. */
static void end_text(const struct scene *s, const struct chart_point *last, char *out, size_t size)
{
    char number[TICK_TEXT] = "";
    if (s->chart->line_label != NULL)
        snprintf(out, size, "%s", s->chart->line_label);
    else {
        if (last != NULL)
            scale_number(s->words, last->value, number);
        snprintf(out, size, "%s", number);
    }
}

void draw_trend(struct scene *s, struct rect area)
{
    const struct chart *c = s->chart;
    const struct chart_series *series = c->n_series > 0 ? &c->series[0] : &nothing;
    const struct chart_point *last = last_value(series->at, series->n);
    const struct chart_point *mean = last_value(c->mean, c->n_mean);
    struct timeplot t = {0};
    struct extent e = extent_chart(c, CHART_TREND);
    char text[256];
    if (!extent_any(&e) || !time_fit(&t.x, series, 1)) {
        frame_empty(s, area);
        return;
    }
    for (size_t i = 0; i < c->n_forecast; i++)
        t.x.last = fmax(t.x.last, (double)c->forecast[i].day + 1);
    if (t.x.last - t.x.first < 3 * t.x.wide) { /* one or two points stand in the middle */
        t.x.first -= t.x.wide;
        t.x.last += t.x.wide;
    }
    extent_warn(s, &e);
    struct end_label label = {.shade = SHADE_HUE_TEXT, .first = face_label, .rest = face_label};
    end_text(s, last, text, sizeof text);
    metrics_wrap(text, face_label.size, false, s->width * LABEL_SHARE, 5, &label.text);
    if (c->n_breaks > 0)
        area.top += BREAK_ROOM;
    bool flow = series->flow && !c->log_scale;
    if (!flow && c->n_forecast == 0)
        time_trim(&t.x);
    if (!timeplot_begin(s, area, label.text.width + 14, &e, flow, &t))
        return;
    bool bars = flow && timeplot_bars_fit(&t);
    int shade = mean != NULL || bars ? SHADE_BAR : SHADE_LINE;
    if (bars)
        timeplot_bars(s, &t, shade, series->at, series->n);
    else
        timeplot_line(s, &t, mean != NULL ? "faint" : "lines", shade, series->at, series->n);
    timeplot_marks(s, &t, SHADE_LINE, series->at, series->n, bars);
    if (mean != NULL)
        timeplot_line(s, &t, "lines", SHADE_LINE, c->mean, c->n_mean);
    const struct chart_point *end = mean != NULL ? mean : last;
    if (end == NULL)
        return;
    struct origin from = {time_middle(&t.x, end), scale_at(&t.y, end->value)};
    label.want = draw_forecast(s, &t, from);
    if (c->n_breaks > 0)
        draw_breaks(s, &t, series);
    bool alone = series->n == 1 && c->n_forecast == 0;
    label.end = alone ? from.x + (bars ? timeplot_bar_half(&t, end) : 0) : t.plot.right;
    spread_labels(&label, 1, t.plot.top - 8, t.plot.bottom);
    draw_end_labels(s, fmin(label.end + 10, s->width - MARGIN - label.text.width), &label, 1);
}
