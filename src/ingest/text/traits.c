/* traits.c - notes which tokens of a window have which traits, as bits. */
#include <stdlib.h>
#include <string.h>
#if defined __SSE2__
#include <emmintrin.h>
#endif

#include "parse.h"

#define AT_ONCE 16 /* tokens */

/* Bit K of each of the next tokens' traits, the first token's lowest, into BITS[K]. */
#if defined __SSE2__
static void note(const struct token *t, uint16_t bits[static TEXT_TRAIT_COUNT])
{
    __m128i a = _mm_setzero_si128(), b = a;
#define TAKE(k)                                                                                    \
    a = _mm_insert_epi16(a, t[k].traits, k);                                                       \
    b = _mm_insert_epi16(b, t[(k) + 8].traits, k);
    TAKE(0)
    TAKE(1)
    TAKE(2)
    TAKE(3)
    TAKE(4)
    TAKE(5) TAKE(6) TAKE(7)
#undef TAKE
        const __m128i bytes = _mm_set1_epi16(255);
    __m128i low = _mm_packus_epi16(_mm_and_si128(a, bytes), _mm_and_si128(b, bytes));
    __m128i high = _mm_packus_epi16(_mm_srli_epi16(a, 8), _mm_srli_epi16(b, 8));
    for (int k = 0; k < 8; k++) /* the highest bit of each byte is what is taken */
        bits[k] = (uint16_t)_mm_movemask_epi8(_mm_slli_epi16(low, 7 - k));
    for (int k = 8; k < TEXT_TRAIT_COUNT; k++)
        bits[k] = (uint16_t)_mm_movemask_epi8(_mm_slli_epi16(high, 15 - k));
}
#else
static void note(const struct token *t, uint16_t bits[static TEXT_TRAIT_COUNT])
{
    for (int k = 0; k < TEXT_TRAIT_COUNT; k++) {
        bits[k] = 0;
        for (int i = 0; i < AT_ONCE; i++)
            bits[k] = (uint16_t)(bits[k] | (t[i].traits >> k & 1u) << i);
    }
}
#endif

int parse_traits(struct parse *p, struct error *err)
{
    size_t blocks = p->n_tokens / 64 + 2, size = blocks * TEXT_TRAIT_COUNT;
    if (p->size_traits < size) {
        void *more = reallocarray(p->traits, size * 2, sizeof *p->traits);
        if (more == NULL)
            return error_memory(err);
        p->traits = more;
        p->size_traits = size * 2;
    }
    memset(p->traits, 0, size * sizeof *p->traits);
    for (size_t i = 0; i < p->n_tokens; i += AT_ONCE) { /* those behind the last one are empty */
        uint16_t bits[TEXT_TRAIT_COUNT];
        uint64_t *at = &p->traits[i / 64 * TEXT_TRAIT_COUNT];
        note(&p->tokens[i], bits);
        for (int k = 0; k < TEXT_TRAIT_COUNT; k++)
            at[k] |= (uint64_t)bits[k] << (i & 63);
    }
    return 0;
}
