/* foretold.c - a figure that is yet to come, or a fact, as the figure before it in its sentence is.
 */
#include <string.h>

#include "../figure/draft.h"
#include "../figure/told.h"
#include "../measure/counts.h"
#include "status.h"

bool status_has_done(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i], *next = t + 1;
    return p->text[t->end - 1] == 's' && next->end - next->start > 3 &&
           (parse_function(p, i + 1, F_have) ||
            (parse_may(p, i + 1, ROLE_verb) && !parse_may(p, i + 1, ROLE_noun) &&
             memcmp(p->text + next->end - 2, "ed", 2) == 0));
}

/* Is the figure before D, of the same sentence, a forecast? */
static bool behind_forecast(const struct drafts *all, const struct draft *d)
{
    return d > all->at && d[-1].sentence == d->sentence && d[-1].measure != NULL &&
           d[-1].status == STATUS_FORECAST;
}

/* "will send 500, bringing its force to 2,000". */
bool status_brought_by_it(const struct drafts *all, const struct draft *d)
{
    if (!behind_forecast(all, d))
        return false;
    for (size_t i = d[-1].q->last; i < d->q->first; i++)
        if (parse_in(all->p, i, SET_bringing))
            return true;
    return false;
}

/* "in addition to the 2,100 soldiers there", "on top of the 900 million given": what is to come is
 * added to D. */
static bool added_to(const struct parse *p, const struct draft *d)
{
    static const char *const beside[] = {"besides", "alongside", NULL};
    size_t o = d->q->outer_first, first = p->sentences[d->sentence].first;
    while (o > first && (parse_function(p, o - 1, F_the) || parse_function(p, o - 1, F_its)))
        o--;
    if (o < first + 3u || o == d->q->outer_first) /* "besides 900 soldiers": who may come as well */
        return false;
    return parse_spelled(p, o - 1, beside) ||
           (parse_function(p, o - 1, F_to) && parse_reads(p, o - 2, "addition")) ||
           (parse_function(p, o - 1, F_of) && parse_reads(p, o - 2, "top"));
}

/* "may be due to the incident in which seven people were killed": what has been, though the
 * sentence speaks of what may be. */
static bool in_relative_past(const struct parse *p, const struct draft *d)
{
    size_t o = d->q->outer_first,
           after = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->last;
    return o > p->sentences[d->sentence].first + 2u && parse_function(p, o - 2, F_in) &&
           parse_among(p, o - 1, "which") && parse_in(p, after, SET_past) &&
           parse_function(p, after, F_be);
}

/* Is the verb at token I, of one word, told as past: "killed", "left"? */
static bool past_form(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i];
    return t->type == TOKEN_WORD && t->end - t->start > 3 &&
           (memcmp(p->text + t->end - 2, "ed", 2) == 0 || parse_reads(p, i, "left") ||
            parse_reads(p, i, "hurt"));
}

/* "the quake that killed 300 people and left 4,000 homeless could", "a crash when 160 miners died":
 * what an event of the past did, whatever is said to come of it. */
static bool done_by_event(const struct parse *p, const struct draft *d)
{
    static const uint64_t harm = 1ull << VERB_die | 1ull << VERB_injure | 1ull << VERB_displace |
                                 1ull << VERB_homeless | 1ull << VERB_destroy |
                                 1ull << VERB_damage | 1ull << VERB_vanish;
    size_t o = draft_outset(p, d->q, d->clause_first), first = p->sentences[d->sentence].first;
    size_t after = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->last;
    if (o > first + 3u && parse_function(p, o - 1, F_of) && parse_reads(p, o - 2, "loss") &&
        (parse_function(p, o - 3, F_with) || parse_function(p, o - 4, F_with)))
        return true; /* "the worst since a liner sank with the loss of 400 lives" */
    bool when = o > first && (parse_reads(p, o - 1, "when") || parse_reads(p, o - 1, "where"));
    if (when && after < p->n_tokens &&
        (token_says(&p->tokens[after], harm) ||
         (parse_in(p, after, SET_past) && parse_function(p, after, F_be)))) {
        for (size_t i = o; i > first; i--) /* "would need aid when 160 people died" */
            if (parse_function(p, i - 1, F_because) || parse_in(p, i - 1, SET_mishap) ||
                parse_one(p, i - 1, ROLE_event))
                return !parse_function(p, after, F_be) || parse_in(p, after, SET_past);
        return false;
    }
    if (o < first + 3u || !past_form(p, o - 1) ||
        !parse_verb_starts(p, o - 1, harm | 1ull << VERB_leave))
        return false;
    size_t lead = o - 2; /* "killed 300 people, left 4,000 homeless and" */
    for (int links = 0; links < 3; links++) {
        if (parse_among(p, lead, "that", "which"))
            return lead > first &&
                   (p->tokens[lead - 1].type == TOKEN_WORD || parse_mark(p, lead - 1, ',')) &&
                   !parse_may(p, lead - 1, ROLE_say);
        if (!parse_function(p, lead, F_and) && !parse_mark(p, lead, ','))
            return false;
        const struct quantity *b = d->q;
        while (b > p->quantities && (b->outer_first > lead || b->dropped))
            b--;
        if (b->sentence != d->sentence || b->outer_first <= first + 2u || b->outer_first > lead)
            return false;
        size_t at = draft_outset(p, b, first);
        if (!past_form(p, at - 1))
            return false;
        lead = at - 2;
    }
    return false;
}

/* "More than 500 people arrested during the riots will face trial": what has been done to them. */
static bool done_to_them(const struct parse *p, const struct draft *d)
{
    static const uint64_t done = 1ull << VERB_die | 1ull << VERB_injure | 1ull << VERB_arrest |
                                 1ull << VERB_detain | 1ull << VERB_displace | 1ull << VERB_vanish;
    return (done >> d->verb & 1) && d->verb_first == d->q->unit_last &&
           d->verb_last > d->verb_first && d->q->unit_last > d->q->unit_first &&
           past_form(p, d->verb_first) && d->status_why.start > p->tokens[d->verb_last - 1u].start;
}

/* "will visit the families of 300 people who were killed in May": what befell or was done by those
 * whom the number counts, told as past right behind it. */
static bool who_did(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->last;
    i += parse_mark(p, i, ',') ? 1u : 0u;
    if (!parse_function(p, i, F_who) || d->verb_last <= d->verb_first || d->verb_first <= i ||
        d->verb_first > i + 5u)
        return false;
    for (size_t k = i + 1; k <= d->verb_first; k++)
        if (parse_one(p, k, ROLE_modal) || parse_function(p, k, F_to) ||
            parse_function(p, k, F_not))
            return false; /* "who were due to be moved" */
    return parse_in(p, i + 1, SET_past) || parse_function(p, i + 1, F_have) ||
           (d->verb_first == i + 1u && (past_form(p, i + 1) || parse_in(p, i + 1, SET_went)));
}

/* "The toll of 300 dead and 4,000 missing could rise", "the death toll, now 45, is likely to
 * climb": so many are told of so far. */
static bool may_rise(const struct parse *p, const struct draft *d)
{
    static const char *const rises[] = {"rise",  "climb",  "increase", "grow",
                                        "mount", "worsen", NULL};
    const struct sentence *s = &p->sentences[d->sentence];
    size_t i = d->q->last;
    while (i < s->last && p->tokens[i].start < d->status_why.end)
        i++;
    if (d->status_why.start < p->tokens[d->q->first].end)
        return false;
    while (i < s->last && (parse_function(p, i, F_be) || parse_function(p, i, F_to) ||
                           parse_among(p, i, "still", "further", "well", "likely", "also")))
        i++;
    if (!parse_spelled(p, i, rises) || parse_function(p, i + 1, F_to) ||
        parse_function(p, i + 1, F_by))
        return false;
    for (size_t k = s->first; k < d->q->first; k++)
        if (parse_in(p, k, SET_tally))
            return true;
    return false;
}

/* "350,000 homeless people will not come down", "the 9,000 displaced will vote in camps": whatever
 * they are to do, those are so now of whom their noun says it. */
static bool are_so_now(const struct parse *p, const struct draft *d)
{
    static const char *const states[] = {"be",   "have", "number", "reach", "remain", "stay",
                                         "live", "need", "total",  "stand", "become", NULL};
    const struct sentence *s = &p->sentences[d->sentence];
    size_t i = d->q->unit_last;
    if ((d->noun != NOUN_displaced && d->noun != NOUN_homeless && d->noun != NOUN_refugee) ||
        d->kind != KIND_STOCK || i <= d->q->unit_first ||
        d->status_why.start < p->tokens[i - 1].end)
        return false;
    while (i < s->last && p->tokens[i].start < d->status_why.start)
        i++;
    if (!parse_reads(p, i++, "will"))
        return false;
    i += parse_function(p, i, F_not) ? 1u : 0u;
    if (p->tokens[i].type != TOKEN_WORD || parse_spelled(p, i, states) ||
        parse_function(p, i, F_be) || parse_function(p, i, F_have))
        return false;
    for (size_t k = s->mentions; k < parse_mentions_end(p, d->sentence); k++)
        if (p->mentions[k].lead == TW_by || p->mentions[k].period.last > p->published)
            return false;
    return true;
}

/* "will have joined the 900 who are already there", "in addition to the 2,100 men there". */
/* "to bring home 3,000 of the 7,100 soldiers it has in Iraq": the whole that there is. */
static bool has_of_whole(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_first, end = d->q->unit_last;
    if (i < 2 || d->noun != NOUN_troop || end <= d->q->unit_first ||
        !parse_function(p, i - 1, F_the) || !parse_function(p, i - 2, F_of))
        return false;
    end += parse_function(p, end, F_that) ? 1u : 0u;
    return (parse_function(p, end, F_it) || parse_function(p, end, F_they) ||
            parse_function(p, end, F_he)) &&
           (parse_function(p, end + 1, F_have) || parse_among(p, end + 1, "keeps", "keep"));
}

bool status_are_already(const struct parse *p, const struct draft *d)
{
    if (in_relative_past(p, d) || done_by_event(p, d) || done_to_them(p, d) || who_did(p, d) ||
        may_rise(p, d) || are_so_now(p, d))
        return true;
    size_t after = d->q->outer_last;
    if (d->status_why.end > p->tokens[d->q->first].start)
        return false;
    if (added_to(p, d))
        return true;
    size_t before = d->q->outer_first;
    if (has_of_whole(p, d) || forces_record(p, d))
        return true;
    if (parse_function(p, after, F_who))
        return parse_function(p, after + 1, F_be) || parse_function(p, after + 1, F_have);
    if (parse_reads(p, after, "of") && parse_reads(p, after + 1, "whom"))
        return parse_function(p, after + 2, F_have);
    return before > d->clause_first + 1u && parse_reads(p, before - 1, "whom") &&
           parse_function(p, after, F_have); /* "will send 1,000, of whom 400 have arrived" */
}

bool status_converted(const struct drafts *all, const struct draft *d)
{
    const struct draft *b = d - 1;
    if (d == all->at || d->noun != NOUN_money || b->sentence != d->sentence || b->measure == NULL ||
        b->status != STATUS_ACTUAL || !draft_is(b->measure, d->measure))
        return false;
    size_t open = b->q->unit_last > b->q->outer_last ? b->q->unit_last : b->q->outer_last;
    for (size_t i = open; i < open + 3u && i < d->q->first; i++)
        if (parse_mark(all->p, i, '('))
            return true;
    return false;
}

/* "will count 1,140 soldiers, among them 450 Canadians, 325 Spaniards": is D a part of a number
 * that is yet to come? */
static bool part_of_forecast(const struct drafts *all, const struct draft *d)
{
    for (const struct draft *b = d - 1; b->sentence == d->sentence; b--) {
        if (b->measure != NULL && b->status == STATUS_FORECAST && draft_part_of(all->p, b, d))
            return true;
        if (b == all->at)
            break;
    }
    return false;
}

bool status_aimed_too(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    if (d == all->at || d[-1].sentence != d->sentence || d[-1].measure == NULL ||
        d[-1].status != STATUS_TARGET || !draft_is(d[-1].measure, d->measure))
        return false;
    size_t open =
        d[-1].q->unit_last > d[-1].q->outer_last ? d[-1].q->unit_last : d[-1].q->outer_last;
    return (open + 1 == d->q->outer_first && parse_mark(p, open, '(')) ||
           draft_part_of(p, d - 1, d);
}

/* "will send 500 soldiers, Spain 300": a forecast as the one before, without a verb of its own; but
 * not in "expects 800,000; it registered 181,166". */
bool status_foretold_too(const struct drafts *all, const struct draft *d)
{
    if (!behind_forecast(all, d) || added_to(all->p, d) || status_whole_to_come(all->p, d - 1))
        return false;
    if (draft_is(d[-1].measure, d->measure) && part_of_forecast(all, d))
        return true;
    if (!d->inherited || d->verb_last != d->verb_first)
        return false;
    for (size_t i = d[-1].q->last; i < d->q->first; i++)
        if (parse_mark(all->p, i, ';') || parse_function(all->p, i, F_it) ||
            parse_function(all->p, i, F_he))
            return false;
    return true;
}

/* "expects 800,000 this year, after 202,834 in 2014": what a forecast is compared with has been. */
bool status_compared_past(const struct parse *p, const struct draft *d)
{
    size_t n, i = d->q->outer_first, end = d->q->outer_last;
    if (!d->inherited || d->q->unit_last > d->q->unit_first)
        return false;
    const struct entry *time = parse_match_back(p, d->clause_first, i, ROLE_timeword, &n),
                       *than = parse_match_back(p, d->clause_first, i, ROLE_function, &n);
    if (!(time != NULL && time->value == TW_after) && !(than != NULL && than->value == F_compared))
        return false;
    for (size_t k = p->sentences[d->sentence].mentions; k < parse_mentions_end(p, d->sentence); k++)
        if (p->mentions[k].first >= end && p->mentions[k].first <= end + 2)
            return p->mentions[k].type == MENTION_DATE && p->mentions[k].period.first != DAY_NONE &&
                   p->mentions[k].period.last < p->published;
    return false;
}

const struct measure_rule *draft_more_to_come(const struct drafts *all, const struct draft *d)
{
    static const struct {
        const char *measure;
        int noun, verb;
    } as[] = {{"refugee-arrivals", NOUN_refugee, VERB_arrive},
              {"migrant-arrivals", NOUN_migrant, VERB_arrive},
              {"border-crossings", NOUN_people, VERB_cross},
              {"new-displacements", NOUN_people, VERB_displace}};
    const struct parse *p = all->p;
    size_t o = d->q->outer_first;
    bool more = parse_function(p, d->q->outer_last, F_more) ||
                (o > d->clause_first && parse_function(p, o - 1, F_another));
    if (!more || o < d->clause_first + 2u ||
        !parse_among(p, o - 1 - parse_function(p, o - 1, F_another), "expects", "expect",
                     "expected", "foresees", "anticipates"))
        return NULL;
    for (const struct draft *b = d; b > all->at && d - b < 12; b--)
        for (size_t i = 0; b[-1].measure != NULL && i < sizeof as / sizeof *as; i++)
            if (draft_is(b[-1].measure, as[i].measure))
                return draft_rule(as[i].noun, as[i].verb);
    return NULL;
}

bool status_of_next(const struct parse *p, const struct draft *d, size_t modal)
{
    size_t o = d->q->outer_first;
    const struct quantity *next = d->q + 1;
    if (o <= d->clause_first || !parse_function(p, o - 1, F_with) ||
        next >= p->quantities + p->n_quantities || next->outer_first >= modal ||
        next->sentence != d->sentence)
        return false;
    return parse_function(p, next->outer_first - 1u, F_and) &&
           parse_mark(p, next->outer_first - 2u, ',');
}

enum status status_of_intro(struct drafts *all, const struct draft *d)
{
    static const char *const plans[] = {"planned",     "expected", "scheduled", "pipeline",
                                        "forthcoming", "upcoming", "prévu",     "prévus",
                                        "prévue",      "prévues",  NULL},
                             *const aims[] = {"target", "targets", "cible", "cibles", NULL};
    static const char *const done[] = {"killed", "injured", "missing", "homes-destroyed",
                                       "homes-damaged"};
    const struct parse *p = all->p;
    if (!p->sentences[d->sentence].starts_line || d->noun == NOUN_money)
        return STATUS_ACTUAL;
    uint32_t s = told_over(all, d->sentence)->intro;
    for (size_t k = 0; k < sizeof done / sizeof *done; k++)
        if (draft_is(d->measure, done[k]))
            return STATUS_ACTUAL;
    for (size_t i = s != UINT32_MAX ? p->sentences[s].first : 0;
         s != UINT32_MAX && i < p->sentences[s].last; i++)
        if (parse_spelled(p, i, plans))
            return STATUS_FORECAST;
        else if (parse_spelled(p, i, aims))
            return STATUS_TARGET;
    return STATUS_ACTUAL;
}

#define WAITS_FAR 9 /* tokens from what is carried to what keeps it */

/* "Eight trucks with medicine are waiting at the border", "a ship with 240 t on board is waiting
 * for calmer weather": aid that has not come. */
bool status_still_waits(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->last, end = i + WAITS_FAR;
    if (!parse_sentence_in(&p->sentences[d->sentence], SET_waiting) ||
        strncmp(d->measure, "aid-", 4) != 0)
        return false;
    for (; i < end && i < p->sentences[d->sentence].last; i++)
        if (parse_among(p, i, "is", "are") &&
            (parse_reads(p, i + 1, "waiting") ||
             (parse_reads(p, i + 1, "still") && parse_reads(p, i + 2, "waiting"))))
            return true;
        else if ((p->tokens[i].type == TOKEN_WORD && p->tokens[i].functions == 0 &&
                  parse_may(p, i, ROLE_verb) && !parse_may(p, i, ROLE_noun)) ||
                 parse_function(p, i, F_and) || parse_function(p, i, F_while) ||
                 (p->tokens[i].type == TOKEN_MARK && !parse_among(p, i + 1, "is", "are")) ||
                 p->tokens[i].type == TOKEN_DIGITS || parse_is(p, i, ROLE_noun, NOUN_people) ||
                 parse_is(p, i, ROLE_noun, NOUN_household) ||
                 parse_is(p, i, ROLE_noun, NOUN_refugee))
            return false;
    return false;
}

bool status_only_offered(const struct parse *p, const struct draft *d)
{
    size_t o = d->q->outer_first;
    const struct draft *before = d->q > p->quantities ? d - 1 : NULL;
    if (draft_is(d->measure, "relief-items") || draft_is(d->measure, "aid-weight") ||
        draft_is(d->measure, "aid-flights")) {
        if (o > d->clause_first && parse_among(p, o - 1, "promised", "offered", "pledged", "offers",
                                               "pledges", "promises", "promising", "offering"))
            return true;
        return before != NULL && before->measure != NULL && o > 1 &&
               before->sentence == d->sentence &&
               (draft_is(before->measure, "funding-pledged") ||
                (before->status == STATUS_FORECAST && before->noun != NOUN_money)) &&
               d->verb_last == d->verb_first && (p->tokens[o - 1].flags & T_CAPITAL) != 0;
    } /* "China promised 100 million yuan, Japan 5,000 blankets" */
    if (draft_is(d->measure, "troop-deployments") && o > d->clause_first &&
        parse_among(p, o - 1, "committed", "commits"))
        return true;
    return draft_is(d->measure, "troop-deployments") && d->verb == VERB_pledge &&
           d->verb_last > d->verb_first && !parse_either(p, d->verb_first, "put", "announced") &&
           !parse_reads(p, d->verb_last - 1u, "added");
}

bool status_wants_to_reach(const struct parse *p, const struct draft *d)
{
    size_t o = d->q->outer_first, first = p->sentences[d->sentence].first;
    for (size_t i = o; i > first + 1u && i + 7u > o && p->tokens[i - 1].type == TOKEN_WORD; i--)
        if (parse_among(p, i - 2, "aims", "aim", "aiming", "wants", "want", "vise", "visent") &&
            parse_function(p, i - 1, F_to))
            return true;
    return false;
}
