/* addson.c - a sentence that adds to the one before: "In January 300 people were fed. In addition,
 * 40 received kits" tells of January, too. */
#include <string.h>

#include "figuretime.h"
#include "../measure/counts.h"

/* Does the sentence that starts at token I say that it adds to the one before? */
static bool opens_addition(const struct parse *p, size_t i)
{
    if (parse_among(p, i, "additionally", "furthermore", "moreover", "further"))
        return true;
    if (parse_function(p, i, F_another))
        return true; /* "Another 597 people received kits", "A further 40" */
    if (parse_function(p, i, F_a) && parse_function(p, i + 1, F_another))
        return true;
    return (parse_function(p, i, F_in) && parse_reads(p, i + 1, "addition")) ||
           (parse_reads(p, i, "en") && parse_reads(p, i + 1, "outre"));
}

/* What is done for people, or what befell them: is MEASURE of the one sort or the other? */
static int sort_of(const char *measure)
{
    if (draft_is(measure, "people-reached") || draft_is(measure, "relief-items") ||
        strncmp(measure, "aid-", 4) == 0)
        return 1;
    return toll_counts(measure) ? 2 : 0;
}

bool times_adds_on(const struct parse *p, const struct draft *d, const struct draft *before)
{
    const struct sentence *s = &p->sentences[d->sentence];
    bool alike = draft_is(d->measure, before->measure) ||
                 (sort_of(d->measure) != 0 && sort_of(d->measure) == sort_of(before->measure));
    if (!alike || before->sentence + 1 != d->sentence || before->period.first == DAY_NONE ||
        before->period.last > p->published || d->kind == KIND_STOCK ||
        p->sentences[before->sentence].paragraph != s->paragraph || !opens_addition(p, s->first) ||
        tense_perfect(p, d) || tense_so_far(p, d))
        return false;
    for (size_t i = s->first; i < d->q->last + 4u && i < s->last; i++)
        if (parse_function(p, i, F_have))
            return false; /* "have been reached": so far */
    return true;
}
