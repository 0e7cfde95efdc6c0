/* rows.c - series as rows: picking values, sorting, names. */
#include "rows.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define NAME_SHARE 0.34
#define LEAST_ROW 19.0
#define MOST_ROW 96.0 /* few rows fill the picture, yet are no slabs */

static const struct chart_point *at_day(const struct chart_series *series, day_t day)
{
    const struct chart_point *found = NULL;
    for (size_t i = 0; i < series->n; i++)
        if (isfinite(series->at[i].value) && (day == DAY_NONE || series->at[i].last <= day))
            found = &series->at[i];
    return found;
}

static const struct chart_point *before_of(const struct chart_series *series,
                                           const struct chart_point *now, day_t since, bool first)
{
    if (since != DAY_NONE)
        return at_day(series, since);
    for (size_t i = 0; first && i < series->n; i++)
        if (isfinite(series->at[i].value))
            return &series->at[i];
    for (const struct chart_point *p = now; p > series->at; p--)
        if (isfinite(p[-1].value))
            return p - 1;
    return NULL;
}

/* Largest first; the same value in the order given. */
static int compare_rows(const void *a, const void *b)
{
    const struct row *x = a, *y = b;
    if (x->now != y->now)
        return (x->now < y->now) - (x->now > y->now);
    return (x->series > y->series) - (x->series < y->series);
}

bool rows_build(struct scene *s, day_t now, day_t since, bool first, struct rows *rows)
{
    const struct chart *c = s->chart;
    memset(rows, 0, sizeof *rows);
    rows->newest = DAY_NONE;
    rows->at = calloc(c->n_series ? c->n_series : 1, sizeof *rows->at);
    if (rows->at == NULL) {
        error_memory(&s->err);
        s->failed = true;
        return false;
    }
    for (size_t i = 0; i < c->n_series; i++) {
        const struct chart_series *series = &c->series[i];
        const struct chart_point *p = at_day(series, now);
        if (p == NULL)
            continue;
        const struct chart_point *before = before_of(series, p, since, first);
        rows->at[rows->n++] = (struct row){.series = series,
                                           .now = p->value,
                                           .before = before && before != p ? before->value : NAN,
                                           .low = p->low,
                                           .high = p->high,
                                           .day = p->last,
                                           .flags = p->flags};
        if (p->last > rows->newest)
            rows->newest = p->last;
    }
    qsort(rows->at, rows->n, sizeof *rows->at, compare_rows);
    return rows->n > 0;
}

double row_middle(const struct rows *rows, size_t i)
{
    return rows->plot.top + ((double)i + 0.5) * rows->height;
}

void rows_place(struct scene *s, struct rect area, double left_room, double right_room,
                struct rows *rows)
{
    double wide = 0, most = (area.right - area.left) * NAME_SHARE;
    struct wrapped name;
    size_t fit = (size_t)fmax(1, (area.bottom - area.top) / LEAST_ROW);
    rows->shown = rows->n <= fit ? rows->n : fit - 1;
    if (rows->shown == 0)
        rows->shown = 1;
    rows->height =
        fmin(MOST_ROW, (area.bottom - area.top) / (double)(rows->shown + (rows->shown < rows->n)));
    size_t lines = rows->height > 2.3 * face_label.size ? 2 : 1;
    for (size_t i = 0; i < rows->shown; i++) {
        const char *text = rows->at[i].series->name ? rows->at[i].series->name : "";
        metrics_wrap(text, face_label.size, false, most, lines, &name);
        wide = fmax(wide, name.width);
    }
    rows->plot = area;
    rows->plot.left += wide + 12;
    for (size_t i = 0; i < rows->shown; i++) {
        const char *text = rows->at[i].series->name ? rows->at[i].series->name : "";
        metrics_wrap(text, face_label.size, false, most, lines, &name);
        double half = (double)name.n * face_label.size * LINE_HEIGHT / 2;
        struct face face = rows->at[i].series->emphasis ? face_strong : face_label;
        scene_wrapped(s, rows->plot.left - 12, row_middle(rows, i) - half, ANCHOR_RIGHT, face,
                      SHADE_INK, &name);
    }
    if (rows->shown < rows->n) {
        char text[160];
        snprintf(text, sizeof text, "+ %zu %s", rows->n - rows->shown, s->words->more);
        scene_text(s, rows->plot.left - 12, row_middle(rows, rows->shown), ANCHOR_RIGHT, face_label,
                   SHADE_MUTED, text, strlen(text));
        scene_note(s, "there are more series than rows: the smallest are left out");
    }
    rows->plot.left += left_room;
    rows->plot.right -= right_room;
}

void rows_scale(const struct rows *rows, bool zero, bool bounds, struct scale *x)
{
    double low = INFINITY, high = -INFINITY;
    for (size_t i = 0; i < rows->shown; i++) {
        const struct row *r = &rows->at[i];
        const double values[] = {r->now, bounds ? r->low : NAN, bounds ? r->high : NAN,
                                 zero ? NAN : r->before};
        for (size_t k = 0; k < sizeof values / sizeof values[0]; k++)
            if (isfinite(values[k])) {
                low = fmin(low, values[k]);
                high = fmax(high, values[k]);
            }
    }
    if (zero || low > 0) {
        low = fmin(low, 0);
        high = fmax(high, 0);
    }
    if (!(high > low))
        high = low + 1;
    *x = (struct scale){low, high, rows->plot.left, rows->plot.right, 1, false, NULL};
}

void rows_free(struct rows *rows)
{
    free(rows->at);
    rows->at = NULL;
}

void signed_percent(const struct scene *s, double before, double now, char out[static TICK_TEXT])
{
    char number[TICK_TEXT];
    out[0] = '\0';
    if (!isfinite(before) || !isfinite(now) || before <= 0)
        return;
    double change = 100 * (now - before) / before;
    if (change >= 999.5) {
        scale_number(s->words, now / before, number);
        snprintf(out, TICK_TEXT, "×%.60s", number);
        return;
    }
    double size = fabs(change) < 9.95 ? round(fabs(change) * 10) / 10 : round(fabs(change));
    scale_number(s->words, size, number);
    snprintf(out, TICK_TEXT, "%s%.50s%.8s",
             size == 0    ? "±"
             : change < 0 ? "\u2212"
                          : "+",
             number, s->words->percent);
}
