/* names.c - the names of kinds, qualifiers, statuses and roles. */
#include "sitstat/figure.h"

#include <string.h>

static const char *const kind_names[KINDS] = {"unknown", "stock", "flow", "cumulative"};
static const char *const qualifier_names[QUALIFIERS] = {"exact",     "about",    "nearly",
                                                        "more_than", "at_least", "less_than",
                                                        "at_most",   "between",  "vague"};
static const char *const status_names[STATUSES] = {"actual",   "provisional", "estimate",
                                                   "forecast", "target",      "superseded"};
static const char *const role_names[ROLES] = {"", "recommended", "triangulation"};

static const char *name_at(const char *const *names, int n, int i)
{
    return i >= 0 && i < n ? names[i] : names[0];
}

static int name_find(const char *const *names, int n, const char *name)
{
    for (int i = 0; i < n; i++)
        if (strcmp(names[i], name) == 0)
            return i;
    return -1;
}

const char *kind_name(enum kind kind)
{
    return name_at(kind_names, KINDS, (int)kind);
}

const char *qualifier_name(enum qualifier qualifier)
{
    return name_at(qualifier_names, QUALIFIERS, (int)qualifier);
}

const char *status_name(enum status status)
{
    return name_at(status_names, STATUSES, (int)status);
}

const char *role_name(enum role role)
{
    return name_at(role_names, ROLES, (int)role);
}

int kind_find(const char *name, enum kind *out)
{
    int i = name_find(kind_names, KINDS, name);
    *out = i < 0 ? KIND_UNKNOWN : (enum kind)i;
    return i < 0 ? -1 : 0;
}

int qualifier_find(const char *name, enum qualifier *out)
{
    int i = name_find(qualifier_names, QUALIFIERS, name);
    *out = i < 0 ? QUALIFIER_EXACT : (enum qualifier)i;
    return i < 0 ? -1 : 0;
}

int status_find(const char *name, enum status *out)
{
    int i = name_find(status_names, STATUSES, name);
    *out = i < 0 ? STATUS_ACTUAL : (enum status)i;
    return i < 0 ? -1 : 0;
}
