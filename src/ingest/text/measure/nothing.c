/* nothing.c - numbers that look like a count and are none: ratios, inhabitants, ages, prices, times
 * of day, standards, cases of a disease. */
#include <math.h>
#include <string.h>

#include "../figure/draft.h"
#include "counts.h"
#include "partof.h"

/* A number as it stands in its sentence. Most rules ask for one word right before it or behind it:
 * what these words are is looked up once for all. */
struct standing {
    const struct sentence *s;
    size_t i, after; /* its first token, with hedge and currency; the one behind it */
    double v;
    uint64_t before, two; /* functions of the word before it and of the one before that, in its
                           * sentence */
    uint64_t behind;      /* of the one behind it */
    bool of;              /* behind "of" and another word */
};

static bool is(uint64_t functions, enum text_function function)
{
    return (functions >> function & 1) != 0;
}

/* "6.8-magnitude", "1.5 houses": what is counted one by one comes whole, but for "1.2 million". */
static bool broken(const struct quantity *q, double v)
{
    if (q->form == QUANTITY_MONEY && q->value.type != NUMBER_NONE && v < 10000)
        return true; /* "500 dollars a head": a price, no funding */
    return q->form == QUANTITY_COUNT && q->value.type == NUMBER_REAL && v < 1000 && v != trunc(v);
}

/* "between 22.00 and 6.00", "at 5 in the afternoon". */
static bool time_of_day(const struct parse *p, const struct quantity *q, const struct standing *n)
{
    static const uint64_t leads =
        1ull << F_at | 1ull << F_between | 1ull << F_and | 1ull << F_from | 1ull << F_by;
    size_t i = n->i, first = n->s->first, after = n->after;
    bool led =
        (n->before & leads) != 0 || (i > first && parse_is(p, i - 1, ROLE_timeword, TW_until));
    if (!led)
        return false;
    bool dotted = q->last == q->first + 3u && parse_mark(p, q->first + 1, '.') &&
                  p->tokens[q->first + 2].end - p->tokens[q->first + 2].start == 2 &&
                  p->tokens[q->first].end - p->tokens[q->first].start <= 2 &&
                  number_double(q->value) < 24.6;
    bool part = is(n->behind, F_in) && parse_function(p, after + 1, F_the) &&
                parse_may(p, after + 2, ROLE_daypart) && number_double(q->value) <= 12;
    static const char *const opens[] = {"open", "opens", "opened", "hours", NULL};
    if (i >= first + 2 && is(n->before, F_from) && parse_spelled(p, i - 2, opens) &&
        number_double(q->low.type != NUMBER_NONE ? q->low : q->value) <= 24)
        return true; /* "offices are open from 8 to 17" */
    static const char *const ends[] = {"out",     "closed",   "closes", "opened", "opens",
                                       "arrived", "departed", "sailed", "landed", NULL};
    bool clock = q->words && number_double(q->value) <= 12 && q->unit_last == q->unit_first &&
                 i > first + 1 && is(n->before, F_at) && parse_spelled(p, i - 2, ends) &&
                 (p->tokens[after].type != TOKEN_WORD || is(n->behind, F_and));
    return (dotted && q->unit_last == q->unit_first) || part ||
           clock; /* "fuel ran out at three," */
}

/* "(emergency standard: 1 to 50)", "ratio of 1 to 20". */
static bool is_standard(const struct parse *p, const struct standing *n)
{
    static const char *const standards[] = {"standard", "ratio", "norm", "threshold", NULL};
    size_t i = n->i;
    return i >= n->s->first + 2 && (n->of || p->tokens[i - 1].mark == ':') &&
           parse_spelled(p, i - 2, standards);
}

/* "infected 4,120", "310 people have fallen ill": cases of a disease. */
static bool sickened(const struct parse *p, const struct quantity *q, size_t first)
{
    static const uint64_t sicken = 1ull << VERB_sicken,
                          skips = 1ull << F_be | 1ull << F_have | 1ull << F_who;
    size_t n, i = q->unit_last > q->last ? q->unit_last : q->outer_last;
    const struct entry *e = parse_verb_ends(p, first, q->outer_first, sicken)
                                ? parse_match_back(p, first, q->outer_first, ROLE_verb, &n)
                                : NULL;
    if (e != NULL && e->value == VERB_sicken)
        return true;
    if (parse_function(p, i, F_of) && parse_function(p, i + 1, F_them))
        i += 2; /* "23 of them tested positive" */
    while (i < p->n_tokens && (p->tokens[i].functions & skips) != 0)
        i++;
    e = parse_verb_starts(p, i, sicken) ? parse_match(p, i, ROLE_verb, &n) : NULL;
    return e != NULL && e->value == VERB_sicken;
}

/* "he", "who", "my daughter": does token I, before "is", stand for one person? */
static bool of_one_person(const struct parse *p, size_t i)
{
    static const char *const is[] = {"is", "was", "'s", NULL},
                             *const kin[] = {"daughter", "son",     "child",         "baby",
                                             "boy",      "girl",    "mother",        "father",
                                             "sister",   "brother", "wife",          "husband",
                                             "grandson", "niece",   "nephew",        "grandmother",
                                             "cousin",   "aunt",    "granddaughter", "grandfather",
                                             "uncle",    "eldest",  "youngest",      NULL};
    if (parse_function(p, i, F_he))
        return true;
    return parse_spelled(p, i + 1, is) &&
           ((parse_function(p, i, F_who) && !parse_reads(p, i, "which")) ||
            parse_spelled(p, i, kin));
}

/* "half of whom are under 18": behind "are". */
static bool under_age(const struct parse *p, const struct quantity *q, size_t last)
{
    size_t after = q->outer_last;
    return q->unit_last == q->unit_first && q->qualifier == QUALIFIER_LESS_THAN &&
           number_double(q->high) <= 21 && (after >= last || p->tokens[after].type == TOKEN_MARK);
}

/* "There are 58 latrines", "one carton holds 150 sachets": things that nobody brought. */
static bool just_there(const struct parse *p, const struct quantity *q, size_t first)
{
    static const char *const has[] = {"holds", "hold", "held", "contains", "contain", NULL};
    size_t i = q->outer_first;
    if (i < first + 2u)
        return false;
    if (q->noun == NOUN_weight && parse_spelled(p, i - 1, has))
        return true; /* "The warehouse in Dubai holds 600 tonnes" */
    if (q->noun != NOUN_item)
        return false;
    if (parse_among(p, i - 1, "has", "have", "had") &&
        (parse_function(p, i - 2, F_it) || parse_function(p, i - 2, F_they) ||
         parse_in(p, i - 2, SET_camplike)))
        return true; /* "It has 90 latrines" */
    if (i > first + 2u && parse_function(p, i - 1, F_with) && parse_function(p, i - 3, F_a) &&
        (parse_in(p, i - 2, SET_townlike) || parse_in(p, i - 2, SET_camplike)))
        return true; /* "a village with 15 latrines" */
    if (parse_in(p, q->unit_last, SET_measured) ||
        (q->unit_last > q->unit_first && parse_in(p, q->unit_last - 1, SET_measured)))
        return true; /* "the queue was 200 jerrycans long" */
    return (parse_function(p, i - 1, F_be) && parse_reads(p, i - 2, "there")) ||
           parse_spelled(p, i - 1, has);
}

/* "enough to feed 3,500 children", "trucks with food for 17,000 people": for how many it would do,
 * and no count of who got it. Room and beds are a capacity. */
static bool would_do(const struct parse *p, const struct quantity *q, size_t first)
{
    static const char *const room[] = {"room", "space", "beds", "places", "shelter", NULL};
    size_t i = q->outer_first;
    if (q->form != QUANTITY_COUNT || i < first + 2)
        return false;
    bool enough = parse_sentence_in(&p->sentences[q->sentence], SET_enough);
    for (size_t k = i; enough && k > first && k + 6 > i && p->tokens[k - 1].type == TOKEN_WORD; k--)
        if (parse_in(p, k - 1, SET_enough))
            return !parse_spelled(p, k, room) && !parse_among(p, k - 2, "long", "soon", "early");
    bool folk = q->noun == NOUN_people || q->noun == NOUN_household || q->noun == NOUN_refugee ||
                q->noun == NOUN_displaced;
    if (!folk || !parse_function(p, i - 1, F_for) || !parse_in(p, i - 2, SET_cargo))
        return false;
    for (size_t k = i - 2; k > first && k + 6 > i && p->tokens[k - 1].type == TOKEN_WORD; k--)
        if (parse_in(p, k - 1, SET_hauls))
            return true;
    return false;
}

/* "41 babies born in the camp", "three babies were born". */
static bool are_born(const struct parse *p, const struct quantity *q)
{
    bool were = q->unit_last > q->unit_first && parse_function(p, q->unit_last, F_be);
    const struct sentence *s = &p->sentences[q->sentence];
    for (size_t i = q->unit_last; i < s->last;
         i++) /* "people born in Latvia have no nationality" */
        if (parse_is(p, i, ROLE_noun, NOUN_stateless) ||
            parse_among(p, i, "nationality", "citizenship"))
            return false;
    return parse_in(p, q->unit_last + were, SET_born) ||
           (q->unit_last > q->unit_first + 1u && parse_in(p, q->unit_last - 1, SET_born));
}

/* "killing its crew of four", "with the loss of her crew of 12": all of whom died. */
bool draft_kills_crew(const struct parse *p, const struct quantity *q, size_t first)
{
    size_t n, i = q->outer_first;
    if (i < first + 4u || !parse_function(p, i - 1, F_of) ||
        !parse_among(p, i - 2, "crew", "family") || p->tokens[i - 3].type != TOKEN_WORD)
        return false;
    i -= parse_among(p, i - 4, "all", "whole", "entire") ? 4u : 3u;
    const struct entry *e = parse_match_back(p, first, i, ROLE_verb, &n);
    return e != NULL && e->value == VERB_die;
}

/* "a crew of 5,300", "41 babies born in the camp", "her two sons": who belongs to somebody, and
 * "none of the 400". */
static bool crew_or_kin(const struct parse *p, const struct quantity *q, const struct standing *n)
{
    size_t i = n->i, own = q->unit_last > q->head ? q->unit_last : q->head + 1u;
    if (n->of && parse_in(p, i - 2, SET_crew) && !draft_kills_crew(p, q, n->s->first) &&
        q->noun != NOUN_troop && /* "an advance party of 60 soldiers" */
        q->noun != NOUN_place && /* "a hall of 200 beds" */
        !counted_on_the_move(p, q) && !parse_reads(p, i - 3, "advance") &&
        !(q->noun == NOUN_vehicle && /* "of 20 trucks", "of 12 vehicles with food" */
          (!parse_in(p, q->head, SET_escort) || parse_sentence_in(n->s, SET_relief))))
        return true;
    if (is(n->two, F_of) && i >= n->s->first + 3u && parse_either(p, i - 3, "none", "neither"))
        return true; /* "None of the 400 trucks crossed" */
    if (parse_sentence_in(n->s, SET_born) && are_born(p, q))
        return true;
    if (n->of && n->v < 20 && q->unit_last > q->unit_first &&
        parse_is(p, i - 2, ROLE_noun, NOUN_household))
        return true; /* "a household of 6 members" */
    if (q->head == UINT32_MAX)
        return false;
    if (n->v <= 12 && (is(n->before, F_with) || is(n->before, F_its)) &&
        parse_in(p, q->head, SET_kin))
        return true; /* "she walked with 3 children", "her two sons" */
    return p->language == LANGUAGE_FR && n->v <= 30 && parse_function(p, own, F_of) &&
           parse_in(p, own + 2, SET_crew); /* "neuf membres de ma famille" */
}

/* "57 (+3)", "won three-nil", "passed by 92 votes to 61", "temperatures fell to minus six": a
 * score, a difference, a reading. */
static bool score(const struct parse *p, const struct quantity *q, const struct standing *n)
{
    size_t i = n->i, first = n->s->first;
    if (i >= first + 2 && p->tokens[i - 1].mark == '+' && parse_mark(p, i - 2, '(') &&
        parse_mark(p, n->after, ')'))
        return true; /* "57 (+3)": how many more than last time */
    if (q->form == QUANTITY_COUNT && q->value.type != NUMBER_NONE && n->v < 0)
        return true; /* "at night it is minus 3" */
    if ((q->form == QUANTITY_NONE || (q->words && n->v == 0)) && i > first && parse_glued(p, i) &&
        p->tokens[i - 1].type == TOKEN_MARK && strchr("-_", p->tokens[i - 1].mark) != NULL)
        return true; /* "won three-nil" */
    if (is(n->before, F_to) && i >= first + 2 && parse_reads(p, i - 2, "votes"))
        return true; /* "passed by 92 votes to 61" */
    if (q->unit_last == q->unit_first && n->v < 100 && parse_sentence_in(n->s, SET_degrees))
        for (size_t k = first; k < i; k++)
            if (parse_in(p, k, SET_degrees))
                return true; /* "temperatures fell to minus six" */
    return false;
}

/* "no more than 15,000 a flat", behind which stands "a": so many for each of something that is no
 * time. */
static bool for_a(const struct parse *p, const struct quantity *q, size_t after, size_t last)
{
    static const uint64_t measured =
        1ull << ROLE_timeunit | 1ull << ROLE_timeword | 1ull << ROLE_measure | 1ull << ROLE_day;
    size_t of = after + 1;
    if (q->form != QUANTITY_COUNT || of >= last || p->tokens[of].type != TOKEN_WORD ||
        (p->tokens[of].roles & measured) || (p->tokens[of].flags & T_CAPITAL))
        return false;
    return of + 1 >= last || p->tokens[of + 1].type != TOKEN_WORD;
}

/* "each school shelters 900 people", "three planes, each with 20 tonnes", "a family can claim
 * 369,200 tenge": so many for one of them. */
static bool of_one_each(const struct parse *p, const struct quantity *q, const struct standing *n)
{
    static const uint64_t other =
        1ull << ROLE_timeunit | 1ull << ROLE_timeword | 1ull << ROLE_day | 1ull << ROLE_weekday;
    bool money = q->form == QUANTITY_MONEY;
    if ((q->form != QUANTITY_COUNT && q->form != QUANTITY_MEASURE && !money) ||
        (money && n->v >= 1e6) || (!money && !(n->s->sets >> SET_each & 1)))
        return false;
    for (size_t k = n->i; k > n->s->first && k + 8 > n->i; k--) {
        const struct token *t = &p->tokens[k - 1], *next = t + 1;
        if (t->type != TOKEN_WORD)
            return false;
        bool of = parse_function(p, k, F_of) || (next->roles & other) || k == n->i;
        if (parse_in(p, k - 1, SET_each))
            return !of && !(parse_may(p, k, ROLE_verb) && !parse_may(p, k, ROLE_noun) &&
                            !parse_in(p, k, SET_hauls));
        if (money && parse_function(p, k - 1, F_a) && !of &&
            (parse_is(p, k, ROLE_noun, NOUN_household) || parse_is(p, k, ROLE_noun, NOUN_people)))
            return true;
    }
    return false;
}

/* "as many as 40 to a house", "7.4 per 10,000", "850 to the dollar": so many for one of something.
 */
static bool for_each(const struct parse *p, const struct quantity *q, const struct standing *n)
{
    bool to = is(n->behind, F_to);
    size_t w;
    if (to && parse_function(p, n->after + 1, F_a) && n->v < 200)
        return true; /* "as many as 40 to a house" */
    if ((is(n->behind, F_a) && for_a(p, q, n->after, n->s->last)) || of_one_each(p, q, n))
        return true;
    bool per = parse_function(p, q->unit_last, F_per) &&
               p->tokens[q->unit_last + 1u].type == TOKEN_DIGITS; /* "15 deaths per 1,000 births" */
    return (q->form == QUANTITY_COUNT && (per || is(n->before, F_per) || is_standard(p, n))) ||
           (to && parse_function(p, n->after + 1, F_the) && /* and "7.4 per 10,000" */
            parse_match(p, n->after + 2, ROLE_currency, &w) != NULL &&
            p->tokens[n->after + 2 + w].type != TOKEN_DIGITS); /* not "to the $25 million" */
}

/* Who is told by an age: "a boy of six", "twins of nine". */
static const char *const person[] = {
    "boy",     "girl",     "child",    "son",         "daughter",    "man",       "woman",
    "toddler", "twins",    "boys",     "girls",       "sons",        "daughters", "sister",
    "sisters", "brother",  "brothers", "mother",      "father",      "widow",     "widower",
    "youth",   "siblings", "cousins",  "grandmother", "grandfather", "baby",      NULL};

/* "a nurse of 27", "the youngest of them 14", "aged 24 and 31", whatever else the words count. */
static bool age(const struct parse *p, const struct quantity *q, const struct standing *n)
{
    size_t i = n->i, first = n->s->first;
    const struct token *t = &p->tokens[i];
    bool unit = q->unit_last != q->unit_first;
    if ((n->of && ages_somebody(p, q, first)) ||
        (is(n->before, F_be) && under_age(p, q, n->s->last)))
        return true;
    if (q->words && n->v == 1 && (is(n->before, F_from) || n->of) && unit &&
        parse_is(p, q->head, ROLE_noun, NOUN_household))
        return true; /* "three children from one family" */
    bool eldest = !unit && n->v < 110 && parse_sentence_in(n->s, SET_eldest);
    for (size_t k = i; eldest && k > first && k + 5 > i; k--)
        if (parse_in(p, k - 1, SET_eldest))
            return true; /* "the youngest of them 14" */
    if (!unit && n->v <= 21 && q->hedge.end > q->hedge.start &&
        (n->after >= n->s->last || p->tokens[n->after].type == TOKEN_MARK) && i > first &&
        q->qualifier == QUALIFIER_LESS_THAN &&
        (is(n->before, F_them) || parse_may(p, i - 1, ROLE_noun)))
        return true; /* "half of them under 18" */
    if (n->of && n->v < 110 && parse_spelled(p, i - 2, person))
        return true; /* "a boy of about six", "twins of nine" */
    bool second = is(n->before, F_and);
    if (second && i >= first + 4u && parse_function(p, i - 3, F_of) && !unit && n->v < 110 &&
        parse_spelled(p, i - 4, person))
        return true; /* "sisters of six and eight" */
    uint64_t roles = i >= 3 ? t[-1].roles | t[-2].roles | t[-3].roles : n->s->roles;
    if (!(roles >> ROLE_distractor & 1)) /* as before most numbers */
        return false;
    for (size_t k = i; k > first && k + 2 > i; k--)
        if (parse_is(p, k - 1, ROLE_distractor, DIS_age))
            return true;
    return second && i >= first + 3u && p->tokens[i - 2].type == TOKEN_DIGITS &&
           parse_is(p, i - 3, ROLE_distractor, DIS_age); /* "aged 24 and 31" */
}

/* "the road is cut at 14 places", "18 special flights out of Sanaa": neither is aid. */
static bool where_only(const struct parse *p, const struct quantity *q, const struct standing *n)
{
    if (q->noun == NOUN_place && is(n->before, F_at))
        return true; /* "the road is cut at 14 places" */
    return q->noun == NOUN_flight && parse_function(p, q->unit_last, F_out) &&
           parse_function(p, q->unit_last + 1u, F_of) &&
           !parse_among(p, q->unit_last - 1u, "rotations", "rotation", "sorties", "airdrops");
}

/* "The number of sites is 46": do tokens [FIRST, END) speak of a number of something? */
static bool tells_number(const struct parse *p, size_t first, size_t end)
{
    for (size_t k = first; k + 2 < end; k++)
        if (parse_in(p, k, SET_totals) && parse_function(p, k + 1, F_of))
            return true;
    return false;
}

/* "when he was nine", "Jan Kos, 61,", "his mother is 17": the age that a number without a noun
 * tells. */
static bool bare_age(const struct parse *p, const struct quantity *q, const struct standing *n)
{
    size_t i = n->i, after = n->after, first = n->s->first;
    if (n->v >= 110 || i <= first)
        return false;
    bool two = i >= first + 2, be = is(n->before, F_be);
    if (two && be && of_one_person(p, i - 2))
        return true; /* "when he was nine", "the mayor, who is 44", "my daughter is nine" */
    bool stop = after >= n->s->last || p->tokens[after].type != TOKEN_WORD;
    if (q->qualifier == QUALIFIER_EXACT && !q->words && stop) {
        bool name = two && parse_mark(p, i - 1, ',') && p->tokens[i - 2].type == TOKEN_WORD &&
                    !parse_one(p, i - 2, ROLE_noun) &&
                    ((p->tokens[i - 2].flags & T_CAPITAL) || parse_mark(p, after, ','));
        bool there = i >= first + 3 && (parse_function(p, i - 3, F_in) || /* "in Goma, 35." */
                                        parse_function(p, i - 3, F_at));
        if (name && !there && (parse_mark(p, after, ',') || parse_mark(p, after, '.')) &&
            !place_in_list(p, q))
            return true;
        if (n->before == 0 && parse_among(p, i - 1, "i'm", "i’m"))
            return true; /* "I'm 68" */
        if (be && !tells_number(p, first, i) && !(two && parse_either(p, i - 2, "there", "it")))
            return true; /* "his mother is 17", but "there were 17" */
    }
    return be && is(n->behind, F_or);
}

/* Does what joins numbers, or leads to a rate, stand beside Q, or is it in words? */
static inline bool may_share(const struct parse *p, const struct quantity *q,
                             const struct standing *n)
{
    static const uint64_t joins = 1ull << F_to | 1ull << F_or | 1ull << F_and;
    return q->form == QUANTITY_COUNT && (q->words || ((n->before | n->behind) & joins) != 0 ||
                                         is(n->behind, F_per) || p->tokens[n->after].mark == '-');
}

/* "from fourteen hours to eight": as many of the unit before it. */
static bool of_unit_before(const struct parse *p, const struct quantity *q)
{
    const struct quantity *b = q - 1;
    return q > p->quantities && q->unit_first == q->unit_last && q->form == QUANTITY_COUNT &&
           b->form == QUANTITY_MEASURE && b->noun != NOUN_weight && b->sentence == q->sentence &&
           b->outer_last + 1u == q->outer_first;
}

/* "a family of five", "a crew of 5,300", "aged 16 to 65", ", 61,": no count of anyone. */
bool draft_counts_nothing(const struct parse *p, const struct quantity *q)
{
    const struct sentence *s = &p->sentences[q->sentence];
    size_t i = q->outer_first;
    struct standing n = {
        .s = s,
        .i = i,
        .after = q->outer_last,
        .v = number_double(q->value.type != NUMBER_NONE ? q->value : q->high),
        .before = i > s->first ? p->tokens[i - 1].functions : 0,
        .two = i >= s->first + 2 ? p->tokens[i - 2].functions : 0,
        .behind = p->tokens[q->outer_last].functions,
    };
    n.of = i >= s->first + 2 && is(n.before, F_of);
    if (crew_or_kin(p, q, &n) || score(p, q, &n) || for_each(p, q, &n) || age(p, q, &n) ||
        ((q->noun == NOUN_weight || q->noun == NOUN_item) && weight_no_aid(p, q)) ||
        (is(n.before, F_to) && of_unit_before(p, q)) ||
        where_only(p, q, &n))
        return true;
    if (nothing_by_words(p, q) ||
        (is(n.before, F_and) && is(n.behind, F_more) && nothing_places_more(p, q)) ||
        (n.before == 0 && i > s->first && parse_reads(p, i - 1, "nearest")))
        return true; /* "rounded to the nearest 5" */
    if (q->noun == NOUN_place && n.before == 0 && i > s->first &&
        parse_among(p, i - 1, "protect", "defend", "visit", "visited", "attacked", "hit", "named",
                    "searched"))
        return true; /* "I could protect two places" */
    if (q->words && n.v == 1 && (ages_pronoun(p, q) || parse_function(p, q->last, F_of)))
        return true; /* "one should multiply it by ten", "in one of the worst attacks" */
    if (just_there(p, q, s->first) || (may_share(p, q, &n) && sharing_unit(p, q)) ||
        would_do(p, q, s->first) || (q->qualifier != QUALIFIER_EXACT && ages_of_them(p, q)) ||
        (is(n.before, F_by) && ages_multiplied(p, q)) || time_of_day(p, q, &n) ||
        sickened(p, q, s->first) || broken(q, n.v) ||
        (is(n.before, F_have) && nothing_has_inhabitants(p, q)) ||
        ((q->unit_first == q->unit_last || q->noun == NOUN_people || q->noun == NOUN_home ||
          q->noun == NOUN_household) &&
         nothing_inhabitants(p, q)) ||
        ((is(n.before, F_of) || is(n.before, F_the) || is(n.before, F_its)) &&
         q->noun != TEXT_NOUN_COUNT && draft_counts_people(q->noun) && partof_befell(p, q)))
        return true;
    if (parse_one(p, n.after, ROLE_distractor) &&
        parse_match(p, n.after, ROLE_distractor, NULL) != NULL &&
        parse_is(p, n.after, ROLE_distractor, DIS_follow))
        return true; /* "12 years old", "40 km²" */
    if (q->unit_last > q->unit_first && q->noun != TEXT_NOUN_COUNT)
        return false;
    return bare_age(p, q, &n);
}
