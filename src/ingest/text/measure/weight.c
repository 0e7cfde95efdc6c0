/* weight.c - weights that are no aid: of what was grown or burst, of what a bridge bears, of a bag,
 * of the ship itself. */
#include "../figure/draft.h"
#include "counts.h"

/* Is what the words from token I on name ("crude oil", "scrap", "oil", but not "cooking oil" and
 * "oil, rice and beans") handed out by nobody? */
static bool is_harmful(const struct parse *p, size_t i)
{
    static const char *const fouls[] = {"crude", "heavy",   "spilled", "spilt", "leaked",
                                        "used",  "burning", "waste",   "fuel",  NULL};
    if (parse_reads(p, i, "oil"))
        return !((parse_mark(p, i + 1, ',') || parse_function(p, i + 1, F_and)) &&
                 parse_in(p, i + 2, SET_cargo));
    if (parse_in(p, i, SET_harmful))
        return true;
    if (parse_either(p, i, "army", "military") &&
        parse_among(p, i + 1, "equipment", "stores", "supplies", "hardware", "gear", "material",
                    "cargo"))
        return true; /* an army's own */
    return parse_in(p, i + 1, SET_harmful) &&
           (!parse_reads(p, i + 1, "oil") || parse_spelled(p, i, fouls));
}

/* "Supplies landed at Wajima: 11 tonnes of fuel oil": is what Q weighs told as aid before it? */
static bool told_as_aid(const struct parse *p, const struct quantity *q)
{
    const struct sentence *s = &p->sentences[q->sentence];
    for (size_t i = s->first; i < q->outer_first; i++)
        if (parse_among(p, i, "supplies", "aid", "assistance", "donated", "humanitarian"))
            return true;
    return false;
}

/* "production is put at 750,000 tonnes", "800,000 tonnes produced": of a harvest. */
static bool is_grown(const struct parse *p, const struct quantity *q)
{
    size_t i = q->outer_first, first = p->sentences[q->sentence].first;
    if (!parse_sentence_in(&p->sentences[q->sentence], SET_harvest))
        return false;
    for (size_t k = i; k > first && k + 10 > i; k--)
        if (parse_in(p, k - 1, SET_harvest))
            return true;
    return parse_in(p, q->unit_last > q->outer_last ? q->unit_last : q->outer_last, SET_harvest);
}

/* "the 7,951 tonne ferry", "an 80,000-ton carrier", "12,000 gross tons": what carries a load, not
 * the load. */
static bool is_tonnage(const struct parse *p, const struct quantity *q)
{
    static const char *const one[] = {"ton", "tonne", NULL}, *const tonnage[] = {"gross",
                                                                                 "deadweight",
                                                                                 "dwt",
                                                                                 "dw",
                                                                                 "grt",
                                                                                 "displacement",
                                                                                 NULL},
                             *const vessels[] = {"ferry",  "carrier", "supertanker", "liner",
                                                 "crane",  "rig",     "excavator",   "bulldozer",
                                                 "digger", "boulder", "bomb",        "press",
                                                 NULL},
                             *const loads[] = {"shipload", "planeload", "truckload", NULL};
    size_t i = q->outer_last;
    if (parse_spelled(p, i, tonnage) || parse_spelled(p, q->last, tonnage) ||
        parse_spelled(p, q->last - 1u, tonnage))
        return true;
    if (!parse_spelled(p, i - 1, one) || number_double(q->value) <= 1)
        return false;
    for (size_t k = i; k < i + 4 && k < p->n_tokens && p->tokens[k].type == TOKEN_WORD; k++) {
        if (parse_spelled(p, k, loads) || p->tokens[k].functions != 0)
            return false;
        const struct entry *e = parse_match(p, k, ROLE_noun, NULL);
        if (parse_spelled(p, k, vessels))
            return true;
        if (e != NULL && (e->value == NOUN_ship || e->value == NOUN_vehicle))
            return true;
    }
    return false;
}

/* "the bridge carries 5 tonnes at most", "passable for vehicles of up to 20 tonnes", "nothing
 * heavier than 65 tonnes": how much something bears. */
static bool is_limit(const struct parse *p, const struct quantity *q)
{
    static const char *const bears[] = {"carries", "carry", "bears", "takes", NULL},
                             *const heavier[] = {"heavier", "lighter", "weighing", "weighs",
                                                 "limit",   "over",    NULL};
    size_t i = q->outer_first, first = p->sentences[q->sentence].first;
    if (i >= first + 2 && parse_reads(p, i - 1, "than") && parse_spelled(p, i - 2, heavier))
        return true;
    if (i >= first + 2 && parse_function(p, i - 1, F_of) &&
        parse_among(p, i - 2, "limit", "limits", "capacity", "maximum", "ceiling"))
        return true; /* "an axle load limit of 11.5 tonnes" */
    if (q->qualifier != QUALIFIER_AT_MOST)
        return false;
    if (i > first && parse_spelled(p, i - 1, bears))
        return true;
    for (size_t k = i; k > first + 1 && k + 4 > i; k--)
        if (parse_function(p, k - 1, F_of) && parse_is(p, k - 2, ROLE_noun, NOUN_vehicle))
            return true;
    return false;
}

/* "has 2,000 tonnes of maize in stock", "in its warehouses": what nobody has brought so far. */
static bool is_stored(const struct parse *p, const struct quantity *q)
{
    static const char *const stores[] = {"stock",      "storage", "store",      "warehouse",
                                         "warehouses", "granary", "stockpiles", "silos",
                                         "reserve",    NULL};
    const struct sentence *s = &p->sentences[q->sentence];
    size_t i = q->outer_first, end = q->outer_last + 8u;
    while (i > s->first && p->tokens[i - 1].type == TOKEN_WORD && q->outer_first < i + 3 &&
           !parse_function(p, i - 1, F_have))
        i--; /* "has a total of", "has only" */
    if (i == s->first || !parse_function(p, i - 1, F_have))
        return false;
    for (size_t k = q->outer_last; k < end && k < s->last && p->tokens[k].type == TOKEN_WORD; k++)
        if (parse_function(p, k, F_in))
            return parse_spelled(p, k + 1, stores) || parse_spelled(p, k + 2, stores);
    return false;
}

bool weight_no_aid(const struct parse *p, const struct quantity *q)
{
    static const char *const kilos[] = {"kg", "kgs", "kilos", "kilograms", "kilogrammes", NULL};
    size_t i = q->outer_first, first = p->sentences[q->sentence].first;
    if (q->noun == NOUN_item) /* "a crop of 35 million bags" */
        return q->unit_last > q->unit_first && parse_in(p, q->unit_last - 1u, SET_container) &&
               is_grown(p, q);
    if (q->noun != NOUN_weight)
        return false;
    if (is_grown(p, q) || is_limit(p, q) || is_tonnage(p, q) || is_stored(p, q) ||
        (parse_function(p, q->outer_last, F_of) && is_harmful(p, q->outer_last + 1u) &&
         !(parse_reads(p, q->outer_last + 1u, "fuel") && told_as_aid(p, q))))
        return true;
    double v = number_double(q->value.type != NUMBER_NONE ? q->value : q->high);
    if (v <= 100 && parse_spelled(p, q->unit_first, kilos))
        return true; /* "15 kg of luggage", "rice of 20 kg": a load is told in tonnes */
    return i >= first + 2 && parse_function(p, i - 1, F_of) && parse_in(p, i - 2, SET_container);
}
