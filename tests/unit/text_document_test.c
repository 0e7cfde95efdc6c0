/* text_document_test.c - HTML, Markdown and plain files become the text that spans refer to. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "sitstat/extract.h"

static int read_bytes(const char *suffix, const char *bytes, size_t len, struct document *d,
                      struct error *err)
{
    char path[] = "/tmp/sitstat-document-XXXXXX.suffix";
    snprintf(path, sizeof path, "/tmp/sitstat-document-XXXXXX%s", suffix);
    int fd = mkstemps(path, (int)strlen(suffix));
    ck_assert_int_ge(fd, 0);
    ck_assert_int_eq((int)write(fd, bytes, len), (int)len);
    close(fd);
    *d = (struct document){0};
    int result = document_read(d, path, err);
    unlink(path);
    return result;
}

static const struct {
    const char *suffix, *bytes, *text, *title;
} documents[] = {
    {".txt",
     "\xef\xbb\xbf"
     "One.\r\nTwo \xff.\r\n",
     "One.\nTwo \xef\xbf\xbd.\n", ""},
    {".txt", /* windows-1252, whose pairs may look like UTF-8 and whose 0x9d is no sign */
     "R\xe9"
     "fugi\xe9s \x96 \x80 3 \x9d\xc3\xa9 \xe0.\n",
     "R\u00e9"
     "fugi\u00e9s \u2013 \u20ac 3 \xef\xbf\xbd\u00c3\u00a9 \u00e0.\n",
     ""},
    {".txt", /* a damaged text of UTF-8 */
     "\u00e9\u00e9\u00e9\u00e9\u00e9 \xe9.\n", "\u00e9\u00e9\u00e9\u00e9\u00e9 \xef\xbf\xbd.\n",
     ""},
    {".md",
     "# Arriv\xe9"
     "es\n\n700 \xe0 Paris\n",
     "Arriv\u00e9"
     "es\n\n700 \u00e0 Paris\n",
     "Arriv\u00e9"
     "es"},
    {".md", "# Arrivals\n\n**700** came to [Poland](http://a.b).\n---\n",
     "Arrivals\n\n700 came to Poland.\n\n", "Arrivals"},
    {".md", /* no gap parts a header from its rows */
     "| Area | Dead |\n|:-----|----:|\n| Lac  | 5 |\n", "| Area | Dead |\n| Lac  | 5 |\n", ""},
    {".html",
     "<html><head><title>Arrivals &amp; more</title><script>var x = 5;</script></head><body>"
     "<nav>Home</nav><h1>Day 3</h1><p>About 700\n people &mdash; came.</p><ul><li>One</li>"
     "<li>Two</li></ul></body></html>",
     "Day 3\n\nAbout 700 people \xe2\x80\x94 came.\n\n\xe2\x80\xa2 One\n\xe2\x80\xa2 Two\n",
     "Arrivals & more"},
    {".html", /* notes are no part of their number; letters and units stay what they are */
     "<p>588,770<sup>1</sup> refugees<sup><a href=x>2,3</a></sup>, 12<sup>a</sup> camps, 40 "
     "km<sup>2</sup>, the 3<sup>rd</sup>, CO<sub>2</sub></p>",
     "588,770\u00b9 refugees\u00b2\u00b3, 12[a] camps, 40 km\u00b2, the 3rd, CO2\n", ""},
    {".html", /* titles in two rows, cells of paragraphs, an empty cell, a caption over all */
     "<table><tr><td colspan=4>As of 3 May</td></tr><tr><th rowspan=2>Area<th colspan=2>Casualties"
     "<th rowspan=2>Homes lost</tr><tr><th>Killed<th>Injured</tr><tr><td><p>Zindajan</p></td><td>"
     "<p>1,294</p><td>1,688<td>1,202</tr><tr><td>Injil<td>25<td><td>30</tr></table><p>End.</p>",
     "As of 3 May\nArea   Casualties Killed   Casualties Injured   Homes lost\nZindajan   1,294   "
     "1,688   1,202\nInjil   25   -   30\n\nEnd.\n",
     ""},
    {".html", /* the caption is the line over the titles */
     "<table><caption>Table 2: <b>Deaths</b> in Chad,\n May</caption><tr><th>District<th>Dead</tr>"
     "<tr><td>Lac<td>40</tr></table>",
     "Table 2: Deaths in Chad, May\nDistrict   Dead\nLac   40\n", ""},
    {".html", /* a name over two rows is of both, a number over two of neither */
     "<table><tr><td><td>2022<td>2023</tr><tr><td rowspan=2>Lac<td>5<td rowspan=2>7</tr><tr><td>6"
     "</tr></table>",
     "-   2022   2023\nLac   5   -\nLac   6   -\n", ""},
    {".html", /* a number and its label, one above the other */
     "<div class=k><div class=t><div><h3>890K</h3></div><div><p>people "
     "affected</p></div></div><div "
     "class=t><i></i><span>24,800</span><span>People killed</span></div><div><p>Sites open</p>"
     "<p>61</p></div></div><dl><dt>Shelters</dt><dd>876</dd><dt>Note</dt><dd>None.</dd></dl>",
     "890K people affected\n\n24,800 People killed\n\nSites open: 61\n\nShelters: "
     "876\nNote\nNone.\n",
     ""},
    {".html", /* a table that places tiles beside one another */
     "<table><tr><td><b>1.9 million</b><br>people displaced</td><td><b>337</b><br>staff killed</td>"
     "</tr></table>",
     "1.9 million people displaced\n\n337 staff killed\n", ""},
    {".html", /* but no sentence that is parted for its looks */
     "<p><span>In</span> <b>2024</b></p><p>The <b>12</b> <i>dead</i></p>",
     "In 2024\n\nThe 12 dead\n", ""},
    {".html", /* a table that only places what is on the page */
     "<table><tr><td><h1>Day 3</h1><p>One.</p></td><td><table><tr><td>In<td>Out</tr></table></tr>"
     "</table>",
     "Day 3\n\nOne.\n\nIn   Out\n", ""},
};

START_TEST(becomes_text)
{
    struct document d;
    struct error err = {0};
    ck_assert_msg(read_bytes(documents[_i].suffix, documents[_i].bytes, strlen(documents[_i].bytes),
                             &d, &err) == 0,
                  "%s", err.text);
    ck_assert_str_eq(buffer_string(&d.text), documents[_i].text);
    ck_assert_str_eq(buffer_string(&d.title), documents[_i].title);
    document_free(&d);
}
END_TEST

static const struct {
    const char *suffix, *bytes;
    size_t len;
} bad[] = {{".txt", "", 0}, {".txt", "a\0b", 3}, {".pdf", "%PDF-1.4 but no more", 20}};

START_TEST(refuses_with_a_sentence)
{
    struct document d;
    struct error err = {0};
    ck_assert_int_eq(read_bytes(bad[_i].suffix, bad[_i].bytes, bad[_i].len, &d, &err), -1);
    ck_assert_uint_gt(strlen(err.text), 20);
    document_free(&d);
}
END_TEST

START_TEST(nesting_costs_no_stack)
{
    size_t n = 200000;
    char *page = malloc(n * 5 + 100);
    struct document d;
    struct error err = {0};
    ck_assert_ptr_nonnull(page);
    memcpy(page, "<html>", 6);
    for (size_t i = 0; i < n; i++)
        memcpy(page + 6 + i * 5, "<div>", 5);
    memcpy(page + 6 + n * 5, "700 came", 9);
    read_bytes(".html", page, 6 + n * 5 + 8, &d, &err); /* text or an error, but no crash */
    document_free(&d);
    free(page);
}
END_TEST

int main(void)
{
    Suite *s = suite_create("text_document");
    TCase *t = tcase_create("text_document");
    tcase_add_loop_test(t, becomes_text, 0, (int)(sizeof documents / sizeof *documents));
    tcase_add_loop_test(t, refuses_with_a_sentence, 0, (int)(sizeof bad / sizeof *bad));
    tcase_add_test(t, nesting_costs_no_stack);
    suite_add_tcase(s, t);
    SRunner *r = srunner_create(s);
    srunner_run_all(r, CK_ENV);
    int failed = srunner_ntests_failed(r);
    srunner_free(r);
    return failed != 0;
}
