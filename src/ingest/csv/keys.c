/* keys.c - open addressing with linear probing, at most half full. */
#include "ingest/csv/keys.h"

#include <stdlib.h>
#include <string.h>

void keys_free(struct keys *k)
{
    free(k->slots);
    buffer_free(&k->text);
    memset(k, 0, sizeof *k);
}

__extension__ typedef unsigned __int128 wide;

/* Multiply and fold, eight bytes at a time (the mixing step of wyhash, Wang Yi 2019). */
uint64_t keys_hash(const void *bytes, size_t len)
{
    const unsigned char *p = bytes;
    uint64_t h = 0x9e3779b97f4a7c15U ^ len;
    for (; len > 0;) {
        uint64_t word = 0;
        size_t n = len < 8 ? len : 8;
        memcpy(&word, p, n);
        wide product = (wide)(h ^ word) * 0xa0761d6478bd642fU;
        h = (uint64_t)product ^ (uint64_t)(product >> 64);
        p += n;
        len -= n;
    }
    h ^= h >> 32;
    return h ? h : 1;
}

static struct key_slot *slot_of(const struct keys *k, uint64_t hash, const void *bytes, size_t len)
{
    size_t mask = k->size - 1;
    for (size_t i = (size_t)hash & mask;; i = (i + 1) & mask) {
        struct key_slot *slot = &k->slots[i];
        if (slot->hash == 0 || (slot->hash == hash && slot->len == len &&
                                memcmp(k->text.data + slot->at, bytes, len) == 0))
            return slot;
    }
}

uint32_t *keys_find(const struct keys *k, const void *bytes, size_t len)
{
    if (k->n == 0)
        return NULL;
    struct key_slot *slot = slot_of(k, keys_hash(bytes, len), bytes, len);
    return slot->hash ? &slot->value : NULL;
}

static int grow(struct keys *k, struct error *err)
{
    size_t size = k->size ? k->size * 2 : 64;
    struct key_slot *slots = calloc(size, sizeof *slots);
    if (slots == NULL)
        return error_memory(err);
    for (size_t i = 0; i < k->size; i++) {
        if (k->slots[i].hash == 0)
            continue;
        size_t at = (size_t)k->slots[i].hash & (size - 1);
        while (slots[at].hash)
            at = (at + 1) & (size - 1);
        slots[at] = k->slots[i];
    }
    free(k->slots);
    k->slots = slots;
    k->size = size;
    return 0;
}

int keys_add(struct keys *k, const void *bytes, size_t len, uint32_t value, struct error *err)
{
    if (2 * (k->n + 1) > k->size && grow(k, err) < 0)
        return -1;
    uint64_t hash = keys_hash(bytes, len);
    struct key_slot *slot = slot_of(k, hash, bytes, len);
    if (slot->hash) {
        slot->value = value;
        return 0;
    }
    uint32_t at = (uint32_t)k->text.len;
    if (buffer_append(&k->text, bytes, len, err) < 0)
        return -1;
    *slot = (struct key_slot){.hash = hash, .at = at, .len = (uint32_t)len, .value = value};
    k->n++;
    return 0;
}
