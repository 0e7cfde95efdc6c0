/* review_edit.c - changing the fields of a proposal before it is decided. */
#include <string.h>

#include "cli/review.h"

void edit_begin(struct edited *e, const struct figure *f)
{
    memset(e, 0, sizeof *e);
    e->figure = *f;
}

static int set_measure(struct edited *e, const char *value, struct error *err)
{
    const struct measure *m = measure_find(value);
    if (m == NULL)
        return error_set(err, ERR_UNKNOWN,
                         "there is no measure \"%.60s\"; 'sitstat measures' lists "
                         "them",
                         value);
    e->figure.series.measure = m->code;
    if (!measure_is_money(m))
        e->figure.series.unit = m->unit;
    return 0;
}

static int set_kind(struct edited *e, const char *value, struct error *err)
{
    if (kind_find(value, &e->figure.series.kind) == 0 && e->figure.series.kind != KIND_UNKNOWN)
        return 0;
    return error_set(err, ERR_USAGE, "\"%.40s\" is no kind; take stock, flow or cumulative", value);
}

static int set_qualifier(struct edited *e, const char *value, struct error *err)
{
    if (qualifier_find(value, &e->figure.qualifier) == 0)
        return 0;
    return error_set(err, ERR_USAGE,
                     "\"%.40s\" is no qualifier; take exact, about, nearly, "
                     "more_than, at_least, less_than, at_most, between or vague",
                     value);
}

static int set_status(struct edited *e, const char *value, struct error *err)
{
    if (status_find(value, &e->figure.status) == 0)
        return 0;
    return error_set(err, ERR_USAGE,
                     "\"%.40s\" is no status; take actual, provisional, estimate, "
                     "forecast, target or superseded",
                     value);
}

static int set_place(struct edited *e, const char *value, struct error *err)
{
    if (parse_place(value, "place", &e->place, err) < 0)
        return -1;
    e->figure.series.place = e->place.code;
    e->figure.series.place_name = e->place.name;
    return 0;
}

static int set_origin(struct edited *e, const char *value, struct error *err)
{
    if (parse_place(value, "origin", &e->origin, err) < 0)
        return -1;
    e->figure.series.origin = e->origin.code;
    e->figure.series.origin_name = e->origin.name;
    return 0;
}

static int set_number(struct number *n, const char *value, struct error *err)
{
    *n = number_none();
    return *value ? parse_number(value, n, err) : 0;
}

static int set_value(struct edited *e, const char *value, struct error *err)
{
    return set_number(&e->figure.value, value, err);
}

static int set_low(struct edited *e, const char *value, struct error *err)
{
    return set_number(&e->figure.low, value, err);
}

static int set_high(struct edited *e, const char *value, struct error *err)
{
    return set_number(&e->figure.high, value, err);
}

static int set_day(day_t *day, const char *value, struct error *err)
{
    *day = DAY_NONE;
    return *value ? date_parse_day(value, day, err) : 0;
}

static int set_start(struct edited *e, const char *value, struct error *err)
{
    if (set_day(&e->figure.period.first, value, err) < 0)
        return -1;
    e->figure.period = period_span(e->figure.period.first, e->figure.period.last);
    return 0;
}

static int set_end(struct edited *e, const char *value, struct error *err)
{
    if (set_day(&e->figure.period.last, value, err) < 0)
        return -1;
    e->figure.period = period_span(e->figure.period.first, e->figure.period.last);
    return 0;
}

static int set_period(struct edited *e, const char *value, struct error *err)
{
    return parse_period(value, &e->figure.period, err);
}

static int set_unit(struct edited *e, const char *value, struct error *err)
{
    (void)err;
    snprintf(e->unit, sizeof e->unit, "%s", value);
    e->figure.series.unit = e->unit;
    return 0;
}

static int set_said_by(struct edited *e, const char *value, struct error *err)
{
    (void)err;
    snprintf(e->said_by, sizeof e->said_by, "%s", value);
    e->figure.attributed_to = e->said_by;
    return 0;
}

int edit_field(struct edited *e, const char *field_is_value, struct error *err)
{
    static const struct {
        const char *name;
        int (*set)(struct edited *, const char *, struct error *);
    } fields[] = {
        {"measure", set_measure}, {"kind", set_kind},       {"value", set_value},
        {"low", set_low},         {"high", set_high},       {"qualifier", set_qualifier},
        {"status", set_status},   {"place", set_place},     {"origin", set_origin},
        {"period", set_period},   {"start", set_start},     {"end", set_end},
        {"unit", set_unit},       {"said-by", set_said_by},
    };
    const char *is = strchr(field_is_value, '=');
    size_t len = is ? (size_t)(is - field_is_value) : 0;
    for (size_t i = 0; is != NULL && i < sizeof fields / sizeof *fields; i++)
        if (strlen(fields[i].name) == len && strncmp(fields[i].name, field_is_value, len) == 0)
            return fields[i].set(e, is + 1, err);
    return error_set(
        err, ERR_USAGE,
        "\"%.60s\" changes no field; write FIELD=VALUE with measure, kind, value, low, "
        "high, qualifier, status, place, origin, period, start, end, unit or said-by",
        field_is_value);
}
