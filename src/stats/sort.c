/* sort.c - the counting merge sort under Kendall's S and Sen's slope. */
#include "sort.h"

#include <string.h>

#define RUN 8

/* Insertion sort of one short run. */
static uint64_t sort_run(double *v, size_t n)
{
    uint64_t inversions = 0;
    for (size_t i = 1; i < n; i++) {
        double x = v[i];
        size_t j = i;
        for (; j > 0 && v[j - 1] > x; j--)
            v[j] = v[j - 1];
        v[j] = x;
        inversions += i - j;
    }
    return inversions;
}

/* Merges FROM[0..mid) and FROM[mid..n) into TO. Equal values come from the left, as no inversion.
 */
static uint64_t merge(const double *from, size_t mid, size_t n, double *to)
{
    const double *a = from, *a_end = from + mid, *b = a_end, *b_end = from + n;
    uint64_t inversions = 0;
    while (a < a_end && b < b_end) {
        /* No branch on the comparison: on random data it would be mispredicted every other time. */
        size_t right = *b < *a;
        *to++ = right ? *b : *a;
        inversions += right * (size_t)(a_end - a);
        b += right;
        a += 1 - right;
    }
    memcpy(to, a, (size_t)(a_end - a) * sizeof *to);
    to += a_end - a;
    memcpy(to, b, (size_t)(b_end - b) * sizeof *to);
    return inversions;
}

uint64_t sort_inversions(double *v, double *work, size_t n)
{
    uint64_t inversions = 0;
    double *from = v, *to = work;
    for (size_t i = 0; i < n; i += RUN)
        inversions += sort_run(v + i, n - i < RUN ? n - i : RUN);
    for (size_t width = RUN; width < n; width *= 2) {
        for (size_t i = 0; i < n; i += 2 * width) {
            size_t m = n - i < 2 * width ? n - i : 2 * width;
            inversions += merge(from + i, width < m ? width : m, m, to + i);
        }
        double *swap = from;
        from = to;
        to = swap;
    }
    if (from != v)
        memcpy(v, from, n * sizeof *v);
    return inversions;
}
