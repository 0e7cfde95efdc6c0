/* encoding.h - telling encodings apart by evidence gathered over a whole input. */
#ifndef CSV_ENCODING_H
#define CSV_ENCODING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct encoding_evidence {
    uint64_t total;
    uint64_t nul[2];            /* by even and odd offset */
    uint64_t small[2];          /* bytes below 9 among the first 4096, by even and odd offset */
    bool lf;                    /* some LF occurs */
    uint64_t sequences, faults; /* well-formed UTF-8 sequences, bytes that are in none */
    uint64_t high_pairs, high;  /* Cyrillic letters beside another such, and all */
    uint64_t in_word[256];      /* bytes from 0x80 beside an ASCII letter */
    unsigned char head[4];
    size_t n_head;
    int expect;              /* continuation bytes still to come */
    unsigned char low, most; /* range of the next continuation byte */
    unsigned char before;    /* last byte of the block before */
};

void encoding_add(struct encoding_evidence *e, const unsigned char *p, size_t n);
const char *encoding_decide(const struct encoding_evidence *e, size_t *bom, bool *sure);
/* An IANA name; BOM is the number of bytes of a byte order mark. */
bool encoding_same(const char *a, const char *b);
/* Names alike but for case, '-' and '_'. */
#endif
