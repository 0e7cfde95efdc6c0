/* svg.h - gnuplot's SVG made fit to stand in a page. */
#ifndef SITSTAT_PLOT_SVG_H
#define SITSTAT_PLOT_SVG_H

#include "scene.h"

int svg_rewrite(const char *picture, size_t len, const struct chart *c, struct buffer *out,
                struct error *err);
/* Reads the few elements that gnuplot draws with and writes paths, circles, rectangles and texts,
 * and nothing else: no id, script, style, link or definition of gnuplot's comes through. Adds role,
 * title and description. ERR_CHILD for anything unknown. */
#endif
