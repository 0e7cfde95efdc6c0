/* stats_trend_test.c - from points to what is said: kinds, gaps, bounds, provisional periods,
 * breaks. */
#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../../src/stats/numeric.h"
#include "sitstat/stats.h"

#define DAY0 19047 /* 2022-02-24 */
#define MOST 120

static struct point at_day(int day, double value)
{
    return (struct point){.period = {DAY0 + day, DAY0 + day, PRECISION_DAY},
                          .value = value,
                          .low = NAN,
                          .high = NAN,
                          .spread_low = NAN,
                          .spread_high = NAN,
                          .known_on = DAY0 + day,
                          .ref = {1, (uint32_t)day + 2, 2}};
}

static struct trend compute(const struct point *p, size_t n, enum kind kind)
{
    struct trend t;
    const struct trend_options o = {.kind = kind, .counts = true};
    ck_assert_int_eq(trend_compute(p, n, &o, &t, NULL), 0);
    return t;
}

START_TEST(no_points_and_one_point)
{
    struct trend t;
    ck_assert_int_eq(trend_compute(NULL, 0, NULL, &t, NULL), 0);
    ck_assert(t.n == 0 && t.latest == TREND_NOWHERE && isnan(t.latest_value));
    ck_assert(t.direction == TREND_UNCLEAR && t.limits & LIMIT_FEW_POINTS);
    ck_assert(t.forecast.state == FORECAST_TOO_FEW && t.since == DAY_NONE);
    trend_free(&t);
    struct point one = at_day(3, 7);
    t = compute(&one, 1, KIND_STOCK);
    ck_assert(t.n == 1 && t.latest == 0 && t.latest_day == DAY0 + 3 && t.peak == 0);
    ck_assert_double_eq(t.latest_value, 7);
    ck_assert(t.on_previous.against == TREND_NOWHERE && isnan(t.on_previous.absolute));
    ck_assert(isnan(t.slope.value) && isnan(t.test.p) && t.growth.model == GROWTH_NONE);
    trend_free(&t);
    t = compute(&one, 1, KIND_CUMULATIVE); /* a single total has no difference */
    ck_assert(t.n == 0 && t.latest == TREND_NOWHERE);
    trend_free(&t);
    trend_free(&t); /* a freed trend is a zeroed one */
}
END_TEST

START_TEST(cumulative_series_are_differenced_and_corrections_kept)
{
    const double totals[] = {100, 150, 210, 190, 260};
    const int days[] = {0, 1, 2, 3, 6};
    struct point p[5];
    for (int i = 0; i < 5; i++)
        p[i] = at_day(days[i], totals[i]);
    struct trend t = compute(p, 5, KIND_CUMULATIVE);
    ck_assert_uint_eq(t.n, 4);
    ck_assert_int_eq(t.derivation, TREND_DIFFERENCED);
    ck_assert_double_eq(t.items[0].value, 50);
    ck_assert_double_eq(t.items[2].value, -20); /* never clipped */
    ck_assert(t.items[2].flags & TREND_NEGATIVE && t.n_negative == 1);
    ck_assert_double_eq_tol(t.items[3].value, 70 / 3.0, 1e-12); /* a day, over three days */
    ck_assert(t.items[3].first == DAY0 + 4 && t.items[3].last == DAY0 + 6);
    ck_assert(t.items[3].flags & TREND_AFTER_GAP);
    ck_assert_double_eq(t.latest_value, 260); /* as published */
    ck_assert(t.limits & LIMIT_NEGATIVE);
    /* The total of the last 6 days is 160; the 7 days of the mean reach before the series. */
    ck_assert(isnan(t.items[3].mean7));
    trend_free(&t);
}
END_TEST

/* The dead of each year, filed under a measure that mostly comes as a running total. */
START_TEST(what_falls_again_and_again_is_no_total)
{
    const double yearly[] = {50, 20, 90, 30, 40, 35, 60, 55, 70};
    struct point p[9];
    for (int i = 0; i < 9; i++)
        p[i] = at_day(i, yearly[i]);
    struct trend t = compute(p, 9, KIND_CUMULATIVE);
    ck_assert_int_eq(t.derivation, TREND_LEVEL);
    ck_assert(t.limits & LIMIT_NO_TOTAL && !(t.limits & LIMIT_NEGATIVE));
    ck_assert_double_eq(t.items[8].value, 70);
    trend_free(&t);
    /* Bounds that may have risen do not fall. */
    for (int i = 0; i < 9; i++) {
        p[i].low = p[i].value - 50;
        p[i].high = p[i].value + 50;
    }
    t = compute(p, 9, KIND_CUMULATIVE);
    ck_assert_int_eq(t.derivation, TREND_DIFFERENCED);
    trend_free(&t);
}
END_TEST

START_TEST(means_count_silent_days)
{
    /* 70 a day; nothing on a weekend, whose 140 stand in Monday's report of 210. */
    struct point p[20];
    size_t n = 0;
    for (int day = 0; day < 14; day++)
        if (day % 7 < 5)
            p[n++] = at_day(day, day % 7 == 0 && day > 0 ? 210 : 70);
    struct trend t = compute(p, n, KIND_FLOW);
    ck_assert_uint_eq(t.n_gaps, 2);
    for (size_t i = 0; i < t.n; i++)
        if (t.items[i].last >= DAY0 + 7)
            ck_assert_double_eq_tol(t.items[i].mean7, 70, 1e-9);
        else
            ck_assert(isnan(t.items[i].mean7));
    trend_free(&t);
    /* Reports of every third day: who says that they are not of their own day alone? */
    for (int i = 0; i < 8; i++)
        p[i] = at_day(3 * i, 900);
    t = compute(p, 8, KIND_FLOW);
    ck_assert(isnan(t.items[7].mean7));
    trend_free(&t);
    /* Nor does anybody know what a report covers that comes after weeks. */
    p[0] = at_day(0, 70);
    for (int i = 1; i < 4; i++)
        p[i] = at_day(20 + i, 70);
    t = compute(p, 4, KIND_FLOW);
    ck_assert(isnan(t.items[3].mean7));
    ck_assert(t.items[1].flags & TREND_AFTER_GAP && t.n_gaps == 20);
    trend_free(&t);
    for (int i = 0; i < 9; i++) /* levels: the mean of the days that have one */
        p[i] = at_day(i, 10 + i);
    p[4] = at_day(5, 15);
    for (int i = 5; i < 8; i++)
        p[i] = at_day(i + 1, 11 + i);
    t = compute(p, 8, KIND_STOCK);
    ck_assert_double_eq_tol(t.items[7].mean7, (12 + 13 + 15 + 16 + 17 + 18) / 6.0, 1e-12);
    trend_free(&t);
}
END_TEST

START_TEST(weeks_and_months_are_their_own_periods)
{
    struct point p[12];
    for (int i = 0; i < 12; i++)
        p[i] = at_day(7 * i, 1000 + 100 * i); /* a total each Thursday */
    struct trend t = compute(p, 12, KIND_CUMULATIVE);
    ck_assert_int_eq(t.period, PRECISION_WEEK);
    ck_assert_double_eq_tol(t.items[4].value, 100, 1e-9);
    ck_assert_double_eq_tol(t.items[4].mean7, 100 / 7.0, 1e-9);
    trend_free(&t);
    for (int i = 0; i < 12; i++) {
        p[i] = at_day(0, 50 + i);
        p[i].period = period_month(2022, i + 1);
    }
    t = compute(p, 12, KIND_FLOW);
    ck_assert_int_eq(t.period, PRECISION_MONTH);
    ck_assert_uint_eq(t.n_gaps, 0);
    ck_assert_double_eq(t.on_previous.absolute, 1);
    ck_assert(isnan(t.items[11].mean7));
    trend_free(&t);
    p[6].period = (struct period){p[6].period.first, p[6].period.last - 7, PRECISION_SPAN};
    t = compute(p, 12, KIND_FLOW);
    ck_assert(t.n == 11 && t.taken == PRECISION_MONTH && t.limits & LIMIT_MIXED);
    trend_free(&t);
    p[6] = at_day(200, 3); /* a day among months would be added twice */
    t = compute(p, 12, KIND_FLOW);
    ck_assert(t.n == 11 && t.n_left_out == 1 && t.limits & LIMIT_MIXED);
    trend_free(&t);
}
END_TEST

START_TEST(spans_become_daily_means)
{
    struct point p[3];
    const int ends[] = {4, 14, 16};
    for (int i = 0; i < 3; i++) {
        p[i] = at_day(ends[i], 100);
        p[i].period.first = i ? DAY0 + ends[i - 1] + 1 : DAY0;
        p[i].period.precision = PRECISION_SPAN;
    }
    struct trend t = compute(p, 3, KIND_FLOW);
    ck_assert_double_eq(t.items[0].value, 20);
    ck_assert_double_eq(t.items[1].value, 10);
    ck_assert_double_eq(t.items[2].value, 50);
    ck_assert_double_eq_tol(t.items[2].mean7, (2 * 50 + 5 * 10) / 7.0, 1e-12);
    ck_assert(isnan(t.items[1].mean7)); /* ten days have no 7-day mean of their own */
    trend_free(&t);
}
END_TEST

START_TEST(the_unfinished_period_changes_no_test)
{
    struct point p[31];
    for (int i = 0; i < 31; i++)
        p[i] = at_day(i, 1000 - 20 * i + (i * 37) % 50);
    p[30].value = 12;
    p[30].flags = POINT_PROVISIONAL;
    struct trend whole = compute(p, 31, KIND_FLOW), without = compute(p, 30, KIND_FLOW);
    ck_assert_double_eq(whole.test.p, without.test.p);
    ck_assert_double_eq(whole.slope.value, without.slope.value);
    ck_assert_double_eq(whole.growth.rate.value, without.growth.rate.value);
    ck_assert_double_eq(whole.on_7_days.absolute, without.on_7_days.absolute);
    ck_assert_int_eq(whole.direction, TREND_FALLING);
    ck_assert_int_ge(whole.strength, STRENGTH_STRONG);
    ck_assert(whole.latest == 30 && whole.complete == 29 && whole.latest_value == 12);
    ck_assert(whole.trough != 30);
    ck_assert(whole.limits & LIMIT_PROVISIONAL && !(without.limits & LIMIT_PROVISIONAL));
    trend_free(&whole);
    trend_free(&without);
}
END_TEST

START_TEST(forecasts_and_targets_are_no_facts)
{
    struct point p[12];
    for (int i = 0; i < 12; i++)
        p[i] = at_day(i, 100 + i);
    p[10].status = STATUS_FORECAST;
    p[11].status = STATUS_TARGET;
    p[5].value = NAN;
    struct trend t = compute(p, 12, KIND_STOCK);
    ck_assert(t.n == 9 && t.n_left_out == 3 && t.latest_day == DAY0 + 9);
    ck_assert(t.latest_ref.line == 11);
    trend_free(&t);
}
END_TEST

START_TEST(changes_are_against_the_right_days)
{
    struct point p[40];
    for (int i = 0; i < 40; i++)
        p[i] = at_day(i, i < 12 ? 50 : 100 + i);
    p[38] = at_day(39, 150); /* day 38 is missing */
    struct trend t = compute(p, 39, KIND_STOCK);
    ck_assert_uint_eq(t.on_previous.against, 37);
    ck_assert_double_eq(t.on_previous.absolute, 150 - 137);
    ck_assert_uint_eq(t.on_7_days.against, 32);
    ck_assert_double_eq(t.on_7_days.absolute, 150 - 132);
    ck_assert_uint_eq(t.on_28_days.against, 11);
    ck_assert_double_eq(t.on_28_days.relative, 2);
    ck_assert(t.peak == 38 && t.trough == 0 && t.n_gaps == 1);
    trend_free(&t);
}
END_TEST

START_TEST(bounds_reach_every_result)
{
    struct point p[20];
    for (int i = 0; i < 20; i++)
        p[i] = at_day(i, 1000 + 10 * i + (i * 13) % 7);
    struct trend exact = compute(p, 20, KIND_STOCK);
    ck_assert(!exact.bounds.any && exact.bounds.direction_stands);
    ck_assert_double_eq(exact.bounds.slope_low, exact.slope.value);
    ck_assert_double_eq(exact.bounds.latest_high, exact.latest_value);
    for (int i = 8; i < 20; i++) { /* wide ranges at the end leave the direction open */
        p[i].qualifier = QUALIFIER_BETWEEN;
        p[i].low = 300;
        p[i].high = 2000;
    }
    struct trend wide = compute(p, 20, KIND_STOCK);
    ck_assert(wide.bounds.any && !wide.bounds.open && !wide.bounds.direction_stands);
    ck_assert(wide.bounds.slope_low < 0 && wide.bounds.slope_high > exact.slope.value);
    ck_assert(wide.bounds.p_low <= wide.test.p && wide.test.p <= wide.bounds.p_high);
    ck_assert(wide.bounds.rate_low < wide.bounds.rate_high);
    ck_assert(wide.n_bounded == 12 && wide.limits & LIMIT_BOUNDS);
    ck_assert_double_eq(wide.on_previous.absolute_low, 300 - 2000.0);
    ck_assert_double_eq(wide.on_previous.absolute_high, 2000 - 300.0);
    for (int i = 8; i < 20; i++) {
        p[i].qualifier = QUALIFIER_MORE_THAN;
        p[i].low = p[i].high = NAN;
    }
    struct trend open = compute(p, 20, KIND_STOCK);
    ck_assert(open.bounds.open && isnan(open.bounds.latest_high));
    ck_assert_double_eq(open.bounds.latest_low, open.latest_value);
    ck_assert(isnan(open.on_previous.absolute_low) && isnan(open.on_previous.absolute_high));
    trend_free(&exact);
    trend_free(&wide);
    trend_free(&open);
}
END_TEST

static void make_flow(uint64_t seed, struct point *p, int n, double before, double after, int at)
{
    struct numeric_random random = numeric_seed(seed);
    for (int i = 0; i < n; i++) {
        double mean = i < at ? before : after;
        p[i] = at_day(i, floor(mean + 0.1 * mean * numeric_random_normal(&random)));
    }
}

START_TEST(a_break_starts_the_window)
{
    struct point p[50];
    make_flow(8, p, 50, 1000, 300, 30);
    struct trend t = compute(p, 50, KIND_FLOW);
    ck_assert_uint_eq(t.n_breaks, 1);
    ck_assert_uint_eq(t.breaks[0].item, 30);
    ck_assert_int_eq(t.breaks[0].day, DAY0 + 30);
    ck_assert_double_eq_tol(t.breaks[0].before, 1000, 60);
    ck_assert_double_eq_tol(t.breaks[0].after, 300, 30);
    ck_assert(t.since_break && t.since == DAY0 + 30 && t.window == 30 && t.tested == 20);
    ck_assert_int_ne(t.direction, TREND_RISING);
    ck_assert_int_ne(t.direction, TREND_FALLING);
    trend_free(&t);
}
END_TEST

START_TEST(growth_is_found_with_its_interval)
{
    struct numeric_random random = numeric_seed(21);
    struct point p[40];
    for (int i = 0; i < 40; i++) {
        double mean = 4000 * pow(0.5, i / 10.0);
        p[i] = at_day(i, floor(mean + sqrt(mean) * numeric_random_normal(&random)));
    }
    struct trend t = compute(p, 40, KIND_FLOW);
    ck_assert_int_eq(t.direction, TREND_FALLING);
    ck_assert_int_eq(t.strength, STRENGTH_VERY);
    ck_assert(t.growth.halving && t.growth.model != GROWTH_NONE);
    ck_assert_double_eq_tol(t.growth.doubling.value, 10, 0.5);
    ck_assert(t.growth.doubling.low < 10.2 && t.growth.doubling.high > 9.8);
    ck_assert(t.growth.rate.low < -M_LN2 / 10 * 0.97 && t.growth.rate.high > -M_LN2 / 10 * 1.03);
    ck_assert_double_eq_tol(t.growth.ratio.value, exp(39 * t.growth.rate.value), 1e-9);
    trend_free(&t);
    struct trend stock = compute(p, 40, KIND_STOCK); /* a level is no count of events */
    ck_assert_int_eq(stock.growth.model, GROWTH_LOGLINEAR);
    trend_free(&stock);
}
END_TEST

START_TEST(a_steady_series_is_called_steady)
{
    struct point p[40];
    for (int i = 0; i < 40; i++)
        p[i] = at_day(i, 10000 + (i * 17) % 11);
    struct trend t = compute(p, 40, KIND_STOCK);
    ck_assert_int_eq(t.direction, TREND_STEADY);
    trend_free(&t);
    for (int i = 0; i < 40; i++)
        p[i].value = 5;
    t = compute(p, 40, KIND_STOCK);
    ck_assert_int_eq(t.direction, TREND_STEADY);
    ck_assert(isnan(t.test.p) && t.slope.value == 0 && t.forecast.state == FORECAST_NO_BETTER);
    trend_free(&t);
    for (int i = 0; i < 7; i++)
        p[i].value = i * i;
    t = compute(p, 7, KIND_STOCK);
    ck_assert(t.direction == TREND_UNCLEAR && t.strength == STRENGTH_NONE);
    ck_assert(t.limits & LIMIT_FEW_POINTS && isnan(t.test.p));
    trend_free(&t);
}
END_TEST

START_TEST(scaling_a_series_changes_only_its_unit)
{
    struct point p[60], q[60];
    make_flow(3, p, 60, 500, 800, 25);
    for (int i = 0; i < 60; i++) {
        q[i] = p[i];
        q[i].value = p[i].value * 1e11; /* values of 1e13 and more */
        q[i].period.first += 400;
        q[i].period.last += 400;
    }
    struct trend a = compute(p, 60, KIND_STOCK), b = compute(q, 60, KIND_STOCK);
    ck_assert_int_eq(a.direction, b.direction);
    ck_assert_uint_eq(a.n_breaks, b.n_breaks);
    ck_assert_uint_eq(a.window, b.window);
    ck_assert_double_eq_tol(a.test.p, b.test.p, 1e-9);
    ck_assert_double_eq_tol(a.slope.value * 1e11, b.slope.value, 1e-9 * fabs(b.slope.value) + 1);
    ck_assert_double_eq_tol(a.growth.rate.value, b.growth.rate.value, 1e-9);
    ck_assert_double_eq_tol(a.on_7_days.relative, b.on_7_days.relative, 1e-9);
    ck_assert_int_eq(a.forecast.state, b.forecast.state);
    for (size_t h = 0; h < a.forecast.n; h++)
        ck_assert_double_eq_tol(b.forecast.steps[h].mean / 1e11, a.forecast.steps[h].mean, 0.01);
    trend_free(&a);
    trend_free(&b);
}
END_TEST

START_TEST(what_is_before_the_window_does_not_matter)
{
    /* Whole and incremental: the last 60 items alone give the same trend as after a longer history.
     */
    struct point p[MOST];
    make_flow(14, p, MOST, 700, 700, MOST);
    struct trend whole = compute(p, MOST, KIND_FLOW), part = compute(p + MOST - 60, 60, KIND_FLOW);
    ck_assert_uint_eq(whole.tested, part.tested);
    ck_assert_double_eq_tol(whole.test.p, part.test.p, 1e-12);
    ck_assert_double_eq(whole.slope.value, part.slope.value);
    ck_assert_double_eq_tol(whole.growth.rate.value, part.growth.rate.value, 1e-9);
    ck_assert_double_eq(whole.items[MOST - 1].mean7, part.items[59].mean7);
    trend_free(&whole);
    trend_free(&part);
}
END_TEST

START_TEST(steps_of_a_forecast_follow_the_calendar)
{
    struct point p[36];
    for (int i = 0; i < 36; i++) {
        p[i] = at_day(0, 100 + 5 * i + 30 * (i % 12 == 3) + (i * 7) % 4);
        p[i].period = period_month(2020 + i / 12, i % 12 + 1);
    }
    struct trend t;
    const struct trend_options o = {.kind = KIND_FLOW, .horizon = 3};
    ck_assert_int_eq(trend_compute(p, 36, &o, &t, NULL), 0);
    ck_assert_int_eq(t.forecast.state, FORECAST_GIVEN);
    ck_assert_uint_eq(t.forecast.n, 3);
    ck_assert_int_eq(t.forecast.steps[1].first, date_from_civil(2023, 2, 1));
    ck_assert_int_eq(t.forecast.steps[1].last, date_from_civil(2023, 2, 28));
    ck_assert_uint_eq(t.forecast.season, 12);
    ck_assert_double_lt(t.forecast.skill, 1);
    for (size_t h = 0; h < 3; h++) {
        const struct trend_step *s = &t.forecast.steps[h];
        ck_assert(s->lo95 <= s->lo80 && s->lo80 <= s->mean && s->mean <= s->hi80 &&
                  s->hi80 <= s->hi95);
    }
    trend_free(&t);
    const struct trend_options none = {.kind = KIND_FLOW, .no_forecast = true};
    ck_assert_int_eq(trend_compute(p, 36, &none, &t, NULL), 0);
    ck_assert_int_eq(t.forecast.state, FORECAST_NOT_ASKED);
    trend_free(&t);
}
END_TEST

START_TEST(gaps_forbid_a_forecast)
{
    struct point p[20];
    for (int i = 0; i < 20; i++)
        p[i] = at_day(i * 2, 50 + 3 * i);
    p[19] = at_day(39, 110);
    struct trend t = compute(p, 20, KIND_FLOW);
    ck_assert_int_eq(t.forecast.state, FORECAST_GAPS);
    ck_assert(t.limits & LIMIT_GAPS);
    trend_free(&t);
}
END_TEST

/* Values, dates, periods, bounds and flags of any kind: a trend comes out, and a forecast is a
 * number. */
START_TEST(any_points_give_a_trend)
{
    struct numeric_random random = numeric_seed(99);
    struct point p[MOST];
    for (int round = 0; round < 400; round++) {
        size_t n = (size_t)(numeric_random_unit(&random) * (round % 5 ? 25 : MOST));
        int day = 0;
        for (size_t i = 0; i < n; i++) {
            double u = numeric_random_unit(&random);
            const double values[] = {0, floor(3 * u), 1e15 * u, -10 * u, exp(20 * u), 1e300 * u};
            day += (int)(numeric_random_unit(&random) * (round % 3 ? 3 : 40));
            p[i] = at_day(day, u < 0.03 ? NAN : values[round % 6]);
            if (round % 4 == 0) {
                p[i].period.precision = (enum precision)((int)(u * 1000) % PRECISIONS);
                p[i].period.first -= (int)(u * 10);
            }
            if (u > 0.98)
                p[i].period.first = DAY_NONE;
            p[i].qualifier = (enum qualifier)((int)(u * 100) % QUALIFIERS);
            p[i].flags = (uint8_t)(u * 16);
        }
        const struct trend_options o = {
            .kind = (enum kind)(round % KINDS), .counts = round % 2, .horizon = (size_t)round % 11};
        struct trend t;
        ck_assert_int_eq(trend_compute(p, n, &o, &t, NULL), 0);
        for (size_t h = 0; h < t.forecast.n; h++)
            ck_assert(!isnan(t.forecast.steps[h].mean));
        ck_assert(isnan(t.test.p) || (t.test.p >= 0 && t.test.p <= 1));
        trend_free(&t);
    }
}
END_TEST

START_TEST(a_turning_point_starts_the_window)
{
    struct numeric_random random = numeric_seed(31);
    struct point p[40];
    for (int i = 0; i < 40; i++) { /* arrivals that rise for 15 days, and fall since */
        double mean = 1000 * exp(i < 15 ? 0.15 * i : 0.15 * 15 - 0.08 * (i - 15));
        p[i] = at_day(i, floor(mean * exp(0.05 * numeric_random_normal(&random))));
    }
    struct trend t = compute(p, 40, KIND_FLOW);
    ck_assert(t.since_turn && !t.since_break && t.n_breaks == 0);
    ck_assert_int_le(abs(t.turn.day - (DAY0 + 15)), 2);
    ck_assert(t.turn.earliest <= t.turn.day && t.turn.day <= t.turn.latest && t.turn.p < 0.01);
    ck_assert_int_eq(t.direction, TREND_FALLING);
    ck_assert_double_eq_tol(t.growth.rate.value, -0.08, 0.01);
    trend_free(&t);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("stats_trend");
    TCase *all = tcase_create("all");
    tcase_set_timeout(all, 60);
    tcase_add_test(all, no_points_and_one_point);
    tcase_add_test(all, cumulative_series_are_differenced_and_corrections_kept);
    tcase_add_test(all, what_falls_again_and_again_is_no_total);
    tcase_add_test(all, means_count_silent_days);
    tcase_add_test(all, weeks_and_months_are_their_own_periods);
    tcase_add_test(all, spans_become_daily_means);
    tcase_add_test(all, the_unfinished_period_changes_no_test);
    tcase_add_test(all, forecasts_and_targets_are_no_facts);
    tcase_add_test(all, changes_are_against_the_right_days);
    tcase_add_test(all, bounds_reach_every_result);
    tcase_add_test(all, a_break_starts_the_window);
    tcase_add_test(all, growth_is_found_with_its_interval);
    tcase_add_test(all, a_steady_series_is_called_steady);
    tcase_add_test(all, scaling_a_series_changes_only_its_unit);
    tcase_add_test(all, what_is_before_the_window_does_not_matter);
    tcase_add_test(all, steps_of_a_forecast_follow_the_calendar);
    tcase_add_test(all, gaps_forbid_a_forecast);
    tcase_add_test(all, a_turning_point_starts_the_window);
    tcase_add_test(all, any_points_give_a_trend);
    suite_add_tcase(suite, all);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
