/* base_text_test.c - UTF-8, folding, trimming, cleaning and escaping. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "sitstat/json.h"
#include "sitstat/text.h"

typedef int append(struct buffer *, const char *, size_t, struct error *);

static int fold(struct buffer *b, const char *s, size_t len, struct error *err)
{
    return text_fold(s, len, b, err);
}

static void same(append *f, const char *in, const char *want)
{
    struct buffer b;
    buffer_init(&b, 0);
    ck_assert_int_eq(f(&b, in, strlen(in), NULL), 0);
    ck_assert_str_eq(buffer_string(&b), want);
    buffer_free(&b);
}

START_TEST(invalid_utf8)
{
    const char *const bad[] = {"\x80",         "\xC0\xAF",         "\xE0\x80\xAF",
                               "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF8\x88\x80\x80\x80",
                               "\xC3",         "\xE2\x82"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        uint32_t code;
        ck_assert(!utf8_valid(bad[i], strlen(bad[i])));
        ck_assert_uint_eq(utf8_decode(bad[i], strlen(bad[i]), &code), 1);
        ck_assert_uint_eq(code, 0xFFFD);
    }
}
END_TEST

START_TEST(every_code_point_comes_back)
{
    for (uint32_t code = 0; code <= 0x10FFFF; code++) {
        char bytes[4];
        uint32_t back;
        if (code >= 0xD800 && code <= 0xDFFF)
            continue;
        size_t n = utf8_encode(code, bytes);
        if (utf8_decode(bytes, n, &back) != n || back != code)
            ck_abort_msg("U+%04X does not come back", (unsigned)code);
    }
}
END_TEST

START_TEST(folding)
{
    same(fold, "Côte d’Ivoire", "cote d ivoire");
    same(fold, "COTE  D'IVOIRE", "cote d ivoire");
    same(fold, "  Türkiye. ", "turkiye");
    same(fold, "Straße", "strasse");
    same(fold, "Łódź", "lodz");
    same(fold, "Rzeszo\xCC\x81w", "rzeszow");
    same(fold, "ÅLAND", "aland");
    same(fold, "Україна", "україна");
    same(fold, "РОССИЯ", "россия");
    same(fold, "U.S.A.", "u s a");
    same(fold, "Đà Nẵng", "da nang");
    same(fold, "— “a” –", "a");
    same(fold, "", "");
}
END_TEST

START_TEST(trimming)
{
    size_t len = strlen("\xC2\xA0 x y \xE2\x80\xAF");
    const char *s = text_trim("\xC2\xA0 x y \xE2\x80\xAF", &len);
    ck_assert_uint_eq(len, 3);
    ck_assert_int_eq(strncmp(s, "x y", 3), 0);
    len = 2;
    text_trim("  ", &len);
    ck_assert_uint_eq(len, 0);
}
END_TEST

START_TEST(cleaning)
{
    struct buffer b;
    buffer_init(&b, 0);
    const char *evil = "a\033[31mb\xE2\x80\xAE"
                       "c\nd\xFF";
    ck_assert_int_eq(text_clean(evil, strlen(evil), 0, &b, NULL), 0);
    ck_assert_str_eq(b.data, "a[31mbc d\xEF\xBF\xBD");
    buffer_clear(&b);
    ck_assert_int_eq(text_clean("abcdef", 6, 4, &b, NULL), 0);
    ck_assert_str_eq(b.data, "abc…");
    buffer_clear(&b);
    ck_assert_int_eq(text_clean("abcd", 4, 4, &b, NULL), 0);
    ck_assert_str_eq(b.data, "abcd");
    buffer_free(&b);
}
END_TEST

START_TEST(escaping)
{
    same(text_html, "<a href='x'>&\"\x01", "&lt;a href=&#39;x&#39;&gt;&amp;&quot;\xEF\xBF\xBD");
    same(text_markdown, "[x](y) *b* `c` <i>|\n#", "\\[x\\](y) \\*b\\* \\`c\\` &lt;i&gt;\\| \\#");
    same(text_csv, "plain", "plain");
    same(text_csv, "a,\"b\"\n", "\"a,\"\"b\"\"\n\"");
    same(text_csv, " lead", "\" lead\"");
    same(text_csv_safe, "=1+1", "'=1+1");
    same(text_csv_safe, "@x,y", "\"'@x,y\"");
    same(text_csv_safe, "a=b", "a=b");
    same(text_csv_safe, "a\x1b[2Jb\x7f\xc2\x9b", "a?[2Jb??");
    same(text_markdown, "a\x7f\xc2\x9b_\xc2\xa0", "a\xEF\xBF\xBD\xEF\xBF\xBD\\_\xc2\xa0");
    same(text_html, "\x1b<\xc2\x85", "\xEF\xBF\xBD&lt;\xEF\xBF\xBD");
    same(text_csv_safe, "-\xff\xd0\x9a", "'-\xEF\xBF\xBD\xd0\x9a");
    same(text_terminal, "\033[2J\x9B", "?[2J?");
    same(text_html, "a\xC2", "a\xEF\xBF\xBD");
    same(text_markdown, "\xC2\xA0", "\xC2\xA0");
    same(text_terminal, "é\n", "é\n");
}
END_TEST

START_TEST(widths)
{
    ck_assert_uint_eq(utf8_width("Rzeszów", strlen("Rzeszów")), 7);
    ck_assert_uint_eq(utf8_width("e\xCC\x81", 3), 1);
    ck_assert_uint_eq(utf8_width("日本", strlen("日本")), 4);
    ck_assert_uint_eq(utf8_fit("日本", strlen("日本"), 3), 3);
}
END_TEST

START_TEST(json_is_json)
{
    struct buffer b;
    struct json j;
    buffer_init(&b, 0);
    json_begin(&j, &b, false);
    json_object(&j, NULL);
    json_text(&j, "a_b", "x\n\\\x01\xFF\xE2\x80\xA8\xE2\x80\xA9\xEF\xBF\xBD");
    json_real(&j, "r", 0.1);
    json_real(&j, "nan", 0.0 / 0.0);
    json_array(&j, "l");
    json_whole(&j, NULL, -3);
    json_null(&j, NULL);
    json_array_end(&j);
    json_array(&j, "empty");
    json_array_end(&j);
    json_bool(&j, "t", true);
    json_object_end(&j);
    ck_assert_int_eq(json_end(&j, NULL), 0);
    ck_assert_str_eq(b.data, "{\"a_b\":\"x\\n\\\\\\u0001\xEF\xBF\xBD\\u2028\\u2029\xEF\xBF\xBD\","
                             "\"r\":0.10000000000000001,\"nan\":null,\"l\":[-3,null],"
                             "\"empty\":[],\"t\":true}\n");
    buffer_free(&b);
}
END_TEST

/* What is written in one go reads as what is written member by member. */
START_TEST(json_in_one_go)
{
    static const char *const signs[] = {"a",    "\"",       "\n",          "\x7f",
                                        "\xFF", "\xC3\xA9", "\xE2\x80\xA8"};
    static const int64_t wholes[] = {0,    9,     10,        99,        100,      999, 1000,
                                     9999, 10000, INT64_MIN, INT64_MAX, -1234567, -5};
    struct buffer a, b;
    struct json j, k;
    buffer_init(&a, 0);
    buffer_init(&b, 0);
    json_begin(&j, &a, false);
    json_begin(&k, &b, false);
    json_object(&j, NULL);
    json_object(&k, NULL);
    for (size_t len = 0; len < 40; len++)
        for (size_t sign = 0; sign < sizeof signs / sizeof *signs; sign++)
            for (size_t at = 0; at <= len; at++) {
                char text[64];
                size_t n = strlen(signs[sign]);
                memset(text, 'x', sizeof text);
                memcpy(text + at, signs[sign], n);
                json_textn(&j, "t", text, len + n);
                json_text(&j, "u", "");
                char *to = json_room(&k, 20 + json_text_room(len + n));
                ck_assert_ptr_nonnull(to);
                *to = ',';
                to += b.data[b.len - 1] != '{';
                to = json_at_text(JSON_AT(to, "\"t\":"), text, len + n);
                json_wrote(&k, json_at_text(JSON_AT(to, ",\"u\":"), "", 0));
            }
    for (size_t i = 0; i < sizeof wholes / sizeof *wholes; i++) {
        struct number whole = number_whole(wholes[i]), real = number_real((double)wholes[i] / 7);
        json_number(&j, "n", whole);
        json_number(&j, "n", real);
        char *to = json_at_number(JSON_AT(json_room(&k, 200), ",\"n\":"), whole);
        json_wrote(&k, json_at_number(JSON_AT(to, ",\"n\":"), real));
    }
    json_object_end(&j);
    json_object_end(&k);
    ck_assert_int_eq(json_end(&j, NULL), 0);
    ck_assert_int_eq(json_end(&k, NULL), 0);
    ck_assert_str_eq(a.data, b.data);
    buffer_free(&a);
    buffer_free(&b);
    buffer_init(&b, 64); /* no room: told at the end */
    json_begin(&k, &b, false);
    ck_assert_ptr_null(json_room(&k, 100));
    ck_assert_int_eq(json_end(&k, NULL), -1);
    buffer_free(&b);
}
END_TEST

START_TEST(json_depth_is_bounded)
{
    struct buffer b;
    struct json j;
    struct error err;
    buffer_init(&b, 0);
    json_begin(&j, &b, false);
    for (int i = 0; i < 100; i++)
        json_array(&j, NULL);
    ck_assert_int_eq(json_end(&j, &err), -1);
    ck_assert_int_eq(err.code, ERR_LIMIT);
    buffer_free(&b);
}
END_TEST

START_TEST(buffers_keep_their_cap)
{
    struct buffer b;
    struct error err;
    buffer_init(&b, 10);
    ck_assert_int_eq(buffer_text(&b, "0123456789", &err), 0);
    ck_assert_int_eq(buffer_char(&b, 'x', &err), -1);
    ck_assert_int_eq(err.code, ERR_LIMIT);
    ck_assert_str_eq(b.data, "0123456789");
    buffer_free(&b);
    buffer_free(&b);
    ck_assert_str_eq(buffer_string(&b), "");
}
END_TEST

START_TEST(errors_are_harmless_on_a_terminal)
{
    struct error err;
    char line[200];
    error_at(&err, ERR_FORMAT, "a\033[2Jb.csv", 3, 4, "bad \"%s\"", "x\ty");
    error_format(&err, line, sizeof line);
    ck_assert_str_eq(line, "a?[2Jb.csv:3:4: bad \"x?y\"");
    ck_assert_uint_eq(error_format(&err, line, 5), 4);
    ck_assert_uint_eq(error_format(&err, line, 0), 0);
    /* the eight-bit form of an escape, directions of writing, a character that was cut in two */
    error_at(&err, ERR_FORMAT,
             "a\xC2\x9B"
             "31m.csv",
             0, 4, "\xE2\x80\xAEgnp\xE2\x81\xA6\x7F\xC3\xA9\n\xC3\xA9");
    error_format(&err, line, sizeof line);
    ck_assert_str_eq(line, "a?31m.csv: ?gnp??\xC3\xA9?\xC3\xA9");
    char cut[sizeof "a?31m.csv: ???gnp???????"];
    error_format(&err, cut,
                 strlen("a\xC2\x9B"
                        "31m.csv: \xE2\x80\xAEgnp\xE2\x81\xA6\x7F\xC3\xA9"));
    ck_assert_str_eq(cut, "a?31m.csv: ?gnp???");
}
END_TEST

START_TEST(harmful_signs_of_every_kind)
{
    /* of each range that must not reach a terminal the first and the last, and their neighbours */
    static const struct {
        uint32_t code;
        bool control, harmful;
    } signs[] = {{0x1, true, true},      {0x1F, true, true},     {0x20, false, false},
                 {0x7E, false, false},   {0x7F, true, true},     {0x9F, true, true},
                 {0xA0, false, false},   {0x2029, false, true},  {0x2028, false, true},
                 {0x202A, true, true},   {0x202E, true, true},   {0x202F, false, false},
                 {0x2065, false, false}, {0x2066, true, true},   {0x2069, true, true},
                 {0x206A, false, false}, {0xFFFE, false, true},  {0xFFFF, false, true},
                 {0xFFFD, false, false}, {0x10000, false, false}};
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++) {
        struct buffer shown = {0}, cleaned = {0};
        char text[5];
        size_t n = utf8_encode(signs[i].code, text);
        ck_assert_int_eq(text_terminal(&shown, text, n, NULL), 0);
        ck_assert_int_eq(text_clean(text, n, 0, &cleaned, NULL), 0);
        if ((strcmp(buffer_string(&shown), "?") == 0) != signs[i].control ||
            (cleaned.len == 0) != signs[i].harmful)
            ck_abort_msg("U+%04X is shown as %s, cleaned to %zu bytes", (unsigned)signs[i].code,
                         buffer_string(&shown), cleaned.len);
        text[n] = '\0';
        ck_assert_uint_eq(text_harmless(text, n), shown.len);
        ck_assert_str_eq(text, buffer_string(&shown));
        buffer_free(&shown);
        buffer_free(&cleaned);
    }
    same(text_terminal, "a\xff\nb", "a?\nb"); /* no UTF-8; a line end stays */
}
END_TEST

START_TEST(cells_that_need_quotes)
{
    same(text_csv, "", "");
    same(text_csv, " a", "\" a\"");
    same(text_csv, "a ", "\"a \"");
    same(text_csv, "a\"\"b", "\"a\"\"\"\"b\"");
    same(text_csv, "a\rb", "\"a\rb\"");
    same(text_csv_safe, "", "");
    same(text_csv_safe, " a", "\" a\"");
    same(text_csv_safe, "a ", "\"a \"");
    same(text_csv_safe, "a\"b", "\"a\"\"b\"");
    same(text_csv_safe, "a,b", "\"a,b\"");
    same(text_csv_safe, "a\x7f", "a?");
    static const char *const starts[] = {"=", "+", "-", "@", "\t", "\r"};
    for (size_t i = 0; i < sizeof starts / sizeof starts[0]; i++) {
        struct buffer b = {0};
        ck_assert_int_eq(text_csv_safe(&b, starts[i], 1, NULL), 0);
        ck_assert(strchr("'\"", b.data[0]) != NULL && strchr(b.data, '\'') != NULL);
        buffer_free(&b);
    }
}
END_TEST

START_TEST(what_is_no_sign_is_replaced)
{
    char bytes[4];
    for (size_t i = 0; i < 3; i++) {
        static const uint32_t none[] = {0x110000, 0xD800, 0xDFFF};
        uint32_t back;
        ck_assert_uint_eq(utf8_decode(bytes, utf8_encode(none[i], bytes), &back), 3);
        ck_assert_uint_eq(back, 0xFFFD);
    }
    ck_assert_uint_eq(utf8_width("\x01\x7f", 2), 0);
    ck_assert_uint_eq(utf8_fit("ab", 2, 9), 2);
    size_t len = 4;
    text_trim("\x80\x80\x80\x80", &len); /* tails without a head are no white space */
    ck_assert_uint_eq(len, 4);
    len = strlen("\xE3\x80\x80x\xE2\x80\x89\t\xEF\xBB\xBF");
    text_trim("\xE3\x80\x80x\xE2\x80\x89\t\xEF\xBB\xBF", &len);
    ck_assert_uint_eq(len, 1);
}
END_TEST

START_TEST(letters_of_other_scripts)
{
    same(fold, "ΑΘΗΝΑ ὀ", "αθηνα ὀ");
    same(fold, "Ҋ Ѡ Җ ҈ Ѕ", "ҋ ѡ җ ҈ ѕ");
    same(fold, "a·×b÷c", "a b c");
    same(fold, "co\xC2\xADop \xE2\x80\x8Bx", "coop x");
    same(fold, "東京、日本。", "東京 日本");
    same(fold, "x\xEE\x80\x80y\xEF\xBF\xBDz", "x y z");
    same(fold, "±5", "5");
}
END_TEST

START_TEST(files_that_cannot_be_read)
{
    struct buffer b;
    struct error err;
    buffer_init(&b, 16);
    ck_assert_int_eq(buffer_read_file(&b, "data/measures.csv", &err), -1);
    ck_assert_int_eq(err.code, ERR_LIMIT);
    ck_assert_str_eq(err.file, "data/measures.csv");
    buffer_free(&b);
    static const char *const paths[] = {"data", "data/nothing", "/dev/null"};
    for (size_t i = 0; i < sizeof paths / sizeof paths[0]; i++) {
        buffer_init(&b, 0);
        ck_assert_int_eq(buffer_read_file(&b, paths[i], &err), -1);
        ck_assert_int_eq(err.code, ERR_IO);
        ck_assert_uint_eq(error_format(&err, (char[200]){0}, 0), 0);
        error_place(&err, "other", 3); /* has a place already */
        ck_assert_str_eq(err.file, paths[i]);
        buffer_free(&b);
    }
    error_place(NULL, "x", 1);
    err.file[0] = '\0';
    error_place(&err, NULL, 1);
    ck_assert_str_eq(err.file, "");
    ck_assert_int_eq(buffer_reserve(&b, SIZE_MAX, &err), -1);
    ck_assert_int_eq(err.code, ERR_LIMIT);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("text");
    TCase *tests = tcase_create("text");
    tcase_add_test(tests, invalid_utf8);
    tcase_add_test(tests, every_code_point_comes_back);
    tcase_add_test(tests, folding);
    tcase_add_test(tests, trimming);
    tcase_add_test(tests, cleaning);
    tcase_add_test(tests, escaping);
    tcase_add_test(tests, widths);
    tcase_add_test(tests, json_is_json);
    tcase_add_test(tests, json_depth_is_bounded);
    tcase_add_test(tests, buffers_keep_their_cap);
    tcase_add_test(tests, errors_are_harmless_on_a_terminal);
    tcase_add_test(tests, harmful_signs_of_every_kind);
    tcase_add_test(tests, cells_that_need_quotes);
    tcase_add_test(tests, json_in_one_go);
    tcase_add_test(tests, what_is_no_sign_is_replaced);
    tcase_add_test(tests, letters_of_other_scripts);
    tcase_add_test(tests, files_that_cannot_be_read);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
