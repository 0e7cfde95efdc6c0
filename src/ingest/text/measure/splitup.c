/* splitup.c - numbers of people in brackets that split up the one before them: "reached 4,025
 * children (2,204 boys and 1,821 girls)". They count what it does, or nothing where it does not. */
#include "counts.h"

#define BRACKET_MOST 40 /* tokens from a bracket to the number in it */

/* The figure whose people the brackets around number K split up; NULL: K stands in none. */
static const struct draft *split(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    const struct draft *d = &all->at[k];
    size_t first = p->sentences[d->sentence].first, open = d->q->outer_first;
    if (d->bare || (d->noun != NOUN_people && d->noun != NOUN_household) || k == 0 ||
        d[-1].sentence != d->sentence)
        return NULL;
    while (open > first && !parse_mark(p, open - 1, '(') && !parse_mark(p, open - 1, ')') &&
           open + BRACKET_MOST > d->q->outer_first)
        open--;
    if (open == first || !parse_mark(p, open - 1, '('))
        return NULL;
    for (size_t j = k; j > 0 && all->at[j - 1].sentence == d->sentence; j--) {
        const struct draft *w = &all->at[j - 1];
        if (w->q->first >= open || w->q->dropped)
            continue;
        bool near = w->q->unit_last > w->q->unit_first && w->q->unit_last + 3u > open - 1;
        return near && w->q->form == QUANTITY_COUNT && draft_counts_people(w->noun) &&
                       number_double(w->q->value) > number_double(d->q->value)
                   ? w
                   : NULL;
    }
    return NULL;
}

bool draft_splits(const struct drafts *all, size_t k)
{
    struct draft *d = &all->at[k];
    const struct draft *whole = split(all, k);
    uint8_t noun = d->noun;
    if (whole == NULL || whole->measure == NULL)
        return false;
    draft_take(d, whole);
    d->inherited = false;
    d->unit = noun == NOUN_household ? "households" : NULL;
    return true;
}

bool countable_split(const struct drafts *all, size_t k)
{
    const struct draft *whole = split(all, k);
    return whole == NULL || whole->measure != NULL || whole->noun == TEXT_NOUN_COUNT;
}
