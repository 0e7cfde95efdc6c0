/* speaker.h - who states a figure: what speaker.c and antecedent.c share. */
#ifndef SITSTAT_TEXT_SPEAKER_H
#define SITSTAT_TEXT_SPEAKER_H

#include "../figure/draft.h"

enum found { NOBODY, SOMEBODY, ANTECEDENT };

enum found speaker_in(const struct parse *p, uint32_t sentence, size_t first, size_t last,
                      size_t at, struct span *out);
/* Who says something in tokens [FIRST, LAST) of a sentence, told of the number that ends at AT;
 * LAST where it is told of none. ANTECEDENT: OUT is the pronoun. */
bool speaker_name_word(const struct parse *p, size_t i);
void speaker_joined(const struct parse *p, uint32_t sentence, struct span *who);
/* "OCHA and UNHCR said": lets WHO, one body's short name, take in the other that it speaks with. */
bool speaker_worth(const struct parse *p, size_t a, size_t b);
/* Do tokens [A, B) hold a name, an office, an institution? */
struct span speaker_trim(const struct parse *p, size_t a, size_t b);
/* Without title and article. */
bool speaker_first(const struct parse *p, size_t i);
/* "we", "I": whoever speaks or publishes. */
bool speaker_subject(const struct parse *p, size_t first, size_t last, struct span *out);
/* The subject that the sentence from FIRST on begins with, before token LAST. */

/* ---- subject.c */
bool speaker_pronoun(const struct parse *p, size_t i);
/* "he", "it", "they", and "we" in a quotation. */
bool speaker_states(const struct parse *p, size_t i);
/* A verb of which only somebody can be the subject. */
bool speaker_only_data(const struct parse *p, size_t a, size_t b);
/* Are tokens [A, B) and the count behind them only data, which nobody is said to have made? */
enum found speaker_before(const struct parse *p, size_t first, size_t i, struct span *out);
/* The subject of the verb of saying at token I in the clause that begins at FIRST. */

/* ---- quoted.c */
bool speaker_quoted_on(const struct parse *p, uint32_t sentence, struct span *out);
/* "..., said Ana Ruiz. "Yesterday we buried eleven": who is quoted goes on. */
bool speaker_quoted_by(const struct parse *p, const struct draft *d, struct span *out);
/* ""Yesterday we counted 9,800," said Sahar Wardak": who says the quotation in which D stands. */

/* ---- countedby.c */
bool speaker_counted_by(const struct parse *p, const struct draft *d, struct span *out);
/* "The ministry's latest count is 56": the possessor of the count that D is, but for a country. */
bool speaker_put_by(const struct parse *p, const struct draft *d, struct span *out);
/* "is put at 650,000 by the ministry": who puts D there. */

/* ---- labelled.c */
bool speaker_label(const struct parse *p, const struct draft *d, struct span *out);
/* Who states the figure D as the label of its sentence. */
bool speaker_turn(const struct parse *p, const struct draft *d, struct span *out);
/* "Mr Dillon: ... There were 505 personnel": whose turn it is in a hearing or an interview. */
bool speaker_gapped(const struct parse *p, const struct draft *d, struct span *out);
/* "Chad reports 60 dead; Niger, at least 179": who states D in a clause without a verb of its own;
 * OUT is who states the sentence. */

/* ---- saying.c */
bool saying_place_counts(const struct parse *p, uint32_t sentence, size_t i,
                         const struct span *who);
/* "Baidoa counts 574 sites": a town that counts something has it, and says nothing. */
bool saying_tells(const struct parse *p, size_t i, size_t n, size_t first, size_t at, size_t last);
/* Can the N tokens of a verb of saying from I on tell of the number that ends at AT, within [FIRST,
 * LAST) of a sentence? */
bool saying_gives(const struct parse *p, size_t i, size_t last);
/* "Canada announced 53 million": who gives is the origin, and says nothing. */
bool saying_announces(const struct parse *p, size_t i, const struct span *who);
/* But WHO is an office that announces at I what its state gives. */

/* ---- antecedent.c */
bool antecedent_of(const struct parse *p, uint32_t sentence, struct span *who);
/* Sets WHO, a pronoun of the sentence, to what it stands for; false: nobody knows. */
void antecedent_named(const struct parse *p, uint32_t sentence, struct span *who);
/* Sets WHO, "colonel", to the name that the text has given with it. */
#endif
