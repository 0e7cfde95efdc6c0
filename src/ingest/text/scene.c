/* scene.c - the place and the origin of a figure: those of its own sentence first, else as
 * inherit.c and source.c say. */
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

static const char they_left[] = "the country that they left";
static const char other_way[] = "where the figure before went";

/* "in Kayin and Bago": one number for two places of a country. */
static bool with_next(const struct parse *p, const struct place_ref *r)
{
    const struct place_ref *next = r + 1;
    if (r < p->places || next >= p->places + p->n_places || r->as != 0 || r->type != PLACE_NAME ||
        next->type != PLACE_NAME || next->sentence != r->sentence || next->first != r->last + 1 ||
        !parse_function(p, r->last, F_and) ||
        (r->function != F_in && r->function != F_at && r->function != F_on &&
         (r->function != F_to || next->function != TEXT_FUNCTION_COUNT)) ||
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
        if (at == d->speaker.start && r->seat && draft_is(d->measure, "border-crossings"))
            return r; /* "Warsaw reported 230 attempts": at its own border */
        if (at == d->speaker.start && r->place != NULL && r->place->type == PLACE_REGION &&
            r->type == PLACE_NAME && r->function == TEXT_FUNCTION_COUNT && !r->seat &&
            parse_in(p, r->last, SET_regionlike))
            return r; /* "Ishikawa prefecture put the dead at 94" */
        if (at == d->speaker.start && r->place != NULL && r->place->type == PLACE_REGION &&
            r->type == PLACE_NAME && !r->seat &&
            draft_spelled(p, r->last,
                          (const char *const[]){"government", "authorities", "administration",
                                                "officials", NULL}))
            return r; /* "the Gujarat government put the dead at 13,120" */
        if (at >= d->speaker.start && at < d->speaker.end && r->place != NULL &&
            r->type == PLACE_NAME && r->function == F_in && r->place->country[0] != '\0' &&
            draft_spelled(p, r->first - 2,
                          (const char *const[]){"government", "authorities", "officials",
                                                "ministers", "leaders", NULL}))
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
    if (first == last ||
        (first->function != F_in && first->function != F_across &&
         !(first->function == F_to && (d->group == GROUP_PEOPLE || d->group == GROUP_AWAY))) ||
        parse_function(p, last->last, F_have) || /* "for Lebanon and Britain has" */
        !parse_function(p, last->first - 1 - (parse_function(p, last->first - 1, F_the) ? 1u : 0u),
                        F_and))
        return false;
    return first->function == F_across || last->last >= p->n_tokens ||
           p->tokens[last->last].type != TOKEN_DIGITS;
}

/* "15,980 persons left the country". */
static bool exits(const struct parse *p, const struct draft *d)
{
    static const char *const verbs[] = {"left",     "leave", "leaving", "exited",
                                        "departed", "fled",  "fleeing", NULL},
                             *const country[] = {"country", NULL};
    return d->verb_last > d->verb_first && draft_spelled(p, d->verb_first, verbs) &&
           (draft_spelled(p, d->verb_last - 1, country) ||
            (parse_function(p, d->verb_last, F_the) &&
             draft_spelled(p, d->verb_last + 1, country)));
}

/* "1,031 people left for Ukraine", "returned to". */
static bool left_for(const struct parse *p, const struct draft *d)
{
    static const char *const leaves[] = {"left", "leave", "departed", "headed", "set", NULL};
    return d->verb_last > d->verb_first && draft_spelled(p, d->verb_first, leaves) &&
           d->place->first >= d->verb_last && d->place->first <= d->verb_last + 3u &&
           (d->place->function == F_for || d->place->function == F_to);
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
            where_landfall(p, r) || where_speaker_sits(p, d, r) ||
            (r->first >= d->q->last && where_of_part(p, d->q, r)))
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

/* "245,000 Malians are refugees in neighbouring countries": not at home. */
static bool away_from_home(const struct parse *p, const struct draft *d)
{
    return strcmp(d->measure, "refugees") == 0 && d->place != NULL && d->origin != NULL &&
           d->place->place != NULL && d->origin->place != NULL &&
           d->place->place->type == PLACE_COUNTRY &&
           strcmp(d->place->place->country, d->origin->place->country) == 0 &&
           place_spans_region(p, d);
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

static bool capital_behind(const struct parse *p, const struct draft *d)
{
    for (size_t i = d->q->last; i < d->q->last + 8u && i + 1 < d->clause_last; i++)
        if (parse_function(p, i, F_the) && parse_in(p, i + 1, SET_capital))
            return true;
    return false;
}

/* "has offered Jakarta a billion", "Berlin expects 800,000": a capital for its government. */
static bool means_country(const struct parse *p, const struct draft *d, enum group group)
{
    const struct place_ref *r = d->place;
    if (!r->seat || r->function < TEXT_FUNCTION_COUNT)
        return false;
    bool says = parse_one(p, r->last, ROLE_say) ||
                (parse_one(p, r->last, ROLE_modal) && p->text[p->tokens[r->last].end - 1] == 's');
    return says || (group == GROUP_MONEY && r->first > 0 && parse_may(p, r->first - 1, ROLE_verb));
}

/* "attempts to cross the Polish-Belarusian border", told of Poland: from the other country. */
static bool at_border(struct drafts *all, struct draft *d)
{
    const struct parse *p = all->p;
    if (!draft_is(d->measure, "border-crossings") || all->home == NULL || all->home->place == NULL)
        return false;
    for (size_t i = p->sentences[d->sentence].places; i + 1 < parse_places_end(p, d->sentence);
         i++) {
        const struct place_ref *a = &p->places[i], *b = a + 1;
        if (a->place == NULL || b->place == NULL || !parse_mark(p, a->last, '-') ||
            b->first != a->last + 1u || !parse_in(p, b->last, SET_feature))
            continue;
        bool first = strcmp(a->place->country, all->home->place->country) == 0;
        if (!first && strcmp(b->place->country, all->home->place->country) != 0)
            continue;
        d->place = first ? a : b;
        d->origin = first ? b : a;
        d->country_only = true;
        return true;
    }
    return false;
}

static bool same_country(const struct place_ref *a, const struct place_ref *b)
{
    return a != NULL && b != NULL && a->place != NULL && b->place != NULL &&
           a->place->country[0] != '\0' && strcmp(a->place->country, b->place->country) == 0;
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
           draft_spelled(all->p, d->verb_first, leaves) && all->home != NULL &&
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

bool place_left_home(const struct drafts *all, const struct draft *d)
{
    uint32_t sentence = d->sentence;
    for (const struct draft *b = d + 1; b > all->at && b[-1].sentence == sentence; b--)
        if (b[-1].origin_rule == they_left || b[-1].origin_rule == other_way)
            return true; /* also of those that go on with it */
    return false;
}

static void find_place(struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    enum group group = d->group = where_group(d->measure);
    struct weights w;
    if (d->row && (d->place = draft_row_place(p, d)) != NULL)
        return;
    if (place_of_whole(all, k) || place_of_compared(all, k))
        return;
    const struct draft *sum = group == GROUP_MONEY ? draft_shared_sum(all, k) : NULL;
    if (sum != NULL) {
        place_take(d, sum);
        d->origin = sum->origin;
        d->origin_rule = "as the sum that is shared out";
        return;
    }
    if (k > 0 && draft_converts(p, d, d - 1)) {
        place_take(d, d - 1);
        d->origin = d[-1].origin;
        d->origin_rule = "as the figure before";
        return;
    }
    where_weigh(p, d, group, &w);
    if (origin_of_line(p, d) || at_border(all, d))
        return;
    if (w.place != NULL && country_before(p, d, w.place))
        w.place = NULL;
    if (w.place != NULL && w.place->place != NULL && w.place->place->type == PLACE_COUNTRY &&
        w.place->last <= d->q->first && w.place_cost > 2 && capital_behind(p, d) &&
        place_capital(all, d) != NULL)
        w.place = &all->capital; /* "362,000 in Haiti, 160,000 of them in the capital" */
    if (w.place == NULL && group == GROUP_HARM)
        w.place = only_place(p, d);
    d->place = w.place;
    d->origin = w.origin;
    const struct draft *before = place_model(all, k);
    if (before != NULL && before->sentence != d->sentence && place_left_home(all, before))
        before = NULL; /* who left the country says nothing of those who came */
    bool sent = group == GROUP_AID && d->origin == NULL && d->verb_first < d->verb_last &&
                d->verb_last <= d->q->first; /* "the Army dispatched six trucks" */
    const struct place_ref *acts = group == GROUP_MONEY || sent ||
                                           draft_is(d->measure, "troop-deployments") ||
                                           draft_is(d->measure, "troops")
                                       ? actor_country(all, d)
                                       : NULL;
    if (d->place == NULL && d->origin == NULL && origin_goes_back(d, before))
        return;
    if (acts != NULL && (d->origin == NULL || d->origin->first >= d->q->last)) {
        d->origin = acts;
        d->origin_rule = actor_acts;
    }
    origin_inherit(all, k, before, &w);
    goes_the_other_way(d, before);
    if (leaves_home(all, d, &w)) {
        d->origin = drafts_land(all);
        d->origin_rule = "the country that they left";
    }
    if (d->origin != NULL && d->origin == w.origin)
        comes_home(p, d);
    if (d->origin != NULL && d->origin == d->place)
        d->origin = NULL;
    if (group == GROUP_AID && d->origin != NULL && d->origin->type == PLACE_ADJECTIVE &&
        origin_own_society(all, d))
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
    d->country_only = d->place != NULL && d->place == w.place && means_country(p, d, group);
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
            d->origin_rule = they_left;
        }
        if (d->place != NULL && d->place->function != F_to && d->place->function != F_into &&
            d->place->function != F_for)
            d->place = NULL;
        d->place_rule = "none, since they left";
        return;
    }
    bool town = d->place != NULL && d->place->place != NULL &&
                d->place->place->type != PLACE_COUNTRY &&
                (d->place->function == F_in ||  /* "in Andijan, across the border" */
                 d->place->function == F_for || /* "left for Lviv" */
                 (d->place->first == d->verb_last &&
                  draft_spelled(p, d->verb_first, (const char *const[]){"entered", NULL})));
    if (d->place != NULL && group == GROUP_AID && d->verb == VERB_cross && !town) {
        d->country_only = true;
        if (all->home_is_place && all->home->place != NULL && d->place->place != NULL &&
            strcmp(all->home->place->country, d->place->place->country) == 0) {
            d->place = all->home;
            d->country_only = false;
        }
    }
    bool goes_on = before != NULL && before->sentence == d->sentence && group == GROUP_HARM &&
                   before->group == GROUP_HARM && before->place != NULL &&
                   before->place->sentence == d->sentence; /* "in Derna ..., and 10,100 missing" */
    if (d->place == NULL && !goes_on &&
        (group == GROUP_HARM || strcmp(d->measure, "border-crossings") == 0))
        if ((d->place = place_of_speaker(p, d)) != NULL && parse_in(p, d->place->first, SET_seat))
            d->country_only = true; /* "the government in Yerevan" */
    if (d->place != NULL && d->place->seat && d->place->last == d->q->outer_first && k > 0 &&
        d[-1].sentence == d->sentence && d[-1].country_only && d->place->sentence == d->sentence)
        d->country_only = true; /* "Vilnius reported 110 attempts and Warsaw 223" */
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
    if (draft_is(d->measure, "border-crossings") && d->origin == NULL && d->place != NULL &&
        d->place == w.place && left_for(p, d)) {
        const struct place_ref *land = drafts_land(all);
        if (land != NULL && land->place != NULL && d->place->place != NULL &&
            strcmp(land->place->country, d->place->place->country) != 0) {
            d->origin = land;
            d->origin_rule = they_left;
        }
    }
    if (away_from_home(p, d)) {
        d->place = NULL;
        d->place_rule = "none, since they are abroad";
        return;
    }
    if (d->place == NULL && (group != GROUP_AWAY || d->origin == NULL))
        place_inherit(all, k, group, before);
}

void draft_place(struct drafts *all, size_t k)
{
    find_place(all, k);
    if (!origin_told_of(all->at[k].measure)) {
        all->at[k].origin = NULL;
        all->at[k].origin_rule = NULL;
    }
}
