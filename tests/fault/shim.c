/* shim.c - stands between a program and the C library and makes one chosen call go wrong.
 *
 * Loaded with LD_PRELOAD. It sees every allocation and every system call that sitstat and its
 * libraries (SQLite, GSL, libxml2, ...) make by name; what the C library calls inside itself, such
 * as the write behind fflush(), it does not see: full and closed outputs are tested apart. */
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <execinfo.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "plan.h"
#include "unsynced.h"

static struct fault_plan *plan;
static pid_t main_process;

/* The next definition of NAME: the sanitizer's, or the C library's. */
#define NEXT(name)                                                                                 \
    static __typeof__(name) *next;                                                                 \
    if (next == NULL)                                                                              \
    *(void **)&next = dlsym(RTLD_NEXT, #name)

__attribute__((constructor)) static void begin(void)
{
    const char *path = getenv("FAULT_PLAN");
    if (path == NULL)
        return;
    int fd = (int)syscall(SYS_openat, AT_FDCWD, path, O_RDWR | O_CLOEXEC, 0);
    if (fd < 0)
        _exit(97);
    void *page = mmap(NULL, sizeof *plan, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    syscall(SYS_close, fd);
    if (page == MAP_FAILED)
        _exit(97);
    main_process = getpid();
    plan = page;
}

static void note(const char *name)
{
    if (__atomic_add_fetch(&plan->fired, 1, __ATOMIC_SEQ_CST) > 1)
        return;
    if (getenv("FAULT_TRACE")) { /* for whoever looks for the cause: addr2line reads these */
        void *frames[40];
        backtrace_symbols_fd(frames, backtrace(frames, 40), STDERR_FILENO);
    }
    for (size_t i = 0; i + 1 < sizeof plan->name && name[i]; i++)
        plan->name[i] = name[i];
}

/* Whether the call called NAME shall fail now; errno is set then. *SHORT where it shall only do
 * part of its work. Does not come back where the process shall die. */
static bool goes_wrong(enum fault_class class, const char *name, bool *shortened)
{
    if (shortened)
        *shortened = false;
    if (plan == NULL || !(plan->classes & 1u << class))
        return false;
    uint64_t number = __atomic_add_fetch(&plan->met, 1, __ATOMIC_SEQ_CST);
    if (number < plan->at || (number > plan->at && plan->action != FAULT_ALWAYS))
        return false;
    switch (plan->action) {
    case FAULT_ONCE:
    case FAULT_ALWAYS:
        note(name);
        errno = plan->error;
        return true;
    case FAULT_SHORT:
        if (shortened == NULL)
            return false;
        note(name);
        *shortened = true;
        return false;
    case FAULT_LOSE:
        plan->lost = unsynced_lose(plan->seed);
        /* fall through */
    case FAULT_KILL:
        note(name);
        kill(main_process, SIGKILL);
        syscall(SYS_exit_group, 96);
        return true;
    default:
        return false;
    }
}

/* ---- memory ---------------------------------------------------------------------------------- */

/* dlsym() itself may allocate before we know whom to ask: those few live here for ever. */
static _Alignas(16) char early[65536];
static size_t early_used;

static void *early_alloc(size_t size)
{
    size = (size + 31) & ~(size_t)15;
    if (size > sizeof early - early_used)
        return NULL;
    char *at = early + early_used + 16;
    early_used += size;
    return at;
}

static bool is_early(const void *p)
{
    return (const char *)p >= early && (const char *)p < early + sizeof early;
}

/* dlsym() is running. Not thread-local: making room for that allocates. Volatile: dlsym() is
 * declared as one that never calls back, but it does. */
static volatile int asking;

#define ALLOCATOR(name)                                                                            \
    static __typeof__(name) *next;                                                                 \
    if (next == NULL && !asking) {                                                                 \
        asking = 1;                                                                                \
        *(void **)&next = dlsym(RTLD_NEXT, #name);                                                 \
        asking = 0;                                                                                \
    }

void *malloc(size_t size)
{
    ALLOCATOR(malloc)
    if (next == NULL)
        return early_alloc(size);
    return goes_wrong(FAULT_ALLOC, "malloc", NULL) ? NULL : next(size);
}

void *calloc(size_t n, size_t size)
{
    ALLOCATOR(calloc)
    if (next == NULL)
        return early_alloc(n * size);
    return goes_wrong(FAULT_ALLOC, "calloc", NULL) ? NULL : next(n, size);
}

void *realloc(void *p, size_t size)
{
    ALLOCATOR(realloc)
    if (next == NULL || is_early(p)) {
        void *fresh = malloc(size);
        size_t most = p ? (size_t)(early + sizeof early - (char *)p) : 0;
        if (fresh && p)
            memcpy(fresh, p, size < most ? size : most);
        return fresh;
    }
    return goes_wrong(FAULT_ALLOC, "realloc", NULL) ? NULL : next(p, size);
}

void *reallocarray(void *p, size_t n, size_t size)
{
    if (size != 0 && n > SIZE_MAX / size) {
        errno = ENOMEM;
        return NULL;
    }
    return realloc(p, n * size);
}

int posix_memalign(void **out, size_t alignment, size_t size)
{
    ALLOCATOR(posix_memalign)
    return next == NULL || goes_wrong(FAULT_ALLOC, "posix_memalign", NULL)
               ? ENOMEM
               : next(out, alignment, size);
}

void *aligned_alloc(size_t alignment, size_t size)
{
    ALLOCATOR(aligned_alloc)
    return next == NULL || goes_wrong(FAULT_ALLOC, "aligned_alloc", NULL) ? NULL
                                                                          : next(alignment, size);
}

void free(void *p)
{
    ALLOCATOR(free)
    if (next != NULL && !is_early(p))
        next(p);
}

/* ---- files ----------------------------------------------------------------------------------- */

static mode_t mode_of(int flags, va_list args)
{
    return flags & (O_CREAT | O_TMPFILE) ? (mode_t)va_arg(args, unsigned) : 0;
}

/* open() in its spellings: PARAMETERS and CALL differ. */
#define OPENS(name, before, ...)                                                                   \
    int name(__VA_ARGS__, int flags, ...)                                                          \
    {                                                                                              \
        NEXT(name);                                                                                \
        va_list args;                                                                              \
        va_start(args, flags);                                                                     \
        mode_t mode = mode_of(flags, args);                                                        \
        va_end(args);                                                                              \
        return goes_wrong(FAULT_OPEN, #name, NULL) ? -1 : next before;                             \
    }
OPENS(open, (path, flags, mode), const char *path)
OPENS(open64, (path, flags, mode), const char *path)
OPENS(openat, (folder, path, flags, mode), int folder, const char *path)
OPENS(openat64, (folder, path, flags, mode), int folder, const char *path)

int __open_2(const char *path, int flags);
int __open_2(const char *path, int flags)
{
    return open(path, flags);
}
int __open64_2(const char *path, int flags);
int __open64_2(const char *path, int flags)
{
    return open64(path, flags);
}

#define SAME(class, failed, type, name, values, ...)                                               \
    type name(__VA_ARGS__)                                                                         \
    {                                                                                              \
        NEXT(name);                                                                                \
        return goes_wrong(class, #name, NULL) ? failed : next values;                              \
    }

SAME(FAULT_OPEN, -1, int, stat, (path, st), const char *path, struct stat *st)
SAME(FAULT_OPEN, -1, int, lstat, (path, st), const char *path, struct stat *st)
SAME(FAULT_OPEN, -1, int, fstat, (fd, st), int fd, struct stat *st)
SAME(FAULT_OPEN, -1, int, stat64, (path, st), const char *path, struct stat64 *st)
SAME(FAULT_OPEN, -1, int, lstat64, (path, st), const char *path, struct stat64 *st)
SAME(FAULT_OPEN, -1, int, fstat64, (fd, st), int fd, struct stat64 *st)
SAME(FAULT_OPEN, NULL, DIR *, opendir, (path), const char *path)

/* Reading and writing may also be cut short. */
#define PART(class, name, type, values, ...)                                                       \
    ssize_t name(__VA_ARGS__)                                                                      \
    {                                                                                              \
        bool shortened;                                                                            \
        NEXT(name);                                                                                \
        if (goes_wrong(class, #name, &shortened))                                                  \
            return -1;                                                                             \
        if (shortened && n > 1)                                                                    \
            n = 1;                                                                                 \
        return next values;                                                                        \
    }
PART(FAULT_READ, read, ssize_t, (fd, p, n), int fd, void *p, size_t n)
PART(FAULT_READ, pread, ssize_t, (fd, p, n, at), int fd, void *p, size_t n, off_t at)
PART(FAULT_READ, pread64, ssize_t, (fd, p, n, at), int fd, void *p, size_t n, off64_t at)
PART(FAULT_WRITE, send, ssize_t, (fd, p, n, flags), int fd, const void *p, size_t n, int flags)

ssize_t __read_chk(int fd, void *p, size_t n, size_t size);
ssize_t __read_chk(int fd, void *p, size_t n, size_t size)
{
    (void)size;
    return read(fd, p, n);
}
ssize_t __pread_chk(int fd, void *p, size_t n, off_t at, size_t size);
ssize_t __pread_chk(int fd, void *p, size_t n, off_t at, size_t size)
{
    (void)size;
    return pread(fd, p, n, at);
}
ssize_t __pread64_chk(int fd, void *p, size_t n, off64_t at, size_t size);
ssize_t __pread64_chk(int fd, void *p, size_t n, off64_t at, size_t size)
{
    (void)size;
    return pread64(fd, p, n, at);
}

/* Writes are also remembered until they are synced, where a power failure is played. */
static void remember(int fd, size_t n, off_t at)
{
    if (plan != NULL && plan->action == FAULT_LOSE)
        unsynced_note(fd, at, n);
}

ssize_t write(int fd, const void *p, size_t n)
{
    bool shortened;
    NEXT(write);
    if (goes_wrong(FAULT_WRITE, "write", &shortened))
        return -1;
    if (shortened && n > 1)
        n = 1;
    remember(fd, n, -1);
    return next(fd, p, n);
}

#define WRITES_AT(name, offset)                                                                    \
    ssize_t name(int fd, const void *p, size_t n, offset at)                                       \
    {                                                                                              \
        bool shortened;                                                                            \
        NEXT(name);                                                                                \
        if (goes_wrong(FAULT_WRITE, #name, &shortened))                                            \
            return -1;                                                                             \
        if (shortened && n > 1)                                                                    \
            n = 1;                                                                                 \
        remember(fd, n, at);                                                                       \
        return next(fd, p, n, at);                                                                 \
    }
WRITES_AT(pwrite, off_t)
WRITES_AT(pwrite64, off64_t)

#define TRUNCATES(name, offset)                                                                    \
    int name(int fd, offset size)                                                                  \
    {                                                                                              \
        NEXT(name);                                                                                \
        if (goes_wrong(FAULT_WRITE, #name, NULL))                                                  \
            return -1;                                                                             \
        if (plan != NULL && plan->action == FAULT_LOSE)                                            \
            unsynced_truncate(fd, size);                                                           \
        return next(fd, size);                                                                     \
    }
TRUNCATES(ftruncate, off_t)
TRUNCATES(ftruncate64, off64_t)

#define SYNCS(name)                                                                                \
    int name(int fd)                                                                               \
    {                                                                                              \
        NEXT(name);                                                                                \
        if (goes_wrong(FAULT_SYNC, #name, NULL))                                                   \
            return -1;                                                                             \
        if (plan != NULL && plan->action == FAULT_LOSE)                                            \
            unsynced_forget(fd);                                                                   \
        return next(fd);                                                                           \
    }
SYNCS(fsync)
SYNCS(fdatasync)

SAME(FAULT_NAME, -1, int, rename, (from, to), const char *from, const char *to)
SAME(FAULT_NAME, -1, int, unlink, (path), const char *path)
SAME(FAULT_NAME, -1, int, unlinkat, (fd, path, flags), int fd, const char *path, int flags)
SAME(FAULT_NAME, -1, int, mkdir, (path, mode), const char *path, mode_t mode)
SAME(FAULT_NAME, -1, int, rmdir, (path), const char *path)
SAME(FAULT_NAME, -1, int, fchmod, (fd, mode), int fd, mode_t mode)
SAME(FAULT_NAME, -1, int, mkstemp, (path), char *path)
SAME(FAULT_NAME, -1, int, mkstemp64, (path), char *path)
SAME(FAULT_NAME, -1, int, mkostemp, (path, flags), char *path, int flags)
SAME(FAULT_NAME, -1, int, mkostemp64, (path, flags), char *path, int flags)
SAME(FAULT_NAME, NULL, char *, mkdtemp, (path), char *path)
SAME(FAULT_NAME, -1, int, chdir, (path), const char *path)

/* ---- processes and locks --------------------------------------------------------------------- */

SAME(FAULT_PROCESS, -1, pid_t, fork, (), void)
SAME(FAULT_PROCESS, -1, int, pipe, (fds), int fds[2])
SAME(FAULT_PROCESS, -1, int, pipe2, (fds, flags), int fds[2], int flags)
SAME(FAULT_PROCESS, -1, int, socketpair, (a, b, c, fds), int a, int b, int c, int fds[2])
SAME(FAULT_PROCESS, -1, int, dup2, (from, to), int from, int to)
SAME(FAULT_PROCESS, -1, int, execve, (path, argv, envp), const char *path, char *const argv[],
     char *const envp[])
SAME(FAULT_PROCESS, -1, pid_t, waitpid, (pid, status, flags), pid_t pid, int *status, int flags)
SAME(FAULT_PROCESS, -1, int, poll, (fds, n, ms), struct pollfd *fds, nfds_t n, int ms)
SAME(FAULT_LOCK, MAP_FAILED, void *, mmap, (p, n, prot, flags, fd, at), void *p, size_t n, int prot,
     int flags, int fd, off_t at)
SAME(FAULT_LOCK, MAP_FAILED, void *, mmap64, (p, n, prot, flags, fd, at), void *p, size_t n,
     int prot, int flags, int fd, off64_t at)

#define CONTROLS(name)                                                                             \
    int name(int fd, int command, ...)                                                             \
    {                                                                                              \
        NEXT(name);                                                                                \
        va_list args;                                                                              \
        va_start(args, command);                                                                   \
        void *value = va_arg(args, void *);                                                        \
        va_end(args);                                                                              \
        bool lock = command == F_SETLK || command == F_SETLKW || command == F_GETLK;               \
        return lock && goes_wrong(FAULT_LOCK, #name, NULL) ? -1 : next(fd, command, value);        \
    }
CONTROLS(fcntl)
CONTROLS(fcntl64)
