/* extract_document.c - one document of a JSON lines file.
 *
 * A flat object of strings is read right here, since a tree of values took longer to build than the
 * text to read; every other line (other values, pairs of surrogates, errors) goes to jansson. */
#include "cli/extract_document.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#if defined __SSE2__
#include <emmintrin.h>
#endif

#include "sitstat/text.h"

struct reader {
    const char *at, *end;
    char *out; /* room for all strings of the line, each with its NUL */
};

static inline char next_sign(struct reader *r)
{
    const char *at = r->at, *end = r->end;
    while (at < end && *at <= ' ' && (*at == ' ' || *at == '\t' || *at == '\r'))
        at++;
    char sign = at < end ? *at++ : '\0';
    r->at = at;
    return sign;
}

/* The code of the four digits of a "\u" escape; 0: none that stands alone. */
static uint32_t escaped_code(struct reader *r)
{
    uint32_t code = 0;
    if (r->end - r->at < 4)
        return 0;
    for (int k = 0; k < 4; k++) {
        char c = *r->at++;
        bool digit = c >= '0' && c <= '9', letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'f';
        if (!digit && !letter)
            return 0;
        code = code << 4 | (uint32_t)(digit ? c - '0' : (c | 0x20) - 'a' + 10);
    }
    return code >= 0xD800 && code <= 0xDFFF ? 0 : code;
}

#define AT_ONCE 16 /* bytes */

struct run {        /* a plain run of a JSON string while it is copied */
    const char *at; /* what is read next */
    char *out;      /* and written */
    bool high;      /* a byte that was looked at is past ASCII */
};

/* Copies what comes before the quote, backslash or control sign that ends a plain run of a JSON
 * string, and maybe some bytes behind it; stops early where fewer than AT_ONCE bytes are left
 * before END. */
#if defined __SSE2__
static inline struct run copy_run(struct run r, const char *end)
{
    size_t i = 0, left = (size_t)(end - r.at);
    int ends = 0;
    __m128i all = _mm_setzero_si128();
    for (; ends == 0 && i + AT_ONCE <= left; i += AT_ONCE) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)(r.at + i));
        __m128i slash = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'));
        __m128i turned = _mm_xor_si128(bytes, _mm_set1_epi8('"' ^ ' ')); /* quotes and spaces */
        __m128i quote = _mm_cmpeq_epi8(_mm_min_epu8(turned, _mm_set1_epi8(' ')), turned);
        ends = _mm_movemask_epi8(_mm_or_si128(slash, quote)); /* control signs are as low */
        _mm_storeu_si128((__m128i *)(void *)(r.out + i), bytes);
        all = _mm_or_si128(all, bytes);
    }
    if (ends != 0)
        i -= AT_ONCE - (size_t)__builtin_ctz((unsigned)ends);
    return (struct run){r.at + i, r.out + i, r.high | (_mm_movemask_epi8(all) != 0)};
}
#else
static struct run copy_run(struct run r, const char *end)
{
    while (end - r.at >= AT_ONCE && *r.at != '"' && *r.at != '\\' && (unsigned char)*r.at >= 0x20) {
        r.high |= (unsigned char)*r.at >= 0x80;
        *r.out++ = *r.at++;
    }
    return r;
}
#endif

/* A string whose opening quote was read; NULL: one for jansson. */
static const char *read_string(struct reader *r, size_t *len)
{
    static const char plain[256] = {['"'] = '"',  ['\\'] = '\\', ['/'] = '/',  ['b'] = '\b',
                                    ['f'] = '\f', ['n'] = '\n',  ['r'] = '\r', ['t'] = '\t'};
    const char *end = r->end;
    char *start = r->out;
    struct run run = {r->at, r->out, false}; /* plain ASCII is valid as it is */
    for (;;) {
        run = copy_run(run, end); /* OUT has no less room than IN */
        while (run.at < end && *run.at != '"' && *run.at != '\\' &&
               (unsigned char)*run.at >= 0x20) {
            run.high |= (unsigned char)*run.at >= 0x80;
            *run.out++ = *run.at++;
        }
        if (run.at < end && *run.at == '"')
            break;
        if (end - run.at < 2 || *run.at != '\\')
            return NULL;
        unsigned char c = (unsigned char)run.at[1];
        run.at += 2;
        if (plain[c] != '\0') {
            *run.out++ = plain[c];
            continue;
        }
        r->at = run.at;
        uint32_t code = c == 'u' ? escaped_code(r) : 0;
        char bytes[4];
        if (code == 0)
            return NULL;
        run.at = r->at;
        size_t width = utf8_encode(code, bytes);
        memcpy(run.out, bytes, width);
        run.out += width;
    }
    r->at = run.at + 1;
    *len = (size_t)(run.out - start);
    *run.out++ = '\0';
    r->out = run.out;
    return !run.high || utf8_valid(start, *len) ? start : NULL;
}

/* A key whose opening quote was read: one of small letters where it stands, without its NUL. */
static const char *read_key(struct reader *r, size_t *len)
{
    const char *key = r->at, *at = key;
    while (at < r->end && *at >= 'a' && *at <= 'z')
        at++;
    if (at == r->end || *at != '"')
        return read_string(r, len);
    r->at = at + 1;
    *len = (size_t)(at - key);
    return key;
}

static inline bool is_key(const char *key, size_t len, const char *name)
{
    return len == strlen(name) && memcmp(key, name, len) == 0;
}

/* Fills D from an object of strings and nulls; false: a line for jansson. */
static bool read_flat(struct document_line *d, struct reader *r)
{
    if (next_sign(r) != '{')
        return false;
    for (char sign = ','; sign == ',';) {
        size_t key_len, len = 0;
        if (next_sign(r) != '"')
            return false;
        const char *value = NULL, *key = read_key(r, &key_len);
        if (key == NULL || next_sign(r) != ':')
            return false;
        char first = next_sign(r);
        if (first == '"') {
            value = read_string(r, &len);
            if (value == NULL)
                return false;
        } else if (first == 'n' && r->end - r->at >= 3 && memcmp(r->at, "ull", 3) == 0) {
            r->at += 3;
        } else {
            return false;
        }
        if (is_key(key, key_len, "text")) {
            d->text = value;
            d->len = len;
        } else if (is_key(key, key_len, "id")) {
            d->id = value;
        } else if (is_key(key, key_len, "date")) {
            d->date = value;
        }
        sign = next_sign(r);
        if (sign != ',' && sign != '}')
            return false;
    }
    return d->text != NULL && next_sign(r) == '\0' && r->at >= r->end;
}

static void forget(struct document_line *d)
{
    json_decref(d->json);
    *d = (struct document_line){.bytes = d->bytes, .room = d->room};
}

static int read_tree(struct document_line *d, const char *line, size_t len)
{
    json_error_t wrong;
    forget(d);
    json_t *doc = json_loadb(line, len, 0, &wrong);
    json_t *text = json_object_get(doc, "text");
    if (!json_is_string(text)) {
        json_decref(doc);
        return -1;
    }
    d->json = doc;
    d->text = json_string_value(text);
    d->len = json_string_length(text);
    d->id = json_string_value(json_object_get(doc, "id"));
    d->date = json_string_value(json_object_get(doc, "date"));
    return 0;
}

int document_line_read(struct document_line *d, const char *line, size_t len)
{
    forget(d);
    if (d->room <= len) { /* no string is longer than it is written */
        char *more = realloc(d->bytes, len + 1);
        if (more != NULL) {
            d->bytes = more;
            d->room = len + 1;
        }
    }
    struct reader r = {line, line + len, d->bytes};
    return d->room > len && read_flat(d, &r) ? 0 : read_tree(d, line, len);
}

void document_line_free(struct document_line *d)
{
    json_decref(d->json);
    free(d->bytes);
    *d = (struct document_line){0};
}
