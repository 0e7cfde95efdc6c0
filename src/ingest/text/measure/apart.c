/* apart.c - what tells the measure of a figure apart from the rule of its noun and its verb: that
 * it goes on with the one before, is told again, or of whom something befell. */
#include "../figure/draft.h"
#include "counts.h"
#include "theywere.h"
#include "capacity.h"
#include "nowthere.h"

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

/* Gives D, of people, the measure of those whom VERB tells of, which no verb of the clause says. */
static void set_people(struct draft *d, uint8_t verb)
{
    if (d->bare)
        d->noun = NOUN_people;
    draft_no_verb(d, verb);
    draft_set_rule(d, draft_rule(NOUN_people, verb));
}

/* Could anybody be driven out, come home or the like: people of no kind, or of no noun? */
static bool is_folk(const struct draft *d)
{
    return d->noun == NOUN_people || d->noun == NOUN_household || d->noun == NOUN_national ||
           d->bare;
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
    draft_no_verb(d, VERB_reach);
    draft_set_rule(d, draft_rule(NOUN_people, VERB_reach));
    return true;
}

/* "a militant of the attack that killed 90 had taken shelter": whom the verb right before killed,
 * whatever somebody else did. */
static bool struck(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    size_t n, i = d->q->outer_first;
    const struct entry *e = parse_function(p, d->q->outer_last, F_have)
                                ? parse_match_back(p, d->clause_first, i, ROLE_verb, &n)
                                : NULL;
    if (e == NULL || d->q->unit_last > d->q->unit_first ||
        (e->value != VERB_die && e->value != VERB_injure) || i < n + 1u ||
        !(parse_function(p, i - n - 1, F_that) || parse_function(p, i - n - 1, F_who)))
        return false;
    draft_no_verb(d, (uint8_t)e->value);
    draft_set_rule(d, draft_rule(NOUN_people, (int)e->value));
    return true;
}

/* "supported them with 490 emergency shelters": what is given is no camp. */
static bool gives_shelters(const struct drafts *all, size_t k)
{
    static const char *const gives[] = {"supported", "provided", "supplied", "equipped", "assisted",
                                        "supports",  "provides", "helped",   "reached",  NULL};
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    size_t i = d->q->outer_first;
    if (d->noun != NOUN_site || i < d->clause_first + 2u || !parse_function(p, i - 1, F_with) ||
        d->q->unit_last == d->q->unit_first ||
        !parse_either(p, d->q->unit_last - 1u, "shelters", "shelter"))
        return false;
    for (size_t j = i - 1; j > d->clause_first && j + 6 > i; j--)
        if (parse_spelled(p, j - 1, gives)) {
            draft_no_verb(d, VERB_deliver);
            draft_set_rule(d, draft_rule(NOUN_item, VERB_deliver));
            return true;
        }
    return false;
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

/* "7,000 people a day have been landing. Arrivals since January stood at 409,000": as those of the
 * paragraph that the noun goes on with. */
static bool arrivals_too(const struct drafts *all, size_t k)
{
    struct draft *d = &all->at[k];
    if (d->noun != NOUN_arrival)
        return false;
    for (size_t j = k; j > 0 && k - j < 6; j--) {
        const struct draft *b = &all->at[j - 1];
        if (all->p->sentences[b->sentence].paragraph != all->p->sentences[d->sentence].paragraph)
            return false;
        if (b->measure != NULL && draft_is(b->measure, "migrant-arrivals")) {
            draft_set_rule(d, draft_rule(NOUN_migrant, VERB_arrive));
            return true;
        }
    }
    return false;
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

/* "In 951 shelters, 94,012 people": who is in the sites counted right before, where no verb says
 * what they do. */
static bool fills_sites(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct draft *b = d - 1;
    size_t first = p->sentences[d->sentence].first, i = b->q->outer_first;
    size_t to = d->q->outer_first, end = d->q->unit_last;
    i -= i > first && parse_function(p, i - 1, F_the) ? 1u : 0u;
    if ((d->noun != NOUN_people && d->noun != NOUN_household) || b->noun != NOUN_site ||
        i == first || !parse_function(p, i - 1, F_in) || d->bare || b->q->unit_last >= to ||
        to > b->q->unit_last + 6u || !parse_mark(p, to - 1, ','))
        return false;
    for (i = b->q->unit_last; i + 1 < to; i++)
        if (parse_mark(p, i, ',') || parse_function(p, i, F_be) || parse_function(p, i, F_have))
            return false;
    for (i = end; i < d->clause_last && i < end + 6u && !parse_reads(p, i, "as"); i++)
        if (parse_match(p, i, ROLE_verb, NULL) != NULL || parse_function(p, i, F_be) ||
            parse_function(p, i, F_have))
            return false;
    draft_set_rule(d, draft_rule(NOUN_people, VERB_shelter));
    d->verb = VERB_shelter;
    if (d->noun == NOUN_household)
        d->unit = "households";
    return true;
}

/* "provided 46,600 tents, shelter kits for 75,000 families and water for 800,000 people": who is
 * given something more, behind what the verb gave before; not "and room for 300". */
static bool given_more(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct draft *b = d - 1;
    size_t from = b->q->unit_last, to = d->q->outer_first;
    if ((d->noun != NOUN_people && d->noun != NOUN_household) || d->bare || to < from + 3u ||
        to > from + 7u || !parse_function(p, to - 1, F_for) ||
        !(parse_mark(p, from, ',') || parse_function(p, from, F_and)) ||
        !(draft_is(b->measure, "people-reached") || draft_is(b->measure, "relief-items")))
        return false;
    for (size_t i = from + 1; i + 1 < to; i++) {
        const struct entry *e = parse_match(p, i, ROLE_noun, NULL);
        if (p->tokens[i].type != TOKEN_WORD || parse_match(p, i, ROLE_verb, NULL) != NULL ||
            (p->tokens[i].functions != 0 && !parse_function(p, i, F_and)) ||
            parse_among(p, i, "enough", "room", "space", "accommodation", "sufficient") ||
            (e != NULL && (e->value == NOUN_capacity || e->value == NOUN_place ||
                           e->value == NOUN_site || e->value == NOUN_hall)))
            return false;
    }
    draft_set_rule(d, draft_rule(NOUN_people, VERB_reach));
    if (d->noun == NOUN_household)
        d->unit = "households";
    return true;
}

/* "WFP: food for 5,000 families to date": who has been given something so far, where no verb says
 * so. */
static bool supplied_so_far(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    size_t o = d->q->outer_first, i = d->q->unit_last;
    uint64_t so_far = 1ull << TW_todate | 1ull << TW_sofar;
    if ((d->noun != NOUN_people && d->noun != NOUN_household) || d->bare ||
        o < d->clause_first + 2u || !parse_function(p, o - 1, F_for) ||
        !(parse_times_of(p, i) & so_far) || d->clause_last > i + 4u)
        return false;
    bool relief = false;
    for (size_t j = o - 1; j > d->clause_first && !parse_mark(p, j - 1, ':'); j--)
        if (p->tokens[j - 1].type != TOKEN_WORD || parse_one(p, j - 1, ROLE_verb) || j + 6 < o)
            return false;
        else
            relief |= parse_in(p, j - 1, SET_relief);
    if (!relief)
        return false;
    draft_set_rule(d, draft_rule(NOUN_people, VERB_reach));
    if (d->noun == NOUN_household)
        d->unit = "households";
    return true;
}

/* "has opened 23 schools as reception centres". */
static bool opened_as_sites(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    size_t i = d->q->unit_last, n;
    if (d->noun != NOUN_hall || d->bare || !parse_reads(p, i, "as"))
        return false;
    const struct entry *e = parse_match(p, i + 1, ROLE_noun, &n);
    if (e == NULL || e->value != NOUN_site)
        return false;
    draft_no_verb(d, VERB_host);
    draft_set_rule(d, draft_rule(NOUN_hall, VERB_host));
    return true;
}

/* "Fourteen of the wounded died": they are dead. */
static bool died_of_wounds(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    size_t i = d->q->unit_last;
    if (d->noun != NOUN_injured || !parse_function(p, d->q->outer_last, F_of))
        return false;
    while (parse_function(p, i, F_have))
        i++;
    if (!parse_among(p, i, "died", "succumbed"))
        return false;
    draft_no_verb(d, VERB_die);
    draft_set_rule(d, draft_rule(NOUN_people, VERB_die));
    return true;
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
    NEED_HALL = 512,
    NEED_THEY = 1024, /* its sentence says "they" */
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
    met |= d->noun == NOUN_troop   ? NEED_TROOP
           : d->noun == NOUN_money ? NEED_MONEY
           : d->noun == NOUN_hall  ? NEED_HALL
                                   : 0;
    if (parse_sentence_in(s, SET_possess))
        met |= NEED_POSSESS;
    met |= (s->functions >> F_they & 1) != 0 ? NEED_THEY : 0;
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
    {draft_they_were, NEED_THEY},
    {draft_made_up_of, NEED_FOLK},
    {draft_and_displaced, NEED_FOLK | NEED_BEFORE | NEED_BESIDE},
    {draft_relocated, NEED_FOLK},
    {draft_hosted, NEED_FOLK},
    {draft_fall_together, NEED_TROOP},
    {draft_hit_too, NEED_BEFORE | NEED_BESIDE},
    {draft_hit_among, NEED_TROOP | NEED_BESIDE},
    {draft_those_of, NEED_BEFORE | NEED_BESIDE},
    {draft_brought_out, NEED_FOLK},
    {draft_listed_too, NEED_BEFORE | NEED_FOLK},
    {draft_more_inside, NEED_BARE | NEED_TOLD},
    {draft_beyond_borders, NEED_BEFORE | NEED_BESIDE | NEED_BARE},
    {forces_may_be, NEED_TROOP},
    {opened_as_sites, NEED_HALL},
    {draft_nationals_below, NEED_FOLK},
    {draft_displaced_then, NEED_FOLK},
    {draft_displacement_grows, NEED_FOLK},
    {camp_has_grown, NEED_FOLK},
    {toll_in_hospital, NEED_BARE | NEED_TOLD},
    {some_remain, NEED_FOLK},
    {reaches_part, 0},
    {died_of_wounds, 0},
    {gives_shelters, 0},
    {struck, 0},
    {fills_sites, NEED_BESIDE | NEED_FOLK},
    {given_more, NEED_BESIDE | NEED_BEFORE | NEED_FOLK},
    {supplied_so_far, NEED_FOLK},
    {ruins_how, NEED_BARE | NEED_BEFORE | NEED_BESIDE},
    {repeats, NEED_BEFORE | NEED_BESIDE},
    {retells, NEED_BEFORE},
    {at_other_time, NEED_BEFORE},
    {drives_out, NEED_FOLK},
    {arrivals_too, 0},
    {brings_home, NEED_FOLK},
    {befalls, NEED_FOLK},
    {runs_on, NEED_TOLD},
    {draft_does_so, NEED_DID},
    {draft_has_protection, NEED_POSSESS},
    {sums_of_line, NEED_MONEY},
    {sums_of_share, NEED_MONEY},
    {sums_added, NEED_MONEY},
    {sums_raised, NEED_MONEY},
    {draft_in_sites_too, NEED_TOLD},
    {capacity_full, NEED_BARE},
    {capacity_taken, NEED_BARE | NEED_BEFORE | NEED_BESIDE},
    {how_many_in_aside, NEED_BARE},
    {troops_stationed, NEED_TROOP},
    {troops_with_aid, NEED_TROOP | NEED_BEFORE | NEED_BESIDE},
};

bool draft_told_apart(const struct drafts *all, size_t k)
{
    unsigned met = needs_met(all, k);
    for (size_t i = 0; i < sizeof told_apart / sizeof *told_apart; i++)
        if ((told_apart[i].needs & ~met) == 0 && told_apart[i].holds(all, k))
            return true;
    return false;
}
