/* split.h - one record's text into cells, and the dialect that says how.
 *
 * Ordinary records go through libcsv (reader.c). This splitter serves what libcsv cannot read
 * (delimiters of several bytes, runs of blanks, backslash escapes, a CR within a line), the scoring
 * of dialects, and the best reading of a record whose quotes are faulty. */
#ifndef CSV_SPLIT_H
#define CSV_SPLIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "sitstat/buffer.h"

#define DELIMITER_SIZE 8

struct dialect {
    char delimiter[DELIMITER_SIZE]; /* "" where there is but one column */
    char quote;                     /* 0: none */
    char escape;                    /* '\\', or 0 where a quote is doubled */
    bool runs;                      /* several delimiters in a row are one (columns of blanks) */
    bool skip_blanks;               /* a blank before a quote belongs to no cell */
};

struct cell {
    const char *at;
    size_t len;
};

struct cells {
    struct cell *at;
    size_t n, size;
    struct buffer text; /* of cells that do not stand in the input as they are */
};

enum split_result { SPLIT_FINE, SPLIT_OPEN /* a quote is not closed */, SPLIT_FAULT };

void cells_init(struct cells *c);
void cells_free(struct cells *c);
int cells_add(struct cells *c, const char *at, size_t len, struct error *err);

int split_record(const char *s, size_t len, const struct dialect *d, struct cells *out,
                 enum split_result *result, struct error *err);
/* Fills OUT; its cells live as long as S and OUT. A quote within a quoted cell that is neither
 * doubled nor at its end is taken as text and is a SPLIT_FAULT. */

bool dialect_by_libcsv(const struct dialect *d);
/* True where libcsv can read it: a delimiter of one byte, no escapes, no runs. */
#endif
