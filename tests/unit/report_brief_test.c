/* report_brief_test.c - a briefing's configuration, pages, evidence links, files and state. */
#include <check.h>
#include <libxml/HTMLparser.h>
#include <libxml/xpath.h>
#include <stdio.h>
#include <stdlib.h>

#include "report_fixture.h"
#include "sitstat/brief.h"

#define HOSTILE "</title><script>alert(1)</script>\"' onload=x & ]]> `id` $(id) | \x1b[31m \xff\xfe"

static struct wording words;
static struct fixture fixture;
static struct brief_series series[1];
static struct brief_section section;
static struct brief_chart chart;
static struct changes changes;
static struct brief_evidence *evidence;
static struct brief_source source;
static struct brief brief;

static const double values[] = {20, 40, 90, 140, 120, 100, 80, 75, 71, 70};

static day_t march(int day)
{
    return date_from_civil(2022, 3, day);
}

static void prove(void)
{
    struct figure_ref *refs = NULL;
    size_t n = 0;
    ck_assert_int_eq(brief_refs(&brief, &refs, &n, NULL), 0);
    evidence = calloc(n + 1, sizeof *evidence);
    ck_assert_ptr_nonnull(evidence);
    for (size_t i = 0; i < n; i++)
        evidence[i] = (struct brief_evidence){.ref = refs[i],
                                              .series = fixture.report.code,
                                              .period = period_day(march(3)),
                                              .value = number_whole(20),
                                              .raw = "20",
                                              .column = "value",
                                              .attributed_to = "",
                                              .publisher = fixture.report.publisher,
                                              .report = fixture.report.report,
                                              .form = "csv",
                                              .known_on = march(4),
                                              .line = 2,
                                              .header = "date,value",
                                              .excerpt = "2022-03-03,20",
                                              .excerpt_len = 13,
                                              .mark = 11,
                                              .mark_len = 2};
    free(refs);
    brief.evidence = evidence;
    brief.n_evidence = n;
}

static void setup(void)
{
    ck_assert_int_eq(wording_load(&words, "en", NULL), 0);
    fixture_fill(&fixture, KIND_FLOW, march(3), values, 10);
    fixture_change(&fixture, &fixture.trend.on_previous, 1);
    fixture_change(&fixture, &fixture.trend.on_7_days, 7);
    fixture.trend.direction = TREND_FALLING;
    fixture.trend.strength = STRENGTH_VERY;
    fixture.trend.slope = (struct estimate){-5, -8, -2};
    series[0] = (struct brief_series){.report = fixture.report};
    series[0].report.points = &fixture.list;
    series[0].report.trend = &fixture.trend;
    chart = (struct brief_chart){.file = "charts/01.svg",
                                 .title = "A title",
                                 .alt = "A chart",
                                 .svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>",
                                 .svg_len = 46,
                                 .n = 1};
    section = (struct brief_section){.measure = "refugee-arrivals",
                                     .name = "Refugee arrivals",
                                     .who = "",
                                     .n = 1,
                                     .charts = &chart,
                                     .n_charts = 1};
    changes_init(&changes);
    source = (struct brief_source){.id = 1,
                                   .publisher = "UNHCR",
                                   .report = "arrivals.csv",
                                   .title = "",
                                   .form = "csv",
                                   .sha256 = "00",
                                   .published = march(13),
                                   .figures = 10};
    brief = (struct brief){.w = &words,
                           .title = "Briefing",
                           .organisation = "Office",
                           .number = 3,
                           .as_of = march(13),
                           .last = DAY_NONE,
                           .series = series,
                           .n_series = 1,
                           .sections = &section,
                           .n_sections = 1,
                           .n_key = 1,
                           .changes = &changes,
                           .sources = &source,
                           .n_sources = 1};
}

static void teardown(void)
{
    wording_free(&words);
    changes_free(&changes);
    free(evidence);
    evidence = NULL;
}

/* ---- pages -------------------------------------------------------------------------------------
 */

static htmlDocPtr parse(const struct buffer *page)
{
    htmlDocPtr doc = htmlReadMemory(page->data, (int)page->len, "page", "UTF-8",
                                    HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
    ck_assert_ptr_nonnull(doc);
    return doc;
}

static int count_nodes(htmlDocPtr doc, const char *path)
{
    xmlXPathContextPtr context = xmlXPathNewContext(doc);
    xmlXPathObjectPtr found = xmlXPathEvalExpression((const xmlChar *)path, context);
    int n = found && found->nodesetval ? found->nodesetval->nodeNr : 0;
    xmlXPathFreeObject(found);
    xmlXPathFreeContext(context);
    return n;
}

START_TEST(test_every_link_has_its_evidence)
{
    struct buffer page;
    buffer_init(&page, 0);
    prove();
    ck_assert_int_eq(brief_html(&brief, &page, NULL), 0);
    htmlDocPtr doc = parse(&page);
    xmlXPathContextPtr context = xmlXPathNewContext(doc);
    xmlXPathObjectPtr links =
        xmlXPathEvalExpression((const xmlChar *)"//a[starts-with(@href,'#')]/@href", context);
    ck_assert_int_gt(links->nodesetval->nodeNr, 10);
    for (int i = 0; i < links->nodesetval->nodeNr; i++) {
        xmlChar *href = xmlNodeGetContent(links->nodesetval->nodeTab[i]);
        char path[160];
        snprintf(path, sizeof path, "//*[@id='%s']", (const char *)href + 1);
        ck_assert_msg(count_nodes(doc, path) == 1, "%s leads nowhere", (const char *)href);
        xmlFree(href);
    }
    xmlXPathFreeObject(links);
    xmlXPathFreeContext(context);
    ck_assert_int_eq(count_nodes(doc, "//script"), 0);
    ck_assert_int_eq(count_nodes(doc, "//*[@src]"), 0);
    ck_assert_int_eq(count_nodes(doc, "//link"), 0);
    ck_assert_ptr_nonnull(strstr(page.data, "sitstat why 1-11-3"));
    ck_assert_ptr_null(strstr(page.data, "{{"));
    xmlFreeDoc(doc);
    buffer_free(&page);
}
END_TEST

START_TEST(test_hostile_texts_stay_texts)
{
    struct buffer page, markdown, csv;
    buffer_init(&page, 0);
    buffer_init(&markdown, 0);
    buffer_init(&csv, 0);
    const char *note = HOSTILE;
    brief.title = brief.organisation = HOSTILE;
    brief.notes = &note;
    brief.n_notes = 1;
    section.name = section.who = HOSTILE;
    chart.alt = chart.title = HOSTILE;
    fixture.report.publisher = fixture.report.report = HOSTILE;
    series[0].report.publisher = series[0].report.report = HOSTILE;
    series[0].report.series.place = "";
    series[0].report.series.place_name = HOSTILE;
    series[0].report.series.group = "key<script>=" HOSTILE;
    series[0].report.code = "=cmd|'/c calc'!A0";
    source.publisher = source.title = HOSTILE;
    prove();
    for (size_t i = 0; i < brief.n_evidence; i++) {
        evidence[i].raw = evidence[i].header = evidence[i].attributed_to = HOSTILE;
        evidence[i].excerpt = HOSTILE;
        evidence[i].excerpt_len = strlen(HOSTILE);
        evidence[i].mark = 3;
        evidence[i].mark_len = 1000; /* past the end */
    }
    ck_assert_int_eq(brief_html(&brief, &page, NULL), 0);
    ck_assert_int_eq(brief_markdown(&brief, &markdown, NULL), 0);
    ck_assert_int_eq(brief_figures_csv(&brief, &csv, NULL), 0);
    htmlDocPtr doc = parse(&page);
    ck_assert_int_eq(count_nodes(doc, "//script"), 0);
    ck_assert_int_eq(count_nodes(doc, "//*[@onload]"), 0);
    ck_assert_int_eq(count_nodes(doc, "//title"), 1);
    xmlFreeDoc(doc);
    ck_assert_ptr_null(memchr(page.data, 0x1b, page.len));
    ck_assert_ptr_null(strstr(markdown.data, "<script"));
    ck_assert_ptr_null(memchr(markdown.data, 0x1b, markdown.len));
    ck_assert_ptr_null(strstr(csv.data, "\n=cmd"));
    ck_assert_ptr_null(strstr(csv.data, ",=cmd"));
    ck_assert_ptr_nonnull(strstr(csv.data, "'=cmd"));
    buffer_free(&page);
    buffer_free(&markdown);
    buffer_free(&csv);
}
END_TEST

START_TEST(test_an_empty_briefing)
{
    struct buffer page, markdown;
    buffer_init(&page, 0);
    buffer_init(&markdown, 0);
    brief.n_series = brief.n_sections = brief.n_key = brief.n_sources = 0;
    prove();
    ck_assert_int_eq(brief_html(&brief, &page, NULL), 0);
    ck_assert_ptr_nonnull(strstr(page.data, "There is no figure in the store"));
    ck_assert_int_eq(brief_markdown(&brief, &markdown, NULL), 0);
    ck_assert_ptr_nonnull(strstr(markdown.data, "There is no figure in the store"));
    buffer_free(&page);
    buffer_free(&markdown);
}
END_TEST

START_TEST(test_templates)
{
    struct buffer page;
    struct error err;
    buffer_init(&page, 0);
    prove();
    brief.page = "<p>{{title}}</p>";
    ck_assert_int_eq(brief_html(&brief, &page, &err), 0);
    ck_assert_str_eq(buffer_string(&page), "<p>Briefing</p>");
    brief.page = "{{nonsense}}";
    ck_assert_int_eq(brief_html(&brief, &page, &err), -1);
    ck_assert_int_eq(err.code, ERR_FORMAT);
    ck_assert_ptr_nonnull(strstr(err.text, "nonsense"));
    buffer_free(&page);
}
END_TEST

START_TEST(test_all_languages_are_whole)
{
    static const char *const languages[] = {"en", "fr", "uk"};
    struct buffer page;
    buffer_init(&page, 0);
    wording_free(&words);
    ck_assert_int_eq(wording_load(&words, languages[_i], NULL), 0);
    fixture.trend.limits = LIMIT_PROVISIONAL | LIMIT_SOURCES | LIMIT_MIXED;
    fixture.trend.n_gaps = 3;
    prove();
    ck_assert_int_eq(brief_html(&brief, &page, NULL), 0);
    /* A key of the table that stands on the page is a text that is missing. */
    for (size_t i = 0; i < words.n; i++) {
        const char *key = words.strings.data + words.rows[i].key;
        if (strchr(key, '.'))
            ck_assert_msg(strstr(page.data, key) == NULL || strcmp(key, "at.day") == 0,
                          "%s stands on the page", key);
    }
    char attribute[32];
    snprintf(attribute, sizeof attribute, "<html lang=\"%s\">", languages[_i]);
    ck_assert_ptr_nonnull(strstr(page.data, attribute));
    buffer_free(&page);
}
END_TEST

/* ---- files -------------------------------------------------------------------------------------
 */

START_TEST(test_manifest)
{
    struct brief_input files[] = {{"index.html", "", "aa"}, {"charts/01.svg", "", "bb"}};
    struct brief_input made = {"sitstat", "1", ""};
    struct brief_files read;
    struct buffer out;
    buffer_init(&out, 0);
    brief.inputs = &made;
    brief.n_inputs = 1;
    ck_assert_int_eq(brief_manifest(&brief, files, 2, &out, NULL), 0);
    ck_assert_int_eq(brief_manifest_read(buffer_string(&out), &read, NULL), 0);
    ck_assert_uint_eq(read.n, 2);
    ck_assert_str_eq(brief_files_find(&read, "charts/01.svg")->sha256, "bb");
    ck_assert_ptr_null(brief_files_find(&read, "other"));
    brief_files_free(&read);
    ck_assert_int_eq(brief_manifest_read("{\"files\":[{\"name\":\"index.html\"}]}", &read, NULL),
                     0);
    ck_assert_uint_eq(read.n, 0); /* somebody else's manifest */
    brief_files_free(&read);
    ck_assert_int_eq(brief_manifest_read("no JSON", &read, NULL), 0);
    ck_assert_uint_eq(read.n, 0);
    brief_files_free(&read);
    buffer_free(&out);
}
END_TEST

START_TEST(test_state_reads_back)
{
    struct trend_step step = {march(13), march(13), 70, 60, 80, 50, 90};
    struct brief_state state;
    struct buffer out;
    buffer_init(&out, 0);
    fixture.trend.forecast.state = FORECAST_GIVEN;
    fixture.trend.forecast.steps = &step;
    fixture.trend.forecast.n = 1;
    fixture.points[3].qualifier = QUALIFIER_AT_LEAST;
    fixture.points[3].low = 140;
    ck_assert_int_eq(brief_state_write(&brief, &out, NULL), 0);
    ck_assert_int_eq(brief_state_read(&state, buffer_string(&out), NULL), 0);
    ck_assert_int_eq(state.as_of, brief.as_of);
    ck_assert_int_eq(state.number, 3);
    const struct brief_was *was = brief_state_find(&state, "refugee-arrivals@POL:UKR");
    ck_assert_ptr_nonnull(was);
    ck_assert_uint_eq(was->n_steps, 1);
    ck_assert_double_eq(was->steps[0].hi95, 90);
    /* What was published and what is known are the same: nothing has changed. */
    ck_assert_int_eq(
        changes_compare(&changes, 0, &was->points, &fixture.list, state.as_of, state.as_of, NULL),
        0);
    ck_assert_uint_eq(changes.n, 0);
    brief_state_free(&state);
    ck_assert_int_eq(brief_state_read(&state, "{", NULL), -1);
    brief_state_free(&state);
    buffer_free(&out);
}
END_TEST

/* ---- configuration ------------------------------------------------------------------------------
 */

START_TEST(test_configuration)
{
    static const char text[] = "# a comment\r\n"
                               "title = Ukraine = situation\n"
                               "\n"
                               "number=12\n"
                               "from = 2022-02-24\n"
                               "series = refugee-arrivals@POL:UKR\n"
                               "series = troops@POL{a=1;b=2}\n"
                               "measures = troops, aid-flights ,\n"
                               "forecast = no\n"
                               "who refugee-arrivals = Everyone who crossed.\n"
                               "note = Ours.";
    struct brief_config c;
    ck_assert_int_eq(brief_config_read(&c, text, sizeof text - 1, "x.conf", NULL), 0);
    ck_assert_str_eq(c.title, "Ukraine = situation");
    ck_assert_int_eq(c.number, 12);
    ck_assert_int_eq(c.from, date_from_civil(2022, 2, 24));
    ck_assert_int_eq(c.to, DAY_NONE);
    ck_assert_uint_eq(c.n_series, 2);
    ck_assert_str_eq(c.series[1], "troops@POL{a=1;b=2}");
    ck_assert_uint_eq(c.n_measures, 2);
    ck_assert_str_eq(c.measures[1], "aid-flights");
    ck_assert(!c.forecast);
    ck_assert_str_eq(c.who[0].measure, "refugee-arrivals");
    ck_assert_str_eq(c.who[0].text, "Everyone who crossed.");
    ck_assert_str_eq(c.notes[0], "Ours.");
    brief_config_free(&c);
    ck_assert_int_eq(brief_config_read(&c, "", 0, "", NULL), 0);
    ck_assert_str_eq(c.title, "");
    ck_assert(c.forecast);
    brief_config_free(&c);
}
END_TEST

static const struct {
    const char *text;
    long line;
    const char *says;
} faults[] = {
    {"titel = x", 1, "title"},
    {"\nnonsense", 2, "key = value"},
    {"number = 0", 1, "1 to 999999"},
    {"number = 12x", 1, "1 to 999999"},
    {"from = 2022-02-30", 1, ""},
    {"forecast = maybe", 1, "yes or no"},
    {"who = everyone", 1, "name a measure"},
    {"title = \xff", 0, "UTF-8"},
};

START_TEST(test_faults_of_a_configuration)
{
    struct brief_config c;
    struct error err;
    const char *text = faults[_i].text;
    ck_assert_int_eq(brief_config_read(&c, text, strlen(text), "x.conf", &err), -1);
    ck_assert_int_eq(err.line, faults[_i].line);
    ck_assert_str_eq(err.file, "x.conf");
    ck_assert_ptr_nonnull(strstr(err.text, faults[_i].says));
}
END_TEST

START_TEST(test_a_list_that_is_too_long)
{
    struct brief_config c;
    struct error err;
    struct buffer text;
    buffer_init(&text, 0);
    for (int i = 0; i <= BRIEF_LIST; i++)
        ck_assert_int_eq(buffer_text(&text, "series = refugees@POL\n", NULL), 0);
    ck_assert_int_eq(brief_config_read(&c, text.data, text.len, "x.conf", &err), -1);
    ck_assert_int_eq(err.code, ERR_LIMIT);
    buffer_free(&text);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("brief");
    TCase *c = tcase_create("brief");
    tcase_add_checked_fixture(c, setup, teardown);
    tcase_add_test(c, test_every_link_has_its_evidence);
    tcase_add_test(c, test_hostile_texts_stay_texts);
    tcase_add_test(c, test_an_empty_briefing);
    tcase_add_test(c, test_templates);
    tcase_add_loop_test(c, test_all_languages_are_whole, 0, 3);
    tcase_add_test(c, test_manifest);
    tcase_add_test(c, test_state_reads_back);
    tcase_add_test(c, test_configuration);
    tcase_add_loop_test(c, test_faults_of_a_configuration, 0, sizeof faults / sizeof *faults);
    tcase_add_test(c, test_a_list_that_is_too_long);
    suite_add_tcase(suite, c);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
