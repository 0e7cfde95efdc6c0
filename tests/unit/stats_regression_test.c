/* stats_regression_test.c - least squares against NIST's Longley, growth and count models. */
#include <check.h>
#include <math.h>
#include <stdlib.h>

#include "sitstat/regression.h"

/* Longley (1967), from NIST's Statistical Reference Datasets (public domain): the columns y, x1 ...
 * x6, and certified coefficients with their standard deviations. */
static const double longley[16][7] = {{60323, 83.0, 234289, 2356, 1590, 107608, 1947},
                                      {61122, 88.5, 259426, 2325, 1456, 108632, 1948},
                                      {60171, 88.2, 258054, 3682, 1616, 109773, 1949},
                                      {61187, 89.5, 284599, 3351, 1650, 110929, 1950},
                                      {63221, 96.2, 328975, 2099, 3099, 112075, 1951},
                                      {63639, 98.1, 346999, 1932, 3594, 113270, 1952},
                                      {64989, 99.0, 365385, 1870, 3547, 115094, 1953},
                                      {63761, 100.0, 363112, 3578, 3350, 116219, 1954},
                                      {66019, 101.2, 397469, 2904, 3048, 117388, 1955},
                                      {67857, 104.6, 419180, 2822, 2857, 118734, 1956},
                                      {68169, 108.4, 442769, 2936, 2798, 120445, 1957},
                                      {66513, 110.8, 444546, 4681, 2637, 121950, 1958},
                                      {68655, 112.6, 482704, 3813, 2552, 123366, 1959},
                                      {69564, 114.2, 502601, 3931, 2514, 125368, 1960},
                                      {69331, 115.7, 518173, 4806, 2572, 127852, 1961},
                                      {70551, 116.9, 554894, 4007, 2827, 130081, 1962}};
static const double certified[7][2] = {{-3482258.63459582, 890420.383607373},
                                       {15.0618722713733, 84.9149257747669},
                                       {-0.358191792925910E-01, 0.334910077722432E-01},
                                       {-2.02022980381683, 0.488399681651699},
                                       {-1.03322686717359, 0.214274163161675},
                                       {-0.511041056535807E-01, 0.226073200069370},
                                       {1829.15146461355, 455.478499142212}};

#define RELATIVE(got, want, tol) ck_assert_double_le(fabs((got) / (want)-1), (tol))

START_TEST(longley_to_nine_digits)
{
    double x[16 * 7], y[16], c[7], se[7], sd;
    for (int i = 0; i < 16; i++) {
        y[i] = longley[i][0];
        x[i * 7] = 1;
        for (int k = 1; k < 7; k++)
            x[i * 7 + k] = longley[i][k];
    }
    ck_assert_int_eq(stats_multiple(x, 7, y, 16, c, se, &sd, NULL), 0);
    for (int k = 0; k < 7; k++) {
        RELATIVE(c[k], certified[k][0], 1e-9);
        RELATIVE(se[k], certified[k][1], 1e-9);
    }
    RELATIVE(sd, 304.854073561965, 1e-9);
}
END_TEST

START_TEST(a_regression_that_has_no_answer)
{
    const double x[] = {1, 2, 1, 2, 1, 2, 1, 2}, y[] = {1, 2, 3, 4};
    double c[2];
    struct error err;
    ck_assert_int_eq(stats_multiple(x, 2, y, 4, c, NULL, NULL, &err), -1);
    ck_assert_int_eq(err.code, ERR_RANGE);
    ck_assert_int_eq(stats_multiple(x, 2, y, 2, c, NULL, NULL, &err), -1);
    ck_assert_int_eq(err.code, ERR_RANGE);
}
END_TEST

START_TEST(one_column_agrees_with_the_line)
{
    double t[20], v[20], x[40], c[2], se[2];
    struct ols o;
    for (int i = 0; i < 20; i++) {
        t[i] = i * i % 17;
        v[i] = 3 - 0.5 * t[i] + (i * 5 % 7);
        x[2 * i] = 1;
        x[2 * i + 1] = t[i];
    }
    stats_ols(t, v, 20, &o);
    ck_assert_int_eq(stats_multiple(x, 2, v, 20, c, se, NULL, NULL), 0);
    RELATIVE(o.intercept, c[0], 1e-12);
    RELATIVE(o.slope, c[1], 1e-12);
    RELATIVE(o.se_intercept, se[0], 1e-12);
    RELATIVE(o.se_slope, se[1], 1e-12);
    ck_assert(o.lo95 < o.slope && o.slope < o.hi95 && o.p > 0 && o.p < 1);
    ck_assert(o.newey_west_lag == 2 && o.newey_west_se[1] > 0);
}
END_TEST

START_TEST(an_exact_line_and_lines_that_are_none)
{
    const double t[] = {1e15, 1e15 + 2, 1e15 + 4, 1e15 + 6}, v[] = {7, 9, 11, 13};
    const double same[] = {2, 2, 2, 2};
    struct ols o;
    stats_ols(t, v, 4, &o);
    ck_assert_double_eq_tol(o.slope, 1, 1e-12);
    ck_assert(isnan(o.t) && isnan(o.p));
    stats_ols(same, v, 4, &o);
    ck_assert(isnan(o.slope));
    for (size_t n = 0; n < 3; n++) {
        stats_ols(t, v, n, &o);
        ck_assert(isnan(o.slope) && isnan(o.p));
    }
    stats_ols(t, same, 4, &o);
    ck_assert_double_eq(o.slope, 0);
    ck_assert(isnan(o.p));
}
END_TEST

START_TEST(growth_of_exact_doubling)
{
    double t[10], v[10];
    struct loglinear l;
    for (int i = 0; i < 10; i++) {
        t[i] = 3 * i;
        v[i] = pow(2, i);
    }
    ck_assert_int_eq(stats_loglinear(t, v, 10, &l, NULL), 0);
    ck_assert_double_eq_tol(l.doubling_time, 3, 1e-12);
    v[4] = 0;
    ck_assert_int_eq(stats_loglinear(t, v, 10, &l, NULL), 0);
    ck_assert(isnan(l.r) && isnan(l.doubling_time));
}
END_TEST

/* Counts around 200 exp(-0.05 t), off by alternating shares. */
static void make_counts(double *t, double *v, size_t n, double off)
{
    for (size_t i = 0; i < n; i++) {
        t[i] = (double)i;
        v[i] = floor(200 * exp(-0.05 * t[i]) * (i % 2 ? 1 + off : 1 - off) + 0.5);
    }
}

START_TEST(count_models_satisfy_their_equations)
{
    double t[40], v[40];
    struct counts c;
    make_counts(t, v, 40, 0.4);
    stats_quasipoisson(t, v, 40, &c);
    double balance = 0, slope = 0;
    for (int i = 0; i < 40; i++) {
        double mu = exp(c.intercept + c.r * t[i]);
        balance += v[i] - mu;
        slope += (v[i] - mu) * t[i];
    }
    ck_assert_double_eq_tol(balance, 0, 1e-6);
    ck_assert_double_eq_tol(slope, 0, 1e-5);
    ck_assert_double_eq_tol(c.r, -0.05, 0.01);
    ck_assert_double_gt(c.dispersion, 2);
    stats_negbin(t, v, 40, &c);
    ck_assert(c.theta > 2 && c.theta < 20);
    balance = slope = 0;
    for (int i = 0; i < 40; i++) {
        double mu = exp(c.intercept + c.r * t[i]);
        balance += (v[i] - mu) / (1 + mu / c.theta);
        slope += (v[i] - mu) * t[i] / (1 + mu / c.theta);
    }
    ck_assert_double_eq_tol(balance, 0, 1e-6);
    ck_assert_double_eq_tol(slope, 0, 1e-5);
}
END_TEST

START_TEST(without_overdispersion_there_is_no_theta)
{
    double t[30], v[30];
    struct counts poisson, negbin;
    make_counts(t, v, 30, 0);
    stats_quasipoisson(t, v, 30, &poisson);
    stats_negbin(t, v, 30, &negbin);
    ck_assert(isnan(negbin.theta));
    ck_assert_double_eq_tol(negbin.r, poisson.r, 1e-12);
    ck_assert_double_lt(poisson.dispersion, 0.1);
}
END_TEST

START_TEST(what_is_no_count_has_no_count_model)
{
    const double t[] = {0, 1, 2, 3, 4, 5}, half[] = {1, 2, 3.5, 4, 5, 6}, zero[6] = {0};
    const double below[] = {1, 2, -3, 4, 5, 6}, first[] = {0, 0, 0, 0, 0, 9};
    struct counts c;
    stats_quasipoisson(t, half, 6, &c);
    ck_assert(isnan(c.r));
    stats_quasipoisson(t, below, 6, &c);
    ck_assert(isnan(c.r));
    stats_negbin(t, zero, 6, &c);
    ck_assert(isnan(c.r));
    stats_quasipoisson(t, first, 4, &c);
    ck_assert(isnan(c.r));
    stats_quasipoisson(t, first, 6, &c); /* no finite maximum: whatever comes is a number or NaN */
    ck_assert(!isinf(c.r));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("stats_regression");
    TCase *all = tcase_create("all");
    tcase_add_test(all, longley_to_nine_digits);
    tcase_add_test(all, a_regression_that_has_no_answer);
    tcase_add_test(all, one_column_agrees_with_the_line);
    tcase_add_test(all, an_exact_line_and_lines_that_are_none);
    tcase_add_test(all, growth_of_exact_doubling);
    tcase_add_test(all, count_models_satisfy_their_equations);
    tcase_add_test(all, without_overdispersion_there_is_no_theta);
    tcase_add_test(all, what_is_no_count_has_no_count_model);
    suite_add_tcase(suite, all);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
