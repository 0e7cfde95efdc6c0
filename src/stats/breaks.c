/* breaks.c - tested breaks: the simulated chance of a statistic, and the search for several. */
#include "sitstat/breaks.h"

#include <math.h>

#include "break_table.h"
#include "numeric.h"

#define FIRST_TEST 0.05
#define NEXT_TEST 0.002 /* within a part: one break must not breed others */
#define LINE_BETTER 3   /* log likelihoods by which a line must be better to explain a shift away */
#define PART_LEAST 8    /* values of a part that is searched again */

/* Index of the cell of ASCENDING that holds X, and how far into it, within 0..1. */
static size_t cell(const double *ascending, size_t n, double x, double *share)
{
    size_t i = 0;
    while (i + 2 < n && x >= ascending[i + 1])
        i++;
    *share = fmin(fmax((x - ascending[i]) / (ascending[i + 1] - ascending[i]), 0), 1);
    return i;
}

/* Chance to exceed X, from quantiles that grow as their tails shrink: the logarithm of the chance
 * is nearly a straight line in a log likelihood ratio, also beyond the last quantile. */
static double chance_beyond(const double *quantile, double x)
{
    const double *tail = break_table_tails;
    if (x <= quantile[0])
        return 1 - (1 - tail[0]) * exp(x - quantile[0]);
    size_t k = 0;
    while (k + 2 < TABLE_TAILS && x > quantile[k + 1])
        k++;
    double share = (x - quantile[k]) / (quantile[k + 1] - quantile[k]);
    return exp(log(tail[k]) + share * log(tail[k + 1] / tail[k]));
}

/* Averaged over what the series says of its autocorrelation. */
static double chance(const struct break_statistic *s, size_t n)
{
    double along, across, sum = 0;
    size_t i = cell(break_table_lengths, TABLE_LENGTHS, (double)n, &along);
    for (size_t g = 0; g < BREAK_PHIS; g++) {
        size_t j = cell(break_table_phis, TABLE_PHIS, break_phi(g), &across);
        double quantile[TABLE_TAILS];
        if (s->weight[g] < 1e-9)
            continue;
        for (size_t k = 0; k < TABLE_TAILS; k++) {
            double low =
                break_table[i][j][k] + across * (break_table[i][j + 1][k] - break_table[i][j][k]);
            double high = break_table[i + 1][j][k] +
                          across * (break_table[i + 1][j + 1][k] - break_table[i + 1][j][k]);
            quantile[k] = low + along * (high - low);
        }
        sum += s->weight[g] * chance_beyond(quantile, s->log_factor);
    }
    return sum;
}

/* Searches v[from..to), adds what it finds, and searches both sides. */
static int search(const double *v, size_t from, size_t to, double test, struct breaks *out,
                  struct error *err)
{
    size_t n = to - from;
    struct break_statistic s;
    if (n < PART_LEAST || out->n == BREAKS_MOST || numeric_all_equal(v + from, n))
        return 0;
    if (break_statistic(v + from, n, &s, err))
        return -1;
    double p = chance(&s, n);
    if (isnan(out->p))
        out->p = p;
    /* A steady rise looks like a shift too, but a line tells it better. */
    if (!(p < test) || s.line_factor > s.log_factor + LINE_BETTER)
        return 0;
    out->at[out->n++] = (struct level_break){from + s.at, from + s.earliest, from + s.latest, p};
    return search(v, from, from + s.at, NEXT_TEST, out, err) ||
                   search(v, from + s.at, to, NEXT_TEST, out, err)
               ? -1
               : 0;
}

int stats_breaks(const double *v, size_t n, struct breaks *out, struct error *err)
{
    *out = (struct breaks){.p = NAN};
    if (n < BREAKS_LEAST)
        return 0;
    if (search(v, 0, n, FIRST_TEST, out, err))
        return -1;
    for (size_t i = 1; i < out->n; i++)
        for (size_t j = i; j > 0 && out->at[j].at < out->at[j - 1].at; j--) {
            struct level_break swap = out->at[j];
            out->at[j] = out->at[j - 1];
            out->at[j - 1] = swap;
        }
    return 0;
}
