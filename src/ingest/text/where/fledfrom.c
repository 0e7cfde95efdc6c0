/* fledfrom.c - "Uganda hosts 300 refugees who fled fighting in South Sudan": where what people fled
 * went on is where they come from, and not where they are. */
#include "where.h"

#define FLED_NEAR 5 /* tokens from those who fled to the verb that says so */
#define FLED_MOST 8 /* and from that to the name of where */

/* "who fled", "fleeing", "who have fled": the token behind the verb that tells of those whom Q
 * counts that they fled; 0: none does. */
static size_t behind_fled(const struct parse *p, const struct quantity *q, size_t end)
{
    size_t n = 0, from = q->unit_last > q->outer_last ? q->unit_last : q->outer_last;
    for (size_t i = from; i < end && i < from + FLED_NEAR; i++) {
        const struct entry *e = parse_match(p, i, ROLE_verb, &n);
        if (e != NULL && e->value == VERB_flee)
            return i + n;
        if (e != NULL && e->value == VERB_displace && parse_among(p, i, "fled", "flee"))
            return i + 1; /* "fled fighting" */
        if (p->tokens[i].type != TOKEN_WORD || parse_function(p, i, F_and) ||
            (e != NULL && !parse_function(p, i, F_have)))
            return 0;
    }
    return 0;
}

/* "France took in 300 refugees from camps in Libya": did another country than R's let those in whom
 * Q counts? Then they were in R before. */
static bool let_in(const struct weighing *x)
{
    static const char *const lets[] = {"took",     "take",     "taken",    "takes",  "received",
                                       "receive",  "receives", "admitted", "admit",  "admits",
                                       "welcomed", "accepted", "accepts",  "accept", "absorbed",
                                       "welcome",  NULL};
    const struct parse *p = x->p;
    const struct place_ref *r = x->r, *o = p->places + p->sentences[x->d->sentence].places;
    if (draft_is(x->d->measure, "asylum-applications") || r->place == NULL ||
        r->place->country[0] == '\0' || o >= r || o->type != PLACE_NAME ||
        o->function < TEXT_FUNCTION_COUNT || o->place == NULL || o->place->type != PLACE_COUNTRY ||
        o->last >= x->q->outer_first || place_same_country(o->place, r->place) ||
        x->q->outer_first > o->last + FLED_NEAR)
        return false;
    for (size_t i = x->q->last; i < r->first; i++)
        if (p->tokens[i].type != TOKEN_WORD || parse_function(p, i, F_and) ||
            parse_function(p, i, F_while) || parse_function(p, i, F_but))
            return false; /* "took in 3,000 and sent 200 to Germany" */
    for (size_t i = o->last; i < x->q->outer_first; i++)
        if (parse_spelled(p, i, lets))
            return true;
        else if (!parse_function(p, i, F_have) && !parse_one(p, i, ROLE_modal) &&
                 !parse_among(p, i, "also", "already", "so", "far"))
            return false;
    return false;
}

/* "3,000 refugees in Chad have returned to Sudan", "Venezuelans living in Peru applied for asylum
 * in Chile": does R, right behind those whom Q counts, only say who they were, before the verb that
 * leads to another country? */
static bool were_there(const struct weighing *x)
{
    const struct parse *p = x->p;
    const struct place_ref *r = x->r, *o = r + 1, *end = p->places + p->n_places;
    size_t unit = x->q->unit_last, prep = r->first - 1u;
    if (r->function != F_in || r->place == NULL || unit <= x->q->unit_first ||
        x->d->verb_last <= x->d->verb_first || x->d->verb_first < r->last)
        return false;
    if (prep != unit && !(prep == unit + 1u && parse_among(p, unit, "living", "residing", "staying",
                                                           "based", "registered", "sheltering")))
        return false;
    for (size_t i = r->last; i < x->d->verb_first; i++)
        if (p->tokens[i].type != TOKEN_WORD || parse_function(p, i, F_and))
            return false;
    for (; o < end && o->sentence == r->sentence; o++)
        if (o->first >= x->d->verb_last && o->first <= x->d->verb_last + FLED_MOST &&
            o->type == PLACE_NAME &&
            (o->function == F_to || o->function == F_in || o->function == F_into) &&
            o->place != NULL && o->place->country[0] != '\0' &&
            !place_same_country(o->place, r->place))
            return true;
    return false;
}

bool where_fled_from(const struct weighing *x)
{
    static const uint64_t here = 1ull << F_in | 1ull << F_at | 1ull << F_across | 1ull << F_near |
                                 1ull << F_to,
                          on = 1ull << F_to | 1ull << F_into | 1ull << F_be | 1ull << F_have |
                               1ull << F_who | 1ull << F_that | 1ull << F_but;
    const struct parse *p = x->p;
    const struct place_ref *r = x->r;
    if (x->group != GROUP_PEOPLE || r->first < x->q->last || r->type != PLACE_NAME ||
        r->function >= TEXT_FUNCTION_COUNT || !(here >> r->function & 1))
        return false;
    if (were_there(x)) {
        if (!draft_is(x->d->measure, "asylum-applications"))
            where_add(x->w, r, true, 0);
        return true;
    }
    if (r->function != F_near && r->function != F_across && let_in(x)) {
        where_add(x->w, r, true, 0);
        return true;
    }
    size_t fled = behind_fled(p, x->q, r->first), prep = r->first - 1u;
    prep -= parse_function(p, prep, F_the) ? 1u : 0u;
    if (r->function == F_to || fled == 0 || prep <= fled || prep > fled + FLED_MOST)
        return false; /* "who fled in May" is told of no place */
    for (const struct place_ref *o = r; o > p->places && o[-1].sentence == r->sentence; o--)
        if (o[-1].first >= fled && o[-1].first <= fled + 1u && o[-1].type == PLACE_NAME)
            return false; /* "who fled Ukraine" */
    for (size_t i = fled; i < prep; i++)
        if ((p->tokens[i].type != TOKEN_WORD && !parse_mark(p, i, 's')) ||
            (p->tokens[i].functions & on) != 0 ||
            (parse_function(p, i, F_and) && parse_may(p, i + 1, ROLE_verb)) ||
            (parse_one(p, i, ROLE_verb) && !parse_may(p, i, ROLE_noun) &&
             !parse_one(p, i, ROLE_event) && i > fled))
            return false; /* "who fled the war and live in Chad", "who fled Ukraine held" */
    where_add(x->w, r, true, 0);
    return true;
}
