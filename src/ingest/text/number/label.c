/* label.c - numbers that only name: parts of a place, reports, units and phases, share indices,
 * houses. */
#include <math.h>
#include <string.h>

#include "../parse.h"
#include "numeral.h"

/* The number of a token of digits, as far as it is below 10,000. */
int number_digits(const struct parse *p, size_t i)
{
    int v = 0;
    for (uint32_t k = p->tokens[i].start; k < p->tokens[i].end && v < 1000; k++)
        v = v * 10 + p->text[k] - '0';
    return v;
}

/* "In Rusayo 1 and Rusayo 2, the", "Kakuma 4 took in": a number that tells parts of a place apart,
 * behind a name that no table knows, led to or opening its sentence, where no noun follows. */
static bool numbers_name(const struct parse *p, size_t first, size_t i)
{
    const struct token *t = &p->tokens[i - 1];
    if (t->type != TOKEN_WORD || !(t->flags & T_CAPITAL) || (t->flags & T_UPPER) || t->word != 0 ||
        i + 1 >= p->n_tokens || p->tokens[i + 1].type == TOKEN_LINE)
        return false;
    bool led =
        i - 1 == first || (i > first + 1 && parse_mark(p, i - 2, ';')) ||
        (i > first + 1 && (parse_function(p, i - 2, F_in) || parse_function(p, i - 2, F_at) ||
                           parse_function(p, i - 2, F_from) || parse_function(p, i - 2, F_to) ||
                           parse_in(p, i - 2, SET_camplike) || parse_reads(p, i - 2, "shelter") ||
                           (parse_function(p, i - 2, F_and) && i > first + 2 &&
                            p->tokens[i - 3].type == TOKEN_DIGITS)));
    const struct token *next = &p->tokens[i + 1];
    if (parse_mark(p, i + 1, ':') && p->tokens[i + 2].type == TOKEN_DIGITS &&
        (i - 1 == first || (i == first + 2 && p->tokens[first].type == TOKEN_MARK)))
        return true; /* "Rusayo 1: 88,300" */
    if (led && parse_in(p, i + 1, SET_now) && parse_may(p, i + 2, ROLE_verb))
        return true; /* "Dalori 1 now holds" */
    static const char *const many[] = {"are", "were", "have", NULL};
    bool second =
        i > first + 3 && parse_function(p, i - 2, F_and) && p->tokens[i - 3].type == TOKEN_DIGITS;
    const struct entry *e = parse_match(p, i + 1, ROLE_verb, NULL);
    bool befell = e != NULL && (e->value == VERB_die || e->value == VERB_injure ||
                                e->value == VERB_flee || e->value == VERB_vanish);
    if ((befell || parse_spelled(p, i + 1, many)) && !second)
        return false; /* "In Aleppo 12 were killed" */
    bool goes_on = parse_function(p, i + 1, F_and) || parse_function(p, i + 1, F_have) ||
                   parse_function(p, i + 1, F_be) || parse_may(p, i + 1, ROLE_verb) ||
                   parse_one(p, i + 1, ROLE_modal) ||
                   (next->type == TOKEN_MARK && next->mark == ',' && !parse_glued(p, i + 2) &&
                    i + 2 < p->n_tokens && !(p->tokens[i + 2].flags & T_CAPITAL));
    return led && goes_on && (!parse_may(p, i + 1, ROLE_noun) || parse_one(p, i + 1, ROLE_modal));
}

#define STORM_MOST 12 /* on Beaufort's scale */

/* "Report 84 - Period covered", "DTM Report 84, May": the number of a report at its head. */
static bool numbers_report(const struct parse *p, size_t i)
{
    static const char *const issues[] = {"report", "rapport",  "sitrep",   "update",
                                         "issue",  "bulletin", "snapshot", NULL};
    const struct token *next = &p->tokens[i + 1];
    return (p->tokens[i - 1].flags & T_CAPITAL) &&
           (i + 1 >= p->n_tokens || parse_gap(p, i + 1) || next->type == TOKEN_LINE ||
            (next->type == TOKEN_MARK && strchr("-_,:;.|(/", next->mark) != NULL)) &&
           parse_spelled(p, i - 1, issues) && number_digits(p, i) < 1000;
}

bool number_goal(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i], *next = &p->tokens[i + 1];
    if (t->type != TOKEN_DIGITS || t->end - t->start > 2 || !(p->tokens[i - 1].flags & T_UPPER) ||
        (next->type == TOKEN_MARK && next->mark == ',' && parse_glued(p, i + 2)) ||
        parse_may(p, i + 1, ROLE_scale) || parse_may(p, i + 1, ROLE_suffix))
        return false;
    return (parse_reads(p, i - 1, "SDG") && number_digits(p, i) <= 17) ||
           (parse_reads(p, i - 1, "COP") && number_digits(p, i) >= 15);
}

/* "at 80 King Street West", "6601 Hollywood Boulevard": the number of a house. */
bool number_house(const struct parse *p, const struct numeral *n)
{
    static const char *const streets[] = {"street",   "road",  "avenue",  "boulevard",
                                          "lane",     "drive", "terrace", "ave",
                                          "crescent", "blvd",  "rue",     NULL};
    size_t from = n->last;
    if (parse_mark(p, from, '-') && p->tokens[from + 1].type == TOKEN_DIGITS)
        from += 2;
    for (size_t i = from; i < from + 4; i++) {
        const struct token *t = &p->tokens[i];
        if (t->type != TOKEN_WORD || !(t->flags & T_CAPITAL) || !(t->flags & T_SPACE))
            return false;
        if (i > from && parse_spelled(p, i, streets))
            return true;
    }
    return false;
}

/* "the S&P 500", "FTSE 100", "a Fortune 500 company": the number of shares in an index. */
static bool indexed(const struct parse *p, size_t first, size_t i)
{
    static const char *const indices[] = {"ftse",  "nikkei", "nasdaq", "fortune", "russell", "cac",
                                          "stoxx", "topix",  "asx",    "dax",     "ibex",    NULL};
    char last = p->text[p->tokens[i].end - 1];
    if ((last != '0' && last != '5') || p->tokens[i].end - p->tokens[i].start > 4)
        return false;
    bool poor = i > first + 1 && parse_reads(p, i - 1, "P") &&
                (parse_mark(p, i - 2, '&') || parse_reads(p, i - 2, "S") ||
                 parse_function(p, i - 2, F_and)); /* "S and P 500" */
    return poor || parse_spelled(p, i - 1, indices);
}

/* "World War Two", "in Unit Three", "the number two party". */
static bool label_in_words(const struct parse *p, size_t first, const struct numeral *n)
{
    size_t i = n->first;
    if (n->last != i + 1 || n->value < 1 || n->value > 20 || n->value != floor(n->value))
        return false;
    const struct token *t = &p->tokens[i], *before = &p->tokens[i - 1];
    if (!(t->flags & T_CAPITAL))
        return i > first + 1 && parse_reads(p, i - 1, "number") &&
               (parse_function(p, i - 2, F_the) || parse_function(p, i - 2, F_of) ||
                parse_mark(p, i - 2, 's')) &&
               !parse_function(p, i + 1, F_of);
    if (parse_function(p, i - 1, F_of))
        return i > first + 1 && (p->tokens[i - 2].flags & T_CAPITAL) &&
               parse_reads(p, i - 2, "group"); /* "the Group of Seven" */
    if (!(before->flags & T_CAPITAL) || (t->flags & T_UPPER))
        return false;
    return parse_reads(p, i - 1, "War") || parse_is(p, i - 1, ROLE_distractor, DIS_label);
}

/* "Aid worker killed P.2": does the number at token I tell on which page? */
static bool on_page(const struct parse *p, size_t first, size_t i)
{
    return i > first + 1 && parse_mark(p, i - 1, '.') && parse_glued(p, i) &&
           parse_glued(p, i - 1) &&
           parse_spelled(p, i - 2, (const char *const[]){"p", "pp", "pg", NULL});
}

/* "Dutch troops in Srebrenica number 450", "the refugees number 6,200": may the word at token I,
 * before "number", end the subject of that verb? */
static bool ends_subject(const struct parse *p, size_t i)
{
    const struct token *who = &p->tokens[i];
    return who->type == TOKEN_WORD && !(p->tokens[i + 1].flags & T_CAPITAL) &&
           ((who->flags & T_CAPITAL) ||
            (p->text[who->end - 1] == 's' && who->end - who->start > 4) ||
            parse_in(p, i, SET_now) || parse_in(p, i, SET_already) || parse_one(p, i, ROLE_noun));
}

bool number_labelled(const struct parse *p, size_t first, const struct numeral *n)
{
    static const char *const halls[] = {"mosque", "school", "hospital", "church", "hall", NULL};
    size_t i = n->first;
    if (i == first || n->scale > 1)
        return false;
    if (n->words)
        return label_in_words(p, first, n);
    uint32_t flags = p->tokens[i].type == TOKEN_DIGITS ? p->tokens[i - 1].flags : 0;
    if (((flags & T_CAPITAL) != 0 && n->last == i + 1 && indexed(p, first, i)) ||
        ((flags & T_UPPER) != 0 && number_goal(p, i)))
        return true;
    if (p->tokens[i].type == TOKEN_DIGITS && n->last == i + 1 &&
        ((number_digits(p, i) <= 20 && numbers_name(p, first, i)) || numbers_report(p, i)))
        return true;
    if (n->grouped) /* "ticket number 7,719" */
        return parse_reads(p, i - 1, "number") && !parse_function(p, n->last, F_of) &&
               i > first + 1 && !(n->last < p->n_tokens && parse_may(p, n->last, ROLE_noun)) &&
               p->tokens[i - 2].type == TOKEN_WORD && !parse_function(p, i - 2, F_the) &&
               !parse_may(p, i - 2, ROLE_noun) && !ends_subject(p, i - 2);
    if (i > first + 1 && n->last == i + 1 && p->tokens[i].end - p->tokens[i].start == 3 &&
        p->tokens[i].type == TOKEN_DIGITS && parse_may(p, i - 1, ROLE_month) &&
        p->tokens[i - 2].type == TOKEN_DIGITS && parse_mark(p, n->last, ','))
        return true; /* "On 22 August 219, a flight": a year with a digit too few */
    if (i > first + 1 && n->last == i + 1 && p->tokens[n->last].type == TOKEN_MARK &&
        (p->tokens[i - 1].flags & p->tokens[i - 2].flags & T_CAPITAL) &&
        parse_spelled(p, i - 1, halls))
        return true; /* "in Wahd Kamsin Mosque 51," */
    if (on_page(p, first, i))
        return true;
    size_t back = i;
    if (i > first + 2 && p->tokens[i - 2].type == TOKEN_DIGITS &&
        (parse_function(p, i - 1, F_and) || parse_function(p, i - 1, F_to)) &&
        !(n->last < p->n_tokens && parse_may(p, n->last, ROLE_noun)))
        back = i - 2; /* "kilometres 211 and 249" */
    if (parse_mark(p, back - 1, '.') && parse_glued(p, back - 1) && back - 1 > first)
        back--;
    size_t k;
    const struct entry *e = parse_match_back(p, first, back, ROLE_distractor, &k);
    if (e == NULL || e->value != DIS_label)
        return false;
    if (p->tokens[i].type == TOKEN_DIGITS && number_digits(p, i) > STORM_MOST &&
        parse_in(p, back - 1, SET_formation))
        return false; /* "a force 300 strong", but "the wind should reach force 7" */
    if (back > first + 1u && parse_reads(p, back - 1, "number") && ends_subject(p, back - 2))
        return false; /* "Dutch troops in Srebrenica number 450", "the dead now number 180" */
    /* "the camp 300 people", "In Mopti Region 12 people": a count where a noun follows; "Zone 4",
     * "resolution 1559" where not */
    const struct token *who = back > first + 1u ? &p->tokens[back - 2] : NULL;
    bool named = who != NULL && who->type == TOKEN_WORD && (who->flags & T_CAPITAL) &&
                 who->functions == 0 &&
                 (parse_in(p, back - 1, SET_region) || parse_in(p, back - 1, SET_regionlike) ||
                  (parse_in(p, back - 1, SET_kind) && number_digits(p, i) >= 100));
    if (n->last < p->n_tokens && parse_match(p, n->last, ROLE_noun, NULL) != NULL &&
        (named || !(p->tokens[back - 1].flags & T_CAPITAL)))
        return false;
    return (p->tokens[back - 1].flags & T_CAPITAL) || p->tokens[back - 1].mark == 0;
}
