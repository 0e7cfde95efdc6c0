/* plot_fixture.h - charts for the tests of src/plot. */
#ifndef PLOT_FIXTURE_H
#define PLOT_FIXTURE_H

#include <check.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sitstat/chart.h"

#define FIXTURE_SERIES 8
#define FIXTURE_POINTS 40

struct fixture {
    struct chart_point points[FIXTURE_SERIES][FIXTURE_POINTS];
    struct chart_point mean[FIXTURE_POINTS];
    struct chart_series series[FIXTURE_SERIES];
    struct chart_forecast forecast[7];
    day_t brk;
    struct chart chart;
};

/* Eight daily series with all that charts can show, as a chart of KIND. */
static inline void fixture_chart(struct fixture *f, enum chart_kind kind)
{
    static const char *const places[FIXTURE_SERIES] = {"POL", "DEU", "CZE", "MDA",
                                                       "ROU", "SVK", "HUN", "MLT"};
    static const char *const names[FIXTURE_SERIES] = {"Poland",  "Germany",  "Czechia", "Moldova",
                                                      "Romania", "Slovakia", "Hungary", "Malta"};
    day_t start = date_from_civil(2022, 2, 24);
    memset(f, 0, sizeof *f);
    chart_init(&f->chart);
    for (int i = 0; i < FIXTURE_SERIES; i++) {
        for (int k = 0; k < FIXTURE_POINTS; k++) {
            double value = 1000.0 * (i + 1) + 400 * sin(k / 4.0 + i) + 13 * k;
            f->points[i][k] = (struct chart_point){start + k, start + k, value, NAN, NAN, 0};
            if (k % 7 == 3) {
                f->points[i][k].low = value * 0.9;
                f->points[i][k].high = value * 1.1;
            }
        }
        f->points[i][20].flags = CHART_MORE_THAN;
        f->points[i][21].flags = CHART_LESS_THAN;
        f->points[i][25].value = NAN;
        f->points[i][FIXTURE_POINTS - 1].flags = CHART_PROVISIONAL | CHART_ESTIMATE;
        f->series[i] = (struct chart_series){.name = names[i],
                                             .at = f->points[i],
                                             .n = FIXTURE_POINTS,
                                             .flow = true,
                                             .place = places[i],
                                             .origin = "UKR"};
        if (kind == CHART_PYRAMID)
            f->series[i].side = i % 2 ? 1 : -1;
    }
    for (int k = 0; k < FIXTURE_POINTS; k++) {
        f->mean[k] = f->points[0][k];
        f->mean[k].value = k < 6 ? NAN : 1000.0 + 10 * k;
    }
    for (int k = 0; k < 7; k++)
        f->forecast[k] = (struct chart_forecast){start + FIXTURE_POINTS + k,
                                                 1400,
                                                 1300 - 20 * k,
                                                 1500 + 20 * k,
                                                 1200 - 30 * k,
                                                 1600 + 30 * k};
    f->brk = start + 14;
    f->chart.kind = kind;
    f->chart.series = f->series;
    f->chart.n_series = kind == CHART_TREND ? 1 : kind == CHART_COMPARE ? 4 : FIXTURE_SERIES;
    f->chart.title = "Arrivals in Poland peaked on 6 March and have halved since";
    f->chart.subtitle = "Persons a day, February to April 2022";
    f->chart.source = "a test";
    f->chart.as_of = start + FIXTURE_POINTS;
    f->chart.mean = f->mean;
    f->chart.n_mean = FIXTURE_POINTS;
    f->chart.forecast = f->forecast;
    f->chart.n_forecast = 7;
    f->chart.breaks = &f->brk;
    f->chart.n_breaks = 1;
    f->chart.line_label = "7-day mean\n1.4K a day";
}

static inline void open_session(struct chart_session *s)
{
    struct error err = {0};
    ck_assert_msg(chart_session_open(s, NULL, NULL, &err) == 0, "%s", err.text);
}

static inline void draw_into(struct chart_session *s, const struct chart *c, struct buffer *out)
{
    struct error err = {0};
    buffer_clear(out);
    ck_assert_msg(chart_draw(s, c, out, NULL, &err) == 0, "%s: %s", chart_kind_name(c->kind),
                  err.text);
}

static inline int run_suite(Suite *suite)
{
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
#endif
