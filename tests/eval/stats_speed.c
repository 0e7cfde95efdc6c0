/* stats_speed.c - how long the statistics take on one core, and whether that is within the goals.
 */
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "../../src/stats/numeric.h"
#include "sitstat/stats.h"
#include "sitstat/trendtest.h"

#define LONG 10000
#define POINTS 60
#define SERIES 2000

/* Processor time: the machine may have other work. */
static double milliseconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static bool judge(const char *what, double took, double goal)
{
    printf("%-52s %9.3f ms (goal %g) %s\n", what, took, goal, took <= goal ? "" : "MISSED");
    return took <= goal;
}

static bool long_series(void)
{
    struct numeric_random random = numeric_seed(1);
    double *t = malloc(LONG * sizeof *t), *v = malloc(LONG * sizeof *v);
    struct mann_kendall mk;
    struct sen sen;
    bool ok = t && v;
    if (ok) {
        for (size_t i = 0; i < LONG; i++) {
            t[i] = (double)i;
            v[i] = numeric_random_normal(&random);
        }
        double start = milliseconds();
        ok = stats_mann_kendall(v, LONG, &mk, NULL) == 0;
        double middle = milliseconds();
        ok &= stats_sen(t, v, LONG, 1, &sen, NULL) == 0;
        double end = milliseconds();
        ok &= judge("Mann-Kendall of 10,000 points", middle - start, 1);
        ok &= judge("Sen's slope with interval of 10,000 points", end - middle, 50);
    }
    free(t);
    free(v);
    return ok;
}

/* Flat, falling and broken daily flows with a weekly pattern. */
static void make_series(struct numeric_random *random, int kind, struct point *points)
{
    for (int i = 0; i < POINTS; i++) {
        double mean = kind == 0 ? 1000 : kind == 1 ? 5000 * exp(-0.04 * i) : i < 40 ? 100 : 30;
        if (i % 7 > 4)
            mean *= 0.8;
        double value = floor(mean + 2 * sqrt(mean) * numeric_random_normal(random));
        points[i] = (struct point){.period = {19000 + i, 19000 + i, PRECISION_DAY},
                                   .value = fmax(value, 0),
                                   .low = NAN,
                                   .high = NAN,
                                   .spread_low = NAN,
                                   .spread_high = NAN};
    }
}

static bool trends(void)
{
    struct numeric_random random = numeric_seed(2);
    struct point points[POINTS];
    const struct trend_options o = {.kind = KIND_FLOW, .counts = true};
    double start = milliseconds();
    for (int k = 0; k < SERIES; k++) {
        struct trend t;
        make_series(&random, k % 3, points);
        if (trend_compute(points, POINTS, &o, &t, NULL))
            return false;
        trend_free(&t);
    }
    return judge("trend_compute of 60 points, forecast and all", (milliseconds() - start) / SERIES,
                 2);
}

int main(void)
{
    bool ok = long_series();
    ok &= trends();
    return ok ? 0 : 1;
}
