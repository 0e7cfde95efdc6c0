/* say.c - putting sentences together from parts of the table of words. */
#include "report/say.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

struct say_text {
    struct say_text *next;
    char text[];
};

void say_begin(struct say *s, const struct wording *w, struct error *err)
{
    *s = (struct say){.w = w, .err = err};
}

int say_end(struct say *s)
{
    while (s->texts) {
        struct say_text *next = s->texts->next;
        free(s->texts);
        s->texts = next;
    }
    return s->failed ? -1 : 0;
}

int say_into(struct say *s, const char *text, struct buffer *out)
{
    if (!s->failed && buffer_text(out, text, s->err) < 0)
        s->failed = true;
    return say_end(s);
}

const char *say_copy(struct say *s, const char *text)
{
    size_t len = strlen(text);
    struct say_text *t = s->failed ? NULL : malloc(sizeof *t + len + 1);
    if (t == NULL) {
        if (!s->failed)
            error_memory(s->err);
        s->failed = true;
        return "";
    }
    memcpy(t->text, text, len + 1);
    t->next = s->texts;
    s->texts = t;
    return t->text;
}

/* Keeps what was appended to B, unless appending FAILED, and frees B. */
static const char *keep(struct say *s, struct buffer *b, int failed)
{
    const char *text = "";
    if (failed)
        s->failed = true;
    else
        text = say_copy(s, buffer_string(b));
    buffer_free(b);
    return text;
}

const char *say(struct say *s, const char *key, const struct word *words)
{
    struct buffer b;
    buffer_init(&b, 0);
    return keep(s, &b, wording_fill(s->w, &b, key, words, s->err));
}

const char *say_count(struct say *s, const char *key, uint64_t n, const struct word *words)
{
    struct buffer b;
    buffer_init(&b, 0);
    return keep(s, &b, wording_count(s->w, &b, key, n, words, s->err));
}

const char *say_number(struct say *s, double value)
{
    char text[WORDING_TEXT];
    return say_copy(s, wording_number(s->w, value, text));
}

const char *say_whole(struct say *s, double value)
{
    char text[WORDING_TEXT];
    return say_copy(s, wording_whole(s->w, value, text));
}

const char *say_short(struct say *s, double value)
{
    char text[WORDING_TEXT];
    return say_copy(s, wording_short(s->w, value, text));
}

const char *say_percent(struct say *s, double ratio)
{
    char text[WORDING_TEXT];
    return say_copy(s, wording_percent(s->w, ratio, text));
}

const char *say_signed(struct say *s, double value)
{
    char text[WORDING_TEXT];
    return say_copy(s, wording_signed(s->w, value, text));
}

const char *say_day(struct say *s, day_t day)
{
    char text[WORDING_TEXT];
    return say_copy(s, wording_day(s->w, day, text));
}

const char *say_period(struct say *s, struct period period, enum wording_period form)
{
    char text[WORDING_TEXT];
    return say_copy(s, wording_period(s->w, period, form, text));
}

const char *say_subject(struct say *s, const struct report_series *r)
{
    struct buffer b;
    buffer_init(&b, 0);
    return keep(s, &b, wording_subject(s->w, &r->series, r->measure_name, &b, s->err));
}

const char *say_measure(struct say *s, const struct report_series *r)
{
    struct buffer b;
    buffer_init(&b, 0);
    return keep(s, &b, wording_measure(s->w, r->series.measure, r->measure_name, &b, s->err));
}

const char *say_unit(struct say *s, const struct report_series *r)
{
    struct buffer b;
    buffer_init(&b, 0);
    return keep(s, &b, wording_unit(s->w, r->series.unit ? r->series.unit : "", &b, s->err));
}

/* What is counted in an ISO 4217 currency is told with it: a bare number would be of persons. */
bool say_is_currency(const char *unit)
{
    return unit && strlen(unit) == 3 && strspn(unit, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 3;
}

const char *say_money(struct say *s, const char *unit, const char *number)
{
    if (unit && strcmp(unit, "percent") == 0) /* of refugees, and no refugees */
        return say(s, "number.percent", WORDS({"n", number}));
    return say_is_currency(unit) ? say(s, "value.money", WORDS({"currency", unit}, {"n", number}))
                                 : number;
}

const char *say_amount(struct say *s, const char *unit, double value)
{
    return say_money(s, unit, say_number(s, value));
}

/* Which number a qualifier speaks of. */
enum bound { BOUND_VALUE, BOUND_LOW, BOUND_HIGH, BOUND_BOTH };

static const char *qualified(struct say *s, const char *unit, const struct point *p, bool brief)
{
    static const struct {
        const char *key;
        enum bound bound;
    } rows[QUALIFIERS] = {
        [QUALIFIER_EXACT] = {NULL, BOUND_VALUE},
        [QUALIFIER_ABOUT] = {"value.about", BOUND_VALUE},
        [QUALIFIER_NEARLY] = {"value.nearly", BOUND_VALUE},
        [QUALIFIER_MORE_THAN] = {"value.more_than", BOUND_LOW},
        [QUALIFIER_AT_LEAST] = {"value.at_least", BOUND_LOW},
        [QUALIFIER_LESS_THAN] = {"value.less_than", BOUND_HIGH},
        [QUALIFIER_AT_MOST] = {"value.at_most", BOUND_HIGH},
        [QUALIFIER_BETWEEN] = {"value.between", BOUND_BOTH},
        [QUALIFIER_VAGUE] = {"value.vague", BOUND_BOTH},
    };
    const char *key = rows[p->qualifier].key;
    enum bound bound = rows[p->qualifier].bound;
    const char *(*number)(struct say *, double) = brief ? say_short : say_whole;
    double n = p->value;
    bool both = isfinite(p->low) && isfinite(p->high) && p->low < p->high;
    if (bound == BOUND_BOTH && both)
        return say(s, "value.between",
                   WORDS({"a", say_money(s, unit, number(s, p->low))},
                         {"b", say_money(s, unit, number(s, p->high))}));
    if (bound == BOUND_LOW && isfinite(p->low))
        n = p->low;
    if (bound == BOUND_HIGH && isfinite(p->high))
        n = p->high;
    if (!isfinite(n))
        return say_copy(s, wording_text(s->w, "value.none"));
    /* "between" with one bound says no more than that bound. */
    if (bound == BOUND_BOTH && p->qualifier == QUALIFIER_BETWEEN)
        key = isfinite(p->low) ? "value.at_least" : isfinite(p->high) ? "value.at_most" : NULL;
    const char *told = say_money(s, unit, number(s, n));
    if (key && bound == BOUND_HIGH && say_is_currency(unit) && p->qualifier == QUALIFIER_LESS_THAN)
        key = "value.less_than.money";
    return key ? say(s, key, WORDS({"n", told})) : told;
}

const char *say_value(struct say *s, const char *unit, const struct point *p, bool brief)
{
    static const char *const keys[STATUSES] = {
        [STATUS_PROVISIONAL] = "value.provisional", [STATUS_ESTIMATE] = "value.estimate",
        [STATUS_FORECAST] = "value.forecast",       [STATUS_TARGET] = "value.target",
        [STATUS_SUPERSEDED] = "value.superseded",
    };
    const char *value = qualified(s, unit, p, brief);
    const char *key = keys[p->status];
    if (key == NULL && (p->flags & POINT_PROVISIONAL))
        key = "value.provisional";
    return key && !brief ? say(s, key, WORDS({"value", value})) : value;
}

const char *say_per(struct say *s, const struct trend *t)
{
    static const char *const keys[PRECISIONS] = {
        [PRECISION_DAY] = "per.day",     [PRECISION_WEEK] = "per.week",
        [PRECISION_MONTH] = "per.month", [PRECISION_QUARTER] = "per.quarter",
        [PRECISION_YEAR] = "per.year",   [PRECISION_SPAN] = "per.span",
    };
    return wording_text(s->w, keys[t->period]);
}
