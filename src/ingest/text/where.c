/* where.c - the place where a figure holds, and where its people, troops, aid or money come from.
 *
 * Each place that the sentence names is weighed: by its preposition, by its distance from the
 * number, by whether it is the subject. Where the sentence names none, the figure takes the place
 * of the one before it (ellipsis) or the country that the document is about. */
#include <string.h>

#include "draft.h"

enum group { GROUP_OTHER, GROUP_PEOPLE, GROUP_AWAY, GROUP_TROOPS, GROUP_AID, GROUP_MONEY, GROUP_HARM };

/* What the place and the origin of a measure mean. */
static const struct {
    const char *measure;
    enum group group;
} groups[] = {
    {"refugees", GROUP_PEOPLE},          {"refugee-arrivals", GROUP_PEOPLE},
    {"temporary-protection", GROUP_PEOPLE}, {"border-crossings", GROUP_PEOPLE},
    {"asylum-seekers", GROUP_PEOPLE},    {"asylum-applications", GROUP_PEOPLE},
    {"migrant-arrivals", GROUP_PEOPLE},  {"returns", GROUP_PEOPLE},
    {"evacuations", GROUP_AWAY},         {"new-displacements", GROUP_AWAY},
    {"troops", GROUP_TROOPS},            {"troop-deployments", GROUP_TROOPS},
    {"detained", GROUP_TROOPS},          {"aid-flights", GROUP_AID},
    {"aid-convoys", GROUP_AID},          {"aid-shipments", GROUP_AID},
    {"aid-weight", GROUP_AID},           {"relief-items", GROUP_AID},
    {"funding-pledged", GROUP_MONEY},    {"funding-committed", GROUP_MONEY},
    {"funding-received", GROUP_MONEY},   {"killed", GROUP_HARM},
    {"injured", GROUP_HARM},             {"missing", GROUP_HARM},
    {"homes-destroyed", GROUP_HARM},     {"homes-damaged", GROUP_HARM},
    {"people-affected", GROUP_HARM},     {"idps", GROUP_HARM},
};

static enum group group_of(const char *measure)
{
    for (size_t k = 0; k < sizeof groups / sizeof *groups; k++)
        if (strcmp(groups[k].measure, measure) == 0)
            return groups[k].group;
    return GROUP_OTHER;
}

/* The country that most of the beginning names; headings and datelines count more. */
void drafts_home(struct drafts *d)
{
    const struct parse *p = d->p;
    int best = 0;
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
                one += s->heading ? 5 : 2;
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
}

static bool part_of_speaker(const struct parse *p, const struct draft *d, const struct place_ref *r)
{
    uint32_t at = p->tokens[r->first].start;
    return at >= d->speaker.start && at < d->speaker.end;
}

/* "Cúcuta, Colombia": the country only says which Cúcuta. */
static bool qualifies_other(const struct parse *p, size_t i)
{
    const struct place_ref *r = &p->places[i];
    if (i == 0 || r->place == NULL || r->place->type != PLACE_COUNTRY)
        return false;
    const struct place_ref *o = &p->places[i - 1];
    return o->sentence == r->sentence && o->last + 1 == r->first &&
           parse_mark(p, o->last, ',') && o->place != NULL && o->place->type != PLACE_COUNTRY &&
           strcmp(o->place->country, r->place->country) == 0;
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
        cost += t->type == TOKEN_DIGITS ? 5 : t->type == TOKEN_MARK && t->mark == ',' ? 3
                : t->type == TOKEN_MARK && strchr(";_", t->mark) != NULL          ? 15
                                                                                  : 1;
    }
    if (r->last == q->outer_first ||
        (r->last + 1 == q->outer_first && parse_mark(p, r->last, ':')))
        return 0;
    bool opening = r->first <= s->first + 2 && r->first < q->first;
    if (opening && cost > 8)
        cost = 8;
    if (r->first < q->first)
        cost += 2;
    return cost;
}

struct weights {
    const struct place_ref *place, *origin;
    int place_cost, origin_cost;
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

static void weigh_one(const struct parse *p, const struct draft *d, enum group group, size_t i,
                      struct weights *w)
{
    const struct place_ref *r = &p->places[i];
    const struct quantity *q = d->q;
    int cost = cost_of(p, d, r);
    bool demonym = r->place != NULL && r->type != PLACE_NAME;
    bool inside = r->first >= q->outer_last && r->first < q->unit_last;
    if (demonym) {
        bool close = inside || cost <= 6;
        if (group == GROUP_PEOPLE || group == GROUP_TROOPS || group == GROUP_AID ||
            group == GROUP_MONEY)
            weigh(w, r, true, close ? cost : cost + 10);
        return;
    }
    if (part_of_speaker(p, d, r))
        cost += 10;
    switch (r->function) {
    case F_from:
        weigh(w, r, true, cost);
        return;
    case F_in:
    case F_into:
    case F_to:
    case F_at:
    case F_across:
    case F_within:
    case F_near:
    case F_on:
        if (group == GROUP_AWAY && r->function != F_to && r->function != F_into)
            cost += 4;
        break;
    case F_for:
    case F_of:
    case F_via:
        cost += 4;
        break;
    case F_by:
    case F_with:
    case F_against:
        cost += 12;
        break;
    default:
        if (group == GROUP_MONEY || (group == GROUP_TROOPS && cost > 0)) {
            weigh(w, r, true, cost);
            return;
        }
        cost += 2;
    }
    if (r->place == NULL)
        cost += 2;
    weigh(w, r, false, cost);
}

/* What a figure takes from the one before it in its paragraph. */
static const struct draft *model(const struct drafts *all, size_t k)
{
    const struct draft *d = &all->at[k];
    for (size_t j = k; j > 0 && k - j < 5; j--) {
        const struct draft *b = &all->at[j - 1];
        if (b->measure == NULL)
            continue;
        if (all->p->sentences[b->sentence].paragraph != all->p->sentences[d->sentence].paragraph)
            return NULL;
        return b;
    }
    return NULL;
}

void draft_place(struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    enum group group = group_of(d->measure);
    struct weights w = {.place_cost = 40, .origin_cost = 30};
    size_t first = d->sentence < p->n_sentences ? p->sentences[d->sentence].first : 0;
    for (size_t i = 0; i < p->n_places; i++)
        if (p->places[i].sentence == d->sentence && p->places[i].first >= first &&
            !qualifies_other(p, i))
            weigh_one(p, d, group, i, &w);
    d->place = w.place;
    d->origin = w.origin;
    const struct draft *before = model(all, k);
    if (d->place == NULL && before != NULL && (d->inherited || d->bare)) {
        d->place = before->place;
        d->place_rule = "as the figure before";
    }
    if (d->origin == NULL && before != NULL && group == group_of(before->measure)) {
        d->origin = before->origin;
        d->origin_rule = "as the figure before";
    }
    if (d->place == NULL && !(group == GROUP_AWAY && d->origin != NULL) && group != GROUP_MONEY) {
        d->place = all->home;
        d->place_rule = "the country that the report is about";
    }
    if (d->origin != NULL && d->origin == d->place)
        d->origin = NULL;
}
