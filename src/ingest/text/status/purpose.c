/* purpose.c - help that is only meant: "a campaign aimed at handing out 1,500 kits", "300 families
 * were selected to receive food", "agreements were signed to provide milk to 900 children". */
#include <string.h>

#include "../figure/draft.h"
#include "status.h"

/* Is what the token I tells done so that something else may come to pass, to which "to" behind it
 * leads? */
static bool meant_for(const struct parse *p, size_t i)
{
    return parse_among(p, i, "seeks", "seek", "seeking", "sought", "designed", "intended") ||
           parse_among(p, i, "selected", "chosen", "prioritised", "prioritized", "signed");
}

#define PURPOSE_BACK 9 /* tokens before the number */

/* "are given", "reached": does the token I tell what has come about, whatever it was meant for? */
static bool came_about(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i];
    return parse_function(p, i, F_be) || parse_function(p, i, F_have) ||
           (t->end - t->start > 4 && memcmp(p->text + t->end - 2, "ed", 2) == 0 &&
            parse_may(p, i, ROLE_verb) && !meant_for(p, i));
}

/* "aimed at distributing 1,500 kits", "seeks to help 300", "selected 300 to receive food". */
static bool meant(const struct parse *p, const struct draft *d)
{
    size_t o = d->q->outer_first, first = d->clause_first + 1u;
    for (size_t k = o; k > first && k + PURPOSE_BACK > o && p->tokens[k - 1].type == TOKEN_WORD &&
                       !came_about(p, k - 1);
         k--) {
        bool at = parse_function(p, k - 1, F_at), to = !at && parse_function(p, k - 1, F_to);
        if ((at && parse_among(p, k - 2, "aimed", "aims", "aiming")) ||
            (to && k < o && meant_for(p, k - 2)))
            return true;
    }
    size_t end = d->q->unit_last > d->q->outer_last ? d->q->unit_last : d->q->outer_last;
    if (parse_function(p, end, F_be)) /* "300 families were selected to receive" */
        return meant_for(p, end + 1) && parse_function(p, end + 2, F_to);
    return parse_function(p, end, F_to) && o > d->clause_first && meant_for(p, o - 1u);
}

bool status_for_purpose(const struct drafts *all, const struct draft *d)
{
    static const uint64_t leads = 1ull << F_to | 1ull << F_at;
    const struct parse *p = all->p;
    if ((p->sentences[d->sentence].functions & leads) == 0 ||
        !(d->measure[0] == 'a'
              ? strncmp(d->measure, "aid-", 4) == 0
              : draft_is(d->measure, "people-reached") || draft_is(d->measure, "relief-items")))
        return false;
    if (meant(p, d))
        return true;
    const struct draft *b = d > all->at ? d - 1 : NULL;
    if (b == NULL || b->measure == NULL || b->sentence != d->sentence ||
        b->status != STATUS_FORECAST || !draft_is(b->measure, d->measure) || !meant(p, b))
        return false;
    size_t i = b->q->unit_last; /* "1,500 kits and 3,800 blankets" */
    i += parse_mark(p, i, ',') ? 1u : 0u;
    i += parse_function(p, i, F_and) ? 1u : 0u;
    return i > b->q->unit_last && i == d->q->outer_first;
}
