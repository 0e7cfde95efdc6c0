/* gather.h - series with their points and trends, read from the store for the commands that report.
 */
#ifndef SITSTAT_CLI_GATHER_H
#define SITSTAT_CLI_GATHER_H

#include "cli/cli.h"
#include "sitstat/arena.h"
#include "sitstat/report.h"
#include "sitstat/stats.h"

#define GATHER_COUNT 64 /* beyond that all series have many figures */

struct gathered { /* one series; report.points and report.trend point to its neighbours here */
    struct points points, stated; /* what was counted; forecasts and targets of sources */
    struct trend trend;
    struct report_series report;
    uint32_t figures;  /* of all days, counted to GATHER_COUNT */
    day_t first, last; /* first day of its oldest period, last day of its newest */
};
struct gather {
    struct gathered **at;
    size_t n, size;
    struct store_report *reports; /* by id */
    size_t n_reports, size_reports;
    struct measure *measures;
    size_t n_measures, size_measures;
    struct arena strings;
};
struct gather_options {
    day_t as_of;                /* DAY_NONE: all that is known */
    day_t from, to;             /* periods that end within; DAY_NONE: open */
    struct trend_options trend; /* its kind, counts and revisions are filled in by series */
};

void gather_init(struct gather *g);
void gather_free(struct gather *g);
int gather_facts(struct gather *g, struct store *s, struct error *err);
/* The reports; before everything below. */
int gather_pattern(struct gather *g, struct store *s, const char *pattern, struct error *err);
/* Adds the series that PATTERN (NULL: all) names and that are not there yet; no points yet.
 * ERR_UNKNOWN where there is none. */
int gather_points(struct gather *g, struct store *s, struct gathered *series,
                  const struct gather_options *o, struct error *err);
/* Reads the points, computes the trend and fills `report`. */
const struct store_report *gather_report(const struct gather *g, uint32_t id); /* NULL: none */
const char *gather_publisher(const struct gather *g, uint32_t report);
#endif
