/* meetingday.c - the day of the conference at which money was promised: "The Brussels conference
 * yesterday brought together 70 delegations. Participants pledged 5.6 billion". */
#include "../figure/draft.h"
#include "figuretime.h"

#define SENTENCES_BACK 24
#define DAYS_BACK 14 /* older ones are told for comparison */

/* The day that sentence S tells together with a meeting; NULL: none, or several. */
static const struct mention *day_of(const struct parse *p, uint32_t s)
{
    const struct mention *found = NULL;
    if (!(p->sentences[s].sets >> SET_meeting & 1))
        return NULL;
    for (size_t k = p->sentences[s].mentions; k < parse_mentions_end(p, s); k++) {
        const struct mention *m = &p->mentions[k];
        if (m->type != MENTION_DATE || m->period.first != m->period.last || m->event ||
            m->period.last > p->published || m->period.last + DAYS_BACK < p->published ||
            m->lead != TEXT_TIMEWORD_COUNT)
            continue;
        if (found != NULL && found->period.last != m->period.last)
            return NULL;
        found = m;
    }
    return found;
}

const struct mention *times_meeting(const struct drafts *all, const struct draft *d)
{
    if (!draft_is(d->measure, "funding-pledged") || d->rate != NULL || tense_perfect(all->p, d) ||
        tense_so_far(all->p, d))
        return NULL;
    for (uint32_t s = d->sentence; s > 0 && s + SENTENCES_BACK > d->sentence; s--) {
        const struct mention *m = day_of(all->p, s - 1);
        if (m != NULL)
            return m;
    }
    return NULL;
}
