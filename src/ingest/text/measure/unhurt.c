/* unhurt.c - people near a word of harm who are safe or free: "found alive", "have been released",
 * "warrants against 50 others", and shares that are held. */
#include "../figure/draft.h"
#include "counts.h"

/* Does the sentence of D go on with one of LIST within MOST tokens behind what it counts? */
static bool goes_on(const struct parse *p, const struct draft *d, const char *const *list,
                    size_t most, size_t *at)
{
    size_t i = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->last;
    for (size_t end = i + most; i < end && i < p->sentences[d->sentence].last; i++)
        if (parse_spelled(p, i, list)) {
            *at = i;
            return true;
        }
    return false;
}

/* "Seventeen miners who were missing were found alive". */
static bool found_alive(const struct parse *p, const struct draft *d)
{
    static const char *const found[] = {"found", NULL};
    size_t i;
    if (!goes_on(p, d, found, 16, &i) || parse_function(p, i - 1, F_not))
        return false;
    return parse_among(p, i + 1, "alive", "safe", "unharmed", "unhurt", "well") ||
           (parse_function(p, i - 1, F_be) && parse_may(p, i + 1, ROLE_day) &&
            !parse_reads(p, i + 1, "dead"));
}

/* "the 56 who emerged safely", "six escaped unhurt". */
static bool unhurt(const struct parse *p, const struct draft *d)
{
    static const char *const safe[] = {"safely",    "unhurt",    "unharmed", "uninjured",
                                       "unscathed", "unwounded", NULL};
    size_t i = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->last;
    if (p->tokens[i].type != TOKEN_WORD || !goes_on(p, d, safe, 4, &i))
        return false;
    for (size_t k = d->q->last; k < i; k++)
        if (parse_is(p, k, ROLE_verb, VERB_injure))
            return false;
    return true;
}

/* "57 miners were trapped by a fire", "killed one and trapped 44 others": what befell others by it
 * is not told of them. */
static bool only_trapped(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->unit_last, first = i, o = d->q->outer_first;
    if (o > d->clause_first && p->tokens[o - 1].functions == 0 &&
        parse_among(p, o - 1, "trapped", "trapping", "stranded", "stranding", "infected",
                    "sickened", "poisoned", "threatened", "threatening"))
        return true;
    if (i == d->q->unit_first || p->tokens[i].type != TOKEN_WORD)
        return false;
    while (parse_function(p, i, F_be) || parse_function(p, i, F_have) ||
           parse_among(p, i, "remain", "remained", "remains", "still"))
        i++;
    return i > first && first > d->q->unit_first &&
           parse_among(p, i, "trapped", "stranded", "besieged", "surrounded", "marooned");
}

/* "issued arrest warrants against 50 others": they are sought. */
static bool only_sought(const struct parse *p, const struct draft *d)
{
    size_t o = d->q->outer_first;
    for (size_t i = o; i > d->clause_first && i + 4 > o; i--)
        if (parse_either(p, i - 1, "warrants", "warrant"))
            return true;
    return false;
}

/* "eight officials arrested nine days ago have been released". */
static bool let_go(const struct parse *p, const struct draft *d)
{
    static const char *const freed[] = {"released", "freed", NULL};
    size_t i;
    return d->verb_first >= d->q->last && goes_on(p, d, freed, 14, &i) && i > d->verb_first &&
           parse_function(p, i - 1, F_be) && parse_function(p, i - 2, F_have) &&
           !parse_function(p, i - 1, F_not);
}

/* "about 1.7 million are held by the bank", "stock is held by one person": things. */
static bool holds_things(const struct parse *p, const struct draft *d)
{
    size_t i = d->verb_first, o = d->q->outer_first;
    i += parse_function(p, i, F_be) ? 1u : 0u;
    if (d->verb_last <= d->verb_first || !parse_among(p, i, "held", "holds", "hold", "holding"))
        return false;
    if (i + 2u == o && parse_function(p, o - 1, F_by))
        return true;
    if (d->q->unit_last > d->q->unit_first || i < d->q->last || !parse_function(p, i + 1, F_by) ||
        parse_sentence_in(&p->sentences[d->sentence], SET_cells))
        return false;
    for (const struct quantity *b = d->q; b > p->quantities && d->q - b < 4; b--)
        if (b[-1].unit_last > b[-1].unit_first && !b[-1].dropped)
            return !(b[-1].noun != TEXT_NOUN_COUNT && b[-1].noun != NOUN_other &&
                     draft_counts_people(b[-1].noun));
    return true;
}

/* "a sinking ferry carrying 540 people", "capsized with 460 on board": who was on it, of whom it is
 * not told how many were saved. */
static bool aboard_wreck(const struct parse *p, const struct draft *d)
{
    static const char *const wrecked[] = {"sinking",  "sank",       "sunk",
                                          "capsized", "capsizing",  "stricken",
                                          "crashed",  "overturned", NULL};
    size_t o = d->q->outer_first, i = d->q->unit_last;
    bool on = parse_reads(p, i, "aboard") ||
              (parse_function(p, i, F_on) && parse_reads(p, i + 1, "board"));
    if (o <= d->clause_first ||
        !(parse_reads(p, o - 1, "carrying") || (on && parse_function(p, o - 1, F_with))))
        return false;
    for (size_t k = o; k > p->sentences[d->sentence].first && k + 12 > o; k--)
        if (parse_spelled(p, k - 1, wrecked))
            return true;
    return false;
}

static bool in_brackets(const struct parse *p, const struct quantity *q)
{
    return !q->words && q->first > 0 && parse_mark(p, q->first - 1, '(') &&
           parse_mark(p, q->last, ')') && q->unit_last == q->unit_first;
}

/* "Sixty were killed, among them Musa Said (58) and Al Makki Kardella (17)": numbers in brackets
 * that together are more than the whole before them are ages. */
static bool ages_listed(const struct parse *p, const struct draft *d)
{
    const struct quantity *q = d->q, *end = p->quantities + p->n_quantities;
    double sum = 0;
    if (!in_brackets(p, q) || q->value.type == NUMBER_NONE || number_double(q->value) > 110)
        return false;
    while (q > p->quantities && q[-1].sentence == q->sentence && in_brackets(p, q))
        q--;
    if (in_brackets(p, q) || q->form != QUANTITY_COUNT || q->value.type == NUMBER_NONE ||
        q->unit_last == q->unit_first || q->qualifier != QUALIFIER_EXACT)
        return false;
    for (const struct quantity *o = q + 1; o < end && o->sentence == q->sentence; o++)
        if (in_brackets(p, o))
            sum += number_double(o->value);
    return sum > number_double(q->value);
}

bool draft_unhurt(const struct parse *p, const struct draft *d)
{
    if (d->row || d->q->form != QUANTITY_COUNT)
        return false;
    switch (d->measure[0]) {
    case 'm':
        return draft_is(d->measure, "missing") && found_alive(p, d);
    case 'i':
    case 'k':
        return (draft_is(d->measure, "injured") || draft_is(d->measure, "killed")) &&
               (unhurt(p, d) || only_trapped(p, d) || ages_listed(p, d));
    case 'd':
        return draft_is(d->measure, "detained") &&
               (only_sought(p, d) || let_go(p, d) || holds_things(p, d) || ages_listed(p, d));
    case 'e':
        return draft_is(d->measure, "evacuations") && aboard_wreck(p, d);
    default:
        return false;
    }
}
