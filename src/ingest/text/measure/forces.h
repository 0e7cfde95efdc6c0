/* forces.h - how soldiers are told of: the strength of a force, men of it, those who are sent. Part
 * of counts.h. */
#ifndef SITSTAT_TEXT_FORCES_H
#define SITSTAT_TEXT_FORCES_H

#include "../figure/draft.h"

/* ---- forces.c */
bool forces_may_be(const struct drafts *all, size_t k);
/* "authorised to reach 11,100 men": sets the measure of how strong a force may be. */
bool forces_record(const struct parse *p, const struct draft *d);
/* "close to the record of 160,000, set in December 2005": what was so then. */
bool forces_strength(const struct parse *p, const struct draft *d);
/* "The guard is down to 300 men", "The force will have 2,225 members": are they soldiers? */
bool forces_fell(const struct parse *p, const struct draft *d);
/* "Thirteen marines fell in a house-to-house battle". */
bool forces_strong(const struct parse *p, struct draft *d);
/* "the force, now 1,990 strong", "the column of refugees, 15,000 strong": sets who they are. */
bool forces_under_arms(const struct parse *p, const struct draft *d);
/* "9,900 men and women under arms". */

/* ---- troops.c */
bool troops_of_forces(const struct parse *p, const struct quantity *q);
/* "800 members of the Canadian Armed Forces", "600 men of the 3rd brigade" are troops. */
bool troops_men_of_force(const struct parse *p, const struct draft *d);
/* "la force compte 3 700 hommes", "a dépêché 400 hommes", "the force will have 4,000 men": men of a
 * force that the clause names. */
bool troops_advance_party(const struct parse *p, const struct quantity *q);
/* "an advance party of 43 Canadians", "an advance team of 18": soldiers. */
bool troops_of_force(const struct parse *p, const struct draft *d);
/* "The battalion, with 800 men, will land": does the clause name a force before the number? */
bool troops_by_trade(const struct drafts *all, size_t k);
/* "100 instructors", "200 officers": are they soldiers by what is told beside them? */
bool troops_stationed(const struct drafts *all, size_t k);
/* "is sending 350 soldiers to Lithuania, where 550 are stationed": sets the measure of those. */
bool troops_gone(const struct parse *p, const struct draft *d);
/* "350 soldiers withdrew from Goma", "Turkey turned away 12 aid flights", "350 peacekeepers went
 * home": who is no longer there, and what did not come. */
bool troops_with_aid(const struct drafts *all, size_t k);
/* "has sent 22 planes with food, and 450 soldiers": figure K of troops, behind another of the
 * sentence, is sent as that aid. */
bool troops_sent_too(const struct drafts *all, size_t k);
/* "is sending 1,000 marines to Iraq, France 700 men": troops whose verb is the one told before. */
bool troops_kit(const struct drafts *all, size_t k);
/* "600 soldiers landed with 40 vehicles and 12 containers": is figure K what troops bring along? */
bool troops_police(const struct parse *p, const struct draft *d);
/* "The station has two police officers": whom nobody sent. */
bool troops_told(const struct drafts *all, size_t k);
/* Is figure K, of a people or of men, told among troops? */
#endif
