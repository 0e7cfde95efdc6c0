/* tocome.c - wholes that were planned or promised, of which the text tells what has come: "20 of
 * the 45 planned flights have landed", "Of the 5,000 tents promised, 900 have arrived". */
#include "../figure/draft.h"
#include "../measure/counts.h"
#include "status.h"

#define OPENING_FAR 10 /* tokens from the "of" that opens its clause to the comma behind */

/* "Of the 45 flights planned for the week, 20": does Q stand in what opens its clause? Then the
 * comma that ends that; else 0. */
static size_t opening_comma(const struct parse *p, const struct quantity *q)
{
    const struct sentence *s = &p->sentences[q->sentence];
    size_t i = q->outer_first;
    while (i > s->first && (parse_function(p, i - 1, F_the) || parse_function(p, i - 1, F_its) ||
                            parse_function(p, i - 1, F_a) || parse_in(p, i - 1, SET_tocome) ||
                            parse_function(p, i - 1, F_they)))
        i--;
    if (i == s->first || !parse_function(p, i - 1, F_of))
        return 0;
    i -= i > s->first + 1u && parse_function(p, i - 2, F_out) ? 2u : 1u;
    if (i > s->first && p->tokens[i - 1].type != TOKEN_MARK && !parse_function(p, i - 1, F_and) &&
        !parse_function(p, i - 1, F_but))
        return 0;
    for (i = q->last; i < s->last && i < q->last + (size_t)OPENING_FAR; i++)
        if (parse_mark(p, i, ','))
            return i;
    return 0;
}

/* Behind Q's unit, up to token END: "planned", "that Japan had promised", "it needs". */
static bool promised_behind(const struct parse *p, const struct quantity *q, size_t end)
{
    size_t i = q->unit_last > q->outer_last ? q->unit_last : q->outer_last;
    if (parse_in(p, i, SET_tocome))
        return true;
    bool clause = parse_among(p, i, "that", "which", "it", "they", "he", "she", "we");
    for (size_t to = i + 6; clause && i < to && i < end && p->tokens[i].type == TOKEN_WORD; i++)
        if (parse_in(p, i, SET_tocome) || parse_in(p, i, SET_wants))
            return true;
    return false;
}

bool status_whole_to_come(const struct parse *p, const struct draft *d)
{
    const struct quantity *q = d->q;
    const struct sentence *s = &p->sentences[d->sentence];
    if (!parse_sentence_in(s, SET_tocome) || d->noun == NOUN_money || q->first == s->first ||
        draft_is(d->measure, "killed") || draft_is(d->measure, "injured"))
        return false;
    size_t comma = q->whole ? 0 : opening_comma(p, q);
    if (!q->whole && comma == 0)
        return false;
    if (parse_in(p, q->outer_first - 1u, SET_tocome))
        return true; /* "a planned 2,500 officers" */
    for (size_t i = q->last; i < q->unit_last; i++)
        if (parse_in(p, i, SET_tocome))
            return true; /* "the 45 planned flights" */
    return promised_behind(p, q, comma > 0 ? comma : s->last);
}

bool modal_in_opening(const struct parse *p, const struct draft *d, size_t modal)
{
    const struct quantity *q = d->q;
    for (const struct quantity *o = q;
         o-- > p->quantities && o->sentence == q->sentence && o->last + OPENING_FAR > modal;)
        if (o->last <= modal + 2u) {
            size_t comma = o->dropped ? 0 : opening_comma(p, o);
            if (comma > modal && comma < q->outer_first)
                return true;
        }
    return false;
}
