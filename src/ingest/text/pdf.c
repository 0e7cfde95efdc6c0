/* pdf.c - a PDF as text, by poppler's pdftotext: a child that is not trusted.
 *
 * It gets the file on stdin, an empty environment, and limits on time, memory and output; it is
 * killed when it takes too long. */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "sitstat/text.h"

#include "convert.h"

enum { SECONDS_MOST = 60 };
#define OUTPUT_MOST ((size_t)64 << 20)

static void limit(__typeof__(RLIMIT_CPU) what, rlim_t most)
{
    struct rlimit r = {most, most};
    setrlimit(what, &r);
}

static void child(int in, int out)
{
    static char *const paths[] = {"/usr/bin/pdftotext", "/usr/local/bin/pdftotext",
                                  "/opt/homebrew/bin/pdftotext"};
    static char *const env[] = {"LC_ALL=C.UTF-8", NULL};
    char *args[] = {"pdftotext", "-q", "-enc", "UTF-8", "-nopgbrk", "-", "-", NULL};
    int null = open("/dev/null", O_WRONLY);
    if (dup2(in, 0) < 0 || dup2(out, 1) < 0 || (null >= 0 && dup2(null, 2) < 0))
        _exit(126);
    for (int fd = 3; fd < 256; fd++)
        close(fd);
    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    signal(SIGPIPE, SIG_DFL);
    limit(RLIMIT_CPU, SECONDS_MOST);
    limit(RLIMIT_AS, (rlim_t)1 << 30);
    limit(RLIMIT_FSIZE, (rlim_t)256 << 20);
    limit(RLIMIT_CORE, 0);
    for (size_t k = 0; k < sizeof paths / sizeof *paths; k++)
        execve(paths[k], args, env);
    _exit(127);
}

static long seconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec;
}

/* Feeds the bytes and reads the text at once, so that neither pipe can block the other. */
static int pump(const struct buffer *bytes, int to, int from, struct buffer *out, struct error *err)
{
    size_t sent = 0;
    long until = seconds() + SECONDS_MOST;
    char piece[65536];
    fcntl(to, F_SETFL, O_NONBLOCK);
    while (from >= 0) {
        struct pollfd fds[2] = {{from, POLLIN, 0}, {to, POLLOUT, 0}};
        if (seconds() > until)
            return error_set(err, ERR_CHILD,
                             "pdftotext took more than %d seconds: the PDF is too "
                             "complex; save it as text",
                             SECONDS_MOST);
        if (poll(fds, to >= 0 ? 2 : 1, 1000) < 0 && errno != EINTR)
            return error_errno(err, NULL, "wait for pdftotext");
        if (to >= 0 && fds[1].revents != 0) {
            ssize_t n = write(to, bytes->data + sent, bytes->len - sent);
            if (n > 0)
                sent += (size_t)n;
            if (sent == bytes->len || (n < 0 && errno != EAGAIN && errno != EINTR)) {
                close(to);
                to = -1;
            }
        }
        if (fds[0].revents != 0) {
            ssize_t n = read(from, piece, sizeof piece);
            if (n == 0 || (n < 0 && errno != EAGAIN && errno != EINTR))
                break;
            if (n > 0 && (out->len + (size_t)n > OUTPUT_MOST))
                return error_set(err, ERR_LIMIT, "the PDF holds more than 64 MB of text");
            if (n > 0 && buffer_append(out, piece, (size_t)n, err) < 0)
                return -1;
        }
    }
    if (to >= 0)
        close(to);
    return 0;
}

int convert_pdf(struct document *d, struct error *err)
{
    int in[2] = {-1, -1}, out[2] = {-1, -1}, failed = -1, status = 0;
    struct sigaction ignore = {.sa_handler = SIG_IGN}, before;
    if (pipe2(in, O_CLOEXEC) < 0 || pipe2(out, O_CLOEXEC) < 0)
        return error_errno(err, NULL, "open a pipe");
    sigaction(SIGPIPE, &ignore, &before);
    pid_t pid = fork();
    if (pid == 0)
        child(in[0], out[1]);
    close(in[0]);
    close(out[1]);
    if (pid < 0) {
        error_errno(err, NULL, "start pdftotext");
        close(in[1]);
    } else {
        failed = pump(&d->bytes, in[1], out[0], &d->text, err);
        if (failed < 0)
            kill(pid, SIGKILL);
        while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
            continue;
    }
    close(out[0]);
    sigaction(SIGPIPE, &before, NULL);
    if (failed < 0)
        return -1;
    if (WIFEXITED(status) && WEXITSTATUS(status) == 127)
        return error_set(err, ERR_CHILD, "reading PDF needs pdftotext: install poppler-utils");
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0 || d->text.len == 0)
        return error_set(err, ERR_CHILD,
                         "pdftotext found no text in this PDF: it is damaged, locked, "
                         "or a picture of a page");
    return 0;
}
