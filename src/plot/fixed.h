/* fixed.h - coordinates as text with two decimals, by hand: printf follows the user's locale, and a
 * map has twenty thousand of them. */
#ifndef SITSTAT_PLOT_FIXED_H
#define SITSTAT_PLOT_FIXED_H

#include <stdbool.h>
#include <stddef.h>

#define FIXED_TEXT 24

size_t fixed_text(double v, bool trim, char out[static FIXED_TEXT]);
/* "12.30", trimmed "12.3"; |V| below 1e9. Returns the length; OUT has no NUL. */
#endif
