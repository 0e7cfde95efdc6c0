/* plot_map_test.c - outlines: which ground is whose, and which regions a map knows. */
#include "plot/classes.h"
#include "plot/geo.h"
#include "plot_fixture.h"

/* The place drawn last, and so seen, at a point. */
static const char *seen_at(const struct outlines *o, size_t from, size_t to, double east,
                           double north)
{
    const char *code = "";
    for (size_t i = from; i < to; i++)
        if (ring_holds(o, &o->rings[i], (struct place_xy){east, north}))
            code = o->rings[i].code;
    return code;
}

/* As United Nations maps show it, whoever holds it. */
START_TEST(test_countries)
{
    static const struct {
        double east, north;
        const char *code;
    } rows[] = {{34.3, 45.3, "UKR"},   {30.5, 50.4, "UKR"},  {39.0, 45.0, "RUS"},
                {-13.2, 26.8, "ESH"},  {-12.5, 24.5, "ESH"}, {-8.0, 31.6, "MAR"},
                {34.38, 31.42, "PSE"}, {35.2, 32.0, "PSE"},  {34.8, 31.0, "ISR"},
                {21.0, 42.6, "XKX"},   {31.0, 7.0, "SSD"},   {16.9, 52.4, "POL"}};
    struct outlines o;
    ck_assert_int_eq(outlines_load(&o, NULL, 0, NULL), 0);
    ck_assert_uint_eq(o.n, o.n_countries);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        ck_assert_str_eq(seen_at(&o, 0, o.n, rows[i].east, rows[i].north), rows[i].code);
    /* The mainland's ring has all of it: maps are fitted to that. */
    ck_assert(ring_holds(&o, outlines_find(&o, "UKR"), (struct place_xy){34.3, 45.3}));
    outlines_free(&o);
}
END_TEST

/* Towns in their regions; only the countries that were asked for are there. */
START_TEST(test_regions)
{
    static const struct {
        double east, north;
        const char *code;
    } rows[] = {{28.66, 50.25, "UA-18"}, {30.52, 50.45, "UA-30"}, {30.1, 50.9, "UA-32"},
                {34.1, 44.95, "UA-43"},  {24.03, 49.84, "UA-46"}, {25.35, 13.63, "SD-DN"},
                {23.47, 12.9, "SD-DC"},  {26.13, 11.46, "SD-DE"}, {24.88, 12.05, "SD-DS"},
                {32.53, 15.58, "SD-KH"}, {37.2, 19.6, "SD-RS"}};
    static const char *const codes[] = {"UA-18", NULL, "SD-DN", "POL", "", "XX-1", "U", "UA-"};
    struct outlines o;
    ck_assert_int_eq(outlines_load(&o, codes, sizeof codes / sizeof *codes, NULL), 0);
    ck_assert_uint_gt(o.n, o.n_countries + 40);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        ck_assert_str_eq(seen_at(&o, o.n_countries, o.n, rows[i].east, rows[i].north),
                         rows[i].code);
    ck_assert_str_eq(seen_at(&o, o.n_countries, o.n, 16.9, 52.4), ""); /* Poland's are not */
    ck_assert_ptr_null(outlines_find(&o, "PL-30"));
    outlines_free(&o);
}
END_TEST

static struct chart_series place_series(const char *code, struct chart_point *point)
{
    return (struct chart_series){.name = code, .place = code, .at = point, .n = 1};
}

/* Regions are shaded, also one that lies within another; a country that has figures of its regions
 * is left out, and that is said. */
START_TEST(test_map_of_regions)
{
    struct chart_point points[4];
    for (size_t i = 0; i < 4; i++)
        points[i] = (struct chart_point){19000, 19000, 1000.0 * (double)(i + 1), NAN, NAN, 0};
    struct chart_series series[] = {
        place_series("UA-32", &points[0]), place_series("UA-30", &points[1]),
        place_series("UKR", &points[2]), place_series("UA-99", &points[3])};
    struct chart c;
    chart_init(&c);
    c.kind = CHART_MAP;
    c.title = "A map";
    c.series = series;
    c.n_series = 2;
    struct chart_result result;
    struct buffer out;
    buffer_init(&out, 0);
    ck_assert_int_eq(chart_script(&c, &out, &result, NULL), 0);
    ck_assert_str_eq(result.note, "");
    ck_assert_ptr_null(strstr(out.data, "\nregions_n = 0\n"));
    ck_assert_ptr_null(strstr(out.data, "\ninner_n = 0\n")); /* Kyiv lies within Kyiv Oblast */
    buffer_clear(&out);
    c.n_series = 4;
    ck_assert_int_eq(chart_script(&c, &out, &result, NULL), 0);
    ck_assert_ptr_nonnull(strstr(result.note, "no place that the map knows"));
    ck_assert_ptr_nonnull(strstr(result.note, "countries are left out"));
    buffer_free(&out);
}
END_TEST

/* A legend names no class that nothing is in. */
START_TEST(test_classes)
{
    static const double sets[][6] = {{100, 100, 4000, 5000, 5000, 5000},
                                     {0, 0, 0, 0, 0, 7},
                                     {-5, -5, 1, 2, 3, 4},
                                     {1e6, 1e6, 1e6, 1e6, 1e6, 1e6}};
    for (size_t i = 0; i < sizeof sets / sizeof *sets; i++) {
        double values[6];
        struct classes c;
        memcpy(values, sets[i], sizeof values);
        classes_make(values, 6, &c);
        ck_assert_uint_ge(c.n, 1);
        for (size_t k = 0; k < c.n; k++) {
            bool last = k + 1 == c.n;
            size_t in = 0;
            for (size_t j = 0; j < 6; j++)
                in += values[j] >= c.bound[k] &&
                      (last ? values[j] <= c.bound[k + 1] : values[j] < c.bound[k + 1]);
            ck_assert_uint_gt(in, 0);
        }
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("plot_map");
    TCase *tests = tcase_create("map");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, test_countries);
    tcase_add_test(tests, test_regions);
    tcase_add_test(tests, test_map_of_regions);
    tcase_add_test(tests, test_classes);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
