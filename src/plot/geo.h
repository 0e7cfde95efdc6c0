/* geo.h - outlines of countries and regions, and their projection to the picture. */
#ifndef SITSTAT_PLOT_GEO_H
#define SITSTAT_PLOT_GEO_H

#include <stdbool.h>
#include <stddef.h>

#include "scene.h"

struct place_xy {
    double x, y; /* degrees east and north, or points of the picture */
};
struct ring {
    char code[8];    /* alpha-3, or ISO 3166-2 */
    size_t first, n; /* in points */
    double west, east, south, north;
    double area; /* square degrees */
};
struct outlines { /* those of countries, then those of regions; of each the large rings first */
    struct ring *rings;
    struct place_xy *points;
    size_t n, n_points;
    size_t n_countries; /* rings of countries */
};

bool is_region(const char *code);
/* By its form, such as "UA-18". */
int outlines_load(struct outlines *o, const char *const *codes, size_t n, struct error *err);
/* All countries, and all regions of the countries that one of CODES (NULL: none) is a region of. */
void outlines_free(struct outlines *o);
const struct ring *outlines_find(const struct outlines *o, const char *code);
/* The largest ring of a country or region, or NULL. */
struct place_xy ring_centre(const struct outlines *o, const struct ring *r);
bool ring_holds(const struct outlines *o, const struct ring *r, struct place_xy p);

struct projection {
    bool world;         /* Equal Earth; else Lambert's azimuthal equal-area around the centre */
    double lon, lat;    /* the centre, degrees */
    double scale, x, y; /* points of the picture a unit, and where the centre goes */
    struct rect frame;
};

void projection_fit(struct projection *p, struct rect frame, const struct place_xy *points,
                    size_t n);
/* So that the points fill FRAME: the world where they lie far apart, else around their middle. */
bool project(const struct projection *p, struct place_xy in, struct place_xy *out);
/* False for what lies on the far side. */
size_t clip_ring(const struct rect *frame, struct place_xy *points, size_t n,
                 struct place_xy *spare);
/* Cuts the polygon to FRAME, in place, and leaves out points closer than half a point to the one
 * before; SPARE has room for 2 N + 8, as has POINTS. */
#endif
