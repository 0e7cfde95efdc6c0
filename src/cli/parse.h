/* parse.h - reading what users write for places, numbers and series; refuses with a sentence. */
#ifndef SITSTAT_CLI_PARSE_H
#define SITSTAT_CLI_PARSE_H

#include "cli/cli.h"

struct place_text { /* a place as a series holds it */
    char code[32];
    char name[160];
};

int parse_place(const char *text, const char *what, struct place_text *out, struct error *err);
/* TEXT is a code or a name of the gazetteer, or a p-code; "" gives two empty strings. WHAT ("place",
 * "origin") is for the sentence. ERR_UNKNOWN, ERR_AMBIGUOUS. */
int parse_number(const char *text, struct number *out, struct error *err);
/* "700000", "700,000", "1.5e6". Refuses "1.234" and "1,234.5" never: a dot is the decimal mark, commas
 * part thousands. */
int parse_period(const char *text, struct period *out, struct error *err);
/* YYYY-MM-DD, YYYY-MM, YYYY, YYYY-Www, YYYY-Qn, or FIRST..LAST of days. */
#endif
