/* child.c - the gnuplot process: started with nothing, told by a socket to read a script, watched
 * by a clock.
 *
 * gnuplot reads its stdin byte by byte, a system call each, which takes more time than drawing. So
 * the script stands in a nameless file that the child inherits, and stdin only says to load it. */
#include "child.h"
#include "sitstat/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "sitstat/process.h"

#define WALL_SECONDS 20
#define CPU_SECONDS 60
#define MEMORY ((size_t)1 << 30)
#define PICTURE ((size_t)64 << 20)
#define COMPLAINT 2048
#define PIPE_ROOM (512 * 1024)
#define GRACE_MS 2000 /* for a child that was told to end */
#define READS 64      /* of stderr, before we look at other things */
#define TICK_MS 2
#define TOKEN_BYTES 16
#define SCRIPT_FD 3
#define ORDER_LENGTH 160
#define TOKEN_LENGTH (1 + 2 * TOKEN_BYTES)
#define NO_GNUPLOT                                                                                 \
    "gnuplot, which draws the charts, is not there; install it (Debian: apt-get install "          \
    "gnuplot-nox) and try again"

struct chart_child {
    pid_t pid;
    int in, out, err; /* our ends; -1 when closed */
    int script;       /* the nameless file; SCRIPT_FD in the child */
    char folder[128]; /* private and empty; "" when gone */
    char program[512];
    char token[TOKEN_LENGTH + 1];
    struct chart_limits limits;
    char complaint[COMPLAINT]; /* the start of what the child last said on stderr */
    size_t complained;
    long end; /* when the script that it works on must be done, in milliseconds */
};

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

static int make_script_file(struct chart_child *c, struct error *err)
{
    char path[sizeof c->folder + 16];
    snprintf(path, sizeof path, "%s/script-XXXXXX", c->folder);
    c->script = mkostemp(path, O_CLOEXEC);
    if (c->script < 0)
        return error_errno(err, c->folder, "make a file for gnuplot here");
    unlink(path);
    return 0;
}

static int write_script(struct chart_child *c, const char *script, size_t len, struct error *err)
{
    size_t done = 0;
    int emptied;
    do
        emptied = ftruncate(c->script, 0);
    while (emptied < 0 && errno == EINTR);
    if (emptied < 0)
        return error_errno(err, NULL, "empty the script file for gnuplot");
    while (done < len) {
        ssize_t n = pwrite(c->script, script + done, len - done, (off_t)done);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return error_errno(err, NULL, "write the script for gnuplot");
        done += (size_t)n;
    }
    /* Where opening /dev/fd/3 shares our position instead of starting anew. */
    if (lseek(c->script, 0, SEEK_SET) < 0)
        return error_errno(err, NULL, "go to the start of the script for gnuplot");
    return 0;
}

/* In the child, between fork and exec. FD: stdin, stdout, stderr, the script, and the pipe that
 * tells of a failed exec. Never returns. */
static void become_gnuplot(const struct chart_child *c, const int fd[4], pid_t parent, void *filter)
{
    char *const argv[] = {(char *)"gnuplot", (char *)"-d", NULL};
    char *const envp[] = {(char *)"LC_ALL=C.UTF-8", NULL};
    const struct process_limits limits = {c->limits.cpu_seconds, c->limits.memory, 0};
    if (!process_isolate(parent))
        _exit(127);
    /* Above the numbers they go to, so that no dup2 overwrites one that is still needed. */
    int high[5];
    for (int i = 0; i < 5; i++)
        high[i] = fcntl(fd[i], F_DUPFD, 16);
    for (int i = 0; i < 5; i++)
        if (high[i] < 0 || dup2(high[i], i) < 0)
            _exit(127);
    process_close_from(5);
    fcntl(4, F_SETFD, FD_CLOEXEC);
    if (chdir(c->folder) == 0) {
        (void)sandbox_enter(filter);
        process_limit(&limits); /* last: the filter needs memory of this process */
        execve(c->program, argv, envp);
    }
    int number = errno;
    ssize_t told = write(4, &number, sizeof number);
    _exit(told < 0 ? 126 : 127);
}

static void close_fd(int *fd)
{
    if (*fd >= 0)
        close(*fd);
    *fd = -1;
}

static int pair(int fds[2])
{
    return socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, fds);
}

/* Forks and waits until the new process has become gnuplot or has failed to. */
static int launch(struct chart_child *c, struct error *err)
{
    int in[2] = {-1, -1}, out[2] = {-1, -1}, bad[2] = {-1, -1}, told[2] = {-1, -1};
    void *filter = NULL;
    int result = -1, number = 0;
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
    if (c->pid == 0)
        become_gnuplot(c, (int[5]){in[1], out[1], bad[1], c->script, told[1]}, parent, filter);
    setpgid(c->pid, c->pid); /* whichever of the two comes first */
    close_fd(&told[1]);
    ssize_t n;
    do
        n = read(told[0], &number, sizeof number);
    while (n < 0 && errno == EINTR);
    if (n > 0) {
        error_set(err, ERR_CHILD, "%s cannot be run: %s; install gnuplot again", c->program,
                  strerror(number));
        goto out;
    }
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
        close_fd(&in[i]);
        close_fd(&out[i]);
        close_fd(&bad[i]);
        close_fd(&told[i]);
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
    c->in = c->out = c->err = c->script = -1;
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
    if (find_program(program ? program : "gnuplot", c->program, sizeof c->program, err) < 0 ||
        make_token(c->token, err) < 0 || make_folder(c->folder, sizeof c->folder, err) < 0 ||
        make_script_file(c, err) < 0 || launch(c, err) < 0) {
        child_end(c);
        return -1;
    }
    *out = c;
    return 0;
}

const char *child_token(const struct chart_child *child)
{
    return child->token;
}

static long now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (long)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* Waits for the process at most MS; what is not gone by then is killed. Returns its wait status. */
static int reap(struct chart_child *c, long ms)
{
    int status = c->pid > 0 ? process_wait(c->pid, ms, NULL, NULL) : 0;
    c->pid = -1;
    return status;
}

/* The last line of what gnuplot complained about, which says why, fit for a sentence. */
static void complaint_text(const struct chart_child *c, char *out, size_t size)
{
    const char *end = c->complaint + c->complained, *line = c->complaint;
    size_t n = 0;
    while (end > c->complaint && strchr("\n\r \t", end[-1]) != NULL)
        end--;
    for (const char *at = c->complaint; at < end; at++)
        if (*at == '\n')
            line = at + 1;
    while (line < end && *line == ' ')
        line++;
    for (; line < end && n + 1 < size && n < 200; line++)
        out[n++] = (unsigned char)*line < 0x20 || (unsigned char)*line > 0x7e ? '?' : *line;
    out[n] = '\0';
}

static int stop(struct chart_child *c)
{
    if (c->pid > 0)
        kill(-c->pid, SIGKILL);
    reap(c, 0);
    return -1;
}

/* Keeps the last of what the child says on stderr. A flood is read and thrown away. */
static void listen_to_complaints(struct chart_child *c)
{
    for (int i = 0; i < READS; i++) {
        if (c->complained == sizeof c->complaint) {
            c->complained /= 2;
            memmove(c->complaint, c->complaint + c->complained, c->complained);
        }
        ssize_t n = read(c->err, c->complaint + c->complained, sizeof c->complaint - c->complained);
        if (n < 0 && errno == EINTR)
            continue;
        if (n == 0)
            close_fd(&c->err);
        if (n <= 0)
            return;
        c->complained += (size_t)n;
    }
}

static int gone(struct chart_child *c, struct error *err)
{
    char words[256];
    int status = reap(c, GRACE_MS);
    if (c->err >= 0)
        listen_to_complaints(c); /* its last words */
    complaint_text(c, words, sizeof words);
    const char *colon = words[0] ? ": " : "";
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU)
        return error_set(err, ERR_CHILD,
                         "gnuplot used more than %u seconds of processor time and was stopped; "
                         "draw fewer points",
                         c->limits.cpu_seconds);
    if (WIFSIGNALED(status))
        return error_set(err, ERR_CHILD,
                         "gnuplot was killed (signal %d) before the chart was done; try again%s%s",
                         WTERMSIG(status), colon, words);
    return error_set(err, ERR_CHILD,
                     "gnuplot ended before the chart was done (status %d); check that "
                     "`gnuplot --version` works%s%s",
                     WEXITSTATUS(status), colon, words);
}

/* Reads what there is of the picture. */
static int listen_to_picture(struct chart_child *c, struct buffer *answer, size_t start,
                             struct error *err)
{
    for (;;) {
        if (answer->len - start > c->limits.picture) {
            stop(c);
            return error_set(err, ERR_CHILD,
                             "gnuplot wrote more than %zu MB for one chart and was stopped; draw "
                             "fewer points",
                             c->limits.picture >> 20);
        }
        if (buffer_reserve(answer, 65536, err) < 0)
            return stop(c);
        ssize_t n = read(c->out, answer->data + answer->len, 65535);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0 && errno == EAGAIN)
            return 0;
        if (n <= 0)
            return gone(c, err);
        answer->len += (size_t)n;
        answer->data[answer->len] = '\0';
    }
}

/* Looks for "TOKEN NUMBER" at the end of what stderr said; takes it off. */
static bool is_done(struct chart_child *c, int *number)
{
    char *mark = memmem(c->complaint, c->complained, c->token, TOKEN_LENGTH);
    const char *end = c->complaint + c->complained;
    if (mark == NULL || end[-1] != '\n')
        return false;
    *number = mark[TOKEN_LENGTH] == ' ' && mark[TOKEN_LENGTH + 1] == '0' ? 0 : 1;
    c->complained = (size_t)(mark - c->complaint);
    return true;
}

static int give_order(struct chart_child *c, struct error *err)
{
    char order[ORDER_LENGTH];
    /* An error within the script ends the loading of it; the last line tells us so. */
    snprintf(order, sizeof order,
             "load \"/dev/fd/%d\"\nunset output\nset print\n"
             "print sprintf(\"%s %%d\", GPVAL_ERRNO)\n",
             SCRIPT_FD, c->token);
    /* So short that a socket takes it at once, or the other end is gone. */
    ssize_t n;
    do
        n = send(c->in, order, strlen(order), MSG_NOSIGNAL);
    while (n < 0 && errno == EINTR);
    return n == (ssize_t)strlen(order) ? 0 : gone(c, err);
}

int child_send(struct chart_child *c, const char *script, size_t len, struct error *err)
{
    if (c->pid <= 0)
        return error_set(err, ERR_CHILD, "gnuplot is no longer running; open a new chart session");
    c->complained = 0;
    c->end = now_ms() + (long)c->limits.wall_seconds * 1000;
    return write_script(c, script, len, err) < 0 || give_order(c, err) < 0 ? -1 : 0;
}

/* gnuplot writes a picture in hundreds of small pieces. To wake up for each would double the time,
 * so the pipe is left to fill until stderr says that the picture is done, or for a moment. */
int child_wait(struct chart_child *c, struct buffer *answer, struct error *err)
{
    size_t start = answer->len;
    int number = 0;
    if (c->pid <= 0)
        return error_set(err, ERR_CHILD, "gnuplot is no longer running; open a new chart session");
    for (bool done = false; !done;) {
        struct pollfd fd = {c->err, POLLIN, 0};
        if (now_ms() >= c->end) {
            stop(c);
            return error_set(err, ERR_CHILD,
                             "gnuplot did not answer within %u seconds and was stopped; draw fewer "
                             "points or look after the machine's load",
                             c->limits.wall_seconds);
        }
        if (poll(&fd, 1, TICK_MS) > 0)
            listen_to_complaints(c);
        done = is_done(c, &number);
        if (listen_to_picture(c, answer, start, err) < 0)
            return -1;
    }
    if (number != 0) {
        char words[256];
        complaint_text(c, words, sizeof words);
        return error_set(err, ERR_CHILD, "gnuplot refused the chart's template: %s",
                         words[0] ? words : "it did not say why");
    }
    return 0;
}

void child_end(struct chart_child *c)
{
    if (c == NULL)
        return;
    close_fd(&c->in); /* the end of its input ends gnuplot */
    close_fd(&c->out);
    close_fd(&c->err);
    close_fd(&c->script);
    reap(c, GRACE_MS);
    if (c->folder[0] != '\0')
        rmdir(c->folder);
    free(c);
}
