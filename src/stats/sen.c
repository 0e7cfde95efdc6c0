/* sen.c - Sen's slope and its interval, selected among n² slopes without storing them.
 *
 * The slope of two points is below s exactly if the keys v - s t of the two stand in the opposite
 * order of their times, so that counting the slopes below s is counting inversions (Cole, Salowe,
 * Steiger and Szemeredi 1989). A rank is bracketed by a random sample of slopes (Matousek 1991,
 * here with a fixed seed), the bracket is narrowed by counting, and what is left in it is listed.
 */
#include "sitstat/trendtest.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "numeric.h"
#include "sort.h"

#define SAMPLE 8192
#define CAP(n) (16 * (n) + 4096) /* slopes that are listed at most */

struct dot {
    double t, v;
};
struct keyed {
    double at_low, at_high; /* v - s t at both ends of a bracket */
    size_t dot;
};
struct slopes {
    struct dot *dots; /* ascending in t, then v */
    size_t n;
    uint64_t total;     /* pairs of different times */
    double nearest;     /* least difference of two times */
    double size;        /* greatest |v - v_1| */
    double *work;       /* 2n */
    double *list;       /* CAP(n) */
    struct keyed *keys; /* 2n */
    double sample[SAMPLE];
    size_t sampled;
};

static int compare_dots(const void *a, const void *b)
{
    const struct dot *x = a, *y = b;
    if (x->t != y->t)
        return x->t < y->t ? -1 : 1;
    return (x->v > y->v) - (x->v < y->v);
}

static int compare_keys(const void *a, const void *b)
{
    const struct keyed *x = a, *y = b;
    if (x->at_low != y->at_low)
        return x->at_low < y->at_low ? -1 : 1;
    return (x->dot > y->dot) - (x->dot < y->dot);
}

static double slope_of(const struct dot *a, const struct dot *b)
{
    return (b->v - a->v) / (b->t - a->t);
}

static double key(const struct slopes *s, size_t i, double slope)
{
    return (s->dots[i].v - s->dots[0].v) - slope * (s->dots[i].t - s->dots[0].t);
}

static uint64_t count_below(struct slopes *s, double slope)
{
    for (size_t i = 0; i < s->n; i++)
        s->work[i] = key(s, i, slope);
    return sort_inversions(s->work, s->work + s->n, s->n);
}

/* How far from S a pivot must stay so that rounding of the keys cannot decide on slopes equal S. */
static double blur(const struct slopes *s, double slope)
{
    double reach = fabs(slope) * (s->dots[s->n - 1].t - s->dots[0].t);
    return 8 * DBL_EPSILON * (s->size + reach) / s->nearest;
}

static void draw_sample(struct slopes *s)
{
    struct numeric_random random = numeric_seed(s->n);
    s->sampled = 0;
    for (size_t tries = 0; tries < 4 * SAMPLE && s->sampled < SAMPLE; tries++) {
        size_t i = (size_t)(numeric_random_unit(&random) * (double)s->n);
        size_t j = (size_t)(numeric_random_unit(&random) * (double)s->n);
        if (s->dots[i].t != s->dots[j].t)
            s->sample[s->sampled++] = slope_of(&s->dots[i], &s->dots[j]);
    }
    numeric_sort(s->sample, s->sampled);
}

/* Lists the slopes of keys[0..m) that change order between low and high, at most CAP, and sorts the
 * keys by at_high. */
static size_t list_inversions(struct slopes *s, struct keyed *keys, struct keyed *spare, size_t m,
                              size_t listed)
{
    if (m < 2)
        return listed;
    size_t mid = m / 2, cap = CAP(s->n);
    listed = list_inversions(s, keys, spare, mid, listed);
    listed = list_inversions(s, keys + mid, spare + mid, m - mid, listed);
    memcpy(spare, keys, m * sizeof *keys);
    for (size_t i = 0, j = mid, k = 0; k < m; k++) {
        if (j >= m || (i < mid && spare[i].at_high <= spare[j].at_high)) {
            keys[k] = spare[i++];
            continue;
        }
        for (size_t left = i; left < mid && listed < cap; left++) {
            const struct dot *a = &s->dots[spare[left].dot], *b = &s->dots[spare[j].dot];
            if (a->t != b->t)
                s->list[listed++] = slope_of(a, b);
        }
        keys[k] = spare[j++];
    }
    return listed;
}

static size_t list_between(struct slopes *s, double low, double high)
{
    for (size_t i = 0; i < s->n; i++)
        s->keys[i] = (struct keyed){key(s, i, low), key(s, i, high), i};
    qsort(s->keys, s->n, sizeof *s->keys, compare_keys);
    return list_inversions(s, s->keys, s->keys + s->n, s->n, 0);
}

static size_t list_all(struct slopes *s)
{
    size_t m = 0;
    for (size_t j = 1; j < s->n; j++)
        for (size_t i = 0; i < j; i++)
            if (s->dots[j].t > s->dots[i].t)
                s->list[m++] = slope_of(&s->dots[i], &s->dots[j]);
    return m;
}

/* Mean of the slopes of 0-based ranks K and K + 1 of the list, or of K alone. */
static double pick(struct slopes *s, size_t listed, uint64_t k, bool two)
{
    size_t at = k < listed ? (size_t)k : listed - 1;
    double first = numeric_select(s->list, listed, at);
    if (!two || at + 1 >= listed)
        return first;
    double second = s->list[at + 1];
    for (size_t i = at + 2; i < listed; i++)
        second = fmin(second, s->list[i]);
    return first + (second - first) / 2;
}

struct bracket {
    double low, high;     /* the slopes of both ranks lie within */
    uint64_t below, upto; /* slopes below low, below high */
};

/* Moves an end of the bracket to SLOPE if the ranks allow. */
static void narrow(struct slopes *s, struct bracket *b, double slope, uint64_t k, uint64_t last)
{
    if (!(slope > b->low && slope < b->high))
        return;
    uint64_t count = count_below(s, slope);
    if (count <= k) {
        b->low = slope;
        b->below = count;
    } else if (count > last) {
        b->high = slope;
        b->upto = count;
    }
}

/* Ends of the bracket by the sample: four standard deviations of a sample rank to either side. */
static struct bracket first_bracket(struct slopes *s, uint64_t k, uint64_t last)
{
    double share = (double)k / (double)s->total, m = (double)s->sampled;
    double reach = 4 * sqrt(m * share * (1 - share)) + 4;
    double lowest = -DBL_MAX / 4, highest = DBL_MAX / 4;
    struct bracket b = {lowest, highest, 0, s->total};
    double below = floor(m * share - reach), above = ceil(m * share + reach);
    if (below >= 0) {
        double slope = s->sample[(size_t)below];
        narrow(s, &b, slope - blur(s, slope), k, last);
    }
    if (above < m) {
        double slope = s->sample[(size_t)above];
        narrow(s, &b, slope + blur(s, slope), k, last);
    }
    /* At the far ends no sampled slope bounds the rank: the steepest slope there can be does. */
    double steepest = 2 * s->size / s->nearest;
    b.low = fmax(b.low, -steepest - blur(s, steepest));
    b.high = fmin(b.high, steepest + blur(s, steepest));
    return b;
}

/* The slope of 0-based rank K, or the mean of those of ranks K and K + 1. */
static double slope_of_rank(struct slopes *s, uint64_t k, bool two)
{
    size_t cap = CAP(s->n);
    uint64_t last = two ? k + 1 : k;
    if (s->total <= cap)
        return pick(s, list_all(s), k, two);
    struct bracket b = first_bracket(s, k, last);
    for (int round = 0; b.upto - b.below > cap && round < 200; round++) {
        double inside = (double)(b.upto - b.below), width = b.high - b.low;
        if (round < 4) {
            double at = (double)(k - b.below) / inside, near = 0.35 * (double)cap / inside;
            double low = b.low + width * (at - near), high = b.low + width * (at + near);
            narrow(s, &b, low, k, last);
            narrow(s, &b, high, k, last);
            continue;
        }
        /* Many equal slopes: take one that is there, and see whether the ranks fall on it. */
        size_t listed = list_between(s, b.low, b.high);
        double slope = numeric_median(s->list, listed), apart = blur(s, slope);
        uint64_t below = count_below(s, slope - apart), upto = count_below(s, slope + apart);
        if (below <= k && last < upto)
            return slope;
        if (below <= k && k < upto) /* only the first of the two: the other is the next one above */
            return slope + (slope_of_rank(s, last, false) - slope) / 2;
        if (upto <= k) {
            b.low = slope + apart;
            b.below = upto;
        } else {
            b.high = slope - apart;
            b.upto = below;
        }
    }
    size_t listed = list_between(s, b.low, b.high);
    return listed ? pick(s, listed, k - b.below, two) : b.low + (b.high - b.low) / 2;
}

/* Kendall's tie term, sum of u (u-1) (2u+5), of sorted values; PAIRS gets the sum of u (u-1) / 2.
 */
static double tie_term(const double *sorted, size_t n, uint64_t *pairs)
{
    double term = 0;
    *pairs = 0;
    for (size_t i = 0; i < n;) {
        size_t j = i + 1;
        while (j < n && sorted[j] == sorted[i])
            j++;
        double u = (double)(j - i);
        term += u * (u - 1) * (2 * u + 5);
        *pairs += (uint64_t)(j - i) * (j - i - 1) / 2;
        i = j;
    }
    return term;
}

static void sen_solve(struct slopes *s, double inflation, struct sen *out)
{
    double n = (double)s->n, ties;
    uint64_t equal_times, equal_values;
    for (size_t i = 0; i < s->n; i++)
        s->work[i] = s->dots[i].t;
    ties = tie_term(s->work, s->n, &equal_times);
    s->total = (uint64_t)s->n * (s->n - 1) / 2 - equal_times;
    if (s->total == 0)
        return;
    s->nearest = DBL_MAX;
    for (size_t i = 0; i < s->n; i++) {
        s->size = fmax(s->size, fabs(s->dots[i].v - s->dots[0].v));
        if (i > 0 && s->dots[i].t > s->dots[i - 1].t)
            s->nearest = fmin(s->nearest, s->dots[i].t - s->dots[i - 1].t);
        s->work[i] = s->dots[i].v;
    }
    sort_inversions(s->work, s->work + s->n, s->n);
    ties += tie_term(s->work, s->n, &equal_values);
    double pairs = (double)s->total;
    double reach = -numeric_z(0.025) * sqrt(inflation * (n * (n - 1) * (2 * n + 5) - ties) / 18);
    double low = rint((pairs - reach) / 2) - 1, high = rint((pairs + reach) / 2);
    if (s->total > CAP(s->n))
        draw_sample(s);
    out->slope = slope_of_rank(s, (s->total - 1) / 2, s->total % 2 == 0);
    if (low >= 0)
        out->low = slope_of_rank(s, (uint64_t)low, false);
    if (high < pairs)
        out->high = slope_of_rank(s, (uint64_t)high, false);
}

int stats_sen(const double *t, const double *v, size_t n, double inflation, struct sen *out,
              struct error *err)
{
    *out = (struct sen){NAN, NAN, NAN};
    if (n < 2)
        return 0;
    int result = -1;
    struct slopes *s = calloc(1, sizeof *s);
    if (!s)
        return error_memory(err);
    s->n = n;
    s->dots = malloc(n * sizeof *s->dots);
    s->work = numeric_new(2 * n, err);
    s->list = numeric_new(CAP(n), err);
    s->keys = malloc(2 * n * sizeof *s->keys);
    if (!s->dots || !s->work || !s->list || !s->keys) {
        error_memory(err);
        goto out;
    }
    for (size_t i = 0; i < n; i++)
        s->dots[i] = (struct dot){t[i], v[i]};
    qsort(s->dots, n, sizeof *s->dots, compare_dots);
    sen_solve(s, inflation, out);
    result = 0;
out:
    free(s->dots);
    free(s->work);
    free(s->list);
    free(s->keys);
    free(s);
    return result;
}
