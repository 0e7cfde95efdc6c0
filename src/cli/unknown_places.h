/* unknown_places.h - names of places that an import met for the first time and no gazetteer knows.
 */
#ifndef SITSTAT_CLI_UNKNOWN_PLACES_H
#define SITSTAT_CLI_UNKNOWN_PLACES_H

#include "cli/cli.h"

enum { UNKNOWN_PLACES_SHOWN = 5 };

struct unknown_places {
    uint32_t newest_series;                /* before the import */
    char names[UNKNOWN_PLACES_SHOWN][120]; /* the first of them */
    size_t n;                              /* all of them */
};

int unknown_places_before(struct unknown_places *u, struct store *s, struct error *err);
int unknown_places_after(struct unknown_places *u, struct store *s, struct error *err);
/* Around storing: fills names and n from the series that came in between. */
void unknown_places_say(const struct unknown_places *u);
/* A sentence on stdout with what to do; nothing where all are known. */
void unknown_places_json(const struct unknown_places *u, struct json *out);
#endif
