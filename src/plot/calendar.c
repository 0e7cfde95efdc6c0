/* calendar.c - where there are figures and where there are none: a series by weekday and week, or
 * many series by period. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "classes.h"
#include "names.h"

#define DAYS_MOST 1500 /* of one series by weekday: four years in four strips */
#define STRIPS 20
#define WEEKDAY_ROOM 34.0
#define MONTH_ROOM 18.0
#define COLUMNS 130
#define ROWS 40
#define LEAST_ROW 11.0
#define NAME_SHARE 0.26

static const struct face face_small = {11.5, false};

/* ---- one series, by weekday and week -------------------------------------------------------- */

struct strip { /* a part of the calendar: a year, or all of a shorter series */
    day_t first, last;
};

static day_t monday_of(day_t day)
{
    return day - (date_weekday(day) - 1);
}

/* Parts of MONTHS months that start with the year; 0 where there are too many. */
static size_t strips_of(day_t first, day_t last, int months, struct strip out[STRIPS])
{
    size_t n = 0;
    while (first <= last) {
        int year, month, mday;
        date_to_civil(first, &year, &month, &mday);
        int end_month = (month - 1) / months * months + months;
        day_t end = date_from_civil(year, end_month, date_month_days(year, end_month));
        if (n == STRIPS)
            return 0;
        out[n++] = (struct strip){first, end < last ? end : last};
        first = end + 1;
    }
    return n;
}

/* Years, halves, thirds or quarters, whichever gives the largest cells; all in one where it is
 * short. */
static size_t best_strips(const struct rect *area, day_t first, day_t last, int *weeks,
                          struct strip out[STRIPS])
{
    static const int months[] = {12, 6, 4, 3};
    double wide = area->right - area->left - WEEKDAY_ROOM, high = area->bottom - area->top;
    double best = 0;
    size_t best_n = 0;
    if (last - first < 12 * 7) {
        out[0] = (struct strip){first, last};
        *weeks = 13;
        return 1;
    }
    for (size_t i = 0; i < sizeof months / sizeof months[0]; i++) {
        struct strip strips[STRIPS];
        size_t n = strips_of(first, last, months[i], strips);
        int slots = months[i] * 31 / 7 + 1;
        double size = fmin(wide / slots, (high / (double)n - MONTH_ROOM - 6) / 7);
        if (n > 0 && size > best * 1.05) {
            best = size;
            best_n = n;
            *weeks = slots;
            memcpy(out, strips, n * sizeof *out);
        }
    }
    return best_n;
}

static void draw_strip(struct scene *s, struct rect area, const struct strip *strip,
                       const double *values, day_t first, const struct classes *classes, int slots)
{
    char text[TICK_TEXT];
    day_t start = monday_of(strip->first), end = strip->last;
    double left = area.left + WEEKDAY_ROOM, top = area.top + MONTH_ROOM;
    double size = fmin((area.right - left) / slots, (area.bottom - top) / 7);
    double wide = fmin((area.right - left) / slots, size * 1.6);
    int shown_month = 0;
    double taken = -1e9;
    for (int k = 0; k < 7; k += size < 12 ? 3 : 1)
        scene_text(s, left - 6, top + (k + 0.5) * size, ANCHOR_RIGHT, face_small, SHADE_MUTED,
                   s->words->weekdays[k], strlen(s->words->weekdays[k]));
    for (day_t day = strip->first; day <= end; day++) {
        int year, month, mday, week = (day - start) / 7, row = date_weekday(day) - 1;
        double x = left + week * wide, y = top + row * size, gap = fmin(1, size * 0.08);
        double value = values[day - first];
        date_to_civil(day, &year, &month, &mday);
        if (month != shown_month && (mday <= 7 || shown_month == 0)) {
            bool with_year = shown_month == 0;
            snprintf(text, sizeof text, with_year ? "%s %d" : "%s",
                     s->words->months_short[month - 1], year);
            if (x > taken + 4) {
                scene_text(s, x, area.top + 8, ANCHOR_LEFT, face_small, SHADE_MUTED, text,
                           strlen(text));
                taken = x + metrics_width(text, strlen(text), face_small.size, false);
            }
            shown_month = month;
        }
        scene_box(s, isfinite(value) ? "cells" : "gaps", x + gap, y + gap, x + wide - gap,
                  y + size - gap, isfinite(value) ? classes_shade(classes, value) : SHADE_PAPER);
    }
}

static void draw_days(struct scene *s, struct rect area, const struct chart_series *series,
                      day_t first, day_t last)
{
    size_t n = (size_t)(last - first) + 1, known = 0;
    double *values = malloc(2 * n * sizeof *values);
    struct classes classes;
    struct strip strips[STRIPS];
    int weeks = 53;
    if (values == NULL) {
        error_memory(&s->err);
        s->failed = true;
        return;
    }
    for (size_t i = 0; i < n; i++)
        values[i] = NAN;
    for (size_t i = 0; i < series->n; i++)
        if (series->at[i].last != DAY_NONE && isfinite(series->at[i].value))
            values[series->at[i].last - first] = series->at[i].value;
    for (size_t i = 0; i < n; i++)
        if (isfinite(values[i]))
            values[n + known++] = values[i];
    classes_make(values + n, known, &classes);
    area.bottom -= classes_legend(s, area, &classes, "cells", SHADE_PAPER, false);
    size_t n_strips = best_strips(&area, first, last, &weeks, strips);
    double height = (area.bottom - area.top) / (double)n_strips;
    for (size_t i = 0; i < n_strips; i++) {
        struct rect box = {area.left, area.top + (double)i * height, area.right,
                           area.top + (double)(i + 1) * height - 6};
        draw_strip(s, box, &strips[i], values, first, &classes, weeks);
    }
    free(values);
}

/* ---- many series, by period -------------------------------------------------------------------
 */

enum bin_unit { BIN_DAY, BIN_WEEK, BIN_MONTH, BIN_YEAR };

static long bin_of(enum bin_unit unit, day_t day)
{
    int year, month, mday;
    if (unit == BIN_DAY)
        return day;
    if (unit == BIN_WEEK)
        return (monday_of(day) + 3) / 7;
    date_to_civil(day, &year, &month, &mday);
    return unit == BIN_MONTH ? year * 12L + month - 1 : year;
}

static day_t bin_start(enum bin_unit unit, long bin)
{
    if (unit == BIN_DAY)
        return (day_t)bin;
    if (unit == BIN_WEEK)
        return monday_of((day_t)(bin * 7));
    if (unit == BIN_MONTH)
        return date_from_civil((int)(bin / 12), (int)(bin % 12) + 1, 1);
    return date_from_civil((int)bin, 1, 1);
}

static enum bin_unit unit_for(day_t first, day_t last, double wide)
{
    double days = (double)last - first + 1;
    if (wide < 6 && days <= COLUMNS)
        return BIN_DAY;
    if (wide < 27 && days <= COLUMNS * 7.0)
        return BIN_WEEK;
    return wide < 300 && days <= COLUMNS * 30.0 ? BIN_MONTH : BIN_YEAR;
}

struct coverage {
    enum bin_unit unit;
    long first; /* bin of the first column */
    size_t columns, rows;
    unsigned *count; /* rows * columns */
    unsigned most;
    size_t shown[ROWS], n_shown; /* rows in the picture */
};

static void count_series(struct coverage *v, size_t row, const struct chart_series *series)
{
    for (size_t i = 0; i < series->n; i++) {
        const struct chart_point *p = &series->at[i];
        if (!isfinite(p->value) || p->last == DAY_NONE)
            continue;
        day_t from = p->first == DAY_NONE || p->first > p->last ? p->last : p->first;
        for (long b = bin_of(v->unit, from); b <= bin_of(v->unit, p->last); b++) {
            if (b < v->first || b >= v->first + (long)v->columns)
                continue;
            unsigned *count = &v->count[row * v->columns + (size_t)(b - v->first)];
            v->most = ++*count > v->most ? *count : v->most;
        }
    }
}

static void draw_bin_labels(struct scene *s, const struct coverage *v, double left, double wide,
                            double y)
{
    char text[TICK_TEXT];
    double taken = -1e9;
    for (size_t k = 0; k < v->columns; k++) {
        int year, month, mday;
        date_to_civil(bin_start(v->unit, v->first + (long)k), &year, &month, &mday);
        if (v->unit == BIN_YEAR)
            snprintf(text, sizeof text, "%d", year);
        else if (v->unit == BIN_MONTH)
            snprintf(text, sizeof text, k == 0 || month == 1 ? "%s %d" : "%s",
                     s->words->months_short[month - 1], year);
        else
            snprintf(text, sizeof text, "%d %s", mday, s->words->months_short[month - 1]);
        /* A label for each January only, once there are years of months. */
        bool wanted = v->unit != BIN_MONTH || v->columns <= 18 || k == 0 || month == 1;
        double x = left + (double)k * wide, w = metrics_width(text, strlen(text), 11.5, false);
        if (!wanted || x < taken + 10 || x + w > s->width - MARGIN)
            continue;
        scene_text(s, x, y, ANCHOR_LEFT, face_small, SHADE_MUTED, text, strlen(text));
        taken = x + w;
    }
}

/* All rows where they fit HEIGHT; else those with the most gaps, which the chart is for. */
static void choose_rows(struct coverage *v, double height)
{
    size_t fit = (size_t)fmin(ROWS, fmax(1, height / LEAST_ROW));
    v->n_shown = 0;
    for (size_t gaps = v->columns + 1; gaps-- > 0 && v->n_shown < fit;)
        for (size_t i = 0; i < v->rows && v->n_shown < fit; i++) {
            size_t own = 0;
            for (size_t k = 0; k < v->columns; k++)
                own += v->count[i * v->columns + k] == 0;
            if (own == gaps)
                v->shown[v->n_shown++] = i;
        }
}

static int compare_sizes(const void *a, const void *b)
{
    size_t x = *(const size_t *)a, y = *(const size_t *)b;
    return (x > y) - (x < y);
}

static void draw_coverage(struct scene *s, struct rect area, struct coverage *v)
{
    const struct chart *c = s->chart;
    struct classes classes = {.n = 1, .bound = {1, v->most}};
    double counts[RAMP], names = 0;
    struct wrapped name;
    if (v->most > 1) {
        size_t n = v->most < RAMP ? v->most : RAMP;
        for (size_t k = 0; k < n; k++)
            counts[k] = 1 + floor((double)k * (v->most - 1) / (double)(n - 1) + 0.5);
        classes_make(counts, n, &classes);
        classes.bound[0] = 1;
    }
    area.bottom -= classes_legend(s, area, &classes, "cells", SHADE_PAPER, true);
    choose_rows(v, area.bottom - area.top - 18);
    if (v->n_shown < v->rows) { /* room to say so */
        area.bottom -= LEAST_ROW + 3;
        choose_rows(v, area.bottom - area.top - 18);
        scene_note(s, "there are more series than rows: those with the fewest gaps are left out");
    }
    qsort(v->shown, v->n_shown, sizeof v->shown[0], compare_sizes); /* as they were given */
    double left = area.left, top = area.top + 18;
    double high = fmin((area.bottom - top) / (double)v->n_shown, 30);
    struct face face = {fmin(face_small.size, high), false};
    for (size_t i = 0; i < v->n_shown; i++) {
        const char *text = c->series[v->shown[i]].name;
        metrics_wrap(text ? text : "", face.size, false, s->width * NAME_SHARE, 1, &name);
        names = fmax(names, name.width);
    }
    left += names + 10;
    double wide = (area.right - left) / (double)v->columns;
    double gap = fmin(1, fmin(wide, high) * 0.08);
    draw_bin_labels(s, v, left, wide, area.top + 8);
    for (size_t i = 0; i < v->n_shown; i++) {
        double y = top + (double)i * high;
        const char *text = c->series[v->shown[i]].name;
        metrics_wrap(text ? text : "", face.size, false, s->width * NAME_SHARE, 1, &name);
        scene_wrapped(s, left - 8, y + high / 2 - face.size * LINE_HEIGHT / 2, ANCHOR_RIGHT, face,
                      SHADE_INK, &name);
        for (size_t k = 0; k < v->columns; k++) {
            unsigned count = v->count[v->shown[i] * v->columns + k];
            double x = left + (double)k * wide;
            scene_box(s, count ? "cells" : "gaps", x + gap, y + gap, x + wide - gap, y + high - gap,
                      count ? classes_shade(&classes, count) : SHADE_PAPER);
        }
    }
    if (v->n_shown < v->rows) {
        char text[TICK_TEXT];
        snprintf(text, sizeof text, "+ %zu %s", v->rows - v->n_shown, s->words->more);
        scene_text(s, left - 8, area.bottom + LEAST_ROW / 2 + 3, ANCHOR_RIGHT, face_small,
                   SHADE_MUTED, text, strlen(text));
    }
}

void draw_calendar(struct scene *s, struct rect area)
{
    const struct chart *c = s->chart;
    struct time_scale x;
    if (!time_fit(&x, c->series, c->n_series)) {
        frame_empty(s, area);
        return;
    }
    day_t first = (day_t)x.first, last = (day_t)x.last - 1;
    if (c->n_series == 1 && x.wide < 1.5 && last - first < DAYS_MOST) {
        draw_days(s, area, &c->series[0], first, last);
        return;
    }
    struct coverage v = {.unit = unit_for(first, last, x.wide)};
    v.rows = c->n_series;
    v.first = bin_of(v.unit, first);
    v.columns = (size_t)(bin_of(v.unit, last) - v.first) + 1;
    if (v.columns > 3 * COLUMNS) {
        v.columns = 3 * COLUMNS;
        v.first = bin_of(v.unit, last) - (long)v.columns + 1;
        scene_note(s, "the series go further back than the calendar shows");
    }
    v.count = calloc(v.rows * v.columns, sizeof *v.count);
    if (v.count == NULL) {
        error_memory(&s->err);
        s->failed = true;
        return;
    }
    for (size_t i = 0; i < v.rows; i++)
        count_series(&v, i, &c->series[i]);
    draw_coverage(s, area, &v);
    free(v.count);
}
