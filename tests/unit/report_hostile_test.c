/* report_hostile_test.c - hostile texts through pages, exports and workbooks: no raw tag, no escape
 * byte, no formula, always UTF-8, well-formed XML. The texts are made from fragments by a fixed
 * generator. HOSTILE_TEXTS=n puts n texts through each writer. */
#include <check.h>
#include <libxml/HTMLparser.h>
#include <stdlib.h>
#include <zlib.h>

#include "report_fixture.h"
#include "sitstat/brief.h"
#include "sitstat/export.h"
#include "sitstat/text.h"
#include "sitstat/workbook.h"

enum { TEXTS = 1000, LEAST = 10000, BOOK_ROWS = 1000, HOSTILE_SERIES = 6 };

static const char *const fragments[] = {"<script>alert(1)</script>",
                                        "</pre>",
                                        "</li><img src=x onerror=y>",
                                        "\"><svg/onload=z>",
                                        "'",
                                        "\"",
                                        "<",
                                        ">",
                                        "&",
                                        "&lt;",
                                        "]]>",
                                        "<!--",
                                        "-->",
                                        "`rm -rf`",
                                        "$(id)",
                                        "=1+1",
                                        "+2",
                                        "-3",
                                        "@SUM(A1)",
                                        "\t=4",
                                        "\r",
                                        "\n",
                                        "\x1b[2J",
                                        "\x7f",
                                        "\xc2\x9b",
                                        "\xff\xfe",
                                        "\xed\xa0\x80",
                                        "\xe2\x80\xae",
                                        "{{style}}",
                                        "{subject}",
                                        "%s%n",
                                        "[x](javascript:y)",
                                        "|",
                                        "\\",
                                        "#",
                                        "*",
                                        "_",
                                        "EOD",
                                        "\xd0\x9a\xd0\xb8\xd1\x97\xd0\xb2",
                                        "\xf0\x9f\x98\x80",
                                        ",",
                                        ";",
                                        "javascript:",
                                        "a"};

static size_t texts_wanted(void)
{
    const char *text = getenv("HOSTILE_TEXTS");
    long n = text ? strtol(text, NULL, 10) : 0;
    return n > LEAST ? (size_t)n : LEAST;
}

static uint32_t seed = 20220305;

static uint32_t next(void)
{
    seed ^= seed << 13;
    seed ^= seed >> 17;
    seed ^= seed << 5;
    return seed;
}

static void make_text(char out[static 160])
{
    size_t n = 0, parts = 1 + next() % 5;
    for (size_t i = 0; i < parts; i++) {
        const char *f = fragments[next() % (sizeof fragments / sizeof *fragments)];
        size_t len = strlen(f);
        memcpy(out + n, f, len);
        n += len;
    }
    out[n] = '\0';
}

static bool is_escape(unsigned char c)
{
    return c < 0x20 && c != '\n' && c != '\t' && c != '\r';
}

static bool has_escape(const struct buffer *b)
{
    for (size_t i = 0; i < b->len; i++)
        if (is_escape((unsigned char)b->data[i]))
            return true;
    return false;
}

/* Check notes every assertion in a file: ask once a page, not once a byte. */
static void check_bytes(const struct buffer *b)
{
    ck_assert(utf8_valid(b->data, b->len));
    ck_assert(!has_escape(b));
}

/* The first element that the page itself does not use, or handler; NULL where there is none. */
static const char *foreign_node(const xmlNode *node)
{
    static const char *const foreign[] = {"script", "img", "iframe", "object", "svg", "onload"};
    const char *found = NULL;
    for (; node && found == NULL; node = node->next) {
        for (size_t i = 0; node->type == XML_ELEMENT_NODE && i < sizeof foreign / sizeof *foreign;
             i++)
            if (strcmp((const char *)node->name, foreign[i]) == 0)
                return foreign[i];
        for (const xmlAttr *a = node->type == XML_ELEMENT_NODE ? node->properties : NULL; a;
             a = a->next)
            if (strncmp((const char *)a->name, "on", 2) == 0 ||
                strcmp((const char *)a->name, "src") == 0 ||
                (strcmp((const char *)a->name, "href") == 0 && a->children &&
                 a->children->content && a->children->content[0] != '#'))
                return (const char *)a->name;
        found = foreign_node(node->children);
    }
    return found;
}

static void check_html(const struct buffer *page)
{
    check_bytes(page);
    htmlDocPtr doc = htmlReadMemory(page->data, (int)page->len, "page", "UTF-8",
                                    HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
    ck_assert_ptr_nonnull(doc);
    const char *found = foreign_node(xmlDocGetRootElement(doc));
    ck_assert_msg(found == NULL, "the page holds %s", found);
    xmlFreeDoc(doc);
}

static void check_markdown(const struct buffer *page)
{
    check_bytes(page);
    ck_assert_ptr_null(strchr(page->data, '<'));
    for (const char *s = strstr(page->data, "](javascript:"); s; s = strstr(s + 1, "](javascript:"))
        if (s == page->data || s[-1] != '\\')
            ck_abort_msg("a link: %.40s", s);
}

/* The first cell of a CSV text (RFC 4180) that would start a formula; NULL where there is none. */
static const char *find_formula(const char *s)
{
    bool quoted = false, start = true;
    for (; *s; s++) {
        const char *first = *s == '"' ? s + 1 : s;
        if (start && !quoted && strncmp(s, "-5", 2) != 0 && *first &&
            strchr("=+-@\t", *first) != NULL)
            return s;
        start = !quoted && (*s == ',' || *s == '\n');
        quoted ^= *s == '"';
    }
    return NULL;
}

/* Everything that a briefing holds, its texts taken in turn from TEXTS. */
struct hostile_brief {
    char texts[TEXTS][160];
    size_t at;
    struct brief_evidence evidence[TEXTS];
    struct fixture series[HOSTILE_SERIES];
    struct brief_series list[HOSTILE_SERIES];
    struct brief_chart charts[HOSTILE_SERIES];
    struct brief_section sections[HOSTILE_SERIES];
    struct brief_claim claims[HOSTILE_SERIES];
    struct brief_dispute disputes[HOSTILE_SERIES];
    struct brief_source sources[HOSTILE_SERIES];
    struct changes changes;
    const char *notes[4];
    struct brief brief;
};

static const char *take(struct hostile_brief *h)
{
    return h->texts[h->at++ % TEXTS];
}

static void fill_evidence(struct hostile_brief *h)
{
    for (uint32_t i = 0; i < TEXTS; i++) {
        make_text(h->texts[i]);
        const char *t = h->texts[i];
        size_t len = strlen(t);
        h->evidence[i] = (struct brief_evidence){.ref = {i + 1, 1, 1},
                                                 .series = t,
                                                 .period = period_day(19000),
                                                 .raw = t,
                                                 .column = t,
                                                 .attributed_to = t,
                                                 .publisher = t,
                                                 .report = t,
                                                 .form = "csv",
                                                 .known_on = 19000,
                                                 .line = 1,
                                                 .header = t,
                                                 .excerpt = t,
                                                 .excerpt_len = len,
                                                 .mark = next() % (len + 2),
                                                 .mark_len = next() % (len + 2)};
    }
}

static void fill_series(struct hostile_brief *h, size_t i)
{
    static const double values[] = {90, 80, 70, 75, 60, 50, 40, 30, 20, 10};
    struct fixture *f = &h->series[i];
    fixture_fill(f, (enum kind)(1 + i % 3), 18990, values, sizeof values / sizeof *values);
    struct report_series *r = &f->report;
    r->series.measure = r->measure_name = i == 0 ? "=HYPERLINK(A1)" : take(h);
    r->series.unit = take(h);
    r->series.place = r->series.origin = "";
    r->series.place_name = take(h);
    r->series.origin_name = take(h);
    r->series.group = take(h);
    r->code = take(h);
    r->publisher = take(h);
    r->report = take(h);
    h->list[i] = (struct brief_series){.report = *r};
    h->charts[i] = (struct brief_chart){
        .file = "charts/01.svg", .title = take(h), .alt = take(h), .svg = "", .first = i, .n = 1};
    h->sections[i] = (struct brief_section){.measure = r->series.measure,
                                            .name = take(h),
                                            .who = i % 2 ? take(h) : "",
                                            .first = i,
                                            .n = 1,
                                            .charts = &h->charts[i],
                                            .n_charts = 1};
    h->claims[i] =
        (struct brief_claim){.point = f->points[0], .publisher = take(h), .report = take(h)};
    h->disputes[i] = (struct brief_dispute){
        .series = i, .period = period_day(19000), .claims = &h->claims[i], .n_claims = 1};
    h->sources[i] = (struct brief_source){.id = (uint32_t)i + 1,
                                          .publisher = take(h),
                                          .report = take(h),
                                          .title = take(h),
                                          .form = "csv",
                                          .sha256 = take(h),
                                          .published = 19000,
                                          .figures = 1};
}

static void hostile_fill(struct hostile_brief *h, const struct wording *words)
{
    static const struct points none;
    h->at = 0;
    fill_evidence(h);
    changes_free(&h->changes);
    changes_init(&h->changes);
    for (size_t i = 0; i < HOSTILE_SERIES; i++) {
        fill_series(h, i);
        ck_assert_int_eq(
            changes_compare(&h->changes, i, &none, &h->series[i].list, 18000, 19000, NULL), 0);
    }
    for (size_t i = 0; i < 4; i++)
        h->notes[i] = take(h);
    h->brief = (struct brief){.w = words,
                              .title = take(h),
                              .organisation = take(h),
                              .as_of = 19000,
                              .last = 18000,
                              .series = h->list,
                              .n_series = HOSTILE_SERIES,
                              .sections = h->sections,
                              .n_sections = HOSTILE_SERIES,
                              .key = {0, 1, 2, 3},
                              .n_key = 4,
                              .changes = &h->changes,
                              .disputes = h->disputes,
                              .n_disputes = HOSTILE_SERIES,
                              .evidence = h->evidence,
                              .n_evidence = TEXTS,
                              .sources = h->sources,
                              .n_sources = HOSTILE_SERIES,
                              .notes = h->notes,
                              .n_notes = 4};
}

START_TEST(test_pages)
{
    static struct hostile_brief h;
    struct wording words;
    struct buffer out;
    size_t pages = texts_wanted() / TEXTS;
    buffer_init(&out, 0);
    ck_assert_int_eq(wording_load(&words, "en", NULL), 0);
    for (size_t page = 0; page < pages; page++) {
        hostile_fill(&h, &words);
        buffer_clear(&out);
        ck_assert_int_eq(brief_html(&h.brief, &out, NULL), 0);
        check_html(&out);
        buffer_clear(&out);
        ck_assert_int_eq(brief_markdown(&h.brief, &out, NULL), 0);
        check_markdown(&out);
        buffer_clear(&out);
        ck_assert_int_eq(brief_figures_csv(&h.brief, &out, NULL), 0);
        check_bytes(&out);
        ck_assert_ptr_null(find_formula(out.data));
        buffer_clear(&out);
        ck_assert_int_eq(brief_manifest(&h.brief, NULL, 0, &out, NULL), 0);
        check_bytes(&out);
    }
    printf("pages: %zu hostile texts in %zu briefings\n", pages * TEXTS, pages);
    changes_free(&h.changes);
    buffer_free(&out);
    wording_free(&words);
}
END_TEST

/* A figure whose texts are all TEXT. */
static struct figure hostile_figure(const char *text)
{
    return (struct figure){.series = {.measure = text,
                                      .unit = text,
                                      .place = "",
                                      .place_name = text,
                                      .origin = "",
                                      .origin_name = text,
                                      .group = text},
                           .period = period_day(19000),
                           .value = number_whole(-5),
                           .item = text,
                           .known_on = 19000};
}

START_TEST(test_exports)
{
    char text[160];
    struct export e;
    struct buffer out;
    size_t wanted = texts_wanted();
    buffer_init(&out, 0);
    for (size_t i = 0; i < wanted; i++) {
        make_text(text);
        struct figure f = hostile_figure(text);
        struct export_figure figure = {&f, {1, 2, 3}, text, text};
        buffer_clear(&out);
        if (export_begin(&e, (enum export_format)_i, &out, NULL) < 0 ||
            export_add(&e, &figure, NULL) < 0 || export_end(&e, NULL) < 0)
            ck_abort_msg("the export failed");
        if (strstr(out.data, "-5") == NULL)
            ck_abort_msg("the number is lost");
        if (!utf8_valid(out.data, out.len) || has_escape(&out))
            ck_abort_msg("an escape byte: %.400s", out.data);
        if (_i != EXPORT_JSON && find_formula(out.data) != NULL)
            ck_abort_msg("a formula: %.40s", find_formula(out.data));
    }
    printf("export %d: %zu hostile texts\n", _i, wanted);
    buffer_free(&out);
}
END_TEST

/* ---- workbooks --------------------------------------------------------------------------------
 */

static uint32_t little(const char *p, int bytes)
{
    uint32_t n = 0;
    while (bytes-- > 0)
        n = n << 8 | (unsigned char)p[bytes];
    return n;
}

/* The file at ENTRY of the central directory of ZIP (PKWARE APPNOTE 4.3), inflated. */
static void unzip(const struct buffer *zip, const char *entry, struct buffer *out)
{
    const char *local = zip->data + little(entry + 42, 4);
    size_t packed = little(entry + 20, 4), size = little(entry + 24, 4);
    const char *from = local + 30 + little(local + 26, 2) + little(local + 28, 2);
    buffer_clear(out);
    ck_assert_int_eq(buffer_reserve(out, size + 1, NULL), 0);
    if (little(entry + 10, 2) == 0) {
        ck_assert_int_eq(buffer_append(out, from, size, NULL), 0);
        return;
    }
    z_stream z = {.next_in = (Bytef *)(uintptr_t)from,
                  .avail_in = (uInt)packed,
                  .next_out = (Bytef *)out->data,
                  .avail_out = (uInt)size};
    ck_assert_int_eq(inflateInit2(&z, -MAX_WBITS), Z_OK);
    ck_assert_int_eq(inflate(&z, Z_FINISH), Z_STREAM_END);
    inflateEnd(&z);
    out->len = size;
    out->data[size] = '\0';
}

/* No cell is a formula, no chart's title is one, and no link leads anywhere. */
static const char *foreign_cell(const xmlNode *node)
{
    static const char *const foreign[] = {"f", "hyperlink", "externalReference", "oleObject"};
    const char *found = NULL;
    for (; node && found == NULL; node = node->next) {
        bool series = node->parent && node->parent->name &&
                      (strcmp((const char *)node->parent->name, "numRef") == 0 ||
                       strcmp((const char *)node->parent->name, "strRef") == 0);
        bool title = series && node->parent->parent && node->parent->parent->name &&
                     strcmp((const char *)node->parent->parent->name, "tx") == 0;
        for (size_t i = 0; node->type == XML_ELEMENT_NODE && i < sizeof foreign / sizeof *foreign;
             i++)
            if (strcmp((const char *)node->name, foreign[i]) == 0 && (!series || title))
                return foreign[i];
        found = foreign_cell(node->children);
    }
    return found;
}

/* Every file of the workbook is well-formed. Returns how many there are. */
static size_t check_workbook(const struct buffer *zip)
{
    struct buffer file;
    size_t files = 0;
    buffer_init(&file, 0);
    const char *end = zip->data + zip->len - 22, *entry;
    while (end > zip->data && memcmp(end, "PK\5\6", 4) != 0)
        end--;
    ck_assert(end > zip->data);
    entry = zip->data + little(end + 16, 4);
    for (uint32_t n = little(end + 10, 2); n > 0; n--, files++) {
        ck_assert_int_eq(memcmp(entry, "PK\1\2", 4), 0);
        unzip(zip, entry, &file);
        check_bytes(&file);
        xmlDoc *doc = xmlReadMemory(file.data, (int)file.len, "part.xml", "UTF-8",
                                    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_HUGE);
        ck_assert_msg(doc != NULL, "not well-formed: %.*s", (int)little(entry + 28, 2), entry + 46);
        const char *found = foreign_cell(xmlDocGetRootElement(doc));
        ck_assert_msg(found == NULL, "%s in %.*s", found, (int)little(entry + 28, 2), entry + 46);
        xmlFreeDoc(doc);
        entry += 46 + little(entry + 28, 2) + little(entry + 30, 2) + little(entry + 32, 2);
    }
    buffer_free(&file);
    return files;
}

START_TEST(test_workbooks)
{
    static struct hostile_brief h;
    struct workbook *wb;
    struct wording words;
    struct buffer out;
    char text[160];
    size_t books = texts_wanted() / BOOK_ROWS;
    buffer_init(&out, 0);
    ck_assert_int_eq(wording_load(&words, "en", NULL), 0);
    for (size_t book = 0; book < books; book++) {
        hostile_fill(&h, &words);
        buffer_clear(&out);
        ck_assert_int_eq(workbook_begin(&wb, 19000, NULL), 0);
        for (size_t i = 0; i < BOOK_ROWS; i++) {
            make_text(text);
            struct figure f = hostile_figure(text);
            struct export_figure figure = {&f, {1, 2, 3}, text, text};
            if (workbook_add(wb, &figure, NULL) < 0)
                ck_abort_msg("the export failed");
        }
        for (size_t i = 0; i < HOSTILE_SERIES; i++)
            ck_assert_int_eq(workbook_series(wb, &words, &h.series[i].report, NULL), 0);
        ck_assert_int_eq(workbook_end(wb, &out, NULL), 0);
        workbook_free(wb);
        ck_assert_uint_gt(check_workbook(&out), 2 * HOSTILE_SERIES);
    }
    printf("workbooks: %zu hostile texts in %zu workbooks\n", books * BOOK_ROWS, books);
    changes_free(&h.changes);
    buffer_free(&out);
    wording_free(&words);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("hostile");
    TCase *c = tcase_create("hostile");
    tcase_set_timeout(c, 3600);
    tcase_add_test(c, test_pages);
    tcase_add_loop_test(c, test_exports, 0, EXPORT_FORMATS);
    tcase_add_test(c, test_workbooks);
    suite_add_tcase(suite, c);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
