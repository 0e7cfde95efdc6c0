/* pdfgrid.c - where the columns of a table in a PDF are. A cell may be empty, and cells may stand
 * so close that they look like one: where most rows have their numbers tells the columns, and the
 * words of all rows are given to these. */
#include <stdlib.h>

#include "pdflayout.h"

static size_t cells_of(const struct pdf_row *row)
{
    return row->last - row->first;
}

static const struct pdf_run *first_run(const struct pdf_layout *l, const struct pdf_row *row)
{
    return &l->runs[l->cells[row->first].first];
}

/* Does row B stand under A, near enough to be of one table with it? */
static bool follows(const struct pdf_layout *l, const struct pdf_row *a, const struct pdf_row *b)
{
    return !a->columns && !b->columns && cells_of(b) > 1 &&
           first_run(l, a)->page == first_run(l, b)->page && b->box.top > a->box.top &&
           b->box.top - a->box.bottom <= 3 * first_run(l, b)->height;
}

size_t pdf_row_numbers(const struct pdf_layout *l, const struct pdf_row *row)
{
    size_t n = 0;
    for (size_t c = row->first + 1; c < row->last; c++)
        n += pdf_is_number(l, &l->runs[l->cells[c].first]);
    return n;
}

/* Is every other cell of ROW, or more of them, a number? */
static bool is_numeric(const struct pdf_layout *l, const struct pdf_row *row)
{
    return 2 * pdf_row_numbers(l, row) + 1 >= cells_of(row) && pdf_row_numbers(l, row) > 0;
}

/* The greatest number of cells of a numeric row of [FIRST, LAST), where there are two such rows or
 * more; 0: there are none with three cells. */
static size_t most_cells(const struct pdf_layout *l, size_t first, size_t last)
{
    size_t most = 0, numeric = 0;
    for (size_t r = first; r < last; r++)
        if (cells_of(&l->rows[r]) <= PDF_COLUMNS_MOST && is_numeric(l, &l->rows[r])) {
            most = cells_of(&l->rows[r]) > most ? cells_of(&l->rows[r]) : most;
            numeric++;
        }
    return numeric > 1 && most > 2 ? most : 0;
}

/* Does each cell of the numeric rows of [FIRST, LAST) stand under a column of T? */
static bool all_fit(const struct pdf_layout *l, size_t first, size_t last,
                    const struct pdf_columns *t)
{
    for (size_t r = first; r < last; r++)
        for (size_t c = l->rows[r].first; is_numeric(l, &l->rows[r]) && c < l->rows[r].last; c++)
            if (pdf_columns_met(t, &l->cells[c].box) == 0)
                return false;
    return true;
}

/* Sets T to the columns of the numeric rows of [FIRST, LAST) with N cells; false: they do not stand
 * over one another. */
static bool find_columns(const struct pdf_layout *l, size_t first, size_t last, size_t n,
                         struct pdf_columns *t)
{
    t->n = 0;
    for (size_t r = first; r < last; r++) {
        const struct pdf_row *row = &l->rows[r];
        if (cells_of(row) != n || !is_numeric(l, row))
            continue;
        for (size_t c = 0; c < n; c++) {
            const struct pdf_box *b = &l->cells[row->first + c].box;
            t->at[c].left = t->n == 0 ? b->left : pdf_least(t->at[c].left, b->left);
            t->at[c].right = t->n == 0 ? b->right : pdf_most(t->at[c].right, b->right);
        }
        t->n = n;
    }
    for (size_t c = 1; c < t->n; c++)
        if (t->at[c].left <= t->at[c - 1].right)
            return false;
    return t->n > 0;
}

size_t pdf_column_of(const struct pdf_columns *t, const struct pdf_box *box)
{
    size_t c = 0;
    int32_t middle = box->left + (box->right - box->left) / 2;
    while (c + 1 < t->n && 2 * (int64_t)middle > (int64_t)t->at[c].right + t->at[c + 1].left)
        c++;
    return c;
}

size_t pdf_columns_met(const struct pdf_columns *t, const struct pdf_box *box)
{
    size_t n = 0;
    for (size_t c = 0; c < t->n; c++)
        n += box->left < t->at[c].right && t->at[c].left < box->right;
    return n;
}

static int add_table(struct pdf_layout *l, const struct pdf_columns *t, struct error *err)
{
    struct pdf_columns *more = reallocarray(l->tables, l->n_tables + 1, sizeof *more);
    if (more == NULL)
        return error_memory(err);
    l->tables = more;
    l->tables[l->n_tables++] = *t;
    return 0;
}

int pdf_tables_find(struct pdf_layout *l, struct error *err)
{
    for (size_t first = 0, last; first < l->n_rows; first = last) {
        struct pdf_columns t;
        last = first + 1;
        if (cells_of(&l->rows[first]) < 2)
            continue;
        while (last < l->n_rows && follows(l, &l->rows[last - 1], &l->rows[last]))
            last++;
        size_t n = most_cells(l, first, last), r = first;
        if (n == 0 || !find_columns(l, first, last, n, &t) || !all_fit(l, first, last, &t))
            continue;
        if (add_table(l, &t, err) < 0)
            return -1;
        while (!is_numeric(l, &l->rows[r])) /* titles, which pdftable.c reads */
            r++;
        for (; r < last; r++)
            if (cells_of(&l->rows[r]) <= n)
                l->rows[r].table = l->n_tables;
    }
    return 0;
}
