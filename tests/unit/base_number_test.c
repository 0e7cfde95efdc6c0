/* base_number_test.c - reading and writing numbers. */
#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "sitstat/number.h"

static int parse(const char *text, char decimal, uint32_t thousands, struct number *n)
{
    return number_parse(text, strlen(text), (struct number_style){decimal, thousands}, n);
}

START_TEST(whole_numbers)
{
    static const struct {
        const char *text;
        uint32_t thousands;
        int64_t value;
    } cases[] = {
        {"0", 0, 0},
        {"700000", 0, 700000},
        {"700,000", ',', 700000},
        {"1,234,567", ',', 1234567},
        {"-5", 0, -5},
        {"\xE2\x88\x92"
         "5",
         0, -5},
        {"+12", 0, 12},
        {"1 234", ' ', 1234},
        {"1\xC2\xA0"
         "234",
         0xA0, 1234},
        {"1'234", '\'', 1234},
        {"66.212", '.', 66212},
        {"9223372036854775807", 0, INT64_MAX},
        {"-9223372036854775808", 0, INT64_MIN},
        {"007", 0, 7},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct number n;
        char decimal = cases[i].thousands == '.' ? ',' : '.';
        ck_assert_msg(parse(cases[i].text, decimal, cases[i].thousands, &n) == 0, "%s",
                      cases[i].text);
        ck_assert_int_eq(n.type, NUMBER_WHOLE);
        ck_assert_int_eq(n.whole, cases[i].value);
    }
}
END_TEST

START_TEST(fractions_and_exponents)
{
    struct number n;
    ck_assert_int_eq(parse("49.500,25", ',', '.', &n), 0);
    ck_assert_double_eq(number_double(n), 49500.25);
    ck_assert_int_eq(parse("1e+05", '.', 0, &n), 0);
    ck_assert_int_eq(n.type, NUMBER_WHOLE);
    ck_assert_int_eq(n.whole, 100000);
    ck_assert_int_eq(parse(".5", '.', 0, &n), 0);
    ck_assert_double_eq(number_double(n), 0.5);
    ck_assert_int_eq(parse("18446744073709551616.5", '.', 0, &n), 0);
    ck_assert_double_eq(number_double(n), 18446744073709551616.5);
}
END_TEST

START_TEST(what_is_no_number)
{
    static const struct {
        const char *text;
        char decimal;
        uint32_t thousands;
    } cases[] = {{"", '.', ','},       {"-", '.', ','},         {"1,23", '.', ','},
                 {"1,2345", '.', ','}, {"12,34,567", '.', ','}, {"1234,567", '.', ','},
                 {"1.", '.', ','},     {"1.2.3", '.', ','},     {"12abc", '.', ','},
                 {"abc", '.', ','},    {"1e", '.', ','},        {"0x10", '.', ','},
                 {"nan", '.', ','},    {"inf", '.', ','},       {"1 234", '.', ','},
                 {",123", '.', ','},   {"1,", '.', ','}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct number n;
        ck_assert_msg(parse(cases[i].text, cases[i].decimal, cases[i].thousands, &n) == -1,
                      "\"%s\" was read as a number", cases[i].text);
    }
}
END_TEST

START_TEST(overflow_is_refused)
{
    struct number n;
    ck_assert_int_eq(parse("9223372036854775808", '.', 0, &n), -2);
    ck_assert_int_eq(parse("-9223372036854775809", '.', 0, &n), -2);
    ck_assert_int_eq(parse("1e999", '.', 0, &n), -2);
    char digits[400];
    memset(digits, '9', sizeof digits - 1);
    digits[sizeof digits - 1] = '\0';
    ck_assert_int_eq(parse(digits, '.', 0, &n), -2);
}
END_TEST

START_TEST(what_is_written_reads_back)
{
    const double values[] = {
        0.1,    1.0 / 3, 608784608.69, 1e15, 123456789012345680.0, 1e20, 1.7976931348623157e308,
        5e-324, -2.5};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        char text[NUMBER_TEXT];
        struct number n = number_real(values[i]), back;
        number_format(n, text);
        ck_assert_msg(parse(text, '.', 0, &back) == 0, "%s", text);
        ck_assert_double_eq(number_double(back), values[i]);
    }
    char text[NUMBER_TEXT];
    ck_assert_str_eq(number_format(number_real(0.1), text), "0.1");
    ck_assert_str_eq(number_format(number_real(608784608.69), text), "608784608.69");
    ck_assert_str_eq(number_format(number_real(2.5e-5), text), "0.000025");
    ck_assert_str_eq(number_format(number_real(-2.2992237720290003e-05), text),
                     "-0.000022992237720290002");
    ck_assert_str_eq(number_format(number_none(), text), "");
    ck_assert_str_eq(number_format(number_whole(INT64_MIN), text), "-9223372036854775808");
}
END_TEST

START_TEST(short_forms)
{
    static const struct {
        double value;
        const char *text;
    } cases[] = {{0, "0"},         {999, "999"},   {1200, "1.2K"},   {12000, "12K"},
                 {1000, "1K"},     {999949, "1M"}, {999400, "999K"}, {1200000, "1.2M"},
                 {-45000, "-45K"}, {9960, "10K"},  {0.5, "0.50"},    {3.4e9, "3.4B"},
                 {12.34, "12.3"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[NUMBER_TEXT];
        ck_assert_str_eq(number_short(cases[i].value, text), cases[i].text);
    }
}
END_TEST

START_TEST(comparing)
{
    ck_assert(number_equal(number_real(5), number_whole(5)));
    ck_assert(!number_equal(number_none(), number_whole(0)));
    ck_assert_int_lt(number_compare(number_none(), number_whole(-1)), 0);
    ck_assert_int_gt(number_compare(number_whole(INT64_MAX), number_whole(INT64_MAX - 1)), 0);
    ck_assert(isnan(number_double(number_none())));
}
END_TEST

START_TEST(numbers_at_the_edge)
{
    static const char *const refused[] = {"1e", "1e+", "1e12345", "1.", "--1", "1e5x", "1,23,456"};
    struct number n;
    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++)
        ck_assert_msg(parse(refused[i], '.', ',', &n) < 0, "%s", refused[i]);
    ck_assert_int_eq(parse("1e999", '.', 0, &n), -2);
    /* more digits than a double holds: read, to the nearest */
    ck_assert_int_eq(parse("0.1234567890123456789012345678901234567890", '.', 0, &n), 0);
    ck_assert_double_eq_tol(number_double(n), 0.12345678901234568, 1e-17);
    char digits[600];
    memset(digits, '9', sizeof digits - 1);
    digits[sizeof digits - 1] = '\0';
    ck_assert_int_eq(parse(digits, '.', 0, &n), -2);
    digits[300] = '.';
    ck_assert_int_ne(parse(digits, '.', 0, &n), -1);
    ck_assert_int_eq(parse("1E-3", '.', 0, &n), 0);
    ck_assert_double_eq(number_double(n), 0.001);
    char text[NUMBER_TEXT];
    ck_assert_str_eq(number_short(INFINITY, text), "");
    ck_assert_str_eq(number_short(NAN, text), "");
    ck_assert_str_eq(number_short(0.5, text), "0.50");
    ck_assert_str_eq(number_short(-12.25, text), "-12.2");
    ck_assert_str_eq(number_short(123.4, text), "123");
    ck_assert_str_eq(number_short(-2500, text), "-2.5K");
    ck_assert(number_equal(number_real(0.5), number_real(0.5)));
    ck_assert(!number_equal(number_real(0.5), number_real(0.25)));
    ck_assert(number_equal(number_none(), number_none()));
    ck_assert_int_lt(number_compare(number_real(0.5), number_whole(1)), 0);
    ck_assert_int_eq(number_compare(number_none(), number_none()), 0);
    ck_assert_int_gt(number_compare(number_whole(0), number_none()), 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("number");
    TCase *tests = tcase_create("number");
    tcase_add_test(tests, whole_numbers);
    tcase_add_test(tests, fractions_and_exponents);
    tcase_add_test(tests, what_is_no_number);
    tcase_add_test(tests, overflow_is_refused);
    tcase_add_test(tests, what_is_written_reads_back);
    tcase_add_test(tests, short_forms);
    tcase_add_test(tests, comparing);
    tcase_add_test(tests, numbers_at_the_edge);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
