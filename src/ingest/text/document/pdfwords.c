/* pdfwords.c - reads the words and their boxes from what `pdftotext -bbox` writes. */
#include <stdlib.h>
#include <string.h>

#include "pdfpage.h"

#define WORDS_MOST ((size_t)1 << 20)
#define TEXT_MOST ((size_t)64 << 20)
#define PIECE_MOST ((size_t)1 << 20) /* bytes of one word */
#define FAR 100000000                /* hundredths of a point: no page is as large */

void pdf_words_init(struct pdf_words *w)
{
    *w = (struct pdf_words){0};
    buffer_init(&w->text, TEXT_MOST);
    buffer_init(&w->piece, PIECE_MOST);
}

void pdf_words_free(struct pdf_words *w)
{
    free(w->at);
    buffer_free(&w->text);
    buffer_free(&w->piece);
    *w = (struct pdf_words){0};
}

static struct pdf_word *more_words(struct pdf_words *w, struct error *err)
{
    if (w->n == WORDS_MOST) {
        error_set(err, ERR_LIMIT,
                  "the PDF holds more than a million words: cut it into its reports");
        return NULL;
    }
    if (w->n == w->size) {
        size_t size = w->size == 0 ? 1024 : 2 * w->size;
        void *more = realloc(w->at, size * sizeof *w->at);
        if (more == NULL) {
            error_memory(err);
            return NULL;
        }
        w->at = more;
        w->size = size;
    }
    return &w->at[w->n++];
}

/* The value of attribute NAME (with its `="`) in [LINE, END), in hundredths; 0 where it has none.
 * Digits are read here, for the C library's reader knows the decimal mark of the locale only. */
static int32_t attribute(const char *line, const char *end, const char *name)
{
    const char *at = memmem(line, (size_t)(end - line), name, strlen(name));
    if (at == NULL)
        return 0;
    at += strlen(name);
    bool minus = at < end && *at == '-';
    int32_t value = 0;
    int places = -1;
    for (at += minus; at < end && places < 2; at++) {
        if (*at == '.' && places < 0)
            places = 0;
        else if (*at >= '0' && *at <= '9' && value < FAR / 10) {
            value = value * 10 + (*at - '0');
            places += places >= 0;
        } else
            break;
    }
    for (places = places < 0 ? 0 : places; places < 2 && value < FAR / 10; places++)
        value *= 10;
    return minus ? -value : value;
}

/* Appends [S, S + LEN), the five names for marks made the marks again. */
static int add_text(struct buffer *out, const char *s, size_t len, struct error *err)
{
    static const struct {
        const char *name;
        char mark;
    } names[] = {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}};
    for (size_t i = 0; i < len;) {
        const char *and = memchr(s + i, '&', len - i);
        size_t run = and == NULL ? len - i : (size_t)(and-(s + i));
        if (buffer_append(out, s + i, run, err) < 0)
            return -1;
        i += run;
        size_t k = 0;
        while (i < len && k < sizeof names / sizeof *names &&
               (len - i < strlen(names[k].name) ||
                memcmp(s + i, names[k].name, strlen(names[k].name)) != 0))
            k++;
        if (i < len) {
            bool known = k < sizeof names / sizeof *names;
            if (buffer_char(out, known ? names[k].mark : '&', err) < 0)
                return -1;
            i += known ? strlen(names[k].name) : 1;
        }
    }
    return 0;
}

static int take_word(struct pdf_words *w, const char *line, const char *end, struct error *err)
{
    const char *open = memchr(line, '>', (size_t)(end - line));
    const char *close = open == NULL ? NULL : memmem(open, (size_t)(end - open), "</word>", 7);
    if (close == NULL || close == open + 1)
        return 0;
    struct pdf_word *word = more_words(w, err);
    if (word == NULL)
        return -1;
    word->box =
        (struct pdf_box){attribute(line, open, "xMin=\""), attribute(line, open, "yMin=\""),
                         attribute(line, open, "xMax=\""), attribute(line, open, "yMax=\"")};
    word->page = w->pages;
    word->text = (uint32_t)w->text.len;
    if (add_text(&w->text, open + 1, (size_t)(close - open - 1), err) < 0)
        return -1;
    word->len = (uint32_t)w->text.len - word->text;
    for (uint32_t k = 0; k < word->len; k++)
        if (w->text.data[word->text + k] == '\0')
            w->text.data[word->text + k] = ' '; /* no text of a document holds a NUL */
    return 0;
}

static int take_line(struct pdf_words *w, const char *line, const char *end, struct error *err)
{
    while (line < end && *line == ' ')
        line++;
    size_t len = (size_t)(end - line);
    if (len > 6 && memcmp(line, "<word ", 6) == 0)
        return take_word(w, line, end, err);
    w->pages += len > 6 && memcmp(line, "<page ", 6) == 0;
    return 0;
}

int pdf_words_feed(struct pdf_words *w, const char *xhtml, size_t len, struct error *err)
{
    const char *end = xhtml + len;
    while (xhtml < end) {
        const char *stop = memchr(xhtml, '\n', (size_t)(end - xhtml));
        if (stop == NULL)
            return buffer_append(&w->piece, xhtml, (size_t)(end - xhtml), err);
        const char *line = xhtml, *line_end = stop;
        if (w->piece.len > 0) {
            if (buffer_append(&w->piece, xhtml, (size_t)(stop - xhtml), err) < 0)
                return -1;
            line = w->piece.data;
            line_end = line + w->piece.len;
        }
        if (take_line(w, line, line_end, err) < 0)
            return -1;
        buffer_clear(&w->piece);
        xhtml = stop + 1;
    }
    return 0;
}
