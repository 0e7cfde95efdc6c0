/* period.c - the days for which a figure holds, and with them its kind: stock, flow, cumulative. */
#include <string.h>

#include "draft.h"
#include "figuretime.h"
#include "when.h"

static bool so_far(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    size_t n;
    for (size_t i = s->first; (s->roles >> ROLE_timeword & 1) && i < s->last; i++) {
        if (!(parse_times_of(p, i) >> TW_sofar & 1))
            continue;
        const struct entry *e = parse_match(p, i, ROLE_timeword, &n);
        if (e != NULL && (int)e->value == TW_sofar)
            return true;
    }
    return false;
}

/* "have fled", "has received": a present perfect before the verb. */
static bool perfect(const struct parse *p, const struct draft *d)
{
    if (d->verb_first == d->verb_last)
        return false;
    const struct sentence *s = &p->sentences[d->sentence];
    for (size_t i = d->verb_first; i > s->first && i + 4 > d->verb_first; i--)
        if (parse_function(p, i - 1, F_have))
            return true;
    return false;
}

static const char *const rate_names[] = {"per day", "per week", "per month", "per year"};

/* "2,000 a day": the number is a rate, and the time it names no period. */
static void find_rate(const struct drafts *all, struct draft *d)
{
    static const uint64_t rates =
        1ull << TW_daily | 1ull << TW_weekly | 1ull << TW_monthly | 1ull << TW_yearly;
    const struct parse *p = all->p;
    size_t first = p->sentences[d->sentence].first;
    size_t each; /* "fournit chaque jour 60 000 repas" */
    const struct entry *told = parse_match_back(p, first, d->q->outer_first, ROLE_timeword, &each);
    if (told != NULL && told->value >= TW_daily && told->value <= TW_yearly) {
        d->rate = rate_names[(int)told->value - TW_daily];
        return;
    }
    /* "Daily crossings fell to 25,000", "weekly asylum applications" */
    for (size_t i = d->noun_at; d->noun_at < d->q->first && i > first && i + 2 > d->noun_at; i--) {
        const struct entry *e = (parse_times_of(p, i - 1) & rates) == 0
                                    ? NULL
                                    : parse_match(p, i - 1, ROLE_timeword, NULL);
        if (e != NULL && e->value >= TW_daily && e->value <= TW_yearly) {
            d->rate = rate_names[(int)e->value - TW_daily];
            return;
        }
    }
    size_t every;
    const struct entry *opening = (parse_times_of(p, first) & rates) == 0
                                      ? NULL
                                      : parse_match(p, first, ROLE_timeword, &every);
    if (opening != NULL && opening->value >= TW_daily && opening->value <= TW_yearly && every > 1 &&
        parse_in(p, first, SET_each)) { /* "Every day about 350 trucks cross" */
        d->rate = rate_names[(int)opening->value - TW_daily];
        return;
    }
    for (size_t i = d->q->last; i < d->q->last + 12u && i < p->sentences[d->sentence].last; i++) {
        size_t n;
        if (p->tokens[i].type == TOKEN_DIGITS || parse_mark(p, i, ';'))
            return;
        if (!(parse_times_of(p, i) & rates))
            continue;
        const struct entry *e = parse_match(p, i, ROLE_timeword, &n);
        if (e != NULL && e->value >= TW_daily && e->value <= TW_yearly &&
            !(i > 0 && (parse_function(p, i - 1, F_in) || parse_function(p, i - 1, F_within) ||
                        parse_function(p, i - 1, F_over)))) {
            d->rate = rate_names[(int)e->value - TW_daily];
            return;
        }
    }
}

static bool same_period(const struct drafts *all, const struct draft *d)
{
    if (!(all->p->sentences[d->sentence].sets >> SET_same & 1))
        return false;
    for (size_t i = d->clause_first; i + 1 < d->clause_last; i++)
        if (parse_in(all->p, i, SET_same) && parse_in(all->p, i + 1, SET_period))
            return true;
    return false;
}

static bool is_toll(const char *measure)
{
    return strcmp(measure, "killed") == 0 || strcmp(measure, "injured") == 0 ||
           strcmp(measure, "missing") == 0 || strcmp(measure, "new-displacements") == 0 ||
           strcmp(measure, "homes-destroyed") == 0 || strcmp(measure, "homes-damaged") == 0;
}

/* "The main hosts were Poland (991,630) and ...": the number told as of the day of the one before.
 */
static bool told_with(const struct parse *p, const struct draft *d, const struct draft *before)
{
    if (before == NULL || before->kind != KIND_STOCK || before->status != STATUS_ACTUAL ||
        before->period_why.end == before->period_why.start)
        return false;
    for (size_t i = before->q->last; before->sentence == d->sentence && i < d->q->first; i++)
        if (parse_in(p, i, SET_now))
            return false; /* "two weeks ago there were 300; now there are 2,400" */
    if (before->sentence == d->sentence)
        return !(d->q->outer_first > 0 && parse_function(p, d->q->outer_first - 1, F_to));
    if (p->sentences[before->sentence].paragraph != p->sentences[d->sentence].paragraph)
        return false;
    for (size_t i = p->sentences[d->sentence].first; i < d->q->first; i++)
        if (parse_in(p, i, SET_past))
            return true;
    return false;
}

/* Events told one after the other happened on the same day: those of a paragraph, and the pledges
 * of a conference, "Norway promised 30 million" after "on Wednesday donors promised". */
static bool goes_on(const struct parse *p, const struct draft *d, const struct draft *before)
{
    if (d->rate != NULL || before == NULL || before->kind != KIND_FLOW || before->rate != NULL ||
        before->status != STATUS_ACTUAL)
        return false;
    if (strcmp(d->measure, "funding-pledged") == 0 && strcmp(before->measure, d->measure) == 0)
        return !perfect(p, d);
    return d->kind == KIND_FLOW &&
           p->sentences[before->sentence].paragraph == p->sentences[d->sentence].paragraph;
}

/* "A ferry capsized at Malakal on Sunday. At least 200 people drowned": the day on which the
 * sentence before, which has no figure of its own, tells what happened; NULL: it tells none. */
static const struct mention *day_of_scene(const struct parse *p, const struct draft *d,
                                          const struct draft *before)
{
    const struct mention *found = NULL;
    uint32_t s = d->sentence;
    if (s == 0 || d->rate != NULL || perfect(p, d) || so_far(p, d) ||
        p->sentences[s - 1].paragraph != p->sentences[s].paragraph || p->sentences[s].starts_line ||
        (before != NULL && before->sentence + 1 >= s) || d->noun == NOUN_money)
        return NULL;
    for (size_t i = p->sentences[s].first; i < d->q->last; i++)
        if (parse_function(p, i, F_have))
            return NULL; /* "have counted 2,274 dead": up to now */
    for (size_t k = p->sentences[s - 1].mentions; k < parse_mentions_end(p, s - 1); k++) {
        const struct mention *m = &p->mentions[k];
        if (m->type != MENTION_DATE)
            continue;
        if (found != NULL || m->said || m->lead != TEXT_TIMEWORD_COUNT ||
            m->period.first != m->period.last || m->period.last == DAY_NONE ||
            m->period.last > p->published || m->period.last + 31 < p->published)
            return NULL;
        found = m;
    }
    return found;
}

/* "the toll climbed to 27,268 on Thursday", "4,000 are still missing": counted up to that day. */
static bool runs_on(const struct parse *p, const struct draft *d)
{
    static const char *const still[] = {"still", "remain", "remained", "encore", NULL},
                             *const tolls[] = {"toll", "tolls", "bilan", NULL};
    size_t n, i = d->q->outer_first;
    if (!is_toll(d->measure))
        return false;
    for (size_t k = d->q->last; k < d->q->last + 6u && k < d->clause_last; k++)
        if (draft_spelled(p, k, still))
            return true;
    for (size_t k = i; k > d->clause_first && k + 4 > i; k--) {
        const struct entry *e = parse_match(p, k - 1, ROLE_before, &n);
        if (e != NULL && e->value == HEDGE_increase)
            return true;
    }
    for (size_t k = i; k > d->clause_first && k + 14 > i; k--)
        if (draft_spelled(p, k - 1, tolls))
            return true;
    return false;
}

/* "to 31 December", "through to the end of March". */
static bool to_then(const struct parse *p, const struct mention *m)
{
    size_t i = m->lead < TEXT_TIMEWORD_COUNT ? m->lead_first : m->first;
    if (i > 0 && parse_function(p, i - 1, F_the))
        i--;
    return i > 0 && parse_function(p, i - 1, F_to);
}

/* The figure's own time, as the sentence names it. */
static void own_time(const struct drafts *all, struct draft *d, const struct mention *at)
{
    bool ahead = d->status == STATUS_FORECAST || d->status == STATUS_TARGET;
    bool limit = at->lead == TW_by || at->lead == TW_until || at->lead == TW_before ||
                 (at->lead == TW_end && at->period.first == at->period.last);
    d->period = at->period;
    d->period_why = at->span;
    if (at->lead == TW_before)
        d->period = period_day(at->period.first - 1);
    if (at->timex[0] == 'P' && at->period.first == all->p->published + 1 &&
        at->period.last > at->period.first)
        d->period =
            period_span(at->period.first - 1, at->period.last - 1); /* "the next six months" */
    if (strcmp(d->measure, "funding-required") == 0 && !at->explicit_year &&
        d->period.last < all->p->published && date_add_months(d->period.last, 12) != DAY_NONE &&
        (limit || at->lead == TW_end || to_then(all->p, at)))
        d->period = period_day(date_add_months(d->period.last, 12)); /* what is yet to be paid */
    if (ahead && (limit || d->kind == KIND_STOCK)) {
        if (strcmp(d->measure, "funding-required") != 0 || limit)
            d->period.first = DAY_NONE;
    } else if (d->kind == KIND_STOCK) {
        d->period = period_day(d->period.last);
    } else if (d->kind == KIND_CUMULATIVE) {
        bool span = at->relative && at->period.first < at->period.last; /* "in the past week" */
        if (at->event && all->told_head && is_toll(d->measure) &&
            at->period.last <= all->as_of) /* "data as of": counted on from the event to that day */
            d->period.last = all->as_of;
        else if (span && at->lead != TW_by && at->lead != TW_asof && at->lead != TW_until)
            d->kind = KIND_FLOW;
        else if (limit || at->lead == TW_asof || at->said || runs_on(all->p, d) ||
                 ((so_far(all->p, d) || (all->p->language != LANGUAGE_FR && perfect(all->p, d))) &&
                  !times_compared(all->p, d->q)))
            d->period.first = DAY_NONE;
        else
            d->kind = KIND_FLOW;
    } else if (at->said && d->kind == KIND_FLOW && d->rate == NULL && limit) {
        d->period.first = DAY_NONE;
    }
}

/* The figure told before this one; shares, asides and other numbers don't part them. */
static const struct draft *figure_before(const struct drafts *all, size_t k)
{
    for (size_t j = k; j > 0 && k - j < 4; j--)
        if (all->at[j - 1].measure != NULL &&
            !(all->at[j - 1].sentence != all->at[k].sentence &&
              times_compared(all->p, all->at[j - 1].q)) &&
            !times_in_aside(all->p, all->at[j - 1].q->first, all->at[j - 1].q->last, all->at[k].q))
            return &all->at[j - 1];
    return NULL;
}

/* "468 (yesterday: 447)": the same count, as of an earlier day. */
static bool earlier_count(const struct parse *p, const struct draft *d, const struct mention *at)
{
    return at->first > 0 && parse_mark(p, at->first - 1, '(') && parse_mark(p, at->last, ':') &&
           at->last + 1 == d->q->outer_first && parse_mark(p, d->q->outer_last, ')');
}

/* "10,542 more than a week ago": what has come since then. */
static bool change_since(const struct parse *p, const struct draft *d, const struct mention *at)
{
    size_t i = d->q->unit_last > d->q->outer_last ? d->q->unit_last : d->q->outer_last;
    static const char *const more[] = {"more", "fewer", "less", NULL}, *const than[] = {"than",
                                                                                        NULL};
    for (size_t k = d->q->outer_last; k <= i; k++)
        if (draft_spelled(p, k, more) && draft_spelled(p, k + 1, than))
            return at->first <= k + 3 && at->first > k && at->relative &&
                   at->period.last < p->published;
    return false;
}

/* "Refugee arrivals (since 24 February)" over the lines of a table: they count from that day. */
static const struct mention *table_since(const struct parse *p, const struct draft *d)
{
    if (!d->bare || !p->sentences[d->sentence].starts_line)
        return NULL;
    for (uint32_t s = d->sentence; s > 0 && d->sentence - s < 20; s--) {
        const struct sentence *h = &p->sentences[s - 1];
        if (h->paragraph != p->sentences[d->sentence].paragraph || !h->starts_line)
            return NULL;
        if (!h->heading)
            continue;
        for (size_t i = h->mentions; i < parse_mentions_end(p, s - 1); i++)
            if (p->mentions[i].lead == TW_since && p->mentions[i].period.last != DAY_NONE)
                return &p->mentions[i];
    }
    return NULL;
}

/* The kind that the tense and a rate make, whatever the period. */
static void set_kind(const struct drafts *all, struct draft *d, const struct times *t, bool ahead)
{
    if (d->kind != KIND_STOCK && !ahead && (perfect(all->p, d) || so_far(all->p, d)) &&
        (t->at == NULL || t->at->said || t->at->lead == TW_by || t->at->lead == TW_asof))
        d->kind = KIND_CUMULATIVE;
    if (strcmp(d->measure, "people-affected") == 0 && !ahead && perfect(all->p, d))
        d->kind = KIND_CUMULATIVE; /* "the floods have affected" */
    if (d->rate != NULL || (ahead && d->kind == KIND_CUMULATIVE && d->noun != NOUN_money &&
                            strcmp(d->measure, "people-reached") != 0))
        d->kind = KIND_FLOW;
}

/* A count that runs from a start: "since June", or an earlier state of the count before. */
static bool since_start(const struct drafts *all, struct draft *d, const struct draft *before,
                        const struct times *t, bool ahead)
{
    if (t->at != NULL && before != NULL && before->sentence == d->sentence &&
        earlier_count(all->p, d, t->at) && before->kind == KIND_CUMULATIVE &&
        before->period.first <= t->at->period.last) {
        d->kind = KIND_CUMULATIVE;
        d->period = before->period;
        d->period.last = t->at->period.last;
        d->period_why = t->at->span;
        return true;
    }
    bool running = strcmp(d->measure, "people-affected") == 0 && perfect(all->p, d);
    if (t->since == NULL || ahead || (d->kind == KIND_STOCK && !running) ||
        (t->at != NULL && t->at_cost + 4 < t->since_cost && !t->at->said &&
         !times_in_dateline(all->p, t->at)))
        return false;
    d->kind = KIND_CUMULATIVE;
    d->period.first = t->since->period.first;
    bool until = t->at != NULL && t->at->period.last >= t->since->period.first &&
                 (t->at->said || t->at->lead == TW_by || t->at->lead == TW_asof ||
                  t->at->lead == TW_until || t->at_cost <= 3);
    d->period.last = until ? t->at->period.last : all->as_of;
    if (d->period.last != DAY_NONE &&
        d->period.last < d->period.first) /* it starts behind the text's own day */
        d->period.last = t->since->period.last;
    d->period_why = t->since->span;
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
    d->kind = d->rate == NULL && (so_far(all->p, d) || (year && perfect(all->p, d)))
                  ? KIND_CUMULATIVE
                  : KIND_FLOW;
    return true;
}

/* The period that words of the sentence tell; false: none do. */
static bool told_period(const struct drafts *all, struct draft *d, const struct draft *before,
                        const struct times *t, bool ahead)
{
    bool lasting = t->lasting != NULL && !ahead && d->kind != KIND_STOCK && d->rate == NULL;
    if (lasting && (t->at == NULL || t->at->said || times_in_dateline(all->p, t->at))) {
        day_t last = t->at != NULL ? t->at->period.last : all->as_of;
        d->period = period_span(times_lasting_first(t->lasting, last), last);
        d->kind = KIND_FLOW;
        d->period_why = t->lasting->span;
    } else if (t->at != NULL && change_since(all->p, d, t->at)) {
        d->period = period_span(t->at->period.last + 1, all->as_of);
        d->kind = KIND_FLOW;
        d->period_why = t->at->span;
    } else if (same_period(all, d) && before != NULL) {
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

/* The pledge told before at whose conference D, too, was made; NULL: none was. */
static const struct draft *pledged_then(const struct drafts *all, const struct draft *d)
{
    if (strcmp(d->measure, "funding-pledged") != 0 || perfect(all->p, d) || d->rate != NULL)
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

/* The period that the heading, the figure before or the day of publication gives; false: what is to
 * come has none. */
static bool taken_period(const struct drafts *all, struct draft *d, const struct draft *before,
                         bool ahead)
{
    static const char as_before[] = "as the figure before";
    if (all->heading != NULL && d->kind != KIND_STOCK && !ahead) {
        d->period = all->heading->period;
        d->period_why = all->heading->span;
        d->kind = KIND_FLOW;
    } else if (before != NULL && before->sentence == d->sentence && d->kind != KIND_STOCK &&
               before->kind != KIND_STOCK && before->status == d->status) {
        d->period = before->period;
        d->kind = d->rate != NULL ? KIND_FLOW : before->kind;
        d->period_rule = as_before;
    } else if (before != NULL && before->kind != KIND_STOCK && d->kind != KIND_STOCK &&
               before->status == d->status && strcmp(before->measure, d->measure) == 0 &&
               parse_function(all->p, d->q->outer_last, F_of) &&
               parse_function(all->p, d->q->outer_last + 1, F_them)) {
        d->period = before->period; /* "27,600 of them were deported" */
        d->kind = before->kind;
        d->period_rule = as_before;
    } else if (ahead && strcmp(d->measure, "funding-required") != 0) {
        return false;
    } else if (d->kind == KIND_STOCK && told_with(all->p, d, before)) {
        d->period = before->period;
        d->period_why = before->period_why;
        d->period_rule = as_before;
    } else if (d->kind == KIND_STOCK) {
        d->period = period_day(all->as_of);
        d->period_rule = "the day of publication";
    } else if (!ahead && pledged_then(all, d) != NULL) {
        d->period = pledged_then(all, d)->period;
        d->kind = KIND_FLOW;
        d->period_rule = as_before;
    } else if (!ahead && day_of_scene(all->p, d, before) != NULL) {
        const struct mention *m = day_of_scene(all->p, d, before);
        d->period = m->period;
        d->period_why = m->span;
        d->kind = KIND_FLOW;
    } else if (!ahead && goes_on(all->p, d, before)) {
        d->period = before->period;
        d->kind = KIND_FLOW;
        d->period_rule = as_before;
    } else {
        if (d->rate == NULL)
            d->kind = KIND_CUMULATIVE;
        d->period.last = all->as_of;
        d->period_rule = "the day of publication";
    }
    return true;
}

void draft_period(struct drafts *all, size_t k)
{
    struct draft *d = &all->at[k];
    const struct draft *before = figure_before(all, k);
    struct times t;
    times_gather(all, d, &t);
    if (t.since == NULL && t.at == NULL)
        t.since = table_since(all->p, d);
    if (t.since != NULL && t.at != NULL && before != NULL && t.at->first >= d->q->last &&
        t.at_cost <= 5 && !t.at->said && t.at->lead == TEXT_TIMEWORD_COUNT &&
        draft_part_of(all->p, before, d))
        t.since = NULL; /* "1,162 since June, 36 of them on Monday" */
    find_rate(all, d);
    d->period = (struct period){DAY_NONE, DAY_NONE, PRECISION_SPAN};
    bool ahead = d->status == STATUS_FORECAST || d->status == STATUS_TARGET;
    if (all->p->language == LANGUAGE_FR && t.at != NULL && all->event != NULL &&
        is_toll(d->measure) && times_in_dateline(all->p, t.at))
        t.at = NULL; /* "BEYROUTH, 8 août – L'explosion de mardi a tué": since then */
    set_kind(all, d, &t, ahead);
    if (since_start(all, d, before, &t, ahead))
        return;
    if (t.at != NULL && !ahead && t.at->period.first > all->p->published)
        t.at = NULL; /* what is yet to come dates no fact */
    if (t.at != NULL && ahead && t.at->said && t.at->period.last <= all->p->published)
        t.at = NULL; /* when it was said is not when it is to be */
    if (!told_period(all, d, before, &t, ahead) && !taken_period(all, d, before, ahead))
        return;
    if (d->kind == KIND_CUMULATIVE && d->period.first == DAY_NONE && is_toll(d->measure) &&
        t.at == NULL && t.since == NULL && before != NULL && before->kind == KIND_CUMULATIVE &&
        before->sentence != d->sentence && before->period.first != DAY_NONE &&
        before->status == d->status && before->group == GROUP_HARM &&
        all->p->sentences[before->sentence].paragraph == all->p->sentences[d->sentence].paragraph &&
        before->period.last == d->period.last) {
        d->period.first = before->period.first; /* "have affected 597,000 since June. 112 died" */
        d->period_why = before->period_why;
    }
    if (d->kind == KIND_CUMULATIVE && d->period.first == DAY_NONE && all->event != NULL &&
        is_toll(d->measure) && all->event->period.first <= d->period.last)
        d->period.first = all->event->period.first;
}
