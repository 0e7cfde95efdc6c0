/* title.c - what the title over a column of a table in text says that its numbers count, by itself
 * or with the first cell of their row and the heading over all. */
#include <string.h>

#include "table.h"

#define CAPTIONS_UP 3 /* sentences */

/* What a title says: a noun and what befell it. */
struct title {
    int noun, verb;     /* TEXT_NOUN_COUNT, VERB_none: it names none */
    size_t at, verb_at; /* the tokens of the noun and of the verb */
    bool households;    /* they are counted, not people */
    enum status status; /* "People targeted", "Expected arrivals" */
};

/* "reached", which is help in a title, and "targeted", which help is to be. */
static bool helps(const struct parse *p, size_t i, struct title *t)
{
    static const char *const reached[] = {"reached",  "assisted",  "served",
                                          "atteints", "atteintes", NULL},
                             *const targeted[] = {"targeted", "target", "targets", "ciblés",
                                                  "ciblées",  "cible",  NULL};
    bool aim = parse_spelled(p, i, targeted);
    if (!aim && !parse_spelled(p, i, reached))
        return false;
    if (aim)
        t->status = STATUS_TARGET;
    if (t->verb == VERB_none)
        t->verb = VERB_reach;
    return true;
}

/* Is NOUN no people? */
static bool is_thing(int noun)
{
    return noun == NOUN_other || noun == NOUN_vehicle || noun == NOUN_item || noun == NOUN_hall ||
           noun == NOUN_home || noun == NOUN_building || noun == NOUN_aircraft || noun == NOUN_ship;
}

static bool no_people(int noun)
{
    return is_thing(noun) || noun == NOUN_site || noun == NOUN_capacity;
}

/* Is NOUN people, by what befell them? */
static bool is_fate(int noun)
{
    return noun == NOUN_dead || noun == NOUN_injured || noun == NOUN_missing ||
           noun == NOUN_displaced || noun == NOUN_affected;
}

/* "Houses, partial": do tokens [I, END) say how far what they name is ruined? */
static bool says_partly(const struct parse *p, size_t i, size_t end)
{
    while (i < end && !parse_in(p, i, SET_partly))
        i++;
    return i < end;
}

/* Reads the title in tokens [I, END). */
static struct title read_title(const struct parse *p, size_t i, size_t end)
{
    struct title t = {.noun = TEXT_NOUN_COUNT, .verb = VERB_none, .status = STATUS_ACTUAL};
    size_t n = 1, after = SIZE_MAX;
    bool found = false;
    for (size_t k = i; k < end; k += n) {
        const struct entry *e = parse_match(p, k, ROLE_noun, &n);
        if (e != NULL && k + n > end)
            e = NULL; /* "Evacuated   People affected": words of two cells */
        bool in_site = k > i && (parse_function(p, k - 1, F_in) ||
                                 parse_among(p, k - 1, "inside", "outside", "within"));
        if (e != NULL && e->value == NOUN_site && in_site && (found || k == i + 1)) {
            t.verb = VERB_shelter; /* "people in evacuation centres", "In shelters" */
            t.noun = found ? t.noun : NOUN_people;
            t.at = found ? t.at : k, found = true;
        } else if (e != NULL && is_fate((int)e->value) &&
                   (found ? k == after && is_thing(t.noun)
                          : k > i && parse_one(p, k - 1, ROLE_measure))) {
            t.noun = found ? t.noun : NOUN_other; /* "Hectares affected" */
            break;                                /* "Livestock killed" */
        } else if (e != NULL && e->value == NOUN_capacity && k > i &&
                   (parse_function(p, k - 1, F_at) || parse_among(p, k - 1, "full"))) {
            t.noun = NOUN_other; /* "Shelters at capacity" */
            found = true;
        } else if (e != NULL && found && e->value == NOUN_household && k > i &&
                   parse_mark(p, k - 1, '(')) {
            t.households = true; /* "IDPs (families)" */
        } else if (e != NULL && (!found || k == after)) {
            t.households = e->value == NOUN_household || (t.households && e->value != NOUN_people);
            t.noun = (int)e->value; /* "refugee arrivals": the last one is the head */
            t.at = k;
            found = true;
            after = k + n;
        } else if (e == NULL) {
            n = 1;
        }
        if (e == NULL && helps(p, k, &t))
            continue;
        if (parse_is(p, k, ROLE_modal, MODAL_forecast) && !parse_may(p, k, ROLE_month) &&
            t.status == STATUS_ACTUAL)
            t.status = STATUS_FORECAST;
        if (e == NULL && parse_is(p, k, ROLE_measure, UNIT_tonne) && !found) {
            t.noun = NOUN_weight; /* "Tonnes delivered" */
            t.at = k;
            found = true;
        }
        if (e == NULL && (e = parse_match(p, k, ROLE_verb, NULL)) != NULL && t.verb == VERB_none &&
            (!found || draft_rule(t.noun, (int)e->value) != NULL)) {
            t.verb = (int)e->value;
            t.verb_at = k;
        } else if (t.noun == NOUN_home && t.verb == VERB_none &&
                   parse_is(p, k, ROLE_verb, VERB_destroy)) {
            t.verb = VERB_destroy; /* "Houses burnt" */
        }
    }
    if (found && draft_rule(t.noun, t.verb) == NULL)
        t.verb = VERB_none; /* "Distributed blankets" */
    if (t.noun == NOUN_home && t.verb == VERB_none && says_partly(p, i, end))
        t.verb = VERB_damage;
    if (t.noun == NOUN_weight && t.verb == VERB_none)
        t.verb = VERB_deliver;
    return t;
}

/* The time that is all that the title in tokens [FIRST, LAST) of sentence S says; NULL: it says
 * more. */
static const struct mention *time_alone(const struct parse *p, uint32_t s, size_t first,
                                        size_t last)
{
    const struct mention *one = NULL;
    for (size_t k = p->sentences[s].mentions; k < parse_mentions_end(p, s) && one == NULL; k++)
        if (p->mentions[k].first >= first && p->mentions[k].last <= last &&
            p->mentions[k].type == MENTION_DATE)
            one = &p->mentions[k];
    for (size_t i = first; i < last && one != NULL; i++)
        if ((i < one->first || i >= one->last) && p->tokens[i].type != TOKEN_MARK &&
            !(p->tokens[i].roles >> ROLE_timeword & 1) && p->tokens[i].functions == 0)
            return NULL;
    return one;
}

const struct mention *title_when(const struct parse *p, const struct row *titles, size_t c)
{
    const struct mention *one = NULL;
    for (size_t k = p->sentences[titles->sentence].mentions;
         k < parse_mentions_end(p, titles->sentence); k++) {
        const struct mention *m = &p->mentions[k];
        if (m->first < titles->first[c] || m->last > titles->last[c] ||
            m->period.first == DAY_NONE || m->period.last == DAY_NONE)
            continue;
        if (one != NULL || (m->type != MENTION_DATE && m->type != MENTION_DURATION))
            return NULL;
        one = m;
    }
    return one;
}

const struct mention *title_time(const struct parse *p, const struct row *titles, size_t c)
{
    return time_alone(p, titles->sentence, titles->first[c], titles->last[c]);
}

/* "Homes by district, as of today:", "MIGRANT ARRIVALS BY SEA": what the line over the titles in
 * sentence S counts. */
static struct title caption(const struct parse *p, uint32_t s)
{
    struct title t = {.noun = TEXT_NOUN_COUNT, .verb = VERB_none};
    for (uint32_t k = s; k > 0 && s - k < CAPTIONS_UP; k--) {
        const struct sentence *h = &p->sentences[k - 1];
        size_t end = h->last;
        while (end > h->first && p->tokens[end - 1].type == TOKEN_LINE)
            end--;
        bool figure = h->numeric && h->mentions == parse_mentions_end(p, k - 1);
        if (end == h->first || figure || !(h->heading || parse_mark(p, end - 1, ':')))
            break; /* "Deaths 12" is no heading */
        t = read_title(p, h->first, end);
        if (t.noun != TEXT_NOUN_COUNT)
            break;
    }
    return t;
}

/* Is VERB what befalls nothing but people? */
static bool befalls_people(int verb)
{
    return verb == VERB_detain || verb == VERB_die || verb == VERB_injure || verb == VERB_vanish ||
           verb == VERB_displace || verb == VERB_evacuate || verb == VERB_flee;
}

/* "Goats killed": does a noun that no table knows stand right before the verb at token VERB? */
static bool of_unknown(const struct parse *p, size_t first, size_t verb)
{
    const struct token *t = &p->tokens[verb > first ? verb - 1 : first];
    return verb > first && t->type == TOKEN_WORD && t->roles == 0 && t->functions == 0 &&
           p->text[t->end - 1] == 's';
}

bool title_of_others(const struct parse *p, size_t first, size_t last)
{
    struct title t = read_title(p, first, last);
    for (size_t i = first; i < last && t.noun == NOUN_people && t.verb == VERB_none; i++)
        if (parse_is(p, i, ROLE_noun, NOUN_hall))
            return true; /* "Children out of school" */
    if (t.noun != TEXT_NOUN_COUNT)
        return is_thing(t.noun);
    for (size_t i = first; i < last; i++) {
        const struct token *w = &p->tokens[i];
        size_t len = w->end - w->start;
        bool adverb = len > 3 && memcmp(p->text + w->end - 2, "ly", 2) == 0;
        if (w->type == TOKEN_WORD && !adverb && w->functions == 0 &&
            !(w->roles >> ROLE_timeword & 1) && (i != t.verb_at || t.verb == VERB_none))
            return true;
    }
    return false;
}

static bool same_measure(const struct measure_rule *a, const struct measure_rule *b)
{
    return a == b || (a != NULL && b != NULL && draft_is(a->measure, b->measure));
}

const struct measure_rule *title_rule(const struct parse *p, uint32_t s, size_t first, size_t last,
                                      struct draft *d)
{
    static const char *const fresh[] = {"new", "newly", "nouveaux", "nouvelles", NULL};
    struct title t = read_title(p, first, last);
    if (t.noun == TEXT_NOUN_COUNT &&
        (t.verb != VERB_none || time_alone(p, s, first, last) != NULL)) {
        struct title over = caption(p, s);
        bool moved = t.verb == VERB_evacuate || t.verb == VERB_deport || t.verb == VERB_leave ||
                     t.verb == VERB_return || t.verb == VERB_reach || t.verb == VERB_displace ||
                     t.verb == VERB_flee;
        if (moved && over.noun != TEXT_NOUN_COUNT &&
            same_measure(draft_rule(over.noun, t.verb), draft_rule(over.noun, VERB_none)))
            return NULL; /* "Relocated" below "Refugees by district": those are not all */
        t.noun = over.noun;
        t.at = over.at;
        if (t.verb == VERB_none)
            t.verb = over.verb;
    }
    if (befalls_people(t.verb) && t.noun == TEXT_NOUN_COUNT && !of_unknown(p, first, t.verb_at))
        t.noun = NOUN_people; /* "Detained" */
    if (t.noun == TEXT_NOUN_COUNT)
        return NULL;
    d->noun = (uint8_t)t.noun;
    d->noun_at = (uint32_t)t.at;
    if (t.noun == NOUN_other)
        return NULL;
    if (t.noun == NOUN_displaced && t.verb == VERB_none && t.at > first &&
        parse_spelled(p, t.at - 1, fresh))
        t.verb = VERB_arrive;
    d->verb = (uint8_t)t.verb;
    d->unit = t.households ? "households" : NULL;
    d->status = t.status;
    return draft_rule(t.noun, t.verb);
}

const struct place_ref *title_place(const struct parse *p, const struct row *titles, size_t c)
{
    for (size_t k = p->sentences[titles->sentence].places;
         k < parse_places_end(p, titles->sentence); k++)
        if (p->places[k].first == titles->first[c] && p->places[k].last == titles->last[c])
            return &p->places[k];
    return NULL;
}

bool title_of_sums(const struct parse *p, const struct row *titles, size_t c)
{
    static const char *const sums[] = {"total",  "number",   "value", "valeur", "count",
                                       "figure", "figures",  "all",   "sum",    "nationwide",
                                       "nombre", "ensemble", NULL};
    return titles->last[c] == titles->first[c] + 1 && parse_spelled(p, titles->first[c], sums);
}

/* "People", "Families": what the title of column C says by how the numbers under it count heads;
 * TEXT_NOUN_COUNT: it says something else. */
static int heads_of(const struct parse *p, const struct row *titles, size_t c)
{
    struct title t = read_title(p, titles->first[c], titles->last[c]);
    bool heads = t.noun == NOUN_people || t.noun == NOUN_household;
    return heads && t.verb == VERB_none ? t.noun : TEXT_NOUN_COUNT;
}

bool title_of_heads(const struct parse *p, const struct row *titles, size_t c)
{
    return heads_of(p, titles, c) != TEXT_NOUN_COUNT;
}

const struct measure_rule *title_caption(const struct parse *p, const struct row *titles, size_t c,
                                         struct draft *d)
{
    bool heads = title_of_heads(p, titles, c);
    for (size_t k = 0; k < titles->n; k++) {
        int noun = read_title(p, titles->first[k], titles->last[k]).noun;
        bool apart = heads && (heads_of(p, titles, k) != TEXT_NOUN_COUNT || no_people(noun));
        if (noun != TEXT_NOUN_COUNT && !apart)
            return NULL; /* that of a column is not what all of the table counts */
    }
    struct title over = caption(p, titles->sentence);
    if (over.noun == TEXT_NOUN_COUNT || over.noun == NOUN_other || (heads && no_people(over.noun)))
        return NULL;
    d->noun = (uint8_t)over.noun;
    d->noun_at = (uint32_t)over.at;
    d->verb = (uint8_t)over.verb;
    d->unit = over.households || heads_of(p, titles, c) == NOUN_household ? "households" : NULL;
    d->status = over.status;
    return draft_rule(over.noun, over.verb);
}

/* "Killed   12   30": the rule of what the first cell of ROW says that D counts under title C,
 * which tells only when, where or of whom, or what was done to those of the row: "People   9,100"
 * under "Reached". */
static const struct measure_rule *label_rule(const struct parse *p, const struct row *row,
                                             const struct row *titles, size_t c, struct draft *d)
{
    struct title over = read_title(p, titles->first[c], titles->last[c]),
                 label = read_title(p, row->first[0], row->last[0]);
    bool whom = titles->last[c] == titles->first[c] + 1 &&
                (over.noun == NOUN_people || over.noun == NOUN_household);
    int noun = whom ? over.noun : label.noun, verb = whom ? label.verb : over.verb;
    if ((whom || (over.noun == TEXT_NOUN_COUNT && label.noun != TEXT_NOUN_COUNT)) &&
        verb != VERB_none && draft_rule(noun, verb) != NULL) {
        d->noun = (uint8_t)noun;
        d->noun_at = (uint32_t)(whom ? over.at : label.at);
        d->verb = (uint8_t)verb;
        d->status = over.status;
        return draft_rule(noun, verb);
    }
    if (whom || titles->times || title_place(p, titles, c) != NULL || title_of_sums(p, titles, c) ||
        title_time(p, titles, c) != NULL) {
        const struct measure_rule *r = title_rule(p, d->sentence, row->first[0], row->last[0], d);
        if (r == NULL && label.noun == TEXT_NOUN_COUNT && !whom)
            r = title_caption(p, titles, c, d);
        if (whom && over.noun == NOUN_household)
            d->unit = "households"; /* "Total IDPs   9,930" under "Families" */
        return r;
    }
    return NULL;
}

/* "Shelters   People": does a title of the row say where the people of another are? */
static bool of_sites(const struct parse *p, const struct sentence *s, const struct row *titles)
{
    for (size_t i = titles->first[0]; i < titles->last[titles->n - 1] && i < s->first; i++)
        if (parse_is(p, i, ROLE_noun, NOUN_site))
            return true;
    return false;
}

/* "Site   Households   Refugees": the noun of the other titles, which says who the people of title
 * C are; TEXT_NOUN_COUNT: none does. */
static int of_guests(const struct parse *p, const struct row *titles, size_t c)
{
    for (size_t k = 1; k < titles->n; k++) {
        int noun = k != c ? read_title(p, titles->first[k], titles->last[k]).noun : NOUN_people;
        if (noun == NOUN_refugee || noun == NOUN_migrant || noun == NOUN_returnee ||
            noun == NOUN_seeker)
            return noun;
    }
    return TEXT_NOUN_COUNT;
}

/* What the heading over a row of times counts. */
static const struct measure_rule *heading_rule(const struct drafts *all, const struct row *titles,
                                               struct draft *d)
{
    struct draft over = *d;
    over.sentence = titles->sentence;
    if (!draft_heading_noun(all, &over) || over.noun == NOUN_other)
        return NULL;
    d->noun = over.noun;
    d->noun_at = UINT32_MAX;
    d->verb = draft_rule(over.noun, over.verb) != NULL ? over.verb : VERB_none;
    return draft_rule(d->noun, d->verb);
}

const struct measure_rule *table_rule(const struct drafts *all, const struct row *row,
                                      const struct row *titles, size_t c, struct draft *d)
{
    const struct parse *p = all->p;
    bool when = titles->times || title_time(p, titles, c) != NULL;
    const struct measure_rule *r = NULL;
    if (when && read_title(p, row->first[0], row->last[0]).noun != TEXT_NOUN_COUNT)
        r = label_rule(p, row, titles, c, d); /* "Dead" below "Migrants intercepted" */
    if (r == NULL)
        r = title_rule(p, titles->sentence, titles->first[c], titles->last[c], d);
    if (r == NULL && titles->times)
        r = heading_rule(all, titles, d);
    if (r == NULL)
        r = label_rule(p, row, titles, c, d);
    if (r == NULL && title_of_heads(p, titles, c))
        r = title_caption(p, titles, c, d); /* "Arrivals" over "District   Families   People" */
    if (r == NULL && (d->noun == NOUN_people || d->noun == NOUN_household) &&
        of_sites(p, &p->sentences[d->sentence], titles)) {
        int guests = of_guests(p, titles, c);
        r = guests == TEXT_NOUN_COUNT ? draft_rule(d->noun, d->verb = VERB_shelter)
                                      : draft_rule(guests, VERB_none);
    }
    return r;
}
