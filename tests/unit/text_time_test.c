/* text_time_test.c - time expressions of texts, resolved against Wednesday 16 March 2022. */
#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "sitstat/extract.h"

static struct extraction read_dates(const char *text, size_t len)
{
    struct extract_options o = {.dates = true, .published = date_from_civil(2022, 3, 16)};
    struct extraction e;
    struct error err = {0};
    ck_assert_msg(extract_text(text, len, &o, &e, &err) == 0, "%s", err.text);
    return e;
}

static const struct {
    const char *text, *dates; /* of all mentions that have one, each followed by a space */
} cases[] = {
    /* by the calendar */
    {"Rain fell on 3 May 2021.", "2021-05-03 "},
    {"Rain fell on May 3rd, 2021.", "2021-05-03 "},
    {"Rain fell on 2021-05-03.", "2021-05-03 "},
    {"Rain fell on 13/05/2021.", "2021-05-13 "},
    {"Rain fell on 5 April.", "2021-04-05 "},
    {"Rain will fall on 5 April.", "2022-04-05 "},
    {"Rain fell in February.", "2022-02 "},
    {"Rain fell on March 10-14 in the hills.", "2022-03-10/2022-03-14 "},
    {"Rain fell on 10 to 14 March.", "2022-03-10/2022-03-14 "},
    {"Rain fell on 3, 5 and 9 March.", "2022-03-03 2022-03-05 2022-03-09 "},
    {"Rain fell between 8 January and 4 February.", "2022-01-08/2022-02-04 "},
    {"Rain fell from 2014 to 2016.", "2014-01-01/2016-12-31 "},
    {"Rain fell in January 2021; in February it snowed.", "2021-01 2021-02 "},
    {"Rain fell in Q3 2021.", "2021-Q3 "},
    {"Rain fell in Q1 to Q3 2021.", "2021-01-01/2021-09-30 "},
    {"Rain fell in the third quarter.", "2021-Q3 "},
    {"Rain fell in FY2021.", "2021 "},
    {"Rain fell in the 1990s.", "1990-01-01/1999-12-31 "},
    /* parts of a period */
    {"Rain fell in the first two weeks of January.", "2022-01-01/2022-01-14 "},
    {"Rain fell in the last three days of February.", "2022-02-26/2022-02-28 "},
    {"Rain fell in the second half of January.", "2022-01-16/2022-01-31 "},
    {"Rain fell on the first Monday of February 2021.", "2021-02-01 "},
    {"Rain fell on the last Friday of January.", "2022-01-28 "},
    {"Rain fell on the 4th of last month.", "2022-02-04 "},
    {"Rain fell in the week ending 6 March.", "2022-W09 "},
    {"Rain fell in the 12 months to June 2021.", "2020-07-01/2021-06-30 "},
    /* from the day of publication */
    {"Rain fell on Friday.", "2022-03-11 "},
    {"Rain will fall on Friday.", "2022-03-18 "},
    {"Rain fell yesterday.", "2022-03-15 "},
    {"Rain fell last week.", "2022-W10 "},
    {"Rain fell in the past 24 hours.", "2022-03-15/2022-03-16 "},
    {"Rain fell over the weekend.", "2022-03-12/2022-03-13 "},
    {"Rain fell in the last 7 days.", "2022-03-10/2022-03-16 "},
    {"Rain fell two years and three months ago.", "2019-12-16 "},
    {"Rain fell at 16:00 UTC today.", "2022-03-16 "},
    {"Officials announced in January that rain would fall.", "2022-01 "},
    /* in rarer orders and in words */
    {"Rain fell on 2021 May 3.", "2021-05-03 "},
    {"Rain fell on 2021-May-03.", "2021-05-03 "},
    {"Rain fell on May-2021-03.", "2021-05-03 "},
    {"Rain fell on June eleven nineteen ninety-four.", "1994-06-11 "},
    {"In June eleven people drowned.", "2021-06 "},
    {"Rain fell from January 3rd to the 9th.", "2022-W01 "},
    {"Rain fell from 5 to 9 of last month.", "2022-02-05/2022-02-09 "},
    {"Rain fell on the fifth.", "2022-03-05 "},
    {"Rain fell on the fifth attempt.", ""},
    {"Rain fell from march to May in 2015.", "2015-03-01/2015-05-31 "},
    {"They went from march to market.", ""},
    {"Rain fell in January and March 2019.", "2019-01 2019-03 "},
    {"Rain fell in the '90s.", "1990-01-01/1999-12-31 "},
    {"Rain fell in the 80s.", "1980-01-01/1989-12-31 "},
    {"Rain wet women in her 60s.", ""},
    {"Rain fell in 1648, and 1500 goats drowned.", "1648 "},
    {"Rain fell in 1500 camps.", ""},
    {"Rain fell on 7 May 1753.", "1753-05-07 "},
    {"Rain since 2015 has grown.", "2015 "},
    {"Plans for 2021 in a speech were bold.", "2021 "},
    {"A 2015 report speaks of rain.", "2015 "},
    {"Rain fell in 1988-92.", "1988-01-01/1992-12-31 "},
    {"Rain rose by 176.1 last year.", "2021 "},
    {"The 2020 school year was lost.", "2020 "},
    {"They bought $SEP early.", ""},
    {"Sun cream sold out.", ""},
    /* parts of a longer one */
    {"Rain fell in the last quarter of 2020.", "2020-Q4 "},
    {"Rain fell on the last day of February.", "2022-02-28 "},
    {"Rain fell in the last days of February.", "2022-02 "},
    {"It took nine days in 2019.", "2019 "},
    {"Rain fell in the last week of last year.", "2021-W52 "},
    {"Rain fell in week 40 of last year.", "2021-W40 "},
    {"Rain fell on the weekend of 5 March.", "2022-03-05/2022-03-06 "},
    {"Rain fell in w/c 7 March.", "2022-W10 "},
    {"Rain fell for the rest of the year.", "2022-03-16/2022-12-31 "},
    {"They spent the rest of the money.", ""},
    {"Rain was up month to date.", "2022-03-01/2022-03-16 "},
    {"Results for the year are poor.", "2022 "},
    /* from a time that stands behind */
    {"Rain fell in the week before last.", "2022-W09 "},
    {"Rain will fall in the week after next.", "2022-W13 "},
    {"Rain fell on the day after Christmas.", "2021-12-26 "},
    {"Rain fell on the Tuesday after 5 March.", "2022-03-08 "},
    {"Rain fell on the second Friday before 5 March.", "2022-02-25 "},
    {"Rain fell two Tuesdays ago.", "2022-03-08 "},
    {"Rain fell a week ago yesterday.", "2022-03-08 "},
    {"Rain fell a month and a half ago.", "2022-02-01 "},
    {"Rain fell half a year ago.", "2021-09-16 "},
    {"The talks open a week from Friday.", "2022-03-25 "},
    {"The office opens in ten days.", "2022-03-26 "},
    {"The talks are over in two weeks' time.", "2022-03-30 "},
    {"They eat twice a week from 3 May to 5 May.", "2021-05-03/2021-05-05 "},
    {"For the last 6 months and 5 days ago rain fell.", "2021-09-16/2022-03-16 2022-03-11 "},
    /* a day of the week tells the year, the month or both */
    {"The next one is on Monday 21 March.", "2022-03-21 "},
    {"Rain fell on Tuesday (8 March).", "2022-03-08 "},
    {"Rain fell on Tuesday the eighth.", "2022-03-08 "},
    {"Rain fell on Tuesday 8.", "2022-03-08 "},
    {"Rain fell on Tuesday 8 people.", "2022-03-15 "},
    {"On Tuesdays the third floor is shut.", "2022-03-15 "},
    {"Rain fell on Sunday 28.", "2021-11-28 "},
    /* names and digits */
    {"Rain fell since the late nineties.", "1990-01-01/1999-12-31 "},
    {"Rain wet women in their nineties.", ""},
    {"The task is due next 3/2.", "2023-03-02 "},
    {"The next 3/4 mile was flooded.", ""},
    {"Rain fell 2/28-3/1.", "2022-02-28/2022-03-01 "},
    /* up to now */
    {"Rain fell from August 2019 until now.", "2019-08-01/2022-03-16 "},
    {"Rain fell between January and now.", "2022-01-01/2022-03-16 "},
    /* from another time of the text */
    {"Rain fell on 3 May 2021. The next day it snowed.", "2021-05-03 2021-05-04 "},
    {"Rain fell on 3 May 2021. Three days later it snowed.", "2021-05-03 2021-05-06 "},
    {"Rain fell in March 2021, more than a year earlier.", "2021-03 2020-03 "},
    {"Rain fell in May 2021. That month it snowed.", "2021-05 2021-05 "},
    /* no time */
    {"It may rain, and they march.", ""},
    {"They went 2,021 miles.", ""},
    {"A 1/4 inch of rain fell.", ""},
};

START_TEST(resolves)
{
    struct extraction e = read_dates(cases[_i].text, strlen(cases[_i].text));
    char got[200] = "";
    for (size_t k = 0; k < e.n_dates; k++) {
        char one[40];
        if (extract_date_text(e.dates[k].period, one) < 0)
            continue;
        size_t at = strlen(got);
        ck_assert_uint_lt(at + strlen(one) + 2, sizeof got);
        memcpy(got + at, one, strlen(one));
        memcpy(got + at + strlen(one), " ", 2);
    }
    ck_assert_msg(strcmp(got, cases[_i].dates) == 0, "%s: \"%s\", not \"%s\"", cases[_i].text, got,
                  cases[_i].dates);
    extraction_free(&e);
}
END_TEST

START_TEST(spans_hold_the_words)
{
    static const char text[] = "Rain fell from 8 January to 4 February in the hills.";
    struct extraction e = read_dates(text, sizeof text - 1);
    ck_assert_uint_eq(e.n_dates, 1);
    ck_assert_uint_eq(e.dates[0].span.start, 10);
    ck_assert_uint_eq(e.dates[0].span.end, 38);
    extraction_free(&e);
}
END_TEST

static double seconds(const char *unit, size_t times)
{
    size_t len = strlen(unit);
    char *text = malloc(len * times);
    ck_assert_ptr_nonnull(text);
    for (size_t k = 0; k < times; k++)
        memcpy(text + k * len, unit, len);
    clock_t start = clock();
    struct extraction e = read_dates(text, len * times);
    double took = (double)(clock() - start) / CLOCKS_PER_SEC;
    extraction_free(&e);
    free(text);
    return took;
}

static const char *const hostile[] = {
    "first week of ", "two years and ",      "5/3 ",          "March 5 to ",
    "10, ",           "a year earlier the ", "will 5 March ", "last first two of the ",
};

START_TEST(hostile_times_cost_linear_time)
{
    double one = seconds(hostile[_i], 5000), four = seconds(hostile[_i], 20000);
    ck_assert_msg(four < 12 * one + 0.05, "%s: %g s, four times as much %g s", hostile[_i], one,
                  four);
}
END_TEST

int main(void)
{
    Suite *s = suite_create("text_time");
    TCase *t = tcase_create("times");
    tcase_set_timeout(t, 60);
    tcase_add_loop_test(t, resolves, 0, sizeof cases / sizeof *cases);
    tcase_add_test(t, spans_hold_the_words);
    tcase_add_loop_test(t, hostile_times_cost_linear_time, 0, sizeof hostile / sizeof *hostile);
    suite_add_tcase(s, t);
    SRunner *r = srunner_create(s);
    srunner_run_all(r, CK_ENV);
    int failed = srunner_ntests_failed(r);
    srunner_free(r);
    return failed == 0 ? 0 : 1;
}
