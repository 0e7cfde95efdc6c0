/* taken.c - the period of a figure whose own sentence gives none: that of the figure before it, of
 * the scene, or of the report. */
#include <string.h>

#include "figuretime.h"
#include "../measure/counts.h"
#include "../measure/theywere.h"

static const char of_publication[] = "the day of publication";

/* Does ", and" part number B from A: "up from 25,000 a week ago, and 115 camps have been opened"?
 */
static bool part_between(const struct parse *p, const struct quantity *a, const struct quantity *b)
{
    for (size_t i = a->last; i + 1 < b->first; i++)
        if (parse_mark(p, i, ',') && parse_function(p, i + 1, F_and))
            return true;
    return false;
}

/* "They housed 1,486 people": does the sentence that starts at token I go on in the past with those
 * told before? */
static bool they_then(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i + 1];
    return (parse_function(p, i, F_they) || parse_function(p, i, F_it)) && t->type == TOKEN_WORD &&
           t->end - t->start > 3 &&
           (memcmp(p->text + t->end - 2, "ed", 2) == 0 ||
            parse_among(p, i + 1, "held", "slept", "kept"));
}

/* "The main hosts were Poland (991,630) and ...": the number told as of the day of the one before.
 */
static bool told_with(const struct parse *p, const struct draft *d, const struct draft *before)
{
    if (before == NULL || before->kind != KIND_STOCK || before->status != STATUS_ACTUAL ||
        (before->period_why.end == before->period_why.start &&
         before->period_rule != times_as_before))
        return false;
    if (before->sentence + 1 == d->sentence && d->bare &&
        strcmp(before->measure, d->measure) == 0 && parse_function(p, d->q->outer_last, F_of) &&
        parse_function(p, d->q->outer_last + 1, F_them))
        return true; /* "As of May 940,000 hold it. 120,000 of them live in Warsaw" */
    if (before->sentence + 1 == d->sentence && strcmp(before->measure, d->measure) == 0 &&
        draft_opens_parts(p, d))
        return true; /* "As of May 940,000 hold it. They include 120,000 children" */
    size_t end = d->q->unit_last > d->q->outer_last ? d->q->unit_last : d->q->outer_last;
    if (parse_reads(p, end, "remain") && before->sentence == d->sentence)
        return false; /* "held 128,000 in May; fewer than 4,500 remain" */
    for (size_t i = before->q->last; before->sentence == d->sentence && i < d->q->first; i++)
        if (parse_in(p, i, SET_now))
            return false; /* "two weeks ago there were 300; now there are 2,400" */
    if (before->sentence == d->sentence)
        return !(d->q->outer_first > 0 && parse_function(p, d->q->outer_first - 1, F_to)) &&
               !(times_compared(p, before->q) && !times_compared(p, d->q) &&
                 part_between(p, before->q, d->q));
    if (p->sentences[before->sentence].paragraph != p->sentences[d->sentence].paragraph)
        return false;
    if (d->inherited && (p->sentences[d->sentence].sets >> SET_tally & 1) &&
        before->sentence + 1 == d->sentence && d->q->outer_first > 0 &&
        parse_function(p, d->q->outer_first - 1, F_be) && strcmp(before->measure, d->measure) == 0)
        return true; /* "registered by 19 March. UNHCR's figure is 23,300" */
    size_t first = p->sentences[d->sentence].first;
    if (before->sentence + 1 == d->sentence &&
        (they_then(p, first) ||
         (d->q->outer_first <= first + 2u && parse_in(p, d->q->outer_last, SET_past) &&
          (parse_function(p, first, F_another) ||
           (parse_function(p, first, F_a) && parse_function(p, first + 1, F_another))))))
        return true; /* "Another 28,900 were waiting" */
    if (d->noun == NOUN_capacity && before->noun != NOUN_capacity)
        return false; /* "In May it held 900. The camp was built for 500": and still is */
    for (size_t i = first; i < d->q->first; i++)
        if (parse_in(p, i, SET_past))
            return true;
    return false;
}

/* "Busiest posts: Palanca 6,120, Otaci 4,480", "The largest groups were Afghans (268)": what stands
 * without a verb is part of the total that the paragraph before gives, in the same time. */
static bool breaks_down(const struct parse *p, const struct draft *d, const struct draft *before)
{
    for (size_t i = d->q->outer_first; i > d->clause_first && i + 3 > d->q->outer_first; i--)
        if (parse_function(p, i - 1, F_have))
            return false; /* "it has flown 290 people out": no part of what was told before */
    const struct draft *whole = before;
    if (d->rate != NULL || before == NULL || before->kind != KIND_FLOW || before->rate != NULL ||
        before->status != STATUS_ACTUAL || strcmp(before->measure, d->measure) != 0 ||
        d->verb_last > d->verb_first || d->kind != KIND_FLOW || d->noun == NOUN_money ||
        p->sentences[before->sentence].paragraph + 1 < p->sentences[d->sentence].paragraph)
        return false;
    while (whole->q > p->quantities && whole[-1].sentence == whole->sentence)
        whole--;
    for (; whole <= before; whole++)
        if (whole->measure != NULL && strcmp(whole->measure, d->measure) == 0 &&
            number_double(whole->q->value) > number_double(d->q->value))
            return true;
    return false;
}

/* "Pledges from abroad: USA $200,000": does D's line open a list of pledges of its own? */
static bool heads_pledges(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    size_t i = s->first;
    if (!s->starts_line || s->bullet || !parse_among(p, i, "pledges", "pledged", "promises"))
        return false;
    while (i < d->q->outer_first && !parse_mark(p, i, ':'))
        i++;
    return i < d->q->outer_first;
}

/* "In May it documented the killing of 232. It reported 25 women were hanged": does whoever tells
 * of BEFORE go on to tell of fewer whom the same befell, within the same time? */
static bool tells_on(const struct parse *p, const struct draft *d, const struct draft *before)
{
    size_t first = p->sentences[d->sentence].first;
    return (parse_function(p, first, F_it) || parse_function(p, first, F_they)) &&
           parse_one(p, first + 1, ROLE_say) && before->sentence + 1 == d->sentence &&
           draft_is(before->measure, d->measure) && before->period_why.end > 0 &&
           number_double(d->q->value) < number_double(before->q->value) && !tense_perfect(p, d);
}

/* Events told one after the other happened on the same day: those of a paragraph, and the pledges
 * of a conference, "Norway promised 30 million" after "on Wednesday donors promised". */
static bool goes_on(const struct parse *p, const struct draft *d, const struct draft *before)
{
    if (draft_is(d->measure, "missing"))
        for (size_t i = p->sentences[d->sentence].first; i < d->q->first; i++)
            if ((parse_function(p, i, F_be) && !parse_in(p, i, SET_past)) ||
                parse_among(p, i, "lists", "list"))
                return false; /* "Rescuers are still looking for 23 others": up to now */
    for (size_t k = d->q->outer_first; k > d->clause_first && k + 6 > d->q->outer_first; k--)
        if (parse_among(p, k - 1, "total", "tally"))
            return false; /* "3,000 came on Monday. The total stands at 61,000" */
    if (d->rate != NULL || before == NULL || before->kind != KIND_FLOW || before->rate != NULL ||
        before->status != STATUS_ACTUAL || tense_are_so_far(p, d))
        return false;
    if (times_adds_on(p, d, before))
        return true;
    size_t unit = d->q->unit_last;
    if (parse_function(p, unit, F_be) && !parse_in(p, unit, SET_past) && d->verb == VERB_evacuate &&
        unit > d->q->unit_first)
        return false; /* "1,800 of their nationals are on buses to Gondar": now */
    if (strcmp(d->measure, "funding-pledged") == 0 && strcmp(before->measure, d->measure) == 0 &&
        !heads_pledges(p, d))
        return p->language == LANGUAGE_FR ||
               !tense_perfect(p, d); /* "a promis" is its simple past */
    for (size_t i = d->q->outer_first - 1u; i > d->clause_first && i + 3 > d->q->outer_first; i--)
        if (parse_function(p, i - 1, F_have) && p->language != LANGUAGE_FR)
            return false; /* "IOM has registered 7,830 new arrivals" */
    bool toll = (toll_counts(d->measure) || draft_is(d->measure, "refugee-arrivals") ||
                 draft_is(d->measure, "returns") || draft_is(d->measure, "relief-items")) &&
                !tense_perfect(p, d) && d->sentence == before->sentence + 1 &&
                (before->period.first == before->period.last || tells_on(p, d, before)) &&
                before->group != GROUP_MONEY && d->verb_last > d->verb_first &&
                !(d->group == GROUP_HARM && before->group == GROUP_AID &&
                  parse_mentions_end(p, d->sentence) == p->sentences[d->sentence].mentions &&
                  parse_places_end(p, d->sentence) > p->sentences[d->sentence].places);
    for (size_t i = p->sentences[d->sentence].first; toll && i < d->q->last; i++)
        toll = !parse_function(p, i, F_have);
    if (d->group == GROUP_HARM && draft_elsewhere(p, d, before))
        return false;
    return (d->kind == KIND_FLOW || toll) &&
           p->sentences[before->sentence].paragraph == p->sentences[d->sentence].paragraph;
}

/* "Thirty-one flights had landed by then". */
static bool by_then(const struct parse *p, const struct draft *d)
{
    for (size_t i = d->clause_first; i + 1 < d->clause_last; i++)
        if (parse_function(p, i, F_by) && parse_among(p, i + 1, "then"))
            return true;
    return false;
}

/* "A ferry capsized at Malakal on Sunday. At least 200 people drowned": the day on which the
 * sentence before, which has no figure of its own, tells what happened; NULL: it tells none. */
static const struct mention *day_of_scene(const struct parse *p, const struct draft *d,
                                          const struct draft *before)
{
    const struct mention *found = NULL;
    uint32_t s = d->sentence;
    if (toll_counts(d->measure) && d->verb_first == d->verb_last && !tense_are_so_far(p, d))
        return NULL; /* "The office counts 112 dead": up to now */
    if (s == 0 || d->rate != NULL || (tense_perfect(p, d) && !by_then(p, d)) ||
        tense_so_far(p, d) || p->sentences[s - 1].paragraph != p->sentences[s].paragraph ||
        p->sentences[s].starts_line || (before != NULL && before->sentence + 1 >= s) ||
        d->noun == NOUN_money)
        return NULL;
    for (size_t i = p->sentences[s].first; i < d->q->last; i++)
        if (parse_function(p, i, F_have) && !by_then(p, d))
            return NULL; /* "have counted 2,274 dead": up to now */
    for (size_t k = p->sentences[s - 1].mentions; k < parse_mentions_end(p, s - 1); k++) {
        const struct mention *m = &p->mentions[k];
        if (m->type != MENTION_DATE)
            continue;
        if (found != NULL || m->said || m->lead != TEXT_TIMEWORD_COUNT ||
            m->period.first + 1 < m->period.last ||
            /* but "overnight" */ m->period.last == DAY_NONE || m->period.last > p->published ||
            m->period.last + 31 < p->published)
            return NULL;
        found = m;
    }
    return found;
}

/* The pledge told before at whose conference D, too, was made; NULL: none was. */
static const struct draft *pledged_then(const struct drafts *all, const struct draft *d)
{
    if (strcmp(d->measure, "funding-pledged") != 0 || tense_perfect(all->p, d) || d->rate != NULL ||
        heads_pledges(all->p, d))
        return NULL;
    for (size_t j = (size_t)(d - all->at); j > 0 && j + 16 > (size_t)(d - all->at); j--) {
        const struct draft *b = &all->at[j - 1];
        if (b->measure != NULL && strcmp(b->measure, d->measure) == 0 &&
            b->status == STATUS_ACTUAL && b->period.last + 45 > all->p->published &&
            !times_compared(all->p, b->q) && b->period_why.end > 0)
            return b->kind == KIND_FLOW ? b : NULL;
    }
    return NULL;
}

/* "eleven trucks left Goma at dawn": today. */
static bool part_of_today(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    if (!(s->roles >> ROLE_daypart & 1) || d->kind == KIND_STOCK || d->rate != NULL ||
        toll_counts(d->measure) || d->noun == NOUN_money || tense_perfect(p, d))
        return false;
    for (size_t i = s->first + 1; i < s->last; i++)
        if (parse_one(p, i, ROLE_daypart) && parse_function(p, i - 1, F_at))
            return true;
    return false;
}

/* Did what D counts happen on the DAY that stands over its line, as "Saturday 4 March"? */
static bool on_that_day(const struct parse *p, const struct draft *d, const struct mention *day,
                        bool ahead)
{
    return d->kind != KIND_STOCK && !toll_counts(d->measure) && d->noun != NOUN_money &&
           d->rate == NULL && day->lead == TEXT_TIMEWORD_COUNT && !day->said &&
           !tense_perfect(p, d) && !tense_so_far(p, d) &&
           ahead == (day->period.first > p->published);
}

#define RUNS_ON 14 /* days */

/* "Operating period: 16 April-31 October" of 20 April: does the heading give the time of a plan,
 * which is that of what is asked for and of nothing that was done? */
static bool heads_plan(const struct drafts *all)
{
    return all->heading != NULL && all->heading->period.last > all->p->published + RUNS_ON;
}

/* "Saturday 4 March" over a diary's entry, "Weekly update, 3-9 May" over the report: the time that
 * stands over D's sentence. */
static bool under_heading(const struct drafts *all, struct draft *d, bool ahead)
{
    const struct mention *day = all->over.sentence == d->sentence ? all->over.day : NULL;
    if (day == NULL || !on_that_day(all->p, d, day, ahead)) {
        if (heads_plan(all) && d->status == STATUS_TARGET) {
            d->period = all->heading->period;
            d->period_why = all->heading->span;
            return true;
        }
        if (all->heading == NULL || heads_plan(all) || d->kind == KIND_STOCK || ahead ||
            tense_so_far(all->p, d) || (d->noun == NOUN_money && tense_perfect(all->p, d)))
            return false;
        day = all->heading;
    }
    d->period = day->period;
    d->period_why = day->span;
    d->kind = KIND_FLOW;
    return true;
}

/* "31 flights had landed by Tuesday; the airport now handles six a day": as often as it is today.
 */
static bool rated_now(const struct parse *p, const struct draft *d)
{
    for (size_t i = d->q->outer_first; i > d->clause_first && i + 6 > d->q->outer_first; i--)
        if (parse_in(p, i - 1, SET_now))
            return true;
    return false;
}

/* "1,200 crossed in May and 300 were sent back", "27,600 of them were deported", "Of these, 42,200
 * entered through Rugombo": told in one breath with the figure BEFORE, or as a part of it. */
static bool with_before(const struct drafts *all, struct draft *d, const struct draft *before,
                        bool ahead)
{
    const struct parse *p = all->p;
    size_t i = d->q->outer_first, after = d->q->outer_last;
    if (d->rate != NULL && rated_now(p, d))
        return false;
    bool parts = ahead && before != NULL && before->sentence == d->sentence &&
                 before->status == d->status && strcmp(before->measure, d->measure) == 0;
    if (before == NULL || (d->kind == KIND_STOCK && !parts))
        return false; /* but "will count 1,140 by June, among them 450 Canadians" */
    bool alike = before->kind != KIND_STOCK &&
                 (before->status == d->status || before->status == STATUS_SUPERSEDED);
    bool same = alike && before->sentence == d->sentence &&
                !(i > 0 && parse_function(p, i - 1, F_to) &&
                  times_compared(p, before->q)) && /* "from 1,500 in July to 1,000" */
                !(before->period.first != DAY_NONE &&
                  (tense_yet_to_be(p, d) || (!beside_replaces(p, before, d) &&
                                             since_parted(p, before->q->last, d->q->last + 2u))));
    if (!same) {
        if (strcmp(before->measure, d->measure) != 0)
            return false;
        bool of_them =
            alike && ((parse_function(p, after, F_of) && parse_function(p, after + 1, F_them)) ||
                      (before->sentence + 1 == d->sentence && draft_opens_parts(p, d)));
        if (!of_them && (ahead || draft_of_these(all, d) == NULL))
            return false;
    }
    d->period = before->period;
    d->kind = same && d->rate != NULL ? KIND_FLOW : before->kind;
    d->period_rule = times_as_before;
    return true;
}

/* "At the end of January 486,230 held it. Most are in Prague (98,410)": the stock of a day of which
 * the bracket of D, in the same paragraph, tells a part; NULL: none. */
static const struct draft *shared_out(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    if (!parse_mark(p, d->q->outer_first - 1u, '(') || !parse_mark(p, d->q->outer_last, ')'))
        return NULL;
    for (const struct draft *b = d; b > all->at && d - b < 8; b--)
        if (b[-1].measure != NULL && b[-1].kind == KIND_STOCK && b[-1].status == STATUS_ACTUAL &&
            draft_is(b[-1].measure, d->measure) && b[-1].period_why.end > 0 &&
            !times_compared(p, b[-1].q) &&
            p->sentences[b[-1].sentence].paragraph == p->sentences[d->sentence].paragraph &&
            number_double(b[-1].q->value) > number_double(d->q->value))
            return b - 1;
    return NULL;
}

/* How many there are: on the day of the figure BEFORE, or of the report. */
static void stock_taken(const struct drafts *all, struct draft *d, const struct draft *before)
{
    const struct draft *whole = shared_out(all, d);
    if (whole != NULL)
        before = whole;
    bool now = othertime_holds_now(all->p, d, d->q->outer_first) ||
               (before != NULL && before->sentence == d->sentence && /* "laid out in 1991 for" */
                draft_is(before->measure, "shelter-capacity") &&
                !draft_is(d->measure, "shelter-capacity") && before->period.last < all->as_of);
    if (whole != NULL || (before != NULL && !now &&
                          (told_with(all->p, d, before) || then_counted(all->p, d, before)))) {
        d->period = before->kind == KIND_STOCK ? before->period : period_day(before->period.last);
        d->period_why = before->period_why;
        d->period_rule = times_as_before;
    } else {
        d->period = period_day(all->as_of);
        d->period_rule = of_publication;
    }
}

/* "A ferry capsized on Sunday. At least 200 people drowned": when the scene was, and for "27 are
 * confirmed dead" since then, for "had landed by then" up to then. */
static bool in_scene(const struct drafts *all, struct draft *d, const struct draft *before)
{
    const struct mention *m = day_of_scene(all->p, d, before);
    if (m == NULL)
        return false;
    bool on = tense_are_so_far(all->p, d); /* "27 are confirmed dead": from that day on */
    bool then = by_then(all->p, d);
    d->period = on ? period_span(m->period.first, all->as_of) : m->period;
    if (then)
        d->period = period_span(DAY_NONE, m->period.last);
    d->period_why = m->span;
    d->kind = on || then ? KIND_CUMULATIVE : KIND_FLOW;
    return true;
}

/* What happened, at the time of a figure before, of the scene or on the day of the report. */
static bool event_taken(const struct drafts *all, struct draft *d, const struct draft *before)
{
    const struct draft *pledge = pledged_then(all, d);
    const struct mention *met = pledge == NULL ? times_meeting(all, d) : NULL;
    if (met != NULL) {
        d->period = met->period;
        d->period_why = met->span;
        d->kind = KIND_FLOW;
        return true;
    }
    if (pledge == NULL && in_scene(all, d, before))
        return true;
    const struct mention *recap = recap_time(all->p, d);
    if (recap != NULL) {
        d->period = recap->period;
        d->period_why = recap->span;
        d->kind = KIND_FLOW;
        return true;
    }
    if (pledge != NULL ||
        (before != NULL && (goes_on(all->p, d, before) || breaks_down(all->p, d, before)))) {
        d->period = pledge != NULL ? pledge->period : before->period;
        d->period_rule = times_as_before;
    } else if (part_of_today(all->p, d)) {
        d->period = period_day(all->as_of);
        d->period_rule = of_publication;
    } else {
        return false;
    }
    d->kind = KIND_FLOW;
    return true;
}

/* "The office on Monday put the toll at 3,958. At least 9,000 are missing, it said": the day on
 * which whoever "it" stands for said the figure before; DAY_NONE: no such day. */
static day_t said_with(const struct drafts *all, const struct draft *d, const struct draft *before)
{
    const struct parse *p = all->p;
    if (before == NULL || p->language == LANGUAGE_FR || before->sentence + 1 != d->sentence ||
        d->speaker.end == d->speaker.start || before->speaker.start != d->speaker.start ||
        p->sentences[before->sentence].paragraph != p->sentences[d->sentence].paragraph)
        return DAY_NONE;
    for (size_t k = p->sentences[before->sentence].mentions;
         k < parse_mentions_end(p, before->sentence); k++)
        if ((p->mentions[k].said || before->kind == KIND_CUMULATIVE) &&
            p->mentions[k].type == MENTION_DATE &&
            p->mentions[k].period.last == before->period.last && before->period.last < all->as_of)
            return before->period.last;
    return DAY_NONE;
}

/* The period that the heading, the figure before or the day of publication gives; false: what is to
 * come has none. */
bool period_taken(const struct drafts *all, struct draft *d, const struct draft *before, bool ahead)
{
    if (before != NULL && before->sentence == d->sentence &&
        (draft_apart(all->p, d, before->q->first) ||
         (d->kind != KIND_STOCK && draft_timed_apart(all->p, d, before->q->first)) ||
         (before->kind == KIND_FLOW && d->kind != KIND_STOCK && tense_perfect(all->p, d) &&
          d->verb_first > 0 && !parse_in(all->p, d->verb_first - 1u, SET_past) &&
          draft_other_statement(all->p, d, before->q->first)))) /* ", and Ireland has given" */
        before = NULL;
    if (before != NULL && before->status == STATUS_SUPERSEDED && with_before(all, d, before, ahead))
        return true;
    if (under_heading(all, d, ahead) || with_before(all, d, before, ahead))
        return true;
    if (d->status == STATUS_TARGET && all->plan != NULL) {
        d->period = all->plan->period;
        d->period_why = all->plan->span;
        return true;
    }
    if (ahead && strcmp(d->measure, "funding-required") != 0)
        return false;
    const struct mention *toll = ahead ? NULL : then_toll_told(all->p, d, before);
    if (toll != NULL) {
        d->kind = KIND_CUMULATIVE;
        d->period = period_span(DAY_NONE, toll->period.last);
        d->period_why = toll->span;
        return true;
    }
    day_t said = ahead ? DAY_NONE : said_with(all, d, before);
    if (said != DAY_NONE) {
        d->kind = d->kind == KIND_STOCK ? KIND_STOCK : KIND_CUMULATIVE;
        d->period = period_span(d->kind == KIND_STOCK ? said : DAY_NONE, said);
        d->period_rule = times_as_before;
    } else if (d->kind == KIND_STOCK) {
        stock_taken(all, d, before);
    } else if (!ahead && before != NULL && then_counted(all->p, d, before)) {
        d->kind = KIND_CUMULATIVE;
        d->period = period_span(DAY_NONE, before->period.last);
        d->period_why = before->period_why;
        d->period_rule = times_as_before;
    } else if (ahead || !event_taken(all, d, before)) {
        if (d->rate == NULL)
            d->kind = KIND_CUMULATIVE;
        d->period.last = all->as_of;
        d->period_rule = of_publication;
    }
    return true;
}
