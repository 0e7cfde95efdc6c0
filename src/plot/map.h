/* map.h - what the maps share: outlines, projection, places with values, labels that keep apart. */
#ifndef SITSTAT_PLOT_MAP_H
#define SITSTAT_PLOT_MAP_H

#include "classes.h"
#include "geo.h"
#include "names.h"
#include "timeplot.h"

#define LABELS 120 /* and dots that no label may cover */

struct valued { /* a place with a value */
    const char *code, *name;
    double value; /* for arrows: what comes in */
    const struct ring *ring;
};

struct map {
    struct outlines o;
    struct projection p;
    struct valued *at; /* owned; one a place */
    size_t n;
    struct place_xy *work, *spare;
    struct rect taken[LABELS];
    size_t n_taken;
};

bool map_open(struct scene *s, struct map *m);
/* With room for two places a series. False where it failed; then free it, too. */
void map_close(struct map *m);
struct valued *map_place(struct map *m, const char *code, const char *name);
/* Finds or adds the place; NULL where the map does not know it. NAME NULL: its label. */
bool map_fit(struct scene *s, struct map *m, struct rect frame, bool whole);
/* The projection by which all places are seen, WHOLE with their outlines. */
void map_land(struct scene *s, struct map *m, const struct classes *classes);
/* All countries, and regions of those of which there are figures; shaded by their values where CLASSES is given. */
bool map_claim(struct map *m, struct rect box);
/* Whether BOX is within the frame and free; then it no longer is. */
bool map_label(struct scene *s, struct map *m, double x, double y, struct face face, int shade,
               const char *text);
/* TEXT with its middle at (X, Y) where that is free. */
#endif
