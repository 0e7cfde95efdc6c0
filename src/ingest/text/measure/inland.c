/* inland.c - who goes from one place of a country to another: displaced or evacuated, and arrived
 * in no country. */
#include <string.h>

#include "../figure/draft.h"
#include "counts.h"

/* Are both places towns or parts of one country? */
static bool within_country(const struct place_ref *to, const struct place_ref *from)
{
    return to != NULL && from != NULL && to != from && to->place != NULL && from->place != NULL &&
           to->place->type != PLACE_COUNTRY && from->place->type != PLACE_COUNTRY &&
           to->place->country[0] != '\0' && place_same_country(to->place, from->place);
}

/* "Palma", told of Mozambique: is R unknown, or a town of a country of which the text names nothing
 * else, and so perhaps a namesake? */
static bool stranger(const struct parse *p, const struct place_ref *r)
{
    if (r->place == NULL)
        return true;
    for (size_t i = 0; i < p->n_places && i < 200; i++)
        if (p->places[i].place != NULL && p->places[i].place != r->place &&
            place_same_country(p->places[i].place, r->place))
            return false;
    return r->place->type != PLACE_COUNTRY && r->type == PLACE_NAME;
}

/* Do they come from such a place to one of the report's country, where nobody came from abroad? */
static bool from_unknown(const struct drafts *all, const struct place_ref *to,
                         const struct place_ref *from)
{
    return all->inside && to != NULL && from != NULL && to != from && from->function == F_from &&
           to->place != NULL && to->place->type != PLACE_COUNTRY && all->home != NULL &&
           all->home->place != NULL && place_same_country(to->place, all->home->place) &&
           stranger(all->p, from);
}

/* Does D's sentence tell of a ship that people are taken away by, and not of the boats of those who
 * set out for another country? */
static bool by_ferry(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    for (size_t i = s->first; i < s->last; i++)
        if (parse_among(p, i, "ferry", "ferries", "ship", "vessel", "barge", "barges"))
            return true;
    return false;
}

/* Does the report name a country other than its own? */
static bool names_abroad(const struct drafts *all)
{
    const struct parse *p = all->p;
    for (size_t i = 0; i < p->n_places && i < 200; i++)
        if (p->places[i].place != NULL && p->places[i].place->type == PLACE_COUNTRY &&
            !place_same_country(p->places[i].place, all->home->place))
            return true;
    return false;
}

/* "71,040 new arrivals", told of a country with displacement or sites, and of nobody and nothing
 * abroad: who settles there comes from elsewhere in it. */
static bool settles_at_home(const struct drafts *all, const struct draft *d)
{
    static const char *const uprooted[] = {"sites",        "idp",       "idps",
                                           "displacement", "displaced", NULL};
    const struct parse *p = all->p;
    if (!all->inside || p->language == LANGUAGE_FR || d->noun != NOUN_arrival ||
        (d->q->unit_last == d->q->unit_first && !d->inherited) || d->origin != NULL ||
        all->home == NULL || all->home->place == NULL ||
        (d->place != NULL && d->place->place != NULL &&
         !place_same_country(d->place->place, all->home->place)) ||
        names_abroad(all))
        return false;
    for (size_t i = 0; i < p->n_tokens; i++)
        if ((p->tokens[i].roles >> ROLE_noun & 1) != 0 && parse_spelled(p, i, uprooted))
            return true;
    return false;
}

/* Does a report that names neither refugees nor migrants, nor a country that anybody came from,
 * tell of people who arrived in a town of its own country? */
static bool arrives_at_home(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    const struct place_ref *to = d->place;
    bool folk = d->noun == NOUN_people || d->noun == NOUN_arrival;
    if (!all->inside || p->language == LANGUAGE_FR || !folk || d->origin != NULL || to == NULL ||
        to->sentence != d->sentence || all->home == NULL || all->home->place == NULL ||
        (to->function != F_in && to->function != F_at) ||
        (to->place != NULL &&
         (to->place->type == PLACE_COUNTRY || !place_same_country(to->place, all->home->place))))
        return false;
    if (names_abroad(all))
        return false;
    for (size_t k = (size_t)(d - all->at); k > 0; k--)
        if (all->at[k - 1].measure != NULL &&
            ((d->noun == NOUN_people && draft_is(all->at[k - 1].measure, "idps")) ||
             draft_is(all->at[k - 1].measure, "new-displacements")))
            return true;
    return false;
}

/* "UNHCR said that 4,208 Malians had arrived": of whom that speaks are refugees. */
static bool told_by_unhcr(const struct parse *p, uint32_t sentence)
{
    for (size_t i = p->sentences[sentence].first; i < p->sentences[sentence].last; i++)
        if ((p->tokens[i].flags & T_UPPER) && parse_reads(p, i, "unhcr"))
            return true;
    return false;
}

/* "81,800 have been displaced from El Fasher. 12,000 of them made it to Tawila": some of those, in
 * a town. */
static bool part_of_displaced(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    size_t i = d->q->outer_last;
    return d > all->at && parse_function(p, i, F_of) && parse_function(p, i + 1, F_them) &&
           d[-1].measure != NULL && draft_is(d[-1].measure, "new-displacements") &&
           d[-1].sentence + 1 >= d->sentence && d->place != NULL &&
           (d->place->place == NULL ||
            (d->place->place->type != PLACE_COUNTRY && all->home != NULL &&
             all->home->place != NULL && place_same_country(d->place->place, all->home->place)));
}

/* "94,000 people have sought refuge in 612 schools": who shelters in a building of a country that
 * nobody is said to have come to. */
static bool refuge_in_hall(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    size_t i = d->verb_last;
    i += parse_reads(p, i, "refuge") ? 1u : 0u; /* "have taken" */
    if ((d->noun != NOUN_people && d->noun != NOUN_household) || d->origin != NULL ||
        all->of_refugees || all->of_migrants || i <= d->verb_first + 1u || i < d->q->last ||
        !(parse_reads(p, i - 1, "refuge") || parse_reads(p, i - 1, "sanctuary") ||
          parse_reads(p, i - 1, "safety")) ||
        !parse_function(p, i, F_in))
        return false;
    for (size_t end = i + 6; ++i < end && i < d->clause_last;) {
        if (p->tokens[i].type != TOKEN_DIGITS && p->tokens[i].type != TOKEN_WORD &&
            !parse_glued(p, i))
            return false;
        if (parse_in(p, i, SET_lodging) || parse_is(p, i, ROLE_noun, NOUN_hall) ||
            parse_among(p, i, "church", "mosque", "stadium", "temple", "temples", "hospital",
                        "hospitals", "monastery", "convent"))
            return true;
    }
    return false;
}

/* "Slovakia hosts 97,000 displaced persons from Ukraine": are the displaced of D of one country and
 * in another one, or in a union, so that they are refugees there? */
static bool displaced_abroad(const struct draft *d)
{
    const struct place_ref *to = d->place, *from = d->origin;
    bool stock = draft_is(d->measure, "idps");
    return (stock || draft_is(d->measure, "new-displacements")) && to != NULL && from != NULL &&
           to->place != NULL && from->place != NULL && from->function == F_from &&
           from->place->type == PLACE_COUNTRY && from->type == PLACE_NAME && !from->part &&
           (to->place->type == PLACE_COUNTRY || to->place->country[0] == '\0') &&
           to->type == PLACE_NAME && !place_same_country(to->place, from->place);
}

/* "Chad hosts 400,000 refugees from Sudan and 380,000 internally displaced people": do D's
 * displaced, who are at home, seem to come from where the refugees before them do? */
static bool origin_of_others(const struct drafts *all, const struct draft *d)
{
    const struct draft *b = d > all->at ? d - 1 : NULL;
    const struct place_ref *to = d->place, *from = d->origin;
    if (!draft_is(d->measure, "idps") || to == NULL || from == NULL || to->place == NULL ||
        from->place == NULL || from->sentence != d->sentence || from->last > d->q->outer_first ||
        place_same_country(to->place, from->place))
        return false;
    return parse_among(all->p, d->q->unit_first, "internally", "idps", "idp") ||
           (b != NULL && b->sentence == d->sentence && b->measure != NULL && b->origin == from &&
            draft_measure_guests(b->measure));
}

/* "12,000 civilians have come out of eastern Ghouta": who comes out of a place that is no country,
 * and is not told to have come to another, has fled from it. */
static bool came_out(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    const struct place_ref *from = d->origin;
    if (from == NULL || d->place != NULL || d->noun != NOUN_people ||
        d->verb_first == d->verb_last ||
        (from->place != NULL && from->place->type == PLACE_COUNTRY) || all->of_refugees ||
        all->of_migrants)
        return false;
    size_t i = d->verb_last - 1u;
    i += parse_among(p, i, "come", "came", "coming");
    return i == d->verb_last && parse_reads(p, i, "out") && parse_function(p, i + 1, F_of) &&
           from->first >= i + 2u && from->first <= i + 4u;
}

void draft_inland(const struct drafts *all, struct draft *d)
{
    if (origin_of_others(all, d)) {
        d->origin = NULL;
        return;
    }
    if (displaced_abroad(d)) {
        const struct measure_rule *r =
            draft_rule(NOUN_refugee, draft_is(d->measure, "idps") ? VERB_none : VERB_arrive);
        d->measure = r->measure;
        return;
    }
    if (d->noun == NOUN_national && draft_is(d->measure, "migrant-arrivals") && !all->of_migrants &&
        told_by_unhcr(all->p, d->sentence)) {
        d->measure = draft_rule(NOUN_refugee, VERB_arrive)->measure;
        return;
    }
    const struct place_ref *to = d->place, *from = d->origin;
    if (draft_is(d->measure, "refugee-arrivals") && refuge_in_hall(all, d)) {
        d->measure = draft_rule(NOUN_people, VERB_shelter)->measure;
        d->kind = (enum kind)draft_rule(NOUN_people, VERB_shelter)->kind;
        return;
    }
    if (draft_is(d->measure, "refugee-arrivals") &&
        (came_out(all, d) || part_of_displaced(all, d))) {
        d->measure = draft_rule(NOUN_people, VERB_displace)->measure;
        return;
    }
    if (draft_is(d->measure, "refugee-arrivals") &&
        (arrives_at_home(all, d) || settles_at_home(all, d))) {
        d->measure = draft_rule(NOUN_people, VERB_displace)->measure;
        return; /* "37,000 people arrived at Sake", told of Congo and of nobody abroad */
    }
    if (draft_is(d->measure, "refugee-arrivals") && d->noun == NOUN_arrival && !all->of_refugees &&
        !all->of_migrants && from != NULL && from->place != NULL && all->home != NULL &&
        all->home->place != NULL && from->place->type != PLACE_COUNTRY &&
        place_same_country(from->place, all->home->place) &&
        (to == NULL || to->place == NULL || to->place->type != PLACE_COUNTRY ||
         place_same_country(to->place, from->place))) {
        d->measure = draft_rule(NOUN_people, VERB_displace)->measure;
        return; /* "1,420 arrivals from El Fasher", told of Sudan */
    }
    if (draft_is(d->measure, "migrant-arrivals") && d->noun == NOUN_people && !all->of_migrants &&
        (within_country(to, from) || (by_ferry(all->p, d) && from_unknown(all, to, from)))) {
        d->measure = draft_rule(NOUN_people, VERB_evacuate)->measure;
        return; /* "A ferry from Palma with 1,200 people docked in Pemba" */
    }
    if (!draft_is(d->measure, "refugee-arrivals") || all->of_refugees || all->of_migrants ||
        (d->noun != NOUN_people && d->noun != NOUN_household) || to == NULL || from == NULL ||
        to == from || to->place == NULL || to->place->type == PLACE_COUNTRY ||
        to->place->country[0] == '\0' ||
        (from->function < TEXT_FUNCTION_COUNT && from->place == NULL &&
         !(all->inside && from->function == F_from)))
        return; /* who comes "from" a place may come from abroad by way of it */
    if (from->place != NULL && !from_unknown(all, to, from) &&
        (from->place->type == PLACE_COUNTRY || !place_same_country(to->place, from->place)))
        return;
    d->measure = draft_rule(NOUN_people, VERB_displace)->measure;
}

bool draft_displaced_within(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    const struct sentence *s = &p->sentences[d->sentence];
    size_t at = s->first + (parse_mark(p, s->first + 1u, ':') ? 2u : 0u);
    if (!parse_mark(p, d->q->outer_first - 1u, ':') ||
        !parse_either(p, at, "displaced", "uprooted"))
        return false;
    for (size_t k = s->mentions; k < parse_mentions_end(p, d->sentence); k++) {
        const struct mention *m = &p->mentions[k];
        if (m->type == MENTION_DATE && m->first <= at + 3u && m->last + 1u == d->q->outer_first &&
            m->lead != TW_asof && m->lead != TW_end && m->period.first != DAY_NONE &&
            m->period.first < m->period.last)
            return true;
    }
    return false;
}
