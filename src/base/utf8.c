/* utf8.c - decoding, checking and measuring UTF-8 (RFC 3629). */
#include "sitstat/text.h"

#include <string.h>

size_t utf8_decode(const char *s, size_t len, uint32_t *code)
{
    const unsigned char *b = (const unsigned char *)s;
    unsigned char c = b[0];
    if (c < 0x80) {
        *code = c;
        return 1;
    }
    size_t more = c >= 0xF0 ? 3 : c >= 0xE0 ? 2 : 1;
    /* The least code that needs this many bytes: anything smaller is an overlong form. */
    static const uint32_t least[] = {0, 0x80, 0x800, 0x10000};
    *code = 0xFFFD;
    if (c < 0xC2 || c > 0xF4 || len <= more)
        return 1;
    uint32_t value = c & (0x3Fu >> more);
    for (size_t i = 1; i <= more; i++) {
        if ((b[i] & 0xC0) != 0x80)
            return 1;
        value = value << 6 | (b[i] & 0x3Fu);
    }
    if (value < least[more] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        return 1;
    *code = value;
    return more + 1;
}

size_t utf8_encode(uint32_t code, char out[static 4])
{
    if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
        code = 0xFFFD;
    if (code < 0x80) {
        out[0] = (char)code;
        return 1;
    }
    size_t more = code >= 0x10000 ? 3 : code >= 0x800 ? 2 : 1;
    static const unsigned char lead[] = {0, 0xC0, 0xE0, 0xF0};
    for (size_t i = more; i > 0; i--) {
        out[i] = (char)(0x80 | (code & 0x3F));
        code >>= 6;
    }
    out[0] = (char)(lead[more] | code);
    return more + 1;
}

bool utf8_valid(const char *s, size_t len)
{
    for (size_t i = 0; i < len;) {
        uint32_t code;
        uint64_t plain[4]; /* most text is: many bytes at a time */
        while (len - i >= sizeof plain) {
            memcpy(plain, s + i, sizeof plain);
            if (((plain[0] | plain[1] | plain[2] | plain[3]) & 0x8080808080808080u) != 0)
                break;
            i += sizeof plain;
        }
        while (i < len && (unsigned char)s[i] < 0x80)
            i++;
        if (i == len)
            break;
        size_t n = utf8_decode(s + i, len - i, &code);
        if (n == 1)
            return false;
        i += n;
    }
    return true;
}

struct range {
    uint32_t first, last;
};

static bool in_ranges(uint32_t code, const struct range *ranges, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (code >= ranges[i].first && code <= ranges[i].last)
            return true;
    return false;
}

/* Columns of one code point: the main blocks of Unicode's combining marks and of East Asian Width W
 * and F (UAX #11). */
static size_t code_width(uint32_t code)
{
    static const struct range none[] = {
        {0x300, 0x36F},   {0x483, 0x489},   {0x591, 0x5BD},   {0x610, 0x61A},
        {0x64B, 0x65F},   {0x93C, 0x93C},   {0x941, 0x948},   {0xE31, 0xE31},
        {0xE34, 0xE3A},   {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x200B, 0x200F},
        {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}};
    static const struct range wide[] = {{0x1100, 0x115F},   {0x2E80, 0x303E},  {0x3041, 0xA4CF},
                                        {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},  {0xFE30, 0xFE6F},
                                        {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},  {0x1F300, 0x1F64F},
                                        {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};
    if (code < 0x300)
        return code >= 0x20 && code != 0x7F;
    if (in_ranges(code, none, sizeof none / sizeof *none))
        return 0;
    return in_ranges(code, wide, sizeof wide / sizeof *wide) ? 2 : 1;
}

size_t utf8_width(const char *s, size_t len)
{
    size_t width = 0;
    for (size_t i = 0; i < len;) {
        uint32_t code;
        i += utf8_decode(s + i, len - i, &code);
        width += code_width(code);
    }
    return width;
}

size_t utf8_fit(const char *s, size_t len, size_t columns)
{
    size_t i = 0;
    while (i < len) {
        uint32_t code;
        size_t n = utf8_decode(s + i, len - i, &code), width = code_width(code);
        if (width > columns)
            break;
        columns -= width;
        i += n;
    }
    return i;
}
