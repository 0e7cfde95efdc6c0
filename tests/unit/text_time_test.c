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
    {"They ate twice a week from 3 June to 5 June.", "2021-06-03/2021-06-05 "},
    {"For the last 6 months and 5 days ago rain fell.", "2021-09-16/2022-03-16 2022-03-11 "},
    /* a day of the week tells the year, the month or both */
    {"The next one is on Monday 21 March.", "2022-03-21 "},
    {"Rain fell on Tuesday (8 March).", "2022-03-08 "},
    {"Rain fell on Tuesday the eighth.", "2022-03-08 "},
    {"Rain fell on Tuesday 8.", "2022-03-08 "},
    {"Rain fell on Tuesday 8 people.", "2022-03-15 "},
    {"On Tuesdays the third floor is shut.", ""},
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
    /* told from the time before, or up to now */
    {"The dam burst in 2016 and was mended the following year.", "2016 2017 "},
    {"The bridge fell in May 2019. The following month a ferry came.", "2019-05 2019-06 "},
    {"In 2019 the lake rose by a metre, twice as much as the previous year.", "2019 2018 "},
    {"The mill opened in June 2018 and closed the following April.", "2018-06 2019-04 "},
    {"The well was dug on 3 May 2021. The following Monday it was dry.", "2021-05-03 2021-05-10 "},
    {"Rain fell in 2012. In the subsequent three years the fields were dry.",
     "2012 2013-01-01/2015-12-31 "},
    {"In 2019 it sold 75, up from 60 the previous year, and bought 4, up from 3 the previous year.",
     "2019 2018 2018 "},
    /* a line that only wraps the sentence parts them */
    {"They had met in the house since December\n2019 and will move in late\nOctober.",
     "2019-12 2022-10-21/2022-10-31 "},
    {"They met in the house last\nFriday.", "2022-03-11 "},
    {"Over the last year 40 wells ran dry.", "2021-03-16/2022-03-16 "},
    {"Over the past decade 40 wells ran dry.", "2012-03-16/2022-03-16 "},
    /* whether it has been or is to come: the verb that the time follows or leads to */
    {"The council passed the plan on Friday.", "2022-03-11 "},
    {"The council approved the plan on Friday.", "2022-03-11 "},
    {"Wells could run dry, the mayor told the radio on Friday.", "2022-03-11 "},
    {"Wells could run dry, the mayor said late Friday.", "2022-03-11 "},
    {"On Friday, the mayor said that wells would be dug.", "2022-03-11 "},
    {"The flood on Friday could lead to hunger.", "2022-03-11 "},
    {"The rains that would have come in June failed.", "2021-06 "},
    {"The fall in prices in June which may be due to the rains was small.", "2021-06 "},
    {"The truce ends on Friday.", "2022-03-18 "},
    {"Ministers meet on Friday.", "2022-03-18 "},
    {"The bond is payable May 15.", "2022-05-15 "},
    {"The vote is on 10 July.", "2022-07-10 "},
    {"The vote is set for October.", "2022-10 "},
    {"Miners are on strike until Friday.", "2022-03-18 "},
    {"Wells are dug on Fridays and every Monday.", ""},
    {"The mill said over the weekend that it was ready to open.", "2022-03-12/2022-03-13 "},
    {"Sales in the fourth quarter were poor considering the rains.", "2021-Q4 "},
    {"Shares go to holders of record on 20 April.", "2022-04-20 "},
    {"The king, who leaves for Oslo on Friday, met them.", "2022-03-18 "},
    {"The mayor may well speak of Friday's flood.", "2022-03-11 "},
    /* years that are said in other ways */
    {"Rain fell in the 2010-11 season.", "2010-01-01/2011-12-31 "},
    {"Rain fell from the plan of 2019-23.", "2019-01-01/2023-12-31 "},
    {"Rain fell in the 2010–11 season.", "2010-01-01/2011-12-31 "},
    {"Third-quarter sales fell.", "2021-Q3 "},
    {"Sales fell in last year's third quarter.", "2021-Q3 "},
    {"Sales fell in the 2020 third quarter.", "2020-Q3 "},
    {"Haiti was slow to mend after 2010's quake.", "2010 "},
    {"Prices soared after 2000 in Europe.", "2000 "},
    {"The king died on 4 May 1699.", "1699-05-04 "},
    {"The mill stood idle at year-end.", "2021-12-31 "},
    {"The mill will open by mid-year.", "2022-06-30 "},
    {"Exactly two years ago to the day, she left.", "2020-03-16 "},
    {"Sales fell in 2020's third quarter.", "2020-Q3 "},
    {"Sales fell in the final three months of the year.", "2021-Q4 "},
    {"Sales fell on 28 March 2016 from the previous working day.", "2016-03-28 2016-03-25 "},
    /* names, numbers of texts, marks: no days, or not those of this year */
    {"The Sunday Times wrote of it.", ""},
    {"Shares of Sun Paper fell.", ""},
    {"WELLS MAY RUN DRY", ""},
    {"The mayor, Ann May, went home. Ann May said so.", "2021-05 "},
    {"The wells ran dry under resolution 1973, and resolutions 2139 (2014) and 2165.", "2014 "},
    {"The wells are told of in document S/2021/123.", ""},
    {"The 9/11 attacks were told of.", "2001-09-11 "},
    {"Shares rose to 30, up 5/8.", ""},
    {"It was the 12th such raid.", ""},
    {"They said that 8 April will be the last day for it.", "2022-04-08 "},
    {"Pigs are 122,000 week for week.", ""},
    {"The law has stood since 9/11.", "2001-09-11 "},
    {"Shares rose 1/2 to 54.", ""},
    {"The mill closed in the year-ago period.", ""},
    {"The mill got a mark of 4/10 from them.", ""},
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
