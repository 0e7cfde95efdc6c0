/* pdftext.c - writes the rows of a PDF's pages as text, a blank line where a paragraph or a box
 * ends. */
#include <ctype.h>
#include <string.h>

#include "convert.h"
#include "pdflayout.h"

#define GAP "   " /* between cells */

struct page_writer {
    struct pdf_layout layout;
    bool labelled; /* the row before was a key figure's label or its number */
    struct buffer *out;
};

static size_t lines_of(const struct pdf_cell *c)
{
    return c->last - c->first;
}

static int put_raised(struct page_writer *w, const struct pdf_word *word, struct error *err)
{
    const char *s = w->layout.words->text.data + word->text;
    for (uint32_t k = 0; k < word->len; k++)
        if ((isdigit((unsigned char)s[k]) ? buffer_text(w->out, convert_raised(s[k]), err)
                                          : buffer_char(w->out, s[k], err)) < 0)
            return -1;
    return 0;
}

/* Is word I of run R smaller and higher than its neighbour: the number of a note? */
static bool is_raised(const struct page_writer *w, const struct pdf_run *r, size_t i)
{
    const struct pdf_word *word = &w->layout.words->at[i];
    const char *s = pdf_text_of(&w->layout, i);
    if (r->last - r->first < 2 || !isdigit((unsigned char)s[0]) || word->len > 8)
        return false;
    const struct pdf_box *own = &word->box,
                         *next = &w->layout.words->at[i > r->first ? i - 1 : i + 1].box;
    int32_t high = next->bottom - next->top;
    int64_t raised = 100 * (int64_t)(next->bottom - own->bottom);
    bool smaller = 100 * (int64_t)(own->bottom - own->top) < 95 * (int64_t)high;
    return raised > (smaller ? 15 : 30) * (int64_t)high && own->top <= next->top + high / 2;
}

static int put_run(struct page_writer *w, const struct pdf_run *r, struct error *err)
{
    for (size_t i = r->first; i < r->last; i++) {
        const struct pdf_word *word = &w->layout.words->at[i];
        int32_t high = word->box.bottom - word->box.top;
        bool space = i > r->first && (word->box.left < word[-1].box.left ||
                                      10 * (int64_t)(word->box.left - word[-1].box.right) > high);
        if ((space && buffer_char(w->out, ' ', err) < 0) ||
            (is_raised(w, r, i)
                 ? put_raised(w, word, err)
                 : buffer_append(w->out, pdf_text_of(&w->layout, i), word->len, err)) < 0)
            return -1;
    }
    return 0;
}

/* Words that keep their hyphen when a line ends in it: "asylum-" and "seekers". */
static bool keeps_hyphen(const char *word, size_t len)
{
    static const char *const first[] = {
        "asylum", "cross", "non",   "self",    "food",   "long",   "short", "mid",    "well",
        "half",   "ex",    "pre",   "post",    "anti",   "multi",  "one",   "two",    "three",
        "four",   "five",  "six",   "seven",   "eight",  "nine",   "ten",   "twenty", "thirty",
        "forty",  "fifty", "sixty", "seventy", "eighty", "ninety", "year",  "month",  "day"};
    for (size_t k = 0; k < sizeof first / sizeof *first; k++)
        if (len == strlen(first[k]) && strncasecmp(word, first[k], len) == 0)
            return true;
    return false;
}

/* Ends a line within a cell before run NEXT: a word that was parted is one again. */
static int end_line(struct page_writer *w, const struct pdf_run *next, const char *between,
                    struct error *err)
{
    struct buffer *b = w->out;
    size_t at = b->len > 0 && b->data[b->len - 1] == '-' ? b->len - 1 : 0, start = at;
    unsigned char begin = (unsigned char)pdf_text_of(&w->layout, next->first)[0];
    bool word = at > 1 && isalpha((unsigned char)b->data[at - 1]);
    bool parted = word && islower((unsigned char)b->data[at - 1]) && islower(begin);
    if (!parted) /* "Faya-" and "Largeau": a name keeps its hyphen */
        return word && isupper(begin) ? 0 : buffer_text(b, between, err);
    while (start > 0 && isalpha((unsigned char)b->data[start - 1]))
        start--;
    if (!keeps_hyphen(b->data + start, at - start))
        b->data[--b->len] = '\0';
    return 0;
}

/* Is run R of cell C a full line, so that the next word had no room in it, and not the last of a
 * paragraph, an address or an item? In a narrow cell, where short lines look full, the next one has
 * to begin as the middle of a sentence does. */
static bool is_full(const struct page_writer *w, const struct pdf_cell *c, const struct pdf_run *r)
{
    const struct pdf_run *next = r + 1;
    const struct pdf_word *word = &w->layout.words->at[next->first];
    unsigned char begin = (unsigned char)pdf_text_of(&w->layout, next->first)[0];
    int32_t width = c->box.right - c->box.left;
    const struct pdf_word *last = &w->layout.words->at[r->last - 1];
    bool opens_list = w->layout.words->text.data[last->text + last->len - 1] == ':';
    bool both_numbers = pdf_is_number(&w->layout, r) && pdf_is_number(&w->layout, next);
    return width - (r->box.right - r->box.left) <
               word->box.right - word->box.left + r->height / 4 &&
           !both_numbers && !opens_list && !pdf_word_is_mark(w->layout.words, next->first) &&
           (width >= 12 * r->height || islower(begin) || begin == '(');
}

static int put_cell(struct page_writer *w, const struct pdf_cell *c, const char *between,
                    struct error *err)
{
    const struct pdf_run *runs = w->layout.runs;
    for (size_t k = c->first; k < c->last; k++) {
        bool full = k > c->first && is_full(w, c, &runs[k - 1]);
        if ((k > c->first && end_line(w, &runs[k], full ? " " : between, err) < 0) ||
            put_run(w, &runs[k], err) < 0)
            return -1;
    }
    return 0;
}

/* Sets PART to those words of run R, which meets several columns, that stand in column C of T. What
 * stands between two columns goes with the word before it. */
static void part_run(const struct pdf_words *words, const struct pdf_run *r,
                     const struct pdf_columns *t, size_t c, struct pdf_run *part)
{
    size_t column = pdf_column_of(t, &words->at[r->first].box);
    part->first = part->last = r->first;
    for (size_t i = r->first; i < r->last; i++) {
        if (pdf_columns_met(t, &words->at[i].box) > 0)
            column = pdf_column_of(t, &words->at[i].box);
        if (column != c)
            continue;
        if (part->last == r->first)
            part->first = (uint32_t)i;
        part->last = (uint32_t)i + 1;
    }
}

/* Writes those words of run R that stand in column C of table T; *SOME tells whether any have been
 * written for it. */
static int put_part(struct page_writer *w, const struct pdf_run *r, const struct pdf_columns *t,
                    size_t c, bool *some, struct error *err)
{
    struct pdf_run part = *r;
    if (pdf_columns_met(t, &r->box) > 1)
        part_run(w->layout.words, r, t, c, &part);
    else if (pdf_column_of(t, &r->box) != c)
        part.last = part.first;
    if (part.first == part.last)
        return 0;
    if (*some && end_line(w, &part, " ", err) < 0)
        return -1;
    *some = true;
    return put_run(w, &part, err);
}

/* Writes ROW of a table: what stands in each column, "-" where nothing does. */
static int put_columns(struct page_writer *w, const struct pdf_row *row, struct error *err)
{
    const struct pdf_layout *l = &w->layout;
    const struct pdf_columns *t = &l->tables[row->table - 1];
    for (size_t c = 0; c < t->n; c++) {
        bool some = false;
        if (c > 0 && buffer_text(w->out, GAP, err) < 0)
            return -1;
        for (size_t i = row->first; i < row->last; i++)
            for (size_t k = l->cells[i].first; k < l->cells[i].last; k++)
                if (put_part(w, &l->runs[k], t, c, &some, err) < 0)
                    return -1;
        if (!some && buffer_char(w->out, '-', err) < 0)
            return -1;
    }
    return buffer_char(w->out, '\n', err);
}

static int put_row(struct page_writer *w, const struct pdf_row *row, struct error *err)
{
    const struct pdf_layout *l = &w->layout;
    if (row->table > 0)
        return put_columns(w, row, err);
    const struct pdf_cell *head = &l->cells[row->first];
    bool single = row->last == row->first + 1;
    size_t lines = row->columns ? lines_of(head) : 1;
    for (size_t k = 0; k < lines; k++) {
        for (const struct pdf_cell *c = head; c < l->cells + row->last; c++)
            if ((c > head && buffer_text(w->out, GAP, err) < 0) ||
                (row->columns ? put_run(w, &l->runs[c->first + k], err)
                              : put_cell(w, c, single ? "\n" : " ", err)) < 0)
                return -1;
        if (buffer_char(w->out, '\n', err) < 0)
            return -1;
    }
    return 0;
}

/* "1.9M", "US$ 1.4B", "14 %", "2 million": is it a number and nothing else, as a key figure is? */
static bool is_key_number(const struct page_writer *w, const struct pdf_cell *c)
{
    static const char *const units[] = {"million", "billion", "millions", "milliards"};
    const struct pdf_run *r = &w->layout.runs[c->first];
    bool digit = false;
    if (c->last != c->first + 1 || r->last - r->first > 3)
        return false;
    for (size_t i = r->first; i < r->last; i++) {
        size_t len = w->layout.words->at[i].len, k = 0;
        bool digits = false;
        for (size_t at = 0; at < len; at++)
            digits |= isdigit((unsigned char)pdf_text_of(&w->layout, i)[at]) != 0;
        while (k < sizeof units / sizeof *units &&
               (len != strlen(units[k]) ||
                strncasecmp(pdf_text_of(&w->layout, i), units[k], len) != 0))
            k++;
        if (len > 12 || (!digits && len > 4 && k == sizeof units / sizeof *units))
            return false;
        digit |= digits;
    }
    return digit;
}

/* Does cell B go on with the sentence that A ends in: at the top of the next column or page? */
static bool goes_on(const struct page_writer *w, const struct pdf_cell *a, const struct pdf_cell *b)
{
    const struct pdf_run *from = &w->layout.runs[a->last - 1], *to = &w->layout.runs[b->first];
    const struct pdf_word *word = &w->layout.words->at[from->last - 1];
    return pdf_alike_high(from->height, to->height) &&
           strchr(".!?:;", w->layout.words->text.data[word->text + word->len - 1]) == NULL &&
           islower((unsigned char)pdf_text_of(&w->layout, to->first)[0]);
}

/* Is what stands under cell C, of a key figure's number, nearer to it than GAP: its label? */
static bool labelled_below(const struct page_writer *w, const struct pdf_cell *c, int32_t gap)
{
    const struct pdf_cell *next = c + 1;
    return next < w->layout.cells + w->layout.n_cells &&
           w->layout.runs[next->first].page == w->layout.runs[c->first].page &&
           next->box.left < c->box.right && c->box.left < next->box.right &&
           next->box.top > c->box.top && next->box.top - c->box.bottom <= gap &&
           !is_key_number(w, next);
}

/* Do the cells A and B, GAP under it, make a key figure: a number and its label? */
static bool makes_key_figure(const struct page_writer *w, const struct pdf_cell *a,
                             const struct pdf_cell *b, int32_t gap)
{
    const struct pdf_run *above = &w->layout.runs[a->last - 1], *below = &w->layout.runs[b->first];
    bool number = is_key_number(w, b);
    return is_key_number(w, a) != number && gap < pdf_most(above->height, below->height) &&
           lines_of(a) <= PDF_ROW_LINES && lines_of(b) <= PDF_ROW_LINES &&
           !(number && (w->labelled || labelled_below(w, b, gap)));
}

/* Does a blank line stand between the rows A and B? A key figure and its label stay together. */
static bool is_apart(struct page_writer *w, const struct pdf_row *a, const struct pdf_row *b)
{
    const struct pdf_cell *from = &w->layout.cells[a->last - 1], *to = &w->layout.cells[b->first];
    const struct pdf_run *above = &w->layout.runs[from->last - 1],
                         *below = &w->layout.runs[to->first];
    int32_t gap = b->box.top - a->box.bottom;
    bool jumps = above->page != below->page || b->box.top < from->box.top ||
                 b->box.left > a->box.right || b->box.right < a->box.left;
    bool key = !jumps && makes_key_figure(w, from, to, gap);
    w->labelled = key;
    if (jumps)
        return !goes_on(w, from, to);
    if (key || (a->last > a->first + 1 && b->last > b->first + 1 && gap < 2 * below->height))
        return false;
    return !pdf_alike_high(above->height, below->height) ||
           100 * (int64_t)gap >
               (w->layout.leading + 25) * (int64_t)pdf_least(above->height, below->height);
}

/* Writes the titles of the table that begins in row TABLE, from row FIRST on, as one line. The
 * column of names may be without one: then the line is set in. */
static int put_titles(struct page_writer *w, size_t first, size_t table, struct error *err)
{
    struct pdf_title titles[PDF_TITLES_MOST];
    size_t n = pdf_titles(&w->layout, first, table, titles),
           columns = w->layout.tables[w->layout.rows[table].table - 1].n;
    for (size_t c = 0; c < columns; c++) {
        const char *between = c > 0 ? GAP : "";
        for (size_t k = 0; k < n; k++) {
            if (!(titles[k].columns >> c & 1))
                continue;
            if (buffer_text(w->out, between, err) < 0 ||
                (titles[k].cell != NULL ? put_cell(w, titles[k].cell, " ", err)
                                        : put_run(w, &titles[k].part, err)) < 0)
                return -1;
            between = " ";
        }
        if (c == 0 && *between == '\0' && buffer_text(w->out, " ", err) < 0)
            return -1;
    }
    return buffer_char(w->out, '\n', err);
}

static int put_rows(struct page_writer *w, struct error *err)
{
    const struct pdf_layout *l = &w->layout;
    for (size_t i = 0; i < l->n_rows; i++) {
        const struct pdf_row *row = &l->rows[i];
        if (i > 0 && is_apart(w, row - 1, row) && buffer_char(w->out, '\n', err) < 0)
            return -1;
        if (row->titled > 0) {
            if (put_titles(w, i, row->titled, err) < 0)
                return -1;
            i = row->titled;
            row = &l->rows[i];
        }
        if (put_row(w, row, err) < 0)
            return -1;
    }
    return 0;
}

int pdf_words_text(const struct pdf_words *words, struct buffer *out, struct error *err)
{
    struct page_writer w = {.out = out};
    int failed = pdf_layout_find(&w.layout, words, err);
    if (failed == 0)
        failed = put_rows(&w, err);
    pdf_layout_free(&w.layout);
    return failed;
}
