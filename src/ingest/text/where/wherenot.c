/* wherenot.c - places that a sentence names beside its figure and that say nothing of where it
 * holds: those of another number or clause, of who speaks, of a meeting, of a condition, and
 * countries that own what was lost or run what is elsewhere. */
#include <string.h>

#include "where.h"
#include "../figure/aside.h"
#include "../measure/counts.h"

/* "If Odesa falls, another 200,000 could come", "half a million might follow if the fighting around
 * Zakho goes on": what would have to happen, and where. */
static bool conditional(const struct weighing *x)
{
    static const char *const ifs[] = {"if", "unless", NULL};
    const struct parse *p = x->p;
    const struct draft *d = x->d;
    const struct place_ref *r = x->r;
    size_t first = p->sentences[d->sentence].first;
    if (r->first < d->q->first) {
        if (!x->comma || !parse_spelled(p, first, ifs))
            return false;
        for (size_t i = r->last; i < d->q->outer_first; i++)
            if (parse_mark(p, i, ','))
                return true;
        return false;
    }
    if (!(x->functions >> F_when & 1))
        return false;
    for (size_t i = d->q->last; i < r->first && i < d->q->last + 16u; i++)
        if (parse_function(p, i, F_when) && parse_spelled(p, i, ifs))
            return true;
    return false;
}

/* "South Africa has lost two soldiers": whose they are, not where they died. */
static bool owns_troops(const struct parse *p, const struct draft *d, const struct place_ref *r)
{
    return d->noun == NOUN_troop && draft_is(d->measure, "killed") && r->type == PLACE_NAME &&
           r->place != NULL && r->place->type == PLACE_COUNTRY &&
           r->function == TEXT_FUNCTION_COUNT && r->last <= d->verb_first &&
           d->verb_last <= d->q->first && parse_among(p, d->verb_last - 1u, "lost", "lose");
}

/* "Italy runs 22 camps there": who runs them is elsewhere. */
static bool runs_sites(const struct parse *p, const struct draft *d, const struct place_ref *r)
{
    static const char *const runs[] = {"runs",    "run",      "ran",   "manages",
                                       "managed", "operates", "funds", "funded",
                                       "staffs",  "built",    NULL};
    return draft_is(d->measure, "sites") && r->function == TEXT_FUNCTION_COUNT &&
           r->last + 1u == d->q->outer_first && parse_spelled(p, r->last, runs) &&
           parse_among(p, d->q->unit_last, "there", "in", "at");
}

/* "U.S. Marines", "100,000 Ukrainians": is R part of what another number counts? */
static bool in_other_unit(const struct parse *p, const struct quantity *q,
                          const struct place_ref *r)
{
    size_t k = (size_t)(q - p->quantities);
    for (size_t j = k > 3 ? k - 3 : 0; j < k + 4 && j < p->n_quantities; j++) {
        const struct quantity *o = &p->quantities[j];
        if (r->last > o->unit_last || r->first < o->unit_first)
            continue; /* nearly all */
        bool people = r->last == o->unit_last &&
                      (r->type == PLACE_PEOPLE || /* "19 flights: eight Australian" */
                       (r->type != PLACE_NAME && r->first == o->outer_last));
        if (o != q && !o->dropped && (r->last < o->unit_last || (people && r->first >= o->last)))
            return true; /* also "100,000 Ukrainians" */
    }
    return false;
}

/* "three French planes brought 20 tonnes": what they brought is from where they are. */
static bool flown_by(const struct parse *p, const struct draft *d, enum group group,
                     const struct place_ref *r)
{
    if (group != GROUP_AID || r->type != PLACE_ADJECTIVE || r->last > d->verb_first ||
        d->verb_last > d->q->outer_first)
        return false;
    for (size_t i = r->last; i < r->last + 3u && i < d->verb_first; i++)
        if (parse_is(p, i, ROLE_noun, NOUN_aircraft) || parse_is(p, i, ROLE_noun, NOUN_ship))
            return true;
    return false;
}

/* "112 planes, 27 of them from Turkey, landed with 2,470 tons": a place of what is told aside. */
static bool within_aside(const struct weighing *x)
{
    const struct parse *p = x->p;
    const struct draft *d = x->d;
    const struct place_ref *r = x->r;
    if (!x->comma)
        return false; /* nothing closes it before the number */
    for (size_t k = r->first; k > d->clause_first && k + 14 > r->first; k--)
        if (parse_mark(p, k - 1, ',')) {
            size_t last = aside_skip(p, k - 1, d->q->outer_first);
            if (last > r->first)
                return true;
        }
    return aside_over(p, &p->sentences[d->sentence], r->first, d->q->outer_first);
}

bool where_bracketed(const struct parse *p, size_t i, size_t end)
{
    for (size_t k = i; k < end && k < i + 24; k++)
        if (parse_mark(p, k, '('))
            return false;
        else if (parse_mark(p, k, ')'))
            return true;
    return false;
}

/* Does ", and Britain has" open a clause of its own between tokens FROM and TO? */
static bool next_subject(const struct parse *p, size_t from, size_t to)
{
    for (size_t i = from; i + 3 < to; i++)
        if (parse_mark(p, i, ',') && (p->tokens[i + 2].flags & T_CAPITAL) &&
            (parse_function(p, i + 1, F_and) || parse_function(p, i + 1, F_but) ||
             parse_function(p, i + 1, F_while)))
            return true;
    return false;
}

/* "Australia has sent 750 kits; New Zealand sent eight tonnes": who acts in the clause before. */
static bool acts_before(const struct parse *p, const struct draft *d, const struct place_ref *r)
{
    size_t first = p->sentences[d->sentence].first;
    first += parse_function(p, first, F_the) ? 1 : 0;
    return r->first == first && r->type == PLACE_NAME &&
           (parse_function(p, r->last, F_have) || parse_may(p, r->last, ROLE_verb));
}

/* "71,240 entries from Ukraine and 68,905 exits to Ukraine": R, behind the next number, is of that
 * one, where Q's own crossings have a place before it. */
static bool of_way_back(const struct parse *p, const struct quantity *q, const struct place_ref *r)
{
    const struct quantity *next = q + 1;
    if (next >= p->quantities + p->n_quantities || next->sentence != q->sentence || next->dropped ||
        next->form != QUANTITY_COUNT || r->first < next->last)
        return false;
    for (size_t i = p->sentences[q->sentence].places; i < parse_places_end(p, q->sentence); i++)
        if (p->places[i].first >= q->last && p->places[i].last <= next->outer_first &&
            p->places[i].function < TEXT_FUNCTION_COUNT)
            return true;
    return false;
}

/* "the most deaths (1,176), followed by Kaduna": does a bracket around Q's number close before R?
 */
static bool past_bracket(const struct weighing *x)
{
    const struct parse *p = x->p;
    const struct quantity *q = x->q;
    if (!x->closed || x->r->first < q->last || !parse_mark(p, q->outer_first - 1u, '('))
        return false;
    size_t i = q->unit_last > q->outer_last ? q->unit_last : q->outer_last;
    return parse_mark(p, i, ')') && parse_mark(p, i + 1, ',');
}

bool where_does(const struct parse *p, const struct place_ref *r)
{
    const struct token *t = &p->tokens[r->last + (parse_in(p, r->last, SET_regionlike) ? 1u : 0u)];
    return t->type == TOKEN_WORD && t->end - t->start > 5 &&
           memcmp(p->text + t->end - 3, "ing", 3) == 0;
}

/* "Chad has promised 2,000 men, and some 400 Nigerians have come to Bamako": is R where the next
 * troops are, who have a verb of their own? */
static bool of_next_troops(const struct weighing *x)
{
    const struct parse *p = x->p;
    const struct quantity *q = x->q, *next = q + 1;
    size_t i = q->unit_last > q->last ? q->unit_last : q->last;
    if (x->group != GROUP_TROOPS || !x->comma || next >= p->quantities + p->n_quantities ||
        next->sentence != q->sentence || next->dropped || next->last > x->r->first ||
        x->d->verb_first == x->d->verb_last || x->d->verb_last > q->outer_first ||
        !parse_mark(p, i, ',') || !parse_function(p, i + 1, F_and))
        return false;
    for (i = next->last; i < x->r->first; i++)
        if (parse_function(p, i, F_have) || parse_function(p, i, F_be))
            return true;
    return false;
}

bool where_of_another(const struct weighing *x)
{
    if (past_bracket(x) || where_with_another(x) || where_ranks_next(x) ||
        (x->comma && where_one_of(x)) || (x->r->function == F_from && where_of_rest(x)) ||
        where_office_in(x->p, x->r) || where_in_country(x) || (x->signs && where_of_parts(x)))
        return true;
    const struct parse *p = x->p;
    const struct draft *d = x->d;
    const struct place_ref *r = x->r;
    const struct quantity *q = x->q;
    if ((in_other_unit(p, q, r) && !flown_by(p, d, x->group, r)) ||
        (r->last <= q->outer_first &&
         (within_aside(x) || (x->closed && where_bracketed(p, r->last, q->outer_first)))))
        return true; /* the "U.S." of another number's "U.S. Marines" */
    if (r->last <= d->clause_first && r->function == TEXT_FUNCTION_COUNT &&
        (x->group == GROUP_AID || x->group == GROUP_MONEY) && acts_before(p, d, r))
        return true;
    if (draft_is(d->measure, "border-crossings") && of_way_back(p, q, r))
        return true;
    if (r->first >= d->clause_last && parse_mark(p, d->clause_last, ';'))
        return true; /* "of medical aid; Qatar flew in" */
    if (r->first >= q->last && x->comma && (x->functions >> F_but & 1) && x->group != GROUP_MONEY)
        return true; /* "driven 330,000 from their homes, but officials in Gaza fear" */
    if (draft_apart(p, d, r->first) || draft_placed_apart(p, d, r))
        return true;
    if (r->first >= q->last && of_next_troops(x))
        return true;
    return x->group == GROUP_MONEY && r->last <= q->outer_first &&
           r->function < TEXT_FUNCTION_COUNT &&
           !(r->place != NULL && r->place->type == PLACE_COUNTRY) &&
           next_subject(p, r->last, q->outer_first);
    /* "who will arrive in Maputo on Saturday, and Britain has offered" */
}

/* "Gaziantep reported 67 deaths": who tells of their own dead. */
static bool reports_own(const struct parse *p, const struct draft *d, const struct place_ref *r)
{
    static const char *const counts[] = {"reported",  "reports",   "recorded", "records",
                                         "counted",   "counts",    "has",      "registered",
                                         "confirmed", "registers", NULL};
    return p->tokens[r->first].start == d->speaker.start &&
           p->tokens[r->last - 1].end == d->speaker.end && d->group == GROUP_HARM &&
           parse_spelled(p, r->last, counts) && d->q->outer_first == r->last + 1u;
}

/* "Kyiv's prosecutors", "the Sudanese commission"; but a country that speaks is where it holds. */
static bool part_of_speaker(const struct parse *p, const struct draft *d, const struct place_ref *r)
{
    uint32_t at = p->tokens[r->first].start;
    bool other = r > p->places + p->sentences[d->sentence].places &&
                 (r->place == NULL || r->place->type != PLACE_COUNTRY);
    for (size_t i = r->first; other && i > 1 && i + 2 > r->first; i--)
        if (parse_function(p, i - 1, F_of) && p->tokens[i - 2].end == d->speaker.end)
            return true; /* "Munich: 6,900 arrived, according to the government of Bavaria" */
    bool adjective = parse_one(p, r->last + 1, ROLE_adjective) &&
                     parse_may(p, r->last + 2, ROLE_noun); /* "Louisiana's official death count" */
    if (parse_mark(p, r->last, 's') && parse_one(p, r->last + 1, ROLE_speaker) && !adjective)
        return true;
    return at >= d->speaker.start && at < d->speaker.end && !reports_own(p, d, r) &&
           (at != d->speaker.start || p->tokens[r->last - 1].end != d->speaker.end ||
            r->place == NULL ||
            (r->place->type != PLACE_COUNTRY && !r->seat &&
             !(d->group == GROUP_MONEY && r->place->type == PLACE_AREA))); /* it gives */
}

/* "paid 22 million to Ukraine", but not ", to Ukraine": does a preposition lead to R from the words
 * right before it? */
static bool governed_by_word(const struct parse *p, const struct place_ref *r)
{
    return (r->function == F_to || r->function == F_for || r->function == F_into) && r->first > 1 &&
           p->tokens[r->first - 2].type != TOKEN_MARK;
}

/* "Kathmandu 1,202": the name belongs to the number that it stands right before. */
static bool labels_other(const struct parse *p, const struct quantity *q, const struct place_ref *r)
{
    bool dash = (parse_mark(p, r->last, '-') && !parse_glued(p, r->last)) ||
                parse_mark(p, r->last, '_'); /* "(Ebonyi - 1, Gombe - 1)" */
    size_t i =
        r->last + (dash || parse_mark(p, r->last, ':') || parse_mark(p, r->last, '(') ? 1u : 0u);
    if (i > r->last && (parse_may(p, i + 1, ROLE_month) || parse_may(p, i - 1, ROLE_month)))
        return false; /* "Dagestan (8 Nov) 6,700": as of when that is */
    if (i > r->last && i + 1 < p->n_tokens && p->tokens[i + 1].type == TOKEN_DIGITS &&
        parse_one(p, i, ROLE_currency))
        i++; /* "Norway (NOK 40 million)" */
    if (i == q->first)
        return false;
    if (r->first > q->last && parse_mark(p, r->last, ':') && governed_by_word(p, r))
        return false; /* "paid 22 million to Ukraine: 12 million in cash and" */
    return i < p->n_tokens && i != q->outer_first && p->tokens[i].type == TOKEN_DIGITS &&
           r->type == PLACE_NAME && r->function != F_in;
}

/* "crossed, mainly at Adré, against 16,840 a week earlier": told aside of the number before. */
static bool mostly_of_before(const struct parse *p, const struct quantity *q,
                             const struct place_ref *r)
{
    if (r->last > q->outer_first || !parse_mark(p, r->last, ','))
        return false;
    for (size_t i = r->first; i > 1 && i + 4 > r->first && p->tokens[i - 1].type == TOKEN_WORD; i--)
        if (parse_in(p, i - 1, SET_mostly))
            return parse_mark(p, i - 2, ',');
    return false;
}

/* "According to engineers sent from Tripoli, 891 were destroyed": where they come from. */
static bool came_to_say(const struct parse *p, const struct draft *d, const struct place_ref *r)
{
    return r->function == F_from && r->last <= d->q->outer_first && parse_mark(p, r->last, ',') &&
           parse_in(p, p->sentences[d->sentence].first, SET_according);
}

/* "five days after the cyclone came ashore in Mecufi": where a storm landed, not where it struck.
 */
bool where_landfall(const struct parse *p, const struct place_ref *r)
{
    if (r->function != F_in && r->function != F_at && r->function != F_near && r->function != F_on)
        return false;
    bool landed = false;
    for (size_t i = r->first; i > 0 && i + 10 > r->first; i--) {
        if (!landed && i + 4 <= r->first)
            return false;
        landed |= i + 4 > r->first && parse_in(p, i - 1, SET_lands);
        if (landed && parse_among(p, i - 1, "after", "since", "when"))
            return true;
    }
    return false;
}

/* "at a conference in Paris", "the summit in London": where they met, not where it holds. */
static bool venue(const struct parse *p, enum group group, const struct place_ref *r)
{
    static const char *const rulers[] = {"government",  "coalition", "parliament",     "cabinet",
                                         "authorities", "ministry",  "administration", NULL};

    if (parse_in(p, r->last, SET_meeting) && r->type == PLACE_NAME &&
        (r->place == NULL || r->place->type != PLACE_COUNTRY))
        return true; /* "at the Paris conference" */
    if (r->function == F_on && parse_mark(p, r->last, ':'))
        return true; /* "On Ukraine: army engineers run the camp at Siret" */
    if (r->function != F_in && r->function != F_at &&
        !(p->language == LANGUAGE_FR && r->function == F_to))
        return false;
    size_t the = r->last + (parse_mark(p, r->last, ',') ? 1u : 0u);
    if (group == GROUP_MONEY && r->place != NULL && r->place->type == PLACE_CITY &&
        parse_function(p, the, F_the))
        for (size_t i = the + 1; i < the + 4; i++)
            if (parse_spelled(p, i, rulers))
                return true; /* "In Bonn the government promised" */
    if (r->first > 1 && parse_in(p, r->first, SET_seat) && parse_spelled(p, r->first - 2, rulers))
        return true; /* "the coalition in Berlin set aside" */
    if (group == GROUP_MONEY && r->first > 1 && r->place != NULL &&
        r->place->type != PLACE_COUNTRY &&
        parse_among(p, r->first - 2, "donors", "governments", "states", "countries", "ministers",
                    "delegates", "participants"))
        return true; /* "Donors in Geneva promised" */
    if (group == GROUP_MONEY && r->first > 1 &&
        (parse_is(p, r->first - 2, ROLE_verb, VERB_pledge) ||
         parse_among(p, r->first - 2, "met", "meet", "gathered", "convened", "assembled")))
        return true; /* "the 120 million pledged in Geneva" */
    if (group == GROUP_MONEY && r->place != NULL && r->place->type == PLACE_CITY && r->first > 4 &&
        (p->tokens[r->first - 2].type == TOKEN_DIGITS || parse_one(p, r->first - 2, ROLE_scale)))
        for (size_t i = r->first - 2; i + 6 > r->first; i--)
            if (parse_is(p, i, ROLE_verb, VERB_pledge))
                return true; /* "Donors pledged $9.9 billion in New York" */
    for (size_t i = r->first; i > 0 && i + 8 > r->first && p->tokens[i - 1].type == TOKEN_WORD; i--)
        if (parse_in(p, i - 1, SET_meeting))
            return i + 4 > r->first || /* "the meeting that the UN plans in Bam" */
                   parse_function(p, i, F_that) || parse_reads(p, i, "which");
    return false;
}

/* ", the Czech Republic gave 300 million": a country behind the number that does something itself.
 */
static bool acts(const struct parse *p, const struct draft *d, const struct place_ref *r)
{
    size_t i = r->first;
    if (i <= d->q->last || r->function < TEXT_FUNCTION_COUNT || r->type != PLACE_NAME)
        return false;
    if (parse_function(p, i - 1, F_the))
        i--;
    if (parse_is(p, i - 1, ROLE_timeunit, TIME_dayunit) && r->last < p->n_tokens &&
        (parse_in(p, r->last, SET_begins) || parse_may(p, r->last, ROLE_verb)))
        return true; /* "since Dec. 8, the day Damascus fell" */
    bool opens = parse_mark(p, i - 1, ',') || parse_function(p, i - 1, F_and) ||
                 parse_function(p, i - 1, F_while) || parse_function(p, i - 1, F_but);
    return opens && r->last < p->n_tokens &&
           (parse_may(p, r->last, ROLE_verb) || parse_function(p, r->last, F_have));
}

/* "in the UN base", "the NATO compound": a body whose premises or people it names. */
static bool body_named(const struct parse *p, const struct place_ref *r)
{
    return (r->place == NULL || r->place->country[0] == '\0') && r->type == PLACE_NAME &&
           (p->tokens[r->first].flags & T_UPPER) && r->last == r->first + 1u &&
           r->last < p->n_tokens && p->tokens[r->last].type == TOKEN_WORD &&
           !(p->tokens[r->last].flags & T_CAPITAL) &&
           (parse_in(p, r->last, SET_premises) ||
            parse_among(p, r->last, "base", "bases", "compound", "compounds", "mission",
                        "peacekeepers", "force", "agencies", "agency", "bodies"));
}

/* "have crossed the Darién jungle into Panama": what lay between, where the next place is the goal.
 */
static bool on_the_way(const struct weighing *x)
{
    const struct parse *p = x->p;
    const struct draft *d = x->d;
    const struct place_ref *r = x->r, *to = r + 1;
    return d->verb == VERB_cross && d->verb_last > d->verb_first &&
           r->function == TEXT_FUNCTION_COUNT && r->first >= d->verb_last &&
           r->first <= d->verb_last + 1u && to < p->places + p->n_places &&
           to->sentence == r->sentence && to->first <= r->last + 6u &&
           (to->function == F_into || to->function == F_to);
}

/* ", the most per head in Europe": how it compares there, and not where it is. */
static bool compared_with(const struct parse *p, const struct draft *d, const struct place_ref *r)
{
    if (r->function != F_in || r->first < d->q->last || r->place == NULL ||
        r->place->country[0] != '\0')
        return false;
    for (size_t i = r->first; i > d->q->last + 1u && i + 10 > r->first; i--)
        if (parse_function(p, i - 1, F_the) && parse_mark(p, i - 2, ',') && parse_superlative(p, i))
            return true;
    return false;
}

/* "has asked Brussels for 60 million", "pledged $1 billion in Kuwait": who is asked for money, and
 * where they met to promise it. */
static bool asked_or_met(const struct weighing *x)
{
    const struct parse *p = x->p;
    const struct place_ref *r = x->r;
    if (r->function == TEXT_FUNCTION_COUNT && draft_is(x->d->measure, "funding-required") &&
        r->first > 0 && r->last <= x->q->first &&
        parse_is(p, r->first - 1, ROLE_verb, VERB_require))
        return true;
    return x->group == GROUP_MONEY && draft_is(x->d->measure, "funding-pledged") &&
           r->function == F_in && r->first >= x->q->last && r->place != NULL &&
           p->country != NULL && strcmp(r->place->country, p->country) != 0 &&
           r->place->country[0] != '\0';
}

/* "passed 2,800 on Monday as rescuers struggled to reach villages in the Atlas": where what else
 * went on. */
static bool meanwhile(const struct weighing *x)
{
    const struct parse *p = x->p;
    const struct draft *d = x->d;
    const struct place_ref *r = x->r;
    if (!(x->functions >> F_plain & 1))
        return false;
    for (size_t i = d->q->last; i + 2 < r->first && i < d->q->last + 10u; i++) {
        if (!parse_function(p, i, F_plain) || !parse_reads(p, i, "as") ||
            p->tokens[i + 1].type != TOKEN_WORD || p->tokens[i + 1].functions != 0 ||
            p->text[p->tokens[i + 1].end - 1] != 's')
            continue;
        const struct token *verb = &p->tokens[i + 2];
        return verb->end - verb->start > 3 && memcmp(p->text + verb->end - 2, "ed", 2) == 0;
    }
    return false;
}

/* "the 71 dead have been taken to Vienna": where the dead or the injured were brought, or others
 * went. */
static bool carried_to(const struct parse *p, const struct draft *d, const struct place_ref *r)
{
    if (r->function != F_to || r->first < 3)
        return false;
    if (parse_in(p, r->first - 2u, SET_taken))
        return true;
    for (size_t i = r->first - 1u; i > d->q->last && i + 9 > r->first; i--)
        if (parse_is(p, i - 1, ROLE_verb, VERB_flee) || parse_is(p, i - 1, ROLE_verb, VERB_cross) ||
            parse_function(p, i - 1, F_on))
            return true; /* "killed, and 500 have fled to Uganda", "died on the way to Chad" */
    return false;
}

bool where_not(const struct weighing *x)
{
    const struct parse *p = x->p;
    const struct draft *d = x->d;
    const struct place_ref *r = x->r;
    if (x->group == GROUP_HARM && (meanwhile(x) || carried_to(p, d, r)))
        return true;
    if (parse_mark(p, r->last, 's') && parse_among(p, r->last + 1u, "neighbours", "neighbors"))
        return true; /* "Sudan's neighbours have registered 73,000" */
    bool captors = draft_is(d->measure, "detained") && where_held_by(x);
    if ((where_named_for(p, r) && !captors) || acts(p, d, r) || conditional(x) ||
        owns_troops(p, d, r) || runs_sites(p, d, r))
        return true;
    if (r->seat && r->last <= x->q->first && where_seat_says(p, r) &&
        !(d->noun == NOUN_money && parse_in(p, r->last, SET_announced)))
        return true; /* "Vilnius reported 110 attempts", but "Washington announced $53 million" */
    if (body_named(p, r) || on_the_way(x) || compared_with(p, d, r) || came_to_say(p, d, r) ||
        mostly_of_before(p, x->q, r))
        return true;
    if (parse_mark(p, r->last, '-') && parse_glued(p, r->last) &&
        parse_in(p, r->last + 1u, SET_leading))
        return true; /* "the Canadian-led battlegroup" is of several nations */
    return r->dateline || part_of_speaker(p, d, r) || labels_other(p, x->q, r) ||
           where_spoken_at(p, d, r) || venue(p, x->group, r) || where_landfall(p, r) ||
           asked_or_met(x);
}
