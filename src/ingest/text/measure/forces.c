/* forces.c - how strong a force is or may be, and who of it fell: "authorised to reach 11,100 men",
 * "The guard is down to 300 men", "Thirteen marines fell in a house-to-house battle". */
#include "../figure/draft.h"
#include "counts.h"

/* "authorised to reach 11,100 men", "its mandated strength of 9,000 troops". */
static bool is_authorised(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_first;
    if (i < d->clause_first + 3u || !parse_function(p, i - 2, F_to))
        return false;
    return parse_among(p, i - 1, "reach", "number", "total", "have", "include", "field") &&
           parse_among(p, i - 3, "authorised", "authorized", "mandated", "allowed", "supposed",
                       "meant");
}

bool forces_record(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_first, end = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->last;
    return d->noun == NOUN_troop && i > d->clause_first + 2u && parse_function(p, i - 1, F_of) &&
           parse_among(p, i - 2, "record", "high", "peak") && parse_mark(p, end, ',') &&
           parse_among(p, end + 1, "set", "reached", "seen");
}

bool forces_may_be(const struct drafts *all, size_t k)
{
    struct draft *d = &all->at[k];
    if (!is_authorised(all->p, d) && !forces_record(all->p, d))
        return false;
    draft_no_verb(d, VERB_station);
    draft_set_rule(d, draft_rule(NOUN_troop, VERB_station));
    return true;
}

bool forces_strength(const struct parse *p, const struct draft *d)
{
    const struct quantity *q = d->q;
    size_t i = q->outer_first;
    if (q->head >= p->n_tokens || i < d->clause_first + 3u ||
        !(parse_function(p, i - 1, F_to) || parse_function(p, i - 1, F_have)) ||
        !parse_among(p, q->head, "men", "members", "personnel", "fighters"))
        return false;
    bool shrunk = parse_function(p, i - 1, F_to) &&
                  parse_among(p, i - 2, "down", "up", "grown", "shrunk", "reduced");
    bool has = parse_function(p, i - 1, F_have) && parse_reads(p, q->head, "members");
    for (size_t k = d->clause_first; (shrunk || has) && k < i; k++)
        if ((parse_in(p, k, SET_formation) && !(has && parse_reads(p, k, "mission"))) ||
            (shrunk && parse_among(p, k, "guard", "army", "garrison", "militia")))
            return true;
    return false;
}

#define FELL_FAR 12 /* tokens: "fell in a single house-to-house battle" */

bool forces_fell(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->unit_last;
    i += parse_function(p, i, F_have) ? 1u : 0u;
    if (!parse_among(p, i, "fell", "fallen") || !parse_function(p, i + 1, F_in))
        return false;
    for (size_t k = i + 2; k < i + FELL_FAR && k < p->n_tokens; k++)
        if (parse_among(p, k, "battle", "battles", "fighting", "combat", "clash", "clashes",
                        "ambush", "firefight", "skirmish", "skirmishes", "action", "assault",
                        "attack"))
            return true;
        else if (p->tokens[k].type == TOKEN_MARK && !parse_mark(p, k, '-'))
            return false;
    return false;
}

bool forces_strong(const struct parse *p, struct draft *d)
{
    const struct quantity *q = d->q;
    if (q->form != QUANTITY_COUNT || !parse_in(p, q->outer_last, SET_strong))
        return false;
    d->noun = NOUN_troop;
    d->noun_at = q->outer_last;
    for (size_t i = q->outer_first; i > d->clause_first && i + 6 > q->outer_first; i--) {
        if (parse_in(p, i - 1, SET_crew) && !parse_in(p, i - 1, SET_formation))
            d->noun = NOUN_other; /* "Israel's team, 150 strong" */
        const struct entry *e = parse_match(p, i - 1, ROLE_noun, NULL);
        if (e != NULL && (e->value == NOUN_refugee || e->value == NOUN_migrant ||
                          e->value == NOUN_people || e->value == NOUN_displaced))
            d->noun = (uint8_t)e->value;
    }
    return true;
}

bool forces_under_arms(const struct parse *p, const struct draft *d)
{
    if (!parse_sentence_in(&p->sentences[d->sentence], SET_under))
        return false;
    for (size_t i = d->q->last; i < d->q->unit_last + 3u && i < d->clause_last; i++)
        if (parse_in(p, i, SET_under) && parse_reads(p, i + 1, "arms"))
            return true;
    return false;
}
