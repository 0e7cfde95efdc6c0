/* valueheader.h - what the header of a column of values says of its figures. */
#ifndef CSV_VALUEHEADER_H
#define CSV_VALUEHEADER_H

#include "ingest/csv/plan.h"

void valueheader_measure(struct csv *csv, struct column *c);
/* Names the measure, where the header does, and the place and the part that it adds. */
void valueheader_currency(struct csv *csv, struct column *c);
/* The currency that it names in capitals or by its sign, as unit of money. */
void valueheader_scale(struct csv *csv, struct column *c, unsigned of_all);
/* Thousands, running totals, households; OF_ALL is what the preamble says of all columns. */
void valueheader_status(struct csv *csv, struct column *c);
/* A target's or a forecast's column. Asks where it names what was reached, too. */
void valueheader_group(struct column *c);
/* The header itself parts the column's series from others. */
unsigned valueheader_preamble(const struct csv *csv);
/* What a line above the table says of all its numbers ("in thousands"): SCALE_ bits. */
bool valueheader_is_percent(const struct column *c);
bool valueheader_is_generic(struct csv *csv, const struct column *c);
/* "Value", "Number", "": a header that names no measure. */
bool valueheader_is_part(const struct csv *csv, const char *folded);
/* Only which part of the people: "Female 0 - 4", "Men", "Total". */
bool valueheader_is_twin(const struct csv *csv, const struct column *c);
/* The rounded or cleaned copy of another column: it would count everything twice. */
#endif
