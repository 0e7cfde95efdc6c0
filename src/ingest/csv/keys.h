/* keys.h - byte strings to small numbers: the hash table behind vocabularies and caches.
 *
 * Keys are copied. keys_free() accepts a zeroed struct. */
#ifndef CSV_KEYS_H
#define CSV_KEYS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "sitstat/buffer.h"

struct key_slot {
    uint64_t hash; /* 0: free */
    uint32_t at, len;
    uint32_t value;
};

struct keys {
    struct key_slot *slots;
    size_t n, size;
    struct buffer text;
};

void keys_free(struct keys *k);
uint64_t keys_hash(const void *bytes, size_t len);
uint32_t *keys_find(const struct keys *k, const void *bytes, size_t len);
/* The value of a key, to be read or changed until the next keys_add(); NULL where there is none. */
int keys_add(struct keys *k, const void *bytes, size_t len, uint32_t value, struct error *err);
/* Adds a key that is not there, or changes its value. */
#endif
