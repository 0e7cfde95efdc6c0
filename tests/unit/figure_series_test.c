/* figure_series_test.c - series, groups and references as users write them. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sitstat/figure.h"
#include "sitstat/measure.h"

START_TEST(groups_are_canonical)
{
    char a[200] = "", b[200] = "";
    ck_assert_int_eq(group_add(a, sizeof a, "sex", "female", NULL), 0);
    ck_assert_int_eq(group_add(a, sizeof a, "age", "0-4", NULL), 0);
    ck_assert_int_eq(group_add(a, sizeof a, "zone", "x;y=z\\", NULL), 0);
    ck_assert_int_eq(group_add(b, sizeof b, "zone", "x;y=z\\", NULL), 0);
    ck_assert_int_eq(group_add(b, sizeof b, "sex", "female", NULL), 0);
    ck_assert_int_eq(group_add(b, sizeof b, "age", "0-4", NULL), 0);
    ck_assert_str_eq(a, "age=0-4;sex=female;zone=x\\;y\\=z\\\\");
    ck_assert_str_eq(a, b);
}
END_TEST

START_TEST(groups_do_not_overflow)
{
    char group[32] = "";
    struct error err;
    ck_assert_int_eq(group_add(group, sizeof group, "sex", "female", &err), 0);
    ck_assert_int_eq(group_add(group, sizeof group, "nationality", "a very long one", &err), -1);
    ck_assert_int_eq(err.code, ERR_LIMIT);
    ck_assert_str_eq(group, "sex=female");
}
END_TEST

START_TEST(series_as_written)
{
    char out[SERIES_TEXT];
    struct series s = {.measure = "refugee-arrivals",
                       .kind = KIND_FLOW,
                       .place = "POL",
                       .origin = "UKR",
                       .place_name = "Poland",
                       .origin_name = "Ukraine",
                       .group = ""};
    ck_assert_int_eq(series_format(&s, out, sizeof out), 0);
    ck_assert_str_eq(out, "refugee-arrivals@POL:UKR");
    s.kind = KIND_CUMULATIVE;
    s.group = "sex=female";
    s.place = "";
    ck_assert_int_eq(series_format(&s, out, sizeof out), 0);
    ck_assert_str_eq(out, "refugee-arrivals@Poland:UKR{sex=female}/cumulative");
    ck_assert_int_eq(series_format(&s, out, 10), -1);
}
END_TEST

START_TEST(patterns)
{
    struct series_pattern p;
    ck_assert_int_eq(series_pattern_parse("refugees", &p, NULL), 0);
    ck_assert_str_eq(p.measure, "refugees");
    ck_assert(!p.place_given && !p.origin_given && !p.group_given);
    ck_assert_int_eq(p.kind, SERIES_KIND_UNSAID);
    ck_assert_int_eq(series_pattern_parse("refugees@POL:UKR{sex=f;age=1}/stock", &p, NULL), 0);
    ck_assert_str_eq(p.place, "POL");
    ck_assert_str_eq(p.origin, "UKR");
    ck_assert_str_eq(p.group, "sex=f;age=1");
    ck_assert_int_eq(p.kind, KIND_STOCK);
    ck_assert_int_eq(series_pattern_parse("idps@Deir/Zor", &p, NULL), 0);
    ck_assert_str_eq(p.place, "Deir/Zor");
    ck_assert_int_eq(p.kind, SERIES_KIND_UNSAID);
    ck_assert_int_eq(series_pattern_parse("idps@SDN{group=a@b:c}", &p, NULL), 0);
    ck_assert_str_eq(p.group, "group=a@b:c");
    ck_assert_int_eq(series_pattern_parse("@POL", &p, NULL), -1);
    ck_assert_int_eq(series_pattern_parse("idps@SDN{x=1", &p, NULL), -1);
    char longest[3000];
    memset(longest, 'x', sizeof longest - 1);
    longest[sizeof longest - 1] = '\0';
    ck_assert_int_eq(series_pattern_parse(longest, &p, NULL), -1);
}
END_TEST

START_TEST(references)
{
    struct figure_ref ref;
    char text[FIGURE_REF_TEXT];
    ck_assert_int_eq(figure_ref_parse("3-17-4", &ref), 0);
    ck_assert_str_eq(figure_ref_format(ref, text), "3-17-4");
    const char *const bad[] = {"",      "3",     "3-17",           "3-17-", "3-17-4x",
                               "a-1-1", "0-1-1", "4294967296-1-1", "3--1",  "-1-1-1"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        ck_assert_msg(figure_ref_parse(bad[i], &ref) < 0, "%s", bad[i]);
}
END_TEST

START_TEST(names_come_back)
{
    for (int i = 0; i < QUALIFIERS; i++) {
        enum qualifier q;
        ck_assert_int_eq(qualifier_find(qualifier_name((enum qualifier)i), &q), 0);
        ck_assert_int_eq((int)q, i);
    }
    for (int i = 0; i < STATUSES; i++) {
        enum status s;
        ck_assert_int_eq(status_find(status_name((enum status)i), &s), 0);
        ck_assert_int_eq((int)s, i);
    }
    enum kind kind;
    ck_assert_int_eq(kind_find("stocks", &kind), -1);
}
END_TEST

START_TEST(measures)
{
    ck_assert_uint_gt(measure_count(), 30);
    const struct measure *m = measure_find("funding-pledged");
    ck_assert_ptr_nonnull(m);
    ck_assert(measure_is_money(m));
    ck_assert_int_eq(m->kind, KIND_CUMULATIVE);
    ck_assert_str_eq(measure_find("sites")->name, "Camps, reception centres and sites");
    ck_assert_ptr_null(measure_find("nothing"));
}
END_TEST

START_TEST(parts_that_are_too_long)
{
    char part[700], text[800], group[300] = "";
    struct series_pattern p;
    struct error err;
    memset(part, 'x', sizeof part - 1);
    part[sizeof part - 1] = '\0';
    for (size_t i = 0; i < 3; i++) {
        snprintf(text, sizeof text, "m%s%s%s",
                 i == 0   ? "{"
                 : i == 1 ? "@"
                          : "@POL:",
                 part, i == 0 ? "}" : "");
        ck_assert_int_eq(series_pattern_parse(text, &p, &err), -1);
        ck_assert_int_eq(err.code, ERR_USAGE);
    }
    ck_assert_int_eq(series_pattern_parse("m@POL{a=1}x", &p, &err), -1);
    ck_assert_int_eq(series_pattern_parse("m@POL{a=1}/*", &p, NULL), 0);
    ck_assert_int_eq(p.kind, SERIES_KIND_ANY);
    ck_assert_int_eq(series_pattern_parse("m@{a=1/2}", &p, NULL), 0);
    ck_assert_str_eq(p.group, "a=1/2");
    /* a key, a value, the sum of all: each may be what does not fit */
    ck_assert_int_eq(group_add(group, sizeof group, part, "1", &err), -1);
    ck_assert_int_eq(group_add(group, sizeof group, "a", part, &err), -1);
    for (size_t len = 500; len < 515; len++) {
        part[len] = '\0';
        ck_assert_int_eq(group_add(group, sizeof group, part, "1", &err), -1);
        ck_assert_int_eq(err.code, ERR_LIMIT);
        part[len] = 'x';
    }
    ck_assert_str_eq(group, "");
    ck_assert_int_eq(group_add(group, sizeof group, "b\\;", "=", NULL), 0);
    ck_assert_int_eq(group_add(group, sizeof group, "c", "1", NULL), 0);
    ck_assert_str_eq(group, "b\\\\\\;=\\=;c=1");
}
END_TEST

START_TEST(series_without_parts)
{
    char out[SERIES_TEXT];
    struct series s = {.measure = "refugees", .kind = KIND_STOCK};
    ck_assert_int_eq(series_format(&s, out, sizeof out), 0);
    ck_assert_str_eq(out, "refugees@");
    s.place_name = "Somewhere";
    s.origin_name = "Elsewhere";
    s.origin = s.group = "";
    ck_assert_int_eq(series_format(&s, out, sizeof out), 0);
    ck_assert_str_eq(out, "refugees@Somewhere:Elsewhere");
    const struct figure_ref a = {1, 2, 3}, b = {1, 2, 4}, c = {1, 3, 1}, d = {2, 1, 1};
    ck_assert_int_lt(figure_ref_compare(a, b), 0);
    ck_assert_int_gt(figure_ref_compare(b, a), 0);
    ck_assert_int_eq(figure_ref_compare(a, a), 0);
    ck_assert_int_gt(figure_ref_compare(c, b), 0);
    ck_assert_int_lt(figure_ref_compare(b, c), 0);
    ck_assert_int_gt(figure_ref_compare(d, c), 0);
    ck_assert_int_lt(figure_ref_compare(a, d), 0);
    ck_assert_ptr_null(measure_at(measure_count()));
    enum status status;
    ck_assert_int_eq(status_find("best", &status), -1);
    ck_assert_str_eq(kind_name((enum kind)99), kind_name((enum kind)0));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("series");
    TCase *tests = tcase_create("series");
    tcase_add_test(tests, groups_are_canonical);
    tcase_add_test(tests, groups_do_not_overflow);
    tcase_add_test(tests, series_as_written);
    tcase_add_test(tests, patterns);
    tcase_add_test(tests, references);
    tcase_add_test(tests, names_come_back);
    tcase_add_test(tests, measures);
    tcase_add_test(tests, parts_that_are_too_long);
    tcase_add_test(tests, series_without_parts);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
