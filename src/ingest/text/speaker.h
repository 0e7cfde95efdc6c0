/* speaker.h - who states a figure: what speaker.c and antecedent.c share. */
#ifndef SITSTAT_TEXT_SPEAKER_H
#define SITSTAT_TEXT_SPEAKER_H

#include "draft.h"

enum found { NOBODY, SOMEBODY, ANTECEDENT };

enum found speaker_in(const struct parse *p, uint32_t sentence, size_t first, size_t last,
                      size_t at, struct span *out);
/* Who says something in tokens [FIRST, LAST) of a sentence, told of the number that ends at AT;
 * LAST where it is told of none. ANTECEDENT: OUT is the pronoun. */
bool speaker_name_word(const struct parse *p, size_t i);
bool speaker_worth(const struct parse *p, size_t a, size_t b);
/* Do tokens [A, B) hold a name, an office, an institution? */
struct span speaker_trim(const struct parse *p, size_t a, size_t b);
/* Without title and article. */
bool speaker_first(const struct parse *p, size_t i);
/* "we", "I": whoever speaks or publishes. */
bool speaker_subject(const struct parse *p, size_t first, size_t last, struct span *out);
/* The subject that the sentence from FIRST on begins with, before token LAST. */

/* ---- antecedent.c */
bool antecedent_of(const struct parse *p, uint32_t sentence, struct span *who);
/* Sets WHO, a pronoun of the sentence, to what it stands for; false: nobody knows. */
void antecedent_named(const struct parse *p, uint32_t sentence, struct span *who);
/* Sets WHO, "colonel", to the name that the text has given with it. */
#endif
