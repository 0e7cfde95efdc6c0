/* stats_smoothing_test.c - exponential smoothing against a search by brute force, Theta, random
 * walks. */
#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../../src/stats/numeric.h"
#include "sitstat/smoothing.h"

#define N 40

static void make_series(uint64_t seed, double *v)
{
    struct numeric_random random = numeric_seed(seed);
    double level = 100, slope = 1;
    for (int i = 0; i < N; i++) {
        slope += 0.3 * numeric_random_normal(&random);
        level += slope + 2 * numeric_random_normal(&random);
        v[i] = level + 3 * numeric_random_normal(&random);
    }
}

/* Sum of squares from given parameters and starts. */
static double replay(const double *v, double alpha, double beta, double phi, double l, double b)
{
    double sse = 0;
    for (int i = 0; i < N; i++) {
        double e = v[i] - (l + phi * b);
        l += phi * b + alpha * e;
        b = phi * b + beta * e;
        sse += e * e;
    }
    return sse;
}

START_TEST(no_grid_point_beats_the_fit)
{
    for (uint64_t seed = 1; seed <= 6; seed++) {
        double v[N];
        struct smoothing fit[3];
        make_series(seed, v);
        for (int model = 0; model < 3; model++) {
            stats_smoothing(v, N, (enum smoothing_model)model, &fit[model]);
            const struct smoothing *f = &fit[model];
            ck_assert_double_eq_tol(replay(v, f->alpha, f->beta, f->phi, f->l0, f->b0), f->sse,
                                    1e-9 * f->sse);
        }
        for (double alpha = 0.05; alpha < 1; alpha += 0.1)
            for (double l = v[0] - 8; l <= v[0] + 8; l += 2) {
                ck_assert_double_ge(replay(v, alpha, 0, 0, l, 0), fit[0].sse * (1 - 1e-9));
                for (double share = 0.02; share < 1; share += 0.2)
                    for (double b = -4; b <= 4; b += 1) {
                        double beta = alpha * share;
                        ck_assert_double_ge(replay(v, alpha, beta, 1, l, b), fit[1].sse * 0.999);
                        ck_assert_double_ge(replay(v, alpha, beta, 0.9, l, b), fit[2].sse * 0.999);
                    }
            }
    }
}
END_TEST

START_TEST(fits_follow_shift_and_scale)
{
    double v[N], w[N];
    make_series(9, v);
    for (int i = 0; i < N; i++)
        w[i] = 1e6 + 40 * v[i];
    for (int model = 0; model < 3; model++) {
        struct smoothing a, b;
        double mean[3], other[3], variance[3];
        stats_smoothing(v, N, (enum smoothing_model)model, &a);
        stats_smoothing(w, N, (enum smoothing_model)model, &b);
        ck_assert_double_eq_tol(b.sse / a.sse, 1600, 1.6);
        smoothing_forecast(&a, 3, mean, variance);
        smoothing_forecast(&b, 3, other, variance);
        for (int h = 0; h < 3; h++)
            ck_assert_double_eq_tol(other[h], 1e6 + 40 * mean[h], 40);
    }
}
END_TEST

START_TEST(a_line_is_carried_on)
{
    double v[N], mean[6], variance[6];
    struct smoothing s;
    struct theta theta;
    struct walk walk;
    for (int i = 0; i < N; i++)
        v[i] = 20 + 3 * i;
    stats_smoothing(v, N, SMOOTHING_HOLT, &s);
    smoothing_forecast(&s, 6, mean, variance);
    ck_assert_double_eq_tol(mean[5], 20 + 3 * (N + 5), 1e-3);
    stats_drift(v, N, 6, &walk, mean, variance);
    ck_assert_double_eq_tol(mean[5], 20 + 3 * (N + 5), 1e-9);
    ck_assert_double_eq_tol(variance[5], 0, 1e-18);
    stats_naive(v, N, 6, &walk, mean, variance);
    ck_assert_double_eq(mean[5], v[N - 1]);
    ck_assert_double_eq_tol(variance[3], 4 * 9, 1e-9);
    ck_assert_int_eq(stats_theta(v, N, 1, 6, &theta, mean, variance, NULL), 0);
    ck_assert_double_eq_tol(theta.drift, 1.5, 1e-12);
    ck_assert(!theta.seasonal);
}
END_TEST

START_TEST(theta_puts_the_season_back)
{
    static const double index[4] = {0.5, 1.5, 0.8, 1.2};
    double v[N], mean[8], variance[8];
    struct theta theta;
    for (int i = 0; i < N; i++)
        v[i] = 100 * index[i % 4];
    ck_assert_int_eq(stats_theta(v, N, 4, 8, &theta, mean, variance, NULL), 0);
    ck_assert(theta.seasonal);
    for (int h = 0; h < 8; h++)
        ck_assert_double_eq_tol(mean[h], 100 * index[h % 4], 1e-6);
}
END_TEST

START_TEST(short_and_constant_series)
{
    double v[N] = {0}, mean[2], variance[2];
    struct smoothing s;
    stats_smoothing(v, SMOOTHING_LEAST - 1, SMOOTHING_SES, &s);
    ck_assert(isnan(s.alpha) && isnan(s.sse));
    for (int i = 0; i < N; i++)
        v[i] = 1e15;
    for (int model = 0; model < 3; model++) {
        stats_smoothing(v, N, (enum smoothing_model)model, &s);
        smoothing_forecast(&s, 2, mean, variance);
        ck_assert_double_eq_tol(mean[1], 1e15, 1);
        ck_assert_double_eq_tol(variance[1], 0, 1);
    }
}
END_TEST

/* Fills the stack that the next call will use. */
static __attribute__((noinline)) void leave_on_stack(unsigned char byte)
{
    volatile unsigned char page[16384];
    for (size_t i = 0; i < sizeof page; i++)
        page[i] = byte;
}

/* Where every sum of squares overflows there is no best start: what comes out must not depend on
 * what the memory held before. */
START_TEST(values_near_the_largest_double)
{
    double v[N];
    for (int i = 0; i < N; i++)
        v[i] = (i % 3 - 1) * 1.7e308;
    for (int model = 0; model < 3; model++) {
        struct smoothing s[2];
        memset(s, 0, sizeof s);
        for (int k = 0; k < 2; k++) {
            leave_on_stack(k == 0 ? 0x3f : 0xc0);
            stats_smoothing(v, N, (enum smoothing_model)model, &s[k]);
        }
        ck_assert_mem_eq(&s[0].alpha, &s[1].alpha, sizeof s[0].alpha);
        ck_assert_mem_eq(&s[0].beta, &s[1].beta, sizeof s[0].beta);
        ck_assert_mem_eq(&s[0].phi, &s[1].phi, sizeof s[0].phi);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("stats_smoothing");
    TCase *all = tcase_create("all");
    tcase_set_timeout(all, 60);
    tcase_add_test(all, no_grid_point_beats_the_fit);
    tcase_add_test(all, fits_follow_shift_and_scale);
    tcase_add_test(all, a_line_is_carried_on);
    tcase_add_test(all, theta_puts_the_season_back);
    tcase_add_test(all, short_and_constant_series);
    tcase_add_test(all, values_near_the_largest_double);
    suite_add_tcase(suite, all);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
