/* where.c - the places that a figure's own sentence names, weighed as its place and its origin.
 *
 * Each is weighed by its preposition, by its distance from the number, by whether it is the
 * subject. */
#include <string.h>

#include "where.h"

/* A measure that is not listed tells of a place only. */
static const struct {
    const char *measure;
    enum group group;
} groups[] = {
    {"refugees", GROUP_PEOPLE},
    {"refugee-arrivals", GROUP_PEOPLE},
    {"temporary-protection", GROUP_PEOPLE},
    {"border-crossings", GROUP_PEOPLE},
    {"asylum-seekers", GROUP_PEOPLE},
    {"asylum-applications", GROUP_PEOPLE},
    {"migrant-arrivals", GROUP_PEOPLE},
    {"returns", GROUP_PEOPLE},
    {"evacuations", GROUP_AWAY},
    {"new-displacements", GROUP_AWAY},
    {"troops", GROUP_TROOPS},
    {"troop-deployments", GROUP_TROOPS},
    {"detained", GROUP_TROOPS},
    {"aid-flights", GROUP_AID},
    {"aid-convoys", GROUP_AID},
    {"aid-shipments", GROUP_AID},
    {"aid-weight", GROUP_AID},
    {"relief-items", GROUP_AID},
    {"funding-pledged", GROUP_MONEY},
    {"funding-committed", GROUP_MONEY},
    {"funding-received", GROUP_MONEY},
    {"killed", GROUP_HARM},
    {"injured", GROUP_HARM},
    {"missing", GROUP_HARM},
    {"homes-destroyed", GROUP_HARM},
    {"homes-damaged", GROUP_HARM},
    {"people-affected", GROUP_HARM},
    {"idps", GROUP_HARM},
};

enum group where_group(const char *measure)
{
    for (size_t k = 0; k < sizeof groups / sizeof *groups; k++)
        if (draft_is(measure, groups[k].measure))
            return groups[k].group;
    return GROUP_OTHER;
}

/* "Kyiv's prosecutors", "the Sudanese commission"; but a country that speaks is where it holds. */
static bool part_of_speaker(const struct parse *p, const struct draft *d, const struct place_ref *r)
{
    uint32_t at = p->tokens[r->first].start;
    if (parse_mark(p, r->last, 's') && parse_one(p, r->last + 1, ROLE_speaker))
        return true;
    return at >= d->speaker.start && at < d->speaker.end &&
           (at != d->speaker.start || p->tokens[r->last - 1].end != d->speaker.end ||
            r->place == NULL || (r->place->type != PLACE_COUNTRY && !r->seat));
}

/* "Kathmandu 1,202": the name belongs to the number that it stands right before. */
static bool labels_other(const struct parse *p, const struct quantity *q, const struct place_ref *r)
{
    size_t i = r->last + (parse_mark(p, r->last, ':') || parse_mark(p, r->last, '(') ? 1u : 0u);
    return i < p->n_tokens && i != q->outer_first && p->tokens[i].type == TOKEN_DIGITS &&
           r->type == PLACE_NAME && r->function != F_in;
}

/* "In Washington, an official said": where it was said, not where it holds. */
static bool spoken_at(const struct parse *p, const struct draft *d, const struct place_ref *r)
{
    const struct sentence *s = &p->sentences[d->sentence];
    bool told = r->first >= s->first + 3u && /* "told reporters in Mogadishu" */
                draft_spelled(p, r->first - 3, (const char *const[]){"told", "tells", NULL});
    if ((r->function == F_in || r->function == F_at) && r->first >= s->first + 2u &&
        (told || parse_one(p, r->first - 2, ROLE_say)) && d->speaker.end > d->speaker.start &&
        (told || r->first >= d->q->last))
        return true; /* "the agency said in Geneva" */
    if (where_speaker_sits(p, d, r))
        return true;
    if (r->function != F_in || r->first > s->first + 1 || !parse_mark(p, r->last, ',') ||
        d->speaker.end == d->speaker.start)
        return false;
    for (size_t i = r->last; i < r->last + 6u && i < s->last; i++)
        if (parse_one(p, i, ROLE_say))
            return true;
    return false;
}

/* "five days after the cyclone came ashore in Mecufi": where a storm landed, not where it struck.
 */
bool where_landfall(const struct parse *p, const struct place_ref *r)
{
    if (r->function != F_in && r->function != F_at && r->function != F_near && r->function != F_on)
        return false;
    bool landed = false;
    for (size_t i = r->first; i > 0 && i + 10 > r->first; i--) {
        landed |= i + 4 > r->first && parse_in(p, i - 1, SET_lands);
        if (landed &&
            draft_spelled(p, i - 1, (const char *const[]){"after", "since", "when", NULL}))
            return true;
    }
    return false;
}

/* "at a conference in Paris", "the summit in London": where they met, not where it holds. */
static bool venue(const struct parse *p, enum group group, const struct place_ref *r)
{
    if (r->function == F_on && parse_mark(p, r->last, ':'))
        return true; /* "On Ukraine: army engineers run the camp at Siret" */
    if (r->function != F_in && r->function != F_at &&
        !(p->language == LANGUAGE_FR && r->function == F_to))
        return false;
    static const char *const rulers[] = {"government",  "coalition", "parliament",     "cabinet",
                                         "authorities", "ministry",  "administration", NULL};
    if (r->first > 1 && parse_in(p, r->first, SET_seat) && draft_spelled(p, r->first - 2, rulers))
        return true; /* "the coalition in Berlin set aside" */
    if (group == GROUP_MONEY && r->first > 1 && parse_is(p, r->first - 2, ROLE_verb, VERB_pledge))
        return true; /* "the 120 million pledged in Geneva" */
    for (size_t i = r->first; i > 0 && i + 4 > r->first; i--)
        if (parse_in(p, i - 1, SET_meeting))
            return true;
    return false;
}

static bool in_other_unit(const struct parse *p, const struct quantity *q,
                          const struct place_ref *r)
{
    size_t k = (size_t)(q - p->quantities);
    for (size_t j = k > 3 ? k - 3 : 0; j < k + 4 && j < p->n_quantities; j++) {
        const struct quantity *o = &p->quantities[j];
        bool people = r->last == o->unit_last &&
                      (r->type == PLACE_PEOPLE || /* "19 flights: eight Australian" */
                       (r->type != PLACE_NAME && r->first == o->outer_last));
        if (o != q && !o->dropped && r->first >= o->unit_first &&
            (r->last < o->unit_last || (people && r->first >= o->last)))
            return true; /* also "100,000 Ukrainians" */
    }
    return false;
}

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
                                    strcmp(o->place->country, r->place->country) != 0;
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

/* "paid Turkey 3.2 billion", "offered Indonesia a loan of": who is given it stands behind the verb.
 */
static bool given_to(const struct parse *p, const struct quantity *q, const struct place_ref *r)
{
    static const int gives[] = {VERB_give, VERB_pledge, VERB_commit, VERB_grant};
    if (r->function != TEXT_FUNCTION_COUNT || r->last > q->first || r->last + 4 < q->outer_first ||
        r->first == 0)
        return false;
    for (size_t k = 0; k < sizeof gives / sizeof *gives; k++)
        if (parse_is(p, r->first - 1, ROLE_verb, gives[k]))
            return true;
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

/* "brings to 20 million what Ireland has given": who gave it stands behind the sum. */
static bool given_so_far(const struct parse *p, const struct draft *d, const struct place_ref *r)
{
    return r->first > d->q->last && r->type == PLACE_NAME && r->last < p->n_tokens &&
           draft_spelled(p, r->first - 1 - parse_function(p, r->first - 1, F_the),
                         (const char *const[]){"what", NULL}) &&
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

/* "112 planes, 27 of them from Turkey, landed with 2,470 tons": a place of what is told aside. */
static bool within_aside(const struct parse *p, const struct draft *d, const struct place_ref *r)
{
    for (size_t k = r->first; k > d->clause_first && k + 14 > r->first; k--)
        if (parse_mark(p, k - 1, ',')) {
            size_t last = aside_skip(p, k - 1, d->q->outer_first);
            if (last > r->first)
                return true;
        }
    return aside_over(p, p->sentences[d->sentence].first, r->first, d->q->outer_first);
}

/* Is place I one of several peoples in the noun phrase of Q? */
static bool of_many(const struct parse *p, const struct quantity *q, size_t i)
{
    const struct place_ref *r = &p->places[i];
    for (int side = -1; side <= 1; side += 2) {
        if ((side < 0 && i == 0) || (side > 0 && i + 1 >= p->n_places))
            continue;
        const struct place_ref *o = r + side, *a = side < 0 ? o : r, *b = side < 0 ? r : o;
        if (o->place != NULL && o->type != PLACE_NAME && o->first >= q->outer_last &&
            o->last <= q->unit_last && b->first <= a->last + 2u &&
            (parse_mark(p, a->last, ',') || parse_function(p, a->last, F_and)))
            return true;
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

bool where_bracketed(const struct parse *p, size_t i, size_t end)
{
    for (size_t k = i; k < end && k < i + 24; k++)
        if (parse_mark(p, k, '('))
            return false;
        else if (parse_mark(p, k, ')'))
            return true;
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

static void weigh_one(const struct parse *p, const struct draft *d, enum group group, size_t i,
                      struct weights *w)
{
    const struct place_ref *r = &p->places[i];
    const struct quantity *q = d->q;
    if (group == GROUP_AWAY && parse_mark(p, r->last, ',') &&
        parse_function(p, r->last + 1, F_from) && r->last + 3u == q->outer_first) {
        where_add(w, r, true, 0); /* "In Palma, from where 88,000 fled" */
        return;
    }
    if (r->payer) {
        if (group == GROUP_MONEY && (r->function == F_from || r->function == F_by ||
                                     (r->function == TEXT_FUNCTION_COUNT && r->last <= q->first)))
            where_add(w, r, true, where_cost(p, d, r));
        return;
    }
    int cost = where_cost(p, d, r);
    if (group == GROUP_HARM && p->tokens[r->first].start == d->speaker.start)
        cost += 8; /* a country that speaks may tell of another place */
    if ((in_other_unit(p, q, r) && !flown_by(p, d, group, r)) ||
        (r->last <= q->outer_first &&
         (within_aside(p, d, r) || where_bracketed(p, r->last, q->outer_first))))
        return; /* the "U.S." of another number's "U.S. Marines" */
    if (r->first >= d->clause_last && parse_mark(p, d->clause_last, ';'))
        return; /* "of medical aid; Qatar flew in" */
    if (group == GROUP_MONEY && r->last <= q->outer_first && r->function < TEXT_FUNCTION_COUNT &&
        !(r->place != NULL && r->place->type == PLACE_COUNTRY) &&
        next_subject(p, r->last, q->outer_first))
        return; /* "who will arrive in Maputo on Saturday, and Britain has offered" */
    if (group == GROUP_MONEY && given_so_far(p, d, r)) {
        where_add(w, r, true, 0);
        return;
    }
    if (group == GROUP_HARM && r->last <= q->first && where_official(p, r)) {
        where_add(w, r, false, cost < 6 ? cost : 6); /* "Estrela's mayor speaks of 1,500" */
        return;
    }
    if (acts(p, d, r) || where_not(p, d, r) ||
        (r->seat && r->last <= q->first && parse_one(p, r->last, ROLE_say)))
        return; /* "Vilnius reported 110 attempts and Warsaw 223" */
    if ((r->place == NULL || r->place->country[0] == '\0') && r->type == PLACE_NAME &&
        (p->tokens[r->first].flags & T_UPPER) && r->last == r->first + 1u &&
        r->last < p->n_tokens && p->tokens[r->last].type == TOKEN_WORD &&
        !(p->tokens[r->last].flags & T_CAPITAL) &&
        (parse_in(p, r->last, SET_premises) ||
         draft_spelled(p, r->last,
                       (const char *const[]){"base", "bases", "compound", "compounds", "mission",
                                             "peacekeepers", "force", NULL})))
        return; /* "in the UN base" */
    if (parse_mark(p, r->last, '-') && parse_glued(p, r->last) &&
        parse_in(p, r->last + 1u, SET_leading))
        return; /* "the Canadian-led battlegroup" is of several nations */
    if (r->dateline || part_of_speaker(p, d, r) || labels_other(p, q, r) || spoken_at(p, d, r) ||
        venue(p, group, r) || where_landfall(p, r))
        return;
    if (strcmp(d->measure, "funding-required") == 0 && r->function == TEXT_FUNCTION_COUNT &&
        r->first > 0 && r->last <= q->first && parse_is(p, r->first - 1, ROLE_verb, VERB_require))
        return; /* "has asked Brussels for 60 million" */
    if (group == GROUP_MONEY && strcmp(d->measure, "funding-pledged") == 0 && r->function == F_in &&
        r->first >= q->last && r->place != NULL && p->country != NULL &&
        strcmp(r->place->country, p->country) != 0 && r->place->country[0] != '\0')
        return;                               /* "pledged $1 billion in Kuwait": where they met */
    bool french = p->language == LANGUAGE_FR; /* "la côte turque" */
    bool demonym = r->place != NULL && r->type != PLACE_NAME &&
                   !parse_in(p, r->last, SET_ground) && /* "the Turkish coast" */
                   !(french && r->first > 0 && parse_in(p, r->first - 1, SET_ground));
    if (demonym && r->place->country[0] == '\0' &&
        (r->type != PLACE_ADJECTIVE || french || group == GROUP_TROOPS))
        return; /* "Kurds", a "West African force" are of no one country */
    bool inside = r->first >= q->outer_last &&
                  (r->first < q->unit_last ||
                   (demonym && r->first == q->unit_last && strcmp(d->measure, "returns") == 0));
    inside |= demonym && r->first == d->noun_at && draft_is(d->measure, "returns");
    if (demonym && inside && of_many(p, q, i)) {
        w->many = true; /* "1,200 Danish and Estonian soldiers" */
        return;
    }
    if (r->first >= q->outer_last && r->first <= q->unit_last + 2u && r->type == PLACE_NAME &&
        r->function == F_of && r->first > 1 && (group == GROUP_PEOPLE || group == GROUP_TROOPS) &&
        parse_in(p, r->first - 2 - parse_function(p, r->first - 1, F_the), SET_citizens)) {
        where_add(w, r, true, 0); /* "291,640 citizens of Ukraine" */
        return;
    }
    if (group == GROUP_OTHER && demonym && r->type == PLACE_PEOPLE && inside &&
        r->last == q->unit_last) {
        where_add(w, r, false, 22); /* "to help 7.5 million Yemenis": at home, if nowhere else */
        return;
    }
    if (demonym || (inside && r->last < q->unit_last && r->function == TEXT_FUNCTION_COUNT)) {
        if (group == GROUP_MONEY && demonym && !inside &&
            (r->function == F_for || r->function == F_to))
            return; /* "for Iraqi refugees" */
        if (draft_is(d->measure, "detained") && !inside)
            return; /* "Mexican agents detained 1,230 people" */
        if (group == GROUP_PEOPLE && !inside && r->last <= q->first &&
            parse_one(p, r->last, ROLE_speaker))
            return; /* "Chadian officials registered 5,400 arrivals" */
        bool close = inside || cost <= 6;
        if (demonym && inside && strcmp(d->measure, "returns") == 0) {
            where_add(w, r, false, cost); /* "South Sudanese returnees" return there */
            return;
        }
        if (group == GROUP_PEOPLE || group == GROUP_TROOPS || group == GROUP_AID ||
            group == GROUP_MONEY)
            where_add(w, r, true, close ? cost : cost + 10);
        return;
    }
    if ((group == GROUP_TROOPS || group == GROUP_AID || group == GROUP_MONEY) &&
        r->last == q->outer_first && in_brackets(p, d, r->first) && r->type == PLACE_NAME) {
        where_add(w, r, true, 0); /* "19 flights (France 5, UK 4)" */
        return;
    }
    if ((group == GROUP_TROOPS || group == GROUP_AID) && gaps(p, d, r)) {
        where_add(w, r, true, 0);
        return;
    }
    if (r->function == TEXT_FUNCTION_COUNT && r->last != q->outer_first && listed(p, i) &&
        (group == GROUP_MONEY || group == GROUP_AID || group == GROUP_TROOPS))
        return;
    if (group == GROUP_MONEY && given_to(p, q, r)) {
        where_add(w, r, false, cost);
        return;
    }
    if (group == GROUP_MONEY && r->place != NULL && r->type != PLACE_NAME)
        return; /* "at a summit in the Indonesian capital" */
    if (d->verb == VERB_deport && strcmp(d->measure, "returns") == 0 && r->type == PLACE_NAME &&
        r->function == TEXT_FUNCTION_COUNT && r->last <= d->verb_first &&
        d->verb_last <= q->outer_first && d->verb_first < r->last + 5u) {
        where_add(w, r, true, cost); /* "Iran deported 20,500 Afghans" */
        return;
    }
    if (strcmp(d->measure, "detained") == 0 && r->type == PLACE_NAME &&
        r->function == TEXT_FUNCTION_COUNT && d->verb_first < d->verb_last &&
        r->last <= d->verb_first && d->verb_last <= q->outer_first) {
        where_add(w, r, false, cost > 20 ? 20 : cost); /* "Hungary detained 2,706 migrants" */
        return;
    }
    uint8_t function = where_function(p, group, i);
    if (group == GROUP_PEOPLE && function == F_with && r->place != NULL &&
        where_at_crossing(p, r)) {
        if (p->country != NULL && strcmp(p->country, r->place->country) != 0)
            where_add(w, r, true, cost + 4); /* "at crossings with Ukraine", told of Poland */
        return;
    }
    if (function == F_from && r->last <= q->outer_first &&
        draft_where_between(p, r->last, q->outer_first))
        return; /* "who fled Sake reached Minova, where 15,000 were in camps" */
    if ((group == GROUP_PEOPLE || group == GROUP_AID || group == GROUP_MONEY) && function == F_via)
        return; /* "9 million through the European Community": by which way */
    if (group == GROUP_AWAY && function == TEXT_FUNCTION_COUNT && r > p->places &&
        r[-1].sentence == r->sentence && r[-1].last + 1 == r->first &&
        (parse_function(p, r[-1].last, F_and) || parse_mark(p, r[-1].last, ',')) &&
        r[-1].last > d->q->first)
        return; /* "in Hiraan and Gedo": its "in" is the first one's */
    if (function == F_from && r->first >= q->last && draft_is(d->measure, "idps") &&
        next_counts(p, q, r))
        return; /* "121,000 are displaced and 106,000 refugees from Nigeria are registered" */
    if (group == GROUP_AWAY) {
        where_away(p, d, r, function, cost, w);
        return;
    }
    if (function == TEXT_FUNCTION_COUNT && parse_mark(p, r->last, 's') &&
        parse_in(p, r->last + 1u, SET_premises))
        function = F_at; /* "Khartoum's airport" */
    where_governed(p, d, group, i, function, cost, w);
}

void where_weigh(const struct parse *p, const struct draft *d, enum group group, struct weights *w)
{
    size_t first = p->sentences[d->sentence].places, last = parse_places_end(p, d->sentence);
    *w = (struct weights){.place_cost = 26, .origin_cost = 30};
    for (size_t i = first; i < last; i++)
        w->own_origin |=
            p->places[i].first >= d->q->outer_last && p->places[i].first < d->q->unit_last;
    for (size_t i = d->q->outer_last; i < d->q->unit_last && group == GROUP_TROOPS; i++)
        w->many |= draft_spelled(p, i, (const char *const[]){"u.n.", "un", NULL});
    for (size_t i = first; i < last; i++)
        if (!where_qualifies(p, i))
            weigh_one(p, d, group, i, w);
}
