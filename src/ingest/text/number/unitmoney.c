/* unitmoney.c - scaled numbers behind money that are money of the same currency: "251 million, of
 * which 46.2 million had been received". */
#include <math.h>
#include <string.h>

#include "../parse.h"

#define SHARE_MOST 8     /* tokens before what a share comes to */
#define SENTENCES_MOST 6 /* from money to a bare sum that is given */
#define BROUGHT_MOST 14  /* tokens from a sum to what it was raised to */
#define COMPARED_MOST 6  /* tokens between what is compared */
#define RAISED_MOST 4    /* tokens of whose support is raised to a sum */

/* "requested 2.25 billion", "is to ask for another 109 million": nothing but money is asked for. */
static bool asked_before(const struct parse *p, const struct quantity *q)
{
    size_t n, i = q->outer_first, first = p->sentences[q->sentence].first;
    if (i > first && (parse_function(p, i - 1, F_another) || parse_function(p, i - 1, F_a)))
        i--;
    if (p->language == LANGUAGE_FR && i > first && parse_function(p, i - 1, F_that))
        i--; /* "n'en avait reçu que 130 millions" */
    const struct entry *e = parse_match_back(p, first, i, ROLE_verb, &n);
    if (e != NULL && e->value == VERB_commit && p->tokens[i - 1].functions == 0 &&
        parse_match(p, q->last - 1, ROLE_suffix, NULL) != NULL &&
        (q->outer_last >= p->n_tokens || p->tokens[q->outer_last].type != TOKEN_WORD))
        return true;                               /* "CERF has allocated 10m." */
    if (p->language == LANGUAGE_FR && i > first && /* "a promis 15 millions" */
        (parse_is(p, i - 1, ROLE_verb, VERB_give) || parse_is(p, i - 1, ROLE_verb, VERB_pledge) ||
         parse_is(p, i - 1, ROLE_verb, VERB_commit)))
        return true;
    static const char *const asks[] = {"requested", "asks",   "ask",      "asked", "sought",
                                       "appealed",  "raised", "requests", "seeks", NULL};
    return e != NULL && (e->value == VERB_require || e->value == VERB_give) && i > first + n - 1 &&
           parse_spelled(p, i - n, asks);
}

/* "150 million, of which 50 million in kind": a scaled part of the money right before it. */
static bool part_of_it(const struct parse *p, const struct quantity *q, const struct quantity *o)
{
    size_t i = q->outer_first;
    return o + 1 == q && q->sentence == o->sentence && i > o->last + 1u && i <= o->last + 4u &&
           parse_function(p, i - 2, F_of) && parse_function(p, i - 1, F_who) &&
           number_double(q->value) < number_double(o->value);
}

/* "Of 2.4 billion dollars pledged, barely 500 million has arrived": a part of the sum O that opens
 * the sentence. */
static bool of_all(const struct parse *p, const struct quantity *q, const struct quantity *o)
{
    size_t first = p->sentences[q->sentence].first, i = q->outer_first;
    if (q->sentence != o->sentence || o->outer_first > first + 2u ||
        !parse_function(p, first, F_of) || number_double(q->value) >= number_double(o->value) ||
        i <= o->last + 1u)
        return false;
    return parse_mark(p, i - 1, ',') ||
           (parse_among(p, i - 1, "barely", "just", "only", "merely", "some") &&
            parse_mark(p, i - 2, ','));
}

/* "that sum", "the total": does the phrase at token I mean money told before? */
static bool of_this_sum(const struct parse *p, size_t i)
{
    return (parse_either(p, i, "this", "that") || parse_function(p, i, F_the)) &&
           parse_among(p, i + 1, "sum", "amount", "total");
}

/* "Japan offered 120 million", in the paragraph behind that of the sum O: does a capital that opens
 * its sentence give Q, of millions, and nothing else? */
static bool opens_giving(const struct parse *p, const struct quantity *q, const struct quantity *o)
{
    size_t first = p->sentences[q->sentence].first, a = q->outer_first, end = q->outer_last;
    return p->sentences[q->sentence].paragraph == p->sentences[o->sentence].paragraph + 1u &&
           number_double(q->value) >= 1000000 && a > first + 1u && a <= first + 5u &&
           (end >= p->n_tokens || p->tokens[end].type != TOKEN_WORD) &&
           p->sentences[q->sentence].starts_line && (p->tokens[a - 2u].flags & T_CAPITAL);
}

/* "By Wednesday it had received 4.9 million", "36.1 million has come in", "Germany 10 million": a
 * scaled number that stands with money's verbs, or with a giver in a list. */
static bool paid_around(const struct parse *p, const struct quantity *q, const struct quantity *o)
{
    static const char *const gives[] = {
        "received", "promised", "pledged",     "offered",   "given", "gave",        "raised",
        "got",      "provided", "contributed", "donated",   "paid",  "contributes", "gives",
        "adds",     "added",    "pledges",     "announced", "give",  "pledge",      "lend",
        "lends",    "lent",     "offers",      "promises",  NULL};
    size_t i = q->outer_last, a = q->outer_first, n;
    if (q->sentence > o->sentence + SENTENCES_MOST ||
        (p->sentences[q->sentence].paragraph != p->sentences[o->sentence].paragraph &&
         !(opens_giving(p, q, o) && parse_spelled(p, q->outer_first - 1u, gives))))
        return false;
    bool near = q->sentence <= o->sentence + 1;
    if (parse_function(p, i, F_in) &&
        parse_among(p, i + 1, "grants", "loans", "aid", "cash", "credits", "guarantees"))
        return true; /* "4.9 billion in grants and 1.8 billion in loans" */
    if (a > 1 && parse_function(p, a - 1, F_with) &&
        parse_among(p, a - 2, "donor", "contributor", "donors"))
        return true;    /* "the EU remains the largest donor with 2.3 billion" */
    size_t another = a; /* "allocated another 20 million", "gave a further 3 million" */
    while (another > 1 &&
           (parse_function(p, another - 1, F_another) || parse_function(p, another - 1, F_a)))
        another--;
    if (a > 0 &&
        (parse_spelled(p, another - 1, gives) || parse_is(p, another - 1, ROLE_verb, VERB_commit)))
        return true;
    if (!near)
        return false;
    if (q->sentence == o->sentence && given_earlier(p, q) > 0)
        return true; /* "adds 40 million kroner to the 60 million it gave in May" */
    if (q->sentence == o->sentence && o + 1 == q && a > 2 && parse_function(p, a - 1, F_who) &&
        parse_function(p, a - 2, F_of))
        return true; /* "48 million, of which 19 million has arrived" */
    size_t to = a;   /* "private donors gave Swiss Solidarity 7.3 million" */
    while (to > 1 && to + 4 > a && (p->tokens[to - 1].flags & T_CAPITAL))
        to--;
    if (to < a && to > 0 && q->sentence == o->sentence && parse_spelled(p, to - 1, gives))
        return true;
    if (a > 1 && parse_function(p, a - 1, F_in) &&
        parse_among(p, a - 2, "paid", "brought", "taken"))
        return true;  /* "Donors had paid in 53.4 million" */
    bool next = true; /* a date parts nothing */
    for (const struct quantity *b = o + 1; b < q; b++)
        next &= b->dropped;
    bool listed = q->sentence == o->sentence && next && a > 1 &&
                  (p->tokens[a - 1].flags & T_CAPITAL) &&
                  (parse_function(p, a - 2, F_and) || parse_mark(p, a - 2, ',') ||
                   (p->tokens[a - 2].flags & T_CAPITAL));
    if (listed &&
        (i >= p->n_tokens || p->tokens[i].type != TOKEN_WORD || parse_function(p, i, F_and)))
        return true;
    if (parse_function(p, i, F_of) && (parse_function(p, i + 1, F_it) || of_this_sum(p, i + 1)))
        return true; /* "Japan has come up with 6 million of it", "of this total" */
    size_t come = i + (parse_function(p, i, F_more) ? 1u : 0u); /* "50 million will come from" */
    come += parse_one(p, come, ROLE_modal) || parse_function(p, come, F_have) ? 1u : 0u;
    if (parse_among(p, come, "come", "came", "comes") && parse_function(p, come + 1, F_from))
        return true;
    const struct entry *goes = parse_match(p, i, ROLE_verb, &n);
    if (goes != NULL && goes->value == VERB_commit && q->sentence == o->sentence && o + 1 == q)
        return true; /* "700,000 euros: 200,000 go to the Red Cross" */
    if (parse_function(p, i, F_that) || parse_function(p, i, F_who))
        for (size_t k = i + 1; k < i + 5; k++) { /* "on top of the 34 billion that it has given" */
            const struct entry *gave =
                parse_function(p, k, F_have) ? parse_match(p, k + 1, ROLE_verb, &n) : NULL;
            if (gave != NULL)
                return gave->value == VERB_give || gave->value == VERB_deliver ||
                       gave->value == VERB_pledge || gave->value == VERB_commit;
        }
    if (!parse_function(p, i, F_have))
        return q->sentence == o->sentence && o + 1 == q &&
               (parse_function(p, i, F_to) || parse_function(p, i, F_for));
    const struct entry *e = parse_match(p, i + 1, ROLE_verb, &n);
    return e != NULL && e->value == VERB_give;
}

/* "Of the pledges, 350 million came from the EU": a sentence that parts money told before. */
static bool of_sum(const struct parse *p, const struct quantity *q)
{
    size_t i = p->sentences[q->sentence].first;
    if (!parse_function(p, i, F_of))
        return false;
    i += parse_function(p, i + 1, F_the) || parse_in(p, i + 1, SET_these) ? 2 : 1;
    return parse_is(p, i, ROLE_noun, NOUN_pledge) || parse_in(p, i, SET_resources) ||
           parse_among(p, i, "sum", "amount", "pledges", "total");
}

/* "while Germany increases its support to 20 million": does such a verb lead to the "to" before
 * token I? */
static bool support_raised(const struct parse *p, size_t first, size_t i)
{
    for (size_t k = i - 1; k > first && k + RAISED_MOST > i; k--)
        if (parse_function(p, k, F_its) || parse_either(p, k, "their", "our"))
            return parse_among(p, k - 1, "increases", "increased", "increasing", "raises", "raised",
                               "raising", "lifts", "lifted", "doubles", "doubled", "doubling",
                               "boosts", "boosted", "boosting", "tops", "ups", "upped");
    return false;
}

/* "has set aside 500,000 euros, which brings its aid to 1.17 million". */
static bool brought_to(const struct parse *p, const struct quantity *q, const struct quantity *o)
{
    size_t i = q->outer_first;
    if (q->sentence != o->sentence || i == 0 || !parse_function(p, i - 1, F_to))
        return false;
    for (size_t k = i - 1; k > o->last && k + 12 > i; k--)
        if (parse_in(p, k - 1, SET_brings) || parse_in(p, k - 1, SET_bringing))
            return true;
    if (support_raised(p, o->last, i))
        return true;
    for (const struct quantity *b = o + 1; b < q; b++)
        if (!b->dropped)
            return false;
    if (i < o->outer_last + 4u || !parse_function(p, i - 3, F_be) ||
        !(parse_in(p, i - 2, SET_revises) || parse_in(p, i - 2, SET_raises)))
        return false;
    for (size_t k = o->outer_last; k + 3 < i; k++)
        if (parse_function(p, k, F_and) || parse_mark(p, k, ',') || parse_in(p, k, SET_toll))
            return false;
    return i < o->outer_last + BROUGHT_MOST; /* "2 million euros of aid was raised to 10 million" */
}

/* "a plan of $2.6 billion is 3 per cent funded (68 million)": what a share of O comes to. */
static bool share_of(const struct parse *p, const struct quantity *q, const struct quantity *o)
{
    size_t i = q->outer_first;
    bool share = false;
    if (q->sentence != o->sentence || i < 3 || !parse_mark(p, i - 1, '(') ||
        !parse_mark(p, q->outer_last, ')'))
        return false;
    for (size_t k = i - 1; k > o->last && k + SHARE_MOST > i; k--)
        share |= parse_match(p, k - 1, ROLE_percent, NULL) != NULL || parse_mark(p, k - 1, '%');
    return share;
}

/* "raised 5.8 billion euros, down from 7.5 billion last year": what O is compared with. */
static bool compared_with(const struct parse *p, const struct quantity *q, const struct quantity *o)
{
    size_t n, i = q->outer_first;
    for (const struct quantity *b = o + 1; b < q; b++)
        if (!b->dropped)
            return false;
    if (q->sentence != o->sentence || i < o->outer_last + 1u || i > o->outer_last + COMPARED_MOST)
        return false;
    const struct entry *e = parse_match_back(p, o->outer_last, i, ROLE_function, &n);
    return e != NULL && ((int)e->value == F_compared || (int)e->value == F_against);
}

/* Takes the scale of sum O for Q, a small number that has none: "promised 41 and Qatar 50 million".
 * False where it is no such number, or O no such sum. */
static bool take_scale(const struct parse *p, struct quantity *q, const struct quantity *o)
{
    const struct entry *e = parse_match(p, o->last - 1u, ROLE_scale, NULL);
    if (e == NULL)
        e = parse_match(p, o->last - 1u, ROLE_suffix, NULL);
    double value = number_double(q->value);
    if (e == NULL || e->value < 1000000 || q->value.type == NUMBER_NONE || value < 1 ||
        value >= 1000 || q->last != q->first + 1u)
        return false;
    value *= (double)e->value;
    q->value =
        value < 1e15 && value == floor(value) ? number_whole((int64_t)value) : number_real(value);
    return true;
}

/* "needs $37 million this year and has received 11.": does Q, which ends its clause, go on with the
 * sum O before it? */
static bool received_of(const struct parse *p, const struct quantity *q, const struct quantity *o)
{
    size_t a = q->outer_first, i = q->outer_last;
    for (const struct quantity *b = o + 1; b < q; b++)
        if (!b->dropped)
            return false;
    return q->sentence == o->sentence && a > o->last + 1u && q->outer_first == q->first &&
           parse_among(p, a - 1, "received", "got", "collected") &&
           parse_function(p, a - 2, F_have) &&
           (i >= p->n_tokens || (p->tokens[i].type != TOKEN_WORD && !parse_mark(p, i, '%')) ||
            parse_reads(p, i, "so"));
}

/* "Kuwait has promised 41 million and Qatar 50 million dollars": what is given before one more
 * giver and the sum O is of the currency that only O names. */
void unit_money_ahead(const struct parse *p, struct quantity *q, const struct quantity *o)
{
    static const char *const gives[] = {"promised", "pledged", "offered",  "gave",   "given",
                                        "promises", "pledges", "provided", "offers", "donated",
                                        "gives",    "paid",    NULL};
    size_t i = q->outer_last, a = q->outer_first;
    bool bare =
        q->form == QUANTITY_COUNT || (q->form == QUANTITY_MONEY && q->outer_last == q->last &&
                                      !parse_one(p, q->first - 1u, ROLE_currency));
    if (bare && q->unit_last == q->unit_first && o->form == QUANTITY_MONEY &&
        q->sentence == o->sentence && parse_function(p, i, F_of) &&
        i + 1u + parse_function(p, i + 1, F_the) == o->outer_first &&
        number_double(o->value) >= 1000000 && take_scale(p, q, o)) {
        q->form = o->form; /* "only 38 of the 120 million euros promised" */
        q->noun = o->noun;
        memcpy(q->currency, o->currency, sizeof q->currency);
        return;
    }
    if (q->form != QUANTITY_COUNT || q->unit_last > q->unit_first || o->form != QUANTITY_MONEY ||
        q->sentence != o->sentence || a == 0 || !parse_spelled(p, a - 1, gives) ||
        !parse_function(p, i, F_and))
        return;
    size_t k = i + 1;
    while (k < o->outer_first && (p->tokens[k].flags & T_CAPITAL))
        k++;
    if (k == i + 1 || k != o->outer_first ||
        (number_double(q->value) < 100000 && !take_scale(p, q, o)))
        return;
    q->form = o->form;
    q->noun = o->noun;
    memcpy(q->currency, o->currency, sizeof q->currency);
}

/* "251 million, of which 46.2 million had been received", "than the 2.6 billion promised": a scaled
 * number without a noun behind money that only money's verbs follow is of the same currency. */
void unit_money_before(const struct parse *p, struct quantity *q, const struct quantity *o)
{
    if (q->form != QUANTITY_COUNT || q->unit_last > q->unit_first || o->form != QUANTITY_MONEY ||
        (number_double(q->value) < 100000 && !(received_of(p, q, o) && take_scale(p, q, o))))
        return;
    if (part_of_it(p, q, o) || of_all(p, q, o) || asked_before(p, q) || paid_around(p, q, o) ||
        of_sum(p, q) || brought_to(p, q, o) || share_of(p, q, o) || compared_with(p, q, o)) {
        q->form = o->form;
        q->noun = o->noun;
        memcpy(q->currency, o->currency, sizeof q->currency);
        return;
    }
    if (q->sentence > o->sentence + 1 ||
        p->sentences[q->sentence].paragraph != p->sentences[o->sentence].paragraph)
        return; /* "seeks $2.7 billion. So far 435 million has been received" */
    size_t i = q->outer_last;
    while (i < q->outer_last + 3u && (parse_function(p, i, F_be) || parse_function(p, i, F_have) ||
                                      parse_one(p, i, ROLE_timeword)))
        i++;
    if (!parse_may(p, i, ROLE_verb))
        return;
    const struct entry *e, *end = word_role(&words[p->tokens[i].word], ROLE_verb, 0, &e);
    bool paid = false;
    for (; e < end; e++) {
        if (e->more > 0 || !(e->language & p->language))
            continue;
        const struct measure_rule *r = measure_rules[NOUN_money];
        paid |= r[(int)e->value].measure != NULL && e->value != VERB_deliver &&
                e->value != VERB_arrive && e->value != VERB_need;
    }
    if (!paid)
        return;
    q->form = o->form;
    q->noun = o->noun;
    memcpy(q->currency, o->currency, sizeof q->currency);
}
