/* hxl.c - what an HXL hashtag says of a column (HXL 1.1, and the tags of the first generation). */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "ingest/csv/plan.h"
#include "sitstat/measure.h"

/* Hashtags that say what a column is; LEVEL of places. Attributes are looked at after. */
static const struct {
    const char *tag;
    enum column_role role;
    int level;
} tags[] = {
    {"#date", COLUMN_DATE, 0},
    {"#period_date", COLUMN_DATE, 0},
    {"#period", COLUMN_DATE, 0},
    {"#report_date", COLUMN_DATE, 0},
    {"#country", COLUMN_PLACE, 0},
    {"#region", COLUMN_PLACE, 0},
    {"#adm0", COLUMN_PLACE, 0},
    {"#adm1", COLUMN_PLACE, 1},
    {"#adm2", COLUMN_PLACE, 2},
    {"#adm3", COLUMN_PLACE, 3},
    {"#adm4", COLUMN_PLACE, 4},
    {"#adm5", COLUMN_PLACE, 5},
    {"#loc", COLUMN_PLACE, 6},
    {"#affected", COLUMN_VALUE, 0},
    {"#inneed", COLUMN_VALUE, 0},
    {"#reached", COLUMN_VALUE, 0},
    {"#targeted", COLUMN_VALUE, 0},
    {"#population", COLUMN_VALUE, 0},
    {"#capacity", COLUMN_VALUE, 0},
    {"#value", COLUMN_VALUE, 0},
    {"#delivery", COLUMN_VALUE, 0},
    {"#movement", COLUMN_VALUE, 0},
    {"#impact", COLUMN_VALUE, 0},
    {"#idp_num", COLUMN_VALUE, 0},
    {"#refugee_num", COLUMN_VALUE, 0},
    {"#aff_num", COLUMN_VALUE, 0},
    {"#killed_num", COLUMN_VALUE, 0},
    {"#injured_num", COLUMN_VALUE, 0},
    {"#id", COLUMN_ID, 0},
    {"#meta", COLUMN_IGNORE, 0},
    {"#description", COLUMN_IGNORE, 0},
    {"#geo", COLUMN_IGNORE, 0},
    {"#lat_deg", COLUMN_IGNORE, 0},
    {"#lon_deg", COLUMN_IGNORE, 0},
    {"#round", COLUMN_IGNORE, 0},
    {"#adm", COLUMN_IGNORE, 0},
    {"#contact", COLUMN_IGNORE, 0},
    {"#currency", COLUMN_UNIT, 0},
    {"#indicator", COLUMN_MEASURE, 0},
    {"#sector", COLUMN_GROUP, 0},
    {"#subsector", COLUMN_GROUP, 0},
    {"#cause", COLUMN_GROUP, 0},
    {"#operation", COLUMN_GROUP, 0},
    {"#status", COLUMN_GROUP, 0},
    {"#org", COLUMN_GROUP, 0},
    {"#crisis", COLUMN_GROUP, 0},
    {"#beneficiary", COLUMN_GROUP, 0},
    {"#assessment", COLUMN_GROUP, 0},
    {"#severity", COLUMN_GROUP, 0},
    {"#event", COLUMN_GROUP, 0},
    {"#activity", COLUMN_GROUP, 0},
    {"#sex", COLUMN_GROUP, 0},
    {"#age_group", COLUMN_GROUP, 0},
    {"#source", COLUMN_SOURCE, 0},
};

/* First-generation tags that name a measure. */
static const struct {
    const char *tag, *measure;
} first_generation[] = {
    {"#idp_num", "idps"},      {"#refugee_num", "refugees"}, {"#aff_num", "people-affected"},
    {"#killed_num", "killed"}, {"#injured_num", "injured"},
};

static bool tag_is(const char *hxl, const char *tag)
{
    size_t n = strlen(tag);
    return strncasecmp(hxl, tag, n) == 0 && (hxl[n] == '\0' || hxl[n] == '+' || hxl[n] == ' ');
}

static bool has_attribute(const char *hxl, const char *name, size_t n)
{
    for (const char *p = strchr(hxl, '+'); p; p = strchr(p + 1, '+')) {
        const char *a = p + 1;
        while (*a == ' ')
            a++;
        if (strncasecmp(a, name, n) == 0 && !isalnum((unsigned char)a[n]) && a[n] != '_')
            return true;
    }
    return false;
}

static bool attribute(const char *hxl, const char *name)
{
    return has_attribute(hxl, name, strlen(name));
}

/* The measure with the most attributes that the tag has too. */
static const struct measure *measure_of(const char *hxl)
{
    const struct measure *best = NULL;
    size_t most = 0;
    for (size_t i = 0; i < sizeof first_generation / sizeof *first_generation; i++)
        if (tag_is(hxl, first_generation[i].tag))
            return measure_find(first_generation[i].measure);
    for (size_t i = 0; i < measure_count(); i++) {
        const struct measure *m = measure_at(i);
        size_t n = strcspn(m->hxl, "+"), count = 1;
        if (n == 0 || strncasecmp(hxl, m->hxl, n) != 0 || isalnum((unsigned char)hxl[n]) ||
            hxl[n] == '_')
            continue;
        const char *p = m->hxl + n;
        while (*p == '+') {
            size_t len = strcspn(p + 1, "+");
            if (!has_attribute(hxl, p + 1, len))
                break;
            count++;
            p += 1 + len;
        }
        if (*p == '\0' && count > most) {
            most = count;
            best = m;
        }
    }
    return best;
}

static void date_attributes(struct column *c)
{
    if (attribute(c->hxl, "start"))
        c->role = COLUMN_START;
    else if (attribute(c->hxl, "end"))
        c->role = COLUMN_END;
    else if (attribute(c->hxl, "year"))
        c->role = COLUMN_YEAR;
    else if (attribute(c->hxl, "month"))
        c->role = COLUMN_MONTH;
    else if (attribute(c->hxl, "updated") || attribute(c->hxl, "published"))
        c->role = COLUMN_PUBLISHED;
}

static void value_attributes(struct column *c)
{
    static const struct {
        const char *attribute, *key, *value;
    } parts[] = {
        {"m", "sex", "male"},        {"f", "sex", "female"},        {"children", "age", "children"},
        {"adults", "age", "adults"}, {"elderly", "age", "elderly"}, {"infants", "age", "infants"},
    };
    const struct measure *m = measure_of(c->hxl);
    if (attribute(c->hxl, "min") || attribute(c->hxl, "max")) {
        c->role = attribute(c->hxl, "min") ? COLUMN_LOW : COLUMN_HIGH;
        return;
    }
    bool households =
        attribute(c->hxl, "hh") || attribute(c->hxl, "households") || attribute(c->hxl, "families");
    if (m && households && strcmp(m->unit, "persons") == 0) { /* households are not persons */
        snprintf(c->measure, sizeof c->measure, "%s-households", m->code);
        snprintf(c->unit, sizeof c->unit, "households");
    } else if (m) {
        snprintf(c->measure, sizeof c->measure, "%s", m->code);
    }
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (attribute(c->hxl, parts[i].attribute) && c->group_key[0] == '\0') {
            snprintf(c->group_key, sizeof c->group_key, "%s", parts[i].key);
            snprintf(c->group_value, sizeof c->group_value, "%s", parts[i].value);
        }
}

bool hxl_role(struct csv *csv, struct column *c)
{
    (void)csv;
    if (c->hxl[0] != '#')
        return false;
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++) {
        if (!tag_is(c->hxl, tags[i].tag))
            continue;
        c->role = tags[i].role;
        c->level = tags[i].level;
        if (c->role == COLUMN_DATE)
            date_attributes(c);
        if (c->role == COLUMN_VALUE)
            value_attributes(c);
        if (c->role == COLUMN_PLACE) {
            bool code = attribute(c->hxl, "code"), origin = attribute(c->hxl, "origin");
            c->role = origin ? (code ? COLUMN_ORIGIN_CODE : COLUMN_ORIGIN)
                             : (code ? COLUMN_PLACE_CODE : COLUMN_PLACE);
        }
        if (c->role == COLUMN_GROUP && attribute(c->hxl, "id"))
            c->role = COLUMN_ID;
        snprintf(c->why, sizeof c->why, "its HXL tag is %s", c->hxl);
        return true;
    }
    return false;
}
