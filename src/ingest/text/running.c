/* running.c - periods that words beside the number tell: "since the war began", "in the previous
 * week", "two are still missing", "has been revised to". */
#include "draft.h"
#include "figuretime.h"

bool running_week_before(const struct drafts *all, const struct draft *d, const struct mention *at)
{
    const struct parse *p = all->p;
    const struct period *week = all->heading != NULL ? &all->heading->period : NULL;
    if (week == NULL || week->last - week->first < 5 || week->last - week->first > 7 ||
        at->period.last - at->period.first != 6 || at == all->heading)
        return false;
    for (size_t k = p->sentences[d->sentence].mentions; &p->mentions[k] < at; k++)
        if (p->mentions[k].type == MENTION_DATE && p->mentions[k].period.first != DAY_NONE)
            return false;
    for (size_t i = at->first; i < at->last; i++)
        if (parse_in(p, i, SET_previous))
            return true;
    return false;
}

bool running_on_since(const struct parse *p, const struct draft *d, const struct mention *at)
{
    bool apart = false;
    if (!tense_are_so_far(p, d) || at->last > d->q->first || at->lead != TEXT_TIMEWORD_COUNT ||
        at->period.first != at->period.last || at->said)
        return false;
    for (size_t i = at->last; i < d->q->first && !apart; i++)
        apart = parse_mark(p, i, ';') || parse_function(p, i, F_and);
    return apart && p->language != LANGUAGE_FR;
}

bool running_since_began(const struct parse *p, const struct draft *d)
{
    static const char *const begins[] = {"began",  "started",  "erupted",  "broke", "beginning",
                                         "start",  "outbreak", "collapse", "fell",  "fall",
                                         "opened", "begun",    NULL};
    size_t i = d->q->unit_last > d->q->outer_last ? d->q->unit_last : d->q->outer_last;
    if (!parse_in(p, i, SET_since))
        return false;
    for (size_t k = i + 1; k < i + 7 && k < d->clause_last && p->tokens[k].type == TOKEN_WORD; k++)
        if (draft_spelled(p, k, begins))
            return true;
    return false;
}

bool running_revised_since(const struct parse *p, const struct mention *m, const struct quantity *q)
{
    size_t i = q->outer_first;
    if (i < 2 || !parse_function(p, i - 1, F_to))
        return false;
    for (size_t k = i - 1; k > m->last && k + 4 > i; k--)
        if (parse_in(p, k - 1, SET_revises))
            return parse_function(p, k - 2, F_be) || parse_function(p, k - 2, F_have);
    return false;
}
