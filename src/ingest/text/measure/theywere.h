/* theywere.h - whom a figure counts by what another sentence, another half of it or a noun tells of
 * them. */
#ifndef SITSTAT_TEXT_THEYWERE_H
#define SITSTAT_TEXT_THEYWERE_H

#include "../figure/draft.h"

bool draft_they_were(const struct drafts *all, size_t k);
/* "Three marines were less lucky; they were captured near Sirte": sets their measure. */
bool draft_opens_parts(const struct parse *p, const struct draft *d);
/* "They included 300 children": does D's sentence part those whom the one before tells of? */
bool draft_made_up_of(const struct drafts *all, size_t k);
/* "The displaced included 15,000 women": counts D a part of those whom the sentence before tells
 * of? Sets their measure. */
bool draft_and_displaced(const struct drafts *all, size_t k);
/* "36,000 people have been killed and 24,000 displaced": shares D the auxiliary of the figure
 * before it? Sets its measure. */

/* ---- relocation.c */
bool draft_relocated(const struct drafts *all, size_t k);
/* "the relocation of 1,211 refugees to Goudoubo": sets their measure. */
bool draft_hosted(const struct drafts *all, size_t k);
/* "hosts 300 refugees who fled Sudan": counts D those who are there? Sets their measure. */
#endif
