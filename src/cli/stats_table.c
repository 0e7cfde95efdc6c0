/* stats_table.c - `sitstat stats` for people: the numbers that are read, in a table. */
#include <math.h>
#include <stdarg.h>

#include "cli/stats_print.h"
#include "sitstat/breaks.h"
#include "sitstat/describe.h"
#include "sitstat/regression.h"
#include "sitstat/trendtest.h"

struct listing {
    struct table *table;
    int failed;
};

/* A row of name, value and what to know with it; NaN is "-". */
static void row(struct listing *l, const char *name, double value, const char *format, ...)
    SITSTAT_PRINTF(4, 5);
static void row(struct listing *l, const char *name, double value, const char *format, ...)
{
    char number[40] = "-", note[160];
    va_list rest;
    if (!isnan(value))
        snprintf(number, sizeof number, "%.6g", value);
    va_start(rest, format);
    vsnprintf(note, sizeof note, format, rest);
    va_end(rest);
    const char *cells[] = {name, number, note};
    for (size_t i = 0; i < 3; i++)
        l->failed |= table_cell(l->table, cells[i]) < 0;
}

/* ", p 0.03" and the like want a number: "-" where there is none, as in the column of values. */
static const char *digits(double value, char out[static 24])
{
    if (isnan(value))
        return "-";
    snprintf(out, 24, "%.3g", value);
    return out;
}

static void interval(double low, double high, char out[static 80])
{
    if (isnan(low) || isnan(high))
        snprintf(out, 80, "no 95%% interval");
    else
        snprintf(out, 80, "95%% %.5g to %.5g", low, high);
}

static int fill_trend(struct listing *l, const struct one_series *s, size_t season,
                      struct error *err)
{
    struct mann_kendall mk, seasonal;
    struct hamed_rao hr;
    struct sen sen;
    struct ols ols;
    char text[80], p[24];
    if (stats_mann_kendall(s->v, s->n, &mk, err) < 0 || stats_hamed_rao(s->v, s->n, &hr, err) < 0 ||
        stats_sen(s->t, s->v, s->n, 1, &sen, err) < 0)
        return -1;
    stats_ols(s->t, s->v, s->n, &ols);
    row(l, "Mann-Kendall tau-b", mk.tau_b, "S %lld, p %s", (long long)mk.S, digits(mk.p, p));
    if (season) {
        if (stats_seasonal_mann_kendall(s->v, s->n, season, &seasonal, err) < 0)
            return -1;
        row(l, "Seasonal Mann-Kendall z", seasonal.z, "p %s", digits(seasonal.p, p));
    }
    row(l, "Hamed-Rao z", hr.z, "p %s", digits(hr.p, p));
    interval(sen.low, sen.high, text);
    row(l, "Sen's slope", sen.slope, "%s", text);
    interval(ols.lo95, ols.hi95, text);
    row(l, "Least-squares slope", ols.slope, "p %s, %s", digits(ols.p, p), text);
    return 0;
}

static int fill_growth(struct listing *l, const struct one_series *s, struct error *err)
{
    struct loglinear log_line;
    struct counts poisson, negbin;
    char text[80];
    if (stats_loglinear(s->t, s->v, s->n, &log_line, err) < 0)
        return -1;
    stats_quasipoisson(s->t, s->v, s->n, &poisson);
    stats_negbin(s->t, s->v, s->n, &negbin);
    interval(log_line.lo95, log_line.hi95, text);
    row(l, "Growth, log-linear", log_line.r, "%s", text);
    if (isnan(poisson.r))
        row(l, "Growth, quasi-Poisson", NAN, "cannot be fitted");
    else
        row(l, "Growth, quasi-Poisson", poisson.r, "se %.3g, dispersion %.4g", poisson.se,
            poisson.dispersion);
    if (isnan(negbin.r))
        row(l, "Growth, negative binomial", NAN, "cannot be fitted");
    else if (isnan(negbin.theta))
        row(l, "Growth, negative binomial", negbin.r, "no overdispersion");
    else
        row(l, "Growth, negative binomial", negbin.r, "se %.3g, theta %.4g", negbin.se,
            negbin.theta);
    return 0;
}

static int fill_rest(struct listing *l, const struct one_series *s, struct error *err)
{
    struct robust r;
    struct gesd g;
    struct segments segments;
    if (stats_robust(s->v, s->n, &r, err) < 0 || stats_gesd(s->v, s->n, &g, err) < 0 ||
        stats_segments(s->v, s->n, &segments, err) < 0)
        return -1;
    row(l, "Median", r.median, "MAD %.5g, quartiles %.5g and %.5g", r.mad, r.quantile7[1],
        r.quantile7[3]);
    row(l, "Outliers (Rosner)", g.steps ? (double)g.n_outliers : NAN, "of at most %zu", g.steps);
    row(l, "Changes of level", isnan(segments.cost) ? NAN : (double)segments.n,
        "as if values were independent");
    segments_free(&segments);
    return 0;
}

int stats_print_table(const struct cli *cli, const struct one_series *s, size_t season,
                      struct error *err)
{
    static const char *const headers[] = {"statistic", "value", "with"};
    struct listing l = {.table = table_new(headers, 3)};
    int result = -1;
    if (!l.table)
        return error_memory(err);
    table_right(l.table, 1);
    row(&l, "Values", (double)s->n, "rows");
    if (fill_trend(&l, s, season, err) < 0 || fill_growth(&l, s, err) < 0 ||
        fill_rest(&l, s, err) < 0)
        goto out;
    result = l.failed ? error_memory(err) : table_print(l.table, cli, err);
out:
    table_free(l.table);
    return result;
}
