/* sincethen.c - "since then", "since that day", ", have landed since": counted from the day that
 * the text told last. */
#include <string.h>

#include "figuretime.h"
#include "../measure/counts.h"
#include "../measure/verbs.h"

#define MENTIONS_BACK 40 /* keeps the search short in a paragraph of many dates */

/* Does "since" at token I stand for a day told before? */
static bool stands_for_day(const struct parse *p, const struct sentence *s, size_t i)
{
    static const char *const days[] = {"day", "date", "week", "month", "time", "night", NULL};
    if (!parse_in(p, i, SET_since))
        return false;
    if (i + 1 >= s->last || p->tokens[i + 1].type == TOKEN_LINE || parse_mark(p, i + 1, '.') ||
        parse_mark(p, i + 1, ',') || parse_mark(p, i + 1, ';'))
        return i > s->first;
    return parse_among(p, i + 1, "then") ||
           (parse_among(p, i + 1, "that") && parse_spelled(p, i + 2, days));
}

const struct mention *times_since_then(const struct parse *p, const struct draft *d, size_t *at)
{
    const struct sentence *s = &p->sentences[d->sentence];
    size_t i = d->clause_first;
    if (!parse_sentence_in(s, SET_since))
        return NULL;
    while ((i = parse_next(p, i, d->clause_last, TRAIT_time)) < d->clause_last &&
           !stands_for_day(p, s, i))
        i++;
    if (i >= d->clause_last || draft_distance(p, d->q, i, DISTANCE_MOST) > 12)
        return NULL;
    size_t end = parse_mentions_end(p, d->sentence);
    for (size_t k = end; k > 0 && k + MENTIONS_BACK > end; k--) {
        const struct mention *m = &p->mentions[k - 1];
        if (p->sentences[m->sentence].paragraph != s->paragraph)
            break;
        if (m->last <= i && m->type == MENTION_DATE && m->period.first != DAY_NONE &&
            m->period.last <= p->published && m->period.last - m->period.first < 32) {
            *at = i;
            return m;
        }
    }
    return NULL;
}

#define THEN_BACK 3 /* sentences */

/* The last day told before sentence S, in its paragraph or the one before; NULL: none. */
static const struct mention *day_before(const struct parse *p, uint32_t s)
{
    const struct sentence *own = &p->sentences[s];
    for (size_t k = own->mentions; k > 0; k--) {
        const struct mention *m = &p->mentions[k - 1];
        if (m->sentence + THEN_BACK < s || p->sentences[m->sentence].paragraph + 1 < own->paragraph)
            return NULL;
        if (m->type == MENTION_DATE && m->period.first == m->period.last &&
            m->period.last != DAY_NONE && m->period.last <= p->published && !m->said)
            return m;
    }
    return NULL;
}

void times_until_then(const struct drafts *all, struct draft *d)
{
    const struct parse *p = all->p;
    size_t i = p->sentences[d->sentence].first;
    if (!parse_sentence_in(&p->sentences[d->sentence], SET_then))
        return;
    bool until = parse_is(p, i, ROLE_timeword, TW_until) || parse_function(p, i, F_by);
    i += until ? 1u : parse_reads(p, i, "up") && parse_function(p, i + 1, F_to) ? 2u : 0u;
    if (i == p->sentences[d->sentence].first || !parse_reads(p, i, "then") ||
        d->kind != KIND_CUMULATIVE || d->status != STATUS_ACTUAL || d->period.last != all->as_of)
        return;
    const struct mention *then = day_before(p, d->sentence);
    if (then == NULL || (d->period.first != DAY_NONE && d->period.first > then->period.last))
        return;
    d->period.last = then->period.last;
    d->period_why = then->span;
}
