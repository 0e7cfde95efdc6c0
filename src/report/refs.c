/* refs.c - which figures the pages of a briefing show, and so need evidence for. */
#include <stdlib.h>
#include <string.h>

#include "report/derived.h"
#include "report/page.h"
#include "report/rows.h"

struct refs {
    struct figure_ref *at;
    size_t n, size;
    struct error *err;
    bool failed;
};

static void add(struct refs *r, struct figure_ref ref)
{
    if (ref.report == 0 || r->failed)
        return;
    if (r->n == r->size) {
        size_t size = r->size ? r->size * 2 : 256;
        struct figure_ref *at = realloc(r->at, size * sizeof *at);
        if (at == NULL) {
            error_memory(r->err);
            r->failed = true;
            return;
        }
        r->at = at;
        r->size = size;
    }
    r->at[r->n++] = ref;
}

static int by_ref(const void *a, const void *b)
{
    const struct figure_ref *x = a, *y = b;
    return figure_ref_compare(*x, *y);
}

static void add_table(struct refs *refs, const struct report_series *r)
{
    size_t first = r->points->n > BRIEF_ROWS ? r->points->n - BRIEF_ROWS : 0;
    for (size_t i = first; i < r->points->n; i++)
        add(refs, r->points->at[i].ref);
    for (size_t i = 0; r->stated != NULL && i < r->stated->n; i++)
        add(refs, r->stated->at[i].ref);
}

static void add_series(struct refs *refs, const struct brief *b, const struct report_series *r)
{
    struct trend_row rows[TREND_ROWS];
    struct say s;
    say_begin(&s, b->w, refs->err);
    size_t n = trend_rows(&s, r, rows);
    for (size_t i = 0; i < n; i++) {
        struct derived d = {.n = 0};
        for (size_t k = 0; k < ROW_REFS; k++)
            add(refs, rows[i].refs[k]);
        if (rows[i].derived)
            derived_find(r, &rows[i], &d);
        for (size_t k = 0; k < d.n_refs; k++)
            add(refs, d.refs[k]);
    }
    if (say_end(&s) < 0)
        refs->failed = true;
}

static int collect(const struct brief *b, bool tables, struct figure_ref **out, size_t *n,
                   struct error *err)
{
    struct refs refs = {.err = err};
    for (size_t i = 0; i < b->n_series && tables; i++)
        add_table(&refs, &b->series[i].report);
    for (size_t i = 0; i < b->n_series; i++)
        add_series(&refs, b, &b->series[i].report);
    for (size_t i = 0, shown = 0; i < b->changes->n && shown < PAGE_CHANGES; shown++) {
        size_t group = changes_group(b->changes, i);
        add(&refs, b->changes->at[i].was.ref);
        add(&refs, b->changes->at[i + group - 1].is.ref);
        i += group;
    }
    for (size_t i = 0; i < b->n_key; i++)
        add(&refs, page_delta_ref(b, b->key[i]));
    for (size_t i = 0; i < b->n_sums && tables; i++)
        for (size_t k = 0; k < b->sums[i].n_parts; k++)
            add(&refs, b->sums[i].parts[k].point.ref);
    for (size_t i = 0; i < b->n_disputes; i++)
        for (size_t k = 0; k < b->disputes[i].n_claims; k++)
            add(&refs, b->disputes[i].claims[k].point.ref);
    if (refs.failed) {
        free(refs.at);
        return -1;
    }
    if (refs.n > 1)
        qsort(refs.at, refs.n, sizeof *refs.at, by_ref);
    size_t kept = 0;
    for (size_t i = 0; i < refs.n; i++)
        if (kept == 0 || figure_ref_compare(refs.at[kept - 1], refs.at[i]) != 0)
            refs.at[kept++] = refs.at[i];
    *out = refs.at;
    *n = kept;
    return 0;
}

int brief_refs(const struct brief *b, struct figure_ref **refs, size_t *n, struct error *err)
{
    return collect(b, true, refs, n, err);
}

int page_stated_refs(const struct brief *b, struct figure_ref **refs, size_t *n, struct error *err)
{
    return collect(b, false, refs, n, err);
}
