/* former.c - what was so once and is no more: "before the fire", "once held", "at its peak". Where
 * no day is told for it, it has none: it is not as of the report's day. */
#include <string.h>

#include "../figure/draft.h"
#include "figuretime.h"
#include "../measure/counts.h"

#define FORMER_FAR 14 /* tokens from what is counted to "before the fire" behind it */
#define EVENT_FAR 9   /* from there to the event's own day */

/* A form of the past at token I: "had", "held", "housed". */
static bool in_past(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i];
    return parse_in(p, i, SET_past) ||
           parse_among(p, i, "held", "lived", "stood", "slept", "stayed", "kept", "ran", "was") ||
           (t->type == TOKEN_WORD && t->end - t->start > 4 &&
            memcmp(p->text + t->end - 2, "ed", 2) == 0 && parse_may(p, i, ROLE_verb));
}

/* Tokens [FIRST, LAST) tell what was, and nothing that is. */
static bool told_of_past(const struct parse *p, size_t first, size_t last)
{
    bool past = false;
    for (size_t i = first; i < last; i++) {
        if (parse_in(p, i, SET_past))
            past = true;
        else if ((parse_function(p, i, F_be) || parse_function(p, i, F_have)) &&
                 !parse_among(p, i, "been", "being", "be"))
            return false;
        else
            past |= in_past(p, i);
    }
    return past;
}

/* "before the fire", "prior to its closure", "on the eve of the war": the tokens of what leads to
 * the event at token I; 0: nothing does. */
static size_t leads_back(const struct parse *p, size_t i)
{
    size_t n = parse_among(p, i, "before", "until", "till")                   ? 1
               : parse_reads(p, i, "prior") && parse_function(p, i + 1, F_to) ? 2
               : parse_reads(p, i, "eve") && parse_function(p, i + 1, F_of)   ? 2
                                                                              : 0;
    bool named = n > 0 && (parse_function(p, i + n, F_the) || parse_function(p, i + n, F_its) ||
                           parse_function(p, i + n, F_a) || parse_function(p, i + n, F_it) ||
                           parse_function(p, i + n, F_they) || parse_reads(p, i + n, "this") ||
                           parse_one(p, i + n, ROLE_event) || parse_reads(p, i + n, "last") ||
                           (parse_one(p, i + n, ROLE_weekday) && parse_mark(p, i + n + 1, 's')));
    return named && (!parse_one(p, i + n + 1, ROLE_timeunit) || parse_mark(p, i + n + 2, 's')) &&
                   !parse_reads(p, i + n + 1, "end")
               ? n
               : 0;
}

/* "before the fire" in the clause of D, or opening its sentence: its token; SIZE_MAX: nothing. */
static size_t before_event(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    size_t i, from = d->q->unit_last > d->q->outer_last ? d->q->unit_last : d->q->outer_last;
    size_t open = s->first + (parse_function(p, s->first, F_on) ? 2u : 0u); /* "On the eve of" */
    if (open < d->q->outer_first && leads_back(p, open) > 0) {
        for (i = open; i < d->q->outer_first; i++)
            if (parse_mark(p, i, ';') || (parse_mark(p, i, ',') && parse_function(p, i + 1, F_and)))
                return SIZE_MAX;
        size_t end = from;
        while (end < s->last && end < from + 4 && p->tokens[end].type == TOKEN_WORD)
            end++;
        return told_of_past(p, open + 2, end) ? open : SIZE_MAX;
    }
    for (i = from; i < s->last && i < from + FORMER_FAR; i++) {
        if (p->tokens[i].type == TOKEN_MARK || p->tokens[i].type == TOKEN_DIGITS ||
            parse_function(p, i, F_and) || parse_function(p, i, F_who) ||
            parse_function(p, i, F_but))
            return SIZE_MAX;
        if (leads_back(p, i) > 0)
            return told_of_past(p, d->clause_first, i) ? i : SIZE_MAX;
    }
    return SIZE_MAX;
}

/* "which once sheltered 486,000", "at its peak the camp held 20,000", "used to house 9,000". */
static bool once(const struct parse *p, const struct draft *d)
{
    size_t from = d->q->unit_last > d->q->outer_last ? d->q->unit_last : d->q->outer_last;
    bool more = d->q > p->quantities && d->q[-1].last > d->clause_first;
    for (size_t i = more ? d->q[-1].last : d->clause_first; i < d->clause_last; i++) {
        if (i >= from + 8u || (p->tokens[i].type == TOKEN_MARK && i >= from) ||
            (parse_in(p, i, SET_now) && i < d->q->first))
            return false;
        if (parse_reads(p, i, "once") && i < d->q->first &&
            (in_past(p, i + 1) || parse_reads(p, i + 1, "home") ||
             (i > d->clause_first && parse_in(p, i - 1, SET_past))))
            return true;
        if (parse_reads(p, i, "used") && parse_function(p, i + 1, F_to) &&
            (parse_reads(p, i + 2, "be") || parse_reads(p, i + 2, "have") ||
             parse_among(p, i - (i > 0), "that", "which", "it", "there", "people") ||
             parse_reads(p, i + 2, "live")))
            return true;
        if (parse_function(p, i, F_in) && i < d->q->first &&
            (parse_function(p, i + 1, F_its) || parse_function(p, i + 1, F_the)) &&
            parse_among(p, i + 2, "best", "heyday", "prime"))
            return true; /* "which in its best year had 15,000 soldiers" */
        if (parse_function(p, i, F_at) &&
            (parse_function(p, i + 1, F_its) || parse_function(p, i + 1, F_they) ||
             parse_function(p, i + 1, F_the)) &&
            parse_among(p, i + 2, "peak", "height"))
            return true;
    }
    return false;
}

/* "rose from 15.8 million to 24.7 million": what it rose from, some time before; but "will rise
 * from 500 to 800" has it now. */
static bool rose_from(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_first, n;
    if (!draft_from_to(p, d->q))
        return false;
    for (size_t k = i; k > d->clause_first && k + 8 > i; k--) {
        const struct entry *e = parse_match(p, k - 1, ROLE_modal, &n);
        if (e != NULL && e->value == MODAL_forecast)
            return false;
    }
    return true;
}

bool former_period(const struct drafts *all, const struct draft *d, const struct mention *at,
                   struct period *period)
{
    const struct parse *p = all->p;
    size_t from = d->q->unit_last > d->q->outer_last ? d->q->unit_last : d->q->outer_last;
    bool rose = (d->kind != KIND_FLOW || d->rate != NULL) && d->status == STATUS_ACTUAL &&
                at == NULL && rose_from(p, d);
    if (rose) {
        *period = (struct period){DAY_NONE, DAY_NONE, PRECISION_SPAN};
        return true;
    }
    if ((d->kind != KIND_STOCK && d->rate == NULL) || d->status != STATUS_ACTUAL || d->row ||
        d->noun == NOUN_money || d->q->first == 0)
        return false;
    size_t event = before_event(p, d);
    if (event != SIZE_MAX) {
        for (size_t k = p->sentences[d->sentence].mentions;
             k < parse_mentions_end(p, d->sentence) && (at == NULL || at->first <= event); k++)
            if (p->mentions[k].first > event && p->mentions[k].first < event + EVENT_FAR &&
                p->mentions[k].type == MENTION_DATE && p->mentions[k].period.first != DAY_NONE)
                at = &p->mentions[k];
        if (at != NULL && (at->first < event || at->first >= event + EVENT_FAR))
            return false; /* it has a day of its own */
    } else if (at != NULL) {
        size_t i = from;
        while (i < at->first && !parse_mark(p, i, ','))
            i++;
        if (at->first <= d->q->first || i == at->first)
            return false; /* "home to 20,000 at its height, it closed in June" */
    }
    if (event == SIZE_MAX && !(d->kind == KIND_STOCK && once(p, d)))
        return false;
    *period = (struct period){DAY_NONE, DAY_NONE, PRECISION_SPAN};
    bool told = event != SIZE_MAX && all->event != NULL &&
                parse_one(p, event + leads_back(p, event) + 1, ROLE_event);
    if (event != SIZE_MAX && (at != NULL || told)) {
        period->last = (at != NULL ? at : all->event)->period.first - 1;
        if (d->kind == KIND_STOCK)
            *period = period_day(period->last);
    }
    return true;
}
