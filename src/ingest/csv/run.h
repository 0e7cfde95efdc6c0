/* run.h - one reading of a file: what reader.c and record.c share. */
#ifndef CSV_RUN_H
#define CSV_RUN_H

#include "ingest/csv/extent.h"
#include "ingest/csv/reader.h"

#include <csv.h>

/* One reading. */
struct run {
    struct reader *r;
    struct extent_area area;  /* the complete lines in the window */
    struct csv_parser parser; /* trims blanks */
    struct csv_parser exact;  /* trims nothing */
    record_fn *fn;
    void *context;
    struct error *err;
    struct cells cells;
    /* next places that matter, found ahead; `end` where there is none */
    const char *quote, *nul, *cr;
    const char *seen; /* what came before was handed to reader.bytes */
    int state;        /* 0, 1 stopped, -1 failed */
};

bool run_blank(const struct run *run, char c);
void run_hand_over(struct run *run, const struct record *record);
/* Counts the record's lines and hands it on, unless the reading was stopped. */

/* ---- record.c */
int run_record(struct run *run, const char **from, bool ended);
/* Reads the one record at *FROM, and sets *FROM behind it. ENDED: no more text comes. Returns 0, 1
 * where the window must grow first, -1 on failure. */
#endif
