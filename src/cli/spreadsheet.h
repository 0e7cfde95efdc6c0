/* spreadsheet.h - workbooks (XLSX, ODS, XLS) as CSV, by gnumeric's ssconvert where it is installed.
 */
#ifndef SITSTAT_CLI_SPREADSHEET_H
#define SITSTAT_CLI_SPREADSHEET_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>

#include "sitstat/error.h"

struct spreadsheet {
    char folder[64]; /* of the sheets as CSV; "" where there is none */
    char path[96];   /* the sheet that was asked for */
    size_t sheets;   /* how many there are */
};

bool spreadsheet_is(const char *path);
/* By the file's first bytes: a workbook is a ZIP archive or an OLE2 file. */
int spreadsheet_open(struct spreadsheet *s, const char *path, size_t sheet,
                     const volatile sig_atomic_t *stop, struct error *err);
/* Turns every sheet into CSV and chooses SHEET (from 1). ERR_CHILD says what to install. Ends early
 * with ERR_INTERRUPTED where *STOP gets set (may be NULL). */
void spreadsheet_close(struct spreadsheet *s);
/* Removes the CSV files. Accepts a zeroed struct. */
#endif
