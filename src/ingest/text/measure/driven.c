/* driven.c - people who are driven out of their homes or brought back, told by words around the
 * number that are no verbs of theirs. */
#include <string.h>

#include "../figure/draft.h"
#include "counts.h"

static bool by_carrier(const struct parse *p, const struct draft *d)
{
    for (size_t i = d->clause_first; i < d->clause_last; i++)
        if (parse_in(p, i, SET_carrier))
            return true;
    return false;
}

/* "killed 30 people and forced 5,000 from their homes". */
bool draft_driven_out(const struct parse *p, const struct draft *d)
{
    static const char *const forces[] = {"forced",  "forcing", "force", "drove",    "driven",
                                         "driving", "chased",  "sent",  "prompted", NULL},
                             *const homes[] = {"home",    "homes", "houses", "villages",
                                               "village", "town",  NULL},
                             *const flee[] = {"flee", "leave", "move", NULL};
    const struct quantity *q = d->q;
    size_t i = q->outer_first, k = q->unit_last > q->last ? q->unit_last : q->last;
    static const uint64_t goes = 1ull << F_to | 1ull << F_from | 1ull << F_out;
    if (i > d->clause_first &&
        parse_among(p, i - 1, "pushed", "pushing", "pushes", "drove", "driven", "driving") &&
        parse_among(p, k, "towards", "toward", "south", "north", "east", "west", "southwards",
                    "northwards", "eastwards", "westwards", "deeper"))
        return !by_carrier(p, d); /* "pushed 110,000 people towards Goma" */
    if (i == d->clause_first || !(p->tokens[k].functions & goes) ||
        !parse_spelled(p, i - 1, forces))
        return false;
    if (parse_function(p, k, F_to) && parse_spelled(p, k + 1, flee))
        return true;
    if (!parse_function(p, k, F_from) &&
        !(parse_function(p, k, F_out) && parse_function(p, k + 1, F_of)))
        return false;
    bool to = false;
    for (size_t j = k + 1; j < k + 6 && j < d->clause_last; j++) {
        if (parse_spelled(p, j, homes))
            return true;
        to |= parse_function(p, j, F_to);
    }
    static const char *const chases[] = {"forced", "forcing",  "chased", "chase",
                                         "drove",  "expelled", NULL};
    return !to && parse_spelled(p, i - 1, chases) && !by_carrier(p, d);
}

/* "Chile has expelled 1,103": does a country do what D's verb tells? */
bool draft_by_country(const struct parse *p, const struct draft *d)
{
    size_t i = d->verb_first - (parse_function(p, d->verb_first - 1u, F_have) ? 1u : 0u);
    for (size_t k = p->sentences[d->sentence].places; k < parse_places_end(p, d->sentence); k++)
        if (p->places[k].last == i && p->places[k].place != NULL &&
            p->places[k].place->type == PLACE_COUNTRY && p->places[k].type == PLACE_NAME)
            return true;
    return false;
}

/* "stopped 4,600 migrants from leaving": those who tried to cross and were kept from it. */
bool draft_kept_from(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_first, k = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->last;
    const struct token *t = &p->tokens[k + 1];
    return i > d->clause_first && parse_function(p, k, F_from) && t->type == TOKEN_WORD &&
           p->text[t->end - 1] == 'g' &&
           parse_among(p, i - 1, "stopped", "stops", "stop", "prevented", "prevents", "kept",
                       "blocked", "barred", "stopping", "preventing", "blocking");
}

/* "3,812 persons entered Poland and 3,540 left": over the same border. */
bool draft_after_crossing(const struct drafts *all, const struct draft *d)
{
    const struct draft *b = d > all->at ? d - 1 : NULL;
    return d->bare && b != NULL && b->measure != NULL && b->sentence == d->sentence &&
           draft_is(b->measure, "border-crossings");
}

/* "expects to have 200,000 families home by August", "helped 21,000 people go home", "a charter
 * carried 127 Gambians home". */
bool draft_home(const struct parse *p, const struct draft *d)
{
    size_t k = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->last, i = d->q->outer_first;
    if (i == d->clause_first || !(parse_in(p, i - 1, SET_sends) || parse_in(p, i - 1, SET_carries)))
        return false;
    k += parse_function(p, k, F_to); /* "helped 3,200 people to return" */
    if (parse_either(p, k, "return", "repatriate"))
        return true;
    if (parse_either(p, k, "go", "get"))
        k++;
    return parse_reads(p, k, "home") ||
           (parse_reads(p, k, "back") &&
            (parse_function(p, k + 1, F_to) || parse_function(p, k + 1, F_from) ||
             (parse_function(p, k + 1, F_by) && parse_in(p, k + 2, SET_carrier))));
}

/* "12 people were killed and 3,400 displaced by flooding": a participle alone has no other verb. */
bool draft_participle(const struct parse *p, const struct draft *d)
{
    const struct quantity *q = d->q;
    return d->noun == NOUN_displaced && q->unit_last == q->unit_first + 1u &&
           parse_either(p, q->unit_first, "displaced", "uprooted") &&
           (parse_function(p, q->unit_last, F_by) || parse_function(p, q->unit_last, F_because) ||
            parse_function(p, q->unit_last, F_after) || parse_function(p, q->unit_last, F_when));
}

/* "3,000 IDPs were also forced to flee": they are displaced once more. */
bool draft_flee_again(const struct drafts *all, const struct draft *d)
{
    static const char *const also[] = {"also", "again", "then", "once", NULL}, *const flee[] = {
                                                                                   "flee", "leave",
                                                                                   "move",
                                                                                   "relocate",
                                                                                   NULL};
    const struct parse *p = all->p;
    size_t i = d->q->unit_last;
    while (i < d->q->unit_last + 4u && (parse_function(p, i, F_be) ||
                                        parse_function(p, i, F_have) || parse_spelled(p, i, also)))
        i++;
    if (parse_reads(p, i, "fled"))
        return true;
    return i > d->q->unit_last && parse_function(p, i + 1, F_to) && parse_spelled(p, i + 2, flee) &&
           parse_either(p, i, "forced", "compelled");
}

bool draft_stays_inside(const struct drafts *all, const struct draft *d, const struct place_ref *r)
{
    const struct parse *p = all->p;
    const struct place *home = all->home != NULL ? all->home->place : NULL;
    if (p->language == LANGUAGE_FR || (r->place != NULL && r->place->type == PLACE_COUNTRY))
        return false;
    for (size_t k = p->sentences[d->sentence].places; k < parse_places_end(p, d->sentence); k++) {
        const struct place_ref *from = &p->places[k];
        if (from->function != F_from || from == r)
            continue;
        if (from->place == NULL || r->place == NULL)
            return r->place == NULL && /* two towns that no table knows, or one of them */
                   (from->place == NULL || from->place->type != PLACE_COUNTRY);
        return place_same_country(from->place, r->place);
    }
    if (home == NULL || home->country[0] == '\0')
        return false;
    return r->place == NULL ? all->inside : place_same_country(r->place, home);
}

bool draft_flees_town(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    size_t i = d->verb_last + (parse_function(p, d->verb_last, F_the) ? 1u : 0u);
    bool town =
        i > d->verb_last && (parse_in(p, i, SET_townlike) || parse_in(p, i, SET_regionlike));
    for (size_t k = i; k < i + 6 && k < d->clause_last; k++)
        if (parse_in(p, k, SET_abroad))
            return false;
    for (size_t k = p->sentences[d->sentence].places; k < parse_places_end(p, d->sentence); k++) {
        const struct place_ref *r = &p->places[k];
        if (r->first > d->verb_last && (r->function == F_to || r->function == F_into) &&
            !draft_stays_inside(all, d, r))
            return false;
        town |= r->first == i && r->type == PLACE_NAME && r->place != NULL &&
                r->place->type != PLACE_COUNTRY;
    }
    return town;
}
