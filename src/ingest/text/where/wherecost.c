/* wherecost.c - how far a place is from a number, in steps that grow with what stands between. */
#include <string.h>

#include "where.h"
#include "../measure/counts.h"

#define FAR 64 /* more than any place or origin may cost */

/* "2,000 tents and 8,000 blankets were flown to": the first verb from token I on, which all numbers
 * before it share. */
static size_t verb_behind(const struct parse *p, size_t i, size_t end)
{
    if (end > i + FAR)
        end = i + FAR; /* so that a long sentence costs no more */
    while (i < end && !parse_function(p, i, F_be) && !parse_function(p, i, F_have) &&
           !parse_may(p, i, ROLE_verb) && !parse_may(p, i, ROLE_modal) && !parse_mark(p, i, ';'))
        i++;
    return i;
}

/* Where brackets open at token I and close before TO: the token that closes them, else I. */
static inline size_t past_brackets(const struct parse *p, size_t i, size_t to)
{
    if (!parse_mark(p, i, '('))
        return i;
    for (size_t k = i + 1; k < to && k < i + 12; k++)
        if (parse_mark(p, k, ')'))
            return k;
    return i;
}

/* "220,000 have gone to Syria, 565,000 stay": the place of the number before, with a comma behind.
 */
static bool of_number_before(const struct parse *p, const struct quantity *q,
                             const struct place_ref *r)
{
    const struct quantity *b = q - 1;
    if (q == p->quantities || r->function == TEXT_FUNCTION_COUNT || b->sentence != q->sentence ||
        b->dropped || b->last > r->first ||
        !(parse_mark(p, r->last, ',') || parse_function(p, r->last, F_and)) ||
        q->outer_first != r->last + 1u)
        return false;
    for (size_t i = b->last; i < r->first; i++)
        if (parse_mark(p, i, ','))
            return false;
    return true;
}

/* Is token I a number or a word of one? */
static inline bool number_word(const struct parse *p, size_t i)
{
    return p->tokens[i].type == TOKEN_DIGITS || parse_one(p, i, ROLE_digit) ||
           parse_one(p, i, ROLE_teen) || parse_one(p, i, ROLE_tens);
}

/* "Balukhali ....... 71,500". */
static bool dot_leader(const struct parse *p, size_t i)
{
    return parse_mark(p, i, '.') && p->tokens[i].end - p->tokens[i].start > 2;
}

/* The quantity of the sentence that begins at token I, after Q; NULL: none. */
static const struct quantity *number_at(const struct parse *p, const struct quantity *q, size_t i)
{
    const struct quantity *end = p->quantities + p->n_quantities;
    for (const struct quantity *o = q + 1; o < end && o->sentence == q->sentence && o->first <= i;
         o++)
        if (o->first == i || (i > o->first && i < o->last))
            return o;
    return NULL;
}

/* "174 were killed and 1,430 wounded": what happened to people at one place. */
static bool befalls(const struct parse *p, size_t i)
{
    return parse_is(p, i, ROLE_verb, VERB_die) || parse_is(p, i, ROLE_verb, VERB_injure) ||
           parse_is(p, i, ROLE_verb, VERB_vanish);
}

/* "crossed, mainly at Adré", "have gone back, mostly to Khartoum and Al Jazirah": where the greater
 * part is, and not all. */
static bool mostly_there(const struct parse *p, const struct quantity *q, const struct place_ref *r)
{
    size_t end = q->last;
    for (size_t i = r->first; i > end && i + 10 > r->first; i--) {
        const struct token *t = &p->tokens[i - 1];
        if (parse_in(p, i - 1, SET_mostly) && i > end + 1u)
            return p->tokens[i - 2].type == TOKEN_MARK && p->tokens[i - 2].mark != 's';
        if (t->type != TOKEN_WORD ||
            (!(t->flags & T_CAPITAL) && t->functions == 0 && !parse_in(p, i - 1, SET_kind) &&
             t->word != 0 && !parse_in(p, i - 1, SET_compass)))
            return false;
    }
    return false;
}

/* "killed 38 people, 25 of them in Thailand and 13 in Cambodia", "48 deaths, 30 in Cebu": is the
 * next number, told aside, a part of Q that is somewhere, and stands R from there on? */
static bool of_them_in(const struct parse *p, const struct quantity *q, const struct place_ref *r)
{
    static const uint64_t somewhere = 1ull << F_in | 1ull << F_at | 1ull << F_on | 1ull << F_near |
                                      1ull << F_from | 1ull << F_across;
    const struct quantity *next = q + 1;
    if (next >= p->quantities + p->n_quantities || next->sentence != q->sentence || next->dropped ||
        next->form != QUANTITY_COUNT || next->last > r->first ||
        !parse_mark(p, next->outer_first - 1u, ',') || next->outer_first < q->last)
        return false;
    size_t i = next->outer_last;
    if (parse_function(p, i, F_of) && parse_function(p, i + 1, F_them))
        return (p->tokens[i + 2].functions & somewhere) != 0;
    if (parse_function(p, i, F_of) && parse_function(p, i + 2, F_be) && r->first > i + 2u)
        return (p->tokens[i + 3].functions & somewhere) != 0; /* ", 64 of which are in Blantyre" */
    return q->unit_last > q->unit_first && (p->tokens[i].functions & somewhere) != 0 &&
           number_double(next->value) < number_double(q->value);
}

/* "the number in Pemba at 250,000 and in Palma at 80,000": does R say where the number behind it
 * is, which is not Q's? */
static bool put_at_next(const struct parse *p, const struct quantity *q, const struct place_ref *r)
{
    const struct quantity *end = p->quantities + p->n_quantities;
    if (r->function != F_in || !(parse_function(p, r->last, F_at) || parse_mark(p, r->last, ':')))
        return false;
    for (const struct quantity *o = q + 1; o < end && o->outer_first <= r->last + 1u; o++)
        if (o->outer_first == r->last + 1u)
            return !o->dropped && o->form == q->form;
    return false;
}

/* "222, of whom in Suzu 99", "eight dead (seven in Camarines Norte)": does an aside about a part of
 * Q open before R? */
static bool in_aside(const struct parse *p, const struct quantity *q, const struct place_ref *r)
{
    bool number = false, open = false;
    for (size_t i = q->last; i < r->first; i++) {
        if (p->tokens[i].mark == '\0' && !open)
            continue; /* nearly all */
        if (parse_mark(p, i, ',') && parse_function(p, i + 1, F_of) &&
            (parse_function(p, i + 2, F_who) || parse_reads(p, i + 2, "whom")))
            return true;
        if (parse_mark(p, i, '('))
            open = true, number = false;
        else if (parse_mark(p, i, ')'))
            open = false;
        number |= open && number_word(p, i);
    }
    return open && number;
}

/* "Of the 12,000 displaced, 4,000 are in Goma": does Q open its sentence as the whole of which R
 * tells a part? */
static bool opens_as_whole(const struct parse *p, const struct quantity *q,
                           const struct place_ref *r)
{
    const struct quantity *next = q + 1;
    size_t i = q->outer_first, first = p->sentences[q->sentence].first;
    if (i < first + 2u || i > first + 4u ||
        !(parse_function(p, i - 1, F_the) || parse_function(p, i - 1, F_its)) ||
        !parse_function(p, i - 2, F_of) || next >= p->quantities + p->n_quantities ||
        next->sentence != q->sentence || next->dropped || next->last > r->first)
        return false;
    for (i = q->last; i < next->outer_first; i++)
        if (parse_mark(p, i, ','))
            return true;
    return false;
}

/* Stands the place R in an aside behind Q that tells of another number: "222, of whom in Suzu 99",
 * "eight dead (seven in Camarines Norte)", "61 people, 40 of them in Honduras"? SIGNS: there are
 * some between them. */
static bool of_part(const struct parse *p, const struct quantity *q, const struct place_ref *r,
                    bool signs)
{
    if (signs && (opens_as_whole(p, q, r) || mostly_there(p, q, r) || of_them_in(p, q, r) ||
                  in_aside(p, q, r)))
        return true;
    return put_at_next(p, q, r);
}

bool where_of_part(const struct parse *p, const struct quantity *q, const struct place_ref *r)
{
    return of_part(p, q, r, true) || where_with_number(p, q, r);
}

/* "Ninety trucks brought 2,700 tonnes of sorghum from Cotonou to Niamey", "1,126 people, 135 pets
 * and a parrot from Mallacoota", "two ships with 18,000 tonnes on board are due in Cotonou": what
 * one predicate says of several numbers, each with a noun of its own, holds for the first too. */
static bool one_predicate(const struct parse *p, const struct quantity *q, size_t from,
                          const struct place_ref *r)
{
    static const uint64_t apart = 1ull << F_its | 1ull << F_while | 1ull << F_but | 1ull << F_when |
                                  1ull << F_because | 1ull << F_including | 1ull << F_who |
                                  1ull << F_that | 1ull << F_compared;
    size_t verbs = 0, last_verb = 0;
    bool harmed = false;
    const struct quantity *next = q + 1, *end = p->quantities + p->n_quantities;
    for (size_t i = p->sentences[r->sentence].places; p->places + i < r; i++) {
        const struct place_ref *o = &p->places[i];
        if (o->first < from || o->type != PLACE_NAME)
            continue;
        bool left = parse_is(p, o->first - (o->first > 0), ROLE_verb, VERB_leave);
        if ((o->function >= TEXT_FUNCTION_COUNT && !left) || o->function == r->function)
            return false; /* but "to leave Port Sudan for Tawila" */
        for (size_t k = o->last; k < r->first; k++)
            if (number_at(p, q, k) != NULL)
                return false; /* "30,400 within Derna and 6,100 from Derna" */
    }
    for (size_t i = from; i < r->first; i++) {
        const struct token *t = &p->tokens[i];
        if ((t->functions & apart) || parse_mark(p, i, ';') || parse_mark(p, i, '_') ||
            parse_mark(p, i, ':') ||
            (parse_function(p, i, F_and) && parse_may(p, i + 1, ROLE_verb)) ||
            (parse_function(p, i, F_of) &&
             (parse_function(p, i + 1, F_them) || parse_function(p, i + 1, F_who))) ||
            parse_among(p, i, "among", "whom", "respectively", "where"))
            return false;
        while (next < end && next->last <= i)
            next++;
        const struct quantity *o =
            next < end && next->sentence == q->sentence && next->first <= i ? next : NULL;
        if (o != NULL && o->unit_last == o->unit_first && !o->dropped &&
            o->form == QUANTITY_COUNT && !befalls(p, o->last))
            return false;
        if (o != NULL) {
            i = (o->unit_last > o->last ? o->unit_last : o->last) - 1;
            continue;
        }
        bool harm = befalls(p, i);
        if (parse_function(p, i, F_be) || parse_function(p, i, F_have) ||
            (!parse_function(p, i, F_to) && parse_match(p, i, ROLE_modal, NULL) != NULL) ||
            (t->functions == 0 && parse_match(p, i, ROLE_verb, NULL) != NULL)) {
            verbs += (last_verb == 0 || i > last_verb + 2) && !(harm && harmed);
            last_verb = i;
            harmed |= harm;
        }
    }
    return verbs <= 1;
}

/* "860,000: 444,600 in Albania, 247,400 in Macedonia": a place behind the colon that opens a list
 * of parts is a part's. */
static bool breaks_down(const struct parse *p, const struct quantity *q, const struct place_ref *r)
{
    size_t colon = q->unit_last > q->outer_last ? q->unit_last : q->outer_last;
    const struct quantity *next = q + 1;
    return parse_mark(p, colon, ':') && next < p->quantities + p->n_quantities &&
           next->sentence == q->sentence && next->outer_first == colon + 1 && !next->dropped &&
           next->form == q->form && next->last <= r->first &&
           number_double(next->value) < number_double(q->value);
}

#define LIST_MOST 80 /* tokens from its colon */

struct stretch {     /* what stands between a place and a number */
    size_t from, to; /* tokens */
    size_t common;   /* the verb that the numbers before it share, behind the number */
    bool behind;     /* the place stands behind the number */
    bool predicate;  /* one predicate of several numbers stands there */
};

/* What token I costs, which is no number: a comma less than a semicolon or "because". */
static int step_cost(const struct parse *p, size_t i, bool behind)
{
    const struct token *t = &p->tokens[i];
    if (t->type == TOKEN_MARK && t->mark == ',')
        return 3;
    if (t->mark == ';' || t->mark == '_')
        return 15;
    if (parse_function(p, i, F_when) && behind)
        return 14;
    if (p->language == LANGUAGE_FR && parse_function(p, i, F_while))
        return 30;
    return parse_function(p, i, F_when) || parse_function(p, i, F_because) ? 10 : 1;
}

/* The steps from COST on over what stands between, up to FAR. */
static int steps_between(const struct parse *p, const struct quantity *q, const struct place_ref *r,
                         struct stretch *b, int cost)
{
    static const uint64_t far = 1ull << F_when | 1ull << F_while | 1ull << F_because,
                          counts = 1ull << ROLE_digit | 1ull << ROLE_teen | 1ull << ROLE_tens;
    bool asked = false;
    for (size_t i = b->from; i < b->to && cost < FAR; i++) {
        const struct token *t = &p->tokens[i];
        bool counted = (t->traits >> TRAIT_number & 1) != 0 && (words[t->word].own & counts) != 0;
        if (t->type == TOKEN_WORD && !(t->functions & far) && !counted) {
            cost++; /* nearly all: a step like any other */
            continue;
        }
        if (t->type == TOKEN_MARK && t->mark == '.')
            continue; /* "Balukhali ....... 71,500" */
        size_t aside = past_brackets(p, i, b->to);
        if (aside == i)
            aside = aside_skip(p, i, b->to);
        if (aside > i) { /* "3,139 people (689 households) from Kenscoff" */
            i = aside;
            cost++;
            continue;
        }
        if (!number_word(p, i)) {
            cost += step_cost(p, i, b->behind);
            continue;
        }
        bool shared = i < b->common && b->common < r->first;
        if (!shared && b->behind && !asked) {
            b->predicate = one_predicate(p, q, b->from, r);
            asked = true;
        }
        if (b->predicate) { /* a step, however it is written */
            const struct quantity *o = number_at(p, q, i);
            i = o != NULL ? o->last - 1 : i;
            cost += 2;
        } else {
            cost += !b->behind ? 5 : shared ? 3 : 12;
        }
    }
    return cost;
}

/* "17 flights: 5 from Qatar", "190 died, most of them in Damascus": a place behind the number that
 * is a part's. */
static int part_cost(const struct weighing *x, const struct stretch *b)
{
    const struct parse *p = x->p;
    const struct place_ref *r = x->r;
    int cost = 0;
    for (size_t i = b->from; !b->predicate && i < b->to && r->function == F_from; i++) {
        i = past_brackets(p, i, b->to);
        if (p->tokens[i].type == TOKEN_DIGITS || parse_one(p, i, ROLE_digit) ||
            parse_one(p, i, ROLE_teen))
            cost += 15;
    }
    for (size_t i = b->from; (x->functions >> F_them & 1) && i + 1 < b->to; i++)
        if (parse_function(p, i, F_of) && parse_function(p, i + 1, F_them) && i > x->q->last + 1u)
            return cost + 12;
    return cost;
}

/* "Chad, 31 January: 16,760": a label that goes on with a time. */
static bool dated_label(const struct parse *p, const struct quantity *q, const struct place_ref *r)
{
    const struct sentence *s = &p->sentences[q->sentence];
    if (!s->starts_line || s == p->sentences || r->first != s->first || r->dateline ||
        q->unit_last > q->unit_first || !parse_mark(p, r->last, ',') ||
        !parse_mark(p, q->outer_first - 1u, ':'))
        return false;
    for (size_t k = s->mentions; k < parse_mentions_end(p, q->sentence); k++)
        if (p->mentions[k].last + 1u == q->outer_first && p->mentions[k].first <= r->last + 4u)
            return true;
    return false;
}

bool place_in_list(const struct parse *p, const struct quantity *q)
{
    const struct sentence *s = &p->sentences[q->sentence];
    size_t i = q->outer_first, after = q->outer_last;
    if (i < s->first + 4u || !parse_mark(p, i - 1, ',') || q->unit_last > q->unit_first ||
        (after < s->last && p->tokens[after].type == TOKEN_WORD))
        return false;
    for (size_t k = s->places; k < parse_places_end(p, q->sentence); k++) {
        const struct place_ref *r = &p->places[k];
        if (r->last + 1u != i || r->place == NULL || r->type != PLACE_NAME || r->first <= s->first)
            continue;
        for (size_t j = r->first; j > s->first && j + LIST_MOST > i; j--)
            if (parse_mark(p, j - 1, ':'))
                return parse_mark(p, r->first - 1, ';') || j == r->first;
    }
    return false;
}

/* "Dobova: 3,960", "Dobova (by train) 3,960", "Balukhali ....... 71,500": a label of the number. */
static bool labels(const struct parse *p, const struct quantity *q, const struct place_ref *r)
{
    if (r->last == q->outer_first || dated_label(p, q, r) ||
        (r->last + 1 == q->outer_first && place_in_list(p, q)))
        return true;
    if (r->last + 1 == q->outer_first &&
        (parse_mark(p, r->last, ':') || parse_mark(p, r->last, '(') ||
         parse_mark(p, r->last, '|') || parse_mark(p, r->last, '_') || dot_leader(p, r->last)))
        return true;
    return parse_mark(p, r->last, '(') &&
           past_brackets(p, r->last, q->outer_first) + 1 == q->outer_first;
}

/* "In Damascus, ...", "400,000 people, 70 per cent of them women, have crossed into Syria": the
 * most that a place costs that opens the clause or is the object of the figure's verb. */
static int most_cost(const struct parse *p, const struct draft *d, const struct place_ref *r,
                     int cost)
{
    const struct quantity *q = d->q;
    const struct sentence *s = &p->sentences[d->sentence];
    bool opening = r->first <= s->first + 2 && r->first < q->first && r->first >= d->clause_first;
    opening |= s->starts_line && r->first == s->first && parse_mark(p, r->last, ',');
    if (opening && cost > 8)
        cost = 8;
    uint32_t object = r->first - (r->function < TEXT_FUNCTION_COUNT ? 1u : 0u);
    if (d->verb_first < d->verb_last && object == d->verb_last && d->verb_first >= q->last &&
        cost > 6)
        cost = 6;
    return cost;
}

/* ", in Pavlohrad 1,311 people lived": does R open an item of a list of places, with its number
 * right behind it? */
static bool opens_item(const struct parse *p, const struct place_ref *r)
{
    if (r->first < 2 || r->function != F_in || !parse_mark(p, r->first - 2u, ',') ||
        r->first < p->sentences[r->sentence].first + 3u)
        return false;
    size_t i = r->last + (parse_may(p, r->last, ROLE_before) ? 1u : 0u); /* "some" */
    return p->tokens[i].type == TOKEN_DIGITS && p->tokens[i - 1].type == TOKEN_WORD;
}

/* Does an item of such a list open between R and the number Q, or with R behind the number? */
static bool of_another_item(const struct parse *p, const struct quantity *q,
                            const struct place_ref *r)
{
    if (r->first >= q->last)
        return opens_item(p, r);
    for (const struct place_ref *o = r + 1, *end = p->places + p->n_places;
         o < end && o->sentence == r->sentence && o->last <= q->first; o++)
        if (opens_item(p, o))
            return true;
    return false;
}

int where_cost(const struct weighing *x)
{
    const struct parse *p = x->p;
    const struct quantity *q = x->q;
    const struct place_ref *r = x->r;
    bool behind = r->first >= q->last;
    if ((behind && breaks_down(p, q, r)) || of_another_item(p, q, r))
        return FAR;
    struct stretch b = {.from = behind ? q->last : r->last,
                        .to = behind ? r->first : q->outer_first,
                        .behind = behind};
    if (b.from == q->last && q->unit_last > b.from && q->unit_last <= b.to)
        b.from = q->unit_last; /* what is counted does not part it from its place */
    b.common = behind ? verb_behind(p, q->last, b.to) : 0;
    int cost = steps_between(p, q, r, &b, behind && of_part(p, q, r, x->signs) ? FAR : 0);
    if (labels(p, q, r))
        return 0;
    if (behind)
        cost += part_cost(x, &b);
    cost = most_cost(p, x->d, r, cost);
    if (r->first < q->first)
        cost += 2 + (of_number_before(p, q, r) ? 10 : 0);
    return cost;
}

bool where_parted(const struct parse *p, const struct quantity *q, const struct place_ref *r)
{
    const struct quantity *o = q + 1, *end = p->quantities + p->n_quantities;
    size_t from = q->last, open = q->unit_last > q->outer_last ? q->unit_last : q->outer_last;
    if (parse_mark(p, open, '('))
        from = past_brackets(p, open, r->first); /* "4,025 children (2,204 boys ...) in Jonglei" */
    from = from > open ? from : q->last;
    for (; o < end && o->sentence == q->sentence && o->last <= r->first; o++)
        if (!o->dropped && o->first >= from)
            return true;
    for (size_t i = from; i < r->first; i++)
        if ((p->tokens[i].type == TOKEN_MARK && strchr(",;:(_", p->tokens[i].mark) != NULL) ||
            parse_function(p, i, F_when) || parse_is(p, i, ROLE_timeword, TW_since) ||
            parse_is(p, i, ROLE_timeword, TW_after))
            return true;
    return false;
}
