/* rule.c - the rule of a figure's noun and verb, and of what stands around where they have none. */
#include <string.h>

#include "../figure/draft.h"
#include "housed.h"
#include "../status/status.h"
#include "counts.h"
#include "partof.h"

/* A number of people in the sentence of an appeal is whom it is for. */
bool draft_appeal_for(const struct drafts *all, size_t k)
{
    const struct draft *d = &all->at[k];
    for (size_t j = k; j > 0 && k - j < 3; j--)
        if (all->at[j - 1].sentence == d->sentence && all->at[j - 1].measure != NULL &&
            strcmp(all->at[j - 1].measure, "funding-required") == 0)
            return true;
    return false;
}

/* "asks for 56 million to look after 300,000 refugees": whom the money is for. */
static bool to_help(const struct parse *p, const struct draft *d)
{
    size_t o = d->q->outer_first;
    if (!draft_counts_people(d->noun) || d->noun == NOUN_troop || d->bare)
        return false;
    for (size_t i = o; i > d->clause_first + 1u && i + 4 > o; i--) {
        if (p->tokens[i - 1].type != TOKEN_WORD || (p->tokens[i - 1].flags & T_CAPITAL))
            return false;
        if (parse_function(p, i - 1, F_to) && i < o)
            return !parse_function(p, i, F_the) && !parse_function(p, i, F_its);
    }
    return false;
}

static bool leaves_soon(const struct parse *p, const struct draft *d)
{
    for (size_t i = d->q->unit_last; i < d->q->unit_last + 6u && i < d->clause_last; i++)
        if (parse_is(p, i, ROLE_verb, VERB_leave))
            return true;
    return false;
}

/* "Beldangi is the largest with 41,000", "a camp with 300 people": the word at token I. */
static bool holds_most(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i];
    return parse_is(p, i, ROLE_noun, NOUN_site) ||
           (t->end - t->start > 4 && memcmp(p->text + t->end - 3, "est", 3) == 0);
}

/* "12,000 people in 85 schools". */
static bool in_sites(const struct parse *p, const struct draft *d)
{
    const struct quantity *b = d->q - 1; /* "Relief camps: 1,568 with 223,139 persons" */
    if (d->q > p->quantities && b->sentence == d->sentence &&
        parse_function(p, d->q->outer_first - 1u, F_with) &&
        b->outer_last + 3u > d->q->outer_first &&
        (p->sentences[d->sentence].roles >> ROLE_noun & 1))
        for (size_t i = d->clause_first; i < b->first; i++)
            if (parse_is(p, i, ROLE_noun, NOUN_site))
                return true;
    size_t a = d->q->outer_first;
    if (d->q > p->quantities && b->sentence == d->sentence && !b->dropped &&
        (b->noun == NOUN_site || b->noun == NOUN_hall) &&
        ((parse_function(p, a - 1, F_and) && b->unit_last + 1u == a) ||
         (parse_function(p, a - 1, F_with) && b->unit_last < a && b->unit_last + 5u >= a) ||
         (b->unit_last == a && b->outer_first > 0 && parse_function(p, b->outer_first - 1, F_in))))
        return true; /* "76 shelters and 3,010 persons", "in 38 centres 6,140 families" */
    if (a > d->clause_first + 2u && parse_function(p, a - 1, F_have))
        for (size_t i = d->clause_first; i < a; i++)
            if (parse_in(p, i, SET_camplike) ||
                (parse_in(p, i, SET_hall) && (p->tokens[i].flags & T_CAPITAL)))
                return true; /* "the camp now has 46,000 residents", "The Isaacs Gym had 1,006" */
    if (a > d->clause_first + 2u && parse_function(p, a - 1, F_with) && holds_most(p, a - 2))
        for (size_t i = p->sentences[d->sentence].first; i < a; i++)
            if (parse_is(p, i, ROLE_noun, NOUN_site))
                return true; /* "six camps, of which Beldangi is the largest with 41,000 people" */
    if (a > d->clause_first + 1u && parse_mark(p, a - 1, ':'))
        for (size_t i = p->sentences[d->sentence].first; i < a; i++)
            if (parse_is(p, i, ROLE_noun, NOUN_site))
                return true; /* "Macia camp: 22,500 people" */
    if (a > d->clause_first + 2u && parse_function(p, a - 1, F_be) &&
        parse_reads(p, a - 2, "there"))
        for (size_t i = d->clause_first; i < a; i++)
            if (parse_is(p, i, ROLE_noun, NOUN_site))
                return true; /* "At a camp outside Anjar there were 5,600 people" */
    if (a > d->clause_first + 1u && parse_function(p, a - 1, F_have))
        for (size_t i = p->sentences[d->sentence].places; i < parse_places_end(p, d->sentence); i++)
            if (p->places[i].last < a && p->places[i].first >= d->clause_first &&
                p->places[i].function >= TEXT_FUNCTION_COUNT && p->places[i].place != NULL &&
                p->places[i].place->type == PLACE_SITE)
                return true; /* "Za'atari now has 23,600 inhabitants" */
    if (a > d->clause_first + 2u && parse_mark(p, a - 2, ',') && parse_reads(p, a - 1, "where"))
        for (size_t i = p->sentences[d->sentence].first; i + 2 < a; i++)
            if (parse_is(p, i, ROLE_noun, NOUN_site))
                return true; /* "the largest of the camps at Macia, where 52,000 people share" */
    size_t at = d->q->unit_last;
    if ((parse_function(p, at, F_in) || parse_function(p, at, F_at)) &&
        (parse_function(p, at + 1, F_the) || parse_function(p, at + 1, F_its)) &&
        parse_is(p, at + 2, ROLE_noun, NOUN_site))
        return true;              /* "there were 300 people in the camp" */
    size_t o = d->q->outer_first; /* "Jalozai camp, with 92,500 people, is the largest" */
    if (o > d->clause_first + 2u && parse_function(p, o - 1, F_with) && parse_mark(p, o - 2, ','))
        for (size_t i = p->sentences[d->sentence].places; i < parse_places_end(p, d->sentence); i++)
            if (p->places[i].last <= o - 2u && p->places[i].last + 2u >= o - 2u &&
                p->places[i].place != NULL && p->places[i].place->type == PLACE_SITE)
                return true;
    return housed_in_so_many(p, d);
}

/* "Cargo: 805 t", "Their joint load was 388 t": what the flights told before have brought. */
static bool of_load(const struct parse *p, const struct draft *d)
{
    static const char *const loads[] = {"cargo", "load", "loads", "freight", "payload", NULL};
    for (size_t i = d->clause_first; i < d->q->outer_first; i++)
        if (parse_spelled(p, i, loads))
            return true;
    return false;
}

/* "2024 target for Borno: 300,000 people", "People to be assisted: 5,000": does the label before
 * D's number say that it is a goal? */
static bool goal_in_label(const struct parse *p, const struct draft *d)
{
    static const char *const target[] = {"target", "targets", NULL};
    size_t colon = d->q->outer_first, n;
    if (colon < d->clause_first + 3u || !parse_mark(p, --colon, ':'))
        return false;
    const struct entry *e = parse_match_back(p, d->clause_first, colon, ROLE_verb, &n);
    size_t be = colon - (e != NULL ? n : 0);
    if (e != NULL && e->value == VERB_reach && be > d->clause_first + 1u &&
        parse_function(p, be - 1, F_be) && parse_function(p, be - 2, F_to))
        return true;
    for (size_t i = colon; i > d->clause_first && i + 6 > colon; i--)
        if (parse_spelled(p, i - 1, target))
            return parse_function(p, i, F_for) || parse_function(p, i, F_in);
    return false;
}

/* "Target: 1.2 million people". */
bool draft_targeted(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_first, behind = d->q->unit_last;
    if (behind < d->q->outer_last)
        behind = d->q->outer_last; /* "Of these, 6.4 million are targeted" */
    while (parse_function(p, behind, F_be) || parse_one(p, behind, ROLE_modal))
        behind++;
    if (parse_among(p, behind, "targeted", "ciblées", "ciblés") ||
        parse_reads(p, d->q->outer_last, "targeted"))
        return true; /* "8.4 million people targeted" */
    if (goal_in_label(p, d))
        return true;
    i -= i > d->clause_first && parse_mark(p, i - 1, ':');
    if (i > d->clause_first + 2u && i < d->q->outer_first && parse_function(p, i - 2, F_be) &&
        parse_function(p, i - 3, F_to) && parse_is(p, i - 1, ROLE_verb, VERB_reach))
        return true; /* "People to be assisted: 160,000" */
    return i > d->clause_first && parse_among(p, i - 1, "target", "targeted", "targets");
}

/* "Among the victims are 12 children": the rule of whom they are among; NULL: none. */
static const struct measure_rule *among_them(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_first, n;
    if (i < d->clause_first + 4u || !parse_function(p, i - 1, F_be))
        return NULL;
    const struct entry *e = parse_match_back(p, d->clause_first, i - 1, ROLE_noun, &n);
    size_t the = i - 1 - (e != NULL ? n : 0);
    if (e == NULL || e->value == NOUN_other || the < d->clause_first + 2u ||
        !parse_function(p, the - 1, F_the) || !parse_either(p, the - 2, "among", "amongst"))
        return NULL;
    return draft_rule((int)e->value, VERB_none);
}

/* "There are some 450,000 Iraqi Kurds on Turkish soil". */
static bool are_there(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_first;
    if (i < d->clause_first + 2u || !parse_function(p, i - 1, F_be) ||
        !parse_in(p, i - 2, SET_there))
        return false;
    for (size_t k = d->q->unit_last; k < d->q->unit_last + 2u; k++)
        if (parse_function(p, k, F_in) || parse_function(p, k, F_on) ||
            parse_function(p, k, F_at) || parse_function(p, k, F_across))
            return true;
    return false;
}

/* "Of 1,000 houses surveyed, 640 were destroyed": the number that others are told of. */
static bool base_of(const struct parse *p, const struct draft *d)
{
    size_t first = p->sentences[d->sentence].first, o = d->q->outer_first;
    const struct quantity *next = d->q + 1;
    size_t of = o - (o > first + 1u && parse_function(p, o - 1, F_the) ? 2u : 1u);
    if (o > first + 3u || o == first || !parse_function(p, of, F_of) ||
        next >= p->quantities + p->n_quantities || next->sentence != d->sentence)
        return false;
    return d->verb_first >= next->last;
}

/* "Of these, 250,000 crossed into Rwanda": does the sentence of D name a country behind it? */
static bool names_country(const struct parse *p, const struct draft *d)
{
    for (size_t i = p->sentences[d->sentence].places; i < parse_places_end(p, d->sentence); i++)
        if (p->places[i].first >= d->q->last && p->places[i].place != NULL &&
            p->places[i].place->type == PLACE_COUNTRY)
            return true;
    return false;
}

/* "New arrivals: 63,900. Of these, 42,200 entered through Rugombo": of those who came, told before;
 * NULL: it is not said. */
const struct draft *draft_of_these(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    const struct sentence *s = &p->sentences[d->sentence];
    size_t i = s->first, k = (size_t)(d - all->at);
    if (!parse_function(p, i, F_of) || !parse_in(p, i + 1, SET_these))
        return NULL;
    for (size_t j = k; j > 0 && j + 6 > k; j--) {
        const struct draft *b = &all->at[j - 1];
        if (b->measure == NULL || b->sentence == d->sentence)
            continue;
        bool came = draft_is(b->measure, "refugee-arrivals") ||
                    draft_is(b->measure, "migrant-arrivals") || draft_is(b->measure, "returns") ||
                    (draft_is(b->measure, "new-displacements") && !names_country(p, d));
        return b->sentence + 1 == d->sentence && came &&
                       number_double(b->q->value) > number_double(d->q->value)
                   ? b
                   : NULL;
    }
    return NULL;
}

/* The figure before K, where it is one and stands in the same sentence; NULL: there is none. */
static const struct draft *before_it(const struct drafts *all, size_t k)
{
    const struct draft *d = &all->at[k];
    return k > 0 && d[-1].measure != NULL && d[-1].sentence == d->sentence ? d - 1 : NULL;
}

/* The same, in the same paragraph or list. */
static const struct draft *before_in_block(const struct drafts *all, size_t k)
{
    const struct draft *d = &all->at[k];
    return k > 0 && d[-1].measure != NULL && draft_same_block(all->p, d[-1].sentence, d->sentence)
               ? d - 1
               : NULL;
}

/* "2,087 schools have closed", "closed six camps". */
static bool shut_down(const struct parse *p, const struct draft *d)
{
    static const char *const shut[] = {"closed", "shut",       "reopened",  "closes",
                                       "close",  "dismantled", "bulldozed", NULL};
    size_t o = d->q->outer_first;
    if (d->noun != NOUN_hall && d->noun != NOUN_site)
        return false;
    for (size_t i = d->q->unit_last; i < d->q->unit_last + 4u && i < d->clause_last; i++)
        if (parse_spelled(p, i, shut))
            return true;
    return o > d->clause_first && parse_spelled(p, o - 1, shut);
}

/* "2,300 were flown out in 14 planes", "8,900 were flown out. Eleven flights were due to leave":
 * what takes people away brings no aid. */
static bool takes_away(const struct drafts *all, size_t k)
{
    const struct draft *d = &all->at[k], *before = before_it(all, k);
    size_t o = d->q->outer_first;
    if ((d->noun == NOUN_aircraft || d->noun == NOUN_flight || d->noun == NOUN_vehicle ||
         d->noun == NOUN_train || d->noun == NOUN_ship) &&
        before != NULL &&
        (draft_is(before->measure, "evacuations") || draft_is(before->measure, "returns") ||
         draft_is(before->measure, "troop-deployments")) &&
        o > d->clause_first &&
        (parse_function(all->p, o - 1, F_in) || parse_function(all->p, o - 1, F_on) ||
         parse_function(all->p, o - 1, F_by)))
        return true;
    if (draft_carries_people(all->p, d))
        return true;
    before = d->noun == NOUN_flight ? before_in_block(all, k) : NULL;
    return before != NULL && draft_is(before->measure, "evacuations") &&
           d->q->unit_last <= d->q->unit_first + 2u && leaves_soon(all->p, d);
}

/* The rule of people who are said to be somewhere or something, which no verb tells. */
static const struct measure_rule *rule_of_people(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    if (in_sites(p, d))
        return draft_rule(all->of_refugees ? NOUN_refugee : NOUN_people,
                          all->of_refugees ? VERB_none : VERB_shelter);
    const struct measure_rule *r = draft_predicate_noun(p, d);
    if (r == NULL)
        r = among_them(p, d);
    if (r == NULL && draft_held(p, d))
        r = draft_rule(NOUN_people, VERB_detain);
    return r != NULL ? r : draft_more_to_come(all, d);
}

/* The same for a people: "has 46,000 East Germans in its camps", "the number of Iraqis in Syria",
 * "There are 450,000 Iraqi Kurds on Turkish soil", "Albania had 300,000 Kosovars by May". */
static const struct measure_rule *rule_of_national(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    size_t o = d->q->outer_first;
    if (in_sites(p, d))
        return draft_rule(NOUN_national, VERB_shelter);
    const struct measure_rule *r = draft_predicate_noun(p, d);
    if (r != NULL)
        return r;
    bool there = d->noun_at < d->q->first ||
                 (d->noun_at > d->q->last && d->q->unit_last == d->q->unit_first &&
                  d->noun_at != UINT32_MAX) || /* "puts at 465,000 the number of Kurds there" */
                 ((all->of_refugees || d->q->noun == NOUN_national) && are_there(p, d)) ||
                 (o > d->clause_first + 1u && parse_function(p, o - 1, F_have) &&
                  !parse_may(p, d->q->unit_last, ROLE_verb));
    return there ? draft_rule(NOUN_national, VERB_host) : NULL;
}

/* The rule of people who are carried or provided for; NULL: they are not. */
static const struct measure_rule *rule_of_carried(const struct parse *p, const struct draft *d)
{
    if (draft_aboard(p, d) || draft_coached(p, d))
        return draft_rule(NOUN_people, draft_deported(p, d) ? VERB_deport : VERB_evacuate);
    if (draft_carried_off(p, d) || draft_provided_to(p, d))
        return draft_rule(NOUN_people, VERB_reach);
    return NULL;
}

/* "has opened 41 schools in Damascus to them", "to the displaced". */
static bool opened_to(const struct parse *p, const struct draft *d)
{
    static const char *const opens[] = {"opened", "opens", "open", "opening", NULL};
    if (d->q->outer_first == d->clause_first || !parse_spelled(p, d->q->outer_first - 1u, opens))
        return false;
    for (size_t i = d->q->unit_last; i < d->q->unit_last + 6u && i < d->clause_last; i++)
        if (parse_function(p, i, F_to) || parse_function(p, i, F_for)) {
            size_t who = i + 1 + parse_function(p, i + 1, F_the);
            const struct entry *e = parse_match(p, who, ROLE_noun, NULL);
            return parse_function(p, who, F_them) || (e != NULL && e->value != NOUN_other);
        }
    return false;
}

/* "77,400 of them in 760 or so gymnasiums", "886 flights, 10,312 tonnes", "Cargo: 805 t": the rule
 * of things that the figure before tells of. */
static const struct measure_rule *rule_of_things(const struct drafts *all, size_t k)
{
    const struct draft *d = &all->at[k], *before = before_it(all, k);
    size_t o = d->q->outer_first;
    if (d->noun == NOUN_hall && before != NULL && draft_counts_people(before->noun) &&
        !draft_is(before->measure, "people-reached") && /* "fed 37,837 pupils in 127 schools" */
        o > d->clause_first && parse_function(all->p, o - 1, F_in))
        return draft_rule(NOUN_hall, VERB_shelter);
    if (d->noun == NOUN_hall && opened_to(all->p, d))
        return draft_rule(NOUN_hall, VERB_shelter);
    if (d->noun != NOUN_weight)
        return NULL;
    if (before == NULL && of_load(all->p, d))
        before = before_in_block(all, k);
    return before != NULL && strncmp(before->measure, "aid-", 4) == 0
               ? draft_rule(NOUN_weight, VERB_deliver)
               : NULL;
}

/* "Personnel in operation: 651 - Vehicles: 98 - Boats: 40": does D's line tell of who is at work
 * there, whose vehicles bring nothing? */
static bool of_crews(const struct parse *p, const struct draft *d)
{
    for (size_t i = p->sentences[d->sentence].first; i + 1 < d->q->outer_first; i++)
        if (parse_among(p, i, "personnel", "staff", "responders", "firefighters", "rescuers"))
            return parse_mark(p, d->q->outer_first - 1u, ':');
    return false;
}

/* The rule of a vehicle, train or ship, which has R so far: "4 June: 12 trucks to El Fasher",
 * "Trucks via Bab al-Hawa: 95" arrive; vehicles among people who cross a border are theirs. */
static const struct measure_rule *rule_of_vessel(const struct drafts *all, size_t k,
                                                 const struct measure_rule *r)
{
    const struct draft *d = &all->at[k];
    if (r != NULL && d->noun == NOUN_vehicle && d->verb == VERB_cross &&
        !parse_sentence_in(&all->p->sentences[d->sentence], SET_relief)) {
        const struct draft *before = before_in_block(all, k);
        return before != NULL && draft_is(before->measure, "border-crossings")
                   ? draft_rule(NOUN_people, VERB_cross)
                   : r;
    }
    const struct draft *told = r == NULL ? before_in_block(all, k) : NULL;
    if (told != NULL && told->noun == d->noun && strncmp(told->measure, "aid-", 4) == 0 &&
        parse_either(all->p, d->q->unit_last, "followed", "follow"))
        return draft_rule(d->noun, VERB_arrive); /* "Fourteen trucks followed on Friday" */
    bool line = all->p->sentences[d->sentence].starts_line && d->q->unit_last > d->q->unit_first &&
                parse_function(all->p, d->q->unit_last, F_to);
    return r == NULL && (line || d->bare) && !of_crews(all->p, d) ? draft_rule(d->noun, VERB_arrive)
                                                                  : r;
}

/* The rule of figure K's noun and verb, or of the noun alone where the verb is COST, too far, away;
 * NULL: there is none. */
static const struct measure_rule *rule_of_words(const struct draft *d, int cost)
{
    const struct measure_rule *plain = draft_rule(d->noun, VERB_none);
    bool headed = d->under > 0 && d->verb != VERB_none && d->verb_first == d->verb_last;
    if (plain != NULL && cost > 9 && !headed) /* "Refugees arriving": the heading's verb stays */
        return plain;
    return draft_rule(d->noun, d->verb);
}

/* The rule of figure K, whose verb says none, by what stands around it; NULL: there is none. */
static const struct measure_rule *rule_of_place(const struct drafts *all, size_t k)
{
    const struct draft *d = &all->at[k];
    const struct measure_rule *r;
    bool generic = d->noun == NOUN_people || d->noun == NOUN_household;
    if (!generic && d->noun != NOUN_national)
        return rule_of_things(all, k);
    r = generic ? rule_of_people(all, d) : rule_of_national(all, d);
    return r != NULL ? r : rule_of_carried(all->p, d);
}

/* "provided safe water to 27,600 IDPs", "distributed kits to 70 refugee families": who is given
 * something is reached, and R, the stock of those that there are, says less. */
static bool are_provided_for(const struct parse *p, const struct draft *d,
                             const struct measure_rule *r)
{
    return (draft_is(r->measure, "idps") || draft_is(r->measure, "refugees")) &&
           (d->noun == NOUN_displaced || d->noun == NOUN_refugee) && !d->bare &&
           (draft_handed(p, d) ||
            (d->q->outer_first > d->clause_first + 2u &&
             parse_function(p, d->q->outer_first - 1u, F_to) && draft_provided_to(p, d)));
}

/* "130,000 households registered for the grant", in a text without refugees: people of any kind. */
static bool only_registered(const struct drafts *all, const struct draft *d,
                            const struct measure_rule *r)
{
    return d->verb == VERB_register && (d->noun == NOUN_people || d->noun == NOUN_household) &&
           draft_is(r->measure, "refugees") && !all->of_refugees;
}

/* The rule of D's noun and verb; COST: how far the verb is. NULL: there is none. */
const struct measure_rule *draft_choose_rule(struct drafts *all, size_t k, int cost)
{
    struct draft *d = &all->at[k];
    if (shut_down(all->p, d) ||
        ((d->noun == NOUN_home || d->noun == NOUN_building) && base_of(all->p, d)) ||
        takes_away(all, k) || troops_kit(all, k) || draft_flies_sorties(all->p, d) ||
        draft_called_off(all->p, d))
        return NULL;
    bool held = draft_counts_people(d->noun) || d->noun == NOUN_troop || d->noun == NOUN_detainee;
    if (held && draft_to_be_freed(all->p, d, false))
        return NULL;
    if (held && draft_to_be_freed(all->p, d, true))
        return draft_rule(NOUN_people, VERB_detain);
    if (d->noun == NOUN_detainee && housed_inmates(all->p, d))
        return draft_rule(all->of_refugees ? NOUN_refugee : NOUN_people,
                          all->of_refugees ? VERB_none : VERB_shelter);
    if (d->noun == NOUN_evacuee && in_sites(all->p, d))
        return draft_rule(NOUN_evacuee, VERB_shelter); /* "58,600 evacuees in 270 shelters" */
    const struct measure_rule *r = rule_of_words(d, cost);
    if (r != NULL && draft_reached_nothing(all->p, d))
        return draft_rule(NOUN_people, VERB_reach);
    if (r != NULL && are_provided_for(all->p, d, r))
        return draft_rule(NOUN_people, VERB_reach);
    if (d->noun == NOUN_people && partof_housed(all->p, d))
        return draft_rule(all->of_refugees ? NOUN_refugee : NOUN_people,
                          all->of_refugees ? VERB_none : VERB_shelter);
    if (r == NULL)
        r = rule_of_place(all, k);
    if (d->noun == NOUN_vehicle || d->noun == NOUN_train || d->noun == NOUN_ship)
        r = rule_of_vessel(all, k, r);
    r = r == NULL ? draft_under(all, d) : draft_troops_under(all, d, r);
    if (r != NULL)
        r = draft_adjust(all, d, r);
    if (r != NULL && only_registered(all, d, r))
        r = NULL;
    if (((r == NULL || cost > 8 || goal_in_label(all->p, d)) &&
         (d->noun == NOUN_people || d->noun == NOUN_household) &&
         (draft_appeal_for(all, k) || draft_targeted(all->p, d))) ||
        (to_help(all->p, d) && draft_appeal_for(all, k))) {
        r = draft_rule(NOUN_people, VERB_reach);
        d->status = STATUS_TARGET;
    }
    return r;
}
