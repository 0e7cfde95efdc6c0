/* hedgeapart.c - qualifiers that stand apart from their number, behind what it counts: "4,800
 * people, about, have been brought", "60,000 refugees from Mali, roughly", "7,900 people, give or
 * take". */
#include "../parse.h"

#define APART_MOST 7 /* words between what is counted and what hedges it */

/* The hedge that begins at token I, *N tokens long: about, nearly or a lower bound. */
static enum qualifier hedge_at(const struct parse *p, size_t i, size_t *n)
{
    size_t very = i + (parse_reads(p, i, "or") ? 1u : 0u);
    very += parse_reads(p, very, "very") ? 1u : 0u;
    if (parse_reads(p, i, "give") && parse_reads(p, i + 1, "or") && parse_reads(p, i + 2, "take")) {
        *n = 3;
        return QUALIFIER_ABOUT;
    }
    if (very > i && parse_among(p, very, "nearly", "almost") &&
        parse_among(p, very + 1, "that", "so", "as")) {
        *n = very + 2 - i;
        return QUALIFIER_NEARLY;
    }
    if (parse_reads(p, i, "or") && parse_reads(p, i + 1, "close") && parse_reads(p, i + 2, "to") &&
        parse_among(p, i + 3, "it", "that")) {
        *n = 4;
        return QUALIFIER_NEARLY;
    }
    if (parse_reads(p, i, "or") && parse_among(p, i + 1, "so", "thereabouts")) {
        *n = 2;
        return QUALIFIER_ABOUT;
    }
    if (parse_reads(p, i, "at") && parse_reads(p, i + 1, "least")) {
        *n = 2;
        return QUALIFIER_AT_LEAST;
    }
    *n = 1;
    if (parse_among(p, i, "almost", "nearly"))
        return QUALIFIER_NEARLY;
    return parse_among(p, i, "about", "roughly", "approximately", "approx") ? QUALIFIER_ABOUT
                                                                            : QUALIFIER_EXACT;
}

/* Does what stands at token I end an aside, or the sentence? */
static bool closes(const struct parse *p, size_t i, size_t end)
{
    return i >= end || p->tokens[i].type == TOKEN_LINE || parse_mark(p, i, ',') ||
           parse_mark(p, i, '.') || parse_mark(p, i, ')') || parse_mark(p, i, ';');
}

/* Takes "a few hundred" of "give or take a few hundred" out of what is counted. */
static void drop_margin(struct parse *p, struct quantity *q, size_t i)
{
    struct quantity *next = q + 1;
    if (next < p->quantities + p->n_quantities && next->sentence == q->sentence &&
        next->outer_first == i && next->form == QUANTITY_COUNT)
        next->dropped = true;
}

static void hedge_apart(struct parse *p, struct quantity *q, size_t end)
{
    size_t i = q->unit_last > q->outer_last ? q->unit_last : q->outer_last, n;
    for (size_t k = i; k + 1 < end && k < i + APART_MOST; k++) {
        const struct token *t = &p->tokens[k];
        if (parse_mark(p, k, ',') || parse_mark(p, k, '(')) {
            enum qualifier how = hedge_at(p, k + 1, &n);
            bool margin = n == 3 && how == QUALIFIER_ABOUT &&
                          (p->tokens[k + 4].type == TOKEN_DIGITS || parse_function(p, k + 4, F_a));
            if (how == QUALIFIER_EXACT || !(closes(p, k + 1 + n, end) || margin))
                return;
            q->qualifier = how;
            q->hedge = (struct span){p->tokens[k + 1].start, p->tokens[k + n].end};
            if (how == QUALIFIER_AT_LEAST)
                q->low = q->value;
            if (margin)
                drop_margin(p, q, k + 4);
            else if (k == i && i == q->outer_last) /* "Fifty, at least, have died" */
                q->outer_last = (uint32_t)(k + 1 + n + (parse_mark(p, k + 1 + n, ',') ? 1u : 0u));
            return;
        }
        if (t->type != TOKEN_WORD || (t->roles & NUMBER_ROLES) != 0)
            return;
    }
}

void parse_hedges_apart(struct parse *p)
{
    for (size_t k = 0; k < p->n_quantities; k++) {
        struct quantity *q = &p->quantities[k];
        const struct sentence *s = &p->sentences[q->sentence];
        if (q->form != QUANTITY_NONE && !q->dropped && q->qualifier == QUALIFIER_EXACT &&
            parse_sentence_in(s, SET_hedging))
            hedge_apart(p, q, s->last);
    }
}
