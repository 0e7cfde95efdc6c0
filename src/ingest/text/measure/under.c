/* under.c - what the intro of a list, or the heading of a block, says that the lines below it
 * count: "Pledges made at the conference: / World Bank: $2 billion", "AFFECTED POPULATION / Bicol:
 * 706,310 persons". */
#include <string.h>

#include "../figure/draft.h"
#include "../figure/told.h"
#include "counts.h"

#define LINES 14 /* how far a heading reaches */

/* The sentence that stands over the line of D: the intro of its list, else the heading of its
 * block. UINT32_MAX: none. */
static uint32_t over(struct drafts *all, const struct draft *d)
{
    const struct parse *p = all->p;
    const struct sentence *s = &p->sentences[d->sentence];
    if (!s->starts_line)
        return UINT32_MAX;
    uint32_t intro = told_over(all, d->sentence)->intro;
    if (intro != UINT32_MAX && p->sentences[intro].paragraph + 1 >= s->paragraph)
        return intro;
    for (uint32_t h = d->sentence; h > 0 && d->sentence - h < LINES; h--) {
        const struct sentence *t = &p->sentences[h - 1];
        if (t->paragraph != s->paragraph)
            return UINT32_MAX;
        if (t->heading && !draft_line_counts(p, d->q, h - 1))
            return h - 1;
    }
    return UINT32_MAX;
}

const struct measure_rule *draft_under(struct drafts *all, const struct draft *d)
{
    const struct measure_rule *found = NULL;
    uint32_t s = over(all, d);
    if (s == UINT32_MAX || !(all->p->sentences[s].roles >> ROLE_verb & 1))
        return NULL;
    for (size_t i = all->p->sentences[s].first; i < all->p->sentences[s].last; i++) {
        const struct entry *e = parse_match(all->p, i, ROLE_verb, NULL);
        if (e != NULL && e->value == VERB_cross && i > 0 &&
            (all->p->tokens[i].flags & all->p->tokens[i - 1].flags & T_CAPITAL) &&
            all->p->tokens[i - 1].type == TOKEN_WORD)
            continue; /* "Red Cross action to date" */
        const struct measure_rule *r = e != NULL ? draft_rule(d->noun, (int)e->value) : NULL;
        if (r == NULL && e != NULL && e->value == VERB_reach)
            r = draft_rule(d->noun, VERB_deliver); /* the "distributed to" of "to date" */
        if (r != NULL && found != NULL && strcmp(r->measure, found->measure) != 0)
            return NULL; /* "Pledged and received": nobody knows which */
        found = r != NULL ? r : found;
    }
    return found;
}

bool draft_population(struct drafts *all, struct draft *d)
{
    uint32_t s = d->bare ? over(all, d) : UINT32_MAX;
    if (s == UINT32_MAX)
        return false;
    const struct parse *p = all->p;
    size_t first = p->sentences[s].first, last = p->sentences[s].last;
    bool where = parse_reads(p, first, "where") && parse_reads(p, first + 1, "people"),
         site = where, people = where; /* "WHERE PEOPLE ARE" */
    for (size_t i = first; i < last && i < first + 12; i++) {
        people |= parse_among(p, i, "population", "populations", "inhabitants", "residents") ||
                  (parse_among(p, i, "people", "persons", "individuals") &&
                   parse_function(p, i + 1, F_in)); /* "PEOPLE IN CAMPS" */
        site |= parse_is(p, i, ROLE_noun, NOUN_site) || parse_in(p, i, SET_camplike) ||
                parse_reads(p, i, "settlements");
        if (parse_among(p, i, "affected", "displaced", "need", "host"))
            return false;
    }
    if (!people || !site)
        return false;
    d->noun = all->of_refugees ? NOUN_refugee : NOUN_people;
    d->verb = all->of_refugees ? VERB_none : VERB_shelter;
    d->verb_first = d->verb_last = 0;
    d->measure = draft_rule(d->noun, d->verb)->measure;
    d->kind = KIND_STOCK;
    d->unit = NULL;
    return true;
}

bool draft_under_noun(struct drafts *all, const struct draft *d, int noun)
{
    uint32_t s = over(all, d);
    if (s == UINT32_MAX || !(all->p->sentences[s].roles >> ROLE_noun & 1))
        return false;
    for (size_t i = all->p->sentences[s].first; i < all->p->sentences[s].last; i++)
        if (parse_is(all->p, i, ROLE_noun, noun))
            return true;
    return false;
}

const struct measure_rule *draft_troops_under(struct drafts *all, const struct draft *d,
                                              const struct measure_rule *r)
{
    if (d->noun != NOUN_troop || d->noun_at >= d->q->first || d->verb_last > d->verb_first ||
        !draft_is(r->measure, "troops"))
        return r;
    const struct measure_rule *u = draft_under(all, d);
    if (u == NULL && draft_under_noun(all, d, NOUN_dead))
        u = draft_rule(NOUN_troop, VERB_die);
    return u != NULL && draft_befalls(u->measure) ? u : r;
}
