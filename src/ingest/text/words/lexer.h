/* lexer.h - what the files of the lexer share: bytes, signs, the token that is being made. */
#ifndef SITSTAT_TEXT_LEXER_H
#define SITSTAT_TEXT_LEXER_H

#include "../parse.h"

enum byte_class { B_OTHER, B_SPACE, B_LETTER, B_DIGIT, B_LINE, B_HIGH };
extern const uint8_t lexer_classes[256];
extern const uint16_t lexer_sign_traits[128]; /* of each sign, besides those of its word */
extern const bool lexer_leading[128]; /* signs that may be more than a mark: a genitive, a note */

struct lexer {
    struct parse *p;
    const unsigned char *s;
    size_t at, len;
    uint8_t flags;     /* of the next token */
    bool french;       /* told by an earlier window */
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
        *t = (struct token){.start = (uint32_t)start,
                            .end = (uint32_t)end,
                            .type = (uint8_t)type,
                            .flags = x->flags};
    x->flags = 0;
    return t;
}

/* ---- lexer.c */
uint16_t lexer_word(const struct lexer *x, size_t at);
/* The word of plain letters that begins at byte AT; 0: it is not known. */

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
