/* extract.h - dated figures out of prose, with the words that made each field.
 *
 * extract_text() reads one document and fills a struct extraction, which owns everything it points
 * to; extraction_free() gives it back and accepts a zeroed struct. Nothing global is written, no
 * locale, no clock and no network is used: the same text and options give the same result. Time is
 * linear in the text. A text is read in windows of 128 KB, cut at a blank line where there is one:
 * the first one tells the language, the day of publication where OPTIONS do not, the heading and
 * the place that the document is about. Besides the result, memory is bounded by what a window
 * takes, at most about 50 MB. Sentences are cut after 160 words; one with more than
 * EXTRACT_ROW_MOST numbers is no prose, and its numbers are passed over and counted. A text of more
 * than EXTRACT_MOST bytes, or with more than EXTRACT_FIGURES_MOST figures or dates, is refused
 * (ERR_LIMIT).
 *
 * All spans are byte offsets [start, end) into the text that was handed in. */
#ifndef SITSTAT_EXTRACT_H
#define SITSTAT_EXTRACT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "sitstat/arena.h"
#include "sitstat/buffer.h"
#include "sitstat/figure.h"
#include "sitstat/json.h"

#define EXTRACT_MOST ((size_t)256 << 20)
#define EXTRACT_FIGURES_MOST 1000000
#define EXTRACT_ROW_MOST 64 /* numbers of one sentence */

struct span {
    uint32_t start, end; /* start == end: there is none */
};

struct extract_words;

struct extract_options {
    day_t published;      /* what "yesterday" is told from; DAY_NONE: not known */
    const char *language; /* "en", "fr", ...; NULL: told from the text's own words */
    bool all;             /* also quantities of no measure: percentages, ages, prices, ... */
    bool dates;           /* also list every date mention */
    bool spans; /* those of numbers and units are enough: `figure.raw` and `unit` are "" */
    const struct extract_words *words; /* a user's own terms and places; NULL: none */
};

int extract_words_new(struct extract_words **out, struct error *err);
int extract_words_terms(struct extract_words *w, const char *path, struct error *err);
int extract_words_places(struct extract_words *w, const char *path, struct error *err);
/* Add the rows of a file with the columns of data/lexicon.csv (language,term,type,value), or of
 * data/places/sites.csv (name,country,population,names) or aliases.csv (place,kind,names). A row
 * that cannot be used fails with its line and what it should be. What is read here wins over the
 * words and places compiled in. Read-only afterwards: many extractions may share it, and it must
 * outlive what they found. */
void extract_words_free(struct extract_words *w);

/* What made a field: the words of the text, or the rule where no words did. */
enum extract_field {
    FIELD_NUMBER,
    FIELD_QUALIFIER,
    FIELD_MEASURE,
    FIELD_STATUS,
    FIELD_PLACE,
    FIELD_ORIGIN,
    FIELD_PERIOD,
    FIELD_ATTRIBUTION,
    FIELD_UNIT,
    EXTRACT_FIELDS
};
const char *extract_field_name(enum extract_field field);

struct extracted {
    struct figure figure; /* `series.measure` is "" for what is no figure; `column` and `length` are
                           * the byte offset and length of the number; the evidence's other parts
                           * are empty. Places are alpha-3 codes or names as written. */
    const char *place_country; /* alpha-3 where the place is no country itself, else "" */
    const char *currency;      /* ISO 4217, "" where it is no money */
    const char *unit;          /* the unit as written: "American troops", "%"; "" for none */
    const char *unit_differs;  /* ANNOTATION's unit: "households", "per day"; "" where it is the
                                * measure's own */
    struct span span, unit_span, sentence;
    struct span why[EXTRACT_FIELDS];
    const char *rule[EXTRACT_FIELDS]; /* a few words where a rule made the field, else NULL */
    struct span again;                /* where `repeated`: the number of the first statement */
    uint32_t total;    /* 1-based number of the figure that this one is part of; 0: none */
    double confidence; /* 0..1: how likely all fields are right, by reports that no rule was made
                          from */
    bool primary;      /* the document's one main figure */
    bool percent;      /* a percentage or another ratio */
    bool repeated;     /* says again what an earlier figure said */
};

struct date_mention {
    struct span span;
    struct period period; /* both DAY_NONE: a duration, a set or a vague time */
    char date[40];        /* "2022-03", "2022-W09", "2022-03-01/2022-03-05"; "" where unresolved */
    char timex[40];       /* TIMEX3 value (ISO 8601 with durations): "P3D", "2022-03", "PAST_REF" */
};

struct extraction {
    struct extracted *figures;
    size_t n_figures;
    struct date_mention *dates;
    size_t n_dates;
    const char *language; /* as given or told */
    size_t passed_over; /* numbers in rows of more than EXTRACT_ROW_MOST: neither figure nor date */
    struct arena strings;
};

int extract_text(const char *text, size_t len, const struct extract_options *options,
                 struct extraction *out, struct error *err);
void extraction_free(struct extraction *e);

/* For many texts, some of them at a time, in memory that is used again. */
#define EXTRACT_TOGETHER 64
struct extract_source {
    const char *text;
    size_t len;
    const struct extract_options *options;
};
struct extractor;
int extractor_new(struct extractor **out, struct error *err);
size_t extractor_read(struct extractor *x, const struct extract_source *sources, size_t n,
                      struct error *err);
/* As extract_text() of each of the N sources, no more than EXTRACT_TOGETHER. How many were read,
 * from the first on: with fewer than N, the next one failed with ERR. Short texts are read faster
 * together; long ones only take more memory. */
const struct extraction *extractor_found(const struct extractor *x, size_t k);
/* What was found in source K: the extractor's, until it reads on. */
void extractor_free(struct extractor *x);

void extract_why(const struct extracted *f, const char *text, struct json *j, const char *name);
/* Writes the object NAME: for each field the words (with their span) or the rule that made it. */
int extract_date_text(struct period period, char out[static 40]);
/* A period as the development sets write dates; 0, or -1 where it has no last day. */

/* ---- documents ---------------------------------------------------------------------------- */

enum document_form { DOCUMENT_TEXT, DOCUMENT_MARKDOWN, DOCUMENT_HTML, DOCUMENT_PDF };
struct document {
    enum document_form form;
    struct buffer bytes; /* as read */
    struct buffer text;  /* UTF-8 without NULs: what spans refer to */
    struct buffer title; /* of an HTML page or a Markdown heading; may be empty */
    bool code_page;      /* plain text or Markdown that was no UTF-8: read as windows-1252 */
};
int document_read(struct document *d, const char *path, struct error *err);
/* PATH "-" is standard input. The form is told from the content, and from the name where the
 * content leaves it open. PDF is turned into text by poppler's pdftotext, a child with limits. */
void document_free(struct document *d);
#endif
