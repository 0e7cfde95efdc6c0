/* sharedtail.c - "595 people were killed and 385 injured when a cyclone struck Sylhet", "France
 * pledged 53 million dollars, Japan 83 million for Yemen": the place behind the last number of a
 * list holds for all of it. */
#include <string.h>

#include "where.h"

/* Do the words between the figures A and B have no verb: is B told by that of A? */
static bool without_verb(const struct parse *p, const struct draft *a, const struct draft *b)
{
    size_t from = a->q->unit_last > a->q->outer_last ? a->q->unit_last : a->q->outer_last;
    for (size_t i = from; i < b->q->outer_first; i++)
        if (parse_mark(p, i, ';') || parse_function(p, i, F_while) ||
            (parse_may(p, i, ROLE_verb) && i > a->verb_last))
            return false;
    return true;
}

/* Is the verb of B, "injured", a participle right behind its number, which shares the "were" of the
 * one before? */
static bool shares_auxiliary(const struct draft *b)
{
    size_t end = b->q->unit_last > b->q->outer_last ? b->q->unit_last : b->q->outer_last;
    return b->verb_first < b->verb_last &&
           (b->verb_first == b->q->outer_last || b->verb_first == end);
}

/* Does a clause on what happened, "when floods struck", lead from B to its place? */
static bool in_event_clause(const struct parse *p, const struct draft *b)
{
    for (size_t i = b->q->outer_last; i < b->place->first; i++)
        if (parse_function(p, i, F_when) || parse_function(p, i, F_after))
            return true;
    return false;
}

/* Is place R of the sentence between the figures A and B, and not the origin of B, which gives? */
static bool place_between(const struct parse *p, const struct draft *a, const struct draft *b)
{
    for (size_t k = p->sentences[a->sentence].places; k < parse_places_end(p, a->sentence); k++)
        if (p->places[k].first >= a->q->last && p->places[k].last <= b->q->first &&
            &p->places[k] != b->origin)
            return true;
    return false;
}

/* Is B the next of a list, and no number that A is compared with? */
static bool next_of_list(const struct parse *p, const struct draft *b)
{
    size_t i = b->q->outer_first;
    return i > 0 && (parse_function(p, i - 1, F_and) || parse_mark(p, i - 1, ','));
}

static bool shares_place(const struct parse *p, const struct draft *a, const struct draft *b)
{
    size_t i = b->q->outer_first;
    bool told = a->place != NULL && a->place_rule != place_of_report;
    bool load = a->group == GROUP_AID && a->verb_last == i && a->verb_first < i &&
                b->group == GROUP_AID; /* "Three aircraft took 58 tonnes to Kerman" */
    bool and = load || next_of_list(p, b) || (b->origin != NULL && b->origin->last == i);
    told &= !load || a->place_rule == NULL;
    if (told || !and || b->place == NULL || b->place_rule != NULL || a->group != b->group ||
        a->sentence != b->sentence || b->place->first < b->q->last || a->row || b->row ||
        a->origin == b->place || (!load && place_between(p, a, b)))
        return false;
    if (load)
        return true;
    if (a->group == GROUP_MONEY)
        return draft_is(a->measure, b->measure) && without_verb(p, a, b);
    return a->group == GROUP_HARM && (shares_auxiliary(b) || in_event_clause(p, b));
}

/* Is B's time told behind it, A's nowhere, and is B, in a place of its own, told by the verb of A?
 */
static bool shares_time(const struct parse *p, const struct draft *a, const struct draft *b)
{
    return a->sentence == b->sentence && draft_is(a->measure, b->measure) && !a->row &&
           a->status == b->status && a->place != NULL && a->place_rule == NULL &&
           b->place != NULL && b->place != a->place && b->place->first >= b->q->last &&
           a->period_rule != NULL && strcmp(a->period_rule, "the day of publication") == 0 &&
           b->period_rule == NULL && b->period_why.start >= p->tokens[b->q->last - 1].end &&
           next_of_list(p, b) && without_verb(p, a, b);
}

/* "A Jordanian battalion of 776 and an Indian one of 800 are expected by Friday": is what is
 * foretold of B, behind it, foretold of A as well, since both are its subject? */
static bool expected_both(const struct parse *p, const struct draft *a, const struct draft *b)
{
    size_t i = a->q->unit_last > a->q->last ? a->q->unit_last : a->q->outer_last;
    size_t end = b->q->unit_last > b->q->last ? b->q->unit_last : b->q->outer_last;
    if (a->sentence != b->sentence || a->status != STATUS_ACTUAL || b->status != STATUS_FORECAST ||
        !draft_is(a->measure, b->measure) || !parse_function(p, i, F_and) ||
        !parse_function(p, end, F_be) || a->q->outer_first > p->sentences[a->sentence].first + 8u)
        return false;
    for (i = p->sentences[a->sentence].first; i < b->q->outer_first; i++)
        if (parse_function(p, i, F_be) || parse_function(p, i, F_have) ||
            parse_one(p, i, ROLE_modal))
            return false;
    return true;
}

void drafts_share_tail(struct drafts *all)
{
    static const char behind[] = "as the figure behind it";
    for (size_t k = all->n; k > 1; k--) {
        struct draft *a = &all->at[k - 2];
        const struct draft *b = a + 1;
        if (a->measure == NULL || b->measure == NULL)
            continue;
        if (shares_place(all->p, a, b)) {
            place_take(a, b);
            a->place_rule = behind;
        }
        bool both = expected_both(all->p, a, b);
        a->status = both ? b->status : a->status;
        if (both || shares_time(all->p, a, b)) {
            a->period = b->period;
            a->period_why = b->period_why;
            a->kind = b->kind;
        }
    }
}
