/* labelnone.c - labels of what no measure counts, whatever it would be in a sentence: "Released:
 * 40", "Personnel in the field: 249,158". */
#include "../figure/draft.h"
#include "counts.h"

/* "Personnel in the field", "Vehicles and machines": those who help, and what they help with, of no
 * army and with no aid. */
static bool of_responders(const struct parse *p, size_t first, size_t stop)
{
    static const char *const where[] = {"field",     "operation", "operations", "ground",
                                        "machines",  "machinery", "equipment",  "use",
                                        "mobilised", "mobilized", "engaged",    "work",
                                        "working",   "used",      "involved",   NULL};
    bool told = parse_among(p, first, "vehicles", "machines", "machinery");
    if (!told && !parse_reads(p, first, "personnel"))
        return false;
    for (size_t i = first + 1; i < stop; i++) {
        if (p->tokens[i].type != TOKEN_WORD ||
            (p->tokens[i].functions == 0 && !parse_spelled(p, i, where)))
            return false;
        told |= p->tokens[i].functions == 0;
    }
    return told; /* "Personnel: 900" may be an army's */
}

bool label_of_none(const struct parse *p, size_t first, size_t stop)
{
    static const char *const none[] = {"released", "freed",     "discharged", "recovered",
                                       "schools",  "hospitals", "bridges",    NULL};
    return (stop - first <= 3 && parse_spelled(p, first, none)) || of_responders(p, first, stop);
}
