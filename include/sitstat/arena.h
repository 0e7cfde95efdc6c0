/* arena.h - many small pieces of memory that are given back together.
 *
 * arena_free() accepts a zeroed struct, which is an empty arena. Pieces never move. */
#ifndef SITSTAT_ARENA_H
#define SITSTAT_ARENA_H

#include <stddef.h>

#include "sitstat/error.h"

struct arena_block;
struct arena {
    struct arena_block *blocks;
};

void *arena_get(struct arena *a, size_t size, struct error *err);
/* SIZE bytes, aligned for any type, not cleared; NULL with ERR_MEMORY. */
char *arena_text(struct arena *a, const char *text, size_t len, struct error *err);
/* A copy of LEN bytes with a NUL after them. */
void arena_clear(struct arena *a);
/* Gives all pieces back, and keeps one block of memory for new ones. */
void arena_free(struct arena *a);

#endif
