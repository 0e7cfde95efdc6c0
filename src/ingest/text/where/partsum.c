/* partsum.c - wholes and parts: a part is where its whole is; "At least 35 people have been killed:
 * 22 in Thailand and 13 in Cambodia": a total whose parts are in several countries is in none of
 * them. */
#include <string.h>

#include "where.h"
#include "../measure/counts.h"

/* The country that stands behind part B; "": none does. */
static const char *country_of_part(const struct draft *b)
{
    return b->place != NULL && b->place->place != NULL && b->place->place->type == PLACE_COUNTRY &&
                   b->place->sentence == b->sentence && b->place->first >= b->q->last
               ? b->place->place->country
               : "";
}

/* Do the figures behind number K in its sentence add up to it, and name several countries? */
static bool adds_up(const struct drafts *all, size_t k, size_t *first)
{
    const struct draft *d = &all->at[k];
    const char *country = "";
    bool several = false;
    double sum = 0;
    for (size_t j = k + 1; j < all->n && all->at[j].sentence == d->sentence; j++) {
        const struct draft *b = &all->at[j];
        if (b->measure == NULL)
            continue;
        const char *own = country_of_part(b);
        if (!draft_is(b->measure, d->measure) || own[0] == '\0' || b->q->value.type == NUMBER_NONE)
            return false;
        *first = sum > 0 ? *first : b->q->outer_first;
        several |= country[0] != '\0' && strcmp(country, own) != 0;
        country = own;
        sum += number_double(b->q->value);
        if (sum >= number_double(d->q->value))
            break;
    }
    return several && sum == number_double(d->q->value);
}

void drafts_total_of_parts(struct drafts *all)
{
    for (size_t k = 0; k + 2 < all->n; k++) {
        struct draft *d = &all->at[k];
        size_t first = 0;
        if (d->measure == NULL || d->place == NULL || all->at[k + 1].sentence != d->sentence ||
            d->q->form != QUANTITY_COUNT || d->q->value.type == NUMBER_NONE || d->row ||
            (d->place->sentence == d->sentence && d->place->last <= d->q->first &&
             !d->place->dateline) ||
            !adds_up(all, k, &first) ||
            (d->place->sentence == d->sentence && d->place->first < first && !d->place->dateline))
            continue;
        d->place = NULL;
        d->places = (struct place_row){NULL, NULL};
        d->place_rule = "the parts are in several countries";
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

#define BRACKET_MOST 24 /* tokens */

/* "reached 4,025 children (2,204 boys and 1,821 girls) in Jonglei": the figure right before the
 * brackets in which figure K tells a part of it, where they name no place; NULL: it is no such
 * part. */
static const struct draft *bracket_whole(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    const struct draft *d = &all->at[k], *b = d;
    size_t open = d->q->outer_first, close = d->q->last;
    if (k == 0 || d[-1].sentence != d->sentence || d[-1].measure == NULL)
        return NULL; /* nearly all */
    size_t first = p->sentences[d->sentence].first, last = p->sentences[d->sentence].last;
    while (open > first && open + BRACKET_MOST > d->q->outer_first && !parse_mark(p, open, '(') &&
           !parse_mark(p, open, ')'))
        open--;
    while (close < last && close < d->q->last + BRACKET_MOST && !parse_mark(p, close, ')'))
        close++;
    if (!parse_mark(p, open, '(') || !parse_mark(p, close, ')'))
        return NULL;
    for (size_t i = p->sentences[d->sentence].places; i < parse_places_end(p, d->sentence); i++)
        if (p->places[i].first > open && p->places[i].first < close)
            return NULL;
    while (b > all->at && b[-1].sentence == d->sentence && b[-1].q->outer_first > open)
        b--;
    if (b == all->at || b[-1].sentence != d->sentence || b[-1].measure == NULL)
        return NULL;
    const struct quantity *q = (--b)->q;
    size_t behind = q->unit_last > q->outer_last ? q->unit_last : q->outer_last;
    return behind == open && strcmp(b->measure, d->measure) == 0 && q->value.type != NUMBER_NONE &&
                   d->q->value.type != NUMBER_NONE &&
                   number_double(q->value) > number_double(d->q->value)
               ? b
               : NULL;
}

bool place_of_whole(struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct draft *whole = bracket_whole(all, k);
    if (whole != NULL) {
        place_take(d, whole);
        d->origin = whole->origin;
        d->origin_rule = whole->origin_rule;
        return true;
    }
    whole = k > 0 ? d - 1 : NULL;
    if (whole == NULL || place_capital(all, d) != NULL || whole->place == NULL ||
        whole->measure == NULL || strcmp(whole->measure, d->measure) != 0 ||
        !draft_part_of(p, whole, d))
        return false;
    for (size_t i = p->sentences[d->sentence].places; i < parse_places_end(p, d->sentence); i++)
        if (p->places[i].first >= whole->q->last && p->places[i].first < d->q->last + 16u &&
            !next_clause(p, d->q->last, p->places[i].first))
            return false;
    place_take(d, whole);
    d->origin = whole->origin;
    d->origin_rule = whole->origin != NULL ? "as the figure before" : NULL;
    return true;
}

/* Is B told as "of them" of a figure before it in its sentence? */
static bool part_of_earlier(const struct drafts *all, const struct draft *b)
{
    size_t i = b->q->outer_last;
    if (!parse_function(all->p, i, F_of) || !parse_function(all->p, i + 1, F_them))
        return false;
    for (const struct draft *w = b; w > all->at && w[-1].sentence == b->sentence; w--)
        if (w[-1].measure != NULL && draft_is(w[-1].measure, b->measure))
            return true;
    return false;
}

bool where_shared_over(const struct drafts *all, const struct draft *d, const struct draft *before)
{
    const struct draft *b = d, *one = NULL;
    while (b > all->at && b[-1].sentence != before->sentence)
        b--;
    for (; b > all->at && b[-1].sentence == before->sentence; b--) {
        const struct place_ref *r = b[-1].measure != NULL ? b[-1].place : NULL;
        if (r == NULL || r->sentence != before->sentence || r->type != PLACE_NAME ||
            (r->place != NULL && r->place->type == PLACE_COUNTRY) ||
            strcmp(b[-1].measure, before->measure) != 0)
            continue;
        if (part_of_earlier(all, b - 1))
            continue; /* "68 in Sylhet division, 46 of them in Sylhet district" */
        if (one != NULL && one->place != r && one->place->place != NULL && r->place != NULL &&
            one->place->place != r->place && place_same_country(one->place->place, r->place))
            return true;
        one = one == NULL ? b - 1 : one;
    }
    return false;
}

bool where_shares_out(const struct parse *p, uint32_t sentence)
{
    int counted = 0; /* places behind a number of their own */
    if (!p->sentences[sentence].numeric)
        return false;
    for (size_t i = p->sentences[sentence].places; i < parse_places_end(p, sentence); i++) {
        const struct place_ref *r = &p->places[i];
        counted += r->function == F_in && r->type == PLACE_NAME && r->first > 1 &&
                   p->tokens[r->first - 2].type == TOKEN_DIGITS && !where_detail(p, i);
    }
    return counted > 1;
}
