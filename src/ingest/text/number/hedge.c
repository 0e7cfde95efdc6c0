/* hedge.c - the qualifier of each number, from the words right before and after it. */
#include "../parse.h"

static const enum qualifier qualifiers[TEXT_HEDGE_COUNT] = {
    [HEDGE_exact] = QUALIFIER_EXACT,       [HEDGE_about] = QUALIFIER_ABOUT,
    [HEDGE_nearly] = QUALIFIER_NEARLY,     [HEDGE_more_than] = QUALIFIER_MORE_THAN,
    [HEDGE_at_least] = QUALIFIER_AT_LEAST, [HEDGE_less_than] = QUALIFIER_LESS_THAN,
    [HEDGE_at_most] = QUALIFIER_AT_MOST,   [HEDGE_between] = QUALIFIER_BETWEEN,
    [HEDGE_vague] = QUALIFIER_VAGUE,
};

static void set_hedge(struct parse *p, struct quantity *q, double hedge, size_t first, size_t last)
{
    if (q->qualifier == QUALIFIER_BETWEEN || q->qualifier == QUALIFIER_VAGUE)
        return;
    q->qualifier = qualifiers[(int)hedge];
    q->hedge = (struct span){p->tokens[first].start, p->tokens[last - 1].end};
    if (q->qualifier == QUALIFIER_MORE_THAN || q->qualifier == QUALIFIER_AT_LEAST)
        q->low = q->value;
    else if (q->qualifier == QUALIFIER_LESS_THAN || q->qualifier == QUALIFIER_AT_MOST)
        q->high = q->value;
}

#define LINES_BESIDE 3

/* "> 4,482 people fled": does the sign at token I begin its line as a bullet, as that of a line
 * beside it, where a word follows it, does? */
static bool begins_item(const struct parse *p, uint32_t sentence, size_t i)
{
    if (!parse_mark(p, i, '>') || !(p->tokens[i].flags & T_START) || parse_glued(p, i + 1))
        return false;
    uint32_t first = sentence > LINES_BESIDE ? sentence - LINES_BESIDE : 0;
    for (uint32_t s = first; s < p->n_sentences && s <= sentence + LINES_BESIDE; s++) {
        size_t at = p->sentences[s].first;
        if (s != sentence && parse_mark(p, at, '>') && (p->tokens[at].flags & T_START) &&
            p->tokens[at + 1].type == TOKEN_WORD)
            return true;
    }
    return false;
}

/* "Acme Corp <ACM.N> 20 new shops": does the sign at token I end what "<" opens? */
static bool closes_tag(const struct parse *p, size_t first, size_t i)
{
    for (size_t k = i; parse_mark(p, i, '>') && k > first && k + 6 > i && parse_glued(p, k); k--)
        if (parse_mark(p, k - 1, '<'))
            return true;
    return false;
}

/* "Stateless persons (est.): 16,820": the hedge in the brackets that close the label before Q. */
static bool hedge_in_label(struct parse *p, struct quantity *q, size_t first)
{
    size_t n, end = q->outer_first;
    if (end < first + 5 || !parse_mark(p, end - 1, ':') || !parse_mark(p, end - 2, ')'))
        return false;
    end -= 2;
    const struct entry *e = parse_match_back(p, first, end, ROLE_before, &n);
    if (e == NULL && parse_mark(p, end - 1, '.'))
        e = parse_match_back(p, first, --end, ROLE_before, &n);
    if (e == NULL || !parse_mark(p, end - n - 1, '(') || e->value == HEDGE_increase ||
        e->value == HEDGE_decrease)
        return false;
    set_hedge(p, q, e->value, end - n, end);
    return true;
}

/* "50 million dollars over five years", "cut output by 9 percent over two years", but "for over
 * five years", "over two years ago": a sum or a count that the time Q, behind "over" at token I,
 * spreads.
 */
static bool spread_over(const struct parse *p, const struct quantity *q, size_t i)
{
    size_t last = q->unit_last;
    const struct quantity *o = q > p->quantities ? q - 1 : NULL;
    if (o == NULL || o->sentence != q->sentence || !parse_function(p, i, F_over) ||
        !parse_one(p, q->unit_first, ROLE_timeunit) || parse_one(p, last, ROLE_timeword) ||
        parse_reads(p, last, "old") || parse_mark(p, last, '-') || q->form != QUANTITY_MEASURE)
        return false;
    size_t end = o->outer_last;
    return o->form != QUANTITY_MEASURE && o->form != QUANTITY_ORDINAL && i >= end && i < end + 5 &&
           (i == end || (p->tokens[i - 1].type == TOKEN_WORD && p->tokens[i - 1].functions == 0 &&
                         !parse_one(p, i - 1, ROLE_verb)));
}

/* "has distributed over 300 tents": does the verb at token I hand out the goods of Q, and spreads
 * nothing over them? */
static bool hands_out(const struct parse *p, const struct quantity *q, size_t i)
{
    if (!parse_reads(p, i, "distributed"))
        return false;
    for (size_t k = q->outer_last; k < q->outer_last + 4u && p->tokens[k].type == TOKEN_WORD; k++)
        if (parse_is(p, k, ROLE_noun, NOUN_item) || parse_is(p, k, ROLE_noun, NOUN_weight))
            return true;
        else if (p->tokens[k].functions != 0)
            break;
    return q->form == QUANTITY_MEASURE || q->form == QUANTITY_MONEY;
}

static bool hedge_before(struct parse *p, struct quantity *q, size_t first)
{
    size_t end = q->outer_first, n;
    if (end > first && parse_mark(p, end - 1, '.') && parse_glued(p, end - 1)) {
        end--;
        if (end > first && parse_among(p, end - 1, "c", "est") &&
            !(p->tokens[end - 1].flags & T_CAPITAL)) {
            set_hedge(p, q, HEDGE_about, end - 1, end);
            return true; /* "c. 300" */
        }
    }
    bool the = end > first && parse_function(p, end - 1, F_the);
    if (the || (end > first && parse_function(p, end - 1, F_another)))
        end--;
    const struct entry *e = parse_match_back(p, first, end, ROLE_before, &n);
    if (e == NULL || e->value == HEDGE_increase || e->value == HEDGE_decrease)
        return false;
    if (the && n > 1 && p->language != LANGUAGE_FR && parse_in(p, end - 1, SET_comparing))
        return false; /* "fewer than the 5,610 of January": compared with so many, just those */
    if (the && n == 1 && q->words && number_double(q->value) < 100 &&
        (parse_function(p, end - 1, F_over) || parse_reads(p, end - 1, "under")))
        return false; /* "under the four treaties" */
    if (the && n == 2 && parse_among(p, end - 2, "short", "north", "south"))
        return false; /* "took in 3 million, well short of the 5 million that it needs" */
    if (n == 1 && end - 1 > first && parse_in(p, end - 2, SET_spread) &&
        (parse_function(p, end - 1, F_over) || parse_function(p, end - 1, F_near)) &&
        !hands_out(p, q, end - 2))
        return false; /* "spread over six camps" */
    if (n == 1 && end - 1 > first && spread_over(p, q, end - 1))
        return false;
    if (n == 1 && end - 1 > first && parse_reads(p, end - 1, "about") &&
        parse_among(p, end - 2, "thinking", "talking", "speaking"))
        return false; /* "London is thinking about 1,800" */
    if (n == 1 && end - 1 > first && parse_is(p, end - 1, ROLE_timeword, TW_past) &&
        parse_function(p, end - 2, F_the))
        return false; /* "over the past 8 weeks" */
    if (n == 2 && e->value == HEDGE_at_most && end - n > first &&
        parse_in(p, end - 1 - n, SET_climbing))
        return false; /* "the toll has gone up to 101" */
    if (e->value == HEDGE_at_most && q > p->quantities && q[-1].outer_last + n == end &&
        q[-1].outer_first > first && parse_function(p, q[-1].outer_first - 1, F_from))
        return false; /* "from 88 up to 102" */
    if (n == 1 && (begins_item(p, q->sentence, end - 1) || closes_tag(p, first, end - 1)))
        return false;
    /* "over", "under", "past", "around" may be prepositions: only right at the number */
    set_hedge(p, q, e->value, end - n, end);
    if (end - n < q->outer_first)
        q->outer_first = (uint32_t)(end - n);
    return true;
}

/* Does what stands from token I on leave a hedge to the number before it: no number, as in "killed
 * 30 people, at least 9 of them children", and nothing else that it may hedge? */
static bool closes_count(const struct parse *p, size_t i, size_t end)
{
    if (i >= end || p->tokens[i].type == TOKEN_MARK)
        return true;
    return p->tokens[i].type == TOKEN_WORD && (p->tokens[i].roles & NUMBER_ROLES) == 0 &&
           (parse_one(p, i, ROLE_modal) || parse_function(p, i, F_be) ||
            parse_function(p, i, F_have) || parse_function(p, i, F_in) ||
            parse_one(p, i, ROLE_verb));
}

/* Does none of the tokens from I on that hedge_after() looks at begin a hedge? */
static bool none_behind(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i]; /* those behind the last one are empty */
    uint64_t roles = t[0].roles | t[1].roles | t[2].roles | t[3].roles | t[4].roles;
    return !(roles >> ROLE_after & 1);
}

/* The plus of "22+", "22-plus". */
static bool plus_at(const struct parse *p, size_t i)
{
    return parse_glued(p, i) && (parse_mark(p, i, '+') || parse_reads(p, i, "plus"));
}

static void hedge_after(struct parse *p, struct quantity *q, size_t end)
{
    bool plus = q->outer_last > q->last &&
                (plus_at(p, q->last) || (parse_mark(p, q->last, '-') && plus_at(p, q->last + 1u)));
    size_t i = plus ? q->last : q->outer_last, n; /* "22+ tonnes" */
    if (q->last >= q->first + 2u && plus_at(p, q->last - 2u)) {
        set_hedge(p, q, HEDGE_more_than, q->last - 2u, q->last - 1u); /* "1.5+ million" */
        return;
    }
    if (none_behind(p, i))
        return;
    bool bracket = parse_mark(p, i, '(') || parse_mark(p, i, ',') || parse_mark(p, i, '-');
    size_t at = i + (bracket ? 1 : 0);
    const struct entry *e = at < end ? parse_match(p, at, ROLE_after, &n) : NULL;
    if (e == NULL) {
        /* "500 people or more", "3,000 troops at most" */
        for (size_t k = 1; k <= 4 && e == NULL; k++) {
            at = i + k;
            if (at >= end || p->tokens[at - 1].type != TOKEN_WORD ||
                (k > 2 && p->tokens[at - 1].functions != 0))
                return;
            if (!parse_may(p, at, ROLE_after))
                continue;
            bool alone = p->language == LANGUAGE_FR && k <= 2 && /* "500 personnes environ" */
                         !(at + 1 < end && p->tokens[at + 1].type == TOKEN_DIGITS);
            if (alone || (k <= 2 && parse_function(p, at, F_or)) || parse_function(p, at, F_at))
                e = parse_match(p, at, ROLE_after, &n);
            if (e != NULL && parse_function(p, at, F_at) && !closes_count(p, at + n, end))
                e = NULL;
        }
        bracket = false;
    }
    if (e == NULL || at + n > end)
        return;
    if (bracket && parse_mark(p, i, '(') && !parse_mark(p, at + n, ')') &&
        !parse_mark(p, at + n, '.'))
        return;
    if (bracket && parse_mark(p, i, ',') && at + n < end && p->tokens[at + n].type != TOKEN_MARK &&
        !parse_function(p, at + n, F_in))
        return;
    bool sign = p->tokens[at].type == TOKEN_MARK;
    if ((p->tokens[at].flags & (T_CAPITAL | T_UPPER)) == T_CAPITAL && at == i)
        return; /* "737 Max" */
    if (sign && (!parse_glued(p, at) || (at + 1 < end && parse_glued(p, at + 1) &&
                                         p->tokens[at + 1].type == TOKEN_DIGITS)))
        return;
    /* a word after the number that also goes before the next one is that one's */
    if (!bracket && !sign && at + n < end && p->tokens[at + n].type == TOKEN_DIGITS)
        return;
    set_hedge(p, q, e->value, at, at + n);
    bool hyphen = bracket && parse_mark(p, i, '-') && parse_glued(p, at); /* "63,000-plus" */
    if (at + n > q->outer_last && (at == q->outer_last || hyphen))
        q->outer_last = (uint32_t)(at + n);
    else if (bracket && at == q->outer_last + 1u && parse_mark(p, i, ',') &&
             parse_mark(p, at + n, ','))
        q->outer_last = (uint32_t)(at + n + 1u); /* "Fifty, at least, have died" */
}

/* May a hedge stand before Q: does the token there end one, or may one stand before that? */
static bool may_be_before(const struct parse *p, const struct quantity *q, size_t first)
{
    static const uint64_t articles = 1ull << F_the | 1ull << F_another;
    const struct token *t = &p->tokens[q->outer_first - (q->outer_first > first)];
    return (word_phrases[t->word].ends >> ROLE_before & 1) != 0 || (t->functions & articles) != 0 ||
           t->mark == '.' || t->mark == ':';
}

void parse_hedges(struct parse *p)
{
    for (size_t k = 0; k < p->n_quantities; k++) {
        struct quantity *q = &p->quantities[k];
        const struct sentence *s = &p->sentences[q->sentence];
        if (q->form == QUANTITY_NONE)
            continue;
        bool before = false;
        if (may_be_before(p, q, s->first)) {
            if (hedge_in_label(p, q, s->first))
                continue;
            before = hedge_before(p, q, s->first);
        }
        if ((s->roles >> ROLE_after & 1) && (!before || q->qualifier == QUALIFIER_EXACT))
            hedge_after(p, q, s->last);
        else if (before && parse_mark(p, q->outer_last, '+') && plus_at(p, q->outer_last))
            q->outer_last++; /* "more than 150,000+ people" */
    }
}
