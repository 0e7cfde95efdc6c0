/* place_name.c - looking up folded names in the compiled gazetteer. */
#include "sitstat/place.h"

#include <string.h>

#include "figure/place_table.h"
#include "figure/place_find.h"

/* The entry whose text is the LEN bytes at TEXT, of which HASH is the unfinished hash. */
static inline const struct place_entry *entry_of(const char *text, size_t len, uint64_t hash)
{
    hash = place_hash_end(hash);
    uint32_t mask = ((uint32_t)1 << place_slot_bits) - 1;
    uint32_t tag = place_hash_tag(hash);
    for (uint32_t at = (uint32_t)(hash >> (64 - place_slot_bits));; at = (at + 1) & mask) {
        uint32_t slot = place_slots[at];
        if (slot == 0)
            return NULL;
        if ((slot & ~SLOT_ENTRY) != tag)
            continue;
        const struct place_entry *entry = &place_entries[(slot & SLOT_ENTRY) - 1];
        if (entry->len == len && memcmp(place_texts + entry->text, text, len) == 0)
            return entry;
    }
}

const struct place_entry *place_entry_find(const char *text, size_t len)
{
    return entry_of(text, len, place_hash_text(text, len));
}

static const uint32_t *entry_senses(const struct place_entry *entry)
{
    return entry->senses == 1 ? &entry->sense : place_senses + entry->sense;
}

static const struct place *sense_place(uint32_t sense)
{
    return &places[sense & SENSE_PLACE];
}

static void fill(struct place_match *out, const struct place_entry *entry, uint32_t sense)
{
    out->place = sense_place(sense);
    out->type = (enum place_name_type)(sense >> SENSE_TYPE_SHIFT & SENSE_TYPE);
    out->acronym = (sense & SENSE_ACRONYM) != 0;
    out->common = (entry->flags & ENTRY_COMMON) != 0;
    out->ambiguous = false;
    out->shared = entry->senses > 1;
}

/* Whether OTHER could be meant by the name for which CHOSEN comes first. A country is meant unless
 * it shares its name with another one; a region and its capital are one ground; and nobody means a
 * town with less than a tenth of the people. */
static bool rivals(const struct place *chosen, const struct place *other)
{
    if (other == chosen)
        return false;
    if (chosen->type == PLACE_COUNTRY)
        return other->type == PLACE_COUNTRY;
    if (other->type != chosen->type && place_same_country(other, chosen))
        return false;
    if (other->type != chosen->type && chosen->population == 0)
        return other->population >=
               500000; /* an area of unknown size, and a big city or a region */
    return (uint64_t)other->population * 10 >= chosen->population;
}

/* The best of the N SENSES among places of TYPES, COUNTRY's first; N: there is none. */
static size_t choose(const uint32_t *senses, size_t n, const char *country, unsigned types)
{
    size_t chosen = n;
    for (size_t i = 0; i < n; i++) {
        const struct place *place = sense_place(senses[i]);
        if (!(types & 1u << place->type))
            continue;
        if (country != NULL && strcmp(place->country, country) == 0)
            return i;
        if (chosen == n)
            chosen = i;
        if (country == NULL)
            break;
    }
    return chosen;
}

bool place_entry_choose(const struct place_entry *entry, const char *country, unsigned types,
                        struct place_match *out)
{
    const uint32_t *senses = entry_senses(entry);
    size_t n = entry->senses, chosen = choose(senses, n, country, types);
    if (chosen == n)
        return false;
    fill(out, entry, senses[chosen]);
    bool inside = country != NULL && strcmp(out->place->country, country) == 0;
    for (size_t i = 0; i < n; i++) {
        const struct place *other = sense_place(senses[i]);
        if (rivals(out->place, other) && (!inside || strcmp(other->country, country) == 0))
            out->ambiguous = true;
    }
    return true;
}

bool place_may_begin(const char *letters, size_t len)
{
    static const uint64_t small = 0x2020202020202020u;
    uint64_t first =
        place_bytes(letters, len) | (len < sizeof first ? small & ((1ull << 8 * len) - 1) : small);
    uint32_t bit = place_first_bit(first, len);
    return place_first_words[bit >> 6] >> (bit & 63) & 1;
}

bool place_walk_word(struct place_walk *w, const char *folded, size_t len)
{
    size_t at = w->len > 0 ? w->len + 1 : 0; /* behind the space */
    if (len > UINT8_MAX)                     /* longer texts are no names */
        return false;
    w->hash = place_hash_word(at > 0 ? w->hash : PLACE_HASH_START, folded + at, len - at);
    w->len = len;
    const struct place_entry *entry = entry_of(folded, len, w->hash);
    if (entry == NULL)
        return false;
    if (entry->senses > 0) {
        w->best = entry;
        w->best_len = len;
    }
    return (entry->flags & ENTRY_MORE) != 0;
}

bool place_walk_on(struct place_walk *w, const char *folded, size_t len)
{
    const char *space = folded;
    for (size_t at = w->len > 0 ? w->len + 1 : 0; space != NULL; at = w->len + 1) {
        space = at < len ? memchr(folded + at, ' ', len - at) : NULL;
        if (!place_walk_word(w, folded, space != NULL ? (size_t)(space - folded) : len))
            return false;
    }
    return true;
}

size_t place_walk_end(const struct place_walk *w, const char *country, struct place_match *out)
{
    const struct place_entry *best = w->best;
    if (best != NULL) { /* by far the most have one sense: without a look at the place */
        const uint32_t *senses = entry_senses(best);
        size_t n = best->senses, chosen = n > 1 ? choose(senses, n, country, PLACE_ANY) : 0;
        fill(out, best, senses[chosen]);
    }
    return w->best_len;
}

uint64_t place_walk_turns(const struct place_walk *w)
{
    uint64_t turns = 0;
    size_t n = w->best != NULL ? w->best->senses : 0;
    const uint32_t *senses = n > 1 ? entry_senses(w->best) : NULL;
    for (size_t i = 1; i < n; i++) {
        const struct place *other = sense_place(senses[i]);
        if (!place_same_country(other, sense_place(senses[0])))
            turns |= 1ull << place_country_bit(other->country);
    }
    return turns;
}

size_t place_find_longest(const char *folded, size_t len, const char *country,
                          struct place_match *out)
{
    struct place_walk w = {0};
    place_walk_on(&w, folded, len);
    return place_walk_end(&w, country, out);
}

size_t place_find_namesakes(const char *folded, size_t len, struct place_match *out, size_t most)
{
    const struct place_entry *entry = place_entry_find(folded, len);
    if (entry == NULL)
        return 0;
    const uint32_t *senses = entry_senses(entry);
    for (size_t i = 0; i < entry->senses && i < most; i++) {
        fill(&out[i], entry, senses[i]);
        for (size_t j = 0; j < entry->senses; j++) {
            const struct place *other = sense_place(senses[j]);
            out[i].ambiguous |= rivals(out[i].place, other);
        }
    }
    return entry->senses;
}

bool place_name_prefix(const char *folded, size_t len)
{
    const struct place_entry *entry = place_entry_find(folded, len);
    return entry != NULL && (entry->flags & ENTRY_MORE);
}
