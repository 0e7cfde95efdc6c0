/* lexplain.c - the words, numbers and signs that nearly all of a text is, taken eight bytes at a
 * time. */
#include <string.h>
#if defined __SSE2__ && defined __x86_64__
#include <emmintrin.h>
#endif

#include "lexer.h"

#define SMALL_LETTERS 0x2020202020202020ull /* the bits that make letters small */

/* The WORD_PIECE bytes at S, with small letters for capitals. */
static inline uint64_t small_piece(const unsigned char *s)
{
    return word_piece(s, WORD_PIECE) | SMALL_LETTERS;
}

/* How many bytes of PIECE, a small_piece(), come before the first that is no plain letter. */
static inline size_t letters_of(uint64_t piece)
{
#if defined __SSE2__ && defined __x86_64__
    /* what comes after 'a' as letters do is below 26, and all else must set the highest bit */
    __m128i from_a = _mm_add_epi8(_mm_cvtsi64_si128((long long)piece), _mm_set1_epi8(-'a'));
    __m128i others = _mm_adds_epu8(from_a, _mm_set1_epi8(0x80 - 26));
    return (size_t)__builtin_ctz((unsigned)_mm_movemask_epi8(others)); /* half of it is empty */
#else
    size_t n = 0;
    while (n < WORD_PIECE && lexer_classes[piece >> 8 * n & 0xff] == B_LETTER)
        n++;
    return n;
#endif
}

/* Are the N letters at S, the first of which is a capital, all capitals, and more than one? */
static inline bool in_capitals(const unsigned char *s, size_t n)
{
    size_t i = 1;
    while (i < n && s[i] <= 'Z')
        i++;
    return i == n && n > 1;
}

/* The word_piece() of the first N letters of PIECE, fewer than all. */
static inline uint64_t first_letters(uint64_t piece, size_t n)
{
    unsigned bits = 8 * (unsigned)n;
    return piece << (-bits & 63); /* 64 - bits, as processors count */
}

struct plain_word {
    size_t n; /* bytes; 0: what begins there may be another word, or more than a word */
    const struct word *word;
};

/* May a word of N plain letters not end before the byte NEXT? */
static inline bool goes_on(unsigned char next, size_t n)
{
    return lexer_classes[next] == B_HIGH || next == '\'' || (next == '$' && n <= 3) ||
           (next == '.' && n == 1);
}

static const struct plain_word no_word = {0, words};

/* The plain word at S, of WORD_PIECE letters or more, of which START has the first ones. Stops
 * where it may go on behind the LEFT bytes at S. One word in five is as long: the others should not
 * save its registers. */
__attribute__((noinline)) static struct plain_word long_word(const unsigned char *s, size_t left,
                                                             uint64_t start)
{
    size_t n = 0, more;
    do {
        n += WORD_PIECE;
        if (left - n < WORD_PIECE)
            return no_word;
        more = letters_of(small_piece(s + n));
    } while (more == WORD_PIECE);
    n += more;
    if (n > LEXER_WORD_MOST || (s[n] != ' ' && goes_on(s[n], n)))
        return no_word;
    return (struct plain_word){n, word_find_long(s, n, start, SMALL_LETTERS)};
}

/* The word with PIECE where another one has its slot, I. */
__attribute__((noinline)) static const struct word *behind_slot(uint32_t i, uint64_t piece)
{
    return word_find_from(word_next_slot(i), piece);
}

/* The plain word that begins with the letter at S, where LEFT bytes, WORD_PIECE or more, are left.
 */
static inline struct plain_word plain_word(const unsigned char *s, size_t left)
{
    uint64_t piece = small_piece(s);
    size_t n = letters_of(piece);
    if (n - 1 >= WORD_PIECE - 1)
        return long_word(s, left, piece);
    if (s[n] != ' ' && goes_on(s[n], n))
        return no_word;
    piece = first_letters(piece, n);
    uint32_t slot = word_hash(piece, 0);
    const struct word *w = &words[word_slots[slot]];
    if (w->start != piece && w != words)
        w = behind_slot(slot, piece);
    return (struct plain_word){n, w};
}

/* Bytes behind a token that are looked at without asking; few words are longer. */
#define READABLE ((size_t)2 * WORD_PIECE)

/* Takes the line end at byte I, where T is the next token and HEAD its head; returns the byte
 * behind it, I where there is no memory. */
__attribute__((noinline)) static size_t take_line(struct lexer *x, const struct token *t, size_t i,
                                                  uint64_t head)
{
    x->p->n_tokens = (size_t)(t - x->p->tokens);
    x->flags = (uint8_t)(head >> HEAD_SHIFT(flags));
    x->at = i;
    return lexer_line(x) < 0 ? i : x->at;
}

/* Takes the tokens that begin at bytes [I, STOP) of S, and for which there is room; returns the
 * byte at which it stopped. READABLE bytes behind STOP are there. Of the text itself it takes the
 * line ends, too. */
static size_t plain_tokens(struct lexer *x, const unsigned char *s, size_t i, size_t stop)
{
    struct parse *p = x->p;
    struct token *t = p->tokens + p->n_tokens;
    uint64_t head = HEAD(flags, x->flags);
    if (head == 0 && i < stop && s[i] == ' ') {
        head = HEAD(flags, T_SPACE);
        i++;
    }
    while (i < stop) {
        unsigned char c = s[i];
        uint8_t class = lexer_classes[c];
        struct plain_word w = {1, words};
        if (class == B_LETTER) {
            w = plain_word(s + i, stop - i + READABLE);
            if (w.n == 0)
                break;
            head |= HEAD(flags, T_PLAIN);
            if (!(c & 0x20))
                head |= HEAD(flags, in_capitals(s + i, w.n) ? T_CAPITAL | T_UPPER : T_CAPITAL) |
                        HEAD(traits, 1u << TRAIT_naming);
        } else if (class == B_OTHER && s[i + 1] != c && !lexer_leading[c]) {
            w.word = &words[word_signs[c]];
            head |= HEAD(type, TOKEN_MARK) | HEAD(mark, c) | HEAD(traits, lexer_sign_traits[c]);
            p->gaps |= c == '|';
        } else if (class == B_DIGIT) {
            while (i + w.n < stop && lexer_classes[s[i + w.n]] == B_DIGIT)
                w.n++;
            if (i + w.n == stop)
                break;
            head |= HEAD(type, TOKEN_DIGITS) | HEAD(traits, LEXER_DIGITS);
            lexer_note_digits(p->tokens, t);
        } else if (class == B_LINE && s == x->s) {
            size_t next = take_line(x, t, i, head);
            t = p->tokens + p->n_tokens;
            head = HEAD(flags, x->flags);
            if (next == i)
                break;
            i = next;
            continue;
        } else {
            break;
        }
        t->start = (uint32_t)i;
        i += w.n;
        t->end = (uint32_t)i;
        token_take(t++, w.word, head);
        bool space = s[i] == ' '; /* of two, the second is a gap */
        i += space;
        head = HEAD(flags, space ? T_SPACE : 0);
    }
    p->n_tokens = (size_t)(t - p->tokens);
    x->flags = (uint8_t)(head >> HEAD_SHIFT(flags));
    return i;
}

void lexer_plain(struct lexer *x)
{
    struct parse *p = x->p;
    size_t left = x->len - x->at, room = p->size_tokens - p->n_tokens;
    if (left > READABLE) { /* a token has a byte at least */
        size_t most = left - READABLE < room ? left - READABLE : room;
        x->at = plain_tokens(x, x->s, x->at, x->at + most);
        left = x->len - x->at;
        room = p->size_tokens - p->n_tokens;
    }
    if (left > READABLE || left > room)
        return;
    unsigned char end[2 * READABLE] = {0}; /* the end of the text, with room behind it */
    memcpy(end, x->s + x->at, left);
    size_t first = p->n_tokens, taken = plain_tokens(x, end, 0, left);
    for (size_t k = first; k < p->n_tokens; k++) {
        p->tokens[k].start += (uint32_t)x->at;
        p->tokens[k].end += (uint32_t)x->at;
    }
    x->at += taken;
}
