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
    uint8_t alone;   /* languages of the entries of one word: bits */
};
/* A token's type and what it is of word_more_sets; `type` holds the low bits in either byte order.
 */
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
#define TOKEN_TYPE_MORE uint16_t more : 14, type : 2
#else
#define TOKEN_TYPE_MORE uint16_t type : 2, more : 14
#endif
/* What a word makes of a token: the end of struct token, laid down there as it is. */
struct word_token {
    uint16_t word; /* in words[]; 0: it has no entry, and is only in sets */
    TOKEN_TYPE_MORE;
    uint8_t flags;
    char mark;
    uint16_t traits;    /* bits of enum text_trait, of any language */
    uint64_t roles;     /* those that it has in English */
    uint64_t sets;      /* bits of enum text_set */
    uint64_t functions; /* one-word functions of English, bits of enum text_function */
};
/* What a lexer wants to know of a word stands in one cache line. */
struct word {
    uint64_t start; /* of its text in lower case: see word_piece() */
    uint64_t roles; /* of one-word and longer entries that start here, of any language */
    uint64_t own;   /* of one-word entries */
    struct word_token token;
    uint16_t text;   /* offset into word_texts */
    uint16_t groups; /* in word_groups: that of each of `roles`, and the end */
    uint8_t len;
};
/* What rules want to know of it stands in another one. */
struct word_phrases {
    uint64_t ends;       /* roles of entries that end here */
    uint64_t tails;      /* of those of several words */
    uint64_t times[2];   /* timewords that start here, of one word or more: English, French */
    uint64_t time_next;  /* second words of its phrases of TIME_ROLES: bits of the ids modulo 64 */
    uint64_t starts;     /* functions that start here, of one word or more, of any language */
    uint64_t modal_next; /* second words of its modals of several: bits of the ids modulo 64 */
    uint16_t longest;    /* words of the longest entry that ends here */
    uint16_t modal, modals; /* of one word, of one or more: bits of enum text_modal */
};
struct word_french { /* as those of struct word_token, of French */
    uint64_t roles, functions;
};

struct word_verbs { /* what the verbs of a word say in any language, bits of enum text_verb */
    uint64_t alone; /* of one-word entries */
    uint64_t starts, next; /* of entries that start here, and their second words as in word_group */
    uint64_t ends;         /* of entries that end here */
};

extern const struct word words[]; /* words[0] is no word */
extern const struct word_phrases word_phrases[];
extern const struct word_french word_french[];
extern const struct word_verbs word_verbs[];
extern const uint16_t word_known; /* from here on words are only in sets */
extern const struct entry word_entries[];
extern const struct word_group word_groups[];
extern const char word_texts[];
extern const uint64_t
    word_more_sets[][MORE_BANKS]; /* bits of enum text_more_set, from MORE_SETS on */
static inline uint64_t word_roles_in(uint16_t word, bool french)
{
    return french ? word_french[word].roles : words[word].token.roles;
}
static inline uint64_t word_functions_in(uint16_t word, bool french)
{
    return french ? word_french[word].functions : words[word].token.functions;
}
extern const uint16_t word_slots[1 << WORD_SLOT_BITS]; /* words by their hash, 0: none */
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

/* The word of fewer than WORD_PIECE bytes with this piece, from slot I on; words[0]: in no table.
 * No longer word has it as its start, and words[0] has the start of none. */
static inline const struct word *word_find_from(uint32_t i, uint64_t piece)
{
    for (;; i = word_next_slot(i)) {
        const struct word *w = &words[word_slots[i]];
        if (w->start == piece || w == words)
            return w;
    }
}

/* The word of the LEN bytes at S, which begin with START, once each piece of them has the bits
 * FOLD; words[0]: in no table. */
static inline const struct word *word_find_long(const unsigned char *s, size_t len, uint64_t start,
                                                uint64_t fold)
{
    uint64_t tail = len > WORD_PIECE ? word_piece(s + len - WORD_PIECE, WORD_PIECE) | fold : 0;
    for (uint32_t i = word_hash(start, tail);; i = word_next_slot(i)) {
        const struct word *w = &words[word_slots[i]];
        if (w->start == start && w->len == len) {
            const char *text = word_texts + w->text;
            size_t k = len; /* from here on they are the same */
            while (k > WORD_PIECE && (word_piece(s + k - WORD_PIECE, WORD_PIECE) | fold) ==
                                         word_piece(text + k - WORD_PIECE, WORD_PIECE))
                k -= WORD_PIECE;
            if (k <= WORD_PIECE)
                return w;
        }
        if (w == words)
            return w;
    }
}

/* The word of the LEN bytes at LOWER, at least one; words[0]: in no table. */
static inline const struct word *word_find(const char *lower, size_t len)
{
    uint64_t start = word_piece(lower, len);
    return len < WORD_PIECE ? word_find_from(word_hash(start, 0), start)
                            : word_find_long((const unsigned char *)lower, len, start, 0);
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
