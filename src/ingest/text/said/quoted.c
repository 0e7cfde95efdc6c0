/* quoted.c - who states a figure that stands within a quotation, or behind one. */
#include "speaker.h"

/* The first quotation mark from token I on; END where none stands before it. */
static size_t next_quote(const struct parse *p, size_t i, size_t end)
{
    while ((i = parse_next(p, i, end, TRAIT_paired)) < end && !parse_mark(p, i, '"'))
        i++;
    return i;
}

/* The token behind the last one before I, from FIRST on; FIRST where there is none. */
static size_t behind_quote(const struct parse *p, size_t first, size_t i)
{
    while ((i = parse_behind(p, first, i, TRAIT_paired)) > first && !parse_mark(p, i - 1, '"'))
        i--;
    return i;
}

/* "..., said Ana Ruiz. "Yesterday we buried eleven": who is quoted goes on. */
bool speaker_quoted_on(const struct parse *p, uint32_t sentence, struct span *out)
{
    const struct sentence *s = &p->sentences[sentence], *b = sentence > 0 ? s - 1 : NULL;
    if (b == NULL || !parse_mark(p, s->first, '"') || b->paragraph != s->paragraph)
        return false;
    return next_quote(p, b->first, b->last) < b->last &&
           speaker_in(p, sentence - 1, b->first, b->last, b->last, out) == SOMEBODY;
}

#define BACK 4     /* sentences before a quotation that may name who "she" is */

/* "..., Minister Aroha Pennington announced. / "We give 3 million, as Tonga tells us," she said": who
 * spoke last before the quotation that opens in sentence S. */
static bool spoke_before(const struct parse *p, uint32_t s, struct span *out)
{
    for (uint32_t b = s; b > 0 && s - b < BACK; b--) {
        const struct sentence *t = &p->sentences[b - 1];
        if (speaker_in(p, b - 1, t->first, t->last, t->last, out) == SOMEBODY)
            return true;
    }
    return false;
}

#define QUOTED 120 /* tokens of a quotation before and behind a number */

/* ""Yesterday we counted 9,800. It is worse today," said Sahar Wardak": whoever says the quotation
 * in which a number stands says the number. */
bool speaker_quoted_by(const struct parse *p, const struct draft *d, struct span *out)
{
    uint32_t paragraph = p->sentences[d->sentence].paragraph, s = d->sentence;
    size_t first = d->q->first > QUOTED ? d->q->first - QUOTED : 0;
    size_t open = behind_quote(p, first, d->q->first), close = d->q->last;
    if (open == first || !parse_glued(p, open) ||
        (open > 1 && parse_glued(p, open - 1) && p->tokens[open - 2].type == TOKEN_WORD))
        return false; /* none, or one that closes */
    size_t last = close + QUOTED < p->n_tokens ? close + QUOTED : p->n_tokens;
    close = next_quote(p, close, last);
    if (close >= p->n_tokens || !parse_mark(p, close, '"') || close + 2 >= p->n_tokens)
        return false;
    while (s + 1 < p->n_sentences && p->sentences[s].last <= close)
        s++;
    for (uint32_t f = d->sentence; f > 0 && p->sentences[f].first >= open; f--)
        if (p->sentences[f - 1].paragraph != paragraph)
            return false;
    if (p->sentences[s].paragraph != paragraph)
        return false;
    size_t end = p->sentences[s].last < close + 12 ? p->sentences[s].last : close + 12;
    if (close >= end || parse_next(p, close, close + 8, TRAIT_say) >= close + 8)
        return false;
    enum found f = speaker_in(p, s, close, end, close, out);
    uint32_t from = d->sentence;
    while (from > 0 && p->sentences[from].first >= open)
        from--;
    from += p->sentences[from].first < open - 1 ? 1u : 0u;
    return f == SOMEBODY || (f == ANTECEDENT && spoke_before(p, from, out));
}
