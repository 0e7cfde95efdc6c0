/* partsum.c - "At least 35 people have been killed: 22 in Thailand and 13 in Cambodia": a total
 * whose parts are in several countries is in none of them. */
#include <string.h>

#include "where.h"

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
