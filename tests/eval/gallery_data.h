/* gallery_data.h - the figures that the gallery draws, from one CSV file. */
#ifndef GALLERY_DATA_H
#define GALLERY_DATA_H

#include "sitstat/chart.h"

#define SETS 16
#define SERIES 80
#define POINTS 8192

struct set {
    char name[32];
    struct chart_series series[SERIES];
    size_t n;
};

struct data {
    struct buffer text;
    struct chart_point *points;
    size_t n_points;
    struct set sets[SETS];
    size_t n;
};

int gallery_load(struct data *d, const char *path, struct error *err);
/* The caller frees d->text and d->points. */
#endif
