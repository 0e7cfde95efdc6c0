/* leaving.c - the place and the origin of people who leave a country: where they left is no place
 * of theirs, and it is often told by where the report or the figure before is. */
#include <string.h>

#include "where.h"

const char place_only_origin[] = "none, since only where they come from is told";
static const char they_left[] = "the country that they left";
static const char other_way[] = "where the figure before went";
static const char none_left[] = "none, since they left";

bool place_left_home(const struct drafts *all, const struct draft *d)
{
    uint32_t sentence = d->sentence;
    for (const struct draft *b = d + 1; b > all->at && b[-1].sentence == sentence; b--)
        if (b[-1].origin_rule == they_left || b[-1].origin_rule == other_way)
            return true; /* also of those that go on with it */
    return false;
}

static bool same_country(const struct place_ref *a, const struct place_ref *b)
{
    return a != NULL && b != NULL && a->place != NULL && b->place != NULL &&
           a->place->country[0] != '\0' && place_same_country(a->place, b->place);
}

/* "13,902 entered Moldova from Ukraine. Another 2,214 left for Ukraine": who goes where the figure
 * before came from comes from where that went. */
static void goes_the_other_way(struct draft *d, const struct draft *before)
{
    if (before == NULL || d->group != GROUP_PEOPLE || before->group != GROUP_PEOPLE ||
        d->place == NULL || d->place->type != PLACE_NAME || d->origin == NULL ||
        d->place->place == NULL || d->place->place->type != PLACE_COUNTRY ||
        (d->place->function != F_to && d->place->function != F_for &&
         d->place->function != F_into) ||
        d->origin != before->origin || before->place == NULL ||
        !same_country(d->origin, d->place) || same_country(before->place, d->place))
        return;
    d->origin = before->place;
    d->origin_rule = other_way;
}

/* "17,404 have left for Austria", told of Slovenia: who leaves for somewhere leaves the country
 * that the report is about, whatever those came from who came before. */
static bool leaves_home(const struct drafts *all, const struct draft *d, const struct weights *w)
{
    static const char *const leaves[] = {"left",   "leave",    "leaving", "leaves",
                                         "exited", "departed", NULL};
    return w->origin == NULL && d->verb_last > d->verb_first &&
           (draft_is(d->measure, "border-crossings") || draft_is(d->measure, "refugee-arrivals")) &&
           parse_spelled(all->p, d->verb_first, leaves) && all->home != NULL &&
           all->home->place != NULL && !same_country(all->home, d->place);
}

/* "5,940 Thais crossed from Poipet into Thailand": a people that goes to its own country comes from
 * where "from" says. */
static void comes_home(const struct parse *p, struct draft *d)
{
    if (!(draft_is(d->measure, "border-crossings") || draft_is(d->measure, "refugee-arrivals")) ||
        d->origin->type == PLACE_NAME || d->place == NULL ||
        (d->place->function != F_to && d->place->function != F_into) ||
        !same_country(d->origin, d->place))
        return;
    d->origin = NULL;
    for (size_t i = p->sentences[d->sentence].places; i < parse_places_end(p, d->sentence); i++)
        if (p->places[i].function == F_from && p->places[i].first >= d->q->last &&
            p->places[i].first < d->clause_last)
            d->origin = &p->places[i];
}

/* "300 Chinese workers left Libya": a people that leaves another country comes from there. */
static void leaves_country(const struct parse *p, struct draft *d)
{
    if (!draft_is(d->measure, "border-crossings") || d->origin->type == PLACE_NAME ||
        d->verb_first < d->q->last || !parse_either(p, d->verb_first, "left", "leave") ||
        d->verb_last != d->verb_first + 1u)
        return;
    for (size_t i = p->sentences[d->sentence].places; i < parse_places_end(p, d->sentence); i++) {
        const struct place_ref *r = &p->places[i];
        if (r->first == d->verb_last && r->type == PLACE_NAME && r->place != NULL &&
            r->place->type == PLACE_COUNTRY && !same_country(r, d->origin))
            d->origin = r;
    }
}

void leaving_origin(struct drafts *all, struct draft *d, const struct draft *before,
                    const struct weights *w)
{
    goes_the_other_way(d, before);
    if (leaves_home(all, d, w)) {
        d->origin = drafts_land(all);
        d->origin_rule = they_left;
    }
    if (d->origin != NULL && d->origin == w->origin)
        comes_home(all->p, d);
    if (d->origin != NULL && d->origin == w->origin)
        leaves_country(all->p, d);
}

/* "15,980 persons left the country". */
static bool exits(const struct parse *p, const struct draft *d)
{
    static const char *const verbs[] = {"left",     "leave", "leaving", "exited",
                                        "departed", "fled",  "fleeing", NULL},
                             *const country[] = {"country", NULL};
    return d->verb_last > d->verb_first && parse_spelled(p, d->verb_first, verbs) &&
           (parse_spelled(p, d->verb_last - 1, country) ||
            (parse_function(p, d->verb_last, F_the) &&
             parse_spelled(p, d->verb_last + 1, country)));
}

bool leaving_country(struct finding *f)
{
    struct draft *d = f->d;
    if ((!draft_is(d->measure, "border-crossings") && !draft_is(d->measure, "refugee-arrivals")) ||
        !exits(f->all->p, d))
        return false;
    if (d->origin == NULL || d->place == NULL) {
        d->origin =
            d->place != NULL && d->place->function == F_from ? d->place : drafts_land(f->all);
        d->origin_rule = they_left;
    }
    if (d->place != NULL && d->place->function != F_to && d->place->function != F_into &&
        d->place->function != F_for)
        d->place = NULL;
    d->place_rule = none_left;
    return true;
}

bool leaving_only_origin(struct finding *f)
{
    struct draft *d = f->d;
    if (d->place != NULL || d->origin == NULL || d->origin != f->w.origin)
        return false;
    if ((draft_is(d->measure, "idps") && d->verb == VERB_displace) ||
        (d->verb == VERB_flee && d->origin->first == d->verb_last)) {
        d->place_rule = place_only_origin;
        return true; /* "30,000 people from Derna are displaced" */
    }
    if (d->verb == VERB_leave && draft_is(d->measure, "border-crossings")) {
        d->place_rule = none_left; /* "3,000 people leave Venezuela each day" */
        return true;
    }
    return false;
}

/* "1,031 people left for Ukraine", "returned to". */
static bool left_for(const struct parse *p, const struct draft *d)
{
    static const char *const leaves[] = {"left", "leave", "departed", "headed", "set", NULL};
    return d->verb_last > d->verb_first && parse_spelled(p, d->verb_first, leaves) &&
           d->place->first >= d->verb_last && d->place->first <= d->verb_last + 3u &&
           (d->place->function == F_for || d->place->function == F_to);
}

/* "1,031 people left for Ukraine", told of Moldova: they come from there. */
static void leaves_for(struct finding *f)
{
    struct draft *d = f->d;
    if (!draft_is(d->measure, "border-crossings") || d->origin != NULL || d->place == NULL ||
        d->place != f->w.place || !left_for(f->all->p, d))
        return;
    const struct place_ref *land = drafts_land(f->all);
    if (land != NULL && land->place != NULL && d->place->place != NULL &&
        !place_same_country(land->place, d->place->place)) {
        d->origin = land;
        d->origin_rule = they_left;
    }
}

/* "245,000 Malians are refugees in neighbouring countries": not at home. */
static bool away_from_home(const struct parse *p, const struct draft *d)
{
    return draft_is(d->measure, "refugees") && d->place != NULL && d->origin != NULL &&
           d->place->place != NULL && d->origin->place != NULL &&
           d->place->place->type == PLACE_COUNTRY &&
           place_same_country(d->place->place, d->origin->place) && place_spans_region(p, d);
}

/* "Bangladesh has 7,000 peacekeepers abroad": anywhere but at home. */
static bool serve_abroad(const struct parse *p, const struct draft *d)
{
    return d->group == GROUP_TROOPS && d->place != NULL && d->q->unit_last > d->q->unit_first &&
           (parse_among(p, d->q->unit_last, "abroad", "overseas") ||
            parse_among(p, d->q->unit_last - 1u, "abroad", "overseas")) &&
           d->place->last <= d->q->first;
}

/* "Since the war in Sudan began, 1.2 million have fled to neighbouring countries": the country
 * named before is the one that they left. */
static void left_the_region(const struct parse *p, struct draft *d)
{
    const struct place_ref *r = d->place;
    if (!draft_is(d->measure, "refugee-arrivals") || d->verb != VERB_flee || r == NULL ||
        d->origin != NULL || r->last > d->q->outer_first || r->place == NULL ||
        r->place->type != PLACE_COUNTRY || !place_spans_region(p, d))
        return;
    d->origin = r;
    d->place = NULL;
}

bool leaving_abroad(struct finding *f)
{
    leaves_for(f);
    left_the_region(f->all->p, f->d);
    if (f->d->place == NULL && f->d->origin != NULL && f->d->origin == f->w.place)
        return true;
    if (!away_from_home(f->all->p, f->d) && !serve_abroad(f->all->p, f->d))
        return false;
    f->d->place = NULL;
    f->d->place_rule = "none, since they are abroad";
    return true;
}

void leaving_stayed(struct drafts *all, size_t k)
{
    struct draft *d = &all->at[k];
    const struct draft *b = k > 0 ? d - 1 : NULL;
    bool displaced = d->verb == VERB_displace || d->noun == NOUN_displaced;
    if (!displaced || b == NULL || b->measure == NULL || b->place == NULL || d->place != b->place ||
        b->place->place == NULL || d->place->last > d->q->outer_first || b->verb != VERB_flee ||
        b->sentence + 1 < d->sentence || !draft_is(b->measure, "refugee-arrivals") ||
        !(draft_is(d->measure, "idps") || draft_is(d->measure, "new-displacements")))
        return;
    const struct place_ref *from = b->origin != NULL ? b->origin : drafts_land(all);
    if (from == NULL || from->place == NULL || from->place->country[0] == '\0' ||
        place_same_country(from->place, b->place->place))
        return;
    d->place = from;
    d->country_only = true;
    d->origin = NULL;
    d->place_rule = b->origin != NULL ? "the country that the refugees come from" : place_of_report;
}
