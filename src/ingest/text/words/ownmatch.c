/* ownmatch.c - finds a user's own terms and places in the tokens of a text. */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "ownwords.h"

static int by_words(const void *a, const void *b)
{
    const struct own_term *x = a, *y = b;
    int order = strcmp(x->words[0], y->words[0]);
    if (order != 0)
        return order;
    if (x->n != y->n)
        return x->n > y->n ? -1 : 1;
    for (size_t k = 1; k < x->n; k++)
        if ((order = strcmp(x->words[k], y->words[k])) != 0)
            return order;
    return 0;
}

void own_terms_sort(struct extract_words *w)
{
    qsort(w->terms, w->n, sizeof *w->terms, by_words);
    w->sorted = true;
}

/* How the text of token I compares with WORD, which is in lower case where ASCII. */
static int compare(const struct parse *p, size_t i, const char *word)
{
    const struct token *t = &p->tokens[i];
    size_t len = t->end - t->start;
    for (size_t k = 0; k < len; k++) {
        unsigned char c = (unsigned char)p->text[t->start + k], d = (unsigned char)word[k];
        c = c >= 'A' && c <= 'Z' ? c | 0x20 : c;
        if (c != d)
            return c < d ? -1 : 1;
    }
    return word[len] == '\0' ? 0 : -1;
}

/* The token behind term T where it starts at token I, else 0. */
static size_t ends_at(const struct parse *p, const struct own_term *t, size_t i, size_t end)
{
    for (size_t k = 0; k < t->n; k++) {
        if (k > 0 && parse_mark(p, i, '-') && parse_glued(p, i) && parse_glued(p, i + 1))
            i++;
        if (i >= end || p->tokens[i].type != TOKEN_WORD || compare(p, i, t->words[k]) != 0)
            return 0;
        i++;
    }
    return i;
}

static const struct own_term *longest(const struct parse *p, size_t i, size_t end, bool place,
                                      size_t *last)
{
    const struct extract_words *w = p->options->words;
    size_t low = 0, high = w->n;
    while (low < high) { /* the first term with this first word */
        size_t middle = low + (high - low) / 2;
        if (compare(p, i, w->terms[middle].words[0]) > 0)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < w->n && compare(p, i, w->terms[low].words[0]) == 0; low++) {
        const struct own_term *t = &w->terms[low];
        bool fits = place ? t->place != NULL : t->place == NULL && (t->language & p->language);
        if (fits && (*last = ends_at(p, t, i, end)) > 0)
            return t;
    }
    return NULL;
}

const struct own_term *own_place(const struct parse *p, size_t i, size_t end, size_t *last)
{
    if (p->options->words == NULL || p->options->words->n == 0 || p->tokens[i].type != TOKEN_WORD)
        return NULL;
    return longest(p, i, end, true, last);
}

int own_terms_apply(struct parse *p)
{
    if (p->options->words == NULL || p->options->words->n == 0)
        return 0;
    size_t to = 0, last;
    for (size_t i = 0; i < p->n_tokens; i++) {
        struct token t = p->tokens[i];
        const struct own_term *term =
            t.type == TOKEN_WORD ? longest(p, i, p->n_tokens, false, &last) : NULL;
        if (term != NULL) {
            const struct word *w = &words[term->word];
            t.end = p->tokens[last - 1].end;
            t.word = term->word;
            t.roles = word_roles_in(term->word, p->language == LANGUAGE_FR);
            t.functions = word_functions_in(term->word, p->language == LANGUAGE_FR);
            t.sets = w->token.sets & (1ull << SET_time | 1ull << SET_phone);
            t.more = 0;
            t.traits = (uint16_t)(w->token.traits | (t.traits & 1u << TRAIT_naming) |
                                  (p->tokens[last - 1].traits & 1u << TRAIT_ending));
            i = last - 1;
        }
        p->tokens[to++] = t;
    }
    for (size_t i = to; i < p->n_tokens; i++)
        p->tokens[i] = p->tokens[p->n_tokens + 1]; /* empty, as all behind the last are */
    p->n_tokens = to;
    return 0;
}
