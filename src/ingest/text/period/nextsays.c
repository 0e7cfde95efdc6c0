/* nextsays.c - when what is foretold is to be, where only the next sentence tells it: "The force
 * will have 2,225 members. They are to be in place by 7 August." */
#include "figuretime.h"

/* "are to be in place", "will arrive": do tokens [FIRST, LAST) tell of that which is foretold? */
static bool comes_true(const struct parse *p, size_t first, size_t last)
{
    static const char *const comes[] = {
        "place",     "ready",  "complete", "strength", "operational", "follow",   "leave",
        "completed", "there",  "arrive",   "land",     "come",        "deployed", "reach",
        "delivered", "return", "go",       "fly",      "sail",        "depart",   NULL};
    for (size_t i = first; i < last; i++)
        if (parse_spelled(p, i, comes) && !parse_reads(p, i - 1, "take"))
            return true; /* but "take place" */
    return false;
}

/* The time to come that sentence S tells of those told before it, and of nothing else that counts;
 * NULL: it tells none. */
static const struct mention *due(const struct parse *p, uint32_t s)
{
    const struct sentence *t = &p->sentences[s];
    size_t i = t->first;
    if (t->starts_line || !(parse_function(p, i, F_they) || parse_function(p, i, F_it) ||
                            (parse_function(p, i, F_all) && parse_function(p, i + 1, F_be))))
        return NULL;
    i++;
    bool coming = parse_one(p, i, ROLE_modal) ||
                  (parse_function(p, i, F_be) && !parse_in(p, i, SET_past) &&
                   (parse_function(p, i + 1, F_to) || parse_in(p, i + 1, SET_due) ||
                    parse_one(p, i + 1, ROLE_modal)));
    const struct mention *found = NULL;
    for (size_t k = t->mentions; coming && k < parse_mentions_end(p, s); k++) {
        const struct mention *m = &p->mentions[k];
        if (m->type != MENTION_DATE || found != NULL || m->period.last == DAY_NONE ||
            m->period.last <= p->published || m->said || m->event)
            return NULL;
        found = m;
    }
    return found != NULL && comes_true(p, i, found->first) ? found : NULL;
}

/* Does sentence S hold a figure of its own, behind figure K? */
static bool counts_too(const struct drafts *all, size_t k, uint32_t s)
{
    for (; k < all->n && all->at[k].sentence <= s; k++)
        if (all->at[k].sentence == s && all->at[k].measure != NULL)
            return true;
    return false;
}

void drafts_due_next(struct drafts *all)
{
    const struct parse *p = all->p;
    for (size_t k = 0; k < all->n; k++) {
        struct draft *d = &all->at[k];
        uint32_t next = d->sentence + 1;
        if (d->measure == NULL || d->status != STATUS_FORECAST || d->period.last != DAY_NONE ||
            d->rate != NULL || d->noun == NOUN_money || next >= p->n_sentences ||
            p->sentences[next].paragraph != p->sentences[d->sentence].paragraph)
            continue;
        const struct mention *m = due(p, next);
        if (m == NULL || counts_too(all, k, next))
            continue;
        bool on = m->lead != TW_by && m->lead != TW_until && d->kind != KIND_STOCK;
        d->period = on ? m->period : period_span(DAY_NONE, m->period.last);
        d->period_why = m->span;
    }
}
