/* stl.c - the season of a series by loess, after Cleveland and others (1990). */
#include "sitstat/decompose.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include "numeric.h"
#include "sitstat/describe.h"

#define INNER_LOOPS 2

struct loess {
    size_t window;
    int degree;
    size_t jump; /* every so many positions are fitted, those between on straight lines */
};

static double cube(double x)
{
    return x * x * x;
}

/* The fit at X (1-based position, may lie outside) on y[left..right] (1-based), weights in W. */
static double estimate(const struct loess *l, const double *y, size_t n, double x, size_t left,
                       size_t right, double *w)
{
    double width = fmax(x - (double)left, (double)right - x), total = 0;
    if (l->window > n) {
        size_t beyond = (l->window - n) / 2; /* whole, as in Cleveland's program */
        width += (double)beyond;
    }
    for (size_t j = left; j <= right; j++) {
        double r = fabs((double)j - x);
        w[j] = r > 0.999 * width ? 0 : r <= 0.001 * width ? 1 : cube(1 - cube(r / width));
        total += w[j];
    }
    double centre = 0, square = 0, sum = 0;
    for (size_t j = left; j <= right; j++) {
        w[j] /= total;
        centre += w[j] * (double)j;
    }
    for (size_t j = left; j <= right; j++)
        square += w[j] * ((double)j - centre) * ((double)j - centre);
    double b = l->degree > 0 && sqrt(square) > 0.001 * ((double)n - 1) ? (x - centre) / square : 0;
    for (size_t j = left; j <= right; j++)
        sum += w[j] * (b * ((double)j - centre) + 1) * y[j - 1];
    return sum;
}

/* Window of position I (1-based). */
static void window_of(const struct loess *l, size_t n, size_t i, size_t *left, size_t *right)
{
    size_t half = (l->window + 1) / 2;
    if (l->window >= n) {
        *left = 1;
        *right = n;
    } else if (i < half) {
        *left = 1;
        *right = l->window;
    } else if (i + half > n) {
        *left = n - l->window + 1;
        *right = n;
    } else {
        *left = i - half + 1;
        *right = l->window + i - half;
    }
}

static void straight(double *out, size_t from, size_t to)
{
    double step = (out[to - 1] - out[from - 1]) / (double)(to - from);
    for (size_t j = from + 1; j < to; j++)
        out[j - 1] = out[from - 1] + step * (double)(j - from);
}

/* W holds n + 1. */
static void loess_smooth(const struct loess *l, const double *y, size_t n, double *out, double *w)
{
    if (n < 2) {
        out[0] = y[0];
        return;
    }
    size_t jump = l->jump < n - 1 ? l->jump : n - 1, left = 1, right = n, i = 1;
    for (; i <= n; i += jump) {
        window_of(l, n, i, &left, &right);
        out[i - 1] = estimate(l, y, n, (double)i, left, right, w);
        if (i > jump)
            straight(out, i - jump, i);
    }
    if (i - jump != n) { /* the last position, with the window of the last one fitted */
        out[n - 1] = estimate(l, y, n, (double)n, left, right, w);
        straight(out, i - jump, n);
    }
}

static size_t next_odd(double x)
{
    size_t whole = (size_t)rint(x);
    return whole % 2 ? whole : whole + 1;
}

static struct loess loess_of(size_t window, int degree)
{
    return (struct loess){window, degree, (window + 9) / 10};
}

struct stl {
    const double *v;
    size_t n, season;
    struct loess cycle, low, trend;
    double *a, *b, *c, *w; /* n + 2 season each */
    double *list;          /* n / season + 3 */
};

/* Each place of the cycle smoothed over the years and carried on by one at both ends: A into B of n
 * + 2 season. */
static void smooth_cycles(struct stl *s)
{
    for (size_t g = 0; g < s->season; g++) {
        size_t k = 0;
        for (size_t i = g; i < s->n; i += s->season)
            s->list[k++] = s->a[i];
        size_t near = s->cycle.window < k ? s->cycle.window : k;
        loess_smooth(&s->cycle, s->list, k, s->c + 1, s->w);
        s->c[0] = estimate(&s->cycle, s->list, k, 0, 1, near, s->w);
        s->c[k + 1] = estimate(&s->cycle, s->list, k, (double)k + 1, k - near + 1, k, s->w);
        for (size_t m = 0; m < k + 2; m++)
            s->b[m * s->season + g] = s->c[m];
    }
}

/* Means of LENGTH neighbours; n - LENGTH + 1 of them. */
static void moving_mean(const double *from, size_t n, size_t length, double *to)
{
    for (size_t i = 0; i + length <= n; i++)
        to[i] = stats_sum(from + i, length) / (double)length;
}

static void inner_loop(struct stl *s, double *seasonal, double *trend)
{
    size_t n = s->n, m = s->season, wide = n + 2 * m;
    for (size_t i = 0; i < n; i++)
        s->a[i] = s->v[i] - trend[i];
    smooth_cycles(s);
    moving_mean(s->b, wide, m, s->a);
    moving_mean(s->a, wide - m + 1, m, s->c);
    moving_mean(s->c, wide - 2 * m + 2, 3, s->a);
    loess_smooth(&s->low, s->a, n, s->c, s->w);
    for (size_t i = 0; i < n; i++) {
        seasonal[i] = s->b[m + i] - s->c[i];
        s->a[i] = s->v[i] - seasonal[i];
    }
    loess_smooth(&s->trend, s->a, n, trend, s->w);
}

static void make_periodic(const struct stl *s, double *seasonal)
{
    for (size_t g = 0; g < s->season; g++) {
        double sum = 0;
        size_t k = 0;
        for (size_t i = g; i < s->n; i += s->season, k++)
            sum += seasonal[i];
        for (size_t i = g; i < s->n; i += s->season)
            seasonal[i] = sum / (double)k;
    }
}

int stats_stl(const double *v, size_t n, size_t season, double *seasonal, double *trend,
              double *remainder, struct error *err)
{
    bool defined = season >= 2 && n > 2 * season;
    for (size_t i = 0; i < n; i++) {
        seasonal[i] = remainder[i] = NAN;
        trend[i] = defined ? 0 : NAN;
    }
    if (!defined)
        return 0;
    size_t wide = n + 2 * season + 1;
    double *block = numeric_new(5 * wide, err), window = 10 * (double)n + 1;
    if (!block)
        return -1;
    struct stl s = {.v = v, .n = n, .season = season};
    s.cycle = loess_of((size_t)window, 0);
    s.low = loess_of(next_odd((double)season), 1);
    s.trend = loess_of(next_odd(ceil(1.5 * (double)season / (1 - 1.5 / window))), 1);
    s.a = block;
    s.b = block + wide;
    s.c = block + 2 * wide;
    s.w = block + 3 * wide;
    s.list = block + 4 * wide;
    for (int i = 0; i < INNER_LOOPS; i++)
        inner_loop(&s, seasonal, trend);
    make_periodic(&s, seasonal);
    for (size_t i = 0; i < n; i++)
        remainder[i] = v[i] - seasonal[i] - trend[i];
    free(block);
    return 0;
}
