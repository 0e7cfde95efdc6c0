/* report_wording_test.c - the table of words, and numbers and dates in three languages. */
#include <check.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sitstat/embed.h"
#include "sitstat/measure.h"
#include "sitstat/wording.h"

static const char *const languages[] = {"en", "fr", "uk"};
static struct wording words[3];

static void setup(void)
{
    for (size_t i = 0; i < 3; i++)
        ck_assert_int_eq(wording_load(&words[i], languages[i], NULL), 0);
}

static void teardown(void)
{
    for (size_t i = 0; i < 3; i++)
        wording_free(&words[i]);
}

static const char *key_at(const struct wording *w, size_t i)
{
    return w->strings.data + w->rows[i].key;
}

/* Parts that English leaves to the measure table, the charts' own words and the files' names. */
static int english_may_lack(const char *key)
{
    static const char *const stems[] = {"measure.",       "chart.",  "month.short.",
                                        "weekday.short.", "number.", "place.total."};
    for (size_t i = 0; i < sizeof stems / sizeof *stems; i++)
        if (strncmp(key, stems[i], strlen(stems[i])) == 0)
            return 1;
    return 0;
}

START_TEST(test_every_language_has_every_key)
{
    for (size_t a = 0; a < 3; a++)
        for (size_t i = 0; i < words[a].n; i++)
            for (size_t b = 0; b < 3; b++) {
                const char *key = key_at(&words[a], i);
                if (wording_find(&words[b], key) != NULL)
                    continue;
                if ((b == 0 && english_may_lack(key)) || strcmp(key, "place.article") == 0)
                    continue;
                ck_abort_msg("%s lacks %s", languages[b], key);
            }
}
END_TEST

/* A translation asks for no part that the English text does not have: nobody would fill it. */
START_TEST(test_placeholders_are_those_of_english)
{
    for (size_t i = 0; i < words[0].n; i++) {
        const char *key = key_at(&words[0], i), *english = wording_text(&words[0], key);
        for (size_t b = 1; b < 3; b++) {
            const char *s = wording_find(&words[b], key);
            if (strncmp(key, "at.", 3) == 0 || strncmp(key, "name.", 5) == 0 ||
                strncmp(key, "times", 5) == 0)
                continue; /* filled with every part of a date; either form of comparison */
            for (s = s ? strchr(s, '{') : NULL; s; s = strchr(s + 1, '{')) {
                char name[40];
                size_t len = strcspn(s, "}") + 1;
                ck_assert_uint_lt(len, sizeof name);
                memcpy(name, s, len);
                name[len] = '\0';
                ck_assert_msg(strstr(english, name) != NULL, "%s %s: %s", languages[b], key, name);
            }
        }
    }
}
END_TEST

START_TEST(test_every_measure_has_a_name)
{
    for (size_t i = 0; i < measure_count(); i++)
        for (size_t b = 1; b < 3; b++) {
            char key[80];
            snprintf(key, sizeof key, "measure.%s", measure_at(i)->code);
            ck_assert_msg(wording_find(&words[b], key) != NULL, "%s lacks %s", languages[b], key);
        }
}
END_TEST

START_TEST(test_unknown_language)
{
    struct wording w;
    struct error err;
    ck_assert_int_eq(wording_load(&w, "tlh", &err), -1);
    ck_assert_int_eq(err.code, ERR_UNKNOWN);
    ck_assert_ptr_nonnull(strstr(err.text, "en, fr, uk"));
    wording_free(&w);
}
END_TEST

static const struct {
    double value;
    const char *en, *fr, *uk;
} numbers[] = {
    {0, "0", "0", "0"},
    {999, "999", "999", "999"},
    {1000, "1,000", "1\u202f000", "1\u00a0000"},
    {-1234567, "−1,234,567", "−1\u202f234\u202f567", "−1\u00a0234\u00a0567"},
    {12.345, "12.3", "12,3", "12,3"},
    {0.01234, "0.012", "0,012", "0,012"},
    {99.96, "100", "100", "100"},
    {1234.5, "1,235", "1\u202f235", "1\u00a0235"},
    {-0.001, "−0.001", "−0,001", "−0,001"},
};

START_TEST(test_numbers)
{
    char text[WORDING_TEXT];
    ck_assert_str_eq(wording_number(&words[0], numbers[_i].value, text), numbers[_i].en);
    ck_assert_str_eq(wording_number(&words[1], numbers[_i].value, text), numbers[_i].fr);
    ck_assert_str_eq(wording_number(&words[2], numbers[_i].value, text), numbers[_i].uk);
}
END_TEST

START_TEST(test_short_signed_and_percent)
{
    char text[WORDING_TEXT];
    ck_assert_str_eq(wording_short(&words[0], 99999, text), "99,999");
    ck_assert_str_eq(wording_short(&words[0], 123456, text), "123K");
    ck_assert_str_eq(wording_short(&words[0], 999950, text), "1M");
    ck_assert_str_eq(wording_short(&words[0], 6312345, text), "6.31M");
    ck_assert_str_eq(wording_short(&words[1], -2.5e9, text), "−2,5\u00a0Md");
    ck_assert_str_eq(wording_short(&words[2], 1500000, text), "1,5\u00a0млн");
    ck_assert_str_eq(wording_signed(&words[0], 1234, text), "+1,234");
    ck_assert_str_eq(wording_signed(&words[0], -1234, text), "−1,234");
    ck_assert_str_eq(wording_signed(&words[0], 0, text), "0");
    ck_assert_str_eq(wording_percent(&words[0], 0.0767, text), "7.7%");
    ck_assert_str_eq(wording_percent(&words[0], -0.5, text), "50%");
    ck_assert_str_eq(wording_percent(&words[1], 0.123, text), "12\u00a0%");
    ck_assert_str_eq(wording_number(&words[0], (double)NAN, text), "–");
}
END_TEST

START_TEST(test_no_number_overflows)
{
    static const double extreme[] = {
        1.7976931348623157e308, -1.7976931348623157e308, 5e-324, 9.2e18, -0.0, INFINITY};
    char text[WORDING_TEXT];
    for (size_t b = 0; b < 3; b++)
        for (size_t i = 0; i < sizeof extreme / sizeof *extreme; i++) {
            ck_assert_uint_lt(strlen(wording_number(&words[b], extreme[i], text)), WORDING_TEXT);
            ck_assert_uint_lt(strlen(wording_short(&words[b], extreme[i], text)), WORDING_TEXT);
            ck_assert_uint_lt(strlen(wording_percent(&words[b], extreme[i], text)), WORDING_TEXT);
            ck_assert_uint_lt(strlen(wording_signed(&words[b], extreme[i], text)), WORDING_TEXT);
        }
}
END_TEST

START_TEST(test_periods)
{
    char text[WORDING_TEXT];
    struct period day = period_day(date_from_civil(2022, 3, 6));
    struct period month = period_month(2022, 3), year = period_year(2022);
    struct period open = {DAY_NONE, date_from_civil(2022, 3, 5), PRECISION_SPAN};
    ck_assert_str_eq(wording_period(&words[0], day, WORDING_AT, text), "on 6 March 2022");
    ck_assert_str_eq(wording_period(&words[0], day, WORDING_SHORT, text), "6 March");
    ck_assert_str_eq(wording_period(&words[0], month, WORDING_AT, text), "in March 2022");
    ck_assert_str_eq(wording_period(&words[0], month, WORDING_BY, text), "by 31 March 2022");
    ck_assert_str_eq(wording_period(&words[0], year, WORDING_NAME, text), "2022");
    ck_assert_str_eq(wording_period(&words[0], open, WORDING_NAME, text), "5 March 2022");
    ck_assert_str_eq(wording_period(&words[0], period_quarter(2022, 2), WORDING_AT, text),
                     "in quarter 2 of 2022");
    ck_assert_str_eq(
        wording_period(&words[1], period_day(date_from_civil(2022, 8, 1)), WORDING_AT, text),
        "le 1er août 2022");
    ck_assert_str_eq(wording_period(&words[1], month, WORDING_AT, text), "en mars 2022");
    ck_assert_str_eq(wording_period(&words[2], day, WORDING_NAME, text), "6 березня 2022 року");
    ck_assert_str_eq(wording_period(&words[2], month, WORDING_AT, text), "у березні 2022 року");
    ck_assert_str_eq(wording_day(&words[0], DAY_NONE, text), "–");
}
END_TEST

static const struct {
    uint64_t n;
    const char *en, *fr, *uk;
} plurals[] = {
    {0, "0 figures", "0 chiffre", "0 чисел"},
    {1, "1 figure", "1 chiffre", "1 число"},
    {2, "2 figures", "2 chiffres", "2 числа"},
    {5, "5 figures", "5 chiffres", "5 чисел"},
    {11, "11 figures", "11 chiffres", "11 чисел"},
    {21, "21 figures", "21 chiffres", "21 число"},
    {24, "24 figures", "24 chiffres", "24 числа"},
    {112, "112 figures", "112 chiffres", "112 чисел"},
};

START_TEST(test_plurals)
{
    const char *expected[] = {plurals[_i].en, plurals[_i].fr, plurals[_i].uk};
    for (size_t b = 0; b < 3; b++) {
        struct buffer out;
        buffer_init(&out, 0);
        ck_assert_int_eq(wording_count(&words[b], &out, "figures", plurals[_i].n, NULL, NULL), 0);
        ck_assert_str_eq(buffer_string(&out), expected[b]);
        buffer_free(&out);
    }
}
END_TEST

static void check_subject(size_t language, struct series s, const char *expected)
{
    struct buffer out;
    buffer_init(&out, 0);
    ck_assert_int_eq(wording_subject(&words[language], &s, "Refugee arrivals", &out, NULL), 0);
    ck_assert_str_eq(buffer_string(&out), expected);
    buffer_free(&out);
}

START_TEST(test_subjects)
{
    struct series s = {.measure = "refugee-arrivals",
                       .place = "MDA",
                       .place_name = "Moldova",
                       .origin = "UKR",
                       .origin_name = "Ukraine",
                       .group = "age=0\\;17;sex=female",
                       .unit = "persons"};
    check_subject(1, s,
                  "Arrivées de réfugiés – Moldavie (origine\u00a0: Ukraine) (âge\u00a0: 0;17, "
                  "sexe\u00a0: femmes)");
    s.group = "";
    s.origin = s.origin_name = "";
    s.place = "NLD";
    s.place_name = "Netherlands";
    check_subject(0, s, "Refugee arrivals in the Netherlands");
    /* A total that a file names in English; no place of that name. */
    s.place = "";
    s.place_name = "All countries";
    check_subject(0, s, "Refugee arrivals in All countries");
    check_subject(1, s, "Arrivées de réfugiés – tous les pays");
    s.place_name = "Total";
    check_subject(2, s, "Прибуття біженців – усього");
    s.place_name = "All countries and then some more of them";
    check_subject(1, s, "Arrivées de réfugiés – All countries and then some more of them");
    s.place = s.place_name = "";
    check_subject(0, s, "Refugee arrivals");
    s.measure = "own-measure";
    check_subject(2, s, "Refugee arrivals");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("wording");
    TCase *c = tcase_create("wording");
    tcase_add_checked_fixture(c, setup, teardown);
    tcase_add_test(c, test_every_language_has_every_key);
    tcase_add_test(c, test_placeholders_are_those_of_english);
    tcase_add_test(c, test_every_measure_has_a_name);
    tcase_add_test(c, test_unknown_language);
    tcase_add_loop_test(c, test_numbers, 0, sizeof numbers / sizeof *numbers);
    tcase_add_test(c, test_short_signed_and_percent);
    tcase_add_test(c, test_no_number_overflows);
    tcase_add_test(c, test_periods);
    tcase_add_loop_test(c, test_plurals, 0, sizeof plurals / sizeof *plurals);
    tcase_add_test(c, test_subjects);
    suite_add_tcase(suite, c);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
