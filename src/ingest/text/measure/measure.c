/* measure.c - what a number measures: its noun, the verb that governs it, and the rule of both. */
#include <string.h>

#include "../figure/draft.h"
#include "counts.h"
#include "../figure/told.h"

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
    size_t n, i = d->q->unit_last > d->q->unit_first ? d->q->unit_last : d->q->outer_last;
    if (d->noun != NOUN_site || d->noun_at == UINT32_MAX ||
        !(parse_spelled(p, d->noun_at, shelters) || parse_spelled(p, i - 1, shelters)))
        return;
    const struct entry *b = parse_match_back(p, d->clause_first, d->q->outer_first, ROLE_verb, &n);
    if (b != NULL && (b->value == VERB_destroy || b->value == VERB_damage))
        d->noun = NOUN_home; /* "the rain damaged 7 shelters" */
    while (i < d->clause_last && (parse_function(p, i, F_be) || parse_function(p, i, F_have)))
        i++;
    const struct entry *e = parse_match(p, i, ROLE_verb, NULL);
    if (e != NULL && (e->value == VERB_destroy || e->value == VERB_damage))
        d->noun = NOUN_home;
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
        d->inherited && d->measure != NULL
            ? parse_match_back(p, d->clause_first, d->q->outer_first, ROLE_function, &n)
            : NULL;
    return e != NULL && (int)e->value == F_compared && !parse_may(p, i, ROLE_verb) &&
           !parse_function(p, i, F_who) && !parse_function(p, i, F_have) &&
           !parse_function(p, i, F_be);
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
    if (d->bare && d->noun == NOUN_troop && !parse_may(all->p, d->q->outer_last, ROLE_verb))
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

/* Gives D the measure of rule R. */
static void set_rule(struct draft *d, const struct measure_rule *r)
{
    d->measure = r->measure;
    d->kind = (enum kind)r->kind;
}

/* Gives D, of people, the measure of those whom VERB tells of, which no verb of the clause says. */
static void set_people(struct draft *d, uint8_t verb)
{
    if (d->bare)
        d->noun = NOUN_people;
    no_verb(d, verb);
    set_rule(d, draft_rule(NOUN_people, verb));
}

/* Could anybody be driven out, come home or the like: people of no kind, or of no noun? */
static bool is_folk(const struct draft *d)
{
    return d->noun == NOUN_people || d->noun == NOUN_household || d->noun == NOUN_national ||
           d->bare;
}

/* "Deaths: 1,325 (last 24 hours: 11)": the figure before, within a time of its own. */
static bool lately(struct drafts *all, size_t k)
{
    struct draft *d = &all->at[k];
    size_t of = k; /* the "24" of "last 24 hours" counts nothing */
    while (of > 1 && k - of < 2 && all->at[of - 1].measure == NULL)
        of--;
    if (of == 0 || all->at[of - 1].measure == NULL ||
        draft_lately(all->p, d, &all->at[of - 1]) == NULL)
        return false;
    draft_set_clause(all, k);
    draft_take(d, &all->at[of - 1]);
    return true;
}

/* "1,063 applied for asylum, compared with 694 in 2015": it has what it counts already. */
static bool stays_compared(const struct drafts *all, size_t k)
{
    return only_compared(all->p, &all->at[k]);
}

/* "WFP handed out rations to 32,800 of them": people reached. */
static bool reaches_part(const struct drafts *all, size_t k)
{
    struct draft *d = &all->at[k];
    if (!part_provided(all->p, d))
        return false;
    no_verb(d, VERB_reach);
    set_rule(d, draft_rule(NOUN_people, VERB_reach));
    return true;
}

/* "200 million euros (about 241 million dollars)", "Ancuabe (12,300), Chiure (45,957)": just what
 * the number before counts. */
static bool repeats(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct draft *before = k > 0 ? d - 1 : NULL;
    if (before == NULL ||
        !(draft_converts(p, d, before) ||
          (d->bare && before->measure != NULL && before->sentence == d->sentence &&
           draft_bracket_next(p, before->q, d->q))))
        return false;
    draft_take(d, before);
    return true;
}

/* Gives D the measure of BEFORE, in persons or households as D itself says. */
static bool counts_alike(struct draft *d, const struct draft *before)
{
    uint8_t noun = d->noun;
    draft_take(d, before);
    d->noun = noun;
    d->unit = noun == NOUN_household ? "households" : NULL;
    d->inherited = false;
    return true;
}

/* "2,740 people (688 families)": what the number before counts, in other units. */
static bool retells(const struct drafts *all, size_t k)
{
    struct draft *d = &all->at[k];
    const struct draft *before = k > 0 ? d - 1 : NULL;
    if (before == NULL || before->measure == NULL || !counts_again(all->p, d, before))
        return false;
    return counts_alike(d, before);
}

/* "Newly displaced last week: 1,120 families. Since September: 6,500 families.": what the number
 * before counts, where nothing but another time stands before this one. */
static bool at_other_time(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct draft *before = k > 0 ? d - 1 : NULL;
    const struct sentence *s = &p->sentences[d->sentence];
    size_t i = d->q->outer_first, m = s->mentions;
    if (before == NULL || before->measure == NULL || before->sentence + 1 != d->sentence ||
        before->noun == d->noun || !draft_counts_people(before->noun) || !is_folk(d) ||
        i < s->first + 2u || !parse_mark(p, i - 1, ':') || m == parse_mentions_end(p, d->sentence))
        return false;
    const struct mention *at = &p->mentions[m];
    if (at->type != MENTION_DATE || at->last + 1u != i || at->first > s->first + 3u ||
        parse_may(p, s->first, ROLE_noun) || parse_may(p, s->first, ROLE_verb))
        return false;
    return counts_alike(d, before);
}

/* "killed 30 people and forced 5,000 from their homes", "3,400 displaced by flooding". */
static bool drives_out(const struct drafts *all, size_t k)
{
    struct draft *d = &all->at[k];
    if (!(is_folk(d) && draft_driven_out(all->p, d)) && !draft_participle(all->p, d))
        return false;
    set_people(d, VERB_displace);
    if (d->noun == NOUN_household)
        d->unit = "households";
    return true;
}

/* "helped 21,000 people go home". */
static bool brings_home(const struct drafts *all, size_t k)
{
    struct draft *d = &all->at[k];
    if (!(is_folk(d) || d->noun == NOUN_migrant || d->noun == NOUN_refugee) ||
        !draft_home(all->p, d))
        return false;
    set_people(d, VERB_return);
    d->unit = d->noun == NOUN_household ? "households" : NULL;
    return true;
}

/* What befell people, told by words apart: fate.c. */
static bool befalls(const struct drafts *all, size_t k)
{
    struct draft *d = &all->at[k];
    return (is_folk(d) || d->noun == NOUN_refugee || d->noun == NOUN_migrant) && befallen(all, d);
}

/* ", bringing the total to 41,300": it counts what the number before does. */
static bool runs_on(const struct drafts *all, size_t k)
{
    const struct draft *d = &all->at[k];
    return d->inherited && d->measure != NULL && draft_brings_total(all->p, d);
}

/* What has to be known of a figure for one of the rules below to hold. */
enum need {
    NEED_BARE = 1,
    NEED_TOLD = 2,   /* it goes on with what was told before, which has a measure */
    NEED_BEFORE = 4, /* the number before it is a figure */
    NEED_BESIDE = 8, /* the number before it is in the same sentence */
    NEED_FOLK = 16,  /* it may be of people who are told by no more than that, or fled */
    NEED_TROOP = 32,
    NEED_MONEY = 64,
    NEED_POSSESS = 128, /* its sentence has a word of that set */
    NEED_DID = 256,
};

static unsigned needs_met(const struct drafts *all, size_t k)
{
    static const uint64_t folk = 1ull << NOUN_people | 1ull << NOUN_household |
                                 1ull << NOUN_national | 1ull << NOUN_refugee |
                                 1ull << NOUN_migrant | 1ull << NOUN_displaced;
    const struct draft *d = &all->at[k];
    const struct sentence *s = &all->p->sentences[d->sentence];
    unsigned met = d->bare ? NEED_BARE : 0;
    if (d->inherited && d->measure != NULL)
        met |= NEED_TOLD;
    if (k > 0 && d[-1].measure != NULL)
        met |= NEED_BEFORE;
    if (k > 0 && d[-1].sentence == d->sentence)
        met |= NEED_BESIDE;
    if (d->bare || (folk >> d->noun & 1))
        met |= NEED_FOLK;
    met |= d->noun == NOUN_troop ? NEED_TROOP : d->noun == NOUN_money ? NEED_MONEY : 0;
    if (parse_sentence_in(s, SET_possess))
        met |= NEED_POSSESS;
    return met | (parse_sentence_in(s, SET_did) ? NEED_DID : 0);
}

/* What tells the measure of a figure apart from the rule of its noun and its verb: the first that
 * holds has set it. NEEDS: enum need, without which it cannot hold. */
static const struct {
    bool (*holds)(const struct drafts *all, size_t k);
    unsigned needs;
} told_apart[] = {
    {stays_compared, NEED_TOLD},
    {draft_stays_protected, NEED_BARE | NEED_TOLD},
    {draft_splits, NEED_BESIDE | NEED_FOLK},
    {draft_fall_together, NEED_TROOP},
    {draft_those_of, NEED_BEFORE | NEED_BESIDE},
    {draft_displacement_grows, NEED_FOLK},
    {reaches_part, 0},
    {ruins_how, NEED_BARE | NEED_BEFORE | NEED_BESIDE},
    {repeats, NEED_BEFORE | NEED_BESIDE},
    {retells, NEED_BEFORE},
    {at_other_time, NEED_BEFORE},
    {drives_out, NEED_FOLK},
    {brings_home, NEED_FOLK},
    {befalls, NEED_FOLK},
    {runs_on, NEED_TOLD},
    {draft_does_so, NEED_DID},
    {draft_has_protection, NEED_POSSESS},
    {sums_of_line, NEED_MONEY},
    {draft_in_sites_too, NEED_TOLD},
    {how_many_in_aside, NEED_BARE},
    {troops_stationed, NEED_TROOP},
};

static bool is_told_apart(const struct drafts *all, size_t k)
{
    unsigned met = needs_met(all, k);
    for (size_t i = 0; i < sizeof told_apart / sizeof *told_apart; i++)
        if ((told_apart[i].needs & ~met) == 0 && told_apart[i].holds(all, k))
            return true;
    return false;
}

/* Sets what the predicate or the troops around say that figure K counts. Is it troops whose verb
 * was told before: "is sending 1,000 marines to Iraq, France 700 men"? Then it is all told. */
static bool settle_noun(struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    if (d->bare) {
        draft_stays(p, d, all->of_refugees);
        draft_predicate(p, d);
    }
    if (troops_told(all, k))
        d->noun = NOUN_troop;
    if (troops_sent_too(all, k)) {
        draft_take(d, d - 1);
        d->inherited = false;
        return true;
    }
    falls(p, d);
    return false;
}

/* Takes what the sum told before is for, where K is a part or the total of it. */
static bool takes_sum(struct drafts *all, size_t k)
{
    const struct draft *whole = sums_whole(all, k);
    if (whole == NULL)
        return false;
    draft_take(&all->at[k], whole);
    all->at[k].inherited = false;
    return true;
}

/* "including 42 children", "dont 850 Burundais, 800 Camerounais et 20 Gabonais": is D a part of
 * what BEFORE counts? */
static bool is_part(const struct parse *p, const struct draft *before, const struct draft *d)
{
    bool generic = d->noun == NOUN_people || d->noun == NOUN_household;
    if (before == NULL)
        return false;
    if ((generic || d->noun == NOUN_national) && draft_part_of(p, before, d))
        return true;
    return p->language == LANGUAGE_FR && before->measure != NULL && !d->bare &&
           (before->noun == d->noun || before->noun == NOUN_national) &&
           goes_on(p, before->q, d->q);
}

/* Takes the measure told before, where figure K is a part of that or of the same sort, and its own
 * verb, COST away, is too far to say anything else. */
static bool takes_before(const struct drafts *all, size_t k, int cost)
{
    struct draft *d = &all->at[k];
    bool generic = d->noun == NOUN_people || d->noun == NOUN_household;
    const struct draft *before = counted_before(all, k);
    bool part = is_part(all->p, before, d);
    int far = part ? 6 : generic ? 18 : 24;
    if (!part && before != NULL && before->sentence == d->sentence &&
        draft_where_over(all->p, &all->p->sentences[d->sentence], before->q->first, d->q->first))
        return false; /* "At Korem, where 100 died each night, 7,500 people remain" */
    if (cost <= far || wholes_named(d->q) || (part && draft_says_of_them(all->p, d)) ||
        !(part || is_alike(before, d, generic)) ||
        (generic && !part && draft_predicate_noun(all->p, d) != NULL))
        return false;
    draft_take(d, before);
    d->inherited = d->bare;
    return true;
}

/* "900,000 need help and 300,000 are displaced": is D, whose verb stands before it, said to be
 * something that no verb before changes? */
static bool said_to_be(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_last;
    return d->verb_last <= d->q->first && d->verb_last > d->verb_first &&
           parse_function(p, i, F_be) &&
           (parse_is(p, i + 1, ROLE_noun, d->noun) || parse_is(p, i + 2, ROLE_noun, d->noun));
}

/* Looks in the whole sentence for a verb that the clause lacks, and lets go of one too far, for
 * VERB, which the predicate told. COST: how far it is. Does the measure told before stay by that?
 */
static bool settle_verb(struct drafts *all, struct draft *d, uint8_t verb, int *cost)
{
    const struct sentence *s = &all->p->sentences[d->sentence];
    bool told = d->bare && d->measure != NULL;
    if (*cost > 24 && !told && !draft_clause_is_all(all->p, d))
        *cost = draft_verb(all->p, d->q, d->noun, s->first, s->last, d);
    if (*cost > 30 || (told && (*cost > 8 || said_to_be(all->p, d)))) {
        no_verb(d, verb);
        if (d->measure != NULL) {
            keep_measure(all, d);
            return true;
        }
    }
    bool generic = d->noun == NOUN_people || d->noun == NOUN_household;
    if (generic && *cost > 18 && d->verb_first != d->verb_last)
        no_verb(d, verb);
    return false;
}

/* "5,500, including 1,000 Thais", "then Germany with 20": what figure K counts without a rule;
 * false where it counts nothing. */
static bool without_rule(const struct drafts *all, size_t k)
{
    struct draft *d = &all->at[k];
    const struct draft *before = d->noun == NOUN_national ? counted_before(all, k) : NULL;
    if (before != NULL && before->measure != NULL && before->sentence == d->sentence &&
        draft_counts_people(before->noun)) {
        d->measure = before->measure;
        d->kind = before->kind;
        return true;
    }
    return d->measure != NULL || sums_go_on(all, k);
}

/* Sets the measure of figure K by rule R of its noun and verb. */
static void by_rule(const struct drafts *all, size_t k, const struct measure_rule *r)
{
    struct draft *d = &all->at[k];
    const struct draft *came =
        draft_counts_people(d->noun) && !wholes_named(d->q) ? draft_of_these(all, d) : NULL;
    if (came != NULL && (d->verb == VERB_cross || d->verb == VERB_arrive || d->verb == VERB_land)) {
        draft_take(d, came);
        return;
    }
    set_rule(d, draft_traffic(all, k, r));
    if (strcmp(d->measure, "people-reached") == 0 && draft_appeal_for(all, k))
        d->status = STATUS_TARGET;
    d->unit = d->noun == NOUN_household ? "households" : d->unit;
}

int draft_measure(struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    d->verb = VERB_none;
    if (p->sentences[d->sentence].starts_line && draft_row(all, d)) {
        draft_set_clause(all, k);
        return d->measure != NULL ? 0 : -1;
    }
    if (lately(all, k))
        return 0;
    if (!countable_noun(all, k))
        return -1;
    if (is_told_apart(all, k) || settle_noun(all, k))
        return 0;
    uint8_t verb = d->verb; /* of the predicate */
    int cost = draft_verb(p, d->q, d->noun, d->clause_first, d->clause_last, d);
    if (draft_where_between(p, &p->sentences[d->sentence], d->verb_last, d->q->outer_first) &&
        cost < 19)
        cost = 19;
    if (draft_population(all, d) || takes_sum(all, k) || takes_before(all, k, cost) ||
        settle_verb(all, d, verb, &cost))
        return 0;
    const struct measure_rule *r = draft_choose_rule(all, k, cost);
    if (r == NULL)
        r = draft_seen(p, d);
    if (r == NULL)
        r = stays_somewhere(p, d);
    if (r == NULL)
        return without_rule(all, k) ? 0 : -1;
    by_rule(all, k, r);
    return 0;
}
