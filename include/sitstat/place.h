/* place.h - the gazetteer: countries, regions, cities, crossings and camps, with their names.
 *
 * Compiled in from data/places as constant tables: nothing is built at start-up, nothing is owned.
 * Sources: Debian's iso-codes, CLDR, GeoNames, own knowledge (see data/SOURCES.md). */
#ifndef SITSTAT_PLACE_H
#define SITSTAT_PLACE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum place_type {
    PLACE_COUNTRY, /* ISO 3166-1, and Kosovo as XKX */
    PLACE_REGION,  /* subdivision (ISO 3166-2) */
    PLACE_CITY,
    PLACE_SITE, /* border crossing, camp, reception centre */
    PLACE_AREA, /* continent, sea, union, named area (EU, Sahel, Darfur) */
    PLACE_TYPES
};

#define PLACE_NAME_SIZE 60

struct place {
    char code[8];    /* alpha-3 for countries, ISO 3166-2 for regions, "" for others */
    char country[4]; /* alpha-3 of the country it lies in, its own for one; "" across several */
    char name[PLACE_NAME_SIZE]; /* English, as written in reports */
    uint32_t population;        /* 0: unknown; of regions a guess: tells namesakes apart */
    enum place_type type;
};

enum place_name_type { PLACE_NAME, PLACE_ADJECTIVE /* "Polish" */, PLACE_PEOPLE /* "Poles" */ };

static inline bool place_same_country(const struct place *a, const struct place *b)
{
    return memcmp(a->country, b->country, sizeof a->country) == 0; /* zeros behind the code */
}

size_t place_count(void);
const struct place *place_at(size_t i);

struct place_match {
    const struct place *place;
    bool shared; /* several places bear the name: another COUNTRY could have found another one */
    enum place_name_type type;
    /* Another place could as well be meant: another country or, below these, a place of the same
     * type or abroad that has at least a tenth of the inhabitants. */
    bool ambiguous;
    /* Also a usual word or a person's name (Nice, Reading, Victoria, Male): in running text, and
     * when guessing what a column holds, ask for more than the name. */
    bool common;
    /* A name only where written in capitals (US, UK, CAR). */
    bool acronym;
};

bool place_find_name(const char *name, size_t len, const char *country, struct place_match *out);
/* A whole cell or phrase, by name or alias in any language of DESIGN.md, folded as text_fold()
 * does. COUNTRY (alpha-3 or NULL) tells namesakes apart: what lies in it comes first, but others
 * are found too. Then countries win over regions and areas, these over cities, larger over smaller.
 * Knows the ways in which offices write a name, where only one place fits: other order and
 * abbreviations ("Congo, Dem. Rep. of the"), qualifiers ("Germany (until 1990 ...)"), the country
 * behind a comma ("Tripoli, Lebanon"), footnote marks, a leading article, what kind of place it is
 * ("Sindh Province", "Kakuma refugee camp"). What could be two countries is not found by those. */

size_t place_find_longest(const char *folded, size_t len, const char *country,
                          struct place_match *out);
/* The longest name that FOLDED text starts with and that ends at a word's end; its bytes, or 0. */

bool place_may_begin(const char *letters, size_t len);
/* Whether a name may begin with this word of plain letters, in any case: tells by far the most that
 * begin none, and is far cheaper than looking for one. */

struct place_entry;
struct place_walk { /* zeroed to begin with */
    uint64_t hash;
    size_t len, best_len;
    const struct place_entry *best;
};
bool place_walk_on(struct place_walk *w, const char *folded, size_t len);
/* The same word by word, for a lexer that folds no further than names go: FOLDED, of which w->len
 * bytes were seen before, goes on to the end of a word at LEN. False: no name goes on behind it. */
bool place_walk_word(struct place_walk *w, const char *folded, size_t len);
/* The same for one word, which holds no space. */
size_t place_walk_end(const struct place_walk *w, const char *country, struct place_match *out);
/* The longest name on the way; its bytes, or 0. Does not ask whether it is ambiguous. */

uint64_t place_walk_turns(const struct place_walk *w);
/* The countries that would make place_walk_end() find another place than it does without one: bits
 * of place_country_bit(). */
static inline unsigned place_country_bit(const char *country)
{ /* of an alpha-3 or ""; a few countries share each */
    unsigned first = (unsigned char)country[0];
    return first == 0
               ? 0
               : (first + 5u * (unsigned char)country[1] + 23u * (unsigned char)country[2]) & 63;
}

size_t place_find_namesakes(const char *folded, size_t len, struct place_match *out, size_t most);
/* All that bear a folded name, best first, at most MOST; returns how many there are. */

bool place_name_prefix(const char *folded, size_t len);
/* True where some name starts with the FOLDED text followed by a word boundary: lets a text lexer
 * stop looking early. */

const struct place *place_find_code(const char *code, size_t len);
/* ISO 3166-1 alpha-3, alpha-2, numeric, Eurostat's EL and UK, ISO 3166-2, and the codes of unions
 * and areas in Eurostat's and IDMC's tables (EU27_2020, AB9); any case. */

const struct place *place_find_unhcr(const char *code, size_t len);
/* UNHCR's own old three-letter codes (GFR, SRV, ...): only where a column is known to hold them. */
const struct place *place_country(const char *alpha3);
/* By alpha-3 in capitals; NULL for any other text. */
const struct place *place_largest_city(const char *alpha3);
/* The one with the most inhabitants of a country; NULL: none, or no country. */
const char *place_pcode_country(const char *pcode, size_t len);
/* Alpha-3 of the country whose alpha-2 (or alpha-3) a p-code starts with ("AF01", "UA-18",
 * "SDN002"), NULL where it is no p-code. */

const char *place_label(const char *code, const char *language);
/* The name of a country (alpha-3) in "en", "fr", "de", "es", "it", "pt", "pl", "uk", "ru"; English
 * where there is none, and for regions; NULL for an unknown code. */
#endif
