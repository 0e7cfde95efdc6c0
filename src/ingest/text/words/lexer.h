/* lexer.h - what the files of the lexer share: bytes, signs, the token that is being made. */
#ifndef SITSTAT_TEXT_LEXER_H
#define SITSTAT_TEXT_LEXER_H

#include "../parse.h"

enum byte_class { B_OTHER, B_SPACE, B_LETTER, B_DIGIT, B_LINE, B_HIGH };
extern const uint8_t lexer_classes[256];
extern const uint16_t lexer_sign_traits[128]; /* of each sign, besides those of its word */
extern const bool lexer_leading[128]; /* signs that may be more than a mark: a genitive, a note */

#define LEXER_WORD_MOST 48 /* bytes: no word of the tables is as long */

struct lexer {
    struct parse *p;
    const unsigned char *s;
    size_t at, len;
    uint8_t flags;     /* of the next token */
    bool french;       /* told by an earlier window */
    bool bars;         /* "||" was met */
    size_t line_start; /* byte at which the line of the last token starts */
};

bool lexer_more(struct parse *p);
/* Room for another token; false: no memory. */
static inline struct token *next_token(struct lexer *x)
{
    struct parse *p = x->p;
    return p->n_tokens < p->size_tokens || lexer_more(p) ? &p->tokens[p->n_tokens++] : NULL;
}
static inline struct token *add_token(struct lexer *x, enum token_type type, size_t start,
                                      size_t end)
{
    struct token *t = next_token(x);
    if (t != NULL)
        *t = (struct token){
            .start = (uint32_t)start, .end = (uint32_t)end, .type = type & 3u, .flags = x->flags};
    x->flags = 0;
    return t;
}

/* What struct token and struct word_token begin with in common, as one number: "its head". */
#define WORD_PART offsetof(struct token, word)
struct head {            /* as struct word_token, without names for parts of a number */
    uint16_t word, type; /* and `more` above it */
    uint8_t flags, mark;
    uint16_t traits;
};
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
#define HEAD_SHIFT(member)                                                                         \
    (64 - 8 * (offsetof(struct head, member) + sizeof((struct head){0}.member)))
#else
#define HEAD_SHIFT(member) (8 * offsetof(struct head, member))
#endif
#define HEAD(member, value) ((uint64_t)(value) << HEAD_SHIFT(member))

_Static_assert(offsetof(struct head, flags) == offsetof(struct word_token, flags) &&
                   offsetof(struct head, traits) == offsetof(struct word_token, traits),
               "struct head is how struct word_token begins");
_Static_assert(sizeof(struct token) == WORD_PART + sizeof(struct word_token) &&
                   offsetof(struct token, roles) == WORD_PART + offsetof(struct word_token, roles),
               "struct token ends as struct word_token");

/* Lays down what the tables know of W in the token T, and what HEAD has besides. */
static inline void token_take(struct token *t, const struct word *w, uint64_t head)
{
    uint64_t told;
    memcpy(&told, &w->token, sizeof told);
    told |= head;
    memcpy((char *)t + WORD_PART, &told, sizeof told);
    memcpy(&t->roles, &w->token.roles, sizeof w->token - offsetof(struct word_token, roles));
}

#define LEXER_DIGITS (1u << TRAIT_digits | 1u << TRAIT_number | 1u << TRAIT_opening)

/* The digits at T may make a time of the single letter before: "Q1". */
static inline void lexer_note_digits(const struct token *first, struct token *t)
{
    if (t > first && t[-1].type == TOKEN_WORD && t[-1].end - t[-1].start == 1)
        t[-1].traits |= 1u << TRAIT_opening;
}

/* ---- lexer.c */
const struct word *lexer_word(const struct lexer *x, size_t at);
/* The word of plain letters that begins at byte AT; words[0]: it is in no table. */

/* ---- lexplain.c */
void lexer_plain(struct lexer *x);
/* Takes what nearly all of a text is: words of plain letters, numbers, single signs, and the single
 * spaces before them. Stops at what is none of these, or where there is no room for a token. */

/* ---- lexsign.c */
char lexer_sign(const struct lexer *x, size_t i, size_t *n);
/* The sign at byte I and its length; 'a' for a letter, 0 for what is skipped. */
bool lexer_letter(const struct lexer *x, size_t i);
size_t lexer_note(const struct lexer *x, char sign, size_t n);
/* How many bytes at x->at only send the reader to a note, beginning with SIGN, '[' or '*', of N
 * bytes: "[3]" behind what it is about, a star or a dagger at the end of a number or a word; 0:
 * none. */
void lexer_lower_pair(unsigned char c[2]);
/* Lower case of a two-byte UTF-8 letter (Latin-1, Latin Extended-A, Cyrillic), in place. */

/* ---- lexline.c */
int lexer_line(struct lexer *x);
/* Line ends and the white space around them; -1: no memory. */
#endif
