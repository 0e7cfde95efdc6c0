/* rolls.h - rolls of names and numbers behind a heading in their line. */
#ifndef SITSTAT_TEXT_ROLLS_H
#define SITSTAT_TEXT_ROLLS_H

#include "../figure/draft.h"

bool rolls_open(const struct parse *p, const struct draft *d);
/* Does D open a roll of names and numbers behind a heading in its line: "In the camps.
 * Brazda: 29,300"? */
bool rolls_people(const struct drafts *all, struct draft *d);
/* "POPULATION. BENACO 274,500": sets the noun and the verb of those whom it counts. */ bool
rolls_named(const struct drafts *all, size_t k);
/* "The count of 10 May: Benaco 27,650 persons, Lumasi 34,118": sets the noun of people in a list of
 * names and numbers from its label. */

#endif
