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
    int header;                /* the same; 0: nothing */
    int skip;                  /* a row that is broken beyond repair and not compared; -2: none */
    const char *header_suffix; /* of every name, after a space; NULL: none */
    const struct table *other; /* whose cells are to come back; NULL: the clean table's */
    int odd, n_odd;            /* a row that is to come back with other cells; -2: none */
    char odd_cells[COLUMNS + 2][200];
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

/* ---- one row, that is to come back as it stands or as it was meant ------------------------ */

static const char *cell_of(const struct table *t, int row, int c)
{
    return row < 0 ? header[c] : t->cells[row][c];
}

static void want_odd(struct wanted *w, const struct table *t, int row)
{
    w->odd = row;
    w->n_odd = COLUMNS;
    for (int c = 0; c < COLUMNS; c++)
        snprintf(w->odd_cells[c], sizeof w->odd_cells[c], "%s", cell_of(t, row, c));
}

/* Writes all rows, ROW in another style. */
static void write_but(struct buffer *b, const struct table *t, int row, const struct style *s)
{
    for (int r = -1; r < ROWS; r++)
        put_row(b, t, r, r == row ? s : &plain);
}

static void put_cells(struct buffer *b, const char (*cells)[200], int n)
{
    for (int c = 0; c < n; c++) {
        if (c)
            put(b, ",");
        put_cell(b, cells[c], &plain);
    }
    put(b, "\n");
}

static void write_odd(struct buffer *b, const struct table *t, const struct wanted *w)
{
    for (int r = -1; r < ROWS; r++)
        if (r == w->odd)
            put_cells(b, w->odd_cells, w->n_odd);
        else
            put_row(b, t, r, &plain);
}

/* Variants: every row times every column. */
enum { PLACES = (ROWS + 1) * COLUMNS };

static void cell_more(struct buffer *b, const struct table *t, int v, struct wanted *w)
{
    int at = v % COLUMNS;
    want_odd(w, t, v / COLUMNS - 1);
    memmove(w->odd_cells[at + 1], w->odd_cells[at], sizeof *w->odd_cells * (size_t)(COLUMNS - at));
    w->odd_cells[at][0] = '\0';
    w->n_odd++;
    write_odd(b, t, w);
}

static void cell_less(struct buffer *b, const struct table *t, int v, struct wanted *w)
{
    int at = v % (COLUMNS - 1);
    want_odd(w, t, v / (COLUMNS - 1) - 1);
    size_t len = strlen(w->odd_cells[at]);
    snprintf(w->odd_cells[at] + len, sizeof *w->odd_cells - len, "%s", cell_of(t, w->odd, at + 1));
    memmove(w->odd_cells[at + 1], w->odd_cells[at + 2],
            sizeof *w->odd_cells * (size_t)(COLUMNS - at - 2));
    w->n_odd--;
    write_odd(b, t, w);
}

/* A quote at the end or in the midst of a cell that has none around it: text. */
static void quote_within(struct buffer *b, const struct table *t, int v, struct wanted *w)
{
    int row = v / COLUMNS - 1, at = v % COLUMNS;
    want_odd(w, t, row);
    for (int r = -1; r < ROWS; r++) {
        for (int c = 0; c < COLUMNS; c++) {
            const char *cell = cell_of(t, r, c);
            bool odd = r == row && c == at && *cell && !strpbrk(cell, ",\"\n");
            if (c)
                put(b, ",");
            put_cell(b, cell, &plain);
            if (odd) {
                put(b, "\"");
                snprintf(w->odd_cells[c], sizeof *w->odd_cells, "%s\"", cell);
            }
        }
        put(b, "\n");
    }
}

static void other_escape_in_row(struct buffer *b, const struct table *t, int v, struct wanted *w)
{
    struct style s = plain;
    s.escape = '\\';
    (void)w;
    write_but(b, t, v - 1, &s);
}

static void other_quote_in_row(struct buffer *b, const struct table *t, int v, struct wanted *w)
{
    struct style s = plain;
    s.quote = '\'';
    s.always = true;
    (void)w;
    /* a line's end within the other quotes is not seen as such: left out */
    write_but(b, t, strchr(t->cells[v][7], '\n') ? -2 : v, &s);
}

static void other_end_in_row(struct buffer *b, const struct table *t, int v, struct wanted *w)
{
    struct style s = plain;
    (void)w;
    s.end = v % 2 ? "\r\n" : "\r";
    write_but(b, t, v / 2 - 1, &s);
}

static void row_in_two(struct buffer *b, const struct table *t, int v, struct wanted *w)
{
    int row = 1 + v / (COLUMNS - 1), at = 1 + v % (COLUMNS - 1);
    w->skip = row; /* its first part; the second is the odd one */
    want_odd(w, t, row);
    for (int r = -1; r < ROWS; r++) {
        for (int c = 0; c < COLUMNS; c++) {
            if (c)
                put(b, r == row && c == at ? "\n" : ",");
            put_cell(b, cell_of(t, r, c), &plain);
        }
        put(b, "\n");
    }
    w->last = row - 1; /* what stands before must be whole */
    w->odd = -2;
}

static void header_otherwise(struct buffer *b, const struct table *t, int v, struct wanted *w)
{
    static const struct style styles[] = {
        {";", "\n", '"', 0, false},          {"\t", "\n", '"', 0, true},
        {"|", "\n", '"', 0, false},          {",", "\n", '"', 0, true},
        {", ", "\n", '"', 0, false},         {",", "\r\n", '"', 0, false},
        {",", "\r", '"', 0, false},          {",", "\n\n", '"', 0, false},
        {",", "\n,,,,,,,\n", '"', 0, false},
    };
    w->header = 1;
    write_but(b, t, -1, &styles[v]);
}

static void told_header(struct buffer *b, const struct table *t, int v, struct wanted *w)
{
    for (int i = 0; i < v; i++)
        put(b, "Depot,1,2,3,4,5,6,7\n");
    write_all(b, t, &plain);
    w->header = 1 + v;
    if (v > 0)
        w->first = ROWS; /* told nothing, those lines are records: not compared */
}

/* ---- one column, one cell ----------------------------------------------------------------- */

static void column_otherwise(struct buffer *b, const struct table *t, int v, struct wanted *w)
{
    static const char *const texts[] = {"",
                                        "-5",
                                        " 7 ",
                                        "1.234,5",
                                        "#N/A",
                                        "O'Brien's",
                                        "'tis",
                                        "a;b;c",
                                        "| x |",
                                        "C:\\dir\\x",
                                        "\"quoted\"",
                                        "a\tb",
                                        "sep=;",
                                        "=1+2",
                                        "1e+05",
                                        "%%",
                                        "\xd0\x9a\xd0\xb8\xd1\x97\xd0\xb2",
                                        "line\nline",
                                        "0,5"};
    static struct table other;
    int n = (int)(sizeof texts / sizeof *texts), at = v / n;
    memcpy(&other, t, sizeof other);
    (void)w;
    for (int r = 0; r < ROWS; r++)
        snprintf(other.cells[r][at], sizeof other.cells[r][at], "%s", texts[v % n]);
    write_all(b, &other, &plain);
    w->other = &other;
}
enum { COLUMN_TEXTS = 19 };

static void code_page(struct buffer *b, const struct table *t, int v, struct wanted *w)
{
    static const struct {
        const char *bytes, *text, *dialect;
    } pages[] = {
        {"Choc\xf3, Panam\xe1", "Choc\xc3\xb3, Panam\xc3\xa1", "encoding=ISO-8859-1"},
        {"caf\xe9 \x96 d\x92Ivoire", "caf\xc3\xa9 \xe2\x80\x93 d\xe2\x80\x99Ivoire",
         "encoding=windows-1252"},
        {"Gda\xf1sk, \xa3\xf3"
         "d\x9f",
         "Gda\xc5\x84sk, \xc5\x81\xc3\xb3"
         "d\xc5\xba",
         "encoding=windows-1250"},
        {"\xca\xe8\xbf\xe2, \xcb\xfc\xe2\xb3\xe2",
         "\xd0\x9a\xd0\xb8\xd1\x97\xd0\xb2, \xd0\x9b\xd1\x8c\xd0\xb2\xd1\x96\xd0\xb2",
         "encoding=windows-1251"},
    };
    static struct table bytes, text;
    memcpy(&bytes, t, sizeof bytes);
    memcpy(&text, t, sizeof text);
    for (int r = 0; r < ROWS; r++) {
        snprintf(bytes.cells[r][5], sizeof bytes.cells[r][5], "%s", pages[v].bytes);
        snprintf(text.cells[r][5], sizeof text.cells[r][5], "%s", pages[v].text);
    }
    write_all(b, &bytes, &plain);
    w->dialect = pages[v].dialect;
    w->other = &text;
}

static void header_name(struct buffer *b, const struct table *t, int v, struct wanted *w)
{
    static const char *const names[] = {"", "Zubeh\xc3\xb6r", "DATE", "two\nlines", "2021", "a, b"};
    want_odd(w, t, -1);
    snprintf(w->odd_cells[v % COLUMNS], sizeof *w->odd_cells, "%s", names[v / COLUMNS]);
    write_odd(b, t, w);
}

static void blank_row(struct buffer *b, const struct table *t, int v, struct wanted *w)
{
    (void)w;
    for (int r = -1; r < ROWS; r++) {
        put_row(b, t, r, &plain);
        if (r == v % ROWS)
            put(b, v / ROWS ? "  \n" : "\n");
    }
}

static void joined_table(struct buffer *b, const struct table *t, int v, struct wanted *w)
{
    static const int widths[] = {COLUMNS - 2, COLUMNS - 1, COLUMNS + 1, COLUMNS + 2};
    (void)w;
    write_all(b, t, &plain);
    for (int r = -1; r < 10; r++)
        for (int c = 0; c < widths[v]; c++) { /* no blank line before it */
            put(b, r < 0 ? "Other name" : "5");
            put(b, c == widths[v] - 1 ? "\n" : ",");
        }
}

static const struct dirt {
    const char *name;
    pollute_fn *fn;
    int variants;
    double least; /* of 10 */
    int step;     /* every so many variants; 0: all */
} kinds[] = {
    {"clean", clean, 2, 10, 0},
    {"delimiter", delimiter, 7, 10, 0},
    {"quote", quote, 2, 10, 0},
    {"escape", escape, 2, 10, 0},
    {"line end", line_end, 3, 10, 0},
    {"last line", last_line, 3, 10, 0},
    {"no header", no_header, 1, 10, 0},
    {"header rows", header_rows, 2, 10, 0},
    {"preamble", preamble, 3, 10, 0},
    {"footnote", footnote, 2, 10, 0},
    {"second table", second_table, 3, 10, 0},
    {"few rows", short_file, 4, 10, 0},
    {"other delimiter in a row", other_delimiter_in_row, 3 * ROWS, 10, 4},
    {"delimiter too many", delimiter_too_many, 30, 10, 0},
    {"delimiter missing", delimiter_missing, 30, 10, 0},
    {"stray quote", stray_quote, 30, 10, 0},
    {"unclosed quote", unclosed_quote, 30, 10, 0},
    {"encoding", encoding, 3, 10, 0},
    {"cell more", cell_more, PLACES, 10, 7},
    {"cell less", cell_less, (ROWS + 1) * (COLUMNS - 1), 10, 5},
    {"quote within a cell", quote_within, PLACES, 10, 7},
    {"other escape in a row", other_escape_in_row, ROWS + 1, 9.999, 0},
    {"other quote in a row", other_quote_in_row, ROWS, 10, 0},
    {"other line end in a row", other_end_in_row, 2 * (ROWS + 1), 9.989, 3},
    {"row in two", row_in_two, (ROWS - 2) * (COLUMNS - 1), 10, 5},
    {"header otherwise", header_otherwise, 9, 10, 0},
    {"told header", told_header, 4, 10, 0},
    {"column otherwise", column_otherwise, COLUMN_TEXTS *COLUMNS, 10, 0},
    {"code page", code_page, 4, 10, 0},
    {"header name", header_name, 6 * COLUMNS, 10, 0},
    {"blank row", blank_row, 2 * ROWS, 10, 7},
    {"joined table", joined_table, 4, 9.9, 0},
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
    if (row == c->wanted->skip ||
        (c->wanted->skip >= 0 && row > c->wanted->last && c->wanted->last < ROWS - 1))
        return 0; /* behind a row in two, rows stand one further */
    size_t least = row == c->wanted->odd ? (size_t)c->wanted->n_odd : COLUMNS;
    for (size_t i = 0; i < least || i < n; i++) {
        char want[120] = "";
        c->all++;
        if (row == c->wanted->odd) {
            c->right += i < (size_t)c->wanted->n_odd && i < n &&
                        strlen(c->wanted->odd_cells[i]) == lens[i] &&
                        memcmp(c->wanted->odd_cells[i], cells[i], lens[i]) == 0;
            continue;
        }
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
                        bool told)
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
    options.dialect = told ? w->dialect : NULL;
    options.header = told && w->header ? w->header : -1;
    ck_assert_msg(csv_open(&csv, path, &options, &err) == 0, "%s", err.text);
    struct comparison c = {.table = w->other ? w->other : t, .wanted = w, .row = w->first};
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
    int n = 0;
    fill(&t);
    for (int v = 0; v < kind->variants; v += kind->step ? kind->step : 1) {
        struct buffer b = {.data = NULL};
        struct wanted w = {.first = -1, .last = ROWS - 1, .skip = -2, .odd = -2};
        kind->fn(&b, &t, v, &w);
        if (told)
            w.first = w.first == ROWS ? -1 : w.first;
        else if (w.first == ROWS) { /* says nothing where nothing is told */
            buffer_free(&b);
            continue;
        }
        double s = read_back(&b, &t, &w, told);
        if (s < 10)
            printf("  %s, variant %d%s: %.3f\n", kind->name, v, told ? ", told" : "", s);
        sum += s;
        n++;
        buffer_free(&b);
    }
    fflush(stdout); /* a failed check takes what is not written with it */
    double mean = n ? sum / n : 10;
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
