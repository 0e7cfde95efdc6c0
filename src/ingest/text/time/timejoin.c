/* timejoin.c - two times that make one: ranges, shifted days, days of a named week. */
#include <string.h>

#include "../parse.h"
#include "when.h"

/* "w/c 5 April", "w/e 11 April": the week from or up to that day. */
void when_week_of_day(const struct when_context *c, struct mention *m)
{
    const struct parse *p = c->p;
    size_t i = m->first;
    if (when_width(p, i - 1) != 1 || when_width(p, i - 3) != 1 ||
        (p->text[p->tokens[i - 3].start] | 0x20) != 'w' || m->type != MENTION_DATE ||
        m->period.first != m->period.last)
        return;
    char letter = p->text[p->tokens[i - 1].start] | 0x20;
    if (letter != 'c' && letter != 'e')
        return;
    day_t day = m->period.first;
    m->period = letter == 'c' ? period_span(day, day + 6) : period_span(day - 6, day);
    m->first -= 3;
}

static void swallow(struct parse *p, struct mention *a, const struct mention *b)
{
    a->last = b->last;
    a->type = MENTION_DATE;
    a->span = (struct span){p->tokens[a->first].start, p->tokens[a->last - 1].end};
    a->timex[0] = '\0';
    p->n_mentions--;
}

/* "a week from Friday", but "once a week from May to July", "30 a week from Friday". */
static bool counted_week(const struct when_context *c, const struct mention *a,
                         const struct mention *b)
{
    static const char *const often[] = {"once", "twice", "times", NULL};
    const struct parse *p = c->p;
    return a->type == MENTION_SET && parse_function(p, a->first, F_a) &&
           b->period.precision == PRECISION_DAY && !parse_function(p, b->last, F_to) &&
           !(a->first > c->first && (p->tokens[a->first - 1].type == TOKEN_DIGITS ||
                                     parse_spelled(p, a->first - 1, often)));
}

static day_t moved(day_t day, int amount, char unit)
{
    return unit == 'D'   ? day + amount
           : unit == 'W' ? day + 7 * amount
           : unit == 'M' ? date_add_months(day, amount)
                         : date_add_months(day, 12 * amount);
}

/* "4 days from Thursday", "closes 3 days before Christmas", "is a week after Easter": what is told
 * so lies ahead. The day that B, whose time is LAST, then stands for; DAY_NONE: it does not. PAST
 * is the day told where B has been: "it is six months after 24 February", said on 24 August. */
static day_t ahead(const struct when_context *c, const struct mention *a, const struct mention *b,
                   const struct when *last, bool point, day_t past)
{
    const struct parse *p = c->p;
    static const char *const present[] = {"is", "are", NULL};
    size_t i = a->first;
    bool told = i > c->first && !b->event && past < c->published - 3 &&
                (parse_in(p, i - 1, SET_timetable) || parse_spelled(p, i - 1, present));
    bool from =
        point && parse_function(p, a->last, F_from) &&
        !(i > c->first && (parse_function(p, i - 1, F_for) || parse_function(p, i - 1, F_in) ||
                           parse_function(p, i - 1, F_within)));
    if ((!told && !from) || b->period.first > c->published)
        return DAY_NONE;
    return when_coming(c, b->first, last);
}

/* "3 days after 12 January", "2 weeks before Christmas", "3 days from Tuesday". */
static bool shifted(struct parse *p, const struct when_context *c, struct mention *a,
                    const struct mention *b, const struct when *last)
{
    size_t link = a->last, n;
    int amount = 0;
    char unit = 0;
    bool week = counted_week(c, a, b);
    if ((a->type != MENTION_DURATION && !week) || b->type != MENTION_DATE ||
        b->period.last == DAY_NONE || b->first < link + 1 || b->first > link + 2 ||
        a->sentence != b->sentence)
        return false;
    bool back = when_word(c, link, TW_before, &n) || when_word(c, link, TW_earlier, &n);
    if (parse_function(p, link, F_from) && b->period.last > b->period.first &&
        b->period.precision == PRECISION_SPAN && b->first == link + 1) {
        struct period period = b->period; /* "in the eleven days from 3 to 13 July" */
        swallow(p, a, b);
        a->period = period;
        return true;
    }
    bool the = parse_function(p, a->first, F_the) ||
               (a->first > c->first && parse_function(p, a->first - 1, F_the));
    bool span = the && parse_function(p, link, F_from);
    bool on = parse_function(p, link, F_from) || when_word(c, link, TW_after, &n) ||
              parse_function(p, link, F_after);
    bool start = when_word(c, link, TW_beginning, &n);
    if ((!back && !on && !start) || a->timex[0] != 'P' ||
        !timex_amount(a->timex + 1, &amount, &unit))
        return false;
    int sign = back ? -1 : 1;
    day_t from = b->period.first, day = moved(from, sign * amount, unit);
    day_t coming = ahead(c, a, b, last, !span, day);
    if (coming != DAY_NONE)
        day = moved(from = coming, sign * amount, unit);
    day_t year =
        on && b->event && day > c->published + 1 ? date_add_months(b->period.first, -12) : DAY_NONE;
    if (year != DAY_NONE && day - b->period.first + year >= c->published - 1 &&
        day - b->period.first + year <= c->published)
        return false; /* "four days after the New Year's Day earthquake" */
    if (on && b->event && day >= c->published - 1 && day <= c->published)
        return false; /* "nine days after the 11 June quake": both tell when that was */
    struct period period = start || span ? period_span(from, day - 1) : period_day(day);
    swallow(p, a, b);
    a->period = period;
    return true;
}

/* "in the six months to the end of March", "the 24 hours to 3 a.m. on Monday". */
static bool lasting_to(struct parse *p, const struct when_context *c, struct mention *a,
                       const struct mention *b)
{
    int n = 0;
    char unit = '\0';
    size_t link = a->last;
    if ((a->type != MENTION_DURATION && a->type != MENTION_SET) || b->type != MENTION_DATE ||
        a->sentence != b->sentence || b->period.last == DAY_NONE || a->timex[0] != 'P' ||
        !parse_function(p, link, F_to) || b->first > link + 2 ||
        (b->first == link + 2 && !parse_function(p, link + 1, F_the)))
        return false;
    bool the = parse_function(p, a->first, F_the) ||
               (a->first > c->first &&
                (parse_function(p, a->first - 1, F_the) || parse_function(p, a->first - 1, F_in)));
    bool hours = a->timex[1] == 'T';
    if (!the || !timex_amount(a->timex + (hours ? 2 : 1), &n, &unit) || n < 1 ||
        (hours && (unit != 'H' || n < 24)))
        return false;
    day_t last = b->period.last,
          first = hours         ? last - n / 24
                  : unit == 'D' ? last - n + 1
                  : unit == 'W' ? last - 7 * n + 1
                                : date_add_months(last + 1, unit == 'M' ? -n : -12 * n);
    swallow(p, a, b);
    a->period = period_span(first, last);
    a->lead = TEXT_TIMEWORD_COUNT;
    return true;
}

/* "next week on Tuesday", "this Friday (15 June)", "on Tuesday of last week". */
static bool day_of_week(struct parse *p, const struct when_context *c, struct mention *a,
                        const struct mention *b, const struct when *last, const struct when *before)
{
    size_t gap = b->first - a->last;
    if (a->sentence != b->sentence || a->type != MENTION_DATE || b->type != MENTION_DATE ||
        b->period.last == DAY_NONE || gap > 1)
        return false;
    bool on = gap == 1 && parse_function(p, a->last, F_on);
    bool week = a->period.precision == PRECISION_WEEK && last->weekday != 0 && last->mday == 0;
    if (week && (gap == 0 || on)) {
        day_t day = a->period.first + last->weekday - 1;
        swallow(p, a, b);
        a->period = period_day(day);
        return true;
    }
    if (before->weekday != 0 && before->mday == 0 && gap == 1 && parse_function(p, a->last, F_of) &&
        b->period.last - b->period.first == 6 && b->relative) {
        day_t day = b->period.first + before->weekday - 1;
        swallow(p, a, b);
        a->period = period_day(day);
        return true;
    }
    bool weekday = parse_one(p, a->last - 1, ROLE_weekday) && last->mday != 0;
    if (weekday && (gap == 0 || parse_mark(p, a->last, '-') || parse_mark(p, a->last, '(') ||
                    parse_mark(p, a->last, ','))) {
        struct period period = b->period;
        const struct entry *e = parse_match(p, a->last - 1, ROLE_weekday, NULL);
        if (e != NULL) {
            struct when date = *last;
            date.period = (struct period){0};
            when_year_by_weekday(c, &date, (int)e->value);
            if (date.period.last != 0)
                period = date.period;
        }
        swallow(p, a, b);
        a->period = period;
        return true;
    }
    return false;
}

/* "last year's third quarter", "2020's first quarter": that of the year told. */
static bool quarter_of_year(struct parse *p, struct mention *a, const struct mention *b,
                            const struct when *last, const struct when *before)
{
    size_t gap = b->first - a->last;
    if (a->sentence != b->sentence || a->type != MENTION_DATE || b->type != MENTION_DATE ||
        last->precision != PRECISION_QUARTER || last->year != 0 || last->relative || gap < 1 ||
        gap > 2 || before->precision != PRECISION_YEAR || a->period.last - a->period.first < 364 ||
        p->tokens[b->first - 1u].mark != 's')
        return false;
    int y, m, d, year;
    date_to_civil(b->period.first, &y, &m, &d);
    date_to_civil(a->period.first, &year, &y, &d);
    swallow(p, a, b);
    a->period = period_quarter(year, (m + 2) / 3);
    return true;
}

/* "overnight into Friday": the night before that day, and the day. */
static bool night_into(struct parse *p, struct mention *a, const struct mention *b)
{
    if (a->sentence != b->sentence || b->type != MENTION_DATE || b->first != a->last + 1 ||
        !parse_function(p, a->last, F_into) || b->period.first != b->period.last ||
        !parse_spelled(p, a->last - 1,
                       (const char *const[]){"overnight", "night", "late", "evening", NULL}))
        return false;
    struct period period = period_span(b->period.first - 1, b->period.first);
    swallow(p, a, b);
    a->period = period;
    return true;
}

/* "16:00 UTC today", "5 p.m. on Friday": one time. */
static bool clock_of_day(struct parse *p, struct mention *a, const struct mention *b)
{
    size_t gap = b->first - a->last;
    if (a->sentence != b->sentence || a->type != MENTION_CLOCK || b->type != MENTION_DATE ||
        b->period.precision != PRECISION_DAY || gap > 1 ||
        (gap == 1 && !parse_function(p, a->last, F_on) && !parse_mark(p, a->last, ',')))
        return false;
    struct mention clock = *a;
    *a = *b;
    a->first = clock.first;
    if (a->lead == TEXT_TIMEWORD_COUNT) { /* "as of 23:59 on 13 January" */
        a->lead = clock.lead;
        a->lead_first = clock.lead_first;
    }
    a->clocked = true;
    swallow(p, a, b);
    return true;
}

/* "in January, February and March 2019": the year of the last month of a list is that of those
 * before it. */
static void share_year(struct parse *p, const struct when_context *c, const struct when *last)
{
    size_t k = p->n_mentions - 1;
    if (last->year == 0 || last->month == 0 || last->relative)
        return;
    for (int month = last->month; k > 0 && p->mentions[k - 1].sentence == c->sentence; k--) {
        struct mention *m = &p->mentions[k - 1];
        const struct mention *next = m + 1;
        size_t gap = next->first - m->last;
        bool joined =
            (gap == 1 && (parse_mark(p, m->last, ',') || parse_function(p, m->last, F_and))) ||
            (gap == 2 && parse_mark(p, m->last, ',') && parse_function(p, m->last + 1, F_and));
        int y, own, d;
        if (!joined || m->explicit_year || m->relative || m->type != MENTION_DATE ||
            m->period.precision != PRECISION_MONTH || last->precision != PRECISION_MONTH ||
            m->lead != TEXT_TIMEWORD_COUNT)
            return;
        date_to_civil(m->period.first, &y, &own, &d);
        if (own >= month)
            return;
        month = own;
        m->period = period_month(last->year, own);
        m->explicit_year = true;
    }
}

/* A year that only one end of the period from A to B bears holds for both; where neither does, they
 * lie within a year. */
static void share_ends(const struct when_context *c, struct mention *a, struct mention *b,
                       struct when *last, const struct when *before)
{
    const struct parse *p = c->p;
    struct when w = *before;
    if (w.precision == PRECISION_QUARTER && last->precision == PRECISION_QUARTER && w.year == 0 &&
        last->year != 0) { /* "Q1 to Q3 2021" */
        int y, m, d;
        date_to_civil(a->period.first, &y, &m, &d);
        a->period = period_quarter(last->year, (m + 2) / 3);
    } else if (w.year == 0 && last->year != 0 && w.month != 0) {
        w.year = last->year - (w.month > last->month && last->month != 0);
        w.period = (struct period){0};
        when_resolve(c, &w);
        a->period = w.period;
    } else if (w.year != 0 && last->year == 0 && last->month != 0) {
        last->year = w.year + (last->month < w.month);
        last->period = (struct period){0};
        when_resolve(c, last);
        b->period = last->period;
    } else if (w.weekday != 0 && last->weekday != 0 && a->period.first > b->period.last) {
        a->period = period_day(a->period.first - 7);
    } else if (a->period.first > b->period.last && w.month != 0 && w.year == 0 && last->year == 0 &&
               ((a->first > c->first &&
                 parse_function(p, a->first - 1, F_for)) || /* "for May to" */
                date_add_months(b->period.last, 12) < c->published + 62)) {
        b->period.last = date_add_months(b->period.last, 12); /* said within the period */
    } else if (a->period.first > b->period.last && w.month != 0 && w.year == 0 && last->year == 0) {
        a->period.first = date_add_months(a->period.first, -12);
    } else if (b->period.last - a->period.first > 364 && w.mday != 0 && w.year == 0 &&
               last->year == 0 && last->mday != 0) {
        b->period = period_day(date_add_months(b->period.last, -12)); /* "2/29-3/1" */
        while (b->period.last - a->period.first > 364)
            b->period = period_day(date_add_months(b->period.last, -12));
    }
}

/* "between the start of the conflict in March 2011 and March 2020": is A when something began that
 * "between" leads to? */
static bool from_start(const struct when_context *c, const struct mention *a)
{
    static const char *const starts[] = {"start", "beginning", "onset", "outbreak", NULL};
    const struct parse *p = c->p;
    bool start = false;
    for (size_t i = a->first; i > c->first && i + 10 > a->first; i--) {
        if (p->tokens[i - 1].type != TOKEN_WORD)
            return false;
        start |= parse_spelled(p, i - 1, starts);
        if (parse_function(p, i - 1, F_between))
            return start;
    }
    return false;
}

/* "from 16 October until noon today": the hour of the last mention has just been joined with its
 * day; joins that with where it goes on from. */
static void join_clocked(struct parse *p, const struct when_context *c)
{
    struct mention *b = &p->mentions[p->n_mentions - 1], *a = b - 1;
    if (p->n_mentions < 2 || a->sentence != b->sentence || a->type != MENTION_DATE ||
        a->first == c->first || b->first != a->last + 1u || a->period.first == DAY_NONE ||
        a->period.first > b->period.last)
        return;
    const struct entry *e = parse_match(p, a->last, ROLE_timeword, NULL);
    bool until = parse_function(p, a->last, F_to) || (e != NULL && e->value == TW_until),
         from = parse_function(p, a->first - 1, F_from),
         between = parse_function(p, a->first - 1, F_between) && parse_function(p, a->last, F_and);
    if (!(from && until) && !between)
        return;
    struct period period = period_span(a->period.first, b->period.last);
    swallow(p, a, b);
    a->first--;
    a->span.start = p->tokens[a->first].start;
    a->period = period;
    a->lead = TEXT_TIMEWORD_COUNT;
    a->explicit_year = true;
}

/* Joins the last two mentions where they are the ends of one period: "between 8 March and 9 April",
 * "from Nov to March", "1 Jan-10 Jul 2025". A year that only one end bears holds for both. */
void when_join(struct parse *p, const struct when_context *c, struct when *last,
               const struct when *before)
{
    struct mention *b = &p->mentions[p->n_mentions - 1], *a = b - 1;
    size_t link = a->last;
    share_year(p, c, last);
    if (clock_of_day(p, a, b)) {
        join_clocked(p, c);
        return;
    }
    if (quarter_of_year(p, a, b, last, before) || night_into(p, a, b) ||
        shifted(p, c, a, b, last) || lasting_to(p, c, a, b) ||
        day_of_week(p, c, a, b, last, before))
        return;
    size_t noon = parse_among(p, link + 1, "noon", "midday", "midnight") ? 1 : 0;
    noon += noon > 0 && parse_function(p, link + 2, F_on) ? 1 : 0; /* "until noon on Monday" */
    if (a->sentence != b->sentence || a->type != MENTION_DATE || b->type != MENTION_DATE ||
        b->first != link + 1 + noon || b->period.last == DAY_NONE || a->period.first == DAY_NONE)
        return;
    bool between = a->first > c->first && parse_function(p, a->first - 1, F_between),
         start = !between && from_start(c, a);
    bool from = a->first > c->first && parse_function(p, a->first - 1, F_from);
    bool joins = parse_mark(p, link, '-') || parse_function(p, link, F_to) ||
                 parse_match(p, link, ROLE_timeword, NULL) != NULL;
    joins |= parse_mark(p, link, '/') && before->precision == PRECISION_MONTH &&
             last->precision == PRECISION_MONTH; /* "May/June 2020" */
    bool both = parse_function(p, link, F_and) && before->weekday != 0 && last->weekday != 0 &&
                before->mday == 0 && last->mday == 0 && a->lead == TEXT_TIMEWORD_COUNT &&
                a->period.last + 1 == b->period.first; /* "on Saturday and Sunday" */
    both |= parse_function(p, link, F_and) && a->lead == TEXT_TIMEWORD_COUNT &&
            b->lead == TEXT_TIMEWORD_COUNT && before->month != 0 && last->month != 0 &&
            (before->mday != 0) == (last->mday != 0) && before->weekday == 0 &&
            last->weekday == 0 && before->year == 0 && before->precision == last->precision &&
            a->period.last + 1 == b->period.first &&
            b->period.last <= c->published; /* "on 17 and 18 January", "in April and May" */
    if (!(joins || both || ((between || start) && parse_function(p, link, F_and))))
        return;
    if (joins && !parse_mark(p, link, '-') && !parse_mark(p, link, '/') &&
        !parse_function(p, link, F_to)) {
        const struct entry *e = parse_match(p, link, ROLE_timeword, NULL);
        if (e->value != TW_until)
            return;
    }
    share_ends(c, a, b, last, before);
    if (a->period.first > b->period.last)
        return;
    a->period = (struct period){a->period.first, b->period.last, PRECISION_SPAN};
    a->last = b->last;
    if (between || from) {
        a->first--;
        a->lead = TEXT_TIMEWORD_COUNT;
    }
    if (start)
        a->event = false; /* its two ends are told */
    a->span = (struct span){p->tokens[a->first].start, p->tokens[a->last - 1].end};
    a->timex[0] = '\0';
    a->explicit_year = true;
    p->n_mentions--;
}
