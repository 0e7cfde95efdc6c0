/* nocount.c - numbers whose own words say that they count nothing that a measure does: ratios of
 * people, room in one thing, what one person gets, vehicles of a force, what a ship has on board.
 */
#include "../figure/draft.h"
#include "counts.h"

#define RATIO_BACK 8 /* tokens from "outnumber" to its numbers */
#define COMPARED 4   /* ", up from" and its like */
#define SUBJECT 9    /* tokens of a subject before its verb */

/* "Women outnumber men three to two", "by two to one". */
static bool outnumbers(const struct parse *p, const struct quantity *q, size_t first)
{
    static const char *const more[] = {"outnumber", "outnumbered", "outnumbers", NULL};
    size_t i = q->outer_first;
    if (q->unit_last > q->unit_first && !parse_function(p, q->outer_last, F_to))
        return false;
    if (!parse_function(p, q->outer_last, F_to) && !(i > 0 && parse_function(p, i - 1, F_to)))
        return false;
    for (size_t k = i; k > first && k + RATIO_BACK > i; k--)
        if (parse_spelled(p, k - 1, more))
            return true;
    return false;
}

/* "A tent holds six", "our trains hold 1,600 passengers each": the room of one of them. */
static bool room_of_one(const struct parse *p, const struct quantity *q, size_t first)
{
    static const char *const holds[] = {"holds", "hold", "seats", "seat", "sleeps", NULL};
    size_t i = q->outer_first, after = q->unit_last > q->last ? q->unit_last : q->outer_last;
    if (i < first + 2u || !parse_spelled(p, i - 1, holds))
        return false;
    if (parse_either(p, after, "each", "apiece"))
        return true;
    return parse_function(p, first, F_a) && i <= first + SUBJECT &&
           (parse_in(p, first + 1, SET_container) ||
            parse_is(p, first + 1, ROLE_noun, NOUN_vehicle) ||
            parse_is(p, first + 1, ROLE_noun, NOUN_aircraft) ||
            parse_is(p, first + 1, ROLE_noun, NOUN_train));
}

/* "A new arrival gets food for 21 days, a mat, 2 jerrycans": what falls to one person or family. */
static bool share_of_one(const struct parse *p, const struct quantity *q, size_t first)
{
    static const char *const gets[] = {"gets", "receives", "collects", NULL};
    size_t i = q->outer_first;
    if (q->noun != NOUN_item || !parse_function(p, first, F_a) || number_double(q->value) > 50)
        return false;
    for (size_t k = first + 2; k < i && k < first + SUBJECT; k++)
        if (parse_spelled(p, k, gets))
            return true;
    return false;
}

/* "900 refugees crossed into Uganda in four trucks": vehicles that people counted before ride in.
 */
static bool ridden_in(const struct parse *p, const struct quantity *q)
{
    const struct quantity *b = q - 1;
    size_t i = q->outer_first;
    return q > p->quantities && b->sentence == q->sentence && b->form == QUANTITY_COUNT &&
           !b->dropped && draft_counts_people(b->noun) &&
           (parse_either(p, i - 1, "in", "on") || parse_among(p, i - 1, "aboard", "by"));
}

/* "107 officers and 33 vehicles", "200 soldiers and 12 trucks", "in four trucks": vehicles of those
 * who use them. */
static bool of_force(const struct parse *p, const struct quantity *q, size_t first)
{
    static const char *const force[] = {"officers", "policemen", "police", "guards", NULL};
    size_t i = q->outer_first;
    if (q->noun == NOUN_vehicle && i > first && ridden_in(p, q))
        return true;
    return q->noun == NOUN_vehicle && i > first + 2u && parse_function(p, i - 1, F_and) &&
           (parse_spelled(p, i - 2, force) || parse_is(p, i - 2, ROLE_noun, NOUN_troop));
}

/* "The ship carries 80 tonnes of stores, 4 helicopters and a hospital": what flies from it is no
 * flight. */
static bool on_deck(const struct parse *p, const struct quantity *q, size_t first)
{
    static const char *const ships[] = {"frigate",  "warship", "carrier", "destroyer",
                                        "corvette", "deck",    "aboard",  NULL};
    static const char *const carries[] = {"carries", "carrying", "carried", "aboard", NULL};
    size_t i = q->outer_first;
    if (q->noun != NOUN_aircraft || q->unit_last <= q->unit_first ||
        !parse_either(p, q->unit_last - 1u, "helicopters", "helicopter"))
        return false;
    bool ship = false, carry = false;
    for (size_t k = first; k < i; k++) {
        ship |= parse_is(p, k, ROLE_noun, NOUN_ship) || parse_spelled(p, k, ships);
        carry |= ship && parse_spelled(p, k, carries);
    }
    if (ship && i > first + 1u && parse_function(p, i - 1, F_with))
        return true; /* "is sending a ship with ten more helicopters" */
    return carry || (ship && parse_reads(p, q->unit_last, "aboard"));
}

/* "Dadaab has three camps. The three were laid out for 90,000": what was told before, and no number
 * that they were built for. */
static bool stands_for_told(const struct parse *p, const struct quantity *q, size_t first)
{
    return q->words && number_double(q->value) <= 12 && q->outer_first == first + 1u &&
           q->unit_last == q->unit_first && q->qualifier == QUALIFIER_EXACT &&
           parse_function(p, first, F_the) && parse_function(p, q->outer_last, F_be) &&
           parse_among(p, q->outer_last + 1u, "built", "laid", "designed", "planned", "meant",
                       "opened");
}

/* "Consular staff in Beirut number 62, up from 12": whom no measure counts. */
static bool numbers_others(const struct parse *p, const struct quantity *q, size_t first)
{
    static const char *const number[] = {"number", "numbers", "numbered", NULL},
                             *const others[] = {"staff",    "workforce", "membership", "delegates",
                                                "audience", "crew",      "herd",       NULL};
    size_t i = q->outer_first;
    if (q->unit_last > q->unit_first || i < first + 2u || !parse_spelled(p, i - 1, number) ||
        parse_function(p, i - 2, F_the) || parse_function(p, i - 2, F_a) ||
        parse_function(p, i - 2, F_its))
        return false;
    for (size_t k = first; k < i - 1; k++)
        if (parse_spelled(p, k, others))
            return true;
    return false;
}

/* "135 sorties, 25 of them strikes", "flew 40 combat missions": flights of a war. */
static bool of_war(const struct parse *p, const struct quantity *q)
{
    static const char *const war[] = {"strikes", "strike",         "airstrikes",
                                      "combat",  "bombing",        "bombers",
                                      "fighter", "fighters",       "jets",
                                      "raids",   "reconnaissance", "bombed",
                                      "targets", "nato",           "allied",
                                      "allies",  "coalition",      "alliance",
                                      NULL},
                             *const aid[] = {"relief", "aid",  "food",         "supplies",
                                             "tonnes", "tons", "humanitarian", NULL};
    const struct sentence *s = &p->sentences[q->sentence];
    bool fights = false;
    if (q->unit_last <= q->unit_first ||
        !parse_among(p, q->unit_last - 1u, "sorties", "sortie", "missions"))
        return false;
    for (size_t i = s->first; i < s->last; i++) {
        if (parse_spelled(p, i, aid))
            return false;
        fights |= parse_spelled(p, i, war);
    }
    return fights;
}

/* "156 settlements were without electricity", "shelled 20 settlements": villages, and no sites. */
static bool villages(const struct parse *p, const struct quantity *q)
{
    static const char *const there[] = {"electricity", "power",    "shelled",  "shelling",
                                        "liberated",   "occupied", "attacked", "blackout",
                                        "struck",      "retaken",  NULL};
    const struct sentence *s = &p->sentences[q->sentence];
    if (q->unit_last != q->unit_first + 1u || !parse_reads(p, q->unit_first, "settlements"))
        return false; /* "12 IDP settlements were attacked": sites they are */
    for (size_t i = s->first; i < s->last; i++)
        if (parse_spelled(p, i, there))
            return true;
    return false;
}

/* "3,000 were left without power", "3,000 people have no electricity", "lost power": what people
 * lack for a while befalls them as no measure has it. */
static bool lack_power(const struct parse *p, const struct quantity *q)
{
    size_t i = q->unit_last > q->outer_last ? q->unit_last : q->outer_last, end = i + 6;
    bool lack = false;
    for (; i < end && i < p->sentences[q->sentence].last && p->tokens[i].type == TOKEN_WORD; i++) {
        if (lack && parse_either(p, i, "power", "electricity"))
            return true;
        bool said = parse_among(p, i, "without", "no", "lost", "lose", "lacked", "lack");
        if (!said && !lack && !parse_function(p, i, F_be) && !parse_function(p, i, F_have) &&
            !parse_either(p, i, "left", "still"))
            return false;
        lack |= said;
    }
    return false;
}

/* Does the verb right before Q say that it counts nothing? */
static bool by_verb(const struct parse *p, const struct quantity *q, size_t first)
{
    size_t i = q->outer_first;
    if (i < first + 2u || p->tokens[i - 1].type != TOKEN_WORD)
        return false;
    return room_of_one(p, q, first) || numbers_others(p, q, first);
}

bool nothing_by_words(const struct parse *p, const struct quantity *q)
{
    static const uint64_t to = 1ull << F_to;
    size_t i = q->outer_first, first = p->sentences[q->sentence].first;
    if (!parse_sentence_in(&p->sentences[q->sentence], SET_uncounted))
        return q->noun == NOUN_vehicle && q->form == QUANTITY_COUNT && of_force(p, q, first);
    if (q->form != QUANTITY_COUNT)
        return false;
    if (lack_power(p, q))
        return true;
    if ((q->noun == NOUN_flight && of_war(p, q)) || (q->noun == NOUN_site && villages(p, q)))
        return true;
    if (q->noun == NOUN_item      ? share_of_one(p, q, first)
        : q->noun == NOUN_vehicle ? of_force(p, q, first)
                                  : q->noun == NOUN_aircraft && on_deck(p, q, first))
        return true;
    if (i == first)
        return false;
    uint64_t before = p->tokens[i - 1].functions;
    if (((before | p->tokens[q->outer_last].functions) & to) && outnumbers(p, q, first))
        return true;
    if (before >> F_from & 1)
        return q > p->quantities && q[-1].sentence == q->sentence &&
               i <= q[-1].outer_last + COMPARED && by_verb(p, q - 1, first);
    return stands_for_told(p, q, first) || by_verb(p, q, first);
}
