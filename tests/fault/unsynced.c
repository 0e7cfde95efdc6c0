/* unsynced.c - before-images of blocks; system calls go round the shim. */
#include "unsynced.h"

#include <fcntl.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { BLOCK = 512, FILES = 16, BLOCKS = 1 << 17 };

struct file {
    dev_t dev;
    ino_t ino;
    int fd; /* our own: the program may have closed its */
    off_t synced_size;
};

struct block {
    int file; /* -1: free */
    off_t at;
    unsigned char before[BLOCK]; /* zeros past the end of the file */
};

static struct file files[FILES];
static size_t n_files;
static struct block *blocks;
static size_t n_blocks;
/* Of all of these: a briefing's files are synced side by side. No mutex: the shim allocates
 * nothing. */
static atomic_flag busy = ATOMIC_FLAG_INIT;

static void lock(void)
{
    while (atomic_flag_test_and_set(&busy))
        (void)syscall(SYS_sched_yield);
}

static void unlock(void)
{
    atomic_flag_clear(&busy);
}

/* The number of the regular file behind FD, or -1. */
static int file_of(int fd)
{
    struct stat st;
    if (syscall(SYS_fstat, fd, &st) < 0 || !S_ISREG(st.st_mode))
        return -1;
    for (size_t i = 0; i < n_files; i++)
        if (files[i].dev == st.st_dev && files[i].ino == st.st_ino)
            return (int)i;
    if (n_files == FILES)
        return -1;
    /* Never closed before the end: closing any descriptor of a file drops its POSIX locks. */
    int own = (int)syscall(SYS_fcntl, fd, F_DUPFD_CLOEXEC, 500);
    if (own < 0)
        return -1;
    files[n_files] = (struct file){st.st_dev, st.st_ino, own, st.st_size};
    return (int)n_files++;
}

static void note_block(int file, off_t at)
{
    size_t slot = n_blocks;
    for (size_t i = n_blocks; i-- > 0;) {
        if (blocks[i].file == file && blocks[i].at == at)
            return;
        if (blocks[i].file < 0)
            slot = i;
    }
    if (slot == BLOCKS)
        return;
    if (slot == n_blocks)
        n_blocks++;
    blocks[slot].file = file;
    blocks[slot].at = at;
    memset(blocks[slot].before, 0, BLOCK);
    (void)syscall(SYS_pread64, files[file].fd, blocks[slot].before, BLOCK, at);
}

static void note(int fd, off_t at, size_t n)
{
    int file = file_of(fd);
    if (file < 0 || n == 0)
        return;
    if (blocks == NULL) {
        long room = syscall(SYS_mmap, NULL, sizeof *blocks * BLOCKS, PROT_READ | PROT_WRITE,
                            MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        if (room == -1)
            return;
        blocks = (struct block *)room; /* NOLINT(performance-no-int-to-ptr) */
    }
    if (at < 0)
        at = (off_t)syscall(SYS_lseek, fd, 0, SEEK_CUR);
    for (off_t block = at / BLOCK * BLOCK; block < at + (off_t)n; block += BLOCK)
        note_block(file, block);
}

void unsynced_note(int fd, off_t at, size_t n)
{
    lock();
    note(fd, at, n);
    unlock();
}

void unsynced_truncate(int fd, off_t size)
{
    struct stat st;
    if (syscall(SYS_fstat, fd, &st) == 0 && st.st_size > size)
        unsynced_note(fd, size, (size_t)(st.st_size - size));
}

static void forget(int fd)
{
    struct stat st;
    int file = file_of(fd);
    if (file < 0 || syscall(SYS_fstat, fd, &st) < 0)
        return;
    files[file].synced_size = st.st_size;
    size_t kept = 0;
    for (size_t i = 0; i < n_blocks; i++)
        if (blocks[i].file != file)
            blocks[kept++] = blocks[i];
    n_blocks = kept;
}

void unsynced_forget(int fd)
{
    lock();
    forget(fd);
    unlock();
}

static uint64_t next_random(uint64_t *state)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return *state >> 33;
}

uint64_t unsynced_lose(uint64_t seed)
{
    uint64_t lost = 0;
    bool kept_past_end[FILES] = {false};
    for (size_t i = 0; i < n_blocks; i++) {
        struct file *file = &files[blocks[i].file];
        if (next_random(&seed) & 1) {
            kept_past_end[blocks[i].file] |= blocks[i].at >= file->synced_size;
            continue;
        }
        (void)syscall(SYS_pwrite64, file->fd, blocks[i].before, BLOCK, blocks[i].at);
        lost++;
    }
    /* Putting a block back may have made a file longer than it ever was. */
    for (size_t i = 0; i < n_files; i++)
        if (!kept_past_end[i])
            (void)syscall(SYS_ftruncate, files[i].fd, files[i].synced_size);
    return lost;
}
