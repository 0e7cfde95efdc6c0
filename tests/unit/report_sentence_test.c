/* report_sentence_test.c - sentences and titles say what the numbers say, and no more. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>

#include "report_fixture.h"
#include "sitstat/text.h"

static struct wording en, fr, uk;
static struct fixture f;
static struct buffer out;

static void setup(void)
{
    ck_assert_int_eq(wording_load(&en, "en", NULL), 0);
    ck_assert_int_eq(wording_load(&fr, "fr", NULL), 0);
    ck_assert_int_eq(wording_load(&uk, "uk", NULL), 0);
    buffer_init(&out, 0);
}

static void teardown(void)
{
    wording_free(&en);
    wording_free(&fr);
    wording_free(&uk);
    buffer_free(&out);
}

static const char *say(const struct wording *w,
                       int (*fn)(const struct wording *, const struct report_series *,
                                 struct buffer *, struct error *))
{
    buffer_clear(&out);
    ck_assert_int_eq(fn(w, &f.report, &out, NULL), 0);
    return buffer_string(&out);
}

static day_t march(int day)
{
    return date_from_civil(2022, 3, day);
}

static const double nine[] = {100, 120, 90, 130, 110, 100, 120, 125, 93};

/* Nine daily figures that fell, as sure as STRENGTH. */
static void falling(enum trend_strength strength)
{
    fixture_fill(&f, KIND_FLOW, march(1), nine, 9);
    fixture_change(&f, &f.trend.on_previous, 1);
    fixture_change(&f, &f.trend.on_7_days, 7);
    f.trend.direction = TREND_FALLING;
    f.trend.strength = strength;
    f.trend.slope = (struct estimate){-2.5, -4, -1};
}

START_TEST(test_flow_with_a_trend)
{
    falling(STRENGTH_VERY);
    ck_assert_str_eq(say(&en, sentence_trend),
                     "Refugee arrivals in Poland from Ukraine: 93 on 9 March 2022, 23% less than a "
                     "week earlier; the trend since 1 March 2022 is clearly downward (−2.5 a day, "
                     "95% interval −4 to −1).");
    ck_assert_str_eq(say(&fr, sentence_trend),
                     "Arrivées de réfugiés – Pologne (origine\u00a0: Ukraine)\u00a0: 93 le 9 mars "
                     "2022, 23\u00a0% de moins qu’une semaine plus tôt\u00a0; tendance nettement à "
                     "la baisse depuis le 1er mars 2022 (−2,5 par jour, intervalle à 95\u00a0% de "
                     "−4 à −1).");
    ck_assert_str_eq(say(&uk, sentence_trend),
                     "Прибуття біженців – Польща (походження: Україна): 93 (9 березня "
                     "2022 року), на 23\u00a0% менше, ніж тижнем раніше; тенденція з 1 березня "
                     "2022 року чітко низхідна (−2,5 на день, 95-відсотковий інтервал від −4 до "
                     "−1).");
}
END_TEST

/* A bare number would be of persons; money is not "many" and no "fewer". */
START_TEST(test_money_has_its_currency)
{
    falling(STRENGTH_VERY);
    f.report.series.unit = "USD";
    ck_assert_ptr_nonnull(strstr(say(&en, sentence_trend), "Ukraine: USD 93 on 9 March 2022"));
    ck_assert_ptr_nonnull(strstr(say(&en, sentence_trend), "(USD −2.5 a day"));
    ck_assert_ptr_nonnull(strstr(say(&fr, sentence_trend), "93 USD le 9 mars 2022"));
    ck_assert_ptr_nonnull(strstr(say(&en, sentence_alt), "highest USD 130 on"));
    f.points[8].value = f.points[8].low = f.points[8].high = f.items[8].value = 300;
    fixture_change(&f, &f.trend.on_7_days, 7);
    ck_assert_ptr_nonnull(strstr(say(&en, sentence_trend), "times as much as"));
    f.points[8].qualifier = QUALIFIER_LESS_THAN;
    ck_assert_ptr_nonnull(strstr(say(&en, sentence_trend), "less than USD 300"));
    f.report.series.unit = "percent";
    ck_assert_ptr_nonnull(strstr(say(&en, sentence_trend), "fewer than 300%"));
    f.report.series.kind = KIND_STOCK;
    f.points[8].qualifier = QUALIFIER_AT_MOST;
    ck_assert_ptr_nonnull(strstr(say(&en, sentence_trend), "from Ukraine: at most 300%"));
}
END_TEST

START_TEST(test_the_hedge_follows_the_test)
{
    static const char *const hedges[STRENGTHS] = {"no clear trend", "there are signs of a downward",
                                                  "is downward", "is clearly downward"};
    falling((enum trend_strength)_i);
    ck_assert_ptr_nonnull(strstr(say(&en, sentence_trend), hedges[_i]));
    /* A direction without a test behind it is never told. */
    if (_i == STRENGTH_NONE)
        ck_assert_ptr_null(strstr(say(&en, sentence_trend), "downward"));
}
END_TEST

START_TEST(test_steady_and_unclear)
{
    falling(STRENGTH_NONE);
    f.trend.direction = TREND_STEADY;
    ck_assert_ptr_nonnull(
        strstr(say(&en, sentence_trend), "the level since 1 March 2022 is steady"));
    ck_assert_ptr_nonnull(strstr(say(&en, sentence_title), "held steady at about 93"));
    f.trend.direction = TREND_UNCLEAR;
    ck_assert_ptr_nonnull(strstr(say(&en, sentence_trend), "no clear trend since 1 March 2022"));
    f.trend.slope = (struct estimate){NAN, NAN, NAN};
    ck_assert_ptr_nonnull(strstr(say(&en, sentence_trend), "; no clear trend since 1 March 2022."));
}
END_TEST

START_TEST(test_bounds_that_turn_the_direction)
{
    falling(STRENGTH_VERY);
    f.trend.limits |= LIMIT_BOUNDS;
    ck_assert_ptr_nonnull(strstr(say(&en, sentence_trend), "no direction can be told"));
    ck_assert_ptr_null(strstr(say(&en, sentence_trend), "downward"));
    ck_assert_ptr_null(strstr(say(&en, sentence_title), "downward"));
    ck_assert_ptr_nonnull(strstr(say(&en, sentence_caveats), "the direction would change"));
}
END_TEST

START_TEST(test_few_points)
{
    fixture_fill(&f, KIND_FLOW, march(1), nine, 3);
    ck_assert_str_eq(say(&en, sentence_trend),
                     "Refugee arrivals in Poland from Ukraine: 90 on 3 March 2022. No trend can be "
                     "told from 3 points.");
    ck_assert_str_eq(say(&en, sentence_title),
                     "Refugee arrivals in Poland from Ukraine: 90 on 3 March 2022");
    fixture_fill(&f, KIND_FLOW, march(1), nine, 1);
    ck_assert_ptr_nonnull(strstr(say(&en, sentence_trend), "from 1 point."));
}
END_TEST

START_TEST(test_no_figure_at_all)
{
    fixture_fill(&f, KIND_STOCK, march(1), nine, 0);
    ck_assert_str_eq(say(&en, sentence_trend),
                     "Refugee arrivals in Poland from Ukraine: there is no figure.");
    ck_assert_ptr_nonnull(strstr(say(&en, sentence_alt), "without figures"));
    ck_assert_ptr_null(report_latest(&f.report));
}
END_TEST

START_TEST(test_a_single_cumulative_bound)
{
    static const double one[] = {700000};
    fixture_fill(&f, KIND_CUMULATIVE, march(5), one, 1);
    f.trend.derivation = TREND_DIFFERENCED;
    f.trend.latest = TREND_NOWHERE; /* one total has no difference */
    f.trend.n = 0;
    f.trend.tested = 0;
    f.points[0].qualifier = QUALIFIER_AT_LEAST;
    f.points[0].low = 700000;
    ck_assert_str_eq(say(&en, sentence_trend),
                     "Refugee arrivals in Poland from Ukraine had reached at least 700,000 by 5 "
                     "March 2022. No trend can be told from 1 point.");
    ck_assert_str_eq(say(&en, sentence_title),
                     "Refugee arrivals in Poland from Ukraine had reached at least 700K by 5 March "
                     "2022");
}
END_TEST

START_TEST(test_stock_stands_and_cumulative_reaches)
{
    falling(STRENGTH_VERY);
    f.report.series.kind = KIND_STOCK;
    ck_assert_ptr_nonnull(strstr(say(&en, sentence_trend), "stood at 93 on 9 March 2022"));
    falling(STRENGTH_VERY);
    f.report.series.kind = KIND_CUMULATIVE;
    f.trend.derivation = TREND_DIFFERENCED;
    ck_assert_ptr_nonnull(strstr(say(&en, sentence_trend), "had reached 93 by 9 March 2022"));
    ck_assert_ptr_nonnull(strstr(say(&en, sentence_trend), "of the new numbers a day, the trend"));
    ck_assert_ptr_nonnull(strstr(say(&en, sentence_title), "and the pace slowed"));
}
END_TEST

/* A total to which nothing came is not "about 0 new, 100% less". */
START_TEST(test_a_total_that_stands_still)
{
    falling(STRENGTH_VERY);
    f.report.series.kind = KIND_CUMULATIVE;
    f.trend.derivation = TREND_DIFFERENCED;
    for (size_t i = 7; i < 9; i++)
        f.items[i].value = f.items[i].low = f.items[i].high = 0;
    fixture_change(&f, &f.trend.on_7_days, 7);
    const char *text = say(&en, sentence_trend);
    ck_assert_ptr_nonnull(strstr(text, "nothing new since 7 March 2022;"));
    ck_assert_ptr_null(strstr(text, "100%"));
    ck_assert_ptr_null(strstr(text, "about 0"));
}
END_TEST

START_TEST(test_open_changes_are_not_told)
{
    falling(STRENGTH_VERY);
    f.trend.on_7_days.absolute_low = NAN;
    ck_assert_ptr_null(strstr(say(&en, sentence_trend), "week earlier"));
    falling(STRENGTH_VERY);
    f.trend.on_7_days.absolute_low -= 100;
    f.trend.on_7_days.absolute_high += 100;
    ck_assert_ptr_null(strstr(say(&en, sentence_trend), "week earlier"));
}
END_TEST

START_TEST(test_changes_of_all_sizes)
{
    falling(STRENGTH_VERY);
    f.trend.on_7_days.absolute = f.trend.on_7_days.absolute_low = f.trend.on_7_days.absolute_high =
        0;
    f.trend.on_7_days.relative = 0;
    ck_assert_ptr_nonnull(strstr(say(&en, sentence_trend), "the same as a week earlier"));
    f.trend.on_7_days.absolute = f.trend.on_7_days.absolute_low = f.trend.on_7_days.absolute_high =
        1400;
    f.trend.on_7_days.relative = 1.4;
    ck_assert_ptr_nonnull(strstr(say(&en, sentence_trend), "2.4 times as many as a week earlier"));
    f.trend.on_7_days.relative = NAN; /* from nothing */
    ck_assert_ptr_nonnull(strstr(say(&en, sentence_trend), "1,400 more than a week earlier"));
}
END_TEST

START_TEST(test_a_peak_in_the_title)
{
    static const double hump[] = {20, 40, 90, 140, 120, 100, 80, 75, 71, 70};
    fixture_fill(&f, KIND_FLOW, march(3), hump, 10);
    f.trend.direction = TREND_FALLING;
    f.trend.strength = STRENGTH_VERY;
    ck_assert_str_eq(say(&en, sentence_title),
                     "Refugee arrivals in Poland from Ukraine peaked on 6 March 2022, then fell by "
                     "about half");
    f.trend.strength = STRENGTH_MODERATE;
    ck_assert_ptr_nonnull(strstr(say(&en, sentence_title), "half, it seems"));
    f.trend.direction = TREND_UNCLEAR;
    ck_assert_ptr_nonnull(strstr(say(&en, sentence_title), "half; no clear trend of late"));
}
END_TEST

START_TEST(test_a_start_is_no_peak)
{
    /* The series begins at its highest: nobody knows what came before. */
    static const double fall[] = {140, 120, 110, 100, 90, 80, 75, 71, 70, 70};
    fixture_fill(&f, KIND_FLOW, march(3), fall, 10);
    f.trend.direction = TREND_FALLING;
    f.trend.strength = STRENGTH_VERY;
    ck_assert_ptr_null(strstr(say(&en, sentence_title), "peaked"));
    ck_assert_ptr_nonnull(strstr(say(&en, sentence_title), "a downward trend since 3 March 2022"));
    f.trend.growth.model = GROWTH_LOGLINEAR;
    f.trend.growth.ratio = (struct estimate){0.5, 0.4, 0.6};
    ck_assert_ptr_nonnull(
        strstr(say(&en, sentence_title), "fell by about half since 3 March 2022"));
    f.trend.growth.ratio.high = 1.1; /* the interval holds no change */
    ck_assert_ptr_nonnull(strstr(say(&en, sentence_title), "a downward trend"));
}
END_TEST

static const struct {
    enum qualifier qualifier;
    double value, low, high;
    const char *text;
} values[] = {
    {QUALIFIER_EXACT, 12345, NAN, NAN, "12,345"},
    {QUALIFIER_ABOUT, 5000, NAN, NAN, "about 5,000"},
    {QUALIFIER_MORE_THAN, 700000, 700000, NAN, "more than 700,000"},
    {QUALIFIER_AT_LEAST, 700000, 700000, NAN, "at least 700,000"},
    {QUALIFIER_LESS_THAN, 100, NAN, 100, "fewer than 100"},
    {QUALIFIER_AT_MOST, 100, NAN, 100, "at most 100"},
    {QUALIFIER_BETWEEN, 11000, 10000, 12000, "between 10,000 and 12,000"},
    {QUALIFIER_BETWEEN, 10000, 10000, NAN, "at least 10,000"},
    {QUALIFIER_VAGUE, 600000, 200000, 999999, "between 200,000 and 999,999"},
    {QUALIFIER_EXACT, NAN, NAN, NAN, "no number"},
};

START_TEST(test_values)
{
    struct point p = {.value = values[_i].value,
                      .low = values[_i].low,
                      .high = values[_i].high,
                      .qualifier = values[_i].qualifier};
    ck_assert_int_eq(sentence_value(&en, &p, &out, NULL), 0);
    ck_assert_str_eq(buffer_string(&out), values[_i].text);
    buffer_clear(&out);
    p.flags = POINT_PROVISIONAL;
    ck_assert_int_eq(sentence_value(&en, &p, &out, NULL), 0);
    ck_assert_ptr_nonnull(strstr(buffer_string(&out), "(provisional)"));
}
END_TEST

START_TEST(test_caveats)
{
    falling(STRENGTH_VERY);
    ck_assert_str_eq(say(&en, sentence_caveats), "");
    f.trend.limits = LIMIT_PROVISIONAL | LIMIT_GAPS;
    f.trend.n_gaps = 1;
    f.trend.n_conflicts = 2;
    const char *text = say(&en, sentence_caveats);
    ck_assert_ptr_nonnull(strstr(text, "is provisional"));
    ck_assert_ptr_nonnull(strstr(text, "\n1 period between"));
    ck_assert_ptr_nonnull(strstr(text, "several values for one period"));
    for (unsigned limit = 1; limit <= LIMIT_AUTOCORRELATED; limit <<= 1) {
        falling(STRENGTH_VERY);
        f.trend.limits = limit;
        /* Too few points and revisions without a count are told elsewhere. */
        bool told = limit != LIMIT_FEW_POINTS && limit != LIMIT_REVISED;
        ck_assert_int_eq(*say(&en, sentence_caveats) != '\0', told);
        ck_assert_ptr_null(strstr(buffer_string(&out), "caveat."));
    }
}
END_TEST

START_TEST(test_forecasts)
{
    struct trend_step step = {march(16), march(16), 80, 70, 90, 60, 100};
    falling(STRENGTH_VERY);
    ck_assert_str_eq(say(&en, sentence_forecast), "");
    f.trend.forecast.state = FORECAST_GIVEN;
    f.trend.forecast.steps = &step;
    f.trend.forecast.n = 1;
    ck_assert_ptr_nonnull(strstr(say(&en, sentence_forecast),
                                 "about 80 a day (80% interval 70 to 90; 95% interval 60 to 100)"));
    f.trend.forecast.state = FORECAST_NO_BETTER;
    ck_assert_ptr_nonnull(strstr(say(&en, sentence_forecast), "No forecast"));
}
END_TEST

START_TEST(test_terminal_report)
{
    falling(STRENGTH_VERY);
    f.report.series.place = "";
    f.report.series.place_name = "Evil\x1b[31mplace\x07";
    buffer_clear(&out);
    ck_assert_int_eq(report_trend_text(&en, &f.report, &out, NULL), 0);
    const char *text = buffer_string(&out);
    ck_assert_ptr_null(strchr(text, '\x1b'));
    ck_assert_ptr_null(strchr(text, '\a'));
    ck_assert_ptr_nonnull(strstr(text, "[1-10-3]")); /* what `sitstat why` wants */
    ck_assert_ptr_nonnull(strstr(text, "UNHCR, arrivals.csv, published 10 March 2022"));
    for (const char *line = text; *line;) {
        size_t len = strcspn(line, "\n"), columns = 0;
        for (size_t i = 0; i < len; i++)
            columns += ((unsigned char)line[i] & 0xC0) != 0x80;
        ck_assert_uint_le(columns, 80);
        line += len + (line[len] == '\n');
    }
}
END_TEST

START_TEST(test_benjamini_hochberg)
{
    /* The example of Benjamini and Hochberg (1995), section 3.2: fifteen p, four rejected at 5 %.
     */
    static const double p[15] = {0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344,
                                 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000};
    static struct fixture all[16];
    struct report_series series[16];
    char codes[16][8];
    size_t rejected = 0;
    for (size_t i = 0; i < 16; i++) {
        fixture_fill(&all[i], KIND_FLOW, march(1), nine, 9);
        /* Handed in from the largest on; the sixteenth could not be tested. */
        all[i].trend.test.p = i < 15 ? p[14 - i] : NAN;
        snprintf(codes[i], sizeof codes[i], "s%02zu", i);
        series[i] = all[i].report;
        series[i].code = codes[i];
        series[i].trend = &all[i].trend;
    }
    report_rank(series, 16);
    for (size_t i = 0; i < 16; i++)
        rejected += series[i].q <= 0.05;
    ck_assert_uint_eq(rejected, 4);
    ck_assert_double_eq_tol(series[0].q, 0.0001 * 15, 1e-12);
    ck_assert_double_eq_tol(series[3].q, 0.0095 * 15 / 4, 1e-12);
    for (size_t i = 1; i < 15; i++)
        ck_assert_double_ge(series[i].q, series[i - 1].q);
    ck_assert_str_eq(series[15].code, "s15");
    ck_assert(isnan(series[15].q));
}
END_TEST

/* A code that does not fit is cut with an ellipsis: two series cut alike must not pass for one. */
START_TEST(test_cut_codes_say_so)
{
    falling(STRENGTH_VERY);
    f.report.code = "refugee-arrivals@a-place-with-a-long-name:UKR/cumulative";
    ck_assert_int_eq(report_rank_text(&en, &f.report, 1, 80, &out, NULL), 0);
    const char *row = strchr(buffer_string(&out), '\n') + 1;
    const char *cut = strstr(row, "\xE2\x80\xA6 ");
    ck_assert_ptr_nonnull(cut);
    ck_assert(strncmp(row, f.report.code, (size_t)(cut - row)) == 0);
    ck_assert_uint_le(utf8_width(row, strcspn(row, "\n")), 80);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("sentence");
    TCase *c = tcase_create("sentence");
    tcase_add_checked_fixture(c, setup, teardown);
    tcase_add_test(c, test_flow_with_a_trend);
    tcase_add_test(c, test_money_has_its_currency);
    tcase_add_loop_test(c, test_the_hedge_follows_the_test, 0, STRENGTHS);
    tcase_add_test(c, test_steady_and_unclear);
    tcase_add_test(c, test_bounds_that_turn_the_direction);
    tcase_add_test(c, test_few_points);
    tcase_add_test(c, test_no_figure_at_all);
    tcase_add_test(c, test_a_single_cumulative_bound);
    tcase_add_test(c, test_stock_stands_and_cumulative_reaches);
    tcase_add_test(c, test_a_total_that_stands_still);
    tcase_add_test(c, test_open_changes_are_not_told);
    tcase_add_test(c, test_changes_of_all_sizes);
    tcase_add_test(c, test_a_peak_in_the_title);
    tcase_add_test(c, test_a_start_is_no_peak);
    tcase_add_loop_test(c, test_values, 0, sizeof values / sizeof *values);
    tcase_add_test(c, test_caveats);
    tcase_add_test(c, test_forecasts);
    tcase_add_test(c, test_terminal_report);
    tcase_add_test(c, test_benjamini_hochberg);
    tcase_add_test(c, test_cut_codes_say_so);
    suite_add_tcase(suite, c);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
