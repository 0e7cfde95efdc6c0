/* composite.h - Eurostat's TSV: "freq,unit,geo\TIME_PERIOD", several columns in the first one.
 *
 * The table is known by its parts; what stands in the file keeps its own columns, so that every
 * figure still leads to its cell. */
#ifndef CSV_COMPOSITE_H
#define CSV_COMPOSITE_H

#include "ingest/csv/plan.h"

bool composite_header(const char *line, size_t len);
/* Whether the first line of a text is the header of such a file. */
int composite_columns(struct csv *csv, struct error *err);
/* Parts the first column, where its name is that of several: csv->composite is how many (0: none).
 */
int composite_record(const struct csv *csv, const struct record *r, struct cells *out,
                     struct error *err);
/* The cells of a record with the first one parted: 1, or 0 where it has another number of parts. */
#endif
