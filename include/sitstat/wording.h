/* wording.h - words, numbers and dates in the language of a report.
 *
 * The table is data/wording.csv, compiled in: one row a key, one column a language. Everything that
 * a reader sees in a briefing comes from it, so that a new language is a new column. Nothing
 * depends on the user's locale. A struct wording owns its memory; wording_free() accepts a zeroed
 * one.
 *
 * Functions that append return 0, or -1 with ERR_MEMORY or ERR_LIMIT. */
#ifndef SITSTAT_WORDING_H
#define SITSTAT_WORDING_H

#include "sitstat/buffer.h"
#include "sitstat/date.h"
#include "sitstat/figure.h"

struct wording_row {
    size_t key, text; /* offsets into strings */
};
struct wording {
    char language[8];         /* "en", "fr", "uk" */
    struct wording_row *rows; /* sorted by key */
    size_t n;
    struct buffer strings;
};

struct word { /* what stands for {name} in a text */
    const char *name, *text;
};
#define WORDS(...) ((const struct word[]){__VA_ARGS__, {NULL, NULL}})

int wording_load(struct wording *w, const char *language, struct error *err);
/* ERR_UNKNOWN with the languages that there are. */
void wording_free(struct wording *w);

const char *wording_text(const struct wording *w, const char *key);
/* The text of KEY; KEY itself where the table has none. Never NULL. */
const char *wording_find(const struct wording *w, const char *key);
/* The same, NULL where there is none. */
int wording_fill(const struct wording *w, struct buffer *out, const char *key,
                 const struct word *words, struct error *err);
/* Appends the text of KEY with each {name} replaced; WORDS ends with a zeroed entry, see WORDS().
 */
int wording_count(const struct wording *w, struct buffer *out, const char *key, uint64_t n,
                  const struct word *words, struct error *err);
/* The same with {n}, and with the plural form that N takes: KEY.one, KEY.few or KEY.many (CLDR). */

#define WORDING_TEXT 96 /* room for any of the numbers and dates below */

const char *wording_number(const struct wording *w, double value, char out[static WORDING_TEXT]);
/* Grouped by thousands and rounded as a reader needs it: whole from 100 on, one decimal from 1 on,
 * two significant digits below. Whole values stay as they are. NaN is an en dash. */
const char *wording_whole(const struct wording *w, double value, char out[static WORDING_TEXT]);
/* All digits of a figure: whole numbers in full, others as number_format() has them. */
const char *wording_short(const struct wording *w, double value, char out[static WORDING_TEXT]);
/* For key figures: 999, 12,345 in full below 100,000, then 123K, 1.2M, 3.4B in the language. */
const char *wording_percent(const struct wording *w, double ratio, char out[static WORDING_TEXT]);
/* 0.123 is "12%"; one decimal below 10 %; without a sign. */
const char *wording_signed(const struct wording *w, double value, char out[static WORDING_TEXT]);
/* wording_number() with + or U+2212 in front; 0 has none. */

enum wording_period {
    WORDING_NAME,  /* "6 March 2022", "March 2022", "2022" */
    WORDING_AT,    /* "on 6 March 2022", "in March 2022", "in 2022" */
    WORDING_BY,    /* "by 6 March 2022", "by the end of March 2022" */
    WORDING_SHORT, /* "6 March", "March 2022": the year only where a day has none */
};
const char *wording_period(const struct wording *w, struct period period, enum wording_period form,
                           char out[static WORDING_TEXT]);
const char *wording_day(const struct wording *w, day_t day, char out[static WORDING_TEXT]);
/* wording_period() of one day, WORDING_NAME. */

int wording_measure(const struct wording *w, const char *code, const char *fallback,
                    struct buffer *out, struct error *err);
/* The measure's name; FALLBACK (the name that the store knows, or the code) where the table has
 * none. */
int wording_subject(const struct wording *w, const struct series *s, const char *measure_name,
                    struct buffer *out, struct error *err);
/* The series in words, to start a sentence with: "Refugee arrivals in Poland from Ukraine". */
int wording_label(const struct wording *w, const struct series *s, bool place, bool origin,
                  bool group, struct buffer *out, struct error *err);
/* The parts asked for, as a label: "Netherlands, from Ukraine, sex: female". Without a place it is
 * "all places". */
int wording_place(const struct wording *w, const struct series *s, struct buffer *out,
                  struct error *err);
int wording_origin(const struct wording *w, const struct series *s, struct buffer *out,
                   struct error *err);
/* Either as it stands within a sentence: "the Netherlands", "all places". */
int wording_unit(const struct wording *w, const char *unit, struct buffer *out, struct error *err);
/* "persons" in the language; currencies and unknown units as they are. */
#endif
