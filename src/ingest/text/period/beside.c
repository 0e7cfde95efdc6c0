/* beside.c - numbers that are told beside others, in brackets or for comparison, and give those
 * behind them no time: "78,185 were lodged (79,860 in March 2023), 12,915 of them by Syrians". */
#include <string.h>

#include "figuretime.h"

#define ASIDE_MOST 12 /* tokens in brackets */
#define WHICH_MOST 6  /* tokens from a noun to the time that says which of them */

/* The brackets around token I that are over before token TO: the tokens behind "(" and of ")";
 * false: there are none. */
static bool over_before(const struct parse *p, size_t i, size_t to, size_t *open, size_t *close)
{
    size_t first = i, last = i;
    while (last < to && last < i + ASIDE_MOST && !parse_mark(p, last, ')') &&
           !parse_mark(p, last, '('))
        last++;
    if (last >= to || !parse_mark(p, last, ')'))
        return false;
    while (first > 0 && first + ASIDE_MOST > i && !parse_mark(p, first - 1, '(') &&
           !parse_mark(p, first - 1, ')'))
        first--;
    *open = first;
    *close = last;
    return first > 0 && parse_mark(p, first - 1, '(');
}

bool beside_time(const struct parse *p, const struct mention *m, const struct quantity *q)
{
    size_t open, close;
    if (m->last > q->first || !over_before(p, m->last, q->first, &open, &close))
        return false;
    for (const struct quantity *o = q; o > p->quantities && o[-1].sentence == q->sentence; o--)
        if (o[-1].first >= open && o[-1].last <= close && !o[-1].dropped)
            return true;
    return false;
}

bool beside_dated(const struct parse *p, const struct mention *m)
{
    const struct mention *own = m + 1;
    if (!parse_mark(p, m->last, '(') || own >= p->mentions + p->n_mentions ||
        own->sentence != m->sentence || own->type != MENTION_DATE)
        return false;
    for (size_t i = m->last + 1u; i < own->first; i++)
        if (parse_mark(p, i, ')') || parse_mark(p, i, '('))
            return false;
    return own->first > m->last + 1u;
}

bool beside_in_bracket(const struct parse *p, const struct mention *m, const struct quantity *q)
{
    size_t open = m->first;
    const struct quantity *next = q + 1, *end = p->quantities + p->n_quantities;
    if (next >= end || next->last > m->first)
        return false;
    while (open > q->last && open + ASIDE_MOST > m->first && !parse_mark(p, open, '(') &&
           !parse_mark(p, open, ')'))
        open--;
    if (open <= q->last || !parse_mark(p, open, '('))
        return false;
    for (const struct quantity *o = next; o < end && o->last <= m->first; o++)
        if (o->first > open && !o->dropped && o->form == QUANTITY_COUNT)
            return true;
    return false;
}

bool beside_part(const struct parse *p, const struct draft *b, const struct draft *d)
{
    size_t open, close, i = d->q->outer_last;
    if (b->sentence != d->sentence || b->period_why.end == b->period_why.start)
        return false;
    if (over_before(p, b->q->last, d->q->first, &open, &close) &&
        b->period_why.start >= p->tokens[open].start && b->period_why.end <= p->tokens[close].start)
        return true;
    return parse_function(p, i, F_of) && parse_function(p, i + 1, F_them) &&
           times_compared(p, b->q);
}

bool beside_plan(const struct drafts *all, const struct draft *d, const struct mention *m)
{
    const struct draft *b = d;
    if (d->noun != NOUN_money || m->last > d->q->first)
        return false;
    while (b > all->at && b[-1].sentence == d->sentence && b[-1].measure == NULL)
        b--; /* the year itself */
    if (b == all->at)
        return false;
    b--;
    return b->sentence == d->sentence && b->measure != NULL &&
           draft_is(b->measure, "funding-required") && !draft_is(d->measure, "funding-required") &&
           m->first >= b->q->last && m->period.first < m->period.last;
}

bool beside_whole(const struct parse *p, const struct draft *d, const struct mention *m)
{
    const struct quantity *w = d->q + 1, *end = p->quantities + p->n_quantities;
    if (d->noun != NOUN_money || d->verb_first < m->last || d->verb_last <= d->verb_first)
        return false;
    while (w < end && w->sentence == d->sentence && w->form != QUANTITY_MONEY)
        w++; /* "(20 per cent)" */
    if (w >= end || w->sentence != d->sentence || w->outer_last > m->first)
        return false;
    for (size_t i = d->q->outer_last; i < w->outer_first; i++)
        if (parse_function(p, i, F_of) &&
            (parse_function(p, i + 1, F_the) || parse_function(p, i + 1, F_its)))
            return w->outer_first <= i + 4u;
    return false;
}

static bool ends_in_ed(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i];
    return t->type == TOKEN_WORD && t->end - t->start > 3 &&
           memcmp(p->text + t->end - 2, "ed", 2) == 0;
}

/* "3,000 people displaced on 9 October crossed into Chad", "who were displaced in May remained
 * displaced": does M only say of which people the main verb behind it tells? */
static bool told_of_which(const struct parse *p, const struct draft *d, const struct mention *m)
{
    size_t i = d->q->unit_last, k = m->last;
    if (i <= d->q->last || m->first < i || m->first > i + WHICH_MOST ||
        !(parse_function(p, i, F_who) || parse_function(p, i, F_that) || ends_in_ed(p, i - 1) ||
          (ends_in_ed(p, i) && parse_may(p, i, ROLE_verb))))
        return false;
    for (size_t j = i; j < k; j++)
        if (p->tokens[j].type == TOKEN_MARK)
            return false;
    if (parse_among(p, k, "remain", "remains", "remained"))
        return true;
    while (k < m->last + 3u && (parse_function(p, k, F_have) || parse_function(p, k, F_be)))
        k++;
    return d->verb_first == k && d->verb_last > k;
}

bool beside_who(const struct parse *p, const struct draft *d, const struct mention *m)
{
    size_t i = d->q->unit_last;
    if (told_of_which(p, d, m))
        return true;
    if (d->kind != KIND_STOCK || i <= d->q->last || m->first < i + 2u || m->lead == TW_since ||
        !parse_function(p, i, F_who) || d->verb_last > d->q->first || d->verb_last <= d->verb_first)
        return false;
    for (size_t k = d->verb_first > 0 ? d->verb_first - 1u : 0; k < d->verb_last; k++)
        if (parse_in(p, k, SET_past))
            return false;
    const struct token *t = &p->tokens[i + 1], *verb = &p->tokens[d->verb_last - 1];
    bool held = verb->end - verb->start > 3 && memcmp(p->text + verb->end - 2, "ed", 2) == 0;
    bool past = parse_in(p, i + 1, SET_past) ||
                (t->end - t->start > 3 && memcmp(p->text + t->end - 2, "ed", 2) == 0) ||
                parse_among(p, i + 1, "came", "left", "went");
    for (size_t k = i; k < m->first; k++)
        if (p->tokens[k].type == TOKEN_MARK && p->tokens[k].mark != '-')
            return false;
    return past && !held;
}

int beside_event(const struct parse *p, const struct draft *d)
{
    static const char *const when[] = {"night", "day", "evening", "morning", NULL};
    const struct sentence *s = &p->sentences[d->sentence];
    size_t end = d->q->outer_last + 9u;
    if (!(s->roles >> ROLE_event & 1))
        return 1;
    for (size_t i = s->first; i + 2 < s->last && i < end; i++) {
        if (!parse_function(p, i + 1, F_the) || !parse_one(p, i + 2, ROLE_event))
            continue;
        if (parse_is(p, i, ROLE_timeword, TW_before) && i < d->q->first)
            return -1;
        if (parse_function(p, i, F_of) && i > s->first + 2 && parse_spelled(p, i - 1, when) &&
            parse_function(p, i - 2, F_the) && parse_function(p, i - 3, F_on) &&
            (i < d->q->first || times_compared(p, d->q)))
            return 0; /* "against 25,000 on the night of the storm" */
    }
    return 1;
}

bool beside_best_since(const struct parse *p, const struct mention *m)
{
    size_t first = p->sentences[m->sentence].first;
    for (size_t i = m->lead_first; i > first + 1 && i + 5 > m->lead_first; i--) {
        if (p->tokens[i - 1].type != TOKEN_WORD)
            return false;
        if (parse_superlative(p, i - 1) &&
            (parse_function(p, i - 2, F_the) || parse_function(p, i - 2, F_its)))
            return true;
    }
    return false;
}

bool beside_replaces(const struct parse *p, const struct draft *before, const struct draft *d)
{
    if (before->sentence != d->sentence || !d->inherited ||
        !parse_function(p, d->q->outer_first - 1u, F_to))
        return false;
    for (size_t i = before->q->last; i < d->q->first; i++)
        if (parse_mark(p, i, ';') || parse_mark(p, i, ','))
            return true;
    return false;
}

/* Does a comma, or what compares, stand in tokens [FROM, TO)? */
static bool told_apart(const struct parse *p, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        if (parse_mark(p, i, ','))
            return true;
        const struct entry *e =
            parse_function_starts(p, i, F_compared) ? parse_match(p, i, ROLE_function, NULL) : NULL;
        if (e != NULL && e->value == F_compared)
            return true;
    }
    return false;
}

bool beside_of_bracket(const struct parse *p, const struct draft *d, const struct mention *m)
{
    if (m->first < d->q->last)
        return false;
    if (!parse_mark(p, m->last, '(') || beside_dated(p, m))
        return beside_in_bracket(p, m, d->q);
    if (!told_apart(p, d->q->last, m->first))
        return false; /* "40 people died in May (12 of them children)" */
    for (const struct quantity *o = d->q + 1; o < p->quantities + p->n_quantities &&
                                              o->sentence == d->sentence && o->first < m->last + 4u;
         o++)
        if (o->outer_first == m->last + 1u && !o->dropped && o->form == QUANTITY_COUNT)
            return true;
    return false;
}
