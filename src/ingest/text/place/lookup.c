/* lookup.c - reads the tokens of a text as a name of the gazetteer. */
#include <string.h>

#include "lookup.h"

/* Folds a word of LEN plain letters, a piece at a time where whole pieces can be read. */
static inline void fold_plain(const struct parse *p, const struct token *t, char *to, size_t len)
{
    const char *s = p->text + t->start;
    if (t->end + WORD_PIECE > p->len) { /* the last word or two of the text */
        for (size_t k = 0; k < len; k++)
            to[k] = s[k] | 0x20;
        return;
    }
    for (size_t k = 0; k < len; k += WORD_PIECE) {
        uint64_t piece;
        memcpy(&piece, s + k, sizeof piece);
        piece |= 0x2020202020202020u;
        memcpy(to + k, &piece, sizeof piece);
    }
}

static bool fold_token(struct parse *p, const struct token *t, struct folded *f)
{
    const char *s = p->text + t->start;
    size_t len = t->end - t->start, room = NAME_MOST - f->n;
    if (len + 1 >= room)
        return false;
    size_t start = f->n;
    if (f->n > 0)
        f->text[f->n++] = ' ';
    if (t->flags & T_PLAIN) {
        fold_plain(p, t, f->text + f->n, len);
        f->n += len;
        return true;
    }
    for (size_t k = 0; k < len; k++) {
        unsigned char c = (unsigned char)s[k] | 0x20;
        if (c < 'a' || c > 'z') {
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
        f->text[f->n++] = (char)c;
    }
    return true;
}

#define COUNTRY_LEAST 1000000 /* people of a country whose name nobody gives to a town unsaid */

/* "Jordan", told of Colombia, which has a town of that name: the country is meant all the same. */
static void prefer_country(const struct place_walk *walk, struct place_match *m)
{
    struct place_match first;
    place_walk_end(walk, NULL, &first);
    if (first.place->type == PLACE_COUNTRY && first.place->population >= COUNTRY_LEAST)
        *m = first;
}

/* "Congo", in English prose, is the larger of the two countries of that name, but where the text is
 * about the other one; French calls that "RDC". */
static void prefer_larger(const struct parse *p, const struct folded *f, size_t len,
                          struct place_match *m)
{
    struct place_match all[4];
    if (p->language == LANGUAGE_FR || m->place->type != PLACE_COUNTRY ||
        (p->country != NULL && strcmp(m->place->country, p->country) == 0))
        return;
    size_t n = place_find_namesakes(f->text, len, all, sizeof all / sizeof *all);
    for (size_t i = 0; i < n && i < sizeof all / sizeof *all; i++)
        if (all[i].place->type == PLACE_COUNTRY &&
            all[i].place->population > m->place->population) {
            bool shared = m->shared;
            *m = all[i];
            m->shared = shared;
        }
}

size_t place_read_name(struct parse *p, size_t i, size_t end, struct folded *f,
                       struct place_match *m)
{
    struct place_walk walk = {0};
    size_t before = i - (i > 0);
    f->n = f->words = 0;
    for (; i < end && f->words < WORDS_MOST_IN_NAME; i++) {
        const struct token *t = &p->tokens[i];
        bool genitive = t->mark == 's', joins = t->mark == '-' || t->mark == '\'';
        if (joins && parse_glued(p, i) && parse_glued(p, i + 1))
            continue;
        if ((t->type != TOKEN_WORD && !genitive) || !fold_token(p, t, f))
            break;
        f->ends[f->words] = (uint16_t)f->n;
        f->tokens[f->words++] = (uint32_t)i;
        bool goes_on = t->flags & T_PLAIN ? place_walk_word(&walk, f->text, f->n)
                                          : place_walk_on(&walk, f->text, f->n);
        if (!goes_on)
            break;
    }
    size_t len = walk.best != NULL ? place_walk_end(&walk, p->country, m) : 0;
    bool country = len > 0 && m->shared && p->country != NULL &&
                   (m->place->type == PLACE_CITY ||
                    (m->place->type == PLACE_REGION && p->language == LANGUAGE_FR &&
                     parse_reads(p, before, "au"))); /* "au Niger", and "dans l'Etat du Niger" */
    if (country)
        prefer_country(&walk, m);
    if (len > 0 && m->shared) {
        prefer_larger(p, f, len, m);
        p->namesakes = true;
        p->turned_by |= p->country == NULL ? place_walk_turns(&walk) : 0;
    }
    return len;
}

bool place_roman(const struct parse *p, const struct sentence *s, size_t i)
{
    const struct token *t = &p->tokens[i];
    if (i >= s->last || t->type != TOKEN_WORD || !(t->flags & T_CAPITAL) || parse_gap(p, i))
        return false;
    for (size_t k = t->start; k < t->end; k++)
        if (strchr("IVX", p->text[k]) == NULL)
            return false;
    return t->end - t->start > 1 || i + 1 >= s->last || p->tokens[i + 1].type != TOKEN_WORD ||
           parse_function(p, i + 1, F_and) || parse_among(p, i + 1, "has", "is", "hosts", "holds");
}

#define NAMESAKE_MOST 1000000 /* people of a town that needs no country to say which is meant */

bool place_told_elsewhere(struct parse *p, const struct place_match *m, size_t i, size_t end)
{
    struct folded f;
    struct place_match next;
    if (p->country != NULL && strcmp(m->place->country, p->country) == 0)
        return false; /* nearly all */
    i += parse_in(p, i, SET_kind) ? 1u : 0u;
    bool comma = parse_mark(p, i, ',');
    if ((!comma && !parse_function(p, i, F_in)) || m->type != PLACE_NAME ||
        m->place->country[0] == '\0' || m->place->population >= NAMESAKE_MOST || i + 2 >= end)
        return false;
    i += parse_in(p, i + 1, SET_compass) ? 2u : 1u;
    if (!(p->tokens[i].flags & T_CAPITAL) || place_name_at(p, i, end, &f, &next) == 0 ||
        next.type != PLACE_NAME || strcmp(next.place->country, m->place->country) == 0 ||
        next.place->country[0] == '\0' || (comma && next.place->type != PLACE_COUNTRY))
        return false;
    if (comma && !parse_mark(p, f.tokens[f.words - 1] + 1u, ',') &&
        !parse_mark(p, f.tokens[f.words - 1] + 1u, '.'))
        return false; /* "In Geneva, Mali said" */
    if (p->country == NULL) {
        p->turned_by |= 1ull << place_country_bit(next.place->country);
        return false;
    }
    return strcmp(next.place->country, p->country) == 0;
}
