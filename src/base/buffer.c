/* buffer.c - capped growing buffers. */
#include "sitstat/buffer.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define READ_LEAST 65536 /* bytes */

void buffer_init(struct buffer *b, size_t cap)
{
    memset(b, 0, sizeof *b);
    b->cap = cap ? cap : BUFFER_CAP_DEFAULT;
}

void buffer_free(struct buffer *b)
{
    free(b->data);
    b->data = NULL;
    b->len = b->size = 0;
}

void buffer_clear(struct buffer *b)
{
    b->len = 0;
    if (b->data)
        b->data[0] = '\0';
}

int buffer_reserve(struct buffer *b, size_t more, struct error *err)
{
    if (b->cap == 0)
        b->cap = BUFFER_CAP_DEFAULT;
    if (more > b->cap || b->len > b->cap - more)
        return error_set(err, ERR_LIMIT, "the content is larger than the %zu bytes allowed here",
                         b->cap);
    size_t need = b->len + more + 1;
    if (need <= b->size)
        return 0;
    size_t size = b->size ? b->size : 64;
    while (size < need)
        size = size > (size_t)1 << 62 ? need : size * 2;
    if (size > b->cap + 1)
        size = b->cap + 1;
    char *data = realloc(b->data, size);
    if (data == NULL)
        return error_memory(err);
    b->data = data;
    b->size = size;
    return 0;
}

int buffer_append(struct buffer *b, const void *bytes, size_t len, struct error *err)
{
    /* Most bytes of a page come in pieces of one to ten: what is there already is asked first. */
    if (len >= b->size - b->len && buffer_reserve(b, len, err) < 0)
        return -1;
    if (len > 0)
        memcpy(b->data + b->len, bytes, len);
    b->len += len;
    b->data[b->len] = '\0';
    return 0;
}

int buffer_text(struct buffer *b, const char *text, struct error *err)
{
    return buffer_append(b, text, strlen(text), err);
}

int buffer_char(struct buffer *b, char c, struct error *err)
{
    if (b->size - b->len < 2 && buffer_reserve(b, 1, err) < 0)
        return -1;
    b->data[b->len++] = c;
    b->data[b->len] = '\0';
    return 0;
}

int buffer_printf(struct buffer *b, struct error *err, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, format, args);
    va_end(args);
    int result = -1;
    if (n < 0)
        error_set(err, ERR_FORMAT, "a text could not be formatted");
    else if (buffer_reserve(b, (size_t)n, err) == 0) {
        vsnprintf(b->data + b->len, (size_t)n + 1, format, again);
        b->len += (size_t)n;
        result = 0;
    }
    va_end(again);
    return result;
}

const char *buffer_string(const struct buffer *b)
{
    return b->data && b->len ? b->data : "";
}

int buffer_open_file(const char *path, int *fd, struct error *err)
{
    bool standard = strcmp(path, "-") == 0;
    struct stat st;
    *fd = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (*fd < 0)
        return error_errno(err, path, "open this file");
    if (fstat(*fd, &st) < 0)
        error_errno(err, path, "read this file");
    else if (S_ISDIR(st.st_mode))
        error_at(err, ERR_IO, path, 0, 0, "this is a folder; name a file in it");
    else if (!standard && !S_ISREG(st.st_mode))
        error_at(err, ERR_IO, path, 0, 0, "this is no ordinary file; pass it through '-' instead");
    else
        return 0;
    buffer_close_file(*fd);
    return -1;
}

void buffer_close_file(int fd)
{
    if (fd != STDIN_FILENO)
        close(fd);
}

int buffer_read_more(struct buffer *b, int fd, const char *path, size_t most, struct error *err)
{
    if (buffer_reserve(b, most, err) < 0) {
        error_place(err, path, 0);
        return -1;
    }
    ssize_t n;
    do
        n = read(fd, b->data + b->len, most);
    while (n < 0 && errno == EINTR);
    if (n < 0)
        return error_errno(err, path, "read this file");
    b->len += (size_t)n;
    b->data[b->len] = '\0';
    return n > 0;
}

int buffer_read_file(struct buffer *b, const char *path, struct error *err)
{
    int fd, more;
    if (buffer_open_file(path, &fd, err) < 0)
        return -1;
    do { /* as much as there is room for, and 64 kB at least */
        size_t room = b->size > b->len ? b->size - b->len - 1 : 0;
        more = buffer_read_more(b, fd, path, room > READ_LEAST ? room : READ_LEAST, err);
    } while (more > 0);
    buffer_close_file(fd);
    return more;
}
