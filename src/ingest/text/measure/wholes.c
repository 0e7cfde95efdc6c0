/* wholes.c - how many homes there are or were looked at, of which only a part was ruined: "Of the
 * island's 26,000 houses, 4,700 are destroyed". */
#include "../figure/draft.h"
#include "counts.h"

/* Do tokens [I, END) hold a verb that says what happened? */
static bool befallen(const struct parse *p, size_t i, size_t end)
{
    for (; (i = parse_next(p, i, end, TRAIT_verb)) < end; i++) {
        const struct entry *e = parse_match(p, i, ROLE_verb, NULL);
        if (e != NULL && (e->value == VERB_destroy || e->value == VERB_damage))
            return true;
    }
    return false;
}

/* "Engineers have been to 21,000 houses", "looked at 8,000 homes", "3,400 houses visited". */
static bool looked_at(const struct parse *p, const struct quantity *q, size_t first)
{
    static const uint64_t at = 1ull << F_at | 1ull << F_to | 1ull << F_in | 1ull << F_into |
                               1ull << F_over | 1ull << F_all;
    size_t i = q->outer_first;
    if (i > first && (p->tokens[i - 1].functions & at) != 0)
        i--;
    else if (i > first && parse_function(p, i - 1, F_be))
        return false; /* "there have been 300 houses" */
    return (i > first && parse_in(p, i - 1, SET_inspects)) ||
           parse_in(p, q->unit_last, SET_inspects);
}

bool wholes_only(const struct parse *p, const struct draft *d)
{
    const struct quantity *q = d->q, *next = q + 1;
    const struct sentence *s = &p->sentences[d->sentence];
    if ((q->noun != NOUN_home && q->noun != NOUN_building) || q->form != QUANTITY_COUNT ||
        befallen(p, q->outer_last, q->unit_last))
        return false;
    if (looked_at(p, q, s->first))
        return true;
    size_t first = d->clause_first;
    if (!parse_function(p, first, F_of) || q->outer_first > first + 7 ||
        next >= p->quantities + p->n_quantities || next->sentence != q->sentence || next->dropped)
        return false;
    return next->form == QUANTITY_COUNT && number_double(next->value) < number_double(q->value) &&
           !befallen(p, q->unit_last, next->outer_first);
}
