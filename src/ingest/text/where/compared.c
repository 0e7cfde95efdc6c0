/* compared.c - the place of a number that another one is compared with. */
#include <string.h>

#include "where.h"

/* The colon between tokens FROM and TO; TO: there is none. */
static size_t colon_between(const struct parse *p, size_t from, size_t to)
{
    while (from < to && !(parse_mark(p, from, ':') && !parse_glued(p, from + 1)))
        from++;
    return from;
}

/* "26 died in Congo: eleven in Goma": has a part, right behind it, a place of its own, so that R,
 * before the colon, is only that of the whole? */
static bool of_whole(const struct weighing *x)
{
    const struct parse *p = x->p;
    const struct place_ref *r = x->r, *own = r + 1;
    size_t behind = x->q->unit_last > x->q->outer_last ? x->q->unit_last : x->q->outer_last;
    return own < p->places + p->n_places && own->sentence == r->sentence &&
           own->first == behind + 1u && own->type == PLACE_NAME &&
           (own->function == F_in || own->function == F_at || own->function == F_into) &&
           colon_between(p, r->last, x->q->outer_first) < x->q->outer_first;
}

/* "registered 10,684 people, of whom 7,612 left for Austria": is R, behind Q, where only a part of
 * those that it counts went or is? */
static bool of_whom(const struct weighing *x)
{
    const struct parse *p = x->p;
    const struct quantity *q = x->q, *o = q + 1;
    size_t last = q->unit_last > q->outer_last ? q->unit_last : q->outer_last;
    while (o < p->quantities + p->n_quantities && o->dropped)
        o++;
    while (last < x->r->first && p->tokens[last].type == TOKEN_WORD)
        last++; /* "4,000 people fled, 300 of whom went to Chad" */
    if (!parse_mark(p, last, ',') || o >= p->quantities + p->n_quantities ||
        o->sentence != q->sentence || o->last > x->r->first || o->form != QUANTITY_COUNT)
        return false;
    bool lead = parse_reads(p, last + 1, "of") && parse_among(p, last + 2, "whom", "which") &&
                o->outer_first == last + 3u;
    bool tail = o->outer_first == last + 1u && parse_reads(p, o->outer_last, "of") &&
                parse_among(p, o->outer_last + 1u, "whom", "which");
    for (size_t i = o->last; (lead || tail) && i < x->r->first; i++)
        if (p->tokens[i].type == TOKEN_MARK && !parse_glued(p, i + 1))
            return false; /* ", of whom 300 were children, crossed into Slovenia" */
    return lead || tail;
}

/* "48 people were killed, half of them in Aleppo": is R where only some of those that Q counts are?
 */
static bool some_there(const struct weighing *x)
{
    static const char *const some[] = {"half", "most", "many",   "some",     "several", "few",
                                       "bulk", "part", "number", "majority", NULL};
    const struct parse *p = x->p;
    size_t i = x->r->first, first = x->q->last;
    const struct quantity *o = x->q + 1;
    if (o < p->quantities + p->n_quantities && o->sentence == x->q->sentence && !o->dropped &&
        o->form == QUANTITY_PERCENT && o->last <= i && i < o->last + 6u && o->outer_first > first &&
        parse_mark(p, o->outer_first - 1u, ','))
        return true; /* "the 1.4 million displaced, 72 per cent of them from Khartoum" */
    for (; i > first + 3u && p->tokens[i - 1].type == TOKEN_WORD && i + 6u > x->r->first; i--)
        if (parse_reads(p, i - 2, "of") && parse_among(p, i - 1, "them", "whom", "which", "these"))
            break;
    if (i <= first + 3u || !parse_reads(p, i - 2, "of") || p->tokens[i - 1].type != TOKEN_WORD)
        return false;
    if (x->r->function == F_from && i + 1u >= x->r->first)
        return false; /* "many of them from Aleppo" */
    return parse_spelled(p, i - 3, some) || parse_one(p, i - 3, ROLE_fraction);
}

/* "26 people died on Monday: eleven in Goma, nine in Bukavu": is R, behind the colon, where only a
 * part of those that Q counts is? */
/* "100,000 have crossed, half to Tunisia and half to Egypt": is R where only a share of them went?
 */
static bool half_to(const struct weighing *x)
{
    const struct parse *p = x->p;
    size_t i = x->r->first;
    if (x->r->function != F_to || i < x->q->last + 4u || !parse_function(p, i - 1, F_to))
        return false;
    return (parse_among(p, i - 2, "half", "most", "some", "rest") ||
            parse_one(p, i - 2, ROLE_fraction)) &&
           (p->tokens[i - 3].type == TOKEN_MARK || parse_function(p, i - 3, F_and) ||
            parse_function(p, i - 3, F_the));
}

bool where_of_parts(const struct weighing *x)
{
    const struct parse *p = x->p;
    const struct quantity *q = x->q, *end = p->quantities + p->n_quantities;
    size_t parts = 0;
    if (x->r->last <= q->outer_first)
        return of_whole(x);
    if (x->r->first < q->last + 3u || x->r->function == TEXT_FUNCTION_COUNT)
        return false;
    if (of_whom(x) || some_there(x) || half_to(x))
        return true;
    size_t colon = colon_between(p, q->last, x->r->first);
    if (colon == x->r->first)
        return false;
    bool own = false; /* does a part stand right before R? */
    for (const struct quantity *o = q + 1; o < end && o->sentence == q->sentence; o++) {
        size_t behind = o->unit_last > o->outer_last ? o->unit_last : o->outer_last;
        if (o->dropped || o->outer_first < colon || o->form != QUANTITY_COUNT)
            continue;
        parts++;
        own |= behind < x->r->first && x->r->first <= behind + 2u;
    }
    return own && parts > 1;
}

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
