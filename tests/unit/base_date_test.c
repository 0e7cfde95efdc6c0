/* base_date_test.c - civil days, periods and ISO forms. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "sitstat/date.h"

START_TEST(known_days)
{
    ck_assert_int_eq(date_from_civil(1970, 1, 1), 0);
    ck_assert_int_eq(date_from_civil(2000, 3, 1), 11017);
    ck_assert_int_eq(date_from_civil(1969, 12, 31), -1);
    ck_assert_int_eq(date_weekday(date_from_civil(2022, 3, 5)), 6); /* a Saturday */
    ck_assert_int_eq(date_weekday(date_from_civil(1, 1, 1)), 1);
}
END_TEST

START_TEST(every_day_comes_back)
{
    for (day_t day = date_from_civil(1, 1, 1); day <= date_from_civil(9999, 12, 31); day++) {
        int year, month, mday;
        date_to_civil(day, &year, &month, &mday);
        if (!date_valid(year, month, mday) || date_from_civil(year, month, mday) != day)
            ck_abort_msg("day %d does not come back", (int)day);
    }
}
END_TEST

START_TEST(days_that_do_not_exist)
{
    const char *const bad[] = {"2022-02-29",  "2022-13-01", "2022-00-10", "2022-04-31",
                               "22-01-01",    "2022-1-1",   "2022/01/01", "0000-01-01",
                               "2022-01-01x", "",           "x"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        day_t day;
        struct error err;
        ck_assert_msg(date_parse_day(bad[i], &day, &err) < 0, "%s was taken for a day", bad[i]);
        ck_assert_int_eq(err.code, ERR_RANGE);
    }
    ck_assert_int_eq(date_from_civil(1900, 2, 29), DAY_NONE);
    ck_assert_int_ne(date_from_civil(2000, 2, 29), DAY_NONE);
}
END_TEST

START_TEST(iso_weeks)
{
    /* ISO 8601's own hard cases: the turn of the year. */
    static const struct {
        int y, m, d, year, week;
    } cases[] = {{2021, 1, 3, 2020, 53},
                 {2021, 1, 4, 2021, 1},
                 {2018, 12, 31, 2019, 1},
                 {2016, 1, 1, 2015, 53},
                 {2022, 3, 5, 2022, 9}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int year, week;
        day_t day = date_from_civil(cases[i].y, cases[i].m, cases[i].d);
        date_iso_week(day, &year, &week);
        ck_assert_int_eq(year, cases[i].year);
        ck_assert_int_eq(week, cases[i].week);
        ck_assert_int_eq(date_from_iso_week(year, week, date_weekday(day)), day);
    }
    ck_assert_int_eq(date_from_iso_week(2021, 53, 1), DAY_NONE);
    /* the last week of all ends in the year 10000: none that a date can name */
    int year, week;
    struct period p;
    date_iso_week(date_from_civil(9999, 12, 31), &year, &week);
    ck_assert_int_eq(year, 9999);
    ck_assert_int_eq(week, 52);
    ck_assert_int_eq(date_parse_iso("9999-W51", 8, &p), 0);
    ck_assert_int_eq(p.last, date_from_civil(9999, 12, 26));
    ck_assert_int_eq(date_parse_iso("9999-W52", 8, &p), -1);
    ck_assert_int_eq(date_parse_iso("9999-W53", 8, &p), -1);
    ck_assert_int_eq(date_from_iso_week(9999, 52, 5), date_from_civil(9999, 12, 31));
    ck_assert_int_eq(date_parse_iso("0001-W01", 8, &p), 0);
    ck_assert_int_eq(p.first, date_from_civil(1, 1, 1));
}
END_TEST

START_TEST(iso_forms)
{
    static const struct {
        const char *text, *first, *last;
        enum precision precision;
    } cases[] = {
        {"2022-03-05", "2022-03-05", "2022-03-05", PRECISION_DAY},
        {"2022-02", "2022-02-01", "2022-02-28", PRECISION_MONTH},
        {"2024", "2024-01-01", "2024-12-31", PRECISION_YEAR},
        {"2022-W09", "2022-02-28", "2022-03-06", PRECISION_WEEK},
        {"2022-Q4", "2022-10-01", "2022-12-31", PRECISION_QUARTER},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct period p;
        char first[DATE_TEXT], last[DATE_TEXT];
        ck_assert_int_eq(date_parse_iso(cases[i].text, strlen(cases[i].text), &p), 0);
        ck_assert_str_eq(date_format(p.first, first), cases[i].first);
        ck_assert_str_eq(date_format(p.last, last), cases[i].last);
        ck_assert_int_eq(p.precision, cases[i].precision);
        ck_assert_int_eq(period_span(p.first, p.last).precision, p.precision);
    }
}
END_TEST

START_TEST(months_keep_their_day_where_they_can)
{
    ck_assert_int_eq(date_add_months(date_from_civil(2022, 1, 31), 1),
                     date_from_civil(2022, 2, 28));
    ck_assert_int_eq(date_add_months(date_from_civil(2022, 3, 15), -3),
                     date_from_civil(2021, 12, 15));
    ck_assert_int_eq(date_add_months(date_from_civil(1, 1, 1), -1), DAY_NONE);
}
END_TEST

START_TEST(today_can_be_set)
{
    setenv("SITSTAT_TODAY", "2022-03-05", 1);
    ck_assert_int_eq(date_today(), date_from_civil(2022, 3, 5));
    setenv("SITSTAT_TODAY", "nonsense", 1);
    ck_assert_int_gt(date_today(), date_from_civil(2024, 1, 1));
    unsetenv("SITSTAT_TODAY");
}
END_TEST

START_TEST(what_is_out_of_range_is_no_day)
{
    ck_assert_int_eq(date_from_civil(0, 1, 1), DAY_NONE);
    ck_assert_int_eq(date_from_civil(10000, 1, 1), DAY_NONE);
    ck_assert_int_eq(date_from_civil(2022, 1, 0), DAY_NONE);
    ck_assert_int_eq(date_from_civil(2022, -1, 1), DAY_NONE);
    static const int weeks[][3] = {{0, 1, 1},    {10000, 1, 1}, {2022, 0, 1}, {2022, 54, 1},
                                   {2022, 1, 0}, {2022, 1, 8},  {2022, 53, 1}};
    for (size_t i = 0; i < sizeof weeks / sizeof weeks[0]; i++)
        ck_assert_int_eq(date_from_iso_week(weeks[i][0], weeks[i][1], weeks[i][2]), DAY_NONE);
    ck_assert_int_ne(date_from_iso_week(2020, 53, 7), DAY_NONE); /* 2020 has 53 weeks */
    static const char *const bad[] = {
        "2022-Q0",    "2022-Q5",    "2022-Qx", "2022-W00", "2022-W54", "2022-Wxx",    "2022-03-0x",
        "2022-0x-01", "2022-03 01", "0000",    "2022/03",  "2022-003", "2022-03-011", "2022-03-00"};
    struct period p;
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        ck_assert_msg(date_parse_iso(bad[i], strlen(bad[i]), &p) < 0, "%s", bad[i]);
    char text[DATE_TEXT];
    ck_assert_str_eq(date_format(date_from_civil(1, 1, 1) - 400, text), "-1");
    ck_assert_str_eq(date_format(date_from_civil(9999, 12, 31) + 1, text), "10000");
    ck_assert_str_eq(date_format(DAY_NONE, text), "");
    ck_assert_int_eq(date_weekday(date_from_civil(1, 1, 1) - 1), 7);
}
END_TEST

START_TEST(spans_that_have_a_name)
{
    day_t monday = date_from_civil(2022, 3, 7);
    ck_assert_int_eq(period_span(monday, monday).precision, PRECISION_DAY);
    ck_assert_int_eq(period_span(monday, monday + 6).precision, PRECISION_WEEK);
    ck_assert_int_eq(period_span(monday + 1, monday + 7).precision, PRECISION_SPAN);
    ck_assert_int_eq(period_span(DAY_NONE, monday).precision, PRECISION_SPAN);
    ck_assert_int_eq(period_span(monday, DAY_NONE).precision, PRECISION_SPAN);
    ck_assert_int_eq(
        period_span(date_from_civil(2022, 4, 1), date_from_civil(2022, 6, 30)).precision,
        PRECISION_QUARTER);
    ck_assert_str_eq(precision_name(PRECISION_WEEK), "week");
    ck_assert_str_eq(precision_name((enum precision)99), "span");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("date");
    TCase *tests = tcase_create("date");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, known_days);
    tcase_add_test(tests, every_day_comes_back);
    tcase_add_test(tests, days_that_do_not_exist);
    tcase_add_test(tests, iso_weeks);
    tcase_add_test(tests, iso_forms);
    tcase_add_test(tests, months_keep_their_day_where_they_can);
    tcase_add_test(tests, today_can_be_set);
    tcase_add_test(tests, what_is_out_of_range_is_no_day);
    tcase_add_test(tests, spans_that_have_a_name);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
