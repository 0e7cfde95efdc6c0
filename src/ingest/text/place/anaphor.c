/* anaphor.c - "the camp", "the city", "the province": a place named before, told again by its kind.
 *
 * It is a place of its sentence as a name would be, weighed by its own preposition and distance,
 * and shown by the name that it stands for. */
#include <strings.h>

#include "../where/where.h"

#define SENTENCES_BACK 6
#define THERE_BACK 2
#define NAMED_BACK 40 /* of what says by its name what it is */

/* Does the kind of place at token I stand right behind or before the name of R, as a part of it or
 * in apposition: "Zaatari camp", "the camp at Oure", "Mugunga, a camp"? */
static bool called(const struct parse *p, const struct place_ref *r, enum text_set kind)
{
    size_t i = r->last;
    if (parse_in(p, i, kind) || parse_in(p, i - 1, kind) ||
        (parse_mark(p, i, 's') && parse_in(p, i + 1, kind)))
        return true; /* also "Paiporta's town hall" */
    for (size_t k = i; parse_mark(p, i, ',') && k < i + 6; k++)
        if (parse_in(p, k, kind))
            return true;
    for (size_t k = r->first; k > 0 && k + 4 > r->first; k--)
        if (p->tokens[k - 1].type != TOKEN_WORD)
            break;
        else if (parse_in(p, k - 1, kind))
            return true;
    return false;
}

/* "the islands" for the Canary Islands, "the mountain" for Mount Sinjar, "the island" for the
 * island of Lombok: is what token I says a part of the name of R, or right before it? */
static bool says_itself(const struct parse *p, const struct place_ref *r, size_t i)
{
    static const char *const islands[] = {"islands", "isles", NULL};
    const struct token *t = &p->tokens[i];
    bool many = parse_reads(p, i, "archipelago");
    size_t k = r->first, end = r->last;
    if (k > 1 && parse_function(p, k - 1, F_of))
        k -= 2;
    for (; k < end; k++) {
        const struct token *n = &p->tokens[k];
        if (many ? parse_spelled(p, k, islands)
                 : n->end - n->start >= 5 &&
                       strncasecmp(p->text + n->start, p->text + t->start, 5) == 0)
            return true;
    }
    return (p->tokens[end].sets & t->sets) >> SET_landlike & 1;
}

static bool is_kind(const struct parse *p, const struct place_ref *r, uint64_t sets)
{
    enum place_type type = r->place != NULL ? r->place->type : PLACE_TYPES;
    if (sets >> SET_countrylike & 1)
        return type == PLACE_COUNTRY && !r->part;
    if (type == PLACE_COUNTRY)
        return false;
    if (sets >> SET_camplike & 1)
        return type == PLACE_SITE || called(p, r, SET_camplike) ||
               (r->written && r->function == F_at); /* "registered at Benaco" */
    if (sets >> SET_townlike & 1)
        return type == PLACE_CITY || type == PLACE_REGION || /* Kyiv is both */
               called(p, r, SET_townlike);
    bool body = type == PLACE_AREA && parse_in(p, r->last - 1u, SET_payer);
    return type == PLACE_REGION || (type == PLACE_AREA && !body) || called(p, r, SET_regionlike);
}

/* "Kutch district", "the state of Assam": the word beside the name of R that says what region it
 * is; 0: none. */
static size_t region_word(const struct parse *p, const struct place_ref *r)
{
    if (parse_in(p, r->last, SET_regionlike))
        return r->last;
    size_t b = r->first;
    return b > 1 && parse_function(p, b - 1, F_of) && parse_in(p, b - 2, SET_regionlike) ? b - 2
                                                                                         : 0;
}

static bool same_word(const struct parse *p, size_t i, size_t k)
{
    const struct token *a = &p->tokens[i], *b = &p->tokens[k];
    return a->end - a->start == b->end - b->start &&
           strncasecmp(p->text + a->start, p->text + b->start, a->end - a->start) == 0;
}

/* What follows the word of kind, where that is no part of a longer name or title: "the city
 * council", "the camp's manager", "the town of Gori", "the camp at Oure". */
static bool stands_alone(const struct parse *p, const struct sentence *s, size_t i)
{
    static const uint64_t going_on = 1ull << ROLE_function | 1ull << ROLE_verb |
                                     1ull << ROLE_modal | 1ull << ROLE_timeword | 1ull << ROLE_say |
                                     1ull << ROLE_day | 1ull << ROLE_weekday | 1ull << ROLE_before;
    if (i >= s->last)
        return true;
    const struct token *t = &p->tokens[i];
    if (t->type != TOKEN_WORD)
        return t->type != TOKEN_MARK || (t->mark != 's' && t->mark != '-' && t->mark != '\'');
    if (parse_function(p, i, F_of))
        return false;
    if ((parse_function(p, i, F_in) || parse_function(p, i, F_at) ||
         parse_function(p, i, F_near)) &&
        (p->tokens[i + 1].flags & T_CAPITAL))
        return false;
    return (t->roles & going_on) != 0 || p->text[t->end - 1] == 'y';
}

static uint8_t function_at(const struct parse *p, const struct sentence *s, size_t i)
{
    static const uint8_t governing[] = {F_to, F_from, F_in,     F_into,   F_at,
                                        F_on, F_near, F_across, F_within, F_for};
    if (i == s->first)
        return TEXT_FUNCTION_COUNT;
    if (parse_function(p, i - 1, F_of) && i > s->first + 1 && parse_function(p, i - 2, F_out))
        return F_from;
    if (parse_is(p, i - 1, ROLE_verb, VERB_flee) || parse_is(p, i - 1, ROLE_verb, VERB_leave))
        return F_from; /* "have fled the governorate" */
    for (size_t g = 0; g < sizeof governing; g++)
        if (parse_function(p, i - 1, governing[g]))
            return governing[g];
    if (parse_is(p, i - 1, ROLE_verb, VERB_pledge) || parse_is(p, i - 1, ROLE_verb, VERB_give))
        return F_to; /* "promised the province 12 million" */
    return parse_in(p, i - 1, SET_reaches) ? F_to : TEXT_FUNCTION_COUNT; /* "reached the camp" */
}

/* "Mugunga was the largest camp on earth. A week ago it held 350,000": the subject of the sentence
 * before, where only a place can do that. */
static bool it_holds(const struct parse *p, const struct sentence *s, size_t i,
                     struct place_ref *out)
{
    static const char *const holds[] = {"holds",     "held",   "hosts",  "hosted",       "shelters",
                                        "sheltered", "houses", "housed", "accommodates", NULL};
    uint32_t here = (uint32_t)(s - p->sentences);
    size_t next = i + 1;
    while (parse_among(p, next, "now", "still", "also", "already"))
        next++;
    if (here == 0 || !parse_spelled(p, next, holds) ||
        p->sentences[here - 1].paragraph != s->paragraph)
        return false;
    for (size_t k = p->sentences[here - 1].places; k < p->sentences[here].places; k++) {
        const struct place_ref *r = &p->places[k];
        if (r->function < TEXT_FUNCTION_COUNT || r->type != PLACE_NAME || r->dateline ||
            r->first > p->sentences[here - 1].first + 1u)
            continue;
        *out = *r;
        out->first = (uint32_t)i;
        out->last = (uint32_t)i + 1;
        out->sentence = here;
        out->as = r->as != 0 ? r->as : (uint32_t)k + 1;
        return true;
    }
    return false;
}

/* "Chad now hosts 158,000, on top of the 410,000 who had been there": does place R, the subject of
 * sentence S, host them? */
static bool hosts(const struct parse *p, const struct sentence *s, const struct place_ref *r)
{
    size_t i = r->last;
    if (r->first > s->first + 1u || r->first < s->first || r->function < TEXT_FUNCTION_COUNT)
        return false;
    i += parse_among(p, i, "now", "already", "still", "alone", "also") ? 1u : 0u;
    return parse_is(p, i, ROLE_verb, VERB_host);
}

/* "They will go to Baghdad; others are bound for Anbar. The 132,000 already there": where the
 * sentence of R names several places of one country, that country, where it was named before; else
 * R. */
static const struct place_ref *country_of_several(const struct parse *p, const struct place_ref *r)
{
    bool several = false;
    const struct place_ref *end = p->places + p->n_places;
    for (const struct place_ref *o = end; o > p->places && o[-1].sentence >= r->sentence; o--)
        several |= o[-1].sentence == r->sentence && o[-1].place != NULL && r->place != NULL &&
                   o[-1].place != r->place && o[-1].type == PLACE_NAME &&
                   o[-1].place->type != PLACE_COUNTRY &&
                   (o[-1].function == F_to || o[-1].function == F_in || o[-1].function == F_for) &&
                   place_same_country(o[-1].place, r->place);
    if (!several || r->place->type == PLACE_COUNTRY)
        return r;
    for (const struct place_ref *o = r; o > p->places; o--)
        if (o[-1].place != NULL && o[-1].type == PLACE_NAME && !o[-1].dateline &&
            o[-1].place->type == PLACE_COUNTRY && place_same_country(o[-1].place, r->place))
            return o - 1;
    return r;
}

/* "500,000 have fled, Beirut says; the war has killed 306 people there": the country, named before,
 * for which a seat speaks in sentence S; NULL: none does. */
static const struct place_ref *seat_says_of(const struct parse *p, const struct sentence *s)
{
    const struct place_ref *seat = NULL, *end = p->places + p->n_places;
    for (const struct place_ref *r = end; r > p->places && r[-1].first >= s->first; r--)
        if (r[-1].seat && r[-1].place != NULL && parse_one(p, r[-1].last, ROLE_say))
            seat = r - 1;
    for (const struct place_ref *r = end; seat != NULL && r > p->places; r--)
        if (r[-1].place != NULL && r[-1].type == PLACE_NAME && r[-1].as == 0 &&
            r[-1].place->type == PLACE_COUNTRY && place_same_country(r[-1].place, seat->place))
            return r - 1;
    return NULL;
}

/* "two planes flew 250 more there": do verbs before token I take somebody to the place? */
static bool carried_there(const struct parse *p, const struct sentence *s, size_t i)
{
    for (size_t k = i; k > s->first && k + 5u > i && p->tokens[k - 1].type != TOKEN_MARK; k--)
        if (parse_in(p, k - 1, SET_carries) && !parse_either(p, k - 1, "transports", "moves"))
            return true; /* not "two American transports are expected there" */
    return false;
}

/* "says that 89,000 people there are displaced", "moved from there to Farchana": the scene named
 * last; but "there are" names none. */
static bool over_there(const struct parse *p, const struct sentence *s, size_t i,
                       struct place_ref *out)
{
    static const uint64_t scenes = 1ull << F_in | 1ull << F_at | 1ull << F_to | 1ull << F_into |
                                   1ull << F_on | 1ull << F_near | 1ull << F_within;
    uint32_t here = (uint32_t)(s - p->sentences);
    bool from = i > s->first && parse_function(p, i - 1, F_from);
    bool people = i > s->first && p->tokens[i - 1].type == TOKEN_WORD;
    if (!people || (!from && (parse_function(p, i + 1, F_be) || parse_function(p, i + 1, F_have)) &&
                    !parse_may(p, i - 1, ROLE_noun)))
        return false;
    const struct place_ref *found = NULL;
    for (size_t k = p->n_places; k > 0; k--) {
        const struct place_ref *r = &p->places[k - 1];
        if (r->sentence + THERE_BACK < here || p->sentences[r->sentence].paragraph != s->paragraph)
            break;
        if (r->payer || r->type != PLACE_NAME || where_qualifies(p, k - 1) ||
            !(r->section || hosts(p, s, r) ||
              (r->function < TEXT_FUNCTION_COUNT && (scenes >> r->function & 1) != 0)))
            continue;
        if (found != NULL && r->sentence != found->sentence)
            break;
        if (found == NULL || (r->function == F_to && found->function == F_near))
            found = r; /* "sent to northern Iraq to build camps near Zakho": not near it */
        if (found->function != F_near)
            break;
    }
    found = found == NULL ? seat_says_of(p, s) : country_of_several(p, found);
    if (found == NULL)
        return false;
    *out = *found;
    out->first = (uint32_t)i;
    out->last = (uint32_t)i + 1;
    out->sentence = here;
    out->function = from ? F_from : carried_there(p, s, i) ? F_to : F_in;
    out->dateline = out->section = out->seat = false;
    out->as = found->as != 0 ? found->as : (uint32_t)(found - p->places) + 1;
    return true;
}

/* "unloaded 900 passengers here", "troops who landed here": where the report was filed. */
static bool over_here(const struct parse *p, const struct sentence *s, size_t i,
                      struct place_ref *out)
{
    uint32_t here = (uint32_t)(s - p->sentences);
    if (i == s->first || p->tokens[i - 1].type != TOKEN_WORD || (p->tokens[i].flags & T_QUOTED) ||
        !(parse_may(p, i - 1, ROLE_verb) || parse_may(p, i - 1, ROLE_noun)) ||
        parse_function(p, i - 1, F_be))
        return false;
    for (size_t k = i + 1; k < i + 6u && k + 1 < s->last && p->tokens[k].type == TOKEN_WORD; k++)
        if ((parse_function(p, k, F_at) || parse_function(p, k, F_in)) &&
            (p->tokens[k + 1].flags & T_CAPITAL))
            return false; /* "landed here on the beach at Skala" */
    for (size_t k = 0; k < p->n_places && p->places[k].sentence < 2; k++) {
        const struct place_ref *r = &p->places[k];
        if (!r->dateline || (r->place != NULL && r->place->type == PLACE_COUNTRY))
            continue;
        bool brought = carried_there(p, s, i);
        for (size_t w = i; w > s->first && w + 6u > i && !brought; w--)
            brought = parse_among(p, w - 1, "unloaded", "brought", "put", "fled", "sent");
        *out = *r;
        out->first = (uint32_t)i;
        out->last = (uint32_t)i + 1;
        out->sentence = here;
        out->function = brought ? F_to : F_in;
        out->dateline = out->section = out->seat = false;
        out->as = (uint32_t)k + 1;
        return true;
    }
    return false;
}

/* The preposition before "this town" at token THE, also that of what is in it: "in the main square
 * of this town". */
static uint8_t function_of_this(const struct parse *p, const struct sentence *s, size_t the)
{
    if (the == s->first || !parse_function(p, the - 1, F_of))
        return function_at(p, s, the);
    for (size_t k = the - 1; k > s->first && k + 6 > the && p->tokens[k - 1].type == TOKEN_WORD;
         k--)
        if (parse_function(p, k - 1, F_in) || parse_function(p, k - 1, F_at) ||
            parse_function(p, k - 1, F_on))
            return F_in;
    return TEXT_FUNCTION_COUNT;
}

/* "in this town", "the school of this border village": where the report was filed. */
static bool filed_from(const struct parse *p, const struct sentence *s, size_t i,
                       struct place_ref *out)
{
    static const char *const this[] = {"this", NULL};
    size_t the = i - 1;
    if (!parse_in(p, i, SET_townlike) || i < s->first + 2u)
        return false;
    if (!parse_spelled(p, the, this) && !parse_spelled(p, --the, this))
        return false;
    for (size_t k = 0; k < p->n_places && p->places[k].sentence < 2; k++) {
        const struct place_ref *r = &p->places[k];
        if (!r->dateline || (r->place != NULL && r->place->type == PLACE_COUNTRY))
            continue;
        *out = *r;
        out->first = (uint32_t)the;
        out->last = (uint32_t)i + 1;
        out->sentence = (uint32_t)(s - p->sentences);
        out->function = function_of_this(p, s, the);
        out->dateline = out->section = out->seat = false;
        out->as = (uint32_t)k + 1;
        return true;
    }
    return false;
}

/* "Prefecture   202   102", "Damaged, prefecture: 1,411": the region of that kind which the report
 * named, where the word alone heads a row or ends a label. */
static bool labels_region(const struct parse *p, const struct sentence *s, size_t i,
                          struct place_ref *out)
{
    bool heads = i == s->first && s->starts_line &&
                 (p->tokens[i + 1].type == TOKEN_DIGITS ||
                  (parse_mark(p, i + 1, '|') && p->tokens[i + 2].type == TOKEN_DIGITS));
    bool ends = i > s->first && parse_mark(p, i - 1, ',') && parse_mark(p, i + 1, ':') &&
                p->tokens[i + 2].type == TOKEN_DIGITS;
    if (!parse_in(p, i, SET_regionlike) || (!heads && !ends))
        return false;
    for (size_t k = p->n_places; k > 0; k--) {
        const struct place_ref *r = &p->places[k - 1];
        size_t says = region_word(p, r);
        if (r->as != 0 || r->payer || r->type != PLACE_NAME || says == 0 || !same_word(p, says, i))
            continue;
        *out = *r;
        out->first = (uint32_t)i;
        out->last = (uint32_t)i + 1;
        out->sentence = (uint32_t)(s - p->sentences);
        out->function = TEXT_FUNCTION_COUNT;
        out->dateline = out->section = out->seat = false;
        out->as = (uint32_t)k;
        return true;
    }
    return false;
}

bool place_stands_for(const struct parse *p, const struct sentence *s, size_t i,
                      struct place_ref *out)
{
    if (parse_function(p, i, F_it))
        return it_holds(p, s, i, out);
    if (parse_in(p, i, SET_there))
        return parse_reads(p, i, "here") ? over_here(p, s, i, out) : over_there(p, s, i, out);
    if (filed_from(p, s, i, out) || labels_region(p, s, i, out))
        return true;
    uint64_t sets = p->tokens[i].sets & PLACE_ANAPHORS;
    uint64_t kinds = sets & ~(1ull << SET_landlike);
    bool land = (sets >> SET_landlike & 1) != 0, region = (sets >> SET_regionlike & 1) != 0;
    uint32_t here = (uint32_t)(s - p->sentences);
    if (sets == 0 || i == s->first || !parse_function(p, i - 1, F_the) ||
        !stands_alone(p, s, i + 1))
        return false;
    size_t the = i - 1;
    uint8_t function = function_at(p, s, the);
    bool subject = function == TEXT_FUNCTION_COUNT && the <= s->first + 1;
    if (function == TEXT_FUNCTION_COUNT && !subject)
        return false;
    for (size_t k = p->n_places; k > 0; k--) {
        const struct place_ref *r = &p->places[k - 1];
        if (r->sentence + (land || region ? NAMED_BACK : SENTENCES_BACK) < here)
            return false;
        size_t says = region ? region_word(p, r) : 0;
        if (says != 0 ? !same_word(p, says, i) : !land && r->sentence + SENTENCES_BACK < here)
            continue; /* "the state" is no district */
        if ((sets >> SET_countrylike & 1) &&
            (r->function < TEXT_FUNCTION_COUNT || r->sentence + 1 < here || !subject))
            continue; /* elsewhere "the country" is the one that the report is about */
        if (r->as != 0 || r->payer || r->type != PLACE_NAME ||
            (r->sentence == here && r->function == F_from && function == F_to) ||
            (!(land && says_itself(p, r, i)) && (kinds == 0 || !is_kind(p, r, kinds))))
            continue;
        *out = *r;
        out->first = (uint32_t)the;
        out->last = (uint32_t)i + 1;
        out->sentence = here;
        out->function = function;
        out->dateline = out->section = out->seat = false;
        out->as = (uint32_t)k;
        return true;
    }
    return false;
}
