/* governing.c - the preposition that governs a name: "from", "in", "to". */
#include "governing.h"

size_t place_direction(const struct parse *p, size_t first, size_t i)
{
    if (i == first || p->tokens[i - 1].type != TOKEN_WORD)
        return i;
    bool joined = i >= first + 3 && parse_mark(p, i - 2, '-') && parse_glued(p, i - 1) &&
                  parse_among(p, i - 3, "north", "south");
    if (joined && (parse_in(p, i - 1, SET_compass) || parse_among(p, i - 1, "east", "west")))
        return i - 3;
    return parse_in(p, i - 1, SET_compass) ? i - 1 : i;
}

uint8_t place_governed_over(const struct parse *p, size_t first, size_t i)
{
    static const uint8_t governing[] = {F_to,  F_from,    F_in,   F_into,    F_at,     F_on,
                                        F_via, F_by,      F_of,   F_near,    F_across, F_within,
                                        F_for, F_between, F_with, F_against, F_over};
    bool kind = false;
    for (size_t back = 1; back <= 4 && i >= first + back; back++) {
        size_t k = i - back;
        if (p->tokens[k].type == TOKEN_LINE || parse_one(p, k, ROLE_weekday))
            break; /* "on Thursday the United States announced" */
        size_t direction = place_direction(p, first, k + 1);
        if (direction <= k) { /* "for eastern Zaire", "in north-eastern Kenya" */
            i = direction;
            back = 0;
            continue;
        }
        if (parse_function(p, k, F_of) && k > first &&
            (parse_in(p, k - 1, SET_kind) || parse_in(p, k - 1, SET_parts))) {
            i = k; /* "from the town of Gori" */
            kind = true;
            back = 1;
            continue;
        }
        if (p->language == LANGUAGE_FR && parse_function(p, k, F_of) && k > first + 1 &&
            parse_in(p, k - 1, SET_points)) {
            i = k - 1; /* "dans l'est de la RDC"; but "au nord de Gao" is outside of it */
            if (parse_mark(p, i - 1, '-') && parse_in(p, i - 2, SET_points))
                i -= 2;
            if (parse_function(p, i - 1, F_to))
                return F_near;
            back = 0;
            continue;
        }
        uint64_t has = p->tokens[k].functions & GOVERNING;
        if (has != 0 && (has & (has - 1)) == 0 && has != 1ull << F_of) /* nearly always one */
            return kind && has == 1ull << F_on ? F_in : (uint8_t)__builtin_ctzll(has);
        for (size_t g = 0; has != 0 && g < sizeof governing; g++)
            if (parse_function(p, k, governing[g]) && governing[g] == F_of && k > first &&
                parse_function(p, k - 1, F_out))
                return F_from; /* "flown out of Macedonia" */
            else if (parse_function(p, k, governing[g]))
                return kind && governing[g] == F_on ? F_in : governing[g]; /* "on the market of" */
        if (parse_function(p, k, F_the) || parse_function(p, k, F_its) || parse_mark(p, k, 's'))
            continue; /* "from Ethiopia's Tigray" */
        bool part = p->tokens[k].type == TOKEN_WORD &&
                    ((p->tokens[k].flags & T_CAPITAL) || parse_may(p, k, ROLE_adjective) ||
                     parse_in(p, k, SET_adjoining)); /* "to neighbouring Idlib" */
        bool unknown = p->tokens[k].type == TOKEN_WORD && p->tokens[k].word == 0;
        if ((p->tokens[k].flags & p->tokens[i].flags & T_UPPER) && k > first &&
            p->tokens[k].end - p->tokens[k].start > 3 && parse_function(p, k - 1, F_to))
            break; /* "JAPAN SEEKS TO STRENGTHEN PARIS ACCORD" */
        if (!part && !(unknown && k > first && !parse_function(p, k - 1, F_to)))
            break; /* "in war-torn Idlib", but not "to retake Mosul" */
    }
    return TEXT_FUNCTION_COUNT;
}
