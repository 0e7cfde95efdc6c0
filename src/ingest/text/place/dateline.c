/* dateline.c - the place at the head of a report that says where it was written. */
#include <string.h>

#include "../parse.h"

/* A dateline: "GOMA, Zaire (Lakeshore) -", "KARACHI:", "Kukes, 6 April 1999." at the very start. */
bool place_in_dateline(const struct parse *p, const struct sentence *s, size_t first, size_t last)
{
    bool upper = (p->tokens[s->first].flags & T_UPPER) != 0;
    /* "GENEVA, April 15 (Meridian) -": the agency's name goes on with the dateline */
    const struct place_ref *before = p->n_places > 0 ? &p->places[p->n_places - 1] : NULL;
    bool goes_on = before != NULL && before->dateline && before->last > s->first;
    if (!s->starts_line || first > s->first + (goes_on ? 8u : 4u))
        return false;
    if ((first > s->first && parse_mark(p, first - 1, '|')) ||
        (parse_mark(p, last, '|') && p->tokens[last + 1].type == TOKEN_WORD &&
         !parse_may(p, last + 1, ROLE_month) && !parse_may(p, last + 1, ROLE_weekday)))
        return false; /* "Flash Update | Gaza": what it is about */
    if (first > s->first && p->tokens[first - 1].type == TOKEN_DIGITS &&
        (first == s->first + 1u || p->tokens[first - 2].type != TOKEN_WORD))
        return false; /* "77,233 Congolese", but "12 June 2024 GOMA" */
    for (size_t i = s->first; i < first; i++)
        if (p->tokens[i].type == TOKEN_WORD && !(p->tokens[i].flags & T_CAPITAL))
            return false;
    if (last < s->last && p->tokens[last].type == TOKEN_WORD && s->heading &&
        !parse_may(p, last, ROLE_month) && !parse_may(p, last, ROLE_weekday))
        return false;             /* "GAZA CORRIDORS - LOG FOR WEEK 20" */
    size_t number = last;         /* "Poland 1,294,903", "Poland: 1,294" are rows of a table */
    if (parse_mark(p, last, '(')) /* and "Kassala (1 May) 12,000" */
        for (size_t i = last + 1; i < s->last && i < last + 8 && number == last; i++)
            number = parse_mark(p, i, ')') ? i + 1 : last;
    while (number < s->last && p->tokens[number].type == TOKEN_MARK &&
           strchr(":.|_-", p->tokens[number].mark) != NULL)
        number++;
    if (number < s->last && p->tokens[number].type == TOKEN_DIGITS &&
        !parse_may(p, number + 1, ROLE_month))
        return false;
    if (parse_mark(p, last, ',') && p->tokens[last + 1].type == TOKEN_DIGITS &&
        parse_mark(p, last + 2, ';'))
        return false; /* "Dead: Goma, 40; Bukavu, 12" */
    for (size_t i = last; s > p->sentences && i + 1 < s->last; i++)
        if (parse_mark(p, i, ':') && !parse_glued(p, i + 1) &&
            p->tokens[i + 1].type == TOKEN_DIGITS)
            return false; /* "Chad, 6 September: 16,760": a label further down */
    for (size_t i = last; i < s->last && i < last + (upper ? 14u : 12u); i++) {
        const struct token *t = &p->tokens[i];
        if (t->type == TOKEN_MARK && (t->mark == '_' || (t->mark == '-' && !parse_glued(p, i)) ||
                                      (t->mark == ':' && upper) || (t->mark == '.' && upper)))
            return upper || t->mark == '_' || t->mark == '-';
        if (t->type == TOKEN_WORD && !(t->flags & T_CAPITAL) && !parse_may(p, i, ROLE_month))
            return false; /* but "(Haïti), 20 août -" */
    }
    for (size_t i = last; i < s->last; i++)
        if (p->tokens[i].type == TOKEN_WORD && !(p->tokens[i].flags & T_CAPITAL))
            return false;
    return s->heading || upper || s->last > last + 2;
}

bool place_files_report(const struct parse *p, const struct sentence *s, size_t i)
{
    size_t k = i + 1;
    if (p->n_places > 0 || s != p->sentences || i != s->first || !(p->tokens[i].flags & T_UPPER) ||
        p->tokens[i].word != 0)
        return false;
    while (k < s->last && k < i + 4 && p->tokens[k].type == TOKEN_WORD &&
           (p->tokens[k].flags & T_UPPER))
        k++;
    return parse_mark(p, k, ',') && (p->tokens[k + 1].flags & T_CAPITAL) &&
           place_in_dateline(p, s, i, k);
}
