/* runin.c - the noun of a number that stands apart before it: alone at the head of its line
 * ("Shelters. 835 are open"), over it ("SHELTERS / There are 1,375 of them"), or as what the
 * sentence speaks of ("Blankets, 4,000 in all, were flown in"). */
#include "../figure/draft.h"
#include "../figure/told.h"
#include "counts.h"

/* The noun that the head H consists of; TEXT_NOUN_COUNT: it says something else, or more. */
static int only_noun(const struct parse *p, const struct sentence *h)
{
    static const uint64_t nouns = 1ull << NOUN_site | 1ull << NOUN_flight | 1ull << NOUN_aircraft |
                                  1ull << NOUN_ship | 1ull << NOUN_vehicle | 1ull << NOUN_convoy |
                                  1ull << NOUN_train | 1ull << NOUN_troop | 1ull << NOUN_refugee |
                                  1ull << NOUN_displaced | 1ull << NOUN_returnee |
                                  1ull << NOUN_dead | 1ull << NOUN_injured | 1ull << NOUN_missing;
    size_t n, i = h->first + (h->bullet ? 1u : 0u);
    const struct entry *e = parse_match(p, i, ROLE_noun, &n);
    if (e == NULL || !(nouns >> (int)e->value & 1) || !(p->tokens[i].flags & T_CAPITAL))
        return TEXT_NOUN_COUNT;
    for (i += n; i < h->last; i++)
        if (p->tokens[i].type == TOKEN_WORD || p->tokens[i].type == TOKEN_DIGITS)
            return TEXT_NOUN_COUNT;
    return (int)e->value;
}

/* "835 are open", "There are 1,375 of them": does D open its sentence, as one that its head names?
 */
static bool opens(const struct parse *p, const struct draft *d)
{
    const struct quantity *q = d->q;
    size_t first = p->sentences[d->sentence].first, i = q->outer_last;
    if (q->outer_first == first)
        return parse_function(p, i, F_be) || parse_function(p, i, F_have) ||
               parse_match(p, i, ROLE_verb, NULL) != NULL;
    return q->outer_first == first + 2u && parse_in(p, first, SET_there) &&
           parse_function(p, first + 1, F_be) && parse_function(p, i, F_of) &&
           parse_function(p, i + 1, F_them);
}

/* "Camps. 300 were burnt to death": people, whatever the head names. */
static bool befalls_people(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_last;
    while (parse_function(p, i, F_be) || parse_function(p, i, F_have))
        i++;
    const struct entry *e = parse_match(p, i, ROLE_verb, NULL);
    return e != NULL && (e->value == VERB_die || e->value == VERB_injure || e->value == VERB_flee ||
                         e->value == VERB_evacuate);
}

/* "Blankets, 4,000 in all, were", "Winter tents, 3,200 of them, reached": the token behind the noun
 * that is spoken of; 0: it is not so. */
static size_t spoken_of(const struct parse *p, const struct draft *d)
{
    const struct quantity *q = d->q;
    size_t i = q->outer_first, k = q->outer_last, first = p->sentences[d->sentence].first;
    if (i < first + 2u || !parse_mark(p, i - 1, ',') || parse_glued(p, i) ||
        !parse_mark(p, k + 2, ','))
        return 0;
    bool all = parse_function(p, k, F_in) && parse_among(p, k + 1, "all", "total"),
         them = parse_function(p, k, F_of) && parse_function(p, k + 1, F_them);
    for (const struct quantity *b = q; (all || them) && b > p->quantities; b--)
        if (b[-1].sentence != d->sentence)
            return i - 1;
        else if (!b[-1].dropped)
            return 0; /* "88 flights have brought tents, 31 of them, it says," */
    return all || them ? i - 1 : 0;
}

bool runin_noun(const struct parse *p, struct draft *d)
{
    size_t n = 0, end;
    if (d->q->form != QUANTITY_COUNT || d->q->unit_last > d->q->unit_first)
        return false;
    if (d->sentence > 0 && opens(p, d)) {
        const struct sentence *h = &p->sentences[d->sentence] - 1;
        int noun = !h->numeric && told_begins_line(p, d->sentence - 1) &&
                           (h->heading || h->paragraph == h[1].paragraph)
                       ? only_noun(p, h)
                       : TEXT_NOUN_COUNT;
        if (noun == TEXT_NOUN_COUNT || (!draft_counts_people(noun) && befalls_people(p, d)))
            return false;
        d->under = d->sentence;
        d->noun = (uint8_t)noun;
        return true;
    }
    if ((end = spoken_of(p, d)) == 0)
        return false;
    const struct entry *e =
        parse_match_back(p, p->sentences[d->sentence].first, end, ROLE_noun, &n);
    if (e == NULL || e->value == NOUN_other)
        return false;
    d->noun = (uint8_t)e->value;
    d->noun_at = (uint32_t)(end - n);
    return true;
}
