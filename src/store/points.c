/* points.c - a series as known on a day: one point a period, from all its figures.
 *
 * Revisions are settled within one publisher (newest known_on, then recorded last). Items of a flow
 * are added. Publishers that disagree are reconciled by role, else by median, and the spread is
 * shown. */
#include "private.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

struct voice { /* what one publisher says of the period */
    uint32_t publisher, item;
    struct scan_row row; /* its newest figure of the item */
    bool conflict;
};

struct period_voices {
    struct voice *at;
    size_t n, size;
};

struct point_maker {
    struct store_handle *h;
    enum kind kind;
    day_t as_of;
    char *preferred; /* publisher */
    struct period_voices voices;
    struct point *claims; /* one a publisher */
    size_t size_claims;
};

/* Figures of what happened outrank forecasts, and those outrank targets. */
static int rank(const struct scan_row *r)
{
    unsigned status = marks_status(r->marks);
    return status == STATUS_TARGET ? 2 : status == STATUS_FORECAST ? 1 : 0;
}

static struct voice *find_voice(struct point_maker *m, size_t from, uint32_t publisher)
{
    for (size_t i = from; i < m->voices.n; i++)
        if (m->voices.at[i].publisher == publisher)
            return &m->voices.at[i];
    return NULL;
}

static int add_voice(struct point_maker *m, const struct scan_row *row, struct error *err)
{
    struct period_voices *v = &m->voices;
    if (v->n == v->size) {
        size_t size = v->size ? v->size * 2 : 16;
        struct voice *at = realloc(v->at, size * sizeof *at);
        if (at == NULL)
            return error_memory(err);
        v->at = at;
        v->size = size;
    }
    v->at[v->n++] = (struct voice){row->source->publisher, row->item, *row, false};
    return 0;
}

static bool rows_agree(const struct scan_row *a, const struct scan_row *b)
{
    return number_equal(a->value, b->value) && number_equal(a->low, b->low) &&
           number_equal(a->high, b->high) && marks_qualifier(a->marks) == marks_qualifier(b->marks);
}

/* How often a publisher stated one item of one period anew with another value. Two rows of one
 * publication that differ are a conflict and no revision. */
static size_t count_revised(const struct point_maker *m, const struct scan *scan)
{
    size_t n = 0;
    for (size_t i = 1; i < scan->n; i++) {
        const struct scan_row *r = &scan->rows[i];
        if (m->as_of != DAY_NONE && r->known_on > m->as_of)
            break; /* they are in the order of known_on */
        for (size_t j = i; j > 0; j--) {
            const struct scan_row *before = &scan->rows[j - 1];
            if (before->source->publisher != r->source->publisher)
                continue;
            n += (before->report != r->report || before->known_on != r->known_on) &&
                 !number_equal(before->value, r->value);
            break;
        }
    }
    return n;
}

/* One item: the newest figure of each publisher. */
static int hear_group(struct point_maker *m, const struct scan *scan, struct error *err)
{
    size_t from = m->voices.n;
    for (size_t i = scan->n; i > 0; i--) {
        const struct scan_row *r = &scan->rows[i - 1];
        if ((m->as_of != DAY_NONE && r->known_on > m->as_of) ||
            marks_status(r->marks) == STATUS_SUPERSEDED)
            continue;
        struct voice *v = find_voice(m, from, r->source->publisher);
        if (v == NULL) {
            if (add_voice(m, r, err) < 0)
                return -1;
        } else if (rank(r) < rank(&v->row)) {
            v->row = *r;
            v->conflict = false;
        } else if (r->report == v->row.report && r->known_on == v->row.known_on &&
                   rank(r) == rank(&v->row) && !rows_agree(r, &v->row)) {
            v->conflict = true;
        }
    }
    return 0;
}

static double or_nan(struct number n)
{
    return n.type == NUMBER_NONE ? NAN : number_double(n);
}

static struct point point_of(const struct voice *v)
{
    const struct scan_row *r = &v->row;
    return (struct point){
        .period = {r->first, r->last, (enum precision)marks_precision(r->marks)},
        .value = value_used(r->value, r->low, r->high),
        .low = or_nan(r->low),
        .high = or_nan(r->high),
        .spread_low = NAN,
        .spread_high = NAN,
        .qualifier = (enum qualifier)marks_qualifier(r->marks),
        .status = (enum status)marks_status(r->marks),
        .flags = v->conflict ? POINT_CONFLICT : 0,
        .known_on = r->known_on,
        .ref = {r->report, r->line, r->col},
    };
}

/* Adds B to the sum A. A bound stays only where both have one; their values bound themselves. */
static void add_item(struct point *a, const struct point *b)
{
    double low = (isnan(a->low) ? a->value : a->low) + (isnan(b->low) ? b->value : b->low);
    double high = (isnan(a->high) ? a->value : a->high) + (isnan(b->high) ? b->value : b->high);
    bool bounded = !isnan(a->low) || !isnan(a->high) || !isnan(b->low) || !isnan(b->high);
    a->low = bounded ? low : NAN;
    a->high = bounded ? high : NAN;
    a->value += b->value;
    if (a->qualifier != b->qualifier)
        a->qualifier = a->qualifier == QUALIFIER_EXACT   ? b->qualifier
                       : b->qualifier == QUALIFIER_EXACT ? a->qualifier
                                                         : QUALIFIER_ABOUT;
    if (a->status == STATUS_ACTUAL)
        a->status = b->status;
    a->flags |= (uint8_t)(b->flags | POINT_SUMMED);
    if (b->known_on > a->known_on)
        a->known_on = b->known_on;
}

/* What the publisher of VOICES[first] says of the whole period. */
static struct point publisher_point(struct point_maker *m, size_t first, int best)
{
    uint32_t publisher = m->voices.at[first].publisher;
    const struct voice *whole = NULL, *newest = NULL;
    struct point sum = {0};
    size_t items = 0;
    bool differ = false;
    for (size_t i = first; i < m->voices.n; i++) {
        const struct voice *v = &m->voices.at[i];
        if (v->publisher != publisher || rank(&v->row) != best)
            continue;
        if (v->item == 0) {
            whole = v;
            continue;
        }
        struct point p = point_of(v);
        if (items++ == 0)
            sum = p;
        else if (m->kind == KIND_FLOW)
            add_item(&sum, &p);
        differ = differ || (newest != NULL && !rows_agree(&newest->row, &v->row));
        if (newest == NULL || row_order(&newest->row, &v->row) < 0)
            newest = v;
    }
    if (items > 0 && m->kind != KIND_FLOW) {
        /* Stocks and totals of several records are not added: which one holds is not known. */
        sum = point_of(newest);
        sum.flags |= differ ? POINT_CONFLICT : 0;
    }
    if (whole == NULL)
        return sum;
    struct point p = point_of(whole);
    if (items == 0)
        return p;
    /* A figure for all and figures of records are two ways to say it: the newer one holds. */
    struct point *held = sum.known_on > p.known_on ? &sum : &p;
    if (sum.known_on == p.known_on && sum.value != p.value)
        held->flags |= POINT_CONFLICT;
    return *held;
}

static int by_value(const void *a, const void *b)
{
    double x = ((const struct point *)a)->value, y = ((const struct point *)b)->value;
    return (x > y) - (x < y);
}

static struct point reconcile(struct point_maker *m, struct point *claims, size_t n)
{
    struct point chosen;
    const struct point *recommended = NULL;
    for (size_t i = 0; m->preferred != NULL && i < n; i++) {
        const struct known_report *r = reports_find(m->h, claims[i].ref.report);
        if (r != NULL && strcmp(r->publisher_name, m->preferred) == 0)
            recommended = &claims[i];
    }
    if (recommended != NULL)
        chosen = *recommended;
    qsort(claims, n, sizeof *claims, by_value);
    double least = claims[0].value, most = claims[n - 1].value;
    if (recommended == NULL) {
        /* Of an even number the two in the middle are averaged; the lower one is named. */
        chosen = claims[(n - 1) / 2];
        double other = claims[n / 2].value;
        if (other != chosen.value) {
            chosen.value += (other - chosen.value) / 2;
            chosen.qualifier = QUALIFIER_ABOUT;
            chosen.low = chosen.high = NAN;
        }
    }
    if (least != most) {
        chosen.flags |= POINT_RECONCILED;
        chosen.spread_low = least;
        chosen.spread_high = most;
    }
    return chosen;
}

static void flag_provisional(const struct point_maker *m, struct point *p)
{
    /* What flows on the day of publication is not over; a stock is counted on its day. */
    bool ahead =
        m->kind == KIND_FLOW ? p->period.last >= p->known_on : p->period.last > p->known_on;
    bool forecast = p->status == STATUS_FORECAST || p->status == STATUS_TARGET;
    if (p->status == STATUS_PROVISIONAL || (ahead && !forecast))
        p->flags |= POINT_PROVISIONAL;
}

/* All voices on one period are heard: makes its point. */
static int finish_period(struct point_maker *m, struct points *out, struct error *err)
{
    size_t n = 0, heard = m->voices.n;
    struct voice *at = m->voices.at;
    struct point p;
    int best = 2;
    m->voices.n = 0;
    if (heard == 0)
        return 0;
    if (heard == 1) {
        p = point_of(&at[0]);
        flag_provisional(m, &p);
        return points_add(out, &p, err);
    }
    m->voices.n = heard;
    for (size_t i = 0; i < heard; i++)
        best = rank(&at[i].row) < best ? rank(&at[i].row) : best;
    if (heard > m->size_claims) {
        struct point *claims = realloc(m->claims, heard * sizeof *claims);
        if (claims == NULL)
            return error_memory(err);
        m->claims = claims;
        m->size_claims = heard;
    }
    for (size_t i = 0; i < heard; i++) {
        bool first = rank(&at[i].row) == best;
        for (size_t j = 0; first && j < i; j++)
            first = at[j].publisher != at[i].publisher || rank(&at[j].row) != best;
        if (first)
            m->claims[n++] = publisher_point(m, i, best);
    }
    m->voices.n = 0;
    p = n == 1 ? m->claims[0] : reconcile(m, m->claims, n);
    flag_provisional(m, &p);
    return points_add(out, &p, err);
}

/* Reads the rest of the series whose first group SCAN holds. */
static int read_series(struct point_maker *m, struct scan *scan, struct points *out,
                       struct error *err)
{
    uint32_t series = scan->rows[0].series;
    int have = 1;
    while (have > 0 && scan->rows[0].series == series) {
        day_t last = scan->rows[0].last, first = scan->rows[0].first;
        do {
            out->revised += count_revised(m, scan);
            if (hear_group(m, scan, err) < 0 || (have = scan_group(scan, err)) < 0)
                return -1;
        } while (have > 0 && scan->rows[0].series == series && scan->rows[0].last == last &&
                 scan->rows[0].first == first);
        if (finish_period(m, out, err) < 0)
            return -1;
    }
    return have;
}

static void maker_free(struct point_maker *m)
{
    free(m->preferred);
    free(m->voices.at);
    free(m->claims);
}

static void note_recent(struct store_handle *h, uint32_t series)
{
    size_t n = sizeof h->recent / sizeof h->recent[0];
    h->recent[h->n_recent++ % n] = series;
}

int store_points(struct store *s, uint32_t series, day_t as_of, struct points *out,
                 struct error *err)
{
    struct store_handle *h = s->handle;
    struct point_maker m = {.h = h, .as_of = as_of == 0 ? DAY_NONE : as_of};
    struct arena texts = {0};
    struct series text;
    struct scan scan = {0};
    int result = -1, have;
    out->n = out->revised = 0;
    if (series_by_id(h, series, &texts, &text, err) < 0)
        goto out;
    m.kind = text.kind;
    note_recent(h, series);
    if (preferred_publisher(h, series, text.measure, &m.preferred, err) < 0 ||
        scan_series(&scan, h, series, DAY_OPEN, INT32_MAX, SCAN_NUMBERS, err) < 0)
        goto out;
    have = scan_group(&scan, err);
    if (have < 0 || (have > 0 && read_series(&m, &scan, out, err) < 0))
        goto out;
    result = 0;
out:
    scan_end(&scan);
    maker_free(&m);
    arena_free(&texts);
    return result;
}

int store_each_points(struct store *s, day_t as_of, store_points_fn *fn, void *context,
                      struct error *err)
{
    struct store_handle *h = s->handle;
    struct point_maker m = {.h = h, .as_of = as_of == 0 ? DAY_NONE : as_of};
    struct store_series_list list;
    struct points points;
    struct scan scan = {0};
    int result = -1, have;
    size_t i = 0;
    points_init(&points);
    if (series_list_by_id(h, &list, err) < 0)
        return -1;
    if (scan_begin(&scan, h, 0, UINT32_MAX, SCAN_NUMBERS, err) < 0)
        goto out;
    for (have = scan_group(&scan, err); have > 0;) {
        while (i < list.n && list.at[i].id < scan.rows[0].series)
            i++;
        if (i == list.n || list.at[i].id != scan.rows[0].series) {
            error_at(err, STORE_CORRUPT, h->path, 0, 0,
                     "figures name a series that is not there; run 'sitstat check'");
            goto out;
        }
        struct store_series *series = &list.at[i];
        m.kind = series->series.kind;
        free(m.preferred);
        points.n = points.revised = 0;
        if (preferred_publisher(h, series->id, series->series.measure, &m.preferred, err) < 0 ||
            (have = read_series(&m, &scan, &points, err)) < 0)
            goto out;
        if (points.n == 0)
            continue;
        series->figures = (uint32_t)points.n;
        series->first = points.at[0].period.first;
        series->last = points.at[points.n - 1].period.last;
        if (fn(context, series, &points, err) < 0)
            goto out;
    }
    result = have;
out:
    scan_end(&scan);
    points_free(&points);
    maker_free(&m);
    store_series_list_free(&list);
    return result;
}
