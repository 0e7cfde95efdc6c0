/* timescale.c - axes of days: where days, months and years begin, and which of them get a label. */
#include "scale.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "metrics.h"

static bool has_day(const struct chart_point *p)
{
    return p->last != DAY_NONE;
}

static day_t first_day(const struct chart_point *p)
{
    return p->first == DAY_NONE || p->first > p->last ? p->last : p->first;
}

bool time_fit(struct time_scale *t, const struct chart_series *series, size_t n)
{
    bool any = false;
    double periods = 0, points = 0;
    t->first = t->last = 0;
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < series[i].n; k++) {
            const struct chart_point *p = &series[i].at[k];
            if (!has_day(p))
                continue;
            double first = first_day(p), last = (double)p->last + 1;
            t->first = !any || first < t->first ? first : t->first;
            t->last = !any || last > t->last ? last : t->last;
            /* The geometric mean: one long period among many days changes little. */
            periods += log(last - first);
            points++;
            any = true;
        }
    t->wide = points > 0 ? exp(periods / points) : 1;
    return any;
}

void time_trim(struct time_scale *t)
{
    if (t->last - t->first < 2.5 * t->wide)
        return;
    t->first += t->wide / 2;
    t->last -= t->wide / 2;
}

double time_at(const struct time_scale *t, double day)
{
    return t->from + (day - t->first) / (t->last - t->first) * (t->to - t->from);
}

double time_middle(const struct time_scale *t, const struct chart_point *p)
{
    return time_at(t, ((double)first_day(p) + (double)p->last + 1) / 2);
}

void time_day_text(const struct chart_words *words, day_t day, char out[static TICK_TEXT])
{
    int year, month, mday;
    if (day == DAY_NONE) {
        out[0] = '\0';
        return;
    }
    date_to_civil(day, &year, &month, &mday);
    snprintf(out, TICK_TEXT, "%d %s %d", mday, words->months[month - 1], year);
}

/* Steps a reader can count in: days up to a fortnight, then months, then years. */
static const struct step {
    int days, months;
} steps[] = {{1, 0},   {2, 0},   {7, 0},    {14, 0},   {0, 1},    {0, 2},
             {0, 3},   {0, 6},   {0, 12},   {0, 24},   {0, 60},   {0, 120},
             {0, 240}, {0, 600}, {0, 1200}, {0, 6000}, {0, 12000}};

static double step_days(const struct step *s)
{
    return s->days ? s->days : s->months * 30.44;
}

/* The first tick at or after FIRST. Weeks start where the data start. */
static day_t start_of(const struct step *s, double first)
{
    int year, month, mday;
    day_t day = (day_t)ceil(first);
    if (s->days)
        return day;
    date_to_civil(day, &year, &month, &mday);
    int index = year * 12 + month - 1 + (mday > 1);
    index = (index + s->months - 1) / s->months * s->months;
    if (index / 12 > 9999)
        return DAY_NONE;
    return date_from_civil(index / 12, index % 12 + 1, 1);
}

static void tick_text(const struct step *s, const struct chart_words *words, day_t day,
                      char out[static TICK_TEXT])
{
    int year, month, mday;
    date_to_civil(day, &year, &month, &mday);
    if (s->days)
        snprintf(out, TICK_TEXT, "%d %s", mday, words->months_short[month - 1]);
    else if (s->months < 12)
        snprintf(out, TICK_TEXT, "%s", words->months_short[month - 1]);
    else
        snprintf(out, TICK_TEXT, "%d", year);
}

/* The middle of what the tick names: a day, or the month or year where periods are as long. */
static double tick_day(const struct time_scale *t, const struct step *s, day_t day)
{
    int year, month, mday;
    if (s->days == 0 && t->wide > 300) {
        date_to_civil(day, &year, &month, &mday);
        return (double)day + (date_is_leap(year) ? 366 : 365) / 2.0;
    }
    if (s->days == 0 && t->wide > 27) {
        date_to_civil(day, &year, &month, &mday);
        return (double)day + date_month_days(year, month) / 2.0;
    }
    return (double)day + 0.5;
}

static const struct step *choose(const struct time_scale *t, double label_width)
{
    double per_day = fabs(t->to - t->from) / (t->last - t->first);
    const size_t n = sizeof steps / sizeof steps[0];
    for (size_t i = 0; i < n; i++) {
        double days = step_days(&steps[i]);
        if (days < t->wide * 0.95 && days < 360) /* no tick finer than the data */
            continue;
        double need = steps[i].days ? label_width * 1.35 : label_width * 1.2;
        if (days * per_day >= need && (t->last - t->first) / days < TICKS - 2)
            return &steps[i];
    }
    return &steps[n - 1];
}

size_t time_ticks(const struct time_scale *t, const struct chart_words *words, double label_width,
                  struct time_tick out[static TICKS])
{
    const struct step *s = choose(t, label_width);
    size_t n = 0;
    int shown = 0, first_year, last_year, month, mday;
    date_to_civil((day_t)t->first, &first_year, &month, &mday);
    date_to_civil((day_t)ceil(t->last) - 1, &last_year, &month, &mday);
    bool years = s->months < 12 && first_year != last_year;
    /* A month axis starts before the first day where that month's middle is in the picture. */
    double from = s->days ? floor(t->first) : t->first - (t->wide > 27 ? t->wide * 0.6 : 1);
    for (day_t day = start_of(s, from); day != DAY_NONE && n < TICKS;) {
        double middle = tick_day(t, s, day);
        int year;
        /* Months and years are not all as long as the usual period: allow for that. */
        double slack = t->wide > 1.5 ? t->wide * 0.06 : 0.5;
        if (middle > t->last + slack)
            break;
        if (middle >= t->first - slack) {
            date_to_civil(day, &year, &month, &mday);
            out[n].at = time_at(t, fmin(fmax(middle, t->first), t->last));
            out[n].year[0] = '\0';
            tick_text(s, words, day, out[n].text);
            if (years && year != shown)
                snprintf(out[n].year, sizeof out[n].year, "%d", year);
            shown = year;
            n++;
        }
        day = s->days ? day + s->days : date_add_months(day, s->months);
    }
    return n;
}
