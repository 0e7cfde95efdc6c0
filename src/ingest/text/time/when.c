/* when.c - the parts of time expressions: small numbers, years, words, calendar units; and what is
 * said of a day made into a period. */
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "../parse.h"
#include "when.h"

int when_value(const struct parse *p, size_t i)
{
    int v = 0;
    for (uint32_t k = p->tokens[i].start; k < p->tokens[i].end && v < 100000000; k++)
        v = v * 10 + (p->text[k] - '0');
    return v;
}

/* Does entry E, which starts at token I, stand there? */
static inline bool stands_at(const struct when_context *c, size_t i, const struct entry *e)
{
    const struct parse *p = c->p;
    size_t m = 0;
    while (m < e->more && i + m + 1 < c->end && p->tokens[i + m + 1].word == e->next[m])
        m++;
    return m == e->more && (e->language & p->language) != 0;
}

/* Of the timewords WANTED those that stand at token I, which has some; a phrase, or else the word
 * alone, of the first that is found takes *N tokens. */
static uint64_t timewords(const struct when_context *c, size_t i, uint64_t wanted, size_t *n)
{
    const struct token *t = &c->p->tokens[i];
    const struct word_group *g = word_group_of(&words[t->word], ROLE_timeword);
    const struct entry *single = &word_entries[g->single], *end = &word_entries[g[1].first];
    uint16_t next = i + 1 < c->end ? t[1].word : 0;
    uint64_t found = 0;
    const struct entry *e = next != 0 ? word_phrases_on(g, next) : single;
    while (e < end) {
        if (e < single && e->next[0] != next) {
            e = single; /* no more phrases on that word */
            continue;
        }
        if ((wanted >> (int)e->value & 1) != 0 && stands_at(c, i, e)) {
            *n = found == 0 ? (size_t)e->more + 1u : *n;
            found |= 1ull << (int)e->value;
        }
        e++;
    }
    return found;
}

void when_open(struct when_context *c, size_t i)
{
    size_t n;
    c->opening = i;
    c->opening_words = parse_times_of(c->p, i);
    if (!(c->opening_words & (OPENING_TIMES | 1ull << TW_within)))
        return; /* these may not all be there: nobody asks */
    c->opening_words =
        when_entry(&c->p->tokens[i], 1ull << ROLE_timeword) ? timewords(c, i, ~0ull, &n) : 0;
}

bool when_phrase(const struct when_context *c, size_t i, enum text_timeword word, size_t *n)
{
    return timewords(c, i, 1ull << word, n) != 0;
}

bool when_small_at(const struct when_context *c, size_t i, int most, int *value, size_t *last)
{
    const struct parse *p = c->p;
    const struct entry *e;
    if (p->tokens[i].type == TOKEN_DIGITS) {
        *value = when_value(p, i);
        *last = i + 1;
        if (*last < c->end && parse_glued(p, *last) && when_width(p, *last) == 2 &&
            parse_in(p, *last, SET_endings))
            ++*last;
        return *value <= most;
    }
    if ((e = parse_match(p, i, ROLE_ordinal, NULL)) || (e = parse_match(p, i, ROLE_digit, NULL)) ||
        (e = parse_match(p, i, ROLE_teen, NULL))) {
        *value = (int)e->value;
        *last = i + 1;
        return *value <= most;
    }
    if ((e = parse_match(p, i, ROLE_tens, NULL)) != NULL) {
        *value = (int)e->value;
        *last = i + 1;
        size_t next = i + 1 + (parse_mark(p, i + 1, '-') ? 1 : 0);
        if (next < c->end &&
            ((e = parse_match(p, next, ROLE_digit, NULL)) ||
             (e = parse_match(p, next, ROLE_ordinal, NULL))) &&
            e->value < 10) {
            *value += (int)e->value;
            *last = next + 1;
        }
        return *value <= most;
    }
    return false;
}

/* "in 1648 the war", "until 1783, when", but "in 1500 camps", "in 1200 of them": is the number at
 * token I, of four digits, a year of long ago? Only where what it would count cannot follow. */
static bool old_year(const struct when_context *c, size_t i)
{
    const struct parse *p = c->p;
    const struct token *t = &p->tokens[i + 1];
    size_t n;
    if (i == c->first || p->text[p->tokens[i].start] != '1' ||
        !(parse_function(p, i - 1, F_in) || when_word(c, i - 1, TW_since, &n) ||
          when_word(c, i - 1, TW_until, &n) || parse_may(p, i - 1, ROLE_month) ||
          (i > c->first + 2 && parse_mark(p, i - 1, ',') && parse_may(p, i - 3, ROLE_month))))
        return false; /* "7 May 1753", "May 7, 1753" */
    static const uint64_t joins = 1ull << F_of | 1ull << F_and | 1ull << F_or | 1ull << F_to |
                                  1ull << F_per | 1ull << F_more | 1ull << F_total;
    if (t->type == TOKEN_MARK)
        return strchr(".,;:)", t->mark) != NULL && t[1].type != TOKEN_DIGITS;
    return i + 1 >= c->end || (t->functions != 0 && !(t->functions & joins));
}

bool when_year_at(const struct when_context *c, size_t i, int *year, size_t *last)
{
    const struct parse *p = c->p;
    static const char *const hours[] = {"hrs", "hours", "hr",   "gmt", "utc",
                                        "lt",  "local", "zulu", NULL};
    if (when_digits(c, i, 4, 4) && i + 1 < c->end && parse_spelled(p, i + 1, hours))
        return false; /* "as of 1800 hrs" */
    if (when_digits(c, i, 4, 4)) {
        *year = when_value(p, i);
        *last = i + 1;
        return *year <= 2199 && (*year >= 1800 || old_year(c, i));
    }
    int high, low;
    size_t at, end;
    if (i >= c->end || p->tokens[i].type != TOKEN_WORD || !when_small(c, i, 20, &high, &at))
        return false;
    if (high == 2 && parse_is(p, at, ROLE_scale, 1000)) {
        at++;
        if (parse_function(p, at, F_and))
            at++;
        *year = 2000;
        *last = at;
        if (when_small(c, at, 99, &low, &end)) {
            *year += low;
            *last = end;
        }
        return true;
    }
    bool hundred = parse_match(p, at, ROLE_hundred, NULL) != NULL;
    if (high < (hundred ? 15 : 18) || high > 20)
        return false;
    if (hundred) {
        at++;
        if (parse_function(p, at, F_and))
            at++;
    } else if (at < c->end && parse_mark(p, at, '-')) {
        at++;
    }
    if (!when_small(c, at, 99, &low, &end) || low < 10 || p->tokens[at].type != TOKEN_WORD)
        return false;
    *year = high * 100 + low;
    *last = end;
    return true;
}

int when_short_year(int y)
{
    return y < 40 ? 2000 + y : 1900 + y;
}

void when_set(struct when *w, size_t first, size_t last, int year, int month, int mday)
{
    *w = (struct when){.first = (uint32_t)first,
                       .last = (uint32_t)last,
                       .year = year,
                       .month = month,
                       .mday = mday};
    w->precision = mday ? PRECISION_DAY : month ? PRECISION_MONTH : PRECISION_YEAR;
}

void when_start(struct when *w, size_t first, size_t last, enum mention_type type)
{
    *w = (struct when){.first = (uint32_t)first,
                       .last = (uint32_t)last,
                       .type = type,
                       .relative = true,
                       .precision = PRECISION_DAY};
    w->period = (struct period){DAY_NONE, DAY_NONE, PRECISION_SPAN};
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
        else if (first + 62 < c->published
                     ? when_future(c)
                     : w->mday == 0 && date_add_months(first, 1) <= c->published && when_led_by(c))
            y++;
        else if (first > c->published &&
                 !(first < c->published + 300 ? when_future(c) : when_led_by(c)) &&
                 !(w->mday != 0 && when_near_ahead(c, first)))
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

size_t when_behind_say(const struct parse *p, size_t first, size_t i)
{
    size_t k = i;
    while (k > first && k + 4 > i && p->tokens[k - 1].type == TOKEN_WORD &&
           (p->tokens[k - 1].flags & T_CAPITAL))
        k--;
    bool where = k < i && k > first + 1 &&
                 (parse_function(p, k - 1, F_in) || parse_function(p, k - 1, F_at)) &&
                 parse_one(p, k - 2, ROLE_say) &&
                 !parse_spelled(p, k - 3, (const char *const[]){"be", NULL});
    return where ? k - 1 : i;
}

struct period when_unit(enum text_time unit, day_t day, int offset)
{
    int y, m, d;
    date_to_civil(day, &y, &m, &d);
    switch (unit) {
    case TIME_week: {
        day_t monday = day - date_weekday(day) + 1 + 7 * offset;
        struct period p = period_span(monday, monday + 6);
        p.precision = PRECISION_WEEK;
        return p;
    }
    case TIME_weekend: {
        day_t saturday = day - date_weekday(day) + 6 + 7 * offset;
        return period_span(saturday, saturday + 1);
    }
    case TIME_month: {
        int months = y * 12 + m - 1 + offset;
        return period_month(months / 12, months % 12 + 1);
    }
    case TIME_quarter: {
        int quarters = y * 4 + (m - 1) / 3 + offset;
        return period_quarter(quarters / 4, quarters % 4 + 1);
    }
    case TIME_semester: {
        int halves = y * 2 + (m - 1) / 6 + offset;
        day_t first = date_from_civil(halves / 2, halves % 2 * 6 + 1, 1);
        return period_span(first, date_add_months(first, 6) - 1);
    }
    case TIME_year:
        return period_year(y + offset);
    case TIME_decade: {
        int decade = y / 10 * 10 + offset * 10;
        return period_span(date_from_civil(decade, 1, 1), date_from_civil(decade + 9, 12, 31));
    }
    case TIME_century: {
        int century = y / 100 * 100 + offset * 100;
        return period_span(date_from_civil(century, 1, 1), date_from_civil(century + 99, 12, 31));
    }
    default:
        return period_day(day + offset);
    }
}

day_t when_moved(day_t day, const struct when_amount *a, int sign)
{
    day_t to = date_add_months(day, sign * a->months);
    return to == DAY_NONE ? DAY_NONE : to + sign * (a->days + (a->hours + 23) / 24);
}
