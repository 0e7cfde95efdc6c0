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
bool when_holiday(const struct when_context *c, size_t i, struct when *out);
bool when_season(const struct when_context *c, size_t i, struct when *out);
bool when_weekday(const struct when_context *c, size_t i, struct when *out);

void when_leads(const struct when_context *c, struct when *w, struct mention *m);
/* Narrows W by the words before it ("early", "the end of") and keeps how it holds ("since", "by").
 */
void when_since(const struct when_context *c, struct mention *m);
void when_use(const struct when_context *c, struct mention *m);
/* Tells times of events and of saying from others. */
void when_join(struct parse *p, const struct when_context *c, struct when *last,
               const struct when *before);
/* Joins the last two mentions of P, read from BEFORE and LAST, where they are one expression. */

/* Helpers of the readers. */
void when_start(struct when *w, size_t first, size_t last, enum mention_type type);
/* W as a time told from the publication, without days yet. */
day_t when_moved(day_t day, enum text_time unit, int n);
/* DAY moved by N units. */
const struct entry *when_unit_at(const struct when_context *c, size_t i, size_t *last);
bool when_count_at(const struct when_context *c, size_t i, double *count, size_t *last);
/* "two", "a", "12", "several": how many units; -1 where the count is vague. */
void when_duration_text(struct when *w, double count, enum text_time unit);
/* The TIMEX3 value of a length of time: "P3D". */
size_t when_width(const struct parse *p, size_t i);
/* Bytes of token I. */
bool when_is_digits(const struct when_context *c, size_t i, size_t least, size_t most);
/* Token I is LEAST to MOST digits. */
int when_digits(const struct parse *p, size_t i);
int when_short_year(int y);
/* The year that two digits mean: 40 to 99 are of the last century. */
void when_set(struct when *w, size_t first, size_t last, int year, int month, int mday);
/* W as a calendar date; 0 for what is not said. */
const struct entry *when_month_at(const struct when_context *c, size_t i);
/* The month that token I names; NULL also where it is a name or a verb ("Jan Kos", "may"). */
bool when_month_first(const struct when_context *c, size_t i, struct when *out);
/* "March", "March 5, 2022". */
bool when_quarter(const struct when_context *c, size_t i, struct when *out);
bool when_week(const struct when_context *c, size_t i, struct when *out);
bool when_word(const struct when_context *c, size_t i, enum text_timeword word, size_t *n);
#endif
