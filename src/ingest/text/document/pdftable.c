/* pdftable.c - the titles over the columns of a table in a PDF, which stand in several lines, or
 * over several columns.
 *
 *              Casualties      Homes
 *     District Killed  Injured destroyed
 *     Zindajan  1,294    1,688     1,202
 */
#include <stdlib.h>

#include "pdflayout.h"

#define UP_MOST 12    /* rows of a page that may be titles */
#define HEIGHT_MOST 8 /* lines over the table that titles take */

static size_t cells_of(const struct pdf_row *row)
{
    return row->last - row->first;
}

static uint32_t page_of(const struct pdf_layout *l, const struct pdf_row *row)
{
    return l->runs[l->cells[row->first].first].page;
}

static int32_t shared_width(const struct pdf_box *a, const struct pdf_box *b)
{
    return pdf_least(a->right, b->right) - pdf_most(a->left, b->left);
}

static const struct pdf_columns *columns_of(const struct pdf_layout *l, size_t row)
{
    return &l->tables[l->rows[row].table - 1];
}

static bool begins_table(const struct pdf_layout *l, size_t i)
{
    return i > 0 && l->rows[i].table > 0 && l->rows[i - 1].table != l->rows[i].table;
}

/* May row R be titles of the table that BODY begins? A caption stands at its left over more than
 * one column; a sentence is none. */
static bool may_title(const struct pdf_layout *l, const struct pdf_row *r, size_t table)
{
    const struct pdf_row *body = &l->rows[table];
    int32_t high = l->runs[l->cells[body->first].first].height;
    if (r->columns || page_of(l, r) != page_of(l, body) ||
        r->box.bottom > body->box.top + high / 2 ||
        body->box.top - r->box.top > HEIGHT_MOST * high ||
        r->box.left < body->box.left - 2 * high || 2 * pdf_row_numbers(l, r) > cells_of(r))
        return false;
    for (size_t c = r->first; c < r->last; c++)
        if (l->cells[c].last - l->cells[c].first > PDF_ROW_LINES)
            return false;
    return cells_of(r) > 1 || abs(r->box.left - body->box.left) > 2 * high ||
           r->box.right < columns_of(l, table)->at[1].left;
}

/* How far A is from standing over B: the distance to it, or else, negative in sense, by how much
 * the nearest of their left, right and middle are apart. */
static int32_t off_by(const struct pdf_box *a, const struct pdf_box *b, bool *over)
{
    *over = shared_width(a, b) > 0;
    if (!*over)
        return -shared_width(a, b);
    int32_t left = abs(a->left - b->left), right = abs(a->right - b->right),
            middle = abs((a->left + a->right) / 2 - (b->left + b->right) / 2);
    return pdf_least(left, pdf_least(right, middle));
}

/* The one column that BOX stands over, as a bit; 0 where it may be another as well. */
static uint32_t column_under(const struct pdf_columns *t, const struct pdf_box *box)
{
    size_t best = 0;
    int32_t least = INT32_MAX, next = INT32_MAX;
    bool best_over = false;
    for (size_t c = 0; c < t->n; c++) {
        bool over;
        int32_t off = off_by(box, &t->at[c], &over);
        if (over && !best_over)
            least = next = INT32_MAX; /* what it stands over goes before what is near */
        else if (best_over && !over)
            continue;
        best_over |= over;
        next = pdf_least(next, pdf_most(off, least));
        best = off < least ? c : best;
        least = pdf_least(least, off);
    }
    return next == INT32_MAX || next / 2 > least ? UINT32_C(1) << best : 0;
}

/* The columns over whose titles, in several of them, the title K of N stands: over half of each, or
 * over their middle. 0: it is of one column. */
static uint32_t columns_over(struct pdf_columns t, const struct pdf_title *titles, size_t k,
                             size_t n)
{
    const struct pdf_box *own = &titles[k].box;
    int32_t middle = (own->left + own->right) / 2, high = own->bottom - own->top;
    uint32_t under = 0, over = 0;
    bool aligned = false;
    for (size_t j = k + 1; j < n; j++) {
        const struct pdf_box *b = &titles[j].box;
        if (b->top < own->bottom - (b->bottom - b->top) / 2)
            continue;
        under |= titles[j].columns;
        if (2 * shared_width(b, own) > b->right - b->left)
            over |= titles[j].columns;
        for (size_t c = 0; c < t.n; c++)
            if (titles[j].columns == UINT32_C(1) << c) {
                t.at[c].left = pdf_least(t.at[c].left, b->left);
                t.at[c].right = pdf_most(t.at[c].right, b->right);
            }
    }
    if ((over & (over - 1)) != 0)
        return over;
    for (size_t c = 0; c < t.n; c++) {
        bool shares;
        aligned |= off_by(own, &t.at[c], &shares) < high / 2 && shares;
    }
    for (size_t c = 0; c + 1 < t.n && !aligned; c++) {
        int32_t between = (t.at[c].left + t.at[c + 1].right) / 2;
        if ((under >> c & 3) == 3 && abs(middle - between) < high && own->left > t.at[c].left &&
            own->right < t.at[c + 1].right)
            return UINT32_C(3) << c;
    }
    return 0;
}

static int higher_first(const void *a, const void *b)
{
    const struct pdf_title *x = a, *y = b;
    if (x->box.top != y->box.top)
        return x->box.top < y->box.top ? -1 : 1;
    return x->box.left < y->box.left ? -1 : x->box.left > y->box.left;
}

#define SAME_EDGE 200 /* hundredths of a point */
#define RUN_WORDS 32  /* of titles that look like one */
#define NO_WAY INT32_MAX

/* How far the words [FIRST, LAST) are from standing over column C: by the nearest of left, right
 * and middle; NO_WAY: too far. */
static int32_t off_column(const struct pdf_layout *l, size_t first, size_t last,
                          const struct pdf_box *column)
{
    bool over;
    struct pdf_box box = l->words->at[first].box;
    box.right = l->words->at[last - 1].box.right;
    int32_t off = off_by(&box, column, &over);
    return over && off < SAME_EDGE ? off : NO_WAY;
}

/* Parts the words of RUN, which stands over the N columns from FIRST on, into a title of each,
 * where they stand best: END[k] is one past the words of the K-th. False: they do not stand over
 * them. */
static bool part_titles(const struct pdf_layout *l, const struct pdf_run *run,
                        const struct pdf_box *first, size_t n, size_t end[static PDF_COLUMNS_MOST])
{
    size_t words = run->last - run->first, from[PDF_COLUMNS_MOST][RUN_WORDS + 1];
    int32_t best[PDF_COLUMNS_MOST + 1][RUN_WORDS + 1];
    if (words > RUN_WORDS || n > words)
        return false;
    for (size_t c = 0; c <= n; c++)
        for (size_t w = 0; w <= words; w++)
            best[c][w] = c == 0 && w == 0 ? 0 : NO_WAY;
    for (size_t c = 0; c < n; c++)
        for (size_t a = 0; a < words; a++)
            for (size_t b = a + 1; best[c][a] != NO_WAY && b <= words; b++) {
                int32_t off = off_column(l, run->first + a, run->first + b, &first[c]);
                if (off == NO_WAY || best[c][a] + off >= best[c + 1][b])
                    continue;
                best[c + 1][b] = best[c][a] + off;
                from[c][b] = a;
            }
    if (best[n][words] == NO_WAY)
        return false;
    for (size_t c = n, w = words; c > 0; w = from[c - 1][w], c--)
        end[c - 1] = run->first + w;
    return true;
}

/* Adds the titles in CELL, N so far: titles that stand so close that they look like one are parted
 * where the columns are. Returns how many they are then. */
static size_t add_titles(const struct pdf_layout *l, const struct pdf_columns *t,
                         const struct pdf_cell *cell, struct pdf_title *titles, size_t n)
{
    const struct pdf_run *run = &l->runs[cell->first];
    struct pdf_title one = {.box = cell->box, .cell = cell};
    if (cell->last > cell->first + 1 || pdf_columns_met(t, &cell->box) < 2) {
        one.columns = column_under(t, &one.box);
        titles[n++] = one;
        return n;
    }
    size_t column = 0, met = pdf_columns_met(t, &cell->box), end[PDF_COLUMNS_MOST];
    while (shared_width(&t->at[column], &cell->box) <= 0)
        column++;
    if (n + met > PDF_TITLES_MOST || !part_titles(l, run, &t->at[column], met, end)) {
        one.columns = column_under(t, &one.box);
        titles[n++] = one;
        return n;
    }
    for (size_t k = 0; k < met; k++) {
        struct pdf_title part = {.part = *run, .columns = UINT32_C(1) << (column + k)};
        part.part.first = k > 0 ? (uint32_t)end[k - 1] : run->first;
        part.part.last = (uint32_t)end[k];
        part.box = l->words->at[part.part.first].box;
        part.box.right = l->words->at[part.part.last - 1].box.right;
        titles[n++] = part;
    }
    return n;
}

size_t pdf_titles(const struct pdf_layout *l, size_t first, size_t table,
                  struct pdf_title titles[static PDF_TITLES_MOST])
{
    const struct pdf_columns *t = columns_of(l, table);
    size_t n = 0;
    for (size_t r = first; r < table; r++)
        for (size_t c = l->rows[r].first; c < l->rows[r].last && n < PDF_TITLES_MOST; c++)
            n = add_titles(l, t, &l->cells[c], titles, n);
    qsort(titles, n, sizeof *titles, higher_first);
    for (size_t k = n; k > 0; k--) {
        uint32_t several = columns_over(*t, titles, k - 1, n);
        if (several != 0)
            titles[k - 1].columns = several;
    }
    return n;
}

/* Do the rows from FIRST to TABLE give a title to each column but the first? */
static bool title_all(const struct pdf_layout *l, size_t first, size_t table)
{
    struct pdf_title titles[PDF_TITLES_MOST];
    size_t n = pdf_titles(l, first, table, titles);
    uint32_t have = 1, all = (UINT32_C(1) << columns_of(l, table)->n) - 1;
    for (size_t k = 0; k < n; k++) {
        if (titles[k].columns == 0)
            return false;
        have |= titles[k].columns;
    }
    return n < PDF_TITLES_MOST && have == all;
}

void pdf_titles_find(struct pdf_layout *l)
{
    for (size_t i = 1; i < l->n_rows; i++) {
        size_t first = i;
        if (!begins_table(l, i))
            continue;
        while (first > 0 && i - first < UP_MOST && l->rows[first - 1].titled == 0 &&
               may_title(l, &l->rows[first - 1], i))
            first--;
        while (first < i && cells_of(&l->rows[first]) == 1 &&
               l->rows[first].box.right < columns_of(l, i)->at[1].left && first + 1 < i &&
               l->rows[first].box.bottom <= l->rows[first + 1].box.top)
            first++; /* "Kenya", a heading over the names of its towns */
        if (first < i && title_all(l, first, i))
            l->rows[first].titled = i;
    }
}
