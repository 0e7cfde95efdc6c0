/* time.c - finds the time expressions of each sentence and resolves them against the publication.
 */
#include <stdio.h>
#include <string.h>

#include "when.h"

void when_resolve(const struct when_context *c, struct when *w)
{
    int py, pm, pd;
    if (w->period.last != 0 || w->period.first != 0 || w->type != MENTION_DATE)
        return;
    date_to_civil(c->published, &py, &pm, &pd);
    int y = w->year != 0 ? w->year : py;
    if (w->month == 0) {
        w->period = period_year(y);
        return;
    }
    if (w->year == 0) {
        day_t first = date_from_civil(y, w->month, w->mday ? w->mday : 1);
        if (first == DAY_NONE)
            for (int k = 0; k < 8 && first == DAY_NONE; k++) /* 29 February */
                first = date_from_civil(--y, w->month, w->mday);
        else if (c->future && first + 62 < c->published)
            y++;
        else if (first > c->published && !(c->future && first < c->published + 300))
            y--;
    }
    if (w->mday == 0) {
        w->period = period_month(y, w->month);
        return;
    }
    day_t day = date_from_civil(y, w->month, w->mday);
    w->period =
        day == DAY_NONE ? (struct period){DAY_NONE, DAY_NONE, PRECISION_DAY} : period_day(day);
    if (day == DAY_NONE)
        w->type = MENTION_VAGUE;
}

void when_part(struct when *w, enum text_timeword part)
{
    day_t a = w->period.first, b = w->period.last;
    int y, m, d;
    if (a == DAY_NONE || b == DAY_NONE)
        return;
    date_to_civil(a, &y, &m, &d);
    if (w->precision == PRECISION_MONTH) {
        if (part == TW_mid)
            w->period = period_day(date_from_civil(y, m, 15));
        else if (part == TW_end)
            w->period = period_day(b);
        else if (part == TW_start)
            w->period = period_day(a);
        else if (part == TW_early)
            w->period = period_span(a, a + 9);
        else if (part == TW_late)
            w->period = period_span(a + 20, b);
    } else if (w->precision == PRECISION_YEAR || w->precision == PRECISION_WEEK ||
               w->precision == PRECISION_QUARTER) {
        if (part == TW_mid && w->precision == PRECISION_YEAR)
            w->period = period_day(date_from_civil(y, 6, 30));
        else if (part == TW_end)
            w->period = period_day(b);
        else if (part == TW_start)
            w->period = period_day(a);
    }
}

static bool one_time(const struct when_context *c, size_t i, bool near, struct when *w)
{
    const struct parse *p = c->p;
    static const uint64_t timely =
        1ull << ROLE_month | 1ull << ROLE_weekday | 1ull << ROLE_timeunit | 1ull << ROLE_day |
        1ull << ROLE_holiday | 1ull << ROLE_season | 1ull << ROLE_timeword | 1ull << ROLE_digit |
        1ull << ROLE_teen | 1ull << ROLE_tens | 1ull << ROLE_ordinal | 1ull << ROLE_function |
        1ull << ROLE_daypart | 1ull << ROLE_before;
    const struct token *t = &p->tokens[i];
    if (t->type == TOKEN_DIGITS) {
        return when_clock(c, i, w) || when_numeric(c, i, w) || (near && when_calendar(c, i, w)) ||
               when_year(c, i, w) || (near && (when_relative(c, i, w) || when_duration(c, i, w)));
    }
    if (!near &&
        !(words[t->word].roles &
          (1ull << ROLE_teen | 1ull << ROLE_tens | 1ull << ROLE_digit | 1ull << ROLE_function)) &&
        t->end - t->start != 1)
        return false;
    if (!near)
        return (t->end - t->start == 1 && when_calendar(c, i, w)) || when_year(c, i, w);
    if (t->type != TOKEN_WORD ||
        !((words[t->word].roles & timely) || t->end - t->start == 1 ||
          (t->end - t->start <= 7 && !(t->flags & T_CAPITAL) && t->word != 0)))
        return false;
    return when_holiday(c, i, w) || when_weekday(c, i, w) || when_calendar(c, i, w) ||
           when_relative(c, i, w) || when_season(c, i, w) || when_year(c, i, w) ||
           when_duration(c, i, w);
}

static struct mention *add_mention(struct parse *p, const struct when_context *c, struct when *w,
                                   uint32_t sentence)
{
    void *more = parse_grow(p->mentions, &p->size_mentions, p->n_mentions, sizeof *p->mentions);
    if (more == NULL)
        return NULL;
    p->mentions = more;
    struct mention *m = &p->mentions[p->n_mentions++];
    *m = (struct mention){.first = w->first,
                          .last = w->last,
                          .sentence = sentence,
                          .type = w->type,
                          .lead_first = w->first};
    when_resolve(c, w);
    m->type = w->type;
    m->period = w->period;
    m->relative = w->relative;
    m->explicit_year = w->year != 0;
    memcpy(m->timex, w->timex, sizeof m->timex);
    when_leads(c, w, m);
    m->period = w->period;
    if (m->lead == TEXT_TIMEWORD_COUNT)
        when_since(c, m);
    if ((m->lead == TW_by || m->lead == TW_until) && w->year == 0 && w->month != 0 &&
        m->period.last < c->published && m->type == MENTION_DATE) {
        w->year = 0; /* a limit lies ahead: "until April", said in November */
        int y, mm, dd;
        date_to_civil(m->period.last, &y, &mm, &dd);
        if (c->published - m->period.last > 60) {
            w->year = y + 1;
            w->period = (struct period){0};
            when_resolve(c, w);
            m->period = w->period;
            w->year = 0;
        }
    }
    when_use(c, m);
    m->span.start = p->tokens[m->first].start;
    m->span.end = p->tokens[m->last - 1].end;
    return m;
}

/* Numbers that are part of a date or a time of day count nothing. */
static void drop_numbers(struct parse *p, const struct mention *m, size_t *from)
{
    while (*from < p->n_quantities && p->quantities[*from].last <= m->first)
        ++*from;
    for (size_t k = *from; k < p->n_quantities && p->quantities[k].first < m->last; k++) {
        struct quantity *q = &p->quantities[k];
        bool duration = m->type == MENTION_DURATION || m->type == MENTION_SET ||
                        (m->type == MENTION_DATE && q->form == QUANTITY_MEASURE);
        if (m->type == MENTION_VAGUE && q->form == QUANTITY_MEASURE)
            duration = true;
        if (!duration)
            q->dropped = true;
        else if (q->last > m->last && q->form == QUANTITY_COUNT)
            q->dropped = true;
    }
}

/* Does the stretch around token AT, up to a semicolon or ", and", speak of what is to come? */
static bool looks_ahead(const struct parse *p, const struct sentence *s, size_t at)
{
    size_t first = at, last = at;
    while (first > s->first && !parse_mark(p, first - 1, ';') &&
           !(parse_function(p, first - 1, F_and) && parse_mark(p, first - 2, ',')))
        first--;
    bool opening = at <= s->first + 2u;
    while (last < s->last && last < at + 30 && !parse_mark(p, last, ';') &&
           (opening ? !(parse_mark(p, last, ',') && parse_function(p, last + 1, F_and))
                    : !(parse_mark(p, last, ',') && p->tokens[last + 1].type == TOKEN_WORD)))
        last++;
    for (size_t i = first; i < last; i++)
        if (parse_may(p, i, ROLE_modal)) {
            const struct entry *e = parse_match(p, i, ROLE_modal, NULL);
            if (e != NULL && e->value == MODAL_forecast && !parse_function(p, i, F_to) &&
                !((p->tokens[i].flags & T_CAPITAL) && parse_one(p, i, ROLE_month)))
                return true;
        }
    return false;
}

#define TRIGGER_REACH 7 /* tokens: "between the twenty-first and the thirtieth of May" */

int parse_times(struct parse *p, struct error *err)
{
    size_t from = 0;
    static const uint64_t triggers =
        1ull << ROLE_month | 1ull << ROLE_weekday | 1ull << ROLE_timeunit | 1ull << ROLE_day |
        1ull << ROLE_holiday | 1ull << ROLE_season | 1ull << ROLE_timeword;
    for (size_t s = 0; s < p->n_sentences; s++) {
        struct sentence *t = &p->sentences[s];
        t->mentions = (uint32_t)p->n_mentions;
        uint64_t roles = t->numeric ? triggers : 0;
        for (size_t i = t->first; i < t->last && !(roles & triggers); i++)
            roles |= words[p->tokens[i].word].roles;
        if (!(roles & triggers))
            continue;
        struct when before = {0};
        struct when_context c = {
            .p = p, .first = t->first, .end = t->last, .published = p->published};
        bool modal = false;
        size_t trigger = c.first; /* the next word that makes a time */
        for (size_t i = c.first; i < c.end && !modal; i++)
            modal = parse_may(p, i, ROLE_modal);
        for (size_t i = c.first; i < c.end;) {
            struct when w;
            c.future = modal && (words[p->tokens[i].word].roles & triggers ||
                                 p->tokens[i].type == TOKEN_DIGITS)
                           ? looks_ahead(p, t, i)
                           : c.future;
            while (trigger < c.end &&
                   (trigger < i || !(words[p->tokens[trigger].word].roles & triggers)))
                trigger++;
            bool near = trigger < c.end && trigger <= i + TRIGGER_REACH;
            if (!one_time(&c, i, near, &w) || w.last > c.end) {
                i++;
                continue;
            }
            struct mention *m = add_mention(p, &c, &w, (uint32_t)s);
            if (m == NULL)
                return error_memory(err);
            drop_numbers(p, m, &from);
            if (p->n_mentions > 1)
                when_join(p, &c, &w, &before);
            before = w;
            i = w.last > i ? w.last : i + 1;
        }
    }
    return 0;
}
