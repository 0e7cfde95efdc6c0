/* measure.h - what is counted. The table is data/measures.csv, compiled in. */
#ifndef SITSTAT_MEASURE_H
#define SITSTAT_MEASURE_H

#include <stdbool.h>

#include "sitstat/figure.h"

struct measure {
    const char *code; /* "refugee-arrivals" */
    const char *name; /* "Refugee arrivals" */
    const char *unit; /* "persons", "currency", ... */
    enum kind kind;   /* its usual kind */
    const char *hxl;  /* HXL 1.1 hashtag with attributes */
};

size_t measure_count(void);
const struct measure *measure_at(size_t i);
const struct measure *measure_find(const char *code);
/* By code; NULL where there is none. Compiled-in measures only: the store knows the user's own. */
bool measure_is_money(const struct measure *m);
#endif
