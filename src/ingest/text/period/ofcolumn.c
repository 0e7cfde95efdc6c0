/* ofcolumn.c - the time of a number in a table, as the title of its column tells it. */
#include "../figure/told.h"
#include "figuretime.h"

/* "This week", "Previous week" over columns of a report on a week that its heading names: that one,
 * or the one before, whenever it came out. */
static void in_week_told(const struct drafts *all, const struct mention *m, struct period *out)
{
    static const char *const before[] = {"last", "previous", "prior", "past", NULL};
    const struct mention *week = all->heading;
    if (week == NULL || !m->relative || m->lead == TW_since ||
        week->period.last - week->period.first != 6 || out->last - out->first > 6)
        return;
    bool is_week = false, earlier = false, own = false;
    for (size_t i = m->first; i < m->last; i++) {
        is_week |= parse_is(all->p, i, ROLE_timeunit, TIME_week);
        earlier |= parse_spelled(all->p, i, before);
        own |= parse_is(all->p, i, ROLE_timeword, TW_this);
    }
    if (is_week && own != earlier)
        *out = period_span(week->period.first - (earlier ? 7 : 0),
                           week->period.last - (earlier ? 7 : 0));
}

bool times_of_column(const struct drafts *all, struct draft *d)
{
    struct period told;
    bool row = d->row || (all->p->gaps && all->p->sentences[d->sentence].starts_line);
    const struct mention *m = row ? draft_row_time(all->p, d, &told) : NULL;
    if (m != NULL)
        in_week_told(all, m, &told);
    if (m == NULL || told.first > all->as_of)
        return false;
    bool since =
        m->lead == TW_since || (told.first == told.last && m->first > 0 &&
                                parse_function(all->p, m->first - 1u, F_from)); /* "From 24 Feb" */
    if (told.last > all->as_of || since)
        told = period_span(told.first, all->as_of); /* not over yet */
    bool as_of = m->lead == TW_asof && d->kind != KIND_STOCK;
    d->period_why = m->span;
    d->period = d->kind == KIND_STOCK ? period_day(told.last) : told;
    if (as_of)
        d->period.first = DAY_NONE;
    if (d->kind != KIND_STOCK)
        d->kind = since || as_of ? KIND_CUMULATIVE : KIND_FLOW;
    return true;
}
