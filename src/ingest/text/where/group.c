/* group.c - what the place and the origin of each measure mean. */
#include <string.h>

#include "where.h"

/* A measure that is not listed tells of a place only. Sorted by measure. */
static const struct {
    const char *measure;
    enum group group;
} groups[] = {
    {"aid-convoys", GROUP_AID},
    {"aid-flights", GROUP_AID},
    {"aid-shipments", GROUP_AID},
    {"aid-weight", GROUP_AID},
    {"asylum-applications", GROUP_PEOPLE},
    {"asylum-seekers", GROUP_PEOPLE},
    {"border-crossings", GROUP_PEOPLE},
    {"detained", GROUP_TROOPS},
    {"evacuations", GROUP_AWAY},
    {"funding-committed", GROUP_MONEY},
    {"funding-pledged", GROUP_MONEY},
    {"funding-received", GROUP_MONEY},
    {"homes-damaged", GROUP_HARM},
    {"homes-destroyed", GROUP_HARM},
    {"idps", GROUP_HARM},
    {"injured", GROUP_HARM},
    {"killed", GROUP_HARM},
    {"migrant-arrivals", GROUP_PEOPLE},
    {"missing", GROUP_HARM},
    {"new-displacements", GROUP_AWAY},
    {"people-affected", GROUP_HARM},
    {"refugee-arrivals", GROUP_PEOPLE},
    {"refugees", GROUP_PEOPLE},
    {"relief-items", GROUP_AID},
    {"returns", GROUP_PEOPLE},
    {"temporary-protection", GROUP_PEOPLE},
    {"troop-deployments", GROUP_TROOPS},
    {"troops", GROUP_TROOPS},
};

enum group where_group(const char *measure)
{
    size_t low = 0, high = sizeof groups / sizeof *groups;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = measure[0] - groups[middle].measure[0];
        order = order != 0 ? order : strcmp(measure, groups[middle].measure);
        if (order == 0)
            return groups[middle].group;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return GROUP_OTHER;
}
