/* predicate.c - what the predicate of a number without a noun of its own says is counted: "130,000
 * are in the camps", "a million were homeless". */
#include <string.h>

#include "../figure/draft.h"
#include "../period/figuretime.h"
#include "../figure/aside.h"
#include "counts.h"
#include "verbs.h"

/* D's people are refugees: "7 million have fled. Colombia hosts 2.5 million of them". */
static void set_refugees(struct draft *d)
{
    d->noun = NOUN_refugee;
    d->verb = VERB_none;
    d->measure = draft_rule(NOUN_refugee, VERB_none)->measure;
    d->kind = KIND_STOCK;
}

/* D's people are sheltered where they are: as refugees in a report of those. */
static void set_sheltered(struct draft *d, bool all_of_refugees)
{
    d->noun = NOUN_people;
    d->verb = VERB_shelter;
    d->measure = draft_rule(all_of_refugees ? NOUN_refugee : NOUN_people,
                            all_of_refugees ? VERB_none : VERB_shelter)
                     ->measure;
    d->kind = KIND_STOCK;
}

/* D counts people of whom nothing is known yet. */
static void set_people(struct draft *d)
{
    d->noun = NOUN_people;
    d->measure = NULL;
}

/* Is what was told before D such as its predicate hardly goes on with: "2,706 were held. 167,000
 * entered"? */
static bool is_strange(const struct draft *d)
{
    return d->inherited && d->measure != NULL &&
           (d->noun == NOUN_dead || d->noun == NOUN_injured || d->noun == NOUN_missing ||
            d->noun == NOUN_affected || d->noun == NOUN_need || d->noun == NOUN_homeless ||
            d->noun == NOUN_arrival || d->noun == NOUN_home || d->noun == NOUN_beneficiary ||
            d->noun == NOUN_protection || draft_is(d->measure, "detained"));
}

/* "70,100 have left Palma": of people displaced before. */
static bool displaced_leave(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_last, own = i;
    while (own < i + 3 && (parse_function(p, own, F_have) || parse_function(p, own, F_be)))
        own++;
    return d->inherited && d->noun == NOUN_displaced &&
           (parse_is(p, own, ROLE_verb, VERB_leave) || parse_is(p, own, ROLE_verb, VERB_flee));
}

/* "the army has rescued 51,000" after numbers of the affected: has D a verb of people nearby? */
static bool has_own_verb(const struct parse *p, const struct draft *d)
{
    struct draft people = *d;
    people.noun = NOUN_people;
    people.inherited = true;
    return draft_verb(p, d->q, NOUN_people, d->clause_first, d->clause_last, &people) <= 3 &&
           people.verb != VERB_register && people.verb != VERB_reach &&
           !(d->noun == NOUN_arrival && (people.verb == VERB_arrive || people.verb == VERB_cross));
}

/* "Some 1,200 were sent back to Morocco", after numbers of applications: people. */
static bool sent_off(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_last;
    while (parse_function(p, i, F_be) || parse_function(p, i, F_have))
        i++;
    const struct entry *e = parse_match(p, i, ROLE_verb, NULL);
    return e != NULL && i > d->q->outer_last &&
           (e->value == VERB_deport || e->value == VERB_return || e->value == VERB_evacuate ||
            e->value == VERB_detain || e->value == VERB_arrest || e->value == VERB_die);
}

/* "in Bati there are between 20,000 and 25,000": does it stand before token O? */
static bool there_are(const struct parse *p, const struct draft *d, size_t o)
{
    return o >= d->clause_first + 2u && parse_function(p, o - 1, F_be) &&
           parse_reads(p, o - 2, "there");
}

/* "11,409 arrivals in October. In September there were 1,497": is D's number, of another time, all
 * that is told, so that it counts the same events again? */
static bool at_another_time(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    bool events = d->noun == NOUN_arrival || d->noun == NOUN_dead || d->noun == NOUN_injured ||
                  (d->measure != NULL && (draft_is(d->measure, "refugee-arrivals") ||
                                          draft_is(d->measure, "evacuations")));
    size_t i = d->q->outer_last;
    return events && (i >= s->last || p->tokens[i].type != TOKEN_WORD) &&
           parse_mentions_end(p, d->sentence) > s->mentions;
}

/* "there were already 54,100 in Mauritania", of those who fled; sets *O before "already". */
static bool fled_are_there(const struct parse *p, const struct draft *d, size_t *o)
{
    if (!d->inherited || d->measure == NULL || !draft_is(d->measure, "refugee-arrivals") ||
        at_another_time(p, d))
        return false;
    if (*o > d->clause_first + 2u && parse_among(p, *o - 1, "already", "still", "now"))
        --*o;
    return there_are(p, d, *o);
}

/* Does the clause name a site before token O? */
static bool site_before(const struct parse *p, const struct draft *d, size_t o)
{
    for (size_t k = d->clause_first; k < o; k++)
        if (parse_is(p, k, ROLE_noun, NOUN_site))
            return true;
    return false;
}

/* Does a noun phrase that names sites start at token I? */
static bool site_soon(const struct parse *p, size_t i, size_t end)
{
    for (size_t k = i; k < i + 3 && k < end && p->tokens[k].type == TOKEN_WORD; k++) {
        const struct entry *e = parse_match(p, k, ROLE_noun, NULL);
        if (e != NULL)
            return e->value == NOUN_site || e->value == NOUN_hall || e->value == NOUN_place;
    }
    return false;
}

/* "camps are sheltering 444,000": is E, the verb before the number D, what places do for people? */
static bool takes_care(const struct draft *d, const struct entry *e)
{
    bool folk = d->noun == NOUN_site || d->noun == NOUN_people || d->noun == NOUN_arrival ||
                d->noun == NOUN_place || /* "with 641 places, holds 1,200" */
                (d->noun == NOUN_troop && d->inherited && e != NULL && e->value == VERB_shelter);
    return folk && e != NULL &&
           (e->value == VERB_shelter || e->value == VERB_host || e->value == VERB_hold ||
            (d->noun == NOUN_site && e->value == VERB_register));
}

/* "camps are sheltering 444,000", "130,000 are in the camps": people, whatever was told before. */
void draft_stays(const struct parse *p, struct draft *d, bool all_of_refugees)
{
    size_t n, i = d->q->outer_last, o = d->q->outer_first;
    const struct entry *e = parse_match_back(p, d->clause_first, o, ROLE_verb, &n);
    if (d->inherited && d->noun == NOUN_people && d->measure != NULL && e != NULL &&
        draft_is(d->measure, "refugee-arrivals") &&
        (e->value == VERB_shelter || e->value == VERB_host)) {
        set_refugees(d);
        return;
    }
    const struct entry *behind = parse_match(p, i, ROLE_verb, &n);
    if (d->inherited && (d->noun == NOUN_place || d->noun == NOUN_capacity) && behind != NULL &&
        behind->value == VERB_shelter) {
        set_sheltered(d, all_of_refugees); /* "has room for 700; 1,000 slept there" */
        return;
    }
    if (takes_care(d, e))
        set_people(d);
    if (displaced_leave(p, d))
        set_people(d);
    if (d->inherited && d->noun == NOUN_application && sent_off(p, d))
        set_people(d);
    if (d->inherited && draft_counts_people(d->noun) && d->noun != NOUN_troop &&
        (parse_function(p, i, F_be) || parse_reads(p, i, "live")) &&
        parse_either(p, i + 1, "abroad", "outside")) {
        set_refugees(d); /* "who have fled their homes, 6.5 million are abroad" */
        return;
    }
    bool strange = is_strange(d); /* before its own verb makes people of it */
    if (strange && has_own_verb(p, d))
        set_people(d);
    if (fled_are_there(p, d, &o))
        set_refugees(d);
    bool counts = e != NULL && e->value == VERB_register && d->inherited && d->measure != NULL;
    if ((strange || (counts && toll_counts(d->measure))) && o > d->clause_first &&
        (counts || parse_function(p, o - 1, F_have)) && site_before(p, d, o)) {
        set_sheltered(d, all_of_refugees); /* "the camp had 7,300" */
        return;
    }
    bool gone = d->inherited && d->measure != NULL && draft_counts_people(d->noun) &&
                draft_is(d->measure, "evacuations");
    if ((strange || gone) && there_are(p, d, o) && !at_another_time(p, d))
        set_sheltered(d, all_of_refugees);
    if (d->noun == NOUN_arrival && parse_function(p, i, F_be) && parse_function(p, i + 1, F_in)) {
        d->noun = NOUN_refugee;
        d->measure = NULL;
    }
}

/* "6,200 are sheltered in 28 sites": does "in" with another number lead to the noun at token K, of
 * a predicate that starts at token I? */
static bool in_so_many(const struct parse *p, size_t i, size_t k)
{
    for (; i + 1 < k; i++)
        if ((parse_function(p, i, F_in) || parse_function(p, i, F_at) ||
             parse_function(p, i, F_across)) &&
            (p->tokens[k - 1].type == TOKEN_DIGITS || (p->tokens[k - 1].roles & NUMBER_ROLES) != 0))
            return true;
    return false;
}

/* "250,000 had been hurt", "a million were homeless": the predicate says who is counted. */
void draft_predicate(const struct parse *p, struct draft *d)
{
    size_t i = aside_share(p, d->q->outer_last, d->clause_last), n;
    bool of_them = parse_function(p, i, F_of) &&
                   (parse_function(p, i + 1, F_them) || parse_in(p, i + 1, SET_these));
    if (of_them)
        i += 2;
    if (parse_function(p, i, F_who) && parse_function(p, i + 1, F_be))
        i++; /* "the 2.9 million who were internally displaced" */
    size_t start = i;
    while (i < d->clause_last && i < start + 3 &&
           (parse_function(p, i, F_be) || parse_function(p, i, F_have)))
        i++;
    if (i == start && !parse_one(p, i, ROLE_verb))
        return;
    for (size_t k = i; k < d->clause_last && k < i + 4; k++) {
        if (k > i && parse_function(p, k - 1, F_with) && p->language != LANGUAGE_FR)
            break; /* "2,088 were assisted with emergency shelter": by what, not who */
        const struct entry *e = parse_match(p, k, ROLE_noun, &n);
        bool within =
            k > 0 && (in_so_many(p, i, k) || parse_function(p, k - 1, F_in) ||
                      (k > i && parse_function(p, i, F_in)) ||
                      (k > 1 &&
                       (parse_function(p, k - 1, F_the) || parse_function(p, k - 1, F_a) ||
                        parse_function(p, k - 1, F_its)) &&
                       parse_function(p, k - 2, F_in)));
        bool site = e != NULL && (e->value == NOUN_site || (e->value == NOUN_capacity && n > 1 &&
                                                            parse_is(p, k, ROLE_noun, NOUN_site)));
        if (site && within && d->inherited && d->noun == NOUN_refugee) {
            d->verb = VERB_none; /* "of the 9,000 refugees 4,000 are in the camp" */
            d->measure = draft_rule(NOUN_refugee, VERB_none)->measure;
            d->kind = KIND_STOCK;
            return;
        }
        if (site && within) {      /* "280 are held in a centre for 250" */
            d->noun = NOUN_people; /* "of whom 580,000 are in sites" */
            d->verb = VERB_shelter;
            d->measure = draft_rule(NOUN_people, VERB_shelter)->measure;
            d->kind = KIND_STOCK;
            return;
        }
        if (e != NULL && e->value == NOUN_displaced && i > start + 1 && k == i &&
            parse_function(p, start, F_have) && parse_is(p, k, ROLE_verb, VERB_displace)) {
            d->noun = NOUN_people; /* "a million have been uprooted since May" */
            d->measure = NULL;
            return;
        }
        if (e != NULL && i > start && parse_function(p, i - 1, F_be) && !within &&
            (int)e->value != NOUN_other && draft_rule((int)e->value, VERB_none) != NULL) {
            bool refugee = (int)e->value == NOUN_refugee && d->inherited &&
                           (d->verb == VERB_cross || d->verb == VERB_arrive);
            bool yet = parse_function(p, k - 1, F_be) && parse_function(p, k - 2, F_to);
            if (e->value == NOUN_displaced && (k == i || yet) && parse_may(p, k, ROLE_verb) &&
                (yet || parse_in(p, i - 1, SET_past)) && p->language != LANGUAGE_FR) {
                d->noun = NOUN_people; /* "12 are dead and 3,400 were displaced" */
                d->measure = NULL;
                return;
            }
            d->noun = (uint8_t)e->value;
            d->verb = refugee ? VERB_arrive : VERB_none;
            d->measure = draft_rule(d->noun, d->verb)->measure;
            d->kind = (enum kind)draft_rule(d->noun, d->verb)->kind;
            return;
        }
    }
    bool result = d->noun == NOUN_dead || d->noun == NOUN_injured || d->noun == NOUN_missing;
    const struct entry *v = parse_match(p, i, ROLE_verb, &n);
    if (v != NULL && result && draft_rule(NOUN_people, (int)v->value) != NULL)
        d->noun = NOUN_people;
}

/* "4.4 million people were known to be stateless": what people are said to be. */
const struct measure_rule *draft_predicate_noun(const struct parse *p, const struct draft *d)
{
    bool be = false;
    for (size_t i = d->q->unit_last; i < d->clause_last && i < d->q->unit_last + 7u; i++) {
        be |= parse_function(p, i, F_be);
        const struct entry *e = parse_match(p, i, ROLE_noun, NULL);
        if (e != NULL && e->value == NOUN_stateless && i > d->q->unit_last)
            return draft_rule(NOUN_stateless, VERB_none); /* "700,000 people have no nationality" */
        if (p->tokens[i].type != TOKEN_WORD)
            break;
        bool its = parse_function(p, i - 1, F_its) || parse_function(p, i - 1, F_the);
        bool site = parse_in(p, i, SET_lodging) || (e != NULL && e->value == NOUN_site);
        if (be && site && parse_function(p, its ? i - 2 : i - 1, F_in))
            return draft_rule(NOUN_people, VERB_shelter); /* "were now in camps" */
        if (p->language == LANGUAGE_FR && e != NULL && e->value == NOUN_item)
            return NULL; /* "sont privées de vivres" */
        if (be && e != NULL && e->value != NOUN_people && e->value != NOUN_household &&
            draft_rule((int)e->value, VERB_none) != NULL)
            return draft_rule((int)e->value, VERB_none);
    }
    return NULL;
}

bool draft_has_protection(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    size_t i = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->outer_last, end = i + 14, n;
    bool has = false;
    if (!draft_counts_people(d->noun) || d->noun == NOUN_protection || d->noun == NOUN_application)
        return false;
    for (; i < end && i < d->clause_last; i++) {
        if (p->tokens[i].type != TOKEN_WORD)
            return false;
        if (parse_in(p, i, SET_possess)) {
            has = true;
            continue;
        }
        const struct entry *e = has ? parse_match(p, i, ROLE_noun, &n) : NULL;
        if (e != NULL && e->value == NOUN_protection) {
            const struct measure_rule *r = draft_rule(NOUN_people, VERB_protect);
            d->noun = d->bare ? NOUN_people : d->noun;
            d->verb = VERB_protect;
            d->verb_first = d->verb_last = 0;
            d->measure = r->measure;
            d->kind = (enum kind)r->kind;
            return true;
        }
        has &= !parse_may(p, i, ROLE_verb) &&
               (p->tokens[i].functions == 0 || parse_function(p, i, F_a) ||
                parse_function(p, i, F_the) || parse_function(p, i, F_be));
    }
    return false;
}

bool draft_says_of_them(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->last;
    if (d->verb_first < i + 2 || !parse_function(p, i, F_of))
        return false;
    while (i < d->verb_first && (p->tokens[i].functions != 0 || parse_in(p, i, SET_these)))
        i++;
    return i == d->verb_first;
}

bool draft_in_sites_too(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    size_t o = d->q->outer_first, i = d->q->outer_last;
    if (!d->inherited || d->measure == NULL || !parse_function(p, i, F_in) ||
        o <= d->clause_first || !parse_function(p, o - 1, F_and) ||
        !(draft_is(d->measure, "missing") || draft_is(d->measure, "killed") ||
          draft_is(d->measure, "injured")) ||
        !site_soon(p, i + 1, d->clause_last))
        return false;
    set_sheltered(d, all->of_refugees);
    d->verb_first = d->verb_last = 0;
    return true;
}

bool draft_stays_protected(const struct drafts *all, size_t k)
{
    const struct draft *d = &all->at[k];
    return d->bare && d->inherited && d->measure != NULL &&
           draft_is(d->measure, "temporary-protection") &&
           parse_function(all->p, d->q->outer_last, F_of) &&
           parse_function(all->p, d->q->outer_last + 1, F_them);
}
