/* setout.c - goods that set out on one day and came on another. */
#include <string.h>

#include "figuretime.h"

bool times_set_out(const struct parse *p, const struct draft *d, size_t k)
{
    const struct mention *m = &p->mentions[k];
    if (strncmp(d->measure, "aid-", 4) != 0 || k + 1 >= parse_mentions_end(p, d->sentence))
        return false;
    bool left = false, came = false;
    for (size_t i = m->first; i > p->sentences[d->sentence].first && i + 7 > m->first; i--)
        left |= parse_is(p, i - 1, ROLE_verb, VERB_leave) ||
                parse_among(p, i - 1, "sailed", "departed");
    for (size_t i = m->last; left && i < m[1].first; i++)
        came |= parse_is(p, i, ROLE_verb, VERB_arrive) || parse_is(p, i, ROLE_verb, VERB_reach) ||
                parse_is(p, i, ROLE_verb, VERB_land) || parse_among(p, i, "got", "docked");
    return came;
}
