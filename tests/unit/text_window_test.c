/* Long and hostile texts: windows, rows of numbers, caps, memory. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sitstat/extract.h"

#ifdef __SANITIZE_ADDRESS__
#define SCALE 8 /* sanitized builds are slow, and their memory is their own */
#else
#define SCALE 1
#endif

/* LEN bytes of PIECE over and over. */
static char *repeat(const char *piece, size_t len)
{
    size_t n = strlen(piece);
    char *text = malloc(len);
    ck_assert_ptr_nonnull(text);
    for (size_t at = 0; at < len; at += n)
        memcpy(text + at, piece, len - at < n ? len - at : n);
    return text;
}

static int extract(const char *text, size_t len, struct extraction *e, struct error *err)
{
    struct extract_options o = {.published = 19056, .all = true, .dates = true};
    return extract_text(text, len, &o, e, err);
}

/* Every number of a text of several windows is found once, wherever the windows end. */
START_TEST(nothing_is_lost_between_windows)
{
    static const char *const joints[] = {"\n\n", "\n", ". ", " ", ", "};
    const char *joint = joints[_i];
    size_t most = 400000, len = 0, n = 0;
    char *text = malloc(most + 100);
    struct extraction e;
    struct error err = {0};
    len = (size_t)sprintf(text, "Refugees in Poland%s", joint);
    for (; len < most; n++)
        len += (size_t)sprintf(text + len, "In this part %zu people fled from their homes%s",
                               100000 + n, joint);
    ck_assert_msg(extract(text, len, &e, &err) == 0, "%s", err.text);
    ck_assert_uint_eq(e.passed_over, 0);
    ck_assert_uint_eq(e.n_figures, n);
    size_t primary = 0;
    for (size_t k = 0; k < n; k++) {
        const struct extracted *x = &e.figures[k];
        char number[24];
        sprintf(number, "%zu", 100000 + k);
        ck_assert_int_eq(x->figure.value.whole, (int64_t)(100000 + k));
        ck_assert_uint_eq(x->span.end - x->span.start, strlen(number));
        ck_assert_int_eq(memcmp(text + x->span.start, number, strlen(number)), 0);
        ck_assert_str_eq(x->figure.raw, number);
        primary += x->primary;
    }
    ck_assert_uint_eq(primary, 1);
    ck_assert(e.figures[0].primary);
    extraction_free(&e);
    free(text);
}
END_TEST

/* What the opening tells holds for every window. */
START_TEST(the_opening_holds_for_all_windows)
{
    static const char opening[] = "GOMA, Democratic Republic of the Congo, 4 May 2019 - Aid workers "
                                  "counted the displaced in Goma.\n\n",
                      end[] = "\n\nBy yesterday 4,300 people had been killed.\n";
    size_t len = 300000;
    char *text = repeat("The roads of the town were dry and the market was open again. ", len);
    struct extraction e;
    struct extract_options o = {.published = DAY_NONE};
    struct error err = {0};
    memcpy(text, opening, sizeof opening - 1);
    memcpy(text + len - sizeof end + 1, end, sizeof end - 1);
    ck_assert_msg(extract_text(text, len, &o, &e, &err) == 0, "%s", err.text);
    ck_assert_uint_eq(e.n_figures, 1);
    ck_assert_str_eq(e.figures[0].figure.series.measure, "killed");
    ck_assert_str_eq(e.figures[0].figure.series.place, "COD");
    ck_assert_int_eq(e.figures[0].figure.period.last, date_from_civil(2019, 5, 3));
    extraction_free(&e);
    free(text);
}
END_TEST

/* Whether it speaks of people in need or only of business, too. */
START_TEST(what_it_is_about_holds_for_all_windows)
{
    static const char need[] = "KINDU, 4 May 2019. Aid workers are at work.\n\n",
                      news[] = "KINDU, 4 May 2019. Traders are at work.\n\n",
                      end[] = "\n\nYesterday 40 trucks with flour reached Kindu.\n";
    const char *opening = _i == 0 ? need : news;
    size_t len = 300000;
    char *text = repeat("The roads of the town were dry and its company paid them. ", len);
    struct extraction e;
    struct extract_options o = {.published = DAY_NONE};
    struct error err = {0};
    memcpy(text, opening, strlen(opening));
    memcpy(text + len - sizeof end + 1, end, sizeof end - 1);
    ck_assert_msg(extract_text(text, len, &o, &e, &err) == 0, "%s", err.text);
    ck_assert_uint_eq(e.n_figures, _i == 0 ? 1 : 0);
    extraction_free(&e);
    free(text);
}
END_TEST

/* A row of many numbers is no sentence; what is passed over is counted. */
START_TEST(rows_of_numbers_are_counted)
{
    struct extraction e;
    struct error err = {0};
    char *row = repeat("12 ", 3 * (EXTRACT_ROW_MOST + 10)), *list = repeat("12; ", 4 * 20);
    ck_assert_int_eq(extract(row, strlen("12 ") * (EXTRACT_ROW_MOST + 10), &e, &err), 0);
    ck_assert_uint_eq(e.n_figures, 0);
    ck_assert_uint_eq(e.passed_over, EXTRACT_ROW_MOST + 10);
    extraction_free(&e);
    ck_assert_int_eq(extract(list, 4 * 20, &e, &err), 0);
    ck_assert_uint_eq(e.n_figures, 20);
    ck_assert_uint_eq(e.passed_over, 0);
    extraction_free(&e);
    free(row);
    free(list);
}
END_TEST

START_TEST(too_many_figures_are_refused)
{
    struct extraction e;
    struct error err = {0};
    size_t len = 3 * ((size_t)EXTRACT_FIGURES_MOST + 1);
    char *text = repeat("7.\n", len);
    ck_assert_int_eq(extract(text, len, &e, &err), -1);
    ck_assert_int_eq(err.code, ERR_LIMIT);
    ck_assert_ptr_nonnull(strstr(err.text, "more than 1000000 numbers"));
    ck_assert_ptr_null(e.figures);
    free(text);
}
END_TEST

/* A long run of digits is no number, also where it goes over the ends of windows. */
START_TEST(no_window_cuts_a_number)
{
    struct extraction e;
    struct error err = {0};
    for (size_t len = 131072; len < 131072 + 40; len++) {
        char *text = repeat("7", len);
        ck_assert_int_eq(extract(text, len, &e, &err), 0);
        ck_assert_uint_eq(e.n_figures, 0);
        extraction_free(&e);
        free(text);
    }
}
END_TEST

/* Kilobytes by which the memory of a process that reads these bytes is more than they are. */
static long memory_for(const char *piece, size_t len)
{
    fflush(NULL);
    pid_t pid = fork();
    if (pid == 0) {
        struct extraction e;
        struct error err = {0};
        struct rusage before, after;
        char *text = repeat(piece, len);
        getrusage(RUSAGE_SELF, &before);
        int failed = extract(text, len, &e, &err);
        getrusage(RUSAGE_SELF, &after);
        long grown = (after.ru_maxrss - before.ru_maxrss) / 1024; /* megabytes */
        _exit(failed != 0 ? 250 : grown > 249 ? 249 : (int)grown);
    }
    int status = 0;
    ck_assert_int_eq(waitpid(pid, &status, 0), pid);
    ck_assert(WIFEXITED(status));
    return WEXITSTATUS(status);
}

static const struct {
    const char *piece;
    size_t megabytes;
} hostile[] = {
    {"7", 3},      {",", 3},    {"hundred ", 3},  {"([)]", 3},
    {"1,1,1,", 3}, {"the ", 3}, {"\xff\xc3(", 3}, {"between 5 and ", 1},
    {"x", 50},     {"1 ", 3},   {"1.", 3},        {"of the town and ", 50},
};

START_TEST(memory_is_bounded)
{
    size_t len = (hostile[_i].megabytes << 20) / SCALE;
    long grown = memory_for(hostile[_i].piece, len);
    ck_assert_msg(grown != 250, "the text was refused");
    if (SCALE == 1)
        ck_assert_msg(grown < 100, "%ld MB more for %zu MB", grown, hostile[_i].megabytes);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("text_window");
    TCase *tests = tcase_create("windows");
    tcase_set_timeout(tests, 120);
    tcase_add_loop_test(tests, nothing_is_lost_between_windows, 0, 5);
    tcase_add_test(tests, the_opening_holds_for_all_windows);
    tcase_add_loop_test(tests, what_it_is_about_holds_for_all_windows, 0, 2);
    tcase_add_test(tests, rows_of_numbers_are_counted);
    tcase_add_test(tests, too_many_figures_are_refused);
    tcase_add_test(tests, no_window_cuts_a_number);
    tcase_add_loop_test(tests, memory_is_bounded, 0, (int)(sizeof hostile / sizeof *hostile));
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
