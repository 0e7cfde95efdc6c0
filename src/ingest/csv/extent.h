/* extent.h - how far a record goes: over which physical lines its quotes stay open. */
#ifndef CSV_EXTENT_H
#define CSV_EXTENT_H

#include "ingest/csv/split.h"

enum { EXTENT_LINES_MOST = 1000 }; /* a quote that stays open longer was never closed */

struct extent_area { /* complete lines of text */
    const struct dialect *dialect;
    char newline;
    const char *end;
};

struct extent {
    const char *stop; /* without the line end */
    const char *next;
    uint32_t lines;
    enum split_result result;
    const char *opened;  /* the quote that was opened last: where there is a fault, its cause */
    const char *crossed; /* the first quote that stays open over a line's end */
};

bool extent_is_blank(const struct dialect *d, char c);
/* A blank or a tab that is not the delimiter. */
struct extent extent_line(const struct extent_area *area, const char *from);
/* The physical line at FROM, whatever its quotes. */
struct extent extent_record(const struct extent_area *area, const char *from, const char *literal);
/* Follows the quotes of one record over its lines: closed, still open at the end of the window, or
 * faulty. A small machine of its own because libcsv cannot tell a fault from text. The quote at
 * LITERAL (may be NULL) is text. */
#endif
