/* sentence.c - one plain sentence about a series, hedged as its numbers are. */
#include <math.h>
#include <stdio.h>

#include "report/say.h"

/* What the sentence says of the newest figure; BRIEF as in say_value(). */
static const char *say_latest(struct say *s, const struct report_series *r, bool brief)
{
    static const char *const keys[KINDS] = {"latest.stock", "latest.stock", "latest.flow",
                                            "latest.cumulative"};
    const char *subject = say_subject(s, r);
    const struct point *p = report_latest(r);
    if (p == NULL)
        return say(s, "latest.none", WORDS({"subject", subject}));
    enum kind kind = r->series.kind;
    if (r->trend->limits & LIMIT_NO_TOTAL) /* "had reached" would be wrong */
        kind = KIND_FLOW;
    bool at = p->qualifier == QUALIFIER_AT_LEAST || p->qualifier == QUALIFIER_AT_MOST;
    if (at && (kind == KIND_STOCK || kind == KIND_UNKNOWN))
        kind = KIND_FLOW; /* not "stood at at least 30" */
    struct period period = p->period;
    if (kind != KIND_FLOW && p->period.precision == PRECISION_DAY)
        period = period_day(p->period.last);
    return say(s, keys[kind],
               WORDS({"subject", subject}, {"value", say_value(s, r->series.unit, p, brief)},
                     {"at", say_period(s, period, WORDING_AT)},
                     {"by", say_period(s, period, WORDING_BY)}));
}

/* The text of STEM.LEAF. */
static const char *say_key(struct say *s, const char *stem, const char *leaf,
                           const struct word *words)
{
    char key[48];
    snprintf(key, sizeof key, "%s.%s", stem, leaf);
    return say(s, key, words);
}

/* "7% less than a week earlier"; "" where the numbers do not allow it. */
static const char *say_change(struct say *s, const struct report_series *r)
{
    const struct trend *t = r->trend;
    const struct trend_change *c =
        t->period == PRECISION_DAY && t->on_7_days.against != TREND_NOWHERE ? &t->on_7_days
                                                                            : &t->on_previous;
    if (c->against == TREND_NOWHERE || !isfinite(c->absolute))
        return "";
    /* Where bounds leave the change open, even its sign may be wrong. */
    if (c->absolute_low != c->absolute_high)
        return "";
    const struct trend_item *then = &t->items[c->against], *now = &t->items[t->latest];
    struct period at = r->points->at[then->point].period;
    /* Spans are compared a day, but told as they stand: 300 in 3 days is not "the same as" 1,000
     * in 10. */
    if (t->derivation == TREND_AS_REPORTED && t->taken == PRECISION_SPAN &&
        now->last - now->first != then->last - then->first)
        return "";
    const char *at_text = say_period(s, at, WORDING_AT), *when = "at";
    if (c == &t->on_7_days && now->last - then->last == 7)
        when = "week";
    else if (t->period == PRECISION_DAY && now->last - then->last == 1)
        when = "day";
    const char *than = say_key(s, "then", when, WORDS({"at", at_text}));
    const char *as = say_key(s, "as", when, WORDS({"at", at_text}));
    double size = fabs(c->absolute);
    if (size == 0)
        return say(s, "same", WORDS({"as", as}));
    if (c->relative >= 1)
        return say(s, say_is_currency(r->series.unit) ? "times.money" : "times",
                   WORDS({"n", say_number(s, 1 + c->relative)}, {"than", than}, {"as", as}));
    const char *n =
        isfinite(c->relative) ? say_percent(s, c->relative) : say_amount(s, r->series.unit, size);
    return say(s, c->absolute > 0 ? "more" : "fewer", WORDS({"n", n}, {"than", than}));
}

/* The slope a period with its interval; "" where there is none. */
static const char *say_slope(struct say *s, const struct report_series *r)
{
    const struct trend *t = r->trend;
    double scale = t->period_days > 0 ? t->period_days : 1;
    if (!isfinite(t->slope.value))
        return "";
    const char *n = say_money(s, r->series.unit, say_signed(s, t->slope.value * scale));
    const char *per = say_per(s, t);
    if (!isfinite(t->slope.low) || !isfinite(t->slope.high))
        return say(s, "size.bare", WORDS({"n", n}, {"per", per}));
    return say(s, "size",
               WORDS({"n", n}, {"per", per}, {"low", say_signed(s, t->slope.low * scale)},
                     {"high", say_signed(s, t->slope.high * scale)}));
}

static const char *say_since(struct say *s, const struct trend *t)
{
    return say(s, t->since_turn ? "since.turn" : "since", WORDS({"day", say_day(s, t->since)}));
}

/* "the trend since ... is downward (...)", as strong as the test is. */
static const char *say_direction(struct say *s, const struct report_series *r)
{
    const struct trend *t = r->trend;
    static const char *const keys[TREND_DIRECTIONS][STRENGTHS] = {
        [TREND_UNCLEAR] = {"trend.unclear", "trend.unclear", "trend.unclear", "trend.unclear"},
        [TREND_STEADY] = {"trend.steady", "trend.steady", "trend.steady", "trend.steady"},
        [TREND_RISING] = {"trend.unclear", "trend.rising.1", "trend.rising.2", "trend.rising.3"},
        [TREND_FALLING] = {"trend.unclear", "trend.falling.1", "trend.falling.2",
                           "trend.falling.3"},
    };
    const char *since = say_since(s, t), *size = say_slope(s, r);
    const char *key = keys[t->direction][t->strength];
    if (t->limits & LIMIT_BOUNDS)
        return say(s, "trend.bounds", WORDS({"since", since}));
    if (*size == '\0')
        return say(s, "trend.unclear.bare", WORDS({"since", since}));
    return say(s, key, WORDS({"since", since}, {"size", size}));
}

static bool is_pace(const struct trend *t)
{
    return t->derivation == TREND_DIFFERENCED;
}

/* What came to a total of late; where nothing did, since when. */
static const char *say_pace(struct say *s, const struct report_series *r, const char *change)
{
    const struct trend *t = r->trend;
    size_t i = t->latest;
    if (t->items[i].low != 0 || t->items[i].high != 0)
        return say(s, "pace",
                   WORDS({"n", say_amount(s, r->series.unit, t->items[i].value)},
                         {"per", say_per(s, t)}, {"change", change}));
    while (i > 0 && t->items[i - 1].low == 0 && t->items[i - 1].high == 0)
        i--;
    return say(s, "pace.none", WORDS({"since", say_day(s, t->items[i].first - 1)}));
}

int sentence_trend(const struct wording *w, const struct report_series *r, struct buffer *out,
                   struct error *err)
{
    struct say s;
    const struct trend *t = r->trend;
    say_begin(&s, w, err);
    const char *latest = say_latest(&s, r, false);
    if (report_latest(r) == NULL)
        return say_into(&s, say(&s, "join.end", WORDS({"latest", latest})), out);
    const char *change = t->latest == TREND_NOWHERE ? "" : say_change(&s, r);
    if (*change && is_pace(t))
        change = say_pace(&s, r, change);
    if (*change)
        latest = say(&s, "join.change", WORDS({"latest", latest}, {"change", change}));
    if (t->latest == TREND_NOWHERE || (t->limits & LIMIT_FEW_POINTS)) {
        const char *few = say_count(&s, "trend.few", t->tested ? t->tested : r->points->n, NULL);
        return say_into(&s, say(&s, "join.few", WORDS({"latest", latest}, {"trend", few})), out);
    }
    const char *trend = say_direction(&s, r);
    if (is_pace(t))
        trend = say(&s, "pace.trend", WORDS({"per", say_per(&s, t)}, {"trend", trend}));
    return say_into(&s, say(&s, "join.trend", WORDS({"latest", latest}, {"trend", trend})), out);
}

int sentence_value(const struct wording *w, const struct point *p, struct buffer *out,
                   struct error *err)
{
    struct say s;
    say_begin(&s, w, err);
    return say_into(&s, say_value(&s, NULL, p, false), out);
}

/* ---- titles ------------------------------------------------------------------------------------
 */

/* A share as a reader thinks of it: "half", "two thirds", else a percentage. */
static const char *say_share(struct say *s, double share)
{
    static const struct {
        double share;
        const char *key;
    } rows[] = {
        {0.25, "share.quarter"},       {1.0 / 3, "share.third"},       {0.5, "share.half"},
        {2.0 / 3, "share.two_thirds"}, {0.75, "share.three_quarters"}, {0.9, "share.nine_tenths"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (fabs(share - rows[i].share) < 0.02)
            return say_copy(s, wording_text(s->w, rows[i].key));
    return say_percent(s, share);
}

/* How far the series fell from its highest point, by 7-day means where there are any since a single
 * highest day is high by chance too; NaN where it has no peak to speak of. */
static double fall_from_peak(const struct trend *t)
{
    if (t->peak == TREND_NOWHERE || t->peak == 0)
        return NAN;
    size_t last = t->n;
    double highest = NAN, lowest_before = t->items[t->peak].value;
    while (last > 0 && (t->items[last - 1].flags & TREND_PROVISIONAL))
        last--;
    if (last < t->peak + 4)
        return NAN;
    const struct trend_item *end = &t->items[last - 1];
    for (size_t i = 0; i < last; i++) {
        if (i < t->peak)
            lowest_before = fmin(lowest_before, t->items[i].value);
        highest = fmax(highest, t->items[i].mean7);
    }
    bool means = isfinite(highest) && isfinite(end->mean7);
    double from = means ? highest : t->items[t->peak].value;
    double to = means ? end->mean7 : end->value;
    /* A rise to the peak by less than a quarter makes it a start, not a peak. */
    if (!(from > 0) || to < 0 || lowest_before > 0.75 * t->items[t->peak].value)
        return NAN;
    return to < 0.75 * from ? 1 - to / from : NAN;
}

/* KEY with the peak and how far the series fell from it. */
static const char *say_peak(struct say *s, const struct report_series *r, const char *key)
{
    const struct trend *t = r->trend;
    struct period at = r->points->at[t->items[t->peak].point].period;
    return say(s, key,
               WORDS({"subject", say_subject(s, r)}, {"at", say_period(s, at, WORDING_AT)},
                     {"share", say_share(s, fall_from_peak(t))}));
}

static const char *say_moved(struct say *s, const struct report_series *r)
{
    const struct trend *t = r->trend;
    const struct estimate *ratio = &t->growth.ratio;
    bool up = t->direction == TREND_RISING;
    const char *subject = say_subject(s, r), *since = say_since(s, t);
    double share = up ? ratio->value - 1 : 1 - ratio->value;
    bool sure = t->growth.model != GROWTH_NONE && isfinite(share) && share > 0 &&
                (up ? ratio->low > 1 : ratio->high < 1);
    if (!sure)
        return say(s, up ? "title.rising" : "title.falling",
                   WORDS({"subject", subject}, {"since", since}));
    if (share >= 0.95 && up)
        return say(s, "title.times",
                   WORDS({"subject", subject}, {"n", say_number(s, round(ratio->value * 2) / 2)},
                         {"since", since}));
    return say(s, up ? "title.rise" : "title.fall",
               WORDS({"subject", subject}, {"share", say_share(s, share)}, {"since", since}));
}

static const char *say_title_pace(struct say *s, const struct trend *t, const char *latest)
{
    static const char *const keys[TREND_DIRECTIONS] = {NULL, "title.pace.steady",
                                                       "title.pace.rising", "title.pace.falling"};
    const char *key = keys[t->direction];
    return key ? say(s, key, WORDS({"latest", latest})) : latest;
}

int sentence_title(const struct wording *w, const struct report_series *r, struct buffer *out,
                   struct error *err)
{
    struct say s;
    const struct trend *t = r->trend;
    bool moved = t->direction == TREND_RISING || t->direction == TREND_FALLING;
    say_begin(&s, w, err);
    const char *latest = say_latest(&s, r, true), *title;
    if (t->latest == TREND_NOWHERE || (t->limits & (LIMIT_FEW_POINTS | LIMIT_BOUNDS)))
        return say_into(&s, latest, out);
    if (is_pace(t)) {
        title = say_title_pace(&s, t, latest);
        moved = moved && t->strength > STRENGTH_NONE;
    } else if (t->direction == TREND_STEADY) {
        title = say(
            &s, "title.steady",
            WORDS({"subject", say_subject(&s, r)},
                  {"n", say_money(&s, r->series.unit, say_short(&s, t->items[t->latest].value))},
                  {"since", say_since(&s, t)}));
    } else if (!moved || t->strength == STRENGTH_NONE) {
        title = isfinite(fall_from_peak(t)) ? say_peak(&s, r, "title.peak.unclear")
                                            : say(&s, "title.unclear", WORDS({"latest", latest}));
        moved = false;
    } else if (t->direction == TREND_FALLING && isfinite(fall_from_peak(t))) {
        title = say_peak(&s, r, "title.peak");
    } else {
        title = say_moved(&s, r);
    }
    if (moved && t->strength == STRENGTH_MODERATE)
        title = say(&s, "title.probably", WORDS({"finding", title}));
    return say_into(&s, title, out);
}
