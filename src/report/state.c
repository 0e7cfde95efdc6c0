/* state.c - what a briefing published, kept so that the next one can say what changed. */
#include "sitstat/brief.h"
#include "sitstat/json.h"

static void put_point(struct json *j, const struct point *p)
{
    char day[DATE_TEXT], ref[FIGURE_REF_TEXT];
    json_object(j, NULL);
    json_text(j, "figure", figure_ref_format(p->ref, ref));
    json_text(j, "start", p->period.first == DAY_NONE ? NULL : date_format(p->period.first, day));
    json_text(j, "end", p->period.last == DAY_NONE ? NULL : date_format(p->period.last, day));
    json_real(j, "value", p->value);
    json_real(j, "low", p->low);
    json_real(j, "high", p->high);
    json_text(j, "qualifier", qualifier_name(p->qualifier));
    json_text(j, "status", status_name(p->status));
    json_whole(j, "flags", p->flags);
    json_text(j, "known_on", date_format(p->known_on, day));
    json_object_end(j);
}

static void put_step(struct json *j, const struct trend_step *s)
{
    char day[DATE_TEXT];
    json_object(j, NULL);
    json_text(j, "start", date_format(s->first, day));
    json_text(j, "end", date_format(s->last, day));
    json_real(j, "mean", s->mean);
    json_real(j, "lo80", s->lo80);
    json_real(j, "hi80", s->hi80);
    json_real(j, "lo95", s->lo95);
    json_real(j, "hi95", s->hi95);
    json_object_end(j);
}

int brief_state_write(const struct brief *b, struct buffer *out, struct error *err)
{
    struct json j;
    char day[DATE_TEXT];
    json_begin(&j, out, false);
    json_object(&j, NULL);
    json_text(&j, "as_of", date_format(b->as_of, day));
    json_whole(&j, "number", b->number);
    json_array(&j, "series");
    for (size_t i = 0; i < b->n_series; i++) {
        const struct report_series *r = &b->series[i].report;
        const struct trend_forecast *f = &r->trend->forecast;
        size_t first = r->points->n > BRIEF_STATE_POINTS ? r->points->n - BRIEF_STATE_POINTS : 0;
        json_object(&j, NULL);
        json_text(&j, "series", r->code);
        json_array(&j, "points");
        for (size_t k = first; k < r->points->n; k++)
            put_point(&j, &r->points->at[k]);
        json_array_end(&j);
        json_array(&j, "forecast");
        for (size_t k = 0; f->state == FORECAST_GIVEN && k < f->n; k++)
            put_step(&j, &f->steps[k]);
        json_array_end(&j);
        json_object_end(&j);
    }
    json_array_end(&j);
    json_object_end(&j);
    return json_end(&j, err);
}
