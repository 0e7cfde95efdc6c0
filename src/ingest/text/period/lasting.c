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

#define TERM_NEAR 8 /* tokens from a sum to the months it is for */

/* "a three-month flash appeal": for how many months from DAY on an appeal is; false: it is not
 * said. */
static bool appeal_term(const struct parse *p, const struct draft *d, day_t day, struct period *out)
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
        if (m->first > d->q->last && m->first <= d->q->last + TERM_NEAR &&
            parse_function(p, m->first - 1u, F_over)) { /* "asks for 72 million over six months" */
            *out = period_span(day, date_add_months(day, n) - 1);
            return true;
        }
        for (size_t i = m->last; i < m->last + 4u; i++)
            if (parse_spelled(p, i, plans)) {
                *out = period_span(day, date_add_months(day, n) - 1);
                return true;
            }
    }
    return false;
}

/* "asks for 72 million over three months, to help 350,000": the people of an appeal are its own for
 * as long as it runs. */
static bool as_appeal(const struct drafts *all, const struct draft *d, struct period *out)
{
    const struct draft *b = d;
    if (d->status != STATUS_TARGET || !draft_is(d->measure, "people-reached"))
        return false;
    while (b > all->at && (b == d || b->measure == NULL))
        b--; /* "three months" is a number, too */
    if (b == d || b->measure == NULL || b->sentence != d->sentence ||
        !draft_is(b->measure, "funding-required") || b->period.first >= b->period.last)
        return false;
    *out = b->period;
    return true;
}

bool times_of_appeal(const struct drafts *all, const struct draft *d, const struct mention *at,
                     struct period *out)
{
    bool day = at == NULL || (at->last <= d->q->first && at->period.first == at->period.last);
    return (day && as_appeal(all, d, out)) ||
           appeal_term(all->p, d, at != NULL ? at->period.last : all->as_of, out);
}
