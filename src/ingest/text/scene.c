/* scene.c - the place and the origin of a figure, also where its own sentence names none.
 *
 * Such a figure takes the place of the one before it (ellipsis), of the heading of its paragraph,
 * of the sentence before, or the country that the report is about. */
#include <string.h>

#include "where.h"

static size_t distance_to(const struct quantity *q, size_t i)
{
    return i >= q->last ? i - q->last : q->first - i;
}

/* What a figure takes its place from: the number before it in the sentence, else the first figure
 * of the last sentence before that has one, in the same paragraph. */
static const struct draft *model(const struct drafts *all, size_t k)
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
        if (r->dateline || (r->place == NULL && (!r->written || r->payer || r->function != F_at)) ||
            r->type != PLACE_NAME || r->function == F_from || r->function == F_by ||
            parse_one(p, r->last, ROLE_say) ||
            (p->language == LANGUAGE_FR && r->first > 0 && (fled(p, r) || gives(p, r))) ||
            p->sentences[r->sentence].paragraph != p->sentences[d->sentence].paragraph)
            continue;
        if (!where_qualifies(p, i) && (found == NULL || r->function == F_in || r->function == F_at))
            found = r;
    }
    return found;
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
            return r;
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
static const struct place_ref *capital_named(struct drafts *all, const struct draft *d)
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

/* "Inside the country, a further 4.25 million": the one that the report is about. */
static bool country_named(const struct drafts *all, const struct draft *d)
{
    static const char *const country[] = {"country", "nation", "island", NULL};
    const struct parse *p = all->p;
    for (size_t i = d->clause_first; i + 2 < d->clause_last; i++)
        if (parse_function(p, i + 1, F_the) && draft_spelled(p, i + 2, country) &&
            (parse_function(p, i, F_in) || parse_function(p, i, F_within) ||
             parse_function(p, i, F_across) ||
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

static bool funds(const struct draft *d)
{
    return strncmp(d->measure, "funding-", 8) == 0;
}

/* "across the region", "in a neighbouring country": more than the report's own country. */
static bool spans_region(const struct parse *p, const struct draft *d)
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
        if (r->dateline && r->place != NULL && r->place->type != PLACE_COUNTRY)
            return r;
    }
    return NULL;
}

bool draft_flees(const struct draft *d)
{
    static const char *const fled[] = {"refugees", "refugee-arrivals", "temporary-protection",
                                       "border-crossings"};
    for (size_t k = 0; d->measure != NULL && k < sizeof fled / sizeof *fled; k++)
        if (draft_is(d->measure, fled[k]))
            return true;
    return false;
}

/* A report tells once where its refugees come from: what an earlier figure said holds on, but
 * not for the country that they came from itself. */
static const struct place_ref *origin_told(const struct drafts *all, size_t k)
{
    const struct draft *d = &all->at[k];
    if (!draft_flees(d))
        return NULL;
    for (size_t j = k; j > 0 && k - j < 64; j--) {
        const struct place_ref *o = all->at[j - 1].origin;
        if (!draft_flees(&all->at[j - 1]) || o == NULL)
            continue;
        bool same = d->place != NULL && d->place->place != NULL && o->place != NULL &&
                    strcmp(d->place->place->country, o->place->country) == 0;
        return same ? NULL : o;
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

/* The draft whose place decides may itself stand for its country only. */
static void take_place(struct draft *d, const struct draft *from)
{
    d->both = from->both;
    d->place = from->place;
    d->country_only = from->country_only;
    d->place_rule = "as the figure before";
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

static const char regional[] = "the region, not only the country that the report is about";

/* "The minister told parliament that 3,500 places would be ready": who speaks and acts for the
 * whole country, not for the town told before. */
static bool national(const struct parse *p, const struct draft *d)
{
    static const char *const actors[] = {"government", "minister", "ministry",   "army",
                                         "president",  "cabinet",  "parliament", NULL};
    const struct sentence *s = &p->sentences[d->sentence];
    for (size_t i = s->first; i < s->first + 6u && i < d->q->first; i++)
        if (draft_spelled(p, i, actors) && i > s->first && parse_function(p, i - 1, F_the))
            return true;
    return false;
}

/* The place of a figure whose own sentence names none. */
static void inherit_place(struct drafts *all, size_t k, enum group group,
                          const struct draft *before)
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
    bool goes_on = before != NULL && before->sentence == d->sentence && before->group == group &&
                   before->place == NULL && before->place_rule == regional;
    if (spans_region(p, d) || goes_on) {
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
    if (before != NULL && before->sentence != d->sentence && group != GROUP_HARM &&
        group != GROUP_AWAY && !all->home_is_place && national(p, d)) {
        before = NULL;
        scene = NULL;
    }
    bool own_line = p->sentences[d->sentence].starts_line &&
                    (before == NULL || before->sentence != d->sentence);
    if (own_line || group == GROUP_AWAY)
        scene = NULL;
    if (own_line || (funds(d) && before != NULL && !funds(before)) ||
        (before != NULL && before->sentence != d->sentence && before->group != group &&
         before->place != NULL && before->place->place != NULL &&
         before->place->place->type != PLACE_COUNTRY))
        before = NULL;
    if (before != NULL && strcmp(d->measure, "sites") == 0 && before->sentence != d->sentence &&
        before->place != NULL && before->place->place != NULL &&
        before->place->place->type != PLACE_COUNTRY && number_double(d->q->value) > 1 &&
        strcmp(before->measure, "sites") != 0)
        before = NULL; /* thirteen camps are not in the one told before */
    if (strcmp(d->measure, "evacuations") == 0 &&
        (before == NULL || strcmp(before->measure, d->measure) != 0))
        return;
    const struct place_ref *capital = capital_named(all, d), *airport = airport_named(all, d);
    if (airport != NULL) {
        d->place = airport;
        d->place_rule = "the airport of the city that the report was filed from";
    } else if (capital != NULL) {
        d->place = capital;
        d->place_rule = "the capital of the country that the report is about";
    } else if (all->home != NULL && !all->home_is_place && country_named(all, d)) {
        const struct place_ref *from = d->verb == VERB_displace || d->noun == NOUN_displaced
                                           ? fled_from(all, k)
                                           : NULL; /* who stayed inside is displaced there */
        d->place = from != NULL ? from : all->home;
        d->country_only = true;
        d->place_rule = from != NULL ? "the country that the refugees come from"
                                     : "the country that the report is about";
    } else if (before != NULL && before->place != NULL) {
        take_place(d, before);
    } else if (section_of(all, d) != NULL) {
        d->place = section_of(all, d);
        d->place_rule = "the place that heads the paragraph";
    } else if (scene != NULL && !funds(d)) {
        d->place = scene;
        d->place_rule = "the scene of the sentence before";
    } else if (group == GROUP_MONEY && before != NULL && before->origin != NULL &&
               before->origin->place != NULL && all->home != NULL && all->home->place != NULL &&
               strcmp(before->origin->place->country, all->home->place->country) == 0) {
        d->place_rule = "none, since the report is about who gives";
    } else if ((group == GROUP_MONEY || group == GROUP_PEOPLE || group == GROUP_AID ||
                group == GROUP_TROOPS) &&
               d->origin != NULL && d->origin->place != NULL && all->home != NULL &&
               all->home->place != NULL &&
               strcmp(d->origin->place->country, all->home->place->country) == 0) {
        d->place_rule = "none, since the report is about where it comes from";
    } else if (all->several) {
        d->place_rule = "none, since the report is about several countries";
    } else {
        d->place = all->home;
        d->country_only = !all->home_is_place;
        d->place_rule = "the country that the report is about";
    }
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
    if (whole == NULL || capital_named(all, d) != NULL || whole->place == NULL ||
        whole->measure == NULL || strcmp(whole->measure, d->measure) != 0 ||
        !draft_part_of(p, whole, d))
        return false;
    for (size_t i = p->sentences[d->sentence].places; i < parse_places_end(p, d->sentence); i++)
        if (p->places[i].first >= whole->q->last && p->places[i].first < d->q->last + 16u &&
            !next_clause(p, d->q->last, p->places[i].first))
            return false;
    take_place(d, whole);
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
    take_place(d, before);
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

/* "the toll in Türkiye and Syria passed 23,000": one number for both countries. */
static bool of_both(const struct parse *p, const struct draft *d)
{
    const struct place_ref *r = d->place, *next;
    if (r->function == TEXT_FUNCTION_COUNT && r > p->places && r[-1].function == F_in &&
        r[-1].sentence == r->sentence && parse_function(p, r->first - 1, F_and) &&
        r[-1].last + 1 == r->first)
        r--; /* the second of both */
    next = r + 1;
    size_t i = r->last;
    if (r->function != F_in || r->place == NULL || r->place->type != PLACE_COUNTRY ||
        next >= p->places + p->n_places || next->sentence != r->sentence || next->place == NULL ||
        next->place->type != PLACE_COUNTRY || next->type != PLACE_NAME ||
        strcmp(next->place->country, r->place->country) == 0 ||
        !(parse_function(p, i, F_and) ||
          (parse_mark(p, i, ',') && next + 1 < p->places + p->n_places &&
           next[1].sentence == r->sentence && next[1].place != NULL &&
           next[1].place->type == PLACE_COUNTRY && next[1].first <= next->last + 3u)))
        return false;
    i += parse_function(p, i + 1, F_the) ? 2 : 1;
    if (next->first != i)
        return false;
    return next->last >= p->n_tokens || p->tokens[next->last].type != TOKEN_DIGITS;
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
        if (r->place == NULL || r->type != PLACE_NAME || r->last > d->q->outer_first ||
            p->tokens[r->first].start != d->speaker.start ||
            p->tokens[r->last - 1].end != d->speaker.end)
            continue;
        for (size_t k = r->last; k < d->q->outer_first && k < r->last + 6u; k++)
            if (parse_function(p, k, F_it) || parse_function(p, k, F_its))
                return r;
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
        if (r->dateline || r->payer || where_qualifies(p, i) || r->first >= d->clause_last)
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
           strcmp(d->place->place->country, d->origin->place->country) == 0 && spans_region(p, d);
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
        take_place(d, d - 1);
        d->origin = d[-1].origin;
        d->origin_rule = "as the figure before";
        return;
    }
    where_weigh(p, d, group, &w);
    if (w.place == NULL && group == GROUP_HARM)
        w.place = only_place(p, d);
    d->place = w.place;
    d->origin = w.origin;
    const struct draft *before = model(all, k);
    bool own = strcmp(d->measure, "asylum-applications") == 0 ||
               strcmp(d->measure, "asylum-seekers") == 0 ||
               strcmp(d->measure, "migrant-arrivals") == 0;
    if (d->origin == NULL && before != NULL && group == before->group &&
        ((group != GROUP_AID && !own) || before->sentence == d->sentence || d->bare ||
         (d->verb_last == d->verb_first && p->language != LANGUAGE_FR))) {
        d->origin = before->origin;
        d->origin_rule = "as the figure before";
    }
    if (d->origin == NULL && d->under > 0 && group == GROUP_PEOPLE &&
        (d->origin = people_of(p, d->under - 1)) != NULL)
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
    if (d->place != NULL && group == GROUP_AID && d->verb == VERB_cross) {
        d->country_only = true;
        if (all->home_is_place) {
            d->place = all->home;
            d->country_only = false;
        }
    }
    if (d->place == NULL && (group == GROUP_HARM || strcmp(d->measure, "border-crossings") == 0))
        d->place = place_of_speaker(p, d);
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
        inherit_place(all, k, group, before);
}
