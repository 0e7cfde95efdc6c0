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
struct word_group {  /* the entries of one word that have one role */
    uint64_t next;   /* their second words: bits of the ids modulo 64 */
    uint16_t first;  /* in word_entries: by their second words, of those the longest first */
    uint16_t single; /* the first of one word */
    uint8_t role;    /* enum role_of_word */
};
/* What a lexer wants to know of a word stands in one cache line. */
struct word {
    uint64_t start, tail; /* of its text in lower case: see word_piece() */
    uint64_t roles;       /* of one-word and longer entries that start here, of any language */
    uint64_t own;         /* of one-word entries */
    /* in the order of struct token, which has a copy */
    uint64_t english;   /* of `roles`, those that it has in English */
    uint64_t sets;      /* bits of enum text_set */
    uint64_t functions; /* one-word functions of English, bits of enum text_function */
    uint16_t text;      /* offset into word_texts */
    uint16_t groups;    /* in word_groups: that of each of `roles`, and the end */
    uint16_t traits;    /* bits of enum text_trait, of any language */
    uint8_t len;
    uint8_t more; /* in word_more_sets */
};
struct word_phrases {
    uint64_t ends;       /* roles of entries that end here */
    uint64_t french;     /* as `english` and `functions` of struct word */
    uint64_t functions;  /* of French */
    uint64_t times[2];   /* timewords that start here, of one word or more: English, French */
    uint64_t time_next;  /* second words of its phrases of TIME_ROLES: bits of the ids modulo 64 */
    uint64_t starts;     /* functions that start here, of one word or more, of any language */
    uint64_t modal_next; /* second words of its modals of several: bits of the ids modulo 64 */
    uint32_t longest;    /* words of the longest entry that ends here */
    uint16_t modal, modals; /* of one word, of one or more: bits of enum text_modal */
};

struct word_verbs { /* what the verbs of a word say in any language, bits of enum text_verb */
    uint64_t alone; /* of one-word entries */
    uint64_t starts, next; /* of entries that start here, and their second words as in word_group */
    uint64_t ends;         /* of entries that end here */
};

extern const struct word words[]; /* words[0] is no word */
extern const struct word_phrases word_phrases[];
extern const struct word_verbs word_verbs[];
extern const uint16_t word_known; /* from here on words are only in sets */
extern const struct entry word_entries[];
extern const struct word_group word_groups[];
extern const char word_texts[];
extern const uint64_t
    word_more_sets[][MORE_BANKS]; /* bits of enum text_more_set, from MORE_SETS on */
static inline uint64_t word_roles_in(uint16_t word, bool french)
{
    return french ? word_phrases[word].french : words[word].english;
}
static inline uint64_t word_functions_in(uint16_t word, bool french)
{
    return french ? word_phrases[word].functions : words[word].functions;
}
extern const uint32_t word_slots[]; /* 0, or the word with a tag of its hash above */
extern const uint32_t word_mask;
extern const uint16_t word_signs[128]; /* the word of each single byte; 0: in no table */

static inline const struct word_group *word_group_of(const struct word *w, enum role_of_word role)
{ /* that of ROLE, which W must have */
    const struct word_group *g = &word_groups[w->groups];
    while (g->role != role) /* few words have more than two */
        g++;
    return g;
}
static inline const struct entry *word_phrases_on(const struct word_group *g, uint16_t next)
{ /* the first phrase of G whose second word is NEXT, or any entry behind where it would stand */
    size_t first = g->first, end = g->single;
    if (!(g->next >> (next & 63) & 1))
        return &word_entries[end];
    while (first < end) {
        size_t middle = (first + end) / 2;
        if (word_entries[middle].next[0] < next)
            first = middle + 1;
        else
            end = middle;
    }
    return &word_entries[first];
}

/* The entries of W that have ROLE, which it must have, and that may go on with the word NEXT (0: no
 * word of a table): [*from, result). */
static inline const struct entry *word_role(const struct word *w, enum role_of_word role,
                                            uint16_t next, const struct entry **from)
{
    const struct word_group *g = word_group_of(w, role);
    *from = &word_entries[next != 0 && (g->next >> (next & 63) & 1) ? g->first : g->single];
    return &word_entries[g[1].first];
}

/* The word of LEN bytes with these pieces; 0: in no table. LOWER is read where LEN > 16
 * only, and may be NULL elsewhere. */
static inline uint16_t word_find(uint64_t start, uint64_t tail, size_t len, const char *lower)
{
    uint32_t hash = word_hash(start, tail, len), tag = word_tag(hash);
    for (uint32_t i = hash & word_mask;; i = (i + 1) & word_mask) {
        uint32_t slot = word_slots[i];
        if (slot == 0)
            return 0;
        if ((slot & 0xffff0000u) != tag)
            continue;
        const struct word *w = &words[slot & 0xffff];
        if (w->start == start && w->tail == tail && (len <= WORD_PIECE || w->len == len) &&
            (len <= 2 * WORD_PIECE || lower == NULL ||
             __builtin_memcmp(word_texts + w->text, lower, len) == 0))
            return (uint16_t)slot;
    }
}

struct measure_rule {
    const char *measure; /* code, NULL: no figure */
    uint8_t kind;        /* enum kind */
};
extern const struct measure_rule measure_rules[TEXT_NOUN_COUNT][TEXT_VERB_COUNT];
extern const uint64_t measure_verbs[TEXT_NOUN_COUNT]; /* those that a noun has rules with: bits */
extern const uint64_t
    measure_same[TEXT_NOUN_COUNT]; /* of these, whose rule is that of the noun alone */
#endif
