/* measure.c - what a number measures: its noun, the verb that governs it, and the rule of both. */
#include <string.h>

#include "draft.h"

/* A number of people in the sentence of an appeal is whom it is for. */
static bool appeal_for(const struct drafts *all, size_t k)
{
    const struct draft *d = &all->at[k];
    for (size_t j = k; j > 0 && k - j < 3; j--)
        if (all->at[j - 1].sentence == d->sentence && all->at[j - 1].measure != NULL &&
            strcmp(all->at[j - 1].measure, "funding-required") == 0)
            return true;
    return false;
}

static bool is_price(const struct parse *p, const struct draft *d)
{
    static const char *const worth[] = {"worth", NULL}, *const given[] = {
                                                            "package",    "aid",       "support",
                                                            "assistance", "agreement", "grants",
                                                            "supplies",   "equipment", "deal",
                                                            "relief",     NULL};
    for (size_t i = d->clause_first; i < d->clause_last; i++) {
        const struct entry *e = parse_match(p, i, ROLE_distractor, NULL);
        if (e != NULL && i > d->clause_first && draft_spelled(p, i, worth) &&
            draft_spelled(p, i - 1, given))
            continue; /* "a package worth $9 billion": no price */
        if (e != NULL && (int)e->value == DIS_price && draft_distance(p, d->q, i) <= 12)
            return true;
    }
    return false;
}

static bool dated(const struct parse *p, uint32_t sentence)
{
    for (size_t k = p->sentences[sentence].mentions; k < parse_mentions_end(p, sentence); k++)
        if (p->mentions[k].type == MENTION_DATE)
            return true;
    return false;
}

/* "asked for 5,000 tents", "of the 3,000 tents ordered": what nobody has handed out yet. */
static bool only_wanted(const struct parse *p, const struct draft *d)
{
    static const char *const wanted[] = {"ordered", "needed", "required", "requested", NULL},
                             *const wants[] = {"needs", "need", "needed", "lacks", "lack", NULL};
    const struct quantity *q = d->q;
    size_t n, i = q->outer_first;
    static const char *const gone[] = {"burned", "burnt",  "destroyed", "damaged",
                                       "lost",   "stolen", "looted",    NULL};
    if (draft_spelled(p, q->unit_last, wanted))
        return true;
    if (draft_spelled(p, q->unit_last, gone) ||
        (parse_function(p, q->unit_last, F_on) &&
         draft_spelled(p, q->unit_last + 1, (const char *const[]){"fire", NULL})))
        return true; /* "set nine tents on fire" */
    const struct entry *e = parse_match_back(p, d->clause_first, i, ROLE_verb, &n);
    return (i > d->clause_first && draft_spelled(p, i - 1, wants)) ||
           (e != NULL && e->value == VERB_require);
}

/* "Hikma hospital has 60 beds", "the mortuary, built for 60", "120 spaces for 300 cars". */
static bool of_clinic(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    if ((d->noun != NOUN_place && d->noun != NOUN_capacity) || !(s->sets >> SET_clinic & 1))
        return false;
    for (size_t i = s->first; i < s->last; i++)
        if (parse_in(p, i, SET_clinic) &&
            (i < d->q->first || i < d->q->last + 6u)) /* the one that the sentence tells of */
            return true;
    return false;
}

/* Could number K count anything at all? Sets its clause and its noun. */
static bool counts(struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct quantity *q = d->q;
    if (q->form != QUANTITY_COUNT && q->form != QUANTITY_MONEY && q->form != QUANTITY_MEASURE &&
        q->form != QUANTITY_NONE)
        return false;
    if (q->form == QUANTITY_NONE && !dated(p, q->sentence))
        return false; /* "no soldier was hurt" */
    if (draft_ratio(p, q) || draft_counts_nothing(p, q))
        return false;
    draft_set_clause(all, k);
    return draft_noun(all, k) && !of_clinic(p, d) &&
           !((d->noun == NOUN_item || d->noun == NOUN_troop) && only_wanted(p, d)) &&
           d->noun != NOUN_other &&
           !(q->whole && (d->noun == NOUN_people || d->noun == NOUN_household)) &&
           !(d->bare && q->form != QUANTITY_COUNT) &&
           !((d->noun == NOUN_money || d->noun == NOUN_weight) && is_price(p, d)) &&
           !(d->noun == NOUN_place && q->outer_first > p->sentences[q->sentence].first &&
             parse_function(p, q->outer_first - 1, F_in));
}

static void no_verb(struct draft *d, uint8_t verb)
{
    d->verb = verb;
    d->verb_first = d->verb_last = 0;
}

/* The measure told before or by the predicate stays, where its own rule is the same. */
static void keep_measure(struct drafts *all, struct draft *d)
{
    const struct measure_rule *same = draft_rule(d->noun, d->verb);
    if (same == NULL || strcmp(same->measure, d->measure) != 0 ||
        (same = draft_adjust(all, d, same)) == NULL)
        return;
    d->measure = same->measure;
    d->kind = (enum kind)same->kind;
}

bool draft_counts_people(int noun)
{
    switch (noun) {
    case NOUN_site:
    case NOUN_hall:
    case NOUN_home:
    case NOUN_building:
    case NOUN_money:
    case NOUN_weight:
    case NOUN_item:
    case NOUN_flight:
    case NOUN_aircraft:
    case NOUN_vehicle:
    case NOUN_convoy:
    case NOUN_train:
    case NOUN_ship:
    case NOUN_capacity:
    case NOUN_place:
        return false;
    default:
        return true;
    }
}

/* Does the figure before tell of the same sort of people or things? */
static bool is_alike(const struct draft *before, const struct draft *d, bool generic)
{
    return before != NULL && before->measure != NULL && before->sentence == d->sentence &&
           (before->noun == d->noun || (generic && before->noun == NOUN_displaced) ||
            (generic && before->noun == NOUN_affected));
}

/* "12,000 people in 85 schools". */
static bool in_sites(const struct parse *p, const struct draft *d)
{
    const struct quantity *b = d->q - 1; /* "Relief camps: 1,568 with 223,139 persons" */
    if (d->q > p->quantities && b->sentence == d->sentence &&
        parse_function(p, d->q->outer_first - 1u, F_with) &&
        b->outer_last + 2u > d->q->outer_first &&
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
            if (parse_in(p, i, SET_camplike))
                return true; /* "the camp now has 46,000 residents" */
    if (a > d->clause_first + 1u && parse_mark(p, a - 1, ':'))
        for (size_t i = p->sentences[d->sentence].first; i < a; i++)
            if (parse_is(p, i, ROLE_noun, NOUN_site))
                return true; /* "Macia camp: 22,500 people" */
    if (a > d->clause_first + 2u && parse_function(p, a - 1, F_be) &&
        draft_spelled(p, a - 2, (const char *const[]){"there", NULL}))
        for (size_t i = d->clause_first; i < a; i++)
            if (parse_is(p, i, ROLE_noun, NOUN_site))
                return true; /* "At a camp outside Anjar there were 5,600 people" */
    size_t k = (size_t)(d->q - p->quantities) + 1, at = d->q->unit_last;
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
    return k < p->n_quantities && p->quantities[k].sentence == d->sentence &&
           parse_function(p, d->q->unit_last, F_in) &&
           p->quantities[k].outer_first == d->q->unit_last + 1u &&
           (p->quantities[k].noun == NOUN_hall || p->quantities[k].noun == NOUN_site);
}

/* "Cargo: 805 t", "Their joint load was 388 t": what the flights told before have brought. */
static bool of_load(const struct parse *p, const struct draft *d)
{
    static const char *const loads[] = {"cargo", "load", "loads", "freight", "payload", NULL};
    for (size_t i = d->clause_first; i < d->q->outer_first; i++)
        if (draft_spelled(p, i, loads))
            return true;
    return false;
}

/* "799 shelters burnt down": what burns or collapses are homes, not sites. */
static void falls(const struct parse *p, struct draft *d)
{
    static const char *const shelters[] = {"shelters", "shelter", NULL};
    size_t i = d->q->unit_last;
    if (d->noun != NOUN_site || d->noun_at == UINT32_MAX || !draft_spelled(p, d->noun_at, shelters))
        return;
    while (i < d->clause_last && (parse_function(p, i, F_be) || parse_function(p, i, F_have)))
        i++;
    const struct entry *e = parse_match(p, i, ROLE_verb, NULL);
    if (e != NULL && (e->value == VERB_destroy || e->value == VERB_damage))
        d->noun = NOUN_home;
}

/* "Target: 1.2 million people". */
bool draft_targeted(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_first, behind = d->q->unit_last;
    while (parse_function(p, behind, F_be))
        behind++;
    if (draft_spelled(p, behind, (const char *const[]){"targeted", NULL}) ||
        draft_spelled(p, d->q->outer_last, (const char *const[]){"targeted", NULL}))
        return true; /* "8.4 million people targeted" */
    i -= i > d->clause_first && parse_mark(p, i - 1, ':');
    return i > d->clause_first &&
           draft_spelled(p, i - 1, (const char *const[]){"target", "targeted", "targets", NULL});
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
        !parse_function(p, the - 1, F_the) ||
        !draft_spelled(p, the - 2, (const char *const[]){"among", "amongst", NULL}))
        return NULL;
    return draft_rule((int)e->value, VERB_none);
}

/* The rule of D's noun and verb; COST: how far the verb is. NULL: there is none. */
static const struct measure_rule *choose_rule(struct drafts *all, size_t k, int cost)
{
    struct draft *d = &all->at[k];
    const struct draft *before = k > 0 ? d - 1 : NULL;
    bool generic = d->noun == NOUN_people || d->noun == NOUN_household;
    static const char *const shut[] = {"closed", "shut",       "reopened",  "closes",
                                       "close",  "dismantled", "bulldozed", NULL};
    size_t o = d->q->outer_first;
    if (d->noun == NOUN_hall || d->noun == NOUN_site) {
        for (size_t i = d->q->unit_last; i < d->q->unit_last + 4u && i < d->clause_last; i++)
            if (draft_spelled(all->p, i, shut))
                return NULL; /* "2,087 schools have closed" */
        if (o > d->clause_first && draft_spelled(all->p, o - 1, shut))
            return NULL; /* "closed six camps" */
    }
    if ((d->noun == NOUN_aircraft || d->noun == NOUN_flight || d->noun == NOUN_vehicle ||
         d->noun == NOUN_train || d->noun == NOUN_ship) &&
        before != NULL && before->measure != NULL && before->sentence == d->sentence &&
        strcmp(before->measure, "evacuations") == 0 && o > d->clause_first &&
        (parse_function(all->p, o - 1, F_in) || parse_function(all->p, o - 1, F_on) ||
         parse_function(all->p, o - 1, F_by)))
        return NULL; /* "2,300 were flown out in 14 planes": no aid */
    const struct measure_rule *r = draft_rule(d->noun, d->verb);
    const struct measure_rule *plain = draft_rule(d->noun, VERB_none);
    bool headed = d->under > 0 && d->verb != VERB_none && d->verb_first == d->verb_last;
    if (plain != NULL && cost > 9 && !headed) /* "Refugees arriving": the heading's verb stays */
        r = plain;
    if (r == NULL && d->noun == NOUN_national && in_sites(all->p, d))
        r = draft_rule(NOUN_national, VERB_shelter); /* "has 46,000 East Germans in its camps" */
    if (r == NULL && generic && in_sites(all->p, d))
        r = draft_rule(all->of_refugees ? NOUN_refugee : NOUN_people,
                       all->of_refugees ? VERB_none : VERB_shelter);
    if (r == NULL && d->noun == NOUN_hall && before != NULL && before->measure != NULL &&
        before->sentence == d->sentence && draft_counts_people(before->noun) &&
        d->q->outer_first > d->clause_first && parse_function(all->p, d->q->outer_first - 1, F_in))
        r = draft_rule(NOUN_hall, VERB_shelter); /* "77,400 of them in 760 or so gymnasiums" */
    if (r == NULL && (generic || d->noun == NOUN_national))
        r = draft_predicate_noun(all->p, d);
    if (r == NULL && d->noun == NOUN_weight && before != NULL && before->measure != NULL &&
        before->sentence == d->sentence && strncmp(before->measure, "aid-", 4) == 0)
        r = draft_rule(NOUN_weight, VERB_deliver); /* "886 flights, 10,312 tonnes" */
    if (r == NULL && d->noun == NOUN_weight && before != NULL && before->measure != NULL &&
        draft_same_block(all->p, before->sentence, d->sentence) &&
        strncmp(before->measure, "aid-", 4) == 0 && of_load(all->p, d))
        r = draft_rule(NOUN_weight, VERB_deliver);
    if (r == NULL && d->noun == NOUN_national && d->noun_at < d->q->first)
        r = draft_rule(NOUN_national, VERB_host); /* "the number of Iraqis in Syria" */
    if (r == NULL && generic)
        r = among_them(all->p, d);
    if (r == NULL && generic && draft_held(all->p, d))
        r = draft_rule(NOUN_people, VERB_detain);
    if (r == NULL && (generic || d->noun == NOUN_national) &&
        (draft_aboard(all->p, d) || draft_coached(all->p, d)))
        r = draft_rule(NOUN_people, VERB_evacuate);
    if (r == NULL && (generic || d->noun == NOUN_national) &&
        (draft_carried_off(all->p, d) || draft_provided_to(all->p, d)))
        r = draft_rule(NOUN_people, VERB_reach);
    if (r != NULL && d->noun == NOUN_vehicle && d->verb == VERB_cross && before != NULL &&
        before->measure != NULL && draft_same_block(all->p, before->sentence, d->sentence) &&
        strcmp(before->measure, "border-crossings") == 0)
        r = draft_rule(NOUN_people, VERB_cross);
    bool vessel = d->noun == NOUN_vehicle || d->noun == NOUN_train || d->noun == NOUN_ship;
    if (r == NULL && vessel && all->p->sentences[d->sentence].starts_line &&
        d->q->unit_last > d->q->unit_first && parse_function(all->p, d->q->unit_last, F_to))
        r = draft_rule(d->noun, VERB_arrive); /* "4 June: 12 trucks to El Fasher" */
    if (r == NULL && vessel && d->bare)       /* "Trucks via Bab al-Hawa: 95" */
        r = draft_rule(d->noun, VERB_arrive);
    if (r == NULL)
        r = draft_under(all, d);
    if (r != NULL)
        r = draft_adjust(all, d, r);
    if ((r == NULL || cost > 8) && (d->noun == NOUN_people || d->noun == NOUN_household) &&
        (appeal_for(all, k) || draft_targeted(all->p, d))) {
        r = draft_rule(NOUN_people, VERB_reach);
        d->status = STATUS_TARGET;
    }
    return r;
}

/* "Norway came first with 30 million, then Germany with 20": money that no verb says anything of is
 * what the sum before it was, where it is somebody's. */
static bool money_goes_on(struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    if (d->noun != NOUN_money)
        return false;
    const struct draft *before = NULL;
    for (size_t j = k; j > 0 && k - j < 6 && before == NULL; j--)
        if (all->at[j - 1].measure != NULL &&
            strcmp(all->at[j - 1].measure, "funding-required") != 0)
            before = &all->at[j - 1];
    if (before == NULL || before->noun != NOUN_money ||
        !draft_same_block(p, before->sentence, d->sentence) || d->sentence > before->sentence + 1)
        return false;
    bool named = before->sentence == d->sentence;
    for (size_t i = p->sentences[d->sentence].places; i < parse_places_end(p, d->sentence); i++)
        named |= p->places[i].last <= d->q->first && p->places[i].type == PLACE_NAME;
    if (named) {
        d->measure = before->measure;
        d->kind = before->kind;
    }
    return named;
}

/* "Of this, 3 million is for UNHCR": the sum that the sentence shares out; NULL: none. */
static const struct draft *of_this_sum(const struct drafts *all, size_t k)
{
    static const char *const this[] = {"this", "that", "it", "these", NULL};
    const struct parse *p = all->p;
    const struct sentence *s = &p->sentences[all->at[k].sentence];
    if (!parse_function(p, s->first, F_of) || !draft_spelled(p, s->first + 1, this))
        return NULL;
    for (size_t j = k; j > 0 && k - j < 6; j--) {
        const struct draft *b = &all->at[j - 1];
        if (b->measure != NULL && b->noun == NOUN_money)
            return b->sentence + 1 >= all->at[k].sentence ? b : NULL;
    }
    return NULL;
}

bool draft_converts(const struct parse *p, const struct draft *d, const struct draft *before)
{
    size_t i = before->q->outer_last;
    return d->q->form == QUANTITY_MONEY && before->q->form == QUANTITY_MONEY &&
           before->sentence == d->sentence && before->measure != NULL &&
           memcmp(d->q->currency, before->q->currency, sizeof d->q->currency) != 0 &&
           parse_mark(p, i, '(') && d->q->outer_first >= i + 1 && d->q->outer_first <= i + 4;
}

/* "2,740 people (688 families)": the same people told in brackets. */
static bool same_in_brackets(const struct parse *p, const struct draft *d,
                             const struct draft *before)
{
    size_t open = d->q->outer_first - 1u;
    bool folk = (d->noun == NOUN_people || d->noun == NOUN_household) &&
                (before->noun == NOUN_people || before->noun == NOUN_household ||
                 before->noun == NOUN_displaced || before->noun == NOUN_refugee);
    if (folk && d->noun != before->noun && before->sentence == d->sentence &&
        parse_function(p, open, F_or) && before->q->unit_last + 2u >= open)
        return true; /* "6,140 families, or 30,700 persons" */
    return folk && d->noun != before->noun && before->sentence == d->sentence &&
           parse_mark(p, open, '(') && before->q->unit_last == open &&
           parse_mark(p, d->q->unit_last, ')');
}

/* "88 flights have brought 1,900 tonnes, 31 of them from the Gulf": the count, not what it weighs.
 */
static const struct draft *counted_before(const struct drafts *all, size_t k)
{
    const struct draft *d = &all->at[k], *b = k > 0 ? d - 1 : NULL;
    bool of_them = parse_function(all->p, d->q->outer_last, F_of) &&
                   parse_function(all->p, d->q->outer_last + 1, F_them);
    for (size_t j = k; of_them && j > 0 && all->at[j - 1].sentence == d->sentence; j--)
        if (all->at[j - 1].measure != NULL && all->at[j - 1].q->form == QUANTITY_COUNT)
            return &all->at[j - 1];
    return b;
}

/* "Forty Togolese soldiers landed, and nearly 100 Nigerians are expected": of what the figure
 * before tells. */
static bool among_troops(const struct drafts *all, size_t k)
{
    const struct draft *d = &all->at[k];
    for (size_t j = k; j > 0 && k - j < 4; j--) {
        const struct draft *b = &all->at[j - 1];
        if (b->measure == NULL)
            continue;
        return b->noun == NOUN_troop &&
               all->p->sentences[b->sentence].paragraph == all->p->sentences[d->sentence].paragraph;
    }
    return false;
}

/* Do only marks and small words part number B from what A counts? */
static bool goes_on(const struct parse *p, const struct quantity *a, const struct quantity *b)
{
    if (a->sentence != b->sentence || a->unit_last > b->outer_first)
        return false;
    for (size_t i = a->unit_last; i < b->outer_first; i++)
        if (!parse_mark(p, i, ',') && !parse_function(p, i, F_and))
            return false;
    return true;
}

/* Sets the measure of people whose fate words apart from the verb tell. */
static bool befallen(const struct drafts *all, struct draft *d)
{
    uint8_t noun = d->bare ? NOUN_people : d->noun;
    if (d->bare && !draft_counts_people(d->noun))
        return false;
    if (d->bare && d->noun == NOUN_troop)
        return false; /* "1,700 more would be flown to Rwanda" */
    int verb = draft_fate(all->p, d);
    const struct measure_rule *r = verb != VERB_none ? draft_rule(noun, verb) : NULL;
    if (r == NULL)
        return false;
    if (verb == VERB_shelter && noun != NOUN_national && noun != NOUN_migrant && all->of_refugees)
        r = draft_rule(NOUN_refugee, VERB_none);
    d->noun = noun;
    d->verb = (uint8_t)verb;
    d->measure = r->measure;
    d->kind = (enum kind)r->kind;
    d->unit = noun == NOUN_household ? "households" : NULL;
    return true;
}

int draft_measure(struct drafts *all, size_t k)
{
    struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct draft *before = k > 0 ? d - 1 : NULL;
    const struct sentence *s = &p->sentences[d->sentence];
    d->verb = VERB_none;
    if (draft_row(all, d)) {
        draft_set_clause(all, k);
        return 0;
    }
    if (!counts(all, k))
        return -1;
    if (before != NULL && (draft_converts(p, d, before) ||
                           (d->bare && before->measure != NULL && before->sentence == d->sentence &&
                            draft_bracket_next(p, before->q, d->q)))) {
        draft_take(d, before);
        return 0;
    }
    if (before != NULL && before->measure != NULL && same_in_brackets(p, d, before)) {
        const char *unit = d->noun == NOUN_household ? "households" : NULL;
        uint8_t noun = d->noun;
        draft_take(d, before);
        d->noun = noun;
        d->unit = unit;
        d->inherited = false;
        return 0;
    }
    bool folk =
        d->noun == NOUN_people || d->noun == NOUN_household || d->noun == NOUN_national || d->bare;
    if ((folk && draft_driven_out(p, d)) || draft_participle(p, d)) {
        const struct measure_rule *out = draft_rule(NOUN_people, VERB_displace);
        if (d->bare)
            d->noun = NOUN_people;
        no_verb(d, VERB_displace);
        d->measure = out->measure;
        d->kind = (enum kind)out->kind;
        if (d->noun == NOUN_household)
            d->unit = "households";
        return 0;
    }
    if (folk && draft_home(p, d)) {
        const struct measure_rule *home = draft_rule(NOUN_people, VERB_return);
        if (d->bare)
            d->noun = NOUN_people;
        no_verb(d, VERB_return);
        d->measure = home->measure;
        d->kind = (enum kind)home->kind;
        d->unit = d->noun == NOUN_household ? "households" : NULL;
        return 0;
    }
    if ((folk || d->noun == NOUN_refugee || d->noun == NOUN_migrant) && befallen(all, d))
        return 0;
    if (d->bare) {
        draft_stays(p, d, all->of_refugees);
        draft_predicate(p, d);
    }
    if (d->noun == NOUN_national && among_troops(all, k))
        d->noun = NOUN_troop;
    falls(p, d);
    uint8_t verb = d->verb;
    int cost = draft_verb(p, d->q, d->noun, d->clause_first, d->clause_last, d);
    bool generic = d->noun == NOUN_people || d->noun == NOUN_household;
    before = counted_before(all, k);
    bool part =
        (generic || d->noun == NOUN_national) && before != NULL && draft_part_of(p, before, d);
    if (p->language == LANGUAGE_FR && before != NULL && before->measure != NULL && !d->bare &&
        (before->noun == d->noun || before->noun == NOUN_national) && goes_on(p, before->q, d->q))
        part = true; /* "dont 850 Burundais, 800 Camerounais et 20 Gabonais" */
    const struct draft *whole = d->noun == NOUN_money ? of_this_sum(all, k) : NULL;
    if (whole != NULL) {
        draft_take(d, whole);
        d->inherited = false;
        return 0;
    }
    if (draft_where_between(p, d->verb_last, d->q->outer_first) && cost < 19)
        cost = 19;
    const struct measure_rule *be =
        generic && !part && cost > 18 ? draft_predicate_noun(p, d) : NULL;
    if (be == NULL &&
        cost > (part      ? 6
                : generic ? 18
                          : 24) &&
        (part || is_alike(before, d, generic))) {
        draft_take(d, before);
        d->inherited = d->bare;
        return 0;
    }
    if (cost > 24 && !(d->bare && d->measure != NULL))
        cost = draft_verb(p, d->q, d->noun, s->first, s->last, d);
    if (cost > 30 || (d->bare && d->measure != NULL && cost > 8)) {
        no_verb(d, verb);
        if (d->measure != NULL) {
            keep_measure(all, d);
            return 0;
        }
    }
    if (generic && cost > 18 && d->verb_first != d->verb_last)
        no_verb(d, verb);
    const struct measure_rule *r = choose_rule(all, k, cost);
    if (r == NULL && d->noun == NOUN_national && before != NULL && before->measure != NULL &&
        before->sentence == d->sentence &&
        draft_counts_people(before->noun)) { /* "5,500, including 1,000 Thais" */
        d->measure = before->measure;
        d->kind = before->kind;
        return 0;
    }
    if (r == NULL)
        return d->measure != NULL || money_goes_on(all, k) ? 0 : -1;
    d->measure = r->measure;
    d->kind = (enum kind)r->kind;
    if (strcmp(d->measure, "people-reached") == 0 && appeal_for(all, k))
        d->status = STATUS_TARGET;
    if (d->noun == NOUN_household)
        d->unit = "households";
    return 0;
}
