/* own.c - tables that sitstat wrote itself (export, figures --csv) are read back by their names. */
#include <stdio.h>
#include <string.h>

#include "ingest/csv/roles.h"

static const struct {
    const char *name; /* folded */
    enum column_role role;
} own_roles[] = {
    {"sitstat figure", COLUMN_IGNORE},
    {"figure", COLUMN_IGNORE},
    {"measure", COLUMN_MEASURE},
    {"kind", COLUMN_KIND},
    {"unit", COLUMN_UNIT},
    {"unit measure", COLUMN_UNIT},
    {"place", COLUMN_PLACE_CODE},
    {"ref area", COLUMN_PLACE_CODE},
    {"place name", COLUMN_PLACE},
    {"ref area name", COLUMN_PLACE},
    {"origin", COLUMN_ORIGIN_CODE},
    {"counterpart area", COLUMN_ORIGIN_CODE},
    {"origin name", COLUMN_ORIGIN},
    {"counterpart area name", COLUMN_ORIGIN},
    {"group", COLUMN_GROUPS},
    {"groups", COLUMN_GROUPS},
    {"start", COLUMN_START},
    {"end", COLUMN_END},
    {"time period", COLUMN_IGNORE}, /* start and end say it to the day */
    {"value", COLUMN_VALUE},
    {"obs value", COLUMN_VALUE},
    {"low", COLUMN_LOW},
    {"obs low", COLUMN_LOW},
    {"high", COLUMN_HIGH},
    {"obs high", COLUMN_HIGH},
    {"qualifier", COLUMN_QUALIFIER},
    {"obs qualifier", COLUMN_QUALIFIER},
    {"status", COLUMN_STATUS},
    {"obs status", COLUMN_STATUS},
    {"published", COLUMN_PUBLISHED},
    {"known on", COLUMN_PUBLISHED},
    {"source", COLUMN_SOURCE},
    {"data source", COLUMN_SOURCE},
    {"sitstat report", COLUMN_IGNORE},
    {"report", COLUMN_IGNORE},
    {"line", COLUMN_IGNORE},
    {"column", COLUMN_IGNORE},
    {"raw", COLUMN_IGNORE},
    {"id", COLUMN_ID},
    {"item", COLUMN_ID},
    {"structure", COLUMN_IGNORE},
    {"structure id", COLUMN_IGNORE},
    {"action", COLUMN_IGNORE},
};

static const struct column *find(const struct csv *csv, const char *folded)
{
    for (size_t i = 0; i < csv->n_columns; i++)
        if (strcmp(csv->columns[i].folded, folded) == 0)
            return &csv->columns[i];
    return NULL;
}

/* Our names of columns, or our dataflow in SDMX-CSV. */
static bool is_own(const struct csv *csv)
{
    const struct column *structure = find(csv, "structure id");
    if (find(csv, "sitstat figure") && find(csv, "groups"))
        return true;
    if (find(csv, "figure") && find(csv, "known on") && find(csv, "raw") && find(csv, "qualifier"))
        return true;
    return structure && structure->facts.distinct.n == 1 &&
           keys_find(&structure->facts.distinct, "SITSTAT:FIGURES(1.0)", 20) != NULL;
}

void own_decide(struct csv *csv)
{
    csv->own = is_own(csv);
    for (size_t i = 0; i < csv->n_columns && csv->own; i++) {
        struct column *c = &csv->columns[i];
        for (size_t k = 0; k < sizeof own_roles / sizeof *own_roles; k++)
            if (strcmp(c->folded, own_roles[k].name) == 0) {
                column_set(c, own_roles[k].role, "sitstat wrote this table");
                c->level = 0;
                c->key[0] = c->measure[0] = c->group_key[0] = '\0';
            }
    }
}

/* The one text of a column of sources is who published the table. */
void own_publisher(struct csv *csv)
{
    csv->publisher[0] = '\0';
    csv->several_publishers = false;
    for (size_t i = 0; i < csv->n_columns && csv->surveyed_all; i++) {
        const struct column_facts *f = &csv->columns[i].facts;
        const struct keys *k = &f->distinct;
        if (csv->columns[i].role != COLUMN_SOURCE || f->missing || f->urls || k->n != 1) {
            csv->several_publishers |=
                csv->own && csv->columns[i].role == COLUMN_SOURCE && k->n + (f->missing > 0) > 1;
            continue;
        }
        for (size_t s = 0; s < k->size; s++)
            if (k->slots[s].hash && k->slots[s].len < sizeof csv->publisher)
                snprintf(csv->publisher, sizeof csv->publisher, "%.*s", (int)k->slots[s].len,
                         k->text.data + k->slots[s].at);
    }
}

bool csv_mixes_publishers(const struct csv *csv)
{
    return csv->several_publishers;
}

const char *csv_publisher(const struct csv *csv)
{
    return csv->publisher;
}
