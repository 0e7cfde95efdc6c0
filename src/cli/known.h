/* known.h - a question about what the database cannot have is an error, not an empty answer. */
#ifndef SITSTAT_CLI_KNOWN_H
#define SITSTAT_CLI_KNOWN_H

#include "sitstat/store.h"

int known_series(struct store *s, const char *text, struct error *err);
/* 0 where the store has a series that TEXT (as a user writes one) names; else -1 with
 * ERR_UNKNOWN. */
int known_measure(struct store *s, const char *code, struct error *err);
int known_place(struct store *s, const char *text, struct error *err);
/* 0 where sitstat or the store has such a measure, such a place; else -1 with ERR_UNKNOWN. */
#endif
