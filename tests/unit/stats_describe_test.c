/* stats_describe_test.c - sums, order statistics, moving windows, outliers, false discovery. */
#include <check.h>
#include <math.h>
#include <stdlib.h>

#include "sitstat/describe.h"
#include "sitstat/stats.h"

#define NEAR(a, b) ck_assert_double_eq_tol((a), (b), 1e-12)

START_TEST(sums_keep_small_values_beside_large_ones)
{
    const double v[] = {1e15, 0.25, -1e15, 0.25, 1e15, 0.5, -1e15};
    NEAR(stats_sum(v, 7), 1.0);
    NEAR(stats_sum(v, 0), 0.0);
    ck_assert(isnan(stats_mean(v, 0)));
    const double far[] = {1e15 + 1, 1e15 + 2, 1e15 + 3};
    NEAR(stats_squares(far, 3), 2.0);
}
END_TEST

START_TEST(quantiles_are_type_7)
{
    const double v[] = {3, 1, 4, 2};
    struct robust r;
    ck_assert_int_eq(stats_robust(v, 4, &r, NULL), 0);
    NEAR(r.median, 2.5);
    NEAR(r.quantile7[0], 1.15);
    NEAR(r.quantile7[1], 1.75);
    NEAR(r.quantile7[4], 3.85);
    NEAR(r.mad, 1.4826);
    ck_assert_int_eq(stats_robust(v, 1, &r, NULL), 0);
    NEAR(r.median, 3);
    NEAR(r.mad, 0);
    NEAR(r.quantile7[0], 3);
    ck_assert_int_eq(stats_robust(v, 0, &r, NULL), 0);
    ck_assert(isnan(r.median) && isnan(r.mad) && isnan(r.quantile7[2]));
}
END_TEST

START_TEST(windows_must_be_complete)
{
    double v[9], trailing[9], centered[9], median[9];
    for (int i = 0; i < 9; i++)
        v[i] = i == 4 ? 100 : i;
    stats_rolling7(v, 9, trailing, centered, median);
    for (int i = 0; i < 9; i++) {
        ck_assert(isnan(trailing[i]) == (i < 6));
        ck_assert(isnan(centered[i]) == (i < 3 || i > 5));
    }
    NEAR(trailing[6], (0 + 1 + 2 + 3 + 100 + 5 + 6) / 7.0);
    NEAR(centered[3], trailing[6]);
    NEAR(median[4], 5);
    stats_rolling7(v, 6, trailing, NULL, NULL);
    for (int i = 0; i < 6; i++)
        ck_assert(isnan(trailing[i]));
}
END_TEST

START_TEST(hampel_sees_one_odd_day_and_spares_the_ends)
{
    double v[12] = {5, 7, 4, 6, 8, 60, 5, 3, 6, 7, 4, 90};
    size_t at[12];
    ck_assert_uint_eq(stats_hampel(v, 12, at), 1);
    ck_assert_uint_eq(at[0], 5);
    ck_assert_uint_eq(stats_hampel(v, 6, at), 0);
    double same[8] = {7, 7, 7, 7, 7, 7, 7, 7};
    ck_assert_uint_eq(stats_hampel(same, 8, at), 0);
    same[3] = 7.5; /* the deviation of all others is 0 */
    ck_assert_uint_eq(stats_hampel(same, 8, at), 1);
}
END_TEST

START_TEST(gesd_unmasks_two_outliers)
{
    double v[24];
    struct gesd g;
    for (int i = 0; i < 24; i++)
        v[i] = (i * 7) % 11;
    v[3] = 80;
    v[17] = 78;
    ck_assert_int_eq(stats_gesd(v, 24, &g, NULL), 0);
    ck_assert_uint_eq(g.steps, 6);
    ck_assert_uint_eq(g.n_outliers, 2);
    ck_assert_uint_eq(g.at[0], 3);
    ck_assert_uint_eq(g.at[1], 17);
    ck_assert(g.R[0] > 0 && g.lambda[0] > 2);
    ck_assert_int_eq(stats_gesd(v, 11, &g, NULL), 0);
    ck_assert_uint_eq(g.steps, 0);
}
END_TEST

START_TEST(false_discovery_follows_benjamini_and_hochberg)
{
    const double p[] = {0.01, 0.04, NAN, 0.03, 0.005};
    double q[5];
    ck_assert_int_eq(stats_false_discovery(p, 5, q, NULL), 0);
    NEAR(q[0], 0.02);
    NEAR(q[1], 0.04);
    ck_assert(isnan(q[2]));
    NEAR(q[3], 0.04);
    NEAR(q[4], 0.02);
    const double alone[] = {0.3};
    ck_assert_int_eq(stats_false_discovery(alone, 1, q, NULL), 0);
    NEAR(q[0], 0.3);
    ck_assert_int_eq(stats_false_discovery(alone, 0, q, NULL), 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("stats_describe");
    TCase *all = tcase_create("all");
    tcase_add_test(all, sums_keep_small_values_beside_large_ones);
    tcase_add_test(all, quantiles_are_type_7);
    tcase_add_test(all, windows_must_be_complete);
    tcase_add_test(all, hampel_sees_one_odd_day_and_spares_the_ends);
    tcase_add_test(all, gesd_unmasks_two_outliers);
    tcase_add_test(all, false_discovery_follows_benjamini_and_hochberg);
    suite_add_tcase(suite, all);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
