/* rank.c - many series at once: how sure each trend is among all that were tested. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "sitstat/report.h"

const struct point *report_latest(const struct report_series *s)
{
    if (s->trend->latest != TREND_NOWHERE)
        return &s->points->at[s->trend->latest_point];
    for (size_t i = s->points->n; i-- > 0;) {
        const struct point *p = &s->points->at[i];
        if (p->status != STATUS_FORECAST && p->status != STATUS_TARGET && isfinite(p->value))
            return p;
    }
    return NULL;
}

static double order_of_p(double p)
{
    return isfinite(p) ? p : INFINITY;
}

static int by_p(const void *a, const void *b)
{
    double x = order_of_p(((const struct report_series *)a)->trend->test.p);
    double y = order_of_p(((const struct report_series *)b)->trend->test.p);
    return x < y ? -1 : x > y;
}

/* How much the series moved within its window, on a scale on which halving equals doubling. */
static double movement(const struct report_series *r)
{
    double ratio = r->trend->growth.ratio.value;
    return r->trend->growth.model != GROWTH_NONE && ratio > 0 ? fabs(log(ratio)) : 0;
}

static int by_rank(const void *a, const void *b)
{
    const struct report_series *x = a, *y = b;
    double p = order_of_p(x->q), q = order_of_p(y->q);
    if (p != q)
        return p < q ? -1 : 1;
    double m = movement(x), n = movement(y);
    if (m != n)
        return m > n ? -1 : 1;
    return strcmp(x->code, y->code);
}

void report_rank(struct report_series *s, size_t n)
{
    size_t tested = 0;
    double least = 1;
    for (size_t i = 0; i < n; i++) {
        s[i].q = NAN;
        tested += isfinite(s[i].trend->test.p);
    }
    qsort(s, n, sizeof *s, by_p);
    /* Step up: q(i) is the least of p(j) m / j over j >= i (Benjamini and Hochberg 1995). */
    for (size_t i = tested; i-- > 0;) {
        least = fmin(least, s[i].trend->test.p * (double)tested / (double)(i + 1));
        s[i].q = least;
    }
    qsort(s, n, sizeof *s, by_rank);
}
