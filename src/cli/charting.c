/* charting.c - from series and their trends to charts. */
#include "cli/charting.h"

#include <math.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "sitstat/csv.h"
#include "sitstat/place.h"

/* The words of a chart, and their keys in data/wording.csv. */
static const struct {
    size_t offset;
    const char *key;
} word_rows[] = {
#define WORD(member)                                                                               \
    {                                                                                              \
        offsetof(struct chart_words, member), "chart." #member                                     \
    }
    WORD(thousand),     WORD(million),    WORD(billion),    WORD(decimal),   WORD(percent),
    WORD(brk),          WORD(as_of),      WORD(source),     WORD(no_data),   WORD(provisional),
    WORD(intervals),    WORD(bounds),     WORD(more_than),  WORD(less_than), WORD(estimate),
    WORD(log_scale),    WORD(free_scale), WORD(same_scale), WORD(gap),       WORD(others),
    WORD(left),         WORD(right),      WORD(more),       WORD(reported),  WORD(change),
    WORD(change_since), WORD(cut_axis),   WORD(boundaries),
#undef WORD
};

static void set_word(const struct wording *w, const char *key, const char **word)
{
    const char *text = wording_find(w, key);
    *word = text ? text : *word; /* English has none: the chart's own words are English */
}

void charting_init(struct charting *c, const struct wording *w, struct arena *memory, day_t as_of)
{
    char key[32];
    *c = (struct charting){
        .w = w, .memory = memory, .as_of = as_of, .words = *chart_words_english()};
    for (int i = 0; i < 12; i++) {
        snprintf(key, sizeof key, "month.of.%02d", i + 1);
        set_word(w, key, &c->words.months[i]);
        snprintf(key, sizeof key, "month.short.%02d", i + 1);
        set_word(w, key, &c->words.months_short[i]);
    }
    for (int i = 0; i < 7; i++) {
        snprintf(key, sizeof key, "weekday.short.%d", i + 1);
        set_word(w, key, &c->words.weekdays[i]);
    }
    for (size_t i = 0; i < sizeof word_rows / sizeof *word_rows; i++)
        set_word(w, word_rows[i].key,
                 (const char **)(void *)((char *)&c->words + word_rows[i].offset));
}

static void *get(struct charting *c, size_t n, size_t size, struct error *err)
{
    void *at = arena_get(c->memory, (n ? n : 1) * size, err);
    if (at)
        memset(at, 0, (n ? n : 1) * size);
    return at;
}

/* A copy of TEXT, which is freed; NULL where appending to it FAILED. */
static const char *keep(struct charting *c, struct buffer *text, int failed, struct error *err)
{
    const char *copy = failed ? NULL : arena_text(c->memory, buffer_string(text), text->len, err);
    buffer_free(text);
    return copy;
}

typedef int sentence_fn(const struct wording *w, const struct report_series *r, struct buffer *out,
                        struct error *err);

static const char *sentence(struct charting *c, sentence_fn *fn, const struct report_series *r,
                            struct error *err)
{
    struct buffer text;
    buffer_init(&text, 0);
    return keep(c, &text, fn(c->w, r, &text, err), err);
}

bool charting_is_whole(const struct series *s)
{
    struct place_match match;
    return *s->place == '\0' &&
           (!place_find_name(s->place_name, strlen(s->place_name), NULL, &match) ||
            match.place->type == PLACE_AREA);
}

/* Hollow is what the tests leave out: the newest period, where it was not over. That a figure of
 * every day was published on its day says nothing about the days that followed. */
static bool is_hollow(const struct trend *t, const struct point *p, size_t i)
{
    const struct trend_item *newest = t->n > 0 ? &t->items[t->n - 1] : NULL;
    return p->status == STATUS_PROVISIONAL ||
           (newest != NULL && newest->point == i && (newest->flags & TREND_PROVISIONAL));
}

static unsigned point_flags(const struct point *p, bool hollow)
{
    static const unsigned of_qualifier[QUALIFIERS] = {
        [QUALIFIER_MORE_THAN] = CHART_MORE_THAN,
        [QUALIFIER_AT_LEAST] = CHART_MORE_THAN,
        [QUALIFIER_LESS_THAN] = CHART_LESS_THAN,
        [QUALIFIER_AT_MOST] = CHART_LESS_THAN,
    };
    unsigned flags = of_qualifier[p->qualifier];
    if (hollow)
        flags |= CHART_PROVISIONAL;
    if (p->status == STATUS_ESTIMATE)
        flags |= CHART_ESTIMATE;
    return flags;
}

/* The total of a fortnight among days would stand fourteen times too high: the trend leaves it out,
 * and so does the chart. */
static bool has_other_length(const struct trend *t, const struct point *p)
{
    return t->derivation == TREND_AS_REPORTED && t->n > 0 && p->period.precision != t->taken;
}

/* What a flow over a span is divided by: its subtitle says "a day", as the trend does. */
static double span_days(const struct trend *t, const struct point *p)
{
    if (t->derivation != TREND_AS_REPORTED || t->taken != PRECISION_SPAN ||
        p->period.first == DAY_NONE)
        return 1;
    return (double)(p->period.last - p->period.first) + 1;
}

int charting_points(struct charting *c, const struct report_series *r, struct chart_series *out,
                    struct error *err)
{
    struct chart_point *at = get(c, r->points->n, sizeof *at, err);
    size_t n = 0;
    if (at == NULL)
        return -1;
    for (size_t i = 0; i < r->points->n; i++) {
        const struct point *p = &r->points->at[i];
        if (p->status == STATUS_FORECAST || p->status == STATUS_TARGET ||
            p->period.last == DAY_NONE || has_other_length(r->trend, p))
            continue;
        bool spread = isfinite(p->spread_low) && isfinite(p->spread_high);
        double days = span_days(r->trend, p);
        at[n++] = (struct chart_point){
            /* The whole period, also of a level: what holds at the end of 2022 stands above "2022".
             */
            .first = p->period.first == DAY_NONE || r->series.kind == KIND_CUMULATIVE
                         ? p->period.last
                         : p->period.first,
            .last = p->period.last,
            .value = p->value / days,
            .low = (spread ? p->spread_low : p->low) / days,
            .high = (spread ? p->spread_high : p->high) / days,
            .flags = point_flags(p, is_hollow(r->trend, p, i)) | (days > 1 ? CHART_SPAN : 0),
        };
    }
    out->at = at;
    out->n = n;
    out->flow = r->series.kind == KIND_FLOW;
    out->place = r->series.place;
    out->origin = r->series.origin;
    out->place_name = place_label(r->series.place, c->w->language);
    out->origin_name = place_label(r->series.origin, c->w->language);
    return 0;
}

/* The 7-day mean of daily flows, with its label. */
static int fill_mean(struct charting *c, const struct report_series *r, struct chart *out,
                     struct error *err)
{
    const struct trend *t = r->trend;
    char number[WORDING_TEXT];
    if (t->derivation != TREND_AS_REPORTED || t->period != PRECISION_DAY ||
        t->taken == PRECISION_SPAN)
        return 0;
    struct chart_point *mean = get(c, t->n, sizeof *mean, err);
    if (mean == NULL)
        return -1;
    for (size_t i = 0; i < t->n; i++) {
        /* Seven days with a provisional one among them would look like a fall. */
        if (!isfinite(t->items[i].mean7) || (t->items[i].flags & TREND_PROVISIONAL))
            continue;
        mean[out->n_mean++] = (struct chart_point){.first = t->items[i].first,
                                                   .last = t->items[i].last,
                                                   .value = t->items[i].mean7,
                                                   .low = NAN,
                                                   .high = NAN};
    }
    out->mean = mean;
    if (out->n_mean == 0)
        return 0;
    struct buffer label;
    buffer_init(&label, 0);
    wording_short(c->w, mean[out->n_mean - 1].value, number);
    int failed = wording_fill(c->w, &label, "chart.mean_label", WORDS({"n", number}), err);
    out->line_label = keep(c, &label, failed, err);
    return out->line_label ? 0 : -1;
}

static int fill_forecast(struct charting *c, const struct report_series *r, struct chart *out,
                         struct error *err)
{
    const struct trend *t = r->trend;
    /* What is forecast of a cumulative series is its increase: no line for a chart of the total. */
    if (t->derivation == TREND_DIFFERENCED || t->forecast.state != FORECAST_GIVEN)
        return 0;
    struct chart_forecast *steps = get(c, t->forecast.n, sizeof *steps, err);
    if (steps == NULL)
        return -1;
    for (size_t i = 0; i < t->forecast.n; i++) {
        const struct trend_step *s = &t->forecast.steps[i];
        steps[i] = (struct chart_forecast){.day = s->last,
                                           .mean = s->mean,
                                           .low80 = s->lo80,
                                           .high80 = s->hi80,
                                           .low95 = s->lo95,
                                           .high95 = s->hi95};
    }
    out->forecast = steps;
    out->n_forecast = t->forecast.n;
    return 0;
}

static int fill_breaks(struct charting *c, const struct report_series *r, struct chart *out,
                       struct error *err)
{
    const struct trend *t = r->trend;
    day_t *days = get(c, t->n_breaks, sizeof *days, err);
    if (days == NULL)
        return -1;
    for (size_t i = 0; i < t->n_breaks; i++)
        days[i] = t->breaks[i].day;
    out->breaks = days;
    out->n_breaks = t->n_breaks;
    return 0;
}

/* What a chart says of figures of other lengths, where it leaves some out; else NULL. */
static const char *mixed_note(const struct charting *c, const struct report_series *const *r,
                              size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (r[i]->trend->limits & LIMIT_MIXED)
            return wording_find(c->w, "chart.mixed");
    return NULL;
}

int charting_trend(struct charting *c, const struct report_series *r, struct chart *out,
                   struct error *err)
{
    struct chart_series *series = get(c, 1, sizeof *series, err);
    chart_init(out);
    if (series == NULL || charting_points(c, r, series, err) < 0 || fill_mean(c, r, out, err) < 0 ||
        fill_forecast(c, r, out, err) < 0 || fill_breaks(c, r, out, err) < 0)
        return -1;
    series->name = "";
    out->kind = CHART_TREND;
    out->series = series;
    out->n_series = 1;
    out->note = mixed_note(c, &r, 1);
    out->title = sentence(c, sentence_title, r, err);
    out->subtitle = sentence(c, sentence_subtitle, r, err);
    out->alt = sentence(c, sentence_alt, r, err);
    out->source = c->publishers;
    out->as_of = c->as_of;
    out->words = &c->words;
    return out->title && out->subtitle && out->alt ? 0 : -1;
}

/* ---- several series -----------------------------------------------------------------------------
 */

static bool places_differ(const struct series *a, const struct series *b)
{
    return strcmp(a->place, b->place) != 0 || strcmp(a->place_name, b->place_name) != 0;
}

static bool origins_differ(const struct series *a, const struct series *b)
{
    return strcmp(a->origin, b->origin) != 0 || strcmp(a->origin_name, b->origin_name) != 0;
}

static bool measures_differ(const struct report_series *const *r, size_t n)
{
    for (size_t i = 1; i < n; i++)
        if (strcmp(r[i]->series.measure, r[0]->series.measure) != 0)
            return true;
    return false;
}

/* Panels of their own scale may show what cannot be compared: no highest, and no unit of all. */
static bool units_differ(const struct report_series *const *r, size_t n)
{
    for (size_t i = 1; i < n; i++)
        if (strcmp(r[i]->series.unit, r[0]->series.unit) != 0 ||
            r[i]->series.kind != r[0]->series.kind)
            return true;
    return false;
}

int charting_subject(struct charting *c, const struct report_series *const *r, size_t n,
                     struct buffer *out, struct error *err)
{
    struct series shared = r[0]->series;
    shared.group = "";
    for (size_t i = 1; i < n; i++) {
        if (places_differ(&r[i]->series, &r[0]->series))
            shared.place = shared.place_name = "";
        if (origins_differ(&r[i]->series, &r[0]->series))
            shared.origin = shared.origin_name = "";
    }
    return wording_subject(c->w, &shared, r[0]->measure_name, out, err);
}

/* What tells a series from the others of its chart: the parts in which they differ. */
static const char *label(struct charting *c, const struct report_series *const *r, size_t n,
                         size_t i, struct error *err)
{
    const struct series *mine = &r[i]->series;
    bool place = false, origin = false, group = false;
    for (size_t k = 0; k < n; k++) {
        const struct series *s = &r[k]->series;
        place |= places_differ(s, mine);
        origin |= origins_differ(s, mine);
        group |= strcmp(s->group, mine->group) != 0;
    }
    struct buffer text;
    buffer_init(&text, 0);
    /* The place first: where a label is cut, its end goes. */
    const bool measures = measures_differ(r, n), parts = place || origin || group;
    int failed =
        (parts || !measures) && wording_label(c->w, mine, place, origin, group, &text, err) < 0;
    if (!failed && measures)
        failed = (parts && buffer_text(&text, ", ", err) < 0) ||
                 wording_measure(c->w, mine->measure, r[i]->measure_name, &text, err) < 0;
    return keep(c, &text, failed, err);
}

/* "Refugees: highest in the Netherlands (of 8)", as the series differ; PARTS of them are no
 * totals. */
static int compare_title(struct charting *c, const struct report_series *const *r, size_t n,
                         size_t parts, size_t highest, const char *label_text, struct buffer *title,
                         struct error *err)
{
    const struct series *mine = &r[highest]->series;
    struct buffer subject, first;
    char count[WORDING_TEXT];
    bool place = false, origin = false;
    int result = -1;
    buffer_init(&subject, 0);
    buffer_init(&first, 0);
    for (size_t i = 0; i < n; i++) {
        place |= places_differ(&r[i]->series, mine);
        origin |= origins_differ(&r[i]->series, mine);
    }
    const bool measures = measures_differ(r, n);
    const char *key = units_differ(r, n) ? "title.several"
                      : measures         ? "title.compare.measures"
                      : place            ? "title.compare.place"
                      : origin           ? "title.compare.origin"
                                         : "title.compare";
    if (charting_subject(c, r, n, &subject, err) == 0 &&
        (measures ? wording_subject(c->w, mine, r[highest]->measure_name, &first, err)
         : place  ? wording_place(c->w, mine, &first, err)
         : origin ? wording_origin(c->w, mine, &first, err)
                  : buffer_text(&first, label_text, err)) == 0)
        result = wording_fill(c->w, title, key,
                              WORDS({"measure", buffer_string(&subject)},
                                    {"first", buffer_string(&first)},
                                    {"n", wording_whole(c->w, (double)parts, count)}),
                              err);
    buffer_free(&subject);
    buffer_free(&first);
    return result;
}

/* Several measures share no more than their unit. */
static const char *unit_text(struct charting *c, const struct report_series *r, struct error *err)
{
    struct buffer text;
    buffer_init(&text, 0);
    int failed = wording_unit(c->w, r->series.unit ? r->series.unit : "", &text, err);
    return keep(c, &text, failed, err);
}

/* "Total" beside the places is the highest of all, which says nothing. */
static bool is_total(const struct series *s)
{
    return *s->place == '\0' && csv_names_total(s->place_name);
}

static int many_texts(struct charting *c, const struct report_series *const *r, size_t n,
                      struct chart *out, struct error *err)
{
    struct buffer title;
    size_t highest = SIZE_MAX, totals = 0;
    buffer_init(&title, 0);
    for (size_t i = 0; i < n; i++)
        if (is_total(&r[i]->series))
            totals++;
        else if (highest == SIZE_MAX ||
                 report_latest(r[i])->value > report_latest(r[highest])->value)
            highest = i;
    int failed =
        highest == SIZE_MAX || (totals > 0 && n - totals < 2)
            ? charting_subject(c, r, n, &title, err)
            : compare_title(c, r, n, n - totals, highest, out->series[highest].name, &title, err);
    out->title = keep(c, &title, failed, err);
    out->subtitle = units_differ(r, n)      ? ""
                    : measures_differ(r, n) ? unit_text(c, r[0], err)
                                            : sentence(c, sentence_subtitle, r[0], err);
    return out->title && out->subtitle ? 0 : -1;
}

int charting_many(struct charting *c, const struct report_series *const *r, size_t n,
                  struct chart *out, struct error *err)
{
    struct chart_series *series = get(c, n, sizeof *series, err);
    chart_init(out);
    if (series == NULL)
        return -1;
    for (size_t i = 0; i < n; i++) {
        if (charting_points(c, r[i], &series[i], err) < 0 ||
            (series[i].name = label(c, r, n, i, err)) == NULL)
            return -1;
    }
    /* Lines between two figures would show what nobody reported. */
    size_t longest = 0;
    for (size_t i = 0; i < n; i++)
        longest = series[i].n > longest ? series[i].n : longest;
    out->kind = longest < 3 ? CHART_RANKED : CHART_AUTO;
    out->series = series;
    out->n_series = n;
    out->source = c->publishers;
    out->as_of = c->as_of;
    out->words = &c->words;
    out->note = mixed_note(c, r, n);
    return many_texts(c, r, n, out, err);
}
