/* clause.c - the stretch of a sentence that a number stands in. */
#include "draft.h"

/* Does the full stop at token I end initials, as in "a U.S. adviser"? */
static bool of_initials(const struct parse *p, size_t i)
{
    return i > 2 && parse_glued(p, i) && p->tokens[i - 1].end - p->tokens[i - 1].start == 1 &&
           parse_mark(p, i - 2, '.') && parse_glued(p, i - 1) && parse_glued(p, i - 2);
}

static bool boundary(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i];
    if (t->type == TOKEN_LINE)
        return true;
    return t->type == TOKEN_MARK &&
           (t->mark == ';' || t->mark == '_' || t->mark == '|' ||
            (t->mark == '.' && !parse_glued(p, i + 1) && !of_initials(p, i) &&
             !(i > 0 && parse_glued(p, i) && parse_one(p, i - 1, ROLE_abbreviation))));
}

void draft_clause(const struct parse *p, const struct quantity *q, uint32_t *first, uint32_t *last)
{
    const struct sentence *s = &p->sentences[q->sentence];
    uint32_t a = q->first, b = q->last;
    while ((a = (uint32_t)parse_behind(p, s->first, a, TRAIT_boundary)) > s->first &&
           (!boundary(p, a - 1) || p->tokens[a - 1].end - p->tokens[a - 1].start > 2))
        a--;
    while ((b = (uint32_t)parse_next(p, b, s->last, TRAIT_boundary)) < s->last && !boundary(p, b))
        b++;
    *first = a;
    *last = b;
}

/* The clause of Q, found once for all its numbers. */
void draft_set_clause(struct drafts *all, size_t k)
{
    struct draft *d = &all->at[k];
    if (k > 0 && d[-1].sentence == d->sentence && d[-1].clause_last >= d->q->last &&
        d[-1].q->last <= d->q->first) {
        d->clause_first = d[-1].clause_first;
        d->clause_last = d[-1].clause_last;
    } else {
        draft_clause(all->p, d->q, &d->clause_first, &d->clause_last);
    }
}

#define WHERE_BACK 8 /* tokens */

/* "At Korem, where 100 died each night, 7,500 remain": does the token INSIDE stand in a clause of a
 * place that is over before NUMBER? */
bool draft_where_over(const struct parse *p, const struct sentence *s, size_t inside, size_t number)
{
    bool over = false;
    if (inside >= s->first + WHERE_BACK && !parse_sentence_in(s, SET_whose))
        return false; /* "where" is one of it; a look back from nearer its head leaves it */
    for (size_t i = inside; i < number && !over; i++)
        over = parse_mark(p, i, ',') && !parse_glued(p, i + 1);
    for (size_t i = inside; over && i > 1 && i + WHERE_BACK > inside; i--)
        if (parse_mark(p, i - 2, ',') && parse_reads(p, i - 1, "where"))
            return true;
        else if (parse_mark(p, i - 1, ','))
            return false;
    return false;
}

/* "have reached Minova, where 15,000 people were in camps": the verb is another clause's. */
bool draft_where_between(const struct parse *p, const struct sentence *s, size_t verb,
                         size_t number)
{
    if (verb == 0 || !parse_sentence_in(s, SET_whose)) /* "where" is one of it */
        return false;
    for (size_t i = verb; i + 1 < number; i++)
        if (parse_mark(p, i, ',') && parse_reads(p, i + 1, "where"))
            return true;
    return false;
}
