/* stats_forecast_test.c - the combined forecast: what must hold for any series. */
#include <check.h>
#include <math.h>
#include <stdlib.h>

#include "../../src/stats/numeric.h"
#include "sitstat/forecast.h"

#define N 90
#define H 14

static void make_series(uint64_t seed, double *v, bool weekly)
{
    struct numeric_random random = numeric_seed(seed);
    double level = 500;
    for (int i = 0; i < N; i++) {
        level += 5 * numeric_random_normal(&random);
        v[i] = level + 10 * numeric_random_normal(&random) + (weekly && i % 7 > 4 ? -150 : 0);
    }
}

START_TEST(intervals_are_nested_and_grow)
{
    double v[N];
    struct forecast f;
    for (uint64_t seed = 0; seed < 5; seed++) {
        make_series(seed, v, seed % 2);
        ck_assert_int_eq(stats_forecast(v, N, 7, H, &f, NULL), 0);
        ck_assert_uint_eq(f.season, seed % 2 ? 7 : f.season);
        for (int h = 0; h < H; h++) {
            ck_assert(f.lo95[h] < f.lo80[h] && f.lo80[h] < f.mean[h]);
            ck_assert(f.mean[h] < f.hi80[h] && f.hi80[h] < f.hi95[h]);
        }
        ck_assert_double_ge(f.hi95[7] - f.lo95[7], 0.99 * (f.hi95[0] - f.lo95[0]));
        forecast_free(&f);
    }
}
END_TEST

START_TEST(the_week_comes_again)
{
    double v[N], weekend = 0, workday = 0;
    struct forecast f;
    make_series(1, v, true);
    ck_assert_int_eq(stats_forecast(v, N, 7, 7, &f, NULL), 0);
    for (int h = 0; h < 7; h++)
        if ((N + h) % 7 > 4)
            weekend += f.mean[h] / 2;
        else
            workday += f.mean[h] / 5;
    ck_assert_double_eq_tol(workday - weekend, 150, 20);
    forecast_free(&f);
}
END_TEST

START_TEST(forecasts_follow_the_unit)
{
    double v[N], w[N];
    struct forecast f, g;
    make_series(7, v, false);
    for (int i = 0; i < N; i++)
        w[i] = v[i] / 1000;
    ck_assert_int_eq(stats_forecast(v, N, 1, H, &f, NULL), 0);
    ck_assert_int_eq(stats_forecast(w, N, 1, H, &g, NULL), 0);
    for (int h = 0; h < H; h++) {
        ck_assert_double_eq_tol(g.mean[h] * 1000, f.mean[h], 0.5);
        ck_assert_double_eq_tol(g.lo95[h] * 1000, f.lo95[h], 1);
        ck_assert_double_eq_tol(g.hi95[h] * 1000, f.hi95[h], 1);
    }
    forecast_free(&f);
    forecast_free(&g);
}
END_TEST

START_TEST(what_is_never_negative_stays_so)
{
    double v[N];
    struct numeric_random random = numeric_seed(5);
    struct forecast f;
    for (int i = 0; i < N; i++) /* a few arrivals, then almost none */
        v[i] = floor(fmax(0, 20 - 0.3 * i + 3 * numeric_random_normal(&random)));
    ck_assert_int_eq(stats_forecast(v, N, 1, H, &f, NULL), 0);
    for (int h = 0; h < H; h++)
        ck_assert(f.lo95[h] >= 0 && f.mean[h] >= 0);
    forecast_free(&f);
    for (int i = 0; i < N; i++)
        v[i] -= 10;
    ck_assert_int_eq(stats_forecast(v, N, 1, H, &f, NULL), 0);
    ck_assert_double_lt(f.lo95[0], 0);
    forecast_free(&f);
}
END_TEST

START_TEST(a_line_and_a_share_are_carried_on)
{
    double v[N];
    struct forecast f;
    for (int i = 0; i < N; i++)
        v[i] = 100 + 7 * i;
    ck_assert_int_eq(stats_forecast(v, N, 1, H, &f, NULL), 0);
    ck_assert_double_eq_tol(f.mean[4], 100 + 7 * (N + 4), 12);
    ck_assert_double_lt(f.skill, 0.5);
    forecast_free(&f);
    for (int i = 0; i < N; i++)
        v[i] = 1e6 * exp(-0.03 * i);
    ck_assert_int_eq(stats_forecast(v, N, 1, H, &f, NULL), 0);
    ck_assert(f.mean[6] < v[N - 1] && f.mean[6] > 0.7 * v[N - 1]);
    forecast_free(&f);
}
END_TEST

START_TEST(intervals_cover_what_comes)
{
    int inside = 0, total = 0;
    for (uint64_t seed = 100; seed < 300; seed++) {
        double v[N];
        struct forecast f;
        make_series(seed, v, false);
        ck_assert_int_eq(stats_forecast(v, N - H, 1, H, &f, NULL), 0);
        for (int h = 0; h < H; h++, total++)
            inside += f.lo95[h] <= v[N - H + h] && v[N - H + h] <= f.hi95[h];
        forecast_free(&f);
    }
    ck_assert_double_gt((double)inside / total, 0.91);
    ck_assert_double_lt((double)inside / total, 0.99);
}
END_TEST

START_TEST(gaps_constants_and_too_little)
{
    double v[N];
    struct forecast f;
    struct error err;
    make_series(2, v, true);
    v[0] = v[20] = v[21] = v[N - 1] = NAN;
    ck_assert_int_eq(stats_forecast(v, N, 7, H, &f, NULL), 0);
    for (int h = 0; h < H; h++)
        ck_assert(isfinite(f.mean[h]) && isfinite(f.lo95[h]) && isfinite(f.hi95[h]));
    forecast_free(&f);
    for (int i = 0; i < N; i++)
        v[i] = 42;
    ck_assert_int_eq(stats_forecast(v, N, 7, H, &f, NULL), 0);
    ck_assert_double_eq_tol(f.mean[H - 1], 42, 1e-9);
    ck_assert_double_eq_tol(f.hi95[H - 1], 42, 1e-6);
    forecast_free(&f);
    ck_assert_int_eq(stats_forecast(v, FORECAST_LEAST - 1, 1, H, &f, &err), -1);
    ck_assert_int_eq(err.code, ERR_RANGE);
    for (int i = 0; i < N; i++)
        v[i] = NAN;
    ck_assert_int_eq(stats_forecast(v, N, 1, H, &f, &err), -1);
    ck_assert_int_eq(err.code, ERR_RANGE);
    make_series(3, v, false);
    ck_assert_int_eq(stats_forecast(v, FORECAST_LEAST, 1, 60, &f, NULL), 0); /* far beyond */
    ck_assert(isfinite(f.mean[59]) && isfinite(f.hi95[59]));
    forecast_free(&f);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("stats_forecast");
    TCase *all = tcase_create("all");
    tcase_set_timeout(all, 60);
    tcase_add_test(all, intervals_are_nested_and_grow);
    tcase_add_test(all, the_week_comes_again);
    tcase_add_test(all, forecasts_follow_the_unit);
    tcase_add_test(all, what_is_never_negative_stays_so);
    tcase_add_test(all, a_line_and_a_share_are_carried_on);
    tcase_add_test(all, intervals_cover_what_comes);
    tcase_add_test(all, gaps_constants_and_too_little);
    suite_add_tcase(suite, all);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
