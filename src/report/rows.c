/* rows.c - the rows of a trend table. What is not known has no row. */
#include "report/rows.h"

#include <math.h>
#include <string.h>

typedef const char *row_fn(struct say *s, const struct report_series *r, struct trend_row *row);

const char *say_p(struct say *s, double p)
{
    char text[WORDING_TEXT];
    if (p < 0.001)
        return say(s, "p.below", WORDS({"n", say_number(s, 0.001)}));
    double step = p < 0.01 ? 1000 : 100;
    return say(s, "p.is",
               WORDS({"n", say_copy(s, wording_whole(s->w, round(p * step) / step, text))}));
}

static struct figure_ref item_ref(const struct report_series *r, size_t item)
{
    return r->points->at[r->trend->items[item].point].ref;
}

/* Notes that ROW was made of the items FIRST to the newest one that tests look at. */
static void made_of(struct say *s, const struct report_series *r, struct trend_row *row,
                    const char *name, const char *method, size_t first)
{
    const struct trend *t = r->trend;
    row->derived = name;
    row->method = wording_text(s->w, method);
    row->first = first;
    row->last = t->complete != TREND_NOWHERE ? t->complete : t->latest;
}

static const char *row_latest(struct say *s, const struct report_series *r, struct trend_row *row)
{
    const struct point *p = report_latest(r);
    row->refs[0] = p->ref;
    return say(s, "cell.latest",
               WORDS({"value", say_value(s, r->series.unit, p, false)},
                     {"at", say_period(s, p->period, WORDING_AT)}));
}

static const char *row_source(struct say *s, const struct report_series *r, struct trend_row *row)
{
    (void)row;
    const struct point *p = report_latest(r);
    bool named = r->publisher && *r->publisher;
    const char *report = r->report ? r->report : "";
    return say(s, named ? "cell.source" : "cell.source.bare",
               WORDS({"publisher", named ? r->publisher : ""}, {"report", report},
                     {"day", say_day(s, p->known_on)}));
}

static const char *change_cell(struct say *s, const struct report_series *r,
                               const struct trend_change *c, const char *name,
                               struct trend_row *row)
{
    const struct trend *t = r->trend;
    /* Of "at most 70" and "at least 30" nobody knows the difference. */
    if (c->against == TREND_NOWHERE || !isfinite(c->absolute) || !isfinite(c->absolute_low) ||
        !isfinite(c->absolute_high))
        return "";
    row->refs[0] = item_ref(r, t->latest);
    row->refs[1] = item_ref(r, c->against);
    const char *text = say_signed(s, c->absolute);
    if (isfinite(c->relative) && c->relative < SHARE_MOST) {
        const char *percent = say_percent(s, c->relative);
        const char *key = c->absolute < 0 ? "percent.minus" : "percent.plus";
        text = say(s, "cell.change",
                   WORDS({"absolute", text}, {"percent", say(s, key, WORDS({"n", percent}))}));
    }
    if (isfinite(c->absolute_low) && isfinite(c->absolute_high) &&
        c->absolute_low != c->absolute_high)
        text = say(s, "cell.bounds",
                   WORDS({"n", text}, {"low", say_signed(s, c->absolute_low)},
                         {"high", say_signed(s, c->absolute_high)}));
    if (t->derivation == TREND_DIFFERENCED) {
        text = say(s, "cell.change.pace", WORDS({"change", text}, {"per", say_per(s, t)}));
        made_of(s, r, row, name, "derived.change", c->against);
        row->last = t->latest;
        row->provisional = row->ends = true;
    }
    if (t->derivation == TREND_AS_REPORTED && t->taken == PRECISION_SPAN) /* compared a day */
        text = say(s, "cell.per", WORDS({"n", text}, {"per", say_per(s, t)}));
    return text;
}

static const char *row_previous(struct say *s, const struct report_series *r, struct trend_row *row)
{
    return change_cell(s, r, &r->trend->on_previous, "previous", row);
}

static const char *row_week(struct say *s, const struct report_series *r, struct trend_row *row)
{
    return change_cell(s, r, &r->trend->on_7_days, "week", row);
}

static const char *row_month(struct say *s, const struct report_series *r, struct trend_row *row)
{
    return change_cell(s, r, &r->trend->on_28_days, "month", row);
}

static const char *row_mean7(struct say *s, const struct report_series *r, struct trend_row *row)
{
    const struct trend *t = r->trend;
    double mean = t->items[t->latest].mean7;
    size_t first = t->latest;
    if (!isfinite(mean))
        return "";
    while (first > 0 && t->items[first - 1].last > t->items[t->latest].last - 7)
        first--;
    made_of(s, r, row, "mean7",
            t->derivation == TREND_LEVEL ? "derived.mean7.level" : "derived.mean7", first);
    row->last = t->latest;
    row->provisional = true;
    if (t->derivation == TREND_LEVEL)
        return say_number(s, mean);
    return say(s, "cell.per",
               WORDS({"n", say_number(s, mean)}, {"per", wording_text(s->w, "per.day")}));
}

static const char *row_slope(struct say *s, const struct report_series *r, struct trend_row *row)
{
    const struct trend *t = r->trend;
    double scale = t->period_days > 0 ? t->period_days : 1;
    if (!isfinite(t->slope.value) || (t->limits & LIMIT_FEW_POINTS))
        return "";
    made_of(s, r, row, "slope", "derived.slope", t->window);
    const char *n = say_signed(s, t->slope.value * scale), *per = say_per(s, t);
    if (!isfinite(t->slope.low) || !isfinite(t->slope.high))
        return say(s, "cell.per", WORDS({"n", n}, {"per", per}));
    return say(s, "cell.per.interval",
               WORDS({"n", n}, {"per", per}, {"low", say_signed(s, t->slope.low * scale)},
                     {"high", say_signed(s, t->slope.high * scale)}));
}

static const char *row_doubling(struct say *s, const struct report_series *r, struct trend_row *row)
{
    static const char *const growth_methods[] = {[GROWTH_LOGLINEAR] = "derived.growth.loglinear",
                                                 [GROWTH_QUASIPOISSON] = "derived.growth.poisson",
                                                 [GROWTH_NEGBIN] = "derived.growth.negbin"};
    const struct trend_growth *g = &r->trend->growth;
    row->label = wording_text(s->w, g->halving ? "row.halving" : "row.doubling");
    /* Without an interval the growth may well be nil: no doubling time then. */
    if (g->model == GROWTH_NONE || !isfinite(g->doubling.value) || !isfinite(g->doubling.low) ||
        !isfinite(g->doubling.high))
        return "";
    made_of(s, r, row, "growth", growth_methods[g->model], r->trend->window);
    return say(s, "cell.days.interval",
               WORDS({"n", say_number(s, g->doubling.value)},
                     {"low", say_number(s, g->doubling.low)},
                     {"high", say_number(s, g->doubling.high)}));
}

static const char *row_test(struct say *s, const struct report_series *r, struct trend_row *row)
{
    static const char *const strengths[STRENGTHS] = {"strength.0", "strength.1", "strength.2",
                                                     "strength.3"};
    const struct trend *t = r->trend;
    if (!isfinite(t->test.p))
        return "";
    made_of(s, r, row, "test", t->test.logarithm ? "derived.test.logarithm" : "derived.test",
            t->window);
    return say(s, "cell.test",
               WORDS({"p", say_p(s, t->test.p)},
                     {"strength", wording_text(s->w, strengths[t->strength])}));
}

static const char *row_break(struct say *s, const struct report_series *r, struct trend_row *row)
{
    const struct trend *t = r->trend;
    if (t->n_breaks == 0)
        return "";
    made_of(s, r, row, "break", "derived.break", t->searched);
    const struct trend_break *b = &t->breaks[t->n_breaks - 1];
    return say(s, b->earliest == b->latest ? "cell.break.day" : "cell.break",
               WORDS({"day", say_day(s, b->day)}, {"earliest", say_day(s, b->earliest)},
                     {"latest", say_day(s, b->latest)}, {"before", say_number(s, b->before)},
                     {"after", say_number(s, b->after)}));
}

static const char *row_turn(struct say *s, const struct report_series *r, struct trend_row *row)
{
    const struct trend_turn *turn = &r->trend->turn;
    if (turn->item == TREND_NOWHERE)
        return "";
    made_of(s, r, row, "turn", "derived.turn",
            r->trend->n_breaks ? r->trend->breaks[r->trend->n_breaks - 1].item
                               : r->trend->searched);
    return say(s, turn->earliest == turn->latest ? "cell.turn.day" : "cell.turn",
               WORDS({"day", say_day(s, turn->day)}, {"earliest", say_day(s, turn->earliest)},
                     {"latest", say_day(s, turn->latest)}));
}

static const char *row_peak(struct say *s, const struct report_series *r, struct trend_row *row)
{
    const struct trend *t = r->trend;
    if (t->peak == TREND_NOWHERE || t->n < 3 || t->derivation == TREND_DIFFERENCED)
        return "";
    const struct point *p = &r->points->at[t->items[t->peak].point];
    const char *value = say_value(s, r->series.unit, p, false),
               *at = say_period(s, p->period, WORDING_AT);
    row->refs[0] = p->ref;
    if (t->derivation == TREND_AS_REPORTED && t->taken == PRECISION_SPAN) {
        made_of(s, r, row, "peak", "derived.a_day", t->peak);
        row->last = t->peak;
        value = say(s, "cell.per",
                    WORDS({"n", say_amount(s, r->series.unit, t->items[t->peak].value)},
                          {"per", say_per(s, t)}));
    }
    return say(s, "cell.latest", WORDS({"value", value}, {"at", at}));
}

static const char *row_forecast(struct say *s, const struct report_series *r, struct trend_row *row)
{
    const struct trend_forecast *f = &r->trend->forecast;
    if (f->state != FORECAST_GIVEN || f->n == 0)
        return "";
    made_of(s, r, row, "forecast", "derived.forecast", f->first);
    const struct trend_step *last = &f->steps[f->n - 1];
    const char *mean = say_amount(s, r->series.unit, last->mean);
    if (r->trend->derivation != TREND_LEVEL)
        mean = say(s, "cell.per", WORDS({"n", mean}, {"per", say_per(s, r->trend)}));
    return say(s, "cell.forecast",
               WORDS({"mean", mean},
                     {"at", say_period(s, period_span(last->first, last->last), WORDING_AT)},
                     {"lo80", say_number(s, last->lo80)}, {"hi80", say_number(s, last->hi80)},
                     {"lo95", say_number(s, last->lo95)}, {"hi95", say_number(s, last->hi95)}));
}

size_t trend_rows(struct say *s, const struct report_series *r, struct trend_row rows[TREND_ROWS])
{
    static const struct {
        const char *label;
        row_fn *fill;
    } table[] = {
        {"row.latest", row_latest},     {"row.source", row_source}, {"row.previous", row_previous},
        {"row.week", row_week},         {"row.month", row_month},   {"row.mean7", row_mean7},
        {"row.peak", row_peak},         {"row.slope", row_slope},   {"row.doubling", row_doubling},
        {"row.test", row_test},         {"row.break", row_break},   {"row.turn", row_turn},
        {"row.forecast", row_forecast},
    };
    size_t n = 0;
    if (report_latest(r) == NULL)
        return 0;
    /* Without a trend there are only the figure and its source to tell. */
    size_t known = r->trend->latest == TREND_NOWHERE ? 2 : sizeof table / sizeof *table;
    for (size_t i = 0; i < known; i++) {
        rows[n] = (struct trend_row){.name = table[i].label + strlen("row."),
                                     .label = wording_text(s->w, table[i].label)};
        rows[n].value = table[i].fill(s, r, &rows[n]);
        if (*rows[n].value)
            n++;
    }
    return n;
}
