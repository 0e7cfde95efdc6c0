/* lexer.c - cuts a document into words, digits, marks and line ends, with byte spans.
 *
 * Linear, one pass. A run of one mark is one token, so that hostile runs stay cheap. Line ends that
 * only wrap a sentence are white space; the others are tokens. */
#include <stdlib.h>
#include <string.h>
#include "lexer.h"

bool lexer_more(struct parse *p)
{
    void *more = parse_grow(p->tokens, &p->size_tokens, p->size_tokens, sizeof *p->tokens);
    if (more != NULL)
        p->tokens = more;
    return more != NULL;
}

struct key { /* a word in lower case, as the tables have it */
    char text[LEXER_WORD_MOST];
    size_t len;
};

static void key_add(struct key *k, unsigned char c)
{
    if (k->len < LEXER_WORD_MOST)
        k->text[k->len] = (char)c;
    k->len++;
}

/* Adds the run of plain letters at S and counts its capitals and small letters; returns its length.
 */
static size_t key_letters(struct key *k, const unsigned char *s, size_t len, size_t *upper,
                          size_t *lower)
{
    size_t i = 0, capitals = 0;
    for (; i < len && lexer_classes[s[i]] == B_LETTER; i++) {
        capitals += s[i] <= 'Z';
        key_add(k, s[i] | 0x20);
    }
    *upper += capitals;
    *lower += i - capitals;
    return i;
}

static const struct word *key_find(const struct key *k)
{
    return k->len > 0 && k->len <= LEXER_WORD_MOST ? word_find(k->text, k->len) : words;
}

const struct word *lexer_word(const struct lexer *x, size_t at)
{
    struct key k = {.len = 0};
    for (size_t i = at; i < x->len && lexer_classes[x->s[i]] == B_LETTER; i++)
        key_add(&k, x->s[i] | 0x20);
    return key_find(&k);
}

/* W is what the tables made of the token T. */
static inline void set_word(struct token *t, const struct word *w)
{
    uint64_t head;
    memcpy(&head, (char *)t + WORD_PART, sizeof head);
    token_take(t, w, head);
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
    while (i + 2 * n + 1 < x->len && lexer_classes[x->s[i + 2 * n]] == B_LETTER &&
           x->s[i + 2 * n + 1] == '.')
        n++;
    size_t end = i + 2 * n;
    bool bare =
        end < x->len && lexer_classes[x->s[end]] == B_LETTER; /* "U.S", without the last stop */
    if (bare && lexer_letter(x, end + 1))
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
            lexer_lower_pair(pair);
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
    bool possessive =
        lexer_letter(x, next) && (x->s[next] | 0x20) == 's' && !lexer_letter(x, next + 1);
    bool elided = w->letters <= 2 && w->letters > 0 && k->len <= 2 &&
                  strchr("dlnsjmtcu", k->text[k->len - 1]) != NULL && lexer_letter(x, next) &&
                  !(possessive && w->letters > 1); /* "the UN's", "the EU's" */
    if (!elided && (!lexer_letter(x, next) || possessive))
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
    if (lexer_classes[c] == B_LETTER) {
        size_t n = key_letters(&w->key, x->s + w->end, x->len - w->end, &w->upper, &w->lower);
        w->end += n;
        w->letters += n;
        return true;
    }
    if (c == '\'')
        return run_quote(x, w);
    if (lexer_classes[c] != B_HIGH)
        return false;
    size_t n;
    char sign = lexer_sign(x, w->end, &n);
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
    const struct token *before = x->p->n_tokens > 0 ? &x->p->tokens[x->p->n_tokens - 1] : NULL;
    bool scale = w.key.len == 1 && (w.key.text[0] | 0x20) == 'm' && before != NULL &&
                 before->type == TOKEN_DIGITS; /* "397,6 M$" is in dollars, "US$" is dollars */
    if (w.end < x->len && x->s[w.end] == '$' && w.key.len <= 3 && !scale) {
        key_add(&w.key, '$');
        w.end++;
    }
    struct token *t = add_token(x, TOKEN_WORD, start, w.end);
    if (t == NULL)
        return -1;
    set_word(t, key_find(&w.key));
    unsigned char first = x->s[start];
    if ((first >= 'A' && first <= 'Z') || (first >= 0xc3 && w.upper > 0 && w.letters > 0)) {
        t->flags |= T_CAPITAL;
        t->traits |= 1u << TRAIT_naming;
    }
    if (x->s[w.end - 1] == '.')
        t->traits |= 1u << TRAIT_ending; /* "U.S." */
    if (w.upper > 1 && w.lower == 0)
        t->flags |= T_UPPER;
    x->at = w.end;
    return 0;
}

static int lex_digits(struct lexer *x)
{
    size_t start = x->at;
    while (x->at < x->len && lexer_classes[x->s[x->at]] == B_DIGIT)
        x->at++;
    struct token *t = add_token(x, TOKEN_DIGITS, start, x->at);
    if (t == NULL)
        return -1;
    lexer_note_digits(x->p->tokens, t);
    t->traits = LEXER_DIGITS;
    return 0;
}

static int lex_mark(struct lexer *x, char mark, size_t n)
{
    size_t start = x->at, end = start + n;
    if (mark == '\'' && lexer_letter(x, end) && (x->s[end] | 0x20) == 's' &&
        !lexer_letter(x, end + 1) && x->flags == 0 && start > x->p->from) {
        struct key k = {.len = 0}; /* the genitive "'s" */
        key_add(&k, '\'');
        key_add(&k, 's');
        struct token *s = add_token(x, TOKEN_MARK, start, end + 1);
        if (s == NULL)
            return -1;
        s->mark = 's';
        set_word(s, key_find(&k));
        x->at = end + 1;
        return 0;
    }
    const struct word *word;
    if (n == 1 && x->s[start] < 128) {
        word = &words[word_signs[x->s[start]]];
    } else {
        struct key k;
        k.len = 0;
        for (size_t i = start; i < end; i++)
            key_add(&k, x->s[i]);
        word = key_find(&k);
    }
    while (end + n <= x->len && x->s[start] == x->s[end] &&
           memcmp(x->s + start, x->s + end, n) == 0)
        end += n;
    struct token *t = add_token(x, TOKEN_MARK, start, end);
    if (t == NULL)
        return -1;
    x->bars |= mark == '|';
    t->mark = mark == '-' && end - start >= 2 * n ? '_' : mark;
    t->traits = lexer_sign_traits[t->mark & 127];
    set_word(t, word);
    x->at = end;
    return 0;
}

static int lex_one(struct lexer *x)
{
    unsigned char c = x->s[x->at];
    size_t n = c == '[' || c == '*' ? lexer_note(x, (char)c, 1) : 0;
    if (n > 0) {
        x->at += n;
        return 0;
    }
    switch (lexer_classes[c]) {
    case B_LINE:
        return lexer_line(x);
    case B_DIGIT:
        return lex_digits(x);
    case B_LETTER:
        return lex_word(x);
    case B_SPACE:
        x->at++;
        x->flags |= T_SPACE;
        x->p->gaps = true;
        return 0;
    case B_HIGH:
        break;
    default:
        return lex_mark(x, c == '`' ? '\'' : (char)c, 1);
    }
    char sign = lexer_sign(x, x->at, &n);
    if (sign == 'a')
        return lex_word(x);
    if (sign == ' ' || sign == 0 || (sign == '*' && lexer_note(x, sign, n) > 0)) {
        x->at += n;
        x->flags |= sign == ' ' ? T_SPACE : 0;
        return 0;
    }
    if (sign == '*' && (x->flags & (T_SPACE | T_START)) == T_SPACE && x->at + n < x->len &&
        x->s[x->at + n] == ' ')
        sign = '|'; /* "Dead 507 · Missing 537" */
    return lex_mark(x, sign, n);
}

#define AHEAD 16 /* tokens: nobody looks further behind the last one without asking */

int parse_lex(struct parse *p, struct error *err)
{
    struct lexer x = {.p = p,
                      .s = (const unsigned char *)p->text,
                      .at = p->from,
                      .line_start = p->from,
                      .len = p->len,
                      .french = p->language == LANGUAGE_FR,
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
        lexer_plain(&x);
        if (x.at < x.len && lex_one(&x) < 0)
            return error_memory(err);
    }
    while (p->size_tokens - p->n_tokens < AHEAD)
        if (!lexer_more(p))
            return error_memory(err);
    struct token *behind = &p->tokens[p->n_tokens];
    memset(behind, 0, AHEAD * sizeof *behind); /* words of no letter */
    for (size_t i = 0; i < AHEAD; i++)
        behind[i].start = behind[i].end = (uint32_t)x.len;
    behind[0].flags = x.flags;
    return 0;
}
