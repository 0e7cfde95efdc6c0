/* numeral.h - one number expression: its value and the tokens it takes. */
#ifndef SITSTAT_TEXT_NUMERAL_H
#define SITSTAT_TEXT_NUMERAL_H

#include "parse.h"

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
};

bool numeral_digits(const struct parse *p, size_t i, size_t end, struct numeral *out);
/* A number in digits that starts at token I and ends before token END. */
bool numeral_words(const struct parse *p, size_t i, size_t end, struct numeral *out);
/* A number in words, vague or exact. */
bool numeral_at(const struct parse *p, size_t i, size_t end, bool money, struct numeral *out);
/* Either, with the scales that follow ("1.2 million", "12 thousand", "5m"); MONEY lets a scale's
 * letter stand apart ("10 m"). */

/* ---- notcount.c: numbers that count nothing. FIRST and END are the sentence. */
bool numeral_named(const struct parse *p, size_t i, size_t first);
/* Part of a name: "F-16", "COVID-19". */
size_t numeral_chain(const struct parse *p, size_t i, size_t end);
size_t numeral_phone(const struct parse *p, size_t i, size_t first, size_t end);
/* The token behind a clock time, a score or a telephone number that starts at I; I: none. */
bool numeral_pronoun(const struct parse *p, const struct numeral *n, size_t first, size_t end);
bool numeral_marks_text(const struct parse *p, size_t first, const struct numeral *n);
bool numeral_age(const struct parse *p, size_t first, const struct numeral *n);
bool numeral_labelled(const struct parse *p, size_t first, const struct numeral *n);

/* ---- money.c */
bool numeral_dollar(const struct parse *p, size_t first, size_t i);
/* "$US160": a number at token I behind a sign and a country's letters. */
void quantity_span(const struct parse *p, struct quantity *q);
void quantity_dress(struct parse *p, struct quantity *q, size_t first, size_t end);
/* Takes the percent sign, currency or physical unit on either side. */
void quantity_share_money(struct parse *p);
#endif
