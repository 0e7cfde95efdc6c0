/* partof.c - "half of the 12,000 people in the town have fled": those of whom only a part is told
 * what befell them. They are what they are called, or are told to be right behind their number;
 * what the sentence says of the part counts the part. All of them ("all of the 640") are told of as
 * one.
 */
#include <string.h>

#include "../figure/draft.h"
#include "counts.h"
#include "partof.h"

#define WHOLE_MOST 12  /* tokens from a whole sum to what befell a part of it */
#define PLACE_WORDS 6u /* "at the base", behind those who are there */

/* "Of the 60 people aboard, eleven died": does Q lead its sentence as the whole of which a part is
 * told behind the comma? */
static bool leads(const struct parse *p, const struct quantity *q)
{
    const struct sentence *s = &p->sentences[q->sentence];
    const struct quantity *next = q + 1;
    size_t i = q->outer_first;
    bool money = q->form == QUANTITY_MONEY;
    i -= i > s->first && (parse_function(p, i - 1, F_the) || parse_function(p, i - 1, F_its));
    if ((q->noun != NOUN_people && !money) || i == s->first || !parse_function(p, i - 1, F_of) ||
        (i - 1 > s->first && p->tokens[i - 2].type == TOKEN_WORD))
        return false;
    i = money ? q->outer_last : q->unit_last;
    if (!money && (parse_function(p, i, F_who) || parse_match(p, i, ROLE_verb, NULL) != NULL))
        return false; /* "Of the 60 people who fled, eleven went to Poland" */
    while (i < s->last && p->tokens[i].type == TOKEN_WORD)
        i++;
    if (!parse_mark(p, i, ','))
        return false;
    if (money) /* "Of the 46 million that UNHCR needs, a third has come in" */
        return parse_one(p, i + 1, ROLE_fraction) ||
               (parse_function(p, i + 1, F_a) && parse_one(p, i + 2, ROLE_fraction)) ||
               (next < p->quantities + p->n_quantities && next->sentence == q->sentence &&
                next->form == QUANTITY_PERCENT && next->outer_first <= i + 2u);
    return parse_among(p, i + 1, "most", "many", "all", "some", "few", "none", "nobody") ||
           (next < p->quantities + p->n_quantities && next->sentence == q->sentence &&
            next->outer_first == i + 1u && next->form == QUANTITY_COUNT);
}

/* May Q be a whole at all, by the word or the sign before it? Few numbers may. */
static inline bool may_be_whole(const struct parse *p, const struct quantity *q)
{
    static const uint64_t leading = 1ull << F_of | 1ull << F_the | 1ull << F_its;
    const struct token *t = &p->tokens[q->outer_first];
    return q->outer_first > p->sentences[q->sentence].first &&
           ((t[-1].functions & leading) != 0 || t[-1].mark == 's');
}

/* Stands a share before "of the" and Q's number: "most of its 900", "two thirds of Aweil's 30,000"?
 */
static bool shared(const struct parse *p, const struct quantity *q)
{
    static const char *const shares[] = {"most", "many", "some",    "few",      "several",
                                         "none", "part", "parts",   "majority", "proportion",
                                         "much", "each", "portion", "any",      NULL};
    size_t first = p->sentences[q->sentence].first, i = q->outer_first;
    if (leads(p, q))
        return true;
    if (i < first + 2u)
        return false;
    bool share = q > p->quantities && q[-1].form == QUANTITY_PERCENT &&
                 q[-1].sentence == q->sentence && q[-1].outer_last + 1u == i;
    bool part = q > p->quantities && q[-1].form == QUANTITY_COUNT && q->form == QUANTITY_COUNT &&
                (q->noun == NOUN_people || q->noun == NOUN_household || q->noun == NOUN_home ||
                 q->noun == NOUN_troop || q->noun == NOUN_migrant || q->noun == NOUN_refugee) &&
                q[-1].sentence == q->sentence && q[-1].outer_last + 1u == i &&
                q[-1].value.type != NUMBER_NONE && q->value.type != NUMBER_NONE &&
                number_double(q[-1].value) < number_double(q->value);
    if ((share || part) && parse_function(p, i - 1, F_of))
        return true;               /* "80 per cent of 5,000 houses", "300 of 400 soldiers" */
    if (parse_mark(p, i - 1, 's')) /* "the town's", "South Sudan's" */
        for (i--; i > first + 2u && i + 5u > q->outer_first && !parse_function(p, i - 1, F_of); i--)
            ;
    else if (parse_function(p, i - 1, F_the) || parse_function(p, i - 1, F_its))
        i--;
    else
        return false;
    if (i < first + 2u || !parse_function(p, i - 1, F_of))
        return false;
    i -= 2;
    return parse_spelled(p, i, shares) || parse_one(p, i, ROLE_fraction) ||
           (q > p->quantities && q[-1].sentence == q->sentence && q[-1].outer_first <= i &&
            (q[-1].last == i + 1u || q[-1].unit_last == i + 1u || q[-1].outer_last == i + 1u));
}

/* The token behind "in Thai shelters" at token I; I where no such words are. */
static size_t housed_behind(const struct parse *p, size_t i)
{
    if (parse_function(p, i, F_in) || parse_function(p, i, F_at))
        for (size_t k = i + 1; k < i + 4 && p->tokens[k].type == TOKEN_WORD; k++)
            if (parse_is(p, k, ROLE_noun, NOUN_site) || parse_in(p, k, SET_lodging) ||
                parse_in(p, k, SET_hall))
                return k + 1;
    return i;
}

/* The token behind what Q's number is of. */
static size_t behind(const struct quantity *q)
{
    return q->form == QUANTITY_MONEY ? q->outer_last : q->unit_last;
}

/* The token behind what is told of Q's people right behind their number: "displaced in May", "who
 * fled", "in the camps"; Q's last where nothing is. */
static size_t told_behind(const struct parse *p, const struct quantity *q)
{
    size_t last = p->sentences[q->sentence].last, i = behind(q), n = 0;
    bool who = parse_function(p, i, F_who), money = q->form == QUANTITY_MONEY;
    if (parse_function(p, i, F_have) || parse_function(p, i, F_be))
        return i;
    if (parse_function(p, i, F_that) || parse_reads(p, i, "whom") ||
        (money && (parse_function(p, i, F_the) || parse_function(p, i, F_it) ||
                   (p->tokens[i].flags & T_CAPITAL))))
        for (size_t k = i;
             k < last && k < i + 8 && (p->tokens[k].type == TOKEN_WORD || parse_mark(p, k, 's'));
             k++)
            if (parse_match(p, k, ROLE_verb, &n) != NULL)
                return k + n; /* "half of the $4 million the UN needs", "part of the 138,000 whom
                               * the army evacuated" */
    const struct entry *e = parse_match(p, i, ROLE_verb, &n);
    bool went = parse_among(p, i, "arrived", "came", "crossed", "returned", "died", "went",
                            "reached", "entered"); /* no participle: said of the part */
    const struct token *t = &p->tokens[i];
    bool needs = e != NULL && e->value == VERB_need && !parse_function(p, i, F_in) &&
                 t->end - t->start > 3 && memcmp(p->text + t->end - 3, "ing", 3) != 0;
    if (!who && (e == NULL || went || needs || e->value == VERB_flee || e->value == VERB_leave))
        return housed_behind(p, i);
    i += who ? 1u : n;
    while (who && i < last && (parse_function(p, i, F_have) || parse_function(p, i, F_be)))
        i++; /* "who have fled" */
    while (i < last && !parse_function(p, i, F_have) && !parse_function(p, i, F_be) &&
           !parse_one(p, i, ROLE_modal) && p->tokens[i].type != TOKEN_MARK)
        i++;
    return i;
}

/* "300 of the 400 soldiers at the base were killed": is what is said behind those whom Q counts
 * that they died or were hurt, and so of a part only? */
static bool some_fell(const struct parse *p, const struct quantity *q)
{
    static const uint64_t where = 1ull << F_in | 1ull << F_at | 1ull << F_on;
    size_t i = q->unit_last, end = i + PLACE_WORDS;
    if ((p->tokens[i].functions & where) || parse_reads(p, i, "off"))
        while (i < end && p->tokens[i].type == TOKEN_WORD && !parse_function(p, i, F_be) &&
               !parse_function(p, i, F_have) && !parse_one(p, i, ROLE_verb))
            i++; /* "its 400 soldiers in Mali" */
    while (parse_function(p, i, F_be) || parse_function(p, i, F_have))
        i++;
    const struct entry *e = parse_match(p, i, ROLE_verb, NULL);
    return e != NULL && (e->value == VERB_die || e->value == VERB_injure);
}

bool partof_befell(const struct parse *p, const struct quantity *q)
{
    bool called = q->noun == NOUN_people || q->noun == NOUN_home || q->noun == NOUN_household;
    if (!may_be_whole(p, q) || (!called && !some_fell(p, q)))
        return false;
    return shared(p, q) && (!called || told_behind(p, q) == q->unit_last);
}

bool partof_clause(const struct parse *p, struct draft *d)
{
    bool named = d->q->unit_last > d->q->unit_first || d->q->form == QUANTITY_MONEY;
    if (!named || !may_be_whole(p, d->q) || !shared(p, d->q) ||
        (d->noun == NOUN_troop && told_behind(p, d->q) == d->q->unit_last))
        return false; /* "pulled 2,000 of its 5,000 soldiers out" */
    bool owned = parse_mark(p, d->q->outer_first - 1u, 's'); /* "the appeal's $1.2 billion" */
    d->clause_first = d->q->outer_first - (owned ? 2u : 0u);
    d->clause_last = (uint32_t)told_behind(p, d->q);
    d->part = true;
    return true;
}

bool partof_housed(const struct parse *p, const struct draft *d)
{
    return d->part && housed_behind(p, d->q->unit_last) > d->q->unit_last;
}

bool partof_dead(struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct draft *b = k > 0 ? d - 1 : NULL;
    size_t first = p->sentences[d->sentence].first, i = d->q->outer_last;
    static const uint64_t there =
        1ull << F_in | 1ull << F_at | 1ull << F_on | 1ull << F_near | 1ull << F_from;
    if (b == NULL || b->sentence != d->sentence || b->measure == NULL ||
        d->q->form != QUANTITY_COUNT || d->q->unit_last > d->q->unit_first ||
        !(draft_is(b->measure, "killed") || draft_is(b->measure, "injured") ||
          draft_is(b->measure, "missing")))
        return false;
    if (b->q->outer_first < first + 2u || b->q->outer_first > first + 4u ||
        !parse_function(p, b->q->outer_first - 1u, F_the) ||
        !parse_function(p, b->q->outer_first - 2u, F_of) ||
        !parse_mark(p, d->q->outer_first - 1u, ',') || !parse_function(p, i, F_be) ||
        !(p->tokens[i + 1].functions & there))
        return false;
    draft_set_clause(all, k);
    draft_take(d, b);
    return true;
}

const struct measure_rule *partof_displaced(const struct parse *p, const struct draft *d)
{
    size_t i = d->q->unit_last;
    if (!d->part || d->noun != NOUN_displaced || i < d->q->unit_first + 2u ||
        !parse_among(p, i - 1, "displaced", "uprooted"))
        return NULL;
    for (size_t k = p->sentences[d->sentence].mentions; k < parse_mentions_end(p, d->sentence); k++)
        if (p->mentions[k].first >= i && p->mentions[k].first <= i + 2u &&
            p->mentions[k].type == MENTION_DATE)
            return draft_rule(NOUN_people, VERB_displace);
    return NULL;
}

/* The token of what befell a part of the money W: "asked for has come in", "pledged has been paid";
 * 0: nothing is told of it. */
static size_t befell_part(const struct parse *p, const struct quantity *w, size_t last, size_t *n)
{
    size_t i = w->outer_last, end = i + WHOLE_MOST;
    while (i < last && i < end && !parse_function(p, i, F_have) && !parse_function(p, i, F_be) &&
           !parse_function(p, i, F_that) &&
           (p->tokens[i].type == TOKEN_WORD || p->tokens[i].type == TOKEN_DIGITS))
        i++;
    if (i == last || !(parse_function(p, i, F_have) || parse_function(p, i, F_be)))
        return 0;
    for (end = i + 5; i < last && i < end && p->tokens[i].type == TOKEN_WORD; i++) {
        if (parse_function(p, i, F_not))
            return 0;
        if (!parse_function(p, i, F_have) && !parse_function(p, i, F_be) &&
            parse_match(p, i, ROLE_verb, n) != NULL)
            return i;
    }
    return 0;
}

const struct measure_rule *partof_money(const struct parse *p, struct draft *d)
{
    const struct quantity *q = d->q, *w = q + 1;
    size_t n = 0, i = q->outer_last, first = p->sentences[d->sentence].first;
    if (parse_mark(p, i, '(') && w < p->quantities + p->n_quantities &&
        w->form == QUANTITY_PERCENT && parse_mark(p, w->outer_last, ')')) {
        i = w->outer_last + 1u; /* "$121 million (20 per cent) of the $607 million" */
        w++;
    }
    i += parse_reads(p, i, "out") ? 1u : 0u;
    if (q->form != QUANTITY_MONEY || w >= p->quantities + p->n_quantities ||
        w->form != QUANTITY_MONEY || w->sentence != q->sentence || !parse_function(p, i, F_of) ||
        w->outer_first > i + 5u || !shared(p, w))
        return NULL;
    for (size_t k = first; k < q->outer_first; k++)
        if (parse_match(p, k, ROLE_verb, NULL) != NULL)
            return NULL; /* "Donors have given $2 million of the" */
    size_t at = befell_part(p, w, p->sentences[d->sentence].last, &n);
    const struct entry *e = at > 0 ? parse_match(p, at, ROLE_verb, NULL) : NULL;
    const struct measure_rule *r = e != NULL ? draft_rule(NOUN_money, (int)e->value) : NULL;
    if (r == NULL)
        return NULL;
    d->noun = NOUN_money;
    d->verb = (uint8_t)e->value;
    d->verb_first = (uint32_t)at;
    d->verb_last = (uint32_t)(at + n);
    return r;
}
