/* pdfcells.c - which runs make a cell or a paragraph, and which cells a row of a table. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "pdflayout.h"

#define LEADING_MOST 80 /* hundredths of a line's height */

static void box_add(struct pdf_box *box, const struct pdf_box *more)
{
    box->left = pdf_least(box->left, more->left);
    box->top = pdf_least(box->top, more->top);
    box->right = pdf_most(box->right, more->right);
    box->bottom = pdf_most(box->bottom, more->bottom);
}

bool pdf_alike_high(int32_t a, int32_t b)
{
    return 100 * (int64_t)pdf_most(a, b) <= 118 * (int64_t)pdf_least(a, b);
}

/* Does run B stand under A, in one column with it? */
static bool under(const struct pdf_run *a, const struct pdf_run *b)
{
    int32_t high = pdf_most(a->height, b->height);
    int32_t middle = (b->box.left + b->box.right - a->box.left - a->box.right) / 2;
    return a->page == b->page && b->box.top > a->box.top + high / 2 &&
           pdf_alike_high(a->height, b->height) && b->box.left < a->box.right &&
           a->box.left < b->box.right &&
           (abs(b->box.left - a->box.left) < 3 * high || abs(middle) < high ||
            abs(b->box.right - a->box.right) < high / 2);
}

/* The gap between two runs, one under the other, in hundredths of their height. */
static int64_t gap_of(const struct pdf_run *a, const struct pdf_run *b)
{
    return 100 * (int64_t)(b->box.top - a->box.bottom) /
           pdf_most(1, pdf_most(a->height, b->height));
}

/* The median gap of all lines that stand under one another. */
static int32_t usual_leading(const struct pdf_layout *l)
{
    size_t counts[2 * LEADING_MOST + 1] = {0}, n = 0, seen = 0;
    for (size_t i = 1; i < l->n_runs; i++) {
        int64_t gap = gap_of(&l->runs[i - 1], &l->runs[i]);
        if (!under(&l->runs[i - 1], &l->runs[i]) || gap < -LEADING_MOST || gap > LEADING_MOST)
            continue;
        counts[gap + LEADING_MOST]++;
        n++;
    }
    int32_t k = 0;
    while (k < 2 * LEADING_MOST && 2 * (seen += counts[k]) < n)
        k++;
    return n == 0 ? 0 : k - LEADING_MOST;
}

const char *pdf_text_of(const struct pdf_layout *l, size_t word)
{
    return l->words->text.data + l->words->at[word].text;
}

/* "572,201", "-", "12.5%", "n/a": what stands in a column of numbers. */
bool pdf_is_number(const struct pdf_layout *l, const struct pdf_run *r)
{
    size_t digits = 0, letters = 0, len = 0;
    for (size_t i = r->first; i < r->last; i++)
        for (size_t k = 0; k < l->words->at[i].len; k++, len++) {
            digits += isdigit((unsigned char)pdf_text_of(l, i)[k]) != 0;
            letters += isalpha((unsigned char)pdf_text_of(l, i)[k]) != 0;
        }
    return len <= 20 && (digits > letters || (digits == 0 && len <= 3));
}

static size_t lines_of(const struct pdf_cell *c)
{
    return c->last - c->first;
}

/* Is B a column of numbers beside A, line by line, with or without a title: a table that was
 * written column by column? */
static bool is_beside(const struct pdf_layout *l, const struct pdf_cell *a,
                      const struct pdf_cell *b)
{
    size_t n = lines_of(a);
    if (n < 2 || lines_of(b) != n)
        return false;
    for (size_t k = 0; k < n; k++) {
        const struct pdf_run *left = &l->runs[a->first + k], *right = &l->runs[b->first + k];
        if (!pdf_level(&left->box, &right->box) || (!pdf_is_number(l, right) && (k > 0 || n == 2)))
            return false;
    }
    return true;
}

/* Does cell C stand to the right of the row's last one, as the next cell of it? */
static bool joins(const struct pdf_layout *l, const struct pdf_row *row, const struct pdf_cell *c)
{
    const struct pdf_cell *before = &l->cells[row->last - 1], *head = &l->cells[row->first];
    const struct pdf_run *a = &l->runs[before->first], *b = &l->runs[c->first];
    if (a->page != b->page || c->box.left < before->box.right - b->height / 4 ||
        !pdf_level(&row->box, &c->box))
        return false;
    if (is_beside(l, head, c))
        return row->last == row->first + 1 || is_beside(l, head, before);
    return lines_of(before) <= PDF_ROW_LINES && lines_of(c) <= PDF_ROW_LINES &&
           !(row->last > row->first + 1 && is_beside(l, head, before));
}

/* A mark before an item, which the file has somewhere else than the item. */
static bool is_lone_mark(const struct pdf_layout *l, const struct pdf_row *row)
{
    const struct pdf_cell *c = &l->cells[row->first];
    const struct pdf_run *r = &l->runs[c->first];
    return row->last == row->first + 1 && lines_of(c) == 1 && r->last == r->first + 1 &&
           pdf_word_is_mark(l->words, r->first);
}

static void find_cells(struct pdf_layout *l)
{
    for (size_t i = 0; i < l->n_runs; i++) {
        const struct pdf_run *r = &l->runs[i];
        if (i > 0 && under(r - 1, r) && gap_of(r - 1, r) <= l->leading + 25) {
            struct pdf_cell *c = &l->cells[l->n_cells - 1];
            box_add(&c->box, &r->box);
            c->last = i + 1;
        } else
            l->cells[l->n_cells++] = (struct pdf_cell){r->box, i, i + 1};
    }
}

static void find_rows(struct pdf_layout *l)
{
    for (size_t i = 0; i < l->n_cells;) {
        struct pdf_row row = {.box = l->cells[i].box, .first = i, .last = i + 1};
        while (row.last < l->n_cells && joins(l, &row, &l->cells[row.last]))
            box_add(&row.box, &l->cells[row.last++].box);
        row.columns = row.last > row.first + 1 &&
                      is_beside(l, &l->cells[row.first], &l->cells[row.first + 1]);
        i = row.last;
        if (!is_lone_mark(l, &row))
            l->rows[l->n_rows++] = row;
    }
}

int pdf_layout_find(struct pdf_layout *l, const struct pdf_words *w, struct error *err)
{
    struct pdf_runs runs = {0};
    *l = (struct pdf_layout){.words = w};
    if (pdf_runs_find(w, &runs, err) < 0 || pdf_runs_repeated(w, &runs, err) < 0) {
        free(runs.at);
        return -1;
    }
    l->runs = runs.at;
    for (size_t i = 0; i < runs.n; i++)
        if (!runs.at[i].repeated)
            l->runs[l->n_runs++] = runs.at[i];
    l->cells = calloc(l->n_runs + 1, sizeof *l->cells);
    l->rows = calloc(l->n_runs + 1, sizeof *l->rows);
    if (l->cells == NULL || l->rows == NULL)
        return error_memory(err);
    l->leading = usual_leading(l);
    find_cells(l);
    find_rows(l);
    if (pdf_tables_find(l, err) < 0)
        return -1;
    pdf_titles_find(l);
    return 0;
}

void pdf_layout_free(struct pdf_layout *l)
{
    free(l->runs);
    free(l->cells);
    free(l->rows);
    free(l->tables);
    *l = (struct pdf_layout){0};
}
