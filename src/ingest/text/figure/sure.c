/* sure.c - how likely a figure needs no edit at all: a score card of what makes one doubtful.
 *
 * The points are tenths of log-odds of a logistic fit to reports that no rule was made from then
 * (the first readings of situation_l, m and o of tests/eval/reports, and f, i and n, not yet read);
 * the base lies between what situation_v and _w ask for (23) and the first reading of situation_ag,
 * of harder texts (15). `make eval-own` holds what is said against v and w, which nobody has read.
 */
#include <string.h>

#include "../where/where.h"

enum { BASE = 21, LEAST = -24, MOST = 24 };

/* 1 / (1 + exp(-points / 10)), from LEAST to MOST points. */
static const double likely[MOST - LEAST + 1] = {
    0.08, 0.09, 0.10, 0.11, 0.12, 0.13, 0.14, 0.15, 0.17, 0.18, 0.20, 0.21, 0.23,
    0.25, 0.27, 0.29, 0.31, 0.33, 0.35, 0.38, 0.40, 0.43, 0.45, 0.48, 0.50, 0.52,
    0.55, 0.57, 0.60, 0.62, 0.65, 0.67, 0.69, 0.71, 0.73, 0.75, 0.77, 0.79, 0.80,
    0.82, 0.83, 0.85, 0.86, 0.87, 0.88, 0.89, 0.90, 0.91, 0.92,
};

static bool in_sentence(const struct parse *p, const struct draft *d, struct span unit)
{
    const struct sentence *s = &p->sentences[d->sentence];
    return unit.end > unit.start && unit.start >= p->tokens[s->first].start &&
           unit.end <= p->tokens[s->last - 1].end;
}

static int points_of_place(const struct draft *d)
{
    if (d->place == NULL)
        return -10;
    if (d->place_rule == NULL)
        return 0;
    if (d->place_rule == place_as_before)
        return -2;
    return d->place_rule == place_of_report ? -2 : -10;
}

double draft_sure(const struct parse *p, const struct draft *d, struct span unit)
{
    int points = BASE + points_of_place(d);
    points -= d->origin_rule != NULL ? 5 : 0; /* taken from somewhere else */
    points -= in_sentence(p, d, unit) ? 0 : 6;
    points -= d->kind == KIND_CUMULATIVE && d->period.first == DAY_NONE ? 4 : 0; /* since when? */
    points -= d->speaker.end > d->speaker.start ? 4 : 0;
    points -= d->group == GROUP_HARM ? 6 : 0;
    points += draft_is(d->measure, "funding-required") ? 9 : 0;
    points -= d->status == STATUS_FORECAST ? 1 : 0;
    return likely[(points < LEAST ? LEAST : points > MOST ? MOST : points) - LEAST];
}
