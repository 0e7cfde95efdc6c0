/* primary.c - which figure of a report is the first to be told: the one on what it is most about.
 */
#include "draft.h"

#define RANK_UNMEASURED 14 /* of a number that is no figure, at best */

/* How much a measure is what a report on displacement is about: 0 first. */
static int rank(const struct extracted *x)
{
    static const struct {
        const char *measure;
        int rank;
    } ranks[] = {{"new-displacements", 0}, {"evacuations", 0},      {"idps", 0},
                 {"refugee-arrivals", 1},  {"border-crossings", 1}, {"refugees", 1},
                 {"homes-destroyed", 2},   {"returns", 2},          {"people-in-need", 3},
                 {"homes-damaged", 3},     {"people-affected", 4},  {"killed", 6}};
    int r = 5;
    bool vague = x->figure.qualifier == QUALIFIER_VAGUE; /* "several thousand" says less */
    if (x->figure.series.measure[0] == '\0')
        return x->percent || x->currency[0] != '\0' || x->unit_span.end == x->unit_span.start
                   ? RANK_UNMEASURED + 4
                   : RANK_UNMEASURED;
    for (size_t k = 0; k < sizeof ranks / sizeof *ranks; k++)
        if (draft_is(x->figure.series.measure, ranks[k].measure)) {
            r = ranks[k].rank;
            break;
        }
    return 2 * r + vague;
}

void figure_choose_primary(struct extraction *out)
{
    struct extracted *best = NULL;
    int least = 20;
    for (size_t k = 0; k < out->n_figures && least > 0; k++) {
        struct extracted *x = &out->figures[k];
        if (x->figure.series.measure[0] == '\0' && least <= RANK_UNMEASURED)
            continue;
        int r = rank(x);
        if (r < least) {
            best = x;
            least = r;
        }
    }
    if (best != NULL)
        best->primary = true;
}
