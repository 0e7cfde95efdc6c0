/* verbs.h - which verb tells of a figure, and which do not, by the file that finds it. */
#ifndef SITSTAT_TEXT_VERBS_H
#define SITSTAT_TEXT_VERBS_H

#include "../figure/draft.h"

/* ---- verbelse.c */
bool verb_elsewhere(const struct parse *p, const struct quantity *q, const struct draft *d,
                    int verb, size_t i, size_t n);
/* verbelse.c: does the verb of N words at token I say something else of what Q counts: "entered the
 * temple", "the land", "admitted to hospital with cholera"? */

/* ---- reaches.c */
bool verb_reaches_other(const struct parse *p, const struct quantity *q, const struct draft *d,
                        int verb, size_t i, size_t n);
/* "12,300 migrants reached Italy", "the estimate given here": is it somebody or something else that
 * VERB, N words long at token I, reaches? */

/* ---- verb.c */
#define DISTANCE_MOST 60 /* farther is not told */
int draft_distance(const struct parse *p, const struct quantity *q, size_t i, int most);
/* How far token I is from the number, in steps that grow with marks and other numbers between: not
 * looked at beyond MOST. */
int draft_verb(const struct parse *p, const struct quantity *q, int noun, size_t first, size_t last,
               struct draft *d);
/* Sets the verb that NOUN's rules know and that is nearest to the number; its cost, 1000: none. */
bool draft_houses(const struct parse *p, const struct quantity *q, size_t first);
/* "The six shelters in Mocoa house 2,740 people": verbs that are nouns as well. */

/* ---- verbnot.c */
bool verb_refused(const struct parse *p, const struct quantity *q, const struct draft *d, int verb,
                  size_t i, size_t n);
/* Does VERB at token I, N words long, not govern Q's number: "the Red Cross"? */
bool verb_prevented(const struct parse *p, const struct quantity *q, size_t i);
/* "cannot go home", "are yet to return": is the verb at token I what Q's people do not do? */
bool verb_counts(const struct parse *p, size_t i);
/* "counted", "recorded": who counts people does not say what they do. */

/* ---- wholes.c */
bool wholes_only(const struct parse *p, const struct draft *d);
/* "Of the island's 26,000 houses, 4,700 are destroyed", "have looked at 21,000 houses": does D say
 * how many homes there are or were looked at, and not how many are ruined? */
bool wholes_described(const struct parse *p, const struct quantity *w);
/* "12,000 of the 15,000 families who fled Idlib have returned": is whole W told with a verb of its
 * own? */
bool wholes_named(const struct quantity *w);
/* "5,000 of the 36,000 displaced people": is W a whole whose noun alone says what befell it? */
bool wholes_refuse(const struct parse *p, const struct quantity *q, size_t i);
/* There, is the verb at token I only the part's, where Q is the whole, or the whole's, where it is
 * the part? */
#endif
