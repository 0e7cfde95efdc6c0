/* trend_parts.h - the pieces of trend_compute() that have files of their own. */
#ifndef SITSTAT_STATS_TREND_PARTS_H
#define SITSTAT_STATS_TREND_PARTS_H

#include "sitstat/trend.h"
#include "sitstat/trendtest.h"

/* The items of the window that are not provisional, as arrays. */
struct sample {
    double *day;      /* middle of the period; owned, with position and value in one block */
    double *position; /* in periods from the first */
    double *value;
    size_t *item; /* owned */
    size_t n;
    double step; /* of position, between neighbours: 1 */
};
int sample_make(struct sample *s, const struct trend *t, struct error *err);
void sample_free(struct sample *s);
bool sample_prefers_logs(const struct sample *s, double *logs, bool *positive);
/* trend_window.c: whether logarithms tell a line with AR(1) errors better than values. LOGS holds
 * n. */

void window_last(struct trend *t, size_t length);
/* The window begins LENGTH complete items back. */
int window_find_breaks(struct trend *t, struct error *err);
int window_find_turn(struct trend *t, struct error *err);
/* The window begins at the last break of those in it, at the latest turning point. */

struct sample_result {
    struct ar1 line;     /* the test, per period; of logarithms if `logarithm` */
    struct ar1 log_line; /* the same of logarithms; slope NaN where a value is not positive */
    bool logarithm;
};
int sample_test(const struct sample *s, struct sample_result *out, struct error *err);
int sample_growth(const struct sample *s, const struct trend *t, bool counts,
                  const struct sample_result *test, struct trend_growth *g, struct error *err);
enum trend_direction sample_direction(const struct sample *s, const struct sample_result *r);

int bounds_find(struct trend *t, const struct trend_options *o, const struct sample *s,
                struct error *err);
/* trend_bounds.c: the results where bounds leave the values open. */
int future_find(struct trend *t, const struct trend_options *o, struct error *err);
/* trend_future.c: the forecast, where one can be given. */
#endif
