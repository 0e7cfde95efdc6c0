/* plan.h - what is known of a file before its figures are read (private to src/ingest/csv). */
#ifndef CSV_PLAN_H
#define CSV_PLAN_H

#include "ingest/csv/celldate.h"
#include "ingest/csv/cellnumber.h"
#include "ingest/csv/dialect.h"
#include "ingest/csv/reader.h"
#include "ingest/csv/words.h"
#include "sitstat/csv.h"

enum {
    SAMPLE_RECORDS = 400, /* kept whole, to find the table */
    LOOKED_UP_MOST = 300,
    DISTINCT_MOST = 4000,   /* different texts of a column that are kept */
    SURVEY_BYTES = 1 << 20, /* read for conventions; more where that is not enough */
    WHY_SIZE = 200,
    CODE_SIZE = 96,
    COLUMNS_MOST = 4096,
    PLACE_LEVELS = 6 /* country, five administrative levels, sites */
};

/* What the cells of a column are, gathered over its records. */
struct column_facts {
    uint64_t cells, missing, numbers, dates, months, years, urls;
    uint64_t bytes;
    double least, most; /* of the plain numbers */
    bool fractions;
    struct number_evidence number;
    struct date_evidence date;
    bool short_years;
    struct keys distinct;                     /* the first DISTINCT_MOST, as they stand */
    bool many;                                /* more than that */
    uint64_t looked_up, codes, names, places; /* texts tried; place codes, names, either */
};

/* A period in a header: a month of the year that stands elsewhere, or a whole period. */
enum header_period { HEADER_NO_PERIOD, HEADER_MONTH, HEADER_PERIOD };

struct column {
    char *raw_name; /* as it stands in the header */
    char *name;     /* its ends trimmed */
    char *folded;   /* words_fold() of it */
    char *hxl;      /* its tag, "" where there is none */
    enum column_role role;
    bool told;  /* by --column */
    bool measure_told; /* by --column NAME=value:MEASURE */
    bool typed; /* its first cells are mostly numbers or dates */
    char why[WHY_SIZE];
    int level;    /* places: 0 country, 1, 2, 3 */
    char key[64]; /* groups: what the dimension is called */
    struct column_facts facts;
    /* values */
    char measure[CODE_SIZE]; /* "": the record's or the user's */
    char unit[24];
    char scale[16];                       /* "thousand ", "million " before the unit, "" */
    int kind;                             /* -1: the measure's own */
    enum status status;                   /* what the header says of all its figures: a target */
    char group_key[64], group_value[128]; /* what the header adds to the series */
    char place[16], place_name[96];       /* place that the header names */
    enum header_period period_form;
    bool embedded; /* the period stands among other words, which `folded` is left with */
    int month;
    struct period period;
    struct number_style style;
    /* dates */
    enum date_order order;
    long accuracy; /* column that says "Day", "Month", "Year" of this one's dates; -1: none */
};

/* The table within the file, by physical lines. */
struct shape {
    uint32_t header_first, header_last; /* 0: none */
    uint32_t hxl;                       /* 0: none */
    uint32_t data;                      /* first line of data */
    bool only_block;                    /* a blank line ends the table (--table) */
    size_t columns;
    size_t header_cells; /* of a header in one row; 0: as many as columns */
};

struct sample;

struct told { /* --dialect, taken apart */
    char delimiter[DELIMITER_SIZE], quote[2], escape[2], encoding[32];
    bool has_delimiter, has_quote, has_escape, has_encoding;
    char decimal;
};

struct csv {
    struct csv_options options;
    struct told told;
    struct words words;
    struct source source;
    struct reader reader;
    struct json_t *json; /* jansson: the array of objects, where the file is JSON */
    struct shape shape;
    struct column *columns;
    size_t n_columns;
    struct buffer preamble; /* "LINE text" for every line before the table */
    char *header_rest;      /* records that CRs part from the header on its line; NULL: none */
    size_t composite;       /* columns that stand in the first of the file, by commas; 0: none */
    char *composite_name;   /* of that one, as it stands */
    bool surveyed_all;      /* the facts are of all cells */
    bool wide;
    bool own;            /* sitstat wrote it: what stands there is taken by the word */
    char publisher[128]; /* the one text of a column of sources, "" where there is none */
    bool several_publishers; /* in an export of our own */
    char decimal[8], thousands[8], dates[64]; /* for the receipt; "" where none */
    struct period date;                       /* --date; precision says how much of it is known */
    bool date_given;
    struct error question; /* code ERR_NONE where nothing needs to be asked */
};

/* What a record is, as the table's stream goes by. */
enum record_class {
    RECORD_DATA,
    RECORD_HEADER,
    RECORD_HXL,
    RECORD_PREAMBLE,
    RECORD_BLANK,
    RECORD_FOOTNOTE,
    RECORD_BAD /* a fault or the wrong number of cells; the best reading of its cells is given */
};
typedef int table_fn(void *context, enum record_class what, const struct record *record,
                     const char *reason, struct error *err);

int table_each(struct csv *csv, struct csv_counts *counts, table_fn *fn, void *context,
               struct error *err);
/* (table.c) Every record of the file with its class; fills the counts of lines (not `records`,
 * which is what FN made of RECORD_DATA). FN returns 1 to stop. */

int told_take(struct csv *csv, const struct csv_options *o, struct error *err);
enum date_order told_order(const struct csv *csv);
/* Of day and month, where the user told it for dates that leave it open. */
/* (told.c) Takes the options apart. */

int shape_find(struct csv *csv, struct sample *sample, struct error *err);
/* (shape.c) Fills csv->shape and csv->columns (names and tags). */

int survey(struct csv *csv, bool all, struct error *err);
/* (survey.c) Fills the columns' facts from the first part of the file, or from all of it. */

int roles_decide(struct csv *csv, struct error *err);
/* (roles.c) Roles, measures and conventions from facts, tags, headers and options. */
int conventions_decide(struct csv *csv, struct error *err);
/* (conventions.c) Number style and day order of every column; sets csv->question. */
bool hxl_is_row(const struct cell *cells, size_t n);
bool hxl_role(struct csv *csv, struct column *c);
/* (hxl.c) Role, measure and group by the column's tag; false where the tag says nothing. */

const char *own_code(const char *folded, char out[static CODE_SIZE]);
/* The code of a measure of the file's own: the header's words joined by hyphens. */
int ask(struct csv *csv, const char *format, ...) SITSTAT_PRINTF(2, 3);
/* Sets csv->question where there is none yet. Returns 0. */
int json_each(struct csv *csv, record_fn *fn, void *context, struct error *err);
int json_read(struct csv *csv, const char *path, struct error *err);
void json_release(struct csv *csv);
/* (jsoninput.c) */
#endif
