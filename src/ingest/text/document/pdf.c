/* pdf.c - a PDF as text, by poppler's pdftotext: a child that is not trusted.
 *
 * It gets the file on stdin, an empty environment, a seccomp filter by which it can start nothing
 * and write no file, and limits on time, memory and output; it is killed when it takes too long. */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "sitstat/process.h"
#include "sitstat/sandbox.h"
#include "sitstat/text.h"

#include "convert.h"
#include "pdfpage.h"

enum { SECONDS_MOST = 60 };
#define OUTPUT_MOST ((size_t)512 << 20) /* of words with their boxes */

enum { MEMORY_MOST = 1 << 30 };

static const char *find_program(void)
{
    static const char *const paths[] = {"/usr/bin/pdftotext", "/usr/local/bin/pdftotext",
                                        "/opt/homebrew/bin/pdftotext"};
    for (size_t k = 0; k < sizeof paths / sizeof *paths; k++)
        if (access(paths[k], X_OK) == 0)
            return paths[k];
    return NULL;
}

struct reader {
    const char *program;
    void *filter;
    pid_t parent;
    bool raw; /* the words in the order of the file, else in the order that pdftotext thinks of */
};

static void become_pdftotext(const struct reader *r, int in, int out)
{
    static const struct process_limits limits = {SECONDS_MOST, MEMORY_MOST, 0};
    static char *const env[] = {"LC_ALL=C.UTF-8", NULL};
    char *raw[] = {"pdftotext", "-q", "-enc", "UTF-8", "-bbox", "-raw", "-", "-", NULL};
    char *thought[] = {"pdftotext", "-q", "-enc", "UTF-8", "-bbox", "-", "-", NULL};
    int null = open("/dev/null", O_WRONLY);
    if (!process_isolate(r->parent) || dup2(in, 0) < 0 || dup2(out, 1) < 0 ||
        (null >= 0 && dup2(null, 2) < 0))
        _exit(126);
    process_close_from(3);
    (void)sandbox_enter(r->filter);
    process_limit(&limits); /* after the filter, which needs memory of this process */
    execve(r->program, r->raw ? raw : thought, env);
    _exit(127);
}

static long seconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec;
}

static int took_too_long(struct error *err)
{
    return error_set(err, ERR_CHILD,
                     "pdftotext took too long (it may take %d seconds): the PDF is too complex; "
                     "save it as text",
                     SECONDS_MOST);
}

/* What became of the child that was given the whole file. */
static int explain(int status, bool any_text, struct error *err)
{
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0 && any_text)
        return 0;
    if (WIFSIGNALED(status) && (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL))
        return took_too_long(err);
    if (WIFSIGNALED(status))
        return error_set(err, ERR_CHILD,
                         "pdftotext broke off on this PDF (it may use %d MB of memory): save it as "
                         "text",
                         MEMORY_MOST >> 20);
    return error_set(err, ERR_CHILD,
                     "pdftotext found no text in this PDF: it is damaged, locked, or a picture of "
                     "a page");
}

static void close_end(int *fd)
{
    if (*fd >= 0)
        close(*fd);
    *fd = -1;
}

/* Feeds the bytes and reads the words at once, so that neither pipe can block the other. Closes TO
 * when all is sent. */
static int pump(const struct buffer *bytes, int *to, int from, struct pdf_words *out,
                struct error *err)
{
    size_t sent = 0, got = 0;
    long until = seconds() + SECONDS_MOST;
    char piece[65536];
    fcntl(*to, F_SETFL, O_NONBLOCK);
    for (;;) {
        struct pollfd fds[2] = {{from, POLLIN, 0}, {*to, POLLOUT, 0}};
        if (seconds() > until)
            return took_too_long(err);
        if (poll(fds, *to >= 0 ? 2 : 1, 1000) < 0 && errno != EINTR)
            return error_errno(err, NULL, "wait for pdftotext");
        if (*to >= 0 && fds[1].revents != 0) {
            ssize_t n = write(*to, bytes->data + sent, bytes->len - sent);
            if (n > 0)
                sent += (size_t)n;
            if (sent == bytes->len || (n < 0 && errno != EAGAIN && errno != EINTR))
                close_end(to);
        }
        if (fds[0].revents != 0) {
            ssize_t n = read(from, piece, sizeof piece);
            if (n == 0 || (n < 0 && errno != EAGAIN && errno != EINTR))
                return 0;
            if (n > 0 && (got += (size_t)n) > OUTPUT_MOST)
                return error_set(err, ERR_LIMIT, "the PDF holds more text than any report");
            if (n > 0 && pdf_words_feed(out, piece, (size_t)n, err) < 0)
                return -1;
        }
    }
}

static int run_pdftotext(const struct reader *r, const struct buffer *bytes, struct pdf_words *out,
                         struct error *err)
{
    int in[2] = {-1, -1}, to[2] = {-1, -1}, result = -1, status = 0;
    if (pipe2(in, O_CLOEXEC) < 0 || pipe2(to, O_CLOEXEC) < 0) {
        error_errno(err, NULL, "open a pipe");
        goto out;
    }
    pid_t pid = fork();
    if (pid < 0) {
        error_errno(err, NULL, "start pdftotext");
        goto out;
    }
    if (pid == 0)
        become_pdftotext(r, in[0], to[1]);
    close_end(&in[0]);
    close_end(&to[1]);
    result = pump(bytes, &in[1], to[0], out, err);
    if (result < 0)
        kill(pid, SIGKILL);
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
        continue;
    if (result == 0)
        result = explain(status, out->n > 0, err);
out:
    for (int i = 0; i < 2; i++) {
        close_end(&in[i]);
        close_end(&to[i]);
    }
    return result;
}

int convert_pdf(struct document *d, struct error *err)
{
    struct sigaction ignore = {.sa_handler = SIG_IGN}, before;
    struct reader reader = {.program = find_program(), .parent = getpid(), .raw = true};
    struct pdf_words words;
    if (reader.program == NULL)
        return error_set(err, ERR_CHILD, "reading PDF needs pdftotext: install poppler-utils");
    pdf_words_init(&words);
    sigaction(SIGPIPE, &ignore, &before);
    (void)sandbox_prepare(&reader.filter, reader.program);
    int failed = run_pdftotext(&reader, &d->bytes, &words, err);
    if (failed == 0 && pdf_words_scattered(&words)) {
        pdf_words_free(&words);
        pdf_words_init(&words);
        reader.raw = false;
        failed = run_pdftotext(&reader, &d->bytes, &words, err);
    }
    if (failed == 0)
        failed = pdf_words_text(&words, &d->text, err);
    pdf_words_free(&words);
    sandbox_free(reader.filter);
    sigaction(SIGPIPE, &before, NULL);
    return failed;
}
