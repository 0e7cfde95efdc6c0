/* output.c - the only places where sitstat prints. */
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/cli.h"
#include "sitstat/text.h"

int cli_open(const struct cli *cli, struct store *s, enum store_mode mode, struct error *err)
{
    if (mode != STORE_CREATE && access(cli->database, F_OK) != 0)
        return error_at(
            err, ERR_IO, cli->database, 0, 0,
            "there is no such database yet; 'sitstat import', 'read' or 'add' makes one, "
            "--db FILE names another");
    return store_open(s, cli->database, mode, err);
}

int cli_write(const struct buffer *b, struct error *err)
{
    if (b->len == 0 || fwrite(b->data, 1, b->len, stdout) == b->len)
        return 0;
    return error_errno(err, NULL, "write the output");
}

int cli_flush(struct error *err)
{
    if (ferror(stdout) || fflush(stdout) != 0)
        return error_errno(err, NULL, "write the output");
    return 0;
}

void cli_say(const char *format, ...)
{
    char line[2048];
    va_list args;
    va_start(args, format);
    vsnprintf(line, sizeof line, format, args);
    va_end(args);
    text_harmless(line, strlen(line));
    fprintf(stderr, "%s\n", line);
}

static int write_all(int fd, const void *bytes, size_t len)
{
    const char *at = bytes;
    while (len > 0) {
        ssize_t n = write(fd, at, len);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return -1;
        at += n;
        len -= (size_t)n;
    }
    return 0;
}

int cli_file_begin(const char *path, const void *bytes, size_t len, bool force,
                   struct buffer *temporary, struct error *err)
{
    struct stat st;
    buffer_clear(temporary);
    if (lstat(path, &st) == 0 && !S_ISREG(st.st_mode))
        return error_at(err, ERR_IO, path, 0, 0, "this is no ordinary file: it is left as it is");
    if (!force && access(path, F_OK) == 0)
        return error_at(err, ERR_IO, path, 0, 0,
                        "this file exists already; --force replaces it, another name keeps it");
    if (buffer_printf(temporary, err, "%s.XXXXXX", path) < 0)
        return -1;
    int fd = mkostemp(temporary->data, O_CLOEXEC);
    if (fd < 0) {
        error_errno(err, path, "make this file");
        buffer_clear(temporary);
        return -1;
    }
    mode_t mask = umask(0);
    umask(mask);
    int result = 0;
    if (write_all(fd, bytes, len) < 0 || fchmod(fd, 0666 & ~mask) < 0)
        result = error_errno(err, path, "write this file");
    close(fd);
    if (result < 0)
        cli_file_drop(temporary);
    return result;
}

int cli_file_sync(const char *path, const struct buffer *temporary, struct error *err)
{
    int fd = open(temporary->data, O_RDONLY | O_CLOEXEC);
    int result = fd < 0 || fsync(fd) < 0 ? error_errno(err, path, "write this file") : 0;
    if (fd >= 0)
        close(fd);
    return result;
}

int cli_file_end(const char *path, struct buffer *temporary, struct error *err)
{
    if (rename(temporary->data, path) < 0)
        return error_errno(err, path, "put this file in its place");
    buffer_clear(temporary);
    return 0;
}

void cli_file_drop(struct buffer *temporary)
{
    if (temporary->len > 0)
        unlink(temporary->data);
    buffer_clear(temporary);
}

int cli_write_file(const char *path, const void *bytes, size_t len, bool force, struct error *err)
{
    struct buffer temporary;
    buffer_init(&temporary, 4096);
    int result = cli_file_begin(path, bytes, len, force, &temporary, err) < 0 ||
                         cli_file_sync(path, &temporary, err) < 0 ||
                         cli_file_end(path, &temporary, err) < 0
                     ? -1
                     : 0;
    cli_file_drop(&temporary);
    buffer_free(&temporary);
    return result;
}
