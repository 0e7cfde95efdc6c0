/* othertime.c - times in a figure's sentence that are of another clause or of another sum. */
#include <string.h>

#include "figuretime.h"

#define AFTER_FAR 9u /* tokens: "after 212 flights and 3,900 tonnes" */

/* "adds 40 million to the 60 million it gave in May": is M when a sum behind D's was given? */
static bool of_gift_before(const struct parse *p, const struct draft *d, const struct mention *m)
{
    const struct quantity *end = p->quantities + p->n_quantities;
    if (d->noun != NOUN_money)
        return false;
    for (const struct quantity *o = d->q; o > p->quantities && o[-1].sentence == d->sentence; o--) {
        size_t verb =
            o[-1].last <= m->first && m->last <= d->q->first ? given_earlier(p, o - 1) : 0;
        if (verb > 0 && verb < m->first && m->first < verb + 4u)
            return true; /* "the 60 million it gave in May, while Norway gives 20 million" */
    }
    if (m->first < d->q->last)
        return false;
    for (const struct quantity *o = d->q + 1; o < end && o->sentence == d->sentence; o++) {
        size_t verb = o->first < m->first && !o->dropped ? given_earlier(p, o) : 0;
        if (verb > 0 && verb < m->first && m->first < verb + 4u)
            return true;
    }
    return false;
}

/* "a pledge of 2 million, raised on Sunday to 3 million": is M when D's sum gave way to the next?
 */
static bool of_raise(const struct parse *p, const struct draft *d, const struct mention *m)
{
    size_t i = m->first;
    const struct quantity *next = d->q + 1;
    if (d->status != STATUS_SUPERSEDED || m->first < d->q->last)
        return false;
    while (next < p->quantities + p->n_quantities && next->dropped)
        next++;
    i -= parse_function(p, i - 1, F_on) || parse_function(p, i - 1, F_in) ? 1u : 0u;
    return (parse_in(p, i - 1, SET_revises) || parse_in(p, i - 1, SET_raises)) &&
           parse_function(p, m->last, F_to) && next < p->quantities + p->n_quantities &&
           next->outer_first == m->last + 1u;
}

/* "47 per cent more than in 2021; Syrians filed 71,000", "6 % fewer than the day before, and
 * 24,600", "down from a high of 16,800 in July; 6,000 have gone home": is M, before the clause of
 * D, only what another figure is compared with? */
static bool only_compared(const struct parse *p, const struct draft *d, const struct mention *m)
{
    size_t i = m->first;
    if (m->last > d->q->first ||
        !(parse_mark(p, m->last, ';') ||
          (parse_mark(p, m->last, ',') && parse_function(p, m->last + 1, F_and))))
        return false;
    const struct quantity *o = d->q;
    while (o > p->quantities && o[-1].sentence == d->sentence &&
           (o[-1].dropped || o[-1].last > m->first))
        o--;
    if (parse_mark(p, m->last, ';') && o > p->quantities && o[-1].sentence == d->sentence &&
        m->first <= o[-1].last + 3u && times_compared(p, o - 1) && tense_perfect(p, d))
        return true;
    i -= i > 0 && parse_function(p, i - 1, F_the) ? 1u : 0u;
    i -= i > 0 && (parse_function(p, i - 1, F_in) || parse_function(p, i - 1, F_on)) ? 1u : 0u;
    return i > 1 && (parse_reads(p, i - 1, "than") ||
                     (parse_reads(p, i - 1, "as") && parse_among(p, i - 2, "many", "much")));
}

/* "has flown in 140 tons, and President Clinton announced $76 million more on Thursday": does
 * somebody else do something then of which another number tells? */
static bool of_next_clause(const struct parse *p, const struct draft *d, const struct mention *m)
{
    size_t i = d->q->last;
    if (m->first < i + 5u || !(p->sentences[d->sentence].functions >> F_and & 1) ||
        m->lead != TEXT_TIMEWORD_COUNT || !tense_perfect(p, d))
        return false;
    while (i + 2 < m->first && !(parse_mark(p, i, ',') && parse_function(p, i + 1, F_and)))
        i++;
    const struct token *t = &p->tokens[i + 2];
    if (i + 2 >= m->first || t->type != TOKEN_WORD ||
        !((t->flags & T_CAPITAL) || parse_function(p, i + 2, F_the)))
        return false;
    const struct quantity *end = p->quantities + p->n_quantities;
    for (const struct quantity *o = d->q + 1; o < end && o->sentence == d->sentence; o++)
        if (!o->dropped && o->outer_first > i + 3u && o->last <= m->first)
            return true;
    return false;
}

/* "10 million euros, twice what it gave last year", "more than it had received in 2021": is M when
 * that was with which D is compared? */
static bool of_what_was(const struct parse *p, const struct draft *d, const struct mention *m)
{
    size_t i = m->first, first = d->q->last, end;
    if (i < first + 4u)
        return false;
    i -= parse_function(p, i - 1, F_the) ? 1u : 0u;
    i -= parse_function(p, i - 1, F_in) || parse_function(p, i - 1, F_on) ? 1u : 0u;
    end = i; /* behind the verb, if there is one */
    while (i > first + 2u && i + 3u > end && p->tokens[i - 1].type == TOKEN_WORD &&
           !parse_function(p, i - 1, F_it) && !parse_function(p, i - 1, F_they))
        i--;
    if (i <= first + 1u || !(parse_function(p, i - 1, F_it) || parse_function(p, i - 1, F_they)))
        return false;
    return parse_among(p, i - 2, "than", "what", "as");
}

/* "will put up four towns for 10,000 people; work begins next week": is M when something else, told
 * behind a semicolon, begins? */
static bool when_work_begins(const struct parse *p, const struct draft *d, const struct mention *m)
{
    size_t i = m->first;
    i -= parse_function(p, i - 1, F_in) || parse_function(p, i - 1, F_on) ? 1u : 0u;
    if (i < d->q->last + 3u ||
        !parse_among(p, i - 1, "begins", "starts", "begin", "start", "resumes", "resume"))
        return false;
    for (i--; i > d->q->last && i + 6u > m->first && p->tokens[i - 1].type == TOKEN_WORD; i--)
        ;
    return parse_mark(p, i - 1, ';');
}

/* "killed 1,200, a number which it revised down two weeks ago from 1,400": when they were counted
 * anew. */
static bool when_revised(const struct parse *p, const struct draft *d, const struct mention *m)
{
    size_t i = m->first;
    i -= i > 0 && (parse_function(p, i - 1, F_on) || parse_function(p, i - 1, F_in)) ? 1u : 0u;
    i -= i > 0 && parse_among(p, i - 1, "down", "up", "upwards", "downwards") ? 1u : 0u;
    return i > d->clause_first + 1u && parse_in(p, i - 1, SET_amends) &&
           parse_function(p, m->last, F_from);
}

/* "On Monday it had 300, on Tuesday 900": does M, behind D, stand right before the next number?
 * "With the 212 who landed on Sunday, 4,300 have come": M is of the number before D's. */
static bool of_neighbour(const struct parse *p, const struct draft *d, const struct mention *m)
{
    size_t i = m->first, first = p->sentences[d->sentence].first;
    const struct quantity *next = d->q + 1, *end = p->quantities + p->n_quantities;
    i -= i > 0 && (parse_function(p, i - 1, F_on) || parse_function(p, i - 1, F_in)) ? 1u : 0u;
    if (m->first >= d->q->last && i > 0 && parse_mark(p, i - 1, ',') && d->verb_last <= d->q->first)
        return next < end && next->sentence == d->sentence && !next->dropped &&
               next->outer_first == m->last && i <= d->q->last + 3u;
    return parse_function(p, first, F_with) && m->last <= d->q->outer_first &&
           parse_mark(p, m->last, ',') && d->q > p->quantities &&
           d->q[-1].sentence == d->sentence && d->q[-1].last < m->first &&
           d->q[-1].outer_first <= first + 2u;
}

#define NOW_BEHIND 4u /* tokens: "220,000 live there now" */

bool othertime_holds_now(const struct parse *p, const struct draft *d, size_t from)
{
    size_t end = d->q->unit_last > d->q->outer_last ? d->q->unit_last : d->q->outer_last;
    if (d->kind != KIND_STOCK || d->status != STATUS_ACTUAL)
        return false;
    for (size_t i = from; i < end + NOW_BEHIND; i++) {
        if (i >= end && p->tokens[i].type != TOKEN_WORD)
            return false;
        if (i > 0 && parse_in(p, i, SET_now) && !parse_function(p, i + 1, F_that) &&
            !parse_among(p, i - 1, "until", "till", "by"))
            return true;
    }
    return false;
}

/* "peaked at 156,000 in April 2013 and now houses 79,000", "houses 79,000 now": is M, before the
 * number, over, as D holds now? */
static bool before_now(const struct parse *p, const struct draft *d, const struct mention *m)
{
    return m->last <= d->q->outer_first && m->lead != TW_asof && m->lead != TW_since &&
           m->period.last < p->published && othertime_holds_now(p, d, m->last);
}

#define ASIDE_FAR 9u /* tokens of an aside before or behind its time */

/* "The camps, laid out in 1991 for 90,000, hold 383,000": does M say in an aside when that was done
 * to what holds D now? */
static bool in_participle(const struct parse *p, const struct draft *d, const struct mention *m)
{
    size_t first = p->sentences[d->sentence].first, i = m->first, k = m->last;
    size_t behind = d->q->unit_last > d->q->outer_last ? d->q->unit_last : d->q->outer_last;
    if (d->kind != KIND_STOCK)
        return false;
    while (i > first && i + ASIDE_FAR > m->first && p->tokens[i - 1].type == TOKEN_WORD)
        i--;
    if (i == first || !parse_mark(p, i - 1, ','))
        return false;
    const struct token *t = &p->tokens[i];
    bool done = (t->end - t->start > 4 && memcmp(p->text + t->end - 2, "ed", 2) == 0) ||
                parse_among(p, i, "laid", "built", "set", "hit", "put", "begun", "held");
    if (!done || m->last > d->q->first)
        return done && i == behind + 1u &&
               d->noun == NOUN_site; /* "The three camps, laid out in 1991" */
    while (k < d->q->outer_first && k < m->last + ASIDE_FAR &&
           (!parse_mark(p, k, ',') || parse_glued(p, k + 1)))
        k++;
    return k < d->q->outer_first && parse_mark(p, k, ',');
}

/* "Despite the delay to the 2017/18 school year, UNICEF gave out 119,000 bags": is M of what only
 * stood in the way of what D's sentence tells? */
static bool in_spite_of(const struct parse *p, const struct draft *d, const struct mention *m)
{
    size_t first = p->sentences[d->sentence].first;
    if (m->last >= d->q->first || !parse_among(p, first, "despite", "notwithstanding", "malgré"))
        return false;
    for (size_t i = first + 1; i < m->first; i++)
        if (parse_mark(p, i, ',') && !parse_glued(p, i + 1))
            return false;
    return true;
}

bool othertime_is(const struct parse *p, const struct draft *d, const struct mention *m)
{
    if (in_spite_of(p, d, m))
        return true;
    if (d->status == STATUS_SUPERSEDED && m->said && parse_function(p, m->last, F_that))
        return true; /* "having said last week that it would send 400, now": when it was said */
    if (m->relative && parse_sentence_in(&p->sentences[d->sentence], SET_amends) &&
        when_revised(p, d, m))
        return true;
    return of_gift_before(p, d, m) || of_raise(p, d, m) || only_compared(p, d, m) ||
           of_next_clause(p, d, m) || of_what_was(p, d, m) || before_now(p, d, m) ||
           in_participle(p, d, m) || of_neighbour(p, d, m) || when_work_begins(p, d, m);
}

bool othertime_ended(const struct parse *p, const struct draft *d, const struct mention *m)
{
    static const char *const ended[] = {"ended",     "closed", "stopped", "finished",
                                        "concluded", "ceased", "over",    NULL};
    size_t i = d->q->outer_first, first = d->clause_first;
    if (m->last >= i || m->lead != TEXT_TIMEWORD_COUNT || m->last + AFTER_FAR < i ||
        !parse_reads(p, m->last, "after"))
        return false;
    for (i = m->first; i > first && i + 4u > m->first; i--)
        if (parse_spelled(p, i - 1, ended))
            return true;
    return false;
}

bool othertime_was_ahead(const struct parse *p, const struct draft *d)
{
    for (size_t i = d->clause_first; d->status == STATUS_SUPERSEDED && i < d->q->first; i++)
        if (parse_reads(p, i, "would"))
            return true;
    return false;
}

#define YEAR_PAST 20  /* days after a year that is over: */
#define LONG_PAST 60  /* days: what happened then is no more counted on */
#define EVENT_NEAR 9u /* tokens from the time of an event to the verb that tells what it did */

bool othertime_long_past(const struct drafts *all, const struct draft *d, const struct mention *m)
{
    const struct parse *p = all->p;
    bool did = toll_counts(d->measure) || draft_is(d->measure, "new-displacements") ||
               draft_is(d->measure, "idps") || draft_is(d->measure, "people-affected");
    int gap = m->period.last >= m->period.first + 360 ? YEAR_PAST : LONG_PAST;
    if (!did || !m->event || m->lead != TEXT_TIMEWORD_COUNT || m->period.first == DAY_NONE ||
        m->period.last < m->period.first + 27 || m->period.last + gap > all->as_of)
        return false;
    if (m->last <= d->q->outer_first && m->first >= d->clause_first) /* "The 2010 earthquake" */
        return d->verb_last > d->verb_first && d->verb_first >= m->last &&
               d->verb_first < m->last + EVENT_NEAR;
    for (size_t i = d->q->last; i < m->first && m->first < d->q->last + 2 * EVENT_NEAR; i++)
        if (p->tokens[i].type != TOKEN_WORD || parse_function(p, i, F_and))
            return false;
    size_t in = m->first - 1u - (parse_function(p, m->first - 1u, F_the) ? 1u : 0u);
    return m->first > d->q->last && (parse_function(p, in, F_in) || parse_function(p, in, F_by)) &&
           m->first < d->q->last + 2 * EVENT_NEAR;
}
