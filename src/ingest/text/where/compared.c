/* compared.c - the place of a number that another one is compared with. */
#include <string.h>

#include "where.h"

/* "8,100 people from Palma had reached Cabo Delgado, up from 5,300": do both count people who
 * moved, so that a place before them is none that they come from? */
static bool moved_with(const struct draft *d, const struct draft *before)
{
    return d->group == GROUP_AWAY && strcmp(before->measure, d->measure) == 0;
}

/* "a expulsé 31 000 Haïtiens en janvier, contre 24 000 en décembre": what a number is compared with
 * holds where it does. */
bool place_of_compared(struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct draft *before = k > 0 ? d - 1 : NULL;
    size_t n, i = d->q->outer_first;
    while (before != NULL && before > all->at && before->measure == NULL)
        before--; /* "since March 24" */
    if (before == NULL || before->measure == NULL || !d->inherited ||
        before->sentence != d->sentence || i == 0)
        return false;
    if (p->language == LANGUAGE_FR) {
        if (strcmp(before->measure, d->measure) != 0 || !parse_function(p, i - 1, F_against))
            return false;
    } else {
        const struct entry *e = parse_match_back(p, d->clause_first, i, ROLE_function, &n);
        if (e == NULL || (int)e->value != F_compared || !moved_with(d, before))
            return false; /* it may have a place of its own */
    }
    for (size_t r = p->sentences[d->sentence].places; r < parse_places_end(p, d->sentence); r++)
        if (p->places[r].first >= d->q->last)
            return false;
    place_take(d, before);
    d->origin = before->origin;
    d->origin_rule = before->origin != NULL ? "as the figure before" : NULL;
    return true;
}
