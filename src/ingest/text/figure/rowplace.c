/* rowplace.c - where the numbers of a row of a table hold: what its first cell, or the title over
 * each, says. */
#include "../where/where.h"
#include "table.h"

/* The place in the first cell whose title has a word of SET: "From", "Destination". NULL: no title
 * has one, or no place stands there. */
static const struct place_ref *place_under(const struct parse *p, const struct draft *d,
                                           unsigned set)
{
    struct row row, titles;
    size_t c = 0;
    table_read_row(p, &p->sentences[d->sentence], &row);
    if (row.n == 0 || !table_titles_over(p, d->sentence, row.n, &titles))
        return NULL;
    for (; c < row.n; c++) {
        size_t i = titles.first[c];
        while (i < titles.last[c] && !parse_in(p, i, set))
            i++;
        if (i < titles.last[c])
            break;
    }
    if (c == row.n)
        return NULL;
    for (size_t i = p->sentences[d->sentence].places; i < parse_places_end(p, d->sentence); i++)
        if (p->places[i].first >= row.first[c] && p->places[i].first < row.last[c])
            return &p->places[i];
    return NULL;
}

static const struct place_ref *place_of_cell(const struct parse *p, uint32_t s,
                                             const struct row *row, size_t c)
{
    for (size_t k = p->sentences[s].places; k < parse_places_end(p, s); k++)
        if (p->places[k].first >= row->first[c] && p->places[k].last <= row->last[c])
            return &p->places[k];
    return NULL;
}

/* "Contingent   Deployed": the country in the first cell, whose soldiers those of D are. */
static const struct place_ref *contingent(const struct parse *p, const struct draft *d)
{
    static const char *const theirs[] = {
        "contingent", "contingents", "contributor", "contributors", "contributing", "nation", NULL};
    struct row row, titles;
    table_read_row(p, &p->sentences[d->sentence], &row);
    if (d->group != GROUP_TROOPS || row.n < 2 || !table_titles_over(p, d->sentence, row.n, &titles))
        return NULL;
    size_t i = titles.first[0];
    while (i < titles.last[0] && !parse_spelled(p, i, theirs))
        i++;
    return i < titles.last[0] ? place_of_cell(p, d->sentence, &row, 0) : NULL;
}

static bool says_whence(const struct parse *p, size_t first, size_t last)
{
    for (size_t i = first; i < last; i++)
        if (parse_in(p, i, SET_whence))
            return true;
    return false;
}

#define CAPTION_UP 3 /* sentences */

/* The country over D's number, where those are where people come from: "Syrian", "Country of origin
 * South Sudan   Somalia" over "Refugees", or a caption "by country of origin" over rows of places
 * that are not called so themselves. */
static const struct place_ref *origin_over(const struct parse *p, const struct draft *d)
{
    struct row row, titles;
    table_read_row(p, &p->sentences[d->sentence], &row);
    size_t c = table_cell_of(p, &row, d->q);
    if (c == 0 || c >= row.n || !table_titles_over(p, d->sentence, row.n, &titles))
        return NULL;
    const struct place_ref *over = title_place(p, &titles, c);
    bool people = d->measure != NULL && where_group(d->measure) == GROUP_PEOPLE;
    bool rows = place_of_cell(p, d->sentence, &row, 0) != NULL;
    if (over == NULL || (people && over->type != PLACE_NAME))
        return over;
    if (says_whence(p, titles.first[0], titles.last[0]))
        return rows ? NULL : over;
    for (uint32_t k = titles.sentence; rows && k > 0 && titles.sentence - k < CAPTION_UP; k--)
        if (says_whence(p, p->sentences[k - 1].first, p->sentences[k - 1].last))
            return over;
    return NULL;
}

const struct place_ref *draft_row_origin(const struct parse *p, const struct draft *d)
{
    const struct place_ref *from = contingent(p, d);
    from = from != NULL ? from : origin_over(p, d);
    return from != NULL ? from : place_under(p, d, SET_whence);
}

/* The place that the title over D's number names: "Kyiv   Kharkiv". ALL: its title is that of the
 * sums of those that others name. */
static const struct place_ref *place_over(const struct parse *p, const struct draft *d,
                                          const struct row *row, bool *all)
{
    struct row titles;
    size_t c = table_cell_of(p, row, d->q);
    *all = false;
    if (c == 0 || c >= row->n || !table_titles_over(p, d->sentence, row->n, &titles))
        return NULL;
    for (size_t k = 1; k < row->n && title_of_sums(p, &titles, c); k++)
        *all |= title_place(p, &titles, k) != NULL;
    return title_place(p, &titles, c);
}

/* "Cluster", "Partner": does what heads the rows under TITLES name no places, whatever it is
 * called?
 */
static bool heads_no_places(const struct parse *p, const struct row *titles)
{
    static const char *const kinds[] = {
        "cluster", "sector",       "activity",     "item",     "indicator", "partner",
        "agency",  "organisation", "organization", "type",     "cause",     "category",
        "sex",     "age",          "secteur",      "activité", NULL};
    for (size_t i = titles->first[0]; i < titles->last[0] && titles->last[0] <= titles->first[1];
         i++)
        if (parse_spelled(p, i, kinds))
            return true;
    return false;
}

bool draft_row_of_all(const struct parse *p, const struct draft *d)
{
    struct row row, titles;
    bool all;
    table_read_row(p, &p->sentences[d->sentence], &row);
    (void)place_over(p, d, &row, &all);
    return all || (row.n > 1 && table_titles_over(p, d->sentence, row.n, &titles) &&
                   heads_no_places(p, &titles));
}

/* The country of the place that heads ROW; NULL: none does. */
static const char *country_of_row(const struct parse *p, uint32_t s, const struct row *row)
{
    for (size_t i = p->sentences[s].places; row->n > 0 && i < parse_places_end(p, s); i++)
        if (p->places[i].first < row->last[0])
            return p->places[i].place != NULL && p->places[i].place->type == PLACE_COUNTRY
                       ? p->places[i].place->country
                       : NULL;
    return NULL;
}

bool draft_row_of_countries(const struct parse *p, const struct draft *d)
{
    struct row row, titles;
    const char *one = NULL;
    table_read_row(p, &p->sentences[d->sentence], &row);
    if (row.n < 2 || country_of_row(p, d->sentence, &row) != NULL ||
        !(parse_in(p, row.first[0], SET_totals) || parse_function(p, row.first[0], F_total)) ||
        !table_titles_over(p, d->sentence, row.n, &titles))
        return false;
    for (uint32_t s = titles.sentence + 1; s < d->sentence; s++) {
        table_read_row(p, &p->sentences[s], &row);
        const char *country = country_of_row(p, s, &row);
        if (country != NULL && one != NULL && strcmp(country, one) != 0)
            return true;
        one = country != NULL ? country : one;
    }
    return false;
}

/* "West Bank Fatalities": the place that the title over D's number names beside what it counts. */
static const struct place_ref *place_in_title(const struct parse *p, const struct draft *d,
                                              const struct row *row)
{
    struct row titles;
    size_t c = table_cell_of(p, row, d->q);
    if (c >= row->n || !table_titles_over(p, d->sentence, row->n, &titles))
        return NULL;
    uint32_t s = titles.sentence;
    for (size_t k = p->sentences[s].places; k < parse_places_end(p, s); k++)
        if (p->places[k].first >= titles.first[c] && p->places[k].last <= titles.last[c] &&
            p->places[k].type == PLACE_NAME && p->places[k].place != NULL &&
            (p->places[k].function >= TEXT_FUNCTION_COUNT || p->places[k].function == F_in))
            return &p->places[k];
    return NULL;
}

const struct place_ref *draft_row_place(const struct parse *p, const struct draft *d)
{
    const struct place_ref *to = place_under(p, d, SET_whither);
    struct row row;
    bool all;
    table_read_row(p, &p->sentences[d->sentence], &row);
    if (to == NULL && row.n > 0 && origin_over(p, d) == NULL)
        to = place_over(p, d, &row, &all);
    if (to != NULL || row.n == 0)
        return to;
    const struct place_ref *from = draft_row_origin(p, d);
    struct row titles;
    bool kinds = table_titles_over(p, d->sentence, row.n, &titles) && heads_no_places(p, &titles);
    for (size_t i = p->sentences[d->sentence].places;
         i < parse_places_end(p, d->sentence) && !kinds; i++)
        if (p->places[i].first < row.last[0] && &p->places[i] != from)
            return &p->places[i];
    return origin_over(p, d) == NULL ? place_in_title(p, d, &row) : NULL;
}
