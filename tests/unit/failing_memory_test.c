/* failing_memory_test.c - every allocation in base, figure and stats fails once: the function says
 * so with ERR_MEMORY and leaves nothing allocated (LeakSanitizer looks on in `make asan`). */
#include <check.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>

#include "failing.h"
#include "sitstat/arena.h"
#include "sitstat/breaks.h"
#include "sitstat/decompose.h"
#include "sitstat/describe.h"
#include "sitstat/forecast.h"
#include "sitstat/json.h"
#include "sitstat/place.h"
#include "sitstat/regression.h"
#include "sitstat/smoothing.h"
#include "sitstat/stats.h"
#include "sitstat/text.h"
#include "sitstat/trendtest.h"

#define N 120

static double times[N], values[N]; /* a season of 7 with a rise, a step, and noise */

static void fill(void)
{
    uint64_t seed = 1;
    for (size_t i = 0; i < N; i++) {
        seed = seed * 6364136223846793005u + 1442695040888963407u;
        times[i] = (double)i;
        values[i] = floor(1000 + 3 * (double)i + 60 * (double)(i % 7) + (i > 70 ? 900 : 0) +
                          (double)(seed >> 33) / 4e7);
    }
}

/* ---- stats ----------------------------------------------------------------------------------- */

static int points_to_trend(enum kind kind, bool counts, struct error *err)
{
    static struct point points[N];
    const struct trend_options o = {.kind = kind, .counts = counts, .window = N};
    struct trend t;
    for (int i = 0; i < N; i++)
        points[i] = (struct point){.period = {19000 + i, 19000 + i, PRECISION_DAY},
                                   .value = values[i],
                                   .low = i % 9 ? NAN : values[i] - 100,
                                   .high = i % 9 ? NAN : values[i] + 300,
                                   .spread_low = NAN,
                                   .spread_high = NAN,
                                   .known_on = 19000 + i,
                                   .ref = {1, (uint32_t)i + 2, 2}};
    int result = trend_compute(points, N, &o, &t, err);
    trend_free(&t);
    return result;
}

static int trend_of_levels(struct error *err)
{
    return points_to_trend(KIND_STOCK, false, err);
}

static int trend_of_counts(struct error *err)
{
    return points_to_trend(KIND_FLOW, true, err);
}

static int forecast(struct error *err)
{
    struct forecast f = {0};
    int result = stats_forecast(values, N, 7, 10, &f, err);
    forecast_free(&f);
    return result;
}

static int theta(struct error *err)
{
    double mean[5], variance[5];
    struct theta t;
    return stats_theta(values, N, 7, 5, &t, mean, variance, err);
}

static int seasonal(struct error *err)
{
    struct seasonal s = {0};
    int result = stats_seasonal(values, N, 7, &s, err);
    seasonal_free(&s);
    return result;
}

static int lowess(struct error *err)
{
    double fitted[N];
    return stats_lowess(times, values, N, fitted, err);
}

static int stl(struct error *err)
{
    double season[N], trend[N], rest[N];
    return stats_stl(values, N, 7, season, trend, rest, err);
}

static int robust(struct error *err)
{
    struct robust r;
    return stats_robust(values, N, &r, err);
}

static int gesd(struct error *err)
{
    struct gesd g;
    return stats_gesd(values, N, &g, err);
}

static int loglinear(struct error *err)
{
    struct loglinear l;
    return stats_loglinear(times, values, N, &l, err);
}

static int multiple(struct error *err)
{
    double x[2 * N], coefficient[2], se[2], sd;
    for (size_t i = 0; i < N; i++) {
        x[2 * i] = 1;
        x[2 * i + 1] = times[i];
    }
    return stats_multiple(x, 2, values, N, coefficient, se, &sd, err);
}

static int mann_kendall(struct error *err)
{
    struct mann_kendall m;
    return stats_mann_kendall(values, N, &m, err);
}

static int seasonal_mann_kendall(struct error *err)
{
    struct mann_kendall m;
    return stats_seasonal_mann_kendall(values, N, 7, &m, err);
}

static int hamed_rao(struct error *err)
{
    struct hamed_rao h;
    return stats_hamed_rao(values, N, &h, err);
}

static int sen(struct error *err)
{
    struct sen s;
    return stats_sen(times, values, N, 1, &s, err);
}

static int segments(struct error *err)
{
    struct segments s = {0};
    int result = stats_segments(values, N, &s, err);
    segments_free(&s);
    return result;
}

static int breaks(struct error *err)
{
    struct breaks b;
    return stats_breaks(values, N, &b, err);
}

static int turn(struct error *err)
{
    struct level_break b;
    bool found;
    return stats_turn(values, N, false, &found, &b, err);
}

static int false_discovery(struct error *err)
{
    double p[3] = {0.01, 0.2, 0.03}, q[3];
    return stats_false_discovery(p, 3, q, err);
}

/* ---- base and figure ------------------------------------------------------------------------- */

static int escape(struct error *err)
{
    static const char nasty[] = "=a <b> & \"c\" *d* \x1b[31m | e,\n\xff\xe2\x80\xae end of it all";
    int (*const escapers[])(struct buffer *, const char *, size_t, struct error *) = {
        text_html, text_markdown, text_csv, text_csv_safe, text_terminal};
    for (size_t i = 0; i < sizeof escapers / sizeof escapers[0]; i++) {
        struct buffer out = {0};
        int result = 0;
        for (int k = 0; k < 4 && result == 0; k++) /* the buffer grows at another place each time */
            result = escapers[i](&out, nasty + k, sizeof nasty - 1 - (size_t)k, err);
        buffer_free(&out);
        if (result < 0)
            return -1;
    }
    return 0;
}

/* A buffer with room for LEFT bytes and no more: what fails is not the first append but any. */
static int escape_into(size_t left, struct error *err)
{
    static const char *const nasty[] = {"\"a\"", "=1", " x ", "<&>\"'", "a\033b", "*_`|"};
    int (*const escapers[])(struct buffer *, const char *, size_t, struct error *) = {
        text_html, text_markdown, text_csv, text_csv_safe, text_terminal};
    int refused = 0;
    for (size_t i = 0; i < sizeof escapers / sizeof escapers[0]; i++)
        for (size_t k = 0; k < sizeof nasty / sizeof nasty[0]; k++) {
            struct buffer out;
            buffer_init(&out, left);
            refused += escapers[i](&out, nasty[k], strlen(nasty[k]), err) < 0;
            ck_assert_uint_le(out.len, left);
            buffer_free(&out);
        }
    return refused;
}

START_TEST(escaping_stops_at_the_cap)
{
    int before = 31; /* of 30 */
    for (size_t left = 1; left < 40; left++) {
        struct error err = {0};
        int refused = escape_into(left, &err);
        ck_assert_int_le(refused, before);
        ck_assert(refused == 0 || err.code == ERR_LIMIT);
        before = refused;
    }
    ck_assert_int_eq(before, 0);
}
END_TEST

static int fold_and_clean(struct error *err)
{
    static const char text[] = "Côte d’Ivoire \x01 and a text that is longer than a first buffer "
                               "of sixty-four bytes holds";
    struct buffer out = {0};
    int result = text_fold(text, sizeof text - 1, &out, err);
    if (result == 0)
        result = text_clean(text, sizeof text - 1, 20, &out, err);
    if (result == 0)
        result = buffer_printf(&out, err, "%200s", text);
    buffer_free(&out);
    return result;
}

static int write_json(struct error *err)
{
    struct buffer out = {0};
    struct json j;
    json_begin(&j, &out, true);
    json_object(&j, NULL);
    json_text(&j, "text",
              "a \"text\" \x01 \xe2\x80\xa8 \xff longer than the first buffer's bytes are");
    json_array(&j, "numbers");
    json_whole(&j, NULL, INT64_MIN);
    json_real(&j, NULL, 0.1);
    json_real(&j, NULL, NAN);
    json_number(&j, NULL, number_none());
    json_bool(&j, NULL, true);
    json_null(&j, NULL);
    json_array_end(&j);
    json_object_end(&j);
    int result = json_end(&j, err);
    buffer_free(&out);
    return result;
}

static int arenas(struct error *err)
{
    struct arena a = {0};
    int result =
        arena_text(&a, "a", 1, err) && arena_get(&a, 200000, err) && arena_get(&a, 7, err) ? 0 : -1;
    arena_free(&a);
    return result;
}

static int read_file(struct error *err)
{
    struct buffer b = {0};
    int result = buffer_read_file(&b, "data/measures.csv", err);
    buffer_free(&b);
    return result;
}

static int collect_points(struct error *err)
{
    struct points p;
    points_init(&p);
    int result = 0;
    for (int i = 0; i < 100 && result == 0; i++) {
        struct point one = {.value = i};
        result = points_add(&p, &one, err);
    }
    points_free(&p);
    return result;
}

static const struct {
    const char *name;
    int (*run)(struct error *err);
} tried[] = {
    {"trend of levels", trend_of_levels},
    {"trend of counts", trend_of_counts},
    {"forecast", forecast},
    {"theta", theta},
    {"seasonal", seasonal},
    {"lowess", lowess},
    {"stl", stl},
    {"robust", robust},
    {"gesd", gesd},
    {"loglinear", loglinear},
    {"multiple", multiple},
    {"mann_kendall", mann_kendall},
    {"seasonal_mann_kendall", seasonal_mann_kendall},
    {"hamed_rao", hamed_rao},
    {"sen", sen},
    {"segments", segments},
    {"breaks", breaks},
    {"turn", turn},
    {"false_discovery", false_discovery},
    {"escape", escape},
    {"fold_and_clean", fold_and_clean},
    {"write_json", write_json},
    {"arenas", arenas},
    {"read_file", read_file},
    {"collect_points", collect_points},
};

START_TEST(lack_of_memory_is_said)
{
    struct failing f;
    fill();
    for (each_failure(&f); next_failure(&f);) {
        struct error err = {0};
        failing_arm(&f);
        int result = tried[_i].run(&err);
        failing_disarm(&f);
        if (f.met ? result == 0 || err.code != ERR_MEMORY : result != 0)
            ck_abort_msg("%s, allocation %ld: result %d, code %d, »%s«", tried[_i].name, f.at,
                         result, (int)err.code, err.text);
    }
    ck_assert_int_gt(f.failures, 0);
}
END_TEST

/* Where names are looked up, what cannot be folded for lack of memory is not found: never wrong. */
START_TEST(a_place_is_found_or_not)
{
    static const char *const names[] = {"Poland",         "Republic of Moldova (the)",
                                        "Korea, North",   "Lviv, Ukraine",
                                        "northern Syria", "Congo (Kinshasa)"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        struct place_match want = {0}, got;
        struct failing f;
        bool there = place_find_name(names[i], strlen(names[i]), NULL, &want);
        for (each_failure(&f); next_failure(&f);) {
            failing_arm(&f);
            bool found = place_find_name(names[i], strlen(names[i]), NULL, &got);
            failing_disarm(&f);
            ck_assert(!found || (there && (f.met || got.place == want.place)));
        }
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("failing_memory");
    TCase *t = tcase_create("failing");
    tcase_set_timeout(t, 300);
    tcase_add_loop_test(t, lack_of_memory_is_said, 0, (int)(sizeof tried / sizeof tried[0]));
    tcase_add_test(t, escaping_stops_at_the_cap);
    tcase_add_test(t, a_place_is_found_or_not);
    suite_add_tcase(suite, t);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
