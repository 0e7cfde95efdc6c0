/* files.c - what goes with the pages of a briefing: all of its figures, and what went in and out.
 */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "report/cells.h"
#include "report/rows.h"
#include "sitstat/brief.h"
#include "sitstat/json.h"

/* NAMES: the cells that name the series, which all of its rows share. */
static void figure_row(struct cells *row, const struct buffer *names, const struct point *p)
{
    char ref[FIGURE_REF_TEXT];
    figure_ref_format(p->ref, ref); /* digits */
    cell_ready(row, ref, strlen(ref));
    cell_ready(row, buffer_string(names), names->len);
    cell_day(row, p->period.first);
    cell_day(row, p->period.last);
    cell_real(row, p->value);
    cell_real(row, p->low);
    cell_real(row, p->high);
    cell_text(row, qualifier_name(p->qualifier));
    cell_text(row, status_name(p->status));
    cell_text(row, p->flags & POINT_PROVISIONAL ? "yes" : "");
    cell_text(row, p->flags & POINT_SUMMED ? "yes" : "");
    cell_real(row, p->spread_low);
    cell_real(row, p->spread_high);
    cell_day(row, p->known_on);
}

/* The series whose statistics are written, with its rows of the trend table. */
struct statistics {
    struct cells *row;
    const struct report_series *r;
    size_t series; /* within the briefing, from 1 */
    struct trend_row rows[TREND_ROWS];
    size_t n;
};

/* What a statistic rests on: the entry of the page that says how it was made ("d-1-slope"), or the
 * figures; "" for one that the page does not show. */
static void evidence_of(const struct statistics *s, const char *name, char *out, size_t size)
{
    char ref[FIGURE_REF_TEXT];
    size_t used = 0;
    out[0] = '\0';
    for (size_t i = 0; i < s->n; i++) {
        if (strcmp(s->rows[i].name, name) != 0)
            continue;
        if (s->rows[i].derived) {
            snprintf(out, size, "d-%zu-%s", s->series, s->rows[i].derived);
            return;
        }
        for (size_t k = 0; k < ROW_REFS && used < size; k++)
            if (s->rows[i].refs[k].report > 0)
                used += (size_t)snprintf(out + used, size - used, "%s%s", used ? " " : "",
                                         figure_ref_format(s->rows[i].refs[k], ref));
    }
}

/* What the trend tables and the key figures hold beside the figures themselves. */
static int statistic_row(const struct statistics *s, const char *shown_as, const char *name,
                         day_t first, day_t last, double value, double low, double high)
{
    struct cells *row = s->row;
    char evidence[2 * FIGURE_REF_TEXT + 64];
    evidence_of(s, shown_as, evidence, sizeof evidence);
    /* What the page withholds, such as a slope of two figures, is no number of the briefing. */
    if (!isfinite(value) || evidence[0] == '\0')
        return 0;
    cell_text(row, evidence);
    cell_text(row, s->r->code);
    cell_text(row, name);
    cell_day(row, first);
    cell_day(row, last);
    cell_real(row, value);
    cell_real(row, low);
    cell_real(row, high);
    for (int i = 0; i < 7; i++)
        cell_text(row, "");
    return cells_end(row);
}

static int forecast_rows(const struct statistics *s)
{
    const struct trend_forecast *f = &s->r->trend->forecast;
    for (size_t i = 0; f->state == FORECAST_GIVEN && i < f->n; i++) {
        const struct trend_step *step = &f->steps[i];
        if (statistic_row(s, "forecast", "forecast, 80% interval", step->first, step->last,
                          step->mean, step->lo80, step->hi80) < 0 ||
            statistic_row(s, "forecast", "forecast, 95% interval", step->first, step->last,
                          step->mean, step->lo95, step->hi95) < 0)
            return -1;
    }
    return 0;
}

static int statistic_rows(const struct statistics *s)
{
    const struct trend *t = s->r->trend;
    double scale = t->period_days > 0 ? t->period_days : 1;
    if (t->latest == TREND_NOWHERE)
        return 0;
    day_t day = t->latest_day;
    const bool spans = t->derivation == TREND_AS_REPORTED && t->taken == PRECISION_SPAN;
    const struct trend_item *peak =
        spans && t->peak != TREND_NOWHERE ? &t->items[t->peak] : NULL; /* others: as it stands */
    const struct {
        const char *shown_as, *name;
        day_t first;
        double value, low, high;
    } rows[] = {
        {"previous", "change on previous", day, t->on_previous.absolute,
         t->on_previous.absolute_low, t->on_previous.absolute_high},
        {"week", "change on 7 days", day, t->on_7_days.absolute, t->on_7_days.absolute_low,
         t->on_7_days.absolute_high},
        {"month", "change on 28 days", day, t->on_28_days.absolute, t->on_28_days.absolute_low,
         t->on_28_days.absolute_high},
        {"mean7", "7-day mean", day, t->items[t->latest].mean7, NAN, NAN},
        {"slope", "slope a period", t->since, t->slope.value * scale, t->slope.low * scale,
         t->slope.high * scale},
        {"doubling", t->growth.halving ? "halving days" : "doubling days", t->since,
         t->growth.doubling.value, t->growth.doubling.low, t->growth.doubling.high},
        {"peak", "highest a day", t->items[0].first, peak ? peak->value : NAN, NAN, NAN},
        {"test", "p of the trend", t->since, t->test.p, NAN, NAN},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (statistic_row(s, rows[i].shown_as, rows[i].name, rows[i].first, day, rows[i].value,
                          rows[i].low, rows[i].high) < 0)
            return -1;
    return forecast_rows(s);
}

static int write_statistics(struct cells *row, const struct brief *b, size_t series)
{
    struct statistics s = {.row = row, .r = &b->series[series].report, .series = series + 1};
    struct say say;
    say_begin(&say, b->w, row->err);
    s.n = trend_rows(&say, s.r, s.rows);
    int result = statistic_rows(&s);
    return say_end(&say) < 0 ? -1 : result;
}

static int name_series(struct buffer *names, const struct report_series *r, struct error *err)
{
    struct cells cells = {.out = names, .err = err};
    buffer_clear(names);
    cell_text(&cells, r->code);
    cell_text(&cells, r->series.unit ? r->series.unit : "");
    return cells.failed ? -1 : 0;
}

static int figure_rows(struct cells *row, const struct buffer *names, const struct point *p,
                       size_t n)
{
    for (size_t i = 0; i < n; i++) {
        figure_row(row, names, &p[i]);
        if (cells_end(row) < 0)
            return -1;
    }
    return 0;
}

static int points_rows(struct cells *row, const struct buffer *names, const struct points *p)
{
    return p != NULL ? figure_rows(row, names, p->at, p->n) : 0;
}

static int all_rows(struct cells *row, struct buffer *names, const struct brief *b)
{
    for (size_t i = 0; i < b->n_series; i++) {
        const struct report_series *r = &b->series[i].report;
        if (name_series(names, r, row->err) < 0 || points_rows(row, names, r->points) < 0 ||
            points_rows(row, names, r->stated) < 0 || write_statistics(row, b, i) < 0)
            return -1;
    }
    for (size_t i = 0; i < b->n_disputes; i++) {
        const struct brief_dispute *d = &b->disputes[i];
        if (name_series(names, &b->series[d->series].report, row->err) < 0)
            return -1;
        for (size_t k = 0; k < d->n_claims; k++)
            if (figure_rows(row, names, &d->claims[k].point, 1) < 0)
                return -1;
    }
    return 0;
}

int brief_figures_csv(const struct brief *b, struct buffer *out, struct error *err)
{
    static const char *const heads[] = {"figure",     "series",      "unit",        "start",
                                        "end",        "value",       "low",         "high",
                                        "qualifier",  "status",      "provisional", "summed",
                                        "spread_low", "spread_high", "known_on"};
    struct cells row = {.out = out, .err = err};
    struct buffer names;
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        cell_text(&row, heads[i]);
    if (cells_end(&row) < 0)
        return -1;
    buffer_init(&names, 0);
    int result = all_rows(&row, &names, b);
    buffer_free(&names);
    return result;
}

static void put_inputs(struct json *j, const char *name, const struct brief_input *in, size_t n)
{
    json_array(j, name);
    for (size_t i = 0; i < n; i++) {
        json_object(j, NULL);
        json_text(j, "name", in[i].name);
        if (*in[i].version)
            json_text(j, "version", in[i].version);
        if (*in[i].sha256)
            json_text(j, "sha256", in[i].sha256);
        json_object_end(j);
    }
    json_array_end(j);
}

int brief_manifest(const struct brief *b, const struct brief_input *files, size_t n_files,
                   struct buffer *out, struct error *err)
{
    struct json j;
    char day[DATE_TEXT];
    json_begin(&j, out, true);
    json_object(&j, NULL);
    json_text(&j, "briefing_of", "sitstat");
    json_text(&j, "title", b->title);
    json_whole(&j, "number", b->number);
    json_text(&j, "as_of", date_format(b->as_of, day));
    json_text(&j, "last", b->last == DAY_NONE ? NULL : date_format(b->last, day));
    json_text(&j, "language", b->w->language);
    put_inputs(&j, "made_with", b->inputs, b->n_inputs);
    json_array(&j, "sources");
    for (size_t i = 0; i < b->n_sources; i++) {
        const struct brief_source *s = &b->sources[i];
        json_object(&j, NULL);
        json_whole(&j, "report", s->id);
        json_text(&j, "name", s->report);
        json_text(&j, "publisher", s->publisher);
        json_text(&j, "published", date_format(s->published, day));
        json_text(&j, "form", s->form);
        json_whole(&j, "bytes", s->bytes);
        json_text(&j, "sha256", s->sha256);
        json_whole(&j, "figures", (int64_t)s->figures);
        json_object_end(&j);
    }
    json_array_end(&j);
    json_array(&j, "series");
    for (size_t i = 0; i < b->n_series; i++)
        json_text(&j, NULL, b->series[i].report.code);
    json_array_end(&j);
    put_inputs(&j, "files", files, n_files);
    json_object_end(&j);
    return json_end(&j, err);
}
