/* meant.c - places that a figure's clause means without a name: "in the capital", "inside the
 * country", "across the region", "at the airport". */
#include <string.h>

#include "where.h"

static size_t distance_to(const struct quantity *q, size_t i)
{
    return i >= q->last ? i - q->last : q->first - i;
}

static bool number_between(const struct parse *p, const struct quantity *q, size_t i)
{
    for (size_t k = q->last; k < i; k++)
        if (p->tokens[k].type == TOKEN_DIGITS &&
            !(parse_glued(p, k + 1) && parse_among(p, k + 1, "th", "st", "nd", "rd")))
            return true; /* but "the 10th Mountain Division" */
    return false;
}

bool place_funds(const struct draft *d)
{
    return strncmp(d->measure, "funding-", 8) == 0;
}

bool place_told_once(const struct draft *d)
{
    return d->group == GROUP_PEOPLE || d->group == GROUP_AWAY || place_funds(d);
}

bool place_in_origin(const struct draft *d, const struct place_ref *r)
{
    return d->group == GROUP_PEOPLE && !draft_is(d->measure, "returns") && d->origin != NULL &&
           d->origin->place != NULL && r->place != NULL && d->origin->place->country[0] != '\0' &&
           place_same_country(d->origin->place, r->place);
}

/* "a third of the capital", "half of the city": do such words stand before token I? */
static bool share_of(const struct parse *p, size_t i)
{
    return i > 1 && parse_function(p, i - 1, F_of) &&
           (parse_one(p, i - 2, ROLE_fraction) || parse_among(p, i - 2, "half", "most", "third"));
}

/* "in the capital": the largest city of the country that the report is about stands for it. */
const struct place_ref *place_capital(struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    bool named = false;
    if (all->home == NULL || all->home->place == NULL ||
        !(p->sentences[d->sentence].sets >> SET_capital & 1))
        return NULL;
    for (size_t i = d->clause_first; i + 1 < d->clause_last && !named; i++)
        named = parse_in(p, i + 1, SET_capital) && parse_function(p, i, F_the) &&
                !share_of(p, i) && /* "100,000 people, a third of the capital, have fled" */
                !number_between(p, d->q, i) && distance_to(d->q, i) <= 12;
    if (!named)
        return NULL;
    if (all->capital.place == NULL)
        all->capital.place = place_largest_city(all->home->place->country);
    return all->capital.place != NULL ? &all->capital : NULL;
}

/* "our country": that of whoever reports. */
static bool ours(const struct parse *p, size_t i)
{
    return parse_function(p, i, F_its) && parse_reads(p, i, "our");
}

bool place_country_acts(const struct parse *p, const struct draft *d)
{
    size_t i = d->verb_first;
    if (d->verb_first == d->verb_last || d->verb_last > d->q->first)
        return false;
    while (i > d->clause_first + 2u &&
           (parse_function(p, i - 1, F_have) || parse_in(p, i - 1, SET_now)))
        i--;
    return i > d->clause_first + 1u && parse_in(p, i - 1, SET_countrylike) &&
           parse_function(p, i - 2, F_the);
}

/* "Inside the country, a further 4.25 million": the one that the report is about. */
bool place_country_named(const struct drafts *all, const struct draft *d)
{
    static const char *const country[] = {"country", "nation", "island", NULL};
    const struct parse *p = all->p;
    static const uint64_t sets = 1ull << SET_countrylike | 1ull << SET_kind;
    if (!(p->sentences[d->sentence].sets & sets))
        return false; /* "island" is a kind of place */
    for (size_t i = d->clause_first; i + 2 < d->clause_last; i++)
        if ((p->tokens[i + 2].sets & sets) != 0 &&
            (parse_function(p, i + 1, F_the) || ours(p, i + 1)) &&
            parse_spelled(p, i + 2, country) &&
            (parse_function(p, i, F_in) || parse_function(p, i, F_within) ||
             parse_function(p, i, F_across) || parse_function(p, i, F_into) ||
             parse_is(p, i, ROLE_verb, VERB_cross) || /* "entered the country" */
             (place_funds(d) && (parse_function(p, i, F_for) || parse_function(p, i, F_to))) ||
             (parse_function(p, i, F_to) && draft_is(d->measure, "returns"))) &&
            distance_to(d->q, i) <= 14 && !number_between(p, d->q, i))
            return true;
    for (size_t i = d->clause_first + 2u; p->language == LANGUAGE_FR && i < d->clause_last; i++) {
        size_t n; /* "dans le pays", "à l'intérieur du pays" */
        const struct entry *e = parse_in(p, i, SET_countrylike)
                                    ? parse_match_back(p, d->clause_first, i, ROLE_function, &n)
                                    : NULL;
        if (e != NULL && distance_to(d->q, i) <= 14 && !number_between(p, d->q, i) &&
            ((int)e->value == F_within || (int)e->value == F_across ||
             (parse_function(p, i - 1, F_the) && parse_function(p, i - 2, F_in))) &&
            !parse_in(p, i + 1, SET_wider))
            return true;
    }
    return false;
}

/* "for the four countries". */
static bool counts_countries(const struct parse *p, size_t i)
{
    return parse_among(p, i, "countries", "nations") && i > 2 &&
           (parse_one(p, i - 1, ROLE_digit) || parse_among(p, i - 1, "these", "both"));
}

/* "the Global Fund", "Regional Office": does the word at token I begin the name of a body? */
static bool begins_body(const struct parse *p, size_t i)
{
    return (p->tokens[i].flags & (T_CAPITAL | T_UPPER)) == T_CAPITAL && i + 1 < p->n_tokens &&
           (p->tokens[i + 1].flags & T_CAPITAL) && p->tokens[i + 1].type == TOKEN_WORD;
}

/* "across the region", "in a neighbouring country": more than the report's own country. */
bool place_spans_region(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    if (p->language == LANGUAGE_FR) { /* its own words, not those of the next number */
        for (size_t i = s->first; (s->sets >> SET_wider & 1) && i < s->last; i++)
            if (parse_in(p, i, SET_wider) && (i < d->q->first || !number_between(p, d->q, i)))
                return true;
        return false;
    }
    for (size_t i = d->clause_first; (s->sets >> SET_wider & 1) && i < d->clause_last; i++)
        if (parse_in(p, i, SET_wider) && !begins_body(p, i) &&
            !parse_among(p, i + 1, "hospital", "hospitals", "governor", "government", "council",
                         "capital", "administration", "office", "prosecutor", "director", "bloc",
                         "body", "organisation", "organization", "grouping", "force", "power",
                         "spokesman", "spokeswoman", "economic", "economy", "recession", "downturn",
                         "financial"))
            return true; /* but "the regional hospital" is one region's, "bloc" is no place */
    if ((s->sets >> SET_abroad & 1) && d->verb_last > d->verb_first &&
        parse_reads(p, d->verb_last, "abroad"))
        return true; /* "6 million Venezuelans live abroad, 1.7 million of them in Colombia" */
    if ((s->sets >> SET_abroad & 1) && parse_reads(p, d->q->unit_last, "abroad"))
        return true; /* "Of the 4.4 million Ukrainians abroad 2.6 million are in Poland" */
    size_t own = d->clause_first + 2u; /* "Sudan's neighbours have registered 73,000" */
    if (own < d->q->first && parse_mark(p, own - 1, 's') &&
        parse_among(p, own, "neighbours", "neighbors"))
        return true;
    for (size_t i = d->clause_first + 2; (s->sets >> SET_abroad & 1) && i < d->clause_last; i++)
        if (counts_countries(p, i))
            return true;
    for (size_t i = d->clause_first + 2; (s->sets >> SET_region & 1) && i < d->clause_last; i++)
        if (parse_in(p, i, SET_region) && parse_function(p, i - 1, F_the) &&
            (parse_function(p, i - 2, F_across) ||
             (place_funds(d) &&
              (parse_function(p, i - 2, F_in) || parse_function(p, i - 2, F_for)))))
            return true;
    return false;
}

/* "landed at the airport": that of the city where the report was filed. */
const struct place_ref *place_airport_named(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    const struct sentence *s = &p->sentences[d->sentence];
    bool named = false;
    for (size_t i = s->first + 1; (s->sets >> SET_airport & 1) && i < s->last && !named; i++)
        if (parse_in(p, i, SET_airport))
            for (size_t k = i; k > s->first && k + 4 > i && !named; k--)
                named = parse_function(p, k - 1, F_the);
    for (size_t k = 0; named && k < p->n_places && p->places[k].sentence == 0; k++) {
        const struct place_ref *r = &p->places[k];
        bool title = p->sentences[0].heading && r->first == p->sentences[0].first;
        if ((r->dateline || title) && r->place != NULL && r->place->type != PLACE_COUNTRY)
            return r; /* also of "SARAJEVO AIRLIFT - DAILY NOTE" */
    }
    return NULL;
}

const struct place_ref *place_whose_toll(const struct parse *p, const struct draft *d)
{
    size_t o = d->q->outer_first;
    for (size_t i = p->sentences[d->sentence].places; i < parse_places_end(p, d->sentence); i++) {
        const struct place_ref *r = &p->places[i];
        if (r->last >= o || r->last + 10u < o || !parse_mark(p, r->last, 's'))
            continue;
        for (size_t k = r->last + 1u; k < r->last + 4u && k < o; k++)
            if (parse_in(p, k, SET_toll))
                return r;
    }
    return NULL;
}

/* "100,000 have crossed, half to Tunisia and half to Egypt": of more than one place. */
static bool shared_out(const struct parse *p, const struct draft *d)
{
    size_t parts = 0;
    for (size_t i = d->q->last; i + 1 < p->sentences[d->sentence].last; i++)
        parts += parse_function(p, i + 1, F_to) &&
                 (parse_among(p, i, "half", "most") || parse_one(p, i, ROLE_fraction));
    return parts > 1;
}

/* "expects 300,000 inside the country and 407,000 beyond its borders": who is in other ones. */
static bool beyond_borders(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->outer_last;
    i -= i > d->q->outer_last && parse_reads(p, i - 1, "beyond") ? 1u : 0u;
    return parse_among(p, i, "beyond", "outside") &&
           (parse_function(p, i + 1, F_its) || parse_function(p, i + 1, F_the)) &&
           parse_among(p, i + 2, "borders", "frontiers", "border");
}

bool place_told_of_several(const struct parse *p, const struct draft *d)
{
    bool shares = (p->sentences[d->sentence].roles >> ROLE_fraction & 1) != 0;
    return place_told_once(d) && ((shares && shared_out(p, d)) || beyond_borders(p, d));
}
