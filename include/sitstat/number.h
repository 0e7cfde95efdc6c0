/* number.h - exact whole numbers where possible, doubles otherwise; never the user's locale. */
#ifndef SITSTAT_NUMBER_H
#define SITSTAT_NUMBER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "sitstat/error.h"

enum number_type { NUMBER_NONE, NUMBER_WHOLE, NUMBER_REAL };

struct number {
    enum number_type type;
    union {
        int64_t whole;
        double real;
    };
};

#define NUMBER_TEXT 40 /* room for any number_format() */

struct number number_none(void);
struct number number_whole(int64_t whole);
struct number number_real(double real);
/* A real with no fraction that fits 2^53 becomes whole. */
double number_double(struct number n); /* NaN for NUMBER_NONE */
bool number_equal(struct number a, struct number b);
int number_compare(struct number a, struct number b); /* NONE sorts first */

/* How a file writes its numbers. 0 where no such mark occurs. */
struct number_style {
    char decimal;       /* '.' or ',' */
    uint32_t thousands; /* ',', '.', '\'', ' ', U+00A0, U+2009, U+202F, U+2019 */
};

int number_parse(const char *text, size_t len, struct number_style style, struct number *out);
/* The whole of TEXT as [+-]digits with groups of three by STYLE, a fraction, an exponent.
 * 0; -1 where it is no such number; -2 where it overflows (int64 for whole numbers with no
 * exponent, finite double otherwise). U+2212 counts as a minus. */

const char *number_format(struct number n, char out[static NUMBER_TEXT]);
/* Plain decimal, dot, no grouping, no exponent from 1e-5 to 1e18, shortest text that reads back as the
 * same number; "" for NUMBER_NONE. */
const char *number_short(double value, char out[static NUMBER_TEXT]);
/* For charts and key figures: 999, 1.2K, 12K, 1.2M, 3.4B. */
#endif
