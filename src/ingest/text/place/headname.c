/* headname.c - names that no gazetteer knows and that head a block of a report: "Bahn. The camp
 * houses 2,900". */
#include <string.h>

#include "../parse.h"
#include "lookup.h"

#define HEAD_MOST 4 /* tokens of a head and its stop */

/* "Registration", "Logistics": does the word end as no name of a place does? */
static bool ends_as_nouns(const struct parse *p, const struct token *t)
{
    static const char *const ends[] = {"tion", "sion", "ment", "ing", "ity", "ness", "ics", "ship"};
    for (size_t e = 0; e < sizeof ends / sizeof *ends; e++) {
        size_t len = strlen(ends[e]);
        if (t->end - t->start > len && memcmp(p->text + t->end - len, ends[e], len) == 0)
            return true;
    }
    return false;
}

/* Did a place that is known head a block, and a token of type AFTER stand behind it? */
static bool heads_as_others(const struct parse *p, uint8_t after)
{
    for (size_t k = p->n_places; k > 0 && k + 40 > p->n_places; k--) {
        const struct place_ref *r = &p->places[k - 1];
        if (r->section && r->sentence > 0 && r->first == p->sentences[r->sentence].first &&
            p->tokens[r->last].type == after)
            return true;
    }
    return false;
}

/* "Bahn. The camp houses 2,900": does S, which opens its line, hold nothing but a name whose first
 * word no table knows, with more behind it on the line? */
static bool runs_in(const struct parse *p, const struct sentence *s)
{
    const struct token *t = &p->tokens[s->first];
    size_t last = s->last - 1;
    if (!s->starts_line || s + 1 >= p->sentences + p->n_sentences || s[1].starts_line ||
        last <= s->first || last > s->first + HEAD_MOST || !parse_mark(p, last, '.') ||
        t->word != 0 || (t->flags & T_UPPER))
        return false;
    for (size_t i = s->first; i < last; i++)
        if (p->tokens[i].type != TOKEN_WORD || !(p->tokens[i].flags & T_CAPITAL))
            return false;
    return true;
}

/* Does the sentence behind the head S speak of what is in a place: "the camp", "refugees"? */
static bool tells_of_place(const struct parse *p, const struct sentence *s)
{
    for (size_t i = s[1].first; i < s[1].last; i++)
        if (parse_in(p, i, SET_camplike) || parse_in(p, i, SET_townlike) ||
            parse_is(p, i, ROLE_noun, NOUN_people) || parse_is(p, i, ROLE_noun, NOUN_refugee) ||
            parse_is(p, i, ROLE_noun, NOUN_displaced))
            return true;
    return false;
}

/* Is another block of the report headed as that of S is? */
static bool another_runs_in(const struct parse *p, const struct sentence *s)
{
    for (const struct sentence *t = p->sentences; t < p->sentences + p->n_sentences; t++)
        if (t != s && runs_in(p, t) && tells_of_place(p, t))
            return true;
    return false;
}

/* "Mecufi", "Ourang. The camp hosts": an unknown name that is all of the line or the sentence that
 * opens a block, where it was a place before, or where another block is headed by one that is
 * known, or by one that is as unknown and told of in the same way. */
bool place_heads_block(const struct parse *p, const struct sentence *s, size_t i)
{
    size_t k = i, n = s->last;
    if (i != s->first || !s->starts_line || s == p->sentences)
        return false;
    while (n > i && (p->tokens[n - 1].type == TOKEN_LINE || parse_mark(p, n - 1, '.')))
        n--;
    if (n == i || n > i + 3 || n == s->last)
        return false;
    for (; k < n; k++) {
        const struct token *t = &p->tokens[k];
        if (t->type != TOKEN_WORD || !(t->flags & T_CAPITAL) || parse_in(p, k, SET_titled) ||
            (t->roles & PLACE_COMMON) || parse_in(p, k, SET_nowhere))
            return false;
    }
    if (!place_told_before(p, i) && !heads_as_others(p, p->tokens[n].type) &&
        !(runs_in(p, s) && tells_of_place(p, s) && another_runs_in(p, s)))
        return false;
    for (k = i; k < n; k++)
        if (ends_as_nouns(p, &p->tokens[k]))
            return false;
    return true;
}
