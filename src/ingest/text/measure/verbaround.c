/* verbaround.c - what governs a number and is no verb before or behind it: "the deaths of 30
 * soldiers", "made 40 million kroner available", "has put 2,850 people up in hotels". */
#include <string.h>

#include "../figure/draft.h"
#include "counts.h"
#include "verbs.h"

/* "the deaths of 30 soldiers", "the arrival of 1,200 refugees": the noun that governs the number
 * says what befell them, as its verb would. VERB_none: none does. *I is its first token. */
static int governing_noun(const struct parse *p, const struct quantity *q, size_t first, size_t *i)
{
    static const struct {
        int noun, verb;
    } verbs[] = {{NOUN_dead, VERB_die},         {NOUN_injured, VERB_injure},
                 {NOUN_arrival, VERB_arrive},   {NOUN_return, VERB_return},
                 {NOUN_evacuee, VERB_evacuate}, {NOUN_displacement, VERB_displace},
                 {NOUN_crossing, VERB_cross}};
    size_t of = q->outer_first, n;
    if (of < first + 2 || !parse_function(p, of - 1, F_of))
        return VERB_none;
    const struct entry *e = parse_match_back(p, first, of - 1, ROLE_noun, &n);
    for (size_t k = 0; e != NULL && k < sizeof verbs / sizeof *verbs; k++)
        if ((int)e->value == verbs[k].noun) {
            *i = of - 1 - n;
            return verbs[k].verb;
        }
    return VERB_none;
}

/* "made 40 million kroner available", "puts 150 soldiers at the UN's disposal": a verb in two parts
 * with its object between. *I is its first token. */
static int around(const struct parse *p, const struct quantity *q, size_t first, size_t *i)
{
    static const char *const makes[] = {"made",  "makes",    "make",   "making", "put",
                                        "puts",  "putting",  "placed", "places", "placing",
                                        "place", "declared", NULL},
                             *const ready[] = {"available", "disposal", NULL};
    size_t b = q->outer_first, k = q->unit_last > q->last ? q->unit_last : q->last;
    if (b > first && (parse_function(p, b - 1, F_a) || parse_function(p, b - 1, F_another)))
        b--;
    if (b == first || !parse_spelled(p, b - 1, makes))
        return VERB_none;
    for (size_t end = k + 7; k < end && k < p->n_tokens && p->tokens[k].type != TOKEN_LINE; k++)
        if (parse_spelled(p, k, ready)) {
            bool will = b > first + 1u && parse_among(p, b - 2, "will", "would");
            *i = b - (will ? 2u : 1u);
            return will && q->form == QUANTITY_MONEY ? VERB_pledge : VERB_commit;
        }
    return VERB_none;
}

/* "The mission has 13,200 troops and sent 60 to Abyei": who has them sends none of them. */
static bool has(const struct parse *p, const struct quantity *q, size_t first)
{
    for (size_t i = q->outer_first; i > first && i + 8 > q->outer_first; i--)
        if (parse_function(p, q->outer_first - 1, F_to) && parse_in(p, i - 1, SET_brings))
            return true; /* "plans to bring its contingent there to 1,000" */
    if (draft_force_grows(p, q, first))
        return true;
    return q->outer_first > first && parse_function(p, q->outer_first - 1, F_have) &&
           !parse_function(p, q->outer_last, F_more) &&
           !parse_function(p, q->outer_last, F_another);
}

/* "The six shelters in Mocoa house 2,740 people". */
bool draft_houses(const struct parse *p, const struct quantity *q, size_t first)
{
    size_t i = q->outer_first, k = q->unit_last > q->last ? q->unit_last : q->last;
    if (i > first && parse_in(p, k, SET_upward) && parse_in(p, i - 1, SET_put))
        return true; /* "has put 2,850 people up in hotels" */
    if (i > first + 6 && parse_reads(p, i - 1, "houses") && parse_mark(p, i - 2, ',') &&
        p->tokens[i - 3].type == TOKEN_DIGITS)
        return true; /* "Zaatari camp, planned for 60,000, houses 80,000" */
    return i > first + 1 && parse_in(p, i - 1, SET_house) && p->tokens[i - 2].type == TOKEN_WORD &&
           !parse_function(p, i - 2, F_the) && !parse_function(p, i - 2, F_a) &&
           !parse_function(p, i - 2, F_of);
}

/* "évacué une quarantaine de blessés": who is taken out, whatever befell them. */
static bool evacuates(const struct parse *p, const struct quantity *q, int noun, size_t first,
                      struct draft *d)
{
    size_t i = q->outer_first;
    if (noun != NOUN_injured || i == first || !parse_in(p, i - 1, SET_evacuating))
        return false;
    d->verb = VERB_evacuate;
    d->noun = NOUN_people;
    d->verb_first = (uint32_t)(i - 1);
    d->verb_last = (uint32_t)i;
    return true;
}

/* "we've put nine aircraft into Kabul", "put 30 lorries through the crossing". */
static bool put_into(const struct parse *p, const struct quantity *q, size_t first)
{
    size_t i = q->unit_last;
    return q->outer_first > first && i > q->unit_first &&
           (parse_function(p, i, F_into) || parse_reads(p, i, "through")) &&
           parse_in(p, q->outer_first - 1u, SET_put);
}

/* "Three cargo planes into Goma today": a note that leaves its verb out. */
static bool flies_into(const struct parse *p, const struct quantity *q)
{
    const struct sentence *s = &p->sentences[q->sentence];
    size_t i = q->unit_last, o = q->outer_first;
    return i > q->unit_first && parse_function(p, i, F_into) &&
           (p->tokens[i + 1].flags & T_CAPITAL) &&
           (o == s->first || p->tokens[o - 1].type == TOKEN_MARK || parse_one(p, o - 1, ROLE_say));
}

/* "all 283 houses fell": so they are destroyed; but "fell to 300". */
static bool homes_fell(const struct parse *p, const struct quantity *q)
{
    size_t i = q->unit_last;
    return i > q->unit_first && parse_reads(p, i, "fell") &&
           (p->tokens[i + 1].type != TOKEN_WORD || parse_function(p, i + 1, F_in) ||
            parse_function(p, i + 1, F_on) || parse_function(p, i + 1, F_at) ||
            parse_function(p, i + 1, F_when) || parse_function(p, i + 1, F_and));
}

/* "Three aircraft took 58 tonnes to Kerman": are Q's carriers told to take a load along? */
static bool take_load(const struct parse *p, const struct quantity *q)
{
    const struct quantity *load = q + 1;
    return load < p->quantities + p->n_quantities && load->sentence == q->sentence &&
           (load->noun == NOUN_weight || load->noun == NOUN_item) &&
           load->outer_first > q->unit_last && q->unit_last > q->unit_first &&
           parse_among(p, load->outer_first - 1u, "took", "take", "taking");
}

bool verb_around(const struct parse *p, const struct quantity *q, int noun, size_t first,
                 struct draft *d)
{
    const struct sentence *s = &p->sentences[q->sentence];
    static const uint64_t carriers = 1ull << NOUN_aircraft | 1ull << NOUN_flight |
                                     1ull << NOUN_vehicle | 1ull << NOUN_ship,
                          whole = 1ull << VERB_commit | 1ull << VERB_station |
                                  1ull << VERB_shelter | 1ull << VERB_land |
                                  1ull << VERB_pledge; /* no "of" behind */
    size_t at = first;
    int governing = governing_noun(p, q, first, &at);
    if (governing == VERB_none && (noun == NOUN_money || noun == NOUN_troop))
        governing = around(p, q, first, &at);
    if (governing == VERB_none &&
        (parse_sentence_in(s, SET_house) || parse_sentence_in(s, SET_upward)) &&
        draft_houses(p, q, first)) {
        governing = VERB_shelter;
        at = q->outer_first - 1u;
    }
    if (governing == VERB_none && noun == NOUN_troop && has(p, q, first)) {
        governing = VERB_station;
        at = q->outer_first - 1u;
    }
    if ((noun == NOUN_home || noun == NOUN_building) && homes_fell(p, q)) {
        d->verb = VERB_destroy;
        d->verb_first = q->unit_last;
        d->verb_last = q->unit_last + 1u;
        return true;
    }
    if (noun == NOUN_aircraft && flies_into(p, q)) {
        d->verb = VERB_land;
        d->verb_first = q->unit_last;
        d->verb_last = q->unit_last + 1u;
        return true;
    }
    if (governing == VERB_none && (carriers >> noun & 1) && put_into(p, q, first)) {
        governing = VERB_land;
        at = q->outer_first - 1u;
    }
    if (governing == VERB_none && (carriers >> noun & 1) && take_load(p, q)) {
        d->verb = VERB_deliver;
        d->verb_first = q[1].outer_first - 1u;
        d->verb_last = q[1].outer_first;
        return true;
    }
    if (governing != VERB_none && (measure_verbs[noun] >> governing & 1)) {
        d->verb = (uint8_t)governing;
        d->verb_first = (uint32_t)at;
        d->verb_last = q->outer_first - ((whole >> governing & 1) ? 0 : 1);
        return true;
    }
    return evacuates(p, q, noun, first, d);
}
