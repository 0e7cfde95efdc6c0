/* series.h - the dimensions of a record to a series, through a cache of raw cells. */
#ifndef CSV_SERIES_H
#define CSV_SERIES_H

#include "ingest/csv/plan.h"

/* A record's dimensions as they stand lead to a set: one series a value column, made when first
 * needed. Zeroed is empty; series_cache_free() accepts that. */
struct made {    /* a series that the sink knows */
    uint32_t id; /* 0: not made yet */
    uint8_t kind;
};

struct set_link {
    uint32_t key, len; /* its key within sets.text */
    uint32_t next;     /* the set that came after it last time, UINT32_MAX: none */
};

struct series_cache {
    struct keys sets;  /* raw cells of the dimensions, joined, to a set */
    struct keys rare;  /* the same with value column and unit, for cells that name their unit */
    struct made *made; /* set * values + value */
    size_t n_made, made_size;
    size_t *dimensions; /* columns that part series */
    size_t n_dimensions;
    size_t *values; /* columns that hold values */
    size_t n_values;
    struct buffer key;
    struct set_link *links; /* one a set */
    size_t n_links, links_size;
    uint32_t last_set; /* UINT32_MAX: none yet */
};

int series_cache_init(struct series_cache *s, const struct csv *csv, struct error *err);
void series_cache_free(struct series_cache *s);
int series_set(struct series_cache *s, const struct record *r, uint32_t *set, struct error *err);
/* The set of a record. */
int series_make(const struct csv *csv, const struct record *r, const struct column *value,
                const char *unit, const struct sink *sink, struct made *made, struct error *err);
/* Makes the series of one value column of a record known to SINK. SERIES_NO_MEASURE where the
 * record does not say what its number counts. */
enum { SERIES_NO_MEASURE = 1 };
const char *series_cell(const struct csv *csv, const struct record *r, size_t i, size_t *len);
/* The trimmed text of cell I, LEN bytes; NULL where it is blank or says that it is missing. */
int series_text(struct buffer *b, const char *s, size_t len, struct error *err);
/* Sets B to S, cleaned and cut to what a name may be. */

/* ---- seriesplace.c */
int series_place(const struct csv *csv, const struct record *r, bool origin,
                 const char *default_code, struct buffer *code, struct buffer *name,
                 struct error *err);
/* The finest level of the place, or the origin, that the record fills: CODE where one is known, and
 * NAME. DEFAULT_CODE is the country that was told on import, "": none. */
int series_default_place(const char *told, struct buffer *code, struct buffer *name,
                         struct error *err);
/* The same for a record that names none: the place TOLD on import. */
bool series_total(const struct csv *csv, const char *s, size_t len);
/* Does S stand for the total of its column? */
#endif
