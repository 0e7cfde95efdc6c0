/* ranked.c - latest values as bars, largest first, with their change; and values at two days. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "names.h"
#include "rows.h"

static const struct face face_head = {11.5, false};

static bool any_emphasis(const struct chart *c)
{
    for (size_t i = 0; i < c->n_series; i++)
        if (c->series[i].emphasis)
            return true;
    return false;
}

/* "12K", and the day where it is older than the newest: a stale figure must not look like the
 * others. */
static void value_text(const struct scene *s, const struct rows *rows, const struct row *r,
                       char *out, size_t size)
{
    char number[TICK_TEXT];
    int year, month, mday;
    scale_number(s->words, r->now, number);
    const char *mark = r->flags & CHART_MORE_THAN ? ">" : r->flags & CHART_LESS_THAN ? "<" : "";
    if (r->day == rows->newest || r->day == DAY_NONE) {
        snprintf(out, size, "%s%s", mark, number);
        return;
    }
    date_to_civil(r->day, &year, &month, &mday);
    snprintf(out, size, "%s%s (%d %s %d)", mark, number, mday, s->words->months_short[month - 1],
             year);
}

static double change_column(struct scene *s, const struct rows *rows, char head[static 128])
{
    char text[TICK_TEXT], day[TICK_TEXT];
    double wide = 0;
    for (size_t i = 0; i < rows->n; i++) {
        signed_percent(s, rows->at[i].before, rows->at[i].now, text);
        wide = fmax(wide, metrics_width(text, strlen(text), face_label.size, false));
    }
    time_day_text(s->words, s->chart->since, day);
    snprintf(head, 128, "%s%s%s", day[0] ? s->words->change_since : s->words->change,
             day[0] ? " " : "", day);
    return wide > 0 ? wide + 16 : 0;
}

void draw_ranked(struct scene *s, struct rect area)
{
    struct rows rows;
    struct scale x;
    char head[128], text[160];
    bool emphasis = any_emphasis(s->chart), negative = false;
    if (!rows_build(s, DAY_NONE, s->chart->since, false, &rows)) {
        if (!s->failed)
            frame_empty(s, area);
        rows_free(&rows);
        return;
    }
    double changes = change_column(s, &rows, head), wide = 0;
    for (size_t i = 0; i < rows.n; i++) {
        value_text(s, &rows, &rows.at[i], text, sizeof text);
        wide = fmax(wide, metrics_width(text, strlen(text), face_label.size, false));
        negative |= rows.at[i].now < 0;
    }
    if (changes > 0) {
        scene_text(s, area.right, area.top - 4, ANCHOR_RIGHT, face_head, SHADE_MUTED, head,
                   strlen(head));
        area.top += 10;
    }
    rows_place(s, area, negative ? wide + 6 : 0, wide + 8 + changes, &rows);
    rows_scale(&rows, true, false, &x);
    double zero = scale_at(&x, 0);
    for (size_t i = 0; i < rows.shown; i++) {
        const struct row *r = &rows.at[i];
        double y = row_middle(&rows, i), half = fmin(rows.height * 0.36, 16), end = scale_at(&x, r->now);
        int shade = emphasis && !r->series->emphasis ? SHADE_BAR : SHADE_LINE;
        scene_box(s, "bars", fmin(zero, end), y - half, fmax(zero, end), y + half, shade);
        value_text(s, &rows, r, text, sizeof text);
        bool left = r->now < 0;
        scene_text(s, left ? end - 5 : end + 5, y, left ? ANCHOR_RIGHT : ANCHOR_LEFT, face_label,
                   SHADE_INK, text, strlen(text));
        signed_percent(s, r->before, r->now, text);
        scene_text(s, area.right, y, ANCHOR_RIGHT, face_label, SHADE_MUTED, text, strlen(text));
    }
    scene_rule(s, "grid", zero, rows.plot.top, zero,
               row_middle(&rows, rows.shown - 1) + rows.height / 2, SHADE_AXIS);
    rows_free(&rows);
}

static day_t first_day(const struct chart_series *series)
{
    for (size_t k = 0; k < series->n; k++)
        if (isfinite(series->at[k].value))
            return series->at[k].last;
    return DAY_NONE;
}

/* The latest of the first days in the earlier half of all: from there on most series have a value,
 * and one that began late does not shorten the look back of the others. */
static day_t common_start(const struct chart *c)
{
    struct time_scale x;
    day_t start = DAY_NONE;
    if (!time_fit(&x, c->series, c->n_series))
        return DAY_NONE;
    for (size_t i = 0; i < c->n_series; i++) {
        day_t day = first_day(&c->series[i]);
        if (day != DAY_NONE && day > start && day <= (x.first + x.last) / 2)
            start = day;
    }
    return start;
}

static void legend(struct scene *s, struct rect area, day_t since, day_t now)
{
    char before[TICK_TEXT], after[TICK_TEXT];
    time_day_text(s->words, since, before);
    time_day_text(s->words, now, after);
    double x = area.left + 5, y = area.top - 2;
    scene_dot(s, "rings", x, y, 9, SHADE_LINE);
    scene_text(s, x + 10, y, ANCHOR_LEFT, face_label, SHADE_MUTED, before, strlen(before));
    x += 10 + metrics_width(before, strlen(before), face_label.size, false) + 24;
    scene_dot(s, "dots", x, y, 9, SHADE_LINE);
    scene_text(s, x + 10, y, ANCHOR_LEFT, face_label, SHADE_MUTED, after, strlen(after));
}

void draw_dumbbell(struct scene *s, struct rect area)
{
    struct rows rows;
    struct scale x;
    day_t since = s->chart->since != DAY_NONE ? s->chart->since : common_start(s->chart);
    char text[160];
    if (!rows_build(s, DAY_NONE, since, true, &rows)) {
        if (!s->failed)
            frame_empty(s, area);
        rows_free(&rows);
        return;
    }
    legend(s, area, since, rows.newest);
    area.top += 20;
    double left = metrics_width("0000.0M", 7, face_strong.size, true) + 10, right = left;
    for (size_t i = 0; i < rows.n; i++) {
        value_text(s, &rows, &rows.at[i], text, sizeof text);
        double wide = metrics_width(text, strlen(text), face_strong.size, true) + 10;
        if (rows.at[i].now < rows.at[i].before)
            left = fmax(left, wide);
        else
            right = fmax(right, wide);
    }
    rows_place(s, area, left, right, &rows);
    rows_scale(&rows, false, false, &x);
    for (size_t i = 0; i < rows.shown; i++) {
        const struct row *r = &rows.at[i];
        double y = row_middle(&rows, i), now = scale_at(&x, r->now);
        double before = isfinite(r->before) ? scale_at(&x, r->before) : now;
        bool rising = now >= before;
        scene_rule(s, "grid", rows.plot.left - left, y, fmin(now, before) - left + 6, y,
                   SHADE_GRID);
        scene_box(s, "bars", fmin(now, before), y - 1.75, fmax(now, before), y + 1.75, SHADE_BAR);
        scene_dot(s, "dots", now, y, 10, SHADE_LINE);
        value_text(s, &rows, r, text, sizeof text);
        scene_text(s, rising ? now + 9 : now - 9, y, rising ? ANCHOR_LEFT : ANCHOR_RIGHT,
                   face_strong, SHADE_INK, text, strlen(text));
        if (!isfinite(r->before))
            continue;
        scene_dot(s, "rings", before, y, 10, SHADE_LINE);
        scale_number(s->words, r->before, text);
        scene_text(s, rising ? before - 9 : before + 9, y, rising ? ANCHOR_RIGHT : ANCHOR_LEFT,
                   face_label, SHADE_MUTED, text, strlen(text));
    }
    rows_free(&rows);
}
