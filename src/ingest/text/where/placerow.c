/* placerow.c - "in Bama, Banki and Gwoza", "from Sudan, Chad and Libya": names in a row, of which
 * none stands for all.
 *
 * What leads to the first leads to all, so that only the first is weighed; what it is taken for is
 * then what the row says: towns and regions of one country as they are written, countries none. */
#include <string.h>

#include "where.h"

#define ROW_MOST 120 /* bytes of a row that is told as it is written */

const char origin_of_several[] = "none, since the sentence names several";

/* Is the word at token I that of a name which no table knows: the "Dikwa" of "Bama, Dikwa and"? */
static bool unknown_name(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i];
    return t->type == TOKEN_WORD && (t->flags & T_CAPITAL) && t->roles == 0 && t->functions == 0;
}

/* Do tokens [FIRST, LAST) only join two items of a row, also over items that no table knows?
 * CLOSED: it is set where one of them is "and", which stands before the last. */
static bool only_joins(const struct parse *p, size_t first, size_t last, bool *closed)
{
    bool name = true; /* a name stands before token I */
    size_t names = 0;
    first += parse_in(p, first, SET_townlike) ||
             parse_in(p, first, SET_regionlike); /* "Donetsk city and" */
    for (size_t i = first; i < last; i++) {
        bool joined = parse_function(p, i, F_and);
        if (parse_mark(p, i, '/') && parse_glued(p, i) && parse_glued(p, i + 1))
            continue; /* "Balle/Gallaba" */
        if (parse_mark(p, i, ',') || parse_mark(p, i, '+') || joined) {
            if (!name && !(joined && parse_mark(p, i - 1, ',')))
                return false;
            name = false;
            *closed |= joined;
        } else if (parse_function(p, i, F_the)) {
            if (name)
                return false;
        } else if (!unknown_name(p, i) || (name && names % 3 == 0)) {
            return false;
        } else {
            name = true;
            names++;
        }
    }
    return !name;
}

/* May R be in a row at all? */
static bool is_item(const struct place_ref *r)
{
    return r->type == PLACE_NAME && r->as == 0 && !r->payer && !r->dateline;
}

/* Does place B go on with the row after A? CLOSED: as above. */
static bool goes_on(const struct parse *p, const struct place_ref *a, const struct place_ref *b,
                    bool *closed)
{
    if (b->sentence != a->sentence || b->first <= a->last || b->first > a->last + 12u ||
        !is_item(a) || !is_item(b) || b->function < TEXT_FUNCTION_COUNT ||
        !only_joins(p, a->last, b->first, closed) || where_detail(p, (size_t)(b - p->places)))
        return false;
    return a->place == NULL || b->place == NULL || /* but "Trinidad & Tobago" */
           (a->place != b->place &&
            (a->place->type != PLACE_COUNTRY || !place_same_country(a->place, b->place)));
}

/* Does a number of its sentence stand before R? */
static bool behind_number(const struct parse *p, const struct place_ref *r)
{
    return parse_next(p, p->sentences[r->sentence].first, r->first, TRAIT_number) < r->first;
}

/* Is R, the last of a row that FIRST opens, the subject of what follows: "and Albania 431,000",
 * "and Britain has pledged 5 million", "and Chad took in 300"? */
static bool opens_next(const struct parse *p, const struct place_ref *first,
                       const struct place_ref *r)
{
    size_t i = r->last, end = p->sentences[r->sentence].last;
    if (i >= end || parse_in(p, i, SET_areal) || parse_in(p, i, SET_regionlike) ||
        !behind_number(p, first))
        return false;
    bool one_has = parse_function(p, i, F_have) && !parse_reads(p, i, "have"); /* of many */
    if (one_has || p->tokens[i].type == TOKEN_DIGITS || parse_one(p, i, ROLE_currency) ||
        parse_one(p, i, ROLE_say) || (parse_mark(p, i, ',') && parse_reads(p, i + 1, "whose")))
        return true;
    for (size_t k = i + 1; parse_may(p, i, ROLE_verb) && k < end && k < i + 5; k++)
        if (p->tokens[k].type == TOKEN_DIGITS)
            return true;
    return false;
}

bool where_row(const struct parse *p, size_t i, struct place_row *row)
{
    const struct place_ref *first = &p->places[i], *end = p->places + p->n_places;
    bool closed = false, ignored = false;
    while (first > p->places && goes_on(p, first - 1, first, &ignored))
        first--;
    const struct place_ref *last = first;
    while (!closed && last + 1 < end && goes_on(p, last, last + 1, &closed))
        last++; /* "and" stands before the last */
    closed |= last > first && parse_mark(p, last->first - 1u, '+');
    *row = (struct place_row){first, last};
    if (!closed || first == last || last < &p->places[i])
        return false;
    if (first + 1 == last && last->first == first->last + 2u)
        return false; /* "at Cincu, and Belgium sent 300" */
    return !opens_next(p, first, last);
}

/* Are the places of ROW towns and regions of one country, and none that itself? */
static bool of_one_country(const struct place_row *row)
{
    const char *country = NULL;
    for (const struct place_ref *r = row->first; r <= row->last; r++) {
        if (r->place == NULL)
            continue;
        if (r->place->type == PLACE_COUNTRY || r->place->country[0] == '\0' ||
            (country != NULL && strcmp(country, r->place->country) != 0))
            return false;
        country = r->place->country;
    }
    return true;
}

static bool too_long(const struct parse *p, const struct place_row *row)
{
    return p->tokens[row->last->last - 1].end - p->tokens[row->first->first].start > ROW_MOST;
}

#define LIST_MOST 48 /* tokens of a list in brackets */

bool where_in_list(const struct parse *p, const struct place_ref *r)
{
    size_t first = p->sentences[r->sentence].first, i = r->first;
    if (i < first + 4u || !(parse_mark(p, i - 1, '(') || parse_mark(p, i - 1, ',') ||
                            parse_function(p, i - 1, F_and)))
        return false;
    while (i > first + 3u && i + LIST_MOST > r->first && !parse_mark(p, i - 1, ')') &&
           !parse_mark(p, i - 1, '('))
        i--;
    if (!parse_mark(p, i - 1, '(') || (i == r->first && parse_mark(p, r->last, ')')))
        return false;
    const struct token *count = &p->tokens[i - 3];
    return p->tokens[i - 2].type == TOKEN_WORD &&
           (count->type == TOKEN_DIGITS || (count->roles >> ROLE_digit & 1) != 0);
}

/* "in Edo (2), Ondo (2) and Ebonyi (4)": do names, each with a number of its own in brackets, go on
 * behind R? */
static bool tells_parts(const struct parse *p, const struct place_ref *r)
{
    const struct place_ref *next = r + 1;
    size_t i = r->last;
    if (!parse_mark(p, i, '(') || p->tokens[i + 1].type != TOKEN_DIGITS ||
        !parse_mark(p, i + 2, ')') || next >= p->places + p->n_places ||
        next->sentence != r->sentence || next->first > i + 5u)
        return false;
    return (parse_mark(p, i + 3, ',') || parse_function(p, i + 3, F_and)) &&
           (parse_mark(p, next->last, '(') || parse_mark(p, next->last + 1u, '('));
}

/* "ten deaths in Edo (2), Ondo (2) and Ebonyi (4)", "in 18 states (Rivers, Imo, ...": is the place
 * of D the first of several that share its number? */
static bool shared_out(const struct parse *p, const struct draft *d)
{
    const struct place_ref *r = d->place;
    if (r->sentence != d->sentence || r->type != PLACE_NAME)
        return false;
    if (r->first >= d->q->last)
        return where_in_list(p, r) || tells_parts(p, r);
    bool over = false; /* "in nine states (Rivers, Imo, ...) and one death" */
    for (size_t i = r->last; i < d->q->outer_first && i < r->last + LIST_MOST && !over; i++)
        over = parse_mark(p, i, ')');
    return over && where_in_list(p, r);
}

bool place_in_row(struct finding *f)
{
    const struct parse *p = f->all->p;
    struct draft *d = f->d;
    struct place_row row;
    if (!where_row(p, (size_t)(d->place - p->places), &row) || row.first != d->place) {
        if (shared_out(p, d)) {
            d->country_only = d->place->place != NULL;
            d->place = d->country_only ? d->place : NULL;
        }
        return false;
    }
    bool one = of_one_country(&row), whole = one && too_long(p, &row);
    if (whole && d->place->place != NULL) {
        d->country_only = true; /* no name of a place would be that long */
        return false;
    }
    if (one && !whole) {
        d->places = row;
        return false;
    }
    d->place = NULL;
    d->place_rule = "none, since the sentence names several countries";
    return true;
}

void origin_in_row(struct finding *f)
{
    const struct parse *p = f->all->p;
    struct draft *d = f->d;
    struct place_row row;
    if (d->origin == NULL || !where_row(p, (size_t)(d->origin - p->places), &row) ||
        row.first != d->origin)
        return;
    d->origins = row;
    if (of_one_country(&row) && !too_long(p, &row))
        return;
    d->origin = NULL;
    d->origin_rule = origin_of_several;
    f->w.many = true;
}
