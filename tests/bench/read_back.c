/* read_back.c - what is asked of a whole store, for the comparison with SQL in read_ratio.sh:
 *
 *     read_back DB sums     the monthly sums by country and measure
 *     read_back DB means    the 7-day mean of every series
 *
 * Prints how many numbers came out and their total. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sitstat/store.h"

struct cell { /* one country and measure, its months since the first */
    char country[96], measure[64];
    double *months;
    size_t n;
    int first; /* year * 12 + month */
};

struct work {
    struct cell *cells;
    size_t n;
    double total;
    size_t numbers;
};

static struct cell *find_cell(struct work *w, const struct series *s)
{
    for (size_t i = 0; i < w->n; i++)
        if (strcmp(w->cells[i].country, s->place_name) == 0 &&
            strcmp(w->cells[i].measure, s->measure) == 0)
            return &w->cells[i];
    struct cell *cells = realloc(w->cells, (w->n + 1) * sizeof *cells);
    if (cells == NULL)
        return NULL;
    w->cells = cells;
    struct cell *c = &cells[w->n++];
    *c = (struct cell){.months = NULL};
    snprintf(c->country, sizeof c->country, "%s", s->place_name);
    snprintf(c->measure, sizeof c->measure, "%s", s->measure);
    return c;
}

/* The month's place in C, made where it is new. The bench's series all begin together. */
static double *find_month(struct cell *c, int month)
{
    if (c->n == 0)
        c->first = month;
    if (month < c->first)
        return NULL;
    size_t at = (size_t)(month - c->first);
    if (at >= c->n) {
        double *months = realloc(c->months, (at + 1) * sizeof *months);
        if (months == NULL)
            return NULL;
        memset(months + c->n, 0, (at + 1 - c->n) * sizeof *months);
        c->months = months;
        c->n = at + 1;
    }
    return &c->months[at];
}

static int add_sums(void *context, const struct store_series *series, const day_t *last,
                    const double *values, size_t n, struct error *err)
{
    struct cell *cell = find_cell(context, &series->series);
    struct period month = {DAY_NONE, DAY_NONE, PRECISION_MONTH};
    double *sum = NULL;
    if (cell == NULL)
        return error_memory(err);
    for (size_t i = 0; i < n; i++) {
        if (sum == NULL || last[i] > month.last || last[i] < month.first) {
            int y, m, d;
            date_to_civil(last[i], &y, &m, &d);
            month = period_month(y, m);
            if ((sum = find_month(cell, y * 12 + m)) == NULL)
                return error_memory(err);
        }
        *sum += values[i];
    }
    return 0;
}

static int add_means(void *context, const struct store_series *series, const day_t *last,
                     const double *values, size_t n, struct error *err)
{
    struct work *w = context;
    double window = 0;
    (void)series, (void)last, (void)err;
    for (size_t i = 0; i < n; i++) {
        window += values[i] - (i >= 7 ? values[i - 7] : 0);
        w->total += window / (i < 7 ? (double)i + 1 : 7);
    }
    w->numbers += n;
    return 0;
}

int main(int argc, char **argv)
{
    struct error err = {0};
    struct store s;
    struct work w = {0};
    if (argc != 3) {
        fprintf(stderr, "usage: read_back DB sums|means\n");
        return 2;
    }
    bool sums = strcmp(argv[2], "sums") == 0;
    if (store_open(&s, argv[1], STORE_READ, &err) < 0 ||
        store_each_values(&s, sums ? add_sums : add_means, &w, &err) < 0) {
        fprintf(stderr, "read_back: %s\n", err.text);
        return 1;
    }
    for (size_t i = 0; i < w.n; i++) {
        for (size_t k = 0; k < w.cells[i].n; k++)
            w.total += w.cells[i].months[k];
        w.numbers += w.cells[i].n;
        free(w.cells[i].months);
    }
    free(w.cells);
    store_close(&s);
    printf("%zu %.1f\n", w.numbers, w.total);
    return 0;
}
