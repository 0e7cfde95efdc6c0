/* points.c - a growing list of points. */
#include "sitstat/figure.h"

#include <stdlib.h>
#include <string.h>

void points_init(struct points *p)
{
    memset(p, 0, sizeof *p);
}

void points_free(struct points *p)
{
    free(p->at);
    points_init(p);
}

int points_add(struct points *p, const struct point *point, struct error *err)
{
    if (p->n == p->size) {
        size_t size = p->size ? p->size * 2 : 64;
        struct point *at = realloc(p->at, size * sizeof *at);
        if (at == NULL)
            return error_memory(err);
        p->at = at;
        p->size = size;
    }
    p->at[p->n++] = *point;
    return 0;
}
