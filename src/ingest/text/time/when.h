/* when.h - one time expression: what it says, and the days that it stands for. */
#ifndef SITSTAT_TEXT_WHEN_H
#define SITSTAT_TEXT_WHEN_H

#include "../parse.h"

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

struct ahead {          /* the words of a sentence that speak of what is to come */
    size_t first, last; /* tokens */
    bool told, any;     /* TOLD: they were looked for, ANY: there are some */
    size_t at;          /* the last word of time or number before FROM; SIZE_MAX: none */
    size_t from, to;    /* and the tokens since, which when_last_time() looks through: [from, to) */
};

struct when_context {
    const struct parse *p;
    size_t first, end; /* the sentence */
    size_t units,
        months;     /* behind the last of each that it or what follows may take; FIRST: none */
    size_t opening; /* the token that a time is looked for at: see when_open() */
    uint64_t opening_words; /* the timewords there, bits of enum text_timeword */
    day_t published;        /* never DAY_NONE: see parse_times() */
    struct ahead *ahead;
    uint32_t sentence;
};

struct when_amount {     /* "two years and three months" */
    double count;        /* of the first unit; -1: vague ("several") */
    enum text_time unit; /* the last one */
    int months, days, hours;
    size_t last; /* the token behind it */
};

/* Each reads what starts at token I; false where there is no such thing there. */
bool when_numeric(const struct when_context *c, size_t i,
                  struct when *out);                               /* 2022-03-05, 5/3/22 */
void when_next_date(const struct when_context *c, struct when *w); /* "next 2/11": the coming one */
bool when_calendar(const struct when_context *c, size_t i, struct when *out); /* 5 March 2022 */
bool when_quarter(const struct when_context *c, size_t i, struct when *out);  /* Q1 2019 */
bool when_week(const struct when_context *c, size_t i, struct when *out);     /* week 31 of 2018 */
bool when_year(const struct when_context *c, size_t i, struct when *out);     /* 2022, the 1990s */
bool when_holiday(const struct when_context *c, size_t i, struct when *out);  /* Easter Monday */
bool when_season(const struct when_context *c, size_t i, struct when *out);   /* summer of 2021 */
bool when_weekday(const struct when_context *c, size_t i, struct when *out);  /* Friday */
bool when_relative(const struct when_context *c, size_t i, struct when *out); /* last week */
bool when_duration(const struct when_context *c, size_t i, struct when *out); /* three days */
bool when_clock(const struct when_context *c, size_t i, struct when *out);    /* 6 p.m. */

bool when_anchored(const struct when_context *c, size_t i, struct when *out); /* a year earlier */
bool when_beside(const struct when_context *c, size_t i,
                 struct when *out); /* the week after next, the day before Easter */
bool when_rest(const struct parse *p, size_t i);
/* "rest of", "remainder of" at token I: what is left of a time behind it. */
bool when_within(const struct when_context *c, size_t i, struct when *out); /* first week of May */

bool when_unit_now(const struct when_context *c, size_t i, struct when *out);  /* the weekend */
bool when_unit_edge(const struct when_context *c, size_t i, struct when *out); /* year-end */

int when_day_behind(const struct when_context *c, size_t *last);
/* calendar.c: "last November 23": the day of its month at token *LAST, which is set to the one
 * behind; 0: none, as in "last November 23 people". */

/* ---- when.c: parts of time expressions */
size_t when_behind_say(const struct parse *p, size_t first, size_t i);
/* "announced in New York on Thursday": the token behind the verb of saying, where only the name of
 * a place stands between that and token I; else I. */
static inline bool when_near(const struct when_context *c, size_t i, size_t most,
                             enum text_trait trait)
{ /* does a unit or a month, of TRAIT, stand at token I or up to MOST tokens behind it? */
    return parse_near(c->p, i, i + most, trait == TRAIT_unit ? c->units : c->months, trait);
}
static inline size_t when_width(const struct parse *p, size_t i)
{ /* bytes of token I */
    return p->tokens[i].end - p->tokens[i].start;
}
static inline bool when_digits(const struct when_context *c, size_t i, size_t least, size_t most)
{ /* token I is a number of LEAST to MOST digits */
    const struct parse *p = c->p;
    return i < c->end && p->tokens[i].type == TOKEN_DIGITS && when_width(p, i) >= least &&
           when_width(p, i) <= most;
}
#define WHEN_COUNTS                                                                                \
    (1ull << ROLE_digit | 1ull << ROLE_teen | 1ull << ROLE_tens | 1ull << ROLE_ordinal)
static inline bool when_counting(const struct when_context *c, size_t i)
{ /* may token I begin a small number? */
    const struct token *t = &c->p->tokens[i];
    return i < c->end &&
           (t->type == TOKEN_DIGITS ? t->end - t->start <= 3 : (t->roles & WHEN_COUNTS) != 0);
}
int when_value(const struct parse *p, size_t i);
/* The number that the digits of token I write. */
bool when_year_at(const struct when_context *c, size_t i, int *year, size_t *last);
static inline bool when_written_year(const struct when_context *c, size_t i, int *year,
                                     size_t *last)
{ /* a year in digits (1800 to 2199) or words ("nineteen ninety-six") */
    return (when_digits(c, i, 4, 4) || when_counting(c, i)) && when_year_at(c, i, year, last);
}
int when_short_year(int y);
/* The year that two digits stand for. */
bool when_small_at(const struct when_context *c, size_t i, int most, int *value, size_t *last);
static inline bool when_small(const struct when_context *c, size_t i, int most, int *value,
                              size_t *last)
{ /* a whole number up to MOST, of three digits at most or in words, cardinal or ordinal */
    return when_counting(c, i) && when_small_at(c, i, most, value, last);
}
static inline bool when_entry(const struct token *t, uint64_t roles)
{ /* has token T an entry of one of ROLES, as far as the word behind it tells? */
    roles &= t->roles;
    return (roles & words[t->word].own) != 0 ||
           (roles != 0 && t[1].word != 0 &&
            (word_phrases[t->word].time_next >> (t[1].word & 63) & 1));
}
void when_open(struct when_context *c, size_t i);
/* A time is looked for at token I: finds out which timewords stand there. */
bool when_phrase(const struct when_context *c, size_t i, enum text_timeword word, size_t *n);
static inline uint64_t when_words(const struct when_context *c, size_t i)
{ /* the timewords that may start at token I, bits of enum text_timeword */
    return i == c->opening ? c->opening_words : parse_times_of(c->p, i);
}
static inline bool when_word(const struct when_context *c, size_t i, enum text_timeword word,
                             size_t *n)
{ /* WORD at token I, and how many tokens it takes. */
    return i < c->end && (when_words(c, i) >> word & 1) != 0 && when_phrase(c, i, word, n);
}
static inline bool when_ends_number(const struct token *t, size_t width)
{
    return t[-1].end == t->start && t[-2].type == TOKEN_DIGITS && t[-2].end == t[-1].start &&
           (t[-1].mark == '.' ? width <= 3 : t[-1].mark == ',' && width == 3);
}
/* "176.1 last year", "1,005 last week": are the digits T only the end of a number? */
bool when_earlier(const struct when_context *c, size_t i, size_t *n);
/* "earlier", "before" at token I, where no time follows that it would be before. */
const struct entry *when_month(const struct when_context *c, size_t i);
/* The name of a month at token I that is no verb; NULL: none. */
void when_year_behind(const struct when_context *c, struct when *w);
/* Adds the year that follows: ", 2022", "of last year", "'22". */
const struct entry *when_unit_at(const struct when_context *c, size_t i, size_t *last);
/* A unit of time at token I; NULL: none. */
bool when_count_at(const struct when_context *c, size_t i, double *count, size_t *last);
static inline bool when_count(const struct when_context *c, size_t i, double *count, size_t *last)
{ /* a count without a unit of time shortly behind it counts no time */
    return i < c->end && when_near(c, i + 1, 4, TRAIT_unit) && when_count_at(c, i, count, last);
}
/* How many units: "two", "a", "12", "half a"; -1 where it is vague ("several"). */
bool when_amount_at(const struct when_context *c, size_t i, struct when_amount *a);
static inline bool when_amount(const struct when_context *c, size_t i, struct when_amount *a)
{
    return i < c->end && when_near(c, i + 1, 4, TRAIT_unit) && when_amount_at(c, i, a);
}
/* Counts of units: "3 days", "a year and two months". */
void when_amount_of(struct when_amount *a, double count, enum text_time unit);
/* COUNT units as an amount; LAST stays. */
void when_duration_text(struct when *w, double count, enum text_time unit);
/* Writes the duration as ISO 8601 does. */
bool timex_amount(const char *at, int *n, char *unit);
/* Reads a whole number and the letter of its unit, as behind the P of "P3W". False where there is
 * none, or one of more than six digits: no report counts a million days. */

void when_set(struct when *w, size_t first, size_t last, int year, int month, int mday);
/* Begins a date by the calendar; 0: not said. */
void when_start(struct when *w, size_t first, size_t last, enum mention_type type);
/* Begins a time told from the day of publication. */
void when_resolve(const struct when_context *c, struct when *w);
/* Fills the period from year, month and mday; a missing year is the latest that is not after the
 * publication, or the next one where the sentence looks ahead. */
void when_part(struct when *w, enum text_timeword part);
/* Narrows the period: early, mid, late, start, end. */
struct period when_unit(enum text_time unit, day_t day, int offset);
/* The calendar unit that holds DAY, OFFSET units on. */
day_t when_moved(day_t day, const struct when_amount *a, int sign);
/* DAY moved ahead (SIGN 1) or back (-1) by the amount. */

/* ---- namedday.c */
void when_year_by_weekday(const struct when_context *c, struct when *date, int wanted);
/* "Friday 15 June": the year of DATE, where it is not told, is one in which that is the WANTED day
 * of the week. */
day_t when_coming(const struct when_context *c, size_t i, const struct when *w);
/* The first such day after the publication, of W at token I: a weekday, a holiday, a day of a
 * month without a year; DAY_NONE: it is none of these. */

/* ---- ahead.c */
void when_last_time(const struct when_context *c);
/* Brings `at` of what is to come up to the token that is read: only few times ask. */
bool when_future(const struct when_context *c);
bool when_near_ahead(const struct when_context *c, day_t day);
/* "to holders of record on 20 April", said in March: is DAY of the coming weeks nearer than that of
 * last year, which the sentence does not tell of in the past? Behind when_future(). */
bool when_led_by(const struct when_context *c);
/* "will reach 3,000 by December": does "by" or "until" lead to the time that is read, which is
 * still to come? */
bool when_told_past(const struct when_context *c);
/* "By the end of March 300 had died": does the sentence tell only of what has been? */
/* Does the stretch around the last word of time speak of what is to come? The first to ask has the
 * words of the sentence that do looked for. */

/* ---- timeuse.c */
void when_use(const struct when_context *c, struct mention *m);
/* Says of M, which follows the parse's mentions or is the last of them, whether it is the day of an
 * event ("the 26 December tsunami") or one on which something was said ("said on Friday"). */

/* ---- timejoin.c */
void when_join(struct parse *p, const struct when_context *c, struct when *last,
               const struct when *before);
/* Joins the last two mentions where they make one time. */
void when_week_of_day(const struct when_context *c, struct mention *m);
/* "w/c 5 April", "w/e 11 April": makes M, behind a slash, the week from or up to that day. */
#endif
