/* briefing_parts.c - what a point of a briefing is made of: items that were added up, and what each
 * source says. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cli/briefing.h"

#define PARTS_MOST 4096 /* of one period; more are counted only */
#define CLAIMS 16

struct part { /* the newest figure of one publisher for one item of the period */
    struct point point;
    enum role role;
    const char *publisher, *report, *item;
};
struct parts {
    struct briefing *b;
    struct period period;
    bool expected; /* forecasts and targets are wanted, and else nothing of them */
    struct part *at;
    size_t n, size, left_out;
};

static bool is_expected(enum status status)
{
    return status == STATUS_FORECAST || status == STATUS_TARGET;
}

static struct point point_of(const struct store_figure *f)
{
    const struct figure *x = &f->figure;
    double low = number_double(x->low), high = number_double(x->high);
    double value = number_double(x->value);
    if (isnan(value))
        value = isnan(low) ? high : isnan(high) ? low : low + (high - low) / 2;
    return (struct point){.period = x->period,
                          .value = value,
                          .low = low,
                          .high = high,
                          .spread_low = NAN,
                          .spread_high = NAN,
                          .qualifier = x->qualifier,
                          .status = x->status,
                          .known_on = x->known_on,
                          .ref = f->ref};
}

/* Figures come by item, each in the order of publication: the newest of a source stays. */
static int hear(void *context, const struct store_figure *f, struct error *err)
{
    struct parts *p = context;
    const struct figure *x = &f->figure;
    if (x->period.first != p->period.first || x->period.last != p->period.last ||
        x->known_on > p->b->brief.as_of || x->status == STATUS_SUPERSEDED ||
        is_expected(x->status) != p->expected)
        return 0;
    const char *publisher = gather_publisher(&p->b->gather, f->ref.report);
    const struct store_report *report = gather_report(&p->b->gather, f->ref.report);
    size_t i = 0;
    while (i < p->n && (strcmp(p->at[i].publisher, publisher) != 0 ||
                        strcmp(p->at[i].item, x->item ? x->item : "") != 0))
        i++;
    if (i == p->n && p->n == PARTS_MOST) {
        p->left_out++;
        return 0;
    }
    if (i == p->size) {
        size_t size = p->size ? p->size * 2 : 16;
        struct part *at = realloc(p->at, size * sizeof *at);
        if (at == NULL)
            return error_memory(err);
        p->at = at;
        p->size = size;
    }
    const char *item = x->item ? x->item : "";
    const char *kept =
        i < p->n ? p->at[i].item : arena_text(&p->b->memory, item, strlen(item), err);
    if (kept == NULL)
        return -1;
    p->n += i == p->n;
    p->at[i] = (struct part){.point = point_of(f),
                             .role = f->role,
                             .publisher = publisher,
                             .report = report ? report->name : "",
                             .item = kept};
    return 0;
}

/* What the store knows of the period of POINT; free PARTS->at. */
static int read_parts(struct briefing *b, size_t series, const struct point *point,
                      struct parts *parts, struct error *err)
{
    const struct store_filter filter = {.series = b->series[series].report.id,
                                        .from = point->period.last,
                                        .to = point->period.last};
    *parts =
        (struct parts){.b = b, .period = point->period, .expected = is_expected(point->status)};
    return store_each_figure(b->store, &filter, hear, parts, err);
}

/* What each publisher says: items of a flow added up, else its newest figure. */
static size_t make_claims(const struct parts *p, enum kind kind, struct brief_claim out[CLAIMS])
{
    size_t n = 0;
    for (size_t i = 0; i < p->n; i++) {
        const struct part *part = &p->at[i];
        size_t k = 0;
        while (k < n && strcmp(out[k].publisher, part->publisher) != 0)
            k++;
        if (k == CLAIMS)
            continue;
        if (k < n && kind == KIND_FLOW) {
            out[k].point.value += part->point.value;
            out[k].point.low = out[k].point.high = NAN;
            out[k].point.flags |= POINT_SUMMED;
            continue;
        }
        if (k < n && out[k].point.known_on > part->point.known_on)
            continue;
        n += k == n;
        out[k] = (struct brief_claim){.point = part->point,
                                      .role = part->role,
                                      .publisher = part->publisher,
                                      .report = part->report};
    }
    return n;
}

static int add_dispute(struct briefing *b, size_t series, const struct point *point,
                       struct brief_dispute *out, struct error *err)
{
    struct parts parts;
    struct brief_claim claims[CLAIMS], *kept = NULL;
    size_t n = 0;
    if (read_parts(b, series, point, &parts, err) == 0) {
        n = make_claims(&parts, b->series[series].report.series.kind, claims);
        kept = briefing_get(b, n, sizeof *kept, err);
    }
    free(parts.at);
    if (kept == NULL)
        return -1;
    memcpy(kept, claims, n * sizeof *kept);
    *out = (struct brief_dispute){
        .series = series, .period = point->period, .claims = kept, .n_claims = n};
    return 0;
}

int briefing_disputes(struct briefing *b, struct error *err)
{
    struct brief_dispute *list = briefing_get(b, BRIEFING_DISPUTES, sizeof *list, err);
    size_t n = 0;
    if (list == NULL)
        return -1;
    for (size_t i = 0; i < b->brief.n_series; i++) {
        const struct points *p = b->series[i].report.points;
        size_t of_series = 0;
        for (size_t k = p->n; k-- > 0 && of_series < 3 && n < BRIEFING_DISPUTES;) {
            if (!(p->at[k].flags & POINT_RECONCILED))
                continue;
            if (add_dispute(b, i, &p->at[k], &list[n], err) < 0)
                return -1;
            n++;
            of_series++;
        }
    }
    b->brief.disputes = list;
    b->brief.n_disputes = n;
    return 0;
}

/* ---- figures made of several --------------------------------------------------------------------
 */

/* Of a sum the items of the publisher whose figure it is; of reconciled sources what each says. */
static int fill_sum(struct briefing *b, const struct parts *parts, const struct point *point,
                    struct brief_sum *out, struct error *err)
{
    const char *publisher = gather_publisher(&b->gather, point->ref.report);
    bool sum = (point->flags & POINT_SUMMED) != 0;
    struct brief_part *list = briefing_get(b, BRIEF_PARTS, sizeof *list, err);
    if (list == NULL)
        return -1;
    out->n = sum ? parts->left_out : 0;
    for (size_t i = 0; i < parts->n; i++) {
        const struct part *part = &parts->at[i];
        out->recommended |= part->role == ROLE_RECOMMENDED;
        if (sum && (*part->item == '\0' || strcmp(part->publisher, publisher) != 0))
            continue;
        if (out->n_parts < BRIEF_PARTS)
            list[out->n_parts++] =
                (struct brief_part){.point = part->point, .publisher = part->publisher};
        out->n++;
    }
    out->parts = list;
    return 0;
}

static int by_sum(const void *a, const void *b)
{
    return figure_ref_compare(((const struct brief_sum *)a)->ref,
                              ((const struct brief_sum *)b)->ref);
}

static int by_ref(const void *a, const void *b)
{
    return figure_ref_compare(*(const struct figure_ref *)a, *(const struct figure_ref *)b);
}

static int add_sum(struct briefing *b, size_t series, const struct point *point,
                   struct brief_sum *out, struct error *err)
{
    struct parts parts;
    *out = (struct brief_sum){
        .ref = point->ref, .series = series, .period = point->period, .flags = point->flags};
    int result =
        read_parts(b, series, point, &parts, err) < 0 || fill_sum(b, &parts, point, out, err) < 0
            ? -1
            : 0;
    free(parts.at);
    return result;
}

int briefing_sums(struct briefing *b, struct error *err)
{
    const unsigned made = POINT_SUMMED | POINT_RECONCILED;
    struct figure_ref *shown = NULL;
    struct brief_sum *list = NULL;
    size_t n_shown = 0, n = 0, most = 0;
    int result = -1;
    for (size_t i = 0; i < b->brief.n_series; i++)
        for (size_t k = 0; k < b->series[i].report.points->n; k++)
            most += (b->series[i].report.points->at[k].flags & made) != 0;
    if (most == 0)
        return 0;
    if (brief_refs(&b->brief, &shown, &n_shown, err) < 0 ||
        (list = briefing_get(b, most, sizeof *list, err)) == NULL)
        goto out;
    for (size_t i = 0; i < b->brief.n_series; i++) {
        const struct points *p = b->series[i].report.points;
        for (size_t k = 0; k < p->n; k++) {
            if (!(p->at[k].flags & made) ||
                bsearch(&p->at[k].ref, shown, n_shown, sizeof *shown, by_ref) == NULL)
                continue;
            if (add_sum(b, i, &p->at[k], &list[n++], err) < 0)
                goto out;
        }
    }
    qsort(list, n, sizeof *list, by_sum);
    b->brief.sums = list;
    b->brief.n_sums = n;
    result = 0;
out:
    free(shown);
    return result;
}
