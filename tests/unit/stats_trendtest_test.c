/* stats_trendtest_test.c - Mann-Kendall, Sen and the AR(1) test against plain computation, and what
 * must hold for any series: shift, scale, time reversal, permutation. */
#include <check.h>
#include <math.h>
#include <stdlib.h>

#include "../../src/stats/numeric.h"
#include "sitstat/trendtest.h"

#define MOST 700

static void fill(uint64_t seed, size_t n, int steps, double *t, double *v)
{
    struct numeric_random random = numeric_seed(seed);
    double at = 0;
    for (size_t i = 0; i < n; i++) {
        at += steps > 1 ? floor(numeric_random_unit(&random) * steps) : 1;
        t[i] = at;
        v[i] = seed % 2 ? numeric_random_normal(&random) + 0.01 * at
                        : floor(4 * numeric_random_unit(&random)); /* many ties */
    }
}

START_TEST(kendall_counts_every_pair)
{
    double t[MOST], v[MOST];
    const size_t sizes[] = {2, 3, 7, 8, 9, 17, 60, 333};
    for (uint64_t seed = 0; seed < 8; seed++) {
        size_t n = sizes[seed];
        struct mann_kendall m;
        int64_t s = 0;
        fill(seed, n, 1, t, v);
        for (size_t j = 0; j < n; j++)
            for (size_t i = 0; i < j; i++)
                s += (v[j] > v[i]) - (v[j] < v[i]);
        ck_assert_int_eq(stats_mann_kendall(v, n, &m, NULL), 0);
        ck_assert_int_eq(m.S, s);
    }
}
END_TEST

START_TEST(kendall_of_small_and_constant_series)
{
    const double v[] = {1, 1, 1, 1};
    struct mann_kendall m;
    ck_assert_int_eq(stats_mann_kendall(v, 4, &m, NULL), 0);
    ck_assert(m.S == 0 && m.var_s == 0 && isnan(m.z) && isnan(m.p) && isnan(m.tau_b));
    ck_assert_double_eq(m.tau_a, 0);
    for (size_t n = 0; n < 2; n++) {
        ck_assert_int_eq(stats_mann_kendall(v, n, &m, NULL), 0);
        ck_assert(m.S == 0 && isnan(m.p) && isnan(m.tau_a));
    }
    struct hamed_rao h;
    ck_assert_int_eq(stats_hamed_rao(v, 4, &h, NULL), 0);
    ck_assert(isnan(h.z) && isnan(h.p));
}
END_TEST

START_TEST(a_tiny_p_does_not_become_zero)
{
    double v[MOST];
    struct mann_kendall m;
    for (size_t i = 0; i < MOST; i++)
        v[i] = (double)i;
    ck_assert_int_eq(stats_mann_kendall(v, 300, &m, NULL), 0);
    ck_assert(m.p > 0 && m.p < 1e-100);
    ck_assert_double_eq_tol(m.p / erfc(m.z / sqrt(2)), 1, 1e-12);
}
END_TEST

START_TEST(seasons_are_compared_with_themselves)
{
    /* Every place of the cycle rises by one a cycle, and falls within it. */
    double v[24];
    struct mann_kendall whole, seasonal;
    for (int i = 0; i < 24; i++)
        v[i] = i / 4 - 10 * (i % 4);
    ck_assert_int_eq(stats_mann_kendall(v, 24, &whole, NULL), 0);
    ck_assert_int_eq(stats_seasonal_mann_kendall(v, 24, 4, &seasonal, NULL), 0);
    ck_assert_int_eq(seasonal.S, 4 * 15);
    ck_assert(seasonal.p < 1e-6 && whole.p > 0.01);
}
END_TEST

/* All slopes, sorted. */
static size_t all_slopes(const double *t, const double *v, size_t n, double *out)
{
    size_t m = 0;
    for (size_t j = 0; j < n; j++)
        for (size_t i = 0; i < n; i++)
            if (t[j] > t[i])
                out[m++] = (v[j] - v[i]) / (t[j] - t[i]);
    numeric_sort(out, m);
    return m;
}

START_TEST(sen_is_the_median_of_all_slopes)
{
    double t[MOST], v[MOST], *slopes = malloc(MOST * MOST * sizeof *slopes);
    for (uint64_t seed = 0; seed < 12; seed++) {
        size_t n = seed < 6 ? 5 + 9 * seed : 300 + 60 * (seed - 6);
        struct sen s;
        fill(seed, n, seed % 3 ? 3 : 1, t, v);
        size_t m = all_slopes(t, v, n, slopes);
        double median = m % 2 ? slopes[m / 2] : (slopes[m / 2 - 1] + slopes[m / 2]) / 2;
        ck_assert_int_eq(stats_sen(t, v, n, 1, &s, NULL), 0);
        ck_assert_double_eq_tol(s.slope, median, 1e-12);
        if (n > 30) { /* the interval's ends are slopes too */
            size_t low = 0, high = 0;
            for (size_t i = 0; i < m; i++) {
                low += fabs(slopes[i] - s.low) <= 1e-12;
                high += fabs(slopes[i] - s.high) <= 1e-12;
            }
            ck_assert(low > 0 && high > 0 && s.low <= s.slope && s.slope <= s.high);
        }
    }
    free(slopes);
}
END_TEST

START_TEST(sen_does_not_mind_the_order_of_points)
{
    double t[MOST], v[MOST], a[MOST], b[MOST];
    struct sen one, other;
    fill(5, 400, 3, t, v);
    for (size_t i = 0; i < 400; i++) { /* 37 and 400 have no common factor */
        a[i] = t[i * 37 % 400];
        b[i] = v[i * 37 % 400];
    }
    ck_assert_int_eq(stats_sen(t, v, 400, 1, &one, NULL), 0);
    ck_assert_int_eq(stats_sen(a, b, 400, 1, &other, NULL), 0);
    ck_assert_double_eq(one.slope, other.slope);
    ck_assert_double_eq(one.low, other.low);
    ck_assert_double_eq(one.high, other.high);
}
END_TEST

START_TEST(sen_of_degenerate_series)
{
    const double same[] = {3, 3, 3}, v[] = {1, 2, 1e15};
    const double t[] = {0, 1, 2};
    struct sen s;
    ck_assert_int_eq(stats_sen(same, v, 3, 1, &s, NULL), 0);
    ck_assert(isnan(s.slope));
    ck_assert_int_eq(stats_sen(t, same, 3, 1, &s, NULL), 0);
    ck_assert_double_eq(s.slope, 0);
    for (size_t n = 0; n < 2; n++) {
        ck_assert_int_eq(stats_sen(t, v, n, 1, &s, NULL), 0);
        ck_assert(isnan(s.slope) && isnan(s.low));
    }
    ck_assert_int_eq(stats_sen(t, v, 2, 1, &s, NULL), 0);
    ck_assert_double_eq(s.slope, 1);
    /* A long series of two values only: slopes of 0 are more than can be listed. */
    double *many = calloc(2 * 5000, sizeof *many);
    for (size_t i = 0; i < 5000; i++) {
        many[i] = (double)i;
        many[5000 + i] = (double)(i * 7 % 5 == 0);
    }
    ck_assert_int_eq(stats_sen(many, many + 5000, 5000, 1, &s, NULL), 0);
    ck_assert_double_eq(s.slope, 0);
    free(many);
}
END_TEST

START_TEST(results_follow_shift_scale_and_reversal)
{
    double t[MOST], v[MOST], w[MOST], mirrored[MOST];
    fill(3, 200, 1, t, v);
    for (size_t i = 0; i < 200; i++) {
        w[i] = 50 - 4 * v[i];
        mirrored[i] = v[199 - i];
    }
    struct sen s, turned, back;
    struct mann_kendall m, m_turned, m_back;
    struct ar1 a, a_turned, a_back;
    ck_assert_int_eq(stats_sen(t, v, 200, 1, &s, NULL), 0);
    ck_assert_int_eq(stats_sen(t, w, 200, 1, &turned, NULL), 0);
    ck_assert_int_eq(stats_sen(t, mirrored, 200, 1, &back, NULL), 0);
    ck_assert_double_eq_tol(turned.slope, -4 * s.slope, 1e-12);
    ck_assert_double_eq_tol(turned.low, -4 * s.high, 1e-12);
    ck_assert_double_eq_tol(back.slope, -s.slope, 1e-12);
    ck_assert_int_eq(stats_mann_kendall(v, 200, &m, NULL), 0);
    ck_assert_int_eq(stats_mann_kendall(w, 200, &m_turned, NULL), 0);
    ck_assert_int_eq(stats_mann_kendall(mirrored, 200, &m_back, NULL), 0);
    ck_assert_int_eq(m_turned.S, -m.S);
    ck_assert_int_eq(m_back.S, -m.S);
    stats_ar1(t, v, 200, 1, &a);
    stats_ar1(t, w, 200, 1, &a_turned);
    stats_ar1(t, mirrored, 200, 1, &a_back);
    ck_assert_double_eq_tol(a_turned.p, a.p, 1e-9);
    ck_assert_double_eq_tol(a_turned.slope, -4 * a.slope, 1e-9);
    ck_assert_double_eq_tol(a_turned.low, -4 * a.high, 1e-6);
    ck_assert_double_eq_tol(a_back.p, a.p, 1e-9);
    ck_assert_double_eq_tol(a_back.slope, -a.slope, 1e-9);
    ck_assert_double_eq_tol(a_back.phi, a.phi, 1e-9);
}
END_TEST

START_TEST(the_ar1_test_believes_lines_and_not_wandering)
{
    double t[60], v[60];
    struct ar1 a;
    struct numeric_random random = numeric_seed(11);
    for (size_t i = 0; i < 60; i++) {
        t[i] = (double)i;
        v[i] = 10 + 2 * t[i] + numeric_random_normal(&random);
    }
    stats_ar1(t, v, 60, 1, &a);
    ck_assert(a.p < 1e-20);
    ck_assert(a.low < 2 && 2 < a.high && a.high - a.low < 0.1);
    ck_assert_double_eq_tol(a.at_last - a.at_first, 59 * a.slope, 1e-9);
    /* Wandering is no trend: Mann-Kendall, which believes in independence, falls for it. */
    int told = 0, fooled = 0;
    for (int run = 0; run < 200; run++) {
        struct mann_kendall m;
        double x = 0;
        for (size_t i = 0; i < 60; i++)
            v[i] = x = 0.8 * x + numeric_random_normal(&random);
        stats_ar1(t, v, 60, 1, &a);
        ck_assert_int_eq(stats_mann_kendall(v, 60, &m, NULL), 0);
        told += a.p < 0.05;
        fooled += m.p < 0.05;
    }
    ck_assert_int_lt(told, 20);
    ck_assert_int_gt(fooled, 70);
}
END_TEST

START_TEST(the_interval_and_p_agree)
{
    double t[30], v[30];
    for (uint64_t seed = 1; seed < 60; seed += 2) {
        struct ar1 a;
        fill(seed, 30, 1, t, v);
        stats_ar1(t, v, 30, 1, &a);
        bool outside = a.low > 0 || a.high < 0;
        if (fabs(a.p - 0.05) > 0.01) /* the interval is cut at both sides, p at the sum of both */
            ck_assert_msg(outside == (a.p < 0.05), "seed %d: p %g, %g to %g", (int)seed, a.p, a.low,
                          a.high);
    }
}
END_TEST

START_TEST(gaps_weaken_the_correlation)
{
    /* The same wandering values far apart are as good as independent: the test knows more of them.
     */
    double near[40], far[40], v[40];
    struct ar1 a, b;
    struct numeric_random random = numeric_seed(4);
    double x = 0;
    for (size_t i = 0; i < 40; i++) {
        near[i] = (double)i;
        far[i] = 50 * (double)i;
        v[i] = x = 0.9 * x + numeric_random_normal(&random);
    }
    stats_ar1(near, v, 40, 1, &a);
    stats_ar1(far, v, 40, 1, &b);
    ck_assert_double_lt(b.p, a.p);
    ck_assert_double_gt(a.phi, 0.4);
}
END_TEST

START_TEST(the_ar1_test_of_what_cannot_be_tested)
{
    const double t[] = {0, 1, 2, 3, 4, 5}, same[] = {5, 5, 5, 5, 5, 5}, v[] = {1, 3, 2, 5, 4, 6};
    const double twice[] = {0, 1, 1, 3, 4, 5};
    struct ar1 a;
    stats_ar1(t, same, 6, 1, &a);
    ck_assert(isnan(a.p) && isnan(a.slope));
    stats_ar1(t, v, 4, 1, &a);
    ck_assert(isnan(a.p));
    stats_ar1(twice, v, 6, 1, &a);
    ck_assert(isnan(a.p));
    stats_ar1(t, t, 6, 1, &a); /* an exact line */
    ck_assert(a.p >= 0 && a.p < 1e-10);
    ck_assert_double_eq_tol(a.slope, 1, 1e-9);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("stats_trendtest");
    TCase *all = tcase_create("all");
    tcase_set_timeout(all, 60);
    tcase_add_test(all, kendall_counts_every_pair);
    tcase_add_test(all, kendall_of_small_and_constant_series);
    tcase_add_test(all, a_tiny_p_does_not_become_zero);
    tcase_add_test(all, seasons_are_compared_with_themselves);
    tcase_add_test(all, sen_is_the_median_of_all_slopes);
    tcase_add_test(all, sen_does_not_mind_the_order_of_points);
    tcase_add_test(all, sen_of_degenerate_series);
    tcase_add_test(all, results_follow_shift_scale_and_reversal);
    tcase_add_test(all, the_ar1_test_believes_lines_and_not_wandering);
    tcase_add_test(all, the_interval_and_p_agree);
    tcase_add_test(all, gaps_weaken_the_correlation);
    tcase_add_test(all, the_ar1_test_of_what_cannot_be_tested);
    suite_add_tcase(suite, all);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
