/* ratio.c - numbers that are parts or bases of others and count nobody by themselves: "9 in 10",
 * "of its 12,000 people". */
#include "../figure/draft.h"
#include "counts.h"

bool draft_of_hundred(const struct parse *p, const struct quantity *q)
{
    const struct sentence *s = &p->sentences[q->sentence];
    if (!parse_function(p, s->first, F_of))
        return false;
    if (q > p->quantities && q[-1].sentence == q->sentence && q[-1].outer_first == s->first + 1u &&
        parse_mark(p, q->outer_first - 1u, ','))
        q--;
    double v = number_double(q->value);
    size_t i = q->unit_last > q->outer_last ? q->unit_last : q->outer_last;
    if (q->outer_first != s->first + 1u || (v != 10 && v != 100 && v != 1000) ||
        !parse_function(p, i, F_who))
        return false;
    const struct token *t = &p->tokens[i + 1];
    return parse_may(p, i + 1, ROLE_verb) && p->text[t->end - 1] != 'd' &&
           !parse_in(p, i + 1, SET_went) && !parse_in(p, i + 1, SET_past);
}

/* "9 in 10", "seven in ten", "1 for every 5": a ratio counts nothing. */
bool draft_ratio(const struct parse *p, const struct quantity *q)
{
    const struct quantity *first = q > p->quantities ? q - 1 : q,
                          *end = p->quantities + p->n_quantities;
    for (const struct quantity *a = first, *b = a + 1; a <= q && b < end; a++, b++) {
        size_t i = a->last;
        bool each = b->noun == NOUN_people && number_double(a->value) == 1 &&
                    parse_function(p, b->outer_first - 1u, F_for); /* "1 for 240 people" */
        if (a->sentence != b->sentence || b->first < a->last || b->first > a->last + 3 ||
            (number_double(b->value) > 100 && !each))
            continue;
        if (a->unit_last == i + 1u && a->unit_first == i && a->words)
            i = a->unit_last; /* "one refugee in a hundred" */
        bool link = each ||
                    (p->language == LANGUAGE_FR && parse_function(p, i, F_on)) || /* "sur dix" */
                    parse_function(p, i, F_in) || parse_function(p, i, F_outof) ||
                    parse_function(p, i, F_of) || parse_function(p, i, F_per) ||
                    (parse_function(p, i, F_for) && parse_function(p, i + 1, F_per)) ||
                    (parse_function(p, i, F_out) && parse_function(p, i + 1, F_of)) ||
                    (parse_function(p, i, F_to) && parse_function(p, i + 1, F_per));
        if (parse_function(p, i, F_of) && parse_function(p, i + 1, F_the) &&
            b->noun != TEXT_NOUN_COUNT)
            link = false; /* "six of the eleven dead", "three of the 40 villagers" */
        if (parse_function(p, i, F_of) && b->first == i + 1u && b->noun != TEXT_NOUN_COUNT &&
            number_double(b->value) > 10 && number_double(b->value) < 100)
            link = false; /* "eleven of 60 people", but "seven of ten" */
        if (parse_function(p, i, F_of) && b->noun == NOUN_site && q == b)
            link = false; /* "one of seven camps": there are seven */
        if (a->noun == NOUN_convoy && b->noun != TEXT_NOUN_COUNT)
            link = false; /* "one convoy of 18 trucks": both are counted */
        if (link && b->first <= i + 2 && number_double(a->value) < number_double(b->value))
            return true;
    }
    return false;
}

bool draft_base_of_all(const struct parse *p, const struct quantity *q)
{
    const struct sentence *s = &p->sentences[q->sentence];
    const struct quantity *next = q + 1;
    size_t i = s->first, end = q->unit_last;
    if (q->noun != NOUN_people || q->unit_last != q->unit_first + 1u ||
        next >= p->quantities + p->n_quantities || next->sentence != q->sentence)
        return false;
    for (size_t k = i; k < i + 6 && k < q->outer_first; k++)
        if (parse_mark(p, k, '_') || parse_mark(p, k, '-')) {
            i = k + 1; /* behind a dateline */
            break;
        }
    if (!parse_function(p, i, F_of) || q->outer_first > i + 6)
        return false;
    bool owned = false;
    for (; i < q->outer_first; i++)
        owned |= parse_mark(p, i, 's') || parse_function(p, i, F_its);
    end += parse_mark(p, end, ',') ? 1u : 0u;
    return owned && next->outer_first <= end + 1;
}
