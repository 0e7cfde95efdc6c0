/* report_fixture.h - series with points and trends made by hand, for the tests of reports. */
#ifndef SITSTAT_TESTS_REPORT_FIXTURE_H
#define SITSTAT_TESTS_REPORT_FIXTURE_H

#include <math.h>
#include <string.h>

#include "sitstat/report.h"

#define FIXTURE_MOST 64

struct fixture {
    struct point points[FIXTURE_MOST];
    struct trend_item items[FIXTURE_MOST];
    struct points list;
    struct trend trend;
    struct report_series report;
};

static inline struct trend_change fixture_no_change(void)
{
    return (struct trend_change){.against = TREND_NOWHERE,
                                 .absolute = NAN,
                                 .relative = NAN,
                                 .absolute_low = NAN,
                                 .absolute_high = NAN};
}

/* A daily series from FIRST on. Nothing is known of its trend but the items themselves. */
static inline void fixture_fill(struct fixture *f, enum kind kind, day_t first,
                                const double *values, size_t n)
{
    static const struct estimate unknown = {NAN, NAN, NAN};
    memset(f, 0, sizeof *f);
    f->report.series = (struct series){.measure = "refugee-arrivals",
                                       .kind = kind,
                                       .unit = "persons",
                                       .place = "POL",
                                       .place_name = "Poland",
                                       .origin = "UKR",
                                       .origin_name = "Ukraine",
                                       .group = ""};
    f->report.code = "refugee-arrivals@POL:UKR";
    f->report.measure_name = "Refugee arrivals";
    f->report.publisher = "UNHCR";
    f->report.report = "arrivals.csv";
    f->report.points = &f->list;
    f->report.trend = &f->trend;
    f->report.q = NAN;
    f->list = (struct points){.at = f->points, .n = n, .size = FIXTURE_MOST};
    struct trend *t = &f->trend;
    *t = (struct trend){.kind = kind,
                        .derivation = kind == KIND_FLOW ? TREND_AS_REPORTED : TREND_LEVEL,
                        .period = PRECISION_DAY,
                        .period_days = 1,
                        .items = f->items,
                        .n = n,
                        .tested = n,
                        .latest = n ? n - 1 : TREND_NOWHERE,
                        .latest_point = n ? n - 1 : 0,
                        .on_previous = fixture_no_change(),
                        .on_7_days = fixture_no_change(),
                        .on_28_days = fixture_no_change(),
                        .slope = unknown,
                        .growth = {.rate = unknown, .doubling = unknown, .ratio = unknown},
                        .test = {.p = NAN, .ar1 = NAN, .mann_kendall = NAN},
                        .break_p = NAN,
                        .peak = TREND_NOWHERE,
                        .trough = TREND_NOWHERE,
                        .forecast = {.state = FORECAST_NOT_ASKED, .skill = NAN},
                        .n_points = n,
                        .since = first,
                        .limits = n < TREND_LEAST ? LIMIT_FEW_POINTS : 0};
    for (size_t i = 0; i < n; i++) {
        day_t day = first + (day_t)i;
        f->points[i] = (struct point){.period = period_day(day),
                                      .value = values[i],
                                      .low = NAN,
                                      .high = NAN,
                                      .spread_low = NAN,
                                      .spread_high = NAN,
                                      .known_on = first + (day_t)n,
                                      .ref = {1, (uint32_t)i + 2, 3}};
        f->items[i] = (struct trend_item){.first = day,
                                          .last = day,
                                          .value = values[i],
                                          .low = values[i],
                                          .high = values[i],
                                          .mean7 = NAN,
                                          .point = i};
        if (t->peak == TREND_NOWHERE || values[i] > values[t->peak])
            t->peak = i;
    }
}

/* The change of the latest item on the one DAYS before. */
static inline void fixture_change(struct fixture *f, struct trend_change *out, size_t days)
{
    size_t then = f->trend.n - 1 - days;
    double now = f->items[f->trend.n - 1].value, old = f->items[then].value;
    *out = (struct trend_change){.against = then,
                                 .absolute = now - old,
                                 .relative = old > 0 ? (now - old) / old : NAN,
                                 .absolute_low = now - old,
                                 .absolute_high = now - old};
}
#endif
