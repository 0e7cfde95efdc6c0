/* carried.c - people who are carried somewhere or given something: evacuated, flown home, reached.
 */
#include <string.h>

#include "../figure/draft.h"
#include "counts.h"

/* "one C-130": does an aircraft's type begin at token I? */
static bool names_aircraft(const struct parse *p, size_t i)
{
    return parse_in(p, i, SET_airframe) && (p->tokens[i].flags & T_CAPITAL) &&
           parse_mark(p, i + 1, '-') && parse_glued(p, i + 1) &&
           p->tokens[i + 2].type == TOKEN_DIGITS && parse_glued(p, i + 2);
}

/* "Three evacuation flights", "a rescue train": does the carrier at token I take people out? */
static bool evacuates(const struct parse *p, const struct draft *d, size_t i)
{
    return i > d->clause_first && parse_among(p, i - 1, "evacuation", "rescue", "repatriation");
}

/* "A train with 240 people aboard left Pokrovsk": who goes by it is taken out of danger. */
bool draft_by_carrier(const struct parse *p, const struct draft *d)
{
    static const char *const with[] = {"with", "carrying", "bringing", NULL};
    size_t i = d->q->outer_first;
    if (i < d->clause_first + 2u || !parse_spelled(p, i - 1, with) ||
        parse_in(p, d->q->unit_last, SET_begins) ||
        (d->q->unit_last > d->q->unit_first + 1u &&
         parse_in(p, d->q->unit_last - 1u, SET_begins))) /* "a bus with 44 people overturned" */
        return false;
    for (size_t k = i - 1; k > d->clause_first && k + 14 > i; k--)
        if ((parse_in(p, k - 1, SET_carrier) && (k + 5 > i || evacuates(p, d, k - 1))) ||
            names_aircraft(p, k - 1))
            return true;
    return false;
}

bool draft_deported(const struct parse *p, const struct draft *d)
{
    for (size_t i = d->clause_first; i < d->clause_last; i++)
        if (parse_among(p, i, "deportation", "deportations", "repatriation", "removal") &&
            parse_among(p, i + 1, "flight", "flights", "plane", "charter", "bus", "train"))
            return true;
    return false;
}

/* "The ferry tied up in Benghazi with 1,090 people from Misrata on board", where nothing befell it.
 */
bool draft_aboard(const struct parse *p, const struct draft *d)
{
    bool on = false, carrier = false;
    for (size_t i = d->q->last; i < d->q->last + 7u && i < d->clause_last && !on; i++)
        on = parse_function(p, i, F_on) &&
             (parse_reads(p, i, "aboard") || parse_reads(p, i + 1, "board"));
    for (size_t i = d->clause_first; on && i < d->clause_last; i++) {
        if (parse_is(p, i, ROLE_verb, VERB_die) ||
            parse_among(p, i, "sank", "capsized", "crashed", "crash", "overturned", "sunk"))
            return false;
        carrier |= i < d->q->first &&
                   (parse_in(p, i, SET_carrier) || names_aircraft(p, i) ||
                    parse_reads(p, i, "evacuation") ||
                    parse_among(p, i, "ferry", "ferries", "liner", "ship", "vessel", "warship"));
    }
    return on && carrier;
}

/* "Thirty-one coaches left Vukovar with 1,600 women and children". */
bool draft_coached(const struct parse *p, const struct draft *d)
{
    static const char *const leaves[] = {"left",   "leave",  "reached", "arrived", "departed",
                                         "rolled", "headed", "drove",   "set",     NULL};
    if (!draft_by_carrier(p, d))
        return false;
    for (size_t i = d->clause_first; i < d->q->first; i++)
        if (parse_spelled(p, i, leaves))
            return true;
    return false;
}

static bool carries_before(const struct parse *p, const struct draft *d)
{
    for (size_t i = d->q->outer_first; i > d->clause_first && i + 12 > d->q->outer_first; i--)
        if (parse_in(p, i - 1, SET_carries))
            return true;
    return false;
}

/* "380 women, children and sick people from": the token behind the people whom a list that goes on
 * at token I counts together; else I. */
static size_t past_people(const struct parse *p, size_t i)
{
    size_t n, k = i;
    while (k < i + 8 && (parse_mark(p, k, ',') || parse_function(p, k, F_and))) {
        size_t head = k + 1;
        while (head < k + 3 && p->tokens[head].type == TOKEN_WORD &&
               !parse_is(p, head, ROLE_noun, NOUN_people) && p->tokens[head].functions == 0)
            head++;
        const struct entry *e = parse_match(p, head, ROLE_noun, &n);
        if (e == NULL || !draft_counts_people((int)e->value))
            return i;
        k = head + n;
        i = k;
    }
    return i;
}

/* ", most of them children,", ", mothers with babies mostly,", ", give or take,": the token behind
 * an aside at token I that says who the people of Q are or how sure their number is; else I. */
static size_t past_who(const struct parse *p, const struct quantity *q, size_t i)
{
    const struct sentence *s = &p->sentences[q->sentence];
    if (parse_mark(p, i, ',') && i + 1 < s->last && p->tokens[i + 1].start == q->hedge.start) {
        size_t k = i + 1;
        while (k < s->last && p->tokens[k].end <= q->hedge.end)
            k++;
        return k + (parse_mark(p, k, ',') ? 1u : 0u);
    }
    size_t close = aside_skip(p, i, s->last);
    bool mostly = false;
    if (close > i)
        return close + 1;
    for (size_t k = i + 1; parse_mark(p, i, ',') && k < i + 9 && k < s->last; k++) {
        mostly |= parse_in(p, k, SET_mostly);
        if (parse_mark(p, k, ','))
            return mostly ? k + 1 : i;
        if (p->tokens[k].type != TOKEN_WORD)
            return i;
    }
    return i;
}

/* Does the clause name what people are driven in? */
static bool in_vehicle(const struct parse *p, const struct draft *d)
{
    for (size_t i = d->clause_first; i < d->clause_last; i++)
        if (parse_in(p, i, SET_carrier) || parse_is(p, i, ROLE_noun, NOUN_vehicle) ||
            parse_is(p, i, ROLE_noun, NOUN_convoy))
            return true;
    return false;
}

/* "took 3,800 people from Kukes to Elbasan", "flew 43,610 refugees out of": who is carried
 * somewhere is evacuated. */
bool draft_carried_off(const struct parse *p, const struct draft *d)
{
    const struct quantity *q = d->q;
    const struct sentence *s = &p->sentences[d->sentence];
    if (!(s->functions >> F_out & 1) && !parse_sentence_in(s, SET_carries) &&
        !parse_sentence_in(s, SET_put))
        return false;
    size_t i = draft_outset(p, q, d->clause_first),
           to = q->unit_last > q->last ? q->unit_last : q->last;
    if (parse_function(p, to, F_a) && parse_among(p, to + 1, "day", "week", "night", "month"))
        to += 2; /* "took 8,500 people a day out of the Donbas" */
    if (parse_function(p, to, F_of) && parse_function(p, to + 1, F_them))
        to += 2;                                   /* "moved 900 of them to Farchana" */
    to += parse_function(p, to, F_more) ? 1u : 0u; /* "flew 250 more to Riyadh" */
    size_t drove = i - (i > d->clause_first + 1u && parse_function(p, i - 1, F_out) ? 1u : 0u);
    if (drove > d->clause_first &&
        parse_among(p, drove - 1, "drove", "driven", "driving", "drives") && !in_vehicle(p, d))
        return false; /* "the advance drove 53,100 people from the capital to the provinces" */
    static const char *const ruins[] = {"ruins", "rubble", "wreckage", "debris", "collapsed", NULL};
    for (size_t k = to; k < to + 2 && i > d->clause_first; k++)
        if (parse_function(p, k, F_out) && parse_function(p, k + 1, F_of) &&
            (parse_spelled(p, k + 2, ruins) || parse_spelled(p, k + 3, ruins)))
            return false; /* "dug 52 people alive out of the ruins" */
        else if (parse_function(p, k, F_out) && parse_function(p, k + 1, F_of) &&
                 p->tokens[k + 2].type != TOKEN_DIGITS && /* "93,000 families out of 203,000" */
                 (parse_may(p, i - 1, ROLE_verb) ||
                  parse_among(p, i - 1, "lifted", "got", "pulled", "lift")))
            return !parse_in(p, k + 3, SET_cells) && /* "let 39 people out of its prisons" */
                   !parse_in(p, k + 2, SET_cells);
    if (i > d->clause_first + 1u && parse_function(p, i - 1, F_out) &&
        parse_in(p, i - 2, SET_carries))
        return true; /* "have flown out 82 injured" */
    if (i > d->clause_first && parse_reads(p, to, "ashore") &&
        parse_among(p, i - 1, "put", "brought", "took", "set"))
        return true; /* "The ferry put 900 people ashore" */
    if (i > d->clause_first && parse_reads(p, to, "off") &&
        parse_among(p, i - 1, "took", "taken", "lifted", "take") &&
        (p->tokens[to + 1].type != TOKEN_WORD || parse_function(p, to + 1, F_on) ||
         parse_may(p, to + 1, ROLE_timeword)))
        return true; /* "HMS Gloucester took 180 Britons off on Tuesday" */
    bool got = i > d->clause_first && parse_among(p, i - 1, "got", "get", "getting");
    if (parse_function(p, to, F_out) && (got || carries_before(p, d)) &&
        (p->tokens[to + 1].type != TOKEN_WORD || parse_function(p, to + 1, F_on) ||
         parse_may(p, to + 1, ROLE_timeword)))
        return true; /* "carrying 1,050 tons in and 2,700 injured people out" */
    if (i == d->clause_first || !parse_in(p, i - 1, SET_carries) ||
        parse_in(p, to - 1, SET_begins) ||
        parse_in(p, to, SET_begins)) /* "carrying 44 refugees plunged into a ravine" */
        return false;
    if (d->bare && parse_in(p, to, SET_there))
        return true; /* "flew 250 more there" */
    to = past_people(p, past_who(p, q, to));
    if (parse_among(p, to + 1, "poverty", "hunger", "misery", "extreme"))
        return false; /* "has lifted two million people from poverty" */
    for (size_t k = to; k < to + 2; k++)
        if (parse_function(p, k, F_from) || parse_function(p, k, F_to) ||
            parse_function(p, k, F_across) || parse_function(p, k, F_into) ||
            (parse_reads(p, k, "off") && /* "has taken 600 people off the island" */
             (parse_function(p, k + 1, F_the) ||
              parse_among(p, k + 1, "roofs", "rooftops", "trees", "boats", "ships"))) ||
            (parse_function(p, k, F_out) && parse_function(p, k + 1, F_of)))
            return true;
    return false;
}

/* "took 163 migrants back to Guinea": home, and out of no danger. */
bool draft_carried_back(const struct parse *p, const struct draft *d)
{
    static const char *const home[] = {"back", "home", NULL};
    size_t i = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->last;
    if (parse_function(p, i, F_of) && parse_function(p, i + 1, F_them))
        i += 2; /* "has flown 1,680 of them back" */
    return parse_spelled(p, i, home);
}

/* Does token I join the parts of a word: "one-off", "Bait al-Faqih"? */
static bool hyphen(const struct parse *p, size_t i)
{
    return parse_mark(p, i, '-') && parse_glued(p, i) && parse_glued(p, i + 1);
}

/* "4,210 families received tents", "900 people are receiving cash". */
static bool receives_relief(const struct parse *p, const struct draft *d)
{
    static const char *const paid[] = {"paid", "handed", "issued", NULL};
    size_t i = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->last, k = i;
    static const char *const receiving[] = {"received", "receives", "receive", "receiving",
                                            "got",      "gets",     NULL};
    if (parse_mark(p, k, '(')) /* "340 individuals (140 families) received" */
        while (k < i + 8 && k < d->clause_last && !parse_mark(p, k++, ')'))
            ;
    while (k < i + 12 && k < d->clause_last && (p->tokens[k].type != TOKEN_MARK || hyphen(p, k)) &&
           (parse_match(p, k, ROLE_verb, NULL) == NULL || parse_function(p, k, F_in) ||
            parse_one(p, k, ROLE_modal) || parse_among(p, k, "have", "has", "had")))
        k++; /* "1,200 families in Adiyaman had been paid", "children under five will receive" */
    if (!parse_may(p, k, ROLE_verb))
        return false;
    if (parse_function(p, k, F_have) && parse_function(p, k + 1, F_be) &&
        parse_spelled(p, k + 2, paid))
        return true;
    if (parse_spelled(p, k, paid))
        return k > i && parse_function(p, k - 1, F_be); /* "have been paid 10,800 hryvnias each" */
    if (k > i && (parse_function(p, k - 1, F_not) || parse_reads(p, k - 1, "never")))
        return false; /* "25,000 women did not receive care" */
    if (!parse_spelled(p, k, receiving) ||
        (k > i && parse_in(p, k - 1, SET_past) && parse_function(p, k - 1, F_be) &&
         p->text[p->tokens[k].end - 1] == 'd'))
        return false;
    for (size_t j = k + 1;
         j < k + 8 && j < d->clause_last && (p->tokens[j].type != TOKEN_MARK || hyphen(p, j)); j++)
        if (parse_in(p, j, SET_relief) || parse_is(p, j, ROLE_noun, NOUN_item))
            return true;
    const struct quantity *sum = d->q + 1;
    return sum < p->quantities + p->n_quantities && sum->sentence == d->sentence &&
           sum->form == QUANTITY_MONEY && number_double(sum->value) < 1e5 && sum->outer_first > k &&
           sum->outer_first <= k + 3u;
    /* "had received their first 2,200 lei" */
}

/* "handed 2,150 households a blanket and two mats each", "gave 7,800 displaced people soap". */
bool draft_handed(const struct parse *p, const struct draft *d)
{
    static const char *const hands[] = {"handed", "gave",   "given", "gives", "give",
                                        "issued", "issues", "hand",  NULL};
    size_t i = d->q->outer_first, what = d->q->unit_last;
    if (given_to(p, d->q))
        return true;
    return i > d->clause_first &&
           (parse_function(p, what, F_a) || parse_in(p, what, SET_relief) ||
            parse_is(p, what, ROLE_noun, NOUN_item) ||
            parse_is(p, what + 1, ROLE_noun, NOUN_item)) &&
           parse_spelled(p, i - 1, hands);
}

/* "provided food and cash to nearly 940,000 people": whom something is given is reached. */
bool draft_provided_to(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_first;
    if (receives_relief(p, d))
        return true;
    static const char *const equips[] = {"provided",  "provides", "provide",   "supplied",
                                         "supplies",  "equipped", "presented", "providing",
                                         "supplying", NULL};
    if (i > d->clause_first && parse_function(p, d->q->unit_last, F_with) &&
        parse_spelled(p, i - 1, equips))
        return true; /* "has provided 5,230 families with kitchen sets" */
    if (draft_handed(p, d))
        return true;
    static const char *const deeds[] = {"distribution", "delivery", "provision", "handover", NULL};
    if (i < d->clause_first + 3u || !parse_function(p, i - 1, F_to) || draft_number_behind(p, d->q))
        return false;
    if (parse_among(p, i - 2, "got", "gets", "get", "through"))
        for (size_t k = i - 2; k > d->clause_first && k + 5 > i; k--)
            if (parse_in(p, k - 1, SET_relief))
                return true; /* "food aid got to 876,000 of them" */
    const struct quantity *load = d->q > p->quantities ? d->q - 1 : d->q;
    bool loaded = load < d->q && load->sentence == d->sentence && load->last <= i &&
                  (load->noun == NOUN_weight || load->noun == NOUN_item);
    for (size_t k = i - 1; k > d->clause_first && k + (loaded ? 14u : 9u) > i; k--) {
        const struct token *t = &p->tokens[k - 1];
        if (loaded && k - 1 >= load->outer_first && k - 1 < load->last)
            continue; /* "distributed 8,900 tons of food in August to 430,000 people" */
        if (t->type == TOKEN_DIGITS || (t->type == TOKEN_MARK && strchr(",;:.", t->mark) != NULL))
            return false;
        if (parse_in(p, k - 1, SET_totals) || parse_reads(p, k - 1, "population"))
            return false; /* "bringing the refugee population to 335,000" */
        if (parse_function(p, k - 1, F_of) && parse_spelled(p, k - 2, deeds))
            return true; /* "the distribution of kits to 227 families" */
        const struct entry *e = parse_match(p, k - 1, ROLE_verb, NULL);
        if (e != NULL && loaded && k > load->last && parse_function(p, k - 1, F_of))
            continue; /* the "of food" of the load */
        if (e != NULL && (e->value == VERB_deliver || e->value == VERB_give))
            return !parse_either(p, k - 1, "with", "of");
    }
    return false;
}

bool draft_admitted(const struct parse *p, const struct draft *d)
{
    static const char *const admits[] = {"admitted", "received", "admits", "receives",
                                         "took",     "taken",    "takes",  NULL};
    if (d->verb_last != draft_outset(p, d->q, d->clause_first) ||
        !parse_spelled(p, d->verb_first, admits))
        return false;
    if (parse_reads(p, d->q->head, "patients"))
        return true;
    for (size_t i = d->clause_first; i < d->verb_first; i++)
        if (parse_among(p, i, "hospital", "hospitals", "clinic", "clinics", "ward", "wards",
                        "facility", "facilities"))
            return true;
    return false;
}

#define LOAD_NEAR 10 /* tokens between what carries and its load */

bool draft_load(const struct parse *p, const struct draft *d, struct draft *load)
{
    const struct quantity *q = d->q, *next = q + 1;
    size_t i = q->unit_last > q->last ? q->unit_last : q->outer_last;
    if ((d->noun != NOUN_vehicle && d->noun != NOUN_aircraft && d->noun != NOUN_flight &&
         d->noun != NOUN_ship && d->noun != NOUN_train && d->noun != NOUN_convoy) ||
        next >= p->quantities + p->n_quantities || next->sentence != q->sentence || next->dropped ||
        (next->noun != NOUN_weight && next->noun != NOUN_item) || next->first > i + LOAD_NEAR)
        return false;
    bool carries = false;
    for (; i < next->first; i++) {
        carries |= parse_in(p, i, SET_hauls) || parse_is(p, i, ROLE_verb, VERB_deliver);
        if (p->tokens[i].type == TOKEN_MARK && p->tokens[i].mark != 's')
            return false;
    }
    *load = *d;
    load->q = next;
    return carries;
}

/* "The clinic has seen 850 patients": whom it treated. */
const struct measure_rule *draft_seen(const struct parse *p, const struct draft *d)
{
    static const char *const sees[] = {"seen",      "saw",      "admitted", "received",
                                       "consulted", "examined", NULL};
    size_t i = d->q->outer_first;
    bool patients = d->noun == NOUN_people && d->q->head < p->n_tokens &&
                    parse_reads(p, d->q->head, "patients");
    size_t n;
    const struct entry *rate = parse_match(p, d->q->unit_last, ROLE_timeword, &n);
    if (!patients || i <= d->clause_first || !parse_spelled(p, i - 1, sees) ||
        (rate != NULL && rate->value >= TW_daily && rate->value <= TW_yearly))
        return NULL; /* "sees 140 patients a day" */
    bool clinic = i > d->clause_first + 1u && parse_function(p, i - 2, F_have);
    for (size_t k = d->clause_first; k < i && !clinic; k++)
        clinic =
            parse_in(p, k, SET_clinic) || parse_in(p, k, SET_team) || parse_reads(p, k, "teams");
    /* not "a doctor saw 170 patients" */
    return clinic ? draft_rule(NOUN_people, VERB_reach) : NULL;
}

bool draft_reached_nothing(const struct parse *p, const struct draft *d)
{
    size_t i = d->verb_last;
    return (d->noun == NOUN_people || d->noun == NOUN_household) && d->verb_last > d->verb_first &&
           parse_reads(p, d->verb_first, "reached") && i == d->verb_first + 1u &&
           (i >= p->n_tokens || p->tokens[i].type != TOKEN_WORD) && !parse_mark(p, i, ',') &&
           !parse_function(p, d->verb_first - (d->verb_first > 0), F_have);
}
