/* sums.c - what a sum of money is for, where the sum told before says it. */
#include <string.h>

#include "../figure/draft.h"
#include "counts.h"
#include "../figure/told.h"

#define FUNDED_NEAR 5 /* tokens of the label */
#define SHARE_BACK 9  /* tokens of "14.5 per cent funded" */

/* "Norway came first with 30 million, then Germany with 20": money that no verb says anything of is
 * what the sum before it was, where it is somebody's. */
bool sums_go_on(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    if (d->noun != NOUN_money)
        return false;
    const struct draft *before = NULL;
    for (size_t j = k; j > 0 && k - j < 6 && before == NULL; j--)
        if (all->at[j - 1].measure != NULL &&
            strcmp(all->at[j - 1].measure, "funding-required") != 0)
            before = &all->at[j - 1];
    if (before == NULL || before->noun != NOUN_money ||
        !draft_same_block(p, before->sentence, d->sentence) || d->sentence > before->sentence + 1)
        return false;
    bool named = before->sentence == d->sentence;
    for (size_t i = p->sentences[d->sentence].places; i < parse_places_end(p, d->sentence); i++)
        named |= p->places[i].last <= d->q->first && p->places[i].type == PLACE_NAME;
    if (named) {
        d->measure = before->measure;
        d->kind = before->kind;
    }
    return named;
}

/* "brings to 110 million the amount that Denmark has given": is what stands behind Q's sum that it
 * was paid? */
static bool was_given_behind(const struct parse *p, const struct quantity *q)
{
    size_t i = q->outer_last + (parse_function(p, q->outer_last, F_the) ? 1u : 0u);
    if (!parse_among(p, i, "amount", "sum", "total", "aid", "money", "assistance", "help"))
        return false;
    for (size_t k = i + 1; k < i + 9 && k + 1 < p->sentences[q->sentence].last; k++)
        if (parse_function(p, k, F_have))
            return parse_among(p, k + 1, "given", "paid", "provided", "disbursed", "donated",
                               "spent");
    return false;
}

/* "This brings the Danish contribution to 125 million": the total of what the sum before tells;
 * NULL: it is none. */
static const struct draft *total_of_sum(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    size_t o = all->at[k].q->outer_first;
    const struct draft *b = k > 0 ? &all->at[k - 1] : NULL;
    while (b != NULL && b > all->at && b->q->dropped && b->sentence == all->at[k].sentence)
        b--; /* "on the 18th" */
    if (b == NULL || b->measure == NULL || b->noun != NOUN_money || b->q->form != QUANTITY_MONEY ||
        b->sentence + 1 < all->at[k].sentence || draft_is(b->measure, "funding-required") ||
        !parse_function(p, o - 1u, F_to) || was_given_behind(p, all->at[k].q))
        return NULL;
    for (size_t i = o - 1u; i > all->at[k].clause_first && i + 14 > o; i--)
        if (parse_in(p, i - 1, SET_brings) || parse_in(p, i - 1, SET_bringing) ||
            parse_among(p, i - 1, "takes", "taking", "raises", "raising", "lifts", "lifting") ||
            (parse_among(p, i - 1, "raised", "lifted", "increased") &&
             parse_function(p, i - 2, F_be)))
            return b;
    return NULL;
}

/* "The money is divided as follows: / UNICEF: 20 million": the sum that the lines of a list share
 * out; NULL: none. */
const struct draft *draft_shared_sum(struct drafts *all, size_t k)
{
    static const char *const shares[] = {"divided",      "split",     "shared",    "distributed",
                                         "broken",       "breakdown", "allocated", "apportioned",
                                         "distribution", "follows",   "consists",  NULL};
    const struct parse *p = all->p;
    const struct draft *d = &all->at[k];
    if (d->q->form != QUANTITY_MONEY || !p->sentences[d->sentence].starts_line)
        return NULL;
    uint32_t s = told_over(all, d->sentence)->intro;
    bool shared = false;
    for (size_t i = s != UINT32_MAX ? p->sentences[s].first : 0;
         s != UINT32_MAX && i < p->sentences[s].last && !shared; i++)
        shared = parse_spelled(p, i, shares);
    for (size_t j = k; shared && j > 0 && k - j < 24; j--)
        if (all->at[j - 1].measure != NULL && all->at[j - 1].noun == NOUN_money)
            return &all->at[j - 1];
    return NULL;
}

/* "Of this sum, 70 million had been committed and 46 million paid out": does the sum Q have a verb
 * of its own, which says how far it has come? */
static bool has_come(const struct parse *p, const struct quantity *q)
{
    size_t i = q->unit_last > q->outer_last ? q->unit_last : q->outer_last, first = i;
    while (i < first + 4u && (parse_function(p, i, F_have) || parse_function(p, i, F_be) ||
                              parse_among(p, i, "already", "now", "since", "so", "far")))
        i++;
    const struct entry *e = parse_match(p, i, ROLE_verb, NULL);
    if (e == NULL || (i == first && !parse_among(p, i, "paid", "disbursed", "spent", "committed",
                                                 "allocated", "released")))
        return false;
    return (e->value == VERB_commit || e->value == VERB_give || e->value == VERB_receive ||
            e->value == VERB_pledge || e->value == VERB_arrive) &&
           draft_rule(NOUN_money, (int)e->value) != NULL;
}

/* "Of this, 3 million is for UNHCR": the sum that the sentence shares out; NULL: none. */
static const struct draft *of_this_sum(const struct drafts *all, size_t k)
{
    static const char *const this[] = {"this", "that", "it", "these", NULL};
    const struct parse *p = all->p;
    const struct sentence *s = &p->sentences[all->at[k].sentence];
    if (!parse_function(p, s->first, F_of) || !parse_spelled(p, s->first + 1, this) ||
        has_come(p, all->at[k].q))
        return NULL;
    for (size_t j = k; j > 0 && k - j < 6; j--) {
        const struct draft *b = &all->at[j - 1];
        if (b->measure != NULL && b->noun == NOUN_money)
            return b->sentence + 1 >= all->at[k].sentence ? b : NULL;
    }
    return NULL;
}

/* "France contributes 30.3 million of this total": a share of the sum told before; NULL: it is
 * none.
 */
static const struct draft *share_of_sum(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    const struct draft *d = &all->at[k], *b = k > 0 ? d - 1 : NULL;
    size_t i = d->q->outer_last, o = d->q->outer_first;
    if (b == NULL || b->measure == NULL || b->noun != NOUN_money || b->sentence + 1 < d->sentence ||
        o == d->clause_first || !parse_function(p, i, F_of) ||
        !(parse_function(p, i + 1, F_it) || (parse_among(p, i + 1, "this", "that", "the") &&
                                             parse_among(p, i + 2, "total", "sum", "amount"))))
        return NULL;
    return parse_among(p, o - 1, "contributes", "contributing", "shoulders", "accounts") ? b : NULL;
}

/* "The Commission adds 30 million to the 33 million it released": given on top, at that meeting. */
bool sums_added(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    size_t o = draft_outset(p, d->q, d->clause_first);
    if (d->q->form != QUANTITY_MONEY || o == d->clause_first ||
        !parse_among(p, o - 1, "adds", "adding"))
        return false;
    d->verb = VERB_pledge;
    d->verb_first = (uint32_t)o - 1u;
    d->verb_last = (uint32_t)o;
    draft_set_rule(d, draft_rule(NOUN_money, VERB_pledge));
    return true;
}

#define RAISED_BACK 18 /* tokens from a raised sum to "its aid" */

/* "raised its Sudan aid by 20 million euros to 130 million": sets the measure of what a giver's aid
 * is raised to. */
bool sums_raised(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    size_t o = d->q->outer_first;
    bool aid = false;
    if (d->q->form != QUANTITY_MONEY || o < d->clause_first + 3u || !parse_function(p, o - 1, F_to))
        return false;
    for (size_t i = o - 1; i > d->clause_first + 1u && i + RAISED_BACK > o; i--) {
        aid |= parse_among(p, i - 1, "aid", "contribution", "support", "assistance", "help",
                           "commitment", "funding");
        if (!parse_function(p, i - 1, F_its) && !parse_reads(p, i - 1, "their"))
            continue;
        if (!aid || !parse_among(p, i - 2, "raised", "raises", "raising", "increased", "increases",
                                 "increasing", "lifted", "boosted", "boosts", "upped"))
            return false;
        d->verb = VERB_pledge;
        d->verb_first = (uint32_t)i - 2u;
        d->verb_last = (uint32_t)i - 1u;
        draft_set_rule(d, draft_rule(NOUN_money, VERB_pledge));
        return true;
    }
    return false;
}

bool draft_converts(const struct parse *p, const struct draft *d, const struct draft *before)
{
    size_t i = before->q->outer_last;
    return d->q->form == QUANTITY_MONEY && before->q->form == QUANTITY_MONEY &&
           before->sentence == d->sentence && before->measure != NULL &&
           memcmp(d->q->currency, before->q->currency, sizeof d->q->currency) != 0 &&
           parse_mark(p, i, '(') && d->q->outer_first >= i + 1 && d->q->outer_first <= i + 4;
}

/* "$120 million received of $450 million": does E, "of" that ends before token END, stand right
 * behind the part B, or behind what says that B came in? */
static bool of_part(const struct parse *p, const struct draft *d, const struct draft *b, size_t end)
{
    size_t i = b->q->outer_last;
    for (size_t k = d->q->outer_last; k < d->q->outer_last + 6u && k < d->clause_last; k++)
        if (parse_among(p, k, "pledged", "promised", "committed", "announced", "loan", "package",
                        "grant"))
            return false; /* "of the 90 million dollars it was promised" */
    while (i + 1u < end && (parse_function(p, i, F_have) || parse_function(p, i, F_be)))
        i++;
    i += parse_among(p, i, "received", "raised", "secured", "given", "paid", "mobilised",
                     "mobilized", "funded");
    return i + 1u == end;
}

/* "has received 224 million out of 1.72 billion": what is wanted, of which so much came. */
static bool out_of_needed(const struct drafts *all, size_t k)
{
    const struct draft *d = &all->at[k], *b = d - 1;
    size_t n;
    if (k == 0 || d->q->form != QUANTITY_MONEY || b->measure == NULL ||
        b->sentence != d->sentence || !draft_is(b->measure, "funding-received"))
        return false;
    size_t end = d->q->outer_first;
    end -= parse_function(all->p, end - 1u, F_the) ? 1u : 0u;
    const struct entry *e = parse_match_back(all->p, b->q->last, end, ROLE_function, &n);
    return e != NULL &&
           ((int)e->value == F_outof || ((int)e->value == F_of && of_part(all->p, d, b, end))) &&
           number_double(b->q->value) < number_double(d->q->value);
}

bool sums_out_of(const struct drafts *all, size_t k)
{
    struct draft *d = &all->at[k];
    if (!out_of_needed(all, k))
        return false;
    const struct measure_rule *r = draft_rule(NOUN_money, VERB_require);
    d->measure = r->measure;
    d->kind = (enum kind)r->kind;
    return true;
}

/* "14.5 per cent funded ($61.6 million)", "funded at 15%, or $3 million": is the sum of D what a
 * share that was paid comes to? */
static bool share_paid(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->outer_first, n;
    bool or = i > d->clause_first && parse_function(p, i - 1, F_or);
    i -= or ? 1 : 0;
    if (i <= d->clause_first + 2u ||
        !(parse_mark(p, i - 1, '(') || (or &&parse_mark(p, i - 1, ','))))
        return false;
    i--;
    bool paid = false, share = false;
    for (size_t k = i; k > d->clause_first && k + SHARE_BACK > i && !parse_mark(p, k - 1, ',');
         k--) {
        paid |= parse_in(p, k - 1, SET_funded) || parse_is(p, k - 1, ROLE_verb, VERB_receive) ||
                parse_spelled(p, k - 1, (const char *const[]){"covered", "met", "financed", NULL});
        share |= parse_mark(p, k - 1, '%') || parse_match(p, k - 1, ROLE_percent, &n) != NULL;
    }
    return paid && share;
}

bool sums_of_share(const struct drafts *all, size_t k)
{
    struct draft *d = &all->at[k];
    if (d->q->form != QUANTITY_MONEY || !share_paid(all->p, d))
        return false;
    const struct measure_rule *r = draft_rule(NOUN_money, VERB_receive);
    d->noun = NOUN_money;
    d->verb = VERB_receive;
    d->measure = r->measure;
    d->kind = (enum kind)r->kind;
    d->status = STATUS_ACTUAL;
    return true;
}

bool sums_of_line(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct quantity *q = d->q, *end = p->quantities + p->n_quantities;
    const struct sentence *s = &p->sentences[d->sentence];
    if (d->noun != NOUN_money || !s->starts_line)
        return false;
    bool whole = q > p->quantities && q[-1].sentence == d->sentence &&
                 q[-1].form == QUANTITY_MONEY && parse_function(p, q[-1].outer_last, F_of);
    const struct quantity *part = whole ? q - 1 : q, *of = part + 1;
    size_t behind = part->outer_last + 1u;
    behind += parse_function(p, behind, F_the) ? 1 : 0;
    if (of >= end || of->sentence != d->sentence || of->form != QUANTITY_MONEY ||
        !parse_function(p, part->outer_last, F_of) || of->outer_first != behind ||
        part->outer_first > s->first + FUNDED_NEAR || !parse_mark(p, part->outer_first - 1u, ':'))
        return false;
    bool label = false;
    for (size_t i = s->first; i < part->outer_first; i++)
        label |= parse_in(p, i, SET_resources);
    if (!label)
        return false;
    const struct measure_rule *r = draft_rule(NOUN_money, whole ? VERB_require : VERB_receive);
    d->measure = r->measure;
    d->kind = (enum kind)r->kind;
    return true;
}

const struct draft *sums_whole(struct drafts *all, size_t k)
{
    if (all->at[k].noun != NOUN_money)
        return NULL;
    const struct draft *whole = of_this_sum(all, k);
    if (whole == NULL)
        whole = share_of_sum(all, k);
    if (whole == NULL)
        whole = total_of_sum(all, k);
    return whole != NULL ? whole : draft_shared_sum(all, k);
}
