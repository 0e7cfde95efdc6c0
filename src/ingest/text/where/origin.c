/* origin.c - where refugees come from, where a figure does not say so: as the report's other
 * figures, or the country that it is about. */
#include <string.h>

#include "where.h"

static bool same_place(const struct place_ref *a, const struct place_ref *b)
{
    return a->place != NULL && b->place != NULL && place_same_country(a->place, b->place);
}

/* Where most of the report's refugees come from, by the figures that say so; NULL: no figure does.
 */
static const struct place_ref *usual_origin(const struct drafts *all)
{
    const struct place_ref *best = NULL;
    size_t most = 1, n = all->n < 200 ? all->n : 200; /* the beginning of a report tells */
    for (size_t k = 0; k < n; k++) {
        const struct place_ref *o = all->at[k].origin;
        size_t count = 0;
        if (o == NULL || o->place == NULL || !draft_flees(&all->at[k]) ||
            all->at[k].origin_rule == origin_by_parts || o->place->country[0] == '\0')
            continue;
        for (size_t j = 0; j < n; j++)
            count += all->at[j].origin != NULL && draft_flees(&all->at[j]) &&
                     same_place(all->at[j].origin, o);
        if (count > most) {
            most = count;
            best = o;
        }
    }
    return best;
}

const struct place_ref *drafts_land(struct drafts *all)
{
    if (all->home == NULL)
        return NULL;
    all->land = *all->home;
    all->land.seat = true; /* not the town that it was filed from */
    return &all->land;
}

/* Does some figure of those who fled hold in the country that the report is about? */
static bool home_receives(const struct drafts *all)
{
    for (size_t k = 0; k < all->n; k++)
        if (all->at[k].place != NULL && all->home != NULL && draft_flees(&all->at[k]) &&
            (all->at[k].place == all->home || same_place(all->at[k].place, all->home)))
            return true;
    return false;
}

/* The country of a place; that of the report where only the text knows the place; NULL: none. */
static const char *country_of(const struct drafts *all, const struct place_ref *r)
{
    if (r != NULL && r->place != NULL)
        return r->place->country;
    return r != NULL && r->written && !r->payer && all->home != NULL && all->home->place != NULL
               ? all->home->place->country
               : NULL;
}

/* "Turkey shelters 184,000 refugees; its camp at Kilis held 13,000": people without a noun of their
 * own who stay in a country that takes refugees in are refugees there. */
static void stay_as_refugees(struct drafts *all)
{
    size_t n = all->n < 200 ? all->n : 200;
    for (size_t k = 0; k < n; k++) {
        struct draft *d = &all->at[k];
        if (d->measure == NULL || d->noun != NOUN_people || !draft_is(d->measure, "idps") ||
            d->verb == VERB_displace)
            continue;
        const char *here = country_of(all, d->place);
        if (here == NULL)
            continue;
        if (d->origin != NULL && d->origin->place != NULL && d->origin->type == PLACE_NAME &&
            d->origin->place->type == PLACE_COUNTRY && !same_place(d->origin, d->place)) {
            d->measure = "refugees"; /* "5,000 people from Bhutan live in huts in Nepal" */
            continue;
        }
        for (size_t j = 0; j < k; j++) {
            const struct draft *b = &all->at[j];
            const char *there = country_of(all, b->place);
            if (b->measure == NULL || b->origin == NULL || !draft_flees(b) || there == NULL ||
                b->origin->place == NULL || strcmp(there, here) != 0 ||
                strcmp(b->origin->place->country, here) == 0)
                continue;
            d->measure = "refugees";
            d->origin = b->origin;
            d->origin_rule = "as an earlier figure of the people who fled";
            break;
        }
    }
}

/* The people of another country that D counts, by its own words or those of the number before in
 * its sentence; NULL: not told. */
static const struct place_ref *people_of(const struct parse *p, const struct draft *d,
                                         const struct draft *before)
{
    for (size_t i = p->sentences[d->sentence].places; i < parse_places_end(p, d->sentence); i++) {
        const struct place_ref *r = &p->places[i];
        if (r->type != PLACE_NAME && r->place != NULL && r->place->type == PLACE_COUNTRY &&
            r->first >= d->q->outer_last && r->last == d->q->unit_last)
            return r;
    }
    return before != NULL && before->sentence == d->sentence && d->inherited
               ? people_of(p, before, NULL)
               : NULL;
}

/* "1.8 million Nigerians are displaced, and 226,000 across the border in Cameroon": who is
 * displaced in another country has fled to it. */
static void displaced_abroad(struct drafts *all)
{
    for (size_t k = 0; k < all->n; k++) {
        struct draft *d = &all->at[k];
        if (d->measure == NULL || !draft_is(d->measure, "idps") || d->place == NULL)
            continue;
        const struct place_ref *people = people_of(all->p, d, k > 0 ? d - 1 : NULL), *r = d->place;
        if (people == NULL)
            continue;
        bool around =
            r == people && place_spans_region(all->p, d); /* "in neighbouring countries" */
        bool other = d->place_rule == NULL && r->type == PLACE_NAME && r->place != NULL &&
                     r->place->type == PLACE_COUNTRY && !same_place(r, people);
        if (!around && !other)
            continue;
        d->measure = "refugees";
        d->place = around ? NULL : r;
        d->origin = people;
        d->origin_rule = NULL;
    }
}

/* Do figures of those who fled to where D holds say that they come from elsewhere than O? */
static bool others_there(const struct drafts *all, const struct draft *d, const struct place_ref *o)
{
    bool other = false;
    for (size_t k = 0; k < all->n && k < 200; k++) {
        const struct draft *b = &all->at[k];
        if (b->origin == NULL || b->origin->place == NULL || b->place == NULL || d->place == NULL ||
            !draft_flees(b) || !same_place(b->place, d->place))
            continue;
        if (same_place(b->origin, o))
            return false;
        other = true;
    }
    return other;
}

/* "140,000 have crossed into Syria", told of Lebanon. */
static bool out_of_home(const struct draft *d)
{
    return d->place != NULL && d->place->place != NULL && d->place->type == PLACE_NAME &&
           d->place->place->type == PLACE_COUNTRY &&
           (d->place->function == F_into || d->place->function == F_to);
}

/* "More than 25,000 have returned", told of Turkey, whose refugees come from Syria: they went home,
 * where the report tells of nobody who is displaced at home. */
static void return_home(struct drafts *all, const struct place_ref *usual)
{
    if (usual == NULL || all->home == NULL || all->home->place == NULL ||
        same_place(usual, all->home))
        return;
    for (size_t k = 0; k < all->n; k++)
        if (all->at[k].measure != NULL &&
            (draft_is(all->at[k].measure, "idps") ||
             draft_is(all->at[k].measure, "new-displacements")) &&
            (all->at[k].place == NULL || same_place(all->at[k].place, all->home)))
            return;
    for (size_t k = 0; k < all->n; k++) {
        struct draft *d = &all->at[k];
        if (d->measure == NULL || !draft_is(d->measure, "returns") || d->place_rule == NULL ||
            d->origin != NULL || d->place == NULL || !same_place(d->place, all->home))
            continue;
        d->origin = drafts_land(all);
        d->origin_rule = "the country that the report is about";
        d->place = usual;
        d->country_only = true;
        d->place_rule = "where those who fled came from";
    }
}

/* "Of the 4.2 million who have fled, 2.4 million went to Poland", told of Ukraine: they fled from
 * where the report is about, and their parts tell where to. */
static void whole_left_home(struct drafts *all)
{
    for (size_t k = 0; k + 1 < all->n; k++) {
        struct draft *d = &all->at[k], *part = d + 1;
        if (d->measure == NULL || !draft_is(d->measure, "refugee-arrivals") ||
            d->verb != VERB_flee || d->place_rule != place_of_report || d->origin != NULL ||
            d->place == NULL || part->measure == NULL || part->sentence != d->sentence ||
            !draft_is(part->measure, "refugee-arrivals") || part->place == NULL ||
            part->place->function != F_to || same_place(part->place, d->place))
            continue;
        d->origin = drafts_land(all);
        d->origin_rule = place_of_report;
        d->place = NULL;
        d->place_rule = place_only_origin;
    }
}

/* Does some figure count people who fled, or may it yet? Most texts have none. */
static bool some_fled(const struct drafts *all)
{
    for (size_t k = 0; k < all->n; k++) {
        const char *measure = all->at[k].measure;
        if (measure != NULL && (draft_measure_flees(measure) || draft_is(measure, "idps")))
            return true;
    }
    return false;
}

/* "The camp hosts 80,000 Syrians", where nothing else is named: nobody is a refugee in their own
 * country. */
static void not_at_home(struct drafts *all)
{
    for (size_t k = 0; k < all->n; k++) {
        struct draft *d = &all->at[k];
        bool taken = d->place_rule == place_of_report || d->place_rule == place_as_before;
        if (d->measure == NULL || !taken || d->place == NULL || d->origin == NULL ||
            d->origin_rule != NULL || !same_place(d->place, d->origin) ||
            !(draft_is(d->measure, "refugees") || draft_is(d->measure, "refugee-arrivals")))
            continue;
        d->place = NULL;
        d->place_rule = place_only_origin;
    }
}

/* "1.27 million refugees. More than 947,000 of them are from South Sudan": is where a part of K
 * comes from told, so that the others come from elsewhere? */
static bool part_comes_from(const struct drafts *all, size_t k)
{
    const struct draft *d = &all->at[k], *part = d + 1;
    if (k + 1 >= all->n || part->measure == NULL || part->origin == NULL ||
        part->origin_rule != NULL || part->sentence > d->sentence + 1 ||
        !draft_is(part->measure, d->measure))
        return false;
    size_t i = part->q->outer_last;
    return parse_function(all->p, i, F_of) &&
           (parse_function(all->p, i + 1, F_them) || parse_reads(all->p, i + 1, "whom") ||
            parse_in(all->p, i + 1, SET_these));
}

/* "Chad hosts 700,000 Sudanese refugees. The camp at Zamzam held 500,000 people": people who are in
 * the country that others fled to another one are displaced there. */
static void camped_at_home(struct drafts *all)
{
    size_t n = all->n < 200 ? all->n : 200;
    for (size_t k = 0; k < n; k++) {
        struct draft *d = &all->at[k];
        if (d->measure == NULL || !draft_is(d->measure, "refugees") || d->place == NULL ||
            (d->noun != NOUN_people && d->noun != NOUN_household) || d->place_rule != NULL ||
            d->place->place == NULL || d->place->place->type == PLACE_COUNTRY ||
            (d->origin != NULL && !same_place(d->origin, d->place)))
            continue;
        for (size_t j = 0; j < n; j++) {
            const struct draft *b = &all->at[j];
            if (j == k || b->measure == NULL || b->origin == NULL || b->place == NULL ||
                !(draft_is(b->measure, "refugees") || draft_is(b->measure, "refugee-arrivals")) ||
                same_place(b->place, d->place) || !same_place(b->origin, d->place))
                continue;
            d->measure = "idps";
            d->origin = NULL;
            break;
        }
    }
}

void drafts_origins(struct drafts *all)
{
    if (!some_fled(all))
        return;
    not_at_home(all);
    displaced_abroad(all);
    stay_as_refugees(all);
    whole_left_home(all);
    camped_at_home(all);
    const struct place_ref *usual = usual_origin(all);
    return_home(all, usual);
    bool receives = usual == NULL && home_receives(all);
    for (size_t k = 0; k < all->n; k++) {
        struct draft *d = &all->at[k];
        if (d->origin != NULL || d->origin_rule == origin_of_several || d->noun == NOUN_migrant ||
            !draft_flees(d) || part_comes_from(all, k))
            continue;
        const struct place_ref *o = usual;
        if (o != NULL && others_there(all, d, o))
            continue;
        if (o == NULL && !receives && (!draft_is(d->measure, "border-crossings") || out_of_home(d)))
            o = drafts_land(all); /* "Poland has received 2.5 million", told of Ukraine */
        if (o == NULL || o->place == NULL || d->place == NULL || d->place->place == NULL ||
            same_place(d->place, o) || o->place->country[0] == '\0')
            continue;
        d->origin = o;
        d->origin_rule = o == usual ? "as other figures of the people who fled"
                                    : "the country that the report is about";
    }
}
