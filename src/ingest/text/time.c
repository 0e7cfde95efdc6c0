/* time.c - finds the time expressions of each sentence and resolves them against the publication. */
#include <stdio.h>
#include <string.h>

#include "when.h"

/* Days of Easter (Gregorian; Meeus, Astronomical Algorithms, 1991, chapter 8). */
static day_t easter(int y)
{
    int a = y % 19, b = y / 100, c = y % 100, d = b / 4, e = b % 4, f = (b + 8) / 25;
    int g = (b - f + 1) / 3, h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
    int month = (h + l - 7 * m + 114) / 31, day = (h + l - 7 * m + 114) % 31 + 1;
    return date_from_civil(y, month, day);
}

/* Holidays on the nth weekday of a month: data/time_words.csv names them 20001 and on. */
static const struct {
    int month, nth, weekday, plus; /* nth 5: the last one */
} floating[] = {{11, 4, 4, 0}, {5, 2, 7, 0}, {6, 3, 7, 0}, {1, 3, 1, 0}, {5, 5, 1, 0},
                {11, 4, 4, 1}, {11, 4, 4, 4}, {9, 1, 1, 0}, {10, 2, 1, 0}, {2, 3, 1, 0}};

static day_t holiday_day(int code, int y)
{
    if (code < 2000)
        return date_from_civil(y, code / 100, code % 100);
    if (code < 20000)
        return easter(y) + code - 10000;
    size_t k = (size_t)(code - 20001);
    if (k >= sizeof floating / sizeof *floating)
        return DAY_NONE;
    day_t first = date_from_civil(y, floating[k].month, 1);
    int skip = (floating[k].weekday - date_weekday(first) + 7) % 7;
    day_t day = first + skip + 7 * (floating[k].nth - 1);
    if (day >= first + date_month_days(y, floating[k].month))
        day -= 7;
    return day + floating[k].plus;
}

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
    w->period = day == DAY_NONE ? (struct period){DAY_NONE, DAY_NONE, PRECISION_DAY}
                                : period_day(day);
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

static bool holiday(const struct when_context *c, size_t i, struct when *out)
{
    const struct parse *p = c->p;
    size_t n, at = i, k;
    int y, m, d, given;
    bool next = false, last = false;
    if (when_word(c, at, TW_next, &k)) {
        next = true;
        at += k;
    } else if (when_word(c, at, TW_last, &k)) {
        last = true;
        at += k;
    } else if (when_word(c, at, TW_this, &k)) {
        at += k;
    }
    const struct entry *e = at < c->end ? parse_match(p, at, ROLE_holiday, &n) : NULL;
    if (e == NULL)
        return false;
    date_to_civil(c->published, &y, &m, &d);
    *out = (struct when){.first = (uint32_t)i, .last = (uint32_t)(at + n), .holiday = true};
    size_t yi = at + n, end;
    if (parse_function(p, yi, F_of) || parse_function(p, yi, F_in) || parse_mark(p, yi, ','))
        yi++;
    if (when_written_year(c, yi, &given, &end)) {
        y = given;
        out->last = (uint32_t)end;
    } else if (when_word(c, yi, TW_this, &k) && parse_is(p, yi + k, ROLE_timeunit, TIME_year)) {
        out->last = (uint32_t)(yi + k + 1);
    } else {
        day_t day = holiday_day((int)e->value, y);
        if (next || c->future)
            y += day <= c->published;
        else if (last || day > c->published)
            y -= day >= c->published;
    }
    day_t day = holiday_day((int)e->value, y);
    out->precision = PRECISION_DAY;
    out->period = period_day(day);
    return day != DAY_NONE;
}

static bool season(const struct when_context *c, size_t i, struct when *out)
{
    const struct parse *p = c->p;
    int y;
    size_t last, at = i + 1;
    const struct entry *e = parse_match(p, i, ROLE_season, NULL);
    if (e == NULL)
        return false;
    if (parse_function(p, at, F_of) || parse_function(p, at, F_in))
        at++;
    if (!when_written_year(c, at, &y, &last))
        return false;
    *out = (struct when){.first = (uint32_t)i, .last = (uint32_t)last, .type = MENTION_VAGUE};
    out->period = (struct period){DAY_NONE, DAY_NONE, PRECISION_SPAN};
    snprintf(out->timex, sizeof out->timex, "%04d-%c%c", y, (int)e->value >> 8,
             (int)e->value & 0xff);
    return true;
}

/* "Friday", "Monday 4 May 2015", "Friday last week", "Saturday 3 weeks ago". */
static bool weekday(const struct when_context *c, size_t i, struct when *out)
{
    const struct parse *p = c->p;
    size_t n, at = i + 1;
    const struct entry *e = parse_match(p, i, ROLE_weekday, &n);
    if (e == NULL)
        return false;
    const struct token *t = &p->tokens[i];
    if (t->end - t->start <= 3 && !(t->flags & T_CAPITAL))
        return false; /* "sat", "sun", "mon" */
    int wanted = (int)e->value, today = date_weekday(c->published);
    int back = (today - wanted + 7) % 7;
    *out = (struct when){.first = (uint32_t)i, .last = (uint32_t)i + 1, .weekday = wanted,
                         .relative = true};
    out->precision = PRECISION_DAY;
    struct when date;
    size_t d = at;
    if (parse_mark(p, d, ',') || parse_mark(p, d, '-') || parse_mark(p, d, '.'))
        d++;
    if (d < c->end && p->tokens[d].type != TOKEN_LINE &&
        (when_numeric(c, d, &date) || when_calendar(c, d, &date)) &&
        (date.mday != 0 || date.precision == PRECISION_DAY) && date.weekday == 0) {
        *out = date;
        out->first = (uint32_t)i;
        out->weekday = wanted;
        return true;
    }
    int k;
    size_t last;
    if (at + 0 < c->end && p->tokens[at].type == TOKEN_DIGITS && when_small(c, at, 31, &k, &last) &&
        last == at + 2) { /* "Sat 14th": the nearest month with such a day */
        int y, m, dd;
        date_to_civil(c->published, &y, &m, &dd);
        for (int step = 0; step < 12; step++) {
            int months = y * 12 + m - 1 + (c->future ? step : -step);
            day_t day = date_from_civil(months / 12, months % 12 + 1, k);
            if (day != DAY_NONE && date_weekday(day) == wanted && (c->future || day <= c->published)) {
                out->period = period_day(day);
                out->last = (uint32_t)last;
                return true;
            }
        }
    }
    struct when other;
    if (at < c->end && when_relative(c, at, &other) && other.period.first != DAY_NONE &&
        other.type == MENTION_DATE) {
        if (other.precision == PRECISION_WEEK ||
            (other.period.last - other.period.first == 6)) {
            day_t monday = other.period.first - date_weekday(other.period.first) + 1;
            out->period = period_day(monday + wanted - 1);
            out->last = other.last;
            return true;
        }
    }
    /* with the latest such day not after the publication, but the coming one in the future */
    day_t day = c->published - back;
    if (c->future)
        day = c->published + (back == 0 ? 0 : 7 - back);
    out->period = period_day(day);
    if (at < c->end && parse_match(p, at, ROLE_daypart, &n) != NULL)
        out->last += (uint32_t)n;
    if (at < c->end && (when_word(c, at, TW_last, &n) || when_word(c, at, TW_next, &n)) &&
        parse_is(p, at + n, ROLE_timeunit, TIME_week)) {
        bool next = when_word(c, at, TW_next, &n);
        out->period = period_day(c->published - today + wanted + (next ? 7 : -7));
        out->last = (uint32_t)(at + n + 1);
    }
    return true;
}

static bool one_time(const struct when_context *c, size_t i, struct when *w)
{
    const struct parse *p = c->p;
    static const uint64_t timely =
        1ull << ROLE_month | 1ull << ROLE_weekday | 1ull << ROLE_timeunit | 1ull << ROLE_day |
        1ull << ROLE_holiday | 1ull << ROLE_season | 1ull << ROLE_timeword | 1ull << ROLE_digit |
        1ull << ROLE_teen | 1ull << ROLE_tens | 1ull << ROLE_ordinal | 1ull << ROLE_function |
        1ull << ROLE_daypart | 1ull << ROLE_before;
    const struct token *t = &p->tokens[i];
    if (t->type == TOKEN_DIGITS) {
        if (when_clock(c, i, w) || when_numeric(c, i, w) || when_calendar(c, i, w) ||
            when_year(c, i, w) || when_relative(c, i, w) || when_duration(c, i, w))
            return true;
        return false;
    }
    if (t->type != TOKEN_WORD ||
        !((words[t->word].roles & timely) || t->end - t->start == 1 ||
          (t->end - t->start <= 7 && !(t->flags & T_CAPITAL) && t->word != 0)))
        return false;
    return holiday(c, i, w) || weekday(c, i, w) || when_calendar(c, i, w) ||
           when_relative(c, i, w) || season(c, i, w) || when_year(c, i, w) ||
           when_duration(c, i, w);
}

/* Words before a mention that narrow it or say how it holds. */
static void leads(const struct when_context *c, struct when *w, struct mention *m)
{
    const struct parse *p = c->p;
    m->lead = TEXT_TIMEWORD_COUNT;
    for (int round = 0; round < 3; round++) {
        size_t n, at = m->first;
        size_t end = round == 0 ? at : m->lead_first;
        if (round == 0 && end > c->first && (parse_mark(p, end - 1, '-')) && parse_glued(p, end))
            end--;
        if (end > c->first && parse_function(p, end - 1, F_the))
            end--;
        if (p->n_mentions > 1 && p->mentions[p->n_mentions - 2].type == MENTION_CLOCK &&
            p->mentions[p->n_mentions - 2].last == end)
            end = p->mentions[p->n_mentions - 2].first; /* "as of 6 a.m. Thursday" */
        const struct entry *e = parse_match_back(p, c->first, end, ROLE_timeword, &n);
        if (e == NULL)
            return;
        enum text_timeword word = (enum text_timeword)(int)e->value;
        switch (word) {
        case TW_early:
        case TW_mid:
        case TW_late:
        case TW_start:
        case TW_end:
            if (w->precision != PRECISION_DAY && w->type == MENTION_DATE) {
                when_part(w, word);
                m->first = (uint32_t)(end - n);
                m->period = w->period;
                if (word == TW_end || word == TW_start)
                    m->lead = word;
            }
            m->lead_first = (uint32_t)(end - n);
            continue;
        case TW_since:
        case TW_until:
        case TW_by:
        case TW_before:
        case TW_after:
        case TW_during:
        case TW_asof:
        case TW_within:
        case TW_past:
            m->lead = word == TW_before && m->lead == TW_end ? TW_by : word;
            m->lead_first = (uint32_t)(end - n);
            return;
        default:
            return;
        }
    }
}

/* "Since the operation began on 17 October, ...": the date is where the clause starts from. */
static void since_clause(const struct when_context *c, struct mention *m)
{
    const struct parse *p = c->p;
    size_t n;
    for (size_t i = m->first; i > c->first && i + 14 > m->first; i--) {
        const struct token *t = &p->tokens[i - 1];
        if (t->type == TOKEN_DIGITS || (t->type == TOKEN_MARK && t->mark != '-' && t->mark != 's'))
            return;
        if (when_word(c, i - 1, TW_since, &n)) {
            m->lead = TW_since;
            m->lead_first = (uint32_t)(i - 1);
            return;
        }
    }
}

/* Is the time that of an event ("the 26 December tsunami"), or of saying ("said on Friday")? */
static void mark_use(const struct when_context *c, struct mention *m)
{
    const struct parse *p = c->p;
    for (size_t i = m->last; i < c->end && i < m->last + 2u; i++)
        m->event |= parse_one(p, i, ROLE_event) && i > m->last - 1u;
    size_t back = m->first;
    if (back > c->first && (parse_function(p, back - 1, F_on) || parse_function(p, back - 1, F_of) ||
                            parse_function(p, back - 1, F_the)))
        back--;
    for (size_t i = back; i > c->first && i + 4 > back; i--) {
        if (p->tokens[i - 1].type != TOKEN_WORD)
            break;
        m->event |= parse_one(p, i - 1, ROLE_event);
    }
    static const char *const states[] = {"stood", "stands", "reached", "rose", "climbed", "grew"};
    for (size_t i = back; i > c->first && i + 2 > back; i--) {
        const struct token *t = &p->tokens[i - 1];
        m->said |= parse_one(p, i - 1, ROLE_say);
        for (size_t k = 0; k < sizeof states / sizeof *states; k++)
            m->said |= t->end - t->start == strlen(states[k]) &&
                       memcmp(p->text + t->start, states[k], strlen(states[k])) == 0;
    }
    /* "on Friday X said", at the start of a sentence */
    if (m->first <= c->first + 1 && m->lead == TEXT_TIMEWORD_COUNT)
        for (size_t i = m->last; i < c->end && i < m->last + 8u; i++) {
            if (p->tokens[i].type == TOKEN_DIGITS)
                break;
            m->said |= parse_one(p, i, ROLE_say);
        }
}

static struct mention *add_mention(struct parse *p, const struct when_context *c, struct when *w,
                                   uint32_t sentence)
{
    void *more = parse_grow(p->mentions, &p->size_mentions, p->n_mentions, sizeof *p->mentions);
    if (more == NULL)
        return NULL;
    p->mentions = more;
    struct mention *m = &p->mentions[p->n_mentions++];
    *m = (struct mention){.first = w->first, .last = w->last, .sentence = sentence,
                          .type = w->type, .lead_first = w->first};
    when_resolve(c, w);
    m->type = w->type;
    m->period = w->period;
    m->relative = w->relative;
    m->explicit_year = w->year != 0;
    memcpy(m->timex, w->timex, sizeof m->timex);
    leads(c, w, m);
    m->period = w->period;
    if (m->lead == TEXT_TIMEWORD_COUNT)
        since_clause(c, m);
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
    mark_use(c, m);
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

static bool starting(const struct parse *p, size_t i)
{
    static const char word[] = "starting";
    const struct token *t = &p->tokens[i];
    return t->end - t->start == sizeof word - 1 &&
           memcmp(p->text + t->start, word, sizeof word - 1) == 0;
}

static void swallow(struct parse *p, struct mention *a, const struct mention *b)
{
    a->last = b->last;
    a->type = MENTION_DATE;
    a->span = (struct span){p->tokens[a->first].start, p->tokens[a->last - 1].end};
    a->timex[0] = '\0';
    p->n_mentions--;
}

/* "3 days after 12 January", "2 weeks before Christmas", "3 days from Tuesday". */
static bool shifted(struct parse *p, const struct when_context *c, struct mention *a,
                    const struct mention *b)
{
    size_t link = a->last, n;
    int amount;
    char unit;
    if (a->type != MENTION_DURATION || b->type != MENTION_DATE || b->period.last == DAY_NONE ||
        b->first < link + 1 || b->first > link + 2 || a->sentence != b->sentence)
        return false;
    bool back = when_word(c, link, TW_before, &n) || when_word(c, link, TW_earlier, &n);
    bool on = parse_function(p, link, F_from) || when_word(c, link, TW_after, &n) ||
              parse_function(p, link, F_after);
    bool start = starting(p, link);
    if ((!back && !on && !start) || sscanf(a->timex, "P%d%c", &amount, &unit) != 2)
        return false;
    int sign = back ? -1 : 1;
    day_t from = b->period.first, day = unit == 'D'   ? from + sign * amount
                                        : unit == 'W' ? from + sign * 7 * amount
                                        : unit == 'M' ? date_add_months(from, sign * amount)
                                                      : date_add_months(from, sign * 12 * amount);
    struct period period = start ? period_span(from, day - 1) : period_day(day);
    swallow(p, a, b);
    a->period = period;
    return true;
}

/* "next week on Tuesday", "this Friday (15 June)". */
static bool day_of_week(struct parse *p, struct mention *a, const struct mention *b,
                        const struct when *last)
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
    bool weekday = parse_one(p, a->last - 1, ROLE_weekday) && last->mday != 0;
    if (weekday && (gap == 0 || parse_mark(p, a->last, '-') || parse_mark(p, a->last, '('))) {
        struct period period = b->period;
        swallow(p, a, b);
        a->period = period;
        return true;
    }
    return false;
}

/* Joins the last two mentions where they are the ends of one period: "between 8 March and 9 April",
 * "from Nov to March", "1 Jan-10 Jul 2025". A year that only one end bears holds for both. */
static void join_range(struct parse *p, const struct when_context *c, struct when *last,
                       const struct when *before)
{
    struct mention *b = &p->mentions[p->n_mentions - 1], *a = b - 1;
    size_t link = a->last;
    if (shifted(p, c, a, b) || day_of_week(p, a, b, last))
        return;
    if (a->sentence != b->sentence || a->type != MENTION_DATE || b->type != MENTION_DATE ||
        b->first != link + 1 || b->period.last == DAY_NONE || a->period.first == DAY_NONE)
        return;
    bool between = a->first > c->first && parse_function(p, a->first - 1, F_between);
    bool from = a->first > c->first && parse_function(p, a->first - 1, F_from);
    bool joins = parse_mark(p, link, '-') || parse_function(p, link, F_to) ||
                 parse_match(p, link, ROLE_timeword, NULL) != NULL;
    if (!(joins || (between && parse_function(p, link, F_and))))
        return;
    if (joins && !parse_mark(p, link, '-') && !parse_function(p, link, F_to)) {
        const struct entry *e = parse_match(p, link, ROLE_timeword, NULL);
        if (e->value != TW_until)
            return;
    }
    struct when w = *before;
    if (w.year == 0 && last->year != 0 && w.month != 0) {
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
    } else if (a->period.first > b->period.last && w.month != 0 && w.year == 0 &&
               last->year == 0 && date_add_months(b->period.last, 12) < c->published + 62) {
        b->period.last = date_add_months(b->period.last, 12); /* said within the period */
    } else if (a->period.first > b->period.last && w.month != 0 && w.year == 0 &&
               last->year == 0) {
        a->period.first = date_add_months(a->period.first, -12);
    }
    if (a->period.first > b->period.last)
        return;
    a->period = (struct period){a->period.first, b->period.last, PRECISION_SPAN};
    a->last = b->last;
    if (between || from) {
        a->first--;
        a->lead = TEXT_TIMEWORD_COUNT;
    }
    a->span = (struct span){p->tokens[a->first].start, p->tokens[a->last - 1].end};
    a->timex[0] = '\0';
    a->explicit_year = true;
    p->n_mentions--;
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

int parse_times(struct parse *p, struct error *err)
{
    size_t from = 0;
    static const uint64_t triggers = 1ull << ROLE_month | 1ull << ROLE_weekday |
                                     1ull << ROLE_timeunit | 1ull << ROLE_day |
                                     1ull << ROLE_holiday | 1ull << ROLE_season |
                                     1ull << ROLE_timeword;
    for (size_t s = 0; s < p->n_sentences; s++) {
        const struct sentence *t = &p->sentences[s];
        uint64_t roles = t->numeric ? triggers : 0;
        for (size_t i = t->first; i < t->last && !(roles & triggers); i++)
            roles |= words[p->tokens[i].word].roles;
        if (!(roles & triggers))
            continue;
        struct when before = {0};
        struct when_context c = {.p = p, .first = t->first, .end = t->last,
                                 .published = p->published};
        bool modal = false;
        for (size_t i = c.first; i < c.end && !modal; i++)
            modal = parse_may(p, i, ROLE_modal);
        for (size_t i = c.first; i < c.end;) {
            struct when w;
            c.future = modal && (words[p->tokens[i].word].roles & triggers ||
                                 p->tokens[i].type == TOKEN_DIGITS)
                           ? looks_ahead(p, t, i)
                           : c.future;
            if (!one_time(&c, i, &w) || w.last > c.end) {
                i++;
                continue;
            }
            struct mention *m = add_mention(p, &c, &w, (uint32_t)s);
            if (m == NULL)
                return error_memory(err);
            drop_numbers(p, m, &from);
            if (p->n_mentions > 1)
                join_range(p, &c, &w, &before);
            before = w;
            i = w.last > i ? w.last : i + 1;
        }
    }
    return 0;
}
