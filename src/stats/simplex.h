/* simplex.h - the least of a function of few variables, asked for value by value.
 *
 * Whoever searches asks for the next point, computes what the function is there and tells it: so
 * several searches can go on in step, and their values be computed side by side. */
#ifndef SITSTAT_STATS_SIMPLEX_H
#define SITSTAT_STATS_SIMPLEX_H

#include <stddef.h>

#define SIMPLEX_DIMENSIONS 3

struct simplex { /* on the stack; nothing is owned */
    size_t d;
    int evaluations, used;
    double x[SIMPLEX_DIMENSIONS + 1][SIMPLEX_DIMENSIONS], y[SIMPLEX_DIMENSIONS + 1];
    int state; /* what the value that is waited for decides */
    size_t corner, best, worst, second;
    double centre[SIMPLEX_DIMENSIONS], reflected[SIMPLEX_DIMENSIONS], tried[SIMPLEX_DIMENSIONS];
    double y_reflected;
};

void simplex_begin(struct simplex *s, size_t dimensions, const double *x, double step,
                   int evaluations);
/* Nelder and Mead's search (1965) from X and the corners STEP beside it, at most
 * SIMPLEX_DIMENSIONS; ends after so many EVALUATIONS, or where the corners differ by less than 1e-9
 * of the least. */
const double *simplex_next(const struct simplex *s);
/* Where the value is wanted; NULL: the search is over. */
void simplex_tell(struct simplex *s, double y);
/* The value there; HUGE_VAL where there is none. */
double simplex_best(const struct simplex *s, double *x);
/* The least value seen, and at which X. */
#endif
