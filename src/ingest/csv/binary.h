/* binary.h - telling files that are no text from tables. */
#ifndef CSV_BINARY_H
#define CSV_BINARY_H

#include <stdbool.h>
#include <stddef.h>

enum { BINARY_HEAD = 4096 };

const char *binary_kind(const unsigned char *head, size_t n);
/* What a file is by its first bytes, "a PNG picture"; NULL where they are none that is known. */
bool binary_is_noise(const unsigned char *head, size_t n);
/* Too many control bytes for a text in an encoding of one byte or in UTF-8. */
#endif
