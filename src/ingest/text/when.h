/* when.h - one time expression: what it says, and the days that it stands for. */
#ifndef SITSTAT_TEXT_WHEN_H
#define SITSTAT_TEXT_WHEN_H

#include "parse.h"

struct when {
    uint32_t first, last; /* tokens [first, last) */
    enum mention_type type;
    struct period period;
    char timex[40];
    int year, month, mday; /* 0: not said */
    int weekday;           /* 0: not said */
    enum precision precision;
    bool relative, holiday;
};

struct when_context {
    const struct parse *p;
    size_t first, end; /* the sentence */
    day_t published;   /* never DAY_NONE: see parse_times() */
    bool future;       /* the sentence speaks of what is to come */
};

/* Each reads what starts at token I; false where there is no such thing there. */
bool when_numeric(const struct when_context *c, size_t i,
                  struct when *out); /* 2022-03-05, 5/3/22 */
bool when_calendar(const struct when_context *c, size_t i, struct when *out); /* 5 March 2022 */
bool when_year(const struct when_context *c, size_t i, struct when *out);     /* 2022, the 1990s */
bool when_relative(const struct when_context *c, size_t i, struct when *out); /* last week */
bool when_duration(const struct when_context *c, size_t i, struct when *out); /* three days */
bool when_clock(const struct when_context *c, size_t i, struct when *out);    /* 6 p.m. */

bool when_written_year(const struct when_context *c, size_t i, int *year, size_t *last);
/* A year in digits (1800 to 2099) or words ("nineteen ninety-six"). */
bool when_small(const struct when_context *c, size_t i, int most, int *value, size_t *last);
/* A whole number up to MOST in digits or words, cardinal or ordinal. */
void when_resolve(const struct when_context *c, struct when *w);
/* Fills the period from year, month, mday and weekday; a missing year is the latest that is not
 * after the publication, or the next one where the sentence looks ahead. */
void when_part(struct when *w, enum text_timeword part);
/* Narrows the period: early, mid, late, start, end, first and second half. */
struct period when_unit(enum text_time unit, day_t day, int offset);
/* The calendar unit that holds DAY, OFFSET units on. */
bool when_word(const struct when_context *c, size_t i, enum text_timeword word, size_t *n);
#endif
