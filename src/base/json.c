/* json.c - writing JSON in order. */
#include "sitstat/json.h"

#include <math.h>
#include <stdio.h>
#include <string.h>
#if defined __SSE2__ && defined __x86_64__
#include <emmintrin.h>
#endif

#include "sitstat/text.h"

enum { JSON_DEPTH = sizeof((struct json *)0)->comma / sizeof(bool) };

void json_begin(struct json *j, struct buffer *out, bool pretty)
{
    j->out = out;
    j->depth = j->failed = 0; /* the error is set where it fails, and large */
    memset(j->comma, 0, sizeof j->comma);
    j->pretty = pretty;
}

static void put(struct json *j, const char *bytes, size_t len)
{
    struct buffer *b = j->out;
    if (!j->failed && b->size > b->len && len < b->size - b->len) { /* nearly always */
        memcpy(b->data + b->len, bytes, len);
        b->len += len;
        b->data[b->len] = '\0';
        return;
    }
    if (!j->failed && buffer_append(j->out, bytes, len, &j->err) < 0)
        j->failed = 1;
}

static void put_sign(struct json *j, char sign)
{
    struct buffer *b = j->out;
    if (j->failed || b->size - b->len < 2) {
        put(j, &sign, 1);
        return;
    }
    b->data[b->len++] = sign;
    b->data[b->len] = '\0';
}

static void put_line(struct json *j)
{
    if (!j->pretty || j->depth == 0)
        return;
    put(j, "\n", 1);
    for (int i = 0; i < j->depth; i++)
        put(j, "  ", 2);
}

/* Bytes that a JSON string holds as they are: ASCII without controls, quote and backslash. */
static bool is_plain(unsigned char c)
{
    static const uint64_t plain[4] = {0xfffffffb00000000u, 0x7fffffffefffffffu, 0, 0};
    return plain[c >> 6] >> (c & 63) & 1;
}

/* Are all eight bytes plain? The high bit of a byte tells where not (Warren 2002, ch. 6). */
static bool are_plain(uint64_t bytes)
{
    const uint64_t ones = 0x0101010101010101u, high = 0x8080808080808080u;
    uint64_t seven = bytes & ~high, quote = seven ^ ones * '"', slash = seven ^ ones * '\\';
    uint64_t low = ~(seven + ones * 0x60), delete = seven + ones;
    uint64_t escaped = ~(quote + ones * 0x7f) | ~(slash + ones * 0x7f);
    return ((bytes | low | delete | escaped) & high) == 0;
}

/* Are all bytes of both plain? */
static inline bool both_plain(uint64_t a, uint64_t b)
{
#if defined __SSE2__ && defined __x86_64__
    __m128i bytes = _mm_set_epi64x((long long)b, (long long)a);
    __m128i turned = _mm_xor_si128(bytes, _mm_set1_epi8('"' ^ ' ')); /* quotes and spaces */
    __m128i high = _mm_cmpgt_epi8(turned, _mm_set1_epi8(' '));       /* and ASCII */
    __m128i slash = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'));
    __m128i delete = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(0x7f));
    return _mm_movemask_epi8(_mm_andnot_si128(_mm_or_si128(slash, delete), high)) == 0xffff;
#else
    return are_plain(a) && are_plain(b);
#endif
}

/* In one go where nothing of S needs an escape and there is room: names, codes, most texts. */
static bool put_quoted(struct json *j, const char *s, size_t len)
{
    struct buffer *b = j->out;
    if (j->failed || b->size - b->len < 3 || len > b->size - b->len - 3)
        return false;
    char *to = b->data + b->len + 1;
    size_t i = 0;
    for (; i + 8 <= len; i += 8) {
        uint64_t bytes;
        memcpy(&bytes, s + i, 8);
        if (!are_plain(bytes))
            return false;
        memcpy(to + i, &bytes, 8);
    }
    for (; i < len; i++) {
        if (!is_plain((unsigned char)s[i]))
            return false;
        to[i] = s[i];
    }
    to[-1] = to[len] = '"';
    to[len + 1] = '\0';
    b->len += len + 2;
    return true;
}

/* Does the sign CODE of N bytes, past ASCII, stand in a JSON string as it is? */
static bool stays(unsigned char first, uint32_t code, size_t n)
{
    return first >= 0x80 && n > 1 && code != 0x2028 && code != 0x2029; /* 1: no UTF-8 */
}

/* The escape of the sign CODE, whose bytes are at S: at most six bytes at TO. */
static char *escape_at(char *to, const char *s, uint32_t code)
{
    static const char hex[] = "0123456789abcdef";
    unsigned char c = (unsigned char)*s;
    if (c >= 0x80 && code == 0xFFFD)
        return JSON_AT(to, "\xEF\xBF\xBD");
    *to++ = '\\';
    if (c == '"' || c == '\\')
        *to++ = (char)c;
    else if (c == '\n' || c == '\r' || c == '\t')
        *to++ = c == '\n' ? 'n' : c == '\r' ? 'r' : 't';
    else {
        *to++ = 'u';
        for (int shift = 12; shift >= 0; shift -= 4)
            *to++ = hex[code >> shift & 15];
    }
    return to;
}

static void put_escaped(struct json *j, const char *s, size_t len)
{
    if (put_quoted(j, s, len))
        return;
    size_t plain = 0; /* start of what can go out as it stands */
    put(j, "\"", 1);
    for (size_t i = 0; i < len;) {
        uint32_t code;
        if (is_plain((unsigned char)s[i])) {
            i++;
            continue;
        }
        size_t n = utf8_decode(s + i, len - i, &code);
        if (!stays((unsigned char)s[i], code, n)) {
            char escape[6];
            put(j, s + plain, i - plain);
            put(j, escape, (size_t)(escape_at(escape, s + i, code) - escape));
            plain = i + n;
        }
        i += n;
    }
    put(j, s + plain, len - plain);
    put(j, "\"", 1);
}

/* Copies S to TO where nothing of it needs an escape: the last bytes once more with those before
 * them, so that no byte is looked at alone. */
static bool copy_plain(char *to, const char *s, size_t len)
{
    uint64_t two[2];
    uint32_t ends[2];
    if (len < 4) {
        for (size_t i = 0; i < len; i++) {
            if (!is_plain((unsigned char)s[i]))
                return false;
            to[i] = s[i];
        }
        return true;
    }
    if (len < 8) {
        memcpy(&ends[0], s, 4);
        memcpy(&ends[1], s + len - 4, 4);
        memcpy(to, &ends[0], 4);
        memcpy(to + len - 4, &ends[1], 4);
        return are_plain((uint64_t)ends[0] << 32 | ends[1]);
    }
    if (len <= sizeof two) {
        memcpy(&two[0], s, sizeof *two);
        memcpy(&two[1], s + len - sizeof *two, sizeof *two);
        memcpy(to, &two[0], sizeof *two);
        memcpy(to + len - sizeof *two, &two[1], sizeof *two);
        return both_plain(two[0], two[1]);
    }
    for (size_t i = 0; i < len; i += sizeof two) {
        size_t at = len - i < sizeof two ? len - sizeof two : i;
        memcpy(two, s + at, sizeof two);
        if (!both_plain(two[0], two[1]))
            return false;
        memcpy(to + at, two, sizeof two);
    }
    return true;
}

char *json_at_text(char *to, const char *s, size_t len)
{
    *to++ = '"';
    if (copy_plain(to, s, len)) { /* names, codes, most texts */
        to[len] = '"';
        return to + len + 1;
    }
    for (size_t i = 0; i < len;) {
        if (is_plain((unsigned char)s[i])) {
            *to++ = s[i++];
            continue;
        }
        uint32_t code;
        size_t n = utf8_decode(s + i, len - i, &code);
        if (stays((unsigned char)s[i], code, n))
            for (size_t k = 0; k < n; k++)
                *to++ = s[i + k];
        else
            to = escape_at(to, s + i, code);
        i += n;
    }
    *to++ = '"';
    return to;
}

char *json_room(struct json *j, size_t n)
{
    struct buffer *b = j->out;
    if (!j->failed && b->size - b->len <= n && buffer_reserve(b, n + 1, &j->err) < 0)
        j->failed = 1;
    return j->failed ? NULL : b->data + b->len;
}

void json_wrote(struct json *j, char *end)
{
    j->out->len = (size_t)(end - j->out->data);
    *end = '\0';
    j->comma[j->depth] = true;
}

void json_name(struct json *j, const char *name, size_t len)
{
    struct buffer *b = j->out;
    size_t room = b->size - b->len;
    bool comma = j->comma[j->depth];
    j->comma[j->depth] = true;
    if (!j->pretty && name != NULL && !j->failed && room > len + 5) { /* nearly always */
        char *to = b->data + b->len;
        *to = ',';
        to += comma;
        *to = '"';
        memcpy(to + 1, name, len);
        memcpy(to + 1 + len, "\":", 3);
        b->len = (size_t)(to + len + 3 - b->data);
        return;
    }
    if (comma)
        put_sign(j, ',');
    put_line(j);
    if (name == NULL)
        return;
    put_sign(j, '"');
    put(j, name, len);
    put(j, "\": ", j->pretty ? 3 : 2);
}

void json_put_open(struct json *j, char bracket)
{
    put_sign(j, bracket);
    if (j->depth + 1 >= JSON_DEPTH) {
        if (!j->failed)
            error_set(&j->err, ERR_LIMIT, "the JSON is nested too deep");
        j->failed = 1;
        return;
    }
    j->comma[++j->depth] = false;
}

void json_put_close(struct json *j, char bracket)
{
    if (j->depth == 0)
        return;
    bool any = j->comma[j->depth];
    j->depth--;
    if (any && j->pretty) {
        put(j, "\n", 1);
        for (int i = 0; i < j->depth; i++)
            put(j, "  ", 2);
    }
    put_sign(j, bracket);
}

int json_end(struct json *j, struct error *err)
{
    put(j, "\n", 1);
    if (j->failed && err != NULL)
        *err = j->err;
    return j->failed ? -1 : 0;
}

void json_put_text(struct json *j, const char *value, size_t len)
{
    if (value == NULL)
        put(j, "null", 4);
    else
        put_escaped(j, value, len);
}

void json_put_plain(struct json *j, const char *value, size_t len)
{
    put(j, value, len);
}

#define WHOLE_MOST 20 /* bytes of an int64_t */

/* Two digits at a time: those of each number below a hundred. */
static const char pairs[] = "0001020304050607080910111213141516171819"
                            "2021222324252627282930313233343536373839"
                            "4041424344454647484950515253545556575859"
                            "6061626364656667686970717273747576777879"
                            "8081828384858687888990919293949596979899";

static inline char *at_pair(char *to, unsigned value)
{
    memcpy(to, pairs + 2 * (size_t)value, 2);
    return to + 2;
}

/* Writes VALUE so that it ends before END; returns its first byte. */
static char *whole_before(char *end, int64_t value)
{
    uint64_t left = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    do
        *--end = (char)('0' + left % 10);
    while ((left /= 10) > 0);
    if (value < 0)
        *--end = '-';
    return end;
}

/* Any number. It needs room of its own, which the short ones should not pay for. */
__attribute__((noinline)) static char *at_long(char *to, int64_t value)
{
    char text[WHOLE_MOST], *end = text + sizeof text, *from = whole_before(end, value);
    return mempcpy(to, from, (size_t)(end - from));
}

/* A number below 10,000: bytes of a report, small counts. */
static inline char *at_short(char *to, unsigned left)
{
    if (left >= 1000) {
        to = at_pair(to, left / 100);
        return at_pair(to, left % 100);
    }
    if (left >= 100) {
        *to++ = (char)('0' + left / 100);
        return at_pair(to, left % 100);
    }
    if (left >= 10)
        return at_pair(to, left);
    *to++ = (char)('0' + left);
    return to;
}

char *json_at_whole(char *to, int64_t value)
{
    if (value >= 0 && value <= 9999)
        return at_short(to, (unsigned)value);
    if (value < 0 || value > 99999999)
        return at_long(to, value);
    unsigned left = (unsigned)value;
    to = at_short(to, left / 10000);
    to = at_pair(to, left / 100 % 100);
    return at_pair(to, left % 100);
}

void json_put_whole(struct json *j, int64_t value)
{
    char text[WHOLE_MOST], *end = text + sizeof text, *from = whole_before(end, value);
    put(j, from, (size_t)(end - from));
}

void json_put_pair(struct json *j, int64_t first, int64_t second)
{
    if (j->pretty) {
        json_put_open(j, '[');
        json_whole(j, NULL, first);
        json_whole(j, NULL, second);
        json_array_end(j);
        return;
    }
    char text[2 * WHOLE_MOST + 3], *end = text + sizeof text, *from = end;
    *--from = ']';
    from = whole_before(from, second);
    *--from = ',';
    from = whole_before(from, first);
    *--from = '[';
    put(j, from, (size_t)(end - from));
}

/* VALUE as "%.17g" writes it, for what most values are: below ten, with a last digit that 128 bits
 * tell exactly. Returns the length, 0 where this is not for it. */
static size_t format_17(double value, char out[static NUMBER_TEXT])
{
    __extension__ typedef unsigned __int128 wide;
    int exponent;
    if (!(value >= 0.1 && value < 10))
        return 0;
    double fraction = frexp(value, &exponent); /* value = mantissa / 2^(53 - exponent) */
    bool below = value < 1;
    int shift = 53 - exponent;
    wide scaled =
        (wide)(uint64_t)ldexp(fraction, 53) * (below ? 100000000000000000u : 10000000000000000u);
    wide rest = scaled & (((wide)1 << shift) - 1), half = (wide)1 << (shift - 1);
    uint64_t digits = (uint64_t)(scaled >> shift);
    digits += rest > half || (rest == half && (digits & 1));
    char text[17];
    for (size_t i = 17; i > 1; i -= 2, digits /= 100)
        at_pair(text + i - 2, (unsigned)(digits % 100));
    text[0] = (char)('0' + digits % 10);
    digits /= 10;
    if (digits != 0) /* rounded up to one digit more */
        return 0;
    size_t n = 17, len = 0;
    while (n > 1 && text[n - 1] == '0')
        n--;
    out[len++] = below ? '0' : text[0];
    if (below || n > 1)
        out[len++] = '.';
    memcpy(out + len, text + !below, n - !below);
    len += n - !below;
    out[len] = '\0';
    return len;
}

void json_put_real(struct json *j, double value)
{
    char text[NUMBER_TEXT];
    size_t len = isfinite(value) ? format_17(value, text) : 0;
    if (!isfinite(value))
        put(j, "null", 4);
    else if (len > 0)
        put(j, text, len);
    else
        put(j, text, (size_t)snprintf(text, sizeof text, "%.17g", value));
}

char *json_at_number(char *to, struct number value)
{
    if (value.type == NUMBER_NONE)
        return JSON_AT(to, "null");
    if (value.type == NUMBER_WHOLE)
        return json_at_whole(to, value.whole);
    return to + strlen(number_format(value, to));
}

void json_put_number(struct json *j, struct number value)
{
    char text[NUMBER_TEXT];
    const char *written = "null";
    if (value.type == NUMBER_WHOLE) {
        json_put_whole(j, value.whole);
        return;
    }
    if (value.type != NUMBER_NONE)
        written = number_format(value, text);
    put(j, written, strlen(written));
}
