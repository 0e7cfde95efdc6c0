/* htmltable.c - a table of an HTML page as lines of text: cells that span rows or columns are told
 * in each of them, and titles of several rows make one line. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "html.h"

#define GAP "   "       /* between cells */
#define CELL_MOST 300   /* bytes of text: what has more is prose, and the table a frame for it */
#define COLUMNS_MOST 64 /* of a table */
#define PLACES_MOST 2000000 /* rows by columns */
#define TEXT_MOST ((size_t)64 << 20)
#define TITLE_ROWS 4

struct cell {
    size_t text, len; /* in table.text */
    size_t rows, columns;
    bool title; /* a <th> */
};

struct table {
    struct buffer text;
    struct cell *cells;
    size_t n, size;
    size_t *rows; /* index of the first cell of each row, and after the last */
    size_t n_rows, size_rows;
    size_t columns;
    int32_t *grid; /* rows by columns: the cell that covers the place, and 0 where there is none */
};

static void table_free(struct table *t)
{
    buffer_free(&t->text);
    free(t->cells);
    free(t->rows);
    free(t->grid);
}

/* Room for one more of SIZE bytes; NULL: no memory. */
static void *grow(void *at, size_t *have, size_t n, size_t size)
{
    if (n < *have)
        return at;
    size_t more = *have == 0 ? 64 : 2 * *have;
    void *bigger = reallocarray(at, more, size);
    if (bigger != NULL)
        *have = more;
    return bigger;
}

static size_t span_of(const xmlNode *cell, const char *name, size_t most)
{
    for (const xmlAttr *a = cell->properties; a != NULL; a = a->next)
        if (strcasecmp((const char *)a->name, name) == 0 && a->children != NULL &&
            a->children->content != NULL) {
            long n = strtol((const char *)a->children->content, NULL, 10);
            return n < 1 ? 1 : (size_t)n > most ? most : (size_t)n;
        }
    return 1;
}

static int add_row(struct table *t)
{
    void *more = grow(t->rows, &t->size_rows, t->n_rows + 1, sizeof *t->rows);
    if (more == NULL)
        return -1;
    t->rows = more;
    t->rows[t->n_rows++] = t->n;
    return 0;
}

static int add_cell(struct table *t, const xmlNode *node, struct error *err)
{
    struct html_writer w = {.out = &t->text, .err = err, .one_line = true};
    void *more = grow(t->cells, &t->size, t->n, sizeof *t->cells);
    if (more == NULL)
        return -1;
    t->cells = more;
    struct cell *c = &t->cells[t->n++];
    *c = (struct cell){.text = t->text.len,
                       .rows = span_of(node, "rowspan", 1000),
                       .columns = span_of(node, "colspan", COLUMNS_MOST),
                       .title = html_is(node, "th")};
    html_put(&w, "\n", 1); /* no space before the first word */
    c->text++;
    html_walk(&w, node);
    c->len = t->text.len - c->text;
    return w.failed;
}

/* Reads the cells of NODE; false where it is no table of short cells, or memory is short. */
static bool read_cells(struct table *t, const xmlNode *node, struct error *err)
{
    bool several = false;
    for (const xmlNode *at = html_next(node, node, true); at != NULL;) {
        bool cell = html_is(at, "td") || html_is(at, "th");
        if (html_is(at, "table") || (html_is(at, "tr") && add_row(t) < 0))
            return false;
        if (cell && (t->n_rows == 0 || add_cell(t, at, err) < 0))
            return false;
        if (cell && t->cells[t->n - 1].len > CELL_MOST)
            return false;
        several |= cell && t->n > t->rows[t->n_rows - 1] + 1;
        at = html_next(at, node, true);
    }
    return several && add_row(t) == 0 && t->n_rows-- > 0;
}

/* Lays the cells out; false where the table is too large for that. */
static bool lay_out(struct table *t)
{
    for (size_t r = 0; r < t->n_rows; r++) {
        size_t n = 0;
        for (size_t c = t->rows[r]; c < t->rows[r + 1]; c++)
            n += t->cells[c].columns;
        t->columns = n > t->columns ? n : t->columns;
    }
    t->columns = t->columns > COLUMNS_MOST ? COLUMNS_MOST : t->columns;
    if (t->n_rows * t->columns > PLACES_MOST)
        return false;
    t->grid = calloc(t->n_rows * t->columns + 1, sizeof *t->grid);
    if (t->grid == NULL)
        return false;
    for (size_t r = 0; r < t->n_rows; r++)
        for (size_t c = t->rows[r], at = 0; c < t->rows[r + 1]; c++) {
            while (at < t->columns && t->grid[r * t->columns + at] != 0)
                at++;
            for (size_t y = r; y < t->n_rows && y < r + t->cells[c].rows; y++)
                for (size_t x = at; x < t->columns && x < at + t->cells[c].columns; x++)
                    if (t->grid[y * t->columns + x] == 0)
                        t->grid[y * t->columns + x] = (int32_t)c + 1;
        }
    return true;
}

static const struct cell *cell_at(const struct table *t, size_t row, size_t column)
{
    int32_t c = t->grid[row * t->columns + column];
    return c > 0 ? &t->cells[c - 1] : NULL;
}

static bool is_number(const struct table *t, const struct cell *c)
{
    size_t digits = 0, letters = 0;
    for (size_t i = 0; c != NULL && i < c->len; i++) {
        digits += isdigit((unsigned char)t->text.data[c->text + i]) != 0;
        letters += isalpha((unsigned char)t->text.data[c->text + i]) != 0;
    }
    return digits > letters;
}

static bool is_blank(const struct cell *c)
{
    return c == NULL || c->len == 0;
}

/* The only cell of ROW with words, over all of its columns or but the first; NULL: it has more. */
static const struct cell *only_cell(const struct table *t, size_t row)
{
    const struct cell *one = NULL;
    for (size_t x = 0; x < t->columns; x++) {
        const struct cell *c = cell_at(t, row, x);
        if (is_blank(c) || c == one)
            continue;
        if (one != NULL)
            return NULL;
        one = c;
    }
    return one;
}

/* Are the cells of ROW, but for the first, titles: marked so, or words without a number? */
static bool is_titles(const struct table *t, size_t row)
{
    bool marked = true, words = false;
    for (size_t x = 1; x < t->columns; x++) {
        const struct cell *c = cell_at(t, row, x);
        marked &= is_blank(c) || c->title;
        words |= !is_blank(c);
        if (!is_blank(c) && !c->title && is_number(t, c))
            return false;
    }
    for (size_t x = 1; x < t->columns && !marked; x++)
        if (is_number(t, cell_at(t, row, x)))
            return false;
    return words;
}

/* How many rows from ROW on are the titles of what stands below them; 0: none, or nothing does. */
static size_t title_rows(const struct table *t, size_t row)
{
    size_t n = 0;
    while (n < TITLE_ROWS && row + n < t->n_rows && is_titles(t, row + n))
        n++;
    for (size_t x = 1; row + n < t->n_rows && x < t->columns; x++)
        if (is_number(t, cell_at(t, row + n, x)))
            return n;
    return 0;
}

static void put_cell(struct html_writer *w, const struct table *t, const struct cell *c)
{
    html_put(w, t->text.data + c->text, c->len);
}

/* Writes the titles in the N rows from ROW on as one line, set in where the first has none. */
static void put_titles(struct html_writer *w, const struct table *t, size_t row, size_t n)
{
    for (size_t x = 0; x < t->columns; x++) {
        const struct cell *before = NULL;
        html_put(w, x > 0 ? GAP : "", x > 0 ? strlen(GAP) : 0);
        for (size_t r = row; r < row + n; r++) {
            const struct cell *c = cell_at(t, r, x);
            if (is_blank(c) || c == before)
                continue;
            if (before != NULL)
                html_put(w, " ", 1);
            put_cell(w, t, c);
            before = c;
        }
        if (before == NULL)
            html_put(w, x > 0 ? "-" : " ", 1);
    }
}

/* Writes row R. A number that stands for several rows or columns is nobody's. */
static void put_row(struct html_writer *w, const struct table *t, size_t r)
{
    for (size_t x = 0; x < t->columns; x++) {
        const struct cell *c = cell_at(t, r, x);
        html_put(w, GAP, x > 0 ? strlen(GAP) : 0);
        if (is_blank(c) || ((c->rows > 1 || c->columns > 1) && is_number(t, c)) ||
            (x > 0 && c == cell_at(t, r, x - 1)))
            html_put(w, "-", 1);
        else
            put_cell(w, t, c);
    }
}

/* Is each cell of ROW a number with what it counts, "<b>337</b><br>staff killed", as in tiles that
 * a table only places beside one another? */
static bool is_tiles(const struct table *t, size_t row)
{
    size_t n = 0;
    for (size_t x = 0; x < t->columns; x++) {
        const struct cell *c = cell_at(t, row, x);
        size_t letters = 0, i = 0;
        if (is_blank(c) || (x > 0 && c == cell_at(t, row, x - 1)))
            continue;
        const char *s = t->text.data + c->text;
        while (i < c->len && !isalnum((unsigned char)s[i]))
            i++;
        if (i == c->len || !isdigit((unsigned char)s[i]))
            return false;
        for (; i < c->len; i++)
            letters += isalpha((unsigned char)s[i]) != 0;
        if (letters < 5 || memchr(s, ' ', c->len) == NULL)
            return false;
        n++;
    }
    return n > 1;
}

/* Writes the cells of ROW as paragraphs. */
static void put_tiles(struct html_writer *w, const struct table *t, size_t row)
{
    for (size_t x = 0; x < t->columns; x++) {
        const struct cell *c = cell_at(t, row, x);
        if (is_blank(c) || (x > 0 && c == cell_at(t, row, x - 1)))
            continue;
        html_put_break(w, 2);
        put_cell(w, t, c);
    }
}

static void put_rows(struct html_writer *w, const struct table *t)
{
    for (size_t r = 0; r < t->n_rows; r++) {
        if (is_tiles(t, r)) {
            put_tiles(w, t, r);
            html_put(w, "\n", 1);
            continue;
        }
        const struct cell *only = only_cell(t, r);
        size_t titles = only == NULL ? title_rows(t, r) : 0;
        if (titles > 0) {
            put_titles(w, t, r, titles);
            r += titles - 1;
        } else if (only != NULL) {
            put_cell(w, t, only);
        } else if (t->rows[r + 1] > t->rows[r]) {
            put_row(w, t, r);
        } else {
            continue;
        }
        html_put(w, "\n", 1);
    }
}

/* Writes the <caption> of the table NODE as the line over its titles. */
static void put_caption(struct html_writer *w, const xmlNode *node)
{
    for (const xmlNode *at = node->children; at != NULL; at = at->next) {
        if (!html_is(at, "caption"))
            continue;
        size_t start = w->out->len;
        w->one_line = true;
        html_walk(w, at);
        w->one_line = false;
        if (w->out->len > start)
            html_put(w, "\n", 1);
    }
}

bool html_table(struct html_writer *w, const xmlNode *node)
{
    struct table t = {.n = 0};
    struct error err = {.code = ERR_NONE};
    buffer_init(&t.text, TEXT_MOST);
    bool table = read_cells(&t, node, &err) && lay_out(&t);
    if (table) {
        html_put_break(w, 2);
        put_caption(w, node);
        put_rows(w, &t);
        html_put_break(w, 2);
    }
    table_free(&t);
    return table;
}
