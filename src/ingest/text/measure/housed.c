/* housed.c - where people who are said to be hosted or sheltered live: abroad, in a camp, in other
 * lodging or at home. */
#include <string.h>

#include "../figure/draft.h"
#include "housed.h"
#include "counts.h"
#include "verbs.h"

/* Does the clause of D name NOUN? */
bool housed_names(const struct parse *p, const struct draft *d, int noun)
{
    for (size_t i = d->clause_first; i < d->clause_last; i++) {
        const struct entry *e = parse_match(p, i, ROLE_noun, NULL);
        if (e != NULL && (int)e->value == noun)
            return true;
    }
    return false;
}

/* "Romania hosts 450,000 people", but "450,000 people live in the region". */
static bool hosts(const struct parse *p, const struct draft *d)
{
    return parse_in(p, d->verb_first, SET_hosting);
}

/* "66,500 civilians are sheltering in bases": people of the country itself. */
static bool at_home(const struct parse *p, const struct draft *d)
{
    return d->q->head < p->n_tokens &&
           parse_among(p, d->q->head, "civilians", "residents", "villagers", "inhabitants",
                       "townspeople", "islanders");
}

/* "282,000 have crossed into Moldova, and 103,000 of them are still in the country": who came in
 * and stays is a refugee. */
bool housed_still(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    const struct draft *before = d > all->at ? d - 1 : NULL;
    while (before != NULL && before > all->at && before->measure == NULL)
        before--; /* a number that is none: "since Feb. 24" */
    return before != NULL && before->sentence + 1 >= d->sentence && before->measure != NULL &&
           p->sentences[before->sentence].paragraph == p->sentences[d->sentence].paragraph &&
           (draft_is(before->measure, "border-crossings") ||
            draft_is(before->measure, "refugee-arrivals")) &&
           (d->bare || d->inherited) && d->verb_first >= d->q->last;
}

/* "sleep in tents", "vivent désormais dans des écoles": where nobody lives at home. */
static bool in_lodging(const struct parse *p, const struct draft *d)
{
    bool in = parse_function(p, d->verb_last, F_in); /* "were living in bamboo huts" */
    size_t most = p->language == LANGUAGE_FR ? 4 : in ? 3 : 1;
    for (size_t i = d->verb_last; i < d->verb_last + most && i < d->clause_last; i++)
        if (parse_in(p, i, SET_lodging))
            return true;
    return false;
}

/* "4,003 shelters are open; 540,000 people are staying in them": in sites told just before. */
static bool in_these(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence], *before = s - (d->sentence > 0);
    size_t i = d->verb_last;
    bool them = parse_function(p, i, F_in) && parse_function(p, i + 1, F_them);
    if (d->verb_first < d->q->last || !(them || parse_in(p, i, SET_there)))
        return false;
    for (i = before->paragraph == s->paragraph ? before->first : s->first; i < d->q->first; i++)
        if (parse_is(p, i, ROLE_noun, NOUN_site))
            return true;
    return false;
}

/* "Dadaab in Kenya, the largest complex, where 389,000 people live", "Dadaab hosts 389,000": in a
 * camp that has a name. */
bool housed_in_camp(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    size_t i = d->q->outer_first;
    if (in_these(p, d))
        return true;
    bool hosted = d->verb_last == i && d->verb_last > d->verb_first &&
                  (parse_in(p, d->verb_first, SET_hosting) || /* "is home to" */
                   parse_reads(p, i - 2u, "home"));
    if (!hosted && (i < d->clause_first + 2u || !parse_reads(p, i - 1, "where")))
        return false;
    for (size_t k = p->sentences[d->sentence].places; k < parse_places_end(p, d->sentence); k++)
        if (p->places[k].last < i && p->places[k].place != NULL &&
            p->places[k].place->type == PLACE_SITE)
            return true;
    return false;
}

/* "Moria, built for 3,100, is home to 12,600": what stands before the number is its capacity. */
bool draft_built_before(const struct drafts *all, const struct draft *d)
{
    return d > all->at && d->bare && d[-1].measure != NULL && d[-1].sentence == d->sentence &&
           (d[-1].noun == NOUN_capacity || d[-1].noun == NOUN_place);
}

/* "Romania hosts 450,000 people", "4,000 are sheltering": in a report of those who came. */
bool housed_guests(const struct drafts *all, const struct draft *d)
{
    return !at_home(all->p, d) && (d->verb == VERB_shelter || d->bare || hosts(all->p, d) ||
                                   housed_names(all->p, d, NOUN_site));
}

/* "hébergent 8 500 sinistrés". */
bool housed_affected(const struct drafts *all, const struct draft *d)
{
    return d->q->outer_first > d->clause_first &&
           parse_in(all->p, d->q->outer_first - 1, SET_hosting);
}

/* "the camp held 83,000", but not "83,000 were held": does a place have room for them? */
bool housed_held(const struct drafts *all, const struct draft *d)
{
    return d->verb_last == d->q->outer_first && d->verb_first != d->clause_first &&
           !parse_function(all->p, d->verb_first - 1, F_be);
}

/* "104,300 remain on its territory". */
bool housed_on_ground(const struct drafts *all, const struct draft *d)
{
    return d->verb_last > d->verb_first + 2u && parse_in(all->p, d->verb_last - 1, SET_ground) &&
           parse_function(all->p, d->verb_last - 2, F_its);
}

/* "citizens of Syria", "Sudanese nationals", "people from Sudan": does R say which country D's
 * people are of? */
static bool people_of(const struct parse *p, const struct draft *d, const struct place_ref *r)
{
    const struct quantity *q = d->q;
    if (r->place == NULL || r->place->country[0] == '\0' || r->first < q->outer_last)
        return false;
    if (r->type != PLACE_NAME)
        return r->first < q->unit_last &&
               (parse_in(p, q->head, SET_citizens) || d->noun == NOUN_household);
    return r->place->type == PLACE_COUNTRY && r->first > 1 && r->first <= q->unit_last + 2u &&
           (r->function == F_from || (r->function == F_of && parse_in(p, q->head, SET_citizens)));
}

/* "5,000 citizens of Syria live in Jordan": who is of one country and is in another. */
bool housed_foreigners(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    size_t end = parse_places_end(p, d->sentence);
    if (d->q->unit_last == d->q->unit_first || d->verb_first < d->q->unit_last)
        return false;
    for (size_t k = p->sentences[d->sentence].places; k < end; k++) {
        if (!people_of(p, d, &p->places[k]))
            continue;
        for (size_t j = k + 1; j < end; j++) {
            const struct place_ref *o = &p->places[j];
            if (o->place != NULL && o->type == PLACE_NAME && o->first >= d->verb_first &&
                o->place->country[0] != '\0')
                return !place_same_country(o->place, p->places[k].place);
        }
        return false;
    }
    return false;
}

/* "The school is home to 43 families": a hall before the number is no home. */
static bool home_in_hall(const struct parse *p, const struct draft *d)
{
    if (d->verb_last > d->q->outer_first || !parse_function(p, d->verb_last - 1, F_to))
        return false;
    for (size_t i = d->clause_first; i < d->verb_first; i++)
        if (parse_is(p, i, ROLE_noun, NOUN_hall))
            return true;
    return false;
}

/* "sleep in tents": away from home, and in no camp. */
bool housed_in_lodging(const struct drafts *all, const struct draft *d)
{
    return !housed_names(all->p, d, NOUN_site) &&
           (in_lodging(all->p, d) || home_in_hall(all->p, d));
}

/* "870,000 people are yet to go home": who cannot return is displaced still. */
bool housed_elsewhere(const struct drafts *all, const struct draft *d)
{
    return d->verb_last > d->verb_first && verb_prevented(all->p, d->q, d->verb_first);
}

/* "450,000 people live in the region": at home. */
bool housed_at_home(const struct drafts *all, const struct draft *d)
{
    return !housed_names(all->p, d, NOUN_site);
}

#define SHELTERS_LEAST 60 /* a town opens fewer for those who flee to them */

bool housed_families(const struct drafts *all, const struct draft *d)
{
    static const char *const shelters[] = {"shelters", NULL};
    const struct parse *p = all->p;
    size_t i = d->q->unit_last, o = d->q->outer_first;
    if (d->q->value.type == NUMBER_NONE || number_double(d->q->value) < SHELTERS_LEAST ||
        i == d->q->unit_first || !parse_spelled(p, i - 1, shelters))
        return false;
    for (; i < d->q->unit_last + 4u && i < d->clause_last; i++)
        if (parse_in(p, i, SET_erects))
            return true;
    return o > d->clause_first && (parse_in(p, o - 1, SET_erects) ||
                                   (o > d->clause_first + 1u && parse_in(p, o - 2, SET_erects)));
}

bool housed_in_so_many(const struct parse *p, const struct draft *d)
{
    const struct quantity *q = d->q, *next = q + 1;
    size_t i = q->unit_last > q->unit_first ? q->unit_last : q->outer_last;
    while (parse_function(p, i, F_be))
        i++;
    i += parse_among(p, i, "now", "still", "currently") ? 1u : 0u;
    return next < p->quantities + p->n_quantities && next->sentence == q->sentence &&
           parse_function(p, i, F_in) && next->outer_first == i + 1 &&
           (next->noun == NOUN_hall || next->noun == NOUN_site);
}

bool housed_counted(const struct drafts *all, const struct draft *d)
{
    return housed_in_so_many(all->p, d);
}

bool housed_inmates(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    bool camp = false;
    if (d->q->head >= p->n_tokens || !parse_either(p, d->q->head, "inmates", "inmate"))
        return false;
    for (size_t i = s->first; i < s->last; i++) {
        if (parse_in(p, i, SET_cells))
            return false;
        camp |= parse_is(p, i, ROLE_noun, NOUN_site);
    }
    return camp;
}

bool housed_population(const struct drafts *all, const struct draft *d)
{
    for (size_t i = d->noun_at; i < d->noun_at + 3u && i < all->p->n_tokens; i++)
        if (parse_reads(all->p, i, "population"))
            return i > 0 && !parse_in(all->p, i - 1, SET_past) &&
                   !parse_is(all->p, i - 1, ROLE_noun, NOUN_displaced);
    return false;
}

bool housed_sought(const struct parse *p, size_t i)
{
    return i > 0 && parse_reads(p, i, "shelter") &&
           parse_among(p, i - 1, "sought", "seek", "seeking", "taken", "took", "found", "given");
}

bool housed_in_sites_told(const struct parse *p, size_t k, const struct draft *d)
{
    size_t last = d->q->outer_last;
    return d->noun == NOUN_site && k + 1 < p->n_quantities && parse_function(p, last, F_in) &&
           p->quantities[k + 1].noun == NOUN_site && p->quantities[k + 1].outer_first == last + 1u;
}
