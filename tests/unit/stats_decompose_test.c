/* stats_decompose_test.c - smooth lines, seasons, segments and breaks. */
#include <check.h>
#include <math.h>
#include <stdlib.h>

#include "../../src/stats/numeric.h"
#include "sitstat/breaks.h"
#include "sitstat/decompose.h"

START_TEST(lowess_keeps_a_line_and_resists_an_outlier)
{
    double t[30], v[30], fitted[30];
    for (int i = 0; i < 30; i++) {
        t[i] = i + (i % 3) * 0.2;
        v[i] = 4 - 2 * t[i];
    }
    ck_assert_int_eq(stats_lowess(t, v, 30, fitted, NULL), 0);
    for (int i = 0; i < 30; i++)
        ck_assert_double_eq_tol(fitted[i], v[i], 1e-9);
    for (int i = 0; i < 30; i++)
        v[i] += 0.1 * ((i * 7) % 5 - 2);
    v[12] += 500;
    ck_assert_int_eq(stats_lowess(t, v, 30, fitted, NULL), 0);
    ck_assert_double_eq_tol(fitted[12], 4 - 2 * t[12], 0.5);
    double same[5] = {1, 1, 1, 2, 2};
    ck_assert_int_eq(stats_lowess(same, v, 5, fitted, NULL), 0); /* equal times */
    ck_assert_double_eq(fitted[0], fitted[2]);
}
END_TEST

START_TEST(stl_finds_the_season_of_a_line)
{
    static const double season[4] = {-3, 5, 1, -3};
    double v[48], s[48], t[48], r[48];
    for (int i = 0; i < 48; i++)
        v[i] = 100 + 0.5 * i + season[i % 4];
    ck_assert_int_eq(stats_stl(v, 48, 4, s, t, r, NULL), 0);
    for (int i = 0; i < 48; i++) {
        ck_assert_double_eq_tol(s[i] + t[i] + r[i], v[i], 1e-9);
        ck_assert_double_eq_tol(s[i], season[i % 4], 0.3);
        ck_assert_double_eq(s[i], s[i % 4]);
    }
    ck_assert_int_eq(stats_stl(v, 8, 4, s, t, r, NULL), 0); /* two cycles are too few */
    ck_assert(isnan(s[0]) && isnan(t[7]));
}
END_TEST

/* Cost of the partition whose changes are the bits of MASK. */
static double cost_of(const double *v, int n, unsigned mask, double scale, double penalty)
{
    double cost = 0;
    for (int from = 0; from < n;) {
        int to = from + 1;
        while (to < n && !(mask >> (to - 1) & 1))
            to++;
        double mean = 0, sum = 0;
        for (int i = from; i < to; i++)
            mean += v[i] / scale / (to - from);
        for (int i = from; i < to; i++)
            sum += (v[i] / scale - mean) * (v[i] / scale - mean);
        cost += sum + (to < n ? penalty : 0);
        from = to;
    }
    return cost;
}

START_TEST(segments_are_the_best_of_all_partitions)
{
    for (uint64_t seed = 0; seed < 20; seed++) {
        enum { N = 11 };
        double v[N], best = INFINITY;
        struct numeric_random random = numeric_seed(seed);
        struct segments s;
        for (int i = 0; i < N; i++)
            v[i] = numeric_random_normal(&random) + (i > 3 ? 6.0 : 0) - (i > 8 ? 9.0 : 0);
        ck_assert_int_eq(stats_segments(v, N, &s, NULL), 0);
        for (unsigned mask = 0; mask < 1u << (N - 1); mask++)
            best = fmin(best, cost_of(v, N, mask, s.scale, s.penalty));
        ck_assert_double_eq_tol(s.cost, best, 1e-9 * best);
        segments_free(&s);
    }
}
END_TEST

START_TEST(segments_of_what_has_no_scale)
{
    const double same[] = {4, 4, 4, 4, 4, 4};
    struct segments s;
    ck_assert_int_eq(stats_segments(same, 6, &s, NULL), 0);
    ck_assert(isnan(s.cost) && s.n == 0);
    segments_free(&s);
    ck_assert_int_eq(stats_segments(same, 4, &s, NULL), 0);
    ck_assert(isnan(s.cost));
    segments_free(&s);
}
END_TEST

static void make_noise(uint64_t seed, double phi, double *v, size_t n)
{
    struct numeric_random random = numeric_seed(seed);
    double x = numeric_random_normal(&random);
    for (size_t i = 0; i < n; i++) {
        v[i] = x;
        x = phi * x + sqrt(1 - phi * phi) * numeric_random_normal(&random);
    }
}

START_TEST(a_clear_shift_is_found_where_it_is)
{
    double v[50], w[50];
    struct breaks b, other;
    make_noise(2, 0.3, v, 50);
    for (int i = 30; i < 50; i++)
        v[i] += 8;
    for (int i = 0; i < 50; i++)
        w[i] = 1000 - 3 * v[i];
    ck_assert_int_eq(stats_breaks(v, 50, &b, NULL), 0);
    ck_assert_uint_eq(b.n, 1);
    ck_assert_uint_eq(b.at[0].at, 30);
    ck_assert(b.at[0].earliest <= 30 && b.at[0].latest >= 30 && b.at[0].p < 0.001);
    ck_assert_int_eq(stats_breaks(w, 50, &other, NULL),
                     0); /* shift, scale and sign do not matter */
    ck_assert_uint_eq(other.n, 1);
    ck_assert_uint_eq(other.at[0].at, 30);
    ck_assert_double_eq_tol(other.p, b.p, 1e-6);
    for (int i = 0; i < 50; i++)
        w[i] = v[49 - i]; /* backwards */
    ck_assert_int_eq(stats_breaks(w, 50, &other, NULL), 0);
    ck_assert_uint_eq(other.n, 1);
    ck_assert_uint_eq(other.at[0].at, 20);
}
END_TEST

START_TEST(two_shifts_are_found)
{
    double v[80];
    struct breaks b;
    make_noise(5, 0, v, 80);
    for (int i = 0; i < 80; i++)
        v[i] += i < 30 ? 0 : i < 55 ? 12 : -4;
    ck_assert_int_eq(stats_breaks(v, 80, &b, NULL), 0);
    ck_assert_uint_eq(b.n, 2);
    ck_assert_uint_eq(b.at[0].at, 30);
    ck_assert_uint_eq(b.at[1].at, 55);
}
END_TEST

START_TEST(a_rise_and_wandering_are_no_breaks)
{
    double v[60];
    struct breaks b;
    int found = 0;
    for (uint64_t seed = 0; seed < 100; seed++) {
        make_noise(seed, 0.6, v, 60);
        ck_assert_int_eq(stats_breaks(v, 60, &b, NULL), 0);
        found += b.n > 0;
    }
    ck_assert_int_le(found, 14);
    found = 0;
    for (uint64_t seed = 0; seed < 100; seed++) {
        make_noise(seed, 0.3, v, 60);
        for (int i = 0; i < 60; i++)
            v[i] += 0.15 * i;
        ck_assert_int_eq(stats_breaks(v, 60, &b, NULL), 0);
        found += b.n > 0;
    }
    ck_assert_int_le(found, 25);
}
END_TEST

START_TEST(breaks_of_short_and_exact_series)
{
    double v[20] = {0};
    struct breaks b;
    ck_assert_int_eq(stats_breaks(v, 20, &b, NULL), 0);
    ck_assert(b.n == 0 && isnan(b.p));
    ck_assert_int_eq(stats_breaks(v, 3, &b, NULL), 0);
    ck_assert(b.n == 0 && isnan(b.p));
    for (int i = 10; i < 20; i++)
        v[i] = 1e15;
    ck_assert_int_eq(stats_breaks(v, 20, &b, NULL), 0);
    ck_assert_uint_eq(b.n, 1);
    ck_assert_uint_eq(b.at[0].at, 10);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("stats_decompose");
    TCase *all = tcase_create("all");
    tcase_set_timeout(all, 60);
    tcase_add_test(all, lowess_keeps_a_line_and_resists_an_outlier);
    tcase_add_test(all, stl_finds_the_season_of_a_line);
    tcase_add_test(all, segments_are_the_best_of_all_partitions);
    tcase_add_test(all, segments_of_what_has_no_scale);
    tcase_add_test(all, a_clear_shift_is_found_where_it_is);
    tcase_add_test(all, two_shifts_are_found);
    tcase_add_test(all, a_rise_and_wandering_are_no_breaks);
    tcase_add_test(all, breaks_of_short_and_exact_series);
    suite_add_tcase(suite, all);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
