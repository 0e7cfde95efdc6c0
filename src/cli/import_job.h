/* import_job.h - one file on its way into the store, and the receipt of it. */
#ifndef SITSTAT_CLI_IMPORT_JOB_H
#define SITSTAT_CLI_IMPORT_JOB_H

#include <time.h>

#include "cli/import_watch.h"
#include "cli/opening.h"
#include "cli/unknown_places.h"

struct import_job {
    const struct cli *cli;
    const struct options *options;
    const char *path, *name, *file_name; /* NAME says the sheet, too */
    struct csv *csv;
    struct csv_counts counts;
    struct opening opening;
    struct store_bulk_result result;
    struct unknown_places unknown;
    struct import_watch watch;
    struct vanished {
        uint64_t n;
        struct buffer refs;  /* one a line, at most VANISHED_KEPT */
        struct buffer shown; /* the first in words */
    } vanished;
    uint32_t batch;
    bool known; /* the report was in the store before */
    day_t known_on;
    enum known_from {
        KNOWN_TOLD,
        KNOWN_PREAMBLE,
        KNOWN_NAME,
        KNOWN_BEFORE,
        KNOWN_TODAY
    } known_from;
    uint32_t known_line; /* of the preamble */
    struct timespec begun;
    bool shown; /* a line of progress stands on the terminal */
};

enum { VANISHED_KEPT = 10000, VANISHED_SHOWN = 10 };

int receipt_json(const struct import_job *job, bool with_batch, struct buffer *out,
                 struct error *err);
/* The receipt as one JSON object; without the batch while that is not known. */
bool receipt_has_published(const struct import_job *job);
/* A column of the table says when each record was published. */
int receipt_print(const struct import_job *job, struct error *err);
/* To stdout, as JSON or in words as the user asked. */
#endif
