/* derived.c - how numbers that no source states were made, and of which figures. */
#include "report/derived.h"

#include <stdio.h>
#include <string.h>

#define REPORTS 4 /* that are named with their rows */

typedef void point_fn(void *context, const struct point *p);

/* The point before the one that an item was made of, which its difference rests on. */
static size_t point_before(const struct trend *t, size_t item)
{
    size_t point = t->items[item].point;
    return item > 0 ? t->items[item - 1].point : point > 0 ? point - 1 : point;
}

/* The points that the items of ROW rest on, in their order, each once. */
static void each_point(const struct report_series *r, const struct trend_row *row, point_fn *fn,
                       void *context)
{
    const struct trend *t = r->trend;
    size_t seen = SIZE_MAX;
    for (size_t i = row->first; i <= row->last && i < t->n; i++) {
        if ((row->ends && i != row->first && i != row->last) ||
            (!row->provisional && (t->items[i].flags & TREND_PROVISIONAL)))
            continue;
        size_t points[2] = {t->items[i].point, t->items[i].point};
        if (t->derivation == TREND_DIFFERENCED)
            points[0] = point_before(t, i);
        for (size_t k = 0; k < 2; k++) {
            if (seen != SIZE_MAX && points[k] <= seen)
                continue;
            fn(context, &r->points->at[points[k]]);
            seen = points[k];
        }
    }
}

static void count(void *context, const struct point *p)
{
    struct derived *d = context;
    if (d->n < DERIVED_LISTED)
        d->refs[d->n] = p->ref;
    d->first = d->n == 0 ? p : d->first;
    d->last = p;
    d->n++;
}

void derived_find(const struct report_series *r, const struct trend_row *row, struct derived *out)
{
    memset(out, 0, sizeof *out);
    each_point(r, row, count, out);
    out->all = out->n <= DERIVED_LISTED;
    out->n_refs = out->n;
    if (!out->all) {
        out->refs[0] = out->first->ref;
        out->refs[1] = out->last->ref;
        out->n_refs = 2;
    }
}

const char *derived_from(struct page *p, const struct derived *d)
{
    struct say *s = &p->say;
    const char *first = say_period(s, d->first->period, WORDING_NAME);
    const char *last = say_period(s, d->last->period, WORDING_NAME);
    if (d->n == 1)
        return say(s, "derived.of.single", WORDS({"first", first}));
    return say_count(s, "derived.of", d->n, WORDS({"first", first}, {"last", last}));
}

/* ---- rows of reports ----------------------------------------------------------------------------
 */

struct spans {
    struct {
        uint32_t report, first, last;
    } at[REPORTS];
    size_t n, others;
};

static void span(void *context, const struct point *p)
{
    struct spans *s = context;
    size_t i = 0;
    if (p->ref.line == 0)
        return; /* entered by hand */
    while (i < s->n && s->at[i].report != p->ref.report)
        i++;
    if (i == REPORTS) {
        s->others++;
        return;
    }
    if (i == s->n) {
        s->at[s->n].report = p->ref.report;
        s->at[s->n].first = s->at[s->n].last = p->ref.line;
        s->n++;
        return;
    }
    s->at[i].first = p->ref.line < s->at[i].first ? p->ref.line : s->at[i].first;
    s->at[i].last = p->ref.line > s->at[i].last ? p->ref.line : s->at[i].last;
}

static const char *report_name(const struct brief *b, uint32_t id)
{
    for (size_t i = 0; i < b->n_sources; i++)
        if (b->sources[i].id == id)
            return b->sources[i].report;
    return "";
}

const char *derived_rows(struct page *p, const struct report_series *r, const struct trend_row *row)
{
    struct spans spans = {.n = 0};
    struct say *s = &p->say;
    const char *all = "";
    char first[24], last[24];
    each_point(r, row, span, &spans);
    for (size_t i = 0; i < spans.n; i++) {
        snprintf(first, sizeof first, "%u", (unsigned)spans.at[i].first);
        snprintf(last, sizeof last, "%u", (unsigned)spans.at[i].last);
        const char *one =
            say(s, spans.at[i].first == spans.at[i].last ? "derived.line" : "derived.lines",
                WORDS({"report", report_name(p->b, spans.at[i].report)}, {"first", first},
                      {"last", last}));
        all = *all ? say(s, "derived.join", WORDS({"a", all}, {"b", one})) : one;
    }
    if (spans.others > 0)
        all = say(s, "derived.join",
                  WORDS({"a", all}, {"b", say_count(s, "derived.others", spans.others, NULL)}));
    return all;
}

bool derived_has(struct page *p, size_t series, const char *name)
{
    struct trend_row rows[TREND_ROWS];
    size_t n = trend_rows(&p->say, &p->b->series[series].report, rows);
    for (size_t i = 0; i < n; i++)
        if (rows[i].derived && strcmp(rows[i].derived, name) == 0)
            return true;
    return false;
}

/* ---- sums ---------------------------------------------------------------------------------------
 */

const struct brief_sum *page_sum(const struct brief *b, struct figure_ref ref)
{
    size_t low = 0, high = b->n_sums;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = figure_ref_compare(b->sums[middle].ref, ref);
        if (order == 0)
            return &b->sums[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

const char *sum_method(struct page *p, const struct brief_sum *sum)
{
    struct say *s = &p->say;
    bool added = (sum->flags & POINT_SUMMED) != 0, sources = (sum->flags & POINT_RECONCILED) != 0;
    const char *how =
        sources ? wording_text(s->w, sum->recommended ? "derived.recommended" : "derived.median")
                : "";
    const char *items = added ? say_count(s, "derived.sum", sum->n, NULL) : "";
    return added && sources ? say(s, "derived.both", WORDS({"a", items}, {"b", how}))
           : added          ? items
                            : how;
}
