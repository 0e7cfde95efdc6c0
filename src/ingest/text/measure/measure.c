/* measure.c - what a number measures: its noun, the verb that governs it, and the rule of both. */
#include <string.h>

#include "../figure/draft.h"
#include "counts.h"
#include "verbs.h"
#include "partof.h"
#include "../figure/told.h"

/* Is it who lives in a camp that D counts, told before: "bringing the camp's population to 9,000"?
 */
static bool of_population(const struct parse *p, const struct draft *d)
{
    return d->bare && d->measure != NULL && d->noun_at < p->n_tokens &&
           parse_reads(p, d->noun_at, "population");
}

/* The measure told before or by the predicate stays, where its own rule is the same. */
static void keep_measure(struct drafts *all, struct draft *d)
{
    const struct measure_rule *same = draft_rule(d->noun, d->verb);
    if (same == NULL || strcmp(same->measure, d->measure) != 0 || of_population(all->p, d) ||
        (same = draft_adjust(all, d, same)) == NULL)
        return;
    d->measure = same->measure;
    d->kind = (enum kind)same->kind;
}

/* Does the figure before tell of the same sort of people or things? */
static bool is_alike(const struct draft *before, const struct draft *d, bool generic)
{
    return before != NULL && before->measure != NULL && before->sentence == d->sentence &&
           (before->noun == d->noun || (generic && before->noun == NOUN_displaced) ||
            (generic && before->noun == NOUN_affected));
}

#define SHELTERS_FAR 8 /* tokens between shelters and what befell them */

/* From token I, behind the noun of D: what stands behind "were" or "have been", also over
 * "belonging to displaced people" and "at the camp". */
static size_t behind_be(const struct parse *p, const struct draft *d, size_t i)
{
    size_t k = i;
    while (k < i + SHELTERS_FAR && k < d->clause_last && p->tokens[k].type == TOKEN_WORD &&
           !parse_function(p, k, F_be) && !parse_function(p, k, F_have) &&
           !parse_function(p, k, F_and) && !parse_function(p, k, F_that) &&
           !parse_function(p, k, F_who) && !parse_in(p, k, SET_whose))
        k++;
    if (parse_function(p, k, F_be) || parse_function(p, k, F_have))
        i = k;
    while (i < d->clause_last && (parse_function(p, i, F_be) || parse_function(p, i, F_have)))
        i++;
    return i;
}

/* "799 shelters burnt down", "left 115 makeshift shelters damaged", "220 tents were washed away":
 * what burns or collapses are homes, not sites or things given out. */
static void falls(const struct parse *p, struct draft *d)
{
    static const char *const shelters[] = {"shelters", "shelter", "tents", NULL};
    size_t n, i = d->q->unit_last > d->q->unit_first ? d->q->unit_last : d->q->outer_last;
    if ((d->noun != NOUN_site && d->noun != NOUN_item) || d->noun_at == UINT32_MAX ||
        !(parse_spelled(p, d->noun_at, shelters) || parse_spelled(p, i - 1, shelters)))
        return;
    const struct entry *b = parse_match_back(p, d->clause_first, d->q->outer_first, ROLE_verb, &n);
    if (b != NULL && (b->value == VERB_destroy || b->value == VERB_damage))
        d->noun = NOUN_home; /* "the rain damaged 7 shelters" */
    const struct entry *e = parse_match(p, behind_be(p, d, i), ROLE_verb, NULL);
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

/* "Deaths: 1,325 (last 24 hours: 11)": the figure before, of which K tells within a time of its
 * own; NULL: there is none. */
static const struct draft *lately(const struct drafts *all, size_t k)
{
    size_t of = k; /* the "24" of "last 24 hours" counts nothing */
    while (of > 1 && k - of < 2 && all->at[of - 1].measure == NULL)
        of--;
    const struct draft *before = of > 0 ? &all->at[of - 1] : NULL;
    return before != NULL && before->measure != NULL &&
                   draft_lately(all->p, &all->at[k], before) != NULL
               ? before
               : NULL;
}

/* Is figure K told right behind another one, of which it tells a part or which it says anew? */
static bool of_before(struct drafts *all, size_t k)
{
    const struct draft *whole = lately(all, k);
    if (whole != NULL) {
        draft_set_clause(all, k);
        draft_take(&all->at[k], whole);
        return true;
    }
    return k > 0 && all->at[k - 1].measure != NULL &&
           (partof_dead(all, k) || counts_conceded(all, k));
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
    if (whole == NULL && sums_out_of(all, k))
        return true;
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
        draft_no_verb(d, verb);
        if (d->measure != NULL) {
            keep_measure(all, d);
            return true;
        }
    }
    bool generic = d->noun == NOUN_people || d->noun == NOUN_household;
    if (generic && *cost > 18 && d->verb_first != d->verb_last)
        draft_no_verb(d, verb);
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

/* "Households affected: 3,000": is D's noun what befell the households right before it? */
static bool of_households(const struct parse *p, const struct draft *d)
{
    return d->noun_at != UINT32_MAX && d->noun_at > 0 &&
           (d->noun == NOUN_affected || d->noun == NOUN_displaced || d->noun == NOUN_returnee ||
            d->noun == NOUN_evacuee || d->noun == NOUN_homeless) &&
           parse_is(p, d->noun_at - 1u, ROLE_noun, NOUN_household);
}

/* "The number of displaced families is 300": are those whom D's noun, before it, tells of
 * households, as the word behind that says? */
static bool families_of(const struct parse *p, const struct draft *d)
{
    static const uint64_t befallen = 1ull << NOUN_affected | 1ull << NOUN_displaced |
                                     1ull << NOUN_returnee | 1ull << NOUN_evacuee |
                                     1ull << NOUN_homeless | 1ull << NOUN_refugee;
    return !d->row && d->noun_at != UINT32_MAX && (befallen >> d->noun & 1) &&
           d->noun_at + 1u < d->q->first && parse_is(p, d->noun_at + 1u, ROLE_noun, NOUN_household);
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
    draft_set_rule(d, draft_traffic(all, k, r));
    if (draft_is(d->measure, "people-reached") && draft_appeal_for(all, k))
        d->status = STATUS_TARGET;
    d->unit = d->noun == NOUN_household || of_households(all->p, d) ? "households" : d->unit;
}

/* "fully destroyed 1 structure and 2 makeshift shelters": is what D counts the object of that? */
static bool destroyed_before(const struct parse *p, const struct draft *d)
{
    for (size_t i = d->q->outer_first; i > d->clause_first && i + 8 > d->q->outer_first; i--)
        if (parse_is(p, i - 1, ROLE_verb, VERB_destroy))
            return true;
    return false;
}

/* Is one of the words of Q's noun phrase NOUN by itself? */
static bool unit_names(const struct parse *p, const struct quantity *q, int noun)
{
    for (size_t i = q->unit_first; i < q->unit_last; i++)
        if (parse_is(p, i, ROLE_noun, noun))
            return true;
    return false;
}

/* "43,000 homes in need of repair" are damaged; "200 people in shelters" are no sites. */
void draft_own_noun(const struct parse *p, struct draft *d)
{
    static const char *const mending[] = {"repair", "repairs", "rehabilitation", "reconstruction",
                                          NULL};
    const struct quantity *q = d->q;
    bool mend = false, shelters = false;
    if (draft_is(d->measure, "people-in-need") && unit_names(p, q, NOUN_home)) {
        for (size_t i = q->unit_first; i < q->unit_last + 4u; i++)
            mend |= parse_spelled(p, i, mending);
        if (mend)
            draft_set_rule(d, draft_rule(NOUN_home, VERB_damage));
    }
    if (draft_is(d->measure, "sites") && unit_names(p, q, NOUN_people))
        draft_set_rule(d, draft_rule(NOUN_people, VERB_shelter));
    bool last =
        q->unit_last > q->unit_first && parse_is(p, q->unit_last - 1u, ROLE_noun, NOUN_household);
    if (d->unit == NULL && families_of(p, d))
        d->unit = "households"; /* "The number of displaced families is 300" */
    if (d->unit == NULL && unit_names(p, q, NOUN_household) &&
        (draft_is(d->measure, "idps") || draft_is(d->measure, "returns") ||
         draft_is(d->measure, "new-displacements") ||
         (last && (strncmp(d->measure, "people-", 7) == 0 || draft_is(d->measure, "evacuations") ||
                   strncmp(d->measure, "refugee", 7) == 0))))
        d->unit = "households"; /* "70,000 IDP households", "gave tents to 70 IDP families" */
    if (draft_is(d->measure, "new-displacements") && d->verb == VERB_displace &&
        d->verb_first > q->last && parse_reads(p, d->verb_first - 1u, "already"))
        draft_set_rule(d, draft_rule(NOUN_displaced, VERB_none)); /* "who were already displaced" */
    for (size_t i = q->unit_first; draft_is(d->measure, "relief-items") && i < q->unit_last; i++)
        shelters |= parse_either(p, i, "shelters", "shelter");
    if (shelters && destroyed_before(p, d))
        draft_set_rule(d, draft_rule(NOUN_home, VERB_destroy));
}

/* "confirmed $30 million in new aid": given by whoever confirms it. */
static bool confirmed_sum(const struct parse *p, const struct draft *d)
{
    size_t o = d->q->outer_first;
    if (d->noun != NOUN_money || o <= d->clause_first)
        return false;
    o -= parse_function(p, o - 1, F_another) ? 1u : 0u;
    o -= o > d->clause_first && parse_function(p, o - 1, F_a) ? 1u : 0u;
    return o > d->clause_first && parse_among(p, o - 1, "confirmed", "confirms", "confirming");
}

/* "With the arrival of a squadron, that number will climb to 2,200", "the figure for October was
 * given as 25": does a count that is the subject part D's number from the verb before it? */
static bool tally_between(const struct parse *p, const struct draft *d)
{
    size_t o = d->q->outer_first;
    if (d->verb == VERB_reach && d->verb_last == o && d->noun_at < o &&
        parse_sentence_in(&p->sentences[d->sentence], SET_totals))
        return true; /* "the tally of refugees reached 420,000" */
    if (!d->bare || d->measure == NULL || d->verb_last > o)
        return false;
    if (of_population(p, d))
        return true; /* "brought the population of the camp to 33,000" */
    if (!parse_sentence_in(&p->sentences[d->sentence], SET_tally))
        return false;
    if (d->verb_last + 1u == o && parse_among(p, o - 2, "given", "reported", "stated") &&
        parse_reads(p, o - 1, "as"))
        return true;
    return counts_that_number(p, d);
}

/* May Q be a scale, or a number told in one? Few stand right behind a sign or have no value. */
static inline bool may_be_scaled(const struct parse *p, const struct quantity *q)
{
    const struct token *t = &p->tokens[q->first];
    return p->gaps || q->value.type == NUMBER_NONE ||
           (t->type == TOKEN_DIGITS && t->end - t->start == 3) ||
           (q->outer_first > 0 && p->tokens[q->outer_first - 1].type == TOKEN_MARK);
}

/* May Q be alone on its line, or in brackets? Not behind a word but "of". */
static inline bool may_be_alone(const struct parse *p, const struct quantity *q)
{
    size_t i = q->outer_first;
    return i == 0 || i == p->sentences[q->sentence].first || p->tokens[i - 1].type != TOKEN_WORD ||
           parse_function(p, i - 1, F_of);
}

/* "Evacuated from coastal towns of Cebu before landfall on 16 December: 197,024 families": is D's
 * verb what opens the label of its number, however long that is? */
static bool opens_label(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    size_t o = d->q->outer_first;
    if (!s->starts_line || d->verb_last <= d->verb_first || d->verb_first > s->first + 3u ||
        o <= d->verb_last || !parse_mark(p, o - 1, ':'))
        return false;
    for (size_t i = d->verb_last; i + 1 < o; i++)
        if (parse_mark(p, i, ':') || parse_mark(p, i, ';') || parse_one(p, i, ROLE_say) ||
            parse_function(p, i, F_be) || parse_function(p, i, F_have))
            return false;
    return true;
}

/* "New Delhi says there are 3,000 Indians in Sudan": who lives there, where no refugees are told
 * of.
 */
static bool lives_there(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    size_t o = d->q->outer_first;
    return d->noun == NOUN_national && o > d->clause_first + 2u && !all->of_refugees &&
           parse_function(p, o - 1, F_be) && parse_reads(p, o - 2, "there") &&
           parse_function(p, d->q->unit_last, F_in) &&
           (p->tokens[d->q->unit_last + 1u].flags & T_CAPITAL) != 0;
}

int draft_measure(struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    d->verb = VERB_none;
    bool line = p->sentences[d->sentence].starts_line && d->q->form == QUANTITY_COUNT;
    if (d->sum)
        draft_sum(p, d);
    if (d->sum || (line && p->gaps && draft_row(all, d))) {
        draft_set_clause(all, k);
        return d->measure != NULL ? 0 : -1;
    }
    if (!countable_form(d->q) && lately(all, k) == NULL)
        return -1; /* nearly all percentages, fractions and ordinals */
    if (may_be_scaled(p, d->q) && title_scale(p, d->q))
        return -1;
    if (line && d->q->unit_last <= d->q->unit_first && draft_label_line(all, d)) {
        draft_set_clause(all, k);
        return d->measure != NULL ? 0 : -1;
    }
    if (may_be_alone(p, d->q) && draft_alone(p, d))
        return -1;
    if (of_before(all, k))
        return 0;
    if (!countable_noun(all, k) || troops_gone(p, d) || lives_there(all, d))
        return -1;
    if (draft_told_apart(all, k) || settle_noun(all, k))
        return 0;
    uint8_t verb = d->verb; /* of the predicate */
    bool part = partof_clause(p, d);
    int cost = draft_verb(p, d->q, d->noun, d->clause_first, d->clause_last, d);
    if (draft_where_between(p, &p->sentences[d->sentence], d->verb_last, d->q->outer_first) &&
        cost < 19)
        cost = 19;
    if (cost > 12 && cost < 1000 && opens_label(p, d))
        cost = 12;
    if (tally_between(p, d))
        cost = 1000;
    if (draft_population(all, d) || takes_sum(all, k) ||
        (!part && ((!of_population(p, d) && takes_before(all, k, cost)) ||
                   settle_verb(all, d, verb, &cost))))
        return 0;
    const struct measure_rule *r = part ? partof_displaced(p, d) : partof_money(p, d);
    if (r == NULL)
        r = draft_choose_rule(all, k, cost);
    if (r == NULL)
        r = draft_seen(p, d);
    if (r == NULL)
        r = stays_somewhere(p, d);
    if (r == NULL && confirmed_sum(p, d))
        r = draft_rule(NOUN_money, VERB_pledge);
    if (r == NULL)
        return without_rule(all, k) ? 0 : -1;
    by_rule(all, k, r);
    return troops_police(p, d) ? -1 : 0;
}
