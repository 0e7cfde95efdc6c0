/* measure.c - the compiled-in table of measures.
 *
 * The rows repeat data/measures.csv as constants, made by tools/measures.c at build time, so that
 * nothing is parsed when the program starts. */
#include "sitstat/measure.h"

#include <string.h>

#include "measures_table.h"

size_t measure_count(void)
{
    return sizeof measures / sizeof *measures;
}

const struct measure *measure_at(size_t i)
{
    return i < measure_count() ? &measures[i] : NULL;
}

const struct measure *measure_find(const char *code)
{
    for (size_t i = 0; i < measure_count(); i++)
        if (strcmp(measures[i].code, code) == 0)
            return &measures[i];
    return NULL;
}

bool measure_is_money(const struct measure *m)
{
    return strcmp(m->unit, "currency") == 0;
}
