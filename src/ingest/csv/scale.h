/* scale.h - what words beside a number make of it. */
#ifndef CSV_SCALE_H
#define CSV_SCALE_H

#include <stdbool.h>

enum scale_word {
    SCALE_THOUSANDS = 1,
    SCALE_MILLIONS = 2,
    SCALE_HOUSEHOLDS = 4,
    SCALE_RUNNING = 8,   /* a total since a start: cumulative */
    SCALE_TARGET = 16,   /* what is aimed at */
    SCALE_FORECAST = 32, /* what is planned or expected */
    SCALE_DONE = 64      /* what has happened: reached, received */
};

unsigned scale_words(const char *folded);
/* The sum of what the words of a folded text say. */
unsigned scale_of_line(const char *folded);
/* What a line of preamble says of all numbers: "in thousands". */
const char *scale_currency(const char *name);
/* The ISO 4217 code of a sign in a header ("US$"), "" where there is none. */
bool scale_is_plain_unit(const char *folded);
/* A unit that says no more than that something is counted: "Persons", "Number". */
#endif
