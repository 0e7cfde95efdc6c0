/* report_hostile_test.c - 100,000 hostile texts through pages and exports: no raw tag, no escape
 * byte, no formula, always UTF-8. The texts are made from fragments by a fixed generator. */
#include <check.h>
#include <libxml/HTMLparser.h>
#include <stdlib.h>

#include "report_fixture.h"
#include "sitstat/brief.h"
#include "sitstat/export.h"
#include "sitstat/text.h"

enum { PAGES = 100, TEXTS = 1000 };

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

/* Check notes every assertion in a file: ask once a page, not once a byte. */
static void check_bytes(const struct buffer *b)
{
    size_t escapes = 0;
    for (size_t i = 0; i < b->len; i++)
        escapes += is_escape((unsigned char)b->data[i]) ? 1 : 0;
    ck_assert(utf8_valid(b->data, b->len));
    ck_assert_uint_eq(escapes, 0);
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
                (a->children && a->children->content &&
                 strncmp((const char *)a->children->content, "javascript:", 11) == 0))
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
    ck_assert_ptr_null(foreign_node(xmlDocGetRootElement(doc)));
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

START_TEST(test_pages)
{
    static char texts[TEXTS][160];
    static struct brief_evidence evidence[TEXTS];
    struct wording words;
    struct changes changes;
    struct buffer html, markdown;
    changes_init(&changes);
    buffer_init(&html, 0);
    buffer_init(&markdown, 0);
    ck_assert_int_eq(wording_load(&words, "en", NULL), 0);
    for (int page = 0; page < PAGES; page++) {
        for (uint32_t i = 0; i < TEXTS; i++) {
            make_text(texts[i]);
            const char *t = texts[i];
            size_t len = strlen(t);
            evidence[i] = (struct brief_evidence){.ref = {i + 1, 1, 1},
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
        const char *const notes[] = {texts[0], texts[1]};
        struct brief b = {.w = &words,
                          .title = texts[2],
                          .organisation = texts[3],
                          .as_of = 19000,
                          .last = DAY_NONE,
                          .changes = &changes,
                          .evidence = evidence,
                          .n_evidence = TEXTS,
                          .notes = notes,
                          .n_notes = 2};
        buffer_clear(&html);
        buffer_clear(&markdown);
        ck_assert_int_eq(brief_html(&b, &html, NULL), 0);
        ck_assert_int_eq(brief_markdown(&b, &markdown, NULL), 0);
        check_html(&html);
        check_markdown(&markdown);
    }
    buffer_free(&html);
    buffer_free(&markdown);
    wording_free(&words);
}
END_TEST

START_TEST(test_exports)
{
    char text[160];
    struct export e;
    struct buffer out;
    buffer_init(&out, 0);
    for (int i = 0; i < TEXTS * PAGES / EXPORT_FORMATS; i++) {
        make_text(text);
        struct figure f = {.series = {.measure = text,
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
        struct export_figure figure = {&f, {1, 2, 3}, text, text};
        buffer_clear(&out);
        if (export_begin(&e, (enum export_format)_i, &out, NULL) < 0 ||
            export_add(&e, &figure, NULL) < 0 || export_end(&e, NULL) < 0)
            ck_abort_msg("the export failed");
        if (strstr(out.data, "-5") == NULL)
            ck_abort_msg("the number is lost");
        if (_i != EXPORT_JSON && find_formula(out.data) != NULL)
            ck_abort_msg("a formula: %.40s", find_formula(out.data));
    }
    buffer_free(&out);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("hostile");
    TCase *c = tcase_create("hostile");
    tcase_set_timeout(c, 300);
    tcase_add_test(c, test_pages);
    tcase_add_loop_test(c, test_exports, 0, EXPORT_FORMATS);
    suite_add_tcase(suite, c);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
