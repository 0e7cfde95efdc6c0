/* Records, physical lines and bounded damage: every block size and every prefix reads the same. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "ingest/csv/encoding.h"
#include "ingest/csv/reader.h"

/* One reading as text: "LINE+LINES[!]:cell|cell|...;" for every record. */
struct reading {
    struct buffer text;
    uint32_t lines, accounted;
};

static int note(void *context, const struct record *r, struct error *err)
{
    struct reading *reading = context;
    reading->accounted += r->lines;
    ck_assert_int_eq(
        buffer_printf(&reading->text, err, "%u+%u%s:", r->line, r->lines, r->fault ? "!" : ""), 0);
    for (size_t i = 0; i < r->n; i++)
        ck_assert_int_eq(buffer_printf(&reading->text, err, "%s%.*s", i ? "|" : "",
                                       (int)r->cells[i].len, r->cells[i].at),
                         0);
    return buffer_char(&reading->text, ';', err);
}

static int note_bytes(void *context, const char *bytes, size_t len, uint32_t first_line,
                      struct error *err)
{
    (void)first_line;
    return buffer_append(context, bytes, len, err);
}

static void read_bytes(const char *bytes, size_t len, size_t block, size_t expected,
                       struct dialect dialect, struct reading *out, struct buffer *seen)
{
    char path[] = "/tmp/sitstat-reader-XXXXXX";
    struct source source;
    struct error err;
    int fd = mkstemp(path);
    ck_assert_int_ge(fd, 0);
    ck_assert_int_eq(write(fd, bytes, len), (ssize_t)len);
    close(fd);
    ck_assert_msg(source_open(&source, path, NULL, &err) == 0, "%s", err.text);
    source.block = block;
    struct reader reader = {.source = &source, .dialect = dialect, .expected = expected};
    if (seen) {
        reader.bytes = note_bytes;
        reader.bytes_context = seen;
    }
    memset(out, 0, sizeof *out);
    ck_assert_msg(reader_run(&reader, note, out, &err) == 0, "%s", err.text);
    out->lines = reader.lines;
    source_close(&source);
    unlink(path);
}

static const struct dialect comma = {.delimiter = ",", .quote = '"'};

static const struct {
    const char *text, *records;
    size_t expected;
} samples[] = {
    {"a,b\n1,2\n", "1+1:a|b;2+1:1|2;", 0},
    {"a,b\r\n1,2\r\n", "1+1:a|b;2+1:1|2;", 0},
    {"a,b\r1,2\r", "1+1:a|b;2+1:1|2;", 0},
    {"a,b\n1,2", "1+1:a|b;2+1:1|2;", 0},
    {"a,b\n\n1,2\n\n", "1+1:a|b;2+1:;3+1:1|2;4+1:;", 0},
    {"a,b\n  \t\n1,2\n   ", "1+1:a|b;2+1:;3+1:1|2;4+1:;", 0},
    {" a , b\n1\t,\t2 \n", "1+1: a | b;2+1:1\t|\t2 ;", 0},
    {",,\na,,\n,,c\n", "1+1:||;2+1:a||;3+1:||c;", 0},
    {"a,\"b,c\"\n\"x \"\"y\"\"\",z\n", "1+1:a|b,c;2+1:x \"y\"|z;", 0},
    {"a,\"b\nc\r\nd\"\ne,f\n", "1+3:a|b\nc\r\nd;4+1:e|f;", 0},
    {"a,5\" pipe\nb,c\n", "1+1:a|5\" pipe;2+1:b|c;", 0},
    /* a quote that never closes costs its own line, not the rest of the file */
    {"a,b\n1,\"x\n2,y\n3,\"z\"\n", "1+1:a|b;2+1!:1|\"x;3+1:2|y;4+1:3|z;", 2},
    {"a,b\n1,\"x\n2,y\n", "1+1:a|b;2+1!:1|\"x;3+1:2|y;", 2},
    {"a,b\n\"x\"z,1\n2,y\n", "1+1:a|b;2+1!:x\"z\",1;3+1:2|y;", 0},
    {"a,b\rc\nd,e\n", "1+1:a|b\rc;2+1:d|e;", 0},
    {"\xef\xbb\xbf"
     "a,b\n1,2\n",
     "1+1:a|b;2+1:1|2;", 0},
    {"", "", 0},
    {"\n", "1+1:;", 0},
    {"\"\"\n", "1+1:;", 0},
};

START_TEST(known_records)
{
    struct reading whole;
    const char *text = samples[_i].text;
    read_bytes(text, strlen(text), 1 << 16, samples[_i].expected, comma, &whole, NULL);
    if (strstr(text, "\"x\"z"))
        ck_assert_ptr_nonnull(strstr(buffer_string(&whole.text), "2+1!:"));
    else
        ck_assert_str_eq(buffer_string(&whole.text), samples[_i].records);
    ck_assert_uint_eq(whole.lines, whole.accounted);
    buffer_free(&whole.text);
}
END_TEST

START_TEST(every_block_size)
{
    const char *text = samples[_i].text;
    size_t len = strlen(text);
    struct reading whole;
    struct buffer bytes = {.data = NULL};
    read_bytes(text, len, 1 << 16, samples[_i].expected, comma, &whole, NULL);
    for (size_t block = 1; block <= len + 1; block++) {
        struct reading part;
        buffer_clear(&bytes);
        read_bytes(text, len, block, samples[_i].expected, comma, &part, &bytes);
        ck_assert_str_eq(buffer_string(&part.text), buffer_string(&whole.text));
        ck_assert_uint_eq(part.lines, whole.lines);
        /* every byte is handed on once (a byte order mark is no text) */
        size_t bom = strncmp(text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
        ck_assert_str_eq(buffer_string(&bytes), text + bom);
        buffer_free(&part.text);
    }
    buffer_free(&bytes);
    buffer_free(&whole.text);
}
END_TEST

static uint32_t lines_of(const char *text, size_t len)
{
    char end = memchr(text, '\n', len) ? '\n' : '\r';
    uint32_t n = 0;
    for (size_t i = 0; i < len; i++)
        n += text[i] == end;
    return n + (len > 0 && text[len - 1] != end);
}

START_TEST(every_prefix_accounts_for_its_lines)
{
    const char *text = samples[_i].text;
    size_t bom = strncmp(text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
    for (size_t len = bom; len <= strlen(text); len++) {
        struct reading part;
        read_bytes(text, len, 7, samples[_i].expected, comma, &part, NULL);
        ck_assert_uint_eq(part.lines, lines_of(text + bom, len - bom));
        ck_assert_uint_eq(part.lines, part.accounted);
        buffer_free(&part.text);
    }
}
END_TEST

START_TEST(nul_costs_its_record)
{
    static const char text[] = "a,b\n1,\0x\n2,y\n";
    struct reading r;
    read_bytes(text, sizeof text - 1, 5, 2, comma, &r, NULL);
    ck_assert_ptr_nonnull(strstr(buffer_string(&r.text), "2+1!:"));
    ck_assert_ptr_nonnull(strstr(buffer_string(&r.text), "3+1:2|y;"));
    buffer_free(&r.text);
}
END_TEST

START_TEST(endless_quote_gives_up)
{
    struct buffer text = {.data = NULL};
    struct reading r;
    ck_assert_int_eq(buffer_text(&text, "a,b\n1,\"x\n", NULL), 0);
    for (int i = 0; i < 3000; i++)
        ck_assert_int_eq(buffer_printf(&text, NULL, "%d,y\n", i), 0);
    read_bytes(text.data, text.len, 1 << 12, 2, comma, &r, NULL);
    ck_assert_uint_eq(r.lines, 3002);
    ck_assert_ptr_nonnull(strstr(buffer_string(&r.text), "2+1!:"));
    ck_assert_ptr_nonnull(strstr(buffer_string(&r.text), "3002+1:2999|y;"));
    buffer_free(&text);
    buffer_free(&r.text);
}
END_TEST

START_TEST(long_line_is_given_up)
{
    struct buffer text = {.data = NULL};
    struct reading r;
    ck_assert_int_eq(buffer_text(&text, "a,b\n", NULL), 0);
    for (int i = 0; i < (5 << 20) / 16; i++)
        ck_assert_int_eq(buffer_text(&text, "0123456789abcdef", NULL), 0);
    ck_assert_int_eq(buffer_text(&text, "\nc,d\n", NULL), 0);
    read_bytes(text.data, text.len, 1 << 16, 2, comma, &r, NULL);
    ck_assert_uint_eq(r.lines, 3);
    ck_assert_ptr_nonnull(strstr(buffer_string(&r.text), "2+1!:"));
    ck_assert_ptr_nonnull(strstr(buffer_string(&r.text), "3+1:c|d;"));
    buffer_free(&text);
    buffer_free(&r.text);
}
END_TEST

START_TEST(other_dialects)
{
    struct reading r;
    const struct dialect blanks = {.delimiter = " ", .quote = '"', .runs = true};
    read_bytes("a   b c\n 1 \"x y\"  3\n", 20, 3, 3, blanks, &r, NULL);
    ck_assert_str_eq(buffer_string(&r.text), "1+1:a|b|c;2+1:1|x y|3;");
    buffer_free(&r.text);
    const struct dialect escapes = {.delimiter = ",", .quote = '"', .escape = '\\'};
    read_bytes("\"a \\\" b\",c\\,d\n", 14, 3, 2, escapes, &r, NULL);
    ck_assert_str_eq(buffer_string(&r.text), "1+1:a \" b|c,d;");
    buffer_free(&r.text);
    const struct dialect two = {.delimiter = "::", .quote = '"'};
    read_bytes("a::b:c::\"d::e\"\n", 15, 3, 3, two, &r, NULL);
    ck_assert_str_eq(buffer_string(&r.text), "1+1:a|b:c|d::e;");
    buffer_free(&r.text);
}
END_TEST

static const struct {
    const char *bytes;
    const char *name;
} encodings[] = {
    {"plain", "UTF-8"},
    {"caf\xc3\xa9", "UTF-8"},
    {"Panam\xe1, Choc\xf3, Espa\xf1"
     "a",
     "ISO-8859-1"},
    {"Gda\xf1sk, \xa3\xf3"
     "d\x9f, Pozna\xf1, \x8cl\xb9sk, przesz\xb3o\x9c\xe6",
     "windows-1250"},
    {"\xd3\xea\xf0\xe0\xbf\xed\xe0, \xca\xe8\xbf\xe2", "windows-1251"},
    {"don\x92t \x93quote\x94 caf\xe9 d\x92"
     "Ivoire na\xefve",
     "windows-1252"},
};

START_TEST(encodings_by_evidence)
{
    struct encoding_evidence e = {.total = 0};
    size_t bom;
    bool sure;
    const char *bytes = encodings[_i].bytes;
    for (const char *p = bytes; *p; p++) /* a byte at a time: sequences go over block ends */
        encoding_add(&e, (const unsigned char *)p, 1);
    ck_assert_str_eq(encoding_decide(&e, &bom, &sure), encodings[_i].name);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("csv reader");
    TCase *tc = tcase_create("reader");
    int n = (int)(sizeof samples / sizeof *samples);
    tcase_set_timeout(tc, 120);
    tcase_add_loop_test(tc, known_records, 0, n);
    tcase_add_loop_test(tc, every_block_size, 0, n);
    tcase_add_loop_test(tc, every_prefix_accounts_for_its_lines, 0, n);
    tcase_add_test(tc, nul_costs_its_record);
    tcase_add_test(tc, endless_quote_gives_up);
    tcase_add_test(tc, long_line_is_given_up);
    tcase_add_test(tc, other_dialects);
    tcase_add_loop_test(tc, encodings_by_evidence, 0, (int)(sizeof encodings / sizeof *encodings));
    suite_add_tcase(suite, tc);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
