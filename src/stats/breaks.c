/* breaks.c - tested breaks and turns: the simulated chance of a statistic, and the search for
 * several. */
#include "sitstat/breaks.h"

#include <math.h>

#include "break_table.h"
#include "numeric.h"

#define FIRST_TEST 0.05
#define NEXT_TEST 0.002 /* within a part: one break must not breed others */
/* Log likelihoods by which a line or a turn must be better to explain a shift away. */
#define LINE_BETTER 3
#define TURN_BETTER 6
#define PART_LEAST 8 /* values of a part that is searched again */

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
static double chance(const struct break_statistic *s, enum break_shape shape, size_t n)
{
    double along, across, sum = 0;
    size_t i = cell(break_table_lengths, TABLE_LENGTHS, (double)n, &along);
    for (size_t g = 0; g < BREAK_PHIS; g++) {
        size_t j = cell(break_table_phis, TABLE_PHIS, break_phi(g), &across);
        double quantile[TABLE_TAILS];
        if (s->weight[g] < 1e-9)
            continue;
        for (size_t k = 0; k < TABLE_TAILS; k++) {
            double corner[2];
            for (size_t m = 0; m < 2; m++) {
                const double(*row)[TABLE_TAILS] = break_table[shape][i + m];
                corner[m] = row[j][k] + across * (row[j + 1][k] - row[j][k]);
            }
            quantile[k] = corner[0] + along * (corner[1] - corner[0]);
        }
        sum += s->weight[g] * chance_beyond(quantile, s->log_factor);
    }
    return sum;
}

/* A steady rise looks like a shift too, and so does a rise that turns into a fall; but these tell
 * it better. */
static int is_explained_away(const double *v, size_t n, const struct break_statistic *shift,
                             bool *explained, struct error *err)
{
    struct break_statistic turn;
    *explained = shift->line_factor > shift->log_factor + LINE_BETTER;
    if (*explained || n < TURN_LEAST)
        return 0;
    if (break_statistic(v, n, BREAK_TURN, &turn, err))
        return -1;
    *explained = turn.line_factor + turn.log_factor > shift->log_factor + TURN_BETTER;
    return 0;
}

/* Searches v[from..to), adds what it finds, and searches both sides. */
static int search(const double *v, size_t from, size_t to, double test, struct breaks *out,
                  struct error *err)
{
    size_t n = to - from;
    struct break_statistic s;
    bool explained;
    if (n < PART_LEAST || out->n == BREAKS_MOST || numeric_all_equal(v + from, n))
        return 0;
    if (break_statistic(v + from, n, BREAK_SHIFT, &s, err))
        return -1;
    double p = chance(&s, BREAK_SHIFT, n);
    if (isnan(out->p))
        out->p = p;
    if (!(p < test))
        return 0;
    if (is_explained_away(v + from, n, &s, &explained, err))
        return -1;
    if (explained)
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

int stats_turn(const double *v, size_t n, bool after_break, bool *found, struct level_break *out,
               struct error *err)
{
    struct break_statistic s;
    double test = after_break ? NEXT_TEST : FIRST_TEST;
    *found = false;
    *out = (struct level_break){0, 0, 0, NAN};
    /* The latest turn is wanted: what follows one is searched again, at a stricter level. */
    for (size_t from = 0; n - from >= TURN_LEAST && !numeric_all_equal(v + from, n - from);) {
        if (break_statistic(v + from, n - from, BREAK_TURN, &s, err))
            return -1;
        double p = chance(&s, BREAK_TURN, n - from);
        if (!*found)
            out->p = p;
        if (!(p < test))
            break;
        *found = true;
        *out = (struct level_break){from + s.at, from + s.earliest, from + s.latest, p};
        from += s.at;
        test = NEXT_TEST;
    }
    return 0;
}
