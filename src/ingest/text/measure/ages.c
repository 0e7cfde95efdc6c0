/* ages.c - numbers without a noun that say how old those are who were told before, by how much
 * another number is to be multiplied, or nothing at all: "one should". */
#include "../figure/draft.h"
#include "counts.h"

#define OLDEST 110

/* Has Q no noun, and does its phrase end there? */
static bool stands_alone(const struct parse *p, const struct quantity *q)
{
    size_t after = q->outer_last;
    return q->unit_last == q->unit_first && q->form == QUANTITY_COUNT &&
           (after >= p->sentences[q->sentence].last || p->tokens[after].type != TOKEN_WORD ||
            parse_function(p, after, F_and));
}

/* Does a noun of people end before token I: "children under five", "people over 60"? */
static bool behind_people(const struct parse *p, size_t i)
{
    return i > 0 && p->tokens[i - 1].type == TOKEN_WORD &&
           parse_is(p, i - 1, ROLE_noun, NOUN_people);
}

bool ages_at(const struct parse *p, size_t i)
{
    static const char *const before[] = {"under", "over", "above", "below", "aged", NULL};
    if (i < 2 || p->tokens[i].end - p->tokens[i].start > 2)
        return false;
    return (parse_spelled(p, i - 1, before) && behind_people(p, i - 1)) ||
           (parse_function(p, i - 1, F_of) && parse_reads(p, i - 2, "age"));
}

bool ages_of_them(const struct parse *p, const struct quantity *q)
{
    static const char *const all[] = {"all", "most", "whom", "both", "half", NULL};
    bool over = q->qualifier == QUALIFIER_MORE_THAN, under = q->qualifier == QUALIFIER_LESS_THAN;
    size_t i = q->outer_first;
    if (!(over || under) || i <= p->sentences[q->sentence].first ||
        q->hedge.end - q->hedge.start > 5) /* "over" and "under", but not "more than" */
        return false;
    double age = number_double(over ? q->low : q->high);
    if (age > OLDEST || (over && age < 16))
        return false;
    if (q->unit_last == q->unit_first && q->form == QUANTITY_COUNT && behind_people(p, i))
        return true; /* "2,282 children under 5 could die" */
    if (!stands_alone(p, q))
        return false;
    i -= parse_function(p, i - 1, F_be) ? 1u : 0u;
    if (parse_function(p, i - 1, F_them) || parse_spelled(p, i - 1, all))
        return true;
    const struct quantity *b = q - 1; /* "12 were over 70 and three under five" */
    return q > p->quantities && b->sentence == q->sentence && b->unit_last == b->unit_first &&
           b->outer_last == i &&
           (b->form == QUANTITY_COUNT || b->form == QUANTITY_PERCENT ||
            b->form == QUANTITY_FRACTION); /* "57 per cent are under 18" */
}

bool ages_multiplied(const struct parse *p, const struct quantity *q)
{
    static const char *const times[] = {"multiply",    "multiplied", "multiplies",
                                        "multiplying", "divide",     "divided",
                                        "divides",     "dividing",   NULL};
    size_t i = q->outer_first, first = p->sentences[q->sentence].first;
    if (i <= first || !parse_function(p, i - 1, F_by) || !stands_alone(p, q) ||
        number_double(q->value) > 100)
        return false;
    for (size_t k = i - 1; k > first && k + 5 > i; k--)
        if (parse_spelled(p, k - 1, times))
            return true;
    return false;
}

/* "a market-related one to", "a captivating one.": behind an article and what is like an adjective.
 */
static bool adjective_one(const struct parse *p, const struct quantity *q)
{
    static const uint64_t others = 1ull << ROLE_noun | 1ull << ROLE_before | 1ull << ROLE_timeunit |
                                   1ull << ROLE_weekday | 1ull << ROLE_verb;
    size_t i = q->first, last = q->last, first = p->sentences[q->sentence].first;
    if (i < first + 2u || q->unit_last > q->unit_first)
        return false;
    if (parse_either(p, i - 2, "similar", "identical") && parse_function(p, i - 1, F_to))
        return true; /* "similar to one carried out in May" */
    const struct token *b = &p->tokens[i - 1];
    if (b->type != TOKEN_WORD || b->functions != 0 || (b->roles & others) != 0 ||
        p->tokens[last].type == TOKEN_DIGITS || parse_mark(p, last, '-') ||
        parse_may(p, last, ROLE_noun) ||
        (parse_may(p, last, ROLE_verb) && p->tokens[last].functions == 0))
        return false;
    bool hyphen = parse_mark(p, i - 2, '-') && i > first + 3u;
    return parse_function(p, i - (hyphen ? 4 : 2), F_a);
}

bool ages_pronoun(const struct parse *p, const struct quantity *q)
{
    static const char *const does[] = {"should", "must", "ought", "can", "cannot", NULL};
    if (adjective_one(p, q))
        return true;
    if (q->unit_last == q->unit_first && parse_among(p, q->last, "may", "might"))
        return !parse_function(p, q->last + 1, F_be) && !parse_function(p, q->last + 1, F_have);
    return q->unit_last == q->unit_first && parse_spelled(p, q->last, does);
}

/* Is the name at token I that of a people? */
static bool named_people(const struct parse *p, const struct quantity *q, size_t i)
{
    for (size_t k = p->sentences[q->sentence].places; k < parse_places_end(p, q->sentence); k++)
        if (p->places[k].first == i && p->places[k].type == PLACE_PEOPLE)
            return true;
    return false;
}

/* "a nurse of 27 from Kottayam": an age. */
bool ages_somebody(const struct parse *p, const struct quantity *q, size_t first)
{
    size_t i = q->outer_first;
    if (i < first + 3u || !parse_function(p, i - 1, F_of) || !parse_function(p, i - 3, F_a) ||
        q->unit_last > q->unit_first || q->words || q->value.type == NUMBER_NONE)
        return false;
    static const char *const calling[] = {"nurse",       "widow",  "pensioner", "grandmother",
                                          "shepherd",    "baker",  "mason",     "carpenter",
                                          "grandfather", "lady",   "farmer",    "fisherman",
                                          "gentleman",   "herder", NULL};
    double v = number_double(q->value);
    const struct token *who = &p->tokens[i - 2];
    if (v >= 15 && v < 100 && (who->flags & T_CAPITAL) && named_people(p, q, i - 2))
        return true; /* "a Swede of 29" */
    return v >= 15 && v < 100 && who->type == TOKEN_WORD && !(who->flags & T_CAPITAL) &&
           !parse_in(p, i - 2, SET_formation) && !parse_in(p, i - 2, SET_totals) &&
           (parse_one(p, i - 2, ROLE_speaker) || parse_is(p, i - 2, ROLE_noun, NOUN_people) ||
            parse_is(p, i - 2, ROLE_noun, NOUN_other) || parse_spelled(p, i - 2, calling));
}
