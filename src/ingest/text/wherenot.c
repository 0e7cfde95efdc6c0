/* wherenot.c - places that a sentence names beside its figure and that say nothing of where it
 * holds: those of a condition, and countries that own what was lost or run what is elsewhere. */
#include "where.h"

/* "If Odesa falls, another 200,000 could come", "half a million might follow if the fighting around
 * Zakho goes on": what would have to happen, and where. */
static bool conditional(const struct parse *p, const struct draft *d, const struct place_ref *r)
{
    static const char *const ifs[] = {"if", "unless", NULL};
    size_t first = p->sentences[d->sentence].first;
    if (r->first < d->q->first) {
        if (!draft_spelled(p, first, ifs))
            return false;
        for (size_t i = r->last; i < d->q->outer_first; i++)
            if (parse_mark(p, i, ','))
                return true;
        return false;
    }
    for (size_t i = d->q->last; i < r->first && i < d->q->last + 16u; i++)
        if (parse_function(p, i, F_when) && draft_spelled(p, i, ifs))
            return true;
    return false;
}

/* "South Africa has lost two soldiers": whose they are, not where they died. */
static bool owns_troops(const struct parse *p, const struct draft *d, const struct place_ref *r)
{
    return d->noun == NOUN_troop && draft_is(d->measure, "killed") && r->type == PLACE_NAME &&
           r->place != NULL && r->place->type == PLACE_COUNTRY &&
           r->function == TEXT_FUNCTION_COUNT && r->last <= d->verb_first &&
           d->verb_last <= d->q->first &&
           draft_spelled(p, d->verb_last - 1u, (const char *const[]){"lost", "lose", NULL});
}

/* "Italy runs 22 camps there": who runs them is elsewhere. */
static bool runs_sites(const struct parse *p, const struct draft *d, const struct place_ref *r)
{
    static const char *const runs[] = {"runs",    "run",      "ran",   "manages",
                                       "managed", "operates", "funds", "funded",
                                       "staffs",  "built",    NULL};
    return draft_is(d->measure, "sites") && r->function == TEXT_FUNCTION_COUNT &&
           r->last + 1u == d->q->outer_first && draft_spelled(p, r->last, runs) &&
           draft_spelled(p, d->q->unit_last, (const char *const[]){"there", "in", "at", NULL});
}

bool where_not(const struct parse *p, const struct draft *d, const struct place_ref *r)
{
    return conditional(p, d, r) || owns_troops(p, d, r) || runs_sites(p, d, r);
}
