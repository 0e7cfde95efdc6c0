/* child.c - the gnuplot process: told by a socket to read a script, watched by a clock.
 *
 * gnuplot reads its stdin byte by byte, a system call each, which takes more time than drawing. So
 * the script stands in a nameless file that the child inherits, and stdin only says to load it.
 * There are two such files, so that the next script waits for gnuplot and gnuplot for nobody: then
 * what it prints may already hold the start of the next picture, and a line with the token stands
 * between the two. */
#include "child_parts.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "sitstat/process.h"

#define GRACE_MS 2000 /* for a child that was told to end */
#define READS 64      /* of stderr, before we look at other things */
#define TICK_MS 2
#define ORDER_LENGTH 64

void child_close(int *fd)
{
    if (*fd >= 0)
        close(*fd);
    *fd = -1;
}

long child_now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (long)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

int child_write(int fd, const char *script, size_t len, struct error *err)
{
    size_t done = 0;
    int emptied;
    do
        emptied = ftruncate(fd, 0);
    while (emptied < 0 && errno == EINTR);
    if (emptied < 0)
        return error_errno(err, NULL, "empty the script file for gnuplot");
    while (done < len) {
        ssize_t n = pwrite(fd, script + done, len - done, (off_t)done);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return error_errno(err, NULL, "write the script for gnuplot");
        done += (size_t)n;
    }
    /* Where opening /dev/fd/3 shares our position instead of starting anew. */
    if (lseek(fd, 0, SEEK_SET) < 0)
        return error_errno(err, NULL, "go to the start of the script for gnuplot");
    return 0;
}

const char *child_token(const struct chart_child *child)
{
    return child->token;
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

static char *find_token(const char *text, size_t len, const struct chart_child *c)
{
    return memmem(text, len, c->token, TOKEN_LENGTH);
}

/* The line that ends an answer on stderr, and its end; NULL where it is not there yet. */
static char *find_closing(struct chart_child *c, char **end)
{
    char *mark = find_token(c->complaint, c->complained, c);
    *end = mark ? memchr(mark, '\n', (size_t)(c->complaint + c->complained - mark)) : NULL;
    return *end ? mark : NULL;
}

/* Keeps the last of what the child says on stderr. A flood is read and thrown away, but for the end
 * of an answer. */
static void listen_to_complaints(struct chart_child *c)
{
    for (int i = 0; i < READS; i++) {
        char *line_end;
        if (find_closing(c, &line_end) != NULL)
            return;
        if (c->complained == sizeof c->complaint) {
            c->complained /= 2;
            memmove(c->complaint, c->complaint + c->complained, c->complained);
        }
        ssize_t n = read(c->err, c->complaint + c->complained, sizeof c->complaint - c->complained);
        if (n < 0 && errno == EINTR)
            continue;
        if (n == 0)
            child_close(&c->err);
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

/* Looks for the line "TOKEN NUMBER" in what stderr said, and takes it off with what stands before
 * it, of which a sentence's worth goes to WORDS. */
static bool is_done(struct chart_child *c, int *number, char *words, size_t size)
{
    const char *end = c->complaint + c->complained;
    char *line_end, *mark = find_closing(c, &line_end);
    if (mark == NULL)
        return false;
    *number = mark[TOKEN_LENGTH] == ' ' && mark[TOKEN_LENGTH + 1] == '0' ? 0 : 1;
    c->complained = (size_t)(mark - c->complaint);
    complaint_text(c, words, size);
    c->complained = (size_t)(end - line_end - 1);
    memmove(c->complaint, line_end + 1, c->complained);
    return true;
}

/* The order is so short that a socket takes it at once, or the other end is gone. */
static int give_order(struct chart_child *c, size_t script, struct error *err)
{
    char order[ORDER_LENGTH];
    snprintf(order, sizeof order, "l\"/dev/fd/%zu\"\nl\"/dev/fd/%d\"\n", SCRIPT_FD + script,
             CLOSING_FD);
    ssize_t n;
    do
        n = send(c->in, order, strlen(order), MSG_NOSIGNAL);
    while (n < 0 && errno == EINTR);
    return n == (ssize_t)strlen(order) ? 0 : gone(c, err);
}

static void start_clock(struct chart_child *c)
{
    c->end = child_now() + (long)c->limits.wall_seconds * 1000;
}

int child_send(struct chart_child *c, const char *script, size_t len, struct error *err)
{
    size_t slot = c->sent % CHILD_SCRIPTS;
    if (c->pid <= 0)
        return error_set(err, ERR_CHILD, "gnuplot is no longer running; open a new chart session");
    if (c->sent - c->answered == CHILD_SCRIPTS)
        return error_set(err, ERR_REFUSED, "gnuplot has enough to do; wait for its answer first");
    if (child_write(c->script[slot], script, len, err) < 0 || give_order(c, slot, err) < 0)
        return -1;
    if (c->sent++ == c->answered)
        start_clock(c);
    return 0;
}

/* ANSWER from START on holds an answer, the line that ends it, and what came behind. */
static int cut_answer(struct chart_child *c, struct buffer *answer, size_t start, struct error *err)
{
    char *mark =
        answer->len > start ? find_token(answer->data + start, answer->len - start, c) : NULL;
    const char *end = answer->data + answer->len;
    if (mark == NULL || end - mark < TOKEN_LENGTH + 1) {
        stop(c);
        return error_set(err, ERR_CHILD,
                         "gnuplot did not say where its picture ends; check the chart's template");
    }
    const char *behind = mark + TOKEN_LENGTH + 1;
    if (buffer_append(&c->ahead, behind, (size_t)(end - behind), err) < 0)
        return stop(c);
    answer->len = (size_t)(mark - answer->data);
    *mark = '\0';
    return 0;
}

/* gnuplot writes a picture in hundreds of small pieces. To wake up for each would double the time,
 * so the pipe is left to fill until stderr says that the picture is done, or for a moment. */
int child_wait(struct chart_child *c, struct buffer *answer, struct error *err)
{
    size_t start = answer->len;
    int number = 0;
    char words[256];
    if (c->pid <= 0 || c->sent == c->answered)
        return error_set(err, ERR_CHILD, "gnuplot is no longer running; open a new chart session");
    if (buffer_append(answer, buffer_string(&c->ahead), c->ahead.len, err) < 0)
        return stop(c);
    buffer_clear(&c->ahead);
    for (bool done = false; !done;) {
        struct pollfd fd = {c->err, POLLIN, 0};
        bool late = child_now() >= c->end;
        done = is_done(c, &number, words, sizeof words);
        if (!done && poll(&fd, 1, late ? 0 : TICK_MS) > 0) {
            listen_to_complaints(c);
            done = is_done(c, &number, words, sizeof words);
        }
        if (!done && late) {
            stop(c);
            return error_set(err, ERR_CHILD,
                             "gnuplot did not answer within %u seconds and was stopped; draw fewer "
                             "points or look after the machine's load",
                             c->limits.wall_seconds);
        }
        if (listen_to_picture(c, answer, start, err) < 0)
            return -1;
    }
    c->answered++;
    start_clock(c); /* for the next, which gnuplot has begun */
    if (cut_answer(c, answer, start, err) < 0)
        return -1;
    if (number != 0)
        return error_set(err, ERR_CHILD, "gnuplot refused the chart's template: %s",
                         words[0] ? words : "it did not say why");
    return 0;
}

void child_end(struct chart_child *c)
{
    if (c == NULL)
        return;
    child_close(&c->in); /* the end of its input ends gnuplot */
    child_close(&c->out);
    child_close(&c->err);
    child_close(&c->closing);
    for (size_t i = 0; i < CHILD_SCRIPTS; i++)
        child_close(&c->script[i]);
    reap(c, GRACE_MS);
    buffer_free(&c->ahead);
    if (c->folder[0] != '\0')
        rmdir(c->folder);
    free(c);
}
