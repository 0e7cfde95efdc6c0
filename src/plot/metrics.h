/* metrics.h - how wide a text will be, and where it breaks.
 *
 * gnuplot only guesses at widths, and labels must not overlap: texts are laid out here, by the
 * widths of the house fonts and of the one that stands in for them (widths.c). */
#ifndef SITSTAT_PLOT_METRICS_H
#define SITSTAT_PLOT_METRICS_H

#include <stdbool.h>
#include <stddef.h>

extern const unsigned char widths_latin_regular[], widths_cyrillic_regular[];
extern const unsigned char widths_latin_bold[], widths_cyrillic_bold[];

double metrics_width(const char *text, size_t len, double size, bool bold);
/* In the unit of SIZE (points of the picture). TEXT is valid UTF-8. */

#define WRAP_LINES 8
struct wrapped {
    struct {
        const char *text; /* within the text that was wrapped */
        size_t len;
        bool cut; /* an ellipsis stands for the rest */
    } line[WRAP_LINES];
    size_t n;
    double width; /* of the widest line, ellipsis included */
};

void metrics_wrap(const char *text, double size, bool bold, double width, size_t most,
                  struct wrapped *out);
/* Breaks TEXT at blanks and line feeds into at most MOST (<= WRAP_LINES) lines that fit WIDTH; a
 * word that is wider is broken; the last line is cut where there is more. */
#endif
