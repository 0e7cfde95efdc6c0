/* housed.h - what reading.c asks of the words around people who are hosted or sheltered: housed.c.
 */
#ifndef SITSTAT_TEXT_HOUSED_H
#define SITSTAT_TEXT_HOUSED_H

#include "../figure/draft.h"

bool housed_names(const struct parse *p, const struct draft *d, int noun);
/* Does the clause of D name NOUN? */
bool housed_still(const struct drafts *all, const struct draft *d);
/* "282,000 have crossed, and 103,000 of them are still in the country": whom figures before let
 * come. */
bool housed_in_camp(const struct drafts *all, const struct draft *d);
/* "Dadaab hosts 389,000": in a camp that has a name, or in sites told just before. */
bool housed_guests(const struct drafts *all, const struct draft *d);
/* "Romania hosts 450,000 people": not in homes of their own. */
bool housed_affected(const struct drafts *all, const struct draft *d);
/* "hébergent 8 500 sinistrés". */
bool housed_held(const struct drafts *all, const struct draft *d);
/* "the camp held 83,000". */
bool housed_on_ground(const struct drafts *all, const struct draft *d);
/* "104,300 remain on its territory". */
bool housed_foreigners(const struct drafts *all, const struct draft *d);
/* "5,000 citizens of Syria live in Jordan". */
bool housed_in_lodging(const struct drafts *all, const struct draft *d);
/* "sleep in tents", where the clause names no camp. */
bool housed_at_home(const struct drafts *all, const struct draft *d);
/* "450,000 people live in the region". */
bool housed_in_so_many(const struct parse *p, const struct draft *d);
/* "12,000 people in 85 schools", "Leyte: 12,400 in 61 shelters". */
bool housed_counted(const struct drafts *all, const struct draft *d);
/* The same, for "The town counted 2,300 in nine schools". */
bool housed_families(const struct drafts *all, const struct draft *d);
/* "3,160 emergency shelters were put up": for a family each, and no sites. */
bool housed_elsewhere(const struct drafts *all, const struct draft *d);
/* "cannot go home". */
bool housed_inmates(const struct parse *p, const struct draft *d);
/* "Relief camps: 845, with 271,125 inmates": who lives there, where no prison is named. */
bool housed_population(const struct drafts *all, const struct draft *d);
/* "bringing the total camp population to 30,000". */
bool housed_sought(const struct parse *p, size_t i);
/* "36,000 have sought shelter: 7,000 in two bases": does token I say what people sought, and label
 * no number of shelters? */
bool housed_in_sites_told(const struct parse *p, size_t k, const struct draft *d);
/* "Camps: 611,000 in 736 camps": those in the sites, which the number behind counts. */
#endif
