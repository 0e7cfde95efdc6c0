/* segments.c - the partition into segments of equal mean of least cost. */
#include "sitstat/breaks.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "numeric.h"
#include "sitstat/describe.h"

#define MAD_TO_SD 1.4826

/* Noise of one value, from differences of neighbours so that shifts of the mean hardly matter. */
static double noise_scale(const double *v, size_t n, double *work)
{
    size_t m = n - 1;
    for (size_t i = 0; i < m; i++)
        work[i] = v[i + 1] - v[i];
    double sd = sqrt(stats_squares(work, m) / (double)(m - 1));
    double median = numeric_median(work, m);
    for (size_t i = 0; i < m; i++)
        work[i] = fabs(v[i + 1] - v[i] - median);
    double mad = MAD_TO_SD * numeric_median(work, m);
    return (mad > 0 ? mad : sd) / M_SQRT2;
}

struct search {
    size_t n;
    double *sum, *square; /* of the first i scaled, centred values */
    double *least;        /* cost of the best partition of the first i values, less one penalty */
    size_t *last;         /* start of its final segment */
    size_t *live;         /* starts that may still be best */
};

static double segment_cost(const struct search *s, size_t from, size_t to)
{
    double sum = s->sum[to] - s->sum[from];
    return s->square[to] - s->square[from] - sum * sum / (double)(to - from);
}

/* Optimal partitioning with the pruning of PELT: a start whose cost already exceeds the best one
 * can never win later, as sums of squares only grow. */
static void partition(struct search *s, double penalty)
{
    size_t n_live = 1;
    s->least[0] = -penalty;
    s->live[0] = 0;
    for (size_t to = 1; to <= s->n; to++) {
        s->least[to] = INFINITY;
        s->last[to] = 0; /* stands where every cost is no number: values near the largest */
        for (size_t k = 0; k < n_live; k++) {
            double cost = s->least[s->live[k]] + segment_cost(s, s->live[k], to) + penalty;
            if (cost < s->least[to]) {
                s->least[to] = cost;
                s->last[to] = s->live[k];
            }
        }
        size_t kept = 0;
        double limit = s->least[to] + 1e-9 * (fabs(s->least[to]) + penalty);
        for (size_t k = 0; k < n_live; k++)
            if (s->least[s->live[k]] + segment_cost(s, s->live[k], to) <= limit)
                s->live[kept++] = s->live[k];
        s->live[kept++] = to;
        n_live = kept;
    }
}

/* The starts of all segments but the first, ascending; their number. */
static size_t read_changes(const struct search *s, size_t *changes)
{
    size_t n = 0;
    for (size_t to = s->last[s->n]; to > 0; to = s->last[to])
        changes[n++] = to;
    for (size_t i = 0, k = n; i + 1 < k; i++) {
        size_t swap = changes[i];
        changes[i] = changes[--k];
        changes[k] = swap;
    }
    return n;
}

/* The cost again from the segments themselves: prefix sums lose digits in long series. */
static double exact_cost(const double *v, size_t n, const size_t *changes, size_t n_changes,
                         double scale, double penalty)
{
    double cost = penalty * (double)n_changes;
    size_t from = 0;
    for (size_t k = 0; k < n_changes; k++) {
        cost += stats_squares(v + from, changes[k] - from) / (scale * scale);
        from = changes[k];
    }
    return cost + stats_squares(v + from, n - from) / (scale * scale);
}

static void fill_prefix_sums(struct search *s, const double *v, double scale)
{
    double mean = stats_mean(v, s->n);
    s->sum[0] = s->square[0] = 0;
    for (size_t i = 0; i < s->n; i++) {
        double x = (v[i] - mean) / scale;
        s->sum[i + 1] = s->sum[i] + x;
        s->square[i + 1] = s->square[i] + x * x;
    }
}

int stats_segments(const double *v, size_t n, struct segments *out, struct error *err)
{
    *out = (struct segments){NAN, NAN, NAN, NULL, 0};
    if (n < 5)
        return 0;
    int result = -1;
    struct search s = {.n = n};
    double *block = numeric_new(3 * (n + 1), err);
    size_t *places = malloc(2 * (n + 2) * sizeof *places);
    out->changes = malloc(n * sizeof *out->changes);
    if (!block || !places || !out->changes) {
        error_memory(err);
        goto out;
    }
    s.sum = block;
    s.square = block + n + 1;
    s.least = block + 2 * (n + 1);
    s.last = places;
    s.live = places + n + 1;
    result = 0;
    out->penalty = 2 * log((double)n);
    out->scale = noise_scale(v, n, block);
    if (!(out->scale > 0))
        goto out;
    fill_prefix_sums(&s, v, out->scale);
    partition(&s, out->penalty);
    out->n = read_changes(&s, out->changes);
    out->cost = exact_cost(v, n, out->changes, out->n, out->scale, out->penalty);
out:
    free(block);
    free(places);
    if (result || isnan(out->cost)) {
        free(out->changes);
        out->changes = NULL;
    }
    return result;
}

void segments_free(struct segments *s)
{
    free(s->changes);
    *s = (struct segments){NAN, NAN, NAN, NULL, 0};
}
