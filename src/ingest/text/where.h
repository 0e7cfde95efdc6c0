/* where.h - the places of a sentence, weighed for one of its figures. */
#ifndef SITSTAT_TEXT_WHERE_H
#define SITSTAT_TEXT_WHERE_H

#include "draft.h"

struct weights {
    const struct place_ref *place, *origin;
    int place_cost, origin_cost;
    bool own_origin; /* the noun phrase itself names the origin: "American troops" */
};

enum group where_group(const char *measure);
int where_cost(const struct parse *p, const struct draft *d, const struct place_ref *r);
bool where_qualifies(const struct parse *p, size_t i);
/* "Cúcuta, Colombia", "Ramstein air base in Germany": place I only says which one is meant. */
void where_weigh(const struct parse *p, const struct draft *d, enum group group, struct weights *w);
/* The place and the origin that the figure's own sentence gives it; NULL where it gives none. */
#endif
