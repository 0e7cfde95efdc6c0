/* state_read.c - reading back what the last briefing published. */
#include <jansson.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "sitstat/brief.h"

static double get_real(const json_t *object, const char *name)
{
    const json_t *value = json_object_get(object, name);
    return json_is_number(value) ? json_number_value(value) : NAN;
}

static const char *get_text(const json_t *object, const char *name)
{
    const char *text = json_string_value(json_object_get(object, name));
    return text ? text : "";
}

static day_t get_day(const json_t *object, const char *name)
{
    day_t day;
    const char *text = get_text(object, name);
    return *text && date_parse_day(text, &day, NULL) == 0 ? day : DAY_NONE;
}

static int get_points(struct points *out, const json_t *list, struct error *err)
{
    for (size_t i = 0; i < json_array_size(list); i++) {
        const json_t *o = json_array_get(list, i);
        struct point p = {
            .period = period_span(get_day(o, "start"), get_day(o, "end")),
            .value = get_real(o, "value"),
            .low = get_real(o, "low"),
            .high = get_real(o, "high"),
            .spread_low = NAN,
            .spread_high = NAN,
            .flags = (uint8_t)json_integer_value(json_object_get(o, "flags")),
            .known_on = get_day(o, "known_on"),
        };
        if (qualifier_find(get_text(o, "qualifier"), &p.qualifier) < 0 ||
            status_find(get_text(o, "status"), &p.status) < 0 ||
            figure_ref_parse(get_text(o, "figure"), &p.ref) < 0)
            return error_set(err, ERR_FORMAT, "what the last briefing published cannot be read");
        if (points_add(out, &p, err) < 0)
            return -1;
    }
    return 0;
}

static int get_steps(struct brief_was *was, const json_t *list, struct error *err)
{
    size_t n = json_array_size(list);
    was->steps = calloc(n ? n : 1, sizeof *was->steps);
    if (was->steps == NULL)
        return error_memory(err);
    for (size_t i = 0; i < n; i++) {
        const json_t *o = json_array_get(list, i);
        was->steps[i] = (struct forecast_step){
            .period = period_span(get_day(o, "start"), get_day(o, "end")),
            .mean = get_real(o, "mean"),
            .lo80 = get_real(o, "lo80"),
            .hi80 = get_real(o, "hi80"),
            .lo95 = get_real(o, "lo95"),
            .hi95 = get_real(o, "hi95"),
        };
    }
    was->n_steps = n;
    return 0;
}

int brief_state_read(struct brief_state *s, const char *text, struct error *err)
{
    json_t *root = json_loads(text, 0, NULL);
    const json_t *list = json_object_get(root, "series");
    size_t n = json_array_size(list);
    int result = -1;
    memset(s, 0, sizeof *s);
    buffer_init(&s->strings, 0);
    s->as_of = get_day(root, "as_of");
    s->number = (long)json_integer_value(json_object_get(root, "number"));
    if (s->as_of == DAY_NONE) {
        error_set(err, ERR_FORMAT, "what the last briefing published cannot be read");
        goto out;
    }
    s->series = calloc(n ? n : 1, sizeof *s->series);
    if (s->series == NULL) {
        error_memory(err);
        goto out;
    }
    size_t length = 0;
    for (size_t i = 0; i < n; i++)
        length += strlen(get_text(json_array_get(list, i), "series")) + 1;
    /* The codes point into `strings`, which must not grow below. */
    if (buffer_reserve(&s->strings, length + 1, err) < 0)
        goto out;
    for (size_t i = 0; i < n; i++) {
        const json_t *o = json_array_get(list, i);
        const char *code = get_text(o, "series");
        size_t at = s->strings.len;
        points_init(&s->series[i].points);
        s->n = i + 1;
        if (buffer_append(&s->strings, code, strlen(code) + 1, err) < 0 ||
            get_points(&s->series[i].points, json_object_get(o, "points"), err) < 0 ||
            get_steps(&s->series[i], json_object_get(o, "forecast"), err) < 0)
            goto out;
        s->series[i].code = s->strings.data + at;
    }
    result = 0;
out:
    json_decref(root);
    if (result < 0)
        brief_state_free(s);
    return result;
}

void brief_state_free(struct brief_state *s)
{
    for (size_t i = 0; i < s->n; i++) {
        points_free(&s->series[i].points);
        free(s->series[i].steps);
    }
    free(s->series);
    buffer_free(&s->strings);
    memset(s, 0, sizeof *s);
}

const struct brief_was *brief_state_find(const struct brief_state *s, const char *code)
{
    for (size_t i = 0; i < s->n; i++)
        if (strcmp(s->series[i].code, code) == 0)
            return &s->series[i];
    return NULL;
}
