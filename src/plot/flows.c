/* flows.c - arrows from origin to place, as thick as what flows. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "map.h"

#define ARROWS 24
#define LEAST_FLOW 200 /* times smaller than the largest: a hair nobody sees */

struct flow {
    const struct chart_series *series;
    const struct ring *from, *to;
    double value;
};

static int compare_flows(const void *a, const void *b)
{
    const struct flow *x = a, *y = b;
    return (x->value < y->value) - (x->value > y->value);
}

enum { STEPS = 16 }; /* of an arrow's course */

/* The course of an arrow from A to B, bent, as far as its head, with its direction at each step. */
static bool arrow_course(struct place_xy a, struct place_xy b, double wide,
                         struct place_xy at[STEPS + 1], struct place_xy along[STEPS + 1])
{
    double dx = b.x - a.x, dy = b.y - a.y, length = hypot(dx, dy), head = wide * 1.1 + 5;
    struct place_xy bend = {(a.x + b.x) / 2 + dy * 0.18, (a.y + b.y) / 2 - dx * 0.18};
    if (length < 8)
        return false;
    double end = fmax(0.3, 1 - head / length);
    for (int i = 0; i <= STEPS; i++) {
        double t = end * i / STEPS, u = 1 - t;
        at[i] = (struct place_xy){u * u * a.x + 2 * u * t * bend.x + t * t * b.x,
                                  u * u * a.y + 2 * u * t * bend.y + t * t * b.y};
        along[i] = (struct place_xy){2 * u * (bend.x - a.x) + 2 * t * (b.x - bend.x),
                                     2 * u * (bend.y - a.y) + 2 * t * (b.y - bend.y)};
        double norm = hypot(along[i].x, along[i].y);
        along[i] = (struct place_xy){along[i].x / norm, along[i].y / norm};
    }
    return true;
}

/* A band that grows narrower at its start, with a head: a polygon, since gnuplot's lines have one
 * width. */
static void draw_arrow(struct scene *s, struct place_xy a, struct place_xy b, double wide)
{
    struct place_xy at[STEPS + 1], along[STEPS + 1], left[STEPS + 1], right[STEPS + 1];
    if (!arrow_course(a, b, wide, at, along))
        return;
    for (int i = 0; i <= STEPS; i++) {
        double half = wide / 2 * (0.35 + 0.65 * i / STEPS);
        left[i] = (struct place_xy){at[i].x + along[i].y * half, at[i].y - along[i].x * half};
        right[i] = (struct place_xy){at[i].x - along[i].y * half, at[i].y + along[i].x * half};
    }
    double barb = wide / 2 + 3.5;
    struct place_xy end = at[STEPS], way = along[STEPS];
    scene_part(s, "arrows", SHADE_LINE);
    for (int i = 0; i <= STEPS; i++)
        scene_xy(s, "arrows", left[i].x, left[i].y);
    scene_xy(s, "arrows", end.x + way.y * barb, end.y - way.x * barb);
    scene_xy(s, "arrows", b.x, b.y);
    scene_xy(s, "arrows", end.x - way.y * barb, end.y + way.x * barb);
    for (int i = STEPS; i >= 0; i--)
        scene_xy(s, "arrows", right[i].x, right[i].y);
    scene_xy(s, "arrows", left[0].x, left[0].y);
}

static size_t collect_flows(struct scene *s, struct map *m, struct flow *flows)
{
    const struct chart *c = s->chart;
    size_t n = 0, left_out = 0;
    for (size_t i = 0; i < c->n_series; i++) {
        const struct chart_series *series = &c->series[i];
        const struct chart_point *last = last_value(series->at, series->n);
        const struct ring *from = outlines_find(&m->o, series->origin);
        const struct ring *to = outlines_find(&m->o, series->place);
        if (last == NULL || !(last->value > 0) || from == NULL || to == NULL || from == to) {
            left_out++;
            continue;
        }
        flows[n++] = (struct flow){series, from, to, last->value};
    }
    if (left_out > 0)
        scene_note(s, "series without a value above zero or without two countries are left out");
    qsort(flows, n, sizeof *flows, compare_flows);
    size_t shown = 0;
    while (shown < n && shown < ARROWS && flows[shown].value >= flows[0].value / LEAST_FLOW)
        shown++;
    if (shown < n)
        scene_note(s, "only the 24 largest flows, of at least 1/200 of the largest, are shown");
    return shown;
}

static double flow_width(const struct flow *flows, size_t i)
{
    return 1.5 + 12 * flows[i].value / flows[0].value;
}

static bool flow_ends(const struct map *m, const struct flow *f, struct place_xy *a,
                      struct place_xy *b)
{
    return project(&m->p, ring_centre(&m->o, f->from), a) &&
           project(&m->p, ring_centre(&m->o, f->to), b);
}

/* How much of the arrows a label in BOX would cover: the widths of the steps within. */
static double covered(const struct map *m, const struct flow *flows, size_t n, struct rect box)
{
    struct place_xy a, b, at[STEPS + 1], along[STEPS + 1];
    double sum = 0;
    for (size_t i = 0; i < n; i++) {
        double wide = flow_width(flows, i), half = wide / 2;
        if (!flow_ends(m, &flows[i], &a, &b) || !arrow_course(a, b, wide, at, along))
            continue;
        for (int k = 0; k <= STEPS; k++)
            if (at[k].x > box.left - half && at[k].x < box.right + half &&
                at[k].y > box.top - half && at[k].y < box.bottom + half)
                sum += wide;
    }
    return sum;
}

/* Name and what comes in beside the dot, on the free side where it covers the least. */
static void label_places(struct scene *s, struct map *m, const struct flow *flows, size_t n)
{
    enum { SIDES = 6 };
    const struct face face = {11.5, true};
    struct place_xy dot;
    for (size_t i = 0; i < m->n; i++)
        if (project(&m->p, ring_centre(&m->o, m->at[i].ring), &dot))
            (void)map_claim(m, (struct rect){dot.x - 3, dot.y - 3, dot.x + 3, dot.y + 3});
    for (size_t i = 0; i < m->n; i++) {
        const struct valued *v = &m->at[i];
        struct place_xy at;
        char text[256], number[TICK_TEXT];
        if (!project(&m->p, ring_centre(&m->o, v->ring), &at))
            continue;
        scale_number(s->words, v->value, number); /* "" where nothing does */
        snprintf(text, sizeof text, "%.180s%s%s", v->name, number[0] ? " " : "", number);
        double half = metrics_width(text, strlen(text), face.size, true) / 2, side = half + 9;
        const double tries[SIDES][2] = {{0, 13},   {0, -13},     {-side, 0},
                                        {side, 0}, {-half, -13}, {-half, 13}};
        double cost[SIDES];
        for (size_t k = 0; k < SIDES; k++) {
            double x = at.x + tries[k][0], y = at.y + tries[k][1];
            cost[k] = covered(m, flows, n, (struct rect){x - half - 2, y - 7, x + half + 2, y + 7});
        }
        for (size_t tried = 0; tried < SIDES; tried++) {
            size_t best = 0;
            for (size_t k = 1; k < SIDES; k++)
                best = cost[k] < cost[best] ? k : best;
            double x = at.x + tries[best][0], y = at.y + tries[best][1];
            cost[best] = INFINITY;
            if (map_label(s, m, x, y, face, SHADE_INK, text)) {
                scene_box(s, "plates", x - half - 2, y - 7, x + half + 2, y + 7, SHADE_PAPER);
                break;
            }
        }
        scene_dot(s, "dots", at.x, at.y, 5, SHADE_INK);
    }
}

void draw_flows(struct scene *s, struct rect area)
{
    struct map m;
    struct flow *flows = calloc(s->chart->n_series + 1, sizeof *flows);
    if (!map_open(s, &m) || flows == NULL) {
        if (flows == NULL && !s->failed)
            scene_refuse(s, ERR_MEMORY, "there is no memory left for this map");
        goto out;
    }
    size_t n = collect_flows(s, &m, flows);
    for (size_t i = 0; i < n; i++) {
        map_place(&m, flows[i].from->code, flows[i].series->origin_name);
        struct valued *to = map_place(&m, flows[i].to->code, flows[i].series->place_name);
        to->value = isfinite(to->value) ? to->value + flows[i].value : flows[i].value;
    }
    if (n == 0) {
        frame_empty(s, area);
        goto out;
    }
    area.top -= 8;
    if (!map_fit(s, &m, area, false))
        goto out;
    map_land(s, &m, NULL);
    for (size_t i = n; i-- > 0;) { /* the largest on top */
        struct place_xy a, b;
        if (flow_ends(&m, &flows[i], &a, &b))
            draw_arrow(s, a, b, flow_width(flows, i));
    }
    label_places(s, &m, flows, n);
out:
    free(flows);
    map_close(&m);
}
