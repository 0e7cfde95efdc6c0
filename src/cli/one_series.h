/* one_series.h - one series of plain numbers, from a file of two columns or from the store. */
#ifndef SITSTAT_CLI_ONE_SERIES_H
#define SITSTAT_CLI_ONE_SERIES_H

#include "cli/cli.h"

struct one_series {
    double *t, *v; /* days since the first row, or the numbers of the first column; owned */
    size_t n, size;
    struct points points;   /* from the store only */
    enum kind kind;         /* from the store only */
    char name[SERIES_TEXT]; /* as series_format() writes it, or the file */
};

int one_series_read(struct one_series *s, const char *path, struct error *err);
/* A header and two columns: a number or an ISO date, then a value. "-" is standard input. */
int one_series_find(const struct cli *cli, struct one_series *s, const char *text, day_t as_of,
                    struct error *err);
/* The one series that TEXT names; ERR_UNKNOWN, or ERR_AMBIGUOUS with the first few that it may
 * mean. Figures that are forecasts or targets, or have no value, are left out of t and v. */
void one_series_free(struct one_series *s);
#endif
