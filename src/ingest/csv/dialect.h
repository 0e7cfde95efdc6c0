/* dialect.h - finding delimiter, quote and escape from the head of a text. */
#ifndef CSV_DIALECT_H
#define CSV_DIALECT_H

#include "ingest/csv/split.h"

struct dialect_told { /* what the user says; NULL: find it */
    const char *delimiter, *quote;
    const char *escape; /* "": quotes are doubled */
};

int dialect_find(const char *head, size_t len, char newline, const struct dialect_told *told,
                 struct dialect *out, bool *sep_line, struct error *err);
/* HEAD are complete lines of UTF-8. SEP_LINE: the first line is "sep=;" and no data. */
#endif
