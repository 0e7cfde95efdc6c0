/* import_watch.h - what an import stores, watched for what whoever imports must learn: running
 * totals that fall again and again or are those of events, measures whose kind nobody knows. */
#ifndef SITSTAT_CLI_IMPORT_WATCH_H
#define SITSTAT_CLI_IMPORT_WATCH_H

#include "sitstat/sink.h"
#include "sitstat/store.h"

enum { WATCH_UNKNOWN = 8 };

struct watched_series;
struct import_watch {
    struct sink inner;
    struct watched_series *at; /* by id of series */
    size_t size;
    bool told;            /* the user told the kind */
    uint32_t newest_item; /* items are numbered as they come */
    uint32_t line;        /* of the last record of an item with a figure in a running total */
    uint64_t records;     /* all of them */
    uint64_t new_items;   /* those of an item that no record before was of */
    char unknown[WATCH_UNKNOWN][80]; /* measures of unknown kind, in the order of the rows */
    size_t n_unknown;                /* at most WATCH_UNKNOWN */
    uint64_t negative;               /* figures below zero of what is counted from zero up */
    size_t n;                        /* series that fall in every third step or more often */
    char first[SERIES_TEXT];         /* the first of them, as a user writes it */
};

struct sink import_watch_sink(struct import_watch *f, const struct sink *inner, bool told);
/* A sink that hands everything on to INNER and watches it; F is started anew. */
int import_watch_end(struct import_watch *f, struct store *s, struct error *err);
/* Fills n and first, and lets go of the rest. */
void import_watch_say(const struct import_watch *f);
/* A sentence on stdout each; nothing where no series falls or is of events. */
void import_watch_free(struct import_watch *f);
#endif
