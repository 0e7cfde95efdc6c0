/* pdfheads.c - what stands at the head and the foot of every page of a PDF, told by its words and
 * its height on the page. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pdfpage.h"

#define EDGE 3          /* runs at the top of a page, and at its bottom */
#define SAME_HEIGHT 300 /* hundredths of a point */

struct head {
    uint64_t words; /* a sum over its letters and marks, without its digits */
    uint64_t text;  /* a sum over all of it */
    uint64_t total; /* of its numbers */
    int32_t top;
    uint32_t run;
    bool number; /* says nothing but which page it is */
};

#define SUM_START 14695981039346656037u /* FNV-1a */

static uint64_t sum_on(uint64_t sum, unsigned char c)
{
    return (sum ^ c) * 1099511628211u;
}

/* "3", "Page 3 of 7", "3 | P a g e": the number of a page, alone. */
static bool numbers_page(const struct pdf_words *w, const struct pdf_run *r)
{
    static const char *const words[] = {"page", "of", "sur", "de", "p."};
    size_t digits = 0;
    for (uint32_t i = r->first; i < r->last; i++) {
        const char *s = w->text.data + w->at[i].text;
        size_t len = w->at[i].len, k = 0;
        while (k < sizeof words / sizeof *words &&
               (len != strlen(words[k]) || strncasecmp(s, words[k], len) != 0))
            k++;
        bool letters = false;
        for (size_t c = 0; c < len; c++) {
            letters |= isalpha((unsigned char)s[c]) != 0;
            digits += isdigit((unsigned char)s[c]) != 0;
        }
        if (letters && len > 1 && k == sizeof words / sizeof *words)
            return false;
    }
    return digits > 0 && digits <= 8;
}

static struct head head_of(const struct pdf_words *w, const struct pdf_runs *runs, size_t run)
{
    const struct pdf_run *r = &runs->at[run];
    struct head h = {.words = SUM_START,
                     .text = SUM_START,
                     .top = r->box.top,
                     .run = (uint32_t)run,
                     .number = numbers_page(w, r)};
    uint64_t number = 0;
    for (uint32_t i = r->first; i < r->last; i++) {
        for (uint32_t k = 0; k < w->at[i].len; k++) {
            unsigned char c = (unsigned char)w->text.data[w->at[i].text + k];
            h.text = sum_on(h.text, c);
            if (isdigit(c)) {
                number = number * 10 + (c - '0');
                continue;
            }
            h.words = sum_on(h.words, c);
            h.total += number;
            number = 0;
        }
        h.total += number;
        number = 0;
    }
    return h;
}

/* Puts the EDGE highest (SIGN 1) or lowest (-1) of the runs [FIRST, LAST), which are of one page,
 * into EDGES, the outermost first. Returns how many they are. */
static size_t find_edge(const struct pdf_runs *runs, size_t first, size_t last, int sign,
                        size_t edges[static EDGE])
{
    size_t have = 0;
    for (size_t i = first; i < last; i++) {
        size_t k = have < EDGE ? have++ : EDGE;
        while (k > 0 && sign * runs->at[i].box.top < sign * runs->at[edges[k - 1]].box.top) {
            if (k < EDGE)
                edges[k] = edges[k - 1];
            k--;
        }
        if (k < EDGE)
            edges[k] = i;
    }
    return have;
}

static size_t page_end(const struct pdf_runs *runs, size_t first)
{
    size_t last = first + 1;
    while (last < runs->n && runs->at[last].page == runs->at[first].page)
        last++;
    return last;
}

static int in_order(const void *a, const void *b)
{
    const struct head *x = a, *y = b;
    if (x->words != y->words)
        return x->words < y->words ? -1 : 1;
    return x->run < y->run ? -1 : x->run > y->run;
}

/* Is B, on a later page, what A is: the same text, or the same but for the number of the page? A
 * key figure that stands in the same place on each page is neither. */
static bool same_head(const struct pdf_runs *runs, const struct head *a, const struct head *b)
{
    uint32_t from = runs->at[a->run].page, to = runs->at[b->run].page;
    return a->words == b->words && from != to && abs(a->top - b->top) <= SAME_HEIGHT &&
           (a->text == b->text || b->total - a->total == to - from);
}

/* What has something of its own page further out is no head: "Refugees" below "CHAD". */
static void keep_inner(struct pdf_runs *runs)
{
    size_t edges[EDGE];
    for (size_t first = 0, last; first < runs->n; first = last) {
        last = page_end(runs, first);
        for (int sign = -1; sign <= 1; sign += 2) {
            size_t n = find_edge(runs, first, last, sign, edges);
            for (size_t k = 0; k < n && runs->at[edges[k]].head; k++)
                runs->at[edges[k]].outer = true;
        }
    }
    for (size_t i = 0; i < runs->n; i++)
        runs->at[i].repeated &= runs->at[i].outer;
}

/* Is R nothing but the number of its own page, and no cell of a row of numbers? A report of one
 * page has no other to tell it by. */
static bool is_page_number(const struct pdf_words *w, const struct pdf_runs *runs, size_t first,
                           size_t last, const struct pdf_run *r)
{
    const struct pdf_word *word = &w->at[r->first];
    char digits[16];
    int len = snprintf(digits, sizeof digits, "%u", (unsigned)r->page);
    if (r->last != r->first + 1 || word->len != (uint32_t)len ||
        memcmp(w->text.data + word->text, digits, word->len) != 0)
        return false;
    for (size_t i = first; i < last; i++)
        if (&runs->at[i] != r && pdf_level(&runs->at[i].box, &r->box) &&
            isdigit((unsigned char)w->text.data[w->at[runs->at[i].last - 1].text]) &&
            runs->at[i].last == runs->at[i].first + 1)
            return false;
    return true;
}

/* Marks the number of the page at the very top (SIGN 1) or bottom (-1) of the page of the runs
 * [FIRST, LAST). */
static void drop_page_number(const struct pdf_words *w, struct pdf_runs *runs, size_t first,
                             size_t last, int sign)
{
    size_t edges[EDGE], n = find_edge(runs, first, last, sign, edges);
    for (size_t k = 0; k < n && last - first > 2; k++) {
        struct pdf_run *r = &runs->at[edges[k]];
        if (pdf_level(&runs->at[edges[0]].box, &r->box) && is_page_number(w, runs, first, last, r))
            r->repeated = true;
    }
}

int pdf_runs_repeated(const struct pdf_words *w, struct pdf_runs *runs, struct error *err)
{
    size_t n = 0, edges[EDGE];
    struct head *heads = malloc(((size_t)w->pages + 1) * 2 * EDGE * sizeof *heads);
    if (heads == NULL)
        return error_memory(err);
    for (size_t first = 0, last; first < runs->n; first = last) {
        last = page_end(runs, first);
        for (int sign = -1; sign <= 1; sign += 2)
            for (size_t k = find_edge(runs, first, last, sign, edges); k > 0; k--)
                heads[n++] = head_of(w, runs, edges[k - 1]);
    }
    qsort(heads, n, sizeof *heads, in_order);
    for (size_t k = 1; k < n; k++) {
        struct pdf_run *a = &runs->at[heads[k - 1].run], *b = &runs->at[heads[k].run];
        if (!same_head(runs, &heads[k - 1], &heads[k]))
            continue;
        a->head = b->head = b->repeated = true;
        if (heads[k - 1].number)
            a->repeated = true;
    }
    free(heads);
    keep_inner(runs);
    for (size_t first = 0, last; first < runs->n; first = last) {
        last = page_end(runs, first);
        drop_page_number(w, runs, first, last, 1);
        drop_page_number(w, runs, first, last, -1);
    }
    return 0;
}
