/* number.c - finds the quantities of numeric sentences: numbers, ranges, percentages, money. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "numeral.h"

/* VALUE as it was meant: products such as 2.3 * 1e6 carry a last bit of noise. */
static struct number without_noise(double value)
{
    if (fabs(value) < 1e9 && value == (double)(int32_t)value) /* nearly always */
        return number_whole((int32_t)value);
    double near = round(value);
    bool whole = fabs(value - near) < 1e-9 * fabs(near) && fabs(near) >= 1;
    return number_real(whole ? near : value);
}

static struct quantity *add_quantity(struct number_reader *r, const struct numeral *n)
{
    struct parse *p = r->p;
    if (p->n_quantities >= p->size_quantities) {
        void *more =
            parse_grow(p->quantities, &p->size_quantities, p->n_quantities, sizeof *p->quantities);
        if (more == NULL)
            return NULL;
        p->quantities = more;
    }
    struct quantity *q = &p->quantities[p->n_quantities++];
    *q = (struct quantity){.first = n->first,
                           .last = n->last,
                           .sentence = r->sentence,
                           .noun = TEXT_NOUN_COUNT,
                           .head = UINT32_MAX};
    q->words = n->words;
    q->attached = n->attached;
    q->form = n->none       ? QUANTITY_NONE
              : n->ordinal  ? QUANTITY_ORDINAL
              : n->fraction ? QUANTITY_FRACTION
                            : QUANTITY_COUNT;
    if (n->vague) {
        q->low = number_real(n->low);
        q->high = number_real(n->high);
        q->qualifier = QUALIFIER_VAGUE;
    } else {
        q->value = without_noise(n->value);
        if (n->about)
            q->qualifier = QUALIFIER_ABOUT;
    }
    return q;
}

struct beside { /* a number that was read, and what stands beside it in its sentence */
    const struct numeral *a;
    const struct token *t; /* its first token */
    const struct token *before, *behind;
    bool opens;  /* nothing stands before it: `before` is T */
    bool joined; /* a comma without spaces stands before it */
    bool close;  /* digits stand before the word before it: "7,523 people 5 having" */
};

/* What most numbers cannot be is told here, by a look at the tokens beside, before the functions
 * that read these things are asked. */
static bool may_be_named(const struct beside *b)
{
    return !b->opens && (b->before->end == b->t->start || (b->before->flags & T_UPPER) != 0);
}

static bool may_mark_text(const struct beside *b)
{
    const struct numeral *a = b->a;
    return !a->words && a->scale == 1 && !a->grouped && a->last == a->first + 1 &&
           (a->value < 40 || b->t->end - b->t->start <= NOTE_DIGITS) && /* no year */
           (b->opens || b->before->type == TOKEN_MARK || b->behind->type == TOKEN_MARK);
}

static bool may_be_note(const struct beside *b)
{
    static const uint64_t leads = 1ull << ROLE_before | 1ull << ROLE_month,
                          few = 1ull << ROLE_noun | 1ull << ROLE_verb;
    const struct numeral *a = b->a;
    const struct token *t = b->t, *before = b->before;
    if (a->grouped)
        return false; /* no note, age or law has thousands */
    if ((a->last == a->first + 3 && b->behind->mark == ',') || b->joined)
        return true; /* "since 2018.4,213 people" */
    bool plain = t->type == TOKEN_DIGITS && a->last == a->first + 1, young = a->value <= 18;
    if (plain && !young && t->end - t->start > NOTE_DIGITS)
        return before->mark == '/' || b->behind->mark == '/'; /* only a law */
    if (plain && !b->opens && before->type != TOKEN_MARK && !(before->flags & T_CAPITAL) &&
        !(young && before->end - before->start == strlen("under")) && !b->close &&
        !(b->behind->functions >> F_with & 1))
        return false; /* no law, no camp's number, no age: "under 5"; no note behind a noun */
    return b->opens || before->type == TOKEN_MARK || a->vague || a->scale > 1 ||
           (a->value < 100 && (before->roles & few) != 0) ||
           (a->words && (t->flags & T_CAPITAL) != 0) || (before->flags & T_CAPITAL) != 0 ||
           (before->roles & leads) != 0 || (before->functions >> F_in & 1) != 0;
}

static bool may_be_labelled(const struct number_reader *r, const struct beside *b)
{
    static const uint64_t joins = 1ull << F_and | 1ull << F_to;
    const struct numeral *a = b->a;
    if (b->opens || a->scale > 1)
        return false;
    if (a->words)
        return ((b->t->flags & T_CAPITAL) != 0 && ((b->before->flags & T_CAPITAL) != 0 ||
                                                   parse_function(r->p, a->first - 1, F_of))) ||
               parse_reads(r->p, a->first - 1, "number");
    if (a->grouped)
        return parse_reads(r->p, a->first - 1, "number");
    if ((b->before->type == TOKEN_WORD && (b->before->flags & T_CAPITAL) != 0) ||
        (b->before->mark == '.' && parse_glued(r->p, a->first)))
        return true; /* also "P.2" */
    return (r->roles >> ROLE_distractor & 1) != 0 &&
           ((word_phrases[b->before->word].ends >> ROLE_distractor & 1) != 0 ||
            b->before->mark == '.' || (b->before->functions & joins) != 0);
}

static bool may_be_age(const struct beside *b)
{
    return (b->before->roles >> ROLE_distractor & 1) != 0 ||
           (b->behind->roles >> ROLE_timeunit & 1) != 0 || b->behind->mark == '-';
}

/* "at 0940": four digits. */
static bool may_be_clock(const struct beside *b)
{
    return b->t->type == TOKEN_DIGITS && b->t->end - b->t->start == 4;
}

/* "80 King Street": a few digits, and a name behind them. */
static bool may_be_house(const struct beside *b)
{
    const struct token *name = b->behind + (b->behind->mark == '-' ? 2 : 0); /* "16-18 Mill Road" */
    return (name->flags & (T_CAPITAL | T_UPPER)) == T_CAPITAL && !b->a->words &&
           b->a->last == b->a->first + 1 && b->t->end - b->t->start <= 5;
}

/* "1-800", "10.12.2015": do a sign and more digits follow those of T? */
static bool may_be_chain(const struct token *t)
{
    return t[1].type == TOKEN_MARK && t[1].mark != ',' && t[2].type == TOKEN_DIGITS &&
           t[1].start == t->end;
}

static bool may_be_phone(const struct number_reader *r, size_t i)
{
    const struct token *t = &r->p->tokens[i];
    return r->p->text[t->start] == '0' || (i > r->first && t[-1].mark == '+') ||
           (r->phone && number_phone_word(r, i));
}

static bool may_be_ratio(const struct beside *b)
{
    static const uint64_t over = 1ull << F_over | 1ull << F_on | 1ull << F_in | 1ull << F_out;
    return ((b->behind + (b->behind->mark == '-'))->functions & over) != 0;
}

static bool may_be_range(const struct token *behind, bool in_words, bool between)
{
    static const uint64_t units =
        1ull << ROLE_percent | 1ull << ROLE_measure | 1ull << ROLE_timeword | 1ull << ROLE_currency;
    uint64_t joins = 1ull << F_to | (uint64_t)between << F_and | (uint64_t)in_words << F_or;
    return behind->mark == '-' || (behind->functions & joins) != 0 || (behind->roles & units) != 0;
}

/* Does a sign or a word of percentages, money or units stand beside Q? */
static bool may_be_dressed(const struct number_reader *r, const struct quantity *q)
{
    static const uint64_t behind =
        1ull << ROLE_percent | 1ull << ROLE_currency | 1ull << ROLE_measure | 1ull << ROLE_timeunit;
    const struct token *t = &r->p->tokens[q->last];
    if ((t->roles & behind) != 0 || t->mark == '-' || t->mark == '+' ||
        r->p->language == LANGUAGE_FR)
        return true;
    t = &r->p->tokens[q->first - (q->first > r->first)];
    return t->mark == '.' || (word_phrases[t->word].ends >> ROLE_currency & 1) != 0 ||
           (t[1].start == t->end && (t->flags & (T_CAPITAL | T_UPPER)) != 0); /* "R17 million" */
}

/* Do the tokens from I on, up to END, only join a list? */
static bool only_joined(const struct parse *p, size_t i, size_t end)
{
    if (i + 1 == end && parse_mark(p, i, '(') && parse_mark(p, end + 1, ')') &&
        p->tokens[end].end == p->tokens[end].start + 1)
        return true; /* "Article 30 (2)" */
    static const uint64_t joins = 1ull << F_and | 1ull << F_or | 1ull << F_to;
    for (; i < end; i++)
        if ((p->tokens[i].functions & joins) == 0 &&
            (p->tokens[i].type != TOKEN_MARK || strchr("()", p->tokens[i].mark) != NULL))
            return false;
    return true;
}

/* "two o'clock", "three p.m." */
static bool hour_follows(const struct parse *p, size_t i)
{
    const struct entry *e = parse_match(p, i, ROLE_timeword, NULL);
    return e != NULL && (e->value == TW_clock || e->value == TW_am || e->value == TW_pm);
}

/* Is the number of B one that counts nothing? */
static bool counts_nothing(struct number_reader *r, const struct beside *b)
{
    const struct parse *p = r->p;
    const struct numeral *a = b->a;
    if ((may_be_named(b) && number_named(p, a->first, r->first)) ||
        (a->words && (number_pronoun(p, a, r->first, r->end) || hour_follows(p, a->last))) ||
        (b->behind->mark == '-' && number_paired(p, a)) ||
        (may_mark_text(b) && number_marks_text(p, r->first, a)) ||
        (may_be_note(b) && number_footnote(p, r->first, a)) ||
        (may_be_clock(b) && number_clock(p, r->first, a->first)) ||
        (may_be_house(b) && number_house(p, a))) {
        r->label_end = 0;
        return true;
    }
    /* "Regions 1, 2 and 7": the label holds for the whole list */
    bool listed = r->label_end > 0 && a->first <= r->label_end + 2 && !a->grouped &&
                  a->scale == 1 && !a->words && !parse_may(p, a->last, ROLE_noun) &&
                  !(b->behind->roles >> ROLE_percent & 1) && only_joined(p, r->label_end, a->first);
    bool label = listed || (may_be_labelled(r, b) && number_labelled(p, r->first, a));
    r->label_end = label ? a->last : 0;
    return label;
}

/* A sign, where the number stands free: "-5", "minus 5". */
static void apply_sign(const struct number_reader *r, struct quantity *q)
{
    const struct parse *p = r->p;
    if (q->first == r->first || q->value.type == NUMBER_NONE)
        return;
    size_t s = q->first - 1;
    bool line = s == r->first && q->outer_last == r->end; /* and no item of a list */
    bool sign = (parse_mark(p, s, '-') && (parse_glued(p, q->first) || line) &&
                 (s == r->first || (p->tokens[s].flags & T_SPACE))) ||
                parse_match(p, s, ROLE_minus, NULL) != NULL ||
                (s > r->first && parse_mark(p, s, '-') && parse_one(p, s - 1, ROLE_minus));
    if (sign && s > r->first && parse_function(p, s - 1, F_or))
        return; /* "plus or minus 5 points" */
    size_t n;   /* "au moins 63" is no sign */
    if (sign && parse_match_back(p, r->first, q->first, ROLE_before, &n) == NULL)
        q->value = number_real(-number_double(q->value));
}

/* Makes Q the range from A to B; FIRST is the token that it starts from. */
static void make_range(struct number_reader *r, struct quantity *q, const struct numeral *a,
                       const struct numeral *b, size_t first)
{
    q->low = number_real(number_at(a, false));
    q->high = number_real(number_at(b, true));
    q->value = number_none();
    q->qualifier = QUALIFIER_BETWEEN;
    q->last = b->last;
    q->form = a->fraction ? QUANTITY_FRACTION : QUANTITY_COUNT;
    q->words = a->words && b->words;
    number_span(r->p, q);
    number_dress(r->p, q, r->first, r->end);
    if (first == q->first)
        return;
    q->first = q->outer_first = (uint32_t)first; /* "between", "from" belong to it */
    q->span.start = r->p->tokens[first].start;
}

/* Adds the number A, from token START on with the sign of money before it, or the range that it
 * opens; *AT: the token to read on from. AGE: it is one. NULL: no memory. */
static struct quantity *add_number(struct number_reader *r, struct numeral *a, size_t start,
                                   bool money, size_t *at, bool *age)
{
    struct parse *p = r->p;
    struct numeral b;
    uint64_t leads = start > r->first ? p->tokens[start - 1].functions : 0;
    bool between = (leads >> F_between & 1) && !(leads >> F_all & 1), by = leads >> F_by & 1;
    bool from = (leads >> F_from & 1) || ((leads >> F_of & 1) && p->language == LANGUAGE_FR);
    bool range = may_be_range(&p->tokens[a->last], a->words, between) &&
                 number_range(r, a, between, money, &b) &&
                 !((from || by) && number_change(p, r->first, start - 1));
    *age |= range && number_age(p, r->first, &b); /* "26-35 year-olds" */
    struct quantity *q = add_quantity(r, a);
    if (q == NULL)
        return NULL;
    if (range) {
        make_range(r, q, a, &b, between || from ? start - 1 : q->first);
        *at = b.last;
    } else {
        number_span(p, q);
        if (may_be_dressed(r, q))
            number_dress(p, q, r->first, r->end);
    }
    return q;
}

/* "two hours and a half": adds the half A to the time before it, which it is of. "an hour and a
 * half" is one of its own: A becomes all of it. True: A is no number any more. */
static bool half_behind(const struct number_reader *r, struct numeral *a)
{
    const struct parse *p = r->p;
    size_t i = a->first;
    if (i < r->first + 3 || !parse_function(p, i - 1, F_and) || !parse_function(p, i, F_a) ||
        !parse_one(p, i - 2, ROLE_timeunit))
        return false;
    struct quantity *q = p->n_quantities > 0 ? &p->quantities[p->n_quantities - 1] : NULL;
    if (q != NULL && q->form == QUANTITY_MEASURE && q->outer_last == i - 1 &&
        q->value.type != NUMBER_NONE) {
        q->value = number_real(number_double(q->value) + a->value);
        return true;
    }
    if (parse_function(p, i - 3, F_a))
        a->value += 1;
    return false;
}

static int read_quantity(struct number_reader *r, size_t *at, struct error *err)
{
    struct parse *p = r->p;
    struct numeral a;
    size_t i = *at, jump, n;
    if (p->tokens[i].type == TOKEN_DIGITS &&
        ((may_be_chain(&p->tokens[i]) && (jump = number_chain(p, i, r->end)) > i) ||
         (may_be_phone(r, i) && (jump = number_phone(r, i)) > i))) {
        *at = jump;
        return 0;
    }
    bool money = i > r->first && (parse_match_back(p, r->first, i, ROLE_currency, &n) != NULL ||
                                  (parse_glued(p, i) && number_dollar_us(p, r->first, i)));
    if (!numeral_at(p, i, r->end, money, &a)) {
        *at = i + 1;
        return 0;
    }
    bool metres = a.scale == 1e6 && number_metres(p, r->first, &a);
    if (metres) {
        a.value /= a.scale;
        a.scale = 1;
        a.last--;
    }
    *at = a.last;
    const struct token *t = &p->tokens[a.first];
    const struct beside beside = {.a = &a,
                                  .t = t,
                                  .before = t - (i > r->first),
                                  .behind = &p->tokens[a.last],
                                  .opens = i == r->first,
                                  .joined = i > r->first + 1 && t[-1].mark == ',' &&
                                            t[-1].end == t->start && t[-2].end == t[-1].start,
                                  .close = i > r->first + 1 && t[-2].type == TOKEN_DIGITS};
    if (a.fraction && a.value == 0.5 && half_behind(r, &a))
        return 0;
    if (counts_nothing(r, &beside))
        return 0;
    bool aged = may_be_age(&beside), age = aged && number_age(p, r->first, &a);
    if (may_be_ratio(&beside) && number_ratio(r, &a))
        *at = a.last;
    size_t start = i; /* the sign of money before it counts in */
    if (money && i > r->first)
        start = number_dollar_us(p, r->first, i) ? i - 2 : i - 1;
    struct quantity *q = add_number(r, &a, start, money, at, &age);
    if (q == NULL)
        return error_memory(err);
    if (q->form == QUANTITY_PERCENT)
        *at = q->outer_last;
    apply_sign(r, q);
    if (metres) {
        q->form = QUANTITY_MEASURE;
        q->physical = UNIT_length;
        q->unit_first = q->last;
        q->unit_last = q->outer_last = q->last + 1;
    }
    if (age) { /* a quantity of the text, but it counts nobody */
        q->form = QUANTITY_MEASURE;
        q->physical = UNIT_other;
        q->dropped = parse_is(p, a.first - (a.first > r->first), ROLE_distractor, DIS_age);
    }
    return 0;
}

/* "125.928; 65.517": where a text groups thousands by dots and nothing speaks against it, a dot
 * before three digits groups. */
static bool groups_by_dots(const struct parse *p)
{
    bool many = false, scaled = false;
    size_t dots = 0, end = p->n_tokens > 2 ? p->n_tokens - 2 : 0;
    for (size_t i = 0; (i = parse_next(p, i, end, TRAIT_digits)) < end; i++) {
        const struct token *t = &p->tokens[i];
        if (t[1].type != TOKEN_MARK || t[2].type != TOKEN_DIGITS || t->type != TOKEN_DIGITS ||
            t[1].start != t->end || t[2].start != t[1].end)
            continue;
        size_t n = t[2].end - t[2].start, hour = t->end - t->start;
        if (t[1].mark == '.' && n == 2 && hour <= 2 && p->text[t[2].start] < '6' &&
            (hour == 1 || p->text[t->start] < '3'))
            continue; /* "18.00" is a time of day */
        bool group = n == 3 && p->text[t->start] != '0';
        many |= t[1].mark == '.' && group && i + 4 < p->n_tokens && t[3].start == t[2].end &&
                t[3].mark == '.' && t[4].start == t[3].end && t[4].type == TOKEN_DIGITS &&
                t[4].end - t[4].start == 3; /* "2.118.989" is no fraction */
        if (t[1].mark == '.' && !group && parse_match(p, i + 3, ROLE_scale, NULL) != NULL) {
            scaled =
                true; /* "12.2 billion" speaks against it only where no "2.118.989" is for it */
            continue;
        }
        if (t[1].mark == '.' ? !group : t[1].mark == ',' && n == 3)
            return false; /* a fraction, or groups by commas */
        dots += t[1].mark == '.';
    }
    if (scaled && !many)
        return false;
    return dots >= (p->language == LANGUAGE_FR ? 1 : 2); /* where decimals have a comma */
}

/* "a hundred", "a few dozen": does one of the two words behind an article make it a number? */
static bool goes_on(const struct parse *p, size_t i, uint64_t starts)
{
    uint64_t roles = i + 1 < p->n_tokens ? p->tokens[i + 1].roles : 0;
    return ((roles | (i + 2 < p->n_tokens ? p->tokens[i + 2].roles : 0)) & starts) != 0;
}

#define STARTS (NUMBER_ROLES & ~(1ull << ROLE_round)) /* "centaine" has an article before it */

#define AT_ONCE 63 /* tokens: of the 64th the one that follows is not seen */

struct starts { /* which tokens may begin a number, by themselves or by what follows */
    size_t from;
    uint64_t bits; /* of AT_ONCE tokens, that at `from` first */
};

static struct starts starts_from(const struct parse *p, size_t i)
{
    uint64_t bits = parse_trait_bits(p, i, TRAIT_number) | parse_trait_bits(p, i, TRAIT_scale) >> 1;
    return (struct starts){.from = i, .bits = bits << 1 >> 1};
}

/* The first token from I on that may begin a number; END: none. I is no smaller than before. */
static size_t next_number(const struct parse *p, struct starts *s, size_t i, size_t end)
{
    for (; i < end; i = s->from + AT_ONCE) {
        if (i >= s->from + AT_ONCE)
            *s = starts_from(p, i);
        uint64_t bits = s->bits >> (i - s->from);
        if (bits != 0) {
            i += (size_t)__builtin_ctzll(bits);
            return i < end ? i : end;
        }
    }
    return end;
}

int parse_numbers(struct parse *p, struct error *err)
{
    p->dots_group = groups_by_dots(p);
    for (size_t s = 0; s < p->n_sentences; s++) {
        if (!p->sentences[s].numeric)
            continue;
        struct number_reader r = {.p = p,
                                  .sentence = (uint32_t)s,
                                  .first = p->sentences[s].first,
                                  .end = p->sentences[s].last,
                                  .roles = p->sentences[s].roles,
                                  .phone = parse_sentence_in(&p->sentences[s], SET_phone)};
        size_t before = p->n_quantities, end = r.end;
        bool row = p->gaps && number_row(p, &p->sentences[s]);
        struct starts starts = starts_from(p, r.first);
        for (size_t i = r.first; (i = next_number(p, &starts, i, end)) < end;) {
            const struct token *t = &p->tokens[i];
            if (row)
                number_within_cell(&r, &p->sentences[s], i);
            if (t->type == TOKEN_DIGITS || (t->roles & STARTS) ||
                (parse_function(p, i, F_a) && goes_on(p, i, STARTS)) ||
                (t->type == TOKEN_MARK &&
                 (t->mark == 'f' ||
                  (t->mark == '.' && i + 1 < r.end && p->tokens[i + 1].type == TOKEN_DIGITS))) ||
                (t->type == TOKEN_WORD && i + 1 < r.end &&
                 (p->tokens[i + 1].roles & SCALE_ROLES))) { /* "several hundred" */
                if (read_quantity(&r, &i, err) < 0)
                    return -1;
            } else {
                i++;
            }
        }
        if (p->n_quantities - before > EXTRACT_ROW_MOST) {
            p->passed_over += p->n_quantities - before;
            p->n_quantities = before;
        }
    }
    number_share_money(p);
    return 0;
}
