/* theywere.c - what befell those counted, told by the next half of the sentence: "Three marines
 * were less lucky; they were captured near Sirte on Sunday". */
#include "../figure/draft.h"
#include "counts.h"

#define THEY_FAR 12 /* tokens from the number to the semicolon */

bool draft_they_were(const struct drafts *all, size_t k)
{
    static const uint64_t fates = 1ull << VERB_die | 1ull << VERB_injure | 1ull << VERB_arrest |
                                  1ull << VERB_detain | 1ull << VERB_evacuate;
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct sentence *s = &p->sentences[d->sentence];
    const struct quantity *next = d->q + 1;
    size_t from = d->q->unit_last, i;
    if (!draft_counts_people(d->noun) || d->q->unit_last == d->q->unit_first || d->inherited ||
        (d->q->outer_first > s->first + 1u &&
         p->tokens[d->q->outer_first - 1].type == TOKEN_WORD) ||
        p->language == LANGUAGE_FR)
        return false;
    i = parse_semicolon(p, from, from + THEY_FAR < s->last ? from + THEY_FAR : s->last);
    if (!parse_mark(p, i, ';') || !parse_function(p, i + 1, F_they) ||
        (next < p->quantities + p->n_quantities && next->sentence == d->sentence &&
         next->first < i))
        return false;
    size_t v = i + 2;
    while (v < s->last && (parse_function(p, v, F_be) || parse_function(p, v, F_have)))
        v++;
    size_t n;
    const struct entry *e =
        v > i + 2 && parse_function(p, v - 1, F_be) ? parse_match(p, v, ROLE_verb, &n) : NULL;
    if (e == NULL || !(fates >> (int)e->value & 1))
        return false;
    d->noun = NOUN_people;
    d->verb = (uint8_t)e->value;
    d->verb_first = (uint32_t)v;
    d->verb_last = (uint32_t)(v + n);
    draft_set_rule(d, draft_rule(NOUN_people, (int)e->value));
    d->clause_last = s->last;
    return true;
}
