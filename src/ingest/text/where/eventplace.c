/* eventplace.c - where the one event struck that a report tells of: "Tuesday's explosion in
 * Beirut's port", "a mountainside fell on the village of Yambali". Its toll is that place's, where
 * no other is named. */
#include <strings.h>

#include "where.h"

#define OPENING 3 /* sentences */

static bool same(const struct parse *p, const struct place_ref *a, const struct place_ref *b)
{
    const struct token *x = &p->tokens[a->first], *y = &p->tokens[b->first];
    if (a->place != NULL && b->place != NULL)
        return a->place == b->place;
    size_t n = x->end - x->start;
    return n == y->end - y->start && strncasecmp(p->text + x->start, p->text + y->start, n) == 0;
}

const struct place_ref *event_place(const struct parse *p)
{
    const struct place_ref *one = NULL;
    bool again = false;
    for (uint32_t s = 0; s < p->n_sentences && s < OPENING; s++) {
        /* storms, floods, wars and earthquakes strike whole countries */
        bool event = (p->sentences[s].sets >> SET_mishap & 1) != 0;
        for (size_t i = p->sentences[s].places; event && i < parse_places_end(p, s); i++) {
            const struct place_ref *r = &p->places[i];
            if (r->payer ||
                (r->written && !parse_in(p, r->first - 2u, SET_kind) &&
                 !parse_in(p, r->first, SET_numbered)) ||
                r->as != 0 || r->type != PLACE_NAME || r->function == F_from ||
                (r->place != NULL && r->place->type == PLACE_COUNTRY) ||
                (one != NULL && r == one + 1 && parse_mark(p, one->last, ',') &&
                 r->first == one->last + 1u)) /* "CAMP 5, COX'S BAZAR" */
                continue;
            if (one != NULL && !same(p, one, r))
                return NULL;
            again |= one != NULL;
            one = one == NULL || one->dateline ? r : one;
        }
    }
    for (size_t i = 0; one != NULL && !again && p->sentences[one->sentence].heading &&
                       !one->dateline && i < p->n_places && i < 200;
         i++)
        again = p->places + i != one && p->places[i].as == 0 && same(p, one, &p->places[i]);
    return again ? one : NULL;
}
