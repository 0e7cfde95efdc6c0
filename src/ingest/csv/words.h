/* words.h - the vocabulary of tables: what headers, marks and names mean in the field's languages.
 *
 * Read from data/ (compiled in): months.csv, csv_missing.csv, csv_headers.csv, csv_measures.csv,
 * csv_totals.csv, csv_published.csv, csv_scales.csv, currencies.csv. */
#ifndef CSV_WORDS_H
#define CSV_WORDS_H

#include "ingest/csv/keys.h"
#include "sitstat/figure.h"

/* What a column is for. The names are those of --column. */
enum column_role {
    COLUMN_IGNORE,
    COLUMN_DATE,
    COLUMN_START,
    COLUMN_END,
    COLUMN_YEAR,
    COLUMN_MONTH,
    COLUMN_DAY,        /* of the month, beside a year and a month */
    COLUMN_WEEK,       /* of the year (ISO 8601), beside a year */
    COLUMN_QUARTER,    /* of the year, beside a year */
    COLUMN_START_YEAR, /* the day on which a period starts or ends, in columns of its own */
    COLUMN_START_MONTH,
    COLUMN_START_DAY,
    COLUMN_END_YEAR,
    COLUMN_END_MONTH,
    COLUMN_END_DAY,
    COLUMN_PLACE,
    COLUMN_PLACE_CODE,
    COLUMN_ORIGIN,
    COLUMN_ORIGIN_CODE,
    COLUMN_VALUE,
    COLUMN_MEASURE,
    COLUMN_UNIT,
    COLUMN_STATUS,
    COLUMN_QUALIFIER,
    COLUMN_SOURCE,
    COLUMN_PUBLISHED,
    COLUMN_ID,
    COLUMN_GROUP,
    COLUMN_GROUPS, /* several at once: "key=value;key=value", as a series has them */
    COLUMN_KIND,
    COLUMN_LOW,
    COLUMN_HIGH,
    COLUMN_ROLES
};
const char *column_role_name(enum column_role role);
int column_role_find(const char *name, size_t len, enum column_role *out);

/* What words beside a number make of it. */
enum scale_word {
    SCALE_THOUSANDS = 1,
    SCALE_MILLIONS = 2,
    SCALE_HOUSEHOLDS = 4,
    SCALE_RUNNING = 8,   /* a total since a start: cumulative */
    SCALE_TARGET = 16,   /* what is aimed at */
    SCALE_FORECAST = 32, /* what is planned or expected */
    SCALE_DONE = 64,     /* what has happened: reached, received */
    SCALE_TO_DATE = 128  /* a total from the year's start to a day */
};

/* Where they say it: csv_scales.csv tells them apart. */
enum scale_place {
    SCALE_IN_WORD,   /* as a word of a header */
    SCALE_IN_HEADER, /* only as the whole header: money of a "Response Plan" has been received */
    SCALE_IN_LINE,   /* in a line of preamble, of all numbers */
    SCALE_IN_UNIT,   /* as a unit that says no more than that something is counted */
    SCALE_PLACES
};

struct words {
    int century;            /* of years of two digits, as the user told it; 0: not told */
    struct keys months;     /* folded name to 1..12 */
    struct keys weekdays;   /* folded name to 1..7 */
    struct keys missing;    /* folded mark */
    struct keys headers;    /* folded phrase to row of header_rows */
    struct keys measures;   /* folded phrase to 1 + index of measure, or 0: none of ours */
    struct keys currencies; /* code or symbol to 1 + row */
    struct keys totals;     /* folded words for a whole */
    struct keys scales[SCALE_PLACES]; /* folded words to the sum of enum scale_word */
    struct keys published; /* folded phrases before a day of publication, to their rank */
    struct header_meaning {
        enum column_role role;
        int level;    /* of a place: 0 country, 1 first level, ... */
        bool exact;   /* only as the whole header */
        char key[24]; /* of a group */
    } * meanings;
    size_t n_meanings, meanings_size;
    char (*codes)[4]; /* of currencies */
    size_t n_codes, codes_size;
};

int words_init(struct words *w, struct error *err);
void words_free(struct words *w);

int words_fold(const char *s, size_t len, struct buffer *out, struct error *err);
/* Replaces OUT by S folded for comparison, "reportingDate" and "ISO3CoA" parted at their capitals.
 */

bool words_missing(const struct words *w, const char *s, size_t len);
/* A blank or a mark that says that there is no value. */
bool words_total(const struct words *w, const char *folded, size_t len);
/* A word for the whole beside its parts: "Total", "Summe", "Gesamt", "all". */
int words_published(const struct words *w, const char *folded, size_t len);
/* 1 where the text speaks of publication, 2 of the state as of a day, 3 of an extract made of it, 0
 * of nothing of the kind. */
int words_month(const struct words *w, const char *s, size_t len);
/* 1..12, 0 where it is no month's name (a full stop after it is fine). */
bool words_weekday(const struct words *w, const char *s, size_t len);
const char *words_currency(const struct words *w, const char *s, size_t len);
/* The ISO 4217 code, or NULL. */
const struct measure *words_measure(const struct words *w, const char *folded, size_t len,
                                    size_t *from, size_t *n);
/* The measure that the longest known phrase within FOLDED names; where that phrase stands. */
const struct header_meaning *words_header(const struct words *w, const char *folded, size_t len);
#endif
