/* leadlabel.c - what a label says of the place. "Kharkiv: Shelling in Izium displaced 50 families",
 * "Venezuela: UNHCR handed out 410 kits": the place that heads an item of a report is where it
 * happened, and nobody comes from it. */
#include <string.h>

#include "where.h"
#include "../figure/told.h"

/* Does the sentence of R name a place of another country? */
static bool other_country(const struct parse *p, const struct place_ref *r)
{
    for (size_t i = p->sentences[r->sentence].places; i < parse_places_end(p, r->sentence); i++) {
        const struct place_ref *o = &p->places[i];
        if (o != r && o->place != NULL && r->place != NULL &&
            strcmp(o->place->country, r->place->country) != 0)
            return true;
    }
    return false;
}

void where_of_label(const struct parse *p, const struct draft *d, struct weights *w)
{
    uint32_t s = d->under - 1;
    for (size_t k = p->sentences[s].places; k < parse_places_end(p, s); k++) {
        const struct place_ref *r = &p->places[k];
        bool from = r->function == F_from || (r->type != PLACE_NAME && d->group != GROUP_HARM);
        if (r->place == NULL || (r->function >= TEXT_FUNCTION_COUNT && r->type == PLACE_NAME))
            continue;
        if (from && w->origin == NULL)
            w->origin = r;
        else if (!from && w->place == NULL)
            w->place = r;
    }
}

#define LABEL_COST 25 /* more than that of a place which a preposition leads to */

bool where_leads(const struct weighing *x)
{
    const struct parse *p = x->p;
    const struct place_ref *r = x->r;
    const struct sentence *s = &p->sentences[x->d->sentence];
    bool away = x->group == GROUP_AWAY && !draft_is(x->d->measure, "evacuations");
    if (x->group == GROUP_AID && s->starts_line && r->first == s->first &&
        !parse_function(p, r->last, F_to) && told_by_gate(p, x->d->sentence))
        return true; /* where they go is told over it */
    if ((!away && x->group != GROUP_AID) || r->type != PLACE_NAME ||
        r->first > s->first + s->bullet || r->function < TEXT_FUNCTION_COUNT ||
        !parse_mark(p, r->last, ':') || r->dateline || x->q->outer_first <= r->last + 1u)
        return false; /* "Kharkiv: 50 families" */
    if (x->group == GROUP_AID && other_country(p, r))
        return false; /* "Turkey: A plane with 30 tonnes landed in Beirut" */
    where_add(x->w, r, false, LABEL_COST);
    return true;
}
