/* sources.c - what each source says, side by side, with its bounds. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "names.h"
#include "rows.h"

#define MANY_POINTS 3 /* a source with more is a line through time */

/* "1.2M" or "1.2M (1M to 1.4M)". */
static void claim_text(const struct scene *s, const struct row *r, char *out, size_t size)
{
    char value[TICK_TEXT], low[TICK_TEXT], high[TICK_TEXT];
    scale_number(s->words, r->now, value);
    const char *mark = r->flags & CHART_MORE_THAN ? ">" : r->flags & CHART_LESS_THAN ? "<" : "";
    if (!isfinite(r->low) || !isfinite(r->high) || r->low >= r->high) {
        snprintf(out, size, "%s%s", mark, value);
        return;
    }
    scale_number(s->words, r->low, low);
    scale_number(s->words, r->high, high);
    snprintf(out, size, "%s%s (%s–%s)", mark, value, low, high);
}

static void draw_claims(struct scene *s, struct rect area)
{
    struct rows rows;
    struct scale x;
    char text[4 * TICK_TEXT];
    double wide = 0;
    if (!rows_build(s, DAY_NONE, DAY_NONE, false, &rows)) {
        if (!s->failed)
            frame_empty(s, area);
        rows_free(&rows);
        return;
    }
    for (size_t i = 0; i < rows.n; i++) {
        claim_text(s, &rows.at[i], text, sizeof text);
        wide = fmax(wide, metrics_width(text, strlen(text), face_label.size, false));
    }
    rows_place(s, area, 8, wide + 20, &rows);
    rows_scale(&rows, true, true, &x);
    double zero = scale_at(&x, 0), foot = row_middle(&rows, rows.shown - 1) + rows.height / 2;
    scene_rule(s, "grid", zero, rows.plot.top, zero, foot, SHADE_AXIS);
    for (size_t i = 0; i < rows.shown; i++) {
        const struct row *r = &rows.at[i];
        double y = row_middle(&rows, i), end = scale_at(&x, r->now), right = end;
        int shade = r->series->emphasis ? SHADE_LINE : SHADE_MUTED;
        scene_rule(s, "grid", zero, y, end, y, SHADE_GRID);
        if (isfinite(r->low) && isfinite(r->high) && r->low < r->high) {
            right = fmax(end, scale_at(&x, r->high));
            scene_box(s, "bars", scale_at(&x, r->low), y - 4, scale_at(&x, r->high), y + 4,
                      SHADE_BAR);
        }
        scene_dot(s, r->flags & CHART_PROVISIONAL ? "rings" : "dots", end, y, 10, shade);
        claim_text(s, r, text, sizeof text);
        scene_text(s, right + 10, y, ANCHOR_LEFT, r->series->emphasis ? face_strong : face_label,
                   SHADE_INK, text, strlen(text));
    }
    rows_free(&rows);
}

bool sources_in_rows(const struct chart *c)
{
    for (size_t i = 0; i < c->n_series; i++)
        if (c->series[i].n > MANY_POINTS)
            return false;
    return true;
}

void draw_sources(struct scene *s, struct rect area)
{
    if (sources_in_rows(s->chart))
        draw_claims(s, area);
    else
        draw_compare(s, area);
}
