/* table.c - rows of a table in text: what a number counts stands over its column, where it holds at
 * the head of its row.
 *
 *     Island       homes destroyed   people in evacuation centres
 *     Efate        3,370             3,995
 *
 * or when it was, below a heading that says what all its numbers count:
 *
 *     Arrivals in Lampedusa
 *                  2022              2023
 *     August       3,370             3,995
 *
 * Cells are parted by two spaces or more, by a tab or by "|". */
#include "table.h"

#define LINES_UP 40

static bool is_bar(const struct parse *p, size_t i)
{
    return parse_mark(p, i, '|');
}

/* Does a new cell begin at token I? */
static bool apart(const struct parse *p, size_t i)
{
    return i > 0 && (is_bar(p, i - 1) || parse_gap(p, i));
}

void table_read_row(const struct parse *p, const struct sentence *s, struct row *r)
{
    r->n = 0;
    r->times = false;
    for (size_t i = s->first; i < s->last && p->tokens[i].type != TOKEN_LINE; i++) {
        if (is_bar(p, i)) {
            if (i > s->first && is_bar(p, i - 1) && r->n < CELLS_MOST) {
                r->first[r->n] = i; /* "| | dead | injured |": a cell without a word */
                r->last[r->n++] = i;
            } else if (!is_bar(p, s->first) &&
                       (i + 1 >= s->last || p->tokens[i + 1].type == TOKEN_LINE) &&
                       r->n < CELLS_MOST) {
                r->first[r->n] = i; /* "Total | 1,420 |": the last of a row without a frame */
                r->last[r->n++] = i;
            }
            continue;
        }
        if (r->n == 0 || (apart(p, i) && r->n < CELLS_MOST))
            r->first[r->n++] = i;
        r->last[r->n - 1] = i + 1;
    }
}

/* Is token I, a number, part of a time that sentence S tells? */
static bool of_time(const struct parse *p, uint32_t s, size_t i)
{
    for (size_t k = p->sentences[s].mentions; k < parse_mentions_end(p, s); k++)
        if (i >= p->mentions[k].first && i < p->mentions[k].last)
            return true;
    return false;
}

/* A line of words, without a number but those of times: what titles are, and rows and rulers are
 * not. */
static bool of_words(const struct parse *p, uint32_t s)
{
    bool word = false;
    for (size_t i = p->sentences[s].first; i < p->sentences[s].last; i++) {
        if (p->tokens[i].type == TOKEN_DIGITS && !title_noughts(p, i) && !of_time(p, s, i))
            return false;
        word |= p->tokens[i].type == TOKEN_WORD;
    }
    return word;
}

/* "           Dead   Injured": makes room in R for the column of names, which has no title, where a
 * row of titles is set in from the margin. */
static void leave_first(const struct parse *p, struct row *r)
{
    uint32_t start = p->tokens[r->first[0]].start;
    if (r->n >= CELLS_MOST || start == 0 ||
        (p->text[start - 1] != ' ' && p->text[start - 1] != '\t'))
        return;
    for (size_t c = r->n++; c > 0; c--) {
        r->first[c] = r->first[c - 1];
        r->last[c] = r->last[c - 1];
    }
    r->last[0] = r->first[0];
}

const struct mention *table_cell_time(const struct parse *p, uint32_t s, const struct row *r,
                                      size_t c)
{
    for (size_t k = p->sentences[s].mentions; k < parse_mentions_end(p, s); k++) {
        const struct mention *m = &p->mentions[k];
        if (m->first == r->first[c] && m->last == r->last[c])
            return m->type == MENTION_DATE && m->period.first != DAY_NONE ? m : NULL;
    }
    return NULL;
}

/* "          2022      2023": is line S a row of times over that many cells? */
static bool times_over(const struct parse *p, uint32_t s, size_t cells, struct row *out)
{
    if (parse_mentions_end(p, s) - p->sentences[s].mentions + 1 < cells)
        return false;
    table_read_row(p, &p->sentences[s], out);
    if (out->n > 1 && out->n + 1 == cells)
        leave_first(p, out);
    out->times = out->n == cells;
    for (size_t c = 1; out->times && c < cells; c++)
        out->times = table_cell_time(p, s, out, c) != NULL;
    return out->times;
}

/* "Mongo   road closed   -": does a cell of R but the first say that it has nothing, as in a row
 * whose numbers are missing? */
static bool lacks_numbers(const struct parse *p, const struct row *r)
{
    static const char *const none[] = {"nil", "none", "na", "nd", NULL};
    for (size_t c = 1; c < r->n; c++) {
        bool word = false, slash = false;
        for (size_t i = r->first[c]; i < r->last[c]; i++) {
            word |= p->tokens[i].type != TOKEN_MARK;
            slash |= parse_mark(p, i, '/');
        }
        size_t cells = r->last[c] - r->first[c];
        if (!word || (cells == 1 && parse_spelled(p, r->first[c], none)) ||
            (cells == 3 && slash &&
             p->tokens[r->last[c] - 1].end - p->tokens[r->first[c]].start == 3))
            return true;
    }
    return false;
}

bool table_titles_over(const struct parse *p, uint32_t s, size_t cells, struct row *out)
{
    for (uint32_t k = s; k > 0 && s - k < LINES_UP; k--) {
        const struct sentence *h = &p->sentences[k - 1];
        if (h->paragraph != p->sentences[s].paragraph)
            return false;
        if (!h->starts_line)
            continue; /* the rest of a row with a full stop */
        out->sentence = k - 1;
        if (k <= s && times_over(p, k - 1, cells, out))
            return true;
        if (!of_words(p, k - 1))
            continue;
        table_read_row(p, h, out);
        if (out->n == cells && lacks_numbers(p, out))
            continue;
        if (out->n > 1 && out->n + 1 == cells)
            leave_first(p, out);
        if (out->n == cells)
            return true;
        if (out->n > 1 || (p->tokens[h->first].type == TOKEN_WORD && out->n == 1))
            return false;
    }
    return false;
}

size_t table_cell_of(const struct parse *p, const struct row *row, const struct quantity *q)
{
    size_t c = 0;
    while (c < row->n && row->last[c] <= q->first)
        c++;
    size_t i = c < row->n ? row->first[c] : 0;
    if (c < row->n && q->first == i + 2 && p->text[p->tokens[i].start] == 'c' &&
        p->tokens[i].end - p->tokens[i].start == 1 && parse_mark(p, i + 1, '.'))
        return c; /* "c. 4,000" */
    return c < row->n && i >= q->outer_first && i <= q->first ? c : row->n;
}

/* Are two cells of ROW or more numbers and nothing else? */
static bool several_numbers(const struct parse *p, const struct row *row)
{
    size_t n = 0;
    for (size_t c = 1; c < row->n; c++) {
        size_t i = row->first[c], first = i;
        while (i < row->last[c] && p->tokens[i].type != TOKEN_WORD)
            i++;
        while (first < row->last[c] && p->tokens[first].type == TOKEN_MARK)
            first++; /* "~40" */
        n += i == row->last[c] && first < row->last[c] && p->tokens[first].type == TOKEN_DIGITS;
    }
    return n > 1;
}

/* Has another column the same title as C? Then a title over several of them, which would tell them
 * apart, is not there: "Arrivals   Departures   Arrivals   Departures". */
static bool title_repeated(const struct parse *p, const struct row *titles, size_t c)
{
    uint32_t own = p->tokens[titles->first[c]].start;
    size_t len = p->tokens[titles->last[c] - 1].end - own;
    for (size_t k = 1; k < titles->n; k++)
        if (k != c && titles->last[k] > titles->first[k] &&
            p->tokens[titles->last[k] - 1].end - p->tokens[titles->first[k]].start == len &&
            memcmp(p->text + own, p->text + p->tokens[titles->first[k]].start, len) == 0)
            return true;
    return false;
}

bool draft_titles(const struct parse *p, uint32_t s)
{
    const struct sentence *t = &p->sentences[s];
    struct row titles, row;
    if (!p->gaps || s + 1 >= p->n_sentences || !t->starts_line || !t[1].starts_line ||
        !t[1].numeric || t[1].paragraph != t->paragraph)
        return false;
    table_read_row(p, t, &titles);
    table_read_row(p, t + 1, &row);
    if (titles.n < 2 || (titles.n != row.n && titles.n + 1 != row.n))
        return false;
    for (size_t c = 1; c < row.n; c++)
        if (row.last[c] > row.first[c] && p->tokens[row.first[c]].type == TOKEN_DIGITS)
            return true;
    return false;
}

/* "Male 0-17   120,300", "60+   14,010": is Q part of what heads its ROW, and no number of it? */
static bool heads_row(const struct parse *p, const struct quantity *q, const struct row *row,
                      const struct row *titles)
{
    if (row->n < 3 || !several_numbers(p, row))
        return false;
    for (size_t c = 1; c < row->n; c++) /* "Ninewa   Jeddah 5   1,890   7,300" */
        if (q->first > row->first[c] && q->last == row->last[c] && q->first == q->outer_first &&
            p->tokens[row->first[c]].type == TOKEN_WORD &&
            (p->tokens[row->first[c]].flags & T_CAPITAL) &&
            p->tokens[q->first - 1].type == TOKEN_WORD &&
            (p->tokens[q->first - 1].flags & T_CAPITAL))
            return true;
    if (q->first >= row->last[0])
        return false;
    for (size_t i = titles->first[0]; i < titles->last[0]; i++)
        if (q->first <= row->first[0] + 1u && parse_match(p, i, ROLE_noun, NULL) != NULL &&
            titles->last[0] <= titles->first[1])
            return false; /* "Killed   Injured" over "12   40" */
    return true;
}

/* "+1,200", "(-350)": does Q, in a cell of ROW, say by how much a number has changed? */
static bool is_change(const struct parse *p, const struct quantity *q, const struct row *row)
{
    size_t i = q->outer_first;
    if (row->n < 3 || i == 0 || !parse_glued(p, i) || apart(p, i) ||
        !(parse_mark(p, i - 1, '+') || parse_mark(p, i - 1, '-')))
        return false;
    for (i--; i > row->first[0] && parse_mark(p, i - 1, '(');)
        i--;
    for (size_t c = 1; c < row->n; c++)
        if (row->first[c] == i)
            return true;
    return false;
}

/* "Other districts", "Unknown": are the numbers of ROW those of no place that it names, and not of
 * all? */
static bool of_the_rest(const struct parse *p, const struct row *row)
{
    static const char *const rest[] = {"other",       "others",  "unknown", "unspecified",
                                       "undisclosed", "various", "rest",    "remaining",
                                       "autre",       "autres",  "inconnu", NULL};
    size_t i = row->first[0];
    i += parse_function(p, i, F_the) || parse_function(p, i, F_all) ? 1u : 0u;
    return parse_spelled(p, i, rest);
}

/* "300 of 382": does D, behind another number in a cell of ROW, belong to what that one counts,
 * which is no measure? */
static bool behind_none(const struct drafts *all, const struct draft *d, const struct row *row)
{
    size_t i = d->q->outer_first;
    if (i > row->first[0] + 1u && parse_mark(all->p, i - 1, '/') &&
        all->p->tokens[i - 2].type == TOKEN_DIGITS)
        return true; /* "80 / 310" under "Houses destroyed/damaged": only the first is as titled */
    for (size_t c = 1; c < row->n && d > all->at; c++)
        if (d->q->first > row->first[c] && d->q->first < row->last[c] &&
            d[-1].sentence == d->sentence && d[-1].q->outer_first <= row->first[c] &&
            d[-1].q->last > row->first[c])
            return d[-1].measure == NULL;
    return false;
}

bool draft_row_has(const struct parse *p, const struct draft *d, struct span of)
{
    struct row row;
    table_read_row(p, &p->sentences[d->sentence], &row);
    size_t c = table_cell_of(p, &row, d->q);
    return c < row.n && of.start >= p->tokens[row.first[c]].start &&
           of.end <= p->tokens[row.last[c] - 1].end;
}

#define TITLES_NEAR 4 /* lines between titles and a row that are shown with it */

void draft_evidence(const struct parse *p, const struct draft *d, struct span *shown)
{
    struct row row, titles;
    uint32_t from = d->sentence, to = d->sentence;
    const struct sentence *s = &p->sentences[d->sentence];
    if (d->beside && d->under - 1 < from)
        from = d->under - 1;
    else if (d->beside)
        to = d->under - 1;
    else if (p->gaps && s->starts_line) {
        table_read_row(p, s, &row);
        if (row.n > 1 && table_titles_over(p, d->sentence, row.n, &titles) &&
            d->sentence - titles.sentence <= TITLES_NEAR)
            from = titles.sentence;
    }
    uint32_t start = p->tokens[p->sentences[from].first].start;
    size_t last = p->sentences[to].last;
    while (last > p->sentences[to].first + 1u && p->tokens[last - 1].type == TOKEN_LINE)
        last--;
    shown->start = start < shown->start ? start : shown->start;
    shown->end = p->tokens[last - 1].end > shown->end ? p->tokens[last - 1].end : shown->end;
}

bool draft_row(const struct drafts *all, struct draft *d)
{
    const struct parse *p = all->p;
    const struct quantity *q = d->q;
    const struct sentence *s = &p->sentences[d->sentence];
    struct row row, titles;
    if (!s->starts_line || q->form != QUANTITY_COUNT || !p->gaps)
        return false;
    table_read_row(p, s, &row);
    if (row.n > 2 && (is_change(p, q, &row) || behind_none(all, d, &row)))
        return true;
    bool titled = table_titles_over(p, d->sentence, row.n, &titles);
    if (titled && row.n > 2 && (heads_row(p, q, &row, &titles) || of_the_rest(p, &row)))
        return true;
    size_t c = table_cell_of(p, &row, q);
    if ((q->unit_last > q->unit_first && !apart(p, q->unit_first)) || row.n < 2 || c == 0 ||
        c >= row.n || !apart(p, row.first[c]))
        return false;
    if (!titled)
        return row.n > 2 && several_numbers(p, &row);
    double scale = title_scale_told(p, &titles, c);
    if (scale == 0 || (scale != 1 && row.n == 2))
        return true;
    const struct measure_rule *r = NULL;
    if (row.n == 2 && (title_of_sums(p, &titles, c) || title_of_heads(p, &titles, c)))
        r = title_caption(p, &titles, c, d); /* "Refugees by district" over "District   Total" */
    else if (row.n > 2 && titles.last[c] > titles.first[c] && !title_repeated(p, &titles, c))
        r = table_rule(all, &row, &titles, c, d);
    if (r == NULL)
        return row.n > 2; /* two cells: as any line with a label */
    const struct mention *when = draft_is(r->measure, "idps") ? title_when(p, &titles, c) : NULL;
    if (when != NULL && (when->lead == TW_since || when->period.first < when->period.last) &&
        when->period.precision != PRECISION_YEAR && when->period.precision != PRECISION_MONTH)
        r = draft_rule(NOUN_people, d->verb = VERB_displace); /* "Displaced this week" */
    if (scale != 1 && !title_apply(&all->p->quantities[q - all->p->quantities], scale))
        return true;
    d->measure = r->measure;
    d->kind = (enum kind)r->kind;
    d->unit = d->noun == NOUN_household ? "households" : d->unit;
    d->bare = d->row = true;
    return true;
}
