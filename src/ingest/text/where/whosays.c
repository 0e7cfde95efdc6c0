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
