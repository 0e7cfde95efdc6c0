/* falling.h - series that an import took for running totals, though they fall again and again. */
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
    size_t n;                /* series that fall in every third step or more often */
    char first[SERIES_TEXT]; /* the first of them, as a user writes it */
};

struct sink falling_sink(struct falling *f, const struct sink *inner, bool told);
/* A sink that hands everything on to INNER and watches it; F is started anew. */
int falling_end(struct falling *f, struct store *s, struct error *err);
/* Fills n and first, and lets go of the rest. */
void falling_say(const struct falling *f);
/* A sentence on stdout; nothing where no series falls. */
void falling_free(struct falling *f);
#endif
