/* dress.c - the signs of percentages, money and physical units beside a number. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "numeral.h"

#include "numeral.h"

static void set_currency(char out[4], double packed)
{
    unsigned long v = (unsigned long)packed;
    out[0] = (char)(v >> 16 & 0xff);
    out[1] = (char)(v >> 8 & 0xff);
    out[2] = (char)(v & 0xff);
    out[3] = '\0';
}

/* "US", "A" behind a sign of dollars: do they say whose they are? */
static bool country_letters(const struct token *t)
{
    return (t->flags & T_UPPER) != 0 || ((t->flags & T_CAPITAL) != 0 && t->end == t->start + 1);
}

size_t number_skip_sign(const struct parse *p, size_t i)
{
    if (parse_match(p, i, ROLE_currency, NULL) == NULL || parse_may(p, i, ROLE_suffix))
        return i;
    bool letters = parse_mark(p, i, '$') && i + 1 < p->n_tokens && parse_glued(p, i + 1) &&
                   country_letters(&p->tokens[i + 1]);
    return i + (letters ? 2 : 1); /* "$US160" */
}

/* "$US160 million": the sign, then the country's letters, then the number. */
bool number_dollar_us(const struct parse *p, size_t first, size_t i)
{
    return i >= first + 2 && parse_glued(p, i) && parse_glued(p, i - 1) &&
           parse_mark(p, i - 2, '$') && country_letters(&p->tokens[i - 1]);
}

void number_span(const struct parse *p, struct quantity *q)
{
    q->span.start = p->tokens[q->first].start;
    q->span.end = p->tokens[q->last - 1].end;
    q->outer_first = q->first;
    q->outer_last = q->last;
}

/* "64 per cent", "5%". */
static bool dress_percent(const struct parse *p, struct quantity *q, size_t end)
{
    size_t n;
    if (parse_match(p, q->last, ROLE_percent, &n) == NULL || q->last + n > end)
        return false;
    q->form = QUANTITY_PERCENT;
    q->last += (uint32_t)n;
    number_span(p, q);
    size_t note = q->last; /* "64 per cent24 of": the number of a note */
    if (note < end && p->tokens[note].type == TOKEN_DIGITS && parse_glued(p, note) &&
        p->tokens[note - 1].type == TOKEN_WORD)
        q->outer_last++;
    return true;
}

/* "US$ 5 million", "Rs. 500": the sign of money before the number. */
static bool dress_money(const struct parse *p, struct quantity *q, size_t first)
{
    size_t before = 0;
    if (parse_glued(p, q->first) &&
        number_coined(p, q->first)) { /* whose it is, moneyword.c tells */
        q->form = QUANTITY_MONEY;
        q->outer_first = q->first - 1;
        return true;
    }
    if (number_dollar_us(p, first, q->first)) {
        static const char codes[][2][4] = {{"US", "USD"}, {"A", "AUD"}, {"AU", "AUD"},
                                           {"NZ", "NZD"}, {"C", "CAD"}, {"HK", "HKD"},
                                           {"S", "SGD"}};
        for (size_t k = 0; k < sizeof codes / sizeof *codes; k++)
            if (parse_reads(p, q->first - 1, codes[k][0]))
                memcpy(q->currency, codes[k][1], sizeof q->currency);
        q->form = QUANTITY_MONEY;
        q->outer_first = q->first - 2;
        return true;
    }
    const struct entry *e = parse_match_back(p, first, q->first, ROLE_currency, &before);
    if (e == NULL && q->first > first && parse_mark(p, q->first - 1, '.') &&
        parse_glued(p, q->first - 1)) {
        e = parse_match_back(p, first, q->first - 1, ROLE_currency, &before);
        before += e != NULL;
    }
    if (e == NULL || (before == 1 && (p->tokens[q->first - 1].roles >> ROLE_function & 1)))
        return false;
    if (before == 1 && parse_reads(p, q->first - 1, "won") &&
        !(p->tokens[q->first - 1].flags & T_CAPITAL))
        return false; /* "won 300,000 votes" */
    if (before == 1 && parse_reads(p, q->first - 1, "lira"))
        return false; /* "Lira 4,100, Gulu 3,300": a town */
    q->form = QUANTITY_MONEY;
    set_currency(q->currency, e->value);
    q->outer_first = q->first - (uint32_t)before;
    if (q->outer_first > first && parse_mark(p, q->first - 1, '$')) {
        const struct token *w = &p->tokens[q->outer_first - 1]; /* "US $5 million" */
        if (w->type == TOKEN_WORD && (w->flags & T_UPPER) && w->end - w->start <= 3)
            q->outer_first--;
    }
    return true;
}

static void set_unit(struct quantity *q, enum quantity_form form, size_t first, size_t n)
{
    q->form = form;
    q->unit_first = (uint32_t)first;
    q->unit_last = q->outer_last = (uint32_t)(first + n);
}

/* Is the letter at token I, a unit's, a word or an initial? "5 m of", but not "5 M" or "5 m
 * people".
 */
static bool no_unit(const struct parse *p, size_t i, size_t end)
{
    if (p->tokens[i].end - p->tokens[i].start != 1)
        return false;
    bool apart = i + 1 >= end || p->tokens[i + 1].type != TOKEN_WORD ||
                 parse_function(p, i + 1, F_of) ||
                 parse_among(p, i + 1, "deep", "high", "long", "wide", "tall", "away", "thick") ||
                 (parse_is(p, i, ROLE_measure, UNIT_tonne) &&
                  (parse_one(p, i + 1, ROLE_function) || parse_in(p, i + 1, SET_cargo) ||
                   parse_one(p, i + 1, ROLE_verb) ||           /* "12 t delivered" */
                   parse_is(p, i + 1, ROLE_noun, NOUN_item))); /* "310 t tents" */
    return (!parse_glued(p, i) && !apart) || (p->tokens[i].flags & T_CAPITAL);
}

/* "Britain gave 5.9 million pounds": sterling, where the sentence says whose pounds they are. */
static bool speaks_of_britain(const struct parse *p, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++)
        if (parse_in(p, i, SET_britain) &&
            (p->language == LANGUAGE_FR || (p->tokens[i].flags & T_CAPITAL)))
            return true;
    return false;
}

/* "Norway pledged 1.6 million pounds": money, though not told whose. */
static bool speaks_of_money(const struct parse *p, size_t first, size_t end)
{
    static const char *const of_money[] = {"pledged", "pledges", "pledge",   "raised", "raises",
                                           "donated", "appeal",  "asks",     "asked",  "budget",
                                           "spent",   "spend",   "funding",  "funds",  "grant",
                                           "worth",   "donors",  "donation", NULL};
    for (size_t i = first; i < end; i++)
        if (parse_spelled(p, i, of_money) ||
            (parse_function(p, i, F_in) && parse_reads(p, i + 1, "aid")))
            return true;
    return false;
}

/* Makes Q a sum where the pounds behind it, N tokens at I, are money: many, and not "of flour". */
static bool dress_pounds(const struct parse *p, struct quantity *q, size_t i, size_t n,
                         size_t first, size_t end)
{
    bool britain = speaks_of_britain(p, first, end);
    if (number_double(q->value) < 100000 || parse_function(p, i + n, F_of) ||
        !(britain || speaks_of_money(p, first, end)))
        return false;
    set_unit(q, QUANTITY_MONEY, i, n);
    memcpy(q->currency, britain ? "GBP" : "", britain ? sizeof "GBP" : 1);
    return true;
}

/* "%", "per cent", currencies and physical units on either side of the number. */
void number_dress(struct parse *p, struct quantity *q, size_t first, size_t end)
{
    size_t n, i = q->last;
    const struct entry *e;
    if (parse_mark(p, i, '-') && parse_glued(p, i) && i + 1 < end)
        i++;
    if (dress_percent(p, q, end) || dress_money(p, q, first))
        return;
    if (parse_glued(p, i) && (parse_mark(p, i, '+') || (i > q->last && parse_reads(p, i, "plus"))))
        i++; /* "22+ tonnes", "22-plus tonnes" */
    if ((p->language & LANGUAGE_FR) && parse_function(p, i, F_of) &&
        (parse_match(p, i + 1, ROLE_currency, NULL) != NULL ||
         parse_is(p, i + 1, ROLE_measure, UNIT_pound)))
        i++; /* "630 millions de dollars" */
    bool kgs = parse_may(p, i, ROLE_measure) && !(p->tokens[i].flags & T_UPPER); /* no soms */
    if (!kgs && (e = parse_match(p, i, ROLE_currency, &n)) != NULL && i + n <= end) {
        set_unit(q, QUANTITY_MONEY, i, n);
        set_currency(q->currency, e->value);
    } else if (q->form != QUANTITY_COUNT) {
        return;
    } else if ((e = parse_match(p, i, ROLE_measure, &n)) != NULL && i + n <= end &&
               !parse_function(p, i, F_in)) {
        if (no_unit(p, i, end))
            return;
        bool power = e->value == UNIT_length && parse_glued(p, i + 1) &&
                     p->tokens[i + 1].type == TOKEN_DIGITS &&
                     p->tokens[i + 1].end == p->tokens[i + 1].start + 1 && i + 1 < end;
        char two = power ? p->text[p->tokens[i + 1].start] : '\0'; /* "6.9 km2" */
        if (e->value == UNIT_pound && dress_pounds(p, q, i, n, first, end))
            return;
        set_unit(q, QUANTITY_MEASURE, i, n + (two != '\0'));
        q->physical = two == '2' ? UNIT_area : two == '3' ? UNIT_volume : (uint8_t)e->value;
    } else if (parse_match(p, i, ROLE_timeunit, &n) != NULL && i + n <= end) {
        set_unit(q, QUANTITY_MEASURE, i, n);
        q->physical = UNIT_other;
    }
}

static bool year_like(const struct parse *p, const struct quantity *q)
{
    double v = number_double(q->value);
    return q->last == q->first + 1 && p->tokens[q->first].end - p->tokens[q->first].start == 4 &&
           v >= 1900 && v < 2100;
}

/* "AFN 105, 100, 98 and 98 per kg", "7,600 and 6,980 pounds": a list bears its currency once. */
static void share_listed(const struct parse *p, struct quantity *a, struct quantity *b)
{
    size_t i = a->outer_last, after = b->outer_last;
    struct quantity *to = NULL;
    if (b->outer_first != i + 1 || b->sentence != a->sentence)
        return;
    bool joined =
        parse_mark(p, i, ',') || parse_function(p, i, F_and) || parse_function(p, i, F_or);
    bool ends = after >= p->n_tokens || p->tokens[after].type != TOKEN_WORD ||
                parse_function(p, after, F_and) || parse_function(p, after, F_per);
    if (a->form == QUANTITY_MONEY && b->form == QUANTITY_COUNT && joined && ends)
        to = b;
    else if (a->form == QUANTITY_COUNT && b->form == QUANTITY_MONEY && b->outer_first == b->first &&
             joined && !parse_mark(p, i, ',') && !year_like(p, a))
        to = a;
    if (to == NULL || to->value.type == NUMBER_NONE)
        return;
    const struct quantity *from = to == a ? b : a;
    to->form = QUANTITY_MONEY;
    memcpy(to->currency, from->currency, sizeof to->currency);
}

/* Does B bear a word of scale that holds for A, too: "30, 25 and 40 million euros"? */
static bool lends_scale(const struct parse *p, const struct quantity *a, const struct quantity *b)
{
    if (a->sentence != b->sentence || a->dropped || b->dropped || a->form != QUANTITY_COUNT ||
        (b->form != QUANTITY_COUNT && b->form != QUANTITY_MONEY) || b->outer_first != b->first ||
        a->value.type == NUMBER_NONE || number_double(a->value) >= 1000 ||
        parse_match(p, a->last - 1, ROLE_scale, NULL) != NULL)
        return false;
    for (size_t i = a->outer_last; i < b->outer_first; i++)
        if (!parse_mark(p, i, ',') && !parse_function(p, i, F_and) && !parse_function(p, i, F_or))
            return false;
    return a->outer_last < b->outer_first;
}

/* "30, 25 and 40 million euros": all of them are millions. The scale is passed on from the end. */
static void share_scale(struct parse *p)
{
    double scale = 0;
    for (size_t k = p->n_quantities; k-- > 1;) {
        struct quantity *a = &p->quantities[k - 1], *b = &p->quantities[k];
        const struct entry *e = parse_match(p, b->last - 1, ROLE_scale, NULL);
        if (e != NULL && e->value >= 1000000)
            scale = e->value;
        if (scale > 0 && lends_scale(p, a, b)) {
            a->value = number_real(number_double(a->value) * scale);
            a->form = b->form;
            memcpy(a->currency, b->currency, sizeof a->currency);
        } else {
            scale = 0;
        }
    }
}

/* "CHF 2,400,000 (Canada 800,000, Japan 650,000)", "9 million euros: Italy 4": do brackets or a
 * colon behind the sum A, or behind the one that A goes on from, open on a list that B is in? */
static bool in_listing(const struct parse *p, const struct quantity *a, const struct quantity *b)
{
    size_t n, i = a->outer_last;
    if (a->form != QUANTITY_MONEY || a->sentence != b->sentence || b->outer_first > i + 5u)
        return false;
    if (parse_mark(p, i, '(') || parse_mark(p, i, ':'))
        return true;
    if (parse_mark(p, i, ',') &&
        a->outer_last > a->last) { /* "gave 20 million kroner, Sweden 15" */
        for (i++; i < b->outer_first && p->tokens[i].type == TOKEN_WORD &&
                  (p->tokens[i].flags & T_CAPITAL);
             i++)
            ;
        return i == b->outer_first;
    }
    if (parse_match_back(p, 0, a->first, ROLE_currency, &n) != NULL || a->outer_last > a->last)
        return false; /* a sum that says its own currency */
    i = a->outer_first;
    while (i > 0 && p->tokens[i - 1].type == TOKEN_WORD && (p->tokens[i - 1].flags & T_CAPITAL))
        i--;
    return i > 0 && i < a->outer_first &&
           (parse_mark(p, i - 1, '(') || parse_mark(p, i - 1, ':') || parse_mark(p, i - 1, ',') ||
            parse_mark(p, i - 1, ';'));
}

/* "l'Allemagne 430, la France 110 et la Pologne 12" behind "500 millions d'euros": bare numbers
 * behind names, which go on with the money before them, and with its scale. */
static void share_named(const struct parse *p, const struct quantity *a, struct quantity *b,
                        double *scale)
{
    if (p->language != LANGUAGE_FR && !in_listing(p, a, b))
        return;
    const struct entry *e = parse_match(p, a->last - 1, ROLE_scale, NULL);
    if (e != NULL || a->form != QUANTITY_MONEY || a->sentence != b->sentence)
        *scale = e != NULL ? e->value : 1;
    if (a->form != QUANTITY_MONEY || b->form != QUANTITY_COUNT || a->sentence != b->sentence ||
        b->value.type == NUMBER_NONE || b->first > a->outer_last + 14u)
        return;
    size_t i = b->outer_first, after = b->outer_last;
    bool ends = after >= p->n_tokens || p->tokens[after].type != TOKEN_WORD ||
                parse_function(p, after, F_and);
    while (i > a->outer_last && p->tokens[i - 1].type == TOKEN_WORD &&
           (p->tokens[i - 1].flags & T_CAPITAL))
        i--;
    if (!ends || i == b->outer_first)
        return;
    if (i > a->outer_last && parse_function(p, i - 1, F_the))
        i--;
    if (i <= a->outer_last ||
        !(parse_mark(p, i - 1, ',') || parse_function(p, i - 1, F_and) ||
          (p->language != LANGUAGE_FR &&
           (parse_mark(p, i - 1, '(') || parse_mark(p, i - 1, ':') || parse_mark(p, i - 1, ';')))))
        return;
    if (number_double(b->value) < 1000)
        b->value = number_real(number_double(b->value) * *scale);
    b->form = QUANTITY_MONEY;
    memcpy(b->currency, a->currency, sizeof b->currency);
}

/* Does a bare number, small enough to lack the scale of a sum, end its phrase in B? */
static bool bare_small(const struct parse *p, const struct quantity *b)
{
    size_t after = b->outer_last;
    return b->form == QUANTITY_COUNT && b->value.type != NUMBER_NONE &&
           number_double(b->value) < 1000 &&
           parse_match(p, b->last - 1, ROLE_scale, NULL) == NULL &&
           (after >= p->n_tokens || p->tokens[after].type != TOKEN_WORD ||
            parse_function(p, after, F_and));
}

#define WHICH_MOST 16 /* tokens from a sum to "of which" */

/* "$13.6 million, of which the United States gave 3.6 and Italy 2.2": what some gave of the sum K,
 * in its currency and scale. */
static void share_given(struct parse *p, size_t k)
{
    static const char *const gives[] = {"gave",     "pledged", "promised",    "paid",
                                        "provided", "offered", "contributed", NULL};
    const struct quantity *a = &p->quantities[k], *end = p->quantities + p->n_quantities;
    const struct entry *e =
        a->form == QUANTITY_MONEY ? parse_match(p, a->last - 1, ROLE_scale, NULL) : NULL;
    if (e == NULL)
        return;
    size_t which = a->outer_last, to = which + WHICH_MOST;
    to = to < p->sentences[a->sentence].last ? to : p->sentences[a->sentence].last;
    while (which < to && !(parse_function(p, which, F_of) && parse_function(p, which + 1, F_who)))
        which++;
    for (struct quantity *b = &p->quantities[k + 1]; b < end && b->sentence == a->sentence; b++) {
        if (b->outer_first < which)
            continue; /* "by 1 March" */
        size_t i = b->outer_first, from = which;
        if (which >= to || !bare_small(p, b))
            return;
        bool given = parse_spelled(p, i - 1, gives);
        while (!given && i > from && (p->tokens[i - 1].flags & T_CAPITAL))
            i--;
        if (!given && (i == b->outer_first || i <= from ||
                       !(parse_function(p, i - 1, F_and) || parse_mark(p, i - 1, ','))))
            return;
        b->value = number_real(number_double(b->value) * e->value);
        b->form = QUANTITY_MONEY;
        memcpy(b->currency, a->currency, sizeof b->currency);
    }
}

/* "Of this, 6 million is for Somalia, 3.5 million for Ethiopia": is B, in millions and without a
 * noun, told of the sum before it in its paragraph? NEXT: nothing is counted between. */
static bool goes_on_with(const struct parse *p, const struct quantity *sum,
                         const struct quantity *b, bool next)
{
    size_t i = b->outer_last;
    if (b->form != QUANTITY_COUNT || b->value.type == NUMBER_NONE ||
        number_double(b->value) < 1e6 ||
        p->sentences[sum->sentence].paragraph != p->sentences[b->sentence].paragraph ||
        (parse_match(p, b->last - 1, ROLE_scale, NULL) == NULL &&
         parse_match(p, b->last - 1, ROLE_suffix, NULL) == NULL))
        return false;
    if (next && (i >= p->n_tokens || p->tokens[i].type != TOKEN_WORD ||
                 parse_function(p, i, F_and) || parse_function(p, i, F_be)))
        return true;
    if (b->sentence > sum->sentence + 1)
        return false;
    bool dated = parse_function(p, i, F_in) &&
                 (parse_may(p, i + 1, ROLE_month) || p->tokens[i + 1].type == TOKEN_DIGITS);
    return dated || parse_function(p, i, F_for) || parse_function(p, i, F_to) ||
           parse_in(p, i, SET_goes) ||
           (parse_function(p, i, F_be) && parse_function(p, i + 1, F_for)) ||
           (parse_function(p, i, F_of) && parse_function(p, i + 1, F_it));
}

/* "from 20 million to 500 million euros", "pledges cover 18.2m" behind "USD 71m": numbers that
 * share the currency, and where it bears one the scale, of the number beside them. */
void number_share_money(struct parse *p)
{
    bool any = false; /* sums and scales: most texts have none */
    for (size_t k = 0; k < p->n_quantities && !any; k++)
        any = p->quantities[k].form == QUANTITY_MONEY ||
              parse_may(p, p->quantities[k].last - 1, ROLE_scale);
    if (!any)
        return;
    share_scale(p);
    double scale = 1;                  /* of the list that goes on */
    const struct quantity *sum = NULL; /* the last one */
    bool years = false;                /* only they stand behind it */
    for (size_t k = 0; k + 1 < p->n_quantities; k++) {
        struct quantity *a = &p->quantities[k], *b = &p->quantities[k + 1];
        share_listed(p, a, b);
        share_named(p, a, b, &scale);
        share_given(p, k);
        if (a->sentence == b->sentence && b->form == QUANTITY_MONEY && a->form == QUANTITY_COUNT &&
            a->first > 0 &&
            (parse_function(p, a->first - 1, F_from) ||
             (p->language == LANGUAGE_FR && parse_function(p, a->first - 1, F_of))) &&
            b->outer_first == a->last + 1 && parse_function(p, a->last, F_to)) {
            a->form = QUANTITY_MONEY;
            memcpy(a->currency, b->currency, sizeof a->currency);
            const struct entry *e = parse_match(p, b->last - 1, ROLE_scale, NULL);
            if (e != NULL && parse_match(p, a->last - 1, ROLE_scale, NULL) == NULL &&
                number_double(a->value) < 1000)
                a->value = number_real(number_double(a->value) * e->value);
        }
        years = a->form != QUANTITY_MONEY && (years || (sum != NULL && sum + 1 == a)) &&
                year_like(p, a);
        if (a->form == QUANTITY_MONEY)
            sum = a;
        else if (a->form == QUANTITY_COUNT && number_double(a->value) >= 1000 && !year_like(p, a))
            sum = NULL;
        if (sum != NULL && goes_on_with(p, sum, b, years || sum + 1 == b)) {
            b->form = QUANTITY_MONEY;
            memcpy(b->currency, sum->currency, sizeof b->currency);
        }
    }
}
