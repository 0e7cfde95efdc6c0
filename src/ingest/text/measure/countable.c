/* countable.c - which numbers could count anything that is measured: neither prices nor what is
 * only asked for. */
#include <string.h>

#include "../figure/draft.h"
#include "counts.h"
#include "verbs.h"

#define SUM_LEAST 100000 /* of money: no price of one thing */

/* "in this year's budget", "from its budget": is the budget at token I what a sum comes from? Or
 * "for unforeseen expenditure", what it is for? */
static bool in_budget(const struct parse *p, size_t i)
{
    if (parse_among(p, i, "expenditure", "expenditures", "expenses", "spending"))
        return i > 1 && (parse_function(p, i - 1, F_for) || parse_function(p, i - 2, F_for));
    if (!parse_reads(p, i, "budget"))
        return false;
    for (size_t k = i; k > 1 && k + 5 > i; k--)
        if (parse_function(p, k - 1, F_in) || parse_function(p, k - 1, F_from))
            return true;
    return false;
}

/* "A flash appeal for Madagascar, worth $40 million": is what is worth so much, before token I,
 * asked or given? */
static bool asked_worth(const struct parse *p, const struct draft *d, size_t i)
{
    if (d->noun != NOUN_money || !parse_mark(p, i - 1, ','))
        return false;
    for (size_t k = p->sentences[d->sentence].first; k < i; k++)
        if (parse_among(p, k, "appeal", "package", "grant", "loan", "pledge", "donation"))
            return true;
    return false;
}

#define PRICE_NEAR 5 /* tokens from a sum to what says that it is a price */

/* "100 million baht, a million for each family": is the price word at token I said of a smaller
 * number that stands between D's and it? */
static bool price_of_next(const struct parse *p, const struct draft *d, size_t i)
{
    const struct quantity *o = d->q + 1, *end = p->quantities + p->n_quantities;
    for (; o < end && o->sentence == d->sentence && o->outer_last <= i; o++)
        if (!o->dropped && (o->form == QUANTITY_MONEY || o->form == QUANTITY_COUNT) &&
            o->value.type != NUMBER_NONE && i < o->outer_last + PRICE_NEAR &&
            number_double(o->value) < number_double(d->q->value))
            return true;
    return false;
}

#define SPACES_ON 16    /* tokens from the spaces to whom they are for */
#define HARD_LEAST 1000 /* of dollars or euros: less is what one person or family gets or pays */

/* "a transfer of 160,000 pesos (US$ 40)": is a sum of money worth so little, by what its bracket
 * says, that it is one person's or one family's? */
static bool worth_little(const struct parse *p, const struct draft *d)
{
    const struct quantity *o = d->q + 1;
    return d->noun == NOUN_money && o < p->quantities + p->n_quantities &&
           o->sentence == d->sentence && o->form == QUANTITY_MONEY &&
           o->value.type != NUMBER_NONE && parse_mark(p, d->q->outer_last, '(') &&
           o->outer_first == d->q->outer_last + 1u && parse_mark(p, o->outer_last, ')') &&
           (strcmp(o->currency, "USD") == 0 || strcmp(o->currency, "EUR") == 0) &&
           number_double(o->value) < HARD_LEAST;
}

/* "rice sells at 300 pounds a kilo": a price, and no sum that anybody gives. */
static bool is_price(const struct parse *p, const struct draft *d)
{
    static const char *const worth[] = {"worth", NULL}, *const given[] = {
                                                            "package",    "aid",       "support",
                                                            "assistance", "agreement", "grants",
                                                            "agreements", "supplies",  "equipment",
                                                            "deal",       "relief",    NULL};
    size_t end = d->q->outer_last;
    if (d->noun == NOUN_weight && d->q->unit_last > end)
        end = d->q->unit_last;
    if (parse_mark(p, end, '/') && parse_glued(p, end) && p->tokens[end + 1].type == TOKEN_WORD)
        return true; /* "SYP 2.3 million/MT", "284 kg/sheep" */
    if (worth_little(p, d))
        return true;
    for (size_t i = d->clause_first; i < d->clause_last; i++) {
        const struct entry *e = parse_match(p, i, ROLE_distractor, NULL);
        if (e != NULL && i > d->clause_first && parse_spelled(p, i, worth) &&
            (parse_spelled(p, i - 1, given) || asked_worth(p, d, i)))
            continue; /* "a package worth $9 billion": no price */
        if (e != NULL && d->noun == NOUN_weight && parse_match(p, i, ROLE_timeword, NULL) != NULL)
            continue; /* "18,000 tonnes of food a month" */
        if (e != NULL && d->noun == NOUN_money && i > d->q->last && in_budget(p, i))
            continue; /* "has earmarked $1 billion in this year's budget" */
        if (e != NULL && d->noun == NOUN_money && i == d->q->outer_last &&
            number_double(d->q->value) >= SUM_LEAST)
            continue; /* "Italy and Spain gave 3 million euros each" */
        if (e != NULL && d->noun == NOUN_money && i > d->q->last && price_of_next(p, d, i))
            continue; /* "has set aside 100 million baht, a million for each family" */
        if (e != NULL && i > d->clause_first && parse_function(p, i - 1, F_for) &&
            d->noun == NOUN_weight)
            continue; /* "300 tonnes of sorghum, enough for a month" */
        if (e != NULL && (int)e->value == DIS_price &&
            draft_distance(p, d->q, i, DISTANCE_MOST) <= 12)
            return true;
    }
    return false;
}

/* "caused damage of $2 billion", "losses of 300 million", "damage is put at 2 billion": what was
 * lost, and no sum that anybody gives. */
static bool is_damage(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_first;
    bool link = false;
    if (d->noun != NOUN_money || !parse_sentence_in(&p->sentences[d->sentence], SET_damage))
        return false;
    for (; i > d->clause_first && i + 7u > d->q->outer_first; i--) {
        if (parse_in(p, i - 1, SET_damage))
            return link;
        if (parse_function(p, i - 1, F_of) || parse_function(p, i - 1, F_at) ||
            parse_function(p, i - 1, F_be) || parse_reads(p, i - 1, "worth"))
            link = true;
        else if (!parse_among(p, i - 1, "put", "estimated", "valued", "assessed", "reckoned",
                              "some", "about", "nearly", "almost", "over", "estimates", "around"))
            return false;
    }
    return false;
}

/* Does the sentence tell a day, so that "no soldier was hurt" is of then? */
static bool dated(const struct parse *p, uint32_t sentence)
{
    for (size_t k = p->sentences[sentence].mentions; k < parse_mentions_end(p, sentence); k++)
        if (p->mentions[k].type == MENTION_DATE)
            return true;
    return false;
}

/* "300 tents were burned", "set nine tents on fire", "85 tonnes of flour got wet": what is spoiled
 * or lost is no aid. */
static bool spoiled(const struct parse *p, const struct quantity *q)
{
    static const char *const gone[] = {"burned", "burnt",   "destroyed", "damaged", "lost",
                                       "stolen", "looted",  "blown",     "missed",  "spoiled",
                                       "washed", "spoilt",  "rotted",    "ruined",  "soaked",
                                       "sank",   "expired", "rotten",    NULL},
                             *const turned[] = {"got", "became", "went", "gone", NULL},
                             *const bad[] = {"wet",    "mouldy",  "moldy", "bad",
                                             "rotten", "missing", NULL};
    size_t then = q->unit_last > q->outer_last ? q->unit_last : q->outer_last;
    if (q->form == QUANTITY_MEASURE && parse_function(p, then, F_of))
        then += 2; /* "tonnes of flour" */
    while (parse_function(p, then, F_be) || parse_function(p, then, F_have))
        then++;
    return parse_spelled(p, then, gone) || parse_spelled(p, q->unit_last - 1u, gone) ||
           (parse_spelled(p, then, turned) && parse_spelled(p, then + 1, bad)) ||
           (parse_function(p, q->unit_last, F_on) && parse_reads(p, q->unit_last + 1, "fire"));
}

/* "Floods damaged 7,000 tonnes of rice": the weight of what is gone. */
static bool is_ruined(const struct parse *p, const struct draft *d)
{
    size_t n, i = d->q->outer_first;
    const struct entry *e = parse_match_back(p, d->clause_first, i, ROLE_verb, &n);
    return spoiled(p, d->q) || (e != NULL && !parse_function(p, i - n - 1, F_be) &&
                                (e->value == VERB_destroy || e->value == VERB_damage));
}

/* "Two ferries sank off Mersin", "14 ships stranded by the strike": what brought nothing. */
static bool is_wrecked(const struct parse *p, const struct draft *d)
{
    static const char *const wrecked[] = {
        "sank",  "sunk",    "capsized",  "collided", "crashed", "derailed",   "stranded",
        "stuck", "aground", "torpedoed", "hijacked", "sinking", "overturned", NULL};
    size_t i = d->q->unit_last > d->q->unit_first ? d->q->unit_last : d->q->outer_last;
    if (!(d->noun == NOUN_ship || d->noun == NOUN_vehicle || d->noun == NOUN_train ||
          d->noun == NOUN_aircraft || d->noun == NOUN_flight))
        return false;
    if (parse_spelled(p, i - 1, wrecked))
        return true;
    for (size_t end = i + 4; i < end && i < d->clause_last; i++)
        if (parse_spelled(p, i, wrecked))
            return true;
        else if (p->tokens[i].type != TOKEN_WORD || parse_function(p, i, F_and))
            return false;
    return false;
}

/* "began with six conventional vaccines", "provide two meals": of how many kinds they are, and how
 * often somebody eats. */
static bool few_kinds(const struct parse *p, const struct quantity *q)
{
    size_t last = q->unit_last - (q->unit_last > 0);
    return q->unit_last > q->unit_first && q->value.type != NUMBER_NONE &&
           ((number_double(q->value) < 20 && parse_either(p, last, "vaccines", "vaccine")) ||
            (number_double(q->value) < 5 && parse_either(p, last, "meals", "meal")));
}

/* "100 trucks a day are needed", "2,000 tents are still required": what has not come. */
static bool still_needed(const struct parse *p, const struct draft *d)
{
    static const uint64_t aid = 1ull << NOUN_vehicle | 1ull << NOUN_flight | 1ull << NOUN_ship |
                                1ull << NOUN_item | 1ull << NOUN_train | 1ull << NOUN_aircraft;
    size_t i = d->q->unit_last;
    if (!(aid >> d->noun & 1) || i <= d->q->unit_first)
        return false;
    if ((parse_function(p, i, F_a) || parse_function(p, i, F_per)) &&
        parse_one(p, i + 1, ROLE_timeunit))
        i += 2;
    if (!parse_function(p, i, F_be) || parse_in(p, i, SET_past))
        return false;
    i += parse_among(p, i + 1, "still", "urgently", "now", "also") ? 2u : 1u;
    return parse_among(p, i, "needed", "required", "lacking", "missing");
}

/* "asked for 5,000 tents", "of the 3,000 tents ordered", "sells 340 loaves": what nobody has handed
 * out. */
static bool only_wanted(const struct parse *p, const struct draft *d)
{
    static const char *const wanted[] = {"ordered", "needed", "required", "requested", NULL},
                             *const wants[] = {"needs", "need", "needed", "lacks", "lack", NULL};
    const struct quantity *q = d->q;
    size_t n, i = q->outer_first;
    if (parse_spelled(p, q->unit_last, wanted))
        return true;
    if (spoiled(p, q) && !parse_in(p, q->unit_last - (q->unit_last > 0), SET_house))
        return true; /* but "115 makeshift shelters were damaged": homes */
    if (d->noun == NOUN_item && few_kinds(p, q))
        return true;
    if (d->noun == NOUN_item && i > d->clause_first &&
        (parse_in(p, i - 1, SET_consumes) ||
         (parse_function(p, i - 1, F_of) && i > d->clause_first + 1u &&
          parse_in(p, i - 2, SET_consists))))
        return true; /* "ate three meals", "is made up of three tents" */
    if (d->noun == NOUN_item && number_double(q->value) < 6 &&
        (parse_function(p, q->unit_last, F_per) || parse_function(p, q->unit_last, F_a)) &&
        parse_is(p, q->unit_last + 1, ROLE_timeunit, TIME_dayunit))
        return true; /* "went from three to two meals a day" */
    static const char *const traded[] = {"sells", "sold", "sell", "baked", "bakes", NULL};
    const struct entry *e = parse_match_back(p, d->clause_first, i, ROLE_verb, &n);
    return (i > d->clause_first &&
            (parse_spelled(p, i - 1, wants) || parse_spelled(p, i - 1, traded))) ||
           (e != NULL && e->value == VERB_require &&
            !(d->noun == NOUN_troop && i > n &&
              parse_in(p, i - n - 1, SET_plan))); /* "Plans call for 16,000 soldiers" */
}

/* "The camp in the Siret stadium has 450 places": does the word at token I only say where a camp
 * is? */
static bool holds_camp(const struct parse *p, size_t first, size_t i)
{
    bool within = false;
    for (size_t k = i; k > first && k + 6 > i && p->tokens[k - 1].type == TOKEN_WORD; k--) {
        if (within && parse_is(p, k - 1, ROLE_noun, NOUN_site))
            return true;
        within |= parse_function(p, k - 1, F_in) || parse_function(p, k - 1, F_at);
    }
    return false;
}

/* "Hikma hospital has 60 beds", "the mortuary, built for 60", "120 spaces for 300 cars". */
static bool of_clinic(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    if ((d->noun != NOUN_place && d->noun != NOUN_capacity) || !(s->sets >> SET_clinic & 1))
        return false;
    for (size_t i = s->first; i < s->last; i++)
        if (parse_in(p, i, SET_clinic) && !holds_camp(p, s->first, i) &&
            (i < d->q->first || i < d->q->last + 12u)) /* the one that the sentence tells of */
            return true;
    return false;
}

/* "I burned 20", "she lost two": what somebody did to so many of what only the talk before tells,
 * and no toll. */
static bool own_deed(const struct parse *p, const struct draft *d)
{
    static const char *const someone[] = {"he", "she", NULL};
    const struct quantity *q = d->q;
    size_t n;
    if (q->unit_last > q->unit_first || q->form != QUANTITY_COUNT)
        return false;
    const struct entry *e = parse_match_back(p, d->clause_first, q->outer_first, ROLE_verb, &n);
    size_t verb = q->outer_first - (e != NULL ? n : 0);
    return e != NULL && verb > d->clause_first &&
           (e->value == VERB_die || e->value == VERB_injure || e->value == VERB_destroy) &&
           (parse_in(p, verb - 1, SET_first) || parse_spelled(p, verb - 1, someone));
}

/* "every evening at 6 we count": an hour of that part of the day. */
static bool evening_hour(const struct parse *p, const struct quantity *q)
{
    size_t i = q->outer_first;
    return i > p->sentences[q->sentence].first + 1u && parse_function(p, i - 1, F_at) &&
           q->form == QUANTITY_COUNT && q->value.type != NUMBER_NONE &&
           number_double(q->value) <= 12 && parse_one(p, i - 2, ROLE_daypart);
}

/* "open Tuesday to Sunday, 9 to 5": hours, without the word. */
static bool opening_hours(const struct parse *p, const struct quantity *q)
{
    size_t first = p->sentences[q->sentence].first;
    if (q->unit_last > q->unit_first || q->form != QUANTITY_COUNT || q->value.type == NUMBER_NONE ||
        number_double(q->value) > 24)
        return false;
    size_t i0 = q->first, i1 = q->last;
    if (!(parse_function(p, i1, F_to) && p->tokens[i1 + 1].type == TOKEN_DIGITS) &&
        !(i0 > first + 1 && parse_function(p, i0 - 1, F_to) &&
          p->tokens[i0 - 2].type == TOKEN_DIGITS))
        return false;
    for (size_t i = q->outer_first; i > first && i + 10 > q->outer_first; i--)
        if (parse_in(p, i - 1, SET_opened))
            return true;
    return false;
}

#define RATIO_NEAR 3 /* tokens between its numbers */

/* Does a number stand so near to Q that both may be a ratio? */
static bool near_another(const struct parse *p, const struct quantity *q)
{
    const struct quantity *next = q + 1;
    return (q > p->quantities && q[-1].sentence == q->sentence &&
            q->first <= q[-1].last + RATIO_NEAR) ||
           (next < p->quantities + p->n_quantities && next->sentence == q->sentence &&
            next->first <= q->last + RATIO_NEAR);
}

/* "The wait for lorries has risen from 9 hours to 14": in the unit of time told before. */
static bool in_hours_too(const struct parse *p, const struct quantity *q)
{
    size_t i = q->outer_first;
    return i >= p->sentences[q->sentence].first + 4u && parse_function(p, i - 1, F_to) &&
           q->unit_last == q->unit_first && q->form == QUANTITY_COUNT &&
           parse_one(p, i - 2, ROLE_timeunit) && p->tokens[i - 3].type == TOKEN_DIGITS &&
           parse_function(p, i - 4, F_from);
}

/* "one of them a refrigerated lorry (3.5 t)": the class of a vehicle that brings nothing. */
static bool size_of_vehicle(const struct parse *p, const struct quantity *q)
{
    size_t i = q->outer_first, first = p->sentences[q->sentence].first;
    if (q->form != QUANTITY_MEASURE || i < first + 3u || !parse_mark(p, i - 1, '(') ||
        !(parse_is(p, i - 2, ROLE_noun, NOUN_vehicle) || parse_among(p, i - 2, "van", "lorry")) ||
        parse_sentence_in(&p->sentences[q->sentence], SET_relief) ||
        parse_function(p, q->outer_last + 1u, F_with) ||
        parse_function(p, q->outer_last + 1u, F_of))
        return false;
    for (size_t k = i - 2; k > first && k + 3 > i - 2; k--)
        if (parse_function(p, k - 1, F_a))
            return true;
    return false;
}

/* "32 spaces for women and girls": where people meet, and no room to sleep. */
static bool meeting_spaces(const struct parse *p, const struct quantity *q)
{
    static const char *const whom[] = {"women",       "girls",    "children", "boys",
                                       "adolescents", "mothers",  "youth",    "learning",
                                       "play",        "pregnant", NULL};
    size_t i = q->unit_last;
    if (i <= q->unit_first || !parse_either(p, i - 1, "spaces", "space") ||
        (q->outer_first > 0 && parse_function(p, q->outer_first - 1u, F_have)))
        return false; /* but "the shelter has 32 spaces for women" */
    for (size_t end = i + SPACES_ON;
         i < end && (p->tokens[i].type == TOKEN_WORD || parse_glued(p, i)); i++)
        if (parse_function(p, i, F_for) && parse_spelled(p, i + 1, whom))
            return true;
    return false;
}

/* "400 Housing Estate": the number of a name. */
static bool numbers_estate(const struct parse *p, const struct quantity *q)
{
    size_t i = q->outer_last;
    return i + 1 < p->n_tokens && p->tokens[i].type == TOKEN_WORD &&
           (p->tokens[i].flags & T_CAPITAL) && (p->tokens[i + 1].flags & T_CAPITAL) &&
           parse_among(p, i + 1, "estate", "street", "road", "avenue", "quarters", "boulevard");
}

bool countable_noun(struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct quantity *q = d->q;
    if (!countable_form(q))
        return false;
    if (q->form == QUANTITY_NONE && !dated(p, q->sentence))
        return false; /* "no soldier was hurt" */
    if ((near_another(p, q) && draft_ratio(p, q)) || draft_counts_nothing(p, q) ||
        evening_hour(p, q) || in_hours_too(p, q) || size_of_vehicle(p, q) || numbers_estate(p, q))
        return false;
    draft_set_clause(all, k);
    return !own_deed(p, d) && !opening_hours(p, q) && countable_such(all, k) &&
           draft_noun(all, k) && countable_people(p, d) && countable_split(all, k) &&
           !of_clinic(p, d) && !wholes_only(p, d) && !countable_nobody(p, d) &&
           !(d->noun == NOUN_item && parse_in(p, q->unit_last, SET_each)) && /* "two mats each" */
           !((d->noun == NOUN_item || d->noun == NOUN_troop) && only_wanted(p, d)) &&
           !still_needed(p, d) && !(q->form == QUANTITY_MEASURE && is_ruined(p, d)) &&
           d->noun != NOUN_other && !is_wrecked(p, d) &&
           !(q->whole && (d->noun == NOUN_people || d->noun == NOUN_household) &&
             !wholes_described(p, q)) &&
           !(d->bare && q->form != QUANTITY_COUNT) &&
           !((d->noun == NOUN_money || d->noun == NOUN_weight) &&
             (is_price(p, d) || is_damage(p, d))) &&
           !(d->noun == NOUN_place && ((q->outer_first > p->sentences[q->sentence].first &&
                                        parse_function(p, q->outer_first - 1, F_in)) ||
                                       meeting_spaces(p, q)));
}
