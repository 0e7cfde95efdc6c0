/* inherit.c - the place of a figure whose own sentence names none: of the figure before it, of its
 * paragraph's head, of the sentence before, or the country that the report is about. */
#include <string.h>

#include "where.h"
#include "../figure/told.h"

const struct draft *place_model(const struct drafts *all, size_t k)
{
    const struct draft *d = &all->at[k], *found = NULL;
    for (size_t j = k; j > 0 && k - j < 12; j--) {
        const struct draft *b = &all->at[j - 1];
        if (all->p->sentences[b->sentence].paragraph != all->p->sentences[d->sentence].paragraph)
            break;
        if (b->measure == NULL)
            continue;
        if (b->sentence == d->sentence && b->place != NULL && b->place->function == F_to &&
            strcmp(b->measure, d->measure) != 0 && b->place->sentence == d->sentence)
            continue; /* "220,000 have gone to Syria, 565,000 stay with relatives" */
        if (b->sentence == d->sentence && where_bracketed(all->p, b->q->last, d->q->outer_first))
            continue; /* "eight dead (seven in Samar), 14 injured" */
        if (b->sentence == d->sentence)
            return b;
        if (b->place != NULL && b->place->first > 0 && parse_reads(all->p, b->place->last, "alone"))
            continue; /* "In Bhuj alone 7,300 died": a part, told aside */
        if (b->place != NULL && where_worst_of(all->p, b->place->last))
            continue; /* "Barpeta is the worst hit with 1.2 million people": the same */
        if (found != NULL && b->sentence != found->sentence)
            break;
        found = b;
    }
    return found;
}

/* "Mali - Niger sent 200": a line that does not hold for the next one. */
static bool of_line(const struct parse *p, const struct place_ref *r, uint32_t sentence)
{
    bool dash = parse_mark(p, r->last, '-') || parse_mark(p, r->last, '_');
    for (uint32_t s = r->sentence + 1; dash && s <= sentence; s++)
        if (p->sentences[s].starts_line)
            return true;
    return false;
}

/* "CATATUMBO. A year after ...": the place that heads the figure's paragraph. */
static const struct place_ref *section_of(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    /* it stands at the start of the first line, so few sentences are between */
    for (size_t i = parse_places_end(p, d->sentence); i > 0; i--) {
        const struct place_ref *r = &p->places[i - 1];
        if (p->sentences[r->sentence].paragraph != p->sentences[d->sentence].paragraph ||
            r->sentence + 40 < d->sentence)
            break;
        if (r->section)
            return of_line(p, r, d->sentence) ? NULL : r;
    }
    return NULL;
}

/* "Chad will send 2,000": to the country, not to the town that others landed in. */
static bool sends(const struct parse *p, const struct draft *d, const struct place_ref *to)
{
    return draft_is(d->measure, "troop-deployments") && !to->part &&
           (parse_in(p, to->first, SET_seat) || to->place == NULL ||
            to->place->type == PLACE_CITY || to->place->type == PLACE_SITE);
}

const char place_as_before[] = "as the figure before";
const char place_of_report[] = "the country that the report is about";
static const char of_head[] = "the place that heads the paragraph";
const char place_of_heading[] = "the place of the heading over it";
static const char regional[] = "the region, not only the country that the report is about";

static const struct place_ref *fled_from(const struct drafts *all, size_t k)
{
    for (size_t j = k; j > 0 && k - j < 64; j--) {
        const struct place_ref *o = all->at[j - 1].origin;
        if (draft_flees(&all->at[j - 1]) && o != NULL && o->place != NULL &&
            o->place->country[0] != '\0')
            return o;
    }
    return NULL;
}

/* The draft whose place decides may itself stand for its country only. */
void place_take(struct draft *d, const struct draft *from)
{
    d->places = from->places;
    d->place = from->place;
    d->country_only = from->country_only;
    d->place_rule = place_as_before;
}

#define GIVEN_BACK 40 /* numbers, of which dates are some */

/* "Denmark will give Pakistan 50 million. ... The appeal asks for 460 million": the country that
 * the report's own country gives to; NULL: none is told. */
static const struct place_ref *given_before(const struct drafts *all, size_t k)
{
    for (size_t j = k; all->home != NULL && j > 0 && k - j < GIVEN_BACK; j--) {
        const struct draft *b = &all->at[j - 1];
        if (b->measure == NULL || !place_funds(b) || b->place == NULL || b->origin == NULL ||
            b->place->place == NULL || b->origin->place == NULL || all->home->place == NULL)
            continue;
        if (place_same_country(b->origin->place, all->home->place) &&
            !place_same_country(b->place->place, all->home->place) &&
            b->place->place->country[0] != '\0')
            return b->place;
    }
    return NULL;
}

/* "Total 2,155,271", "across the region", "It expects 400,000 more": who left the place that heads
 * the paragraph, and what holds for several countries, takes no place over. */
static bool of_no_place(struct finding *f)
{
    struct draft *d = f->d;
    const struct draft *before = f->before;
    const struct place_ref *head = d->group == GROUP_AWAY ? section_of(f->all, d) : NULL;
    if (head != NULL) {
        bool within = draft_is(d->measure, "new-displacements") && head->place != NULL &&
                      head->place->type == PLACE_COUNTRY;
        *(within ? &d->place : &d->origin) = head; /* "SYRIA. 191,000 have fled their homes" */
        *(within ? &d->place_rule : &d->origin_rule) = of_head;
        return true;
    }
    if (place_told_of_several(f->all->p, d)) {
        d->place_rule = "none, since it is of several countries";
        return true;
    }
    if (parts_by_country(f->all, f->k)) {
        d->place_rule = "none, since it adds up several countries";
        return true;
    }
    bool goes_on = before != NULL && before->place == NULL && before->place_rule == regional &&
                   ((before->sentence == d->sentence && before->group == d->group) ||
                    (place_funds(before) && place_funds(d)));
    if (place_spans_region(f->all->p, d) || goes_on) {
        d->place_rule = regional;
        return true;
    }
    if (before != NULL && before->place == NULL && before->sentence + 1 == d->sentence &&
        before->group == d->group && d->group == GROUP_PEOPLE && before->place_rule != NULL &&
        parse_function(f->all->p, d->q->outer_last, F_more)) {
        d->place_rule = before->place_rule; /* in the neighbouring countries, as those before */
        return true;
    }
    return false;
}

#define FEW 100         /* whom an incident befalls in a town */
#define MANY 100000     /* who are displaced in all of a country */
#define NO_TOWN 3000000 /* who need help in no town alone */

/* "Armed men killed 34 near Bambari. The displaced now number 722,000": is BEFORE of an incident
 * where D, of many more people, is not? */
static bool of_incident(const struct draft *d, const struct draft *before)
{
    bool need = draft_is(d->measure, "people-in-need");
    double n = number_double(d->q->value);
    return (draft_is(before->measure, "killed") || draft_is(before->measure, "injured")) &&
           (need || draft_is(d->measure, "idps") || draft_is(d->measure, "refugees")) &&
           ((number_double(before->q->value) < FEW && n >= MANY) || (need && n >= NO_TOWN));
}

/* Does the figure of another sentence, told BEFORE, tell of something else in a town of its own, so
 * that its place says nothing of D? "built for 90,000. They hold 399,000" is of one place, and so
 * is "housing 940 people. It has 600 places". */
static bool other_matter(const struct draft *d, const struct draft *before)
{
    bool town =
        before->sentence != d->sentence && before->place != NULL &&
        (before->place->place != NULL ? before->place->place->type != PLACE_COUNTRY
                                      : before->place->written && !draft_is(d->measure, "sites"));
    bool room = draft_is(before->measure, "shelter-capacity"),
         holds = draft_is(d->measure, "shelter-capacity");
    const char *other = room ? d->measure : before->measure;
    bool there = room != holds && (draft_is(other, "refugees") || draft_is(other, "idps")) &&
                 before->sentence + 1 == d->sentence;
    if (place_funds(d) && !place_funds(before))
        return true;
    if (town && of_incident(d, before))
        return true;
    if (town && room && !there && draft_is(d->measure, "migrant-arrivals"))
        return true; /* "Moria has 700 places. Arrivals since January" are the country's */
    if (town && !there && before->group != d->group && !(place_funds(d) && place_funds(before)) &&
        !before->country_only)
        return true;
    return town && draft_is(d->measure, "sites") && number_double(d->q->value) > 1 &&
           !draft_is(before->measure, "sites");
    /* thirteen camps are not in the one told before */
}

/* "WFP fed 312,000 people in August", "WFP has so far distributed 1,060 tonnes": does an agency do
 * so all over the country? */
static bool agency_acts(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    const struct token *t = &p->tokens[s->first];
    bool so_far = draft_is(d->measure, "people-reached") || draft_is(d->measure, "relief-items");
    for (size_t i = s->first; !so_far && draft_is(d->measure, "aid-weight") && i < d->q->first; i++)
        so_far = parse_reads(p, i, "so") && parse_reads(p, i + 1, "far");
    return so_far && (t->flags & T_UPPER) && t->end - t->start > 2 && !s->capitals &&
           d->verb_first > s->first && d->verb_last <= d->q->first && d->verb_last > d->verb_first;
}

/* What was told before and does not hold for the figure: of another country than the head of its
 * paragraph, of another line, of something else. */
static void forget(struct finding *f)
{
    const struct draft *d = f->d;
    const struct place_ref *head = section_of(f->all, d);
    if (head != NULL && head->place != NULL && f->before != NULL &&
        f->before->sentence != d->sentence && f->before->place != NULL &&
        f->before->place->place != NULL &&
        !place_same_country(f->before->place->place, head->place)) {
        f->before = NULL; /* "Libya. ... Niger has taken in 2,200. Some 5,400 are held" */
        f->scene = NULL;
    }
    if (head != NULL && head->place != NULL && f->scene != NULL && f->scene->place != NULL &&
        !place_same_country(f->scene->place, head->place))
        f->scene = NULL; /* "Adré. The influx goes on since the fighting in El Geneina. 7,630" */
    if (f->scene != NULL && place_in_origin(d, f->scene))
        f->scene = NULL; /* "Fighting in El Geneina goes on. 358,300 arrivals from Sudan" */
    if (f->before != NULL && f->before->sentence != d->sentence && d->group != GROUP_HARM &&
        d->group != GROUP_AWAY && !f->all->home_is_place &&
        !(draft_is(d->measure, "detained") && d->inherited) && actor_at(f->all->p, d) > 0) {
        f->before = NULL; /* who acts for the whole country, not for the town told before */
        f->scene = NULL;
    }
    if (f->before != NULL && f->before->sentence != d->sentence && !f->all->home_is_place &&
        agency_acts(f->all->p, d)) {
        f->before = NULL;
        f->scene = NULL;
    }
    if (f->before != NULL && f->before->sentence != d->sentence &&
        draft_is(f->before->measure, "returns") && !draft_is(d->measure, "returns") &&
        f->before->place != NULL && f->before->place->function == F_to) {
        f->before = NULL;
        f->scene = NULL;
    } /* "57,000 went back to Syria. Police caught 78,000 migrants" */
    if (f->before != NULL && f->before->sentence != d->sentence && d->verb == VERB_deport &&
        !draft_is(f->before->measure, "returns")) {
        f->before = NULL; /* "3,290 crossed into Costa Rica. Panama deported 460": not to there */
        f->scene = NULL;
    }
    if (f->before != NULL && f->before->sentence != d->sentence && !f->all->home_is_place &&
        f->all->home != NULL && where_shared_over(f->all, d, f->before)) {
        f->before = NULL;
        f->scene = NULL;
    }
    const struct sentence *line = &f->all->p->sentences[d->sentence];
    bool own_line = line->starts_line &&
                    (f->before == NULL || (f->before->sentence != d->sentence &&
                                           !(parse_function(f->all->p, line->first, F_of) &&
                                             parse_in(f->all->p, line->first + 1u, SET_these))));
    if (own_line || d->group == GROUP_AWAY)
        f->scene = NULL;
    if (f->before != NULL && (own_line || other_matter(d, f->before))) {
        bool sent = f->before->group == GROUP_AWAY && draft_is(d->measure, "border-crossings");
        if ((sent || of_incident(d, f->before) || strncmp(d->measure, "troop", 5) == 0 ||
             draft_is(d->measure, "migrant-arrivals")) &&
            f->scene == f->before->place)
            f->scene = NULL; /* "In Baidoa the sites are 517. The force had 18,500 troops" */
        f->before = NULL;
    }
}

/* "landed at the airport", "in the capital". */
static bool in_known_town(struct finding *f)
{
    const struct place_ref *capital = place_capital(f->all, f->d),
                           *airport = place_airport_named(f->all, f->d);
    f->d->place = airport != NULL ? airport : capital;
    if (airport != NULL)
        f->d->place_rule = "the airport of the city that the report was filed from";
    else if (capital != NULL)
        f->d->place_rule = "the capital of the country that the report is about";
    return f->d->place != NULL;
}

/* "767 were killed and 2,906 injured in the country": of the figure before it, of those who fled
 * it, or of the report. */
static bool in_the_country(struct finding *f)
{
    struct draft *d = f->d;
    if (f->before != NULL && f->before->place != NULL && place_country_acts(f->all->p, d)) {
        place_take(d, f->before);
        d->country_only = true;
        if (d->place->place == NULL && f->all->home != NULL) { /* a camp in no gazetteer */
            d->place = f->all->home;
            d->place_rule = place_of_report;
        }
        return true;
    }
    if (!place_country_named(f->all, d))
        return false;
    if (f->before != NULL && f->before->sentence == d->sentence && f->before->place != NULL) {
        place_take(d, f->before);
        d->country_only |= d->group == GROUP_TROOPS;
        return true;
    }
    if (f->all->home == NULL || f->all->home_is_place)
        return false;
    const struct place_ref *scene =
        f->scene; /* "a famine in southern Somalia. Inside the country" */
    if (scene != NULL && scene->place != NULL && scene->place->type == PLACE_COUNTRY &&
        f->all->home->place != NULL && !place_same_country(scene->place, f->all->home->place)) {
        d->place = scene;
        d->country_only = true;
        d->place_rule = "the country of the sentence before";
        return true;
    }
    const struct place_ref *from = d->verb == VERB_displace || d->noun == NOUN_displaced
                                       ? fled_from(f->all, f->k)
                                       : NULL; /* who stayed inside is displaced there */
    d->place = from != NULL ? from : f->all->home;
    d->country_only = true;
    d->place_rule = from != NULL ? "the country that the refugees come from" : place_of_report;
    return true;
}

/* "In Aleppo 40 died. Another 60 were injured": where the figure before is. */
static bool where_before(struct finding *f)
{
    if (f->before == NULL || f->before->place == NULL)
        return false;
    place_take(f->d, f->before);
    bool applied = draft_is(f->d->measure, "asylum-applications"),
         other = f->before->sentence != f->d->sentence;
    f->d->country_only |= other && (applied || sends(f->all->p, f->d, f->before->place));
    if (applied && other && f->d->place->place == NULL && f->all->home != NULL)
        return place_reported(f); /* in the country of the post, which no gazetteer knows */
    return true;
}

/* "CATATUMBO. A year after ...": the place over the paragraph, or that of a heading. */
static bool under_head(struct finding *f)
{
    struct draft *d = f->d;
    if ((d->place = section_of(f->all, d)) != NULL)
        d->place_rule = of_head;
    else if ((d->place = told_scene(f->all->p, d->sentence)) != NULL)
        d->place_rule = place_of_heading;
    return d->place != NULL;
}

static bool at_scene(struct finding *f)
{
    if (f->scene == NULL || place_funds(f->d))
        return false;
    f->d->place = f->scene;
    f->d->country_only = sends(f->all->p, f->d, f->scene);
    f->d->place_rule = "the scene of the sentence before";
    return true;
}

/* Does D count whom or what a crisis struck where it is? */
static bool befalls(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    for (size_t i = p->sentences[d->sentence].places; i < parse_places_end(p, d->sentence); i++)
        if (p->places[i].place != NULL && all->home->place != NULL && !p->places[i].dateline &&
            place_same_country(p->places[i].place, all->home->place))
            return false; /* "the 188,000 people in Thai shelters" */
    return d->group == GROUP_HARM || draft_is(d->measure, "new-displacements") ||
           draft_is(d->measure, "homes-destroyed") || draft_is(d->measure, "homes-damaged");
}

/* "DERNA, Libya. Live updates": does the head of the report name HOME, where it was written, with
 * its country? Who gives money gives it to that. */
static bool headed_with_country(const struct parse *p, const struct place_ref *home)
{
    const struct place_ref *next = home + 1;
    return home >= p->places && next < p->places + p->n_places && home->sentence == 0 &&
           home->first <= p->sentences[0].first + 1u && next->first == home->last + 1u &&
           parse_mark(p, home->last, ',') && next->place != NULL &&
           next->place->type == PLACE_COUNTRY;
}

/* "The earthquake struck Gorkha. ... 8,900 died", "Denmark will give Pakistan 50 million": where
 * the event struck, whom the report's country gives to, else what the report is about. */
bool place_reported(struct finding *f)
{
    struct draft *d = f->d;
    if (d->group == GROUP_HARM && !f->all->home_is_place &&
        (d->place = event_place(f->all->p)) != NULL) {
        d->place_rule = "where the event struck that the report is about";
    } else if (place_funds(d) && (d->place = given_before(f->all, f->k)) != NULL) {
        d->country_only = true;
        d->place_rule = "whom the report's own country gives to";
    } else if (f->all->crisis != NULL && befalls(f->all, d)) {
        d->place = f->all->crisis;
        d->country_only = true;
        d->place_rule = "the country that a report filed elsewhere tells of";
    } else {
        d->place = f->all->home;
        bool town = d->place != NULL && d->place->place != NULL &&
                    (d->place->place->type == PLACE_CITY || /* money is for its country */
                     headed_with_country(f->all->p, d->place));
        d->country_only = !f->all->home_is_place || (town && place_funds(d));
        d->place_rule = d->place != NULL ? place_of_report : NULL;
    }
    return true;
}

/* What a figure may take its place from; the first that is told holds. */
static bool (*const takes[])(struct finding *) = {
    in_known_town, in_the_country, where_speaker_acts, where_before,   where_speaker_is,
    under_head,    at_scene,       place_not_told,     place_reported,
};

void place_inherit(struct finding *f)
{
    if (of_no_place(f))
        return;
    f->scene = place_scene_before(f->all, f->d);
    forget(f);
    if (draft_is(f->d->measure, "evacuations") &&
        (f->before == NULL || strcmp(f->before->measure, f->d->measure) != 0 ||
         f->before->place == NULL)) /* where to is not told: where from is no place of theirs */
        return;
    for (size_t i = 0; i < sizeof takes / sizeof *takes && !takes[i](f); i++)
        ;
    const struct parse *p = f->all->p;
    if (f->d->place != NULL && f->d->place == f->scene && f->scene >= p->places &&
        f->scene < p->places + p->n_places)
        place_in_row(f);
}
