/* again.c - those told before counted again: in other units ("2,740 people (688 families)"), as a
 * number that grew, by another who admits fewer. */
#include "../figure/draft.h"
#include "counts.h"

/* "or", "i.e." with its stop: where it begins that stands before token END; END: neither does. */
static size_t or_before(const struct parse *p, size_t end)
{
    if (end > 1 && parse_mark(p, end - 1, '.') && parse_glued(p, end - 1) &&
        parse_in(p, end - 2, SET_thatis))
        return end - 2;
    return end > 0 && (parse_function(p, end - 1, F_or) || parse_in(p, end - 1, SET_thatis))
               ? end - 1
               : end;
}

bool counts_again(const struct parse *p, const struct draft *d, const struct draft *before)
{
    size_t open = d->q->outer_first, or = or_before(p, open);
    if ((d->noun != NOUN_people && d->noun != NOUN_household) || d->noun == before->noun ||
        !draft_counts_people(before->noun) || before->sentence != d->sentence)
        return false;
    if (or < open && before->q->unit_last + 1u >= or)
        return true; /* "6,140 families, or 30,700 persons", "1.2 lakh IDPs, i.e. 24,000 families"
                      */
    open--;
    if (parse_mark(p, open, '~') || parse_mark(p, open, '='))
        open--;                           /* "(≈ 7,840 individuals)" */
    const struct quantity *b = before->q; /* "Persons in centres: 74,114 (19,280 families)" */
    size_t end = b->unit_last > b->unit_first ? b->unit_last : b->outer_last;
    size_t close = d->q->unit_last; /* "240 families (1,020 ind.)" */
    close += parse_mark(p, close, '.') && parse_glued(p, close) ? 1u : 0u;
    return end == open &&
           (parse_mark(p, open, '/') || (parse_mark(p, open, '(') && parse_mark(p, close, ')')));
}

bool counts_that_number(const struct parse *p, const struct draft *d)
{
    size_t o = d->q->outer_first;
    if (!parse_sentence_in(&p->sentences[d->sentence], SET_tally))
        return false;
    for (size_t i = o; i > d->clause_first + 1u && i + 8u > o; i--)
        if (parse_in(p, i - 1, SET_tally))
            return i < o && parse_either(p, i - 2, "that", "this") && !parse_function(p, i, F_of);
    return false;
}

bool counts_conceded(struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct draft *b = k > 0 ? d - 1 : NULL;
    if (b == NULL || b->measure == NULL ||
        !parse_sentence_in(&p->sentences[d->sentence], SET_admits))
        return false;
    size_t i = d->q->outer_first;
    size_t said = i - (i > 1 && parse_function(p, i - 1, F_to) ? 2u : 1u);
    if (i == 0 || !parse_in(p, said, SET_admits))
        return false;
    while (b > all->at && b->measure != NULL && b->sentence + 1 == d->sentence &&
           b[-1].sentence == b->sentence && b[-1].measure != NULL)
        b--; /* "put it at 62, with 1,300 injured. The army concedes twenty" */
    if (b->measure == NULL || b->sentence + 1 < d->sentence ||
        p->sentences[b->sentence].paragraph != p->sentences[d->sentence].paragraph ||
        (b->sentence < d->sentence && parse_one(p, d->q->outer_last, ROLE_noun)) ||
        d->q->form != QUANTITY_COUNT || d->q->unit_last > d->q->unit_first ||
        !(draft_is(b->measure, "killed") || draft_is(b->measure, "injured") ||
          draft_is(b->measure, "missing")))
        return false;
    if (said < p->sentences[d->sentence].first || said < b->q->last)
        return false;
    draft_set_clause(all, k);
    draft_take(d, b);
    return true;
}
