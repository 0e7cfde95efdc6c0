/* wholes.c - wholes of which a part is told: homes that there are or that were looked at ("Of the
 * island's 26,000 houses, 4,700 are destroyed"), and people of whom the sentence says only of some
 * what they do ("12,000 of the 15,000 families who fled have returned"). */
#include <string.h>

#include "../figure/draft.h"
#include "counts.h"
#include "verbs.h"

/* Do tokens [I, END) hold a verb that says what happened? */
static bool befallen(const struct parse *p, size_t i, size_t end)
{
    for (; (i = parse_next(p, i, end, TRAIT_verb)) < end; i++) {
        const struct entry *e = parse_match(p, i, ROLE_verb, NULL);
        if (e != NULL && (e->value == VERB_destroy || e->value == VERB_damage))
            return true;
    }
    return false;
}

/* "Engineers have been to 21,000 houses", "looked at 8,000 homes", "3,400 houses visited". */
static bool looked_at(const struct parse *p, const struct quantity *q, size_t first)
{
    static const uint64_t at = 1ull << F_at | 1ull << F_to | 1ull << F_in | 1ull << F_into |
                               1ull << F_over | 1ull << F_all;
    size_t i = q->outer_first;
    if (i > first && (p->tokens[i - 1].functions & at) != 0)
        i--;
    else if (i > first && parse_function(p, i - 1, F_be))
        return false; /* "there have been 300 houses" */
    return (i > first && parse_in(p, i - 1, SET_inspects)) ||
           parse_in(p, q->unit_last, SET_inspects);
}

bool wholes_only(const struct parse *p, const struct draft *d)
{
    const struct quantity *q = d->q, *next = q + 1;
    const struct sentence *s = &p->sentences[d->sentence];
    if ((q->noun != NOUN_home && q->noun != NOUN_building) || q->form != QUANTITY_COUNT ||
        befallen(p, q->outer_last, q->unit_last))
        return false;
    if (looked_at(p, q, s->first))
        return true;
    size_t first = d->clause_first;
    if (!parse_function(p, first, F_of) || q->outer_first > first + 7 ||
        next >= p->quantities + p->n_quantities || next->sentence != q->sentence || next->dropped)
        return false;
    return next->form == QUANTITY_COUNT && number_double(next->value) < number_double(q->value) &&
           !befallen(p, q->unit_last, next->outer_first);
}

/* The first token from I on, at most 14 further, that opens the predicate of a subject before it;
 * 0: a mark or the end comes before. */
static size_t predicate_from(const struct parse *p, size_t i)
{
    for (size_t end = i + 14; i < end && i < p->n_tokens; i++) {
        if (p->tokens[i].type == TOKEN_MARK || p->tokens[i].type == TOKEN_LINE)
            return 0;
        if (parse_function(p, i, F_have) || parse_function(p, i, F_be) ||
            parse_one(p, i, ROLE_modal))
            return i;
    }
    return 0;
}

static bool ends_in_ed(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i];
    return t->end - t->start > 4 && memcmp(p->text + t->end - 2, "ed", 2) == 0;
}

/* What whole W itself is told to have done or met with, tokens [FIRST, LAST), where a predicate
 * that is only its part's stands behind: "who fled Idlib", "evacuated from the town". */
static bool described(const struct parse *p, const struct quantity *w, size_t *first, size_t *last)
{
    size_t i = w->unit_last;
    bool relative = parse_function(p, i, F_who) || parse_function(p, i, F_that);
    i += relative;
    for (size_t end = i + 3; relative && i < end; i++)
        if (!parse_function(p, i, F_have) && !parse_function(p, i, F_be))
            break;
    if (i >= p->n_tokens || parse_match(p, i, ROLE_verb, NULL) == NULL ||
        (!relative && !ends_in_ed(p, i)))
        return false;
    *first = i;
    *last = predicate_from(p, i + 1);
    if (*last == 0 && relative)
        *last = p->sentences[w->sentence].last; /* "registered 5,000 of the 8,000 who came" */
    return *last > 0;
}

bool wholes_described(const struct parse *p, const struct quantity *w)
{
    size_t first, last;
    return described(p, w, &first, &last);
}

bool wholes_named(const struct quantity *w)
{
    return w->whole && (w->noun == NOUN_displaced || w->noun == NOUN_refugee ||
                        w->noun == NOUN_injured || w->noun == NOUN_missing || w->noun == NOUN_dead);
}

bool wholes_refuse(const struct parse *p, const struct quantity *q, size_t i)
{
    size_t first, last;
    if (q->whole && q->form == QUANTITY_COUNT) {
        if (described(p, q, &first, &last))
            return i < first || i >= last;
        return wholes_named(q);
    }
    const struct quantity *w = q + 1;
    return w < p->quantities + p->n_quantities && w->whole && w->sentence == q->sentence &&
           w->outer_first < q->outer_last + 5u && described(p, w, &first, &last) && i >= first &&
           i < last;
}
