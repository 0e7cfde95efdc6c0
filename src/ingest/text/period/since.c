/* since.c - the period of a count that runs on from a start: "since June", "since then", "since the
 * war began", "bringing the total to". */
#include <string.h>

#include "figuretime.h"
#include "../measure/counts.h"

/* "has registered 40,200 refugees since January": the verb tells no more than the noun, and so is
 * not D's own. */
static bool has_registered(const struct parse *p, const struct draft *d)
{
    size_t o = d->q->outer_first;
    return d->verb_last == d->verb_first && o > d->clause_first + 1u &&
           draft_is(d->measure, "refugees") && parse_is(p, o - 1, ROLE_verb, VERB_register) &&
           parse_function(p, o - 2, F_have);
}

/* "has registered 40,200 refugees since January": how many came to be counted, not how many stay.
 */
bool since_registers(const struct parse *p, const struct draft *d)
{
    return d->verb == VERB_register && d->verb_last > d->verb_first &&
           d->verb_last <= d->q->first && draft_is(d->measure, "refugees") &&
           !parse_function(p, d->verb_first - 1u, F_be);
}

/* "Five ships have docked since the eruption". */
bool since_event(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    if (!(s->roles >> ROLE_event & 1))
        return false;
    for (size_t i = s->first; i + 2 < s->last; i++)
        if (parse_is(p, i, ROLE_timeword, TW_since) && parse_function(p, i + 1, F_the) &&
            (parse_one(p, i + 2, ROLE_event) || parse_one(p, i + 3, ROLE_event)))
            return tense_perfect(p, d);
    return false;
}

/* "since 2017 it has paid 140 million; Canada has announced 53": has another clause begun between
 * tokens FROM and TO, with a verb of its own? */
bool since_parted(const struct parse *p, size_t from, size_t to)
{
    bool parted = false;
    for (size_t i = from; i < to; i++) {
        parted |= parse_mark(p, i, ';');
        if (parted && (parse_function(p, i, F_have) || parse_among(p, i, "are", "is")))
            return true;
    }
    return false;
}

/* "Since Friday the army has fed 20,000, and its helicopters flew 33 sorties on Tuesday", "since
 * 2017 it has paid 70 million, and it will give 20 more": what an earlier figure counts since then
 * says nothing of the next. */
static bool another_clause(const struct drafts *all, const struct draft *d, const struct times *t)
{
    const struct parse *p = all->p;
    bool other = false;
    if (t->at != NULL && t->at->last <= d->q->first && t->since->last < t->at->first) {
        size_t i = t->at->first; /* "has paid 60 million since 2018, and on Sunday it promised" */
        i -= parse_function(p, i - 1, F_on) || parse_function(p, i - 1, F_in) ? 1u : 0u;
        if (i >= t->since->last + 2u && parse_function(p, i - 1, F_and) &&
            parse_mark(p, i - 2, ','))
            return true;
    }
    for (size_t k = (size_t)(d - all->at); k > 0 && !other; k--) {
        if (all->at[k - 1].sentence != d->sentence)
            break;
        other = !all->at[k - 1].q->dropped && all->at[k - 1].q->first > t->since->last;
    }
    if (!other || t->since->first > d->q->first)
        return false;
    if (since_parted(p, t->since->last, d->q->first))
        return true;
    bool own = t->at != NULL && t->at->first >= d->q->last && t->at_cost <= 9 && !t->at->said &&
               t->at->lead == TEXT_TIMEWORD_COUNT && !tense_perfect(p, d);
    return own || tense_yet_to_be(p, d);
}

/* "468 (yesterday: 447)", "468 (yesterday 447)": the same count, as of an earlier day. */
static bool earlier_count(const struct parse *p, const struct draft *d, const struct mention *at)
{
    size_t behind = at->last + (parse_mark(p, at->last, ':') ? 1u : 0u);
    return times_bracketed(p, at) && behind == d->q->outer_first &&
           parse_mark(p, d->q->outer_last, ')');
}

/* "468 (yesterday: 447)", "57 dead, up from 55 on Monday": the count of the figure before as of a
 * day that is past. */
static bool earlier_state(const struct drafts *all, struct draft *d, const struct draft *before,
                          const struct times *t)
{
    if (t->at == NULL || before == NULL || before->sentence != d->sentence ||
        before->kind != KIND_CUMULATIVE || before->period.first > t->at->period.last)
        return false;
    if (!earlier_count(all->p, d, t->at) &&
        !(toll_counts(d->measure) && times_compared(all->p, d->q) &&
          strcmp(before->measure, d->measure) == 0 && t->at->period.first == t->at->period.last))
        return false;
    d->kind = KIND_CUMULATIVE;
    d->period = before->period;
    d->period.last = t->at->period.last;
    d->period_why = t->at->span;
    return true;
}

/* "since then": from the day told before. */
static bool since_then(const struct drafts *all, struct draft *d, const struct times *t, bool ahead)
{
    size_t then;
    if (ahead || d->kind == KIND_STOCK || t->since != NULL)
        return false;
    const struct mention *day = times_since_then(all->p, d, &then);
    if (day == NULL)
        return false;
    d->kind = d->rate != NULL ? KIND_FLOW : KIND_CUMULATIVE;
    d->period.first = day->period.first;
    d->period.last = all->as_of;
    d->period_why = day->span;
    return true;
}

/* "On Wednesday 433 landed, taking arrivals to 1,791 since 10 May": up to when, as the clause of
 * BEFORE tells, to which D's is only joined; DAY_NONE: D's stands for itself. */
static day_t brought_then(const struct parse *p, const struct draft *d, const struct draft *before)
{
    static const char *const brings[] = {"bringing", "taking",  "raising", "pushing",
                                         "lifting",  "putting", NULL};
    if (before == NULL || before->sentence != d->sentence || before->q->last > d->q->first ||
        before->kind != KIND_FLOW || before->rate != NULL || before->status != STATUS_ACTUAL ||
        before->period.last > p->published)
        return DAY_NONE;
    for (size_t i = before->q->last; i + 1 < d->q->first; i++)
        if (parse_mark(p, i, ',') && parse_spelled(p, i + 1, brings))
            return before->period.last;
    return DAY_NONE;
}

/* "since 8 October 2023 (MoPH, 13 October)": the day of the source right behind the time SINCE;
 * NULL: there is none. */
static const struct mention *source_behind(const struct parse *p, const struct mention *since)
{
    const struct mention *m = since + 1;
    return since >= p->mentions && m < p->mentions + p->n_mentions &&
                   m->sentence == since->sentence && parse_mark(p, since->last, '(') &&
                   m->period.last >= since->period.first && times_of_source(p, m)
               ? m
               : NULL;
}

/* "since June", as the sentence or what stands over it says. */
static bool since_told(const struct drafts *all, struct draft *d, const struct draft *before,
                       const struct times *t, bool ahead)
{
    bool running = tense_perfect(all->p, d) &&
                   (strcmp(d->measure, "people-affected") == 0 || since_registers(all->p, d));
    running |= has_registered(all->p, d);
    if (t->since == NULL || ahead || (d->kind == KIND_STOCK && !running) ||
        (t->at != NULL && t->at_cost + 4 < t->since_cost && !t->at->said &&
         t->at->lead != TW_asof && t->at->lead != TW_by && !times_in_dateline(all->p, t->at)) ||
        another_clause(all, d, t))
        return false;
    d->kind = d->rate != NULL ? KIND_FLOW : KIND_CUMULATIVE;
    d->period.first = t->since->period.first;
    bool until = t->at != NULL && t->at->period.last >= t->since->period.first &&
                 t->at->period.last <= all->p->published && /* "and expects 500 more by June" */
                 (t->at->said || t->at->lead == TW_by || t->at->lead == TW_asof ||
                  t->at->lead == TW_until || t->at_cost <= 3 || times_of_source(all->p, t->at));
    const struct mention *source = source_behind(all->p, t->since);
    day_t then = brought_then(all->p, d, before);
    d->period.last = until              ? t->at->period.last
                     : source != NULL   ? source->period.last
                     : then != DAY_NONE ? then
                                        : all->as_of;
    if (d->period.last != DAY_NONE &&
        d->period.last < d->period.first) /* it starts behind the text's own day */
        d->period.last = t->since->period.last;
    d->period_why = t->since->span;
    return true;
}

/* "and 462,000 since the war began": from the event, where that is dated. */
static bool since_began(const struct drafts *all, struct draft *d, const struct times *t,
                        bool ahead)
{
    if (ahead || d->rate != NULL || d->kind == KIND_STOCK || t->since != NULL ||
        !running_since_began(all->p, d))
        return false;
    d->kind = KIND_CUMULATIVE;
    d->period = period_day(all->as_of);
    d->period.first = all->event != NULL ? all->event->period.first : DAY_NONE;
    d->period_rule = "the day of publication";
    return true;
}

/* ", bringing April's total to 14,800", "taking the total for the year to 61,000": the span that
 * the total told at D's number is of; NULL: none is told. */
static const struct mention *total_of(const struct parse *p, const struct draft *d)
{
    for (size_t k = parse_mentions_end(p, d->sentence); k > p->sentences[d->sentence].mentions;
         k--) {
        const struct mention *m = &p->mentions[k - 1];
        if (m->first >= d->q->outer_first)
            continue;
        bool total = parse_in(p, m->last + 1u, SET_totals) && parse_mark(p, m->last, 's');
        for (size_t i = m->first; i > d->clause_first && i + 4 > m->first; i--)
            total |= parse_in(p, i - 1, SET_totals);
        return total && m->last + 4u > d->q->outer_first && m->type == MENTION_DATE &&
                       m->period.first < m->period.last && m->period.first != DAY_NONE
                   ? m
                   : NULL;
    }
    return NULL;
}

/* ", bringing the month's total to 14,800", "taking the total for the year to 61,000": the first
 * day of the month, year or week so far; DAY_NONE: none of them is told. */
static day_t unit_began(const struct parse *p, const struct draft *d, day_t as_of)
{
    size_t i = d->q->outer_first - 2u; /* "total" before "to", or the unit that follows it */
    if (d->q->outer_first < d->clause_first + 6u)
        return DAY_NONE;
    if (parse_in(p, i, SET_totals) && parse_mark(p, i - 1, 's'))
        i -= 2;
    else if (!parse_in(p, i - 3, SET_totals) || !parse_function(p, i - 2, F_for))
        return DAY_NONE;
    if (!parse_function(p, i - 1, F_the))
        return DAY_NONE;
    int year, month, day;
    date_to_civil(as_of, &year, &month, &day);
    if (parse_reads(p, i, "week"))
        return as_of - (date_weekday(as_of) + 6) % 7;
    if (parse_either(p, i, "month", "year"))
        return date_from_civil(year, parse_reads(p, i, "year") ? 1 : month, 1);
    return DAY_NONE;
}

/* ", bringing the total to 41,300": from a start that is not told, or as many as there are. */
static bool brought_to(const struct drafts *all, struct draft *d, const struct times *t, bool ahead)
{
    bool toll = toll_counts(d->measure);
    if (ahead || d->rate != NULL || !draft_brings_total(all->p, d) || (toll && t->at != NULL))
        return false;
    if (toll) { /* "three more bodies, bringing the number of dead to 62" */
        d->kind = KIND_CUMULATIVE;
        d->period = period_day(all->as_of);
        d->period.first = all->event != NULL ? all->event->period.first : DAY_NONE;
        d->period_rule = "the day of publication";
        return true;
    }
    const struct mention *of = d->kind != KIND_STOCK ? total_of(all->p, d) : NULL;
    if (of != NULL && of->period.first <= all->as_of) {
        d->kind = of->period.last < all->as_of ? KIND_FLOW : KIND_CUMULATIVE; /* so far */
        d->period = period_span(of->period.first,
                                of->period.last < all->as_of ? of->period.last : all->as_of);
        d->period_why = of->span;
        return true;
    }
    day_t began = d->kind != KIND_STOCK ? unit_began(all->p, d, all->as_of) : DAY_NONE;
    if (began != DAY_NONE) {
        d->kind = KIND_CUMULATIVE;
        d->period = period_span(began, all->as_of);
        return true;
    }
    d->kind = d->kind == KIND_STOCK && !draft_is(d->measure, "temporary-protection")
                  ? KIND_STOCK
                  : KIND_CUMULATIVE;
    d->period = period_day(all->as_of);
    d->period.first = d->kind == KIND_STOCK ? all->as_of : DAY_NONE;
    d->period_rule = "the day of publication";
    return true;
}

/* "the deadliest since August, when 133 villagers were killed": what happened at that very time;
 * but not in "since August, when the war began, 133 were killed". */
static bool since_when(const struct parse *p, struct draft *d)
{
    if (d->kind == KIND_STOCK || d->rate != NULL)
        return false;
    for (size_t k = p->sentences[d->sentence].mentions; k < parse_mentions_end(p, d->sentence);
         k++) {
        const struct mention *m = &p->mentions[k];
        size_t i = m->last + 2u;
        if (m->lead != TW_since || m->type != MENTION_DATE || m->period.first == DAY_NONE ||
            d->q->first < i || !parse_mark(p, m->last, ',') ||
            !parse_among(p, i - 1, "when", "quand", "lorsque", "lorsqu"))
            continue;
        while (i < d->q->first && !parse_mark(p, i, ',') && !parse_mark(p, i, ';'))
            i++;
        if (i < d->q->first)
            continue;
        d->kind = KIND_FLOW;
        d->period = m->period;
        d->period_why = m->span;
        return true;
    }
    return false;
}

bool since_counts(const struct drafts *all, struct draft *d, const struct draft *before,
                  const struct times *t, bool ahead)
{
    return (!ahead && since_when(all->p, d)) || since_then(all, d, t, ahead) ||
           earlier_state(all, d, before, t) || since_told(all, d, before, t, ahead) ||
           since_began(all, d, t, ahead) || brought_to(all, d, t, ahead);
}
