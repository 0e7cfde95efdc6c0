/* celldate.h - what a cell says as a day, week, month, quarter or year. */
#ifndef CSV_CELLDATE_H
#define CSV_CELLDATE_H

#include "ingest/csv/words.h"
#include "sitstat/date.h"

/* The order of day and month in dates of figures, such as 03/04/2022. */
enum date_order { ORDER_UNKNOWN, ORDER_DAY_FIRST, ORDER_MONTH_FIRST };

enum date_result {
    DATE_FINE = 0,
    DATE_NONE = -1,      /* no date */
    DATE_AMBIGUOUS = -2, /* day first or month first? */
    DATE_SHORT_YEAR = -3 /* a year of two digits */
};

struct date_evidence {               /* over all cells of a column */
    uint32_t day_first, month_first; /* certain: one of the two numbers is above 12 */
    uint32_t either;                 /* 03/04/2022 */
    uint32_t same;                   /* 04/04/2022 */
};

bool cell_iso_day(const char *s, size_t len, struct period *out);
/* YYYY-MM-DD and nothing else: what most cells are. */
enum date_result cell_date_parse(const struct words *w, const char *s, size_t len,
                                 enum date_order order, struct period *out,
                                 struct date_evidence *evidence /* may be NULL */);
/* Reads ISO 8601 with or without a time, figures with '/', '.' or '-', names of months in the
 * languages of data/months.csv, "Q1 2022", "week 5 2022", "202203", "20220305". */
#endif
