/* inherit.c - the place of a figure whose own sentence names none: of the figure before it, of its
 * paragraph's head, of the sentence before, or the country that the report is about. */
#include <string.h>

#include "where.h"

static size_t distance_to(const struct quantity *q, size_t i)
{
    return i >= q->last ? i - q->last : q->first - i;
}

/* What a figure takes its place from: the number before it in the sentence, else the first figure
 * of the last sentence before that has one, in the same paragraph. */
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
        if (b->place != NULL && b->place->first > 0 &&
            draft_spelled(all->p, b->place->last, (const char *const[]){"alone", NULL}))
            continue; /* "In Bhuj alone 7,300 died": a part, told aside */
        if (found != NULL && b->sentence != found->sentence)
            break;
        found = b;
    }
    return found;
}

/* "ont fui le quartier de Solino": nobody stayed there. */
static bool fled(const struct parse *p, const struct place_ref *r)
{
    size_t i = r->first - (r->first > 0);
    if (i > 1 && parse_function(p, i, F_of) && parse_in(p, i - 1, SET_kind))
        i -= 2;
    if (i > 0 && parse_function(p, i, F_the))
        i--;
    return parse_is(p, i, ROLE_verb, VERB_flee) || parse_is(p, i, ROLE_verb, VERB_leave);
}

/* "L'Arabie saoudite a promis": who gives something, and no scene of anything. */
static bool gives(const struct parse *p, const struct place_ref *r)
{
    static const int verbs[] = {VERB_pledge, VERB_give, VERB_commit, VERB_grant};
    if (r->function != TEXT_FUNCTION_COUNT)
        return false;
    for (size_t i = r->last; i < r->last + 3u && i < p->n_tokens; i++)
        for (size_t k = 0; k < sizeof verbs / sizeof *verbs; k++)
            if (parse_is(p, i, ROLE_verb, verbs[k]))
                return true;
    return false;
}

/* May the name R, which no gazetteer knows, be a scene: "at Isikveren", "Lanzarote, Tuesday:", "the
 * hamlet of Tafeghaghte"? */
static bool written_scene(const struct parse *p, const struct place_ref *r)
{
    if (!r->written || r->payer)
        return false;
    return r->function == F_at || r->function == F_in || r->function == F_on ||
           parse_mark(p, r->last, ',') ||
           (r->first > 1 && parse_function(p, r->first - 1, F_of) &&
            parse_in(p, r->first - 2, SET_kind));
}

/* "16,400 left for Ukraine": gone there, and no scene of what is told next. */
static bool left_for(const struct parse *p, const struct place_ref *r)
{
    return r->function == F_for && r->first > 1 &&
           draft_spelled(p, r->first - 2,
                         (const char *const[]){"left", "leave", "departed", "headed", NULL});
}

/* The last place that the sentence before names as its scene. */
static const struct place_ref *scene_before(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    const struct place_ref *found = NULL;
    if (d->sentence == 0)
        return NULL;
    for (size_t i = p->sentences[d->sentence - 1].places; i < p->sentences[d->sentence].places;
         i++) {
        const struct place_ref *r = &p->places[i];
        if (r->dateline || (r->place == NULL && !written_scene(p, r)) || r->type != PLACE_NAME ||
            r->function == F_from || r->function == F_by || parse_one(p, r->last, ROLE_say) ||
            (r->place != NULL && r->place->country[0] == '\0' &&
             (p->tokens[r->first].flags & T_UPPER)) || /* "NATO's columns" */
            gives(p, r) ||
            left_for(p, r) || (p->language == LANGUAGE_FR && r->first > 0 && fled(p, r)) ||
            p->sentences[r->sentence].paragraph != p->sentences[d->sentence].paragraph)
            continue;
        if (!where_qualifies(p, i) && (found == NULL || r->function == F_in || r->function == F_at))
            found = r;
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

static bool number_between(const struct parse *p, const struct quantity *q, size_t i)
{
    for (size_t k = q->last; k < i; k++)
        if (p->tokens[k].type == TOKEN_DIGITS)
            return true;
    return false;
}

/* "in the capital": the largest city of the country that the report is about stands for it. */
const struct place_ref *place_capital(struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    bool named = false;
    if (all->home == NULL || all->home->place == NULL ||
        !(p->sentences[d->sentence].sets >> SET_capital & 1))
        return NULL;
    for (size_t i = d->clause_first; i + 1 < d->clause_last && !named; i++)
        named = parse_in(p, i + 1, SET_capital) && parse_function(p, i, F_the) &&
                !number_between(p, d->q, i) && distance_to(d->q, i) <= 12;
    if (!named)
        return NULL;
    if (all->capital.place == NULL)
        all->capital.place = place_largest_city(all->home->place->country);
    return all->capital.place != NULL ? &all->capital : NULL;
}

static bool funds(const struct draft *d)
{
    return strncmp(d->measure, "funding-", 8) == 0;
}

/* "our country": that of whoever reports. */
static bool ours(const struct parse *p, size_t i)
{
    return parse_function(p, i, F_its) && draft_spelled(p, i, (const char *const[]){"our", NULL});
}

/* "Inside the country, a further 4.25 million": the one that the report is about. */
static bool country_named(const struct drafts *all, const struct draft *d)
{
    static const char *const country[] = {"country", "nation", "island", NULL};
    const struct parse *p = all->p;
    if (!(p->sentences[d->sentence].sets & (1ull << SET_countrylike | 1ull << SET_kind)))
        return false; /* "island" is a kind of place */
    for (size_t i = d->clause_first; i + 2 < d->clause_last; i++)
        if ((parse_function(p, i + 1, F_the) || ours(p, i + 1)) &&
            draft_spelled(p, i + 2, country) &&
            (parse_function(p, i, F_in) || parse_function(p, i, F_within) ||
             parse_function(p, i, F_across) || parse_function(p, i, F_into) ||
             (funds(d) && parse_function(p, i, F_for)) ||
             (parse_function(p, i, F_to) && strcmp(d->measure, "returns") == 0)) &&
            distance_to(d->q, i) <= 14 && !number_between(p, d->q, i))
            return true;
    for (size_t i = d->clause_first + 2u; p->language == LANGUAGE_FR && i < d->clause_last; i++) {
        size_t n; /* "dans le pays", "à l'intérieur du pays" */
        const struct entry *e = parse_in(p, i, SET_countrylike)
                                    ? parse_match_back(p, d->clause_first, i, ROLE_function, &n)
                                    : NULL;
        if (e != NULL && distance_to(d->q, i) <= 14 && !number_between(p, d->q, i) &&
            ((int)e->value == F_within || (int)e->value == F_across ||
             (parse_function(p, i - 1, F_the) && parse_function(p, i - 2, F_in))) &&
            !parse_in(p, i + 1, SET_wider))
            return true;
    }
    return false;
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
static const char under_heading[] = "the place of the heading over it";
static const char regional[] = "the region, not only the country that the report is about";

/* "across the region", "in a neighbouring country": more than the report's own country. */
/* "for the four countries". */
static bool counts_countries(const struct parse *p, size_t i)
{
    return draft_spelled(p, i, (const char *const[]){"countries", "nations", NULL}) && i > 2 &&
           (parse_one(p, i - 1, ROLE_digit) ||
            draft_spelled(p, i - 1, (const char *const[]){"these", "both", NULL}));
}

bool place_spans_region(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence];
    if (p->language == LANGUAGE_FR) { /* its own words, not those of the next number */
        for (size_t i = s->first; (s->sets >> SET_wider & 1) && i < s->last; i++)
            if (parse_in(p, i, SET_wider) && (i < d->q->first || !number_between(p, d->q, i)))
                return true;
        return false;
    }
    for (size_t i = d->clause_first; (s->sets >> SET_wider & 1) && i < d->clause_last; i++)
        if (parse_in(p, i, SET_wider))
            return true;
    for (size_t i = d->clause_first + 2; (s->sets >> SET_abroad & 1) && i < d->clause_last; i++)
        if (counts_countries(p, i))
            return true;
    for (size_t i = d->clause_first + 2; (s->sets >> SET_region & 1) && i < d->clause_last; i++)
        if (parse_in(p, i, SET_region) && parse_function(p, i - 1, F_the) &&
            (parse_function(p, i - 2, F_across) || (funds(d) && parse_function(p, i - 2, F_in))))
            return true;
    return false;
}

/* "landed at the airport": that of the city where the report was filed. */
static const struct place_ref *airport_named(const struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    const struct sentence *s = &p->sentences[d->sentence];
    bool named = false;
    for (size_t i = s->first + 1; (s->sets >> SET_airport & 1) && i < s->last && !named; i++)
        if (parse_in(p, i, SET_airport))
            for (size_t k = i; k > s->first && k + 4 > i && !named; k--)
                named = parse_function(p, k - 1, F_the);
    for (size_t k = 0; named && k < p->n_places && p->places[k].sentence == 0; k++) {
        const struct place_ref *r = &p->places[k];
        bool title = p->sentences[0].heading && r->first == p->sentences[0].first;
        if ((r->dateline || title) && r->place != NULL && r->place->type != PLACE_COUNTRY)
            return r; /* also of "SARAJEVO AIRLIFT - DAILY NOTE" */
    }
    return NULL;
}

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
    d->both = from->both;
    d->place = from->place;
    d->country_only = from->country_only;
    d->place_rule = place_as_before;
}

/* "Total 2,155,271" under the rows of several countries. */
static bool totals_places(const struct drafts *all, size_t k)
{
    const struct draft *d = &all->at[k], *a = d - 1, *b = d - 2;
    return k >= 2 && parse_function(all->p, all->p->sentences[d->sentence].first, F_total) &&
           a->place != NULL && b->place != NULL && a->place->place != NULL &&
           b->place->place != NULL && a->sentence == b->sentence + 1 &&
           strcmp(a->place->place->country, b->place->place->country) != 0;
}

/* "Denmark will give Pakistan 50 million. ... The appeal asks for 460 million": the country that
 * the report's own country gives to; NULL: none is told. */
static const struct place_ref *given_before(const struct drafts *all, size_t k)
{
    for (size_t j = k; j > 0 && k - j < 12; j--) {
        const struct draft *b = &all->at[j - 1];
        if (b->measure == NULL || !funds(b) || b->place == NULL || b->origin == NULL ||
            b->place->place == NULL || b->origin->place == NULL || all->home->place == NULL)
            continue;
        if (strcmp(b->origin->place->country, all->home->place->country) == 0 &&
            strcmp(b->place->place->country, all->home->place->country) != 0 &&
            b->place->place->country[0] != '\0')
            return b->place;
    }
    return NULL;
}

/* The place of a figure whose own sentence names none. */
void place_inherit(struct drafts *all, size_t k, enum group group, const struct draft *before)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    if (group == GROUP_AWAY && (d->origin = section_of(all, d)) != NULL) {
        d->origin_rule = "the place that heads the paragraph";
        return;
    }
    if (totals_places(all, k)) {
        d->place_rule = "none, since it adds up several countries";
        return;
    }
    bool goes_on = before != NULL && before->place == NULL && before->place_rule == regional &&
                   ((before->sentence == d->sentence && before->group == group) ||
                    (funds(before) && funds(d)));
    if (place_spans_region(p, d) || goes_on) {
        d->place_rule = regional;
        return;
    }
    if (before != NULL && before->place == NULL && before->sentence + 1 == d->sentence &&
        before->group == group && group == GROUP_PEOPLE && before->place_rule != NULL &&
        parse_function(p, d->q->outer_last, F_more)) {
        d->place_rule =
            before->place_rule; /* "It expects 400,000 more": in the neighbouring countries */
        return;
    }
    const struct place_ref *scene = scene_before(all, d);
    const struct place_ref *head = section_of(all, d);
    if (head != NULL && head->place != NULL && before != NULL && before->sentence != d->sentence &&
        before->place != NULL && before->place->place != NULL &&
        strcmp(before->place->place->country, head->place->country) != 0) {
        before = NULL; /* "Libya. ... Niger has taken in 2,200. Some 5,400 are held" */
        scene = NULL;
    }
    if (head != NULL && head->place != NULL && scene != NULL && scene->place != NULL &&
        strcmp(scene->place->country, head->place->country) != 0)
        scene = NULL; /* "Adré. The influx goes on since the fighting in El Geneina. 7,630 ..." */
    if (before != NULL && before->sentence != d->sentence && group != GROUP_HARM &&
        group != GROUP_AWAY && !all->home_is_place && actor_at(p, d) > 0) {
        before = NULL; /* who acts for the whole country, not for the town told before */
        scene = NULL;
    }
    bool own_line = p->sentences[d->sentence].starts_line &&
                    (before == NULL || before->sentence != d->sentence);
    if (own_line || group == GROUP_AWAY)
        scene = NULL;
    bool there = before != NULL && draft_is(before->measure, "shelter-capacity") &&
                 (draft_is(d->measure, "refugees") || draft_is(d->measure, "idps")) &&
                 before->sentence + 1 == d->sentence; /* "built for 90,000. They hold 399,000" */
    if (own_line || (funds(d) && before != NULL && !funds(before)) ||
        (before != NULL && !there && before->sentence != d->sentence && before->group != group &&
         !(funds(d) && funds(before)) && !before->country_only && before->place != NULL &&
         before->place->place != NULL && before->place->place->type != PLACE_COUNTRY))
        before = NULL;
    if (before != NULL && strcmp(d->measure, "sites") == 0 && before->sentence != d->sentence &&
        before->place != NULL && before->place->place != NULL &&
        before->place->place->type != PLACE_COUNTRY && number_double(d->q->value) > 1 &&
        strcmp(before->measure, "sites") != 0)
        before = NULL; /* thirteen camps are not in the one told before */
    if (strcmp(d->measure, "evacuations") == 0 &&
        (before == NULL || strcmp(before->measure, d->measure) != 0))
        return;
    const struct place_ref *capital = place_capital(all, d), *airport = airport_named(all, d);
    if (airport != NULL) {
        d->place = airport;
        d->place_rule = "the airport of the city that the report was filed from";
    } else if (capital != NULL) {
        d->place = capital;
        d->place_rule = "the capital of the country that the report is about";
    } else if (country_named(all, d) && before != NULL && before->sentence == d->sentence &&
               before->place != NULL) {
        place_take(d, before); /* "767 were killed and 2,906 injured in the country" */
    } else if (all->home != NULL && !all->home_is_place && country_named(all, d)) {
        const struct place_ref *from = d->verb == VERB_displace || d->noun == NOUN_displaced
                                           ? fled_from(all, k)
                                           : NULL; /* who stayed inside is displaced there */
        d->place = from != NULL ? from : all->home;
        d->country_only = true;
        d->place_rule = from != NULL ? "the country that the refugees come from" : place_of_report;
    } else if (before != NULL && before->place != NULL) {
        place_take(d, before);
        d->country_only |= before->sentence != d->sentence && sends(p, d, before->place);
    } else if (section_of(all, d) != NULL) {
        d->place = section_of(all, d);
        d->place_rule = "the place that heads the paragraph";
    } else if ((d->place = told_scene(p, d->sentence)) != NULL) {
        d->place_rule = under_heading;
    } else if (scene != NULL && !funds(d)) {
        d->place = scene;
        d->country_only = sends(p, d, scene);
        d->place_rule = "the scene of the sentence before";
    } else if (group == GROUP_MONEY && before != NULL && before->origin != NULL &&
               before->origin->place != NULL && all->home != NULL && all->home->place != NULL &&
               strcmp(before->origin->place->country, all->home->place->country) == 0) {
        d->place_rule = "none, since the report is about who gives";
    } else if ((group == GROUP_MONEY || group == GROUP_PEOPLE || group == GROUP_AID ||
                draft_is(d->measure, "troop-deployments")) &&
               d->origin != NULL && d->origin_rule != actor_acts && d->origin->place != NULL &&
               all->home != NULL && all->home->place != NULL &&
               strcmp(d->origin->place->country, all->home->place->country) == 0) {
        d->place_rule = "none, since the report is about where it comes from";
    } else if (all->several) {
        d->place_rule = "none, since the report is about several countries";
    } else if (group == GROUP_HARM && !all->home_is_place && (d->place = event_place(p)) != NULL) {
        d->place_rule = "where the event struck that the report is about";
    } else if (funds(d) && (d->place = given_before(all, k)) != NULL) {
        d->country_only = true;
        d->place_rule = "whom the report's own country gives to";
    } else {
        d->place = all->home;
        d->country_only = !all->home_is_place;
        d->place_rule = place_of_report;
    }
}
