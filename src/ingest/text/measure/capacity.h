/* capacity.h - for how many a shelter is built, the beds in it, and who is in them. */
#ifndef SITSTAT_TEXT_CAPACITY_H
#define SITSTAT_TEXT_CAPACITY_H

#include "../figure/draft.h"

bool capacity_full(const struct drafts *all, size_t k);
/* "1,059 shelters are open (876 at full capacity)": is figure K those of the sites told before that
 * are full? Sets its measure. */
bool capacity_taken(const struct drafts *all, size_t k);
/* "300 places, 204 of them occupied": does K count who is in the places told right before? Sets its
 * measure. */
bool capacity_built(const struct parse *p, struct draft *d);
/* "a camp for 25,000", "built in 1991 for 90,000 people": sets the capacity that people are told
 * for. */
bool capacity_to_hold(const struct parse *p, const struct draft *d);
/* "a new camp is to take 15,000 people": is D the room of a camp that is yet to be? */
bool capacity_extended(const struct parse *p, const struct draft *d);
/* "capacity 10,000, to be extended to 16,000". */
bool capacity_beds(const struct parse *p, const struct draft *d);
/* "The shelter in Nicosia has 2,500 cots": what people sleep on there are its places. */
bool capacity_beds_brought(const struct drafts *all, size_t k);
/* "Denmark sent 144 tents, Estonia 1,500 folding beds": beds that shelter nobody yet. */
#endif
