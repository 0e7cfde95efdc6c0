/* place_table.h - the shape of the compiled gazetteer: what tools/places writes into
 * build/gen/places.c and src/figure/place*.c read.
 *
 * Everything is an index or an offset, never a pointer: constant tables without pointers need no
 * relocation, so a command that asks for no place does not pay for 30,000 of them. */
#ifndef SITSTAT_PLACE_TABLE_H
#define SITSTAT_PLACE_TABLE_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "sitstat/place.h"

enum {
    ENTRY_MORE = 1,   /* a longer name starts with this text and a space */
    ENTRY_COMMON = 2, /* also a usual word or a person's name (data/places/words.csv) */
};

/* A folded text that is a name, the beginning of one, or (after BAG_MARK) the bag of one. */
struct place_entry {
    uint32_t text;   /* offset into place_texts */
    uint32_t sense;  /* the sense itself where it has one, else the first in place_senses */
    uint16_t senses; /* 0: only the beginning of names */
    uint8_t len;
    uint8_t flags;
};

/* A sense: which place the name stands for, and as what. Best first. */
#define SENSE_PLACE 0xFFFFFu
#define SENSE_TYPE_SHIFT 20
#define SENSE_TYPE 3u
#define SENSE_ACRONYM 0x400000u /* "US": in running text only where written in capitals */

struct place_code {
    char code[11]; /* upper case */
    uint8_t unhcr; /* 1: UNHCR's own, 0: any other scheme */
    uint32_t place;
};

#define PLACE_LANGUAGES 9
extern const char place_languages[PLACE_LANGUAGES][3];

extern const struct place places[];
extern const uint32_t places_count;
extern const uint32_t place_countries; /* the first so many of places[], by alpha-3 */
extern const uint32_t place_largest[]; /* by country: its largest city, places_count: none */
extern const uint32_t place_labels[]
                                  [PLACE_LANGUAGES]; /* by country: offset into place_label_text */
extern const char place_label_text[];
extern const struct place_code place_codes[]; /* by (unhcr, code) */
extern const uint32_t place_codes_count;
extern const struct place_entry place_entries[];
extern const uint32_t place_senses[];
extern const char place_texts[];

/* Open addressing: a slot is 0 or the entry's index + 1 in the low 20 bits and 12 bits of its hash
 * above, so that a text that is no name rarely costs a second look. */
extern const uint32_t place_slots[];
extern const uint32_t place_slot_bits; /* there are 1 << place_slot_bits slots */

#define SLOT_ENTRY 0xFFFFFu

/* The number that the N bytes at S make, the first one lowest; N is 1, 2, 4 or 8. */
static inline uint64_t place_bytes_of(const char *s, size_t n)
{
    uint64_t bytes = 0;
    memcpy(&bytes, s, n);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    bytes = __builtin_bswap64(bytes);
#endif
    return bytes;
}

static inline uint64_t place_bytes(const char *s, size_t len)
{ /* the first eight of the LEN at S; of fewer all, by two overlapping halves */
    if (len >= 8)
        return place_bytes_of(s, 8);
    if (len >= 4)
        return place_bytes_of(s, 4) | place_bytes_of(s + len - 4, 4) << 8 * (len - 4);
    if (len >= 2)
        return place_bytes_of(s, 2) | place_bytes_of(s + len - 2, 2) << 8 * (len - 2);
    return len > 0 ? place_bytes_of(s, 1) : 0;
}

/* Multiplicative, as FNV-1a (Fowler, Noll, Vo), but of eight bytes at once, those of each word by
 * themselves and without the spaces, so that a scanner can go on with it from word to word. */
#define PLACE_HASH_START 14695981039346656037u
static inline uint64_t place_hash_word(uint64_t hash, const char *word, size_t len)
{
    for (size_t k = 0; k < len; k += 8) {
        size_t at = k > 0 && len - k < 8 ? len - 8 : k; /* the last eight of a long word */
        hash = (hash ^ place_bytes(word + at, len - at)) * 0xBF58476D1CE4E5B9u;
    }
    return hash;
}

static inline uint64_t place_hash_text(const char *text, size_t len)
{
    uint64_t hash = PLACE_HASH_START;
    for (size_t at = 0, end; at < len; at = end + 1) {
        const char *space = memchr(text + at, ' ', len - at);
        end = space != NULL ? (size_t)(space - text) : len;
        hash = place_hash_word(hash, text + at, end - at);
    }
    return hash;
}

static inline uint64_t place_hash_end(uint64_t hash)
{
    hash ^= hash >> 32;
    return hash * 0x9E3779B97F4A7C15u;
}

static inline uint32_t place_hash_tag(uint64_t ended)
{
    return (uint32_t)(ended >> 20 & 0xFFF) << 20;
}

/* A bit for each first word of a name, by its letters: tells most words that begin none without a
 * look at the names (Bloom 1970, with one hash). */
#define PLACE_FIRST_BITS 19
extern const uint64_t place_first_words[1 << (PLACE_FIRST_BITS - 6)];
static inline uint32_t place_first_bit(uint64_t letters, size_t len)
{ /* LETTERS: the first eight in lower case, zero behind a shorter word's */
    return (uint32_t)((letters + len) * 0xBF58476D1CE4E5B9u >> (64 - PLACE_FIRST_BITS));
}

#define BAG_MARK '\x01'
#define BAG_SIZE 256
size_t place_bag(const char *folded, size_t len, char out[static BAG_SIZE]);
/* Writes BAG_MARK and the words of a FOLDED name in sorted order, without articles and connectives
 * and with the usual abbreviations made one form: "congo dem rep of the" and "the democratic
 * republic of the congo" have the same bag. Returns its bytes, 0 where there is none. */
#endif
