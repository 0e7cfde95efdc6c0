/* trend.h - what `trend` says about one series: plain data, made by stats, worded by report, drawn
 * by plot. stats.h has trend_compute(), which fills it, and trend_free().
 *
 * What is not known or not defined is NaN (doubles), DAY_NONE (days) or TREND_NOWHERE (indices),
 * never 0. Shares are fractions: 0.25 is 25 %. Intervals are 95 % unless said. */
#ifndef SITSTAT_TREND_H
#define SITSTAT_TREND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "sitstat/figure.h"

#define TREND_NOWHERE SIZE_MAX

/* ---- what goes in ---------------------------------------------------------------------------- */

struct trend_options { /* zeroed: unknown kind, no counts, default window and horizon */
    enum kind kind;    /* how the points are to be read */
    bool counts;       /* whole persons or things: growth by count models where values are whole */
    size_t window;     /* periods that tests, growth, slope and breaks look back over;
                          0: TREND_WINDOW */
    size_t horizon;    /* periods to forecast; 0: TREND_HORIZON */
    bool no_forecast;  /* leave the forecast out (`trend` of many series) */
    size_t revisions;  /* figures of the series that were revised since first published: points
                          hold the newest only, so the caller counts */
};
#define TREND_WINDOW 60
#define TREND_HORIZON 7

/* ---- what comes out -------------------------------------------------------------------------- */

enum trend_derivation {
    TREND_LEVEL,       /* stock (or unknown kind): the level on each day */
    TREND_AS_REPORTED, /* flow: as reported within each period */
    TREND_DIFFERENCED  /* cumulative: differences of neighbours, a period each */
};

enum trend_item_flag {
    TREND_PROVISIONAL = 1, /* the newest period was not over: drawn hollow, left out of all tests */
    TREND_NEGATIVE = 2,    /* the cumulative figure fell: a correction, never clipped */
    TREND_BOUNDED = 4,     /* low or high is not the value: from "more than", ranges, ... */
    TREND_OUTLIER = 8,     /* far from its neighbours (Hampel filter) */
    TREND_AFTER_GAP = 16   /* periods without a figure lie before it */
};

/* One period of the analysed series. */
struct trend_item {
    day_t first, last; /* days the value covers; equal for a level */
    double value;      /* per period: a difference over k periods is divided by k */
    double low, high;  /* bounds; equal to value where exact, NaN where open on that side */
    double mean7;      /* gap-aware 7-day mean a day, ending on `last`: see below */
    uint8_t flags;     /* enum trend_item_flag */
    size_t point;      /* index of the point that it was made of (the later of two) */
};
/* mean7: for flows and differences the persons (or whatever) of the 7 days up to `last`, divided by
 * 7; a report after one or two silent days, of which the 7 may hold two, covers those days, so that
 * a weekend's arrivals in Monday's report are not counted as one day's. For levels the mean of the
 * days of the window that have a figure. NaN where the window is not covered, and where periods
 * are longer than a week. */

struct estimate {
    double value, low, high; /* with its 95 % interval */
};

struct trend_change {
    size_t against;                     /* the item compared with, TREND_NOWHERE: there is none */
    double absolute;                    /* latest - then, in the unit of the series */
    double relative;                    /* absolute / then; NaN where then is not above 0 */
    double absolute_low, absolute_high; /* what the bounds of both values allow; equal to absolute
                                           where both are exact, NaN where open */
};

enum trend_growth_model {
    GROWTH_NONE,         /* values at or below 0, or too few points */
    GROWTH_LOGLINEAR,    /* least squares on logarithms with AR(1) errors */
    GROWTH_QUASIPOISSON, /* counts, dispersion up to 1.5 or negative binomial without a maximum */
    GROWTH_NEGBIN        /* overdispersed counts */
};
struct trend_growth {
    enum trend_growth_model model;
    struct estimate rate;     /* per day, of the logarithm: 0.02 is about 2 % a day */
    struct estimate doubling; /* days to double (rate > 0) or to halve (rate < 0), always above 0;
                                 low and high are NaN where the interval of the rate holds 0 */
    bool halving;             /* rate < 0 */
    struct estimate ratio;    /* last fitted level / first fitted level of the window: 0.5 halved */
};

struct trend_test {
    double p;       /* two-sided, AR(1) REML, averaged over the likelihood of the coefficient */
    double ar1;     /* its estimate of the autocorrelation at one period */
    bool logarithm; /* the test was made on logarithms (the better likelihood) */
    double mann_kendall; /* p of the Mann-Kendall test, which believes in independence */
};

struct trend_break {
    size_t item;            /* first item after the break */
    day_t day;              /* its first day */
    day_t earliest, latest; /* 95 % interval of that day */
    double before, after;   /* mean level of the segments beside it */
    double p;               /* chance of so clear a break in a series without any */
};

/* Where the window's line turned, such as a peak of arrivals: the latest turning point. */
struct trend_turn {
    size_t item;            /* where the new line begins, TREND_NOWHERE: no turn was found */
    day_t day;              /* its first day */
    day_t earliest, latest; /* 95 % interval of that day */
    double p;               /* chance of so clear a turn on a straight line; NaN: not tested */
};

enum trend_forecast_state {
    FORECAST_GIVEN,
    FORECAST_NOT_ASKED,
    FORECAST_TOO_FEW,   /* fewer than 10 items outside provisional ones */
    FORECAST_GAPS,      /* more than a quarter of the periods of the window lack a figure */
    FORECAST_NO_BETTER, /* does not beat the naive forecast on the series itself */
    FORECAST_STATES
};
struct trend_step {
    day_t first, last;
    double mean, lo80, hi80, lo95, hi95;
};
struct trend_forecast {
    enum trend_forecast_state state;
    struct trend_step *steps; /* owned by the trend */
    size_t n;                 /* 0 unless given */
    size_t first;             /* index of the first item that it rests on */
    size_t season;            /* periods of the season used, 1: none */
    double skill;             /* mean absolute error of rolling forecasts / that of the naive one */
};

/* The same results where bounds ("more than N", ranges) leave the values open. */
struct trend_bounds {
    bool any;  /* some item of the window is bounded; else the rest equals the results */
    bool open; /* some bound is open on one side: the stated value stands in for it */
    double latest_low, latest_high;
    double slope_low, slope_high; /* least and greatest Sen slope that the bounds allow, per day */
    double rate_low, rate_high;   /* least and greatest growth rate, per day */
    double p_low, p_high;         /* least and greatest p of the trend test over: stated values,
                                     all low, all high, and the two tilts of least and greatest
                                     slope */
    bool direction_stands;        /* the direction is the same in all of these */
};

enum trend_direction {
    TREND_UNCLEAR, /* nothing can be told: see `limits` and `strength` */
    TREND_STEADY,  /* enough points, and the interval of change is within 10 % of the level */
    TREND_RISING,
    TREND_FALLING,
    TREND_DIRECTIONS
};
enum trend_strength {
    STRENGTH_NONE,     /* p >= 0.05, or too few points for a test */
    STRENGTH_MODERATE, /* p < 0.05 */
    STRENGTH_STRONG,   /* p < 0.01 */
    STRENGTH_VERY,     /* p < 0.001 */
    STRENGTHS
};
enum trend_limit {                       /* what a statement must hedge on */
                   LIMIT_FEW_POINTS = 1, /* fewer than TREND_LEAST items: no test is made */
                   LIMIT_GAPS =
                       2, /* more than a tenth of the periods of the window lack a figure */
                   LIMIT_BOUNDS = 4,      /* bounds would change the direction */
                   LIMIT_PROVISIONAL = 8, /* the latest figure is provisional */
                   LIMIT_CONFLICT =
                       16, /* a report gives several values for a period of the window */
                   LIMIT_SOURCES = 32,       /* sources differ by more than a tenth in the window */
                   LIMIT_NEGATIVE = 64,      /* a cumulative figure fell within the window */
                   LIMIT_UNKNOWN_KIND = 128, /* read as a level, for want of a kind */
                   LIMIT_REVISED = 256,      /* figures were revised after publication */
                   LIMIT_MIXED = 512,        /* periods of other lengths were left out */
                   LIMIT_AUTOCORRELATED =
                       1024, /* ar1 above 0.5: less is known than the number of points suggests */
                   LIMIT_NO_TOTAL =
                       2048 /* cumulative by name, but a third of its steps fall: read as levels */
};
#define TREND_LEAST 8

struct trend {
    enum kind kind;
    enum trend_derivation derivation;
    enum precision period; /* one item is a day, week, month, quarter or year; PRECISION_DAY also
                              for levels and differences at irregular days */
    double period_days;    /* mean length of it: 1, 7, 30.436875, ... */

    struct trend_item *items; /* ascending; owned */
    size_t n;
    size_t window;   /* index of the first item that tests look at: the first after the last break,
                        or the turning point after it; at most the window's length back */
    size_t searched; /* index of the first item in which breaks and turns were looked for */
    size_t tested;   /* items that tests look at: not provisional, within the window */

    /* the latest figure, as published */
    size_t latest;       /* item of the newest figure, TREND_NOWHERE: the series is empty */
    size_t latest_point; /* index of its point */
    struct figure_ref latest_ref;
    day_t latest_day;    /* last day of its period */
    double latest_value; /* as published: the total for cumulative series */
    size_t complete;     /* the newest item that is not provisional: changes count from it */
    struct trend_change on_previous, on_7_days, on_28_days; /* of item values; cumulative series:
                                                               of per-period differences */

    struct estimate slope; /* Sen's slope on true dates, per day (times period_days: a period); its
                              interval is widened by the autocorrelation of the test */
    struct trend_growth growth;
    struct trend_test test;
    struct trend_break *breaks; /* ascending; owned */
    size_t n_breaks;
    struct trend_turn turn; /* within what follows the last break */
    double break_p;         /* of the first break tried: NaN where not tested */
    size_t *outliers;       /* indices of items; owned; the items carry TREND_OUTLIER too */
    size_t n_outliers;
    size_t peak, trough; /* items of greatest and least value, provisional ones left out */
    struct trend_forecast forecast;
    struct trend_bounds bounds;

    /* counts over the whole series */
    size_t n_points; /* points handed in */
    size_t n_gaps;   /* periods between first and last that no item covers */
    size_t n_bounded, n_provisional, n_negative, n_conflicts;
    enum precision taken; /* of the points taken, where flows; spans become means a day */
    size_t n_left_out; /* points left out: forecasts, targets, no value, periods of other length */
    size_t n_revisions;

    /* for one sentence */
    enum trend_direction direction;
    enum trend_strength strength;
    day_t since;      /* first day of the window: "since 10 March" */
    bool since_turn;  /* that day is a turning point */
    bool since_break; /* that day is a break, and not just where the window starts */
    unsigned limits;  /* enum trend_limit */
};
#endif
