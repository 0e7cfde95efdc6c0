/* report_change_test.c - what changed between two days: revisions, silences, forecasts. */
#include <check.h>
#include <stdlib.h>

#include "report_fixture.h"
#include "sitstat/change.h"

static struct fixture before, after;
static struct changes changes;

static day_t march(int day)
{
    return date_from_civil(2022, 3, day);
}

static void setup(void)
{
    static const double values[] = {10, 20, 30, 40, 50, 60};
    fixture_fill(&before, KIND_FLOW, march(1), values, 5);
    fixture_fill(&after, KIND_FLOW, march(1), values, 6);
    changes_init(&changes);
}

static void teardown(void)
{
    changes_free(&changes);
}

static void compare(day_t day_before, day_t day_after)
{
    changes_free(&changes);
    ck_assert_int_eq(
        changes_compare(&changes, 7, &before.list, &after.list, day_before, day_after, NULL), 0);
}

START_TEST(test_new_figure)
{
    compare(march(6), march(7));
    ck_assert_uint_eq(changes.n, 1);
    ck_assert_int_eq(changes.at[0].what, CHANGED_NEW);
    ck_assert_uint_eq(changes.at[0].series, 7);
    ck_assert_int_eq(changes.at[0].period.last, march(6));
    ck_assert(isnan(changes.at[0].before));
    ck_assert_double_eq(changes.at[0].after, 60);
    ck_assert_uint_eq(changes.at[0].was.ref.report, 0);
}
END_TEST

START_TEST(test_same_day_changes_nothing)
{
    after.list.n = 5;
    compare(march(6), march(6));
    ck_assert_uint_eq(changes.n, 0);
}
END_TEST

START_TEST(test_revisions)
{
    after.list.n = 5;
    after.points[1].value = 25;
    after.points[2].value = 12;
    after.points[3].status = STATUS_PROVISIONAL;
    compare(march(6), march(7));
    ck_assert_uint_eq(changes.n, 3);
    changes_sort(&changes);
    /* The larger relative revision comes first. */
    ck_assert_int_eq(changes.at[0].what, CHANGED_DOWN);
    ck_assert_double_eq(changes.at[0].before, 30);
    ck_assert_int_eq(changes.at[1].what, CHANGED_UP);
    ck_assert_int_eq(changes.at[2].what, CHANGED_STATUS);
}
END_TEST

START_TEST(test_withdrawn)
{
    after.list.n = 4;
    compare(march(6), march(6));
    ck_assert_uint_eq(changes.n, 1);
    ck_assert_int_eq(changes.at[0].what, CHANGED_WITHDRAWN);
    ck_assert(isnan(changes.at[0].after));
}
END_TEST

START_TEST(test_forecast_becomes_actual)
{
    after.list.n = 5;
    before.points[4].status = STATUS_FORECAST;
    compare(march(6), march(6));
    /* What was only forecast is new as a figure; the forecast itself is gone. */
    ck_assert_uint_eq(changes.n, 2);
    changes_sort(&changes);
    ck_assert_int_eq(changes.at[0].what, CHANGED_WITHDRAWN);
    ck_assert_int_eq(changes.at[1].what, CHANGED_NEW);
}
END_TEST

START_TEST(test_silence)
{
    after.list.n = 5;
    compare(march(6), march(8));
    ck_assert_uint_eq(changes.n, 0); /* three days late, where a day is usual: not yet */
    compare(march(6), march(9));
    ck_assert_uint_eq(changes.n, 1);
    ck_assert_int_eq(changes.at[0].what, CHANGED_STOPPED);
    ck_assert_int_eq(changes.at[0].period.last, march(5));
    compare(march(9), march(20)); /* was told already */
    ck_assert_uint_eq(changes.n, 0);
    before.list.n = after.list.n = 3; /* too few to have a rhythm */
    compare(march(4), march(20));
    ck_assert_uint_eq(changes.n, 0);
}
END_TEST

START_TEST(test_forecasts)
{
    const struct forecast_step steps[] = {
        {period_day(march(4)), 42, 38, 46, 30, 50},
        {period_day(march(5)), 40, 35, 45, 30, 55},
        {period_day(march(6)), 40, 35, 45, 30, 50},
        {period_day(march(7)), 40, 35, 45, 30, 50}, /* nothing came yet */
    };
    ck_assert_int_eq(changes_check_forecast(&changes, 0, steps, 4, &after.trend, &after.list, NULL),
                     0);
    ck_assert_uint_eq(changes.n, 3);
    ck_assert_int_eq(changes.at[0].what, CHANGED_FORECAST_HELD);
    ck_assert_int_eq(changes.at[1].what, CHANGED_FORECAST_NEAR);
    ck_assert_int_eq(changes.at[2].what, CHANGED_FORECAST_MISSED);
    changes_free(&changes);
    after.items[5].flags |= TREND_PROVISIONAL;
    ck_assert_int_eq(changes_check_forecast(&changes, 0, steps, 4, &after.trend, &after.list, NULL),
                     0);
    ck_assert_uint_eq(changes.n, 2);
}
END_TEST

START_TEST(test_sentences)
{
    struct wording w;
    struct buffer out;
    ck_assert_int_eq(wording_load(&w, "en", NULL), 0);
    buffer_init(&out, 0);
    after.points[1].value = 25;
    after.points[1].qualifier = QUALIFIER_MORE_THAN;
    after.points[1].low = 25;
    compare(march(6), march(7));
    changes_sort(&changes);
    ck_assert_int_eq(
        sentence_change(&w, "Arrivals", "persons", &changes.at[0], 1, "UNHCR", &out, NULL), 0);
    ck_assert_str_eq(
        buffer_string(&out),
        "Arrivals on 2 March 2022: revised up from 20 to more than 25 (+25%) by UNHCR, "
        "published 7 March 2022; before, as published 6 March 2022.");
    buffer_free(&out);
    wording_free(&w);
}
END_TEST

START_TEST(test_groups)
{
    static const double more[] = {10, 20, 30, 40, 50, 60, 70, 80};
    fixture_fill(&after, KIND_FLOW, march(1), more, 8);
    compare(march(6), march(9));
    changes_sort(&changes);
    ck_assert_uint_eq(changes.n, 3);
    ck_assert_uint_eq(changes_group(&changes, 0), 3);
    ck_assert_uint_eq(changes_group(&changes, 2), 1);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("change");
    TCase *c = tcase_create("change");
    tcase_add_checked_fixture(c, setup, teardown);
    tcase_add_test(c, test_new_figure);
    tcase_add_test(c, test_same_day_changes_nothing);
    tcase_add_test(c, test_revisions);
    tcase_add_test(c, test_withdrawn);
    tcase_add_test(c, test_forecast_becomes_actual);
    tcase_add_test(c, test_silence);
    tcase_add_test(c, test_forecasts);
    tcase_add_test(c, test_sentences);
    tcase_add_test(c, test_groups);
    suite_add_tcase(suite, c);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
