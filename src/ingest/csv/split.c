/* split.c - a lenient splitter of one record into cells (RFC 4180 and its common relatives). */
#include "ingest/csv/split.h"

#include <stdlib.h>
#include <string.h>

void cells_init(struct cells *c)
{
    memset(c, 0, sizeof *c);
}

void cells_free(struct cells *c)
{
    free(c->at);
    buffer_free(&c->text);
    memset(c, 0, sizeof *c);
}

int cells_add(struct cells *c, const char *at, size_t len, struct error *err)
{
    if (c->n == c->size) {
        size_t size = c->size ? c->size * 2 : 64;
        struct cell *more = realloc(c->at, size * sizeof *more);
        if (more == NULL)
            return error_memory(err);
        c->at = more;
        c->size = size;
    }
    c->at[c->n++] = (struct cell){at, len};
    return 0;
}

bool dialect_by_libcsv(const struct dialect *d)
{
    return d->delimiter[0] != '\0' && d->delimiter[1] == '\0' && d->escape == 0 && !d->runs;
}

/* What the splitter walks along. */
struct walk {
    const char *s;
    size_t i, len;
    const struct dialect *d;
    size_t n_delimiter;
    char *out; /* room for the whole record: a cell is never longer than its source */
    enum split_result result;
};

static bool at_delimiter(const struct walk *w)
{
    return w->n_delimiter > 0 && w->len - w->i >= w->n_delimiter &&
           memcmp(w->s + w->i, w->d->delimiter, w->n_delimiter) == 0;
}

static size_t skip_blanks(const struct walk *w, size_t i)
{
    while (i < w->len && (w->s[i] == ' ' || w->s[i] == '\t') && w->s[i] != w->d->delimiter[0])
        i++;
    return i;
}

/* True where what follows a quote ends the cell: the delimiter or the end, after blanks. */
static bool ends_cell(const struct walk *w, size_t i)
{
    struct walk there = *w;
    if (i >= w->len || (there.i = i, at_delimiter(&there)))
        return true;
    there.i = skip_blanks(w, i);
    return there.i >= w->len || at_delimiter(&there);
}

static void take_quoted(struct walk *w)
{
    w->i++;
    for (;;) {
        if (w->i >= w->len) {
            w->result = SPLIT_OPEN;
            return;
        }
        char c = w->s[w->i++];
        if (w->d->escape && c == w->d->escape && w->i < w->len) {
            *w->out++ = w->s[w->i++];
        } else if (c != w->d->quote) {
            *w->out++ = c;
        } else if (w->i < w->len && w->s[w->i] == w->d->quote && !w->d->escape) {
            *w->out++ = c;
            w->i++;
        } else if (ends_cell(w, w->i)) {
            size_t i = skip_blanks(w, w->i);
            struct walk there = *w;
            if (!at_delimiter(w) && (there.i = i, i >= w->len || at_delimiter(&there)))
                w->i = i;
            return;
        } else {
            w->result = SPLIT_FAULT;
            *w->out++ = c;
        }
    }
}

static void take_plain(struct walk *w)
{
    while (w->i < w->len && !at_delimiter(w)) {
        if (w->d->escape && w->s[w->i] == w->d->escape && w->i + 1 < w->len)
            w->i++;
        *w->out++ = w->s[w->i++];
    }
}

int split_record_but(const char *s, size_t len, const struct dialect *d, const char *literal,
                     struct cells *out, enum split_result *result, struct error *err)
{
    struct walk w = {.s = s, .len = len, .d = d, .n_delimiter = strlen(d->delimiter)};
    out->n = 0;
    buffer_clear(&out->text);
    if (buffer_reserve(&out->text, len, err) < 0)
        return -1;
    w.out = out->text.data;
    for (;;) {
        if (d->runs)
            while (at_delimiter(&w))
                w.i += w.n_delimiter;
        if (d->runs && w.i >= len && out->n > 0)
            break;
        const char *from = w.out;
        size_t quote = d->skip_blanks ? skip_blanks(&w, w.i) : w.i;
        if (d->quote && quote < len && s[quote] == d->quote && s + quote != literal) {
            w.i = quote;
            take_quoted(&w);
        }
        take_plain(&w); /* also what stands after a closing quote */
        if (cells_add(out, from, (size_t)(w.out - from), err) < 0)
            return -1;
        if (w.i >= len)
            break;
        w.i += w.n_delimiter;
    }
    *result = w.result;
    return 0;
}

int split_record(const char *s, size_t len, const struct dialect *d, struct cells *out,
                 enum split_result *result, struct error *err)
{
    return split_record_but(s, len, d, NULL, out, result, err);
}
