/* falling.h - series that an import took for running totals, though they fall again and again or
 * are those of events. */
#ifndef SITSTAT_CLI_FALLING_H
#define SITSTAT_CLI_FALLING_H

#include "sitstat/sink.h"
#include "sitstat/store.h"

struct falling_series;
struct falling {
    struct sink inner;
    struct falling_series *at; /* by id of series */
    size_t size;
    bool told;               /* the user told the kind */
    uint32_t newest_item;    /* items are numbered as they come */
    uint32_t line;           /* of the last record of an item with a figure in a running total */
    uint64_t records;        /* all of them */
    uint64_t new_items;      /* those of an item that no record before was of */
    size_t n;                /* series that fall in every third step or more often */
    char first[SERIES_TEXT]; /* the first of them, as a user writes it */
};

struct sink falling_sink(struct falling *f, const struct sink *inner, bool told);
/* A sink that hands everything on to INNER and watches it; F is started anew. */
int falling_end(struct falling *f, struct store *s, struct error *err);
/* Fills n and first, and lets go of the rest. */
void falling_say(const struct falling *f);
/* A sentence on stdout each; nothing where no series falls or is of events. */
void falling_free(struct falling *f);
#endif
