/* break_table.h - the break statistic, and how great it gets in series without a break. */
#ifndef SITSTAT_STATS_BREAK_TABLE_H
#define SITSTAT_STATS_BREAK_TABLE_H

#include <stddef.h>

#include "sitstat/error.h"

enum break_shape {
    BREAK_SHIFT, /* the mean moves: against one mean */
    BREAK_TURN,  /* the slope changes: against one line */
    BREAK_SHAPES
};

#define BREAK_PHIS 35 /* values of the AR(1) coefficient over which likelihoods are averaged */
double break_phi(size_t i);
/* From -0.4 to 0.96 in equal steps. */
void break_range(enum break_shape shape, size_t n, size_t *first, size_t *last);
/* Positions that are tried: the first value after a shift, the last one of the old line at a turn.
 */

struct break_statistic {
    double log_factor;         /* log of the mean likelihood with a break over that without */
    double line_factor;        /* log of the likelihood of a line over that of a mean */
    double weight[BREAK_PHIS]; /* likelihood of each coefficient, half of it with a break and half
                                  without; sums to 1 */
    size_t at;                 /* likeliest position */
    size_t earliest, latest;   /* 95 % of the likelihood of the position lie within */
};
int break_statistic(const double *v, size_t n, enum break_shape shape, struct break_statistic *out,
                    struct error *err);
/* n >= 6 for a shift, 8 for a turn; not all equal. */

/* Quantiles of log_factor in AR(1) noise without a break, by length and coefficient; made by
 * tests/eval/break_table.c (make break-table). */
#define TABLE_LENGTHS 12
#define TABLE_PHIS 10
#define TABLE_TAILS 9
extern const double break_table_lengths[TABLE_LENGTHS];
extern const double break_table_phis[TABLE_PHIS];
extern const double break_table_tails[TABLE_TAILS]; /* chance to exceed the quantile */
extern const double break_table[BREAK_SHAPES][TABLE_LENGTHS][TABLE_PHIS][TABLE_TAILS];
#endif
