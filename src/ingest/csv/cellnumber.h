/* cellnumber.h - what a cell says as a number: value, bounds, qualifier, status, unit. */
#ifndef CSV_CELLNUMBER_H
#define CSV_CELLNUMBER_H

#include "ingest/csv/words.h"
#include "sitstat/figure.h"

/* Evidence for the number convention of a column, gathered over all its cells. */
struct number_evidence {
    uint32_t cells;                          /* that look like numbers */
    uint32_t dot_decimal, comma_decimal;     /* certain: "1.5", "1,234.5", "0,25" */
    uint32_t dot_thousand, comma_thousand;   /* certain: "1.234.567", "1.234,5" */
    uint32_t blank_thousand, quote_thousand; /* "1 234", "1'234" */
    uint32_t blank_mark, quote_mark;         /* the code points seen there */
    uint32_t dot_either, comma_either;       /* "1.234": one mark, three digits after it */
    uint32_t plain_large;                    /* 1000 and above without any mark */
};

void number_evidence_add(struct number_evidence *e, const char *s, size_t len);
void number_evidence_join(struct number_evidence *e, const struct number_evidence *other);

struct cell_number {
    struct number value, low, high;
    enum qualifier qualifier;
    enum status status;
    bool status_given;
    bool percent;
    char unit[4]; /* ISO 4217 where the cell names a currency */
};

int cell_number_parse(const struct words *w, const char *s, size_t len, struct number_style style,
                      struct cell_number *out);
/* 0; 1 where the cell is missing (also ": c"); -1 where it is no number by STYLE, -2 where it is
 * too large. S need not be trimmed. */

bool cell_looks_number(const char *s, size_t len);
/* Digits with marks, signs, an exponent, a percent sign: whatever the convention. */

bool cell_is_amount(const struct words *w, const char *s, size_t len);
/* A number under some convention, with whatever stands around numbers in cells. */

bool flag_status(const char *s, size_t len, enum status *out);
/* The SDMX observation flag in S ("e", "p", "f", also "ep"): true where it changes the status. */
#endif
