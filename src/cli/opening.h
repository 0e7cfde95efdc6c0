/* opening.h - a table as it was named on the command line: a file, a pipe or a sheet of a workbook,
 * read as told by options, by a mapping, or by one that was kept for tables of its shape. */
#ifndef SITSTAT_CLI_OPENING_H
#define SITSTAT_CLI_OPENING_H

#include "cli/maps.h"
#include "cli/spreadsheet.h"
#include "cli/tell.h"

/* Rows for the option tables of import and inspect. */
#define OPENING_ROWS                                                                               \
    {"sheet", 0, "N", "the Nth sheet of a spreadsheet (default: the first)", false},               \
    {                                                                                              \
        "map", 0, "NAME", "tell what was kept under NAME by 'import --save-map'", false            \
    }

struct opening {
    char name[300]; /* for people and for the report: the file's own, and the sheet */
    struct csv *csv;
    struct csv_options told; /* by options and by a mapping */
    struct map map;
    struct spreadsheet sheet;
};

int opening_table(struct opening *t, const struct cli *cli, const struct options *o,
                  const char *path, const volatile sig_atomic_t *stop, struct error *err);
/* STOP may be NULL. Says which mapping was found. */
const char *opening_base_name(const char *path);
/* "standard input" for "-". */
void opening_close(struct opening *t);
/* Accepts a zeroed struct. */
#endif
