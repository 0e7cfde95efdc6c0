/* briefing_prove.c - evidence for every number of a briefing, and its sources. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cli/briefing.h"

/* ---- evidence -----------------------------------------------------------------------------------
 */

static const char *copy(struct briefing *b, const char *text, struct error *err)
{
    return arena_text(&b->memory, text ? text : "", text ? strlen(text) : 0, err);
}

static int fill_evidence(struct briefing *b, const struct store_evidence *from,
                         struct brief_evidence *e, struct error *err)
{
    const struct store_figure *f = &from->figure;
    char code[SERIES_TEXT];
    if (series_format(&f->figure.series, code, sizeof code) < 0)
        code[sizeof code - 1] = '\0';
    e->period = f->figure.period;
    e->value = f->figure.value;
    e->known_on = f->figure.known_on;
    e->line = f->figure.line;
    e->series = copy(b, code, err);
    e->raw = copy(b, f->figure.raw, err);
    e->column = copy(b, f->column_name, err);
    e->attributed_to = copy(b, f->figure.attributed_to, err);
    e->publisher = copy(b, from->report.publisher, err);
    e->report = copy(b, from->report.name, err);
    e->form = copy(b, from->report.form, err);
    e->header = copy(b, from->header, err);
    e->excerpt = arena_text(&b->memory, from->excerpt ? from->excerpt : "", from->excerpt_len, err);
    e->excerpt_len = from->excerpt_len;
    e->mark = from->mark;
    e->mark_len = from->mark_len;
    return e->series && e->raw && e->column && e->attributed_to && e->publisher && e->report &&
                   e->form && e->header && e->excerpt
               ? 0
               : -1;
}

/* Where figures stand, so that the store need not look for them: it has no index by their names.
 */
struct hint {
    struct figure_ref ref;
    uint32_t series; /* of the briefing */
    day_t last;
};
struct hints {
    struct hint *at;
    size_t n, size;
    const struct figure_ref
        *wanted; /* ascending: of these only, since a briefing shows few of all */
    size_t n_wanted;
};

static int by_ref(const void *a, const void *b)
{
    return figure_ref_compare(*(const struct figure_ref *)a, *(const struct figure_ref *)b);
}

static int add_hint(struct hints *h, size_t series, const struct point *p, struct error *err)
{
    if (h->n_wanted == 0 || bsearch(&p->ref, h->wanted, h->n_wanted, sizeof p->ref, by_ref) == NULL)
        return 0;
    if (h->n == h->size) {
        size_t size = h->size ? h->size * 2 : 1024;
        struct hint *at = realloc(h->at, size * sizeof *at);
        if (at == NULL)
            return error_memory(err);
        h->at = at;
        h->size = size;
    }
    h->at[h->n++] = (struct hint){p->ref, (uint32_t)series, p->period.last};
    return 0;
}

static int add_hints(struct hints *h, size_t series, const struct points *p, struct error *err)
{
    for (size_t i = 0; p != NULL && i < p->n; i++)
        if (add_hint(h, series, &p->at[i], err) < 0)
            return -1;
    return 0;
}

static int by_hint(const void *a, const void *b)
{
    return figure_ref_compare(((const struct hint *)a)->ref, ((const struct hint *)b)->ref);
}

static int gather_hints(struct hints *h, const struct briefing *b, struct error *err)
{
    const struct brief *brief = &b->brief;
    for (size_t i = 0; i < brief->n_series; i++)
        if (add_hints(h, i, b->series[i].report.points, err) < 0 ||
            add_hints(h, i, b->series[i].report.stated, err) < 0)
            return -1;
    for (size_t i = 0; i < b->changes.n; i++)
        if (add_hint(h, b->changes.at[i].series, &b->changes.at[i].was, err) < 0)
            return -1;
    for (size_t i = 0; i < brief->n_disputes; i++)
        for (size_t k = 0; k < brief->disputes[i].n_claims; k++)
            if (add_hint(h, brief->disputes[i].series, &brief->disputes[i].claims[k].point, err) <
                0)
                return -1;
    for (size_t i = 0; i < brief->n_sums; i++)
        for (size_t k = 0; k < brief->sums[i].n_parts; k++)
            if (add_hint(h, brief->sums[i].series, &brief->sums[i].parts[k].point, err) < 0)
                return -1;
    if (h->n > 1)
        qsort(h->at, h->n, sizeof *h->at, by_hint);
    return 0;
}

/* The figure where it is known to be, else wherever it is. */
static int find_evidence(struct briefing *b, const struct hints *hints, struct figure_ref ref,
                         struct store_evidence *e, struct error *err)
{
    struct hint key = {.ref = ref};
    const struct hint *hint =
        hints->n > 0 ? bsearch(&key, hints->at, hints->n, sizeof key, by_hint) : NULL;
    const struct store_report *report = gather_report(&b->gather, ref.report);
    if (hint != NULL && report != NULL && hint->last != DAY_NONE) {
        const struct report_series *r = &b->series[hint->series].report;
        const struct figure_place place = {r->id, hint->last, &r->series, report};
        if (store_evidence_at(b->store, ref, &place, e, err) == 0)
            return 0;
        if (err->code != ERR_UNKNOWN)
            return -1;
    }
    return store_evidence(b->store, ref, e, err);
}

static int prove_figure(struct briefing *b, const struct hints *hints, struct brief_evidence *out,
                        struct error *err)
{
    struct store_evidence e;
    struct error own = {.code = ERR_NONE};
    int result = 0;
    if (find_evidence(b, hints, out->ref, &e, &own) == 0) {
        result = fill_evidence(b, &e, out, err);
        store_evidence_free(&e);
    } else if (own.code == ERR_UNKNOWN) {
        /* A figure that an undone batch took back: the last briefing still named it. */
        out->missing = true;
        out->publisher = out->report = "";
    } else {
        *err = own;
        result = -1;
    }
    return result;
}

static int gather_evidence(struct briefing *b, struct error *err)
{
    struct figure_ref *refs = NULL;
    struct hints hints = {0};
    size_t n = 0;
    if (brief_refs(&b->brief, &refs, &n, err) < 0)
        return -1;
    hints.wanted = refs;
    hints.n_wanted = n;
    b->evidence = briefing_get(b, n, sizeof *b->evidence, err);
    int result = b->evidence ? gather_hints(&hints, b, err) : -1;
    /* Row by row of each document, which is then unpacked once. */
    for (size_t i = 0; i < n && result == 0; i++) {
        b->evidence[i].ref = refs[i];
        result = prove_figure(b, &hints, &b->evidence[i], err);
    }
    free(refs);
    free(hints.at);
    b->brief.evidence = b->evidence;
    b->brief.n_evidence = result == 0 ? n : 0;
    return result;
}

/* ---- sources ------------------------------------------------------------------------------------
 */

static int gather_sources(struct briefing *b, struct error *err)
{
    const struct gather *g = &b->gather;
    size_t *used = briefing_get(b, g->n_reports, sizeof *used, err), n = 0;
    b->sources = briefing_get(b, g->n_reports, sizeof *b->sources, err);
    if (used == NULL || b->sources == NULL)
        return -1;
    for (size_t i = 0; i < b->brief.n_series; i++) {
        const struct points *p = b->series[i].report.points;
        for (size_t k = 0; k < p->n; k++) {
            const struct store_report *r = gather_report(g, p->at[k].ref.report);
            if (r)
                used[r - g->reports]++;
        }
    }
    for (size_t i = 0; i < g->n_reports; i++) {
        const struct store_report *r = &g->reports[i];
        if (used[i] == 0)
            continue;
        b->sources[n++] = (struct brief_source){.id = r->id,
                                                .publisher = r->publisher,
                                                .report = r->name,
                                                .title = r->title,
                                                .form = r->form,
                                                .sha256 = r->sha256,
                                                .published = r->published,
                                                .bytes = r->bytes,
                                                .figures = used[i]};
    }
    b->brief.sources = b->sources;
    b->brief.n_sources = n;
    return 0;
}

int briefing_prove(struct briefing *b, struct error *err)
{
    return briefing_disputes(b, err) < 0 || briefing_sums(b, err) < 0 ||
                   gather_sources(b, err) < 0 || gather_evidence(b, err) < 0
               ? -1
               : 0;
}
