/* sample.h - the first records of a file, from which the table is found (shape.c). */
#ifndef CSV_SAMPLE_H
#define CSV_SAMPLE_H

#include "ingest/csv/plan.h"

struct sample_record {
    uint32_t line, lines;
    struct cell *cells;
    size_t n;
    char *raw; /* as it stands, without its line end */
    size_t raw_len;
};
struct sample {
    struct sample_record at[SAMPLE_RECORDS];
    size_t n;
};

int sample_read(struct csv *csv, struct sample *out, struct error *err);
void sample_drop(struct sample *s);
int sample_replace(struct sample_record *r, const struct cells *cells, struct error *err);
/* Gives a record other cells than the dialect of the file gave it. */

size_t sample_filled(const struct sample_record *r);
/* How many of its cells are not blank. */
bool sample_blank(const struct sample_record *r);
size_t sample_width(const struct sample *s, size_t from, size_t to);
/* The most frequent number of cells among records [FROM, TO). */
enum { TYPED_NUMBERS = 1, TYPED_DATES = 2 };
size_t sample_typed(const struct csv *csv, const struct sample *s, size_t from, size_t to,
                    size_t width, char *typed);
/* TYPED[i]: the cells of column i are mostly numbers (TYPED_NUMBERS) or dates (TYPED_DATES), else
 * 0. Returns how many are. */
int sample_header_score(const struct csv *csv, const struct sample_record *r, size_t width,
                        const char *typed);
/* How much a record looks like a header over the TYPED columns: texts for, values against. */
bool sample_all_text(const struct csv *csv, const struct sample_record *r);
bool sample_all_names(const struct csv *csv, const struct sample_record *r);
/* Texts or periods, as rows of names over names are. */
bool sample_repeats_below(const struct sample *s, size_t row, size_t to);
/* Some cell of the record stands in its column again below, and not the record as a whole, as a
 * header does that is repeated on every page. */
#endif
