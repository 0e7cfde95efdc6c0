/* pdflayout.h - the parts of a PDF's pages: runs of words make cells, cells make rows. */
#ifndef SITSTAT_TEXT_PDFLAYOUT_H
#define SITSTAT_TEXT_PDFLAYOUT_H

#include "pdfpage.h"

#define PDF_ROW_LINES 4 /* of a cell: a longer one is a column of prose */

/* Runs that stand below one another: a paragraph, or the words of one cell of a table. */
struct pdf_cell {
    struct pdf_box box;
    size_t first, last; /* runs */
};

/* Cells beside one another. */
struct pdf_row {
    struct pdf_box box;
    size_t first, last; /* cells */
    size_t titled;      /* row that begins the table whose titles begin here; 0: no titles */
    size_t table;       /* one more than its table; 0: it is of none */
    bool columns;       /* a table that was written column by column: its cells have a line a row */
};

#define PDF_COLUMNS_MOST 24

/* The boxes of the columns of a table; of their heights nothing is said. */
struct pdf_columns {
    struct pdf_box at[PDF_COLUMNS_MOST];
    size_t n;
};

struct pdf_layout {
    const struct pdf_words *words;
    struct pdf_run *runs; /* those that are written */
    size_t n_runs;
    struct pdf_cell *cells;
    size_t n_cells;
    struct pdf_row *rows;
    size_t n_rows;
    struct pdf_columns *tables;
    size_t n_tables;
    int32_t leading; /* usual gap between lines, in hundredths of their height */
};

int pdf_layout_find(struct pdf_layout *l, const struct pdf_words *w, struct error *err);
/* The runs, cells and rows of all pages; L is given back with pdf_layout_free(), after a failure,
 * too. W must outlive L. */
void pdf_layout_free(struct pdf_layout *l);

int pdf_tables_find(struct pdf_layout *l, struct error *err);
/* Finds the tables and notes which rows are theirs. */
size_t pdf_column_of(const struct pdf_columns *t, const struct pdf_box *box);
/* The column that the middle of BOX is the nearest to. */
size_t pdf_columns_met(const struct pdf_columns *t, const struct pdf_box *box);
/* How many columns BOX shares width with: more than one where cells look like one. */
size_t pdf_row_numbers(const struct pdf_layout *l, const struct pdf_row *row);
/* How many cells of ROW, but for the first, are numbers. */

void pdf_titles_find(struct pdf_layout *l);
/* Notes which rows are the titles of which table: what stands over its columns, in several lines
 * or over several of them. */

#define PDF_TITLES_MOST 64

struct pdf_title {
    struct pdf_box box;
    const struct pdf_cell *cell; /* NULL: only the words of `part` */
    struct pdf_run part;
    uint32_t columns; /* a bit each */
};

size_t pdf_titles(const struct pdf_layout *l, size_t first, size_t table,
                  struct pdf_title titles[static PDF_TITLES_MOST]);
/* Puts the cells of the rows from FIRST to TABLE, with the columns that each is a title of, into
 * TITLES, from above to below. Returns how many they are. */

const char *pdf_text_of(const struct pdf_layout *l, size_t word);
bool pdf_alike_high(int32_t a, int32_t b);
/* Is that one size of letters? */
bool pdf_is_number(const struct pdf_layout *l, const struct pdf_run *r);
/* "572,201", "-", "12.5%", "n/a": what stands in a column of numbers. */
#endif
