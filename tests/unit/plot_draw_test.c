/* plot_draw_test.c - what charts show: kinds, sizes, formats, hard data, and the same bytes again.
 */
#include <locale.h>
#include <time.h>

#include "plot/scale.h"
#include "plot_fixture.h"

static struct fixture *f;
static struct chart_session session;
static struct buffer out;

static void setup(void)
{
    f = malloc(sizeof *f);
    buffer_init(&out, 0);
    open_session(&session);
}

static void teardown(void)
{
    chart_session_close(&session);
    buffer_free(&out);
    free(f);
}

static size_t count(const char *text)
{
    size_t n = 0;
    for (const char *at = buffer_string(&out); (at = strstr(at, text)) != NULL; at++)
        n++;
    return n;
}

START_TEST(test_every_look)
{
    for (enum chart_kind kind = CHART_TREND; kind < CHART_KINDS; kind++)
        for (enum chart_theme theme = 0; theme < CHART_THEMES; theme++)
            for (int dark = 0; dark < 2; dark++) {
                struct chart_result result;
                fixture_chart(f, kind);
                f->chart.theme = theme;
                f->chart.dark = dark;
                buffer_clear(&out);
                ck_assert_int_eq(chart_draw(&session, &f->chart, &out, &result, NULL), 0);
                ck_assert_int_eq(result.kind, kind);
                ck_assert_uint_eq(count("<svg "), 1);
                ck_assert_uint_eq(count("role=\"img\""), 1);
                ck_assert_uint_eq(count("<script"), 0);
                ck_assert_uint_eq(count("href"), 0);
                ck_assert_uint_eq(count(f->chart.title), 2); /* drawn, and read aloud */
            }
}
END_TEST

START_TEST(test_again)
{
    struct buffer first;
    buffer_init(&first, 0);
    for (enum chart_kind kind = CHART_TREND; kind < CHART_KINDS; kind++) {
        fixture_chart(f, kind);
        draw_into(&session, &f->chart, &first);
        /* Other charts in between, another process, zone and locale. */
        fixture_chart(f, kind == CHART_MAP ? CHART_TREND : CHART_MAP);
        f->chart.theme = CHART_HDX;
        f->chart.dark = true;
        draw_into(&session, &f->chart, &out);
        fixture_chart(f, kind);
        draw_into(&session, &f->chart, &out);
        ck_assert_str_eq(buffer_string(&out), buffer_string(&first));
        struct chart_session other;
        setenv("TZ", "Pacific/Auckland", 1);
        tzset();
        setlocale(LC_ALL, "de_DE.UTF-8");
        setenv("LC_ALL", "de_DE.UTF-8", 1);
        setenv("GNUTERM", "dumb", 1);
        setenv("GNUPLOT_LIB", "/tmp", 1);
        open_session(&other);
        draw_into(&other, &f->chart, &out);
        chart_session_close(&other);
        setlocale(LC_ALL, "C");
        ck_assert_str_eq(buffer_string(&out), buffer_string(&first));
    }
    buffer_free(&first);
}
END_TEST

START_TEST(test_formats)
{
    struct buffer first;
    buffer_init(&first, 0);
    for (enum chart_format format = CHART_PNG; format <= CHART_PDF; format++) {
        fixture_chart(f, CHART_TREND);
        f->chart.format = format;
        draw_into(&session, &f->chart, &first);
        ck_assert_int_eq(memcmp(first.data, format == CHART_PNG ? "\x89PNG" : "%PDF", 4), 0);
        nanosleep(&(struct timespec){1, 100000000}, NULL); /* PDF stamps are in seconds */
        draw_into(&session, &f->chart, &out);
        ck_assert_uint_eq(out.len, first.len);
        ck_assert_int_eq(memcmp(out.data, first.data, out.len), 0);
    }
    ck_assert_ptr_nonnull(memmem(out.data, out.len, "D:20220405000000", 16)); /* as-of day */
    /* 16:9 at twice the size. */
    fixture_chart(f, CHART_TREND);
    f->chart.format = CHART_PNG;
    draw_into(&session, &f->chart, &out);
    ck_assert_int_eq(memcmp(out.data + 16, "\0\0\x06\x40\0\0\x03\x84", 8), 0);
    buffer_free(&first);
}
END_TEST

START_TEST(test_ids)
{
    fixture_chart(f, CHART_TREND);
    f->chart.id = "arrivals-2";
    draw_into(&session, &f->chart, &out);
    ck_assert_uint_eq(count("id=\"arrivals-2-title\""), 1);
    ck_assert_uint_eq(count(" id=\""), 2); /* no other ids */
    f->chart.id = "2 \"bad\"";
    draw_into(&session, &f->chart, &out);
    ck_assert_uint_eq(count("id=\"chart-title\""), 1);
}
END_TEST

/* What the marks of a trend are: a hollow bar, a break with its word, a fan, a dashed mean. */
START_TEST(test_trend)
{
    fixture_chart(f, CHART_TREND);
    draw_into(&session, &f->chart, &out);
    ck_assert_uint_eq(count("#8EBEFF"), 1);          /* all bars are one path */
    ck_assert_uint_eq(count("#DCE9FF"), 1);          /* 95 % */
    ck_assert_uint_eq(count("#B5D3F9"), 1);          /* 80 % */
    ck_assert_uint_eq(count("stroke-dasharray"), 2); /* the break and the forecast */
    ck_assert_uint_eq(count(">break: 10 March<"), 1);
    ck_assert_uint_eq(count("Source: a test. As of 5 April 2022. Hollow: provisional."), 1);
    ck_assert_uint_eq(count(">1.4K a day<"), 1);
    ck_assert_uint_eq(count(">24 Feb<"), 1);
}
END_TEST

START_TEST(test_choose)
{
    fixture_chart(f, CHART_AUTO);
    f->chart.n_series = 0;
    ck_assert_int_eq(chart_choose(&f->chart), CHART_TREND);
    f->chart.n_series = 1;
    ck_assert_int_eq(chart_choose(&f->chart), CHART_TREND);
    f->chart.n_series = 4;
    ck_assert_int_eq(chart_choose(&f->chart), CHART_COMPARE);
    f->chart.n_series = 8;
    ck_assert_int_eq(chart_choose(&f->chart), CHART_MULTIPLES);
    for (int i = 0; i < FIXTURE_SERIES; i++)
        f->series[i].n = 1;
    ck_assert_int_eq(chart_choose(&f->chart), CHART_RANKED);
    for (int i = 0; i < FIXTURE_SERIES; i++)
        f->series[i].side = i % 2 ? 1 : -1;
    ck_assert_int_eq(chart_choose(&f->chart), CHART_PYRAMID);
}
END_TEST

static double none(size_t i)
{
    (void)i;
    return NAN;
}
static double zero(size_t i)
{
    (void)i;
    return 0;
}
static double minus(size_t i)
{
    return -5.0 * (double)i;
}
static double spread(size_t i)
{
    return pow(10, (double)(i % 7));
}
static double huge(size_t i)
{
    return 1e300 * (i % 2 ? 1 : -1);
}
static double tiny(size_t i)
{
    return 1e-300 * (double)i;
}

/* Every kind either draws or refuses with a sentence: no data breaks gnuplot. */
START_TEST(test_hard_data)
{
    static double (*const values[])(size_t) = {none, zero, minus, spread, huge, tiny};
    static const size_t lengths[] = {0, 1, 2, 40};
    for (enum chart_kind kind = CHART_TREND; kind < CHART_KINDS; kind++)
        for (size_t v = 0; v < sizeof values / sizeof values[0]; v++)
            for (size_t l = 0; l < sizeof lengths / sizeof lengths[0]; l++)
                for (int log = 0; log < 2; log++) {
                    struct error err = {0};
                    fixture_chart(f, kind);
                    f->chart.n_mean = f->chart.n_forecast = f->chart.n_breaks = 0;
                    f->chart.log_scale = log;
                    for (int i = 0; i < FIXTURE_SERIES; i++) {
                        f->series[i].n = lengths[l];
                        for (size_t k = 0; k < lengths[l]; k++)
                            f->points[i][k].value = values[v](k);
                    }
                    buffer_clear(&out);
                    if (chart_draw(&session, &f->chart, &out, NULL, &err) < 0)
                        ck_assert_msg(err.code == ERR_REFUSED, "%s, data %zu, %zu points: %s",
                                      chart_kind_name(kind), v, lengths[l], err.text);
                    else
                        ck_assert_uint_eq(count("</svg>"), 1);
                }
}
END_TEST

START_TEST(test_empty_says_so)
{
    for (enum chart_kind kind = CHART_TREND; kind < CHART_KINDS; kind++) {
        struct chart_result result;
        fixture_chart(f, kind);
        f->chart.n_series = 0;
        f->chart.n_mean = f->chart.n_forecast = 0;
        buffer_clear(&out);
        ck_assert_int_eq(chart_draw(&session, &f->chart, &out, &result, NULL), 0);
        ck_assert_msg(count("There is no figure for this chart yet") == 1, "%s",
                      chart_kind_name(kind));
        ck_assert_str_eq(result.note, "there is no figure to draw");
    }
}
END_TEST

START_TEST(test_log_is_offered)
{
    struct chart_result result;
    fixture_chart(f, CHART_TREND);
    f->chart.n_mean = f->chart.n_forecast = 0;
    for (int k = 0; k < FIXTURE_POINTS; k++)
        f->points[0][k].value = spread((size_t)k);
    ck_assert_int_eq(chart_draw(&session, &f->chart, &out, &result, NULL), 0);
    ck_assert_ptr_nonnull(strstr(result.note, "log scale"));
    ck_assert_uint_eq(count("Log scale"), 0); /* offered, not taken */
    f->chart.log_scale = true;
    buffer_clear(&out);
    ck_assert_int_eq(chart_draw(&session, &f->chart, &out, &result, NULL), 0);
    ck_assert_str_eq(result.note, "");
    ck_assert_uint_eq(count("Log scale"), 1);
}
END_TEST

/* 5,000 points are one line, and fast. */
START_TEST(test_many_points)
{
    struct chart_point *points = calloc(5000, sizeof *points);
    day_t day = date_from_civil(2010, 1, 1);
    for (int i = 0; i < 5000; i++)
        points[i] = (struct chart_point){day + i, day + i, 100 + i % 50, NAN, NAN, 0};
    fixture_chart(f, CHART_TREND);
    f->chart.n_mean = f->chart.n_forecast = 0;
    f->series[0].at = points;
    f->series[0].n = 5000;
    draw_into(&session, &f->chart, &out);
    ck_assert_uint_lt(count("<path"), 10);
    ck_assert_uint_eq(count(">2012<"), 1);
    free(points);
}
END_TEST

START_TEST(test_hundred_charts)
{
    struct timespec a, b;
    clock_gettime(CLOCK_MONOTONIC, &a);
    for (int i = 0; i < 100; i++) {
        fixture_chart(f, i % 2 ? CHART_TREND : CHART_COMPARE);
        draw_into(&session, &f->chart, &out);
    }
    clock_gettime(CLOCK_MONOTONIC, &b);
    ck_assert_int_lt((int)(b.tv_sec - a.tv_sec), 10); /* 3 s on a quiet machine, see eval-plot */
}
END_TEST

static void ticks_are(double low, double high, bool zero_based, size_t target, const char *want)
{
    const struct chart_words *words = chart_words_english();
    struct scale s = {0};
    double ticks[TICKS];
    char text[TICK_TEXT], all[512] = "";
    scale_fit(&s, low, high, zero_based, false, target);
    ck_assert_double_le(s.low, low);
    ck_assert_double_ge(s.high, high);
    size_t n = scale_ticks(&s, ticks);
    for (size_t i = 0; i < n; i++) {
        scale_tick_text(words, &s, ticks[i], text);
        snprintf(all + strlen(all), sizeof all - strlen(all), "%s%s", i ? " " : "", text);
    }
    ck_assert_str_eq(all, want);
}

START_TEST(test_ticks)
{
    ticks_are(0, 142000, true, 4, "0 50K 100K 150K");
    ticks_are(3, 1600, true, 4, "0 500 1K 1.5K 2K");
    ticks_are(900000, 990000, false, 4, "900K 925K 950K 975K 1M");
    ticks_are(0, 0.8, true, 4, "0 0.2 0.4 0.6 0.8");
    ticks_are(-500, 300, true, 4, "−600 −400 −200 0 200 400");
    ticks_are(5.68e6, 5.7e6, false, 4, "5.68M 5.685M 5.69M 5.695M 5.7M");
    ticks_are(0, 0, true, 4, "0 1");
}
END_TEST

START_TEST(test_numbers)
{
    static const struct {
        double value;
        const char *want;
    } rows[] = {{0, "0"},          {7, "7"},        {999, "999"},     {1000, "1K"},
                {1234, "1.2K"},    {12345, "12K"},  {999499, "999K"}, {999950, "1M"},
                {1234567, "1.2M"}, {12e6, "12M"},   {3.4e9, "3.4B"},  {-1234, "−1.2K"},
                {0.25, "0.25"},    {12.34, "12.3"}, {9950, "10K"},    {9949, "9.9K"}};
    char text[TICK_TEXT];
    struct chart_words words = *chart_words_english();
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        scale_number(&words, rows[i].value, text);
        ck_assert_str_eq(text, rows[i].want);
    }
    words.decimal = ",";
    words.million = " млн";
    scale_number(&words, 1.25e6, text);
    ck_assert_str_eq(text, "1,3 млн");
}
END_TEST

/* Percentages are written as the language writes them, in every kind that has some. */
START_TEST(test_percent)
{
    static const enum chart_kind kinds[] = {CHART_RANKED, CHART_SHARE_AREAS, CHART_SHARE_STACKS};
    struct chart_words words = *chart_words_english();
    words.percent = " of 100";
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        buffer_clear(&out);
        fixture_chart(f, kinds[i]);
        f->chart.words = &words;
        ck_assert_int_eq(chart_script(&f->chart, &out, NULL, NULL), 0);
        const char *block = strstr(out.data, "$M <<");
        const char *end = strstr(block, "\nset label");
        ck_assert_ptr_nonnull(memmem(block, (size_t)(end - block), " of 100\n", 8));
        ck_assert_ptr_null(memmem(block, (size_t)(end - block), "%\n", 2));
    }
}
END_TEST

START_TEST(test_names)
{
    enum chart_kind kind;
    enum chart_size size;
    struct error err = {0};
    for (int i = 0; i < CHART_KINDS; i++) {
        ck_assert_int_eq(chart_kind_find(chart_kind_name((enum chart_kind)i), &kind, NULL), 0);
        ck_assert_int_eq((int)kind, i);
    }
    ck_assert_int_eq(chart_size_find("a4-half", &size, NULL), 0);
    ck_assert_int_eq((int)size, CHART_A4_HALF);
    ck_assert_int_eq(chart_size_find("a5", &size, &err), -1);
    ck_assert_int_eq(err.code, ERR_UNKNOWN);
    ck_assert_ptr_nonnull(strstr(err.text, "16:9, 4:3, a4-half, square"));
}
END_TEST

START_TEST(test_script)
{
    fixture_chart(f, CHART_TREND);
    buffer_clear(&out);
    ck_assert_int_eq(chart_script(&f->chart, &out, NULL, NULL), 0);
    ck_assert_uint_eq(count("$bars << SITSTAT_END"), 1);
    ck_assert_uint_eq(count(f->chart.title), 1);
    /* A template of the user's own: the same layers, drawn otherwise. */
    f->chart.template = "plot $bars using 1:2:3:4:5:6 with boxxyerror fs solid 1 lc rgb 0x123456";
    draw_into(&session, &f->chart, &out);
    ck_assert_uint_ge(count("#123456"), 1);
    ck_assert_uint_eq(count("#8EBEFF"), 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("plot_draw");
    TCase *tests = tcase_create("draw");
    tcase_set_timeout(tests, 120);
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, test_every_look);
    tcase_add_test(tests, test_again);
    tcase_add_test(tests, test_formats);
    tcase_add_test(tests, test_ids);
    tcase_add_test(tests, test_trend);
    tcase_add_test(tests, test_choose);
    tcase_add_test(tests, test_hard_data);
    tcase_add_test(tests, test_empty_says_so);
    tcase_add_test(tests, test_log_is_offered);
    tcase_add_test(tests, test_many_points);
    tcase_add_test(tests, test_hundred_charts);
    tcase_add_test(tests, test_ticks);
    tcase_add_test(tests, test_numbers);
    tcase_add_test(tests, test_percent);
    tcase_add_test(tests, test_names);
    tcase_add_test(tests, test_script);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
