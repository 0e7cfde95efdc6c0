/* relocation.c - people who were moved, told by a noun: "the relocation of 1,211 refugees from
 * Djibo to Goudoubo"; and those who are hosted, whatever they fled. */
#include "../figure/draft.h"
#include "counts.h"
#include "theywere.h"

#define WAY_MOST 10 /* tokens from those who were moved to the name of where from or where to */

/* "to Goudoubo", "from the town of Djibo": does a name stand behind "from" or "to" at token I? */
static bool leads_to_name(const struct parse *p, size_t i)
{
    i += parse_function(p, i + 1, F_the) ? 2u : 1u;
    i += parse_in(p, i, SET_kind) && parse_function(p, i + 1, F_of) ? 2u : 0u;
    return i < p->n_tokens && p->tokens[i].type == TOKEN_WORD && (p->tokens[i].flags & T_CAPITAL);
}

bool draft_relocated(const struct drafts *all, size_t k)
{
    static const char *const moves[] = {"relocation", "relocations", "transfer", "transfers", NULL};
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct quantity *q = d->q;
    size_t o = q->outer_first, i = q->unit_last, first = p->sentences[d->sentence].first;
    if (o < first + 2u || !parse_function(p, o - 1, F_of) || q->unit_last <= q->unit_first ||
        !draft_counts_people(d->noun) || !parse_spelled(p, o - 2, moves) ||
        (o > first + 2u && parse_reads(p, o - 3, "forced")))
        return false;
    for (size_t end = i + WAY_MOST; i < end && i + 1 < d->clause_last; i++) {
        if (p->tokens[i].type != TOKEN_WORD && p->tokens[i].type != TOKEN_DIGITS)
            return false;
        if ((!parse_function(p, i, F_from) && !parse_function(p, i, F_to)) || !leads_to_name(p, i))
            continue;
        const struct measure_rule *r = draft_rule(d->noun, VERB_evacuate);
        if (r == NULL)
            return false;
        draft_no_verb(d, VERB_evacuate);
        draft_set_rule(d, r);
        for (size_t u = q->unit_first; u < q->unit_last; u++)
            d->unit = parse_is(p, u, ROLE_noun, NOUN_household) ? "households" : d->unit;
        return true;
    }
    return false;
}

bool draft_hosted(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    size_t n, i = d->q->unit_last;
    if (d->noun != NOUN_refugee || d->bare || i <= d->q->unit_first)
        return false;
    size_t fled = i + (parse_function(p, i, F_who) ? 1u : 0u);
    while (fled > i && parse_function(p, fled, F_have))
        fled++; /* "who have fled" */
    if (!parse_is(p, fled, ROLE_verb, VERB_flee) && !parse_among(p, fled, "fled", "fleeing"))
        return false;
    const struct entry *e =
        parse_match_back(p, d->clause_first, draft_outset(p, d->q, d->clause_first), ROLE_verb, &n);
    if (e == NULL || (e->value != VERB_host && e->value != VERB_shelter))
        return false;
    draft_no_verb(d, VERB_host);
    draft_set_rule(d, draft_rule(NOUN_refugee, VERB_none));
    return true;
}
