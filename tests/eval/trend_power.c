/* trend_power.c - false alarms and power of the trend test and the break test in AR(1) noise.
 *
 * `make eval-trend` runs it with the table of other tests' power, where there is one, as its
 * argument. 600 simulated series a line, fixed seeds. Fails where a goal is missed. */
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#include "../../src/stats/numeric.h"
#include "sitstat/breaks.h"
#include "sitstat/describe.h"
#include "sitstat/stats.h"
#include "sitstat/trendtest.h"

#define TREND_RUNS 20000 /* standard error of a share near 5 %: 0.0015 */
#define RUNS 2000
#define LONGEST 60
#define FALSE_TRENDS 0.06
#define FALSE_BREAKS 0.08
#define LOCATED 0.80

static void make_noise(struct numeric_random *random, double phi, double innovation, double *v,
                       size_t n)
{
    double x = innovation / sqrt(1 - phi * phi) * numeric_random_normal(random);
    for (size_t i = 0; i < n; i++) {
        v[i] = x;
        x = phi * x + innovation * numeric_random_normal(random);
    }
}

/* Mann-Kendall on the series less r_1 times its predecessor (Kulkarni and von Storch 1995). */
static bool prewhitened_says(const double *v, size_t n)
{
    struct mann_kendall m;
    double white[LONGEST], mean = stats_mean(v, n), c0 = stats_squares(v, n), c1 = 0;
    for (size_t i = 1; i < n; i++)
        c1 += (v[i] - mean) * (v[i - 1] - mean);
    for (size_t i = 1; i < n; i++)
        white[i - 1] = v[i] - c1 / c0 * v[i - 1];
    return stats_mann_kendall(white, n - 1, &m, NULL) == 0 && m.p < 0.05;
}

static bool judge(const char *what, double got, bool ok)
{
    printf("  %-9s %.3f %s\n", what, got, ok ? "" : "MISSED");
    return ok;
}

static bool trends(void)
{
    static const struct {
        size_t n;
        double phi, slope;
    } rows[] = {{20, 0, 0},      {20, 0, 0.05}, {20, 0.4, 0},    {20, 0.4, 0.05}, {20, 0.7, 0},
                {20, 0.7, 0.05}, {40, 0, 0},    {40, 0.4, 0},    {40, 0.7, 0},    {60, 0, 0},
                {60, 0, 0.02},   {60, 0.4, 0},  {60, 0.4, 0.02}, {60, 0.7, 0},    {60, 0.7, 0.02}};
    bool ok = true;
    printf("trend test: share of %d series in which a trend is found at 5 %%\n", TREND_RUNS);
    for (size_t k = 0; k < sizeof rows / sizeof *rows; k++) {
        struct numeric_random random = numeric_seed(1000 + k);
        double t[LONGEST], v[LONGEST];
        int found = 0, other = 0;
        for (int run = 0; run < TREND_RUNS; run++) {
            struct ar1 result;
            make_noise(&random, rows[k].phi, 1, v, rows[k].n);
            for (size_t i = 0; i < rows[k].n; i++) {
                t[i] = (double)i;
                v[i] += rows[k].slope * t[i];
            }
            stats_ar1(t, v, rows[k].n, 1, &result);
            found += result.p < 0.05;
            other += prewhitened_says(v, rows[k].n);
        }
        double share = (double)found / TREND_RUNS, others = (double)other / TREND_RUNS;
        printf("n %zu, ar1 %.1f, slope %.2f (prewhitening %.3f)", rows[k].n, rows[k].phi,
               rows[k].slope, others);
        ok &= rows[k].slope > 0 ? judge("power", share, share >= others)
                                : judge("false", share, share <= FALSE_TRENDS);
    }
    return ok;
}

static bool breaks(void)
{
    static const size_t lengths[] = {30, 60};
    static const double phis[] = {0, 0.4, 0.7};
    bool ok = true;
    printf("break test: share of %d series with a break found, and with one, within two points\n",
           RUNS);
    for (size_t k = 0; k < 12; k++) {
        size_t n = lengths[k / 6];
        double phi = phis[k / 2 % 3], shift = k % 2 ? 3 : 0, v[LONGEST];
        struct numeric_random random = numeric_seed(2000 + k);
        int found = 0, located = 0;
        for (int run = 0; run < RUNS; run++) {
            struct breaks b;
            make_noise(&random, phi, sqrt(1 - phi * phi), v, n);
            for (size_t i = n / 2; i < n; i++)
                v[i] += shift;
            if (stats_breaks(v, n, &b, NULL))
                return false;
            found += b.n > 0;
            located += b.n == 1 && b.at[0].at + 2 >= n / 2 && b.at[0].at <= n / 2 + 2;
        }
        printf("n %zu, ar1 %.1f, shift %.0f", n, phi, shift);
        ok &= shift > 0 ? judge("located", (double)located / RUNS, located >= LOCATED * RUNS)
                        : judge("false", (double)found / RUNS, found <= FALSE_BREAKS * RUNS);
    }
    return ok;
}

/* Everything together, on positive series without a trend: breaks are searched first, and what
 * follows the last one is tested. */
static bool whole(void)
{
    static const double phis[] = {0, 0.4, 0.7};
    bool ok = true;
    printf("trend_compute: share of %d trendless daily flows said to rise or fall\n", RUNS);
    for (size_t k = 0; k < 3; k++) {
        struct numeric_random random = numeric_seed(3000 + k);
        int told = 0;
        for (int run = 0; run < RUNS; run++) {
            double noise[LONGEST];
            struct point points[LONGEST];
            struct trend t;
            const struct trend_options o = {.kind = KIND_FLOW, .counts = true, .no_forecast = true};
            make_noise(&random, phis[k], 0.3 * sqrt(1 - phis[k] * phis[k]), noise, LONGEST);
            for (int i = 0; i < LONGEST; i++)
                points[i] = (struct point){.period = {19000 + i, 19000 + i, PRECISION_DAY},
                                           .value = floor(500 * exp(noise[i])),
                                           .low = NAN,
                                           .high = NAN,
                                           .spread_low = NAN,
                                           .spread_high = NAN};
            if (trend_compute(points, LONGEST, &o, &t, NULL))
                return false;
            told += t.direction == TREND_RISING || t.direction == TREND_FALLING;
            trend_free(&t);
        }
        printf("n %d, ar1 %.1f", LONGEST, phis[k]);
        ok &= judge("told", (double)told / RUNS, told <= 0.08 * RUNS);
    }
    return ok;
}

int main(void)
{
    bool ok = trends();
    ok &= breaks();
    ok &= whole();
    printf(ok ? "eval-trend: every goal is met\n" : "eval-trend: a goal is MISSED\n");
    return ok ? 0 : 1;
}
