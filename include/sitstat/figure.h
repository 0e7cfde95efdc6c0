/* figure.h - the vocabulary: what a figure is, and how its parts are named.
 *
 * A figure is one dated number: a series, a period, a value or bounds, a qualifier, a status and
 * its evidence. Nothing here owns memory; strings belong to whoever filled the struct. */
#ifndef SITSTAT_FIGURE_H
#define SITSTAT_FIGURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "sitstat/date.h"
#include "sitstat/error.h"
#include "sitstat/number.h"

/* The numbers of these enums are stored in databases: only ever append. */
enum kind { KIND_UNKNOWN, KIND_STOCK, KIND_FLOW, KIND_CUMULATIVE, KINDS };
enum qualifier {
    QUALIFIER_EXACT,
    QUALIFIER_ABOUT,
    QUALIFIER_NEARLY,
    QUALIFIER_MORE_THAN,
    QUALIFIER_AT_LEAST,
    QUALIFIER_LESS_THAN,
    QUALIFIER_AT_MOST,
    QUALIFIER_BETWEEN,
    QUALIFIER_VAGUE,
    QUALIFIERS
};
enum status {
    STATUS_ACTUAL,
    STATUS_PROVISIONAL,
    STATUS_ESTIMATE,
    STATUS_FORECAST,
    STATUS_TARGET,
    STATUS_SUPERSEDED,
    STATUSES
};
enum role { ROLE_NONE, ROLE_RECOMMENDED, ROLE_TRIANGULATION, ROLES };

const char *kind_name(enum kind kind); /* "unknown", "stock", "flow", "cumulative" */
const char *qualifier_name(enum qualifier qualifier);
const char *status_name(enum status status);
const char *role_name(enum role role); /* "", "recommended", "triangulation" */
int kind_find(const char *name, enum kind *out);
int qualifier_find(const char *name, enum qualifier *out);
int status_find(const char *name, enum status *out);
/* All *_find: 0, or -1 where there is no such name. */

/* A series: what its figures have in common. Empty strings where a part is not given. */
struct series {
    const char *measure; /* code */
    enum kind kind;
    const char *unit;       /* the measure's unit; ISO 4217 for money */
    const char *place;      /* ISO 3166-1 alpha-3 or p-code, or "" */
    const char *place_name; /* resolved, or as given */
    const char *origin;     /* as place */
    const char *origin_name;
    const char *group; /* canonical "key=value;key=value", keys sorted, escaped by group_add() */
};

/* A figure as modules hand it on. Where `series` is used with a sink, the sink keeps no pointer. */
struct figure {
    struct series series;
    struct period period;
    struct number value, low, high; /* NUMBER_NONE where not given */
    enum qualifier qualifier;
    enum status status;
    day_t known_on;
    const char *item; /* the record's own id, or "" */
    /* evidence */
    long line;       /* physical line, 1-based; 0: none */
    long column;     /* 1-based column of the row; for text the byte offset of the number */
    long length;     /* text: bytes of the number expression; 0: a row */
    const char *raw; /* the cell or the number expression as it stands */
    const char *attributed_to; /* whoever states it, "" where only the publisher does */
};

int group_add(char *group, size_t size, const char *key, const char *value, struct error *err);
/* Adds key=value to the canonical GROUP at its sorted place; ';', '=' and '\' get a '\' before. */

#define SERIES_TEXT 1024
int series_format(const struct series *s, char *out, size_t size);
/* MEASURE@PLACE[:ORIGIN][{group}][/KIND], kind only where it is not the measure's own. Where a
 * place has no code its name stands there. Returns 0, or -1 where OUT is too small. */

/* What a user asks for: a series as written, with `*` for any part and parts left out. */
struct series_pattern {
    char measure[128], place[160], origin[160], group[512]; /* "*" any, "" must be empty */
    int kind; /* enum kind, SERIES_KIND_UNSAID or SERIES_KIND_ANY ("/" and a star) */
    bool origin_given, group_given, place_given;
};
enum { SERIES_KIND_UNSAID = -1, SERIES_KIND_ANY = -2 };
int series_pattern_parse(const char *text, struct series_pattern *out, struct error *err);
/* A bare MEASURE means every place; MEASURE@PLACE means without origin or group, and of the
 * measure's own kind, where such a series exists, else any: the store decides that, see
 * store_find_series(). */

/* Where a figure came from, as users name it: "REPORT-LINE-COLUMN". */
struct figure_ref {
    uint32_t report;
    uint32_t line;
    uint32_t column;
};
#define FIGURE_REF_TEXT 40
const char *figure_ref_format(struct figure_ref ref, char out[static FIGURE_REF_TEXT]);
int figure_ref_parse(const char *text, struct figure_ref *out);
int figure_ref_compare(struct figure_ref a, struct figure_ref b); /* by report, line, column */

/* One point of a series as stats, charts and reports see it. */
enum point_flag {
    POINT_CONFLICT = 1,    /* the report gives several values for this period: never added up */
    POINT_PROVISIONAL = 2, /* the period was not over when it was published */
    POINT_SUMMED = 4,      /* several items were added (flows only) */
    POINT_RECONCILED = 8,  /* several sources: role, else median */
};
struct point {
    struct period period;
    double value;     /* the value used; the middle of the bounds where only bounds are given */
    double low, high; /* bounds, NaN where open; -inf/+inf never */
    double spread_low, spread_high; /* lowest and highest of several sources, else NaN */
    enum qualifier qualifier;
    enum status status;
    uint8_t flags; /* enum point_flag */
    day_t known_on;
    struct figure_ref ref; /* the figure, or the first of several */
};

struct points {
    struct point *at; /* ascending by last day, then first */
    size_t n, size;
    size_t revised; /* figures behind them that their own publisher has since stated anew with
                     * another value; the store counts them */
};
void points_init(struct points *p);
void points_free(struct points *p);
int points_add(struct points *p, const struct point *point, struct error *err);
#endif
