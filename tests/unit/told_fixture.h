/* told_fixture.h - tables of texts with the figures that they tell, written as one line: what
 * text_scene_test.c, text_period_test.c and text_where_test.c share. */
#ifndef TOLD_FIXTURE_H
#define TOLD_FIXTURE_H

#include <check.h>
#include <stdio.h>
#include <string.h>

#include "sitstat/extract.h"
#include "table_fixture.h"

struct told_case {
    const char *day, *text, *figures; /* day of publication, "": unknown; ", " parts the figures */
};

typedef void told_fn(const struct extracted *x, char *out, size_t size);

/* Appends MARK and TEXT to OUT, nothing where TEXT is empty. */
static inline void told_add(char *out, size_t size, const char *mark, const char *text)
{
    size_t n = strlen(out);
    if (text[0] != '\0')
        snprintf(out + n, size - n, "%s%s", mark, text);
}

/* The number, the lower bound where there is none, begins a figure. */
static inline void told_number(const struct extracted *x, char *out, size_t size)
{
    const struct figure *f = &x->figure;
    char number[64];
    snprintf(number, sizeof number, "%.10g",
             number_double(f->value.type != NUMBER_NONE ? f->value : f->low));
    told_add(out, size, out[0] != '\0' ? ", " : "", number);
}

/* Who states it and its status end a figure. */
static inline void told_end(const struct extracted *x, char *out, size_t size)
{
    static const char *const status[] = {
        [STATUS_FORECAST] = "forecast", [STATUS_TARGET] = "target", [STATUS_SUPERSEDED] = "old"};
    told_add(out, size, " by ", x->figure.attributed_to);
    if (x->figure.status < sizeof status / sizeof *status && status[x->figure.status] != NULL)
        told_add(out, size, " ", status[x->figure.status]);
}

/* "value measure @place <origin" of a figure. */
static inline void told_where(const struct extracted *x, char *out, size_t size)
{
    const struct series *s = &x->figure.series;
    told_number(x, out, size);
    told_add(out, size, " ", s->measure);
    told_add(out, size, " @", s->place[0] != '\0' ? s->place : s->place_name);
    told_add(out, size, " <", s->origin[0] != '\0' ? s->origin : s->origin_name);
}

/* A figure as "value measure @place <origin last-day by speaker status". */
static inline void told_fields(const struct extracted *x, char *out, size_t size)
{
    char day[DATE_TEXT];
    told_where(x, out, size);
    told_add(out, size, " ",
             x->figure.period.last != DAY_NONE ? date_format(x->figure.period.last, day) : "");
    told_end(x, out, size);
}

/* A figure as "value unit measure kind @place <origin first..last by speaker status". The unit
 * stands only where it is not the measure's own. */
static inline void told_whole(const struct extracted *x, char *out, size_t size)
{
    static const char *const kinds[] = {
        [KIND_STOCK] = "stock", [KIND_FLOW] = "flow", [KIND_CUMULATIVE] = "cumulative"};
    const struct series *s = &x->figure.series;
    const struct period *days = &x->figure.period;
    char day[DATE_TEXT];
    told_number(x, out, size);
    told_add(out, size, " ", x->unit_differs);
    told_add(out, size, " ", s->measure);
    told_add(out, size, " ", kinds[s->kind]);
    told_add(out, size, " @", s->place[0] != '\0' ? s->place : s->place_name);
    told_add(out, size, " <", s->origin[0] != '\0' ? s->origin : s->origin_name);
    told_add(out, size, " ", days->first != DAY_NONE ? date_format(days->first, day) : "..");
    told_add(out, size, days->first != DAY_NONE ? ".." : "",
             days->last != DAY_NONE ? date_format(days->last, day) : "");
    told_end(x, out, size);
}

/* Fails the test unless the text of C tells just its figures. */
static inline void told_check(const struct told_case *c, told_fn *tell)
{
    struct extract_options o = {.published = DAY_NONE};
    struct extraction e;
    struct error err = {0};
    char found[2048] = "";
    if (c->day[0] != '\0')
        ck_assert_int_eq(date_parse_day(c->day, &o.published, &err), 0);
    ck_assert_msg(extract_text(c->text, strlen(c->text), &o, &e, &err) == 0, "%s", err.text);
    for (size_t k = 0; k < e.n_figures; k++)
        tell(&e.figures[k], found, sizeof found);
    ck_assert_msg(strcmp(found, c->figures) == 0, "%s\n told:   %s\n wanted: %s", c->text, found,
                  c->figures);
    extraction_free(&e);
}

/* TEXT, published on one day for all, has FIGURES as told_where() writes them, ", " between. */
static inline void told_where_check(const char *text, const char *figures)
{
    const struct told_case c = {"2024-05-14", text, figures};
    told_check(&c, told_where);
}

/* The test program NAME, whose one test checks each of the array CASES with told_whole(). */
#define TOLD_PROGRAM(name, cases)                                                                  \
    START_TEST(tells_whole)                                                                        \
    {                                                                                              \
        told_check(&(cases)[_i], told_whole);                                                      \
    }                                                                                              \
    END_TEST                                                                                       \
    int main(void)                                                                                 \
    {                                                                                              \
        return table_run(name, tells_whole, sizeof(cases) / sizeof *(cases));                      \
    }
#endif
