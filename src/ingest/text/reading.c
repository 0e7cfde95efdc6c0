/* reading.c - readings that the words around a noun and its verb change: who leaves a country
 * crosses a border, who is carried out of it is evacuated, who lives in a camp is sheltered. */
#include <string.h>

#include "draft.h"

static bool clause_has(const struct parse *p, const struct draft *d, int noun)
{
    for (size_t i = d->clause_first; i < d->clause_last; i++) {
        const struct entry *e = parse_match(p, i, ROLE_noun, NULL);
        if (e != NULL && (int)e->value == noun)
            return true;
    }
    return false;
}

/* "are displaced", "remain displaced" is a stock; "displaced by", "since", "between" is not. */
static bool displaced_now(const struct parse *p, const struct draft *d)
{
    static const char *const states[] = {"are",     "is",      "remain",    "remained",
                                         "remains", "still",   "currently", "were",
                                         "sont",    "restent", "étaient",   NULL};
    static const char *const displaced[] = {"displaced", "déplacées", "déplacés", NULL};
    if (d->verb_first == d->verb_last || !draft_spelled(p, d->verb_first, displaced))
        return false;
    static const char *const inside[] = {"internally", NULL};
    size_t i = d->verb_first, n;
    if (i > d->clause_first && draft_spelled(p, i - 1, inside))
        i--;
    if (p->language == LANGUAGE_FR && i > d->clause_first + 1 && !draft_spelled(p, i - 1, states))
        i--; /* "étaient déjà déplacées" */
    if (p->language != LANGUAGE_FR && i > d->clause_first + 1 && parse_in(p, i - 1, SET_now))
        i--; /* "are now displaced" */
    if (i == d->clause_first || !draft_spelled(p, i - 1, states) ||
        parse_function(p, d->verb_last, F_by) || parse_function(p, d->verb_last, F_because))
        return false;
    bool past = draft_spelled(p, i - 1, (const char *const[]){"were", NULL});
    for (size_t k = p->sentences[d->sentence].mentions; k < parse_mentions_end(p, d->sentence); k++)
        if (p->mentions[k].lead == TW_end && p->mentions[k].type == MENTION_DATE)
            return true; /* "at the end of March 714,000 people were displaced" */
    for (size_t j = i; j < d->clause_last; j++) {
        const struct entry *e = parse_match(p, j, ROLE_timeword, &n);
        if (e != NULL && (int)e->value == TW_since)
            return false;
        if (e != NULL && (int)e->value == TW_asof)
            return true;
    }
    return !past;
}

/* "fled from South Ossetia to North Ossetia": a flight with a destination is an arrival there. */
static bool moves_to(const struct parse *p, const struct draft *d)
{
    for (size_t k = p->sentences[d->sentence].places; k < parse_places_end(p, d->sentence); k++) {
        const struct place_ref *r = &p->places[k];
        bool french = p->language == LANGUAGE_FR && r->function != F_into; /* "à" is "in" as well */
        if (french && r->first != d->verb_last + 1u)
            continue;
        if (r->first > d->verb_first && r->first < d->verb_last + 12 && r->last <= d->clause_last &&
            ((french && r->function == F_in) || r->function == F_to || r->function == F_into ||
             r->function == F_for))
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

static bool clause_has_set(const struct parse *p, const struct draft *d, enum text_set set)
{
    for (size_t i = d->clause_first; i < d->clause_last; i++)
        if (parse_in(p, i, set))
            return true;
    return false;
}

static bool by_boat(const struct parse *p, const struct draft *d)
{
    return clause_has_set(p, d, SET_boat);
}

/* "220,000 have gone to Syria", told of Lebanon. */
static bool goes_abroad(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    if (all->home == NULL || all->home->place == NULL)
        return false;
    for (size_t k = p->sentences[d->sentence].places; k < parse_places_end(p, d->sentence); k++) {
        const struct place_ref *r = &p->places[k];
        if (r->first >= d->verb_last && r->first <= d->verb_last + 1u && r->place != NULL &&
            r->type == PLACE_NAME && r->place->type == PLACE_COUNTRY && r->function == F_to)
            return strcmp(r->place->country, all->home->place->country) != 0;
    }
    return false;
}

/* "pulled 121 people alive from the rubble": found, not evacuated. */
static bool dug_out(const struct parse *p, const struct draft *d)
{
    static const char *const ruins[] = {"rubble", "alive", "wreckage", "debris", "ruins", NULL};
    for (size_t i = d->q->last; i < d->q->last + 9u && i < d->clause_last; i++)
        if (draft_spelled(p, i, ruins))
            return true;
    return false;
}

/* "Pakistan has expelled 590,000 Afghans": out of the country. */
static bool expelled(const struct parse *p, const struct draft *d)
{
    static const char *const expels[] = {"expelled", "expels", "expelling", "expel", NULL};
    return d->verb_last <= d->q->first && draft_spelled(p, d->verb_first, expels);
}

/* "140,000 people have moved from Rafah": nobody moved them. */
static bool moves_itself(const struct parse *p, const struct draft *d)
{
    return d->verb_first > d->q->last &&
           draft_spelled(p, d->verb_first, (const char *const[]){"moved", NULL}) &&
           parse_function(p, d->verb_first - 1, F_have);
}

/* "could flee Sudan": who flees a country goes to another. */
static bool flees_country(const struct parse *p, const struct draft *d)
{
    for (size_t k = p->sentences[d->sentence].places; k < parse_places_end(p, d->sentence); k++) {
        const struct place_ref *r = &p->places[k];
        if (r->first == d->verb_last && r->place != NULL && r->type == PLACE_NAME && !r->part &&
            r->place->type == PLACE_COUNTRY)
            return true;
    }
    return false;
}

/* "destroyed or damaged": both together are damaged. */
static bool or_damaged(const struct parse *p, const struct draft *d)
{
    size_t i = d->verb_last, b = d->verb_first;
    bool behind = (parse_function(p, i, F_or) || parse_mark(p, i, '/')) &&
                  parse_match(p, i + 1, ROLE_verb, NULL) != NULL &&
                  parse_is(p, i + 1, ROLE_verb, VERB_damage);
    bool before = b >= d->clause_first + 2u &&
                  (parse_function(p, b - 1, F_or) || parse_mark(p, b - 1, '/')) &&
                  parse_is(p, b - 2, ROLE_verb, VERB_damage);
    return behind || before;
}

/* "Romania hosts 450,000 people", but "450,000 people live in the region". */
static bool hosts(const struct parse *p, const struct draft *d)
{
    return parse_in(p, d->verb_first, SET_hosting);
}

/* "entered Slovenia from Croatia": over land, where each crossing of the border counts, and not
 * "crossed the Channel". */
static bool over_land(const struct parse *p, const struct draft *d)
{
    static const char *const seas[] = {"channel", "sea",    "mediterranean", "atlantic", "ocean",
                                       "strait",  "waters", "shore",         "shores",   NULL};
    if (by_boat(p, d))
        return false;
    for (size_t i = d->clause_first; i < d->clause_last; i++)
        if (p->tokens[i].type == TOKEN_WORD && draft_spelled(p, i, seas))
            return false;
    return true;
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
    if (draft_spelled(p, d->verb_first, seeking) || draft_spelled(p, d->verb_last, refuge))
        return true; /* "have found refuge in Ethiopia" */
    static const char *const taken[] = {"received", "admitted", "welcomed", "accepted",
                                        "absorbed", "taken",    NULL};
    if (d->verb_first >= d->q->last && d->verb_last > d->verb_first &&
        (parse_function(p, d->verb_first - 1, F_be) || parse_function(p, d->verb_first, F_be)) &&
        (draft_spelled(p, d->verb_first, taken) || draft_spelled(p, d->verb_last - 1, taken)))
        return true; /* "4,500 Somalis were received in Dadaab" */
    return d->verb_last <= d->q->first && draft_spelled(p, d->verb_first, taking);
}

/* Readings that the words around change: who leaves a country crosses a border, who lives in a camp
 * is sheltered, who lives somewhere else is just a resident. */
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
    if (i == d->clause_first || !draft_spelled(p, i - 1, forces))
        return false;
    if (parse_function(p, k, F_to) && draft_spelled(p, k + 1, flee))
        return true;
    if (!parse_function(p, k, F_from) &&
        !(parse_function(p, k, F_out) && parse_function(p, k + 1, F_of)))
        return false;
    bool to = false;
    for (size_t j = k + 1; j < k + 6 && j < d->clause_last; j++) {
        if (draft_spelled(p, j, homes))
            return true;
        to |= parse_function(p, j, F_to);
    }
    static const char *const chases[] = {"forced", "forcing",  "chased", "chase",
                                         "drove",  "expelled", NULL};
    return !to && draft_spelled(p, i - 1, chases) && !clause_has_set(p, d, SET_carrier);
}

/* "expects to have 200,000 families home by August", "helped 21,000 people go home". */
bool draft_home(const struct parse *p, const struct draft *d)
{
    size_t k = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->last, i = d->q->outer_first;
    if (i == d->clause_first || !parse_in(p, i - 1, SET_sends))
        return false;
    k += parse_function(p, k, F_to); /* "helped 3,200 people to return" */
    if (draft_spelled(p, k, (const char *const[]){"return", "repatriate", NULL}))
        return true;
    if (draft_spelled(p, k, (const char *const[]){"go", "get", NULL}))
        k++;
    return draft_spelled(p, k, (const char *const[]){"home", NULL}) ||
           (draft_spelled(p, k, (const char *const[]){"back", NULL}) &&
            (parse_function(p, k + 1, F_to) || parse_function(p, k + 1, F_from)));
}

/* "12 people were killed and 3,400 displaced by flooding": a participle alone has no other verb. */
bool draft_participle(const struct parse *p, const struct draft *d)
{
    const struct quantity *q = d->q;
    return d->noun == NOUN_displaced && q->unit_last == q->unit_first + 1u &&
           draft_spelled(p, q->unit_first, (const char *const[]){"displaced", "uprooted", NULL}) &&
           (parse_function(p, q->unit_last, F_by) || parse_function(p, q->unit_last, F_because) ||
            parse_function(p, q->unit_last, F_after) || parse_function(p, q->unit_last, F_when));
}

/* "66,500 civilians are sheltering in bases": people of the country itself. */
static bool at_home(const struct parse *p, const struct draft *d)
{
    return d->q->head < p->n_tokens &&
           draft_spelled(p, d->q->head,
                         (const char *const[]){"civilians", "residents", "villagers", "inhabitants",
                                               "townspeople", "islanders", NULL});
}

/* "282,000 have crossed into Moldova, and 103,000 of them are still in the country": who came in
 * and stays is a refugee. */
static bool stays_there(const struct drafts *all, const struct draft *d)
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

/* "have left Skopje airport for third countries": who is flown out. */
static bool from_airport(const struct parse *p, const struct draft *d)
{
    for (size_t i = d->verb_last; i < d->verb_last + 5u && i < d->clause_last; i++)
        if (parse_in(p, i, SET_airport))
            return true;
    return false;
}

/* "Dadaab in Kenya, the largest complex, where 389,000 people live", "Dadaab hosts 389,000": in a
 * camp that has a name. */
static bool where_camp(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_first;
    bool hosted = d->verb_last == i && parse_in(p, d->verb_first, SET_hosting);
    if (!hosted && (i < d->clause_first + 2u ||
                    !draft_spelled(p, i - 1, (const char *const[]){"where", NULL})))
        return false;
    for (size_t k = p->sentences[d->sentence].places; k < parse_places_end(p, d->sentence); k++)
        if (p->places[k].last < i && p->places[k].place != NULL &&
            p->places[k].place->type == PLACE_SITE)
            return true;
    return false;
}

bool draft_built_before(const struct drafts *all, const struct draft *d)
{
    return d > all->at && d->bare && d[-1].measure != NULL && d[-1].sentence == d->sentence &&
           d[-1].noun == NOUN_capacity;
}

/* "Fire destroyed 700 shelters in the camp": homes of those who live in them. */
static bool burned_down(const struct parse *p, const struct draft *d)
{
    static const char *const shelters[] = {"shelters", "tents", "huts", NULL};
    size_t n, i = d->q->unit_last;
    if (d->q->head >= p->n_tokens || i == d->q->unit_first || !draft_spelled(p, i - 1, shelters))
        return false;
    const struct entry *e = parse_match_back(p, d->clause_first, d->q->outer_first, ROLE_verb, &n);
    if (e != NULL && e->value == VERB_destroy)
        return true;
    while (parse_function(p, i, F_be) || parse_function(p, i, F_have))
        i++;
    e = parse_match(p, i, ROLE_verb, &n);
    return e != NULL && e->value == VERB_destroy;
}

/* "14,921 persons have fled Palma. / Arrivals by district / Mueda 4,382": of those who fled inside
 * the country. */
static bool arrivals_of_fled(const struct drafts *all, const struct draft *d)
{
    if (d->noun != NOUN_arrival || d->under == 0 || all->of_refugees || all->of_migrants)
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

const struct measure_rule *draft_adjust(const struct drafts *all, struct draft *d,
                                        const struct measure_rule *r)
{
    const struct parse *p = all->p;
    if (arrivals_of_fled(all, d))
        return draft_rule(NOUN_people, VERB_displace);
    bool generic = d->noun == NOUN_people || d->noun == NOUN_household;
    if (d->verb == VERB_leave && d->noun == NOUN_people)
        for (size_t k = p->sentences[d->sentence].places; k < parse_places_end(p, d->sentence); k++)
            if (p->places[k].first == d->verb_last && p->places[k].place != NULL &&
                p->places[k].place->type == PLACE_COUNTRY)
                return draft_rule(NOUN_people, VERB_cross);
    if ((d->verb == VERB_leave || d->verb == VERB_arrive || d->verb == VERB_land) && generic &&
        draft_by_carrier(p, d))
        return draft_rule(NOUN_people, VERB_evacuate);
    if (d->verb == VERB_leave && (generic || d->noun == NOUN_refugee || d->noun == NOUN_national) &&
        from_airport(p, d))
        return draft_rule(NOUN_people, VERB_evacuate);
    if (d->verb == VERB_leave && generic && d->bare && d > all->at && d[-1].measure != NULL &&
        draft_is(d[-1].measure, "evacuations") && d[-1].sentence == d->sentence)
        return draft_rule(NOUN_people, VERB_evacuate); /* "took 700 off, and 250 more leave" */
    if (d->noun == NOUN_migrant && d->verb == VERB_cross && !over_land(p, d))
        return draft_rule(NOUN_migrant, VERB_arrive);
    if (all->of_migrants && d->verb == VERB_leave && d->bare)
        return draft_rule(NOUN_people, VERB_cross); /* "Yesterday 5,092 left" */
    if (d->verb == VERB_cross && generic && d->verb_first > d->q->last && !all->of_migrants &&
        draft_spelled(p, d->verb_first, (const char *const[]){"left", NULL}) &&
        parse_function(p, d->verb_first - 1, F_have))
        return draft_rule(NOUN_refugee, VERB_arrive); /* "another 560,000 have left the country" */
    if (d->verb == VERB_flee && generic && (moves_to(p, d) || abroad(p, d)))
        return draft_rule(NOUN_refugee, VERB_arrive);
    if (d->noun == NOUN_national && d->verb == VERB_displace && expelled(p, d))
        return draft_rule(NOUN_national, VERB_deport);
    if (d->noun == NOUN_national && d->verb == VERB_arrive &&
        (taken_in(p, d) || (all->of_refugees && !all->of_migrants) || persecuted(p, d)))
        return draft_rule(NOUN_refugee, VERB_arrive);
    if (all->of_migrants && (d->noun == NOUN_arrival || (generic && d->verb == VERB_arrive)) &&
        draft_is(r->measure, "refugee-arrivals"))
        return draft_rule(NOUN_migrant, VERB_arrive);
    if ((generic || d->noun == NOUN_refugee || d->noun == NOUN_migrant ||
         d->noun == NOUN_national || d->noun == NOUN_injured) &&
        draft_carried_off(p, d) && !draft_carried_back(p, d))
        return draft_rule(NOUN_people, VERB_evacuate);
    if (generic && draft_provided_to(p, d))
        return draft_rule(NOUN_people, VERB_reach);
    if ((generic || d->noun == NOUN_refugee || d->noun == NOUN_migrant ||
         d->noun == NOUN_national) &&
        draft_held(p, d))
        return draft_rule(NOUN_people, VERB_detain);
    if ((d->noun == NOUN_detainee && draft_freed(p, d)) ||
        (d->noun == NOUN_troop && (draft_pulled_out(p, d) || draft_carried_back(p, d))))
        return NULL;
    if (d->noun == NOUN_troop && d->verb == VERB_leave && d->verb_first >= d->q->last &&
        !parse_function(p, d->verb_last, F_for) && !parse_function(p, d->verb_last, F_to) &&
        p->language != LANGUAGE_FR)
        return NULL; /* "by December 2,000 are to leave": withdrawn */
    if (d->verb == VERB_arrive && (generic || d->noun == NOUN_displaced) && goes_abroad(all, d))
        return draft_rule(NOUN_refugee, VERB_arrive);
    if (d->verb == VERB_evacuate && generic && all->of_migrants && by_boat(p, d) &&
        d->verb_last <= d->q->first &&
        draft_spelled(p, d->verb_first, (const char *const[]){"brought", "brings", NULL}) &&
        (parse_function(p, d->q->unit_last, F_into) || parse_function(p, d->q->unit_last, F_to)))
        return draft_rule(NOUN_migrant, VERB_arrive); /* "a cayuco brought 207 people into" */
    if (d->verb == VERB_arrive && d->noun == NOUN_people && draft_admitted(p, d))
        return draft_rule(NOUN_people, VERB_reach);
    if (d->verb == VERB_evacuate && generic && dug_out(p, d))
        return NULL;
    if (d->verb == VERB_arrive && generic && d->verb_first > d->q->last &&
        draft_spelled(p, d->verb_first, (const char *const[]){"moved", NULL}) &&
        parse_function(p, d->verb_first - 1, F_be))
        return draft_rule(NOUN_people, VERB_evacuate); /* "were moved to Nomuka" */
    if (d->verb == VERB_evacuate && generic && moves_itself(p, d))
        return draft_rule(d->noun, VERB_displace);
    if (d->verb == VERB_flee && generic && parse_function(p, d->verb_last, F_the) &&
        parse_in(p, d->verb_last + 1u, SET_countrylike))
        return draft_rule(NOUN_refugee, VERB_arrive); /* "have fled the country" */
    if (d->verb == VERB_flee && (generic || d->noun == NOUN_national) && flees_country(p, d))
        return draft_rule(NOUN_refugee, VERB_arrive);
    if (d->noun == NOUN_migrant && r == draft_rule(NOUN_migrant, VERB_none) && by_boat(p, d) &&
        d->q->outer_first > d->clause_first &&
        draft_spelled(p, d->q->outer_first - 1,
                      (const char *const[]){"carrying", "with", "carried", NULL}))
        return NULL; /* "a boat carrying 60 migrants sank": they have not arrived */
    if (d->noun == NOUN_migrant && r == draft_rule(NOUN_migrant, VERB_none) &&
        (clause_has(p, d, NOUN_site) || clause_has(p, d, NOUN_hall)))
        return draft_rule(NOUN_migrant, VERB_host);
    if (d->verb == VERB_arrive && d->noun == NOUN_people && by_boat(p, d))
        return draft_rule(NOUN_migrant, VERB_arrive);
    if (d->noun == NOUN_site && burned_down(p, d))
        return draft_rule(NOUN_home, VERB_destroy);
    if (d->verb == VERB_destroy && (d->noun == NOUN_home || d->noun == NOUN_building) &&
        or_damaged(p, d))
        return draft_rule(d->noun, VERB_damage);
    if (d->verb == VERB_detain && d->verb_first < d->q->first &&
        draft_spelled(p, d->verb_first, (const char *const[]){"detained", NULL}) &&
        !parse_function(p, d->verb_first - 1, F_be))
        return draft_rule(d->noun, VERB_arrest); /* "police detained 27 men" */
    if (d->verb == VERB_detain && d->verb_first >= d->q->last &&
        draft_spelled(p, d->verb_last - 1u, (const char *const[]){"detained", NULL}) &&
        draft_spelled(p, d->verb_last - 2u, (const char *const[]){"were", "was", "been", NULL}))
        return draft_rule(d->noun, VERB_arrest); /* "19 people were detained near Kraslava" */
    if (generic && (all->of_refugees || all->of_migrants) && !at_home(p, d) &&
        (d->verb == VERB_shelter || d->verb == VERB_host) &&
        (d->verb == VERB_shelter || d->bare || hosts(p, d) || clause_has(p, d, NOUN_site)))
        return draft_rule(NOUN_refugee, VERB_none);
    if (d->noun == NOUN_affected && d->q->outer_first > d->clause_first &&
        parse_in(p, d->q->outer_first - 1, SET_hosting))
        return draft_rule(NOUN_people, VERB_shelter); /* "hébergent 8 500 sinistrés" */
    if (d->verb == VERB_hold && d->noun == NOUN_people) {
        if (d->verb_last != d->q->outer_first || d->verb_first == d->clause_first ||
            parse_function(p, d->verb_first - 1, F_be))
            return NULL;
        return draft_rule(all->of_refugees ? NOUN_refugee : NOUN_people,
                          all->of_refugees ? VERB_none : VERB_shelter); /* "the camp held 83,000" */
    }
    if (d->verb == VERB_host && generic && where_camp(p, d))
        return draft_rule(all->of_refugees ? NOUN_refugee : NOUN_people,
                          all->of_refugees ? VERB_none : VERB_shelter);
    if (d->verb == VERB_host && generic && draft_built_before(all, d))
        return draft_rule(NOUN_people, VERB_shelter); /* "Moria, built for 3,100, is home to" */
    if (generic && (d->verb == VERB_host || d->verb == VERB_shelter) && stays_there(all, d))
        return draft_rule(NOUN_refugee, VERB_none);
    if (d->verb == VERB_host && generic && d->verb_last > d->verb_first + 2u &&
        parse_in(p, d->verb_last - 1, SET_ground) && parse_function(p, d->verb_last - 2, F_its))
        return draft_rule(NOUN_refugee, VERB_none); /* "104,300 remain on its territory" */
    if (d->verb == VERB_host && generic && !clause_has(p, d, NOUN_site))
        return in_lodging(p, d) ? draft_rule(NOUN_people, VERB_shelter) : NULL;
    bool folk = generic || (d->noun == NOUN_national && p->language == LANGUAGE_FR);
    if (d->verb == VERB_displace && folk && displaced_now(p, d))
        return draft_rule(NOUN_displaced, VERB_none);
    if (d->noun == NOUN_troop && strcmp(r->measure, "troops") == 0) {
        size_t a = d->q->outer_first;
        bool more =
            parse_function(p, d->q->outer_last, F_another) ||
            parse_function(p, d->q->outer_last, F_more) ||
            (a > 0 && (parse_function(p, a - 1, F_more) || parse_function(p, a - 1, F_another)));
        if (more)
            return draft_rule(NOUN_troop, VERB_deploy);
    }
    return r;
}
