/* monthname.c - the name of a month, where it is no verb and no person: "May", "March", "Jan". */
#include "when.h"

/* "march to May", "Jan until Mar": does another month follow the word at token I? */
static bool joined_month(const struct when_context *c, size_t i)
{
    return (parse_function(c->p, i + 1, F_to) || parse_is(c->p, i + 1, ROLE_timeword, TW_until)) &&
           i + 2 < c->end && parse_one(c->p, i + 2, ROLE_month);
}

/* "RATES MAY RISE", "Theresa May said": is "May", which has a capital letter, a verb or a name, as
 * a word of the kind stands before it and another one behind? A verb's infinitive has no s. */
static bool may_verb(const struct when_context *c, size_t i)
{
    const struct parse *p = c->p;
    const struct token *t = &p->tokens[i], *b = t - 1;
    if (i == c->first || i + 1 >= c->end || b->type != TOKEN_WORD || t[1].type != TOKEN_WORD ||
        !(b->flags & T_CAPITAL) || b->functions != 0 || (b->roles & TIME_ROLES))
        return false;
    bool upper = (t->flags & T_UPPER) != 0;
    return upper ? ((b->flags & T_UPPER) || when_width(p, i - 1) == 1) &&
                       p->text[t[1].end - 1] != 'S' && t[1].functions == 0
           : t[1].flags & T_CAPITAL
               ? p->text[t[1].end - 1] != 's'
               : parse_one(p, i + 1, ROLE_say) || parse_one(p, i + 1, ROLE_modal) ||
                     parse_function(p, i + 1, F_be) || parse_function(p, i + 1, F_have) ||
                     (parse_one(p, i + 1, ROLE_verb) && !parse_may(p, i + 1, ROLE_noun));
}

const struct entry *when_month(const struct when_context *c, size_t i)
{
    const struct parse *p = c->p;
    if (i >= c->end || (i > c->first && parse_mark(p, i - 1, '$') && parse_glued(p, i)))
        return NULL; /* "$SEP" is a share */
    const struct entry *e = parse_match(p, i, ROLE_month, NULL);
    if (e == NULL)
        return NULL;
    const struct token *t = &p->tokens[i];
    if (when_width(p, i) == 3 && (t->flags & T_CAPITAL) && p->language != LANGUAGE_FR &&
        ((i > c->first && parse_in(p, i - 1, SET_particle)) || parse_in(p, i + 1, SET_particle)))
        return NULL; /* "Viña del Mar", "Mar del Plata" */
    if (when_width(p, i) == 3 && e->value != 5 && (t->flags & T_CAPITAL)) {
        /* "Jan" is a name too: it needs a number, a preposition or a range beside it */
        static const uint8_t leading[] = {F_in, F_of, F_from, F_to, F_by, F_and};
        static const char *const of_the[] = {"del", NULL}; /* "Viña del Mar", "Mar del Plata" */
        if (i > c->first && i + 1 < c->end && p->gaps && parse_gap(p, i + 1) && !parse_gap(p, i) &&
            (t[-1].flags & (T_CAPITAL | T_UPPER)) == T_CAPITAL && t[-1].word == 0)
            return NULL; /* "Zinda Jan   1,200": the name ends its cell */
        if (i > c->first + 1u && t[-1].type == TOKEN_WORD && t[-1].word == 0 &&
            (t[-1].flags & (T_CAPITAL | T_UPPER)) == T_CAPITAL &&
            (parse_mark(p, i + 1, '.') || parse_mark(p, i + 1, ',')) &&
            p->tokens[i + 2].type != TOKEN_DIGITS)
            return NULL; /* "the remoteness of Zinda Jan. Out there" */
        if (parse_spelled(p, i + 1, of_the) || (i > c->first && parse_spelled(p, i - 1, of_the)))
            return NULL;
        bool near = (i > c->first &&
                     (p->tokens[i - 1].type != TOKEN_WORD || parse_may(p, i - 1, ROLE_timeword))) ||
                    (i + 1 < c->end && p->tokens[i + 1].type != TOKEN_WORD);
        for (size_t k = 0; i > c->first && k < sizeof leading; k++)
            near |= parse_function(p, i - 1, leading[k]);
        near |= joined_month(c, i); /* "Jan to Mar 2019" */
        bool name = i + 1 < c->end && p->tokens[i + 1].type == TOKEN_WORD &&
                    (p->tokens[i + 1].flags & T_CAPITAL);
        if (!near || (name && i > c->first && p->tokens[i - 1].type != TOKEN_DIGITS))
            return NULL;
    }
    bool verb = p->language != LANGUAGE_FR && /* "may", "march", "jan" */
                (e->value == 5 || e->value == 3 || when_width(p, i) == 3);
    if (verb && !(t->flags & T_CAPITAL)) {
        /* in small letters only beside a day, a year or "in" */
        if (e->value == 5 && (parse_function(p, i + 1, F_be) || parse_function(p, i + 1, F_have) ||
                              parse_function(p, i + 1, F_not) ||
                              parse_among(p, i + 1, "be", "have", "well", "also", "soon", "still",
                                          "yet", "already", "now")))
            return NULL; /* "some 3,000 may be dead", "12 may have died" */
        bool near = (i > c->first &&
                     ((p->tokens[i - 1].type == TOKEN_DIGITS && when_width(p, i - 1) <= 2) ||
                      parse_function(p, i - 1, F_in) || parse_function(p, i - 1, F_of))) ||
                    when_digits(c, i + 1, 1, 4) ||
                    (parse_mark(p, i + 1, '-') && parse_glued(p, i + 1) && parse_glued(p, i + 2) &&
                     when_digits(c, i + 2, 1, 2)) || /* "jun-15" */
                    (i > c->first && parse_function(p, i - 1, F_from) && joined_month(c, i)) ||
                    (i > c->first && parse_function(p, i - 1, F_on) && when_counting(c, i + 1) &&
                     !parse_one(p, i + 2, ROLE_noun)); /* "on march twelve two thousand nineteen" */
        return near ? e : NULL;
    }
    if (e->value == 5 && verb && may_verb(c, i))
        return NULL;
    if (e->value == 5 && i == c->first && i + 1 < c->end && p->tokens[i + 1].type == TOKEN_WORD)
        return NULL;
    return e;
}
