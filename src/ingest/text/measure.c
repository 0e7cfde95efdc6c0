/* measure.c - what a number measures: its noun, the verb that governs it, and the rule of both. */
#include <string.h>

#include "draft.h"

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

/* "This brings the Danish contribution to 125 million": the total of what the sum before tells;
 * NULL: it is none. */
static const struct draft *total_of_sum(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    size_t o = all->at[k].q->outer_first;
    const struct draft *b = k > 0 ? &all->at[k - 1] : NULL;
    if (b == NULL || b->measure == NULL || b->noun != NOUN_money || b->q->form != QUANTITY_MONEY ||
        b->sentence + 1 < all->at[k].sentence || draft_is(b->measure, "funding-required") ||
        !parse_function(p, o - 1u, F_to))
        return NULL;
    for (size_t i = o - 1u; i > all->at[k].clause_first && i + 14 > o; i--)
        if (parse_in(p, i - 1, SET_brings) || parse_in(p, i - 1, SET_bringing) ||
            draft_spelled(p, i - 1,
                          (const char *const[]){"takes", "taking", "raises", "raising", "lifts",
                                                "lifting", NULL}))
            return b;
    return NULL;
}

/* "The money is divided as follows: / UNICEF: 20 million": the sum that the lines of a list share
 * out; NULL: none. */
const struct draft *draft_shared_sum(struct drafts *all, size_t k)
{
    static const char *const shares[] = {"divided",      "split",     "shared",    "distributed",
                                         "broken",       "breakdown", "allocated", "apportioned",
                                         "distribution", "follows",   "consists",  NULL};
    const struct parse *p = all->p;
    const struct draft *d = &all->at[k];
    if (d->q->form != QUANTITY_MONEY || !p->sentences[d->sentence].starts_line)
        return NULL;
    uint32_t s = told_over(all, d->sentence)->intro;
    bool shared = false;
    for (size_t i = s != UINT32_MAX ? p->sentences[s].first : 0;
         s != UINT32_MAX && i < p->sentences[s].last && !shared; i++)
        shared = draft_spelled(p, i, shares);
    for (size_t j = k; shared && j > 0 && k - j < 24; j--)
        if (all->at[j - 1].measure != NULL && all->at[j - 1].noun == NOUN_money)
            return &all->at[j - 1];
    return NULL;
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

/* "1,063 applied for asylum at the crossing points, compared with 694 in 2015": what a number is
 * compared with counts the same, whatever else the sentence tells. */
static bool only_compared(const struct parse *p, const struct draft *d)
{
    size_t n, i = d->q->outer_last;
    const struct entry *e =
        parse_match_back(p, d->clause_first, d->q->outer_first, ROLE_function, &n);
    return d->inherited && d->measure != NULL && e != NULL && (int)e->value == F_compared &&
           !parse_may(p, i, ROLE_verb) && !parse_function(p, i, F_who) &&
           !parse_function(p, i, F_have) && !parse_function(p, i, F_be);
}

/* "WFP handed out rations to 32,800 of them": of the people told before. */
static bool part_provided(const struct parse *p, const struct draft *d)
{
    return d->inherited && draft_counts_people(d->noun) &&
           parse_function(p, d->q->outer_last, F_of) &&
           parse_function(p, d->q->outer_last + 1, F_them) && draft_provided_to(p, d);
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

/* "The clinic has seen 850 patients": whom it treated. */
static const struct measure_rule *seen(const struct parse *p, const struct draft *d)
{
    static const char *const sees[] = {"seen",      "saw",      "admitted", "received",
                                       "consulted", "examined", NULL};
    size_t i = d->q->outer_first;
    bool patients = d->noun == NOUN_people && d->q->head < p->n_tokens &&
                    draft_spelled(p, d->q->head, (const char *const[]){"patients", NULL});
    size_t n;
    const struct entry *rate = parse_match(p, d->q->unit_last, ROLE_timeword, &n);
    if (!patients || i <= d->clause_first || !draft_spelled(p, i - 1, sees) ||
        (rate != NULL && rate->value >= TW_daily && rate->value <= TW_yearly))
        return NULL; /* "sees 140 patients a day" */
    bool clinic = i > d->clause_first + 1u && parse_function(p, i - 2, F_have);
    for (size_t k = d->clause_first; k < i && !clinic; k++)
        clinic = parse_in(p, k, SET_clinic); /* not "a doctor saw 170 patients" */
    return clinic ? draft_rule(NOUN_people, VERB_reach) : NULL;
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
    size_t of = k; /* the "24" of "last 24 hours" counts nothing */
    while (of > 1 && k - of < 2 && all->at[of - 1].measure == NULL)
        of--;
    if (of > 0 && all->at[of - 1].measure != NULL && draft_lately(p, d, d - (k - of + 1)) != NULL) {
        draft_set_clause(all, k);
        draft_take(d, d - (k - of + 1));
        return 0;
    }
    if (!counts(all, k))
        return -1;
    if (only_compared(p, d))
        return 0;
    if (part_provided(p, d)) {
        const struct measure_rule *reached = draft_rule(NOUN_people, VERB_reach);
        no_verb(d, VERB_reach);
        d->measure = reached->measure;
        d->kind = (enum kind)reached->kind;
        return 0;
    }
    if (ruins_how(all, k))
        return 0;
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
    if (d->inherited && d->measure != NULL && draft_brings_total(p, d))
        return 0;
    if (d->bare) {
        draft_stays(p, d, all->of_refugees);
        draft_predicate(p, d);
    }
    if (troops_told(all, k))
        d->noun = NOUN_troop;
    if (troops_sent_too(all, k)) {
        draft_take(d, d - 1);
        d->inherited = false;
        return 0;
    }
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
    if (whole == NULL && d->noun == NOUN_money)
        whole = total_of_sum(all, k);
    if (whole == NULL && d->noun == NOUN_money)
        whole = draft_shared_sum(all, k);
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
    const struct measure_rule *r = draft_choose_rule(all, k, cost);
    if (r == NULL)
        r = seen(p, d);
    if (r == NULL && d->noun == NOUN_national && before != NULL && before->measure != NULL &&
        before->sentence == d->sentence &&
        draft_counts_people(before->noun)) { /* "5,500, including 1,000 Thais" */
        d->measure = before->measure;
        d->kind = before->kind;
        return 0;
    }
    if (r == NULL)
        return d->measure != NULL || money_goes_on(all, k) ? 0 : -1;
    const struct draft *came = draft_counts_people(d->noun) ? draft_of_these(all, d) : NULL;
    if (came != NULL && (d->verb == VERB_cross || d->verb == VERB_arrive || d->verb == VERB_land)) {
        draft_take(d, came);
        return 0;
    }
    d->measure = r->measure;
    d->kind = (enum kind)r->kind;
    if (strcmp(d->measure, "people-reached") == 0 && draft_appeal_for(all, k))
        d->status = STATUS_TARGET;
    if (d->noun == NOUN_household)
        d->unit = "households";
    return 0;
}
