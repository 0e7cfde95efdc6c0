/* told.h - what stands over a line, or over a column of a table, and holds for its figures. */
#ifndef SITSTAT_TEXT_TOLD_H
#define SITSTAT_TEXT_TOLD_H

#include "draft.h"

/* ---- table.c */
bool draft_row(const struct drafts *all, struct draft *d);
/* Is D in a row of a table? Sets what the title of its column counts. */
bool draft_row_of_countries(const struct parse *p, const struct draft *d);
/* Is D of the totals below rows of several countries? Then it is of none of them. */
bool draft_row_has(const struct parse *p, const struct draft *d, struct span of);
/* Do the words OF stand in the cell of D, which is of a row? What others remark is not said of it.
 */
bool draft_alone(const struct parse *p, const struct draft *d);
/* Is D's number all that its line says, as others near it are? Without a label (draft_label_line)
 * it is that of none of the lines around. Or does it say by how much another has grown: "(+1,200
 * since May)"? */
bool draft_titles(const struct parse *p, uint32_t s);
/* Is sentence S the titles of the row below it? The times in it are those of its columns. */
bool title_scale(const struct parse *p, const struct quantity *q);
/* title.c: "(thousands)": is Q only the scale of the numbers under a title, or a number that lacks
 * the scale in the bracket right before it? */
bool draft_label_line(const struct drafts *all, struct draft *d);
/* labelline.c: does D stand alone with its label, on one line or on two? Sets what that counts. */
const struct place_ref *draft_row_place(const struct parse *p, const struct draft *d);
/* The place in the column of where things went, else at the head of such a row; NULL: none. */
bool draft_row_of_all(const struct parse *p, const struct draft *d);
/* Is D in a column of sums, beside such as name places? */
const struct place_ref *draft_row_origin(const struct parse *p, const struct draft *d);
/* The place in its column of where things came from: "From", "Donor"; NULL: there is none. */
const struct mention *draft_row_time(const struct parse *p, const struct draft *d,
                                     struct period *out);
/* The time that the title of its column is: "Week 23", "2022". Sets OUT to that, or to its part by
 * the head of the row, "August"; NULL: it is none, or the two do not go together. */

/* ---- told.c */
day_t told_as_of(struct drafts *d, uint32_t s);
/* The day for which the stocks of sentence S hold: that of its entry, or the "as of" of the heading
 * over its block. Each S is no less than the one before. */
const struct told *told_over(struct drafts *d, uint32_t s);
/* What stands over sentence S: valid until the next call. */
const struct mention *told_storm(const struct parse *p);
/* When the storm that the text is about struck; NULL: not told. */

/* ---- heading.c */
const struct place_ref *told_scene(const struct parse *p, uint32_t s);
/* Where all holds that stands under the heading over sentence S, as that says; NULL: it does not.
 */
const struct place_ref *told_source(const struct parse *p, uint32_t s);
/* Where it comes from, as that says: "Trucks from Egypt that entered". */
bool told_by_gate(const struct parse *p, uint32_t s);
/* "Trucks into Gaza, by gate": does the heading over sentence S say where things go, and that its
 * lines are the ways in? */
bool told_by(const struct parse *p, uint32_t s, struct span *out);
/* "Casualties (WHO, 18 September)", "(source: OCHA)": who the heading over sentence S says it from.
 */
size_t told_line_end(const struct parse *p, const struct sentence *s);
/* The last token of sentence S before the end of its line. */
bool told_begins_line(const struct parse *p, uint32_t s);
/* Does sentence S begin its line, but for a number: "2. Landed today"? */
#endif
