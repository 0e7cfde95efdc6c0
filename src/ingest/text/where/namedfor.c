/* namedfor.c - names that say in whose hands something is, who did it, or where a road leads to,
 * and not where anything holds. */
#include "where.h"

/* "in territory occupied by Russia": whose hands it is in is not where it is. */
static bool holder(const struct parse *p, const struct place_ref *r)
{
    size_t i = r->first - (r->first > 0 && parse_function(p, r->first - 1u, F_the) ? 1u : 0u);
    return i > 1 && parse_function(p, i - 1, F_by) &&
           parse_among(p, i - 2, "occupied", "controlled", "held", "annexed", "administered",
                       "seized", "governed", "ruled", "captured");
}

/* "was laid out by NATO engineers for 25,000": whose men did it. */
static bool done_by(const struct parse *p, const struct place_ref *r)
{
    return r->function == F_by && r->type == PLACE_NAME && r->place != NULL &&
           r->place->country[0] == '\0' && (p->tokens[r->first].flags & T_UPPER);
}

/* "crashed on the Benghazi road": a road is called by where it leads to. */
static bool on_road(const struct parse *p, const struct place_ref *r)
{
    return r->function == F_on && r->type == PLACE_NAME && r->first > 1 &&
           parse_function(p, r->first - 1u, F_the) &&
           parse_among(p, r->last, "road", "highway", "motorway");
}

/* "At Kibungo, on the Rwandan side, WFP has": only says again where the place before is. */
static bool on_its_side(const struct parse *p, const struct place_ref *r)
{
    const struct place_ref *b = r - 1;
    return r > p->places && parse_reads(p, r->last, "side") && b->sentence == r->sentence &&
           b->type == PLACE_NAME && b->last + 3u == r->first && parse_mark(p, b->last, ',') &&
           parse_function(p, b->last + 1u, F_on);
}

/* "the earthquakes centred on Kahramanmaras": where they struck most, whose dead are the country's.
 */
static bool centred_on(const struct parse *p, const struct place_ref *r)
{
    return r->function < TEXT_FUNCTION_COUNT && r->first > 1 &&
           parse_among(p, r->first - 2u, "centred", "centered");
}

/* "visas under the Homes for Ukraine scheme", "the Ukraine Family Scheme": what it is for. */
static bool scheme(const struct parse *p, const struct place_ref *r)
{
    size_t i = r->last;
    while (i < r->last + 3u && p->tokens[i].type == TOKEN_WORD &&
           (p->tokens[i].flags & T_CAPITAL) && !parse_in(p, i, SET_scheme))
        i++;
    return r->type != PLACE_PEOPLE && parse_in(p, i, SET_scheme);
}

#define BEST_FAR 6 /* tokens from "largest" to where it is that */

static bool superlative(const struct parse *p, size_t i)
{
    return parse_among(p, i, "largest", "biggest", "worst", "deadliest", "longest", "busiest",
                       "poorest", "highest", "oldest", "strongest", "fastest", "gravest");
}

/* "has become the largest host country in Africa", "Africa's largest camp": among whom it is that.
 */
static bool best_of(const struct parse *p, const struct place_ref *r)
{
    if (r->place == NULL || r->place->country[0] != '\0' || r->type != PLACE_NAME)
        return false;
    if (parse_mark(p, r->last, 's') && superlative(p, r->last + 1u))
        return true;
    if (r->function != F_in && r->function != F_of)
        return false;
    for (size_t i = r->first; i > 0 && i + BEST_FAR > r->first; i--)
        if (p->tokens[i - 1].type != TOKEN_WORD)
            return false;
        else if (superlative(p, i - 1))
            return true;
    return false;
}

bool where_named_for(const struct parse *p, const struct place_ref *r)
{
    return holder(p, r) || done_by(p, r) || on_road(p, r) || centred_on(p, r) ||
           on_its_side(p, r) || scheme(p, r) || best_of(p, r);
}

bool where_held_by(const struct weighing *x)
{
    size_t i = x->r->first;
    i -= i > 0 && parse_function(x->p, i - 1, F_the) ? 1u : 0u;
    return i >= x->q->last + 2u && x->r->type == PLACE_NAME && parse_reads(x->p, i - 1, "by") &&
           parse_among(x->p, i - 2, "held", "detained", "imprisoned", "jailed");
}
