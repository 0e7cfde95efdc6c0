/* countable.h - steps by which measure.c finds what a number measures: countable.c, sums.c. */
#ifndef SITSTAT_TEXT_COUNTABLE_H
#define SITSTAT_TEXT_COUNTABLE_H

#include "draft.h"

bool countable_noun(struct drafts *all, size_t k);
/* countable.c: could number K count anything at all? Sets its clause and its noun. */
bool countable_nobody(const struct parse *p, const struct draft *d);
/* nobody.c: does D's number, whose noun is known, count nothing by the words around it? */
bool countable_such(const struct drafts *all, size_t k);
/* notsuch.c: is number K none that goes on with cases of a disease or the like? */
bool countable_people(const struct parse *p, const struct draft *d);
/* Are D's people not counted for having fallen ill? */
bool draft_splits(const struct drafts *all, size_t k);
/* splitup.c: is figure K a part in brackets behind its whole? Sets its measure then. */
bool countable_split(const struct drafts *all, size_t k);
/* Is it none behind a number of people that counts nothing? */
bool draft_fall_together(const struct drafts *all, size_t k);
/* fate.c: are figure K's soldiers killed or hurt with the others of a list? Sets the measure. */
bool sums_go_on(const struct drafts *all, size_t k);
/* sums.c: does figure K, a sum that no verb says anything of, go on with the one before? Sets its
 * measure then. */
bool sums_of_line(const struct drafts *all, size_t k);
/* "Funding: $371 million of $4.07 billion": what has come in of what is needed; sets the measure.
 */
const struct draft *sums_whole(struct drafts *all, size_t k);
/* The sum told before of which figure K tells a part or the total; NULL: none. */
#endif
