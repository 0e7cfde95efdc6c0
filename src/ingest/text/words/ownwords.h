/* ownwords.h - a user's own terms and places, matched by the words they are written with. */
#ifndef SITSTAT_TEXT_OWNWORDS_H
#define SITSTAT_TEXT_OWNWORDS_H

#include "../parse.h"

#define OWN_WORDS_MOST 7 /* words of a term or name */

struct own_term {
    const char *words[OWN_WORDS_MOST]; /* as written, in lower case where ASCII */
    uint8_t n;
    uint8_t language;          /* bits; 0: a place */
    uint16_t word;             /* the compiled word that it stands for */
    const struct place *place; /* NULL: a term */
    uint8_t place_type;        /* enum place_name_type */
};

struct extract_words {
    struct own_term *terms; /* by their first word, then the longest first */
    size_t n, size;
    bool sorted;
    struct arena strings;
};

void own_terms_sort(struct extract_words *w);
int own_terms_apply(struct parse *p);
/* Makes each own term of the text one token that is what the term stands for. */
const struct own_term *own_place(const struct parse *p, size_t i, size_t end, size_t *last);
/* The longest own place that starts at token I; *LAST is the token behind it. NULL: none. */
#endif
