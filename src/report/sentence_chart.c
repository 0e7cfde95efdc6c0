/* sentence_chart.c - what stands around a chart: subtitle, alternative text, caveats, forecast. */
#include <math.h>

#include "report/say.h"

/* Whether the chart shows the point: an undated one has no place on it, and of a flow it leaves out
 * periods of other lengths. */
static bool is_shown(const struct trend *t, const struct point *p)
{
    if (p->period.last == DAY_NONE)
        return false;
    return t->derivation != TREND_AS_REPORTED || t->n == 0 || p->period.precision == t->taken;
}

static struct period span_shown(const struct report_series *r)
{
    const struct points *p = r->points;
    day_t first = DAY_NONE, last = DAY_NONE;
    for (size_t i = 0; i < p->n; i++) {
        if (!is_shown(r->trend, &p->at[i]))
            continue;
        struct period at = p->at[i].period;
        day_t start = at.first == DAY_NONE ? at.last : at.first;
        if (start != DAY_NONE && (first == DAY_NONE || start < first))
            first = start;
        if (at.last != DAY_NONE && (last == DAY_NONE || at.last > last))
            last = at.last;
    }
    return period_span(first, last);
}

int sentence_subtitle(const struct wording *w, const struct report_series *r, struct buffer *out,
                      struct error *err)
{
    static const char *const keys[KINDS] = {"subtitle", "subtitle", "subtitle.per",
                                            "subtitle.total"};
    struct say s;
    say_begin(&s, w, err);
    const char *unit = say_unit(&s, r), *measure = say_measure(&s, r);
    if (r->points->n == 0)
        return say_into(&s, measure, out);
    enum kind kind = r->trend->limits & LIMIT_NO_TOTAL ? KIND_STOCK : r->series.kind;
    return say_into(&s,
                    say(&s, keys[kind],
                        WORDS({"measure", measure}, {"unit", unit}, {"per", say_per(&s, r->trend)},
                              {"period", say_period(&s, span_shown(r), WORDING_NAME)})),
                    out);
}

int sentence_alt(const struct wording *w, const struct report_series *r, struct buffer *out,
                 struct error *err)
{
    struct say s;
    struct buffer title;
    const struct points *p = r->points;
    size_t highest = SIZE_MAX, shown = 0;
    buffer_init(&title, 0);
    if (sentence_title(w, r, &title, err) < 0) {
        buffer_free(&title);
        return -1;
    }
    say_begin(&s, w, err);
    for (size_t i = 0; i < p->n; i++) {
        if (!is_shown(r->trend, &p->at[i]))
            continue;
        shown++;
        if (highest == SIZE_MAX || p->at[i].value > p->at[highest].value)
            highest = i;
    }
    const char *text, *head = buffer_string(&title);
    if (report_latest(r) == NULL || highest == SIZE_MAX) {
        text = say(&s, "alt.empty", WORDS({"title", head}));
    } else {
        struct period span = span_shown(r);
        const struct point *last = report_latest(r);
        text = say(&s, "alt",
                   WORDS({"title", head}, {"figures", say_count(&s, "figures", shown, NULL)},
                         {"first", say_day(&s, span.first)}, {"last", say_day(&s, span.last)},
                         {"peak", say_value(&s, r->series.unit, &p->at[highest], true)},
                         {"peak_at", say_period(&s, p->at[highest].period, WORDING_AT)},
                         {"value", say_value(&s, r->series.unit, last, false)},
                         {"at", say_period(&s, last->period, WORDING_AT)}));
    }
    int result = say_into(&s, text, out);
    buffer_free(&title);
    return result;
}

/* Some figures are bounds only, which does not limit what can be said: next to enum trend_limit. */
#define ONLY_BOUNDED (1u << 30)

/* One caveat: the limit that brings it, and the count that it speaks of, if any. */
struct caveat {
    unsigned limit;
    const char *key;
    size_t count; /* 0: a plain sentence */
};

int sentence_caveats(const struct wording *w, const struct report_series *r, struct buffer *out,
                     struct error *err)
{
    const struct trend *t = r->trend;
    unsigned set = t->limits;
    /* Told whether or not they limit what can be said. */
    if (t->n_bounded > 0 && !(set & LIMIT_BOUNDS))
        set |= ONLY_BOUNDED;
    if (t->n_gaps > 0)
        set |= LIMIT_GAPS;
    if (t->n_conflicts > 0)
        set |= LIMIT_CONFLICT;
    if (t->n_negative > 0)
        set |= LIMIT_NEGATIVE;
    if (t->n_revisions > 0)
        set |= LIMIT_REVISED;
    const struct caveat rows[] = {
        {LIMIT_PROVISIONAL, "caveat.provisional", 0},
        {LIMIT_GAPS, t->n_gaps ? "caveat.gaps" : "caveat.gaps.some", t->n_gaps},
        {LIMIT_BOUNDS, "caveat.bounds", 0},
        {ONLY_BOUNDED, "caveat.bounded", t->n_bounded},
        {LIMIT_CONFLICT, "caveat.conflict", 0},
        {LIMIT_SOURCES, "caveat.sources", 0},
        {LIMIT_NEGATIVE, "caveat.negative", 0},
        {LIMIT_UNKNOWN_KIND, "caveat.kind", 0},
        {LIMIT_NO_TOTAL, "caveat.no_total", 0},
        {t->n_revisions ? LIMIT_REVISED : 0, "caveat.revised", t->n_revisions},
        {LIMIT_MIXED, "caveat.mixed", 0},
        {LIMIT_AUTOCORRELATED, "caveat.autocorrelated", 0},
    };
    bool first = true;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (!(set & rows[i].limit))
            continue;
        if (!first && buffer_char(out, '\n', err) < 0)
            return -1;
        first = false;
        if (rows[i].count > 0 ? wording_count(w, out, rows[i].key, rows[i].count, NULL, err)
                              : buffer_text(out, wording_text(w, rows[i].key), err))
            return -1;
    }
    return 0;
}

int sentence_forecast(const struct wording *w, const struct report_series *r, struct buffer *out,
                      struct error *err)
{
    static const char *const why_not[FORECAST_STATES] = {
        [FORECAST_TOO_FEW] = "forecast.few",
        [FORECAST_GAPS] = "forecast.gaps",
        [FORECAST_NO_BETTER] = "forecast.no_better",
    };
    const struct trend_forecast *f = &r->trend->forecast;
    if (f->state != FORECAST_GIVEN)
        return why_not[f->state] ? buffer_text(out, wording_text(w, why_not[f->state]), err) : 0;
    if (f->n == 0)
        return 0;
    struct say s;
    say_begin(&s, w, err);
    const struct trend_step *last = &f->steps[f->n - 1];
    bool level = r->trend->derivation == TREND_LEVEL;
    const char *text = say(
        &s, level ? "forecast.level" : "forecast.given",
        WORDS({"subject", say_subject(&s, r)},
              {"at", say_period(&s, period_span(last->first, last->last), WORDING_AT)},
              {"mean", say_amount(&s, r->series.unit, last->mean)}, {"per", say_per(&s, r->trend)},
              {"lo80", say_number(&s, last->lo80)}, {"hi80", say_number(&s, last->hi80)},
              {"lo95", say_number(&s, last->lo95)}, {"hi95", say_number(&s, last->hi95)}));
    return say_into(&s, text, out);
}

int sentence_stated(const struct wording *w, const struct report_series *r, const struct point *p,
                    struct buffer *out, struct error *err)
{
    struct say s;
    bool dated = p->period.last != DAY_NONE, target = p->status == STATUS_TARGET;
    const char *key = target ? (dated ? "stated.target.at" : "stated.target")
                             : (dated ? "stated.forecast.at" : "stated.forecast");
    struct point plain = *p;
    plain.status = STATUS_ACTUAL; /* the sentence itself says that it is a forecast */
    say_begin(&s, w, err);
    const char *text = say(&s, key,
                           WORDS({"subject", say_subject(&s, r)},
                                 {"value", say_value(&s, r->series.unit, &plain, false)},
                                 {"at", dated ? say_period(&s, p->period, WORDING_AT) : ""},
                                 {"day", say_day(&s, p->known_on)}));
    return say_into(&s, text, out);
}
