/* reading.c - readings that the words around a noun and its verb change: who leaves a country
 * crosses a border, who is carried out of it is evacuated, who lives in a camp is sheltered. */
#include <assert.h>
#include <string.h>

#include "../figure/draft.h"
#include "guests.h"
#include "housed.h"
#include "counts.h"

/* "fled from South Ossetia to North Ossetia": a flight with a destination is an arrival there. */
static bool moves_to(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    for (size_t k = p->sentences[d->sentence].places; k < parse_places_end(p, d->sentence); k++) {
        const struct place_ref *r = &p->places[k];
        bool french = p->language == LANGUAGE_FR && r->function != F_into; /* "à" is "in" as well */
        if (french && r->first != d->verb_last + 1u)
            continue;
        if (r->first > d->verb_first && r->first < d->verb_last + 12 && r->last <= d->clause_last &&
            ((french && r->function == F_in) || r->function == F_to || r->function == F_into ||
             r->function == F_for) &&
            !draft_stays_inside(all, d, r))
            return true;
    }
    return false;
}

/* "fled to other countries", "have fled abroad". */
static bool abroad(const struct parse *p, const struct draft *d)
{
    for (size_t i = d->verb_last; i < d->verb_last + 6u && i < d->clause_last; i++)
        if (parse_in(p, i, SET_abroad))
            return true;
    return false;
}

/* "220,000 have gone to Syria", told of Lebanon. */
/* "will resettle 40,000 Afghans": who is resettled was a refugee. */
static bool is_resettled(const struct drafts *all, const struct draft *d)
{
    return parse_among(all->p, d->verb_first, "resettle", "resettled", "resettles", "resettling");
}

static bool goes_abroad(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    if (all->home == NULL || all->home->place == NULL)
        return false;
    for (size_t k = p->sentences[d->sentence].places; k < parse_places_end(p, d->sentence); k++) {
        const struct place_ref *r = &p->places[k];
        if (r->first >= d->verb_last && r->first <= d->verb_last + 1u && r->place != NULL &&
            r->type == PLACE_NAME && r->place->type == PLACE_COUNTRY && r->function == F_to)
            return !place_same_country(r->place, all->home->place);
    }
    return false;
}

/* "pulled 121 people alive from the rubble": found, not evacuated. */
static bool dug_out(const struct drafts *all, const struct draft *d)
{
    static const char *const ruins[] = {"rubble", "alive", "wreckage", "debris", "ruins", NULL};
    for (size_t i = d->q->last; i < d->q->last + 9u && i < d->clause_last; i++)
        if (parse_spelled(all->p, i, ruins))
            return true;
    return false;
}

/* "Pakistan has expelled 590,000 Afghans": out of the country. */
static bool expelled(const struct drafts *all, const struct draft *d)
{
    static const char *const expels[] = {"expelled", "expels", "expelling", "expel", NULL};
    return d->verb_last <= d->q->first && parse_spelled(all->p, d->verb_first, expels) &&
           (d->noun != NOUN_people || draft_by_country(all->p, d));
}

/* "140,000 people have moved from Rafah": nobody moved them. */
static bool moves_itself(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    return d->verb_first > d->q->last && parse_reads(p, d->verb_first, "moved") &&
           parse_function(p, d->verb_first - 1, F_have);
}

/* "could flee Sudan": who flees a country goes to another. */
static bool flees_country(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    for (size_t k = p->sentences[d->sentence].places; k < parse_places_end(p, d->sentence); k++) {
        const struct place_ref *r = &p->places[k];
        if (r->first == d->verb_last + parse_in(p, d->verb_last, SET_adjoining) &&
            r->place != NULL && r->type == PLACE_NAME && !r->part &&
            r->place->type == PLACE_COUNTRY)
            return true; /* "fled neighbouring Sudan" */
    }
    return false;
}

/* "destroyed or damaged": both together are damaged. */
static bool or_damaged(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    size_t i = d->verb_last, b = d->verb_first;
    bool behind = (parse_function(p, i, F_or) || parse_mark(p, i, '/')) &&
                  parse_match(p, i + 1, ROLE_verb, NULL) != NULL &&
                  parse_is(p, i + 1, ROLE_verb, VERB_damage);
    bool before = b >= d->clause_first + 2u &&
                  (parse_function(p, b - 1, F_or) || parse_mark(p, b - 1, '/')) &&
                  parse_is(p, b - 2, ROLE_verb, VERB_damage);
    return behind || before;
}

/* "has taken in 5,200 Ukrainians": whom a country takes in are refugees. */
static bool taken_in(const struct parse *p, const struct draft *d)
{
    static const char *const taking[] = {
        "taken",    "took",     "take",     "takes",    "taking",   "received",
        "receives", "admitted", "welcomed", "accepted", "absorbed", "accueilli",
        "welcome",  "let",      "admit",    "opened",   "accept",   NULL};
    static const char *const seeking[] = {"sought", "seek",  "seeking", "found",
                                          "find",   "given", "granted", NULL};
    static const char *const refuge[] = {"refuge", "shelter", "sanctuary", "asylum", NULL};
    if (parse_spelled(p, d->verb_first, seeking) || parse_spelled(p, d->verb_last, refuge))
        return true; /* "have found refuge in Ethiopia" */
    static const char *const taken[] = {"received", "admitted", "welcomed", "accepted",
                                        "absorbed", "taken",    NULL};
    if (d->verb_first >= d->q->last && d->verb_last > d->verb_first &&
        (parse_function(p, d->verb_first - 1, F_be) || parse_function(p, d->verb_first, F_be)) &&
        (parse_spelled(p, d->verb_first, taken) || parse_spelled(p, d->verb_last - 1, taken)))
        return true; /* "4,500 Somalis were received in Dadaab" */
    return d->verb_last <= d->q->first &&
           (parse_spelled(p, d->verb_first, taking) ||
            (d->verb_last > d->verb_first && parse_spelled(p, d->verb_last - 1u, taken)));
}

/* "have left Skopje airport for third countries": who is flown out. */
static bool from_airport(const struct drafts *all, const struct draft *d)
{
    for (size_t i = d->verb_last; i < d->verb_last + 5u && i < d->clause_last; i++)
        if (parse_in(all->p, i, SET_airport))
            return true;
    return false;
}

/* "Fire destroyed 700 shelters in the camp": homes of those who live in them. */
static bool burned_down(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    static const char *const shelters[] = {"shelters", "tents", "huts", NULL};
    size_t n, i = d->q->unit_last;
    if (d->q->head >= p->n_tokens || i == d->q->unit_first || !parse_spelled(p, i - 1, shelters))
        return false;
    const struct entry *e = parse_match_back(p, d->clause_first, d->q->outer_first, ROLE_verb, &n);
    size_t o = d->q->outer_first;
    if ((e != NULL && e->value == VERB_destroy) ||
        (o > d->clause_first && parse_is(p, o - 1, ROLE_verb, VERB_destroy)))
        return true;
    while (parse_function(p, i, F_be) || parse_function(p, i, F_have))
        i++;
    e = parse_match(p, i, ROLE_verb, &n);
    return (e != NULL && e->value == VERB_destroy) || parse_is(p, i, ROLE_verb, VERB_destroy);
}

/* "14,921 persons have fled Palma. / Arrivals by district / Mueda 4,382": of those who fled inside
 * the country. */
static bool arrivals_of_fled(const struct drafts *all, const struct draft *d)
{
    if (d->under == 0 || all->of_refugees || all->of_migrants)
        return false;
    for (size_t k = (size_t)(d - all->at); k > 0 && k + 4 > (size_t)(d - all->at); k--)
        if (all->at[k - 1].measure != NULL)
            return draft_is(all->at[k - 1].measure, "new-displacements");
    return false;
}

/* "611,000 Rohingya have arrived": a people that flees where it comes from. */
static bool persecuted(const struct parse *p, const struct draft *d)
{
    return d->q->noun == NOUN_national && d->q->head < p->n_tokens &&
           parse_is(p, d->q->head, ROLE_noun, NOUN_national);
}

/* "could leave Sudan": who leaves a country crosses its border. */
static bool leaves_country(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    for (size_t k = p->sentences[d->sentence].places; k < parse_places_end(p, d->sentence); k++)
        if (p->places[k].first == d->verb_last && p->places[k].place != NULL &&
            p->places[k].place->type == PLACE_COUNTRY)
            return true;
    return false;
}

/* "took 500 out on Sunday; 80 left for Senegal": of those who are brought out. */
static bool left_for(const struct drafts *all, const struct draft *d)
{
    return d->verb_last == d->verb_first + 2u && parse_reads(all->p, d->verb_first, "left") &&
           draft_after_evacuated(all, d);
}

/* "with 44 people left". */
static bool in_carrier(const struct drafts *all, const struct draft *d)
{
    return draft_by_carrier(all->p, d);
}

/* "Yesterday 5,092 left". */
static bool is_bare(const struct drafts *all, const struct draft *d)
{
    (void)all;
    return d->bare;
}

/* "another 560,000 have left the country". */
static bool have_left(const struct drafts *all, const struct draft *d)
{
    return d->verb_first > d->q->last && !all->of_migrants &&
           parse_reads(all->p, d->verb_first, "left") &&
           parse_function(all->p, d->verb_first - 1, F_have);
}

/* "fled to Chad", "have fled abroad". */
static bool flees_abroad(const struct drafts *all, const struct draft *d)
{
    return moves_to(all, d) || abroad(all->p, d);
}

/* "has taken in 5,200 Ukrainians", "611,000 Rohingya have arrived": they come as refugees. */
static bool comes_for_refuge(const struct drafts *all, const struct draft *d)
{
    return taken_in(all->p, d) || (all->of_refugees && !all->of_migrants) ||
           persecuted(all->p, d) || guests_at_camp(all, d) || guests_of_refugees(all, d);
}

/* "A ship took 2,100 people to Piraeus", but not "back to Guinea". */
static bool carried_out(const struct drafts *all, const struct draft *d)
{
    return draft_carried_off(all->p, d) && !draft_carried_back(all->p, d);
}

/* "handed out rations to 32,800 people". */
static bool provided(const struct drafts *all, const struct draft *d)
{
    return draft_provided_to(all->p, d);
}

/* "stopped 4,600 migrants from leaving". */
static bool kept_from(const struct drafts *all, const struct draft *d)
{
    return draft_kept_from(all->p, d);
}

/* "A boat with 40 people on board was turned back": what was is the boat. */
static bool on_board(const struct drafts *all, const struct draft *d)
{
    size_t i = d->q->unit_last;
    return d->verb_first > i &&
           (parse_reads(all->p, i, "aboard") || parse_reads(all->p, i + 1, "board"));
}

/* "are holding 120 people": in custody. */
static bool held(const struct drafts *all, const struct draft *d)
{
    return draft_held(all->p, d);
}

/* "the rebels let 40 prisoners go". */
static bool freed(const struct drafts *all, const struct draft *d)
{
    const struct draft *b =
        d > all->at ? d - 1 : NULL; /* "freed 17 hostages, Israel 39 prisoners" */
    if (b != NULL && b->measure == NULL && b->sentence == d->sentence && b->noun == NOUN_detainee &&
        b->q->unit_last + 4u > d->q->outer_first && draft_freed(all->p, b))
        return true;
    return draft_freed(all->p, d);
}

/* "2,000 more troops", "another 500": they are sent. */
static bool more_of_them(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    size_t a = d->q->outer_first;
    return parse_function(p, d->q->outer_last, F_another) ||
           parse_function(p, d->q->outer_last, F_more) ||
           (a > 0 && (parse_function(p, a - 1, F_more) || parse_function(p, a - 1, F_another)));
}

/* "pulled out 500 soldiers", "by December 2,000 are to leave": withdrawn. */
static bool pulled_out(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    if (draft_pulled_out(p, d) || draft_carried_back(p, d))
        return true;
    return d->verb == VERB_leave && d->verb_first >= d->q->last && !more_of_them(all, d) &&
           !parse_function(p, d->verb_last, F_for) && !parse_function(p, d->verb_last, F_to) &&
           p->language != LANGUAGE_FR;
}

/* "They will support 330 police officers", "has trained 900 soldiers": whom others help. */
static bool helped(const struct drafts *all, const struct draft *d)
{
    static const char *const helps[] = {"support", "supports",  "supporting", "supported", "assist",
                                        "assists", "assisting", "back",       "help",      "train",
                                        "trains",  "trained",   "mentor",     "mentors",   "advise",
                                        "equip",   "equipped",  "pay",        "paid",      "arm",
                                        "relieve", NULL};
    size_t i = d->q->outer_first;
    return i > d->clause_first && parse_spelled(all->p, i - 1, helps);
}

/* "The hospital has admitted 95 patients". */
static bool admitted(const struct drafts *all, const struct draft *d)
{
    return draft_admitted(all->p, d);
}

/* "were moved to Nomuka". */
static bool were_moved(const struct drafts *all, const struct draft *d)
{
    return d->verb_first > d->q->last && parse_reads(all->p, d->verb_first, "moved") &&
           parse_function(all->p, d->verb_first - 1, F_be);
}

/* "The 406 minors were flown to Thessaloniki". */
static bool were_flown(const struct drafts *all, const struct draft *d)
{
    return d->verb_first > d->q->last && parse_reads(all->p, d->verb_first, "flown") &&
           parse_function(all->p, d->verb_first - 1, F_be);
}

/* "have fled the country". */
static bool flees_this_country(const struct drafts *all, const struct draft *d)
{
    return parse_function(all->p, d->verb_last, F_the) &&
           parse_in(all->p, d->verb_last + 1u, SET_countrylike);
}

/* "The centre has 900 migrants". */
static bool with_site(const struct drafts *all, const struct draft *d)
{
    const struct entry *comes = parse_match(all->p, d->q->unit_last, ROLE_verb, NULL);
    if (comes != NULL && (comes->value == VERB_arrive || comes->value == VERB_land))
        return false; /* "463 migrants came ashore, bringing the number in the centre to 891" */
    return housed_names(all->p, d, NOUN_site) || housed_names(all->p, d, NOUN_hall);
}

/* "police detained 27 men", "19 people were detained near Kraslava": what happened to them, and not
 * how many are held. */
static bool detained_then(const struct drafts *all, const struct draft *d)
{
    static const char *const detained[] = {"detained", NULL}, *const were[] = {"were", "was",
                                                                               "been", NULL};
    if (d->verb_first < d->q->first && parse_spelled(all->p, d->verb_first, detained))
        return !parse_function(all->p, d->verb_first - 1, F_be);
    return d->verb_first >= d->q->last && parse_spelled(all->p, d->verb_last - 1u, detained) &&
           parse_spelled(all->p, d->verb_last - 2u, were);
}

/* Nouns and verbs that a reading is for, as bits. */
#define N(name) (1ull << NOUN_##name)
#define V(name) (1ull << VERB_##name)
#define ANY (~0ull)
#define FOLK (N(people) | N(household))
#define CAME (N(refugee) | N(migrant) | N(national))
static_assert(TEXT_NOUN_COUNT <= 64 && TEXT_VERB_COUNT <= 64, "a bit for each");

/* What else is asked of the report or of the rule. */
enum told_of { OF_ALL, OF_MIGRANTS, OF_GUESTS, OF_ARRIVALS, OF_TROOPS, OF_PLAIN };
/* Whose rule it is then, where it is of no noun that is always the same. */
enum { OWN = TEXT_NOUN_COUNT, CAMP, NOTHING };

/* What a noun and its verb become where the words around say so; the first that holds decides. */
static const struct reading {
    uint64_t nouns, verbs;
    enum told_of of;
    bool (*when)(const struct drafts *all, const struct draft *d); /* NULL: always */
    int noun, verb;
} readings[] = {
    {N(arrival), ANY, OF_ALL, arrivals_of_fled, NOUN_people, VERB_displace},
    {FOLK | CAME, ANY, OF_ALL, kept_from, NOUN_people, VERB_cross},
    {FOLK | CAME, V(repel), OF_ALL, on_board, NOTHING, VERB_none},
    {FOLK | N(refugee) | N(national), V(leave), OF_ALL, draft_after_evacuated, NOUN_people,
     VERB_evacuate},
    {FOLK | N(refugee) | N(national), V(cross), OF_ALL, left_for, NOUN_people, VERB_evacuate},
    {N(people), V(leave), OF_ALL, leaves_country, NOUN_people, VERB_cross},
    {FOLK, V(leave) | V(arrive) | V(land) | V(reach), OF_ALL, in_carrier, NOUN_people,
     VERB_evacuate},
    {FOLK | N(refugee) | N(national), V(leave), OF_ALL, from_airport, NOUN_people, VERB_evacuate},
    {FOLK | CAME, V(evacuate), OF_ALL, draft_police_picks, NOUN_people, VERB_arrest},
    {FOLK | N(refugee) | N(national), V(leave), OF_ALL, draft_left_together, NOUN_people,
     VERB_evacuate},
    {FOLK, V(leave), OF_ALL, draft_after_crossing, NOUN_people, VERB_cross},
    {N(migrant), V(cross), OF_ALL, guests_over_sea, NOUN_migrant, VERB_arrive},
    {ANY, V(leave), OF_MIGRANTS, is_bare, NOUN_people, VERB_cross},
    {FOLK, V(cross), OF_ALL, have_left, NOUN_refugee, VERB_arrive},
    {FOLK, V(flee), OF_ALL, flees_abroad, NOUN_refugee, VERB_arrive},
    {N(national) | N(people), V(displace), OF_ALL, expelled, NOUN_national, VERB_deport},
    {N(national), V(arrive), OF_ALL, comes_for_refuge, NOUN_refugee, VERB_arrive},
    {N(national) | FOLK, V(arrive), OF_ALL, is_resettled, NOUN_refugee, VERB_arrive},
    {N(national), V(land), OF_ALL, guests_of_refugees, NOUN_refugee, VERB_arrive},
    {FOLK, V(arrive), OF_ARRIVALS, guests_bused, NOUN_people, VERB_evacuate},
    {N(arrival), ANY, OF_ARRIVALS, NULL, NOUN_migrant, VERB_arrive},
    {FOLK, V(arrive), OF_ARRIVALS, NULL, NOUN_migrant, VERB_arrive},
    {FOLK | CAME | N(injured), ANY, OF_ALL, carried_out, NOUN_people, VERB_evacuate},
    {FOLK, V(reach), OF_ALL, draft_helps_others, NOTHING, VERB_none},
    {FOLK | N(refugee), ANY, OF_ALL, provided, NOUN_people, VERB_reach},
    {FOLK | CAME, ANY, OF_ALL, held, NOUN_people, VERB_detain},
    {N(detainee), ANY, OF_ALL, freed, NOTHING, VERB_none},
    {N(troop), ANY, OF_ALL, pulled_out, NOTHING, VERB_none},
    {N(troop), ANY, OF_ALL, helped, NOTHING, VERB_none},
    {FOLK | N(displaced), V(arrive), OF_ALL, goes_abroad, NOUN_refugee, VERB_arrive},
    {FOLK | N(migrant), V(evacuate), OF_ALL, guests_ashore, NOUN_migrant, VERB_arrive},
    {FOLK, V(evacuate), OF_ALL, guests_boat_brings, NOUN_migrant, VERB_arrive},
    {N(people), V(arrive), OF_ALL, admitted, NOUN_people, VERB_reach},
    {FOLK, V(evacuate), OF_ALL, dug_out, NOTHING, VERB_none},
    {FOLK, V(arrive), OF_ALL, were_moved, NOUN_people, VERB_evacuate},
    {FOLK, V(land), OF_ALL, were_flown, NOUN_people, VERB_evacuate},
    {FOLK, V(evacuate), OF_ALL, moves_itself, OWN, VERB_displace},
    {FOLK, V(flee), OF_ALL, flees_this_country, NOUN_refugee, VERB_arrive},
    {N(national), V(flee), OF_ALL, draft_flees_town, NOUN_people, VERB_displace},
    {FOLK | N(national), V(flee), OF_ALL, flees_country, NOUN_refugee, VERB_arrive},
    {N(migrant) | N(refugee), ANY, OF_PLAIN, guests_still_at_sea, NOTHING, VERB_none},
    {N(migrant), ANY, OF_PLAIN, with_site, NOUN_migrant, VERB_host},
    {N(migrant), ANY, OF_PLAIN, guests_are_there, NOUN_migrant, VERB_host},
    {N(people), V(arrive), OF_ALL, guests_by_boat, NOUN_migrant, VERB_arrive},
    {N(site), ANY, OF_ALL, burned_down, NOUN_home, VERB_destroy},
    {N(site), ANY, OF_ALL, housed_families, NOUN_item, VERB_none},
    {N(home) | N(building), V(destroy), OF_ALL, or_damaged, OWN, VERB_damage},
    {ANY, V(detain), OF_ALL, detained_then, OWN, VERB_arrest},
    {FOLK, V(shelter) | V(host), OF_GUESTS, housed_guests, NOUN_refugee, VERB_none},
    {N(affected), ANY, OF_ALL, housed_affected, NOUN_people, VERB_shelter},
    {N(people), V(hold), OF_ALL, housed_held, CAMP, VERB_shelter},
    {N(people), V(hold), OF_ALL, NULL, NOTHING, VERB_none},
    {FOLK, V(register) | V(host), OF_ALL, housed_counted, CAMP, VERB_shelter},
    {FOLK, V(host), OF_ALL, housed_in_camp, CAMP, VERB_shelter},
    {FOLK, V(host), OF_ALL, draft_built_before, NOUN_people, VERB_shelter},
    {FOLK, V(host) | V(shelter), OF_ALL, housed_still, NOUN_refugee, VERB_none},
    {FOLK, V(host), OF_ALL, housed_on_ground, NOUN_refugee, VERB_none},
    {FOLK, V(host) | V(shelter), OF_ALL, housed_foreigners, NOUN_refugee, VERB_none},
    {FOLK, V(host), OF_ALL, housed_in_lodging, NOUN_people, VERB_shelter},
    {FOLK | CAME, V(return ), OF_ALL, guests_tried, NOUN_people, VERB_cross},
    {FOLK, V(host), OF_GUESTS, guests_wait, NOUN_refugee, VERB_none},
    {N(national), V(host), OF_ALL, guests_want_out, NOTHING, VERB_none},
    {FOLK, V(host), OF_ALL, housed_at_home, NOTHING, VERB_none},
    {FOLK | N(displaced), V(return ), OF_ALL, housed_elsewhere, NOUN_displaced, VERB_none},
    {N(refugee), V(return ), OF_ALL, housed_elsewhere, OWN, VERB_none},
    {FOLK | N(displaced), ANY, OF_ALL, draft_displaced_within, NOUN_people, VERB_displace},
    {FOLK | N(national), V(displace), OF_ALL, draft_displaced_now, NOUN_displaced, VERB_none},
    {N(displaced), ANY, OF_GUESTS, housed_population, CAMP, VERB_shelter},
    {N(displaced), V(none), OF_PLAIN, draft_flee_again, NOUN_people, VERB_displace},
    {N(troop), ANY, OF_TROOPS, more_of_them, NOUN_troop, VERB_deploy},
};

/* Are the report and the rule R that D has so far such as OF asks for? */
static bool is_of(const struct drafts *all, const struct draft *d, const struct measure_rule *r,
                  enum told_of of)
{
    switch (of) {
    case OF_MIGRANTS:
        return all->of_migrants;
    case OF_GUESTS:
        return all->of_refugees || all->of_migrants;
    case OF_ARRIVALS:
        return all->of_migrants && draft_is(r->measure, "refugee-arrivals");
    case OF_TROOPS:
        return draft_is(r->measure, "troops");
    case OF_PLAIN: /* the rule of the noun alone */
        return r == draft_rule(d->noun, VERB_none);
    case OF_ALL:
        break;
    }
    return true;
}

const struct measure_rule *draft_adjust(const struct drafts *all, struct draft *d,
                                        const struct measure_rule *r)
{
    static const struct reading *const end = readings + sizeof readings / sizeof *readings;
    const uint64_t noun = 1ull << d->noun, verb = 1ull << d->verb;
    for (const struct reading *to = readings; to < end; to++) {
        if (!(to->verbs & verb) || !(to->nouns & noun) || !is_of(all, d, r, to->of) ||
            (to->when != NULL && !to->when(all, d)))
            continue;
        if (to->noun == NOTHING)
            return NULL;
        if (to->noun == CAMP &&
            (all->of_refugees || all->of_migrants)) /* who lives in a camp is a refugee there */
            return draft_rule(NOUN_refugee, VERB_none);
        return draft_rule(to->noun == OWN    ? d->noun
                          : to->noun == CAMP ? NOUN_people
                                             : to->noun,
                          to->verb);
    }
    return r;
}
