/* period.c - the days for which a figure holds, and with them its kind: stock, flow, cumulative. */
#include <string.h>

#include "../figure/draft.h"
#include "figuretime.h"
#include "../time/when.h"
#include "../figure/told.h"
#include "../measure/counts.h"
#include "../where/where.h"

static bool same_period(const struct drafts *all, const struct draft *d)
{
    if (!(all->p->sentences[d->sentence].sets >> SET_same & 1))
        return false;
    const struct quantity *q = d->q, *end = all->p->quantities + all->p->n_quantities;
    size_t last = d->clause_last;
    for (const struct quantity *o = q + 1; o < end && o->sentence == q->sentence; o++)
        if (!o->dropped && o->form != QUANTITY_PERCENT) {
            last = o->first < last ? o->first : last; /* "30,808, up from 14,976 in the same" */
            break;
        }
    size_t i = times_compared(all->p, q) ? q->outer_last : d->clause_first;
    for (; i + 1 < last; i++) /* not "rose to 14,976 in the same month, from 30,808 in May" */
        if (parse_in(all->p, i, SET_same) && parse_in(all->p, i + 1, SET_period))
            return true;
    return false;
}

/* "announced on Tuesday a further 5 million": the day of the pledge itself. */
static bool announced_then(const struct parse *p, const struct draft *d, const struct mention *at)
{
    size_t i = at->first;
    i -= i > 0 && parse_function(p, i - 1, F_on);
    if (draft_is(d->measure, "funding-pledged") && !tense_perfect(p, d) && i > 0) {
        size_t k = when_behind_say(p, p->sentences[d->sentence].first, i);
        if (parse_in(p, k - 1, SET_announced) ||
            (at->last <= d->q->first && parse_in(p, at->last, SET_announced)))
            return true; /* "announced today that it will give" */
    }
    return d->noun == NOUN_money && d->verb_last > d->verb_first && d->verb_last == i &&
           !tense_perfect(p, d);
}

/* "between January and October", "from 3 to 9 May": both ends are told. */
static bool both_ends(const struct parse *p, const struct mention *m)
{
    size_t i = m->first, before = i - (i > 0);
    return m->period.first < m->period.last && !m->said &&
           (parse_function(p, i, F_between) || parse_function(p, before, F_between) ||
            parse_function(p, i, F_from) || parse_function(p, before, F_from));
}

/* "In May nine deaths have been reported": within a time of more than a day that is over. */
static bool within_named(const struct parse *p, const struct mention *at)
{
    return at->lead == TEXT_TIMEWORD_COUNT && !at->said && at->first > 0 &&
           at->period.first < at->period.last && at->period.last < p->published &&
           (parse_function(p, at->first - 1, F_in) || parse_function(p, at->first, F_in));
}

/* Is T a month, or about as long? */
static bool month_long(struct period t)
{
    return t.first != DAY_NONE && t.last != DAY_NONE && t.last - t.first >= 27;
}

/* "200 died in October. In September there were 60": is a month that D is told of another one than
 * that of the same count before it? */
static bool month_as_before(const struct drafts *all, const struct draft *d,
                            const struct mention *at)
{
    const struct draft *b = d;
    while (b > all->at && d - b < 3 && (b == d || b->measure == NULL))
        b--;
    return b < d && b->measure != NULL && draft_is(b->measure, d->measure) &&
           b->kind == KIND_FLOW && month_long(b->period) && month_long(at->period) &&
           at->first > 0 && parse_function(all->p, at->first - 1, F_in);
}

/* "27,268 had died by Thursday", "912 died on Thursday": a count that the sentence dates AT is up
 * to that day, LIMIT or not, or of that time alone. */
static void own_count(const struct drafts *all, struct draft *d, const struct mention *at,
                      bool limit)
{
    const struct parse *p = all->p;
    bool span = at->relative && at->period.first < at->period.last; /* "in the past week" */
    if (at->event && all->told_head && toll_counts(d->measure) &&
        at->period.last <= all->as_of) /* "data as of": counted on from the event to that day */
        d->period.last = all->as_of;
    else if (span && at->lead != TW_by && at->lead != TW_asof && at->lead != TW_until)
        d->kind = KIND_FLOW;
    else if (both_ends(p, at) || month_as_before(all, d, at) ||
             (times_compared(p, d->q) && within_named(p, at) &&
              at->period.last > at->period.first + 26 &&
              !parse_sentence_in(&p->sentences[d->sentence], SET_toll)))
        d->kind = KIND_FLOW; /* also "120 were killed in 2018, up from 80 in 2014" */
    else if (running_on_since(p, d, at))
        d->period = period_span(at->period.first, all->as_of);
    else if (limit || at->lead == TW_asof || (at->said && !announced_then(p, d, at)) ||
             toll_runs_on(p, d) ||
             ((tense_so_far(p, d) ||
               (p->language != LANGUAGE_FR && tense_perfect(p, d) && !within_named(p, at))) &&
              !times_compared(p, d->q)))
        d->period.first = DAY_NONE;
    else
        d->kind = KIND_FLOW;
}

/* "seeks 282 million for April-June": months without a year, for which money is yet to be found. */
static bool months_to_come(const struct parse *p, const struct mention *at)
{
    size_t lead = at->first - (at->first > 0);
    if (lead > 1 && parse_reads(p, lead, "period") && parse_function(p, lead - 1, F_the))
        lead -= 2; /* "for the period July to December" */
    if (at->first == 0 || !(parse_function(p, lead, F_for) || both_ends(p, at)) ||
        at->period.first == DAY_NONE || at->period.last + 60 >= p->published ||
        at->period.last + 366 < p->published)
        return false;
    for (size_t i = at->first; i < at->last; i++)
        if (p->tokens[i].type == TOKEN_DIGITS)
            return false;
    return true;
}

/* The figure's own time, as the sentence names it. */
static void own_time(const struct drafts *all, struct draft *d, const struct mention *at)
{
    bool ahead = d->status == STATUS_FORECAST || d->status == STATUS_TARGET;
    bool limit = (at->lead == TW_by && (ahead || !at->clocked)) || at->lead == TW_until ||
                 at->lead == TW_before || times_of_source(all->p, at) ||
                 /* "People killed | 1,480 | OCHA, 16 Oct" */
                 (d->row && at->first > d->q->first && parse_mark(all->p, at->first - 1u, ',')) ||
                 (at->lead == TW_end && at->period.first == at->period.last);
    d->period = times_listed(all->p, at);
    d->period_why = at->span;
    if (running_week_before(all, d, at)) {
        d->period = period_span(all->heading->period.first - 7, all->heading->period.first - 1);
        d->kind = d->kind == KIND_STOCK ? KIND_STOCK : KIND_FLOW;
        if (d->kind == KIND_FLOW)
            return;
    }
    if (at->lead == TW_before)
        d->period = period_day(at->period.first - 1);
    if (at->timex[0] == 'P' && at->period.first == all->p->published + 1 &&
        at->period.last > at->period.first)
        d->period =
            period_span(at->period.first - 1, at->period.last - 1); /* "the next six months" */
    if (strcmp(d->measure, "funding-required") == 0 && !at->explicit_year &&
        d->period.last < all->p->published && date_add_months(d->period.last, 12) != DAY_NONE &&
        (limit || at->lead == TW_end || times_to_then(all->p, at)))
        d->period = period_day(date_add_months(d->period.last, 12)); /* what is yet to be paid */
    if (draft_is(d->measure, "funding-required") && d->period.last == at->period.last &&
        months_to_come(all->p, at))
        d->period =
            period_span(date_add_months(d->period.first, 12), date_add_months(d->period.last, 12));
    if (ahead && (limit || d->kind == KIND_STOCK)) {
        if (strcmp(d->measure, "funding-required") != 0 || limit)
            d->period.first = DAY_NONE;
    } else if (d->kind == KIND_STOCK) {
        if (kind_within(all->p, d, at))
            d->kind = KIND_FLOW;
        else
            d->period = period_day(d->period.last);
    } else if (d->kind == KIND_CUMULATIVE) {
        own_count(all, d, at, limit);
    } else if (at->lead == TW_asof && d->kind == KIND_FLOW && d->rate == NULL && !ahead &&
               at->period.first == at->period.last) {
        d->kind = KIND_CUMULATIVE; /* "as of 29 October the coast guard rescued 14,249" */
        d->period.first = DAY_NONE;
    } else if ((at->lead == TW_until || at->lead == TW_by || othertime_ended(all->p, d, at)) &&
               d->kind == KIND_FLOW && d->rate == NULL && !ahead &&
               at->period.first == at->period.last) {
        d->period.first = DAY_NONE; /* "counted 23,100 landings up to 10 June" */
        d->kind = KIND_CUMULATIVE;
    } else if (at->said && d->kind == KIND_FLOW && d->rate == NULL && limit) {
        d->period.first = DAY_NONE;
    }
}

/* The figure told before this one; shares, asides and other numbers don't part them. */
static const struct draft *figure_before(const struct drafts *all, size_t k)
{
    for (size_t j = k; j > 0 && k - j < 4; j--)
        if (all->at[j - 1].measure != NULL &&
            (all->at[j - 1].status != STATUS_SUPERSEDED ||
             beside_replaces(all->p, &all->at[j - 1], &all->at[k])) &&
            !(all->at[j - 1].sentence != all->at[k].sentence &&
              times_compared(all->p, all->at[j - 1].q)) &&
            !beside_part(all->p, &all->at[j - 1], &all->at[k]) &&
            !change_only(all->p, all->at[j - 1].q) &&
            !(all->at[j - 1].noun == NOUN_money && given_earlier(all->p, all->at[j - 1].q) > 0) &&
            !times_in_aside(all->p, all->at[j - 1].q->first, all->at[j - 1].q->last, all->at[k].q))
            return &all->at[j - 1];
    return NULL;
}

/* "1,470 have been killed this year and 2,200 abducted": does D, told with the figure before it,
 * share its perfect, as of the same time AT? */
static bool shares_perfect(const struct drafts *all, const struct draft *d,
                           const struct mention *at)
{
    const struct draft *b = d > all->at ? d - 1 : NULL;
    size_t last = d->verb_last > d->q->last ? d->verb_last : d->q->last;
    if (b == NULL || b->measure == NULL || b->sentence != d->sentence ||
        b->kind != KIND_CUMULATIVE || b->period_why.start != at->span.start ||
        last > d->q->last + 6u)
        return false;
    for (size_t i = b->q->last > at->last ? b->q->last : at->last; i < last; i++)
        if (parse_function(all->p, i, F_be) || parse_function(all->p, i, F_have) ||
            parse_mark(all->p, i, ';'))
            return false;
    return true;
}

/* "so far this year", "this month": a period that is not over ends for a fact on the day for which
 * it is told. */
static bool under_way(const struct drafts *all, struct draft *d, const struct mention *at)
{
    const struct period *m = &at->period;
    if (m->first == DAY_NONE || m->first > all->as_of || m->last <= all->as_of ||
        at->type != MENTION_DATE || at->lead == TW_by || at->lead == TW_until)
        return false;
    d->period_why = at->span;
    if (d->kind == KIND_STOCK) {
        d->period = period_day(all->as_of);
        return true;
    }
    bool year = m->last - m->first > 360;
    d->period = period_span(m->first, all->as_of);
    d->kind =
        d->rate == NULL && (tense_so_far(all->p, d) ||
                            (year && (tense_perfect(all->p, d) || shares_perfect(all, d, at))))
            ? KIND_CUMULATIVE
            : KIND_FLOW;
    return true;
}

/* The period that words of the sentence tell; false: none do. */
static bool told_period(const struct drafts *all, struct draft *d, const struct draft *before,
                        const struct times *t, bool ahead)
{
    const struct mention *change = change_than(all->p, d);
    bool lasting = t->lasting != NULL && !ahead && d->kind != KIND_STOCK && d->rate == NULL &&
                   !draft_is(d->measure, "funding-pledged"); /* that is yet to be paid */
    if (lasting && (t->at == NULL || t->at->said || times_in_dateline(all->p, t->at))) {
        day_t last = t->at != NULL ? t->at->period.last : all->as_of;
        d->period = period_span(times_lasting_first(t->lasting, last), last);
        d->kind = KIND_FLOW;
        d->period_why = t->lasting->span;
    } else if (change != NULL) {
        bool told = before != NULL && before->kind == KIND_STOCK && before->period_why.end > 0 &&
                    before->sentence + 1 >= d->sentence && draft_is(before->measure, d->measure) &&
                    before->period.last > change->period.last;
        d->period = period_span(change->period.last + 1, told ? before->period.last : all->as_of);
        d->kind = KIND_FLOW;
        d->period_why = change->span;
    } else if (before != NULL && !(t->at != NULL && parse_in(all->p, t->at->first, SET_same)) &&
               !(t->at != NULL && parse_in(all->p, t->at->first + 1, SET_same)) &&
               same_period(all, d)) {
        d->period = before->period;
        d->kind = before->kind;
        d->period_rule = "the same period as the figure before";
    } else if (t->at != NULL && !ahead && under_way(all, d, t->at)) {
        return true;
    } else if (t->at != NULL) {
        own_time(all, d, t->at);
    } else {
        return false;
    }
    return true;
}

/* "Border crossings, Tuesday 11 June" over bare lines: when all of them were. */
static void heading_time(const struct parse *p, uint32_t s, struct times *t)
{
    const struct mention *found = NULL;
    for (size_t k = p->sentences[s].mentions; k < parse_mentions_end(p, s); k++) {
        const struct mention *m = &p->mentions[k];
        if (m->type != MENTION_DATE || m->period.last == DAY_NONE || m->event)
            continue;
        if (found != NULL)
            return; /* which of them? */
        found = m;
    }
    if (found != NULL && found->lead == TW_since)
        t->since = found;
    else if (found != NULL && found->lead == TEXT_TIMEWORD_COUNT && !found->said)
        t->at = found;
}

/* Is what D counts told in the present, for a time AT that is yet to come? */
static bool arrives_then(const struct drafts *all, const struct draft *d, const struct mention *at)
{
    const struct parse *p = all->p;
    size_t v = d->verb_first;
    if (!at->relative || at->lead < TEXT_TIMEWORD_COUNT || d->kind == KIND_STOCK ||
        d->noun == NOUN_money || d->verb_last == v || v < d->q->last || at->first < v)
        return false;
    const struct token *t = &p->tokens[v];
    bool past = t->end - t->start > 3 && memcmp(p->text + t->end - 2, "ed", 2) == 0;
    bool being = v > 0 && parse_function(p, v - 1, F_be) && !parse_in(p, v - 1, SET_past);
    return (!past || being) && !(v > 0 && parse_function(p, v - 1, F_have)) &&
           !(v > 0 && parse_in(p, v - 1, SET_past));
}

/* "The centre opens on Monday with room for 150", "opens in Gao on Monday": is what holds people
 * told to open then? */
static bool opens_then(const struct parse *p, const struct draft *d, const struct mention *at)
{
    if (d->noun != NOUN_capacity && d->noun != NOUN_site)
        return false;
    for (size_t i = at->first; i > d->clause_first && i + 6 > at->first; i--)
        if (parse_among(p, i - 1, "opens", "reopens", "open", "reopen"))
            return !parse_function(p, i - 2, F_be); /* but "is open until Monday" */
    return false;
}

static bool that_between(const struct parse *p, size_t from, size_t to)
{ /* "informed the UN on Monday that it would send" */
    for (size_t i = from; i < to; i++)
        if (parse_function(p, i, F_that))
            return true;
    return false;
}

/* The times of D's sentence or of what stands over it, without those that date other numbers. */
static void settle_times(struct drafts *all, const struct draft *d, struct times *t)
{
    const struct told *over = told_over(all, d->sentence);
    if (t->since == NULL && t->at == NULL)
        t->since = over->since;
    if (t->since == NULL && all->event != NULL && d->kind != KIND_STOCK && since_event(all->p, d))
        t->since = all->event; /* "since the eruption" */
    if (t->since == NULL && t->at == NULL && d->under > 0)
        heading_time(all->p, d->under - 1, t);
    const struct draft *whole = d > all->at ? d - 1 : NULL;
    if (t->since != NULL && t->at != NULL && whole != NULL && whole->measure != NULL &&
        t->at->first >= d->q->last && t->at_cost <= 5 && !t->at->said &&
        t->at->lead == TEXT_TIMEWORD_COUNT && draft_part_of(all->p, whole, d))
        t->since = NULL; /* "1,162 since June, 36 of them on Monday" */
    if (t->at != NULL && t->at->last <= d->q->first && running_revised_since(all->p, t->at, d->q))
        t->at = NULL;
}

/* "Before the attack there were 690,000 displaced people", "a three-month flash appeal": sets the
 * period that no other time changes; false: D has none. */
static bool fixed_period(const struct drafts *all, struct draft *d, const struct times *t)
{
    int day = d->kind == KIND_STOCK && t->at == NULL && t->since == NULL && all->event != NULL &&
                      d->status == STATUS_ACTUAL
                  ? beside_event(all->p, d)
                  : 1;
    if (day < 1) {
        d->period = period_day(all->event->period.first + day);
        d->period_why = all->event->span;
        return true;
    }
    return times_of_appeal(all, d, t->at, &d->period);
}

/* "The appeal was 21 per cent funded at the end of May", "launched on Tuesday": a day that is past
 * is no plan's time. */
static bool asked_then(const struct parse *p, const struct draft *d, const struct mention *at)
{
    return draft_is(d->measure, "funding-required") && at->lead != TW_asof &&
           !times_to_then(p, at) && at->period.first == at->period.last &&
           at->period.last <= p->published;
}

/* "plans to take 1,200 and moved 180 on Friday": does another number stand between D's and AT? */
static bool of_next_number(const struct drafts *all, const struct draft *d,
                           const struct mention *at)
{
    const struct parse *p = all->p;
    const struct quantity *next = d->q + 1;
    while (next < p->quantities + p->n_quantities && next->dropped)
        next++;
    return next < p->quantities + p->n_quantities && next->sentence == d->sentence &&
           next->last <= at->first && d->status == STATUS_FORECAST &&
           at->period.last < p->published;
}

/* "80 soldiers arrive tomorrow": makes what is told for a time to come a forecast, and passes over
 * a time that cannot be D's: what is yet to come dates no fact, what is over no forecast. */
static void match_times(const struct drafts *all, struct draft *d, struct times *t, bool *ahead)
{
    day_t published = all->p->published;
    if (t->at == NULL)
        return;
    const struct period *m = &t->at->period;
    if (!*ahead && m->first > published) {
        if (arrives_then(all, d, t->at) || opens_then(all->p, d, t->at) ||
            tense_timetable(all->p, d, t->at)) {
            d->status = STATUS_FORECAST;
            *ahead = true;
        } else {
            t->at = NULL;
            return;
        }
    }
    if (*ahead && m->last <= published &&
        (t->at->said || d->q->whole || of_next_number(all, d, t->at) ||
         (d->status == STATUS_FORECAST && t->at->first < d->q->first &&
          (m->last < published || that_between(all->p, t->at->last, d->q->first)))))
        t->at = NULL; /* when it was said is not when it is to be */
}

/* The event that a toll up to day LAST counts from: the one the text tells first, but not one that
 * came later ("A third quake struck this morning. Toll of the quakes of 7 October, as of the
 * 14th:"); NULL: none. */
static const struct mention *toll_event(const struct drafts *all, day_t last)
{
    const struct parse *p = all->p;
    if (all->event == NULL || all->event->period.first <= last)
        return all->event;
    for (const struct mention *m = p->mentions; m < p->mentions + p->n_mentions; m++)
        if (m->event && m->type == MENTION_DATE && m->period.first == m->period.last &&
            m->period.first <= last)
            return m;
    return NULL;
}

/* "The floods have affected 597,000 since June. 112 died", "the eruption of Monday killed 40": sets
 * the start of a toll whose sentence names none. */
static void toll_start(const struct drafts *all, struct draft *d, const struct draft *before,
                       const struct times *t)
{
    const struct sentence *s = all->p->sentences;
    bool toll = toll_counts(d->measure);
    if (d->kind != KIND_CUMULATIVE || d->period.first != DAY_NONE)
        return;
    if (toll && t->at == NULL && t->since == NULL && before != NULL &&
        before->kind == KIND_CUMULATIVE && before->sentence != d->sentence &&
        before->period.first != DAY_NONE && before->status == d->status &&
        before->group == GROUP_HARM && s[before->sentence].paragraph == s[d->sentence].paragraph &&
        before->period.last == d->period.last) {
        d->period.first = before->period.first;
        d->period_why = before->period_why;
    } else if (toll || strcmp(d->measure, "people-affected") == 0) {
        const struct mention *event = toll_event(all, d->period.last);
        if (event != NULL)
            d->period.first = event->period.first;
    }
}

void draft_period(struct drafts *all, size_t k)
{
    struct draft *d = &all->at[k];
    if (times_of_column(all, d))
        return;
    const struct draft *before = figure_before(all, k);
    if (change_by(all, d, before) || gift_then(all, d))
        return;
    if (before != NULL && ((d->row && before->row) || (d->beside && before->beside)))
        before = NULL; /* the time of a column, of a label is its own */
    struct times t;
    struct draft load;
    times_gather(all, d, &t);
    if (t.at == NULL && t.since == NULL && draft_load(all->p, d, &load))
        times_gather(all, &load, &t); /* "15 lorries with 300 tonnes pulled in on Wednesday" */
    if (running_in_brackets(all->p, d, before, &d->period)) {
        d->kind = KIND_FLOW;
        return;
    }
    const struct mention *lately =
        before != NULL && d->inherited ? draft_lately(all->p, d, before) : NULL;
    if (lately != NULL) {
        d->period = lately->period;
        d->period_why = lately->span;
        d->kind = KIND_FLOW;
        return;
    }
    settle_times(all, d, &t);
    if (fixed_period(all, d, &t))
        return;
    if (t.at != NULL && asked_then(all->p, d, t.at))
        t.at = NULL;
    draft_rate(all, d);
    if (t.since == NULL && former_period(all, d, t.at, &d->period))
        return;
    d->period = (struct period){DAY_NONE, DAY_NONE, PRECISION_SPAN};
    bool ahead = d->status == STATUS_FORECAST || d->status == STATUS_TARGET ||
                 othertime_was_ahead(all->p, d);
    if (all->p->language == LANGUAGE_FR && t.at != NULL && all->event != NULL &&
        toll_counts(d->measure) && times_in_dateline(all->p, t.at))
        t.at = NULL; /* "BEYROUTH, 8 août – L'explosion de mardi a tué": since then */
    kind_set(all, d, &t, ahead);
    if (since_counts(all, d, before, &t, ahead))
        return;
    match_times(all, d, &t, &ahead);
    if (told_period(all, d, before, &t, ahead) || period_taken(all, d, before, ahead))
        toll_start(all, d, before, &t);
    if (d->kind == KIND_STOCK && d->status == STATUS_FORECAST && d->period.first == DAY_NONE &&
        t.at != NULL && t.at->lead != TW_by && t.at->lead != TW_until &&
        (t.at->lead == TW_end || t.at->period.first == t.at->period.last))
        d->period = period_day(d->period.last); /* "will open on Monday with 150 places" */
}
