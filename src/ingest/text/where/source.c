/* source.c - where what a figure counts comes from, where its own sentence does not name that: as
 * the figure before, the heading, who speaks or those who fled before say. */
#include <string.h>

#include "where.h"
#include "../figure/told.h"

#define LINE_MOST 40 /* sentences */

/* A report tells once where its refugees come from: what an earlier figure said holds on, but
 * not for the country that they came from itself. */
static const struct place_ref *origin_told(const struct drafts *all, size_t k)
{
    const struct draft *d = &all->at[k];
    const struct place_ref *told = NULL;
    if (!draft_flees(d) || (draft_is(d->measure, "asylum-applications") && !d->bare))
        return NULL; /* those are of any country */
    for (size_t j = k; j > 0 && k - j < 64; j--) {
        const struct place_ref *o = all->at[j - 1].origin;
        if (!draft_flees(&all->at[j - 1]) || o == NULL ||
            all->at[j - 1].origin_rule == origin_by_parts)
            continue;
        if (place_left_home(all, &all->at[j - 1]))
            continue;
        bool same = d->place != NULL && d->place->place != NULL && o->place != NULL &&
                    place_same_country(d->place->place, o->place);
        if (told == NULL && same)
            return NULL;
        bool whole = o->place != NULL && (o->place->type == PLACE_COUNTRY || o->type != PLACE_NAME);
        if (told == NULL && (whole || o->place == NULL))
            return o;
        if (told != NULL && whole && place_same_country(o->place, told->place))
            return o; /* Sudan, of which one figure told only the part that its people fled */
        told = told != NULL ? told : o;
    }
    return told;
}

/* "NATO says it will send 8,000": the speaker sends where "it" does. */
static const struct place_ref *sending_speaker(const struct parse *p, const struct draft *d)
{
    for (size_t i = p->sentences[d->sentence].places; i < parse_places_end(p, d->sentence); i++) {
        const struct place_ref *r = &p->places[i];
        uint32_t at = p->tokens[r->first].start;
        bool whole = r->type == PLACE_NAME && at == d->speaker.start &&
                     p->tokens[r->last - 1].end == d->speaker.end;
        bool theirs = (r->type == PLACE_ADJECTIVE || parse_mark(p, r->last, 's')) &&
                      at >= d->speaker.start && at < d->speaker.end;
        if (r->place == NULL || r->last > d->q->outer_first || (!whole && !theirs))
            continue;
        for (size_t k = r->last; k < d->q->last + 2u && k < r->last + 8u; k++)
            if (parse_function(p, k, F_its) ||
                (whole && k < d->q->outer_first && parse_function(p, k, F_it)))
                return r; /* also "the Dutch government" or "Spain's said 30 of its peacekeepers" */
    }
    return NULL;
}

/* "Réfugiés burundais" over the lines of a table: the people that sentence S names. */
static const struct place_ref *people_of(const struct parse *p, uint32_t s)
{
    for (size_t i = p->sentences[s].places; i < parse_places_end(p, s); i++)
        if (p->places[i].type != PLACE_NAME && p->places[i].place != NULL)
            return &p->places[i];
    return NULL;
}

/* "BURUNDI - CONGOLESE INFLUX": the people that the title, or the line under it, tells of, who are
 * not at home where D's are; NULL: it tells of none. */
static const struct place_ref *people_of_title(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    const struct place *to = d->place != NULL && d->place->place != NULL ? d->place->place
                             : all->home != NULL                         ? all->home->place
                                                                         : NULL;
    for (size_t i = 0; i < p->n_places && p->places[i].sentence <= 1; i++) {
        const struct place_ref *r = &p->places[i];
        const struct entry *e = parse_match(p, r->last, ROLE_noun, NULL);
        bool people = e != NULL && (e->value == NOUN_influx || e->value == NOUN_refugee ||
                                    e->value == NOUN_arrival || e->value == NOUN_people);
        if (p->sentences[r->sentence].heading && people && r->type != PLACE_NAME &&
            r->place != NULL && r->place->country[0] != '\0' && to != NULL &&
            !place_same_country(to, r->place))
            return r;
    }
    return NULL;
}

/* "They carried 569 tonnes": the ships of the sentence before. */
static bool goes_on_with_them(const struct parse *p, const struct draft *d,
                              const struct draft *before)
{
    size_t i = p->sentences[d->sentence].first;
    return before->sentence + 1 == d->sentence &&
           (parse_function(p, i, F_they) || parse_function(p, i, F_it) ||
            parse_reads(p, i, "their"));
}

static bool of_them(const struct parse *p, size_t i)
{
    return parse_function(p, i, F_of) &&
           (parse_function(p, i + 1, F_them) || parse_among(p, i + 1, "these", "those"));
}

bool origin_of_these(const struct parse *p, const struct draft *d, const struct draft *before)
{
    return (before->group == GROUP_AWAY || before->group == GROUP_PEOPLE) &&
           before->sentence + 1 == d->sentence &&
           (of_them(p, p->sentences[d->sentence].first) || of_them(p, d->q->outer_last));
}

/* The first sentence of the line that S stands in. */
static uint32_t line_of(const struct parse *p, uint32_t s)
{
    uint32_t from = s;
    while (s > 0 && s + LINE_MOST > from && !p->sentences[s].starts_line &&
           p->sentences[s - 1].paragraph == p->sentences[s].paragraph)
        s--;
    return s;
}

/* "Latvia - 460 Canadian soldiers arrived / Slovakia - 600 are there", "Italy: two flights / In all
 * 60 flights landed": where lines have labels, one does not say whom the next is of. */
static bool labelled_apart(const struct parse *p, const struct draft *d, const struct draft *before)
{
    if (before->origin_rule == origin_by_parts ||
        (before->origin_rule == actor_acts && before->sentence != d->sentence))
        return true;
    uint32_t own = line_of(p, d->sentence), other = line_of(p, before->sentence);
    if (own == other)
        return false;
    const struct place_ref *o = before->origin;
    if (o != NULL && o->sentence == other && o->type == PLACE_NAME &&
        o->function == TEXT_FUNCTION_COUNT && o->first <= p->sentences[other].first + 1u &&
        p->sentences[other].starts_line)
        return true;
    uint32_t first = p->sentences[own].places;
    return first < parse_places_end(p, own) && p->places[first].section;
}

/* "1,870 migrants are in a centre": of whom no earlier figure tells where they come from. */
static bool of_passage(const struct draft *d)
{
    return d->noun == NOUN_migrant && !draft_is(d->measure, "border-crossings");
}

/* Who died, what fell down and where people sleep comes from nowhere. */
bool origin_told_of(const char *measure)
{
    return !(draft_is(measure, "killed") || draft_is(measure, "injured") ||
             draft_is(measure, "missing") || draft_is(measure, "homes-destroyed") ||
             draft_is(measure, "homes-damaged") || draft_is(measure, "sites") ||
             draft_is(measure, "people-affected") || draft_is(measure, "people-in-need") ||
             draft_is(measure, "shelter-capacity") || draft_is(measure, "funding-required"));
}

/* "Landed today at Chaklala / France: two planeloads": under a heading that says where, who sent
 * them heads the line. */
bool origin_of_line(const struct parse *p, struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    if ((d->group != GROUP_AID && d->group != GROUP_TROOPS) || !s->starts_line ||
        s->places == parse_places_end(p, d->sentence))
        return false;
    const struct place_ref *r = &p->places[s->places];
    const struct token *sign = &p->tokens[r->last];
    bool dots = parse_mark(p, r->last, '.') && sign->end - sign->start > 1; /* "Spain .... 506" */
    if (r->place == NULL || r->place->type != PLACE_COUNTRY || r->function < TEXT_FUNCTION_COUNT ||
        r->type != PLACE_NAME || r->first > s->first + 1u || r->last >= s->last ||
        p->tokens[r->last].type != TOKEN_MARK ||
        (strchr(":-_|", p->tokens[r->last].mark) == NULL && !dots))
        return false;
    const struct place_ref *scene = told_scene(p, d->sentence);
    if (scene == NULL)
        return false;
    d->place = scene;
    d->place_rule = place_of_heading;
    d->origin = r;
    return true;
}

/* "Niger hosts 41,400 refugees from Mali; 200 have gone back": who fled returns to where they came
 * from. */
bool origin_goes_back(struct draft *d, const struct draft *before)
{
    if (!draft_is(d->measure, "returns") || before == NULL || !draft_flees(before) ||
        before->place == NULL || before->origin == NULL || before->origin->place == NULL)
        return false;
    d->place = before->origin;
    d->place_rule = "where those who fled came from";
    d->origin = before->place;
    d->origin_rule = "where those who fled are";
    return true;
}

void origin_of_heading(const struct parse *p, struct draft *d)
{
    bool comes = d->group == GROUP_AID || d->group == GROUP_PEOPLE || d->group == GROUP_AWAY ||
                 draft_is(d->measure, "idps");
    if (!comes || !p->sentences[d->sentence].starts_line ||
        (d->origin = told_source(p, d->sentence)) == NULL)
        return;
    d->origin_rule = "as the heading says";
    if (d->place == NULL && (d->place = told_scene(p, d->sentence)) != NULL)
        d->place_rule = place_of_heading;
}

void origin_inherit(struct drafts *all, size_t k, const struct draft *before,
                    const struct weights *w)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    enum group group = d->group;
    bool own = draft_is(d->measure, "asylum-applications") ||
               draft_is(d->measure, "asylum-seekers") || draft_is(d->measure, "migrant-arrivals");
    bool apart = before != NULL &&
                 ((before->sentence == d->sentence && draft_apart(p, d, before->q->first)) ||
                  (own && d->verb_last == d->verb_first && draft_elsewhere(p, d, before)));
    if (d->origin == NULL && before != NULL && !apart && group == before->group && !w->many &&
        (draft_is(d->measure, "detained") == draft_is(before->measure, "detained")) &&
        !(of_passage(d) && before->sentence != d->sentence) && !labelled_apart(p, d, before) &&
        ((group != GROUP_AID && group != GROUP_MONEY && !own) || before->sentence == d->sentence ||
         d->bare || goes_on_with_them(p, d, before) ||
         (d->verb_last == d->verb_first && p->language != LANGUAGE_FR))) {
        d->origin = before->origin;
        d->origin_rule = "as the figure before";
    }
    if (d->origin == NULL && before != NULL && group == GROUP_PEOPLE &&
        origin_of_these(p, d, before)) {
        d->origin = before->origin;
        d->origin_rule = "as the figure before";
    }
    if (d->origin == NULL && d->under > 0 && group == GROUP_PEOPLE &&
        (d->origin = people_of(p, d->under - 1)) != NULL)
        d->origin_rule = "as the heading says";
    if (d->origin == NULL && draft_flees(d) && (d->origin = people_of_title(all, d)) != NULL)
        d->origin_rule = "as the title says";
    if (d->origin == NULL)
        origin_of_heading(p, d);
    if (d->origin == NULL && !of_passage(d) && (d->origin = origin_told(all, k)) != NULL)
        d->origin_rule = "as an earlier figure of the people who fled";
    if (d->origin == NULL && (group == GROUP_TROOPS || group == GROUP_MONEY) &&
        (d->origin = sending_speaker(p, d)) != NULL)
        d->origin_rule = "who says that they give";
    if (d->origin == NULL && group == GROUP_MONEY && (d->origin = actor_by_money(all, k)) != NULL)
        d->origin_rule = "who gave money of that country before";
    if (d->origin == NULL && draft_is(d->measure, "returns") && d->place != NULL &&
        d->place == w->place && d->place->type != PLACE_NAME && d->place->place != NULL &&
        all->home != NULL && all->home->place != NULL &&
        !place_same_country(all->home->place, d->place->place)) {
        d->origin = drafts_land(all); /* "1,840 Afghans went home", filed in Pakistan */
        d->origin_rule = "the country that the report is about";
    }
}

bool origin_own_society(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    const struct place_ref *home =
        d->place != NULL && d->place->place != NULL ? d->place : all->home;
    if (home == NULL || home->place == NULL || d->origin->place == NULL ||
        !place_same_country(home->place, d->origin->place))
        return false;
    size_t i = d->origin->last;
    if (d->origin->type != PLACE_ADJECTIVE &&
        (d->origin->function < TEXT_FUNCTION_COUNT || !(p->tokens[i].flags & T_CAPITAL)))
        return false; /* but "Malawi Red Cross: 9,600 blankets" */
    for (; i < d->origin->last + 3u && i < p->n_tokens; i++)
        if (parse_in(p, i, SET_society))
            return true;
    return false;
}

/* "Top troop contributors: Chad (1,435), Bangladesh (1,119)": the country before the number of F
 * sends them, to where the report is about; false: it is no such list. */
static bool contributed(struct finding *f)
{
    static const char *const sends[] = {"contributors", "contributor", "contributing", NULL};
    const struct parse *p = f->all->p;
    struct draft *d = f->d;
    const struct place_ref *r = d->place, *home = f->all->home;
    if (d->group != GROUP_TROOPS || r == NULL || d->origin != NULL || r->place == NULL ||
        r->place->type != PLACE_COUNTRY || r->sentence != d->sentence ||
        r->last + 1u < d->q->outer_first || r->last > d->q->outer_first)
        return false;
    for (size_t i = p->sentences[d->sentence].first; i < r->first; i++)
        if (parse_spelled(p, i, sends)) {
            d->origin = r;
            d->origin_rule = "as the list says";
            d->place =
                home != NULL && home->place != NULL && !place_same_country(home->place, r->place)
                    ? home
                    : NULL;
            d->place_rule = place_of_report;
            f->w.place = NULL;
            return true;
        }
    return false;
}

/* "Top countries of origin: / - Syria 1,147": what labels the line is where its people come from.
 */
void origin_of_item(struct finding *f)
{
    const struct parse *p = f->all->p;
    struct draft *d = f->d;
    const struct sentence *s = &p->sentences[d->sentence];
    if (contributed(f) || d->group != GROUP_PEOPLE || !s->starts_line || d->place == NULL ||
        d->origin != NULL || d->place->sentence != d->sentence ||
        d->place->function < TEXT_FUNCTION_COUNT || d->place->first > s->first + 2u ||
        d->place->place == NULL || d->place->place->type != PLACE_COUNTRY)
        return;
    uint32_t intro = told_over(f->all, d->sentence)->intro;
    if (intro == UINT32_MAX)
        return;
    for (size_t i = p->sentences[intro].first; i < p->sentences[intro].last; i++)
        if (parse_in(p, i, SET_nationality)) {
            d->origin = d->place;
            d->origin_rule = "as the heading says";
            d->place = NULL;
            f->w.place = NULL;
            return;
        }
}
