/* plot_layout_test.c - no text of any chart leaves the frame or lies on another. */
#include <libxml/parser.h>

#include "plot/metrics.h"
#include "plot_fixture.h"

#define TEXTS 400

struct box {
    double left, right, top, bottom;
    char text[200];
};

static double number(const xmlNode *node, const char *name)
{
    xmlChar *value = xmlGetProp((xmlNode *)(void *)(size_t)node, (const xmlChar *)name);
    double v = value ? strtod((const char *)value, NULL) : 0; /* the test runs in the C locale */
    xmlFree(value);
    return v;
}

/* The boxes of all texts, by the widths of the house font. */
static size_t boxes_of(const struct buffer *svg, struct box *boxes, double *width, double *height)
{
    size_t n = 0;
    xmlDoc *doc = xmlReadMemory(svg->data, (int)svg->len, "chart.svg", "UTF-8", XML_PARSE_NONET);
    ck_assert_ptr_nonnull(doc);
    xmlNode *root = xmlDocGetRootElement(doc);
    *width = number(root, "width");
    *height = number(root, "height");
    for (xmlNode *g = root->children; g != NULL; g = g->next)
        for (xmlNode *t = g->children; t != NULL; t = t->next) {
            if (t->type != XML_ELEMENT_NODE || strcmp((const char *)t->name, "text") != 0)
                continue;
            xmlChar *text = xmlNodeGetContent(t);
            xmlChar *anchor = xmlGetProp(t, (const xmlChar *)"text-anchor");
            xmlChar *weight = xmlGetProp(t, (const xmlChar *)"font-weight");
            double size = number(t, "font-size"), x = number(t, "x"), y = number(t, "y");
            double wide =
                metrics_width((const char *)text, strlen((const char *)text), size, weight != NULL);
            double share = anchor == NULL ? 0 : strcmp((char *)anchor, "end") == 0 ? 1 : 0.5;
            ck_assert_uint_lt(n, TEXTS);
            boxes[n].left = x - share * wide;
            boxes[n].right = boxes[n].left + wide;
            boxes[n].top = y - 0.68 * size; /* from the head of capitals to the foot of a 'p' */
            boxes[n].bottom = y + 0.18 * size;
            snprintf(boxes[n++].text, sizeof boxes[0].text, "%s", (const char *)text);
            xmlFree(text);
            xmlFree(anchor);
            xmlFree(weight);
        }
    xmlFreeDoc(doc);
    return n;
}

static void check_layout(const struct buffer *svg, const struct chart *c)
{
    static struct box boxes[TEXTS];
    double width, height;
    size_t n = boxes_of(svg, boxes, &width, &height);
    const char *kind = chart_kind_name(c->kind), *size = chart_size_name(c->size);
    ck_assert_uint_gt(n, 2);
    for (size_t i = 0; i < n; i++) {
        const struct box *a = &boxes[i];
        ck_assert_msg(a->left > -1 && a->right < width + 1 && a->top > -1 && a->bottom < height + 1,
                      "%s %s: \"%s\" leaves the frame: %.0f to %.0f, %.0f to %.0f", kind, size,
                      a->text, a->left, a->right, a->top, a->bottom);
        for (size_t k = i + 1; k < n; k++) {
            const struct box *b = &boxes[k];
            bool apart = a->right <= b->left + 0.5 || b->right <= a->left + 0.5 ||
                         a->bottom <= b->top + 0.5 || b->bottom <= a->top + 0.5;
            ck_assert_msg(apart, "%s %s: \"%s\" lies on \"%s\"", kind, size, a->text, b->text);
        }
    }
}

static const char *const long_names[FIXTURE_SERIES] = {
    "People displaced within the south-eastern regions, by order of the authorities",
    "United Kingdom of Great Britain and Northern Ireland",
    "Donaudampfschifffahrtsgesellschaftskapitänswitwen",
    "Démocratique du Congo (République)",
    "Боснія і Герцеговина та інші держави регіону",
    "日本国の難民受け入れ数",
    "Lao",
    "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW"};

static void draw_all(bool long_texts, double factor)
{
    struct fixture *f = malloc(sizeof *f);
    struct chart_session s;
    struct buffer out;
    buffer_init(&out, 0);
    open_session(&s);
    for (enum chart_kind kind = CHART_TREND; kind < CHART_KINDS; kind++)
        for (enum chart_size size = 0; size < CHART_SIZES; size++) {
            fixture_chart(f, kind);
            f->chart.size = size;
            for (int i = 0; i < FIXTURE_SERIES; i++) {
                for (int k = 0; k < FIXTURE_POINTS; k++) {
                    f->points[i][k].value *= factor;
                    f->points[i][k].low *= factor;
                    f->points[i][k].high *= factor;
                }
                if (long_texts)
                    f->series[i].name = f->series[i].place_name = long_names[i];
            }
            if (long_texts) {
                f->chart.title =
                    "A title so long that it cannot stand on one line, nor on two, since "
                    "it says who moved where and why, and what has been done about it, "
                    "and by whom, and at which cost, and for how long it will go on";
                f->chart.subtitle = f->chart.source = f->chart.note = f->chart.title;
                f->chart.line_label = long_names[0];
            }
            draw_into(&s, &f->chart, &out);
            check_layout(&out, &f->chart);
        }
    chart_session_close(&s);
    buffer_free(&out);
    free(f);
}

START_TEST(test_plain)
{
    draw_all(false, 1);
}
END_TEST

START_TEST(test_long)
{
    draw_all(true, 1);
}
END_TEST

START_TEST(test_large)
{
    draw_all(false, 123456.789);
}
END_TEST

START_TEST(test_small)
{
    draw_all(true, 0.000123);
}
END_TEST

/* Lines that end at the same value, and many breaks: labels move apart or are left out. */
START_TEST(test_crowded)
{
    struct fixture *f = malloc(sizeof *f);
    struct chart_session s;
    struct buffer out;
    day_t breaks[12];
    buffer_init(&out, 0);
    open_session(&s);
    fixture_chart(f, CHART_COMPARE);
    for (int i = 0; i < FIXTURE_SERIES; i++)
        f->points[i][FIXTURE_POINTS - 1].value = 5000;
    f->chart.n_series = FIXTURE_SERIES;
    draw_into(&s, &f->chart, &out);
    check_layout(&out, &f->chart);
    fixture_chart(f, CHART_TREND);
    for (int i = 0; i < 12; i++)
        breaks[i] = f->points[0][0].last + 3 * i + 2;
    f->chart.breaks = breaks;
    f->chart.n_breaks = 12;
    draw_into(&s, &f->chart, &out);
    check_layout(&out, &f->chart);
    chart_session_close(&s);
    buffer_free(&out);
    free(f);
}
END_TEST

START_TEST(test_wrap)
{
    struct wrapped w;
    metrics_wrap("one two three", 10, false, 1000, 3, &w);
    ck_assert_uint_eq(w.n, 1);
    ck_assert_uint_eq(w.line[0].len, 13);
    metrics_wrap("one\ntwo three", 10, false, 1000, 3, &w);
    ck_assert_uint_eq(w.n, 2);
    ck_assert_uint_eq(w.line[0].len, 3);
    metrics_wrap("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 10, false, 60, 3, &w);
    ck_assert_uint_eq(w.n, 3);
    ck_assert(!w.line[1].cut);
    ck_assert_double_le(w.width, 60);
    metrics_wrap("one two three four five six seven", 10, false, 60, 2, &w);
    ck_assert_uint_eq(w.n, 2);
    ck_assert(w.line[1].cut);
    ck_assert_double_le(w.width, 60);
    metrics_wrap("", 10, false, 60, 2, &w);
    ck_assert_uint_eq(w.n, 0);
}
END_TEST

/* No line ends within "6 March", in any language, nor before a year. What is nothing but such a
 * pair may be parted.
 */
/* A machine without Lato and Arial shows its texts in DejaVu Sans; what was laid out fits then,
 * too. */
START_TEST(test_widths_of_the_widest_font)
{
    /* advance widths of DejaVu Sans and DejaVu Sans Bold, in hundredths of the size */
    ck_assert_double_ge(metrics_width("Arrivals", 8, 100, false), 68 + 41 + 28 + 59 + 61 + 28 + 52);
    ck_assert_double_ge(metrics_width("three", 5, 100, true), 48 + 71 + 49 + 68 + 68);
    ck_assert_double_ge(metrics_width("\xd0\xb6", 2, 100, false), 90);
}
END_TEST

START_TEST(test_wrap_keeps_days_with_their_months)
{
    static const struct {
        const char *text, *second;
    } rows[] = {
        {"peaked on 6 March", "6 March"},
        {"pic le 1er mars", "1er mars"},
        {"\xD0\xBF\xD1\x96\xD0\xBA 6 \xD0\xB1\xD0\xB5\xD1\x80\xD0\xB5\xD0\xB7\xD0\xBD\xD1\x8F",
         "6 \xD0\xB1\xD0\xB5\xD1\x80\xD0\xB5\xD0\xB7\xD0\xBD\xD1\x8F"},
        {"March 2022 peaked", "peaked"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct wrapped w;
        size_t len = strlen(rows[i].text);
        /* Room for all but the last character. */
        double width = metrics_width(rows[i].text, len, 10, false) - 3;
        metrics_wrap(rows[i].text, 10, false, width, 3, &w);
        ck_assert_uint_eq(w.n, 2);
        ck_assert_uint_eq(w.line[1].len, strlen(rows[i].second));
        ck_assert_mem_eq(w.line[1].text, rows[i].second, w.line[1].len);
    }
    struct wrapped w;
    metrics_wrap("6 Marchxxxxxxxxxxxx", 10, false, 30, 9, &w); /* must end somewhere */
    ck_assert_uint_gt(w.n, 1);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("plot_layout");
    TCase *tests = tcase_create("layout");
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, test_plain);
    tcase_add_test(tests, test_long);
    tcase_add_test(tests, test_large);
    tcase_add_test(tests, test_small);
    tcase_add_test(tests, test_crowded);
    tcase_add_test(tests, test_wrap);
    tcase_add_test(tests, test_wrap_keeps_days_with_their_months);
    tcase_add_test(tests, test_widths_of_the_widest_font);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
