/* csv.h - tables (CSV and JSON) to figures: what is in a file, how it is read, and reading it.
 *
 * csv_open() finds out all that a file says of itself: encoding, dialect, table, header, roles of
 * columns, conventions. What it cannot know it does not guess: csv_import() then fails with one
 * sentence that asks for the one thing. Nothing is printed here and nothing is stored: figures go
 * to a sink.
 *
 * A struct csv owns everything it shows. Memory stays bounded whatever the size of the file. */
#ifndef SITSTAT_CSV_H
#define SITSTAT_CSV_H

#include <stdint.h>

#include "sitstat/figure.h"
#include "sitstat/sink.h"

struct csv;
struct json; /* sitstat/json.h */

/* What the user tells because the file does not; csv_options_init() says nothing. */
struct csv_options {
    const char *measure;        /* for value columns that name no other; NULL: none */
    int kind;                   /* enum kind, -1: the measure's own */
    const char *place, *origin; /* alpha-3 or p-code, for records without such a column */
    const char *date;           /* day, month or year, for records that have no date */
    const char *dates;          /* "dmy" or "mdy", where dates leave their order open; NULL: ask */
    int century;                /* 1900 or 2000, of years of two digits; 0: ask */
    const char *dialect;        /* "delimiter=;,quote=',escape=\\,encoding=…,decimal=," */
    int header;                 /* physical line of the header; 0: there is none; -1: find it */
    int header_last;            /* its last line; 0: as far as names go */
    int table;                  /* the Nth table where blank lines part several; 0: the first */
    const char *const *columns; /* "NAME=ROLE" */
    size_t n_columns;
};

void csv_options_init(struct csv_options *o);

int csv_header_lines(const char *text, struct csv_options *o, struct error *err);
/* "3", "3-4" or "0" into the members of O. */

/* What became of the lines of a file. */
struct csv_counts {
    uint64_t lines;
    uint64_t records;  /* data records that were read right */
    uint64_t rejected; /* data records that were not */
    uint64_t continuation, preamble, header, hxl, blank, footnote;
    uint64_t figures, missing_cells, rejected_cells;
    uint64_t ahead; /* figures of periods that begin after they were known: kept as forecasts */
    uint32_t other_table; /* line on which another table begins that was not read; 0: none */
};

int csv_open(struct csv **out, const char *path, const struct csv_options *options,
             struct error *err);
/* PATH "-" is standard input. ERR_USAGE for options that do not fit the file. */
int csv_reopen(struct csv **csv, const char *path, const struct csv_options *options,
               struct error *err);
/* The same bytes under other options, also where they came through a pipe. On failure *CSV stays.
 */
void csv_close(struct csv *csv);

const char *csv_sha256(const struct csv *csv);
int64_t csv_bytes(const struct csv *csv);
const char *csv_form(const struct csv *csv); /* "csv" or "json" */
size_t csv_columns(const struct csv *csv);
const char *csv_column_name(const struct csv *csv, size_t i); /* as it stands, ends trimmed */
uint32_t csv_file_column(const struct csv *csv, size_t i);
/* The number, from 1, of the file's own column in which column I stands: several share the first
 * one in Eurostat's TSV ("freq,geo\\TIME_PERIOD"). */
const char *csv_file_column_name(const struct csv *csv, uint32_t number);
uint32_t csv_header_line(const struct csv *csv); /* physical line, 0: none */

const char *csv_publisher(const struct csv *csv);
/* What all records give as their source, "" where they give none or several. */
bool csv_mixes_publishers(const struct csv *csv);
/* An export of sitstat's own whose figures have several: a file in the store has one. */

struct csv_published {
    day_t day;     /* DAY_NONE: nothing says it */
    uint32_t line; /* of the preamble; 0: the name */
};
int csv_published(const struct csv *csv, const char *name, day_t today, struct csv_published *out,
                  struct error *err);
/* The one day, not after TODAY, that the lines before the table give as that of publication (or as
 * of which they hold), else the one day in the file's NAME. ERR_AMBIGUOUS where a day can be read
 * in two ways or lines differ. */

enum csv_result {
    CSV_FAILED = -1,
    CSV_DONE = 0,
    CSV_AGAIN = 1, /* a late cell overturned the reading: forget what the sink got, import again */
};

typedef int csv_progress_fn(void *context, uint64_t lines, double share, struct error *err);

enum csv_result csv_import(struct csv *csv, day_t known_on, struct sink *sink,
                           struct csv_counts *counts, csv_progress_fn *progress, void *context,
                           struct error *err);
/* Hands every figure to SINK (NULL: only counts). ERR_AMBIGUOUS or ERR_REFUSED with the question
 * where the file does not say enough: the sink then has had nothing. PROGRESS (may be NULL) is
 * called now and then, and ends the import where it returns -1. */

int csv_count(struct csv *csv, struct csv_counts *counts, struct error *err);
/* The lines alone, even where csv_import() would ask: for inspection. */

void csv_describe(const struct csv *csv, struct json *out);
/* The members "encoding", "delimiter", "decimal", "thousands", "dates", "layout", "columns" and
 * what else is known of the reading, into the open object OUT. */
struct csv_reading { /* the same for people; "" where there is none */
    const char *encoding, *layout, *decimal, *thousands, *dates;
    char delimiter[8], quote[2];
};
void csv_reading(const struct csv *csv, struct csv_reading *out);
void csv_marks(const struct csv *csv, char *delimiter, char *quote);
/* One byte each; 0: none. */
const char *csv_question(const struct csv *csv);
/* What csv_import() would ask, "" where nothing is. */
void csv_columns_say(const struct csv *csv, size_t i, const char **role, const char **measure,
                     const char **why);
/* Role, measure ("" for none) and the reason for it, for people. */
bool csv_measure_overruled(const struct csv *csv, size_t i);
/* Column I counts another measure than the one of struct csv_options, by its header or its tag. */

bool csv_names_total(const char *name);
/* "Grand total", "Gesamt": a name that a table gives to the whole beside its parts. */

typedef int csv_cells_fn(void *context, uint32_t line, const char *const *cells, const size_t *lens,
                         size_t n, struct error *err);
int csv_each_record(struct csv *csv, csv_cells_fn *fn, void *context, struct error *err);
/* The header, where there is one, and the data records, cells as they stand. FN ends it early
 * with 1. */
#endif
