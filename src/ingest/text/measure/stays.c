/* stays.c - people of a nation who are said to be somewhere: "14,500 Ethiopians are there today".
 */
#include "../figure/draft.h"
#include "counts.h"

#define CROWD_LEAST 20 /* people, and no team or delegation */

/* Does what stands at token I say where somebody is: "on the quay", "there", "along the river"? */
static bool says_where(const struct parse *p, size_t i)
{
    static const uint64_t where = 1ull << F_in | 1ull << F_at | 1ull << F_on | 1ull << F_near;
    return (p->tokens[i].functions & where) != 0 || parse_in(p, i, SET_there) ||
           parse_in(p, i, SET_beside);
}

const struct measure_rule *stays_somewhere(const struct parse *p, const struct draft *d)
{
    const struct quantity *q = d->q;
    size_t i = q->unit_last, end = i + 4;
    if (d->noun != NOUN_national || q->unit_last == q->unit_first || p->language == LANGUAGE_FR ||
        !parse_function(p, i, F_be) ||
        number_double(q->value.type != NUMBER_NONE ? q->value : q->low) < CROWD_LEAST)
        return NULL;
    for (i++; i < end && i < d->clause_last && p->tokens[i].type == TOKEN_WORD; i++) {
        if (!says_where(p, i))
            continue;
        for (size_t k = i + 1; k < i + 5 && k < d->clause_last && !parse_in(p, i, SET_there); k++)
            if (parse_in(p, k, SET_meeting) ||
                (words[p->tokens[k].word].own & p->tokens[k].roles & TIME_ROLES) != 0)
                return NULL; /* "in talks", "in the past week" */
        return draft_rule(NOUN_national, VERB_host);
    }
    return NULL;
}
