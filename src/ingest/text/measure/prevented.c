/* prevented.c - what people cannot do: "unable to return", "are yet to go home". */
#include "../figure/draft.h"
#include "counts.h"
#include "verbs.h"

/* "were able to leave", "have been able to return": does nothing deny the "able" at token I? */
static bool able(const struct parse *p, size_t i, size_t first)
{
    if (!parse_reads(p, i, "able"))
        return false;
    for (size_t k = i; k > first && k + 5 > i && p->tokens[k - 1].type == TOKEN_WORD; k--)
        if (parse_function(p, k - 1, F_not) || parse_in(p, k - 1, SET_denies) ||
            parse_either(p, k - 1, "yet", "barely"))
            return false;
    return true;
}

/* "cannot go home", "are yet to go home", "unable to return": is the verb at token I, behind Q,
 * what they do not do? */
bool verb_prevented(const struct parse *p, const struct quantity *q, size_t i)
{
    if (parse_function(p, i, F_to))
        i++; /* "to return" as one verb */
    if (i <= q->last + 1u)
        return false;
    size_t k = i - (parse_reads(p, i - 1, "yet") ? 1u : 0u);
    return parse_function(p, k - 1, F_not) || parse_reads(p, i - 1, "never") ||
           parse_in(p, i - 1, SET_denies) ||
           (parse_function(p, i - 1, F_to) && parse_in(p, i - 2, SET_unable) &&
            !able(p, i - 2, q->last));
}
