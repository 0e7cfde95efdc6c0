/* match.c - looking tokens up in the word tables, and the growing arrays of a parse. */
#include <stdlib.h>

#include "../parse.h"

void *parse_grown(void *at, size_t *size, size_t each)
{
    size_t more = *size == 0 ? 64 : *size * 2;
    void *grown = reallocarray(at, more, each);
    if (grown != NULL)
        *size = more;
    return grown;
}

void parse_reset(struct parse *p)
{
    *p = (struct parse){
        .tokens = p->tokens,
        .size_tokens = p->size_tokens,
        .traits = p->traits,
        .size_traits = p->size_traits,
        .sentences = p->sentences,
        .size_sentences = p->size_sentences,
        .quantities = p->quantities,
        .size_quantities = p->size_quantities,
        .mentions = p->mentions,
        .size_mentions = p->size_mentions,
        .places = p->places,
        .size_places = p->size_places,
        .drafts = p->drafts,
        .size_figures = p->size_figures,
        .size_dates = p->size_dates,
        .scratch = p->scratch,
    };
}

void parse_free(struct parse *p)
{
    free(p->tokens);
    free(p->traits);
    free(p->sentences);
    free(p->quantities);
    free(p->mentions);
    free(p->places);
    parse_figures_free(p);
    buffer_free(&p->scratch);
    *p = (struct parse){0};
}

static bool follows(const struct parse *p, size_t i, const struct entry *e)
{
    for (size_t k = 0; k < e->more; k++)
        if (i + k + 1 >= p->n_tokens || p->tokens[i + k + 1].word != e->next[k])
            return false;
    return true;
}

/* The first entry of G that is of one word, with *N, which may be NULL, one; NULL: none. */
static inline const struct entry *alone(const struct parse *p, const struct word_group *g,
                                        size_t *n)
{
    if (!(g->alone & p->language))
        return NULL;
    const struct entry *e = &word_entries[g->single];
    while (!(e->language & p->language))
        e++;
    if (n != NULL)
        *n = 1;
    return e;
}

/* The longest entry of G that starts at token I and may go on with NEXT, of *N words. Few words
 * need it, and the registers that it takes must not be saved for the others. */
__attribute__((noinline)) static const struct entry *longest_phrase(const struct parse *p, size_t i,
                                                                    const struct word_group *g,
                                                                    uint16_t next, size_t *n)
{
    const struct entry *e = word_phrases_on(g, next), *end = &word_entries[g->single];
    for (; e < end && e->next[0] == next; e++)
        if ((e->language & p->language) && (e->more == 1 || follows(p, i, e))) {
            if (n != NULL)
                *n = (size_t)e->more + 1;
            return e;
        }
    return alone(p, g, n);
}

const struct entry *parse_longest(const struct parse *p, size_t i, enum role_of_word role,
                                  size_t *n)
{
    const struct token *t = &p->tokens[i];
    const struct word_group *g = word_group_of(&words[t->word], role);
    uint16_t next = t[1].word; /* behind the last token stands one of no word */
    return next != 0 && (g->next >> (next & 63) & 1) ? longest_phrase(p, i, g, next, n)
                                                     : alone(p, g, n);
}

const struct entry *parse_longest_back(const struct parse *p, size_t first, size_t end,
                                       enum role_of_word role, size_t *n)
{
    const struct word_phrases *ends = &word_phrases[p->tokens[end - 1].word];
    size_t most = ends->tails >> role & 1 ? ends->longest : 1; /* mostly words by themselves */
    for (size_t i = end - first > most ? end - most : first; i < end; i++) {
        const struct token *t = &p->tokens[i];
        if (!(t->roles >> role & 1))
            continue;
        const struct word_group *g = word_group_of(&words[t->word], role);
        if (i + 1 == end)
            return alone(p, g, n);
        const struct entry *e = word_phrases_on(g, t[1].word), *last = &word_entries[g->single];
        for (; e < last && e->next[0] == t[1].word; e++)
            if (i + e->more + 1u == end && (e->language & p->language) && follows(p, i, e)) {
                *n = (size_t)e->more + 1;
                return e;
            }
    }
    return NULL;
}

bool parse_valued(const struct parse *p, size_t i, enum role_of_word role, int value)
{
    const struct entry *e, *end = word_role(&words[p->tokens[i].word], role, 0, &e);
    for (; e < end; e++)
        if (e->value == value && (e->language & p->language)) /* "trillion" is no int */
            return true;
    return false;
}

/* Is S, of LEN bytes, which begin with FIRST in lower case, one of the words of LIST? The second
 * letter tells nearly all others apart; of one letter it is not looked at. */
__attribute__((noinline)) static bool listed(const char *s, size_t len, char first,
                                             const char *const *list)
{
    int second = len > 1 ? s[1] & ~0x20 : 0;
    for (; *list != NULL; list++)
        if ((*list)[0] == first && ((*list)[1] & ~0x20) == second &&
            strncasecmp(s, *list, len) == 0 && (*list)[len] == '\0')
            return true;
    return false;
}

bool parse_word_spelled(const struct parse *p, const struct token *t, const char *const *list,
                        uint32_t seconds)
{
    const char *s = p->text + t->start;
    if (t->end - t->start > 1 && !(seconds >> (s[1] & 31) & 1))
        return false; /* mostly no word of the list, all in small letters, has its second letter */
    char first = *s >= 'A' && *s <= 'Z' ? (char)(*s | 0x20) : *s;
    while (*list != NULL && **list != first)
        list++;
    return *list != NULL && listed(s, t->end - t->start, first, list);
}

bool parse_superlative(const struct parse *p, size_t i)
{
    static const char *const most[] = {
        "most",      "least",  "fewest", "largest", "biggest",  "highest",  "lowest",
        "worst",     "best",   "first",  "only",    "greatest", "smallest", "longest",
        "strongest", "second", "third",  "fastest", "steepest", "sharpest", NULL};
    const struct token *t = &p->tokens[i < p->n_tokens ? i : p->n_tokens];
    return parse_spelled(p, i, most) ||
           (t->type == TOKEN_WORD && !(t->flags & T_CAPITAL) && t->end - t->start > 5 &&
            memcmp(p->text + t->end - 4, "iest", 4) == 0);
}
