/* nowthere.h - who is somewhere by now: in a camp that has grown, in hospital. */
#ifndef SITSTAT_TEXT_NOWTHERE_H
#define SITSTAT_TEXT_NOWTHERE_H

#include "../figure/draft.h"

bool camp_has_grown(const struct drafts *all, size_t k);
/* "ADC camp has grown to 11,870 persons": sets the measure of those who are there. */
bool some_remain(const struct drafts *all, size_t k);
/* "128,000 were in the camps in May; fewer than 4,500 remain": sets the measure of those. */
bool toll_in_hospital(const struct drafts *all, size_t k);
/* "34 were killed; eleven are in hospital": sets the measure of the injured. */
#endif
