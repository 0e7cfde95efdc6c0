/* tell.h - the options by which users tell what a table does not say (import and inspect). */
#ifndef SITSTAT_CLI_TELL_H
#define SITSTAT_CLI_TELL_H

#include "cli/cli.h"
#include "sitstat/csv.h"

/* Rows for the option tables of import and inspect. */
#define TELL_ROWS                                                                                  \
    {"measure", 'm', "CODE", "what is counted, for value columns that do not say it", false},      \
        {"kind", 'k', "KIND", "stock, flow or cumulative (default: the measure's own)", false},    \
        {"place", 'p', "CODE", "where, for records that have no such column", false},              \
        {"origin", 'o', "CODE", "from where, for records that have no such column", false},        \
        {"date", 'd', "DATE", "day, month or year, for records that have none", false},            \
        {"dates", 0, "ORDER", "dmy or mdy, for dates such as 3/4/2022", false},                    \
        {"century", 0, "YEAR", "1900 or 2000, for years of two digits", false},                    \
        {"dialect", 0, "TEXT",                                                                     \
         "delimiter=; quote=' escape=\\ decimal=, encoding=latin1, any of them, with commas "      \
         "between",                                                                                \
         false},                                                                                   \
        {"header", 0, "LINE", "physical line of the header, or FIRST-LAST; 0: there is none",      \
         false},                                                                                   \
        {"table", 0, "N", "the Nth table where blank lines part several", false},                  \
    {                                                                                              \
        "column", 'c', "NAME=ROLE", "what a column is (NAME or #N)", true                          \
    }

int tell_options(const struct options *o, struct csv_options *out, struct error *err);
/* Fills OUT from the command line. */
void tell_counts(struct json *j, const struct csv_counts *counts);
/* The members "rejected", "continuation", "non_data", "other_table", "missing_cells". */
void tell_other_table(const struct csv_counts *counts);
/* Says where another table begins that was not read, if there is one. */
#endif
