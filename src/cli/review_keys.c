/* review_keys.c - deciding on proposals one by one with single keys in a terminal. */
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "cli/review.h"
#include "sitstat/text.h"

/* The terminal without line buffering and echo, and how it was before. */
struct keyboard {
    struct termios before;
    bool changed;
};

static void keyboard_free(struct keyboard *k)
{
    if (k->changed)
        tcsetattr(STDIN_FILENO, TCSANOW, &k->before);
    k->changed = false;
}

static int keyboard_init(struct keyboard *k, struct error *err)
{
    struct termios raw;
    memset(k, 0, sizeof *k);
    if (tcgetattr(STDIN_FILENO, &k->before) < 0)
        return error_errno(err, NULL, "read single keys from this terminal");
    raw = k->before;
    /* Signals stay on, so that Ctrl-C ends it: every decision is stored as it is made. */
    raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
    raw.c_cc[VMIN] = 1;
    raw.c_cc[VTIME] = 0;
    if (tcsetattr(STDIN_FILENO, TCSANOW, &raw) < 0)
        return error_errno(err, NULL, "read single keys from this terminal");
    k->changed = true;
    return 0;
}

static int read_key(void)
{
    unsigned char c;
    ssize_t n = read(STDIN_FILENO, &c, 1);
    return n == 1 ? c : 'q';
}

/* One line with the terminal's own editing. */
static bool read_line(struct keyboard *k, const char *prompt, char *out, size_t size)
{
    size_t n = 0;
    fprintf(stderr, "%s", prompt);
    keyboard_free(k);
    for (;;) {
        char c;
        if (read(STDIN_FILENO, &c, 1) != 1 || c == '\n')
            break;
        if (n + 1 < size)
            out[n++] = c;
    }
    out[n] = '\0';
    struct error ignored;
    keyboard_init(k, &ignored);
    return n > 0;
}

struct session {
    const struct cli *cli;
    struct store *store;
    struct keyboard keyboard;
    uint32_t last_batch;
    size_t last_at; /* which proposal the last decision was about */
    size_t accepted, rejected;
    enum decision last;
};

static int decide(struct session *x, const struct store_proposal *p, size_t at,
                  enum decision decision, struct error *err)
{
    if (review_decide(x->store, &p->id, 1, decision, NULL, &x->last_batch, err) < 0)
        return -1;
    x->last_at = at;
    x->last = decision;
    if (decision == DECISION_ACCEPT)
        x->accepted++;
    else
        x->rejected++;
    return 0;
}

static int take_back(struct session *x, size_t *at, struct error *err)
{
    uint64_t figures;
    if (x->last_batch == 0) {
        cli_say("there is nothing to undo");
        return 0;
    }
    if (store_undo(x->store, x->last_batch, &figures, err) < 0)
        return -1;
    if (x->last == DECISION_ACCEPT)
        x->accepted--;
    else
        x->rejected--;
    x->last_batch = 0;
    *at = x->last_at;
    return 0;
}

static void edit(struct session *x, const struct store_proposal *p)
{
    char line[256], *fields[] = {line};
    struct error err = {.code = ERR_NONE};
    uint32_t batch;
    char text[1024];
    if (!read_line(&x->keyboard, "FIELD=VALUE (empty: nothing): ", line, sizeof line))
        return;
    if (review_edit(x->store, p, fields, 1, &batch, &err) < 0) {
        error_format(&err, text, sizeof text);
        cli_say("%s", text);
    }
}

static int show(const struct session *x, const struct store_proposal *p, size_t at, size_t n,
                struct error *err)
{
    struct buffer b;
    buffer_init(&b, 0);
    int result = -1;
    if (buffer_printf(&b, err, "\n%s%zu of %zu  ", x->cli->color ? "\033[2m" : "", at + 1, n) ==
            0 &&
        buffer_text(&b, x->cli->color ? "\033[0m" : "", err) == 0 &&
        review_show(x->cli, p, &b, err) == 0 &&
        buffer_text(&b, "\na accept   e edit   r reject   s skip   u undo   q quit ", err) == 0 &&
        cli_write(&b, err) == 0)
        result = cli_flush(err);
    buffer_free(&b);
    return result;
}

/* Handles one key; *AT moves on. Returns 1 to end, 0 to go on, -1 on failure. */
static int handle(struct session *x, int key, const struct store_proposal *p, size_t *at,
                  struct error *err)
{
    printf("%c\n", key >= ' ' && key < 0x7F ? key : ' ');
    switch (key) {
    case 'a':
    case 'r':
        if (decide(x, p, *at, key == 'a' ? DECISION_ACCEPT : DECISION_REJECT, err) < 0)
            return -1;
        (*at)++;
        return 0;
    case 's':
        (*at)++;
        return 0;
    case 'u':
        return take_back(x, at, err);
    case 'e':
        edit(x, p);
        return 0;
    case 'q':
        return 1;
    default:
        return 0;
    }
}

int review_keys(const struct cli *cli, struct store *s, struct error *err)
{
    struct session x = {.cli = cli, .store = s};
    struct store_proposals first = {0}, now = {0};
    int result = -1;
    if (store_list_proposals(s, "open", 0, &first, err) < 0)
        return -1;
    if (first.n == 0) {
        cli_say("no proposal is open");
        store_proposals_free(&first);
        return 0;
    }
    if (keyboard_init(&x.keyboard, err) < 0)
        goto out;
    for (size_t at = 0; at < first.n;) {
        const struct store_proposal *p = NULL;
        /* Listed anew each time: an edit changes what is shown. */
        store_proposals_free(&now);
        if (store_list_proposals(s, "open", 0, &now, err) < 0)
            goto out;
        for (size_t i = 0; i < now.n; i++)
            if (now.at[i].id == first.at[at].id)
                p = &now.at[i];
        if (p == NULL) {
            at++;
            continue;
        }
        if (show(&x, p, at, first.n, err) < 0)
            goto out;
        int end = handle(&x, read_key(), p, &at, err);
        if (end < 0)
            goto out;
        if (end > 0)
            break;
    }
    cli_say("%zu accepted, %zu rejected", x.accepted, x.rejected);
    result = 0;
out:
    keyboard_free(&x.keyboard);
    store_proposals_free(&now);
    store_proposals_free(&first);
    return result;
}
