/* recap.c - a sentence that goes into what the one before tells of a month or a span of days: "In
 * June, partners provided 146,033 services. They were: first aid for 2,053 girls, ...". */
#include <string.h>

#include "figuretime.h"

#define RECAP_OPENS 7 /* tokens in which a sentence says that it goes into the one before */
#define RECAP_OLD 400 /* days that its time may be past */

/* "Key services provided were:", "These included", "Assistance comprised": does the sentence of D
 * begin by going into what was told before? */
static bool goes_into(const struct parse *p, const struct draft *d)
{
    size_t first = p->sentences[d->sentence].first, i = first;
    if (parse_among(p, i, "key", "main", "the", "such"))
        i++;
    if (!parse_in(p, i, SET_recap))
        return false;
    for (i++; i < d->q->first && i < first + RECAP_OPENS; i++) {
        if (p->tokens[i].type != TOKEN_WORD)
            return false;
        if (parse_among(p, i, "included", "comprised", "were", "was") ||
            (parse_among(p, i, "include", "includes") && !parse_one(p, i - 1, ROLE_modal)))
            return true;
    }
    return false;
}

const struct mention *recap_time(const struct parse *p, const struct draft *d)
{
    uint32_t s = d->sentence;
    const struct mention *found = NULL;
    if (s == 0 || d->kind == KIND_STOCK || d->rate != NULL || d->noun == NOUN_money ||
        d->status != STATUS_ACTUAL || p->sentences[s].starts_line ||
        p->sentences[s - 1].paragraph != p->sentences[s].paragraph || !goes_into(p, d) ||
        tense_so_far(p, d))
        return NULL;
    for (size_t k = p->sentences[s - 1].mentions; k < parse_mentions_end(p, s - 1); k++) {
        const struct mention *m = &p->mentions[k];
        if (m->type != MENTION_DATE)
            continue;
        if (found != NULL || m->said || m->lead != TEXT_TIMEWORD_COUNT ||
            m->period.first == DAY_NONE || m->period.last == DAY_NONE ||
            m->period.last > p->published || m->period.last + RECAP_OLD < p->published)
            return NULL;
        found = m;
    }
    return found;
}
