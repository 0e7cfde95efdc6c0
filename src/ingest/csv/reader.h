/* reader.h - records from a source, by libcsv, with physical line numbers and bounded damage.
 *
 * The reader finds the physical lines itself. Those without a quote it cuts at their delimiters;
 * records with quotes libcsv gets one at a time, once their quotes are seen to close. So a bad
 * quote costs at most its own record, and every record's line and bytes are known. */
#ifndef CSV_READER_H
#define CSV_READER_H

#include "ingest/csv/source.h"
#include "ingest/csv/split.h"

enum fault {
    FAULT_NONE,
    FAULT_QUOTE, /* a quote is never closed, or stands in the midst of a quoted cell */
    FAULT_MARK,  /* parted by another mark, over several lines */
    FAULT_NUL,
    FAULT_LONG, /* longer than SOURCE_LINE_MOST */
};
const char *fault_sentence(enum fault fault);

struct record {
    const struct cell *cells; /* as read; the best reading where there is a fault */
    size_t n;                 /* 0: a blank line */
    uint32_t line;            /* physical line where it starts, 1-based */
    uint32_t lines;           /* physical lines it takes */
    const char *raw;          /* its bytes without the last line end */
    size_t raw_len;
    enum fault fault;
};

typedef int record_fn(void *context, const struct record *record, struct error *err);
/* 0 to go on, 1 to stop, -1 with ERR. The record lives until it returns. */

struct reader {
    struct source *source;
    struct dialect dialect;
    size_t expected; /* cells of a record where known, else 0 */
    uint32_t lines;  /* physical lines read so far */
    int (*bytes)(void *context, const char *bytes, size_t len, uint32_t first_line,
                 struct error *err); /* every piece of text before its records; may be NULL */
    void *bytes_context;
    int64_t offset; /* of the source behind the records seen */
};

int reader_run(struct reader *r, record_fn *fn, void *context, struct error *err);
/* Reads the source from its start to its end, or until FN stops it. */
#endif
