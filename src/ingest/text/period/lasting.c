/* lasting.c - how long it took, and for how long an appeal is: durations that give a figure its
 * days. */
#include "figuretime.h"
#include "../time/when.h"

/* "crossed in five days", "within 48 hours": how long it took, where that is told in days. */
bool times_lasts(const struct parse *p, const struct mention *m)
{
    size_t i = m->first;
    if ((m->type != MENTION_DURATION && m->type != MENTION_SET) || m->timex[0] != 'P' || i == 0 ||
        p->tokens[m->last - 1].type != TOKEN_WORD)
        return false;
    return m->lead == TW_during || m->lead == TW_within || parse_function(p, i - 1, F_in) ||
           parse_function(p, i - 1, F_within);
}

/* The first of the days that duration M covers up to LAST; DAY_NONE where it is not in days. */
day_t times_lasting_first(const struct mention *m, day_t last)
{
    int n = 0;
    char unit = '\0';
    bool hours = m->timex[1] == 'T';
    if (!timex_amount(m->timex + (hours ? 2 : 1), &n, &unit) || n < 1)
        return DAY_NONE;
    if (hours)
        return unit == 'H' && n >= 24 ? last - n / 24 : DAY_NONE;
    return unit == 'D'   ? last - n + 1
           : unit == 'W' ? last - 7 * n + 1
           : unit == 'M' ? date_add_months(last, -n) + 1
                         : DAY_NONE;
}

/* "a three-month flash appeal": for how many months from DAY on an appeal is; false: it is not
 * said. */
bool times_appeal_term(const struct parse *p, const struct draft *d, day_t day, struct period *out)
{
    static const char *const plans[] = {"appeal",  "plan",      "programme",
                                        "program", "operation", NULL};
    if (!draft_is(d->measure, "funding-required") || day == DAY_NONE)
        return false;
    for (size_t k = p->sentences[d->sentence].mentions; k < parse_mentions_end(p, d->sentence);
         k++) {
        const struct mention *m = &p->mentions[k];
        int n = 0;
        char unit = '\0';
        if ((m->type != MENTION_DURATION && m->type != MENTION_SET) || m->timex[0] != 'P' ||
            !timex_amount(m->timex + 1, &n, &unit) || unit != 'M' || n < 1)
            continue;
        for (size_t i = m->last; i < m->last + 4u; i++)
            if (parse_spelled(p, i, plans)) {
                *out = period_span(day, date_add_months(day, n) - 1);
                return true;
            }
    }
    return false;
}
