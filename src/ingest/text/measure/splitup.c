/* splitup.c - numbers of people in brackets that split up the one before them: "reached 4,025
 * children (2,204 boys and 1,821 girls)". They count what it does, or nothing where it does not. */
#include "counts.h"

#define BRACKET_MOST 40 /* tokens from a bracket to the number in it */
#define BRACKET_NEAR 3  /* tokens behind what is split up, one of which is the bracket */

bool bracket_holds(const struct parse *p, size_t open, const struct quantity *q, size_t most)
{
    if (!parse_mark(p, open, '(') || open >= q->outer_first || q->outer_first - open > most + 1)
        return false;
    for (size_t i = open + 1; i < q->outer_first; i++)
        if (parse_mark(p, i, '(') || parse_mark(p, i, ')'))
            return false;
    return true;
}

/* The figure whose people the brackets around number K split up; NULL: K stands in none. */
static const struct draft *split(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    const struct draft *d = &all->at[k];
    size_t next = d->q->first; /* of the number behind W */
    if (d->bare || (d->noun != NOUN_people && d->noun != NOUN_household))
        return NULL;
    for (size_t j = k; j > 0 && all->at[j - 1].sentence == d->sentence; j--) {
        const struct draft *w = &all->at[j - 1];
        size_t open = w->q->last, end = w->q->unit_last + BRACKET_NEAR;
        while (open < end && !parse_mark(p, open, '('))
            open++;
        if (w->q->dropped)
            continue;
        if (open == end || !bracket_holds(p, open, d->q, BRACKET_MOST)) {
            next = w->q->first;
            continue;
        }
        return next > open && w->q->unit_last > w->q->unit_first && w->q->form == QUANTITY_COUNT &&
                       draft_counts_people(w->noun) &&
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

/* "98 casualties (29 deaths and 69 injured), including 64 men, 13 women": the number before the
 * brackets of which number K is a part; NULL: it is none. */
static const struct draft *whole_before_bracket(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    size_t i = all->at[k].q->outer_first, j = k;
    while (j > 0 && all->at[j - 1].sentence == all->at[k].sentence &&
           (parse_mark(p, i - 1, ',') || parse_function(p, i - 1, F_and)) &&
           all->at[j - 1].q->unit_last + 2u >= i && all->at[j - 1].q->unit_last < i)
        i = all->at[--j].q->outer_first; /* the items of the list before it */
    if (i < 4 || !parse_function(p, i - 1, F_including))
        return NULL;
    i -= parse_mark(p, i - 2, ',') ? 2u : 1u;
    if (!parse_mark(p, i - 1, ')'))
        return NULL;
    while (i > 1 && !parse_mark(p, i - 1, '('))
        i--;
    while (j > 0 && all->at[j - 1].q->first >= i)
        j--;
    return j > 0 && all->at[j - 1].sentence == all->at[k].sentence ? &all->at[j - 1] : NULL;
}

bool countable_split(const struct drafts *all, size_t k)
{
    const struct draft *of = whole_before_bracket(all, k);
    if (of != NULL && of->measure == NULL && !of->q->dropped &&
        (all->at[k].bare || all->at[k].noun == NOUN_people))
        return false; /* but "1,072 cases (...), including six deaths" */
    const struct draft *whole = split(all, k);
    return whole == NULL || whole->measure != NULL || whole->noun == TEXT_NOUN_COUNT;
}
