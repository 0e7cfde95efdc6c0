/* breakdown.c - the parts of a number by where its people come from: "New arrivals in Rwanda: 1,200
 * (DRC 900; Burundi 240)", "Refugees by country of origin / Sudan: 700,000". */
#include <string.h>

#include "../measure/counts.h"
#include "../where/where.h"

const char origin_by_parts[] = "the country that labels its part of the total";

/* The country that labels the number of D: "DRC 900", "South Sudan ..... 968,150"; NULL: none. */
static const struct place_ref *label_of(const struct parse *p, const struct draft *d)
{
    const struct place_ref *r = NULL;
    for (size_t i = p->sentences[d->sentence].places; i < parse_places_end(p, d->sentence); i++)
        if (p->places[i].last <= d->q->outer_first)
            r = &p->places[i];
    if (r == NULL || r->place == NULL || r->place->type != PLACE_COUNTRY || r->type != PLACE_NAME ||
        r->function < TEXT_FUNCTION_COUNT || r->part)
        return NULL;
    for (size_t i = r->last; i < d->q->outer_first; i++)
        if (p->tokens[i].type != TOKEN_MARK || parse_mark(p, i, ',') || parse_mark(p, i, ';'))
            return NULL;
    size_t before = r->first - (r->first > 0 && parse_function(p, r->first - 1, F_the) ? 1u : 0u);
    return before == p->sentences[d->sentence].first || before == 0 ||
                   p->tokens[before - 1].type == TOKEN_MARK ||
                   p->tokens[before - 1].type == TOKEN_LINE || parse_function(p, before - 1, F_and)
               ? r
               : NULL;
}

static bool of_country(const struct place_ref *r, const char *country)
{
    return r->place != NULL && strcmp(r->place->country, country) == 0;
}

enum flight { FLIGHT_UNTOLD, FLIGHT_THERE, FLIGHT_AWAY };

/* Do the words of the report say that people flee to the country that it is about, or away from it?
 * Others come "from" elsewhere, or are Sudanese, or sites there have numbers of their own. */
static enum flight flight_of_home(const struct drafts *all)
{
    const struct parse *p = all->p;
    bool hosts = false;
    if (all->home == NULL || all->home->place == NULL)
        return FLIGHT_AWAY;
    const char *home = all->home->place->country;
    for (size_t i = 0; i < p->n_places && i < 200; i++) {
        const struct place_ref *r = &p->places[i];
        if (r->place == NULL || r->place->country[0] == '\0')
            continue;
        bool fled = r->type != PLACE_NAME ||
                    (r->function == F_from && r->place->type == PLACE_COUNTRY && !r->part);
        if (fled && of_country(r, home))
            return FLIGHT_AWAY;
        bool site = of_country(r, home) && r->place->type != PLACE_COUNTRY &&
                    p->tokens[r->last].type == TOKEN_DIGITS;
        hosts |= fled || site;
    }
    return hosts ? FLIGHT_THERE : FLIGHT_UNTOLD;
}

/* Are the countries that label the parts of what D counts where its people come from? Who asks for
 * asylum is told apart by nothing else. */
static bool told_by_origin(const struct drafts *all, const struct draft *d)
{
    enum flight flight = flight_of_home(all);
    return flight == FLIGHT_THERE ||
           (flight == FLIGHT_UNTOLD && strncmp(d->measure, "asylum-", 7) == 0);
}

/* Does sentence S speak of origins: "by country of origin", "by nationality"? */
static bool speaks_of_origin(const struct parse *p, uint32_t s)
{
    for (size_t i = p->sentences[s].first; i < p->sentences[s].last; i++)
        if (parse_in(p, i, SET_nationality))
            return true;
    return false;
}

/* "in Rwanda", "Germany registered": is WHOLE's place told by its sentence as where they came to?
 */
static bool told_in(const struct parse *p, const struct draft *whole)
{
    const struct place_ref *r = whole->place;
    if (r->sentence != whole->sentence)
        return false;
    if (r->function == F_in || r->function == F_to || r->function == F_into || r->function == F_on)
        return true;
    return r->function == TEXT_FUNCTION_COUNT && r->last < whole->q->first &&
           p->tokens[r->last].type == TOKEN_WORD;
}

/* Do brackets or a colon open behind the number of WHOLE, before D's? */
static bool opens_parts(const struct parse *p, const struct draft *whole, const struct draft *d)
{
    for (size_t i = whole->q->last; i < d->q->outer_first; i++)
        if (parse_mark(p, i, '(') || parse_mark(p, i, ':'))
            return true;
    return false;
}

/* The number that K is a part of, or another part of it; NULL: there is none. */
static const struct draft *whole_of(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    const struct draft *d = &all->at[k];
    for (size_t j = k; j > 0 && k - j < 3; j--) {
        const struct draft *b = &all->at[j - 1];
        if (b->measure == NULL)
            continue;
        bool near = b->sentence == d->sentence ||
                    (p->sentences[b->sentence].paragraph == p->sentences[d->sentence].paragraph &&
                     p->sentences[d->sentence].starts_line && b->sentence + 4 > d->sentence);
        return near && strcmp(b->measure, d->measure) == 0 ? b : NULL;
    }
    return NULL;
}

/* Sets the place and the origin of D, which R labels, as a part of what is at TO. */
static bool set_part(struct draft *d, const struct draft *whole, const struct place_ref *r)
{
    place_take(d, whole);
    d->origin = r;
    d->origin_rule = origin_by_parts;
    return true;
}

/* "Displaced from: Bay 31,450; Bakool 12,870": the place that labels the number of D is where its
 * people left; NULL: the line does not say so. */
static const struct place_ref *left_label(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    const struct place_ref *r = NULL;
    size_t i = s->first;
    if (!draft_is(d->measure, "new-displacements") && !draft_is(d->measure, "evacuations"))
        return NULL;
    while (i < s->first + 4u && i < s->last && !parse_function(p, i, F_from))
        i++;
    if (!s->starts_line || !parse_function(p, i, F_from) || !parse_mark(p, i + 1, ':'))
        return NULL;
    for (size_t k = s->places; k < parse_places_end(p, d->sentence); k++)
        if (p->places[k].last <= d->q->outer_first && p->places[k].last + 2u > d->q->outer_first)
            r = &p->places[k];
    return r;
}

/* "1,382,000 Syrians came back: / Türkiye 561,000": is R, which labels D below the sum B, another
 * country, from which they came back? */
static bool returned_from(const struct draft *b, const struct draft *d, const struct place_ref *r)
{
    return b != NULL && b->place != NULL && b->place->place != NULL && r->place != NULL &&
           b->sentence < d->sentence && b->place->place->type == PLACE_COUNTRY &&
           r->place->type == PLACE_COUNTRY && !of_country(r, b->place->place->country);
}

bool origin_breakdown(struct finding *f)
{
    struct drafts *all = f->all;
    const struct parse *p = all->p;
    struct draft *d = f->d;
    if ((d->origin = left_label(p, d)) != NULL) {
        d->place = NULL;
        d->place_rule = place_only_origin;
        return true;
    }
    bool returns = draft_is(d->measure, "returns");
    if (!draft_measure_guests(d->measure) && !returns)
        return false;
    const struct place_ref *r = label_of(p, d);
    if (r == NULL)
        return false;
    const struct draft *b = whole_of(all, f->k);
    if (returns)
        return returned_from(b, d, r) && set_part(d, b, r);
    if (b != NULL && b->origin_rule == origin_by_parts)
        return b->place != NULL && b->place->place != NULL &&
               !of_country(r, b->place->place->country) && set_part(d, b, r);
    if (b != NULL && b->place != NULL && b->place->place != NULL && b->origin == NULL &&
        !of_country(r, b->place->place->country) &&
        number_double(b->q->value) > number_double(d->q->value)) {
        bool same = b->sentence == d->sentence;
        if (same ? opens_parts(p, b, d) && (told_in(p, b) || told_by_origin(all, d))
                 : b->place->place->type == PLACE_COUNTRY && all->home != NULL &&
                       all->home->place != NULL &&
                       of_country(b->place, all->home->place->country) && told_by_origin(all, d))
            return set_part(d, b, r);
    }
    uint32_t over = d->under > 0 ? d->under - 1 : d->sentence;
    if (!speaks_of_origin(p, over) || all->home == NULL || all->home->place == NULL ||
        of_country(r, all->home->place->country))
        return false;
    d->place = all->home;
    d->country_only = !all->home_is_place;
    d->place_rule = place_of_report;
    d->origin = r;
    d->origin_rule = origin_by_parts;
    return true;
}

/* The first of the figures that stand in the sentence of figure K. */
static size_t first_of_row(const struct drafts *all, size_t k)
{
    while (k > 0 && all->at[k - 1].sentence == all->at[k].sentence)
        k--;
    return k;
}

static bool in_country(const struct draft *d)
{
    return d->place != NULL && d->place->place != NULL && d->place->place->type == PLACE_COUNTRY;
}

/* "Total 2,155,271" under the rows of several countries. */
static bool totals_places(const struct drafts *all, size_t k)
{
    const struct draft *d = &all->at[k];
    size_t own = first_of_row(all, k), above = own > 0 ? first_of_row(all, own - 1) : 0;
    if (above == 0 || !parse_function(all->p, all->p->sentences[d->sentence].first, F_total))
        return false;
    const struct draft *a = &all->at[own - 1], *b = &all->at[above - 1];
    return in_country(a) && in_country(b) && a->sentence == b->sentence + 1 &&
           !place_same_country(a->place->place, b->place->place);
}

/* "38 people died, 25 of them in Thailand and 13 in Cambodia": of which country is the whole? */
static bool parted_by_country(const struct parse *p, const struct draft *d)
{
    const struct place_ref *one = NULL;
    const struct quantity *part = d->q + 1;
    if (part >= p->quantities + p->n_quantities || part->sentence != d->sentence ||
        !parse_function(p, part->outer_last, F_of) ||
        !parse_function(p, part->outer_last + 1, F_them))
        return false; /* "23,415 (DRC 16,904; Sudan 2,391)" came from there */
    for (size_t i = p->sentences[d->sentence].places; i < parse_places_end(p, d->sentence); i++) {
        const struct place_ref *r = &p->places[i];
        if (r->first < d->q->last || r->place == NULL || r->place->type != PLACE_COUNTRY ||
            r->type != PLACE_NAME || !where_of_part(p, d->q, r))
            continue;
        if (one != NULL && !place_same_country(one->place, r->place))
            return true;
        one = r;
    }
    return false;
}

bool parts_by_country(const struct drafts *all, size_t k)
{
    return totals_places(all, k) || parted_by_country(all->p, &all->at[k]);
}
