/* custody.c - who is held, who is let go, and troops that are taken out of a country. */
#include "../figure/draft.h"
#include "counts.h"

/* "5,400 refugees are held in 16 detention centres". */
static bool held_in(const struct parse *p, const struct draft *d)
{
    static const char *const held[] = {"held", "locked", "kept", NULL};
    size_t i = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->last;
    for (size_t k = i; k < i + 4 && k < d->clause_last; k++)
        if (parse_spelled(p, k, held) && k > i && parse_function(p, k - 1, F_be))
            for (size_t j = k + 1; j < k + 6 && j < d->clause_last; j++)
                if (parse_in(p, j, SET_cells))
                    return true;
    return false;
}

/* "by the army", "by police": who did something, not who holds anybody. */
static bool by_whom(const struct parse *p, size_t i)
{
    i -= i > 0 && parse_function(p, i - 1, F_the);
    return i > 0 && parse_function(p, i - 1, F_by);
}

/* "The prison at Omarska held 2,500 men". */
static bool prison_holds(const struct parse *p, const struct draft *d)
{
    static const char *const holds[] = {"held", "holds", "hold", "holding", NULL};
    size_t i = d->q->outer_first;
    bool found = false;
    for (size_t k = d->clause_first; k < i && !found; k++)
        found = parse_in(p, k, SET_cells) && !by_whom(p, k); /* "a camp built by the army holds" */
    return found && i > d->clause_first && parse_spelled(p, i - 1, holds);
}

bool draft_held(const struct parse *p, const struct draft *d)
{
    return (p->sentences[d->sentence].sets >> SET_cells & 1) &&
           (held_in(p, d) || prison_holds(p, d));
}

/* "Israel released 90 prisoners": who is let go is held no longer. */
bool draft_freed(const struct parse *p, const struct draft *d)
{
    static const char *const frees[] = {"released", "releases",  "release", "freed",    "frees",
                                        "free",     "exchanged", "swapped", "exchange", NULL};
    size_t i = d->q->outer_first, k = d->q->unit_last;
    if (i > d->clause_first + 1u && parse_function(p, i - 1, F_over) &&
        parse_among(p, i - 2, "hand", "handed", "hands", "handing"))
        return true; /* "hand over 660 prisoners" */
    while (parse_function(p, k, F_be) || parse_function(p, k, F_have))
        k++;
    if (parse_among(p, k, "escaped", "escape", "fled", "flee"))
        return true; /* "280 prisoners escaped" */
    return (i > d->clause_first && parse_spelled(p, i - 1, frees)) || parse_spelled(p, k, frees);
}

bool draft_wanted_free(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_first, end = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->last;
    if (i <= d->clause_first || !parse_in(p, i - 1, SET_wants))
        return false;
    for (size_t k = end; k < end + 5u && k < d->clause_last; k++)
        if (p->tokens[k].type != TOKEN_WORD)
            return false;
        else if (parse_among(p, k, "freed", "released") ||
                 (parse_among(p, k, "set", "let") && parse_among(p, k + 1, "free", "out", "go")))
            return true;
    return false;
}

bool draft_to_be_freed(const struct parse *p, const struct draft *d, bool sought)
{
    size_t i = d->q->outer_first, first = p->sentences[d->sentence].first;
    if (i > first && parse_in(p, i - 1, SET_wants) && draft_wanted_free(p, d))
        return sought;
    if (i < first + 2u || !parse_function(p, i - 1, F_of) ||
        !parse_among(p, i - 2, "release", "freeing", "liberation"))
        return false;
    for (size_t k = i - 2; k > first && k + 7 > i; k--)
        if (parse_in(p, k - 1, SET_seeks))
            return sought;
    return !sought;
}

/* "has pulled 2,000 of its 5,000 soldiers out of Somalia": withdrawn. */
bool draft_pulled_out(const struct parse *p, const struct draft *d)
{
    static const char *const pulls[] = {"pulled", "pulls", "pull", "pulling", NULL};
    bool pull = false;
    for (size_t k = d->q->outer_first; k > d->clause_first && k + 6 > d->q->outer_first && !pull;
         k--)
        pull = parse_spelled(p, k - 1, pulls);
    for (size_t k = d->q->last; pull && k < d->q->last + 8u && k < d->clause_last; k++)
        if (parse_function(p, k, F_out))
            return true;
    return false;
}

bool draft_police_picks(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    const struct sentence *s = &p->sentences[d->sentence];
    size_t i = d->verb_first;
    if (d->verb_last != i + 2u || !parse_reads(p, i, "picked"))
        return false;
    for (size_t k = d->verb_last; k < s->last; k++)
        if (parse_among(p, k, "sea", "water", "boat", "boats", "dinghy", "roof", "roofs"))
            return false;
    for (size_t k = i; k > s->first && k + 4 > i; k--)
        if (parse_among(p, k - 1, "police", "policemen", "gendarmes", "guards", "officers"))
            return true;
    return false;
}
