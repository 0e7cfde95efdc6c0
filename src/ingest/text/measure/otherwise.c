/* otherwise.c - people, soldiers and carriers of whom something is told that nobody measures: who
 * settled somewhere, is on alert, was turned away, goes to help. */
#include <string.h>

#include "../figure/draft.h"
#include "counts.h"

/* "India has 13 helicopters at work", "WFP operates 13 helicopters": how many there are, and no
 * flights that they made. */
static bool fleet(const struct parse *p, const struct draft *d)
{
    size_t o = d->q->outer_first, i = d->q->unit_last;
    if (d->noun == NOUN_aircraft && parse_function(p, i, F_be) &&
        (parse_among(p, i + 1, "flying", "operating") ||
         (parse_function(p, i + 1, F_in) && parse_reads(p, i + 3, "air"))))
        return true; /* "60 helicopters are flying" */
    return d->noun == NOUN_aircraft && o > d->clause_first &&
           (parse_function(p, o - 1, F_have) ||
            parse_among(p, o - 1, "operates", "operate", "operated", "operating", "owns", "runs"));
}

/* "told Washington to take home its 1,000 soldiers": who is to leave. */
static bool to_go_home(const struct parse *p, const struct draft *d)
{
    size_t o = d->q->outer_first;
    return d->noun == NOUN_troop && o > d->clause_first + 2u &&
           (parse_function(p, o - 1, F_its) || parse_reads(p, o - 1, "their")) &&
           parse_reads(p, o - 2, "home") && parse_among(p, o - 3, "take", "bring", "send");
}

/* "We have food for 150,000", "plans tents for another 150,000": for how many there is enough. */
static bool enough_for(const struct parse *p, const struct draft *d)
{
    static const char *const has[] = {"is",    "are",  "plans", "plan",  "needs", "need",
                                      "wants", "want", "have",  "seeks", "lacks", NULL};
    size_t o = d->q->outer_first;
    if (!d->bare || d->q->unit_last > d->q->unit_first || o < d->clause_first + 3u)
        return false;
    o -= parse_function(p, o - 1, F_another) ? 1u : 0u;
    return parse_function(p, o - 1, F_for) && parse_spelled(p, o - 3, has) &&
           (parse_in(p, o - 2, SET_relief) || parse_is(p, o - 2, ROLE_noun, NOUN_item));
}

/* "Some 5,640 have fled. Up to 1.5 million live in the city": all who live there. */
static bool inhabitants(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_last;
    return d->bare && d->inherited && parse_among(p, i, "live", "lived", "lives") &&
           parse_function(p, i + 1, F_in) && parse_function(p, i + 2, F_the) &&
           parse_among(p, i + 3, "city", "town", "area", "region", "province", "enclave", "country",
                       "district", "island");
}

/* "but eleven were sent back to Delhi", after flights: they did not come. */
static bool turned_away(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_last;
    bool carrier = d->noun == NOUN_flight || d->noun == NOUN_aircraft || d->noun == NOUN_vehicle ||
                   d->noun == NOUN_ship || d->noun == NOUN_train;
    i += parse_function(p, i, F_have) ? 1u : 0u;
    return carrier && d->q->unit_last == d->q->unit_first && parse_function(p, i, F_be) &&
           ((parse_among(p, i + 1, "sent", "turned") &&
             parse_among(p, i + 2, "back", "away", "round", "around")) ||
            parse_reads(p, i + 1, "diverted"));
}

/* "with 2,364 in hospital", after a toll: who is there died of nothing. */
static bool in_hospital(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_last; /* "eleven are in hospital" are the wounded: nowthere.c */
    return d->q->unit_last == d->q->unit_first && parse_function(p, i, F_in) &&
           parse_among(p, i + 1, "hospital", "hospitals", "intensive");
}

#define MANY_MORE 3 /* times: no part of those told of */

/* "killed 30 people; 400 are on strike", "and a million, or one in five Lebanese, are on the move":
 * the living, of whom nothing is told that is counted. */
static bool alive(const struct parse *p, const struct draft *d)
{
    static const uint64_t states = 1ull << F_on | 1ull << F_at | 1ull << F_with;
    const struct quantity *q = d->q;
    size_t i = q->outer_last;
    if (!d->bare || q->unit_last > q->unit_first || q == p->quantities || d[-1].measure == NULL ||
        !draft_is(d[-1].measure, "killed") || !(d->noun == NOUN_people || d->noun == NOUN_dead))
        return false;
    if (parse_mark(p, i, ',') && parse_function(p, i + 1, F_or))
        for (i += 2; i < q->outer_last + 9u && !parse_function(p, i, F_be);)
            i++; /* ", or one in five Lebanese, are" */
    if (!parse_function(p, i, F_be) || parse_in(p, i, SET_past))
        return false;
    for (size_t k = i + 2; k < i + 6u && p->tokens[k].type == TOKEN_WORD; k++)
        if (parse_is(p, k, ROLE_noun, NOUN_site) || parse_in(p, k, SET_lodging) ||
            parse_in(p, k, SET_hall) || parse_is(p, k, ROLE_noun, NOUN_need) ||
            parse_reads(p, k, "hospital"))
            return false; /* "40 people died and 1,200 are in camps", "and 12 in hospital" */
    bool more = d[-1].q->value.type != NUMBER_NONE && q->value.type != NUMBER_NONE &&
                number_double(q->value) > MANY_MORE * number_double(d[-1].q->value);
    bool in = parse_function(p, i + 1, F_in) && !(p->tokens[i + 2].flags & T_CAPITAL);
    return (p->tokens[i + 1].functions & states) != 0 || in ||
           parse_either(p, i + 1, "under", "without") ||
           (more && parse_match(p, i + 1, ROLE_verb, NULL) == NULL &&
            parse_match(p, i + 1, ROLE_noun, NULL) == NULL);
}

/* "109 were treated; 4,000 had been waiting for trains": who does what no table knows, and goes on
 * with no figure before. */
static bool at_something(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_last, first = i;
    if (!d->bare || d->q->unit_last > d->q->unit_first)
        return false;
    while (parse_function(p, i, F_be) || parse_function(p, i, F_have))
        i++;
    const struct token *t = &p->tokens[i];
    return i > first && t->type == TOKEN_WORD && t->end - t->start > 5 &&
           memcmp(p->text + t->end - 3, "ing", 3) == 0 && !parse_may(p, i, ROLE_verb) &&
           !parse_may(p, i, ROLE_noun) && parse_match(p, i, ROLE_noun, NULL) == NULL &&
           parse_match(p, i, ROLE_verb, NULL) == NULL && !parse_in(p, i, SET_lodging);
}

/* "The quake killed 300. Some 4,000 gathered in the square": who did what no table knows is told of
 * in a sentence of their own, and is none of those told of before. */
static bool did_something(const struct parse *p, const struct draft *d)
{
    static const char *const goes_on[] = {"followed", "joined", "arrived", "remained",
                                          "needed",   "added",  "related", NULL},
                             *const did[] = {"got",   "took", "sang",  "ran",    "sat",   "stood",
                                             "wrote", "won",  "spoke", "fought", "slept", NULL};
    const struct quantity *q = d->q;
    size_t i = q->outer_last;
    const struct token *t = &p->tokens[i];
    if (d->bare && d->inherited && q->unit_last == q->unit_first && parse_function(p, i, F_who) &&
        parse_among(p, i + 1, "stayed", "remained", "refused"))
        return true; /* "The 300 who stayed have no food" */
    if (!d->bare || !d->inherited || q->unit_last > q->unit_first || q == p->quantities ||
        d[-1].sentence == d->sentence || t->type != TOKEN_WORD || t->functions != 0 ||
        (t->flags & T_CAPITAL) || t->end - t->start < 3)
        return false;
    if (parse_reads(p, i, "got") &&
        parse_among(p, i + 1, "married", "engaged", "sick", "ill", "lost", "better"))
        return true;
    bool past = (t->end - t->start > 5 && memcmp(p->text + t->end - 2, "ed", 2) == 0) ||
                parse_spelled(p, i, did);
    return past && parse_match(p, i, ROLE_verb, NULL) == NULL && !parse_spelled(p, i, goes_on);
}

/* "WFP stopped food aid for 800,000 people", "has suspended aid to 2 million": who gets none. */
static bool cut_off(const struct parse *p, const struct draft *d)
{
    size_t o = d->q->outer_first;
    if (o < d->clause_first + 3u ||
        !(parse_function(p, o - 1, F_for) || parse_function(p, o - 1, F_to)))
        return false;
    for (size_t k = o - 1; k > d->clause_first && k + 5 > o; k--)
        if (parse_in(p, k - 1, SET_stops))
            return parse_in(p, o - 2, SET_relief) || parse_reads(p, o - 2, "deliveries");
    return false;
}

/* "WFP lost 17,000 tonnes to looting", "made off with 40 lorries": what is gone reached nobody. */
static bool lost_goods(const struct parse *p, const struct draft *d)
{
    size_t o = d->q->outer_first;
    if (d->noun != NOUN_weight && d->noun != NOUN_item && d->noun != NOUN_vehicle)
        return false;
    size_t in = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->last;
    if (o > d->clause_first && parse_function(p, o - 1, F_have) && parse_function(p, in, F_in) &&
        (parse_among(p, in + 1, "stock", "store", "storage") ||
         parse_among(p, in + 2, "stores", "warehouses", "depots", "stocks", "warehouse", "depot")))
        return true; /* "had 12,000 tents in its stores": handed to nobody yet */
    if (o > d->clause_first && parse_among(p, o - 1, "lost", "loses", "stole", "looted", "seized",
                                           "confiscated", "burned", "torched"))
        return true;
    return o > d->clause_first + 1u && parse_function(p, o - 1, F_with) &&
           parse_among(p, o - 2, "off", "away") &&
           parse_among(p, o - 3, "made", "make", "got", "went", "ran");
}

/* "ordered 1.7 million Afghans to leave", "40,000 people were told to evacuate": they have not gone
 * yet. */
static bool told_to_go(const struct parse *p, const struct draft *d)
{
    static const char *const goes[] = {"leave",  "evacuate", "flee", "move",   "go",
                                       "return", "relocate", "stay", "depart", NULL};
    size_t o = d->q->outer_first, i = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->last;
    bool told = o > d->clause_first && parse_in(p, o - 1, SET_tells);
    while (!told && (parse_function(p, i, F_be) || parse_function(p, i, F_have)))
        i++;
    if (!told) {
        if (i == d->q->unit_last || !parse_in(p, i, SET_tells))
            return false;
        i++;
    }
    for (size_t to = i + 4; i < to && i + 1 < d->clause_last; i++)
        if (parse_function(p, i, F_to))
            return parse_spelled(p, i + 1, goes);
    return false;
}

/* "39 Palestinians left Israeli jails", "walked out of prison": they are free, and crossed no
 * border.
 */
static bool left_jail(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->last;
    if (d->noun == NOUN_national && d->q->outer_first > d->clause_first &&
        parse_among(p, d->q->outer_first - 1u, "freed", "released", "frees", "releases"))
        return true; /* "Hamas freed 13 Israelis" */
    i += parse_function(p, i, F_have) ? 1u : 0u;
    if (!parse_among(p, i, "left", "leave", "walked"))
        return false;
    for (size_t k = i + 1; k < i + 5 && p->tokens[k].type == TOKEN_WORD; k++)
        if (parse_among(p, k, "jail", "jails", "prison", "prisons", "custody", "detention"))
            return true;
    return false;
}

/* "60 Danish soldiers came home", "flew home from Gao": they left where they were. */
static bool came_home(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->last;
    if (d->noun != NOUN_troop)
        return false;
    while (parse_function(p, i, F_have) || parse_function(p, i, F_be) || parse_reads(p, i, "will"))
        i++;
    return parse_among(p, i, "came", "come", "flew", "fly", "went", "go", "returned", "return",
                       "back", "sailed", "sail", "coming", "flying") &&
           (parse_reads(p, i + 1, "home") || parse_reads(p, i, "back") ||
            (parse_function(p, i + 1, F_to) && parse_reads(p, i + 3, "barracks")));
}

/* "the force reached 119,500, among them 78,430 Americans": of what nobody counted here. */
static bool part_of_uncounted(const struct parse *p, const struct draft *d)
{
    size_t o = d->q->outer_first;
    return d->noun == NOUN_national && d->q > p->quantities && d[-1].sentence == d->sentence &&
           d[-1].measure == NULL && o > d->clause_first + 1u &&
           ((parse_reads(p, o - 2, "among") && parse_function(p, o - 1, F_them)) ||
            parse_function(p, o - 1, F_including));
}

/* "killed 31 people, all but two of them refugees", "all but 20 of the houses": those of whom it is
 * not told. */
static bool all_but(const struct parse *p, const struct draft *d)
{
    size_t o = d->q->outer_first;
    return o > d->clause_first + 1u && parse_function(p, o - 1, F_but) &&
           parse_function(p, o - 2, F_all);
}

/* "put another 8,500 soldiers on alert": they are sent nowhere yet. */
static bool alerted(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->unit_last;
    if (d->noun != NOUN_troop)
        return false;
    i += parse_function(p, i, F_be) ? 1u : 0u;
    if (!parse_function(p, i, F_on))
        return false;
    i += parse_among(p, i + 1, "high", "full", "heightened", "higher") ? 2u : 1u;
    return parse_among(p, i, "alert", "standby", "notice", "readiness") ||
           (parse_reads(p, i, "stand") && parse_reads(p, i + 2, "by"));
}

/* "sent 40 men to help in the search", "is sending 70 people to Syria to dig for survivors": who
 * goes to help others. */
static bool helpers(const struct parse *p, const struct draft *d)
{
    static const char *const work[] = {"help",   "assist", "search", "clear",  "dig",     "repair",
                                       "rescue", "fight",  "join",   "work",   "rebuild", "look",
                                       "put",    "treat",  "train",  "assess", "support", NULL};
    size_t o = d->q->outer_first, i = d->q->unit_last;
    if (o <= d->clause_first || !parse_is(p, o - 1, ROLE_verb, VERB_deploy))
        return false;
    for (size_t end = i + 5; i < end && i < d->clause_last; i++)
        if (parse_function(p, i, F_to) && parse_spelled(p, i + 1, work))
            return true;
    return false;
}

/* "Some 14,000 French citizens lived in Ivory Coast", "4,000 Britons live in Sudan": they settled
 * there, and sought no refuge. */
static bool settled(const struct parse *p, const struct draft *d)
{
    static const char *const western[] = {
        "britons",    "americans",  "germans",   "canadians",   "australians", "belgians",
        "swedes",     "norwegians", "danes",     "austrians",   "italians",    "europeans",
        "westerners", "finns",      "spaniards", "expatriates", "citizens",    NULL};
    size_t i = d->q->unit_last;
    while (parse_function(p, i, F_who) || parse_function(p, i, F_be) ||
           parse_function(p, i, F_have))
        i++;
    if (!parse_among(p, i, "live", "lived", "living", "lives", "reside", "resided"))
        return false;
    for (size_t k = d->q->unit_first; k < d->q->unit_last; k++)
        if (parse_spelled(p, k, western))
            return true;
    return false;
}

bool countable_otherwise(const struct parse *p, const struct draft *d)
{
    bool folk = d->noun == NOUN_national || d->noun == NOUN_people;
    bool tells = parse_sentence_in(&p->sentences[d->sentence], SET_tells);
    return alerted(p, d) || lost_goods(p, d) || left_jail(p, d) || all_but(p, d) ||
           draft_of_hundred(p, d->q) || came_home(p, d) || part_of_uncounted(p, d) || fleet(p, d) ||
           to_go_home(p, d) || enough_for(p, d) || turned_away(p, d) || in_hospital(p, d) ||
           cut_off(p, d) || alive(p, d) || at_something(p, d) || did_something(p, d) ||
           inhabitants(p, d) ||
           (tells &&
            (folk || d->noun == NOUN_refugee || d->noun == NOUN_household ||
             d->noun == NOUN_migrant || d->noun == NOUN_displaced) &&
            told_to_go(p, d)) ||
           (folk && (settled(p, d) || helpers(p, d)));
}
