/* memory.h - the strings of an extraction: kept in blocks that live as long as it does. */
#ifndef SITSTAT_TEXT_MEMORY_H
#define SITSTAT_TEXT_MEMORY_H

#include "sitstat/extract.h"

const char *memory_keep(struct extraction *out, const char *text, size_t len);
/* A NUL-terminated copy of TEXT that OUT owns; NULL: no memory. */
void memory_free(struct extraction *out);
#endif
