/* scene.c - the place and the origin of a figure: those of its own sentence first, else as
 * inherit.c says. */
#include <string.h>

#include "where.h"

bool draft_measure_flees(const char *measure)
{
    static const char *const fled[] = {"refugees", "refugee-arrivals", "temporary-protection",
                                       "border-crossings"};
    for (size_t k = 0; k < sizeof fled / sizeof *fled; k++)
        if (draft_is(measure, fled[k]))
            return true;
    return false;
}

/* A report tells once where its refugees come from: what an earlier figure said holds on, but
 * not for the country that they came from itself. */
static const struct place_ref *origin_told(const struct drafts *all, size_t k)
{
    const struct draft *d = &all->at[k];
    const struct place_ref *told = NULL;
    if (!draft_flees(d))
        return NULL;
    for (size_t j = k; j > 0 && k - j < 64; j--) {
        const struct place_ref *o = all->at[j - 1].origin;
        if (!draft_flees(&all->at[j - 1]) || o == NULL)
            continue;
        bool same = d->place != NULL && d->place->place != NULL && o->place != NULL &&
                    strcmp(d->place->place->country, o->place->country) == 0;
        if (told == NULL && same)
            return NULL;
        bool whole = o->place != NULL && (o->place->type == PLACE_COUNTRY || o->type != PLACE_NAME);
        if (told == NULL && (whole || o->place == NULL))
            return o;
        if (told != NULL && whole && strcmp(o->place->country, told->place->country) == 0)
            return o; /* Sudan, of which one figure told only the part that its people fled */
        told = told != NULL ? told : o;
    }
    return told;
}

/* "in Kayin and Bago": one number for two places of a country. */
static bool with_next(const struct parse *p, const struct place_ref *r)
{
    const struct place_ref *next = r + 1;
    if (r < p->places || next >= p->places + p->n_places || r->as != 0 || r->type != PLACE_NAME ||
        next->type != PLACE_NAME || next->sentence != r->sentence || next->first != r->last + 1 ||
        !parse_function(p, r->last, F_and) || (r->function != F_in && r->function != F_at) ||
        next->payer || r->payer)
        return false;
    if ((r->place != NULL && r->place->type == PLACE_COUNTRY) ||
        (next->place != NULL && next->place->type == PLACE_COUNTRY) ||
        (r->place != NULL && next->place != NULL &&
         strcmp(r->place->country, next->place->country) != 0))
        return false;
    return next->last >= p->n_tokens || p->tokens[next->last].type != TOKEN_DIGITS;
}

/* ", and that Italy would send": another clause begins between the two tokens. */
static bool next_clause(const struct parse *p, size_t from, size_t to)
{
    for (size_t i = from; i + 1 < to; i++)
        if (parse_mark(p, i, ',') &&
            (parse_function(p, i + 1, F_and) || parse_function(p, i + 1, F_but) ||
             parse_function(p, i + 1, F_while)))
            return true;
    return false;
}

/* "Moldova hosts 105,000, among them 48,000 children": a part is where its whole is, unless a place
 * stands between or right behind it. */
static bool place_of_whole(struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct draft *whole = k > 0 ? d - 1 : NULL;
    if (whole == NULL || place_capital(all, d) != NULL || whole->place == NULL ||
        whole->measure == NULL || strcmp(whole->measure, d->measure) != 0 ||
        !draft_part_of(p, whole, d))
        return false;
    for (size_t i = p->sentences[d->sentence].places; i < parse_places_end(p, d->sentence); i++)
        if (p->places[i].first >= whole->q->last && p->places[i].first < d->q->last + 16u &&
            !next_clause(p, d->q->last, p->places[i].first))
            return false;
    place_take(d, whole);
    d->origin = whole->origin;
    d->origin_rule = whole->origin != NULL ? "as the figure before" : NULL;
    return true;
}

/* "a expulsé 31 000 Haïtiens en janvier, contre 24 000 en décembre": what a number is compared with
 * holds where it does. */
static bool place_of_compared(struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct draft *before = k > 0 ? d - 1 : NULL;
    if (p->language != LANGUAGE_FR || before == NULL || before->measure == NULL || !d->inherited ||
        before->sentence != d->sentence || strcmp(before->measure, d->measure) != 0 ||
        d->q->outer_first == 0 || !parse_function(p, d->q->outer_first - 1, F_against))
        return false;
    for (size_t i = p->sentences[d->sentence].places; i < parse_places_end(p, d->sentence); i++)
        if (p->places[i].first >= d->q->last)
            return false;
    place_take(d, before);
    d->origin = before->origin;
    d->origin_rule = before->origin != NULL ? "as the figure before" : NULL;
    return true;
}

/* "Turkish authorities said 75,780 people were injured": at home, where the report tells of that
 * country as a scene too. */
static const struct place_ref *place_of_speaker(const struct parse *p, struct draft *d)
{
    const struct place_ref *own = NULL;
    for (size_t i = p->sentences[d->sentence].places; i < parse_places_end(p, d->sentence); i++) {
        const struct place_ref *r = &p->places[i];
        uint32_t at = p->tokens[r->first].start;
        if (at >= d->speaker.start && at < d->speaker.end && r->place != NULL &&
            r->place->type == PLACE_COUNTRY && r->type != PLACE_PEOPLE)
            own = r; /* also "Hungarian police" */
        if (at >= d->speaker.start && at < d->speaker.end && r->place != NULL &&
            r->type == PLACE_NAME && r->function == F_in && r->place->country[0] != '\0' &&
            draft_spelled(p, r->first - 2,
                          (const char *const[]){"government", "authorities", NULL}))
            own = r; /* "the government in Damascus" */
    }
    for (size_t i = 0; own != NULL && i < p->n_places && i < 200; i++) {
        const struct place_ref *r = &p->places[i];
        if (r->function == F_in && r->place != NULL && r->type == PLACE_NAME &&
            strcmp(r->place->country, own->place->country) == 0)
            return own;
    }
    return NULL;
}

/* Does the name of a country B go on with a list after A: ", B", "and B", ", and the B"? */
static bool lists_on(const struct parse *p, const struct place_ref *a, const struct place_ref *b)
{
    if (b->sentence != a->sentence || b->place == NULL || a->place == NULL ||
        a->place->type != PLACE_COUNTRY || b->place->type != PLACE_COUNTRY ||
        a->type != PLACE_NAME || b->type != PLACE_NAME || b->first > a->last + 3u ||
        strcmp(a->place->country, b->place->country) == 0)
        return false;
    for (size_t i = a->last; i < b->first; i++)
        if (!parse_mark(p, i, ',') && !parse_function(p, i, F_and) && !parse_function(p, i, F_the))
            return false;
    return b->first > a->last;
}

/* "the toll in Türkiye and Syria passed 23,000", "across Somalia, Kenya and Djibouti": one number
 * for all these countries. */
static bool of_both(const struct parse *p, const struct draft *d)
{
    const struct place_ref *first = d->place, *last = d->place, *end = p->places + p->n_places;
    while (first > p->places && lists_on(p, first - 1, first))
        first--;
    while (last + 1 < end && lists_on(p, last, last + 1))
        last++;
    if (first == last || (first->function != F_in && first->function != F_across) ||
        !parse_function(p, last->first - 1 - (parse_function(p, last->first - 1, F_the) ? 1u : 0u),
                        F_and))
        return false;
    return first->function == F_across || last->last >= p->n_tokens ||
           p->tokens[last->last].type != TOKEN_DIGITS;
}

/* "15,980 persons left the country". */
static bool exits(const struct parse *p, const struct draft *d)
{
    static const char *const verbs[] = {"left", "leave", "leaving", "exited", "departed", NULL},
                             *const country[] = {"country", NULL};
    return d->verb_last > d->verb_first && draft_spelled(p, d->verb_first, verbs) &&
           (draft_spelled(p, d->verb_last - 1, country) ||
            (parse_function(p, d->verb_last, F_the) &&
             draft_spelled(p, d->verb_last + 1, country)));
}

/* "NATO says it will send 8,000": the speaker sends where "it" does. */
static const struct place_ref *sending_speaker(const struct parse *p, const struct draft *d)
{
    for (size_t i = p->sentences[d->sentence].places; i < parse_places_end(p, d->sentence); i++) {
        const struct place_ref *r = &p->places[i];
        uint32_t at = p->tokens[r->first].start;
        bool whole = r->type == PLACE_NAME && at == d->speaker.start &&
                     p->tokens[r->last - 1].end == d->speaker.end;
        bool theirs = r->type == PLACE_ADJECTIVE && at >= d->speaker.start && at < d->speaker.end;
        if (r->place == NULL || r->last > d->q->outer_first || (!whole && !theirs))
            continue;
        for (size_t k = r->last; k < d->q->last + 2u && k < r->last + 8u; k++)
            if (parse_function(p, k, F_its) ||
                (whole && k < d->q->outer_first && parse_function(p, k, F_it)))
                return r; /* also "the Dutch government said 30 of its peacekeepers" */
    }
    return NULL;
}

/* "12 people were killed and 3,400 displaced by flooding in Beira": the one place that the sentence
 * says something happened in holds for all that happened. NULL: there is none, or there are
 * several. */
static const struct place_ref *only_place(const struct parse *p, const struct draft *d)
{
    const struct place_ref *one = NULL;
    for (size_t i = p->sentences[d->sentence].places; i < parse_places_end(p, d->sentence); i++) {
        const struct place_ref *r = &p->places[i];
        if (r->dateline || r->payer || where_qualifies(p, i) || r->first >= d->clause_last ||
            where_landfall(p, r) || (r->first >= d->q->last && where_of_part(p, d->q, r)))
            continue;
        uint32_t at = p->tokens[r->first].start;
        if (one != NULL || (r->function != F_in && r->function != F_at) || r->type != PLACE_NAME ||
            (at >= d->speaker.start && at < d->speaker.end))
            return NULL;
        one = r;
    }
    for (size_t i = d->q->last; one != NULL && i < one->first; i++) {
        const struct entry *e = parse_match(p, i, ROLE_function, NULL);
        if ((e != NULL && (int)e->value == F_including) ||
            (parse_function(p, i, F_of) && parse_function(p, i + 1, F_them)) ||
            parse_mark(p, i, ';'))
            return NULL; /* "200,000 are displaced, 35,000 of them in Beirut" */
    }
    return one;
}

/* "Réfugiés burundais" over the lines of a table: the people that sentence S names. */
static const struct place_ref *people_of(const struct parse *p, uint32_t s)
{
    for (size_t i = p->sentences[s].places; i < parse_places_end(p, s); i++)
        if (p->places[i].type != PLACE_NAME && p->places[i].place != NULL)
            return &p->places[i];
    return NULL;
}

/* "245,000 Malians are refugees in neighbouring countries": not at home. */
static bool away_from_home(const struct parse *p, const struct draft *d)
{
    return strcmp(d->measure, "refugees") == 0 && d->place != NULL && d->origin != NULL &&
           d->place->place != NULL && d->origin->place != NULL &&
           d->place->place->type == PLACE_COUNTRY &&
           strcmp(d->place->place->country, d->origin->place->country) == 0 &&
           place_spans_region(p, d);
}

/* "Landed today at Chaklala / France: two planeloads": under a heading that says where, who sent
 * them heads the line. */
static bool sender_of_line(const struct parse *p, struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    if ((d->group != GROUP_AID && d->group != GROUP_TROOPS) || !s->starts_line ||
        s->places == parse_places_end(p, d->sentence))
        return false;
    const struct place_ref *r = &p->places[s->places];
    if (r->place == NULL || r->place->type != PLACE_COUNTRY || r->function < TEXT_FUNCTION_COUNT ||
        r->type != PLACE_NAME || r->first > s->first + 1u || r->last >= s->last ||
        p->tokens[r->last].type != TOKEN_MARK || strchr(":-_|", p->tokens[r->last].mark) == NULL)
        return false;
    const struct place_ref *scene = told_scene(p, d->sentence);
    if (scene == NULL)
        return false;
    d->place = scene;
    d->place_rule = "the place of the heading over it";
    d->origin = r;
    return true;
}

/* "They carried 569 tonnes": the ships of the sentence before. */
static bool goes_on_with_them(const struct parse *p, const struct draft *d,
                              const struct draft *before)
{
    size_t i = p->sentences[d->sentence].first;
    return before->sentence + 1 == d->sentence &&
           (parse_function(p, i, F_they) || parse_function(p, i, F_it) ||
            draft_spelled(p, i, (const char *const[]){"their", NULL}));
}

/* "1,150 applications were lodged in the country, and the centre at Mucenieki was full": what comes
 * first holds. */
static bool country_before(const struct parse *p, const struct draft *d, const struct place_ref *r)
{
    for (size_t i = d->q->last; i + 2 < r->first; i++)
        if (parse_function(p, i, F_in) && parse_function(p, i + 1, F_the) &&
            parse_in(p, i + 2, SET_countrylike))
            return true;
    return false;
}

/* "Of these, 250,000 crossed into Rwanda": of those who fled, told in the sentence before. */
static bool of_these(const struct parse *p, const struct draft *d, const struct draft *before)
{
    size_t i = p->sentences[d->sentence].first;
    return before->group == GROUP_AWAY && before->sentence + 1 == d->sentence &&
           parse_function(p, i, F_of) &&
           (parse_function(p, i + 1, F_them) ||
            draft_spelled(p, i + 1, (const char *const[]){"these", "those", NULL}));
}

/* The first sentence of the line that S stands in. */
static uint32_t line_of(const struct parse *p, uint32_t s)
{
    while (s > 0 && !p->sentences[s].starts_line &&
           p->sentences[s - 1].paragraph == p->sentences[s].paragraph)
        s--;
    return s;
}

/* "Latvia - 460 Canadian soldiers arrived / Slovakia - 600 are there", "Italy: two flights / In all
 * 60 flights landed": where lines have labels, one does not say whom the next is of. */
static bool labelled_apart(const struct parse *p, const struct draft *d, const struct draft *before)
{
    if (before->origin_rule == actor_acts && before->sentence != d->sentence)
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

/* "Niger hosts 41,400 refugees from Mali; 200 have gone back": who fled returns to where they came
 * from. */
static bool goes_back(struct draft *d, const struct draft *before)
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

void draft_place(struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    enum group group = d->group = where_group(d->measure);
    struct weights w;
    if (d->row && (d->place = draft_row_place(p, d)) != NULL)
        return;
    if (place_of_whole(all, k) || place_of_compared(all, k))
        return;
    if (k > 0 && draft_converts(p, d, d - 1)) {
        place_take(d, d - 1);
        d->origin = d[-1].origin;
        d->origin_rule = "as the figure before";
        return;
    }
    where_weigh(p, d, group, &w);
    if (sender_of_line(p, d))
        return;
    if (w.place != NULL && country_before(p, d, w.place))
        w.place = NULL;
    if (w.place == NULL && group == GROUP_HARM)
        w.place = only_place(p, d);
    d->place = w.place;
    d->origin = w.origin;
    const struct draft *before = place_model(all, k);
    const struct place_ref *acts = group == GROUP_MONEY || draft_is(d->measure, "troop-deployments")
                                       ? actor_country(all, d)
                                       : NULL;
    if (d->place == NULL && d->origin == NULL && goes_back(d, before))
        return;
    if (acts != NULL && (d->origin == NULL || d->origin->first >= d->q->last)) {
        d->origin = acts;
        d->origin_rule = actor_acts;
    }
    bool own = strcmp(d->measure, "asylum-applications") == 0 ||
               strcmp(d->measure, "asylum-seekers") == 0 ||
               strcmp(d->measure, "migrant-arrivals") == 0;
    if (d->origin == NULL && before != NULL && group == before->group && !w.many &&
        (draft_is(d->measure, "detained") == draft_is(before->measure, "detained")) &&
        !labelled_apart(p, d, before) &&
        ((group != GROUP_AID && group != GROUP_MONEY && !own) || before->sentence == d->sentence ||
         d->bare || goes_on_with_them(p, d, before) ||
         (d->verb_last == d->verb_first && p->language != LANGUAGE_FR))) {
        d->origin = before->origin;
        d->origin_rule = "as the figure before";
    }
    if (d->origin == NULL && before != NULL && group == GROUP_PEOPLE && of_these(p, d, before)) {
        d->origin = before->origin;
        d->origin_rule = "as the figure before";
    }
    if (d->origin == NULL && d->under > 0 && group == GROUP_PEOPLE &&
        (d->origin = people_of(p, d->under - 1)) != NULL)
        d->origin_rule = "as the heading says";
    if (d->origin == NULL && (group == GROUP_AID || group == GROUP_PEOPLE) &&
        p->sentences[d->sentence].starts_line && (d->origin = told_source(p, d->sentence)) != NULL)
        d->origin_rule = "as the heading says";
    if (d->origin == NULL && (d->origin = origin_told(all, k)) != NULL)
        d->origin_rule = "as an earlier figure of the people who fled";
    if (d->origin == NULL && (group == GROUP_TROOPS || group == GROUP_MONEY) &&
        (d->origin = sending_speaker(p, d)) != NULL)
        d->origin_rule = "who says that they give";
    if (d->origin == NULL && strcmp(d->measure, "returns") == 0 && d->place != NULL &&
        d->place == w.place && d->place->type != PLACE_NAME && d->place->place != NULL &&
        all->home != NULL && all->home->place != NULL &&
        strcmp(all->home->place->country, d->place->place->country) != 0) {
        d->origin = drafts_land(all); /* "1,840 Afghans went home", filed in Pakistan */
        d->origin_rule = "the country that the report is about";
    }
    if (d->origin != NULL && d->origin == d->place)
        d->origin = NULL;
    if (group == GROUP_AWAY && d->origin != NULL && d->place != NULL && d->origin->as != 0 &&
        &p->places[d->origin->as - 1] == d->place) {
        d->place = NULL; /* "the fighting in Hodeidah ... have fled the governorate" */
        return;
    }
    if (draft_is(d->measure, "new-displacements") && d->place != NULL && d->place == w.place &&
        d->origin != NULL && d->origin == w.origin && d->origin->function == F_from &&
        d->origin->first >= d->q->last && d->place->last <= d->q->first &&
        (d->place->function == F_in || d->place->function == F_of)) {
        d->place = NULL; /* "in northern Burundi, 8,000 people were displaced from Cibitoke" */
        d->place_rule = "none, since only where they come from is told";
        return;
    }
    d->both = w.place != NULL && d->place == w.place && with_next(p, d->place);
    if (w.place != NULL && d->place == w.place && of_both(p, d)) {
        d->place = NULL;
        d->place_rule = "none, since the sentence names two countries";
        return;
    }
    if ((strcmp(d->measure, "border-crossings") == 0 ||
         strcmp(d->measure, "refugee-arrivals") == 0) &&
        exits(p, d)) {
        if (d->origin == NULL || d->place == NULL) {
            d->origin =
                d->place != NULL && d->place->function == F_from ? d->place : drafts_land(all);
            d->origin_rule = "the country that they left";
        }
        if (d->place != NULL && d->place->function != F_to && d->place->function != F_into &&
            d->place->function != F_for)
            d->place = NULL;
        d->place_rule = "none, since they left";
        return;
    }
    bool town = d->place != NULL && d->place->function == F_in && d->place->place != NULL &&
                d->place->place->type != PLACE_COUNTRY; /* "in Andijan, across the border" */
    if (d->place != NULL && group == GROUP_AID && d->verb == VERB_cross && !town) {
        d->country_only = true;
        if (all->home_is_place) {
            d->place = all->home;
            d->country_only = false;
        }
    }
    if (d->place == NULL && (group == GROUP_HARM || strcmp(d->measure, "border-crossings") == 0))
        if ((d->place = place_of_speaker(p, d)) != NULL && parse_in(p, d->place->first, SET_seat))
            d->country_only = true; /* "the government in Yerevan" */
    if (d->place == NULL && strcmp(d->measure, "idps") == 0 && d->origin == w.origin &&
        d->origin != NULL && d->verb == VERB_displace) {
        d->place_rule = "none, since only where they come from is told";
        return; /* "30,000 people from Derna are displaced" */
    }
    if (d->place == NULL && d->verb == VERB_flee && d->origin == w.origin && d->origin != NULL &&
        d->origin->first == d->verb_last) {
        d->place_rule = "none, since only where they come from is told";
        return; /* "860,000 people could flee Sudan" */
    }
    if (d->place == NULL && d->verb == VERB_leave && d->origin == w.origin && d->origin != NULL &&
        strcmp(d->measure, "border-crossings") == 0) {
        d->place_rule = "none, since they left"; /* "3,000 people leave Venezuela each day" */
        return;
    }
    if (away_from_home(p, d)) {
        d->place = NULL;
        d->place_rule = "none, since they are abroad";
        return;
    }
    if (d->place == NULL && (group != GROUP_AWAY || d->origin == NULL))
        place_inherit(all, k, group, before);
}
