/* guests.h - who came over the sea, waits or lives where they came to: what guests.c tells
 * reading.c. */
#ifndef SITSTAT_TEXT_GUESTS_H
#define SITSTAT_TEXT_GUESTS_H

#include "../figure/draft.h"

bool guests_by_boat(const struct drafts *all, const struct draft *d);
/* "a dinghy with 40 people arrived", "came to the islands by sea". */
bool guests_over_sea(const struct drafts *all, const struct draft *d);
/* "crossed the Channel", but "entered Slovenia from Croatia": over land each crossing of the border
 * counts, over the sea the arrival. */
bool guests_boat_brings(const struct drafts *all, const struct draft *d);
/* "a cayuco brought 207 people into the port". */
bool guests_still_at_sea(const struct drafts *all, const struct draft *d);
/* "a boat carrying 60 migrants sank": they have not arrived. */
bool guests_bused(const struct drafts *all, const struct draft *d);
/* "buses are to take 500 of the men to a barracks": moved on, by those who look after them. */
bool guests_at_camp(const struct drafts *all, const struct draft *d);
/* "66,000 Somalis have arrived in Dadaab": in a camp. */
bool guests_want_out(const struct drafts *all, const struct draft *d);
/* "200 Americans who want to leave are still there". */
bool guests_wait(const struct drafts *all, const struct draft *d);
/* "3,500 people were waiting at the crossing", "1,300 men were living in Lipa": they came there. */
bool guests_tried(const struct drafts *all, const struct draft *d);
/* "turned back 96 people who tried to enter": attempts are crossings. */
bool guests_are_there(const struct drafts *all, const struct draft *d);
/* "there are 8,000 migrants in the country": they stay, and do not arrive. */
bool guests_of_refugees(const struct drafts *all, const struct draft *d);
/* "900,000 Rohingya live there, 700,000 of whom came in 2017". */
bool guests_ashore(const struct drafts *all, const struct draft *d);
/* "brought 412 people ashore", told of migrants. */
#endif
