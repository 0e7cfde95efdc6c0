/* running.c - periods that words beside the number tell: "since the war began", "in the previous
 * week", "two are still missing", "has been revised to". */
#include "../figure/draft.h"
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
        if (parse_spelled(p, k, begins) || parse_one(p, k, ROLE_event) ||
            parse_in(p, k, SET_turning))
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

bool running_in_brackets(const struct parse *p, const struct draft *d, const struct draft *before,
                         struct period *out)
{
    size_t i = d->q->outer_first;
    if (before == NULL || before->sentence != d->sentence || before->kind == KIND_STOCK || i < 4 ||
        before->period.first == DAY_NONE || !parse_mark(p, d->q->outer_last, ')'))
        return false;
    i -= parse_mark(p, i - 1, ':') ? 1 : 0;
    size_t unit = parse_one(p, i - 1, ROLE_timeunit) ? i - 1 : i - 2;
    size_t open = i - 3 - (parse_function(p, i - 3, F_the) && i > 4 ? 1u : 0u);
    if (!parse_in(p, unit == i - 1 ? i - 2 : i - 1, SET_previous) || !parse_mark(p, open, '('))
        return false;
    day_t first = before->period.first, last = before->period.last;
    if (parse_is(p, unit, ROLE_timeunit, TIME_week) && last - first == 6)
        *out = period_span(first - 7, first - 1);
    else if (parse_is(p, unit, ROLE_timeunit, TIME_dayunit) && last == first)
        *out = period_day(first - 1);
    else if (parse_is(p, unit, ROLE_timeunit, TIME_month) && last - first > 26 && last - first < 31)
        *out = period_span(date_add_months(first, -1), first - 1);
    else
        return false;
    return true;
}
