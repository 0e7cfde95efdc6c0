/* stats_json.c - `sitstat stats --json`: one object, a row of the table below a member. */
#include <math.h>
#include <stdlib.h>

#include "cli/stats_print.h"
#include "sitstat/breaks.h"
#include "sitstat/decompose.h"
#include "sitstat/describe.h"
#include "sitstat/regression.h"
#include "sitstat/smoothing.h"
#include "sitstat/trendtest.h"

#define STEPS 6
static const double z80 = 1.2815515655446004, z95 = 1.959963984540054; /* normal quantiles */

struct print {
    struct json *json;
    const struct one_series *s;
    size_t season;     /* 0: none */
    double *work;      /* 3n */
    size_t *positions; /* n */
    bool equal_steps;
};

struct real {
    const char *name;
    double value;
};

static void put_reals(struct json *j, const struct real *r, size_t n)
{
    for (size_t i = 0; i < n; i++)
        json_real(j, r[i].name, r[i].value);
}
#define PUT_REALS(j, ...)                                                                          \
    put_reals(j, (const struct real[]){__VA_ARGS__},                                               \
              sizeof((const struct real[]){__VA_ARGS__}) / sizeof(struct real))

static void put_array(struct json *j, const char *name, const double *v, size_t n)
{
    json_array(j, name);
    for (size_t i = 0; i < n; i++)
        json_real(j, NULL, v[i]);
    json_array_end(j);
}

static void put_positions(struct json *j, const char *name, const size_t *at, size_t n, size_t base)
{
    json_array(j, name);
    for (size_t i = 0; i < n; i++)
        json_whole(j, NULL, (int64_t)(at[i] + base));
    json_array_end(j);
}

static void put_forecast(struct json *j, const double *mean, const double *variance)
{
    static const struct {
        const char *name;
        double sign;
        const double *z;
    } bands[] = {{"lo80", -1, &z80}, {"hi80", 1, &z80}, {"lo95", -1, &z95}, {"hi95", 1, &z95}};
    put_array(j, "mean", mean, STEPS);
    for (size_t b = 0; b < sizeof bands / sizeof *bands; b++) {
        double bound[STEPS];
        for (size_t h = 0; h < STEPS; h++)
            bound[h] = mean[h] + bands[b].sign * *bands[b].z * sqrt(variance[h]);
        put_array(j, bands[b].name, bound, STEPS);
    }
}

/* ---- a function a member -----------------------------------------------------------------------
 */

static int put_mann_kendall(struct print *p, const char *name, struct error *err)
{
    struct mann_kendall m;
    struct json *j = p->json;
    if (stats_mann_kendall(p->s->v, p->s->n, &m, err) < 0)
        return -1;
    json_object(j, name);
    json_whole(j, "S", m.S);
    PUT_REALS(j, {"var_s", m.var_s}, {"z", m.z}, {"p", m.p}, {"tau_a", m.tau_a},
              {"tau_b", m.tau_b});
    json_object_end(j);
    return 0;
}

static int put_seasonal_mann_kendall(struct print *p, const char *name, struct error *err)
{
    struct mann_kendall m;
    struct json *j = p->json;
    if (p->season == 0) {
        json_null(j, name);
        return 0;
    }
    if (stats_seasonal_mann_kendall(p->s->v, p->s->n, p->season, &m, err) < 0)
        return -1;
    json_object(j, name);
    json_whole(j, "S", m.S);
    PUT_REALS(j, {"var_s", m.var_s}, {"z", m.z}, {"p", m.p});
    json_object_end(j);
    return 0;
}

static int put_hamed_rao(struct print *p, const char *name, struct error *err)
{
    struct hamed_rao h;
    struct json *j = p->json;
    if (stats_hamed_rao(p->s->v, p->s->n, &h, err) < 0)
        return -1;
    json_object(j, name);
    PUT_REALS(j, {"var_s", h.var_s}, {"z", h.z}, {"p", h.p});
    json_object_end(j);
    return 0;
}

static int put_sen(struct print *p, const char *name, struct error *err)
{
    struct sen s;
    struct json *j = p->json;
    if (stats_sen(p->s->t, p->s->v, p->s->n, 1, &s, err) < 0)
        return -1;
    json_object(j, name);
    PUT_REALS(j, {"slope", s.slope}, {"lo95", s.low}, {"hi95", s.high});
    json_object_end(j);
    return 0;
}

static int put_ols(struct print *p, const char *name, struct error *err)
{
    struct ols o;
    struct json *j = p->json;
    (void)err;
    stats_ols(p->s->t, p->s->v, p->s->n, &o);
    json_object(j, name);
    PUT_REALS(j, {"intercept", o.intercept}, {"slope", o.slope}, {"se_intercept", o.se_intercept},
              {"se_slope", o.se_slope}, {"t", o.t}, {"p", o.p}, {"lo95", o.lo95}, {"hi95", o.hi95},
              {"r2", o.r2});
    json_whole(j, "newey_west_lag", (int64_t)o.newey_west_lag);
    put_array(j, "newey_west_se", o.newey_west_se, 2);
    json_object_end(j);
    return 0;
}

static int put_loglinear(struct print *p, const char *name, struct error *err)
{
    struct loglinear l;
    struct json *j = p->json;
    if (stats_loglinear(p->s->t, p->s->v, p->s->n, &l, err) < 0)
        return -1;
    json_object(j, name);
    PUT_REALS(j, {"r", l.r}, {"lo95", l.lo95}, {"hi95", l.hi95},
              {"doubling_time", l.doubling_time});
    json_object_end(j);
    return 0;
}

static int put_quasipoisson(struct print *p, const char *name, struct error *err)
{
    struct counts c;
    struct json *j = p->json;
    (void)err;
    stats_quasipoisson(p->s->t, p->s->v, p->s->n, &c);
    json_object(j, name);
    PUT_REALS(j, {"intercept", c.intercept}, {"r", c.r}, {"se", c.se},
              {"dispersion", c.dispersion});
    json_object_end(j);
    return 0;
}

static int put_negbin(struct print *p, const char *name, struct error *err)
{
    struct counts c;
    struct json *j = p->json;
    (void)err;
    stats_negbin(p->s->t, p->s->v, p->s->n, &c);
    json_object(j, name);
    PUT_REALS(j, {"intercept", c.intercept}, {"r", c.r}, {"se", c.se}, {"theta", c.theta});
    json_object_end(j);
    return 0;
}

static int put_rolling7(struct print *p, const char *name, struct error *err)
{
    size_t n = p->s->n;
    struct json *j = p->json;
    (void)err;
    stats_rolling7(p->s->v, n, p->work, p->work + n, p->work + 2 * n);
    json_object(j, name);
    put_array(j, "mean_trailing", p->work, n);
    put_array(j, "mean_centered", p->work + n, n);
    put_array(j, "median_centered", p->work + 2 * n, n);
    json_object_end(j);
    return 0;
}

static int put_lowess(struct print *p, const char *name, struct error *err)
{
    size_t n = p->s->n;
    bool ascending = n >= 4;
    for (size_t i = 1; i < n; i++)
        ascending &= p->s->t[i] >= p->s->t[i - 1];
    if (!ascending) {
        json_null(p->json, name);
        return 0;
    }
    if (stats_lowess(p->s->t, p->s->v, n, p->work, err) < 0)
        return -1;
    put_array(p->json, name, p->work, n);
    return 0;
}

static int put_stl(struct print *p, const char *name, struct error *err)
{
    size_t n = p->s->n;
    struct json *j = p->json;
    if (p->season == 0 || n <= 2 * p->season) {
        json_null(j, name);
        return 0;
    }
    if (stats_stl(p->s->v, n, p->season, p->work, p->work + n, p->work + 2 * n, err) < 0)
        return -1;
    json_object(j, name);
    put_array(j, "seasonal", p->work, n);
    put_array(j, "trend", p->work + n, n);
    put_array(j, "remainder", p->work + 2 * n, n);
    json_object_end(j);
    return 0;
}

static int put_segments(struct print *p, const char *name, struct error *err)
{
    struct segments s;
    struct json *j = p->json;
    if (stats_segments(p->s->v, p->s->n, &s, err) < 0)
        return -1;
    if (isnan(s.cost)) {
        json_null(j, name);
    } else {
        json_object(j, name);
        json_real(j, "scale", s.scale);
        json_real(j, "penalty", s.penalty);
        put_positions(j, "changes", s.changes, s.n, 0);
        json_real(j, "cost", s.cost);
        json_object_end(j);
    }
    segments_free(&s);
    return 0;
}

static bool may_smooth(const struct print *p)
{
    return p->equal_steps && p->s->n >= SMOOTHING_LEAST;
}

static int put_smoothing(struct print *p, const char *name, enum smoothing_model model)
{
    struct smoothing s;
    struct json *j = p->json;
    double mean[STEPS], variance[STEPS];
    bool ses = model == SMOOTHING_SES;
    if (!may_smooth(p)) {
        json_null(j, name);
        return 0;
    }
    stats_smoothing(p->s->v, p->s->n, model, &s);
    smoothing_forecast(&s, STEPS, mean, variance);
    json_object(j, name);
    PUT_REALS(j, {"alpha", s.alpha}, {"beta", ses ? NAN : s.beta},
              {"phi", model == SMOOTHING_DAMPED ? s.phi : NAN}, {"l0", s.l0},
              {"b0", ses ? NAN : s.b0}, {"sse", s.sse}, {"sigma2", s.sigma2});
    put_forecast(j, mean, variance);
    json_object_end(j);
    return 0;
}

static int put_ses(struct print *p, const char *name, struct error *err)
{
    (void)err;
    return put_smoothing(p, name, SMOOTHING_SES);
}

static int put_holt(struct print *p, const char *name, struct error *err)
{
    (void)err;
    return put_smoothing(p, name, SMOOTHING_HOLT);
}

static int put_damped(struct print *p, const char *name, struct error *err)
{
    (void)err;
    return put_smoothing(p, name, SMOOTHING_DAMPED);
}

static int put_theta(struct print *p, const char *name, struct error *err)
{
    struct theta t;
    struct json *j = p->json;
    double mean[STEPS], variance[STEPS];
    if (!may_smooth(p)) {
        json_null(j, name);
        return 0;
    }
    if (stats_theta(p->s->v, p->s->n, p->season, STEPS, &t, mean, variance, err) < 0)
        return -1;
    json_object(j, name);
    json_bool(j, "seasonal", t.seasonal);
    PUT_REALS(j, {"alpha", t.ses.alpha}, {"l0", t.ses.l0}, {"drift", t.drift}, {"sse", t.ses.sse},
              {"sigma2", t.ses.sigma2});
    put_forecast(j, mean, variance);
    json_object_end(j);
    return 0;
}

static int put_walk(struct print *p, const char *name, bool drift)
{
    struct walk w;
    struct json *j = p->json;
    double mean[STEPS], variance[STEPS];
    if (!may_smooth(p)) {
        json_null(j, name);
        return 0;
    }
    if (drift)
        stats_drift(p->s->v, p->s->n, STEPS, &w, mean, variance);
    else
        stats_naive(p->s->v, p->s->n, STEPS, &w, mean, variance);
    json_object(j, name);
    if (drift)
        json_real(j, "drift", w.drift);
    json_real(j, "sigma2", w.sigma2);
    put_forecast(j, mean, variance);
    json_object_end(j);
    return 0;
}

static int put_naive(struct print *p, const char *name, struct error *err)
{
    (void)err;
    return put_walk(p, name, false);
}

static int put_drift(struct print *p, const char *name, struct error *err)
{
    (void)err;
    return put_walk(p, name, true);
}

static int put_hampel(struct print *p, const char *name, struct error *err)
{
    struct json *j = p->json;
    (void)err;
    if (p->s->n < 7) {
        json_null(j, name);
        return 0;
    }
    size_t count = stats_hampel(p->s->v, p->s->n, p->positions);
    json_object(j, name);
    put_positions(j, "outliers", p->positions, count, 1);
    json_object_end(j);
    return 0;
}

static int put_gesd(struct print *p, const char *name, struct error *err)
{
    struct gesd g;
    struct json *j = p->json;
    if (stats_gesd(p->s->v, p->s->n, &g, err) < 0)
        return -1;
    if (g.steps == 0) {
        json_null(j, name);
        return 0;
    }
    json_object(j, name);
    put_array(j, "R", g.R, g.steps);
    put_array(j, "lambda", g.lambda, g.steps);
    json_whole(j, "n_outliers", (int64_t)g.n_outliers);
    json_object_end(j);
    return 0;
}

static int put_robust(struct print *p, const char *name, struct error *err)
{
    struct robust r;
    struct json *j = p->json;
    if (stats_robust(p->s->v, p->s->n, &r, err) < 0)
        return -1;
    json_object(j, name);
    PUT_REALS(j, {"median", r.median}, {"mad", r.mad});
    put_array(j, "quantile7", r.quantile7, 5);
    json_object_end(j);
    return 0;
}

static const struct {
    const char *name;
    int (*put)(struct print *p, const char *name, struct error *err);
} members[] = {
    {"mann_kendall", put_mann_kendall},
    {"seasonal_mann_kendall", put_seasonal_mann_kendall},
    {"hamed_rao", put_hamed_rao},
    {"sen", put_sen},
    {"ols", put_ols},
    {"loglinear", put_loglinear},
    {"quasipoisson", put_quasipoisson},
    {"negbin", put_negbin},
    {"rolling7", put_rolling7},
    {"lowess", put_lowess},
    {"stl", put_stl},
    {"segments", put_segments},
    {"ses", put_ses},
    {"holt", put_holt},
    {"damped", put_damped},
    {"theta", put_theta},
    {"naive", put_naive},
    {"drift", put_drift},
    {"hampel", put_hampel},
    {"gesd", put_gesd},
    {"robust", put_robust},
};

static bool has_equal_steps(const struct one_series *s)
{
    double step = s->n > 1 ? s->t[1] - s->t[0] : 1;
    for (size_t i = 1; i < s->n; i++)
        if (!(fabs(s->t[i] - s->t[i - 1] - step) <= 1e-9 * fabs(step)))
            return false;
    return step > 0;
}

int stats_print_json(const struct one_series *s, size_t season, struct error *err)
{
    struct json json;
    struct buffer out;
    struct print p = {.json = &json, .s = s, .season = season};
    int result = -1;
    buffer_init(&out, 0);
    json_begin(&json, &out, true);
    p.work = calloc(3 * s->n, sizeof *p.work);
    p.positions = calloc(s->n, sizeof *p.positions);
    if (!p.work || !p.positions) {
        error_memory(err);
        goto out;
    }
    p.equal_steps = has_equal_steps(s);
    json_object(&json, NULL);
    json_whole(&json, "n", (int64_t)s->n);
    if (season)
        json_whole(&json, "season", (int64_t)season);
    else
        json_null(&json, "season");
    for (size_t i = 0; i < sizeof members / sizeof *members; i++)
        if (members[i].put(&p, members[i].name, err) < 0)
            goto out;
    json_object_end(&json);
    result = json_end(&json, err) < 0 ? -1 : cli_write(&out, err);
out:
    free(p.work);
    free(p.positions);
    buffer_free(&out);
    return result;
}
