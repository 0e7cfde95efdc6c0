/* ages.c - numbers without a noun that say how old those are who were told before, by how much
 * another number is to be multiplied, or nothing at all: "one should". */
#include "../figure/draft.h"
#include "counts.h"

#define OLDEST 110

/* Has Q no noun, and does its phrase end there? */
static bool stands_alone(const struct parse *p, const struct quantity *q)
{
    size_t after = q->outer_last;
    return q->unit_last == q->unit_first && q->form == QUANTITY_COUNT &&
           (after >= p->sentences[q->sentence].last || p->tokens[after].type != TOKEN_WORD ||
            parse_function(p, after, F_and));
}

bool ages_of_them(const struct parse *p, const struct quantity *q)
{
    static const char *const all[] = {"all", "most", "whom", "both", "half", NULL};
    bool over = q->qualifier == QUALIFIER_MORE_THAN, under = q->qualifier == QUALIFIER_LESS_THAN;
    size_t i = q->outer_first;
    if (!(over || under) || i <= p->sentences[q->sentence].first || !stands_alone(p, q) ||
        q->hedge.end - q->hedge.start > 5) /* "over" and "under", but not "more than" */
        return false;
    double age = number_double(over ? q->low : q->high);
    if (age > OLDEST || (over && age < 16))
        return false;
    i -= parse_function(p, i - 1, F_be) ? 1u : 0u;
    if (parse_function(p, i - 1, F_them) || parse_spelled(p, i - 1, all))
        return true;
    const struct quantity *b = q - 1; /* "12 were over 70 and three under five" */
    return q > p->quantities && b->sentence == q->sentence && b->unit_last == b->unit_first &&
           b->outer_last == i &&
           (b->form == QUANTITY_COUNT || b->form == QUANTITY_PERCENT ||
            b->form == QUANTITY_FRACTION); /* "57 per cent are under 18" */
}

bool ages_multiplied(const struct parse *p, const struct quantity *q)
{
    static const char *const times[] = {"multiply",    "multiplied", "multiplies",
                                        "multiplying", "divide",     "divided",
                                        "divides",     "dividing",   NULL};
    size_t i = q->outer_first, first = p->sentences[q->sentence].first;
    if (i <= first || !parse_function(p, i - 1, F_by) || !stands_alone(p, q) ||
        number_double(q->value) > 100)
        return false;
    for (size_t k = i - 1; k > first && k + 5 > i; k--)
        if (parse_spelled(p, k - 1, times))
            return true;
    return false;
}

bool ages_pronoun(const struct parse *p, const struct quantity *q)
{
    static const char *const does[] = {"should", "must", "ought", "can", "cannot", NULL};
    return q->unit_last == q->unit_first && parse_spelled(p, q->last, does);
}
