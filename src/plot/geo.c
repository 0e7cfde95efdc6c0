/* geo.c - reading the outlines, projecting and clipping them. */
#include "geo.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "sitstat/embed.h"

#define RADIANS (3.14159265358979323846 / 180)

/* A number with two decimals as the generator writes it; moves AT behind it. */
static double coordinate(const char **at)
{
    bool minus = **at == '-';
    long value = 0, scale = 1;
    bool fraction = false;
    for (*at += minus; (**at >= '0' && **at <= '9') || **at == '.'; (*at)++) {
        if (**at == '.')
            fraction = true;
        else {
            value = value * 10 + (**at - '0');
            scale *= fraction ? 10 : 1;
        }
    }
    return (minus ? -(double)value : (double)value) / (double)scale;
}

static void measure_ring(const struct outlines *o, struct ring *r)
{
    const struct place_xy *p = o->points + r->first;
    r->west = r->south = 999;
    r->east = r->north = -999;
    for (size_t i = 0; i < r->n; i++) {
        const struct place_xy *q = &p[(i + 1) % r->n];
        r->west = fmin(r->west, p[i].x);
        r->east = fmax(r->east, p[i].x);
        r->south = fmin(r->south, p[i].y);
        r->north = fmax(r->north, p[i].y);
        r->area += (p[i].x * q->y - q->x * p[i].y) / 2;
    }
    r->area = fabs(r->area);
}

bool is_region(const char *code)
{
    return code != NULL && strlen(code) > 3 && code[2] == '-';
}

/* Whether LINE is of a region whose country has one of CODES. */
static bool is_wanted(const char *line, const char *const *codes, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (is_region(codes[i]) && strncmp(codes[i], line, 3) == 0)
            return true;
    return false;
}

static const char *next_line(const char *line)
{
    const char *end = strchr(line, '\n');
    return end != NULL ? end + 1 : line + strlen(line);
}

static void add_ring(struct outlines *o, const char *line)
{
    struct ring *r = &o->rings[o->n];
    size_t len = strcspn(line, ",\n");
    if (line[len] != ',' || len >= sizeof r->code)
        return;
    memcpy(r->code, line, len);
    r->first = o->n_points;
    for (const char *next = line + len + 1; *next != '\n' && *next != '\0'; r->n++) {
        struct place_xy *p = &o->points[o->n_points++];
        p->x = coordinate(&next);
        next += *next == ' ';
        p->y = coordinate(&next);
        next += *next == ' ';
    }
    measure_ring(o, r);
    o->n++;
}

/* Adds the rings of the file at PATH: all, or those of the regions that CODES ask for. */
static int add_file(struct outlines *o, const char *path, bool all, const char *const *codes,
                    size_t n, struct error *err)
{
    const struct embedded *file = embedded_find(path);
    size_t lines = 0, blanks = 0;
    if (file == NULL)
        return error_set(err, ERR_UNKNOWN, "%s was not compiled in", path);
    const char *first = next_line(file->data);
    for (const char *line = first; *line != '\0'; line = next_line(line))
        if (all || is_wanted(line, codes, n)) {
            lines++;
            for (const char *at = line; *at != '\n' && *at != '\0'; at++)
                blanks += *at == ' ';
        }
    /* Each ring has a blank less than numbers. */
    struct ring *rings = realloc(o->rings, (o->n + lines + 1) * sizeof *rings);
    o->rings = rings ? rings : o->rings;
    struct place_xy *points =
        realloc(o->points, (o->n_points + (blanks + 2 * lines) / 2 + 1) * sizeof *points);
    o->points = points ? points : o->points;
    if (rings == NULL || points == NULL)
        return error_memory(err);
    memset(o->rings + o->n, 0, (lines + 1) * sizeof *rings);
    for (const char *line = first; *line != '\0'; line = next_line(line))
        if (all || is_wanted(line, codes, n))
            add_ring(o, line);
    return 0;
}

int outlines_load(struct outlines *o, const char *const *codes, size_t n, struct error *err)
{
    bool regions = false;
    memset(o, 0, sizeof *o);
    for (size_t i = 0; i < n; i++)
        regions |= is_region(codes[i]);
    int result = add_file(o, "data/outlines.csv", true, NULL, 0, err);
    o->n_countries = o->n;
    if (result == 0 && regions)
        result = add_file(o, "data/region_outlines.csv", false, codes, n, err);
    if (result < 0)
        outlines_free(o);
    return result;
}

void outlines_free(struct outlines *o)
{
    free(o->rings);
    free(o->points);
    memset(o, 0, sizeof *o);
}

const struct ring *outlines_find(const struct outlines *o, const char *code)
{
    if (code == NULL)
        return NULL;
    for (size_t i = 0; i < o->n; i++) /* large ones come first */
        if (strcmp(o->rings[i].code, code) == 0)
            return &o->rings[i];
    return NULL;
}

struct place_xy ring_centre(const struct outlines *o, const struct ring *r)
{
    const struct place_xy *p = o->points + r->first;
    struct place_xy sum = {0, 0};
    double twice = 0;
    for (size_t i = 0; i < r->n; i++) {
        const struct place_xy *q = &p[(i + 1) % r->n];
        double cross = p[i].x * q->y - q->x * p[i].y;
        twice += cross;
        sum.x += (p[i].x + q->x) * cross;
        sum.y += (p[i].y + q->y) * cross;
    }
    if (fabs(twice) < 1e-9)
        return (struct place_xy){(r->west + r->east) / 2, (r->south + r->north) / 2};
    return (struct place_xy){sum.x / (3 * twice), sum.y / (3 * twice)};
}

bool ring_holds(const struct outlines *o, const struct ring *r, struct place_xy at)
{
    const struct place_xy *p = o->points + r->first;
    bool inside = false;
    for (size_t i = 0, j = r->n - 1; i < r->n; j = i++)
        if ((p[i].y > at.y) != (p[j].y > at.y) &&
            at.x < (p[j].x - p[i].x) * (at.y - p[i].y) / (p[j].y - p[i].y) + p[i].x)
            inside = !inside;
    return inside;
}

/* Equal Earth (Savric, Patterson and Jenny 2018). */
static struct place_xy equal_earth(double lon, double lat)
{
    const double a1 = 1.340264, a2 = -0.081106, a3 = 0.000893, a4 = 0.003796, root3 = sqrt(3);
    double t = asin(root3 / 2 * sin(lat * RADIANS)), t2 = t * t, t6 = t2 * t2 * t2;
    return (struct place_xy){2 * root3 * lon * RADIANS * cos(t) /
                                 (3 * (9 * a4 * t6 * t2 + 7 * a3 * t6 + 3 * a2 * t2 + a1)),
                             t * (a4 * t6 * t2 + a3 * t6 + a2 * t2 + a1)};
}

/* Lambert's azimuthal equal-area projection (Snyder 1987, p. 185). False past 120 degrees away. */
static bool lambert(const struct projection *p, struct place_xy in, struct place_xy *out)
{
    double lat = in.y * RADIANS, lat0 = p->lat * RADIANS, d = (in.x - p->lon) * RADIANS;
    double cosine = sin(lat0) * sin(lat) + cos(lat0) * cos(lat) * cos(d);
    if (cosine < -0.5)
        return false;
    double k = sqrt(2 / (1 + cosine));
    out->x = k * cos(lat) * sin(d);
    out->y = k * (cos(lat0) * sin(lat) - sin(lat0) * cos(lat) * cos(d));
    return true;
}

bool project(const struct projection *p, struct place_xy in, struct place_xy *out)
{
    if (p->world)
        *out = equal_earth(in.x, in.y);
    else if (!lambert(p, in, out))
        return false;
    out->x = p->x + out->x * p->scale;
    out->y = p->y - out->y * p->scale;
    return true;
}

#define WORLD_WIDE 110.0 /* degrees; beyond it the whole world is shown */
#define WORLD_HIGH 80.0
#define LEAST_SPAN 0.12 /* about 750 km: a small country with what is around it */

void projection_fit(struct projection *p, struct rect frame, const struct place_xy *points,
                    size_t n)
{
    static const struct place_xy world[] = {{-168, 60}, {180, 70}, {0, -55}, {0, 78}, {-60, -55}};
    struct place_xy at, low = {INFINITY, INFINITY}, high = {-INFINITY, -INFINITY};
    double west = 999, east = -999, south = 999, north = -999;
    for (size_t i = 0; i < n; i++) {
        west = fmin(west, points[i].x);
        east = fmax(east, points[i].x);
        south = fmin(south, points[i].y);
        north = fmax(north, points[i].y);
    }
    memset(p, 0, sizeof *p);
    p->frame = frame;
    p->scale = 1;
    p->world = east - west > WORLD_WIDE || north - south > WORLD_HIGH;
    if (p->world) {
        points = world;
        n = sizeof world / sizeof world[0];
    }
    p->lon = (west + east) / 2;
    p->lat = (south + north) / 2;
    for (size_t i = 0; i < n; i++)
        if (project(p, points[i], &at)) {
            low = (struct place_xy){fmin(low.x, at.x), fmin(low.y, at.y)};
            high = (struct place_xy){fmax(high.x, at.x), fmax(high.y, at.y)};
        }
    double wide = fmax(high.x - low.x, LEAST_SPAN), tall = fmax(high.y - low.y, LEAST_SPAN);
    p->scale = fmin((frame.right - frame.left) / wide, (frame.bottom - frame.top) / tall) * 0.95;
    p->x = (frame.left + frame.right) / 2 - (low.x + high.x) / 2 * p->scale;
    p->y = (frame.top + frame.bottom) / 2 - (low.y + high.y) / 2 * p->scale;
}

static bool inside(int side, const struct rect *f, struct place_xy p)
{
    switch (side) {
    case 0:
        return p.x >= f->left;
    case 1:
        return p.x <= f->right;
    case 2:
        return p.y >= f->top;
    default:
        return p.y <= f->bottom;
    }
}

static struct place_xy crossing(int side, const struct rect *f, struct place_xy a,
                                struct place_xy b)
{
    if (side < 2) {
        double x = side == 0 ? f->left : f->right;
        return (struct place_xy){x, a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x)};
    }
    double y = side == 2 ? f->top : f->bottom;
    return (struct place_xy){a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y), y};
}

/* Sutherland and Hodgman 1974: one side of the frame after the other. */
size_t clip_ring(const struct rect *frame, struct place_xy *points, size_t n,
                 struct place_xy *spare)
{
    const size_t most = 2 * n + 8;
    for (int side = 0; side < 4 && n > 0; side++) {
        size_t kept = 0;
        for (size_t i = 0; i < n && kept + 2 <= most; i++) {
            struct place_xy a = points[i], b = points[(i + 1) % n];
            bool in = inside(side, frame, a);
            if (in)
                spare[kept++] = a;
            if (in != inside(side, frame, b))
                spare[kept++] = crossing(side, frame, a, b);
        }
        memcpy(points, spare, kept * sizeof *points);
        n = kept;
    }
    size_t kept = 0;
    for (size_t i = 0; i < n; i++)
        if (kept == 0 || fabs(points[i].x - points[kept - 1].x) > 0.5 ||
            fabs(points[i].y - points[kept - 1].y) > 0.5)
            points[kept++] = points[i];
    return kept;
}
