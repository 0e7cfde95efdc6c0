/* ruins.c - homes that are ruined where no noun says so, and how far: "HOUSES: 11,940 totally
 * damaged",
 * "(totally: 168,345)". */
#include "../figure/draft.h"
#include "counts.h"
#include "verbs.h"

/* "2,710 destroyed and 4,085 damaged houses": a number and the participle at token AT before
 * another number of homes, with "and" between. */
static bool shares_homes(const struct parse *p, const struct quantity *q, size_t at)
{
    const struct quantity *next = q + 1;
    return next < p->quantities + p->n_quantities && next->sentence == q->sentence &&
           (next->noun == NOUN_home || next->noun == NOUN_building) && !next->dropped &&
           next->outer_first == at + 2u &&
           (parse_function(p, at + 1, F_and) || parse_function(p, at + 1, F_or)) &&
           next->unit_last > next->unit_first + 1u;
}

/* "Engineers have looked at 3,400 homes. Of these 600 have collapsed": does K count some of the
 * homes that the sentence before looks at? */
static bool of_looked_at(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    const struct draft *d = &all->at[k];
    size_t first = p->sentences[d->sentence].first;
    if (d->q->outer_first != first + 2u || !parse_function(p, first, F_of) ||
        !(parse_in(p, first + 1, SET_these) || parse_function(p, first + 1, F_them)))
        return false;
    for (size_t j = k; j > 0 && all->at[j - 1].sentence + 1 >= d->sentence; j--)
        if (all->at[j - 1].noun == NOUN_home || all->at[j - 1].noun == NOUN_building)
            return wholes_only(p, &all->at[j - 1]);
    return false;
}

bool ruins_follow(struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    const struct draft *d = &all->at[k];
    size_t at = d->q->outer_last;
    while (parse_function(p, at, F_be) || parse_function(p, at, F_have))
        at++;
    const struct entry *v = parse_match(p, at, ROLE_verb, NULL);
    if (d->q->form != QUANTITY_COUNT || v == NULL ||
        (v->value != VERB_destroy && v->value != VERB_damage))
        return false;
    if (shares_homes(p, d->q, at))
        return true;
    if (k > 0 && d[-1].sentence == d->sentence && wholes_only(p, &d[-1]) &&
        d[-1].q->unit_last + 1u >= d->q->outer_first)
        return true; /* "Experts have looked at 3,400 houses: 600 collapsed" */
    if (of_looked_at(all, k))
        return true;
    for (size_t j = k; j > 0 && all->at[j - 1].sentence == d->sentence; j--)
        if (all->at[j - 1].noun != NOUN_home)
            return false;
    bool homes = k > 0 && d[-1].sentence == d->sentence; /* then all before it are homes */
    for (size_t i = p->sentences[d->sentence].first; i < d->q->outer_first; i++) {
        const struct entry *e = parse_match(p, i, ROLE_noun, NULL);
        if (e != NULL && e->value != NOUN_home)
            return false; /* "bridges: 20 destroyed" */
        homes |= e != NULL;
    }
    return homes || draft_under_noun(all, d, NOUN_home);
}

#define HEAD_UP 6 /* lines to the heading of a list */

/* "Dwellings / Damaged to any degree: 1,411 / Of these totally destroyed: 206": does a heading of
 * homes stand over D's line, whose label says how they fared and names nothing else? */
static bool labelled_under(const struct parse *p, const struct draft *d)
{
    const struct sentence *s = &p->sentences[d->sentence], *h = s;
    size_t o = d->q->outer_first;
    bool ruined = false;
    if (!s->starts_line || o <= s->first + 1u || !parse_mark(p, o - 1, ':'))
        return false;
    for (size_t i = s->first; i + 1 < o; i++) {
        const struct entry *e = parse_match(p, i, ROLE_verb, NULL);
        if (parse_match(p, i, ROLE_noun, NULL) != NULL)
            return false;
        ruined |= e != NULL && (e->value == VERB_destroy || e->value == VERB_damage);
    }
    while (ruined && h > p->sentences && s - h < HEAD_UP && h[-1].paragraph == s->paragraph) {
        h--;
        if (!h->starts_line || h->numeric || !h->heading)
            continue;
        for (size_t i = h->first; i < h->last; i++)
            if (parse_is(p, i, ROLE_noun, NOUN_home) || parse_is(p, i, ROLE_noun, NOUN_building))
                return true;
        return false;
    }
    return false;
}

bool ruins_open_line(const struct parse *p, struct draft *d)
{
    size_t i = d->q->outer_last, n;
    if (d->q->form != QUANTITY_COUNT || !(p->sentences[d->sentence].roles >> ROLE_verb & 1))
        return false;
    if (labelled_under(p, d)) {
        d->noun = NOUN_home;
        d->bare = true;
        return true;
    }
    if (parse_mark(p, i, '('))
        while (i < d->q->outer_last + 5u && !parse_mark(p, i - 1, ')'))
            i++;
    size_t start = i;
    while (i < start + 3 && (parse_function(p, i, F_be) || parse_function(p, i, F_have)))
        i++;
    const struct entry *e = parse_match(p, i, ROLE_verb, &n);
    bool line = p->sentences[d->sentence].starts_line &&
                d->q->outer_first <= p->sentences[d->sentence].first + 1u;
    if (e == NULL || !(e->value == VERB_destroy || e->value == VERB_damage) || !line)
        return false;
    d->noun = NOUN_home;
    d->bare = true;
    return true;
}

bool ruins_how(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    size_t i = d->q->outer_first - (parse_mark(p, d->q->outer_first - 1u, ':') ? 1u : 0u);
    if (k == 0 || i <= d->clause_first || !d->bare || d[-1].noun != NOUN_home ||
        d[-1].measure == NULL || d[-1].sentence != d->sentence)
        return false;
    bool wholly = parse_in(p, i - 1, SET_wholly);
    if (!wholly && !parse_in(p, i - 1, SET_partly))
        return false;
    const struct measure_rule *r = draft_rule(NOUN_home, wholly ? VERB_destroy : VERB_damage);
    draft_take(d, d - 1);
    d->measure = r->measure;
    d->verb = wholly ? VERB_destroy : VERB_damage;
    return true;
}
