/* beside.c - times told from one that stands behind them: "the week after next", "the day before
 * Easter", "the Tuesday after 3 May", "the rest of the year"; and weekdays that are counted: "two
 * Tuesdays ago". */
#include <string.h>

#include "when.h"

/* "after next", "before last" behind a unit: 2 or -2 of them; 0: neither. */
static int next_but_one(const struct when_context *c, size_t i, size_t *last)
{
    static const char *const next[] = {"next", NULL}, *const before[] = {"last", NULL};
    const struct parse *p = c->p;
    bool after = parse_function(p, i, F_after) || parse_is(p, i, ROLE_timeword, TW_after);
    bool back = !after && parse_is(p, i, ROLE_timeword, TW_before);
    if ((!after && !back) || !parse_spelled(p, i + 1, after ? next : before))
        return 0;
    *last = i + 2;
    static const uint64_t pointed =
        1ull << ROLE_timeunit | 1ull << ROLE_weekday | 1ull << ROLE_month | 1ull << ROLE_season;
    if (*last < c->end && (p->tokens[*last].roles & pointed))
        return 0; /* "the week before last Friday" */
    return after ? 2 : -2;
}

/* The time at token I that another is told from: a day, a week, a month. */
static bool base_at(const struct when_context *c, size_t i, struct when *base)
{
    if (i >= c->end || c->p->tokens[i].type == TOKEN_MARK ||
        !(when_holiday(c, i, base) || when_numeric(c, i, base) || when_weekday(c, i, base) ||
          when_calendar(c, i, base) || when_year(c, i, base) || when_relative(c, i, base)))
        return false;
    when_resolve(c, base);
    return base->type == MENTION_DATE && base->period.first > DAY_NONE + 1 &&
           base->period.last != DAY_NONE;
}

static void put(struct when *out, size_t i, size_t last, struct period period)
{
    when_start(out, i, last, MENTION_DATE);
    out->period = period;
    out->precision = period.precision;
}

/* "before", "after" at token I: -1 or 1; 0: neither. */
static int side_at(const struct when_context *c, size_t i)
{
    if (parse_function(c->p, i, F_after) || parse_is(c->p, i, ROLE_timeword, TW_after))
        return 1;
    return parse_is(c->p, i, ROLE_timeword, TW_before) ? -1 : 0;
}

/* "the day before Easter", "the week after 3 May", "the month after March". */
static bool unit_beside(const struct when_context *c, size_t i, size_t at, struct when *out)
{
    struct when base;
    struct when_amount a;
    size_t last;
    const struct entry *e = when_unit_at(c, at, &last);
    if (e == NULL || e->value < TIME_dayunit || last != at + 1)
        return false;
    enum text_time unit = (enum text_time)(int)e->value;
    size_t end;
    int side = next_but_one(c, last, &end);
    if (side != 0 && unit != TIME_dayunit) {
        put(out, i, end, when_unit(unit, c->published, side));
        return true;
    }
    side = side_at(c, last);
    if (side == 0 || !base_at(c, last + 1, &base))
        return false;
    day_t edge = side > 0 ? base.period.last : base.period.first;
    bool day = base.period.first == base.period.last;
    when_amount_of(&a, 1, unit);
    if (unit == TIME_dayunit)
        put(out, i, base.last, period_day(edge + side));
    else if (!day || unit == TIME_weekend)
        put(out, i, base.last, when_unit(unit, edge, side));
    else if (side > 0)
        put(out, i, base.last, period_span(edge + 1, when_moved(edge, &a, 1)));
    else
        put(out, i, base.last, period_span(when_moved(edge, &a, -1), edge - 1));
    return out->period.first > DAY_NONE + 1 && out->period.last != DAY_NONE &&
           (unit == TIME_dayunit || day || base.precision != PRECISION_SPAN);
}

/* "the Tuesday after Easter", "the second Friday before 3 May": the Kth such day. */
static bool weekday_beside(const struct when_context *c, size_t i, size_t at, int k,
                           struct when *out)
{
    struct when base;
    const struct entry *e = at < c->end ? parse_match(c->p, at, ROLE_weekday, NULL) : NULL;
    int side = e != NULL ? side_at(c, at + 1) : 0;
    if (side == 0)
        return false;
    size_t end;
    int today = date_weekday(c->published), wanted = (int)e->value;
    if (next_but_one(c, at + 1, &end) != 0) { /* "the Friday before last" */
        day_t monday = c->published - today + 1;
        put(out, i, end, period_day(monday + wanted - 1 + 14 * side));
        return true;
    }
    if (!base_at(c, at + 2, &base) || base.period.first != base.period.last || base.weekday != 0)
        return false;
    day_t from = base.period.first;
    int off = (side > 0 ? wanted - date_weekday(from) : date_weekday(from) - wanted) + 14;
    off = off % 7 == 0 ? 7 : off % 7;
    put(out, i, base.last, period_day(from + side * (off + 7 * (k - 1))));
    return true;
}

bool when_rest(const struct parse *p, size_t i)
{
    return parse_function(p, i + 1, F_of) && parse_among(p, i, "rest", "remainder");
}

/* "the rest of the year", "the remainder of this week": from today on. */
static bool rest_of(const struct when_context *c, size_t i, size_t at, struct when *out)
{
    struct when in;
    size_t last;
    if (!when_rest(c->p, at))
        return false;
    size_t unit = at + 2 + (parse_function(c->p, at + 2, F_the) ? 1 : 0);
    const struct entry *e = unit > at + 2 ? when_unit_at(c, unit, &last) : NULL;
    if (e != NULL && e->value > TIME_dayunit) {
        in.period = when_unit((enum text_time)(int)e->value, c->published, 0);
    } else {
        if (!base_at(c, at + 2, &in))
            return false;
        last = in.last;
    }
    bool running = in.period.first <= c->published && in.period.last > c->published;
    put(out, i, last, period_span(running ? c->published : in.period.first, in.period.last));
    return running;
}

/* "two Tuesdays ago", "four Sundays from now". */
static bool counted_weekday(const struct when_context *c, size_t i, struct when *out)
{
    const struct parse *p = c->p;
    int k;
    size_t at, n;
    if (!when_small(c, i, 20, &k, &at) || k < 1 || at >= c->end || !parse_one(p, at, ROLE_weekday))
        return false;
    const struct entry *e = parse_match(p, at, ROLE_weekday, NULL);
    bool ago = when_word(c, at + 1, TW_ago, &n);
    if (e == NULL ||
        (!ago &&
         !(parse_function(p, at + 1, F_from) && when_word(c, at + 2, TW_now, &n) && (n += 1) > 0) &&
         !when_word(c, at + 1, TW_later, &n)))
        return false;
    int back = (date_weekday(c->published) - (int)e->value + 7) % 7;
    day_t day = ago ? c->published - (back == 0 ? 7 : back) - 7 * (k - 1)
                    : c->published + 7 - back + 7 * (k - 1);
    put(out, i, at + 1 + n, period_day(day));
    return true;
}

bool when_beside(const struct when_context *c, size_t i, struct when *out)
{
    size_t at = i + (parse_function(c->p, i, F_the) ? 1 : 0), next;
    int k = 1;
    if (at >= c->end)
        return false;
    if (at == i && counted_weekday(c, i, out))
        return true;
    if (at == i)
        return false;
    if (unit_beside(c, i, at, out) || rest_of(c, i, at, out) || weekday_beside(c, i, at, 1, out))
        return true;
    return when_small(c, at, 5, &k, &next) && k > 0 && weekday_beside(c, i, next, k, out);
}
