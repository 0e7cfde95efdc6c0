/* noplace.c - names that the gazetteer knows and that are no places where they stand: persons,
 * bodies, ministries, ships, words with other uses. */
#include <string.h>

#include "../parse.h"

/* "the Federal Police": a body, and no town of that name. */
static bool names_body(const struct parse *p, size_t i, size_t first)
{
    return i > first && parse_function(p, i - 1, F_the) && parse_one(p, i + 1, ROLE_speaker);
}

/* "Ministry of Interior", "the Interior Ministry", "Home Secretary": of an office, and no town. */
static bool of_office(const struct parse *p, size_t i, size_t first, size_t n_tokens)
{
    static const char *const offices[] = {"ministry",    "minister",    "ministers", "department",
                                          "secretary",   "secretariat", "bureau",    "ministère",
                                          "ministre",    "ministries",  "office",    "commissioner",
                                          "directorate", NULL};
    if (parse_spelled(p, i + n_tokens, offices))
        return true;
    size_t k = i;
    while (k > first && parse_function(p, k - 1, F_the))
        k--;
    return k > first + 1 && parse_function(p, k - 1, F_of) && parse_spelled(p, k - 2, offices) &&
           (p->tokens[k - 2].flags & T_CAPITAL);
}

/* "its chairman, Arnulfo Zelaya Pinto, remarked", "the governor of Hakkari, Mehmet Dursun, told":
 * does the word at token I close a name of several words that says who somebody is? */
static bool names_apposed(const struct parse *p, size_t i, size_t first)
{
    size_t k = i;
    while (k > first && k + 3 > i && p->tokens[k - 1].type == TOKEN_WORD &&
           (p->tokens[k - 1].flags & (T_CAPITAL | T_UPPER)) == T_CAPITAL)
        k--;
    return k < i && k > first + 1 && parse_mark(p, k - 1, ',') && parse_mark(p, i + 1, ',') &&
           parse_one(p, k - 2, ROLE_speaker) && !(p->tokens[k - 2].flags & T_CAPITAL) &&
           (parse_function(p, k - 3, F_its) || parse_mark(p, k - 3, 's'));
}

/* "U.S. Air Force Col. Ben Strand": do the capitals from token I on end in somebody's title? */
static bool leads_to_title(const struct parse *p, size_t i)
{
    for (size_t n, k = i; k < i + 4 && k < p->n_tokens && p->tokens[k].type == TOKEN_WORD &&
                          (p->tokens[k].flags & T_CAPITAL);
         k++) {
        if (parse_match(p, k, ROLE_title, &n) == NULL)
            continue;
        if (n == 1 || !parse_in(p, k + 1, SET_formation))
            return true;
        k++; /* "An Indian Air Force plane" is nobody's title yet */
    }
    return false;
}

/* "said Florence Mutiso", "Col. Ben Strand": is the name at token I, which may be that of a place,
 * a part of somebody's name or title? NEXT: another capital follows. */
static bool of_person(const struct parse *p, size_t i, size_t first, const struct place_match *m,
                      size_t n_tokens, bool next)
{
    bool town = m->place->type != PLACE_COUNTRY;
    const struct token *before = &p->tokens[i - (i > first)];
    if (i > first && before->type == TOKEN_WORD) {
        bool capital = (before->flags & T_CAPITAL) != 0;
        if (next && n_tokens == 1 && town &&
            (parse_one(p, i - 1, ROLE_say) || (!capital && parse_one(p, i - 1, ROLE_speaker))))
            return true; /* "said Florence Mutiso", "spokesman Jordan Reyes": persons */
        if (capital && parse_one(p, i - 1, ROLE_title))
            return true;
    }
    if (town && (parse_match(p, i, ROLE_title, NULL) != NULL ||
                 (n_tokens == 1 && names_apposed(p, i, first))))
        return true;
    return next && leads_to_title(p, i + n_tokens);
}

/* "USS Mesa Verde", "MV Lampedusa", "HMS Mounts Bay". */
static bool of_ship(const struct parse *p, size_t i, size_t first)
{
    if (i > first && (p->tokens[i - 1].flags & T_UPPER) && p->tokens[i - 1].type == TOKEN_WORD &&
        p->tokens[i - 1].word == 0 && p->tokens[i - 1].end - p->tokens[i - 1].start <= 4)
        return true;
    return i > first + 1 && (p->tokens[i - 1].flags & T_CAPITAL) &&
           p->tokens[i - 1].type == TOKEN_WORD && p->tokens[i - 2].type == TOKEN_WORD &&
           (p->tokens[i - 2].flags & T_UPPER) && p->tokens[i - 2].word == 0 &&
           p->tokens[i - 2].end - p->tokens[i - 2].start <= 3;
}

/* "the Twa people and Luba, a Bantu ethnic group", "Lassa fever": does the name that ends before
 * token I stand for people, or for what they fall ill with? */
static bool of_folk(const struct parse *p, size_t i)
{
    if (parse_in(p, i, SET_ailment))
        return true;
    if (!parse_mark(p, i, ',') || !parse_function(p, i + 1, F_a))
        return false;
    for (size_t k = i + 2; k < i + 6 && k < p->n_tokens && p->tokens[k].type == TOKEN_WORD; k++)
        if (parse_in(p, k, SET_folk))
            return !parse_function(p, k + 1, F_of); /* but "Haapai, a group of islands" */
    return false;
}

#define CITED 25 /* tokens of a citation before one of its names */

bool parse_citation(const struct parse *p, size_t i, size_t first)
{
    size_t from = i > first + CITED ? i - CITED : first, open = i, close = i;
    bool dated = false;
    while ((open = parse_behind(p, from, open, TRAIT_paired)) > from &&
           parse_mark(p, open - 1, '"'))
        open--;
    if (open == from || !parse_mark(p, open - 1, '('))
        return false;
    for (; close < i + 24 && close < p->n_tokens && !parse_mark(p, close, ')'); close++)
        dated |= p->tokens[close].type == TOKEN_DIGITS && parse_mark(p, close + 1, '/') &&
                 p->tokens[close + 2].type == TOKEN_DIGITS && parse_mark(p, close + 3, '/');
    if (!parse_mark(p, close, ')'))
        return false;
    const struct token *year = &p->tokens[close - 1];
    bool yearly = year->type == TOKEN_DIGITS && year->end - year->start == 4 &&
                  parse_mark(p, close - 2, ',') && p->tokens[close - 3].type == TOKEN_WORD &&
                  !parse_may(p, close - 3, ROLE_month); /* not "(4 - 10 February, 2019)" */
    return dated || yearly;
}

/* "Yandarari Gana": a country's name behind a capital that no table knows belongs to that. */
static bool behind_unknown(const struct parse *p, size_t i, size_t first)
{
    const struct token *t = &p->tokens[i - (i > first)];
    return i > first + 1 && t->type == TOKEN_WORD && t->word == 0 &&
           (t->flags & (T_CAPITAL | T_UPPER)) == T_CAPITAL;
}

/* Is token I a word that begins with a capital letter? */
static bool capital(const struct parse *p, size_t i)
{
    return p->tokens[i].type == TOKEN_WORD && (p->tokens[i].flags & T_CAPITAL);
}

/* "the Herald of Free Enterprise": a town's name within a longer one that "of" leads to and that is
 * no place's; but "the Province of Upper Nile". */
static bool within_longer(const struct parse *p, size_t i, size_t first, bool next)
{
    size_t k = i;
    while (k > first && capital(p, k - 1))
        k--;
    return (k < i || next) && k > first + 2u && parse_function(p, k - 1, F_of) &&
           capital(p, k - 2) && !(p->tokens[k - 2].flags & T_UPPER) && p->tokens[k - 2].more == 0 &&
           (p->tokens[k - 2].sets == 0) && !parse_one(p, k - 2, ROLE_speaker) &&
           !parse_one(p, k - 2, ROLE_title) && !parse_one(p, k - 2, ROLE_noun) &&
           parse_function(p, k - 3, F_the);
}

bool place_of_following(const struct parse *p, size_t i)
{
    if (i == 0)
        return false;
    if (parse_mark(p, i, '-') && parse_glued(p, i) && parse_glued(p, i + 1))
        return p->tokens[i + 1].type == TOKEN_DIGITS &&
               parse_among(p, i + 2, "offensive", "offensives", "operation", "operations", "attack",
                           "campaign", "missile", "missiles", "assault");
    return parse_in(p, i, SET_townlike) && parse_function(p, i + 1, F_of) && capital(p, i + 2) &&
           parse_among(p, i - 1, "sea", "ocean", "gulf", "coast");
}

/* "North-East", "South West": is the name at token I made of two points of the compass? */
static bool of_two_points(const struct parse *p, size_t i)
{
    return parse_in(p, i, SET_points) &&
           parse_in(p, i + (parse_mark(p, i + 1, '-') ? 2u : 1u), SET_points);
}

/* Capital letters alone don't make a place of a word that has other uses. */
bool place_doubtful(const struct parse *p, size_t i, size_t first, const struct place_match *m,
                    size_t n_tokens)
{
    static const char *const tongues[] = {"english", "french",  "spanish", "arabic",
                                          "swahili", "russian", "german",  NULL},
                             *const spoken[] = {"language", "lessons", "classes",  "courses",
                                                "version",  "speaker", "speaking", NULL};
    const struct token *t = &p->tokens[i], *behind = &p->tokens[i + n_tokens];
    bool town = m->place->type != PLACE_COUNTRY, one = n_tokens == 1,
         name = town && m->type == PLACE_NAME;
    bool next = behind->type == TOKEN_WORD && (behind->flags & T_CAPITAL);
    if (m->type == PLACE_ADJECTIVE && one && parse_spelled(p, i, tongues) &&
        ((i > first && parse_function(p, i - 1, F_in) && !parse_in(p, i + 1, SET_cells)) ||
         parse_spelled(p, i + 1, spoken)))
        return true; /* "in English" */
    if (m->acronym && !(t->flags & T_UPPER) && one)
        return true;
    if (one && town &&
        (words[t->word].own & t->roles & ~(1ull << ROLE_currency | 1ull << ROLE_abbreviation)) != 0)
        return true;
    if (one && name && parse_in(p, i, SET_portfolio) && of_office(p, i, first, n_tokens))
        return true;
    if (p->language == LANGUAGE_FR && n_tokens == 2 && parse_function(p, i, F_the) &&
        !(p->tokens[i + 1].flags & T_CAPITAL))
        return true; /* "La gare de", no place of that name */
    if (one && next && parse_in(p, i, SET_worldly))
        return true; /* "the World Bank", "the Global Fund" */
    if (one && town && next && parse_in(p, i, SET_compass) && !parse_in(p, i + 1, SET_kind) &&
        !parse_in(p, i + 1, SET_regionlike))
        return true; /* "in the Northern Philippines": a part of what follows */
    if (name && ((one && within_longer(p, i, first, next)) ||
                 ((behind->mark == '-' || parse_in(p, i + n_tokens, SET_townlike)) &&
                  place_of_following(p, i + n_tokens))))
        return true;
    if (one && town && parse_in(p, i, SET_points) &&
        (p->country == NULL || strcmp(m->place->country, p->country) != 0))
        return true; /* "the East" of some other country */
    if (m->shared && name && n_tokens == 2 && of_two_points(p, i) &&
        (p->country == NULL || strcmp(m->place->country, p->country) != 0))
        return true; /* "the North-East": nor that of one that the report is not about */
    if (town && place_for_something(p, i, first))
        return true; /* "Organization for Security", "Hands for Harvest" */
    if (of_person(p, i, first, m, n_tokens, next) || (town && of_ship(p, i, first)))
        return true;
    if (name && (of_folk(p, i + n_tokens) || (one && next && names_body(p, i, first))))
        return true;
    if (one && !town && parse_in(p, i, SET_landlike))
        return true; /* "Randall's Island" is not Iceland, which is so spelled elsewhere */
    if (parse_citation(p, i, first) ||
        (!town && one && m->type == PLACE_NAME && behind_unknown(p, i, first)))
        return true;
    if (m->common && one && next && i > first && p->tokens[i - 1].type == TOKEN_WORD &&
        (p->tokens[i - 1].flags & T_CAPITAL))
        return true; /* "Tripoli Naval Base" */
    return m->common && i == first;
}

bool place_fled_for(const struct parse *p, size_t first, size_t i)
{
    size_t k = i - 1; /* "for" */
    while (k > first && k + 4 > i && (p->tokens[k - 1].flags & T_CAPITAL))
        k--;
    return k < i - 1 && k > first &&
           (parse_is(p, k - 1, ROLE_verb, VERB_flee) || parse_is(p, k - 1, ROLE_verb, VERB_leave));
}
