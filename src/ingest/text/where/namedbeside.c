/* namedbeside.c - countries and capitals that stand beside a figure for another reason than where
 * it holds: who sends people home, who gave the next sum, and where the office is that tells it. */
#include <string.h>

#include "where.h"

/* Do tokens [I, END) only tell when or how: "has", "on Monday", "also"? */
static bool only_auxiliary(const struct parse *p, size_t i, size_t end)
{
    if (end > i + 3u)
        return false;
    for (; i < end; i++)
        if (!parse_function(p, i, F_have) && !parse_function(p, i, F_be) &&
            !parse_may(p, i, ROLE_modal) && !parse_among(p, i, "also", "already", "since"))
            return false;
    return true;
}

bool where_sends_home(const struct weighing *x)
{
    const struct parse *p = x->p;
    const struct draft *d = x->d;
    const struct place_ref *r = x->r;
    size_t verb = x->q->outer_first - (x->q->outer_first > 0);
    if (!draft_is(d->measure, "returns") || r->type != PLACE_NAME || r->place == NULL ||
        r->function != TEXT_FUNCTION_COUNT || r->last > verb ||
        !parse_among(p, x->q->unit_last, "home", "back") ||
        !parse_among(p, verb, "flew", "flown", "fly", "flies", "sent", "send", "sends",
                     "shipped") ||
        !only_auxiliary(p, r->last, verb))
        return false;
    for (size_t k = p->sentences[d->sentence].places; k < parse_places_end(p, d->sentence); k++) {
        const struct place_ref *o = &p->places[k];
        if (o->type != PLACE_NAME && o->place != NULL && o->first >= x->q->last &&
            o->last <= x->q->unit_last && place_same_country(o->place, r->place))
            return false; /* "India flew 300 Indian workers home": its own */
    }
    where_add(x->w, r, true, x->cost + 6); /* unless they are told to come from elsewhere */
    return true;
}

bool where_ranks_next(const struct weighing *x)
{
    const struct parse *p = x->p;
    const struct place_ref *r = x->r;
    if (r->first < x->q->last || r->first < 2)
        return false;
    size_t i = r->first - 1u - (parse_function(p, r->first - 1u, F_the) ? 1u : 0u);
    return parse_function(p, i, F_by) && parse_reads(p, i - 1, "followed");
}

#define BEHIND_WITH 5 /* tokens from "with" to the number that it leads to */

bool where_with_number(const struct parse *p, const struct quantity *q, const struct place_ref *r)
{
    if (!(p->sentences[q->sentence].functions >> F_with & 1) || r->first < q->last + 2u)
        return false;
    const struct quantity *o = NULL, *end = p->quantities + p->n_quantities;
    for (const struct quantity *n = q + 1; n < end && n->last < r->first; n++)
        o = n->dropped || n->form != QUANTITY_COUNT ? o : n;
    size_t in = r->first - 1u - (parse_function(p, r->first - 1u, F_the) ? 1u : 0u);
    if (o == NULL || in != o->outer_last + (parse_mark(p, o->outer_last, ')') ? 1u : 0u))
        return false;
    for (size_t i = o->outer_first; i > q->last + 1u && i + BEHIND_WITH > o->outer_first; i--)
        if (parse_function(p, i - 1u, F_with))
            return parse_mark(p, i - 2u, ',');
    return false;
}

bool where_with_another(const struct weighing *x)
{
    const struct parse *p = x->p;
    const struct place_ref *r = x->r;
    if (!x->comma || !(x->functions >> F_with & 1) || r->first < x->q->last + 2u)
        return false;
    if (r->function != F_with)
        return r->function < TEXT_FUNCTION_COUNT && where_with_number(p, x->q, r);
    if (!parse_mark(p, r->first - 2u, ',') || !where_does(p, r))
        return false;
    for (const struct quantity *n = x->q + 1;
         n < p->quantities + p->n_quantities && n->sentence == r->sentence; n++)
        if (n->first > r->last && !n->dropped)
            return true;
    return false;
}

bool where_office_in(const struct parse *p, const struct place_ref *r)
{
    if (r->function != F_in || r->first < 2 || r->place == NULL || r->type != PLACE_NAME ||
        r->place->type == PLACE_COUNTRY ||
        !parse_among(p, r->first - 2u, "coordinator", "representative", "director", "spokesman",
                     "spokeswoman", "spokesperson", "envoy", "ambassador"))
        return false;
    return where_governs_country(p, r);
}

bool where_in_country(const struct weighing *x)
{
    const struct parse *p = x->p;
    const struct place_ref *r = x->r;
    size_t i = x->q->unit_last > x->q->outer_last ? x->q->unit_last : x->q->outer_last;
    if (r->last > x->q->outer_first || r->type != PLACE_NAME ||
        r->function >= TEXT_FUNCTION_COUNT || r->place == NULL || r->place->type == PLACE_COUNTRY ||
        !parse_function(p, i, F_in))
        return false;
    if (p->country == NULL || strcmp(r->place->country, p->country) != 0)
        return false; /* "the country" is then none that the report is about */
    return (parse_function(p, i + 1, F_the) || parse_among(p, i + 1, "this", "that")) &&
           parse_in(p, i + 2, SET_countrylike) && !parse_mark(p, i + 3, 's');
}

#define ONE_OF_MOST 10 /* tokens from "one of" to the name behind it */

bool where_one_of(const struct weighing *x)
{
    const struct parse *p = x->p;
    const struct place_ref *r = x->r;
    size_t k = r->first, close = r->last;
    if (!x->comma || r->last > x->q->outer_first || x->i == p->sentences[r->sentence].places)
        return false;
    const struct place_ref *o = r - 1;
    if (o->type != PLACE_NAME)
        return false;
    while (k > o->last && k + ONE_OF_MOST > r->first && !parse_mark(p, k, ','))
        k--;
    while (close < x->q->outer_first && close < r->last + 4u && !parse_mark(p, close, ','))
        close++;
    return k == o->last && parse_mark(p, k, ',') && parse_reads(p, k + 1, "one") &&
           parse_function(p, k + 2, F_of) && parse_mark(p, close, ',');
}

bool where_of_rest(const struct weighing *x)
{
    const struct parse *p = x->p;
    const struct quantity *q = x->q;
    size_t of = q->outer_first - (q->outer_first > 0);
    of -= parse_function(p, of, F_the) && of > 0 ? 1u : 0u;
    if (x->r->function != F_from || x->r->first < q->last || !parse_function(p, of, F_of) ||
        x->group != GROUP_PEOPLE)
        return false;
    for (size_t i = q->unit_last > q->last ? q->unit_last : q->last; i < x->r->first; i++)
        if (parse_function(p, i, F_be) || parse_among(p, i, "come", "came", "comes"))
            return true;
    return false;
}
