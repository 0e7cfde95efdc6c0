/* borderside.c - crossings that no place is told of but by who counts them at their own border
 * ("Polish border guards have cleared 22,000 people"), and those "in the other direction". */
#include "where.h"

#define SERVICE_FAR 4u /* tokens: "Poland's Border Guard", "Romanian border police officers" */

/* Does a service that stands at a border follow the name or the people R? */
static bool at_border(const struct parse *p, const struct place_ref *r, bool border)
{
    for (size_t i = r->last; i < r->last + SERVICE_FAR; i++) {
        if (parse_among(p, i, "border", "frontier", "coast", "customs", "immigration") ||
            parse_among(p, i, "guards", "guard", "coastguard", "gendarmes"))
            return true;
        if (!border && parse_among(p, i, "officers", "police", "patrols", "officials"))
            return true;
        if (p->tokens[i].type != TOKEN_WORD && !parse_mark(p, i, 's'))
            return false;
        if (p->tokens[i].functions != 0 && !parse_mark(p, i, 's'))
            return false;
    }
    return false;
}

const struct place_ref *place_of_border_service(const struct parse *p, const struct draft *d)
{
    const struct place_ref *own = NULL;
    if (!draft_is(d->measure, "border-crossings"))
        return NULL;
    for (size_t k = p->sentences[d->sentence].places; k < parse_places_end(p, d->sentence); k++) {
        const struct place_ref *r = &p->places[k];
        uint32_t at = p->tokens[r->first].start;
        if (r->place == NULL || r->place->type != PLACE_COUNTRY || r->type == PLACE_PEOPLE ||
            r->function < TEXT_FUNCTION_COUNT || r->last > d->q->outer_first)
            continue;
        bool says = at >= d->speaker.start && at < d->speaker.end;
        bool does = d->verb_last > d->verb_first && d->verb_first >= r->last &&
                    d->verb_first < r->last + SERVICE_FAR + 2u && d->verb_last <= d->q->outer_first;
        if ((says || does) && at_border(p, r, says)) {
            if (own != NULL)
                return NULL; /* whose border? */
            own = r;
        }
    }
    return own;
}

/* The crossings told before figure K in its sentence; NULL: there are none. */
static const struct draft *crossings_before(const struct drafts *all, size_t k)
{
    for (size_t j = k; j > 0 && k - j < 3 && all->at[j - 1].sentence == all->at[k].sentence; j--)
        if (all->at[j - 1].measure != NULL)
            return draft_is(all->at[j - 1].measure, "border-crossings") ? &all->at[j - 1] : NULL;
    return NULL;
}

bool place_turned_round(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct draft *before =
        draft_is(d->measure, "border-crossings") ? crossings_before(all, k) : NULL;
    size_t i = d->q->unit_last > d->q->outer_last ? d->q->unit_last : d->q->outer_last, end = i + 6;
    bool round = false;
    if (before == NULL)
        return false;
    for (; i + 2 < end && !round && p->tokens[i].type == TOKEN_WORD; i++)
        round = parse_among(p, i + 1, "other", "opposite", "reverse") &&
                parse_function(p, i, F_the) && parse_among(p, i + 2, "direction", "way");
    if (!round)
        return false;
    d->place = before->origin;
    d->origin = before->place;
    d->country_only = before->origin != NULL;
    d->place_rule = d->origin_rule = "the other direction";
    return true;
}
