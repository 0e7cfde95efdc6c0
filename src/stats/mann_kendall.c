/* mann_kendall.c - Kendall's S by merge sort, and the tests built on it. */
#include "sitstat/trendtest.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "numeric.h"
#include "sitstat/describe.h"
#include "sort.h"

/* n (n-1) (2n+5), and u (u-1) (2u+5) for every run of u equal values. */
static double variance_term(double u)
{
    return u * (u - 1) * (2 * u + 5);
}

struct ties {
    double variance; /* sum of u (u-1) (2u+5) */
    double pairs;    /* sum of u (u-1) / 2 */
};

static struct ties count_ties(const double *sorted, size_t n)
{
    struct ties ties = {0, 0};
    for (size_t i = 0; i < n;) {
        size_t j = i + 1;
        while (j < n && sorted[j] == sorted[i])
            j++;
        double u = (double)(j - i);
        ties.variance += variance_term(u);
        ties.pairs += u * (u - 1) / 2;
        i = j;
    }
    return ties;
}

/* Z with the continuity correction of Kendall (1975), and its p. */
static void finish(struct mann_kendall *m)
{
    if (m->var_s > 0) {
        int sign = (m->S > 0) - (m->S < 0);
        m->z = (double)(m->S - sign) / sqrt(m->var_s);
        m->p = numeric_p_normal(m->z);
    }
}

/* WORK holds 2n doubles. */
static void kendall(double *work, const double *v, size_t n, struct mann_kendall *m)
{
    *m = (struct mann_kendall){.z = NAN, .p = NAN, .tau_a = NAN, .tau_b = NAN};
    if (n < 2)
        return;
    memcpy(work, v, n * sizeof *v);
    uint64_t falls = sort_inversions(work, work + n, n);
    struct ties ties = count_ties(work, n);
    double pairs = (double)n * (double)(n - 1) / 2;
    m->S = (int64_t)(pairs - ties.pairs) - 2 * (int64_t)falls;
    m->var_s = (variance_term((double)n) - ties.variance) / 18;
    m->tau_a = (double)m->S / pairs;
    if (pairs > ties.pairs)
        m->tau_b = (double)m->S / sqrt(pairs * (pairs - ties.pairs));
    finish(m);
}

int stats_mann_kendall(const double *v, size_t n, struct mann_kendall *out, struct error *err)
{
    double *work = numeric_new(2 * n, err);
    if (!work)
        return -1;
    kendall(work, v, n, out);
    free(work);
    return 0;
}

int stats_seasonal_mann_kendall(const double *v, size_t n, size_t season, struct mann_kendall *out,
                                struct error *err)
{
    double *work = numeric_new(3 * n, err);
    if (!work)
        return -1;
    *out = (struct mann_kendall){.z = NAN, .p = NAN, .tau_a = NAN, .tau_b = NAN};
    for (size_t g = 0; g < season && g < n; g++) {
        size_t m = 0;
        for (size_t i = g; i < n; i += season)
            work[m++] = v[i];
        struct mann_kendall part;
        kendall(work + n, work, m, &part);
        out->S += part.S;
        out->var_s += part.var_s;
    }
    finish(out);
    free(work);
    return 0;
}

/* Mean ranks of V into RANKS, V ranked through ORDER. */
struct ranked {
    double value;
    size_t at;
};
static int compare_ranked(const void *a, const void *b)
{
    double x = ((const struct ranked *)a)->value, y = ((const struct ranked *)b)->value;
    return (x > y) - (x < y);
}

static void mean_ranks(struct ranked *order, size_t n, double *ranks)
{
    qsort(order, n, sizeof *order, compare_ranked);
    for (size_t i = 0; i < n;) {
        size_t j = i + 1;
        while (j < n && order[j].value == order[i].value)
            j++;
        for (size_t k = i; k < j; k++)
            ranks[order[k].at] = (double)(i + 1 + j) / 2;
        i = j;
    }
}

/* 1 + 2 / (n (n-1) (n-2)) sum (n-k) (n-k-1) (n-k-2) r_k over the significant r_k. */
static double hamed_rao_factor(const double *ranks, size_t n)
{
    double mean = (double)(n + 1) / 2, c0 = 0, sum = 0, limit = numeric_z(0.975) / sqrt((double)n);
    for (size_t i = 0; i < n; i++)
        c0 += (ranks[i] - mean) * (ranks[i] - mean);
    for (size_t k = 1; k < n && c0 > 0; k++) {
        double c = 0, m = (double)(n - k);
        for (size_t i = k; i < n; i++)
            c += (ranks[i] - mean) * (ranks[i - k] - mean);
        if (fabs(c / c0) > limit)
            sum += m * (m - 1) * (m - 2) * c / c0;
    }
    double size = (double)n;
    return 1 + 2 / (size * (size - 1) * (size - 2)) * sum;
}

int stats_hamed_rao(const double *v, size_t n, struct hamed_rao *out, struct error *err)
{
    *out = (struct hamed_rao){NAN, NAN, NAN};
    if (n < 3 || numeric_all_equal(v, n))
        return 0;
    int result = -1;
    struct mann_kendall plain;
    struct sen sen;
    double *position = numeric_new(2 * n, err);
    struct ranked *order = malloc(n * sizeof *order);
    if (!position || !order) {
        error_memory(err);
        goto out;
    }
    for (size_t i = 0; i < n; i++)
        position[i] = (double)(i + 1);
    if (stats_mann_kendall(v, n, &plain, err) || stats_sen(position, v, n, 1, &sen, err))
        goto out;
    for (size_t i = 0; i < n; i++)
        order[i] = (struct ranked){v[i] - sen.slope * position[i], i};
    mean_ranks(order, n, position + n);
    out->var_s = hamed_rao_factor(position + n, n) * plain.var_s;
    plain.var_s = out->var_s;
    plain.z = plain.p = NAN;
    finish(&plain);
    out->z = plain.z;
    out->p = plain.p;
    result = 0;
out:
    free(position);
    free(order);
    return result;
}
