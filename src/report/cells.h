/* cells.h - one row of a CSV file (RFC 4180), cell by cell; the first failure is kept. */
#ifndef SITSTAT_REPORT_CELLS_H
#define SITSTAT_REPORT_CELLS_H

#include "sitstat/buffer.h"
#include "sitstat/date.h"
#include "sitstat/number.h"

struct cells {
    struct buffer *out;
    struct error *err;
    bool started, failed;
};

void cell_text(struct cells *row, const char *text); /* formulas defused */
void cell_ready(struct cells *row, const char *cell, size_t len);
/* What stands in the file as it is: a cell, or cells with their commas, written before. */
void cell_number(struct cells *row, struct number value);
void cell_real(struct cells *row, double value); /* empty where it is not finite */
void cell_day(struct cells *row, day_t day);
int cells_end(struct cells *row);
/* Ends the row; 0, or -1 with the first failure. */
#endif
