/* laidout.c - camps that no gazetteer knows, told by what they were made for. */
#include "../parse.h"

#define NAME_MOST 4 /* words */
#define FOR_NEAR 9  /* tokens */

bool place_laid_out(const struct parse *p, const struct sentence *s, size_t i)
{
    size_t k = i;
    if (i != s->first) /* nearly always */
        return false;
    while (k < i + NAME_MOST && p->tokens[k].type == TOKEN_WORD && (p->tokens[k].flags & T_CAPITAL))
        k++;
    if (!parse_function(p, k, F_be) ||
        !parse_among(p, k + 1, "laid", "built", "planned", "designed", "meant"))
        return false;
    for (size_t end = k + FOR_NEAR;
         ++k < end && k + 1 < s->last && p->tokens[k].type == TOKEN_WORD;)
        if (parse_function(p, k, F_for) && p->tokens[k + 1].type == TOKEN_DIGITS)
            return true;
    return false;
}
