/* changeby.c - "the number of refugees rose by 8,210 from November": by how much a stock grew is no
 * stock, but what came in since the time that it is compared with. */
#include "figuretime.h"
#include "../figure/told.h"

static const char *const rising[] = {"rose",      "risen",    "rises",  "rise",    "increased",
                                     "increases", "increase", "grew",   "grown",   "growth",
                                     "up",        "climbed",  "jumped", "swelled", NULL};
static const char *const falling[] = {"fell",      "fallen", "falls",    "fall",    "dropped",
                                      "drops",     "drop",   "declined", "decline", "decreased",
                                      "decrease",  "down",   "shrank",   "shrunk",  "reduced",
                                      "reduction", NULL};

/* Does one of WORDS lead to Q by "by" or "of": "rose further by", "an increase of"? */
static bool led_by(const struct parse *p, const struct quantity *q, const char *const *change)
{
    size_t first = p->sentences[q->sentence].first, i = q->outer_first;
    if (i < first + 2u || q->form != QUANTITY_COUNT)
        return false;
    if (parse_function(p, i - 1, F_by))
        return parse_spelled(p, i - 2, change) ||
               (i > first + 2u &&
                parse_among(p, i - 2, "further", "again", "another", "slightly") &&
                parse_spelled(p, i - 3, change));
    return parse_function(p, i - 1, F_of) && parse_spelled(p, i - 2, change) && i > first + 2u &&
           parse_function(p, i - 3, F_a);
}

bool change_falls(const struct parse *p, const struct quantity *q)
{
    return led_by(p, q, falling);
}

/* Is M the time that D's number is compared with: "from last month", "compared with November"? */
static bool is_base(const struct parse *p, const struct mention *m)
{
    size_t n, i = m->lead < TEXT_TIMEWORD_COUNT ? m->lead_first : m->first;
    if (m->lead == TW_since || parse_function(p, m->first, F_from))
        return true;
    i -= i > 0 && parse_function(p, i - 1, F_the) ? 1u : 0u;
    if (i == 0 || parse_function(p, i - 1, F_from) || parse_in(p, i - 1, SET_comparing))
        return i > 0;
    const struct entry *e = parse_match_back(p, i > 3 ? i - 3 : 0, i, ROLE_function, &n);
    return e != NULL && (int)e->value == F_compared;
}

bool change_by(const struct drafts *all, struct draft *d, const struct draft *before)
{
    const struct parse *p = all->p;
    if (d->kind != KIND_STOCK || d->status != STATUS_ACTUAL || !led_by(p, d->q, rising))
        return false;
    bool whole = before != NULL &&
                 p->sentences[before->sentence].paragraph == p->sentences[d->sentence].paragraph &&
                 draft_is(before->measure, d->measure) && before->kind == KIND_STOCK;
    day_t first = DAY_NONE, last = whole ? before->period.last : all->as_of;
    for (size_t i = p->sentences[d->sentence].mentions; i < parse_mentions_end(p, d->sentence);
         i++) {
        const struct mention *m = &p->mentions[i];
        if (m->type != MENTION_DATE || m->period.last == DAY_NONE || m->period.last >= last ||
            !is_base(p, m))
            continue;
        first = m->lead == TW_since ? m->period.first : m->period.last + 1;
        d->period_why = m->span;
    }
    d->kind = KIND_FLOW;
    d->period = period_span(first, last);
    return true;
}
