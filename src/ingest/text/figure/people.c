/* people.c - whose country tells whether people are refugees, displaced at home, or neither. */
#include <string.h>

#include "draft.h"
#include "../where/where.h"

/* "The camps host 453,000 people, nearly all of them Somalis": a people of another country than the
 * one that they are in fled there. */
static void tells_whose(const struct parse *p, struct draft *d)
{
    size_t i = d->q->unit_last > d->q->outer_last ? d->q->unit_last : d->q->outer_last;
    if (!draft_is(d->measure, "idps") || d->noun != NOUN_people || !parse_mark(p, i, ',') ||
        d->place == NULL || d->place->place == NULL)
        return;
    for (size_t k = p->sentences[d->sentence].places; k < parse_places_end(p, d->sentence); k++) {
        const struct place_ref *r = &p->places[k];
        if (r->first <= i + 1 || r->first > i + 6 || r->type == PLACE_NAME || r->place == NULL ||
            !parse_function(p, r->first - 1, F_them) || r->place->country[0] == '\0' ||
            place_same_country(r->place, d->place->place))
            continue;
        d->measure = "refugees";
        d->origin = r;
        d->origin_rule = NULL;
        return;
    }
}

bool draft_at_home(const struct drafts *all, const struct draft *d)
{
    const struct place_ref *home = all->home, *o = d->origin;
    if (draft_is(d->measure, "refugees") && d->place == NULL && d->verb == VERB_host && !d->bare &&
        d->verb_first >= d->q->last && o != NULL && o->type != PLACE_NAME && o->place != NULL &&
        home != NULL && home->place != NULL && home->type == PLACE_NAME &&
        !place_spans_region(all->p, d) && o->last == d->q->unit_last &&
        o->first >= d->q->outer_last)
        return strcmp(o->place->country, home->place->country) == 0;
    return draft_is(d->measure, "refugees") && d->noun == NOUN_national && d->place != NULL &&
           d->verb == VERB_host && d->verb_first >= d->q->last && d->origin != NULL &&
           d->place->place != NULL && d->origin->place != NULL &&
           d->place->place->type == PLACE_COUNTRY &&
           place_same_country(d->place->place, d->origin->place);
}

/* "Hondurans are in schools and other shelters", told of Honduras: who left only their homes. */
static void shelter_at_home(const struct drafts *all, struct draft *d)
{
    const struct place_ref *home = all->home, *o = d->origin;
    if (!draft_is(d->measure, "refugees") || d->noun != NOUN_national || d->place != NULL ||
        o == NULL || o->place == NULL || home == NULL || home->place == NULL ||
        d->verb_last <= d->verb_first || !place_same_country(o->place, home->place))
        return;
    for (size_t i = d->q->last; i < d->clause_last && i < d->q->last + 10u; i++)
        if (parse_in(all->p, i, SET_lodging)) {
            d->measure = "idps";
            d->place = o;
            d->place_rule = "the country of the people who are displaced";
            d->origin = NULL;
            return;
        }
}

void draft_whose_people(const struct drafts *all, struct draft *d)
{
    tells_whose(all->p, d);
    shelter_at_home(all, d);
}
