/* pdfruns.c - the words of a line of a page, up to the gap that parts the cells of a table. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "sitstat/text.h"

#include "pdfpage.h"

static int32_t height(const struct pdf_box *b)
{
    return b->bottom - b->top;
}

/* Hebrew and Arabic run to the left. */
static bool runs_left(const struct pdf_words *w, const struct pdf_word *word)
{
    uint32_t code = 0;
    utf8_decode(w->text.data + word->text, word->len, &code);
    return code >= 0x0590 && code < 0x0900;
}

/* Does word I stand behind the one before it, on the same line? */
static bool follows(const struct pdf_words *w, size_t i)
{
    const struct pdf_word *a = &w->at[i - 1], *b = &w->at[i];
    int32_t high = pdf_most(height(&a->box), height(&b->box));
    if (a->page != b->page || !pdf_level(&a->box, &b->box))
        return false;
    if (b->box.left >= a->box.right - high / 2)
        return true;
    return runs_left(w, b) && b->box.right <= a->box.left + high / 2 &&
           a->box.left - b->box.right < high;
}

static int32_t gap_before(const struct pdf_words *w, size_t i)
{
    return w->at[i].box.left - w->at[i - 1].box.right;
}

/* "1.", "12)": the number of an item. */
static bool numbers_item(const struct pdf_words *w, size_t i)
{
    const char *s = w->text.data + w->at[i].text;
    size_t len = w->at[i].len;
    return s[0] >= '0' && s[0] <= '9' && len <= 3 && strchr(".)", s[len - 1]) != NULL;
}

bool pdf_word_is_mark(const struct pdf_words *w, size_t i)
{
    const char *s = w->text.data + w->at[i].text;
    size_t len = w->at[i].len;
    uint32_t code = 0;
    if (len == 1)
        return strchr("-*o", s[0]) != NULL;
    utf8_decode(s, len, &code);
    return len <= 3 && ((code >= 0x2010 && code <= 0x2043) || code == 0xb7 ||
                        (code >= 0x25a0 && code <= 0x27bf) || (code >= 0xf020 && code <= 0xf0ff));
}

/* Words that stand on one line of a page, from its left to its right. */
struct line {
    size_t first, last; /* words */
    int32_t left, right;
    uint32_t page;
};

/* The line that begins with word FIRST. */
static struct line line_from(const struct pdf_words *w, size_t first)
{
    struct line l = {first, first + 1, w->at[first].box.left, w->at[first].box.right,
                     w->at[first].page};
    for (; l.last < w->n && follows(w, l.last); l.last++) {
        l.left = pdf_least(l.left, w->at[l.last].box.left);
        l.right = pdf_most(l.right, w->at[l.last].box.right);
    }
    return l;
}

/* The gaps between the words of a line, without those within a word, as before a note's number. */
struct gaps {
    int32_t low, high;     /* INT32_MAX and 0 where there are none */
    int32_t second, third; /* the next above the lowest and the next below the highest */
    size_t n, letters;     /* letters: how many words begin with one */
};

static struct gaps gaps_of(const struct pdf_words *w, const struct line *l)
{
    struct gaps g = {.low = INT32_MAX, .second = INT32_MAX};
    for (size_t i = l->first; i < l->last; i++) {
        unsigned char c = (unsigned char)w->text.data[w->at[i].text];
        g.letters += c >= 0x80 || isalpha(c) != 0;
        int32_t gap = i > l->first ? gap_before(w, i) : 0;
        if (i == l->first || 10 * (int64_t)gap < height(&w->at[i].box))
            continue;
        g.second = pdf_least(g.second, pdf_most(g.low, gap));
        g.low = pdf_least(g.low, gap);
        g.third = pdf_most(g.third, pdf_least(g.high, gap));
        g.high = pdf_most(g.high, gap);
        g.n++;
    }
    return g;
}

#define SAME_EDGE 100 /* hundredths of a point */

static bool same_edges(const struct line *a, const struct line *b)
{
    return a->page == b->page && abs(a->left - b->left) < SAME_EDGE &&
           abs(a->right - b->right) < SAME_EDGE;
}

/* Is L a line of prose whose words are spread to its right margin, which is that of the line before
 * or behind it? Then its gaps are wide, but all alike, or all but one at either end. */
static bool is_spread(const struct line *before, const struct line *l, const struct line *behind,
                      const struct gaps *g)
{
    int64_t low = g->n > 3 ? g->second : g->low, high = g->n > 3 ? g->third : g->high;
    return g->n >= 2 && 5 * g->letters >= 3 * (l->last - l->first) && high <= low + low / 10 &&
           ((before != NULL && same_edges(before, l)) || (behind != NULL && same_edges(l, behind)));
}

/* The median gap between words that stand close, in hundredths of their height: what a space is. */
static int32_t usual_space(const struct pdf_words *w)
{
    size_t counts[80] = {0}, n = 0, seen = 0;
    int32_t k = 0;
    for (size_t i = 1; i < w->n; i++) {
        int64_t gap = follows(w, i) ? gap_before(w, i) : -1;
        gap = 100 * gap / pdf_most(1, height(&w->at[i].box));
        if (gap < 10 || gap >= 80)
            continue;
        counts[gap]++;
        n++;
    }
    while (k < 79 && 2 * (seen += counts[k]) < n)
        k++;
    return n == 0 ? 25 : k;
}

/* Does a cell of a table end before word I? All the gaps of its line are G. A space of usual width
 * is SPACE. */
static bool parts_cells(const struct pdf_words *w, size_t i, const struct gaps *g, int32_t space)
{
    int32_t high = pdf_most(height(&w->at[i - 1].box), height(&w->at[i].box));
    int64_t gap = gap_before(w, i);
    if (100 * gap > 80 * (int64_t)high)
        return true;
    int64_t usual = g->n >= 2 && 100 * (int64_t)g->low < 30 * (int64_t)high ? 100 * (int64_t)g->low
                                                                            : (int64_t)space * high;
    return 100 * gap > 28 * (int64_t)high && 200 * gap > 3 * usual;
}

static void add_run(const struct pdf_words *w, struct pdf_runs *runs, size_t first, size_t last)
{
    struct pdf_run *r = &runs->at[runs->n++];
    *r = (struct pdf_run){.box = w->at[first].box,
                          .height = height(&w->at[first].box),
                          .first = (uint32_t)first,
                          .last = (uint32_t)last,
                          .page = w->at[first].page};
    for (size_t i = first + 1; i < last; i++) {
        const struct pdf_box *b = &w->at[i].box;
        r->box.left = pdf_least(r->box.left, b->left);
        r->box.top = pdf_least(r->box.top, b->top);
        r->box.right = pdf_most(r->box.right, b->right);
        r->box.bottom = pdf_most(r->box.bottom, b->bottom);
        r->height = pdf_most(r->height, height(b));
    }
}

static void add_runs(const struct pdf_words *w, struct pdf_runs *runs, const struct line *l,
                     const struct gaps *g, int32_t space)
{
    size_t from = l->first;
    for (size_t i = l->first + 1; i < l->last; i++) {
        int32_t high = pdf_most(height(&w->at[i - 1].box), height(&w->at[i].box));
        bool mark = i == l->first + 1 && gap_before(w, i) < 4 * high &&
                    (pdf_word_is_mark(w, i - 1) || numbers_item(w, i - 1));
        if (!mark && parts_cells(w, i, g, space)) {
            add_run(w, runs, from, i);
            from = i;
        }
    }
    add_run(w, runs, from, l->last);
}

int pdf_runs_find(const struct pdf_words *w, struct pdf_runs *runs, struct error *err)
{
    *runs = (struct pdf_runs){.at = malloc((w->n + 1) * sizeof *runs->at)};
    if (runs->at == NULL)
        return error_memory(err);
    if (w->n == 0)
        return 0;
    int32_t space = usual_space(w);
    struct line before = {0}, line = line_from(w, 0), behind = {0};
    for (; line.first < w->n; before = line, line = behind) {
        bool last = line.last == w->n;
        behind.first = w->n;
        if (!last)
            behind = line_from(w, line.last);
        struct gaps g = gaps_of(w, &line);
        if (is_spread(line.first > 0 ? &before : NULL, &line, last ? NULL : &behind, &g))
            add_run(w, runs, line.first, line.last);
        else
            add_runs(w, runs, &line, &g, space);
    }
    return 0;
}

bool pdf_words_scattered(const struct pdf_words *w)
{
    size_t back = 0;
    for (size_t i = 1; i < w->n; i++) {
        const struct pdf_word *a = &w->at[i - 1], *b = &w->at[i];
        back += a->page == b->page && pdf_level(&a->box, &b->box) && !follows(w, i);
    }
    return w->n > 20 && back > w->n / 10;
}
