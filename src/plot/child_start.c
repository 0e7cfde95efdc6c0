/* child_start.c - starts gnuplot: with nothing but pipes and nameless files, under limits. */
#include "child_parts.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sitstat/process.h"
#include "sitstat/sandbox.h"

#define WALL_SECONDS 20
#define CPU_SECONDS 60
#define MEMORY ((size_t)1 << 30)
#define PICTURE ((size_t)64 << 20)
#define TOLD_FD (CLOSING_FD + 1)
#define CLOSING_LENGTH 256
#define NO_GNUPLOT                                                                                 \
    "gnuplot, which draws the charts, is not there; install it (Debian: apt-get install "          \
    "gnuplot-nox) and try again"

static const char *const search_path = "/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin";

static int find_program(const char *name, char *out, size_t size, struct error *err)
{
    const char *path = getenv("PATH");
    if (strchr(name, '/') != NULL) {
        if ((size_t)snprintf(out, size, "%s", name) < size && access(out, X_OK) == 0)
            return 0;
        return error_set(err, ERR_CHILD, NO_GNUPLOT);
    }
    for (const char *at = path && path[0] ? path : search_path; *at != '\0';) {
        size_t len = strcspn(at, ":");
        struct stat st;
        /* A relative folder on PATH would mean another program after our chdir. */
        if (at[0] == '/' && (size_t)snprintf(out, size, "%.*s/%s", (int)len, at, name) < size &&
            access(out, X_OK) == 0 && stat(out, &st) == 0 && S_ISREG(st.st_mode))
            return 0;
        at += len + (at[len] == ':');
    }
    return error_set(err, ERR_CHILD, NO_GNUPLOT);
}

static int make_token(char *out, struct error *err)
{
    unsigned char bytes[TOKEN_BYTES];
    if (getentropy(bytes, sizeof bytes) < 0)
        return error_errno(err, NULL, "get random bytes");
    out[0] = 'T'; /* gnuplot takes no terminator that starts with a digit */
    for (size_t i = 0; i < sizeof bytes; i++)
        snprintf(out + 1 + 2 * i, 3, "%02x", bytes[i]);
    return 0;
}

static int make_folder(char *out, size_t size, struct error *err)
{
    const char *base = getenv("TMPDIR");
    if (base == NULL || base[0] != '/')
        base = "/tmp";
    if ((size_t)snprintf(out, size, "%s/sitstat-XXXXXX", base) >= size)
        snprintf(out, size, "/tmp/sitstat-XXXXXX");
    if (mkdtemp(out) == NULL) {
        error_errno(err, base, "make a private folder for gnuplot here");
        out[0] = '\0';
        return -1;
    }
    return 0;
}

static int make_script_file(const struct chart_child *c, int *fd, struct error *err)
{
    char path[sizeof c->folder + 16];
#ifdef MFD_CLOEXEC
    /* In memory: a disk that is busy with others' files took longer than gnuplot for a chart. */
    *fd = memfd_create("script", MFD_CLOEXEC);
    if (*fd >= 0)
        return 0;
#endif
    snprintf(path, sizeof path, "%s/script-XXXXXX", c->folder);
    *fd = mkostemp(path, O_CLOEXEC);
    if (*fd < 0)
        return error_errno(err, c->folder, "make a file for gnuplot here");
    unlink(path);
    return 0;
}

/* The files for scripts, and the script behind each of them. It is a file too, for an error within
 * a script ends the loading of it. */
static int make_script_files(struct chart_child *c, struct error *err)
{
    char closing[CLOSING_LENGTH];
    for (size_t i = 0; i < CHILD_SCRIPTS; i++)
        if (make_script_file(c, &c->script[i], err) < 0)
            return -1;
    int len = snprintf(closing, sizeof closing,
                       "unset output\nset print \"-\"\nprint \"%s\"\nset print\n"
                       "print sprintf(\"%s %%d\", GPVAL_ERRNO)\n",
                       c->token, c->token);
    return make_script_file(c, &c->closing, err) < 0 ||
                   child_write(c->closing, closing, (size_t)len, err) < 0
               ? -1
               : 0;
}

/* In the child, between fork and exec. FD: stdin, stdout, stderr, the scripts, and the pipe that
 * tells of a failed exec. Never returns. */
static void become_gnuplot(const struct chart_child *c, const int fd[TOLD_FD + 1], pid_t parent,
                           void *filter)
{
    char *const argv[] = {(char *)"gnuplot", (char *)"-d", NULL};
    char *const envp[] = {(char *)"LC_ALL=C.UTF-8", NULL};
    const struct process_limits limits = {c->limits.cpu_seconds, c->limits.memory, 0};
    if (!process_isolate(parent))
        _exit(127);
    /* Above the numbers they go to, so that no dup2 overwrites one that is still needed. */
    int high[TOLD_FD + 1];
    for (int i = 0; i <= TOLD_FD; i++)
        high[i] = fcntl(fd[i], F_DUPFD, 16);
    for (int i = 0; i <= TOLD_FD; i++)
        if (high[i] < 0 || dup2(high[i], i) < 0)
            _exit(127);
    process_close_from(TOLD_FD + 1);
    fcntl(TOLD_FD, F_SETFD, FD_CLOEXEC);
    if (chdir(c->folder) == 0) {
        (void)sandbox_enter(filter);
        process_limit(&limits); /* last: the filter needs memory of this process */
        execve(c->program, argv, envp);
    }
    int number = errno;
    ssize_t told = write(TOLD_FD, &number, sizeof number);
    _exit(told < 0 ? 126 : 127);
}

static int pair(int fds[2])
{
    return socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, fds);
}

/* Waits until the new process has become gnuplot: FD then closes. Not for ever: where there is no
 * memory left, libseccomp's seccomp_load() may never come back. */
static int wait_started(const struct chart_child *c, int fd, struct error *err)
{
    int number = 0;
    long end = child_now() + (long)c->limits.wall_seconds * 1000;
    for (;;) {
        long left = end - child_now();
        struct pollfd poll_fd = {fd, POLLIN, 0};
        if (left <= 0)
            return error_set(err, ERR_CHILD,
                             "gnuplot did not start within %u seconds and was stopped; look after "
                             "the machine's load and memory",
                             c->limits.wall_seconds);
        if (poll(&poll_fd, 1, (int)left) <= 0)
            continue;
        ssize_t n = read(fd, &number, sizeof number);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return 0;
        return error_set(err, ERR_CHILD, "%s cannot be run: %s; install gnuplot again", c->program,
                         strerror(number));
    }
}

/* Forks and waits until the new process has become gnuplot or has failed to. */
static int launch(struct chart_child *c, struct error *err)
{
    int in[2] = {-1, -1}, out[2] = {-1, -1}, bad[2] = {-1, -1}, told[2] = {-1, -1};
    void *filter = NULL;
    int result = -1;
    /* Sockets, because send() has MSG_NOSIGNAL: a child that died is an error, not a SIGPIPE. */
    if (pair(in) < 0 || pipe2(out, O_CLOEXEC) < 0 || pipe2(bad, O_CLOEXEC) < 0 ||
        pipe2(told, O_CLOEXEC) < 0) {
        error_errno(err, NULL, "make pipes to gnuplot");
        goto out;
    }
    (void)sandbox_prepare(&filter, c->program);
    pid_t parent = getpid();
    c->pid = fork();
    if (c->pid < 0) {
        error_errno(err, NULL, "start gnuplot");
        goto out;
    }
    _Static_assert(CHILD_SCRIPTS == 2, "those that the child is given");
    if (c->pid == 0)
        become_gnuplot(c,
                       (int[TOLD_FD + 1]){in[1], out[1], bad[1], c->script[0], c->script[1],
                                          c->closing, told[1]},
                       parent, filter);
    setpgid(c->pid, c->pid); /* whichever of the two comes first */
    child_close(&told[1]);
    if (wait_started(c, told[0], err) < 0)
        goto out;
    /* The folder has no name any more, so that nothing can be made in it, nor be left over. */
    if (rmdir(c->folder) == 0)
        c->folder[0] = '\0';
    c->in = in[0];
    c->out = out[0];
    c->err = bad[0];
    in[0] = out[0] = bad[0] = -1;
#ifdef F_SETPIPE_SZ
    /* Room for a picture, so that gnuplot goes on while we are at the one before; else it waits. */
    (void)fcntl(c->out, F_SETPIPE_SZ, PIPE_ROOM);
#endif
    fcntl(c->in, F_SETFL, O_NONBLOCK);
    fcntl(c->out, F_SETFL, O_NONBLOCK);
    fcntl(c->err, F_SETFL, O_NONBLOCK);
    result = 0;
out:
    for (int i = 0; i < 2; i++) {
        child_close(&in[i]);
        child_close(&out[i]);
        child_close(&bad[i]);
        child_close(&told[i]);
    }
    sandbox_free(filter);
    return result;
}

int child_start(const char *program, const struct chart_limits *limits, struct chart_child **out,
                struct error *err)
{
    struct chart_child *c = calloc(1, sizeof *c);
    *out = NULL;
    if (c == NULL)
        return error_memory(err);
    c->in = c->out = c->err = c->closing = -1;
    for (size_t i = 0; i < CHILD_SCRIPTS; i++)
        c->script[i] = -1;
    c->pid = -1;
    if (limits != NULL)
        c->limits = *limits;
    if (c->limits.wall_seconds == 0)
        c->limits.wall_seconds = WALL_SECONDS;
    if (c->limits.cpu_seconds == 0)
        c->limits.cpu_seconds = CPU_SECONDS;
    if (c->limits.memory == 0)
        c->limits.memory = MEMORY;
    if (c->limits.picture == 0)
        c->limits.picture = PICTURE;
    buffer_init(&c->ahead, c->limits.picture + 2 * PIPE_ROOM);
    if (find_program(program ? program : "gnuplot", c->program, sizeof c->program, err) < 0 ||
        make_token(c->token, err) < 0 || make_folder(c->folder, sizeof c->folder, err) < 0 ||
        make_script_files(c, err) < 0 || launch(c, err) < 0) {
        child_end(c);
        return -1;
    }
    *out = c;
    return 0;
}
