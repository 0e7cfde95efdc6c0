/* moneytable.c - sums in a table, whose titles say what was done with them and in which currency:
 *
 *     Donor     Pledged (US$)   Received (US$)
 *     Germany      12,000,000        4,000,000
 *
 * Sums in a scale that a title tells, "US$ million", are no figures as they stand (title.c). */
#include <string.h>

#include "table.h"

#define CAPTION_UP 3 /* sentences over the titles */

/* The currency that one of the tokens [FIRST, LAST) is the sign or the code of, into OUT; false:
 * none is. Words such as "won" or "pound" say other things as well. */
static bool currency_in(const struct parse *p, size_t first, size_t last, char out[4])
{
    size_t n;
    for (size_t i = first; i < last; i++) {
        bool sign = p->tokens[i].type == TOKEN_MARK || (p->tokens[i].flags & T_UPPER);
        const struct entry *e = sign ? parse_match(p, i, ROLE_currency, &n) : NULL;
        if (e == NULL || i + n > last)
            continue;
        unsigned long v = (unsigned long)e->value;
        const char code[4] = {(char)(v >> 16 & 0xff), (char)(v >> 8 & 0xff), (char)(v & 0xff), 0};
        memcpy(out, code, sizeof code);
        return true;
    }
    return false;
}

/* May sentence S head a table: has it no number but those of a date, "Response plans 2024, in US$"?
 */
static bool heads(const struct parse *p, uint32_t s)
{
    return !p->sentences[s].numeric || p->sentences[s].mentions < parse_mentions_end(p, s);
}

/* What title C of TITLES, or else the line over all, says was done with money; VERB_none: neither
 * says. */
static int done_with(const struct parse *p, const struct row *titles, size_t c)
{
    size_t first = titles->first[c], last = titles->last[c];
    uint32_t up = 0;
    bool bare = title_of_sums(p, titles, c) || first == last;
    for (uint32_t s = titles->sentence;; s--) {
        for (size_t i = first; i < last; i++) {
            size_t n;
            const struct entry *e = parse_match(p, i, ROLE_verb, &n);
            if (e != NULL && i + n <= last && draft_rule(NOUN_money, (int)e->value) != NULL)
                return (int)e->value;
        }
        if (s == 0 || ++up > CAPTION_UP || !(bare || currency_in(p, first, last, (char[4]){0})))
            return VERB_none;
        first = p->sentences[s - 1].first;
        last = p->sentences[s - 1].last;
        if (!heads(p, s - 1))
            return VERB_none;
        bare = true;
    }
}

/* Is the first cell of ROW a giver under "Donor", a country under "Plan", or all of them? Of other
 * rows, such as those of sectors, the sums are parts that nothing tells from the whole; and a
 * country that pledged under "Country" could have given or been given to. */
static bool of_country(const struct parse *p, uint32_t s, const struct row *row,
                       const struct row *titles, int verb)
{
    static const char *const plans[] = {"country",   "plan",     "appeal",    "crisis",
                                        "emergency", "response", "recipient", NULL};
    bool whence = false, plan = false, place = false;
    for (size_t i = titles->first[0]; i < titles->last[0]; i++) {
        whence |= parse_in(p, i, SET_whence);
        plan |= parse_spelled(p, i, plans);
    }
    if (parse_in(p, row->first[0], SET_totals) || parse_function(p, row->first[0], F_total))
        return true;
    for (size_t k = p->sentences[s].places; k < parse_places_end(p, s); k++)
        place |= p->places[k].first == row->first[0] && p->places[k].last <= row->last[0] &&
                 p->places[k].place != NULL;
    return place && (whence || (plan && verb != VERB_pledge));
}

bool draft_sum_in_row(const struct parse *p, const struct draft *d, struct quantity *q)
{
    struct row row, titles;
    const struct sentence *s = &p->sentences[d->sentence];
    if (!p->gaps || !s->starts_line || q->unit_last > q->unit_first || q->outer_first <= s->first ||
        !(parse_gap(p, q->outer_first) || parse_mark(p, q->outer_first - 1, '|')) ||
        (q->form != QUANTITY_COUNT && q->form != QUANTITY_MONEY))
        return false;
    table_read_row(p, s, &row);
    size_t c = row.n > 1 ? table_cell_of(p, &row, q) : row.n;
    if (c == 0 || c >= row.n || !table_titles_over(p, d->sentence, row.n, &titles))
        return false;
    int verb = done_with(p, &titles, c);
    if (verb == VERB_none || title_untold(p, &titles, c) ||
        !of_country(p, d->sentence, &row, &titles, verb))
        return false;
    if (q->form == QUANTITY_MONEY)
        return true;
    bool told = currency_in(p, titles.first[c], titles.last[c], q->currency) ||
                currency_in(p, titles.first[0], titles.last[0], q->currency);
    for (uint32_t k = titles.sentence; k > 0 && titles.sentence - k < CAPTION_UP && !told; k--)
        told = heads(p, k - 1) &&
               currency_in(p, p->sentences[k - 1].first, p->sentences[k - 1].last, q->currency);
    if (told)
        q->form = QUANTITY_MONEY;
    return told;
}

void draft_sum(const struct parse *p, struct draft *d)
{
    struct row row, titles;
    table_read_row(p, &p->sentences[d->sentence], &row);
    if (!table_titles_over(p, d->sentence, row.n, &titles))
        return;
    d->noun = NOUN_money;
    d->verb = (uint8_t)done_with(p, &titles, table_cell_of(p, &row, d->q));
    const struct measure_rule *r = draft_rule(NOUN_money, d->verb);
    d->measure = r != NULL ? r->measure : NULL;
    d->kind = r != NULL ? (enum kind)r->kind : KIND_UNKNOWN;
    d->bare = d->row = true;
}
