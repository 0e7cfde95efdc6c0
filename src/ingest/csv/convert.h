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
    csv_progress_fn *progress;
    void *progress_context;
    uint64_t since_progress;
};

int conversion_init(struct conversion *c, struct error *err);
void conversion_free(struct conversion *c);
int convert_record(void *context, enum record_class what, const struct record *r,
                   const char *reason, struct error *err);
/* A table_fn: CONTEXT is a struct conversion. Stops the stream with 1 where it sets `again`. */
#endif
