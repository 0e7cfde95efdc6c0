/* scale.h - what words beside a number make of it. */
#ifndef CSV_SCALE_H
#define CSV_SCALE_H

#include "ingest/csv/words.h"

unsigned scale_words(const struct words *w, const char *folded);
/* The sum of what the words of a folded header say (enum scale_word). */
unsigned scale_of_line(const struct words *w, const char *folded);
/* What a line of preamble says of all numbers: "in thousands". */
bool scale_is_bare_target(const struct words *w, const char *folded, bool *persons);
/* "Target", "Planned (persons)": a target or forecast of what, the header does not say. PERSONS: it
 * counts something. */
const char *scale_currency(const char *name);
/* The ISO 4217 code of a sign in a header ("US$"), "" where there is none. */
bool scale_is_plain_unit(const struct words *w, const char *folded);
/* A unit that says no more than that something is counted: "Persons", "Number". */
#endif
