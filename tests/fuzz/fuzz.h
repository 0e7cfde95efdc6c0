/* fuzz.h - what the fuzz targets share: looking at promises, and files that live in memory. */
#ifndef FUZZ_H
#define FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A broken promise is a crash, so that the fuzzer keeps the input. */
#define PROMISE(what)                                                                              \
    do {                                                                                           \
        if (!(what)) {                                                                             \
            fprintf(stderr, "broken promise: %s (%s:%d)\n", #what, __FILE__, __LINE__);            \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

/* A failed call must say why, and what users are shown of it is one line. */
#define PROMISE_SENTENCE(err)                                                                      \
    do {                                                                                           \
        char sentence[1024];                                                                       \
        PROMISE((err)->code != ERR_NONE && strlen((err)->text) > 10);                              \
        error_format(err, sentence, sizeof sentence);                                              \
        PROMISE(strchr(sentence, '\n') == NULL);                                                   \
    } while (0)

static inline const char *fuzz_file(const uint8_t *data, size_t size)
{
    static int fd = -1;
    static char path[64];
    if (fd < 0)
        fd = memfd_create("fuzz", MFD_CLOEXEC);
    if (fd < 0 || ftruncate(fd, 0) < 0 || pwrite(fd, data, size, 0) != (ssize_t)size)
        exit(3);
    lseek(fd, 0, SEEK_SET);
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    return path;
}

#endif
