/* governed.c - a place weighed for a figure by the preposition or the verb that governs it. */
#include <string.h>

#include "where.h"

void where_add(struct weights *w, const struct place_ref *r, bool origin, int cost)
{
    if (origin && cost < w->origin_cost) {
        w->origin = r;
        w->origin_cost = cost;
    } else if (!origin && cost < w->place_cost) {
        w->place = r;
        w->place_cost = cost;
    }
}

bool where_possessed(const struct parse *p, size_t i)
{
    const struct place_ref *r = &p->places[i], *o = i > 0 ? r - 1 : NULL;
    return o != NULL && o->sentence == r->sentence && o->last + 1 == r->first &&
           parse_mark(p, o->last, 's') && o->place != NULL && r->place != NULL &&
           o->place->type == PLACE_COUNTRY && place_same_country(o->place, r->place);
}

/* "moved from Bahai to the camp at Oure", "to three schools in Kupiansk": does a way to some site
 * lead up to the preposition at token I? */
static bool to_site_at(const struct parse *p, size_t i)
{
    for (size_t k = i; k > 1 && k + 12 > i; k--) {
        if (parse_function(p, k - 1, F_to) && (p->tokens[k].flags & T_CAPITAL))
            return k < i; /* "to UNHCR's Emergency Transit Mechanism (ETM) in Niger" */
        bool verb = parse_one(p, k - 1, ROLE_verb) && !(p->tokens[k - 1].flags & T_CAPITAL);
        if (verb || p->tokens[k - 1].type == TOKEN_DIGITS ||
            (p->tokens[k - 1].type == TOKEN_MARK && !strchr("()s", p->tokens[k - 1].mark)))
            break;
    }
    for (size_t k = i; k > 1 && k + 4 > i && p->tokens[k - 1].type == TOKEN_WORD; k--) {
        if (!parse_in(p, k - 1, SET_kind) && !parse_in(p, k - 1, SET_hall) &&
            !parse_is(p, k - 1, ROLE_noun, NOUN_site) && !parse_is(p, k - 1, ROLE_noun, NOUN_hall))
            continue;
        for (size_t j = k - 1; j > 1 && j + 6 > k; j--) {
            if (parse_function(p, j - 1, F_to) || parse_function(p, j - 1, F_into))
                return true;
            if (parse_one(p, j - 1, ROLE_verb) || p->tokens[j - 1].type == TOKEN_MARK)
                break;
        }
    }
    return false;
}

/* "from the central warehouse of Caracas", "from its regional hub in Panama". */
static bool from_there(const struct parse *p, const struct place_ref *r)
{
    static const char *const stores[] = {"warehouse", "warehouses", "hub",    "hubs",
                                         "stockpile", "depot",      "depots", "stock",
                                         "stocks",    "airport",    "port",   NULL};
    size_t i = r->first - (r->first > 0); /* the preposition */
    bool named =
        i > 2 && (p->tokens[i - 1].flags & T_CAPITAL); /* "from UNICEF Supply Division in" */
    if (i < 2 || r->as != 0 || !(named || parse_spelled(p, i - 1, stores)))
        return false;
    for (size_t k = i - 1; k > 0 && k + 4 > i && p->tokens[k - 1].type == TOKEN_WORD; k--)
        if (parse_function(p, k - 1, F_from))
            return true;
        else if (named && !(p->tokens[k - 1].flags & T_CAPITAL))
            return false;
    return false;
}

/* The preposition by which place I is governed, also where a verb stands for it: "left Poland for
 * Ukraine", "fled Ukraine". */
uint8_t where_function(const struct parse *p, enum group group, size_t i)
{
    const struct place_ref *r = &p->places[i], *before = i > 0 ? r - 1 : NULL;
    size_t prior = r->first - (r->first > 0);
    if (prior > 1 && parse_function(p, prior, F_of) && parse_in(p, prior - 1, SET_kind))
        prior -= 2; /* "fui le village de Kaya" */
    if (prior > 0 && (parse_function(p, prior, F_the) || parse_in(p, prior, SET_adjoining)))
        prior--; /* "ont fui l'Ukraine", "fled the Donbas", "fled neighbouring Sudan" */
    if (group == GROUP_AWAY && parse_reads(p, prior, "off"))
        return F_from; /* "taken off the island" */
    if (parse_is(p, prior, ROLE_verb, VERB_leave) || parse_is(p, prior, ROLE_verb, VERB_flee))
        return F_from;
    if (group == GROUP_PEOPLE && r->function == F_of && prior > 0 &&
        parse_among(p, prior - 1 - (parse_function(p, prior, F_the) ? 1u : 0u), "citizens",
                    "nationals", "natives", "citizen"))
        return F_from; /* "applications by citizens of Ukraine" */
    if (group == GROUP_AWAY && (r->function == F_at || r->function == F_in) && r->first > 4 &&
        to_site_at(p, r->first - 1))
        return F_to;
    if (group == GROUP_AID && (r->function == F_at || r->function == F_in) && r->first > 3 &&
        p->tokens[r->first - 2].type == TOKEN_WORD &&
        !(p->tokens[r->first - 2].flags & T_CAPITAL) &&
        (parse_function(p, r->first - 3, F_from) ||
         (parse_function(p, r->first - 3, F_the) && parse_function(p, r->first - 4, F_from))))
        return F_from; /* "from the hub at Suceava" */
    if (group == GROUP_AID && (r->function == F_of || r->function == F_in) && from_there(p, r))
        return F_from;
    if (r->function == F_for && before != NULL && before->sentence == r->sentence &&
        parse_is(p, before->first - (before->first > 0), ROLE_verb, VERB_leave))
        return F_to;
    if (p->language == LANGUAGE_FR && r->function == F_of && r->first > 1 &&
        parse_is(p, r->first - 2, ROLE_hint, HINT_coming))
        return F_from; /* "un navire parti de Dakar" */
    if (before != NULL && r->function == TEXT_FUNCTION_COUNT && where_possessed(p, i))
        return before->function;
    if (r->function == F_with &&
        (group == GROUP_HARM || group == GROUP_PEOPLE || group == GROUP_OTHER) && where_does(p, r))
        return F_in; /* "with Borno state recording the highest number" */
    bool from = p->language == LANGUAGE_FR && r->function == F_of && /* "reçu 5 millions de l'UE" */
                (group == GROUP_PEOPLE || group == GROUP_MONEY);
    return from ? F_from : r->function; /* "réfugiés de Syrie" */
}

/* "Egypt has received 68 relief flights": the subject is where they come to. */
static bool receives(const struct parse *p, const struct draft *d, const struct place_ref *r)
{
    static const char *const verbs[] = {"received", "receives", "receive",  "taken",
                                        "took",     "absorbed", "welcomed", "hosts",
                                        "shelters", "hosted",   "hosting",  NULL};
    size_t from = r->last;
    if (parse_mark(p, from, ',')) /* "Djibo, besieged for a year, has taken in 270,000" */
        for (size_t i = from + 1; i < from + 10 && i < d->q->first; i++)
            if (parse_mark(p, i, ',')) {
                from = i + 1;
                break;
            }
    size_t most = from + (parse_mark(p, from, 's') ? 6u : 4u); /* "Sofala's relief account has" */
    for (size_t i = from; i < d->q->first && i < most; i++)
        if (parse_spelled(p, i, verbs))
            return true;
    return false;
}

/* Does the verb at token I say that somebody came to the place behind it? */
static bool comes_to(const struct parse *p, size_t i)
{
    size_t n;
    if (i >= p->n_tokens) /* before the first token */
        return false;
    const struct entry *e = parse_match_back(p, i > 2 ? i - 2 : 0, i + 1, ROLE_verb, &n);
    return e != NULL && (e->value == VERB_land || e->value == VERB_arrive ||
                         e->value == VERB_cross || parse_among(p, i, "entered", "entering"));
}

/* "brought 640 people to safety in Islamabad", "to transit sites in Dnipro": where safety is, or
 * the sites are. */
static bool to_safety(const struct parse *p, const struct place_ref *r)
{
    size_t i = r->first - 1u, first = p->sentences[r->sentence].first;
    if (r->first < first + 4u)
        return false;
    if (parse_reads(p, i - 1, "safety"))
        return true;
    if (!parse_may(p, i - 1, ROLE_noun) ||
        !(parse_is(p, i - 1, ROLE_noun, NOUN_site) || parse_in(p, i - 1, SET_camplike) ||
          parse_is(p, i - 1, ROLE_noun, NOUN_hall)))
        return false;
    for (i--; i > first && i + 5u > r->first && p->tokens[i - 1].type == TOKEN_WORD; i--)
        if (parse_function(p, i - 1, F_to) || parse_function(p, i - 1, F_into))
            return true;
    return false;
}

/* "The ferry landed 1,216 evacuees from Lebanon at Larnaca": where they are put ashore. */
static bool landed_at(const struct parse *p, const struct draft *d, const struct place_ref *r)
{
    static const char *const lands[] = {"landed",       "lands",  "land",      "disembarked",
                                        "disembarking", "docked", "delivered", "unloaded",
                                        "arrived",      "ashore", "gangway",   NULL};
    if (r->first < d->q->last)
        return false;
    size_t before = d->q->outer_first - (d->q->outer_first > 0);
    if (parse_spelled(p, before, lands))
        return true;
    for (size_t i = d->q->last; i < r->first; i++)
        if (parse_spelled(p, i, lands))
            return true;
    return false;
}

/* "pulled 1,600 people off roofs in Canoas": who is rescued somewhere is taken away from there. */
static bool rescued_at(const struct parse *p, const struct draft *d, const struct place_ref *r)
{
    static const char *const verbs[] = {"pulled", "rescued", "plucked", "lifted",
                                        "saved",  "winched", NULL},
                             *const off[] = {"off", "roofs", "rooftops", "trees", NULL};
    if (r->first < d->q->last)
        return false;
    if (d->verb_first < d->verb_last && parse_spelled(p, d->verb_first, verbs))
        return true;
    for (size_t i = d->q->last; i < r->first; i++)
        if (parse_spelled(p, i, off))
            return true;
    return false;
}

/* "displaced by conflict in Leer to a site in Bentiu": is place R where that happened which drove
 * people to a place behind it? */
static bool driven_from(const struct parse *p, const struct place_ref *r)
{
    if (r->first < 2 || !parse_one(p, r->first - 2u, ROLE_event))
        return false;
    const struct place_ref *end = p->places + p->n_places;
    for (const struct place_ref *o = r + 1; o < end && o < r + 4 && o->sentence == r->sentence; o++)
        if (o->function == F_to || o->function == F_into ||
            ((o->function == F_in || o->function == F_at) && to_site_at(p, o->first - 1)))
            return true;
    return false;
}

#define SCENE_COST 15 /* of where it only happened, beside a place that is said to be left */

/* Who was evacuated or displaced: where from counts, and where to. */
void where_away(const struct parse *p, const struct draft *d, const struct place_ref *r,
                uint8_t function, int cost, struct weights *w)
{
    bool evacuated = draft_is(d->measure, "evacuations");
    if (function == TEXT_FUNCTION_COUNT && r->last <= d->q->first && receives(p, d, r)) {
        where_add(w, r, false, cost); /* "Kyiv has taken in" */
        return;
    }
    if ((function == F_in || function == F_at || function == TEXT_FUNCTION_COUNT) && r->first > 1 &&
        comes_to(p, r->first - (function == TEXT_FUNCTION_COUNT ? 1u : 2u))) {
        where_add(w, r, false, cost); /* "landed in Warsaw", "reached Lviv" */
        return;
    }
    if (!evacuated && function == F_in && driven_from(p, r)) {
        where_add(w, r, true, cost);
        return;
    }
    if (evacuated && (function == F_in || function == F_at)) {
        bool there = to_safety(p, r) || landed_at(p, d, r);
        where_add(w, r, !there, cost + (there || rescued_at(p, d, r) ? 0 : SCENE_COST));
        return;
    }
    if (function == F_for && d->verb == VERB_leave)
        function = F_to; /* "left Pokrovsk for Lviv" */
    if (function == F_from || function == F_of ||
        (!evacuated && function != F_in && function != F_within && function != F_to &&
         function != F_into && function != F_on && function != F_across))
        where_add(w, r, cost > 0 || evacuated, cost); /* "Sud 20,957" labels its number */
    else if (function == F_to || function == F_into || !evacuated)
        where_add(w, r, false, cost);
}

/* What a preposition adds to the cost of a place, by enum text_function; none listed: nothing. */
static const uint8_t function_costs[TEXT_FUNCTION_COUNT] = {
    [F_for] = 4, [F_of] = 4, [F_via] = 4, [F_by] = 12, [F_with] = 12, [F_against] = 12};

static bool governs_place(uint8_t function)
{
    static const uint64_t governing = 1ull << F_in | 1ull << F_into | 1ull << F_to | 1ull << F_at |
                                      1ull << F_across | 1ull << F_within | 1ull << F_near |
                                      1ull << F_on | 1ull << F_for | 1ull << F_of | 1ull << F_via |
                                      1ull << F_by | 1ull << F_with | 1ull << F_against;
    return function < TEXT_FUNCTION_COUNT && (governing >> function & 1) != 0;
}

/* "China eight": behind the number a name without a preposition is where a verb leads to ("flights
 * reached Poland"), stands in brackets or behind a mark of a table, or belongs to something else.
 */
static bool is_object(const struct parse *p, const struct place_ref *r)
{
    size_t i = r->first;
    if (i > 0 && parse_function(p, i - 1, F_the))
        i--;
    if (i == 0)
        return false;
    const struct token *t = &p->tokens[i - 1];
    return parse_may(p, i - 1, ROLE_verb) ||
           (t->type == TOKEN_MARK && strchr("(:-_|", t->mark) != NULL);
}

/* "aircraft of the U.S. dropped 8,000 meals": whose the carrier is. */
static bool of_carrier(const struct parse *p, const struct place_ref *r)
{
    static const int carriers[] = {NOUN_aircraft, NOUN_flight, NOUN_ship,
                                   NOUN_vehicle,  NOUN_train,  NOUN_convoy};
    size_t n, of = r->first - 1u - (parse_function(p, r->first - 1u, F_the) ? 1u : 0u);
    const struct entry *e = parse_match_back(p, p->sentences[r->sentence].first, of, ROLE_noun, &n);
    for (size_t k = 0; e != NULL && k < sizeof carriers / sizeof *carriers; k++)
        if ((int)e->value == carriers[k])
            return true;
    return false;
}

/* Weighs place I by FUNCTION, the preposition that governs it. */
void where_governed(const struct parse *p, const struct draft *d, enum group group, size_t i,
                    uint8_t function, int cost, struct weights *w)
{
    const struct place_ref *r = &p->places[i];
    if (function == F_from) {
        if (group == GROUP_HARM && d->bare && r->first == d->q->outer_last + 1u &&
            !(r->place != NULL && r->place->type == PLACE_COUNTRY)) {
            where_add(w, r, false, cost); /* "a toll of 45: 37 from Abaco" */
            return;
        }
        if (group == GROUP_PEOPLE && where_possessed(p, i))
            return; /* who fled a country fled it as a whole */
        if (group != GROUP_TROOPS || r->place == NULL || r->place->type == PLACE_COUNTRY)
            where_add(w, r, true, cost); /* the airfield that troops fly in from sends none */
        return;
    }
    if (function == F_of && group == GROUP_AID && r->last <= d->q->first && of_carrier(p, r)) {
        where_add(w, r, true, cost);
        return;
    }
    if (function == F_by && r->first > 1 &&
        parse_among(p, r->first - 2 - (parse_function(p, r->first - 1, F_the) ? 1u : 0u), "hosted",
                    "chaired", "organised", "organized", "convened", "sponsored", "brokered"))
        return;
    if (function == F_by && group == GROUP_MONEY) {
        where_add(w, r, true, cost);
        return;
    }
    if (function == TEXT_FUNCTION_COUNT && r->first >= d->q->outer_last && r->type == PLACE_NAME &&
        group != GROUP_AWAY && !is_object(p, r))
        cost += 10; /* "Chad has taken in 120,000 and Niger 35,000" */
    if (governs_place(function)) {
        bool follows = function == F_by && r->first > 1 && r->last <= d->q->outer_first &&
                       parse_reads(p, r->first - 2, "followed");
        cost += follows ? 0 : function_costs[function]; /* "followed by Peru with 500,000" */
    } else if ((group == GROUP_TROOPS || group == GROUP_AID) && r->first >= d->q->last &&
               r->type == PLACE_NAME && !is_object(p, r)) {
        return;
    } else if (group == GROUP_TROOPS && w->own_origin) {
        cost += 4;
    } else if (group == GROUP_MONEY ||
               ((group == GROUP_TROOPS || group == GROUP_AID) && cost > 0 &&
                r->first < d->q->first && !(group == GROUP_AID && comes_to(p, r->first - 1u)))) {
        if (receives(p, d, r)) {
            where_add(w, r, false, cost);
            return;
        }
        /* who gives stands before the sum: "Germany gave 10 million and France 5" */
        if (r->first < d->q->first || group != GROUP_MONEY)
            where_add(w, r, true, r->first < d->q->first ? cost : cost + 6);
        return;
    } else {
        cost += 2;
    }
    if (r->place == NULL)
        cost += 2;
    where_add(w, r, false, cost);
}

bool where_at_crossing(const struct parse *p, const struct place_ref *r)
{
    static const char *const edges[] = {"border",   "borders",  "crossing",    "crossings",
                                        "frontier", "boundary", "checkpoints", "posts",
                                        "points",   NULL};
    size_t i = r->first;
    while (i > 1 && !parse_function(p, i - 1, F_with))
        i--;
    return i > 1 && i + 3 > r->first && parse_spelled(p, i - 2, edges);
}
