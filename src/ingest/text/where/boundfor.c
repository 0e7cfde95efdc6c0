/* boundfor.c - places that a relative clause or a speaker tells of: where aid is to arrive, the
 * clinic that counts its dead, who gives a sum that no verb leads to. */
#include <string.h>

#include "where.h"

/* "2,000 tents by road, which should be at Mwanza by Saturday": is R where a clause right behind
 * what is sent says that it is to arrive? */
static bool is_goal(const struct weighing *x)
{
    const struct parse *p = x->p;
    const struct place_ref *r = x->r;
    size_t i = r->first;
    if ((x->group != GROUP_AID && !draft_is(x->d->measure, "relief-items")) ||
        r->first < x->q->last + 3u || !x->comma)
        return false;
    i -= parse_function(p, i - 1, F_at) || parse_function(p, i - 1, F_in) ? 1u : 0u;
    if (!parse_among(p, i - 1, "be", "arrive", "dock", "land", "reach") ||
        !parse_among(p, i - 2, "should", "will", "to"))
        return false;
    for (i -= 2; i > x->q->last && !parse_mark(p, i - 1, ','); i--)
        if (parse_match(p, i - 1, ROLE_noun, NULL) != NULL || p->tokens[i - 1].type != TOKEN_WORD)
            return false;
    return parse_mark(p, i - 1, ',') && (parse_reads(p, i, "which") || parse_in(p, i, SET_due));
}

/* "Marsh Harbour clinic says fourteen bodies": whose hospital counts its dead. */
static bool own_clinic(const struct weighing *x)
{
    const struct parse *p = x->p;
    const struct place_ref *r = x->r;
    return x->group == GROUP_HARM && r->last < x->q->first && r->type == PLACE_NAME &&
           (r->place == NULL || r->place->type != PLACE_COUNTRY) &&
           parse_among(p, r->last, "clinic", "hospital", "morgue", "mortuary", "infirmary") &&
           parse_one(p, r->last + 1u, ROLE_say);
}

/* "Disney $1m. Government of Canada C$500k": behind a sum that was given, one more giver, whose
 * sentence has no verb. */
static bool gives_too(const struct weighing *x)
{
    const struct parse *p = x->p;
    const struct place_ref *r = x->r;
    const struct quantity *q = x->q;
    const struct sentence *s = &p->sentences[q->sentence];
    if (x->group != GROUP_MONEY || r->last != q->outer_first || r->type != PLACE_NAME ||
        x->d->verb_last > x->d->verb_first || q == p->quantities || q[-1].form != QUANTITY_MONEY ||
        p->sentences[q[-1].sentence].paragraph != s->paragraph)
        return false;
    return r->function == TEXT_FUNCTION_COUNT ||
           (r->function == F_of && r->first > 1 && parse_reads(p, r->first - 2, "government"));
}

bool where_bound_for(const struct weighing *x)
{
    if (is_goal(x) || own_clinic(x)) {
        where_add(x->w, x->r, false, 0);
        return true;
    }
    if (!gives_too(x))
        return false;
    where_add(x->w, x->r, true, 0);
    return true;
}
