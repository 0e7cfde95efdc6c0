/* struckplace.c - "Gunmen raided Dofu village in Benue state, Nigeria, killing 38 people": the
 * place that was attacked or hit is where people died, nearer than what it lies in. */
#include "where.h"

/* "attacked R", "an attack on the village of R", "swept through R": the token before R, or before
 * "the", "through" and the word for what R is. */
static size_t before_place(const struct parse *p, const struct place_ref *r, size_t first)
{
    size_t i = r->first;
    if (i > first + 2u && parse_function(p, i - 1, F_of) && parse_in(p, i - 2, SET_kind))
        i -= 2;
    if (i > first && parse_function(p, i - 1, F_the))
        i--;
    if (i > first && (parse_reads(p, i - 1, "through") || parse_reads(p, i - 1, "into")))
        i--;
    return i;
}

/* Is R what an attack or a disaster hit? */
static bool hit(const struct parse *p, const struct place_ref *r)
{
    size_t first = p->sentences[r->sentence].first, i = before_place(p, r, first);
    if (i <= first)
        return false;
    if (parse_in(p, i - 1, SET_strikes))
        return i < first + 2u || !parse_one(p, i - 2, ROLE_modal);
    return parse_function(p, i - 1, F_on) && i > first + 1u &&
           parse_among(p, i - 2, "attack", "attacks", "raid", "raids", "assault", "assaults",
                       "airstrike", "airstrikes", "strike", "strikes");
}

/* "12 were killed and 30 injured when gunmen attacked Gwoza": is R, behind Q, told by a clause that
 * says in what they died, where no place is nearer? */
static bool when_hit(const struct weighing *x)
{
    const struct parse *p = x->p;
    const struct place_ref *r = x->r;
    bool when = false;
    for (const struct place_ref *o = r; o > p->places && o[-1].sentence == r->sentence; o--)
        if (o[-1].type == PLACE_NAME && o[-1].last > x->q->last &&
            o[-1].function < TEXT_FUNCTION_COUNT)
            return false; /* "12 died in Mali after rebels attacked Gao" */
    for (size_t i = x->q->last; i < r->first; i++) {
        if (parse_mark(p, i, ';') || parse_mark(p, i, ','))
            return false;
        when |= parse_function(p, i, F_when) || parse_among(p, i, "when", "after", "as");
    }
    return when;
}

/* "Gunmen attacked Goma, and 30 people died in Sake": does a place stand behind the number that is
 * behind R? */
static bool placed_behind(const struct weighing *x)
{
    const struct parse *p = x->p;
    for (size_t i = x->r->last; i < x->q->outer_first; i++)
        if (parse_mark(p, i, ';'))
            return true;
    for (size_t k = x->i + 1; k < parse_places_end(p, x->d->sentence); k++) {
        const struct place_ref *o = &p->places[k];
        if (o->first >= x->q->last && o->type == PLACE_NAME && o->function < TEXT_FUNCTION_COUNT &&
            o->function != F_from)
            return true;
    }
    return false;
}

bool where_struck_there(const struct weighing *x)
{
    const struct parse *p = x->p;
    const struct draft *d = x->d;
    const struct place_ref *r = x->r;
    const struct sentence *s = &p->sentences[d->sentence];
    if ((x->group != GROUP_HARM && !draft_is(d->measure, "detained")) ||
        (!parse_sentence_in(s, SET_strikes) && !(s->roles >> ROLE_event & 1)) ||
        r->type != PLACE_NAME || (r->place != NULL && r->place->type == PLACE_COUNTRY) ||
        r->dateline || draft_is(d->measure, "idps") || draft_is(d->measure, "people-affected") ||
        !hit(p, r))
        return false;
    if (r->last > x->q->outer_first ? !when_hit(x) : placed_behind(x))
        return false;
    where_add(x->w, r, false, 0);
    return true;
}
