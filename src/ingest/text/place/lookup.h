/* lookup.h - the words of a text as a name of the gazetteer. */
#ifndef SITSTAT_TEXT_PLACE_LOOKUP_H
#define SITSTAT_TEXT_PLACE_LOOKUP_H

#include "../parse.h"

#define NAME_MOST 96
#define WORDS_MOST_IN_NAME 6

struct folded { /* the words from a token on, folded for the gazetteer */
    char text[NAME_MOST + WORD_PIECE];
    size_t n;
    uint16_t ends[WORDS_MOST_IN_NAME]; /* where each token's part ends */
    uint32_t tokens[WORDS_MOST_IN_NAME];
    size_t words;
};

size_t place_read_name(struct parse *p, size_t i, size_t end, struct folded *f,
                       struct place_match *m);
/* Folds the words from token I on, no further than some name goes; the longest name's bytes. */

static inline size_t place_name_at(struct parse *p, size_t i, size_t end, struct folded *f,
                                   struct place_match *m)
{ /* the same, for by far the most words without folding them */
    const struct token *t = &p->tokens[i];
    bool none = (t->flags & T_PLAIN) && !place_may_begin(p->text + t->start, t->end - t->start);
    return none ? 0 : place_read_name(p, i, end, f, m);
}
/* "Beldangi II", "Kakuma I has": does the Roman numeral at token I number the place before it? */
bool place_roman(const struct parse *p, const struct sentence *s, size_t i);
/* "Palma in Mozambique", told of that: is the town M, whose name ends before token I, of another
 * country than the one that stands behind it, and so a namesake? */
bool place_told_elsewhere(struct parse *p, const struct place_match *m, size_t i, size_t end);

bool place_told_before(const struct parse *p, size_t i);
/* newname.c: "Toukra alone has 31,200": is the unknown name at token I one of a place told before?
 */
#endif
