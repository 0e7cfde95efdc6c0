/* numeral.h - one number expression: its value and the tokens it takes. */
#ifndef SITSTAT_TEXT_NUMERAL_H
#define SITSTAT_TEXT_NUMERAL_H

#include "../parse.h"

struct numeral {
    uint32_t first, last; /* tokens [first, last) */
    double value, low, high;
    bool vague;   /* low and high instead of value */
    bool grouped; /* "12,000": the digits were written in groups */
    double scale; /* 1e6 where "million" was written, else 1 */
    bool words;   /* begins with a word */
    bool ordinal;
    bool fraction;
    bool attached; /* letters follow without a space */
    bool none;     /* "no", "none" */
    bool about;    /* "une centaine" */
};

bool numeral_digits(const struct parse *p, size_t i, size_t end, struct numeral *out);
/* A number in digits that starts at token I and ends before token END. */
bool numeral_words(const struct parse *p, size_t i, size_t end, struct numeral *out);
/* A number in words, vague or exact. */
bool numeral_at(const struct parse *p, size_t i, size_t end, bool money, struct numeral *out);
/* Either, with the scales that follow ("1.2 million", "12 thousand", "5m"); MONEY lets a scale's
 * letter stand apart ("10 m"). */

/* numwords.c, for fraction.c: each returns the token behind what it read from token I on, or I. */
size_t numeral_small(const struct parse *p, size_t i, size_t end, double *value);
size_t numeral_cardinal(const struct parse *p, size_t i, size_t end, double *value, double *scale);
size_t numeral_skip_join(const struct parse *p, size_t i, size_t end);
static inline const struct entry *numeral_one_of(const struct parse *p, size_t i, size_t end,
                                                 enum role_of_word role)
{
    return i < end ? parse_match(p, i, role, NULL) : NULL;
}

/* fraction.c */
bool numeral_half(const struct parse *p, size_t i, size_t end, struct numeral *out);
/* "half a million", "a quarter", "half". */
void numeral_part(const struct parse *p, size_t i, size_t end, struct numeral *out);
/* Adds what is behind the whole number of OUT, which starts at token I: "and a half", "fifths". */
void numeral_of_scale(const struct parse *p, size_t end, struct numeral *out);
void numeral_odd(const struct parse *p, size_t end, struct numeral *out);
/* "forty-odd thousand", "20-odd million": the scale of OUT stands behind its hedge. */

/* ---- what a number is part of */
struct number_reader {
    struct parse *p;
    uint32_t sentence;
    size_t first, end; /* tokens of the sentence */
    uint64_t roles;    /* of all words of the sentence */
    bool phone;        /* one of them may lead to a telephone's number */
    size_t label_end;  /* token after the last number that was only a label; 0: none */
};

#define NOTE_DIGITS 3 /* no report has a note 1,000 */

/* notcount.c: is the number something that counts nothing? FIRST is the sentence's first token. */
bool number_coined(const struct parse *p, size_t i);
bool number_named(const struct parse *p, size_t i, size_t first);
/* Part of a name: "F-16", "COVID-19". */
size_t number_chain(const struct parse *p, size_t i, size_t end);
/* Telephone numbers, clock times, scores: the token after the chain, or I. */
size_t number_phone(const struct number_reader *r, size_t i);
/* "+211 920 555 014": the token after it, or I. */
bool number_phone_word(const struct number_reader *r, size_t i);
/* Shortly before the number at token I: "hotline", "call", "fax". */
bool number_paired(const struct parse *p, const struct numeral *n);
bool number_pronoun(const struct parse *p, const struct numeral *n, size_t first, size_t end);
bool number_marks_text(const struct parse *p, size_t first, const struct numeral *n);
bool number_age(const struct parse *p, size_t first, const struct numeral *n);
bool number_footnote(const struct parse *p, size_t first, const struct numeral *n);
bool number_metres(const struct parse *p, size_t first, const struct numeral *n);
/* footnote.c: a note's number, what a PDF left of a letter, "children under five". */
bool number_clock(const struct parse *p, size_t first, size_t i);

/* label.c */
int number_digits(const struct parse *p, size_t i);
/* The number of a token of digits, as far as it is below 10,000. */
bool number_labelled(const struct parse *p, size_t first, const struct numeral *n);
bool number_goal(const struct parse *p, size_t i);
/* "SDG 6", "COP28". */
bool number_house(const struct parse *p, const struct numeral *n);

/* cells.c */
bool number_row(const struct parse *p, const struct sentence *s);
void number_within_cell(struct number_reader *r, const struct sentence *s, size_t i);
/* Lets R see only the cell that token I of row S stands in. */

/* range.c */
bool number_range(const struct number_reader *r, struct numeral *a, bool between, bool money,
                  struct numeral *b);
/* Behind A: does a second number B make it a range? */
bool number_ratio(const struct number_reader *r, struct numeral *a);
/* "one out of three": makes A the fraction. */
bool number_change(const struct parse *p, size_t first, size_t i);
/* A word of rise or fall shortly before token I. */
double number_at(const struct numeral *n, bool high);
/* Its value, or the lower or upper bound where it is vague. */

/* dress.c */
size_t number_skip_sign(const struct parse *p, size_t i);
/* The token after a sign of money at I. */
bool number_dollar_us(const struct parse *p, size_t first, size_t i);
/* "$US" just before token I. */
void number_span(const struct parse *p, struct quantity *q);
void number_dress(struct parse *p, struct quantity *q, size_t first, size_t end);
/* Percentages, money and physical units on either side of the number. */
void number_share_money(struct parse *p);
#endif
