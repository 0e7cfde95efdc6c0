/* where.c - the place where a figure holds, and where its people, troops, aid or money come from.
 *
 * Each place that the sentence names is weighed: by its preposition, by its distance from the
 * number, by whether it is the subject. Where the sentence names none, the figure takes the place
 * of the one before it (ellipsis) or the country that the document is about. */
#include <string.h>

#include "draft.h"

enum group {
    GROUP_OTHER,
    GROUP_PEOPLE,
    GROUP_AWAY,
    GROUP_TROOPS,
    GROUP_AID,
    GROUP_MONEY,
    GROUP_HARM
};

/* What the place and the origin of a measure mean. */
static const struct {
    const char *measure;
    enum group group;
} groups[] = {
    {"refugees", GROUP_PEOPLE},
    {"refugee-arrivals", GROUP_PEOPLE},
    {"temporary-protection", GROUP_PEOPLE},
    {"border-crossings", GROUP_PEOPLE},
    {"asylum-seekers", GROUP_PEOPLE},
    {"asylum-applications", GROUP_PEOPLE},
    {"migrant-arrivals", GROUP_PEOPLE},
    {"returns", GROUP_PEOPLE},
    {"evacuations", GROUP_AWAY},
    {"new-displacements", GROUP_AWAY},
    {"troops", GROUP_TROOPS},
    {"troop-deployments", GROUP_TROOPS},
    {"detained", GROUP_TROOPS},
    {"aid-flights", GROUP_AID},
    {"aid-convoys", GROUP_AID},
    {"aid-shipments", GROUP_AID},
    {"aid-weight", GROUP_AID},
    {"relief-items", GROUP_AID},
    {"funding-pledged", GROUP_MONEY},
    {"funding-committed", GROUP_MONEY},
    {"funding-received", GROUP_MONEY},
    {"killed", GROUP_HARM},
    {"injured", GROUP_HARM},
    {"missing", GROUP_HARM},
    {"homes-destroyed", GROUP_HARM},
    {"homes-damaged", GROUP_HARM},
    {"people-affected", GROUP_HARM},
    {"idps", GROUP_HARM},
};

static enum group group_of(const char *measure)
{
    for (size_t k = 0; k < sizeof groups / sizeof *groups; k++)
        if (strcmp(groups[k].measure, measure) == 0)
            return groups[k].group;
    return GROUP_OTHER;
}

/* "Deliveries to Gaza in the week of ...": a heading that says which place the report is about. */
static void home_of_heading(struct drafts *d)
{
    const struct parse *p = d->p;
    for (size_t k = 0; k < p->n_places && p->places[k].sentence == 0; k++) {
        const struct place_ref *r = &p->places[k];
        bool about = r->function == F_to || r->function == F_in || r->function == F_on;
        if (p->sentences[0].heading && about && r->place != NULL && r->type == PLACE_NAME &&
            !r->dateline) {
            d->home = r;
            d->home_is_place = true;
            return;
        }
    }
}

/* The country that most of the beginning names; headings and datelines count more. */
void drafts_home(struct drafts *d)
{
    const struct parse *p = d->p;
    int best = 0;
    d->home = NULL;
    d->home_is_place = false;
    for (size_t k = 0; k < p->n_places && k < 200; k++) {
        const struct place_ref *r = &p->places[k];
        if (r->place == NULL || r->place->country[0] == '\0')
            continue;
        int weight = 0;
        for (size_t j = 0; j < p->n_places && j < 200; j++) {
            const struct place_ref *o = &p->places[j];
            if (o->place == NULL || strcmp(o->place->country, r->place->country) != 0)
                continue;
            const struct sentence *s = &p->sentences[o->sentence];
            int one = o->type == PLACE_NAME ? 2 : 1;
            if (o->function == F_in || o->function == F_at)
                one++;
            if (o->sentence == 0 && o->type == PLACE_NAME)
                one += s->heading ? 5 : o->function < TEXT_FUNCTION_COUNT ? 4 : 2;
            if (o->sentence == 0 && o->first <= s->first + 2 && o->type == PLACE_NAME)
                one += 4; /* a dateline */
            weight += one;
        }
        if (r->place->type == PLACE_COUNTRY && r->type == PLACE_NAME)
            weight++; /* so that the reference shown is the country's own name */
        if (weight > best) {
            best = weight;
            d->home = r;
        }
    }
    home_of_heading(d);
}

/* "Kyiv's prosecutors", "the Sudanese commission"; but a country that speaks is where it holds. */
static bool part_of_speaker(const struct parse *p, const struct draft *d, const struct place_ref *r)
{
    uint32_t at = p->tokens[r->first].start;
    if (parse_mark(p, r->last, 's') && parse_one(p, r->last + 1, ROLE_speaker))
        return true;
    return at >= d->speaker.start && at < d->speaker.end &&
           (at != d->speaker.start || p->tokens[r->last - 1].end != d->speaker.end ||
            r->place == NULL || r->place->type != PLACE_COUNTRY);
}

/* "Cúcuta, Colombia", "Ramstein air base in Germany": the country only says which one. */
static bool qualifies_other(const struct parse *p, size_t i)
{
    const struct place_ref *r = &p->places[i];
    if (i == 0 || r->place == NULL || r->place->type != PLACE_COUNTRY)
        return false;
    const struct place_ref *o = &p->places[i - 1];
    bool apart = o->last + 1 != r->first || !parse_mark(p, o->last, ',');
    if (apart && (r->function != F_in || r->type != PLACE_NAME || r->first > o->last + 3))
        return false;
    for (size_t k = o->last; apart && k < r->first; k++)
        if (p->tokens[k].type != TOKEN_WORD || parse_may(p, k, ROLE_verb))
            return false;
    return o->sentence == r->sentence && o->place != NULL && o->place->type != PLACE_COUNTRY &&
           strcmp(o->place->country, r->place->country) == 0;
}

static size_t distance_to(const struct quantity *q, size_t i)
{
    return i >= q->last ? i - q->last : q->first - i;
}

static int cost_of(const struct parse *p, const struct draft *d, const struct place_ref *r)
{
    const struct quantity *q = d->q;
    const struct sentence *s = &p->sentences[d->sentence];
    int cost = 0;
    size_t from = r->first >= q->last ? q->last : r->last;
    size_t to = r->first >= q->last ? r->first : q->outer_first;
    for (size_t i = from; i < to; i++) {
        const struct token *t = &p->tokens[i];
        cost += t->type == TOKEN_DIGITS                   ? (r->first >= q->last ? 12 : 5)
                : t->type == TOKEN_MARK && t->mark == ',' ? 3
                : t->type == TOKEN_MARK && strchr(";_", t->mark) != NULL          ? 15
                : parse_function(p, i, F_when) || parse_function(p, i, F_because) ? 10
                                                                                  : 1;
    }
    if (r->last == q->outer_first || (r->last + 1 == q->outer_first &&
                                      (parse_mark(p, r->last, ':') || parse_mark(p, r->last, '('))))
        return 0;
    bool opening = r->first <= s->first + 2 && r->first < q->first && r->first >= d->clause_first;
    if (opening && cost > 8)
        cost = 8;
    if (r->first < q->first)
        cost += 2;
    return cost;
}

/* "Kathmandu 1,202": the name belongs to the number that it stands right before. */
static bool labels_other(const struct parse *p, const struct quantity *q, const struct place_ref *r)
{
    size_t i = r->last + (parse_mark(p, r->last, ':') || parse_mark(p, r->last, '(') ? 1u : 0u);
    return i < p->n_tokens && i != q->outer_first && p->tokens[i].type == TOKEN_DIGITS &&
           r->type == PLACE_NAME && r->function != F_in;
}

/* "In Washington, an official said": where it was said, not where it holds. */
static bool spoken_at(const struct parse *p, const struct draft *d, const struct place_ref *r)
{
    const struct sentence *s = &p->sentences[d->sentence];
    if (r->function != F_in || r->first > s->first + 1 || !parse_mark(p, r->last, ',') ||
        d->speaker.end == d->speaker.start)
        return false;
    for (size_t i = r->last; i < r->last + 6u && i < s->last; i++)
        if (parse_one(p, i, ROLE_say))
            return true;
    return false;
}

static bool in_other_unit(const struct parse *p, const struct quantity *q,
                          const struct place_ref *r)
{
    size_t k = (size_t)(q - p->quantities);
    for (size_t j = k > 3 ? k - 3 : 0; j < k + 4 && j < p->n_quantities; j++) {
        const struct quantity *o = &p->quantities[j];
        if (o != q && !o->dropped && r->first >= o->unit_first && r->last < o->unit_last)
            return true;
    }
    return false;
}

struct weights {
    const struct place_ref *place, *origin;
    int place_cost, origin_cost;
    bool own_origin; /* the noun phrase itself names the origin: "American troops" */
};

static void weigh(struct weights *w, const struct place_ref *r, bool origin, int cost)
{
    if (origin && cost < w->origin_cost) {
        w->origin = r;
        w->origin_cost = cost;
    } else if (!origin && cost < w->place_cost) {
        w->place = r;
        w->place_cost = cost;
    }
}

/* "the Chadian side", "the Turkish coast": ground, where no people come from. */
static const char *const grounds[] = {"side", "soil",  "territory", "coast",  "shore", "capital",
                                      "city", "town",  "cities",    "border", "port",  "region",
                                      "bank", "towns", "provinces", NULL};

static void weigh_one(const struct parse *p, const struct draft *d, enum group group, size_t i,
                      struct weights *w)
{
    const struct place_ref *r = &p->places[i];
    const struct quantity *q = d->q;
    int cost = cost_of(p, d, r);
    if (in_other_unit(p, q, r))
        return; /* the "U.S." of another number's "U.S. Marines" */
    if (r->dateline || part_of_speaker(p, d, r) || labels_other(p, q, r) || spoken_at(p, d, r))
        return;
    bool demonym = r->place != NULL && r->type != PLACE_NAME &&
                   !(r->last < p->n_tokens && draft_spelled(p, r->last, grounds));
    bool inside = r->first >= q->outer_last && r->first < q->unit_last;
    if (demonym || (inside && r->last < q->unit_last && r->function == TEXT_FUNCTION_COUNT)) {
        bool close = inside || cost <= 6;
        if (group == GROUP_PEOPLE || group == GROUP_TROOPS || group == GROUP_AID ||
            group == GROUP_MONEY)
            weigh(w, r, true, close ? cost : cost + 10);
        return;
    }
    uint8_t function = r->function;
    size_t prior = r->first - (r->first > 0);
    if (parse_is(p, prior, ROLE_verb, VERB_leave) || parse_is(p, prior, ROLE_verb, VERB_flee))
        function = F_from; /* "left Poland for Ukraine", "fled Ukraine" */
    else if (function == F_for && i > 0 && p->places[i - 1].sentence == r->sentence &&
             parse_is(p, p->places[i - 1].first - (p->places[i - 1].first > 0), ROLE_verb,
                      VERB_leave))
        function = F_to;
    else if ((group == GROUP_PEOPLE || group == GROUP_AID) && function == F_via)
        return;
    if (group == GROUP_AWAY) {
        bool evacuated = strcmp(d->measure, "evacuations") == 0;
        if (function == F_from || function == F_of ||
            (!evacuated && function != F_in && function != F_to && function != F_into))
            weigh(w, r, cost > 0 || evacuated, cost); /* "Sud 20,957" labels its number */
        else if (function == F_to || function == F_into || !evacuated)
            weigh(w, r, false, cost);
        return;
    }
    switch (function) {
    case F_from:
        if (group != GROUP_TROOPS || r->place == NULL || r->place->type == PLACE_COUNTRY)
            weigh(w, r, true, cost); /* the airfield that troops fly in from sends none */
        return;
    case F_in:
    case F_into:
    case F_to:
    case F_at:
    case F_across:
    case F_within:
    case F_near:
    case F_on:
        break;
    case F_for:
    case F_of:
    case F_via:
        cost += 4;
        break;
    case F_by:
        if (group == GROUP_MONEY) {
            weigh(w, r, true, cost);
            return;
        }
        cost += 12;
        break;
    case F_with:
    case F_against:
        cost += 12;
        break;
    default:
        if (group == GROUP_TROOPS && w->own_origin)
            cost += 2;
        else if (group == GROUP_MONEY || ((group == GROUP_TROOPS || group == GROUP_AID) &&
                                          cost > 0 && r->first < q->first)) {
            /* who gives stands before the sum: "Germany gave 10 million and France 5" */
            weigh(w, r, true, r->first < q->first ? cost : cost + 6);
            return;
        }
        cost += 2;
    }
    if (r->place == NULL)
        cost += 2;
    weigh(w, r, false, cost);
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
        if (b->sentence == d->sentence)
            return b;
        if (found != NULL && b->sentence != found->sentence)
            break;
        found = b;
    }
    return found;
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
        if (r->dateline || r->place == NULL || r->type != PLACE_NAME || r->function == F_from ||
            r->function == F_by ||
            p->sentences[r->sentence].paragraph != p->sentences[d->sentence].paragraph)
            continue;
        if (!qualifies_other(p, i) && (found == NULL || r->function == F_in || r->function == F_at))
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
    if (all->home == NULL || all->home->place == NULL)
        return NULL;
    for (size_t i = d->clause_first; i + 1 < d->clause_last && !named; i++)
        named = !number_between(p, d->q, i) && parse_function(p, i, F_the) &&
                draft_spelled(p, i + 1, (const char *const[]){"capital", NULL}) &&
                distance_to(d->q, i) <= 12;
    if (!named)
        return NULL;
    if (all->capital.place == NULL)
        for (size_t k = 0; k < place_count(); k++) {
            const struct place *c = place_at(k);
            if (c->type == PLACE_CITY && strcmp(c->country, all->home->place->country) == 0 &&
                (all->capital.place == NULL || c->population > all->capital.place->population))
                all->capital.place = c;
        }
    return all->capital.place != NULL ? &all->capital : NULL;
}

/* "across the region", "in a neighbouring country": more than the report's own country. */
static bool spans_region(const struct parse *p, const struct draft *d)
{
    static const char *const wider[] = {"regional", "neighbouring", "neighboring", "worldwide",
                                        "globally", "global",       NULL},
                             *const region[] = {"region", NULL};
    const struct sentence *s = &p->sentences[d->sentence];
    for (size_t i = s->first; i < s->last; i++)
        if (draft_spelled(p, i, wider) ||
            (i >= s->first + 2 && draft_spelled(p, i, region) && parse_function(p, i - 1, F_the) &&
             parse_function(p, i - 2, F_across)))
            return true;
    return false;
}

/* "landed at the airport": that of the city where the report was filed. */
static const struct place_ref *airport_named(const struct drafts *all, const struct draft *d)
{
    static const char *const airport[] = {"airport", "airfield", "airstrip", "runway", NULL};
    const struct parse *p = all->p;
    const struct sentence *s = &p->sentences[d->sentence];
    bool named = false;
    for (size_t i = s->first + 1; i < s->last && !named; i++)
        if (draft_spelled(p, i, airport))
            for (size_t k = i; k > s->first && k + 4 > i && !named; k--)
                named = parse_function(p, k - 1, F_the);
    for (size_t k = 0; named && k < p->n_places && p->places[k].sentence == 0; k++) {
        const struct place_ref *r = &p->places[k];
        if (r->dateline && r->place != NULL && r->place->type != PLACE_COUNTRY)
            return r;
    }
    return NULL;
}

static bool flees(const struct draft *d)
{
    static const char *const fled[] = {"refugees", "refugee-arrivals", "temporary-protection",
                                       "border-crossings"};
    for (size_t k = 0; d->measure != NULL && k < sizeof fled / sizeof *fled; k++)
        if (strcmp(d->measure, fled[k]) == 0)
            return true;
    return false;
}

/* A report tells once where its refugees come from: what an earlier figure said holds on, but
 * not for the country that they came from itself. */
static const struct place_ref *origin_told(const struct drafts *all, size_t k)
{
    const struct draft *d = &all->at[k];
    if (!flees(d))
        return NULL;
    for (size_t j = k; j > 0 && k - j < 64; j--) {
        const struct place_ref *o = all->at[j - 1].origin;
        if (!flees(&all->at[j - 1]) || o == NULL)
            continue;
        bool same = d->place != NULL && d->place->place != NULL && o->place != NULL &&
                    strcmp(d->place->place->country, o->place->country) == 0;
        return same ? NULL : o;
    }
    return NULL;
}

/* The draft whose place decides may itself stand for its country only. */
static void take_place(struct draft *d, const struct draft *from)
{
    d->place = from->place;
    d->country_only = from->country_only;
    d->place_rule = "as the figure before";
}

void draft_place(struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    enum group group = group_of(d->measure);
    struct weights w = {.place_cost = 26, .origin_cost = 30};
    size_t first = p->sentences[d->sentence].places, last = parse_places_end(p, d->sentence);
    for (size_t i = first; i < last; i++)
        w.own_origin |=
            p->places[i].first >= d->q->outer_last && p->places[i].first < d->q->unit_last;
    for (size_t i = first; i < last; i++)
        if (!qualifies_other(p, i))
            weigh_one(p, d, group, i, &w);
    d->place = w.place;
    d->origin = w.origin;
    const struct draft *before = model(all, k);
    if (d->origin == NULL && before != NULL && group == group_of(before->measure)) {
        d->origin = before->origin;
        d->origin_rule = "as the figure before";
    }
    if (d->origin == NULL && (d->origin = origin_told(all, k)) != NULL)
        d->origin_rule = "as an earlier figure of the people who fled";
    if (d->origin != NULL && d->origin == d->place)
        d->origin = NULL;
    if (d->place != NULL && group == GROUP_AID && d->verb == VERB_cross) {
        d->country_only = true;
        if (all->home_is_place) {
            d->place = all->home;
            d->country_only = false;
        }
    }
    if (d->place != NULL || (group == GROUP_AWAY && d->origin != NULL))
        return;
    if (group == GROUP_AWAY && (d->origin = section_of(all, d)) != NULL) {
        d->origin_rule = "the place that heads the paragraph";
        return;
    }
    if (spans_region(p, d)) {
        d->place_rule = "the region, not only the country that the report is about";
        return;
    }
    const struct place_ref *scene = scene_before(all, d);
    bool own_line = p->sentences[d->sentence].starts_line &&
                    (before == NULL || before->sentence != d->sentence);
    if (own_line || group == GROUP_AWAY)
        scene = NULL;
    if (own_line ||
        (group == GROUP_MONEY && before != NULL && group_of(before->measure) != GROUP_MONEY))
        before = NULL;
    if (strcmp(d->measure, "evacuations") == 0 && before == NULL)
        return;
    const struct place_ref *capital = capital_named(all, d), *airport = airport_named(all, d);
    if (airport != NULL) {
        d->place = airport;
        d->place_rule = "the airport of the city that the report was filed from";
    } else if (capital != NULL) {
        d->place = capital;
        d->place_rule = "the capital of the country that the report is about";
    } else if (before != NULL && before->place != NULL) {
        take_place(d, before);
    } else if (section_of(all, d) != NULL) {
        d->place = section_of(all, d);
        d->place_rule = "the place that heads the paragraph";
    } else if (scene != NULL && group != GROUP_MONEY) {
        d->place = scene;
        d->place_rule = "the scene of the sentence before";
    } else {
        d->place = all->home;
        d->country_only = !all->home_is_place;
        d->place_rule = "the country that the report is about";
    }
}
