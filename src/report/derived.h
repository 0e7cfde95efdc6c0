/* derived.h - the figures that a number no source states was made of. */
#ifndef SITSTAT_REPORT_DERIVED_H
#define SITSTAT_REPORT_DERIVED_H

#include "report/page.h"
#include "report/rows.h"

#define DERIVED_LISTED 8 /* figures that are named one by one; of more the first and the last */

struct derived {
    size_t n;                               /* figures */
    const struct point *first, *last;       /* oldest and newest of them */
    struct figure_ref refs[DERIVED_LISTED]; /* those to be named, ascending in time */
    size_t n_refs;
    bool all; /* refs are all of them; else the first and the last */
};
void derived_find(const struct report_series *r, const struct trend_row *row, struct derived *out);
/* What ROW, whose `derived` is not NULL, rests on. */
const char *derived_rows(struct page *p, const struct report_series *r,
                         const struct trend_row *row);
/* "arrivals.csv, lines 2 to 21": where these figures stand in their reports. */
const char *derived_from(struct page *p, const struct derived *d);
/* "From 20 figures, 1 March 2022 to 20 March 2022" */
bool derived_has(struct page *p, size_t series, const char *name);
/* Whether series SERIES of the briefing has a number of that name. */
const char *sum_method(struct page *p, const struct brief_sum *sum);
const struct brief_sum *page_sum(const struct brief *b, struct figure_ref ref);
/* NULL where the figure stands alone. */
#endif
