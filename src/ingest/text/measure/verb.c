/* verb.c - the verb that governs a number: the nearest one that the rules of its noun know. */
#include <string.h>

#include "../figure/draft.h"
#include "counts.h"
#include "verbs.h"

/* "12 men, four women, and two children were killed": the token behind the list of counts that Q
 * opens, of which one predicate tells; 0: Q opens none, or it is not over at token TO. */
static size_t past_list(const struct parse *p, const struct quantity *q, size_t to)
{
    const struct quantity *o = q + 1, *end = p->quantities + p->n_quantities;
    size_t i = q->unit_last, items = 1;
    bool closed = false;
    for (; o < end && o->sentence == q->sentence && !closed; o++, items++) {
        size_t next = i + (parse_mark(p, i, ',') ? 1u : 0u);
        closed = parse_function(p, next, F_and);
        next += closed ? 1u : 0u;
        if (next == i || o->outer_first != next || o->unit_last == o->unit_first || o->dropped ||
            o->form != QUANTITY_COUNT)
            return 0;
        i = o->unit_last;
    }
    return closed && items > 2 && i <= to && q->unit_last > q->unit_first ? i : 0;
}

int draft_distance(const struct parse *p, const struct quantity *q, size_t i, int most)
{
    int cost = 0;
    size_t from = i < q->first ? i : q->last, to = i < q->first ? q->first : i;
    if (q->unit_first > from && i >= q->unit_last && q->unit_last > q->unit_first)
        from = q->unit_first; /* "the first 200 of a planned 1,000 policemen landed" */
    if (to == q->first && to > from + 1 && parse_mark(p, to - 1, '(') &&
        parse_mark(p, q->last, ')') && (p->tokens[to - 2].flags & T_CAPITAL))
        to--; /* "Adre (3,400)" is as near as "3,400 at Adre" */
    for (size_t k = from; k < to && cost < most; k++) {
        static const uint64_t far = 1ull << F_because | 1ull << F_when | 1ull << F_after |
                                    1ull << F_and | 1ull << F_but | 1ull << F_while |
                                    1ull << F_that,
                              counts =
                                  1ull << ROLE_digit | 1ull << ROLE_teen | 1ull << ROLE_timeword;
        const struct token *t = &p->tokens[k];
        if ((t->type == TOKEN_WORD && !(t->functions & far) && !(words[t->word].own & counts)) ||
            (k >= q->unit_first && k < q->unit_last && i >= q->unit_last)) {
            cost++; /* nearly all: a step like any other; "and" in its own noun phrase */
            continue;
        }
        size_t close = aside_skip(p, k, to);
        if (close > k) {
            k = close; /* ", most of them from Niger and Ghana," */
            cost++;
            continue;
        }
        while (parse_mark(p, k, '(') && close < to && !parse_mark(p, close, ')'))
            close++;
        if (parse_mark(p, k, ',') && k + 1 < to) { /* ", including 90 infants," is aside too */
            const struct entry *e = parse_function_starts(p, k + 1, F_including)
                                        ? parse_match(p, k + 1, ROLE_function, NULL)
                                        : NULL;
            if ((e != NULL && (int)e->value == F_including) ||
                parse_is(p, k + 1, ROLE_hint, HINT_aside))
                for (close = k + 1;
                     close < to && !(parse_mark(p, close, ',') && !parse_glued(p, close + 1));)
                    close++; /* but for that of "1,800" */
        }
        if (close > k && close < to) {
            k = close; /* what stands in brackets is aside */
            cost++;
        } else if (parse_mark(p, k, ',') && parse_glued(p, k + 1) &&
                   p->tokens[k + 1].type == TOKEN_DIGITS)
            k++; /* "1,400 rebels" are no farther than 140 */
        else if (t->type == TOKEN_MARK && t->mark == ',')
            cost += 4;
        else if (t->type == TOKEN_MARK && strchr(":()_", t->mark) != NULL)
            cost += 5;
        else if (t->type == TOKEN_MARK && t->mark == ';')
            cost += 12;
        else if (t->type == TOKEN_DIGITS || parse_one(p, k, ROLE_digit) ||
                 parse_one(p, k, ROLE_teen))
            cost += 3;
        else if (parse_function(p, k, F_because) || parse_function(p, k, F_when) ||
                 parse_function(p, k, F_after) ||
                 (parse_function(p, k, F_that) && parse_one(p, k - 1, ROLE_say)) ||
                 parse_is(p, k, ROLE_timeword, TW_after))
            cost += 8;
        else if (parse_function(p, k, F_and) && parse_reads(p, k + 1, "other") &&
                 parse_in(p, k + 2, SET_areal)) {
            k += 2; /* "displaced from Homs and other areas have returned" */
            cost++;
        } else if (parse_function(p, k, F_and) || parse_function(p, k, F_but) ||
                   parse_function(p, k, F_while))
            cost += 3;
        else if (t->type == TOKEN_WORD)
            cost += 1;
    }
    return cost;
}

/* "people who fled", "people fleeing": the verb only says which people are meant. */
static bool describes(const struct parse *p, const struct quantity *q, size_t i)
{
    if (q->unit_first == q->unit_last || i < q->unit_last)
        return false;
    const struct token *t = &p->tokens[i];
    if (i == q->unit_last && t->end - t->start > 4 && memcmp(p->text + t->end - 3, "ing", 3) == 0)
        return true;
    for (size_t k = q->unit_last; k < i && k < q->unit_last + 2u; k++)
        if (parse_function(p, k, F_who) || parse_function(p, k, F_that))
            return i < k + 4;
    return false;
}

#define MAIN_FAR 10 /* tokens from the verb of a "who" clause to the one that governs */

/* "migrants who crossed from Belarus have been detained": does a verb of its own follow the clause
 * that verb I stands in? */
static bool main_verb_follows(const struct parse *p, size_t i)
{
    static const uint64_t helps = 1ull << F_be | 1ull << F_have;
    for (size_t k = i + 1; k < i + MAIN_FAR && p->tokens[k].type == TOKEN_WORD; k++) {
        if ((p->tokens[k].functions & helps) == 0)
            continue;
        if (p->tokens[k - 1].functions & (1ull << F_and | 1ull << F_who | 1ull << F_that))
            return false;
        while (p->tokens[k].functions & helps)
            k++;
        return parse_may(p, k, ROLE_verb);
    }
    return false;
}

/* "has 12,000 soldiers and plans to send 4,000": a verb behind "and" that has a number of its own.
 */
static bool governs_next(const struct parse *p, const struct quantity *q, size_t i)
{
    bool joined = false;
    size_t k = (size_t)(q - p->quantities) + 1;
    while (k < p->n_quantities && p->quantities[k].dropped &&
           p->quantities[k].sentence == q->sentence)
        k++;
    if (i < q->last || k >= p->n_quantities || p->quantities[k].sentence != q->sentence ||
        p->quantities[k].first < i || p->quantities[k].first > i + 4)
        return false;
    for (size_t j = q->last; j < i && !joined; j++)
        joined = parse_function(p, j, F_and) || parse_function(p, j, F_but) ||
                 parse_function(p, j, F_while);
    return joined;
}

/* Do only "and" and commas part what Q counts from number O, so that one predicate holds for both?
 */
static bool listed_with(const struct parse *p, const struct quantity *q, const struct quantity *o)
{
    size_t i = q->unit_last > q->last ? q->unit_last : q->last;
    for (; i < o->outer_first; i++)
        if (!parse_mark(p, i, ',') && !parse_function(p, i, F_and) && !parse_function(p, i, F_or))
            return false;
    return true;
}

/* "10,000 were trapped and at least 50 injured", "carrying 540 people and 345 were rescued": is
 * something else said of Q, before "and" and number O? */
static bool own_predicate(const struct parse *p, const struct quantity *q, const struct quantity *o)
{
    size_t and = o->outer_first - 1u, i = q->unit_last, a = q->outer_first;
    and -= parse_function(p, and, F_that);
    if (i == q->unit_first || !parse_function(p, and, F_and) || and <= i)
        return a > 0 && and == i && i > q->unit_first && parse_function(p, and, F_and) &&
               parse_among(p, a - 1, "carrying", "transporting", "ferrying");
    return (parse_function(p, i, F_be) || parse_function(p, i, F_have)) && and > i + 1;
}

/* "It had chartered seven ships; two turned up", "has 1.1 million, of whom 140,000 live in camps
 * since 2012, when 200 people were killed": is the verb at token I that of another number, right
 * before it behind a semicolon or in a clause of its own? */
static bool of_next_subject(const struct parse *p, const struct quantity *q, size_t i)
{
    const struct quantity *o = q + 1, *end = p->quantities + p->n_quantities;
    size_t verb = i;
    if (i <= q->last)
        return false;
    while (parse_function(p, i - 1, F_be) || parse_function(p, i - 1, F_have))
        i--;
    for (; o < end && o->sentence == q->sentence && o->last <= i; o++) {
        if (o->dropped || o->form != QUANTITY_COUNT)
            continue;
        if (o->last == i && own_predicate(p, q, o))
            return true;
        if (o->last == i && (parse_mark(p, o->outer_first - 1u, ';') ||
                             (parse_mark(p, o->outer_first - 1u, ',') && o->last < verb)))
            return true; /* "Of the 2 million in need, 600,000 have received help" */
        if (o->unit_last == i && o->unit_last > o->unit_first &&
            parse_function(p, o->outer_first - 1u, F_when) && !listed_with(p, q, o))
            return true;
    }
    return false;
}

/* Is Q, behind "and" and the verb at token I, the subject of a verb of its own, or a part of whom
 * that is told: "1,650 of whom have been displaced"? */
static bool own_verb(const struct parse *p, const struct quantity *q, size_t i)
{
    if (parse_function(p, q->last, F_of)) {
        size_t v = q->last + 1;
        while (v < q->last + 6u && (p->tokens[v].functions != 0 || parse_in(p, v, SET_these)))
            v++;
        if (v > q->last + 1u && parse_in(p, q->last + 1u, SET_these) && parse_may(p, v, ROLE_verb))
            return true;
    }
    size_t k = q->unit_last > q->last ? q->unit_last : q->last;
    if (parse_function(p, k, F_and) && parse_is(p, k + 1, ROLE_noun, NOUN_people))
        k += 2; /* "women and girls" */
    while (parse_function(p, k, F_have) || parse_function(p, k, F_be))
        k++;
    if (!parse_may(p, k, ROLE_verb) || parse_may(p, k, ROLE_noun) ||
        parse_may(p, k, ROLE_function) || q == p->quantities || q[-1].sentence != q->sentence ||
        q[-1].last > i)
        return false;
    size_t a = q->outer_first;
    return a > i + 1 && parse_function(p, a - 1, F_and);
}

/* "There were 40 people in the hall when it collapsed, killing 12": is the participle at token I,
 * behind a comma, of the next number alone? */
static bool of_next_object(const struct parse *p, const struct quantity *q, size_t i)
{
    const struct quantity *o = q + 1;
    const struct token *t = &p->tokens[i];
    return i > q->last && parse_mark(p, i - 1, ',') && t->end - t->start > 5 &&
           memcmp(p->text + t->end - 3, "ing", 3) == 0 && o < p->quantities + p->n_quantities &&
           o->sentence == q->sentence && o->outer_first > i && o->outer_first <= i + 2;
}

/* "Prices came down and 300 traders reopened": is VERB at token I, before "and", what something
 * else did, while Q did what no table knows? */
static bool did_other(const struct parse *p, const struct quantity *q, int verb, size_t i)
{
    static const uint64_t moves = 1ull << VERB_arrive | 1ull << VERB_land | 1ull << VERB_return |
                                  1ull << VERB_flee | 1ull << VERB_leave;
    size_t k = q->unit_last;
    if (i >= q->first || !(moves >> verb & 1) || k <= q->last + 1u ||
        !parse_function(p, q->outer_first - 1u, F_and))
        return false;
    for (size_t w = k - 1; w <= k; w++) {
        const struct token *t = &p->tokens[w];
        if (t->type == TOKEN_WORD && !parse_may(p, w, ROLE_verb) &&
            !parse_may(p, w, ROLE_adjective) && t->end - t->start > 4 &&
            memcmp(p->text + t->end - 2, "ed", 2) == 0)
            return true;
    }
    return false;
}

bool draft_of_before(const struct parse *p, const struct quantity *q, size_t i)
{
    size_t be = i - (i > 0);
    if (be > 0 && parse_among(p, be, "still", "also", "now"))
        be--;
    return q > p->quantities && q[-1].sentence == q->sentence && !q[-1].dropped &&
           q[-1].last <= be && be < q[-1].last + 5u && parse_function(p, be, F_be);
}

/* "six people including four policemen were wounded": is the verb at token I, behind the part O,
 * that of the whole, since nothing leads to it? */
static bool be_of_all(const struct parse *p, const struct quantity *o, size_t i)
{
    size_t k = o->unit_last > o->last ? o->unit_last : o->last;
    return k < i && parse_function(p, i - 1, F_be) && k + 3 > i && !parse_function(p, k, F_who) &&
           !parse_function(p, k, F_that);
}

/* "hosts 1.1 million refugees, including 585,000 who have arrived since": is the verb at token I
 * only the part's? It is the whole's in "1.1 million, including 585,000 children, have arrived".
 */
static bool of_part(const struct parse *p, const struct quantity *q, size_t i)
{
    static const char *const some[] = {"some", "many", "several", "few", NULL};
    const struct quantity *o = q + 1;
    for (size_t k = q->unit_last; k > q->last && k + 2 < i && k < q->unit_last + 4u; k++)
        if (parse_function(p, k + 1, F_of) && parse_spelled(p, k, some) &&
            parse_reads(p, k + 2, "whom"))
            return true; /* "thousands of refugees, some of whom were killed" */
    if (i <= q->last || o >= p->quantities + p->n_quantities || o->sentence != q->sentence ||
        o->first >= i)
        return false;
    bool part = false;
    for (size_t k = q->last; k < o->outer_first && !part; k++) {
        const struct entry *e = parse_function_starts(p, k, F_including)
                                    ? parse_match(p, k, ROLE_function, NULL)
                                    : NULL;
        part = (e != NULL && (int)e->value == F_including) ||
               (parse_function(p, k, F_of) && parse_function(p, k + 1, F_who));
    }
    if (part && !parse_mark(p, o->outer_first - 2u, ',') && i > o->last && be_of_all(p, o, i))
        return false;
    for (size_t k = o->last; part && k < i; k++)
        if (parse_mark(p, k, ',') || parse_mark(p, k, ')') || parse_mark(p, k, '-') ||
            parse_mark(p, k, '_'))
            return false;
    return part;
}

/* "registered 400 Congolese arriving at Goli": do those counted do something right behind Q? */
static bool are_coming(const struct parse *p, const struct quantity *q)
{
    size_t i = q->unit_last;
    const struct token *t = &p->tokens[i < p->n_tokens ? i : 0];
    if (i <= q->last || !parse_may(p, i, ROLE_verb) || t->end - t->start < 5 ||
        memcmp(p->text + t->end - 3, "ing", 3) != 0)
        return false;
    return parse_is(p, i, ROLE_verb, VERB_arrive) || parse_is(p, i, ROLE_verb, VERB_cross) ||
           parse_is(p, i, ROLE_verb, VERB_land);
}

/* "targeted 93,000 families out of 203,000 in need": the whole, of which a part is told. */
static bool out_of(const struct parse *p, const struct quantity *q)
{
    size_t i = q->outer_first;
    return i > 1 && parse_function(p, i - 1, F_of) && parse_function(p, i - 2, F_out);
}

#define MONEY_NEARER 6 /* a verb right behind a sum */

/* What speaks against the verb of M + 1 words and VALUE at token I, as the one that governs Q:
 * steps that it is farther away for it. */
static int verb_handicap(const struct parse *p, const struct quantity *q, int noun, size_t i,
                         size_t m, int value)
{
    int cost = i < q->first ? 1 : 0;
    if (value == VERB_host || value == VERB_register)
        cost += verb_counts(p, i) || (i < q->first && are_coming(p, q)) ? 8 : 2;
    if (describes(p, q, i))
        cost += main_verb_follows(p, i) ? 12 : 6;
    if (i < q->first && (own_verb(p, q, i) || out_of(p, q)))
        cost += 8;             /* "16,000 have lost their homes and 4,500 people live in camps" */
    if (governs_next(p, q, i)) /* "has infected 4,500 people and killed 123" */
        cost += noun == NOUN_people || noun == NOUN_household ? 20 : 8;
    if (noun == NOUN_money && i == q->outer_last && m == 0 &&
        (parse_function(p, i + 1, F_have) || parse_function(p, i + 1, F_be)))
        cost -= MONEY_NEARER; /* "of the 2.7 billion required has been received" */
    if (m == 0 && (parse_function(p, i, F_of) || parse_function(p, i, F_with)))
        cost += 8; /* "tonnes of food": hardly a verb */
    return cost;
}

/* Is the verb of N words and VALUE at token I not what governs Q? */
static bool does_not_govern(const struct parse *p, const struct quantity *q, const struct draft *d,
                            int value, size_t i, size_t n)
{
    return verb_refused(p, q, d, value, i, n) || of_part(p, q, i) || of_next_subject(p, q, i) ||
           did_other(p, q, value, i) || of_next_object(p, q, i);
}

/* "60 refugees are hosted": the verbs that say nothing of D that its noun does not say, as bits. */
static uint64_t adding_nothing(const struct draft *d)
{
    uint64_t tells = 1ull << VERB_station;
    if (d->noun == NOUN_troop || d->inherited)
        tells |= 1ull << VERB_host;
    return measure_same[d->noun] & ~tells;
}

/* What a verb is looked for. */
struct search {
    const struct quantity *q;
    struct draft *d; /* gets it */
    int noun;
    uint64_t verbs; /* those that tell something of the noun: bits */
    size_t last;    /* the token behind the clause */
};

/* Sets the verb of X's draft to one that starts at token I if it is nearer to the number than BEST:
 * how far the nearest one is then. */
static int weigh_verbs_at(const struct parse *p, const struct search *x, size_t i, int best)
{
    const struct quantity *q = x->q;
    size_t last = x->last;
    uint16_t next = i + 1 < last ? p->tokens[i + 1].word : 0;
    int far = -1, nearer = x->noun == NOUN_money ? MONEY_NEARER : 0; /* far: not measured yet */
    const struct word_group *g = word_group_of(&words[p->tokens[i].word], ROLE_verb);
    const struct entry *alone = &word_entries[g->single], *end = &word_entries[g[1].first];
    for (const struct entry *e = word_phrases_on(g, next); e < end; e++) {
        if (e < alone && e->next[0] != next)
            e = alone; /* past the phrases that go on so: to the single words */
        if (e == end || !(e->language & p->language))
            continue;
        size_t m = 0;
        int value = (int)e->value;
        while (m < e->more && i + m + 1 < last && p->tokens[i + m + 1].word == e->next[m])
            m++;
        if (m < e->more || !(x->verbs >> value & 1))
            continue;
        int phrase = (int)(2 * m), most = best + phrase + nearer;
        bool behind = i >= q->last; /* those before come nearer and nearer: few are too far */
        if (!behind && does_not_govern(p, q, x->d, value, i, m + 1))
            continue;
        if (far < 0) { /* the longest phrase comes first */
            size_t list = behind && parse_mark(p, q->unit_last, ',') ? past_list(p, q, i) : 0;
            far = list > 0 ? (int)(i - list) + 2
                           : draft_distance(p, q, i, most < DISTANCE_MOST ? most : DISTANCE_MOST);
        }
        if (far >= most || /* whatever is said of it */
            (behind && does_not_govern(p, q, x->d, value, i, m + 1)))
            continue;
        int cost = far - phrase + verb_handicap(p, q, x->noun, i, m, value);
        if (cost < best) {
            best = cost;
            x->d->verb = (uint8_t)value;
            x->d->verb_first = (uint32_t)i;
            x->d->verb_last = (uint32_t)(i + m + 1);
        }
    }
    return best;
}

int draft_verb(const struct parse *p, const struct quantity *q, int noun, size_t first, size_t last,
               struct draft *d)
{
    int best = 1000;
    if (verb_around(p, q, noun, first, d))
        return 0;
    const struct search x = {q, d, noun, measure_verbs[noun] & ~adding_nothing(d), last};
    uint64_t bits;
    for (size_t from = first; from < last; from += 64)
        for (bits = parse_trait_bits(p, from, TRAIT_verb); bits != 0; bits &= bits - 1) {
            size_t i = from + (size_t)__builtin_ctzll(bits);
            if (i >= last)
                break;
            if ((i < q->outer_first || i >= q->last) && token_says(&p->tokens[i], x.verbs))
                best = weigh_verbs_at(p, &x, i, best);
        }
    return best;
}
