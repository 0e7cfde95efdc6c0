/* fold.c - making names comparable, trimming and cleaning texts. */
#include "sitstat/text.h"

#include <string.h>

/* Base letters of U+00C0 to U+017F (Latin-1 Supplement, Latin Extended-A), by code point; a capital
 * letter here stands for two: A ae, O oe, S ss, T th, I ij. '.' is no letter. */
static const char latin[] = "aaaaaaAceeeeiiiidnooooo.ouuuuyTSaaaaaaAceeeeiiiidnooooo.ouuuuyTy"
                            "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiIIjjkkklllllll"
                            "lllnnnnnnnnnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

static const char *two_letters(char letter)
{
    static const struct {
        char letter;
        const char *text;
    } rows[] = {{'A', "ae"}, {'O', "oe"}, {'S', "ss"}, {'T', "th"}, {'I', "ij"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rows[i].letter == letter)
            return rows[i].text;
    return "";
}

/* Letters outside the table: Romanian and Vietnamese carriers that names of the field use. */
static char far_latin(uint32_t code)
{
    static const struct {
        uint32_t first, last;
        char base;
    } rows[] = {
        {0x180, 0x183, 'b'},   {0x187, 0x188, 'c'},   {0x189, 0x18C, 'd'},   {0x1A0, 0x1A1, 'o'},
        {0x1AF, 0x1B0, 'u'},   {0x1CD, 0x1CE, 'a'},   {0x1CF, 0x1D0, 'i'},   {0x1D1, 0x1D2, 'o'},
        {0x1D3, 0x1DC, 'u'},   {0x1E6, 0x1E7, 'g'},   {0x218, 0x219, 's'},   {0x21A, 0x21B, 't'},
        {0x226, 0x227, 'a'},   {0x228, 0x229, 'e'},   {0x22E, 0x22F, 'o'},   {0x1E02, 0x1E07, 'b'},
        {0x1E0A, 0x1E13, 'd'}, {0x1E20, 0x1E21, 'g'}, {0x1E22, 0x1E2B, 'h'}, {0x1E30, 0x1E35, 'k'},
        {0x1E36, 0x1E3D, 'l'}, {0x1E3E, 0x1E43, 'm'}, {0x1E44, 0x1E4B, 'n'}, {0x1E58, 0x1E5F, 'r'},
        {0x1E60, 0x1E69, 's'}, {0x1E6A, 0x1E71, 't'}, {0x1E80, 0x1E89, 'w'}, {0x1E8A, 0x1E8D, 'x'},
        {0x1E8E, 0x1E8F, 'y'}, {0x1E90, 0x1E95, 'z'}, {0x1EA0, 0x1EB7, 'a'}, {0x1EB8, 0x1EC7, 'e'},
        {0x1EC8, 0x1ECB, 'i'}, {0x1ECC, 0x1EE3, 'o'}, {0x1EE4, 0x1EF1, 'u'}, {0x1EF2, 0x1EF9, 'y'}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (code >= rows[i].first && code <= rows[i].last)
            return rows[i].base;
    return 0;
}

/* Lower case of Greek and Cyrillic, with Greek accents and Cyrillic yo and short i kept: they tell
 * words apart. 0 where CODE is no letter or digit. */
static uint32_t other_letter(uint32_t code)
{
    if (code >= 0x391 && code <= 0x3A9)
        return code + 32;
    if (code >= 0x410 && code <= 0x42F)
        return code + 32;
    if (code >= 0x400 && code <= 0x40F)
        return code + 80;
    if (code >= 0x460 && code <= 0x4FF && code % 2 == 0 && (code < 0x482 || code > 0x489))
        return code + 1;
    bool symbol = (code >= 0x2000 && code <= 0x2BFF) || (code >= 0x3000 && code <= 0x303F) ||
                  (code >= 0xE000 && code <= 0xF8FF) || code == 0xFEFF || code == 0xFFFD;
    return code < 0xC0 || symbol ? 0 : code;
}

/* Writes the folded form of CODE; returns its bytes, 0 where CODE parts words. COMBINING marks give
 * -1: they vanish without parting a word. */
static int fold_code(uint32_t code, char out[static 4])
{
    if (code < 0x80) {
        if (code >= 'A' && code <= 'Z')
            code += 32;
        out[0] = (char)code;
        return (code >= 'a' && code <= 'z') || (code >= '0' && code <= '9');
    }
    if ((code >= 0x300 && code <= 0x36F) || code == 0xAD || (code >= 0x200B && code <= 0x200F))
        return -1;
    if (code >= 0xC0 && code <= 0x17F) {
        char letter = latin[code - 0xC0];
        if (letter == '.')
            return 0;
        const char *two = two_letters(letter);
        if (*two) {
            memcpy(out, two, 2);
            return 2;
        }
        out[0] = letter;
        return 1;
    }
    char base = far_latin(code);
    if (base) {
        out[0] = base;
        return 1;
    }
    uint32_t other = other_letter(code);
    return other ? (int)utf8_encode(other, out) : 0;
}

int text_fold(const char *s, size_t len, struct buffer *out, struct error *err)
{
    bool space = false;
    /* No letter folds to more bytes than it has, and a space stands for at least one byte:
     * everything fits what is reserved here. */
    if (buffer_reserve(out, len + 1, err) < 0)
        return -1;
    char *start = out->data + out->len, *end = start;
    for (size_t i = 0; i < len;) {
        char folded[4];
        int n = 1;
        unsigned char c = (unsigned char)s[i];
        if (c < 0x80) {
            n = fold_code(c, folded);
            i++;
        } else {
            uint32_t code;
            i += utf8_decode(s + i, len - i, &code);
            n = fold_code(code, folded);
        }
        if (n < 0)
            continue;
        if (n == 0) {
            space = true;
            continue;
        }
        if (space && end > start)
            *end++ = ' ';
        space = false;
        for (int j = 0; j < n; j++)
            *end++ = folded[j];
    }
    out->len += (size_t)(end - start);
    *end = '\0';
    return 0;
}

static bool is_space(uint32_t code)
{
    return code == ' ' || (code >= 9 && code <= 13) || code == 0xA0 || code == 0xFEFF ||
           (code >= 0x2000 && code <= 0x200B) || code == 0x202F || code == 0x3000;
}

const char *text_trim(const char *s, size_t *len)
{
    size_t n = *len;
    /* most texts have nothing to trim: ASCII signs at both ends */
    if (n > 0 && s[0] > ' ' && s[n - 1] > ' ')
        return s;
    while (n > 0) {
        uint32_t code;
        size_t used = utf8_decode(s, n, &code);
        if (!is_space(code))
            break;
        s += used;
        n -= used;
    }
    while (n > 0) {
        size_t back = 1;
        uint32_t code;
        while (back < 4 && back < n && ((unsigned char)s[n - back] & 0xC0) == 0x80)
            back++;
        if (utf8_decode(s + n - back, back, &code) != back)
            break;
        if (!is_space(code))
            break;
        n -= back;
    }
    *len = n;
    return s;
}

/* Bidirectional controls can make a name show as another one (Trojan Source, CVE-2021-42574). */
static bool is_harmful(uint32_t code)
{
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069) || code == 0x2028 || code == 0x2029 ||
           code == 0xFFFE || code == 0xFFFF;
}

int text_clean(const char *s, size_t len, size_t most, struct buffer *out, struct error *err)
{
    size_t count = 0, last = out->len; /* LAST: where the text would be cut for an ellipsis */
    for (size_t i = 0; i < len;) {
        uint32_t code;
        char bytes[4];
        i += utf8_decode(s + i, len - i, &code);
        if (is_harmful(code)) {
            if (code != '\n' && code != '\t' && code != '\r')
                continue;
            code = ' ';
        }
        if (most > 0 && count == most) {
            out->len = last;
            return buffer_append(out, "\xE2\x80\xA6", 3, err);
        }
        last = most > 0 && count + 1 == most ? out->len : last;
        if (buffer_append(out, bytes, utf8_encode(code, bytes), err) < 0)
            return -1;
        count++;
    }
    return buffer_append(out, "", 0, err);
}
