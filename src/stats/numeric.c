/* numeric.c - selection, distribution tails, minimisers and a seeded generator. */
#include "numeric.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <gsl/gsl_cdf.h>

double *numeric_new(size_t n, struct error *err)
{
    if (n > SIZE_MAX / sizeof(double)) {
        error_memory(err);
        return NULL;
    }
    double *v = malloc((n ? n : 1) * sizeof(double));
    if (!v)
        error_memory(err);
    return v;
}

double *numeric_copy(const double *v, size_t n, struct error *err)
{
    double *copy = numeric_new(n, err);
    if (copy && n)
        memcpy(copy, v, n * sizeof(double));
    return copy;
}

static int compare_doubles(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void insertion_sort(double *v, size_t n)
{
    for (size_t i = 1; i < n; i++) {
        double x = v[i];
        size_t j = i;
        for (; j > 0 && v[j - 1] > x; j--)
            v[j] = v[j - 1];
        v[j] = x;
    }
}

void numeric_sort(double *v, size_t n)
{
    if (n <= 24)
        insertion_sort(v, n);
    else
        qsort(v, n, sizeof(double), compare_doubles);
}

static void swap_doubles(double *a, double *b)
{
    double t = *a;
    *a = *b;
    *b = t;
}

/* Hoare's selection with the median of three as pivot (Numerical methods' usual form). */
double numeric_select(double *v, size_t n, size_t k)
{
    size_t lo = 0, hi = n - 1;
    while (hi > lo + 16) {
        size_t mid = lo + (hi - lo) / 2;
        if (v[mid] < v[lo])
            swap_doubles(&v[mid], &v[lo]);
        if (v[hi] < v[lo])
            swap_doubles(&v[hi], &v[lo]);
        if (v[hi] < v[mid])
            swap_doubles(&v[hi], &v[mid]);
        double pivot = v[mid];
        size_t i = lo, j = hi;
        for (;;) {
            while (v[i] < pivot)
                i++;
            while (v[j] > pivot)
                j--;
            if (i >= j)
                break;
            swap_doubles(&v[i++], &v[j--]);
        }
        /* v[lo..j] <= pivot <= v[j+1..hi] unless i met j on the pivot itself */
        if (k <= j)
            hi = j;
        else
            lo = j + 1;
    }
    insertion_sort(v + lo, hi - lo + 1);
    return v[k];
}

double numeric_median(double *v, size_t n)
{
    if (n == 0)
        return NAN;
    double upper = numeric_select(v, n, n / 2);
    if (n % 2)
        return upper;
    double lower = v[0];
    for (size_t i = 1; i < n / 2; i++)
        if (v[i] > lower)
            lower = v[i];
    return lower + (upper - lower) / 2;
}

bool numeric_all_equal(const double *v, size_t n)
{
    for (size_t i = 1; i < n; i++)
        if (v[i] != v[0])
            return false;
    return true;
}

double numeric_p_normal(double z)
{
    return erfc(fabs(z) / M_SQRT2);
}

struct student numeric_student(double df)
{
    return (struct student){df, lgamma(df / 2) + lgamma(0.5) - lgamma(df / 2 + 0.5)};
}

/* The continued fraction of the incomplete beta function (DLMF 8.17.22) by Lentz's method; quick
 * for x < (a + 1) / (a + b + 2). */
static double beta_fraction(double x, double a, double b)
{
    double c = 1, d = 1 - (a + b) * x / (a + 1);
    d = 1 / (fabs(d) < 1e-300 ? 1e-300 : d);
    double f = d;
    for (int m = 1; m < 500; m++) {
        double k = m, even = k * (b - k) * x / ((a + 2 * k - 1) * (a + 2 * k));
        double odd = -(a + k) * (a + b + k) * x / ((a + 2 * k) * (a + 2 * k + 1));
        d = 1 / (1 + even * d);
        c = 1 + even / c;
        f *= d * c;
        d = 1 / (1 + odd * d);
        c = 1 + odd / c;
        f *= d * c;
        if (fabs(d * c - 1) < 1e-15)
            break;
    }
    return f;
}

double numeric_student_tail(const struct student *s, double t)
{
    double a = s->df / 2, square = t * t, x = s->df / (s->df + square),
           y = square / (s->df + square);
    if (isinf(t))
        return t > 0 ? 0 : 1;
    /* log x from t, so that it keeps its digits near 1. */
    double front = a * -log1p(square / s->df) + 0.5 * log(y) - s->log_beta, half;
    if (t == 0)
        return 0.5;
    if (x < (a + 1) / (a + 2.5))
        half = 0.5 * exp(front) / a * beta_fraction(x, a, 0.5);
    else
        half = 0.5 - 0.5 * exp(front) / 0.5 * beta_fraction(y, 0.5, a);
    return t > 0 ? half : 1 - half;
}

double numeric_p_student(double t, double df)
{
    if (isnan(t) || !(df > 0))
        return NAN;
    struct student s = numeric_student(df);
    return 2 * numeric_student_tail(&s, fabs(t));
}

double numeric_z(double probability)
{
    return gsl_cdf_ugaussian_Pinv(probability);
}

double numeric_t(double probability, double df)
{
    return df > 0 ? gsl_cdf_tdist_Pinv(probability, df) : NAN;
}

double numeric_least(numeric_function *f, void *context, double lo, double hi, int steps,
                     double *at)
{
    static const double golden = 0.61803398874989484820;
    double x1 = hi - golden * (hi - lo), x2 = lo + golden * (hi - lo);
    double f1 = f(x1, context), f2 = f(x2, context);
    for (int i = 0; i < steps; i++) {
        if (f1 <= f2) {
            hi = x2;
            x2 = x1;
            f2 = f1;
            x1 = hi - golden * (hi - lo);
            f1 = f(x1, context);
        } else {
            lo = x1;
            x1 = x2;
            f1 = f2;
            x2 = lo + golden * (hi - lo);
            f2 = f(x2, context);
        }
    }
    *at = f1 <= f2 ? x1 : x2;
    return f1 <= f2 ? f1 : f2;
}

struct numeric_random numeric_seed(uint64_t seed)
{
    return (struct numeric_random){.state = seed};
}

uint64_t numeric_random_bits(struct numeric_random *r)
{
    uint64_t z = (r->state += UINT64_C(0x9e3779b97f4a7c15));
    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return z ^ (z >> 31);
}

double numeric_random_unit(struct numeric_random *r)
{
    return (double)(numeric_random_bits(r) >> 11) * 0x1p-53;
}

double numeric_random_normal(struct numeric_random *r)
{
    if (r->has_spare) {
        r->has_spare = false;
        return r->spare;
    }
    double a, b, s;
    do {
        a = 2 * numeric_random_unit(r) - 1;
        b = 2 * numeric_random_unit(r) - 1;
        s = a * a + b * b;
    } while (s >= 1 || s == 0);
    double scale = sqrt(-2 * log(s) / s);
    r->spare = b * scale;
    r->has_spare = true;
    return a * scale;
}
