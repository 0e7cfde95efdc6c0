/* table.h - a row of a table in text, and the titles over its cells. */
#ifndef SITSTAT_TEXT_TABLE_H
#define SITSTAT_TEXT_TABLE_H

#include "draft.h"
#include "../measure/counts.h"
#include "told.h"

#define CELLS_MOST 12

struct row {
    size_t first[CELLS_MOST + 1]; /* tokens: cell I is [first[I], last[I]) */
    size_t last[CELLS_MOST];
    size_t n;
    uint32_t sentence; /* of titles */
    bool times;        /* its cells but the first are times */
};

/* ---- table.c */
void table_read_row(const struct parse *p, const struct sentence *s, struct row *r);
/* The cells of the line that S is. */
bool table_titles_over(const struct parse *p, uint32_t s, size_t cells, struct row *out);
/* The row of titles over sentence S with as many cells; false: there is none. */
size_t table_cell_of(const struct parse *p, const struct row *row, const struct quantity *q);
/* The cell of ROW that starts with Q or its hedge, "~ 8,400"; its number of cells: none does. */
const struct mention *table_cell_time(const struct parse *p, uint32_t s, const struct row *r,
                                      size_t c);
/* The time that cell C of the row R in sentence S names and nothing else; NULL: it names none. */

/* ---- title.c */
const struct measure_rule *title_caption(const struct parse *p, const struct row *titles, size_t c,
                                         struct draft *d);
/* "Refugees by country of asylum" over "Country   Total", "Arrivals" over "Families   People": the
 * rule of what the line over TITLES counts in column C, where none of them says; NULL: it does not.
 */
bool title_of_heads(const struct parse *p, const struct row *titles, size_t c);
/* "People", "Families": does the title of column C say no more than how heads are counted? */
const struct measure_rule *table_rule(const struct drafts *all, const struct row *row,
                                      const struct row *titles, size_t c, struct draft *d);
/* The rule of what D counts in cell C of ROW, by its title, or by the first cell of ROW or the
 * heading over TITLES where the title tells only when, where or of whom; sets D's noun, verb, unit
 * and status. NULL: they do not say. */
const struct measure_rule *title_rule(const struct parse *p, uint32_t s, size_t first, size_t last,
                                      struct draft *d);
/* The rule of what the title in tokens [FIRST, LAST) of sentence S counts, by itself or, where it
 * says only what befell them or when, by the line over it; sets D's noun, verb, unit and status. */
bool title_noughts(const struct parse *p, size_t i);
/* Is token I "000", which no number is? */
bool title_scaled(const struct parse *p, size_t first, size_t last);
/* "People in need (thousands)", "US$ million", "('000)": do the numbers under the title in tokens
 * [FIRST, LAST) lack a scale that it tells? They are no figures as they stand. */
bool title_of_others(const struct parse *p, size_t first, size_t last);
/* Does the label in tokens [FIRST, LAST) name what no measure counts: "Health facilities hit"? */
double title_scale_told(const struct parse *p, const struct row *titles, size_t c);
/* What the numbers under title C are to be multiplied by: 1 where it tells no scale, "Affected
 * (lakh)" 100000; 0: they are not told by themselves (title_untold). */
bool title_apply(struct quantity *q, double scale);
/* Multiplies Q's number; false where that would be more than there can be. */
bool title_untold(const struct parse *p, const struct row *titles, size_t c);
/* Do the numbers under title C lack a scale that it, or the line over all, tells, or say by how
 * much others have changed? */
const struct mention *title_when(const struct parse *p, const struct row *titles, size_t c);
/* The one time that title C tells: "Deaths (last 24 hours)"; NULL: none, or several. */
const struct mention *title_time(const struct parse *p, const struct row *titles, size_t c);
/* The time that is all that title C says; NULL: it says more. */
const struct place_ref *title_place(const struct parse *p, const struct row *titles, size_t c);
/* The place that title C names and nothing else: "Kyiv"; NULL: it is none. */
bool title_of_sums(const struct parse *p, const struct row *titles, size_t c);
/* Is title C that of sums, "Total", or of a column of numbers and nothing else? */
#endif
