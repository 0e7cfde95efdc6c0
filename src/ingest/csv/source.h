/* source.h - an input as runs of physical lines in UTF-8, whatever its encoding.
 *
 * Memory stays bounded: the source is read in blocks, twice where it must be. Standard input and
 * pipes are first copied into a nameless temporary file. */
#ifndef CSV_SOURCE_H
#define CSV_SOURCE_H

#include <iconv.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "sitstat/buffer.h"
#include "sitstat/sha256.h"

#define SOURCE_LINE_MOST ((size_t)4 << 20) /* a longer line or record is given up */

struct source {
    int fd;
    size_t block; /* bytes read at a time */
    int64_t bytes;
    char sha256[SHA256_HEX];
    char encoding[32];  /* IANA name */
    bool encoding_sure; /* told, marked by a BOM, or valid UTF-8 */
    bool convert;       /* the bytes go through iconv, or through the repair of bad UTF-8 */
    size_t bom;
    char newline; /* '\n', or '\r' in a file without any LF */
    /* the window: complete lines from `at` to `end`; a NUL stands at end */
    struct buffer text;
    size_t at;
    int64_t offset; /* bytes of the file read so far */
    bool ended;
    iconv_t cd;
    char pending[16]; /* bytes of a character that the last block cut */
    size_t n_pending;
};

int source_open(struct source *s, const char *path, const char *encoding, struct error *err);
/* Reads all of PATH ("-": standard input) once for its digest and its encoding; ENCODING (may be
 * NULL) is what the user tells. */
int source_reopen(struct source *s, const struct source *other, const char *path,
                  const char *encoding, struct error *err);
/* The bytes of OTHER, which may be a pipe's that nobody can read twice. The two share their place
 * in the file: one of them is read at a time, from its start. PATH is for errors. */
void source_close(struct source *s);
int source_rewind(struct source *s, struct error *err);
int source_more(struct source *s, struct error *err);
/* Adds a block to the window and drops what was taken. 1, 0 where the input has ended, or -1. */
#endif
