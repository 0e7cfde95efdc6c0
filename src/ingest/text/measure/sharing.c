/* sharing.c - numbers without a unit of their own that share that of the next, which counts nobody:
 * "22.5 million and 1.5 million cubic metres", "five to 10 per cent", "for one to several weeks".
 */
#include "../figure/draft.h"
#include "counts.h"

/* "one to several weeks", "three or more years": a time behind the number, told vaguely. */
static bool vague_time(const struct parse *p, const struct quantity *q)
{
    size_t i = q->outer_last;
    return (parse_function(p, i, F_to) || parse_function(p, i, F_or)) &&
           (parse_in(p, i + 1, SET_several) || parse_reads(p, i + 1, "several") ||
            parse_function(p, i + 1, F_more)) &&
           parse_one(p, i + 2, ROLE_timeunit);
}

/* "a quake of force six", "category four": how strong it was. */
static bool strength(const struct parse *p, const struct quantity *q)
{
    static const char *const scales[] = {"force", "magnitude", "category", "intensity", NULL};
    size_t i = q->outer_first;
    return i > p->sentences[q->sentence].first && q->unit_last == q->unit_first && q->words &&
           q->value.type != NUMBER_NONE && number_double(q->value) <= 12 &&
           parse_spelled(p, i - 1, scales);
}

/* "on April 27 and 28": the second day of a month. */
static bool second_day(const struct parse *p, const struct quantity *q)
{
    size_t i = q->first, first = p->sentences[q->sentence].first;
    if (q->words || q->last != i + 1u || q->value.type == NUMBER_NONE ||
        number_double(q->value) > 31 || i < first + 3u || q->outer_first != q->first ||
        !(parse_function(p, i - 1, F_and) || parse_function(p, i - 1, F_or)) ||
        p->tokens[i - 2].type != TOKEN_DIGITS || !parse_one(p, i - 3, ROLE_month))
        return false;
    const struct token *day = &p->tokens[i - 2], *next = &p->tokens[i + 1];
    return day->end - day->start <= 2 && (next->type != TOKEN_WORD || next->functions != 0) &&
           q->unit_last == q->unit_first;
}

/* "15 per dollar", "the regime's number two": a rate of money, a rank; a sum without its money. */
static bool rate_or_rank(const struct parse *p, const struct quantity *q)
{
    size_t i = q->outer_last, o = q->outer_first;
    if (parse_function(p, i, F_per) && parse_may(p, i + 1, ROLE_currency))
        return true;
    if (q->unit_last == q->unit_first && o > 1 && number_double(q->value) >= 1000 &&
        parse_among(p, o - 1, "cost", "costs", "costing"))
        return true; /* "left 4,000 homeless and cost a billion" */
    return q->words && o > p->sentences[q->sentence].first + 1u &&
           parse_reads(p, o - 1, "number") &&
           (parse_mark(p, o - 2, 's') || parse_function(p, o - 2, F_its));
}

bool sharing_unit(const struct parse *p, const struct quantity *q)
{
    const struct quantity *o = q + 1;
    if (vague_time(p, q) || strength(p, q) || second_day(p, q) || rate_or_rank(p, q))
        return true;
    if (q->unit_last > q->unit_first)
        return false;
    if (o >= p->quantities + p->n_quantities || o->sentence != q->sentence ||
        o->outer_first != q->outer_last + 1u)
        return false;
    bool to = parse_function(p, q->outer_last, F_or) || parse_function(p, q->outer_last, F_to);
    if (o->form == QUANTITY_PERCENT && (to || parse_mark(p, q->outer_last, '-')))
        return true; /* "cut by five to 10 per cent" */
    return o->form == QUANTITY_MEASURE && o->noun != NOUN_weight &&
           (to || parse_function(p, q->outer_last, F_and));
}
