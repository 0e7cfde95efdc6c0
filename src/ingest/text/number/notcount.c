/* notcount.c - numbers that count nothing: parts of names, labels, notes, ages, telephones. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "../parse.h"
#include "numeral.h"

/* "d'", "qu'": what stands before a vowel and is no part of the word behind. */
static bool elided(const struct parse *p, const struct token *t)
{
    const char *end = p->text + t->end;
    return end[-1] == '\'' || (t->end - t->start > 3 && memcmp(end - 3, "\xe2\x80\x99", 3) == 0);
}

/* "R17 million", "Sh4 billion": letters that are money where a scale follows, or six digits. */
bool number_coined(const struct parse *p, size_t i)
{
    static const char *const coins[] = {"r", "p", "sh", "k", "n", "rm", "ksh", "tsh", "ush", NULL};
    if (i == 0 || !parse_glued(p, i) || p->tokens[i].type != TOKEN_DIGITS ||
        !(p->tokens[i - 1].flags & (T_UPPER | T_CAPITAL)) || !parse_spelled(p, i - 1, coins))
        return false;
    size_t k = i + 1;
    while (k < i + 5 && (p->tokens[k].type == TOKEN_DIGITS ||
                         (p->tokens[k].type == TOKEN_MARK && parse_glued(p, k))))
        k++;
    size_t digits = p->tokens[k - 1].end - p->tokens[i].start;
    if (k >= i + 3u && parse_mark(p, k - 2, ',') && digits > 6 &&
        p->tokens[k - 1].end - p->tokens[k - 1].start == 3)
        return true; /* "K500,000" */
    return k < p->n_tokens && (parse_one(p, k, ROLE_scale) || parse_one(p, k, ROLE_suffix));
}

/* "S/26694", "A/48/181", "A/CONF.170": does MARK behind token I join a number to a document's
 * symbol there? */
static bool coded(const struct parse *p, size_t first, size_t i, char mark)
{
    const struct token *t = &p->tokens[i];
    bool slash = i > first && parse_mark(p, i - 1, '/') && parse_glued(p, i);
    if (t->type == TOKEN_DIGITS)
        return mark == '/' && slash && i > first + 1 && parse_glued(p, i - 1) &&
               coded(p, first, i - 2, mark);
    if (t->type != TOKEN_WORD)
        return false;
    if (mark == '.')
        return slash;
    bool capitals =
        (t->flags & T_UPPER) != 0 || ((t->flags & T_CAPITAL) != 0 && t->end == t->start + 1);
    return capitals && t->end - t->start <= 4 && !parse_may(p, i, ROLE_measure) &&
           !(i > first && p->tokens[i - 1].type == TOKEN_DIGITS) &&
           parse_match(p, i, ROLE_currency, NULL) == NULL; /* but "37 MT/139 m3" */
}

/* Is the number at token I part of a name ("F-16", "COVID-19", "Q3", "BR-319")? */
bool number_named(const struct parse *p, size_t i, size_t first)
{
    if (i == first)
        return false;
    if (i >= first + 2 && parse_glued(p, i) && parse_mark(p, i - 1, '-') &&
        (p->tokens[i - 2].flags & T_UPPER) && words[p->tokens[i - 2].word].own == 0)
        return true; /* "COVID -19" */
    if (!parse_glued(p, i)) {
        /* "ISO 3888-2", "BMW X6": an acronym that nobody knows, and no noun behind the number */
        const struct token *b = &p->tokens[i - 1];
        return b->type == TOKEN_WORD && (b->flags & T_UPPER) && words[b->word].own == 0 &&
               p->tokens[i].type == TOKEN_DIGITS && p->tokens[i].end - p->tokens[i].start == 4 &&
               parse_mark(p, i + 1, '-') && parse_glued(p, i + 1);
    }
    const struct token *before = &p->tokens[i - 1];
    if (before->type == TOKEN_WORD && i > first + 1 && parse_glued(p, i - 1) &&
        p->tokens[i - 2].type == TOKEN_DIGITS)
        return true; /* "H1N1" */
    if (number_coined(p, i))
        return false;
    if (before->type == TOKEN_WORD) /* "about2,700" lost a space, "d'une centaine" has none */
        return number_goal(p, i) ||
               (!elided(p, before) && !number_dollar_us(p, first, i) &&
                parse_match(p, i - 1, ROLE_currency, NULL) == NULL &&
                parse_match(p, i - 1, ROLE_before, NULL) == NULL &&
                !(parse_function(p, i - 1, F_to) && i > first + 1 &&
                  p->tokens[i - 2].type == TOKEN_DIGITS)); /* "20 to100 per cent" */
    if (before->type == TOKEN_MARK && (before->mark == '/' || before->mark == '.') &&
        i - 1 > first && parse_glued(p, i - 1) && coded(p, first, i - 2, before->mark))
        return true;
    if (before->type == TOKEN_MARK && before->mark == '-' && i - 1 > first && parse_glued(p, i - 1))
        return p->tokens[i - 2].type == TOKEN_WORD && !parse_may(p, i - 2, ROLE_minus) &&
               !parse_may(p, i - 2, ROLE_digit) && !parse_may(p, i - 2, ROLE_tens) &&
               !parse_may(p, i - 2, ROLE_scale);
    return before->type == TOKEN_MARK && strchr("@#_\\", before->mark) != NULL;
}

/* Telephone numbers, clock times and scores: chains of digits with marks between. Returns the token
 * after the chain, or I where there is none. */
size_t number_chain(const struct parse *p, size_t i, size_t end)
{
    size_t at = i, parts = 0, colons = 0, hyphens = 0, dots = 0, slashes = 0;
    if (p->tokens[i].type != TOKEN_DIGITS)
        return i;
    while (at < end && p->tokens[at].type == TOKEN_DIGITS && parts < 8) {
        parts++;
        at++;
        if (at + 1 < end && parse_glued(p, at) && parse_glued(p, at + 1) &&
            p->tokens[at].type == TOKEN_MARK && strchr(":-./", p->tokens[at].mark) != NULL &&
            p->tokens[at + 1].type == TOKEN_DIGITS &&
            (p->tokens[at].end - p->tokens[at].start <= 1 || at == i + 1)) { /* "1–1" */
            char m = p->tokens[at].mark;
            colons += m == ':';
            hyphens += m == '-';
            dots += m == '.';
            slashes += m == '/';
            at++;
        } else {
            break;
        }
    }
    bool score = parts == 2 && hyphens == 1 && at == i + 3 &&
                 p->tokens[i].end - p->tokens[i].start <= 2 &&
                 p->tokens[i + 2].end - p->tokens[i + 2].start <= 2 &&
                 number_digits(p, i) >= number_digits(p, i + 2); /* "won 3-1": a range goes up */
    if (score && (at >= end || p->tokens[at].type != TOKEN_MARK || !parse_glued(p, at) ||
                  strchr(",.;:)", p->tokens[at].mark) != NULL))
        return at;
    if (parts == 8 || (colons > 0 && hyphens + dots + slashes == 0 && parts <= 3))
        return at;
    if (parts == 2 && slashes == 1 && parse_may(p, at, ROLE_month) &&
        number_digits(p, i) + 1 == number_digits(p, i + 2))
        return at; /* "on the night of 18/19 October" */
    bool decimals = parts == 4 && dots == 2 && hyphens == 1 && parse_mark(p, i + 3, '-');
    if (decimals) /* "1.2-1.5 million" */
        return i;
    if (parts >= 3 && (hyphens >= 2 || slashes >= 2 || (dots >= 2 && parts > 3)))
        return at;
    if (parts == 3 && dots == 2 && p->tokens[i + 2].end - p->tokens[i + 2].start != 3)
        return at;
    return i;
}

/* "met at 1000 and", "landed at 1430": a quarter of an hour, behind what begins at one. */
static bool quarter_hour(const struct parse *p, size_t first, size_t i)
{
    const struct token *t = &p->tokens[i];
    if (t->type != TOKEN_DIGITS || t->end - t->start != 4 || i < first + 2 ||
        !parse_function(p, i - 1, F_at) || !parse_in(p, i - 2, SET_timed) ||
        (p->tokens[i + 1].type == TOKEN_MARK && parse_glued(p, i + 2)) ||
        (p->tokens[i + 1].type == TOKEN_WORD && p->tokens[i + 1].functions == 0 &&
         !parse_may(p, i + 1, ROLE_weekday)))
        return false;
    int v = number_digits(p, i);
    return v < 2400 && v % 100 < 60 && v % 5 == 0;
}

/* "at 1300 local time", "by 1145, EST": what follows says that it is a time of day. */
static bool zoned_hour(const struct parse *p, size_t first, size_t i)
{
    static const char *const zones[] = {"local", "gmt", "utc", "cet", "cest", "bst", "est",   "edt",
                                        "pst",   "pdt", "cdt", "cst", "eat",  "hrs", "hours", NULL};
    static const uint64_t leads = 1ull << F_at | 1ull << F_by | 1ull << F_from | 1ull << F_to |
                                  1ull << F_for,
                          spans = 1ull << F_by | 1ull << F_from | 1ull << F_to | 1ull << F_for;
    size_t k = i + 1u + parse_mark(p, i + 1, ',');
    const struct token *zone = &p->tokens[k];
    if (zone->type != TOKEN_WORD || zone->functions != 0 || i == first ||
        (!(p->tokens[i - 1].functions & leads) && !parse_may(p, i - 1, ROLE_timeword)))
        return false;
    int v = number_digits(p, i);
    bool time = parse_reads(p, k + 1, "time");
    return v < 2400 && v % 100 < 60 &&
           (parse_spelled(p, k, zones) || (time && (zone->flags & T_CAPITAL) != 0)) &&
           (time || (zone->flags & T_UPPER) != 0 || parse_reads(p, k, "hrs") ||
            (parse_reads(p, k, "hours") && !(p->tokens[i - 1].functions & spans)));
}

/* "at 0940 on Tuesday": a time of day in four digits, behind a word that leads to one. */
bool number_clock(const struct parse *p, size_t first, size_t i)
{
    static const uint64_t leads = 1ull << F_at | 1ull << F_by | 1ull << F_from | 1ull << F_to |
                                  1ull << F_between | 1ull << F_and;
    const struct token *t = &p->tokens[i];
    if (quarter_hour(p, first, i) || zoned_hour(p, first, i))
        return true;
    return t->type == TOKEN_DIGITS && t->end - t->start == 4 && p->text[t->start] == '0' &&
           p->text[t->start + 2] < '6' && i > first && p->tokens[i + 1].type != TOKEN_DIGITS &&
           ((p->tokens[i - 1].functions & leads) != 0 || parse_may(p, i - 1, ROLE_timeword) ||
            parse_may(p, i - 1, ROLE_before));
}

/* "a cheap one", "the golden one": do plain words with an article stand before token
 * I? */
static bool described(const struct parse *p, size_t first, size_t i)
{
    for (size_t k = i - 1; k > first && k + 4 > i; k--) {
        const struct token *t = &p->tokens[k];
        bool only = k + 1 < i && parse_reads(p, k, "only");
        if (t->type != TOKEN_WORD || (!only && t->functions != 0) ||
            (t->roles & words[t->word].own & (NUMBER_ROLES | 1ull << ROLE_noun)) != 0 ||
            (t->roles & words[t->word].own & 1ull << ROLE_before && !only))
            return false;
        bool close = k + 1 == i; /* but "a charge involving one of them" */
        if (!close && parse_function(p, i + 1, F_of) && !only)
            return false;
        if (close && !parse_function(p, k - 1, F_a) && !parse_function(p, k - 1, F_the) &&
            memcmp(p->text + t->end - 3, "ing", 3) == 0)
            return false;
        if (parse_function(p, k - 1, F_a) || parse_function(p, k - 1, F_the) ||
            parse_among(p, k - 1, "any", "no", "some", "each", "every"))
            return true;
    }
    return false;
}

/* "a two-for-one split", "one-on-one": is the number that ends before token I part of such a word?
 */
bool number_paired(const struct parse *p, const struct numeral *n)
{
    size_t i = n->last;
    static const uint64_t links = 1ull << F_for | 1ull << F_on | 1ull << F_by;
    return parse_glued(p, i) && parse_mark(p, i + 2, '-') && parse_glued(p, i + 3) &&
           ((p->tokens[i + 1].functions & links) != 0 ||
            (n->value == 1 && parse_function(p, i + 1, F_to))) &&
           (p->tokens[i + 3].type == TOKEN_DIGITS || (p->tokens[i + 3].roles & NUMBER_ROLES) != 0);
}

/* "10 (ten) kits": the number before it once more. */
static bool said_twice(const struct parse *p, const struct numeral *n, size_t first)
{
    size_t i = n->first;
    return i > first + 1 && parse_mark(p, i - 1, '(') && parse_mark(p, n->last, ')') &&
           p->tokens[i - 2].type == TOKEN_DIGITS && number_digits(p, i - 2) == n->value;
}

/* "one" that counts nothing: "one of them", "no one", "that one", "one another". */
bool number_pronoun(const struct parse *p, const struct numeral *n, size_t first, size_t end)
{
    size_t i = n->first;
    if (said_twice(p, n, first))
        return true;
    if (n->value == 0.5 && i > first && n->last == i + 1)
        return parse_one(p, i - 1, ROLE_ordinal); /* "in the second half" */
    if (n->value != 1 || n->last != n->first + 1 || !n->words)
        return false;
    if (p->language == LANGUAGE_FR)
        return true; /* "un", "une" are articles far more often */
    if (i > first) {
        if (parse_one(p, i - 1, ROLE_ordinal))
            return true; /* "every second one" */
        static const char *const before[] = {"no",    "that",    "this",   "the",      "any",
                                             "every", "some",    "each",   "which",    "good",
                                             "only",  "another", "loved",  "last",     "first",
                                             "next",  "new",     "latest", "previous", NULL};
        if (parse_spelled(p, i - 1, before) &&
            !(i + 1 < end && parse_match(p, i + 1, ROLE_noun, NULL) != NULL))
            return true;
    }
    static const uint64_t counts = 1ull << F_to | 1ull << F_or | 1ull << F_and | 1ull << F_in |
                                   1ull << F_out | 1ull << F_per | 1ull << F_more | 1ull << F_over;
    const struct token *next = &p->tokens[i + 1];
    bool ends = i + 1 >= end || (next->type == TOKEN_MARK && !parse_mark(p, i + 1, '-')) ||
                (next->functions != 0 && !(next->functions & counts));
    if (i >= first + 2 && ends && described(p, first, i))
        return true; /* "a cheap one that works" */
    static const char *const has[] = {"held", "hold",  "holds", "have", "has",   "had", "got",
                                      "get",  "needs", "need",  "want", "wants", NULL};
    if (i > first && parse_spelled(p, i - 1, has) &&
        (i + 1 >= end || p->tokens[i + 1].type != TOKEN_WORD))
        return true; /* "permits: 34,000 held one" */
    if (i + 1 < end) {
        if (parse_function(p, i + 1, F_another) || p->tokens[i + 1].mark == 's')
            return true;
        if (parse_function(p, i + 1 + parse_mark(p, i + 1, ','), F_or) &&
            parse_reads(p, i + 2 + parse_mark(p, i + 1, ','), "both"))
            return true; /* "one, or both, of the consequences" */
        if (parse_function(p, i + 1, F_of) &&
            (parse_function(p, i + 2, F_them) || parse_function(p, i + 2, F_who) ||
             parse_reads(p, i + 2, "whom")))
            return true; /* "one of which broke down" */
        if (i == first && parse_function(p, i + 1, F_have))
            return true; /* "One has a flat battery" */
        if (i > first && parse_function(p, i - 1, F_for) && parse_function(p, i + 1, F_that))
            return true; /* "15,000 for one that is damaged" */
        if (p->tokens[i + 1].type == TOKEN_WORD &&
            (parse_function(p, i + 1, F_be) ||
             (!(p->tokens[i].flags & T_CAPITAL) &&
              parse_among(p, i + 1, "may", "can", "must", "might", "should"))))
            return true;
    }
    return false;
}

/* "pillars include 1. Coordination; 2. Risk": does item K of a list follow behind token I? */
static bool next_item(const struct parse *p, size_t i, int k)
{
    for (size_t j = i + 1; j + 2 < p->n_tokens && j < i + 16; j++)
        if (parse_mark(p, j, ';') && p->tokens[j + 1].type == TOKEN_DIGITS &&
            parse_mark(p, j + 2, '.') && p->tokens[j + 1].end - p->tokens[j + 1].start == 1 &&
            p->text[p->tokens[j + 1].start] == '0' + k)
            return true;
    return false;
}

/* Nearly all words begin no number, and no word follows one's own that makes it one. */
static bool may_begin_words(const struct parse *p, size_t i)
{
    return (p->tokens[i].traits >> TRAIT_number & 1) != 0 ||
           (p->tokens[i + 1].traits >> TRAIT_scale & 1) != 0;
}

/* Numbers that only mark a place in the text: notes behind a full stop ("online.30 While"), items
 * of a list ("; 2. Risk"), a number said twice ("Two (2)"). */
bool number_marks_text(const struct parse *p, size_t first, const struct numeral *n)
{
    size_t i = n->first, last = n->last;
    if (i == first + 1 && parse_mark(p, first, '(') && parse_mark(p, last, ')') && !n->words &&
        last == i + 1 && n->value < 40 &&
        p->tokens[last + 1 < p->n_tokens ? last + 1 : last].type == TOKEN_WORD &&
        (first == 0 || p->tokens[first - 1].type == TOKEN_LINE))
        return true; /* "(2) Houses" */
    if (i == first && !n->words && n->scale == 1 && !n->grouped && last == i + 1 &&
        p->tokens[i].end - p->tokens[i].start <= 2 && last < p->n_tokens &&
        p->tokens[last].type == TOKEN_MARK && strchr("./)", p->tokens[last].mark) != NULL &&
        parse_glued(p, last) && (last + 1 >= p->n_tokens || !parse_glued(p, last + 1)))
        return true; /* "2." at the start of a paragraph, "5/" of a thread, "3)" */
    if (i == first || n->words || n->scale > 1 || n->grouped || last != i + 1 ||
        p->tokens[i].end - p->tokens[i].start > 3)
        return false;
    bool capital = last < p->n_tokens && p->tokens[last].type == TOKEN_WORD &&
                   (p->tokens[last].flags & T_CAPITAL) && (p->tokens[last].flags & T_SPACE);
    if (i >= first + 2 && parse_glued(p, i) && parse_glued(p, i - 1) && parse_mark(p, i - 1, '.') &&
        p->tokens[i - 2].type == TOKEN_WORD && (capital || parse_may(p, last, ROLE_month)))
        return true;
    bool item =
        (parse_mark(p, i - 1, ';') ||
         (parse_mark(p, i - 1, ':') && n->value == 1) || /* but "Missing: 329. Injured: 4." */
         (parse_function(p, i - 1, F_and) && parse_mark(p, i - 2, ';'))) &&
        parse_mark(p, last, '.') && parse_glued(p, last) && last + 1 < p->n_tokens &&
        p->tokens[last + 1].type == TOKEN_WORD && (p->tokens[last + 1].flags & T_CAPITAL);
    if (item)
        return true;
    struct numeral before;
    bool alone = parse_mark(p, i - 1, '(') && parse_mark(p, last, ')');
    if (alone && i >= first + 2 && n->value <= 31 && parse_one(p, i - 2, ROLE_weekday))
        return true; /* "last Saturday (26)" */
    for (size_t k = i - 1; alone && k > first && k + 6 > i; k--)
        if (may_begin_words(p, k - 1) && numeral_words(p, k - 1, i - 1, &before) &&
            before.last == i - 1 && before.value == n->value)
            return true;
    return n->value == 1 && parse_mark(p, last, '.') && parse_glued(p, last) &&
           next_item(p, last, 2);
}

/* "a 15-year-old boy", "four-year-old", "aged 6-59 months": ages count nothing. */
bool number_age(const struct parse *p, size_t first, const struct numeral *n)
{
    size_t i = n->last;
    if (n->first > first && parse_is(p, n->first - 1, ROLE_distractor, DIS_age))
        return true;
    if (parse_mark(p, i, '-'))
        i++;
    return n->value < 120 && parse_is(p, i, ROLE_timeunit, TIME_year) &&
           parse_mark(p, i + 1, '-') && i + 2 < p->n_tokens &&
           p->tokens[i + 2].end - p->tokens[i + 2].start <= 4 &&
           p->text[p->tokens[i + 2].start] == 'o';
}

/* "0 800 015 27", "020 7946 0018": groups apart, of which the first begins with a zero, as no count
 * does. */
static bool dialled(const struct number_reader *r, size_t i)
{
    const struct parse *p = r->p;
    size_t k = i + 1;
    if (p->text[p->tokens[i].start] != '0' || p->tokens[i].end - p->tokens[i].start > 4)
        return false;
    while (k < r->end && p->tokens[k].type == TOKEN_DIGITS && !parse_glued(p, k) &&
           !parse_gap(p, k))
        k++; /* but "0   455   0" are cells of a table */
    bool two = k == i + 2 && p->tokens[i].end - p->tokens[i].start > 2 &&
               p->tokens[i + 1].end - p->tokens[i + 1].start > 2; /* "021 9590" */
    return two || k > i + 2;
}

bool number_phone_word(const struct number_reader *r, size_t i)
{
    const struct parse *p = r->p;
    size_t from = i > r->first + 5 ? i - 5 : r->first;
    for (const struct token *t = p->tokens + from; t < p->tokens + i; t++) {
        if (!(t->sets >> SET_phone & 1))
            continue;
        const struct entry *e = parse_match(p, (size_t)(t - p->tokens), ROLE_distractor, NULL);
        if (e != NULL && e->value == DIS_phone)
            return true; /* "Toll-free number:" */
    }
    return false;
}

/* "+211 920 555 014": the digits behind a plus sign, or behind "hotline", "call", "fax". */
size_t number_phone(const struct number_reader *r, size_t i)
{
    const struct parse *p = r->p;
    bool plus = i > r->first && parse_mark(p, i - 1, '+') && parse_glued(p, i);
    if (p->tokens[i].type != TOKEN_DIGITS)
        return i;
    bool groups = dialled(r, i);
    if (!plus && !groups && !(r->roles >> ROLE_distractor & 1))
        return i;
    if (i + 2 < r->end && parse_mark(p, i + 1, ',') && parse_glued(p, i + 1) &&
        parse_glued(p, i + 2) && p->tokens[i + 2].type == TOKEN_DIGITS)
        return i; /* "the mobile clinics treated 6,350" */
    bool word = !plus && r->phone && number_phone_word(r, i) &&
                !parse_may(p, i + 1, ROLE_percent); /* "telephone calls by 10 percent" */
    bool zero = p->text[p->tokens[i].start] == '0' && p->tokens[i].end - p->tokens[i].start >= 5;
    if (!word && !zero && !groups &&
        !(plus && i + 1 < r->end && !parse_glued(p, i + 1) &&
          p->tokens[i + 1].type == TOKEN_DIGITS))
        return i;
    for (;;) {
        while (i < r->end &&
               (p->tokens[i].type == TOKEN_DIGITS ||
                (p->tokens[i].type == TOKEN_MARK && strchr("-()/.", p->tokens[i].mark))))
            i++;
        if (!word || i + 3 >= r->end || !parse_mark(p, i - 1, '(') || !parse_mark(p, i + 1, ')') ||
            !parse_mark(p, i + 2, ',') || p->tokens[i + 3].type != TOKEN_DIGITS)
            return i;
        i += 3; /* "1070 (State), 1077 (District)" */
    }
}
