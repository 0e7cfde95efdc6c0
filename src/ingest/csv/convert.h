/* convert.h - data records to figures in a sink. */
#ifndef CSV_CONVERT_H
#define CSV_CONVERT_H

#include "ingest/csv/series.h"

struct conversion {
    struct csv *csv;
    struct sink *sink; /* NULL: only counts */
    struct csv_counts *counts;
    day_t known_on;
    struct series_cache series;
    size_t needed; /* a record must reach as far as its last value column */
    bool again;    /* a cell would be right under another convention than the one assumed */
    /* columns by role, -1: none */
    long date, start, end, year, month, day, week, quarter, published, status, qualifier, id, low,
        high;
    long start_parts[3], end_parts[3]; /* year, month, day */
    csv_progress_fn *progress;
    void *progress_context;
    uint64_t since_progress;
};

int conversion_init(struct conversion *c, struct error *err);
void conversion_free(struct conversion *c);
int convert_record(void *context, enum record_class what, const struct record *r,
                   const char *reason, struct error *err);
/* A table_fn: CONTEXT is a struct conversion. Stops the stream with 1 where it sets `again`. */

/* ---- rowperiod.c */
struct when {
    struct period period; /* first DAY_NONE and last DAY_NONE: none */
    int year;             /* 0: none */
    bool started;         /* the record says when its period begins */
    const char *fault;
    long column;
};
bool convert_cell(const struct conversion *c, const struct record *r, long column,
                  struct cell *out);
/* The trimmed cell of a column; false where the record has none or says that it is missing. */
int convert_date(struct conversion *c, const struct record *r, long column, struct period *out);
/* 1 where the column gives a date, 0 where it is blank, -1 where it is none: sets `again` where
 * another order of day and month would read it. */
void convert_when(struct conversion *c, const struct record *r, struct when *w);
/* When the record holds for: its own columns, else what was told on import. */
struct period convert_period(const struct column *column, const struct when *w);
/* The period of one value: the record's, or what the header adds. */
bool period_none(const struct period *p);
#endif
