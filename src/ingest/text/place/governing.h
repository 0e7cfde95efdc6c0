/* governing.h - the preposition that governs a name, as an enum text_function. */
#ifndef SITSTAT_TEXT_PLACE_GOVERNING_H
#define SITSTAT_TEXT_PLACE_GOVERNING_H

#include "../parse.h"

/* The prepositions that may govern a name. */
#define GOVERNING                                                                                  \
    (1ull << F_to | 1ull << F_from | 1ull << F_in | 1ull << F_into | 1ull << F_at | 1ull << F_on | \
     1ull << F_via | 1ull << F_by | 1ull << F_of | 1ull << F_near | 1ull << F_across |             \
     1ull << F_within | 1ull << F_for | 1ull << F_between | 1ull << F_with | 1ull << F_against |   \
     1ull << F_over)

uint8_t place_governed_over(const struct parse *p, size_t first, size_t i);
/* That of the name at token I, over an article and capitals, no further back than token FIRST;
 * TEXT_FUNCTION_COUNT: none. */

size_t place_direction(const struct parse *p, size_t first, size_t i);
/* Where "eastern", "north-eastern", "north-east" before the name at token I begins, no further back
 * than token FIRST; I: no such word stands there. */

static inline uint8_t place_function(const struct parse *p, size_t first, size_t i)
{ /* the preposition of the name at token I: mostly the token before it is one, or a word over which
   * none reaches */
    static const uint64_t days = 1ull << ROLE_weekday, over = 1ull << ROLE_adjective;
    if (i == first)
        return TEXT_FUNCTION_COUNT;
    const struct token *t = &p->tokens[i - 1];
    uint64_t has = t->functions & GOVERNING;
    if ((t->sets >> SET_compass & 1) || (t->roles & days) || (has >> F_of & 1))
        return place_governed_over(p, first, i);
    if (has != 0 && (has & (has - 1)) == 0)
        return (uint8_t)__builtin_ctzll(has);
    bool hyphen = i > first + 2 && t[-1].mark == '-'; /* "in north-east Kenya" */
    bool reaches = t->functions != 0 || t->mark == 's' || hyphen ||
                   (t->type == TOKEN_WORD &&
                    ((t->flags & T_CAPITAL) || (t->roles & over) || t->word == 0 || t->more != 0));
    return reaches ? place_governed_over(p, first, i) : TEXT_FUNCTION_COUNT;
}
#endif
