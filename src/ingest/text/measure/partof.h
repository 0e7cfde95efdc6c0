/* partof.h - a part of those whom a number counts: what is told of it is not told of all of them.
 */
#ifndef SITSTAT_TEXT_PARTOF_H
#define SITSTAT_TEXT_PARTOF_H

#include "../figure/draft.h"

bool partof_befell(const struct parse *p, const struct quantity *q);
/* "half of the 12,000 people have fled": is Q a whole of which only a part was anything? */
bool partof_housed(const struct parse *p, const struct draft *d);
/* "few of the 188,000 people in shelters dared to go home". */
bool partof_clause(const struct parse *p, struct draft *d);
/* Leaves D, where it is a whole that a part is told of, no more of the sentence than what tells of
 * the whole; false where it is none. */
bool partof_dead(struct drafts *all, size_t k);
/* "Of the 212 dead, 140 were in Derna": takes what the number before K counts, as a part of it. */
const struct measure_rule *partof_displaced(const struct parse *p, const struct draft *d);
/* "half of the 12,000 people displaced in May": the rule of those who were, NULL for others. */
const struct measure_rule *partof_money(const struct parse *p, struct draft *d);
/* "Only $216 million of the $1.2 billion asked for has come in": what befell the part D tells of
 * money, and its rule; NULL where D is no such part. */

#endif
