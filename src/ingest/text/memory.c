/* memory.c - the strings of an extraction. */
#include "memory.h"

#include <stdlib.h>
#include <string.h>

struct block {
    struct block *next;
    size_t used, size;
    char bytes[];
};

#define BLOCK 4000

const char *memory_keep(struct extraction *out, const char *text, size_t len)
{
    struct block *b = out->memory;
    if (b == NULL || b->size - b->used <= len) {
        size_t size = len + 1 > BLOCK ? len + 1 : BLOCK;
        b = malloc(sizeof *b + size);
        if (b == NULL)
            return NULL;
        *b = (struct block){.next = out->memory, .size = size};
        out->memory = b;
    }
    char *copy = b->bytes + b->used;
    memcpy(copy, text, len);
    copy[len] = '\0';
    b->used += len + 1;
    return copy;
}

void memory_free(struct extraction *out)
{
    struct block *b = out->memory;
    while (b != NULL) {
        struct block *next = b->next;
        free(b);
        b = next;
    }
    out->memory = NULL;
}
