/* compare.c - several lines in one panel, labelled at their ends; also the revisions of a series.
 */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "names.h"
#include "timeplot.h"

#define LINES 40 /* more than any picture can label */
#define NAME_SHARE 0.26

/* Five series have a hue; the others, and all but the emphasised ones where there are such, are
 * grey. */
static int hue_of(const struct chart *c, size_t i)
{
    size_t rank = 0, emphasised = 0;
    for (size_t k = 0; k < c->n_series; k++)
        emphasised += c->series[k].emphasis;
    if (emphasised == 0)
        return i < HUES - 1 ? (int)i : HUES - 1;
    if (!c->series[i].emphasis)
        return HUES - 1;
    for (size_t k = 0; k < i; k++)
        rank += c->series[k].emphasis;
    return rank < HUES - 1 ? (int)rank : HUES - 1;
}

/* Name and latest value of each line that has one; returns how many, and the widest. */
static size_t make_labels(const struct scene *s, const struct timeplot *t, bool vintages,
                          struct end_label *labels, char texts[LINES][512], double *room)
{
    const struct chart *c = s->chart;
    size_t n = 0;
    for (size_t i = 0; i < c->n_series && n < LINES; i++) {
        const struct chart_point *last = last_value(c->series[i].at, c->series[i].n);
        char number[TICK_TEXT];
        if (last == NULL)
            continue;
        scale_number(s->words, last->value, number);
        struct end_label *l = &labels[n];
        *l = (struct end_label){.shade = vintages && i + 1 < c->n_series
                                             ? SHADE_MUTED
                                             : SHADE_HUE_TEXT + (vintages ? 0 : hue_of(c, i)),
                                .first = face_label,
                                .rest = face_label};
        label_text(l, c->series[i].name ? c->series[i].name : "", number, s->width * NAME_SHARE, 3,
                   texts[n], sizeof texts[n]);
        if (t != NULL) {
            l->end = time_middle(&t->x, last);
            l->want = scale_at(&t->y, last->value);
        }
        *room = fmax(*room, l->text.width);
        n++;
    }
    return n;
}

/* Labels that do not fit are left out from the end: the first series are the ones asked for. */
static size_t fitting(const struct end_label *labels, size_t n, double height)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++) {
        sum += label_height(&labels[i]);
        if (sum > height)
            return i;
    }
    return n;
}

static void draw_lines(struct scene *s, struct rect area, bool vintages)
{
    const struct chart *c = s->chart;
    struct timeplot t = {0};
    struct extent e = extent_chart(c, CHART_COMPARE);
    struct end_label labels[LINES];
    char texts[LINES][512];
    double room = 0;
    if (!extent_any(&e) || !time_fit(&t.x, c->series, c->n_series)) {
        frame_empty(s, area);
        return;
    }
    if (t.x.last - t.x.first < 3 * t.x.wide) {
        t.x.first -= t.x.wide;
        t.x.last += t.x.wide;
    }
    time_trim(&t.x);
    extent_warn(s, &e);
    make_labels(s, NULL, vintages, labels, texts, &room);
    if (!timeplot_begin(s, area, room + 18, &e, false, &t))
        return;
    size_t n = make_labels(s, &t, vintages, labels, texts, &room);
    size_t shown = fitting(labels, n, t.plot.bottom - t.plot.top + 16);
    if (shown < n)
        scene_note(s, "there are more lines than labels fit: ask for multiples or a ranking");
    /* From the last to the first, so that the first lies on top. */
    for (size_t i = c->n_series; i-- > 0;) {
        const struct chart_series *series = &c->series[i];
        bool newest = i + 1 == c->n_series;
        int shade = vintages ? (newest ? SHADE_LINE : SHADE_FAINT) : SHADE_HUE + hue_of(c, i);
        timeplot_line(s, &t, vintages && !newest ? "faint" : "lines", shade, series->at, series->n);
        timeplot_marks(s, &t, shade, series->at, series->n, false);
    }
    spread_labels(labels, shown, t.plot.top - 8, t.plot.bottom + 8);
    draw_end_labels(s, t.plot.right + 12, labels, shown);
}

void draw_compare(struct scene *s, struct rect area)
{
    draw_lines(s, area, false);
}

void draw_revisions(struct scene *s, struct rect area)
{
    draw_lines(s, area, true);
}
