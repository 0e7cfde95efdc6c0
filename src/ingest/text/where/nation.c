/* nation.c - where soldiers are, and not whose they are: "Estonia (UK-led, 1,000 soldiers),
 * Latvia (Canada, 2,200), Hungary (800)". */
#include "where.h"

const char place_of_list[] = "the place before its bracket";

#define BRACKET_MOST 8 /* tokens before the number in its bracket */

/* The bracket that the number of D stands in, with a name or nothing before it: the token of "(";
 * 0: there is none. */
static size_t opened(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_first, first = p->sentences[d->sentence].first;
    for (; i > first + 1u && i + BRACKET_MOST > d->q->outer_first; i--)
        if (parse_mark(p, i - 1, '('))
            return i - 1;
        else if (parse_mark(p, i - 1, ')') || parse_mark(p, i - 1, ';'))
            return 0;
    return 0;
}

/* The place that ends right before token I, or the one that begins at it; NULL: none. */
static const struct place_ref *at_token(const struct parse *p, uint32_t sentence, size_t i,
                                        bool before)
{
    for (size_t k = p->sentences[sentence].places; k < parse_places_end(p, sentence); k++)
        if (before ? p->places[k].last == i : p->places[k].first == i)
            return &p->places[k];
    return NULL;
}

bool place_of_nation(struct finding *f)
{
    const struct parse *p = f->all->p;
    struct draft *d = f->d;
    size_t open = d->group == GROUP_TROOPS ? opened(p, d) : 0;
    if (open == 0)
        return false;
    const struct place_ref *where = at_token(p, d->sentence, open, true),
                           *whose = at_token(p, d->sentence, open + 1, false);
    bool listed = f->k > 0 && d[-1].sentence == d->sentence && d[-1].place_rule == place_of_list;
    bool bare = open + 1 == d->q->outer_first;
    if (where == NULL || where->place == NULL || (whose == NULL && !(bare && listed)) ||
        (whose != NULL && (whose->place == NULL || whose->last >= d->q->outer_first ||
                           place_same_country(whose->place, where->place))))
        return false; /* "France (300), Italy (200)": they may be there or send them */
    d->place = where;
    d->place_rule = place_of_list;
    d->origin = whose;
    return true;
}

static const char of_lost[] = "not the country that lost its soldiers";

bool place_of_lost(struct finding *f)
{
    const struct parse *p = f->all->p;
    struct draft *d = f->d;
    const struct place_ref *home = f->all->home;
    if (!draft_is(d->measure, "killed") || home == NULL || home->place == NULL ||
        (d->place != NULL && d->place->function < TEXT_FUNCTION_COUNT))
        return false; /* "has lost 14 soldiers in eastern Congo" */
    size_t i = d->q->outer_first;
    bool next = f->k > 0 && d[-1].sentence == d->sentence && d[-1].place_rule == of_lost;
    if (!next) {
        bool soldiers = d->noun == NOUN_troop ||
                        (d->q->unit_last == d->q->unit_first && f->k > 0 && d[-1].measure != NULL &&
                         d[-1].group == GROUP_HARM && number_double(d->q->value) < 100);
        if (!soldiers || i < 3 || !parse_reads(p, i - 1, "lost"))
            return false;
        i -= parse_function(p, i - 2, F_have) ? 2u : 1u;
    }
    const struct place_ref *r = at_token(p, d->sentence, i, true);
    if (r == NULL || r->place == NULL || r->place->type != PLACE_COUNTRY ||
        place_same_country(home->place, r->place))
        return false; /* but "Ukraine has lost 31,000 soldiers", told of Ukraine */
    d->place = home;
    d->country_only = !f->all->home_is_place;
    d->place_rule = of_lost;
    f->w.place = NULL;
    return true;
}
