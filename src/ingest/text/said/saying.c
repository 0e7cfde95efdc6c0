/* saying.c - does a verb of saying tell a number, or does its subject give, build, or speak of
 * something else? */
#include "speaker.h"
#include "../figure/aside.h"

/* "Damascus gives 1,414 deaths" tells a number; "Chad gave tents" tells nothing. */
static bool gives_things(const struct parse *p, size_t i, size_t last)
{
    static const char *const gives[] = {"gave", "gives", "give", NULL};
    if (!parse_spelled(p, i, gives))
        return false;
    if (parse_function(p, i + 1, F_out) || parse_reads(p, i + 1, "away"))
        return true; /* "gave out 212 tonnes" */
    for (size_t k = i + 1; k < last && k < i + 7; k++)
        if (parse_in(p, k, SET_tally))
            return false; /* "gave the number of dead as 3,199" */
    for (size_t k = i + 1; k < last && k < i + 5 && !parse_function(p, k, F_to); k++)
        if (p->tokens[k].type == TOKEN_DIGITS)
            return given_behind(p, k + 1) || /* "gave 700 families relief items" */
                   parse_match(p, k + 2, ROLE_verb, NULL) != NULL ||
                   parse_match(p, k + 2, ROLE_noun, NULL) != NULL; /* "117 people protection" */
    return true;                                                   /* "gave hot meals to 7,900" */
}

/* "puts the number of arrivals at 155,000". */
static bool puts_at(const struct parse *p, size_t i, size_t last)
{
    for (size_t k = i + 1; k < last && k < i + 14; k++)
        if ((parse_function(p, k, F_at) && !parse_function(p, k + 1, F_the) &&
             !parse_function(p, k + 1, F_its) && !parse_mark(p, k + 2, 's')) ||
            (p->language == LANGUAGE_FR && parse_function(p, k, F_to)))
            return true; /* but "puts 150 soldiers at its disposal" */
    return false;
}

/* "Canada announced 53 million": who gives is the origin, and says nothing. */
bool saying_gives(const struct parse *p, size_t i, size_t last)
{
    i += parse_function(p, i, F_have) && parse_may(p, i + 1, ROLE_say); /* "a annoncé" */
    const struct entry *e = parse_match(p, i, ROLE_verb, NULL);
    if (parse_in(p, i, SET_adds) && i + 4 < last &&
        (parse_match(p, i + 1, ROLE_currency, NULL) != NULL ||
         (p->tokens[i + 1].type == TOKEN_DIGITS &&
          (parse_match(p, i + 2, ROLE_currency, NULL) != NULL ||
           parse_match(p, i + 3, ROLE_currency, NULL) != NULL))))
        return true; /* "has added £20 million", "added 40 million kroner" */
    if (e == NULL || measure_rules[NOUN_money][(int)e->value].measure == NULL)
        return false;
    for (size_t k = i + 1; k < last && k < i + 7; k++)
        if (parse_match(p, k, ROLE_currency, NULL) != NULL)
            return true;
    return false;
}

/* "The federal government announced 50 billion": an office says so, a country only gives. */
bool saying_announces(const struct parse *p, size_t i, const struct span *who)
{
    if (!parse_in(p, i, SET_announced))
        return false;
    for (size_t k = i; k > 0 && k + 12 > i; k--) {
        if (parse_may(p, k - 1, ROLE_speaker))
            return true;
        if (p->tokens[k - 1].end <= who->start &&
            (parse_mark(p, k - 1, '.') || parse_mark(p, k - 1, ';') ||
             parse_may(p, k - 1, ROLE_say)))
            return false;
    }
    return false;
}

/* Money at token AT? */
static bool of_money_at(const struct parse *p, size_t at)
{
    for (size_t k = at; k + 4 > at && k > 0; k--)
        if (parse_may(p, k - 1, ROLE_currency) || parse_may(p, k, ROLE_currency))
            return true;
    return false;
}

/* Does the verb of saying at token I stand in another clause than the number that ends at AT:
 * behind a semicolon, behind ", with which" or "and said", before ", but" or "; it has"? */
static bool elsewhere(const struct parse *p, size_t i, size_t at, size_t last)
{
    static const uint64_t parts = 1ull << F_but | 1ull << F_it | 1ull << F_they;
    if (at >= last)
        return false;
    if (i > at) {
        bool closes = i + 1 >= last || parse_mark(p, i + 1, '.'); /* ", WFP said." */
        for (size_t k = at; k < i && !closes; k++)
            if (parse_mark(p, k, ';'))
                return true;
        return aside_between(p, at, i) || parse_function(p, i - 1, F_and);
    }
    for (size_t k = i; k + 1 < at; k++)
        if ((p->tokens[k + 1].functions & parts) == 0)
            continue;
        else if ((parse_mark(p, k, ',') && parse_function(p, k + 1, F_but)) ||
                 (parse_mark(p, k, ';') && of_money_at(p, at) &&
                  (parse_function(p, k + 1, F_it) || parse_function(p, k + 1, F_they))))
            return true;
    return false;
}

/* "has claimed more than 26,000 lives", "claimed the lives of 14 soldiers": what is told is whom it
 * killed, and nobody says so. */
static bool takes_lives(const struct parse *p, size_t i, size_t last)
{
    if (!parse_among(p, i, "claimed", "claims", "claim"))
        return false;
    for (size_t k = i + 1; k < last && k < i + 9 && p->tokens[k].type != TOKEN_LINE; k++) {
        if (parse_among(p, k, "lives", "life", "victims"))
            return true;
        if (parse_function(p, k, F_that) || parse_function(p, k, F_have) ||
            (parse_one(p, k, ROLE_verb) && !parse_may(p, k, ROLE_noun)))
            return false; /* "claimed that", "claimed it had taken 12 lives" */
    }
    return false;
}

/* "Moscow admits 498 deaths", "admits to 12": a loss, or a number of what was told before. */
static bool admits_losses(const struct parse *p, size_t i, size_t last)
{
    size_t k = i + 1 + (parse_function(p, i + 1, F_to) ? 1u : 0u);
    if (k >= last || p->tokens[k].type != TOKEN_DIGITS)
        return false;
    while (k < last && (p->tokens[k].type == TOKEN_DIGITS ||
                        (parse_mark(p, k, ',') && p->tokens[k + 1].type == TOKEN_DIGITS)))
        k++;
    return k >= last || p->tokens[k].type != TOKEN_WORD || parse_is(p, k, ROLE_noun, NOUN_dead);
}

bool saying_tells(const struct parse *p, size_t i, size_t n, size_t first, size_t at, size_t last)
{
    if (n == 1 && i > first && parse_in(p, i, SET_states) && !parse_function(p, i + 1, F_that) &&
        !parse_mark(p, i + 1, ','))
        return false; /* "from Gulf states" */
    if (n == 1 && parse_either(p, i, "admitted", "admits") && !parse_function(p, i + 1, F_that) &&
        !parse_mark(p, i + 1, ',') && !admits_losses(p, i, last))
        return false; /* "Germany had already admitted nearly 10,000 refugees" */
    if (n == 1 && parse_either(p, i, "fear", "fears") &&
        (parse_function(p, i + 1, F_of) || parse_function(p, i + 1, F_for) ||
         parse_function(p, i + 1, F_over)))
        return false; /* "as fears of a new war mounted" */
    if (n == 1 && parse_either(p, i, "declared", "declares") &&
        (parse_function(p, i + 1, F_a) || parse_function(p, i + 1, F_the)) &&
        (p->tokens[i + 2].type == TOKEN_WORD &&
         (parse_in(p, i + 2, SET_emergency) || parse_in(p, i + 3, SET_emergency))))
        return false; /* "declared a state of emergency", "declared a national disaster" */
    if (n == 1 && takes_lives(p, i, last))
        return false;
    if (n == 1 && parse_in(p, i + 1, SET_period))
        return false; /* "during the reporting period" */
    if (n == 1 && parse_in(p, i, SET_puts) &&
        (!puts_at(p, i, last) || parse_function(p, i + 1, F_in)))
        return false; /* "plans to put up 2,500 shelters", "put in at Aden" */
    if (gives_things(p, i, last) || elsewhere(p, i, at, last) ||
        (i > first && parse_function(p, i - 1, F_be)))
        return false; /* "three people are confirmed dead" */
    return !(i > first && (p->tokens[i].flags & p->tokens[i - 1].flags & T_CAPITAL));
    /* "the United States" */
}

bool saying_place_counts(const struct parse *p, uint32_t sentence, size_t i, const struct span *who)
{
    if (!parse_among(p, i, "counts", "count", "counted"))
        return false;
    for (size_t k = i; k > p->sentences[sentence].first && p->tokens[k - 1].start >= who->start;
         k--)
        if (parse_in(p, k - 1, SET_formation) || parse_is(p, k - 1, ROLE_noun, NOUN_site))
            return true; /* "the battlegroup at Gao now counts 1,740 troops" */
    for (size_t k = p->sentences[sentence].places; k < parse_places_end(p, sentence); k++) {
        const struct place_ref *r = &p->places[k];
        if (p->tokens[r->first].start == who->start && p->tokens[r->last - 1].end == who->end)
            return r->type == PLACE_NAME && r->place != NULL && r->place->type != PLACE_COUNTRY;
    }
    return false;
}
