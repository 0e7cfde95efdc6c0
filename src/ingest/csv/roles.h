/* roles.h - the steps by which columns get their roles (private to roles.c and values.c). */
#ifndef CSV_ROLES_H
#define CSV_ROLES_H

#include "ingest/csv/plan.h"

void column_set(struct column *c, enum column_role role, const char *format, ...)
    SITSTAT_PRINTF(3, 4);
/* A role with the reason for it. */
void column_by_cells(struct column *c);
/* The role that its cells alone give it. */
void keep_decide(struct csv *csv);
/* (keep.c) Which of several columns that could have a role keeps it. */
int values_decide(struct csv *csv, struct error *err);
/* Which columns hold values, of which measure, what their headers add to the series. */
int layout_decide(struct csv *csv, struct error *err);
/* (layout.c) Which headers are, or hold, periods. */
void dimensions_decide(struct csv *csv);
/* Which texts part the series, which only identify or describe a record. */
void own_decide(struct csv *csv);
/* Tables that sitstat wrote: csv->own, and the roles of their columns. */
void own_publisher(struct csv *csv);
bool parts_role(const struct csv *csv, struct column *c);
/* (parts.c) The role of a column of weeks, quarters, days of the month or weekdays, if it is one.
 */
int period_part(const char *s, size_t len);
/* (parts.c) "9", "Q1", "W09": its number; 0 where it is none. */
bool is_code_name(const char *folded);
/* A header that ends as names of codes do: "hazard type", "destPlanId". */
bool headers_told(const struct csv *csv, enum column_role role);
/* Some column has the role because the user says so. */
#endif
