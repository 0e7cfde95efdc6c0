/* sha256.h - SHA-256 (FIPS 180-4), with the processor's own instructions where it has them. */
#ifndef SITSTAT_SHA256_H
#define SITSTAT_SHA256_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct sha256 {
    uint32_t state[8];
    uint64_t bytes;
    unsigned char block[64];
    bool fast; /* the processor has instructions for it */
};

#define SHA256_HEX 65 /* room for the digest in hex and its NUL */

void sha256_init(struct sha256 *s);
void sha256_add(struct sha256 *s, const void *bytes, size_t len);
void sha256_end(struct sha256 *s, char hex[static SHA256_HEX]);
/* Writes the digest of all that was added; S must be begun again before it is used again. */
void sha256_hex(const void *bytes, size_t len, char hex[static SHA256_HEX]);
#endif
