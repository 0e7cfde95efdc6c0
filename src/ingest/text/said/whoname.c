/* whoname.c - the words of the name of whoever states a figure: which may be in it, what is taken
 * off it, and whether any of them is worth telling. */
#include "speaker.h"

bool speaker_name_word(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i];
    if (t->type != TOKEN_WORD)
        return t->type == TOKEN_MARK &&
               ((t->mark == '-' && parse_glued(p, i)) || t->mark == 's' ||
                (t->mark == '/' && i > 0 && parse_glued(p, i) && parse_glued(p, i + 1) &&
                 (p->tokens[i - 1].flags & p->tokens[i + 1].flags & T_CAPITAL)) ||
                (t->mark == '\'' && i > 0 && parse_glued(p, i) && !parse_glued(p, i + 1) &&
                 (p->tokens[i - 1].flags & p->tokens[i + 1].flags & T_CAPITAL)));
    /* "UNSMIL/OHCHR", "Palestinian Prisoners' Club" */
    if (parse_may(p, i, ROLE_speaker) || (t->flags & T_CAPITAL))
        return true;
    if (parse_may(p, i, ROLE_timeword) && parse_match(p, i, ROLE_timeword, NULL) != NULL)
        return false; /* but "local authorities": only "local time" is one */
    return !(t->roles & (1ull << ROLE_function | 1ull << ROLE_say | 1ull << ROLE_modal |
                         1ull << ROLE_day | 1ull << ROLE_weekday | 1ull << ROLE_before));
}

/* "UN" is no "un". */
static bool acronym(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i];
    return (t->flags & T_UPPER) && t->end - t->start > 1;
}

/* "customs broker Ana Lima", "aid group Grupa Polana": where the proper name begins that tokens [A,
 * B) end with, behind lower-case words that only say what it is; A where they do not. */
static size_t proper_name(const struct parse *p, size_t a, size_t b)
{
    size_t c = b, i = a;
    while (c > a && p->tokens[c - 1].type == TOKEN_WORD &&
           (p->tokens[c - 1].flags & (T_CAPITAL | T_UPPER)) == T_CAPITAL &&
           !parse_may(p, c - 1, ROLE_speaker))
        c--;
    if (c == a || b - c < 2 || b - c > 3)
        return a;
    bool opens = a == 0 || p->tokens[a - 1].type != TOKEN_WORD; /* "Customs broker Ana Lima" */
    while (i < c && p->tokens[i].type == TOKEN_WORD && p->tokens[i].functions == 0 &&
           (!(p->tokens[i].flags & T_CAPITAL) ||
            (i == a && opens && i + 1 < c && !(p->tokens[i].flags & T_UPPER))))
        i++;
    return i == c ? c : a;
}

/* "Ana Lima of the town council", "Idris Bello of Oxfam": the token of the "of" behind a person's
 * name that tokens [A, B) begin with; B where they do not. */
static size_t person_of(const struct parse *p, size_t a, size_t b)
{
    size_t i = a;
    while (i < b && p->tokens[i].type == TOKEN_WORD &&
           (p->tokens[i].flags & (T_CAPITAL | T_UPPER)) == T_CAPITAL &&
           !parse_may(p, i, ROLE_speaker) && !parse_may(p, i, ROLE_noun))
        i++;
    bool name = i - a >= 2 && i - a <= 3 && p->tokens[a].word == 0;
    return name && i < b && parse_function(p, i, F_of) ? i : b;
}

/* Takes titles, articles and what is in lower case before a proper name off: "Interior Minister
 * Raúl Cevallos" is said by "Raúl Cevallos". */
struct span speaker_trim(const struct parse *p, size_t a, size_t b)
{
    size_t n;
    while (a < b && !acronym(p, a) &&
           (p->tokens[a].type == TOKEN_MARK || parse_function(p, a, F_the) ||
            parse_function(p, a, F_a) || parse_function(p, a, F_and) ||
            parse_function(p, a, F_its) ||
            (a + 1 < b && (!(p->tokens[a].flags & T_CAPITAL) || acronym(p, a + 1)) &&
             parse_among(p, a, "latest", "recent", "updated", "preliminary", "provisional",
                         "initial"))))
        a++; /* "according to the latest UN estimates", but "an Initial Rapid Assessment" */
    if (b > a + 3 && !(p->tokens[a].flags & T_CAPITAL) && parse_mark(p, a + 1, 's') &&
        (p->tokens[a + 2].flags & p->tokens[b - 1].flags & T_CAPITAL))
        a += 2; /* "the agency's Ruth Abena" */
    for (size_t i = a; i + 1 < b; i++) {
        if (parse_match(p, i, ROLE_title, &n) == NULL || i + n >= b)
            continue;
        size_t next = i + n + (parse_mark(p, i + n, '.') ? 1 : 0);
        const struct token *t = &p->tokens[next];
        bool initials =
            next + 1 < b && p->text[t->start + 1] == '.'; /* "commissioner L.N. Pathak" */
        if (next < b && t->type == TOKEN_WORD && (t->flags & T_CAPITAL) &&
            (!(t->flags & T_UPPER) || initials) && !parse_may(p, next, ROLE_speaker) &&
            !parse_reads(p, next, "congo")) /* "DR Congo" is no doctor */
            a = next;
    }
    b = person_of(p, a, b);
    a = proper_name(p, a, b);
    if (a >= b)
        return (struct span){0, 0};
    return (struct span){p->tokens[a].start, p->tokens[b - 1].end};
}

bool speaker_worth(const struct parse *p, size_t a, size_t b)
{
    if (b == a + 1 && parse_may(p, a, ROLE_month) && !parse_one(p, a, ROLE_speaker))
        return false; /* "According to August 2018 assessment results" */
    if (b == a + 1 && parse_either(p, a, "laboratory", "lab"))
        return false; /* "71 laboratory confirmed cases" */
    for (size_t i = a + 1; i < b; i++)
        if (p->tokens[i].type == TOKEN_DIGITS &&
            (parse_may(p, i - 1, ROLE_month) || parse_may(p, i + 1, ROLE_month)))
            return false; /* "covering 24 - 31 December 2018, recorded" */
    for (size_t i = a + parse_may(p, a, ROLE_digit); i < b; i++) /* not "One report" */
        if (parse_may(p, i, ROLE_speaker) || ((p->tokens[i].flags & T_CAPITAL) &&
                                              (!parse_may(p, i, ROLE_function) || acronym(p, i))))
            return true;
    return false;
}

/* "OCHA and UNHCR": is another body's short name joined to the one at token I, on the side that
 * STEP, -1 or 1, says? */
static bool joined_body(const struct parse *p, size_t i, int step)
{
    size_t and = step < 0 ? i - 1 : i + 1, other = step < 0 ? i - 2 : i + 2;
    return parse_function(p, and, F_and) && acronym(p, other) && acronym(p, i) &&
           p->tokens[other].type == TOKEN_WORD;
}

void speaker_joined(const struct parse *p, uint32_t sentence, struct span *who)
{
    const struct sentence *s = &p->sentences[sentence];
    size_t i = s->first;
    if (!(s->functions >> F_and & 1))
        return;
    while (i < s->last && p->tokens[i].start < who->start)
        i++;
    if (i >= s->last || p->tokens[i].start != who->start || p->tokens[i].end != who->end)
        return; /* of several words, or of another sentence */
    bool left = i >= s->first + 2u && joined_body(p, i, -1) &&
                (i == s->first + 2u || p->tokens[i - 3].type != TOKEN_WORD ||
                 parse_function(p, i - 3, F_the) || parse_function(p, i - 3, F_that));
    size_t led = i - (i > s->first && parse_function(p, i - 1, F_the) ? 1u : 0u);
    bool right = i + 2u < s->last && led > s->first && joined_body(p, i, 1) &&
                 (parse_function(p, led - 1, F_to) || parse_function(p, led - 1, F_from) ||
                  parse_function(p, led - 1, F_by));
    if (left)
        who->start = p->tokens[i - 2].start;
    else if (right)
        who->end = p->tokens[i + 2].end;
}
