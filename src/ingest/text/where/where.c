/* where.c - the places that a figure's own sentence names, weighed as its place and its origin.
 *
 * Each is weighed by its preposition, by its distance from the number, by whether it is the
 * subject. */
#include <string.h>

#include "where.h"

/* "Jordan, Egypt and Belgium together flew": countries in a row, none of which stands for all. */
static bool listed(const struct parse *p, size_t i)
{
    const struct place_ref *r = &p->places[i];
    for (int side = -1; side <= 1; side += 2) {
        if ((side < 0 && i == 0) || (side > 0 && i + 1 >= p->n_places))
            continue;
        const struct place_ref *o = r + side, *a = side < 0 ? o : r, *b = side < 0 ? r : o;
        bool joined = false, only = o->sentence == r->sentence && o->place != NULL &&
                                    r->place != NULL && o->place->type == PLACE_COUNTRY &&
                                    r->place->type == PLACE_COUNTRY && o->type == PLACE_NAME &&
                                    !place_same_country(o->place, r->place);
        for (size_t k = a->last; only && k < b->first; k++) {
            joined |= parse_mark(p, k, ',') || parse_function(p, k, F_and);
            only =
                parse_mark(p, k, ',') || parse_function(p, k, F_and) || parse_function(p, k, F_the);
        }
        bool acts_alone = b->function == TEXT_FUNCTION_COUNT && a->function < TEXT_FUNCTION_COUNT &&
                          (parse_function(p, b->last, F_have) || parse_may(p, b->last, ROLE_verb));
        if (only && joined && !acts_alone)
            return true; /* but "for Lebanon and Britain has pledged" */
    }
    return false;
}

/* "Turkey sent 10 planes, the UAE 3,000 tonnes": the verb is left out, the giver is not. */
static bool gaps(const struct parse *p, const struct draft *d, const struct place_ref *r)
{
    size_t first = p->sentences[d->sentence].first, i = r->first;
    if (r->place == NULL || r->place->type != PLACE_COUNTRY || r->type != PLACE_NAME ||
        r->last != d->q->outer_first)
        return false;
    if (i > first && parse_function(p, i - 1, F_the))
        i--;
    return i > first + 1 && (parse_mark(p, i - 1, ',') || parse_mark(p, i - 1, ':') ||
                             parse_function(p, i - 1, F_and));
}

/* "brings to 20 million what Ireland has given": who gave it stands behind the sum. */
static bool given_so_far(const struct parse *p, const struct draft *d, const struct place_ref *r)
{
    return r->first > d->q->last && r->type == PLACE_NAME && r->last < p->n_tokens &&
           parse_reads(p, r->first - 1 - parse_function(p, r->first - 1, F_the), "what") &&
           (parse_function(p, r->last, F_have) || parse_may(p, r->last, ROLE_verb));
}

/* Is token I within brackets that open behind another number? */
static bool in_brackets(const struct parse *p, const struct draft *d, size_t i)
{
    for (size_t k = i; k > d->clause_first && k + 30 > i; k--) {
        if (parse_mark(p, k - 1, ')'))
            return false;
        if (parse_mark(p, k - 1, '('))
            return k > d->clause_first + 2u && d->q > p->quantities && p->quantities[0].first < k &&
                   p->tokens[k].type == TOKEN_WORD && p->tokens[k - 2].type == TOKEN_WORD &&
                   !(p->tokens[k - 2].flags & T_CAPITAL);
    }
    return false;
}

/* Is place I one of several peoples in the noun phrase of Q, or one of several before it: "British
 * and French crews dropped 1,140 tons"? */
static bool of_many(const struct parse *p, const struct quantity *q, size_t i)
{
    const struct place_ref *r = &p->places[i];
    bool before = r->last <= q->outer_first;
    for (int side = -1; side <= 1; side += 2) {
        if ((side < 0 && i == 0) || (side > 0 && i + 1 >= p->n_places))
            continue;
        const struct place_ref *o = r + side, *a = side < 0 ? o : r, *b = side < 0 ? r : o;
        bool beside = before ? o->last <= q->outer_first
                             : o->first >= q->outer_last && o->last <= q->unit_last;
        if (o->place != NULL && o->type != PLACE_NAME && beside && b->first <= a->last + 2u &&
            (parse_mark(p, a->last, ',') || parse_function(p, a->last, F_and)))
            return true;
    }
    return false;
}

/* Does another number of people stand between Q and the place R behind it? */
static bool next_counts(const struct parse *p, const struct quantity *q, const struct place_ref *r)
{
    const struct quantity *next = q + 1;
    return next < p->quantities + p->n_quantities && next->sentence == q->sentence &&
           !next->dropped && next->last <= r->first && next->form == QUANTITY_COUNT &&
           next->unit_last > next->unit_first;
}

/* "In Palma, from where 88,000 fled", "5 million from the Emergency Relief Fund": a place or a
 * payer that is the origin by what stands beside it, and a payer that is nothing else. */
static bool weigh_outright(const struct weighing *x)
{
    const struct parse *p = x->p;
    const struct place_ref *r = x->r;
    if (x->group == GROUP_AWAY && parse_mark(p, r->last, ',') &&
        parse_function(p, r->last + 1, F_from) && r->last + 3u == x->q->outer_first) {
        where_add(x->w, r, true, 0);
        return true;
    }
    if (x->group != GROUP_MONEY && x->group != GROUP_AWAY && parse_mark(p, r->last, ',') &&
        r->last + 2u + parse_function(p, r->last + 2u, F_all) == x->q->outer_first &&
        r->type == PLACE_NAME && parse_reads(p, r->last + 1u, "where")) {
        where_add(x->w, r, false, 0); /* "took trains to Munich, where 17,820 were counted" */
        return true;
    }
    if (r->payer && x->group == GROUP_MONEY &&
        (r->function == F_from || r->function == F_by ||
         (r->function == TEXT_FUNCTION_COUNT && r->last <= x->q->first)))
        where_add(x->w, r, true, where_cost(x));
    return r->payer;
}

/* "The prefecture of Ishikawa counts 102 missing": its own count. */
static bool region_speaks(const struct weighing *x)
{
    const struct place_ref *r = x->r;
    uint32_t at = x->p->tokens[r->first].start;
    return r->first > 1 && r->type == PLACE_NAME && at >= x->d->speaker.start &&
           at < x->d->speaker.end && parse_function(x->p, r->first - 1, F_of) &&
           parse_in(x->p, r->first - 2, SET_regionlike);
}

/* "18 soldiers whom the Thai army says it is holding": in whose hands they are. */
static bool holds_them(const struct weighing *x)
{
    static const char *const holds[] = {"holding", "holds", "held", "detains", "captured", NULL};
    const struct parse *p = x->p;
    size_t i = x->r->first - (parse_function(p, x->r->first - 1u, F_the) ? 1u : 0u);
    if (i < x->q->last || !(parse_function(p, i - 1, F_who) || parse_function(p, i - 1, F_that) ||
                            parse_reads(p, i - 1, "whom")))
        return false;
    for (size_t k = x->r->last; k < x->r->last + 7u && p->tokens[k].type == TOKEN_WORD; k++)
        if (parse_spelled(p, k, holds))
            return true;
    return false;
}

/* How far R is from the number; a country that speaks may tell of another place. */
static int cost_of(const struct weighing *x)
{
    bool speaks = x->group == GROUP_HARM && x->p->tokens[x->r->first].start == x->d->speaker.start;
    return where_cost(x) + (speaks ? 8 : 0);
}

/* "brings to 20 million what Ireland has given", "Estrela's mayor speaks of 1,500": who gave a sum
 * so far, and the town that somebody speaks for. */
static bool weigh_told_of(const struct weighing *x)
{
    if (x->group == GROUP_MONEY && given_so_far(x->p, x->d, x->r)) {
        where_add(x->w, x->r, true, 0);
        return true;
    }
    if (draft_is(x->d->measure, "detained") && holds_them(x)) {
        where_add(x->w, x->r, false, 0);
        return true;
    }
    if (x->group == GROUP_HARM && x->r->last <= x->q->first &&
        (where_official(x->p, x->r) || region_speaks(x))) {
        int cost = cost_of(x);
        where_add(x->w, x->r, false, cost < 6 ? cost : 6);
        return true;
    }
    return false;
}

/* "291,640 citizens of Ukraine": whose the people are that the number counts. */
static bool citizens_of(const struct weighing *x)
{
    const struct parse *p = x->p;
    const struct place_ref *r = x->r;
    return r->first >= x->q->outer_last && r->first <= x->q->unit_last + 2u &&
           r->type == PLACE_NAME && r->function == F_of && r->first > 1 &&
           (x->group == GROUP_PEOPLE || x->group == GROUP_TROOPS) &&
           parse_in(p, r->first - 2 - parse_function(p, r->first - 1, F_the), SET_citizens);
}

/* "flown home from Minsk to Erbil": does a town of the country R tell behind the number where its
 * people went? */
static bool town_told(const struct weighing *x)
{
    const struct parse *p = x->p;
    for (size_t k = x->i + 1; k < parse_places_end(p, x->d->sentence); k++) {
        const struct place_ref *o = &p->places[k];
        if (o->type == PLACE_NAME && o->function == F_to && o->written && !o->payer &&
            o->first < x->d->clause_last)
            return true; /* "Rohingya returned to Camp 22" */
        if (o->type == PLACE_NAME && o->function == F_to && o->place != NULL &&
            o->place->type != PLACE_COUNTRY && o->first < x->d->clause_last &&
            place_same_country(o->place, x->r->place))
            return true;
    }
    return false;
}

/* "Syrian refugees", "French planes": what is of a country comes from there, but "South Sudanese
 * returnees" return there. INSIDE: the name stands in the noun phrase of the number. */
static void weigh_adjective(const struct weighing *x, bool demonym, bool inside)
{
    const struct place_ref *r = x->r;
    enum group group = x->group;
    if (group == GROUP_MONEY && demonym && !inside && (r->function == F_for || r->function == F_to))
        return; /* "for Iraqi refugees" */
    if (draft_is(x->d->measure, "detained") && !inside) {
        if (r->first > x->q->last && parse_in(x->p, r->last, SET_cells) &&
            parse_function(x->p, r->first - 1u, F_in))
            where_add(x->w, r, false, x->cost); /* "are still in Russian prisons" */
        return;                                 /* "Mexican agents detained 1,230 people" */
    }
    if ((group == GROUP_PEOPLE || group == GROUP_AWAY) && !inside && r->last <= x->q->first &&
        (parse_in(x->p, r->last, SET_carrier) || parse_is(x->p, r->last, ROLE_noun, NOUN_ship) ||
         parse_is(x->p, r->last, ROLE_noun, NOUN_aircraft) ||
         parse_among(x->p, r->last, "warship", "frigate", "ferry", "navy")))
        return; /* "A Saudi warship with 1,687 civilians": whose ship it is */
    if (group == GROUP_PEOPLE && !inside && r->last <= x->q->first &&
        parse_one(x->p, r->last, ROLE_speaker))
        return; /* "Chadian officials registered 5,400 arrivals" */
    if (demonym && inside && draft_is(x->d->measure, "returns"))
        where_add(x->w, r, false, town_told(x) ? x->cost + 30 : x->cost);
    else if (group == GROUP_PEOPLE || group == GROUP_TROOPS || group == GROUP_AID ||
             group == GROUP_MONEY)
        where_add(x->w, r, true, inside || x->cost <= 6 ? x->cost : x->cost + 10);
}

/* "7.5 million Yemenis", "1,200 Danish and Estonian soldiers": a country that only says of which
 * nation something is. */
static bool weigh_demonym(const struct weighing *x)
{
    const struct parse *p = x->p;
    const struct draft *d = x->d;
    const struct place_ref *r = x->r;
    const struct quantity *q = x->q;
    bool french = p->language == LANGUAGE_FR; /* "la côte turque" */
    bool demonym = r->place != NULL && r->type != PLACE_NAME &&
                   !parse_in(p, r->last, SET_ground) && /* "the Turkish coast" */
                   !(french && r->first > 0 && parse_in(p, r->first - 1, SET_ground));
    if (demonym && r->place->country[0] == '\0' &&
        (r->type != PLACE_ADJECTIVE || french || x->group == GROUP_TROOPS))
        return true; /* "Kurds", a "West African force" are of no one country */
    bool inside = r->first >= q->outer_last &&
                  (r->first < q->unit_last ||
                   (demonym && r->first == q->unit_last && draft_is(d->measure, "returns")));
    inside |= demonym && r->first == d->noun_at && draft_is(d->measure, "returns");
    bool sent = x->group == GROUP_AID || x->group == GROUP_TROOPS || x->group == GROUP_MONEY;
    bool nation = demonym || parse_among(p, r->first, "u.s.", "u.k.", "us", "uk");
    if (nation && (inside || (sent && r->last <= q->outer_first)) && of_many(p, q, x->i)) {
        x->w->many = true;
    } else if (citizens_of(x)) {
        where_add(x->w, r, true, 0);
    } else if (x->group == GROUP_OTHER && demonym && r->type == PLACE_PEOPLE && inside &&
               r->last == q->unit_last) {
        where_add(x->w, r, false, 22); /* "to help 7.5 million Yemenis": at home, if nowhere else */
    } else if ((draft_is(d->measure, "new-displacements") || draft_is(d->measure, "idps")) &&
               demonym && r->type == PLACE_PEOPLE && inside && r->last == q->unit_last) {
        where_add(x->w, r, false, 24); /* "a million Gazans have left their homes" */
    } else if (demonym ||
               (inside && r->last < q->unit_last && r->function == TEXT_FUNCTION_COUNT)) {
        weigh_adjective(x, demonym, inside);
    } else {
        return false;
    }
    return true;
}

/* "19 flights (France 5, UK 4)", "paid Turkey 3.2 billion": who sends or gives something, and who
 * is given it. */
static bool weigh_giver(const struct weighing *x)
{
    const struct parse *p = x->p;
    const struct place_ref *r = x->r;
    bool money = x->group == GROUP_MONEY, sent = x->group == GROUP_TROOPS || x->group == GROUP_AID;
    if (((sent || money) && r->last == x->q->outer_first && in_brackets(p, x->d, r->first) &&
         r->type == PLACE_NAME) ||
        (sent && gaps(p, x->d, r))) {
        where_add(x->w, r, true, 0);
        return true;
    }
    if ((money || sent) && r->function == F_of && r->last < x->q->first && r->first > 1 &&
        parse_among(p, r->first - 2 - (parse_function(p, r->first - 1, F_the) ? 1u : 0u),
                    "government", "governments", "kingdom") &&
        x->d->verb_first >= r->last && x->d->verb_last <= x->q->outer_first) {
        where_add(x->w, r, true, 0); /* "The Government of Canada has agreed to contribute" */
        return true;
    }
    if (money && r->function == F_of && r->type == PLACE_NAME && parse_mark(p, r->last, '(') &&
        r->last + 1u == x->q->outer_first) {
        where_add(x->w, r, true, 0); /* "the pledges of Germany (EUR 40 million)" */
        return true;
    }
    if (r->function == TEXT_FUNCTION_COUNT && r->last != x->q->outer_first && listed(p, x->i) &&
        (money || sent))
        return true;
    if (money && actor_gives_to(p, x->q, r)) {
        where_add(x->w, r, false, x->cost);
        return true;
    }
    return money && r->place != NULL && r->type != PLACE_NAME;
    /* "at a summit in the Indonesian capital" */
}

/* "Iran deported 20,500 Afghans", "Hungary detained 2,706 migrants": the country that deports or
 * detains somebody. */
static bool weigh_custodian(const struct weighing *x)
{
    if (draft_is(x->d->measure, "detained") && where_held_by(x)) {
        where_add(x->w, x->r, false, 0);
        return true;
    }
    const struct draft *d = x->d;
    const struct place_ref *r = x->r;
    const struct draft *b = d->inherited ? d - 1 : NULL; /* an inherited figure has one before it */
    if (b != NULL && b->measure != NULL && b->sentence == d->sentence && b->origin != NULL &&
        draft_is(d->measure, "returns") && b->verb == d->verb && b->verb_last <= b->q->first &&
        (r == b->origin || gaps(x->p, d, r))) {
        if (r != b->origin)
            where_add(x->w, r, true, 0); /* "Chile has expelled 1,103, Peru 340" */
        return true;
    }
    if (r->type != PLACE_NAME || r->function != TEXT_FUNCTION_COUNT || r->last > d->verb_first ||
        d->verb_last > x->q->outer_first)
        return false;
    if ((d->verb == VERB_deport || d->verb == VERB_displace || d->verb == VERB_return) &&
        draft_is(d->measure, "returns") && d->verb_first < r->last + 5u) {
        bool brings = parse_among(x->p, d->verb_first, "bring", "brings", "brought", "bringing");
        where_add(x->w, r, !brings, x->cost); /* "Mali aims to bring home 9,000 refugees" */
        return true;
    }
    if (draft_is(d->measure, "detained") && d->verb_first < d->verb_last) {
        where_add(x->w, r, false, x->cost > 20 ? 20 : x->cost);
        return true;
    }
    return false;
}

/* Does FUNCTION, by which the place is governed, tell of something else than where the figure holds
 * or comes from? */
static bool governed_for_another(const struct weighing *x, uint8_t function)
{
    const struct parse *p = x->p;
    const struct place_ref *r = x->r;
    const struct quantity *q = x->q;
    if (function == F_from && r->last <= q->outer_first &&
        draft_where_between(p, &p->sentences[q->sentence], r->last, q->outer_first))
        return true; /* "who fled Sake reached Minova, where 15,000 were in camps" */
    if ((x->group == GROUP_PEOPLE || x->group == GROUP_AID || x->group == GROUP_MONEY) &&
        function == F_via &&
        !(draft_is(x->d->measure, "border-crossings") &&
          (r->first == q->outer_last + 1u ||
           (r->last + 1u == q->outer_first && parse_mark(p, r->last, '(')))))
        return true; /* but "of whom 7,930 through Palanca", "through Siret (9,804)"; "9 million
                        through the European Community": by which way */
    if (x->group == GROUP_AWAY && function == TEXT_FUNCTION_COUNT && r > p->places &&
        r[-1].sentence == r->sentence && r[-1].last + 1 == r->first &&
        (parse_function(p, r[-1].last, F_and) || parse_mark(p, r[-1].last, ',')) &&
        r[-1].last > q->first)
        return true; /* "in Hiraan and Gedo": its "in" is the first one's */
    return function == F_from && r->first >= q->last && draft_is(x->d->measure, "idps") &&
           next_counts(p, q, r);
    /* "121,000 are displaced and 106,000 refugees from Nigeria are registered" */
}

/* Does a verb follow the noun at token I? */
static bool is_subject(const struct parse *p, size_t i)
{
    return parse_function(p, i + 1, F_have) || parse_may(p, i + 1, ROLE_verb) ||
           parse_function(p, i + 1, F_be);
}

/* "to Uganda", "from Yei", "at crossings with Ukraine": by the preposition or the verb before it.
 */
static bool weigh_governed(const struct weighing *x)
{
    const struct parse *p = x->p;
    const struct place_ref *r = x->r;
    uint8_t function = where_function(p, x->group, x->i);
    if ((x->group == GROUP_PEOPLE || draft_is(x->d->measure, "detained")) && function == F_with &&
        r->place != NULL && where_at_crossing(p, r)) {
        if (x->group == GROUP_PEOPLE && p->country != NULL &&
            strcmp(p->country, r->place->country) != 0)
            where_add(x->w, r, true, x->cost + 4); /* "with Ukraine", told of Poland */
        return true;
    }
    if (governed_for_another(x, function))
        return true;
    if (x->group == GROUP_AWAY) {
        where_away(p, x->d, r, function, x->cost, x->w);
        return true;
    }
    size_t premises = r->last + (parse_mark(p, r->last, 's') ? 1u : 0u);
    bool none = function == TEXT_FUNCTION_COUNT;
    if ((none || (function == F_from && x->group == GROUP_HARM && premises > r->last)) &&
        parse_in(p, premises, SET_premises) &&
        (premises > r->last || (r->last < x->q->first && is_subject(p, premises))))
        function = F_at; /* "Khartoum's airport", "Beirut airport has handled", "24 bodies from
                            Derna's harbour" */
    where_governed(p, x->d, x->group, x->i, function, x->cost, x->w);
    return true;
}

/* What a place of the sentence may be to the figure, the surest first: the first that says so
 * settles it, by weighing the place or by passing over it. The later ones ask how far it is. */
static bool (*const says[])(const struct weighing *) = {
    where_bound_for, where_of_another, where_struck_there, where_fled_from,
    where_leads,     weigh_told_of,    where_not,          where_not_there,
};
static bool (*const says_by_cost[])(const struct weighing *) = {
    weigh_demonym, weigh_giver, where_sends_home, weigh_custodian, weigh_governed,
};

/* Notes what stands between the place and the number. */
static void look_between(struct weighing *x)
{
    const struct quantity *q = x->q;
    size_t from = x->r->first >= q->last ? q->last : x->r->last,
           to = x->r->first >= q->last ? x->r->first : q->outer_first;
    uint64_t functions = 0, marks = 0; /* by the low bits of a sign: one too many does no harm */
    int signs = 0;
    for (const struct token *t = x->p->tokens + from; t < x->p->tokens + to; t++) {
        functions |= t->functions;
        marks |= 1ull << (t->mark & 63);
        signs |= t->mark;
    }
    x->functions = functions;
    x->signs = signs != 0;
    x->comma = marks >> (',' & 63) & 1;
    x->closed = marks >> (')' & 63) & 1;
}

static void weigh_one(const struct parse *p, const struct draft *d, enum group group, size_t i,
                      struct weights *w)
{
    struct weighing x = {
        .p = p, .d = d, .q = d->q, .r = &p->places[i], .i = i, .group = group, .w = w};
    look_between(&x);
    if (weigh_outright(&x))
        return;
    for (size_t k = 0; k < sizeof says / sizeof *says; k++)
        if (says[k](&x))
            return;
    x.cost = cost_of(&x);
    for (size_t k = 0; k < sizeof says_by_cost / sizeof *says_by_cost && !says_by_cost[k](&x); k++)
        ;
}

#define FINER_MOST                                                                                 \
    14 /* what a place behind the number costs at most that says where in a country */

/* "In Mali 12 people were killed in Gao": does place I, behind the number, say where in the country
 * or region O, which opens the sentence, the figure holds? */
static bool finer(const struct parse *p, const struct draft *d, enum group group, size_t i,
                  const struct place_ref *o)
{
    const struct place_ref *r = &p->places[i];
    if (o == NULL || o == r || o->place == NULL ||
        (o->place->type != PLACE_COUNTRY && o->place->type != PLACE_REGION) ||
        o->function != F_in || o->last > d->q->first || r->first < d->q->last ||
        o->first > p->sentences[d->sentence].first + 2 || r->type != PLACE_NAME ||
        r->function >= TEXT_FUNCTION_COUNT || group == GROUP_MONEY ||
        (r->function == F_at && draft_is(d->measure, "border-crossings")))
        return false; /* "In Burundi 10,000 could cross at Gatumba": over its border */
    if (r->place == NULL ? !r->written || r->payer
                         : (r->place->type <= o->place->type && r->place->type != PLACE_CITY) ||
                               !place_same_country(r->place, o->place))
        return false;
    if (where_parted(p, d->q, r))
        return false;
    struct weights own = {.place_cost = FINER_MOST, .origin_cost = 0};
    weigh_one(p, d, group, i, &own);
    return own.place == r;
}

void where_weigh(const struct parse *p, const struct draft *d, enum group group, struct weights *w)
{
    size_t first = p->sentences[d->sentence].places, last = parse_places_end(p, d->sentence);
    *w = (struct weights){.place_cost = 26, .origin_cost = 30};
    for (size_t i = first; i < last; i++)
        w->own_origin |=
            p->places[i].first >= d->q->outer_last && p->places[i].first < d->q->unit_last;
    for (size_t i = d->q->outer_last; i < d->q->unit_last && group == GROUP_TROOPS; i++)
        w->many |= parse_among(p, i, "u.n.", "un");
    struct place_row row;
    for (size_t i = first; i < last; i++) {
        if (where_detail(p, i) || (i > first && p->places[i].function == TEXT_FUNCTION_COUNT &&
                                   where_row(p, i, &row) && row.first != &p->places[i]))
            continue; /* what leads to the first of a row leads to all */
        const struct place_ref *o = w->place;
        weigh_one(p, d, group, i, w);
        if (w->place == o && finer(p, d, group, i, o))
            w->place = &p->places[i];
    }
    const struct place_ref *whose = draft_is(d->measure, "killed") ? place_whose_toll(p, d) : NULL;
    w->place = whose != NULL ? whose : w->place;
}
