/* map.c - countries and regions shaded by their latest value, and what all maps share. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "map.h"
#include "sitstat/place.h"

#define GIANT 55.0 /* degrees; so wide a country alone does not set what a map shows */
#define SEEN 5.0   /* points of the picture; a smaller country becomes a dot */

void map_close(struct map *m)
{
    outlines_free(&m->o);
    free(m->at);
    free(m->work);
    free(m->spare);
}

static int load_outlines(struct scene *s, struct map *m)
{
    const struct chart *c = s->chart;
    const char **codes = calloc(2 * c->n_series + 1, sizeof *codes);
    if (codes == NULL)
        return error_memory(&s->err);
    for (size_t i = 0; i < c->n_series; i++) {
        codes[2 * i] = c->series[i].place;
        codes[2 * i + 1] = c->series[i].origin;
    }
    int result = outlines_load(&m->o, codes, 2 * c->n_series, &s->err);
    free(codes);
    return result;
}

bool map_open(struct scene *s, struct map *m)
{
    memset(m, 0, sizeof *m);
    if (load_outlines(s, m) < 0) {
        s->failed = true;
        return false;
    }
    size_t longest = 0;
    for (size_t i = 0; i < m->o.n; i++)
        longest = m->o.rings[i].n > longest ? m->o.rings[i].n : longest;
    /* Each of the four cuts can at most add as many points as there were. */
    m->work = calloc(2 * longest + 8, 2 * sizeof *m->work);
    m->spare = calloc(2 * longest + 8, 2 * sizeof *m->spare);
    m->at = calloc(2 * s->chart->n_series + 1, sizeof *m->at);
    if (m->work == NULL || m->spare == NULL || m->at == NULL) {
        error_memory(&s->err);
        s->failed = true;
        return false;
    }
    return true;
}

struct valued *map_place(struct map *m, const char *code, const char *name)
{
    const struct ring *ring = outlines_find(&m->o, code);
    for (size_t i = 0; i < m->n; i++)
        if (strcmp(m->at[i].code, code) == 0)
            return &m->at[i];
    if (ring == NULL)
        return NULL;
    if (name == NULL)
        name = place_label(code, "en");
    m->at[m->n] = (struct valued){code, name ? name : code, NAN, ring};
    return &m->at[m->n++];
}

/* What a place wants to be seen with: a region with all of its country. */
static const struct ring *ring_around(const struct map *m, const struct valued *v)
{
    const struct place *region =
        is_region(v->code) ? place_find_code(v->code, strlen(v->code)) : NULL;
    const struct ring *country = region ? outlines_find(&m->o, region->country) : NULL;
    return country ? country : v->ring;
}

/* The points of R that the map must show. The outline of a giant (Russia, Canada) would make its
 * neighbours small: its centre stands for it, or nothing where WHOLE outlines are wanted. */
static size_t fit_ring(const struct map *m, const struct ring *r, bool giants, bool whole,
                       struct place_xy *out)
{
    if (r->east - r->west > GIANT && !giants) {
        *out = ring_centre(&m->o, r);
        return whole ? 0 : 1;
    }
    memcpy(out, m->o.points + r->first, r->n * sizeof *out);
    return r->n;
}

/* What the map shows: the places with a value, giants only where there is nothing else. */
bool map_fit(struct scene *s, struct map *m, struct rect frame, bool whole)
{
    size_t total = 2 * m->n, n = 0;
    for (size_t i = 0; i < m->n; i++)
        total += ring_around(m, &m->at[i])->n + m->at[i].ring->n;
    struct place_xy *points = calloc(total, sizeof *points);
    if (points == NULL) {
        error_memory(&s->err);
        s->failed = true;
        return false;
    }
    for (int giants = 0; giants < 2 && n == 0; giants++)
        for (size_t i = 0; i < m->n; i++) {
            const struct ring *around = ring_around(m, &m->at[i]), *own = m->at[i].ring;
            n += fit_ring(m, around, giants > 0, whole, points + n);
            if (own != around)
                n += fit_ring(m, own, giants > 0, whole, points + n);
        }
    projection_fit(&m->p, frame, points, n);
    free(points);
    return true;
}

static size_t ring_points(struct map *m, const struct ring *r)
{
    for (size_t i = 0; i < r->n; i++)
        if (!project(&m->p, m->o.points[r->first + i], &m->work[i]))
            return 0;
    return clip_ring(&m->p.frame, m->work, r->n, m->spare);
}

static int shade_of(const struct map *m, const struct classes *classes, const char *code)
{
    for (size_t i = 0; classes != NULL && i < m->n; i++)
        if (strcmp(m->at[i].code, code) == 0 && isfinite(m->at[i].value))
            return classes_shade(classes, m->at[i].value);
    return SHADE_LAND;
}

/* Whether ring I lies within a larger one of another place of the same sort, from FROM on. */
static bool is_within(const struct map *m, size_t i, size_t from)
{
    const struct ring *r = &m->o.rings[i];
    for (size_t k = from; k < i; k++) {
        const struct ring *around = &m->o.rings[k];
        if (r->west >= around->west && r->east <= around->east && r->south >= around->south &&
            r->north <= around->north && strcmp(r->code, around->code) != 0 &&
            ring_holds(&m->o, around, ring_centre(&m->o, r)))
            return true;
    }
    return false;
}

/* What lies within another place is drawn after it, or it would be painted over; regions after
 * countries. */
static const char *layer_of(const struct map *m, size_t i)
{
    bool region = i >= m->o.n_countries;
    bool within = is_within(m, i, region ? m->o.n_countries : 0);
    return region ? within ? "inner" : "regions" : within ? "enclaves" : "land";
}

/* One piece a shade and layer: gnuplot reads a datablock anew for each piece. */
void map_land(struct scene *s, struct map *m, const struct classes *classes)
{
    for (int shade = SHADE_LAND; shade < SHADES; shade++) {
        if (shade != SHADE_LAND && (shade < SHADE_RAMP || shade >= SHADE_RAMP + RAMP))
            continue;
        for (size_t i = 0; i < m->o.n; i++) {
            if (shade_of(m, classes, m->o.rings[i].code) != shade)
                continue;
            size_t n = ring_points(m, &m->o.rings[i]);
            if (n < 3)
                continue;
            const char *layer = layer_of(m, i);
            scene_part(s, layer, shade);
            for (size_t k = 0; k <= n; k++)
                scene_xy(s, layer, m->work[k % n].x, m->work[k % n].y);
        }
    }
}

bool map_claim(struct map *m, struct rect box)
{
    const struct rect *f = &m->p.frame;
    if (m->n_taken == LABELS || box.left < f->left || box.right > f->right || box.top < f->top ||
        box.bottom > f->bottom)
        return false;
    for (size_t i = 0; i < m->n_taken; i++)
        if (box.left < m->taken[i].right && box.right > m->taken[i].left &&
            box.top < m->taken[i].bottom && box.bottom > m->taken[i].top)
            return false;
    m->taken[m->n_taken++] = box;
    return true;
}

/* TEXT with its middle at (X, Y) where that is free. */
bool map_label(struct scene *s, struct map *m, double x, double y, struct face face, int shade,
               const char *text)
{
    double half = metrics_width(text, strlen(text), face.size, face.bold) / 2;
    double high = face.size * 0.6;
    if (!map_claim(m, (struct rect){x - half - 2, y - high, x + half + 2, y + high}))
        return false;
    scene_text(s, x, y, ANCHOR_CENTRE, face, shade, text, strlen(text));
    return true;
}

static int compare_valued(const void *a, const void *b)
{
    const struct valued *x = a, *y = b;
    if (x->value != y->value)
        return (x->value < y->value) - (x->value > y->value);
    return strcmp(x->code, y->code);
}

static bool holds(const struct place_xy *p, size_t n, double x, double y)
{
    bool in = false;
    for (size_t i = 0, j = n - 1; i < n; j = i++)
        if ((p[i].y > y) != (p[j].y > y) &&
            x < (p[j].x - p[i].x) * (y - p[i].y) / (p[j].y - p[i].y) + p[i].x)
            in = !in;
    return in;
}

/* The most central place of the polygon in m->work that holds a text so wide and high. */
static bool room_within(const struct map *m, size_t n, double wide, double high,
                        struct place_xy *out)
{
    struct rect box = {INFINITY, INFINITY, -INFINITY, -INFINITY};
    double nearest = INFINITY;
    for (size_t i = 0; i < n; i++) {
        box.left = fmin(box.left, m->work[i].x);
        box.right = fmax(box.right, m->work[i].x);
        box.top = fmin(box.top, m->work[i].y);
        box.bottom = fmax(box.bottom, m->work[i].y);
    }
    if (box.right - box.left < wide || box.bottom - box.top < high)
        return false;
    for (int row = 1; row < 10; row++)
        for (int column = 1; column < 10; column++) {
            double x = box.left + (box.right - box.left) * column / 10;
            double y = box.top + (box.bottom - box.top) * row / 10;
            double far = hypot(column - 5, row - 5);
            if (far >= nearest)
                continue;
            bool in = true;
            for (int k = 0; k < 15 && in; k++) { /* five across, three down */
                int across = k % 5 - 2, down = k / 5 - 1;
                in = holds(m->work, n, x + wide / 4 * across, y + high / 2 * down);
            }
            if (in) {
                nearest = far;
                *out = (struct place_xy){x, y};
            }
        }
    return isfinite(nearest);
}

/* The value in the country where it has room, the largest first; a dot for what is too small. */
static void draw_values(struct scene *s, struct map *m, const struct classes *classes)
{
    const struct face face = {11, false};
    const struct rect *f = &m->p.frame;
    for (size_t i = 0; i < m->n; i++) {
        char text[TICK_TEXT];
        const struct valued *v = &m->at[i];
        struct place_xy at;
        if (!isfinite(v->value) || !project(&m->p, ring_centre(&m->o, v->ring), &at))
            continue;
        int shade = classes_shade(classes, v->value);
        size_t n = ring_points(m, v->ring);
        if (sqrt(v->ring->area) * m->p.scale < SEEN * 57.3) { /* degrees to points of the picture */
            if (at.x < f->left || at.x > f->right || at.y < f->top || at.y > f->bottom)
                continue;
            scene_dot(s, "dots", at.x, at.y, 9, SHADE_PAPER);
            scene_dot(s, "dots", at.x, at.y, 7, shade);
            continue;
        }
        scale_number(s->words, v->value, text);
        double wide = metrics_width(text, strlen(text), face.size, false), high = face.size * 0.8;
        double named = fmax(wide, metrics_width(v->name, strlen(v->name), face.size, false));
        int ink = shade + (SHADE_RAMP_ON - SHADE_RAMP);
        if (n > 2 && room_within(m, n, named + 6, 2.4 * high, &at)) {
            if (map_label(s, m, at.x, at.y - face.size * 0.62, face, ink, v->name))
                map_label(s, m, at.x, at.y + face.size * 0.62, face, ink, text);
        } else if (n > 2 && room_within(m, n, wide + 6, high, &at))
            map_label(s, m, at.x, at.y, face, ink, text);
    }
}

/* A country is not shown with its own regions: it would lie under them. */
static void leave_out_wholes(struct scene *s, struct map *m)
{
    for (size_t i = 0; i < m->n; i++) {
        const char *code = m->at[i].code;
        const struct place *region =
            code != NULL && is_region(code) ? place_find_code(code, strlen(code)) : NULL;
        for (size_t k = 0; region != NULL && k < m->n; k++)
            if (strcmp(m->at[k].code, region->country) == 0 && isfinite(m->at[k].value)) {
                m->at[k].value = NAN;
                scene_note(s, "countries are left out where there are figures of their regions");
            }
    }
}

void draw_map(struct scene *s, struct rect area)
{
    const struct chart *c = s->chart;
    struct map m;
    struct classes classes;
    size_t n = 0, unknown = 0;
    double *values = calloc(c->n_series + 1, sizeof *values);
    if (!map_open(s, &m) || values == NULL) {
        if (values == NULL && !s->failed)
            scene_refuse(s, ERR_MEMORY, "there is no memory left for this map");
        goto out;
    }
    for (size_t i = 0; i < c->n_series; i++) {
        const struct chart_point *last = last_value(c->series[i].at, c->series[i].n);
        struct valued *v = last && c->series[i].place
                               ? map_place(&m, c->series[i].place, c->series[i].place_name)
                               : NULL;
        if (v != NULL)
            v->value = last->value;
        else
            unknown += last != NULL;
    }
    if (unknown > 0)
        scene_note(s, "some series have no place that the map knows and are left out");
    leave_out_wholes(s, &m);
    for (size_t i = 0; i < m.n; i++)
        if (isfinite(m.at[i].value))
            values[n++] = m.at[i].value;
    if (n == 0) {
        frame_empty(s, area);
        goto out;
    }
    qsort(m.at, m.n, sizeof *m.at, compare_valued);
    classes_make(values, n, &classes);
    area.bottom -= classes_legend(s, area, &classes, "cells", SHADE_LAND, false);
    area.top -= 8;
    if (map_fit(s, &m, area, true)) {
        map_land(s, &m, &classes);
        draw_values(s, &m, &classes);
    }
out:
    free(values);
    map_close(&m);
}
