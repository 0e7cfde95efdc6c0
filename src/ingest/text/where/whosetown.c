/* whosetown.c - in which country a place lies that no gazetteer knows: "Huanuni, Bolivia", "the
 * county of Xishui in Guizhou", else the one that the report is about. */
#include "where.h"

/* Does O, told right behind R, say in what R lies? */
static bool lies_in(const struct parse *p, const struct place_ref *r, const struct place_ref *o)
{
    if (o->sentence != r->sentence || o->type != PLACE_NAME)
        return false;
    if (o->first == r->last + 1u)
        return parse_mark(p, r->last, ',') || parse_mark(p, r->last, '(') ||
               parse_function(p, r->last, F_in);
    return o->first > r->last && o->first <= r->last + 3u &&
           parse_function(p, o->first - 1, F_the) &&
           (parse_function(p, r->last, F_in) || parse_mark(p, r->last, ','));
}

/* "Guizhou's Xishui", "northern Bolivia's Huanuni": does O, told right before R, own it? */
static bool owns(const struct parse *p, const struct place_ref *r, const struct place_ref *o)
{
    return o->sentence == r->sentence && o->type == PLACE_NAME && parse_mark(p, o->last, 's') &&
           o->last + 1u == r->first;
}

const char *where_country_of(const struct parse *p, const struct place_ref *r)
{
    const struct place_ref *end = p->places + p->n_places;
    if (r < p->places || r >= end) /* a copy: of the first window, or of two that are joined */
        return p->country != NULL ? p->country : "";
    if (r > p->places && r[-1].place != NULL && owns(p, r, r - 1))
        return r[-1].place->country;
    for (const struct place_ref *o = r + 1; o < end && o < r + 4 && lies_in(p, o - 1, o); o++)
        if (o->place != NULL)
            return o->place->country;
    return p->country != NULL ? p->country : "";
}
