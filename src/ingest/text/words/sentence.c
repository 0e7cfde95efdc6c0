/* sentence.c - parts the tokens into sentences and tells which hold a number. */
#include <ctype.h>
#include <string.h>

#include "../parse.h"

#define SENTENCE_MOST 160 /* tokens */

/* Is T a quotation mark or a bracket right behind what it closes? */
static inline bool closes(const struct token *t)
{
    return t->type == TOKEN_MARK && (t->flags & T_SPACE) == 0 &&
           (t->mark == '"' || t->mark == '\'' || t->mark == ')' || t->mark == ']');
}

static inline size_t skip_quotes(const struct parse *p, size_t i)
{
    while (closes(&p->tokens[i])) /* no sign stands behind the last token */
        i++;
    return i;
}

/* "III. CASUALTIES": the stop behind a Roman number that begins its line. */
static bool numbers_line(const struct parse *p, size_t i)
{
    if (i == 0 || !(p->tokens[i - 1].flags & T_START) || p->tokens[i - 1].type != TOKEN_WORD)
        return false;
    const char *s = p->text + p->tokens[i - 1].start;
    size_t len = p->tokens[i - 1].end - p->tokens[i - 1].start;
    return len <= 5 && strspn(s, "IVX") == len;
}

/* Does the stop at token I end its sentence? */
static bool ends_here(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i];
    size_t next = skip_quotes(p, i + 1);
    if (next >= p->n_tokens || p->tokens[next].type == TOKEN_LINE)
        return true;
    const struct token *n = &p->tokens[next];
    if ((n->flags & T_SPACE) == 0)
        return false;
    if ((parse_gap(p, i) && parse_gap(p, i + 1)) ||
        (i > 0 && parse_mark(p, i - 1, '|') && parse_mark(p, i + 1, '|')))
        return false; /* "…" alone in a cell of a table */
    if (t->mark != '.')
        return true;
    if (t->end - t->start > 3 ||
        (t->end - t->start == 3 && (t->flags & T_SPACE) != 0 && n->type == TOKEN_DIGITS))
        return false; /* the leader dots of a table */
    if (numbers_line(p, i))
        return false;
    if (i > 2 && p->tokens[i - 1].type == TOKEN_DIGITS && parse_mark(p, i - 2, '.') &&
        p->tokens[i - 3].type == TOKEN_DIGITS && parse_glued(p, i) && parse_glued(p, i - 1) &&
        parse_glued(p, i - 2) && p->tokens[i - 1].end - p->tokens[i - 1].start == 2 &&
        p->tokens[i - 3].end - p->tokens[i - 3].start <= 2 && n->type == TOKEN_WORD &&
        !(n->flags & T_CAPITAL))
        return false; /* "since 24.02. the total is" */
    if (i > 0 && p->tokens[i - 1].type == TOKEN_WORD && parse_glued(p, i)) {
        const struct token *before = &p->tokens[i - 1];
        if (before->end - before->start == 1 && p->text[before->start] == 'c' &&
            n->type == TOKEN_DIGITS)
            return false; /* "c. 4,000" */
        bool initial = before->end - before->start == 1 && (before->flags & T_CAPITAL) &&
                       !(i > 1 && parse_glued(p, i - 1)); /* "42°C." */
        size_t words_after;
        if (initial || parse_match(p, i - 1, ROLE_abbreviation, &words_after) != NULL)
            return false;
    }
    if (n->type == TOKEN_WORD)
        return (n->flags & T_CAPITAL) != 0 || t->end - t->start == 1;
    return true;
}

/* "at 5 p.m. The ..." and "from the U.S. He ...": a word that holds the stop itself. */
static bool word_ends_here(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i];
    if (t->type != TOKEN_WORD || p->text[t->end - 1] != '.' || i + 1 >= p->n_tokens)
        return false;
    const struct token *n = &p->tokens[i + 1];
    return n->type == TOKEN_WORD && (n->flags & T_CAPITAL) && !(n->flags & T_UPPER) &&
           (n->roles >> ROLE_function & 1);
}

/* "Table 1: Returns from Pakistan": the mark behind what numbers the table, figure or map of which
 * the rest of the line that begins at token FIRST tells; FIRST: it numbers none. */
static size_t numbering(const struct parse *p, size_t first)
{
    static const char *const kinds[] = {"table", "figure",  "fig",       "chart", "graph",  "map",
                                        "annex", "tableau", "graphique", "carte", "annexe", NULL};
    size_t i = first + 1;
    if (!(p->tokens[first].flags & T_START) || i + 2 >= p->n_tokens ||
        p->tokens[i].type != TOKEN_DIGITS || !parse_spelled(p, first, kinds))
        return first;
    i++;
    bool mark = parse_mark(p, i, '.') || parse_mark(p, i, ':') || parse_mark(p, i, '-') ||
                parse_mark(p, i, '_');
    return mark && p->tokens[i + 1].type == TOKEN_WORD && !parse_glued(p, i + 1) ? i : first;
}

/* "2. Sites around Goma", "Table 1: Sites": does S begin its line, but for the number that is a
 * sentence before it? */
static bool is_numbered(const struct parse *p, const struct sentence *s)
{
    const struct sentence *b = p->n_sentences > 0 ? &p->sentences[p->n_sentences - 1] : NULL;
    if (b != NULL && b->last == s->first && numbering(p, b->first) + 1u == s->first)
        return true;
    return b != NULL && b->starts_line && b->last == s->first && b->last == b->first + 2u &&
           p->tokens[b->first].type == TOKEN_DIGITS &&
           p->tokens[b->first].end - p->tokens[b->first].start <= 2 &&
           parse_mark(p, b->first + 1u, '.');
}

/* "4,014 have died, WHO says": in capitals among small letters it is the World Health Organization,
 * and opens no clause. */
static void name_who(struct parse *p, size_t first, size_t end)
{
    for (struct token *t = &p->tokens[first]; t < &p->tokens[end]; t++)
        if ((t->functions >> F_who & 1) != 0 && (t->flags & T_UPPER) && t->end - t->start == 3)
            t->functions &= ~(1ull << F_who);
}

/* Adds S, which is not empty; sets what its first and its last tokens tell. */
static int add_sentence(struct parse *p, const struct sentence *added, struct error *err)
{
    size_t first = added->first, end = added->last, small = 0, lower = 0;
    while (first < end && p->tokens[first].type == TOKEN_LINE)
        first++;
    if (first >= end)
        return 0;
    void *more = parse_grow(p->sentences, &p->size_sentences, p->n_sentences, sizeof *added);
    if (more == NULL)
        return error_memory(err);
    p->sentences = more;
    struct sentence *s = &p->sentences[p->n_sentences];
    *s = *added;
    s->first = (uint32_t)first;
    if (p->tokens[end - 1].type == TOKEN_LINE)
        end--;
    const struct token *t = &p->tokens[first], *last = &p->tokens[end > first ? end - 1 : first];
    for (; t < &p->tokens[end] && small == 0; t++) {
        size_t other = t->type == TOKEN_WORD && !(t->flags & T_UPPER);
        lower += other;
        small += other && t->end - t->start >= 2;
    }
    t = &p->tokens[first];
    s->capitals = small == 0;
    s->starts_line = (t->flags & T_START) != 0 || is_numbered(p, s);
    bool stopped = last->type == TOKEN_MARK && (last->mark == '.' || last->mark == '!' ||
                                                last->mark == '?' || last->mark == '"');
    s->bullet = s->starts_line && (t->mark == '*' || t->mark == '-' || t->mark == '_');
    s->heading = s->starts_line && (!stopped || lower == 0) && !s->bullet;
    if ((s->functions >> F_who & 1) != 0 && !s->capitals)
        name_who(p, first, end);
    p->n_sentences++;
    return 0;
}

/* "[28 June 2021, Borno State] Partners ...": does the bracket that closes at token I hold all of a
 * sentence that opened its line at token FIRST, so that it heads what follows? */
static bool heads_line(const struct parse *p, size_t first, size_t i)
{
    const struct token *next = &p->tokens[i + 1];
    if (!parse_mark(p, first, '[') || !(p->tokens[first].flags & T_START) || i < first + 3u)
        return false; /* "[1] See ..." */
    for (size_t k = first + 1; k < i; k++)
        if (parse_mark(p, k, '['))
            return false;
    return next->type == TOKEN_DIGITS || (next->type == TOKEN_WORD && (next->flags & T_CAPITAL));
}

#define NOTE_MOST 3 /* digits of a note */

bool parse_note_ends(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i], *note = t + 1, *next = t + 2;
    if (t->mark != '.' || i == 0 || i + 2 >= p->n_tokens || note->type != TOKEN_DIGITS ||
        note->end - note->start > NOTE_MOST || (note->flags & T_SPACE) || (t->flags & T_SPACE))
        return false;
    const struct token *word = t - 1;
    size_t len = word->end - word->start;
    return word->type == TOKEN_WORD && len > 2 && !(word->flags & T_CAPITAL) &&
           !parse_may(p, i - 1, ROLE_abbreviation) && next->type == TOKEN_WORD &&
           (next->flags & (T_SPACE | T_CAPITAL | T_UPPER)) == (T_SPACE | T_CAPITAL) &&
           (next->functions != 0 || (len > 3 && note->end - note->start > 1));
}

/* Does the sentence that starts at token FIRST end with token *I, which may? Takes the quotes
 * behind its stop along, and the number of a note. */
static bool sentence_ends(const struct parse *p, size_t first, size_t *i)
{
    const struct token *t = &p->tokens[*i];
    if (t->type != TOKEN_MARK)
        return t->type == TOKEN_LINE || word_ends_here(p, *i);
    if (t->mark == ']')
        return heads_line(p, first, *i);
    if (t->mark == '.' && t[1].type == TOKEN_DIGITS && parse_note_ends(p, *i)) {
        ++*i;
        return true;
    }
    if (!ends_here(p, *i))
        return false;
    *i = skip_quotes(p, *i + 1) - 1;
    return true;
}

typedef uint64_t two_masks __attribute__((vector_size(16)));
_Static_assert(offsetof(struct token, sets) == offsetof(struct token, roles) + 8 &&
                   offsetof(struct sentence, sets) == offsetof(struct sentence, roles) + 8,
               "the sets stand right behind the roles");
_Static_assert(sizeof *word_more_sets == sizeof(two_masks) + sizeof(uint64_t),
               "two banks of sets are noted at once, and the third");

static inline two_masks masks_at(const void *at)
{
    two_masks masks;
    memcpy(&masks, at, sizeof masks);
    return masks;
}

/* Notes what the words of S, up to token END, are: two masks at a time, and without asking. By
 * itself all stays in registers. */
__attribute__((noinline)) static void note_words(const struct parse *p, struct sentence *s,
                                                 size_t end)
{
    two_masks roles = {0}, more = {0}; /* and sets */
    uint64_t functions = 0, third = 0;
    for (const struct token *t = &p->tokens[s->first], *last = &p->tokens[end]; t < last; t++) {
        roles |= masks_at(&t->roles);
        const uint64_t *sets = word_more_sets[t->more];
        more |= masks_at(sets);
        third |= sets[2];
        functions |= t->functions;
    }
    memcpy(&s->roles, &roles, sizeof roles);
    memcpy(s->more, &more, sizeof more);
    s->more[2] = third;
    s->functions = functions;
}

/* "| --- | ---: |": the line below the titles of a table in Markdown, of tokens [FIRST, LAST). It
 * is no sentence: nothing stands between titles and rows. */
static bool is_ruler(const struct parse *p, size_t first, size_t last)
{
    static const char marks[] = "|-_:"; /* '_': a dash of several signs */
    bool dash = false, bar = false;
    if (p->tokens[first].type != TOKEN_MARK)
        return false;
    for (size_t i = first; i < last && p->tokens[i].type != TOKEN_LINE; i++) {
        char mark = p->tokens[i].mark;
        if (mark == 0 || strchr(marks, mark) == NULL)
            return false;
        dash |= mark == '-' || mark == '_';
        bar |= mark == '|';
    }
    return dash && bar;
}

int parse_sentences(struct parse *p, struct error *err)
{
    uint32_t paragraph = 0;
    for (size_t first = 0, i; first < p->n_tokens; first = i + 1) {
        struct sentence s = {.first = (uint32_t)first, .paragraph = paragraph};
        size_t end = first + SENTENCE_MOST + 1; /* keeps every look around a number short */
        end = end < p->n_tokens ? end : p->n_tokens;
        size_t number = numbering(p, first);
        size_t stop = number > first ? number : parse_next(p, first, end, TRAIT_ending);
        for (i = stop; number == first && stop < end && !sentence_ends(p, first, &i); i = stop)
            stop = parse_next(p, stop + 1, end, TRAIT_ending);
        if (stop == end)
            i = stop = end - 1;
        note_words(p, &s, stop + 1);
        s.last = (uint32_t)i + 1;
        s.numeric =
            (s.roles & NUMBER_ROLES) != 0 || parse_next(p, first, stop + 1, TRAIT_digits) <= stop;
        if (!is_ruler(p, first, s.last) && add_sentence(p, &s, err) < 0)
            return -1;
        if (p->tokens[i].type == TOKEN_LINE && (p->tokens[i].flags & T_BLANK))
            paragraph++;
    }
    return 0;
}
