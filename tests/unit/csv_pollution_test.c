/* One clean table, made dirty in one way at a time, read back: how much of it comes out right?
 *
 * Prints the score of each kind of dirt (share of cells in their place, of 10) and fails below the
 * score that was reached. The kinds are those of the field: delimiters, quotes, escapes, line ends,
 * encodings, headers, preambles, second tables, and single rows that break the rules. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "sitstat/buffer.h"
#include "sitstat/csv.h"
#include "sitstat/text.h"

enum { ROWS = 60, COLUMNS = 8 };

static const char *const header[COLUMNS] = {"DATE",  "TIME",         "Quantity",   "Product ID",
                                            "Price", "Product type", "Where from", "Comments"};

struct table {
    char cells[ROWS][COLUMNS][80];
};

static void fill(struct table *t)
{
    static const char *const types[] = {"Blanket, wool", "Kitchen set", "Tent \"family\"",
                                        "Jerry can", "Tarpaulin"};
    static const char *const comments[] = {"arrived in full",
                                           "two boxes wet, the rest is fine",
                                           "see note",
                                           "",
                                           "counted twice; confirmed",
                                           "the \"blue\" ones",
                                           "first line\nsecond line, and more"};
    for (int r = 0; r < ROWS; r++) {
        char(*c)[80] = t->cells[r];
        snprintf(c[0], 80, "%02d/%02d/2022", 1 + r % 12, 13 + r % 15);
        snprintf(c[1], 80, "%02d:%02d", 6 + r % 14, r * 7 % 60);
        snprintf(c[2], 80, "%d", 3 + r * 37 % 900);
        snprintf(c[3], 80, "%d", 100000 + r * 9173 % 90000);
        snprintf(c[4], 80, "%d.%02d", 4 + r * 3 % 60, r * 11 % 100);
        snprintf(c[5], 80, "%s", types[r % 5]);
        snprintf(c[6], 80, "https://depot.example.org/item?id=%d", 400 + r);
        snprintf(c[7], 80, "%s", comments[r % 7]);
    }
}

/* ---- writing ----------------------------------------------------------------------------- */

struct style {
    const char *delimiter, *end;
    char quote, escape; /* escape 0: quotes are doubled */
    bool always;        /* quote every cell */
};

static const struct style plain = {",", "\n", '"', 0, false};

static void put(struct buffer *b, const char *text)
{
    ck_assert_int_eq(buffer_text(b, text, NULL), 0);
}

static void put_cell(struct buffer *b, const char *cell, const struct style *s)
{
    bool quote = s->always || strstr(cell, s->delimiter) || strchr(cell, s->quote) ||
                 strchr(cell, '\n') || (s->delimiter[0] == ' ' && (!*cell || strchr(cell, ' ')));
    if (!quote) {
        put(b, cell);
        return;
    }
    buffer_char(b, s->quote, NULL);
    for (const char *p = cell; *p; p++) {
        if (*p == s->quote || (s->escape && *p == s->escape))
            buffer_char(b, s->escape ? s->escape : s->quote, NULL);
        buffer_char(b, *p, NULL);
    }
    buffer_char(b, s->quote, NULL);
}

static void put_row(struct buffer *b, const struct table *t, int r, const struct style *s)
{
    for (int c = 0; c < COLUMNS; c++) {
        if (c)
            put(b, s->delimiter);
        put_cell(b, r < 0 ? header[c] : t->cells[r][c], s);
    }
    put(b, s->end);
}

/* ---- kinds of dirt ----------------------------------------------------------------------- */

/* What one polluted file is to give back. */
struct wanted {
    int first, last;           /* rows, -1: the header */
    const char *dialect;       /* what a user would tell */
    int skip;                  /* a row that is broken beyond repair and not compared; -1: none */
    const char *header_suffix; /* of every name, after a space; NULL: none */
};

typedef void pollute_fn(struct buffer *b, const struct table *t, int variant, struct wanted *w);

static void write_all(struct buffer *b, const struct table *t, const struct style *s)
{
    for (int r = -1; r < ROWS; r++)
        put_row(b, t, r, s);
}

static void clean(struct buffer *b, const struct table *t, int v, struct wanted *w)
{
    struct style s = plain;
    (void)w;
    s.always = v == 1;
    write_all(b, t, &s);
}

static void delimiter(struct buffer *b, const struct table *t, int v, struct wanted *w)
{
    static const char *const marks[] = {";", "\t", "|", " ", ", ", "^", "~"};
    static const char *const told[] = {"delimiter=;", "delimiter=\\t", "delimiter=|",
                                       "delimiter= ", "delimiter=, ",  "delimiter=^",
                                       "delimiter=~"};
    struct style s = plain;
    s.delimiter = marks[v];
    w->dialect = told[v];
    write_all(b, t, &s);
}

static void quote(struct buffer *b, const struct table *t, int v, struct wanted *w)
{
    struct style s = plain;
    s.quote = '\'';
    s.always = v == 1;
    w->dialect = "quote='";
    write_all(b, t, &s);
}

static void escape(struct buffer *b, const struct table *t, int v, struct wanted *w)
{
    struct style s = plain;
    s.escape = '\\';
    s.always = v == 1;
    (void)w;
    write_all(b, t, &s);
}

static void line_end(struct buffer *b, const struct table *t, int v, struct wanted *w)
{
    static const char *const ends[] = {"\r\n", "\r", "\n\n"};
    struct style s = plain;
    (void)w;
    s.end = ends[v];
    write_all(b, t, &s);
}

static void last_line(struct buffer *b, const struct table *t, int v, struct wanted *w)
{
    (void)w;
    write_all(b, t, &plain);
    if (v == 0)
        b->len--;
    else
        put(b, v == 1 ? "\n" : "\n\n");
}

static void no_header(struct buffer *b, const struct table *t, int v, struct wanted *w)
{
    (void)v;
    for (int r = 0; r < ROWS; r++)
        put_row(b, t, r, &plain);
    w->first = 0;
}

static void header_rows(struct buffer *b, const struct table *t, int v, struct wanted *w)
{
    put_row(b, t, -1, &plain);
    for (int extra = 0; extra <= v; extra++) {
        for (int c = 0; c < COLUMNS; c++)
            put(b, c ? ",unit" : "unit");
        put(b, "\n");
    }
    for (int r = 0; r < ROWS; r++)
        put_row(b, t, r, &plain);
    w->header_suffix = "unit";
}

static void preamble(struct buffer *b, const struct table *t, int v, struct wanted *w)
{
    static const char *const texts[] = {"Stock of the depot\n", "Stock of the depot\n\n",
                                        "Extracted:,\"today, by hand\"\nLicence:,none\n\n"};
    (void)w;
    put(b, texts[v]);
    write_all(b, t, &plain);
}

static void footnote(struct buffer *b, const struct table *t, int v, struct wanted *w)
{
    (void)w;
    write_all(b, t, &plain);
    put(b,
        v ? "\nSource: the depot's own books, counted by hand twice a day\n" : "* provisional\n");
}

static void second_table(struct buffer *b, const struct table *t, int v, struct wanted *w)
{
    (void)w;
    write_all(b, t, &plain);
    put(b, "\n");
    for (int r = -1; r < ROWS; r++)
        for (int c = 0; c < COLUMNS + v - 1; c++) { /* fewer, as many, more columns */
            if (c)
                put(b, ",");
            put(b, c >= COLUMNS ? "x" : r < 0 ? "Other" : t->cells[r][2]);
            if (c == COLUMNS + v - 2)
                put(b, "\n");
        }
}

static void short_file(struct buffer *b, const struct table *t, int v, struct wanted *w)
{
    put_row(b, t, -1, &plain);
    for (int r = 0; r < v; r++)
        put_row(b, t, r, &plain);
    w->last = v - 1;
}

static void other_delimiter_in_row(struct buffer *b, const struct table *t, int v, struct wanted *w)
{
    struct style s = plain;
    static const char *const marks[] = {";", "\t", "|"};
    (void)w;
    s.delimiter = marks[v % 3];
    s.always = true;
    for (int r = -1; r < ROWS; r++)
        put_row(b, t, r, r == v * 5 % ROWS ? &s : &plain);
}

static void delimiter_too_many(struct buffer *b, const struct table *t, int v, struct wanted *w)
{
    for (int r = -1; r < ROWS; r++) {
        if (r == v)
            for (int k = 0; k <= v % 3; k++)
                put(b, ",");
        put_row(b, t, r, &plain);
    }
    w->skip = v;
}

static void delimiter_missing(struct buffer *b, const struct table *t, int v, struct wanted *w)
{
    for (int r = -1; r < ROWS; r++) {
        if (r != v) {
            put_row(b, t, r, &plain);
            continue;
        }
        for (int c = 0; c < COLUMNS; c++) {
            if (c && c != 1 + v % 4)
                put(b, ",");
            put_cell(b, t->cells[r][c], &plain);
        }
        put(b, "\n");
    }
    w->skip = v;
}

static void stray_quote(struct buffer *b, const struct table *t, int v, struct wanted *w)
{
    for (int r = -1; r < ROWS; r++) {
        if (r != v) {
            put_row(b, t, r, &plain);
            continue;
        }
        for (int c = 0; c < COLUMNS; c++) {
            if (c)
                put(b, ",");
            if (c == v % 4)
                put(b, "\"");
            put_cell(b, t->cells[r][c], &plain);
        }
        put(b, "\n");
    }
    w->skip = v;
}

static void unclosed_quote(struct buffer *b, const struct table *t, int v, struct wanted *w)
{
    for (int r = -1; r < ROWS; r++) {
        put_row(b, t, r, &plain);
        if (r == v) {
            b->len--;
            put(b, ",\"\n");
        }
    }
    w->skip = v;
}

static void encoding(struct buffer *b, const struct table *t, int v, struct wanted *w)
{
    (void)w;
    if (v == 0) {
        put(b, "\xef\xbb\xbf");
        write_all(b, t, &plain);
        return;
    }
    struct buffer ascii = {.data = NULL};
    write_all(&ascii, t, &plain);
    put(b, v == 1 ? "\xff\xfe" : "\xfe\xff");
    for (size_t i = 0; i < ascii.len; i++) {
        const char little[2] = {ascii.data[i], 0}, big[2] = {0, ascii.data[i]};
        ck_assert_int_eq(buffer_append(b, v == 1 ? little : big, 2, NULL), 0);
    }
    buffer_free(&ascii);
}

static const struct dirt {
    const char *name;
    pollute_fn *fn;
    int variants;
    double least; /* of 10 */
} kinds[] = {
    {"clean", clean, 2, 10},
    {"delimiter", delimiter, 7, 10},
    {"quote", quote, 2, 10},
    {"escape", escape, 2, 10},
    {"line end", line_end, 3, 10},
    {"last line", last_line, 3, 10},
    {"no header", no_header, 1, 10},
    {"header rows", header_rows, 2, 10},
    {"preamble", preamble, 3, 10},
    {"footnote", footnote, 2, 10},
    {"second table", second_table, 3, 10},
    {"few rows", short_file, 4, 10},
    {"other delimiter in a row", other_delimiter_in_row, 12, 9.36},
    {"delimiter too many", delimiter_too_many, 30, 10},
    {"delimiter missing", delimiter_missing, 30, 10},
    {"stray quote", stray_quote, 30, 10},
    {"unclosed quote", unclosed_quote, 30, 10},
    {"encoding", encoding, 3, 10},
};

/* ---- reading back ------------------------------------------------------------------------ */

struct comparison {
    const struct table *table;
    const struct wanted *wanted;
    int row;
    size_t right, all;
};

static int compare(void *context, uint32_t line, const char *const *cells, const size_t *lens,
                   size_t n, struct error *err)
{
    struct comparison *c = context;
    int row = c->row++;
    (void)line;
    (void)err;
    if (row == c->wanted->skip)
        return 0;
    for (size_t i = 0; i < COLUMNS || i < n; i++) {
        char want[120] = "";
        c->all++;
        if (row > c->wanted->last || i >= COLUMNS || i >= n)
            continue;
        if (row < 0)
            snprintf(want, sizeof want, "%s%s%s", header[i], c->wanted->header_suffix ? " " : "",
                     c->wanted->header_suffix ? c->wanted->header_suffix : "");
        else
            snprintf(want, sizeof want, "%s", c->table->cells[row][i]);
        c->right += strlen(want) == lens[i] && memcmp(want, cells[i], lens[i]) == 0;
    }
    return 0;
}

static double read_back(const struct buffer *b, const struct table *t, const struct wanted *w,
                        const char *dialect)
{
    char path[] = "/tmp/sitstat-pollution-XXXXXX";
    struct csv_options options;
    struct csv *csv;
    struct error err;
    int fd = mkstemp(path);
    ck_assert_int_ge(fd, 0);
    ck_assert_int_eq(write(fd, b->data, b->len), (ssize_t)b->len);
    close(fd);
    csv_options_init(&options);
    options.dialect = dialect;
    ck_assert_msg(csv_open(&csv, path, &options, &err) == 0, "%s", err.text);
    struct comparison c = {.table = t, .wanted = w, .row = w->first};
    ck_assert_msg(csv_each_record(csv, compare, &c, &err) == 0, "%s", err.text);
    for (; c.row <= w->last; c.row++)
        c.all += c.row == w->skip ? 0 : COLUMNS;
    csv_close(csv);
    unlink(path);
    return c.all ? 10.0 * (double)c.right / (double)c.all : 10;
}

static void score(const struct dirt *kind, bool told)
{
    static struct table t;
    double sum = 0;
    fill(&t);
    for (int v = 0; v < kind->variants; v++) {
        struct buffer b = {.data = NULL};
        struct wanted w = {.first = -1, .last = ROWS - 1, .skip = -2};
        kind->fn(&b, &t, v, &w);
        double s = read_back(&b, &t, &w, told ? w.dialect : NULL);
        if (s < 10)
            printf("  %s, variant %d%s: %.3f\n", kind->name, v, told ? ", told" : "", s);
        sum += s;
        buffer_free(&b);
    }
    double mean = sum / kind->variants;
    printf("%-26s %s %6.3f\n", kind->name, told ? "told   " : "nothing", mean);
    ck_assert_msg(mean >= kind->least - 1e-9, "%s: %.3f of %.3f", kind->name, mean, kind->least);
}

START_TEST(told_nothing)
{
    score(&kinds[_i], false);
}
END_TEST

START_TEST(told_the_dialect)
{
    score(&kinds[_i], true);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("csv pollution");
    TCase *tc = tcase_create("pollution");
    int n = (int)(sizeof kinds / sizeof *kinds);
    tcase_set_timeout(tc, 120);
    tcase_add_loop_test(tc, told_nothing, 0, n);
    tcase_add_loop_test(tc, told_the_dialect, 0, n);
    suite_add_tcase(suite, tc);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
