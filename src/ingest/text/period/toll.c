/* toll.c - counts that run on from an event: of the dead, the missing, the homes destroyed. */
#include <string.h>

#include "figuretime.h"
#include "../measure/counts.h"

bool toll_counts(const char *measure)
{
    return draft_is(measure, "killed") || draft_is(measure, "injured") ||
           draft_is(measure, "missing") || draft_is(measure, "new-displacements") ||
           draft_is(measure, "homes-destroyed") || draft_is(measure, "homes-damaged");
}

/* "On Saturday there had been 125 missing", "a day earlier it was 168": as many as there were by
 * then. */
static bool there_are(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_first;
    while (i > d->clause_first &&
           (parse_function(p, i - 1, F_be) || parse_function(p, i - 1, F_have)))
        i--;
    static const char *const count[] = {"figure", "number", "count", "tally", "total", NULL};
    if (i == d->q->outer_first || i == d->clause_first)
        return false;
    return parse_among(p, i - 1, "there") ||
           (d->bare && (parse_function(p, i - 1, F_it) || parse_spelled(p, i - 1, count)));
}

/* "put the number of missing on Monday at 314". */
static bool put_at(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_first;
    if (i == d->clause_first || !parse_function(p, i - 1, F_at))
        return false;
    for (size_t k = i - 1; k > d->clause_first && k + 16 > i; k--)
        if (parse_in(p, k - 1, SET_puts))
            return true;
    return false;
}

/* "said he had pulled 87 bodies out": before the "had" at token I, who says so, and that. */
static bool reported(const struct parse *p, size_t first, size_t i)
{
    size_t say = parse_next(p, first, i, TRAIT_say);
    for (size_t k = say; k < i; k++)
        if (parse_function(p, k, F_that) || parse_function(p, k, F_he) ||
            parse_function(p, k, F_it) || parse_function(p, k, F_they))
            return true;
    return false;
}

/* "On Monday lists had shown 2,497 dead", "had killed 31": the past perfect counts up to that day.
 */
static bool had_by_then(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_first;
    for (size_t k = i; k > d->clause_first && k + 4 > i; k--)
        if (p->tokens[k - 1].type != TOKEN_WORD)
            return false;
        else if (parse_function(p, k - 1, F_have))
            return parse_in(p, k - 1, SET_past) && !reported(p, d->clause_first, k - 1);
    return false;
}

/* "raising the total number of cases to 168,442 with 2,122 deaths": so far, as the total is. */
static bool with_total(const struct parse *p, const struct draft *d)
{
    static const char *const raises[] = {"raising", "bringing", "taking", "pushing",
                                         "brought", "raised",   NULL},
                             *const total[] = {"total", "number", "tally", "count", NULL};
    size_t i = d->q->outer_first;
    bool found = false;
    if (i < d->clause_first + 4u || !parse_function(p, i - 1, F_with))
        return false;
    for (size_t k = i - 1; k > d->clause_first && k + 22 > i; k--) {
        found |= parse_spelled(p, k - 1, total);
        if (parse_spelled(p, k - 1, raises))
            return found;
    }
    return false;
}

bool toll_runs_on(const struct parse *p, const struct draft *d)
{
    static const char *const still[] = {"still", "remain", "remained", "encore", NULL},
                             *const tolls[] = {"toll", "tolls", "bilan", NULL};
    size_t n, i = d->q->outer_first;
    if (!toll_counts(d->measure))
        return false;
    if (there_are(p, d) || put_at(p, d) || had_by_then(p, d) || with_total(p, d) ||
        draft_brings_total(p, d))
        return true;
    for (size_t k = d->q->last; k < d->q->last + 6u && k < d->clause_last; k++)
        if (parse_spelled(p, k, still))
            return true;
    for (size_t k = i; k > d->clause_first && k + 4 > i; k--) {
        const struct entry *e = parse_match(p, k - 1, ROLE_before, &n);
        if (e != NULL && e->value == HEDGE_increase)
            return true;
    }
    for (size_t k = i; k > d->clause_first && k + 14 > i; k--)
        if (parse_spelled(p, k - 1, tolls) ||
            (parse_in(p, k - 1, SET_toll) && k > d->clause_first + 2u &&
             (parse_in(p, k - 2, SET_revises) || parse_in(p, k - 3, SET_revises))))
            return true; /* "cut its count of the dead from the flood to 3,958" */
    return false;
}
