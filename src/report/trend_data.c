/* trend_data.c - trends for programs: JSON and CSV with raw numbers. */
#include <math.h>
#include <string.h>

#include "report/cells.h"
#include "sitstat/json.h"
#include "sitstat/report.h"

static const char *const directions[TREND_DIRECTIONS] = {"unclear", "steady", "rising", "falling"};
static const char *const strengths[STRENGTHS] = {"none", "moderate", "strong", "very strong"};
static const char *const derivations[] = {"level", "as reported", "differenced"};
static const char *const models[] = {"none", "loglinear", "quasi-Poisson", "negative binomial"};
static const char *const forecast_states[FORECAST_STATES] = {
    "given", "not asked for", "too few figures", "gaps", "no better than naive"};
static const struct {
    unsigned limit;
    const char *name;
} limits[] = {
    {LIMIT_FEW_POINTS, "few points"},
    {LIMIT_GAPS, "gaps"},
    {LIMIT_BOUNDS, "bounds"},
    {LIMIT_PROVISIONAL, "provisional"},
    {LIMIT_CONFLICT, "conflict"},
    {LIMIT_SOURCES, "sources differ"},
    {LIMIT_NEGATIVE, "negative"},
    {LIMIT_UNKNOWN_KIND, "unknown kind"},
    {LIMIT_REVISED, "revised"},
    {LIMIT_MIXED, "mixed periods"},
    {LIMIT_AUTOCORRELATED, "autocorrelated"},
    {LIMIT_NO_TOTAL, "no running total"},
};

static void put_day(struct json *j, const char *name, day_t day)
{
    char text[DATE_TEXT];
    json_text(j, name, day == DAY_NONE ? NULL : date_format(day, text));
}

static void put_ref(struct json *j, const char *name, struct figure_ref ref)
{
    char text[FIGURE_REF_TEXT];
    json_text(j, name, ref.report ? figure_ref_format(ref, text) : NULL);
}

static void put_estimate(struct json *j, const char *name, const struct estimate *e, double scale)
{
    json_object(j, name);
    json_real(j, "value", e->value * scale);
    json_real(j, "low", e->low * scale);
    json_real(j, "high", e->high * scale);
    json_object_end(j);
}

static void put_change(struct json *j, const char *name, const struct report_series *r,
                       const struct trend_change *c)
{
    if (c->against == TREND_NOWHERE) {
        json_null(j, name);
        return;
    }
    const struct trend_item *then = &r->trend->items[c->against];
    json_object(j, name);
    put_day(j, "against", then->last);
    put_ref(j, "figure", r->points->at[then->point].ref);
    json_real(j, "absolute", c->absolute);
    json_real(j, "relative", c->relative);
    json_real(j, "absolute_low", c->absolute_low);
    json_real(j, "absolute_high", c->absolute_high);
    json_object_end(j);
}

static void put_latest(struct json *j, const struct report_series *r)
{
    const struct trend *t = r->trend;
    const struct point *p = report_latest(r);
    if (p == NULL) {
        json_null(j, "latest");
        return;
    }
    json_object(j, "latest");
    put_ref(j, "figure", p->ref);
    put_day(j, "start", p->period.first);
    put_day(j, "end", p->period.last);
    json_real(j, "value", p->value);
    json_real(j, "low", p->low);
    json_real(j, "high", p->high);
    json_text(j, "qualifier", qualifier_name(p->qualifier));
    json_text(j, "status", status_name(p->status));
    json_bool(j, "provisional", (p->flags & POINT_PROVISIONAL) || p->status == STATUS_PROVISIONAL);
    put_day(j, "known_on", p->known_on);
    json_text(j, "publisher", r->publisher ? r->publisher : "");
    json_text(j, "report", r->report ? r->report : "");
    json_real(j, "mean7", t->latest == TREND_NOWHERE ? NAN : t->items[t->latest].mean7);
    json_object_end(j);
}

static void put_breaks(struct json *j, const struct trend *t)
{
    json_array(j, "breaks");
    for (size_t i = 0; i < t->n_breaks; i++) {
        const struct trend_break *b = &t->breaks[i];
        json_object(j, NULL);
        put_day(j, "day", b->day);
        put_day(j, "earliest", b->earliest);
        put_day(j, "latest", b->latest);
        json_real(j, "before", b->before);
        json_real(j, "after", b->after);
        json_real(j, "p", b->p);
        json_object_end(j);
    }
    json_array_end(j);
}

static void put_forecast(struct json *j, const struct trend_forecast *f)
{
    json_object(j, "forecast");
    json_text(j, "state", forecast_states[f->state]);
    json_real(j, "skill", f->skill);
    json_array(j, "steps");
    for (size_t i = 0; f->state == FORECAST_GIVEN && i < f->n; i++) {
        const struct trend_step *s = &f->steps[i];
        json_object(j, NULL);
        put_day(j, "start", s->first);
        put_day(j, "end", s->last);
        json_real(j, "mean", s->mean);
        json_real(j, "lo80", s->lo80);
        json_real(j, "hi80", s->hi80);
        json_real(j, "lo95", s->lo95);
        json_real(j, "hi95", s->hi95);
        json_object_end(j);
    }
    json_array_end(j);
    json_object_end(j);
}

static void put_limits(struct json *j, unsigned set)
{
    json_array(j, "limits");
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++)
        if (set & limits[i].limit)
            json_text(j, NULL, limits[i].name);
    json_array_end(j);
}

static int put_series(struct json *j, const struct wording *w, const struct report_series *r,
                      struct error *err)
{
    const struct trend *t = r->trend;
    struct buffer sentence;
    buffer_init(&sentence, 0);
    if (sentence_trend(w, r, &sentence, err) < 0) {
        buffer_free(&sentence);
        return -1;
    }
    json_object(j, NULL);
    json_text(j, "series", r->code);
    json_text(j, "measure", r->series.measure);
    json_text(j, "kind", kind_name(r->series.kind));
    json_text(j, "unit", r->series.unit ? r->series.unit : "");
    json_text(j, "analysed", derivations[t->derivation]);
    json_text(j, "period", precision_name(t->period));
    json_whole(j, "points", (int64_t)t->n_points);
    json_whole(j, "tested", (int64_t)t->tested);
    put_latest(j, r);
    put_change(j, "on_previous", r, &t->on_previous);
    put_change(j, "on_7_days", r, &t->on_7_days);
    put_change(j, "on_28_days", r, &t->on_28_days);
    put_estimate(j, "slope_per_period", &t->slope, t->period_days);
    json_object(j, "growth");
    json_text(j, "model", models[t->growth.model]);
    put_estimate(j, "rate_per_day", &t->growth.rate, 1);
    put_estimate(j, t->growth.halving ? "halving_days" : "doubling_days", &t->growth.doubling, 1);
    put_estimate(j, "ratio", &t->growth.ratio, 1);
    json_object_end(j);
    json_object(j, "test");
    json_real(j, "p", t->test.p);
    json_real(j, "ar1", t->test.ar1);
    json_real(j, "mann_kendall_p", t->test.mann_kendall);
    json_real(j, "q", r->q);
    json_object_end(j);
    json_text(j, "direction", directions[t->direction]);
    json_text(j, "strength", strengths[t->strength]);
    put_day(j, "since", t->since);
    json_bool(j, "since_break", t->since_break);
    put_breaks(j, t);
    put_forecast(j, &t->forecast);
    put_limits(j, t->limits);
    json_text(j, "sentence", buffer_string(&sentence));
    json_object_end(j);
    buffer_free(&sentence);
    return 0;
}

int report_trend_json(const struct wording *w, const struct report_series *r, size_t n, bool array,
                      struct buffer *out, struct error *err)
{
    struct json j;
    int result = 0;
    json_begin(&j, out, true);
    if (array)
        json_array(&j, NULL);
    for (size_t i = 0; i < n && result == 0; i++)
        result = put_series(&j, w, &r[i], err);
    if (array)
        json_array_end(&j);
    return result < 0 ? -1 : json_end(&j, err);
}

/* ---- CSV ---------------------------------------------------------------------------------------
 */

static int series_row(struct cells *row, const struct wording *w, const struct report_series *r)
{
    const struct trend *t = r->trend;
    const struct point *p = report_latest(r);
    bool any = t->latest != TREND_NOWHERE;
    char ref[FIGURE_REF_TEXT];
    struct buffer sentence;
    cell_text(row, r->code);
    cell_text(row, kind_name(r->series.kind));
    cell_text(row, r->series.unit ? r->series.unit : "");
    cell_real(row, p ? p->value : NAN);
    cell_day(row, p ? p->period.last : DAY_NONE);
    cell_text(row, p ? figure_ref_format(p->ref, ref) : "");
    cell_text(row, r->publisher ? r->publisher : "");
    cell_real(row, t->on_previous.absolute);
    cell_real(row, t->on_7_days.absolute);
    cell_real(row, t->on_7_days.relative);
    cell_real(row, t->on_28_days.absolute);
    cell_real(row, t->on_28_days.relative);
    cell_real(row, any ? t->items[t->latest].mean7 : NAN);
    cell_real(row, t->slope.value * t->period_days);
    cell_real(row, t->slope.low * t->period_days);
    cell_real(row, t->slope.high * t->period_days);
    cell_real(row, t->growth.rate.value);
    cell_real(row, t->test.p);
    cell_real(row, r->q);
    cell_text(row, directions[t->direction]);
    cell_text(row, strengths[t->strength]);
    cell_day(row, t->n_breaks ? t->breaks[t->n_breaks - 1].day : DAY_NONE);
    buffer_init(&sentence, 0);
    if (sentence_trend(w, r, &sentence, row->err) < 0)
        row->failed = true;
    else
        cell_text(row, buffer_string(&sentence));
    buffer_free(&sentence);
    return cells_end(row);
}

int report_trend_csv(const struct wording *w, const struct report_series *r, size_t n,
                     struct buffer *out, struct error *err)
{
    static const char head[] =
        "series,kind,unit,latest,day,figure,publisher,on_previous,on_7_days,on_7_days_share,"
        "on_28_days,on_28_days_share,mean7,slope_per_period,slope_low,slope_high,growth_per_day,p,"
        "q,direction,strength,last_break,sentence\r\n";
    struct cells row = {.out = out, .err = err};
    if (buffer_text(out, head, err) < 0)
        return -1;
    for (size_t i = 0; i < n; i++)
        if (series_row(&row, w, &r[i]) < 0)
            return -1;
    return 0;
}
