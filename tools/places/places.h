/* places.h - the compiler of the gazetteer: CSV files of data/places in, constant C tables out.
 *
 * A build tool: it ends with a message on the first fault, and leaves its memory to the system. */
#ifndef TOOLS_PLACES_H
#define TOOLS_PLACES_H

#include <stdio.h>

#include "figure/place_table.h"

_Noreturn void fail(const char *file, long line, const char *why, const char *what);
void *grow(void *items, size_t count, size_t size);
/* Room for one more of COUNT items of SIZE bytes. */

/* A CSV file of ours (RFC 4180, one header line, no line breaks in cells), a row at a time. */
#define MOST_CELLS 24
struct csv {
    const char *path;
    char *content, *next;
    long line;
    char *cells[MOST_CELLS];
    size_t n, columns;
};
void csv_open_file(struct csv *csv, const char *folder, const char *name, const char *header);
/* Ends the program where the file's first line is not HEADER. */
bool csv_next_row(struct csv *csv);

/* One text that may be looked up. */
struct text {
    char *text;     /* folded, or a bag */
    uint32_t sense; /* NO_SENSE for the beginning of a longer one */
    uint32_t order;
};
#define NO_SENSE UINT32_MAX

struct gazetteer {
    struct place *places;
    size_t n_places, n_countries;
    char *(*labels)[PLACE_LANGUAGES]; /* by country */
    struct place_code *codes;
    size_t n_codes;
    struct text *texts;
    size_t n_texts;
    char **common;
    size_t n_common;
};

void gazetteer_read(struct gazetteer *g, const char *folder);
uint32_t gazetteer_add(struct gazetteer *g, const struct csv *from, enum place_type type,
                       const char *code, const char *country, const char *name,
                       const char *population);
void gazetteer_add_code(struct gazetteer *g, const struct csv *from, const char *code, bool unhcr,
                        uint32_t place);
uint32_t gazetteer_find(const struct gazetteer *g, const struct csv *from, const char *key);
/* A code, "NAME/COUNTRY", or the name of an area. Ends the program where there is none. */

char *folded(const char *name);
void add_name(struct gazetteer *g, uint32_t place, enum place_name_type type, const char *name);
/* NAME in all forms that are looked up: folded, without apostrophes, German umlauts as two letters,
 * its bag, and its beginnings. */
void add_names(struct gazetteer *g, uint32_t place, enum place_name_type type, char *names);
/* The same for several, parted by '|'. */

void emit(struct gazetteer *g, FILE *out);
#endif
