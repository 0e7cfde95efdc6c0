/* countedby.c - who states a figure as the one whose count it is: "the ministry's latest count is
 * 56", "put at 650,000 by the ministry". */
#include "speaker.h"

/* "by the UN's reckoning", "by the ministry's latest count". */
static bool by_possessor(const struct parse *p, size_t first, size_t i)
{
    bool own = false;
    for (size_t k = i; k > first && k + 9 > i; k--) {
        own |= parse_mark(p, k - 1, 's') || parse_mark(p, k - 1, '\'');
        if (parse_function(p, k - 1, F_by) || parse_function(p, k - 1, F_on))
            return own;
        if (p->tokens[k - 1].type == TOKEN_DIGITS || parse_mark(p, k - 1, ',') ||
            parse_mark(p, k - 1, ';'))
            return false;
    }
    return false;
}

/* "the council's toll of the war stands at". */
static bool stands_behind(const struct parse *p, size_t i)
{
    for (size_t k = i + 1; k < i + 7 && k < p->n_tokens && p->tokens[k].type == TOKEN_WORD; k++)
        if (parse_either(p, k, "stands", "stood"))
            return true;
    return false;
}

/* "Lebanon's figure is 170,000", which is told of it and by nobody: do tokens [A, B) of the
 * sentence S name a country? */
static bool names_country(const struct parse *p, uint32_t s, size_t a, size_t b)
{
    for (size_t k = p->sentences[s].places; k < parse_places_end(p, s); k++)
        if (p->places[k].first <= a && p->places[k].last >= b && p->places[k].place != NULL &&
            p->places[k].place->type == PLACE_COUNTRY)
            return true;
    return false;
}

/* "The ministry's latest count is 56": the possessor of a count states what stands behind it. */
bool speaker_counted_by(const struct parse *p, const struct draft *d, struct span *out)
{
    size_t first = p->sentences[d->sentence].first, last = p->sentences[d->sentence].last;
    for (size_t i = first + 2; i + 1 < last; i++) {
        bool is =
            parse_in(p, i, SET_tally) && d->q->first > i &&
            (parse_function(p, i + 1, F_be) || parse_mark(p, i + 1, ':') || stands_behind(p, i));
        if (!is && !(parse_in(p, i, SET_tally) && by_possessor(p, first, i)))
            continue;
        for (size_t m = i; m > first + 1 && i - m < 3; m--) {
            if (!parse_mark(p, m - 1, 's') && !parse_mark(p, m - 1, '\''))
                continue;
            size_t a = m - 1;
            while (a > first && speaker_name_word(p, a - 1))
                a--;
            *out = speaker_trim(p, a, m - 1);
            return speaker_worth(p, a, m - 1) && out->end > out->start &&
                   !(is && names_country(p, d->sentence, a, m - 1));
        }
    }
    return false;
}

/* "is put at 650,000 by the ministry", "estimated at 3,000 by IOM". */
bool speaker_put_by(const struct parse *p, const struct draft *d, struct span *out)
{
    static const char *const puts[] = {"put",      "estimated", "reckoned", "placed",
                                       "reported", "given",     "set",      NULL};
    size_t by = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->last, b;
    size_t at = d->q->outer_first - (d->q->outer_first > 0);
    if (!parse_function(p, by, F_by) || !parse_function(p, at, F_at) ||
        !parse_spelled(p, at - (at > 0), puts))
        return false;
    for (b = by + 1; b < d->clause_last && b < by + 9 &&
                     (speaker_name_word(p, b) || parse_function(p, b, F_the));)
        b++;
    *out = speaker_trim(p, by + 1, b);
    return speaker_worth(p, by + 1, b) && out->end > out->start;
}
