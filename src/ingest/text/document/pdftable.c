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

/* Is row B the next of the table that row A is of? */
static bool goes_on(const struct pdf_layout *l, const struct pdf_row *a, const struct pdf_row *b)
{
    int32_t high = l->runs[l->cells[b->first].first].height;
    if (a->columns || b->columns || cells_of(a) != cells_of(b) || page_of(l, a) != page_of(l, b) ||
        b->box.top <= a->box.top || b->box.top - a->box.bottom > 3 * high)
        return false;
    for (size_t c = 0; c < cells_of(a); c++)
        if (shared_width(&l->cells[a->first + c].box, &l->cells[b->first + c].box) <= 0)
            return false;
    return true;
}

/* How many cells of ROW, but for the first, are numbers. */
static size_t numbers_of(const struct pdf_layout *l, const struct pdf_row *row)
{
    size_t n = 0;
    for (size_t c = row->first + 1; c < row->last; c++)
        n += pdf_is_number(l, &l->runs[l->cells[c].first]);
    return n;
}

/* Does a table with titles over several numbers begin in row I? */
static bool begins_table(const struct pdf_layout *l, size_t i)
{
    const struct pdf_row *row = &l->rows[i];
    return i > 0 && i + 1 < l->n_rows && cells_of(row) >= 3 && cells_of(row) <= PDF_COLUMNS_MOST &&
           numbers_of(l, row) > 0 && goes_on(l, row, row + 1) && !goes_on(l, row - 1, row);
}

/* May row R be titles of the table that BODY begins? A caption stands at its left over more than
 * one column; a sentence is none. */
static bool may_title(const struct pdf_layout *l, const struct pdf_row *r,
                      const struct pdf_row *body)
{
    int32_t high = l->runs[l->cells[body->first].first].height;
    if (r->columns || page_of(l, r) != page_of(l, body) ||
        r->box.bottom > body->box.top + high / 2 ||
        body->box.top - r->box.top > HEIGHT_MOST * high ||
        r->box.left < body->box.left - 2 * high || 2 * numbers_of(l, r) > cells_of(r))
        return false;
    for (size_t c = r->first; c < r->last; c++)
        if (l->cells[c].last - l->cells[c].first > PDF_ROW_LINES)
            return false;
    return cells_of(r) > 1 || abs(r->box.left - body->box.left) > 2 * high ||
           r->box.right < l->cells[body->first + 1].box.left;
}

/* Where the columns of a table are: the boxes of all their cells. */
struct columns {
    struct pdf_box at[PDF_COLUMNS_MOST];
    size_t n;
};

static struct columns columns_of(const struct pdf_layout *l, size_t table)
{
    struct columns t = {.n = cells_of(&l->rows[table])};
    for (size_t c = 0; c < t.n; c++)
        t.at[c] = l->cells[l->rows[table].first + c].box;
    for (size_t r = table + 1; r < l->n_rows && goes_on(l, &l->rows[r - 1], &l->rows[r]); r++)
        for (size_t c = 0; c < t.n; c++) {
            const struct pdf_box *b = &l->cells[l->rows[r].first + c].box;
            t.at[c].left = pdf_least(t.at[c].left, b->left);
            t.at[c].right = pdf_most(t.at[c].right, b->right);
        }
    return t;
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

/* The one column that CELL stands over, as a bit; 0 where it may be another as well. */
static uint32_t column_under(const struct columns *t, const struct pdf_cell *cell)
{
    size_t best = 0;
    int32_t least = INT32_MAX, next = INT32_MAX;
    bool best_over = false;
    for (size_t c = 0; c < t->n; c++) {
        bool over;
        int32_t off = off_by(&cell->box, &t->at[c], &over);
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
static uint32_t columns_over(struct columns t, const struct pdf_title *titles, size_t k, size_t n)
{
    const struct pdf_box *own = &titles[k].cell->box;
    int32_t middle = (own->left + own->right) / 2, high = own->bottom - own->top;
    uint32_t under = 0, over = 0;
    bool aligned = false;
    for (size_t j = k + 1; j < n; j++) {
        const struct pdf_box *b = &titles[j].cell->box;
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
    if (x->cell->box.top != y->cell->box.top)
        return x->cell->box.top < y->cell->box.top ? -1 : 1;
    return x->cell->box.left < y->cell->box.left ? -1 : x->cell->box.left > y->cell->box.left;
}

size_t pdf_titles(const struct pdf_layout *l, size_t first, size_t table,
                  struct pdf_title titles[static PDF_TITLES_MOST])
{
    struct columns t = columns_of(l, table);
    size_t n = 0;
    for (size_t r = first; r < table; r++)
        for (size_t c = l->rows[r].first; c < l->rows[r].last && n < PDF_TITLES_MOST; c++) {
            titles[n].cell = &l->cells[c];
            titles[n++].columns = column_under(&t, &l->cells[c]);
        }
    qsort(titles, n, sizeof *titles, higher_first);
    for (size_t k = n; k > 0; k--) {
        uint32_t several = columns_over(t, titles, k - 1, n);
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
    uint32_t have = 1, all = (UINT32_C(1) << cells_of(&l->rows[table])) - 1;
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
               may_title(l, &l->rows[first - 1], &l->rows[i]))
            first--;
        while (first < i && cells_of(&l->rows[first]) == 1 &&
               l->rows[first].box.right < l->cells[l->rows[i].first + 1].box.left &&
               first + 1 < i && l->rows[first].box.bottom <= l->rows[first + 1].box.top)
            first++; /* "Kenya", a heading over the names of its towns */
        if (first < i && title_all(l, first, i))
            l->rows[first].titled = i;
    }
}
