/* rolls.h - rolls of names and numbers behind a heading in their line. */
#ifndef SITSTAT_TEXT_ROLLS_H
#define SITSTAT_TEXT_ROLLS_H

#include "../figure/draft.h"

bool rolls_open(const struct parse *p, const struct draft *d);
/* Does D open a roll of names and numbers behind a heading in its line: "In the camps.
 * Brazda: 29,300"? */
bool rolls_people(const struct drafts *all, struct draft *d);
/* "POPULATION. BENACO 274,500": sets the noun and the verb of those whom it counts. */
#endif
