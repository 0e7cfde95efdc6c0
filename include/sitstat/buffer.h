/* buffer.h - a growing run of bytes with a cap.
 *
 * The buffer owns its bytes; buffer_free() gives them back and accepts a zeroed struct. `data` is
 * always NUL-terminated once anything was appended; `len` does not count that NUL. */
#ifndef SITSTAT_BUFFER_H
#define SITSTAT_BUFFER_H

#include <stdbool.h>
#include <stddef.h>

#include "sitstat/error.h"

struct buffer {
    char *data;
    size_t len;
    size_t size; /* bytes allocated */
    size_t cap;  /* most bytes it may ever hold */
};

#define BUFFER_CAP_DEFAULT ((size_t)1 << 30)

void buffer_init(struct buffer *b, size_t cap);
/* An empty buffer of at most CAP bytes (0: BUFFER_CAP_DEFAULT). Allocates nothing. */
void buffer_free(struct buffer *b);
void buffer_clear(struct buffer *b);
/* Forgets the content, keeps the memory. */

int buffer_append(struct buffer *b, const void *bytes, size_t len, struct error *err);
int buffer_text(struct buffer *b, const char *text, struct error *err);
int buffer_char(struct buffer *b, char c, struct error *err);
int buffer_printf(struct buffer *b, struct error *err, const char *format, ...)
    SITSTAT_PRINTF(3, 4);
int buffer_reserve(struct buffer *b, size_t more, struct error *err);
/* Room for MORE bytes past len. All return 0, or -1 with ERR_MEMORY or ERR_LIMIT; on failure the
 * content is as it was. */

const char *buffer_string(const struct buffer *b);
/* The content as a C string, "" when empty. Owned by the buffer. */

int buffer_read_file(struct buffer *b, const char *path, struct error *err);
/* Appends the whole of PATH ("-" is standard input). Refuses a directory, and more than the cap. */
int buffer_open_file(const char *path, int *fd, struct error *err);
/* The same piece by piece: opens PATH as *FD, for buffer_close_file(). */
int buffer_read_more(struct buffer *b, int fd, const char *path, size_t most, struct error *err);
/* Appends what the file gives, up to MOST bytes: 1; 0: it is over; -1 as above. */
void buffer_close_file(int fd);
#endif
