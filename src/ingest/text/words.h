/* words.h - the word tables: what each word or phrase of data/ *_words.csv and lexicon.csv can be.
 *
 * tools/words.c compiles the tables into constant arrays with a hash index, so that nothing is
 * built at start-up. */
#ifndef SITSTAT_TEXT_WORDS_H
#define SITSTAT_TEXT_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "roles.h"

enum { LANGUAGE_EN = 1, LANGUAGE_FR = 2 };
#define PHRASE_MOST 7 /* words */

struct entry {
    double value;
    uint8_t role;     /* enum role_of_word */
    uint8_t language; /* bits */
    uint8_t more;     /* words after the first */
    uint16_t next[PHRASE_MOST - 1];
};
struct word {
    const char *text; /* lower case */
    uint8_t len;
    uint8_t n;             /* entries */
    uint16_t first;        /* in word_entries */
    uint64_t roles;        /* of one-word and longer entries that start here */
    uint64_t own;          /* of one-word entries */
    uint64_t functions[2]; /* one-word functions, bits of enum text_function: English, French */
    uint64_t times[2];     /* timewords that start here, of one word or more */
};

extern const struct word words[];         /* words[0] is no word */
extern const struct entry word_entries[]; /* of one word: longest first */
extern const uint16_t word_slots[];
extern const uint32_t word_mask;
extern const size_t word_count;

struct measure_rule {
    const char *measure; /* code, NULL: no figure */
    uint8_t kind;        /* enum kind */
};
extern const struct measure_rule measure_rules[TEXT_NOUN_COUNT][TEXT_VERB_COUNT];

static inline uint16_t word_find(const char *lower, size_t len, uint32_t hash)
{
    for (uint32_t i = hash & word_mask;; i = (i + 1) & word_mask) {
        uint16_t w = word_slots[i];
        if (w == 0)
            return 0;
        if (words[w].len == len && __builtin_memcmp(words[w].text, lower, len) == 0)
            return w;
    }
}
#endif
