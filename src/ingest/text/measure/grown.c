/* grown.c - those who are displaced, told by the displacement: "Internal displacement has tripled,
 * to a million people", "Displaced 12,000 people in 14 camps". */
#include "../figure/draft.h"
#include "counts.h"

#define BACK 16 /* tokens */

/* "has tripled in a year, to", "fell from": does the displacement grow or shrink to what stands at
 * token I? */
static bool grows_to(const struct parse *p, const struct draft *d, size_t i)
{
    bool changes = false;
    if (!parse_function(p, i - 1, F_to) && !parse_function(p, i - 1, F_from))
        return false;
    for (size_t k = i - 1; k > d->clause_first && k + BACK > i; k--) {
        const struct entry *e = parse_match(p, k - 1, ROLE_before, NULL);
        changes |= e != NULL && (e->value == HEDGE_increase || e->value == HEDGE_decrease);
        if (parse_is(p, k - 1, ROLE_noun, NOUN_displacement))
            return changes && parse_reads(p, k - 1, "displacement");
        if (p->tokens[k - 1].type == TOKEN_DIGITS || parse_mark(p, k - 1, ';'))
            return false;
    }
    return false;
}

bool draft_displacement_grows(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    size_t i = d->q->outer_first, first = p->sentences[d->sentence].first;
    if ((d->noun != NOUN_people && d->noun != NOUN_household) || d->q->form != QUANTITY_COUNT ||
        i <= first)
        return false;
    bool label = parse_reads(p, i - 1, "displaced") &&
                 (i - 1 == first || p->tokens[i - 2].type == TOKEN_LINE);
    if (!label && !grows_to(p, d, i))
        return false;
    const struct measure_rule *r = draft_rule(NOUN_people, VERB_shelter);
    d->measure = r->measure;
    d->kind = (enum kind)r->kind;
    d->verb = VERB_shelter;
    d->verb_first = d->verb_last = 0;
    d->unit = d->noun == NOUN_household ? "households" : NULL;
    return true;
}
