/* source.c - opens an input, learns its digest and encoding, and hands out its text in blocks. */
#include "ingest/csv/source.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ingest/csv/encoding.h"
#include "sitstat/text.h"

enum { BLOCK = 1 << 15 };

static ssize_t read_some(int fd, void *bytes, size_t len)
{
    ssize_t n;
    do
        n = read(fd, bytes, len);
    while (n < 0 && errno == EINTR);
    return n;
}

/* Copies what can be read only once into a file without a name. Returns its descriptor or -1. */
static int spool(int from, struct error *err)
{
    const char *folder = getenv("TMPDIR");
    char path[4096], block[16384];
    snprintf(path, sizeof path, "%s/sitstat-XXXXXX", folder && *folder ? folder : "/tmp");
    int fd = mkostemp(path, O_CLOEXEC);
    if (fd < 0)
        return error_errno(err, path, "keep the input in a temporary file");
    unlink(path);
    ssize_t n;
    while ((n = read_some(from, block, sizeof block)) > 0) {
        for (ssize_t done = 0; done < n;) {
            ssize_t wrote = write(fd, block + done, (size_t)(n - done));
            if (wrote < 0 && errno != EINTR) {
                error_errno(err, NULL, "keep the input in a temporary file");
                close(fd);
                return -1;
            }
            done += wrote > 0 ? wrote : 0;
        }
    }
    if (n < 0) {
        error_errno(err, NULL, "read the input");
        close(fd);
        return -1;
    }
    return fd;
}

static int open_file(const char *path, struct error *err)
{
    struct stat st;
    bool standard = strcmp(path, "-") == 0;
    int fd;
    do /* a pipe waits for its writer, and a signal may come meanwhile */
        fd = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    while (fd < 0 && errno == EINTR);
    if (fd < 0)
        return error_errno(err, path, "open this file");
    if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && !standard)
        return fd;
    int result = -1;
    if (S_ISDIR(st.st_mode))
        error_at(err, ERR_IO, path, 0, 0, "this is a folder; name a file in it");
    else
        result = spool(fd, err);
    if (!standard)
        close(fd);
    return result;
}

/* The first reading: digest and evidence for the encoding. */
static int survey(struct source *s, struct encoding_evidence *e, struct error *err)
{
    struct sha256 digest;
    int result = -1;
    unsigned char *block = malloc(BLOCK);
    if (block == NULL)
        return error_memory(err);
    sha256_init(&digest);
    if (lseek(s->fd, 0, SEEK_SET) < 0) {
        error_errno(err, NULL, "read this file");
        goto out;
    }
    ssize_t n;
    while ((n = read_some(s->fd, block, BLOCK)) > 0) {
        sha256_add(&digest, block, (size_t)n);
        encoding_add(e, block, (size_t)n);
        s->bytes += n;
    }
    if (n < 0) {
        error_errno(err, NULL, "read this file");
        goto out;
    }
    sha256_end(&digest, s->sha256);
    result = 0;
out:
    free(block);
    return result;
}

static int choose_encoding(struct source *s, const struct encoding_evidence *e, const char *told,
                           struct error *err)
{
    const char *found = encoding_decide(e, &s->bom, &s->encoding_sure);
    if (told) {
        if (!encoding_same(told, found))
            s->bom = 0;
        s->encoding_sure = true;
    }
    snprintf(s->encoding, sizeof s->encoding, "%s", told ? told : found);
    bool utf8 = encoding_same(s->encoding, "UTF-8") || encoding_same(s->encoding, "ASCII") ||
                encoding_same(s->encoding, "US-ASCII");
    s->convert = !utf8 || e->faults > 0 || e->expect > 0;
    s->newline = e->lf || e->total == 0 ? '\n' : '\r';
    if (!s->convert || utf8)
        return 0;
    s->cd = iconv_open("UTF-8", s->encoding);
    if (s->cd == (iconv_t)-1)
        return error_set(err, ERR_UNKNOWN,
                         "the encoding %s is not known here; name one such as UTF-8, UTF-16LE, "
                         "windows-1252 or windows-1251",
                         s->encoding);
    return 0;
}

static int open_fd(struct source *s, int fd, const char *path, const char *encoding,
                   struct error *err)
{
    struct encoding_evidence e = {.total = 0};
    memset(s, 0, sizeof *s);
    s->cd = (iconv_t)-1;
    s->block = BLOCK;
    s->fd = fd;
    buffer_init(&s->text, SOURCE_LINE_MOST + 4 * BLOCK);
    if (survey(s, &e, err) < 0 || choose_encoding(s, &e, encoding, err) < 0 ||
        source_rewind(s, err) < 0) {
        error_place(err, path, 0);
        source_close(s);
        return -1;
    }
    return 0;
}

int source_open(struct source *s, const char *path, const char *encoding, struct error *err)
{
    int fd = open_file(path, err);
    return fd < 0 ? -1 : open_fd(s, fd, path, encoding, err);
}

int source_reopen(struct source *s, const struct source *other, const char *path,
                  const char *encoding, struct error *err)
{
    int fd = fcntl(other->fd, F_DUPFD_CLOEXEC, 3);
    return fd < 0 ? error_errno(err, path, "read this file again")
                  : open_fd(s, fd, path, encoding, err);
}

void source_close(struct source *s)
{
    if (s->fd > 0)
        close(s->fd);
    if (s->cd != (iconv_t)-1 && s->cd != NULL)
        iconv_close(s->cd);
    buffer_free(&s->text);
    s->fd = -1;
    s->cd = (iconv_t)-1;
}

int source_rewind(struct source *s, struct error *err)
{
    if (lseek(s->fd, (off_t)s->bom, SEEK_SET) < 0)
        return error_errno(err, NULL, "read this file again");
    if (s->cd != (iconv_t)-1)
        iconv(s->cd, NULL, NULL, NULL, NULL);
    buffer_clear(&s->text);
    s->at = 0;
    s->offset = (int64_t)s->bom;
    s->n_pending = 0;
    s->ended = false;
    return 0;
}

static int put_replacement(struct source *s, struct error *err)
{
    return buffer_append(&s->text, "\xef\xbf\xbd", 3, err);
}

/* Turns RAW into UTF-8; what the encoding does not have becomes U+FFFD. Keeps a cut character. */
static int convert(struct source *s, char *raw, size_t len, struct error *err)
{
    while (len > 0) {
        if (buffer_reserve(&s->text, len * 3 + 16, err) < 0)
            return -1;
        char *out = s->text.data + s->text.len;
        size_t room = s->text.size - s->text.len - 1;
        size_t done = iconv(s->cd, &raw, &len, &out, &room);
        s->text.len = (size_t)(out - s->text.data);
        s->text.data[s->text.len] = '\0';
        if (done != (size_t)-1 || errno == E2BIG)
            continue;
        if (errno == EINVAL && len < sizeof s->pending) {
            memcpy(s->pending, raw, len);
            s->n_pending = len;
            return 0;
        }
        size_t unit = strncmp(s->encoding, "UTF-16", 6) == 0 && len > 1 ? 2 : 1;
        if (put_replacement(s, err) < 0)
            return -1;
        raw += unit;
        len -= unit;
    }
    return 0;
}

/* UTF-8 with faults: each byte that belongs to no sequence becomes U+FFFD. */
static int repair(struct source *s, const char *raw, size_t len, struct error *err)
{
    size_t i = 0;
    while (i < len) {
        uint32_t code;
        size_t n = utf8_decode(raw + i, len - i, &code);
        if (code == 0xfffd && n == 1 && len - i < 4 && (raw[i] & 0xc0) == 0xc0 && !s->ended) {
            memcpy(s->pending, raw + i, len - i);
            s->n_pending = len - i;
            return 0;
        }
        if (code == 0xfffd && n == 1 ? put_replacement(s, err) < 0
                                     : buffer_append(&s->text, raw + i, n, err) < 0)
            return -1;
        i += n;
    }
    return 0;
}

static int add_converted(struct source *s, struct error *err)
{
    char *raw = malloc(s->block + sizeof s->pending);
    if (raw == NULL)
        return error_memory(err);
    size_t held = s->n_pending;
    memcpy(raw, s->pending, held);
    s->n_pending = 0;
    int result = -1;
    ssize_t n = read_some(s->fd, raw + held, s->block);
    if (n < 0) {
        error_errno(err, NULL, "read this file");
        goto out;
    }
    s->offset += n;
    s->ended = n == 0;
    result = s->cd != (iconv_t)-1 ? convert(s, raw, held + (size_t)n, err)
                                  : repair(s, raw, held + (size_t)n, err);
    if (result == 0 && s->ended && s->n_pending > 0) {
        s->n_pending = 0;
        result = put_replacement(s, err);
    }
    if (result == 0)
        result = s->ended ? 0 : 1;
out:
    free(raw);
    return result;
}

int source_more(struct source *s, struct error *err)
{
    if (s->at > 0) {
        memmove(s->text.data, s->text.data + s->at, s->text.len - s->at + 1);
        s->text.len -= s->at;
        s->at = 0;
    }
    if (s->ended)
        return 0;
    if (s->convert)
        return add_converted(s, err);
    if (buffer_reserve(&s->text, s->block, err) < 0)
        return -1;
    ssize_t n = read_some(s->fd, s->text.data + s->text.len, s->block);
    if (n < 0)
        return error_errno(err, NULL, "read this file");
    s->text.len += (size_t)n;
    s->text.data[s->text.len] = '\0';
    s->offset += n;
    s->ended = n == 0;
    return n > 0;
}
