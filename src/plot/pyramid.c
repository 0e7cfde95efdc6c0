/* pyramid.c - age bands by sex: the latest values, one side each. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "names.h"
#include "timeplot.h"

#define BANDS 40

struct band {
    const char *name;
    double side[2]; /* left, right */
};

static size_t collect(const struct chart *c, struct band *bands, double sums[2])
{
    size_t n = 0;
    for (size_t i = 0; i < c->n_series; i++) {
        const struct chart_series *series = &c->series[i];
        const struct chart_point *last = last_value(series->at, series->n);
        const char *name = series->name ? series->name : "";
        size_t k = 0, side = series->side > 0;
        if (last == NULL || last->value < 0)
            continue;
        while (k < n && strcmp(bands[k].name, name) != 0)
            k++;
        if (k == n) {
            if (n == BANDS)
                continue;
            bands[n++] = (struct band){name, {0, 0}};
        }
        bands[k].side[side] += last->value;
        sums[side] += last->value;
    }
    return n;
}

static void draw_head(struct scene *s, double x, enum anchor anchor, double y, const char *name,
                      double sum, double all, int shade)
{
    char text[256], number[TICK_TEXT], share[TICK_TEXT];
    scale_number(s->words, sum, number);
    scale_number(s->words, all > 0 ? round(100 * sum / all) : 0, share);
    snprintf(text, sizeof text, "%.120s %s (%s%s)", name, number, share, s->words->percent);
    scene_text(s, x, y, anchor, face_strong, shade, text, strlen(text));
}

void draw_pyramid(struct scene *s, struct rect area)
{
    struct band bands[BANDS];
    double sums[2] = {0, 0}, most = 0, wide = 0;
    const struct chart *c = s->chart;
    size_t n = collect(c, bands, sums);
    struct wrapped name;
    char text[TICK_TEXT];
    for (size_t i = 0; i < n; i++) {
        metrics_wrap(bands[i].name, face_label.size, false, s->width * 0.2, 1, &name);
        wide = fmax(wide, name.width);
        most = fmax(most, fmax(bands[i].side[0], bands[i].side[1]));
    }
    if (n == 0) {
        frame_empty(s, area);
        return;
    }
    if (n == BANDS)
        scene_note(s, "there are more age bands than the pyramid shows");
    double middle = (area.left + area.right) / 2, inner = wide / 2 + 10;
    double value = metrics_width("000.0M", 6, face_label.size, false) + 8;
    double full = (area.right - area.left) / 2 - inner - value;
    double top = area.top + 22, height = fmin(44, (area.bottom - top) / (double)n);
    draw_head(s, middle - inner, ANCHOR_RIGHT, area.top + 4, s->words->left, sums[0],
              sums[0] + sums[1], SHADE_HUE_TEXT);
    draw_head(s, middle + inner, ANCHOR_LEFT, area.top + 4, s->words->right, sums[1],
              sums[0] + sums[1], SHADE_HUE_TEXT + 2);
    for (size_t i = 0; i < n; i++) {
        /* The youngest, which come first, at the bottom. */
        double y = top + ((double)(n - 1 - i) + 0.5) * height, half = height * 0.4;
        metrics_wrap(bands[i].name, face_label.size, false, s->width * 0.2, 1, &name);
        scene_wrapped(s, middle, y - face_label.size * LINE_HEIGHT / 2, ANCHOR_CENTRE, face_label,
                      SHADE_INK, &name);
        for (int side = 0; side < 2; side++) {
            double sign = side ? 1 : -1, from = middle + sign * inner;
            double to = from + sign * full * (most > 0 ? bands[i].side[side] / most : 0);
            scene_box(s, "bars", fmin(from, to), y - half, fmax(from, to), y + half,
                      SHADE_HUE + 2 * side);
            scale_number(s->words, bands[i].side[side], text);
            scene_text(s, to + sign * 5, y, side ? ANCHOR_LEFT : ANCHOR_RIGHT, face_label,
                       SHADE_MUTED, text, strlen(text));
        }
    }
}
