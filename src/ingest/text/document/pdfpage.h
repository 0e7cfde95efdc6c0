/* pdfpage.h - the words of a PDF's pages with their places, and the text that they make.
 *
 * The words come in the order in which the PDF writes them, which for a page of two columns, a
 * table or a box of key figures is the order in which it is read; where they stand tells lines,
 * cells, paragraphs and notes apart. */
#ifndef SITSTAT_TEXT_PDFPAGE_H
#define SITSTAT_TEXT_PDFPAGE_H

#include <stdint.h>

#include "sitstat/buffer.h"

struct pdf_box {
    int32_t left, top, right, bottom; /* hundredths of a point, from the page's top left corner */
};

static inline int32_t pdf_least(int32_t a, int32_t b)
{
    return a < b ? a : b;
}

static inline int32_t pdf_most(int32_t a, int32_t b)
{
    return a > b ? a : b;
}

/* Do the boxes stand on the same line? A raised note's number does, too. */
static inline bool pdf_level(const struct pdf_box *a, const struct pdf_box *b)
{
    int64_t shared = pdf_least(a->bottom, b->bottom) - pdf_most(a->top, b->top);
    return 2 * shared > pdf_least(a->bottom - a->top, b->bottom - b->top);
}

struct pdf_word {
    struct pdf_box box;
    uint32_t text, len; /* bytes of the text */
    uint32_t page;
};

struct pdf_words {
    struct pdf_word *at;
    size_t n, size;
    struct buffer text;  /* of all words, one behind the other, UTF-8 as pdftotext wrote it */
    struct buffer piece; /* a line of pdftotext's that is not yet whole */
    uint32_t pages;
};

/* Words of one line of a page without a gap that parts cells. */
struct pdf_run {
    struct pdf_box box;
    int32_t height;       /* of its highest word */
    uint32_t first, last; /* words */
    uint32_t page;
    bool head;     /* stands at the head or the foot of other pages, too */
    bool outer;    /* with nothing further out that is of its page alone */
    bool repeated; /* and did so on one before, so that it is not written again */
};

struct pdf_runs {
    struct pdf_run *at;
    size_t n;
};

void pdf_words_init(struct pdf_words *w);
void pdf_words_free(struct pdf_words *w);

int pdf_words_feed(struct pdf_words *w, const char *xhtml, size_t len, struct error *err);
/* Takes the next LEN bytes of what `pdftotext -bbox` writes: a line `<word xMin=".." yMin=".."
 * xMax=".." yMax="..">text</word>` a word, a line with `<page ` before those of each page. Lines of
 * other forms are passed over. Returns 0, or -1 with ERR_MEMORY, or ERR_LIMIT for more words than
 * a report has. */

bool pdf_words_scattered(const struct pdf_words *w);
/* Do so many words stand left of the one before, on the same line, that their order in the file is
 * no order to read in? */

bool pdf_word_is_mark(const struct pdf_words *w, size_t i);
/* Is word I a bullet or a dash, as stands before an item? */

int pdf_runs_find(const struct pdf_words *w, struct pdf_runs *runs, struct error *err);
/* The runs of all words, in the order of the file, at least one if there are words. The caller
 * gives RUNS->at back with free(). */

int pdf_runs_repeated(const struct pdf_words *w, struct pdf_runs *runs, struct error *err);
/* Marks what is repeated at the head and the foot of the pages: the same words, whatever their
 * digits, at the same height. The first of them stays, if it says more than a page's number. */

int pdf_words_text(const struct pdf_words *w, struct buffer *out, struct error *err);
/* Appends the text: a line a line of the page, three spaces between the cells of a row, a blank
 * line between paragraphs; raised digits as such ("588,770\u00b9"), what is repeated at the head
 * and the foot of every page once. Linear in the words but for sorting. */
#endif
