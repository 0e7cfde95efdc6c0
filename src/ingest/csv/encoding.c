/* encoding.c - UTF-8, UTF-16 and the 8-bit code pages of this field, told apart by their bytes.
 *
 * A file that is valid UTF-8 is UTF-8: text in an 8-bit code page almost never is. The code pages
 * are told apart by where their letters stand: Cyrillic words are runs of high bytes; Central and
 * Western European words are ASCII with single high bytes that are letters in one page and symbols
 * or unlikely letters in the other. */
#include "ingest/csv/encoding.h"

#include <ctype.h>
#include <string.h>

enum { SMALL_BYTES = 4096 };

/* How much a byte within a word speaks for a code page. */
struct letter {
    unsigned char byte;
    unsigned char central, western; /* windows-1250, windows-1252 */
};

static const struct letter letters[] = {
    {0x8a, 1, 1}, {0x8c, 2, 0}, {0x8e, 1, 0}, {0x8f, 3, 0}, {0x9a, 2, 0}, {0x9c, 2, 1},
    {0x9d, 3, 0}, {0x9e, 2, 0}, {0x9f, 3, 0}, {0xa3, 3, 0}, {0xa5, 3, 0}, {0xaa, 3, 0},
    {0xaf, 3, 0}, {0xb3, 3, 0}, {0xb9, 3, 0}, {0xba, 3, 0}, {0xbe, 3, 0}, {0xbf, 3, 0},
    {0xc0, 0, 2}, {0xc5, 0, 2}, {0xc8, 1, 1}, {0xca, 1, 1}, {0xd8, 1, 1}, {0xe0, 0, 3},
    {0xe1, 1, 1}, {0xe3, 1, 2}, {0xe5, 0, 3}, {0xe6, 1, 2}, {0xe7, 0, 1}, {0xe8, 1, 2},
    {0xe9, 0, 1}, {0xea, 1, 2}, {0xec, 2, 1}, {0xef, 1, 2}, {0xf1, 1, 2}, {0xf2, 1, 2},
    {0xf3, 1, 1}, {0xf4, 0, 1}, {0xf5, 1, 1}, {0xf8, 2, 2}, {0xf9, 1, 1}, {0xfb, 1, 1},
    {0xfd, 2, 0}, {0xfe, 2, 0},
};

/* Begins a sequence (Unicode 15, table 3-7). Returns false where BYTE begins none. */
static bool begin_sequence(struct encoding_evidence *e, unsigned char byte)
{
    e->low = byte == 0xe0 ? 0xa0 : byte == 0xf0 ? 0x90 : 0x80;
    e->most = byte == 0xed ? 0x9f : byte == 0xf4 ? 0x8f : 0xbf;
    if (byte >= 0xc2 && byte <= 0xdf)
        e->expect = 1;
    else if (byte >= 0xe0 && byte <= 0xef)
        e->expect = 2;
    else if (byte >= 0xf0 && byte <= 0xf4)
        e->expect = 3;
    else
        return false;
    return true;
}

/* Letters of windows-1251. Its quotes and dashes stand where those of windows-1252 do. */
static bool is_cyrillic(unsigned char byte)
{
    static const unsigned char others[] = {0xa1, 0xa2, 0xa5, 0xa8, 0xaa, 0xaf,
                                           0xb2, 0xb3, 0xb4, 0xb8, 0xba, 0xbf};
    return byte >= 0xc0 || (byte >= 0xa0 && memchr(others, byte, sizeof others) != NULL);
}

static void add_high(struct encoding_evidence *e, const unsigned char *p, size_t i, size_t n)
{
    unsigned char before = i > 0 ? p[i - 1] : e->before;
    unsigned char after = i + 1 < n ? p[i + 1] : 0;
    if (is_cyrillic(p[i])) {
        e->high++;
        e->high_pairs += is_cyrillic(before) || is_cyrillic(after);
    }
    if (isalpha(before) || isalpha(after))
        e->in_word[p[i]]++;
    if (e->expect > 0 && p[i] >= e->low && p[i] <= e->most) {
        e->low = 0x80;
        e->most = 0xbf;
        if (--e->expect == 0)
            e->sequences++;
        return;
    }
    e->faults += e->expect > 0;
    e->expect = 0;
    e->faults += !begin_sequence(e, p[i]);
}

static uint64_t eight(const unsigned char *p)
{
    uint64_t word;
    memcpy(&word, p, sizeof word);
    return word;
}

void encoding_add(struct encoding_evidence *e, const unsigned char *p, size_t n)
{
    for (size_t i = 0; i < n && e->n_head < sizeof e->head; i++)
        e->head[e->n_head++] = p[i];
    for (size_t i = 0; i < n; i++) {
        if (e->expect == 0)
            while (i + 8 <= n && (eight(p + i) & 0x8080808080808080U) == 0)
                i += 8;
        if (i == n)
            break;
        if (p[i] >= 0x80) {
            add_high(e, p, i, n);
        } else if (e->expect > 0) {
            e->faults++;
            e->expect = 0;
        }
    }
    for (const unsigned char *q = p; (q = memchr(q, 0, (size_t)(p + n - q))) != NULL; q++)
        e->nul[(e->total + (uint64_t)(q - p)) & 1]++;
    for (size_t i = 0; i < n && e->total + i < SMALL_BYTES; i++)
        e->small[(e->total + i) & 1] += p[i] < 9;
    e->lf = e->lf || memchr(p, '\n', n) != NULL;
    e->total += n;
    if (n > 0)
        e->before = p[n - 1];
}

static const char *code_page(const struct encoding_evidence *e)
{
    uint64_t central = 0, western = 0, c1 = 0;
    if (e->high >= 4 && e->high_pairs * 10 > e->high * 6)
        return "windows-1251";
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++) {
        central += e->in_word[letters[i].byte] * letters[i].central;
        western += e->in_word[letters[i].byte] * letters[i].western;
    }
    if (central > western)
        return "windows-1250";
    for (int b = 0x80; b < 0xa0; b++)
        c1 += e->in_word[b];
    return c1 > 0 ? "windows-1252" : "ISO-8859-1";
}

const char *encoding_decide(const struct encoding_evidence *e, size_t *bom, bool *sure)
{
    uint64_t nuls = e->nul[0] + e->nul[1];
    *bom = 0;
    *sure = true;
    if (e->n_head >= 3 && memcmp(e->head, "\xef\xbb\xbf", 3) == 0) {
        *bom = 3;
        return "UTF-8";
    }
    bool even = e->total % 2 == 0, nul_rich = nuls * 8 > e->total;
    if (e->n_head >= 2 && (even || nul_rich) && memcmp(e->head, "\xff\xfe", 2) == 0) {
        *bom = 2;
        return "UTF-16LE";
    }
    if (e->n_head >= 2 && (even || nul_rich) && memcmp(e->head, "\xfe\xff", 2) == 0) {
        *bom = 2;
        return "UTF-16BE";
    }
    /* of the scripts of this field, the higher byte of UTF-16 is below 9 */
    uint64_t half = (e->total < SMALL_BYTES ? e->total : SMALL_BYTES) / 2;
    bool little = e->small[1] * 10 > half * 9 && e->small[0] * 10 < half;
    bool big = e->small[0] * 10 > half * 9 && e->small[1] * 10 < half;
    if (nuls > 0 && half > 1 && (little || big)) {
        *sure = false;
        return little ? "UTF-16LE" : "UTF-16BE";
    }
    uint64_t faults = e->faults + (e->expect > 0);
    if (faults == 0)
        return "UTF-8";
    *sure = false;
    return e->sequences > 4 * faults ? "UTF-8" : code_page(e);
}

bool encoding_same(const char *a, const char *b)
{
    for (;;) {
        while (*a == '-' || *a == '_')
            a++;
        while (*b == '-' || *b == '_')
            b++;
        if (tolower((unsigned char)*a) != tolower((unsigned char)*b))
            return false;
        if (*a == '\0')
            return true;
        a++;
        b++;
    }
}
