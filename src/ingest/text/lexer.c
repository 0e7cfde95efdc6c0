/* lexer.c - cuts a document into words, digits, marks and line ends, with byte spans.
 *
 * Linear, one pass. A run of one mark is one token, so that hostile runs stay cheap. Line ends that
 * only wrap a sentence are white space; the others are tokens. */
#include <stdlib.h>
#include <string.h>

#include "sitstat/text.h"

#include "parse.h"

enum byte_class { B_OTHER, B_SPACE, B_LETTER, B_DIGIT, B_LINE, B_HIGH };

/* Class of each byte, 32 to a line. */
enum { O = B_OTHER, S = B_SPACE, L = B_LETTER, D = B_DIGIT, N = B_LINE, H = B_HIGH };
static const uint8_t classes[256] = {
    O, O, O, O, O, O, O, O, O, S, N, S, N, S, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O,
    S, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O, D, D, D, D, D, D, D, D, D, D, O, O, O, O, O, O,
    O, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, O, O, O, O, O,
    O, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, O, O, O, O, O,
    H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
    H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
    H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
    H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
};

/* Signs past ASCII and what they stand for; ' ' white space, 0 nothing at all, 'a' a letter. */
static char sign_of(uint32_t code)
{
    static const struct {
        uint32_t first, last;
        char as;
    } signs[] = {
        {0x85, 0x85, ' '},      {0xa0, 0xa0, ' '},     {0xa1, 0xa7, '$'},
        {0xa8, 0xa9, '?'},      {0xab, 0xab, '"'},     {0xad, 0xad, 0},
        {0xb0, 0xb0, 'o'},      {0xb1, 0xb1, '~'},     {0xb7, 0xb7, '*'},
        {0xbb, 0xbb, '"'},      {0xbc, 0xbe, 'f'},     {0xd7, 0xd7, 'x'},
        {0x2000, 0x200a, ' '},  {0x200b, 0x200f, 0},   {0x2010, 0x2011, '-'},
        {0x2012, 0x2013, '-'},  {0x2014, 0x2015, '_'}, {0x2018, 0x201b, '\''},
        {0x201c, 0x201f, '"'},  {0x2020, 0x2023, '*'}, {0x2024, 0x2026, '.'},
        {0x2028, 0x2029, ' '},  {0x202f, 0x202f, ' '}, {0x2030, 0x2030, '%'},
        {0x2032, 0x2033, '\''}, {0x2044, 0x2044, '/'}, {0x2039, 0x203a, '"'},
        {0x2043, 0x2043, '*'},  {0x205f, 0x2060, ' '}, {0x20a0, 0x20bf, '$'},
        {0x2150, 0x215f, 'f'},  {0x2212, 0x2212, '-'}, {0x2190, 0x21ff, '?'},
        {0x2248, 0x2248, '~'},  {0x2264, 0x2265, '<'}, {0x25a0, 0x27bf, '*'},
        {0x3000, 0x3000, ' '},  {0xfeff, 0xfeff, 0},   {0xfffd, 0xfffd, '?'},
    };
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (code >= signs[i].first && code <= signs[i].last)
            return signs[i].as;
    return 'a';
}

/* Lower case of a two-byte UTF-8 letter (Latin-1, Latin Extended-A, Cyrillic), in place. */
static void lower_pair(unsigned char c[2])
{
    uint32_t code = (uint32_t)(c[0] & 0x1f) << 6 | (c[1] & 0x3f);
    if ((code >= 0xc0 && code <= 0xde && code != 0xd7) || (code >= 0x410 && code <= 0x42f))
        code += 0x20;
    else if (code >= 0x400 && code <= 0x40f)
        code += 0x50;
    else if ((code >= 0x100 && code <= 0x137) || (code >= 0x14a && code <= 0x177))
        code |= 1;
    else if (code >= 0x139 && code <= 0x148)
        code += code & 1;
    c[0] = (unsigned char)(0xc0 | code >> 6);
    c[1] = (unsigned char)(0x80 | (code & 0x3f));
}

struct lexer {
    struct parse *p;
    const unsigned char *s;
    size_t at, len;
    uint8_t flags;     /* of the next token */
    uint8_t french;    /* which of the words' functions are asked for */
    size_t line_start; /* byte at which the line of the last token starts */
};

#define KEY_MOST 48
struct key { /* a word in lower case, as the tables have it */
    char text[KEY_MOST];
    size_t len;
};

static void key_add(struct key *k, unsigned char c)
{
    if (k->len < KEY_MOST)
        k->text[k->len] = (char)c;
    k->len++;
}

/* Adds the run of plain letters at S and counts its capitals and small letters; returns its length.
 */
static size_t key_letters(struct key *k, const unsigned char *s, size_t len, size_t *upper,
                          size_t *lower)
{
    size_t i = 0, capitals = 0;
    for (; i < len && classes[s[i]] == B_LETTER; i++) {
        capitals += s[i] <= 'Z';
        key_add(k, s[i] | 0x20);
    }
    *upper += capitals;
    *lower += i - capitals;
    return i;
}

static uint16_t key_find(const struct key *k)
{
    return k->len > 0 && k->len <= KEY_MOST
               ? word_find(word_piece(k->text, k->len), word_tail(k->text, k->len), k->len, k->text)
               : 0;
}

static bool more_tokens(struct parse *p)
{
    void *more = parse_grow(p->tokens, &p->size_tokens, p->n_tokens, sizeof *p->tokens);
    if (more != NULL)
        p->tokens = more;
    return more != NULL;
}

static inline struct token *next_token(struct lexer *x)
{
    struct parse *p = x->p;
    return p->n_tokens < p->size_tokens || more_tokens(p) ? &p->tokens[p->n_tokens++] : NULL;
}

static inline struct token *add_token(struct lexer *x, enum token_type type, size_t start,
                                      size_t end)
{
    struct token *t = next_token(x);
    if (t != NULL)
        *t = (struct token){.start = (uint32_t)start,
                            .end = (uint32_t)end,
                            .type = (uint8_t)type,
                            .flags = x->flags};
    x->flags = 0;
    return t;
}

/* WORD is what the tables made of the token T. */
static inline void set_word(const struct lexer *x, struct token *t, uint16_t word)
{
    const struct word *w = &words[word];
    t->word = word < word_known ? word : 0;
    t->roles = w->roles;
    t->functions = w->functions[x->french];
    t->sets = w->sets;
}

/* The sign at byte I and its length; 'a' for a letter, 0 for what is skipped. */
static char high_sign(const struct lexer *x, size_t i, size_t *n)
{
    uint32_t code;
    unsigned char c = x->s[i];
    if (c >= 0xc3 && c <= 0xdf && i + 1 < x->len && (x->s[i + 1] & 0xc0) == 0x80) {
        *n = 2;
        return c == 0xc3 && x->s[i + 1] == 0x97 ? 'x' : 'a';
    }
    *n = utf8_decode((const char *)x->s + i, x->len - i, &code);
    return sign_of(code);
}

static bool letter_at(const struct lexer *x, size_t i)
{
    size_t n;
    if (i >= x->len)
        return false;
    uint8_t c = classes[x->s[i]];
    return c == B_LETTER || (c == B_HIGH && high_sign(x, i, &n) == 'a');
}

/* Length of an apostrophe at byte I, 0 where there is none. */
static size_t apostrophe(const struct lexer *x, size_t i)
{
    if (i < x->len && x->s[i] == '\'')
        return 1;
    return i + 2 < x->len && x->s[i] == 0xe2 && x->s[i + 1] == 0x80 &&
                   (x->s[i + 2] == 0x99 || x->s[i + 2] == 0x98)
               ? 3
               : 0;
}

/* "U.S.", "a.m.", "e.g.": single letters each with a full stop. Returns the end, 0: no such thing.
 */
static size_t initials(const struct lexer *x, size_t i, struct key *k)
{
    size_t n = 0;
    while (i + 2 * n + 1 < x->len && classes[x->s[i + 2 * n]] == B_LETTER &&
           x->s[i + 2 * n + 1] == '.')
        n++;
    size_t end = i + 2 * n;
    bool bare = end < x->len && classes[x->s[end]] == B_LETTER; /* "U.S", without the last stop */
    if (bare && letter_at(x, end + 1))
        return 0;
    if (n + (bare ? 1 : 0) < 2 || n > 8)
        return 0;
    for (size_t j = i; j < end + (bare ? 1 : 0) && !(j + 1 == end && !bare); j++)
        key_add(k, x->s[j] | (x->s[j] == '.' ? 0 : 0x20));
    return bare ? end + 1 : end;
}

struct run { /* a word while it is read */
    struct key key;
    size_t end, letters, upper, lower;
};

/* A letter past ASCII, or a sign that is nothing; false: the word ends before it. */
static bool run_high(const struct lexer *x, struct run *w, char sign, size_t n)
{
    if (sign != 'a' && sign != 0)
        return false;
    if (sign == 'a') {
        unsigned char pair[4] = {0};
        memcpy(pair, x->s + w->end, n);
        unsigned char before = pair[1];
        if (n == 2)
            lower_pair(pair);
        w->upper += before != pair[1];
        w->lower += before == pair[1];
        for (size_t j = 0; j < n; j++)
            key_add(&w->key, pair[j]);
    }
    w->end += n;
    w->letters++;
    return true;
}

/* An apostrophe: "l'" ends with it, "O'Brien" goes on; false: the word is over. */
static bool run_quote(const struct lexer *x, struct run *w)
{
    size_t n = apostrophe(x, w->end), next = w->end + n;
    struct key *k = &w->key;
    bool elided = w->letters <= 2 && w->letters > 0 && k->len <= 2 &&
                  strchr("dlnsjmtcu", k->text[k->len - 1]) != NULL && letter_at(x, next);
    if (!elided && (!letter_at(x, next) || ((x->s[next] | 0x20) == 's' && !letter_at(x, next + 1))))
        return false;
    key_add(k, '\'');
    w->end = next;
    w->letters += !elided;
    return !elided;
}

/* Takes the next letters in; false: the word is over. */
static bool run_on(const struct lexer *x, struct run *w)
{
    unsigned char c = x->s[w->end];
    if (classes[c] == B_LETTER) {
        size_t n = key_letters(&w->key, x->s + w->end, x->len - w->end, &w->upper, &w->lower);
        w->end += n;
        w->letters += n;
        return true;
    }
    if (c == '\'')
        return run_quote(x, w);
    if (classes[c] != B_HIGH)
        return false;
    size_t n;
    char sign = high_sign(x, w->end, &n);
    return sign == '\'' && w->letters > 0 ? run_quote(x, w) : run_high(x, w, sign, n);
}

static int lex_word(struct lexer *x)
{
    size_t start = x->at;
    struct run w = {.letters = 0};
    w.end = initials(x, start, &w.key);
    if (w.end > 0) {
        w.upper = 2;
    } else {
        w.end = start;
        while (w.end < x->len && run_on(x, &w))
            continue;
    }
    if (w.end < x->len && x->s[w.end] == '$' && w.key.len <= 3) {
        key_add(&w.key, '$');
        w.end++;
    }
    struct token *t = add_token(x, TOKEN_WORD, start, w.end);
    if (t == NULL)
        return -1;
    set_word(x, t, key_find(&w.key));
    unsigned char first = x->s[start];
    if ((first >= 'A' && first <= 'Z') || (first >= 0xc3 && w.upper > 0 && w.letters > 0))
        t->flags |= T_CAPITAL;
    if (w.upper > 1 && w.lower == 0)
        t->flags |= T_UPPER;
    x->at = w.end;
    return 0;
}

#define HIGH_BITS 0x8080808080808080ull

/* The high bit of each byte of LOW, letters made small, that is a plain letter (Warren 2002, ch.
 * 6). */
static uint64_t letters_of(uint64_t low)
{
    uint64_t seven = low & ~HIGH_BITS;
    uint64_t from_a = seven + 0x0101010101010101ull * (0x80 - 'a');
    uint64_t past_z = seven + 0x0101010101010101ull * (0x7f - 'z');
    return from_a & ~past_z & ~low & HIGH_BITS;
}

/* A word of plain letters, eight at a time: nearly all words are. 1: done, 0: it is none of these,
 * -1: no memory. */
static inline int lex_plain(struct lexer *x)
{
    const unsigned char *s = x->s + x->at;
    size_t left = x->len - x->at, n = 0;
    uint64_t start = 0;
    bool capitals = true;
    for (;;) {
        if (left - n < WORD_PIECE)
            return 0;
        uint64_t piece = word_piece(s + n, WORD_PIECE), low = piece | 0x2020202020202020ull;
        uint64_t letters = letters_of(low), others = ~letters & HIGH_BITS;
        uint64_t run = others == 0 ? ~0ull : (others & -others) - 1; /* up to the first other */
        capitals &= (letters & ~(piece << 2) & run) == (letters & run);
        if (n == 0)
            start = low & (others == 0 ? ~0ull : run >> 7);
        if (others != 0) {
            n += (size_t)__builtin_ctzll(others) / 8;
            break;
        }
        n += WORD_PIECE;
    }
    unsigned char next = s[n];
    if (n == 0 || classes[next] == B_HIGH || next == '\'' || (next == '$' && n <= 3) ||
        (next == '.' && n == 1) || n > KEY_MOST)
        return 0;
    struct token *t = next_token(x);
    if (t == NULL)
        return -1;
    char lower[KEY_MOST];
    for (size_t i = 0; n > 2 * WORD_PIECE && i < n; i++)
        lower[i] = (char)(s[i] | 0x20);
    uint64_t tail =
        n > WORD_PIECE ? word_piece(s + n - WORD_PIECE, WORD_PIECE) | 0x2020202020202020ull : 0;
    uint16_t word = word_find(start, tail, n, lower);
    const struct word *w = &words[word];
    bool capital = (*s & 0x20) == 0;
    *t = (struct token){.start = (uint32_t)x->at,
                        .end = (uint32_t)(x->at + n),
                        .word = word < word_known ? word : 0,
                        .type = TOKEN_WORD,
                        .flags = (uint8_t)(x->flags | (capital ? T_CAPITAL : 0) |
                                           (capital && capitals && n > 1 ? T_UPPER : 0)),
                        .roles = w->roles,
                        .sets = w->sets,
                        .functions = w->functions[x->french]};
    x->flags = 0;
    x->at += n;
    return 1;
}

static int lex_digits(struct lexer *x)
{
    size_t start = x->at;
    while (x->at < x->len && classes[x->s[x->at]] == B_DIGIT)
        x->at++;
    return add_token(x, TOKEN_DIGITS, start, x->at) == NULL ? -1 : 0;
}

static int lex_mark(struct lexer *x, char mark, size_t n)
{
    size_t start = x->at, end = start + n;
    if (mark == '\'' && letter_at(x, end) && (x->s[end] | 0x20) == 's' && !letter_at(x, end + 1) &&
        x->flags == 0 && start > x->p->from) {
        struct key k = {.len = 0}; /* the genitive "'s" */
        key_add(&k, '\'');
        key_add(&k, 's');
        struct token *s = add_token(x, TOKEN_MARK, start, end + 1);
        if (s == NULL)
            return -1;
        s->mark = 's';
        set_word(x, s, key_find(&k));
        x->at = end + 1;
        return 0;
    }
    struct key k;
    k.len = 0;
    for (size_t i = start; i < end; i++)
        key_add(&k, x->s[i]);
    while (end + n <= x->len && x->s[start] == x->s[end] &&
           memcmp(x->s + start, x->s + end, n) == 0)
        end += n;
    struct token *t = add_token(x, TOKEN_MARK, start, end);
    if (t == NULL)
        return -1;
    t->mark = mark == '-' && end - start >= 2 * n ? '_' : mark;
    set_word(x, t, key_find(&k));
    x->at = end;
    return 0;
}

/* Words that never end a line of their own: what follows belongs to them. */
static bool leads_on(const struct parse *p, const struct token *t)
{
    static const uint64_t joins = 1ull << ROLE_before | 1ull << ROLE_digit | 1ull << ROLE_tens;
    if (t->type == TOKEN_MARK)
        return t->mark == ',';
    if (t->type != TOKEN_WORD || (t->flags & T_CAPITAL))
        return false;
    if (t->roles & joins)
        return true;
    size_t i = (size_t)(t - p->tokens);
    static const uint8_t open[] = {F_the, F_a,   F_of,   F_to,  F_from, F_in, F_into, F_at,  F_on,
                                   F_by,  F_for, F_with, F_and, F_or,   F_be, F_have, F_that};
    for (size_t k = 0; k < sizeof open; k++)
        if (parse_function(p, i, open[k]))
            return true;
    return false;
}

/* At a line end: does the sentence go on in the next line? NEXT is its first byte. */
static bool wraps(const struct lexer *x, size_t next)
{
    const struct parse *p = x->p;
    if (p->n_tokens == 0 || next >= x->len)
        return false;
    const struct token *t = &p->tokens[p->n_tokens - 1];
    unsigned char c = x->s[next];
    if (t->type == TOKEN_LINE || (t->type == TOKEN_MARK && strchr(".:;!?", t->mark) != NULL))
        return false;
    if ((c >= 'a' && c <= 'z') || c == '(')
        return c != 'o' || next + 1 >= x->len || x->s[next + 1] != ' '; /* "o" as a bullet */
    size_t n;
    if (classes[c] == B_OTHER || (classes[c] == B_HIGH && high_sign(x, next, &n) != 'a'))
        return false;
    for (size_t k = next; k < x->len && k < next + 40 && classes[x->s[k]] != B_LINE; k++)
        if (x->s[k] == ':')
            return false; /* a line with a label */
    size_t width = t->end - x->line_start;
    return leads_on(p, t) || (width >= 60 && t->type == TOKEN_WORD && !(t->flags & T_CAPITAL));
}

static int lex_line(struct lexer *x)
{
    size_t start = x->at, lines = 0;
    while (x->at < x->len && (classes[x->s[x->at]] == B_LINE || classes[x->s[x->at]] == B_SPACE)) {
        lines += x->s[x->at] == '\n' || (x->s[x->at] == '\f');
        x->at++;
    }
    bool wrapped = lines == 1 && wraps(x, x->at);
    x->line_start = x->at;
    if (wrapped) {
        x->flags |= T_SPACE;
        return 0;
    }
    struct token *t = add_token(x, TOKEN_LINE, start, x->at);
    if (t == NULL)
        return -1;
    if (lines > 1)
        t->flags |= T_BLANK;
    x->flags = T_SPACE | T_START;
    return 0;
}

static int lex_one(struct lexer *x)
{
    size_t n;
    unsigned char c = x->s[x->at];
    switch (classes[c]) {
    case B_LINE:
        return lex_line(x);
    case B_DIGIT:
        return lex_digits(x);
    case B_LETTER:
        return lex_word(x);
    case B_HIGH:
        break;
    default:
        return lex_mark(x, c == '`' ? '\'' : (char)c, 1);
    }
    char sign = high_sign(x, x->at, &n);
    if (sign == 'a')
        return lex_word(x);
    if (sign == ' ' || sign == 0) {
        x->at += n;
        x->flags |= sign == ' ' ? T_SPACE : 0;
        return 0;
    }
    return lex_mark(x, sign, n);
}

#define AHEAD 8 /* tokens: nobody looks further behind the last one without asking */

int parse_lex(struct parse *p, struct error *err)
{
    struct lexer x = {.p = p,
                      .s = (const unsigned char *)p->text,
                      .at = p->from,
                      .line_start = p->from,
                      .len = p->len,
                      .french = p->language >> 1,
                      .flags = T_SPACE | T_START};
    size_t usual = (p->len - p->from) / 4 + 16; /* tokens: most texts have fewer */
    if (p->size_tokens < usual) {
        void *more = reallocarray(p->tokens, usual, sizeof *p->tokens);
        if (more == NULL)
            return error_memory(err);
        p->tokens = more;
        p->size_tokens = usual;
    }
    while (x.at < x.len) {
        uint8_t class = classes[x.s[x.at]]; /* nearly all of a text is words and spaces */
        int done = 0;
        if (class == B_SPACE) {
            x.at++;
            x.flags |= T_SPACE;
            continue;
        }
        if (class == B_LETTER)
            done = lex_plain(&x);
        if (done < 0 || (done == 0 && lex_one(&x) < 0))
            return error_memory(err);
    }
    for (size_t i = 0; i < AHEAD; i++)
        if (add_token(&x, TOKEN_WORD, x.len, x.len) == NULL)
            return error_memory(err);
    p->n_tokens -= AHEAD;
    return 0;
}
