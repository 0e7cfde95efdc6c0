/* scene.h - a chart laid out: texts and named layers of marks, and the gnuplot script of them.
 *
 * All coordinates are points of the picture, from its top left corner. A layer becomes the
 * datablock $NAME of the script; templates (plots/) say how each is drawn. Texts reach gnuplot only
 * as lines of a datablock. The first failure is kept; scene_write() returns it. */
#ifndef SITSTAT_PLOT_SCENE_H
#define SITSTAT_PLOT_SCENE_H

#include "sitstat/buffer.h"
#include "metrics.h"
#include "sitstat/chart.h"

/* Colours by what they are for; plots/common.gp fills array `shade` in this order. */
enum shade {
    SHADE_PAPER = 1,
    SHADE_INK,
    SHADE_MUTED,
    SHADE_GRID,
    SHADE_AXIS,
    SHADE_BAR,
    SHADE_LINE,
    SHADE_FAN80,
    SHADE_FAN95,
    SHADE_FAINT,
    SHADE_LAND,
    SHADE_HUE,                       /* 6: five series and "others" */
    SHADE_HUE_TEXT = SHADE_HUE + 6,  /* the same, dark enough for text on paper */
    SHADE_RAMP = SHADE_HUE_TEXT + 6, /* 5: from least to most */
    SHADE_RAMP_ON = SHADE_RAMP + 5,
    SHADES = SHADE_RAMP_ON + 5
};
#define HUES 6
#define RAMP 5

enum anchor { ANCHOR_LEFT, ANCHOR_CENTRE, ANCHOR_RIGHT };
struct face { /* a text's look */
    double size;
    bool bold;
};
extern const struct face face_title, face_subtitle, face_axis, face_label, face_strong, face_foot;
#define LINE_HEIGHT 1.25 /* of the size */

#define SCENE_LAYERS 16
struct layer {
    const char *name;
    struct buffer rows;
    struct buffer shades; /* of pieces: "shade[3],shade[4]" */
    size_t pieces;
    int shade; /* of the last piece */
};

struct scene {
    const struct chart *chart;
    const struct chart_words *words;
    struct chart_result *result;
    double width, height;
    struct buffer texts, labels;
    size_t n_texts;
    struct layer layers[SCENE_LAYERS];
    size_t n_layers;
    bool failed;
    struct error err;
};

/* Where marks go: within the margins, under the titles, above the foot. */
struct rect {
    double left, top, right, bottom;
};

void scene_init(struct scene *s, const struct chart *c, struct chart_result *result);
void scene_free(struct scene *s);
void scene_refuse(struct scene *s, enum error_code code, const char *sentence);
void scene_note(struct scene *s, const char *sentence); /* adds to result->note */

void scene_text(struct scene *s, double x, double y, enum anchor anchor, struct face face,
                int shade, const char *text, size_t len);
/* One line, its middle at Y. */
double scene_wrapped(struct scene *s, double x, double y, enum anchor anchor, struct face face,
                     int shade, const struct wrapped *w);
/* Lines downward, the first with its top at Y; returns the bottom of the last. */

void scene_rule(struct scene *s, const char *layer, double x1, double y1, double x2, double y2,
                int shade); /* row: x y dx dy shade */
void scene_box(struct scene *s, const char *layer, double x1, double y1, double x2, double y2,
               int shade); /* row: x y x1 x2 y1 y2 shade */
void scene_dot(struct scene *s, const char *layer, double x, double y, double diameter, int shade);
/* row: x y diameter shade */
void scene_piece(struct scene *s, const char *layer, int shade);
/* Starts the next line or polygon; its points follow by scene_xy(), its parts divided by
 * scene_gap(). The script has NAME_n pieces, each its `index`, with colours in NAME_shade. */
void scene_part(struct scene *s, const char *layer, int shade);
/* The same, but goes on in the last piece, after a gap, where that has the same colour. */
void scene_xy(struct scene *s, const char *layer, double x, double y);
void scene_gap(struct scene *s, const char *layer);

int scene_write(struct scene *s, const char *const *layers, const char *template_text,
                const char *token, struct buffer *out, struct error *err);
/* The whole script. LAYERS: the names that the template may use, ended by NULL. */
#endif
