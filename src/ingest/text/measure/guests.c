/* guests.c - people of a report of refugees or migrants: who came over the sea, who waits or lives
 * where they came to. */
#include "../figure/draft.h"
#include "guests.h"
#include "counts.h"

/* "came to the islands by sea". */
static bool by_sea(const struct parse *p, size_t i)
{
    return parse_function(p, i, F_by) && parse_in(p, i + 1, SET_waters) &&
           !parse_function(p, i + 2, F_to);
}

bool guests_by_boat(const struct drafts *all, const struct draft *d)
{
    for (size_t i = d->clause_first; i < d->clause_last; i++)
        if (parse_in(all->p, i, SET_boat) || by_sea(all->p, i))
            return true;
    return false;
}

bool guests_over_sea(const struct drafts *all, const struct draft *d)
{
    static const char *const seas[] = {"channel", "sea",    "mediterranean", "atlantic", "ocean",
                                       "strait",  "waters", "shore",         "shores",   NULL};
    const struct parse *p = all->p;
    if (guests_by_boat(all, d))
        return true;
    for (size_t i = d->clause_first; i < d->clause_last; i++)
        if (p->tokens[i].type == TOKEN_WORD && parse_spelled(p, i, seas))
            return true;
    return false;
}

bool guests_boat_brings(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    size_t into = d->q->unit_last; /* "205 people on board into" */
    if (parse_function(p, into, F_on))
        into += parse_reads(p, into + 1, "board") ? 2u : 1u;
    bool frail = all->of_migrants; /* or the boat is one that nobody else goes in */
    for (size_t i = d->clause_first; i < d->q->first && !frail; i++)
        frail = parse_among(p, i, "cayuco", "patera", "dinghy", "inflatable", "pirogue", "rubber");
    return frail && guests_by_boat(all, d) && d->verb_last <= d->q->first &&
           parse_either(p, d->verb_first, "brought", "brings") &&
           (parse_function(p, into, F_into) || parse_function(p, into, F_to));
}

/* "A boat with 300 migrants landed on Lampedusa", "docked with 300 migrants on board"; but "sank
 * before it reached Malta". */
static bool came_ashore(const struct parse *p, const struct draft *d)
{
    static const char *const lands[] = {"landed",  "arrived",     "arrives",  "reached", "docked",
                                        "beached", "disembarked", "anchored", "moored",  NULL};
    static const char *const never[] = {"to",     "never",  "before", "hardly",
                                        "nearly", "almost", NULL};
    for (size_t i = d->clause_first; i < d->clause_last; i++) {
        if (i >= d->q->outer_first && i < d->q->unit_last)
            continue;
        if (parse_among(p, i, "sank", "capsized", "overturned", "before"))
            return false;
        if (parse_one(p, i, ROLE_modal))
            return parse_among(p, i + 1, "land", "reach", "arrive", "dock") ||
                   parse_among(p, i + 2, "land", "reach", "arrive", "dock");
        if (i > d->clause_first && parse_spelled(p, i, lands))
            return !parse_spelled(p, i - 1, never) && !parse_function(p, i - 1, F_not);
    }
    return false;
}

bool guests_still_at_sea(const struct drafts *all, const struct draft *d)
{
    size_t last = d->q->unit_last; /* "A lorry carrying 60 migrants overturned" */
    if (came_ashore(all->p, d))
        return false;
    bool wrecked = parse_in(all->p, last, SET_begins) || parse_in(all->p, last - 1, SET_begins);
    return (wrecked || guests_by_boat(all, d)) && d->q->outer_first > d->clause_first &&
           parse_among(all->p, d->q->outer_first - 1, "carrying", "with", "carried");
}

bool guests_want_out(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    size_t i = d->q->unit_last;
    return parse_function(p, i, F_who) && parse_in(p, i + 1, SET_wants) &&
           parse_function(p, i + 2, F_to) && parse_is(p, i + 3, ROLE_verb, VERB_leave);
}

bool guests_wait(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    size_t i = d->verb_first;
    size_t be = i - (parse_function(p, i - 1, F_be) ? 1u : 2u); /* "were still waiting" */
    return be >= d->q->last && parse_in(p, i, SET_waiting) && parse_function(p, be, F_be) &&
           !parse_function(p, d->verb_last, F_for) && !parse_function(p, d->verb_last, F_to);
}

bool guests_tried(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    size_t i = d->q->unit_last, end = i + 6;
    if (!parse_function(p, i, F_who))
        return false;
    while (i < end && !parse_among(p, i, "tried", "trying", "attempted", "attempting", "try"))
        i++;
    return i < end && parse_function(p, i + 1, F_to) && parse_is(p, i + 2, ROLE_verb, VERB_cross);
}

bool guests_are_there(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    size_t o = d->q->outer_first, i = d->q->unit_last;
    if (o < d->clause_first + 2u || !parse_function(p, o - 1, F_be) ||
        !parse_in(p, o - 2, SET_there) || !parse_function(p, i, F_in))
        return false;
    if (parse_function(p, i + 1, F_the) && parse_in(p, i + 2, SET_countrylike))
        return true;
    for (size_t k = p->sentences[d->sentence].places; k < parse_places_end(p, d->sentence); k++)
        if (p->places[k].first == i + 1u && p->places[k].type == PLACE_NAME)
            return true;
    return false;
}

bool guests_bused(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    if (!draft_carried_off(p, d) || draft_carried_back(p, d))
        return false;
    for (size_t i = d->clause_first; i < d->q->first; i++)
        if (parse_in(p, i, SET_carrier))
            return true;
    return false;
}

bool guests_at_camp(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    for (size_t k = p->sentences[d->sentence].places; k < parse_places_end(p, d->sentence); k++)
        if (p->places[k].first >= d->verb_last && p->places[k].first <= d->verb_last + 2u &&
            p->places[k].place != NULL && p->places[k].place->type == PLACE_SITE)
            return true;
    return false;
}

/* "900,000 Rohingya live there, 700,000 of whom came in 2017": a part of those told as refugees. */
bool guests_of_refugees(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    size_t i = d->q->outer_last;
    return d > all->at && d[-1].measure != NULL && d[-1].sentence == d->sentence &&
           draft_is(d[-1].measure, "refugees") && parse_function(p, i, F_of) &&
           (parse_function(p, i + 1, F_who) || parse_function(p, i + 1, F_them) ||
            parse_in(p, i + 1, SET_these));
}

/* "brought 412 people ashore on El Hierro", in a report that tells of migrants. */
bool guests_ashore(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    size_t i = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->outer_last;
    if (d->verb_last > d->q->first || !parse_reads(p, i, "ashore"))
        return false;
    if (d->noun == NOUN_migrant || all->of_migrants)
        return true;
    for (const struct draft *b = d; b > all->at && b + 16 > d; b--)
        if (b[-1].measure != NULL && draft_is(b[-1].measure, "migrant-arrivals"))
            return true;
    return false;
}
