/* lexsign.c - bytes and signs: what each stands for, typographic forms made plain. */
#include <string.h>

#include "sitstat/text.h"

#include "lexer.h"

/* Class of each byte, 32 to a line. */
enum { O = B_OTHER, S = B_SPACE, L = B_LETTER, D = B_DIGIT, N = B_LINE, H = B_HIGH };
const uint8_t lexer_classes[256] = {
    O, O, O, O, O, O, O, O, O, S, N, S, N, S, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O,
    S, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O, D, D, D, D, D, D, D, D, D, D, O, O, O, O, O, O,
    O, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, O, O, O, O, O,
    O, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, O, O, O, O, O,
    H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
    H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
    H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
    H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
};

#define BOUNDARY (1u << TRAIT_boundary)
#define ENDING (1u << TRAIT_ending)
#define PAIRED (1u << TRAIT_paired)
const uint16_t lexer_sign_traits[128] = {
    ['.'] = 1u << TRAIT_number | BOUNDARY | ENDING,
    ['!'] = ENDING,
    ['?'] = ENDING,
    [']'] = ENDING,
    [';'] = BOUNDARY,
    ['_'] = BOUNDARY,
    ['|'] = BOUNDARY,
    ['"'] = PAIRED,
    ['('] = PAIRED,
    [')'] = PAIRED,
    ['f'] = 1u << TRAIT_number | 1u << TRAIT_digits, /* a fraction */
};

const bool lexer_leading[128] = {
    ['\0'] = true, ['\''] = true, ['`'] = true, ['['] = true, ['*'] = true};

/* Signs past ASCII and what they stand for; ' ' white space, 0 nothing at all (raised digits are
 * numbers of notes, or powers of a unit), 'a' a letter. */
static char sign_of(uint32_t code)
{
    static const struct {
        uint32_t first, last;
        char as;
    } signs[] = {
        /* what most texts have comes first */
        {0x2018, 0x201b, '\''},
        {0x201c, 0x201f, '"'},
        {0x2012, 0x2013, '-'},
        {0x2014, 0x2015, '_'},
        {0x2020, 0x2023, '*'},
        {0x2024, 0x2026, '.'},
        {0xa0, 0xa0, ' '},
        {0xab, 0xab, '"'},
        {0xbb, 0xbb, '"'},
        {0x202f, 0x202f, ' '},
        {0xa1, 0xa7, '$'},
        {0x20a0, 0x20bf, '$'},
        /* then by their codes */
        {0x85, 0x85, ' '},
        {0xa8, 0xa9, '?'},
        {0xad, 0xad, 0},
        {0xb0, 0xb0, 'o'},
        {0xb1, 0xb1, '~'},
        {0xb2, 0xb3, 0},
        {0xb7, 0xb7, '*'},
        {0xb9, 0xb9, 0},
        {0xbc, 0xbe, 'f'},
        {0xd7, 0xd7, 'x'},
        {0x2000, 0x200a, ' '},
        {0x200b, 0x200f, 0},
        {0x2010, 0x2011, '-'},
        {0x2028, 0x2029, ' '},
        {0x2030, 0x2030, '%'},
        {0x2032, 0x2033, '\''},
        {0x2039, 0x203a, '"'},
        {0x2043, 0x2043, '*'},
        {0x2044, 0x2044, '/'},
        {0x205f, 0x2060, ' '},
        {0x2070, 0x2079, 0},
        {0x2150, 0x215f, 'f'},
        {0x2190, 0x21ff, '?'},
        {0x2212, 0x2212, '-'},
        {0x2248, 0x2248, '~'},
        {0x2264, 0x2265, '<'},
        {0x25a0, 0x27bf, '*'},
        {0x3000, 0x3000, ' '},
        {0xfeff, 0xfeff, 0},
        {0xfffd, 0xfffd, '?'},
        {0xf020, 0xf0ff, '*'}, /* bullets of Symbol and Wingdings, as PDF files hand them on */
    };
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (code >= signs[i].first && code <= signs[i].last)
            return signs[i].as;
    return 'a';
}

void lexer_lower_pair(unsigned char c[2])
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

char lexer_sign(const struct lexer *x, size_t i, size_t *n)
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

bool lexer_letter(const struct lexer *x, size_t i)
{
    size_t n;
    if (i >= x->len)
        return false;
    uint8_t c = lexer_classes[x->s[i]];
    return c == B_LETTER || (c == B_HIGH && lexer_sign(x, i, &n) == 'a');
}

#define NOTE_MOST 8 /* bytes: "[12,13]" */

/* "[3]", "[b]" behind what a note is about, with a space at most behind a number: how many bytes at
 * AT, of a "[", only send the reader to it; 0 where they do not. */
static size_t note_number(const struct lexer *x)
{
    const unsigned char *s = x->s + x->at, *end = x->s + x->len;
    bool glued = x->at > x->p->from && (x->flags & (T_SPACE | T_START)) == 0,
         digit = x->at > x->p->from + 1 && s[-1] == ' ' && lexer_classes[s[-2]] == B_DIGIT;
    size_t n = 1;
    if (!glued && !digit)
        return 0;
    while (s + n < end && n < NOTE_MOST && lexer_classes[s[n]] == B_DIGIT)
        n += s + n + 2 < end && s[n + 1] == ',' && lexer_classes[s[n + 2]] == B_DIGIT ? 2 : 1;
    n += n == 1 && s + n < end && lexer_classes[s[n]] == B_LETTER;
    return n > 1 && s + n < end && s[n] == ']' ? n + 1 : 0;
}

/* Do the N bytes at AT, a star or a dagger, stand at the end of a number or a word? */
static bool note_star(const struct lexer *x, size_t n)
{
    const unsigned char *s = x->s + x->at;
    return x->at > x->p->from && (x->flags & (T_SPACE | T_START)) == 0 &&
           (lexer_classes[s[-1]] == B_DIGIT || lexer_classes[s[-1]] == B_LETTER) &&
           (x->at + n == x->len || strchr(" \n\r\t.,;:)", s[n]) != NULL);
}

size_t lexer_note(const struct lexer *x, char sign, size_t n)
{
    return sign == '[' ? note_number(x) : note_star(x, n) ? n : 0;
}
