/* many.c - false-discovery control over the tests of many series. */
#include "sitstat/stats.h"

#include <math.h>
#include <stdlib.h>

struct ranked {
    double p;
    size_t at;
};

static int compare(const void *a, const void *b)
{
    double x = ((const struct ranked *)a)->p, y = ((const struct ranked *)b)->p;
    return (x > y) - (x < y);
}

int stats_false_discovery(const double *p, size_t n, double *q, struct error *err)
{
    size_t tested = 0;
    struct ranked *order = malloc((n ? n : 1) * sizeof *order);
    if (!order)
        return error_memory(err);
    for (size_t i = 0; i < n; i++) {
        q[i] = NAN;
        if (!isnan(p[i]))
            order[tested++] = (struct ranked){p[i], i};
    }
    qsort(order, tested, sizeof *order, compare);
    double least = 1;
    for (size_t rank = tested; rank-- > 0;) {
        least = fmin(least, order[rank].p * (double)tested / (double)(rank + 1));
        q[order[rank].at] = least;
    }
    free(order);
    return 0;
}
