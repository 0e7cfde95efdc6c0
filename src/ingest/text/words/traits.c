/* traits.c - notes which tokens of a window have which traits, as bits. */
#include <stdlib.h>
#include <string.h>
#if defined __SSE2__
#include <emmintrin.h>
#endif

#include "../parse.h"

#define AT_ONCE 16 /* tokens */

/* Notes the traits of the AT_ONCE tokens at T, the first token's as bit SHIFT of the numbers at AT,
 * of which each trait has one. */
#if defined __SSE2__
/* Notes the highest bit of each byte, and moves the next one there. */
static inline __m128i note_highest(__m128i traits, uint64_t *at, size_t shift)
{
    uint16_t bits = (uint16_t)_mm_movemask_epi8(traits);
    memcpy((char *)at + shift / 8, &bits, sizeof bits);
    return _mm_add_epi8(traits, traits);
}

__attribute__((always_inline)) static inline void note_eight(__m128i traits, uint64_t *at,
                                                             size_t shift)
{ /* one by one: a loop over them would cost as much again */
    traits = note_highest(traits, &at[7], shift);
    traits = note_highest(traits, &at[6], shift);
    traits = note_highest(traits, &at[5], shift);
    traits = note_highest(traits, &at[4], shift);
    traits = note_highest(traits, &at[3], shift);
    traits = note_highest(traits, &at[2], shift);
    traits = note_highest(traits, &at[1], shift);
    note_highest(traits, &at[0], shift);
}

static inline __m128i eight(const struct token *t)
{
    __m128i traits = _mm_cvtsi32_si128(t[0].traits);
    traits = _mm_insert_epi16(traits, t[1].traits, 1);
    traits = _mm_insert_epi16(traits, t[2].traits, 2);
    traits = _mm_insert_epi16(traits, t[3].traits, 3);
    traits = _mm_insert_epi16(traits, t[4].traits, 4);
    traits = _mm_insert_epi16(traits, t[5].traits, 5);
    traits = _mm_insert_epi16(traits, t[6].traits, 6);
    return _mm_insert_epi16(traits, t[7].traits, 7);
}

static inline void note(const struct token *t, uint64_t *at, size_t shift)
{
    __m128i a = eight(t), b = eight(t + 8);
    const __m128i bytes = _mm_set1_epi16(255);
    note_eight(_mm_packus_epi16(_mm_and_si128(a, bytes), _mm_and_si128(b, bytes)), at, shift);
    note_eight(_mm_packus_epi16(_mm_srli_epi16(a, 8), _mm_srli_epi16(b, 8)), at + 8, shift);
}
#else
static inline void note(const struct token *t, uint64_t *at, size_t shift)
{
    for (size_t k = 0; k < PARSE_TRAITS; k++)
        for (size_t i = 0; i < AT_ONCE; i++)
            at[k] |= (uint64_t)(t[i].traits >> k & 1u) << (i + shift);
}
#endif

int parse_traits(struct parse *p, struct error *err)
{
    size_t blocks = p->n_tokens / 64 + 2, size = blocks * PARSE_TRAITS;
    if (p->size_traits < size) {
        void *more = reallocarray(p->traits, size * 2, sizeof *p->traits);
        if (more == NULL)
            return error_memory(err);
        p->traits = more;
        p->size_traits = size * 2;
    }
    memset(p->traits, 0, size * sizeof *p->traits);
    for (size_t i = 0; i < p->n_tokens; i += AT_ONCE) /* those behind the last one are empty */
        note(&p->tokens[i], &p->traits[i / 64 * PARSE_TRAITS], i & 63);
    return 0;
}
