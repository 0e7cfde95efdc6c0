/* names.h - the tables of kinds and sizes. */
#ifndef SITSTAT_PLOT_NAMES_H
#define SITSTAT_PLOT_NAMES_H

#include "scene.h"

struct kind_row {
    const char *name, *says;
    const char *template_path; /* in plots/ */
    void (*draw)(struct scene *s, struct rect area);
    const char *const *layers; /* what the template uses, ended by NULL */
};

const struct kind_row *kind_row(enum chart_kind kind);
void size_points(enum chart_size size, double *width, double *height);

/* One file a kind or two: each fills AREA. */
void draw_trend(struct scene *s, struct rect area);
void draw_compare(struct scene *s, struct rect area);
void draw_multiples(struct scene *s, struct rect area);
void draw_areas(struct scene *s, struct rect area);
void draw_stacks(struct scene *s, struct rect area);
void draw_ranked(struct scene *s, struct rect area);
void draw_dumbbell(struct scene *s, struct rect area);
bool sources_in_rows(const struct chart *c);
/* Few points each: a row a source instead of lines through time. */
void draw_revisions(struct scene *s, struct rect area);
void draw_sources(struct scene *s, struct rect area);
void draw_calendar(struct scene *s, struct rect area);
void draw_pyramid(struct scene *s, struct rect area);
void draw_map(struct scene *s, struct rect area);
void draw_flows(struct scene *s, struct rect area);
#endif
