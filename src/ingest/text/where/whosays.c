/* whosays.c - the place of who tells a figure that names none. */
#include <string.h>

#include "where.h"

bool where_speaker_acts(struct finding *f)
{
    const struct parse *p = f->all->p;
    struct draft *d = f->d;
    if (d->speaker.end == d->speaker.start ||
        (d->group != GROUP_PEOPLE && !draft_is(d->measure, "detained")))
        return false;
    for (size_t k = p->sentences[d->sentence].places; k < parse_places_end(p, d->sentence); k++) {
        const struct place_ref *r = &p->places[k];
        uint32_t at = p->tokens[r->first].start;
        if (r->place == NULL || r->place->type != PLACE_COUNTRY || at < d->speaker.start ||
            at >= d->speaker.end || r->last > d->q->outer_first)
            continue;
        for (size_t i = r->last; i + 1 < d->q->outer_first && i < r->last + 8u; i++)
            if (parse_function(p, i, F_it) &&
                (parse_function(p, i + 1, F_have) || parse_may(p, i + 1, ROLE_verb))) {
                d->place = r;
                d->country_only = true;
                d->place_rule = "the country of who says that they did it";
                return true;
            }
    }
    return false;
}

/* "The health ministry of Chad said 30 had died", told from Niger: takes the country of the body
 * that counts people, where it is not the one that the report is about. */
static bool of_body(struct finding *f)
{
    const struct parse *p = f->all->p;
    const struct place_ref *home = f->all->home;
    struct draft *d = f->d;
    if (d->place != NULL || d->speaker.end == d->speaker.start || home == NULL ||
        home->place == NULL ||
        !(d->group == GROUP_HARM || d->group == GROUP_PEOPLE || d->group == GROUP_OTHER) ||
        (parse_function(p, d->q->outer_last, F_of) &&
         parse_function(p, d->q->outer_last + 1u, F_its)))
        return false;
    for (size_t k = p->sentences[d->sentence].places; k < parse_places_end(p, d->sentence); k++) {
        const struct place_ref *r = &p->places[k];
        uint32_t at = p->tokens[r->first].start;
        if (at <= d->speaker.start || at >= d->speaker.end || r->function != F_of ||
            r->type != PLACE_NAME || r->place == NULL || r->place->type != PLACE_COUNTRY ||
            place_same_country(r->place, home->place) ||
            !parse_among(p, r->first - 2u, "ministry", "government", "register", "registry",
                         "authorities", "commission", "police", "office"))
            continue;
        d->place = r;
        d->country_only = true;
        d->place_rule = "the country of the body that says so";
        return true;
    }
    return false;
}

bool where_speaker_own(struct finding *f)
{
    struct draft *d = f->d;
    if (of_body(f))
        return true;
    const struct place_ref *o = d->origin;
    if (d->place != NULL || o == NULL || o->sentence != d->sentence || o->place == NULL ||
        o->place->type != PLACE_COUNTRY || o->type != PLACE_NAME ||
        o->function < TEXT_FUNCTION_COUNT || !draft_is(d->measure, "new-displacements"))
        return false;
    uint32_t at = f->all->p->tokens[o->first].start;
    if (at != d->speaker.start || d->speaker.end == d->speaker.start)
        return false;
    for (size_t k = f->all->p->sentences[d->sentence].places;
         k < parse_places_end(f->all->p, d->sentence); k++)
        if (f->all->p->places[k].function == F_from && f->all->p->places[k].first >= d->q->last) {
            d->origin = &f->all->p->places[k]; /* "says that 20,000 were displaced from Kherson" */
            return true;
        }
    d->place = o;
    d->country_only = true;
    d->place_rule = "the country of who says so of its people";
    d->origin = NULL;
    d->origin_rule = NULL;
    return true;
}

bool where_governs_country(const struct parse *p, const struct place_ref *r)
{
    const struct place *largest = place_largest_city(r->place->country);
    return parse_in(p, r->first, SET_seat) ||
           (largest != NULL && strcmp(largest->name, r->place->name) == 0);
}

bool where_speaker_is(struct finding *f)
{
    const struct parse *p = f->all->p;
    struct draft *d = f->d;
    for (size_t k = p->sentences[d->sentence].places; k < parse_places_end(p, d->sentence); k++) {
        const struct place_ref *r = &p->places[k];
        uint32_t at = p->tokens[r->first].start;
        if (at < d->speaker.start || at >= d->speaker.end || r->type != PLACE_NAME ||
            r->place == NULL || r->place->type == PLACE_COUNTRY || r->place->type == PLACE_AREA ||
            (r->function != F_in && r->function != F_of) || where_governs_country(p, r))
            continue;
        d->place = r;
        d->place_rule = "the place of who says so";
        return true;
    }
    return false;
}

bool where_seat_says(const struct parse *p, const struct place_ref *r)
{
    size_t i = r->last, lead = i;
    lead += parse_function(p, i, F_on) || parse_function(p, i, F_in) ? 1u : 0u;
    for (size_t k = p->sentences[r->sentence].mentions; k < parse_mentions_end(p, r->sentence); k++)
        if (p->mentions[k].first == lead && p->mentions[k].last > lead)
            i = p->mentions[k].last;
    return parse_match(p, i, ROLE_say, NULL) != NULL || (i > r->last && parse_in(p, i, SET_puts));
}

bool where_spoken_at(const struct parse *p, const struct draft *d, const struct place_ref *r)
{
    const struct sentence *s = &p->sentences[d->sentence];
    if (r->function == F_in && r->first >= s->first + 2u && r->last <= d->q->first &&
        parse_among(p, r->first - 2, "speaking", "asked", "interviewed", "briefing", "testifying",
                    "questioned"))
        return true; /* "Egeland, asked in Geneva how much was paid, said" */
    if ((r->function == F_in || r->function == F_at) && r->first >= s->first + 2u &&
        d->speaker.end > d->speaker.start) {
        bool told = r->first >= s->first + 3u && /* "told reporters in Mogadishu" */
                    parse_among(p, r->first - 3, "told", "tells");
        if (told || (parse_one(p, r->first - 2, ROLE_say) && r->first >= d->q->last))
            return true; /* "the agency said in Geneva" */
        for (size_t k = s->mentions; k < parse_mentions_end(p, d->sentence); k++)
            if (p->mentions[k].last + 1u == r->first && p->mentions[k].said)
                return true; /* "said on Friday in Geneva" */
    }
    if (where_speaker_sits(p, d, r))
        return true;
    if (r->function != F_in || r->first > s->first + 1 || !parse_mark(p, r->last, ',') ||
        d->speaker.end == d->speaker.start)
        return false;
    if (r->place != NULL && r->place->type == PLACE_COUNTRY)
        return false; /* "In Kenya, the UN said 37,000 had fled": nobody speaks from all of it */
    for (size_t i = r->last; i < r->last + 6u && i < s->last; i++)
        if (parse_one(p, i, ROLE_say) && parse_mark(p, i + 1, ',') && i + 2 == d->q->outer_first)
            return false; /* "In Mukalla, the governor says, 300 homes are lost" */
        else if (parse_one(p, i, ROLE_say)) /* "In Renk, South Sudan counts 9,800 arrivals" */
            return !parse_among(p, i, "counts", "counted", "recorded", "registered");
    return false;
}

/* "Tonga's government reports", "Tongan authorities say": do those who speak, R's, count at home? */
static bool own_authorities(const struct parse *p, const struct place_ref *r)
{
    size_t i = r->last + (parse_mark(p, r->last, 's') ? 1u : 0u);
    i += parse_among(p, i, "health", "national", "disaster", "central") ? 1u : 0u;
    return parse_among(p, i, "government", "authorities", "ministry");
}

const struct place_ref *where_of_speaker(const struct parse *p, const struct draft *d)
{
    const struct place_ref *own = NULL;
    for (size_t i = p->sentences[d->sentence].places; i < parse_places_end(p, d->sentence); i++) {
        const struct place_ref *r = &p->places[i];
        uint32_t at = p->tokens[r->first].start;
        if (at >= d->speaker.start && at < d->speaker.end && r->place != NULL &&
            r->place->type == PLACE_COUNTRY && r->type != PLACE_PEOPLE)
            own = r; /* also "Hungarian police" */
        if (at == d->speaker.start && r->seat && draft_is(d->measure, "border-crossings"))
            return r; /* "Warsaw reported 230 attempts": at its own border */
        if (at == d->speaker.start && r->seat && r->place != NULL)
            own = r; /* "Beirut says 500,000 have fled" */
        if (at == d->speaker.start && r->place != NULL && r->place->type == PLACE_REGION &&
            r->type == PLACE_NAME && r->function == TEXT_FUNCTION_COUNT && !r->seat &&
            parse_in(p, r->last, SET_regionlike))
            return r; /* "Ishikawa prefecture put the dead at 94" */
        if (at == d->speaker.start && r->place != NULL && r->place->type == PLACE_REGION &&
            r->type == PLACE_NAME && !r->seat &&
            parse_among(p, r->last, "government", "authorities", "administration", "officials"))
            return r; /* "the Gujarat government put the dead at 13,120" */
        if (at >= d->speaker.start && at < d->speaker.end && r->place != NULL &&
            r->type == PLACE_NAME && r->function == F_in && r->place->country[0] != '\0' &&
            parse_among(p, r->first - 2, "government", "authorities", "officials", "ministers",
                        "leaders", "ministry"))
            own = r; /* "the government in Damascus" */
    }
    if (own != NULL && d->group == GROUP_HARM && own_authorities(p, own))
        return own;
    for (size_t i = 0; own != NULL && i < p->n_places && i < 200; i++) {
        const struct place_ref *r = &p->places[i];
        bool within =
            r->function == F_in || (r != own && (r->function == F_within || r->function == F_from ||
                                                 parse_function(p, r->first - 1u, F_of)));
        if (within && r->place != NULL && r->type == PLACE_NAME &&
            place_same_country(r->place, own->place))
            return own;
    }
    return NULL;
}
