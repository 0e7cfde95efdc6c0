/* rowtime.c - when the numbers of a row of a table hold: what its first cell and the title over
 * each say. */
#include "table.h"

#define CAPTIONS_UP 3 /* sentences */

/* "August", "Jan-Aug" and "2022": sets OUT to the part M of the year YEAR; false: they are no such
 * two. */
static bool in_year(const struct parse *p, const struct mention *m, const struct mention *year,
                    struct period *out)
{
    int own, y, month, day;
    if (year->period.precision != PRECISION_YEAR || m->period.precision == PRECISION_YEAR)
        return false;
    for (size_t i = m->first; i < m->last; i++)
        if (p->tokens[i].type == TOKEN_DIGITS && p->tokens[i].end - p->tokens[i].start == 4)
            return false; /* it has a year of its own */
    date_to_civil(m->period.last, &own, &month, &day);
    date_to_civil(year->period.last, &y, &month, &day);
    out->precision = m->period.precision;
    out->first = date_add_months(m->period.first, 12 * (y - own));
    out->last = date_add_months(m->period.last + 1, 12 * (y - own));
    if (out->first == DAY_NONE || out->last == DAY_NONE)
        return false;
    out->last--;
    return true;
}

/* "Year to date (1 January - 30 April)" over columns of years: sets OUT to that part of the year
 * OVER.
 */
static bool part_by_caption(const struct parse *p, const struct row *titles,
                            const struct mention *over, struct period *out)
{
    const struct mention *found = NULL; /* "to date" only where nothing tells it better */
    for (uint32_t s = titles->sentence; s > 0 && titles->sentence - s < CAPTIONS_UP; s--)
        for (size_t k = p->sentences[s - 1].mentions; k < parse_mentions_end(p, s - 1); k++) {
            const struct mention *m = &p->mentions[k];
            if (m->type == MENTION_DATE && m->period.first != DAY_NONE &&
                m->period.last != DAY_NONE && m->period.first < m->period.last &&
                (found == NULL || (found->relative && !m->relative)) && in_year(p, m, over, out))
                found = m;
        }
    return found != NULL && in_year(p, found, over, out);
}

/* "Total" below rows of January to March: sets OUT to what they are together of the year OVER. */
static bool sum_of_rows(const struct parse *p, const struct draft *d, const struct row *titles,
                        const struct mention *over, struct period *out)
{
    struct row row;
    struct period part, all = {DAY_NONE, DAY_NONE, PRECISION_SPAN};
    table_read_row(p, &p->sentences[d->sentence], &row);
    if (!parse_in(p, row.first[0], SET_totals) && !parse_function(p, row.first[0], F_total))
        return false;
    for (uint32_t s = titles->sentence + 1; s < d->sentence; s++) {
        table_read_row(p, &p->sentences[s], &row);
        const struct mention *own = row.n > 0 ? table_cell_time(p, s, &row, 0) : NULL;
        if (own == NULL || !in_year(p, own, over, &part))
            continue;
        all.first = all.first == DAY_NONE || part.first < all.first ? part.first : all.first;
        all.last = all.last == DAY_NONE || part.last > all.last ? part.last : all.last;
    }
    if (all.first == DAY_NONE)
        return false;
    *out = all;
    return true;
}

const struct mention *draft_row_time(const struct parse *p, const struct draft *d,
                                     struct period *out)
{
    struct row row, titles;
    table_read_row(p, &p->sentences[d->sentence], &row);
    size_t c = table_cell_of(p, &row, d->q);
    if (c == 0 || c >= row.n || !table_titles_over(p, d->sentence, row.n, &titles))
        return NULL;
    const struct mention *own = table_cell_time(p, d->sentence, &row, 0),
                         *over = title_when(p, &titles, c);
    if (over == NULL || over->period.last == DAY_NONE)
        return NULL;
    *out = over->period;
    if (own == NULL && over->period.precision == PRECISION_YEAR &&
        (part_by_caption(p, &titles, over, out) || sum_of_rows(p, d, &titles, over, out)))
        return over;
    if (own == NULL || in_year(p, own, over, out) || in_year(p, over, own, out))
        return over;
    return NULL;
}
