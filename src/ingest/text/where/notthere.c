/* notthere.c - places of a sentence that are no place of a figure: of another clause, of who speaks
 * or gives, of where something was chartered. */
#include <string.h>

#include "where.h"

#define LED_MOST 6 /* tokens from "and" to the name that its preposition leads to */

/* "three deaths, and on the islands of Mango and Atata every house was destroyed": does the place R
 * open the clause behind Q's, which has a verb of its own? */
static bool opens_next(const struct weighing *x)
{
    static const uint64_t leads = 1ull << F_in | 1ull << F_on | 1ull << F_at | 1ull << F_near;
    const struct parse *p = x->p;
    const struct place_ref *r = x->r;
    size_t i = r->first, last = p->sentences[r->sentence].last;
    if (r->first < x->q->last + 2u || !x->comma || !(x->functions >> F_and & 1))
        return false;
    while (i > x->q->last + 1u && i + LED_MOST > r->first && p->tokens[i - 1].type == TOKEN_WORD &&
           !parse_function(p, i - 1, F_and))
        i--;
    if (!parse_function(p, i - 1, F_and) || !parse_mark(p, i - 2, ',') ||
        (p->tokens[i].functions & leads) == 0)
        return false;
    for (i = r->last; i < last && !parse_mark(p, i, ','); i++)
        if (parse_function(p, i, F_be) || parse_function(p, i, F_have) ||
            (parse_may(p, i, ROLE_verb) && !(p->tokens[i].flags & T_CAPITAL)))
            return true;
    return false;
}

/* "The bishop's people in Beira reckon that 480 died, and the government counts 110,000 homes":
 * where those are who said what stands before another clause. */
static bool of_who_said(const struct parse *p, const struct draft *d, const struct place_ref *r)
{
    uint32_t at = p->tokens[r->first].start;
    if (r->last >= d->q->first || (r->function != F_in && r->function != F_at) ||
        !parse_one(p, r->last, ROLE_say) || d->speaker.end == d->speaker.start ||
        (at >= d->speaker.start && at < d->speaker.end) ||
        d->speaker.start < p->tokens[r->last].end)
        return false;
    for (size_t i = r->last; i + 1 < d->q->first; i++)
        if (parse_mark(p, i, ',') && parse_function(p, i + 1, F_and))
            return true;
    return false;
}

/* "1,411 (count not begun in Wajima)": does a bracket behind the number say where that does not
 * hold? */
static bool not_in_brackets(const struct parse *p, const struct draft *d, const struct place_ref *r)
{
    bool not_so = false;
    for (size_t i = r->first; i > d->q->last && !parse_mark(p, i - 1, ')'); i--) {
        not_so |= parse_function(p, i - 1, F_not);
        if (parse_mark(p, i - 1, '('))
            return not_so;
    }
    return false;
}

bool where_not_said(const struct parse *p, const struct draft *d, const struct place_ref *r)
{
    const struct sentence *s = &p->sentences[d->sentence];
    return r->last <= d->q->first ? (s->roles >> ROLE_say & 1) != 0 && of_who_said(p, d, r)
                                  : (s->functions >> F_not & 1) != 0 && not_in_brackets(p, d, r);
}

/* "Britain's ambassador calls 200,000 dead": whose envoy speaks of what befell others. */
static bool of_envoy(const struct weighing *x)
{
    const struct parse *p = x->p;
    size_t i = x->r->last;
    return x->group == GROUP_HARM && parse_mark(p, i, 's') &&
           parse_among(p, i + 1, "ambassador", "envoy", "consul", "embassy", "diplomats");
}

/* "Two ships chartered by Guyana", "aircraft chartered in Zurich and Ramstein": by whom, and where
 * from. */
static bool chartered(const struct weighing *x)
{
    const struct parse *p = x->p;
    const struct place_ref *r = x->r;
    if (x->group == GROUP_AID && r->function == TEXT_FUNCTION_COUNT && r > p->places &&
        r[-1].sentence == r->sentence && r[-1].last + 1u == r->first &&
        parse_function(p, r[-1].last, F_and))
        r--; /* "in Zurich and Ramstein" */
    size_t i = r->first;
    if (x->group != GROUP_AID || (r->function != F_by && r->function != F_in))
        return false;
    i -= parse_function(p, i - 1, F_the) ? 2u : 1u;
    if (!parse_among(p, i - 1, "chartered", "hired", "leased"))
        return false;
    if (r->function == F_by && r->first >= x->q->last)
        where_add(x->w, r, true, 0);
    return true;
}

/* "UK funds have provided water for 800,000 people": whose money it is. */
static bool gave_funds(const struct weighing *x)
{
    const struct parse *p = x->p;
    const struct place_ref *r = x->r;
    if (r->last > x->q->first || r->place == NULL || r->place->type != PLACE_COUNTRY ||
        !draft_is(x->d->measure, "people-reached") ||
        !parse_among(p, r->last, "funds", "funding", "aid", "money", "assistance", "support"))
        return false;
    where_add(x->w, r, true, 0);
    return true;
}

bool where_not_there(const struct weighing *x)
{
    const struct parse *p = x->p;
    if (x->group == GROUP_MONEY && x->r->first > 1 && x->r->last < x->q->first &&
        parse_reads(p, x->r->first - 1u - parse_function(p, x->r->first - 1u, F_the), "outside"))
        return true; /* "Outside the Union, Kuwait has promised 50 million" */
    return opens_next(x) || where_not_said(p, x->d, x->r) || of_envoy(x) || chartered(x) ||
           gave_funds(x);
}
