/* brief_pdf.c - a page as PDF, by WeasyPrint in a child process with limits. */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "cli/brief_output.h"

#define RENDERER "weasyprint"
#define RENDER_SECONDS 120
#define RENDER_MEMORY ((rlim_t)4 << 30)
#define RENDER_FILE ((rlim_t)256 << 20) /* it keeps fonts in temporary files */
#define RENDER_PATH "PATH=/usr/local/bin:/usr/bin:/bin"

/* The child: nothing of the user's environment, a fixed time stamp, limits. Never returns. */
static void become_renderer(int in, int out, const char *epoch)
{
    char *const argv[] = {RENDERER, "--quiet", "--encoding", "utf-8", "-", "-", NULL};
    char *const environment[] = {RENDER_PATH, "LC_ALL=C.UTF-8", "HOME=/nonexistent",
                                 (char *)(uintptr_t)epoch, NULL};
    const struct rlimit cpu = {RENDER_SECONDS, RENDER_SECONDS}, none = {0, 0};
    const struct rlimit memory = {RENDER_MEMORY, RENDER_MEMORY}, file = {RENDER_FILE, RENDER_FILE};
    int null = open("/dev/null", O_RDWR);
    if (null < 0 || dup2(in, 0) < 0 || dup2(out, 1) < 0 || dup2(null, 2) < 0 ||
        setrlimit(RLIMIT_CPU, &cpu) < 0 || setrlimit(RLIMIT_CORE, &none) < 0 ||
        setrlimit(RLIMIT_AS, &memory) < 0 || setrlimit(RLIMIT_FSIZE, &file) < 0)
        _exit(126);
    signal(SIGPIPE, SIG_DFL);
    execvpe(RENDERER, argv, environment);
    _exit(errno == ENOENT ? 127 : 126);
}

static long milliseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Feeds HTML and takes the PDF until the child closes its end. 0, or -1 where it takes too long. IN
 * is -1 once it is closed. */
static int feed(int *in, int out, const char *html, size_t len, struct buffer *pdf,
                struct error *err)
{
    long end = milliseconds() + RENDER_SECONDS * 1000L;
    size_t sent = 0;
    char piece[65536];
    for (;;) {
        struct pollfd fds[] = {{.fd = out, .events = POLLIN}, {.fd = *in, .events = POLLOUT}};
        long left = end - milliseconds();
        if (left <= 0)
            return error_set(err, ERR_CHILD, "%s took more than %d seconds", RENDERER,
                             RENDER_SECONDS);
        if (poll(fds, *in >= 0 ? 2 : 1, (int)left) < 0 && errno != EINTR)
            return error_errno(err, NULL, "wait for " RENDERER);
        if (*in >= 0 && (fds[1].revents & (POLLOUT | POLLERR | POLLHUP))) {
            ssize_t n = write(*in, html + sent, len - sent);
            if (n > 0)
                sent += (size_t)n;
            if ((n < 0 && errno != EAGAIN && errno != EINTR) || sent == len) {
                close(*in);
                *in = -1;
            }
        }
        if (fds[0].revents) {
            ssize_t n = read(out, piece, sizeof piece);
            if (n == 0)
                break;
            if (n > 0 && buffer_append(pdf, piece, (size_t)n, err) < 0)
                return -1;
        }
    }
    return 0;
}

static int explain(int status, struct error *err)
{
    if (WIFEXITED(status) && WEXITSTATUS(status) == 127)
        return error_set(err, ERR_CHILD,
                         "a PDF needs WeasyPrint, which is not installed: 'apt-get install "
                         "weasyprint', or print index.html from a browser");
    return error_set(err, ERR_CHILD, "%s failed on the page: print index.html from a browser",
                     RENDERER);
}

int render_pdf(const char *html, size_t len, day_t as_of, struct buffer *out, struct error *err)
{
    int in[2] = {-1, -1}, from[2] = {-1, -1}, status = 0, result = -1;
    char epoch[64];
    snprintf(epoch, sizeof epoch, "SOURCE_DATE_EPOCH=%lld", (long long)as_of * 86400);
    if (pipe2(in, O_CLOEXEC) < 0 || pipe2(from, O_CLOEXEC) < 0) {
        error_errno(err, NULL, "make a pipe");
        goto out;
    }
    pid_t child = fork();
    if (child < 0) {
        error_errno(err, NULL, "start " RENDERER);
        goto out;
    }
    if (child == 0)
        become_renderer(in[0], from[1], epoch);
    close(in[0]);
    close(from[1]);
    in[0] = from[1] = -1;
    fcntl(in[1], F_SETFL, O_NONBLOCK);
    result = feed(&in[1], from[0], html, len, out, err);
    if (result < 0)
        kill(child, SIGKILL);
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    if (result == 0 && (!WIFEXITED(status) || WEXITSTATUS(status) != 0 || out->len == 0))
        result = explain(status, err);
out:
    for (int i = 0; i < 2; i++) {
        if (in[i] >= 0)
            close(in[i]);
        if (from[i] >= 0)
            close(from[i]);
    }
    return result;
}
