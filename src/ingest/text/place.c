/* place.c - the places and peoples that a sentence names, with the preposition before each. */
#include <ctype.h>
#include <string.h>

#include "parse.h"

#define NAME_MOST 96
#define WORDS_MOST_IN_NAME 6

struct folded { /* the words from a token on, folded for the gazetteer */
    char text[NAME_MOST];
    size_t n;
    uint16_t ends[WORDS_MOST_IN_NAME]; /* where each token's part ends */
    uint32_t tokens[WORDS_MOST_IN_NAME];
    size_t words;
};

static bool fold_token(struct parse *p, const struct token *t, struct folded *f)
{
    const char *s = p->text + t->start;
    size_t len = t->end - t->start, room = NAME_MOST - f->n;
    if (len + 1 >= room)
        return false;
    size_t start = f->n;
    if (f->n > 0)
        f->text[f->n++] = ' ';
    for (size_t k = 0; k < len; k++) {
        if (!isalnum((unsigned char)s[k]) || (s[k] & 0x80)) {
            buffer_clear(&p->scratch);
            if (text_fold(s, len, &p->scratch, NULL) < 0 || p->scratch.len + 1 >= room ||
                p->scratch.len == 0) {
                f->n = start;
                return false;
            }
            f->n = start + (start > 0);
            memcpy(f->text + f->n, p->scratch.data, p->scratch.len);
            f->n += p->scratch.len;
            return true;
        }
        f->text[f->n++] = (char)(s[k] >= 'A' && s[k] <= 'Z' ? s[k] | 0x20 : s[k]);
    }
    return true;
}

static void fold_from(struct parse *p, size_t i, size_t end, struct folded *f)
{
    f->n = f->words = 0;
    for (; i < end && f->words < WORDS_MOST_IN_NAME; i++) {
        const struct token *t = &p->tokens[i];
        if (t->type == TOKEN_MARK && t->mark == '-' && parse_glued(p, i) && parse_glued(p, i + 1))
            continue;
        if (t->type == TOKEN_MARK && t->mark == '\'' && parse_glued(p, i) &&
            parse_glued(p, i + 1))
            continue;
        bool genitive = t->type == TOKEN_MARK && t->mark == 's';
        if ((t->type != TOKEN_WORD && !genitive) || !fold_token(p, t, f))
            break;
        f->ends[f->words] = (uint16_t)f->n;
        f->tokens[f->words++] = (uint32_t)i;
    }
}

/* The preposition that governs the name at token I, over an article and capitals. */
static uint8_t function_before(const struct parse *p, size_t first, size_t i)
{
    static const uint8_t governing[] = {F_to, F_from, F_in,   F_into, F_at,     F_on,   F_via,
                                        F_by, F_of,   F_near, F_across, F_within, F_for, F_between,
                                        F_with, F_against};
    for (size_t back = 1; back <= 4 && i >= first + back; back++) {
        size_t k = i - back;
        if (p->tokens[k].type == TOKEN_LINE)
            break;
        for (size_t g = 0; g < sizeof governing; g++)
            if (parse_function(p, k, governing[g]))
                return governing[g];
        if (parse_function(p, k, F_the) || parse_function(p, k, F_its))
            continue;
        bool part = p->tokens[k].type == TOKEN_WORD &&
                    ((p->tokens[k].flags & T_CAPITAL) || parse_may(p, k, ROLE_adjective) ||
                     p->tokens[k].word == 0);
        if (!part)
            break;
    }
    return TEXT_FUNCTION_COUNT;
}

static int add_place(struct parse *p, struct place_ref r, struct error *err)
{
    void *more = parse_grow(p->places, &p->size_places, p->n_places, sizeof *p->places);
    if (more == NULL)
        return error_memory(err);
    p->places = more;
    p->places[p->n_places++] = r;
    return 0;
}

/* Capital letters alone don't make a place of a word that has other uses. */
static bool doubtful(const struct parse *p, size_t i, size_t first, const struct place_match *m,
                     size_t n_tokens)
{
    const struct token *t = &p->tokens[i];
    if (m->acronym && !(t->flags & T_UPPER) && n_tokens == 1)
        return true;
    if (n_tokens == 1 && words[t->word].roles != 0 &&
        (words[t->word].roles & ~(1ull << ROLE_currency)) != 0 &&
        m->place->type != PLACE_COUNTRY)
        return true;
    if (i > first && p->tokens[i - 1].type == TOKEN_WORD && parse_may(p, i - 1, ROLE_title) &&
        (p->tokens[i - 1].flags & T_CAPITAL))
        return true;
    return m->common && i == first;
}

int parse_places(struct parse *p, uint32_t sentence, struct error *err)
{
    const struct sentence *s = &p->sentences[sentence];
    struct folded f;
    for (size_t i = s->first; i < s->last; i++) {
        const struct token *t = &p->tokens[i];
        if (t->type != TOKEN_WORD || !(t->flags & T_CAPITAL))
            continue;
        fold_from(p, i, s->last, &f);
        struct place_match m;
        size_t len = f.n > 0 ? place_find_longest(f.text, f.n, p->country, &m) : 0, k = 0;
        while (k < f.words && f.ends[k] != len)
            k++;
        uint8_t function = function_before(p, s->first, i);
        if (len > 0 && k < f.words && !doubtful(p, i, s->first, &m, k + 1)) {
            struct place_ref r = {.first = (uint32_t)i, .last = f.tokens[k] + 1,
                                  .sentence = sentence, .place = m.place,
                                  .type = (uint8_t)m.type, .function = function};
            if (add_place(p, r, err) < 0)
                return -1;
            i = f.tokens[k];
        } else if ((function == F_in || function == F_at || function == F_from ||
                    function == F_to || function == F_into || function == F_near ||
                    function == F_via) &&
                   !(words[t->word].roles & (1ull << ROLE_month | 1ull << ROLE_weekday |
                                             1ull << ROLE_function))) {
            struct place_ref r = {.first = (uint32_t)i, .last = (uint32_t)i + 1,
                                  .sentence = sentence, .function = function, .written = true};
            while (r.last < s->last && p->tokens[r.last].type == TOKEN_WORD &&
                   (p->tokens[r.last].flags & T_CAPITAL))
                r.last++;
            if (add_place(p, r, err) < 0)
                return -1;
            i = r.last - 1;
        }
    }
    return 0;
}
