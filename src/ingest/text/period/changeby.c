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
    if (parse_mark(p, i - 1, '(') && q > p->quantities && q[-1].form == QUANTITY_PERCENT &&
        q[-1].sentence == q->sentence && q[-1].outer_last + 1u == i)
        i = q[-1].outer_first; /* "an increase of 1.4 per cent (30,868)" */
    if (i < first + 2u)
        return false;
    if (parse_function(p, i - 1, F_by))
        return parse_spelled(p, i - 2, change) ||
               (i > first + 2u &&
                parse_among(p, i - 2, "further", "again", "another", "slightly") &&
                parse_spelled(p, i - 3, change));
    return parse_function(p, i - 1, F_of) && parse_spelled(p, i - 2, change) && i > first + 2u &&
           parse_function(p, i - 3, F_a);
}

/* "raised its contribution by 12 million euros to 30 million": how much more than before is in the
 * sum behind it already. */
static bool within_next(const struct parse *p, const struct quantity *q)
{
    const struct quantity *next = q + 1;
    size_t i = q->outer_first;
    return q->form == QUANTITY_MONEY && i > p->sentences[q->sentence].first &&
           parse_function(p, i - 1, F_by) && parse_function(p, q->outer_last, F_to) &&
           next < p->quantities + p->n_quantities && next->sentence == q->sentence &&
           next->form == QUANTITY_MONEY && next->outer_first == q->outer_last + 1u;
}

bool change_falls(const struct parse *p, const struct quantity *q)
{
    return led_by(p, q, falling) || within_next(p, q);
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

const struct quantity *change_grown_since(const struct parse *p, const struct quantity *near,
                                          const struct mention *m)
{
    static const char *const rises[] = {"up", "down", "increase", "decrease", "rise", NULL};
    size_t i = m->lead < TEXT_TIMEWORD_COUNT ? m->lead_first : m->first;
    const struct quantity *q = near, *end = p->quantities + p->n_quantities;
    if (m->type != MENTION_DATE || i < 2 || p->sentences[m->sentence].first + 2u > i)
        return NULL;
    if (m->lead != TW_since) {
        i--;
        if (!parse_function(p, i, F_from) && !parse_in(p, i, SET_comparing))
            return NULL;
    }
    while (q > p->quantities && q[-1].sentence == m->sentence)
        q--;
    for (; q < end && q->sentence == m->sentence; q++) {
        size_t own = q->unit_last > q->unit_first ? q->unit_last : q->outer_last;
        if (own != i || q->dropped || q->form != QUANTITY_COUNT)
            continue;
        size_t sign = q->outer_first - (q->outer_first > 1 ? 1u : 0u);
        bool apart = sign > 0 && p->tokens[sign - 1].type == TOKEN_MARK; /* not "picked up 271" */
        return (apart && parse_spelled(p, sign, rises)) || parse_mark(p, sign, '+') ||
                       p->text[p->tokens[q->outer_first].start] == '+'
                   ? q
                   : NULL;
    }
    return NULL;
}

bool change_only(const struct parse *p, const struct quantity *q)
{
    for (size_t i = p->sentences[q->sentence].mentions; i < parse_mentions_end(p, q->sentence); i++)
        if (change_grown_since(p, q, &p->mentions[i]) == q)
            return true;
    return false;
}

const struct mention *change_than(const struct parse *p, const struct draft *d)
{
    static const char *const more[] = {"more", "fewer", "less", NULL};
    size_t i = d->q->unit_last > d->q->outer_last ? d->q->unit_last : d->q->outer_last, k;
    for (k = d->q->outer_last; k <= i; k++)
        if (parse_in(p, k + 1, SET_comparing) && parse_spelled(p, k, more))
            break;
    if (k > i)
        return NULL;
    for (size_t n = p->sentences[d->sentence].mentions; n < parse_mentions_end(p, d->sentence);
         n++) {
        const struct mention *m = &p->mentions[n];
        if (m->first > k && m->first <= k + 5 && m->type == MENTION_DATE &&
            m->period.last < p->published &&
            (m->relative || m->lead == TW_end || d->kind == KIND_STOCK))
            return m;
    }
    return NULL;
}

bool change_by(const struct drafts *all, struct draft *d, const struct draft *before)
{
    const struct parse *p = all->p;
    for (size_t i = p->sentences[d->sentence].mentions; i < parse_mentions_end(p, d->sentence); i++)
        if (d->status == STATUS_ACTUAL && p->mentions[i].period.last < all->as_of &&
            change_grown_since(p, d->q, &p->mentions[i]) == d->q) {
            d->kind = KIND_FLOW; /* "(up 12 from yesterday)" */
            d->period = period_span(p->mentions[i].period.last + 1, all->as_of);
            d->period_why = p->mentions[i].span;
            return true;
        }
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

bool gift_then(const struct drafts *all, struct draft *d)
{
    const struct parse *p = all->p;
    size_t verb = d->noun == NOUN_money ? given_earlier(p, d->q) : 0;
    if (verb == 0 || parse_function(p, verb - 1, F_have))
        return false;
    for (size_t k = p->sentences[d->sentence].mentions; k < parse_mentions_end(p, d->sentence);
         k++) {
        const struct mention *m = &p->mentions[k];
        if (m->first <= verb || m->first > verb + 3u || m->type != MENTION_DATE ||
            m->period.first == DAY_NONE)
            continue;
        d->kind = KIND_FLOW;
        d->period = m->period;
        d->period_why = m->span;
        return true;
    }
    return false;
}
