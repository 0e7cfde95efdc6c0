/* andmore.c - numbers of the places that a list leaves out: "Acre, Roraima and 14 more". */
#include "../figure/draft.h"
#include "counts.h"

#define PLACES_MOST 60 /* that a list adds without their names */

bool nothing_places_more(const struct parse *p, const struct quantity *q)
{
    size_t after = q->outer_last + 1u, end = q->outer_first - 1u;
    bool listed = false; /* a place, and one before it behind a comma */
    if (number_double(q->value) >= PLACES_MOST || parse_may(p, after, ROLE_verb) ||
        parse_function(p, after, F_be) || parse_function(p, after, F_have))
        return false;
    for (size_t k = p->sentences[q->sentence].places; k < parse_places_end(p, q->sentence); k++) {
        const struct place_ref *r = &p->places[k];
        if (r->last == end && listed)
            return true;
        listed =
            r->place != NULL && r->type == PLACE_NAME && (parse_mark(p, r->last, ',') || listed);
    }
    return false;
}
