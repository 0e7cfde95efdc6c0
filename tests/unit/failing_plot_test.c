/* failing_plot_test.c - lack of memory and of room while a chart's script and picture are written:
 * it is said, and no half text comes out as if it were whole. */
#include "failing.h"
#include "plot_fixture.h"

#include "plot/svg.h"

static const char picture[] =
    "<?xml version=\"1.0\"?>\n<svg width=\"800\" height=\"450\">\n<title>Gnuplot</title>\n"
    "<g fill=\"none\" color=\"black\" stroke=\"currentColor\">\n"
    "<g transform=\"translate(46.14,67.90)\" stroke=\"none\" fill=\"black\" "
    "font-family=\"DejaVu Sans:Bold\" font-size=\"12.00\" text-anchor=\"end\">\n"
    "<text>A &amp; B &lt;b&gt; &quot;c&quot; &amp;#60; 100% & on 'd'</text>\n</g>\n"
    "</g>\n</svg>\n";

static int write_script(enum chart_kind kind, struct buffer *out, struct error *err)
{
    static struct fixture f;
    fixture_chart(&f, kind);
    f.chart.title = "<a> \"b\" & \\c `d`";
    return chart_script(&f.chart, out, NULL, err);
}

static int write_picture(struct buffer *out, struct error *err)
{
    static struct fixture f;
    fixture_chart(&f, CHART_TREND);
    f.chart.title = "<a> & \"b\"\x1b\xC2\x9B";
    f.chart.alt = "what 'it' shows";
    return svg_rewrite(picture, sizeof picture - 1, &f.chart, out, err);
}

START_TEST(a_script_without_memory_is_refused)
{
    struct failing f;
    struct buffer whole = {0};
    ck_assert_int_eq(write_script((enum chart_kind)_i, &whole, NULL), 0);
    for (each_failure(&f); next_failure(&f);) {
        struct buffer out = {0};
        struct error err = {0};
        failing_arm(&f);
        int result = write_script((enum chart_kind)_i, &out, &err);
        failing_disarm(&f);
        if (f.met ? result == 0 || err.code != ERR_MEMORY
                  : result != 0 || strcmp(buffer_string(&out), buffer_string(&whole)) != 0)
            ck_abort_msg("allocation %ld: result %d, code %d, »%s«", f.at, result, (int)err.code,
                         err.text);
        buffer_free(&out);
    }
    ck_assert_int_gt(f.failures, 3);
    buffer_free(&whole);
}
END_TEST

START_TEST(a_picture_without_memory_is_refused)
{
    struct failing f;
    for (each_failure(&f); next_failure(&f);) {
        struct buffer out = {0};
        struct error err = {0};
        failing_arm(&f);
        int result = write_picture(&out, &err);
        failing_disarm(&f);
        if (f.met ? result == 0 || err.code != ERR_MEMORY : result != 0)
            ck_abort_msg("allocation %ld: result %d, code %d, »%s«", f.at, result, (int)err.code,
                         err.text);
        buffer_free(&out);
    }
    ck_assert_int_gt(f.failures, 2);
}
END_TEST

START_TEST(a_picture_without_room_is_refused)
{
    struct buffer whole = {0};
    struct error err = {0};
    ck_assert_msg(write_picture(&whole, &err) == 0, "%s", err.text);
    ck_assert_ptr_nonnull(strstr(whole.data, ">A &amp; B &lt;b&gt; &quot;c&quot; &amp;#60; 100% "
                                             "&amp; on &#39;d&#39;</text>"));
    ck_assert_ptr_nonnull(strstr(whole.data, "&lt;a&gt; &amp; &quot;b&quot;</title>"));
    ck_assert_ptr_nonnull(strstr(whole.data, "what &#39;it&#39; shows</desc>"));
    for (size_t room = 1; room <= whole.len; room++) {
        struct buffer out;
        buffer_init(&out, room);
        err.code = ERR_NONE;
        int result = write_picture(&out, &err);
        if (room < whole.len ? result == 0 || err.code != ERR_LIMIT || out.len > room
                             : result != 0 || strcmp(out.data, whole.data) != 0)
            ck_abort_msg("room for %zu bytes: result %d, code %d", room, result, (int)err.code);
        buffer_free(&out);
    }
    buffer_free(&whole);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("failing_plot");
    TCase *t = tcase_create("failing");
    tcase_set_timeout(t, 300);
    tcase_add_loop_test(t, a_script_without_memory_is_refused, CHART_TREND, CHART_KINDS);
    tcase_add_test(t, a_picture_without_memory_is_refused);
    tcase_add_test(t, a_picture_without_room_is_refused);
    suite_add_tcase(suite, t);
    return run_suite(suite);
}
