/* arena.c - blocks of memory in a chain, the newest first. */
#include "sitstat/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct arena_block {
    struct arena_block *next;
    size_t used, size;
    alignas(max_align_t) char bytes[];
};

enum { ARENA_BLOCK = 16 * 1024, ARENA_ALIGN = alignof(max_align_t) };

void *arena_get(struct arena *a, size_t size, struct error *err)
{
    if (size > SIZE_MAX / 2) {
        error_memory(err);
        return NULL;
    }
    size = (size + ARENA_ALIGN - 1) / ARENA_ALIGN * ARENA_ALIGN;
    struct arena_block *block = a->blocks;
    if (block == NULL || block->size - block->used < size) {
        size_t room = size > ARENA_BLOCK ? size : ARENA_BLOCK;
        block = malloc(sizeof *block + room);
        if (block == NULL) {
            error_memory(err);
            return NULL;
        }
        block->next = a->blocks;
        block->used = 0;
        block->size = room;
        a->blocks = block;
    }
    void *piece = block->bytes + block->used;
    block->used += size;
    return piece;
}

char *arena_text(struct arena *a, const char *text, size_t len, struct error *err)
{
    struct arena_block *block = a->blocks;
    char *copy;
    if (block != NULL && len < block->size - block->used) { /* pieces are whole: no less is left */
        copy = block->bytes + block->used;
        block->used += (len / ARENA_ALIGN + 1) * ARENA_ALIGN;
    } else if ((copy = arena_get(a, len + 1, err)) == NULL) {
        return NULL;
    }
    copy[len] = '\0';
    return len > 0 ? memcpy(copy, text, len) : copy;
}

void arena_clear(struct arena *a)
{
    struct arena_block *last = a->blocks;
    if (last == NULL)
        return;
    while (last->next != NULL) { /* the first one made has the usual size */
        struct arena_block *next = last->next;
        free(last);
        last = next;
    }
    last->used = 0;
    a->blocks = last;
}

void arena_free(struct arena *a)
{
    while (a->blocks != NULL) {
        struct arena_block *next = a->blocks->next;
        free(a->blocks);
        a->blocks = next;
    }
}
