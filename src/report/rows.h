/* rows.h - the rows of a trend table: the same on a terminal, in Markdown and in HTML. */
#ifndef SITSTAT_REPORT_ROWS_H
#define SITSTAT_REPORT_ROWS_H

#include "report/say.h"

#define ROW_REFS 2
struct trend_row {
    const char *name;                 /* "slope": the same in every language */
    const char *label, *value;        /* plain text, owned by the struct say */
    struct figure_ref refs[ROW_REFS]; /* the figures that VALUE rests on; zeroed: none */
    /* a number that no source states: how it was made; NULL in rows that refs explain */
    const char *derived; /* name of its entry within the series: "slope" */
    const char *method;  /* a sentence */
    size_t first, last;  /* items of the trend that it rests on */
    bool provisional;    /* provisional ones among them count, too */
    bool ends;           /* only FIRST and LAST, none between them */
};
#define TREND_ROWS 16

size_t trend_rows(struct say *s, const struct report_series *r, struct trend_row rows[TREND_ROWS]);
/* Fills ROWS with what is known of the series and returns how many there are. */
const char *say_p(struct say *s, double p);
/* "p < 0.001", "p = 0.032". */
#endif
