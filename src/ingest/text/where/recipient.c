/* recipient.c - for whom money and help is of which no place is told: where disaster struck, or
 * nobody knows. */
#include <string.h>

#include "where.h"

/* Is ORIGIN the country that the report is about? */
static bool from_home(const struct drafts *all, const struct place_ref *origin)
{
    return origin != NULL && origin->place != NULL && all->home != NULL &&
           all->home->place != NULL && place_same_country(origin->place, all->home->place);
}

/* Has the report told before figure K what befell people in the country that it is about? */
static bool home_struck(const struct drafts *all, size_t k)
{
    static const char *const strikes[] = {"idps", "people-affected", "people-in-need",
                                          "evacuations", "new-displacements"};
    if (all->home == NULL || all->home->place == NULL)
        return false;
    for (size_t j = k; j > 0 && k - j < 64; j--) {
        const struct draft *b = &all->at[j - 1];
        bool struck = b->measure != NULL && b->group == GROUP_HARM;
        for (size_t i = 0; b->measure != NULL && i < sizeof strikes / sizeof *strikes; i++)
            struck |= draft_is(b->measure, strikes[i]);
        if (struck && b->place != NULL && b->place->place != NULL &&
            place_same_country(b->place->place, all->home->place))
            return true;
    }
    return false;
}

/* "from Sudan, Chad and Libya": is one of them the country that the report seems to be about? */
static bool row_home(const struct drafts *all, const struct draft *d)
{
    for (const struct place_ref *r = d->origins.first; r != NULL && r <= d->origins.last; r++)
        if (from_home(all, r))
            return true;
    return false;
}

static const char for_refugees[] = "none, since it is for people who may be in several countries";

/* "Germany has earmarked 415 million marks for the Kurds", "20 million pounds for the refugees and
 * Japan $10 million": those whom it is for have fled, and no place is told. */
static bool for_those_who_fled(const struct finding *f)
{
    const struct parse *p = f->all->p;
    const struct draft *d = f->d, *b = f->k > 0 ? d - 1 : NULL;
    size_t i = d->q->unit_last > d->q->outer_last ? d->q->unit_last : d->q->outer_last, n;
    if (b != NULL && b->sentence == d->sentence && b->place_rule == for_refugees &&
        d->group == GROUP_MONEY)
        return true;
    if (d->group != GROUP_MONEY || !parse_function(p, i, F_for) || d->origin == NULL ||
        from_home(f->all, d->origin))
        return false;
    i += parse_function(p, i + 1, F_the) ? 2u : 1u;
    const struct entry *e = parse_match(p, i, ROLE_noun, &n);
    return parse_among(p, i, "kurds", "rohingya", "rohingyas", "kosovars", "exiles") ||
           (e != NULL && (e->value == NOUN_refugee || e->value == NOUN_migrant)) ||
           (parse_reads(p, i, "boat") && parse_reads(p, i + 1, "people"));
}

/* "Norway gives 40 million", in a report on Norway or on several countries: who it is for is not
 * told. What is given where disaster struck is for those there. */
bool place_not_told(struct finding *f)
{
    struct draft *d = f->d;
    if (for_those_who_fled(f)) {
        d->place_rule = for_refugees;
        return true;
    }
    if (d->group == GROUP_MONEY && !f->all->several && home_struck(f->all, f->k))
        return false;
    if (d->group == GROUP_MONEY && f->before != NULL && from_home(f->all, f->before->origin))
        d->place_rule = "none, since the report is about who gives";
    else if ((d->group == GROUP_MONEY || d->group == GROUP_PEOPLE || d->group == GROUP_AID ||
              draft_is(d->measure, "troop-deployments")) &&
             d->origin_rule != actor_acts && (from_home(f->all, d->origin) || row_home(f->all, d)))
        d->place_rule = "none, since the report is about where it comes from";
    else if (f->all->several)
        d->place_rule = "none, since the report is about several countries";
    else
        return false;
    return true;
}
