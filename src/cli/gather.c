/* gather.c - series with their points and trends, read from the store. */
#include "cli/gather.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Room for one more of the N things of SIZE bytes in *LIST. */
static int grow(void **list, size_t n, size_t *size, size_t each, struct error *err)
{
    if (n < *size)
        return 0;
    size_t more = *size ? *size * 2 : 32;
    void *at = realloc(*list, more * each);
    if (at == NULL)
        return error_memory(err);
    *list = at;
    *size = more;
    return 0;
}

static const char *keep(struct gather *g, const char *text, struct error *err)
{
    return arena_text(&g->strings, text ? text : "", text ? strlen(text) : 0, err);
}

void gather_init(struct gather *g)
{
    memset(g, 0, sizeof *g);
}

void gather_free(struct gather *g)
{
    for (size_t i = 0; i < g->n; i++) {
        points_free(&g->at[i]->points);
        points_free(&g->at[i]->stated);
        trend_free(&g->at[i]->trend);
        free(g->at[i]);
    }
    free(g->at);
    free(g->reports);
    free(g->measures);
    arena_free(&g->strings);
    gather_init(g);
}

static int keep_report(void *context, const struct store_report *r, uint64_t figures,
                       struct error *err)
{
    struct gather *g = context;
    (void)figures;
    if (grow((void **)&g->reports, g->n_reports, &g->size_reports, sizeof *g->reports, err) < 0)
        return -1;
    struct store_report *copy = &g->reports[g->n_reports];
    *copy = *r;
    copy->form = keep(g, r->form, err);
    copy->name = keep(g, r->name, err);
    copy->publisher = keep(g, r->publisher, err);
    copy->title = keep(g, r->title, err);
    copy->language = keep(g, r->language, err);
    if (!copy->form || !copy->name || !copy->publisher || !copy->title || !copy->language)
        return -1;
    g->n_reports++;
    return 0;
}

static int keep_measure(void *context, const struct measure *m, uint64_t figures, struct error *err)
{
    struct gather *g = context;
    (void)figures;
    if (grow((void **)&g->measures, g->n_measures, &g->size_measures, sizeof *g->measures, err) < 0)
        return -1;
    struct measure *copy = &g->measures[g->n_measures];
    *copy = *m;
    copy->code = keep(g, m->code, err);
    copy->name = keep(g, m->name, err);
    copy->unit = keep(g, m->unit, err);
    copy->hxl = keep(g, m->hxl, err);
    if (!copy->code || !copy->name || !copy->unit || !copy->hxl)
        return -1;
    g->n_measures++;
    return 0;
}

static int by_report_id(const void *a, const void *b)
{
    uint32_t x = ((const struct store_report *)a)->id, y = ((const struct store_report *)b)->id;
    return x < y ? -1 : x > y;
}

int gather_facts(struct gather *g, struct store *s, struct error *err)
{
    if (store_list_reports(s, keep_report, g, err) < 0)
        return -1;
    if (g->n_reports > 1)
        qsort(g->reports, g->n_reports, sizeof *g->reports, by_report_id);
    return 0;
}

const struct store_report *gather_report(const struct gather *g, uint32_t id)
{
    struct store_report key = {.id = id};
    return g->n_reports == 0
               ? NULL
               : bsearch(&key, g->reports, g->n_reports, sizeof *g->reports, by_report_id);
}

const char *gather_publisher(const struct gather *g, uint32_t report)
{
    const struct store_report *r = gather_report(g, report);
    return r ? r->publisher : "";
}

/* The measure's name as the store knows it, else its code; NULL with ERR set. Listing the store's
 * own measures counts their figures: only for one that is not compiled in. */
static const char *measure_name(struct gather *g, struct store *s, const char *code,
                                struct error *err)
{
    const struct measure *m = measure_find(code);
    if (m != NULL)
        return m->name;
    if (g->n_measures == 0 && store_each_measure(s, keep_measure, g, err) < 0)
        return NULL;
    for (size_t i = 0; i < g->n_measures; i++)
        if (strcmp(g->measures[i].code, code) == 0 && *g->measures[i].name)
            return g->measures[i].name;
    return code;
}

/* The first BEFORE of G's series may hold S already: those of the patterns that came before. */
static int keep_series(struct gather *g, size_t before, struct store *store,
                       const struct store_series *s, struct error *err)
{
    char code[SERIES_TEXT];
    for (size_t i = 0; i < before; i++)
        if (g->at[i]->report.id == s->id)
            return 0;
    if (grow((void **)&g->at, g->n, &g->size, sizeof *g->at, err) < 0)
        return -1;
    struct gathered *x = calloc(1, sizeof *x);
    if (x == NULL)
        return error_memory(err);
    g->at[g->n++] = x;
    points_init(&x->points);
    points_init(&x->stated);
    x->report.id = s->id;
    x->figures = s->figures;
    x->first = s->first;
    x->last = s->last;
    x->report.series = s->series;
    if (series_format(&s->series, code, sizeof code) < 0)
        code[sizeof code - 1] = '\0';
    const char *const texts[] = {s->series.measure,    s->series.unit,   s->series.place,
                                 s->series.place_name, s->series.origin, s->series.origin_name,
                                 s->series.group};
    const char **const copies[] = {&x->report.series.measure, &x->report.series.unit,
                                   &x->report.series.place,   &x->report.series.place_name,
                                   &x->report.series.origin,  &x->report.series.origin_name,
                                   &x->report.series.group};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if ((*copies[i] = keep(g, texts[i], err)) == NULL)
            return -1;
    x->report.code = keep(g, code, err);
    x->report.measure_name = measure_name(g, store, x->report.series.measure, err);
    x->report.q = NAN;
    return x->report.code && x->report.measure_name ? 0 : -1;
}

int gather_pattern(struct gather *g, struct store *s, const char *pattern, struct error *err)
{
    struct series_pattern parsed;
    struct store_series_list list;
    int result = -1;
    memset(&list, 0, sizeof list);
    if ((pattern && series_pattern_parse(pattern, &parsed, err) < 0) ||
        store_list_series(s, pattern ? &parsed : NULL, GATHER_COUNT, &list, err) < 0)
        return -1;
    if (list.n == 0 && pattern) {
        error_set(err, ERR_UNKNOWN,
                  "the database has no series \"%.160s\"; 'sitstat figures' lists what it has",
                  pattern);
        goto out;
    }
    for (size_t i = 0, before = g->n; i < list.n; i++)
        if (keep_series(g, before, s, &list.at[i], err) < 0)
            goto out;
    result = 0;
out:
    store_series_list_free(&list);
    return result;
}

/* Takes out what lies outside of O's days, and sets apart what a source expects or asks for: it has
 * not happened, and often has no day. */
static int sort_out(struct points *p, const struct gather_options *o, struct points *stated,
                    struct error *err)
{
    size_t n = 0;
    for (size_t i = 0; i < p->n; i++) {
        day_t last = p->at[i].period.last;
        if (p->at[i].status == STATUS_FORECAST || p->at[i].status == STATUS_TARGET) {
            if (points_add(stated, &p->at[i], err) < 0)
                return -1;
        } else if ((o->from == DAY_NONE || last >= o->from) && (o->to == DAY_NONE || last <= o->to))
            p->at[n++] = p->at[i];
    }
    p->n = n;
    return 0;
}

int gather_points(struct gather *g, struct store *s, struct gathered *x,
                  const struct gather_options *o, struct error *err)
{
    struct trend_options options = o->trend;
    const struct measure *m = measure_find(x->report.series.measure);
    if (store_points(s, x->report.id, o->as_of, &x->points, err) < 0)
        return -1;
    if (sort_out(&x->points, o, &x->stated, err) < 0)
        return -1;
    options.kind = x->report.series.kind;
    options.counts = m && !measure_is_money(m) && strcmp(m->unit, "tonnes") != 0;
    options.revisions = x->points.revised;
    if (trend_compute(x->points.at, x->points.n, &options, &x->trend, err) < 0)
        return -1;
    x->report.points = &x->points;
    x->report.stated = &x->stated;
    x->report.trend = &x->trend;
    const struct point *latest = report_latest(&x->report);
    if (latest != NULL) {
        const struct store_report *r = gather_report(g, latest->ref.report);
        x->report.publisher = r ? r->publisher : "";
        x->report.report = r ? r->name : "";
    }
    return 0;
}
